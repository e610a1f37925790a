"""What a newsletter means for what is known: intents, decided without a database."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events_extractor.identity import mint
from events_extractor.model import Deadline, Event, Record
from events_extractor.store.contents import Telling, changed, content, folded, merged, record_of
from events_extractor.store.deciding import Intent, Known, decide
from tests.outputs.examples import at, deadline, event, extraction, move

JUNE_20, JUNE_21 = dt.date(2024, 6, 20), dt.date(2024, 6, 21)
TALK = event("Harbors after dark", start=at(25, 9))
IN_DENVER = dataclasses.replace(TALK, start=at(25, 9, zone="America/Denver"), timezone="America/Denver", implied=())


def known(record: Record, **fields: Any) -> Known:
    return Known(dataclasses.replace(record, uid=mint(record)), (Telling(record, JUNE_20, "Harbor Notes"),), **fields)


def decided(
    kept: list[Known], *records: Record, cancelled: tuple[Event, ...] = (), issued: dt.date = JUNE_20
) -> list[Intent]:
    return decide(kept, dataclasses.replace(extraction(*records, issued=issued), cancelled=cancelled))


FIVE = deadline(time=dt.time(17), timezone="America/Los_Angeles")
EXTENDED = dataclasses.replace(FIVE, date=dt.date(2024, 7, 30), quote="The deadline has been extended to July 30 at 5 p.m.")

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
    "the same instant in another zone": (
        [known(TALK)],
        dataclasses.replace(TALK, start=at(25, 15, zone="Europe/Berlin"), timezone="Europe/Berlin"),
        ("keep", ()),
    ),
    "in other words": (
        [known(event("Forum on tides and storms", start=at(25, 9)))],
        event("Tides and storms discussion forum", start=at(25, 9)),
        ("keep", ()),
    ),
    "another place": (
        [known(dataclasses.replace(TALK, location="Pier 4"))],
        dataclasses.replace(TALK, location="Mill Hall"),
        ("update", ("location",)),
    ),
    "an hour where there was none": (
        [known(dataclasses.replace(TALK, start=dt.date(2024, 6, 25), timezone=None))],
        TALK,
        ("update", ("start", "timezone")),
    ),
    "an hour without a zone, in the zone known": (
        [known(TALK)],
        dataclasses.replace(TALK, start=at(25, 11).replace(tzinfo=None), timezone=None),
        ("update", ("start",)),
    ),
    "the same hour, in the zone of the newsletter for one that was stated": (
        [known(IN_DENVER)],
        dataclasses.replace(TALK, implied=("timezone",)),
        ("keep", ()),
    ),
    "another hour, in the zone of the newsletter": (
        [known(IN_DENVER)],
        dataclasses.replace(TALK, start=at(25, 10), implied=("timezone",)),
        ("update", ("start", "timezone")),
    ),
    "a stated zone for that of the newsletter": (
        [known(dataclasses.replace(TALK, implied=("timezone",)))],
        IN_DENVER,
        ("update", ("start", "timezone")),
    ),
    "a title with its host": (
        [known(TALK)],
        dataclasses.replace(TALK, title="Civic Forum's Harbors after dark"),
        ("keep", ()),
    ),
    "a day where there was an hour": ([known(TALK)], dataclasses.replace(TALK, start=dt.date(2024, 6, 25)), ("keep", ())),
    "what a person has corrected already": (
        [known(TALK, correction={"location": "Pier 9"})],
        dataclasses.replace(TALK, location="Pier 4"),
        ("update", ()),
    ),
    "a move told again": ([known(move())], move(role="a press officer"), ("keep", ())),
    "a move told more fully": ([known(move())], move(role="chief press officer for ferries"), ("update", ("role",))),
    "a deadline in the zone of the newsletter for one that was stated": (
        [known(FIVE)],
        dataclasses.replace(FIVE, timezone="America/New_York", implied=("timezone",)),
        ("keep", ()),
    ),
    "a deadline extended, at the same hour in the zone of the newsletter": (
        [known(FIVE)],
        dataclasses.replace(EXTENDED, timezone="America/New_York", implied=("timezone",)),
        ("update", ("date",)),
    ),
    "a deadline at another hour, in the zone of the newsletter": (
        [known(FIVE)],
        dataclasses.replace(FIVE, time=dt.time(12), timezone="America/New_York", implied=("timezone",)),
        ("update", ("time", "timezone")),
    ),
    "a deadline at the same instant in another zone": (
        [known(FIVE)],
        dataclasses.replace(FIVE, time=dt.time(20), timezone="America/New_York"),
        ("keep", ()),
    ),
    "a deadline at the same instant, which is of the next day": (
        [known(dataclasses.replace(FIVE, time=dt.time(23)))],
        dataclasses.replace(FIVE, date=dt.date(2024, 7, 21), time=dt.time(6), timezone="+00:00"),
        ("keep", ()),
    ),
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
    assert (intent.action, intent.told.cancelled, intent.fields) == ("update", True, ("status",))


def test_a_day_called_off_before_its_hour_is_told_stays_off() -> None:
    day = dataclasses.replace(TALK, start=dt.date(2024, 6, 25), timezone=None)
    off = Known(day, (Telling(day, JUNE_20, "Harbor Notes", cancelled=True),), cancelled=True, announced=False)
    (intent,) = decided([off], TALK)
    assert (intent.told.cancelled, intent.told.announced) == (True, True)


def test_nothing_is_cancelled_twice_or_revived_by_repetition() -> None:
    off = known(TALK)
    off = dataclasses.replace(
        off, tellings=(*off.tellings, Telling(TALK, JUNE_20, "Harbor Notes", cancelled=True)), cancelled=True
    )
    assert [intent.action for intent in decided([off], cancelled=(TALK,))] == ["keep"]
    assert [intent.action for intent in decided([off], TALK)] == ["keep"]


def test_what_is_only_called_off_is_remembered_and_not_announced() -> None:
    (intent,) = decided([], cancelled=(TALK,))
    assert (intent.action, intent.told.announced, intent.told.cancelled) == ("create", False, True)


def test_an_issue_that_lists_an_event_and_calls_it_off_calls_it_off() -> None:
    listed, off = decided([known(TALK)], TALK, cancelled=(TALK,))
    assert (listed.action, off.action, off.uid, off.told.cancelled) == ("keep", "update", listed.uid, True)


def test_a_repetition_of_the_first_telling_is_the_same_thing() -> None:
    # The talk begins at another hour by now; its UID is still that of its first telling, which another newsletter repeats.
    moved = dataclasses.replace(TALK, start=at(25, 11))
    kept = dataclasses.replace(
        known(TALK),
        record=dataclasses.replace(moved, uid=mint(TALK)),
        tellings=(Telling(TALK, JUNE_20, "Quay Letter"), Telling(moved, JUNE_20, "Harbor Notes")),
    )
    (intent,) = decided([kept], TALK)
    assert intent.uid == mint(TALK)


def test_a_person_has_put_the_day_right_and_the_newsletter_follows() -> None:
    kept = known(TALK, correction={"start": "2024-06-27T09:00:00-04:00"})
    (intent,) = decided([kept], dataclasses.replace(TALK, start=at(27, 9)))
    assert intent.uid == kept.record.uid


def test_what_is_read_anew_is_known_by_its_place() -> None:
    kept = dataclasses.replace(known(TALK), tellings=(), place=TALK.span)
    (intent,) = decided([kept], event("Ports by night, a walk", start=at(26, 9)))
    assert intent.uid == kept.record.uid


TELLINGS = [
    Telling(TALK, JUNE_20, "Harbor Notes"),
    Telling(dataclasses.replace(TALK, start=at(25, 10)), JUNE_21, "Harbor Notes"),
    Telling(TALK, dt.date(2024, 6, 22), "Quay Letter"),
    Telling(TALK, dt.date(2024, 6, 23), "Harbor Notes", cancelled=True),
    Telling(dataclasses.replace(TALK, start=at(27, 9)), dt.date(2024, 6, 24), "Harbor Notes"),
]


@given(st.permutations(TELLINGS))
def test_the_order_of_reading_does_not_matter(tellings: list[Telling]) -> None:
    told = folded(tellings)
    assert isinstance(told.record, Event)
    assert (told.record.start, told.cancelled, told.announced) == (at(27, 9), False, True)


def test_a_newsletter_that_has_not_heard_of_a_correction_does_not_undo_it() -> None:
    notes, corrected, _, _, _ = TELLINGS
    stale = dataclasses.replace(notes, issued=dt.date(2024, 6, 22))
    other = dataclasses.replace(corrected, newsletter="Quay Letter")
    assert folded([notes, other, stale]).record == corrected.record
    assert folded([notes, corrected, stale]).record == notes.record  # its own newsletter takes it back


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
    kept = [
        Known(dataclasses.replace(intent.told.record, uid=intent.uid), (Telling(intent.found, JUNE_20),)) for intent in first
    ]
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


def test_a_stated_zone_outlasts_every_repetition_without_one() -> None:
    bare = dataclasses.replace(FIVE, timezone="America/New_York", implied=("timezone",))
    moved = dataclasses.replace(bare, date=EXTENDED.date)
    for record in (merged(merged(FIVE, bare), moved), merged(merged(FIVE, moved), moved)):
        assert isinstance(record, Deadline)
        assert (record.date, record.timezone, record.implied) == (EXTENDED.date, "America/Los_Angeles", ())


def test_what_is_off_at_an_hour_without_a_zone_is_off_in_the_zone_that_is_stated() -> None:
    bare = dataclasses.replace(TALK, implied=("timezone",))
    off = Known(bare, (Telling(bare, JUNE_20, "Harbor Notes", cancelled=True),), cancelled=True, announced=False)
    (intent,) = decided([off], IN_DENVER, issued=JUNE_21)
    assert (intent.action, intent.told.cancelled) == ("update", True)


def test_what_may_be_of_either_is_not_of_the_one_that_a_person_corrected() -> None:
    morning, afternoon = (known(event("Boat tour", start=at(25, hour))) for hour in (9, 15))
    morning = dataclasses.replace(morning, correction={"location": "Pier 9"})
    off = event("Boat tour", start=dt.date(2024, 6, 25), timezone=None, cancelled=True, uid=str(UUID(int=7)))
    (intent,) = decided([morning, afternoon], cancelled=(off,))
    assert intent.action == "create"
