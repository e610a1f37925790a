"""Paragraphs of a list of events that a line of their own heads: "Tide Users Group" / "Our meetup will be held on May 3"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import replace

from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events.parts import fields
from events_extractor.reading import Reading

# "Tide Users Group (tide.example)": where more stands
_SITE = re.compile(r"\s*\((?:https?://|www\.)?[\w-]+(?:\.[\w-]+)+[^()\s]*\)\W*\Z")


def titled(reading: Reading, section: Section, item: Item, events: Iterable[Event]) -> list[Event]:
    """The events that the sentences of an item tell, by the name of the line that heads it where they are one.

    What they tell of one day is one: its place and its hour may stand in two sentences.
    """
    found = list(events)
    head = reading.head_line(item.span) if section.kind == "events" else None
    if head is None or not found or any(event.cancelled for event in found):
        return found
    title = fields.title(reading, _without_site(reading, head))
    if title is None or len({event.day for event in found}) > 1 or len(found) > _SENTENCES:
        return found
    if len(found) == 1 and set(found[0].title.casefold().split()) <= set(title.of(reading.plain).casefold().split()):
        return found  # "Monthly Rope Call" / "Our next rope call": it is named already
    timed = next((event for event in found if isinstance(event.start, dt.datetime)), found[0])
    place = next((event for event in found if event.location), timed)
    spans = {key: at for key, at in timed.spans.items() if key != "location"} | {"title": (title,)}
    if place.location:
        spans["location"] = place.spans["location"]
    return [replace(timed, title=reading.value(title), location=place.location, spans=spans)]


_SENTENCES = 2


def _without_site(reading: Reading, head: Span) -> Span:
    site = _SITE.search(head.of(reading.plain))
    return Span(head.start, head.start + site.start()) if site else head
