"""Sentences that say that an earlier issue had the day or hour of an event wrong, and what is right: "Monday's edition
gave the wrong time for the Harbor Board's hearing on tolls. It begins at 11 a.m. on June 24."
"""

from __future__ import annotations

import re
from typing import Final

from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events.parts import fields
from events_extractor.parsers.events.parts.building import build
from events_extractor.parsers.events.parts.cues import THING
from events_extractor.parsers.events.parts.when import context_day, usable, when
from events_extractor.parsers.events.sentences.calledoff import holes_in, owner_of, title_of
from events_extractor.reading import Reading

_WHAT: Final = r"(?:start(?:ing)? )?(?:dates?|days?|hours?|times?|location|place|venue)"
# "gave the wrong date and time for | the hearing on tolls", "misstated the hour of | its panel"
_WRONG: Final = re.compile(
    rf"\b(?:(?:erroneous|incorrect|wrong) {_WHAT}(?: and {_WHAT})?"
    rf"|mis(?:listed|printed|reported|stated) the {_WHAT}(?: and {_WHAT})?) (?:for|of) "
)
# "It is", "The hearing begins", "The correct time is"
_RIGHT: Final = re.compile(
    rf"(?:It|This|The (?:(?:actual|correct|right) )?(?:(?i:{THING.pattern})|event|{_WHAT}))"
    r" (?:is|are|will (?:be|begin|start|take place)|begins?|starts?|takes place)\b"
)
_VERB: Final = re.compile(r"\b(?:is|are|was|were|has|have|had|will)\b")
_NOT: Final = re.compile(r"\b(?:instead of|not|rather than) (?:at |on )?\Z")


def read(reading: Reading, section: Section, item: Item, before: Span, sentence: Span) -> Event | None:
    """The event of which ``before`` says that it was told wrong, as ``sentence`` puts it right."""
    wrong = _WRONG.search(reading.plain, before.start, before.end)
    if wrong is None or not _RIGHT.match(reading.plain, sentence.start, sentence.end):
        return None
    subject = Span(wrong.end(), before.start + len(before.of(reading.plain).rstrip(" .!")))
    old = [moment for moment in reading.moments_in(before) if usable(reading, moment)]
    pieces, place = title_of(reading, subject, old)
    right = (
        moment
        for moment in reading.moments_in(sentence)
        if usable(reading, moment) and not _NOT.search(reading.plain, sentence.start, moment.start)
    )
    new = next(right, None)
    if new is None or not pieces or not THING.search(reading.plain, *subject) or _VERB.search(reading.plain, *subject):
        return None
    day = next((moment for moment in old if moment.has_date and moment.start >= subject.start), None)
    if not new.has_date and day is None and context_day(reading, section, item) is None:
        return None
    there = fields.place_after(reading, new.end, sentence.end)
    return build(
        reading,
        section,
        item,
        when(reading, section, item, new, day=None if new.has_date else day),
        pieces,
        rule="events/sentence-put-off",
        span=fields.trimmed(reading, Span(before.start, sentence.end)),
        organizer=owner_of(reading, subject, holes_in(reading, subject, old)),
        location=there if there is not None and fields.is_place(there.of(reading.plain)) else place,
    )
