"""What committees hear, in lists under their names: title, dash, what is held, room, dash, hour.

    Ports & Piers
    Ferry Fares- The whole committee will hold a hearing on what ferries cost. Quay 12- 9:30am

The name of the committee is the heading; a subcommittee is named in the sentence. Or in lines, the hour and the room last:

    Lakes Ports and Piers
    Hearings to examine what ferries cost.
    Witnesses: Ann Birch
    9:30 AM – QB-106

Or by the hour, the committee behind it and what it does below:

    9:30 a.m. in Ports and Piers
    Public Hearing: The ferry fares

Or the body beside its hour, and its matter below:

    10 am – Senate Ports
    To hold hearings to examine what ferries cost.

Or the room beside the hour, the body and its matter below:

    10:00 a.m. – 412 Quay Building
    Subcommittee on Ferries
    Hearing: "What Ferries Cost"

Or in a paragraph, day and hour below, then the room:

    House Ports Committee
    Hearing "What Ferries Cost"
    Tuesday, May 4 at 9:30am
    2175 Quay

``sittinglines`` reads those that give their kind a line of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from events_extractor.language.clauses import sentences
from events_extractor.language.dates import Moment
from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events.lists import sittinglines
from events_extractor.parsers.events.parts import bodies, fields
from events_extractor.parsers.events.parts.building import build
from events_extractor.parsers.events.parts.cues import FUTURE, THING
from events_extractor.parsers.events.parts.rooms import is_room
from events_extractor.parsers.events.parts.when import context_day, when
from events_extractor.parsers.events.statements import framing, statement
from events_extractor.parsers.events.statements.hostedtitles import kind_and_title
from events_extractor.reading import Reading
from events_extractor.sections import is_day, lines_of

_TITLE = re.compile(r"(?P<title>[A-Z](?:[^.:;!?\n–—-]|-(?=\w)){2,80}?)(?: ?[–—]| -{1,2}|-{1,2}(?= )) ?(?=(?:The|A|An) )")
# "The full committee": that whose name is the heading
_WHOLE = re.compile(
    r"(?:The |A |An )?(?:(?:[Ff]ull|[Ww]hole|[Ee]ntire) )?(?:[Cc]ommittee|[Pp]anel|[Bb]oard|[Cc]ommission)\W*"
)
_HOLDS = re.compile(
    r"\b(?:will|is (?:set|scheduled|expected) to|plans to) (?:[a-z]+ )?"
    r"(?:hold|conduct|convene|mark up|hear|meet|consider|vote)\b"
)
# " Quay 12- ", ". Rope Hall, ": the room behind the sentence, before the hour that ends the line.
_ROOM = re.compile(
    r"(?:(?<=[.!?\"]) +|(?<=[a-z]) +(?=[A-Z]\w* \d))(?P<room>[A-Z][\w.' ]{1,40}?)(?:[–—,-]| at| –| —| -)* *\Z"
)


def parse(reading: Reading, section: Section) -> tuple[list[Event], list[Span]]:
    """The hearings listed in ``section`` under a day, and the text that they were read from."""
    runs = _runs(reading, section)
    for form in (_below_body, _below_room):
        beside = [(event, lines[-1]) for item, lines in runs if (event := form(reading, section, item, lines)) is not None]
        if any(_IS_HEARD.search(event.span.of(reading.plain)) for event, _ in beside):
            return [event for event, _ in beside], [Span(event.span.start, last.end) for event, last in beside]
    events: list[Event] = []
    taken: list[Span] = []
    for item in section.items if section.kind in ("events", "news") else ():
        event = _hearing(reading, section, item) or _by_hour(reading, section, item)
        event = event or sittinglines.read(reading, section, item) or _in_paragraph(reading, section, item)
        if event is not None:
            events.append(event)
            taken.append(item.span)
    for event in _in_lines(reading, section) if section.kind in ("events", "news") else ():
        events.append(event)
        taken.append(event.span)
    return events, taken


# "in Ports & Piers", "– Senate Ports Committee", "before the Rules Committee": who sits at an hour, behind it.
_SITS = re.compile(
    r"(?:[:,]|(?: ?[–—|]| -))?(?P<led> (?:in|before)(?: the)?)? ?"
    r"(?P<host>[A-Z][\w.'&/-]*(?:,? (?:(?:[Aa]nd|&|of|on|for|the|w/|with|/) )*[A-Z][\w.'&/-]*){0,9}?)"
    r"(?:,? (?:in )?(?P<room>(?:Room|Hearing Room|Hall|Conference Room) [\w-]+|\d{1,4} [A-Z]\w+|[A-Z]{1,4}-\d{1,4}))?[ :]*"
)
# "Ports and Piers – 9:30 a.m.", "Senate Ports Committee, 9:30 a.m., Room 5": the same, the committee before the hour.
_SAT_BY = re.compile(r"(?P<host>[A-Z][^:;!?|\n]{2,100}?)(?:,| \||:| -| –| —| at)* \Z")
_SAT_IN = re.compile(r"(?:[:,]|(?: ?[–—|]| -))? ?(?:in )?(?P<room>[A-Z0-9][\w .'-]{0,40})?[ :.]*")
# What committees do, at the head of the line below: "Public Hearing: ...",
# "Work Session/Possible Executive Session: ...", "Hearing on ..."
_SITTING = re.compile(
    r"(?=[A-Z])(?:(?:[\w-]+[ /]){0,3}(?:[Hh]earing|[Ss]ession|[Mm]eeting|[Mm]ark-?up|[Bb]riefing|[Bb]usiness|[Ww]orkshop"
    r"|[Tt]estimony)s?(?:[ /]|\b(?=:))){1,3}(?P<mark>:|(?:on|of|to|about|regarding|for)\b)"
)


def _by_hour(reading: Reading, section: Section, item: Item) -> Event | None:
    """What a committee does, on the line below its hour and its name;
    of a title that only leads in a list, the words before the colon.
    """
    lines = fields.lines(reading, item.span)
    moment = next(iter(reading.moments_in(lines[0])), None) if len(lines) > 1 else None
    if moment is None or not moment.has_time:
        return None
    if moment.start <= lines[0].start + 1:
        host = room = _SITS.fullmatch(reading.plain, moment.end, lines[0].end)
    else:
        host = _SAT_BY.fullmatch(reading.plain, lines[0].start, moment.start)
        room = _SAT_IN.fullmatch(reading.plain, moment.end, lines[0].end)
    does = _SITTING.match(reading.plain, lines[1].start, lines[1].end)
    if host is None or room is None or does is None:
        return None
    if not (host.groupdict().get("led") or bodies.is_institution(host["host"])):
        return None
    if not moment.has_date and context_day(reading, section, item) is None:
        return None
    title = fields.title(reading, Span(lines[1].start, lines[1].end - (does.end() == lines[1].end)))
    if title is None:
        return None
    place = Span(*room.span("room")) if room["room"] else None
    span = Span(lines[0].start, lines[1].end)
    return _held(reading, section, item, moment, title, host=Span(*host.span("host")), place=place, span=span)


def _in_paragraph(reading: Reading, section: Section, item: Item) -> Event | None:
    """What a body holds, of a paragraph of lines: who, what, the day with its hour and nothing else, the room."""
    lines = fields.lines(reading, item.span)
    moments = [next(iter(reading.moments_in(line)), None) for line in lines]
    at = next((number for number, moment in enumerate(moments) if moment is not None), 0)
    moment = moments[at] if moments else None
    if moment is None or not _HOST_AND_TITLE <= at <= _HOST_AND_TITLE_WRAPPED or not (moment.has_date and moment.has_time):
        return None
    host = fields.trimmed(reading, lines[0])
    told = Span(lines[1].start, lines[at - 1].end)
    title = fields.title(reading, kind_and_title(reading, told))
    if title is None or not bodies.is_institution(host.of(reading.plain)) or _NO_TITLE.match(reading.plain, *told):
        return None
    if not bodies.is_committee(host.of(reading.plain)) and kind_and_title(reading, told) == told:
        return None  # "Alder University" / "Ban on marking" / "6 June, 8 a.m.": where it is, and not who holds it
    beside = fields.without(reading, lines[at], Span(moment.start, moment.end))
    if any(re.search(r"\w", piece.of(reading.plain)) for piece in beside) or fields.is_place(title.of(reading.plain)):
        return None
    below = fields.trimmed(reading, lines[at + 1]) if at + 1 < len(lines) else None
    place = below if below is not None and is_room(below.of(reading.plain)) else None
    span = Span(host.start, lines[at].end)
    return _held(reading, section, item, moment, title, host=host, place=place, span=span)


_HOST_AND_TITLE_WRAPPED = 4  # lines above the day
# "hosted by Ann Birch", "with the harbor choir", "1 Quay Drive": a line below a host that names nothing.
_NO_TITLE = re.compile(r"\W*(?:[a-z]|\d|By |With |At |Hosted |Presented )")

# " – QB-106": the room behind the hour
_THEN_ROOM = re.compile(r" ?[–—-] ?(?P<room>[A-Z]{1,4}-\d{1,4}|(?:Room )?\d{1,4} [A-Z]\w+|[A-Z]\w+ \d{1,4})\W*")
_WITNESSES = re.compile(r"(?:Witness(?:es)?|Chair|Panel|Presiding)\b[^:]{0,20}:")


_HOST_AND_TITLE = 2  # lines


def _in_lines(reading: Reading, section: Section) -> Iterator[Event]:
    """The hearings told in lines: the committee, what it hears, who comes, then the hour and the room."""
    above: list[Span] = []
    for item, line in ((own, line) for own in section.items for line in fields.lines(reading, own.span)):
        moment = next(iter(reading.moments_in(line)), None)
        if moment is None or moment.start > line.start + 1:
            above = above if _WITNESSES.match(reading.plain, line.start) else [*above, line]
            continue
        room = _THEN_ROOM.fullmatch(reading.plain, moment.end, line.end)
        told, above = above[-2:], []
        if room is None or len(told) < _HOST_AND_TITLE or not moment.has_time or context_day(reading, section, item) is None:
            continue
        host, title = fields.trimmed(reading, told[0]), fields.title(reading, told[1])
        if title is None or not bodies.is_institution(host.of(reading.plain)) or not THING.search(reading.plain, *title):
            continue
        place, span = Span(*room.span("room")), Span(host.start, line.end)
        event = _held(reading, section, item, moment, title, host=host, place=place, span=span)
        if event is not None:
            yield event


def _hearing(reading: Reading, section: Section, item: Item) -> Event | None:
    """The hearing of an entry under its committee: title, what is held, room and hour."""
    named = _TITLE.match(reading.plain, item.span.start, item.span.end)
    clock = _last_hour(reading, item)
    if named is None or clock is None or named.end() >= clock.start:
        return None
    said = Span(named.end(), clock.start)
    holds = _HOLDS.search(reading.plain, said.start, said.end)
    if holds is None or not THING.search(reading.plain, holds.start(), said.end):
        return None
    if not clock.has_date and context_day(reading, section, item) is None:
        return None
    room = _ROOM.search(reading.plain[: said.end], said.start)
    host = _host(reading, section, Span(said.start, holds.start()))
    place = Span(*room.span("room")) if room else None
    return _held(reading, section, item, clock, Span(*named.span("title")), host=host, place=place, span=item.span)


def _last_hour(reading: Reading, item: Item) -> Moment | None:
    """The hour that ends an item."""
    moments = reading.moments_in(item.span)
    last = moments[-1] if moments else None
    ends = last is not None and not re.search(r"\w", reading.plain[last.end : item.span.end])
    return last if last is not None and ends and last.has_time else None


def _host(reading: Reading, section: Section, subject: Span) -> Span | None:
    """Who holds it: the subject of the sentence, or the heading where that is just "the full committee"."""
    if _WHOLE.fullmatch(reading.plain, subject.start, subject.end):
        return section.heading if section.heading is not None and not is_day(reading, section.heading) else None
    name = fields.trimmed(reading, subject)
    return name if bodies.is_institution(name.of(reading.plain)) else None


# "10 am – Senate Harbors and Tides": whose hearing it is, beside its hour
_BODY_BESIDE = re.compile(r"\s*(?:[–—:|-]|--)\s*(?P<body>\S[^\n]*)")
_CHAMBER = re.compile(r"(?:(?:Full|Joint|U\.S\.) )?(?:House|Senate|Joint)\b(?! (?:votes?|convenes|meets|floor))")
_COMMITTEE = re.compile(r"\b(?:[Ss]ub)?[Cc]ommi(?:ttee|ssion)\W*\Z")
# "To hold hearings to examine tolls"
_TO_HOLD = re.compile(r"To (?:hold|conduct|receive) (?:an? |the )?", re.IGNORECASE)
# What only committees do, in one entry of the list at least: "House party" and "Joint pain clinic" are none
_IS_HEARD = re.compile(
    r"\b(?:sub)?committee\b|\bto (?:hold|conduct|receive) (?:an? |the )?(?:[\w-]+ ){0,2}?"
    r"(?:briefings?|hearings?|mark-?ups?|meetings?|testimony)\b",
    re.IGNORECASE,
)


def _runs(reading: Reading, section: Section) -> list[tuple[Item, list[Span]]]:
    """The lines of a section that stand right below each other, from each that begins with its hour."""
    runs: list[tuple[Item, list[Span]]] = []
    text = reading.document.text
    for item in section.items:
        for span in lines_of(text, item.span):
            if any(moment.has_time and moment.start <= span.start + 1 for moment in reading.moments_in(span)):
                runs.append((item, [span]))
            elif runs and "\n\n" not in text[runs[-1][1][-1].end : span.start]:
                runs[-1][1].append(span)
    return runs


def _below_body(reading: Reading, section: Section, item: Item, lines: list[Span]) -> Event | None:
    """The hearing that begins with its hour and whose it is, and goes on with its matter on the next line; between them may
    stand which part of that body it is.
    """
    hour = next(iter(reading.moments_in(lines[0])), None)
    beside = _BODY_BESIDE.fullmatch(reading.plain, hour.end, lines[0].end) if hour is not None else None
    if hour is None or beside is None or len(lines) < _HEARING_LINES:
        return None
    body = fields.trimmed(reading, Span(*beside.span("body")))
    if not (_CHAMBER.match(body.of(reading.plain)) or _COMMITTEE.search(body.of(reading.plain))):
        return None
    below = 1
    if len(lines) > _HEARING_LINES and (part := _PART_OF_BODY.fullmatch(lines[1].of(reading.plain))):
        body, below = Span(body.start, lines[1].start + part.end("name")), 2
    below = next((at for at in range(below, len(lines)) if _IS_HEARD.match(reading.plain, *lines[at])), below)
    said = next(iter(sentences(reading.plain, lines[below])), lines[below])
    held = _TO_HOLD.match(reading.plain, *said)
    title = fields.title(reading, Span(held.end() if held else said.start, said.end))
    if title is None or not reading.plain[said.start].isupper() or _LABEL.match(reading.plain, *said):
        return None
    span = Span(lines[0].start, said.end)
    return _held(reading, section, item, hour, title, host=body, place=None, span=span)


_HEARING_LINES = 2


def _below_room(reading: Reading, section: Section, item: Item, lines: list[Span]) -> Event | None:
    """The hearing that begins with its hour and its room, and goes on with the committee and the matter in lines."""
    hour = next(iter(reading.moments_in(lines[0])), None)
    beside = _BODY_BESIDE.fullmatch(reading.plain, hour.end, lines[0].end) if hour is not None else None
    body = _SITTING_BODY.fullmatch(lines[1].of(reading.document.text)) if len(lines) > _HEARING_LINES else None
    if hour is None or beside is None or not is_room(beside["body"].strip()):
        return None
    if not hour.has_date and context_day(reading, section, item) is None:
        return None
    if body is None:
        place = fields.trimmed(reading, Span(*beside.span("body")))
        return _said_below_room(reading, section, item, lines, hour, place)
    matter = lines[_HEARING_LINES]
    named = _KIND_NAMED.match(reading.plain, *matter)
    title = fields.title(reading, kind_and_title(reading, Span(named.end(), matter.end) if named else matter))
    if title is None or not reading.plain[matter.start].isupper() or _LABEL.match(reading.plain, *matter):
        return None
    host = Span(lines[1].start + body.start("name"), lines[1].start + body.end("name"))
    place, span = fields.trimmed(reading, Span(*beside.span("body"))), Span(lines[0].start, matter.end)
    event = _held(reading, section, item, hour, title, host=host, place=place, span=span)
    return replace(event, cancelled=True) if event is not None and body["off"] else event


def _said_below_room(
    reading: Reading, section: Section, item: Item, lines: list[Span], hour: Moment, place: Span
) -> Event | None:
    """What a sentence below hour and room says that somebody will hold: "1 p.m. - QB-106" / "The chair and the mayor will
    hold a press call after the markup.".
    """
    if len(lines) != _HEARING_LINES or not FUTURE.search(lines[1].of(reading.plain)):
        return None
    said = statement.read(reading, lines[1], [])
    if said is None or not framing.hosts(lines[1].of(reading.plain)):
        return None
    return build(
        reading,
        section,
        Item(item.span, listed=True, day=item.day),
        when(reading, section, item, hour),
        said.title,
        rule="events/hearing",
        organizer=said.organizer,
        location=place,
        span=Span(lines[0].start, lines[1].end),
    )


# "Full Committee", "Subcommittee on Tides", "*POSTPONED* House Committee on Ports": who sits, on a line of its own
_SITTING_BODY = re.compile(
    r"\W*(?P<off>(?i:cancell?ed|postponed)\W+)?(?P<name>(?:Full|Joint|Select|Special|Standing) Committee"
    r"|(?:[A-Z][\w&'-]*,? ){0,6}(?:[Ss]ub)?[Cc]ommittee(?: on [^.:;!?]{3,120})?)\W*"
)
# 'Hearing: "What Ferries Cost"', "Markup: The Ferry Fares Act": the kind of sitting before its matter
_KIND_NAMED = re.compile(r"(?:[A-Z][a-z]+ )?(?:[Bb]riefing|[Hh]earing|[Mm]ark-?[Uu]p|[Mm]eeting|[Rr]oundtable): +(?=\S)")
# "Subcommittee on Tides Hearing", "Ropes, Nets, and Locks Subcommittee": which part of a body, on a line of its own
_PART_OF_BODY = re.compile(
    r"(?P<name>(?:[Ss]ub)?[Cc]ommittee on [^.:;]{3,120}?|[^.:;]{3,140} (?:[Ss]ub)?[Cc]ommittee)"
    r"(?: (?:[Hh]earing|[Mm]eeting))?"
)
# "Witnesses: Ann Birch": what stands below a title
_LABEL = re.compile(r"(?:Witness(?:es)?|Location|Where|Room|Chair)\b ?:", re.IGNORECASE)


def _held(
    reading: Reading,
    section: Section,
    item: Item,
    moment: Moment,
    title: Span,
    *,
    host: Span | None,
    place: Span | None,
    span: Span,
) -> Event | None:
    """The hearing of an entry at ``moment``, read from ``span``; None where its title is none."""
    entry, at = Item(item.span, listed=True, day=item.day), when(reading, section, item, moment)
    return build(reading, section, entry, at, (title,), rule="events/hearing", organizer=host, location=place, span=span)
