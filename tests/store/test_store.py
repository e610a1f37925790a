"""What the store does with newsletters that come one after the other, on real files."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from events_extractor.errors import StoreError, UnknownRecord
from events_extractor.model import Deadline, Document, Event, Extraction, PersonnelMove
from events_extractor.store import EVERYTHING, Filter, Reached, Store, Stored
from events_extractor.store.records import Records
from tests.outputs.examples import at, deadline, event, extraction, move

NOW = dt.datetime(2024, 6, 20, 12, tzinfo=dt.UTC)
LATER = NOW + dt.timedelta(days=1)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "store.sqlite") as opened:
        yield opened


def issue(
    number: int, *records: Event | PersonnelMove | Deadline, cancelled: tuple[Event, ...] = (), **fields: Any
) -> Extraction:
    """The newsletter's issue of day ``number`` of June 2024."""
    made = extraction(*records, **{"issued": dt.date(2024, 6, number), "newsletter": "Harbor Notes", **fields})
    document = dataclasses.replace(
        made.document, message_id=f"<{number}-{made.newsletter}@example.org>", source=f"{number}.eml"
    )
    return dataclasses.replace(made, document=document, cancelled=cancelled)


def add(store: Store, *issues: Extraction, now: dt.datetime = NOW) -> list[list[str]]:
    """Add ``issues`` as one addition; what became of their records."""
    number = store.begin(now)
    return [[intent.action for intent in store.add(one, now, number).intents] for one in issues]


def only(store: Store) -> Stored:
    (found,) = store.stored(Filter(rejected=True))
    return found


TALK = event("Harbors after dark", organizer="Civic Forum", start=at(25, 9))


def test_a_newsletter_that_is_known_changes_nothing(store: Store) -> None:
    assert add(store, issue(20, TALK)) == [["create"]]
    before = store.stored()
    again = store.add(issue(20, TALK), LATER, store.begin(LATER))
    assert again.known
    assert store.stored() == before


def test_the_next_issue_tells_the_same_and_nothing_changes(store: Store) -> None:
    assert add(store, issue(20, TALK), issue(21, TALK), now=NOW) == [["create"], ["keep"]]
    assert only(store).sequence == 0
    stored, sightings = store.show(only(store).record.uid)
    assert [sighting.issued for sighting in sightings] == [dt.date(2024, 6, 20), dt.date(2024, 6, 21)]
    assert stored.modified == NOW


RETOLD = {
    "a corrected hour": (dataclasses.replace(TALK, start=at(25, 10)), {"start": at(25, 10)}),
    "a longer title": (
        dataclasses.replace(TALK, title="Harbors after dark: the night shift"),
        {"title": "Harbors after dark: the night shift"},
    ),
    "a place": (dataclasses.replace(TALK, location="Pier 4"), {"location": "Pier 4"}),
    "put off": (
        dataclasses.replace(TALK, start=at(28, 9), quote="Harbors after dark has been postponed to June 28."),
        {"start": at(28, 9)},
    ),
}


@pytest.mark.parametrize(("again", "fields"), RETOLD.values(), ids=RETOLD)
def test_what_a_later_issue_says_counts(store: Store, again: Event, fields: dict[str, Any]) -> None:
    add(store, issue(20, TALK))
    uid = only(store).record.uid
    assert add(store, issue(21, again), now=LATER) == [["update"]]
    stored = only(store)
    assert {name: getattr(stored.record, name) for name in fields} == fields
    assert (stored.record.uid, stored.sequence, stored.modified, stored.created) == (uid, 1, LATER, NOW)


def test_an_old_issue_that_comes_late_only_fills_in(store: Store) -> None:
    add(store, issue(21, dataclasses.replace(TALK, start=at(25, 10))))
    assert add(store, issue(19, dataclasses.replace(TALK, location="Pier 4")), now=LATER) == [["update"]]
    record = only(store).record
    assert isinstance(record, Event)
    assert (record.start, record.location) == (at(25, 10), "Pier 4")


def test_words_cancel_and_a_repetition_does_not_revive(store: Store) -> None:
    add(store, issue(20, TALK))
    assert add(store, issue(21, cancelled=(TALK,)), now=LATER) == [["update"]]
    assert (only(store).cancelled, only(store).sequence) == (True, 1)
    assert add(store, issue(22, TALK), now=LATER) == [["keep"]]
    assert only(store).cancelled


