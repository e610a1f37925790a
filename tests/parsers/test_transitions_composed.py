"""Moves put together of who, what they do, in which tense, and what else is said: any of these may stand with any other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

import pytest

from events_extractor import documents, pipeline
from events_extractor.language.verbs import forms, past, third
from tests.moves import told

ROLE, BODY = "senior counsel", "Harbor Works"
# What somebody does who takes up a post; the verb stands first, in its base form.
DOES = {
    "accept": "the position of {role} at {body}",
    "assume": "the role of {role} at {body}",
    "become": "{role} at {body}",
    "begin": "at {body} as {role}",
    "come": "to {body} as {role}",
    "go": "to {body} as {role}",
    "head": "to {body} as {role}",
    "join": "{body} as {role}",
    "jump": "to {body} as {role}",
    "land": "at {body} as {role}",
    "move": "to {body} as {role}",
    "rejoin": "{body} as its {role}",
    "replace": "Tom Moss as {role} of {body}",
    "return": "to {body} as {role}",
    "sign": "on with {body} as {role}",
    "start": "at {body} as {role}",
    "step": "into the role of {role} at {body}",
    "succeed": "Tom Moss as {role} at {body}",
    "take": "over as {role} of {body}",
    "transfer": "to {body} as {role}",
}
# What is done to somebody who is given one; the participle stands first.
IS_DONE = {
    "appointed": "{role} of {body}",
    "confirmed": "as {role} of {body}",
    "hired": "by {body} as {role}",
    "named": "{role} by {body}",
    "picked": "as {role} at {body}",
    "promoted": "to {role} at {body}",
    "selected": "to serve as {role} at {body}",
}
TENSES: dict[str, Callable[[str], str]] = {
    "present": lambda verb: third(verb),
    "past": lambda verb: past(verb),
    "future": lambda verb: f"will {verb}",
    "set": lambda verb: f"is set to {verb}",
    "progressive": lambda verb: f"is {forms(verb)[-1]}",
    "shall be": lambda verb: f"will be {forms(verb)[-1]}",
}
# A past without a day is often old history: "went to Harbor Works as counsel"
OLD = {("go", "past")}
SUBJECTS = (
    "Ann Birch",
    "ANN BIRCH",
    "Dr. Ann Birch",
    "Attorney Ann Birch",
    "Our own Ann Birch",
    "Former Tide Bank clerk Ann Birch",
    "Effective April 1, Ann Birch",
    "After ten years at Tide Bank, Ann Birch",
    "We are pleased to announce that Ann Birch",
    "Ann Birch also",
    "Ann Birch '05",
    "Ann Birch, MA '05,",
    "Ann Birch (Dover)",
    "Ann Birch, 54,",
    "Ann Birch, a Dover lawyer,",
    "Ann Birch, formerly a clerk at Tide Bank,",
    "Ann Birch, who has been running the nets desk,",
)
TAILS = (
    "",
    ", effective May 1",
    " this week",
    " from Tide Bank",
    " after ten years at Tide Bank",
    " and will be based in Dover",
    " and succeeds Tom Moss",
    ", a newly created position",
    ", overseeing tides, nets and ropes",
    ", reporting to Tom Moss",
    ", reports the Tide Post",
    ", succeeding Tom Moss",
    ", with responsibility for power, tides and nets in the north",
    ", where she will lead its work on tolls",
    "; she was previously a clerk at Tide Bank",
    ". Birch comes from Tide Bank, where she was a clerk",
)


def sentences() -> Iterator[str]:
    doings = [
        f"{tense(verb)} {rest}" for verb, rest in DOES.items() for name, tense in TENSES.items() if (verb, name) not in OLD
    ]
    passives = [
        f"{been} {done} {rest}" for done, rest in IS_DONE.items() for been in ("was", "has been", "will be", "is being")
    ]
    for told_of in (*doings, *passives):
        yield f"Ann Birch {told_of}."
    for told_of in ("will join {body} as {role}", "moves to {body} as {role}", "has been named {role} at {body}"):
        for subject in SUBJECTS:
            for tail in TAILS:
                yield f"{subject} {told_of}{tail}."


@pytest.mark.parametrize("form", sorted(set(sentences())))
def test_whoever_takes_up_a_post_in_whatever_words(form: str) -> None:
    (document,) = documents.read(form.format(role=ROLE, body=BODY).encode(), "issue.txt")
    moves = pipeline.extract(document, issued=dt.date(2026, 3, 3), timezone="America/New_York").moves
    assert [told(move).partition(" < ")[0] for move in moves if "irch" in move.person.casefold()] == [
        f"start: Ann Birch, {ROLE} @ {BODY}"
    ]
