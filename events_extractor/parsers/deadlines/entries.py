"""The lines of an item, and the entries that one line holds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from events_extractor.language import clauses
from events_extractor.model import Span
from events_extractor.reading import Reading

_BETWEEN_ENTRIES = re.compile(r"\s*[;|•]\s+")  # "Abstracts: May 1; papers: June 1"
# "Abstracts: | May 1.", "Full papers (two copies): | May 1": a sentence that is an entry
_LABEL_ALONE = re.compile(r"[A-Z][\w' -]{2,50}(?:\([^().]{2,40}\))?:\s+")


def entries(reading: Reading, span: Span) -> Iterator[Span]:
    """The lines of ``span``; a line of several entries as these: "Abstracts: May 1; papers: June 1"."""
    for line in lines(reading, span):
        moments = [moment for moment in reading.moments_in(line) if moment.has_date]
        if len(moments) < 2:
            yield line
            continue
        breaks = [match.span() for match in _BETWEEN_ENTRIES.finditer(reading.plain, *line)]
        edges = [line.start, *(edge for place in breaks for edge in place), line.end]
        parts = [Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]
        said = [part for part in clauses.sentences(reading.plain, line) if _is_row(reading, part)]
        if len(parts) > 1 and all(len(reading.moments_in(part)) == 1 for part in parts):
            yield from parts
        elif len(said) > 1:  # "We seek posters. Abstracts: May 1. Papers: June 1."
            yield from said
        else:
            yield line


def _is_row(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence is a label and its one date."""
    label = _LABEL_ALONE.match(reading.plain, *sentence)
    moments = reading.moments_in(sentence)
    return label is not None and len(moments) == 1 and moments[0].start == label.end()


def lines(reading: Reading, span: Span) -> Iterator[Span]:
    """The lines of ``span`` that hold anything, without the blanks around them."""
    start = span.start
    for line in span.of(reading.document.text).split("\n"):
        end = start + len(line)
        if line.strip():
            yield Span(start + len(line) - len(line.lstrip()), start + len(line.rstrip()))
        start = end + 1
