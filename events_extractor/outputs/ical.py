"""Calendar feeds (RFC 5545, RFC 7986) that people subscribe to: one feed a kind, or one of all.

A feed is a pure function of the records: UIDs are the records' own, entries stand in the order of their days, DTSTAMP and
LAST-MODIFIED are the issue date or, where records are kept over time, the time of their last change (``Revision``), so that
two runs give the same bytes. A record whose day is unknown cannot stand in a calendar: ``undated`` lists those.

Conventions: a timed event carries its zone (TZID) with a VTIMEZONE of yearly rules, or UTC where no such rules hold; its
end, where none is stated, is ``default_duration`` later, and its description says so; all-day entries end on the day after
their last (DTEND is exclusive); nobody is made busy (TRANSP:TRANSPARENT). Left out on purpose, as clients stumble over them:
a UID of the calendar itself, METHOD.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from events_extractor.identity import mint
from events_extractor.model import Deadline, Event, Extraction, PersonnelMove, Record, calendar_day, day_of
from events_extractor.outputs.timezones import Era, Observance, era
from events_extractor.outputs.wording import clock, headline, one_line, origin, printable, web_url

if TYPE_CHECKING:
    import icalendar

Feed = Literal["events", "moves", "deadlines", "all"]
FEEDS: tuple[Feed, ...] = ("events", "moves", "deadlines", "all")

ONE_HOUR: Final = dt.timedelta(hours=1)

_NAMES: Final[dict[Feed, str]] = {
    "events": "Events",
    "moves": "Personnel moves",
    "deadlines": "Deadlines",
    "all": "Events, moves and deadlines",
}
_PRODUCT = "-//events-extract//events-extract//EN"
_REFRESH = dt.timedelta(hours=12)
_REMINDER = dt.timedelta(hours=-15)  # before the day begins: nine in the morning of the day before
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Revision:
    """What the history of a record adds to its entry: SEQUENCE, LAST-MODIFIED (aware), STATUS:CANCELLED (RFC 5545 §3.8.7,
    §3.8.1.11).
    """

    sequence: int
    modified: dt.datetime
    cancelled: bool = False


NO_REVISIONS: Final[Mapping[str, Revision]] = MappingProxyType({})


def feed(
    kind: Feed,
    extractions: Iterable[Extraction],
    *,
    name: str | None = None,
    default_duration: dt.timedelta = ONE_HOUR,
    revisions: Mapping[str, Revision] = NO_REVISIONS,
) -> bytes:
    """The calendar of all records of ``kind``: UTF-8, CRLF, lines folded at 75 octets.

    ``name`` is what calendar programs show; without it, the kind and, where there is but one, the newsletter. Records with
    the same UID in several documents stand once, as the earliest issue has them (by issue date, then source). ``revisions``,
    by UID, tells what has become of records since.
    """
    from icalendar import Calendar, vDuration

    from events_extractor.outputs.escaping import Text

    read = tuple(extractions)
    entries = _entries(kind, read)
    schedule, eras = _schedule(entries, default_duration)

    calendar = Calendar()
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", _PRODUCT)
    calendar.add("CALSCALE", "GREGORIAN")
    title = Text(one_line(name or "") or _name(kind, read))
    calendar.add("NAME", title)
    calendar.add("X-WR-CALNAME", title)
    calendar.add("REFRESH-INTERVAL", vDuration(_REFRESH), parameters={"VALUE": "DURATION"})
    calendar.add("X-PUBLISHED-TTL", vDuration(_REFRESH))
    for one in eras:
        calendar.add_component(_timezone(one))
    for entry in entries:
        calendar.add_component(_component(entry, schedule.get(entry.uid), default_duration, revisions.get(entry.uid)))
    return bytes(calendar.to_ical(sorted=False))


def undated(kind: Feed, extractions: Iterable[Extraction]) -> tuple[Record, ...]:
    """The records of ``kind`` that no feed holds because their day is unknown."""
    return tuple(record for one in extractions for record in _records(kind, one) if calendar_day(record, one.issued) is None)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A record with a day, its UID and where it is from."""

    record: Record
    extraction: Extraction
    uid: str
    day: dt.date

    @property
    def hours(self) -> tuple[dt.datetime, dt.datetime | None] | None:
        """Start and stated end of a timed entry, both aware or both naive; None for an all-day one.

        An end that is no later than its start is none: it was misread. A timed start with a later day as its end makes an
        all-day entry, as iCalendar cannot mix the two (RFC 5545 §3.8.2.2).
        """
        if not isinstance(self.record, Event) or not isinstance(self.record.start, dt.datetime):
            return None
        start, end = self.record.start, self.record.end
        if isinstance(end, dt.datetime):
            if (start.tzinfo is None) != (end.tzinfo is None):
                end = end.replace(tzinfo=start.tzinfo)
            return start, end if end > start else None
        return None if end is not None and end > start.date() else (start, None)

    @property
    def last_day(self) -> dt.date:
        """The last day of an all-day entry, inclusive."""
        end = self.record.end if isinstance(self.record, Event) else None
        return max(self.day, day_of(end) or self.day)

    def zone(self, at: dt.datetime) -> dt.tzinfo:
        """The zone to tell ``at`` in: the event's, else that of ``at`` itself, else the newsletter's.

        UTC if none is known.
        """
        named = self.record.timezone if isinstance(self.record, Event) else None
        if named is None and isinstance(at.tzinfo, ZoneInfo):
            return at.tzinfo
        try:
            return ZoneInfo(named or self.extraction.timezone or "UTC")
        except (ZoneInfoNotFoundError, ValueError, OSError):  # no such zone, "../x" and a folder are three errors
            return dt.UTC


