"""Readers of days and of parts that are counted within a month or another longer time; ``scan`` asks them.

"the 15th", "first Monday of March", "last week of June", "second half of next year".
"""

from __future__ import annotations

import re

from events_extractor.language.dates.atoms import DayPiece, Piece
from events_extractor.language.dates.context import (
    DAY,
    FEW,
    LINE_START,
    NO_NOUN,
    NONE,
    ORDINAL_WORD,
    YEAR,
    unit_named,
    which_one,
    word_before,
    year_of,
)
from events_extractor.language.dates.days import (
    Day,
    DayNumber,
    MonthOf,
    NthWeekday,
    Portion,
    Through,
    WeekOfMonth,
    Whole,
)
from events_extractor.language.dates.lexicon import (
    MONTH,
    NUMBER,
    OWS,
    RANGE,
    SUFFIX,
    WEEKDAY,
    WEEKDAY_STEMS,
    WEEKDAYS,
    WS,
    month_number,
    number_value,
    ordinal_number,
    weekday_number,
)
from events_extractor.language.dates.patterns import pattern
from events_extractor.language.dates.stated import BETWEEN, read_day_month

# "first Monday of March", "last Friday of the month", "second Tuesday in November 2024", "first Monday of each month",
# "every first Monday of the month", "1st and 3rd Tuesday of each month"; "first Fridays" are of every month.
_NTH = pattern(
    rf"(?:(?P<each>each|every){WS})?(?P<nth>{'|'.join(FEW)})(?:(?:{WS}(?:and|&|or){WS}|/)(?P<then>{'|'.join(FEW)}))?{WS}"
    rf"(?P<day>{WEEKDAY}|(?P<plural>(?:{WEEKDAY_STEMS})days)\b)"
    rf"(?:{WS}(?:of|in){WS}(?:(?P<every>each|every|the|this|next|last){WS}month\b|(?P<month>{MONTH}){YEAR}?))?",
    re.I,
)
# "first week of June", "last weekend of July" are no single days.
_WEEK_OF = pattern(
    rf"(?P<nth>{'|'.join(FEW[:4])}|last|1st|2nd|3rd|4th){WS}(?P<unit>week|weekend|days){WS}"
    rf"(?:of|in){WS}(?:the{WS}month{WS}of{WS})?(?P<month>{MONTH}){YEAR}?",
    re.I,
)
# A longer time behind what is a part of it: "June 2024", "March of next year", "this month", "the year".
_OF_WHOLE = (
    rf"(?:(?P<month>{MONTH})(?:{YEAR}|{WS}(?:of{WS})?(?P<way>this|next|last){WS}year\b)?"
    rf"|(?P<which>the|this|next|last){WS}(?P<unit>month|year)\b(?!'))"
)
# "first half of June", "second half of next year", "first ten days of August", "last two weeks of the month",
# "last week of this month".
_PORTION = pattern(
    rf"(?:(?P<half>first|second|1st|2nd){WS}half"
    rf"|(?P<edge>first|last){WS}(?:(?P<count>{NUMBER})(?:(?P<days>days)|weeks)|(?P<week>week)))"
    rf"{WS}(?:of|in){WS}{_OF_WHOLE}",
    re.I,
)
# "the 15th", "the 3rd of this month", "the 1st of each month"; a noun may not follow ("the 15th annual", "the 4th Circuit").
_THE_NTH = pattern(
    rf"the{WS}(?:(?P<day>{DAY}){SUFFIX}|(?P<word>{ORDINAL_WORD}))\b"
    rf"(?:{WS}(?:day{WS})?of{WS}(?P<which>the|this|next|last|each|every){WS}month\b)?"
    rf"{NO_NOUN}(?!{WS}(?:day{WS})?of\b)",
    re.I,
)
# "4th to 22nd of this month", "3-7 of next month", "from 4 to 22 this month"; "and" joins them behind "between".
_DAYS_OF_SHIFTED = pattern(
    rf"(?P<first>{DAY}){SUFFIX}?(?:{RANGE}|(?P<and>{WS}and{WS}))(?:the[ ])?(?P<last>{DAY}){SUFFIX}?{WS}"
    rf"(?:of{WS}(?P<which>the|this|next|last)|(?P<bare>this|next|last))"
    rf"{WS}month\b",
    re.I,
)
_AFTER_WEEKDAY = pattern(rf"\b{WEEKDAY},?{OWS}\Z", re.I)
# A label at the start of a line: "The 27th: Gala", "* The 27th - Gala".
_LABEL_ENDS = pattern(r"[*_]{0,2}(?::[*_ \n]|[ ]--?[ ])")
_DAYS_OF_MONTH = {"on", "by", "until", "till", "before", "after", "through", "from", "since", "due", "to", "and", *WEEKDAYS}
# "20th" right behind a weekday: "Thursday 20th".
_NTH_ALONE = pattern(
    rf"(?P<day>{DAY}){SUFFIX}\b(?![ ]+(?:annual|century|anniversary|congress|floor|street|birthday)\b|-)", re.I
)


