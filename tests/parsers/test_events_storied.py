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
    "It rains today. Pilot Ann Birch has come to the pier at 4 for 36 years. At 4:15 she reads the tide.",
    "Ana rows every morning, and today she rows again. School starts at 7:20.",
    "I met her in the fall of 2012; today she is rich. She had asked me to come by at 7:30.",
    "Rain until 2 p.m. today, then clearing. Sunset is at 8:04 p.m.",
    "Snow will begin at 4 p.m. Wednesday.",
    "The moon rises at 10:40 p.m. on Thursday.",
    "Spotted: the mayor at the Blue Door on Thursday at 9 p.m., alone with an eel.",
    "The high tide comes at 6:12 a.m. tomorrow.",
)


@pytest.mark.parametrize("text", NOTHING)
def test_stories_habits_and_weather(text: str) -> None:
    assert read(text) == []


AHEAD = {
    "The guild has met here for 36 years. It meets on Friday at 7:30 p.m.": ["2026-05-08T19:30 It meets"],
    "The president speaks at 1:15 in the Oval today.": ["2026-05-05T13:15 The president speaks"],
    "The Rain Council will meet at 4 p.m. Wednesday.": ["2026-05-06T16:00 The Rain Council will meet"],
}


@pytest.mark.parametrize(("text", "expected"), AHEAD.items(), ids=AHEAD)
def test_what_is_ahead_in_like_words(text: str, expected: list[str]) -> None:
    assert read(text) == expected
