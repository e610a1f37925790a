"""Clock times in figures: the grammar that reads them."""

from __future__ import annotations

import re
from typing import NamedTuple

from events_extractor.language.dates.atoms import Clock, ClockPiece
from events_extractor.language.dates.barehours import head_entry_below_day, heads_dotted_entry
from events_extractor.language.dates.clockwords import (
    DAY_NEXT,
    FREE,
    FROM,
    MERIDIEM,
    TONIGHT,
    meridiem_of,
    stands_behind_at,
    with_zone,
    zone_at,
)
from events_extractor.language.dates.context import DAY, LINE_START, word_before
from events_extractor.language.dates.lexicon import MONTH, OWS, RANGE, SUFFIX, WEEKDAY, WEEKDAY_STEMS, WEEKDAYS, WS
from events_extractor.language.dates.patterns import pattern
from events_extractor.language.dates.spoken import read_counted
from events_extractor.language.dates.zones import OFFSET, zone_named

# One clock time: "9", "9:30 a.m.", "9.30am", "16:05:10", "16 Uhr", "19.30 h", "noon", "12 midnight", "12:00 noon",
# "12.00 noon", "12n".
_ONE = pattern(
    rf"(?:12(?:[:.]00)?{OWS})?(?P<word>noon|midday|midnight|(?-i:(?:(?<=\b12)|(?<=\b12:00))n\b))(?:-?ish)?\b"
    rf"|(?P<hour>2[0-4]|1[0-9]|0?[0-9])(?![0-9])"
    rf"(?:(?P<sep>[:.])(?P<minute>[0-5][0-9])(?![0-9])(?::(?P<second>[0-5][0-9])(?:\.[0-9]{{1,6}})?(?![0-9:]))?)?"
    rf"(?:{OWS}(?P<meridiem>{MERIDIEM})|(?P<letter>(?<=[0-9])[ap](?![\w'’]|\.\w)))?"
    r"(?:[ ]?(?P<uhr>(?:uhr|(?<=[:.][0-5][0-9][ ])h(?:rs)?|(?<=[:.][0-5][0-9])h(?:rs)?)\b"
    rf"|o'?[ ]?clock\b(?:[ ](?P<clockhalf>{MERIDIEM}))?)|(?P<ish>-?ish)\b)?",
    re.I,
)
# What joins two of them: "9-10:30 a.m.", "11 a.m. ET to noon", "between 5 and 7 pm", "9 a.m. ~ 10 a.m.".
TO = pattern(rf"{RANGE}|{OWS}~{OWS}|{WS}(?:and|&){WS}", re.I)
# An offset right behind the minutes or seconds: "08:15:30-05:30",
# "16:00:05 +0200"; without seconds only with a plus sign or a colon, since "9:00-1030" may be a range.
_OFFSET = pattern(rf"[ ]?(?P<offset>{OFFSET})")
_PLUS = pattern(r"[ ]?(?P<offset>\+[0-9]{2}:?(?:[0-9]{2})?(?![0-9]))")
# "10h30"; "18h" only behind "à" or beside a day.
_FRENCH = pattern(r"(?P<hour>2[0-3]|1[0-9]|0?[0-9])(?:[ ]?h[ ]?(?P<minute>[0-5][0-9])\b|[ ]?h\b)", re.I)
_A = pattern(r"\bà[ ]+\Z", re.I)
# "0900 EST", "1830 hours", "1400-1500 GMT": four digits of military time count only
# with a zone or "hours" behind them; not the house of "1812 H Street".
_MILITARY = pattern(
    rf"(?P<hour1>[01][0-9]|2[0-3])(?P<minute1>[0-5][0-9])(?:{OWS}-{OWS}(?P<hour2>[01][0-9]|2[0-3])(?P<minute2>[0-5][0-9]))?"
    rf"[ ]?(?:(?:hours|hrs|h)\b(?![ ](?:St|Street|Ave|Avenue)\b)|(?P<bare>(?=[A-Za-z(])))",
    re.I,
)
# "4 May, Knot class, 1330-1500, Alder Hall": two of them without either, in a line that begins with its day.
_FOUR_TO_FOUR = pattern(
    r"(?P<hour1>[01][0-9]|2[0-3])(?P<minute1>[0-5][05])[ ]?(?:-|to)[ ]?"
    r"(?P<hour2>[01][0-9]|2[0-3])(?P<minute2>[0-5][05])(?![\w:/-]|[.,][0-9])"
)
_DAY_OF_LINE = pattern(
    rf"[\W_]*(?:{WEEKDAY},?[ ])?(?:the[ ])?(?:{DAY}{SUFFIX}?[ ]{MONTH}"
    rf"|{MONTH}[ ]{DAY}{SUFFIX}?|{DAY}[/.][01]?[0-9])(?![0-9])",
    re.I,
)
# "at 1900 on Friday": four digits between "at" and a day.
_FOUR = pattern(
    rf"(?P<hour>[01][0-9]|2[0-3])(?P<minute>[0-5][0-9])(?={WS}(?:on{WS})?(?:{WEEKDAY}|today|tonight|tomorrow)\b)", re.I
)
# The first thing of a line, as in an agenda: "12.30-1.30 Lunch".
_CAPITAL = pattern(r"[ ]+[A-Z]")
# What is counted or measured by the number before it: "9.30-10.30 %", "(9.30-10.30 in.)".
_UNIT = pattern(rf"{OWS}(?:in(?:ch(?:es)?)?\b[ ]?[.)]|[$€£%])")
# What may not stand behind a bare closing hour: "8 pm - 11 people", "9 a.m.-5 million".
_CLOSED = pattern(
    r"(?![ ]?[:.]?[0-9]|[ ]?[%$/])"
    r"(?![ ]*\n?[ ]*(?!(?:on|in|at|and|for|with|this|next|every|each|today|tonight|tomorrow)\b)[a-z])",
    re.I,
)
# "12.30-1.30" is a price, a version or a ratio behind such words, and behind a sign of money.
_MEASURING = {
    "cost", "costs", "price", "priced", "prices", "fee", "fees", "rate", "rates", "ratio", "usd", "eur", "euros", "gbp",
    "chf", "version", "versions", "v", "section", "sections", "figure", "figures", "fig", "table", "chapter", "chapters",
    "article", "rule", "rules", "item", "items", "part", "gpa", "ph", "by", "than", "of", "to", "score", "scored", "odds",
    "yields", "yield", "range", "ranged", "ranges", "pay", "charge", "grew", "rose", "fell", "dropped", "climbed", "gained",
    "lost", "won", "python", "java", "windows", "release", "releases", "r", "eps", "magnitude", "about",
}  # fmt: skip
# "at 9.30" is no clock time behind such a word: "priced at 9.30", "unemployment stood at 9.30".
_AMOUNTS_AT = pattern(
    r"\b(?:priced|valued|trad(?:ed|ing)|closed|stands?|stood|set|sold|selling|estimated|pegged"
    r"|quoted|steady|flat|rated|averag(?:ed|ing)|unchanged|peaked|settled)"
    r"[ ]+at[ ]+\Z",
    re.I,
)
# The hours that a place is open, behind a day: "Saturday 10-2", "Sundays, 9-5", "July 6: 10-4".
_DAY_ENDS = pattern(
    rf"(?P<day>\b{WEEKDAY}|\btomorrow|\btoday|\b(?:{WEEKDAY_STEMS})days"
    rf"|\b{MONTH}[ ]{DAY}{SUFFIX}?|\b(?:1[0-2]|0?[1-9])/{DAY})(?:,|:)?[ ]{{1,3}}\Z",
    re.I,
)
_PART_ENDS = pattern(r"\b(?:tonight|morning|afternoon|evening|night),?[ ]\Z", re.I)
# Behind these words two numbers are a score or a count of votes: "they won Saturday 10-2", "the board voted Tuesday 9-2".
_COUNTED_OUT = pattern(
    r"\b(?:w[io]n|wins|lost|los[es]|loss|beat|beats|defeat|victor|vot|rul|split|tie|tied|score"
    r"|fell|pass|approv|reject|decid|declin|agree|advanc|game|drew|trounc"
    r"|rout|top|edg|clear|uph[eo]ld|overturn|down|past|over)",
    re.I,
)
# "WEDNESDAY 26 JUNE 2024 18.30": a day in full, and the hour that ends its line.
_DATE_ENDS = pattern(
    rf"(?:{MONTH}(?:[ ](?:19|20)[0-9]{{2}})?|\b{MONTH}[ ]{DAY}{SUFFIX}?(?:,?[ ](?:19|20)[0-9]{{2}})?),?[ ]\Z", re.I
)
_ENDS_LINE = pattern(r"[ ]*(?:\Z|\n|[,;|)(])")
# The end of a line, below which another begins: "Thursday at 4" / "Weir Hall 5"; not the house of "at 4" / "Quay Street".
_LINE_BELOW = pattern(
    r"[ ]*\n[ ]*(?:\n|\Z|(?![A-Z][\w'.]+[ ](?:[A-Z][\w'.]+[ ])?"
    r"(?:St|Street|Rd|Road|Ave|Avenue|Lane|Place|Square|Drive|Way)\b)(?=[A-Z]))"
)


