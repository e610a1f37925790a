"""The store's file: thin reading and writing of what ``deciding`` has decided.

One newsletter is one transaction: a process that is killed leaves it whole or not there at all. Times are UTC, to the
second.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Any, Literal, NamedTuple, Self, TypeVar

from events_extractor import jsonform
from events_extractor.errors import StoreError, UnknownRecord
from events_extractor.jsonform import iso
from events_extractor.model import (
    KINDS,
    Deadline,
    Document,
    Event,
    Extraction,
    Kind,
    PersonnelMove,
    Record,
    Span,
    calendar_day,
)
from events_extractor.store import schema
from events_extractor.store.contents import FIELDS, Telling, Told, changed, corrected, folded, record_of
from events_extractor.store.deciding import Intent, Known, decide
from events_extractor.store.matching import Dated, alike_ones, keys

Verdict = Literal["accepted", "rejected"]

_PATIENCE = 30  # seconds that a writer waits for another
_SHOWN = 5  # records that an identifier may mean, told of in an error
_SHOWN_SIGNS = 8  # of their UIDs
_VARIABLES = 500  # of one SQL statement; SQLite takes 32,766

# What the name of a message in an mbox ends in.
_MESSAGE = re.compile(r"#[0-9a-f]{64}\Z")

R = TypeVar("R", Event, PersonnelMove, Deadline)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """A record of the store with its history.

    ``record`` is as people see it (their corrections included), with the UID of its first sight. ``document`` is the
    newsletter that it is shown as told by, and ``told`` the day of that issue. ``sequence`` counts its changes; ``modified``
    is the time of the last one, ``created`` that of its first sight (aware, UTC).
    """

    record: Record
    document: int | None
    cancelled: bool = False
    sequence: int = 0
    created: dt.datetime
    modified: dt.datetime
    verdict: Verdict | None = None
    correction: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    told: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Sighting:
    """One telling of a record: by which document, and the record as it was read there."""

    document: Document
    newsletter: str | None
    issued: dt.date | None
    record: Record
    cancelled: bool


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


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one newsletter. ``known``: it was in the store already, and nothing was done.

    ``removed``: a person has removed it, and it stays out.
    """

    known: bool
    intents: tuple[Intent, ...] = ()
    removed: bool = False

    def count(self, action: str) -> int:
        """How many records met this action: "create", "update", "keep"."""
        return sum(intent.action == action for intent in self.intents)


class TakenBack(NamedTuple):
    """What ``undo`` took: how many documents and records; ``again`` of the documents are read anew by the next sync.

    ``remote``: those of the others that came from a mail server. ``reread``: documents that the same addition read anew, and
    that stay as they are.
    """

    documents: int
    records: int
    again: int
    remote: int = 0
    reread: int = 0


