"""Events: a section in, Event records out.

Three grammars, tried in this order, each over what the one before it left: labelled announcements, entries of lists and
calendars, sentences. Which of them applies, and how strictly, follows from what the section holds.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any

from events_extractor.language import clauses
from events_extractor.model import Event, Issue, Item, Section, Span
from events_extractor.parsers.events import (
    aligned,
    announcements,
    bodies,
    entries,
    fields,
    floor,
    hearings,
    hosts,
    hourly,
    programmes,
    rows,
    sentences,
    towns,
)
from events_extractor.parsers.events.building import day_moment, timed
from events_extractor.parsers.events.cues import THING
from events_extractor.parsers.events.postings import unified
from events_extractor.parsers.events.publishers import Publisher, publisher
from events_extractor.parsers.events.when import when
from events_extractor.reading import Reading
from events_extractor.sections import LED_BY_DEADLINES

__all__ = ["distinct", "parse", "publisher", "unified"]

# Headings that are themselves a promotion: "COME ON 7/3 TO OUR FORUM ON PORTS", "SAVE THE DATE — June 3 forum".
_PROMOTES = re.compile(
    r"\b(?:join us|save the date|you're invited|you are invited|don't miss|mark your calendars?)\b", re.IGNORECASE
)
_PROMOTED = re.compile(r"\b(?:for|at) (?P<what>(?:an? |the |our )?.+)\Z", re.IGNORECASE)


# "The Harbor Post will bring together captains": who hosts what a promotion announces.
_HOST = re.compile(
    r"(?:(?<=[.!?:] )|^)(?P<host>(?:The )?[A-Z][\w&.'-]*(?: (?:[A-Z][\w&.'-]*|and|of|the|for|&)){0,6}) will (?:convene|bring together|host|hold|gather|welcome|present|sit down)\b"
)


def parse(reading: Reading, section: Section, house: Publisher) -> Iterator[Event | Issue]:
    """The events of one section, in no particular order; repeated ones are left for ``distinct``.

    ``house`` is who publishes the newsletter (see ``publisher``). Days whose year nothing tells are Issues.
    """
    if section.evidence == LED_BY_DEADLINES:
        return
    announced, taken = announcements.parse(reading, section)
    sittings, told = floor.parse(reading, section, section.items)
    columns, cells = aligned.parse(reading, section)
    hours, entered = hourly.parse(reading, section)
    heard, docketed = hearings.parse(reading, section)
    announced = [*announced, *sittings, *columns, *hours, *heard]
    taken = [*taken, *told, *cells, *entered, *docketed]
    items = [rest for item in section.items if (rest := _beyond(item, taken)) is not None]
    listed, left = (
        entries.parse(reading, section, items)
        if section.kind != "deadlines"
        else (_called_for(reading, section, items), [item for item in items if not rows.cells(reading, item)])
    )
    said: list[Event] = []
    strict = section.kind not in ("events", "promotion")
    for item in left:
        said += sentences.parse(reading, section, item, item.span, strict=strict)
    promoted = _promoted(reading, section, said, house)
    known = [*announced, *listed]
    if promoted is None:
        said = [_on_day_above(reading, event, known) for event in said]
        known = [_told_more(event, said) for event in known]
        promoted = _not_restated(reading, said, known)
    found = programmes.completed(reading, section, [*known, *promoted])
    starts = sorted(event.span.start for event in found)
    for event in (_at_hours_in_brackets(reading, section, event, starts) for event in found):
        yield hosts.hosted(
            reading, towns.placed(reading, event), hosts.Around(_about(section, event, starts), section.heading, house)
        )
    if reading.today is None:
        yield from _undated(reading, section)


# What a call's list of dates names beside its deadlines: "December 1-4: Ninth Conference on Tides"
_GATHERING = re.compile(r"\b(?:Conference|Congress|Symposium|Summer School)\b")

# What ends the dates of a school year: "December 9 Commencement Supper (10:30 a.m.)"
_CEREMONY = re.compile(r"(?:[A-Z][\w'-]* ){0,3}(?:Commencement|Graduation|Convocation)(?: [A-Z][a-z]+)?\Z")

_EVENTS_TOO = re.compile(r"\bevents?\b", re.IGNORECASE)


def _called_for(reading: Reading, section: Section, items: list[Item]) -> list[Event]:
    """What a call for papers is for: "Symposium on Tides" above "3-4 February, Harbor Hotel". Other dates of it are deadlines.

    A list of "events and key dates" names any event beside its deadlines.
    """
    mixed = section.heading is not None and _EVENTS_TOO.search(section.heading.of(reading.plain)) is not None
    found, _ = entries.parse(reading, replace(section, kind="news"), items)
    ceremonies, _ = entries.parse(reading, replace(section, kind="events"), items)
    known = {event.span for event in found}
    found += [event for event in ceremonies if event.span not in known and _CEREMONY.match(event.title)]
    return [
        event
        for event in found
        if (event.rule == "events/title-date-line" and THING.search(event.title))
        or (event.rule in ("events/time-title", "events/title-time") and _CEREMONY.match(event.title))
        or (
            event.rule in ("events/time-title", "events/title-time")
            and (THING if mixed else _GATHERING).search(event.title)
            and not isinstance(event.start, dt.datetime)
        )
    ]


def _about(section: Section, event: Event, starts: list[int]) -> Span:
    """The text that speaks of ``event``: its statement and what stands below it, up to the next of the section's ``starts``."""
    at = bisect_left(starts, event.span.end)
    following = starts[at] if at < len(starts) else section.span.end
    return Span(event.span.start, max(event.span.end, min(following, event.span.end + hosts.REACH)))