def _is_opening(text: str, start: int, first: _Time, last: _Time) -> bool:
    """Whether "10-2" behind a day is hours: from before noon to after it,
    and nothing that is counted stands on the line before.
    """
    if not (7 <= first.clock.hour <= 12 and 1 <= last.clock.hour <= 9 and last.clock.hour < first.clock.hour):
        return False
    if first.clock.plain or last.clock.plain or "-" not in text[first.end : last.end] or not FREE.match(text, last.end):
        return False
    day = _DAY_ENDS.search(text[max(0, start - 24) : start])
    if not day:
        return False
    return not _counted_out(text, start)


def _behind_day(text: str, start: int) -> bool:
    """Whether what begins at ``start`` stands right behind a day, so that bare hours may follow."""
    return _DAY_ENDS.search(text[max(0, start - 24) : start]) is not None and not _counted_out(text, start)


def _in_part(text: str, start: int, first: _Time, last: _Time) -> bool:
    """Whether "7-9" stands behind a part of the day: "tonight, 7-9", "Saturday night, 10 to 2"."""
    if not (1 <= first.clock.hour <= 12 and 1 <= last.clock.hour <= 12 and FREE.match(text, last.end)):
        return False
    return _PART_ENDS.search(text[max(0, start - 12) : start]) is not None and not _counted_out(text, start)


