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
    "Fox 9 carries the second gubernatorial debate on May 27 at 7:10 p.m.": "Fox 9",
    "NPR will broadcast the regatta live on Thursday at 9:20 a.m.": "NPR",
    "Carmel Books welcomes novelist Ida Rae on Thursday at 6:50 p.m. for a reading.": "Carmel Books",
    "G-7 finance ministers gather in Lugano on May 18.": "G-7",
    "Leaders of the African Union hold a summit in Kigali on May 25.": "African Union",
    "The Danish delegation plans to host a reception for small island states on May 19.": "Danish delegation",
    "The Pilots Guild's rope panel reviews its budget for buoys at 10:20 a.m. tomorrow.": ("Pilots Guild's rope panel"),
    "The Senate Locks Committee on Thursday will hold a hearing about sluice gates.": "Senate Locks Committee",
    'The Quay invites you to "Rivers and Who Owns Them" on May 12 at noon.': "Quay",
    "TernBoats — with the mayor and the U.K. Harbor Board as guests on the quay at Alder and a band from over the lake — "
    "plans to try its new ferry tomorrow at 8:25 a.m.": "TernBoats",
    "Democrats plan to answer with a song on the pier at 8:40 a.m. tomorrow.": "Democrats",
    "The Lakeland Pilots Party will elect a steward at its summer assembly, June 19-21 in Dover.": "Lakeland Pilots Party",
    "THE LOCKS COMMITTEE meets at 11:20 a.m. tomorrow to draw lots for the berths.": "LOCKS COMMITTEE",
    "The oldest Pilots Caucus - five captains and a mate - gathers today at 1:25 p.m. in Room A.": "Pilots Caucus",
}

OTHERS = {
    "a person who acts": "Treasury Secretary Ada Lund will sign the ferry order at 2 p.m. tomorrow.",
    "a surname in capitals": "ADA LUND is back. LUND will lead a march over the quay at 2 p.m. tomorrow.",
    "a country": "On Thursday, East Alderia votes in mayoral elections.",
    "what begins by itself": "The Great Lakes Derby starts at noon on Saturday.",
    "a noun that ends like a verb": "TSQ minutes are out at 2:25 p.m. tomorrow.",
    "what bodies do at others'": "The Rowing Brothers will attend the mayor's funeral at 2 p.m. tomorrow.",
    "people somewhere": "Norwegian pilots sit down again today at 3:35 p.m.",
    "an officer of a court": "Lakes High Court Justice Ada Lund will give the Tide Lecture at 8:20 p.m. on May 20.",
    "two surnames": "Lund and Birch are to row once more at 9:35 a.m. tomorrow.",
    "candidates for a chamber": "Alder Senate candidates Ann Birch and Tom Lund meet in a debate on May 13 at 7 p.m.",
    "who needs seats": "The Kelp Party needs 31 seats in the vote on May 13.",
    "whose it is by a pronoun alone": "Her committee will hold a forum about sluice gates on May 13 at 7 p.m.",
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


HOLDERS = {
    "who gavels in": ("Chair Dora Finch gavels in a hearing on ferry fares at 9:35 a.m. tomorrow.", "Chair Dora Finch"),
    "with the letters of a party": (
        "Locks Chair Dora Finch (R-Quay) calls a hearing on ferry fares at 9:35 a.m. tomorrow.",
        "Locks Chair Dora Finch (R-Quay)",
    ),
    "who speaks to the press": (
        "Mayor Ada Lund is to name a pilot at a press conference, 3:20 p.m. tomorrow.",
        "Mayor Ada Lund",
    ),
    "whom a pronoun means": (
        "Rep. Carla Dunn is back on the road. She's holding a town hall at Miller High School on May 11 at 7 p.m.",
        "Rep. Carla Dunn",
    ),
    "whom a pronoun with a manner of holding means": (
        "Rep. Tom Moss wants to be mayor. He'll try his luck with a town hall in Alder Barn on May 11 at 7 p.m.",
        "Rep. Tom Moss",
    ),
    "whose people are joined": (
        "Join the Ledger's deputy editor Anna Kline on May 14 at 11 a.m. for a talk with captain Lars Holm.",
        "Ledger",
    ),
    "where members act": (
        "Over at the Senate Kelp Committee, senators look into old ferries at 2:35 p.m. tomorrow.",
        "Senate Kelp Committee",
    ),
    "members of a council": (
        "City council members will hear the ferry chief at 1 p.m. tomorrow.",
        "City council",
    ),
    "friends at a house": (
        "Our friends at the Delta Center are putting on a workshop about grants on May 13 at 1 p.m. ET.",
        "Delta Center",
    ),
    "what heads the sentence": (
        "TOLLS, TAKE TWO - The Bergen and Quays water subcommittee takes a fourth look at tolls at 10 a.m. tomorrow.",
        "Bergen and Quays water subcommittee",
    ),
    "whose figures come out": ("TRN's spring wages survey lands at 9:35 a.m. tomorrow.", "TRN"),
    "where arguments are heard": (
        "Oral arguments in the levy case are set for May 20 at 9:25 a.m. in the state Supreme Court.",
        "state Supreme Court",
    ),
    "where a vote is held": ("The warden faces a vote on her tolls in parliament on Thursday at noon.", "parliament"),
    "sponsored by": (
        "A town hall sponsored by Rotary International is scheduled for May 15 at 7 p.m.",
        "Rotary International",
    ),
    "a committee that is spoken to": (
        "Treasury Secretary Paul Ostrow testifies at 10:35 a.m. tomorrow before the Senate Ports Committee.",
        "Senate Ports Committee",
    ),
}

HELD_BY_NOBODY = {
    "who signs": "Mayor Ada Lund will sign the ferry order at 2 p.m. tomorrow.",
    "whom a pronoun means who only speaks": "Mayor Ada Lund is back. She'll speak at the lock at 2 p.m. tomorrow.",
    "a country's figures": "Norway's inflation report lands at 9:35 a.m. tomorrow.",
    "a month's figures": "April's jobs report lands at 9:35 a.m. tomorrow.",
    "people who are joined": "Join captain Lars Holm on May 14 at 11 a.m. for a talk about ferries.",
    "a house at which others act": "At the Rope Museum, children will sing at 2 p.m. tomorrow.",
    "a room in which something is heard": "A debate on tolls in Court Square is set for May 20 at 9 a.m.",
}


@pytest.mark.parametrize(("text", "organizer"), HOLDERS.values(), ids=HOLDERS.keys())
def test_names_who_holds_it(text: str, organizer: str) -> None:
    assert [event.organizer for event in read(f"AGENDA\n\n{text}\n")] == [organizer]


@pytest.mark.parametrize("text", HELD_BY_NOBODY.values(), ids=HELD_BY_NOBODY.keys())
def test_names_nobody(text: str) -> None:
    assert [event.organizer for event in read(f"AGENDA\n\n{text}\n")] == [None]
