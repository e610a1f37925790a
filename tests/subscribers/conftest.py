"""What the programs of others are given to read: the feeds of a store that holds every kind of entry and our samples."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from events_extractor import documents
from events_extractor.model import Deadline, Event, Extraction, PersonnelMove
from events_extractor.pipeline import extract
from events_extractor.publishing import STANDARD, Edition
from events_extractor.store import Store, Stored
from tests.outputs.examples import event, everything, extraction

NOW = dt.datetime(2024, 6, 20, 12, tzinfo=dt.UTC)
ZONES = (
    "America/New_York",
    "Europe/London",
    "Australia/Sydney",
    "America/Santiago",
    "Asia/Tokyo",
    "Africa/Cairo",
    "Europe/Dublin",
)


@dataclass(frozen=True)
class Times:
    """Start and end of an entry: aware for an instant, naive for the hour of wherever one is, a day for a whole day (end exclusive)."""

    start: dt.date
    end: dt.date


@dataclass(frozen=True)
class Published:
    """Files of feeds by name, and the times that each must show, by UID."""

    files: Mapping[str, Path]
    times: Mapping[str, Mapping[str, Times]]


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory, samples: Path) -> Published:
    folder = tmp_path_factory.mktemp("published")
    files, times = {}, {}
    with Store(folder / "store.sqlite") as store:
        number = store.begin(NOW)
        for one in _newsletters(samples):
            store.add(one, NOW, number)
        for feed in STANDARD:
            edition = Edition(store, feed)
            files[feed.name] = folder / f"{feed.name}.ics"
            files[feed.name].write_bytes(edition.calendar())
            times[feed.name] = {uid: found for uid, one in edition.stored.items() if (found := _times(one)) is not None}
    return Published(files, times)


def _newsletters(samples: Path) -> Iterator[Extraction]:
    made = everything()
    off = replace(made.events[2], cancelled=True) if hasattr(made.events[2], "cancelled") else made.events[2]
    yield replace(made, events=(*made.events[:2], off, *made.events[3:]))
    yield _through_the_year()
    for path in sorted(samples.iterdir()):
        if path.suffix != ".json":
            for document in documents.load(path):
                if not isinstance(document, Exception):
                    yield extract(document)


def _through_the_year() -> Extraction:
    """A talk at nine in every zone on days around every change of its clocks, and on nights on which they change."""
    days = [dt.date(2024, month, day) for month in (3, 4, 9, 10, 11) for day in range(1, 31, 3)]
    one = extraction(
        *(
            event(
                f"{key} {day} {hour}",
                start=dt.datetime.combine(day, dt.time(hour), ZoneInfo(key)),
                timezone=key,
                organizer=key,
            )
            for key in ZONES
            for day, hour in [*((day, 9) for day in days), (dt.date(2024, 3, 10), 3), (dt.date(2024, 11, 3), 1)]
        )
    )
    return replace(one, document=replace(one.document, message_id="<2@example.org>"))


def _times(stored: Stored) -> Times | None:
    """What the record says of its times, with the conventions of docs/feeds.md; None where it is in no feed."""
    match stored.record:
        case Event(start=dt.datetime() as start, end=end):
            if isinstance(end, dt.datetime):
                return Times(start, end)
            if end is not None and end > start.date():
                return Times(start.date(), end + dt.timedelta(days=1))
            hour = dt.timedelta(hours=1)
            return Times(start, start + hour if start.tzinfo is None else (start.astimezone(dt.UTC) + hour))
        case Event(start=dt.date() as start, end=end):
            last = end.date() if isinstance(end, dt.datetime) else end or start
            return Times(start, last + dt.timedelta(days=1))
        case PersonnelMove(effective=effective) if day := effective or stored.told:
            return Times(day, day + dt.timedelta(days=1))
        case Deadline(date=dt.date() as day):
            return Times(day, day + dt.timedelta(days=1))
    return None
