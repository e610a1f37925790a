"""Hours of stories, habits and the weather in running text, beside events in like words. Every text here is made up."""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline

TODAY = dt.date(2026, 5, 5)  # a Tuesday


def read(text: str) -> list[str]:
    """The events of ``text``, each on one line: "2026-05-07T19:00 Tide talk"."""
    document = documents.read(f"{text}\n".encode(), "playbook.txt")[0]
    found = pipeline.extract(document, issued=TODAY).events
    return [f"{one.start.isoformat()[:16]} {one.title}" for one in found if one.start is not None]


NOTHING = (
    "It hails today. Warden Tom Moss has climbed the lighthouse at 6 for 21 years. At 6:20 he trims the lamp.",
    "Tom mends nets every night, and today he mends again. The ferry starts at 8:10.",
    "We first sailed in the spring of 1998; today he is mayor. He had begged us to be on deck at 6:45.",
    "Rain until 2 p.m. today, then clearing. Sunset is at 8:04 p.m.",
    "Snow will begin at 4 p.m. Wednesday.",
    "The moon rises at 10:25 p.m. on Thursday.",
    "Spotted: the mayor at the Gray Gull on Thursday at 8:50 p.m., alone with an eel.",
    "The high tide comes at 6:12 a.m. tomorrow.",
)


@pytest.mark.parametrize("text", NOTHING)
def test_stories_habits_and_weather(text: str) -> None:
    assert read(text) == []


AHEAD = {
    "The guild has met here for 19 years. It meets on Friday at 7:40 p.m.": ["2026-05-08T19:40 It meets"],
    "The president speaks at 2:35 in the Rope Room today.": ["2026-05-05T14:35 The president speaks"],
    "The Rain Council will meet at 4:20 p.m. Wednesday.": ["2026-05-06T16:20 The Rain Council will meet"],
}


@pytest.mark.parametrize(("text", "expected"), AHEAD.items(), ids=AHEAD)
def test_what_is_ahead_in_like_words(text: str, expected: list[str]) -> None:
    assert read(text) == expected
