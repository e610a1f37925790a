"""What two sentences tell together: one what takes place, the next its hour or all of its day, hour and place."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events.parts import fields, kinds, speakers
from events_extractor.parsers.events.parts.building import build, day_moment, located, timed
from events_extractor.parsers.events.parts.cues import THING_WORDS
from events_extractor.parsers.events.parts.when import usable, when
from events_extractor.parsers.events.sentences.announcing import announces
from events_extractor.parsers.events.sentences.naming import spelled_out
from events_extractor.parsers.events.statements import framing, statement
from events_extractor.parsers.events.statements.beside import may_be_place
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment


# "Meet at eight at the boathouse.", "It starts at 6 p.m.", "Kickoff is at 7:05", "The ride rolls out of Elm Park at 7:30",
# "That one also starts at ten": the hour of what the sentence before told the day of.
_ITS_HOUR = re.compile(
    r"(?:The )?(?:[Kk]ick-?off|[Tt]ip-?off|[Ff]irst (?:pitch|whistle|bell)|[Cc]urtain|[Gg]ame time|[Ss]tart(?:ing)? time"
    r"|[Ss]how ?time|[Aa]ction) (?:is(?: set)?(?: for)?|begins|starts|time is|will be|rises|goes up)\b"
    r"|(?:The (?:briefing|ceremony|concert|debate|dinner|event|evening|fun|game|hearing|march|markup|match|meal|meeting"
    r"|parade|party|play|programme?|race|ride|run|service|session|show|summit|supper|talk|tour|vote|walk|workshop)"
    r"|That(?: one)?|This(?: one)?) (?:also )?(?:begins|gets under way|kicks off|leaves|rolls out|sets off|starts|steps off"
    r"|will (?:begin|start|kick off|leave))\b"
    r"|(?:We(?:'ll| will)? |Please |It(?:'ll| will)? |They(?:'ll| will)? )?(?:[Aa]ssembl(?:e|ing)|[Bb]egins?"
    r"|[Gg]ather(?:ing)?|[Kk]icks? off|[Ll]eav(?:e|es|ing)|[Mm]eet(?:ing)?(?: up)?|[Ss]tarts?|[Rr]uns)\b"
)

# "Alder Chapel | on the Dover, Delaware, campus": where a place is.
_OF_PLACE = re.compile(
    r"(?:at|in|on) the (?:[A-Z][\w'-]*,? ){1,4}(?:campus|grounds|property|site)[.!]?|(?:campus|grounds)[.!]?"
)

_NIGHTLY = re.compile(r",? (?:both (?:days|evenings|nights)|daily|each (?:day|evening|night)|nightly)\b")

# "The choir will perform on 3 May. The concert begins at seven.":
# the noun by which a sentence goes on with what was done before it.
_SAME_MATTER = (
    (r"perform|play|present|sing", r"concerts?|performances?|programs?|recitals?|shows?"),
    (
        r"address|deliver|discuss|give|lecture|present|read|speak|talk",
        r"address(?:es)?|lectures?|presentations?|readings?|speech(?:es)?|talks?",
    ),
)

_GOES_ON_WITH = tuple(
    (
        re.compile(rf"\b(?:will|is to|are to|plans? to) (?:\w+ ){{0,4}}?(?:{verbs})\b"),
        re.compile(
            rf"(?:The|This|These|Both|[A-Z][^.;:!?]{{2,60}}'s?) (?:\w+ ){{0,2}}?(?:{nouns}) (?:will )?(?:both |each )?"
            r"(?:be (?:given|held|presented)|begins?|starts?|takes? place)\b"
        ),
    )
    for verbs, nouns in _SAME_MATTER
)


def tells_hour_of(reading: Reading, sentence: Span, following: Span) -> re.Match[str] | None:
    """What leads to the hour in the sentence ``following``, where that goes on
    with what ``sentence`` says somebody will do.
    """
    for does, goes_on in _GOES_ON_WITH:
        led = goes_on.match(reading.plain, following.start, following.end)
        if led is not None and does.search(reading.plain, sentence.start, sentence.end):
            return led
    return None


# "rolls out | of Elm Park |": from where
_FROM_PLACE = re.compile(r" (?:of|from) (?=[A-Z]|the )")


def _place_of_start(reading: Reading, span: Span) -> Span | None:
    """The place that stands between the verb of a beginning and its hour: "rolls out of Elm Park at 7:30"."""
    led = _FROM_PLACE.match(reading.plain, span.start, span.end)
    place = fields.title(reading, Span(led.end(), span.end)) if led else fields.place_after(reading, span.start, span.end)
    return place if place is not None and fields.is_place(place.of(reading.plain)) else None


# "The ride rolls out": which of the things told before it is. "The fun", "the event" are of any.
_ITS_MATTER = re.compile(
    r"The (?P<what>briefing|ceremony|concert|debate|dinner|game|hearing|march|markup|match|meal|meeting|parade|party|play"
    r"|race|ride|run|service|session|show|summit|supper|talk|tour|vote|walk|workshop)\b"
)


# "(Quay House 366 at 10 a.m.)", "(10 a.m., Room 5)": where and when is what the sentence before told.
_IN_BRACKETS = re.compile(r"\((?P<inside>(?!.*\b(?:is|are|was|were|will|has|have)\b)[^()]{4,90})\)[.;]?")


def _hour_in_brackets(reading: Reading, section: Section, item: Item, event: Event, sentence: Span) -> Event | None:
    """``event`` at the hour and place that stand in brackets, a sentence of their own; None where these say more."""
    brackets = _IN_BRACKETS.fullmatch(reading.plain, *sentence)
    moments = [moment for moment in reading.moments_in(sentence) if usable(reading, moment)]
    day = day_moment(reading, event) if event.spans["start"] else None
    if brackets is None or day is None or len(moments) != 1 or moments[0].has_date or not moments[0].has_time:
        return None
    inside = Span(*brackets.span("inside"))
    hole = framing.hole_of(reading, inside, moments[0])
    rest = [piece for piece in fields.without(reading, inside, hole) if piece.of(reading.plain).strip(_PARTED)]
    place = fields.title(reading, rest[0]) if len(rest) == 1 else None
    if len(rest) > 1 or (place is not None and not may_be_place(place.of(reading.plain))):
        return None
    event = timed(event, when(reading, section, item, moments[0], day=day))
    event = replace(event, span=Span(event.span.start, fields.trimmed(reading, sentence).end))
    event = replace(event, quote=reading.value(event.span))
    return located(reading, event, place) if place is not None and event.location is None else event


def at_hour_of(
    reading: Reading, section: Section, item: Item, event: Event, sentence: Span, *, far: bool = False
) -> Event | None:
    """``event``, of which a sentence before told the day alone, at the hour and place that ``sentence`` tells and nothing
    else. Where others stand between the two (``far``), it must be in brackets: "(Pier House 12 at 10 a.m.)".
    """
    every = _NIGHTLY.search(reading.plain, sentence.start, sentence.end) is not None
    moments = [moment for moment in reading.moments_in(sentence) if usable(reading, moment)]
    if not isinstance(event.start, dt.datetime) and event.end is None:
        bracketed = _hour_in_brackets(reading, section, item, event, sentence)
        if bracketed is not None:
            return bracketed
    if far:
        return None
    led = _ITS_HOUR.match(reading.plain, sentence.start, sentence.end) or tells_hour_of(reading, event.span, sentence)
    if led is None or len(moments) != 1 or moments[0].has_date or isinstance(event.start, dt.datetime):
        return None
    if event.end is not None and not every:
        return None
    named = _ITS_MATTER.match(led[0]) if tells_hour_of(reading, event.span, sentence) is None else None
    if named is not None and named["what"] not in event.title.casefold():
        return None  # "The workshop is on Friday. The tour leaves at three."
    day = day_moment(reading, event) if event.spans["start"] else None
    hole = framing.hole_of(reading, Span(led.end(), sentence.end), moments[0])
    nightly = _NIGHTLY.match(reading.plain, hole.end, sentence.end)
    hole = Span(hole.start, nightly.end()) if nightly else hole
    place = fields.place_after(reading, hole.end, sentence.end) or _place_of_start(reading, Span(led.end(), hole.start))
    rest = fields.without(reading, Span(led.end(), sentence.end), hole, *([place] if place is not None else []))
    if day is None or any(
        _SAYS_MORE.search(piece.of(reading.plain)) and not _OF_PLACE.fullmatch(piece.of(reading.plain)) for piece in rest
    ):
        return None
    last, until = event.end, event.spans.get("end", ())
    event = timed(event, when(reading, section, item, moments[0], day=day))
    if last is not None:  # "The concerts will be held at seven nightly": on each day
        event = replace(event, end=last, spans={**event.spans, "end": until})
    event = replace(event, span=Span(event.span.start, fields.trimmed(reading, sentence).end))
    event = replace(event, quote=reading.value(event.span))
    return located(reading, event, place) if event.location is None else event


# What parts the day, the hour and the place of an invitation from each other: "Thursday, May 3 | 5 p.m. | Dock House".
_PARTED = " \t\n,;.|/–—-·•"


def time_and_place(reading: Reading, sentence: Span, moments: list[Moment]) -> tuple[Span, ...] | None:
    """The place of a sentence that is a day, an hour and a place, if any;
    None for one that says more, or no day with an hour.
    """
    if not any(moment.has_date and isinstance(moment.begins, dt.date) for moment in moments) or not any(
        moment.has_time for moment in moments
    ):
        return None
    holes = [framing.hole_of(reading, sentence, moment) for moment in moments]
    rest = [piece for piece in fields.without(reading, sentence, *holes) if piece.of(reading.plain).strip(_PARTED)]
    if not rest:
        return ()
    place = fields.place_after(reading, holes[-1].end, sentence.end) if len(rest) == 1 else None
    if (
        place is None
        or not fields.is_place(place.of(reading.plain))
        or _SAYS_MORE.search(reading.plain, place.end, sentence.end)
    ):
        return None
    return None if _SAYS_MORE.search(reading.plain[holes[-1].end : place.start]) else (place,)


# A word of three letters and more: "at" and "in" lead to a place.
_SAYS_MORE = re.compile(r"[^\W\d_]{3,}(?<!the)(?<!The)")


def announced_before(
    reading: Reading,
    section: Section,
    item: Item,
    before: Span,
    sentence: Span,
    moments: list[Moment],
    site: tuple[Span, ...],
) -> Event | None:
    """The event that the sentence ``before`` invites to without a day, and ``sentence`` tells the day, hour and place of."""
    if any(usable(reading, moment) for moment in reading.moments_in(before)) or not announces(before.of(reading.plain)):
        return None
    said = statement.read(reading, before, [])
    said = spelled_out(reading, section, item, before, said) if said is not None else None
    if said is None:
        return None
    timed = next(moment for moment in moments if moment.has_time)
    day = next((moment for moment in moments if moment.has_date), None)
    return build(
        reading,
        section,
        item,
        when(reading, section, item, timed, day=None if timed.has_date else day),
        said.title,
        rule=f"events/sentence-{said.form}",
        span=fields.trimmed(reading, Span(before.start, sentence.end)),
        organizer=said.organizer,
        location=site[0] if site else said.location,
        speakers=speakers.spoken_of(reading, before),
    )


# "Free webinar: Knots for All.", "Workshop by the Rope Guild on nets: Who mends them?": the kind and the name of an event
# that its item begins with.
_KIND_FIRST = re.compile(
    rf"(?:[A-Za-z][\w-]* ){{0,2}}?(?i:{THING_WORDS})(?: (?:by|from|of|on|with) [^:;.!?]{{2,120}})?: "
    r"(?P<title>[\"*_]{0,3}[A-Z0-9][^\n]{1,140}?)\W*"
)


def titled_first(
    reading: Reading,
    section: Section,
    item: Item,
    before: list[Span],
    sentence: Span,
    moments: list[Moment],
    site: tuple[Span, ...],
) -> Event | None:
    """The event that the first of the sentences ``before`` names by its kind and title, where nothing up to ``sentence``,
    which tells its day, hour and place, has a time: "Webinar: Knots for All. We show you how. 3 May, 2 p.m.".
    """
    if not 0 < len(before) <= _BETWEEN or any(reading.moments_in(other) for other in before):
        return None
    first = before[0]
    told = _KIND_FIRST.fullmatch(reading.plain, *first)
    if told is None:
        return None
    hosted = kinds.behind_host(reading, first) is not None
    title = first if hosted else fields.title(reading, Span(told.start("title"), first.end))
    if title is None:
        return None
    timed = next(moment for moment in moments if moment.has_time)
    day = next((moment for moment in moments if moment.has_date), None)
    at = when(reading, section, item, timed, day=None if timed.has_date else day)
    rule = "events/sentence-titled"
    span = fields.trimmed(reading, Span(first.start, sentence.end))
    return build(reading, section, item, at, (title,), rule=rule, span=span, location=site[0] if site else None)


_BETWEEN = 5  # sentences
