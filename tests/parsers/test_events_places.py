"""Where entries of lists take place: behind their titles, on the lines below, in what is said of them.

Every text is an issue of Thursday, 6 June 2024, from New York.
"""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline

CALENDAR = "# Calendar\n\nMonday, June 10\n\n"


def places(text: str) -> list[tuple[str, str | None]]:
    (document,) = documents.read(text.encode(), "issue.md")
    found = pipeline.extract(document, profile="default", issued=dt.date(2024, 6, 6), timezone="America/New_York")
    for event in found.events:
        for span in event.spans.get("location", ()):
            assert " ".join(span.of(document.text).split()) in (event.location or "")
    return [(event.title, event.location) for event in found.events]


ENTRIES = {
    "an address behind commas": (
        "9 a.m. — Knot class, Rope Hall, 12 Quay Street, Dover.",
        ("Knot class", "Rope Hall, 12 Quay Street, Dover"),
    ),
    "rooms and a town behind a full stop": (
        "11 a.m. — Guild press call. Town Hall, Blue Room, Dover.",
        ("Guild press call", "Town Hall, Blue Room, Dover"),
    ),
    "a sentence of its own before another": (
        "10 a.m. — The Rope Board holds a hearing on tolls. Council Chambers, Town Hall. Watch it here.",
        ("hearing on tolls", "Council Chambers, Town Hall"),
    ),
    "where people meet": (
        "1 p.m. — Kelp walk. Bring boots to the kelp walk. We will meet at Pier House, 3 Elm Road. Dogs are welcome.",
        ("Kelp walk", "Pier House, 3 Elm Road"),
    ),
    "behind its hours, before what the talk is on": (
        "4-5 p.m. in the Rope House Annex, on Knots of the North.",
        ("Knots of the North", "the Rope House Annex"),
    ),
    "in brackets": ("4 p.m. Knot class (at the Sail Loft)", ("Knot class", "the Sail Loft")),
    "a room in brackets": ("4 p.m. Knot Lab (Rope Room 2): bends", ("Knot Lab (Rope Room 2): bends", "Rope Room 2")),
    "where somebody works is no place": ("4 p.m. Ann Birch (Rope University)", ("Ann Birch (Rope University)", None)),
    "a name behind at": (
        "5 p.m. The warden headlines a guild supper at Moll's.",
        ("The warden headlines a guild supper at Moll's", "Moll's"),
    ),
    "a town behind what takes place": ("5 p.m. By-election in Alder Creek.", ("By-election in Alder Creek", "Alder Creek")),
    "what a talk is on is no place": ("5 p.m. Lecture on Ropes and Rivers.", ("Lecture on Ropes and Rivers", None)),
    "a time of day is no place": ("9 p.m. The eel moon at Dusk.", ("The eel moon at Dusk", None)),
    "a room by its number": ("Knot talk, noon, Wing 301. Bring a lunch.", ("Knot talk", "Wing 301")),
    "by what people meet": ("Tide Committee - noon, via Zoom", ("Tide Committee", "Zoom")),
    "what follows is no part of it": (
        "5 p.m. Knot talk: the bowline. Alder Theatre 1, tea afterwards in the foyer.",
        ("Knot talk: the bowline", "Alder Theatre 1"),
    ),
    "whose house it is": (
        "1 p.m. Phone bank. Come and call. We will meet at Ann Birch's campaign office - 3 Elm St., Dover, DE.",
        ("Phone bank", "Ann Birch's campaign office - 3 Elm St., Dover, DE"),
    ),
    "topics behind a colon are no place": (
        "2 p.m. — Budget talk: bridges, tolls and locks. Bring a friend.",
        ("Budget talk: bridges, tolls and locks", None),
    ),
    "another meeting in the description is no place": (
        "3 p.m. — Tide figures. The pilots also gather for a closed conference meeting at the RPC.",
        ("Tide figures", None),
    ),
}


@pytest.mark.parametrize(("text", "expected"), ENTRIES.values(), ids=ENTRIES.keys())
def test_an_entry_tells_its_place(text: str, expected: tuple[str, str | None]) -> None:
    assert places(CALENDAR + text + "\n") == [expected]


LINES = {
    "the line below the hours": (
        "# Moots of the week\n\nPanel on Knots\nMonday, June 10, 10:00 AM\n12 Quay Street – Moot Rm, 4th Fl.\n\n"
        "Panel on Tides\nMonday, June 10, 11:00 AM\nMoot Hall – Town House\nReview – Why the tides are late.\n\n"
        "Panel on Kelp\nTuesday, June 11, 11:00 AM\nKelp in the Year of the Eel.\n",
        ["12 Quay Street – Moot Rm, 4th Fl.", "Moot Hall – Town House", None],
    ),
    "how to take part below the title": (
        "# Upcoming events\n\nTuesday, June 11 | 12:00 – 1:15 p.m.\n\n### Knots and Prices\n\n"
        "In person and online\n\nA new paper on rope.\n\n"
        "Wednesday, June 12 | 9:30 a.m.\n\n### The Long Tide\n\nRope Room, 12 Quay Street NW\n\nA third talk.\n",
        ["In person and online", "Rope Room, 12 Quay Street NW"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), LINES.values(), ids=LINES.keys())
def test_lines_below_tell_the_place(text: str, expected: list[str | None]) -> None:
    assert [place for _, place in places(text)] == expected
