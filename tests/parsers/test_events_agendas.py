"""The day of public people as newsletters of a capital print it: schedules in one paragraph, hearings told in a sentence and
a half, days as labels, the stops of a tour, things of a day with dots between them.

Every text is an issue of Tuesday, 7 May 2024, from New York.
"""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline
from events_extractor.model import Event

GREETING = "The Quay Letter\n\nGood morning. Today is the last day of the herring.\n\n"
# A letter is long: what is short and tells one hour would be read as the posting of one event.
REST = "\n\nTHE WEATHER\n\n" + "It rains on the pier and nobody rows, the boats lie still and the ropes are wet. " * 70


def read(text: str) -> list[Event]:
    (document,) = documents.read((GREETING + text + REST).encode(), "letter.txt")
    found = pipeline.extract(document, profile="default", issued=dt.date(2024, 5, 7), timezone="America/New_York")
    return sorted(found.events, key=lambda event: (event.span, event.spans["title"][-1]))


def brief(event: Event) -> tuple[str, str]:
    start = event.start.isoformat()[:16] if event.start else ""
    return start, event.title


# Text, and what of it is read: beginning and title.
READ = {
    "a bare hour behind the verb of a meeting": (
        "The Harbor Rules panel meets at 4 to vote on the buoy bills.",
        [("2024-05-07T16:00", "The Harbor Rules panel meets to vote on the buoy bills")],
    ),
    "a bare hour before what the day is for": (
        "The Senate convenes at 10 for debate on the ferry bill.",
        [("2024-05-07T10:00", "The Senate convenes for debate on the ferry bill")],
    ),
    "a bare hour before its room, in company": (
        "The kelp price index is out at 2 p.m. Birch goes before the Joint Tide Committee at 10 (210 Quay).",
        [("2024-05-07T14:00", "kelp price index"), ("2024-05-07T10:00", "Birch goes before the Joint Tide Committee")],
    ),
    "a bare hour in an entry beside one with a clock time": (
        "WHAT TO WATCH TOMORROW\n\n— Kelp sales are out at 8:30 a.m.\n\n— New-pier sales are out at 10.",
        [("2024-05-08T08:30", "Kelp sales"), ("2024-05-08T10:00", "New-pier sales")],
    ),
    "the hour of a hearing, a sentence later": (
        "ON TAP TOMORROW\n\nThe Tide Committee's lands panel will hold a hearing on moorings. This one also starts at 10.",
        [("2024-05-08T10:00", "hearing on moorings")],
    ),
    "the hour of the entry above": (
        "THURSDAY'S AGENDA\n\nThe House Harbor subcommittee holds a hearing on buoys. That one starts at 10.\n\n"
        "The Senate Tide Committee, same time, hears from pilots about the new rules.",
        [
            ("2024-05-09T10:00", "hearing on buoys"),
            ("2024-05-09T10:00", "The Senate Tide Committee hears from pilots about the new rules"),
        ],
    ),
    "what is tonight": (
        "THE LAST HARBOR DEBATE is tonight at 8 p.m. in Dover, Del.",
        [("2024-05-07T20:00", "LAST HARBOR DEBATE")],
    ),
    "last votes are ahead": (
        "The House will meet at 10 a.m. to take up several bills, with last votes expected at 4:30 p.m.",
        [("2024-05-07T10:00", "The House will meet to take up several bills"), ("2024-05-07T16:30", "last votes")],
    ),
    "votes behind a semicolon": (
        "The House returns at noon for legislative business; votes are put off until 6:30 p.m.",
        [("2024-05-07T12:00", "The House returns for legislative business"), ("2024-05-07T18:30", "votes")],
    ),
    "a saint's town before the hour": (
        "Gov. Birch will speak at a supper at 9:30 a.m. in Alder, then she'll be at a bill signing in St. Elm at 2 p.m.",
        [("2024-05-07T09:30", "Gov. Birch will speak at a supper"), ("2024-05-07T14:00", "she'll be at a bill signing")],
    ),
    "the hour of a place told behind it": (
        "The president will attend a state supper at 7:30 p.m. New Dover time.",
        [("2024-05-07T19:30", "The president will attend a state supper")],
    ),
    "a paragraph of what each does at an hour": (
        "TODAY — Gov. Ann Birch and Lt. Gov. Tom Reed make a ferry announcement in Alder at 11 a.m. Port President Karen Stone "
        "kicks off the spring sessions at 11 a.m. Mayor Mia Wells attends the Dockers Union's supper at 4:30 p.m.",
        [
            ("2024-05-07T11:00", "Gov. Ann Birch and Lt. Gov. Tom Reed make a ferry announcement"),
            ("2024-05-07T11:00", "Port President Karen Stone kicks off the spring sessions"),
            ("2024-05-07T16:30", "Mayor Mia Wells attends the Dockers Union's supper"),
        ],
    ),
    "days as labels, the first that of the letter": (
        "What we're watching\n\nTuesday: The Senate Harbor Committee has a hearing on tides. The House Dock Committee will mark up "
        "its budget.\n\nWednesday: The House Buoy Committee will vote on the moorings bill.\n\nThursday: House Buoy could slip.",
        [
            ("2024-05-07", "hearing on tides"),
            ("2024-05-07", "The House Dock Committee will mark up its budget"),
            ("2024-05-08", "vote on the moorings bill"),
        ],
    ),
    "days as labels, with an hour": (
        "THE WEEKEND\n\nSaturday — The Rope Guild hosts a reception at Elm Hall.\n\nSunday — The guild meets in Alder at 3 p.m.",
        [("2024-05-11", "reception"), ("2024-05-12T15:00", "The guild meets")],
    ),
    "the stops of a tour": (
        "ANN BIRCH has stops in Alder (8:30 a.m.), Dover, Ohio (2 p.m.), and Bergen (5:30 p.m.).",
        [
            ("2024-05-07T08:30", "ANN BIRCH has stops in Alder"),
            ("2024-05-07T14:00", "ANN BIRCH has stops in Dover, Ohio"),
            ("2024-05-07T17:30", "ANN BIRCH has stops in Bergen"),
        ],
    ),
    "things of a day with dots between them": (
        "Speaker Birch has lunch at the mill at 11:45 ... Ropeco is silent ... Industrial production at 9:15 a.m. ... Kelp board "
        "minutes at 2:00 p.m. ... House Harbors hearing on tides at 10:00 a.m.",
        [
            ("2024-05-07T11:45", "Speaker Birch has lunch at the mill"),
            ("2024-05-07T09:15", "Industrial production"),
            ("2024-05-07T14:00", "Kelp board minutes"),
            ("2024-05-07T10:00", "House Harbors hearing on tides"),
        ],
    ),
    "the room in brackets at the end": (
        "TODAY'S SCHEDULE\n\n10:45 a.m. Harbor Chair Ann Stone holds a news conference (Studio A).\n\n11 a.m. Markup of the kelp bill "
        "(210 Quay).\n\nNoon: Lecture on knots by Ann Birch (Rope University).",
        [
            ("2024-05-07T10:45", "news conference"),
            ("2024-05-07T11:00", "Markup of the kelp bill"),
            ("2024-05-07T12:00", "Lecture on knots by Ann Birch (Rope University)"),
        ],
    ),
    "whatever is held beside an hour": (
        "TODAY'S SCHEDULE\n\n9 a.m. – Council Member Gale Stone hosts a free shredding drive, Elm Hall, Dover.\n\n"
        "2 p.m. – Gov. Ann Birch makes an announcement, Pier Hall.",
        [("2024-05-07T09:00", "free shredding drive"), ("2024-05-07T14:00", "announcement")],
    ),
    "what is said in public": (
        "Warden Tom Moss will make a statement at 11 a.m. in Dover.",
        [("2024-05-07T11:00", "Warden Tom Moss will make a statement")],
    ),
    "reporters are briefed": (
        "Secretary Birch and Admiral Moss brief reporters at 1 p.m. in the rope room.",
        [("2024-05-07T13:00", "Secretary Birch and Admiral Moss brief reporters")],
    ),
    "a committee named by a day": (
        "The June 6 committee's first open hearing gavels in at 8 p.m. in the Quay Caucus Room.",
        [("2024-05-07T20:00", "The June 6 committee's first open hearing gavels in")],
    ),
    "a chamber and its committee at one hour": (
        "TODAY IN CONGRESS\n\nThe Senate convenes at 10 a.m. The Senate Tide Committee hears from the pilots at 10 a.m.",
        [
            ("2024-05-07T10:00", "The Senate convenes"),
            ("2024-05-07T10:00", "hears from the pilots"),
        ],
    ),
    "a committee has a hearing": (
        "House Harbors has a hearing with Pilot Ann Stone at 10 a.m.",
        [("2024-05-07T10:00", "hearing with Pilot Ann Stone")],
    ),
    "several go before a committee": (
        "Birch, Moss and Stone go before the Senate Tide Committee at 2:30 p.m.",
        [("2024-05-07T14:30", "Birch, Moss and Stone go before the Senate Tide Committee")],
    ),
    "what somebody has, behind an hour": (
        "The guild meets at 7 p.m. ANN BIRCH's supper is at 8 p.m. in Elm Hall.",
        [("2024-05-07T19:00", "The guild meets"), ("2024-05-07T20:00", "ANN BIRCH's supper")],
    ),
    "figures that arrive": (
        "The April jobs numbers arrive Friday at 8:30 a.m.",
        [("2024-05-10T08:30", "April jobs numbers")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), READ.values(), ids=READ)
def test_is_read(text: str, expected: list[tuple[str, str]]) -> None:
    assert [brief(event) for event in read(text)] == expected


NONE = {
    "numbers behind at": "The two lines meet at 10 degrees on the map. The council meets at 12 Elm Street. It starts at 5 dollars.",
    "a rate": "The rate starts at 5 percent, and one begins at 4 years of age.",
    "a place in a race, beside a clock time": "The polls opened at 9 a.m., and Birch finished at 3 in the count.",
    "a label alone": "Tuesday: a day like any other, and the herring are gone. Nobody rows.",
    "the past with dots": "The Bears beat the Owls ... Ann Birch was seen at noon at the pier ... The cat slept ... All is well.",
    "brackets of the past": "The pier was closed in Alder (9 a.m.) and Dover (noon).",
    "a limit that is tomorrow": "The deadline for bids is tomorrow.",
    "a difference is no statement": "Rain makes a difference at 9 a.m., and it did again at noon.",
    "names are gathered": "The pilots are gathering names, 400 at 9 a.m. and more by noon.",
    "a mood that is today": "The market is today what it was a year ago.",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_is_no_event(text: str) -> None:
    assert read(text) == []


# How a letter greets, and whether an hour without a day is then of the day it was sent on.
GREETINGS = {
    "Good Tuesday morning, all.": True,
    "Happy Tuesday!": True,
    "It's Tuesday. Rain is near.": True,
    "Welcome to Tuesday, friends.": True,
    "Good morning, all.": False,
    "We sang on Good Friday, and it was well.": False,
    "The best day? Some say it's Tuesday and some do not.": False,
}


@pytest.mark.parametrize(("greeting", "own"), GREETINGS.items(), ids=GREETINGS)
def test_greeting_tells_own_day(greeting: str, own: bool) -> None:
    text = f"The Quay Letter\n\n{greeting}\n\nMayor Birch will address the guild at 11 a.m. in Elm Hall." + REST
    (document,) = documents.read(text.encode(), "letter.txt")
    found = pipeline.extract(document, profile="default", issued=dt.date(2024, 5, 7), timezone="America/New_York").events
    assert [event.start and event.start.isoformat()[:16] for event in found] == (["2024-05-07T11:00"] if own else [])
