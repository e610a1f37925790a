"""The one scan over a text: finds the pieces of date and time expressions, in text order and without overlap.

Words and numbers are looked up in a table of readers by their first word; only where one is listed is a pattern tried, anchored
there. So the scan is linear, and prose without dates costs one look-up a word.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from events_extractor.language.dates.atoms import (
    DayPiece,
    DistancePiece,
    InstantPiece,
    Nothing,
    Part,
    PartPiece,
    Piece,
)
from events_extractor.language.dates.clocks import read_clock, read_spoken
from events_extractor.language.dates.days import (
    HOLIDAYS,
    Ahead,
    Day,
    DayNumber,
    Holiday,
    MonthOf,
    NamedDay,
    NthWeekday,
    QuarterOf,
    Shifted,
    Stated,
    Step,
    Through,
    Unit,
    Whole,
    YearOf,
    exists,
)
from events_extractor.language.dates.foreign import WEEKDAY_WORDS, read_foreign
from events_extractor.language.dates.lexicon import (
    MONTH,
    MONTHS,
    NUMBER,
    NUMBERS,
    ORDINALS,
    OWS,
    RANGE,
    SUFFIX,
    UNIT,
    UNITS,
    WEEKDAY,
    WEEKDAYS,
    WS,
    month_number,
    number_value,
    weekday_number,
)
from events_extractor.language.dates.moment import Grain

Reader = Callable[[str, int], "tuple[Piece, ...]"]
NONE: tuple[Piece, ...] = ()

_TOKEN = re.compile(r"[^\W\d_]+|[0-9]+")
_WORD_BEFORE = re.compile(r"([A-Za-z0-9']+)[ ]*\n?[ ]*\Z")
_ADDRESS = re.compile(r"://|www\.|\S@\S+\.\S|\.(?:com|org|net|gov|edu|int|info|html?|php|aspx?|pdf|png|jpe?g|gif)\b", re.I)
_LONGEST_ADDRESS = 300


def _before(text: str, start: int) -> str:
    """The word that stands directly before ``start``, in small letters; "" where a sign does."""
    match = _WORD_BEFORE.search(text[max(0, start - 24) : start])
    return match[1].lower() if match else ""


def _in_address(text: str, start: int, end: int) -> bool:
    """Whether the range lies in a web or mail address or a file name: the unbroken run of signs around it says so."""
    left, right = start, end
    while left > 0 and start - left < _LONGEST_ADDRESS and not text[left - 1].isspace():
        left -= 1
    while right < len(text) and right - end < _LONGEST_ADDRESS and not text[right].isspace():
        right += 1
    if left == start and right == end:
        return False
    # A date may stand right before an address ("on June 20:www.example.org"), so what counts is that the run begins with one.
    run = text[left:right]
    found = _ADDRESS.search(run)
    return found is not None and (left < start or found.start() < end - left)


# ---------------------------------------------------------------------------------------------------------------- numbers

# What may not follow the number of a day: minutes, more digits, units. "June 9 a.m." has no ninth, "May 5 percent" no fifth.
_NOT_DAY = (
    rf"(?![0-9]|[ ]?[:h][0-9]|[.,][0-9]|%|-(?:year|minute|hour|day|week|month|member|point|foot|page)\b"
    rf"|{OWS}(?:[ap]\.?[ ]?m\b|percent\b|million\b|billion\b|o'?[ ]?clock\b|noon\b|uhr\b))"
)
# After an ordinal that is a day no noun may follow: "the 15th at noon", but not "15th anniversary", "16th-ranked", "10th and 13th Streets".
_NO_NOUN = rf"(?={OWS}(?:[.,;:!?)\"@|*_\]]|-[ -]|\Z|\n|(?:at|from|in|to|through|until|by|for|with|if|when|where|and{WS}the|on|of|or{WS}the)\b|[0-9]))"
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])"
_YEAR4 = r"(?:1[89]|20|21)[0-9]{2}"
# ", 2024", " 2024", " of 2024", " '24"; not the start of a number or of a clock time.
_YEAR = rf"(?:,?{OWS}(?:of[ ])?(?P<year>{_YEAR4})(?![0-9:]|-[0-9]{{2}}\b|,[0-9]{{3}})|,?[ ]?'(?P<year2>[0-9]{{2}})\b)"
_ORDINAL_WORD = rf"(?:{'|'.join(sorted((word.replace('-', '[- ]') for word in ORDINALS), key=len, reverse=True))})"

# The rest of a list of days: ", 10, 17 and 24", " and 6", " & 6th"; a noun may not follow, which would be counted by the number.
_LIST = (
    rf"(?P<list>(?:,[ ]?{_DAY}{SUFFIX}?(?![0-9:]))*,?{OWS}(?:and|&|or){OWS}(?:the[ ])?{_DAY}{SUFFIX}?(?![0-9:])"
    rf"(?={OWS}(?:[.,;:!?)\]|@\"'-]|\Z|\n|(?:and|or|at|from|in|to|starting|beginning|when|where|for|on|of|with)\b)))"
)

# "June 20", "Sept. 5th", "Aug 9, 1996", "AUGUST-10-2012", "July 9-11, 2024", "May 3, 10 and 17", "Nov. 5 through 7", "May eighth".
_MONTH_DAY = re.compile(
    rf"(?P<month>{MONTH})(?:{WS}|[/-]|,[ ](?={_DAY}{SUFFIX}))?(?:the[ ])?"
    rf"(?:(?P<day>{_DAY})(?:{SUFFIX}\b)?{_NOT_DAY}|(?P<word>{_ORDINAL_WORD})\b)"
    rf"(?:{RANGE}(?:(?P<last>{_DAY})(?:{SUFFIX}\b{_NO_NOUN})?{_NOT_DAY}(?!/)(?!{SUFFIX})|(?P<lastword>{_ORDINAL_WORD})\b)|{_LIST})?"
    rf"(?:{_YEAR}|[/-](?P<year3>{_YEAR4}|[0-9]{{2}})\b|,?[ ](?P<year4>[3-9][2-9])(?![0-9:.,%-]|[ ]?[a-z]))?",
    re.I,
)
# "20 June", "20th of June 2024", "3rd Feb 82", "21-APR-16", "10 - 22 August", "5 and 6 July", "15Sep", "the 4th day of May".
_DAY_MONTH = re.compile(
    rf"(?:(?P<first>{_DAY}){SUFFIX}?(?:(?P<op>{RANGE})|,?{OWS}(?P<and>and|&|or){WS})(?:the[ ])?)?(?P<day>{_DAY})(?P<suffix>{SUFFIX}\b)?"
    rf"(?:{WS}day)?(?:{WS}of{WS}(?:the{WS}month{WS}of{WS})?|\.?{OWS}|[/-])(?P<month>{MONTH})(?![ ]+{_DAY}{SUFFIX}?(?![0-9:]){_NOT_DAY})"
    rf"(?:{_YEAR}|[/-](?P<year3>{_YEAR4}|[0-9]{{2}})\b|[ ](?P<year4>[3-9][0-9])(?![0-9:.,%-]|[ ]?[a-z]))?",
    re.I,
)
# "twenty-fourth of May", "Eighth to eleventh May 2010", "the fourth of July".
_WORDS_MONTH = re.compile(
    rf"(?:(?P<first>{_ORDINAL_WORD}){RANGE})?(?P<day>{_ORDINAL_WORD}){WS}(?:day{WS})?(?:of{WS})?(?P<month>{MONTH}){_YEAR}?",
    re.I,
)
# "2024-06-20", "2012/8/10", "2015.05.25", "2012/Aug/10", "2024-06-20T09:00Z" (the clock time is read for itself), ISO 8601.
_YEAR_FIRST = re.compile(
    rf"(?P<year>{_YEAR4})(?P<sep>[-/.])(?:(?P<month>[0-9]{{1,2}})|(?P<name>{MONTH}))(?P=sep)(?P<day>[0-9]{{1,2}})(?![0-9%]|[-/.][0-9]|/)",
    re.I,
)
# "2018 March 18", "2024 August", "2024-August".
_YEAR_MONTH = re.compile(
    rf"(?P<year>{_YEAR4})(?:{WS}|[-/])(?P<month>{MONTH})(?:{WS}(?P<day>{_DAY})(?:{SUFFIX}\b)?{_NOT_DAY})?", re.I
)
# "6/26", "6/26/24", "04/27/1993", "6/26-28", "05-25-2015".
_SLASHED = re.compile(
    r"(?P<a>[0-9]{1,2})(?P<sep>[/-])(?P<b>[0-9]{1,2})(?:(?P=sep)(?P<year>[0-9]{4}|[0-9]{2}))?(?![0-9%]|[/-][0-9]{1,2}/|/|\.[0-9]{2}(?![0-9:]))",
    re.I,
)
# "20.06.2024", "20.6.24", "20.06." ; the day stands first unless it cannot.
_DOTTED = re.compile(r"(?P<a>[0-9]{1,2})\.(?P<b>[0-9]{1,2})\.(?P<year>[0-9]{4}|[0-9]{2})?(?![0-9]|\.[0-9]{1,2}(?![0-9:]))")
# "04/2016": a month.
_MONTH_YEAR = re.compile(rf"(?P<month>0?[1-9]|1[0-2])/(?P<year>{_YEAR4})(?![0-9/%-])")
# What follows a number that is not a date though it has its form: "1/2 cup", "3/4 of", "5/8 inch", "7/10 people".
_FRACTIONS = {
    "1/2",
    "1/3",
    "2/3",
    "1/4",
    "3/4",
    "1/5",
    "2/5",
    "3/5",
    "4/5",
    "1/8",
    "3/8",
    "5/8",
    "7/8",
    "1/10",
    "9/10",
    "9/11",
    "24/7",
    "7/11",
}
_COUNTED = re.compile(
    rf"{OWS}(?:%|percent|cups?|inch(?:es)?|miles?|tsp|tbsp|teaspoons?|pounds?|ounces?|oz|lbs?|of\b|stars?|points?|votes?|majority|split)",
    re.I,
)
_DATING_WORDS = {
    "on", "by", "from", "to", "until", "till", "through", "thru", "before", "after", "since", "starting", "beginning", "begins", "starts", "ends",
    "due", "date", "dated", "effective", "of", "between", "and", "for", "ending", "deadline", "rsvp", "opens", "closes", "expires", "is", "this",
    "week", "updated", "published", "posted", *WEEKDAYS,
}  # fmt: skip
_CLOCK_NEXT = re.compile(
    rf"{OWS}(?:[,@|(-]|at\b|from\b)?{OWS}(?:[0-9]{{1,2}}(?::[0-9]{{2}}|{OWS}[ap]\.?[ ]?m\b)|noon\b)", re.I
)
_LINE_START = re.compile(r"(?:\A|\n)[ ]*[(*-]?[ ]*\Z")


def _fresh(text: str, start: int) -> bool:
    """Whether a number begins at ``start``: not the tail of a price, a version, a code, a telephone number, a fraction."""
    if start == 0:
        return True
    sign = text[start - 1]
    if sign == "T" and start > 3:  # the clock time of ISO 8601
        return text[start - 2].isdigit() and text[start - 3].isdigit() and text[start - 4] == "-"
    if sign.isalnum() or sign in "$€£#%+=_&":
        return False
    if sign in "/.,:-" and start > 1:
        other = text[start - 2]
        return not other.isdigit() and not (sign in "-." and other.isalpha())
    return True


def _full_year(printed: str) -> int:
    """Two digits are a year from 1970 to 2069, as POSIX has it with 1969."""
    number = int(printed)
    return number if len(printed) > 2 else number + (1900 if number >= 70 else 2000)


def _year_of(match: re.Match[str]) -> int | None:
    printed = next(
        (match[name] for name in ("year", "year2", "year3", "year4") if name in match.re.groupindex and match[name]), None
    )
    return _full_year(printed) if printed else None


def _dated(start: int, end: int, day: Day, *implied: str, weak: bool = False) -> tuple[Piece, ...]:
    """The piece for a stated day, or the mark that there is none if the calendar lacks it."""
    if not exists(day):
        return (Nothing(start, end),)
    return (DayPiece(start, end, day, implied, weak=weak),)


_LIST_DAY = re.compile(r"[0-9]{1,2}")


def _small_month(printed: str) -> bool:
    """Whether a month is printed as the verb or the modal would be: "may 5", "march 10"."""
    return printed in ("may", "march", "mar", "dec", "sept", "jan")


def _month_day(text: str, start: int) -> tuple[Piece, ...]:
    match = _MONTH_DAY.match(text, start)
    if not match:
        return NONE
    if (
        _small_month(match["month"])
        and not (match["year"] or re.search(SUFFIX, match[0]) or match["word"])
        and _before(text, start) not in _DATING_WORDS
    ):
        return NONE
    month, year = month_number(match["month"]), _year_of(match)
    implied = () if year else ("year",)
    first = int(match["day"]) if match["day"] else ORDINALS[match["word"].lower().replace(" ", "-")]
    if match["last"] or match["lastword"]:
        last = int(match["last"]) if match["last"] else ORDINALS[match["lastword"].lower().replace(" ", "-")]
        if last <= first:
            return (
                (Nothing(start, match.end()),)
                if not exists(Stated(month, first, year))
                else _dated(start, match.end("day"), Stated(month, first, year), *implied)
            )
        return _dated(start, match.end(), Through(Stated(month, first, year), Stated(month, last, year)), *implied)
    if match["list"]:
        listed = [
            (found.start() + match.start("list"), found.end() + match.start("list"), int(found[0]))
            for found in _LIST_DAY.finditer(match["list"])
        ]
        numbers = [first, *(number for _, _, number in listed)]
        if numbers == sorted(set(numbers)):
            return _series(match, start, month, year, [(start, match.end("day"), first), *listed])
        if match.end("list") == match.end():
            return _dated(start, match.end("day"), Stated(month, first, year), *implied)
    return _dated(start, match.end(), Stated(month, first, year), *implied)


def _series(
    match: re.Match[str], start: int, month: int, year: int | None, days: list[tuple[int, int, int]]
) -> tuple[Piece, ...]:
    """Days of one month that are listed: one range if they follow each other, else a piece for each."""
    numbers = [number for _, _, number in days]
    implied = () if year else ("year",)
    if numbers == list(range(numbers[0], numbers[-1] + 1)):
        return _dated(
            start, match.end(), Through(Stated(month, numbers[0], year), Stated(month, numbers[-1], year)), *implied
        )
    if not all(exists(Stated(month, number, year)) for number in numbers):
        return (Nothing(start, match.end()),)
    pieces = []
    for place, (begin, end, number) in enumerate(days):
        last = place == len(days) - 1
        pieces.append(
            DayPiece(
                begin,
                match.end() if last else end,
                Stated(month, number, year),
                (*implied, "month") if place else implied,
                series=start,
            )
        )
    return tuple(pieces)


def _day_month(text: str, start: int) -> tuple[Piece, ...]:
    match = _DAY_MONTH.match(text, start)
    if not match:
        return NONE
    if (
        _small_month(match["month"])
        and not (match["year"] or match["year3"] or match["suffix"])
        and _before(text, start) not in _DATING_WORDS
    ):
        return NONE
    month, year, day = month_number(match["month"]), _year_of(match), int(match["day"])
    implied = () if year else ("year",)
    if match["first"]:
        first = int(match["first"])
        if first >= day:
            return NONE
        if match["op"] or day == first + 1:
            return _dated(start, match.end(), Through(Stated(month, first, year), Stated(month, day, year)), *implied)
        if not (exists(Stated(month, first, year)) and exists(Stated(month, day, year))):
            return (Nothing(start, match.end()),)
        return (
            DayPiece(start, match.end("first"), Stated(month, first, year), (*implied, "month"), series=start),
            DayPiece(match.start("day"), match.end(), Stated(month, day, year), implied, series=start),
        )
    return _dated(start, match.end(), Stated(month, day, year), *implied)


def _words_month(text: str, start: int) -> tuple[Piece, ...]:
    match = _WORDS_MONTH.match(text, start)
    if not match:
        return NONE
    month, year = month_number(match["month"]), _year_of(match)
    last = Stated(month, ORDINALS[match["day"].lower().replace(" ", "-")], year)
    implied = () if year else ("year",)
    if match["first"]:
        return _dated(
            start,
            match.end(),
            Through(Stated(month, ORDINALS[match["first"].lower().replace(" ", "-")], year), last),
            *implied,
        )
    return _dated(start, match.end(), last, *implied)


def _numeric(text: str, start: int) -> tuple[Piece, ...]:
    """Dates in figures only, and the signs in their form that are none."""
    match = _YEAR_FIRST.match(text, start)
    if match:
        month = month_number(match["name"]) if match["name"] else int(match["month"])
        day = int(match["day"])
        if month > 12 >= day:
            month, day = day, month
        if not 1 <= month <= 12:
            return (Nothing(start, match.end()),)
        return _dated(start, match.end(), Stated(month, day, int(match["year"])))
    match = _YEAR_MONTH.match(text, start)
    if match:
        if match["month"] in ("may", "march"):
            return NONE
        month = month_number(match["month"])
        if match["day"]:
            return _dated(start, match.end(), Stated(month, int(match["day"]), int(match["year"])))
        return (DayPiece(start, match.end(), MonthOf(month, int(match["year"]))),)
    match = _DOTTED.match(text, start)
    if match:
        return _dots(text, start, match)
    match = _MONTH_YEAR.match(text, start)
    if match:
        return (DayPiece(start, match.end(), MonthOf(int(match["month"]), int(match["year"]))),)
    match = _SLASHED.match(text, start)
    return _slashes(text, start, match) if match else NONE


def _dots(text: str, start: int, match: re.Match[str]) -> tuple[Piece, ...]:
    a, b = int(match["a"]), int(match["b"])
    day, month = (b, a) if b > 12 >= a else (a, b)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return (Nothing(start, match.end()),)
    before = _before(text, start)
    told = before in _GERMAN_CUES or before in WEEKDAYS or _CLOCK_NEXT.match(text, match.end())
    if not told and len(match["year"] or "") < 4:  # "1.10.30" is a version and "2.1." a heading unless something says not
        return (Nothing(start, match.end()),)
    year = _full_year(match["year"]) if match["year"] else None
    return _dated(start, match.end(), Stated(month, day, year), *(() if year else ("year",)))


_GERMAN_CUES = {"am", "vom", "bis", "zum", "ab", "den", "der"}


def _slashes(text: str, start: int, match: re.Match[str]) -> tuple[Piece, ...]:
    a, b = int(match["a"]), int(match["b"])
    printed = match["year"]
    if match["sep"] == "-" and not (printed and len(printed) == 4):
        # "3-2" is a score and "555-12" a telephone number; a range of clock times is read elsewhere.
        return (Nothing(start, match.end()),) if printed else NONE
    month, day = (b, a) if a > 12 >= b else (a, b)
    year = _full_year(printed) if printed else None
    if not (1 <= month <= 12 and 1 <= day <= 31) or match[0] in _FRACTIONS or _COUNTED.match(text, match.end()):
        return (Nothing(start, match.end()),)
    if year is not None and not 1900 <= year <= 2199:
        return (Nothing(start, match.end()),)
    if year is None:
        told = (
            _before(text, start) in _DATING_WORDS
            or _CLOCK_NEXT.match(text, match.end())
            or _LINE_START.search(text[max(0, start - 12) : start])
        )
        long = len(match["a"]) == 2 and len(match["b"]) == 2
        weak = not (told or long or day > 12)
        return _dated(start, match.end(), Stated(month, day), "year", weak=weak)
    return _dated(start, match.end(), Stated(month, day, year))


# -------------------------------------------------------------------------------------------------------------- distances

_STEP = rf"{NUMBER}{UNIT}\b"
_STEPS = rf"(?:{_STEP}(?:(?:,[ ]?|{WS})(?:and{WS})?{_STEP}){{0,3}})"
_ONE_STEP = re.compile(
    rf"(?P<number>{NUMBER})(?:(?P<kind>business|calendar|working){WS})?(?P<unit>{'|'.join(sorted(UNITS, key=len, reverse=True))})\b",
    re.I,
)
_THIS_PAPER = (
    rf"(?:the{WS}(?:date|day|issuance|signing|publication|effective{WS}date){WS}of{WS})?(?:this|the){WS}"
    r"(?:order|memorandum|proclamation|directive|notice|letter|announcement|date)\b"
)
# "in 60 days", "within two weeks", "in the next 30 days", "in about 5 hours".
_IN = re.compile(
    rf"(?:in|within){WS}(?:(?:just|only|about|around|approximately|the{WS}(?:next|coming)|another|~)[ ~]*)*(?P<steps>{_STEPS})(?:['](?:s|[ ])time)?",
    re.I,
)
# "a few days", and what is counted from another day than the reference ("within 30 days of receipt"), pin no day down.
_VAGUE = re.compile(r"few|several|couple", re.I)
_OTHER_ORIGIN = re.compile(rf"{WS}(?:of|from|after|following|before)\b(?!{WS}{_THIS_PAPER})(?!{WS}(?:today|now)\b)", re.I)
# "5 days ago", "60 days from now", "two weeks from today", "3 weeks later", "180 days after the date of this order".
_HENCE = re.compile(
    rf"(?P<steps>{_STEPS}){WS}(?:(?P<back>ago|earlier|prior)\b(?!{WS}to\b)|(?P<on>from{WS}(?:now|today)|hence|later)\b"
    rf"|(?:from|after|following|of){WS}(?P<paper>{_THIS_PAPER}))",
    re.I,
)
# "two weeks after" and "a day before" want the day behind them.
_DISTANCE = re.compile(
    rf"(?:the{WS}(?P<unit>day|week|month){WS}|(?P<steps>{_STEPS}){WS})(?:(?P<on>after|from|following)|(?P<back>before|prior{WS}to))(?=[ \n])",
    re.I,
)
# "next two weeks", "the past 60 days", "last 24 hours".
_AHEAD = re.compile(
    rf"(?:(?P<on>next|coming|following)|(?P<back>last|past|previous)){WS}(?:few{WS}|(?P<count>{NUMBER}))(?P<unit>{UNIT})\b",
    re.I,
)
_NOW = re.compile(r"(?:right[ ])?now\b", re.I)
_GRAINS: dict[str, Grain] = {"week": "week", "fortnight": "week", "month": "month", "quarter": "quarter", "year": "year"}
_SMALL = {"second", "minute", "hour"}


def _steps(printed: str, sign: int = 1) -> tuple[tuple[Step, ...], bool]:
    """The steps of a distance and whether they are working days: "1 day, 2 hours", "10 business days"."""
    found = list(_ONE_STEP.finditer(printed))
    steps = tuple((sign * number_value(one["number"]), UNITS[one["unit"].lower()]) for one in found)
    return steps, any((one["kind"] or "").lower() in ("business", "working") for one in found)


def _shifted(start: int, end: int, printed: str, sign: int, exact: bool, loose: bool = False) -> tuple[Piece, ...]:
    steps, working = _steps(printed, sign)
    units = {unit for _, unit in steps}
    if units & _SMALL and not all(unit == "hour" and count % 24 == 0 for count, unit in steps):
        return (InstantPiece(start, end, steps),)
    grain: Grain = "day"
    if loose:
        grain = "week"
    if not exact and "day" not in units and "hour" not in units:
        grain = next(_GRAINS[unit] for unit in ("week", "fortnight", "month", "quarter", "year") if unit in units)
    return (DayPiece(start, end, Shifted(steps, grain=grain, working=working), ("date",), relative=True),)


def _in_distance(text: str, start: int) -> tuple[Piece, ...]:
    match = _IN.match(text, start)
    if not match or _before(text, start) in ("time", "once", "twice", "times", "born"):
        return NONE
    loose = bool(_VAGUE.search(match["steps"]) or _OTHER_ORIGIN.match(text, match.end()))
    return _shifted(start, match.end(), match["steps"], 1, exact=False, loose=loose)


def _from_now(text: str, start: int) -> tuple[Piece, ...]:
    if text[start].isdigit() and not _fresh(text, start):
        return NONE
    match = _HENCE.match(text, start)
    if match:
        exact = bool(match["paper"]) or "from" in (match["on"] or "").lower()
        loose = bool(_VAGUE.search(match["steps"])) or (match["on"] or match["back"] or "").lower() in (
            "later",
            "earlier",
            "prior",
        )
        return _shifted(start, match.end(), match["steps"], -1 if match["back"] else 1, exact, loose)
    match = _DISTANCE.match(text, start)
    if not match:
        return NONE
    sign = -1 if match["back"] else 1
    if match["unit"]:
        return (DistancePiece(start, match.end(), ((float(sign), UNITS[match["unit"].lower()]),)),)
    steps, working = _steps(match["steps"], sign)
    return NONE if {unit for _, unit in steps} & _SMALL else (DistancePiece(start, match.end(), steps, working),)


def _the_distance(text: str, start: int) -> tuple[Piece, ...]:
    match = _DISTANCE.match(text, start)
    return _from_now(text, start) if match else NONE


def _ahead(text: str, start: int) -> tuple[Piece, ...]:
    match = _AHEAD.match(text, start)
    if not match:
        return NONE
    unit = UNITS[match["unit"].split()[-1].lower()]
    count = number_value(match["count"]) if match["count"] else 3.0
    step = (-count if match["back"] else count, unit)
    if unit in _SMALL:
        return (Nothing(start, match.end()),)
    return (DayPiece(start, match.end(), Ahead((step,)), ("date",), relative=True),)


def _now(text: str, start: int) -> tuple[Piece, ...]:
    match = _NOW.match(text, start)
    return (InstantPiece(start, match.end(), ()),) if match and _before(text, start) != "from" else NONE


# ------------------------------------------------------------------------------------------------- weekdays and near days

_PARTS: dict[str, Part] = {
    "morning": "morning",
    "afternoon": "afternoon",
    "evening": "evening",
    "night": "night",
    "tonight": "night",
}
# "Friday", "Thurs.", "Mondays", "Friday's" (without the 's); "Friday next week", "Tuesday of this week", "Monday after next".
_WEEKDAY = re.compile(
    rf"(?P<day>{WEEKDAY})"
    rf"(?:(?:,[ ]|{WS})(?:(?:of|in|the){WS})?(?P<which>this|next|last|the{WS}following|the{WS}coming){WS}week\b|{WS}(?P<after>after{WS}next)\b)?",
    re.I,
)
_PLURAL = re.compile(r"(?P<day>mon|tues|wednes|thurs|fri|satur|sun)days\b", re.I)
# "Monday through Friday", "Tues.-Thurs.", "Monday to Friday of next week"; "Saturday and Sunday" where they follow each other.
_WEEKDAYS = re.compile(rf"(?P<first>{WEEKDAY})(?:(?P<op>{RANGE}|/)|{WS}(?P<and>and|&){WS})(?P<last>{WEEKDAY})(?!s\b)", re.I)
# "this Friday", "next Tuesday", "last Monday", "every Wednesday", "this coming Sunday".
_MODIFIED = re.compile(
    rf"(?P<which>this{WS}(?:coming|past)|this|next|last|past|coming|upcoming|following|every|each)(?:{WS}(?P<day>{WEEKDAY})(?!s\b|'s[ ]\d)"
    rf"|{WS}week(?:'s)?,?{WS}(?:on{WS})?(?P<weekday>{WEEKDAY})(?!s\b))",
    re.I,
)
# "It's Thursday", "Happy Friday", "Good Friday afternoon": the weekday of the issue itself.
_GREETING = re.compile(r"\b(?:it'?s|it[ ]is|this[ ]is|today[ ]is|happy|welcome[ ]to|good)[ ]*\n?[ ]*\Z", re.I)
_PLAIN_WEEKDAY = {"mon", "sun", "sat", "wed", "fri", "tue", "thu"}
# Words before a weekday that make it a name: "Black Friday", "Super Tuesday", "Fox News Sunday".
_NAMING = {
    "black",
    "cyber",
    "super",
    "giving",
    "news",
    "bloody",
    "casual",
    "ruby",
    "throwback",
    "freaky",
    "fat",
    "holy",
    "maundy",
    "stormy",
    "every",
}
_NAME_AFTER = re.compile(r"[ ](?:Night[ ]Football|Morning[ ]Futures|Times\b|Telegraph\b|Mirror\b)")
# "today", "tomorrow night", "yesterday afternoon"; "tonight"; "day after tomorrow".
_NEAR = re.compile(
    rf"(?P<word>today|tonight|tomorrow|tmrw|yesterday)\b(?:{WS}(?P<part>morning|afternoon|evening|night)\b)?", re.I
)
_DAY_AFTER = re.compile(rf"(?:the{WS})?day{WS}(?:(?P<on>after{WS}tomorrow)|(?P<back>before{WS}yesterday))\b", re.I)
_THIS_PART = re.compile(
    rf"(?:(?P<this>this|later{WS}this){WS}(?P<part>morning|afternoon|evening)|(?P<last>last){WS}night)\b", re.I
)
_NEAR_DAYS = {"today": 0, "tonight": 0, "tomorrow": 1, "tmrw": 1, "yesterday": -1}
_PART = re.compile(
    rf"(?:(?:in{WS}the{WS}|early{WS}|late{WS})?(?P<part>morning|afternoon|evening)|(?:(?:at|late){WS})?night)\b", re.I
)


def _near(text: str, start: int) -> tuple[Piece, ...]:
    match = _NEAR.match(text, start)
    if (
        not match
        or _before(text, start) in ("usa", "psychology", "politics")
        or (match["word"] == "Today" and text[match.end() : match.end() + 5] == " Show")
    ):
        return NONE
    word = match["word"].lower()
    part = _PARTS.get((match["part"] or word).lower())
    return (DayPiece(start, match.end(), Shifted(((float(_NEAR_DAYS[word]), "day"),)), ("date",), relative=True, part=part),)


def _day_after(text: str, start: int) -> tuple[Piece, ...]:
    match = _DAY_AFTER.match(text, start)
    if not match:
        return NONE
    return (DayPiece(start, match.end(), Shifted(((2.0 if match["on"] else -2.0, "day"),)), ("date",), relative=True),)


def _this_part(text: str, start: int) -> tuple[Piece, ...]:
    match = _THIS_PART.match(text, start)
    if not match:
        return NONE
    back = bool(match["last"])
    part: Part = "night" if back else _PARTS[match["part"].lower()]
    return (DayPiece(start, match.end(), Shifted(((-1.0 if back else 0.0, "day"),)), ("date",), relative=True, part=part),)


def _part(text: str, start: int) -> tuple[Piece, ...]:
    match = _PART.match(text, start)
    return (PartPiece(start, match.end(), _PARTS[(match["part"] or "night").lower()]),) if match else NONE


def _weekday(text: str, start: int) -> tuple[Piece, ...]:
    if start and text[start - 1] in "'/_" and text[start - 2 : start - 1].isalpha():
        return NONE
    plural = _PLURAL.match(text, start)
    if plural:
        named = NamedDay(weekday_number(plural["day"] + "day"))
        return (DayPiece(start, plural.end(), named, ("date", "recurrence"), relative=True),)
    if _before(text, start) in _NAMING or _NAME_AFTER.match(text, start + 3, start + 40):
        return NONE
    both = _WEEKDAYS.match(text, start)
    if both and _looks_like_weekday(both["first"]) and _looks_like_weekday(both["last"]):
        first, last = weekday_number(both["first"]), weekday_number(both["last"])
        if (both["op"] and both["op"] != "/") or (last - first) % 7 == 1:
            return (DayPiece(start, both.end(), Through(NamedDay(first), NamedDay(last)), ("date",), relative=True),)
    match = _WEEKDAY.match(text, start)
    if not match or not _looks_like_weekday(match["day"]) or _NAME_AFTER.match(text, match.end()):
        return NONE
    number, end = weekday_number(match["day"]), match.end()
    if match["which"]:
        weeks = {"this": 0, "last": -1}.get(match["which"].lower(), 1)
        return (DayPiece(start, end, NamedDay(number, weeks=weeks), ("date",), relative=True),)
    if match["after"]:
        return (DayPiece(start, end, NamedDay(number, weeks=2), ("date",), relative=True),)
    if _GREETING.search(text[max(0, start - 14) : start]):
        return (DayPiece(start, end, NamedDay(number, "this"), ("date",), relative=True),)
    # "Sun" and "Sat." alone are too little; "Thurs." or "Friday" is enough.
    weak = match["day"].rstrip(".").lower() in _PLAIN_WEEKDAY and _before(text, start) not in _DATING_WORDS
    return (DayPiece(start, end, NamedDay(number), ("date",), relative=True, weak=weak),)


def _looks_like_weekday(printed: str) -> bool:
    """Short forms count with a capital only: "sat" and "sun" are words, "THU" is a day."""
    return printed[0].isupper() or len(printed) > 5 or printed in ("thurs", "tues", "fri", "thu", "weds")


def _modified(text: str, start: int) -> tuple[Piece, ...]:
    match = _MODIFIED.match(text, start)
    if not match:
        return NONE
    printed = match["day"] or match["weekday"]
    if not _looks_like_weekday(printed):
        return NONE
    which = match["which"].lower().split()
    number = weekday_number(printed)
    implied: tuple[str, ...] = ("date",)
    if match["weekday"]:
        if which[0] not in ("this", "next", "last", "following", "coming"):
            return NONE
        day = NamedDay(number, weeks={"this": 0, "last": -1}.get(which[0], 1))
    elif which[-1] in ("last", "past"):
        day = NamedDay(number, "last")
    elif which[-1] == "next":
        day = NamedDay(number, "next")
    elif which[-1] in ("every", "each"):
        day, implied = NamedDay(number), ("date", "recurrence")
    else:
        day = NamedDay(number, "this")
    return (DayPiece(start, match.end(), day, implied, relative=True),)


# ---------------------------------------------------------------------------------------------- days counted in months

_FEW = ("first", "second", "third", "fourth", "fifth", "last", "1st", "2nd", "3rd", "4th", "5th")
# "first Monday of March", "last Friday of the month", "second Tuesday in November 2024", "first Monday of each month".
_NTH = re.compile(
    rf"(?P<nth>{'|'.join(_FEW)}){WS}(?P<day>{WEEKDAY}){WS}(?:of|in){WS}(?:(?P<every>each|every|the|this|next|last){WS}month\b|(?P<month>{MONTH}){_YEAR}?)",
    re.I,
)
# "first week of June", "last weekend of July", "second half of June" are no single days.
_WEEK_OF = re.compile(
    rf"(?P<nth>{'|'.join(_FEW[:4])}|last){WS}(?P<unit>week|weekend|days?|half){WS}(?:of|in){WS}(?P<month>{MONTH}){_YEAR}?",
    re.I,
)
# "the week after next".
_AFTER_NEXT = re.compile(rf"the{WS}(?P<unit>week(?:end)?|month|year){WS}after{WS}next\b", re.I)
# "week of June 24" is no single day.
_WEEK_OF_DAY = re.compile(rf"week{WS}of{WS}", re.I)
# "the 15th", "the 3rd of this month"; a noun may not follow ("the 15th annual", "the 4th Circuit").
_THE_NTH = re.compile(
    rf"the{WS}(?:(?P<day>{_DAY}){SUFFIX}|(?P<word>{_ORDINAL_WORD}))\b(?:{WS}(?:day{WS})?of{WS}(?P<which>the|this|next|last){WS}month\b)?"
    rf"{_NO_NOUN}",
    re.I,
)
_AFTER_WEEKDAY = re.compile(rf"\b{WEEKDAY},?{OWS}\Z", re.I)
_DAYS_OF_MONTH = {"on", "by", "until", "till", "before", "after", "through", "from", "since", "due", "to", "and", *WEEKDAYS}
# "20th" right behind a weekday: "Thursday 20th".
_NTH_ALONE = re.compile(
    rf"(?P<day>{_DAY}){SUFFIX}\b(?![ ]+(?:annual|century|anniversary|congress|floor|street|birthday)\b|-)", re.I
)
# "end of the month", "end of July", "start of next year", "the end of 2024", "end of FY25".
_END_OF = re.compile(
    rf"(?P<part>end|close|start|beginning|(?:first|last){WS}day){WS}of{WS}(?:(?P<which>the|this|next|last|each|every){WS}(?P<unit>week|month|quarter|year|weekend|fiscal{WS}year)\b"
    rf"|(?P<month>{MONTH}){_YEAR}?|(?P<fiscal>(?:FY|fiscal{WS}year)[ ]?)?(?P<yearonly>{_YEAR4}|(?<=FY)[0-9]{{2}}|(?<=FY[ ])[0-9]{{2}})(?![0-9]))",
    re.I,
)
# "mid-July", "early June", "late 2024", "middle of May".
_STAGE = re.compile(
    rf"(?P<stage>mid|early|late|middle{WS}of)(?:[ ]?-[ ]?|{WS})(?:in{WS})?(?:(?P<month>{MONTH})(?:{_YEAR})?|(?P<yearonly>{_YEAR4})(?![0-9])|(?P<which>this|next){WS}(?P<unit>week|month|year)\b)",
    re.I,
)
# "July 2024", "July", "Sept. '24", "Aug 96", "Sep-2012", "August, 2012", "2024 AD August" not.
_MONTH_ALONE = re.compile(
    rf"(?P<month>{MONTH})(?:,?{OWS}(?:of[ ])?(?P<year>{_YEAR4})(?![0-9:]|,[0-9]{{3}})|[ ]?'(?P<year2>[0-9]{{2}})\b|[ ](?P<year4>[3-9][2-9])(?![0-9:.,%-]|[ ]?[a-z])|-(?P<year3>{_YEAR4})\b)?",
    re.I,
)
_MONTH_CUES = {
    "in", "by", "since", "until", "till", "through", "of", "from", "to", "before", "after", "this", "next", "last", "for", "during", "late",
    "early", "mid", "between", "and", "starting", "beginning", "every", "each", "around", "sometime", "throughout", "past", "coming",
}  # fmt: skip
_CLEAR_MONTHS = {"january", "february", "july", "september", "october", "november", "december"}
# "this July", "next month", "this year", "last week", "next quarter", "this fall", "this weekend".
_THIS = re.compile(
    rf"(?P<which>this|next|last|past|coming|current|following|later{WS}this|earlier{WS}this)(?:{WS}(?:(?P<unit>week(?:end)?|month|quarter|qtr|year)\b"
    rf"|(?P<season>spring|summer|fall|autumn|winter)\b|(?P<month>{MONTH})))",
    re.I,
)
# "fall 2025", "in the spring", "spring of 2025".
_SEASON = re.compile(
    rf"(?P<season>spring|summer|fall|autumn|winter)(?:{WS}(?:of{WS})?(?P<year>{_YEAR4})(?![0-9])|[ ]'(?P<year2>[0-9]{{2}})\b)",
    re.I,
)
_QUARTER = re.compile(
    rf"(?:Q(?P<number>[1-4])(?![0-9])|(?P<word>first|second|third|fourth){WS}quarter\b)(?:{OWS}(?:of{WS})?(?P<year>{_YEAR4})(?![0-9])|[ ]?'(?P<year2>[0-9]{{2}})\b)?",
    re.I,
)
_FISCAL = re.compile(rf"(?:FY|fiscal{WS}year)[ ]?-?[ ]?(?:(?P<year>{_YEAR4})|'?(?P<year2>[0-9]{{2}}))(?![0-9])", re.I)
_YEAR_CUES = {"in", "by", "since", "until", "till", "through", "before", "after", "from", "during", "late", "early", "mid"}
_YEAR_ALONE = re.compile(
    rf"(?P<year>{_YEAR4})(?![0-9%]|'?s\b|[-/.,:][0-9]|[ ]?(?:percent|people|hours|million|billion|votes|members)\b)", re.I
)
_SEASONS = {"spring": 1, "summer": 2, "fall": 3, "autumn": 3, "winter": 4}


def _which(printed: str | None) -> int:
    return {"next": 1, "coming": 1, "following": 1, "last": -1, "past": -1}.get(
        (printed or "").lower().split()[-1] if printed else "", 0
    )


def _unit(printed: str) -> Unit:
    match printed.lower().split()[0]:
        case "weekend":
            return "weekend"
        case "week":
            return "week"
        case "month":
            return "month"
        case "quarter" | "qtr":
            return "quarter"
        case _:
            return "year"


def _nth(text: str, start: int) -> tuple[Piece, ...]:
    match = _NTH.match(text, start)
    if match:
        nth = -1 if match["nth"].lower() == "last" else _FEW.index(match["nth"].lower()) % 6 + 1
        number, implied = weekday_number(match["day"]), ("date",)
        if match["month"]:
            year = _year_of(match)
            return (
                DayPiece(
                    start,
                    match.end(),
                    NthWeekday(nth, number, month_number(match["month"]), year),
                    implied if year else (*implied, "year"),
                    relative=not year,
                ),
            )
        every = match["every"].lower()
        if every in ("each", "every"):
            return (DayPiece(start, match.end(), NthWeekday(nth, number), ("date", "recurrence"), relative=True),)
        return (DayPiece(start, match.end(), NthWeekday(nth, number, shift=_which(every)), implied, relative=True),)
    match = _WEEK_OF.match(text, start)
    if not match:
        return NONE
    number, year = month_number(match["month"]), _year_of(match)
    return (
        DayPiece(
            start,
            match.end(),
            MonthOf(number, year, part="late" if match["nth"].lower() == "last" else None),
            () if year else ("year",),
        ),
    )


def _the_nth(text: str, start: int) -> tuple[Piece, ...]:
    match = _THE_NTH.match(text, start)
    if not match or not (
        match["which"] or _before(text, start) in _DAYS_OF_MONTH or _AFTER_WEEKDAY.search(text[max(0, start - 14) : start])
    ):
        return NONE
    if match["word"] and not match["which"]:
        return NONE
    shift = _which(match["which"]) if match["which"] else None
    number = int(match["day"]) if match["day"] else ORDINALS[match["word"].lower().replace(" ", "-")]
    return (DayPiece(start, match.end(), DayNumber(number, shift=shift), ("month", "year"), relative=True),)


def _after_next(text: str, start: int) -> tuple[Piece, ...]:
    match = _AFTER_NEXT.match(text, start)
    return (DayPiece(start, match.end(), Whole(_unit(match["unit"]), 2), ("date",), relative=True),) if match else NONE


def _nth_alone(text: str, start: int) -> tuple[Piece, ...]:
    match = _NTH_ALONE.match(text, start)
    if not match or _before(text, start) not in WEEKDAYS:
        return NONE
    return (DayPiece(start, match.end(), DayNumber(int(match["day"])), ("month", "year"), relative=True, weak=True),)


def _end_of(text: str, start: int) -> tuple[Piece, ...]:
    match = _END_OF.match(text, start)
    if not match:
        return NONE
    word = match["part"].lower().split()
    part: Literal["end", "start", "first day", "last day"]
    if len(word) > 1:
        part = "last day" if word[0] == "last" else "first day"
    else:
        part = "end" if word[0] in ("end", "close") else "start"
    day: Day
    if match["unit"]:
        if match["unit"].lower().startswith("fiscal"):
            return NONE
        day, implied = Whole(_unit(match["unit"]), _which(match["which"]), part), ("date",)
        return (DayPiece(start, match.end(), day, implied, relative=True),)
    if match["month"]:
        year = _year_of(match)
        day = MonthOf(month_number(match["month"]), year, part=part)
        return (DayPiece(start, match.end(), day, () if year else ("year",)),)
    day = YearOf(_full_year(match["yearonly"]), bool(match["fiscal"]), "end" if part in ("end", "last day") else "start")
    return (DayPiece(start, match.end(), day),)


def _week_of(text: str, start: int) -> tuple[Piece, ...]:
    match = _WEEK_OF_DAY.match(text, start)
    found = _month_day(text, match.end()) if match else NONE
    if len(found) != 1 or not isinstance(found[0], DayPiece):
        return NONE
    return (DayPiece(start, found[0].end, Shifted((), found[0].day, grain="week"), found[0].implied),)


def _stage(text: str, start: int) -> tuple[Piece, ...]:
    match = _STAGE.match(text, start)
    if not match:
        return NONE
    stage = match["stage"].lower()
    part = "mid" if stage.startswith("mid") else "early" if stage == "early" else "late"
    if match["unit"]:
        return (DayPiece(start, match.end(), Whole(_unit(match["unit"]), _which(match["which"])), ("date",), relative=True),)
    if match["yearonly"]:
        return (
            DayPiece(
                start,
                match.end(),
                YearOf(int(match["yearonly"]), part="mid" if part == "mid" else "early" if part == "early" else "late"),
            ),
        )
    year = _year_of(match)
    month = MonthOf(
        month_number(match["month"]), year, part="mid" if part == "mid" else "early" if part == "early" else "late"
    )
    return (DayPiece(start, match.end(), month, () if year else ("year",)),)


def _month_alone(text: str, start: int) -> tuple[Piece, ...]:
    match = _MONTH_ALONE.match(text, start)
    if not match:
        return NONE
    name, year = match["month"].rstrip(".").lower(), _year_of(match)
    if year is None:
        alone = not text[:start].strip() and not text[match.end() :].strip() and name not in ("mar", "jan", "dec")
        cue = _before(text, start) in _MONTH_CUES and match["month"][0].isupper()
        if not (alone or cue or (name in _CLEAR_MONTHS and match["month"][0].isupper())):
            return NONE
    return (DayPiece(start, match.end(), MonthOf(MONTHS[name], year), () if year else ("year",)),)


def _this(text: str, start: int) -> tuple[Piece, ...]:
    match = _THIS.match(text, start)
    if not match:
        return NONE
    shift = _which(match["which"])
    word = "this" if shift == 0 else "next" if shift > 0 else "last"
    day: Day
    if match["unit"]:
        day = Whole(_unit(match["unit"]), shift)
    elif match["season"]:
        if match["season"].lower() == "fall" and match["season"] != "fall" and not match["season"].istitle():
            return NONE
        day = QuarterOf(
            _SEASONS[match["season"].lower()],
            season=True,
            which="this" if word == "this" else "next" if word == "next" else "last",
        )
    else:
        if match["month"][0].islower() or re.match(rf"{WS}[0-9]", text[match.end() : match.end() + 6]):
            return NONE
        day = MonthOf(month_number(match["month"]), which="this" if word == "this" else "next" if word == "next" else "last")
    return (DayPiece(start, match.end(), day, ("date",), relative=True),)


def _season(text: str, start: int) -> tuple[Piece, ...]:
    match = _SEASON.match(text, start)
    return (
        (DayPiece(start, match.end(), QuarterOf(_SEASONS[match["season"].lower()], _year_of(match), season=True)),)
        if match
        else NONE
    )


def _quarter(text: str, start: int) -> tuple[Piece, ...]:
    match = _QUARTER.match(text, start)
    if not match:
        return NONE
    number = int(match["number"]) if match["number"] else ORDINALS[match["word"].lower()]
    year = _year_of(match)
    return (DayPiece(start, match.end(), QuarterOf(number, year), () if year else ("year",)),)


def _fiscal(text: str, start: int) -> tuple[Piece, ...]:
    match = _FISCAL.match(text, start)
    year = _year_of(match) if match else None
    return (DayPiece(start, match.end(), YearOf(year, fiscal=True)),) if match and year else NONE


def _year_alone(text: str, start: int) -> tuple[Piece, ...]:
    match = _YEAR_ALONE.match(text, start)
    if not match or _before(text, start) not in _YEAR_CUES:
        return NONE
    return (DayPiece(start, match.end(), YearOf(int(match["year"]))),)


# --------------------------------------------------------------------------------------------------------------- holidays

_HOLIDAY_FORMS = {
    r"new[ ]year'?s[ ]day": "new year's day",
    r"new[ ]year'?s[ ]eve": "new year's eve",
    r"martin[ ]luther[ ]king(?:,?[ ]jr\.?)?[ ]day": "martin luther king day",
    r"mlk[ ]day": "martin luther king day",
    r"presidents?'?s?[ ]day": "presidents day",
    r"valentine'?s[ ]day": "valentine's day",
    r"(?:st\.?|saint)[ ]patrick'?s[ ]day": "st. patrick's day",
    r"ash[ ]wednesday": "ash wednesday",
    r"palm[ ]sunday": "palm sunday",
    r"good[ ]friday(?![ ](?:morning|afternoon|evening)|!)": "good friday",
    r"easter[ ]monday": "easter monday",
    r"easter(?:[ ]sunday)?(?![ ](?:egg|bunny|weekend|week|break|recess|seals))": "easter",
    r"pentecost": "pentecost",
    r"april[ ]fools?'?(?:[ ]day)?": "april fools' day",
    r"earth[ ]day": "earth day",
    r"mother'?s'?[ ]day": "mother's day",
    r"father'?s'?[ ]day": "father's day",
    r"memorial[ ]day(?![ ](?:weekend|recess|week|break))": "memorial day",
    r"juneteenth": "juneteenth",
    r"independence[ ]day": "independence day",
    r"july[ ](?:fourth|4th)": "independence day",
    r"bastille[ ]day": "bastille day",
    r"labor[ ]day(?![ ](?:weekend|recess|week|break))": "labor day",
    r"columbus[ ]day": "columbus day",
    r"indigenous[ ]peoples?'?[ ]day": "columbus day",
    r"hall?owe'?en": "halloween",
    r"election[ ]day": "election day",
    r"veterans'?[ ]day": "veterans day",
    r"thanksgiving(?:[ ]day)?(?![ ](?:weekend|recess|week|break|dinner|turkey))": "thanksgiving",
    r"black[ ]friday": "black friday",
    r"christmas[ ]eve": "christmas eve",
    r"christmas(?:[ ]day)?(?![ ](?:weekend|recess|week|break|party|tree|movie|card|carol|gift|season|market|present|island))": "christmas",
    r"xmas": "christmas",
    r"boxing[ ]day": "boxing day",
}
_HOLIDAY = re.compile(
    "(?:"
    + "|".join(f"(?P<h{place}>{form.replace('[ ]', '[ ]+')})" for place, form in enumerate(_HOLIDAY_FORMS))
    + rf")\b(?:,?[ ](?P<year>{_YEAR4})(?![0-9]))?",
    re.I,
)
# A holiday before a noun names no day: "Christmas spirit", "Halloween costumes".
_HOLIDAY_NOUN = re.compile(
    r"[ ](?!(?:at|in|on|and|or|with|we|when|the|to|for|from|by|because|but|that|was|is|will|this|next|last|as|it|they|he|she|if|of|through|until|before"
    r"|after|around|a|an|i|you|there|should|would|so|morning|afternoon|evening|night|eve)\b)[a-z]"
)
_HOLIDAY_NAMES = tuple(_HOLIDAY_FORMS.values())
assert set(_HOLIDAY_NAMES) == HOLIDAYS


def _holiday(text: str, start: int) -> tuple[Piece, ...]:
    match = _HOLIDAY.match(text, start)
    if not match or match[0][0].islower() or _HOLIDAY_NOUN.match(text, match.end()):
        return NONE
    place = next(place for place in range(len(_HOLIDAY_NAMES)) if match[f"h{place}"])
    year = int(match["year"]) if match["year"] else None
    return (
        DayPiece(
            start,
            match.end(),
            Holiday(_HOLIDAY_NAMES[place], year),
            ("date",) if year else ("date", "year"),
            relative=not year,
        ),
    )


# ---------------------------------------------------------------------------------------------------------- other languages


def _foreign(text: str, start: int) -> tuple[Piece, ...]:
    found = read_foreign(text, start)
    return _dated(start, found[0], found[1], *(() if found[1].year else ("year",))) if found else NONE


# --------------------------------------------------------------------------------------------------------------- the scan

_CLOCK: Reader = lambda text, start: (piece,) if (piece := read_clock(text, start)) else NONE  # noqa: E731
_SPOKEN: Reader = lambda text, start: (piece,) if (piece := read_spoken(text, start)) else NONE  # noqa: E731
_NUMBER_READERS: tuple[Reader, ...] = (_day_month, _numeric, _CLOCK, _nth, _from_now, _nth_alone, _year_alone, _foreign)


def _table() -> dict[str, tuple[Reader, ...]]:
    readers: dict[str, list[Reader]] = {}

    def add(words: str, *found: Reader) -> None:
        for word in words.split():
            readers.setdefault(word, []).extend(one for one in found if one not in readers.get(word, []))

    add("july april", _holiday)
    add(" ".join(MONTHS), _month_day, _month_alone)
    add(
        "new martin mlk president presidents valentine st saint ash palm good easter pentecost earth mother mothers father fathers",
        _holiday,
    )
    add(
        "memorial juneteenth independence bastille labor columbus indigenous halloween election veterans thanksgiving black",
        _holiday,
    )
    add("christmas xmas boxing", _holiday)
    add(" ".join(WEEKDAYS), _weekday)
    add("mondays tuesdays wednesdays thursdays fridays saturdays sundays", _weekday)
    add("today tonight tomorrow tmrw yesterday", _near)
    add("noon midday midnight", _CLOCK)
    add(" ".join(WEEKDAY_WORDS), _foreign)
    add("now right", _now)
    add(
        "this next last past coming upcoming following every each later earlier current",
        _this_part,
        _nth,
        _modified,
        _ahead,
        _this,
    )
    add("in within", _in_distance, _part)
    add("at late early", _part)
    add("morning afternoon evening night", _part)
    add("the", _day_after, _after_next, _the_nth, _the_distance)
    add("day", _day_after)
    add("first second third fourth fifth", _nth)
    add("first second third fourth q", _quarter)
    add(" ".join(word.split("-")[0] for word in ORDINALS), _words_month)
    add("end close start beginning first last", _end_of)
    add("week", _week_of)
    add("mid early late middle", _stage)
    add("spring summer fall autumn winter", _season)
    add("fy fiscal", _fiscal)
    add("half quarter ten twenty five a", _SPOKEN)
    add("one two three four five six seven eight nine ten eleven twelve", _SPOKEN)
    add(" ".join(word.split("-")[0] for word in NUMBERS), _from_now)
    return {word: tuple(found) for word, found in readers.items()}


_READERS = _table()


def scan(text: str) -> list[Piece]:
    """All pieces in ``text``, which has plain signs only (see ``find``), in text order and without overlap."""
    pieces: list[Piece] = []
    done = 0
    for token in _TOKEN.finditer(text):
        start = token.start()
        if start < done:
            continue
        word = token[0]
        if word[0] in "0123456789":
            if not _fresh(text, start):
                continue
            readers = _NUMBER_READERS
        else:
            found_readers = _READERS.get(word.lower())
            if found_readers is None:
                continue
            readers = found_readers
        for read in readers:
            found = read(text, start)
            if found:
                if not _in_address(text, start, found[-1].end):
                    pieces.extend(found)
                done = found[-1].end
                break
    return pieces
