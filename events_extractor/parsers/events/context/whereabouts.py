"""Where an entry takes place that its own grammar found no place for: at the end of its title,
in the sentence or on the lines behind it, or where its description says that people meet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from events_extractor.language.clauses import sentences
from events_extractor.language.places import is_city
from events_extractor.model import Event, Span
from events_extractor.parsers.events.parts import fields
from events_extractor.parsers.events.parts.building import located
from events_extractor.parsers.events.parts.cues import PRESENT, THING
from events_extractor.reading import Reading


def found(reading: Reading, event: Event, about: Span) -> Event:
    """``event`` with the place that its entry tells beside it; ``about`` is the text that speaks of it.

    A town alone gives way to an address in the same town.
    """
    if event.rule.startswith("events/sentence"):
        return event
    event = _at_tail_of_title(reading, event)
    town = event.location
    if town is not None and not is_bare(town):
        return event
    about = Span(max(_end(event), event.span.end), about.end)
    places = (_behind(reading, about), _below(reading, about), _told(reading, about))
    place = next((place for place in places if place is not None), None)
    if place is None or (town is not None and town not in place.of(reading.plain) and not _in_title(event)):
        return event
    return located(reading, event, place)


def _in_title(event: Event) -> bool:
    """Whether the place of ``event`` is a word of its title, which may be what it is about: "Talk on rope in Norway"."""
    return any(span.overlaps(title) for span in event.spans["location"] for title in event.spans["title"])


def _end(event: Event) -> int:
    """Where the last field of ``event`` ends."""
    return max((span.end for spans in event.spans.values() for span in spans), default=event.span.end)


_BARE = 3  # words of a town's name


def is_bare(place: str) -> bool:
    """Whether a place is the name of a town and nothing else: an entry may tell it closer."""
    return re.search(r"[\d,;]", place) is None and len(place.split()) <= _BARE and not fields.ends_as_place(place)


# What parts a place from the title before it: "Choir supper, Alder Hall", "Open day. Alder Hall", "Talk | Alder Hall"
_PARTS = re.compile(r"(?:,|\.|;| \||\s•) +(?=(?:the )?[A-Z0-9])")


def _at_tail_of_title(reading: Reading, event: Event) -> Event:
    """``event`` with the place that its title ends with, the town behind the title included:
    "Choir supper. Alder Hall, Red Room" and "Dover".
    """
    title = event.spans["title"][-1]
    taken = event.spans.get("location", ())
    follows = len(taken) == 1 and re.fullmatch(r"[,;]?\s+", reading.plain[title.end : taken[0].start]) is not None
    if taken and not follows:
        return event
    if reading.plain[title.start - 1 : title.start] == '"':
        return event
    for parted in _PARTS.finditer(reading.plain, title.start, title.end):
        place = fields.trimmed(reading, Span(parted.end(), title.end))
        if len(reading.plain[title.start : parted.start()].split()) > 1 and names_place(place.of(reading.plain)):
            pieces = (*event.spans["title"][:-1], fields.trimmed(reading, Span(title.start, parted.start())))
            whole = Span(place.start, taken[0].end if taken else place.end)
            event = replace(event, title=reading.value(*pieces), spans={**event.spans, "title": pieces})
            return located(reading, event, whole)
    return event


# The words of a name: with a capital, a number, or what joins them.
_NAME_WORD = re.compile(
    r"[\"'(]*(?:[A-Z0-9#\u00C0-\u00DE]|(?:of|the|and|at|de|du|la|on|in|near|floor|room|suite|between)\b|[&–—-])"
)
_LONGEST = 16  # words of a place with its address


def names_place(text: str) -> bool:
    """Whether ``text`` is the name of a place and nothing else: "Alder Hall, Red Room, Dover", "12 Quay St"."""
    words = text.split()
    first = re.split(r", | [–—-] |; ", text)[0]
    return (
        0 < len(words) <= _LONGEST
        and all(_NAME_WORD.match(word) for word in words)
        and bool(re.match(r"(?:The |the )?[A-Z0-9]", text))
        and not re.search(r"[:\"!?]|[ap]\.?m\b", text)
        and not PRESENT.search(text)
        and not (THING.search(first) and not fields.ends_as_place(first))
        and (fields.ends_as_place(text) or (not is_city(first) and _has_address(text)))
    )


def _has_address(text: str) -> bool:
    """Whether a part of ``text`` behind its first is an address or a room: "Guild Office, 12 Quay St, Dover"."""
    return any(re.match(r"\d", part) and fields.ends_as_place(part) for part in re.split(r", | [–—-] |; ", text)[1:])


def _behind(reading: Reading, about: Span) -> Span | None:
    """The place that the sentences behind the entry on its line are: "Budget hearing. Council Chambers, City Hall."."""
    line = next(iter(fields.lines(reading, about)), None)
    if line is None or "\n" in reading.document.text[about.start : line.start]:
        return None
    for said in sentences(reading.plain, line):
        place = fields.trimmed(reading, said)
        if names_place(place.of(reading.plain).rstrip(".")):
            text = place.of(reading.plain)
            return Span(place.start, place.end - 1) if text.endswith(".") else place
    return None


_NEAR = 3  # lines below an entry of which one may be its place


def _below(reading: Reading, about: Span) -> Span | None:
    """The place on a line of its own among the first below the entry, with the lines of its address."""
    lines = [line for line in fields.lines(reading, about) if "\n" in reading.document.text[about.start : line.start]]
    for number, line in enumerate(lines[:_NEAR]):
        if reading.moments_in(line):
            continue
        if (way := fields.way_to_attend(reading, line)) is not None:
            return way
        if not names_place(line.of(reading.plain)):
            continue
        end = line.end
        for more in lines[number + 1 : number + _NEAR]:
            if not names_place(more.of(reading.plain)) or reading.document.text[end : more.start].count("\n") > 1:
                break
            end = more.end
        return fields.trimmed(reading, Span(line.start, end))
    return None


# "We will meet at Alder Hall", "Held in the Rope House", "Venue: Alder Hall": what leads to where people go.
_LEADS = re.compile(
    r"\b(?:(?:[Ww]e(?:'ll| will)? )?[Mm]eet(?: up)?|(?<=, )meeting|(?:is|be|being) held|takes? place|[Hh]eld)"
    r" (?:at|in|outside|inside) (?=(?:the )?[A-Z0-9])"
    r"|\b(?:[Ll]ocation|[Vv]enue|[Ww]here|[Pp]lace|[Aa]ddress)\W{0,3}: *\W{0,3}(?=(?:the |The )?[A-Z0-9])"
)


def _told(reading: Reading, about: Span) -> Span | None:
    """The place to which the description of an entry leads."""
    return next(_led_to(reading, about), None)


def _led_to(reading: Reading, about: Span) -> Iterator[Span]:
    for lead in _LEADS.finditer(reading.plain, about.start, about.end):
        if (place := fields.place_at(reading, lead.end(), about.end)) is not None:
            yield place
