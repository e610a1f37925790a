"""The remarks beside an entry ("moved to Thursday", "CANCELED"): which of them are of it, and what they make of its time."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from events_extractor.language.remarks import Remark
from events_extractor.model import Item, Section, Span
from events_extractor.parsers.events.parts import fields
from events_extractor.parsers.events.parts.when import When, when
from events_extractor.reading import Reading

_GAP = 40  # code points, all blank or signs, between a statement and a remark on it


def unremarked(reading: Reading, span: Span) -> tuple[Span, ...]:
    """``span`` without the remarks in it."""
    holes = [remark.span for remark in reading.remarks_in(span)]
    return fields.without(reading, span, *holes) if holes else (span,) if span.start < span.end else ()


def beside(reading: Reading, statement: Span, title: tuple[Span, ...], at: When) -> Iterator[Remark]:
    """The remarks that stand beside the title or the time of an event:
    on the same line, in its statement or right beside it.
    """
    if not reading.remarks:
        return
    text = reading.document.text
    own = [span for span in (*title, *at.spans) if span.overlaps(statement)] or [statement]
    lines = [_line(text, span) for span in own]
    apart = [_line(text, span) for span in title if not span.overlaps(statement)]
    around = (statement, *lines, *apart)
    reach = Span(min(span.start for span in around) - _GAP, max(span.end for span in around) + _GAP)
    core = Span(min(span.start for span in own), max(span.end for span in own))
    for remark in reading.remarks_in(reach):
        if _alone(text, remark):
            near = _beside(reading, core, remark) and _joined(text, core, remark)
        else:
            inside = statement.start - 1 <= remark.span.start and remark.span.end <= statement.end + 1
            near = any(line.overlaps(remark.span) for line in lines) and (inside or _beside(reading, statement, remark))
        if near or any(line.overlaps(remark.span) for line in apart):
            yield remark


def on_new_day(remarks: Sequence[Remark], day: Sequence[Span]) -> bool:
    """Whether the last of the remarks says right before ``day`` that this is the new one:
    "Gull concert - POSTPONED", and below it "New date: June 27".
    """
    begins = min((span.start for span in day), default=0)
    last = max(remarks, key=lambda remark: remark.span.start, default=None)
    if last is None or last.off:
        return False
    return last.to is not None or last.span.start < begins <= last.span.end + _CLOSE


_CLOSE = 3  # code points between a remark and the day that it is of


def _beside(reading: Reading, span: Span, remark: Remark) -> bool:
    """Whether no word stands between ``span`` and a remark on it."""
    gap = Span(remark.span.end, span.start) if remark.span.end <= span.start else Span(span.end, remark.span.start)
    return gap.end - gap.start <= _GAP and not re.search(r"\w", gap.of(reading.plain))


def _joined(text: str, span: Span, remark: Remark) -> bool:
    """Whether no empty line parts ``span`` and a remark on a line of its own; between two lines it is of the one above."""
    if span.end <= remark.span.start:
        return re.search(r"\n[ \t]*\n", text[span.end : remark.span.start]) is None
    above = text[max(0, remark.span.start - _GAP) : remark.span.start].rstrip(" \t>*_~-")
    return re.search(r"\n[ \t]*\n", text[remark.span.end : span.start]) is None and (not above or above.endswith("\n\n"))


def _alone(text: str, remark: Remark) -> bool:
    """Whether a remark is the whole of its line."""
    line = _line(text, remark.span)
    before = text[max(line.start, remark.span.start - _GAP) : remark.span.start]
    return not re.search(r"\w", before + text[remark.span.end : min(line.end, remark.span.end + _GAP)])


def _line(text: str, span: Span) -> Span:
    end = text.find("\n", span.end)
    return Span(text.rfind("\n", 0, span.start) + 1, len(text) if end < 0 else end)


def put_to(reading: Reading, section: Section, item: Item, at: When, remark: Remark) -> When:
    """``at`` put to the moment that ``remark`` states:
    its hour kept where that states a day alone, its day where an hour.
    """
    if remark.to is None:
        return at
    if not remark.to.has_date:
        clock, day = remark.to.begins, at.day
        if not isinstance(clock, dt.time) or day is None:
            return at
        new = when(reading, section, item, replace(remark.to, begins=dt.datetime.combine(day, clock), has_date=True))
        return replace(new, spans=(*at.spans[:1], *new.spans), implied=at.implied)
    new = when(reading, section, item, remark.to)
    if new.timed or not isinstance(at.start, dt.datetime) or new.day is None:
        return new
    shift = new.day - at.start.date()
    end = at.end + shift if at.end is not None else None
    return replace(at, start=at.start + shift, end=end, spans=(*at.spans, *new.spans))
