"""From an expression to what it means: days of the calendar, clock times in their zone."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from events_extractor.language.dates.atoms import InstantPiece, Part
from events_extractor.language.dates.clocks import times_of
from events_extractor.language.dates.combine import Expression, Side
from events_extractor.language.dates.days import Ahead, Period, Through, resolve, weekday_of
from events_extractor.language.dates.moment import Moment
from events_extractor.language.dates.zones import tzinfo_of


class Home:
    """The zone that a text is at home in: its name and its rules; both None if it is not known."""

    __slots__ = ("name", "rules")

    def __init__(self, timezone: str | ZoneInfo | None) -> None:
        self.name = timezone.key if isinstance(timezone, ZoneInfo) else timezone
        self.rules = ZoneInfo(timezone) if isinstance(timezone, str) else timezone


def moment_of(expression: Expression, today: dt.date | None, home: Home) -> Moment | None:
    """The moment that an expression means; None where it is no day after all ("February 30 to 31")."""
    first, last = expression.first, expression.last
    piece = first.day
    period = resolve(piece.day, today) if piece else None
    if (
        piece
        and period is None
        and (today is not None or (isinstance(piece.day, Through) and resolve(piece.day, dt.date(2024, 1, 1)) is None))
    ):
        return None
    closing = first.clock if last is None else last.clock
    zone = (first.clock and first.clock.zone) or (closing and closing.zone) or None
    rules = tzinfo_of(zone) if zone else None
    if zone and rules is None:
        zone = None
    implied = list(piece.implied) if piece else []
    begins: dt.date | dt.datetime | dt.time | None = period.first if period else None
    until: dt.date | dt.datetime | dt.time | None = period.last if period else None
    if first.clock:
        opens, closes, guessed = times_of(first.clock, piece.part if piece else None, zone or home.name)
        if guessed:
            implied.append("meridiem")
        begins = _at(period.first if period else None, opens, rules, home)
        if closes is not None:
            ends_on = period and (period.last or period.first)
            if ends_on and closes <= opens:
                ends_on += dt.timedelta(days=1)
            until = _at(ends_on, closes, rules, home)
        if isinstance(begins, dt.datetime) and rules is None:
            implied.append("timezone")
    if last is not None:
        until = _end_of(last, first, period, today, rules, home)
        if until is None or (isinstance(begins, dt.date) and isinstance(until, dt.date) and _runs_back(begins, until)):
            return _alone(expression, today, home)
    weekday = weekday_of(piece.day) if piece else None
    return Moment(
        start=expression.start,
        end=expression.end,
        begins=begins,
        until=until,
        has_date=piece is not None,
        has_time=first.clock is not None,
        implied=tuple(dict.fromkeys(implied)),
        grain="minute" if first.clock else period.grain if period else "day",
        weekday=weekday,
        weekday_conflict=weekday is not None and period is not None and period.first.weekday() != weekday,
        relative=bool(piece and piece.relative),
        zone=zone,
    )


def _alone(expression: Expression, today: dt.date | None, home: Home) -> Moment | None:
    """The first side of a range whose other end makes no sense."""
    first = expression.first
    return moment_of(Expression(first.start, first.end, first), today, home)


def _runs_back(begins: dt.date, until: dt.date) -> bool:
    if (
        isinstance(begins, dt.datetime)
        and isinstance(until, dt.datetime)
        and (begins.tzinfo is None) == (until.tzinfo is None)
    ):
        return until < begins
    return _day(until) < _day(begins)


def _day(value: dt.date) -> dt.date:
    return value.date() if isinstance(value, dt.datetime) else value


def _end_of(
    last: Side, first: Side, opening: Period | None, today: dt.date | None, rules: dt.tzinfo | None, home: Home
) -> dt.date | dt.datetime | dt.time | None:
    """The other end of a range with two sides, counted from its first day where it names none of its own."""
    day = opening.first if opening else None
    if last.day is not None and first.day is not None:
        period = resolve(Through(first.day.day, last.day.day), today)
        day = period.last if period else None
        if day is None and opening is not None:
            return None
    if last.clock is None:
        return day
    part: Part | None = last.day.part if last.day else first.day.part if first.day else None
    closes, later, _ = times_of(last.clock, part, last.clock.zone or home.name)
    closes = later or closes
    if day is not None and last.day is None and first.clock is not None:
        opens = times_of(first.clock, part, home.name)[0]
        day += dt.timedelta(days=closes <= opens)
    own = tzinfo_of(last.clock.zone) if last.clock.zone else rules
    return _at(day, closes, own, home)


def _at(day: dt.date | None, time: dt.time, rules: dt.tzinfo | None, home: Home) -> dt.datetime | dt.time:
    if day is None:
        return time.replace(tzinfo=rules)
    return dt.datetime.combine(day, time, rules or home.rules)


def instant_of(piece: InstantPiece, reference: dt.date | dt.datetime | None, home: Home) -> Moment | None:
    """ "In 20 minutes": None unless the reference has a clock."""
    if not isinstance(reference, dt.datetime):
        return None
    now = reference if reference.tzinfo or home.rules is None else reference.replace(tzinfo=home.rules)
    seconds = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}
    whole = tuple(step for step in piece.steps if step[1] not in seconds)
    try:
        if whole:
            moved = resolve(Ahead(whole), now.date())
            if moved is None or moved.last is None:
                return None
            now += (moved.last if whole[0][0] > 0 else moved.first) - now.date()
        now += dt.timedelta(seconds=sum(count * seconds[unit] for count, unit in piece.steps if unit in seconds))
    except OverflowError:
        return None
    return Moment(piece.start, piece.end, now, has_time=True, implied=("date", "timezone"), grain="minute", relative=True)
