"""The records of the store: what newsletters tell of them, folded into what they are, and a person's word."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from events_extractor.errors import StoreError, UnknownRecord
from events_extractor.jsonform import iso
from events_extractor.model import KINDS, Deadline, Event, Extraction, PersonnelMove, Record, Span, calendar_day
from events_extractor.store.connection import Connection
from events_extractor.store.contents import FIELDS, Telling, Told, changed, corrected, folded, record_of
from events_extractor.store.deciding import Intent, Known
from events_extractor.store.filtering import Filter, condition, is_meant
from events_extractor.store.matching import keys
from events_extractor.store.rows import (
    Sighting,
    Stored,
    Verdict,
    correction_in,
    day_of,
    document_in,
    form_of,
    glob,
    stamp,
    stored_in,
    told_in,
    written,
)

_SHOWN = 5  # records that an identifier may mean, told of in an error
_SHOWN_SIGNS = 8  # of their UIDs


class Records:
    """The records in the store's file, with their tellings (sightings) and the keys under which they are looked up."""

    def __init__(self, connection: Connection) -> None:
        self._sql = connection

    # -- what is there

    def uid(self, identifier: str) -> str:
        """The one UID that ``identifier`` is or begins; raises UnknownRecord."""
        found = self.begun_by(identifier)
        if identifier in found or len(found) == 1:
            return identifier if identifier in found else found[0]
        if not found:
            raise UnknownRecord(f"{identifier}: no record has that UID; events-extract list shows them")
        some = ", ".join(f"{uid[:_SHOWN_SIGNS]} ({_name(self.stored(uid).record)})" for uid in found[:_SHOWN])
        more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
        raise UnknownRecord(f"{identifier}: {len(found)} records have UIDs that begin so; give more of it: {some}{more}")

    def begun_by(self, identifier: str) -> list[str]:
        """The UIDs that ``identifier`` begins; none where it is empty."""
        begin = identifier.strip().lower()
        rows = self._sql.rows("SELECT uid FROM record WHERE uid GLOB ? || '*' ORDER BY uid", (glob(begin),)) if begin else []
        return [str(row["uid"]) for row in rows]

    def stored(self, uid: str) -> Stored:
        """The record with this UID, as people see it; raises UnknownRecord."""
        return stored_in(self._row(uid))

    def told(self, uid: str) -> Record:
        """The record as the newsletters tell it, without a person's corrections."""
        return told_in(self._row(uid))

    def meant(self, wanted: Filter) -> list[Stored]:
        """The records that a filter means, by kind, day and UID."""
        where, values = condition(wanted)
        rows = self._sql.rows(
            f"SELECT * FROM record WHERE record.announced AND {where} ORDER BY record.kind, record.day, record.uid", values
        )
        found = [stored_in(row) for row in rows]
        return [one for one in found if is_meant(one.record, wanted)]

    def sightings(self, uid: str) -> list[Sighting]:
        """Every telling of a record, the earliest issue first."""
        rows = self._sql.rows(
            "SELECT sighting.form, sighting.cancelled, record.kind, "
            "document.* FROM sighting JOIN document ON document.id = "
            "sighting.document JOIN record ON record.uid = sighting.uid WHERE sighting.uid = ? "
            "ORDER BY document.issued, sighting.id",
            (uid,),
        )
        return [
            Sighting(document_in(row), row["newsletter"], day_of(row["issued"]), told_in(row), bool(row["cancelled"]))
            for row in rows
        ]

    def told_together(self, one: str, other: str) -> bool:
        """Whether one newsletter told of both, side by side: then they are two."""
        row = self._sql.row(
            "SELECT 1 FROM sighting AS one JOIN sighting AS other ON other.document "
            "= one.document WHERE one.uid = ? AND other.uid = ?",
            (one, other),
        )
        return row is not None

    def counts(self) -> dict[str, int]:
        """How many there are of each kind."""
        rows = self._sql.rows("SELECT kind, count(*) AS number FROM record GROUP BY kind")
        found = {row["kind"]: row["number"] for row in rows}
        return {kind: found.get(kind, 0) for kind in KINDS}

    def known(self, found: Iterable[Record], always: Mapping[str, Span]) -> dict[str, Known]:
        """What may be the same thing as one of the records ``found`` in a newsletter, and those ``always``
        (with the places where they stood in the newsletter that is read anew).
        """
        wanted = {key for record in found for key in keys(record)}
        uids = dict.fromkeys(always)
        looked_up = self._sql.rows_of("SELECT DISTINCT uid FROM lookup WHERE key IN ({})", wanted)
        uids |= dict.fromkeys(row["uid"] for row in looked_up)
        rows = self._sql.rows_of("SELECT * FROM record WHERE uid IN ({}) ORDER BY created, uid", uids)
        return {row["uid"]: replace(self._known_in(row), place=always.get(row["uid"])) for row in rows}

    # -- what newsletters tell

    def carry_out(self, intent: Intent, document: int, extraction: Extraction, now: dt.datetime) -> None:
        """Write what a newsletter (the ``document`` of this number) means for one record, and that it tells of it."""
        told = replace(intent.told, record=replace(intent.told.record, uid=intent.uid))
        if intent.action == "create":
            row = self._sql.row("SELECT sequence FROM gone WHERE uid = ?", (intent.uid,))
            self._sql.write("DELETE FROM gone WHERE uid = ?", (intent.uid,))
            self._sql.write(
                "INSERT INTO record (uid, kind, form, sequence, created, modified) VALUES (?, ?, '', ?, ?, ?)",
                (intent.uid, told.record.kind, 0 if row is None else row["sequence"] + 1, stamp(now), stamp(now)),
            )
        if intent.action != "keep":
            new = not told.telling.document
            issued = extraction.issued if new else told.telling.issued
            self._write_told(told, document if new else told.telling.document, issued, now if intent.fields else None)
        self._sql.write(
            "INSERT INTO sighting (uid, document, form, cancelled) VALUES (?, ?, ?, ?)",
            (intent.uid, document, form_of(intent.found), int(intent.calls_off)),
        )

    def take_back(self, document: int) -> dict[str, Span]:
        """Take the sightings of a document back, for it is to be read anew or removed.

        The UIDs of their records, and where they stood; ``fold_anew`` makes the records what they are without them.
        """
        rows = self._sql.rows("SELECT uid, form FROM sighting WHERE document = ?", (document,))
        self._sql.write("DELETE FROM sighting WHERE document = ?", (document,))
        return {row["uid"]: Span(*json.loads(row["form"])["span"]) for row in rows}

    def fold_anew(self, uids: Iterable[str], now: dt.datetime) -> int:
        """What these records are by the tellings that are left of them; how many nobody tells of any more.

        Those are removed, but for the ones that a person has said something of: they are kept unseen, and when a newsletter
        tells of them again the person's word still holds.
        """
        gone = 0
        for uid in uids:
            row = self._sql.row("SELECT * FROM record WHERE uid = ?", (uid,))
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
                self._sql.write("UPDATE record SET announced = 0, document = NULL WHERE uid = ?", (uid,))
                self._changed(uid, now)
            else:
                self.remove(uid)
        return gone

    def remove(self, uid: str) -> None:
        """Remove a record; its number of changes is kept, for the case that it is told of again."""
        self._sql.write("INSERT OR REPLACE INTO gone (uid, sequence) SELECT uid, sequence FROM record WHERE uid = ?", (uid,))
        self._sql.write("DELETE FROM record WHERE uid = ?", (uid,))

    # -- a person's word

    def correct(self, uid: str, fields: Mapping[str, Any], now: dt.datetime) -> None:
        """Put fields right, on top of what a person has put right before."""
        stored = self.stored(uid)
        kind = stored.record.kind
        for name in fields:
            if name not in FIELDS[kind]:
                raise StoreError(f"{name}: {kind}s have no such field; they have {', '.join(FIELDS[kind])}")
        correction = {**stored.correction, **fields}
        self._write_correction(stored, corrected(self.told(uid), correction), now, written(correction))

    def restore(self, uid: str, now: dt.datetime) -> None:
        """Take all corrections back."""
        self._write_correction(self.stored(uid), self.told(uid), now, None)

    def judge(self, uid: str, verdict: Verdict | None, now: dt.datetime) -> None:
        """Accept, reject, or neither."""
        stored = self.stored(uid)
        if stored.verdict != verdict:
            shown = (stored.verdict == "rejected") != (verdict == "rejected")
            self._sql.write(
                "UPDATE record SET verdict = ?, sequence = sequence + ?, modified = ? WHERE uid = ?",
                (verdict, int(shown), stamp(now if shown else stored.modified), uid),
            )

    def merge(self, first: Stored, second: Stored, now: dt.datetime) -> None:
        """Make the tellings of ``second`` those of ``first``."""
        uid = first.record.uid
        self._sql.write("UPDATE sighting SET uid = ? WHERE uid = ?", (uid, second.record.uid))
        if second.verdict and not first.verdict:
            self._sql.write("UPDATE record SET verdict = ? WHERE uid = ?", (second.verdict, uid))
        if second.correction:
            both = {**second.correction, **first.correction}
            self._sql.write("UPDATE record SET correction = ? WHERE uid = ?", (written(both), uid))
            self._changed(uid, now)
        self.remove(second.record.uid)
        self.fold_anew([uid], now)

    # -- how it is done

    def _row(self, uid: str) -> sqlite3.Row:
        row = self._sql.row("SELECT * FROM record WHERE uid = ?", (uid,))
        if row is None:
            raise UnknownRecord(f"{uid}: no record has that UID; events-extract list shows them")
        return row

    def _known_in(self, row: sqlite3.Row) -> Known:
        tellings = tuple(self._tellings(row["uid"], row["kind"]))
        return Known(told_in(row), tellings, bool(row["cancelled"]), bool(row["announced"]), correction_in(row))

    def _tellings(self, uid: str, kind: str) -> Iterator[Telling]:
        """All tellings of a record, in the order in which they were read."""
        rows = self._sql.rows(
            "SELECT sighting.form, sighting.cancelled, sighting.document, "
            "document.issued, document.newsletter FROM sighting "
            "JOIN document ON document.id = sighting.document WHERE sighting.uid = ? ORDER BY sighting.id",
            (uid,),
        )
        for row in rows:
            record = record_of(kind, json.loads(row["form"]))
            yield Telling(record, day_of(row["issued"]), row["newsletter"], bool(row["cancelled"]), int(row["document"]))

    def _write_told(self, told: Told, document: int, issued: dt.date | None, now: dt.datetime | None) -> None:
        """Write what a record has become by its tellings; ``now`` where people see a change."""
        record = told.record
        correction = correction_in(self._row(record.uid))
        seen = corrected(record, correction) if correction else record
        self._sql.write(
            "UPDATE record SET form = ?, day = ?, document = ?, told = ?, cancelled = ?, announced = ? WHERE uid = ?",
            (
                form_of(record),
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

    def _write_correction(self, stored: Stored, after: Record, now: dt.datetime, correction: str | None) -> None:
        """Write a person's ``correction``, by which the record reads as in ``after``."""
        uid = stored.record.uid
        day = iso(calendar_day(after, stored.told))
        self._sql.write("UPDATE record SET correction = ?, day = ? WHERE uid = ?", (correction, day, uid))
        if changed(stored.record, after):
            self._changed(uid, now)
        self._index(after, self.told(uid))

    def _changed(self, uid: str, now: dt.datetime) -> None:
        self._sql.write("UPDATE record SET sequence = sequence + 1, modified = ? WHERE uid = ?", (stamp(now), uid))

    def _index(self, *records: Record) -> None:
        """Renew the keys under which a record is looked up: those of what it says,
        and of what it said before a correction.
        """
        uid = records[0].uid
        self._sql.write("DELETE FROM lookup WHERE uid = ?", (uid,))
        self._sql.write_many(
            "INSERT OR IGNORE INTO lookup (key, uid) VALUES (?, ?)",
            [(key, uid) for record in records for key in keys(record, known=True)],
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
