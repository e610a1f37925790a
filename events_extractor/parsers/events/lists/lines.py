"""One line of a list or calendar: which part of it is the time, the host, the title and the place.

Three forms, told by where the time stands: "Harbor Institute, 9 a.m.: Title"; "9:30 a.m. Title"; "Title - July 10-14, 2023".
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from events_extractor.language import names
from events_extractor.language.clauses import sentences
from events_extractor.language.signs import URL
from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events.lists import sittings
from events_extractor.parsers.events.parts import bodies, fields
from events_extractor.parsers.events.parts.building import build
from events_extractor.parsers.events.parts.cues import FUTURE, NAMED_DAY, PRESENT, THING, THING_WORDS
from events_extractor.parsers.events.parts.when import When, context_day, names_day, usable, when
from events_extractor.parsers.events.statements import releases
from events_extractor.parsers.events.statements.beside import (
    THROUGH,
    VERB,
    host_colon,
    may_be_place,
    parts,
    place_tail,
    told,
)
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment


# Bullets and brackets that may stand before the first word of a line.
_BEFORE_LINE = " \t\n-–—*•·>|("


# What may stand beside and between the moments of a date line: "When: Monday, May 6 | doors open at 6 p.m."
WHEN_WORDS = re.compile(
    r"(?:\b(?:when|date|dates|time|day|on|at|from|and|or|to|doors|open|opens|starts?|begins?|start(?:ing)?|approximately|approx|"
    r"daily|each day|late|till late|close|the|of|both days|free)\b|[\W\d_])+",
    re.IGNORECASE,
)


# Between organizer and clock time: "Harbor Institute, 9 a.m.", "Harbor Institute | 9 a.m.", "Harbor Institute at 9 a.m."
_HOST = re.compile(r"(?P<host>[^\W_][^:;!?|\n]{1,110}?)(?:,| \||:| -| –| —)?(?: at| from)? ?\Z")


# What follows the clock time of such a line: a colon or a dash, then the title.
_THEN_TITLE = re.compile(r" ?[:–—|] ?(?=\S)| - (?=\S)")


# The room between the hour and the title, as calendars of committees print it: ", 210 Quay Building. ", ", Room 5: "
_ROOM_THEN = re.compile(r", (?P<room>(?!and )[^.:;!?|\n]{2,60}?)(?P<mark>[.:]) ?(?=\S)")
_ROOM_NUMBER = re.compile(r"(?:[A-Z]{1,4}-)?\d{1,4}(?:-[A-Z])?(?: [A-Z]\w+){0,2}|[A-Z]{1,4}-?\d{1,4}")
_ROOM_OPEN = re.compile(
    r"(?:room|location|place|venue)s? (?:tb[acd]|to be (?:announced|confirmed|determined))", re.IGNORECASE
)

# 'Hearing: "Who dredges the bay?"': what the quoted title is.
_KIND_QUOTED = re.compile(rf"(?:[A-Za-z-]+ ){{0,3}}{THING_WORDS}: (?=\"[^\"\n]+\")", re.IGNORECASE)

# What parts title, time and place alike: "Kelp walk – June 8, 9 a.m. – Gull Rock"
_DASHED = re.compile(r" ?[|–—-] ?\Z")


# Between a moment at the start of a line and its title: "9:30 a.m. Title", "Apr 29 - Title", "Saturday: Title"
_AFTER_TIME = re.compile(r"[ \t\n]*(?:[:;,.|–—)-]{1,2}[ \t\n]*)?")


# Between a title and the moment after it: "Title - July 10", "Title, July 10", "Title (July 10", "Title on July 10"
_TITLE_THEN = re.compile(
    r"(?P<mark>[ \t\n]*(?:--|[–—|(:,@•·]|\s-)[ \t\n]*|[ \t\n]+)(?:(?:[Oo]n|ON|from|starting|beginning|at|is|are|held) )*\Z"
)


# What cuts a title off before its moment: "... - as part of SC23 in Denver, July 1", "... - to be held in ..."
_TITLE_CUT = re.compile(
    r"\s(?:-|–|—|--|\|)\s+(?=(?:as part of|to be held|held|in conjunction|at|in|part of|hosted|co-located)\b)"
)


# "JOIN US on June 6": the title comes after the day.
_CALL_ALONE = re.compile(r"\W*(?:join us|save the date|mark your calendars?|come|see you)\W*(?:on|for)?\W*", re.IGNORECASE)


# "No agenda as of 9 p.m.", "Open until June 6": no title ends so.
_NOT_BEFORE = re.compile(
    r"\b(?:as of|since|until|till?|through|by|before|after|due|posted|updated|published|ends|expires|closes)\W*\Z|"
    r"\b(?:deadline|abstracts|submissions?|papers|proposals|applications|registration|terms?|call)\b[^.]{0,25}\Z",
    re.IGNORECASE,
)


def limits(words: str) -> bool:
    """Whether ``words`` right before a day make it the limit of something, and no day of an event: "deadline for papers"."""
    return _NOT_BEFORE.search(words) is not None


TITLE_MAX_WORDS = 26


_SEVERAL = 3  # edges of at least two parts


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an item, or an item without line structure, with the moments that can date an event.

    ``titled`` where it was put together of a date line and the title below it.
    """

    item: Item
    span: Span
    moments: tuple[Moment, ...]
    titled: bool = False


