"""Calendars of plain text in aligned columns: day, hours and title side by side, the place below the title.

    Thu June 13   10:00 a.m.       Open Meeting
                                   Pier House, Room 2

A title may go on in the next line, and hours may: what stands below belongs to the column that it stands in.

Under headings that tell the day, the hours stand between title and place:

    TUESDAY, JUNE 11
      Dredging Board              5:30 p.m.   Pier House, Room 2
      Appeal of the berth fees
          (Old Basin)             7:00 p.m.   Lock Tower and online

There the title begins in a line that tells nothing else, and goes on further in. Or the title stands behind the hours, and
before them how it is shown:

      Live       10:00 am  Pier hearing
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from events_extractor.language.dates import Moment, find
from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events.lists.lines import line
from events_extractor.parsers.events.lists.timefirst import time_first
from events_extractor.parsers.events.parts import fields
from events_extractor.parsers.events.parts.building import build
from events_extractor.parsers.events.parts.when import when
from events_extractor.reading import Reading

# What a column holds on one line; two spaces part it from the next.
_CELL = re.compile(r"[^\s](?:[^\s]| (?! ))*")
_SHIFT = 1  # columns by which what stands in one may be shifted
_ENOUGH = 2  # entries that make a calendar
_COLUMNS = 2


@dataclass(slots=True)
class _Entry:
    """An entry while its lines go by: the cells that say when, those of the title's column, and where that column begins."""

    column: int
    times: list[Span]
    told: list[Span] = field(default_factory=list)

    @property
    def span(self) -> Span:
        return Span(self.times[0].start, max(self.times[-1].end, self.told[-1].end))


def parse(reading: Reading, section: Section) -> tuple[list[Event], list[Span]]:
    """The events of the calendars in ``section``, and the text that they were read from."""
    if section.kind == "deadlines":
        return [], []
    found = _below_days(reading, section) or _beside_days(reading, section)
    return [event for _, event in found], [span for span, _ in found]


def _beside_days(reading: Reading, section: Section) -> list[tuple[Span, Event]]:
    """The events of calendars whose titles stand beside their days, each with the lines that it was read from."""
    entries = list(_entries(reading, section))
    columns = [entry.column for entry in entries]
    entries = [entry for entry in entries if columns.count(entry.column) >= _ENOUGH]
    if not any(len(entry.told) > 1 for entry in entries):
        return []  # each stands on a line of its own, which the other grammars read
    running = any(_runs_on(reading, entry) for entry in entries)
    found = ((entry, _told(reading, section, entry) if running else _event(reading, section, entry)) for entry in entries)
    return [(entry.span, event) for entry, event in found if event is not None]


def _runs_on(reading: Reading, entry: _Entry) -> bool:
    """Whether what stands below a title is the rest of its line, with its hour or behind a comma: "The pilots meet the
    mayor," / "Mill Hall, 10 a.m.".
    """
    if len(entry.told) == 1 or len(entry.times) > 1:
        return False
    hours = any(moment.has_time for cell in entry.told for moment in reading.moments_in(cell))
    return hours or any(reading.plain[above.end - 1] == "," for above in entry.told[:-1])


