"""Events: a section in, Event records out.

Three grammars, tried in this order, each over what the one before it left: labelled announcements, entries of lists and
calendars, sentences. Which of them applies, and how strictly, follows from what the section holds.
``context`` adds what stands once for several of them, and ``tellings`` settles which of them are one event told twice.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from events_extractor.language import clauses
from events_extractor.model import Event, Issue, Item, Section, Span
from events_extractor.parsers.events import tellings
from events_extractor.parsers.events.announcements import labelled, promotions
from events_extractor.parsers.events.announcements.postings import unified
from events_extractor.parsers.events.context import hosts, nights, ours, owners, programmes, restatements, towns, whereabouts
from events_extractor.parsers.events.context.publishers import Publisher, publisher
from events_extractor.parsers.events.lists import calls, chronicles, entries, rows, shapes
from events_extractor.parsers.events.parts import fields
from events_extractor.parsers.events.parts.building import day_moment, timed
from events_extractor.parsers.events.parts.when import when
from events_extractor.parsers.events.sentences import headed, prose
from events_extractor.parsers.events.sentences.announcing import announces
from events_extractor.parsers.events.tellings import distinct
from events_extractor.reading import Reading
from events_extractor.sections import LED_BY_DEADLINES

__all__ = ["distinct", "parse", "publisher", "unified"]


def parse(reading: Reading, section: Section, house: Publisher) -> Iterator[Event | Issue]:
    """The events of one section, in no particular order; repeated ones are left for ``distinct``.

    ``house`` is who publishes the newsletter (see ``publisher``). Days whose year nothing tells are Issues.
    """
    if section.evidence == LED_BY_DEADLINES:
        return
    announced, taken = labelled.parse(reading, section)
    shaped, cut_out = shapes.parse(reading, section)
    past = chronicles.told(reading, section)
    announced = [event for event in [*announced, *shaped] if not any(event.span.overlaps(span) for span in past)]
    taken = _merged([*taken, *cut_out, *past])
    items = [rest for item in section.items if (rest := _beyond(item, taken)) is not None]
    told_above = section.heading is not None and any(section.heading.overlaps(span) for span in cut_out)
    listed, left = (
        entries.parse(reading, replace(section, heading=None) if told_above else section, items)
        if section.kind != "deadlines"
        else (calls.called_for(reading, section, items), [item for item in items if not rows.cells(reading, item)])
    )
    said: list[Event] = []
    strict = section.kind not in ("events", "promotion")
    for item in left:
        said += headed.titled(reading, section, item, prose.parse(reading, section, item, item.span, strict=strict))
    promoted = promotions.promoted(reading, section, said, house)
    known = [*announced, *listed]
    if promoted is None:
        said = restatements.on_days_above(reading, said, known)
        known, said = restatements.at_meeting_hours(known, said)
        known, said = restatements.at_hours_below(section, known, said)
        known = [restatements.told_more(event, said) for event in known]
        promoted = restatements.not_restated(reading, said, known)
    found = owners.owned(reading, programmes.completed(reading, section, [*known, *promoted]))
    starts = sorted(event.span.start for event in found)
    for event in (_at_hours_in_brackets(reading, section, event, starts) for event in found):
        event = nights.after_midnight(reading, section, event)
        about = _about(section, event, starts)
        event = whereabouts.found(reading, towns.placed(reading, event), about)
        yield hosts.hosted(reading, event, ours.Around(about, section.heading, house))
    if reading.today is None:
        yield from _undated(reading, section)


def _about(section: Section, event: Event, starts: list[int]) -> Span:
    """The text that speaks of ``event``: its statement and what stands below it,
    up to the next of the section's ``starts``.
    """
    at = bisect_left(starts, event.span.end)
    following = starts[at] if at < len(starts) else section.span.end
    return Span(event.span.start, max(event.span.end, min(following, event.span.end + hosts.REACH)))


# "(9 a.m. PT / 10 a.m. MT)": hours in a bracket of their own.
_HOURS_ONLY = re.compile(r"\((?:[^()]{3,60})\)")


def _at_hours_in_brackets(reading: Reading, section: Section, event: Event, starts: list[int]) -> Event:
    """An entry that only tells its day, at the hours that its description names once, in brackets:
    "... for all. (9 a.m. / noon ET)".
    """
    day = day_moment(reading, event) if event.start is not None and event.spans.get("start") else None
    if (
        day is None
        or day.has_time
        or event.end is not None
        or isinstance(event.start, dt.datetime)
        or not tellings.is_entry(event)
    ):
        return event
    about = _about(section, event, starts)
    clocks = [moment for moment in reading.moments_in(Span(event.span.end, about.end)) if moment.has_time]
    bracket = _HOURS_ONLY.match(reading.plain, clocks[0].start - 1) if clocks else None
    if bracket is None or clocks[-1].end > bracket.end() or any(clock.has_date for clock in clocks):
        return event
    beside = fields.without(reading, Span(*bracket.span()), *(Span(clock.start, clock.end) for clock in clocks))
    if any(re.search(r"[^\W\d_]{3}", piece.of(reading.plain)) for piece in beside):
        return event  # "(doors open at 9 a.m.)"
    return timed(event, when(reading, section, Item(event.span, listed=True), clocks[0], day=day))


def _undated(reading: Reading, section: Section) -> Iterator[Issue]:
    """An Issue for each sentence that announces something on a day whose year nothing tells."""
    for item in section.items:
        for sentence in clauses.sentences(reading.plain, item.span):
            days = [
                moment
                for moment in reading.moments_in(sentence)
                if moment.states_day and not isinstance(moment.begins, dt.date)
            ]
            if days and (section.kind == "events" or announces(sentence.of(reading.plain))):
                words = reading.value(Span(days[0].start, days[0].end))
                yield Issue("events/undated", f"an event on a day that cannot be known: {words}", sentence)


def _merged(spans: list[Span]) -> list[Span]:
    """``spans`` in text order, those that overlap as one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.overlaps(merged[-1]):
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _beyond(item: Item, taken: list[Span]) -> Item | None:
    """The item, or what of it stands behind the announcements read from it; None where nothing does.

    ``taken``: the text of announcements, in order and apart from each other.
    """
    at = bisect_left(taken, item.span.end, key=lambda span: span.start)
    last = taken[at - 1] if at else None
    if last is None or not item.span.overlaps(last):
        return item
    return replace(item, span=Span(last.end, item.span.end)) if last.end < item.span.end else None
