"""Pieces -> pieces: what names one day twice, distances from a day, parts of days, and one hour told in several zones."""

from __future__ import annotations

import re

from events_extractor.language.dates.atoms import ClockPiece, DayPiece, DistancePiece, PartPiece, Piece
from events_extractor.language.dates.days import (
    DayNumber,
    Holiday,
    MonthOf,
    NamedDay,
    Shifted,
    Stated,
    Through,
    WeekdayBeside,
    WeekdaysIn,
    weekday_of,
)
from events_extractor.language.dates.hours import spanning
from events_extractor.language.dates.joints import ENDS, FROM_TO, LISTING, closed, gap
from events_extractor.language.dates.lexicon import OWS, RANGE, WS
from events_extractor.language.dates.patterns import pattern

# Between a weekday and its date: "Thursday, June 20", "Thurs. June 20", "Friday the 20th", "Tuesday (6/25)",
# "Monday - June 3", "Thursday | June 6", "Thursday · June 6".
_OF_DAY = pattern(rf"(?:,?{OWS}[*_]{{0,2}}(?:the{WS})?|{OWS}(?:[(|·•∙]|--?){OWS})")
# Between a date and the weekday behind it: "June 20 (Thursday)", "tomorrow, Friday", "20 June, Thursday",
# "June 20 | Thursday".
_DAY_AFTER = pattern(rf"(?:,?{OWS}|{OWS}[(|·•∙]{OWS})")
# Between a distance and the day that it starts from: "two days before| |May 3", "a week after| the |fourth of July".
_TO_BASE = pattern(rf"{WS}(?:the{WS})?")
# Between a day or hour and its part of the day: "Friday| |evening", "May 3|, |in the morning".
_PART_GAP = pattern(rf"(?:,?{WS})")
# Between a part of the day and its day: "the morning| of |July 3", "the eve| of the |4th".
_PART_OF = pattern(rf"{WS}of{WS}(?:the{WS})?", re.I)
# The same hour in another zone: "6pm ET/3pm PT", "9 a.m. PT (noon ET)", "12 p.m. ET, 9 a.m. PT".
_SAME_HOUR = pattern(rf"{OWS}(?:[/|(,;]|or\b|--?){OWS}(?:or{WS})?")


def with_days(text: str, pieces: list[Piece]) -> list[Piece]:
    """Joins what names one day twice (weekday and date, "tomorrow, Friday") and distances with the day they start from."""
    found: list[Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        joined: Piece | None = None
        if isinstance(piece, DayPiece) and isinstance(last, PartPiece) and len(found) > 1:
            weekday = found[-2]  # "Friday evening, June 20"
            if isinstance(weekday, DayPiece) and gap(text, weekday.end, last.start, _PART_GAP):
                of_day = weekday._replace(end=last.end, part=weekday.part or last.part)
                if isinstance(weekday.day, NamedDay) and (joined := _one_day(text, of_day, piece)) is not None:
                    found[-2:] = [joined]
                    continue
        if isinstance(piece, DayPiece) and isinstance(last, DayPiece):
            joined = _one_day(text, last, piece)
        elif isinstance(piece, DayPiece) and isinstance(last, DistancePiece) and gap(text, last.end, piece.start, _TO_BASE):
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
            if not gap(text, left.end, right.start, _IN):
                return None
            return left._replace(end=right.end, day=WeekdaysIn(weekday, right.day))
        case WeekdaysIn(), MonthOf(part=None) if gap(text, left.end, right.start, LISTING):
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
        elif isinstance(piece.day, NamedDay) and named is None and gap(text, piece.end, behind.start, _OF_DAY):
            named = piece
        else:
            behind, named = _leaning(text, piece, behind, named), None
            result[place] = behind or piece
    return result


def _leaning(text: str, piece: DayPiece, behind: DayPiece, named: DayPiece | None) -> DayPiece | None:
    """``piece`` with the month of ``behind``, if it is a day by its number right before it; else None."""
    match piece.day, behind.day:
        case DayNumber(shift=None) as day, Stated(month=month, day=number, year=year) if day.day < number:
            if not gap(text, piece.end, (named or behind).start, _TO_NEXT):
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
    end = closed(text, left.end, right.start, right.end)
    named = gap(text, left.end, right.start, _OF_DAY)
    behind = gap(text, left.end, right.start, _DAY_AFTER)
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
            if "(" not in text[left.end : right.start] and text[right.end : right.end + 1] not in ENDS:
                return None
            return left._replace(end=end, day=left.day._replace(weekday=right.day.weekday), weak=False)
        case _:
            return None
    part, relative = left.part or right.part, isinstance(day, DayNumber)
    return right._replace(start=left.start, end=end, day=day, part=part, weak=False, relative=relative)


def with_parts(text: str, pieces: list[Piece]) -> list[Piece]:
    """Gives each "morning", "in the evening", "at night" to the day or the clock time that it stands beside."""
    found: list[Piece] = []
    hours = False  # whether a clock time tells its part
    for piece in pieces:
        last = found[-1] if found else None
        beside = (
            isinstance(last, DayPiece | ClockPiece)
            and gap(text, last.end, piece.start, _PART_GAP)
            and not _begins_below(text, last.end, piece.start)
        )
        if isinstance(piece, PartPiece) and isinstance(last, DayPiece | ClockPiece) and beside:
            if last.part is None:
                found[-1] = last._replace(end=piece.end, part=piece.part)
                hours = hours or isinstance(last, ClockPiece)
            continue
        if isinstance(piece, DayPiece) and isinstance(last, PartPiece) and gap(text, last.end, piece.start, _PART_OF):
            found[-1] = piece._replace(start=last.start, part=last.part, weak=False)
            continue
        found.append(piece)
    return _with_spans_of_parts(text, found) if hours else found


def _with_spans_of_parts(text: str, pieces: list[Piece]) -> list[Piece]:
    """Joins two clock times that tell their parts of the day to one range: "from 8 in the morning until 10 at night"."""
    found: list[Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        if isinstance(piece, ClockPiece) and isinstance(last, ClockPiece) and gap(text, last.end, piece.start, FROM_TO):
            found[-1:] = [span] if (span := spanning(last, piece)) else [last, piece]
        else:
            found.append(piece)
    return found


def _begins_below(text: str, end: int, start: int) -> bool:
    """Whether "In the morning" begins the sentence below a day.

    "Plan for July 3" / "In the morning, the mayor opens the lock".
    """
    return "\n" in text[end:start] and text.startswith("In ", start)


def with_clocks_of_other_zones(text: str, pieces: list[Piece]) -> list[Piece]:
    """Takes the same clock time in a second zone into the first: "6pm ET/3pm PT"; the first zone counts."""
    found: list[Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        if isinstance(piece, ClockPiece) and isinstance(last, ClockPiece) and _other_zone(text, last, piece):
            found[-1] = last._replace(end=closed(text, last.end, piece.start, piece.end))
            continue
        found.append(piece)
    return found


def _other_zone(text: str, last: ClockPiece, piece: ClockPiece) -> bool:
    """Whether ``piece`` tells the hour of ``last`` again for another zone: "2pm ET/1pm CT"."""
    if not (piece.zone and last.zone and piece.zone != last.zone):
        return False
    return gap(text, last.end, piece.start, _SAME_HOUR)
