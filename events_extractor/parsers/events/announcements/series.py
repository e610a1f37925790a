"""Postings of several talks: what they say once for all of them, the hour and the place, and the head above their list."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from events_extractor.language.clauses import sentences
from events_extractor.language.dates.moment import Moment
from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events.announcements.settling import is_of_evening
from events_extractor.parsers.events.parts import fields, hours, speakers
from events_extractor.parsers.events.parts.cues import MONTH
from events_extractor.parsers.events.parts.labels import labelled
from events_extractor.parsers.events.parts.rooms import is_room
from events_extractor.parsers.events.parts.when import When, usable, when
from events_extractor.reading import Reading

_LONGEST = 12000  # code points of such a posting
# "All lectures (are) at " before "4:30 p.m."
_ALL_AT = re.compile(
    r"\ball (?:the |of the )?(?:lectures|talks|seminars|sessions|meetings|classes|performances|concerts|readings|workshops"
    r"|films|events|lessons)(?: (?:are|will be|begin|start|meet|take place|will (?:begin|start|take place)))?(?: held)?"
    r"(?: at| from)? ?\Z",
    re.IGNORECASE,
)

# "All classes at 9 a.m. are full": told of those at that hour, and not the hour of all
_TOLD_OF_THESE = re.compile(
    r",? (?:(?:are|were|will be)\b(?! (?:given|held|in|at|on)\b)|(?:have|had|need|require|fill|sold)\b)", re.IGNORECASE
)


def completed(reading: Reading, sections: Sequence[Section], events: Sequence[Event]) -> list[Event]:
    """``events`` with the hour, place and speaker that a text says once for all of them, and without the one that a header
    is made of which lists the hours of the others.
    """
    blocks = [block.span for block in reading.document.blocks if block.kind not in ("preformatted", "rule")]
    if len(events) < 2 or not blocks or blocks[-1].end - blocks[0].start > _LONGEST:
        return list(events)
    body = Span(blocks[0].start, blocks[-1].end)
    return _under_head(reading, body, _at_common_hour(reading, sections, body, events))


def _at_common_hour(reading: Reading, sections: Sequence[Section], body: Span, events: Sequence[Event]) -> list[Event]:
    """``events`` of days alone at the hour that the text states for all: "All lectures at 4:30 p.m. in Alder Hall"."""
    listed = [event for event in events if not (isinstance(event.start, dt.datetime) or event.start is None)]
    common = [
        moment
        for moment in reading.moments_in(body)
        if moment.has_time
        and not moment.has_date
        and usable(reading, moment)
        and _ALL_AT.search(reading.plain[max(body.start, moment.start - 80) : moment.start])
        and not _TOLD_OF_THESE.match(reading.plain, moment.end)
    ]
    weekly = None if common else _weekly(reading, body, listed)
    if len(listed) < 2 or (len(common) != 1 and weekly is None):
        return list(events)
    hour = hours.clock_alone(weekly) if weekly is not None else common[0]
    if weekly is not None:
        listed = [event for event in listed if event.day and event.day.weekday() == weekly.weekday]
    place = _place_behind(reading, hour, body.end) if weekly else None
    place = place or fields.place_after(reading, hour.end, min(body.end, hour.end + 120))
    people = speakers.of_posting(reading, body, (), (), None) if weekly is None else ()
    found = []
    for event in events:
        if event not in listed:
            found.append(event)
            continue
        section = next((one for one in sections if one.span.start <= event.span.start < one.span.end), None)
        day = next((one for one in reading.moments_in(event.spans["start"][0]) if one.has_date), None)
        if section is None or day is None:
            return list(events)
        at = when(reading, section, Item(event.span, listed=True), hour, day=day)
        found.append(_set(reading, event, at, place if weekly is None or event.location is None else None, people))
    return found


def _set(reading: Reading, event: Event, at: When, place: Span | None, people: Sequence[Span]) -> Event:
    """``event`` at the hour, the place and with the speakers that are told of all."""
    spans = {**event.spans, "start": at.spans}
    spans |= {"end": at.end_spans} if at.end is not None else {}
    spans |= {"location": (place,)} if place is not None else {}
    told = () if event.speakers else people
    spans |= {f"speakers.{number}": (person,) for number, person in enumerate(told)}
    return replace(
        event,
        start=at.start,
        end=at.end,
        timezone=at.timezone,
        location=reading.value(place) if place is not None else event.location,
        speakers=event.speakers or tuple(reading.value(person) for person in told),
        spans=spans,
        implied=tuple(dict.fromkeys((*event.implied, *at.implied))),
    )


# "We meet on", "Seminars take place on", "Time:", nothing: what stands before "Fridays at 4:30" where it is of all talks.
_MEETS = re.compile(
    r"\W*(?:(?:when|time|day and time|schedule|dates?)\W*"
    r"|(?:[\w' -]+ )?(?:meetings|talks|seminars|lectures|colloquia|sessions|classes|speakers|series|colloquium|seminar"
    r"|forum|club|group|society|we)(?: [\w' -]+)?? (?:meets?|met|are|is|runs?|takes? place"
    r"|will (?:meet|be|take place|run))"
    r"(?: (?:held|as usual|normally|usually|generally|again|every week|weekly))*"
    r"(?: on| from| every| each)?\W*|)(?:on|every|each)?\W*",
    re.IGNORECASE,
)
_AFTER_WEEKLY = re.compile(r"\W*(?:(?:at|in|on|via|online|@) )?[^.;!?]{0,80}[.!]?\W*")
_OTHER_HOURS = re.compile(r"\b(?:hours|open|closed|office|library|desk|call|phone|yoga|lunch|tea|coffee)\b", re.IGNORECASE)


def _weekly(reading: Reading, body: Span, listed: Sequence[Event]) -> Moment | None:
    """The weekday and hour that a sentence or line above the events states for all of them, where they are on that weekday:
    "Fridays at 4:30 in 12 Quay"; None where none or several do.
    """
    days = {event.day.weekday() for event in listed if event.day is not None}
    if len(listed) < _ENOUGH or len(days) != 1:
        return None
    first = min(event.span.start for event in listed)
    found: list[Moment] = []
    above = body
    for block in reading.document.blocks:
        if not body.start <= block.span.start < first:
            continue
        if block.kind == "heading" and _OF_ITS_OWN.search(block.span.of(reading.plain)):
            found.clear()  # "Classes are Tuesdays at 6 am" / "Special events": what follows is told of by its own heading
        above = block.span if block.kind == "heading" or above == body else above
        near = Span(above.start, block.span.end)
        for line in fields.lines(reading, block.span):
            for said in sentences(reading.plain, line):
                timed = [moment for moment in reading.moments_in(said) if moment.has_time]
                if len(timed) != 1 or "recurrence" not in timed[0].implied or timed[0].weekday not in days:
                    continue
                before, after = reading.plain[said.start : timed[0].start], reading.plain[timed[0].end : said.end]
                if _MEETS.fullmatch(before) and _AFTER_WEEKLY.fullmatch(after) and not _OTHER_HOURS.search(before + after):
                    found.append(_of_evening(reading, near, timed[0]))
    return found[0] if len({moment.begins for moment in found}) == 1 else None


# A heading that begins with no word of a schedule and no month or term: below "Schedule", "Fall talks", "June" it goes on.
_OF_ITS_OWN = re.compile(
    rf"\A(?!\W*(?:{MONTH}[a-z]*\b|.*\b(?:calendar|dates|fall|line-?up|program(?:me)?|schedule|speakers|spring|summer"
    r"|talks|winter)\b))(?=.*[a-z])",
    re.IGNORECASE | re.DOTALL,
)


def _of_evening(reading: Reading, near: Span, weekly: Moment) -> Moment:
    """``weekly``, half a day later where its bare hour is one of the evening."""
    hour = hours.hour_of(weekly)
    evening = "meridiem" in weekly.implied and hour is not None and is_of_evening(reading, near, hour)
    return hours.shifted(weekly, hours.NOON) if evening else weekly


_ENOUGH = 2  # events that an hour may be told for


def _place_behind(reading: Reading, hour: Moment, end: int) -> Span | None:
    """The room or place behind an hour, to the end of its line: "Fridays at 4:30 in | 12 Quay"."""
    match = _IN_ROOM.match(reading.document.text, hour.end, end)
    room = Span(*match.span("room")) if match else None
    return room if room is not None and is_room(room.of(reading.plain)) else None


_IN_ROOM = re.compile(r"[ ,;|–—-]*(?:(?:in|at|@) )?(?P<room>(?:the )?[A-Z0-9][^\n.;]{1,60})(?=[.;]|[ ]*(?:\n|\Z))")


def _under_head(reading: Reading, body: Span, events: Sequence[Event]) -> list[Event]:
    """``events`` without the labelled one whose header lists the hours of the others, which have its place."""
    head = next((event for event in events if event.rule == "events/labelled"), None)
    if head is None or not isinstance(head.start, dt.datetime):
        return list(events)
    timed = [entry.value for entry in labelled(reading, body, columns=True) if entry.field == "time"]
    listed = hours.faces([one for value in timed for one in reading.moments_in(value) if one.has_time])
    under = [_on(event, head.start.date(), head.spans["start"]) for event in events if event is not head]
    begun = {(one.start.hour % hours.NOON, one.start.minute) for one in under if isinstance(one.start, dt.datetime)}
    if len(listed) < 2 or begun != listed or len(under) != len(listed) or any(one.day != head.day for one in under):
        return list(events)
    place = head.spans.get("location")
    return [
        replace(one, location=head.location, spans={**one.spans, "location": place})
        if one.location is None and place is not None
        else one
        for one in under
    ]


def _on(event: Event, day: dt.date, spans: tuple[Span, ...]) -> Event:
    """``event`` on the day that the header states, where its own entry states none."""
    if "date" not in event.implied or not isinstance(event.start, dt.datetime):
        return event
    shift = day - event.start.date()
    return replace(
        event,
        start=event.start + shift,
        end=event.end + shift if event.end is not None else None,
        spans={**event.spans, "start": (spans[0], *event.spans["start"])},
        implied=tuple(name for name in event.implied if name != "date"),
    )
