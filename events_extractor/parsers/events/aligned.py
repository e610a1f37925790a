"""Calendars of plain text in aligned columns: day, hours and title side by side, the place below the title.

    Thu June 13   10:00 a.m.       Open Meeting
                                   Pier House, Room 2

A title may go on in the next line, and hours may: what stands below belongs to the column that it stands in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from events_extractor.language.dates import Moment, find
from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events import fields
from events_extractor.parsers.events.building import build
from events_extractor.parsers.events.when import when
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
    entries = list(_entries(reading, section))
    columns = [entry.column for entry in entries]
    entries = [entry for entry in entries if columns.count(entry.column) >= _ENOUGH]
    if not any(len(entry.told) > 1 for entry in entries):
        return [], []  # each stands on a line of its own, which the other grammars read
    found = [(entry, event) for entry in entries if (event := _event(reading, section, entry)) is not None]
    return [event for _, event in found], [entry.span for entry, _ in found]


def _entries(reading: Reading, section: Section) -> Iterator[_Entry]:
    text = reading.document.text
    entry: _Entry | None = None
    start = text.rfind("\n", 0, section.span.start) + 1
    while start < section.span.end:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        cells = [Span(*match.span()) for match in _CELL.finditer(text, start, end)]
        below = entry is not None and bool(cells) and cells[0].start - start > 0 and _goes_on(entry, cells, start)
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


def _goes_on(entry: _Entry, cells: list[Span], start: int) -> bool:
    """Whether a line belongs to ``entry``: something stands in the column of its title, and before it at most one cell."""
    return abs(cells[-1].start - start - entry.column) <= _SHIFT and len(cells) <= _COLUMNS


def _says_day(reading: Reading, cell: Span) -> bool:
    """Whether a cell is a day and nothing else. Its words are read alone: with the hours beside it, it is one moment of the text."""
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
