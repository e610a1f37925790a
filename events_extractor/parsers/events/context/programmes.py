"""Who hosts the entries of a list, and where, stated once for all of them above the list.

Four forms: the list is that of a conference named earlier ("On today's programme of the conference:" below "in Bergen, where
the Harbor Institute Lakes Conference opens"); the lines between the heading and the first entry say who presents it; or a
sentence says where all of them take place ("All talks are in Room 12"), and at which hour ("Talks begin at 7 p.m.").
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from events_extractor.language import bodynames
from events_extractor.language.clauses import sentences
from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events.parts import bodies, fields
from events_extractor.parsers.events.parts.building import day_moment, located, timed
from events_extractor.parsers.events.parts.cues import THING, THING_WORDS
from events_extractor.parsers.events.parts.hours import clock_alone
from events_extractor.parsers.events.parts.when import when
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment

_GATHERINGS = r"(?:conference|congress|convention|expo|fair|festival|forum|retreat|summit|symposium|workshop)"
# "at the global conference", "this year's summit": a gathering that was named in full before.
_REFERENCE = re.compile(
    rf"\b(?:the|this|our|this year's) (?P<kind>(?:[a-z][\w-]* ){{0,2}})"
    rf"{_GATHERINGS}\b(?! (?:call|room|center|centre|calls|rooms))",
    re.IGNORECASE,
)
# "Harbor Institute Lakes Conference", "Bergen Festival of Rivers": a gathering by its full name.
_NAME = re.compile(
    rf"{bodynames.lead(1, 8, small=bodynames.SMALL_ON)}(?i:{_GATHERINGS})\b(?: (?:of|on|for) (?:the )?[A-Z]\w+)?"
)
# "in Bergen where the", "from Bergen, where the": the place stands before the name that happens there.
_WHERE = re.compile(r"\b(?:in|from|at) (?P<place>[A-Z][^.;:!?()]{2,60}?),? where (?:the |this year's )?(?:[\w-]+ ){0,2}\Z")
# "Harbor Institute Lakes Conference in Bergen": the place stands right behind it.
_BEHIND = re.compile(
    r"(?:'s)?(?: (?:opens|continues|convenes|is|is held|takes place|being held|held))?(?: this week| today)?"
    r",? (?:in|at) (?=(?:the )?[A-Z])"
)
# "The guild presents", "Lakeside Trust is hosting", "The choir invites you": who puts on what the list holds.
_PRESENTS = re.compile(
    r"(?:\A|[.!?:] )(?:The |Our )?(?P<host>[A-Z][\w&.'-]*(?: (?:[A-Z][\w&.'-]*|and|of|the|for|&)){0,7}) "
    r"(?:presents|hosts|is hosting|is presenting|will host|will present|will hold|holds|organizes|is organizing|sponsors"
    r"|is sponsoring|invites|brings back|is bringing|screens|is screening|will screen|will show"
    r"|(?:airs|is airing|offers|is offering|provides|will (?:air|broadcast|offer|provide|stream)))\b"
)
# "in the newly painted | Tide Auditorium"
_DESCRIBED = re.compile(r" (?:at|in) (?:its|our|the|their) (?:[a-z-]+ ){1,3}(?=[A-Z])")
# "All talks are held in Room 12", "All screenings take place at the Alder Cinema"
_ALL = re.compile(
    r"\b(?:All|Each of the|Both) (?:[\w-]+ ){0,3}(?:are|is|will be|take place|takes place|meet|start|begin"
    r"|will (?:take place|start|begin))\b(?=[^.]{0,40} (?:at|in|on) )"
)
# "The talks will be in Room 12, Fridays at 3 p.m.": the same said of them by their noun, above the list alone.
_NOUN = re.compile(
    rf"(?:The |Our |These )?(?:[\w'-]+ ){{0,2}}(?i:(?:colloquia|{THING_WORDS}s)) (?:are|will be|take place|will take place"
    rf"|meet|run|start|begin|will (?:start|begin))\b(?=[^.]{{0,90}} (?:at|in|on|from) )"
)
# "four lunch talks at the Rope Hall, each at noon", "three films, all of them at 7 p.m.": the same in the sentence that
# tells of the series.
_EACH = re.compile(
    rf"\b(?i:(?:colloquia|films|{THING_WORDS}s))\b(?=[^.;:!?]{{0,120}}? (?:each|all)(?: of (?:them|which))?"
    r"(?: (?:are|begins?|begin|is|starts?|starting|beginning))? (?:at|from) )"
)
_SEVERAL = 2  # entries that make a list
_REACH = 600  # code points above the first entry that still introduce the list


def completed(reading: Reading, section: Section, events: list[Event]) -> list[Event]:
    """``events`` of a section with the host and the place that stand once for the list, where they state none themselves."""
    listed = [event for event in events if event.section == "listed"]
    body = section.heading
    if (
        body is not None
        and not THING.search(body.of(reading.plain))
        and bodies.is_institution(body.of(reading.plain).strip())
    ):
        events = [_with(reading, event, body, None) if event in listed else event for event in events]
        listed = [event for event in events if event.section == "listed"]  # "Lakes Council" above its meetings
    if len(listed) < _SEVERAL:
        return events
    first = min(event.span.start for event in listed)
    lead = Span(section.span.start, max(section.span.start, first))
    host, place = _of_gathering(reading, lead)
    if host is None and place is None:
        host, place = _of_lead(reading, lead)
        host = host or _of_series_line(reading, lead)
    place = place or _of_series_online(reading, lead)
    common = _common(reading, section, lead, listed)
    if common is not None:
        place = place or _of_pin(reading, lead) or _of_all(reading, common)
        events = [event for event in events if event in listed or not _is_part(event.span, common)]
        hours = _hours_of_all(reading, common)
        if hours is not None:
            events = [_at_hours(reading, section, event, hours) if event in listed else event for event in events]
            listed = [event for event in events if event.section == "listed"]
    else:
        place = place or _of_pin(reading, lead)
    if host is None and place is None:
        return events
    return [_with(reading, event, host, place) if event in listed else event for event in events]


def _with(reading: Reading, event: Event, host: Span | None, place: Span | None) -> Event:
    """``event`` with the host and the place of its programme, where it has none of its own."""
    if host is not None and event.organizer is None:
        event = replace(event, organizer=reading.value(host), spans={**event.spans, "organizer": (host,)})
    return located(reading, event, place) if event.location is None else event


def _of_gathering(reading: Reading, lead: Span) -> tuple[Span | None, Span | None]:
    """Host and place of the gathering whose programme the list is: that which the lead refers to or names."""
    host = place = None
    for name in _named(reading, lead):
        host = host or _institution_in(reading, name)
        place = place or _place_of(reading, name)
    told = {match[0].split()[-1].casefold() for match in _REFERENCE.finditer(lead.of(reading.plain))}
    owned = [match for match in _OWNED.finditer(reading.plain, 0, lead.end) if match["noun"].casefold() in told]
    if host is None and owned:
        host = Span(*owned[-1].span("host"))
        place = place or _place_of(reading, Span(*owned[-1].span())) or _of_dateline(reading)
    if host is None and (on := _ON_AT.search(reading.plain, max(lead.start, lead.end - _REACH), lead.end)) is not None:
        host = Span(*on.span("name"))
    return host, place


# "the Harbor Forum's annual lakes summit": a gathering by whose it is
_OWNED = re.compile(
    rf"(?P<host>{bodynames.run(1, 6, word=bodynames.OWNER)})(?:'s|(?<=s)') (?:[\w-]+ ){{0,4}}(?P<noun>{_GATHERINGS})\b"
)
# "Happy Tuesday from Bergen, where the fog lifts": from where a letter is written that tells of a gathering
_DATELINE = re.compile(
    r"\b(?:Happy|Good|Greetings|Hello|Live) (?:[A-Z]?[a-z]+ ){0,2}from "
    r"(?P<town>[A-Z][\w.'-]+(?: [A-Z][\w'-]+){0,2}), where\b"
)


def _of_dateline(reading: Reading) -> Span | None:
    found = _DATELINE.search(reading.plain)
    return Span(*found.span("town")) if found else None


# "What's on today at the Lakes Summit:", "Today's sessions of the Tide Expo (watch here):": what heads its own sessions
_ON_AT = re.compile(
    r"\b(?:[Hh]appening|[Oo]n (?:tap|the (?:agenda|bill|program(?:me)?|schedule))|[Ww]hat's on|[Aa]genda|[Hh]ighlights"
    r"|[Pp]rogram(?:me)?|[Ss]chedule|[Ss]essions|[Ss]peakers)(?: (?:today|tonight|tomorrow|this week|on [A-Z][a-z]+day))?"
    rf" (?:at|of|for) (?:the |this year's )?(?P<name>{bodynames.lead(1, 6, small=bodynames.SMALL_ON)}?"
    rf"(?i:{_GATHERINGS})\b)(?: \([^()]*\))?:\s*\W*\Z"
)


def _named(reading: Reading, lead: Span) -> Iterator[Span]:
    """Each place of the text up to the list at which the gathering of the lead
    stands by its full name, the nearest first.
    """
    text = lead.of(reading.plain)
    references = [(match["kind"].casefold().split(), match[0].split()[-1].casefold()) for match in _REFERENCE.finditer(text)]
    if len({noun for _, noun in references}) != 1 and not _NAME.search(text):
        return
    found = list(_NAME.finditer(reading.plain, 0, lead.end))
    for match in reversed(found):
        words = match[0].casefold().split()
        if (
            any(noun in words and all(word in words for word in kind) for kind, noun in references)
            or match.start() >= lead.start
        ):
            yield Span(*match.span())


def _institution_in(reading: Reading, name: Span) -> Span | None:
    """The body that a gathering bears in its name: the Harbor Institute of "Harbor Institute Lakes Conference"."""
    ends = [name.start + match.start() for match in re.finditer(r" |'s\b", name.of(reading.plain))]
    for end in reversed(ends):
        body = Span(name.start, end)
        if bodies.is_institution(body.of(reading.plain)):
            return body
    return None


def _place_of(reading: Reading, name: Span) -> Span | None:
    """Where a conference is, told right before or right behind its ``name``."""
    before = _WHERE.search(reading.plain, max(0, name.start - 120), name.start)
    if before:
        return fields.trimmed(reading, Span(*before.span("place")))
    behind = _BEHIND.match(reading.plain, name.end)
    if behind is None:
        return None
    place = fields.place_in(reading, Span(behind.end() - 4, min(len(reading.plain), behind.end() + 80)))
    return place[0] if place is not None and place[0].start == behind.end() else None


def _of_lead(reading: Reading, lead: Span) -> tuple[Span | None, Span | None]:
    """Host and place that the sentences right above the first entry state, as of what is presented."""
    lines = fields.lines(reading, Span(max(lead.start, lead.end - _REACH), lead.end))
    for sentence in reversed([said for line in lines for said in sentences(reading.plain, line)]):
        match = _PRESENTS.search(sentence.of(reading.plain))
        if match is None:
            continue
        described = _DESCRIBED.search(reading.plain, *sentence)
        house = fields.place_at(reading, described.end(), sentence.end) if described else None
        place = fields.place_in(reading, sentence) or ((house, house.start) if house is not None else None)
        return (
            Span(sentence.start + match.start("host"), sentence.start + match.end("host")),
            place[0] if place is not None and fields.is_place(place[0].of(reading.plain)) else None,
        )
    return None, None


# "Quay Museum of Tides Film Series (May 2-20)": a line that says whose series the entries below are
_SERIES_OF = re.compile(
    rf"(?:The )?(?P<host>{bodynames.run(1, 8)}?)(?:'s)? (?:(?:Annual|Autumn|Concert|Fall|Film|Lecture|Movie|Music|Reading"
    r"|Seminar|Speakers?|Spring|Summer|Talk|Winter|\d{4}) )+Series\b(?: \([^()\n]*\))?\W*\Z"
)


def _of_series_line(reading: Reading, lead: Span) -> Span | None:
    """Whose series the entries are, by the last line above them that names one."""
    for line in reversed(fields.lines(reading, Span(max(lead.start, lead.end - _REACH), lead.end))):
        found = _SERIES_OF.match(reading.plain, line.start, line.end)
        if found is not None and bodies.is_host(found["host"]):
            return Span(*found.span("host"))
    return None


def _of_pin(reading: Reading, lead: Span) -> Span | None:
    """The place on a line of its own above the list that a pin marks: "📍 Alder Park, 3 Elm St"."""
    for line in fields.lines(reading, lead):
        if reading.plain[line.start] == "@" and fields.is_place(line.of(reading.plain)):
            return fields.trimmed(reading, line)
    return None


# "a series of online workshops", "our series of free virtual talks": how all of them are held
_SERIES_ONLINE = re.compile(
    r"\b(?:[Tt]his|[Oo]ur|[Aa]n?|[Tt]he|monthly|weekly|new) (?:[\w-]+ )?series of (?:(?!(?:about|for|on)\b)[\w-]+ ){0,2}?"
    r"(?P<how>online|virtual) (?:[\w-]+ ){0,2}?"
    rf"(?:{THING_WORDS}s|conversations|lectures|sessions|talks)\b"
)


def _of_series_online(reading: Reading, lead: Span) -> Span | None:
    """The word that says that all talks of a series are held online, where the text above the list tells of one."""
    said = _SERIES_ONLINE.search(reading.plain, 0, lead.end)
    return Span(*said.span("how")) if said else None


def _common(reading: Reading, section: Section, lead: Span, listed: list[Event]) -> Span | None:
    """The sentence of the section that says of all its entries where or when they are: "All concerts start at 7 p.m."."""
    match = _ALL.search(reading.plain, section.span.start, section.span.end)
    if match is not None:
        end = next(sentence.end for sentence in sentences(reading.plain, Span(match.start(), section.span.end)))
        return Span(match.start(), end)
    above = [
        said
        for line in fields.lines(reading, Span(max(lead.start, lead.end - _REACH), lead.end))
        for said in sentences(reading.plain, line)
    ]
    if above and _EACH.search(reading.plain, *above[-1]):
        return above[-1]
    of_noun = next((said for said in reversed(above) if _NOUN.match(reading.plain, said.start, said.end)), None)
    return of_noun or next((said for said in reversed(above) if _is_weekly(reading, said, listed)), None)


# "Rope seminar, Thursdays 4-6 p.m., Room B", "This term the circle meets on Mondays at five"
_WEEKDAYS = re.compile(r"\b(?P<day>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days\b")


_SURE_HOUR = re.compile(r"\d[:.]\d\d|[ap]\.?m\b|noon", re.IGNORECASE)  # not "at 8", which may be of the evening


def _is_weekly(reading: Reading, said: Span, listed: list[Event]) -> bool:
    """Whether a sentence above a list tells a weekday and an hour, and all entries are of that weekday and tell no hour."""
    days = {match["day"] for match in _WEEKDAYS.finditer(reading.plain, said.start, said.end)}
    hours = _hours_of_all(reading, said)
    if len(days) != 1 or hours is None or not _SURE_HOUR.search(reading.plain, hours.start, hours.end):
        return False
    name = days.pop()
    return all(
        event.day is not None and f"{event.day:%A}".startswith(name) and not isinstance(event.start, dt.datetime)
        for event in listed
        if not _is_part(event.span, said)
    )


def _hours_of_all(reading: Reading, common: Span) -> Moment | None:
    """The one hour that a sentence about all the entries tells, before what it adds of another:
    "from 3 to 4 p.m.; tea at half past two".
    """
    end = reading.plain.find(";", common.start, common.end)
    clocks = [moment for moment in reading.moments_in(Span(common.start, end if end > 0 else common.end)) if moment.has_time]
    return clocks[0] if len(clocks) == 1 else None


def _at_hours(reading: Reading, section: Section, event: Event, hours: Moment) -> Event:
    """``event`` at the hour of all entries, where it states only its day."""
    day = day_moment(reading, event)
    if isinstance(event.start, dt.datetime) or event.end is not None or day is None or not day.has_date:
        return event
    return timed(event, when(reading, section, Item(event.span, listed=True), clock_alone(hours), day=day))


def _is_part(span: Span, whole: Span) -> bool:
    return whole.start <= span.start and span.end <= whole.end


def _of_all(reading: Reading, common: Span) -> Span | None:
    """The place at which the sentence about all of them says that they take place."""
    match = _ALL.match(reading.plain, *common) or _NOUN.match(reading.plain, *common) or _EACH.search(reading.plain, *common)
    if match is None:
        clock = _hours_of_all(reading, common)
        return fields.place_after(reading, clock.end, common.end) if clock is not None else None
    hours = next((moment.start for moment in reading.moments_in(common) if moment.start > match.end()), common.end)
    place = fields.place_in(reading, Span(match.end(), hours)) or fields.place_in(reading, Span(match.end(), common.end))
    return place[0] if place is not None else None
