"""The forms of verbs that patterns are made of."""

from __future__ import annotations

import re

import pytest

from events_extractor.language.verbs import any_of, third, verbs


@pytest.mark.parametrize(
    ("base", "form"),
    [
        ("sign", "signs"),
        ("swear in", "swears in"),
        ("testify", "testifies"),
        ("say", "says"),
        ("address", "addresses"),
        ("preach", "preaches"),
        ("be on hand", "is on hand"),
        ("have lunch", "has lunch"),
        ("go live", "goes live"),
        ("co-host", "co-hosts"),
    ],
)
def test_the_third_person(base: str, form: str) -> None:
    assert third(base) == form


def test_a_lexicon_is_written_with_commas() -> None:
    assert verbs(" sign,\n   swear in, go\n to the polls, ") == ("sign", "swear in", "go to the polls")


def test_the_longest_verb_is_matched() -> None:
    found = re.match(any_of(verbs("mark, mark up")), "mark up the bill")
    assert found is not None
    assert found[0] == "mark up"
