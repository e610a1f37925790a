"""What the words of a telling say of another day: that something is put off, extended or reopened, and from which day or
hour.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from events_extractor.language.dates.lexicon import NUMBERS
from events_extractor.model import Event, Record

# How much longer something is open: "by 90 days", "for another two weeks", "a 60-day extension".
_NUMBER = rf"\d{{1,3}}|{'|'.join(sorted(word for word in NUMBERS if word not in ('a', 'an')))}"
LENGTH: Final = (
    rf"(?:an? |another |additional |further ){{0,2}}(?:{_NUMBER})[ -](?:more |additional |calendar )?"
    r"(?:day|week|month|year)s?"
)
_COUNTED = re.compile(rf"\b(?P<number>{_NUMBER})[ -](?:more |additional |calendar )?(?P<unit>[a-z]+?)s?\Z", re.IGNORECASE)

# "the public comment ", "its June 28 ": what stands before a deadline or a period, if anything
_ITS = r"(?:(?:the|its|their|our|this|an?) )?(?:(?!(?:and|at|by|for|in|of|on|to|until|with)\b)[\w-]+ ){0,3}"
# What is open for a time.
_OPEN = r"(?:deadline|period|window|docket|call|comments?|applications?|nominations?|registration|submissions)"

# Words that leave something open longer, or open it once more: "deadline extended", "has reopened the comment period".
_EXTENDED_WORDS = (
    r"(?:is|are|been|was|were|now|deadlines?) extended|extended (?:to|until|through|by|deadline)"
    rf"|extended (?:for )?{LENGTH}"
    rf"|exten(?:ds|ded|ding) {_ITS}(?:deadline|period|window)|(?-i:EXTENDED)"
    rf"|(?:deadline|period) extension|extension of {_ITS}(?:deadline|period|time)"
    r"|(?-i:extension (?:until|to [A-Z][a-z]{2,8}\.? \d{1,2}))"
    r"|(?:day|week|month)s?[ -](?-i:extension)|grant(?:s|ed) (?:an |the )?(?-i:extension)"
)
_REOPENED_WORDS = (
    rf"reopen(?:s|ed|ing) (?:for )?{_ITS}{_OPEN}"
    rf"|{_OPEN} (?:(?:is|are|was|were|has been|have been) )?(?:now |again )?reopened"
)

# "June 20", "20 June", "Thursday", "next Thursday", "Friday, June 20"
_A_DAY = r"(?-i:(?:next )?[A-Z][a-z]+day\b|[A-Z][a-z]{2,8}\.? \d|\d{1,2} [A-Z][a-z])"

# Words that put something off to another day, or say that the day was wrong: "postponed to June 30", "deadline extended".
_PUT_OFF = re.compile(
    r"\b(?:postponed|rescheduled|pushed back|put off|brought forward|moved (?:to|from|up|back)|now due|will now"
    r"|(?:moved|shifted) (?:its|their|our|the|an?|(?-i:[A-Z])[a-z]+day's)"
    # "talks on costs shifted to riders" are put off by nobody
    rf"|(?:pushed|shifted) (?:to|until|from) (?={_A_DAY})"
    rf"|{_EXTENDED_WORDS}|misstated"
    # "hearing on delayed trains" is put off by nobody, nor is what Cooperative Extension holds
    r"|(?:be|is|are|was|were|been|being|now) delayed|delayed (?:to|until|from|its|their|our|the|(?-i:[A-Z])[a-z]+day's)"
    r"|(?:new|changed|change of|corrected|incorrect|wrong) (?:date|day|deadline)s?|date change)\b"
    # "Correction:", "moved:", "(was June 24)", ": now June 30", ", not June 24", " instead of June 24"
    r"|\b(?:moved|delayed|correction):|\((?:was|originally|instead of) |: now "
    r"|(?:, not|,? instead of|,? rather than) (?:on )?(?-i:[A-Z][a-z]{2,8}\.? \d|[A-Z][a-z]+day|\d)",
    re.IGNORECASE,
)
_EXTENDED: Final = re.compile(rf"\b(?:{_EXTENDED_WORDS})\b", re.IGNORECASE)
_REOPENED: Final = re.compile(rf"\b(?:{_REOPENED_WORDS})\b", re.IGNORECASE)
_EXTENT: Final = re.compile(
    rf"\b(?:extend|reopen)(?:s|ed|ing)?\b[^.;]{{0,80}}?\b(?P<length>{LENGTH})(?!\w)|\b(?P<long>{LENGTH})[ -]extension\b",
    re.IGNORECASE,
)
_DAYS: Final = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
# "3 p.m.", "10:30 am", "noon"
_HOUR = re.compile(
    r"(?<![\d:])(?P<hour>1[0-2]|[1-9])(?::(?P<minute>[0-5]\d))? ?(?P<half>[ap])\.?m\b|\b(?P<noon>noon)\b", re.IGNORECASE
)

_COMING: Final = dt.timedelta(days=7)  # "its Thursday meeting" is that of the week that follows
_HALF_A_YEAR: Final = dt.timedelta(days=183)  # "its Dec. 3 meeting" is that of the Dec. 3 next to the issue
_AFTERWARDS: Final = dt.timedelta(days=31)  # how long after its end something is still said to be extended
_AGAIN: Final = dt.timedelta(days=183)  # and how long after that it is said to be opened again
_LONGEST: Final = dt.timedelta(days=366)  # how far a day is put off by either
_ROUNDED: Final = 4  # days that a new day may be off: weekends, months of 28 to 31 days


def puts_off(record: Record) -> bool:
    """Whether the words that a record was read from put something off to another day."""
    return _PUT_OFF.search(record.quote) is not None


def hours_named(text: str) -> set[dt.time]:
    """The hours that ``text`` names."""
    return {_clock_of(told) for told in _HOUR.finditer(text)}


def extends(record: Record) -> bool:
    """Whether the words that a record was read from leave something open longer, or open it once more."""
    return _EXTENDED.search(record.quote) is not None or _REOPENED.search(record.quote) is not None


def leaves_open(text: str, old: dt.date | None, new: dt.date | None, told: dt.date | None) -> bool:
    """Whether ``text``, told on the day ``told``, leaves open until ``new`` what was open until ``old``.

    By the length that it tells, where it tells one: "by 90 days to September 26" is of what was due on June 28. Else where
    it is told before the old day or soon after: a year later "extended" is said of something else.
    """
    if old is None or new is None or told is None:
        return False
    extended, again = _EXTENDED.search(text) is not None, _REOPENED.search(text) is not None
    if not (extended or again) or not dt.timedelta(0) < new - old <= _LONGEST:
        return False
    if told - old > (_AGAIN if again else _AFTERWARDS):
        return False
    length = _EXTENT.search(text)
    counted = _COUNTED.search(length["length"] or length["long"]) if length is not None else None
    if counted is None or again:
        return True
    number = counted["number"].lower()
    days = (float(number) if number.isdigit() else NUMBERS[number]) * _DAYS[counted["unit"].lower()]
    return abs((new - old).days - days) <= _ROUNDED


def _clock_of(told: re.Match[str]) -> dt.time:
    if told["noon"]:
        return dt.time(12)
    return dt.time(int(told["hour"]) % 12 + 12 * (told["half"].lower() == "p"), int(told["minute"] or 0))


# "Today's hearing", "the vote that was set for tomorrow"
_NEAR_DAYS: Final = (
    (r"(?:today|tonight|this (?:morning|afternoon|evening))", dt.timedelta(0)),
    ("tomorrow", dt.timedelta(days=1)),
)


def names_day(text: str, day: dt.date | None, told: dt.date | None) -> bool:
    """Whether ``text``, told on the day ``told``, names ``day``: as "Dec. 3", "December 3" or "3 December" with its year, or
    without one where it is the nearest day of that name; or by its day of the week where it is the next one.
    """
    if day is None or told is None:
        return False
    month = rf"(?:{day:%B}|{day:%b}t?\.?)"
    dates = rf"\b(?:{month} {day.day}(?:st|nd|rd|th)?|{day.day} {month})(?!\w)(?:,? (?P<year>\d{{4}})\b)?"
    for named in re.finditer(dates, text, re.IGNORECASE):
        if int(named["year"]) == day.year if named["year"] else abs(day - told) <= _HALF_A_YEAR:
            return True
    if any(re.search(rf"\b{name}\b", text, re.IGNORECASE) and day - told == after for name, after in _NEAR_DAYS):
        return True
    # "to Friday, June 28": that day of the week is told of another day
    weekday = re.search(rf"\b{day:%A}\b(?!,? (?:[A-Z][a-z]{{2,8}}\.? \d|\d{{1,2}} [A-Z][a-z]))", text)
    return weekday is not None and dt.timedelta(0) <= day - told <= _COMING


_MONTHS: Final = tuple(f"{dt.date(2000, month, 1):%b}".lower() for month in range(1, 13))
_DATE = (
    r"(?-i:(?P<month>[A-Z][a-z]{2})[a-z]{0,6}\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\d:])"
    r"|(?P<first>\d{1,2}) (?P<then>[A-Z][a-z]{2})[a-z]{0,6})"
)
# The day from which something is put off: "from July 18", "set for July 18", "instead of July 18", "the July 18 deadline".
_OLD_DAY = re.compile(
    rf"\b(?:from|(?:due|planned|scheduled|set|slated) (?:by|for|on)|instead of|rather than|not"
    rf"|(?P<its>its|our|the|their)) (?:[A-Z][a-z]+day, )?{_DATE}(?(its)(?= (?:[\w-]+ ){{0,2}}deadline\b))",
    re.IGNORECASE,
)
# Of an event also "its July 18 talk", and "the talk on July 18 has been"; "the rule published on July 18" tells of no event.
_OLD_DAY_OF_EVENT = re.compile(rf"\b(?:its|our|the|their|(?<!ed )(?P<on>on)) (?:[A-Z][a-z]+day, )?{_DATE}", re.IGNORECASE)


def names_other_day(record: Record, old: dt.date, new: dt.date) -> bool:
    """Whether the words that put ``record`` off to ``new`` name the day from which they do, and that is not ``old``."""
    off = _PUT_OFF.search(record.quote)
    named = [*_OLD_DAY.finditer(record.quote)]
    if isinstance(record, Event) and off is not None:
        named += [day for day in _OLD_DAY_OF_EVENT.finditer(record.quote) if day["on"] is None or day.end() <= off.start()]
    days = {(day["month"] or day["then"], int(day["day"] or day["first"])) for day in named}
    months = {(_MONTHS.index(name.lower()) + 1, number) for name, number in days if name.lower() in _MONTHS}
    return bool(months - {(new.month, new.day)}) and (old.month, old.day) not in months
