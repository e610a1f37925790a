"""Dates that bound nothing, whatever stands beside them: those of an event, of what was planned once, of every year."""

from __future__ import annotations

import re

from events_extractor.parsers.deadlines.cues.place import Place
from events_extractor.parsers.deadlines.lexicon import LAST_DAY_OF

# A bill told by what it would do. "a bill letting voters register", "a measure to open the rolls"
_OF_BILL = re.compile(r"\b(?:bill|measure|proposal|act|amendment)\s+(?:\w+ing|to|that|which)\s", re.IGNORECASE)

# What had been planned and is planned no more. "which was supposed to begin (May 1)", "had been due to expire on (May 1)"
ONCE_PLANNED = re.compile(
    r"\b(?:was|were|had\s+been)\s+(?:(?:supposed|set|due|scheduled|slated|expected|meant|originally|initially)\s+)*"
    r"to\s+(?:[\w-]+\s+){1,4}?(?:on\s+)?\Z",
    re.IGNORECASE,
)

# Something that takes place, put off to a day: "has postponed Tuesday's hearing on tolls until (May 1)"
_EVENT_PUT_OFF = re.compile(
    r"\b(?:postponed|delayed|put\s+off|pushed\s+back)\s(?:[^.;]*\s)?(?:breakfast|concert|conference|debate|dinner|forum|gala"
    r"|hearing|lecture|lunch(?:eon)?|markup|meeting|panel|reception|session|summit|talk|tour|vote|workshop)\b[^.;]*\Z",
    re.IGNORECASE,
)

_POSSESSIVE = re.compile(r"'s?\s")  # "before Tuesday's vote": the date belongs to an event

# A day that only says which day of the week another one is: "by May 1, which is a (Friday)"
_IS_A = re.compile(r"\b(?:is|was|be|being)\s+an?\s+\Z", re.IGNORECASE)
_BARE_END = re.compile(r"\s*(?:[.,;:!?)]|\Z)")

# The issue that is told of: "Tuesday's edition misstated the deadline", "Monday's morning newsletter"
_OF_ISSUE = re.compile(r"'s\s(?:[a-z]+\s){0,2}(?:bulletin|digest|editions?|issue|newsletter|story|version)\b")

# An article in front of a date, and the noun behind it that both belong to. "ahead of | the | May 1 | primary"
ARTICLE = re.compile(r"\b(?:the|a|an|its|his|her|their|our|this\s+year's)\s+\Z", re.IGNORECASE)
_NOUN = re.compile(r"\s+[a-z]")


def bounds_nothing(place: Place) -> bool:
    """Whether no cue makes a deadline of the date: the last day of something that happens, the day of an issue,
    or a holiday of every year.
    """
    if place.before(LAST_DAY_OF) or place.behind(_OF_ISSUE) or (place.before(_IS_A) and place.behind(_BARE_END)):
        return True
    # "a bill letting voters register through Election Day"
    return "holiday" in place.when.implied and place.before(_OF_BILL) is not None


def belongs_elsewhere(place: Place) -> bool:
    """Whether the date names an event or was planned once, so that an adverb or a weaker verb before it bounds nothing."""
    if place.behind(_POSSESSIVE) or place.before(ONCE_PLANNED) or place.before(_EVENT_PUT_OFF):
        return True
    return place.before(ARTICLE) is not None and place.behind(_NOUN) is not None
