"""Sentences that announce an event by what somebody does there or has on: who gives a lecture, what a panel has on its day.

Every text stands in running news of a letter of Monday, 3 June 2024.
"""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline
from events_extractor.model import Event

Told = tuple[str, str, str | None, str | None, tuple[str, ...]]


def events(text: str) -> list[Event]:
    (document,) = documents.read(f"The gulls are loud.\n\n{text}\n".encode(), "issue.md")
    found = pipeline.extract(document, profile="default", issued=dt.date(2024, 6, 3), timezone="America/New_York").events
    return sorted(found, key=lambda event: (event.span, str(event.start)))


def when(event: Event) -> str:
    form = "%m-%dT%H:%M" if isinstance(event.start, dt.datetime) else "%m-%d"
    return event.start.strftime(form) if event.start is not None else ""


def told(text: str) -> list[Told]:
    return [(when(event), event.title, event.organizer, event.location, event.speakers) for event in events(text)]


LECTURES = {
    "will deliver it": (
        "Historian Lena Ortiz will deliver the annual Founders Lecture on Thursday at 4 p.m. in Alder Hall.",
        ("06-06T16:00", "annual Founders Lecture", None, "Alder Hall", ("Lena Ortiz",)),
    ),
    "will give it": (
        "Nobel laureate Marta Quill will give the Alder Lecture Thursday at 5 p.m. at Weld College.",
        ("06-06T17:00", "Alder Lecture", None, "Weld College", ("Marta Quill",)),
    ),
    "presents it and hosts nothing by that": (
        "Poet Ruth Okafor presents the annual Crane Lecture on Friday, June 7, at 7 p.m. in the Corbin Library.",
        ("06-07T19:00", "annual Crane Lecture", None, "the Corbin Library", ("Ruth Okafor",)),
    ),
    "will present it, with a title": (
        "Professor Ivo Brandt will present the 2024 Marlowe Lecture on tidal energy at 6 p.m. Friday at Corbin Library.",
        ("06-07T18:00", "2024 Marlowe Lecture on tidal energy", None, "Corbin Library", ("Professor Ivo Brandt",)),
    ),
    "presented by a guild, which hosts it": (
        "The Rope Guild presents the annual Knots Lecture on Friday, June 7, at 7 p.m. in Weld Hall.",
        ("06-07T19:00", "annual Knots Lecture", "Rope Guild", "Weld Hall", ()),
    ),
    "presented by a foundation called by a name": (
        "The Ann Birch Foundation presents the annual Knots Lecture on Friday, June 7, at 7 p.m. in Weld Hall.",
        ("06-07T19:00", "annual Knots Lecture", "Ann Birch Foundation", "Weld Hall", ()),
    ),
    "delivered by somebody with a trade": (
        "The Crane Memorial Lecture will be delivered by poet Ruth Okafor on June 12 at 5 p.m. in Weld Hall.",
        ("06-12T17:00", "Crane Memorial Lecture", None, "Weld Hall", ("Ruth Okafor",)),
    ),
    "a keynote": (
        "Marta Quill gives the keynote at the Dockside Summit on June 14 at 9 a.m. in Pier Room 3.",
        ("06-14T09:00", "Marta Quill gives the keynote at the Dockside Summit", None, "Pier Room 3", ("Marta Quill",)),
    ),
    "at the supper of a club, which is no place": (
        "Sen. Ana Roth delivers the keynote at noon Wednesday at the Grain Club's spring lunch.",
        (
            "06-05T12:00",
            "Sen. Ana Roth delivers the keynote at the Grain Club's spring lunch",
            None,
            None,
            ("Sen. Ana Roth",),
        ),
    ),
    "at a shop that has the name of its owner": (
        "Ruth Okafor will give a reading at 7 p.m. Thursday at Rosie's Bookshop.",
        ("06-06T19:00", "Ruth Okafor will give a reading", None, "Rosie's Bookshop", ("Ruth Okafor",)),
    ),
}


@pytest.mark.parametrize(("text", "expected"), LECTURES.values(), ids=LECTURES.keys())
def test_who_gives_a_lecture_speaks_at_it(text: str, expected: Told) -> None:
    assert told(text) == [expected]


HAS = {
    "a hearing, on the day that the letter greets": (
        "Good Monday morning. The House Energy panel has a hearing on fusion permits at 10 a.m.",
        [("06-03T10:00", "hearing on fusion permits", "House Energy panel")],
    ),
    "two committees, on the day that the letter names": (
        "It's Monday, June 3. Senate Ports has a vote on three judges at 10:15 a.m. House Ways and Means has a hearing at 1 p.m.",
        [("06-03T10:15", "vote on three judges", "Senate Ports"), ("06-03T13:00", "hearing", "House Ways and Means")],
    ),
    "a markup": (
        "Happy Monday! The Finance panel has a markup on the ferry bill at noon.",
        [("06-03T12:00", "markup on the ferry bill", "Finance panel")],
    ),
    "a hearing with its day": (
        "The Senate Ports panel has a hearing Thursday on dredging.",
        [("06-06", "hearing on dredging", "Senate Ports panel")],
    ),
    "an hour before its meeting": (
        "The House Rules Committee has a 4 p.m. meeting Wednesday on the farm bill.",
        [("06-05T16:00", "meeting on the farm bill", "House Rules Committee")],
    ),
    "votes of a chamber": (
        "The House has votes at 5:30 p.m. today on the water bill.",
        [("06-03T17:30", "votes on the water bill", "House")],
    ),
    "an hour of no known day": ("The House Energy panel has a hearing on fusion permits at 10 a.m.", []),
    "a vote that each member has": ("Each member has a vote on Thursday.", []),
    "the votes that are needed": ("The bill has the votes to pass on Thursday, aides say.", []),
    "what is at stake": ("The chair has a stake in Thursday's hearing on tolls.", []),
    "what there was": ("The committee has had a hearing on tolls at 10 a.m. every week this year.", []),
    "a plan for it": ("The district has a plan for a meeting on Thursday.", []),
    "an option": ("The firm has a call option, and on Thursday it may use it.", []),
}


@pytest.mark.parametrize(("text", "expected"), HAS.values(), ids=HAS.keys())
def test_what_a_body_has_on_its_day(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert [(when(event), event.title, event.organizer) for event in events(text)] == expected
