"""Readers of days by their number and the month in words, alone and in lists; ``scan`` asks them.

"June 20", "20 de junio", "July 9-11, 2024", "3, 10 and 17 June".
"""

from __future__ import annotations

import re

from events_extractor.language.dates.atoms import DayPiece, Nothing, Piece
from events_extractor.language.dates.context import (
    CLOCK_NEXT,
    DATING_WORDS,
    DAY,
    LINE_START,
    NO_NOUN,
    NONE,
    NOT_DAY,
    ORDINAL_WORD,
    YEAR,
    YEAR4,
    dated,
    word_before,
    year_of,
)
from events_extractor.language.dates.days import Stated, Through, exists
from events_extractor.language.dates.foreign import read_foreign
from events_extractor.language.dates.lexicon import MONTH, OWS, RANGE, SUFFIX, WS, month_number, ordinal_number
from events_extractor.language.dates.patterns import pattern

# The rest of a list of days: ", 10, 17 and 24", " and 6",
# " & 6th"; a noun may not follow, which would be counted by the number.
# Without an "and" there must be three ("June 3, 10, 17") or ordinals ("July 1st, 8th").
# What has an owner may: "the June 3 and 10 | hearings", "its June 3, 10 and 17 | sittings".
_LIST = (
    rf"(?P<list>(?:(?:,[ ]?{DAY}{SUFFIX}?(?![0-9:]))*,?{OWS}(?:and|&|or|/){OWS}(?:the[ ])?{DAY}{SUFFIX}?"
    rf"|(?:,{OWS}{DAY}{SUFFIX}?(?![0-9:])){{2,12}}|(?:,{OWS}{DAY}{SUFFIX}\b){{1,12}})(?![0-9:])"
    rf"(?={OWS}(?:[.,;:!?)\]|@\"']|-(?![0-9])|\Z|\n|(?:and|or|at|from|in|to|starting|beginning|when"
    r"|where|for|on|of|with|the|we|you|they|he|she|it|there|this|our|your|their"
    r"|is|are|was|were|has|have|had|will)\b|(?(owned)[a-z]+s\b|(?!)))))"
)
_OWNED = r"(?P<owned>(?<=\bthe[ ])|(?<=['’]s[ ])|(?<=s['’][ ])|(?<=\bits[ ])|(?<=\bour[ ])|(?<=\btheir[ ]))?"

