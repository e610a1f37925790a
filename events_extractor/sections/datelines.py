"""Lines that say when: date headings, lines that begin or end with a day, lines of nothing but an hour."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from events_extractor.language.signs import URL
from events_extractor.model import Span
from events_extractor.reading import Reading
from events_extractor.sections.lines import BULLET

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment

_BESIDE_DATE = 8  # words
# The words before the day that ends an entry: "Mill Mile, Alder Green, |Sun 3 May", "Rope class – |May 3".
_THEN_DAY = re.compile(r"[A-Z][\w'-]* ?[^,]*(?:,| [–—-]| \() ?(?:on )?\Z")
# Between the day that begins a paragraph and its words: "Wed 8 May| - |Talk at the pier", "May 3|: |Low tide".
_THEN_DASH = re.compile(r"(?: ?(?:–|—|-|:) |[ \t]*\n[ \t]*)(?=[A-Z\"“‘])")
# Between the hour that begins a line and its title: "10:00| |Tides and us", "10:00| – |Rope class".
_THEN_TITLE = re.compile(r" ?(?:–|—|-|:)? ?(?=[A-Z\"“‘])")
# What may stand beside the day in a date heading: "On tap Friday:", "Friday's schedule", "The agenda for June 21"
_OF_DAY = re.compile(
    r"\W*(?:\b(?:on (?:tap|the (?:docket|calendar|agenda|schedule))|coming up|what's (?:on|ahead|happening)"
    r"|what to watch|looking ahead(?: to)?|happening|schedule|agenda|"
    r"events|calendar|line-?up|program(?:me)?|the|for|on|s)\b\W*){1,5}|"
    # "Public Schedule – December 8", "Itinerary for the mayor, Tom Birch, for June 10",
    # "Mayor Birch's Daily Schedule for June 10"
    r"\W*(?:[\w.'-]+ ){0,4}(?:schedule|agenda|itinerary|calendar)\b"
    r"(?: (?:for|of) (?:the )?[\w.' -]{3,40}(?:, [\w.' -]{3,40})?)?,?(?: for| of| on)?\W*",
    re.IGNORECASE,
)


def ends_with_day(reading: Reading, span: Span) -> bool:
    """Whether an entry is words, a comma or dash, and a day named by its number: "Mill Mile, Alder Green, Sun 3 May"."""
    first = next(iter(reading.moments_in(span)), None)
    if first is None or not first.has_date or first.grain not in ("day", "minute") or "date" in first.implied:
        return False
    before = reading.plain[span.start : first.start]
    return _THEN_DAY.search(before) is not None and not re.search(r"[.:;!?] ", before)


def begins_with_day(reading: Reading, span: Span) -> bool:
    """Whether a paragraph is a day named by its number, a dash or the end of its line, and words.

    "Wed 8 May - Talk at the pier".
    """
    first = next(iter(reading.moments_in(Span(span.start, min(span.end, span.start + 60)))), None)
    return (
        first is not None
        and first.start <= span.start + 1
        and first.has_date
        and first.grain == "day"
        and "date" not in first.implied
        and _THEN_DASH.match(reading.document.text, first.end, span.end) is not None
    )


def begins_with_hour(reading: Reading, span: Span) -> bool:
    """Whether a paragraph is a bare hour and words on one line: "10:00 Tides and us with Ann Birch"."""
    first = next(iter(reading.moments_in(Span(span.start, min(span.end, span.start + 60)))), None)
    return (
        first is not None
        and first.start <= span.start + 1
        and first.has_time
        and not first.has_date
        and _THEN_TITLE.match(reading.document.text, first.end, span.end) is not None
    )


def is_day(reading: Reading, span: Span) -> bool:
    """Whether ``span`` is a date heading: a day, perhaps with its weekday or with words for a list ("Friday's schedule")."""
    moments = reading.moments_in(span)
    if not moments or not all(moment.has_date and not moment.has_time and moment.grain == "day" for moment in moments):
        return False
    rest = beside(reading, span, moments)
    return not re.search(r"\w", rest) or _OF_DAY.fullmatch(rest) is not None


def is_date_line(reading: Reading, span: Span) -> bool:
    """Whether ``span`` begins with a day and says little else.

    "October 9, Alder Hall" printed bold as if it were a heading.
    """
    first = next(iter(reading.moments_in(span)), None)
    if first is None or not first.states_day or first.start > span.start + 1:
        return False
    return len(reading.plain[first.end : span.end].split()) <= _BESIDE_DATE


def says_only_when(reading: Reading, span: Span) -> bool:
    """Whether ``span`` states a clock time, with or without its day, and no other word."""
    moments = reading.moments_in(span)
    return any(moment.has_time for moment in moments) and not re.search(
        r"[^\W\d_]{3}", URL.sub("", beside(reading, span, moments))
    )


def beside(reading: Reading, span: Span, moments: Sequence[Moment]) -> str:
    """The text of ``span`` without its ``moments``."""
    edges = [span.start, *(edge for moment in moments for edge in (moment.start, moment.end)), span.end]
    return "".join(reading.plain[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))


def begins_entry(reading: Reading, line: Span) -> bool:
    """Whether a line begins with a date or a clock time, as the lines of schedules and calendars do."""
    bullet = BULLET.match(reading.plain, line.start, line.end)
    first = bullet.end() if bullet else line.start
    return any(moment.start <= first + 1 for moment in reading.moments_in(Span(line.start, min(line.end, first + 60))))
