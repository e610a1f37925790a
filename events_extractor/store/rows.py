"""Records and newsletters as they stand in the rows of the store, and as callers see them.

Times are UTC, to the second. What is written as JSON is ASCII: half a character of a broken mail cannot be written as UTF-8.
"""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

from events_extractor import jsonform
from events_extractor.model import Document, Record
from events_extractor.store.contents import corrected, record_of

Verdict = Literal["accepted", "rejected"]


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


def document_key(document: Document) -> str:
    """What a newsletter is known by: its Message-ID, else its bytes."""
    return f"mid:{document.message_id}" if document.message_id else f"sha256:{document.sha256}"


def document_in(row: sqlite3.Row) -> Document:
    """The newsletter of a row of ``document``."""
    return Document(
        source=row["source"],
        text=row["text"],
        sha256=row["sha256"],
        message_id=row["message_id"],
        title=row["title"],
    )


def stored_in(row: sqlite3.Row) -> Stored:
    """The record of a row of ``record``, as people see it."""
    correction = correction_in(row)
    told = told_in(row)
    return Stored(
        record=corrected(told, correction) if correction else told,
        document=row["document"],
        cancelled=bool(row["cancelled"]),
        sequence=row["sequence"],
        created=dt.datetime.fromisoformat(row["created"]),
        modified=dt.datetime.fromisoformat(row["modified"]),
        verdict=row["verdict"],
        correction=correction,
        told=day_of(row["told"]),
    )


def told_in(row: sqlite3.Row) -> Record:
    """The record of a row of ``record`` as newsletters tell it, without a person's corrections.

    Also that of a row of ``sighting``, read with the ``kind`` of its record, as that one newsletter told it.
    """
    return record_of(row["kind"], json.loads(row["form"]))


def correction_in(row: sqlite3.Row) -> Mapping[str, Any]:
    """A person's corrections in a row of ``record``."""
    return MappingProxyType(json.loads(row["correction"]) if row["correction"] else {})


def written(correction: Mapping[str, Any]) -> str:
    """A person's corrections for a row of ``record``."""
    return json.dumps(dict(correction), ensure_ascii=True, sort_keys=True)


def form_of(record: Record) -> str:
    """A record for a row of ``record`` or ``sighting``."""
    return json.dumps(jsonform.record_to_dict(record), ensure_ascii=True, sort_keys=True)


def stamp(now: dt.datetime) -> str:
    """A time (aware) for a row."""
    return now.astimezone(dt.UTC).replace(microsecond=0).isoformat()


def day_of(text: str | None) -> dt.date | None:
    """The day in a row."""
    return dt.date.fromisoformat(text) if text else None


def glob(text: str) -> str:
    """A text that ``GLOB`` takes as it is written."""
    return "".join(f"[{sign}]" if sign in "*?[" else sign for sign in text)
