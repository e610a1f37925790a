"""Moves as columns of people print them: several under one post, posts as subjects, journeys. Every text here is made up."""

from __future__ import annotations

import pytest

from tests.moves import read, told

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


STATED = {
    "the post of the next one as the subject": (
        "Ann Moss will be the chair and the treasurer will be Di Roe.",
        ["start: Ann Moss, chair @ -", "start: Di Roe, treasurer @ -"],
    ),
    "behind a comma": (
        "Ann Moss was elected president of the Tide Guild, the vice president will be Di Roe, and the clerk will be Lee Cole.",
        [
            "elect: Ann Moss, president @ Tide Guild",
            "elect: Di Roe, vice president @ Tide Guild",
            "elect: Lee Cole, clerk @ Tide Guild",
        ],
    ),
    "behind a new one": (
        "The new chair of the Tide Guild will be Ann Moss, and the treasurer will be Lee Cole.",
        ["start: Ann Moss, chair @ Tide Guild", "start: Lee Cole, treasurer @ Tide Guild"],
    ),
    "who speaks": ("Ann Moss was named dean and the opening speaker will be Lee Cole.", ["start: Ann Moss, dean @ -"]),
    "who is still in office": ("Ann Moss was named dean, and the treasurer is Lee Cole.", ["start: Ann Moss, dean @ -"]),
    "alone": ("The treasurer will be Lee Cole.", []),
    "by ambulance": ("Ann Moss was transferred to Quay Hospital from Tide County by ambulance.", []),
    "by helicopter": ("Lee Cole has been moved to Tarrow General Hospital by helicopter.", []),
    "with burns": ("Ann Moss was transferred to Quay Hospital from Tide County Clinic with severe burns.", []),
    "in a state": ("Lee Cole is heading to Quay Hospital from Tide Clinic in stable condition.", []),
    "to a hospital as a nurse": (
        "Lee Cole is heading to Quay Hospital from Tide Clinic as head nurse.",
        ["start: Lee Cole, head nurse @ Quay Hospital"],
    ),
    "to a post of care": (
        "Ann Moss was moved to director of patient care by the trustees.",
        ["start: Ann Moss, director of patient care @ -"],
    ),
    "a race that was led": (
        "Ann Moss has joined Tide Partners as counsel. She led the Boston Marathon in 2019.",
        ["start: Ann Moss, counsel @ Tide Partners"],
    ),
    "a party that was run": (
        "Ann Moss has joined Tide Partners as counsel. She previously ran the Quay Gala.",
        ["start: Ann Moss, counsel @ Tide Partners"],
    ),
    "a body that was led": (
        "Ann Moss has joined Tide Partners as counsel. She led the Harbor Agency until 2020.",
        ["start: Ann Moss, counsel @ Tide Partners < led @ Harbor Agency"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), STATED.values(), ids=STATED)
def test_statements(text: str, expected: list[str]) -> None:
    assert [told(move) for move in read(text)] == expected
