"""Sentences beside the entries of their section: they tell more of an entry, stand on its day, or only restate it."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from events_extractor.model import Event, Section
from events_extractor.parsers.events import tellings
from events_extractor.parsers.events.parts import bodies
from events_extractor.parsers.events.parts.cues import PRESENT
from events_extractor.reading import Reading


def on_days_above(reading: Reading, said: list[Event], known: list[Event]) -> list[Event]:
    """``said`` with the day of the entry above for hours without one: "The assembly is on Oct. 15. ... Drinks at 8 p.m.".

    Where several paragraphs each tell what somebody else does at some hour, they are a day's schedule, and an entry of
    another day between them lends them nothing: "The House meets at 10 a.m.", "The president speaks at noon".
    """
    acting = [event for event in said if "date" in event.implied and _acts(reading, event)]
    if len({reading.document.text.count("\n", 0, event.span.start) for event in acting}) < _SCHEDULE:
        acting = []
    schedule = [event.span.start for event in acting]
    return [_on_day_above(reading, event, known, schedule) for event in said]


_SCHEDULE = 3  # paragraphs
# "The House meets", "Ann Birch speaks", "Harbor Secretary Tom Moss hosts": who does something at an hour of the day
_ACTING = re.compile(
    r"(?:[Tt]he )?(?:House|Senate|[Pp]resident|[Vv]ice [Pp]resident|[Ff]irst [Ll]ady|[Gg]overnor|[Mm]ayor"
    r"|(?!(?:Doors?|Drinks|Everyone|It|Members|That|They|This|We|You)\b)[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,6}),? "
    rf"(?=[a-z]+s\b)(?:{PRESENT.pattern})"
)


def _acts(reading: Reading, event: Event) -> bool:
    return _ACTING.match(reading.plain, event.span.start, event.span.end) is not None


def _on_day_above(reading: Reading, event: Event, known: list[Event], schedule: list[int]) -> Event:
    """``event`` on the day of the entry above it, unless the ``schedule`` of a day has begun between them."""
    above = [
        other
        for other in known
        if other.span.start < event.span.start <= other.span.end + _JUST_ABOVE and other.day is not None
    ]
    if "date" not in event.implied or not isinstance(event.start, dt.datetime) or not above:
        return event
    if any(above[-1].span.start < begun <= event.span.start for begun in schedule):
        return event
    shift = (above[-1].day or event.start.date()) - event.start.date()
    named = any(moment.has_date for span in event.spans["start"] for moment in reading.moments_in(span))
    if named and shift.days % _WEEK:
        return event  # "on Tuesday at 11 a.m." below what is on a Friday
    end = event.end + shift if event.end is not None else None
    return replace(event, start=event.start + shift, end=end)


_JUST_ABOVE = 600  # code points below an entry that are still of its day
_WEEK = 7  # days


def told_more(event: Event, said: list[Event]) -> Event:
    """``event`` with what a sentence about the same hour adds to it: the place, the host, who speaks."""
    same = [
        other
        for other in said
        if other.start == event.start
        and isinstance(event.start, dt.datetime)
        and not other.span.overlaps(event.span)
        and not _of_another(other, event)
    ]
    return tellings.completed(event, same[0]) if len(same) == 1 else event


# "We meet at 7:15 at the station", "Riders gather at nine", "take the train": the hours of an outing that an entry names.
_MEETS = re.compile(
    r"(?:(?:We|Everyone|Members|Participants|Riders|Volunteers|Walkers) )?(?:will )?"
    r"(?:[Mm]eet|[Gg]ather|[Aa]ssemble|[Dd]epart|[Ll]eave)s?\b(?! (?:with|for an?)\b)"
)


def at_meeting_hours(known: list[Event], said: list[Event]) -> tuple[list[Event], list[Event]]:
    """The entries ``known``, each at the hour at which a sentence below it says that
    people meet for it, and what else is said.
    """
    met = []
    for event in known:
        event, said = _met_for(event, said)
        met.append(event)
    return met, said


def _met_for(event: Event, said: list[Event]) -> tuple[Event, list[Event]]:
    """``event``, an entry of a whole day, at the hour at which the sentence below it
    says that people meet, and what else is said.
    """
    if isinstance(event.start, dt.datetime) or event.end is not None or not tellings.is_entry(event):
        return event, said
    met = [
        other
        for other in said
        if other.day == event.day
        and isinstance(other.start, dt.datetime)
        and event.span.start < other.span.start <= event.span.end + _JUST_ABOVE
        and _MEETS.match(other.title)
    ]
    if len(met) != 1:
        return event, said
    hours = met[0]
    spans = {**event.spans, "start": hours.spans["start"]}
    event = replace(event, start=hours.start, timezone=hours.timezone, spans=spans)
    return event, [other for other in said if other.span != hours.span]


def at_hours_below(section: Section, known: list[Event], said: list[Event]) -> tuple[list[Event], list[Event]]:
    """The event that the heading of ``section`` names with its day, at the hours that the one sentence below it tells, and
    what else is said: "Rope Lecture (May 3)" / "Ann Birch will visit us on May 3 at 7 p.m. to give a lecture.".
    """
    headed = [event for event in known if section.heading is not None and event.span.overlaps(section.heading)]
    timed = [event for event in said if isinstance(event.start, dt.datetime)]
    if len(known) != 1 or len(headed) != 1 or len(timed) != 1 or isinstance(headed[0].start, dt.datetime):
        return known, said
    event, told = headed[0], timed[0]
    if event.end is not None or told.day != event.day or told.cancelled or event.cancelled:
        return known, said
    spans = {**event.spans, "start": told.spans["start"]}
    if told.end is not None and "end" in told.spans:
        spans["end"] = told.spans["end"]
    whole = replace(event, start=told.start, end=told.end, timezone=told.timezone, implied=told.implied, spans=spans)
    return [tellings.completed(whole, told)], [other for other in said if other is not told]


def not_restated(reading: Reading, said: list[Event], known: list[Event]) -> list[Event]:
    """Sentences of a section that only restate the time of an entry of it are left out."""
    return [
        event
        for event in said
        if event.cancelled
        or (
            not any(_at_its_hour(event, other) for other in known)
            and (
                isinstance(event.start, dt.datetime)
                or not any(other.day == event.start and _speaks_of(reading, event, other) for other in known)
            )
        )
    ]


def _at_its_hour(event: Event, other: Event) -> bool:
    """Whether an entry ``other`` is at the hour that a sentence tells, and not another thing that begins then too."""
    return isinstance(other.start, dt.datetime) and event.start == other.start and not _of_another(event, other)


def _of_another(event: Event, other: Event) -> bool:
    """Whether a sentence that begins with its hour tells whose its event is, by another name than the entry of the same
    hour: "From noon to 1 p.m., the Rope Guild hosts a lunch on hemp" beside "12 p.m. Tide Society panel".
    """
    if event.organizer is None or not event.spans["start"] or event.span.overlaps(other.span):
        return False
    leads = any(span.start - event.span.start <= _LEADS for span in event.spans["start"])
    whole = tellings.words(f"{other.title} {other.organizer or ''}")
    mine = tellings.words(event.title)
    return leads and not tellings.words(event.organizer) & whole and 2 * len(mine & whole) < len(mine)


_LEADS = 6  # code points before an hour that its sentence begins with: "From ", "At "

# "We also have a talk", "Another fair is on": what the sentence tells was not told before.
_ANEW = re.compile(r"\b(?:also|another|additionally|in addition|plus)\b", re.IGNORECASE)


def _speaks_of(reading: Reading, event: Event, other: Event) -> bool:
    """Whether a sentence about a day may be about ``other``: it has no host of its own, or a word of the title in common."""
    acts = event.organizer is not None and bodies.is_institution(event.organizer)
    mine = tellings.words(event.title) - (tellings.words(event.organizer or "") if acts else set())
    shared = mine & tellings.words(other.title)
    title = event.spans["title"][0].start
    if not shared and _ANEW.search(reading.plain, event.span.start, title) and not event.span.overlaps(other.span):
        return False
    return not acts or bool(shared) or event.span.overlaps(other.span)