# "June 20", "Sept. 5th", "Aug 9, 1996", "AUGUST-10-2012", "July 9-11, 2024", "May 3, 10 and 17", "Nov. 5 through 7",
# "May eighth".
_MONTH_DAY = pattern(
    rf"{_OWNED}(?P<month>{MONTH})(?:{WS}|[/-]|,[ ](?={DAY}{SUFFIX}))?(?:the[ ])?"
    rf"(?:(?P<numeral>(?P<day>{DAY})(?:{SUFFIX}\b)?){NOT_DAY}|(?P<word>{ORDINAL_WORD})\b)"
    rf"(?:{RANGE}(?:(?P<last>{DAY})(?:{SUFFIX}\b{NO_NOUN})?{NOT_DAY}(?!/)(?!{SUFFIX})"
    rf"|(?P<lastword>{ORDINAL_WORD})\b)|{_LIST})?"
    rf"(?:{YEAR}|[/-](?P<year3>{YEAR4}|[0-9]{{2}})\b|,?[ ](?P<year4>[3-9][2-9])(?![0-9:.,%-]|[ ]?[a-z]))?",
    re.I,
)
# The next range of "July 4-7, 11-14" or "July 4-7 and 11-14".
_NEXT_RANGE = pattern(
    rf"(?P<joint>,{OWS}(?:and{WS}|&{WS})?|{WS}(?:and|&){WS})(?P<first>{DAY}){SUFFIX}?[ ]?--?[ ]?"
    rf"(?P<last>{DAY}){SUFFIX}?{NOT_DAY}"
    rf"(?={OWS}(?:[.,;:!?)\]|@\"']|\Z|\n|(?:and|or|at|from|in|with|on|when|where|for)\b))",
    re.I,
)
_YEAR = pattern(YEAR, re.I)
# "March 5 next year", "June 20 of this year".
YEAR_FROM_NOW = pattern(rf"{WS}(?:of{WS})?(?P<way>this|next|last){WS}year\b", re.I)
_WAYS = {"this": 0, "next": 1, "last": -1}
# "3, 10 and 17 June", "5th, 12th & 19th of July 2025".
_DAYS_MONTH = pattern(
    rf"(?P<list>{DAY}{SUFFIX}?(?:,[ ]?{DAY}{SUFFIX}?){{1,11}},?{WS}(?:and|&|or){WS}{DAY}{SUFFIX}?)(?:{WS}of)?{WS}"
    rf"(?P<month>{MONTH}){YEAR}?",
    re.I,
)
# What may follow two digits that are a year, in "31 Dec 08" and "3 Feb 25 in the hall": a sign, the end, a word that takes
# no number before it, or the second day of a range ("31 Dec 08 - 3 Jan 09").
_YEAR_ENDS = (
    rf"(?={OWS}(?:[.,:](?![0-9])|[;!?)\]\"'|]|\Z|\n|(?:at|in|on|for|with|when|where|by|with|as|was|is|the|we|they|it)\b"
    rf"|(?:--?|to\b|until\b){OWS}{DAY}[ ]{MONTH}|--?[ ]*(?![0-9 ])))"
)
# Hours right behind the month, which are no days of it: "13 June | 4-7PM".
_HOURS_NEXT = r"[ ]?(?:--?|to)[ ]?[0-9]{1,2}(?:[:.][0-9]{2})?[ ]?[ap]\.?m\b"
# "Mar" of "15Mar2024", whose year stands right behind it.
_BEFORE_YEAR = rf"(?=[a-z]{{3}}[12])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?={YEAR4}(?![0-9]))"
# "20 June", "20th of June 2024", "3rd Feb 82", "21-APR-16", "10 - 22 August", "14.-16. August", "5 and 6 July", "5/6 July",
# "15Sep", "the 4th day of May".
_DAY_MONTH = pattern(
    rf"(?:(?P<opening>(?P<first>{DAY})(?:{SUFFIX}|\.(?=[ ]?-))?)(?:(?P<op>{RANGE})|,?{OWS}(?:(?:and|&|or){WS}|/{OWS}))"
    rf"(?:the[ ])?)?(?P<day>{DAY})(?P<suffix>{SUFFIX}\b)?"
    rf"(?:{WS}day)?(?:{WS}of{WS}(?:the{WS}month{WS}of{WS})?|\.?{OWS}|[/-])(?P<month>{MONTH}|{_BEFORE_YEAR})"
    rf"(?:[ ](?P<year5>[0-9]{{2}}){_YEAR_ENDS}|(?![ ]+{DAY}{SUFFIX}?(?![0-9:])(?!{_HOURS_NEXT}){NOT_DAY})"
    rf"(?:{YEAR}|[/-](?P<year3>{YEAR4}|[0-9]{{2}})\b(?![ ]?{MONTH})|[ ](?P<year4>[3-9][0-9])(?![0-9:.,%-]|[ ]?[a-z]))?)",
    re.I,
)
# "14 May Street" is an address.
_STREET = pattern(r"[ ](?:Street|St\.|Road|Rd\b\.?|Avenue|Ave\b\.?|Lane)(?=[ ]*(?:[,;:.)\n]|\Z))")
# "the 5th and 7th of July" are days between which something happens behind this word.
BETWEEN = pattern(rf"\bbetween{WS}(?:the{WS})?\Z", re.I)
# The year of an era behind a day: "August 10, 88 AD", "10 August 234 BCE", "10 August 2567 BE" (of the Buddha).
_ERA = pattern(rf"(?:,|{WS}of)?{OWS}(?P<number>[0-9]{{1,4}})[ ]?(?P<era>BCE?|AD|CE|BE)\b")
_BUDDHIST = 543
# Words that count what follows them, so that "week 3 May 12" is the twelfth of May in the third week.
_COUNTING = {
    "week", "day", "session", "chapter", "part", "round", "no", "number", "room", "class", "phase", "section", "issue",
    "volume", "vol", "page", "group", "level", "lecture", "module", "unit", "grade", "step", "stage", "game", "lesson",
    "hall", "track", "panel", "item", "lot", "race", "heat", "year",
}  # fmt: skip
# "twenty-fourth of May", "Eighth to eleventh May 2010", "the fourth of July".
_WORDS_MONTH = pattern(
    rf"(?:(?P<first>{ORDINAL_WORD}){RANGE})?(?P<day>{ORDINAL_WORD}){WS}(?:day{WS})?(?:of{WS})?(?P<month>{MONTH}){YEAR}?",
    re.I,
)
_LINE_REST = pattern(r"[ ]*(?:[,:;|-]|at\b|\n|\Z)")


