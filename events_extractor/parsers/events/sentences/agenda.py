"""Sentences that are lists: of what a week holds ("This week brings Tuesday hearings in Alder, and a vote on Friday"), of
where somebody is at which hour ("Mayor Birch: 9 a.m., ribbon-cutting, Alder; 2 p.m., town hall, Dock House").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from events_extractor.model import Span
from events_extractor.parsers.events.parts import fields
from events_extractor.parsers.events.parts.cues import THING, WEEKDAY
from events_extractor.parsers.events.parts.fields import without
from events_extractor.parsers.events.statements import framing, releases
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment

# "The weekend ahead brings ", "Next month's calendar includes ", "This week brings "
_HOLDS = re.compile(
    r"(?:The (?:week|month|weekend|day)(?: ahead)?|The (?:calendar|agenda|schedule|programme|program)(?: for [^,;.]{3,20})?"
    r"|(?:This|Next) (?:week|month|weekend)(?:'s (?:calendar|agenda|schedule))?)"
    r" (?:will )?(?:also )?(?:features?|brings?|includes?|sees?) "
)
# What separates the things listed: ", and the ", ", a ", "; ".
_NEXT = re.compile(
    r"; (?:and )?"
    rf"|, (?:and )?(?=(?:the|an?|another|its) |{WEEKDAY} )"
    r"|,? and (?=(?:the|an?|another) )"
)
_ARTICLE = re.compile(r"(?:the|an?|another|its|and) ")
# "the reconvening of a convention", "the election of a warden": doings of which nobody lists all nouns.
_DOING = re.compile(r"\b[a-z]{3,}(?:ing|tion|sion|ment) of ")
_WORDS = range(2, 21)


def read(reading: Reading, sentence: Span, moments: list[Moment]) -> list[tuple[Moment, tuple[Span, ...]]]:
    """What ``sentence`` lists, each with the moment inside it; empty where it is no such list."""
    holds = _HOLDS.match(reading.plain, sentence.start, sentence.end)
    if holds is None:
        return []
    cuts = [Span(*match.span()) for match in _NEXT.finditer(reading.plain, holds.end(), sentence.end)]
    starts = [holds.end(), *(cut.end for cut in cuts)]
    ends = [*(cut.start for cut in cuts), sentence.end]
    found = []
    for start, end in zip(starts, ends, strict=True):
        inside = [moment for moment in moments if start <= moment.start and moment.end <= end and moment.has_date]
        if len(inside) != 1:
            continue
        article = _ARTICLE.match(reading.plain, start, end)
        part = Span(article.end() if article else start, end)
        title = without(reading, part, framing.hole_of(reading, part, inside[0]))
        words = " ".join(piece.of(reading.plain) for piece in title).rstrip(".!")
        if len(words.split()) in _WORDS and (THING.search(words) or _DOING.search(words)):
            found.append((inside[0], title))
    return found


@dataclass(frozen=True, slots=True)
class Held:
    """One of several of a kind that a sentence tells with the day of each: where it is, or who holds it."""

    moment: Moment
    title: Span
    place: Span | None
    organizer: Span | None


# "Public hearings will be held ", "Our walks take place ": several of a kind, before the days, places or hosts of each.
_SEVERAL_HELD = re.compile(
    rf"(?:(?:The|Our|These) )?(?P<what>[^.;:,]{{0,60}}?\b(?i:{THING.pattern}))"
    r"(?<=s) (?:(?:will (?:also )?(?:be (?:conducted|held|hosted|offered)|take place)|take place"
    r"|are (?:also )?(?:planned|scheduled|set)(?: for)?))\b"
)
# " in Alder on ", "; the Dock Board on ", ", and by the Rope Guild ": the place or the host before its day.
_BEFORE_DAY = re.compile(
    r"(?:[,;]? ?(?:and )?)(?:(?P<led>at|by|in) )?(?:the )?(?P<name>[A-Z][^,;.]{1,80}?)(?:,? on| from|,)? *"
)
# " in Alder, ", " at the Dock House and on ": the place or the host behind its day.
_BEHIND_DAY = re.compile(r",? (?P<led>at|by|in) (?:the )?(?P<name>[A-Z][^,;.]{1,80}?)(?:[,;]? and|[,;]|\W*\Z)(?: on)? *")


def held_each(reading: Reading, sentence: Span, moments: list[Moment]) -> list[Held]:
    """The several of a kind that a sentence tells, each with a place or a host of its own: "Hearings will be held in Alder
    on June 3 and in Dover on June 5", "... on June 3 by the Dock Board; on June 5 by the Rope Guild". Empty where it is no
    such list.
    """
    what = _SEVERAL_HELD.match(reading.plain, sentence.start, sentence.end)
    days = [moment for moment in moments if moment.has_date]
    if what is None or len(days) < _IN_TURN or len(days) != len(moments) or days[0].start < what.end():
        return []
    edges = [what.end(), *(edge for day in days for edge in (day.start, day.end)), sentence.end]
    gaps = list(zip(edges[::2], edges[1::2], strict=True))
    before = [_BEFORE_DAY.fullmatch(reading.plain, *gap) for gap in gaps[:-1]]
    behind = [_BEHIND_DAY.fullmatch(reading.plain, *gap) for gap in gaps[1:]]
    if all(before) and before[0] is not None and before[0]["led"]:
        told = before
    elif all(behind) and reading.plain[slice(*gaps[0])].strip() in ("", "on"):
        told = behind
    else:
        return []
    found, led = [], ""
    for day, match in zip(days, told, strict=True):
        assert match is not None
        led = match["led"] or led
        name = Span(*match.span("name"))
        found.append(Held(day, Span(*what.span("what")), *((None, name) if led == "by" else (name, None))))
    return found


# "Delivering remarks at the academy, hosting a flag-raising at Elm Green and appearing on the radio at 7:30":
# what a day holds, told without who does it.
_DOING_FIRST = re.compile(
    r"(?:[Ii]n (?P<place>[A-Z][^.;:,]{2,40}), )?(?P<doing>(?:[Aa]nnounc|[Aa]ppear|[Aa]ttend|[Cc]elebrat|[Cc]onven|[Dd]eliver"
    r"|[Gg]iv|[Gg]reet|[Hh]old|[Hh]ost|[Jj]oin|[Kk]eynot|[Mm]ak|[Mm]arch|[Mm]eet|[Mm]oderat|[Pp]articipat|[Pp]resid|[Ss]ign"
    r"|[Ss]peak|[Tt]estify|[Tt]our|[Vv]isit)ing\b)"
)
# Between the doings of a day: "hosting a supper|, and |touring the quay", "signing books|; later |meeting pilots"
_THEN_DOING = re.compile(
    r"(?:,? and|,|;)(?: then| later| also)? (?=(?:announc|appear|attend|celebrat|conven|deliver|giv|greet|hold|host|join"
    r"|keynot|mak|march|meet|moderat|participat|presid|sign|speak|testify|tour|visit)ing\b)"
)
# What "delivering remarks at the academy" is: the remarks, the flag-raising; "speaking at", "appearing on",
# "touring" stay whole.
_OF_DOING = re.compile(
    r"(?:announc|attend|celebrat|conven|deliver|giv|hold|host|join|mak|sign)ing (?:(?:an?|the|his|her|their|its) )?(?=\w)",
    re.IGNORECASE,
)


def doings(reading: Reading, sentence: Span) -> tuple[Span | None, list[Span]]:
    """The things that somebody does on a day, and the place that leads them in, of a sentence that tells nothing else;
    none for others.
    """
    first = _DOING_FIRST.match(reading.plain, sentence.start, sentence.end)
    if first is None:
        return None, []
    cuts = [match.span() for match in _THEN_DOING.finditer(reading.plain, first.end(), sentence.end)]
    starts = [first.start("doing"), *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), sentence.end]
    place = Span(*first.span("place")) if first["place"] else None
    return place, [Span(start, end) for start, end in zip(starts, ends, strict=True)]


def done(reading: Reading, doing: Span) -> Span:
    """What is done, without the verb where its object is the event: "remarks at the academy" of
    "delivering remarks at the academy".
    """
    verb = _OF_DOING.match(reading.plain, doing.start, doing.end)
    return Span(verb.end() if verb else doing.start, doing.end)


# "..., with first votes expected at noon", "and a vote postponed until 6:30 p.m.", "; votes begin at two":
# the votes of a chamber's day, before their hour.
_VOTES = re.compile(
    r"(?:\b(?:with|and)|;) (?:an? |the |possible |more |any )?"
    r"(?P<what>(?:(?:first|last|final|next|roll[- ]call|procedural|floor)(?:,| and)? )*votes?)"
    r"(?: in the (?:House|Senate|chamber))?,?(?: (?:are|is|will be|to be))?(?: (?:again|now|tentatively))?"
    r"(?: (?:anticipated|beginning|called|coming|due|expected|likely|planned|possible|postponed|predicted|put off|scheduled"
    r"|set|slated|starting))?(?: (?:as early as|around|at|by|for|from|no earlier than|to|until))? ?\Z"
)
_VOTES_AGAIN = re.compile(r",? (?:and|or) (?:again )?(?:at )?\Z")
_VOTED_ON = re.compile(r" on (?:an? |the |its )?[^.;:,()]{3,120}")


def votes(reading: Reading, sentence: Span, moments: Sequence[Moment]) -> dict[Moment, tuple[Span, ...]]:
    """The votes that ``sentence`` adds to what a chamber does, by their hours:
    "... with votes at 1:30 and 4:30 p.m. on the ports bill".
    """
    found: dict[Moment, tuple[Span, ...]] = {}
    title: Span | None = None
    start = sentence.start
    for moment in moments:
        before = reading.plain[start : moment.start]
        if moment.has_time and (match := _VOTES.search(before)) is not None:
            title = Span(start + match.start("what"), start + match.end("what"))
        elif title is None or not moment.has_time or not _VOTES_AGAIN.fullmatch(before):
            title = None
        if title is not None:
            found[moment] = (title,)
        start = moment.end
    on = _VOTED_ON.match(reading.plain, max(moment.end for moment in found), sentence.end) if found else None
    matter = fields.trimmed(reading, Span(*on.span())) if on else None
    return {moment: (*pieces, matter) if matter is not None else pieces for moment, pieces in found.items()}


# "(Monday)", "(both on Friday)": the day of what stands before it.
_DAY_OPENS = re.compile(r" ?\((?:both |all )?(?:on )?\Z")
# What leads in a thing of such a list: ", and ", "; ", " while ", "Boats: ", "publish figures, including ".
_LEADS_IN = re.compile(r"(?:[,;:—–-]|\b(?:and|but|while|as well as|as)\b|\s)+")
_LABELS = re.compile(r".*(?::|[,—–-] ?including) (?=\S)")
_IN_TURN = 2  # days in brackets in one item that make a list of it


def in_turn(reading: Reading, around: Span, sentence: Span, moments: list[Moment]) -> list[tuple[Moment, Span]] | None:
    """What a sentence tells with the day of each in brackets behind it, in an item that does so throughout: "Boats: The
    ferry fair opens in Alder (Monday), and Sailco and Ropeco report earnings (Wednesday)". What names only who acts is left
    out. None where it is no such sentence.
    """
    if sum(_day_in_brackets(reading, moment) is not None for moment in reading.moments_in(around)) < _IN_TURN:
        return None
    found = []
    start = sentence.start
    for moment in moments:
        opened = _day_in_brackets(reading, moment)
        if opened is None:
            return None
        label = _LABELS.match(reading.plain, start, opened)
        lead = _LEADS_IN.match(reading.plain, label.end() if label else start, opened)
        what = fields.trimmed(reading, Span(lead.end() if lead else label.end() if label else start, opened))
        article = _ARTICLE.match(reading.plain, what.start, what.end)
        if article and not framing.STATES.search(reading.plain, what.start, what.end):  # "the May price index"
            what = Span(article.end(), what.end)
        if releases.tells_of_day(what.of(reading.plain)):
            found.append((moment, what))
        start = moment.end + 1
    return found


def _day_in_brackets(reading: Reading, moment: Moment) -> int | None:
    """Where the bracket opens that holds a day and nothing else."""
    opens = _DAY_OPENS.search(reading.plain[max(0, moment.start - _OPENING) : moment.start])
    if opens is None or not moment.has_date or moment.has_time or not reading.plain.startswith(")", moment.end):
        return None
    return moment.start - len(opens[0])


_OPENING = 12  # code points in which such a bracket opens


@dataclass(frozen=True, slots=True)
class Stop:
    """One thing of an itinerary; ``moment`` is None where only a part of the day is told ("evening reception, Alder")."""

    moment: Moment | None
    title: Span
    who: Span
    place: Span | None


# "Gov. Birch: ", "- Ann Lee (his deputy): "
_OF_WHOM = re.compile(r"[-–—•* ]*(?P<who>[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,5})(?: \([^()]{2,40}\))?: ")
_PART_OF_DAY = re.compile(r"(?:early |late )?(?:morning|midday|afternoon|evening) (?=[a-z])")
_AFTER_HOUR = re.compile(r"[,:]? (?=[a-z])")
_TITLE = re.compile(r"[a-z][^,;.]{2,60}")


def itinerary(reading: Reading, sentence: Span, moments: list[Moment]) -> list[Stop]:
    """The stops of an itinerary that is all of ``sentence``: who, then hours each with what and where;
    empty for any other.
    """
    whose = _OF_WHOM.match(reading.plain, sentence.start, sentence.end)
    if whose is None:
        return []
    stops: list[Stop] = []
    start = whose.end()
    while start < sentence.end:
        cut = reading.plain.find("; ", start, sentence.end)
        end = cut if cut > 0 else sentence.end
        inside = [moment for moment in moments if start <= moment.start < end]
        moment = inside[0] if len(inside) == 1 and inside[0].start == start and inside[0].has_time else None
        lead = (
            _AFTER_HOUR.match(reading.plain, moment.end, end)
            if moment is not None
            else _PART_OF_DAY.match(reading.plain, start, end)
        )
        title = _TITLE.match(reading.plain, lead.end(), end) if lead is not None else None
        if title is None or (moment is None and (inside or not stops)):
            return []
        place = fields.trimmed(reading, Span(title.end(), end))
        named = reading.plain[place.start : place.end][:1].isupper()
        stops.append(Stop(moment, Span(*title.span()), Span(*whose.span("who")), place if named else None))
        start = end + len("; ")
    return stops


# "Mayor Birch has stops in Alder (9 a.m.)", ", Dover, Ohio, (", " and in Bergen (": the place before an hour in brackets
_STOP = re.compile(
    r"(?P<lead>.*?)(?P<at>\b(?:at|in) (?:the )?|(?<=[ ,]))"
    r"(?P<place>[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3}(?:, [A-Z][\w. ]{1,15}?)?),? \((?:at )?\Z"
)
_NEXT_STOP = re.compile(r",?;?(?: and)?(?: then)? ?")


def toured(reading: Reading, sentence: Span, moments: list[Moment]) -> list[tuple[Moment, tuple[Span, ...], Span]]:
    """The stops of a tour that a sentence tells, each with its hour in brackets behind its place, as hour, title and place:
    "Birch has stops in Alder (9 a.m.), Dover (noon) and Bergen (2 p.m.)". Empty for any other.
    """
    found: list[tuple[Moment, tuple[Span, ...], Span]] = []
    led: Span | None = None
    start = sentence.start
    for moment in moments:
        stop = _STOP.fullmatch(reading.plain, start, moment.start)
        if stop is None or not moment.has_time or not reading.plain.startswith(")", moment.end):
            return []
        place = Span(*stop.span("place"))
        if led is None:
            led = Span(start, stop.end("lead"))
            told = framing.STATES.search(reading.plain, led.start, place.start) or _HAS_STOPS.search(led.of(reading.plain))
            if not stop["at"] or not told:
                return []
            title: tuple[Span, ...] = (Span(start, place.end),)
        elif _NEXT_STOP.fullmatch(stop["lead"]) is None:
            return []
        else:
            title = (Span(led.start, found[0][2].start), place)
        found.append((moment, title, place))
        start = moment.end + 1
    return found if len(found) >= _IN_TURN else []


# "has stops ", "campaigns ": what a tour is told by
_HAS_STOPS = re.compile(
    r"\b(?:stops|events|rallies|appearances|meetings|visits|campaigns|campaigning|barnstorms) (?:today |tomorrow )?\Z"
)
