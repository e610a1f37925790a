"""Passages of related stories that a web page put into a sentence. Every sentence here is made up."""

from __future__ import annotations

import time

import pytest

from events_extractor.language.asides import asides

# A text -> the passages in it that nobody wrote
CASES = [
    (
        "Sen. Ann Birch Ann Mary BirchDam vote nears Mayor in talks MORE (D-Ohio) will speak",
        ["Ann Mary BirchDam vote nears Mayor in talks MORE"],
    ),
    (
        "Sen. Ann BirchAnnabel (Annie) Mary BirchDam vote nears MORE (D-Ohio) will speak",
        ["Annabel (Annie) Mary BirchDam vote nears MORE"],
    ),
    ("Sen. Ann McBirch Ann Mary McBirchDam vote nears MORE will speak", ["Ann Mary McBirchDam vote nears MORE"]),
    ("Sen. Ann Birch spoke. MORE to come.", []),
    ("Ann McBirch met Lee McCole. READ MORE", []),
]


def test_a_long_run_of_one_name_takes_no_long_time() -> None:
    begun = time.process_time()
    for run in ("Ann Birch ", "A-", "Birch Birch A "):
        asides(run * (240_000 // len(run)) + " MORE")
    assert time.process_time() - begun < 3


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_related_stories_are_told_from_the_sentence(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in asides(text)] == expected
