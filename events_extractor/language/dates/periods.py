"""Readers of times longer than a day, and of how they begin and end; ``scan`` asks them.

"week of June 24", "the week after next", "mid-July", "end of the quarter", "Q3", "fiscal 2025".
"""

from __future__ import annotations

import re
from typing import Literal

from events_extractor.language.dates.atoms import DayPiece, Piece
from events_extractor.language.dates.context import (
    DAY,
    FEW,
    NONE,
    YEAR,
    YEAR4,
    full_year,
    unit_named,
    which_one,
    word_before,
    year_of,
)
from events_extractor.language.dates.days import (
    Around,
    CalendarWeek,
    Day,
    DayNumber,
    EdgeOf,
    FiscalYear,
    Holiday,
    MonthOf,
    QuarterOf,
    Shifted,
    Through,
    Unit,
    Whole,
    Workday,
    YearOf,
)
from events_extractor.language.dates.figures import read_numeric
from events_extractor.language.dates.holidays import read_holiday
from events_extractor.language.dates.lexicon import (
    MONTH,
    MONTHS,
    OWS,
    RANGE,
    SUFFIX,
    WEEKDAY,
    WS,
    month_number,
)
from events_extractor.language.dates.patterns import pattern
from events_extractor.language.dates.stated import YEAR_FROM_NOW, read_day_month, read_month_day

