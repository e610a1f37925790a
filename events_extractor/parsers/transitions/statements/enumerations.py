"""Governments told in running sentences: "The first group comprised Tide Minister Ann Moss and Works Minister Lee Cole"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from events_extractor.language.names import find
from events_extractor.parsers.transitions.lists.offices import titled
from events_extractor.parsers.transitions.parts.clause import Clause, Statement
from events_extractor.parsers.transitions.parts.posts import Range

# What opens such an enumeration. "took their oaths, | namely ", "The other two were ", "The second group comprised "
_OPENS = re.compile(
    r"\b(?:namely|compris(?:es|ed|ing)|consist(?:s|ed|ing) of|includ(?:es?|ed|ing)|(?:made up|composed) of|are|were"
    r"|as follows):? (?:the )?(?=[A-Z])"
)
# Those who only look on, who go, or who were there before, and what somebody has been before.
# "Also in attendance were", "accompanied by", "Past roles include"
_ONLOOKERS = re.compile(
    r"\b(?:accompanied|attend(?:ed|ance|ing)|dropped|former|greeted|guests?|outgoing|present|quit|replac(?:ed|ing)"
    r"|career|experience|jobs|positions|posts|roles|served|serving|worked|resign(?:ed|ing)|retain(?:ed|s|ing)?"
    r"|succeed(?:ed|ing)|witness(?:ed|es)?)\b"
)
_NEXT = re.compile(r",? and |, |; ?(?:and )?")
_FEWEST = 2  # offices with their holders that make an enumeration


def enumerated(here: Clause) -> Iterator[Statement]:
    """The people whom a sentence enumerates, each right behind the office, in a document that announces appointments."""
    if here.setting.announces != "start":
        return
    for opening in _OPENS.finditer(here.text):
        if _ONLOOKERS.search(here.text, 0, opening.end()):
            continue
        pairs = _pairs(here.text, opening.end())
        if len(pairs) >= _FEWEST:
            for post, name in pairs:
                words = here.text[slice(*name)]
                person = (here.sentence.span(*name), find(words)[0].words(words))
                yield Statement(*person, "start", "moves/enumerated", post[0], name[1], role=here.spans((post,)))
            return


def _pairs(text: str, start: int) -> list[tuple[Range, Range]]:
    """The offices with their holders that follow one another from ``start`` to the end of the sentence; empty where
    anything else stands between them.

    A joint may stand within an office ("Tides and Locks Minister Ann Moss"): the nearest one that parts two entries counts.
    """
    found: list[tuple[Range, Range]] = []
    at, end = start, len(text.rstrip(" ."))
    while at < end:
        joints = [(match.start(), match.end()) for match in _NEXT.finditer(text, at, end)]
        for stop, following in (*joints, (end, end)):
            pair = titled(text[at:stop])
            if pair is not None:
                (post, name) = pair
                found.append(((at + post[0], at + post[1]), (at + name[0], at + name[1])))
                at = following
                break
        else:
            return []
    return found
