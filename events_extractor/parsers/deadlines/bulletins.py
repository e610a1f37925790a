"""Whether a deadline told in a sentence stands in a list all the same: a bulletin is a list of short notices."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from events_extractor.model import Item, Section, Span
from events_extractor.parsers.deadlines.lexicon import HANDING_IN, TO_READER
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment

# What readers of a notice may do, hand in, win or pay, a list of words for each kind.
_OFFERED = (
    # "Register for the regatta", "Nominations close"
    r"register|registration|sign[\s-]?ups?|signing\s+up|appl(?:y|ications?)|nominat\w+|enroll?\w*|volunteer|join",
    # "Tickets are on sale", "Rooms are held", "The early price"
    r"tickets?|reserv\w+|book(?:ings?)?|buy|purchase|offer|discount|coupons?|rooms?|prices?|fees?|membership",
    # "Order your seeds", "orders close", but not "ordered the mill to close"
    r"order(?=\s+(?:your|by|from|now|online)\b)|orders(?=\s+(?:close|end|are))|be\s+ordered",
    # "Abstracts are due", "Return the forms"
    r"submi(?:t|ssions?)\w*|abstracts?|proposals?|posters?|forms?|slips?|entries|contributions?|deadline|closing\s+date",
    # "Please call the desk", "Reply to Ana"
    r"please|contact|call|e-?mail|send|return|let\s+(?:me|us)\s+know|r\.?s\.?v\.?p|reply|respond|request",
    # "Fill in the survey", "Voting opens", "The transfer window"
    r"survey|evaluation|vot(?:e|ing)|donat\w+|window|camps?",
)
_OFFER = re.compile(rf"\b(?:{'|'.join(_OFFERED)})\b", re.IGNORECASE)

# Duties and doings of states, which are no offers. "agencies shall submit", "Congress must vote"
_OF_STATE = re.compile(
    r"\b(?:shall|governments?|constitution|legislat\w+|congress|senate|judges?|courts?"
    r"|committees|agenc(?:y|ies)|voters?|federal)\b",
    re.IGNORECASE,
)

# What somebody told the writer: news, not notices. "said", "according to"
_REPORTED = re.compile(r"\b(?:said|says|told|tells|reported|reports|wrote|writes|according\s+to)\b")

# A seat or a place asked for, which only those need who come. "Please book by", "RSVP", "Buy your ticket"
_ATTENDING = re.compile(
    r"(?:.*[.!?;,]\s)?\W*(?:please\s+)?(?:book\b|r\.?s\.?v\.?p|reply\b|sign\s+up\b"
    r"|(?:buy|get|order|purchase|reserve)\s+(?:your\s+|a\s+)?(?:tickets?|seats?|places?|spots?)\b)",
    re.IGNORECASE | re.DOTALL,
)

_WINDOW = 60  # blocks either side of a deadline in which the other notices are looked for
_DATED = 8  # blocks with dates that a bulletin has at least
_MANY = 12  # so many that none of them has to tell an hour
_OFFERS = 3  # blocks that offer or ask for something
_HOURS = 2  # times of day
_WORDS_A_REPORT = 330  # words for each report that a bulletin may have


def is_listed(reading: Reading, section: Section, sentence: Span) -> bool:
    """Whether a deadline in ``sentence``, which is running text by its form, is an entry of a list by its surroundings."""
    own = next((item.span for item in section.items if item.span.start <= sentence.start < item.span.end), sentence)
    of_state = _OF_STATE.search(reading.plain, *own)
    notice = is_notice(reading, section) and not (of_state or _REPORTED.search(reading.plain, *sentence))
    if notice and (TO_READER.search(reading.plain, *sentence) or HANDING_IN.match(reading.plain, *sentence)):
        return True
    if _among_days(reading, section, sentence):
        return True
    if _ATTENDING.match(reading.plain, *sentence) and any(moment.has_time for moment in _moments_near(reading, sentence)):
        return True
    return bool(not of_state and _OFFER.search(reading.plain, *sentence)) and _in_bulletin(reading, sentence)


_DAYS = 3  # items that begin with their day, in a list of days


def _among_days(reading: Reading, section: Section, sentence: Span) -> bool:
    """Whether ``sentence`` is of an item that begins with its day and goes on in capitals, as others of ``section`` do.

    "May 3 Last day to row".
    """

    def begins_with_day(item: Item) -> bool:
        moment = next(iter(reading.moments_in(item.span)), None)
        opens = moment is not None and moment.states_day and moment.start == item.span.start
        return moment is not None and opens and re.match(r" [A-Z]", reading.plain[moment.end : moment.end + 2]) is not None

    own = next((item for item in section.items if item.span.start <= sentence.start < item.span.end), None)
    return own is not None and begins_with_day(own) and sum(map(begins_with_day, _beside(section, own))) >= _DAYS


def _beside(section: Section, item: Item) -> tuple[Item, ...]:
    """The items of ``section`` around ``item``, itself among them."""
    at = bisect_left(section.items, item.span.start, key=lambda other: other.span.start)
    return section.items[max(0, at - _NEAR) : at + _NEAR]


_SHORT = 3  # items of a notice
_NEAR = 20  # blocks either side of a notice in which other notices are looked for


def is_notice(reading: Reading, section: Section) -> bool:
    """Whether ``section`` is one of several short notices, each under its heading,
    as bulletins of clubs and offices have them.
    """
    if section.heading is None or len(section.items) > _SHORT:
        return False
    blocks = reading.document.blocks
    at = bisect_left(blocks, section.heading.start, key=lambda block: block.span.start)
    return sum(block.kind == "heading" for block in blocks[max(0, at - _NEAR) : at + _NEAR]) > _SHORT


def _blocks_near(reading: Reading, sentence: Span) -> list[Span]:
    """The blocks around ``sentence``, those that carry text."""
    blocks = reading.document.blocks
    at = bisect_left(blocks, sentence.start, key=lambda block: block.span.start)
    return [block.span for block in blocks[max(0, at - _WINDOW) : at + _WINDOW] if block.kind != "rule"]


def _moments_near(reading: Reading, sentence: Span) -> list[Moment]:
    """The dates and times in the blocks around ``sentence``."""
    return [moment for span in _blocks_near(reading, sentence) for moment in reading.moments_in(span)]


def _in_bulletin(reading: Reading, sentence: Span) -> bool:
    """Whether the blocks around ``sentence`` are notices: many of them dated, several that offer or ask something,
    and hardly a report.
    """
    spans = _blocks_near(reading, sentence)
    told = [span.of(reading.plain) for span in spans]
    reports = sum(len(_REPORTED.findall(words)) for words in told)
    if reports * _WORDS_A_REPORT > sum(len(words.split()) for words in told):
        return False
    dated = sum(bool(reading.moments_in(span)) for span in spans)
    hours = sum(moment.has_time for moment in _moments_near(reading, sentence))
    offers = sum(_OFFER.search(words) is not None for words in told)
    return offers >= _OFFERS and (dated >= _MANY or (dated >= _DATED and hours >= _HOURS))