@dataclass(frozen=True, slots=True)
class Reached:
    """How far an IMAP mailbox has been read: up to the message ``uid``, under the numbering ``validity`` (RFC 3501,
    2.3.1.1).
    """

    validity: int
    uid: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which records are meant: of these kinds, newsletters, organizers (parts of the names, case ignored), days and words.

    ``since`` and ``until`` are inclusive days of the record; one without a day is meant only where neither is given. Records
    that a person has rejected are left out unless ``rejected``. ``within``: only of those that this other filter means.
    """

    kinds: tuple[Kind, ...] = KINDS
    newsletters: tuple[str, ...] = ()
    organizers: tuple[str, ...] = ()
    since: dt.date | None = None
    until: dt.date | None = None
    query: str | None = None
    rejected: bool = False
    within: Filter | None = None


EVERYTHING = Filter()


class Store:
    """The store in one SQLite file; use it in a ``with`` statement.

    Raises StoreError where the file is none, belongs to a later version of the program, is locked for long, or cannot be
    written.
    """

    def __init__(self, path: Path, *, readonly: bool = False) -> None:
        self.path = path
        self._readonly = readonly
        with _explained(path):
            if readonly:
                if not path.is_file():
                    raise StoreError(f"{path}: there is no store yet; events-extract add makes it")
                self._sql = _readable(path)
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                self._sql = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
        self._sql.row_factory = sqlite3.Row
        self._sql.create_function("casefold", 1, lambda text: text.casefold(), deterministic=True)
        try:
            with _explained(path):
                self._sql.execute("PRAGMA foreign_keys = ON")
                if not readonly:
                    schema.migrate(self._sql)
                    self._sql.execute("PRAGMA journal_mode = WAL")
                    # Enough for a process that is killed; after a power cut the last newsletters may have to be added again.
                    self._sql.execute("PRAGMA synchronous = NORMAL")
                else:
                    schema.check(self._sql)
        except StoreError as error:
            self._sql.close()
            raise StoreError(str(error) if str(path) in str(error) else f"{path}: {error}") from error
        except BaseException:
            self._sql.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._sql.close()

    # -- in

    def begin(self, now: dt.datetime) -> int:
        """Begin an addition, the unit that ``undo`` takes back; gives its number."""
        with self._writing():
            return int(self._sql.execute("INSERT INTO addition (at) VALUES (?)", (_stamp(now),)).lastrowid or 0)

    def holds(self, document: Document) -> bool:
        """Whether this very newsletter is in the store: by its Message-ID, else by its bytes."""
        with _explained(self.path):
            row = self._sql.execute("SELECT 1 FROM document WHERE key = ?", (document_key(document),)).fetchone()
        return row is not None

    def has_removed(self, document: Document) -> bool:
        """Whether a person has removed this very newsletter, so that only ``add`` brings it back."""
        with _explained(self.path):
            row = self._sql.execute("SELECT 1 FROM removed WHERE key = ?", (document_key(document),)).fetchone()
        return row is not None

    def add(self, extraction: Extraction, now: dt.datetime, addition: int, *, again: bool = False) -> Added:
        """Remember what a newsletter said. One that is known changes nothing, unless ``again`` asks to read it anew.

        That it was removed once is forgotten.
        """
        with self._writing():
            self._sql.execute("DELETE FROM removed WHERE key = ?", (document_key(extraction.document),))
            row = self._sql.execute("SELECT id FROM document WHERE key = ?", (document_key(extraction.document),)).fetchone()
            if row is not None and not again:
                return Added(known=True)
            was = self._reading_of(int(row["id"])) if row is not None else None
            before = self._forget_sightings(int(row["id"])) if row is not None else {}
            document = self._remember_document(extraction, addition, None if row is None else int(row["id"]))
            wanted = {key for record in (*extraction.records, *extraction.cancelled) for key in keys(record)}
            known = self._known(wanted, before)
            intents = decide(list(known.values()), extraction)
            for intent in intents:
                self._carry_out(intent, document, extraction, now)
            told_again = {intent.uid for intent in intents}
            self._fold_anew([uid for uid in before if uid not in told_again], now)
            if was is not None and was != self._reading_of(document):
                self._sql.execute("UPDATE document SET reread = ? WHERE id = ?", (addition, document))
            return Added(known=row is not None, intents=tuple(intents))

    def undo(self, now: dt.datetime) -> TakenBack:
        """Take the last addition that brought something back, and that syncing has read it.

        What a document said before it was read anew is not kept: that stays. Raises StoreError where the last addition did
        nothing else, and where there is none.
        """
        with self._writing():
            last = self._sql.execute("SELECT max(max(addition, coalesce(reread, 0))) AS id FROM document").fetchone()["id"]
            if last is None:
                raise StoreError(f"{self.path}: nothing to undo: the store holds no newsletter")
            documents = self._sql.execute("SELECT id, key, source FROM document WHERE addition = ?", (last,)).fetchall()
            anew = self._sql.execute(
                "SELECT source FROM document WHERE reread = ? AND addition <> ? ORDER BY id", (last, last)
            ).fetchall()
            if not documents:
                more = f" and {len(anew) - 1} more" if len(anew) > 1 else ""
                raise StoreError(
                    f"{self.path}: the last thing done read {anew[0]['source']}{more} anew; that cannot be undone. "
                    "events-extract remove takes a newsletter out, and add --again reads one anew"
                )
            returning = [self._is_to_arrive_again(one["key"]) for one in documents]
            remote = sum("://" in one["source"] for one, comes in zip(documents, returning, strict=True) if not comes)
            gone = self._remove_documents([int(one["id"]) for one in documents], now)
            return TakenBack(len(documents), gone, sum(returning), remote, len(anew))

    def remove(self, identifier: str, now: dt.datetime) -> tuple[int, int]:
        """Remove one newsletter (its Message-ID, the end of its path, or the beginning of its hash) or one record:
        (documents, records) gone. Syncing does not bring the newsletter back, wherever it finds it.
        """
        with self._writing():
            rows = self._sql.execute(
                "SELECT id, key FROM document "
                "WHERE message_id IN (?, '<' || ? || '>') OR source = ? OR source GLOB '*/' || ? "
                "OR (length(?) >= 6 AND sha256 GLOB ? || '*')",
                (identifier, identifier, identifier, _glob(identifier), identifier, _glob(identifier)),
            ).fetchall()
            if len(rows) > 1:
                raise UnknownRecord(f"{identifier}: {len(rows)} newsletters have that name; give the Message-ID or the hash")
            if rows:
                self._sql.execute("INSERT OR IGNORE INTO removed (key) VALUES (?)", (rows[0]["key"],))
                self._sql.execute("UPDATE arrival SET document = NULL WHERE document = ?", (rows[0]["key"],))
                self._sql.execute("DELETE FROM delivery WHERE document = ?", (rows[0]["key"],))
                return 1, self._remove_documents([int(rows[0]["id"])], now)
            if not self._begun_by(identifier):
                raise UnknownRecord(
                    f"{identifier}: no newsletter has that Message-ID or file name, or a hash that begins so (six signs at "
                    "least), and no record has that UID; events-extract list shows the records, show their newsletters"
                )
            self._remove_record(self._uid(identifier))
            return 0, 1

    # -- a person's word

    def correct(self, identifier: str, fields: Mapping[str, Any], now: dt.datetime) -> Stored:
        """Put fields of a record right (values in their JSON form; None empties one).

        The corrections hold against all later tellings.
        """
        with self._writing():
            stored = self._stored(self._uid(identifier))
            kind = stored.record.kind
            for name in fields:
                if name not in FIELDS[kind]:
                    raise StoreError(f"{name}: {kind}s have no such field; they have {', '.join(FIELDS[kind])}")
            correction = {**stored.correction, **fields}
            after = corrected(self._told(stored.record.uid), correction)
            self._write_judgement(stored, after, now, correction=_written(correction))
            return self._stored(stored.record.uid)

    def restore(self, identifier: str, now: dt.datetime) -> Stored:
        """Take a person's corrections of a record back: it is again what newsletters say."""
        with self._writing():
            stored = self._stored(self._uid(identifier))
            self._write_judgement(stored, self._told(stored.record.uid), now, correction=None)
            return self._stored(stored.record.uid)

    def judge(self, identifier: str, verdict: Verdict | None, now: dt.datetime) -> Stored:
        """Accept or reject a record, or take that word back (None). A rejected record is in no feed and no table."""
        with self._writing():
            stored = self._stored(self._uid(identifier))
            if stored.verdict != verdict:
                shown = (stored.verdict == "rejected") != (verdict == "rejected")
                self._sql.execute(
                    "UPDATE record SET verdict = ?, sequence = sequence + ?, modified = ? WHERE uid = ?",
                    (verdict, int(shown), _stamp(now if shown else stored.modified), stored.record.uid),
                )
            return self._stored(stored.record.uid)

    def merge(self, kept: str, other: str, now: dt.datetime) -> Stored:
        """Make one record of two: the tellings of ``other`` (a UID) become those of ``kept``, whose UID stays."""
        with self._writing():
            first, second = self._stored(self._uid(kept)), self._stored(self._uid(other))
            if first.record.kind != second.record.kind or first.record.uid == second.record.uid:
                raise StoreError(f"{kept}, {other}: two records of one kind can be merged")
            self._sql.execute("UPDATE sighting SET uid = ? WHERE uid = ?", (first.record.uid, second.record.uid))
            if second.verdict and not first.verdict:
                self._sql.execute("UPDATE record SET verdict = ? WHERE uid = ?", (second.verdict, first.record.uid))
            if second.correction:
                both = {**second.correction, **first.correction}
                self._sql.execute("UPDATE record SET correction = ? WHERE uid = ?", (_written(both), first.record.uid))
                self._changed(first.record.uid, now)
            self._remove_record(second.record.uid)
            self._fold_anew([first.record.uid], now)
            return self._stored(first.record.uid)

    # -- out

    def stored(self, wanted: Filter = EVERYTHING) -> list[Stored]:
        """The records meant, by kind, day and UID."""
        where, values = _where(wanted)
        with _explained(self.path):
            rows = self._sql.execute(
                f"SELECT * FROM record WHERE record.announced AND {where} ORDER BY record.kind, record.day, record.uid",
                values,
            ).fetchall()
        found = [_of_row(row) for row in rows]
        return [one for one in found if _is_meant(one.record, wanted)]

    def show(self, identifier: str) -> tuple[Stored, list[Sighting]]:
        """One record, by its UID or the beginning of it, and every telling of it, the earliest issue first."""
        uid = self._uid(identifier)
        with _explained(self.path):
            rows = self._sql.execute(
                "SELECT sighting.form, sighting.cancelled, record.kind, "
                "document.* FROM sighting JOIN document ON document.id = "
                "sighting.document JOIN record ON record.uid = sighting.uid WHERE sighting.uid = ? "
                "ORDER BY document.issued, sighting.id",
                (uid,),
            ).fetchall()
        return self._stored(uid), [
            Sighting(
                _document(row),
                row["newsletter"],
                _day(row["issued"]),
                record_of(row["kind"], json.loads(row["form"])),
                bool(row["cancelled"]),
            )
            for row in rows
        ]

    def extractions(self, wanted: Filter = EVERYTHING) -> tuple[list[Extraction], dict[str, Stored]]:
        """The records meant, as the extractions of the newsletters that they stand in, for the outputs.

        And each by its UID.
        """
        with self._reading():
            found = self.stored(wanted)
            by_document: dict[int, list[Record]] = defaultdict(list)
            for one in found:
                by_document[one.document or 0].append(one.record)  # an announced one has a document
            documents = list(self._documents(by_document))
        made = []
        for row in documents:
            records = sorted(by_document[int(row["id"])], key=lambda record: (record.span, record.uid))
            made.append(
                Extraction(
                    document=_document(row),
                    issued=_day(row["issued"]),
                    issued_from=row["issued_from"],
                    profile=row["profile"],
                    newsletter=row["newsletter"],
                    timezone=row["timezone"],
                    events=_of_kind(Event, records),
                    moves=_of_kind(PersonnelMove, records),
                    deadlines=_of_kind(Deadline, records),
                )
            )
        return made, {one.record.uid: one for one in found}

    def duplicates(self) -> list[tuple[Stored, Stored, float]]:
        """Pairs of records that look like the same thing, the older one first, with how alike they are; each record once."""
        found = sorted(self.stored(), key=lambda one: (one.created, one.record.uid))
        pairs: list[tuple[Stored, Stored, float]] = []
        taken: set[int] = set()
        for first, second, score in alike_ones([Dated(one.record, one.told) for one in found]):
            if not {first, second} & taken and not self._told_together(found[first].record.uid, found[second].record.uid):
                taken |= {first, second}
                pairs.append((found[first], found[second], score))
        return pairs

    def _told_together(self, one: str, other: str) -> bool:
        """Whether one newsletter told of both, side by side: then they are two."""
        with _explained(self.path):
            row = self._sql.execute(
                "SELECT 1 FROM sighting AS one JOIN sighting AS other ON other.document "
                "= one.document WHERE one.uid = ? AND other.uid = ?",
                (one, other),
            ).fetchone()
        return row is not None

    def counts(self) -> dict[str, int]:
        """How many documents, and records of each kind, the store holds."""
        with _explained(self.path):
            kinds = dict(self._sql.execute("SELECT kind, count(*) FROM record GROUP BY kind").fetchall())
            (documents,) = self._sql.execute("SELECT count(*) FROM document").fetchone()
        return {"document": documents, **{kind: kinds.get(kind, 0) for kind in KINDS}}

    def version(self) -> int:
        """A number that is another one as soon as another connection has changed the store.

        It means nothing to other objects.
        """
        with _explained(self.path):
            return int(self._sql.execute("PRAGMA data_version").fetchone()[0])

    # -- how far syncing has come

    @contextmanager
    def together(self) -> Iterator[None]:
        """One transaction for all that is written in this ``with`` statement: a newsletter and that it has been read."""
        with self._writing():
            yield

    def reached(self, address: str) -> Reached | None:
        """How far the mailbox at ``address`` has been read, None if it never was."""
        with _explained(self.path):
            row = self._sql.execute("SELECT validity, uid FROM mailbox WHERE address = ?", (address,)).fetchone()
        return Reached(row["validity"], row["uid"]) if row is not None else None

    def reach(self, address: str, reached: Reached) -> None:
        """Remember how far the mailbox at ``address`` has been read."""
        with self._writing():
            self._sql.execute(
                "INSERT OR REPLACE INTO mailbox (address, validity, uid) VALUES (?, ?, ?)",
                (address, reached.validity, reached.uid),
            )

    def arrivals(self, source: str) -> dict[str, str]:
        """What of a folder or mailbox file has been read: the stamp of each thing in it, by name."""
        with _explained(self.path):
            return dict(self._sql.execute("SELECT name, stamp FROM arrival WHERE source = ?", (source,)).fetchall())

    def arrive(self, source: str, name: str, stamp: str = "", document: str | None = None) -> None:
        """Remember that ``name`` of ``source`` has been read, as it was when it bore ``stamp``.

        ``document`` is the key of the newsletter that it was.
        """
        with self._writing():
            self._sql.execute(
                "INSERT OR REPLACE INTO arrival (source, name, stamp, document) VALUES (?, ?, ?, ?)",
                (source, name, stamp, document),
            )

    def deliver(self, address: str, reached: Reached, document: str | None) -> None:
        """Remember that the message ``reached`` of the mailbox at ``address`` was the newsletter with the key ``document``,
        if it was one.
        """
        message = (address, reached.validity, reached.uid)
        with self._writing():
            self._sql.execute("DELETE FROM delivery WHERE address = ? AND validity <> ?", message[:2])
            self._sql.execute("DELETE FROM delivery WHERE address = ? AND validity = ? AND uid = ?", message)
            if document is not None:
                self._sql.execute(
                    "INSERT INTO delivery (address, validity, uid, document) VALUES (?, ?, ?, ?)", (*message, document)
                )

    def undelivered(self, address: str, validity: int) -> list[int]:
        """The messages (UIDs) of the mailbox at ``address`` that were read and taken back, and are to be read again."""
        with _explained(self.path):
            rows = self._sql.execute(
                "SELECT uid FROM delivery WHERE address = ? AND validity = ? AND document IS NULL ORDER BY uid",
                (address, validity),
            ).fetchall()
        return [int(row["uid"]) for row in rows]

    # -- what was put into collections of CalDAV servers

    def placements(self, collection: str) -> list[Placement]:
        """What is known of the entries that were put into ``collection`` (an address), by UID."""
        with _explained(self.path):
            rows = self._sql.execute(
                "SELECT uid, href, etag, digest, pending FROM placement WHERE collection = ? ORDER BY uid", (collection,)
            ).fetchall()
        return [Placement(**dict(row)) for row in rows]

    def place(self, collection: str, placements: Iterable[Placement]) -> None:
        """Remember ``placements``, each in the place of what was known of its UID in ``collection``."""
        with self._writing():
            self._sql.executemany(
                "INSERT OR REPLACE INTO placement (collection, uid, href, etag, digest, pending) VALUES (?, ?, ?, ?, ?, ?)",
                [(collection, one.uid, one.href, one.etag, one.digest, one.pending) for one in placements],
            )

    def unplace(self, collection: str, uids: Iterable[str]) -> None:
        """Forget the entries ``uids`` of ``collection``."""
        with self._writing():
            self._sql.executemany(
                "DELETE FROM placement WHERE collection = ? AND uid = ?", [(collection, uid) for uid in uids]
            )

    # -- how it is done

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """All that is read inside is of one state of the store, whoever writes meanwhile."""
        if self._sql.in_transaction:
            yield
            return
        with _explained(self.path):
            self._sql.execute("BEGIN")
            try:
                yield
            finally:
                self._sql.execute("ROLLBACK")

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """One transaction that writes; another writer is waited for. Within another one it is part of that."""
        if self._readonly:
            raise StoreError(f"{self.path}: the store was opened to be read only")
        if self._sql.in_transaction:
            yield
            return
        with _explained(self.path):
            self._sql.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._sql.execute("ROLLBACK")
                raise
            self._sql.execute("COMMIT")

    def _remember_document(self, extraction: Extraction, addition: int, known: int | None) -> int:
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
            self._sql.execute(f"UPDATE document SET {names} WHERE id = :id", {**values, "id": known})
            return known
        names = ", ".join(values)
        places = ", ".join(f":{name}" for name in values)
        row = self._sql.execute(
            f"INSERT INTO document ({names}, addition) VALUES ({places}, :addition)", {**values, "addition": addition}
        )
        return int(row.lastrowid or 0)

    def _known(self, wanted: Iterable[str], always: Mapping[str, Span]) -> dict[str, Known]:
        """What the store has that may be the same thing as one of the records with the keys ``wanted``, and those ``always``
        (with the places where they stood in the newsletter that is read anew).
        """
        uids: dict[str, None] = dict.fromkeys(always)
        for some in _chunks(sorted(wanted)):
            marks = ", ".join("?" * len(some))
            uids |= dict.fromkeys(
                row["uid"] for row in self._sql.execute(f"SELECT DISTINCT uid FROM lookup WHERE key IN ({marks})", some)
            )
        found: dict[str, Known] = {}
        for some in _chunks(sorted(uids)):
            marks = ", ".join("?" * len(some))
            for row in self._sql.execute(f"SELECT * FROM record WHERE uid IN ({marks}) ORDER BY created, uid", some):
                found[row["uid"]] = replace(self._known_in(row), place=always.get(row["uid"]))
        return found

    def _known_in(self, row: sqlite3.Row) -> Known:
        return Known(
            _told_in(row),
            tuple(self._tellings(row["uid"], row["kind"])),
            bool(row["cancelled"]),
            bool(row["announced"]),
            _correction(row),
        )

    def _tellings(self, uid: str, kind: str) -> Iterator[Telling]:
        """All tellings of a record, in the order in which they were read."""
        rows = self._sql.execute(
            "SELECT sighting.form, sighting.cancelled, sighting.document, "
            "document.issued, document.newsletter FROM sighting "
            "JOIN document ON document.id = sighting.document WHERE sighting.uid = ? ORDER BY sighting.id",
            (uid,),
        )
        for row in rows.fetchall():
            record = record_of(kind, json.loads(row["form"]))
            yield Telling(record, _day(row["issued"]), row["newsletter"], bool(row["cancelled"]), int(row["document"]))

    def _carry_out(self, intent: Intent, document: int, extraction: Extraction, now: dt.datetime) -> None:
        told = replace(intent.told, record=replace(intent.told.record, uid=intent.uid))
        if intent.action == "create":
            row = self._sql.execute("SELECT sequence FROM gone WHERE uid = ?", (intent.uid,)).fetchone()
            self._sql.execute("DELETE FROM gone WHERE uid = ?", (intent.uid,))
            self._sql.execute(
                "INSERT INTO record (uid, kind, form, sequence, created, modified) VALUES (?, ?, '', ?, ?, ?)",
                (intent.uid, told.record.kind, 0 if row is None else row["sequence"] + 1, _stamp(now), _stamp(now)),
            )
        if intent.action != "keep":
            new = not told.telling.document
            issued = extraction.issued if new else told.telling.issued
            self._write_told(told, document if new else told.telling.document, issued, now if intent.fields else None)
        self._sql.execute(
            "INSERT INTO sighting (uid, document, form, cancelled) VALUES (?, ?, ?, ?)",
            (intent.uid, document, _form(intent.found), int(intent.calls_off)),
        )

    def _write_told(self, told: Told, document: int, issued: dt.date | None, now: dt.datetime | None) -> None:
        """Write what a record has become by its tellings; ``now`` where people see a change."""
        record = told.record
        row = self._sql.execute("SELECT correction FROM record WHERE uid = ?", (record.uid,)).fetchone()
        seen = corrected(record, _correction(row)) if row["correction"] else record
        self._sql.execute(
            "UPDATE record SET form = ?, day = ?, document = ?, told = ?, cancelled = ?, announced = ? WHERE uid = ?",
            (
                _form(record),
                iso(calendar_day(seen, issued)),
                document,
                iso(issued),
                int(told.cancelled),
                int(told.announced),
                record.uid,
            ),
        )
        if now is not None:
            self._changed(record.uid, now)
        self._index(seen, record)

    def _changed(self, uid: str, now: dt.datetime) -> None:
        self._sql.execute("UPDATE record SET sequence = sequence + 1, modified = ? WHERE uid = ?", (_stamp(now), uid))

    def _write_judgement(self, stored: Stored, after: Record, now: dt.datetime, *, correction: str | None) -> None:
        self._sql.execute(
            "UPDATE record SET correction = ?, day = ? WHERE uid = ?",
            (correction, iso(calendar_day(after, stored.told)), stored.record.uid),
        )
        if changed(stored.record, after):
            self._changed(stored.record.uid, now)
        self._index(after, self._told(stored.record.uid))

    def _index(self, *records: Record) -> None:
        """Renew the keys under which a record is looked up: those of what it says,
        and of what it said before a correction.
        """
        uid = records[0].uid
        self._sql.execute("DELETE FROM lookup WHERE uid = ?", (uid,))
        self._sql.executemany(
            "INSERT OR IGNORE INTO lookup (key, uid) VALUES (?, ?)",
            [(key, uid) for record in records for key in keys(record, known=True)],
        )

    def _reading_of(self, document: int) -> tuple[object, ...]:
        """All that was read from a document, to know by whether a new reading found something else."""
        told = self._sql.execute(
            "SELECT title, profile, newsletter, issued, timezone FROM document WHERE id = ?", (document,)
        ).fetchone()
        rows = self._sql.execute("SELECT uid, form, cancelled FROM sighting WHERE document = ?", (document,)).fetchall()
        return (tuple(told), sorted(map(tuple, rows)))

    def _forget_sightings(self, document: int) -> dict[str, Span]:
        """Take the sightings of a document back, for it is to be read anew or removed.

        The UIDs of their records, and where they stood.
        """
        rows = self._sql.execute("SELECT uid, form FROM sighting WHERE document = ?", (document,)).fetchall()
        self._sql.execute("DELETE FROM sighting WHERE document = ?", (document,))
        return {row["uid"]: Span(*json.loads(row["form"])["span"]) for row in rows}

    def _fold_anew(self, uids: Iterable[str], now: dt.datetime) -> int:
        """What these records are by the tellings that are left of them; how many nobody tells of any more.

        Those are removed, but for the ones that a person has said something of: they are kept unseen, and when a newsletter
        tells of them again the person's word still holds.
        """
        gone = 0
        for uid in uids:
            row = self._sql.execute("SELECT * FROM record WHERE uid = ?", (uid,)).fetchone()
            if row is None:
                continue
            known = self._known_in(row)
            if known.tellings:
                told = folded(known.tellings)
                told = replace(told, record=replace(told.record, uid=uid))
                seen = changed(known.effective, replace(known, record=told.record).effective)
                differs = bool(seen) or (told.cancelled, told.announced) != (known.cancelled, known.announced)
                self._write_told(told, told.telling.document, told.telling.issued, now if differs else None)
                continue
            gone += bool(row["announced"])
            if row["verdict"] or row["correction"]:
                self._sql.execute("UPDATE record SET announced = 0, document = NULL WHERE uid = ?", (uid,))
                self._changed(uid, now)
            else:
                self._remove_record(uid)
        return gone

    def _remove_documents(self, documents: Sequence[int], now: dt.datetime) -> int:
        uids: dict[str, Span] = {}
        for document in documents:
            uids |= self._forget_sightings(document)
        gone = self._fold_anew(uids, now)
        self._sql.executemany("DELETE FROM document WHERE id = ?", [(document,) for document in documents])
        return gone

    def _is_to_arrive_again(self, key: str) -> bool:
        """Forget that the newsletter ``key`` has been read from folders and mailboxes; whether it was."""
        read = self._sql.execute("SELECT source, name FROM arrival WHERE document = ?", (key,)).fetchall()
        # A message of an mbox is known by the file's name and its bytes: the file is gone through again too.
        names = [(row["source"], name) for row in read for name in {row["name"], _MESSAGE.sub("", row["name"])}]
        self._sql.executemany("DELETE FROM arrival WHERE source = ? AND name = ?", names)
        fetched = self._sql.execute("UPDATE delivery SET document = NULL WHERE document = ?", (key,)).rowcount
        return bool(read or fetched)

    def _remove_record(self, uid: str) -> None:
        self._sql.execute(
            "INSERT OR REPLACE INTO gone (uid, sequence) SELECT uid, sequence FROM record WHERE uid = ?", (uid,)
        )
        self._sql.execute("DELETE FROM record WHERE uid = ?", (uid,))

    def _uid(self, identifier: str) -> str:
        """The one UID that ``identifier`` is or begins."""
        found = self._begun_by(identifier)
        if identifier in found or len(found) == 1:
            return identifier if identifier in found else found[0]
        if not found:
            raise UnknownRecord(f"{identifier}: no record has that UID; events-extract list shows them")
        some = ", ".join(f"{uid[:_SHOWN_SIGNS]} ({_name(self._stored(uid).record)})" for uid in found[:_SHOWN])
        more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
        raise UnknownRecord(f"{identifier}: {len(found)} records have UIDs that begin so; give more of it: {some}{more}")

    def _begun_by(self, identifier: str) -> list[str]:
        """The UIDs that ``identifier`` begins; none where it is empty."""
        begin = identifier.strip().lower()
        with _explained(self.path):
            rows = self._sql.execute("SELECT uid FROM record WHERE uid GLOB ? || '*' ORDER BY uid", (_glob(begin),))
            return [str(row["uid"]) for row in rows] if begin else []

    def _stored(self, uid: str) -> Stored:
        with _explained(self.path):
            row = self._sql.execute("SELECT * FROM record WHERE uid = ?", (uid,)).fetchone()
        if row is None:
            raise UnknownRecord(f"{uid}: no record has that UID; events-extract list shows them")
        return _of_row(row)

    def _told(self, uid: str) -> Record:
        """The record as the newsletters tell it, without a person's corrections."""
        return _told_in(self._sql.execute("SELECT * FROM record WHERE uid = ?", (uid,)).fetchone())

    def _documents(self, wanted: Iterable[int]) -> Iterator[sqlite3.Row]:
        """The documents with these numbers, without their text, in the order of their issues."""
        rows: list[sqlite3.Row] = []
        with _explained(self.path):
            for some in _chunks(sorted(wanted)):
                marks = ", ".join("?" * len(some))
                rows += self._sql.execute(
                    "SELECT id, source, message_id, sha256, title, profile, newsletter, "
                    "issued, issued_from, timezone, '' AS text "
                    f"FROM document WHERE id IN ({marks})",
                    some,
                )
        yield from sorted(rows, key=lambda row: (row["issued"] or "9999", row["source"], row["id"]))


