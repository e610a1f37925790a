"""Titles that stand behind who holds them: 'Harbor Institute, "Ports and steel"', 'House Ports, hearing on "Who tolls?"',
"House Ports -- Piers, on the Dock Agency".
"""

from __future__ import annotations

import re

from events_extractor.model import Span
from events_extractor.parsers.events.parts import bodies, fields
from events_extractor.parsers.events.parts.cues import THING_WORDS
from events_extractor.reading import Reading

# 'hearing on "', "closed markup of ", "book discussion: ": of which kind it is, before its title.
_KIND = rf"(?:[a-z-]+ ){{0,3}}(?i:{THING_WORDS}s?)"
_NAMED = r"(?: about| examining| of| on| entitled| titled| called)?(?: the topic of)?"
_BEHIND = re.compile(rf"(?P<host>[A-Z0-9][^\"“:;!?|\n]{{2,160}}?),? +(?:{_KIND}{_NAMED}[:,]? +)?\"(?=[^\"\n]{{4,240}}\")")
_KIND_QUOTED = re.compile(rf"\W*(?:[A-Z][a-z]+ )?{_KIND}{_NAMED}[:,]? (?=\"[^\"\n]{{4,240}}\"?\W*\Z)")
# "House Ports, hearing on ferry fares", "House Ports -- Piers, on the Dock Agency": the matter without quotation marks.
_MATTER = re.compile(
    r"(?P<host>[A-Z][^\"“.:;!?|\n]{2,160}?), "
    r"(?:(?P<title>(?:[a-z-]+ ){0,2}(?:hearing|markup|meeting|briefing|roundtable)s? (?:to [a-z]+|on|of|about) )|on )"
    r"(?=[A-Z\"]|the |an? |[a-z])"
)
# Verbs and small words that no name of a host has: "The mayor told the crowd, "
_SENTENCE = re.compile(
    r"\b(?:will|is|are|was|were|has|have|had|may|can|said|says|told|called|writes?|wrote|with|by|from|at|who|that|this"
    r"|its|their|his|her|to|holds?|hosts?)\b"
)
_JOINT = re.compile(r", (?:and )?| and | & | -- | — ")


def behind_host(reading: Reading, span: Span) -> tuple[Span, Span] | None:
    """The host that ``span`` begins with and the title behind it, which stands in quotation marks, or behind a committee is
    led in by "on" or by its kind; None where it is told otherwise.
    """
    quoted = _BEHIND.match(reading.plain, span.start, span.end)
    if quoted is not None and _is_host(quoted["host"]):
        title = fields.quoted(reading, Span(quoted.end() - 1, span.end))
        if title is not None and title.start <= quoted.end() + 1:
            return fields.trimmed(reading, Span(*quoted.span("host"))), title
    matter = _MATTER.match(reading.plain, span.start, span.end)
    if matter is None or not bodies.is_committee(matter["host"]) or _SENTENCE.search(matter["host"]):
        return None
    title = fields.title(reading, Span(matter.start("title") if matter["title"] else matter.end(), span.end))
    return (fields.trimmed(reading, Span(*matter.span("host"))), title) if title is not None else None


def kind_and_title(reading: Reading, span: Span) -> Span:
    """The title in quotation marks of a line that only says its kind before it: 'Hearing "Who tolls?"'; else ``span``."""
    kind = _KIND_QUOTED.match(reading.plain, span.start, span.end)
    quoted = fields.quoted(reading, Span(kind.end(), span.end)) if kind else None
    return quoted if quoted is not None else span


def _is_host(name: str) -> bool:
    """Whether ``name`` is that of a body, or of several, and not of who speaks."""
    first = name.split(",")[0]
    if _SENTENCE.search(name) or len(name.split()) > _HOST_WORDS or (_PERSON.fullmatch(first) and not bodies.is_host(first)):
        return False  # "Ann Birch, Harbor University": who speaks
    return bodies.is_host(name) or any(
        bodies.is_host(part.strip()) or _CALLED.fullmatch(part.strip()) for part in _JOINT.split(_BRACKETED.sub("", name))
    )


_HOST_WORDS = 26
_BRACKETED = re.compile(r" \([^()]*\)")
_PERSON = re.compile(r"(?:(?:Prof|Dr|Mr|Ms|Mrs)\.? )?[A-Z][\w'-]+(?: (?:[A-Z]\.|de|van|von|la|[A-Z][\w'-]+)){1,3}")
# "The Quay", "OECD": a paper or a house by its article, or a body by its letters
_CALLED = re.compile(r"The [A-Z]\w+|[A-Z]{3,6}")
