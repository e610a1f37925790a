"""What events are called beside their hosts and places, and whether two of them are called alike.

"Harbor Board hearing on tolls" of the Harbor Board is its "hearing on tolls"; "its winter summit, "Rails and Roads"" is
called by both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from events_extractor.model import Event
from events_extractor.store.names import COMMON, LONGER, SAME, VAGUE, adds, alike, words

# What stands right before a title in quotation marks, and names the event too: "its winter summit, "Rails and Roads"".
_DETERMINER = r"(?:its|their|our|his|her|an?|the) "
_NAMED_BEFORE = re.compile(
    rf"\b{_DETERMINER}(?P<name>(?:(?!{_DETERMINER})[\w'’-]+ ){{0,5}}[\w'’-]+),?"
    r"(?: (?:called|dubbed|entitled|named|titled))?:? [\"“'‘]\Z",
    re.IGNORECASE,
)
_BEFORE: Final = 120  # code points in front of a title in which that is looked for
_TOLD_SHORT: Final = 2  # words of a host that stand for its whole name: "Senate Finance" of the Senate Finance Committee


def titles_alike(one: Event, other: Event, *, whole: bool) -> float:
    """How alike the titles of two events are (see ``names.alike``), without the names of their hosts and places.

    ``whole``: or with them, where that is more. What changes an event may be of any one of its host: "The Harbor Board
    hearing is off".
    """
    mine, theirs = own_title(one, other), own_title(other, one)
    score = max(alike(mine, theirs), alike(one.title, other.title) if whole else 0.0)
    if score > VAGUE:
        return score
    named = (*((name, theirs) for name in _second_names(one)), *((name, mine) for name in _second_names(other)))
    return max([score, *(_called(name, title) for name, title in named)])


def own_title(event: Event, other: Event) -> str:
    """The title of ``event`` without the words of its host or that of ``other``,
    and without the place that ends it: "Harbor Board hearing on tolls, Alder Hall".
    """
    places = {words(part) for place in (event.location, other.location) if place for part in place.split(",")}
    first, *parts = event.title.split(",")
    title = ",".join((first, *(part for part in parts if words(part) not in places)))
    of_hosts = {word for host in (event.organizer, other.organizer) for word in _of_host(title, host)}
    kept = " ".join(token for token in re.findall(r"[^\W_]+(?:[-'’][^\W_]+)*", title) if not words(token) & of_hosts)
    return kept if words(kept) else title


def _of_host(title: str, host: str | None) -> frozenset[str]:
    """The words of ``host`` where ``title`` names it in full, or without the common words of its name."""
    whole, said = words(host), words(title)
    short = whole - COMMON
    if whole and whole <= said:
        return whole
    return whole if len(short) >= _TOLD_SHORT and short <= said else frozenset()


def _second_names(event: Event) -> Iterator[str]:
    """What the passage that ``event`` was read from calls it beside its title in quotation marks."""
    at = event.quote.find(event.title)
    before = _NAMED_BEFORE.search(event.quote, max(0, at - _BEFORE), at) if at > 0 else None
    if before is not None:
        yield before["name"]


def _called(name: str, title: str) -> float:
    """How alike a second name is to ``title``: by the words that tell, or both by the same common ones.
    One that adds to the other ("winter summit", "winter summit, Alder Hall") is no more than ``VAGUE`` evidence.
    """
    score = alike(name, title)
    if score >= SAME:
        return LONGER
    return min(score, VAGUE) if words(name) - COMMON else 0.0


def fuller_title(old: Event, new: Event) -> str:
    """Of two titles of one event the first, unless the second tells more: all of its words and others,
    which are not those of the host or the place, or a title in quotation marks beside it.
    """
    before, after = own_title(old, new), own_title(new, old)
    called = any(_called(name, before) for name in _second_names(new))
    return new.title if called or adds(after, before) else old.title
