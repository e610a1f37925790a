"""What a record says, apart from where it was read; and what it says once it has been told again.

Only a change of content is a change for those who subscribe: the same event under another heading, quoted otherwise, is not.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from events_extractor import jsonform
from events_extractor.model import Deadline, Event, PersonnelMove, Record

FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "event": ("title", "organizer", "start", "end", "clock", "timezone", "location", "url", "speakers"),
    "move": ("person", "change", "role", "organization", "previous", "effective", "url"),
    "deadline": ("date", "time", "relation", "what", "url"),
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

    The UID is that of ``old``. Of two tellings of a name, of which one has all the words of the other, the longer one stays. The
    place where it was read is that of ``new`` where that changes the content, else still that of ``old``.
    """
    match old, new:
        case Event(), Event():
            told: Record = _event(old, new)
        case PersonnelMove(), PersonnelMove():
            told = replace(
                new,
                person=_longer(old.person, new.person) or new.person,
                role=_longer(old.role, new.role),
                organization=_longer(old.organization, new.organization),
                previous=new.previous or old.previous,
                effective=new.effective or old.effective,
                url=new.url or old.url,
            )
        case Deadline(), Deadline():
            told = replace(
                new,
                what=_longer(old.what, new.what) or new.what,
                time=new.time or (old.time if old.date == new.date else None),
                url=new.url or old.url,
            )
        case _:
            raise TypeError(f"a {old.kind} cannot be told again as a {new.kind}")
    told = replace(told, uid=old.uid)
    return told if changed(old, told) else old


def _event(old: Event, new: Event) -> Event:
    same_day = _day(old.start) == _day(new.start) or new.start is None
    hour_known = isinstance(old.start, dt.datetime) and not isinstance(new.start, dt.datetime) and same_day
    timed = old if hour_known or new.start is None else new
    end = new.end if timed is new and new.end is not None else old.end if timed is old or old.start == new.start else None
    return replace(
        new,
        title=_longer(old.title, new.title) or new.title,
        organizer=_longer(old.organizer, new.organizer),
        start=timed.start,
        end=end,
        clock=timed.clock,
        timezone=timed.timezone,
        location=_longer(old.location, new.location),
        url=new.url or old.url,
        speakers=new.speakers or old.speakers,
    )


def _day(value: dt.date | dt.datetime | None) -> dt.date | None:
    return value.date() if isinstance(value, dt.datetime) else value


def _longer(old: str | None, new: str | None) -> str | None:
    """Of two tellings the later one, unless it only leaves words of the earlier one out."""
    if old is None or new is None:
        return new or old
    before, after = _words(old), _words(new)
    return old if after <= before else new


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold()))
