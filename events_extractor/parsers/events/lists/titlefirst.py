"""Lines that name what takes place before their time: "Title - July 10-14, 2023"."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from events_extractor.language import bodynames, names
from events_extractor.language.clauses import sentences
from events_extractor.language.signs import ANSWER, URL
from events_extractor.model import Event, Section, Span
from events_extractor.parsers.events.lists.datelines import in_title_case
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
from events_extractor.parsers.events.parts.cues import FUTURE, NAMED_DAY, PRESENT, THING, THING_WORDS
from events_extractor.parsers.events.parts.labels import is_label
from events_extractor.parsers.events.parts.rooms import is_room
from events_extractor.parsers.events.parts.when import context_day
from events_extractor.parsers.events.sentences.vetoes import PAST_CUE, TOLD_OF
from events_extractor.parsers.events.statements.beside import VERB, host_colon, may_be_place, place_tail
from events_extractor.parsers.events.statements.hostedtitles import behind_host
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment

# What cuts a title off before its moment: "... - as part of SC23 in Denver, July 1", "... - to be held in ..."
_TITLE_CUT = re.compile(
    r"\s(?:-|–|—|--|\|)\s+(?=(?:as part of|to be held|held|in conjunction|at|in|part of|hosted|co-located)\b)"
)

# "JOIN US on June 6": the title comes after the day.
_CALL_ALONE = re.compile(r"\W*(?:join us|save the date|mark your calendars?|come|see you)\W*(?:on|for)?\W*", re.IGNORECASE)

# "The governor speaks | at 11 a.m. at the first Tide Summit": where somebody acts is told behind the hour.
_UNFINISHED = re.compile(
    r"[\w)] (?:addresses|airs|appears?|attends|dines|joins|keynotes|meets|participates|preaches|presides|speaks?|talks"
    r"|testif(?:y|ies)|travels|votes)\Z"
)


# "The wardens vote | on Friday on the tolls", "The guild hosts a talk | on Friday to raise money":
# the matter, behind the day
_MATTER = re.compile(r"\s+(?:about|on|over|to) (?!the (?:[A-Z]|\d))[a-z]")


# "JOIN THE QUAY | ON 6/12 TO HEAR FROM MAYORS", "Join Ann Birch | on May 3 for a walk": what for, behind the day
_JOINS = re.compile(r"\W*(?:please )?join\b", re.IGNORECASE)
_JOINED_FOR = re.compile(r"\s+(?:as|for|to)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Cut:
    """A line cut at its time: the words before it, the mark that joins them to it, and what its sentence says behind it."""

    head: str
    mark: str
    cluster: tuple[Moment, ...]
    said: Span  # the sentence that the time ends in
    after: str
    run: bool  # whether title and time are printed in one run
    described: bool  # whether a description follows
    bracketed: bool  # whether the time stands in brackets

    @property
    def timed(self) -> bool:
        return any(moment.has_time for moment in self.cluster)


def title_first(reading: Reading, section: Section, entry: Line) -> list[Event]:
    """The events of a line that begins with their title, one for each of its days, with the place beside its time:
    "Title - July 10-14, 2023", "Title, an evening lecture, May 3 at 7 p.m., Hall 5".
    """
    cut = _cut_at_time(reading, section, entry)
    if cut is None or not _joined_as_entry(section, entry, cut):
        return []
    if _SAID_THEN.search(cut.head) or (cut.mark == ":" and cut.timed and _HOURS_ALONE.fullmatch(_bare(cut.head))):
        return []
    if cut.cluster[0].day == reading.issued and PAST_CUE.search(cut.head):
        return []  # "The warden issued her report on June 6, 2024"
    linked = _linked(reading, Span(entry.span.start, entry.span.start + len(cut.head)))
    if not linked and (not _reads_as_title(reading, entry, cut.head) or _goes_on(cut)):
        return []
    if not _dates_event(section, entry, cut):
        return []  # "Table saw rule | Dec. 1": a date, but of what?
    span, place = _title_and_place(reading, entry, cut, linked)
    if (following := _NEXT.search(reading.plain, span.start, span.end)) is not None:
        span = Span(following.start("what"), span.end)
    organizer, span = host_colon(reading, span)
    if (held := _HELD_BY.search(reading.plain, span.start, span.end)) is not None:
        organizer, span = Span(*held.span("host")), Span(span.start, held.start())
    if organizer is None and (hosted := behind_host(reading, span)) is not None:
        organizer, span = hosted  # "House Ports, hearing on ferry fares, 9 a.m."
    if place is None and not ((cut.run or cut.bracketed) and cut.described) and cut.after.strip(" ).,;:|!"):
        then = fields.trimmed(reading, Span(cut.cluster[-1].end, cut.said.end))
        words = then.of(reading.plain).rstrip(".")
        numbered = is_room(words) and not fields.is_place(words)  # ", 210 Quay."
        room = Span(then.start, then.start + len(words)) if numbered else None
        place = fields.place_after(reading, cut.cluster[-1].end, cut.said.end) or room
    quoted = fields.quoted(reading, span)
    title = quoted if quoted is not None and quoted.start - span.start < 3 else fields.title(reading, span)
    if title is None:
        return []
    if quoted is None and _PERSON.fullmatch(title.of(reading.plain)) and (talk := _talk_below(reading, entry)) is not None:
        title = talk
    behind = (moment for moment in entry.moments if moment.start >= cut.cluster[-1].end)
    clock = next((moment for moment in behind if moment.has_time and not moment.has_date), None)
    events = (
        build(reading, section, entry.item, at, (title,), rule="events/title-time", organizer=organizer, location=place)
        for at in times_of(reading, section, entry, cut.cluster, clock)
    )
    return [event for event in events if event is not None]


# "The panel plans a markup this fall, Chair Ann Birch told reporters | Monday": the day on which somebody said so
_SAID_THEN = re.compile(
    r"[,\"] [^,;:\"]{2,80} (?:said|added|confirmed|told (?:[\w'’-]+ ){0,3}[\w'’-]+)(?: in an? [a-z ]{3,30})?\Z"
)


def _goes_on(cut: _Cut) -> bool:
    """Whether a sentence goes on behind its time with where somebody acts, or with what about."""
    if _UNFINISHED.search(cut.head) or (_JOINS.match(cut.head) and _JOINED_FOR.match(cut.after)):
        return True
    return PRESENT.search(cut.head) is not None and not cut.mark and _MATTER.match(cut.after) is not None


def _cut_at_time(reading: Reading, section: Section, entry: Line) -> _Cut | None:
    """The line cut at its first day; None where nothing joins that to words before it, or its sentence goes on behind it."""
    dated = tuple(moment for moment in entry.moments if moment.has_date)
    if not dated and context_day(reading, section, entry.item) is not None:
        dated = entry.moments[:1]  # under a date heading the hours are enough
    if not dated or dated[0].start - entry.span.start < 4:
        return None
    cluster = time_cluster(reading, tuple(moment for moment in entry.moments if moment.start >= dated[0].start))
    before = reading.plain[entry.span.start : dated[0].start]
    joint = TITLE_THEN.search(before)
    if joint is None:
        return None
    said = next(
        (sentence for sentence in sentences(reading.plain, entry.span) if sentence.end >= cluster[-1].end), entry.span
    )
    after = reading.plain[cluster[-1].end : said.end]
    if not any(moment.has_time for moment in cluster) and ANSWER.fullmatch(after):
        return None
    mark = joint["mark"].strip()
    run = fields.in_one_run(reading, Span(entry.span.start, cluster[-1].end))
    noted = mark == "(" and _THEN_SAID.match(after) is not None
    described = noted or ((run or mark == ":") and re.match(r"\s+[—–-] ", after) is not None)
    bracketed = noted or (mark == "(" and _END_OF_BRACKET.fullmatch(after) is not None)
    if not (described or bracketed or _ends_entry(after)) or dates_the_mail(reading, section, cluster):
        return None
    return _Cut(before[: joint.start()], mark, cluster, said, after, run, described, bracketed)


def _joined_as_entry(section: Section, entry: Line, cut: _Cut) -> bool:
    """Whether a line outside of every list is an entry by its hour and by the mark before that:
    "Kelp walk – June 8, 9 a.m.".
    """
    if listed_entry(section, entry):
        return True
    quoted = cut.mark == "," and cut.head.lstrip().startswith('"') and THING.search(cut.head) is not None
    named = cut.mark == ":" and (
        _NAMED_THING.fullmatch(_bare(cut.head)) is not None
        or (cut.timed and _is_short_name(_bare(cut.head)))
        or (cut.timed and _NEXT.fullmatch(_bare(cut.head)) is not None)
    )
    if (
        _in_town(cut) is not None
        and entry.span == entry.item.span
        and (not cut.after.strip(" .") or _THEN_TERMS.match(cut.after))
    ):
        return True
    return cut.timed and (cut.mark in ("--", "–", "—", "|") or quoted or named or cut.run)


# "All-crew meeting | : Thursday, 10 a.m., Room 5": a name that ends in what takes place. "Next meeting" names none.
_NAMED_THING = re.compile(
    rf"(?!(?:The |Our )?(?:Next|First|Last|Upcoming|Future)\b)[A-Z][\w'&-]*(?: [\w'&-]+){{0,6}}? (?i:{THING_WORDS})"
)


_SIGNS = re.compile(r"\A[^\w\"'(]+|[*_ ]+\Z")  # bullets, pictures, marks of bold print


# "Next meetup: Wednesday, 8 April, 6 p.m."; "Next meeting" may be that of anybody
_NEXT = re.compile(
    rf"(?:Our |The )?Next (?P<what>(?!meetings?\b)(?:[\w'-]+ ){{0,3}}?(?i:{THING_WORDS}|outing|sprint|trip))(?=\W*\Z)"
)


def _bare(head: str) -> str:
    """The words before a time without signs around them: "📌 Knot night" of "📌 *Knot night*"."""
    return _SIGNS.sub("", head)


# "Rope writing sprint | : June 18, 4 p.m.": a few words with a capital, more than the label of a form
_SHORT_NAME = re.compile(r"[A-Z][\w'’&-]*(?: [\w'’&-]+){1,5}(?: \"[^\"]{3,80}\"| \([^()]{1,30}\))?")
# "Office hours | : June 18, 9-11 a.m.", "Last update: ...", "Next shift: ...": when somebody can be reached, and the like
_OF_HOURS = re.compile(
    r"\b(?:availability|change[sd]?|clos(?:ed|es|ing|ure)|created|cut-?off|dates?|deadline|departures?|due|end|ends|hours|last"
    r"|modified|next|opens?|opening|period|pickup|polls|received|sent|start|starts|time|times|update[ds]?|voting)\b",
    re.IGNORECASE,
)


_HOURS_ALONE = re.compile(
    r"(?:[\w'’-]+ ){0,2}(?:hours|(?:last )?updated?)|sent|received|posted|printed|closed|open", re.IGNORECASE
)


def _is_short_name(words: str) -> bool:
    """Whether the words before a colon, a day and an hour are the name of what takes place: no label, limit or sentence."""
    return (
        _SHORT_NAME.fullmatch(words) is not None
        and not is_label(words)
        and not limits(words)
        and not _OF_HOURS.search(words)
        and not any(verb.search(words) for verb in (VERB, FUTURE))
    )


# "RopeCon, Bergen | , 25-27 June", "RopeCon: Bergen |, 25-27 June": a name and a town before the days of something
_IN_TOWN = re.compile(
    r"(?P<name>(?!(?:The |An? )?[a-z])[^,:.;!?()]{3,80}?(?:\([^()]{2,30}\))?)(?P<mark>,|:| [–—-])"
    r" (?P<town>[A-Z][^,:;.!?()]{1,40}(?:, [A-Z][\w .]{1,30})?)"
)
_TOWN_WORDS = 5


def _in_town(cut: _Cut) -> re.Match[str] | None:
    """The name and the town before several days, as lists of gatherings print them: "RopeCon, Bergen, 25-27 June"."""
    if cut.timed or len(cut.cluster) > 1 or cut.cluster[0].until is None or cut.cluster[0].grain != "day":
        return None
    match = _IN_TOWN.fullmatch(_bare(cut.head))
    if match is None or len(match["town"].split()) > _TOWN_WORDS or not in_title_case(match["town"].split()):
        return None
    plain = match["mark"] == "," and not re.search(r"[a-z][A-Z]|\d", match["name"])
    person = plain and any(name.span == Span(0, len(match["name"])) for name in names.find(match["name"]))
    return None if person or _OF_HOURS.search(match["name"]) or VERB.search(match[0]) else match


def _dates_event(section: Section, entry: Line, cut: _Cut) -> bool:
    """Whether the day is that of an event: among events or in a heading any is,
    elsewhere where an hour or the title tells.
    """
    heading = section.heading is not None and entry.span == section.heading
    # "River Bootcamp - July 10-14", but not "A new card reader at the desk (Wed July 9)"
    named = heading and not (cut.bracketed and cut.cluster[0].until is None and not NAMED_DAY.search(cut.head))
    return (
        section.kind == "events"
        or named
        or cut.timed
        or names_gathering(cut.head)
        or _in_town(cut) is not None
        or (listed_entry(section, entry) and cut.cluster[0].until is not None and fields.is_place(cut.after.strip(" ,.;")))
        or _NAMED_DAY_ALONE.fullmatch(_bare(cut.head)) is not None
    )


# "Rope Day", "World Kelp Day 2031"
_NAMED_DAY_ALONE = re.compile(rf"{NAMED_DAY.pattern}(?: 20\d\d)?")


def _title_and_place(reading: Reading, entry: Line, cut: _Cut, linked: Span | None) -> tuple[Span, Span | None]:
    """What of the words before the time is the title, and the place among them: "Rope rally | , Pier Lawn"."""
    place = None
    start, end = entry.span.start, entry.span.start + len(cut.head)
    off = _TITLE_CUT.search(cut.head)
    span = linked or Span(start, start + off.start() if off else end)
    if off:
        located = fields.place_in(reading, Span(start + off.start(), end))
        place = located[0] if located else None
    elif (there := _in_town(cut)) is not None and linked is None:
        lead = start + cut.head.index(there[0])
        place, span = Span(lead + there.start("town"), lead + there.end("town")), Span(lead, lead + there.end("name"))
    elif cut.mark in ("", ","):
        tail, rest = place_tail(reading, span)
        if tail is not None and (not cut.mark or (cut.timed and reading.plain.startswith(",", rest.end))):
            place, span = tail, rest  # "Rope rally, Pier Lawn, 12pm"
    bracket = span.of(reading.plain).rfind("(")
    if bracket > 3 and ")" not in span.of(reading.plain)[bracket:]:  # "LakeConf (Bergen, June 3-5)"
        inside = fields.trimmed(reading, Span(span.start + bracket + 1, span.end))
        place = inside if place is None and inside.start < inside.end else place
        span = Span(span.start, span.start + bracket)
    bold = next(reading.bold_line_ends(Span(span.start, cut.cluster[0].start)), None)
    if bold is not None and bold < span.end:
        comma = reading.plain.find(",", bold, span.end)
        mode = fields.trimmed(reading, Span(bold, comma if comma > 0 else span.end))
        place = mode if place is None and fields.is_place(mode.of(reading.plain)) else place
        span = Span(span.start, bold)  # "**Rope training**" / "Online, 3 evenings, August 6"
    return span, place


# "Dr. Ann Birch": somebody with a title, whose talk is named on the next line.
_PERSON = re.compile(
    r"(?:(?:Prof(?:essor)?|Dr|Drs|Assoc|Asst|Mr|Mrs|Ms|Mx)\.? )+[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,4}(?: \([^()]+\))?"
)
_NO_TALK = re.compile(
    r"\W*(?:RSVP|Register|Registration|Tickets?|Abstract|Bio|Zoom|Location|Room|Join|Please|All|Read|See)\b"
)
_TALK_WORDS = 3


def _talk_below(reading: Reading, entry: Line) -> Span | None:
    """The line right below one of a speaker and a time, where it names what the talk is about."""
    blocks = reading.document.blocks
    at = bisect_left(blocks, entry.span.end, key=lambda block: block.span.start)
    span = blocks[at].span if at < len(blocks) else None
    if span is None or blocks[at].kind != "paragraph" or any(True for _ in reading.moments_in(span)):
        return None
    words = span.of(reading.plain).split()
    if not _TALK_WORDS <= len(words) <= TITLE_MAX_WORDS or words[-1].endswith((".", ":")) or _NO_TALK.match(" ".join(words)):
        return None
    named = fields.title(reading, span)
    return None if named is None or VERB.search(named.of(reading.plain)) else named


# "Salt and Sand (organized by the Rope Guild)": who holds it, in brackets behind its name.
_HELD_BY = re.compile(r" ?\((?:co-)?(?:held|hosted|organi[sz]ed|run|sponsored) (?:jointly )?by (?P<host>[^()]+)\)\W*\Z")

# "Tide Days 2031", "2031 Kelp Week", "Salt and Sand (organized by the Rope Guild)":
# what meets once a year, or has somebody who holds it.
_GATHERING = re.compile(
    rf"{bodynames.lead(1, 8, small=bodynames.SMALL_ON)}20\d\d\W*\Z|\A\W*20\d\d (?:[A-Z][\w'&-]* ?){{2,8}}(?:\(|\W*\Z)"
    r"|\((?:co-)?(?:held|hosted|organi[sz]ed|run|sponsored) (?:jointly )?by [^()]+\)"
)


def names_gathering(head: str) -> bool:
    """Whether the words before a day name something that takes place: by their noun, their year, or who holds it."""
    return THING.search(head) is not None or _GATHERING.search(head) is not None


def _linked(reading: Reading, span: Span) -> Span | None:
    """The link that an entry begins with, where remarks follow it before the date:
    "[LakeConf](...), tickets are out, June 8".
    """
    for link in reading.document.links:
        if link.span.start > span.start + 2:
            break
        begins = link.span.start >= span.start - 1 and link.span.end < span.end - 2
        if begins and reading.plain[link.span.end] == "," and len(link.span.of(reading.plain).split()) > 1:
            return link.span
    return None


# "Rabbit show (June 8, 9 a.m., the big barn)": the rest of the brackets that the time stands in.
_END_OF_BRACKET = re.compile(r"[^()]{0,60}\)\W*")

# "Quiz night (June 8, 9 p.m.) - The round on ropes is back": the end of the brackets, and what is said of it.
_THEN_SAID = re.compile(r"[^()]{0,60}\)(?:\s+(?:[—–]|--?)|:)\s+(?=\S)")

# "... 4 pm approx.", "... 4 pm onwards": what may follow a time without being anything.
_VAGUE = re.compile(r"\W*(?:approx(?:imately)?|onwards?|sharp|or so)\b\.?", re.IGNORECASE)


def _ends_entry(after: str) -> bool:
    """Whether what follows the time of a line is nothing, a place, or another sentence."""
    after = URL.sub("", after)
    after = _VAGUE.sub("", after, count=1) if _VAGUE.match(after) else after
    rest = after.strip(" ).,;:|!")
    return (
        not rest
        or _THEN_TERMS.match(after) is not None
        or fields.is_small_room(_REMARK.sub("", rest))
        or may_be_place(re.sub(r"^[\s,;|)]*(?:at|in) ", "", after))
        or bool(re.match(r"\)?[.!]?\s+[A-Z]|\s*\(", after))
    )


_REMARK = re.compile(r" \([^()]*\)?\Z")  # "foyer| (sign up at the desk)"
# "June 8-9|, tickets on sale now", "June 8-9|, abstracts due 1 May, papers due 8 May": on what terms, behind the days
_THEN_TERMS = re.compile(
    r"(?:[,;] | \(| [–—-] )(?:[\w-]+ ){0,3}?(?:abstracts?|appl(?:y|ications?)|bookings?|early[- ]bird|fully booked|papers?"
    r"|posters?|proposals?|register|registration|sign[- ]?ups?|submissions?|tickets?)\b",
    re.IGNORECASE,
)


_DETERMINER_ALONE = re.compile(
    r"\W*(?:(?:ahead of|after|at|before|by|during|for|in|of|on|since|to) )?(?:the|our|its|their|this|an?)\W*", re.IGNORECASE
)


def _reads_as_title(reading: Reading, entry: Line, head: str) -> bool:
    """Whether the words before a day name something: no call, no limit, no sentence."""
    if _DETERMINER_ALONE.fullmatch(head):
        return False  # "The June 18 workshop has been moved", "For the June 18 workshop, the guild seeks"
    if len(head.split()) > TITLE_MAX_WORDS or limits(head) or _CALL_ALONE.fullmatch(head) or FUTURE.search(head):
        return False
    if len(sentences(reading.plain, Span(entry.span.start, entry.span.start + len(head)))) > 1:
        return False
    if TOLD_OF.match(head):
        return False
    return not VERB.search(head) or bool(re.match(r"\W*[\"'].*[\"']", head))
