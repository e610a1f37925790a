"""Bare hours at the head of an entry below its day: "Monday, June 10" / "12-1: Ann Birch, ...", "1-2:30 | Rope class",
"Monday 10 June" / "09.30  Harbor Board".
"""

from __future__ import annotations

import re
from itertools import pairwise

from events_extractor.language.dates.atoms import Clock
from events_extractor.language.dates.context import DAY, LINE_START
from events_extractor.language.dates.lexicon import MONTH, SUFFIX, WEEKDAY
from events_extractor.language.dates.patterns import pattern

# The signs that part hours from what their line goes on with: "12-1: Tides", "9-11 | Tides", "5-6 - Tides", "5-6   Tides".
_SIGN = r"[*_]{0,2}(?::|,|[ ]?[|–—]|[ ]--?|[ ]{2}|\t)[*_]{0,2}[ ]*(?=[A-Z\"'])"
_GOES_ON = pattern(_SIGN)
# A line that is a day and nothing else, behind a bullet or the signs of a heading: "- Monday, April 25", "**Tue 4 June:**".
_MONTH_DAY = rf"(?:{MONTH}[ ]{DAY}{SUFFIX}?|{DAY}{SUFFIX}?[ ](?:of[ ])?{MONTH})"
_DAY_LINE = pattern(
    rf"\W*(?:{WEEKDAY}(?:,?[ ](?:the[ ])?(?:{_MONTH_DAY}|[01]?[0-9]/{DAY}))?|{_MONTH_DAY})(?:,?[ ](?:19|20)[0-9]{{2}})?\W*",
    re.I,
)
# What is told of a game behind its score: "10-2: Bears over Owls"
_SCORED = pattern(r"[^\n\x1e]*\b(?:beat|def|defeat(?:s|ed)?|lose|lost|over|vs?|versus|w[io]n|wins)\b", re.I)
# An entry of the list: "- 12-1: Tides", "1-2:30 | Tides"
_ENTRY = pattern(
    r"[ ]*[(*+#-]{0,3}[ ]*(?P<hour>1[0-2]|0?[1-9])(?::(?P<minute>[0-5][0-9]))?[ ]?(?:-|–|—|to)[ ]?"
    rf"(?P<to>[0-9]{{1,2}})(?::(?P<past>[0-5][0-9]))?(?![0-9/]){_SIGN}"
)
# What other numbers are told of: "Scripture this week:", "Lineup:"
_LABEL = pattern(r".*[^\W0-9].*:[*_]{0,2}[ ]*")
_REACH = 3000  # code points of the entries of a day
_ENOUGH = 2  # signs of hours in the days around one that has none itself
_LONGEST = 6 * 60  # minutes that an entry may take
_FIRST_MORNING = 7  # hours before it are of the afternoon
_NOON = 12


def head_entry_below_day(text: str, start: int, end: int, first: Clock, last: Clock) -> bool:
    """Whether the range of hours from ``start`` to ``end``, of which neither half of the day is told, begins an entry in the
    list of a day: the first thing of its line, a sign and a capital behind it, the day alone on a line above, and other
    entries around it that are of hours. A score or a verse runs backwards or further.
    """
    if first.meridiem or first.plain or last.meridiem or last.plain or not 1 <= first.hour <= _NOON:
        return False
    took = (_minutes(last) - _minutes(first)) % (_NOON * 60)
    if not 0 < took <= _LONGEST or (first.hour < _FIRST_MORNING and last.hour <= first.hour and last.minute <= first.minute):
        return False
    if not LINE_START.search(text[max(0, start - 6) : start]) or not _GOES_ON.match(text, end):
        return False
    if _SCORED.match(text, end):
        return False
    return _in_list_of_hours(text, start, _minutes(first))


# An entry that begins with an hour of the day: "09.30  Harbor Board", "14.00-15.30 (new) Rope class"
_DOTTED = pattern(
    r"[ ]*[(*+#•·-]{0,3}[ ]*(?P<hour>2[0-3]|1[0-9]|0?[0-9])\.(?P<minute>[0-5][05])(?![0-9])"
    r"(?:[ ]?[-–—][ ]?[0-9]{1,2}\.[0-5][05])?(?:[ ]*[:|–—-])?[ \t]+(?=[A-Z\"'“‘(])"
)
_ENOUGH_DOTTED = 2  # entries of one list


