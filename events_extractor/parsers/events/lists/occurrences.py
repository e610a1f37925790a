"""Dates of one thing, listed below the words that name it: "The reading group meets at 2 p.m. on these dates:" /
"9 Sept., Hall 4" / "23 Sept.".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from events_extractor.language import names
from events_extractor.language.clauses import sentences
from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events.lists.datelines import place_of, says_when
from events_extractor.parsers.events.lists.lines import Line
from events_extractor.parsers.events.parts import fields
from events_extractor.parsers.events.parts.building import build
from events_extractor.parsers.events.parts.cues import THING, THING_WORDS
from events_extractor.parsers.events.parts.when import usable, when
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment

# "Next meeting dates", "on the following dates:", "Below are the days and rooms", "The next talks are:"
_DATES = re.compile(r"\b(?:dates|following|days)\b|\bnext (?:\w+ ){0,2}(?:is|are)\b|:\s*\Z", re.IGNORECASE)
# "The Rivers reading group", "monthly meeting", "next board meetings":
# the thing by its noun and the words that belong to it.
_NAMED = re.compile(
    rf"(?:\b(?:monthly|weekly|annual|regular|general|public|community|joint|listening|open|special|virtual) ){{0,2}}"
    rf"(?:(?!The |Our |An? |This |These |All |Future |Next |Upcoming )[A-Z][\w&'-]* "
    rf"(?:of |the |and )?){{0,5}}\b(?P<noun>(?i:{THING_WORDS}(?: {THING_WORDS})?))(?=s?\b)"
)
# The same of several, which the dates below them are of: "the monthly Rope Races will be back".
_SEVERAL = re.compile(_NAMED.pattern.replace("(?=s?\\b)", r"s\b"))
# "General Harbor Meetings", "2031 Board Meeting Dates", "Walks for the spring": the name of several, and nothing else.
_NAMES_SEVERAL = re.compile(
    rf"\W*(?:20\d\d )?(?:(?!(?:[Aa]re|[Ii]s|[Ww]ill)\b)[\w&'-]+ ){{0,5}}(?i:{THING_WORDS})(?:s|(?= (?i:dates|days)))"
    r"(?: (?i:dates|days))?(?:,? (?:(?:for|in|of) (?:the )?)?(?:20\d\d(?:[-/]\d\d(?:\d\d)?)?|[a-z]+))?\W*"
)
# Behind a list of dates: "All the above meetings are at 7 p.m. at the Mill School", "Meetings begin at 7 p.m."
_ALL_AT = re.compile(
    rf"\W*(?:(?:All|Each|Both)(?: of)?(?: (?:the|these|our|above|general|regular|board))* |(?:These|Our|The|General|Regular)"
    rf"(?: (?:above|general|regular|board))* )?(?i:{THING_WORDS})s? (?:are|is|begins?|starts?|will (?:be|begin|start)|take"
    r" place|run)(?: held)?\b",
    re.IGNORECASE,
)


def read(
    reading: Reading, section: Section, lead: Span, dated: Sequence[Line], below: Span | None = None
) -> Iterator[Event]:
    """The events of date lines (``dated``) that stand below ``lead``; none where its words name nothing that takes place.

    The lead gives the title, the hour and the place that all have in common, or the sentence ``below`` the last of them;
    each line may name a place of its own.
    """
    said = list(sentences(reading.plain, lead))
    if (
        not said
        or not (_DATES.search(said[-1].of(reading.plain)) or _NAMES_SEVERAL.fullmatch(lead.of(reading.plain)))
        or any(usable(reading, m) for m in reading.moments_in(said[-1]))
    ):
        return
    title = _title(reading, section, lead)
    if not title:
        return
    clock, place = _common(reading, lead)
    if clock is None and below is not None and _ALL_AT.match(reading.plain, *below):
        clock, place = _common(reading, below)
    for line in dated:
        own = next((moment for moment in line.moments if moment.has_time), None)
        for day in (moment for moment in line.moments if moment.has_date):
            yield from _event(reading, section, line, title, day, own or clock, place)


def _common(reading: Reading, span: Span) -> tuple[Moment | None, Span | None]:
    """The one hour and the place that a text tells for all."""
    clocks = [moment for moment in reading.moments_in(span) if moment.has_time]
    pieces = fields.without(reading, span, *(Span(clock.start, clock.end) for clock in clocks))
    places = [place[0] for piece in pieces if (place := fields.place_in(reading, piece)) is not None]
    return (
        clocks[0] if len({(moment.begins, moment.until) for moment in clocks}) == 1 else None,
        next((place for place in places if fields.is_place(place.of(reading.plain))), None),
    )


def says_of_all(reading: Reading, piece: Line) -> bool:
    """Whether a line below a list of dates tells the hour of all of them: "All meetings are at 7 p.m."."""
    return bool(piece.moments) and _ALL_AT.match(reading.plain, *piece.span) is not None


# "Next meetings: ", "Future harbor walks are on ": a line of dates whose thing may be named in full above.
_FURTHER = re.compile(
    rf"\W*(?:(?:Our|The) )?(?:next|future|further|upcoming|forthcoming|remaining|other|coming) "
    rf"(?P<name>(?:\w+ ){{0,2}}?(?P<noun>{THING_WORDS}))(?:s| dates)(?: are(?: on)?)? ?:? ",
    re.IGNORECASE,
)
_NEXT_DATE = re.compile(r"\s*(?:;|,|,? and|&|\|)\s*")


def further(reading: Reading, section: Section, piece: Line) -> list[Event]:
    """The dates that one line lists of what the section names above, at the hour and place told there: "The monthly general
    meeting is in the Mill House at 8 p.m." / "Next meetings: 7 April; 5 May; 2 June.". None where it is no such line.
    """
    label = _FURTHER.match(reading.plain, *piece.span)
    days = [moment for moment in piece.moments if moment.has_date]
    if (
        label is None
        or len(days) < _ENOUGH_DAYS
        or days[0].start != label.end()
        or not all(_NEXT_DATE.fullmatch(reading.plain, one.end, other.start) for one, other in pairwise(days))
        or re.search(r"\w", reading.plain[days[-1].end : piece.span.end])
    ):
        return []
    title, clock, place = Span(*label.span("name")), None, None
    for item in reversed([item for item in section.items if item.span.end <= piece.span.start]):
        named = [one for one in _NAMED.finditer(reading.plain, *item.span) if one["noun"].lower() == label["noun"].lower()]
        if named and " " in named[0][0]:
            title = Span(*named[0].span())
            clock, place = _common(reading, item.span)
            break
    lines = [replace(piece, span=Span(day.start, day.end), moments=(day,)) for day in days]
    return [event for line in lines for event in _event(reading, section, line, (title,), line.moments[0], clock, place)]


_ENOUGH_DAYS = 2

# What leads in a list of where several are held: "Here is the schedule of our harbor walks:",
# "I will host supper meetings across the bay:"
_LEADS_IN = re.compile(
    r"\b(?:dates|days|times|places|venues|locations|schedule|list|following|below)\b|:\s*\Z",
    re.IGNORECASE,
)
_ENOUGH_PLACES = 2
_GROUP_LINES = 3  # town, place and time


def at_places(reading: Reading, section: Section, lead: Span, found: Sequence[Line]) -> tuple[list[Event], int] | None:
    """The events below ``lead`` that tell where and when alone:
    "Alder: Friday, 3 May, 6 p.m., Pier Hall", or a line for each of them.

    Also how many lines tell them; None where there are not several, or ``lead`` names nothing that they all are.
    """
    said = list(sentences(reading.plain, lead))
    if (
        not said
        or not _LEADS_IN.search(said[-1].of(reading.plain))
        or any(usable(reading, m) for m in reading.moments_in(said[-1]))
    ):
        return None
    named = _SEVERAL.search(reading.plain, *said[-1]) or _SEVERAL.search(reading.plain, *lead)
    if named is None:
        return None
    title = (Span(named.start(), named.end("noun")),)
    events: list[Event] = []
    number = groups = known = 0
    while number < len(found):
        group = next(list(lines) for _, lines in groupby(found[number : number + _GROUP_LINES + 1], key=attrgetter("item")))
        if (dated := _dated_place(reading, group)) is None:
            break
        line, place = dated
        day = next(moment for moment in line.moments if moment.has_date)
        clock = next(moment for moment in line.moments if moment.has_time)
        events += _event(reading, section, line, title, day, clock, place)
        number, groups = number + len(group), groups + 1
        known += len(group) > 1 or (place is not None and fields.is_place(place.of(reading.plain)))
    return (events, number) if groups >= _ENOUGH_PLACES and known else None


_OTHER_TITLE = re.compile(rf"(?i:{THING_WORDS})s?\W*\Z")
# "Alder", "Pier Falls:": a town, or a room, that stands beside a place or before its time.
_TOWN = re.compile(r"[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3} ?[:–—-]?")


def _dated_place(reading: Reading, group: Sequence[Line]) -> tuple[Line, Span | None] | None:
    """The line of ``group`` that tells day and hour, and the place that the others tell;
    None where they tell anything else.
    """
    dated = [line for line in group if line.moments]
    if len(dated) != 1 or len(group) > _GROUP_LINES:
        return None
    line = dated[0]
    if not any(moment.has_date for moment in line.moments) or not any(moment.has_time for moment in line.moments):
        return None
    if len(group) == 1:
        before = fields.trimmed(reading, Span(line.span.start, line.moments[0].start))
        place = place_of(reading, replace(line, span=Span(line.moments[0].start, line.span.end)))
        if not _TOWN.fullmatch(reading.plain, *before) or THING.search(before.of(reading.plain)):
            return None
        if not says_when(reading, replace(line, span=Span(line.moments[0].start, line.span.end))):
            return None
        return line, place or before  # "Denver – Monday, June 10 – 6:30 p.m."
    if not says_when(reading, line):
        return None
    beside = [fields.trimmed(reading, other.span) for other in group if other is not line]
    words = [span.of(reading.plain) for span in beside]
    places = [
        (span, text)
        for span, text in zip(beside, words, strict=True)
        if fields.is_place(text) and not _OTHER_TITLE.search(text)
    ]
    if not places or not all(text in (named for _, named in places) or _TOWN.fullmatch(text) for text in words):
        return None
    return line, places[0][0]


# "Mayor Ann Birch (D-3) and CM Tom Moss": persons with what they are, and nothing else.
_PERSONS = re.compile(r"(?:(?:[A-Z][\w.'-]*|\([^()]{1,12}\)|and|&|,) ?)+")
# Between the hour and its host, and what may follow: "6 PM: ", ": details"
_HOUR_THEN = re.compile(r"\s*[:–—-]\s*")
_THEN_LINK = re.compile(r"\s*[:–—-]?\s*(?:details|rsvp|register|info|link)?\W*\Z", re.IGNORECASE)


def hosted_by(reading: Reading, piece: Line) -> Span | None:
    """The persons of a line that says an hour and who holds what the lines above name: "6 PM: Mayor Ann Birch (D-3)"."""
    if len(piece.moments) != 1 or not piece.moments[0].has_time or piece.moments[0].start > piece.span.start + 2:
        return None
    gap = _HOUR_THEN.match(reading.plain, piece.moments[0].end, piece.span.end)
    if gap is None:
        return None
    link = _THEN_LINK.search(reading.plain, gap.end(), piece.span.end)
    span = Span(gap.end(), link.start() if link else piece.span.end)
    words = span.of(reading.plain)
    return span if _PERSONS.fullmatch(words) and names.find(words) and not THING.search(words) else None


def of_hosts(reading: Reading, section: Section, lead: Span, found: Sequence[Line]) -> Iterator[Event]:
    """The events of lines of hours and hosts below ``lead``, which names what they all are: "Three town halls tonight:"."""
    title = _title(reading, section, lead) if lead.of(reading.plain).rstrip().endswith(":") else ()
    day = next((moment for moment in reading.moments_in(lead) if moment.has_date and usable(reading, moment)), None)
    if not title:
        return
    for piece in found:
        event = build(
            reading,
            section,
            Item(piece.span, listed=True, day=piece.item.day),
            when(reading, section, piece.item, piece.moments[0], day=None if piece.moments[0].has_date else day),
            title,
            rule="events/occurrence",
            organizer=hosted_by(reading, piece),
            span=piece.span,
        )
        if event is not None:
            yield event


def _event(
    reading: Reading,
    section: Section,
    line: Line,
    title: tuple[Span, ...],
    day: Moment,
    clock: Moment | None,
    place: Span | None,
) -> Iterator[Event]:
    """One date of what ``title`` names, at the hour and the place of its line or of all."""
    timed = day if day.has_time or clock is None else clock
    at = when(reading, section, line.item, timed, day=None if timed is day else day)
    beside = fields.place_after(reading, line.moments[-1].end, line.span.end) or fields.title(
        reading, Span(line.moments[-1].end, line.span.end)
    )
    if beside is None and place is None:
        beside = place_of(reading, line)
    event = build(
        reading,
        section,
        Item(line.span, listed=True, day=line.item.day),
        at,
        title,
        rule="events/occurrence",
        location=beside or place,
        span=line.span,
    )
    if event is not None:
        yield event


# "We will do rope renewals at the pier on the following dates:", "The guild is offering mending on these days:":
# what is done then.
_DONE_THEN = re.compile(
    r"(?:We|They|The [a-z]+|[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3})(?:'ll| will(?: be)?| are| is)? (?:also )?"
    r"(?:conduct|do|give|have|hold|host|offer|run)(?:s|ing)? (?:the |our |an? )?(?P<what>[^.;:!?]{4,80}?)(?: at| on| for)?"
    r" (?:the following|these)(?: [a-z]+){0,3} (?:dates?|days?|times?|evenings?|mornings?|afternoons?|weekends?)\b"
)
# "The dates for the first two are:": of what the paragraph before is about.
_OF_THE_FIRST = re.compile(
    r"(?:The |Our |Next )?(?:next |first |remaining |following |provisional )?(?:dates?|days)"
    r"(?: for the (?:(?:first|next|last|rest|other|remaining)(?: \w+)?|(?:coming )?(?:term|season|year)))?"
    r" (?:is|are|will be)(?: as follows)?:?",
    re.IGNORECASE,
)


def _title(reading: Reading, section: Section, lead: Span) -> tuple[Span, ...]:
    """What the lead names; a bare noun ("Next meeting dates") goes with the heading that says whose."""
    done = _DONE_THEN.search(reading.plain, lead.start, lead.end)
    if done is not None and (what := fields.title(reading, Span(*done.span("what")))) is not None:
        return (what,)
    if _OF_THE_FIRST.fullmatch(reading.plain, lead.start, lead.end):
        above = [item.span for item in section.items if item.span.end <= lead.start]
        named = _SEVERAL.search(reading.plain, *above[-1]) if above else None
        return (Span(*named.span()),) if named is not None else ()
    named = _SEVERAL.search(reading.plain, *lead) or _NAMED.search(reading.plain, *lead)
    if named is None:
        return ()
    span = Span(named.start(), named.end("noun"))
    if " " in named[0] or section.heading is None:
        return (span,)
    heading = fields.heading_title(reading, section)
    if heading is None or heading.end > span.start:
        return (span,)
    # "Rope listening sessions" / "Join us at one of three sessions:" names them already
    said = re.search(rf"\b{re.escape(named[0])}(?:e?s)?\b", heading.of(reading.plain), re.IGNORECASE)
    return (heading,) if said else (heading, span)