# "the week after next", "the weekend before last".
_AFTER_NEXT = pattern(rf"the{WS}(?P<unit>week(?:end)?|month|year){WS}(?:(?P<on>after{WS}next)|before{WS}last)\b", re.I)
# "week of June 24", "weekend of the 13th", "week beginning Monday, June 24" are no single days.
_WEEK_OF_DAY = pattern(
    rf"week(?P<end>end)?{WS}(?:of|beginning|starting|commencing|ending){WS}(?:the{WS})?(?:{WEEKDAY},?{OWS})?(?:the{WS})?",
    re.I,
)
_WEEK_OF_NUMBER = pattern(rf"(?P<day>{DAY}){SUFFIX}\b(?!{WS}(?:day{WS})?of\b)", re.I)
# "calendar week 27", "CW 27", "week 27 of 2024"; and "2024-W27" of ISO 8601, "2024-W27-3" with the number of the weekday.
_WEEK_NUMBER = pattern(
    rf"(?:(?:calendar{WS}week|(?-i:CW|KW))[ ]?"
    rf"(?P<number>[0-5]?[0-9])(?![0-9])(?:,?{OWS}(?:of[ ]|/[ ]?)?(?P<year>{YEAR4})(?![0-9]))?"
    rf"|week[ ](?P<number2>[0-5]?[0-9])(?:,[ ]|{WS}of{WS})(?P<year2>{YEAR4})(?![0-9]))",
    re.I,
)
_ISO_WEEK = pattern(rf"(?P<year>{YEAR4})-?W(?P<number>[0-5][0-9])(?:-(?P<weekday>[1-7]))?(?![\w-])")
# "2025 Q3", "2025-Q3".
_YEAR_QUARTER = pattern(rf"(?P<year>{YEAR4})[ -]?Q(?P<number>[1-4])(?![\w-])")
# "H1 2025".
_HALF = pattern(rf"(?-i:H)(?P<number>[12])[ ]?(?P<year>{YEAR4})(?![0-9])", re.I)
# "by year's end", "at month's end", "before year-end" (but "at year-end prices");
# "EOM" in capitals, as in lists of what is due.
_UNITS_END = pattern(
    r"(?:(?P<unit>year|month|week|quarter)(?:'s[ -]end\b"
    rf"|(?P<bare>[ -]end)(?={OWS}(?:[.,;:!?)\]]|\Z|\n|(?:and|or|to|if|when|with|as|we|at|in|on|of)\b)))"
    rf"|(?-i:EO(?P<letter>[MWY]))\b)",
    re.I,
)
_ENDING = {"by", "before", "at", "until", "till", "through"}
_LETTERS: dict[str, Unit] = {"M": "month", "W": "week", "Y": "year"}
# "end of the month", "end of July", "last day of June", "first business day of July", "start of next year",
# "the end of 2024", "end of FY25".
_END_OF = pattern(
    rf"(?P<part>end|close|start|beginning|(?:first|last){WS}(?P<work>(?:week|(?:business|working|work){WS}?)?)day)"
    rf"{WS}of{WS}(?:(?P<which>the|this|next|last|each|every){WS}(?P<unit>week|month|quarter|year|weekend)\b"
    rf"|(?P<month>{MONTH})(?:{YEAR}|{WS}(?:of{WS})?(?P<way>this|next|last){WS}year\b)?"
    rf"|(?P<fiscal>(?:FY|fiscal{WS}year)[ ]?)?(?P<yearonly>{YEAR4}|(?<=FY)[0-9]{{2}}|(?<=FY[ ])[0-9]{{2}})(?![0-9]))",
    re.I,
)
# "end of Q3", "start of the second quarter", "the end of summer 2025".
_END_OF_QUARTER = pattern(rf"(?:end|close|(?P<first>start|beginning)){WS}of{WS}(?:the{WS})?", re.I)
# "mid-July", "early June", "late 2024", "middle of May".
_STAGE = pattern(
    rf"(?P<stage>mid|early|late|middle{WS}of)(?:[ ]?-[ ]?|{WS})(?:in{WS})?(?:(?P<month>{MONTH})(?:{YEAR})?"
    rf"|(?P<yearonly>{YEAR4})(?![0-9])|(?P<which>this|next){WS}(?P<unit>week|month|year)\b)",
    re.I,
)
# "July 2024", "July", "Sept. '24", "Aug 96", "Sep-2012", "August, 2012", "2024 AD August" not.
_MONTH_ALONE = pattern(
    rf"(?P<month>{MONTH})(?:,?{OWS}(?:of[ ])?(?P<year>{YEAR4})(?![0-9:]|,[0-9]{{3}})|[ ]?'(?P<year2>[0-9]{{2}})\b"
    rf"|[ ](?P<year4>[3-9][2-9])(?![0-9:.,%-]|[ ]?[a-z])|-(?P<year3>{YEAR4})\b)?",
    re.I,
)
_MONTH_CUES = {
    "in", "by", "since", "until", "till", "through", "of", "from", "to", "before", "after", "this", "next", "last", "for",
    "during", "late", "early", "mid", "between", "and", "starting", "beginning", "every", "each", "around", "sometime",
    "throughout", "past", "coming",
}  # fmt: skip
_MONTH_TO = pattern(rf"{RANGE}{MONTH}(?!{OWS}[0-9]{{1,2}}\b)", re.I)  # "Sept.-Oct. 2024"
_NAME_NEXT = pattern(r"[ ][A-Z][a-z]")
# "June/July 2025".
_MONTHS_YEAR = pattern(rf"(?P<first>{MONTH})/(?P<last>{MONTH})[ ](?P<year>{YEAR4})(?![0-9])", re.I)
_CLEAR_MONTHS = {"january", "february", "july", "september", "october", "november", "december"}
# "this July", "next month", "this year", "last week", "next quarter", "this fall", "this weekend".
_THIS = pattern(
    rf"(?P<which>this|next|last|past|coming|upcoming|current|following|later{WS}this"
    rf"|earlier{WS}this)(?:{WS}(?:(?P<fiscal>fiscal{WS}year\b)|(?P<unit>week(?:-?end)?|month|quarter|qtr|year)\b"
    rf"|(?P<season>spring|summer|fall|autumn|winter)\b|(?P<month>{MONTH})))",
    re.I,
)
# "fall 2025", "in the spring", "spring of 2025", "Spring/Summer 2025".
_SEASON = pattern(
    rf"(?:(?P<first>spring|summer|fall|autumn|winter)(?:/|{WS}(?:and|&){WS}))?(?P<season>spring|summer|fall|autumn|winter)"
    rf"(?:{WS}(?:of{WS})?(?P<year>{YEAR4})(?![0-9])|[ ]'(?P<year2>[0-9]{{2}})\b)",
    re.I,
)
_QUARTER = pattern(
    r"(?:(?<![0-9])Q(?P<number>[1-4])(?![0-9])|(?P<number2>[1-4])Q\b|(?P<word>first|second|third|fourth|1st|2nd|3rd|4th)"
    rf"{WS}quarter\b)(?:{OWS}(?:of{WS})?(?P<year>{YEAR4})(?![0-9])|[ ]?'(?P<year2>[0-9]{{2}})\b)?",
    re.I,
)
_FISCAL = pattern(
    rf"(?:FY|(?:fiscal|financial){WS}year)[ ]?-?[ ]?(?:(?P<year>{YEAR4})|'?(?P<year2>[0-9]{{2}}))(?![0-9])", re.I
)
_YEAR_CUES = {
    "year",
    "in",
    "by",
    "since",
    "until",
    "till",
    "through",
    "before",
    "after",
    "from",
    "during",
    "late",
    "early",
    "mid",
}
# "2025", and with the year that it goes on to: "from 2019 to 2025", "since 2019-2025".
_YEAR_ALONE = pattern(
    rf"(?P<year>{YEAR4})(?:{RANGE}(?P<last>(?:19|20)[0-9]{{2}}))?(?![0-9%]|'?s\b|[-/.,:][0-9]"
    r"|[ ]?(?:percent|people|hours|million|billion|votes|members)\b)",
    re.I,
)
_SEASONS = {"spring": 1, "summer": 2, "fall": 3, "autumn": 3, "winter": 4}


