"""Moves as columns of people print them: several under one post, posts as subjects, journeys. Every text here is made up."""

from __future__ import annotations

import pytest

from tests.moves import read

PAIRS = {
    "pairs under a greeting": (
        "Please welcome our new teachers Ann Moss and Lee Cole, Di Roe and Sam Pike.",
        ["Ann Moss", "Lee Cole", "Di Roe", "Sam Pike"],
    ),
    "pairs behind a colon": (
        "The Tide School has hired four new teachers: Ann Moss and Lee Cole, Di Roe and Sam Pike.",
        ["Ann Moss", "Lee Cole", "Di Roe", "Sam Pike"],
    ),
    "pairs behind a comma": (
        "Welcome to our new trustees, Ann Moss and Lee Cole, Di Roe, Jo Lund and Sam Pike.",
        ["Ann Moss", "Lee Cole", "Di Roe", "Jo Lund", "Sam Pike"],
    ),
    "a school": ("Please welcome our new teachers Ann Moss and Lee Cole, Harbor High.", ["Ann Moss", "Lee Cole"]),
    "two schools": (
        "Please welcome our new teachers Ann Moss and Lee Cole, Harbor High and Quay Elementary.",
        ["Ann Moss", "Lee Cole"],
    ),
    "a school behind a colon": (
        "The Tide School has hired two new teachers: Ann Moss and Lee Cole, Harbor High.",
        ["Ann Moss", "Lee Cole"],
    ),
}


@pytest.mark.parametrize(("text", "people"), PAIRS.values(), ids=PAIRS)
def test_several_in_pairs(text: str, people: list[str]) -> None:
    assert [move.person for move in read(text)] == people
