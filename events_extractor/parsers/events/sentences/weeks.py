"""A week told from day to day in sentences, below a heading of the week: the day named last is that of what follows.

The Week Ahead at the Quay
On Tuesday there will be a debate on tolls. This will be followed by the wardens' questions.
Wednesday's moot is led by Ann Birch. Finally, at 3 p.m. there will be a vote.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

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
