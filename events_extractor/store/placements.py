"""What was put into collections of CalDAV servers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from events_extractor.store.connection import Connection


@dataclass(frozen=True, slots=True)
class Placement:
    """What the program knows of an entry that it put into a collection of a CalDAV server.

    ``href`` is its path there; ``digest`` what it said and ``etag`` what the server called that version, both None until the
    server has confirmed it. ``pending`` is the digest of a version, or "" for the deletion, that was begun and not yet
    confirmed.
    """

    uid: str
    href: str
    etag: str | None = None
    digest: str | None = None
    pending: str | None = None


class Placements:
    """The entries in collections (addresses) of CalDAV servers."""

    def __init__(self, connection: Connection) -> None:
        self._sql = connection

    def of(self, collection: str) -> list[Placement]:
        """What is known of the entries that were put into ``collection``, by UID."""
        rows = self._sql.rows(
            "SELECT uid, href, etag, digest, pending FROM placement WHERE collection = ? ORDER BY uid", (collection,)
        )
        return [Placement(**dict(row)) for row in rows]

    def put(self, collection: str, placements: Iterable[Placement]) -> None:
        """Remember ``placements``, each in the place of what was known of its UID in ``collection``."""
        with self._sql.writing():
            self._sql.write_many(
                "INSERT OR REPLACE INTO placement (collection, uid, href, etag, digest, pending) VALUES (?, ?, ?, ?, ?, ?)",
                [(collection, one.uid, one.href, one.etag, one.digest, one.pending) for one in placements],
            )

    def forget(self, collection: str, uids: Iterable[str]) -> None:
        """Forget the entries ``uids`` of ``collection``."""
        with self._sql.writing():
            self._sql.write_many(
                "DELETE FROM placement WHERE collection = ? AND uid = ?", [(collection, uid) for uid in uids]
            )
