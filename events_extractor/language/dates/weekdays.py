"""Readers of weekdays and of the days around today: "Friday", "next Tuesday", "tomorrow night", "this morning"."""

from __future__ import annotations

import datetime as dt
import re

from events_extractor.language.dates.atoms import DayPiece, Part, PartPiece, Piece
from events_extractor.language.dates.clocks import read_clock
from events_extractor.language.dates.context import DAY, LINE_START, NONE, NOT_DAY, word_before
from events_extractor.language.dates.days import DayNumber, NamedDay, SameDay, Shifted, Through
from events_extractor.language.dates.lexicon import MONTH, OWS, RANGE, WEEKDAY, WEEKDAY_STEMS, WS, weekday_number
from events_extractor.language.dates.patterns import pattern
from events_extractor.language.dates.reckoning import resolve

_PARTS: dict[str, Part] = {
    "morning": "morning",
    "afternoon": "afternoon",
    "evening": "evening",
    "night": "night",
    "tonight": "night",
}
# "Friday", "Thurs.", "Mondays", "Friday's" (without the 's); "Friday next week", "Tuesday of this week",
# "Monday after next", "Monday before last".
_WEEKDAY = pattern(
    rf"(?P<day>{WEEKDAY})"
    rf"(?:(?:,[ ]|{WS})(?:(?:of|in|the){WS})?(?P<which>this|next|last|the{WS}following|the{WS}coming){WS}week\b"
    rf"|{WS}(?:(?P<after>after{WS}next)|(?P<before>before{WS}last))\b"
    # "Tuesday week", as the British say: a week behind the coming Tuesday. Nothing may follow that a week could be of.
    rf"|[ ](?P<later>week|fortnight)(?={OWS}(?:[.,;:!?)]|\Z|\n)|{WS}(?:at|from|in|between|when|where)\b))?",
    re.I,
)
# The number of the day behind its weekday, where no month follows: "Monday 17", "Friday 21 at 6 p.m.",
# "Monday 17 to Friday 21".
# At the start of a line a name may follow: "Monday 17 Board meeting".
_NUMBERED = pattern(
    rf",?[ ](?P<day>{DAY}){NOT_DAY}"
    rf"(?!{OWS}(?:of{WS})?{MONTH})(?!{WS}(?:in{WS}the{WS}(?:morning|afternoon|evening)|at{WS}night)\b)"
    rf"(?:(?={OWS}(?:[.,;:!?)\]|@\"'*_]|\Z|\n|(?:at|from|in|and|or|with|when|where|for)\b"
    rf"|&|(?:--?|to\b|through\b){OWS}{WEEKDAY}))"
    r"|(?P<named>(?=[ ]+(?:--?[ ]+)?(?!(?:eastern|central|mountain|pacific)\b)(?-i:[A-Z][a-z]))))",
    re.I,
)
# Behind a short weekday in small letters, which may be another word without it.
_HOUR_NEXT = pattern(r",?[ ](?:at[ ]|@[ ]?)?[0-9]{1,2}(?::[0-9]{2})?[ ]?[ap]\.?m\b", re.I)
_WEEKDAY_ENDS = pattern(rf"\b{WEEKDAY}\Z", re.I)
_WEEKS = {"this": 0, "next": 1, "last": -1}
_PLURAL = pattern(rf"(?P<day>{WEEKDAY_STEMS})days\b(?!{WS}(?:ago|from{WS}now)\b)", re.I)
# "Monday through Friday", "Tues.-Thurs.", "Monday to Friday of next week";
# "Saturday and Sunday" where they follow each other.
_WEEKDAYS = pattern(
    rf"(?P<first>{WEEKDAY})(?:(?P<op>{RANGE}|/)|{WS}(?P<and>and|&){WS})(?P<last>{WEEKDAY})(?!s\b)"
    rf"(?:(?:,[ ]|{WS})(?:of{WS})?(?P<which>this|next|last){WS}week\b)?",
    re.I,
)
# "this Friday", "next Tuesday", "last Monday", "every Wednesday", "this coming Sunday".
_MODIFIED = pattern(
    rf"(?P<which>this{WS}(?:coming|past)|this|next|last|past|coming|upcoming|following"
    rf"|every(?:{WS}(?:other|second))?|each)(?:{WS}(?P<day>{WEEKDAY})(?!s\b)"
    rf"|{WS}week(?:'s)?,?{WS}(?:on{WS})?(?P<weekday>{WEEKDAY})(?!s\b))",
    re.I,
)
# "It's Thursday", "Happy Friday", "Good Monday morning": the weekday of the issue itself.
_GREETING = pattern(r"\b(?:it'?s|it[ ]is|this[ ]is|today[ ]is|happy|welcome[ ]to|good)[ ]*\n?[ ]*\Z", re.I)
_DAY_CUES = {"on", "by", "from", "until", "till", "through", "thru", "this", "next", "last", "starting", "beginning"}
_PLAIN_WEEKDAY = {"mon", "sun", "sat", "wed", "fri", "tue", "thu"}
# Words before a weekday that make it a name: "Black Friday", "Super Tuesday", "Harbor News Sunday".
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
_NAME_AFTER = pattern(
    r"[ ](?:[Ss]chools?\b|Night[ ](?:Football|Live|Lights)|Morning[ ]Futures|Times\b"
    r"|Telegraph\b|Mirror\b|Harbor,? (?:Wash|WA\b))"
)
# "today", "tomorrow night", "yesterday afternoon"; "tonight"; "day after tomorrow".
_NEAR = pattern(
    rf"(?P<word>today|tonight|tomorrow|tmrw|yesterday)\b(?:{WS}(?P<part>morning|afternoon|evening|night)\b)?", re.I
)
_DAY_AFTER = pattern(rf"(?:the{WS})?day{WS}(?:(?P<on>after{WS}tomorrow)|(?P<back>before{WS}yesterday))\b", re.I)
_THIS_PART = pattern(
    rf"(?:(?P<this>this|later{WS}this){WS}(?P<part>morning|afternoon|evening)|(?P<last>last){WS}night)\b", re.I
)
_NEAR_DAYS = {"today": 0, "tonight": 0, "tomorrow": 1, "tmrw": 1, "yesterday": -1}
_PART = pattern(
    rf"(?:(?:in{WS}the{WS})?(?P<small>(?:early|small|wee){WS}(?:morning{WS})?hours)"
    rf"|(?:in{WS}the{WS}|early{WS}|late{WS})?(?P<part>morning|afternoon|evening)|(?:(?:at|late){WS})?night)\b",
    re.I,
)


