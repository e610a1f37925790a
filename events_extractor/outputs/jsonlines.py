"""The JSON form: one object a document, the contract of every tool around the program.

Days are ISO dates, times are ISO date-times with their offset from UTC, clock times are "HH:MM", spans are [start, end) in
code points of the document's text. What is unknown is null; every key is always there.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import Any

from events_extractor.model import Deadline, Event, Extraction, Issue, PersonnelMove, Record, Span

# Half of a character beyond U+FFFF, as a broken input may leave it: it cannot be written as UTF-8.
_SURROGATE = re.compile("[\ud800-\udfff]")


def to_dict(extraction: Extraction) -> dict[str, Any]:
    """``extraction`` as plain dicts, lists, strings and numbers, keys in the order in which people read them."""
    document = extraction.document
    return {
        "document": {
            "source": document.source,
            "message_id": document.message_id,
            "sha256": document.sha256,
            "profile": extraction.profile,
            "newsletter": extraction.newsletter,
            "title": document.title,
            "issued": iso(extraction.issued),
            "issued_from": extraction.issued_from,
            "timezone": extraction.timezone,
        },
        "events": [_event(event) for event in extraction.events],
        "moves": [_move(move) for move in extraction.moves],
        "deadlines": [_deadline(deadline) for deadline in extraction.deadlines],
        "issues": [_issue(issue) for issue in extraction.issues],
    }


def dumps(extraction: Extraction, indent: int | None = None) -> str:
    """``extraction`` as JSON: on one line (JSON Lines) or, with ``indent``, for people. No line end follows."""
    return written(to_dict(extraction), indent)


def written(form: object, indent: int | None = None) -> str:
    """``form`` as JSON that can be written as UTF-8: if there is half a character in it, all that are not ASCII are escaped."""
    text = json.dumps(form, ensure_ascii=False, indent=indent)
    return json.dumps(form, indent=indent) if _SURROGATE.search(text) else text


def iso(value: dt.date | dt.datetime | dt.time | None) -> str | None:
    """A day as "2024-06-21", a time with its offset, a clock time as "09:00" (seconds only where there are any)."""
    match value:
        case None:
            return None
        case dt.time(second=0, microsecond=0):
            return value.isoformat("minutes")
        case _:
            return value.isoformat()


def _event(event: Event) -> dict[str, Any]:
    return {
        "uid": event.uid,
        "title": event.title,
        "organizer": event.organizer,
        "start": iso(event.start),
        "end": iso(event.end),
        "clock": iso(event.clock),
        "timezone": event.timezone,
        "location": event.location,
        "url": event.url,
        "speakers": list(event.speakers),
        **_provenance(event),
    }


def _move(move: PersonnelMove) -> dict[str, Any]:
    return {
        "uid": move.uid,
        "person": move.person,
        "change": move.change,
        "role": move.role,
        "organization": move.organization,
        "previous": [{"role": post.role, "organization": post.organization} for post in move.previous],
        "effective": iso(move.effective),
        "url": move.url,
        **_provenance(move),
    }


def _deadline(deadline: Deadline) -> dict[str, Any]:
    return {
        "uid": deadline.uid,
        "date": iso(deadline.date),
        "time": iso(deadline.time),
        "relation": deadline.relation,
        "what": deadline.what,
        "url": deadline.url,
        **_provenance(deadline),
    }


def _provenance(record: Record) -> dict[str, Any]:
    """Where a record was read, what of it was implied, and by which rule."""
    return {
        "heading": record.heading,
        "section": record.section,
        "quote": record.quote,
        "span": _span(record.span),
        "spans": {name: [_span(span) for span in spans] for name, spans in record.spans.items()},
        "implied": list(record.implied),
        "rule": record.rule,
    }


def _issue(issue: Issue) -> dict[str, Any]:
    return {"code": issue.code, "message": issue.message, "span": None if issue.span is None else _span(issue.span)}


def _span(span: Span) -> list[int]:
    return [span.start, span.end]
