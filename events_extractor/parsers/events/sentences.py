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

from events_extractor.language.clauses import sentences
from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events import fields, speakers, statements
from events_extractor.parsers.events.building import build
from events_extractor.parsers.events.cues import BE_HELD, FUTURE, PRESENT, STRONG, TAKES_PLACE, THING
from events_extractor.parsers.events.statements import CALL, GENERIC, PLACE_FIRST, Statement
from events_extractor.parsers.events.when import When, context_day, usable, when
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment

# Words that narrate: a past tense right before the moment ("said Thursday", "was arrested on Friday", "since July 20").
_NARRATED = re.compile(
    r"(?<!being )(?<!be )\b(?:said|says|told|tells|wrote|writes|tweeted|posted|reported|reports|added|argued|announced|died|since|last|held|met|spoke|came|went|took|made|gave|won|lost|left|"
    r"began|ran|sent|saw|got|was|were|had|did|passed|signed|filed|ruled|voted|released|issued|published|launched|ordered|declared|unveiled|appeared|testified|arrived|"
    r"visited|returned|stopped|struck|shot|fired|killed|agreed|approved|rejected|blocked|ended|dated|postmarked|updated)(?: [^.;:!?]{0,40})?[ ,(]\Z"
)
# "as of 10 p.m. Thursday", "since June 6", "(through June 15)"
_BOUND = re.compile(
    r"\b(?:as of|since|no later than|through|until|till|by|before|after|as early as|as soon as)\s\Z", re.IGNORECASE
)
# "Yes, I will attend": what the writer or the reader does.
_FIRST_PERSON = re.compile(r"\bI(?:'ll| will|'d| would)? [a-z]")
# What happens by rule, on a condition, or not at all: "talks usually start at 4", "If you wish to come on Tuesday".
_NO_EVENT = re.compile(
    r"\A\W*If |\b(?:he|she|they|[A-Z]\w+) (?:said|says|told [\w ]+)\W*\Z|\b(?:says|said|warned|warns|argues|argued|told) (?:that )?[^,]{0,80}\bwill\b|\b(?:[Tt]ypically|[Uu]sually|[Gg]enerally|[Rr]egularly|[Nn]ormally|every other)\b"
)
# Verbs that say something about an event without announcing it: "The price covers dinner on Saturday".
_OTHER_VERB = re.compile(r"\b(?:covers?|costs?|includes?|requires?|means|depends|remains?|allows?|helps?)\b")
# The verb before the moment is past: "He spoke ..." without anything ahead.
_PAST_CUE = re.compile(
    r"\b(?:said|told|was|were|had|did|met|spoke|took|laid|made|gave|came|went|sent|wrote|left|lost|won|began|brought|drew|fell|found|kept|paid|ran|rose|sold|stood|struck|threw|"
    r"(?!titled|entitled|called|named|scheduled|slated|expected|invited|planned|proposed|united|limited|based|related|needed|indeed|held|featured|moderated|hosted|sponsored|"
    r"presented|organized|led|continued|advanced|combined|recommended|required|released|followed)\w{3,}ed) "
)

_SENTENCE_MAX = 400  # code points


def parse(reading: Reading, section: Section, item: Item, span: Span, *, strict: bool) -> Iterator[Event]:
    """The events that the sentences of ``span`` state. ``strict`` asks for more, as running news needs."""
    day: Moment | None = None
    for sentence in sentences(reading.plain, span):
        moments = [moment for moment in reading.moments_in(sentence) if usable(reading, moment)]
        moments = [
            moment for moment in moments if not _bounds(reading, moment) and not _owns(reading, sentence, moment, moments)
        ]
        days = [moment for moment in moments if moment.has_date and moment.begins is not None]
        if days:
            day = days[0] if len(days) == 1 else None
        if moments:
            yield from _sentence(reading, section, item, sentence, moments, day if not days else None, strict=strict)
        elif day is not None and _SAME_DAY.search(sentence.of(reading.plain)):
            yield from _sentence(reading, section, item, sentence, [day], None, strict=strict)
        elif not strict:
            yield from _dayless(reading, section, item, sentence)


