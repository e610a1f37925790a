"""How a clause is made as short as it can be: what stands in it beside what is due, and behind it."""

from __future__ import annotations

import re

from events_extractor.model import Span
from events_extractor.parsers.deadlines.bounds import Cue

# Another clause behind the one that is bounded. "to reply(, or else face fines)", "to pay(, and the ferries stop)"
_OWN_CLAUSE = re.compile(
    r";\s|,\s+(?:under|according\s+to|as\s+of)\s|,?\s+or\s+(?:else|they|it|he|she|we|you)\b"
    r"|,\s+(?:and|but|or|as|while)\s+(?:(?!(?:to|that|which|who)\b)[\w'$-]+\s+){1,6}?"
    r"(?:will|would|is|are|was|were|has|have|had|can|may|must|stays?|stops?|starts?|says?|said"
    r"|meets?|returns?|votes?|decides?|expects?|plans?|wants?)\b|,\s+(?:so|which\s+is)\s"
    r"|,\s+(?:then\s+[a-z]|as\s+(?:nobody|nothing|no\s+one)\s)"
    r"|,\s+(?:and\s+)?(?:said|saying|told|warned|warning|adding|noting)\b"
    # ", per the notice", ", reports the Post", ", a spokeswoman confirmed"
    r"|,\s+(?:per|reports|writes)\s+(?:the\s|an?\s|[A-Z])"
    r"|,\s+(?:an?|the)\s+(?:[\w-]+\s+){1,3}(?:confirmed|wrote|noted|added)\b"
    # ", a week earlier than planned", ", 60 days after it was printed", ", just days before the fair", ", when it meets"
    r"|,\s+(?:(?:just|only|barely|some|about|an?|\d+|[a-z]+)\s+){1,2}(?:days?|weeks?|months?|years?)\s+"
    r"(?:after|ahead|before|earlier|later)\b|,\s+(?:when|just\s+(?:after|as|before|in\s+time))\s"
    # ", giving owners little time", ", a move that drew fire", ", the first in ten years", ", the last day of the session"
    r"|,\s+(?:giving|leaving|making|marking|meaning|prompting|raising)\s+[^,;]{3,}\Z"
    r"|,\s+(?:an?|the)\s+(?:[\w-]+\s+){0,2}(?:move|step|decision|change|shift|delay)\s+(?:that|which)\s"
    r"|,\s+the\s+(?:first|last|final|latest)\s+(?:[\w-]+\s+)?(?:in|of|since|to)\s"
    r"|,\s+(?:[\w.'-]+\s+){1,5}(?:shows?|says|reports|scoops|writes)\b",
)


def before_next_clause(plain: str, start: int, end: int) -> int:
    """Where what begins at ``start`` ends, at the latest at ``end``: before a clause with a subject of its own."""
    own = _OWN_CLAUSE.search(plain, start, end)
    return own.start() if own else end


# A first predicate that its subject leaves behind. "The fee [is $5 and] rises", "The call [is open and] will close"
_TWO_PREDICATES = re.compile(
    r"(?P<subject>(?:(?!\b(?:and|but|that|which|who|if|when|it|this|there|admission)\b)[^,;:.!?]){2,80}?)"
    r"\s+(?:is|are|was|were)\s+(?!being\b|to\b|due\b|set\b)(?:(?!\b(?:must|will|shall|but)\b)[^;:]){1,90}?,?\s+and\s+"
    r"(?P<own>(?:now\s+|will\s+)?(?:must|shall|should|may|ha(?:s|ve)\s+to|runs?|lasts?|rises?|goes?|climbs?|drops?|takes?"
    r"|closes?|ends?|opens?|begins?|starts?|expires?)\b)",
    re.IGNORECASE,
)


def subject_with_last_predicate(plain: str, left: Span, cue: Cue) -> tuple[Span, Span] | None:
    """The subject of the clause in ``left`` and the last of its two predicates, where it has two; else None."""
    two = _TWO_PREDICATES.match(plain, left.start, cue.cut.start)
    if two is None or two.start("own") >= left.end:
        return None
    return Span(*two.span("subject")), Span(two.start("own"), left.end)


# What is said of a thing in passing. "the pact with the mills, which (lapses)"
_WHICH = re.compile(r",\s+which\s+(?=(?:(?:will|would|is|are|was|were|now|set|due|to|also|had)\s+){0,4}\Z)")
_DETERMINER = re.compile(r"\b(?:the|an?|its|their|his|her|our|this|that|those|these)\s+(?=[\w$\"'])", re.IGNORECASE)
_PREPOSITION_END = re.compile(
    r"\b(?:of|for|on|with|in|to|from|by|at|between|among|under|over|against|and|or)\s+\Z", re.IGNORECASE
)


def thing_told_of(plain: str, left: Span, cue: Cue) -> tuple[Span, Span] | None:
    """The thing that a clause with "which" tells of, without the clause around it, and what is told; else None."""
    which = _WHICH.search(plain, left.start, cue.words.start) if cue.part == "verb" and cue.words else None
    if which is None:
        return None
    things = [
        match.start()
        for match in _DETERMINER.finditer(plain, left.start, which.start())
        if not _PREPOSITION_END.search(plain, left.start, match.start())
    ]
    if not things or re.search(r"[,;:]", plain[things[-1] : which.start()]):
        return None
    return Span(things[-1], which.start()), Span(which.end(), left.end)