def line(reading: Reading, item: Item, span: Span) -> Line:
    """``span`` of ``item`` as a line. Under a date heading, days that are names ("Father's Day") do not count."""
    moments = [moment for moment in reading.moments_in(span) if usable(reading, moment)]
    if item.day is not None:
        moments = [moment for moment in moments if moment.has_time or "date" not in moment.implied]
    return Line(item, span, tuple(moments))


def read(reading: Reading, section: Section, entry: Line) -> list[Event]:
    """The events that one line states whole: one, or one for each of the days that it lists; none where it states none."""
    text = entry.span.of(reading.document.text).rstrip()
    if not entry.moments or (text.endswith(":") and "\n" not in text):
        return []  # "What's on today at the conference:" leads in what follows
    if not reading.plain[entry.span.start : entry.moments[0].start].strip(_BEFORE_LINE):
        return _time_first(reading, section, entry)
    event = _host_time_title(reading, section, entry)
    return [event] if event is not None else _title_first(reading, section, entry)


# What parts several events of a day in one line: a semicolon, or the stop behind an hour. "9:30 a.m.; Tom", "2pm. Visit to"
_NEXT_OF_DAY = re.compile(r"; (?:and )?|(?<=[apAP][mM])\. (?=[A-Z])|(?<=[ap]\.m\.) (?=[A-Z])")


def series(reading: Reading, section: Section, entry: Line) -> list[Event]:
    """Several events in one line, of one day or of days that it names in turn: "Wednesday: Ann Alder, Judiciary, 9:30 a.m.; Tom
    Birch, Finance, 1 p.m.", "Thu 3 May - Talk at the pier, 12pm. Visit to the mill, 2pm. Fri 4 May - Stall in the hall, 1pm."
    """
    day = entry.moments[0] if entry.moments else None
    if day is None or day.has_time or reading.plain[entry.span.start : day.start].strip(_BEFORE_LINE):
        return []
    ends = (match.end() for match in _NEXT_OF_DAY.finditer(reading.plain, day.end, entry.span.end))
    events: list[Event] = []
    cuts = [entry.span.start, *ends, entry.span.end]
    for first, last in pairwise(cuts):
        led = day.start if first == entry.span.start else first
        own = next((moment for moment in entry.moments if moment.start == led and not moment.has_time), None)
        if own is not None:
            day = own
            gap = _AFTER_TIME.match(reading.plain, day.end, last)
            first = gap.end() if gap else day.end
        part = Span(first, last)
        clocks = [
            moment for moment in entry.moments if moment.has_time and not moment.has_date and first < moment.start < last
        ]
        if len(cuts) < _SEVERAL or len(clocks) != 1:
            return []
        at = when(reading, section, entry.item, clocks[0], day=day)
        events += _of_series(reading, section, entry, at, part, parts(reading, _before_clock(reading, part, clocks[0])))
    return events


def _of_series(
    reading: Reading,
    section: Section,
    entry: Line,
    at: When,
    part: Span,
    said: tuple[Span | None, tuple[Span, ...] | None, Span | None],
) -> list[Event]:
    """The event of one ``part`` of a line, of which ``said`` are organizer, title and place; none without a title."""
    organizer, title, place = said
    event = title and build(
        reading,
        section,
        entry.item,
        at,
        title,
        rule="events/day-series",
        organizer=organizer,
        location=place,
        span=fields.trimmed(reading, part),
    )
    return [event] if event else []


_SEMICOLON = re.compile(r"; (?:and )?")


def agenda_of_day(reading: Reading, section: Section, entry: Line) -> list[Event]:
    """What one line tells of one day, a clause for each: "Tuesday: The kelp fair opens in Alder; the harbor bank is expected to
    cut rates; Sailco and Ropeco report earnings.", or a sentence without its subject: "Tuesday: Visits the pier. Speaks in Alder."
    """
    day = entry.moments[0] if entry.moments else None
    if (
        day is None
        or len(entry.moments) > 1
        or day.has_time
        or not _listed(section, entry)
        or reading.plain[entry.span.start : day.start].strip(_BEFORE_LINE)
    ):
        return []
    gap = _AFTER_TIME.match(reading.plain, day.end, entry.span.end)
    start = gap.end() if gap else day.end
    said = Span(start, entry.span.end)
    doings = _parted(reading, said, _NEXT_DOING)
    clauses = doings if all(_is_doing(clause.of(reading.plain)) for clause in doings) else []
    if len(clauses) < _ENOUGH_CLAUSES:
        clauses = _parted(reading, said, _SEMICOLON)
        if not all(releases.tells_of_day(clause.of(reading.plain)) for clause in clauses):
            return []
    if len(clauses) < _ENOUGH_CLAUSES:
        return []
    events = []
    for clause in clauses:
        at = when(reading, section, entry.item, day)
        events += _of_series(reading, section, entry, at, clause, told(reading, clause))
    return events


