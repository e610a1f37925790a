"""The dates of a sentence that bound something: each is asked for its cue, kind by kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from events_extractor.model import Issue, Section, Span
from events_extractor.parsers.deadlines.bounds import Bound, Cue, When
from events_extractor.parsers.deadlines.cues.acts import by_act
from events_extractor.parsers.deadlines.cues.adverbs import before_thing, by_adverb, by_day_or_later
from events_extractor.parsers.deadlines.cues.nouns import NOUN_BEFORE, by_end_of_term, by_noun_before, by_noun_beside
from events_extractor.parsers.deadlines.cues.place import Place
from events_extractor.parsers.deadlines.cues.turning import turning
from events_extractor.parsers.deadlines.cues.verbs import DUE, by_clause_behind, by_strong_verb, by_weak_verb
from events_extractor.parsers.deadlines.cues.vetoes import belongs_elsewhere, bounds_nothing
from events_extractor.parsers.deadlines.days import clock_of, counted, when_of
from events_extractor.parsers.deadlines.lexicon import OFFER
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment


def bounds_in(reading: Reading, section: Section, sentence: Span) -> list[Bound]:
    """The dates of ``sentence`` that bound something, in text order."""
    found = list(counted(reading, sentence))
    inside = {place for bound in found for place in range(*bound.when.span)}
    clock: Moment | None = None
    for moment in reading.moments_in(sentence):
        if moment.has_time and not moment.has_date:
            clock = moment
            continue
        if moment.start in inside:
            continue
        if moment.states_day:
            when = when_of(moment)
            # "by 5 p.m. on Friday" where the clock time was found apart
            if clock and when.time is None and _CLOCK_AND_DAY.fullmatch(reading.plain, clock.end, moment.start):
                when = replace(when, span=Span(clock.start, moment.end), time=clock_of(clock.begins), zone=clock.zone)
            bound = _bound(Place.of(reading.plain, section, sentence, when)) or _shared(reading.plain, sentence, found, when)
            if bound:
                found.append(bound)
        clock = None
    return sorted(found, key=lambda bound: bound.when.span)


# Between the hour and the day that it is of, perhaps with whose time it is. "5 p.m. (on) Friday",
# "5 p.m., (New York City time, on) May 1"
_CLOCK_AND_DAY = re.compile(r"[\s,]*(?:\(?(?:[A-Z][a-z]+\s+){1,3}time\)?|\(?local\s+time\)?)?[\s,]*(?:on)?[\s,]*")

# Between two dates that share a cue. "due May 1 (and) June 1", "is May 1 (in the north and) June 1 in the south"
_SHARED = re.compile(r"(?:(?:\s+(?:in|for)\s+[\w'-]+(?:\s+[\w'-]+){0,4}?)?,?\s+(?:and|or)|,)\s+\Z")
_TO = re.compile(r"\s+(?P<cue>to)\s+")  # "are accepted from May 1 to 5 p.m. on June 1"
_SHARED_END = re.compile(r"\s*(?:[.,;!)]|\Z|(?:and|or|in|for)\s)")
_FAR = 60  # code points between two dates that share a cue


def _shared(plain: str, sentence: Span, found: Sequence[Bound], when: When) -> Bound | None:
    """``when`` with the cue of the date before it, where the two stand side by side: "Reports are due May 1 and June 1"."""
    before = found[-1] if found else None
    to = _TO.fullmatch(plain, before.when.span.end, when.span.start) if before else None
    if before and to and before.cue.relation == "from":
        return Bound(when, Cue("until", "adverb", Span(*to.span("cue")), Span(to.start("cue"), when.span.end)))
    if before is None or before.cue.part not in ("noun", "verb") or before.cue.cut.end != before.when.span.end:
        return None
    if not 0 <= when.span.start - before.when.span.end <= _FAR or when.until or before.when.until:
        return None
    if not _SHARED.match(plain, before.when.span.end, when.span.start):
        return None
    if not _SHARED_END.match(plain, when.span.end, sentence.end):
        return None
    return Bound(when, Cue(before.cue.relation, "adverb", before.cue.words, Span(before.when.span.end, when.span.end)))


def _named_for_another(place: Place) -> Iterator[Bound | None]:
    """The answer that a date bounds nothing, where it belongs to an event."""
    if belongs_elsewhere(place):
        yield None


def _before_thing(place: Place) -> Iterator[Bound | None]:
    """The date as the day before which something is meant to be done, where it is that."""
    bound = before_thing(place)
    if bound:
        yield bound


def _turning(place: Place) -> Iterator[Bound | None]:
    """The date as the day on which something starts, stops or changes, where it is that."""
    bound = turning(place)
    if bound:
        yield bound


# What may make a deadline of a date, in the order in which it is asked. The first answer counts, also where it says that the
# date bounds nothing (None).
_STEPS: tuple[Callable[[Place], Iterator[Bound | None]], ...] = (
    by_noun_beside,
    by_noun_before,
    by_strong_verb,
    by_clause_behind,
    by_day_or_later,
    _named_for_another,
    by_adverb,
    by_weak_verb,
    _before_thing,
    by_act,
    by_end_of_term,
    _turning,
)


def _bound(place: Place) -> Bound | None:
    """The date with the cue that makes a deadline of it, or None."""
    if bounds_nothing(place):
        return None
    return next((answer for step in _STEPS for answer in step(place)), None)


def unpinned(reading: Reading, sentence: Span) -> Iterator[Issue]:
    """An Issue for each deadline that is named without its day: "the deadline is in early May"."""
    for moment in reading.moments_in(sentence):
        if moment.has_date and moment.grain not in ("day", "minute"):
            low = max(sentence.start, moment.start - 160)
            if NOUN_BEFORE.search(reading.plain, low, moment.start) or DUE.search(reading.plain, low, moment.start):
                yield Issue(
                    "deadlines/unread", f"a deadline that is not pinned to a day: {reading.value(sentence)}", sentence
                )


def ends(plain: str, bound: Bound, what: Sequence[Span]) -> tuple[Bound, ...]:
    """``bound`` itself; over a range of days its first and its last day.

    "from May 1 through June 1", "closed April 8-12".
    """
    when, cue = bound.when, bound.cue
    if when.until is None or (cue.relation not in ("from", "on") and not any(OFFER.search(plain, *span) for span in what)):
        return (bound,)
    first = replace(bound, cue=replace(cue, relation="from"))
    last = Bound(replace(when, day=when.until, time=when.until_time), replace(cue, relation="until", words=None))
    return (first, last)
