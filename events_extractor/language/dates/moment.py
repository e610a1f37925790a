"""What a date or time expression says: the one type that the rest of the program sees."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from events_extractor.model import day_of

Grain = Literal["minute", "day", "week", "month", "quarter", "year"]
When = dt.date | dt.datetime | dt.time


@dataclass(frozen=True, slots=True)
class Moment:
    """One date or time expression of a text, and what it means.

    ``start`` and ``end``: half-open range of code points of the text given to ``find``.
    ``begins``: a date; a datetime where day and clock time are known (aware whenever a zone is stated or given); a time for
    a clock time whose day is not stated or cannot be resolved (its tzinfo is set only if the text states a zone); None where
    the text names a day that cannot be resolved. A datetime is in the stated zone, else in the zone given to ``find``.
    ``until``: None for a point; the last day, inclusive, of a range of days; the end of a range of clock times.
    ``has_date``, ``has_time``: what the words name, whether or not it could be resolved.
    ``implied``: what the words leave open and was filled in: "year", "month", "date" (a day told by weekday or by distance),
    "meridiem" (a.m. or p.m.), "timezone", "recurrence" (the next of several days meant), "holiday" (a day told by its name
    alone, often named in passing).
    ``grain``: how narrowly the words pin it down; "this fall" is "quarter", "July" is "month", a weekend is "week". Then
    ``begins`` and ``until`` are the first and the last day of that time. "End of the month" has its last day and keeps the
    grain "month".
    ``weekday``: the weekday that the text states, Monday 0; ``weekday_conflict``: it contradicts the date, which stands.
    ``relative``: counted from the reference ("today", "in 60 days", "next Tuesday").
    ``zone``: the zone that the text states, as IANA name or as offset from UTC ("+02:00").
    """

    start: int
    end: int
    begins: When | None
    until: When | None = None
    has_date: bool = True
    has_time: bool = False
    implied: tuple[str, ...] = ()
    grain: Grain = "day"
    weekday: int | None = None
    weekday_conflict: bool = False
    relative: bool = False
    zone: str | None = None

    @property
    def day(self) -> dt.date | None:
        """The day that it begins on, where that could be resolved."""
        return day_of(self.begins)

    @property
    def states_day(self) -> bool:
        """Whether the words state a day, with or without a clock time; not a week, a month or longer."""
        return self.has_date and self.grain in ("minute", "day")
