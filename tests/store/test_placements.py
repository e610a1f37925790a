"""What the store knows of the entries that were put into collections of CalDAV servers."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from events_extractor.store import Placement, Store
from events_extractor.store.schema import APPLICATION, MIGRATIONS

A, B = "https://a.example/c/", "https://b.example/c/"


def test_placements_are_known_by_collection_and_uid(tmp_path: Path) -> None:
    begun, done = Placement("u", "/c/u.ics", pending="x"), Placement("u", "/c/u.ics", '"v1"', "x")
    with Store(tmp_path / "store.sqlite") as store:
        store.placements.put(A, [begun, Placement("t", "/c/t.ics")])
        store.placements.put(A, [done])
        store.placements.put(B, [begun])
    with Store(tmp_path / "store.sqlite", readonly=True) as store:
        assert store.placements.of(A) == [Placement("t", "/c/t.ics"), done]
        assert store.placements.of(B) == [begun]
    with Store(tmp_path / "store.sqlite") as store:
        store.placements.forget(A, ["t", "u"])
        assert (store.placements.of(A), store.placements.of(B)) == ([], [begun])


def test_a_store_of_the_first_version_gets_the_table(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    connection = sqlite3.connect(path)
    connection.executescript(MIGRATIONS[0] + "PRAGMA user_version = 1")
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.close()
    with Store(path) as store:
        assert store.placements.of(A) == []
