"""How departments, clubs and towns print what takes place. Every text is of Tuesday, 5 May 2026, from New York."""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline


def found(text: str) -> list[tuple[str, str | None, str, str | None]]:
    (document,) = documents.read(text.encode(), "bulletin.md")
    events = pipeline.extract(document, profile="default", issued=dt.date(2026, 5, 5), timezone="America/New_York").events
    return [
        (
            event.start.isoformat()[:16] if event.start else "?",
            event.end.isoformat()[:16] if event.end else None,
            event.title,
            event.location,
        )
        for event in events
    ]


EVENTS = {
    "a name and a town before some days": (
        "# Lab news\n\n- RopeCon, Karlsruhe, 25–27 June\n- Knot Summer School, Dover, 6-8 July. Fully booked.",
        [("2026-06-25", "2026-06-27", "RopeCon", "Karlsruhe"), ("2026-07-06", "2026-07-08", "Knot Summer School", "Dover")],
    ),
    "the town behind a colon": (
        "# Lab news\n\n- KelpCon Estonia: Tallinn, 29-30 September, tickets on sale now.",
        [("2026-09-29", "2026-09-30", "KelpCon Estonia", "Tallinn")],
    ),
    "a paragraph that goes on to its terms": (
        "# Lab news\n\nTidal Benelux - Ghent, 2-5 June 2026, abstracts due 15 May, full papers due 20 May",
        [("2026-06-02", "2026-06-05", "Tidal Benelux", "Ghent")],
    ),
    "a link, some days and a room": (
        "# Lab news\n\n- [Splicing by Machine](https://example.edu/splice), June 8–9, Room 112, Beckman Hall",
        [("2026-06-08", "2026-06-09", "Splicing by Machine", "Room 112, Beckman Hall")],
    ),
    "a short name before a colon, a day and an hour": (
        "# Lab news\n\nChart drawing sprint: June 18, 4 p.m., on Zoom.",
        [("2026-06-18T16:00", None, "Chart drawing sprint", "Zoom")],
    ),
    "an hour and a room in small letters": (
        "# Lab news\n\n**Harvest apéro**: 17.12.2026, 16:30, foyer",
        [("2026-12-17T16:30", None, "Harvest apéro", None)],
    ),
    "a day with a name": ("# Lab news\n\n- **World Kelp Day** – 31 May", [("2026-05-31", None, "World Kelp Day", None)]),
    "a name that is on a day": (
        "# Lab news\n\nThe June Fayre is on Monday 8th June from 11am. Dock Hour is June 13 at 8:30 p.m.",
        [("2026-06-08T11:00", None, "June Fayre", None), ("2026-06-13T20:30", None, "Dock Hour", None)],
    ),
    "the next of a kind at its hours": (
        "# Lab news\n\nThe next drop-off day is June 13 (8 AM to 2 PM).",
        [("2026-06-13T08:00", "2026-06-13T14:00", "drop-off day", None)],
    ),
    "days without a month before them": (
        "# Lab news\n\nRegatta weekend is 6-7 August.",
        [("2026-08-06", "2026-08-07", "Regatta weekend", None)],
    ),
    "several days, always at one hour": (
        "# Lab news\n\nOur next three rope calls are on June 9, July 14 and August 11, always at 3 pm.",
        [
            ("2026-06-09T15:00", None, "three rope calls", None),
            ("2026-07-14T15:00", None, "three rope calls", None),
            ("2026-08-11T15:00", None, "three rope calls", None),
        ],
    ),
    "what we do, below the name of an occasion": (
        "# Club news\n\n## Spring barbecue\n\nThe grills are back! We meet on the lawn on Thursday, 28 May, from 18:00.\n\n"
        "## Hut weekend\n\nWe have rented the old hut in Flumserberg from 17 to 19 July. There is room for 28.",
        [
            ("2026-05-28T18:00", None, "Spring barbecue", None),
            ("2026-07-17", "2026-07-19", "Hut weekend", "Flumserberg"),
        ],
    ),
    "what others do, below the name of an occasion": (
        "# Club news\n\n## Job fair\n\nOn 7 June, more than sixty firms will present themselves from 10:00 to 17:00.",
        [("2026-06-07T10:00", "2026-06-07T17:00", "Job fair", None)],
    ),
    "what takes place among deadlines": (
        "# Important dates\n\n- Jun 1 – Berth applications open\n- Jun 4 – Members' Q&A, 9 a.m., Town Hall Annex\n"
        "- Jul 27 – Spring Fling, 11 a.m.–5 p.m., Main Street",
        [
            ("2026-06-04T09:00", None, "Members' Q&A", "Town Hall Annex"),
            ("2026-07-27T11:00", "2026-07-27T17:00", "Spring Fling", "Main Street"),
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), EVENTS.values(), ids=EVENTS)
def test_events(text: str, expected: list[tuple[str, str | None, str, str | None]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "# Lab news\n\n- Office closed, Dover, 25–27 June",
        "# Lab news\n\n- Prices in Dover, 25–27 June",
        "# Lab news\n\n- Office hours: 3 June, 9:00-11:00",
        "# Lab news\n\n- Voting closes: 3 June, 11:59pm",
        "# Lab news\n\nOpening hours: 3 June, 9:00-11:00",
        "# Lab news\n\nThe next issue is June 13 at 9 a.m.",
        "# Lab news\n\nMother's Day is May 10. Labor Day is September 7.",
        "# Lab news\n\nAnn Birch is on Tuesday, June 9, at nine in Dover.",
        "# Heads up\n\n- June 30: Old channels will be archived\n- June 29: Rope tools must be handed in",
        "# Hacking\n\n- Tue, Jun 9 – no hack night, see you at the social!",
        "# Lab news\n\nThe call for workshops opens on 1 June.",
        "# Club news\n\n## Spring reception\n\nWe publish your photos on 4 June. We ask you to reply by 5 June.",
        "# Club news\n\n## Photo tour\n\nWe thank Ann Birch, who on 8 June turns 60. We accept entries from 9 June.",
    ],
)
def test_no_events(text: str) -> None:
    assert found(text) == []
