"""Readers of distances: "in 60 days", "two weeks ago", "three days after", "the next two weeks", "now"."""

from __future__ import annotations

import re

from events_extractor.language.dates.atoms import DayPiece, DistancePiece, InstantPiece, Nothing, Piece
from events_extractor.language.dates.context import NONE, begins_number, word_before
from events_extractor.language.dates.days import Ahead, Day, NamedDay, Shifted, Step, Through, Whole
from events_extractor.language.dates.lexicon import (
    NUMBER,
    RANGE,
    UNIT,
    UNITS,
    WEEKDAY,
    WEEKDAY_STEMS,
    WS,
    number_value,
    weekday_number,
)
from events_extractor.language.dates.moment import Grain
from events_extractor.language.dates.patterns import pattern

# "two weeks", "an hour and a half", "1d", "5m": the letters only right behind figures.
_STEP = rf"(?:{NUMBER}{UNIT}\b(?:{WS}and{WS}a{WS}half\b)?|[0-9]{{1,3}}[hdwmy]\b)"
_STEPS = rf"(?:{_STEP}(?:(?:,[ ]?|{WS})(?:and{WS})?{_STEP}){{0,3}})"
_ONE_STEP = pattern(
    rf"(?P<number>{NUMBER})(?P<unit>{UNIT})\b(?P<half>{WS}and{WS}a{WS}half\b)?|(?P<short>[0-9]{{1,3}})(?P<letter>[hdwmy])\b",
    re.I,
)
# One letter alone, which behind "in" may be meters, dimensions or years of age; "1h" hardly.
_LETTER = pattern(r"[0-9]+[dwmy]", re.I)
_LETTERS = {"h": "hour", "d": "day", "w": "week", "m": "minute", "y": "year"}
# What a distance begins with, to be looked for before the patterns that go on from there.
_BEGINS = pattern(rf"{_STEP}|(?:the{WS})?(?:day|week|month)\b|{NUMBER}(?:{WEEKDAY_STEMS})days\b", re.I)
_THIS_PAPER = (
    rf"(?:the{WS}(?:date|day|issuance|signing|publication|effective{WS}date){WS}of{WS})?(?:this|the){WS}"
    r"(?:order|memorandum|proclamation|directive|notice|letter|announcement|date)\b"
)
# "in 60 days", "within two weeks", "in the next 30 days", "in about 5 hours".
_IN = pattern(
    rf"(?:in|within){WS}(?:(?:just|only|about|around|approximately|the{WS}(?:next|coming)|another|~)[ ~]*)*"
    rf"(?P<steps>{_STEPS})(?:['](?:s|[ ])time)?",
    re.I,
)
# "a few days", and what is counted from another day than the reference ("within 30 days of receipt"), pin no day down.
_VAGUE = pattern(r"few|several|couple", re.I)
_OTHER_ORIGIN = pattern(rf"{WS}(?:of|from|after|following|before)\b(?!{WS}{_THIS_PAPER})(?!{WS}(?:today|now)\b)", re.I)
# "5 days ago", "60 days from now", "two weeks from today", "180 days after the date of this order"; and "3 weeks later",
# "two days earlier", which are counted from a day that the text told before, nobody knows which.
_HENCE = pattern(
    rf"(?P<steps>{_STEPS}){WS}(?:(?P<back>ago)\b|(?P<on>from{WS}(?:now|today)|hence)\b"
    rf"|(?P<told>later|earlier|prior)\b(?!{WS}to\b)"
    rf"|(?:from|after|following|of){WS}(?P<paper>{_THIS_PAPER}))",
    re.I,
)
# "two weeks after" and "a day before" want the day behind them.
_DISTANCE = pattern(
    rf"(?:(?:the{WS}(?P<unit>day|week|month)|(?P<day>day)){WS}"
    rf"|(?P<steps>{_STEPS}){WS})(?:(?P<on>after|from|following)|(?P<back>before|prior{WS}to))(?=[ \n])",
    re.I,
)
# "three Fridays from now", "two Mondays ago".
_WEEKDAYS_ON = pattern(
    rf"(?P<count>{NUMBER})(?P<day>{WEEKDAY_STEMS})days{WS}(?:(?P<on>from{WS}(?:now|today)|hence)|ago)\b",
    re.I,
)
# "a week ago Tuesday", "two weeks ago yesterday"; "a week on Tuesday",
# "two weeks tomorrow", as the British say, behind a word that wants a day ("twice a week on Tuesday").
_WEEKS_FROM = pattern(
    rf"(?P<count>{NUMBER})(?P<unit>weeks?|fortnights?|months?|years?){WS}"
    rf"(?:(?P<ago>ago){WS}(?:on{WS})?|on{WS}(?={WEEKDAY})|(?=today|tomorrow))"
    rf"(?P<day>{WEEKDAY}|today|tomorrow|yesterday)",
    re.I,
)
_WANTING = {
    "", "is", "are", "be", "was", "begins", "begin", "starts", "start", "opens", "open", "closes", "close", "ends", "end",
    "meet", "meets", "place", "held", "due", "by", "until", "till", "from", "back", "again",
}  # fmt: skip
# What stands between them, to be looked for first.
_FROM_DAY = pattern(r"[ \n](?:ago|on|today|tomorrow)\b", re.I)
_FROM_DAY_REACH = 30
_NEAR = {"today": 0.0, "tomorrow": 1.0, "yesterday": -1.0}
_THE_UNIT = pattern(rf"(?:the{WS}(?:day|week|month)|day)\b", re.I)
# "next two weeks", "the past 60 days", "last 24 hours".
_AHEAD = pattern(
    rf"(?:(?P<on>next|coming|following)|(?P<back>last|past|previous)){WS}(?:few{WS}|(?P<count>{NUMBER}))(?P<unit>{UNIT})\b",
    re.I,
)
# "the next two weekends", "the last three weekends"; on a weekday the next are from the coming one on.
_WEEKENDS = pattern(rf"(?:(?P<on>next|coming)|last|past){WS}(?P<count>{NUMBER})weekends\b", re.I)
_NOW = pattern(r"(?:right[ ])?now\b", re.I)
# "from now until Sunday", "from now to July 4", but "from now on".
_NOW_TO = pattern(rf"{RANGE}(?:the{WS}(?:end|[0-9])|[0-9]|tomorrow|next|(?-i:[A-Z]))", re.I)
# Finest first: what is counted in several units is as narrow as the finest.
_GRAINS: dict[str, Grain] = {"week": "week", "fortnight": "week", "month": "month", "quarter": "quarter", "year": "year"}
_SMALL = {"second", "minute", "hour"}


