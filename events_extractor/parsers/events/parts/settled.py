"""A place as its line prints it, without what is said around it."""

from __future__ import annotations

import re

from events_extractor.model import Span
from events_extractor.parsers.events.parts.cues import UNSETTLED
from events_extractor.reading import Reading

# "Location TBD", "Venue: to be announced (check the link)": that a place is still to come
_UNSETTLED = re.compile(
    rf"(?:(?:the )?(?:exact )?(?:location|place|room|site|venue)\W+(?:is |details )?)?{UNSETTLED}\b\W*(?:\([^()]*\))?\W*",
    re.IGNORECASE,
)
# "Meet at | the Canal steps", "Gather in | Quay Park": what people do there
_TO_COME = re.compile(
    r"(?:(?:We |we )?(?:[Mm]eet(?:ing)?|[Gg]ather(?:ing)?)(?: up| us)? (?:at|in|on)|At) (?=(?:the |our )?[A-Z0-9])"
)
# "Quay Park pavilion | (rain or shine)", "Rope Room | (open press)": what a bracket says of the event, not of the place
_SAID_BEHIND = re.compile(
    r" \((?=[a-z])[^()]{0,80}\b(?:rain or shine|weather permitting|(?:open|closed|pooled) press|free|please"
    r"|bring|tickets?|rsvp|check|is|are|will|to be|tb[acd])\b[^()]{0,80}\)\W*\Z"
)


def is_unsettled(place: str) -> bool:
    """Whether ``place`` says that where something takes place is still to be told."""
    return _UNSETTLED.fullmatch(place) is not None


def settled(reading: Reading, place: Span) -> Span:
    """``place`` without what is said around it: that people meet there, and whatever the weather."""
    text = place.of(reading.plain)
    lead, behind = _TO_COME.match(text), _SAID_BEHIND.search(text)
    return Span(place.start + (lead.end() if lead else 0), place.start + (behind.start() if behind else len(text)))
