"""Postings of several talks: what they say once for all of them, the hour and the place, and the head above their list."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events.parts import fields, hours, speakers
from events_extractor.parsers.events.parts.labels import labelled
from events_extractor.parsers.events.parts.when import usable, when
from events_extractor.reading import Reading

_LONGEST = 12000  # code points of such a posting
# "All lectures (are) at " before "4:30 p.m."
_ALL_AT = re.compile(
    r"\ball (?:the |of the )?(?:lectures|talks|seminars|sessions|meetings|classes|performances|concerts|readings|workshops"
    r"|films|events|lessons)(?: (?:are|will be|begin|start|meet|take place|will (?:begin|start|take place)))?(?: held)?"
    r"(?: at| from)? ?\Z",
    re.IGNORECASE,
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
    common = [
        moment
        for moment in reading.moments_in(body)
        if moment.has_time
        and not moment.has_date
        and usable(reading, moment)
        and _ALL_AT.search(reading.plain[max(body.start, moment.start - 80) : moment.start])
    ]
    listed = [event for event in events if not (isinstance(event.start, dt.datetime) or event.start is None)]
    if len(common) != 1 or len(listed) < 2:
        return list(events)
    place = fields.place_after(reading, common[0].end, min(body.end, common[0].end + 120))
    people = speakers.of_posting(reading, body, (), (), None)
    found = []
    for event in events:
        if event not in listed:
            found.append(event)
            continue
        section = next((one for one in sections if one.span.start <= event.span.start < one.span.end), None)
        day = next((one for one in reading.moments_in(event.spans["start"][0]) if one.has_date), None)
        if section is None or day is None:
            return list(events)
        at = when(reading, section, Item(event.span, listed=True), common[0], day=day)
        spans = {**event.spans, "start": at.spans}
        spans |= {"end": at.end_spans} if at.end is not None else {}
        spans |= {"location": (place,)} if place is not None else {}
        told = () if event.speakers else people
        spans |= {f"speakers.{number}": (person,) for number, person in enumerate(told)}
        found.append(
            replace(
                event,
                start=at.start,
                end=at.end,
                timezone=at.timezone,
                location=reading.value(place) if place is not None else event.location,
                speakers=event.speakers or tuple(reading.value(person) for person in told),
                spans=spans,
                implied=tuple(dict.fromkeys((*event.implied, *at.implied))),
            )
        )
    return found


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
