"""Whether an hour is of a story or a habit told beside it, of the weather, or of who was seen: nothing takes place then."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from events_extractor.model import Item, Span
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment

# What the sky and the sea do at their hours, by the first words: "Sunset is at", "Snow will begin at", "The high tide comes"
_OF_NATURE = re.compile(
    r"\W*(?:(?:[Tt]he|[Aa]|[Ff]irst|[Hh]eavy|[Hh]igh|[Ll]ight|[Ll]ow|[Mm]ore|[Ss]ome)\s+){0,2}"
    r"(?:[Cc]louds|[Dd]rizzle|[Ff]og|frost|[Mm]oon(?:rise|set)|[Rr]ain|[Ss]howers|[Ss]leet|[Ss]now(?:fall)?|(?:thunder)?storms?"
    r"|[Ss]un(?:rise|set)|tides?)\s+(?:is|are|will(?!\s+(?:begin\s+(?:its|their)|face|host|meet|play|sing|visit))|begins?|comes?"
    r"|ends?|moves?|starts?|tapers?|turns?)\b"
    r"|\W*[Tt]he\s+(?:moon|sun)\s+(?:will\s+)?(?:comes?|goes|rises?|sets?)\b"
)
# "Spotted: the mayor at the Blue Door on Thursday at nine": who was seen somewhere was seen
_SEEN = re.compile(r"\W*(?i:overheard|seen|spotted)\b ?:? ?(?!\w+ed\b)")

# What a paragraph says of habits and of years: "every morning", "on weekdays", "for 36 years", "He used to", "back in 1998"
_HABIT = re.compile(
    r"\b(?:[Ee]very|[Ee]ach|[Mm]ost)\s+(?:other\s+|single\s+)?(?:afternoon|day|evening|month|morning|night|week|weekday|year"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)s?\b"
    r"|\bweek(?:day|night)s\b|\bused\s+to\b|\bfor\s+(?:the\s+(?:last|past)\s+)?(?:\d+|[a-z]+)\s+years\b|\byears\s+ago\b"
    r"|\b(?:back\s+)?(?:in|since|until|of)\s+(?:19|20)\d\d\b"
)
_BEFORE = 1500  # code points of its paragraph before a sentence that tell what it is of
_LONG_PAST = 31  # days


def is_storied(reading: Reading, item: Item, sentence: Span, moments: list[Moment]) -> bool:
    """Whether ``sentence`` tells a story, a habit or the weather, or who was seen.

    One whose hours have no day, nor say whether before or after noon, is of the days that its paragraph tells of: of
    habits, years, or a day long past ("She rows every morning. At 4:15 she reads the tide."). What is so printed of a day
    ahead stands in the short lines of a schedule.
    """
    if _OF_NATURE.match(reading.plain, *sentence) or _SEEN.match(reading.plain, *sentence):
        return True
    if any(moment.has_date or "meridiem" not in moment.implied for moment in moments):
        return False
    told = Span(max(item.span.start, sentence.start - _BEFORE), sentence.end)
    return _HABIT.search(reading.plain, *told) is not None or any(
        _is_long_past(reading, moment) for moment in reading.moments_in(told)
    )


def _is_long_past(reading: Reading, moment: Moment) -> bool:
    today = reading.today
    return moment.day is not None and today is not None and (today - moment.day).days > _LONG_PAST


# "On the Saturday he rows alone, 4 o'clock": a day of what is told, and not of this week
_OF_STORY = re.compile(r"\b(?:[Oo]n|[Bb]y) (?:the|that) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_WEEK = 7  # days


def goes_back(reading: Reading, sentence: Span) -> bool:
    """Whether ``sentence`` tells a story: of a day long past, or of one by its weekday alone."""
    issued = reading.issued
    long_ago = issued is not None and any(
        moment.day is not None
        and "year" not in moment.implied
        and not moment.relative
        and (issued - moment.day).days > _WEEK
        for moment in reading.moments_in(sentence)
    )
    return long_ago or _OF_STORY.search(reading.plain, sentence.start, sentence.end) is not None
