"""The body whose letter a document is, as its title, its first lines or its own "we" name it.

"This Week at Alder House", "Quay Rowing Club July Newsletter", "At OpenTides, we have always".
"""

from __future__ import annotations

import re
from functools import lru_cache

from events_extractor.language import bodynames
from events_extractor.language.clauses import MONTH, WEEKDAY
from events_extractor.language.names import find
from events_extractor.model import Span
from events_extractor.parsers.transitions.parts.posts import names_body

# The name of a body: words with a capital somewhere, with the small ones between. "Alder House", "OpenTides", "pyTides"
# A word is taken whole or not at all: one of capitals could be parted at each of its letters.
_WORD = r"(?=[\w&.'-]*[A-Z])(?>[\w&'-]+(?:\.[\w&'-]+)*)"
_RUN = bodynames.run(0, 5, word=_WORD)
_OFTEN = r"Weekly|Monthly|Daily|Quarterly|Fortnightly|Spring|Summer|Autumn|Fall|Winter"
# What names a letter. "Newsletter", "Regulatory Report"
_LETTER = (
    r"(?:Newsletter|News|Bulletin|Digest|Updates?|Fortnightly|Weekly|Monthly|Quarterly|(?:[A-Z][a-z]+ )?Report|Dispatch)"
)
_WHEN = rf"(?: (?:{_OFTEN}|{MONTH}|\d{{1,4}},?|E-?))*"
_TITLES = (
    # "This Week at Alder House", "What's New in pyTides: May"
    re.compile(
        r"(?:This (?:[Ww]eek|[Mm]onth|[Ff]ortnight|[Tt]erm)|What[’']s (?:[Oo]n|[Nn]ew|[Uu]p)|News|Notes|Dispatches|Updates?)"
        rf" (?:[Aa]t|[Ii]n|[Ff]rom) (?:the )?(?P<name>{_RUN})"
    ),
    # "Alder House July Newsletter", "TBA Regulatory Report"
    re.compile(rf"(?:The )?(?P<name>{_RUN}?){_WHEN} {_LETTER}\b"),
)
# "At OpenTides, we have"
_WE = re.compile(rf"\b(?:[Aa]t|[Hh]ere at) (?:the )?(?P<name>{_RUN}),? we\b")
# An occasion rather than a body, by the number that it ends in: "At COP29, we learned", "PyCon 2031"
_OCCASION = re.compile(r"\d\d\Z")
# Titles by which anybody's letter goes. "Staff News", "Weekly Update", "Faculty Bulletin"
_ANYBODY = re.compile(
    r"(?:Staff|Faculty|Alumni|Member|Members|Community|Committee|Department|Company|Employee|Student|Research|Legal|Law|Tax"
    r"|Press|Media|Market|Energy|Health|Policy|Sports|Local|State|Business|People|Personnel|Industry|Breaking|Good|Latest"
    rf"|{_OFTEN}|{MONTH}|{WEEKDAY})\b.*"
)
# What parts the letter's own name from the body's. "Spokes & Tides: | the Quay Rowing Club Newsletter"
_PARTED = re.compile(r"(?:: |\] | [|–—-] )(?:the )?")
_LONGEST = 120  # code points of a title
_HEAD = 2500  # code points at the beginning in which "we" are named


@lru_cache(maxsize=64)
def writer(plain: str, title: str, heads: tuple[str, ...]) -> Span | None:
    """Where ``plain`` names the body that ``title`` or the first lines say its letter is of, in full where it does so.

    None where they name none, or where the text never comes back to the name.
    """
    lines = (part for line in (title, *heads) for part in _PARTED.split(" ".join(line[:_LONGEST].split())))
    for line in lines:
        for pattern in _TITLES:
            match = pattern.match(line)
            place = _in_full(plain, match["name"], often=2) if match is not None else None
            if place is not None:
                return place
    spoken = _WE.search(plain, 0, _HEAD)
    if spoken is None or find(spoken["name"]) or _OCCASION.search(spoken["name"]):
        return None
    return _in_full(plain, spoken["name"], often=1 if names_body(spoken["name"]) else 2)


def _in_full(plain: str, name: str, *, often: int) -> Span | None:
    """Where ``plain`` first names the body ``name``, by a longer name of which it is the beginning where there is one."""
    name = re.sub(rf"(?:'s)?(?: {_LETTER})?\Z", "", name)
    if _ANYBODY.fullmatch(name) or len(name) < len("TBA"):
        return None
    words = r"\s+".join(re.escape(word) for word in name.split())
    places = list(re.finditer(rf"(?<![\w@./-]){words}(?![\w@]|\.\w|-\w)", plain))
    if len(places) < (1 if len(name.split()) > 2 and names_body(name) else often):
        return None
    for place in places:
        more = re.compile(
            rf"{words}(?P<head> (?!{_LETTER}|Team)[A-Z][a-z]+\b)(?: for [A-Z]\w+(?: [A-Z]\w+)*)?(?! [A-Z])"
        ).match(plain, place.start())
        if more is not None and " " not in name and names_body("Harbor" + more["head"]):
            return Span(place.start(), more.end("head"))
    return Span(*places[0].span())
