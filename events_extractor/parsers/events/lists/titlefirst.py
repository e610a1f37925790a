"""Lines that name what takes place before their time: "Title - July 10-14, 2023"."""

from __future__ import annotations

import re

from events_extractor.language.clauses import sentences
from events_extractor.language.signs import URL
from events_extractor.model import Event, Section, Span
from events_extractor.parsers.events.lists.lines import (
    TITLE_MAX_WORDS,
    TITLE_THEN,
    Line,
    dates_the_mail,
    limits,
    listed_entry,
    time_cluster,
    times_of,
)
from events_extractor.parsers.events.parts import fields
from events_extractor.parsers.events.parts.building import build
from events_extractor.parsers.events.parts.cues import FUTURE, NAMED_DAY, THING
from events_extractor.parsers.events.parts.when import context_day
from events_extractor.parsers.events.statements.beside import VERB, host_colon, may_be_place, place_tail
from events_extractor.reading import Reading

# What cuts a title off before its moment: "... - as part of SC23 in Denver, July 1", "... - to be held in ..."
_TITLE_CUT = re.compile(
    r"\s(?:-|–|—|--|\|)\s+(?=(?:as part of|to be held|held|in conjunction|at|in|part of|hosted|co-located)\b)"
)

# "JOIN US on June 6": the title comes after the day.
_CALL_ALONE = re.compile(r"\W*(?:join us|save the date|mark your calendars?|come|see you)\W*(?:on|for)?\W*", re.IGNORECASE)

# "The governor speaks | at 11 a.m. at the first Tide Summit": where somebody acts is told behind the hour.
_UNFINISHED = re.compile(
    r"[\w)] (?:addresses|appears?|attends|dines|joins|keynotes|meets|participates|preaches|presides|speaks?|talks|testif(?:y|ies)|travels)\Z"
)


def title_first(reading: Reading, section: Section, entry: Line) -> list[Event]:
    """ "Title - July 10-14, 2023", "Title, an evening lecture, May 3 at 7 p.m., Hall 5", the place before or after the time."""
    dated = tuple(moment for moment in entry.moments if moment.has_date)
    if not dated and context_day(reading, section, entry.item) is not None:
        dated = entry.moments[:1]  # under a date heading the hours are enough
    if not dated or dated[0].start - entry.span.start < 4:
        return []
    cluster = time_cluster(reading, tuple(moment for moment in entry.moments if moment.start >= dated[0].start))
    before = reading.plain[entry.span.start : dated[0].start]
    joint = TITLE_THEN.search(before)
    said = next(
        (sentence for sentence in sentences(reading.plain, entry.span) if sentence.end >= cluster[-1].end), entry.span
    )
    after = reading.plain[cluster[-1].end : said.end]
    run = fields.in_one_run(reading, Span(entry.span.start, cluster[-1].end))
    described = joint is not None and (run or joint["mark"].strip() == ":") and re.match(r"\s+[—–-] ", after)
    bracketed = joint is not None and joint["mark"].strip() == "(" and _END_OF_BRACKET.fullmatch(after)
    if joint is None or not (described or bracketed or _ends_entry(after)) or dates_the_mail(reading, section, cluster):
        return []
    head = before[: joint.start()]
    mark = joint["mark"].strip()
    quoted_first = head.lstrip().startswith('"') and THING.search(head) and mark == ","
    if not listed_entry(section, entry) and not (
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
        for at in times_of(reading, section, entry, cluster, clock)
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
    if len(head.split()) > TITLE_MAX_WORDS or limits(head) or _CALL_ALONE.fullmatch(head) or FUTURE.search(head):
        return False
    if len(sentences(reading.plain, Span(entry.span.start, entry.span.start + len(head)))) > 1:
        return False
    return not VERB.search(head) or bool(re.match(r"\W*[\"'].*[\"']", head))