def _counted_out(text: str, start: int) -> bool:
    """Whether the words before make figures a count or a result: "won 10-2"."""
    return _COUNTED_OUT.search(text[max(0, start - 90, text.rfind("\n", max(0, start - 90), start)) : start]) is not None


def _is_dotted(text: str, start: int, *times: _Time) -> bool:
    """Whether full stops part hours from minutes ("12.30-1.30"): five-minute steps,
    and no word of measure or money before.
    """
    if any(time.clock.minute % 5 for time in times):
        return False
    if text[max(0, start - 2) : start].strip()[-1:] in ("$", "€", "£", "¥", "§", "#"):
        return False
    return word_before(text, start) not in _MEASURING and not _AMOUNTS_AT.search(text[max(0, start - 24) : start])


class _Time(NamedTuple):
    """One clock time as read. ``word``: "a.m.", "Uhr" or "noon" is printed. ``colon``, ``full_stop``: what parts hour and
    minutes, the full stop only where no such word says what it means. ``letter``: of the meridiem its first letter alone is
    printed, "9a". ``ish``: "5ish".
    """

    end: int
    clock: Clock
    word: bool
    colon: bool = False
    full_stop: bool = False
    seconds: bool = False
    zone: str | None = None
    letter: bool = False
    ish: bool = False

    @property
    def strong(self) -> bool:
        """Whether the print alone says that it is a clock time."""
        return self.word or self.colon


def time_at(text: str, start: int) -> _Time | None:
    """The clock time at ``start`` with its zone; None where there is none, or no such time exists ("14PM", "25:12")."""
    match = _ONE.match(text, start)
    if not match:
        return None
    zone = zone_at(text, match.end())
    end, place = (zone.end(), zone_named(zone[0])) if zone else (match.end(), None)
    if match["word"]:
        noon = Clock(0 if match["word"].lower() == "midnight" else 12, plain=True)
        return _Time(end, noon, word=True, zone=place)
    hour, minute, second = int(match["hour"]), int(match["minute"] or 0), int(match["second"] or 0)
    meridiem = meridiem_of(match["meridiem"] or match["letter"] or match["clockhalf"])
    if (hour == 24 and (minute or second)) or (meridiem and hour > 12 and not match["minute"]):
        return None
    if hour > 12 or (hour == 0 and meridiem == "a"):  # "16:00 p.m." is printed too
        meridiem = None
    named = (match["uhr"] or "").lower()
    if named.startswith("h") and match["sep"] == "." and hour < 7:
        return None  # "it took 2.30 h"
    german = named.startswith(("uhr", "h"))
    plain = meridiem is None and (german or hour == 0 or hour > 12 or match["hour"].startswith("0"))
    stated = bool(match["meridiem"] or match["uhr"])
    return _Time(
        end=end,
        clock=Clock(0 if hour == 24 else hour, minute, second, meridiem, plain),
        word=stated,
        colon=match["sep"] == ":",
        full_stop=match["sep"] == "." and not stated,
        seconds=bool(match["second"]),
        zone=place,
        letter=bool(match["letter"]),
        ish=bool(match["ish"]),
    )


