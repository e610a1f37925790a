"""Inline headings: words at the start of a paragraph that head it and what follows ("TRANSITIONS — ...")."""

from __future__ import annotations

import re
from bisect import bisect_left

from events_extractor.model import Item, Span
from events_extractor.reading import Reading
from events_extractor.sections.lines import lines_of

# "TRANSITIONS — ", "ON TAP WEDNESDAY: ", "SPOTTED: ",
# "WHERE'S ANN? " at the start of a paragraph: words in capitals, up to a mark.
_LEAD_IN = re.compile(
    r"(?P<heading>(?:[A-Z0-9][A-Z0-9'&,./()-]*|\|)(?: (?:[A-Z0-9&][A-Z0-9'&,./()-]*|-|–)){0,14}\??)"
    r"(?: ?(?::(?!\d)|—|–|--)|(?<=\?)) ?(?=\S)"
)
# The same for a bold lead-in in any case ("Transitions: "): its words end in a mark, inside or just after the bold run.
_LEAD_IN_MARK = re.compile(r"\s*(?::|—|–|--|\||…|\.\.\.)\s*")
_LEAD_IN_MAX = 80  # code points
# The line that underlines a heading: "=======", "-----", "\\____" where Markdown escaped it.
_UNDERLINE = re.compile(r"\\?[=~_*-]{4,}")
_UNDERLINED = 3  # lines: the heading, what underlines it, and something below
_LEAD_LETTERS = 4  # capitals that an inline heading has at least
# "WHAT: Kelp supper", then "WHEN: Monday, June 3": the labels of one announcement, which head nothing.
_LABEL = re.compile(r"(?:WHAT|WHEN|WHERE|WHO|WHY|EVENT|DATE|TIME|PLACE|LOCATION|VENUE|TOPIC|TITLE|SPEAKERS?) ?:")


def underlined(reading: Reading, item: Item) -> tuple[Span, Span] | None:
    """The first line of a paragraph where signs underline it, and what stands below.

    "This week's events" / "=====" / "Pub quiz".
    """
    lines = lines_of(reading.document.text, item.span)
    if len(lines) < _UNDERLINED or not _UNDERLINE.fullmatch(lines[1].of(reading.document.text)):
        return None
    return lines[0], Span(lines[2].start, item.span.end)


def lead_in(reading: Reading, item: Item, *, told: bool) -> tuple[Span, Span] | None:
    """The span of the item's inline heading and the span of the rest, or None where it has none.

    In a section whose kind is ``told`` already a bold word at the start of a paragraph is no heading ("Today: ..." in a list
    of birthdays); words in capitals are.
    """
    text, start = reading.plain, item.span.start
    match = _LEAD_IN.match(text, start, item.span.end)
    if match and len(re.sub(r"[^A-Z]", "", match["heading"])) >= _LEAD_LETTERS and not _LABEL.match(text, start):
        return Span(start, match.end("heading")), Span(match.end(), item.span.end)
    if told:
        return None
    bolds = reading.document.bold
    at = bisect_left(bolds, start, key=lambda bold: bold.start)
    if at == len(bolds) or bolds[at].start != start or bolds[at].end >= item.span.end:
        return None
    bold = bolds[at]
    words = bold.of(text).rstrip(" :—–-|.…")
    mark = _LEAD_IN_MARK.match(text, start + len(words), item.span.end)
    if mark and mark.end() > start + len(words) and len(words) <= _LEAD_IN_MAX and reading.profile.section_kind(words):
        return Span(start, start + len(words)), Span(mark.end(), item.span.end)
    return None


def leads_in(reading: Reading, line: Span) -> bool:
    """Whether a line begins with an inline heading and a dash: "ON THE HILL -- The Senate sits"; one word must be known."""
    match = _LEAD_IN.match(reading.plain, line.start, line.end)
    return (
        match is not None
        and (" " in match["heading"] or reading.profile.section_kind(match["heading"]) is not None)
        and len(re.sub(r"[^A-Z]", "", match["heading"])) >= _LEAD_LETTERS
        and match[0].rstrip()[-1] in "-–—"
    )
