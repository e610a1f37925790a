"""Lines that name their host before the time: "Harbor Institute, 9 a.m.: Title",
"House Ports – 9 a.m., 210 Quay Building. Title".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from events_extractor.language.clauses import sentences
from events_extractor.model import Event, Section, Span
from events_extractor.parsers.events.lists.lines import Line
from events_extractor.parsers.events.parts import bodies, fields
from events_extractor.parsers.events.parts.building import build
from events_extractor.parsers.events.parts.cues import PRESENT, THING, THING_WORDS
from events_extractor.parsers.events.parts.rooms import ROOM_OPEN, is_room
from events_extractor.parsers.events.parts.when import names_day, when
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment


# Between organizer and clock time: "Harbor Institute, 9 a.m.", "Harbor Institute | 9 a.m.", "Harbor Institute at 9 a.m."
_HOST = re.compile(r"(?P<host>[^\W_][^:;!?|\n]{1,110}?)(?:,| \||:| -| –| —)?(?: at| from)? ?\Z")

# What follows the clock time of such a line: a colon or a dash, then the title.
_THEN_TITLE = re.compile(r" ?[:–—|] ?(?=\S)| - (?=\S)")

# The room between the hour and the title, as calendars of committees print it: ", 210 Quay Building. ", ", Room 5: "
_ROOM_THEN = re.compile(r", (?P<room>(?!and )[^.:;!?|\n]{2,60}?)(?P<mark>[.:]) ?(?=\S)")

# 'Hearing: "Who dredges the bay?"': what the quoted title is.
_KIND_QUOTED = re.compile(rf"(?:[A-Za-z-]+ ){{0,3}}{THING_WORDS}: (?=\"[^\"\n]+\")", re.IGNORECASE)

# What parts title, time and place alike: "Kelp walk – June 8, 9 a.m. – Gull Rock"
_DASHED = re.compile(r" ?[|–—-] ?\Z")

_PREDICATE = re.compile(r"(?:will|is|are|was|were|has|have|had|can|may|must)\b")

_IS_ON = re.compile(r"\b(?:is|are|will be)(?: held| scheduled| set)?(?: on| for)?\Z")

# "Alder House (Bergen), 2 p.m.: ..." names the town of a host in brackets; "(LPA)" is its short name.
_HOST_TOWN = re.compile(r" \((?P<town>[A-Z][a-z]+(?:[ ,]+[A-Z][\w.]+){0,3})\)\Z")


def host_time_title(reading: Reading, section: Section, entry: Line) -> Event | None:
    """The event of a line that begins with its host: "Harbor Institute, 9 a.m.: Title"; None where no hour stands so."""
    for moment in entry.moments:
        host = _HOST.match(reading.plain[entry.span.start : moment.start])
        if not moment.has_time or host is None:
            continue
        name = fields.trimmed(reading, Span(entry.span.start + host.start("host"), entry.span.start + host.end("host")))
        words = name.of(reading.plain)
        then = _THEN_TITLE.match(reading.plain, moment.end, entry.span.end)
        room = None if then else _room_then(reading, entry, moment, words)
        if (then := then or room) is None:
            continue
        title = _called(reading, Span(then.end(), _sentence_end(reading, then.end(), entry) if room else entry.span.end))
        if title is None or len(words.split()) > 12 or not words[:1].isupper():
            continue
        if PRESENT.search(words) and not bodies.is_institution(words):
            continue  # "A tolls panel hears pilots Thursday at 1 p.m. — its third try": a sentence, and what is said of it
        if _IS_ON.search(words):
            continue  # "The next open call is on Friday, 2-3 p.m.: Ann Birch will show her knots": the call is named
        if _PREDICATE.match(title.of(reading.plain)):
            continue  # "The gala — June 8 at 6 p.m. — will raise money": a sentence around its time
        if host[0].rstrip().endswith(":") and THING.search(words):
            continue  # "Beginners' talk: 7 p.m. - bring a chair": the title above its description
        if (
            names_day(reading, moment)
            and _DASHED.search(host[0])
            and _DASHED.match(then[0])
            and not bodies.is_institution(words)
        ):
            continue  # "Kelp walk – June 8, 9 a.m. – Gull Rock": title, time and place
        at = when(reading, section, entry.item, moment)
        span = Span(entry.span.start, title.end)
        place = None if room is None or ROOM_OPEN.fullmatch(room["room"]) else Span(*room.span("room"))
        town = _HOST_TOWN.search(words)
        if town is not None:
            place = place or Span(name.start + town.start("town"), name.start + town.end("town"))
            name = Span(name.start, name.start + town.start())
        return build(
            reading,
            section,
            entry.item,
            at,
            (title,),
            rule="events/host-time-title",
            organizer=name,
            location=place,
            span=span,
        )
    return None


def states_host(reading: Reading, entry: Line) -> bool:
    """Whether a line is of the form host, hour, room, title."""
    for moment in entry.moments:
        host = _HOST.match(reading.plain[entry.span.start : moment.start])
        if moment.has_time and host and host["host"][:1].isupper() and _room_then(reading, entry, moment, host["host"]):
            return True
    return False


def _room_then(reading: Reading, entry: Line, moment: Moment, host: str) -> re.Match[str] | None:
    """The room between the hour and the title: "House Ports – 9 a.m., 210 Quay Building. Markup of the dredging bill".

    A full stop parts them only where a body is the host, or the title stands in quotation marks: "Chess – 4 p.m., Alder
    Hall. Bring a board." names no host.
    """
    room = _ROOM_THEN.match(reading.plain, moment.end, entry.span.end)
    if room is None or not is_room(room["room"]):
        return None
    quoted = reading.plain[room.end()] == '"' or _KIND_QUOTED.match(reading.plain, room.end(), entry.span.end)
    return room if room["mark"] == ":" or bodies.is_institution(host) or (quoted and not THING.search(host)) else None


def _sentence_end(reading: Reading, start: int, entry: Line) -> int:
    return next((sentence.end for sentence in sentences(reading.plain, Span(start, entry.span.end))), entry.span.end)


def _called(reading: Reading, span: Span) -> Span | None:
    """The title that ``span`` holds; of 'Hearing: "Who dredges the bay?"' what stands in quotation marks."""
    kind = _KIND_QUOTED.match(reading.plain, span.start, span.end)
    return fields.title(reading, Span(kind.end(), span.end) if kind else span)
