"""A store of any version that was ever released opens, and keeps what was in it."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from pathlib import Path

import pytest

from events_extractor.errors import StoreError
from events_extractor.jsonform import record_to_dict
from events_extractor.model import Deadline
from events_extractor.store import Reached, Store, TakenBack, schema
from tests.outputs.examples import deadline, event

NOW = "2024-06-20T12:00:00+00:00"


def made_by(version: int, path: Path) -> None:
    """A store as version ``version`` made it, with one record in the form that every version has had."""
    with sqlite3.connect(path) as sql:
        for script in schema.MIGRATIONS[:version]:
            sql.executescript(script)
        sql.execute(f"PRAGMA user_version = {version}")
        sql.execute(f"PRAGMA application_id = {schema.APPLICATION}")
        sql.execute("INSERT INTO addition (id, at) VALUES (1, ?)", (NOW,))
        sql.execute(
            "INSERT INTO document (id, key, source, sha256, profile, newsletter, issued, text, addition) "
            "VALUES (1, 'mid:<1@example.org>', 'a.eml', '0', 'default', 'Harbor Notes', '2024-06-20', 'text', 1)"
        )
        form = json.dumps({**record_to_dict(event()), "uid": "a" * 36})
        sql.execute(
            "INSERT INTO record (uid, kind, day, form, document, told, sequence, created, modified, verdict, correction) "
            "VALUES (?, 'event', '2024-06-21', ?, 1, '2024-06-20', 3, ?, ?, 'accepted', '{\"location\": \"Pier 9\"}')",
            ("a" * 36, form, NOW, NOW),
        )
        sql.execute("INSERT INTO sighting (uid, document, form) VALUES (?, 1, ?)", ("a" * 36, form))


@pytest.mark.parametrize("version", range(1, len(schema.MIGRATIONS) + 1))
def test_a_store_of_each_version_opens(version: int, tmp_path: Path) -> None:
    made_by(version, tmp_path / "store.sqlite")
    with Store(tmp_path / "store.sqlite") as store:
        (stored,) = store.stored()
    assert (stored.sequence, stored.verdict, stored.correction) == (3, "accepted", {"location": "Pier 9"})
    assert stored.modified == dt.datetime(2024, 6, 20, 12, tzinfo=dt.UTC)


LATER = dt.datetime(2024, 6, 21, 12, tzinfo=dt.UTC)
BOX = "imaps://ann@mail.example.org/News"


def with_document(sql: sqlite3.Connection, number: int, source: str, addition: int = 2, sha256: str = "0") -> None:
    sql.execute("INSERT OR IGNORE INTO addition (id, at) VALUES (?, ?)", (addition, NOW))
    sql.execute(
        "INSERT INTO document (id, key, source, sha256, profile, newsletter, issued, timezone, text, addition) "
        "VALUES (?, ?, ?, ?, 'default', 'Harbor Notes', '2024-06-20', 'America/New_York', 'text', ?)",
        (number, f"mid:<{number}@example.org>", source, sha256, addition),
    )


@pytest.mark.parametrize("version", [1, 2, 3, 4])
@pytest.mark.parametrize("timed", [True, False])
def test_deadlines_get_the_zone_that_they_were_shown_in(version: int, timed: bool, tmp_path: Path) -> None:
    made_by(version, tmp_path / "store.sqlite")
    form = {**record_to_dict(deadline(time=dt.time(17) if timed else None)), "uid": "b" * 36}
    del form["timezone"]
    with sqlite3.connect(tmp_path / "store.sqlite") as sql:
        with_document(sql, 2, "b.eml")
        sql.execute(
            "INSERT INTO record (uid, kind, day, form, document, told, created, modified) "
            "VALUES (?, 'deadline', '2024-06-28', ?, 2, '2024-06-20', ?, ?)",
            ("b" * 36, json.dumps(form), NOW, NOW),
        )
        sql.execute("INSERT INTO sighting (uid, document, form) VALUES (?, 2, ?)", ("b" * 36, json.dumps(form)))
    with Store(tmp_path / "store.sqlite") as store:
        found, sightings = store.show("b" * 36)
    for record in (found.record, sightings[0].record):
        assert isinstance(record, Deadline)
        assert record.timezone == ("America/New_York" if timed else None)
    assert found.sequence == 0


@pytest.mark.parametrize("version", [2, 3, 4])
def test_undo_gives_back_what_was_synced_by_earlier_versions(version: int, tmp_path: Path) -> None:
    made_by(version, tmp_path / "store.sqlite")
    home, message = str(tmp_path / "mails"), "f" * 64
    with sqlite3.connect(tmp_path / "store.sqlite") as sql:
        sql.execute("INSERT INTO mailbox (address, validity, uid) VALUES (?, 7, 5)", (BOX,))
        for number, source in enumerate((f"{BOX}#4", f"{BOX}#9", f"{home}/a.eml", "mails/md/cur/1.host:2,S"), 2):
            with_document(sql, number, source)
        with_document(sql, 6, f"{home}/news.mbox#1", sha256=message)
        for name in ("./a.eml", "./other/a.eml", "md/1.host", "./news.mbox", f"./news.mbox#{message}"):
            sql.execute("INSERT INTO arrival (source, name, stamp) VALUES (?, ?, '1:1')", (home, name))
    with Store(tmp_path / "store.sqlite") as store:
        # All but the one that stands above what has been read in the mailbox: it was of another numbering.
        assert store.undo(LATER) == TakenBack(5, 0, again=4, remote=1)
        assert store.arrivals.undelivered(BOX, 7) == [4]
        assert list(store.arrivals.of(home)) == ["./other/a.eml"]
        assert store.arrivals.reached(BOX) == Reached(7, 5)


def test_a_reader_tells_older_stores_from_newer_ones(tmp_path: Path) -> None:
    made_by(1, tmp_path / "store.sqlite")
    with pytest.raises(StoreError, match="an earlier version of this program; any command that writes"):
        Store(tmp_path / "store.sqlite", readonly=True)
    with sqlite3.connect(tmp_path / "store.sqlite") as sql:
        sql.execute(f"PRAGMA user_version = {len(schema.MIGRATIONS) + 1}")
    for readonly in (True, False):
        with pytest.raises(StoreError, match="a later version of this program"):
            Store(tmp_path / "store.sqlite", readonly=readonly)


def test_a_new_store_is_of_the_newest_version(tmp_path: Path) -> None:
    with Store(tmp_path / "store.sqlite"):
        pass
    with sqlite3.connect(tmp_path / "store.sqlite") as sql:
        assert sql.execute("PRAGMA user_version").fetchone() == (len(schema.MIGRATIONS),)