def _steps(printed: str, sign: int = 1) -> tuple[tuple[Step, ...], bool]:
    """The steps of a distance and whether they are working days: "1 day, 2 hours", "10 business days"."""
    found = [
        (number_value(one["number"]) + (0.5 if one["half"] else 0), one["unit"].lower().split())
        if one["number"]
        else (float(one["short"]), [one["letter"].lower()])
        for one in _ONE_STEP.finditer(printed)
    ]
    steps = tuple((sign * count, _LETTERS.get(words[-1]) or UNITS[words[-1]]) for count, words in found)
    return steps, any(words[0] in ("business", "working") for _, words in found)


def _shifted(start: int, end: int, printed: str, sign: int, exact: bool, loose: bool = False) -> tuple[Piece, ...]:
    steps, working = _steps(printed, sign)
    units = {unit for _, unit in steps}
    if units & _SMALL and not all(unit == "hour" and count % 24 == 0 for count, unit in steps):
        return (InstantPiece(start, end, steps),)
    grain: Grain = "week" if loose else "day"
    if not exact and "day" not in units and "hour" not in units:
        grain = next(of_unit for unit, of_unit in _GRAINS.items() if unit in units)
    return (DayPiece(start, end, Shifted(steps, grain=grain, working=working), ("date",), relative=True),)


