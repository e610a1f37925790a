"""Whether a document as a whole is a column of moves, by what heads it."""

from __future__ import annotations

import itertools
import re

from events_extractor.language.clauses import word_set
from events_extractor.profiles import fold
from events_extractor.reading import Reading

# What the opening says of a document that is a list of moves. "We have compiled a list of the latest appointments"
_LIST_OF = re.compile(
    r"\b(?:list|round-?up|rundown|summary|look at|guide to) (?:of |at )?(?:(?!and )[\w'-]+ ){0,5}?"
    r"(?:moves|movements|appointments|hires|hirings|departures|promotions|arrivals and departures)\b",
    re.IGNORECASE,
)
_OPENING = 4000  # code points
_TITLE = 160  # code points of a first line that may be a title
# Headings of moves that name whole columns, unlike "new faces" and "musical chairs" in the titles of single stories.
_COLUMN = re.compile(r"\b(?:mov|appointment|people|personnel|promotion|hire|comings|roster|staff)")
# Words that name a column by themselves, and what may stand before them. "This week's key | appointments"
_NAMES = frozenset({"appointments", "departures", "movers", "nominations", "promotions", "transitions"})
_NEWNESS = word_set(
    "daily key last latest month months monthly more new other our recent senior the this todays week weeks weekly"
)
_BESIDE = 3  # words of a title beside those that name the column: "Today's movers and shakers"
_FOREWORDS = 3  # lines of the opening among which the title stands


def column_of_people(reading: Reading) -> bool:
    """Whether the document as a whole is a column of moves, by its title or the title that its first lines print.

    "Movers and shakers: a new clerk at the Tide Board", but not "People on the move, grants and publications".
    """
    title = reading.document.title
    opening = (line.strip() for line in reading.document.text[:_OPENING].split("\n"))
    lines = list(itertools.islice(filter(None, opening), _FOREWORDS))
    heads = [title] if title else [line if len(line) <= _TITLE else line.partition(": ")[0] for line in lines]
    heads = [head for head in heads if len(head) <= _TITLE]
    return any(_heads_moves(reading, head) for head in heads) or bool(_LIST_OF.search(reading.plain[:700]))


def _heads_moves(reading: Reading, head: str) -> bool:
    """Whether the part of a title before or behind its colon names a column of moves, and nothing beside it."""
    for part in re.split(r": | [–—|-] ", head):
        words = fold(part)
        named = sum(word in reading.profile.headings.get("moves", ()) for word in set(words.split()))
        if named > 1 and len(words.split()) <= _BESIDE + named:
            return True  # "Our people and their moves"
        *before, last = words.split() or [""]
        if last in _NAMES and _NEWNESS.issuperset(before):
            return True
        if not _COLUMN.search(words):
            continue  # a look at the words spares one at all headings that are known
        known = reading.profile.section_kind(part)
        if known is None or known[0] != "moves" or ", " in part:
            continue
        if " " not in known[1] or not _COLUMN.search(known[1]):
            continue
        beside = len(words.split()) - len(known[1].split())
        if beside <= _BESIDE and not re.search(rf"\b(?:and|or) {known[1]}|{known[1]} (?:and|or)\b", words):
            return True
    return False
