"""One event told twice: which of two records are the same event, and what one adds to the other."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from dataclasses import replace
from functools import lru_cache
from typing import Any

from events_extractor.model import Event

# The share of the shorter title's words that two titles of one event have in common.
_ALIKE_AT_ONE_HOUR = 0.5
_ALIKE_ON_ONE_DAY = 0.75


def distinct(events: list[Event]) -> list[Event]:
    """``events`` without repetitions: of those that start alike and share most of
    their title one stays, with what the others add.

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
            alike[at] = completed(better, other)
    on = (event for alike in kept.values() for event in alike if not any(_calls_off(other, event) for other in alike))
    return sorted(on, key=lambda event: (event.span, event.rule))


def _calls_off(off: Event, event: Event) -> bool:
    """Whether ``off`` says of ``event`` that it does not take place:
    one of their titles has no word that the other lacks.
    """
    if not off.cancelled or event.cancelled or not _at_one_time(off, event):
        return False
    return _told_shorter(words(off.title), words(event.title)) and _same(replace(off, cancelled=False), event)


def _at_one_time(one: Event, other: Event) -> bool:
    """Whether two events of one day can be one: they do not begin at different hours."""
    return one.start == other.start or not (isinstance(one.start, dt.datetime) and isinstance(other.start, dt.datetime))


def completed(event: Event, other: Event) -> Event:
    """``event`` with the fields that only ``other`` states; a host that no words name gives way to one they do."""
    gained: dict[str, Any] = {}
    spans = dict(event.spans)
    for name in ("organizer", "end", "location"):
        value = getattr(other, name)
        guessed = name == "organizer" and name in event.implied and name not in other.implied
        if (
            (getattr(event, name) is None or guessed)
            and value is not None
            and not (name == "end" and type(event.start) is not type(value))
        ):
            gained[name] = value
            spans |= {name: other.spans[name]} if name in other.spans else {}
            known = tuple(field for field in event.implied if field != "organizer" or not guessed)
            gained["implied"] = (*known, *(["organizer"] if name == "organizer" and name in other.implied else []))
    if not event.speakers and other.speakers:
        gained["speakers"] = other.speakers
        spans |= {name: places for name, places in other.spans.items() if name.startswith("speakers.")}
    return replace(event, spans=spans, **gained)


def _same(one: Event, other: Event) -> bool:
    """Whether two events of one time (see ``_at_one_time``) are one that was told twice."""
    if one.day != other.day or one.clock != other.clock or one.cancelled != other.cancelled:
        return False
    timed = isinstance(one.start, dt.datetime) and isinstance(other.start, dt.datetime)
    mine, theirs = words(one.title), words(other.title)
    if not mine or not theirs:
        return False
    if _numbers(mine) != _numbers(theirs) and _numbers(mine) and _numbers(theirs):
        return False  # "Choir rehearsal 2", "Choir rehearsal 3"
    guessed = "organizer" in one.implied or "organizer" in other.implied  # the publisher, where words may name another
    if one.organizer and other.organizer and not guessed and not _told_shorter(words(one.organizer), words(other.organizer)):
        return False
    if one.organizer and other.organizer and words(one.organizer) != words(other.organizer):
        # "The Senate convenes", "The Senate Tide Committee hears pilots": not the same by who holds them
        hosts = words(one.organizer) | words(other.organizer)
        if not one.span.overlaps(other.span) and not guessed:
            mine, theirs = mine - hosts, theirs - hosts
            if not mine or not theirs:
                return False
    if not one.span.overlaps(other.span) and is_entry(one) and is_entry(other):
        # Two entries of a list are two events, unless one repeats the other: "Lecture for beginners", "Lecture for experts".
        return _told_shorter(mine, theirs) and (
            one.location is None or other.location is None or _told_shorter(words(one.location), words(other.location))
        )
    return len(mine & theirs) >= (_ALIKE_AT_ONE_HOUR if timed else _ALIKE_ON_ONE_DAY) * min(len(mine), len(theirs))


def _numbers(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if word.isdigit())


def _told_shorter(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether one of two names has no word that the other lacks."""
    return mine <= theirs or theirs <= mine


def is_entry(event: Event) -> bool:
    """Whether ``event`` was read from an entry of a list or an announcement, not from a sentence."""
    return event.section == "listed" and not event.rule.startswith(("events/sentence", "events/promotion"))


def _fullness(event: Event) -> tuple[bool, bool, bool, int]:
    """Which of two readings of an event is the better:
    with a clock time, from a list or announcement, named by what stands above its sentence, with the terser title.
    """
    said = event.rule.startswith("events/sentence")
    headed = said and event.spans["title"][-1].end <= event.span.start
    return isinstance(event.start, dt.datetime), not said, headed, -len(event.title.split())


_SMALL = frozenset(["a", "an", "and", "at", "for", "from", "in", "of", "on", "the", "to", "with"])


@lru_cache(maxsize=4096)  # each event is compared with all others of its day
def words(text: str) -> frozenset[str]:
    """The words by which two titles are compared: in small letters, in the singular, without articles and prepositions."""
    words = (word for word in re.findall(r"\w+", text.casefold()) if word not in _SMALL)
    return frozenset(word[:-1] if _PLURAL.fullmatch(word) else word for word in words)


_PLURAL = re.compile(r"[^\W\d_]{4,}(?<!s)s")
