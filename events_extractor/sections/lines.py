"""The lines of a paragraph, without the white space around them."""

from __future__ import annotations

import re

from events_extractor.model import Span
from events_extractor.reading import Reading

# "- ", "(a) ", "3. "
BULLET = re.compile(r"[ \t]*(?:[-*•·▪◦●○>–—]{1,2}|\(?[0-9a-z]{1,2}[.)])[ \t]+")


def marked(reading: Reading, line: Span) -> bool:
    """Whether a line begins with the mark of a list item."""
    return reading.plain[line.start] in "•·▪◦●○‣-*–" and reading.plain[line.start + 1 : line.start + 2].isspace()


def lines_of(text: str, span: Span) -> list[Span]:
    """The lines of ``span`` that hold anything, without the white space around them."""
    lines, start = [], span.start
    for line in span.of(text).split("\n"):
        bare = trimmed(text, Span(start, start + len(line)))
        if bare.start < bare.end:
            lines.append(bare)
        start += len(line) + 1
    return lines


def trimmed(text: str, span: Span) -> Span:
    """``span`` without the blanks at its ends; of blanks alone, an empty one."""
    raw = span.of(text)
    return (
        Span(span.start + len(raw) - len(raw.lstrip()), span.end - len(raw) + len(raw.rstrip()))
        if raw.strip()
        else Span(span.start, span.start)
    )
