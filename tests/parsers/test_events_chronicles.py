"""Lists of days and hours that tell what has been, beside calendars in like words. Every text here is made up."""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline

TODAY = dt.date(2026, 5, 5)  # a Tuesday


def read(text: str, name: str = "issue.txt") -> list[str]:
    """The events of ``text``, each on one line: "2026-05-07T19:00 Tide talk"."""
    document = documents.read(text.encode(), name)[0]
    found = pipeline.extract(document, issued=TODAY).events
    return [f"{one.start.isoformat()[:16]} {one.title}" for one in found if one.start is not None]


PAST = {
    "a story in its hours": (
        "How the ferry sank\n\nWe asked nine of the crew. Here is what they told us:\n\n"
        "Friday, 9 a.m. The cook brings two crates of eels.\n\nFriday, 4:30 p.m. Someone smells tar.\n\n"
        "Saturday, 1 a.m. The captain walks off.\n"
    ),
    "a story that a sentence leads in": (
        "The pier sale\n\nIt went like this:\n\n"
        "* Monday, 8:45 a.m. A letter reaches the wardens.\n* Monday, 4 p.m. It is called back.\n"
    ),
    "things seen": (
        "Things I saw\n\nFriday, 4:35 a.m. Two otters, quarrelling over one eel.\n\nMonday, 9 p.m. The ferry, with a hole in it.\n"
    ),
    "a log": "Race log\nSunday, 6:40 a.m. Started the swim.\nSunday, 7:22 a.m. Out of the water, shivering.\n",
    "somebody's week": "My week in soups\nMonday, 7 p.m. Leek, eaten standing up.\nThursday, 9 p.m. Kelp. I regret nothing.\n",
    "an outage": (
        "Timeline of the outage\n\n09:14 First pumps fail.\n09:22 The keeper restarts the lamp.\n10:40 All pumps run again.\n"
    ),
    "results of teams": "Scores\nThursday: Otters 24, Gulls 17\nFriday: Otters 10, Terns 31\nSunday: Gulls 2, Terns 2\n",
}


@pytest.mark.parametrize("text", PAST.values(), ids=PAST)
def test_what_has_been(text: str) -> None:
    assert read(text) == []


def test_a_table_of_results() -> None:
    text = "| Day | Score | Length |\n|---|---|---|\n| Sunday | at Bergen, L 6-1 | 2:52 |\n| Monday | at Dover, W 9-8 | 2:39 |\n"
    assert read(text, "issue.md") == []


AHEAD = {
    "below news of what has been": (
        "Last week the board lost a clerk.\n\nComing up\n\nThursday, 7 p.m. Tide talk, Pier House\n\n"
        "Friday, 8 p.m. Rope concert, Dock Hall\n",
        ["2026-05-07T19:00 Tide talk", "2026-05-08T20:00 Rope concert"],
    ),
    "below something seen": (
        "We saw a seal. Now to the calendar:\n\nThursday, 7 p.m. Tide talk, Pier House\n\n"
        "Friday, 8 p.m. Rope concert, Dock Hall\n",
        ["2026-05-07T19:00 Tide talk", "2026-05-08T20:00 Rope concert"],
    ),
    "below what a board heard": (
        "The board heard the pilots and picked these dates:\n\nThursday, 7 p.m. Tide talk, Pier House\n\n"
        "Friday, 8 p.m. Rope concert, Dock Hall\n",
        ["2026-05-07T19:00 Tide talk", "2026-05-08T20:00 Rope concert"],
    ),
    "games to come": (
        "Schedule\n\nFriday: vs. Otters, 7 p.m.\nSaturday: at Gulls, 2 p.m.\n",
        ["2026-05-08T19:00 vs. Otters", "2026-05-09T14:00 at Gulls"],
    ),
    "a game to come beside a result": (
        "Results and fixtures\n\nFriday: Otters 24, Gulls 17\nSaturday, May 9, 2 p.m.: Otters vs. Terns, Pier Field\n",
        ["2026-05-09T14:00 Otters vs. Terns"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), AHEAD.values(), ids=AHEAD)
def test_what_is_ahead_in_like_words(text: str, expected: list[str]) -> None:
    assert read(text) == expected


def test_a_week_ahead_told_by_the_hour() -> None:
    text = (
        "The week ahead, hour by hour\nWednesday, 9 a.m. The board opens its session on tolls.\n"
        "Wednesday, 2 p.m. The mayor takes questions.\nThursday, 10 a.m. The board votes on the tolls.\n"
    )
    assert [told[:16] for told in read(text)] == ["2026-05-06T09:00", "2026-05-06T14:00", "2026-05-07T10:00"]
