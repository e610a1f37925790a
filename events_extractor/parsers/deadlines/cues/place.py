"""A date in its sentence, and how far around it cues are looked for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from events_extractor.language import clauses
from events_extractor.model import Relation, Section, Span
from events_extractor.parsers.deadlines.bounds import Bound, Cue, Part, When, around

_BEFORE, _BEHIND = 160, 120  # code points in front of a date and behind it in which its cue stands


@dataclass(frozen=True, slots=True)
class Place:
    """The date ``when`` of ``sentence``; cues stand from ``low`` on, and up to ``high``."""

    plain: str
    section: Section
    sentence: Span
    when: When
    low: int
    high: int

    @staticmethod
    def of(plain: str, section: Section, sentence: Span, when: When) -> Place:
        """The place of ``when``, with the reach of its cues kept within the sentence."""
        low, high = max(sentence.start, when.span.start - _BEFORE), min(sentence.end, when.span.end + _BEHIND)
        return Place(plain, section, sentence, when, low, high)

    def before(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """What of ``pattern`` stands in front of the date."""
        return pattern.search(self.plain, self.low, self.when.span.start)

    def behind(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """What of ``pattern`` stands right behind the date."""
        return pattern.match(self.plain, self.when.span.end, self.high)

    def clause_start(self, at: int) -> int:
        """Where the clause around the date begins that ``at`` stands in."""
        return clauses.clause_start(self.plain, around(self.sentence, self.when.span), at)

    def cue(self, relation: Relation, part: Part, match: re.Match[str], *, kept: bool = False) -> Cue:
        """The cue of ``match`` in front of the date; its words are ``kept`` in the clause or cut out of it with the date."""
        start = match.end("cue") if kept else match.start("cue")
        return Cue(relation, part, Span(*match.span("cue")), Span(start, self.when.span.end))

    def bound(self, relation: Relation, part: Part, match: re.Match[str], *, kept: bool = False) -> Bound:
        """The date with the cue of ``match`` in front of it, as ``cue`` makes it."""
        return Bound(self.when, self.cue(relation, part, match, kept=kept))