def _readable(path: Path) -> sqlite3.Connection:
    """A connection that only reads.

    Where the folder cannot be written to, the file alone is read, which nobody writes then.
    """
    uri = f"{path.resolve().as_uri()}?mode=ro"
    connection = sqlite3.connect(uri, uri=True, timeout=_PATIENCE, isolation_level=None)
    try:
        connection.execute("SELECT 1 FROM sqlite_master")
    except sqlite3.OperationalError:
        connection.close()
        connection = sqlite3.connect(f"{uri}&immutable=1", uri=True, timeout=_PATIENCE, isolation_level=None)
    except sqlite3.DatabaseError:
        connection.close()
        raise
    return connection


def document_key(document: Document) -> str:
    """What a newsletter is known by: its Message-ID, else its bytes."""
    return f"mid:{document.message_id}" if document.message_id else f"sha256:{document.sha256}"


def _document(row: sqlite3.Row) -> Document:
    return Document(
        source=row["source"],
        text=row["text"],
        sha256=row["sha256"],
        message_id=row["message_id"],
        title=row["title"],
    )


def _of_row(row: sqlite3.Row) -> Stored:
    correction = _correction(row)
    told = _told_in(row)
    return Stored(
        record=corrected(told, correction) if correction else told,
        document=row["document"],
        cancelled=bool(row["cancelled"]),
        sequence=row["sequence"],
        created=dt.datetime.fromisoformat(row["created"]),
        modified=dt.datetime.fromisoformat(row["modified"]),
        verdict=row["verdict"],
        correction=correction,
        told=_day(row["told"]),
    )


