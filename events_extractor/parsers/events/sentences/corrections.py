"""Sentences that put right what was told: that an earlier issue had the day or hour of an event wrong, "Monday's edition
gave the wrong time for the Harbor Board's hearing on tolls. It begins at 11 a.m. on June 24.", and what has become since of
what the sentence before announces, "The hearing has been pushed back an hour, to 11 a.m."
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events.parts import fields
from events_extractor.parsers.events.parts.building import build, day_moment
from events_extractor.parsers.events.parts.cues import THING, THING_WORDS
from events_extractor.parsers.events.parts.when import context_day, usable, when
from events_extractor.parsers.events.sentences.calledoff import OFF, PUT_TO, TO, holes_in, owner_of, title_of
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


# "The hearing | has been moved up", "It | has been canceled": what the sentence before told.
_THAT: Final = re.compile(rf"(?:It|The (?:event|(?P<what>(?i:{THING_WORDS}))))\b(?= (?:has|is|was|will)\b)")


def become(reading: Reading, section: Section, item: Item, event: Event, sentence: Span) -> Event | None:
    """``event``, which the sentence before told, where ``sentence`` says that it is off or puts it to another time."""
    that = _THAT.match(reading.plain, sentence.start, sentence.end)
    if that is None or (that["what"] or "").casefold() not in event.title.casefold():
        return None
    whole = fields.trimmed(reading, Span(event.span.start, sentence.end))
    event = replace(event, span=whole, quote=reading.value(whole))
    moments = [moment for moment in reading.moments_in(sentence) if usable(reading, moment)]
    if OFF.match(reading.plain, that.end() + 1, sentence.end) and not moments:
        return replace(event, cancelled=True, rule="events/sentence-called-off")
    put = PUT_TO.match(reading.plain, that.end() + 1, sentence.end)
    new = next((moment for moment in moments if put is not None and moment.start >= put.end()), None)
    if put is None or new is None or not TO.search(reading.plain[put.end() : new.start]):
        return None
    day = day_moment(reading, event) if event.spans["start"] and not new.has_date else None
    if not new.has_date and day is None:
        return None
    at = when(reading, section, item, new, day=day)
    spans = {name: where for name, where in event.spans.items() if name != "end"}
    return replace(
        event,
        start=at.start,
        end=at.end,
        clock=at.clock,
        timezone=at.timezone,
        spans={**spans, "start": at.spans, **({"end": at.end_spans} if at.end is not None else {})},
        implied=tuple(
            dict.fromkeys((*(name for name in event.implied if name not in ("date", "year", "timezone")), *at.implied))
        ),
        rule="events/sentence-put-off",
    )
