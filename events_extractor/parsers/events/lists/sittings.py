"""What an entry says of the hours of a sitting beside when it begins: until when it goes on, and what it is for.

Monday, 3 May at 2 p.m. — The warden presides over the moot until 4 p.m. Rope Hall, Dover – Open to all
Tuesday: Meets at noon for a vote on tolls.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from events_extractor.language.clauses import sentences
from events_extractor.model import Span
from events_extractor.parsers.events.parts import bodies, fields
from events_extractor.parsers.events.parts.cues import THING
from events_extractor.parsers.events.parts.rooms import is_room
from events_extractor.parsers.events.parts.when import When
from events_extractor.parsers.events.statements.beside import VERB, may_be_place, place_tail
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment


@dataclass(frozen=True, slots=True)
class LastHour:
    """The hour until which something goes on, and what is said before it."""

    before: Span
    moment: Moment


# Before the hour at which it ends: "The board sits| until |4 p.m."
_UNTIL = re.compile(r",? (?:until|till) \Z")
# Behind that hour: "until 4 p.m.| R|ope Hall", "until noon| (R|oom 5)", "until six|."
_THEN_NEXT = re.compile(r"\.?(?: +(?:[(–—-] ?)?[A-Z0-9]|\W*\Z)")


def last_hour(reading: Reading, moments: Sequence[Moment], body: Span) -> LastHour | None:
    """The hour until which ``body`` says that it goes on, where that is the end of what it says."""
    for moment in moments:
        if not moment.has_time or moment.has_date or moment.until is not None or not body.start < moment.start < body.end:
            continue
        until = _UNTIL.search(reading.plain[body.start : moment.start])
        if until is not None and _THEN_NEXT.match(reading.plain[moment.end : body.end]):
            return LastHour(Span(body.start, body.start + until.start()), moment)
    return None


def ending(at: When, last: LastHour) -> When:
    """``at`` with the hour at which it ends, where that lies behind its beginning and none is told yet."""
    clock = last.moment.begins
    if not isinstance(at.start, dt.datetime) or at.end is not None or not isinstance(clock, dt.time):
        return at
    end = at.start.replace(hour=clock.hour, minute=clock.minute)
    return replace(at, end=end, end_spans=(Span(last.moment.start, last.moment.end),)) if end > at.start else at


# What is said of a place: "Rope Hall, Dover – Open to all", "Rope Hall (second floor)", "Rope Hall. Doors open at one."
_BEHIND_PLACE = re.compile(r" [–—-] | \(|\n|\. (?=[A-Z][a-z]+ [a-z])")


def place_behind(reading: Reading, rest: Span) -> Span | None:
    """The place that ``rest``, what stands behind an hour, begins with: ". Rope Hall, 1 Quay Drive, Dover – Open to all"."""
    remark = _BEHIND_PLACE.search(reading.plain, fields.trimmed(reading, rest).start, rest.end)
    place = fields.trimmed(reading, Span(rest.start, remark.start() if remark else rest.end))
    words = place.of(reading.plain)
    return place if words and fields.is_place(words) and may_be_place(words) else None


# "Meets", "The Senate convenes again": a verb of coming together that says nothing of what for.
_VERB_ALONE = re.compile(
    r"(?:(?:The |the )?[A-Z][\w'.-]*(?: [A-Z][\w'.-]*){0,3} )?(?:[Aa]ssembles?|[Cc]onvenes?|[Gg]athers?|[Mm]eets?"
    r"|[Rr]econvenes?|[Rr]esumes?|[Rr]eturns?|[Ss]its?|[Vv]otes?)(?: again)?\W*"
)
_FOR_WHAT = re.compile(r" (?=(?:for|on|to) [a-z])")


def purpose(reading: Reading, before: Span, clock: Moment, end: int) -> tuple[Span, Span | None] | None:
    """What a body comes together for, told behind the hour ``clock`` up to ``end``, and where:
    "for a vote on tolls in the Rope Hall".
    """
    led = _FOR_WHAT.match(reading.plain, clock.end, end)
    if led is None or not _VERB_ALONE.fullmatch(reading.plain, before.start, before.end):
        return None
    sentence = next(iter(sentences(reading.plain, Span(led.end(), end))), None)
    if sentence is None:
        return None
    place, rest = place_tail(reading, sentence)
    what = fields.title(reading, rest)
    return (what, place) if what is not None else None


# "House Ports, 326 Quay Building. ", "Senate Tides Committee. ", "Committee on Tides, Nets and Salt, room 5 - ": the
# committee, perhaps its room, then the matter, behind a dash on the line below too.
_SITS_THEN = re.compile(r"(?P<who>[A-Z][^.:;!?|\n]{2,170}?)(?:\. +|[ \t]*(?:[ \t]|\n)[ \t]*(?:--|[–—-]) +)(?=[A-Z0-9\"])")

# "Senate Tides hearing on net rules. Quay 538": the matter stands in front already.
_ON_MATTER = re.compile(r"\b(?:briefing|hearing|meeting|markup|roundtable|session) (?:about|of|on|to)\b")

# What is only noted behind the room: "By Zoom too", "Overflow room next door", "Open to the press".
_NOTED = re.compile(
    r"(?:All|Also|At|By|Bring|Closed|Contact|Doors|For|Free|From|In|Live|Livestream(?:ed)?|More|No|On|Open|Overflow|Please"
    r"|Register|Registration|RSVP|See|Streamed|To|Via|Watch|With|Agenda|Details|Zoom)\b|https?:"
)


def matter(reading: Reading, start: int, end: int) -> tuple[Span, Span, Span | None] | None:
    """Committee, matter and room behind the hour of a line: "House Ports, 326 Quay Building. Crew ratios"."""
    sits = _SITS_THEN.match(reading.plain, start, end)
    seated = _seated(reading, Span(*sits.span("who"))) if sits is not None else None
    if sits is None or seated is None or _ON_MATTER.search(seated[0].of(reading.plain)):
        return None
    said = next(iter(sentences(reading.plain, Span(sits.end(), end))), Span(sits.end(), end))
    title = fields.title(reading, said)
    words = title.of(reading.plain) if title is not None else ""
    if title is None or words.endswith(" only") or _NOTED.match(words) or VERB.search(words):
        return None
    if fields.is_place(words) and not THING.search(words):
        return None
    return seated[0], title, seated[1]


def _seated(reading: Reading, who: Span) -> tuple[Span, Span | None] | None:
    """The committee that ``who`` names and its room, if one follows: "Committee on Nets and Salt|, |room 5"."""
    text = who.of(reading.plain)
    commas = (match.start() for match in re.finditer(r", ", text))
    comma = next((at for at in commas if is_room(text[at + 2 :]) and bodies.is_committee(text[:at])), None)
    if comma is not None:
        return Span(who.start, who.start + comma), Span(who.start + comma + 2, who.end)
    return (who, None) if bodies.is_committee(text) else None