def _name(record: Record) -> str:
    """What people know a record by, where there is room for little."""
    match record:
        case Event():
            return record.title
        case PersonnelMove():
            return record.person
        case Deadline():
            return record.what


def _told_in(row: sqlite3.Row) -> Record:
    return record_of(row["kind"], json.loads(row["form"]))


def _correction(row: sqlite3.Row) -> Mapping[str, Any]:
    return MappingProxyType(json.loads(row["correction"]) if row["correction"] else {})


def _written(correction: Mapping[str, Any]) -> str:
    return json.dumps(dict(correction), ensure_ascii=True, sort_keys=True)


def _form(record: Record) -> str:
    # ASCII: half a character of a broken mail cannot be written as UTF-8.
    return json.dumps(jsonform.record_to_dict(record), ensure_ascii=True, sort_keys=True)


def _of_kind(kind: type[R], records: Iterable[Record]) -> tuple[R, ...]:
    return tuple(record for record in records if isinstance(record, kind))


def _stamp(now: dt.datetime) -> str:
    return now.astimezone(dt.UTC).replace(microsecond=0).isoformat()


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def _where(wanted: Filter) -> tuple[str, list[Any]]:
    """What of a filter the database can tell by its indexes."""
    marks = ", ".join("?" * len(wanted.kinds))
    clauses, values = [f"record.kind IN ({marks})"], list[Any](wanted.kinds)
    if not wanted.rejected:
        clauses.append("record.verdict IS NOT 'rejected'")
    if wanted.since is not None:
        clauses.append("record.day >= ?")
        values.append(wanted.since.isoformat())
    if wanted.until is not None:
        clauses.append("record.day <= ?")
        values.append(wanted.until.isoformat())
    if wanted.newsletters:
        likes = " OR ".join("instr(casefold(coalesce(document.newsletter, '')), ?)" for _ in wanted.newsletters)
        clauses.append(
            "EXISTS (SELECT 1 FROM sighting JOIN document ON document.id = sighting.document "
            f"WHERE sighting.uid = record.uid AND ({likes}))"
        )
        values += [name.casefold() for name in wanted.newsletters]
    if wanted.within is not None:
        clause, more = _where(wanted.within)
        clauses.append(f"({clause})")
        values += more
    return " AND ".join(clauses), values


