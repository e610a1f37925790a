"""Single entries of calendars: a feed taken apart, and what an entry says whoever has written it down.

Servers and calendar programs write an entry anew in their own way (order, folding, zone components, time stamps), so two
versions of one are compared by what they say, never by their bytes.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import icalendar

# What changes without a change of what is said: stamps, counters, and what a program
# notes for itself (a dismissed reminder).
_NO_CONTENT: Final = frozenset({"DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "ACKNOWLEDGED"})
_VERSION: Final = "1"  # of the form that is digested; another one makes every entry a changed one, once


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a calendar.

    ``text`` is a whole calendar object (RFC 4791 §4.1) that holds it and the zones it names. ``digest`` is equal for
    two entries that say the same; ``summary`` is its title, for people.
    """

    uid: str
    text: str
    digest: str
    summary: str
    cancelled: bool = False


def apart(feed: bytes) -> tuple[Entry, ...]:
    """The entries of ``feed`` (iCalendar, as ``ical.feed`` writes it), each on its own, in their order."""
    from icalendar import Calendar

    calendar = Calendar.from_ical(feed)
    zones = {str(zone["TZID"]): zone for zone in calendar.walk("VTIMEZONE")}
    return tuple(_entry(calendar, zones, event) for event in calendar.walk("VEVENT"))


def read(text: str) -> Entry | None:
    """The entry that a calendar object of a server holds; None where it is not one, or not to be read."""
    from icalendar import Calendar

    try:
        events = Calendar.from_ical(text).walk("VEVENT")
        return _made(text, events) if events else None
    # What strangers write takes every way to be wrong.
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError):
        return None


def _entry(feed: icalendar.Component, zones: dict[str, icalendar.Component], event: icalendar.Component) -> Entry:
    from icalendar import Calendar

    calendar = Calendar()
    for name in ("VERSION", "PRODID", "CALSCALE"):
        calendar[name] = feed[name]
    calendar.add_component(event)
    used = calendar.get_used_tzids()
    calendar.subcomponents[:0] = [zones[name] for name in sorted(used & zones.keys())]
    return _made(calendar.to_ical(sorted=False).decode(), [event])


def _made(text: str, events: list[icalendar.Component]) -> Entry:
    """The entry that ``text`` holds as ``events``: itself, and perhaps its exceptions."""
    first = events[0]
    return Entry(
        uid=str(first.get("UID", "")),
        text=text,
        digest=_digest(events),
        summary=str(first.get("SUMMARY", "")),
        cancelled=str(first.get("STATUS", "")) == "CANCELLED",
    )


def _digest(events: list[icalendar.Component]) -> str:
    said = sorted(json.dumps(list(_said(event)), sort_keys=True) for event in events)
    return hashlib.sha256("\n".join((_VERSION, *said)).encode()).hexdigest()


def _said(component: icalendar.Component) -> Iterator[list[Any]]:
    """What a component says: its properties by name, then its parts (reminders), in an order of their own."""
    for name in sorted(component):
        if name in _NO_CONTENT or name.startswith("X-") or (name == "UID" and component.name == "VALARM"):
            continue
        value = component[name]
        values = sorted(text for one in (value if isinstance(value, list) else [value]) for text in _values(one))
        yield [name, values]
    yield ["", sorted(json.dumps([part.name, list(_said(part))], sort_keys=True) for part in component.subcomponents)]


def _values(value: Any) -> list[str]:
    """The value of a property as text, the same however it is written: instants in UTC, days and local times as they are."""
    from icalendar import vCategory, vDDDLists

    if isinstance(value, vCategory):
        return [str(one) for one in value.cats]
    if isinstance(value, vDDDLists):
        return [text for one in value.dts for text in _values(one)]
    at = getattr(value, "dt", None)
    if isinstance(at, dt.datetime) and at.tzinfo is not None:
        return [at.astimezone(dt.UTC).isoformat()]
    if at is not None:
        return [str(at)]
    text = str(value) if isinstance(value, str) else value.to_ical().decode("utf-8", "replace")
    return ["\n".join(line.rstrip() for line in text.strip().splitlines())]
