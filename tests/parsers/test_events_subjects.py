"""Who holds an event, as the subject of the clause that tells it: whoever acts there, by any verb."""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline
from events_extractor.model import Event


def read(text: str) -> list[Event]:
    (document,) = documents.read(text.encode(), "issue.txt")
    return list(
        pipeline.extract(document, profile="default", issued=dt.date(2026, 5, 5), timezone="America/New_York").events
    )


ACTING = {
    "The Lumber Guild and its suppliers are to meet in Tacoma on Friday to talk about prices.": (
        "Lumber Guild and its suppliers"
    ),
    "The state Supreme Court hears arguments over the levy on May 20 at 9 a.m.": "state Supreme Court",
    "Fox 9 carries the second gubernatorial debate on May 28 at 7 p.m.": "Fox 9",
    "NPR will broadcast the hearing live on Wednesday at 10 a.m.": "NPR",
    "Carmel Books welcomes novelist Ida Rae on Thursday at 7 p.m. for a reading.": "Carmel Books",
    "G-7 finance ministers gather in Lugano on May 18.": "G-7",
    "Leaders of the African Union hold a summit in Kigali on May 25.": "African Union",
    "The Danish delegation plans to host a reception for small island states on May 19.": "Danish delegation",
    "The Harbor Agency's safety committee reviews its findings on the buoys at 10 a.m. tomorrow.": (
        "Harbor Agency's safety committee"
    ),
    "The Senate Locks Committee on Thursday will hold a hearing on sluice gates.": "Senate Locks Committee",
    'The Quay invites you to "Rivers and Who Owns Them" on May 12 at noon.': "Quay",
    "THE LOCKS COMMITTEE meets at 11 a.m. tomorrow to set the terms of the debate.": "LOCKS COMMITTEE",
    "The oldest Pilots Caucus - five captains and a mate - gathers today at 1 p.m. in Room A.": "Pilots Caucus",
}

OTHERS = {
    "a person who acts": "Treasury Secretary Ada Lund will sign the ferry order at 2 p.m. tomorrow.",
    "a surname in capitals": "ADA LUND is back. LUND will lead a march over the quay at 2 p.m. tomorrow.",
    "a country": "On Wednesday, North Macedonia votes in parliamentary elections.",
    "what begins by itself": "The Great Lakes Derby starts at noon on Saturday.",
    "a noun that ends like a verb": "TSQ minutes are out at 2:00 p.m. tomorrow.",
    "what bodies do at others'": "The Rowing Brothers will attend the mayor's funeral at 2 p.m. tomorrow.",
    "people somewhere": "Mexican officials meet again today at 2:30 p.m.",
    "an officer of a court": "U.S. Supreme Court Justice Ada Lund will give the Tide Lecture at 8 p.m. on May 20.",
    "two surnames": "Lund and Birch are to talk again at 10 a.m. tomorrow.",
    "candidates for a chamber": "Alder Senate candidates Ann Birch and Tom Lund meet in a debate on May 13 at 7 p.m.",
    "who needs seats": "The Kelp Party needs 31 seats in the vote on May 13.",
    "whose it is by a pronoun alone": "Her committee will hold a hearing on sluice gates on May 13 at 7 p.m.",
    "a law": "The Clean Quays Act comes to the floor at 10 a.m. tomorrow.",
}


@pytest.mark.parametrize(("text", "organizer"), ACTING.items())
def test_body_that_acts_is_the_host(text: str, organizer: str) -> None:
    (event,) = read(text)
    assert (event.organizer or "").replace("’", "'") == organizer


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS.keys())
def test_others_that_act_are_no_hosts(text: str) -> None:
    assert [event.organizer for event in read(text)] == [None]


OWNERS = {
    "ROPE WEEK\n\nFriday, 9 a.m.: Mayor Lund welcomes the Pilots Association's spring conference": "Pilots Association",
    'Friday at 6 p.m.: The Harbor Public Tide Institute\'s "Soup and Sails" features former captain Tom Moss.': (
        "Harbor Public Tide Institute"
    ),
}


@pytest.mark.parametrize(("text", "organizer"), OWNERS.items())
def test_owner_of_what_takes_place_is_the_host(text: str, organizer: str) -> None:
    assert [(event.organizer or "").removeprefix("The ") for event in read(text)] == [organizer]