def _is_meant(record: Record, wanted: Filter) -> bool:
    """What of a filter is told by the words of a record."""
    form = jsonform.record_to_dict(record)
    if wanted.organizers:
        host = str(form.get("organizer") or form.get("organization") or "").casefold()
        if not any(name.casefold() in host for name in wanted.organizers):
            return False
    if wanted.query:
        said = " ".join(str(form[name]) for name in (*FIELDS[record.kind], "quote") if form[name]).casefold()
        if not all(word in said for word in wanted.query.casefold().split()):
            return False
    return wanted.within is None or _is_meant(record, wanted.within)


def _glob(text: str) -> str:
    return "".join(f"[{sign}]" if sign in "*?[" else sign for sign in text)


def _chunks(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(values), _VARIABLES):
        yield values[start : start + _VARIABLES]


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """SQLite's errors in words that say what to do."""
    try:
        yield
    except sqlite3.OperationalError as error:
        text = str(error)
        if "locked" in text or "busy" in text:
            raise StoreError(
                f"{path}: another process has been writing to the store for {_PATIENCE} seconds; try again later"
            ) from error
        if "readonly" in text or "unable to open" in text:
            raise StoreError(f"{path}: the store cannot be written: the file or its folder is read-only") from error
        if "full" in text:
            raise StoreError(f"{path}: the disk is full; nothing of this newsletter was stored") from error
        raise StoreError(f"{path}: the store cannot be used: {text}") from error
    except sqlite3.IntegrityError as error:
        raise StoreError(f"{path}: another process has changed the store meanwhile; try again") from error
    except sqlite3.DatabaseError as error:
        raise StoreError(f"{path}: not a store of events-extract, or damaged: {error}") from error
    except StoreError:
        raise
    except OSError as error:
        raise StoreError(f"{path}: {error.strerror or error}") from error
