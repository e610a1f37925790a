"""Days and towns of calendars, one of them in brackets beside the other: by the day, or by what takes place.

3 - 9 May (Vienna)
Committee on Ferries, third session

Ann Birch speaking: Alder (5/10), Pier Falls (5/12) and Dover (5/15)
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from events_extractor.language.places import is_city
from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events.parts import fields
from events_extractor.parsers.events.parts.building import build
from events_extractor.parsers.events.parts.when import when
from events_extractor.reading import Reading
from events_extractor.sections import lines_of

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment

_NAME = r"[A-Z][\w.'’-]*(?: (?:(?:and|de|la|of|the|upon|on) )?[A-Z][\w.'’-]*){0,3}(?:, [A-Z][\w.]*(?: [A-Z][\w.]*){0,2})?"
# " (Vienna)", " (Bergen, Norway): ": the town behind the days
_BRACKETED = re.compile(rf" ?\((?P<town>{_NAME})\)[ ]?(?:[:–—-] ?|, )?")
# "Ann Birch speaking: ": what takes place in several towns
_WHAT = re.compile(r"(?P<what>[A-Z\"“][^:;.!?\n]{5,100}): (?=[A-Z])")
# "Alder (|5/10|), ", "Pier Falls (|5/12|) and "
_TOWN_BEFORE = re.compile(rf"(?:[,;]?\s?(?:and\s|&\s)?)?(?P<town>{_NAME})\s\(")
_CLOSED = re.compile(r"\)")
_ENDED = re.compile(r"[.!]? *(?:\n|\Z)")
_SEVERAL = 2
_TITLE_WORDS = 30


def parse(reading: Reading, section: Section) -> tuple[list[Event], list[Span]]:
    """The events of ``section`` that are told by day and town, and the text that they were read from."""
    if section.kind not in ("events", "news"):
        return [], []
    lines = [(item, line) for item in section.items for line in lines_of(reading.document.text, item.span)]
    events: list[Event] = []
    for item, line in lines:
        events += _in_towns(reading, section, item, line)
    led = [(number, found) for number, (_, line) in enumerate(lines) if (found := _day_and_town(reading, line)) is not None]
    if len(led) < _SEVERAL or not any(is_city(town.of(reading.plain)) for _, (_, town, _) in led):
        led = []  # not every town is known by its name: one of the list has to be
    for number, (day, town, rest) in led:
        item, line = lines[number]
        if not rest.of(reading.plain).strip():  # the title stands in the line below
            below = lines[number + 1] if number + 1 < len(lines) else None
            near = below is not None and "\n\n" not in reading.document.text[line.end : below[1].start]
            if below is None or not near or reading.moments_in(below[1]):
                continue
            rest = below[1]
        title = fields.title(reading, rest)
        if title is None or len(title.of(reading.plain).split()) > _TITLE_WORDS:
            continue
        events += _event(reading, section, item, day, (title,), town, Span(line.start, rest.end))
    return events, [event.span for event in events]


def _day_and_town(reading: Reading, line: Span) -> tuple[Moment, Span, Span] | None:
    """The days that a line begins with, the town in brackets behind them, and what is left of it."""
    first = next(iter(reading.moments_in(line)), None)
    if first is None or not first.states_day or first.has_time or "date" in first.implied or first.start > line.start + 1:
        return None
    town = _BRACKETED.match(reading.plain, first.end, line.end)
    return (first, Span(*town.span("town")), Span(town.end(), line.end)) if town is not None else None


def _in_towns(reading: Reading, section: Section, item: Item, line: Span) -> list[Event]:
    """What a line says takes place in several towns, each with its day in brackets behind it; it may go on in the next."""
    what = _WHAT.match(reading.plain, *line)
    title = fields.title(reading, Span(*what.span("what"))) if what else None
    if what is None or title is None:
        return []
    at, stops = what.end(), []
    for day in reading.moments_in(Span(what.end(), item.span.end)):
        town, closed = _TOWN_BEFORE.fullmatch(reading.plain, at, day.start), _CLOSED.match(reading.plain, day.end)
        if town is None or closed is None or not day.has_date or day.until is not None:
            break
        at = closed.end()
        stops.append((day, Span(*town.span("town"))))
    if len(stops) < _SEVERAL or not _ENDED.match(reading.document.text, at, item.span.end):
        return []
    whole = Span(line.start, at)
    return [event for day, town in stops for event in _event(reading, section, item, day, (title,), town, whole)]


def _event(
    reading: Reading, section: Section, item: Item, day: Moment, title: tuple[Span, ...], town: Span, span: Span
) -> list[Event]:
    entry = Item(item.span, listed=True, day=item.day)
    at = when(reading, section, entry, day)
    event = build(reading, section, entry, at, title, rule="events/day-town", location=town, span=span)
    return [event] if event is not None else []
