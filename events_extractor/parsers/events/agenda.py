"""Sentences that list what a week or month holds: "This week brings Tuesday hearings in Alder, and a vote on Friday"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from events_extractor.model import Span
from events_extractor.parsers.events import framing
from events_extractor.parsers.events.building import without
from events_extractor.parsers.events.cues import THING
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment

# "The weekend ahead brings ", "Next month's calendar includes ", "This week brings "
_HOLDS = re.compile(
    r"(?:The (?:week|month|weekend|day)(?: ahead)?|The (?:calendar|agenda|schedule|programme|program)(?: for [^,;.]{3,20})?|(?:This|Next) (?:week|month|weekend)(?:'s (?:calendar|agenda|schedule))?)"
    r" (?:will )?(?:also )?(?:features?|brings?|includes?|sees?) "
)
# What separates the things listed: ", and the ", ", a ", "; ".
_NEXT = re.compile(
    r"; (?:and )?|, (?:and )?(?=(?:the|an?|another|its) |(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )|,? and (?=(?:the|an?|another) )"
)
_ARTICLE = re.compile(r"(?:the|an?|another|its|and) ")
# "the reconvening of a convention", "the election of a warden": doings of which nobody lists all nouns.
_DOING = re.compile(r"\b[a-z]{3,}(?:ing|tion|sion|ment) of ")
_WORDS = range(2, 21)


def read(reading: Reading, sentence: Span, moments: list[Moment]) -> list[tuple[Moment, tuple[Span, ...]]]:
    """What ``sentence`` lists, each with the moment inside it; empty where it is no such list."""
    holds = _HOLDS.match(reading.plain, sentence.start, sentence.end)
    if holds is None:
        return []
    cuts = [Span(*match.span()) for match in _NEXT.finditer(reading.plain, holds.end(), sentence.end)]
    starts = [holds.end(), *(cut.end for cut in cuts)]
    ends = [*(cut.start for cut in cuts), sentence.end]
    found = []
    for start, end in zip(starts, ends, strict=True):
        inside = [moment for moment in moments if start <= moment.start and moment.end <= end and moment.has_date]
        if len(inside) != 1:
            continue
        article = _ARTICLE.match(reading.plain, start, end)
        part = Span(article.end() if article else start, end)
        title = without(reading, part, framing.hole_of(reading, part, inside[0]))
        words = " ".join(piece.of(reading.plain) for piece in title).rstrip(".!")
        if len(words.split()) in _WORDS and (THING.search(words) or _DOING.search(words)):
            found.append((inside[0], title))
    return found
