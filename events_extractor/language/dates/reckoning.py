"""Which days of the calendar the named ones are, against the day of the text: pure arithmetic.

Newsletters look forward, and newspaper style names the year of a date only where it is not the current one. So a date
without a year is of the year of issue as long as it is not further back than ``_PAST`` days, of the year before only in the
turn of the year (``_PAST_YEAR`` days), else of the next; in real issues dates ahead reach some 230 days, dates behind some
90. A stated weekday may move it to another year nearby.
"""

import datetime as dt
from typing import Literal

from events_extractor.language.dates.almanac import date_or_none, holiday_in, month_end, month_shifted, nth_weekday
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
    NthWeekday,
    Period,
    Portion,
    QuarterOf,
    SameDay,
    Shifted,
    Stated,
    Step,
    Through,
    WeekdayBeside,
    WeekdaysIn,
    WeekOfMonth,
    Whole,
    Workday,
    YearOf,
)
from events_extractor.language.dates.moment import Grain

_PAST = 120
_PAST_YEAR = 60
_JUST_PAST = 31  # for days that are counted out rather than dated: "the first Monday of March", "Labor Day"
_NEARBY = 183
_NEAR = 45  # for "Monday 17", ahead and behind
_JUST_BEFORE = 14


def resolve(day: Day, today: dt.date | None) -> Period | None:
    """The days that ``day`` means when read on ``today``; None where that cannot be told."""
    try:
        return _resolve(day, today)
    except (OverflowError, ValueError):  # beyond the years that datetime knows
        return None


def _resolve(day: Day, today: dt.date | None) -> Period | None:
    if today is None and not _tells_itself(day):
        return None
    now = today or dt.date.min
    match day:
        case Stated():
            first = date_or_none(day.year, day.month, day.day) if day.year else _yearless(day, now)
            return None if first is None else Period(first)
        case Through():
            return _through(day, today)
        case Shifted(base=base) if base is not None:
            found = _resolve(base, today)
            return None if found is None else Period(_step(found.first, day.steps, day.working), grain=day.grain)
        case DayNumber():
            return _day_number(day, now)
        case NamedDay():
            return Period(_named_day(day, now))
        case NthWeekday():
            return _nth_weekday(day, now)
        case Shifted():
            return Period(_step(now, day.steps, day.working), grain=day.grain)
        case Ahead():
            other = _step(now, day.steps)
            return Period(min(now, other), max(now, other), "week")
        case Whole():
            return _whole(day, now)
        case MonthOf():
            return _month(day, now)
        case QuarterOf():
            return _quarter(day, now)
        case YearOf():
            return _year(day)
        case FiscalYear():
            return _year(YearOf(now.year + (now.month >= 10) + day.shift, fiscal=True))
        case Holiday():
            return _holiday(day, now)
        case WeekOfMonth():
            return _week_of_month(day, now)
        case EdgeOf():
            found = _resolve(day.base, today)
            return (
                None
                if found is None
                else Period((found.last or found.first) if day.last else found.first, grain=found.grain)
            )
        case Portion():
            found = _resolve(day.base, today)
            return None if found is None else _portion(found, day)
        case Workday():
            found = _resolve(day.base, today)
            if found is None:
                return None
            edge, way = (found.last or found.first, -1.0) if day.last else (found.first, 1.0)
            return Period(edge if edge.weekday() < 5 else _step(edge, ((way, "day"),), working=True))
        case WeekdaysIn():
            found = _resolve(day.base, today)
            if found is None:
                return None
            begin = now if found.first < now <= (found.last or found.first) else found.first
            return Period(begin + dt.timedelta(days=(day.weekday - begin.weekday()) % 7))
        case WeekdayBeside():
            found = _resolve(day.base, today)
            if found is None:
                return None
            away = (day.way * (day.weekday - found.first.weekday())) % 7 or 7
            return Period(found.first + dt.timedelta(days=day.way * away))
        case Around():
            found = _resolve(day.base, today)
            return None if found is None else _around(found.first, day.unit)
        case CalendarWeek():
            monday = dt.date.fromisocalendar(day.year or now.year, day.number, 1)
            return Period(monday, monday + dt.timedelta(days=6), "week")
        case SameDay():
            return None


