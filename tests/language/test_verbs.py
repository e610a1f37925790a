"""The forms of verbs that patterns are made of."""

from __future__ import annotations

import re

import pytest

from events_extractor.language.verbs import any_of, forms, inflected, third, verbs


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


@pytest.mark.parametrize(
    ("base", "all_forms"),
    [
        ("join", ("join", "joins", "joined", "joining")),
        ("assume", ("assume", "assumes", "assumed", "assuming")),
        ("take on", ("take on", "takes on", "took on", "taken on", "taking on")),
        ("step", ("step", "steps", "stepped", "stepping")),
        ("become", ("become", "becomes", "became", "becoming")),
        ("quit", ("quit", "quits", "quitting")),
        ("oversee", ("oversee", "oversees", "oversaw", "overseen", "overseeing")),
        ("tap", ("tap", "taps", "tapped", "tapping")),
        ("carry", ("carry", "carries", "carried", "carrying")),
        ("go", ("go", "goes", "went", "gone", "going")),
        ("leave", ("leave", "leaves", "left", "leaving")),
    ],
)
def test_every_form_of_a_verb(base: str, all_forms: tuple[str, ...]) -> None:
    assert forms(base) == all_forms


def test_any_form_of_a_lexicon_is_matched() -> None:
    assert re.fullmatch(inflected("take, assume"), "assuming")
    assert re.fullmatch(inflected("take, assume"), "taken")
    assert not re.fullmatch(inflected("take, assume"), "taked")


def test_a_lexicon_is_written_with_commas() -> None:
    assert verbs(" sign,\n   swear in, go\n to the polls, ") == ("sign", "swear in", "go to the polls")


def test_the_longest_verb_is_matched() -> None:
    found = re.match(any_of(verbs("mark, mark up")), "mark up the bill")
    assert found is not None
    assert found[0] == "mark up"
