"""How far syncing has come: what has been read of folders, mailbox files and mailboxes on servers."""

from __future__ import annotations

import re
from dataclasses import dataclass

from events_extractor.store.connection import Connection

# What the name of a message in an mbox ends in.
_MESSAGE = re.compile(r"#[0-9a-f]{64}\Z")


@dataclass(frozen=True, slots=True)
class Reached:
    """How far an IMAP mailbox has been read: up to the message ``uid``, under the numbering ``validity`` (RFC 3501,
    2.3.1.1).
    """

    validity: int
    uid: int


class Arrivals:
    """What has been read of the sources of mail: folders and mailbox files by path, mailboxes on servers by address."""

    def __init__(self, connection: Connection) -> None:
        self._sql = connection

    def of(self, source: str) -> dict[str, str]:
        """What of a folder or mailbox file has been read: the stamp of each thing in it, by name."""
        rows = self._sql.rows("SELECT name, stamp FROM arrival WHERE source = ?", (source,))
        return {row["name"]: row["stamp"] for row in rows}

    def remember(self, source: str, name: str, stamp: str = "", document: str | None = None) -> None:
        """Remember that ``name`` of ``source`` has been read, as it was when it bore ``stamp``.

        ``document`` is the key of the newsletter that it was.
        """
        with self._sql.writing():
            self._sql.write(
                "INSERT OR REPLACE INTO arrival (source, name, stamp, document) VALUES (?, ?, ?, ?)",
                (source, name, stamp, document),
            )

    def reached(self, address: str) -> Reached | None:
        """How far the mailbox at ``address`` has been read, None if it never was."""
        row = self._sql.row("SELECT validity, uid FROM mailbox WHERE address = ?", (address,))
        return Reached(row["validity"], row["uid"]) if row is not None else None

    def reach(self, address: str, reached: Reached) -> None:
        """Remember how far the mailbox at ``address`` has been read."""
        with self._sql.writing():
            self._sql.write(
                "INSERT OR REPLACE INTO mailbox (address, validity, uid) VALUES (?, ?, ?)",
                (address, reached.validity, reached.uid),
            )

    def deliver(self, address: str, reached: Reached, document: str | None) -> None:
        """Remember that the message ``reached`` of the mailbox at ``address`` was the newsletter with the key ``document``,
        if it was one.
        """
        message = (address, reached.validity, reached.uid)
        with self._sql.writing():
            self._sql.write("DELETE FROM delivery WHERE address = ? AND validity <> ?", message[:2])
            self._sql.write("DELETE FROM delivery WHERE address = ? AND validity = ? AND uid = ?", message)
            if document is not None:
                self._sql.write(
                    "INSERT INTO delivery (address, validity, uid, document) VALUES (?, ?, ?, ?)", (*message, document)
                )

    def undelivered(self, address: str, validity: int) -> list[int]:
        """The messages (UIDs) of the mailbox at ``address`` that were read and taken back, and are to be read again."""
        rows = self._sql.rows(
            "SELECT uid FROM delivery WHERE address = ? AND validity = ? AND document IS NULL ORDER BY uid",
            (address, validity),
        )
        return [int(row["uid"]) for row in rows]

    def take_back(self, key: str) -> bool:
        """Forget that the newsletter ``key`` has been read, so that it arrives again; whether it had been."""
        with self._sql.writing():
            read = self._sql.rows("SELECT source, name FROM arrival WHERE document = ?", (key,))
            # A message of an mbox is known by the file's name and its bytes: the file is gone through again too.
            names = [(row["source"], name) for row in read for name in {row["name"], _MESSAGE.sub("", row["name"])}]
            self._sql.write_many("DELETE FROM arrival WHERE source = ? AND name = ?", names)
            fetched = self._sql.write("UPDATE delivery SET document = NULL WHERE document = ?", (key,)).rowcount
            return bool(read or fetched)

    def keep_away(self, key: str) -> None:
        """Let the newsletter ``key``, which a person has removed, never count as one to be read again."""
        with self._sql.writing():
            self._sql.write("UPDATE arrival SET document = NULL WHERE document = ?", (key,))
            self._sql.write("DELETE FROM delivery WHERE document = ?", (key,))
