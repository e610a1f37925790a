"""Events stated in sentences: schedules ("The Senate convenes at 10 a.m."), announcements and running news.

A sentence is an event when a moment that is not past meets a verb or noun of events, and the sentence does not narrate. In
running news more is asked than under an events heading: a verb that announces, and a subject matter that can be attended.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events.parts import bodies, fields, speakers
from events_extractor.parsers.events.parts.building import build, day_moment, located, timed
from events_extractor.parsers.events.parts.cues import BE_HELD, CALL, FUTURE, PRESENT, STRONG, TAKES_PLACE, THING
from events_extractor.parsers.events.parts.when import When, context_day, dates_letter, usable, when
from events_extractor.parsers.events.sentences import agenda, calledoff, timing, topics
from events_extractor.parsers.events.statements import forms, framing, releases, statement
from events_extractor.parsers.events.statements.beside import told
from events_extractor.parsers.events.statements.statement import PLACE_FIRST, Statement
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment

# "Yes, I will attend": what the writer or the reader does; not "Ann Birch is preaching while I am away".
_FIRST_PERSON = re.compile(r"(?<!\bwhile )(?<!\bwhere )\bI(?:'ll| will|'d| would)? [a-z]")

# What happens by rule, on a condition, or not at all: "talks usually start at 4", "If you wish to come on Tuesday". Who was seen at
# a thing was seen: "SPOTTED at the dredgers' gala on Sunday:".
_NO_EVENT = re.compile(
    r"\A\W*(?:If |(?:This|That|It) means |Here(?:'s| is| are) (?:today's|this week's|your) |(?:SPOTTED|Spotted|OVERHEARD|Overheard)\b)|\b(?:[Oo]n|ON|[Ii]n|IN) (?:[Oo]ur|OUR|the latest|this week's|today's)\b[^.;:]{0,40}\b(?:[Pp]odcast|PODCAST|[Ee]pisode)\b|\AWelcome to (?:the )?[A-Z]|\A(?:Here's )?[Ww]hat's on tap\b|\AIn (?:today's|this week's|this) (?:issue|newsletter|edition)\b"
    r"|\b(?:was|were) to (?:begin|start|open|take effect)\b|\A(?:Congratulations|Congrats|Kudos)\b"
    r"|\b[Cc]all for [^.;:]{3,60} (?:is|are) (?:now |still )?open\b|\b(?:bills?|laws?|legislation|measures?|orders?|plans?|proposals?|rules?) would\b|\bholds? (?:an? |the )?(?:[a-z-]+ )?(?:advantage|edge|lead|majority)\b"
    r"|\bjust (?:approved|completed|concluded|ended|finished|gave|had|held|hosted|met|passed|took|voted|won|wrapped)\b|\bunless\b|\bwill be (?:listed|notified|posted|published) (?:separately|in (?:a|an|another|the|our) (?:later|next|separate))\b|\b(?:he|she|they|[A-Z]\w+) (?:said|says|told [\w ]+)\W*\Z|\b(?:says|said|warned|warns|argues|argued|told)(?! (?:that )?(?:he|she|it|they|we)(?: will|'ll) (?:convene|hold|host|mark up|meet|testify|travel to|visit)\b) (?:that )?[^,]{0,80}\bwill\b|\b(?:starts?|begins?|resumes?|opens?|coming) (?:up )?soon\b|\bto start with\b|\blater in the year\b|\b(?:[Tt]ypically|[Uu]sually|[Gg]enerally|[Rr]egularly|[Nn]ormally|every other)\b"
)

# "She joins the Harbor Trust on May 3 as its chief counsel": a personnel move.
_TAKES_POST = re.compile(
    r"\b(?:joins|(?:will|to) join|starts|begins|started|comes aboard)\b[^.;:]{2,90}? as (?:an? |the |its |their |his |her |our )?(?!keynote|guest|special|host|moderator|speaker|panelist)(?:[\w-]+ ){0,4}?(?:secretary|director|manager|counsel|lobbyist|adviser|advisor|partner|principal|president|editor|reporter|officer|chief|head|dean|professor|fellow|clerk|coordinator)(?=\W*\Z|[,.;]| (?:of|for|at|in|on|to|under|with)\b)"
)

# Verbs that say something about an event without announcing it: "The price covers dinner on Saturday".
_OTHER_VERB = re.compile(r"\b(?:covers?|costs?|includes?|requires?|means|depends|remains?|allows?|helps?)\b")

# "Tickets for the supper at six are $12": what it costs to come adds no time to what was told.
_COSTS = re.compile(
    r"\W*(?:The |Our )?(?:[Aa]dmission|[Cc]osts?|[Ee]ntry|[Ff]ees?|[Pp]rices?|[Tt]ickets?)\b[^;:!?]{0,90}[$€£]\d"
)

# The verb before the moment is past: "He spoke ..." without anything ahead.
_PAST_CUE = re.compile(
    r"\b(?:said|told|was|were|had|did|met|spoke|took|laid|made|gave|came|went|sent|wrote|left|lost|won|began|brought|drew|fell|found|kept|paid|ran|rose|sold|stood|struck|threw|"
    r"(?!titled|entitled|called|named|scheduled|slated|expected|invited|planned|proposed|united|limited|based|related|needed|indeed|held|featured|moderated|hosted|sponsored|"
    r"presented|organized|led|continued|advanced|combined|recommended|required|released|followed)[a-z]\w{2,}ed) "
)

# "We hope to see you at the next one on 3 May": of the kind that was told before.
_NEXT_ONE = re.compile(r"\b(?:at|for|to) (?:our|the) next one\b")

# "Our Dock office is open only Tuesday and Thursday from 8 to 5": when somebody can be reached.
_OPEN_HOURS = re.compile(
    r"\b(?:[Oo]ffices?|[Bb]ureaus?|[Bb]ranch(?:es)?|[Cc]ounters?|[Hh]elp ?desks?|[Hh]otlines?|[Pp]hone lines?|[Ss]hops?|[Ss]tores?|[Dd]rop-off (?:sites?|points?|times?))"
    r"(?: in [A-Z][\w ]{2,30}| hours)? (?:is|are|will be) (?:also |now |only |ONLY )?(?:closed|open|staffed)\b(?! house)(?![^.;:!?]{0,60}\bfor (?:an? |the |our )?[A-Za-z])"
)

_SENTENCE_MAX = 400  # code points


def parse(reading: Reading, section: Section, item: Item, span: Span, *, strict: bool) -> Iterator[Event]:
    """The events that the sentences of ``span`` state. ``strict`` asks for more, as running news needs."""
    day = timing.day_gone_on_with(reading, section, item, span)
    timed: Moment | None = None
    told: list[Event] = []  # by the sentence before
    said = [part for sentence in reading.sentences(span) for part in timing.parts(reading, sentence)]
    for number, sentence in enumerate(said):
        put_off = not agenda.votes(reading, sentence, reading.moments_in(sentence))
        if put_off and (off := calledoff.read(reading, section, item, sentence)) is not None:
            yield from off
            continue
        if len(told) == 1 and (event := _at_hour_of(reading, section, item, told[0], sentence)) is not None:
            told = [event]
            continue
        following = said[number + 1] if number + 1 < len(said) else None
        led = strict and not (following is not None and _tells_hour_of(reading, sentence, following))
        yield from told
        told = []
        moments = [moment for moment in reading.moments_in(sentence) if usable(reading, moment)]
        moments = timing.dating(reading, sentence, moments)
        days = [moment for moment in moments if moment.has_date and moment.begins is not None]
        if days:
            day = days[0] if len(days) == 1 else None
        elif number + 1 < len(said) and (noted := timing.noted_day(reading, said[number + 1])) is not None:
            day = noted
        again = timing.SAME_TIME.search(sentence.of(reading.plain)) and not any(moment.has_time for moment in moments)
        hours = timed if again else None
        timed = next((moment for moment in reversed(moments) if moment.has_time), timed)
        before = said[number - 1] if number else None
        if before is not None and moments and (site := _time_and_place(reading, sentence, moments)) is not None:
            announced = _announced_before(reading, section, item, before, sentence, moments, site)
            if announced is not None:
                yield announced
                continue
        if moments and not strict and (done := _doings(reading, section, item, sentence)):
            told += done
        elif moments:
            told += _sentence(reading, section, item, sentence, moments, day if not days else None, hours, strict=led)
        elif hours is not None:
            told += _sentence(reading, section, item, sentence, [hours], day, strict=strict)
        elif day is not None and timing.SAME_DAY.search(sentence.of(reading.plain)):
            told += _sentence(reading, section, item, sentence, [day], None, strict=strict)
        elif not strict:
            told += _doings(reading, section, item, sentence) or _dayless(reading, section, item, sentence)
    yield from told


# "Meet at eight at the boathouse.", "It starts at 6 p.m.", "Kickoff is at 7:05", "The ride rolls out of Elm Park at 7:30": the hour of what
# the sentence before told the day of.
_ITS_HOUR = re.compile(
    r"(?:The )?(?:[Kk]ick-?off|[Tt]ip-?off|[Ff]irst (?:pitch|whistle|bell)|[Cc]urtain|[Gg]ame time|[Ss]tart(?:ing)? time|[Ss]how ?time|[Aa]ction)"
    r" (?:is(?: set)?(?: for)?|begins|starts|time is|will be|rises|goes up)\b"
    r"|The (?:concert|dinner|event|evening|fun|game|march|match|meal|parade|party|play|programme?|race|ride|run|session|show|supper|talk|tour|walk|workshop)"
    r" (?:begins|gets under way|kicks off|leaves|rolls out|sets off|starts|steps off|will (?:begin|start|kick off|leave))\b"
    r"|(?:We(?:'ll| will)? |Please |It(?:'ll| will)? |They(?:'ll| will)? )?(?:[Aa]ssembl(?:e|ing)|[Bb]egins?|[Gg]ather(?:ing)?|[Kk]icks? off|[Ll]eav(?:e|es|ing)|[Mm]eet(?:ing)?(?: up)?|[Ss]tarts?|[Rr]uns)\b"
)


# "Alder Chapel | on the Dover, Delaware, campus": where a place is.
_OF_PLACE = re.compile(
    r"(?:at|in|on) the (?:[A-Z][\w'-]*,? ){1,4}(?:campus|grounds|property|site)[.!]?|(?:campus|grounds)[.!]?"
)
_NIGHTLY = re.compile(r",? (?:both (?:days|evenings|nights)|daily|each (?:day|evening|night)|nightly)\b")

# "The choir will perform on 3 May. The concert begins at seven.": the noun by which a sentence goes on with what was done before it.
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


def _tells_hour_of(reading: Reading, sentence: Span, following: Span) -> re.Match[str] | None:
    """What leads to the hour in the sentence ``following``, where that goes on with what ``sentence`` says somebody will do."""
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
    r"The (?P<what>concert|dinner|game|march|match|meal|parade|party|play|race|ride|run|session|show|supper|talk|tour|walk|workshop)\b"
)


def _at_hour_of(reading: Reading, section: Section, item: Item, event: Event, sentence: Span) -> Event | None:
    """``event``, of which the sentence before told the day alone, at the hour and place that ``sentence`` tells and nothing else."""
    every = _NIGHTLY.search(reading.plain, sentence.start, sentence.end) is not None
    moments = [moment for moment in reading.moments_in(sentence) if usable(reading, moment)]
    led = _ITS_HOUR.match(reading.plain, sentence.start, sentence.end) or _tells_hour_of(reading, event.span, sentence)
    if led is None or len(moments) != 1 or moments[0].has_date or isinstance(event.start, dt.datetime):
        return None
    if event.end is not None and not every:
        return None
    named = _ITS_MATTER.match(led[0]) if _tells_hour_of(reading, event.span, sentence) is None else None
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


def _sentence(
    reading: Reading,
    section: Section,
    item: Item,
    sentence: Span,
    moments: list[Moment],
    earlier: Moment | None,
    hours: Moment | None = None,
    *,
    strict: bool,
) -> Iterator[Event]:
    """The events of one sentence; ``hours`` is the time that it points back to ("tomorrow, same time")."""
    text = sentence.of(reading.plain)
    if listed := agenda.read(reading, sentence, moments):
        for moment, title in listed:
            at = when(reading, section, item, moment)
            event = build(reading, section, item, at, title, rule="events/sentence-agenda", span=sentence)
            if event is not None:
                yield event
        return
    if (in_turn := agenda.in_turn(reading, item.span, sentence, moments)) is not None:
        yield from _in_turn(reading, section, item, in_turn)
        return
    if each := agenda.held_each(reading, sentence, moments):
        for held in each:
            event = build(
                reading,
                section,
                item,
                when(reading, section, item, held.moment),
                (held.title,),
                rule="events/sentence-agenda",
                span=fields.trimmed(reading, sentence),
                organizer=held.organizer,
                location=held.place,
            )
            if event is not None:
                yield event
        return
    if stops := agenda.itinerary(reading, sentence, moments):
        yield from _stops(reading, section, item, sentence, stops)
        return
    of_time = [*moments, hours] if hours is not None else moments
    if not _announces(reading, section, sentence, text, of_time, strict=strict):
        return
    days = [moment for moment in moments if moment.has_date and not moment.has_time]
    clocks = [moment for moment in moments if moment.has_time]
    stated = [moment for moment in moments if moment.has_date and isinstance(moment.begins, dt.date)]
    day = days[0] if len(days) == 1 else stated[0] if len(stated) == 1 else earlier
    clocks = [
        clock for before, clock in zip([None, *clocks], clocks, strict=False) if not timing.beside(reading, before, clock)
    ]
    shared = (
        clocks[0]
        if len(clocks) == 1 and len(days) > 1 and _FOR_ALL.search(reading.plain, days[-1].end, clocks[0].start)
        else None
    )
    if shared is not None:  # "May 3 and again May 17, both times at seven"
        clocks = []
    chosen = clocks or [moment for moment in days if not timing.narrated(reading, sentence, moment)]
    dated = (
        forms.dates_named(text)
        or framing.opened_for(reading, sentence, moments)
        or _named_and_dated(reading, sentence, moments)
        or statement.dated_by_place(reading, sentence, moments)
    )
    if (
        strict
        and not clocks
        and hours is None
        and not dated
        and topics.called_by_heading(reading, section, sentence) is None
        and not (_NEXT_ONE.search(text) and topics.one_of(reading, item, sentence.end) is not None)
        and not (topics.CALL_ALONE.match(text) and topics.named_first(reading, item, sentence))
        and not any(cue.search(text) for cue in (BE_HELD, THING, FUTURE))
    ):
        led = days[0].end if days and days[0].start <= sentence.start + len("On ") else sentence.start
        rest = fields.trimmed(reading, Span(led, sentence.end))
        if bodies.acting(reading, rest) is None and not _COME_TOGETHER.match(reading.plain, rest.start, rest.end):
            return
    earlier_events: list[Event] = []
    votes = agenda.votes(reading, sentence, chosen)
    for number, moment in enumerate(chosen):
        if timing.narrated(reading, sentence, moment) and section.kind != "events" and not releases.releases_figures(text):
            continue
        if (
            not moment.has_date
            and day is None
            and not days
            and not timing.known_day(reading, section, item, sentence, moment)
        ):
            continue
        of_day = None if moment.has_date else day or _day_before(days, moment)
        if of_day is not None and "; " in reading.plain[moment.end : of_day.start]:
            of_day = earlier  # "Prices are out at nine; wages follow tomorrow": the day is of the other statement
        at = when(reading, section, item, moment, day=of_day)
        if hours is not None and at.day is not None and not at.timed:
            at = when(reading, section, item, timing.with_hour(moment, hours), day=moment)
        if timing.first_of(reading, sentence, [moment]) and (hours := timing.hours_of_rule(reading, sentence, moment)):
            at = timing.at_hours(at, hours)
        if shared is not None:
            at = timing.at_hours(at, shared)
        part = sentence if len(chosen) == 1 else timing.part_of(reading, sentence, chosen, number)
        event = (
            _vote(reading, section, item, sentence, at, votes[moment])
            if moment in votes
            else _event(reading, section, item, sentence, part, at, moments, earlier_events)
        )
        if event is not None:
            earlier_events.append(event)
            yield event
        if not clocks and strict and shared is None and not forms.dates_named(text) and not _go_on(reading, chosen, number):
            break


def _vote(reading: Reading, section: Section, item: Item, sentence: Span, at: When, title: tuple[Span, ...]) -> Event | None:
    """The vote that a sentence about a chamber's day adds, held by that chamber."""
    chamber = bodies.acting(reading, sentence)
    span = fields.trimmed(reading, sentence)
    return build(reading, section, item, at, title, rule="events/sentence-votes", span=span, organizer=chamber)


