"""Whether a publisher tells of an event as its own, whom nothing around the event names as its host.

The last of what ``hosts`` asks; who the publisher is, ``publishers`` knows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from events_extractor.model import Event, Span
from events_extractor.parsers.events.context.publishers import OWN, Publisher
from events_extractor.parsers.events.parts.cues import THING_WORDS
from events_extractor.reading import Reading


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around an event: the ``body`` of its entry, the ``heading`` above it, the publisher (``house``)."""

    body: Span
    heading: Span | None
    house: Publisher


# The publisher of the lines below an entry, which may speak of much else: "We are delighted to invite you", "Join us",
# "our next".
_INVITES = re.compile(
    r"\b(?:we(?: will|'ll|'re| are)? (?:also )?(?:be )?(?:host|hosting|hold|holding|invite"
    r"|organi[sz]e|organi[sz]ing|welcome|present|happy to|delighted to|excited to"
    r"|pleased to|meet at|start at|leave at|take the|set off)|join us"
    r"|(?:on|of|show|teach|tell|train|with) (?:us|ours)\b(?! (?:all|how|to))"
    r"|our (?:next|annual|monthly|weekly|upcoming|first|second|third))\b",
    re.IGNORECASE,
)


# "The AGM will be held", "Club AGM", "2031 annual meeting":
# what every body has one of is the publisher's, if not said otherwise.
_GOVERNING = re.compile(
    r"(?:the |our )?(?:\d{4} )?(?:club |society |branch )?(?:AGM|EGM|annual (?:general |members'? )?meeting"
    r"|(?:general|members'?) meeting)",
    re.IGNORECASE,
)


# "The next tide meeting will be", "The August community call is on": one in a row of those that a body has by itself
_NEXT_OF_OURS = re.compile(
    r"(?:The|Our|This month's) (?:(?:next|upcoming) (?:[\w-]+ ){0,3}"
    r"|(?:monthly |quarterly )?(?:January|February|March|April|May|June|July|August|September|October|November|December) "
    r"(?:(?:all-hands|board|community|committee|general|members'?|membership|monthly|team|user group|working group) )+)"
    r"(?:call|gathering|meeting|meet-?up|office hours|town hall|webinar)\b(?! of\b)",
)


# "We will squeeze in a few workshops this autumn:", "Our walks of the month": whose a list is, by the words above it
_OUR_LIST = re.compile(
    rf"\b(?:our|we(?:'ll| will| are|'re)?)\b[^.:;!?]{{0,80}}?\b(?:{THING_WORDS}s|events|activities)\b", re.IGNORECASE
)
_LEAD = 700  # code points below a heading that lead in its list


def _leads_in(reading: Reading, event: Event, around: Around) -> bool:
    """Whether the words between the heading of a list and its first entry say that it is of the publisher's own."""
    if around.heading is None or around.heading.end > event.span.start:
        return False
    below = Span(around.heading.start, min(event.span.start, around.heading.end + _LEAD))
    first = next((moment for moment in reading.moments_in(below) if moment.states_day), None)
    return _OUR_LIST.search(reading.plain, below.start, first.start if first else below.end) is not None


# Rules that read what a week holds, clause by clause: what others do, each clause with its own subject.
_OF_OTHERS = frozenset({"events/sentence-agenda", "events/day-series"})


# "We meet", "our supper"; but "she told our own Ann Birch"
_WE = re.compile(r"\b(?:we|our)\b(?! own (?-i:[A-Z]))", re.IGNORECASE)


def told_as_own(reading: Reading, event: Event, around: Around) -> str | None:
    """The publisher, where it tells of an event as its own."""
    house = around.house
    if house.name and (_GOVERNING.fullmatch(event.title) or _NEXT_OF_OURS.match(reading.plain, *event.span)):
        return house.name
    if event.section != "listed":
        return None
    said = event.rule.startswith("events/sentence") and OWN.search(event.span.of(reading.plain)) is not None
    we = _WE.search(event.quote) is not None
    name = house.name or (house.sender if we else None)
    if event.rule in _OF_OTHERS:
        return name if said or we else None
    invites = _INVITES.search(reading.plain, around.body.start, around.body.end)
    return name if said or we or house.own or invites or _leads_in(reading, event, around) else None
