"""A day by the hour, as those who go with a person of office are told it:
the hour and what is done on one line, the place below.

    9:00 AM  THE MAYOR opens the fish market
    Oak Hall
    Open Press

The line below that says who may film or hear it is no part of the event.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from events_extractor.language.coverage import is_coverage
from events_extractor.language.dates import Moment
from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events.parts import bodies, fields
from events_extractor.parsers.events.parts.building import build
from events_extractor.parsers.events.parts.cues import THING
from events_extractor.parsers.events.parts.when import when
from events_extractor.parsers.events.sentences.timing import pinned
from events_extractor.parsers.events.statements.beside import may_be_place
from events_extractor.parsers.events.statements.framing import STATES
from events_extractor.reading import Reading
from events_extractor.sections import is_day

_ENOUGH = 3  # entries that make such a day
_PLACE_LINES = 3  # lines that a place may take


@dataclass(frozen=True, slots=True)
class _Entry:
    """An hour, what is done then, and where."""

    item: Item
    moment: Moment
    title: Span
    place: Span | None
    covered: bool  # whether a line below says who may see it


def parse(reading: Reading, section: Section) -> tuple[list[Event], list[Span]]:
    """The events of a day told by the hour in ``section``, and the text that they were read from."""
    if section.kind not in ("events", "news"):
        return [], []
    entries = [entry for item in section.items if (entry := _entry(reading, item)) is not None]
    done = [entry for entry in entries if _is_done(entry.title.of(reading.plain))]
    if len(done) < _ENOUGH or not any(entry.covered for entry in done):
        return [], []
    day = _day_above(reading, section, entries[0].item)
    events: list[Event] = []
    for entry in entries:
        if is_coverage(entry.title.of(reading.plain)):
            continue  # when those who go along have to be there
        at = when(reading, section, entry.item, entry.moment, day=day)
        event = build(
            reading,
            section,
            replace(entry.item, listed=True),
            at,
            (entry.title,),
            rule="events/by-the-hour",
            organizer=bodies.acting(reading, entry.title),
            location=entry.place,
            span=Span(entry.item.span.start, (entry.place or entry.title).end),
        )
        events += [event] if event is not None else []
    return events, [entry.item.span for entry in entries]


def _day_above(reading: Reading, section: Section, first: Item) -> Moment | None:
    """The day that the nearest line above the ``first`` entry names alone: "Schedule for" / "Monday, June 3" /
    "The mayor will ...".
    """
    above = [
        line for item in section.items if item.span.end <= first.span.start for line in fields.lines(reading, item.span)
    ]
    line = next((line for line in reversed(above) if is_day(reading, line)), None)
    return next((moment for moment in reading.moments_in(line) if pinned(reading, moment)), None) if line else None


def _entry(reading: Reading, item: Item) -> _Entry | None:
    """The entry that an item is: its first line begins with a bare hour and goes on with words. Else None."""
    first, *below = fields.lines(reading, item.span)
    moment = next(iter(reading.moments_in(first)), None)
    if moment is None or moment.start > first.start + 1 or not moment.has_time or moment.has_date:
        return None
    title = fields.title(reading, Span(moment.end, first.end))
    if title is None or any(reading.moments_in(Span(moment.end, item.span.end))):
        return None
    while below and reading.plain[below[0].start].islower():  # a line that was broken
        title, below = Span(title.start, below[0].end), below[1:]
    places: list[Span] = []
    covered = False
    for line in below[: _PLACE_LINES + 1]:
        if is_coverage(line.of(reading.plain)):
            covered = True
            break
        if not may_be_place(line.of(reading.plain)) or len(places) == _PLACE_LINES:
            break
        places.append(line)
    place = Span(places[0].start, places[-1].end) if places else None
    return _Entry(item, moment, title, place, covered)


# "THE MAYOR signs the harbor order": what an officer written in capitals does needs no verb that is known.
_OFFICER_DOES = re.compile(r"(?:[A-Z][A-Z.'-]+ )+(?:and )?(?:[A-Z][A-Z.'-]+ )*[a-z]+s\b")


def _is_done(text: str) -> bool:
    """Whether a line says what is done and not where: "THE MAYOR signs the order", "Press briefing with the clerk"."""
    return not fields.is_place(text) and bool(STATES.search(text) or THING.search(text) or _OFFICER_DOES.match(text))
