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


@pytest.mark.parametrize(
    "text",
    [
        "Anniversaries this month: Ann Birch (6/10), Tom Moss (6/12) and Eve Lund (6/15)\n",
        "Dues by county: Kelp (June 10), Alder (June 12), Salt (June 15)\n",
        "Stores that close: Vienna (6/10), Bergen (6/12), Dover (6/15)\n",
        "11 June (Reuters) – Tar prices rose.\n12 June (Vienna) – Rope prices fell.\n",
        "14 - 15 June (Vienna)\nRegistration fee 40 francs\n17 - 18 June (Bergen)\nRegistration fee 50 francs\n",
    ],
)
def test_days_in_brackets_are_not_all_of_what_takes_place(text: str) -> None:
    assert not [found for found in read(text) if found[2] or found[1][0] in "R4"]


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
    # What it costs, how to come and who may are no titles.
    "a price below": (f"<p>{DAY}<br>Workshop<br>$25 members, $40 others<br>Rope Hall</p>", "Workshop"),
    "tickets below": (f"<p>{DAY}<br>Concert<br>Tickets $10 at the door<br>Rope Hall</p>", "Concert"),
    "who may come": (f"<p>{DAY}<br>Reading<br>Free and open to all<br>Rope Hall</p>", "Reading"),
    "how to come": (f"<p>{DAY}<br>Tour<br>Meet at the gate<br>Rope Hall</p>", "Tour"),
    # Who gives it, and what stands above a list, are no titles.
    "a body": (f"<h3>Alder Guild</h3><p>Workshop</p><p>{DAY}</p><p>Rope Hall</p>", "Workshop"),
    "a sentence": (f"<p>We thank all of you.</p><p>Lecture</p><p>{DAY}</p><p>Rope Hall</p>", "Lecture"),
    "an entry": (f"<p>Tide talk, Friday 14 June, 6 pm</p><p>Lecture</p><p>{DAY}</p><p>Rope Hall</p>", "Lecture"),
}


@pytest.mark.parametrize(("text", "title"), KINDS.values(), ids=KINDS.keys())
def test_a_line_that_says_only_the_kind_is_no_title_beside_one(text: str, title: str) -> None:
    found = read(f"<h2>Events</h2>{text}{OTHER}")
    assert [one[1] for one in found if one[0] == "2024-06-13T18:00"] == [title]


@pytest.mark.parametrize("line", ["Free and open to all", "Waitlist only", "Password: tide5", "Speaker: Ann Birch"])
def test_practical_lines_below_a_day_and_its_place_are_no_title(line: str) -> None:
    days = ("Tuesday, June 11 | 6 p.m.", "Wednesday, June 12 | 2:30 p.m.")
    text = "".join(
        f"{day}\nOnline\n{line}\n{title}\n\n" for day, title in zip(days, ("Salt and Sand", "Kelp Night"), strict=True)
    )
    assert [found[1] for found in read(f"UPCOMING EVENTS\n\n{text}")] == ["Salt and Sand", "Kelp Night"]


def test_the_kind_may_stand_between_the_day_and_the_title() -> None:
    lines = (
        (DAY, "Panel discussion", "Salt and Sand", "Rope Hall"),
        ("Friday, 14 June 2024, 18:00", "Lecture", "Reading the Tides", "Old Mill"),
    )
    found = read("<h2>Events</h2>" + "".join(f"<div>{line}</div>" for entry in lines for line in entry))
    assert [one[1] for one in found] == ["Salt and Sand", "Reading the Tides"]
