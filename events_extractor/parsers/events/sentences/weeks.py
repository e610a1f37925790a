"""A week told from day to day in sentences, below a heading of the week: the day named last is that of what follows.

The Week Ahead at the Quay
On Tuesday there will be a debate on tolls. This will be followed by the wardens' questions.
Wednesday's moot is led by Ann Birch. Finally, at 3 p.m. there will be a vote.

Or days as labels, each before the sentences that are of it: "Tuesday: The wardens meet. The mayor speaks in Alder.".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from events_extractor.language.clauses import WEEKDAY
from events_extractor.model import Item, Section, Span
from events_extractor.parsers.events.parts import when
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment

# "This will be followed by a debate": what goes on with the paragraph above.
_GOES_ON = re.compile(r"(?:This|That|It|These|They|Then|Later|After (?:this|that)|Afterwards)\b")


def is_of_week(reading: Reading, section: Section) -> bool:
    """Whether a section is told in sentences under a heading of a week, and none of its items under a day."""
    return (
        section.heading is not None
        and when.is_of_week(reading, section.heading)
        and not any(item.listed or item.day is not None for item in section.items)
    )


def day_told(reading: Reading, section: Section, item: Item, sentence: Span) -> Moment | None:
    """The day that the paragraph named last up to the end of ``sentence``, or the one above where that only goes on with it;
    None outside a week's section, and where that day is past.
    """
    if not is_of_week(reading, section):
        return None
    start = section.span.start if _GOES_ON.match(reading.plain, item.span.start) else item.span.start
    below = max(start, section.heading.end) if section.heading is not None else start
    named = [
        moment
        for moment in reading.moments_in(Span(below, sentence.end))
        if moment.states_day
        and not moment.has_time
        and moment.weekday is not None
        and moment.until is None
        and when.usable(reading, moment)
    ]
    day = named[-1] if named else None
    past = day is not None and day.day is not None and reading.today is not None and day.day < reading.today
    return None if past else day


# "Tuesday: The wardens meet", "Sunday — Supper at the mill", "Tomorrow: Ann Birch speaks": a day before what is on then.
_LABEL = re.compile(rf"[-–—•*·> ]*(?P<day>{WEEKDAY}|Today|Tonight|Tomorrow)(?::| ?[—–]| --?) (?=[A-Z0-9\"])")


def labels(reading: Reading, section: Section, item: Item) -> list[tuple[Span, Moment]]:
    """The days that lead sentences of ``item`` as labels, with their labels, in a list of such: where the item has
    several, or begins with one as the item beside it does. None where one stands alone ("Tuesday: a day like any other").
    """
    if _LABEL.match(reading.plain, item.span.start, item.span.end) is None and len(reading.sentences(item.span)) == 1:
        return []
    own = [label for sentence in reading.sentences(item.span) if (label := _label(reading, sentence)) is not None]
    if not own:
        return []
    at = next((place for place, other in enumerate(section.items) if other.span.overlaps(item.span)), None)
    beside = (
        [section.items[place] for place in (at - 1, at + 1) if 0 <= place < len(section.items)] if at is not None else []
    )
    first = own[0][0].start <= item.span.start
    following = [label for other in beside if (label := _label(reading, other.span)) is not None] if first else []
    if len(own) + len(following) < _SEVERAL:
        return []
    return list(_of_this_week(reading, own, following))


_SEVERAL = 2  # labels that make a list of days


def _label(reading: Reading, sentence: Span) -> tuple[Span, Moment] | None:
    """The day that leads ``sentence`` as a label."""
    match = _LABEL.match(reading.plain, sentence.start, sentence.end)
    if match is None:
        return None
    day = next((one for one in reading.moments_in(Span(match.start("day"), match.end())) if one.states_day), None)
    return (Span(*match.span()), day) if day is not None and not day.has_time and when.usable(reading, day) else None


def _of_this_week(
    reading: Reading, own: list[tuple[Span, Moment]], beside: list[tuple[Span, Moment]]
) -> Iterator[tuple[Span, Moment]]:
    """``own``, where one is the weekday of the letter and a later label the day after it, that of the letter itself."""
    for label, day in own:
        later = [other.day for span, other in (*own, *beside) if span.start > label.start and other.day is not None]
        today = reading.today
        named = day.day
        if today is None or named is None or day.weekday != today.weekday():
            yield label, day
            continue
        if later and today < min(later) < named:
            day = replace(day, begins=today, until=None)
        yield label, day
