"""Readers of days that are printed in figures alone, and which of two figures is the day; ``scan`` asks them.

"2024-06-20", "20240620", "6/20/24", "20.6.", "6/20 - 6/22".
"""

from __future__ import annotations

import re
from typing import Literal

from events_extractor.language.dates.atoms import Clock, ClockPiece, DayPiece, Nothing, Piece
from events_extractor.language.dates.context import (
    CLOCK_NEXT,
    DATING_WORDS,
    DAY,
    LINE_START,
    NONE,
    NOT_DAY,
    YEAR4,
    dated,
    full_year,
    word_before,
)
from events_extractor.language.dates.days import MonthOf, Stated, Through, exists
from events_extractor.language.dates.lexicon import MONTH, OWS, SUFFIX, WEEKDAYS, month_number
from events_extractor.language.dates.patterns import pattern

# "2024-06-20", "2012/8/10", "2015.05.25", "2012/Aug/10", "2024-06-20T09:00Z" (the clock time is read for itself), ISO 8601.
_YEAR_FIRST = pattern(
    rf"(?P<year>{YEAR4})(?P<sep>[-/.])(?:(?P<month>[0-9]{{1,2}})|(?P<name>{MONTH}))(?P=sep)(?P<day>[0-9]{{1,2}})"
    rf"(?![0-9%]|[-.][0-9]|/(?!{YEAR4}-[0-9]))",
    re.I,
)
# "20240706", "20240706T150000Z": the short form of ISO 8601, as in the addresses and files of calendars.
_COMPACT = pattern(
    r"(?P<year>20[0-3][0-9])(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12][0-9]|3[01])"
    r"(?P<time>T(?P<hour>[01][0-9]|2[0-3])(?P<minute>[0-5][0-9])(?:[0-5][0-9])?(?P<zone>Z)?)?(?![\w%-]|[.,/][0-9])"
)
# Eight figures behind these words are a number of something.
_NUMBERING = {
    "no", "number", "numbers", "id", "case", "docket", "grant", "file", "ref", "reference", "order", "ticket", "invoice",
    "award", "account", "serial", "document", "item", "code", "registration", "call", "phone", "tel", "fax",
}  # fmt: skip
# What all dates in figures begin with, and a year before its month.
_FIGURES = pattern(r"[0-9]{1,4}(?:[-/.]|(?<=[0-9]{4})[ ]+[a-z])", re.I)
# "2018 March 18", "2024 August", "2024-August".
_YEAR_MONTH = pattern(
    rf"(?P<year>{YEAR4})(?:[ ]+|[-/])(?P<month>{MONTH})(?:[ ]+(?P<day>{DAY})(?:{SUFFIX}\b)?{NOT_DAY})?", re.I
)
# "6/26", "6/26/24", "04/27/1993", "6/26-28", "05-25-2015".
_SLASHED = pattern(
    r"(?P<a>[0-9]{1,2})(?P<sep>[/-])(?P<b>[0-9]{1,2})(?:(?P=sep)(?P<year>[0-9]{4}|[0-9]{2}))?"
    r"(?![0-9%]|/|\.[0-9]{2}(?![0-9:]))"
)
# A label of deadlines: "Deadline for bids: ", "Voting closes: "
_LABEL_BEFORE = pattern(
    r"\b(?:begins?|clos(?:es?|ing)|deadlines?|due|ends?|expires?|opens?|starts?)\b[^:;.\n]{0,30}:[ ]*\Z", re.I
)
_LABEL = 50  # code points
# The closing day of "6/26-28".
_SLASHED_TO = pattern(rf"[ ]?-[ ]?(?P<last>{DAY}){NOT_DAY}(?![/-])", re.I)
# "20.06.2024", "20.6.24", "20.06." ; the day stands first unless it cannot.
_DOTTED = pattern(r"(?P<a>[0-9]{1,2})\.(?P<b>[0-9]{1,2})\.(?P<year>[0-9]{4}|[0-9]{2})?(?![0-9]|\.[0-9]{1,2}(?![0-9:]))")
# "30.-31.07.2024", "3./4.8.2024": two days of one month in figures.
_DOTTED_DAYS = pattern(
    rf"(?P<first>{DAY})\.(?P<joint>{OWS}(?:-|/|bis|und){OWS})(?P<last>{DAY})\.[ ]?"
    rf"(?P<month>1[0-2]|0?[1-9])\.[ ]?(?P<year>{YEAR4})(?![0-9])"
)
# "04/2016": a month.
_MONTH_YEAR = pattern(rf"(?P<month>0?[1-9]|1[0-2])/(?P<year>{YEAR4})(?![\w/%-])")
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
_COUNTED = pattern(
    rf"{OWS}(?:%|percent|cups?|inch(?:es)?|miles?|tsp|tbsp|teaspoons?|pounds?|ounces?"
    r"|oz|lbs?|of\b|stars?|points?|votes?|majority|split)",
    re.I,
)


