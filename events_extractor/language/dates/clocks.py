"""Clock times: the grammar that reads them and the hours they mean."""

from __future__ import annotations

import datetime as dt
import re
from typing import Literal

from events_extractor.language.dates.atoms import Clock, ClockPiece, Part
from events_extractor.language.dates.lexicon import OWS, RANGE, WS
from events_extractor.language.dates.zones import BEHIND, OFFSET, ZONE, zone_named

_HOUR_WORDS = {
    word: number
    for number, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], start=1
    )
}
_SPOKEN_HOUR = rf"(?:[01]?[0-9]|{'|'.join(_HOUR_WORDS)})"
_MERIDIEM = r"(?:a(?:\.[ ]?m\b\.?|[ ]?m\b)|p(?:\.[ ]?m\b\.?|[ ]?m\b))"


def _one(number: int) -> str:
    """The pattern of one clock time, its groups numbered: "9", "9:30 a.m.", "9.30am", "16:05:10", "noon", "12 midnight"."""
    n = number
    return (
        rf"(?:(?:12(?::00)?{WS})?(?P<word{n}>noon|midday|midnight)\b"
        rf"|(?P<hour{n}>2[0-4]|1[0-9]|0?[0-9])(?![0-9])"
        rf"(?:(?P<sep{n}>[:.])(?P<minute{n}>[0-5][0-9])(?![0-9])(?::(?P<second{n}>[0-5][0-9])(?:\.[0-9]{{1,6}})?(?![0-9:]))?)?"
        rf"(?:{OWS}(?P<meridiem{n}>{_MERIDIEM}))?"
        rf"(?:[ ]?(?P<uhr{n}>uhr|o'?[ ]?clock)\b)?)"
    )


# "9 a.m.", "9-10:30 a.m.", "11 a.m. ET to noon", "16:00-18:00 CET", "2 p.m. (ET)", "8pm - 11".
_SINGLE = re.compile(rf"{_one(1)}(?P<zone1>{BEHIND})?", re.I)
_SPREAD = re.compile(rf"{_one(1)}(?P<zone1>{BEHIND})?(?P<op>{RANGE}|{WS}(?:and|&){WS}){_one(2)}(?P<zone2>{BEHIND})?", re.I)
# An offset right behind the minutes or seconds: "08:15:30-05:30", "16:00:05 +0200"; without seconds only with a plus sign or a
# colon, since "9:00-1030" may be a range.
_OFFSET = re.compile(rf"[ ]?(?P<offset>{OFFSET})")
_PLUS = re.compile(r"[ ]?(?P<offset>\+[0-9]{2}:?(?:[0-9]{2})?(?![0-9]))")
# "10h30", "9h" with minutes only.
_FRENCH = re.compile(r"(?P<hour>2[0-3]|1[0-9]|0?[0-9])[ ]?h[ ]?(?P<minute>[0-5][0-9])\b", re.I)
# "0900 EST", "1830 hours", "1400-1500 GMT": four digits of military time count only with a zone or "hours" behind them.
_MILITARY = re.compile(
    rf"(?P<hour1>[01][0-9]|2[0-3])(?P<minute1>[0-5][0-9])(?:{OWS}-{OWS}(?P<hour2>[01][0-9]|2[0-3])(?P<minute2>[0-5][0-9]))?"
    rf"[ ]?(?:(?:hours|hrs|h)\b(?P<zone>{BEHIND})?|(?P<bare>{ZONE}))",
    re.I,
)
# "half past five", "quarter to 9 p.m.", "ten past six", "5 minutes to eight".
_SPOKEN = re.compile(
    rf"(?:a{WS})?(?P<offset>half|quarter|five|ten|twenty(?:-five)?|5|10|15|20|25)(?P<minutes>{WS}minutes?)?{WS}(?P<way>past|to|after|before|till)"
    rf"{WS}(?P<hour>{_SPOKEN_HOUR}|noon|midnight)\b(?:{OWS}(?P<meridiem>{_MERIDIEM}))?(?P<zone>{BEHIND})?",
    re.I,
)
_OFFSETS = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
# "five o'clock", "nine a.m.", "three in the afternoon".
_WORDED = re.compile(
    rf"(?P<hour>{'|'.join(_HOUR_WORDS)})\b(?:{WS}(?:o'?[ ]?clock\b|(?P<meridiem>{_MERIDIEM}))|(?P<plain>(?={WS}in{WS}the{WS}(?:morning|afternoon|evening)\b)|))"
    rf"(?P<zone>{BEHIND})?",
    re.I,
)
# What must stand before an hour without minutes or meridiem ("at 8", "around 7", "from 5") and may stand behind it.
_AT = re.compile(r"(?:\bat|@|\baround|\babout)[ ]*\n?[ ]*\Z", re.I)
_FROM = re.compile(r"(?:\bfrom|\bbetween)[ ]*\n?[ ]*\Z", re.I)
_FREE = re.compile(
    rf"(?={OWS}(?:[.,;:!?)\"'(\]|]|\Z|-)|{WS}(?:on|in|at|with|for|to|until|till|and|or|but|sharp|this|next|tonight|today|tomorrow|where|when|if"
    r"|mon|tue|wed|thu|fri|sat|sun)\w*\b)",
    re.I,
)
# What may not stand behind a bare closing hour: "8 pm - 11 people", "9 a.m.-5 million".
_CLOSED = re.compile(r"(?![ ]?[:.]?[0-9]|[ ]?[%$/])(?![ ]*\n?[ ]*(?!on\b|in\b|at\b|and\b|for\b|with\b)[a-z])", re.I)
_TONIGHT = re.compile(
    rf"(?={WS}(?:(?P<clear>in{WS}the{WS}(?:morning|afternoon|evening)|at{WS}night)|tonight|(?:this|tomorrow|yesterday){WS}(?:morning|afternoon|evening))\b)",
    re.I,
)


