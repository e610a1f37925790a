"""From an expression to what it means: days of the calendar, clock times in their zone."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from events_extractor.language.dates.atoms import ClockPiece, InstantPiece, Part
from events_extractor.language.dates.days import Day, Period, SameDay, Shifted, Stated, Through, weekday_of
from events_extractor.language.dates.hours import times_of
from events_extractor.language.dates.joints import Expression, Side
from events_extractor.language.dates.moment import Moment, When
from events_extractor.language.dates.reckoning import resolve
from events_extractor.language.dates.zones import tzinfo_of

# Two days without a year that lie further apart than this are no range ("moved from July 9 to June 25").
_LONGEST_RANGE = 300


@dataclass(frozen=True, slots=True)
class Home:
    """The zone that a text is at home in: its name and its rules; both None if it is not known."""

    name: str | None
    rules: ZoneInfo | None

    @classmethod
    def of(cls, timezone: str | ZoneInfo | None) -> Home:
        """From an IANA name or a ZoneInfo. Raises ``zoneinfo.ZoneInfoNotFoundError`` for an unknown name."""
        rules = ZoneInfo(timezone) if isinstance(timezone, str) else timezone
        return _home(rules)


@cache
def _home(rules: ZoneInfo | None) -> Home:
    return Home(rules.key if rules else None, rules)


class _Opening(NamedTuple):
    """What the clock times of an expression come to: its begin, its end on the last day,
    and whether a meridiem was guessed.
    """

    begins: When | None
    until: When | None
    guessed: bool


# "That day" points back no further than this (code points).
_REACH = 300


def with_day_named_before(expression: Expression, before: list[Moment]) -> Expression | None:
    """Puts the day that ``before`` names last in the place of "that day"; where there is none, the clock time stays alone,
    or nothing if it is too weak for that.
    """
    side = expression.first
    if side.day is None or not isinstance(side.day.day, SameDay):
        return expression
    last = next((moment for moment in reversed(before) if moment.has_date), None)
    if last and expression.start - last.end <= _REACH and (day := _one_day_of(last)):
        stated = Stated(day.month, day.day, day.year)
        implied = ("date", *(("year",) if "year" in last.implied else ()))
        piece = side.day._replace(day=stated, implied=implied, relative=last.relative)
        return expression._replace(first=side._replace(day=piece))
    clock = side.clock
    if clock is None or clock.weak:
        return None
    return Expression(clock.start, clock.end, Side(clock.start, clock.end, None, clock))


def _one_day_of(moment: Moment) -> dt.date | None:
    """The day of a moment that is of one day only."""
    if not isinstance(moment.begins, dt.date) or moment.grain not in ("day", "minute"):
        return None
    first = moment.begins.date() if isinstance(moment.begins, dt.datetime) else moment.begins
    return first if moment.until is None or isinstance(moment.until, dt.datetime) else None


def moments_of(expression: Expression, today: dt.date | None, home: Home) -> list[Moment]:
    """The moment that an expression means. Where its two ends make no range, the moment of each end."""
    try:
        found = _moment(expression, today, home)
    except OverflowError:  # beyond the years that datetime knows
        found = None
    if found is not None:
        return [found]
    if expression.last is None:
        return []
    sides = (Expression(side.start, side.end, side) for side in (expression.first, expression.last))
    return [moment for side in sides for moment in moments_of(side, today, home)]


def _moment(expression: Expression, today: dt.date | None, home: Home) -> Moment | None:
    first, last = expression.first, expression.last
    day, implied, relative = _day_named(expression)
    period = resolve(day, today) if day else None
    if day and period is None and (today is not None or _never(day)):
        return None
    if last is not None and period is not None and period.last is None:
        return None
    if (
        period
        and period.last
        and "year" in implied
        and (period.last - period.first).days > _LONGEST_RANGE
        and period.grain == "day"
    ):
        return None
    clock = first.clock
    closing = last.clock if last else None
    if clock is None and closing is not None:  # "July 9 - July 11, 9 a.m.": the hour at which it begins
        clock, closing = closing, None
    zone = (clock and clock.zone) or (closing and closing.zone) or None
    if zone and tzinfo_of(zone) is None:
        zone = None
    begins: When | None = period.first if period else None
    until: When | None = period.last if period else None
    if clock:
        part = first.day.part if first.day else None
        opening = _opening(clock, closing, period, part, zone, home)
        if opening is None:
            return None
        begins, until = opening.begins, opening.until
        implied = (*implied, *(("meridiem",) if opening.guessed else ()))
        if isinstance(begins, dt.datetime) and zone is None:
            implied = (*implied, "timezone")
    weekday = weekday_of(day) if day else None
    if weekday is None and first.day is not None:
        weekday = first.day.weekday
    return Moment(
        start=expression.start,
        end=expression.end,
        begins=begins,
        until=until,
        has_date=day is not None,
        has_time=clock is not None,
        implied=tuple(dict.fromkeys(implied)),
        grain="minute" if clock else period.grain if period else "day",
        weekday=weekday,
        weekday_conflict=weekday is not None and period is not None and period.first.weekday() != weekday,
        relative=relative,
        zone=zone,
    )


def _day_named(expression: Expression) -> tuple[Day | None, tuple[str, ...], bool]:
    """The day or range of days that an expression names, what its words leave open, and whether it is relative."""
    first, last = expression.first.day, expression.last.day if expression.last else None
    if first is None:
        return None, (), False
    if last is None:
        return first.day, first.implied, first.relative
    implied = (*first.implied, *last.implied)
    told = "year" not in first.implied or "year" not in last.implied
    if isinstance(first.day, Stated) and isinstance(last.day, Stated) and (first.day.year or last.day.year) and told:
        implied = tuple(one for one in implied if one != "year")
    return Through(first.day, last.day), implied, first.relative or last.relative


def _never(day: Day) -> bool:
    """Whether a day cannot be resolved on any day of reference: a range that runs backwards within its stated years."""
    return resolve(day, dt.date(2024, 1, 1)) is None


def _opening(
    clock: ClockPiece, closing: ClockPiece | None, period: Period | None, part: Part | None, zone: str | None, home: Home
) -> _Opening | None:
    """Sets clock times on the days of ``period``; None where the end would lie before the begin."""
    rules = tzinfo_of(zone) if zone else None
    opens, closes, guessed = times_of(clock, part, zone or home.name)
    begins = _at(period.first if period else None, opens, rules, home)
    last_day = (period.last or period.first) if period else None
    if closing is not None:  # "July 9, 9 a.m. - July 11, 4 p.m.", "June 20 9 a.m. - noon"
        own = tzinfo_of(closing.zone) if closing.zone else rules
        first_close, later_close, _ = times_of(closing, None, closing.zone or zone or home.name)
        closes = later_close or first_close
        if last_day and period and period.last is None and closes <= opens:
            last_day += dt.timedelta(days=1)
        until = _at(last_day, closes, own, home)
        backwards = isinstance(begins, dt.datetime) and isinstance(until, dt.datetime) and _runs_back(begins, until)
        return None if backwards else _Opening(begins, until, guessed)
    if closes is not None:
        if last_day and closes <= opens:
            last_day += dt.timedelta(days=1)
        return _Opening(begins, _at(last_day, closes, rules, home), guessed)
    return _Opening(begins, period.last if period else None, guessed)


def _runs_back(begins: dt.datetime, until: dt.datetime) -> bool:
    if (begins.tzinfo is None) != (until.tzinfo is None):
        return until.date() < begins.date()
    return until < begins


def _at(day: dt.date | None, time: dt.time, rules: dt.tzinfo | None, home: Home) -> dt.datetime | dt.time:
    if day is None:
        return time.replace(tzinfo=rules)
    return dt.datetime.combine(day, time, rules or home.rules)


def instant_of(piece: InstantPiece, reference: dt.date | dt.datetime | None, home: Home) -> Moment | None:
    """ "In 20 minutes", "now": None unless the reference has a clock."""
    if not isinstance(reference, dt.datetime):
        return None
    now = reference if reference.tzinfo or home.rules is None else reference.replace(tzinfo=home.rules)
    seconds = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "fortnight": 1209600}
    whole = tuple(step for step in piece.steps if step[1] not in seconds)
    moved = resolve(Shifted(whole), now.date()) if whole else Period(now.date())
    if moved is None:
        return None
    try:
        now += moved.first - now.date()
        # Counted in elapsed time: "in 24 hours" over a change to summer time is 25 hours later by the clock.
        passed = dt.timedelta(seconds=sum(count * seconds[unit] for count, unit in piece.steps if unit in seconds))
        now = (now.astimezone(dt.UTC) + passed).astimezone(now.tzinfo) if now.tzinfo else now + passed
    except OverflowError:
        return None
    return Moment(piece.start, piece.end, now, has_time=True, implied=("date", "timezone"), grain="minute", relative=True)
