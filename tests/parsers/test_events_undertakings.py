"""Sentences whose clause holds an event by its own name: who opens, gathers for, headlines or shows something at it.

Where the clause names none, it is the title itself, or nothing: that somebody is somewhere, or that something ends.
"""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline
from events_extractor.model import Event

Told = tuple[str, str, str | None, str | None]


def when(event: Event) -> str:
    form = "%m-%dT%H:%M" if isinstance(event.start, dt.datetime) else "%m-%d"
    return event.start.strftime(form) if event.start is not None else ""


def told(text: str) -> list[Told]:
    (document,) = documents.read(f"The gulls are loud.\n\n{text}\n".encode(), "issue.md")
    found = pipeline.extract(document, profile="default", issued=dt.date(2024, 6, 3), timezone="America/New_York").events
    return [(when(event), event.title, event.organizer, event.location) for event in found]


ONE = (
    (
        "Across town, the Harbor Rope Forum kicks off its annual two-day conference on June 11 at the Pier Hotel.",
        ("06-11", "annual two-day conference", "Harbor Rope Forum", "the Pier Hotel"),
    ),
    (
        "Quayco kicks off its summer concert series on June 14 at Pier House.",
        ("06-14", "summer concert series", "Quayco", "Pier House"),
    ),
    (
        "By the way, we will start formally the members' meeting at 4:30 p.m. on June 9.",
        ("06-09T16:30", "members' meeting", None, None),
    ),
    (
        "The Rope Council and the Tide Institute will gather pilots, wardens and mayors on Sept. 24 for a talk about tolls.",
        ("09-24", "talk about tolls", "Rope Council and the Tide Institute", None),
    ),
    (
        "Wardens of 40 lakes arrive today in Port Alder for a three-day tide summit.",
        ("06-03", "three-day tide summit", None, "Port Alder"),
    ),
    (
        "Gov. Tom Moss will headline a supper for growers on Thursday and tour a mill.",
        ("06-06", "supper for growers", None, None),
    ),
    (
        "Ann Birch keynotes the Alder Pilots' Harvest Dinner on Saturday.",
        ("06-08", "Alder Pilots' Harvest Dinner", "Alder Pilots", None),
    ),
    (
        "Ann Birch will give the Ferris Memorial Lecture on June 18 at 6 p.m.",
        ("06-18T18:00", "Ferris Memorial Lecture", None, None),
    ),
    (
        "Ann Birch delivers a speech on tolls Tuesday at noon.",
        ("06-04T12:00", "Ann Birch delivers a speech on tolls", None, None),
    ),
    (
        "Lock staff will answer questions during a webinar on Thursday, June 13, at 2 p.m.",
        ("06-13T14:00", "webinar", None, None),
    ),
    (
        "Staff will be at booth 214 at the Great Lakes Rope Show in Dover, Ohio, June 15-17.",
        ("06-15", "Great Lakes Rope Show", None, "Dover, Ohio"),
    ),
    (
        "Visit us at stand B4 of the Kelp Congress, June 20-22.",
        ("06-20", "Kelp Congress", None, None),
    ),
    (
        "At 6:30 p.m. on June 13, the Tide Hall brings us a talk titled Knots of the North.",
        ("06-13T18:30", "Knots of the North", "Tide Hall", "the Tide Hall"),
    ),
    (
        'Our next pilots\' call is on June 14 at noon, and the topic is "Tolls that sink."',
        ("06-14T12:00", "pilots' call", None, None),
    ),
    (
        "**In memoriam:** **Alvin Birch** died May 9 at home. He was 91. A memorial will be held at 2 p.m. on June 8.",
        ("06-08T14:00", "memorial", None, None),
    ),
    (
        "A Rope Agency advisory committee will meet June 24 to weigh a new splice.",
        (
            "06-24",
            "A Rope Agency advisory committee will meet to weigh a new splice",
            "Rope Agency advisory committee",
            None,
        ),
    ),
    ("Volunteers gather on Saturday to clean the pier.", ("06-08", "Volunteers gather", None, None)),
    (
        "The Finance Committee will vote Thursday on a package of tolls.",
        ("06-06", "vote on a package of tolls", "Finance Committee", None),
    ),
    (
        "On Tuesday, June 11, the full committee will hear testimony on the tolls. A summary is online. (Quay 366 at 10 a.m.)",
        ("06-11T10:00", "testimony on the tolls", None, "Quay 366"),
    ),
    (
        "The Ports panel will hold a hearing on June 11 on tolls. It rained. (Nets are cheap.)",
        ("06-11", "hearing on tolls", "Ports panel", None),
    ),
    (
        "Ann Moss takes the oath as president of Alderia today in front of eight heads of state.",
        ("06-03", "Ann Moss takes the oath as president of Alderia", None, None),
    ),
    (
        "Negotiators return to the bargaining table Thursday in Dover.",
        ("06-06", "Negotiators return to the bargaining table", None, "Dover"),
    ),
    (
        "The choir's spring show is at the Alder Theatre on June 12.",
        ("06-12", "choir's spring show", None, "the Alder Theatre"),
    ),
    (
        "Tom Birch will announce his campaign on Saturday, aides said.",
        ("06-08", "Tom Birch will announce his campaign", None, None),
    ),
)


@pytest.mark.parametrize(("text", "expected"), ONE)
def test_names_the_event_of_a_clause(text: str, expected: Told) -> None:
    assert told(text) == [expected]


NOTHING = (
    "The museum opens its doors on Tuesday, June 11.",
    "Ann Birch will start her new job on Monday, June 10.",
    "Ann ran a stall at the Tide Fair on May 4.",
    "The pilots' session ends June 12.",
    "The town's online election closes at 5:00 p.m. tomorrow.",
    "The mayor is in Bergen, where she arrives tonight.",
    "The Rope Guild begins its nomination process today and invites all to take part.",
    "Gone are the days when our meetings would comfortably start at 4:00, when all schools got out by 3:15.",
    "The change brings us a saving of $5 on June 13.",
)


@pytest.mark.parametrize("text", NOTHING)
def test_reads_no_event(text: str) -> None:
    assert told(text) == []