# What parts the day, the hour and the place of an invitation from each other: "Thursday, May 3 | 5 p.m. | Dock House".
_PARTED = " \t\n,;.|/–—-·•"


def _time_and_place(reading: Reading, sentence: Span, moments: list[Moment]) -> tuple[Span, ...] | None:
    """The place of a sentence that is a day, an hour and a place, if any; None for one that says more, or no day with an hour."""
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


def _announced_before(
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
    said = _spelled_out(reading, section, item, before, said) if said is not None else None
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


def _in_turn(reading: Reading, section: Section, item: Item, in_turn: list[tuple[Moment, Span]]) -> Iterator[Event]:
    """The events of a sentence that tells the day of each in brackets behind it."""
    for moment, clause in in_turn:
        organizer, title, place = told(reading, clause)
        if not title:
            continue
        event = build(
            reading,
            section,
            replace(item, listed=True),
            when(reading, section, item, moment),
            title,
            rule="events/sentence-agenda",
            span=Span(clause.start, moment.end),
            organizer=organizer,
            location=place,
        )
        if event is not None:
            yield event


def _stops(reading: Reading, section: Section, item: Item, sentence: Span, stops: list[agenda.Stop]) -> Iterator[Event]:
    """The events of an itinerary, all of the day that its first hour is of."""
    first: When | None = None
    for stop in stops:
        if stop.moment is not None:
            if not stop.moment.has_date and not timing.known_day(reading, section, item, sentence, stop.moment):
                return
            at = when(reading, section, item, stop.moment)
            first = first or at
        else:
            at = When(start=first.day, implied=first.implied) if first is not None else When(start=None)
        event = build(
            reading,
            section,
            item,
            at,
            (stop.title,),
            rule="events/sentence-itinerary",
            span=fields.trimmed(reading, sentence),
            organizer=stop.who,
            location=stop.place,
        )
        if event is not None:
            yield event


# What stands between the days of a list: "on June 24, July 29 and August 26"
_AND_THEN = re.compile(r",? (?:(?:and|&) )?(?:on )?")


def _go_on(reading: Reading, moments: list[Moment], number: int) -> bool:
    """Whether the moment at ``number`` stands in a list of days, of which the next follows."""
    if number + 1 == len(moments):
        return False
    following = moments[number + 1]
    return timing.pinned(reading, following) and bool(
        _AND_THEN.fullmatch(reading.plain, moments[number].end, following.start)
    )


# "The tour will be broadcast", "details will be published": how something is made known is no entry either.
_MADE_KNOWN = re.compile(
    r"\b(?:broadcast|carry|stream|air) |\bwill be (?:published|posted|announced|available|sent|e-?mailed|shared|confirmed)\b"
)

# "Watch our livestream here", "Read what to expect: https://...": where something can be found.
_POINTS_THERE = re.compile(r"\A(?:Check|Click|Find|Follow|Listen|Read|See|Watch)\b.*(?:\bhere\b|\blink\b|https?://)")

_FOR_ALL = re.compile(r"\b(?:both|each|all|every)\b")
# "The wardens will face their critics at a town hall": any verb ahead does where the event, its day and its hour are named.
_WILL = re.compile(r"\b(?:will|'ll|can) (?:also |then )?(?!not\b|be\b|have\b|need\b|cost\b|remain\b)[a-z]+\b")
# "Finance ministers gather", "Voters in Bergen head to the polls": the main verb says that people come together.
_COME_TOGETHER = re.compile(
    r"(?:The |the )?[A-Z](?:(?!\b(?:that|which|who|where|when|if)\b)[^,;:.]){3,80}? (?:gathers?|meets?|convenes?|heads? to the polls|go(?:es)? to the polls)\b"
    # "The candidates debate Thursday", "Otters and Terns square off tonight"
    r"|(?:The |the )?(?:[A-Z][\w'-]*|[a-z]+)(?: [\w'-]+){0,6}?s (?:debate|face off|square off)\b"
)
# "I'm sure you know": what is said from one to another is no entry of a schedule.
_TO_READER = re.compile(r"\b(?:I|I'm|I've|I'll|me|my|you|your|you're|yours)\b")


def _day_before(days: list[Moment], clock: Moment) -> Moment | None:
    """The day of a clock time where its sentence names several: the one before it."""
    return next((day for day in reversed(days) if day.end <= clock.start), None)


def _doings(reading: Reading, section: Section, item: Item, sentence: Span) -> list[Event]:
    """What a day holds of which a sentence tells only the doing, in a section of that day: "Hosting a supper and touring a mill."."""
    place, found = agenda.doings(reading, sentence)
    if len(found) < _SEVERAL_DOINGS or (day := _day_of_section(reading, section, item)) is None:
        return []
    events = []
    for doing in found:
        moments = [moment for moment in reading.moments_in(doing) if usable(reading, moment) and moment.has_time]
        if len(moments) > 1:
            return []
        what = agenda.done(reading, doing)
        holes = [framing.hole_of(reading, what, moment) for moment in moments]
        at = when(reading, section, item, moments[0]) if moments else day
        pieces = fields.without(reading, what, *holes)
        last = fields.title(reading, pieces[-1]) if pieces else None
        event = build(
            reading,
            section,
            item,
            at,
            (*pieces[:-1], *([last] if last is not None else [])),
            rule="events/sentence-doings",
            span=fields.trimmed(reading, doing),
            location=_site_of(reading, what) or place,
        )
        events += [event] if event is not None else []
    return events


_SEVERAL_DOINGS = 2


def _site_of(reading: Reading, what: Span) -> Span | None:
    """The place that ends what is done: "a flag-raising | at Elm Green"."""
    found = fields.place_in(reading, what)
    if found is None or found[0].end < what.end - 1 or not fields.is_place(found[0].of(reading.plain)):
        return None
    return found[0]


def _day_of_section(reading: Reading, section: Section, item: Item) -> When | None:
    """The day that a section of a day's schedule is of, without an hour; None for any other section."""
    context = context_day(reading, section, item)
    if context is not None:
        if dates_letter(reading, context):
            return None
        at = when(reading, section, item, context)
        return When(start=at.day, spans=at.spans)
    if (
        section.heading is not None
        and reading.profile.is_daily(section.heading.of(reading.plain))
        and reading.today is not None
    ):
        return When(start=reading.today, implied=("start",))
    return None


def _dayless(reading: Reading, section: Section, item: Item, sentence: Span) -> Iterator[Event]:
    """A sentence of a day's schedule that states no time of its own: "The president has lunch with the secretary."."""
    text = sentence.of(reading.plain)
    if (
        len(text) > _SENTENCE_MAX
        or _TO_READER.search(text)
        or _MADE_KNOWN.search(text)
        or _POINTS_THERE.search(text)
        or _TAKES_POST.search(text)
        or _NO_EVENT.search(text)  # "Sittings are open to all unless we say otherwise"
        or not (FUTURE.search(text) or _present(text) or PLACE_FIRST.match(text))
    ):
        return
    at = _day_of_section(reading, section, item)
    if at is None:
        return
    event = _event(reading, section, item, sentence, sentence, at, [])
    if event is not None:
        yield event


def _announces(
    reading: Reading, section: Section, sentence: Span, text: str, moments: list[Moment], *, strict: bool
) -> bool:
    """Whether the sentence announces something that takes place."""
    if releases.releases_figures(text):
        return True
    if _COSTS.match(text) or _OPEN_HOURS.search(text) or (_TAKES_POST.search(text) and not BE_HELD.search(text)):
        return False
    if all(
        moment.begins is not None and timing.narrated(reading, sentence, moment) for moment in moments
    ) and not FUTURE.search(text):
        return False
    if (
        BE_HELD.search(text)
        or CALL.search(text)
        or forms.dates_named(text)
        or framing.labelled(text)
        or framing.of_person(text)
        or framing.opened_for(reading, sentence, moments)
        or _only_dated(reading, sentence, moments)
        or _named_and_dated(reading, sentence, moments)
        or statement.dated_by_place(reading, sentence, moments)
    ):
        return True
    first = timing.first_of(reading, sentence, moments)  # "every other Monday, starting on 4 May" is of that day
    if _FIRST_PERSON.search(text) or (first is None and _NO_EVENT.search(text)):
        return False
    back = _BACKGROUND.search(reading.plain, moments[-1].end, sentence.end)
    stated = text[: back.start() - sentence.start] if back else text
    if not strict and any(moment.has_time for moment in moments) and not _PAST_CUE.search(stated):
        return True
    if TAKES_PLACE.search(text) and THING.search(text) and not _PAST_CUE.search(text):
        return True
    if _SCHEDULED_TO.search(text) and any(moment.has_time for moment in moments) and not _DUE_TO_END.search(text):
        return True
    if strict:
        ahead = FUTURE.search(text) is not None or _present(text)
        if any(moment.has_time and timing.pinned(reading, moment) for moment in moments) and THING.search(text):
            ahead = ahead or _WILL.search(text) is not None
        return bool(
            ahead
            and (
                THING.search(text)
                or STRONG.search(text)
                or _COME_TOGETHER.match(text)
                or any(moment.has_time for moment in moments)
            )
        )
    return bool(
        FUTURE.search(text)
        or PRESENT.search(text)
        or TAKES_PLACE.search(text)
        or (THING.search(text) and not _PAST_CUE.search(text) and not _OTHER_VERB.search(text))
    )


# "The capsule is scheduled to undock on Friday at 2:31 a.m.": whatever is scheduled for an hour can be followed.
_SCHEDULED_TO = re.compile(r"\b(?:is|are) (?:now |tentatively |also )?(?:scheduled|slated|set|due) to [a-z]+")
_DUE_TO_END = re.compile(
    r"\bto (?:arrive|be|close|cut|depart|go|hit|land|leave|make landfall|pass|reach|retire|return|strike|drop|end|expire|fall|increase|lapse|lift|lose|lower|open|raise|reopen|rise|run out|shut|take effect)\b"
)


def _only_dated(reading: Reading, sentence: Span, moments: list[Moment]) -> bool:
    """Whether a sentence is nothing but a day with its hour: "12 April at seven."."""
    return any(timing.pinned(reading, moment) and moment.has_time for moment in moments) and not re.search(
        r"[^\W\d_]{3,}", _unspoken(reading, sentence, moments)
    )


def _named_and_dated(reading: Reading, sentence: Span, moments: list[Moment]) -> bool:
    """Whether a sentence without a verb is a name, its day and its place: "Rehearsal Sunday 6 October", "Jumble sale in the hall on 3 May"."""
    first, last = moments[0], moments[-1]
    before = reading.plain[sentence.start : first.start]
    if _QUOTED_FIRST.fullmatch(before) and timing.pinned(reading, first) and any(moment.has_time for moment in moments):
        return True
    if (
        not before.strip() and first.has_time and timing.pinned(reading, first)
    ):  # "3 May 10:00 Lakes Forum online discussion on ports - ..."
        name = re.split(r" [–—-] ", reading.plain[first.end : sentence.end], maxsplit=1)[0]
        return len(name.split()) <= _NAME_WORDS + _NAME_WORDS and bool(THING.search(name)) and not topics.VERB.search(name)
    after = reading.plain[last.end : sentence.end].strip(" .,!")
    if len(moments) == 1 and first.begins == reading.issued and not first.relative and "year" not in first.implied:
        return False  # "List for publication, 9 October 2024": the day of the text itself
    return (
        any(timing.pinned(reading, moment) and not moment.relative for moment in moments)
        and (before[:1].isupper() or _ORDINAL.match(before) is not None)
        and len(before.split()) <= _NAME_WORDS
        and not any(
            pattern.search(words)
            for pattern in (FUTURE, topics.VERB, _OTHER_VERB)
            for words in (before, reading.plain[first.end : last.start])
        )
        and bool(THING.search(before) or _PRACTICE.match(before))
        and (
            not after
            or after.startswith("(")
            or reading.plain.startswith(" (", first.end)
            or fields.place_after(reading, last.end, sentence.end) is not None
        )
    )


# '"Splices for Sailors," with Ann Moss, | Wednesday, May 3, 1-2 p.m.'
_QUOTED_FIRST = re.compile(r"\"[^\"]{8,120}\",?(?: (?:with|by|featuring|a talk by) [^.;:!?]{3,80})?,? ")

# "5th Workshop on Tides", "2025 Harbor Fair"
_ORDINAL = re.compile(r"(?:\d{1,3}(?:st|nd|rd|th)|\d{4}) [A-Z]")
_PRACTICE = re.compile(
    r"(?:[A-Z][\w'-]* )*(?:[Pp]ractice|[Mm]ass|[Mm]eal|[Oo]uting|[Tt]rip|[Ff]ixture|[Mm]atch|[Ff]ete|[Bb]azaar|[Mm]arket|[Ss]ale)\b"
)

_LONG_CLAUSE = 16  # words
_NAME_WORDS = 12


def announces(text: str) -> bool:
    """Whether ``text`` by its words alone announces something that takes place: "The guild will hold a fair", "Join us"."""
    return bool(CALL.search(text) or BE_HELD.search(text) or (FUTURE.search(text) and THING.search(text)))


def _present(text: str) -> bool:
    """Whether the sentence says in the present what somebody does: no past tense stands before that verb."""
    verb = PRESENT.search(text)
    return verb is not None and not _PAST_CUE.search(text[: verb.end()])


def _event(
    reading: Reading,
    section: Section,
    item: Item,
    sentence: Span,
    part: Span,
    at: When,
    moments: list[Moment],
    earlier: Sequence[Event] = (),
) -> Event | None:
    said = statement.read(reading, part, moments)
    if earlier and (said is None or _AGAIN.fullmatch(reading.value(*said.title))):
        site = (
            said.location if said is not None else None
        )  # "twice: Tuesday at noon at the pier, and again Thursday in Bergen"
        said = Statement(earlier[-1].spans["title"], None, site, earlier[-1].rule.rpartition("-")[2])
    if said is None and not re.search(r"[^\W\d_]{3,}", _unspoken(reading, sentence, moments)):
        topic = topics.presented(reading, item, sentence)  # "The opener is the quay sprint. 12 April at seven."
        said = Statement((topic,), None, None, "dated") if topic is not None else None
    if (said is None or topics.CALENDARS.fullmatch(reading.value(*said.title))) and topics.CALENDARS.match(
        reading.plain, sentence.start
    ):
        topic = topics.topic_of(reading, section, item, sentence) or fields.heading_title(reading, section)
        site = said.location if said is not None else None
        said = Statement((topic,), None, site, "dated") if topic is not None else None
    if said is None:
        return None
    host = earlier[0].spans.get("organizer") if earlier else None
    if host is not None and said.organizer is None and not _BY.search(reading.value(*said.title)):
        said = replace(said, organizer=host[0])
    said = _spelled_out(reading, section, item, sentence, said)
    if said is None or _VERB_ALONE.fullmatch(reading.value(*said.title)):
        return None
    if said.organizer is not None:
        said = replace(said, organizer=bodies.meant(reading, said.organizer, item.span.start))
    regular = timing.regular(reading, item, sentence)
    if regular is not None and regular[1] is not None:
        at = timing.at_hours(at, regular[1])
    return build(
        reading,
        section,
        item,
        at,
        said.title,
        rule=f"events/sentence-{said.form}",
        span=fields.trimmed(reading, sentence),
        organizer=said.organizer,
        location=said.location,
        speakers=speakers.spoken_of(reading, sentence),
    )


def _spelled_out(reading: Reading, section: Section, item: Item, sentence: Span, said: Statement) -> Statement | None:
    """``said`` with the name that the sentences around it, or the heading, give to what it only points at; None where it
    says nothing by itself and nothing else names it.
    """
    if placed := topics.KIND_AND_PLACE.fullmatch(reading.plain, said.title[0].start, said.title[-1].end):
        topic = topics.named_before(reading, item, sentence)
        if topic is not None:
            said = replace(said, title=(topic,), location=said.location or Span(*placed.span("place")))
    words = reading.value(*said.title)
    if topics.calls_alone(words) and (
        named := topics.offered_before(reading, item, sentence) or topics.named_first(reading, item, sentence)
    ):
        return replace(said, title=(named,))  # "Autumn brings another rope clinic. Join us tomorrow at three!"
    if not THING.search(words) and (named := topics.called_by_heading(reading, section, sentence)) is not None:
        return replace(said, title=(named,))
    if (topics.OF_ANOTHER.fullmatch(words) or (said.form == "clause" and len(words.split()) > _LONG_CLAUSE)) and (
        named := topics.named_first(reading, item, sentence)
    ) is not None:
        return replace(said, title=(named,))
    if words == "one" and (named := topics.one_of(reading, item, said.title[0].start)) is not None:
        return replace(said, title=(named,))  # "We had a fine supper, and hope to see you at the next one on Friday"
    if forms.GENERIC.fullmatch(words):  # "It will take place ...", "The conference will be held ..."
        return _of_generic(reading, section, item, sentence, said)
    if (_TALK.search(words) or topics.calls_alone(words)) and (
        titled := topics.titled_next(reading, item, sentence)
    ) is not None:
        return replace(said, title=(titled,))
    if said.form == "call" and words.islower() and (presented := topics.presented_next(reading, item, sentence)) is not None:
        return replace(said, title=(presented[0],), organizer=said.organizer or presented[1])
    if topics.POINTS.match(words) and (named := topics.registered_for(reading, section, sentence)) is not None:
        # "Registration is open for the Tide Congress." / "This online webinar will help you"
        place = said.location if said.location is not None and said.location.start > sentence.start else None
        return replace(said, title=(named,), location=place)
    if (full := topics.named_in_full(reading, item, sentence, words)) is not None:
        return replace(said, title=(full,))
    if said.organizer is None:
        said = replace(said, organizer=topics.their_host(reading, item, sentence, words))
    named = topics.named_above(reading, section, sentence, words)
    if named is None and len(said.title) == 1:
        named = topics.named_earlier(reading, section, said.title[0])
    return replace(said, title=(named,)) if named is not None else said


def _of_generic(reading: Reading, section: Section, item: Item, sentence: Span, said: Statement) -> Statement | None:
    """``said`` of "it", "the conference", with what the sentences around it name; None where they name nothing."""
    words = reading.value(*said.title)
    if (whose := topics.who_meets(reading, item, sentence, said.title[0])) is not None:
        return replace(said, title=whose, organizer=said.organizer or whose[0])
    said = replace(said, organizer=said.organizer or topics.theirs(reading, item, sentence))
    if title := topics.said_of_it(reading, sentence) or topics.headed(reading, item, sentence, said.title):
        return replace(said, title=title, form="host")
    if topics.ORDINAL.fullmatch(words):
        topic = topics.offered_before(reading, item, sentence)
    else:
        topic = (
            topics.named_next(reading, item, sentence)
            or topics.registered_for(reading, section, sentence)
            or topics.topic_of(reading, section, item, sentence)
        )
    headed = topic is None or (section.heading is not None and topic.overlaps(section.heading))
    if headed and len(said.title) == 1 and (named := topics.in_full(reading, section, said.title[0])):
        return replace(said, title=named)
    if topic is not None and _BY_ITSELF.match(words) and not THING.search(topic.of(reading.plain)):
        topic = None  # "Coming up is our Annual Meeting" below "From the chair"
    if topic is None:
        # "X will host a webinar", "Coming up is our annual meeting" need no other name
        return said if said.form == "host" or _BY_ITSELF.match(words) else None
    return replace(said, title=(topic,))


# "the next talk in our series": what a sentence behind it names.
_TALK = re.compile(r"\b(?:talk|lecture|seminar|colloquium|webinar|keynote|presentation|workshop)\b", re.IGNORECASE)

# "The stand opens on Monday at nine and closes on Friday at four": a verb whose subject stands in another part names nothing.
_VERB_ALONE = re.compile(
    r"(?:will |(?:we|everyone) (?:will )?)?(?:assemble|gather|meet|begin|close|conclude|end|finish|open|resume|start)s?"
)

# "The mayor's press call, at two, will be her first since she raised tolls": what was before, told behind the hour.
_BACKGROUND = re.compile(r" (?:after|because|following|since) (?:he|it|she|the|they|his|her|its|their)\b")

# A meeting that there is one of, which needs no other name.
_BY_ITSELF = re.compile(r"(?:the |our )?annual \w+\Z", re.IGNORECASE)

# "a briefing by Ann Birch": who holds it is said.
_BY = re.compile(r"\bby [A-Z]")


def _unspoken(reading: Reading, sentence: Span, moments: list[Moment]) -> str:
    """What ``sentence`` says beside its moments."""
    pieces = fields.without(reading, sentence, *(Span(moment.start, moment.end) for moment in moments))
    return " ".join(piece.of(reading.plain) for piece in pieces)


# What is left of a clause that only adds another time to what was said: "and again", "or".
_AGAIN = re.compile(r"\W*(?:(?:and|or|again|also|both|each|all|times?|then|at|in|on|twice|the)\b\W*)*", re.IGNORECASE)
