"""The calendar: months and weekdays counted out, and the days that holidays fall on."""

import calendar
import datetime as dt


def date_or_none(year: int, month: int, day: int) -> dt.date | None:
    """The date, None where the calendar has no such day (June 31) or datetime no such year."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def month_shifted(first: dt.date, months: int) -> dt.date:
    """The same day of another month, or that month's last day where it is shorter. OverflowError outside years 1 to 9999."""
    index = first.year * 12 + first.month - 1 + months
    year, month = divmod(index, 12)
    if not 1 <= year <= 9999:
        raise OverflowError(f"no year {year}")
    return dt.date(year, month + 1, min(first.day, calendar.monthrange(year, month + 1)[1]))


def month_end(day: dt.date) -> dt.date:
    """The last day of the month that ``day`` lies in."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def nth_weekday(year: int, month: int, nth: int, weekday: int) -> dt.date | None:
    """The ``nth`` (1 to 5, -1 for the last) ``weekday`` of a month; None where the month has no fifth one."""
    if nth < 0:
        last = month_end(dt.date(year, month, 1))
        return last - dt.timedelta(days=(last.weekday() - weekday) % 7)
    first = dt.date(year, month, 1)
    return date_or_none(year, month, 1 + (weekday - first.weekday()) % 7 + 7 * (nth - 1))


_FIXED_HOLIDAYS = {
    "new year's day": (1, 1),
    "groundhog day": (2, 2),
    "leap day": (2, 29),
    "valentine's day": (2, 14),
    "international women's day": (3, 8),
    "st. patrick's day": (3, 17),
    "april fools' day": (4, 1),
    "tax day": (4, 15),
    "earth day": (4, 22),
    "anzac day": (4, 25),
    "may day": (5, 1),
    "cinco de mayo": (5, 5),
    "europe day": (5, 9),
    "flag day": (6, 14),
    "juneteenth": (6, 19),
    "canada day": (7, 1),
    "independence day": (7, 4),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "all saints' day": (11, 1),
    "all souls' day": (11, 2),
    "guy fawkes night": (11, 5),
    "veterans day": (11, 11),
    "world aids day": (12, 1),
    "human rights day": (12, 10),
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
}
# Month, which one (-1 the last), weekday.
_MOVING_HOLIDAYS = {
    "martin luther king day": (1, 3, 0),
    "presidents day": (2, 3, 0),
    "patriots' day": (4, 3, 0),
    "arbor day": (4, -1, 4),
    "mother's day": (5, 2, 6),
    "armed forces day": (5, 3, 5),
    "memorial day": (5, -1, 0),
    "father's day": (6, 3, 6),
    "labor day": (9, 1, 0),
    "columbus day": (10, 2, 0),
    "thanksgiving": (11, 4, 3),
}
_EASTER_HOLIDAYS = {
    "mardi gras": -47,
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "easter": 0,
    "holy saturday": -1,
    "easter monday": 1,
    "ascension day": 39,
    "whit monday": 50,
    "pentecost": 49,
}
# So many days behind Thanksgiving.
_AFTER_THANKSGIVING = {"black friday": 1, "small business saturday": 2, "cyber monday": 4, "giving tuesday": 5}
HOLIDAYS = frozenset(
    {*_FIXED_HOLIDAYS, *_MOVING_HOLIDAYS, *_EASTER_HOLIDAYS, *_AFTER_THANKSGIVING, "election day", "inauguration day"}
)


def _easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm; Meeus, Astronomical Algorithms, chapter 8)."""
    century, of_century = divmod(year, 100)
    golden = year % 19
    leap = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - leap + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - epact - of_century % 4) % 7
    correction = (golden + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * correction + 114, 31)
    return dt.date(year, month, day + 1)


def holiday_in(name: str, year: int) -> dt.date | None:
    """The day of the holiday ``name``, one of ``HOLIDAYS``, in ``year``; None where that year has none (leap day)."""
    if name in _FIXED_HOLIDAYS:
        return date_or_none(year, *_FIXED_HOLIDAYS[name])
    if name in _MOVING_HOLIDAYS:
        return nth_weekday(year, *_MOVING_HOLIDAYS[name])
    if name == "election day":  # the Tuesday after the first Monday of November
        monday = nth_weekday(year, 11, 1, 0)
        return monday and monday + dt.timedelta(days=1)
    if name == "inauguration day":  # in the year after an election of the president of the United States
        return dt.date(year, 1, 20) if year % 4 == 1 else None
    if name in _AFTER_THANKSGIVING:
        thanksgiving = nth_weekday(year, 11, 4, 3)
        return thanksgiving and thanksgiving + dt.timedelta(days=_AFTER_THANKSGIVING[name])
    return _easter(year) + dt.timedelta(days=_EASTER_HOLIDAYS[name])