def _records(kind: Feed, extraction: Extraction) -> tuple[Record, ...]:
    match kind:
        case "events":
            return extraction.events
        case "moves":
            return extraction.moves
        case "deadlines":
            return extraction.deadlines
        case "all":
            return extraction.records


def _entries(kind: Feed, extractions: tuple[Extraction, ...]) -> tuple[_Entry, ...]:
    """The dated records, each UID once, by day, time and UID."""
    in_order = sorted(extractions, key=lambda one: (one.issued or dt.date.max, one.document.source, one.document.sha256))
    found: dict[str, _Entry] = {}
    for extraction in in_order:
        for record in _records(kind, extraction):
            if (day := calendar_day(record, extraction.issued)) is not None:
                uid = record.uid or mint(record)
                found.setdefault(uid, _Entry(record, extraction, uid, day))
    return tuple(sorted(found.values(), key=_position))


def _position(entry: _Entry) -> tuple[dt.date, bool, dt.datetime, str]:
    at = dt.datetime.combine(entry.day, dt.time()) if entry.hours is None else entry.hours[0]
    # Compared as if in UTC where it has no zone: what the machine's own zone is must not change a feed.
    aware = at.replace(tzinfo=dt.UTC) if at.tzinfo is None else at.astimezone(dt.UTC)
    return entry.day, entry.hours is not None, aware, entry.uid


def _name(kind: Feed, extractions: tuple[Extraction, ...]) -> str:
    newsletters = {one.newsletter for one in extractions}
    only = next(iter(newsletters)) if len(newsletters) == 1 else None
    return f"{one_line(only)}: {_NAMES[kind].lower()}" if only else _NAMES[kind]


class _Times(NamedTuple):
    """Start and end as they are written: naive for a local time (of the zone ``tzid``, or of nowhere: RFC 5545 §3.3.5),
    else UTC.
    """

    start: dt.datetime
    end: dt.datetime
    tzid: str | None


