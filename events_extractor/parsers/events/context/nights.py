"""Hours after midnight that go on with the evening told before them, and so are of the next day."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from events_extractor.model import Event, Section, Span
from events_extractor.reading import Reading

_SMALL_HOURS = dt.time(4)  # a night lasts until then
_EVENING = dt.time(18)
_NEAR = 250  # code points before an hour within which its evening is told


def after_midnight(reading: Reading, section: Section, event: Event) -> Event:
    """``event`` on the next day, where its hour is after midnight, names no day and goes on with an evening hour:
    "Friday, June 28: Supper at 8 p.m. Last dance at 12:15 a.m.".
    """
    clock = next(
        (
            moment
            for span in event.spans.get("start", ())
            for moment in reading.moments_in(span)
            if moment.has_time and not moment.has_date
        ),
        None,
    )
    if clock is None or not isinstance(event.start, dt.datetime) or event.start.time() >= _SMALL_HOURS:
        return event
    above = next((item.span.start for item in reversed(section.items) if item.span.start <= clock.start), clock.start)
    line = Span(max(above, clock.start - _NEAR), clock.start)
    before = next((moment for moment in reversed([*reading.moments_in(line)]) if moment.has_time), None)
    told = before.begins if before is not None else None
    evening = told.time() if isinstance(told, dt.datetime) else told if isinstance(told, dt.time) else None
    if evening is None or evening < _EVENING or (before is not None and before.until is not None):
        return event
    if isinstance(told, dt.datetime) and told.date() != event.start.date():
        return event
    night = dt.timedelta(days=1)
    end = event.end + night if event.end is not None else None
    return replace(event, start=event.start + night, end=end)
