"""The tables of the store, version by version: each script takes a database from the version before to its own.

A version that has been released is never edited, only followed. The version of a file is SQLite's ``user_version``.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from typing import Final

from events_extractor.errors import StoreError
from events_extractor.store import upgrading

MIGRATIONS: Final[tuple[str, ...]] = (
    # 1: documents, records, sightings, the calls that added them, and the keys under which a record is looked up.
    """
    CREATE TABLE addition (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL
    );
    CREATE TABLE document (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        key TEXT NOT NULL UNIQUE,
        source TEXT NOT NULL,
        message_id TEXT,
        sha256 TEXT NOT NULL,
        title TEXT,
        profile TEXT NOT NULL,
        newsletter TEXT,
        issued TEXT,
        issued_from TEXT,
        timezone TEXT,
        text TEXT NOT NULL,
        addition INTEGER NOT NULL REFERENCES addition(id)
    );
    CREATE INDEX document_addition ON document(addition);
    CREATE INDEX document_message_id ON document(message_id);
    CREATE INDEX document_source ON document(source);
    CREATE TABLE record (
        uid TEXT PRIMARY KEY,
        kind TEXT NOT NULL,
        day TEXT,
        form TEXT NOT NULL,
        document INTEGER REFERENCES document(id) ON DELETE SET NULL,
        told TEXT,
        cancelled INTEGER NOT NULL DEFAULT 0,
        announced INTEGER NOT NULL DEFAULT 1,
        sequence INTEGER NOT NULL DEFAULT 0,
        created TEXT NOT NULL,
        modified TEXT NOT NULL,
        verdict TEXT,
        correction TEXT
    ) WITHOUT ROWID;
    CREATE INDEX record_day ON record(kind, day);
    CREATE INDEX record_document ON record(document);
    CREATE TABLE sighting (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL REFERENCES record(uid) ON DELETE CASCADE,
        document INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
        form TEXT NOT NULL,
        cancelled INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX sighting_uid ON sighting(uid);
    CREATE INDEX sighting_document ON sighting(document);
    CREATE TABLE lookup (
        key TEXT NOT NULL,
        uid TEXT NOT NULL REFERENCES record(uid) ON DELETE CASCADE,
        PRIMARY KEY (key, uid)
    ) WITHOUT ROWID;
    CREATE INDEX lookup_uid ON lookup(uid);
    CREATE TABLE gone (
        uid TEXT PRIMARY KEY,
        sequence INTEGER NOT NULL
    ) WITHOUT ROWID;
    """,
    # 2: how far syncing has come: the last UID of each mailbox, the files and messages of each folder.
    """
    CREATE TABLE mailbox (
        address TEXT PRIMARY KEY,
        validity INTEGER NOT NULL,
        uid INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE arrival (
        source TEXT NOT NULL,
        name TEXT NOT NULL,
        stamp TEXT NOT NULL,
        PRIMARY KEY (source, name)
    ) WITHOUT ROWID;
    """,
    # 3: the entries that were put into collections of CalDAV servers.
    # No reference to record: an entry outlives its record, as it is then to be deleted there.
    """
    CREATE TABLE placement (
        collection TEXT NOT NULL,
        uid TEXT NOT NULL,
        href TEXT NOT NULL,
        etag TEXT,
        digest TEXT,
        pending TEXT,
        PRIMARY KEY (collection, uid)
    ) WITHOUT ROWID;
    """,
    # 4: which newsletter (its key) was read where, so that what is taken back can be synced anew: of a folder beside the
    # stamp, of a mailbox message by message. One without a document in the latter is to be fetched again.
    """
    ALTER TABLE arrival ADD COLUMN document TEXT;
    CREATE INDEX arrival_document ON arrival(document);
    CREATE TABLE delivery (
        address TEXT NOT NULL,
        validity INTEGER NOT NULL,
        uid INTEGER NOT NULL,
        document TEXT,
        PRIMARY KEY (address, validity, uid)
    ) WITHOUT ROWID;
    CREATE INDEX delivery_document ON delivery(document);
    """,
    # 5: the keys of newsletters that a person removed, which syncing leaves out; which addition last read a document anew
    # and found something else; and what older forms left open (see ``FILLED``).
    """
    CREATE TABLE removed (
        key TEXT PRIMARY KEY
    ) WITHOUT ROWID;
    ALTER TABLE document ADD COLUMN reread INTEGER;
    """,
)

FILLED: Final[Mapping[int, Callable[[sqlite3.Connection], None]]] = {5: upgrading.fill}
"""What is done behind the script of a version, where the content of older ones is to be filled in."""


APPLICATION: Final = 0x65766578
"""Marks a SQLite file as ours ("evex"), in its ``application_id``."""


def _version(connection: sqlite3.Connection) -> int:
    """The version of the database's form, 0 for an empty one. Raises StoreError for one of another program."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if application != APPLICATION and tables:
        raise StoreError("it is a database of another program; give another --store")
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _refuse_later(version: int) -> None:
    """Raise StoreError where ``version`` is none that this program knows."""
    if version > len(MIGRATIONS):
        raise StoreError(
            f"it was written by a later version of this program (its form is {version}, "
            f"this one knows {len(MIGRATIONS)}): "
            "install that version, or give another --store"
        )


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the database up to the newest version, in one transaction. Raises StoreError for one of a later program."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = _version(connection)
        _refuse_later(version)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        for number, script in enumerate(MIGRATIONS[version:], start=version + 1):
            for statement in script.split(";"):
                if statement.strip():
                    connection.execute(statement)
            if number in FILLED:
                FILLED[number](connection)
            connection.execute(f"PRAGMA user_version = {number}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def check(connection: sqlite3.Connection) -> None:
    """Raises StoreError unless the database, opened to be read only, is of the newest version."""
    version = _version(connection)
    _refuse_later(version)
    if not version:
        raise StoreError("it is empty, and no store yet; any command that writes, such as events-extract add, makes it one")
    if version != len(MIGRATIONS):
        raise StoreError(
            "it was written by an earlier version of this program; any command that writes, such as events-extract add, "
            "brings it up to date"
        )