_LIST_DAY = pattern(rf"(?P<day>[0-9]{{1,2}}){SUFFIX}?", re.I)


def _small_month(printed: str) -> bool:
    """Whether a month is printed in small letters that may be another word or a name: "may 5", "march 10", "jan 3"."""
    return printed in ("may", "march", "mar", "dec", "sept", "jan")


def read_month_day(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "June 20", "July 9-11, 2024", "May 3, 10 and 17"."""
    match = _MONTH_DAY.match(text, start)
    if not match:
        return NONE
    if _small_month(match["month"]) and not (match["year"] or re.search(SUFFIX, match[0]) or match["word"]):
        opening = LINE_START.search(text[max(0, start - 12) : start]) and (
            _LINE_REST.match(text, match.end()) or CLOCK_NEXT.match(text, match.end())
        )
        if not opening and word_before(text, start) not in DATING_WORDS:
            return NONE
    month, year = month_number(match["month"]), year_of(match)
    implied = () if year else ("year",)
    first = int(match["day"]) if match["day"] else ordinal_number(match["word"])
    first_end = match.end("numeral") if match["numeral"] else match.end("word")
    if era := _ERA.match(text, first_end):
        return _of_era(start, era, month, first)
    if match["last"] or match["lastword"]:
        last = int(match["last"]) if match["last"] else ordinal_number(match["lastword"])
        if last <= first:
            return dated(start, first_end, Stated(month, first, year), *implied)
        through = Through(Stated(month, first, year), Stated(month, last, year))
        return _ranges(text, start, match.end(), through) or dated(start, match.end(), through, *implied)
    if match["list"]:
        listed = [
            (found.start() + match.start("list"), found.end() + match.start("list"), int(found["day"]))
            for found in _LIST_DAY.finditer(match["list"])
        ]
        numbers = [first, *(number for _, _, number in listed)]
        if numbers == sorted(set(numbers)):
            return _series(match, start, month, year, [(start, first_end, first), *listed])
        if match.end("list") == match.end():
            return dated(start, first_end, Stated(month, first, year), *implied)
    return _single(text, start, match.end(), Stated(month, first, year))


def _of_era(start: int, era: re.Match[str], month: int, day: int) -> tuple[Piece, ...]:
    """The piece of a day in the year of an era.

    The mark that there is none before the common one, of which datetime knows no year.
    """
    year = int(era["number"]) - (_BUDDHIST if era["era"] == "BE" else 0)
    if era["era"].startswith("BC") or year < 1:
        return (Nothing(start, era.end()),)
    return dated(start, era.end(), Stated(month, day, year))


def _single(text: str, start: int, end: int, day: Stated) -> tuple[Piece, ...]:
    """The piece of one day, with the "next year" that may stand behind it."""
    if day.year is not None:
        return dated(start, end, day)
    way = YEAR_FROM_NOW.match(text, end)
    if not way:
        return dated(start, end, day, "year")
    return tuple(
        piece._replace(relative=True) if isinstance(piece, DayPiece) else piece
        for piece in dated(start, way.end(), day._replace(from_now=_WAYS[way["way"].lower()]), "year")
    )


def _ranges(text: str, start: int, end: int, first: Through) -> tuple[Piece, ...]:
    """The ranges of a list within one month ("July 4-7, 11-14"); none where only one stands there."""
    opening, closing = first.first, first.last
    if not (isinstance(opening, Stated) and isinstance(closing, Stated)) or opening.year is not None:
        return NONE
    month, done = opening.month, closing.day
    found = [(start, end, opening.day, closing.day)]
    while match := _NEXT_RANGE.match(text, end):
        low, high = int(match["first"]), int(match["last"])
        # "July 4-7, 9-12" may name hours.
        if not done < low < high or (high <= 12 and low >= 7 and "," in match["joint"]):
            break
        found.append((match.start("first"), match.end(), low, high))
        end, done = match.end(), high
    if len(found) == 1:
        return NONE
    behind = _YEAR.match(text, end)
    year = year_of(behind) if behind else None
    pieces = []
    for place, (begin, close, low, high) in enumerate(found):
        through = Through(Stated(month, low, year), Stated(month, high, year))
        if not exists(through):
            return (Nothing(start, end),)
        implied = (*(() if year else ("year",)), *(("month",) if place else ()))
        pieces.append(DayPiece(begin, close, through, implied, series=start))
    if behind:
        pieces[-1] = pieces[-1]._replace(end=behind.end())
    return tuple(pieces)


def read_days_month(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "3, 10 and 17 June"."""
    match = _DAYS_MONTH.match(text, start) if "," in text[start + 1 : start + 5] else None
    if not match:
        return NONE
    month, year = month_number(match["month"]), year_of(match)
    days = [(start + one.start(), start + one.end(), int(one["day"])) for one in _LIST_DAY.finditer(match["list"])]
    numbers = [number for _, _, number in days]
    return _series(match, start, month, year, days) if numbers == sorted(set(numbers)) else NONE


def _series(
    match: re.Match[str], start: int, month: int, year: int | None, days: list[tuple[int, int, int]]
) -> tuple[Piece, ...]:
    """Days of one month that are listed: one range if they follow each other, else a piece for each."""
    numbers = [number for _, _, number in days]
    implied = () if year else ("year",)
    if numbers == list(range(numbers[0], numbers[-1] + 1)):
        return dated(
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


# "Volume 25, Number 3 July 2031": the issue, and its month
_ISSUE = pattern(r"\bVol(?:ume|\.)?[ ]?\w+[,:;]?[ ](?:Number|No\.?|Nr\.?|Issue|#)[ ]?\Z", re.I)
_ISSUE_LENGTH = 30  # code points


def read_day_month(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "20 June 2024", "10 - 22 August", "5 and 6 July"."""
    match = _DAY_MONTH.match(text, start)
    if not match or (match["year5"] and word_before(text, start) in _COUNTING):
        return NONE
    if _ISSUE.search(text[max(0, start - _ISSUE_LENGTH) : start]):
        return NONE
    if (
        _small_month(match["month"])
        and not (match["year"] or match["year3"] or match["year5"] or match["suffix"])
        and word_before(text, start) not in DATING_WORDS
    ):
        return NONE
    if match.end() == match.end("month") and _STREET.match(text, match.end()):
        return (Nothing(start, match.end()),)
    month, year, day = month_number(match["month"]), year_of(match), int(match["day"])
    implied = () if year else ("year",)
    if not match["first"] and (era := _ERA.match(text, match.end("month"))):
        return _of_era(start, era, month, day)
    if match["first"]:
        first = int(match["first"])
        if first >= day:
            return NONE
        if match["op"] or day == first + 1 or BETWEEN.search(text[max(0, start - 16) : start]):
            return dated(start, match.end(), Through(Stated(month, first, year), Stated(month, day, year)), *implied)
        if not (exists(Stated(month, first, year)) and exists(Stated(month, day, year))):
            return (Nothing(start, match.end()),)
        return (
            DayPiece(start, match.end("opening"), Stated(month, first, year), (*implied, "month"), series=start),
            DayPiece(match.start("day"), match.end(), Stated(month, day, year), implied, series=start),
        )
    return _single(text, start, match.end(), Stated(month, day, year))


def read_words_month(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "twenty-fourth of May"."""
    match = _WORDS_MONTH.match(text, start)
    if not match:
        return NONE
    month, year = month_number(match["month"]), year_of(match)
    last = Stated(month, ordinal_number(match["day"]), year)
    implied = () if year else ("year",)
    if match["first"]:
        return dated(
            start,
            match.end(),
            Through(Stated(month, ordinal_number(match["first"]), year), last),
            *implied,
        )
    return dated(start, match.end(), last, *implied)


def read_other_language(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "20 de junio", "donnerstag, 20. Juni 2024", "del 3 al 5 de julio"."""
    found = read_foreign(text, start)
    if not found:
        return NONE
    end, day = found
    last = day.last if isinstance(day, Through) else day
    return dated(start, end, day, *(() if isinstance(last, Stated) and last.year else ("year",)))
