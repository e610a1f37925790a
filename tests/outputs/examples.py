"""Records and extractions as the pipeline would make them, of our own invention."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from events_extractor.identity import with_uids
from events_extractor.model import Deadline, Document, Event, Extraction, Issue, PersonnelMove, Post, Span

NEW_YORK = ZoneInfo("America/New_York")
ISSUED = dt.date(2024, 6, 20)


def at(
    day: int, hour: int, minute: int = 0, *, month: int = 6, year: int = 2024, zone: str = "America/New_York"
) -> dt.datetime:
    return dt.datetime(year, month, day, hour, minute, tzinfo=ZoneInfo(zone))


def event(title: str = "Harbors after dark", **fields: Any) -> Event:
    defaults = {
        "start": at(21, 9),
        "timezone": "America/New_York",
        "organizer": "Civic Forum",
        "quote": "— Civic Forum, 9 a.m.: Harbors after dark",
        "span": Span(10, 50),
        "spans": {"organizer": (Span(12, 23),), "start": (Span(25, 31),), "title": (Span(33, 40), Span(41, 50))},
        "implied": ("date", "timezone"),
        "rule": "events/host-time-title",
        "heading": "TOMORROW",
    }
    return Event(title=title, **{**defaults, **fields})


def move(person: str = "Ana Roe", **fields: Any) -> PersonnelMove:
    defaults = {
        "change": "start",
        "role": "press officer",
        "organization": "Port Authority",
        "previous": (Post(None, "Civic Forum"), Post("aide", "Sen. Lee Poe")),
        "quote": "ANA ROE is now a press officer at the Port Authority.",
        "span": Span(60, 100),
        "rule": "moves/is-now",
    }
    return PersonnelMove(person=person, **{**defaults, **fields})


def deadline(what: str = "comments on the ferry rule are due", **fields: Any) -> Deadline:
    defaults = {
        "date": dt.date(2024, 7, 20),
        "relation": "by",
        "quote": "Comments on the ferry rule are due by July 20.",
        "span": Span(110, 150),
        "rule": "deadlines/due",
    }
    return Deadline(what=what, **{**defaults, **fields})


def extraction(*records: Event | PersonnelMove | Deadline, source: str = "mails/harbor.eml", **fields: Any) -> Extraction:
    """An issue of the invented "Harbor Notes" that holds ``records``."""
    defaults = {
        "document": Document(source=source, text="–" * 200, sha256="0" * 64, message_id="<1@example.org>", title="Low tide"),
        "issued": ISSUED,
        "issued_from": "header",
        "profile": "default",
        "newsletter": "Harbor Notes",
        "timezone": "America/New_York",
        "events": with_uids(record for record in records if isinstance(record, Event)),
        "moves": with_uids(record for record in records if isinstance(record, PersonnelMove)),
        "deadlines": with_uids(record for record in records if isinstance(record, Deadline)),
        "issues": (Issue("events/no-title", "a time without a title", Span(3, 9)), Issue("issued/weekday", "=not a Monday")),
    }
    return Extraction(**{**defaults, **fields})


def everything() -> Extraction:
    """One of each kind of entry."""
    return extraction(
        event(url="https://example.org/talk?a=1&b=2", location="Pier 4, Hall B", speakers=("Bo Lind", "Cy Marsh")),
        event("Night of the boats", start=at(2, 20, month=11), end=at(3, 1, 30, month=11), organizer=None),
        event("Regatta", start=dt.date(2024, 7, 1), end=dt.date(2024, 7, 3)),
        event("Summer school", start=at(8, 9, 30, month=7), end=dt.date(2024, 7, 10)),
        event(
            "Roundtable",
            start=at(24, 18, zone="Europe/Berlin"),
            end=at(24, 20, zone="Europe/Berlin"),
            timezone="Europe/Berlin",
        ),
        event("Phone-in", start=dt.datetime(2024, 6, 25, 12), timezone=None),  # noqa: DTZ001  (the zone is unknown)
        event("Some day", start=None, clock=dt.time(9)),
        move(),
        move("Bo Lind", change="end", role="harbor master", organization=None, previous=(), effective=dt.date(2024, 7, 31)),
        deadline(),
        deadline("ferries may not dock", relation="after", date=dt.date(2024, 9, 29), time=dt.time(17)),
        deadline("bids are due", date=None),
    )


def without_uids(one: Extraction) -> Extraction:
    return dataclasses.replace(one, events=tuple(dataclasses.replace(record, uid="") for record in one.events))