def _schedule(entries: tuple[_Entry, ...], default_duration: dt.timedelta) -> tuple[dict[str, _Times], tuple[Era, ...]]:
    """The times of the timed entries by UID, and the eras whose zones they are written in.

    A calendar describes a zone once, so one era of it is chosen: that of its latest entry. Times that do not lie in it, or
    that the clock shows twice, are told in UTC.
    """
    local = {entry.uid: _local(entry, hours, default_duration) for entry in entries if (hours := entry.hours) is not None}
    latest: dict[str, int] = {}
    for start, _ in local.values():
        if (key := _key(start)) is not None:
            latest[key] = max(start.year, latest.get(key, start.year))
    eras = {key: one for key, year in sorted(latest.items()) if (one := era(key, year)) is not None}
    schedule: dict[str, _Times] = {}
    for uid, (start, end) in local.items():
        one = eras.get(_key(start) or "")
        if start.tzinfo is None:
            schedule[uid] = _Times(start, end, None)
        elif one is not None and one.holds(start) and one.holds(end):
            schedule[uid] = _Times(start.replace(tzinfo=None), end.replace(tzinfo=None), one.zone)
        else:
            schedule[uid] = _Times(start.astimezone(dt.UTC), end.astimezone(dt.UTC), None)
    used = {times.tzid for times in schedule.values()}
    return schedule, tuple(one for key, one in eras.items() if key in used)


def _local(
    entry: _Entry, hours: tuple[dt.datetime, dt.datetime | None], default_duration: dt.timedelta
) -> tuple[dt.datetime, dt.datetime]:
    """Start and end, stated or assumed, in the entry's zone; naive where it has none."""
    start, end = hours
    if start.tzinfo is None:
        return start, start + default_duration if end is None else end
    # Through UTC: added to local time, an hour would be two on the night on which the clocks change.
    begins = start.astimezone(dt.UTC)
    until = begins + default_duration if end is None else end.astimezone(dt.UTC)
    zone = entry.zone(start)
    return begins.astimezone(zone), until.astimezone(zone)


def _key(local: dt.datetime) -> str | None:
    """The name of the zone of ``local``; None for UTC, which needs no VTIMEZONE, and for none."""
    key = local.tzinfo.key if isinstance(local.tzinfo, ZoneInfo) else None
    return None if key in ("UTC", "Etc/UTC") else key


def _timezone(one: Era) -> icalendar.Timezone:
    from icalendar import Timezone

    timezone = Timezone()
    timezone.add("TZID", one.zone)
    for observance in one.observances:
        timezone.add_component(_observance(observance))
    return timezone


def _observance(one: Observance) -> icalendar.TimezoneDaylight | icalendar.TimezoneStandard:
    from icalendar import TimezoneDaylight, TimezoneStandard

    written = TimezoneDaylight() if one.daylight else TimezoneStandard()
    written.add("DTSTART", one.onset)
    written.add("TZOFFSETFROM", one.offset_from)
    written.add("TZOFFSETTO", one.offset_to)
    written.add("TZNAME", one.name)
    if one.rule is not None:
        rule: dict[str, object] = {"FREQ": "YEARLY", "BYMONTH": one.rule.month}
        if one.rule.by_month_day:
            rule["BYMONTHDAY"] = list(one.rule.by_month_day)
        if one.rule.by_day is not None:
            rule["BYDAY"] = one.rule.by_day
        written.add("RRULE", rule)
    return written


