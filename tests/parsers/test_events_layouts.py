"""Layouts of lists: days and towns in brackets, lines that say only of which kind an entry is.

Every text is an issue of Thursday, 6 June 2024, from New York.
"""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline

Found = tuple[str, str, str | None]


def read(text: str) -> list[Found]:
    source = "issue.html" if text.startswith("<") else "issue.txt"
    (document,) = documents.read(text.encode(), source)
    found = pipeline.extract(document, profile="default", issued=dt.date(2024, 6, 6), timezone="America/New_York")
    return [
        ("/".join(at.isoformat()[:16] for at in (event.start, event.end) if at), event.title, event.location)
        for event in sorted(found.events, key=lambda event: (event.span, str(event.start)))
    ]


TOWNS = {
    "the town behind the days, the title below": (
        "Calendar\n\n12 – 30 June (Vienna)\nCommittee on Ferries, third session\n19 June – 6 July (Bergen, Norway)\nWorld Kelp Forum\n",
        [
            ("2024-06-12/2024-06-30", "Committee on Ferries, third session", "Vienna"),
            ("2024-06-19/2024-07-06", "World Kelp Forum", "Bergen, Norway"),
        ],
    ),
    "the town behind the days, the title beside it": (
        "Calendar\n\n12 June (Vienna) Ferry forum\n14 June (Pier Falls): Kelp forum\n",
        [("2024-06-12", "Ferry forum", "Vienna"), ("2024-06-14", "Kelp forum", "Pier Falls")],
    ),
    "the days behind the towns, the title before them": (
        "News\n\nAnn Birch speaking: Alder (6/10), Pier Falls (6/12), Salt (6/15)\nand Quay (6/29)\nMore below.\n",
        [
            ("2024-06-10", "Ann Birch speaking", "Alder"),
            ("2024-06-12", "Ann Birch speaking", "Pier Falls"),
            ("2024-06-15", "Ann Birch speaking", "Salt"),
            ("2024-06-29", "Ann Birch speaking", "Quay"),
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), TOWNS.values(), ids=TOWNS.keys())
def test_days_and_towns_in_brackets_tell_what_takes_place_where(text: str, expected: list[Found]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Results: Alder (3/4), Pier Falls (2/4) and Quay (1/4)\n",
        "The share of the guild (6/10) and that of the pier (6/15) differ.\n",
        "12 June (Ann Birch): She was elected.\n14 June (Tom Moss): He was not.\n",
        "12 June (Vienna)\n\n14 June (Dover)\n",
    ],
)
def test_other_brackets_tell_no_town(text: str) -> None:
    assert [found for found in read(text) if found[2]] == []


DAY = "Thursday, 13 June 2024, 18:00"
OTHER = "<h3>Kelp supper</h3><p>Friday, 14 June 2024, 18:00</p><p>Old Mill</p>"
KINDS = {
    "a heading, the kind, the day": (
        f"<h3>Salt and Sand</h3><p>Panel discussion</p><p>{DAY}</p><p>Rope Hall</p>",
        "Salt and Sand",
    ),
    "a question in bold, the kind": (
        f"<p><b>Tides: who pays when the dike moves?</b><br>Public lecture<br>{DAY}<br>Rope Hall</p>",
        "Tides: who pays when the dike moves?",
    ),
    "lines of one entry": (
        f"<ul><li>Salt and Sand<br>Workshop (in English)<br>{DAY}<br>Rope Hall</li></ul>",
        "Salt and Sand",
    ),
    "the kind above the title": (
        f"<ul><li>Book launch<br><b>Salt and Sand</b><br>{DAY}<br>Rope Hall</li></ul>",
        "Salt and Sand",
    ),
    # Who gives it, and what stands above a list, are no titles.
    "a body": (f"<h3>Alder Guild</h3><p>Workshop</p><p>{DAY}</p><p>Rope Hall</p>", "Workshop"),
    "a sentence": (f"<p>We thank all of you.</p><p>Lecture</p><p>{DAY}</p><p>Rope Hall</p>", "Lecture"),
    "an entry": (f"<p>Tide talk, Friday 14 June, 6 pm</p><p>Lecture</p><p>{DAY}</p><p>Rope Hall</p>", "Lecture"),
}


@pytest.mark.parametrize(("text", "title"), KINDS.values(), ids=KINDS.keys())
def test_a_line_that_says_only_the_kind_is_no_title_beside_one(text: str, title: str) -> None:
    found = read(f"<h2>Events</h2>{text}{OTHER}")
    assert [one[1] for one in found if one[0] == "2024-06-13T18:00"] == [title]


def test_the_kind_may_stand_between_the_day_and_the_title() -> None:
    lines = (
        (DAY, "Panel discussion", "Salt and Sand", "Rope Hall"),
        ("Friday, 14 June 2024, 18:00", "Lecture", "Reading the Tides", "Old Mill"),
    )
    found = read("<h2>Events</h2>" + "".join(f"<div>{line}</div>" for entry in lines for line in entry))
    assert [one[1] for one in found] == ["Salt and Sand", "Reading the Tides"]