def _parted(reading: Reading, span: Span, joint: re.Pattern[str]) -> list[Span]:
    """The parts of ``span`` between the ``joint``s."""
    edges = [span.start, *(edge for cut in joint.finditer(reading.plain, *span) for edge in cut.span()), span.end]
    return [Span(first, last) for first, last in zip(edges[::2], edges[1::2], strict=True)]


# Between sentences that tell what somebody does on a day: "Speaks in Alder, Del. Hosts a supper"
_NEXT_DOING = re.compile(r"(?<=[.!])\s+(?=[A-Z][a-z]+s [a-z])")


def _is_doing(text: str) -> bool:
    """Whether ``text`` begins with the verb of a schedule, its subject left out: "Visits the pier", "Holds a briefing"."""
    return PRESENT.match(text[:1].lower() + text[1:]) is not None


_ENOUGH_CLAUSES = 2


def _listed(section: Section, entry: Line) -> bool:
    return entry.item.listed or section.kind == "events"


def _cluster(reading: Reading, moments: tuple[Moment, ...]) -> tuple[Moment, ...]:
    """The first of ``moments`` with those that only words of time part from it: "Thursday, June 6 | 9 a.m."."""
    together = list(moments[:1])
    for moment in moments[1:]:
        if not WHEN_WORDS.fullmatch(reading.plain[together[-1].end : moment.start] or " "):
            break
        together.append(moment)
    return tuple(together)


def _at(reading: Reading, section: Section, entry: Line, cluster: tuple[Moment, ...], clock: Moment | None) -> When:
    """The time of a cluster, completed by a clock time that stands apart from it."""
    day = next((moment for moment in cluster if moment.has_date), None)
    timed = next((moment for moment in cluster if moment.has_time), None) or clock
    at = when(reading, section, entry.item, timed or cluster[0], day=None if timed is None or timed.has_date else day)
    through = THROUGH.search(reading.plain, entry.span.start, entry.span.end)
    last = next(iter(reading.moments_in(Span(*through.span()))), None) if through and at.end is None else None
    if last is None or not isinstance(last.begins, dt.date) or isinstance(last.begins, dt.datetime):
        return at
    return replace(at, end=last.begins, end_spans=(Span(last.start, last.end),))


_PREDICATE = re.compile(r"(?:will|is|are|was|were|has|have|had|can|may|must)\b")


_IS_ON = re.compile(r"\b(?:is|are|will be)(?: held| scheduled| set)?(?: on| for)?\Z")


# "Alder House (Bergen), 2 p.m.: ..." names the town of a host in brackets; "(LPA)" is its short name.
_HOST_TOWN = re.compile(r" \((?P<town>[A-Z][a-z]+(?:[ ,]+[A-Z][\w.]+){0,3})\)\Z")


