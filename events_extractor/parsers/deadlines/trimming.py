"""The words of a clause, trimmed: without marks, without what leads into them, without asides and the dates beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from events_extractor.language import clauses
from events_extractor.model import Span
from events_extractor.parsers.deadlines.bounds import Bound

_EDGE = " \t,;:–—-\"'*_•|>·"  # what never begins or ends a clause


def content_start(plain: str, start: int, end: int) -> int:
    """Where the words begin behind the signs at ``start``."""
    while start < end and plain[start] in _EDGE:
        start += 1
    return start


def trimmed(plain: str, span: Span) -> Span:
    """``span`` without marks and spaces at its ends and without half of a bracket."""
    start, end = span
    while True:
        while start < end and plain[start] in _EDGE:
            start += 1
        while start < end and plain[end - 1] in _EDGE:
            end -= 1
        if start < end and plain[start] == "(" and ")" not in plain[start:end]:
            start += 1
        if start >= end or plain[end - 1] != "(":
            return Span(start, end)
        end -= 1


# The number of a paragraph or a list entry. "(ii) ", "(a)", "3. "
_MARKER = re.compile(r"\A\W*(?:\(\w{1,4}\)|\w{1,3}[.)](?=\s|\Z))\W*")


def bare_words(plain: str, span: Span) -> str:
    """The words of ``span`` in small letters, without marks and without the number of a list entry."""
    return re.sub(r"\W+", " ", _MARKER.sub("", span.of(plain))).strip().lower()


# What stands before a cue whose clause comes behind it: "And by May 1, …", "As a reminder, on May 1 …"
OPENING = frozenset(
    {
        "",
        "and",
        "or",
        "but",
        "then",
        "also",
        "so",
        "remember",
        "reminder",
        "note",
        "please note",
        "don t forget",
        "as a reminder",
        "just a reminder",
        "a reminder",
        "fyi",
        "and don t forget",
    }
)


def opens(plain: str, span: Span) -> bool:
    """Whether ``span`` in front of a date says nothing: the date opens its clause. "And", "As a reminder, on"."""
    return bare_words(plain, span).removesuffix("this").strip().removesuffix("on").strip() in OPENING


# Words that lead into a statement and say nothing of it.
_LEAD_INS = (
    # "- ", "https://example.org/a ", "(a) ", "2) "
    r"[\s\"'*_•>-]+",
    r"<?(?:https?://|www\.)\S+\s+",
    # "annually thereafter, "
    r"(?:annually|every\s[\w ]{1,20})\s+thereafter,\s+",
    r"\(\w{1,4}\)\s+|\d{1,2}[.)]\s+",
    # "However, ", "Meanwhile ", "First, ", "with a deadline"
    r"(?:however|meanwhile|moreover|furthermore|additionally|finally|also|still|then|and|but|so|or"
    r"|plus|separately|likewise|similarly|reminder|note|nota\s+bene|in\s+addition|instead"
    r"|with\s+(?:an?|the)\s+(?=(?:[\w-]+\s+){0,2}(?:deadlines?|dates?|last)\b)|(?:first|second|third)(?=,)"
    r"|for\s+now|as\s+a\s+result|of\s+course|in\s+particular|that\s+said|in\s+the\s+meantime)\b,?\s+",
    # "Please note that ", "Kindly ", "We ask that "
    r"please\s+(?:note|remember|be\s+aware)\s+that\s+|please\s+(?!\w+(?:\s+(?:here|online))?\W*\Z)",
    r"kindly\s+|note\s+that\s+|we\s+(?:ask|require|request)\s+that\s+",
    # "If you want a stall, "
    r"(?:if|when|once|while|because|since|although|though)\s[^,;:]{2,90},\s+",
    # "Remember to ", "Don't forget "
    r"remember:?\s+(?:that\s+|to\s+)?|don't\s+forget\s+(?:to\s+)?",
    # "According to the notice, ", "Under the new rule, "
    r"(?:under|according|in|as|per|for|with|without|barring|absent|pending|amid|despite|during|following|after|unless|at|on)"
    r"\s[^,;:]{2,90},\s+(?=[\w\"'])",
    # "To spare the oysters, the boats", "To apply, send"
    r"to\s[^,;:]{2,90},\s+(?=(?:the|all|each|any|agencies)\s)",
    r"(?:to|in\s+order\s+to)\s+(?:apply|enter|register|join|participate|take\s+part"
    r"|be\s+(?:considered|eligible|included)|qualify|nominate|submit|reserve|vote)\b[^,;:]{0,60},"
    r"\s+(?=[a-z])(?!(?:call|contact|e-?mail)\b)",
    # "See our site for details and "
    r"(?:see|visit|check|read|go\s+to|click)\s[^,;]{2,120}?\s(?:for\s+(?:more\s+|further\s+|full\s+|the\s+)?"
    r"(?:details|information|guidelines|rules)|to\s+learn\s+more),?\s+(?:and|or)\s+",
    # "Be sure to ", "You can still "
    r"(?:be\s+sure|make\s+sure|you\s+have|we\s+ask\s+you|we\s+invite\s+you)\s+to\s+",
    r"you\s+(?:can|may)\s+(?:(?:still|also|now)\s+)?(?!no\b|not\b|only\b)",
)
_LEAD_IN = re.compile(rf"(?:{'|'.join(_LEAD_INS)})", re.IGNORECASE)


def lead_in_skipped(plain: str, span: Span) -> Span:
    """``span`` without the words that lead into its statement and say nothing of it."""
    start = trimmed(plain, span).start
    for _ in range(4):
        match = _LEAD_IN.match(plain, start, span.end)
        if not match or match.end() >= span.end:
            break
        start = match.end()
    return trimmed(plain, Span(start, span.end))


# Asides of orders that the clause can do without. ", in consultation with the heads of agencies, " before "shall"
_ASIDE = re.compile(
    r",?\s+and\s+(?:annually|every\s+\w+|periodically)\s+thereafter,?"
    r"|,?\s+(?:and\s+)?in\s+(?:consultation|coordination|cooperation|collaboration)\s+with\s[^;]{1,400}?"
    r"(?=,?\s+(?:shall|will|must|may|should)\b)"
    r"|(?:(?<=shall)|(?<=will)|(?<=must)|(?<=may)),\s+in\s+(?:consultation|coordination|cooperation|collaboration)"
    r"\s+with\s[^;]{1,300}?,(?=\s+(?!and\b|or\b|the\b)[a-z])"
    r"|,\s+(?:as\s+appropriate|as\s+soon\s+as\s+practicable|consistent\s+with"
    r"|to\s+the\s+(?:maximum\s+|fullest\s+)?extent|where\s+appropriate)\b[^,;]{0,90}?,(?=\s)"
    r"|,\s+(?:which|who)\s[^,;]{3,120},(?=\s+(?:will|now|shall|must|is|are|has|have|applies|apply|takes?|expires?|ends?)\b)"
    r"|,\s+(?:(?:[a-z]+ed|made|sent|set)\s[^,;]{2,80}|for\s+(?:its|his|her|their|our)\s+part|along\s+with\s[^,;]{3,120}"
    r"|regardless\s+of\s[^,;]{2,40}),"
    r"(?=\s+(?:will|now|shall|should|must|can|is|are|has|have|remains?|takes?|expires?|ends?)\b)"
    r"|,?\s+(?:at|on)\s+(?:extension\s+|ext\.\s+)?(?:x\s?\d[\d-]{2,8}|\(?\d{3}\)?[ .-]\d{3}[.-]\d{4})\b"
    r"|\s+\(x\s?\d[\d-]{2,8}\)"
    r"|(?:\s+(?:via|at|to|on|through|from|using|or|and|see|email|e-mail))?\s+(?:at\s+)?<?(?:https?://|www\.)[^\s<>()]+>?"
    r"|\s+(?:via|at|to|or|email|e-mail)\s+<?[\w.+-]+@[\w.-]+\w>?"
    r"|\s+\((?:[^\s()]{1,40}\s[^()]{1,160}|\w+://[^\s()]*|[^\s()@]+@[^\s()]+|see\b[^()]*)\)",
    re.IGNORECASE,
)


def without_asides(plain: str, spans: Sequence[Span], bounds: Sequence[Bound]) -> tuple[Span, ...]:
    """``spans`` without asides and without the other dates of the sentence; empty where nothing of substance is left."""
    pieces: list[Span] = []
    for span in spans:
        holes = [Span(*match.span()) for match in _ASIDE.finditer(plain, span.start, span.end)]
        # The second dash of an aside may stand behind the clause, in front of its date.
        asides = clauses.asides(plain, Span(span.start, min(span.end + 20, len(plain))))
        holes += [Span(hole.start, min(hole.end, span.end)) for hole in asides if hole.start < span.end]
        holes += [bound.cue.cut for bound in bounds if span.start <= bound.cue.cut.start and bound.cue.cut.end <= span.end]
        start = span.start
        for hole in sorted(holes):
            if hole.start >= start:
                pieces.append(Span(start, hole.start))
                start = hole.end
        pieces.append(Span(start, span.end))
    kept = tuple(piece for piece in (trimmed(plain, piece) for piece in pieces) if piece.start < piece.end)
    return kept if any(re.search(r"[^\W\d]{2}|R\.S\.V\.P", piece.of(plain)) for piece in kept) else ()
