"""The events of sentences that are lists (see ``agenda``)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events.parts import fields
from events_extractor.parsers.events.parts.building import build
from events_extractor.parsers.events.parts.when import When, when
from events_extractor.parsers.events.sentences import agenda, timing
from events_extractor.parsers.events.statements.beside import told
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment


def events_of_list(
    reading: Reading, section: Section, item: Item, sentence: Span, moments: list[Moment]
) -> Iterator[Event] | None:
    """The events of a sentence that is a list; None for one that is none."""
    if listed := agenda.read(reading, sentence, moments):
        return _dated_in_list(reading, section, item, sentence, listed)
    if (in_turn := agenda.in_turn(reading, item.span, sentence, moments)) is not None:
        return _told_in_turn(reading, section, item, in_turn)
    if each := agenda.held_each(reading, sentence, moments):
        return _held_each(reading, section, item, sentence, each)
    if tour := agenda.toured(reading, sentence, moments):
        return _toured(reading, section, item, sentence, tour)
    if stops := agenda.itinerary(reading, sentence, moments):
        return _stops_of_day(reading, section, item, sentence, stops)
    return None


def _dated_in_list(
    reading: Reading,
    section: Section,
    item: Item,
    sentence: Span,
    listed: list[tuple[Moment, tuple[Span, ...]]],
) -> Iterator[Event]:
    """The events of a sentence that tells what a week holds, each with its day inside it."""
    for moment, title in listed:
        at = when(reading, section, item, moment)
        event = build(reading, section, item, at, title, rule="events/sentence-agenda", span=sentence)
        if event is not None:
            yield event


def _held_each(reading: Reading, section: Section, item: Item, sentence: Span, each: list[agenda.Held]) -> Iterator[Event]:
    """The events of a sentence that tells several of a kind."""
    for held in each:
        event = build(
            reading,
            section,
            item,
            when(reading, section, item, held.moment),
            (held.title,),
            rule="events/sentence-agenda",
            span=fields.trimmed(reading, sentence),
            organizer=held.organizer,
            location=held.place,
        )
        if event is not None:
            yield event


def _toured(
    reading: Reading,
    section: Section,
    item: Item,
    sentence: Span,
    tour: list[tuple[Moment, tuple[Span, ...], Span]],
) -> Iterator[Event]:
    """The events of a sentence that tells the stops of a tour with their hours."""
    for moment, title, place in tour:
        if not moment.has_date and not timing.known_day(reading, section, item, sentence, moment):
            continue
        at = when(reading, section, item, moment)
        span = fields.trimmed(reading, sentence)
        event = build(reading, section, item, at, title, rule="events/sentence-tour", span=span, location=place)
        if event is not None:
            yield event


def _told_in_turn(reading: Reading, section: Section, item: Item, in_turn: list[tuple[Moment, Span]]) -> Iterator[Event]:
    """The events of a sentence that tells the day of each in brackets behind it."""
    for moment, clause in in_turn:
        organizer, title, place = told(reading, clause)
        if not title:
            continue
        event = build(
            reading,
            section,
            replace(item, listed=True),
            when(reading, section, item, moment),
            title,
            rule="events/sentence-agenda",
            span=Span(clause.start, moment.end),
            organizer=organizer,
            location=place,
        )
        if event is not None:
            yield event


def _stops_of_day(
    reading: Reading, section: Section, item: Item, sentence: Span, stops: list[agenda.Stop]
) -> Iterator[Event]:
    """The events of an itinerary, all of the day that its first hour is of."""
    first: When | None = None
    for stop in stops:
        if stop.moment is not None:
            if not stop.moment.has_date and not timing.known_day(reading, section, item, sentence, stop.moment):
                return
            at = when(reading, section, item, stop.moment)
            first = first or at
        else:
            at = When(start=first.day, implied=first.implied) if first is not None else When(start=None)
        event = build(
            reading,
            section,
            item,
            at,
            (stop.title,),
            rule="events/sentence-itinerary",
            span=fields.trimmed(reading, sentence),
            organizer=stop.who,
            location=stop.place,
        )
        if event is not None:
            yield event
