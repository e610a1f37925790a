"""A date with the cue that makes a deadline of it: what the parts of the grammar hand to one another."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from events_extractor.model import Relation, Span

Part = Literal["adverb", "verb", "noun", "act"]

_WINDOW = 900  # code points either side of a date that its clause may take: work stays linear however long a sentence runs


@dataclass(frozen=True, slots=True)
class When:
    """A stated day: where it stands, the day, its clock time, the last day of a range, and what of it was implied.

    ``zone``: the zone that the words state for the clock times, if they do.
    """

    span: Span
    day: dt.date | None
    time: dt.time | None = None
    until: dt.date | None = None
    until_time: dt.time | None = None
    implied: tuple[str, ...] = ()
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """How a date bounds something. ``words`` state the relation; ``cut`` is what the clause leaves out: the date, and the
    words where they are no part of the clause."""

    relation: Relation
    part: Part
    words: Span | None
    cut: Span


@dataclass(frozen=True, slots=True)
class Bound:
    """A date with its cue."""

    when: When
    cue: Cue


def around(sentence: Span, span: Span) -> Span:
    """The part of ``sentence`` that the clause around ``span`` may take."""
    return Span(max(sentence.start, span.start - _WINDOW), min(sentence.end, span.end + _WINDOW))


@dataclass(frozen=True, slots=True)
class Statement:
    """A bound and the pieces that say what.

    Those that are ``apart`` (a heading, the head of a column) lie outside its passage. ``begins``: where that begins, if
    the sentence before is part of it.
    """

    bound: Bound
    what: tuple[Span, ...]
    rule: str
    apart: tuple[Span, ...] = ()
    begins: int | None = None

    @property
    def span(self) -> Span:
        """From the first of its words to the last."""
        own = [span for span in self.what if span not in self.apart]
        spans = (self.bound.when.span, self.bound.cue.cut, *own)
        first = min(span.start for span in spans)
        return Span(first if self.begins is None else min(first, self.begins), max(span.end for span in spans))
