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
_ZONE = pattern(BEHIND, re.I)
# The word where a zone would begin: cheap to look at, where the pattern of zones is long.
_ZONE_WORD = pattern(r"[ \n]*[(,]?[ ]?([A-Za-z]+)")
# The day right behind, without which "ten to nine" may be numbers of anything.
DAY_NEXT = pattern(
    rf"{WS}(?:on{WS}{WEEKDAY}|{WEEKDAY}|today|tonight|tomorrow|(?:this|in{WS}the){WS}(?:morning|afternoon|evening))\b", re.I
)
# What must stand before an hour without minutes or meridiem ("at 8", "around 7", "from 5") and may stand behind it.
_AT = pattern(r"(?:\bat|@|\baround|\babout)[ ]*\n?[ ]*\Z", re.I)
FROM = pattern(r"(?:\bfrom|\bbetween)[ ]*\n?[ ]*\Z", re.I)
FREE = pattern(
    rf"(?={OWS}(?:[.,;:!?)\"'(\]|]|\Z|-)"
    rf"|{WS}(?:on|in|at|with|for|to|until|till|and|or|but|sharp|this|that|next|tonight|today|tomorrow|where|when|if"
    r"|mon|tue|wed|thu|fri|sat|sun)\w*\b)",
    re.I,
)
TONIGHT = pattern(
    rf"(?={WS}(?:(?P<clear>in{WS}the{WS}(?:morning|afternoon|evening)|at{WS}night)|tonight"
    rf"|(?:this|tomorrow|yesterday){WS}(?:morning|afternoon|evening))\b)",
    re.I,
)


def meridiem_of(printed: str | None) -> Literal["a", "p"] | None:
    if not printed:
        return None
    return "p" if printed[0] in "pP" else "a"


def zone_at(text: str, start: int) -> re.Match[str] | None:
    word = _ZONE_WORD.match(text, start)
    return _ZONE.match(text, start) if word and word[1].lower() in FIRST_WORDS else None


def with_zone(text: str, piece: ClockPiece) -> ClockPiece:
    """``piece`` with the zone that stands behind it."""
    zone = zone_at(text, piece.end)
    return piece._replace(end=zone.end(), zone=zone_named(zone[0])) if zone else piece


def stands_behind_at(text: str, start: int) -> bool:
    return _AT.search(text[max(0, start - 10) : start]) is not None