def read_in_distance(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "in 60 days", "within two weeks"."""
    match = _IN.match(text, start)
    if (
        not match
        or word_before(text, start) in ("time", "once", "twice", "times", "born")
        or _LETTER.fullmatch(match["steps"])
    ):
        return NONE
    loose = bool(_VAGUE.search(match["steps"]) or _OTHER_ORIGIN.match(text, match.end()))
    return _shifted(start, match.end(), match["steps"], 1, exact=False, loose=loose)


def read_from_now(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "two weeks from today", "5 days ago"; "two weeks after", which wants the day behind it."""
    if (text[start].isdigit() and not begins_number(text, start)) or not _BEGINS.match(text, start):
        return NONE
    match = _WEEKDAYS_ON.match(text, start)
    if match:
        weeks = max(1, int(number_value(match["count"]))) - 1
        named = NamedDay(weekday_number(f"{match['day']}day"), "bare" if match["on"] else "last")
        steps_on = ((float(weeks if match["on"] else -weeks), "week"),)
        return (DayPiece(start, match.end(), Shifted(steps_on, named), ("date",), relative=True),)
    match = _HENCE.match(text, start)
    if (match is None or match["back"]) and (found := _weeks_from(text, start)):
        return found
    if match and match["told"]:
        if text.strip() != text[start : match.end()]:
            return (Nothing(start, match.end()),)
        # Where nothing else stands in the text, it can only be counted from the reference.
        return _shifted(start, match.end(), match["steps"], 1 if match["told"].lower() == "later" else -1, exact=True)
    if match:
        exact = bool(match["paper"]) or "from" in (match["on"] or "").lower()
        loose = bool(_VAGUE.search(match["steps"]))
        return _shifted(start, match.end(), match["steps"], -1 if match["back"] else 1, exact, loose)
    match = _DISTANCE.match(text, start)
    if not match:
        return NONE
    sign = -1 if match["back"] else 1
    if unit := match["unit"] or match["day"]:
        return (DistancePiece(start, match.end(), ((float(sign), UNITS[unit.lower()]),)),)
    steps, working = _steps(match["steps"], sign)
    return NONE if {unit for _, unit in steps} & _SMALL else (DistancePiece(start, match.end(), steps, working),)


def _weeks_from(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "a week ago Tuesday", "a week on Tuesday"."""
    if not _FROM_DAY.search(text, start, start + _FROM_DAY_REACH):
        return NONE
    match = _WEEKS_FROM.match(text, start)
    if not match or not (match["ago"] or word_before(text, start) in _WANTING):
        return NONE
    sign, near = -1.0 if match["ago"] else 1.0, _NEAR.get(match["day"].lower())
    base: Day
    if near is None:
        base = NamedDay(weekday_number(match["day"]), "last" if match["ago"] else "bare")
    else:
        base = Shifted(((near, "day"),))
    step = (sign * number_value(match["count"]), UNITS[match["unit"].lower()])
    return (DayPiece(start, match.end(), Shifted((step,), base), ("date",), relative=True),)


def read_the_distance(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "the day after", "the week before", which want the day behind them."""
    return read_from_now(text, start) if _THE_UNIT.match(text, start) else NONE


def read_ahead(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "next two weeks", "past 60 days", "next three weekends"."""
    match = _WEEKENDS.match(text, start)
    if match:
        number = max(1, int(number_value(match["count"])))
        first, last = (0, number - 1) if match["on"] else (-number, -1)
        through = Through(Whole("weekend", first), Whole("weekend", last))
        return (DayPiece(start, match.end(), through, ("date",), relative=True),)
    match = _AHEAD.match(text, start)
    if not match:
        return NONE
    unit = UNITS[match["unit"].split()[-1].lower()]
    count = number_value(match["count"]) if match["count"] else 3.0
    step = (-count if match["back"] else count, unit)
    if unit in _SMALL:
        return (Nothing(start, match.end()),)
    return (DayPiece(start, match.end(), Ahead((step,)), ("date",), relative=True),)


def read_now(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "now", "right now"."""
    match = _NOW.match(text, start)
    if not match or (word_before(text, start) == "from" and not _NOW_TO.match(text, match.end())):
        return NONE
    return (InstantPiece(start, match.end(), ()),)
