"""What a newsletter means for what is known: intents, decided without a database."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events_extractor.identity import mint
from events_extractor.model import Event, Record
from events_extractor.store.contents import changed, content, merged, record_of
from events_extractor.store.deciding import Intent, Known, decide
from tests.outputs.examples import at, deadline, event, extraction, move

JUNE_20 = dt.date(2024, 6, 20)
TALK = event("Harbors after dark", start=at(25, 9))


def known(record: Record, **fields: Any) -> Known:
    return Known(dataclasses.replace(record, uid=mint(record)), told=JUNE_20, **fields)


def decided(
    kept: list[Known], *records: Record, cancelled: tuple[Event, ...] = (), issued: dt.date = JUNE_20
) -> list[Intent]:
    return decide(kept, dataclasses.replace(extraction(*records, issued=issued), cancelled=cancelled))


CASES: dict[str, tuple[list[Known], Record, tuple[str, tuple[str, ...]]]] = {
    "a new thing": ([], TALK, ("create", ())),
    "the same": ([known(TALK)], TALK, ("keep", ())),
    "under another heading": (
        [known(TALK)],
        dataclasses.replace(TALK, heading="THIS WEEK", quote="Harbors after dark"),
        ("keep", ()),
    ),
    "a corrected hour": ([known(TALK)], dataclasses.replace(TALK, start=at(25, 10)), ("update", ("start",))),
    "a longer title": (
        [known(TALK)],
        dataclasses.replace(TALK, title="Harbors after dark: night shifts"),
        ("update", ("title",)),
    ),
    "a shorter title": ([known(TALK)], dataclasses.replace(TALK, title="Harbors dark"), ("keep", ())),
    "an hour where there was none": (
        [known(dataclasses.replace(TALK, start=dt.date(2024, 6, 25), timezone=None))],
        TALK,
        ("update", ("start", "timezone")),
    ),
    "a day where there was an hour": ([known(TALK)], dataclasses.replace(TALK, start=dt.date(2024, 6, 25)), ("keep", ())),
    "what a person has corrected already": (
        [known(TALK, correction={"location": "Pier 9"})],
        dataclasses.replace(TALK, location="Pier 4"),
        ("update", ()),
    ),
    "a move told again": ([known(move())], move(role="a press officer"), ("update", ("role",))),
    "a deadline told again": ([known(deadline())], deadline(quote="Reminder: July 20 ends the comments."), ("keep", ())),
}


@pytest.mark.parametrize(("kept", "found", "expected"), CASES.values(), ids=CASES)
def test_one_record(kept: list[Known], found: Record, expected: tuple[str, tuple[str, ...]]) -> None:
    (intent,) = decided(kept, found)
    assert (intent.action, intent.fields) == expected
    if kept:
        assert intent.uid == kept[0].record.uid


def test_words_cancel() -> None:
    (intent,) = decided([known(TALK)], cancelled=(TALK,))
    assert (intent.action, intent.cancelled, intent.fields) == ("update", True, ("status",))


def test_nothing_is_cancelled_twice_or_revived_by_repetition() -> None:
    off = known(TALK, cancelled=True)
    assert [intent.action for intent in decided([off], cancelled=(TALK,))] == ["keep"]
    assert [intent.action for intent in decided([off], TALK)] == ["keep"]


def test_a_repetition_of_the_first_telling_is_the_same_thing() -> None:
    # The talk has another title and hour by now; its UID is still that of its first telling, which comes once more.
    kept = Known(
        dataclasses.replace(TALK, uid=mint(TALK), title="Ports by night", start=at(25, 11)), told=dt.date(2024, 6, 22)
    )
    (intent,) = decided([kept], TALK)
    assert (intent.action, intent.uid) == ("keep", mint(TALK))


RECORDS = st.sampled_from(
    [
        TALK,
        dataclasses.replace(TALK, start=at(25, 10)),
        dataclasses.replace(TALK, title="Harbors after dark: night shifts", location="Pier 4"),
        event("Ferries at risk", start=at(25, 9)),
        move(),
        move(role="dean"),
        deadline(),
    ]
)


@given(st.lists(RECORDS, max_size=5), st.lists(RECORDS, max_size=5))
def test_every_found_record_has_one_intent_and_every_uid_one_record(before: list[Record], found: list[Record]) -> None:
    first = decided([], *before)
    kept = [Known(dataclasses.replace(intent.record, uid=intent.uid), told=JUNE_20) for intent in first]
    assert len({one.record.uid for one in kept}) == len(kept)
    intents = decided(kept, *found)
    assert len(intents) == len(extraction(*found).records)
    assert len({intent.uid for intent in intents}) == len(intents)
    assert intents == decided(kept, *found)


@given(RECORDS, RECORDS)
def test_telling_again_twice_is_telling_again_once(old: Record, new: Record) -> None:
    if old.kind == new.kind:
        once = merged(old, new)
        assert not changed(once, merged(once, new))


@given(RECORDS)
def test_what_is_written_is_read_back(record: Record) -> None:
    from events_extractor.jsonform import record_to_dict

    assert record_of(record.kind, record_to_dict(record)) == record
    assert content(record_of(record.kind, record_to_dict(record))) == content(record)