def test_a_new_time_revives(store: Store) -> None:
    add(store, issue(20, TALK), issue(21, cancelled=(TALK,)))
    again = dataclasses.replace(TALK, start=at(27, 9), quote="Harbors after dark: new date, June 27.")
    add(store, issue(22, again), now=LATER)
    assert not only(store).cancelled


def test_a_cancelled_event_that_nobody_knows_is_not_shown_but_remembered(store: Store) -> None:
    add(store, issue(21, cancelled=(TALK,)))
    assert store.stored() == []
    add(store, issue(20, TALK))
    assert only(store).cancelled


def test_absence_says_nothing(store: Store) -> None:
    add(store, issue(20, TALK), issue(21))
    assert not only(store).cancelled


def test_two_panels_of_a_host_at_one_hour_stay_two(store: Store) -> None:
    add(store, issue(20, TALK, event("Ferries at risk", organizer="Civic Forum", start=at(25, 9))))
    add(store, issue(21, event("Ferries at risk", organizer="Civic Forum", start=at(25, 9)), TALK))
    assert len(store.stored()) == 2


def test_a_move_told_by_two_newsletters_is_one_with_two_sources(store: Store) -> None:
    add(store, issue(20, move()), issue(21, move(role="the press officer"), newsletter="Quay Letter"))
    _, sightings = store.show(only(store).record.uid)
    assert [sighting.newsletter for sighting in sightings] == ["Harbor Notes", "Quay Letter"]


def test_a_correction_holds_against_later_tellings_and_a_new_reading(store: Store) -> None:
    add(store, issue(20, TALK))
    uid = only(store).record.uid
    store.correct(uid[:8], {"location": "Pier 9", "title": "Harbors by night"}, LATER)
    add(store, issue(21, dataclasses.replace(TALK, location="Pier 4", end=at(25, 11))), now=LATER)
    store.add(issue(20, TALK), LATER, store.begin(LATER), again=True)
    record = only(store).record
    assert isinstance(record, Event)
    assert (record.uid, record.title, record.location, record.end) == (uid, "Harbors by night", "Pier 9", at(25, 11))


def test_a_field_that_a_kind_lacks_is_refused(store: Store) -> None:
    add(store, issue(20, TALK))
    with pytest.raises(StoreError, match="role: events have no such field"):
        store.correct(only(store).record.uid, {"role": "x"}, NOW)


def test_a_rejected_record_is_left_out_until_it_is_accepted(store: Store) -> None:
    add(store, issue(20, TALK))
    store.judge(only(store).record.uid, "rejected", LATER)
    add(store, issue(21, TALK), now=LATER)
    assert store.stored() == []
    store.judge(only(store).record.uid, "accepted", LATER)
    assert [one.verdict for one in store.stored()] == ["accepted"]


def test_a_new_reading_drops_what_is_no_longer_found(store: Store) -> None:
    add(store, issue(20, TALK, deadline()))
    store.add(issue(20, TALK), LATER, store.begin(LATER), again=True)
    assert [one.record.kind for one in store.stored()] == ["event"]
    assert only(store).sequence == 0


def test_undo_takes_the_last_addition_back(store: Store) -> None:
    add(store, issue(20, TALK))
    add(store, issue(21, dataclasses.replace(TALK, start=at(25, 10)), deadline()), issue(22), now=LATER)
    add(store, issue(20, TALK))  # brings nothing, so that it is not what undo takes back
    assert store.undo(LATER)[:3] == (2, 1, 0)
    record = only(store).record
    assert isinstance(record, Event)
    assert record.start == at(25, 9)
    assert only(store).sequence == 2  # it has been otherwise in between: subscribers must hear of it
    assert store.undo(LATER)[:3] == (1, 1, 0)
    with pytest.raises(StoreError, match="nothing to undo"):
        store.undo(LATER)


def test_a_new_reading_that_found_something_else_is_not_passed_over(store: Store) -> None:
    add(store, issue(20, TALK))
    add(store, issue(21, deadline()))
    store.add(issue(20, TALK), LATER, store.begin(LATER), again=True)  # finds the same: there is nothing to undo
    assert store.undo(LATER)[:2] == (1, 1)
    add(store, issue(21, deadline()))
    store.add(issue(20, dataclasses.replace(TALK, start=at(25, 10))), LATER, store.begin(LATER), again=True)
    with pytest.raises(StoreError, match=r"the last thing done read 20\.eml anew; that cannot be undone"):
        store.undo(LATER)
    assert len(store.stored()) == 2