# "(9 a.m. PT / 10 a.m. MT)": hours in a bracket of their own.
_HOURS_ONLY = re.compile(r"\((?:[^()]{3,60})\)")


def _at_hours_in_brackets(reading: Reading, section: Section, event: Event, starts: list[int]) -> Event:
    """An entry that only tells its day, at the hours that its description names once, in brackets: "... for all. (9 a.m. / noon ET)"."""
    day = day_moment(reading, event) if event.start is not None and event.spans.get("start") else None
    if day is None or day.has_time or event.end is not None or isinstance(event.start, dt.datetime) or not _is_entry(event):
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
            if days and (section.kind == "events" or sentences.announces(sentence.of(reading.plain))):
                words = reading.value(Span(days[0].start, days[0].end))
                yield Issue("events/undated", f"an event on a day that cannot be known: {words}", sentence)


def _beyond(item: Item, taken: list[Span]) -> Item | None:
    """The item, or what of it stands behind the announcements read from it; None where nothing does."""
    end = max((span.end for span in taken if item.span.overlaps(span)), default=None)
    if end is None:
        return item
    return replace(item, span=Span(end, item.span.end)) if end < item.span.end else None


def _on_day_above(reading: Reading, event: Event, known: list[Event]) -> Event:
    """A clock time without a day, below an entry that has one, is of that day: "The assembly is on Oct. 15. ... Drinks at 8 p.m."."""
    above = [
        other
        for other in known
        if other.span.start < event.span.start <= other.span.end + _JUST_ABOVE and other.day is not None
    ]
    if "date" not in event.implied or not isinstance(event.start, dt.datetime) or not above:
        return event
    shift = (above[-1].day or event.start.date()) - event.start.date()
    named = any(moment.has_date for span in event.spans["start"] for moment in reading.moments_in(span))
    if named and shift.days % _WEEK:
        return event  # "on Tuesday at 11 a.m." below what is on a Friday
    end = event.end + shift if event.end is not None else None
    return replace(event, start=event.start + shift, end=end)


_JUST_ABOVE = 600  # code points below an entry that are still of its day
_WEEK = 7  # days


def _told_more(event: Event, said: list[Event]) -> Event:
    """``event`` with what a sentence about the same hour adds to it: the place, the host, who speaks."""
    same = [
        other
        for other in said
        if other.start == event.start and isinstance(event.start, dt.datetime) and not other.span.overlaps(event.span)
    ]
    return _completed(event, same[0]) if len(same) == 1 else event


def _not_restated(reading: Reading, said: list[Event], known: list[Event]) -> list[Event]:
    """Sentences of a section that only restate the time of an entry of it are left out."""
    starts = {event.start for event in known if isinstance(event.start, dt.datetime)}
    return [
        event
        for event in said
        if event.cancelled
        or (
            event.start not in starts
            and (
                isinstance(event.start, dt.datetime)
                or not any(other.day == event.start and _speaks_of(reading, event, other) for other in known)
            )
        )
    ]


