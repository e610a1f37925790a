"""Paragraphs of a list of events that a line of their own heads: "Tide Users Group" / "Our meetup will be held on May 3"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import replace

from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events.parts import fields
from events_extractor.parsers.events.parts.cues import THING
from events_extractor.reading import Reading

# "Tide Users Group (tide.example)": where more stands
_SITE = re.compile(r"\s*\((?:https?://|www\.)?[\w-]+(?:\.[\w-]+)+[^()\s]*\)\W*\Z")

# "Tide Users Group", "Rope Guild": who meets, where no more than that is said
_GROUP = re.compile(
    r"\b(?:Association|Chapter|Circle|Club|Forum|Group|Guild|Institute|League|Network|Society)(?: [A-Z]+)?\Z"
)
# "Monthly Meetup", "Rope Supper 2024": what takes place, its name and nothing behind it
_THING_LAST = re.compile(rf"(?-i:(?:[A-Z0-9][\w'’&.-]* )+){THING.pattern}(?:,? (?:19|20)\d\d)?\Z", re.IGNORECASE)


def titled(reading: Reading, section: Section, item: Item, events: Iterable[Event]) -> list[Event]:
    """The events that the sentences of an item tell, by the name of the line that heads it where they are one: a line that
    has a site of its own, or that is called like what takes place or like who meets.

    What they tell of one day is one: its place and its hour may stand in two sentences.
    """
    found = list(events)
    head = reading.head_line(item.span) if section.kind == "events" else None
    if head is None or not found or any(event.cancelled for event in found):
        return found
    name = _without_site(reading, head)
    title = fields.title(reading, name)
    if title is None or not (name != head or _is_name(title.of(reading.plain))):
        return [_below(reading, head, event) for event in found]
    if len({event.day for event in found}) > 1 or len(found) > _SENTENCES:
        return found
    if len({event.start for event in found if isinstance(event.start, dt.datetime)}) > 1:
        return [_below(reading, head, event) for event in found]  # "The meeting is at 7 pm. The supper is at 9 pm."
    if len(found) == 1 and set(found[0].title.casefold().split()) <= set(title.of(reading.plain).casefold().split()):
        return found  # "Monthly Rope Call" / "Our next rope call": it is named already
    timed = next((event for event in found if isinstance(event.start, dt.datetime)), found[0])
    place = next((event for event in found if event.location), timed)
    spans = {key: at for key, at in timed.spans.items() if key != "location"} | {"title": (title,)}
    if place.location:
        spans["location"] = place.spans["location"]
    return [replace(timed, title=reading.value(title), location=place.location, spans=spans)]


_SENTENCES = 2


def _is_name(words: str) -> bool:
    """Whether the line above a paragraph names what it tells of: "Save the date", "Ann Birch" do not."""
    return _GROUP.search(words) is not None or _THING_LAST.match(words) is not None


def _without_site(reading: Reading, head: Span) -> Span:
    site = _SITE.search(head.of(reading.plain))
    return Span(head.start, head.start + site.start()) if site else head


# "The alumni reunion", below the line
_ARTICLE = re.compile(r"\s*(?:(?:an?|our|the|this)\s)?", re.IGNORECASE)


def _below(reading: Reading, head: Span, event: Event) -> Event:
    """``event`` without the words of the line above its paragraph, where its sentence was read as one with it."""
    at = event.spans["title"]
    if len(at) != 1 or not at[0].start <= head.start or at[0].end <= head.end:
        return event
    begins = _ARTICLE.match(reading.plain, head.end)
    title = Span(begins.end() if begins else head.end, at[0].end)
    return replace(event, title=reading.value(title), spans={**event.spans, "title": (title,)})
