"""Deadlines as entries of lists: a label and a date, in either order."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from events_extractor.model import Item, Section, Span
from events_extractor.parsers.deadlines.bounds import Bound, Cue, Statement
from events_extractor.parsers.deadlines.days import when_of
from events_extractor.parsers.deadlines.lexicon import DEADLINE_NOUN, HAPPENING
from events_extractor.parsers.deadlines.wording import trimmed
from events_extractor.reading import Reading

# Words by which an entry of a list is known as a deadline. "Abstracts due", "Notification of acceptance", "Registration closes"
_ROW_WORDS = re.compile(
    rf"\b(?:{DEADLINE_NOUN}|due|submi(?:t|ssions?)|notif(?:y|ications?)|camera[\s-]ready|r\.?s\.?v\.?p|registration\s+(?:closes|ends|by)|applications?\s+close"
    r"|expires?|(?:ends?|closes|closing)(?=\W*\Z)|(?:registration|enrol?lment(?:\s+period)?|applications?|nominations?|submissions?)\s+(?:begins?|opens?|starts?)|final\s+(?:papers?|versions?|manuscripts?)|acceptance|abstracts?|manuscripts?|reserve\s+by|respond\s+by|reply\s+by)\b",
    re.IGNORECASE,
)

# What may stand between a label and its date: ":", " - ", " … ", " | ", a run of spaces. "Papers due: ", "Papers due .... "
_ROW_MARK = re.compile(
    r"\s*(?:[:|–—]|\.{3,}|…|\s--?\s|\s{2,}|\t)\s*(?:by\s+|on\s+|no\s+later\s+than\s+|until\s+|before\s+)?\Z", re.IGNORECASE
)

_MARK_ROW = re.compile(r"(?:\s*\([^()]{0,40}\))?\s*(?:[:|–—]|\.{3,}|…|\s--?\s|\s{2,}|\t)\s*(?=\S)")

_ROW_REST = re.compile(
    r"[\s.,;!|*_]*(?:\(?[^()]{0,60}\)|\s*[-–—]?\s*(?:extended|new|firm|[A-Z]{3,12}))?[\s.,;!|*_]*\Z", re.IGNORECASE
)


def rows_in(reading: Reading, section: Section, item: Item) -> Iterator[Statement]:
    """Entries of lists: a line that is a label and a date, in either order, or a cell that is a date beside its label."""
    alone = _lone_date(reading, section, item)
    if alone:
        yield alone
        return
    label_line: Span | None = None
    for line in _lines(reading, item.span):
        above, label_line = label_line, line if line.of(reading.plain).endswith(":") else None
        moments = [moment for moment in reading.moments_in(line) if moment.has_date and moment.grain in ("day", "minute")]
        if len(moments) != 1 or moments[0].until is not None:
            continue
        when = when_of(moments[0])
        before, after = Span(line.start, when.span.start), Span(when.span.end, line.end)
        mark = _ROW_MARK.search(reading.plain, max(before.start, before.end - 40), before.end)
        if mark and mark.start() > before.start and _ROW_REST.match(reading.plain, after.start, after.end):
            label = trimmed(reading.plain, Span(before.start, mark.start()))
        elif (
            above and not before.of(reading.plain).strip(" *-•_") and _ROW_REST.match(reading.plain, after.start, after.end)
        ):
            label = trimmed(reading.plain, above)
        else:
            mark = _MARK_ROW.match(reading.plain, after.start, after.end)
            if not mark or before.of(reading.plain).strip(" *-•_"):
                continue
            label = trimmed(reading.plain, Span(mark.end(), after.end))
        words = label.of(reading.plain)
        if not 1 <= len(words.split()) <= 14 or ". " in words:
            continue
        known = _ROW_WORDS.search(words) is not None
        if known or (section.kind == "deadlines" and not HAPPENING.search(words)):
            yield Statement(Bound(when, Cue("by", "noun", None, when.span)), (label,), "deadlines/row")


def _lone_date(reading: Reading, section: Section, item: Item) -> Statement | None:
    """An item that is a date and nothing else, with the item in front of it or the heading as its label."""
    moments = reading.moments_in(item.span)
    if len(moments) != 1 or not moments[0].has_date or moments[0].grain not in ("day", "minute") or moments[0].until:
        return None
    when = when_of(moments[0])
    rest = reading.plain[item.span.start : when.span.start] + reading.plain[when.span.end : item.span.end]
    if re.search(r"\w", rest):
        return None
    index = bisect_left(section.items, item.span, key=lambda other: other.span)
    labels = [section.items[index - 1].span] if index else []
    if section.heading:
        labels.append(section.heading)
    for label in (trimmed(reading.plain, label) for label in labels):
        words = label.of(reading.plain)
        if len(words.split()) <= 14 and _ROW_WORDS.search(words) and not reading.moments_in(label):
            return Statement(Bound(when, Cue("by", "noun", None, when.span)), (label,), "deadlines/row")
    return None


def _lines(reading: Reading, span: Span) -> Iterator[Span]:
    start = span.start
    for line in span.of(reading.document.text).split("\n"):
        end = start + len(line)
        if line.strip():
            yield Span(start + len(line) - len(line.lstrip()), start + len(line.rstrip()))
        start = end + 1