def read_clock(text: str, start: int) -> ClockPiece | None:
    """The clock time or range of clock times at ``start`` of ``text`` (plain signs), or None."""
    first = time_at(text, start)
    if first is None:
        return _rare(text, start)
    return _spread(text, start, first) or _single(text, start, first) or _rare(text, start)


def _spread(text: str, start: int, first: _Time) -> ClockPiece | None:
    """The range of clock times that begins with ``first``; None where it is one time alone."""
    joined = TO.match(text, first.end)
    last = time_at(text, joined.end()) if joined else None
    if joined is None or last is None:
        return None
    before = text[max(0, start - 10) : start]
    opened = bool(FROM.search(before))
    if joined[0].strip().lower() in ("and", "&") and not before.rstrip().lower().endswith("between"):
        return None
    if (first.seconds or _iso(text, start)) and not last.seconds and joined[0] == "-" and not last.word:
        return None  # the offset of "08:15:30-05:30", "2024-06-30T17:00-03:00"
    numbers_only = not (first.colon or first.full_stop or last.colon or last.full_stop)
    weak = not (first.strong or last.strong)
    zoned = first.zone is not None or last.zone is not None  # "8-9 ET", "10.00-11.30 CET"
    lettered = last.letter and _is_letter_of_hour(text, last) and _opens_entry(text, start, last.end)
    behind_day = last.letter and _behind_day(text, start)  # "6/29 2-4p"
    if last.letter and (
        first.letter or first.strong or zoned or lettered or behind_day or word_before(text, start) in _BEFORE_LETTER
    ):
        # "9a-5p"
        sure = first.letter or zoned or lettered
        return ClockPiece(start, last.end, first.clock, last.clock, first.zone or last.zone, weak=not sure)
    if numbers_only and weak and (part := TONIGHT.match(text, last.end)) and part["clear"]:  # "7-9 in the evening"
        return ClockPiece(start, last.end, first.clock, last.clock)
    if not zoned and not first.word and not last.word and first.full_stop and last.full_stop:
        # "12.30-1.30", "18.00-19.30 in the hall"; before a noun ("7.30-8.30 Lunch") it wants a day beside it.
        if not _is_dotted(text, start, first, last) or _UNIT.match(text, last.end):
            return None
        free = FREE.match(text, last.end) or (
            LINE_START.search(text[max(0, start - 6) : start]) and _CAPITAL.match(text, last.end)
        )
        clear = free and (first.clock.hour >= 7 or opened)
        return ClockPiece(start, last.end, first.clock, last.clock, weak=not clear)
    if weak and not zoned and numbers_only and (_is_opening(text, start, first, last) or _in_part(text, start, first, last)):
        return ClockPiece(start, last.end, first.clock, last.clock, weak=True)
    full_stops = first.full_stop or last.full_stop
    if not zoned and not full_stops and head_entry_below_day(text, start, last.end, first.clock, last.clock):
        return ClockPiece(start, last.end, first.clock, last.clock)  # "Monday, June 10" / "1-2:30: Ann Birch"
    if weak and not zoned and not (opened and numbers_only and FREE.match(text, last.end)):
        return None
    if not zoned and ((first.full_stop and not last.word) or (last.full_stop and not first.word)):
        return None
    if not first.strong and not (last.word or opened or zoned or _behind_day(text, start)):
        return None  # "10 - 11:30" is as likely a score or a verse
    if not last.strong and not _CLOSED.match(text, last.end):
        return None
    return ClockPiece(start, last.end, first.clock, last.clock, first.zone or last.zone, weak and not zoned)