def _sentence(
    reading: Reading,
    section: Section,
    item: Item,
    sentence: Span,
    moments: list[Moment],
    earlier: Moment | None,
    *,
    strict: bool,
) -> Iterator[Event]:
    text = sentence.of(reading.plain)
    if not _announces(reading, section, sentence, text, moments, strict=strict):
        return
    days = [moment for moment in moments if moment.has_date and not moment.has_time]
    clocks = [moment for moment in moments if moment.has_time]
    stated = [moment for moment in moments if moment.has_date and isinstance(moment.begins, dt.date)]
    day = days[0] if len(days) == 1 else stated[0] if len(stated) == 1 else earlier
    clocks = [clock for before, clock in zip([None, *clocks], clocks, strict=False) if not _beside(reading, before, clock)]
    chosen = clocks or [moment for moment in days if not _narrated(reading, sentence, moment)]
    if strict and not clocks and not BE_HELD.search(text) and not (THING.search(text) or FUTURE.search(text)):
        return
    earlier_events: list[Event] = []
    for number, moment in enumerate(chosen):
        if _narrated(reading, sentence, moment) and section.kind != "events":
            continue
        if not moment.has_date and day is None and not _known_day(reading, section, item, sentence, moment):
            continue
        at = when(reading, section, item, moment, day=None if moment.has_date else day)
        part = sentence if len(chosen) == 1 else _part(reading, sentence, chosen, number)
        event = _event(reading, section, item, sentence, part, at, moments, earlier_events)
        if event is not None:
            earlier_events.append(event)
            yield event
        if not clocks and strict:
            break


# "I'm sure you know": what is said from one to another is no entry of a schedule.
_TO_READER = re.compile(r"\b(?:I|I'm|I've|I'll|me|my|you|your|you're|yours)\b")


def _dayless(reading: Reading, section: Section, item: Item, sentence: Span) -> Iterator[Event]:
    """A sentence of a day's schedule that states no time of its own: "The president has lunch with the secretary."."""
    text = sentence.of(reading.plain)
    if (
        len(text) > _SENTENCE_MAX
        or _TO_READER.search(text)
        or re.search(r"\b(?:broadcast|carry|stream|air) ", text)
        or not (FUTURE.search(text) or _present(text) or PLACE_FIRST.match(text))
    ):
        return
    context = context_day(reading, section, item)
    if context is not None:
        at = when(reading, section, item, context)
        at = When(start=at.day, spans=at.spans)
    elif (
        section.heading is not None
        and reading.profile.is_daily(section.heading.of(reading.plain))
        and reading.today is not None
    ):
        at = When(start=reading.today, implied=("start",))
    else:
        return
    event = _event(reading, section, item, sentence, sentence, at, [])
    if event is not None:
        yield event


def _announces(
    reading: Reading, section: Section, sentence: Span, text: str, moments: list[Moment], *, strict: bool
) -> bool:
    """Whether the sentence announces something that takes place."""
    if all(moment.begins is not None and _narrated(reading, sentence, moment) for moment in moments) and not FUTURE.search(
        text
    ):
        return False
    if BE_HELD.search(text) or CALL.search(text):
        return True
    if _FIRST_PERSON.search(text) or _NO_EVENT.search(text):
        return False
    if not strict and any(moment.has_time for moment in moments) and not _PAST_CUE.search(text):
        return True
    if TAKES_PLACE.search(text) and THING.search(text) and not _PAST_CUE.search(text):
        return True
    if strict:
        ahead = FUTURE.search(text) or _present(text)
        return bool(ahead and (THING.search(text) or STRONG.search(text) or any(moment.has_time for moment in moments)))
    return bool(
        FUTURE.search(text)
        or PRESENT.search(text)
        or TAKES_PLACE.search(text)
        or (THING.search(text) and not _PAST_CUE.search(text) and not _OTHER_VERB.search(text))
    )


def announces(text: str) -> bool:
    """Whether ``text`` by its words alone announces something that takes place: "The guild will hold a fair", "Join us"."""
    return bool(CALL.search(text) or BE_HELD.search(text) or (FUTURE.search(text) and THING.search(text)))


