"""Sentences in which what is on at one moment sets up an event of another day: "The board meets on Thursday to open a
hearing starting July 9".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from events_extractor.model import Span
from events_extractor.parsers.events.parts.cues import THING
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment


@dataclass(frozen=True, slots=True)
class SetUp:
    """What is on ``first``, and what of the sentence tells it; likewise the ``later`` event that it sets up."""

    first: Moment
    first_part: Span
    later: Moment
    later_part: Span


# "| to open a hearing on the mill starting | July 9", "| to set a workshop on nets for | July 9", "| to hold a fair on |
# July 9": what is set in motion has a day of its own; "to hold a hearing on a plan for July 9" tells that of the plan.
_ITS = r"(?:an?|the|its|their) "
_LATER = r"(?:announce|call|plan|schedule|set)"
_NOW = r"(?:begin|launch|open|start)"
_NAMED = rf"(?:(?!(?:about|for|of|on|over|to)\b)[\w'-]+ ){{0,4}}?(?i:{THING.pattern})\b"
_SETS_UP = (
    re.compile(
        rf" to (?:(?:{_LATER}|{_NOW}) {_ITS}|(?=hold ))(?P<what>(?:hold {_ITS})?{_NAMED}[^.;:]{{0,80}}?)"
        r" (?:beginning|opening|starting|that (?:begins|opens|starts)|to (?:begin|open|start))(?: on)? "
    ),
    re.compile(rf" to {_LATER} {_ITS}(?P<what>{_NAMED}[^.;:]{{0,80}}?) (?:for|on) "),
    re.compile(rf" to (?:{_NOW} {_ITS}|(?=hold ))(?P<what>(?:hold {_ITS})?{_NAMED}) (?:for|on) "),
)
_GAP_MAX = 200  # code points between the two days

# "The board meets on Thursday" is on by itself, "votes on Thursday" by what it votes on
_MEETS = re.compile(r"\b(?:convenes?|gathers?|meets?|sits?)\b[^,;:]{0,30}\Z")


def read(reading: Reading, sentence: Span, moments: list[Moment]) -> SetUp | None:
    """What ``sentence`` says is on at the first of its ``moments`` to set up what is on at another of them."""
    first = moments[0]
    for later in moments[1:]:
        gap = reading.plain[first.end : later.start]
        told = (form.fullmatch(gap) for form in _SETS_UP) if later.has_date and len(gap) <= _GAP_MAX else ()
        if (named := next(filter(None, told), None)) is not None:
            meets = _MEETS.search(reading.plain, sentence.start, first.start)
            of_first = Span(sentence.start, first.end) if meets else sentence
            return SetUp(first, of_first, later, Span(first.end + named.start("what"), sentence.end))
    return None
