"""Clock times in words: "half past five", "quarter to 9 p.m.", "five o'clock"."""

from __future__ import annotations

import re

from events_extractor.language.dates.atoms import Clock, ClockPiece
from events_extractor.language.dates.clockwords import (
    DAY_NEXT,
    FREE,
    FROM,
    MERIDIEM,
    TONIGHT,
    meridiem_of,
    stands_behind_at,
    with_zone,
)
from events_extractor.language.dates.lexicon import HOURS, OWS, RANGE, WS
from events_extractor.language.dates.patterns import pattern

_SPOKEN_HOUR = rf"(?:[01]?[0-9]|{'|'.join(HOURS)})"
# "half past five", "quarter to 9 p.m.", "ten past six", "5 minutes to eight".
_SPOKEN = pattern(
    rf"(?:a{WS})?(?P<offset>half|quarter|five|ten|twenty(?:-five)?|5|10|15|20|25)(?P<minutes>{WS}minutes?)?{WS}"
    r"(?P<way>past|to|after|before|till)"
    rf"{WS}(?P<hour>{_SPOKEN_HOUR}|noon|midnight)(?:\b|(?=[ap]\.?m))(?:{WS}o'?[ ]?clock\b)?"
    rf"(?:{OWS}(?P<meridiem>{MERIDIEM}))?",
    re.I,
)
# The minutes that are told in words behind an hour: "six| thirty" is 6:30, "six" alone 6:00.
_MINUTE_WORDS = {"": 0, "fifteen": 15, "thirty": 30, "forty-five": 45}
# The minutes before or past an hour: "|half| past six", "|quarter| to nine".
_OFFSETS = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
# "five o'clock", "nine a.m.", "three in the afternoon", "six-thirty this evening".
_WORDED = pattern(
    rf"(?P<hour>{'|'.join(HOURS)})\b(?:(?:{WS}|-)(?P<minute>fifteen|thirty|forty[- ]five)\b)?"
    rf"(?:{WS}(?:o'?[ ]?clock\b(?:[ ](?P<meridiem2>{MERIDIEM}))?|(?P<meridiem>{MERIDIEM}))"
    rf"|(?P<plain>(?={WS}in{WS}the{WS}(?:morning|afternoon|evening)\b)|))",
    re.I,
)
# "seven to nine p.m.", "from six thirty until eight in the evening"; the joint "to" behind a word that may count minutes
# ("ten to nine p.m.") makes a range only behind "from" or "between".
_WORDED_RANGE = pattern(
    rf"(?P<hour1>{'|'.join(HOURS)})(?:(?:{WS}|-)(?P<minute1>fifteen|thirty|forty[- ]five))?"
    rf"(?:{OWS}(?P<meridiem1>{MERIDIEM}))?(?P<joint>{RANGE}|{WS}and{WS})"
    rf"(?P<hour2>{'|'.join(HOURS)})\b(?:(?:{WS}|-)(?P<minute2>fifteen|thirty|forty[- ]five)\b)?"
    rf"(?:{OWS}(?P<meridiem>{MERIDIEM})|(?={WS}in{WS}the{WS}(?:morning|afternoon|evening)\b))",
    re.I,
)


def read_spoken(text: str, start: int) -> ClockPiece | None:
    """A clock time in words at ``start``: "half past five", "quarter to 9 p.m.", "five o'clock"."""
    match = _WORDED_RANGE.match(text, start)
    if match and (piece := _worded_range(text, start, match)):
        return piece
    match = _WORDED.match(text, start)
    if match:
        minutes = _worded_minute(match["minute"])
        clock, end = (
            Clock(HOURS[match["hour"].lower()], minutes, meridiem=meridiem_of(match["meridiem"] or match["meridiem2"])),
            match.end(),
        )
        if match["plain"] is None or TONIGHT.match(text, end):
            return with_zone(text, ClockPiece(start, end, clock))
        if match["minute"] and DAY_NEXT.match(text, end):
            return ClockPiece(start, end, clock, weak=True)
        if stands_behind_at(text, start) and FREE.match(text, end):  # "Saturday morning at ten"
            return ClockPiece(start, end, clock, weak=True)
    return read_counted(text, start)


def read_counted(text: str, start: int) -> ClockPiece | None:
    """A clock time by its distance from an hour: "half past five", "5 minutes to eight"."""
    match = _SPOKEN.match(text, start)
    if not match:
        return None
    sure = match["minutes"] or match["meridiem"] or match["offset"].lower() in ("half", "quarter")
    if not sure and not (
        match["way"].lower() == "past" or stands_behind_at(text, start) or DAY_NEXT.match(text, match.end())
    ):
        return None  # "ages five to eleven", "5 to 10 years"
    printed = match["hour"].lower()
    hour = {"noon": 12, "midnight": 24}.get(printed) or HOURS.get(printed) or int(printed)
    minutes = _OFFSETS.get(match["offset"].lower()) or int(match["offset"])
    if not 1 <= hour <= 24:
        return None
    if match["way"].lower() in ("past", "after"):
        hour %= 24
    else:
        hour, minutes = hour - 1 or 12, 60 - minutes
    plain = hour == 0 or hour > 12
    return with_zone(text, ClockPiece(start, match.end(), Clock(hour, minutes, 0, meridiem_of(match["meridiem"]), plain)))


def _worded_minute(printed: str | None) -> int:
    """The minute that a word names: "thirty", "forty-five"."""
    return _MINUTE_WORDS[(printed or "").lower().replace(" ", "-")]


def _worded_range(text: str, start: int, match: re.Match[str]) -> ClockPiece | None:
    """The range that ``match`` of ``_WORDED_RANGE`` is, None where its words may say something else."""
    before, joint = text[max(0, start - 10) : start], match["joint"].strip().lower()
    between = before.rstrip().lower().endswith("between")
    if joint == "and" and not between:
        return None
    if match["hour1"].lower() in _OFFSETS and not match["minute1"] and joint in ("to", "till") and not FROM.search(before):
        return None
    first = Clock(HOURS[match["hour1"].lower()], _worded_minute(match["minute1"]), meridiem=meridiem_of(match["meridiem1"]))
    last = Clock(HOURS[match["hour2"].lower()], _worded_minute(match["minute2"]), meridiem=meridiem_of(match["meridiem"]))
    return with_zone(text, ClockPiece(start, match.end(), first, last))
