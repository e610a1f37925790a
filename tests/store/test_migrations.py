"""A store of any version that was ever released opens, and keeps what was in it."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from pathlib import Path

import pytest

from events_extractor.jsonform import record_to_dict
from events_extractor.store import Store, schema
from tests.outputs.examples import event

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


def test_a_new_store_is_of_the_newest_version(tmp_path: Path) -> None:
    with Store(tmp_path / "store.sqlite"):
        pass
    with sqlite3.connect(tmp_path / "store.sqlite") as sql:
        assert sql.execute("PRAGMA user_version").fetchone() == (len(schema.MIGRATIONS),)