def read_compact(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "20240706", "20240706T150000Z"."""
    match = _COMPACT.match(text, start)
    if not match or (not match["time"] and word_before(text, start) in _NUMBERING):
        return NONE
    day = Stated(int(match["month"]), int(match["day"]), int(match["year"]))
    if not match["time"]:
        return dated(start, match.end(), day) if exists(day) else NONE
    clock = Clock(int(match["hour"]), int(match["minute"]), plain=True)
    piece = ClockPiece(match.start("hour"), match.end(), clock, zone="UTC" if match["zone"] else None)
    return (*dated(start, match.start("time"), day), piece)


def read_numeric(text: str, start: int) -> tuple[Piece, ...]:
    """Dates in figures only, and the signs in their form that are none."""
    if not _FIGURES.match(text, start):
        return NONE
    match = _YEAR_FIRST.match(text, start)
    if match:
        month = month_number(match["name"]) if match["name"] else int(match["month"])
        day = int(match["day"])
        if month > 12 >= day:
            month, day = day, month
        if not 1 <= month <= 12:
            return (Nothing(start, match.end()),)
        return dated(start, match.end(), Stated(month, day, int(match["year"])))
    match = _YEAR_MONTH.match(text, start)
    if match:
        if match["month"] in ("may", "march"):
            return NONE
        month = month_number(match["month"])
        if match["day"]:
            return dated(start, match.end(), Stated(month, int(match["day"]), int(match["year"])))
        return (DayPiece(start, match.end(), MonthOf(month, int(match["year"]))),)
    match = _DOTTED_DAYS.match(text, start)
    if match and int(match["first"]) < int(match["last"]):
        month, year = int(match["month"]), int(match["year"])
        return dated(
            start, match.end(), Through(Stated(month, int(match["first"]), year), Stated(month, int(match["last"]), year))
        )
    match = _DOTTED.match(text, start)
    if match:
        return _dots(text, start, match)
    match = _MONTH_YEAR.match(text, start)
    if match:
        return (DayPiece(start, match.end(), MonthOf(int(match["month"]), int(match["year"]))),)
    match = _SLASHED.match(text, start)
    return _slashes(text, start, match) if match else NONE


def _dots(text: str, start: int, match: re.Match[str]) -> tuple[Piece, ...]:
    """A day in figures with full stops, "20.06.2024"; a number, a version or a clock time is none."""
    a, b = int(match["a"]), int(match["b"])
    day, month = (b, a) if b > 12 >= a else (a, b)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return (Nothing(start, match.end()),)
    before = word_before(text, start)
    told = (
        before in _GERMAN_CUES
        or before in WEEKDAYS
        or CLOCK_NEXT.match(text, match.end())
        or _DOTTED_TO.match(text, match.end())
    )
    if not told and len(match["year"] or "") < 4:  # "1.10.30" is a version and "2.1." a heading unless something says not
        return (Nothing(start, match.end()),)
    year = full_year(match["year"]) if match["year"] else None
    return dated(start, match.end(), Stated(month, day, year), *(() if year else ("year",)))


# What follows the first day of "20.06.-22.06.2024".
_DOTTED_TO = pattern(r"[ ]?-[ ]?[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{2}")
_GERMAN_CUES = {"am", "vom", "bis", "zum", "ab", "den", "der"}


def _slashes(text: str, start: int, match: re.Match[str]) -> tuple[Piece, ...]:
    """A day in figures with slashes or hyphens, "6/26", "6-20-24"; a score or a fraction is none."""
    a, b = int(match["a"]), int(match["b"])
    printed = match["year"]
    short = bool(printed) and b > 12 >= a and text[match.end() : match.end() + 1] != "-"  # "6-20-24"
    if match["sep"] == "-" and not (printed and (len(printed) == 4 or short)):
        # "3-2" is a score and "555-12" a telephone number; a range of clock times is read elsewhere.
        return (Nothing(start, match.end()),) if printed else NONE
    month, day = (b, a) if a > 12 >= b else (a, b)
    year = full_year(printed) if printed else None
    if not (1 <= month <= 12 and 1 <= day <= 31) or match[0] in _FRACTIONS or _COUNTED.match(text, match.end()):
        return (Nothing(start, match.end()),)
    if year is not None and not 1900 <= year <= 2199:
        return (Nothing(start, match.end()),)
    if year is None:
        told = (
            word_before(text, start) in DATING_WORDS
            or _LABEL_BEFORE.search(text[max(0, start - _LABEL) : start])
            or CLOCK_NEXT.match(text, match.end())
            or LINE_START.search(text[max(0, start - 12) : start])
        )
        long = len(match["a"]) == 2 and len(match["b"]) == 2
        weak = not (told or long or day > 12)
        closing = _SLASHED_TO.match(text, match.end())
        if closing and match["sep"] == "/" and int(closing["last"]) > day:
            return dated(
                start, closing.end(), Through(Stated(month, day), Stated(month, int(closing["last"]))), "year", weak=weak
            )
        return _ordered(dated(start, match.end(), Stated(month, day), "year", weak=weak), a, b)
    return _ordered(dated(start, match.end(), Stated(month, day, year)), a, b)


def _ordered(pieces: tuple[Piece, ...], a: int, b: int) -> tuple[Piece, ...]:
    """Notes which order of day and month the figures show: 25/6 has the day first, 6/25 the month, 6/7 is open."""
    figures: Literal["day first", "month first", "open"] = "day first" if a > 12 else "month first" if b > 12 else "open"
    return tuple(piece._replace(figures=figures) if isinstance(piece, DayPiece) else piece for piece in pieces)


def in_order(pieces: list[Piece], home: str | None) -> list[Piece]:
    """Reads the open dates in figures ("6/7") in the order that the others of the text show. Where none shows it, the month
    is first, as in the United States, unless ``home`` (an IANA zone) lies where the day is.
    """
    shown = {piece.figures for piece in pieces if isinstance(piece, DayPiece) and piece.figures}
    if "open" not in shown or "month first" in shown:
        return pieces
    if "day first" not in shown and not (home and home.startswith(_DAY_FIRST)):
        return pieces
    return [_swapped(piece) if isinstance(piece, DayPiece) and piece.figures == "open" else piece for piece in pieces]


_DAY_FIRST = (
    "Europe/",
    "Africa/",
    "Australia/",
    "Pacific/Auckland",
    "Asia/Kolkata",
    "Asia/Singapore",
    "Asia/Jerusalem",
    "Asia/Dubai",
)


def _swapped(piece: DayPiece) -> DayPiece:
    """The same figures with day and month the other way round."""
    match piece.day:
        case Stated(month=month, day=day):
            return piece._replace(day=piece.day._replace(month=day, day=month))
        case _:
            return piece
