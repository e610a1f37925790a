"""What a chamber does on a day, told below or beside its bare name: "House" /
"Meets at noon and at 2 p.m. for votes", "Senate in session, 11 a.m.".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from events_extractor.language.clauses import sentences
from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events.lists.lines import Line
from events_extractor.parsers.events.parts import fields
from events_extractor.parsers.events.parts.building import build
from events_extractor.parsers.events.parts.fields import without
from events_extractor.parsers.events.parts.when import usable, when
from events_extractor.reading import Reading

_NAME = (
    r"(?:[Tt]he )?(?P<chamber>(?:State |General )?(?:House|Senate|Assembly)"
    r"(?: of (?:Delegates|Representatives|Commons|Lords))?|HOUSE|SENATE|ASSEMBLY)"
)
_CHAMBER = re.compile(_NAME)
# The name and the mark that leads to what the chamber does: "House" / "Meets ...", "SENATE: Convenes ...",
# "House — Not in session"
_LEADS = re.compile(rf"{_NAME}(?: floor)?(?:[ \t]*\n\s*|(?: ?:| -| –| —) )(?=[A-Z])")
_ACTS = re.compile(
    r"(?P<act>(?:Meets|Convenes|Reconvenes|Returns|Gavels in|Comes in|Is (?:back )?in session"
    r"|Will (?:meet|convene|return))\b)"
)
# "First votes expected: 6:30 p.m.", "Last votes: 3 p.m."
_VOTES = re.compile(
    r"(?P<what>(?:First|Last|First and last|Next) votes?(?: (?:predicted|expected|anticipated|possible))?)"
    r":? (?:at |by )?(?=\d|noon)"
)
# "... and at 3 p.m. for bills": the next sitting of the same day.
_AND_AGAIN = re.compile(r",? and (?:again )?\Z|[;,] (?:then )?\Z")
_IN_SESSION = re.compile(rf"{_NAME} (?:in(?: pro forma)? session|floor(?: session)?|session),? (?:at )?\Z")
_AT = re.compile(r"\b(?:at|by)\s*\Z")


def parse(reading: Reading, section: Section) -> tuple[list[Event], list[Span]]:
    """The sittings and votes that paragraphs under the name of a chamber begin
    with, and the text that they were read from.
    """
    events: list[Event] = []
    taken: list[Span] = []
    for item in section.items:
        chamber, start = _chamber_of(reading, section, item)
        if chamber is None:
            continue
        for sentence in sentences(reading.plain, Span(start, item.span.end)):
            told = [
                event
                for line in fields.lines(reading, sentence)
                for event in _sittings(reading, section, item, chamber, line)
            ]
            if not told:
                break
            events += told
            taken.append(Span(item.span.start, max(event.span.end for event in told)))
    return events, taken


def in_session(reading: Reading, section: Section, piece: Line) -> list[Event]:
    """The sitting that a line of a list names with its hour and without a verb: "Senate in session, 11 a.m."."""
    moment = piece.moments[0] if piece.moments else None
    match = (
        _IN_SESSION.match(reading.plain, piece.span.start, moment.start) if moment is not None and moment.has_time else None
    )
    if moment is None or match is None:
        return []
    title = fields.trimmed(reading, Span(match.start("chamber"), _before_at(reading, match.start("chamber"), moment.start)))
    at = when(reading, section, piece.item, moment)
    event = build(
        reading,
        section,
        replace(piece.item, listed=True),
        at,
        (title,),
        rule="events/in-session",
        organizer=Span(*match.span("chamber")),
        span=Span(piece.span.start, moment.end),
    )
    return [event] if event is not None else []


def _chamber_of(reading: Reading, section: Section, item: Item) -> tuple[Span | None, int]:
    """The chamber under whose name an item stands, in its own first line or as the heading, and where the rest begins."""
    led = _LEADS.match(reading.document.text, item.span.start, item.span.end)
    if led is not None:
        return Span(*led.span("chamber")), led.end()
    head = section.heading
    named = _CHAMBER.fullmatch(head.of(reading.plain).strip(" :—–-")) if head is not None else None
    if head is None or named is None:
        return None, item.span.start
    return Span(head.start + named.start("chamber"), head.start + named.end("chamber")), item.span.start


def _sittings(reading: Reading, section: Section, item: Item, chamber: Span, sentence: Span) -> Iterator[Event]:
    """One event for each hour at which a sentence without a subject says that the chamber sits or votes."""
    clocks = [moment for moment in reading.moments_in(sentence) if moment.has_time and usable(reading, moment)]
    days = [moment for moment in reading.moments_in(sentence) if moment.has_date and not moment.has_time]
    act, votes = (pattern.match(reading.plain, sentence.start, sentence.end) for pattern in (_ACTS, _VOTES))
    if not clocks or not (act or votes):
        return
    for number, clock in enumerate(clocks):
        following = clocks[number + 1].start if number + 1 < len(clocks) else sentence.end
        rest = Span(clock.end, _before_at(reading, clock.end, following) if following < sentence.end else sentence.end)
        again = _AND_AGAIN.search(reading.plain[rest.start : rest.end].rstrip() + " ") if following < sentence.end else None
        rest = Span(rest.start, rest.start + again.start()) if again else rest
        title: tuple[Span, ...]
        if votes:
            title = (Span(*votes.span("what")),)
        else:
            assert act is not None
            title = (chamber, Span(*act.span("act")), *without(reading, rest, *(Span(day.start, day.end) for day in days)))
        last = fields.title(reading, title[-1])
        at = when(reading, section, item, clock, day=None if clock.has_date or not days else days[0])
        event = build(
            reading,
            section,
            replace(item, listed=True),
            at,
            (*title[:-1], *([last] if last is not None else [])),
            rule="events/chamber",
            organizer=chamber,
            span=sentence,
        )
        if event is not None:
            yield event


def _before_at(reading: Reading, start: int, end: int) -> int:
    """Where the words before an hour end, without the "at" that leads to it."""
    led = _AT.search(reading.plain, start, end)
    return led.start() if led else end
