"""Deadlines in tables whose head row names the columns: "Agency | Proposal | Comments close"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from events_extractor.model import Item, Relation, Section, Span
from events_extractor.parsers.deadlines.bounds import Bound, Cue, Statement, When
from events_extractor.parsers.deadlines.days import when_of
from events_extractor.parsers.deadlines.lexicon import ABOUT, BINDING, DEADLINE_NOUN, HAPPENING, heads_deadlines
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment

# The head of a column whose days are deadlines whatever the rows hold. "Deadline", "Comments close", "Apply by",
# "Effective", "Expires"
_DUE_COLUMN = re.compile(
    rf"\b(?:{DEADLINE_NOUN}|due|effective|takes?\s+effect|in\s+force|expir\w+|lapses?|compliance|r\.?s\.?v\.?p"
    r"|(?:comments?|comment\s+period|registration|applications?|enrol?lment|nominations?|submissions?"
    r"|entries|bids?|bookings?|call|entry)\s+(?:clos|open|end|start|begin|due|by|until)\w*"
    r"|(?:apply|register|submit|reply|respond|comment|enter|file|return|pay|book)\s+(?:by|before|until))\b",
    re.IGNORECASE,
)

# The head of a column that is one only where the row is of something that binds or is offered. "Opens", "Closing",
# "Until", "End date"
_BOUND_COLUMN = re.compile(
    r"\W*(?:opens?|opening|clos(?:es?|ing)|starts?|begins?|ends?|until|by|from|through)(?:\s+(?:on|date))?\W*\Z",
    re.IGNORECASE,
)

# The head of a column of plain dates, which are deadlines only under a heading that says so. "Date", "When", "Date and time"
_DATE_COLUMN = re.compile(r"\W*(?:dates?|day|when)(?:\s*(?:and|&|/)\s*times?)?\W*\Z", re.IGNORECASE)

# "Papers due", "Deadline for drafts": a row that says so itself, whatever the table is headed.
_IS_DUE = re.compile(rf"\b(?:{DEADLINE_NOUN}|due)\b", re.IGNORECASE)
_BY = re.compile(rf"\b(?:{DEADLINE_NOUN}|due|by|r\.?s\.?v\.?p)\b", re.IGNORECASE)
_STATED: tuple[tuple[Relation, re.Pattern[str]], ...] = (
    ("before", re.compile(r"\bbefore\b", re.IGNORECASE)),
    ("until", re.compile(r"\b(?:until|through)\b", re.IGNORECASE)),
    ("from", re.compile(r"\bfrom\b", re.IGNORECASE)),
    ("by", _BY),
)

# A row that says what holds from its day on, or begins or ends with it. "Members can no longer vote",
# "Start of the fishing season"
_TAKES_EFFECT = re.compile(r"\b(?:is|are|can|may|must|will)\b|^(?:start|beginning|end|opening|close) of\b", re.IGNORECASE)

# A head that says only that its days are such. "Deadline", "Due date"
_SAYS_NOTHING = re.compile(rf"\W*(?:{DEADLINE_NOUN}|due)\W*", re.IGNORECASE)

_ROWS = 60  # rows between a row and the head of its table
_WORDS = 14  # words of a row that say what, before only its longest cell is taken


def cells_of(reading: Reading, item: Item) -> tuple[Span, ...]:
    """The cells of the row that ``item`` is, in text order; empty where it is none."""
    blocks = reading.document.blocks
    cells: list[Span] = []
    at = bisect_left(blocks, item.span.start, key=lambda block: block.span.start)
    while at < len(blocks) and blocks[at].kind == "cell" and blocks[at].span.end <= item.span.end:
        cells.append(blocks[at].span)
        at += 1
    return tuple(cells)


def columns_in(reading: Reading, section: Section, item: Item, cells: Sequence[Span]) -> Iterator[Statement]:
    """A deadline for each cell of ``item`` that is a date under a head that speaks of one:
    what is due is the row's own words, then the head's.
    """
    days = {index: moment for index, cell in enumerate(cells) if (moment := _day_in(reading, cell)) is not None}
    head = _head(reading, section, item, len(cells)) if days else ()
    if not head:
        return
    told = (cell for index, cell in enumerate(cells) if index not in days)
    words = [
        Span(cell.start, cell.end - cell.of(reading.plain).endswith("."))
        for cell in told
        if re.search(r"[^\W\d]{2}", cell.of(reading.plain))
    ]
    row = " ".join(cell.of(reading.plain) for cell in words)
    if len(row.split()) > _WORDS:
        words = [max(words, key=lambda cell: cell.end - cell.start)]
    about = " ".join(
        (row, *(cell.of(reading.plain) for cell in head), section.heading.of(reading.plain) if section.heading else "")
    )
    due = _IS_DUE.search(row) is not None
    under_deadlines = (
        due or section.kind == "deadlines" or (section.heading and heads_deadlines(section.heading.of(reading.plain)))
    )
    for index, moment in days.items():
        name = head[index].of(reading.plain)
        weak = _BOUND_COLUMN.match(name) and BINDING.search(about) and not HAPPENING.search(about)
        if moment.until and not (_DATE_COLUMN.match(name) and under_deadlines):
            continue
        expected = _DATE_COLUMN.match(name) and under_deadlines and not HAPPENING.search(ABOUT.split(row)[0])
        if not (_DUE_COLUMN.search(name) or weak or expected):
            continue
        relation: Relation = next(
            (relation for relation, pattern in _STATED if pattern.search(name)),
            "by" if expected and not _TAKES_EFFECT.search(row) else "on",
        )
        when = when_of(moment)
        named = () if expected or _SAYS_NOTHING.fullmatch(name) else (head[index],)
        ends: list[tuple[When, Relation]] = [(when, relation)]
        if when.until is not None:  # "1 May to 8 May": a period has two
            last = replace(when, day=when.until, time=when.until_time, until=None)
            ends = [(replace(when, until=None), "from"), (last, "until")]
        for day, bound in ends:
            yield Statement(
                Bound(day, Cue(bound, "noun", None, when.span)),
                (*words, *named),
                "deadlines/column",
                apart=named,
            )


def _day_in(reading: Reading, cell: Span) -> Moment | None:
    """The one day that ``cell`` is, or None."""
    moments = [moment for moment in reading.moments_in(cell) if moment.has_date]
    between = reading.document.text[moments[0].end : moments[1].start] if len(moments) == 2 else "\n"
    struck = not between.strip() and "\n" not in between
    if struck:
        moments = moments[1:]  # struck out beside the day that holds: "~~1 May~~ 8 May"
    if len(moments) != 1 or moments[0].grain not in ("day", "minute"):
        return None
    before = "" if struck else reading.plain[cell.start : moments[0].start]
    rest = before + reading.plain[moments[0].end : cell.end]
    return moments[0] if len(re.findall(r"[^\W\d]{3,}", re.sub(r"\([^()]*\)", "", rest))) <= 1 else None


def _head(reading: Reading, section: Section, item: Item, count: int) -> tuple[Span, ...]:
    """The cells of the row that names the columns of the table around ``item``: without dates, of as many cells.

    Empty if none.
    """
    index = bisect_left(section.items, item.span, key=lambda other: other.span)
    for other in reversed(section.items[max(0, index - _ROWS) : index]):
        cells = cells_of(reading, other)
        if len(cells) != count:
            return ()
        if not reading.moments_in(other.span):
            return cells
    return ()
