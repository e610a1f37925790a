"""The year of days without one, in a text whose own day nothing tells: it says one of them again with its year, or names a
year on whose calendar their weekdays fall.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from events_extractor.language.dates.almanac import date_or_none
from events_extractor.language.dates.atoms import InstantPiece
from events_extractor.language.dates.context import YEAR4
from events_extractor.language.dates.days import Day, MonthOf, QuarterOf, Stated, Through
from events_extractor.language.dates.joints import Expression, Side
from events_extractor.language.dates.patterns import pattern

Found = list[Expression | InstantPiece]
# Which year a day without one is of; None where it stays open.
YearOfDay = Callable[[Stated], int | None]


def with_years(expressions: Found, text: str, beside: str) -> Found:
    """``expressions`` of ``text`` with the years that the text tells days without one; ``beside`` is what is written beside
    it, its title and the name of its file.
    """
    days = [
        day
        for expression in expressions
        for side in _sides(expression)
        for day in _stated(side)
        if day.year is None or not _is_history(text, expression.start)
    ]
    open_days = [day for day in days if day.year is None and day.from_now is None]
    if not open_days:
        return expressions
    whose = _restated(expressions, days, open_days, text) or _pinned(_named(expressions, days, text, beside), open_days)
    if whose is None:
        return expressions
    return [
        expression
        if isinstance(expression, InstantPiece) or any(day.year for side in _sides(expression) for day in _stated(side))
        else expression._replace(
            first=_in_year(expression.first, whose), last=_in_year(expression.last, whose) if expression.last else None
        )
        for expression in expressions
    ]


def _sides(expression: Expression | InstantPiece) -> tuple[Side, ...]:
    """Both ends of a range, or the one side of what is none."""
    if isinstance(expression, InstantPiece):
        return ()
    return (expression.first, expression.last) if expression.last is not None else (expression.first,)


def _stated(side: Side) -> tuple[Stated, ...]:
    """The days by number and month that a side of an expression names."""
    if side.day is None:
        return ()
    match side.day.day:
        case Stated() as day:
            return (day._replace(weekday=side.day.weekday) if day.weekday is None else day,)
        case Through(first=Stated() as first, last=Stated() as last):
            return first, last
        case _:
            return ()


# ---- a day said again with its year ---------------------------------------------------------------------------------------


def _restated(expressions: Found, days: list[Stated], open_days: list[Stated], text: str) -> YearOfDay | None:
    """The one year that the text names, where it says one of its open days, or its month, again with it.

    "Plans are due May 3. Votes are due May 9. No plan is taken after May 3, 2019."
    "News of June 2019: we meet on Tuesday, June 18."
    A weekday that does not fit forbids it.
    """
    months = {(month, year): end for month, year, end in _months(expressions, text)}
    years = {day.year for day in days if day.year} | {year for _, year in months}
    if len(years) != 1:
        return None
    told = {(day.month, day.day) for day in days if day.year}
    again = any((day.month, day.day) in told for day in open_days)
    within = {day.month for day in open_days} == {month for month, _ in months}
    headed = any(_HEADED.match(text, end) for end in months.values())
    within = within and (headed or any(day.weekday is not None for day in open_days))
    if not (again or within):
        return None
    (year,) = years
    if any(day.weekday is not None and not _falls_on(day, year) for day in open_days):
        return None
    return lambda _: year


# "News (June 2019).": what says of which month a text is, and not "Photos of June 2019 are up."
_HEADED = pattern(r"[)\]*_ ]*(?:[.:|]|[ ]*\n|\s*\Z)")


def _months(expressions: Found, text: str) -> Iterator[tuple[int, int, int]]:
    """The months that the text names with their years, and where each ends, but for those that it tells the past of."""
    for expression in expressions:
        told = _is_history(text, expression.start)
        for side in _sides(expression):
            if side.day is not None and isinstance(month := side.day.day, MonthOf) and month.year and not told:
                yield month.month, month.year, expression.end


def _falls_on(day: Stated, year: int) -> bool:
    """Whether the day falls on its stated weekday in ``year``."""
    found = date_or_none(year, day.month, day.day)
    return found is not None and found.weekday() == day.weekday


# "The guild was founded on May 3, 1991.", "After the festival 2019 burned our hall, we rebuilt it.": a sentence that tells
# what happened then, whose year is that of no programme; but "Tickets are limited", "Updated May 2021"
_HAPPENED = pattern(
    r"\b(?:was|were|had|did|began|became|came|drew|gave|grew|held|led|lost|made|met|ran|saw|sold|took|went|won|wrote)\b"
    r"|(?<=[\w,] )(?<!\bis )(?<!\bare )(?<!\bbe )(?<!\bbeen )(?!(?:listed|limited|updated|revised|published|posted|scheduled"
    r"|reserved|planned|printed|need|indeed|based|copyrighted|dated|related|advanced|required|invited|hundred)\b)"
    r"[a-z]{3,}ed (?=[a-z]|\d)",
    re.I,
)
_SENTENCE_END = pattern(r"[.!?](?=\s)|\n")
_SENTENCE = 200  # code points on either side, at most


def _is_history(text: str, at: int) -> bool:
    """Whether the sentence around ``at`` tells of something that happened."""
    first = max(0, at - _SENTENCE)
    begins = max((end.end() for end in _SENTENCE_END.finditer(text, first, at)), default=first)
    ends = _SENTENCE_END.search(text, at, at + _SENTENCE)
    return _HAPPENED.search(text, begins, ends.start() if ends else min(len(text), at + _SENTENCE)) is not None


# ---- weekdays that fall on their dates in one named year ------------------------------------------------------------------

# "2021-22", "2021/2022": a season, where the years follow each other
_CENTURY = "(?:1[89]|20|21)"
_SEASON = pattern(rf"(?<![\w/-])({YEAR4})[ ]?[-/][ ]?((?:{_CENTURY})?[0-9]{{2}})(?![\w/-])")
# "Summer term 2021", "Semester, 2021", "Programme for 2021", "2021 season", "Harbor Festival 2021", "(c) 2021"
_KIND = (
    r"(?:academic[ ]year|calendar|class(?:es)?|conference|courses?|dates|edition|events?|festival|lectures?|meetings|news"
    r"|newsletter|program(?:me)?|schedule|seasons?|semesters?|seminars?|series|sessions?|term|year)"
)
_OF_KIND = pattern(
    rf"\b{_KIND}[ ]?[,:(-]?[ ]?(?:(?:for|in|of)[ ])?({YEAR4})(?![\w/-])|(?<![\w/-])({YEAR4})[ ]{_KIND}\b", re.I
)
_COPYRIGHT = pattern(rf"(?:\(c\)|©|\bcopyright)[ ](?:\(c\)[ ]|©[ ])?(?:{YEAR4}[ ]?-[ ]?)?({YEAR4})(?![\w/-])", re.I)
# In the name of a file or a title: "rivergate-lectures-fall-2021.txt"
_IN_NAME = pattern(rf"(?<![0-9]){YEAR4}(?![0-9])")

_MOST_NAMED = 4  # years: a text that names more tells a history
_AGREEING = 2  # days on their weekdays, for a year that is named
_AGREEING_MORE = 3  # for the year after it, and for two years in turn
_NEAR = dt.timedelta(days=60)  # what stands without a weekday this near those with one is of their year


def _named(expressions: Found, days: list[Stated], text: str, beside: str) -> set[int]:
    """The years that the text names as those of its days: in other dates, of its seasons and programmes, in its name."""
    named = {day.year for day in days if day.year} | {year for _, year, _ in _months(expressions, text)}
    for expression in expressions:
        told = _is_history(text, expression.start)
        for side in _sides(expression):
            if side.day is not None and isinstance(season := side.day.day, QuarterOf) and season.year and not told:
                named.add(season.year)
    for match in _SEASON.finditer(f"{text}\n{beside}"):
        first, last = int(match[1]), match[2]
        if int(last) == first + 1 or (len(last) == 2 and int(last) == (first + 1) % 100):
            named |= {first, first + 1}
    named |= {int(match[1] or match[2]) for match in _OF_KIND.finditer(text) if not _is_history(text, match.start())}
    named |= {int(match[1]) for match in _COPYRIGHT.finditer(text)}
    return named | {int(match[0]) for match in _IN_NAME.finditer(beside)}


def _pinned(named: set[int], open_days: list[Stated]) -> YearOfDay | None:
    """The year of ``named`` in which every open day falls on the weekday stated beside it; None where not one alone does.

    "Spring 2021" / "Tuesday 2 March: ..." / "Friday 5 March: ...". Beside the one year that is named, the one after it will
    do where more days agree, for a letter tells of last year too; and of a season's two years each may have its days.
    """
    told = sorted({(day.month, day.day, day.weekday): day for day in open_days if day.weekday is not None}.values())
    if not 0 < len(named) <= _MOST_NAMED or len({(day.month, day.day) for day in told}) < _AGREEING:
        return None
    fitting = [year for year in sorted(named) if all(_falls_on(day, year) for day in told)]
    if not fitting and len(told) >= _AGREEING_MORE and len(named) == 1:
        fitting = [year + 1 for year in named if all(_falls_on(day, year + 1) for day in told)]
    if len(fitting) == 1:
        return _near([dt.date(fitting[0], day.month, day.day) for day in told])
    seasons = [(first, second) for first, second in pairwise(sorted(named)) if second == first + 1]
    if fitting or len(seasons) != 1 or len(told) < _AGREEING_MORE:
        return None
    (season,) = seasons
    dates = [dt.date(year, day.month, day.day) for day in told for year in season if _falls_on(day, year)]
    # Each day is in one of the two years, and those of the second lie before the season comes round again.
    whole = len(dates) == len(told) and max(dates) - min(dates) < dt.timedelta(days=365)
    return _near(dates) if whole else None


def _near(dates: list[dt.date]) -> YearOfDay:
    """The year in which a day is one of ``dates``, or lies among or near them."""
    first, last = min(dates), max(dates)
    known = {(date.month, date.day): date.year for date in dates}

    def year_of(day: Stated) -> int | None:
        if (day.month, day.day) in known:
            return known[day.month, day.day]
        years = range(first.year - 1, last.year + 2)
        around = [date for year in years if (date := date_or_none(year, day.month, day.day)) is not None]
        near = [date.year for date in around if first - _NEAR <= date <= last + _NEAR]
        return near[0] if len(near) == 1 and day.weekday is None else None

    return year_of


# ---- what is known, put in ------------------------------------------------------------------------------------------------


def _in_year(side: Side, whose: YearOfDay) -> Side:
    """``side`` with its day in the year it is of."""
    return side if side.day is None else side._replace(day=side.day._replace(day=_dated(side.day.day, whose)))


def _dated(day: Day, whose: YearOfDay) -> Day:
    """``day`` with its year where it is stated without one."""
    match day:
        case Stated(from_now=None):
            return day._replace(year=whose(day))
        case Through():
            return Through(_dated(day.first, whose), _dated(day.last, whose))
        case _:
            return day
