"""Lines that begin with their time: "9:30 a.m. Title", "Apr 29 - Title", "Saturday: Title"."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from events_extractor.language.clauses import sentences
from events_extractor.model import Event, Section, Span
from events_extractor.parsers.events.lists import sittings, talks
from events_extractor.parsers.events.lists.datelines import ends_in_thing
from events_extractor.parsers.events.lists.lines import (
    AFTER_TIME,
    ELSEWHERE,
    TITLE_MAX_WORDS,
    Line,
    before_clock,
    dates_the_mail,
    listed_entry,
    time_cluster,
    time_of,
    times_of,
)
from events_extractor.parsers.events.lists.quotedtitles import hour_below, quoted_below, quoted_in_run
from events_extractor.parsers.events.lists.townfirst import town_first
from events_extractor.parsers.events.parts import fields, speakers
from events_extractor.parsers.events.parts.building import build
from events_extractor.parsers.events.parts.cues import THING
from events_extractor.parsers.events.parts.rooms import is_room
from events_extractor.parsers.events.parts.when import When
from events_extractor.parsers.events.statements.beside import VERB, may_be_place, parts
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment


def time_first(reading: Reading, section: Section, entry: Line) -> list[Event]:
    """The events of a line that begins with its time, one for each of its days, with host and place where it names them:
    "9:30 a.m. Title", "Apr 29 - Title", "Saturday: Title".
    """
    cluster = time_cluster(reading, entry.moments)
    start, body, address, town = _behind_time(reading, section, entry, cluster)
    timed = any(moment.has_time for moment in cluster)
    last = sittings.last_hour(reading, entry.moments, body) if timed else None
    if last is not None:  # "The warden presides until 4 p.m. Rope Hall, Dover"
        body = last.before
        address = address or sittings.place_behind(reading, Span(last.moment.end, entry.span.end))
    talk = talks.told(reading, Span(start, entry.span.end))
    if not _is_entry(reading, section, entry, cluster, body.of(reading.plain), by_speaker=talk is not None and talk.below):
        return []
    if talk is not None and (timed or _later_clock(entry, Span(start, entry.span.end)) is None):
        return _of_talk(reading, section, entry, cluster, talk)
    if (bold := _bold_until(reading, entry.span, body)) is not None:
        body = Span(body.start, bold)
    below = quoted_below(reading, Span(start, entry.span.end))
    if below is None and (run_on := quoted_in_run(reading, entry, start)) is not None:
        host, named, place = run_on
        hour, beside = (None, None) if timed else _hour_of_title(reading, entry, named)
        at = time_of(reading, section, entry, cluster, hour)
        return _of_run(reading, section, entry, at, (host, named, place or beside))
    own = next(iter(fields.lines(reading, Span(start, entry.span.end))), body)
    if timed and below is None and (sits := sittings.matter(reading, start, _dash_below(reading, entry, own))) is not None:
        return _of_run(reading, section, entry, time_of(reading, section, entry, cluster, None), sits)
    said = body.end
    clock, body, site = (None, body, None) if timed else _hour_later(reading, entry, body)
    address = address or site
    series = talks.series_and_room(reading, Span(start, own.end)) if address is None and site is None else None
    if series is not None:
        body = series[0]
    organizer, title, place = parts(reading, body)
    organizer, place = (organizer or series[1], place or series[2]) if series is not None else (organizer, place)
    if title and clock is not None and (purpose := sittings.purpose(reading, body, clock, said)) is not None:
        title, place = (*title, purpose[0]), purpose[1]  # "Meets at noon for a vote on tolls"
    people: tuple[Span, ...] = ()
    if below is not None:  # "Ann Birch, pilot" / '"Reading the tides"'
        title = (below,)
        people = speakers.opening(reading, Span(start, below.start - 1))
        if clock is None and not timed:
            clock, site = hour_below(reading, entry, below)
            address = address or site
    if title is None:
        return []
    place = address or place or town or _place_within(reading, title)
    end = max(title[-1].end, place.end if place else 0, organizer.end if organizer else 0, clock.end if clock else 0)
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
            speakers=people,
            span=Span(entry.span.start, end),
        )
        for at in times_of(reading, section, entry, cluster, clock)
    )
    return [event for event in events if event is not None]


def _dash_below(reading: Reading, entry: Line, own: Span) -> int:
    """Where the line ``own`` ends, or the one below where that begins with a dash: "Tides Committee" / "- Vote on nets"."""
    below = next(iter(fields.lines(reading, Span(own.end, entry.span.end))), None)
    return below.end if below is not None and _DASHED.match(reading.plain, *below) else own.end


_DASHED = re.compile(r"(?:--|[–—-]) +\S")


def _of_talk(reading: Reading, section: Section, entry: Line, cluster: tuple[Moment, ...], talk: talks.Talk) -> list[Event]:
    """The events of an entry that tells a talk by who gives it, one for each of its days."""
    events = (
        build(
            reading,
            section,
            replace(entry.item, listed=True),
            at,
            talk.title,
            rule="events/time-talk",
            organizer=talk.organizer,
            location=talk.place,
            speakers=talk.people,
            span=Span(entry.span.start, talk.end),
        )
        for at in times_of(reading, section, entry, cluster, None)
    )
    return [event for event in events if event is not None]


def _behind_time(
    reading: Reading, section: Section, entry: Line, cluster: tuple[Moment, ...]
) -> tuple[int, Span, Span | None, Span | None]:
    """Where the words behind the time of a line begin, those that hold its title,
    the address below, and the town before them.
    """
    elsewhere = ELSEWHERE.match(reading.plain, cluster[-1].end, entry.span.end)
    start = elsewhere.end() if elsewhere else cluster[-1].end
    gap = AFTER_TIME.match(reading.plain, start, entry.span.end)
    start = gap.end() if gap else start
    if (room := _room_beside(reading, start, entry, cluster)) is not None:
        below = Span(room.end, entry.span.end)
        start = fields.trimmed(reading, below).start
        return start, _first_sentence(reading, start, entry), room, None
    first = _first_sentence(reading, start, entry)
    address = _address_below(reading, entry.span, first.end)
    town = None if address else town_first(reading, section, entry, cluster)
    if town is not None:
        start = town[1]
        first = _first_sentence(reading, start, entry)
    dated_town = town is not None and not any(moment.has_time for moment in cluster)
    body = Span(start, first.end if address or dated_town else _row_end(reading, first, entry.span))
    return start, body, address, town[0] if town else None


def _room_beside(reading: Reading, start: int, entry: Line, cluster: tuple[Moment, ...]) -> Span | None:
    """The place beside the hour of an entry whose title stands on the line below: "2 p.m. – 12 Quay Building" / "Lunch",
    "Friday, June 7, 6 p.m., Alder Hall" / "Tide talk".
    """
    lines = fields.lines(reading, Span(start, entry.span.end))
    if len(lines) < _ROOM_AND_TITLE or not any(moment.has_time for moment in cluster):
        return None
    room, title = fields.trimmed(reading, lines[0]), lines[1].of(reading.plain)
    words = room.of(reading.plain)
    beside = reading.plain[cluster[-1].end : room.start].strip()
    named = (beside in (",", "|", "@", "at") and fields.ends_as_place(words)) or _NUMBERED_ROOM.search(words)
    if not named or not is_room(words) or THING.search(words):
        return None
    return room if title[:1].isupper() and not fields.is_place(title) and not reading.moments_in(lines[1]) else None


_ROOM_AND_TITLE = 2  # lines
# "12 Quay Building", "Room 5", "QB-106": a room by its number
_NUMBERED_ROOM = re.compile(r"\A(?:Room |Hall |[A-Z]{1,4}-?)?\d{1,4}\b|\b(?:Room|Rm\.?|Hall) \w?\d{1,4}\w?\Z")


def _first_sentence(reading: Reading, start: int, entry: Line) -> Span:
    return next(iter(sentences(reading.plain, Span(start, entry.span.end))), Span(start, start))


def _of_run(
    reading: Reading, section: Section, entry: Line, at: When, run: tuple[Span | None, Span, Span | None]
) -> list[Event]:
    """The event of an entry that tells host, title and place one behind the other."""
    host, title, place = run
    event = build(
        reading,
        section,
        entry.item,
        at,
        (title,),
        rule="events/time-title",
        organizer=host,
        location=place,
        span=entry.span,
    )
    return [event] if event is not None else []


# Between a title in quotation marks and its hour: 'Tide Lecture, "Salt|," |7 p.m.', '"Salt|" from |2 to 3'
_TO_HOUR = re.compile(r"[,.;]?\"[,.;]? (?:at |from )?")


def _hour_of_title(reading: Reading, entry: Line, title: Span) -> tuple[Moment | None, Span | None]:
    """The only hour behind a title in quotation marks, and the place beside it: it ends the entry ('"Salt," Ann Birch, Alder
    College, noon'), or stands right behind the title ('"Salt," 7 p.m., Rope Hall. Free and open to the public.').
    """
    clocks = [moment for moment in entry.moments if moment.has_time and not moment.has_date and moment.start >= title.end]
    if len(clocks) != 1:
        return None, None
    hour = clocks[0]
    if not re.search(r"\w", reading.plain[hour.end : entry.span.end]):
        cell = reading.plain.rfind(", ", title.end, hour.start - len(", "))
        place = fields.trimmed(reading, Span(cell + len(", "), hour.start)) if cell >= 0 else None
    elif _TO_HOUR.fullmatch(reading.plain, title.end, hour.start):
        place = fields.place_after(reading, hour.end, entry.span.end)
    else:
        return None, None
    near = place is not None and fields.is_place(words := place.of(reading.plain)) and may_be_place(words)
    return hour, place if near else None


def _hour_later(reading: Reading, entry: Line, body: Span) -> tuple[Moment | None, Span, Span | None]:
    """The hour that a line without one at its head tells later, what of ``body`` is
    then left, and the place beside the hour.
    """
    if (clock := _later_clock(entry, body)) is not None:
        # "June 11: Title, webinar, 1-2 pm", "May 4 - Meteor shower (maximum: 9 p.m.)"
        return clock, before_clock(reading, body, clock), _behind_clock(reading, entry, clock)
    behind = _hour_behind(reading, entry, body)
    return (behind[0], body, behind[1]) if behind is not None else (None, body, None)


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


def _is_entry(
    reading: Reading, section: Section, entry: Line, cluster: tuple[Moment, ...], text: str, *, by_speaker: bool
) -> bool:
    """Whether what follows a time reads as an entry, not as a sentence that begins with its time."""
    if not text.strip():
        return False
    after = reading.plain[cluster[-1].end : cluster[-1].end + 2]
    if after == "'s" or _SAYS_OF_DAY.match(text):  # "Tuesday's hearing was ...", "Today is a good day"
        return False
    if not cluster[0].has_time and after[:1] == "," and re.match(r"(?:the|a|an|he|she|they|we|it|[a-z])", text):
        return False  # "On Tuesday, the trial begins"
    if dates_the_mail(reading, section, cluster) or _dates_an_update(reading, section, entry, cluster):
        return False
    if not cluster[0].has_time and after[:1] == " " and _SUBJECT.match(text) and VERB.search(text):
        return False  # "Today we will take up the toll bill"
    if by_speaker or listed_entry(section, entry):
        return True
    if entry.span == entry.item.span and "\n" not in text and ends_in_thing(reading.plain[cluster[-1].end : entry.span.end]):
        return True  # a paragraph that is "August 11    Fall Harbor Election"
    return any(moment.has_time for moment in cluster) and text[:1].isupper() and len(text.split()) <= TITLE_MAX_WORDS


def _dates_an_update(reading: Reading, section: Section, entry: Line, cluster: tuple[Moment, ...]) -> bool:
    """Whether a paragraph of several sentences, in a list known by its shape
    alone, begins with the day it was written on.
    """
    return (
        section.evidence.startswith("shape")
        and all(moment.begins == reading.issued and not moment.has_time for moment in cluster)
        and len(sentences(reading.plain, entry.span)) > 1
    )


def _later_clock(entry: Line, body: Span) -> Moment | None:
    """The only clock time that stands behind the title of a line that begins with a day."""
    clocks = [
        moment
        for moment in entry.moments
        if moment.has_time and not moment.has_date and body.start < moment.start < body.end
    ]
    return clocks[0] if len(clocks) == 1 and clocks[0].start - body.start > 3 else None


def _hour_behind(reading: Reading, entry: Line, body: Span) -> tuple[Moment, Span | None] | None:
    """The hour, and the place behind it, that the sentence after the title begins with:
    "May 3 – The guild hosts a talk. 2-3 p.m., 1 Quay St.".
    """
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
    """Whether a few words lead to an hour that ends their sentence:
    "May 3 – Map Day! Posters in the hall, 10 am - 3 pm.".
    """
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


def _behind_clock(reading: Reading, entry: Line, clock: Moment) -> Span | None:
    """The place that the line ends with behind the hour: "May 4: Knot class, 1-2 p.m., Alder Hall, 1 Quay Drive, Dover"."""
    text = reading.document.text[clock.end : entry.span.end]
    lead = _TO_END.match(text)
    if lead is None or "\n" in text.strip():
        return None
    place = fields.title(reading, Span(clock.end + lead.end(), entry.span.end))
    if place is None or not may_be_place(words := place.of(reading.plain)):
        return None
    return place if fields.is_place(words) or fields.is_place(words.split(", ")[0]) else None


# Between an hour and the place that ends the line.
_TO_END = re.compile(r"[ ]*(?:[,;|@–—-]|at\b|in\b)?[ ]*(?:at |in )?(?=[A-Z0-9]|the )")

_LEADS_TO_HOUR = re.compile(r"\(?(?:(?:From|At|Time:|Hours?:) ?)?")
