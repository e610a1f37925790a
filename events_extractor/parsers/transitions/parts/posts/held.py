"""A post in a text, and the ranges that its title and its employer take."""

from __future__ import annotations

import re
from dataclasses import dataclass

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Held:
    """A post in a text: the ranges of its title and of its employer, each in pieces, empty where unknown."""

    role: tuple[Range, ...] = ()
    organization: tuple[Range, ...] = ()
    department: Range | None = None  # inside the title: "Commerce" of "Secretary of Commerce"


def trim(text: str, start: int, end: int) -> Range:
    """The range without the signs at its ends; the stop of an abbreviation stays: "Acme Inc."."""
    while start < end and text[start] in " ,;:'\"-–—":
        start += 1
    while start < end and (
        text[end - 1] in ' ,;:-–—"'
        or (text[end - 1] == "." and not re.search(r"(?:\b[A-Z]|\b(?:Inc|Corp|Co|Ltd|Jr|Sr))\.\Z", text[start:end]))
    ):
        end -= 1
    return start, end


_ARTICLE = re.compile(r"(?:the|an?|its|their|his|her|our|my) (?:newly (?:formed|created|launched|merged) )?", re.IGNORECASE)


def strip_article(text: str, start: int, end: int) -> Range:
    """The range without the article that it begins with: "its newly formed | tide desk"."""
    match = _ARTICLE.match(text, start, end)
    return (match.end() if match else start), end


def past_article(text: str, first: int) -> int:
    """Where the words at ``first`` go on behind a "the"."""
    return first + 4 if text.startswith("the ", first) else first