def _meridiem(printed: str | None) -> Literal["a", "p"] | None:
    if not printed:
        return None
    return "p" if printed[0] in "pP" else "a"


def _clock(match: re.Match[str], number: int) -> Clock | None:
    """The clock time in the groups of one numbered pattern; None where no such time exists ("14PM", "25:12")."""
    word = match[f"word{number}"]
    if word:
        return Clock(12 if word.lower() != "midnight" else 0, plain=True)
    hour = int(match[f"hour{number}"])
    minute, second = int(match[f"minute{number}"] or 0), int(match[f"second{number}"] or 0)
    meridiem = _meridiem(match[f"meridiem{number}"])
    if hour == 24 and (minute or second):
        return None
    if meridiem and hour > 12 and not match[f"minute{number}"]:
        return None
    if meridiem and (hour == 0 or hour > 12):
        meridiem = None if hour > 12 or meridiem == "a" else meridiem
    german = (match[f"uhr{number}"] or "").lower() == "uhr"
    plain = german or hour == 0 or hour > 12 or match[f"hour{number}"].startswith("0")
    return Clock(0 if hour == 24 else hour, minute, second, meridiem, plain and meridiem is None)


def _strong(match: re.Match[str], number: int) -> bool:
    """Whether the groups alone say that this is a clock time."""
    if match[f"word{number}"] or match[f"meridiem{number}"] or match[f"uhr{number}"]:
        return True
    return match[f"sep{number}"] == ":"


def _dotted(match: re.Match[str], number: int) -> bool:
    """Whether minutes stand behind a full stop without anything that makes it a clock time: "9.30"."""
    return match[f"sep{number}"] == "." and not (match[f"meridiem{number}"] or match[f"uhr{number}"])


def read_clock(text: str, start: int) -> ClockPiece | None:
    """The clock time or range of clock times at ``start`` of ``text`` (plain signs), or None."""
    return _spread(text, start) or _single(text, start) or _rare(text, start)