def _host_time_title(reading: Reading, section: Section, entry: Line) -> Event | None:
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
        if _IS_ON.search(words):
            continue  # "The next open call is on Friday, June 14, 2-3 p.m.: Ann Birch will show her knots": the call is named
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
        place = None if room is None or _ROOM_OPEN.fullmatch(room["room"]) else Span(*room.span("room"))
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

    A full stop parts them only where a body is the host, or the title stands in quotation marks: "Chess – 4 p.m., Alder Hall. Bring a
    board." names no host.
    """
    room = _ROOM_THEN.match(reading.plain, moment.end, entry.span.end)
    if room is None or not _is_room(room["room"]):
        return None
    quoted = reading.plain[room.end()] == '"' or _KIND_QUOTED.match(reading.plain, room.end(), entry.span.end)
    return room if room["mark"] == ":" or bodies.is_institution(host) or (quoted and not THING.search(host)) else None


def _is_room(text: str) -> bool:
    return fields.is_place(text) or any(form.fullmatch(text) for form in (_ROOM_NUMBER, _ROOM_OPEN))


def _sentence_end(reading: Reading, start: int, entry: Line) -> int:
    return next((sentence.end for sentence in sentences(reading.plain, Span(start, entry.span.end))), entry.span.end)


def _called(reading: Reading, span: Span) -> Span | None:
    """The title that ``span`` holds; of 'Hearing: "Who dredges the bay?"' what stands in quotation marks."""
    kind = _KIND_QUOTED.match(reading.plain, span.start, span.end)
    return fields.title(reading, Span(kind.end(), span.end) if kind else span)


def _time_first(reading: Reading, section: Section, entry: Line) -> list[Event]:
    """ "9:30 a.m. Title", "Apr 29 - Title", "Saturday: Title", with host and place where the line names them."""
    cluster = _cluster(reading, entry.moments)
    gap = _AFTER_TIME.match(reading.plain, cluster[-1].end, entry.span.end)
    start = gap.end() if gap else cluster[-1].end
    first = next(iter(sentences(reading.plain, Span(start, entry.span.end))), Span(start, start))
    address = _address_below(reading, entry.span, first.end)
    town = None if address else _town_first(reading, section, entry, cluster)
    if town is not None:
        start = town[1]
        first = next(iter(sentences(reading.plain, Span(start, entry.span.end))), Span(start, start))
    dated_town = town is not None and not any(moment.has_time for moment in cluster)
    body = Span(start, first.end if address or dated_town else _row_end(reading, first, entry.span))
    last = sittings.last_hour(reading, entry.moments, body) if any(moment.has_time for moment in cluster) else None
    if last is not None:  # "The warden presides until 4 p.m. Rope Hall, Dover"
        body = last.before
        address = address or sittings.place_behind(reading, Span(last.moment.end, entry.span.end))
    text = body.of(reading.plain)
    if not _is_entry(reading, section, entry, cluster, text):
        return []
    if (bold := _bold_until(reading, entry.span, body)) is not None:
        body = Span(body.start, bold)
    below = _quoted_below(reading, Span(start, entry.span.end))
    if below is None and (run_on := _quoted_in_run(reading, entry, start)) is not None:
        host, titled, site = run_on
        at = _at(reading, section, entry, cluster, None)
        event = build(
            reading,
            section,
            entry.item,
            at,
            (titled,),
            rule="events/time-title",
            organizer=host,
            location=site,
            span=entry.span,
        )
        return [event] if event is not None else []
    clock, said = _later_clock(reading, entry, cluster, body), body.end
    if clock is not None:  # "June 11: Title, webinar, 1-2 pm", "May 4 - Meteor shower (maximum: 9 p.m.)"
        address = address or _behind_clock(reading, entry, cluster, clock)
        body = _before_clock(reading, body, clock)
    elif (behind := _hour_behind(reading, entry, cluster, body)) is not None:
        clock, site = behind
        address = address or site
    organizer, title, place = parts(reading, body)
    if title and clock is not None and (purpose := sittings.purpose(reading, body, clock, said)) is not None:
        title, place = (*title, purpose[0]), purpose[1]  # "Meets at noon for a vote on tolls"
    if below is not None:  # "Ann Birch, pilot" / '"Reading the tides"'
        title = (below,)
        if clock is None and not any(moment.has_time for moment in cluster):
            clock, site = _hour_below(reading, entry, below)
            address = address or site
    if title is None:
        return []
    place = address or place or (town[0] if town else None) or _place_within(reading, title)
    end = max(title[-1].end, place.end if place else 0, organizer.end if organizer else 0, clock.end if clock else 0)
    span = Span(entry.span.start, end)
    events = (
        build(
            reading,
            section,
            entry.item,
            at if last is None else sittings.ending(at, last),
            title,
            rule="events/time-title",
            organizer=organizer,
            location=place,
            span=span,
        )
        for at in _times(reading, section, entry, cluster, clock)
    )
    return [event for event in events if event is not None]


def _quoted_below(reading: Reading, span: Span) -> Span | None:
    """The title in quotation marks that one line of ``span`` is, or several are together."""
    own = fields.lines(reading, span)
    for first, line in enumerate(own):
        if not line.of(reading.plain).startswith('"'):
            continue
        for last in own[first : first + _QUOTED_LINES]:
            whole = Span(line.start, last.end)
            if fields.is_quoted(whole.of(reading.plain)):
                return fields.quoted(reading, whole)
    return None


_QUOTED_LINES = 3  # that a title may take


def _hour_below(reading: Reading, entry: Line, title: Span) -> tuple[Moment | None, Span | None]:
    """The hour in the last line of an entry, below its title in quotation marks, and the place beside it: "Hall 5, 12-1 pm"."""
    last = fields.lines(reading, entry.span)[-1]
    clocks = [moment for moment in reading.moments_in(last) if moment.has_time and not moment.has_date]
    if last.start < title.end or len(clocks) != 1:
        return None, None
    beside = fields.without(reading, last, Span(clocks[0].start, clocks[0].end))
    place = beside[0] if len(beside) == 1 else None
    near = place is not None and fields.is_place(place.of(reading.plain)) and may_be_place(place.of(reading.plain))
    return clocks[0], place if near else None


# ", Alder. Rope lunch", ", Pier Falls, OH. Quiz": what may be a town between a day and the title; behind an hour before a colon too:
# ", Alder: Rope lunch".
_TOWN_THEN = re.compile(
    r", (?P<town>[A-Z][a-z'-]+(?: [A-Z][a-z'-]+){0,2}(?:,? (?:[A-Z]{2}|[A-Z]\.[A-Z]\.|[A-Z][a-z]+))?)(?P<mark>[.:]) +(?=[A-Z0-9\"])"
)


def _town_first(reading: Reading, section: Section, entry: Line, cluster: tuple[Moment, ...]) -> tuple[Span, int] | None:
    """The town between the time and the title of an entry, and where the title begins: "3 May, Alder. Rope lunch", "7p, Alder: Quiz".

    Not every town is known by its name; where it is not, one that is known must stand so in an entry around.
    """
    found = _TOWN_THEN.match(reading.plain, cluster[-1].end, entry.span.end)
    if found is None or any(moment.has_time for moment in cluster) != (found["mark"] == ":"):
        return None
    title = next(iter(sentences(reading.plain, Span(found.end(), entry.span.end)))).of(reading.plain)
    named = THING.search(found["town"]) or NAMED_DAY.search(found["town"])
    sentence = found["mark"] == "." and (VERB.search(title) or title.rstrip().endswith("?"))
    if named or sentence or bodies.is_institution(found["town"]):
        return None  # "3 May, Communion. All are welcome", "9 May, Kite Day. Alder or Bergen?"
    if fields.is_place(found["town"]):
        return Span(*found.span("town")), found.end()
    known = not names.find(found["town"]) and any(
        fields.is_place(other["town"]) for other in _towns_alike(reading, section, entry, found["mark"])
    )
    return (Span(*found.span("town")), found.end()) if known else None


def _towns_alike(reading: Reading, section: Section, entry: Line, mark: str) -> Iterator[re.Match[str]]:
    """What stands in other entries where a town stands in this one: behind a day in those around, behind an hour in the whole letter,
    whose days may each have a section of their own.
    """
    if mark == ":":
        moments = [moment for moment in reading.moments if moment.has_time][:_LOOKED_AT]
    else:
        around = bisect_left(section.items, entry.span.start, key=lambda item: item.span.start)
        items = section.items[max(0, around - _AROUND) : around + _AROUND]
        first = ((item, day) for item in items for day in reading.moments_in(item.span)[:1])
        moments = [day for item, day in first if day.start <= item.span.start + 1]
    found = (_TOWN_THEN.match(reading.plain, moment.end) for moment in moments)
    return (match for match in found if match is not None and match["mark"] == mark)


_LOOKED_AT = 200  # hours of a letter
_AROUND = 6  # entries before and behind one that show its form


def _quoted_in_run(reading: Reading, entry: Line, start: int) -> tuple[Span | None, Span, Span | None] | None:
    """Host, title and place of an entry that runs them together: "Alder University Tide Seminar Hall 5 "Salt and Sand" Ann Birch".

    The title stands in quotation marks, and between it and the hour nothing but the host, its series and the place.
    """
    quoted = fields.quoted(reading, Span(start, entry.span.end))
    before = Span(start, quoted.start - 1) if quoted is not None else None
    if quoted is None or before is None or before.end - before.start < _SHORTEST_RUN:
        return None
    if not _RUN_TOGETHER.fullmatch(before.of(reading.plain)):
        return None
    host = _HOST_IN_RUN.match(reading.plain, before.start, before.end)
    rest = Span(host.end() if host else before.start, before.end)
    label = _TITLE_LABEL.search(reading.plain, rest.start, rest.end)
    rest = fields.trimmed(reading, Span(rest.start, label.start() if label else rest.end))
    series = [match.end() for match in _SERIES_IN_RUN.finditer(rest.of(reading.plain))]
    place = fields.trimmed(reading, Span(rest.start + series[-1], rest.end)) if series else rest
    return Span(*host.span()) if host else None, quoted, place if place.start < place.end else None


_SHORTEST_RUN = 8  # code points of a host and a place
# Words that are names, and what joins them: "Kelp University Room 5, Title:"
_RUN_TOGETHER = re.compile(
    r"(?:(?:[A-Z0-9][\w.'&/-]*|of|and|for|the|in|on|at|floor|third|second|first|room)[,:;]*(?: +|\Z))+"
)
_HOST_IN_RUN = re.compile(
    r"(?:[A-Z][\w.'&-]* (?:(?:of|for|and|the) )*){0,4}?(?:University|College|School|Museum|Library|Society|Laboratory|Observatory|Institute)(?: (?:of|for) [A-Z]\w+)?\b"
)
_TITLE_LABEL = re.compile(r"\b(?:Title|Topic|Subject): *\Z")
_SERIES_IN_RUN = re.compile(r"\b(?:Seminar|Colloquium|Lecture|Lectures|Series|Talk|Workshop)\b:?")


def _place_within(reading: Reading, title: tuple[Span, ...]) -> Span | None:
    """The place that a title names before its matter: "Speech at Alder University on kelp"."""
    found = fields.place_in(reading, title[0]) if len(title) == 1 else None
    if found is None or found[0].end >= title[0].end or not reading.plain.startswith(" at ", found[1]):
        return None
    return found[0] if fields.is_place(found[0].of(reading.plain)) else None


def _bold_until(reading: Reading, entry: Span, body: Span) -> int | None:
    """Where the bold run ends that an entry or its title begins with and that its description follows, if there is one."""
    bolds = reading.document.bold
    at = bisect_left(bolds, entry.start, key=lambda bold: bold.start)
    for bold in bolds[at : at + 2]:
        begins = bold.start <= entry.start + 2 or abs(bold.start - body.start) <= 1
        if (
            begins
            and body.start + 3 < bold.end < body.end
            and not reading.plain[bold.start : bold.end].rstrip().endswith(":")
        ):
            return bold.end
    return None


def _times(
    reading: Reading, section: Section, entry: Line, cluster: tuple[Moment, ...], clock: Moment | None
) -> Iterator[When]:
    """The time of a cluster, or each of the days that it lists ("July 1, 8 and 15, 6 p.m.")."""
    days = [moment for moment in cluster if moment.has_date and "date" not in moment.implied and moment.begins is not None]
    if len(days) < 2:
        yield _at(reading, section, entry, cluster, clock)
        return
    timed = next((moment for moment in cluster if moment.has_time and not moment.has_date), None) or clock
    for day in days:
        yield when(reading, section, entry.item, day if day.has_time or timed is None else timed, day=day)


_ASKS = re.compile(r"[A-Z][\w']*(?: [\w']+){0,5}\?")
_ASKED_OF = re.compile(r" [A-Z][\w'-]*(?:,? (?:[A-Z][\w'-]*|a|an|and|after|at|by|for|from|in|of|on|or|the|to|with)){1,12}")


def _row_end(reading: Reading, first: Span, whole: Span) -> int:
    """The end of the first sentence, or of the line where what follows is its place ("Oversight hearing. 2141 Rayburn").

    A short question that begins a title leads on to it: "Who Pays? Tolls, Prices and the Bargemen".
    """
    own = next(iter(fields.lines(reading, Span(first.start, whole.end))), first)
    if _ASKS.fullmatch(first.of(reading.plain)) and _ASKED_OF.fullmatch(own.of(reading.plain)[first.end - own.start :]):
        return own.end
    rest = reading.plain[first.end : whole.end].strip(" .")
    return whole.end if rest and len(rest.split()) <= 6 and fields.is_place(rest) else first.end


_SAYS_OF_DAY = re.compile(r"(?:is|are|was|were|has|have|had|will|would|can|marks?|brings?|falls? on)\b")


def _address_below(reading: Reading, entry: Span, start: int) -> Span | None:
    """The place on the lines below the sentence of an entry: "Alder Hall" / "1 Quay Drive" / "Bergen, Norway"."""
    below = [line for line in fields.lines(reading, entry) if line.start >= start]
    run = list(
        takewhile(lambda line: fields.is_place(line.of(reading.plain)) and may_be_place(line.of(reading.plain)), below)
    )
    return Span(run[0].start, run[-1].end) if run else None


_SUBJECT = re.compile(r"(?:he|I|it|she|there|they|we)\b")


def _is_entry(reading: Reading, section: Section, entry: Line, cluster: tuple[Moment, ...], text: str) -> bool:
    """Whether what follows a time reads as an entry, not as a sentence that begins with its time."""
    if not text.strip():
        return False
    after = reading.plain[cluster[-1].end : cluster[-1].end + 2]
    if after == "'s" or _SAYS_OF_DAY.match(text):  # "Tuesday's hearing was ...", "Today is a good day"
        return False
    if not cluster[0].has_time and after[:1] == "," and re.match(r"(?:the|a|an|he|she|they|we|it|[a-z])", text):
        return False  # "On Tuesday, the trial begins"
    if _dates_the_mail(reading, section, cluster) or _dates_an_update(reading, section, entry, cluster):
        return False
    if not cluster[0].has_time and after[:1] == " " and _SUBJECT.match(text) and VERB.search(text):
        return False  # "Today we will take up the toll bill"
    if _listed(section, entry):
        return True
    return any(moment.has_time for moment in cluster) and text[:1].isupper() and len(text.split()) <= TITLE_MAX_WORDS


def _dates_the_mail(reading: Reading, section: Section, cluster: tuple[Moment, ...]) -> bool:
    """Whether a date outside every list of events is just that of the mail: "Aug 1, 2025 | View in browser"."""
    return (
        section.kind != "events"
        and not any(moment.has_time for moment in cluster)
        and all(moment.begins == reading.issued for moment in cluster)
    )


def _dates_an_update(reading: Reading, section: Section, entry: Line, cluster: tuple[Moment, ...]) -> bool:
    """Whether a paragraph of several sentences, in a list known by its shape alone, begins with the day it was written on."""
    return (
        section.evidence.startswith("shape")
        and all(moment.begins == reading.issued and not moment.has_time for moment in cluster)
        and len(sentences(reading.plain, entry.span)) > 1
    )


def _later_clock(reading: Reading, entry: Line, cluster: tuple[Moment, ...], body: Span) -> Moment | None:
    """The only clock time that stands behind the title of a line that begins with a day."""
    if any(moment.has_time for moment in cluster):
        return None
    clocks = [
        moment
        for moment in entry.moments
        if moment.has_time and not moment.has_date and body.start < moment.start < body.end
    ]
    return clocks[0] if len(clocks) == 1 and clocks[0].start - body.start > 3 else None


def _hour_behind(
    reading: Reading, entry: Line, cluster: tuple[Moment, ...], body: Span
) -> tuple[Moment, Span | None] | None:
    """The hour, and the place behind it, that the sentence after the title begins with: "May 3 – The guild hosts a talk. 2-3 p.m., 1 Quay St."."""
    if any(moment.has_time for moment in cluster):
        return None
    behind = next(iter(sentences(reading.plain, Span(body.end, entry.span.end))), None)
    clocks = [moment for moment in entry.moments if moment.has_time and not moment.has_date and moment.start >= body.end]
    if (
        behind is None
        or len(clocks) != 1
        or not (
            _LEADS_TO_HOUR.fullmatch(reading.plain, behind.start, clocks[0].start) or _ends_with(reading, behind, clocks[0])
        )
    ):
        return None
    place = fields.place_after(reading, clocks[0].end, entry.span.end)
    near = place is not None and fields.is_place(place.of(reading.plain)) and may_be_place(place.of(reading.plain))
    return clocks[0], place if near else None


def _ends_with(reading: Reading, sentence: Span, clock: Moment) -> bool:
    """Whether a few words lead to an hour that ends their sentence: "May 3 – Map Day! Posters in the hall, 10 am - 3 pm."."""
    before = reading.plain[sentence.start : clock.start]
    return (
        clock.end <= sentence.end
        and not reading.plain[clock.end : sentence.end].strip(" .)")
        and len(before.split()) <= _FEW_WORDS
        and before.rstrip().endswith((",", "from", "at"))
        and not _OF_ANOTHER_HOUR.search(before)
    )


_FEW_WORDS = 8
_OF_ANOTHER_HOUR = re.compile(
    r"\b(?:before|by|call|closes?|doors|ends?|register|registration|rsvp|tickets|until)\b", re.IGNORECASE
)


def _behind_clock(reading: Reading, entry: Line, cluster: tuple[Moment, ...], clock: Moment) -> Span | None:
    """The place that the line ends with behind the hour: "May 4: Knot class, 1-2 p.m., Alder Hall, 1 Quay Drive, Dover"."""
    text = reading.document.text[clock.end : entry.span.end]
    lead = _TO_END.match(text)
    if lead is None or cluster[-1].end > clock.start or "\n" in text.strip():
        return None
    place = fields.title(reading, Span(clock.end + lead.end(), entry.span.end))
    if place is None or not may_be_place(words := place.of(reading.plain)):
        return None
    return place if fields.is_place(words) or fields.is_place(words.split(", ")[0]) else None


# Between an hour and the place that ends the line.
_TO_END = re.compile(r"[ ]*(?:[,;|@–—-]|at\b|in\b)?[ ]*(?:at |in )?(?=[A-Z0-9]|the )")
_LEADS_TO_HOUR = re.compile(r"\(?(?:(?:From|At|Time:|Hours?:) ?)?")


def _before_clock(reading: Reading, body: Span, clock: Moment) -> Span:
    before = reading.plain[body.start : clock.start]
    bracket = before.rfind("(")
    if bracket > 3 and ")" not in before[bracket:]:
        return Span(body.start, body.start + bracket)
    joint = _TITLE_THEN.search(before)
    return Span(body.start, body.start + (joint.start() if joint else len(before)))


# "The governor speaks | at 11 a.m. at the first Tide Summit": where somebody acts is told behind the hour.
_UNFINISHED = re.compile(
    r"[\w)] (?:addresses|appears?|attends|dines|joins|keynotes|meets|participates|preaches|presides|speaks?|talks|testif(?:y|ies)|travels)\Z"
)


def _title_first(reading: Reading, section: Section, entry: Line) -> list[Event]:
    """ "Title - July 10-14, 2023", "Title, an evening lecture, May 3 at 7 p.m., Hall 5", the place before or after the time."""
    dated = tuple(moment for moment in entry.moments if moment.has_date)
    if not dated and context_day(reading, section, entry.item) is not None:
        dated = entry.moments[:1]  # under a date heading the hours are enough
    if not dated or dated[0].start - entry.span.start < 4:
        return []
    cluster = _cluster(reading, tuple(moment for moment in entry.moments if moment.start >= dated[0].start))
    before = reading.plain[entry.span.start : dated[0].start]
    joint = _TITLE_THEN.search(before)
    said = next(
        (sentence for sentence in sentences(reading.plain, entry.span) if sentence.end >= cluster[-1].end), entry.span
    )
    after = reading.plain[cluster[-1].end : said.end]
    run = fields.in_one_run(reading, Span(entry.span.start, cluster[-1].end))
    described = joint is not None and (run or joint["mark"].strip() == ":") and re.match(r"\s+[—–-] ", after)
    bracketed = joint is not None and joint["mark"].strip() == "(" and _END_OF_BRACKET.fullmatch(after)
    if joint is None or not (described or bracketed or _ends_entry(after)) or _dates_the_mail(reading, section, cluster):
        return []
    head = before[: joint.start()]
    mark = joint["mark"].strip()
    quoted_first = head.lstrip().startswith('"') and THING.search(head) and mark == ","
    if not _listed(section, entry) and not (
        any(moment.has_time for moment in cluster) and (mark in ("--", "–", "—", "|") or quoted_first or run)
    ):
        return []
    linked = _linked(reading, Span(entry.span.start, entry.span.start + len(head)))
    if not linked and (not _reads_as_title(reading, entry, head) or _UNFINISHED.search(head)):
        return []
    heading = section.heading is not None and entry.span == section.heading
    named = heading and not (bracketed and dated[0].until is None and not NAMED_DAY.search(head))
    if (
        section.kind != "events"
        and not named  # "River Bootcamp - July 10-14", but not "A new card reader at the desk (Wed July 9)"
        and not any(moment.has_time for moment in cluster)
        and not names_gathering(head)
    ):
        return []  # "Table saw rule | Dec. 1": a date, but of what?
    place = None
    cut = _TITLE_CUT.search(head)
    span = Span(entry.span.start, entry.span.start + (cut.start() if cut else len(head)))
    span = linked or span
    if cut:
        located = fields.place_in(reading, Span(entry.span.start + cut.start(), entry.span.start + len(head)))
        place = located[0] if located else None
    elif mark in ("", ","):
        tail, rest = place_tail(reading, span)
        timed = any(moment.has_time for moment in cluster) and reading.plain.startswith(",", rest.end)
        if tail is not None and (timed or not mark):  # "Rope rally, Pier Lawn, 12pm"
            place, span = tail, rest
    bracket = span.of(reading.plain).rfind("(")
    if bracket > 3 and ")" not in span.of(reading.plain)[bracket:]:  # "LakeConf (Bergen, June 3-5)"
        inside = fields.trimmed(reading, Span(span.start + bracket + 1, span.end))
        place = inside if place is None and inside.start < inside.end else place
        span = Span(span.start, span.start + bracket)
    if (bold := next(reading.bold_line_ends(Span(span.start, dated[0].start)), None)) is not None and bold < span.end:
        comma = reading.plain.find(",", bold, span.end)
        mode = fields.trimmed(reading, Span(bold, comma if comma > 0 else span.end))
        place = mode if place is None and fields.is_place(mode.of(reading.plain)) else place
        span = Span(span.start, bold)  # "**Rope training**" / "Online, 3 evenings, August 6"
    organizer, span = host_colon(reading, span)
    if (held := _HELD_BY.search(reading.plain, span.start, span.end)) is not None:
        organizer, span = Span(*held.span("host")), Span(span.start, held.start())
    if place is None and not (run and described) and after.strip(" ).,;:|!"):
        place = fields.place_after(reading, cluster[-1].end, said.end)
    quoted = fields.quoted(reading, span)
    title = quoted if quoted is not None and quoted.start - span.start < 3 else fields.title(reading, span)
    if title is None:
        return []
    clock = next(
        (moment for moment in entry.moments if moment.has_time and not moment.has_date and moment.start >= cluster[-1].end),
        None,
    )
    events = (
        build(reading, section, entry.item, at, (title,), rule="events/title-time", organizer=organizer, location=place)
        for at in _times(reading, section, entry, cluster, clock)
    )
    return [event for event in events if event is not None]


# "Salt and Sand (organized by the Rope Guild)": who holds it, in brackets behind its name.
_HELD_BY = re.compile(r" ?\((?:co-)?(?:held|hosted|organi[sz]ed|run|sponsored) (?:jointly )?by (?P<host>[^()]+)\)\W*\Z")
# "Tide Days 2031", "2031 Kelp Week", "Salt and Sand (organized by the Rope Guild)": what meets once a year, or has somebody who holds it.
_GATHERING = re.compile(
    r"(?:[A-Z][\w'&-]* (?:(?:and|for|of|on|the) )*){1,8}20\d\d\W*\Z|\A\W*20\d\d (?:[A-Z][\w'&-]* ?){2,8}(?:\(|\W*\Z)"
    r"|\((?:co-)?(?:held|hosted|organi[sz]ed|run|sponsored) (?:jointly )?by [^()]+\)"
)


def names_gathering(head: str) -> bool:
    """Whether the words before a day name something that takes place: by their noun, their year, or who holds it."""
    return THING.search(head) is not None or _GATHERING.search(head) is not None


def _linked(reading: Reading, span: Span) -> Span | None:
    """The link that an entry begins with, where remarks follow it before the date: "[LakeConf](...), tickets are out, June 8"."""
    for link in reading.document.links:
        if link.span.start > span.start + 2:
            break
        begins = link.span.start >= span.start - 1 and link.span.end < span.end - 2
        if begins and reading.plain[link.span.end] == "," and len(link.span.of(reading.plain).split()) > 1:
            return link.span
    return None


# "Rabbit show (June 8, 9 a.m., the big barn)": the rest of the brackets that the time stands in.
_END_OF_BRACKET = re.compile(r"[^()]{0,60}\)\W*")
# "... 4 pm approx.", "... 4 pm onwards": what may follow a time without being anything.
_VAGUE = re.compile(r"\W*(?:approx(?:imately)?|onwards?|sharp|or so)\b\.?", re.IGNORECASE)


def _ends_entry(after: str) -> bool:
    """Whether what follows the time of a line is nothing, a place, or another sentence."""
    after = URL.sub("", after)
    after = _VAGUE.sub("", after, count=1) if _VAGUE.match(after) else after
    rest = after.strip(" ).,;:|!")
    return (
        not rest
        or may_be_place(re.sub(r"^[\s,;|)]*(?:at|in) ", "", after))
        or bool(re.match(r"\)?[.!]?\s+[A-Z]|\s*\(", after))
    )


_DETERMINER_ALONE = re.compile(
    r"\W*(?:(?:ahead of|after|at|before|by|during|for|in|of|on|since|to) )?(?:the|our|its|their|this|an?)\W*", re.IGNORECASE
)


def _reads_as_title(reading: Reading, entry: Line, head: str) -> bool:
    if _DETERMINER_ALONE.fullmatch(head):
        return False  # "The June 18 workshop has been moved", "For the June 18 workshop, the guild seeks"
    if len(head.split()) > TITLE_MAX_WORDS or _NOT_BEFORE.search(head) or _CALL_ALONE.fullmatch(head) or FUTURE.search(head):
        return False
    if len(sentences(reading.plain, Span(entry.span.start, entry.span.start + len(head)))) > 1:
        return False
    return not VERB.search(head) or bool(re.match(r"\W*[\"'].*[\"']", head))
