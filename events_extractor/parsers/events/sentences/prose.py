"""Events stated in sentences: schedules ("The Senate convenes at 10 a.m."), announcements and running news.

A sentence is an event when a moment that is not past meets a verb or noun of events, and the sentence does not narrate. In
running news more is asked than under an events heading: a verb that announces, and a subject matter that can be attended.
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events.parts import bodies, fields
from events_extractor.parsers.events.parts.building import build
from events_extractor.parsers.events.parts.cues import BE_HELD, FUTURE, TAKES_PLACE, THING
from events_extractor.parsers.events.parts.when import When, usable, when
from events_extractor.parsers.events.sentences import (
    agenda,
    calledoff,
    corrections,
    narrating,
    occasions,
    ondays,
    parting,
    setup,
    storied,
    timing,
    topics,
    weeks,
)
from events_extractor.parsers.events.sentences.announcing import (
    COME_TOGETHER,
    does_in_present,
    is_on_day,
    named_and_dated,
    says_takes_place,
)
from events_extractor.parsers.events.sentences.listing import events_of_list
from events_extractor.parsers.events.sentences.naming import named_event
from events_extractor.parsers.events.sentences.neighbours import (
    announced_before,
    at_hour_of,
    tells_hour_of,
    time_and_place,
    titled_first,
)
from events_extractor.parsers.events.sentences.schedules import dayless, doings_of_day
from events_extractor.parsers.events.statements import forms, framing, releases, statement
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment


# "We hope to see you at the next one on 3 May": of the kind that was told before.
_NEXT_ONE = re.compile(r"\b(?:at|for|to) (?:our|the) next one\b")


def parse(reading: Reading, section: Section, item: Item, span: Span, *, strict: bool) -> Iterator[Event]:
    """The events that the sentences of ``span`` state. ``strict`` asks for more, as running news needs."""
    day = timing.day_gone_on_with(reading, section, item, span)
    timed: Moment | None = None
    told: list[Event] = []  # by the sentence before, or by one before those that only say more of it
    far = False
    said = [part for sentence in reading.sentences(span) for part in parting.parts(reading, sentence)]
    labels = weeks.labels(reading, section, item)
    run = _is_run(reading, said)
    strict, item = strict and not labels and not run, replace(item, listed=True) if labels else item
    labelled: Moment | None = None  # the day that the last label names: "Tuesday: The wardens meet. The mayor speaks."
    for number, sentence in enumerate(said):
        for label, named_day in labels:
            if sentence.start <= label.start < sentence.end:
                labelled, sentence = named_day, Span(label.end, sentence.end)
        if len(told) == 1 and (now := corrections.become(reading, section, item, told[0], sentence)) is not None:
            told = [now]
            continue
        put_off = not agenda.votes(reading, sentence, reading.moments_in(sentence))
        if put_off and (off := calledoff.read(reading, section, item, sentence)) is not None:
            yield from off
            continue
        before = said[number - 1] if number else None
        if before is not None and (right := corrections.read(reading, section, item, before, sentence)) is not None:
            yield right
            told = []
            continue
        if len(told) == 1 and (event := at_hour_of(reading, section, item, told[0], sentence, far=far)) is not None:
            told = [event]
            continue
        sentence = _without_dots(reading, sentence) if run else sentence
        following = said[number + 1] if number + 1 < len(said) else None
        led = strict and not (following is not None and tells_hour_of(reading, sentence, following))
        waiting = told if len(told) == 1 and not reading.moments_in(sentence) else []
        yield from told if not waiting else ()
        told, far = [], False
        moments = [moment for moment in reading.moments_in(sentence) if usable(reading, moment)]
        moments = timing.dating(reading, sentence, moments)
        days = [moment for moment in moments if moment.has_date and moment.begins is not None]
        if days:
            ahead = [moment for moment in days if not narrating.narrated(reading, sentence, moment)]
            day = days[0] if len(days) == 1 else ahead[0] if len(ahead) == 1 else None
        elif labelled is not None:
            day = labelled
        elif not strict and (named := weeks.day_told(reading, section, item, sentence)) is not None:
            day = named
        elif following is not None and (noted := timing.noted_day(reading, following)) is not None:
            day = noted
        again = timing.SAME_TIME.search(sentence.of(reading.plain)) and not any(moment.has_time for moment in moments)
        hours = timed or _hour_told_last(reading, section, sentence) if again else None
        timed = next((moment for moment in reversed(moments) if moment.has_time), timed)
        if before is not None and moments and (site := time_and_place(reading, sentence, moments)) is not None:
            announced = announced_before(reading, section, item, before, sentence, moments, site)
            announced = announced or titled_first(reading, section, item, said[:number], sentence, moments, site)
            if announced is not None:
                yield announced
                continue
        if not moments:
            of_week = labelled or (weeks.day_told(reading, section, item, sentence) if not strict else None)
            told += _undated(reading, section, item, sentence, day, hours, of_week, strict=strict)
            yield from waiting if told else ()
            told, far = (told, False) if told else (waiting, True)
        elif not strict and (done := doings_of_day(reading, section, item, sentence)):
            told += done
        else:
            told += _dated(reading, section, item, sentence, moments, day if not days else None, hours, strict=led)
    yield from told


# "Kelp prices at nine ... Rope board minutes at 2 p.m. ...": what parts the things of a day
_DOTS = re.compile(r"[ ]?(?:\.{3}|…)[ .]*\Z")
_SEVERAL_PARTED = 2


def _is_run(reading: Reading, said: list[Span]) -> bool:
    """Whether a paragraph tells things of a day in turn, with dots between them and an hour in most."""
    parted = [sentence for sentence in said[:-1] if _DOTS.search(sentence.of(reading.plain)) is not None]
    timed = sum(any(moment.has_time for moment in reading.moments_in(sentence)) for sentence in said)
    return len(parted) >= _SEVERAL_PARTED and 2 * timed > len(said)


def _without_dots(reading: Reading, sentence: Span) -> Span:
    dots = _DOTS.search(sentence.of(reading.plain))
    return Span(sentence.start, sentence.start + dots.start()) if dots else sentence


def _hour_told_last(reading: Reading, section: Section, sentence: Span) -> Moment | None:
    """The hour that the section told last before ``sentence``, which says "same time"."""
    before = [moment for moment in reading.moments_in(Span(section.span.start, sentence.start)) if usable(reading, moment)]
    return next((moment for moment in reversed(before) if moment.has_time), None)


def _undated(
    reading: Reading,
    section: Section,
    item: Item,
    sentence: Span,
    day: Moment | None,
    hours: Moment | None,
    of_week: Moment | None,
    *,
    strict: bool,
) -> Iterator[Event]:
    """The events of a sentence without a moment:
    at the ``hours`` or on the ``day`` told before it, on the one ``of_week`` told last, or of the section's day.
    """
    if hours is not None:
        return _dated(reading, section, item, sentence, [hours], day, strict=strict)
    if day is not None and timing.SAME_DAY.search(sentence.of(reading.plain)):
        return _dated(reading, section, item, sentence, [day], None, strict=strict)
    if strict:
        return iter(())
    return iter(doings_of_day(reading, section, item, sentence) or dayless(reading, section, item, sentence, of_week))


def _dated(
    reading: Reading,
    section: Section,
    item: Item,
    sentence: Span,
    moments: list[Moment],
    earlier: Moment | None,
    hours: Moment | None = None,
    *,
    strict: bool,
) -> Iterator[Event]:
    """The events of a sentence by its moments; ``hours`` is the time that it points back to ("tomorrow, same time")."""
    text = sentence.of(reading.plain)
    if (listed := events_of_list(reading, section, item, sentence, moments)) is not None:
        yield from listed
        return
    of_time = [*moments, hours] if hours is not None else moments
    if moments and (headed := occasions.when_and_where(reading, section, sentence, moments)) is not None:
        title, place = headed
        day = next((moment for moment in moments if moment.has_date), None)
        timed = next(moment for moment in moments if moment.has_time)
        at = when(reading, section, item, timed, day=None if timed.has_date else day)
        event = build(reading, section, item, at, (title,), rule="events/sentence-headed", span=sentence, location=place)
        yield from [event] if event is not None else []
        return
    if strict and storied.is_storied(reading, item, sentence, of_time):
        return
    undertaken = occasions.undertaken(reading, section, sentence, moments)
    if not undertaken and not says_takes_place(reading, sentence, text, of_time, strict=strict):
        return
    days = [moment for moment in moments if moment.has_date and not moment.has_time]
    stated = [moment for moment in moments if moment.has_date and isinstance(moment.begins, dt.date)]
    day = days[0] if len(days) == 1 else stated[0] if len(stated) == 1 else earlier
    clocks = _own_clocks(reading, moments)
    shared = _hour_for_all(reading, days, clocks)
    if shared is not None:
        clocks = []
    chosen = clocks or [moment for moment in days if not narrating.narrated(reading, sentence, moment)]
    if (
        strict
        and not clocks
        and hours is None
        and not undertaken
        and not _day_is_enough(reading, section, item, sentence, moments, days)
    ):
        return
    chosen = [moment for moment in chosen if moment is chosen[0] or not timing.of_matter(reading, chosen[0], moment)]
    two = setup.read(reading, sentence, moments)
    if two is not None:
        chosen = [two.first, two.later]
    earlier_events: list[Event] = []
    votes = agenda.votes(reading, sentence, chosen)
    of_subject = _are_of_subject(reading, sentence, chosen)
    for number, moment in enumerate(chosen):
        told_past = moment not in votes and narrating.narrated(reading, sentence, moment)  # "last votes at two" are ahead
        if told_past and section.kind != "events" and not releases.releases_figures(text):
            continue
        if (
            not moment.has_date
            and day is None
            and not days
            and not timing.known_day(reading, section, item, sentence, moment)
        ):
            continue
        of_day = None if moment.has_date else day or _day_before(days, moment)
        if of_day is not None and parting.another(reading, moment, of_day):
            of_day = earlier  # "Prices are out at nine; wages follow tomorrow": the day is of the other statement
        at = when(reading, section, item, moment, day=of_day)
        if hours is not None and at.day is not None and not at.timed:
            at = when(reading, section, item, timing.with_hour(moment, hours), day=moment)
        if timing.first_of(reading, sentence, [moment]) and (hours := timing.hours_of_rule(reading, sentence, moment)):
            at = timing.at_hours(at, hours)
        if shared is not None:
            at = timing.at_hours(at, shared)
        if two is not None:
            part = two.first_part if moment is two.first else two.later_part
        elif len(chosen) > 1 and not of_subject:
            part = parting.part_of(reading, sentence, chosen, number)
            if shared is not None and number and part.start < moment.end < part.end:
                part = Span(part.start, moment.end)  # "on 3 May and 5 June|, always at seven"
        else:
            part = parting.own_clause(reading, sentence, days, moment)
        event = (
            _vote(reading, section, item, sentence, at, votes[moment])
            if moment in votes
            else named_event(reading, section, item, sentence, part, at, moments, earlier_events)
        )
        if event is not None:
            earlier_events.append(event)
            yield event
        alone = not clocks and strict and shared is None and two is None and not forms.dates_named(text)
        if alone and not _go_on(reading, chosen, number):
            break


def _own_clocks(reading: Reading, moments: list[Moment]) -> list[Moment]:
    """The hours of a sentence without those that only end the one before, or give it in another zone:
    "10 a.m. (9 a.m. Central)".
    """
    clocks = [moment for moment in moments if moment.has_time]
    befores = [None, *clocks]
    return [clock for before, clock in zip(befores, clocks, strict=False) if not timing.beside(reading, before, clock)]


def _hour_for_all(reading: Reading, days: list[Moment], clocks: list[Moment]) -> Moment | None:
    """The one hour behind several days that is said to be that of all: "May 3 and again May 17, both times at seven"."""
    if len(clocks) != 1 or len(days) < 2 or not _FOR_ALL.search(reading.plain, days[-1].end, clocks[0].start):
        return None
    return clocks[0]


def _day_is_enough(
    reading: Reading, section: Section, item: Item, sentence: Span, moments: list[Moment], days: list[Moment]
) -> bool:
    """Whether a sentence of running news that tells a day and no hour is of an event all the same."""
    text = sentence.of(reading.plain)
    if (
        forms.dates_named(text)
        or releases.releases_figures(text)
        or framing.opened_for(reading, sentence, moments)
        or named_and_dated(reading, sentence, moments)
        or is_on_day(reading, sentence, moments)
        or ondays.happens(reading, sentence, moments)
        or statement.dated_by_place(reading, sentence, moments)
        or topics.called_by_heading(reading, section, sentence) is not None
        or (_NEXT_ONE.search(text) and topics.one_of(reading, item, sentence.end) is not None)
        or (topics.CALL_ALONE.match(text) and topics.named_first(reading, item, sentence))
        or any(cue.search(text) for cue in (BE_HELD, THING, FUTURE))
        or does_in_present(text)
    ):
        return True
    led = days[0].end if days and days[0].start <= sentence.start + len("On ") else sentence.start
    rest = fields.trimmed(reading, Span(led, sentence.end))
    return bodies.acting(reading, rest) is not None or COME_TOGETHER.match(reading.plain, rest.start, rest.end) is not None


def _vote(reading: Reading, section: Section, item: Item, sentence: Span, at: When, title: tuple[Span, ...]) -> Event | None:
    """The vote that a sentence about a chamber's day adds, held by that chamber."""
    chamber = bodies.acting(reading, sentence)
    span = fields.trimmed(reading, sentence)
    return build(reading, section, item, at, title, rule="events/sentence-votes", span=span, organizer=chamber)