def _bounds(reading: Reading, moment: Moment) -> bool:
    """Whether a moment bounds something instead of dating it: "as of 10 p.m. Thursday", "since June 6"."""
    return bool(_BOUND.search(reading.plain[max(0, moment.start - 16) : moment.start]))


# "Tuesday's hearing drew a crowd": a day that owns something dates that, not what the sentence announces.
_OWNER = re.compile(r"'s\b|'(?= )")


def _owns(reading: Reading, sentence: Span, moment: Moment, moments: list[Moment]) -> bool:
    """Whether a day is said of something else that the sentence refers to: "before tomorrow's report", "will follow Monday's talks"."""
    if moment.has_time or not _OWNER.match(reading.plain, moment.end, sentence.end):
        return False
    before = reading.plain[sentence.start : moment.start]
    if re.search(r"\b(?:in|at|for|during) (?:the )?\Z", before):
        return False  # "voters will choose in Saturday's runoff"
    return any(other.end <= moment.start for other in moments) or (FUTURE.search(before) or _present(before)) is not None


# "The mayors gather in Bergen the same day", "at nine that morning": of the day that was named before.
_SAME_DAY = re.compile(r"\b(?:the same|that|that same) (?:day|morning|afternoon|evening|night)\b")
# "every Wednesday", "the last Sunday of the month": of no one day.
_RECURS = re.compile(
    r"\b(?:every|each) (?:week|month|day|year|(?:other |first |second |third |last )?[A-Z][a-z]+day)|\b[A-Z][a-z]+days\b|\b[A-Z][a-z]+day of (?:the|each|every) month\b|\bof (?:the|each|every) month\b",
    re.IGNORECASE,
)
# "tonight", "later today": words by which a letter speaks of the day that it is sent on.
_TODAY = re.compile(r"\b(?:today|tonight|this (?:morning|afternoon|evening))\b", re.IGNORECASE)


def _known_day(reading: Reading, section: Section, item: Item, sentence: Span, moment: Moment) -> bool:
    """Whether a clock time without a day can be of the day that the letter, the section or the entry is of.

    In a letter that comes out now and then "doors open at seven" says nothing of the day it was sent on: the day must be
    named above, or the letter must speak of its own day somewhere. An entry that begins with its hour is of a day's schedule.
    """
    if _RECURS.search(sentence.of(reading.plain)):
        return False
    scheduled = section.kind == "events" and moment.start <= sentence.start + 1
    if reading.today is None or scheduled or context_day(reading, section, item) is not None:
        return True
    heading = section.heading.of(reading.plain) if section.heading is not None else ""
    return reading.profile.is_daily(heading) or _TODAY.search(reading.plain) is not None


def _beside(reading: Reading, before: Moment | None, clock: Moment) -> bool:
    """Whether a clock time in brackets gives the one before it in another zone: "at 16:00 EET (2 p.m. in London)"."""
    return before is not None and clock.start <= before.end + 4 and "(" in reading.plain[before.end : clock.start]


def _present(text: str) -> bool:
    """Whether the sentence says in the present what somebody does: no past tense stands before that verb."""
    verb = PRESENT.search(text)
    return verb is not None and not _PAST_CUE.search(text[: verb.end()])


def _narrated(reading: Reading, sentence: Span, moment: Moment) -> bool:
    before = reading.plain[max(sentence.start, moment.start - 60) : moment.start]
    cut = max(before.rfind(", "), before.rfind("; "), before.rfind(" will "), before.rfind(" to "))
    return bool(_NARRATED.search(before[cut + 1 :] if cut > 0 else before))


def _part(reading: Reading, sentence: Span, chosen: list[Moment], number: int) -> Span:
    """The clause of a sentence that belongs to one of several moments: up to the comma or "and" after it, from the one before."""
    start = sentence.start if number == 0 else _break_after(reading, chosen[number - 1].end, chosen[number].start)
    end = sentence.end if number + 1 == len(chosen) else _break_after(reading, chosen[number].end, chosen[number + 1].start)
    return Span(start, end)


