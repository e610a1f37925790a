"""Lists of a shape of their own, each with its grammar: a section in, the events out and the text that they were read from.

They are tried before ``entries``, which reads what they leave.
"""

from __future__ import annotations

from events_extractor.model import Event, Section, Span
from events_extractor.parsers.events.lists import (
    aligned,
    committees,
    dayabove,
    dockets,
    floor,
    hearings,
    hourly,
    stacked,
    towndays,
    underhours,
)
from events_extractor.reading import Reading

# Of the grammars of one row each reads what those before it find nothing in.
_GRAMMARS = (
    (floor.parse,),
    (aligned.parse,),
    (hourly.parse,),
    (hearings.parse, committees.parse, stacked.parse, dayabove.parse),
    (underhours.parse,),
    (dockets.parse,),
    (towndays.parse,),
)


def parse(reading: Reading, section: Section) -> tuple[list[Event], list[Span]]:
    """The events of all lists in ``section`` that have such a shape, and the text that they were read from."""
    events: list[Event] = []
    taken: list[Span] = []
    for grammars in _GRAMMARS:
        for grammar in grammars:
            found, spans = grammar(reading, section)
            if found:
                events += found
                taken += spans
                break
    return events, taken
