"""The newsletters of the store: which were read, in which addition, and which a person has removed."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterable

from events_extractor.errors import UnknownRecord
from events_extractor.jsonform import iso
from events_extractor.model import Document, Extraction
from events_extractor.store.connection import Connection
from events_extractor.store.rows import document_key, glob, stamp


class Newsletters:
    """The documents in the store's file; each has a number there."""

    def __init__(self, connection: Connection) -> None:
        self._sql = connection

    def begin(self, now: dt.datetime) -> int:
        """Begin an addition; gives its number."""
        return int(self._sql.write("INSERT INTO addition (at) VALUES (?)", (stamp(now),)).lastrowid or 0)

    def number(self, document: Document) -> int | None:
        """The number of this very newsletter, known by its Message-ID, else by its bytes."""
        row = self._sql.row("SELECT id FROM document WHERE key = ?", (document_key(document),))
        return None if row is None else int(row["id"])

    def named(self, identifier: str) -> tuple[int, str] | None:
        """The number and key of the newsletter with this Message-ID, end of its path, or beginning of its hash.

        Raises UnknownRecord where several have that name.
        """
        rows = self._sql.rows(
            "SELECT id, key FROM document "
            "WHERE message_id IN (?, '<' || ? || '>') OR source = ? OR source GLOB '*/' || ? "
            "OR (length(?) >= 6 AND sha256 GLOB ? || '*')",
            (identifier, identifier, identifier, glob(identifier), identifier, glob(identifier)),
        )
        if len(rows) > 1:
            raise UnknownRecord(f"{identifier}: {len(rows)} newsletters have that name; give the Message-ID or the hash")
        return (int(rows[0]["id"]), rows[0]["key"]) if rows else None

    def count(self) -> int:
        """How many there are."""
        row = self._sql.row("SELECT count(*) AS number FROM document")
        return 0 if row is None else int(row["number"])

    def in_order(self, numbers: Iterable[int]) -> list[sqlite3.Row]:
        """The rows of the documents with these numbers, without their text, in the order of their issues."""
        rows = self._sql.rows_of(
            "SELECT id, source, message_id, sha256, title, profile, newsletter, "
            "issued, issued_from, timezone, '' AS text FROM document WHERE id IN ({})",
            numbers,
        )
        return sorted(rows, key=lambda row: (row["issued"] or "9999", row["source"], row["id"]))

    def remember(self, extraction: Extraction, addition: int, known: int | None) -> int:
        """Write a newsletter, in the place of the ``known`` reading of it where there is one; gives its number."""
        document = extraction.document
        values = {
            "key": document_key(document),
            "source": document.source,
            "message_id": document.message_id,
            "sha256": document.sha256,
            "title": document.title,
            "profile": extraction.profile,
            "newsletter": extraction.newsletter,
            "issued": iso(extraction.issued),
            "issued_from": extraction.issued_from,
            "timezone": extraction.timezone,
            "text": document.text,
        }
        if known is not None:
            names = ", ".join(f"{name} = :{name}" for name in values)
            self._sql.write(f"UPDATE document SET {names} WHERE id = :id", {**values, "id": known})
            return known
        names = ", ".join(values)
        places = ", ".join(f":{name}" for name in values)
        row = self._sql.write(
            f"INSERT INTO document ({names}, addition) VALUES ({places}, :addition)", {**values, "addition": addition}
        )
        return int(row.lastrowid or 0)

    def what_was_read(self, number: int) -> tuple[object, ...]:
        """All that was read from a document, to know by whether a new reading found something else."""
        told = self._sql.row("SELECT title, profile, newsletter, issued, timezone FROM document WHERE id = ?", (number,))
        rows = self._sql.rows("SELECT uid, form, cancelled FROM sighting WHERE document = ?", (number,))
        return (tuple(told or ()), sorted(map(tuple, rows)))

    def mark_reread(self, number: int, addition: int) -> None:
        """Remember that ``addition`` read a document anew and found something else."""
        self._sql.write("UPDATE document SET reread = ? WHERE id = ?", (addition, number))

    def of_last_addition(self) -> tuple[list[sqlite3.Row], list[sqlite3.Row]] | None:
        """The rows of what the last addition brought, and of what it only read anew (of these the source alone); None where
        the store is empty.
        """
        row = self._sql.row("SELECT max(max(addition, coalesce(reread, 0))) AS id FROM document")
        if row is None or row["id"] is None:
            return None
        last = row["id"]
        brought = self._sql.rows("SELECT id, key, source FROM document WHERE addition = ?", (last,))
        anew = self._sql.rows("SELECT source FROM document WHERE reread = ? AND addition <> ? ORDER BY id", (last, last))
        return brought, anew

    def delete(self, numbers: Iterable[int]) -> None:
        """Delete documents; what they told is to be taken back before."""
        self._sql.write_many("DELETE FROM document WHERE id = ?", [(number,) for number in numbers])

    def is_removed(self, key: str) -> bool:
        """Whether a person has removed the newsletter with this key."""
        return self._sql.row("SELECT 1 FROM removed WHERE key = ?", (key,)) is not None

    def mark_removed(self, key: str) -> None:
        """Remember that a person has removed it."""
        self._sql.write("INSERT OR IGNORE INTO removed (key) VALUES (?)", (key,))

    def unmark_removed(self, key: str) -> None:
        """Forget that a person has removed it."""
        self._sql.write("DELETE FROM removed WHERE key = ?", (key,))
