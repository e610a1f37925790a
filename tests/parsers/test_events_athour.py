"""What running news tells at an hour ahead is an event, whatever its verb, unless its words say that it is none.

Every text is an issue of Tuesday, 7 May 2024, from New York.
"""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline
from events_extractor.model import Event

GREETING = "The Quay Letter\n\nGood morning. The herring leave the bay today.\n\n"
REST = "\n\nTHE WEATHER\n\n" + "It rains on the pier and nobody rows, the boats lie still and the ropes are wet. " * 70


def read(text: str) -> list[Event]:
    (document,) = documents.read((GREETING + text + REST).encode(), "letter.txt")
    found = pipeline.extract(document, profile="default", issued=dt.date(2024, 5, 7), timezone="America/New_York")
    return sorted(found.events, key=lambda event: event.span)


# Text, beginning and title.
AT_ITS_HOUR = {
    "a hearing on what services do": (
        "Lawmakers grill the chief of the weather office on night trains and school buses Thursday at 10 a.m.",
        "2024-05-09T10:00",
        "Lawmakers grill the chief of the weather office on night trains and school buses",
    ),
    "a crossing": ("Birch will row across the bay on Friday at noon.", "2024-05-10T12:00", "Birch will row across the bay"),
    "what somebody plans": (
        "The dockers aim to answer them with tugs and horns at 7:40 a.m.",
        "2024-05-07T07:40",
        "The dockers aim to answer them with tugs and horns",
    ),
    "a chat": (
        "Moss will chat with the milk ladies of Elm Street Thursday, 10:20 a.m.",
        "2024-05-09T10:20",
        "Moss will chat with the milk ladies of Elm Street",
    ),
    "what was agreed to": (
        "Both pilots agreed to a duel of knots on May 28, 6:10 p.m., at Rope Hall.",
        "2024-05-28T18:10",
        "Both pilots agreed to a duel of knots",
    ),
    "a supper": (
        "The Elm Street choir will fry herring for all comers at Elm Hall from 5 to 7 p.m. Friday.",
        "2024-05-10T17:00",
        "The Elm Street choir will fry herring for all comers",
    ),
    "figures that come out": (
        "The twice-delayed kelp count sees the light Thursday, 8:50 a.m.",
        "2024-05-09T08:50",
        "The twice-delayed kelp count sees the light",
    ),
    "who is back": (
        "Both ferry panels are at it again, 11:20 a.m., Rope Hall.",
        "2024-05-07T11:20",
        "Both ferry panels are at it again",
    ),
    "a first test": (
        "And the mooring code meets its first doubters Thursday at the Board of Pilots, 2:40 p.m.",
        "2024-05-09T14:40",
        "the mooring code meets its first doubters",
    ),
    "who was told of on the way": (
        "Former warden Tom Birch, whom his own guild threw out, appears on Thursday at 10:10 a.m. before the Tide Committee.",
        "2024-05-09T10:10",
        "Former warden Tom Birch appears before the Tide Committee",
    ),
    "what a judge set": (
        "The judge kept the tug in port and called a hearing for Friday at 8:35 a.m.",
        "2024-05-10T08:35",
        "hearing",
    ),
    "what an office says": (
        "The warden's office says Ann Birch will swim the lock on Thursday at noon.",
        "2024-05-09T12:00",
        "Ann Birch will swim the lock",
    ),
    "what is slated beside the news": (
        "The Board posted its new form last week, with a walk through it slated for 4:20 p.m. on May 14.",
        "2024-05-14T16:20",
        "walk through it",
    ),
    "what is set beside a day's vote": (
        "The panel argued over the dredging plan all night, with a parley set for 10:40 a.m. Wednesday.",
        "2024-05-08T10:40",
        "parley",
    ),
    "a decision that is expected": (
        "The tide bank sits all week, with its new rate expected Thursday at 1:50 p.m.",
        "2024-05-09T13:50",
        "new rate",
    ),
    "polls": ("Polls close across the county at 8 p.m. Thursday.", "2024-05-09T20:00", "Polls close across the county"),
    "a vigil that there's": (
        "There's a candlelight vigil Friday at 7 p.m. outside the lock house.",
        "2024-05-10T19:00",
        "candlelight vigil",
    ),
    "what the writer gives": (
        "I'm giving one more rope class before the summer on Saturday, May 11, at 3 p.m.",
        "2024-05-11T15:00",
        "I'm giving one more rope class before the summer",
    ),
}


@pytest.mark.parametrize(("text", "start", "title"), AT_ITS_HOUR.values(), ids=AT_ITS_HOUR)
def test_what_is_told_at_an_hour_ahead_is_an_event(text: str, start: str, title: str) -> None:
    assert [(event.start.isoformat()[:16], event.title) for event in read(text) if event.start] == [(start, title)]


