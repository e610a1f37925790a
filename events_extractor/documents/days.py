"""Full dates (day, month and year) as headers, metadata, file names and datelines print them.

Narrow on purpose: the issue date is read from these few places only, and a date that is not plainly complete is no evidence.
The dates of the running text are the business of ``events_extractor.language.dates``.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from events_extractor.model import Span

_MONTHS = {name: number for number, names in enumerate(
    ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
     "sep sept september", "oct october", "nov november", "dec december"), start=1) for name in names.split()}  # fmt: skip
# A month and a day of the week as printed, whole or cut short: "June", "Sept.", "Thursday", "Thurs."
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?)\.?"
)
WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_FULL = re.compile(
    # 2024-06-20, 2024/06/20, 2024-06-20T08:00
    r"(?<![\d/-])(?P<y1>(?:19|20)\d\d)(?P<s1>[-/.])(?P<m1>\d{1,2})(?P=s1)(?P<d1>\d{1,2})(?![\d/-])"
    # June 20, 2024; Sept. 5th 2024; JUNE 20 2024; Jun 20 08:00:00 2024
    rf"|\b(?P<m2>{MONTH})[ \t]+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?[ \t]+"
    rf"(?:\d{{1,2}}:\d\d(?::\d\d)?[ \t]+(?:[A-Z]{{3,4}}[ \t]+)?)?(?P<y2>(?:19|20)\d\d)\b"
    # 20 June 2024; 20th of June, 2024; 20-Jun-2024; 9-Feb-95; Mon, 7 Jun 93
    rf"|(?<![\d/.-])(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?\.?(?:[ \t]+of)?[ \t-]+(?P<m3>{MONTH}),?[ \t-]+"
    rf"(?P<y3>(?:19|20)\d\d|\d\d(?=[ \t]+\d{{1,2}}:|$)|(?<=-)\d\d(?!-))(?!\d)"
    # 6/20/2024, 06/20/24; the day first where the first number cannot be a month
    r"|(?<![\d/.-])(?P<n4>\d{1,2})/(?P<o4>\d{1,2})/(?P<y4>(?:19|20)\d\d|\d\d)(?![\d/])"
    # 05.27.02, 27.5.2002; only where no more than one reading is possible
    r"|(?<![\d/.-])(?P<n5>\d{1,2})\.(?P<o5>\d{1,2})\.(?P<y5>(?:19|20)\d\d|\d\d)(?![\d/-]|\.\d)",
    re.IGNORECASE,
)


class Day(NamedTuple):
    """A full date and where it is printed."""

    span: Span
    date: dt.date


def find_days(text: str) -> Iterator[Day]:
    """The full dates in ``text``, in order. Impossible ones (30 February) are passed over. Two-digit years are those from
    1970 on."""
    for match in _FULL.finditer(text):
        date = _date(match)
        if date is not None:
            yield Day(Span(match.start(), match.end()), date)


def first_day(text: str | None) -> dt.date | None:
    """The first full date in ``text``: the day as printed, without any shift between zones."""
    return next((day.date for day in find_days(text or "")), None)


_ORDINALS = {name: number for number, name in enumerate(
    ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
     "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
     "twentieth"], start=1)}  # fmt: skip
_UNITS = {name: number for number, name in enumerate(
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
     "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"], start=1)}  # fmt: skip
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_NUMBER = rf"(?:(?:{'|'.join(_TENS)})(?:[-\s]{{1,3}}(?:{'|'.join(list(_UNITS)[:9])}))?|{'|'.join(reversed(_UNITS))})"
# "this 9th day of May, 2024"; "this twenty-first day of January, in the year of our Lord two thousand twenty-one"
_FORMAL = re.compile(
    rf"\bthis\s+(?:the\s+)?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"|(?P<ordinal>(?:twenty|thirty)[-\s]{{1,3}}(?:{'|'.join(list(_ORDINALS)[:9])})"
    rf"|{'|'.join(reversed(_ORDINALS))}|thirtieth))\s+day\s+of\s+(?P<month>{MONTH}),?\s+"
    r"(?:(?:in\s+)?the\s+year\s+(?:of\s+our\s+lord,?\s+)?|a\.?d\.?,?\s+)?"
    r"(?:(?P<year>(?:19|20)\d\d)\b"
    r"|(?P<century>two\s+thousand|nineteen\s+hundred|twenty(?=[-\s]+(?:ten|eleven|twelve|\w+t(?:een|y))))"
    rf"(?:,?[-\s]+(?:and\s+)?(?P<rest>{_NUMBER})\b)?)",
    re.IGNORECASE,
)


def formal_days(text: str) -> Iterator[Day]:
    """The days that ``text`` states as orders, proclamations and deeds do, in order: "this sixth day of March, 2023".

    Years may be in words; lines may break anywhere. Impossible days are passed over.
    """
    for match in _FORMAL.finditer(text):
        date = _formal_date(match)
        if date is not None:
            yield Day(Span(match.start(), match.end()), date)


def _formal_date(match: re.Match[str]) -> dt.date | None:
    if match["year"]:
        year = int(match["year"])
    else:
        year = 1900 if match["century"].lower().startswith("nineteen") else 2000
        tens, _, units = re.sub(r"[\s-]+", " ", (match["rest"] or "").lower()).partition(" ")
        year += _TENS.get(tens, 0) + _UNITS.get(units or tens, 0)
    if match["day"]:
        day = int(match["day"])
    else:
        tens, _, units = re.sub(r"[\s-]+", " ", match["ordinal"].lower()).partition(" ")
        day = _TENS.get(tens, 0) + _ORDINALS.get(units or tens, 0) if tens != "thirtieth" else 30
    try:
        return dt.date(year, _month(match["month"]), day)
    except ValueError:
        return None


def _date(match: re.Match[str]) -> dt.date | None:
    part = match.groupdict()
    if part["y1"]:
        year, month, day = int(part["y1"]), int(part["m1"]), int(part["d1"])
    elif part["y2"]:
        year, month, day = int(part["y2"]), _month(part["m2"]), int(part["d2"])
    elif part["y3"]:
        year, month, day = int(part["y3"]), _month(part["m3"]), int(part["d3"])
    elif part["y4"]:
        year, month, day = int(part["y4"]), int(part["n4"]), int(part["o4"])
        if month > 12:
            month, day = day, month
    else:
        year, month, day = int(part["y5"]), int(part["n5"]), int(part["o5"])
        if month > 12:
            month, day = day, month
        elif day <= 12 and day != month:
            return None
    if year < 100:
        year += 2000 if year < 70 else 1900
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _month(name: str) -> int:
    return _MONTHS[name.lower().rstrip(".")]
