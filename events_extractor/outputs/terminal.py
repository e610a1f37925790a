"""Tables for people at a terminal: one a kind for each document, in order of time (rich, imported here only, lazily).

Nothing is cut: cells fold. On a narrow terminal (or pipe) each record is a few lines instead of a row. Colours only on a
terminal, and never with NO_COLOR. Text of a newsletter is shown as text: no markup, no escape sequence takes effect.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from events_extractor.model import Event, Extraction
from events_extractor.outputs.wording import clock, day, one_line, origin, post, posts

if TYPE_CHECKING:
    from rich.console import Console

_NARROW = 80  # columns; below, the cells of a row would be a word wide
_PIPED = 120  # the width where the stream is not a terminal, which has none


def render(extractions: Iterable[Extraction], stream: TextIO, *, width: int | None = None) -> None:
    """Write the records of ``extractions`` to ``stream``: of each, a table for each kind that there is any of, in order of
    time.

    ``width`` in columns; by default the terminal's, or 120 where ``stream`` is none. Records without a day come last.
    """
    from rich.console import Console

    terminal = stream.isatty()
    page = stream if terminal else io.StringIO()
    console = Console(
        file=page,
        width=width if width is not None or terminal else _PIPED,
        force_terminal=None if terminal else False,
        color_system="auto" if terminal else None,
        highlight=False,
        markup=False,
        emoji=False,
    )
    read = tuple(extractions)
    draw = _lines if console.width < _NARROW else _table
    empty = True
    for one in read:
        for number, sheet in enumerate(sheet for sheet in (_events(one), _moves(one), _deadlines(one)) if sheet.rows):
            if not empty:
                console.print()
            if not number and len(read) > 1:
                _head(console, one)
            draw(console, sheet)
            empty = False
    if empty:
        console.print("No records.")
    if isinstance(page, io.StringIO) and page is not stream:
        # Tables are filled up with spaces to their width, which a file has no use for.
        stream.writelines(f"{line.rstrip()}\n" for line in page.getvalue().splitlines())


@dataclass(frozen=True, slots=True)
class _Row:
    cells: tuple[str, ...]
    order: tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A kind's rows. ``wide`` are the columns that get what width the others leave, and how it is shared."""

    title: str
    columns: tuple[str, ...]
    wide: tuple[int, ...]
    rows: tuple[_Row, ...]


def _events(one: Extraction) -> _Sheet:
    # The zone is told only where there is a choice: mostly every time is the newsletter's own.
    several = len({event.timezone for event in one.events if _clock(event.start)}) > 1
    rows = [
        _Row(
            (
                *_when(event, zoned=several),
                one_line(event.title),
                one_line(event.organizer or ""),
                one_line(event.location or ""),
            ),
            _order(event.start if event.start is not None else event.clock),
        )
        for event in one.events
    ]
    columns = ("Day", "Time", "Title", "Organizer", "Place")
    return _sheet("Events", columns, (0, 0, 5, 3, 2), rows)


def _moves(one: Extraction) -> _Sheet:
    rows = [
        _Row(
            (
                one_line(move.person),
                move.change,
                post(move.role, move.organization),
                posts(move.previous),
                day(move.effective),
            ),
            _order(move.effective or one.issued),
        )
        for move in one.moves
    ]
    return _sheet("Personnel moves", ("Person", "Change", "Post", "Before", "Effective"), (2, 0, 4, 4, 0), rows)


def _deadlines(one: Extraction) -> _Sheet:
    rows = [
        _Row(
            (deadline.relation, day(deadline.date), _clock(deadline.time), one_line(deadline.what)),
            _order(deadline.date),
        )
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
        tuple(_Row(tuple(row.cells[at] for at in kept), row.order) for row in ordered),
    )


def _head(console: Console, one: Extraction) -> None:
    from rich.text import Text

    head = Text(origin(one), style="bold reverse", overflow="fold")
    console.print(head.append(f"  {one_line(one.document.source)}", style="not bold not reverse dim"))
    console.print()


def _table(console: Console, sheet: _Sheet) -> None:
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
    for row in sheet.rows:
        table.add_row(*(Text(cell) for cell in row.cells))
    console.print(table)


def _lines(console: Console, sheet: _Sheet) -> None:
    from rich.padding import Padding
    from rich.text import Text

    console.print(Text(f"{sheet.title} ({len(sheet.rows)})", style="bold"))
    for row in sheet.rows:
        # What is short stands on one line: "2024-06-21  9 a.m."; the rest below it.
        short = [cell for cell, ratio in zip(row.cells, sheet.wide, strict=True) if cell and not ratio]
        long = [cell for cell, ratio in zip(row.cells, sheet.wide, strict=True) if cell and ratio]
        console.print()
        console.print(Text("  ".join(short), style="bold", overflow="fold"))
        for cell in long:
            console.print(Padding(Text(cell, overflow="fold"), (0, 0, 0, 2), expand=False))


def _when(event: Event, *, zoned: bool) -> Iterator[str]:
    """The day or days, and the clock times; with their zone if ``zoned``."""
    last, until = day(event.end), _clock(event.end)
    first, start = day(event.start), _clock(event.start) or _clock(event.clock)
    yield first if last in ("", first) else f"{first} – {last}"
    yield (f"{start} – {until}" if until else start) + (_zone(event.start) if zoned else "")


def _zone(when: dt.date | dt.datetime | None) -> str:
    """ " EDT", " UTC+03"; "" where there is none."""
    name = when.tzname() if isinstance(when, dt.datetime) else None
    if name is None:
        return ""
    return f" UTC{name}" if name[0] in "+-" else f" {name}"


def _order(when: dt.date | dt.datetime | dt.time | None) -> tuple[str, str]:
    """A key that sorts by day as printed, then by instant; what has no day comes last."""
    match when:
        case dt.datetime(tzinfo=None) | dt.time():
            at = when.isoformat()
        case dt.datetime():
            at = when.astimezone(dt.UTC).replace(tzinfo=None).isoformat()
        case _:
            at = ""
    return day(when) or "~", at


def _clock(when: dt.date | dt.datetime | dt.time | None) -> str:
    return clock(when) if isinstance(when, dt.datetime | dt.time) else ""
