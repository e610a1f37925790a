"""The hours that clock times mean: a.m. and p.m. filled in from the range, the part of the day, or habit."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from events_extractor.language.dates.atoms import Clock, ClockPiece, Part

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
_AFTER_NOON: frozenset[Part | None] = frozenset({"afternoon", "evening", "night"})


def spanning(first: ClockPiece, last: ClockPiece) -> ClockPiece | None:
    """The range from one clock time to another of which a part of the day is told ("8 in the morning until 10 at night");
    None where either leaves its half of the day open, or is a range itself.
    """
    opens, closes = _in_its_part(first), _in_its_part(last)
    if opens is None or closes is None or not (first.part or last.part) or first.last or last.last:
        return None
    return ClockPiece(first.start, last.end, opens, closes, first.zone or last.zone)


def _in_its_part(piece: ClockPiece) -> Clock | None:
    """The clock time of a piece with the meridiem that its words tell; None where they tell none."""
    clock = piece.first
    if clock.meridiem or clock.plain:
        return clock
    if piece.part is None:
        return None
    time, _ = _alone(clock, piece.part, twelve=False)
    return _with(clock, "a" if time.hour < 12 else "p")


def times_of(piece: ClockPiece, part: Part | None, home: str | None) -> tuple[dt.time, dt.time | None, bool]:
    """The times (naive) that a piece means, and whether a.m. or p.m. had to be filled in.

    ``part`` is the part of the day that the words name ("Friday night at 8"), ``home`` the name of the zone that the time is
    in. A range shares the meridiem of its end, unless it would then run backwards: "9-10:30 a.m.", "11-1 p.m." begins in the
    morning. An hour without one is as printed from 7 to 12, and in the afternoon from 1 to 6 where hours are counted to
    twelve.
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
        return (same if same < end else other), end, False  # "10-1 a.m." begins the evening before
    if first.plain and first.hour == 12 and not last.plain and not last.meridiem:  # "noon to 2"
        return _fixed(first), _fixed(_with(last, "p")), False
    if first.meridiem and not last.plain and not last.meridiem:
        begin = _fixed(first)
        end = _fixed(_with(last, "p" if piece.part in _AFTER_NOON else first.meridiem))
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
    elif part in _AFTER_NOON and last.hour < 12:
        end = end.replace(hour=last.hour + 12)
    if part == "night" and end <= begin:  # "Saturday night, 10 to 2"
        end = _fixed(last)
    return begin, end, True


def _with(clock: Clock, meridiem: Literal["a", "p"]) -> Clock:
    return Clock(clock.hour, clock.minute, clock.second, meridiem)


def _fixed(clock: Clock) -> dt.time:
    """The time of day of a clock time with its meridiem, or as printed."""
    hour = clock.hour
    if clock.meridiem == "p" and hour < 12:
        hour += 12
    elif clock.meridiem == "a" and hour == 12:
        hour = 0
    return dt.time(hour, clock.minute, clock.second)


def _alone(clock: Clock, part: Part | None, twelve: bool) -> tuple[dt.time, bool]:
    """The time of day of a single clock time, and whether its half of the day was guessed."""
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
