"""From what a person types to the values of a record's fields."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any, Final, get_args
from zoneinfo import ZoneInfo

from events_extractor.errors import StoreError
from events_extractor.jsonform import iso
from events_extractor.model import Change, Event, Record, Relation, day_of
from events_extractor.store.contents import FIELDS, corrected

_NEEDED: Final = frozenset({"title", "person", "change", "relation", "what"})
_CHOICES: Final[Mapping[str, tuple[str, ...]]] = {"change": get_args(Change), "relation": get_args(Relation)}


def field_values(record: Record, typed: Mapping[str, str]) -> dict[str, Any]:
    """The JSON forms of the values typed for fields of ``record``.

    Raises StoreError for a field that its kind lacks, for a value that is none of that field, and for an emptied field that
    a record cannot do without.
    """
    zone = typed.get("timezone", record.timezone if isinstance(record, Event) else None) or None
    values = {name: _value(record, name, text.strip(), zone) for name, text in typed.items()}
    after = corrected(record, values)
    if isinstance(after, Event) and after.end is not None and after.start is not None and _before(after.end, after.start):
        raise StoreError(f"end: {iso(after.end)} is before the start, {iso(after.start)}; give both, or an empty end=")
    return values


def _before(end: dt.date | dt.datetime, start: dt.date | dt.datetime) -> bool:
    if isinstance(end, dt.datetime) and isinstance(start, dt.datetime) and (end.tzinfo is None) == (start.tzinfo is None):
        return end < start
    return day_of(end) < day_of(start)


def _value(record: Record, name: str, text: str, zone: str | None) -> Any:
    if name not in FIELDS[record.kind]:
        raise StoreError(f"{name}: {record.kind}s have no such field; they have {', '.join(FIELDS[record.kind])}")
    if not text:
        if name in _NEEDED:
            raise StoreError(f"{name}: {'an' if record.kind == 'event' else 'a'} {record.kind} needs one")
        return [] if name in ("speakers", "previous") else None
    try:
        return _read(name, text, zone)
    except (ValueError, KeyError, TypeError) as error:
        raise StoreError(f"{name}: {text!r} is not {_FORM.get(name, 'a value of this field')}") from error


_FORM: Final[Mapping[str, str]] = {
    **dict.fromkeys(("start", "end"), "a day (2024-06-20) or a time (2024-06-20T09:30)"),
    **dict.fromkeys(("date", "effective"), "a day (2024-06-20)"),
    **dict.fromkeys(("clock", "time"), "a clock time (09:30)"),
    "timezone": "a zone of the IANA (America/New_York)",
    "previous": 'a list as in [{"role": "aide", "organization": "Harbor Board"}]',
    **{name: f"one of {', '.join(choices)}" for name, choices in _CHOICES.items()},
}


def _read(name: str, text: str, zone: str | None) -> Any:
    match name:
        case "start" | "end":
            if "T" not in text and " " not in text:
                return iso(dt.date.fromisoformat(text))
            at = dt.datetime.fromisoformat(text)
            return iso(at.replace(tzinfo=ZoneInfo(zone)) if at.tzinfo is None and zone else at)
        case "date" | "effective":
            return iso(dt.date.fromisoformat(text))
        case "clock" | "time":
            return iso(dt.time.fromisoformat(text))
        case "timezone":
            return ZoneInfo(text).key
        case "speakers":
            return [one.strip() for one in text.split(";") if one.strip()]
        case "previous":
            return [{"role": one["role"], "organization": one["organization"]} for one in json.loads(text)]
        case "change" | "relation" if text not in _CHOICES[name]:
            raise ValueError(text)
        case _:
            return text
