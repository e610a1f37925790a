"""Lines that tell several things of a day, or of days in turn:
"Wednesday: Talk at the pier, 12pm; visit to the mill, 2pm".
"""

from __future__ import annotations

import re
from itertools import pairwise

from events_extractor.model import Event, Section, Span
from events_extractor.parsers.events.lists.lines import AFTER_TIME, BEFORE_LINE, Line, before_clock, listed_entry
from events_extractor.parsers.events.parts import fields
from events_extractor.parsers.events.parts.building import build
from events_extractor.parsers.events.parts.cues import PRESENT
from events_extractor.parsers.events.parts.when import When, when
from events_extractor.parsers.events.statements import releases
from events_extractor.parsers.events.statements.beside import parts, told
from events_extractor.reading import Reading

# What parts several events of a day in one line: a semicolon, or the stop behind an hour. "9:30 a.m.; Tom", "2pm. Visit to"
_NEXT_OF_DAY = re.compile(r"; (?:and )?|(?<=[apAP][mM])\. (?=[A-Z])|(?<=[ap]\.m\.) (?=[A-Z])")


def series(reading: Reading, section: Section, entry: Line) -> list[Event]:
    """Several events in one line, of one day or of days that it names in turn: "Wednesday: Ann Alder, Judiciary, 9:30 a.m.;
    Tom Birch, Finance, 1 p.m.", "Thu 3 May - Talk at the pier, 12pm. Visit to the mill, 2pm. Fri 4 May - Stall in the hall,
    1pm."
    """
    day = entry.moments[0] if entry.moments else None
    if day is None or day.has_time or reading.plain[entry.span.start : day.start].strip(BEFORE_LINE):
        return []
    ends = (match.end() for match in _NEXT_OF_DAY.finditer(reading.plain, day.end, entry.span.end))
    events: list[Event] = []
    cuts = [entry.span.start, *ends, entry.span.end]
    for first, last in pairwise(cuts):
        led = day.start if first == entry.span.start else first
        own = next((moment for moment in entry.moments if moment.start == led and not moment.has_time), None)
        if own is not None:
            day = own
            gap = AFTER_TIME.match(reading.plain, day.end, last)
            first = gap.end() if gap else day.end
        part = Span(first, last)
        clocks = [
            moment for moment in entry.moments if moment.has_time and not moment.has_date and first < moment.start < last
        ]
        if len(cuts) < _SEVERAL or len(clocks) != 1:
            return []
        at = when(reading, section, entry.item, clocks[0], day=day)
        events += _of_series(reading, section, entry, at, part, parts(reading, before_clock(reading, part, clocks[0])))
    return events


_SEVERAL = 3  # edges of at least two parts


def _of_series(
    reading: Reading,
    section: Section,
    entry: Line,
    at: When,
    part: Span,
    said: tuple[Span | None, tuple[Span, ...] | None, Span | None],
) -> list[Event]:
    """The event of one ``part`` of a line, of which ``said`` are organizer, title and place; none without a title."""
    organizer, title, place = said
    event = title and build(
        reading,
        section,
        entry.item,
        at,
        title,
        rule="events/day-series",
        organizer=organizer,
        location=place,
        span=fields.trimmed(reading, part),
    )
    return [event] if event else []


_SEMICOLON = re.compile(r"; (?:and )?")


def agenda_of_day(reading: Reading, section: Section, entry: Line) -> list[Event]:
    """What one line tells of one day, a clause for each: "Tuesday: The kelp fair opens in Alder; the harbor bank is expected
    to cut rates; Sailco and Ropeco report earnings.", or a sentence without its subject: "Tuesday: Visits the pier. Speaks
    in Alder."
    """
    day = entry.moments[0] if entry.moments else None
    if (
        day is None
        or len(entry.moments) > 1
        or day.has_time
        or not listed_entry(section, entry)
        or reading.plain[entry.span.start : day.start].strip(BEFORE_LINE)
    ):
        return []
    gap = AFTER_TIME.match(reading.plain, day.end, entry.span.end)
    start = gap.end() if gap else day.end
    said = Span(start, entry.span.end)
    doings = _parted(reading, said, _NEXT_DOING)
    clauses = doings if all(_is_doing(clause.of(reading.plain)) for clause in doings) else []
    if len(clauses) < _ENOUGH_CLAUSES:
        clauses = _parted(reading, said, _SEMICOLON)
        if not all(releases.tells_of_day(clause.of(reading.plain)) for clause in clauses):
            return []
    if len(clauses) < _ENOUGH_CLAUSES:
        return []
    events = []
    for clause in clauses:
        at = when(reading, section, entry.item, day)
        events += _of_series(reading, section, entry, at, clause, told(reading, clause))
    return events


def _parted(reading: Reading, span: Span, joint: re.Pattern[str]) -> list[Span]:
    """The parts of ``span`` between the ``joint``s."""
    edges = [span.start, *(edge for cut in joint.finditer(reading.plain, *span) for edge in cut.span()), span.end]
    return [Span(first, last) for first, last in zip(edges[::2], edges[1::2], strict=True)]


# Between sentences that tell what somebody does on a day: "Speaks in Alder, Del. Hosts a supper"
_NEXT_DOING = re.compile(r"(?<=[.!])\s+(?=[A-Z][a-z]+s [a-z])")


def _is_doing(text: str) -> bool:
    """Whether ``text`` begins with the verb of a schedule, its subject left out: "Visits the pier", "Holds a briefing"."""
    return PRESENT.match(text[:1].lower() + text[1:]) is not None


_ENOUGH_CLAUSES = 2
