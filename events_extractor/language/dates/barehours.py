"""Bare hours at the head of an entry below its day: "Monday, June 10" / "12-1: Ann Birch, ...", "9-11 | Rope class"."""

from __future__ import annotations

import re

from events_extractor.language.dates.atoms import Clock
from events_extractor.language.dates.context import DAY
from events_extractor.language.dates.lexicon import MONTH, SUFFIX, WEEKDAY
from events_extractor.language.dates.patterns import pattern

# Nothing but a bullet before it; blocks may be parted by a sign that no date reaches across.
_LINE_START = pattern(r"(?:\A|[\n\x1e])[ ]*[(*+#-]{0,3}[ ]*\Z")
# The signs that part hours from what their line goes on with: "12-1: Tides", "9-11 | Tides", "5-6 - Tides", "5-6   Tides".
_GOES_ON = pattern(r"[*_]{0,2}(?::|,|[ ]?[|–—]|[ ]--?|[ ]{2}|\t)[*_]{0,2}[ ]*(?=[A-Z\"'])")
# A line that is a day and nothing else, behind a bullet or the signs of a heading: "- Monday, April 25", "**Tue 4 June:**".
_MONTH_DAY = rf"(?:{MONTH}[ ]{DAY}{SUFFIX}?|{DAY}{SUFFIX}?[ ](?:of[ ])?{MONTH})"
_DAY_LINE = pattern(
    rf"\W*(?:{WEEKDAY}(?:,?[ ](?:the[ ])?(?:{_MONTH_DAY}|[01]?[0-9]/{DAY}))?|{_MONTH_DAY})(?:,?[ ](?:19|20)[0-9]{{2}})?\W*",
    re.I,
)
# What is told of a game behind its score: "10-2: Bears over Owls"
_SCORED = pattern(r"[^\n\x1e]*\b(?:beat|def|defeat(?:s|ed)?|lose|lost|over|vs?|versus|w[io]n|wins)\b", re.I)
_REACH = 3000  # code points of the entries of a day
_LONGEST = 6 * 60  # minutes that an entry may take
_FIRST_MORNING = 7  # hours before it are of the afternoon
_NOON = 12


def head_entry_below_day(text: str, start: int, end: int, first: Clock, last: Clock) -> bool:
    """Whether the range of hours from ``start`` to ``end``, of which neither half of the day is told, begins an entry in the
    list of a day: the first thing of its line, a sign and a capital behind it, the day alone on a line above. A score or a
    verse runs backwards or further.
    """
    if first.meridiem or first.plain or last.meridiem or last.plain or not 1 <= first.hour <= _NOON:
        return False
    took = (_minutes(last) - _minutes(first)) % (_NOON * 60)
    if not 0 < took <= _LONGEST or (first.hour < _FIRST_MORNING and last.hour <= first.hour and last.minute <= first.minute):
        return False
    if not _LINE_START.search(text[max(0, start - 6) : start]) or not _GOES_ON.match(text, end):
        return False
    if _SCORED.match(text, end):
        return False
    above = text[max(0, start - _REACH) : start].splitlines()[:-1]
    return any(_DAY_LINE.fullmatch(line) for line in reversed(above))


def _minutes(clock: Clock) -> int:
    return clock.hour * 60 + clock.minute