# What may stand before "9a" and "5p" where they are clock times.
_BEFORE_LETTER = frozenset(
    {"", "at", "from", "by", "until", "till", "around", "about", "between", "today", "tonight", "tomorrow", *WEEKDAYS}
)
# What stands behind the hour that an entry of a list begins with: "7p, Alder: Rope class", "10a-noon: Kelp walk".
# A letter behind a small number may count points ("1a, 1b"), and behind any where its next stands below ("8a", "8b").
_ENTRY_GOES_ON = pattern(r"[*_]{0,2}(?:,|:|[ ]?[|–—]|[ ]--?)[*_]{0,2}[ ]+(?=[A-Z0-9\"'])")
_LETTERED = 7  # up to this number a letter may be of a point even where no second stands below: "1a", "2a"


def _opens_entry(text: str, start: int, end: int) -> bool:
    """Whether what stands from ``start`` to ``end`` is the first thing of a line,
    and a sign parts it from what the line says.
    """
    return LINE_START.search(text[max(0, start - 6) : start]) is not None and _ENTRY_GOES_ON.match(text, end) is not None


_LIMITS = {"by", "before", "until", "till", "after"}


def _iso(text: str, start: int) -> bool:
    """Whether a clock time stands behind the T of ISO 8601."""
    return start > 1 and text[start - 1] == "T" and text[start - 2].isdigit()


def _is_letter_of_hour(text: str, time: _Time) -> bool:
    """Whether the letter behind a number is of an hour: "2p", "9a", but no point of an agenda ("8a" above "8b")."""
    if time.clock.meridiem == "p":
        return True
    return time.clock.hour > _LETTERED and not re.search(rf"^\W*{time.clock.hour}b\b", text, re.MULTILINE)


def _single(text: str, start: int, time: _Time) -> ClockPiece | None:
    """One clock time as a piece, with the offset or zone behind it; None for figures that are none."""
    end, zone, clock = time.end, time.zone, time.clock
    if time.colon and zone is None and not time.word:
        offset = (_OFFSET if time.seconds or _iso(text, start) else _PLUS).match(text, end)
        if offset:
            zone, end = zone_named(offset["offset"]), offset.end()
    if time.strong:
        more = text[end : end + 2]
        if time.colon and more[:1] == ":" and more[1:].isdigit():
            return None
        return ClockPiece(start, end, clock, None, zone)
    if time.letter and _is_letter_of_hour(text, time) and _opens_entry(text, start, end):
        return ClockPiece(start, end, clock, None, zone)
    if time.letter:  # "5p Friday", "Friday at 9a", hardly "Gate 9a, Friday"
        told = zone is not None or word_before(text, start) in _BEFORE_LETTER
        return ClockPiece(start, end, clock, None, zone, weak=True) if told else None
    if time.full_stop and _ENDS_LINE.match(text, end) and _DATE_ENDS.search(text[max(0, start - 24) : start]):
        return ClockPiece(start, end, clock, None, zone, weak=True)
    if time.full_stop and _is_dotted(text, start, time) and heads_dotted_entry(text, start):
        return ClockPiece(start, end, clock, None, zone)  # "Monday 10 June" / "09.30  Harbor Board"
    if time.ish and 1 <= clock.hour <= 12:
        return ClockPiece(start, end, clock, None, zone, weak=not stands_behind_at(text, start))
    part = TONIGHT.match(text, end) if 1 <= clock.hour <= 12 and not time.full_stop else None
    if part and part["clear"]:
        return ClockPiece(start, end, clock, None, zone)
    if zone and not stands_behind_at(text, start):  # "10.30 CET" is enough, "Thursday, 9 ET" wants its day
        return ClockPiece(start, end, clock, None, zone, weak=not time.full_stop)
    if stands_behind_at(text, start) and (zone or FREE.match(text, end) or _LINE_BELOW.match(text, end)):
        dotted = time.full_stop and _is_dotted(text, start, time) and not _UNIT.match(text, end)
        return ClockPiece(start, end, clock, None, zone, weak=zone is None and not dotted)
    if part:
        return ClockPiece(start, end, clock, None, zone, weak=True)
    if 1 <= clock.hour <= 12 and not time.full_stop and DAY_NEXT.match(text, end) and word_before(text, start) in _LIMITS:
        return ClockPiece(start, end, clock, None, zone, weak=True)  # "by 5 tomorrow"
    return None


