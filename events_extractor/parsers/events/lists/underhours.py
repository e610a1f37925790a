"""Talks below their day and hour: the title, who speaks and perhaps the place, each on a line of its own.

## Tuesday, June 18, 4 pm
**Salt and Sand**
Ann Birch (Alder University)
Quay Hall 24
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events.lists import talks
from events_extractor.parsers.events.lists.datelines import reads_as_title, says_when
from events_extractor.parsers.events.lists.lines import Line, line
from events_extractor.parsers.events.parts import bodies, fields
from events_extractor.parsers.events.parts.building import build
from events_extractor.parsers.events.parts.rooms import is_room
from events_extractor.parsers.events.parts.when import when
from events_extractor.parsers.events.statements.beside import VERB, may_be_place
from events_extractor.reading import Reading

_LINES = 4  # below the hour that may tell the talk


@dataclass(frozen=True, slots=True)
class _Told:
    """What the lines below an hour tell."""

    title: Span
    people: tuple[Span, ...]
    place: Span | None
    end: int


def parse(reading: Reading, section: Section) -> tuple[list[Event], list[Span]]:
    """The talks below the day and hour that head ``section`` or stand alone in it, and the text that they were read from."""
    if section.kind not in ("events", "news"):
        return [], []
    events: list[Event] = []
    taken: list[Span] = []
    for dated in _dates(reading, section):
        told = _told(reading, dated)
        if told is None:
            continue
        item = Item(dated.span, listed=True)
        span = Span(dated.span.start, told.end)
        event = build(
            reading,
            section,
            item,
            when(reading, section, item, dated.moments[0]),
            (told.title,),
            rule="events/under-hours",
            location=told.place,
            speakers=told.people,
            span=span,
        )
        if event is not None:
            events.append(event)
            taken.append(span)
    return events, taken


def _dates(reading: Reading, section: Section) -> Iterator[Line]:
    """The heading and the first lines of items of ``section`` that say a day with its hour, and nothing else."""
    spans = [section.heading] if section.heading is not None else []
    for span in (*spans, *(first for item in section.items for first in fields.lines(reading, item.span)[:1])):
        dated = line(reading, Item(span, listed=True), span)
        moments = dated.moments
        if (
            len(moments) == 1
            and moments[0].has_time
            and moments[0].has_date
            and moments[0].day is not None
            and (reading.today is None or moments[0].day >= reading.today)
            and says_when(reading, dated)
            and not any(sign.isalpha() for sign in reading.plain[span.start : moments[0].start])
        ):
            yield dated


def _told(reading: Reading, dated: Line) -> _Told | None:
    """What the lines below a day and its hour tell of a talk: its title and its speaker, in either order, then its place.
    Where nobody is named, or the title neither set off nor ahead of its speaker, it is none.
    """
    title: Span | None = None
    people: tuple[Span, ...] = ()
    place = _beside(reading, dated)
    end = dated.span.end
    lines = _below(reading, dated)
    quoted = next((below for below in lines if fields.is_quoted(below.of(reading.plain))), None)
    for below in lines:
        if not people and (named := talks.speakers_alone(reading, below)):
            people = named
        elif quoted is not None and title is None and below != quoted:
            continue  # "Advertisement"
        elif people and title is None and bodies.is_institution(below.of(reading.plain)):
            pass  # where the speaker is from, below the name
        elif title is None and _is_title(reading, below):
            title = fields.title(reading, below)
        elif place is None and title is not None and people and (place := _place(reading, below)) is not None:
            end = below.end
            break
        else:
            break
        end = below.end
    if title is None or not people:
        return None
    return _Told(title, people, place, end)


def _below(reading: Reading, dated: Line) -> list[Span]:
    """The lines of the blocks below a date line, up to the next list, rule or day."""
    blocks = reading.document.blocks
    at = bisect_left(blocks, dated.span.end, key=lambda block: block.span.start)
    own = blocks[at - 1].span if at else dated.span
    found = fields.lines(reading, Span(dated.span.end, max(dated.span.end, own.end)))
    if found:
        return found[:_LINES]
    for block in blocks[at : at + _LINES]:
        if block.kind not in ("paragraph", "heading") or any(moment.has_date for moment in reading.moments_in(block.span)):
            break
        found += fields.lines(reading, block.span)
    return found[:_LINES]


def _is_title(reading: Reading, below: Span) -> bool:
    words = below.of(reading.plain)
    piece = line(reading, Item(below, listed=False), below)
    sentence = VERB.search(words) and not words.endswith("?") and ": " not in words and not fields.in_one_run(reading, below)
    return (
        reads_as_title(reading, piece)
        and not words.lstrip("\"'")[:1].islower()
        and not sentence
        and not talks.is_remark(words)
        and not is_room(words)
    )


def _beside(reading: Reading, dated: Line) -> Span | None:
    """The place behind the hour: "Tuesday, June 18, 4 pm, Quay Hall 24"."""
    if (place := fields.place_after(reading, dated.moments[0].end, dated.span.end)) is not None:
        return place
    rest = fields.trimmed(reading, Span(dated.moments[0].end, dated.span.end))
    return _place(reading, rest) if rest.start < rest.end else None


def _place(reading: Reading, span: Span) -> Span | None:
    if (place := fields.place_line(reading, span)) is not None:
        return place
    words = span.of(reading.plain)
    return span if is_room(words) and may_be_place(words) else None
