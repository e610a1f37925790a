"""The JSON form: one object a document, the contract of every tool around the program; written, and read back.

Days are ISO dates, times are ISO date-times with their offset from UTC, clock times are "HH:MM", spans are [start, end) in
code points of the document's text. What is unknown is null; every key is always there.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

from events_extractor.model import Deadline, Event, Extraction, Issue, PersonnelMove, Post, Record, Span


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
        "events": [record_to_dict(event) for event in extraction.events],
        "moves": [record_to_dict(move) for move in extraction.moves],
        "deadlines": [record_to_dict(deadline) for deadline in extraction.deadlines],
        "cancelled": [record_to_dict(event) for event in extraction.cancelled],
        "issues": [_issue(issue) for issue in extraction.issues],
    }


def iso(value: dt.date | dt.datetime | dt.time | None) -> str | None:
    """A day as "2024-06-21", a time with its offset, a clock time as "09:00" (seconds only where there are any)."""
    match value:
        case None:
            return None
        case dt.time(second=0, microsecond=0):
            return value.isoformat("minutes")
        case _:
            return value.isoformat()


def record_to_dict(record: Record) -> dict[str, Any]:
    """One record as it stands in the lists of the form; the key of its list, not the record, tells its kind."""
    match record:
        case Event():
            return _event(record)
        case PersonnelMove():
            return _move(record)
        case Deadline():
            return _deadline(record)


def event_of(form: Mapping[str, Any]) -> Event:
    """The event that ``form`` is the JSON form of."""
    return Event(
        title=form["title"],
        organizer=form["organizer"],
        start=_when(form["start"], form["timezone"]),
        end=_when(form["end"], form["timezone"]),
        clock=_clock(form["clock"]),
        timezone=form["timezone"],
        location=form["location"],
        speakers=tuple(form["speakers"]),
        **_read_in(form),
    )


def move_of(form: Mapping[str, Any]) -> PersonnelMove:
    """The personnel move that ``form`` is the JSON form of."""
    return PersonnelMove(
        person=form["person"],
        change=form["change"],
        role=form["role"],
        organization=form["organization"],
        previous=tuple(Post(post["role"], post["organization"]) for post in form["previous"]),
        effective=_day(form["effective"]),
        **_read_in(form),
    )


def deadline_of(form: Mapping[str, Any]) -> Deadline:
    """The deadline that ``form`` is the JSON form of."""
    return Deadline(
        date=_day(form["date"]),
        time=_clock(form["time"]),
        timezone=form.get("timezone"),  # stores of before it was kept have none
        relation=form["relation"],
        what=form["what"],
        **_read_in(form),
    )


def _read_in(form: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "uid": form["uid"],
        "url": form["url"],
        "heading": form["heading"],
        "section": form["section"],
        "quote": form["quote"],
        "span": Span(*form["span"]),
        "spans": {name: tuple(Span(*span) for span in spans) for name, spans in form["spans"].items()},
        "implied": tuple(form["implied"]),
        "rule": form["rule"],
    }


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def _clock(text: str | None) -> dt.time | None:
    return dt.time.fromisoformat(text) if text else None


def _when(text: str | None, timezone: str | None) -> dt.date | dt.datetime | None:
    """A day, or a time in the zone that the record names, whose rules its offset alone would not tell."""
    if text is None or "T" not in text:
        return _day(text)
    at = dt.datetime.fromisoformat(text)
    named = timezone is not None and timezone[0] not in "+-"  # "+02:00" is what the offset says already
    return at.astimezone(ZoneInfo(timezone or "")) if at.tzinfo is not None and named else at


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
        "timezone": deadline.timezone,
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
