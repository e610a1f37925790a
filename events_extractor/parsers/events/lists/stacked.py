"""Entries that stand in lines below their hour, as lists of talks print them: "4 pm" / "Tides at work" / "Ann Birch, Alder
University" / "Quay College, 12 Mill St, Room 24". What stands in such lines without an hour is at the hour above. Lists of
hearings print whose each is beside the hour: "10 am – Senate Harbors" / "To hold hearings to examine tolls."
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from events_extractor.language.clauses import sentences
from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events.lists.datelines import says_only
from events_extractor.parsers.events.lists.lines import line
from events_extractor.parsers.events.parts import fields, speakers
from events_extractor.parsers.events.parts.building import build
from events_extractor.parsers.events.parts.when import when
from events_extractor.parsers.events.statements.beside import may_be_place
from events_extractor.reading import Reading
from events_extractor.sections import lines_of

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment

_LINES = range(2, 6)  # of an entry below its hour: title, speakers, place


def parse(reading: Reading, section: Section) -> tuple[list[Event], list[Span]]:
    """The events of such a list, and the entries that they were read from; none where the section is no such list."""
    runs = _runs(reading, section)
    heard = [(event, run[-1]) for run in runs if (event := _below_body(reading, section, *run)) is not None]
    if any(_IS_HEARD.search(event.span.of(reading.plain)) for event, _ in heard):
        return [event for event, _ in heard], [Span(event.span.start, lines[-1].end) for event, lines in heard]
    stacks = [(item, stack) for item in section.items if (stack := _stack(reading, item)) is not None]
    if not any(hour is not None and len(below) > min(_LINES) for _, (hour, below) in stacks):
        return [], []
    found: list[Event] = []
    above: Moment | None = None
    before: Item | None = None
    for item, (hour, below) in stacks:
        apart = before is None or item.day != before.day or reading.plain[before.span.end : item.span.start].strip()
        above, before = hour or (None if apart else above), item
        if above is not None and (event := _event(reading, section, item, above, below)) is not None:
            found.append(event)
    return found, [event.span for event in found]


# "10 am – Senate Harbors and Tides": whose hearing it is, beside its hour
_BESIDE_HOUR = re.compile(r"\s*(?:[–—:|-]|--)\s*(?P<body>\S[^\n]*)")
_CHAMBER = re.compile(r"(?:(?:Full|Joint|U\.S\.) )?(?:House|Senate|Joint)\b(?! (?:votes?|convenes|meets|floor))")
_COMMITTEE = re.compile(r"\b(?:[Ss]ub)?[Cc]ommi(?:ttee|ssion)\W*\Z")
# "To hold hearings to examine tolls"
_TO_HOLD = re.compile(r"To (?:hold|conduct|receive) (?:an? |the )?", re.IGNORECASE)
# What only committees do, in one entry of the list at least: "House party" and "Joint pain clinic" are none
_IS_HEARD = re.compile(
    r"\b(?:sub)?committee\b|\bto (?:hold|conduct|receive) (?:an? |the )?(?:[\w-]+ ){0,2}?"
    r"(?:briefings?|hearings?|mark-?ups?|meetings?|testimony)\b",
    re.IGNORECASE,
)


def _runs(reading: Reading, section: Section) -> list[tuple[Item, list[Span]]]:
    """The lines of a section that stand right below each other, from each that begins with its hour."""
    runs: list[tuple[Item, list[Span]]] = []
    text = reading.document.text
    for item in section.items:
        for span in lines_of(text, item.span):
            if any(moment.has_time and moment.start <= span.start + 1 for moment in reading.moments_in(span)):
                runs.append((item, [span]))
            elif runs and "\n\n" not in text[runs[-1][1][-1].end : span.start]:
                runs[-1][1].append(span)
    return runs


def _below_body(reading: Reading, section: Section, item: Item, lines: list[Span]) -> Event | None:
    """The hearing that begins with its hour and whose it is, and goes on with its matter on the next line; between them may
    stand which part of that body it is.
    """
    hour = next(iter(line(reading, item, lines[0]).moments), None)
    beside = _BESIDE_HOUR.fullmatch(reading.plain, hour.end, lines[0].end) if hour is not None else None
    if hour is None or beside is None or len(lines) < _HEARING_LINES:
        return None
    body = fields.trimmed(reading, Span(*beside.span("body")))
    if not (_CHAMBER.match(body.of(reading.plain)) or _COMMITTEE.search(body.of(reading.plain))):
        return None
    below = 1
    if len(lines) > _HEARING_LINES and (part := _PART_OF_BODY.fullmatch(lines[1].of(reading.plain))):
        body, below = Span(body.start, lines[1].start + part.end("name")), 2
    below = next((at for at in range(below, len(lines)) if _IS_HEARD.match(reading.plain, *lines[at])), below)
    said = next(iter(sentences(reading.plain, lines[below])), lines[below])
    held = _TO_HOLD.match(reading.plain, *said)
    title = fields.title(reading, Span(held.end() if held else said.start, said.end))
    if title is None or not reading.plain[said.start].isupper() or _LABEL.match(reading.plain, *said):
        return None
    return build(
        reading,
        section,
        Item(item.span, listed=True, day=item.day),
        when(reading, section, item, hour),
        (title,),
        rule="events/stacked",
        organizer=body,
        span=Span(lines[0].start, said.end),
    )


_HEARING_LINES = 2
# "Subcommittee on Tides Hearing", "Ropes, Nets, and Locks Subcommittee": which part of a body, on a line of its own
_PART_OF_BODY = re.compile(
    r"(?P<name>(?:[Ss]ub)?[Cc]ommittee on [^.:;]{3,120}?|[^.:;]{3,140} (?:[Ss]ub)?[Cc]ommittee)"
    r"(?: (?:[Hh]earing|[Mm]eeting))?"
)
# "Witnesses: Ann Birch": what stands below a title
_LABEL = re.compile(r"(?:Witness(?:es)?|Location|Where|Room|Chair)\b ?:", re.IGNORECASE)


def _stack(reading: Reading, item: Item) -> tuple[Moment | None, list[Span]] | None:
    """The hour above an entry, None where it has none of its own, and the lines below, of which the last is its place;
    None where the item is no such entry.
    """
    spans = fields.lines(reading, item.span)
    first = line(reading, item, spans[0]) if spans else None
    if first is None:
        return None
    hour = first.moments[0] if says_only(reading, first, timed=True) else None
    below = spans[1:] if hour is not None else spans
    if len(below) not in _LINES or any(reading.moments_in(span) for span in below):
        return None
    place = below[-1].of(reading.plain)
    return (hour, below) if fields.is_place(place) and may_be_place(place) else None


def _event(reading: Reading, section: Section, item: Item, hour: Moment, lines: list[Span]) -> Event | None:
    """The entry of ``lines`` at its hour; a title may be wrapped."""
    last = 1
    while (
        last < len(lines) - 1
        and reading.plain[lines[last].start].islower()
        and lines[last - 1].of(reading.plain)[-1:] != "?"
    ):
        last += 1
    title = fields.title(reading, Span(lines[0].start, lines[last - 1].end))
    if title is None:
        return None
    return build(
        reading,
        section,
        Item(item.span, listed=True, day=item.day),
        when(reading, section, item, hour),
        (title,),
        rule="events/stacked",
        location=lines[-1],
        speakers=tuple(person for span in lines[last:-1] for person in speakers.of_value(reading, span)),
    )
