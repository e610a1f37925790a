"""Committees of a parliament in lines of their own, as sheets of its capitol list them: who, when and where, parted by
commas, and behind a dash perhaps what on. Some sit when the chamber is done. Bills in lines below are what they sit on.

    MONDAY, JUNE 3
    House Ports, Hearing Room 9, 8 a.m. -- HB 82 (Birch), ferry crews
    Senate Tides and Piers Committee, upon adjournment, Room 12
    - SB 66, Cole - Contribution limits
    House Dredging, noon or after floor session, Quay Annex Room 5
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from events_extractor.language.clauses import sentences
from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events.parts import bodies, fields
from events_extractor.parsers.events.parts.building import build
from events_extractor.parsers.events.parts.rooms import is_room
from events_extractor.parsers.events.parts.when import context_day, when
from events_extractor.reading import Reading
from events_extractor.sections import is_day, lines_of

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment

# "House Ports", "Joint Budget": a committee by its chamber and its field alone
_OF_CHAMBER = re.compile(r"(?:House|Senate|Assembly|Joint|Legislative) (?!Majority|Minority|Republican|Democrat|GOP)[A-Z]")
# The words of a name: "Senate Tides, Piers & Harbor Affairs Committee"
_NAME = re.compile(r"[A-Z][\w.'’&/-]*(?:,? (?:(?:and|for|of|on|the|&) )*[A-Z][\w.'’&/-]*){1,14}")
# What parts a line: "House Ports|, |8 a.m.| -- |HB 82", "10 a.m.| (|Capitol Room 5)"
_JOINT = re.compile(r",? +(?:--|[—–-]) +|[,;] +|: +| \(")
_DASH = re.compile(r"--|[—–-]")
# "upon adjournment", "15 minutes after the Senate's morning session", "immediately following floor session"
_UPON = (
    r"(?:(?:immediately|directly|shortly|(?:\d{1,2}|ten|fifteen|thirty) min(?:ute)?s?|half an hour|(?:an|one) hour) )?"
    r"(?:upon|after|following|at|on)(?: the)?(?: (?:House|Senate|Assembly|chamber|floor|first|final|full|joint|regular|noon"
    r"|midday|morning|afternoon|evening|day's)(?:'s)?){0,3} (?:adjournment|recess|(?:floor )?session|votes)"
    r"(?: of the (?:House|Senate|Assembly|chamber|full \w+))?"
)
_WHEN_DONE = re.compile(rf"{_UPON}\W*", re.IGNORECASE)
# Beside an hour: "noon| or after floor session", "upon adjournment or |2 p.m.", "at |8 a.m."
_BEFORE_HOUR = re.compile(rf"(?:at |from |{_UPON},? or (?:at )?)?", re.IGNORECASE)
_BEHIND_HOUR = re.compile(rf"(?:,? or {_UPON})?\W*", re.IGNORECASE)
# "SCR 4", "QRS-B", "Capitol E-145", "Quay Annex Room 5", "Old Supreme Court": where committees sit
_ROOM = re.compile(
    r"(?:(?:[A-Z][\w.'’&-]* ){0,4})?(?:[A-Z]{2,5}[ -]?[A-Z0-9]{1,4}|[A-Z]{1,2}-?\d{1,4}|(?:Hearing |Committee |Conference )?"
    r"(?:Room|Rm\.?) (?:[A-Z]|[A-Z]{0,3}-?\d{1,4}[A-Z]?)(?: \([\w -]+\))?|(?:Chamber|Court(?:room)?)(?: \w{1,3})?)"
)
_TO_ROOM = re.compile(r"(?:in|via) (?:the )?(?=[A-Z])")
# "HB 82", "S.B. 20", "SJR3": a bill, by its letters and number
_BILL = re.compile(
    r"\b(?:[HSA]\.?[BFR]\.?|[HSA]J[RM]|[HSA]C[RM]|L[BD]) ?\d{1,5}\b|\b(?:House|Senate|Assembly) (?:Bill|File) \d{1,5}\b"
)
_OFF = re.compile(r"\b(?:cancell?ed|postponed|no (?:hearing|meeting|session)|not (?:meet|meeting)|off)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Sitting:
    """What a line says of a committee: its name, the hour if it has one, the room, and what it takes up."""

    host: Span
    hour: Moment | None
    room: Span | None
    matter: Span | None
    span: Span


def parse(reading: Reading, section: Section) -> tuple[list[Event], list[Span]]:
    """The committees that sit in ``section``, a line for each, and the text that they were read from."""
    if section.kind not in ("events", "news"):
        return [], []
    lines = [(item, line) for item in section.items for line in lines_of(reading.document.text, item.span)]
    told = [_sitting(reading, line) for _, line in lines]
    if not any(_tells_parliament(reading, sits) for sits in told if sits is not None):
        return [], []
    events: list[Event] = []
    taken: list[Span] = []
    above: Span | None = None  # a line inside the section that is only a day
    agenda = False  # whether the lines above are a sitting and its bills
    for (item, line), sits in zip(lines, told, strict=True):
        if is_day(reading, line):
            above = line
        if sits is None:
            agenda = agenda and _BILL.match(reading.plain, *fields.trimmed(reading, line)) is not None
            taken += [line] if agenda else []
            continue
        entry = Item(item.span, listed=True, day=above or item.day)
        day = context_day(reading, section, entry)
        if day is None:
            continue
        event = build(
            reading,
            section,
            entry,
            when(reading, section, entry, day) if sits.hour is None else when(reading, section, entry, sits.hour),
            (sits.matter or sits.host,),
            rule="events/committee",
            organizer=sits.host,
            location=sits.room,
            span=sits.span,
        )
        events += [event] if event is not None else []
        taken += [event.span] if event is not None else []
        agenda = event is not None
    return events, taken


def _sitting(reading: Reading, line: Span) -> _Sitting | None:
    """What a line says of a committee; None where its parts are not just these."""
    line = fields.trimmed(reading, line)
    cuts = [Span(*joint.span()) for joint in _JOINT.finditer(reading.plain, *line)][:_MOST_PARTS]
    for number, cut in enumerate(cuts):
        host = Span(line.start, cut.start)
        if not _is_host(host.of(reading.plain)):
            continue
        edges = [*cuts[number:], Span(line.end, line.end)]
        found = _beside(reading, host, edges)
        if found is not None:
            return found
    return None


_MOST_PARTS = 12


def _is_host(name: str) -> bool:
    named = _NAME.fullmatch(name) is not None and bodies.OFFICER.search(name) is None
    return named and (_OF_CHAMBER.match(name) is not None or bodies.is_committee(name))


def _tells_parliament(reading: Reading, sits: _Sitting) -> bool:
    """Whether a line is surely of a parliament, and so those of its form beside it: "House Party, 9 p.m." is none, nor is
    the "Garden Committee" of a club.
    """
    named = _OF_CHAMBER_COMMITTEE.fullmatch(sits.host.of(reading.plain)) is not None
    return named or sits.hour is None or _OF_PARLIAMENT.search(sits.span.of(reading.plain)) is not None


# "House Kelp Committee"
_OF_CHAMBER_COMMITTEE = re.compile(
    rf"{_OF_CHAMBER.pattern}.*(?<!\bHouse )(?<!\bSenate )(?<!\bAssembly )(?<!\bJoint )Committee\b.*"
)
# "HB 82 (Birch), ferry crews", "SB 20 by Cole"; but "SB 4 band live"
_OF_PARLIAMENT = re.compile(
    rf"(?:{_BILL.pattern})(?=\W*\Z|[,;:.(]| [^\w ]| (?:and|by|on|to|would|relating) )|\bor {_UPON}|{_UPON} or\b"
)
# "did not take up HB 12", "passed HB 31 on Monday", "has finished its work": what a committee did
_WAS = re.compile(
    r"(?:did|has|have|had|was|were|met|heard|held|took|sent|gave|put|took|finished|passed|approved|advanced|tabled|rejected"
    r"|adopted|killed|voted|reported|considered|amended|recommended|discussed|moved|failed|declined|deadlocked|adjourned"
    r"|recessed|will not|won't|does not)\b"
)
# "time changed from 3 p.m.", "note the new room": said of the sitting, and not what it takes up
_NOTE = re.compile(
    r"(?:(?:please )?note\b|(?:new|changed|corrected|updated) (?:time|room|date|place|location)\b"
    r"|(?:time|room|date|place|location) (?:has |was )?(?:changed?|moved|corrected|tb[ad])\b|(?:moved|changed) (?:from|to)\b"
    r"|(?:bring|come|join|rsvp|call)\b)",
    re.IGNORECASE,
)


def _beside(reading: Reading, host: Span, edges: list[Span]) -> _Sitting | None:
    """The sitting of ``host``, from the parts between ``edges``: hour and room in either order, then the matter."""
    hour, room, done = None, None, False
    for before, behind in pairwise(edges):
        bracketed = reading.plain[behind.start - 1] == ")"
        led = _TO_ROOM.match(reading.plain, before.end)
        part = Span(led.end() if led else before.end, behind.start - bracketed)
        words = part.of(reading.plain)
        dashed = _DASH.search(before.of(reading.plain)) is not None
        if (clock := _hour(reading, part)) is not None and hour is None and not done:
            hour = clock
        elif _WHEN_DONE.fullmatch(words) and not done:
            done = True
        elif (room is None or (room.end == before.start and not dashed)) and _is_room(words, bill=dashed):
            room = part if room is None else Span(room.start, behind.start)  # "Old Capitol, Room 126", "Annex (AX-1)"
        elif dashed and (hour or done):
            return _taken_up(reading, host, hour, room, Span(part.start, edges[-1].end))
        else:
            return None
    return _Sitting(host, hour, room, None, Span(host.start, edges[-1].end)) if hour or done else None


def _is_room(words: str, *, bill: bool) -> bool:
    """Whether a part of a line is a room: "SCR 4"; behind a dash (``bill``) that is rather a bill."""
    return (is_room(words) or _ROOM.fullmatch(words) is not None) and not (bill and _BILL.match(words))


def _hour(reading: Reading, part: Span) -> Moment | None:
    """The hour that a part of a line is: "8 a.m.", "noon or after floor session", "upon adjournment or 2 p.m."."""
    clocks = [moment for moment in reading.moments_in(part) if moment.has_time]
    if len(clocks) != 1:
        return None
    beside = (_BEFORE_HOUR, part.start, clocks[0].start), (_BEHIND_HOUR, clocks[0].end, part.end)
    return clocks[0] if all(form.fullmatch(reading.plain, first, last) for form, first, last in beside) else None


def _taken_up(reading: Reading, host: Span, hour: Moment | None, room: Span | None, rest: Span) -> _Sitting | None:
    """The sitting with what it takes up, which the rest of its line tells; of several bills it is the committee's day."""
    if _OFF.search(rest.of(reading.plain)) or (_WAS.match(reading.plain, *rest) and not _NOTE.match(reading.plain, *rest)):
        return None
    if _NOTE.match(reading.plain, *rest):
        return _Sitting(host, hour, room, None, Span(host.start, rest.end))
    several = len(_BILL.findall(rest.of(reading.plain))) > 1
    said = next(iter(sentences(reading.plain, rest)), rest)
    matter = None if several else fields.title(reading, said)
    return _Sitting(host, hour, room, matter, Span(host.start, said.end))
