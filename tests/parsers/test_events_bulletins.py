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
            ("2026-05-28T18:00", None, "Spring barbecue", "the lawn"),
            ("2026-07-17", "2026-07-19", "Hut weekend", "Flumserberg"),
        ],
    ),
    "what others do, below the name of an occasion": (
        "# Club news\n\n## Job fair\n\nOn 7 June, more than sixty firms will present themselves from 10:00 to 17:00.",
        [("2026-06-07T10:00", "2026-06-07T17:00", "Job fair", None)],
    ),
    "entries behind a picture": (
        '# Club news\n\n📌 *Repair café*: Saturday, 9 May, 13:00, Room 5\n\n📌 *Film night* "Our Rivers": 14 May, 19:30, HG E 7 (free)',
        [
            ("2026-05-09T13:00", None, "Repair café", "Room 5"),
            ("2026-05-14T19:30", None, 'Film night "Our Rivers"', "HG E 7"),
        ],
    ),
    "a name, a town and its terms in brackets": (
        "# Lab news\n\nKelpCon 2026 – Bologna, October 4-6 (submissions by July 14; early registration through September 1)",
        [("2026-10-04", "2026-10-06", "KelpCon 2026", "Bologna")],
    ),
    "a day, an hour and a place below the name of what takes place": (
        "# Hackspace\n\n## Maker Faire\n\nThe faire is on again! Saturday 13 June, 10am till 5pm, Exchange Hall. Bring friends.\n\n"
        "## AGM\n\nWednesday 24 June, 7pm, upstairs. Motions go to the secretary.",
        [
            ("2026-06-13T10:00", "2026-06-13T17:00", "Maker Faire", "Exchange Hall"),
            ("2026-06-24T19:00", None, "AGM", "upstairs"),
        ],
    ),
    "what is held on two days": (
        "# Campus\n\nDrop-in sessions are held on 17 and 18 June in the Hub.",
        [("2026-06-17", "2026-06-18", "Drop-in sessions", "the Hub")],
    ),
    "the next of a kind before a colon": (
        "# R Users\n\nNext meetup: Wednesday, 10 June, 18:30, Pier Hall. Two talks, then pizza.",
        [("2026-06-10T18:30", None, "meetup", "Pier Hall")],
    ),
    "what is coming up": ("# Club news\n\nKnot night is coming up on 28 May.", [("2026-05-28", None, "Knot night", None)]),
    "lines of a name, a day and an hour": (
        "# Club news\n\nDivision trials  \nDivision A: May 16, 9 a.m., Fremont Library  \nDivision B: June 6, 10 a.m., online",
        [
            ("2026-05-16T09:00", None, "Division A", "Fremont Library"),
            ("2026-06-06T10:00", None, "Division B", "online"),
        ],
    ),
    "talks at the hour of their series": (
        "# Circle\n\nThis term the circle meets on Mondays at 17:15 in Room 12.\n\n- 11 May: Knots in practice\n- 18 May: Splices for all",
        [
            ("2026-05-11T17:15", None, "Knots in practice", "Room 12"),
            ("2026-05-18T17:15", None, "Splices for all", "Room 12"),
        ],
    ),
    "rows whose title tells the hour": (
        "# Council\n\n| Date | Event | Where |\n|---|---|---|\n| May 12 | Rope supper, 8 p.m. | The Depot |\n| May 22 | Pitch night, 6 p.m. | Mill |",
        [("2026-05-12T20:00", None, "Rope supper", "The Depot"), ("2026-05-22T18:00", None, "Pitch night", "Mill")],
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
        "# Club news\n\nRehearsals as usual on Mondays; no rehearsal on 28 May and 4 June.",
        "# Club news\n\n- Mon 8 June: Whit Monday – no school",
        "# Club news\n\nThe North Lock returns July 9.",
        "# Club news\n\n- 12 June: Return all charts\n- 30 June: Old logs go read-only",
        "# Circle\n\nDeadline: 5 June, 9 a.m.\nUpdated: 6 June, 9 a.m.",
        "# Club news\n\n## Spring reception\n\nWe publish your photos on 4 June. We ask you to reply by 5 June.",
        "# Club news\n\n## Photo tour\n\nWe thank Ann Birch, who on 8 June turns 60. We accept entries from 9 June.",
    ],
)
def test_no_events(text: str) -> None:
    assert found(text) == []