def _component(
    entry: _Entry, times: _Times | None, default_duration: dt.timedelta, revision: Revision | None
) -> icalendar.Event:
    from icalendar import Event as Component
    from icalendar import vCategory

    from events_extractor.outputs.escaping import Text

    record, title = entry.record, headline(entry.record)
    revision = revision or Revision(0, _stamp(entry))
    stamp = revision.modified.astimezone(dt.UTC)
    component = Component()
    component.add("UID", entry.uid)
    component.add("DTSTAMP", stamp)
    component.add("LAST-MODIFIED", stamp)
    component.add("SEQUENCE", revision.sequence)
    if revision.cancelled:
        component.add("STATUS", "CANCELLED")
    if times is not None:
        parameters = {} if times.tzid is None else {"TZID": times.tzid}
        component.add("DTSTART", times.start, parameters=parameters)
        if times.end > times.start:  # a default duration of nothing: RFC 5545 §3.8.2.2 wants a later end or none
            component.add("DTEND", times.end, parameters=parameters)
    else:
        component.add("DTSTART", entry.day)
        component.add("DTEND", _after(entry.last_day))
    # Not every client shows the status.
    component.add("SUMMARY", Text(f"Canceled: {title}" if revision.cancelled else title))
    component.add("DESCRIPTION", Text("\n".join(_description(entry, default_duration))))
    if isinstance(record, Event) and (location := one_line(record.location or "")):
        component.add("LOCATION", Text(location))
    if (url := web_url(record.url, ("http", "https", "mailto"))) is not None:
        component.add("URL", url)
    newsletter = one_line(entry.extraction.newsletter or "")
    categories = vCategory([])
    categories.cats = [Text(word) for word in (record.kind.capitalize(), newsletter) if word]
    component.add("CATEGORIES", categories)
    component.add("TRANSP", "TRANSPARENT")
    if isinstance(record, Deadline) and not revision.cancelled:
        component.add_component(_alarm(title))
    return component


def _alarm(text: str) -> icalendar.Alarm:
    from icalendar import Alarm

    from events_extractor.outputs.escaping import Text

    alarm = Alarm()
    alarm.add("ACTION", "DISPLAY")
    alarm.add("DESCRIPTION", Text(text))
    alarm.add("TRIGGER", _REMINDER)
    return alarm


def _stamp(entry: _Entry) -> dt.datetime:
    """When the entry was made, as far as a function of the records can say: the issue date, else its own day,
    at 00:00 UTC.
    """
    return dt.datetime.combine(entry.extraction.issued or entry.day, dt.time(), tzinfo=dt.UTC)


def _after(day: dt.date) -> dt.date:
    return day + _DAY if day < dt.date.max else day


def _description(entry: _Entry, default_duration: dt.timedelta) -> Iterator[str]:
    """The words that the entry was read from, where they stand, and what they do not say."""
    record, extraction = entry.record, entry.extraction
    if quote := printable(record.quote).strip():
        yield f"“{quote}”"
    heading = one_line(record.heading or "")
    yield f"Read in {origin(extraction)}{f', under “{heading}”' if heading else ''}."
    if isinstance(record, Event):
        yield from _event_notes(entry, record, default_duration)
    if isinstance(record, Deadline) and record.time is not None and record.timezone:
        yield f"The clock time is that of {one_line(record.timezone)}."
    if record.implied:
        yield f"Implied, not printed: {', '.join(one_line(name) for name in record.implied)}."
    if isinstance(record, PersonnelMove) and record.effective is None:
        yield "No day is stated; it stands on the day of the issue."


def _event_notes(entry: _Entry, record: Event, default_duration: dt.timedelta) -> Iterator[str]:
    if speakers := ", ".join(one_line(name) for name in record.speakers):
        yield f"With {speakers}."
    hours, start, end = entry.hours, record.start, record.end
    if hours is not None and hours[1] is None:
        yield f"No end is stated{_assumed(default_duration)}."
    if hours is not None and hours[0].tzinfo is None:
        yield "The newsletter's time zone is not known: the hours are local time."
    if hours is None:
        zone = f" ({record.timezone})" if record.timezone else ""
        if isinstance(start, dt.datetime):
            yield f"Begins at {clock(start)}{zone} on {start.date().isoformat()}."
        if isinstance(end, dt.datetime):
            yield f"Ends at {clock(end)}{zone} on {end.date().isoformat()}."


def _assumed(duration: dt.timedelta) -> str:
    minutes = int(duration.total_seconds() // 60)
    if minutes <= 0:
        return ""
    count, unit = (minutes // 60, "hour") if minutes % 60 == 0 else (minutes, "minute")
    return f"; {count} {unit}{'s are' if count > 1 else ' is'} assumed"