def read_after_next(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "the week after next", "the weekend before last"."""
    match = _AFTER_NEXT.match(text, start)
    if not match:
        return NONE
    return (
        DayPiece(start, match.end(), Whole(unit_named(match["unit"]), 2 if match["on"] else -2), ("date",), relative=True),
    )


def read_end_of(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "end of the month", "first day of July", "close of FY25"."""
    match = _END_OF.match(text, start)
    if not match:
        return _end_of_quarter(text, start)
    word = match["part"].lower().split()
    part: Literal["end", "start", "first day", "last day"]
    if len(word) > 1:
        part = "last day" if word[0] == "last" else "first day"
    else:
        part = "end" if word[0] in ("end", "close") else "start"
    day: Day
    if match["unit"]:
        whole = Whole(unit_named(match["unit"]), which_one(match["which"]))
        day = Workday(whole, part == "last day") if match["work"] else whole._replace(part=part)
        return (DayPiece(start, match.end(), day, ("date",), relative=True),)
    if match["month"]:
        year = year_of(match)
        away = which_one(match["way"]) if match["way"] else None
        month = MonthOf(month_number(match["month"]), year, from_now=away)
        day = Workday(month, part == "last day") if match["work"] else month._replace(part=part)
        return (DayPiece(start, match.end(), day, () if year else ("year",), relative=away is not None),)
    day = YearOf(full_year(match["yearonly"]), bool(match["fiscal"]), "end" if part in ("end", "last day") else "start")
    return (DayPiece(start, match.end(), day),)


def _end_of_quarter(text: str, start: int) -> tuple[Piece, ...]:
    match = _END_OF_QUARTER.match(text, start)
    found = (read_quarter(text, match.end()) or read_season(text, match.end())) if match else NONE
    if not match or not found or not isinstance(found[0], DayPiece):
        return NONE
    return (found[0]._replace(start=start, day=EdgeOf(found[0].day, last=match["first"] is None)),)


def read_week_of(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "week of June 24", "weekend of July 13", "week beginning Monday, June 24", "week of Thanksgiving"."""
    match = _WEEK_OF_DAY.match(text, start)
    if not match:
        return NONE
    place = match.end()
    found = (
        read_month_day(text, place) or read_day_month(text, place) or read_numeric(text, place) or read_holiday(text, place)
    )
    numbered = None if found else _WEEK_OF_NUMBER.match(text, place)
    if numbered:
        found = (DayPiece(place, numbered.end(), DayNumber(int(numbered["day"])), ("month", "year"), relative=True),)
    if len(found) != 1 or not isinstance(found[0], DayPiece):
        return NONE
    piece = found[0]._replace(start=start, weak=False)
    if isinstance(piece.day, Through):  # "the week of July 8-12" says its days
        return (piece,)
    if match["end"]:
        return (piece._replace(day=Around(piece.day, "weekend"), figures=None),)
    if isinstance(piece.day, Holiday):
        return (piece._replace(day=Around(piece.day, "week")),)
    return (piece._replace(day=Shifted((), piece.day, grain="week"), figures=None),)


def read_week_number(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "calendar week 27", "week 27 of 2024"."""
    match = _WEEK_NUMBER.match(text, start)
    number = int(match["number"] or match["number2"]) if match else 0
    if not match or not 1 <= number <= 53:
        return NONE
    year = year_of(match)
    return (DayPiece(start, match.end(), CalendarWeek(number, year), ("date",), relative=not year),)


def read_units_end(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "year's end", "EOM", and "year-end" behind a word such as "by"."""
    match = _UNITS_END.match(text, start)
    if not match or (match["bare"] and word_before(text, start) not in _ENDING):
        return NONE
    unit = unit_named(match["unit"]) if match["unit"] else _LETTERS[match["letter"]]
    return (DayPiece(start, match.end(), Whole(unit, part="end"), ("date",), relative=True),)


def read_stage(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "mid-July", "late 2024", "early next week"."""
    match = _STAGE.match(text, start)
    if not match:
        return NONE
    stage = match["stage"].lower()
    part: Literal["early", "mid", "late"] = "mid" if stage.startswith("mid") else "early" if stage == "early" else "late"
    if match["unit"]:
        return (
            DayPiece(
                start, match.end(), Whole(unit_named(match["unit"]), which_one(match["which"])), ("date",), relative=True
            ),
        )
    if match["yearonly"]:
        return (DayPiece(start, match.end(), YearOf(int(match["yearonly"]), part=part)),)
    year = year_of(match)
    month = MonthOf(month_number(match["month"]), year, part=part)
    return (DayPiece(start, match.end(), month, () if year else ("year",)),)


def read_month_alone(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "July", "Sept. '24", "August 2025", "March of next year"."""
    match = _MONTH_ALONE.match(text, start)
    if not match:
        return NONE
    if text[match.end() : match.end() + 1] == "/" and (both := _MONTHS_YEAR.match(text, start)):
        last = MonthOf(month_number(both["last"]), int(both["year"]))
        return (DayPiece(start, both.end(), Through(MonthOf(month_number(both["first"])), last)),)
    name, year = match["month"].rstrip(".").lower(), year_of(match)
    if year is None:
        alone = len(text) < 40 and text.strip() == match[0] and name not in ("mar", "jan", "dec")
        capital = match["month"][0].isupper()
        if capital and (way := YEAR_FROM_NOW.match(text, match.end())):
            month = MonthOf(MONTHS[name], from_now=which_one(way["way"]))
            return (DayPiece(start, way.end(), month, ("year",), relative=True),)
        named = name not in _CLEAR_MONTHS and _NAME_NEXT.match(text, match.end())  # "and June Smith"
        cue = capital and not named and (word_before(text, start) in _MONTH_CUES or _MONTH_TO.match(text, match.end()))
        if not (alone or cue or (capital and name in _CLEAR_MONTHS)):
            return NONE
    return (DayPiece(start, match.end(), MonthOf(MONTHS[name], year), () if year else ("year",)),)


def read_this(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "this July", "next month", "this fall", "last week"."""
    match = _THIS.match(text, start)
    if not match:
        return NONE
    shift = which_one(match["which"])
    which: Literal["this", "next", "last"] = "this" if shift == 0 else "next" if shift > 0 else "last"
    day: Day
    if match["fiscal"]:
        day = FiscalYear(shift)
    elif match["unit"]:
        day = Whole(unit_named(match["unit"]), shift)
    elif match["season"]:
        if match["season"].lower() == "fall" and match["season"] != "fall" and not match["season"].istitle():
            return NONE
        day = QuarterOf(_SEASONS[match["season"].lower()], season=True, which=which)
    else:
        if match["month"][0].islower() or re.match(rf"{WS}[0-9]", text[match.end() : match.end() + 6]):
            return NONE
        day = MonthOf(month_number(match["month"]), which=which)
    return (DayPiece(start, match.end(), day, ("date",), relative=True),)


def read_season(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "fall 2025", "spring of 2025"."""
    match = _SEASON.match(text, start)
    if not match:
        return NONE
    day: Day = QuarterOf(_SEASONS[match["season"].lower()], year_of(match), season=True)
    if match["first"]:
        day = Through(QuarterOf(_SEASONS[match["first"].lower()], season=True), day)
    return (DayPiece(start, match.end(), day),)


def read_year_quarter(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "2025 Q3", "2024-W27"."""
    match = _YEAR_QUARTER.match(text, start)
    if match:
        return (DayPiece(start, match.end(), QuarterOf(int(match["number"]), int(match["year"]))),)
    match = _ISO_WEEK.match(text, start)
    if not match or not 1 <= int(match["number"]) <= 53:
        return NONE
    week = CalendarWeek(int(match["number"]), int(match["year"]))
    if match["weekday"]:
        return (DayPiece(start, match.end(), Shifted(((float(match["weekday"]) - 1, "day"),), week)),)
    return (DayPiece(start, match.end(), week),)


def read_quarter(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "Q3 2024", "second quarter", "H1 2025"."""
    match = _HALF.match(text, start)
    if match:
        quarter, of_year = (1 if match["number"] == "1" else 3), int(match["year"])
        return (DayPiece(start, match.end(), Through(QuarterOf(quarter, of_year), QuarterOf(quarter + 1, of_year))),)
    match = _QUARTER.match(text, start)
    if not match:
        return NONE
    printed = match["number"] or match["number2"]
    number = int(printed) if printed else FEW.index(match["word"].lower()) % 6 + 1
    year = year_of(match)
    return (DayPiece(start, match.end(), QuarterOf(number, year), () if year else ("year",)),)


def read_fiscal(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "FY25", "fiscal year 2026"."""
    match = _FISCAL.match(text, start)
    year = year_of(match) if match else None
    return (DayPiece(start, match.end(), YearOf(year, fiscal=True)),) if match and year else NONE


def read_year_alone(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "2025" behind a word such as "in" or "by"."""
    match = _YEAR_ALONE.match(text, start)
    if not match or word_before(text, start) not in _YEAR_CUES:
        return NONE
    first, last = int(match["year"]), int(match["last"] or 0)
    if first < last:
        return (DayPiece(start, match.end(), Through(YearOf(first), YearOf(last))),)
    return (DayPiece(start, match.end("year"), YearOf(first)),)