# What stands between the days of a list: "on June 24, July 29 and August 26"
_AND_THEN = re.compile(r",? (?:(?:and|&) )?(?:on )?")
# ... and the hours of a list: "at 10 a.m. and at 3 p.m."
_AND_AT = re.compile(r",? (?:(?:and|&) )?(?:again )?(?:(?:at|on) )?")


def _go_on(reading: Reading, moments: list[Moment], number: int) -> bool:
    """Whether the moment at ``number`` stands in a list of days, of which the next follows."""
    if number + 1 == len(moments):
        return False
    following = moments[number + 1]
    return timing.pinned(reading, following) and bool(
        _AND_THEN.fullmatch(reading.plain, moments[number].end, following.start)
    )


def _are_of_subject(reading: Reading, sentence: Span, moments: list[Moment]) -> bool:
    """Whether ``moments`` are a list within the subject of what takes place: "The May 3 and 17 hearings will be held at the
    pier", "Hearings at ten and at three will be held"; so each of them dates the whole sentence.
    """
    joined = all(_AND_AT.fullmatch(reading.plain, before.end, after.start) for before, after in itertools.pairwise(moments))
    if not joined or len(moments) < 2:
        return False
    held = TAKES_PLACE.search(reading.plain, sentence.start, sentence.end)
    return held is not None and held.start() >= moments[-1].end


_FOR_ALL = re.compile(r"\b(?:always|both|each|all|every)\b")


def _day_before(days: list[Moment], clock: Moment) -> Moment | None:
    """The day of a clock time where its sentence names several: the one before it."""
    return next((day for day in reversed(days) if day.end <= clock.start), None)
