"""Whose each entry of a list is, where the form of the list tells: "Open Quay's Knot Night", "AEI: Tides and Tolls".

One title of such a form may be a title and nothing else ("Farmer's Market", "Rivers: What Next?"); several in one list are
its form where they begin with what is called like a body.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from events_extractor.model import Event, Span
from events_extractor.parsers.events.parts import bodies
from events_extractor.parsers.events.parts.cues import THING
from events_extractor.reading import Reading

_NAME = r"[A-Z][\w&.+-]*(?: (?:(?:of|the|for|and|&|\+) )*[A-Z+][\w&.+-]*){0,5}"
# "Open Quay's Knot Night", "Harbor Cats' Supper"; but what is called by a day, a market or a house is no one's event
_OWNED = re.compile(
    rf"(?:[Tt]he )?(?P<name>(?!(?:All|Children|Farmers?|Father|Ladies|Men|Mother|New Year|People|Valentine|Veterans?"
    rf"|Women)\b){_NAME})['’](?:s|(?<=s['’])) (?P<title>(?=[\"“]?[A-Z0-9])"
    r"(?!(?:Church|Club|College|Day|Eve|Hall|Hospital|House|Market|Museum|Park|School|Square)\b))"
)
# "AEI: Tides and Tolls", "TPI & SAIS: Salt of the East": short names, or those of a body
_LABELLED = re.compile(rf"(?P<name>{_NAME}) ?: (?P<title>(?=[\"“]?[A-Z0-9]))")
_SHORT = re.compile(r"[A-Z]{3,6}(?:(?: & | and |/)[A-Z]{3,6})*")
_JOINED = re.compile(r" & | and |/")

# "Code for Alder", "Mill + Lock", "SF Rope Guild", "BetaQuay", "Tide Users Group": what only a body is called like
_BODY = re.compile(r"\b(?:for|of)\b|[&+]|[A-Z]\w*[A-Z]|\b(?:Circle|Club|Collective|Co-?op|Crew|Lab|Network|Team)\b")
# "St. Patrick", "King Alder", "Mother Goose", "Young Writers": whom a feast, a play or a class is called by
_CALLED_BY = re.compile(
    r"(?:Captain|Dr|Father|King|Lady|Lord|Mother|Mr|Mrs|Old|Prince|Princess|Queen|Saint|Sir|St|Young)\b|[\w. ]+ Farmers?\Z"
)

_ENOUGH_OWNED = 3
_ENOUGH_LABELLED = 2


def owned(reading: Reading, events: Sequence[Event]) -> list[Event]:
    """The events of a section, each with the owner that its title begins with where that is the form of the list."""
    found = list(events)
    for pattern in (_OWNED, _LABELLED):
        told = {place: match for place, event in enumerate(found) if (match := _told(reading, event, pattern))}
        names = [match["name"] for match in told.values()]
        titles = [found[place].title for place in told]
        if _owners(names, titles) if pattern is _OWNED else _labels(names):
            for place, match in told.items():
                found[place] = _with_owner(reading, found[place], match)
    return found


def _owners(names: Sequence[str], titles: Sequence[str]) -> bool:
    """Whether possessives tell whose the events of a list are: some are of what only a body is called like, and things that
    take place. "Ann Birch's Salt", "Tom Reed's Ropes" are what somebody wrote.
    """
    of_bodies = sum(" " in name and _is_body(name) for name in names)
    things = sum(THING.search(title) is not None for title in titles)
    return len(names) >= _ENOUGH_OWNED and of_bodies > 0 and things > 0


def _labels(names: Sequence[str]) -> bool:
    """Whether labels tell whose the events of a list are: two institutions, or short names of which one stands alone and
    together with another ("TPI", "TPI & SAIS"). "LIVE:", "AGM:" and "DNA:" say what an event is or is about.
    """
    alone = {name for name in names if _SHORT.fullmatch(name) and _JOINED.search(name) is None}
    together = {part for name in names if _JOINED.search(name) for part in _JOINED.split(name)}
    return len(names) >= _ENOUGH_LABELLED and (
        bool(alone & together) or sum(bodies.is_institution(name) for name in names) >= _ENOUGH_LABELLED
    )


def _is_body(name: str) -> bool:
    return _BODY.search(name) is not None or bodies.is_institution(name)


def _told(reading: Reading, event: Event, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """What the title of a listed event begins with, where that may be its owner."""
    title = event.spans["title"]
    if event.section != "listed" or len(title) != 1 or event.rule.startswith("events/sentence"):
        return None
    match = pattern.match(reading.plain, *title[0])
    if match is None or (event.organizer is not None and event.organizer not in match["name"]):
        return None
    if pattern is _OWNED and (_CALLED_BY.match(match["name"]) or not (" " in match["name"] or _is_body(match["name"]))):
        return None  # a word alone is a surname, a place or a trade: "Darwin's Finches", "Smith's Point Walk"
    if pattern is _LABELLED and not (_SHORT.fullmatch(match["name"]) or bodies.is_institution(match["name"])):
        return None
    return match


def _with_owner(reading: Reading, event: Event, match: re.Match[str]) -> Event:
    owner, title = Span(*match.span("name")), Span(match.start("title"), event.spans["title"][0].end)
    return replace(
        event,
        title=reading.value(title),
        organizer=reading.value(owner),
        spans={**event.spans, "title": (title,), "organizer": (owner,)},
    )
