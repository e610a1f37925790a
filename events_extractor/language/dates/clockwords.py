"""What stands in and beside a clock time, however it is printed: meridiem, zone, and the words around."""

from __future__ import annotations

import re
from typing import Literal

from events_extractor.language.dates.atoms import ClockPiece
from events_extractor.language.dates.lexicon import OWS, WEEKDAY, WS
from events_extractor.language.dates.patterns import pattern
from events_extractor.language.dates.zones import BEHIND, FIRST_WORDS, zone_named

# "a.m.", "PM", "p. m."; "9:30a" right behind minutes.
MERIDIEM = r"(?:(?<=:[0-5][0-9])[ap](?![a-z.'’])|a(?:\.[ ]?m\b\.?|[ ]?m\b)|p(?:\.[ ]?m\b\.?|[ ]?m\b))"
# The zone behind an hour: "9 a.m.| ET", "noon| (Pacific time)".
_ZONE = pattern(BEHIND, re.I)
# The word where a zone would begin: cheap to look at, where the pattern of zones is long.
_ZONE_WORD = pattern(r"[ \n]*[(,]?[ ]?([A-Za-z]+)")
# The day right behind, without which "ten to nine" may be numbers of anything.
DAY_NEXT = pattern(
    rf"{WS}(?:on{WS}{WEEKDAY}|{WEEKDAY}|today|tonight|tomorrow|(?:this|in{WS}the){WS}(?:morning|afternoon|evening))\b", re.I
)
# What must stand before an hour without minutes or meridiem: "at |8", "around |7".
_AT = pattern(r"(?:\bat|@|\baround|\babout)[ ]*\n?[ ]*\Z", re.I)
# What opens a range of hours: "from |5 to 7", "between |nine and ten".
FROM = pattern(r"(?:\bfrom|\bbetween)[ ]*\n?[ ]*\Z", re.I)
# What may stand behind an hour without minutes or meridiem, so that it counts nothing: "at 8|.", "at 8| on Friday", but not
# "at 8| quays".
FREE = pattern(
    rf"(?={OWS}(?:[.,;:!?)\"'(\]|]|\Z|-)"
    rf"|{WS}(?:on|in|at|inside|outside|with|for|to|until|till|and|or|but|sharp|this|that|next|tonight|today|tomorrow|where|when|if"
    r"|mon|tue|wed|thu|fri|sat|sun)\w*\b)",
    re.I,
)
# The part of the day that makes a number before it an hour: "at 8| tonight", "at 9| this evening"; "clear" where it can say
# nothing else: "8| in the morning", "11| at night".
TONIGHT = pattern(
    rf"(?={WS}(?:(?P<clear>in{WS}the{WS}(?:morning|afternoon|evening)|at{WS}night)|tonight"
    rf"|(?:this|tomorrow|yesterday){WS}(?:morning|afternoon|evening))\b)",
    re.I,
)


def meridiem_of(printed: str | None) -> Literal["a", "p"] | None:
    """The half of the day that a printed "a.m.", "PM" or "p" names; None where nothing is printed."""
    if not printed:
        return None
    return "p" if printed[0] in "pP" else "a"


def zone_at(text: str, start: int) -> re.Match[str] | None:
    """The name of a time zone right at ``start``, as it is printed there; None where none stands."""
    word = _ZONE_WORD.match(text, start)
    return _ZONE.match(text, start) if word and word[1].lower() in FIRST_WORDS else None


def with_zone(text: str, piece: ClockPiece) -> ClockPiece:
    """``piece`` with the zone that stands behind it."""
    zone = zone_at(text, piece.end)
    return piece._replace(end=zone.end(), zone=zone_named(zone[0])) if zone else piece


def stands_behind_at(text: str, start: int) -> bool:
    """Whether what begins at ``start`` has "at", "@", "around" or "about" right before it."""
    return _AT.search(text[max(0, start - 10) : start]) is not None