def heads_dotted_entry(text: str, start: int) -> bool:
    """Whether the figures at ``start``, which a full stop parts ("09.30"), begin an entry in the list of a day: the first
    thing of their line, the day alone on a line above, and other entries around that follow each other as hours do.
    """
    line = max(text.rfind("\n", 0, start), text.rfind("\x1e", 0, start)) + 1
    if not LINE_START.search(text[max(0, start - 6) : start]) or _DOTTED.match(text, line) is None:
        return False
    above, below = _lines(text[max(0, line - _REACH) : line]), _lines(text[line : line + _REACH])
    day = next((place for place in reversed(range(len(above))) if _DAY_LINE.fullmatch(above[place])), None)
    if day is None:
        return False
    days: list[list[int]] = [[]]
    own = 0
    for place, one in enumerate((*above, *below)):
        if _DAY_LINE.fullmatch(one):
            days.append([])
        elif (entry := _DOTTED.match(one)) is not None:
            begins = int(entry["hour"]) * 60 + int(entry["minute"])
            afternoon = days[-1] and begins < _FIRST_MORNING * 60 and entry["hour"][0] != "0"  # "10.00" above "1.30"
            days[-1].append(begins + _NOON * 60 if afternoon else begins)
        own = len(days) - 1 if place == len(above) else own
    hours = days[own]
    return hours == sorted(hours) and hours[0] >= _FIRST_MORNING * 60 and sum(map(len, days)) >= _ENOUGH_DOTTED


def _in_list_of_hours(text: str, start: int, at: int) -> bool:
    """Whether the entry at ``start`` stands in the list of a day whose entries follow each other as hours do.

    "1-5: Psalms", "4-6: Lions fall to Tigers", "3-4 | Chairs" are numbers as well: only minutes written out and hours that
    meet at noon ("12-1", "1-2") say what such numbers are, here or in the lists of the days around.
    """
    line = max(text.rfind("\n", 0, start), text.rfind("\x1e", 0, start)) + 1
    above, below = _lines(text[max(0, line - _REACH) : line]), _lines(text[line : line + _REACH])
    day = next((place for place in reversed(range(len(above))) if _DAY_LINE.fullmatch(above[place])), None)
    if day is None or any(_LABEL.fullmatch(one) for one in above[day + 1 :]):
        return False
    labels = [place for place in range(day) if _LABEL.fullmatch(above[place])]
    ends = next((place for place, one in enumerate(below) if place and _LABEL.fullmatch(one)), len(below))
    days: list[list[tuple[int, int]]] = [[]]
    own = 0
    for place, one in enumerate((*above, *below[:ends])):
        if labels and place <= labels[-1]:
            continue
        if _DAY_LINE.fullmatch(one):
            days.append([])
        elif (entry := _ENTRY.match(one)) is not None:
            days[-1].append(_range_of(entry))
        own = len(days) - 1 if place == len(above) else own
    if not _ascend(days[own]):
        return False
    signs = [_signs(entries) for entries in days]
    if not (signs[own] or sum(signs) >= _ENOUGH):
        return False
    if not _FIRST_MORNING * 60 <= at < _NOON * 60:
        return True
    # "7-9: Choir practice" is of either half of the day, unless the hours of its list go on over noon
    begun = [begins for begins, _ in days[own]]
    place = begun.index(at) if at in begun else 0
    return all(_FIRST_MORNING * 60 <= one < _NOON * 60 for one in begun[:place]) and any(
        begins >= _NOON * 60 or begins < _FIRST_MORNING * 60 or ends < begins or ends >= _NOON * 60
        for begins, ends in days[own][place:]
    )


def _lines(text: str) -> list[str]:
    return text.splitlines()  # which parts at the sign of a block too


def _range_of(entry: re.Match[str]) -> tuple[int, int]:
    return int(entry["hour"]) * 60 + int(entry["minute"] or 0), int(entry["to"]) * 60 + int(entry["past"] or 0)


def _ascend(entries: list[tuple[int, int]]) -> bool:
    """Whether the ranges of a day are of hours and each begins no earlier than the one before."""
    begun: list[int] = []
    for begins, _ in entries:
        later = begins < _FIRST_MORNING * 60 or (begun and begun[-1] > _NOON * 60)
        begun.append(begins % (_NOON * 60) + _NOON * 60 if later else begins)
    lasts = [(ends - begins) % (_NOON * 60) for begins, ends in entries]
    return begun == sorted(begun) and all(0 < last <= _LONGEST for last in lasts)


def _signs(entries: list[tuple[int, int]]) -> int:
    """How many of the ranges of a day have minutes, or meet at noon with the next: "11-12" above "12-1"."""
    meet = sum(ends == begins and _NOON in (before // 60, begins // 60) for (before, ends), (begins, _) in pairwise(entries))
    return meet + sum(begins % 60 != 0 or ends % 60 != 0 for begins, ends in entries)


def _minutes(clock: Clock) -> int:
    return clock.hour * 60 + clock.minute
