"""Whose each entry of a list is, where the form of the list tells: "Open Quay's Knot Night", "AEI: Tides and Tolls".

One title of such a form may be a title and nothing else ("Farmer's Market", "Rivers: What Next?"); several in one list are
its form.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from events_extractor.model import Event, Span
from events_extractor.parsers.events.parts import bodies
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

_ENOUGH_OWNED = 3
_ENOUGH_LABELLED = 2


def owned(reading: Reading, events: Sequence[Event]) -> list[Event]:
    """The events of a section, each with the owner that its title begins with where that is the form of the list."""
    found = list(events)
    for pattern, enough in ((_OWNED, _ENOUGH_OWNED), (_LABELLED, _ENOUGH_LABELLED)):
        told = {place: match for place, event in enumerate(found) if (match := _told(reading, event, pattern))}
        if len(told) >= enough:
            for place, match in told.items():
                found[place] = _with_owner(reading, found[place], match)
    return found


def _told(reading: Reading, event: Event, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """What the title of a listed event begins with, where that may be its owner."""
    title = event.spans["title"]
    if event.section != "listed" or len(title) != 1 or event.rule.startswith("events/sentence"):
        return None
    match = pattern.match(reading.plain, *title[0])
    if match is None or (event.organizer is not None and event.organizer not in match["name"]):
        return None
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