def test_a_persons_word_outlasts_undo_and_a_reading_that_finds_it_otherwise(store: Store) -> None:
    add(store, issue(20, TALK))
    store.judge(only(store).record.uid, "rejected", NOW)
    store.undo(NOW)
    assert store.stored(Filter(rejected=True)) == []
    add(store, issue(20, TALK))
    assert only(store).verdict == "rejected"
    store.add(
        issue(20, dataclasses.replace(TALK, title="Ports by night", start=at(26, 9))), LATER, store.begin(LATER), again=True
    )
    assert (only(store).verdict, store.stored()) == ("rejected", [])


def test_corrections_are_taken_back(store: Store) -> None:
    add(store, issue(20, TALK))
    store.correct(only(store).record.uid, {"location": "Pier 9"}, NOW)
    restored = store.restore(only(store).record.uid, LATER)
    assert isinstance(restored.record, Event)
    assert (restored.record.location, restored.correction, restored.sequence) == (None, {}, 2)


def test_merged_records_keep_what_a_person_said_of_either(store: Store) -> None:
    add(store, issue(20, TALK), issue(21, event("Ports by night", start=at(25, 9))))
    first, second = store.stored()
    store.correct(second.record.uid, {"location": "Pier 9"}, NOW)
    merged = store.merge(first.record.uid, second.record.uid, LATER)
    assert isinstance(merged.record, Event)
    assert merged.record.location == "Pier 9"
    assert len(store.stored()) == 1


def test_names_are_found_whatever_their_letters(store: Store) -> None:
    add(store, issue(20, TALK, newsletter="Élan du Port"))
    assert len(store.stored(Filter(newsletters=("élan",)))) == len(store.stored(Filter(newsletters=("Élan",)))) == 1


def test_what_comes_back_goes_on_counting(store: Store) -> None:
    add(store, issue(20, TALK))
    store.undo(NOW)
    add(store, issue(20, TALK))
    assert only(store).sequence == 1


def test_remove_a_newsletter_or_a_record(store: Store) -> None:
    add(store, issue(20, TALK), issue(21, deadline()))
    assert store.remove("<21-Harbor Notes@example.org>", NOW) == (1, 1)
    assert store.remove(only(store).record.uid, NOW) == (0, 1)
    with pytest.raises(UnknownRecord):
        store.remove("nothing", NOW)


FILTERS: dict[str, tuple[Filter, list[str]]] = {
    "a kind": (Filter(kinds=("deadline",)), ["deadline"]),
    "a newsletter": (Filter(newsletters=("quay",)), ["move"]),
    "an organizer": (Filter(organizers=("civic",)), ["event"]),
    "days": (Filter(since=dt.date(2024, 6, 26), until=dt.date(2024, 7, 30)), ["deadline"]),
    "words": (Filter(query="dark harbors"), ["event"]),
}


@pytest.mark.parametrize(("wanted", "kinds"), FILTERS.values(), ids=FILTERS)
def test_filters(store: Store, wanted: Filter, kinds: list[str]) -> None:
    add(store, issue(20, TALK, deadline()), issue(21, move(), newsletter="Quay Letter"))
    assert [one.record.kind for one in store.stored(wanted)] == kinds


def test_extractions_give_each_record_once_with_its_newsletter(store: Store) -> None:
    add(store, issue(20, TALK), issue(21, dataclasses.replace(TALK, location="Pier 4"), deadline()))
    made, stored = store.extractions()
    assert [(one.issued, len(one.events), len(one.deadlines)) for one in made] == [(dt.date(2024, 6, 21), 1, 1)]
    assert {record.uid for one in made for record in one.records} == set(stored)