# "We also have a talk", "Another fair is on": what the sentence tells was not told before.
_ANEW = re.compile(r"\b(?:also|another|additionally|in addition|plus)\b", re.IGNORECASE)


def _speaks_of(reading: Reading, event: Event, other: Event) -> bool:
    """Whether a sentence about a day may be about ``other``: it has no host of its own, or a word of the title in common."""
    shared = _words(event.title) & _words(other.title)
    title = event.spans["title"][0].start
    if not shared and _ANEW.search(reading.plain, event.span.start, title) and not event.span.overlaps(other.span):
        return False
    acts = event.organizer is not None and bodies.is_institution(event.organizer)
    return not acts or bool(shared) or event.span.overlaps(other.span)


def _promoted(reading: Reading, section: Section, said: list[Event], house: Publisher) -> list[Event] | None:
    """A promotion whose heading states the event: its body restates the day, and adds who hosts it, the hour and the place."""
    heading = section.heading
    if heading is None or not _PROMOTES.search(heading.of(reading.plain)):
        return None
    if sum(moment.has_date for moment in reading.moments_in(heading)) > 1:
        return None  # it announces several
    item = Item(heading, listed=True)
    stated = list(sentences.parse(reading, replace(section, kind="promotion"), item, heading, strict=False))
    if not stated:
        return None
    event = stated[0]
    spans = dict(event.spans)
    what = _PROMOTED.search(heading.of(reading.plain))
    if what:
        article = re.match(r"(?:an?|the|our) ", what["what"], re.IGNORECASE)
        start = heading.start + what.start("what") + (article.end() if article else 0)
        spans["title"] = (Span(start, heading.end),)
    title = _normal_case(reading, reading.value(*spans["title"]))
    restated = [other for other in said if other.day == event.day]
    event = replace(event, title=title, spans=spans, rule="events/promotion", section="listed")
    if restated:
        body = restated[0]
        event = _completed(
            replace(event, start=body.start, timezone=body.timezone, spans={**spans, "start": body.spans["start"]}), body
        )
        event = replace(event, span=body.span, quote=body.quote)
    return [_hosted(reading, section, event, house), *(other for other in said if other not in restated)]


def _hosted(reading: Reading, section: Section, event: Event, house: Publisher) -> Event:
    """``event`` with who hosts it: the one whom the promotion names, else the publisher."""
    if event.organizer is not None:
        return event
    match = _HOST.search(reading.plain, *section.span)
    if match:
        host = Span(*match.span("host"))
        return replace(event, organizer=reading.value(host), spans={**event.spans, "organizer": (host,)})
    if house.name is None:
        return event
    return replace(event, organizer=house.name, implied=(*event.implied, "organizer"))


def _normal_case(reading: Reading, title: str) -> str:
    """A title printed in capitals as a sentence; words that the document writes with a capital elsewhere keep it."""
    if not title.isupper():
        return title

    def word(match: re.Match[str]) -> str:
        lower = match[0].lower()
        plain = re.sub("['’]S$", "", match[0]).capitalize()
        inside = re.search(rf"[a-z,] {re.escape(plain)}\b", reading.plain)
        return (
            lower.capitalize() if inside and not re.search(rf"[a-z,] {re.escape(plain.lower())}\b", reading.plain) else lower
        )

    words = re.sub(r"[^\W\d_]+(?:['’][^\W\d_]+)?", word, title)
    return words[:1].upper() + words[1:]


# The share of the shorter title's words that two titles of one event have in common.
_ALIKE_AT_ONE_HOUR = 0.5
_ALIKE_ON_ONE_DAY = 0.75


