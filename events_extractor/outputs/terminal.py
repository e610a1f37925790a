"""Tables for people at a terminal: one a kind, days first (rich, imported here only, when a table is shown).

Nothing is cut: cells fold. On a narrow terminal (or pipe) each record is a few lines instead of a row. Colours only on a
terminal, and never with NO_COLOR. Text of a newsletter is shown as text: no markup, no escape sequence takes effect.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from events_extractor.model import Event, Extraction
from events_extractor.outputs.wording import clock, one_line, origin, post, posts

if TYPE_CHECKING:
    from rich.console import Console

_NARROW = 80  # columns; below, the cells of a row would be a word wide
_PIPED = 120  # the width where the stream is not a terminal, which has none


def render(extractions: Iterable[Extraction], stream: TextIO, *, width: int | None = None) -> None:
    """Write the records of ``extractions`` to ``stream``: a table for each kind that there is any of, in order of time.

    ``width`` in columns; by default the terminal's, or 120 where ``stream`` is none. Records without a day come last.
    """
    from rich.console import Console

    terminal = stream.isatty()
    console = Console(
        file=stream,
        width=width if width is not None or terminal else _PIPED,
        force_terminal=None if terminal else False,
        color_system="auto" if terminal else None,
        highlight=False,
        markup=False,
        emoji=False,
    )
    read = tuple(extractions)
    several = len({origin(one) for one in read}) > 1
    shown = [sheet for sheet in (_events(read), _moves(read), _deadlines(read)) if sheet.rows]
    for number, sheet in enumerate(shown):
        if number:
            console.print()
        draw = _lines if console.width < _NARROW else _table
        draw(console, sheet, several=several)
    if not shown:
        console.print("No records.")


@dataclass(frozen=True, slots=True)
class _Row:
    cells: tuple[str, ...]
    origin: str
    order: tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A kind's rows. ``wide`` are the columns that get what width the others leave, and how it is shared."""

    title: str
    columns: tuple[str, ...]
    wide: tuple[int, ...]
    rows: tuple[_Row, ...]


def _events(extractions: tuple[Extraction, ...]) -> _Sheet:
    # The zone is told only where there is a choice: mostly every time is the newsletter's own.
    zones = {event.timezone for one in extractions for event in one.events if _clock(event.start) or event.clock}
    rows = [
        _Row(
            (
                *_when(event),
                (event.timezone or "") if len(zones) > 1 else "",
                one_line(event.title),
                one_line(event.organizer or ""),
                one_line(event.location or ""),
            ),
            origin(one),
            _order(event.start if event.start is not None else event.clock),
        )
        for one in extractions
        for event in one.events
    ]
    columns = ("Day", "Time", "Zone", "Title", "Organizer", "Place")
    return _sheet("Events", columns, (0, 0, 1, 5, 3, 2), rows)


def _moves(extractions: tuple[Extraction, ...]) -> _Sheet:
    rows = [
        _Row(
            (
                one_line(move.person),
                move.change,
                post(move.role, move.organization),
                posts(move.previous),
                _day(move.effective),
            ),
            origin(one),
            _order(move.effective or one.issued),
        )
        for one in extractions
        for move in one.moves
    ]
    return _sheet("Personnel moves", ("Person", "Change", "Post", "Before", "Effective"), (2, 0, 4, 4, 0), rows)


def _deadlines(extractions: tuple[Extraction, ...]) -> _Sheet:
    rows = [
        _Row(
            (deadline.relation, _day(deadline.date), _clock(deadline.time), one_line(deadline.what)),
            origin(one),
            _order(deadline.date),
        )
        for one in extractions
        for deadline in one.deadlines
    ]
    return _sheet("Deadlines", ("", "Day", "Time", "What"), (0, 0, 0, 1), rows)


def _sheet(title: str, columns: tuple[str, ...], wide: tuple[int, ...], rows: list[_Row]) -> _Sheet:
    """A sheet without the columns that say nothing in any row, rows in order of time (stable: else in order of the text)."""
    kept = [at for at in range(len(columns)) if any(row.cells[at] for row in rows)]
    ordered = sorted(rows, key=lambda row: row.order)
    return _Sheet(
        title,
        tuple(columns[at] for at in kept),
        tuple(wide[at] for at in kept),
        tuple(_Row(tuple(row.cells[at] for at in kept), row.origin, row.order) for row in ordered),
    )


def _table(console: Console, sheet: _Sheet, *, several: bool) -> None:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(
        title=Text(f"{sheet.title} ({len(sheet.rows)})", style="bold"),
        title_justify="left",
        box=box.SIMPLE_HEAD,
        pad_edge=False,
        expand=console.is_terminal,
    )
    for column, ratio in zip(sheet.columns, sheet.wide, strict=True):
        # Cells whose width is known beforehand (days, times) stay whole; a word longer than its column folds.
        table.add_column(column, overflow="fold", no_wrap=not ratio, ratio=ratio or None)
    if several:
        table.add_column("From", overflow="fold", ratio=2, style="dim")
    for row in sheet.rows:
        table.add_row(*(Text(cell) for cell in row.cells), *([Text(row.origin)] if several else []))
    console.print(table)


def _lines(console: Console, sheet: _Sheet, *, several: bool) -> None:
    from rich.padding import Padding
    from rich.text import Text

    console.print(Text(f"{sheet.title} ({len(sheet.rows)})", style="bold"))
    for row in sheet.rows:
        # What is short stands on one line: "2024-06-21  9 a.m."; the rest below it.
        short = [cell for cell, ratio in zip(row.cells, sheet.wide, strict=True) if cell and not ratio]
        long = [cell for cell, ratio in zip(row.cells, sheet.wide, strict=True) if cell and ratio]
        console.print()
        console.print(Text("  ".join(short), style="bold", overflow="fold"))
        for cell in (*long, *([f"({row.origin})"] if several else [])):
            console.print(Padding(Text(cell, overflow="fold"), (0, 0, 0, 2), expand=False))


def _when(event: Event) -> Iterator[str]:
    """The day or days, and the clock times."""
    last, until = _day(event.end), _clock(event.end)
    first, start = _day(event.start), _clock(event.start) or _clock(event.clock)
    yield first if last in ("", first) else f"{first} – {last}"
    yield f"{start} – {until}" if until else start


def _order(when: dt.date | dt.datetime | dt.time | None) -> tuple[str, str]:
    """A key that sorts by day as printed, then by instant; what has no day comes last."""
    match when:
        case dt.datetime(tzinfo=None) | dt.time():
            at = when.isoformat()
        case dt.datetime():
            at = when.astimezone(dt.UTC).replace(tzinfo=None).isoformat()
        case _:
            at = ""
    return _day(when) or "~", at


def _day(when: dt.date | dt.datetime | dt.time | None) -> str:
    if isinstance(when, dt.datetime):
        return when.date().isoformat()
    return when.isoformat() if isinstance(when, dt.date) else ""


def _clock(when: dt.date | dt.datetime | dt.time | None) -> str:
    return clock(when) if isinstance(when, dt.datetime | dt.time) else ""
