"""Entries whose title stands in quotation marks, below their time or behind host and place in one run."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from events_extractor.language import bodynames, names
from events_extractor.model import Span
from events_extractor.parsers.events.lists.lines import Line
from events_extractor.parsers.events.parts import bodies, fields
from events_extractor.parsers.events.statements.beside import (
    may_be_place,
)
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment


def quoted_below(reading: Reading, span: Span) -> Span | None:
    """The title in quotation marks that one line of ``span`` is, or several are together."""
    own = fields.lines(reading, span)
    for first, line in enumerate(own):
        if not line.of(reading.plain).startswith('"'):
            continue
        for last in own[first : first + _QUOTED_LINES]:
            whole = Span(line.start, last.end)
            if fields.is_quoted(whole.of(reading.plain)):
                return fields.quoted(reading, whole)
    return None


_QUOTED_LINES = 3  # that a title may take


def hour_below(reading: Reading, entry: Line, title: Span) -> tuple[Moment | None, Span | None]:
    """The hour in the last line of an entry, below its title in quotation marks, and the place beside it:
    "Hall 5, 12-1 pm".
    """
    last = fields.lines(reading, entry.span)[-1]
    clocks = [moment for moment in reading.moments_in(last) if moment.has_time and not moment.has_date]
    if last.start < title.end or len(clocks) != 1:
        return None, None
    beside = fields.without(reading, last, Span(clocks[0].start, clocks[0].end))
    place = beside[0] if len(beside) == 1 else None
    near = place is not None and fields.is_place(place.of(reading.plain)) and may_be_place(place.of(reading.plain))
    return clocks[0], place if near else None


def quoted_in_run(reading: Reading, entry: Line, start: int) -> tuple[Span | None, Span, Span | None] | None:
    """Host, title and place of an entry that runs them together:
    "Alder University Tide Seminar Hall 5 "Salt and Sand" Ann Birch".

    The title stands in quotation marks, and between it and the hour nothing but the host, its series and the place.
    """
    quoted = fields.quoted(reading, Span(start, entry.span.end))
    before = Span(start, quoted.start - 1) if quoted is not None else None
    if quoted is None or before is None or before.end - before.start < _SHORTEST_RUN:
        return None
    if not _RUN_TOGETHER.fullmatch(before.of(reading.plain)):
        return None
    host = _HOST_IN_RUN.match(reading.plain, before.start, before.end)
    rest = Span(host.end() if host else before.start, before.end)
    label = _TITLE_LABEL.search(reading.plain, rest.start, rest.end)
    rest = fields.trimmed(reading, Span(rest.start, label.start() if label else rest.end))
    series = [match.end() for match in _SERIES_IN_RUN.finditer(rest.of(reading.plain))]
    place = fields.trimmed(reading, Span(rest.start + series[-1], rest.end)) if series else rest
    if place.start < place.end and _is_speaker(place.of(reading.plain).strip(" ,;")):
        return Span(*host.span()) if host else None, quoted, None  # 'Tide Lecture, Prof. Ann Birch, "Salt"'
    return Span(*host.span()) if host else None, quoted, place if place.start < place.end else None


def _is_speaker(words: str) -> bool:
    """Whether ``words`` are a person's name and nothing else, with a title that only persons have or without."""
    told = names.find(words)
    return len(told) == 1 and (_TITLED.fullmatch(words) is not None) and not bodies.is_institution(words)


# "Prof. Ann Birch", "Dr. Birch"; a hall may be called after "Ann Birch"
_TITLED = re.compile(
    r"(?:Prof\.|Professor|Drs?\.|M[rs]s?\.|Rev\.|Sir|Dame|Judge|Justice|Rabbi|Father|Sister)(?: [A-Z][\w.'’-]*){1,4}"
)


_SHORTEST_RUN = 8  # code points of a host and a place

# Words that are names, and what joins them: "Kelp University Room 5, Title:"
_RUN_TOGETHER = re.compile(
    r"(?:(?:[A-Z0-9][\w.'&/-]*|of|and|for|the|in|on|at|floor|third|second|first|room)[,:;]*(?: +|\Z))+"
)

_HOST_IN_RUN = re.compile(
    rf"{bodynames.lead(0, 4)}?(?:University|College|School|Museum|Library|Society|Laboratory"
    r"|Observatory|Institute)(?: (?:of|for) [A-Z]\w+)?\b"
)

_TITLE_LABEL = re.compile(r"\b(?:Title|Topic|Subject): *\Z")

_SERIES_IN_RUN = re.compile(r"\b(?:Seminar|Colloquium|Lecture|Lectures|Series|Talk|Workshop)\b:?")


def opening(reading: Reading, span: Span) -> Span | None:
    """The name in quotation marks that ``span`` begins with and goes on to say that it is on; None where it does not."""
    named = _NAMED_IN_QUOTES.match(reading.plain, *span)
    return Span(*named.span("name")) if named is not None else None


# '"Salt of the Sea" will be shown in the hall. Bring a chair.': a sentence that begins with what takes place by its name
_NAMED_IN_QUOTES = re.compile(
    r"(?P<name>\"[^\"\n]{3,80}\") (?:(?:is|will be) (?:back|performed|read|screened|shown|staged|sung|played)|airs|closes"
    r"|comes|opens|plays|premieres|returns|runs|screens|tells|will (?:air|open|play|premiere|return|run|screen))\b"
)
