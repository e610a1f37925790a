"""Days and towns of calendars, one of them in brackets beside the other: by the day, or by what takes place.

3 - 9 May (Vienna)
Committee on Ferries, third session

Ann Birch speaking: Alder (5/10), Pier Falls (5/12) and Dover (5/15)
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from events_extractor.language import names
from events_extractor.language.places import REGIONS, is_city
from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events.parts import fields
from events_extractor.parsers.events.parts.building import build
from events_extractor.parsers.events.parts.cues import THING, THING_WORDS
from events_extractor.parsers.events.parts.when import when
from events_extractor.reading import Reading
from events_extractor.sections import lines_of

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment

_NAME = r"[A-Z][\w.'’-]*(?: (?:(?:and|de|la|of|the|upon|on) )?[A-Z][\w.'’-]*){0,3}(?:, [A-Z][\w.]*(?: [A-Z][\w.]*){0,2})?"
# " (Vienna)", " (Bergen, Norway): ": the town behind the days
_BRACKETED = re.compile(rf" ?\((?P<town>{_NAME})\)[ ]?(?:[:–—-] ?|, )?")
# "Ann Birch speaking", "Tide Quartet on tour": what somebody goes from town to town for, however little the towns are known
_TOURS = re.compile(
    r"[A-Z\"“].* (?:(?:will be )?(?:appearing|performing|playing|preaching|reading|signing(?: books)?|singing|speaking)"
    r"|(?:book )?tour|on tour|live)\W*"
)
# "Hearings on the tolls", "Book talks": what takes place, by its noun; but "Hearing aids", "Election results"
_TAKES_PLACE = re.compile(rf"(?i:\b{THING_WORDS}s?)(?= (?:about|against|at|by|for|from|in|of|on|with)\b|\W*\Z)")
# "(Final)", "(Round One)", "(Members)", "(Reuters)": what else stands in brackets behind a day
_NO_TOWN = re.compile(
    r"\b(?:AFP|AP|Reuters|UPI|Round|Leg|Stage|Heat|Finals?|Semi-?[Ff]inals?|Quarter-?[Ff]inals?|Part|Week|Day|Session|Group"
    r"|Members?|Guests?|Adults?|Children|Kids|Seniors?|Students?|Public|Free|New|Updated?|Today|Holiday|Tentative|Revised)\b"
)
# "Registration fee 40 euros": what the days are not for
_NO_TITLE = re.compile(r"\b(?:deadline|due|fees?|price|registration|closed|closing)\b|[$€£]\d", re.IGNORECASE)
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
    known = sum(_is_known(town.of(reading.plain)) for _, (_, town, _) in led)
    if len(led) < _SEVERAL or not known:
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
        if title is None or not _stands(reading, title, town, mostly=2 * known >= len(led)):
            continue
        events += _event(reading, section, item, day, (title,), town, Span(line.start, rest.end))
    return events, [event.span for event in events]


def _is_known(town: str) -> bool:
    return is_city(town) or fields.is_place(town) or _REGION.fullmatch(town) is not None


_REGION = re.compile(REGIONS)


def _is_town(town: str, *, unknown: bool) -> bool:
    """Whether what stands in brackets is a place; where ``unknown`` will do, also by no more than being nothing else."""
    return _is_known(town) or (unknown and _NO_TOWN.search(town) is None and not names.find(town))


def _stands(reading: Reading, title: Span, town: Span, *, mostly: bool) -> bool:
    """Whether a title is one and its town a place: in a list of which ``mostly`` the towns are known, one that is not stands
    beside what takes place by its noun.
    """
    words = title.of(reading.plain)
    if len(words.split()) > _TITLE_WORDS or _NO_TITLE.search(words):
        return False
    named = THING.search(words) is not None
    if not named and reading.plain.startswith(".", title.end):
        return False  # a sentence: "June 11 (Boston) - Oil prices fell."
    return _is_town(town.of(reading.plain), unknown=mostly and named)


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
    tours = _TOURS.fullmatch(what["what"]) is not None
    if not tours and _TAKES_PLACE.search(what["what"]) is None:
        return []
    at, stops = what.end(), []
    for day in reading.moments_in(Span(what.end(), item.span.end)):
        town, closed = _TOWN_BEFORE.fullmatch(reading.plain, at, day.start), _CLOSED.match(reading.plain, day.end)
        if town is None or closed is None or not day.has_date or day.until is not None:
            break
        at = closed.end()
        stops.append((day, Span(*town.span("town"))))
    if not all(_is_town(town.of(reading.plain), unknown=tours) for _, town in stops):
        return []
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
