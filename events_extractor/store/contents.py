"""What a record says, apart from where it was read; and what it says once it has been told again.

Only a change of content is a change for those who subscribe: the same event under another heading, quoted otherwise, is not.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final
from zoneinfo import ZoneInfo

from events_extractor import jsonform
from events_extractor.model import Deadline, Event, PersonnelMove, Record, day_of
from events_extractor.store.names import adds, alike
from events_extractor.store.titles import fuller_title

FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "event": ("title", "organizer", "start", "end", "clock", "timezone", "location", "url", "speakers"),
    "move": ("person", "change", "role", "organization", "previous", "effective", "url"),
    "deadline": ("date", "time", "timezone", "relation", "what", "url"),
}
"""The fields of each kind that are its content, in the order of the JSON form; they are also what a person may correct."""

_OF_FORM: Final[Mapping[str, Callable[[Mapping[str, Any]], Record]]] = {
    "event": jsonform.event_of,
    "move": jsonform.move_of,
    "deadline": jsonform.deadline_of,
}


def content(record: Record) -> dict[str, Any]:
    """What ``record`` says, in its JSON form: equal for two records exactly where subscribers would see no difference."""
    form = jsonform.record_to_dict(record)
    return {name: form[name] for name in FIELDS[record.kind]}


def record_of(kind: str, form: Mapping[str, Any]) -> Record:
    """The record of ``kind`` that ``form`` (see ``jsonform``) describes."""
    return _OF_FORM[kind](form)


def changed(old: Record, new: Record) -> tuple[str, ...]:
    """The names of the content fields in which two records of one kind differ."""
    before, after = content(old), content(new)
    return tuple(name for name in before if before[name] != after[name])


def corrected(record: Record, correction: Mapping[str, Any]) -> Record:
    """``record`` with the fields that a person has corrected (values in their JSON form)."""
    return record_of(record.kind, {**jsonform.record_to_dict(record), **correction})


def merged(old: Record, new: Record) -> Record:
    """``old`` as it is once the later ``new`` has told it again: what ``new`` states counts, what it leaves open stays.

    The UID is that of ``old``. A name stays unless the new one has all of its telling words and more: two newsletters that
    word one thing differently would otherwise take turns. The place where it was read is that of ``new`` where that changes
    the content, else still that of ``old``.
    """
    match old, new:
        case Event(), Event():
            told: Record = _event(old, new)
        case PersonnelMove(), PersonnelMove():
            told = replace(
                new,
                person=old.person if len(old.person) >= len(new.person) else new.person,
                role=_fuller(old.role, new.role),
                organization=_fuller(old.organization, new.organization),
                previous=old.previous or new.previous,
                effective=new.effective or old.effective,
                url=old.url or new.url,
            )
        case Deadline(), Deadline():
            told = _deadline(old, new)
        case _:
            raise TypeError(f"a {old.kind} cannot be told again as a {new.kind}")
    told = replace(told, uid=old.uid)
    return told if changed(old, told) else old


def _deadline(old: Deadline, new: Deadline) -> Deadline:
    instant = instant_of(old)
    same_day = old.date == new.date
    # The same instant in the words of another zone is no news; nor is the zone of a newsletter where one was stated.
    if instant is not None and instant == instant_of(new):
        date, time, zone, same_day, kept = old.date, old.time, old.timezone, True, True
    else:
        date, time = new.date, new.time or (old.time if same_day else None)
        kept = time is not None and (new.timezone is None or (_zone_stays(old, new) and time == old.time))
        zone = old.timezone if kept and (same_day or new.time) else new.timezone
    return replace(
        new,
        what=_fuller(old.what, new.what) or new.what,
        date=date,
        time=time,
        timezone=zone,
        relation=old.relation if same_day else new.relation,
        url=old.url or new.url,
        implied=_zone_of(old, new) if kept else new.implied,
    )


def _zone_stays(old: Event | Deadline, new: Event | Deadline) -> bool:
    """Whether ``old`` states a zone, and that of ``new`` is only the home of its newsletter."""
    return old.timezone is not None and "timezone" not in old.implied and "timezone" in new.implied


def _zone_of(old: Record, new: Record) -> tuple[str, ...]:
    """What is implied in ``new`` once its zone is that of ``old``: a stated zone stays a stated one."""
    return (*(name for name in new.implied if name != "timezone"), *(name for name in old.implied if name == "timezone"))


def instant_of(record: Deadline) -> dt.datetime | None:
    """The instant, in universal time, at which a deadline with a clock time and a zone ends."""
    if record.date is None or record.time is None or record.timezone is None:
        return None
    try:
        return dt.datetime.combine(record.date, record.time, _tzinfo(record.timezone)).astimezone(dt.UTC)
    except OverflowError:
        return None


def _tzinfo(name: str) -> dt.tzinfo | None:
    """The zone of an IANA name or of an offset, "+02:00"."""
    return dt.datetime.fromisoformat(f"2000-01-01T00:00{name}").tzinfo if name[0] in "+-" else ZoneInfo(name)


def _event(old: Event, new: Event) -> Event:
    new = _in_zone(old, new)
    same_day = old.day == new.day or new.start is None
    hour_known = isinstance(old.start, dt.datetime) and not isinstance(new.start, dt.datetime) and same_day
    # The same instant in the words of another zone is no news.
    timed = old if hour_known or new.start is None or old.start == new.start else new
    end = new.end if new.end is not None and timed.start == new.start else old.end if timed is old else None
    moved = old.location is not None and new.location is not None and not alike(old.location, new.location)
    return replace(
        new,
        title=fuller_title(old, new),
        organizer=_fuller(old.organizer, new.organizer),
        start=timed.start,
        end=old.end if end == old.end else end,
        clock=timed.clock,
        timezone=timed.timezone,
        location=new.location if moved else _fuller(old.location, new.location),
        url=old.url or new.url,
        speakers=old.speakers if len(old.speakers) >= len(new.speakers) else new.speakers,
    )


def _in_zone(old: Event, new: Event) -> Event:
    """``new`` in the zone of ``old`` where its hour is told without one, "put off to June 28 at 9 a.m.", and where its zone
    is only the home of the newsletter, that of ``old`` is stated, and the clock time is the same.
    """
    if not isinstance(old.start, dt.datetime) or not isinstance(new.start, dt.datetime) or old.start.tzinfo is None:
        return new
    same_hour = _zone_stays(old, new) and old.start.time() == new.start.time()
    if new.start.tzinfo is not None and not same_hour:
        return new
    zone = old.start.tzinfo
    end = new.end.replace(tzinfo=zone) if isinstance(new.end, dt.datetime) else new.end
    start = new.start.replace(tzinfo=zone)
    return replace(new, start=start, end=end, timezone=old.timezone, implied=_zone_of(old, new))


def _fuller(old: str | None, new: str | None) -> str | None:
    """Of two tellings of a name the first, unless the second has all of its words and more."""
    if old is None or new is None:
        return old or new
    return new if adds(new, old) else old


@dataclass(frozen=True, slots=True)
class Telling:
    """What one newsletter said of a thing: the record as read, and whether it was to say that it does not take place."""

    record: Record
    issued: dt.date | None = None
    newsletter: str | None = None
    cancelled: bool = False
    document: int = 0


@dataclass(frozen=True, slots=True)
class Told:
    """What a thing is by all its tellings. ``announced``: somebody has told of it otherwise than to call it off."""

    record: Record
    cancelled: bool
    announced: bool
    telling: Telling


def folded(tellings: Sequence[Telling]) -> Told:
    """What a thing is by its ``tellings`` (at least one), in whatever order they were read.

    They count in the order of their issues. A newsletter that repeats itself says nothing new, so that one which has not
    heard of a correction does not undo it. Words cancel; a repetition of the old time revives nothing, a new one does.
    """
    record: Record | None = None
    place = tellings[0]
    last: dict[str | None, tuple[object, ...]] = {}
    called_off: list[Telling] = []
    cancelled = False
    for telling in sorted(tellings, key=lambda one: (one.issued or dt.date.max, one.cancelled)):
        if telling.cancelled:
            called_off.append(telling)
            cancelled = True
            continue
        said = _statement(telling.record)
        if last.get(telling.newsletter) == said:
            continue
        last[telling.newsletter] = said
        if record is None:
            record, place = telling.record, telling
            cancelled = any(_at_one_time(one.record, record) for one in called_off)
            continue
        if cancelled and _when(telling.record) == _when(record):
            continue
        after = merged(record, telling.record)
        cancelled = cancelled and _when(after) == _when(record)
        if after is not record:
            record, place = after, telling
    if record is None:
        return Told(called_off[0].record, cancelled=True, announced=False, telling=called_off[0])
    return Told(record, cancelled, announced=True, telling=place)


def _at_one_time(off: Record, record: Record) -> bool:
    """Whether what is called off is of the time of ``record``; a day alone is of all its hours."""
    if isinstance(off, Event) and isinstance(record, Event):
        off, record = _in_zone(record, off), _in_zone(off, record)
    one, other = _when(off), _when(record)
    if isinstance(one, dt.date) and not isinstance(one, dt.datetime):
        return isinstance(other, dt.date) and one == day_of(other)
    return one == other


def _when(record: Record) -> object:
    match record:
        case Event():
            return record.start or record.clock
        case PersonnelMove():
            return record.effective
        case Deadline():
            return record.date


def _statement(record: Record) -> tuple[object, ...]:
    """All that a telling states, to know a repetition by."""
    return tuple(str(value) for value in content(record).values())