def _told(reading: Reading, section: Section, entry: _Entry) -> Event | None:
    """The event of an entry that goes on below itself as running text: read as the one line that it is."""
    whole = line(reading, Item(entry.span, listed=True), entry.span)
    read = time_first(reading, section, whole) if whole.moments else []
    return read[0] if read else _event(reading, section, entry)


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of a calendar whose hours stand in a column between title and place."""

    item: Item
    column: int
    title: tuple[Span, ...]
    at: Moment
    place: Span | None
    aired: bool = False  # whether the title stands behind the hours, and how it is shown before them

    @property
    def span(self) -> Span:
        start, end = min(self.title[0].start, self.at.start), max(self.title[-1].end, self.at.end)
        return Span(start, self.place.end if self.place else end)


def _below_days(reading: Reading, section: Section) -> list[tuple[Span, Event]]:
    """The events of lists whose hours stand in a column, under headings that tell the
    day, each with the lines that it was read from.
    """
    rows = list(_rows(reading, section))
    columns = [row.column for row in rows]
    rows = [row for row in rows if row.aired or columns.count(row.column) >= _ENOUGH]
    if not any(row.place is not None or row.aired for row in rows):
        return []
    return [(row.span, event) for row in rows if (event := _event_of_row(reading, section, row)) is not None]


def _rows(reading: Reading, section: Section) -> Iterator[_Row]:
    """The lines that hold a title, hours and perhaps a place in columns; a title may begin on the line above."""
    text = reading.document.text
    for item in section.items:
        above: tuple[int, Span] | None = None  # a line that holds one cell, and the column where it begins
        for own in fields.lines(reading, item.span):
            start = text.rfind("\n", 0, own.start) + 1
            cells = [Span(*match.span()) for match in _CELL.finditer(text, own.start, own.end)]
            at = _hours(reading, cells[1]) if len(cells) in _CELLS_OF_ROW else None
            if at is not None and _AIRED.fullmatch(reading.plain, *cells[0]):
                yield _Row(item, cells[1].start - start, (Span(at.end, own.end),), at, None, aired=True)
            elif at is not None and not reading.moments_in(cells[0]):
                goes_on = above is not None and above[0] < own.start - start
                title = (above[1], cells[0]) if above is not None and goes_on else (cells[0],)
                yield _Row(item, cells[1].start - start, title, at, _behind(reading, at, own.end))
            above = (own.start - start, own) if len(cells) == 1 else None


_CELLS_OF_ROW = (2, 3)
# "Live   10:00 am  Pier hearing": how it is shown, before its hour, and no title
_AIRED = re.compile(r"(?:live|taped?|replay|repeat|recorded)\W*", re.IGNORECASE)


def _hours(reading: Reading, cell: Span) -> Moment | None:
    """The hours that ``cell`` begins with, where they are of no day."""
    first = next(iter(reading.moments_in(cell)), None)
    return first if first is not None and first.start == cell.start and first.has_time and not first.has_date else None


def _behind(reading: Reading, at: Moment, end: int) -> Span | None:
    """The place behind the hours. It stands in its column, so that it need not sound like one; an aside is none."""
    place = fields.trimmed(reading, Span(at.end, end))
    return place if place.start < place.end and reading.plain[place.start] != "(" else None


def _event_of_row(reading: Reading, section: Section, row: _Row) -> Event | None:
    """The event of a line in columns; none where it has no title."""
    last = fields.title(reading, row.title[-1])
    if last is None:
        return None
    item = replace(row.item, span=row.span, listed=True)
    return build(
        reading,
        section,
        item,
        when(reading, section, item, row.at),
        (*row.title[:-1], last),
        rule="events/aligned-columns",
        location=row.place,
        span=row.span,
    )


def _entries(reading: Reading, section: Section) -> Iterator[_Entry]:
    """The entries that begin with a day in a column, each with the cells beside it and below."""
    text = reading.document.text
    entry: _Entry | None = None
    start = text.rfind("\n", 0, section.span.start) + 1
    while start < section.span.end:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        cells = [Span(*match.span()) for match in _CELL.finditer(text, start, end)]
        below = entry is not None and bool(cells) and cells[0].start - start > 0 and _goes_on(reading, entry, cells, start)
        if entry is not None and not below:
            yield entry
            entry = None
        if entry is not None:
            for cell in cells:
                (entry.told if cell.start - start >= entry.column - _SHIFT else entry.times).append(cell)
        elif len(cells) >= _COLUMNS:
            *times, title = cells
            if (
                _says_day(reading, times[0])
                and all(_begins_when(reading, cell) for cell in times)
                and not _begins_when(reading, title)
            ):
                entry = _Entry(title.start - start, times, [title])
        start = end + 1
    if entry is not None:
        yield entry


def _goes_on(reading: Reading, entry: _Entry, cells: list[Span], start: int) -> bool:
    """Whether a line belongs to ``entry``: something stands in the column of its title, and before it at most one cell,
    which is no further day.
    """
    in_column = abs(cells[-1].start - start - entry.column) <= _SHIFT and len(cells) <= _COLUMNS
    return in_column and not (len(cells) == _COLUMNS and _says_day(reading, cells[0]))


def _says_day(reading: Reading, cell: Span) -> bool:
    """Whether a cell is a day and nothing else. Its words are read alone:
    with the hours beside it, it is one moment of the text.
    """
    found = _moments(reading, cell)
    return len(found) == 1 and found[0].has_date and not found[0].has_time and found[0].end == cell.end - cell.start


def _begins_when(reading: Reading, cell: Span) -> bool:
    found = _moments(reading, cell)
    return bool(found) and found[0].start == 0


def _moments(reading: Reading, *cells: Span) -> list[Moment]:
    """What the cells say together: "Thu June 13" | "9:30 a.m. to" | "4:00 p.m."."""
    words = " ".join(cell.of(reading.plain) for cell in cells)
    return [moment for moment in find(words, reading.today, reading.timezone) if moment.grain in ("day", "minute")]


def _event(reading: Reading, section: Section, entry: _Entry) -> Event | None:
    """The event of an entry beside its day; the last of its cells is the place where it reads as one."""
    item = Item(entry.span, listed=True)
    place = fields.place_line(reading, entry.told[-1]) if len(entry.told) > 1 else None
    title = entry.told[: -1 if place is not None else None]
    found = _moments(reading, *entry.times)
    stated = next((moment for moment in found if moment.has_date), None)
    last = fields.title(reading, title[-1])
    if stated is None or last is None:
        return None
    moment = replace(stated, start=entry.times[0].start, end=entry.times[-1].end)
    return build(
        reading,
        section,
        item,
        when(reading, section, item, moment),
        (*title[:-1], last),
        rule="events/aligned-columns",
        location=place,
        span=entry.span,
    )
