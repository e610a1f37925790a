"""Sittings told in lines, of which one says only their kind: who sits, the kind, the matter, then day, hour and room.

    LAKES PORTS & PIERS
    Full Committee Hearing
    What Ferries Cost
    May 4, 10 a.m., 412 Quay Bldg.

Who sits stands on the first line, or is the heading.
"""

from __future__ import annotations

import re

from events_extractor.language import names
from events_extractor.language.namecase import normal_case
from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events.lists.datelines import place_of, reads_as_title, says_when
from events_extractor.parsers.events.lists.lines import line
from events_extractor.parsers.events.parts import bodies, fields
from events_extractor.parsers.events.parts.building import build
from events_extractor.parsers.events.parts.when import when
from events_extractor.reading import Reading
from events_extractor.sections import is_day

# "Full Committee Hearing", "Subcommittee Markup", "Public hearing", "Work session"
_KIND = re.compile(
    r"(?:(?P<committee>(?:(?:Full|Joint|Select) )?(?:Sub-?)?Committee) )?"
    r"(?:(?:Business|Closed|Confirmation|Executive|Field|Hybrid|Joint|Legislative|Nominations?|Open|Oversight|Public|Special"
    r"|Virtual|Work) ){0,2}(?:Briefing|Hearing|Mark-?up|Meeting|Roundtable|Session)s?",
    re.IGNORECASE,
)
_MATTER_LINES = 2  # one, or one that is wrapped


def read(reading: Reading, section: Section, item: Item) -> Event | None:
    """The sitting that ``item`` tells in such lines; None where it is told otherwise."""
    lines = [fields.trimmed(reading, span) for span in fields.lines(reading, item.span)]
    kind = next((at for at, span in enumerate(lines[:2]) if _KIND.fullmatch(reading.plain, *span)), None)
    if kind is None:
        return None
    dated = next((at for at, span in enumerate(lines[:_LAST_LINE]) if reading.moments_in(span)), 0)
    matter = lines[kind + 1 : dated]
    if not 1 <= len(matter) <= _MATTER_LINES:
        return None
    piece = line(reading, item, lines[dated])
    moment = next((moment for moment in piece.moments if moment.has_date and moment.has_time), None)
    title = fields.title(reading, Span(matter[0].start, matter[-1].end))
    if moment is None or title is None or not says_when(reading, piece) or not _names_matter(reading, item, matter):
        return None
    above = lines[0] if kind else section.heading
    host = above if above is not None and _sits(reading, above, lines[kind]) else None
    if kind and host is None:
        return None  # "Salt and Sand" / "Public meeting" / "Free for members": what stands above is the title
    return build(
        reading,
        section,
        Item(item.span, listed=True, day=item.day),
        when(reading, section, item, moment),
        (title,),
        rule="events/hearing",
        organizer=host,
        location=place_of(reading, piece),
        span=Span(lines[0].start, piece.span.end),
    )


_LAST_LINE = 5  # the one with the day at the latest


def _names_matter(reading: Reading, item: Item, matter: list[Span]) -> bool:
    """Whether the lines below a kind say what is heard: neither a place, nor who presides, nor a sentence."""
    told = Span(matter[0].start, matter[-1].end)
    words = told.of(reading.plain)
    person = any(name.whole.start == 0 and words[name.whole.end :][:1] in ("", ",") for name in names.find(words)[:1])
    return reads_as_title(reading, line(reading, item, told)) and not (
        person or fields.ends_as_place(words) or _KIND.fullmatch(words) or words.endswith("!") or words[:1].islower()
    )


def _sits(reading: Reading, body: Span, kind: Span) -> bool:
    """Whether ``body`` is one that sits, by its name or by the kind of the sitting: that of a committee."""
    if is_day(reading, body):
        return False
    name = normal_case(body.of(reading.plain), {})
    if _CHAMBER.match(name):
        return True
    by_kind = _KIND.fullmatch(reading.plain, *kind)
    of_committee = by_kind is not None and by_kind["committee"] is not None
    return bodies.is_committee(name) if of_committee else bodies.is_institution(name)


# "House Ports and Piers": a committee by its chamber and its field
_CHAMBER = re.compile(r"(?:House|Senate|Assembly|Joint) (?:Sub)?[A-Z]")