def distinct(events: list[Event]) -> list[Event]:
    """``events`` without repetitions: of those that start alike and share most of their title one stays, with what the others add.

    What one place announces and another calls off is off.
    """
    kept: dict[dt.date | dt.time | None, list[Event]] = defaultdict(list)
    for event in sorted(events, key=lambda event: (event.span, event.rule)):
        alike = kept[event.day or event.clock]
        at = next((number for number, other in enumerate(alike) if _at_one_time(event, other) and _same(event, other)), None)
        if at is None:
            alike.append(event)
        else:
            twin = alike[at]
            better, other = (event, twin) if _fullness(event) > _fullness(twin) else (twin, event)
            alike[at] = _completed(better, other)
    on = (event for alike in kept.values() for event in alike if not any(_calls_off(other, event) for other in alike))
    return sorted(on, key=lambda event: (event.span, event.rule))


def _calls_off(off: Event, event: Event) -> bool:
    """Whether ``off`` says of ``event`` that it does not take place: one of their titles has no word that the other lacks."""
    if not off.cancelled or event.cancelled or not _at_one_time(off, event):
        return False
    return _told_shorter(_words(off.title), _words(event.title)) and _same(replace(off, cancelled=False), event)


def _at_one_time(one: Event, other: Event) -> bool:
    """Whether two events of one day can be one: they do not begin at different hours."""
    return one.start == other.start or not (isinstance(one.start, dt.datetime) and isinstance(other.start, dt.datetime))


def _completed(event: Event, other: Event) -> Event:
    """``event`` with the fields that only ``other`` states."""
    gained: dict[str, Any] = {}
    spans = dict(event.spans)
    for name in ("organizer", "end", "location"):
        value = getattr(other, name)
        if (
            getattr(event, name) is None
            and value is not None
            and not (name == "end" and type(event.start) is not type(value))
        ):
            gained[name] = value
            spans |= {name: other.spans[name]} if name in other.spans else {}
            gained["implied"] = (*event.implied, *(["organizer"] if name == "organizer" and name in other.implied else []))
    if not event.speakers and other.speakers:
        gained["speakers"] = other.speakers
        spans |= {name: places for name, places in other.spans.items() if name.startswith("speakers.")}
    return replace(event, spans=spans, **gained)


def _same(one: Event, other: Event) -> bool:
    """Whether two events of one time (see ``_at_one_time``) are one that was told twice."""
    if one.day != other.day or one.clock != other.clock or one.cancelled != other.cancelled:
        return False
    timed = isinstance(one.start, dt.datetime) and isinstance(other.start, dt.datetime)
    mine, theirs = _words(one.title), _words(other.title)
    if not mine or not theirs:
        return False
    if _numbers(mine) != _numbers(theirs) and _numbers(mine) and _numbers(theirs):
        return False  # "Choir rehearsal 2", "Choir rehearsal 3"
    if one.organizer and other.organizer and not _told_shorter(_words(one.organizer), _words(other.organizer)):
        return False
    if not one.span.overlaps(other.span) and _is_entry(one) and _is_entry(other):
        # Two entries of a list are two events, unless one repeats the other: "Lecture for beginners", "Lecture for experts".
        return _told_shorter(mine, theirs) and (
            one.location is None or other.location is None or _told_shorter(_words(one.location), _words(other.location))
        )
    return len(mine & theirs) >= (_ALIKE_AT_ONE_HOUR if timed else _ALIKE_ON_ONE_DAY) * min(len(mine), len(theirs))


def _numbers(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if word.isdigit())


def _told_shorter(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether one of two names has no word that the other lacks."""
    return mine <= theirs or theirs <= mine


def _is_entry(event: Event) -> bool:
    return event.section == "listed" and not event.rule.startswith(("events/sentence", "events/promotion"))


def _fullness(event: Event) -> tuple[bool, bool, int]:
    """Which of two readings of an event is the better: with a clock time, from a list or announcement, with the terser title."""
    return isinstance(event.start, dt.datetime), not event.rule.startswith("events/sentence"), -len(event.title.split())


_SMALL = frozenset(["a", "an", "and", "at", "for", "from", "in", "of", "on", "the", "to", "with"])


@lru_cache(maxsize=4096)  # each event is compared with all others of its day
def _words(text: str) -> frozenset[str]:
    words = (word for word in re.findall(r"\w+", text.casefold()) if word not in _SMALL)
    return frozenset(word[:-1] if _PLURAL.fullmatch(word) else word for word in words)


_PLURAL = re.compile(r"[^\W\d_]{4,}(?<!s)s")
