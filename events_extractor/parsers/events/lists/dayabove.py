"""Entries of a digest whose day and hour stand above the title, and between them where or how it takes place:

    Tuesday, June 4 | 6:00 – 7:15 p.m.
    Online, with the Tide Institute
    Who Guards the Locks?
    Ann Birch talks about what the locks cost.
    RSVP

The list begins with such a time, so that none of its titles can stand above the next one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import NamedTuple

from events_extractor.language.dates import Moment
from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events.lists.datelines import reads_as_title
from events_extractor.parsers.events.lists.lines import line
from events_extractor.parsers.events.parts import bodies, fields, speakers
from events_extractor.parsers.events.parts.building import build
from events_extractor.parsers.events.parts.cues import THING
from events_extractor.parsers.events.parts.practical import is_practical
from events_extractor.parsers.events.parts.when import usable, when
from events_extractor.reading import Reading
from events_extractor.sections import is_day, says_only_when


class _Line(NamedTuple):
    item: Item
    span: Span


def parse(reading: Reading, section: Section) -> tuple[list[Event], list[Span]]:
    """The events of such a list, and the text of its entries; none where the section is no such list."""
    if section.kind != "events":
        return [], []
    lines = [_Line(item, span) for item in section.items for span in fields.lines(reading, item.span)]
    heads = [number for number, (_, span) in enumerate(lines) if _heads(reading, span)]
    if len(heads) < _ENOUGH or heads[0] != 0 or not any(_says_hour(reading, lines[number].span) for number in heads):
        return [], []
    entries = [lines[first:last] for first, last in pairwise([*heads, len(lines)])]
    titled = [_title_at(reading, entry) for entry in entries]
    between = [span for entry, at in zip(entries, titled, strict=True) for _, span in entry[1 : at or 1]]
    if titled[0] is None or titled.count(None) * 2 > len(titled) or not any(_says_where(reading, span) for span in between):
        return [], []  # titles right below their times, or below who speaks, are lines of any list
    found: list[Event] = []
    taken: list[Span] = []
    for entry, at in zip(entries, titled, strict=True):
        event = _event(reading, section, entry, at) if at is not None else None
        if event is not None:
            found.append(event)
            taken.append(Span(entry[0].span.start, entry[-1].span.end if entry is not entries[-1] else event.span.end))
    return found, taken


_ENOUGH = 2  # entries


def _heads(reading: Reading, span: Span) -> bool:
    """Whether a line says only the day, or the day and the hours."""
    return is_day(reading, span) or (
        says_only_when(reading, span) and any(moment.states_day for moment in reading.moments_in(span))
    )


def _says_hour(reading: Reading, span: Span) -> bool:
    return any(moment.has_time for moment in reading.moments_in(span))


def _title_at(reading: Reading, entry: list[_Line]) -> int | None:
    """Which line of an entry is its title: the first one below its time that does not say where, how or whether it is; one
    that only says who speaks gives way to a title below it.
    """
    person: int | None = None
    left = _LINES_TO_TITLE
    for at, (item, span) in enumerate(entry[1:], 1):
        heading = _is_heading(reading, span)
        if not heading and is_practical(span.of(reading.plain)):
            continue
        left -= 1
        if left < 0:
            return person
        if not heading and _says_where(reading, span):
            continue
        piece = line(reading, item, span)
        if any(usable(reading, m) for m in piece.moments) or not reads_as_title(reading, piece):
            return person
        if heading or person is not None or not _says_who(reading, span):
            return at
        person = at
    return person


_LINES_TO_TITLE = 3  # and those on how to come besides
# "Speaker: Ann Birch", "With Ann Birch and Tom Moss": who speaks
_SPEAKER = re.compile(r"(?:(?i:(?:guest |keynote )?speakers?|presenters?|panelists?|moderator)(?::| +-) |With )(?=[A-Z])")


def _says_who(reading: Reading, span: Span) -> bool:
    """Whether a line says only who speaks: "Speaker: Ann Birch", "Ann Birch, Alder College"."""
    if _SPEAKER.match(reading.plain, *span):
        return True
    named = speakers.opening(reading, span)
    return bool(named) and _OF_BODY.fullmatch(reading.plain, named[-1].end, span.end) is not None


_OF_BODY = re.compile(r"\W*|(?:, | \()[A-Z][^.:?!]{2,80}")


def _is_heading(reading: Reading, span: Span) -> bool:
    """Whether a line is printed as a heading, and so as a title."""
    at = bisect_right(reading.document.blocks, span.start, key=lambda block: block.span.start) - 1
    return at >= 0 and reading.document.blocks[at].kind == "heading"


def _says_where(reading: Reading, span: Span) -> bool:
    """Whether a line says where an entry takes place, or how to take part."""
    if fields.way_to_attend(reading, span) is not None:
        return True
    named = THING.search(span.of(reading.plain)) or speakers.opening(reading, span)  # "Prof. Ann Birch, Alder University"
    return not named and fields.place_line(reading, span) is not None


# ", with the Tide Institute", " | hosted by Alder College": with whom, behind how to take part
_WITH = re.compile(r"(?:,| [|–—-])? (?:together with|hosted by|with) (?=the |[A-Z])")


def _event(reading: Reading, section: Section, entry: list[_Line], at: int) -> Event | None:
    """The event of an entry whose title is its line ``at``."""
    head, titled = entry[0], entry[at]
    moment = _moment(reading, head.span)
    title = fields.title(reading, titled.span)
    if moment is None or title is None:
        return None
    place, host = _place(reading, [span for _, span in entry[1:at]])
    return build(
        reading,
        section,
        Item(head.span, listed=True, day=head.item.day),
        when(reading, section, head.item, moment),
        (title,),
        rule="events/day-above",
        organizer=host,
        location=place,
        span=Span(head.span.start, titled.span.end),
    )


def _moment(reading: Reading, span: Span) -> Moment | None:
    """The moment of a head: the one with an hour where there is one."""
    moments = reading.moments_in(span)
    return next((m for m in moments if m.has_time and m.has_date), next(iter(moments), None))


def _place(reading: Reading, between: list[Span]) -> tuple[Span | None, Span | None]:
    """Where an entry takes place, and with whom, by the lines between its time and its title."""
    for span in between:
        if _says_who(reading, span):
            continue
        way = fields.way_to_attend(reading, span)
        behind = _WITH.match(reading.plain, way.end, span.end) if way is not None else None
        host = fields.trimmed(reading, Span(behind.end(), span.end)) if behind else None
        if host is not None and not bodies.is_host(host.of(reading.plain).removeprefix("the ")):
            host = None  # "Online, with Registration Required"
        if (place := fields.place_line(reading, span)) is not None:
            return place, host
    return None, None