# "05/15 Sun 2000", "5/15 (Sun.) 1930": a day in figures and its weekday, behind which four digits are no year
_FIGURES_AND_WEEKDAY = pattern(rf"(?<![0-9/])[0-9]{{1,2}}/[0-9]{{1,2}},?[ ]\(?{WEEKDAY}\.?\)?,?[ ](?:at[ ])?\Z", re.I)
# The four digits behind them: "5/15 Sun |1930|"; not "|2000|-2010", "|1930|.5".
_FOUR_ALONE = pattern(r"(?P<hour>[01][0-9]|2[0-3])(?P<minute>[0-5][0-9])(?![\w/-]|[.,][0-9])")
_FIGURES_LENGTH = 24  # code points


def _rare(text: str, start: int) -> ClockPiece | None:
    """Clock times in four digits, and others seldom printed."""
    match = _MILITARY.match(text, start)
    if match:
        zone = zone_at(text, match.end())
        # "2001 PT" is a year before a name, more likely than a minute past eight.
        year = match["bare"] is not None and match["hour1"] in ("18", "19", "20", "21") and not match["hour2"]
        if not year and (zone or match["bare"] is None):
            first = Clock(int(match["hour1"]), int(match["minute1"]), plain=True)
            last = Clock(int(match["hour2"]), int(match["minute2"]), plain=True) if match["hour2"] else None
            return with_zone(text, ClockPiece(start, match.end(), first, last))
    if (piece := _four_to_four(text, start)) is not None:
        return piece
    match = _FOUR_ALONE.match(text, start)
    if match and _FIGURES_AND_WEEKDAY.search(text[max(0, start - _FIGURES_LENGTH) : start]):
        first = Clock(int(match["hour"]), int(match["minute"]), plain=True)
        return with_zone(text, ClockPiece(start, match.end(), first))
    match = _FRENCH.match(text, start)
    if match:
        first = Clock(int(match["hour"]), int(match["minute"] or 0), plain=True)
        weak = not (match["minute"] or _A.search(text[max(0, start - 4) : start]))
        joined = TO.match(text, match.end())
        closing = _FRENCH.match(text, joined.end()) if joined else None
        if closing:  # "15h-16h30"
            last = Clock(int(closing["hour"]), int(closing["minute"] or 0), plain=True)
            return ClockPiece(start, closing.end(), first, last, weak=weak and not closing["minute"])
        return ClockPiece(start, match.end(), first, weak=weak)
    match = _FOUR.match(text, start) if stands_behind_at(text, start) else None
    if match:
        return ClockPiece(start, match.end(), Clock(int(match["hour"]), int(match["minute"]), plain=True), weak=True)
    return read_counted(text, start)


def _four_to_four(text: str, start: int) -> ClockPiece | None:
    """Two clock times of four digits each, in a line that begins with the day:
    hours that may be years want a sign before them.
    """
    match = _FOUR_TO_FOUR.match(text, start)
    if match is None or match["hour2"] + match["minute2"] <= match["hour1"] + match["minute1"]:
        return None
    line = text.rfind("\n", 0, start) + 1
    day = _DAY_OF_LINE.match(text, line, start)
    mark = text[line:start].rstrip()[-1:]
    if day is None or _MEASURED.match(text, match.end()) or mark in ("$", "€", "£", "#") or _counted_out(text, start):
        return None
    year = int(match["hour1"]) >= _EARLIEST_YEAR and day.end() != len(text[:start].rstrip(" ,:|-("))
    if (year and mark not in (",", "-", "|", "(", ":", ";")) or word_before(text, start) in _MEASURING:
        return None
    first, last = (Clock(int(match[f"hour{place}"]), int(match[f"minute{place}"]), plain=True) for place in (1, 2))
    return ClockPiece(start, match.end(), first, last)


_EARLIEST_YEAR = 15  # "the age of sail, 1500-1700"
# What four digits count: "1000-1500 guests", "1200-1500 m"
_MEASURED = pattern(
    r"[ ]?(?:m|km|ft|kg|mg|words?|people|persons|guests|visitors|members|participants|characters"
    r"|points|years|pages|feet|met(?:er|re)s|miles|euros?|dollars|pounds|sq|[$€£%])\b",
    re.I,
)