def _spread(text: str, start: int) -> ClockPiece | None:
    match = _SPREAD.match(text, start)
    if not match:
        return None
    before = text[max(0, start - 10) : start]
    opened = bool(_FROM.search(before))
    if match["op"].strip().lower() in ("and", "&") and not before.rstrip().lower().endswith("between"):
        return None
    if match["second1"] and not match["second2"] and match["op"] == "-" and not match["meridiem2"]:
        return None  # the offset of "08:15:30-05:30"
    strong = _strong(match, 1), _strong(match, 2)
    weak = not any(strong)
    if weak and not (opened and _FREE.match(text, match.end()) and not match["sep1"] and not match["sep2"]):
        return None
    if (_dotted(match, 1) and not match["meridiem2"]) or (_dotted(match, 2) and not match["meridiem1"]):
        return None
    if not strong[0] and not (match["meridiem2"] or match["word2"] or match["uhr2"] or opened):
        return None  # "10 - 11:30" is as likely a score or a verse
    if not strong[1] and not _CLOSED.match(text, match.end()):
        return None
    first, last = _clock(match, 1), _clock(match, 2)
    if first is None or last is None:
        return None
    zone = match["zone1"] or match["zone2"]
    return ClockPiece(start, match.end(), first, last, zone_named(zone) if zone else None, weak)


def _single(text: str, start: int) -> ClockPiece | None:
    match = _SINGLE.match(text, start)
    if not match:
        return None
    clock = _clock(match, 1)
    if clock is None:
        return None
    end, zone = match.end(), match["zone1"]
    if match["sep1"] == ":" and not zone and not match["meridiem1"]:
        offset = (_OFFSET if match["second1"] else _PLUS).match(text, end)
        if offset:
            zone, end = offset["offset"], offset.end()
    named = zone_named(zone) if zone else None
    if _strong(match, 1) and not _dotted(match, 1):
        if match["sep1"] == ":" and text[end : end + 1] == ":" and text[end + 1 : end + 2].isdigit():
            return None
        return ClockPiece(start, end, clock, None, named)
    before = text[max(0, start - 10) : start]
    if _AT.search(before) and (zone or _FREE.match(text, end)):
        return ClockPiece(start, end, clock, None, named, weak=not zone)
    if match["sep1"] is None and 1 <= clock.hour <= 12 and (part := _TONIGHT.match(text, end)):
        return ClockPiece(start, end, clock, None, named, weak=not part["clear"])
    return None


def _rare(text: str, start: int) -> ClockPiece | None:
    match = _MILITARY.match(text, start)
    if match and (
        match["bare"] is None or match["hour1"] not in ("18", "19", "20", "21") or match["hour2"]
    ):  # "2001 PT" is a year
        last = Clock(int(match["hour2"]), int(match["minute2"]), plain=True) if match["hour2"] else None
        zone = match["zone"] or match["bare"]
        first = Clock(int(match["hour1"]), int(match["minute1"]), plain=True)
        return ClockPiece(start, match.end(), first, last, zone_named(zone) if zone else None)
    match = _FRENCH.match(text, start)
    if match:
        return ClockPiece(start, match.end(), Clock(int(match["hour"]), int(match["minute"]), plain=True))
    return read_spoken(text, start)


def read_spoken(text: str, start: int) -> ClockPiece | None:
    """A clock time in words at ``start``: "half past five", "quarter to 9 p.m.", "five o'clock", "noon"."""
    match = _WORDED.match(text, start)
    if match:
        hour, end = _HOUR_WORDS[match["hour"].lower()], match.end()
        if match["plain"] is None or _TONIGHT.match(text, end):
            return _spoken(start, match, hour, 0)
        if _AT.search(text[max(0, start - 10) : start]) and _FREE.match(text, end):  # "Saturday morning at ten"
            return ClockPiece(start, end, Clock(hour), weak=True)
    match = _SPOKEN.match(text, start)
    if not match:
        return None
    sure = match["minutes"] or match["meridiem"] or match["zone"] or match["offset"].lower() in ("half", "quarter")
    if not sure and not (match["way"].lower() == "past" or _AT.search(text[max(0, start - 10) : start])):
        return None  # "ages five to eleven", "5 to 10 years"
    printed = match["hour"].lower()
    hour = (
        {"noon": 12, "midnight": 24}.get(printed) or _HOUR_WORDS.get(printed) or (int(printed) if printed.isdigit() else 0)
    )
    minutes = _OFFSETS.get(match["offset"].lower()) or int(match["offset"])
    if not 1 <= hour <= 24:
        return None
    if match["way"].lower() in ("past", "after"):
        return _spoken(start, match, hour % 24, minutes)
    return _spoken(start, match, hour - 1 or 12, 60 - minutes)


