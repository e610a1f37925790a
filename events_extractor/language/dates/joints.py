"""Joints: what may stand between two pieces of one expression, and the expressions that they make up."""

from __future__ import annotations

import re
from typing import NamedTuple

from events_extractor.language.dates.atoms import ClockPiece, DayPiece
from events_extractor.language.dates.lexicon import OWS, RANGE, WS
from events_extractor.language.dates.patterns import pattern

# What leads from one end of a range to the other: "May 3 | - | May 5", "noon | to | 2 p.m.", "3. Mai | bis zum | 5. Mai".
FROM_TO = pattern(rf"{RANGE}|{WS}(?:bis(?:{WS}zum)?|au|al|hasta(?:{WS}el)?){WS}", re.I)
# What may join the two ends behind "between", or two days that follow each other: "May 3 | and | May 4", "9 | & | 10".
AND = pattern(rf",?{OWS}(?:and|&){OWS}", re.I)
# White space and nothing else: "Tue May 7 |   | 14:20:09".
SPACE_ONLY = pattern(WS)
# What parts the days of a list: "Tue|, |Thu| and |Sat", "May 3|/|May 4".
LISTING = pattern(rf"(?:,|/|,?{WS}(?:and|or|&)){OWS}")
# A line of nothing but spaces, which ends what stands above it: "High tide\n \nRope class".
_EMPTY_LINE = pattern(r"\n[ ]*\n")
# What may stand behind an expression that ends there: "May 7, Tuesday|," but not "May 7 Tuesday|'s tide".
ENDS = ("", ",", ".", ";", "\n", ")", " ")
# A line shorter than this is no line of running text, so its end is not a wrap.
_WRAPPED = 40
_GAP_MAX = 40  # code points between two pieces of one expression


class Side(NamedTuple):
    """A point or range of one expression: a day, a clock time, or both."""

    start: int
    end: int
    day: DayPiece | None = None
    clock: ClockPiece | None = None


class Expression(NamedTuple):
    """A whole expression: ``last`` is the other end where a range has two full sides ("July 9, 9 a.m. - July 11,
    4 p.m.").
    """

    start: int
    end: int
    first: Side
    last: Side | None = None


def gap(text: str, left: int, right: int, joint: re.Pattern[str]) -> bool:
    """Whether all that stands between two pieces is what ``joint`` lets stand there, and no empty line is among it."""
    if right - left > _GAP_MAX or joint.fullmatch(text, left, right) is None:
        return False
    return text.count("\n", left, right) < 2 or not _EMPTY_LINE.search(text, left, right)


def joins_clock(text: str, left: int, right: int, joint: re.Pattern[str]) -> bool:
    """As ``gap``, but a line break counts only inside running text, or beside a sign or word that joins."""
    if not gap(text, left, right, joint):
        return False
    between = text[left:right]
    if "\n" not in between or between.strip() not in ("", ":", "|"):
        return True
    line = left + between.index("\n")
    return line - (text.rfind("\n", 0, line) + 1) >= _WRAPPED


def closed(text: str, left: int, right: int, end: int) -> int:
    """``end``, or behind the bracket that stands there if one was opened between ``left`` and ``right``."""
    return end + ("(" in text[left:right] and text.startswith(")", end))
