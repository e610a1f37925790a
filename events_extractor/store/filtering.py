"""Which records of the store are meant."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from events_extractor import jsonform
from events_extractor.model import KINDS, Kind, Record
from events_extractor.store.contents import FIELDS


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


def condition(wanted: Filter) -> tuple[str, list[Any]]:
    """What of a filter the database can tell by its indexes: a condition on ``record``, and its values."""
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
        clause, more = condition(wanted.within)
        clauses.append(f"({clause})")
        values += more
    return " AND ".join(clauses), values


def is_meant(record: Record, wanted: Filter) -> bool:
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
    return wanted.within is None or is_meant(record, wanted.within)