def read_near(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "today", "tomorrow night"."""
    match = _NEAR.match(text, start)
    if (
        not match
        or word_before(text, start) in ("usa", "psychology", "politics")
        or (match["word"] == "Today" and text[match.end() : match.end() + 5] == " Show")
    ):
        return NONE
    word = match["word"].lower()
    part = _PARTS.get((match["part"] or word).lower())
    return (DayPiece(start, match.end(), Shifted(((float(_NEAR_DAYS[word]), "day"),)), ("date",), relative=True, part=part),)


def read_day_after(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "the day after tomorrow", "day before yesterday"."""
    match = _DAY_AFTER.match(text, start)
    if not match:
        return NONE
    return (DayPiece(start, match.end(), Shifted(((2.0 if match["on"] else -2.0, "day"),)), ("date",), relative=True),)


def read_this_part(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "this morning", "later this afternoon", "last night"."""
    match = _THIS_PART.match(text, start)
    if not match:
        return NONE
    back = bool(match["last"])
    part: Part = "night" if back else _PARTS[match["part"].lower()]
    return (DayPiece(start, match.end(), Shifted(((-1.0 if back else 0.0, "day"),)), ("date",), relative=True, part=part),)


def read_part(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "morning", "in the evening", "at night", "in the early hours"."""
    match = _PART.match(text, start)
    if not match:
        return NONE
    part: Part = "morning" if match["small"] else _PARTS[(match["part"] or "night").lower()]
    return (PartPiece(start, match.end(), part),)


# "The office is open 8 a.m. to 5 p.m. Monday through Friday", "Hours: Tuesday to Sunday": of every week.
_OPEN = pattern(rf"(?:\b(?:is|are){WS}(?:open|staffed|available|reachable)|\bhours?:)(?:[^.;!?]|[ap]\.m\.){{0,50}}\Z", re.I)
_OPEN_REACH = 70  # code points


def read_weekday(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "Friday", "Monday through Friday", "Friday next week", "Friday 21"."""
    if start and text[start - 1] in "'/_" and text[start - 2 : start - 1].isalpha():
        listed = text[start - 1] == "/" and _WEEKDAY_ENDS.search(text[max(0, start - 11) : start - 1])
        if not listed:  # "Mon/Wed/Fri"
            return NONE
    plural = _PLURAL.match(text, start)
    if plural:
        named = NamedDay(weekday_number(plural["day"] + "day"))
        return (DayPiece(start, plural.end(), named, ("date", "recurrence"), relative=True),)
    if word_before(text, start) in _NAMING:
        return NONE
    both = _WEEKDAYS.match(text, start)
    if both and _looks_like_weekday(both["first"]) and _looks_like_weekday(both["last"]):
        first, last = weekday_number(both["first"]), weekday_number(both["last"])
        if (both["op"] and both["op"] != "/") or (last - first) % 7 == 1:
            weekly = _OPEN.search(text[max(0, start - _OPEN_REACH) : start]) is not None
            implied = ("date", "recurrence") if weekly else ("date",)
            weeks = _WEEKS[both["which"].lower()] if both["which"] else None
            days = Through(NamedDay(first, weeks=weeks), NamedDay(last, weeks=weeks))
            return (DayPiece(start, both.end(), days, implied, relative=True),)
    match = _WEEKDAY.match(text, start)
    if match and match["day"].islower() and _HOUR_NEXT.match(text, match.end("day")):  # "wed 7:30pm"
        number = weekday_number(match["day"])
        return (DayPiece(start, match.end("day"), NamedDay(number), ("date",), relative=True, weak=True),)
    if not match or not _looks_like_weekday(match["day"]) or _NAME_AFTER.match(text, match.end()):
        return NONE
    number, end = weekday_number(match["day"]), match.end()
    if match["which"]:
        weeks = _WEEKS.get(match["which"].lower(), 1)
        return (DayPiece(start, end, NamedDay(number, weeks=weeks), ("date",), relative=True),)
    if match["later"]:
        shifted = Shifted(((1.0 if match["later"].lower() == "week" else 2.0, "week"),), NamedDay(number))
        return (DayPiece(start, end, shifted, ("date",), relative=True, weekday=number),)
    if match["after"]:
        second = Shifted(((1.0, "week"),), NamedDay(number))  # the second to come
        return (DayPiece(start, end, second, ("date",), relative=True, weekday=number),)
    if match["before"]:
        latest_but_one = Shifted(((-1.0, "week"),), NamedDay(number, "last"))
        return (DayPiece(start, end, latest_but_one, ("date",), relative=True, weekday=number),)
    if _GREETING.search(text[max(0, start - 14) : start]):
        return (DayPiece(start, end, NamedDay(number, "this"), ("date",), relative=True),)
    # "Sun" and "Sat." alone are too little, and the SAT is an exam; "Thurs." or "Friday" is enough.
    short = match["day"].rstrip(".")
    weak = short.lower() in _PLAIN_WEEKDAY and (short == "SAT" or word_before(text, start) not in _DAY_CUES)
    alone = DayPiece(start, end, NamedDay(number), ("date",), relative=True, weak=weak)
    numbered = _NUMBERED.match(text, end) if any(sign in "0123456789" for sign in text[end : end + 3]) else None
    if numbered and (hours := read_clock(text, numbered.start("day"))) and hours.last:  # "Monday 9 to 11:30"
        numbered = None
    if numbered and (numbered["named"] is None or LINE_START.search(text[max(0, start - 6) : start])):
        day = DayNumber(int(numbered["day"]), number, near=True)
        return (DayPiece(start, numbered.end(), day, ("month", "year"), relative=True, otherwise=alone),)
    return (alone,)


def with_days_that_fit(pieces: list[Piece], today: dt.date | None) -> list[Piece]:
    """Takes the number behind a weekday ("Friday 21") for a day only where a month near ``today``
    has that day on that weekday.
    """
    return [
        piece.otherwise if isinstance(piece, DayPiece) and piece.otherwise and resolve(piece.day, today) is None else piece
        for piece in pieces
    ]


# "that day", "the same evening", "later that night": the day that the text named last.
_SAME_DAY = pattern(
    rf"(?:that(?:{WS}(?:same|very))?|the{WS}same|same){WS}(?P<part>day|morning|afternoon|evening|night)\b", re.I
)


def read_same_day(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "that day", "the same evening"."""
    match = _SAME_DAY.match(text, start)
    if not match:
        return NONE
    return (DayPiece(start, match.end(), SameDay(), ("date",), weak=True, part=_PARTS.get(match["part"].lower())),)


def _looks_like_weekday(printed: str) -> bool:
    """Short forms count with a capital only: "sat" and "sun" are words, "THU" is a day."""
    return printed[0].isupper() or len(printed) > 5 or printed in ("thurs", "tues", "fri", "thu", "weds")


def read_modified(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "this Friday", "next Tuesday", "every Wednesday"."""
    match = _MODIFIED.match(text, start)
    if not match:
        return NONE
    printed = match["day"] or match["weekday"]
    which = match["which"].lower().split()
    if not _looks_like_weekday(printed) and (which[-1] not in ("next", "last", "coming") or printed == "sun"):
        return NONE
    number = weekday_number(printed)
    implied: tuple[str, ...] = ("date",)
    if match["weekday"]:
        if which[0] not in ("this", "next", "last", "following", "coming"):
            return NONE
        day = NamedDay(number, weeks=_WEEKS.get(which[0], 1))
    elif which[-1] in ("last", "past"):
        day = NamedDay(number, "last")
    elif which[-1] == "next":
        day = NamedDay(number, "next")
    elif which[0] in ("every", "each"):
        day, implied = NamedDay(number), ("date", "recurrence")
    else:
        day = NamedDay(number, "this")
    return (DayPiece(start, match.end(), day, implied, relative=True),)
