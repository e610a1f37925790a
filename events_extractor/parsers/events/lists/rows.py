"""Rows of a table whose head names the columns: "When | Committee | Topic | Room"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from events_extractor.language.dates import Moment, find
from events_extractor.model import Block, Event, Item, Section, Span
from events_extractor.parsers.events.lists.datelines import says_only
from events_extractor.parsers.events.lists.lines import before_clock, line
from events_extractor.parsers.events.parts import fields
from events_extractor.parsers.events.parts.building import build
from events_extractor.parsers.events.parts.when import when
from events_extractor.reading import Reading

# What columns are called, by the field that they hold.
_COLUMNS = {
    "when": re.compile(r"when|dates?|day|month|time|hours?|start", re.IGNORECASE),
    "organizer": re.compile(
        r"committee|panel|host|organi[sz]er|organi[sz]ation|by|sponsor|group|department|body", re.IGNORECASE
    ),
    "title": re.compile(
        r"what|events?|topic|title|subject|hearing|talk|lecture|seminar|meeting|activity|name|description|program(?:me)?",
        re.IGNORECASE,
    ),
    "location": re.compile(r"where|place|location|venue|room|address|city|town|country|state|site", re.IGNORECASE),
    "speakers": re.compile(r"speakers?|who|presenter|lecturer", re.IGNORECASE),
}
_WHEN_OTHER = re.compile(r"\b(?:deadline|due|close[sd]?|closing|submission|expires?|effective)\b", re.IGNORECASE)


def cells(reading: Reading, item: Item) -> tuple[Block, ...]:
    """The table cells that the item is made of; empty where it is not a row of several."""
    blocks = reading.document.blocks
    at = bisect_left(blocks, item.span.start, key=lambda block: block.span.start)
    row = []
    while at < len(blocks) and blocks[at].kind == "cell" and blocks[at].span.end <= item.span.end:
        row.append(blocks[at])
        at += 1
    return tuple(row) if len(row) > 1 else ()


def columns(reading: Reading, row: tuple[Block, ...]) -> tuple[str, ...] | None:
    """The fields that the cells of a head row name, "" where one names none; None where the row is no head of events."""
    if not row or not all(block.level == 1 for block in row):
        return None
    named = [block.span.of(reading.plain).strip() for block in row]
    if any(_WHEN_OTHER.search(name) for name in named):
        return None  # a table of deadlines
    return tuple(next((field for field, words in _COLUMNS.items() if words.match(name)), "") for name in named)


def filled(reading: Reading, row: tuple[Block, ...], heads: tuple[str, ...], above: tuple[Block, ...]) -> tuple[Block, ...]:
    """``row`` with the cells that it shares with the row ``above``:
    one date cell, and that of its place, may reach over several rows.
    """
    missing = len(heads) - len(row)
    if missing < 1 or len(row) < _ROW or len(above) != len(heads):
        return row
    if all(head == "when" for head in heads[:missing]):
        return (*above[:missing], *row)
    reaching = [head in {"when", "location"} for head in heads]  # several talks of one day at one place
    if sum(reaching) != missing or any(moment.has_date for block in row for moment in reading.moments_in(block.span)):
        return row
    own = iter(row)
    return tuple(cell if reaches else next(own) for cell, reaches in zip(above, reaching, strict=True))


_ROW = 2  # cells that make a row


def _parted_day(reading: Reading, row: tuple[Block, ...], heads: tuple[str, ...]) -> Moment | None:
    """The day that two columns state together: "February" | "17-19"."""
    cells = [block.span for head, block in zip(heads, row, strict=True) if head == "when"]
    if len(cells) != _MONTH_AND_DAY:
        return None
    found = find(" ".join(cell.of(reading.plain) for cell in cells), reading.today, reading.timezone)
    stated = next((moment for moment in found if moment.has_date and moment.grain == "day"), None)
    return replace(stated, start=cells[0].start, end=cells[-1].end) if stated is not None else None


_MONTH_AND_DAY = 2  # columns


def read(reading: Reading, section: Section, item: Item, row: tuple[Block, ...], heads: tuple[str, ...]) -> list[Event]:
    """The event of one row under the columns ``heads``; empty where they do not tell a title and a time."""
    if len(row) != len(heads) or "title" not in heads:
        return []
    by_field = {field: block.span for field, block in zip(reversed(heads), reversed(row), strict=True) if field}
    title = fields.title(reading, by_field["title"])
    moments = [moment for block in row for moment in line(reading, item, block.span).moments]
    clock = next((moment for moment in moments if moment.has_time), None)
    day = next((moment for moment in moments if moment.has_date), None) or _parted_day(reading, row, heads)
    moment = clock or day
    if title is None or moment is None:
        return []
    if clock is not None and title.start < clock.start < title.end:
        title = fields.title(reading, before_clock(reading, title, clock)) or title  # "Rope supper, 8 p.m."
    places = [block.span for head, block in zip(heads, row, strict=True) if head == "location"]
    place = fields.title(reading, Span(places[0].start, places[-1].end)) if places else None  # "City" | "Country"
    organizer = fields.trimmed(reading, by_field["organizer"]) if "organizer" in by_field else None
    speaker = fields.trimmed(reading, by_field["speakers"]) if "speakers" in by_field else None
    built = (
        build(
            reading,
            section,
            item,
            when(reading, section, item, moment, day=day if day is not None and not moment.has_date else None),
            (title,),
            rule="events/table-row",
            organizer=organizer if organizer is not None and organizer.start < organizer.end else None,
            location=place,
            speakers=(speaker,) if speaker is not None and speaker.start < speaker.end else (),
        )
        for moment in _days_in_lines(reading, by_field.get("when"), moments) or [moment]
    )
    return [event for event in built if event is not None]


def _days_in_lines(reading: Reading, cell: Span | None, moments: Sequence[Moment]) -> list[Moment]:
    """The days of a cell that names each in a line of its own, on all of which the row takes place: "May 3" / "June 7"."""
    if cell is None or any(moment.has_time for moment in moments):
        return []
    days = [moment for moment in moments if moment.has_date and cell.start <= moment.start < cell.end]
    lines = fields.lines(reading, cell)
    alone = len(days) == len(lines) > 1 and all(
        line.start <= moment.start and moment.end <= line.end for line, moment in zip(lines, days, strict=True)
    )
    return days if alone else []


def dated(reading: Reading, section: Section, item: Item, row: tuple[Block, ...]) -> list[Event]:
    """The event of a row without a head whose first cell is the day, as a calendar leaf prints it, and that tells title,
    hours and place on lines of their own beside it: "TUE" / "4" / "OCT" | "Ropes and Knots" / "6 p.m. - 7 p.m." / "Pier
    House".
    """
    if (
        len(row) < _DAY_AND_WHAT
        or section.kind == "deadlines"
        or not says_only(reading, line(reading, item, row[0].span), timed=False)
    ):
        return []
    told = [line(reading, item, span) for block in row[1:] for span in fields.lines(reading, block.span)]
    hours = next((piece for piece in told if says_only(reading, piece, timed=True)), None)
    named = next((piece for piece in told if piece is not hours), None)
    title = fields.title(reading, named.span) if named is not None else None
    if hours is None or named is None or title is None or named.moments:
        return []
    below = [piece.span for piece in told if piece is not named and piece is not hours]
    place = next(filter(None, (fields.place_line(reading, span) for span in below)), None)
    day = line(reading, item, row[0].span).moments[0]
    event = build(
        reading,
        section,
        item,
        when(reading, section, item, hours.moments[0], day=day),
        (title,),
        rule="events/date-cell",
        location=place,
        span=Span(item.span.start, max(named.span.end, hours.span.end)),
    )
    return [event] if event is not None else []


_DAY_AND_WHAT = 2  # cells
