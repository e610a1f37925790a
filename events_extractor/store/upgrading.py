"""What stores of older forms left open, filled in from what they do hold, where that is plain."""

from __future__ import annotations

import json
import os
import re
import sqlite3
from collections import defaultdict
from pathlib import PurePath

_BOX_AND_UID = re.compile(r"(imaps?://.*)#(\d+)\Z", re.DOTALL)
_MESSAGE = re.compile(r"#[0-9a-f]{64}\Z")


def fill(connection: sqlite3.Connection) -> None:
    """Fill in the zones of deadlines, and where each newsletter was read. What is there already stays."""
    _zones(connection)
    _deliveries(connection)
    _arrivals(connection)


def _zones(connection: sqlite3.Connection) -> None:
    """Give deadlines with a clock time the zone of their newsletter, by which they were shown before they had their own."""
    for table, key in (("record", "uid"), ("sighting", "id")):
        rows = connection.execute(
            f"SELECT {table}.{key}, {table}.form, document.timezone FROM {table} "
            f"JOIN document ON document.id = {table}.document JOIN record AS of ON of.uid = {table}.uid "
            "WHERE of.kind = 'deadline' AND document.timezone IS NOT NULL"
        ).fetchall()
        for name, text, zone in rows:
            form = json.loads(text)
            if form["time"] and not form.get("timezone"):
                written = json.dumps({**form, "timezone": zone}, ensure_ascii=True, sort_keys=True)
                connection.execute(f"UPDATE {table} SET form = ? WHERE {key} = ?", (written, name))


def _deliveries(connection: sqlite3.Connection) -> None:
    """Which message of a mail server each newsletter was; not of those that stand above what has been read there."""
    reached = {row[0]: (row[1], row[2]) for row in connection.execute("SELECT address, validity, uid FROM mailbox")}
    for source, key in connection.execute("SELECT source, key FROM document ORDER BY id DESC").fetchall():
        told = _BOX_AND_UID.fullmatch(source)
        if told is None or told[1] not in reached:
            continue
        validity, last = reached[told[1]]
        if int(told[2]) <= last:
            connection.execute(
                "INSERT OR IGNORE INTO delivery (address, validity, uid, document) VALUES (?, ?, ?, ?)",
                (told[1], validity, int(told[2]), key),
            )


def _arrivals(connection: sqlite3.Connection) -> None:
    """Which newsletter was read from each file, and from each message of a Maildir or an mbox.

    A message of an mbox is known by its bytes. The path of a document is as it was given, maybe from a folder that nobody
    remembers: then it must be the end of one path alone.
    """
    open_ones = connection.execute("SELECT source, name FROM arrival WHERE document IS NULL").fetchall()
    if not open_ones:
        return
    by_hash: dict[str, str] = {}
    by_path: dict[str, set[str]] = defaultdict(set)
    for source, key, sha256 in connection.execute("SELECT source, key, sha256 FROM document").fetchall():
        by_hash[sha256] = key
        if "://" not in source:
            by_path[_place(source)].add(key)
    ends: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for source, name in open_ones:
        if _MESSAGE.search(name):
            _note(connection, by_hash.get(name[-64:]), source, name)
            continue
        parts = PurePath(os.path.normpath(f"{source}/{name}")).parts
        for start in range(len(parts)):
            ends[str(PurePath(*parts[start:]))].append((source, name))
    for place, keys in by_path.items():
        found = ends.get(place, [])
        if len(keys) == 1 and len(found) == 1:
            _note(connection, next(iter(keys)), *found[0])


def _note(connection: sqlite3.Connection, key: str | None, source: str, name: str) -> None:
    connection.execute(
        "UPDATE arrival SET document = ? WHERE source = ? AND name = ? AND document IS NULL", (key, source, name)
    )


def _place(source: str) -> str:
    """The path of a document as arrivals have it.

    Of a message of a Maildir it is without the flags, and without the folder of its state.
    """
    path = PurePath(os.path.normpath(source))
    if path.parent.name in ("cur", "new"):
        path = path.parent.parent / path.name.partition(":2,")[0].partition(";2,")[0]
    while path.parts and path.parts[0] == "..":
        path = PurePath(*path.parts[1:])
    return str(path)
