"""The year of days without one, in a text whose own day nothing tells: one of them is said again with its year."""

from __future__ import annotations

from events_extractor.language.dates.almanac import date_or_none
from events_extractor.language.dates.atoms import InstantPiece
from events_extractor.language.dates.days import Day, Stated, Through
from events_extractor.language.dates.joints import Expression, Side


def with_year_restated(expressions: list[Expression | InstantPiece]) -> list[Expression | InstantPiece]:
    """Gives days without a year the one that the text tells: it names no other, and says one of them again with it.

    "Plans are due May 3. Votes are due May 9. No plan is taken after May 3, 2019." A weekday that does not fit forbids it.
    """
    named = [day for expression in expressions for side in _sides(expression) for day in _stated(side)]
    years = {day.year for day in named if day.year}
    open_days = [day for day in named if day.year is None and day.from_now is None]
    told = {(day.month, day.day) for day in named if day.year}
    if len(years) != 1 or not any((day.month, day.day) in told for day in open_days):
        return expressions
    (year,) = years
    if any(day.weekday is not None and not _falls_on(day, year) for day in open_days):
        return expressions
    return [
        expression
        if isinstance(expression, InstantPiece) or any(day.year for side in _sides(expression) for day in _stated(side))
        else expression._replace(
            first=_in_year(expression.first, year), last=_in_year(expression.last, year) if expression.last else None
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


def _falls_on(day: Stated, year: int) -> bool:
    """Whether the day falls on its stated weekday in ``year``."""
    found = date_or_none(year, day.month, day.day)
    return found is not None and found.weekday() == day.weekday


def _in_year(side: Side, year: int) -> Side:
    """``side`` with its day in ``year``."""
    return side if side.day is None else side._replace(day=side.day._replace(day=_dated(side.day.day, year)))


def _dated(day: Day, year: int) -> Day:
    """``day`` with ``year`` where it is stated without one."""
    match day:
        case Stated(from_now=None):
            return day._replace(year=year)
        case Through():
            return Through(_dated(day.first, year), _dated(day.last, year))
        case _:
            return day