def _spoken(start: int, match: re.Match[str], hour: int, minute: int) -> ClockPiece:
    zone = match["zone"]
    clock = Clock(hour, minute, 0, _meridiem(match["meridiem"]), plain=hour > 12)
    return ClockPiece(start, match.end(), clock, None, zone_named(zone) if zone else None)


# Where people count the hours to twelve in print: "2:30" without more is the afternoon there, and 02:30 elsewhere.
_TWELVE_HOURS = (
    "America/",
    "Australia/",
    "Pacific/",
    "Europe/London",
    "Europe/Dublin",
    "US/",
    "Canada/",
    "Asia/Kolkata",
    "Asia/Manila",
)


def times_of(piece: ClockPiece, part: Part | None, home: str | None) -> tuple[dt.time, dt.time | None, bool]:
    """The times (naive) that a piece means, and whether a.m. or p.m. had to be filled in.

    ``part`` is the part of the day that the words name ("Friday night at 8"), ``home`` the name of the zone that the time is in.
    A range shares the meridiem of its end, unless it would then run backwards: "9-10:30 a.m.", "11-1 p.m." begins in the morning.
    An hour without one is as printed from 7 to 12, and in the afternoon from 1 to 6 where hours are counted to twelve.
    """
    part = piece.part or part
    first, last = piece.first, piece.last
    twelve = home is None or home.startswith(_TWELVE_HOURS)
    if last is None:
        time, guessed = _alone(first, part, twelve)
        return time, None, guessed
    if last.meridiem and not first.meridiem and not first.plain:
        end = _fixed(last)
        same, other = (_fixed(_with(first, way)) for way in (last.meridiem, "p" if last.meridiem == "a" else "a"))
        begin = same if same < end else other
        if last.meridiem == "a" and same >= end:
            begin = other  # "10-1 a.m." begins the evening before
        return begin, end, False
    if first.plain and first.hour == 12 and not last.plain and not last.meridiem:  # "noon to 2"
        return _fixed(first), _fixed(_with(last, "p")), False
    if first.meridiem and not last.plain and not last.meridiem:
        begin = _fixed(first)
        end = _fixed(_with(last, first.meridiem))
        if end <= begin:
            end = _fixed(_with(last, "p" if first.meridiem == "a" else "a"))
        return begin, end, False
    if not first.meridiem and not first.plain and last.plain and last.hour in (0, 12) and last.minute == 0:
        # "9 until noon", "8 to midnight"
        return _fixed(_with(first, "p" if last.hour == 0 or first.hour == 12 else "a")), _fixed(last), False
    if first.plain or last.plain or last.meridiem or first.meridiem:
        return _fixed(first), _fixed(last), False
    begin, _ = _alone(first, part, twelve)
    end = _fixed(last)
    if end <= begin and last.hour < 12:
        end = end.replace(hour=end.hour + 12)
    elif part in ("afternoon", "evening", "night") and last.hour < 12:
        end = end.replace(hour=last.hour + 12)
    return begin, end, True


def _with(clock: Clock, meridiem: Literal["a", "p"]) -> Clock:
    return Clock(clock.hour, clock.minute, clock.second, meridiem)


def _fixed(clock: Clock) -> dt.time:
    hour = clock.hour
    if clock.meridiem == "p" and hour < 12:
        hour += 12
    elif clock.meridiem == "a" and hour == 12:
        hour = 0
    return dt.time(hour, clock.minute, clock.second)


def _alone(clock: Clock, part: Part | None, twelve: bool) -> tuple[dt.time, bool]:
    if clock.meridiem or clock.plain:
        return _fixed(clock), False
    match part:
        case "morning":
            return _fixed(_with(clock, "a")), False
        case "afternoon" | "evening":
            return _fixed(_with(clock, "p")), False
        case "night":  # "at 11 tonight", but "at 1 at night"
            return _fixed(_with(clock, "p" if 5 <= clock.hour < 12 else "a")), False
        case None:
            return _fixed(_with(clock, "p") if twelve and clock.hour <= 6 else clock), True