# What stands at an hour and is none.
NO_EVENTS = {
    "a limit": "The dredger must leave the basin at 5 p.m. Friday.",
    "a limit by its preposition": "The pilots ask for tea by 5:30 p.m. Friday.",
    "the end of a day": "The dredging money is gone at midnight Friday.",
    "the first minute of a day": "New tolls of four crowns bite Thursday, 12:01 a.m. sharp.",
    "a train": "The night train to Dover leaves Thursday at 9 p.m.",
    "the weather": "Snow moves in at around 3 p.m. Thursday.",
    "a habit": "The wardens usually take their tea on Fridays at 4 p.m.",
    "any day": "Ring us on any evening but Thursday, 6 to 8 p.m.",
    "a condition": "The dockers walk out Friday at 5 a.m. unless the two sides agree.",
    "what would be": "A lower toll would start Friday at 5 a.m. under the plan.",
    "what is not": "The wardens do not take questions on Friday at 3 p.m.",
    "what is over": "The crew rowed to Dover Monday, 9:10 a.m., and drank tea.",
    "what somebody wrote then": 'In a note of Monday, 8:17 p.m., he wrote: "The wardens stay in the hall."',
    "a day of long ago": "August 9, 1971, a Monday, 8:10 in the morning.",
    "the day of a story": "On the Saturday he rows alone, 4 o'clock, no lamp.",
    "neither day": "Neither Thursday, 2:10 p.m., nor Friday, 2:10 p.m.",
    "a stamp": "quay.list.news #71 (8-May-24 08:22)",
    "where somebody is": "Ann Birch is on Thursday, May 9, at nine in Dover.",
    "what one says to another": "I'll bring you the rope Thursday, 9:10 a.m.",
    "tickets": "Tickets for the regatta go on sale Friday, 10:10 a.m.",
    "the next issue": "The next issue goes to the printer Friday, 10:10 a.m.",
    "the hours of a museum": "Hours at the Rope Museum from Friday on are 9:30 to 4:30 p.m.",
    "how many by then": "The pilots are gathering names, 400 at 9 a.m. and more by noon.",
    "when it was updated": "The tide page, updated Friday, 9:10 a.m., has it all.",
}


@pytest.mark.parametrize("text", NO_EVENTS.values(), ids=NO_EVENTS)
def test_what_stands_at_an_hour_and_is_no_event(text: str) -> None:
    assert [event.title for event in read(text)] == []


def test_a_show_is_named_by_its_name_and_its_channel_holds_it() -> None:
    (event,) = read('Birch sits down on "The Pier Hour" on QBC, 10:10 a.m. Thursday.')
    assert (event.title, event.organizer) == ("The Pier Hour", "QBC")


def test_what_stands_between_dashes_is_no_part_of_a_title() -> None:
    (event,) = read("The joint Rope Committee — mostly old salts — gathers Thursday, 1:10 p.m.")
    assert event.title == "The joint Rope Committee gathers"


def test_the_place_behind_a_semicolon_is_of_the_event_that_stands_there() -> None:
    text = 'Coming up are a rope fair, May 11-14 at the Bob Birch Theatre; and "Knots at Night," a talk, May 26, 5:10 p.m., Room B6.'
    assert [event.location for event in read(text) if event.title == "Knots at Night"] == ["Room B6"]


# Text, and the days and hours of what it tells.
DAYS = {
    "a day's schedule below an entry of another day": (
        "WHERE AND WHEN\n\nThe Quay hosts a breakfast on ropes on Friday at Pier House. Coffee is from 8:10 a.m.\n\n"
        "The House meets at 9:25 a.m. and sits again at 1:10 p.m.\n\n"
        "The Senate gathers at 11:10 a.m. It pauses for herring at 12:40 p.m.\n\n"
        "The mayor speaks at 2:10 p.m. at Rope Hall.\n\n"
        "Harbor Secretary Tom Moss flies to Dover for remarks, 1:40 p.m., on the mooring pact.",
        ["2024-05-07T12:40", "2024-05-07T13:40"],
        ("herring", "Moss"),
    ),
    "a day that is of what could follow": (
        "The Harbor Rules panel convenes by wire at 3:20 p.m. over the ferry bill, which may come to the floor Thursday.",
        ["2024-05-07T15:20"],
        ("Rules",),
    ),
    "a day that is of the votes behind it": (
        "The panel is back at 6:20 p.m. today and the last hearings are Thursday.",
        ["2024-05-07T18:20"],
        ("panel",),
    ),
    "the day ahead that the sentence before names, beside one that is past": (
        "Old Bob Birch, who left his post on Sunday, will be toasted by the pilots on Thursday. "
        "A bell ceremony is set for 9:35 a.m.",
        ["2024-05-09T09:35"],
        ("ceremony",),
    ),
}


@pytest.mark.parametrize(("text", "starts", "titles"), DAYS.values(), ids=DAYS)
def test_the_day_of_an_hour(text: str, starts: list[str], titles: tuple[str, ...]) -> None:
    told = [event for event in read(text) if event.start and any(word in event.title for word in titles)]
    assert [event.start.isoformat()[:16] for event in told if event.start] == starts