def _tells_itself(day: Day) -> bool:
    """Whether a day may be told without a reference: its year is stated, or that of the days it is made of."""
    match day:
        case YearOf() | Through() | Around() | WeekdayBeside() | EdgeOf() | Portion() | Workday() | WeekdaysIn():
            return True
        case NthWeekday():
            return day.month is not None and day.year is not None
        case Shifted():
            return day.base is not None
        case Stated() | MonthOf() | QuarterOf() | Holiday() | WeekOfMonth() | CalendarWeek():
            return day.year is not None
        case _:
            return False


def _yearless(day: Stated, now: dt.date) -> dt.date | None:
    if day.from_now is not None:
        return date_or_none(now.year + day.from_now, day.month, day.day)
    years = range(now.year - 1, now.year + 2) if (day.month, day.day) != (2, 29) else range(now.year - 4, now.year + 9)
    likely = None
    for year in years:
        found = date_or_none(year, day.month, day.day)
        if found and (now - found).days <= (_PAST if year == now.year else _PAST_YEAR):
            likely = found
            break
    if day.weekday is None or (likely and likely.weekday() == day.weekday):
        return likely
    candidates = (found for year in years if (found := date_or_none(year, day.month, day.day)))
    agreeing = [found for found in candidates if found.weekday() == day.weekday and abs((found - now).days) <= _NEARBY]
    return min(agreeing, key=lambda found: abs((found - now).days), default=likely)


def _day_number(day: DayNumber, now: dt.date) -> Period | None:
    if day.shift is not None:
        month = month_shifted(now.replace(day=1), day.shift)
        found = date_or_none(month.year, month.month, day.day)
        return None if found is None else Period(found)
    if day.weekday is not None:
        around = (month_shifted(now.replace(day=1), shift) for shift in (0, 1, 2, -1, -2))
        every = (date_or_none(month.year, month.month, day.day) for month in around)
        fitting = [
            one for one in every if one and one.weekday() == day.weekday and -_JUST_BEFORE <= (one - now).days <= _NEAR
        ]
        if fitting or day.near:  # those ahead come first
            return Period(min(fitting, key=lambda one: (one < now, abs((one - now).days)))) if fitting else None
    months = (month_shifted(now.replace(day=1), shift) for shift in range(12))
    days = (found for month in months if (found := date_or_none(month.year, month.month, day.day)) and found >= now)
    likely = next(days, None)
    if likely is None or day.weekday is None or likely.weekday() == day.weekday:
        return None if likely is None else Period(likely)
    # "Friday the 20th" of a month other than the nearest, as long as it is near.
    return Period(
        next((found for found in days if found.weekday() == day.weekday and (found - now).days <= _NEARBY), likely)
    )


def _named_day(day: NamedDay, now: dt.date) -> dt.date:
    monday = now - dt.timedelta(days=now.weekday())
    if day.weeks is not None:
        return monday + dt.timedelta(weeks=day.weeks, days=day.weekday)
    if day.behind is not None:
        before = _named_day(day.behind, now)
        return before + dt.timedelta(days=(day.weekday - before.weekday()) % 7 or 7)
    ahead = (day.weekday - now.weekday()) % 7
    match day.which:
        case "this":
            return now + dt.timedelta(days=ahead)
        case "next":
            return monday + dt.timedelta(weeks=1, days=day.weekday)
        case "last":
            return now - dt.timedelta(days=(now.weekday() - day.weekday) % 7 or 7)
        case "bare":
            return now + dt.timedelta(days=ahead or 7)


def _nth_weekday(day: NthWeekday, now: dt.date) -> Period | None:
    if day.month is not None and day.year is not None:
        found = nth_weekday(day.year, day.month, day.nth, day.weekday)
    elif day.month is not None:
        every = (nth_weekday(now.year + off, day.month, day.nth, day.weekday) for off in (-1, 0, 1))
        found = next((one for one in every if one and (one - now).days >= -_JUST_PAST), None)
    elif day.shift is not None:
        month = month_shifted(now.replace(day=1), day.shift)
        found = nth_weekday(month.year, month.month, day.nth, day.weekday)
    else:
        months = (month_shifted(now.replace(day=1), shift) for shift in range(12))
        each = (nth_weekday(month.year, month.month, day.nth, day.weekday) for month in months)
        found = next((one for one in each if one and one >= now), None)
    return None if found is None else Period(found)


_DAYS = {"day": 1, "week": 7, "fortnight": 14}


