"""Joins neighbouring pieces to expressions: weekday and date, date and clock time, ranges, distances from a day.

Grammar: ``expression := side [range side]``, ``side := day [clock] | clock [day]``. Pieces join only over white space and a
few signs and words between them, never over an empty line; other words between them keep them apart.
"""

from __future__ import annotations

import re

from events_extractor.language.dates.adjoining import with_clocks_of_other_zones, with_days, with_parts
from events_extractor.language.dates.almanac import date_or_none
from events_extractor.language.dates.atoms import ClockPiece, DayPiece, InstantPiece, Piece
from events_extractor.language.dates.company import (
    evening,
    in_told_week,
    of_one_week,
    running_forwards,
    series,
    sharing,
    strong,
    takes_clock,
)
from events_extractor.language.dates.days import Day, MonthOf, NamedDay, QuarterOf, Shifted, Stated, Through, Whole
from events_extractor.language.dates.headed import under_headings
from events_extractor.language.dates.joints import AND, FROM_TO, SPACE_ONLY, Expression, Side, closed, gap, joins_clock
from events_extractor.language.dates.lexicon import OWS, WS
from events_extractor.language.dates.patterns import pattern

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
# Between the first day of a time and the hour at which it ends on another day: "May 3 until noon on May 9".
_UNTIL = pattern(rf"{WS}(?:until|till|through|to){WS}", re.I)
# Between that hour and the day it is of: "May 3 until noon| on |May 9".
_ON = pattern(rf"{WS}on{WS}(?:the{WS})?", re.I)
# The year that stands last in the form of C's ctime: "Tue Oct 24 14:20:09 EDT 2023".
_LAST_YEAR = pattern(r"[ ](?P<year>(?:19|20)[0-9]{2})(?![0-9:/-])(?![ ]+[A-Za-z])")


def combine(text: str, pieces: list[Piece]) -> list[Expression | InstantPiece]:
    """The expressions that ``pieces`` of ``text`` make up, in text order; what is too weak alone is left out."""
    if not pieces:
        return []
    if len(pieces) > 1:
        pieces = with_clocks_of_other_zones(text, with_parts(text, with_days(text, pieces)))
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
    found = evening(text, strong(text, found))
    if len(found) < 2:
        return under_headings(text, found)
    if any(in_told_week(piece) for piece in pieces):
        found = of_one_week(text, found)
    return under_headings(text, sharing(text, series(running_forwards(text, found))))


def _opens_range(text: str, pieces: list[Piece], place: int) -> bool:
    """Whether a dash or "to" leads from the piece at ``place`` to another day."""
    after = pieces[place + 1] if place + 1 < len(pieces) else None
    return isinstance(after, DayPiece) and gap(text, pieces[place].end, after.start, FROM_TO)


def _side(text: str, pieces: list[Piece], place: int) -> tuple[Side | None, int]:
    """The day, the clock time or both that begin at ``place``, and the place behind them."""
    piece = pieces[place]
    after = pieces[place + 1] if place + 1 < len(pieces) else None
    if isinstance(piece, DayPiece):
        if (
            isinstance(after, ClockPiece)
            and takes_clock(piece)
            and joins_clock(text, piece.end, after.start, _TO_CLOCK)
            and not _ends_another_day(text, pieces, place)
        ):
            day, clock, end = piece, after, after.end
            dated = _in_last_year(text, piece, after, end)
            if dated:
                day, end = dated
            return Side(piece.start, closed(text, piece.end, after.start, end), day, clock), place + 2
        return Side(piece.start, piece.end, piece), place + 1
    if isinstance(piece, ClockPiece):
        if isinstance(after, DayPiece) and takes_clock(after) and joins_clock(text, piece.end, after.start, _TO_DAY):
            third = pieces[place + 2] if place + 2 < len(pieces) else None
            comma = any(sign in text[piece.end : after.start] for sign in ",|·•∙(")
            # "at 9 a.m., Friday at 10": the day belongs to the time behind it;
            # "tea at 4 p.m. Monday, May 6, 2024, 5 p.m." likewise.
            comma = comma or _heads_entry(text, pieces, place + 1)
            if not (comma and isinstance(third, ClockPiece) and joins_clock(text, after.end, third.start, _TO_CLOCK)):
                return Side(piece.start, closed(text, piece.end, after.start, after.end), after, piece), place + 2
        return Side(piece.start, piece.end, None, piece), place + 1
    return None, place + 1


def _heads_entry(text: str, pieces: list[Piece], place: int) -> bool:
    """Whether a day told in full, with its year, goes on with a comma and an hour that no day of its own follows."""
    day, clock, other = [*pieces[place : place + 3], None, None][:3]
    if not isinstance(day, DayPiece) or not isinstance(day.day, Stated) or day.day.year is None:
        return False
    if not isinstance(clock, ClockPiece) or not text[day.end : clock.start].startswith(","):
        return False
    return not (isinstance(other, DayPiece) and gap(text, clock.end, other.start, _TO_DAY))


def _ends_another_day(text: str, pieces: list[Piece], place: int) -> bool:
    """Whether the clock time behind a day is of the day behind it: "from May 3 until noon on May 9"."""
    day, clock, other = pieces[place], pieces[place + 1], pieces[place + 2] if place + 2 < len(pieces) else None
    return (
        isinstance(other, DayPiece)
        and gap(text, day.end, clock.start, _UNTIL)
        and gap(text, clock.end, other.start, _ON)
        and takes_clock(other)
    )


def _in_last_year(text: str, piece: DayPiece, clock: ClockPiece, end: int) -> tuple[DayPiece, int] | None:
    """The day with the year that stands behind its clock time ("Tue Oct 24 14:20:09 EDT 2023"), and where that ends."""
    year = _LAST_YEAR.match(text, end)
    if not year or not (
        SPACE_ONLY.fullmatch(text, piece.end, clock.start) or clock.first.second or (clock.last and clock.last.second)
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


def _expression(text: str, pieces: list[Piece], first: Side, after: int) -> tuple[Expression, int]:
    """The expression that begins with ``first``, with the other end of its range where the pieces from the place ``after``
    on tell one; and the place behind it.
    """
    if (
        after < len(pieces)
        and isinstance(pieces[after], DayPiece)
        and first.day is not None
        and not isinstance(first.day.day, Through)
    ):
        start = pieces[after].start
        between = text[max(0, first.start - 10) : first.start].rstrip().lower().endswith("between")
        if (
            (gap(text, first.end, start, FROM_TO) and not _only_beside(text, first.day, pieces[after]))
            or _interval(text, first.day, pieces[after])
            or (gap(text, first.end, start, AND) and (between or _follow(first.day, pieces[after])))
        ):
            last, beyond = _side(text, pieces, after)
            if last is not None and last.day is not None and not isinstance(last.day.day, Through):
                return Expression(first.start, last.end, first, last), beyond
    closing = pieces[after] if after + 1 < len(pieces) and first.day is not None and first.clock is None else None
    if isinstance(closing, ClockPiece) and gap(text, first.end, closing.start, _UNTIL):  # "May 3 until noon on May 9"
        last, beyond = _side(text, pieces, after)
        if last is not None and last.day is not None and not isinstance(last.day.day, Through):
            return Expression(first.start, last.end, first, last._replace(clock=None)), beyond
    if after < len(pieces) and first.day is not None and first.clock is not None and first.clock.last is None:
        other = pieces[after]  # "10:30 today to 10:30 tomorrow", "9 a.m. Monday to 5 p.m. Tuesday"
        if isinstance(other, ClockPiece) and other.last is None and gap(text, first.end, other.start, FROM_TO):
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
