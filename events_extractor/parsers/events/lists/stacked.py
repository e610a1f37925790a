"""Entries that stand in lines below their hour, as lists of talks print them: "4 pm" / "Tides at work" / "Ann Birch, Alder
University" / "Quay College, 12 Mill St, Room 24". What stands in such lines without an hour is at the hour above.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events.lists.datelines import says_only
from events_extractor.parsers.events.lists.lines import line
from events_extractor.parsers.events.parts import fields, speakers
from events_extractor.parsers.events.parts.building import build
from events_extractor.parsers.events.parts.when import when
from events_extractor.parsers.events.statements.beside import may_be_place
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment

_LINES = range(2, 6)  # of an entry below its hour: title, speakers, place


def parse(reading: Reading, section: Section) -> tuple[list[Event], list[Span]]:
    """The events of such a list, and the entries that they were read from; none where the section is no such list."""
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
