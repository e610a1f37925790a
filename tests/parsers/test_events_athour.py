"""What running news tells at an hour ahead is an event, whatever its verb, unless its words say that it is none.

Every text is an issue of Tuesday, 7 May 2024, from New York.
"""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline
from events_extractor.model import Event

GREETING = "The Quay Letter\n\nGood morning. Today is the last day of the herring.\n\n"
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
    "an oath": ("Birch will take the oath on Friday at noon.", "2024-05-10T12:00", "Birch will take the oath"),
    "what somebody plans": (
        "The dockers plan to counter with a parade of tugs at 9:15 a.m.",
        "2024-05-07T09:15",
        "The dockers plan to counter with a parade of tugs",
    ),
    "a guest": (
        "Moss will be a guest on the morning show at 10 a.m. Thursday.",
        "2024-05-09T10:00",
        "Moss will be a guest on the morning show",
    ),
    "what was agreed to": (
        "Both pilots agreed to a forum on May 27 at 7 p.m. at the Rope Hall.",
        "2024-05-27T19:00",
        "Both pilots agreed to a forum",
    ),
    "a supper": (
        "The Elm Street Riders will serve up a fish supper at Elm Hall from 5 to 7 p.m. Friday.",
        "2024-05-10T17:00",
        "The Elm Street Riders will serve up a fish supper",
    ),
    "figures that come out": (
        "The long-delayed kelp count finally comes out tomorrow at 8:30 a.m.",
        "2024-05-08T08:30",
        "The long-delayed kelp count finally comes out",
    ),
    "who is back": (
        "House and Senate ferry conferees are back at 11 a.m. at Rope Hall.",
        "2024-05-07T11:00",
        "House and Senate ferry conferees are back",
    ),
    "a first test": (
        "And the new mooring ordinance gets its first test Thursday at the Board of Pilots, 2 p.m.",
        "2024-05-09T14:00",
        "the new mooring ordinance gets its first test",
    ),
    "who was told of on the way": (
        "Former warden Tom Birch, whom the guild ousted last month, goes before the Tide Committee on Thursday at 10 a.m.",
        "2024-05-09T10:00",
        "Former warden Tom Birch goes before the Tide Committee",
    ),
    "what a judge set": (
        "The judge kept the tug in port and set a hearing for Wednesday at 11:30 a.m.",
        "2024-05-08T11:30",
        "hearing",
    ),
    "what an office says": (
        "The warden's office says Ann Birch will open the lock on Thursday at noon.",
        "2024-05-09T12:00",
        "Ann Birch will open the lock",
    ),
    "what is slated beside the news": (
        "The Board posted its new form last week, with an online briefing slated for Friday at 2 p.m.",
        "2024-05-10T14:00",
        "online briefing",
    ),
    "what is set beside a day's vote": (
        "The panel argued over the dredging plan all night, with a news conference set for 11 a.m. Wednesday.",
        "2024-05-08T11:00",
        "news conference",
    ),
    "a decision that is expected": (
        "The tide bank meets this week, with its rate decision expected Thursday at 2 p.m.",
        "2024-05-09T14:00",
        "rate decision",
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
    "a limit by its preposition": "The pilots want an answer by 5 p.m. Friday.",
    "the end of a day": "The dredging money runs out at midnight on Friday.",
    "the first minute of a day": "New tolls of four crowns bite at 12:01 a.m. Thursday.",
    "a train": "The night train to Dover leaves Thursday at 9 p.m.",
    "the weather": "Snow moves in at around 3 p.m. Thursday.",
    "a habit": "The wardens usually take their tea on Fridays at 4 p.m.",
    "any day": "Call any day but Monday, from 10 a.m. to 4 p.m.",
    "a condition": "The dockers walk out Friday at 5 a.m. unless the two sides agree.",
    "what would be": "A lower toll would start Friday at 5 a.m. under the plan.",
    "what is not": "The wardens do not take questions on Friday at 3 p.m.",
    "what is over": "The crew rowed to Dover on Monday at 9 a.m. and drank tea.",
    "what somebody wrote then": 'In a 9:52 p.m. post Monday, he wrote: "The wardens stay in the hall."',
    "a day of long ago": "June 3, 1968, a Monday, at 7:30.",
    "the day of a story": "On the Saturday he rows alone, 4 o'clock, no lamp.",
    "neither day": "Nor on Tuesday at 1 p.m., nor on Friday at 1 p.m.",
    "a stamp": "quay.list.news #71 (8-May-24 08:22)",
    "where somebody is": "Ann Birch is on Thursday, May 9, at nine in Dover.",
    "what one says to another": "I'll bring you the rope on Thursday at 9 a.m.",
    "tickets": "Tickets for the regatta go on sale on Friday at 10 a.m.",
    "the next issue": "The next issue goes to the printer on Friday at 10 a.m.",
    "the hours of a museum": "Hours at the Rope Museum from Friday on are 9 a.m. to 4 p.m.",
    "how many by then": "The pilots are gathering names, 400 at 9 a.m. and more by noon.",
    "when it was updated": "The tide page, updated Friday at 9 a.m., has it all.",
}


