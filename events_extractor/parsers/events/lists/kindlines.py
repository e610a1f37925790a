"""Entries in lines one of which says only of which kind they are, above or below their title.

Salt and Sand
Panel discussion
Thursday, 13 May 2027, 18:00 - 19:30
Rope Hall, Alder
"""

from __future__ import annotations

import re
from dataclasses import replace

from events_extractor.language import names
from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events.lists.datelines import reads_as_title
from events_extractor.parsers.events.lists.lines import line
from events_extractor.parsers.events.parts import bodies, fields
from events_extractor.parsers.events.parts.practical import is_practical
from events_extractor.reading import Reading

_FORM = (
    r"(?:concert|colloquium|conversation|course|debate|(?:panel )?discussion|exhibition(?: opening)?|film|keynote|lecture"
    r"|(?:book )?launch|master ?class|panel|performance|book presentation|reading|roundtable|round table"
    r"|(?:film )?screening|seminar|(?:info(?:rmation)? )?session|symposium|talk|(?:guided )?tour|webinar|workshop)"
)
# "Panel discussion", "Public lecture", "Book launch and conversation", "Online workshop (in English)"
_KIND = re.compile(
    r"\W*(?:(?:evening|free|hybrid|inaugural|in-person|international|live|lunch(?:time)?|online|open|public|virtual) ){0,2}"
    rf"{_FORM}(?:(?: and | & |, | / ?|/| with ){_FORM})?(?: series)?(?: ?\([^()]{{2,40}}\))?\W*",
    re.IGNORECASE,
)


def named(reading: Reading, section: Section, event: Event) -> Event:
    """``event`` by the line that names it, where its title is a line that says its kind, or holds one."""
    title = event.spans["title"]
    lines = fields.lines(reading, title[0]) if len(title) == 1 else []
    kinds = [one for one in lines if _KIND.fullmatch(reading.plain, *one)]
    if not kinds:
        return event
    own = [one for one in lines if one not in kinds and not is_practical(one.of(reading.plain))]
    if not own and len(kinds) < len(lines):
        return _called(reading, event, kinds[0])  # "Workshop" / "$25 members, $40 others"
    if own and own[0].start > lines[0].start and reading.plain[own[0].start].islower():
        return event  # "Tour" / "of the Weir Works"
    if own:  # the kind stands above the title, or below it
        return _called(reading, event, Span(own[0].start, own[-1].end)) if own in (lines[1:], lines[:-1]) else event
    above = event.spans["start"][0].start < title[0].start  # the day stands above, so its title stands below
    for near in (_below, _above) if above else (_above,):
        name = near(reading, section, title[0])
        if name is not None:
            return _called(reading, event, name)
    return event


def _called(reading: Reading, event: Event, name: Span) -> Event:
    title = fields.title(reading, name)
    if title is None:
        return event
    return replace(event, title=reading.value(title), spans={**event.spans, "title": (title,)})


def _below(reading: Reading, section: Section, kind: Span) -> Span | None:
    """The line right below one of a kind, where it reads as a title."""
    text = reading.document.text
    begins = text.find("\n", kind.end)
    if begins < 0 or text[kind.end : begins].strip():
        return None
    begins += len(text[begins:]) - len(text[begins:].lstrip())
    ends = text.find("\n", begins)
    return _name(reading, section, Span(begins, ends if ends >= 0 else len(text)))


def _above(reading: Reading, section: Section, kind: Span) -> Span | None:
    """The line right above one of a kind, where it reads as a title: in its entry, or the heading of its section."""
    before = reading.document.text[: kind.start].rstrip()
    begins = before.rfind("\n") + 1
    if reading.document.text[begins : kind.start].count("\n") == 0:
        return None
    return _name(reading, section, Span(begins, len(before)))


def _name(reading: Reading, section: Section, span: Span) -> Span | None:
    span = fields.trimmed(reading, span)
    heading = section.heading is not None and section.heading.overlaps(span)
    if heading and fields.heading_title(reading, section) is None:
        return None
    if not section.span.start <= span.start < section.span.end and not heading:
        return None
    words = span.of(reading.plain)
    piece = line(reading, Item(span, listed=False), span)
    whose = bodies.is_institution(words) or (len(words.split()) <= _NAME_WORDS and names.find(words))
    fits = not piece.moments and not fields.is_place(words) and not whose and not is_practical(words)
    fits = fits and not words[:1].islower()
    fits = fits and (reads_as_title(reading, piece) or fields.in_one_run(reading, span))
    return span if fits and not _KIND.fullmatch(words) else None


_NAME_WORDS = 4  # of a person, who gives what the line of a kind says: "Ann Birch" / "Lecture"
