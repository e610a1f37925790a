"""Deadlines as entries of lists: a label and a date, in either order."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from events_extractor.model import Item, Relation, Section, Span
from events_extractor.parsers.deadlines.bounds import Bound, Cue, Statement, When
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

# A label that is itself a verb of beginning or ending: its day is the day "on" which it happens. "Registration opens: May 1"
_ROW_VERB = re.compile(r"\b(?:expires?|ends?|closes|closing|opens?|begins?|starts?)\W*\Z", re.IGNORECASE)

# What may stand between a label and its date: ":", " - ", " … ", " | ", a run of spaces. "Papers due: ", "Papers due .... "
_MARK = r"(?:[:|–—]|\.{3,}|…|\s--?\s|\s{2,}|\t)"
_CUE = r"(?:(?P<cue>by|on|no\s+later\s+than|until|before)\s+)?"
_MARK_BEFORE = re.compile(rf"\s*{_MARK}\s*{_CUE}\Z", re.IGNORECASE)
# Only where rows are expected, and only behind a word that does not lead on to the date. "Abstracts ", not "received by "
_SPACE_BEFORE = re.compile(
    r"(?<=\w)(?<! by)(?<! on)(?<! of)(?<! to)(?<! is)(?<! the)(?<! for)(?<! from)(?<! than)(?<! until)(?<! after)(?<! before)\s+\Z"
)
_MARK_BEHIND = re.compile(rf"(?:\s*\([^()]{{0,40}}\))?\s*{_MARK}\s*(?=\S)")
_SPACE_BEHIND = re.compile(r"\s+(?=\w)")

# What may stand behind the date of a row: a time zone or a remark. "(11:59 p.m. AoE)", " - EXTENDED"
_REST = re.compile(
    r"[\s.,;!|*_]*(?:\(?[^()]{0,60}\)|\s*[-–—]?\s*(?:extended|new|firm|[A-Z]{3,12}))?[\s.,;!|*_]*\Z", re.IGNORECASE
)

_RELATIONS: dict[str, Relation] = {"on": "on", "until": "until", "before": "before"}
_BULLET = " *-•_"
_LONGEST_LABEL = 14  # words


def rows_in(reading: Reading, section: Section, item: Item) -> Iterator[Statement]:
    """Entries of lists: a line that is a label and a date, in either order, or a cell that is a date beside its label.

    In a section of deadlines every label counts but an event's; elsewhere only one that names something due, and a mark has to
    stand between label and date.
    """
    alone = _lone_date(reading, section, item)
    if alone:
        yield alone
        return
    above: Span | None = None
    for line in _lines(reading, item.span):
        moments = [moment for moment in reading.moments_in(line) if moment.has_date and moment.grain in ("day", "minute")]
        if len(moments) == 1 and moments[0].until is None:
            when = when_of(moments[0])
            found = _labelled(reading, section, line, above, when)
            if found and _counts(found[0].of(reading.plain), section):
                yield Statement(Bound(when, found[1]), (found[0],), "deadlines/row")
        above = line if line.of(reading.plain).endswith(":") else None


def _labelled(reading: Reading, section: Section, line: Span, above: Span | None, when: When) -> tuple[Span, Cue] | None:
    """The label of the row in ``line`` and the cue beside its date; ``above`` is a line that ends in a colon, if one precedes."""
    plain, date = reading.plain, when.span
    low = max(line.start, date.start - 40)
    expected = section.kind == "deadlines"
    if _REST.match(plain, date.end, line.end):
        mark = _MARK_BEFORE.search(plain, low, date.start) or (
            _SPACE_BEFORE.search(plain, low, date.start) if expected else None
        )
        if mark and mark.start() > line.start:
            label = trimmed(plain, Span(line.start, mark.start()))
            return label, _row_cue(plain, label, mark, date)
        if above and not plain[line.start : date.start].strip(_BULLET):
            label = trimmed(plain, above)
            return label, _row_cue(plain, label, None, date)
    if plain[line.start : date.start].strip(_BULLET):
        return None
    mark = _MARK_BEHIND.match(plain, date.end, line.end) or (
        _SPACE_BEHIND.match(plain, date.end, line.end) if expected else None
    )
    if not mark:
        return None
    label = trimmed(plain, Span(mark.end(), line.end))
    return label, _row_cue(plain, label, None, date)


def _row_cue(plain: str, label: Span, mark: re.Match[str] | None, date: Span) -> Cue:
    word = mark.groupdict().get("cue") if mark else None
    relation: Relation = "on" if _ROW_VERB.search(plain, *label) else "by"
    if word and mark:
        return Cue(_RELATIONS.get(word.lower(), "by"), "noun", Span(*mark.span("cue")), date)
    return Cue(relation, "noun", None, date)


def _counts(label: str, section: Section) -> bool:
    """Whether ``label`` names a deadline in ``section``."""
    if not 1 <= len(label.split()) <= _LONGEST_LABEL or ". " in label:
        return False
    return bool(_ROW_WORDS.search(label)) or (section.kind == "deadlines" and not HAPPENING.search(label))


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
        if _counts(label.of(reading.plain), section) and not reading.moments_in(label):
            return Statement(Bound(when, _row_cue(reading.plain, label, None, when.span)), (label,), "deadlines/row")
    return None


def _lines(reading: Reading, span: Span) -> Iterator[Span]:
    start = span.start
    for line in span.of(reading.document.text).split("\n"):
        end = start + len(line)
        if line.strip():
            yield Span(start + len(line) - len(line.lstrip()), start + len(line.rstrip()))
        start = end + 1
