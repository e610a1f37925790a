"""Days as the words name them; ``reckoning`` tells which days of the calendar they are."""

import datetime as dt
from typing import Literal, NamedTuple

from events_extractor.language.dates.almanac import date_or_none
from events_extractor.language.dates.moment import Grain

Unit = Literal["minute", "day", "weekend", "week", "month", "quarter", "year"]
Step = tuple[float, str]


class Period(NamedTuple):
    """Days of the calendar: ``last`` is None for a single day, else the last day, inclusive."""

    first: dt.date
    last: dt.date | None = None
    grain: Grain = "day"


class Stated(NamedTuple):
    """A day by its number and month ("June 20", "20.06.2024"), with a year and a weekday where they are stated. ``from_now``
    counts years from the reference's ("March 5 next year")."""

    month: int
    day: int
    year: int | None = None
    weekday: int | None = None
    from_now: int | None = None


class DayNumber(NamedTuple):
    """A day by its number alone ("the 15th"); ``shift`` counts months from this one ("of next month"), None: the next such.
    ``near``: only one on its weekday within some weeks of the reference.
    """

    day: int
    weekday: int | None = None
    shift: int | None = None
    near: bool = False


class NamedDay(NamedTuple):
    """A weekday. ``which``: "bare" is the next one after the reference, never the reference day itself; "this" may be that
    day; "next" lies in the next week (weeks begin on Monday); "last" is the latest before. ``weeks`` places it in a week
    counted from this one instead. Where the words greet the reader on that day ("happy Friday"), ``which`` is "this".
    ``behind``: the day before it in a list, which it follows.
    """

    weekday: int
    which: Literal["bare", "this", "next", "last"] = "bare"
    weeks: int | None = None
    behind: "NamedDay | None" = None


class NthWeekday(NamedTuple):
    """ "The first Monday of March", ``nth`` -1 for the last; month None: of this month moved by ``shift``, or, where
    ``shift`` is None ("of each month"), the next such day.
    """

    nth: int
    weekday: int
    month: int | None = None
    year: int | None = None
    shift: int | None = None


class Shifted(NamedTuple):
    """A distance from a day ("in 60 days", "two weeks after June 20"); without ``base``, from the reference."""

    steps: tuple[Step, ...]
    base: "Day | None" = None
    grain: Grain = "day"
    working: bool = False


class Ahead(NamedTuple):
    """The time from the reference to a distance ("the next 60 days", "the past two weeks")."""

    steps: tuple[Step, ...]


class Whole(NamedTuple):
    """This, the next or the last week, weekend, month, quarter or year.

    ``part`` "end" is its last day, "start" its first.
    """

    unit: Unit
    shift: int = 0
    part: Literal["end", "start", "first day", "last day"] | None = None


class MonthOf(NamedTuple):
    """A month by its name. ``which`` as printed before it ("this", "next", "last"). ``from_now`` counts years from the
    reference's ("March of next year").
    """

    month: int
    year: int | None = None
    which: Literal["this", "next", "last"] | None = None
    part: Literal["end", "start", "early", "mid", "late", "first day", "last day"] | None = None
    from_now: int | None = None


class QuarterOf(NamedTuple):
    """A quarter of a year, 1 to 4; ``season`` moves it a month back, as spring, summer, fall and winter (1 to 4) begin
    in March, June, September and December."""

    number: int
    year: int | None = None
    season: bool = False
    which: Literal["this", "next", "last"] | None = None


class YearOf(NamedTuple):
    """A year; a fiscal one is the United States government's, from October of the year before."""

    year: int
    fiscal: bool = False
    part: Literal["end", "start", "early", "mid", "late"] | None = None


class FiscalYear(NamedTuple):
    """This, the next or the last fiscal year of the United States government."""

    shift: int = 0


class Holiday(NamedTuple):
    """A day with a name ("Labor Day"). ``which`` as printed before it: "last" is the latest before the reference, "next" the
    first behind it.
    """

    name: str
    year: int | None = None
    which: Literal["this", "next", "last"] | None = None


class WeekOfMonth(NamedTuple):
    """The first to fourth week of a month, counted from its first day, or its last seven days (``nth`` -1); ``weekend``: the
    Saturday and Sunday of that number instead."""

    nth: int
    month: int
    year: int | None = None
    weekend: bool = False


class CalendarWeek(NamedTuple):
    """A week by its number in ISO 8601 ("2024-W27"); without a year, of the reference's."""

    number: int
    year: int | None = None


class Around(NamedTuple):
    """The week or the weekend that a day belongs to ("Labor Day weekend", "the week of Thanksgiving")."""

    base: "Day"
    unit: Literal["week", "weekend"]


class EdgeOf(NamedTuple):
    """The last or the first day of a longer time ("end of Q3"), which keeps its grain."""

    base: "Day"
    last: bool


class Portion(NamedTuple):
    """The first or last days of a longer time ("the first ten days of August"), or with ``days`` None the first or second
    half of a month or a year.
    """

    base: "Day"
    last: bool
    days: int | None = None


class Workday(NamedTuple):
    """The first or last day from Monday to Friday of a longer time ("the last business day of April")."""

    base: "Day"
    last: bool


class WeekdayBeside(NamedTuple):
    """The weekday next to another day ("the Friday before Labor Day"): ``way`` -1 before it, 1 after it."""

    weekday: int
    base: "Day"
    way: Literal[-1, 1]


class WeekdaysIn(NamedTuple):
    """A weekday of every week of a longer time ("Thursdays in July"): the first that is not before the reference."""

    weekday: int
    base: "Day"


class SameDay(NamedTuple):
    """ "That day": the one that the text named last. It is put in before anything is resolved."""


class Through(NamedTuple):
    """A range of days, both inclusive."""

    first: "Day"
    last: "Day"


Day = (
    Stated
    | DayNumber
    | NamedDay
    | NthWeekday
    | Shifted
    | Ahead
    | Whole
    | MonthOf
    | QuarterOf
    | YearOf
    | FiscalYear
    | Holiday
    | WeekOfMonth
    | CalendarWeek
    | Around
    | WeekdayBeside
    | EdgeOf
    | Portion
    | Workday
    | WeekdaysIn
    | SameDay
    | Through
)


def exists(day: Day) -> bool:
    """Whether the calendar can have such a day at all: "June 31" and "Feb. 29, 2022" it cannot."""
    match day:
        case Stated():
            return date_or_none(day.year or 2024, day.month, day.day) is not None
        case Through():
            return exists(day.first) and exists(day.last)
        case _:
            return True


def weekday_of(day: Day) -> int | None:
    """The weekday that the words state for the (first) day."""
    match day:
        case Stated() | DayNumber() | NamedDay():
            return day.weekday
        case Through():
            return weekday_of(day.first)
        case _:
            return None
