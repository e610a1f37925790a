"""Words that say that a day is a new one, beside what is due: "EXTENDED: ", "(was: April 15)", "has been extended"."""

from __future__ import annotations

import re

from events_extractor.model import Span
from events_extractor.parsers.deadlines.trimming import trimmed
from events_extractor.reading import Reading

# What says that a day is a new one, in front of a statement: "EXTENDED: ", "New deadline - ", "Correction: ".
_CHANGED_BEFORE = re.compile(
    r"(?:\b(?:deadline |date |now )?(?:extended|extension|postponed|moved|changed|corrected)"
    r"|\b(?:new|extended|revised|corrected) (?:deadline|due date|closing date|date)"
    r"|\bdeadline (?:extension|change)|\bcorrection)[!*_)\]]*(?: ?[:!–—|]| -)[ *_]*\Z",
    re.IGNORECASE,
)
# The same behind it: "(deadline extended)", " - EXTENDED", ", extended from July 15", ", not Dec. 15".
_CHANGED_BEHIND = re.compile(
    r"\s*(?:[(\[][^()\[\]]{0,60}?\b(?:extended|extension|new|postponed|moved|changed|corrected"
    r"|was|formerly|originally|previously|not|instead of)\b[^()\[\]]{0,60}[)\]]"
    r"|(?:,|\s[–—-]|[.;])\s*(?:deadline |date |now )?(?:extended|extension|postponed|moved|changed"
    r"|corrected|new (?:deadline|date))\b(?: from [\w ,.]{3,30}?\b)?(?=\W*(?:\Z|\n))"
    r"|,? (?:not|instead of|rather than) (?:on |by )?(?=[A-Z\d])[\w. ]{3,20}?\b\d{1,2}(?:st|nd|rd|th)?\b)",
    re.IGNORECASE,
)
_CUE_REACH = 40  # code points in front of a statement in which a word that extends begins


def with_change(reading: Reading, span: Span) -> Span:
    """``span`` with the words right beside it, on its own line, that say that its day is a new one."""
    text = reading.document.text
    line = text.rfind("\n", 0, span.start) + 1
    before = _CHANGED_BEFORE.search(reading.plain, max(line, span.start - _CUE_REACH), span.start)
    end = text.find("\n", span.end)
    behind = _CHANGED_BEHIND.match(reading.plain, span.end, len(text) if end < 0 else end)
    stop = behind.end() if behind else span.end
    inside = reading.plain[span.start : stop]
    stop += reading.plain.startswith(")", stop) and inside.rfind("(") > inside.rfind(")")  # "(extended to August 1"
    return Span(before.start() if before else span.start, stop)


# What a statement says of its new day beside what is due: "(extended from July 15)", "are now due", "New deadline: ", and of
# the old one: "extended the (July 15) filing deadline".
_OF_CHANGE = re.compile(
    r"(?<!\s)\s*[(\[][^()\[\]]{0,40}?\b(?:extended|extension|postponed|moved|changed|was"
    r"|formerly|originally|previously)\b[^()\[\]]{0,40}[)\]]"
    r"|(?<=\bare) now(?= due\b)|(?<=\bis) now(?= due\b)|\A\W*(?:new|extended|revised) (?:deadline|due date|date): (?=\w+ )"
    r"|(?<=\w) (?:has|have) (?:now |again )?been (?:extended|postponed|pushed back|moved)\Z"
    r"|\A(?:extended|postponed|moved)\Z"
    r"|(?:(?<=\bthe )|(?<=\bits )|(?<=\btheir ))(?-i:[A-Z][a-z]{2,8}\.? )\d{1,2}(?= (?:[\w-]+ ){0,2}deadline\b)",
    re.IGNORECASE,
)

_DEADLINE_FOR = re.compile(r"\bdeadlines? for ", re.IGNORECASE)


def plain_thing(reading: Reading, what: tuple[Span, ...]) -> tuple[Span, ...]:
    """``what`` without the words that say that its day is a new one, where others are left."""
    pieces = []
    for piece in what:
        start = piece.start
        for match in _OF_CHANGE.finditer(piece.of(reading.plain)):
            if match[0].startswith(" ha") and not _DEADLINE_FOR.search(piece.of(reading.plain)):
                continue  # "The deadline has been extended" is all that there is
            if not match.start() and match.end() == piece.end - piece.start and len(what) == 1:
                continue
            pieces.append(Span(start, piece.start + match.start()))
            start = piece.start + match.end()
        pieces.append(Span(start, piece.end))
    kept = tuple(cut for piece in pieces if re.search(r"\w", (cut := trimmed(reading.plain, piece)).of(reading.plain)))
    return kept or what