def test_a_file_that_is_no_store(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    path.write_text("this is a letter and no database at all, of some length" * 50)
    with pytest.raises(StoreError, match="not a store"):
        Store(path)


def test_a_store_of_a_later_program(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    with sqlite3.connect(path) as sql:
        sql.execute("PRAGMA user_version = 99")
    with pytest.raises(StoreError, match="later version"):
        Store(path)


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "notes.sqlite"
    with sqlite3.connect(path) as sql:
        sql.execute("CREATE TABLE note (text TEXT)")
    before = path.read_bytes()
    with pytest.raises(StoreError, match="of another program"):
        Store(path)
    assert path.read_bytes() == before


def test_to_read_there_must_be_one(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no store yet"):
        Store(tmp_path / "none.sqlite", readonly=True)


def test_half_an_add_is_none(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    add(store, issue(20, TALK))
    number = store.begin(LATER)

    def fail(*_: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Records, "carry_out", fail)
    with pytest.raises(KeyboardInterrupt):
        store.add(issue(21, deadline()), LATER, number)
    assert store.counts() == {"document": 1, "event": 1, "move": 0, "deadline": 0}


def test_document_without_message_id_is_known_by_its_bytes(store: Store) -> None:
    one = issue(20, TALK)
    bare = dataclasses.replace(one, document=Document(source="a.txt", text="x", sha256="ab" * 32))
    moved = dataclasses.replace(one, document=Document(source="b.txt", text="x", sha256="ab" * 32))
    add(store, bare)
    assert store.holds(moved.document)


def test_what_is_read_together_is_of_one_state(store: Store) -> None:
    add(store, issue(20, TALK))

    class Hasty(Store):
        """A reader into whose reading somebody else writes."""

        def stored(self, wanted: Filter = EVERYTHING) -> list[Stored]:
            found = super().stored(wanted)
            store.undo(LATER)
            return found

    with Hasty(store.path, readonly=True) as reader:
        made, found = reader.extractions()
        assert (
            {record.uid for one in made for record in one.records} == set(found) == {found[uid].record.uid for uid in found}
        )
        assert len(found) == 1
    assert store.stored() == []


def test_the_version_tells_that_another_has_written(store: Store) -> None:
    with Store(store.path, readonly=True) as reader:
        before = reader.version()
        assert reader.version() == before
        add(store, issue(20, TALK))
        assert reader.version() != before


def test_how_far_syncing_has_come(store: Store) -> None:
    assert (store.arrivals.reached("imap://ann@localhost/INBOX"), store.arrivals.of("/mail")) == (None, {})
    for uid in (4, 9):
        store.arrivals.reach("imap://ann@localhost/INBOX", Reached(7, uid))
        store.arrivals.remember("/mail", "a.eml", f"{uid}:1")
    assert (store.arrivals.reached("imap://ann@localhost/INBOX"), store.arrivals.of("/mail")) == (
        Reached(7, 9),
        {"a.eml": "9:1"},
    )


def test_what_is_written_together_is_there_together_or_not_at_all(store: Store) -> None:
    def both(interrupted: bool) -> None:
        with store.together():
            add(store, issue(20, TALK))
            store.arrivals.remember("/mail", "20.eml")
            if interrupted:
                raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        both(interrupted=True)
    assert (store.stored(), store.arrivals.of("/mail")) == ([], {})
    both(interrupted=False)
    assert (len(store.stored()), store.arrivals.of("/mail")) == (1, {"20.eml": ""})


def test_what_has_been_read_is_not_forgotten_through_a_store_that_is_read_only(store: Store) -> None:
    store.arrivals.remember("/mail", "20.eml", "9:1", "key")
    with Store(store.path, readonly=True) as reader:
        for forget in (reader.arrivals.take_back, reader.arrivals.keep_away):
            with pytest.raises(StoreError, match="read only"):
                forget("key")
    assert store.arrivals.of("/mail") == {"20.eml": "9:1"}


def test_what_has_been_read_is_forgotten_as_a_whole_or_not_at_all(store: Store) -> None:
    store.arrivals.remember("/mail", "20.eml", "9:1", "key")
    store.arrivals.deliver("imap://ann@localhost/INBOX", Reached(7, 5), "key")
    with contextlib.closing(sqlite3.connect(store.path)) as other:
        other.execute("CREATE TRIGGER full BEFORE UPDATE ON delivery BEGIN SELECT RAISE(ABORT, 'no room'); END")
    with pytest.raises(StoreError):
        store.arrivals.take_back("key")
    assert store.arrivals.of("/mail") == {"20.eml": "9:1"}
