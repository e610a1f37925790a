"""Titles behind their kind and who holds them: "Webinar by the Harbor Institute on tolls: Who pays for the pier?"."""

from __future__ import annotations

import re

from events_extractor.language import names
from events_extractor.model import Span
from events_extractor.parsers.events.parts import bodies, fields
from events_extractor.parsers.events.parts.cues import THING_WORDS
from events_extractor.reading import Reading

# "Free webinar", "Panel discussion", "Online-Seminar": of which kind it is
_KIND = rf"(?:[A-Za-z][\w-]* ){{0,2}}?(?i:(?:online-?)?(?:{THING_WORDS}))"
# "by the Harbor Institute on tolls: ", "von Hafenbund: ": who holds it, and of what it is in a word or two
_BEHIND_HOST = re.compile(
    rf"{_KIND} (?:(?:hosted |organi[sz]ed |presented |put on )?by|from|mit|von|with) "
    r"(?P<host>(?P<the>[Tt]he |der |dem )?[A-Z][\w'&.-]*(?: (?:(?:and|&|of|for|on|the|und) ){0,2}[A-Z][\w'&.-]*){0,8})"
    r"(?: (?:about|on|über|zu[mr]?) [^:;.!?]{2,60}?)?: (?=[\"*_]{0,3}[A-Z0-9])"
)


def behind_host(reading: Reading, title: Span) -> tuple[Span, Span] | None:
    """Who holds what ``title`` says of which kind it is, and its name behind that; None where a person gives it."""
    told = _BEHIND_HOST.match(reading.plain, title.start, title.end)
    if told is None:
        return None
    host = Span(told.end("the") if told["the"] else told.start("host"), told.end("host"))
    words = host.of(reading.plain)
    if not told["the"] and names.find(words) and not bodies.is_host(words):
        return None  # "Reading with Ann Birch: The Salt Road"
    name = fields.title(reading, Span(told.end(), title.end))
    return (host, name) if name is not None else None
