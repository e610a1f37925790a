"""Passages that a web page's machinery has put into a sentence, and that nobody wrote or reads there.

Archived newsletters of some sites carry, behind the first mention of a person, that person's full name and the headlines of
related stories, ended by the word MORE: "Sen. Ann Birch Ann Mary BirchDam vote nears Mayor in talks MORE (D-Ohio) will speak".
"""

from __future__ import annotations

import re

from events_extractor.model import Span

# The last name, once more with the names before it, glued or next to a headline: "Birch Ann Mary BirchDam vote"
_RELATED = re.compile(
    r"\b(?P<last>[A-Z][\w'’.-]+) (?P<aside>(?:[A-Z(\"“][\w'’.()\"”-]* ){1,5}(?P=last) ?(?=[A-Z0-9\"“'‘])[^\n]{0,900}?\bMORE\b)(?=[\s,.;:()'’]|$)"
)


def asides(text: str) -> tuple[Span, ...]:
    """The spans of related-story passages in ``text``, in text order."""
    if "MORE" not in text:
        return ()
    return tuple(Span(match.start("aside"), match.end("aside")) for match in _RELATED.finditer(text))