def read_nth(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "first Monday of March", "every first Monday of the month", "last week of June"."""
    match = _NTH.match(text, start)
    if match and (match["plural"] or match["month"] or match["every"]):
        return _nth(match)
    match = _WEEK_OF.match(text, start)
    if not match:
        return NONE
    number, year, nth = month_number(match["month"]), year_of(match), _place(match["nth"])
    day: Day
    match match["unit"].lower():
        case "week" | "weekend" as unit:
            day = WeekOfMonth(nth, number, year, weekend=unit == "weekend")
        case _:
            day = MonthOf(number, year, part="late" if nth < 0 else None)
    return (DayPiece(start, match.end(), day, () if year else ("year",)),)


def _nth(match: re.Match[str]) -> tuple[Piece, ...]:
    """The weekday that a match of ``_NTH`` names by its place in the month; two of them for "1st and 3rd"."""
    weekday = weekday_number(match["day"].rstrip("sS") if match["plural"] else match["day"])
    month, year = month_number(match["month"]) if match["month"] else None, year_of(match)
    every = (match["each"] or match["every"] or "every").lower()
    recurs = month is None and (match["plural"] is not None or every in ("each", "every"))
    shift = None if recurs or month else which_one(every)
    implied = ("date", "recurrence") if recurs else ("date",) if year or month is None else ("date", "year")
    first = NthWeekday(_place(match["nth"]), weekday, month, year, shift)
    piece = DayPiece(match.start(), match.end(), first, implied, relative=not year)
    if not match["then"]:
        return (piece,)
    then = piece._replace(start=match.start("then"), day=first._replace(nth=_place(match["then"])), series=match.start())
    return (piece._replace(end=match.end("nth"), series=match.start()), then)


def _place(printed: str) -> int:
    """1 to 5 for "first" to "5th", -1 for "last"."""
    return -1 if printed.lower() == "last" else FEW.index(printed.lower()) % 6 + 1


def read_portion(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "second half of July", "first ten days of next month"."""
    match = _PORTION.match(text, start)
    if not match:
        return NONE
    whole, implied = _whole_of(match)
    last = (match["half"] or match["edge"]).lower() in ("second", "2nd", "last")
    days = None
    if not match["half"]:
        days = int(number_value(match["count"]) if match["count"] else 1) * (1 if match["days"] else 7)
    if days is not None and days < 2:
        return NONE
    return (DayPiece(start, match.end(), Portion(whole, last, days), implied, relative=match["unit"] is not None),)


def _whole_of(match: re.Match[str]) -> tuple[MonthOf | Whole, tuple[str, ...]]:
    """The longer time that a match of ``_OF_WHOLE`` names, and what its words leave open."""
    if match["unit"]:
        return Whole(unit_named(match["unit"]), which_one(match["which"])), ("date",)
    year, away = year_of(match), which_one(match["way"]) if match["way"] else None
    return MonthOf(month_number(match["month"]), year, from_now=away), () if year else ("year",)


def read_the_nth(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "the 15th", "the 3rd of next month"."""
    match = _THE_NTH.match(text, start)
    if not match or (match["word"] and not match["which"]):
        return NONE
    if match["day"]:  # "the 5th to the 7th of July"
        opening = match.start("day")
        if read_day_month(text, opening) or read_days_of_month(text, opening):
            return NONE
    # Without a word before it that wants a day, "the 20th" counts only beside a clock time or as a label.
    beside_weekday = _AFTER_WEEKDAY.search(text[max(0, start - 14) : start])
    label = LINE_START.search(text[max(0, start - 12) : start]) and _LABEL_ENDS.match(text, match.end())
    weak = not (match["which"] or beside_weekday or label or word_before(text, start) in _DAYS_OF_MONTH)
    number = int(match["day"]) if match["day"] else ordinal_number(match["word"])
    if (match["which"] or "").lower() in ("each", "every"):
        return (DayPiece(start, match.end(), DayNumber(number), ("date", "recurrence"), relative=True),)
    shift = which_one(match["which"]) if match["which"] else None
    return (DayPiece(start, match.end(), DayNumber(number, shift=shift), ("month", "year"), relative=True, weak=weak),)


def read_days_of_month(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "4th to 22nd of this month"."""
    match = _DAYS_OF_SHIFTED.match(text, start)
    if not match or int(match["first"]) >= int(match["last"]):
        return NONE
    if match["and"] and not BETWEEN.search(text[max(0, start - 16) : start]):
        return NONE
    shift = which_one(match["which"] or match["bare"])
    days = Through(DayNumber(int(match["first"]), shift=shift), DayNumber(int(match["last"]), shift=shift))
    return (DayPiece(start, match.end(), days, ("month", "year"), relative=True),)


def read_nth_alone(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "20th" behind a weekday."""
    match = _NTH_ALONE.match(text, start)
    if not match or word_before(text, start) not in WEEKDAYS:
        return NONE
    return (DayPiece(start, match.end(), DayNumber(int(match["day"])), ("month", "year"), relative=True, weak=True),)