@pytest.mark.parametrize("text", NO_EVENTS.values(), ids=NO_EVENTS)
def test_what_stands_at_an_hour_and_is_no_event(text: str) -> None:
    assert [event.title for event in read(text)] == []


def test_a_show_is_named_by_its_name_and_its_channel_holds_it() -> None:
    (event,) = read('Birch will be a guest on "The Pier Hour" on QBC at 10 a.m. Thursday.')
    assert (event.title, event.organizer) == ("The Pier Hour", "QBC")


def test_what_stands_between_dashes_is_no_part_of_a_title() -> None:
    (event,) = read("The joint Rope Committee — a show that lasts some eight minutes — gathers Thursday at 1 p.m.")
    assert event.title == "The joint Rope Committee gathers"


def test_the_place_behind_a_semicolon_is_of_the_event_that_stands_there() -> None:
    text = 'Coming up are a rope fair, May 11-14 at the Bob Birch Theatre; and "Knots at Night," a talk, May 26 at 5 p.m., Room B6.'
    assert [event.location for event in read(text) if event.title == "Knots at Night"] == ["Room B6"]


# Text, and the days and hours of what it tells.
DAYS = {
    "a day's schedule below an entry of another day": (
        "WHERE AND WHEN\n\nThe Quay hosts a breakfast on ropes on Friday at Pier House. Doors open at 8 a.m.\n\n"
        "The House meets at 10 a.m. and convenes at noon.\n\n"
        "The Senate gathers at 11 a.m. It recesses for party lunches at 12:30 p.m.\n\n"
        "The mayor speaks at 2 p.m. at Rope Hall.\n\n"
        "Harbor Secretary Tom Moss flies to Dover for remarks at 1:30 p.m. on the mooring pact.",
        ["2024-05-07T12:30", "2024-05-07T13:30"],
        ("recesses", "Moss"),
    ),
    "a day that is of what could follow": (
        "The House Rules Committee meets remotely at 3 p.m. to weigh the ferry bill, which could get a vote Thursday.",
        ["2024-05-07T15:00"],
        ("Rules",),
    ),
    "a day that is of the votes behind it": (
        "The panel is back at 6:30 p.m. today and the last hearings are Thursday.",
        ["2024-05-07T18:30"],
        ("panel",),
    ),
    "the day ahead that the sentence before names, beside one that is past": (
        "Former warden Bob Birch, who died Sunday at 98, will lie in state in the Rope Hall on Thursday. "
        "An arrival ceremony is planned for 9:45 a.m.",
        ["2024-05-09T09:45"],
        ("ceremony",),
    ),
}


@pytest.mark.parametrize(("text", "starts", "titles"), DAYS.values(), ids=DAYS)
def test_the_day_of_an_hour(text: str, starts: list[str], titles: tuple[str, ...]) -> None:
    told = [event for event in read(text) if event.start and any(word in event.title for word in titles)]
    assert [event.start.isoformat()[:16] for event in told if event.start] == starts
