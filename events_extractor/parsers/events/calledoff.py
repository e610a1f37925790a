"""Sentences that say that an event does not take place: "Tuesday's hearing on tolls has been canceled"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events import bodies, fields, framing
from events_extractor.parsers.events.building import build, without
from events_extractor.parsers.events.cues import THING
from events_extractor.parsers.events.when import usable, when
from events_extractor.reading import Reading

# "has been canceled", "is postponed": off for good, or to a day that is not told; "postponed to June 30" tells a new one.
_OFF = re.compile(
    r"\b(?:has|have) (?:now )?been (?:[a-z]+ly )?(?:cancell?ed|called off|postponed|scrapped)\b(?! (?:to|until|till|from) )"
    r"|\b(?:is|are|was|were) (?:now )?(?:cancell?ed|called off|off|postponed)\b(?! (?:to|until|till|from|limits|the) )"
    r"|\bwill (?:not|no longer) (?:take place|be held|meet|convene)\b"
)
# "Tuesday's hearing", "The June 25 meeting": the day, and what leads to it.
_DETERMINER = re.compile(r"(?:the |our |a |an |this )", re.IGNORECASE)
_OWNER = re.compile(r"'s?\b")


def read(reading: Reading, section: Section, item: Item, sentence: Span) -> Iterator[Event] | None:
    """The events that ``sentence`` calls off; None where it calls off nothing."""
    off = _OFF.search(reading.plain, sentence.start, sentence.end)
    if off is None or THING.search(reading.plain, sentence.start, off.start()) is None:
        return None
    return _events(reading, section, item, sentence, off)


def _events(reading: Reading, section: Section, item: Item, sentence: Span, off: re.Match[str]) -> Iterator[Event]:
    moments = [moment for moment in reading.moments_in(sentence) if usable(reading, moment)]
    days = [moment for moment in moments if moment.has_date and isinstance(moment.begins, dt.date)]
    start, _ = framing.led(reading, sentence)
    subject = Span(start, off.start())
    holes = [framing.hole_of(reading, subject, moment) for moment in moments if subject.start <= moment.start < subject.end]
    pieces = [piece for piece in without(reading, subject, *holes) if _OWNER.fullmatch(piece.of(reading.plain)) is None]
    if len(days) != 1 or not pieces:
        return
    for number, piece in enumerate(pieces):
        owner = _OWNER.match(reading.plain, piece.start, piece.end)
        first = Span(owner.end(), piece.end) if owner else piece
        determiner = _DETERMINER.match(reading.plain, first.start, first.end)
        pieces[number] = fields.trimmed(reading, Span(determiner.end() if determiner else first.start, first.end))
    event = build(
        reading,
        section,
        item,
        when(reading, section, item, days[0]),
        tuple(piece for piece in pieces if piece.start < piece.end),
        rule="events/sentence-called-off",
        span=fields.trimmed(reading, sentence),
        organizer=bodies.institution(reading, subject, holes),
        cancelled=True,
    )
    if event is not None:
        yield event