def _break_after(reading: Reading, start: int, end: int) -> int:
    """Where between two moments the part of the second begins: after a dash or semicolon, else the comma or "and" after the first.

    The place right after the first moment is of the first: "at nine at the Pier, and again on Thursday".
    """
    place = fields.place_after(reading, start, end)
    start = place.end if place is not None else start
    strong = [
        match.end()
        for match in re.finditer(
            r" [—–] |; |\. |, (?=(?:with|followed by|before) (?:an?|the|its)\b)", reading.plain[start:end]
        )
    ]
    if strong:
        return start + strong[-1]
    match = re.compile(r"[^,;]{0,30}?(?:[,;] (?:and |followed by )?| and (?:at )?| (?=(?:followed by|with) ))").match(
        reading.plain, start, end
    )
    return match.end() if match else start


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
    said = statements.read(reading, part, moments)
    if earlier and (said is None or _AGAIN.fullmatch(reading.value(*said.title))):
        site = (
            said.location if said is not None else None
        )  # "twice: Tuesday at noon at the pier, and again Thursday in Bergen"
        said = Statement(earlier[-1].spans["title"], None, site, earlier[-1].rule.rpartition("-")[2])
    if said is None:
        return None
    host = earlier[0].spans.get("organizer") if earlier else None
    if host is not None and said.organizer is None and not _BY.search(reading.value(*said.title)):
        said = replace(said, organizer=host[0])
    if placed := _KIND_AND_PLACE.fullmatch(reading.plain, said.title[0].start, said.title[-1].end):
        topic = _named_before(reading, item, sentence)
        if topic is not None:
            said = replace(said, title=(topic,), location=said.location or Span(*placed.span("place")))
    if GENERIC.fullmatch(reading.value(*said.title)):  # "It will take place ...", "The conference will be held ..."
        topic = _topic(reading, section, item, sentence)
        if topic is None and said.form != "host":
            return None  # "X will host a webinar" needs no other name
        if topic is not None:
            said = replace(said, title=(topic,))
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


# "a briefing by Ann Birch": who holds it is said.
_BY = re.compile(r"\bby [A-Z]")
# What is left of a clause that only adds another time to what was said: "and again", "or".
_AGAIN = re.compile(r"\W*(?:(?:and|or|again|also|both|then|at|in|on|twice|the)\b\W*)*", re.IGNORECASE)
# What stands between a name and its dates in calls: "Rivers and Models 2. Conference, Bergen, Norway, 11-13 October."
_KIND_AND_PLACE = re.compile(
    r"(?:(?:International|Annual|Online|Virtual) )?(?:Conference|Workshop|Symposium|Seminar|Colloquium|Congress|Meeting|Summer School|Lecture|Talk|Panel|Webinar), (?P<place>[A-Z][^.;:!?]{2,100})"
)


def _named_before(reading: Reading, item: Item, sentence: Span) -> Span | None:
    """The short sentence before ``sentence`` that is a name: no verb, no day of its own."""
    before = [other for other in sentences(reading.plain, item.span) if other.end <= sentence.start]
    if not before or len(before[-1].of(reading.plain).split()) > _TOPIC_WORDS or reading.moments_in(before[-1]):
        return None
    return fields.title(reading, before[-1]) if before[-1].of(reading.plain)[:1].isupper() else None


# The subject of a sentence: "The guild's annual meeting is coming up."
_SUBJECT = re.compile(r"(?:The |Our |This year's )?(?P<subject>[^.;:!?]{4,110}?) (?:is|are|will|has|have|returns?|takes?)\b")
_TOPIC_WORDS = 16


def _topic(reading: Reading, section: Section, item: Item, sentence: Span) -> Span | None:
    """What a sentence about "it" or "the conference" is about: the subject of the sentence before, else the section's heading."""
    before = [other for other in sentences(reading.plain, item.span) if other.end <= sentence.start]
    if before:
        subject = _SUBJECT.match(reading.plain, before[-1].start, before[-1].end)
        named = Span(*subject.span("subject")) if subject else before[-1]
        words = named.of(reading.plain)
        if THING.search(words) and len(words.split()) <= _TOPIC_WORDS and not GENERIC.fullmatch(words):
            return fields.title(reading, named)
    return fields.heading_title(reading, section)
