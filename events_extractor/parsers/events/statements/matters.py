"""What a hearing or a meeting is about, where its name does not say so: behind its day, behind its place, or in the next
sentence.
"""

from __future__ import annotations

import re

from events_extractor.model import Item, Span
from events_extractor.parsers.events.parts.fields import trimmed, without
from events_extractor.reading import Reading

# What has a matter: "public hearing", "Special meeting"
_PROCEEDING = re.compile(
    r"(?:[\w'-]+ ){0,2}(?P<noun>(?i:debate|forum|hearing|meeting|session|town hall|vote|workshop))", re.IGNORECASE
)

# "on the second floor of Pier House", "on Zoom": where it is, or how it is held
_IS_PLACE = re.compile(
    r"(?:on|over) (?:(?:C-SPAN|Facebook|Microsoft|Teams|Webex|YouTube|Zoom)\b"
    r"|(?:the |our )?(?:[\w'-]+ ){0,3}?(?:campus|floor|grounds|lawn|Street|Avenue|Road)\b)"
)

# "A hearing is set for May 8 at the Grange | on the tolls", "... | to consider the tolls"
_BEHIND = re.compile(
    r",? (?P<what>(?:on|over|about|concerning|regarding"
    r"|to (?:address|consider|debate|discuss|examine|explore|review|take (?:comments?|testimony)|weigh)) [^.;:,]{3,140})"
)

# "It is | on the sale of the depot.", "The hearing | concerns the sale of the depot.", "This meeting | will cover tolls."
_NEXT = re.compile(
    r"(?:(?:The|This) (?:[a-z]+ )?(?P<noun>debate|forum|hearing|meeting|session|town hall|vote|workshop)|It)"
    r"(?: (?:is|will be))? (?P<what>(?:about|on|over|to (?:address|consider|discuss|review|weigh)"
    r"|(?:will )?(?:addresses|address|concerns?|considers?|covers?|deals? with|focus(?:es)? on)) "
    r"(?:(?! (?:and|but) (?:it|is|will)\b)[^.;:!?]){3,140}?)"
    r"(?=[.!;]|\Z|, (?:which|who|where|with)\b| (?:and|but) (?:it|is|will)\b)"
)


def behind(reading: Reading, title: tuple[Span, ...], body: Span, holes: list[Span]) -> tuple[Span, ...]:
    """``title`` with what it is about, where ``body`` tells that right behind one of the ``holes`` of its day and place."""
    if len(title) != 1 or _PROCEEDING.fullmatch(title[0].of(reading.plain)) is None:
        return title
    for hole in holes:
        told = _BEHIND.match(reading.plain, hole.end, body.end) if hole.start >= title[0].end else None
        if told is not None and not _IS_PLACE.match(told["what"]):
            return (*title, *without(reading, Span(*told.span("what")), *holes))
    return title


def in_next(reading: Reading, item: Item, sentence: Span, title: tuple[Span, ...]) -> tuple[Span, ...]:
    """``title`` with what it is about, where the sentence behind says only that of it."""
    named = _PROCEEDING.fullmatch(title[0].of(reading.plain)) if len(title) == 1 else None
    following = next((other for other in reading.sentences(item.span) if other.start >= sentence.end), None)
    if named is None or following is None or reading.moments_in(following):
        return title
    told = _NEXT.match(reading.plain, *following)
    if told is None or _IS_PLACE.match(told["what"]) or (told["noun"] or named["noun"].lower()) != named["noun"].lower():
        return title
    return (*title, trimmed(reading, Span(*told.span("what"))))
