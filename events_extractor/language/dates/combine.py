"""Joins neighbouring pieces to expressions: weekday and date, date and clock time, ranges, distances from a day.

Grammar: ``expression := side [range side]``, ``side := day [clock] | clock [day]``. Pieces join only over white space and a
few signs and words between them, never over an empty line; other words between them keep them apart.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from events_extractor.language.dates.atoms import (
    ClockPiece,
    DayPiece,
    DistancePiece,
    InstantPiece,
    PartPiece,
    Piece,
)
from events_extractor.language.dates.clocks import spanning
from events_extractor.language.dates.context import year_of
from events_extractor.language.dates.days import (
    Ahead,
    Around,
    CalendarWeek,
    Day,
    DayNumber,
    EdgeOf,
    FiscalYear,
    Holiday,
    MonthOf,
    NamedDay,
    QuarterOf,
    Shifted,
    Stated,
    Through,
    WeekdayBeside,
    WeekdaysIn,
    WeekOfMonth,
    Whole,
    YearOf,
    date_or_none,
    weekday_of,
)
from events_extractor.language.dates.lexicon import OWS, RANGE, WS
from events_extractor.language.dates.patterns import pattern

# Between a weekday and its date: "Thursday, June 20", "Thurs. June 20", "Friday the 20th", "Tuesday (6/25)",
# "Monday - June 3", "Thursday | June 6", "Thursday · June 6".
_OF_DAY = pattern(rf"(?:,?{OWS}[*_]{{0,2}}(?:the{WS})?|{OWS}(?:[(|·•∙]|--?){OWS})")
# Between a date and the weekday behind it: "June 20 (Thursday)", "tomorrow, Friday", "20 June, Thursday",
# "June 20 | Thursday".
_DAY_AFTER = pattern(rf"(?:,?{OWS}|{OWS}[(|·•∙]{OWS})")
# Between a date and a clock time behind it: "June 20, at 9 a.m.", "Friday @ 6pm", "June 20 | 9 a.m.", "Thursday: 9 a.m.",
# "June 20 from 2-3:30 p.m.", "tomorrow after 4 p.m.", "2024-06-20T09:00".
_TO_CLOCK = pattern(
    rf"(?:T|'s{WS}|[*_]{{0,2}}{OWS}\)?{OWS}(?:[,;|/·•∙:.(-]|--|//|\.,)?{OWS}"
    rf"(?:(?:(?:promptly|exactly|precisely|roughly|approximately|approx\.?){WS})?"
    rf"(?:(?:at|@|from|between|(?:no{WS}later|not{WS}later){WS}than|starting(?:{WS}(?:at|from))?"
    rf"|beginning(?:{WS}(?:at|from))?|um|à|alle|ore|om|a{WS}las?|around|about|by|before|after|until|till)"
    rf"(?:{WS}(?:about|around|approximately|approx\.?|roughly|exactly|precisely))?)(?:{WS}|(?<=@)))?)",
    re.I,
)
# Between a clock time and the day behind it: "9 a.m. on June 20", "3:30 p.m. Friday", "noon, June 20",
# "9 a.m. CET (Europe/Oslo) on June 20", "8 p.m. sharp on Friday"; not "8:23 AM - Jul 9", "at 9 a.m. On Friday".
_TO_DAY = pattern(
    rf"(?:(?:{WS}(?:sharp|prompt(?:ly)?)\b)?(?:{OWS}\((?:(?:US|Africa|America|Asia|Australia|Europe|Pacific)/[A-Z]\w+"
    rf"|[A-Z]\w+{WS}time)\))?{OWS}[,|·•∙(]?{OWS}(?:(?-i:on|ON|of|OF|this|THIS|for|FOR){WS}(?:the{WS})?)?)",
    re.I,
)
_FROM_TO = pattern(rf"{RANGE}|{WS}(?:bis(?:{WS}zum)?|au|al|hasta(?:{WS}el)?){WS}", re.I)
# Between the first day of a time and the hour at which it ends on another day: "May 3 until noon on May 9".
_UNTIL = pattern(rf"{WS}(?:until|till|through|to){WS}", re.I)
_ON = pattern(rf"{WS}on{WS}(?:the{WS})?", re.I)
_AND = pattern(rf",?{OWS}(?:and|&){OWS}", re.I)
_SPACE_ONLY = pattern(WS)
_TO_BASE = pattern(rf"{WS}(?:the{WS})?")
_PART_GAP = pattern(rf"(?:,?{WS})")
_PART_OF = pattern(rf"{WS}of{WS}(?:the{WS})?", re.I)  # "the morning of July 3"
_LISTING = pattern(rf"(?:,|/|,?{WS}(?:and|or|&)){OWS}")
# The year that stands last in the form of C's ctime: "Tue Oct 24 14:20:09 EDT 2023".
_LAST_YEAR = pattern(r"[ ](?P<year>(?:19|20)[0-9]{2})(?![0-9:/-])(?![ ]+[A-Za-z])")
# The same hour in another zone: "6pm ET/3pm PT", "9 a.m. PT (noon ET)", "12 p.m. ET, 9 a.m. PT".
_SAME_HOUR = pattern(rf"{OWS}(?:[/|(,;]|or\b|--?){OWS}(?:or{WS})?")
_EMPTY_LINE = pattern(r"\n[ ]*\n")
_ENDS = ("", ",", ".", ";", "\n", ")", " ")
# A line shorter than this is no line of running text, so its end is not a wrap.
_WRAPPED = 40


class Side(NamedTuple):
    """A point or range of one expression: a day, a clock time, or both."""

    start: int
    end: int
    day: DayPiece | None = None
    clock: ClockPiece | None = None


class Expression(NamedTuple):
    """A whole expression: ``last`` is the other end where a range has two full sides ("July 9, 9 a.m. - July 11,
    4 p.m.").
    """

    start: int
    end: int
    first: Side
    last: Side | None = None


def combine(text: str, pieces: list[Piece]) -> list[Expression | InstantPiece]:
    """The expressions that ``pieces`` of ``text`` make up, in text order; what is too weak alone is left out."""
    if not pieces:
        return []
    if len(pieces) > 1:
        pieces = _with_clocks_of_other_zones(text, _with_parts(text, _with_days(text, pieces)))
    found: list[Expression | InstantPiece] = []
    place = 0
    while place < len(pieces):
        piece = pieces[place]
        if isinstance(piece, InstantPiece):
            if not piece.steps and _opens_range(text, pieces, place):  # "now through July 15"
                today = DayPiece(piece.start, piece.end, Shifted(((0.0, "day"),)), ("date",), relative=True)
                expression, place = _expression(text, pieces, Side(piece.start, piece.end, today), place + 1)
                found.append(expression)
                continue
            found.append(piece)
        side, after = _side(text, pieces, place)
        if side is None:
            place += 1
            continue
        expression, place = _expression(text, pieces, side, after)
        found.append(expression)
    found = _evening(text, _strong(text, found))
    if len(found) < 2:
        return _under_headings(text, found)
    if any(_in_told_week(piece) for piece in pieces):
        found = _of_one_week(text, found)
    return _under_headings(text, _sharing(text, _series(_running_forwards(text, found))))


def _opens_range(text: str, pieces: list[Piece], place: int) -> bool:
    """Whether a dash or "to" leads from the piece at ``place`` to another day."""
    after = pieces[place + 1] if place + 1 < len(pieces) else None
    return isinstance(after, DayPiece) and _gap(text, pieces[place].end, after.start, _FROM_TO)


def _gap(text: str, left: int, right: int, joint: re.Pattern[str]) -> bool:
    """Whether all that stands between two pieces is what ``joint`` lets stand there, and no empty line is among it."""
    if right - left > 40 or joint.fullmatch(text, left, right) is None:
        return False
    return text.count("\n", left, right) < 2 or not _EMPTY_LINE.search(text, left, right)


def _joins_clock(text: str, left: int, right: int, joint: re.Pattern[str]) -> bool:
    """As ``_gap``, but a line break counts only inside running text, or beside a sign or word that joins."""
    if not _gap(text, left, right, joint):
        return False
    between = text[left:right]
    if "\n" not in between or between.strip() not in ("", ":", "|"):
        return True
    line = left + between.index("\n")
    return line - (text.rfind("\n", 0, line) + 1) >= _WRAPPED


def _closed(text: str, left: int, right: int, end: int) -> int:
    """``end``, or behind the bracket that stands there if one was opened between ``left`` and ``right``."""
    return end + ("(" in text[left:right] and text.startswith(")", end))


def _with_days(text: str, pieces: list[Piece]) -> list[Piece]:
    """Joins what names one day twice (weekday and date, "tomorrow, Friday") and distances with the day they start from."""
    found: list[Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        joined: Piece | None = None
        if isinstance(piece, DayPiece) and isinstance(last, PartPiece) and len(found) > 1:
            weekday = found[-2]  # "Friday evening, June 20"
            if isinstance(weekday, DayPiece) and _gap(text, weekday.end, last.start, _PART_GAP):
                of_day = weekday._replace(end=last.end, part=weekday.part or last.part)
                if isinstance(weekday.day, NamedDay) and (joined := _one_day(text, of_day, piece)) is not None:
                    found[-2:] = [joined]
                    continue
        if isinstance(piece, DayPiece) and isinstance(last, DayPiece):
            joined = _one_day(text, last, piece)
        elif isinstance(piece, DayPiece) and isinstance(last, DistancePiece) and _gap(text, last.end, piece.start, _TO_BASE):
            day = Shifted(last.steps, piece.day, working=last.working)
            implied = tuple(dict.fromkeys((*piece.implied, "date")))
            joined = DayPiece(last.start, piece.end, day, implied, piece.relative, part=piece.part)
        if joined is None and isinstance(piece, DayPiece) and isinstance(last, DayPiece):
            joined = _weekday_beside(text, last, piece) or _weekdays_in(text, last, piece)
        if joined is None:
            found.append(piece)
        else:
            found[-1] = joined
    return found


# "Thursdays in July", "Saturdays in July and August".
_IN = pattern(rf"{WS}(?:in|of|during){WS}", re.I)


def _weekdays_in(text: str, left: DayPiece, right: DayPiece) -> DayPiece | None:
    """The weekday of every week in the month behind it, or None."""
    match left.day, right.day:
        case NamedDay(weekday=weekday, weeks=None), MonthOf(part=None) if "recurrence" in left.implied:
            if not _gap(text, left.end, right.start, _IN):
                return None
            return left._replace(end=right.end, day=WeekdaysIn(weekday, right.day))
        case WeekdaysIn(), MonthOf(part=None) if _gap(text, left.end, right.start, _LISTING):
            return left._replace(end=right.end)
        case _:
            return None


# What parts two days of which the second names the month: "Thu 4 - Sun 7 July", "Sat 6 & Sun 7 July".
_TO_NEXT = pattern(rf"{RANGE}|{OWS}(?:,|/|(?:,{OWS})?(?:and\b|&|or\b)){OWS}", re.I)


def with_month_behind(text: str, pieces: list[Piece]) -> list[Piece]:
    """Gives a day that has its weekday and number alone the month and year that the day behind it names."""
    for piece in pieces:
        if isinstance(piece, DayPiece) and isinstance(piece.day, DayNumber):
            break
    else:
        return pieces
    result = list(pieces)
    behind: DayPiece | None = None  # the day that the one before may lean on
    named: DayPiece | None = None  # its weekday, where that is a piece of its own
    for place in range(len(pieces) - 1, -1, -1):
        piece = result[place]
        if not isinstance(piece, DayPiece):
            behind = named = None
        elif isinstance(piece.day, Stated):
            behind, named = piece, None
        elif behind is None:
            continue
        elif isinstance(piece.day, NamedDay) and named is None and _gap(text, piece.end, behind.start, _OF_DAY):
            named = piece
        else:
            behind, named = _leaning(text, piece, behind, named), None
            result[place] = behind or piece
    return result


def _leaning(text: str, piece: DayPiece, behind: DayPiece, named: DayPiece | None) -> DayPiece | None:
    """``piece`` with the month of ``behind``, if it is a day by its number right before it; else None."""
    match piece.day, behind.day:
        case DayNumber(shift=None) as day, Stated(month=month, day=number, year=year) if day.day < number:
            if not _gap(text, piece.end, (named or behind).start, _TO_NEXT):
                return None
            implied = tuple(dict.fromkeys(("month", *behind.implied)))
            stated = Stated(month, day.day, year, day.weekday)
            return piece._replace(day=stated, implied=implied, relative=False, weak=False, otherwise=None)
        case _:
            return None


# "the Friday before Labor Day", "the first Tuesday after July 4": without the article it may be two days.
_THE_FIRST = pattern(rf"\bthe{WS}(?P<first>first{WS})?\Z", re.I)
_BESIDE = pattern(rf"{WS}(?:(?P<back>before|preceding)|after|following){WS}", re.I)


def _weekday_beside(text: str, left: DayPiece, right: DayPiece) -> DayPiece | None:
    """The weekday that is told by another day behind it, or None."""
    match left.day, right.day:
        case NamedDay(weekday=weekday, which="bare", weeks=None), Stated() | Holiday():
            beside = _BESIDE.fullmatch(text, left.end, right.start)
            opening = _THE_FIRST.search(text[max(0, left.start - 14) : left.start])
            if not beside or not opening:
                return None
            start = left.start - len(opening["first"] or "")
            day = WeekdayBeside(weekday, right.day, -1 if beside["back"] else 1)
            return DayPiece(start, right.end, day, tuple(dict.fromkeys((*right.implied, "date"))), right.relative)
        case _:
            return None


def _one_day(text: str, left: DayPiece, right: DayPiece) -> DayPiece | None:
    """The day that two neighbours name together, or None."""
    end = _closed(text, left.end, right.start, right.end)
    named = _gap(text, left.end, right.start, _OF_DAY)
    behind = _gap(text, left.end, right.start, _DAY_AFTER)
    match left.day, right.day:
        case NamedDay(), Stated(weekday=None) | DayNumber(weekday=None) if named:
            day = right.day._replace(weekday=left.day.weekday)
        case NamedDay() | Through(first=NamedDay()), Through(first=Stated(weekday=None) as first) if named:
            stated = Through(first._replace(weekday=weekday_of(left.day)), right.day.last)
            return right._replace(start=left.start, end=end, day=stated, weak=False)
        case Shifted(base=None), Stated() if left.relative and behind:
            return right._replace(start=left.start, end=end, part=left.part or right.part, weak=False)
        case Holiday(), Stated() if behind:
            return right._replace(start=left.start, end=end, weak=False)
        case Stated(), Holiday() if behind:
            return left._replace(end=end, weak=False)
        case Shifted(base=None), NamedDay(which="bare" | "this") if left.relative and behind:
            return left._replace(end=end, weak=False, weekday=right.day.weekday)
        case NamedDay(which="bare"), Shifted(base=None) if right.relative and behind:
            return right._replace(start=left.start, end=end, weak=False, weekday=left.day.weekday)
        case Stated(weekday=None), NamedDay(which="bare") if behind:
            # "June 20, Thursday" names one day, "June 20 Thursday's ..." hardly does.
            if "(" not in text[left.end : right.start] and text[right.end : right.end + 1] not in _ENDS:
                return None
            return left._replace(end=end, day=left.day._replace(weekday=right.day.weekday), weak=False)
        case _:
            return None
    part, relative = left.part or right.part, isinstance(day, DayNumber)
    return right._replace(start=left.start, end=end, day=day, part=part, weak=False, relative=relative)


def _with_parts(text: str, pieces: list[Piece]) -> list[Piece]:
    """Gives each "morning", "in the evening", "at night" to the day or the clock time that it stands beside."""
    found: list[Piece] = []
    hours = False  # whether a clock time tells its part
    for piece in pieces:
        last = found[-1] if found else None
        beside = (
            isinstance(last, DayPiece | ClockPiece)
            and _gap(text, last.end, piece.start, _PART_GAP)
            and not _begins_below(text, last.end, piece.start)
        )
        if isinstance(piece, PartPiece) and isinstance(last, DayPiece | ClockPiece) and beside:
            if last.part is None:
                found[-1] = last._replace(end=piece.end, part=piece.part)
                hours = hours or isinstance(last, ClockPiece)
            continue
        if isinstance(piece, DayPiece) and isinstance(last, PartPiece) and _gap(text, last.end, piece.start, _PART_OF):
            found[-1] = piece._replace(start=last.start, part=last.part, weak=False)
            continue
        found.append(piece)
    return _with_spans_of_parts(text, found) if hours else found


def _with_spans_of_parts(text: str, pieces: list[Piece]) -> list[Piece]:
    """Joins two clock times that tell their parts of the day to one range: "from 8 in the morning until 10 at night"."""
    found: list[Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        if isinstance(piece, ClockPiece) and isinstance(last, ClockPiece) and _gap(text, last.end, piece.start, _FROM_TO):
            found[-1:] = [span] if (span := spanning(last, piece)) else [last, piece]
        else:
            found.append(piece)
    return found


def _begins_below(text: str, end: int, start: int) -> bool:
    """Whether "In the morning" begins the sentence below a day.

    "Plan for July 3" / "In the morning, the mayor opens the lock".
    """
    return "\n" in text[end:start] and text.startswith("In ", start)


def _with_clocks_of_other_zones(text: str, pieces: list[Piece]) -> list[Piece]:
    """Takes the same clock time in a second zone into the first: "6pm ET/3pm PT"; the first zone counts."""
    found: list[Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        if isinstance(piece, ClockPiece) and isinstance(last, ClockPiece) and _other_zone(text, last, piece):
            found[-1] = last._replace(end=_closed(text, last.end, piece.start, piece.end))
            continue
        found.append(piece)
    return found


def _other_zone(text: str, last: ClockPiece, piece: ClockPiece) -> bool:
    """Whether ``piece`` tells the hour of ``last`` again for another zone: "2pm ET/1pm CT"."""
    if not (piece.zone and last.zone and piece.zone != last.zone):
        return False
    return _gap(text, last.end, piece.start, _SAME_HOUR)


def _side(text: str, pieces: list[Piece], place: int) -> tuple[Side | None, int]:
    """The day, the clock time or both that begin at ``place``, and the place behind them."""
    piece = pieces[place]
    after = pieces[place + 1] if place + 1 < len(pieces) else None
    if isinstance(piece, DayPiece):
        if (
            isinstance(after, ClockPiece)
            and _takes_clock(piece)
            and _joins_clock(text, piece.end, after.start, _TO_CLOCK)
            and not _ends_another_day(text, pieces, place)
        ):
            day, clock, end = piece, after, after.end
            dated = _in_last_year(text, piece, after, end)
            if dated:
                day, end = dated
            return Side(piece.start, _closed(text, piece.end, after.start, end), day, clock), place + 2
        return Side(piece.start, piece.end, piece), place + 1
    if isinstance(piece, ClockPiece):
        if isinstance(after, DayPiece) and _takes_clock(after) and _joins_clock(text, piece.end, after.start, _TO_DAY):
            third = pieces[place + 2] if place + 2 < len(pieces) else None
            comma = any(sign in text[piece.end : after.start] for sign in ",|·•∙(")
            # "at 9 a.m., Friday at 10": the day belongs to the time behind it;
            # "tea at 4 p.m. Monday, May 6, 2024, 5 p.m." likewise.
            comma = comma or _heads_entry(text, pieces, place + 1)
            if not (comma and isinstance(third, ClockPiece) and _joins_clock(text, after.end, third.start, _TO_CLOCK)):
                return Side(piece.start, _closed(text, piece.end, after.start, after.end), after, piece), place + 2
        return Side(piece.start, piece.end, None, piece), place + 1
    return None, place + 1


def _heads_entry(text: str, pieces: list[Piece], place: int) -> bool:
    """Whether a day told in full, with its year, goes on with a comma and an hour that no day of its own follows."""
    day, clock, other = [*pieces[place : place + 3], None, None][:3]
    if not isinstance(day, DayPiece) or not isinstance(day.day, Stated) or day.day.year is None:
        return False
    if not isinstance(clock, ClockPiece) or not text[day.end : clock.start].startswith(","):
        return False
    return not (isinstance(other, DayPiece) and _gap(text, clock.end, other.start, _TO_DAY))


def _ends_another_day(text: str, pieces: list[Piece], place: int) -> bool:
    """Whether the clock time behind a day is of the day behind it: "from May 3 until noon on May 9"."""
    day, clock, other = pieces[place], pieces[place + 1], pieces[place + 2] if place + 2 < len(pieces) else None
    return (
        isinstance(other, DayPiece)
        and _gap(text, day.end, clock.start, _UNTIL)
        and _gap(text, clock.end, other.start, _ON)
        and _takes_clock(other)
    )


def _in_last_year(text: str, piece: DayPiece, clock: ClockPiece, end: int) -> tuple[DayPiece, int] | None:
    """The day with the year that stands behind its clock time ("Tue Oct 24 14:20:09 EDT 2023"), and where that ends."""
    year = _LAST_YEAR.match(text, end)
    if not year or not (
        _SPACE_ONLY.fullmatch(text, piece.end, clock.start) or clock.first.second or (clock.last and clock.last.second)
    ):
        return None
    match piece.day:
        case Stated(year=None):
            day: Day = piece.day._replace(year=int(year["year"]))
        case Through(first=Stated(year=None) as first, last=Stated(year=None) as last):
            day = Through(first._replace(year=int(year["year"])), last._replace(year=int(year["year"])))
        case _:
            return None
    return piece._replace(day=day, implied=()), year.end()


def _takes_clock(piece: DayPiece) -> bool:
    """Whether a day is narrow enough to have a clock time."""
    match piece.day:
        case MonthOf() | WeekOfMonth() | CalendarWeek() | Around() | FiscalYear() | EdgeOf():
            return False
        case Shifted(grain=grain):
            return grain == "day"
        case Ahead() | QuarterOf() | YearOf() | Whole(part=None | "end" | "start"):
            return False
        case _:
            return True


def _expression(text: str, pieces: list[Piece], first: Side, after: int) -> tuple[Expression, int]:
    if (
        after < len(pieces)
        and isinstance(pieces[after], DayPiece)
        and first.day is not None
        and not isinstance(first.day.day, Through)
    ):
        start = pieces[after].start
        between = text[max(0, first.start - 10) : first.start].rstrip().lower().endswith("between")
        if (
            (_gap(text, first.end, start, _FROM_TO) and not _only_beside(text, first.day, pieces[after]))
            or _interval(text, first.day, pieces[after])
            or (_gap(text, first.end, start, _AND) and (between or _follow(first.day, pieces[after])))
        ):
            last, beyond = _side(text, pieces, after)
            if last is not None and last.day is not None and not isinstance(last.day.day, Through):
                return Expression(first.start, last.end, first, last), beyond
    closing = pieces[after] if after + 1 < len(pieces) and first.day is not None and first.clock is None else None
    if isinstance(closing, ClockPiece) and _gap(text, first.end, closing.start, _UNTIL):  # "May 3 until noon on May 9"
        last, beyond = _side(text, pieces, after)
        if last is not None and last.day is not None and not isinstance(last.day.day, Through):
            return Expression(first.start, last.end, first, last._replace(clock=None)), beyond
    if after < len(pieces) and first.day is not None and first.clock is not None and first.clock.last is None:
        other = pieces[after]  # "10:30 today to 10:30 tomorrow", "9 a.m. Monday to 5 p.m. Tuesday"
        if isinstance(other, ClockPiece) and other.last is None and _gap(text, first.end, other.start, _FROM_TO):
            last, beyond = _side(text, pieces, after)
            if last is not None:
                if last.day is None and first.day.start > first.clock.start:
                    return Expression(first.start, first.end, first), after
                return Expression(first.start, last.end, first, last), beyond
    return Expression(first.start, first.end, first), after


def _only_beside(text: str, left: DayPiece, right: Piece) -> bool:
    """Whether a dash leads from a day to what is of a quarter, or from a week to its day, and to no end of a range: "June 15
    – Second Quarter Dues", "our supper this week - Tuesday at ten".
    """
    if not isinstance(right, DayPiece):
        return False
    quarter = isinstance(right.day, QuarterOf) and not isinstance(left.day, QuarterOf | MonthOf)
    in_week = isinstance(left.day, Whole) and left.day.unit == "week" and isinstance(right.day, NamedDay | Stated)
    return (quarter or in_week) and re.fullmatch(r"\s[–—-]+\s", text[left.end : right.start]) is not None


def _interval(text: str, left: DayPiece, right: Piece) -> bool:
    """Whether a slash parts two fully stated days, as in the intervals of ISO 8601 ("2024-07-30/2024-08-02")."""
    match left.day, right:
        case Stated(year=int()), DayPiece(day=Stated(year=int())):
            return text[left.end : right.start] == "/"
        case _:
            return False


def _follow(left: DayPiece, right: Piece) -> bool:
    """Whether "June 30 and July 1" names days that follow each other, so that they are one range."""
    if not isinstance(right, DayPiece):
        return False
    match left.day, right.day:
        case Stated(month=month, day=day, year=year), Stated(month=other, day=1) if other == month % 12 + 1:
            return date_or_none(year or 2023, month, day + 1) is None
        case Stated(month=month, day=day), Stated(month=other, day=following):
            return month == other and following == day + 1
        case _:
            return False


def _strong(text: str, found: list[Expression | InstantPiece]) -> list[Expression | InstantPiece]:
    """Leaves out what is too weak to stand alone: a bare "Sun", "5/6", "at 8". Weekdays of a list hold each other up."""
    kept = []
    for place, one in enumerate(found):
        if isinstance(one, Expression) and _is_weak(one):
            beside = (found[other] for other in (place - 1, place + 1) if 0 <= other < len(found))
            alone = not any(_listed(text, one, other) for other in beside) and not _is_all(text, one)
            if alone and not _in_company(text, found, place):
                continue
        kept.append(one)
    return kept


def _in_company(text: str, found: list[Expression | InstantPiece], place: int) -> bool:
    """Whether a bare hour that closes its clause ("meets at 4.", "speaks at 10,
    then") stands in a paragraph that tells clock times.
    """
    one = found[place]
    if not isinstance(one, Expression) or one.first.day is not None or one.first.clock is None or one.first.clock.last:
        return False
    if not (_AT_HOUR.search(text, max(0, one.start - 4), one.start) and _CLOSES.match(text, one.end)):
        return False
    for others in (reversed(found[:place]), iter(found[place + 1 :])):
        for other in others:
            first, last = sorted((one, other), key=lambda each: each.start)
            between = text[first.end : last.start]
            if len(between) > _PARAGRAPH or "\n\n" in between:
                break
            if isinstance(other, Expression) and other.first.clock is not None and not other.first.clock.weak:
                return True
    return False


def _evening(text: str, found: list[Expression | InstantPiece]) -> list[Expression | InstantPiece]:
    """Puts a bare hour right behind one of the evening into the evening too.

    "the band plays from 6 to 9 p.m.; the fireworks begin at 9:20".
    """
    result: list[Expression | InstantPiece] = []
    for one in found:
        before = result[-1] if result else None
        if isinstance(one, Expression) and isinstance(before, Expression) and one.first.clock and before.first.clock:
            clock, told = one.first.clock, before.first.clock
            evening = (told.last or told.first).meridiem == "p" and _EVENING <= told.first.hour < _NOON
            bare = not (clock.first.meridiem or clock.first.plain or clock.last or clock.part or clock.zone)
            near = one.start - before.end < _SENTENCE and "\n\n" not in text[before.end : one.start]
            if evening and bare and near and one.first.day is None and _EVENING <= clock.first.hour < _NOON:
                clock = clock._replace(first=clock.first._replace(meridiem="p"))
                one = one._replace(first=one.first._replace(clock=clock))
        result.append(one)
    return result


_EVENING, _NOON = 5, 12  # hours by the clock
_SENTENCE = 100  # code points in which an hour may lean on the one before it
_PARAGRAPH = 600  # code points in which a bare hour may have the company of other times
_AT_HOUR = pattern(r"\bat[ ]\Z", re.I)
_CLOSES = pattern(rf"{OWS}(?:[.,;)](?![0-9])|\Z)")


def _is_all(text: str, one: Expression) -> bool:
    """Whether nothing else stands in the text, as in a cell of a table: "5/6", "the 25th", "at 8"."""
    if text[one.end :].strip(" \n.!?"):
        return False
    before = text[: one.start].strip().lower()
    return before in ("at", "@") if one.first.day is None else before in ("", "on", "at", "by")


def _listed(text: str, one: Expression, other: Expression | InstantPiece) -> bool:
    """Whether two weekdays stand side by side in a list: "Tue, Thu and Sat"."""
    if not isinstance(other, Expression) or not (one.first.day and other.first.day):
        return False
    if not (isinstance(one.first.day.day, NamedDay) and isinstance(other.first.day.day, NamedDay)):
        return False
    left, right = (one, other) if one.start < other.start else (other, one)
    return _gap(text, left.end, right.start, _LISTING)


def _in_told_week(piece: Piece) -> bool:
    """Whether a piece is a weekday of a week that its words tell: "Thursday next week"."""
    return isinstance(piece, DayPiece) and isinstance(piece.day, NamedDay) and piece.day.weeks is not None


def _of_one_week(text: str, found: list[Expression | InstantPiece]) -> list[Expression | InstantPiece]:
    """Puts the weekdays of a list into the week that its last is told to be of: "Tuesday and Thursday next week"."""
    result = list(found)
    for place in range(len(result) - 1, 0, -1):
        one, behind = result[place - 1], result[place]
        last = behind.first.day.day if isinstance(behind, Expression) and behind.first.day else None
        if not isinstance(last, NamedDay) or last.weeks is None or not isinstance(one, Expression) or not one.first.day:
            continue
        day = _bare_weekday(one)
        if day is not None and day.weekday < last.weekday and _listed(text, one, behind):
            piece = one.first.day._replace(day=day._replace(weeks=last.weeks))
            result[place - 1] = one._replace(first=one.first._replace(day=piece))
    return result


def _running_forwards(text: str, found: list[Expression | InstantPiece]) -> list[Expression | InstantPiece]:
    """Lets each weekday of a list follow the one before it: "Monday, Wednesday and Friday", read on a Thursday, end with the
    Friday after that Wednesday. Not beyond a week from the first, and not in lists that recur ("Mondays and Fridays")."""
    result: list[Expression | InstantPiece] = []
    opening: NamedDay | None = None
    for one in found:
        last = result[-1] if result else None
        day = _bare_weekday(one)
        before = _bare_weekday(last)
        if isinstance(one, Expression) and isinstance(last, Expression) and day and before and _listed(text, last, one):
            opening = opening or before
            if (day.weekday - opening.weekday) % 7 > (before.weekday - opening.weekday) % 7 and one.first.day:
                piece = one.first.day._replace(day=day._replace(behind=before))
                one = one._replace(first=one.first._replace(day=piece))
        else:
            opening = None
        result.append(one)
    return result


def _bare_weekday(one: Expression | InstantPiece | None) -> NamedDay | None:
    if (
        not isinstance(one, Expression)
        or one.last is not None
        or one.first.day is None
        or "recurrence" in one.first.day.implied
    ):
        return None
    match one.first.day.day:
        case NamedDay(which="bare", weeks=None) as day:
            return day
        case _:
            return None


def _is_weak(expression: Expression) -> bool:
    first, last = expression.first, expression.last
    if last is not None or (first.day and first.clock):
        # Two weak pieces side by side ("Sun 8") hold each other up only if one of them is a day.
        return False
    piece = first.day or first.clock
    return piece is None or piece.weak


def _series(found: list[Expression | InstantPiece]) -> list[Expression | InstantPiece]:
    """Gives the clock time of a list of days ("June 3 and 10 at 6 p.m.") to each of them."""
    shared: dict[int, ClockPiece] = {}
    for one in found:
        if isinstance(one, Expression) and one.first.day and one.first.clock and one.first.day.series is not None:
            shared[one.first.day.series] = one.first.clock
    if not shared:
        return found
    result: list[Expression | InstantPiece] = []
    for one in found:
        if isinstance(one, Expression) and one.first.day and one.first.clock is None and one.last is None:
            clock = shared.get(one.first.day.series) if one.first.day.series is not None else None
            if clock is not None:
                one = one._replace(first=one.first._replace(clock=clock))
        result.append(one)
    return result


# What parts the last two of a list.
_AND_OR = pattern(r"(?:and|or|&|/)", re.I)


def _sharing(text: str, found: list[Expression | InstantPiece]) -> list[Expression | InstantPiece]:
    """Gives the clock time of a list of days that are named each for itself to all of them: "tomorrow and Friday at 3 p.m.",
    "6 p.m. on 7/17, 7/18 and 7/24". Two days want an "and" between them, since a comma may end one statement and begin
    another.
    """
    result = list(found)
    begin = 0
    while begin < len(found):
        end = begin + 1
        while end < len(found) and _next_of_list(text, found[end - 1], found[end]):
            end += 1
        if end - begin > 1:
            result[begin:end] = _shared(text, found[begin:end])
        begin = end
    return result


def _next_of_list(text: str, one: Expression | InstantPiece, other: Expression | InstantPiece) -> bool:
    """Whether two days stand side by side in a list: "June 3 and 10"."""
    if not (isinstance(one, Expression) and isinstance(other, Expression)) or one.last or other.last:
        return False
    days = one.first.day, other.first.day
    return all(day and _takes_clock(day) for day in days) and _gap(text, one.end, other.start, _LISTING)


def _shared(text: str, chain: list[Expression | InstantPiece]) -> list[Expression | InstantPiece]:
    """The days of a list with the clock time that one of them, the first or the last, has for all."""
    members = [one for one in chain if isinstance(one, Expression)]
    timed = [one for one in members if one.first.clock]
    joints = [text[one.end : other.start] for one, other in pairwise(members)]
    if len(timed) != 1 or (len(members) == 2 and not any(_AND_OR.search(joint) for joint in joints)):
        return chain
    clock, day = timed[0].first.clock, timed[0].first.day
    behind = timed[0] is members[-1] and clock and day and clock.start > day.start
    before = timed[0] is members[0] and clock and day and clock.start < day.start
    if not (behind or before):
        return chain
    return [one if one.first.clock else one._replace(first=one.first._replace(clock=clock)) for one in members]


# Signs that may frame a heading's line: "## June 2024", "** May 1993 **", "JUNE 2024:".
_FRAME = "#*=_-:| "


def _under_headings(text: str, found: list[Expression | InstantPiece]) -> list[Expression | InstantPiece]:
    """Gives days without a year the year of the heading that they stand under, where it is of their month: in a calendar,
    "Feb. 5" under the line "February 1994" is of 1994 however far ahead that lies.
    """
    heading: MonthOf | None = None
    result: list[Expression | InstantPiece] = []
    for one in found:
        result.append(one)
        piece = one.first.day if isinstance(one, Expression) and one.last is None else None
        if piece is None or not isinstance(one, Expression):
            continue
        if isinstance(piece.day, MonthOf) and piece.day.year and piece.day.part is None and _alone_on_line(text, one):
            heading = piece.day
        elif heading is not None:
            dated = piece._replace(day=_in_year(piece.day, heading))
            result[-1] = one._replace(first=one.first._replace(day=dated))
        elif (year := _year_of_title(text, one.start)) is not None:
            dated = piece._replace(day=_of_year(piece.day, year))
            result[-1] = one._replace(first=one.first._replace(day=dated))
    return result


# What is held every year or so, and has its year in its name: the 2024 report may be due in 2025, the 2024 fair is of 2024.
_HELD_YEARLY = (
    r"(?:Conference|Congress|Convention|Symposium|Summit|Festival|Workshops?|Meeting"
    r"|Championships?|Games|Fair|Expo|Exhibition|Forum|Retreat|Camp|Show"
    r"|Gala|Cup|Marathon|Regatta|Days|Week)"
)
# "2026 Harbor Tide Conference: | 1-6 May", "Harbor Tide Festival 2026, | 3 May", "HTC2026 will be held in Dover, | 1-6 May"
_TITLED = pattern(
    rf"(?:(?:\b(?P<year>20[0-9]{{2}}) (?:[A-Z][\w'&-]* ){{0,8}}?{_HELD_YEARLY}|\b{_HELD_YEARLY} (?P<year2>20[0-9]{{2}}))"
    r"(?: \([A-Z][\w-]+\))?(?:[:,]? ?(?:[(|–—-]|--)? ?(?:on |from )?)"
    r"|\b(?:[A-Z]+[a-z]*){1,4}[ '-]?(?P<year3>20[0-9]{2}) (?:will be held|will take place|takes place|is held)"
    r"(?: (?:in|at) [^.;:\n0-9]{2,60}?)?,?(?: (?:on|from))? )\Z"
)
_TITLE_LENGTH = 140  # code points before a day in which its title may stand


def _year_of_title(text: str, start: int) -> int | None:
    """The year that the name of what is held right before ``start`` has in it, None where no such name stands there."""
    line = max(start - _TITLE_LENGTH, text.rfind("\n", 0, start) + 1)
    titled = _TITLED.search(text[line:start]) if "20" in text[line:start] else None
    return year_of(titled) if titled else None


def _of_year(day: Day, year: int) -> Day:
    """``day`` in ``year`` where it has none of its own."""
    match day:
        case Stated(year=None):
            return day._replace(year=year)
        case Through(first=Stated(year=None) as first):
            return day._replace(first=first._replace(year=year))
        case _:
            return day


def _in_year(day: Day, heading: MonthOf) -> Day:
    """``day`` in the year of ``heading`` if it is a day of that month without a year, else as it is."""
    match day:
        case Stated(month=heading.month, year=None):
            return day._replace(year=heading.year)
        case Through(first=Stated(month=heading.month, year=None) as first):
            return day._replace(first=first._replace(year=heading.year))
        case _:
            return day


def _alone_on_line(text: str, one: Expression) -> bool:
    """Whether an expression and the signs around it are all that its line holds."""
    begin = text.rfind("\n", 0, one.start) + 1
    end = text.find("\n", one.end)
    return not (text[begin : one.start] + text[one.end : len(text) if end < 0 else end]).strip(_FRAME)
