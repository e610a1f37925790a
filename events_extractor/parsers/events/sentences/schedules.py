"""What sentences of a day's schedule tell without a day of their own: what is done, with its hour or without."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events.parts import fields
from events_extractor.parsers.events.parts.building import build
from events_extractor.parsers.events.parts.cues import FUTURE
from events_extractor.parsers.events.parts.when import When, context_day, dates_letter, usable, when
from events_extractor.parsers.events.sentences import agenda
from events_extractor.parsers.events.sentences.announcing import said_in_present
from events_extractor.parsers.events.sentences.naming import named_event
from events_extractor.parsers.events.sentences.vetoes import MADE_KNOWN, NO_EVENT, POINTS_THERE, TAKES_POST, TO_READER
from events_extractor.parsers.events.statements import framing
from events_extractor.parsers.events.statements.statement import PLACE_FIRST
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment

_SENTENCE_MAX = 400  # code points


def doings_of_day(reading: Reading, section: Section, item: Item, sentence: Span) -> list[Event]:
    """What a day holds of which a sentence tells only the doing, in a section of that day:
    "Hosting a supper and touring a mill.".
    """
    place, found = agenda.doings(reading, sentence)
    if len(found) < _SEVERAL_DOINGS or (day := _day_of_section(reading, section, item)) is None:
        return []
    events = []
    for doing in found:
        moments = [moment for moment in reading.moments_in(doing) if usable(reading, moment) and moment.has_time]
        if len(moments) > 1:
            return []
        what = agenda.done(reading, doing)
        holes = [framing.hole_of(reading, what, moment) for moment in moments]
        at = when(reading, section, item, moments[0]) if moments else day
        pieces = fields.without(reading, what, *holes)
        last = fields.title(reading, pieces[-1]) if pieces else None
        event = build(
            reading,
            section,
            item,
            at,
            (*pieces[:-1], *([last] if last is not None else [])),
            rule="events/sentence-doings",
            span=fields.trimmed(reading, doing),
            location=_site_of(reading, what) or place,
        )
        events += [event] if event is not None else []
    return events


_SEVERAL_DOINGS = 2


def _site_of(reading: Reading, what: Span) -> Span | None:
    """The place that ends what is done: "a flag-raising | at Elm Green"."""
    found = fields.place_in(reading, what)
    if found is None or found[0].end < what.end - 1 or not fields.is_place(found[0].of(reading.plain)):
        return None
    return found[0]


def _day_of_section(reading: Reading, section: Section, item: Item) -> When | None:
    """The day that a section of a day's schedule is of, without an hour; None for any other section."""
    context = context_day(reading, section, item)
    if context is not None:
        if dates_letter(reading, context):
            return None
        at = when(reading, section, item, context)
        return When(start=at.day, spans=at.spans)
    if (
        section.heading is not None
        and reading.profile.is_daily(section.heading.of(reading.plain))
        and reading.today is not None
    ):
        return When(start=reading.today, implied=("start",))
    return None


# "Before lessons begin, the wardens will hand out ropes": what tells its own time, which is not the day of the schedule.
_TIMED_BY_CLAUSE = re.compile(
    r"(?:Before|Once|Until|When|Whenever|While|After) (?!that\b|then\b)(?:[\w'-]+ ){1,12}?[\w'-]+, (?=[A-Za-z])"
)


def dayless(reading: Reading, section: Section, item: Item, sentence: Span, day: Moment | None) -> Iterator[Event]:
    """A sentence of a day's schedule that states no time of its own: "The president has lunch with the secretary.".

    ``day`` is the one that a section of several days told last.
    """
    text = sentence.of(reading.plain)
    if (
        len(text) > _SENTENCE_MAX
        or TO_READER.search(text)
        or MADE_KNOWN.search(text)
        or POINTS_THERE.search(text)
        or TAKES_POST.search(text)
        # "by three on Thursday", on Friday's schedule
        or (day is None and any(moment.states_day for moment in reading.moments_in(sentence)))
        or NO_EVENT.search(text)  # "Sittings are open to all unless we say otherwise"
        or _TIMED_BY_CLAUSE.match(text)
        or not (FUTURE.search(text) or said_in_present(text) or PLACE_FIRST.match(text) or framing.hosts(text))
    ):
        return
    at = _day_of_section(reading, section, item) if day is None else when(reading, section, item, day)
    if at is None:
        return
    event = named_event(reading, section, item, sentence, sentence, at, [])
    if event is not None:
        yield event
