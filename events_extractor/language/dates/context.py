"""What the readers of pieces share: the words and signs around a place, patterns of days and years,
the form of an answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from events_extractor.language.dates.atoms import DayPiece, Nothing, Piece
from events_extractor.language.dates.days import Day, Unit, exists
from events_extractor.language.dates.lexicon import ORDINALS, OWS, WEEKDAYS, WS
from events_extractor.language.dates.patterns import pattern

# What reads a text (plain signs) at a place: the pieces that begin there, none where it knows no such words.
Reader = Callable[[str, int], "tuple[Piece, ...]"]
NONE: tuple[Piece, ...] = ()

# What stands before the first word of a line: nothing but blanks, a bullet or a bracket; blocks may be parted by a sign that
# no date reaches across.
LINE_START = pattern(r"(?:\A|[\n\x1e])[ ]*[(*+#-]{0,3}[ ]*\Z")
_LAST_WORD = pattern(r"[A-Za-z0-9']+\Z")
# "https://example.org/2024/06/20/", "www.example.org/june-20", "june5@example.org", "example.org/6/26",
# "agenda-2024-06-20.pdf".
# Each form begins where no sign of it stands before, so that a long run of such signs is gone through once.
_ADDRESS = pattern(
    r"(?:(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*://|www\.)[^\s<>\"\])]*|(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+"
    r"|(?<![\w.-])[\w.-]*\w\.(?:com|org|net|gov|edu|int|info|html?|php|aspx?|pdf"
    r"|docx?|xlsx?|png|jpe?g|gif)\b(?:/[^\s<>\"\])]*)?",
    re.I,
)
_LONGEST_ADDRESS = 300
# A blank behind a word, or behind the sign that ends it: no address goes on here.
_ENDED = pattern(r"[,.;:)!?]?(?:[ \n]|\Z)")


def word_before(text: str, start: int) -> str:
    """The word that stands directly before ``start``, in small letters; "" where a sign does."""
    before = text[max(0, start - 24) : start]
    words = before.rstrip(" \n")
    if before.count("\n", len(words)) > 1:
        return ""
    last = words[max(words.rfind(" "), words.rfind("\n")) + 1 :]
    if not (last.isalnum() and last.isascii()):
        match = _LAST_WORD.search(last)
        last = match[0] if match else ""
    return last.lower()


def in_address(text: str, start: int, end: int) -> bool:
    """Whether the range lies in a web or mail address or a file name: the unbroken run of signs around it says so."""
    if (start == 0 or text[start - 1] in " \n") and _ENDED.match(text, end):
        return False
    left, right = start, end
    while left > 0 and start - left < _LONGEST_ADDRESS and not text[left - 1].isspace():
        left -= 1
    while right < len(text) and right - end < _LONGEST_ADDRESS and not text[right].isspace():
        right += 1
    if left == start and right == end:
        return False
    return any(
        address.start() < end - left and address.end() > start - left for address in _ADDRESS.finditer(text[left:right])
    )


# What may not follow the number of a day: minutes, more digits, units, a letter with a figure. "June 9 a.m." has no ninth,
# "May 5 percent" no fifth, "room JAN 4Q2" no fourth.
NOT_DAY = (
    rf"(?![0-9]|[A-Z][0-9]|[ ]?[:h][0-9]|h\b|[.,][0-9]|%|-(?:year|minute|hour|day|week|month|member|point|foot|page)\b"
    rf"|{OWS}(?:[ap]\.?[ ]?m\b|percent\b|million\b|billion\b|o'?[ ]?clock\b|noon\b|uhr\b))"
)

# A clock time behind a day, with what may part them. "June 9|, 8:30", "20.6.| um 9 Uhr", "May 3| at noon"
CLOCK_NEXT = pattern(
    rf"{OWS}(?:[,@|(-]|at\b|from\b|um\b)?{OWS}(?:[0-9]{{1,2}}(?::[0-9]{{2}}|{OWS}[ap]\.?[ ]?m\b|{OWS}uhr\b)|noon\b)", re.I
)
# After an ordinal that is a day no noun may follow: "the 15th at noon", but not "15th anniversary", "16th-ranked",
# "3rd and 8th Streets".
NO_NOUN = (
    rf"(?={OWS}(?:[.,;:!?)\"@|*_\]]|-[ -]|\Z|\n"
    rf"|(?:at|from|in|to|through|until|by|for|with|if|when|where|and{WS}the|on|of|or{WS}the|we|you|they|he|she)\b|[0-9]))"
)
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])"
YEAR4 = r"(?:1[89]|20|21)[0-9]{2}"
# ", 2024", " 2024", " of 2024", " '24"; not the start of a number or of a clock time.
YEAR = rf"(?:,?{OWS}(?:of[ ])?(?P<year>{YEAR4})(?![0-9]|:[0-9]|-[0-9]{{2}}\b|,[0-9]{{3}})|,?[ ]?'(?P<year2>[0-9]{{2}})\b)"
_ONES = [word for word, number in ORDINALS.items() if number < 10]
_OTHERS = [word for word, number in ORDINALS.items() if number >= 10 and "-" not in word]
# "first" to "thirty-first"; "twenty-first" comes with its blank too.
ORDINAL_WORD = rf"(?:(?:twenty[- ])?(?:{'|'.join(_ONES)})|thirty[- ]first|{'|'.join(_OTHERS)})"
DATING_WORDS = {
    "on", "by", "from", "to", "until", "till", "through", "thru", "before", "after", "since", "starting", "beginning",
    "begins", "starts", "ends", "due", "date", "dated", "effective", "of", "between", "and", "for", "ending", "deadline",
    "rsvp", "opens", "open", "closes", "close", "expires", "expire", "lapses", "effect", "is", "this", "week", "updated",
    "published", "posted", *WEEKDAYS,
}  # fmt: skip


def begins_number(text: str, start: int) -> bool:
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


def full_year(printed: str) -> int:
    """Two digits are a year from 1970 to 2069, as POSIX has it with 1969."""
    number = int(printed)
    return number if len(printed) > 2 else number + (1900 if number >= 70 else 2000)


def year_of(match: re.Match[str]) -> int | None:
    """The year that a match of one of the patterns states, under whichever name; None where it states none."""
    printed = next(
        (
            match[name]
            for name in ("year", "year2", "year3", "year4", "year5")
            if name in match.re.groupindex and match[name]
        ),
        None,
    )
    return full_year(printed) if printed else None


def dated(start: int, end: int, day: Day, *implied: str, weak: bool = False) -> tuple[Piece, ...]:
    """The piece for a stated day, or the mark that there is none if the calendar lacks it."""
    if not exists(day):
        return (Nothing(start, end),)
    return (DayPiece(start, end, day, implied, weak=weak),)


# Places in a row that are named in front of a day or a week. "first Monday", "the 2nd week"
FEW = ("first", "second", "third", "fourth", "fifth", "last", "1st", "2nd", "3rd", "4th", "5th")


def which_one(printed: str | None) -> int:
    """How many weeks, months or years from now "next" and its like mean: 1, -1 for "last", 0 for any other word."""
    return {"next": 1, "coming": 1, "upcoming": 1, "following": 1, "last": -1, "past": -1}.get(
        (printed or "").lower().split()[-1] if printed else "", 0
    )


def unit_named(printed: str) -> Unit:
    """The unit that a word names: "weekend", "qtr"."""
    match printed.lower().split()[0]:
        case "weekend" | "week-end":
            return "weekend"
        case "week":
            return "week"
        case "month":
            return "month"
        case "quarter" | "qtr":
            return "quarter"
        case _:
            return "year"