def _step(start: dt.date, steps: tuple[Step, ...], working: bool = False) -> dt.date:
    for count, unit in steps:
        if unit == "day" and working:
            left, way = abs(int(count)), 1 if count > 0 else -1
            start += dt.timedelta(weeks=way * (left // 5))
            left %= 5
            while left:
                start += dt.timedelta(days=way)
                left -= start.weekday() < 5
        elif unit in _DAYS:
            start += dt.timedelta(days=int(count * _DAYS[unit]))
        elif unit in ("month", "quarter", "year"):
            months = count * {"month": 1, "quarter": 3, "year": 12}[unit]
            start = month_shifted(start, int(months)) + dt.timedelta(days=int((months - int(months)) * 30))
        elif unit == "hour":  # a whole number of days only: "within 72 hours"
            start += dt.timedelta(days=int(count // 24))
    return start


def _whole(day: Whole, now: dt.date) -> Period:
    grain: Grain = "week"
    match day.unit:
        case "week" | "weekend":
            first = now - dt.timedelta(days=now.weekday()) + dt.timedelta(weeks=day.shift)
            last = first + dt.timedelta(days=6)
            first = last - dt.timedelta(days=1) if day.unit == "weekend" else first
        case "month":
            first = month_shifted(now.replace(day=1), day.shift)
            last, grain = month_end(first), "month"
        case "quarter":
            first = month_shifted(now.replace(day=1, month=(now.month - 1) // 3 * 3 + 1), day.shift * 3)
            last, grain = month_end(month_shifted(first, 2)), "quarter"
        case _:
            first = dt.date(now.year + day.shift, 1, 1)
            last, grain = dt.date(first.year, 12, 31), "year"
    match day.part:
        case "end" | "start":
            return Period(last if day.part == "end" else first, grain=grain)
        case "first day" | "last day":
            return Period(last if day.part == "last day" else first)
        case None:
            return Period(first, last, grain)


def _month(day: MonthOf, now: dt.date) -> Period:
    if day.year is not None:
        first = dt.date(day.year, day.month, 1)
    elif day.from_now is not None:
        first = dt.date(now.year + day.from_now, day.month, 1)
    elif day.which == "last":
        first = dt.date(now.year - (day.month >= now.month), day.month, 1)
    elif day.which == "next":
        first = dt.date(now.year + (day.month <= now.month), day.month, 1)
    elif day.which == "this":
        first = dt.date(now.year, day.month, 1)
    else:
        first = min(
            (dt.date(now.year + off, day.month, 15) for off in (1, 0, -1)), key=lambda one: abs((one - now).days)
        ).replace(day=1)
    last = month_end(first)
    match day.part:
        case "end":
            return Period(last, grain="month")
        case "start":
            return Period(first, grain="month")
        case "first day" | "last day":
            return Period(last if day.part == "last day" else first)
        case "early":
            return Period(first, first.replace(day=10), "month")
        case "mid":
            return Period(first.replace(day=11), first.replace(day=20), "month")
        case "late":
            return Period(first.replace(day=21), last, "month")
        case None:
            return Period(first, last, "month")


def _week_of_month(day: WeekOfMonth, now: dt.date) -> Period | None:
    month = _month(MonthOf(day.month, day.year), now)
    if day.weekend:
        saturday = nth_weekday(month.first.year, month.first.month, day.nth, 5)
        return Period(saturday, saturday + dt.timedelta(days=1), "week") if saturday else None
    if day.nth < 0:
        last = month_end(month.first)
        return Period(last - dt.timedelta(days=6), last, "week")
    first = month.first + dt.timedelta(weeks=day.nth - 1)
    return Period(first, first + dt.timedelta(days=6), "week")


def _portion(whole: Period, portion: Portion) -> Period | None:
    """The first or last days of ``whole``, or its half; None of what is no longer than that."""
    first, last = whole.first, whole.last or whole.first
    if portion.days is not None:
        away = dt.timedelta(days=portion.days - 1)
        if away >= last - first:
            return None
        return Period(last - away, last, "week") if portion.last else Period(first, first + away, "week")
    middle = month_shifted(first, 6) if whole.grain == "year" else first + dt.timedelta(days=15)
    return Period(middle, last, whole.grain) if portion.last else Period(first, middle - dt.timedelta(days=1), whole.grain)


def _around(day: dt.date, unit: Literal["week", "weekend"]) -> Period:
    """The week of ``day``, or the weekend: with the day itself where it stands before or behind,
    else the one that follows.
    """
    monday = day - dt.timedelta(days=day.weekday())
    if unit == "week":
        return Period(monday, monday + dt.timedelta(days=6), "week")
    match day.weekday():
        case 0 | 1:  # Labor Day: from Saturday on
            return Period(monday - dt.timedelta(days=2), day, "week")
        case 2:
            return Period(monday + dt.timedelta(days=5), monday + dt.timedelta(days=6), "week")
        case weekday:  # Thanksgiving: to Sunday
            return Period(
                min(day, monday + dt.timedelta(days=5)) if weekday >= 5 else day, monday + dt.timedelta(days=6), "week"
            )


def _quarter(day: QuarterOf, now: dt.date) -> Period:
    def opening(year: int) -> dt.date:
        first = dt.date(year, day.number * 3 - 2, 1)
        return month_shifted(first, 2) if day.season else first

    def closing(first: dt.date) -> dt.date:
        return month_end(month_shifted(first, 2))

    if day.year is not None:
        first = opening(day.year)
    else:
        every = [opening(now.year + off) for off in (-1, 0, 1, 2)]
        if day.which == "last":
            first = max(one for one in every if closing(one) < now)
        elif day.which == "next":
            first = min(one for one in every if one > now)
        elif day.which == "this":  # winter reaches over the new year
            first = next((one for one in every if one <= now <= closing(one)), opening(now.year))
        else:
            first = min(every, key=lambda one: abs((one + dt.timedelta(days=45) - now).days))
    return Period(first, closing(first), "quarter")


def _year(day: YearOf) -> Period:
    first, last = dt.date(day.year, 1, 1), dt.date(day.year, 12, 31)
    if day.fiscal:
        first, last = dt.date(day.year - 1, 10, 1), dt.date(day.year, 9, 30)
    match day.part:
        case "end":
            return Period(last, grain="year")
        case "start":
            return Period(first, grain="year")
        case "early":
            return Period(first, month_end(month_shifted(first, 3)), "year")
        case "mid":
            return Period(month_shifted(first, 4), month_end(month_shifted(first, 7)), "year")
        case "late":
            return Period(month_shifted(first, 8), last, "year")
        case None:
            return Period(first, last, "year")


def _holiday(day: Holiday, now: dt.date) -> Period | None:
    years = [day.year] if day.year else range(now.year - 1, now.year + 5)  # four years for those of leap years
    every = [found for year in years if (found := holiday_in(day.name, year))]
    match day.which:
        case "last":
            found = max((one for one in every if one < now), default=None)
        case "next":
            found = next((one for one in every if one > now), None)
        case _:
            found = next((one for one in every if day.year or (one - now).days >= -_JUST_PAST), None)
    return None if found is None else Period(found)


def _through(day: Through, today: dt.date | None) -> Period | None:
    first_day, last_day = day.first, day.last
    match first_day, last_day:  # the year stated last is the last one's: "Dec. 30 - Jan. 2, 2025", "May to December 2022"
        case Stated(year=None), Stated(year=int(year)):
            crossing = (first_day.month, first_day.day) > (last_day.month, last_day.day)
            first_day = first_day._replace(year=year - crossing)
        case MonthOf(year=None), MonthOf(year=int(year)) | Stated(year=int(year)):
            first_day = first_day._replace(year=year - (first_day.month > last_day.month))
        case MonthOf(year=None, from_now=None), MonthOf(from_now=int(away)):
            first_day = first_day._replace(from_now=away - (first_day.month > last_day.month))
        case QuarterOf(year=None, which=None), QuarterOf(year=int(year)) if first_day.season == last_day.season:
            first_day = first_day._replace(year=year - (first_day.number > last_day.number))
        case _:
            pass
    first = _resolve(first_day, today)
    if first is None:
        return None
    last: Period | None
    match last_day:
        case Stated(year=None):
            year = first.first.year
            end = date_or_none(year, last_day.month, last_day.day)
            if end is None or end < first.first:
                end = date_or_none(year + 1, last_day.month, last_day.day)
            last = None if end is None else Period(end)
        case NamedDay(which="bare" | "this", weeks=None):
            last = Period(first.first + dt.timedelta(days=(last_day.weekday - first.first.weekday()) % 7 or 7))
        case MonthOf(year=None, which=None, from_now=None):
            last = _month(last_day._replace(year=first.first.year + (last_day.month < first.first.month)), first.first)
        case DayNumber(shift=None):
            last = _day_number(last_day, first.first)
        case _:
            last = _resolve(last_day, today)
    if last is None:
        return None
    end = last.last or last.first
    if end < first.first:
        return None
    return Period(first.first, end, first.grain if first.grain == last.grain else "day")
