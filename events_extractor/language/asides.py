"""Passages that a web page's machinery has put into a sentence, and that nobody wrote or reads there.

Archived newsletters of some sites carry, behind the first mention of a person, that person's full name and the headlines of
related stories, ended by the word MORE: "Sen. Ann Birch Ann Mary BirchDam vote nears Mayor in talks MORE (D-Ohio) will
speak".
"""

from __future__ import annotations

import re
from bisect import bisect_left

from events_extractor.model import Span

# The last name, once more with the names before it, glued or next to a headline: "Birch Ann Mary BirchDam vote";
# where the page lost a space more, glued to the name itself: "BirchAnn Mary BirchDam vote". The lookahead
# finds it at every word, since a first name that comes twice ("Ann Birch Ann Mary Birch") begins such a passage as well.
_RELATED = re.compile(
    r"\b(?=(?P<last>[A-Z][\w'’.-]{1,40}?)(?: |(?<=[a-z]{3})(?=[A-Z(]))"
    r"(?P<aside>(?:[A-Z(\"“][\w'’.()\"”-]{0,40} ){1,5}(?P=last) ?)(?=[A-Z0-9\"“'‘]))"
)
_MORE = re.compile(r"\bMORE\b(?=[\s,.;:()'’]|$)")
_HEADLINES = 900  # code points: how far behind the name the headlines reach
_FIRST_NAME = 25  # code points: how far the last name stands behind the first


def asides(text: str) -> tuple[Span, ...]:
    """The spans of related-story passages in ``text``, in text order."""
    ends = [match.start() for match in _MORE.finditer(text)]
    if not ends:
        return ()
    found: list[Span] = []
    for match in _RELATED.finditer(text):
        behind = match.end("aside")
        following = bisect_left(ends, behind)
        if following == len(ends) or ends[following] - behind > _HEADLINES or "\n" in text[behind : ends[following]]:
            continue
        span = Span(match.start("aside"), ends[following] + len("MORE"))
        if found and span.start < found[-1].end:
            if span.end == found[-1].end and span.start - found[-1].start <= _FIRST_NAME:
                found[-1] = span
            continue
        found.append(span)
    return tuple(found)
