"""Promotions whose heading states the event: "COME ON 7/3 TO OUR FORUM ON PORTS" above a text that tells more of it."""

from __future__ import annotations

import re
from dataclasses import replace

from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events import tellings
from events_extractor.parsers.events.context.publishers import Publisher
from events_extractor.parsers.events.sentences import prose
from events_extractor.reading import Reading

# Headings that are themselves a promotion: "COME ON 7/3 TO OUR FORUM ON PORTS", "SAVE THE DATE — June 3 forum".
_PROMOTES = re.compile(
    r"\b(?:join us|save the date|you're invited|you are invited|don't miss|mark your calendars?)\b", re.IGNORECASE
)
_PROMOTED = re.compile(r"\b(?:for|at) (?P<what>(?:an? |the |our )?.+)\Z", re.IGNORECASE)


# "The Harbor Post will bring together captains": who hosts what a promotion announces.
_HOST = re.compile(
    r"(?:(?<=[.!?:] )|^)(?P<host>(?:The )?[A-Z][\w&.'-]*(?: (?:[A-Z][\w&.'-]*|and|of|the|for|&)){0,6})"
    r" will (?:convene|bring together|host|hold|gather|welcome|present|sit down)\b"
)


def promoted(reading: Reading, section: Section, said: list[Event], house: Publisher) -> list[Event] | None:
    """A promotion whose heading states the event:
    its body restates the day, and adds who hosts it, the hour and the place.
    """
    heading = section.heading
    if heading is None or not _PROMOTES.search(heading.of(reading.plain)):
        return None
    if sum(moment.has_date for moment in reading.moments_in(heading)) > 1:
        return None  # it announces several
    item = Item(heading, listed=True)
    stated = list(prose.parse(reading, replace(section, kind="promotion"), item, heading, strict=False))
    if not stated:
        return None
    event = stated[0]
    spans = dict(event.spans)
    what = _PROMOTED.search(heading.of(reading.plain))
    if what:
        article = re.match(r"(?:an?|the|our) ", what["what"], re.IGNORECASE)
        start = heading.start + what.start("what") + (article.end() if article else 0)
        spans["title"] = (Span(start, heading.end),)
    title = _normal_case(reading, reading.value(*spans["title"]))
    restated = [other for other in said if other.day == event.day]
    event = replace(event, title=title, spans=spans, rule="events/promotion", section="listed")
    if restated:
        body = restated[0]
        event = tellings.completed(
            replace(event, start=body.start, timezone=body.timezone, spans={**spans, "start": body.spans["start"]}), body
        )
        event = replace(event, span=body.span, quote=body.quote)
    return [_hosted(reading, section, event, house), *(other for other in said if other not in restated)]


def _hosted(reading: Reading, section: Section, event: Event, house: Publisher) -> Event:
    """``event`` with who hosts it: the one whom the promotion names, else the publisher."""
    if event.organizer is not None:
        return event
    match = _HOST.search(reading.plain, *section.span)
    if match:
        host = Span(*match.span("host"))
        return replace(event, organizer=reading.value(host), spans={**event.spans, "organizer": (host,)})
    if house.name is None:
        return event
    return replace(event, organizer=house.name, implied=(*event.implied, "organizer"))


def _normal_case(reading: Reading, title: str) -> str:
    """A title printed in capitals as a sentence; words that the document writes with a capital elsewhere keep it."""
    if not title.isupper():
        return title

    def word(match: re.Match[str]) -> str:
        lower = match[0].lower()
        plain = re.sub("['’]S$", "", match[0]).capitalize()
        inside = re.search(rf"[a-z,] {re.escape(plain)}\b", reading.plain)
        return (
            lower.capitalize() if inside and not re.search(rf"[a-z,] {re.escape(plain.lower())}\b", reading.plain) else lower
        )

    words = re.sub(r"[^\W\d_]+(?:['’][^\W\d_]+)?", word, title)
    return words[:1].upper() + words[1:]
