"""Which moments of a sentence date what it says, and which of its words belong to which of them."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from events_extractor.language.clauses import sentences
from events_extractor.language.places import is_city
from events_extractor.model import Item, Section, Span
from events_extractor.parsers.events.parts import fields
from events_extractor.parsers.events.parts.cues import THING
from events_extractor.parsers.events.parts.when import When, context_day, speaks_of_own_day, usable, when
from events_extractor.parsers.events.statements import forms
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment

# "as of noon Monday", "since June 6", "(through June 15)"
_BOUND = re.compile(
    r"\b(?:as of|since|(?:no|not) later than|through|(?<!postponed )(?<!rescheduled )(?<!delayed )(?<! off )until|till"
    r"|by|before|after|within|as early as|as soon as|effective(?: on)?)\s\Z",
    re.IGNORECASE,
)


def noted_day(reading: Reading, following: Span) -> Moment | None:
    """The day that a remark in brackets gives to the sentence before it: "A press call is at two. (Wednesday)"."""
    if not re.fullmatch(r"\([^()]*\)\.?", following.of(reading.plain)):
        return None
    days = [
        moment
        for moment in reading.moments_in(following)
        if usable(reading, moment) and moment.has_date and not bounds(reading, moment)  # "(No votes until Tuesday.)"
    ]
    return days[0] if days and len({moment.begins for moment in days}) == 1 else None


def dating(reading: Reading, sentence: Span, moments: list[Moment]) -> list[Moment]:
    """Those ``moments`` of a sentence that date what it says:
    no bounds, no owners, no day that the next one repeats in full.
    """
    text = sentence.of(reading.plain)
    kept = [moment for moment in moments if not bounds(reading, moment) and not _owns(reading, sentence, moment, moments)]
    kept = [moment for moment in kept if not _any_such(reading, moment) and not _in_reserve(reading, moment)]
    kept = [moment for moment in kept if not _names_body(reading, sentence, moment)]
    kept = [moment for moment in kept if not _of_led_clause(reading, sentence, moment)]
    kept = [moment for moment in kept if not _of_by_then(reading, sentence, moment)]
    kept = [moment for moment in kept if not _of_what_follows(reading, moment, moments)]
    kept = [moment for moment in kept if not _starts_for(reading, sentence, moment)]
    if _RECURS.search(text) and not any(pinned(reading, moment) for moment in kept):
        return []
    first = first_of(reading, sentence, kept)
    if first is not None:
        return [first]
    return [
        moment
        for moment, following in zip(kept, [*kept[1:], None], strict=False)
        if following is None or not _repeated(reading, moment, following)
    ]


# "the June 6| committee's next hearing", "the May 3| fire": a day that a body is named by, or what happened on it
_NAMES_BODY = re.compile(
    r" (?:(?:House|Senate|select|special|congressional) )*(?:attacks?|commission|committee|fire|inquiry|insurrection"
    r"|massacre|probe|investigation|riot(?:ers?|s)?|shooting|uprising)(?:'s?)?\b"
    r"(?! (?:discussion|hearing|meeting|session)s?\b)"
)


def _names_body(reading: Reading, sentence: Span, moment: Moment) -> bool:
    """Whether a day is part of a name: "the June 6 committee"."""
    dated = moment.weekday is None and not moment.has_time and not moment.relative
    return dated and _NAMES_BODY.match(reading.plain, moment.end, sentence.end) is not None


# "Before the new wardens take office on 3 May, the guild will host a supper": the day of what comes later.
_LED_CLAUSE = re.compile(r"\A\W*(?:[Bb]efore|[Uu]ntil|[Ss]ince) (?:[^\W\d_][\w'-]* ){3,20}?(?:on |in |at )?\Z")
_CLAUSE_ENDS = re.compile(r"(?:,? \d{4})?, (?=[\w\"])")


def _of_led_clause(reading: Reading, sentence: Span, moment: Moment) -> bool:
    """Whether a day is that of a clause which says before or since when what follows takes place."""
    led = _LED_CLAUSE.match(reading.plain[sentence.start : moment.start])
    return led is not None and _CLAUSE_ENDS.match(reading.plain, moment.end, sentence.end) is not None


# "... a vote before the spring recess begins Friday", "until the fair opens on 3 May": the day of what is told on the way.
_OF_BY_THEN = re.compile(
    r"\b(?:before|until|till|once|after|since|as soon as) (?:[\w'-]+ ){1,8}?(?:adjourns?|begins?|closes?|convenes?|ends?"
    r"|expires?|leaves?|meets?|opens?|reconvenes?|resumes?|returns?|starts?|takes? (?:effect|office))(?: on)? \Z"
)


def _of_by_then(reading: Reading, sentence: Span, moment: Moment) -> bool:
    """Whether a day is that of a thing before or since which something is done, told at the end of its statement."""
    near = reading.plain[max(sentence.start, moment.start - _BY_THEN) : moment.start]
    return _OF_BY_THEN.search(near) is not None


_BY_THEN = 90  # code points before a day

# "Prices are out at nine, and the guild will read them before its vote tomorrow": the day of what another clause, behind
# the hour of what is told, only measures itself by.
_OF_WHAT_FOLLOWS = re.compile(
    r", [^;]*\b(?:before|ahead of|after|since|until) (?:its|the|their|his|her|our) (?:[\w'-]+ ){1,4}(?:on )?\Z"
)


def _of_what_follows(reading: Reading, moment: Moment, moments: list[Moment]) -> bool:
    """Whether a day is that of a thing before or after which something comes, told in a clause behind an hour."""
    told = max((other.end for other in moments if other.has_time and other.end <= moment.start), default=None)
    if told is None or moment.has_time:
        return False
    return _OF_WHAT_FOLLOWS.match(reading.plain[told : moment.start]) is not None


# "Supper on 3 May, 5:30pm for a 6pm start": people come at the first hour, and the second is no other event.
_FOR_A = re.compile(r"(?:\d|[ap]\.?m\.?|noon) for (?:an? )?\Z", re.IGNORECASE)
_START = re.compile(r" (?:start|kick-?off)\b", re.IGNORECASE)


def _starts_for(reading: Reading, sentence: Span, moment: Moment) -> bool:
    """Whether an hour is that at which what people come for half an hour before begins."""
    before = reading.plain[max(sentence.start, moment.start - _RESERVED) : moment.start]
    return _FOR_A.search(before) is not None and _START.match(reading.plain, moment.end, sentence.end) is not None


# "Regatta on 3 May (rain date: 10 May)": the day to which bad weather would move it.
_RESERVE = re.compile(
    r"\b(?:rain|snow|storm|weather|alternate|reserve|back-?up)[ -]?(?:date|day)s?(?: is| will be| of)?\W{0,3}(?:on )?\Z",
    re.IGNORECASE,
)


def _in_reserve(reading: Reading, moment: Moment) -> bool:
    """Whether a day is only that to which something would be moved: "(rain date 10 May)"."""
    return _RESERVE.search(reading.plain[max(0, moment.start - _RESERVED) : moment.start]) is not None


_RESERVED = 30  # code points before a day

# "on a Friday", "any Monday": of no one such day, unless it goes on to what is on then ("on a Friday night hike").
_ANY = re.compile(r"\b(?:on an?|any) \Z")
_ON_WITH = re.compile(r" [a-z]")


def _any_such(reading: Reading, moment: Moment) -> bool:
    """Whether a weekday is told as one of its kind: "It takes place on a Friday"."""
    return (
        moment.weekday is not None
        and not pinned(reading, moment)
        and _ANY.search(reading.plain[max(0, moment.start - _SUCH) : moment.start]) is not None
        and not _ON_WITH.match(reading.plain, moment.end)
    )


_SUCH = 8  # code points before a weekday

# "on Tuesday mornings, starting on 4 May", "every other Monday at nine, from 3 May": the first day of what returns.
_FIRST = re.compile(r"\b(?:beginning|starting|commencing|begins|starts|from)(?: on)?(?: the)? \Z")


def first_of(reading: Reading, sentence: Span, moments: list[Moment]) -> Moment | None:
    """The first day of what a sentence says returns by a rule, where it tells that day behind the rule."""
    rule = _RULE.search(reading.plain, sentence.start, sentence.end)
    if rule is None:
        return None
    firsts = [
        moment
        for moment in moments
        if moment.start > rule.start()
        and pinned(reading, moment)
        and _FIRST.search(reading.plain[max(rule.start(), moment.start - 24) : moment.start])
    ]
    return firsts[0] if len(firsts) == 1 else None


def hours_of_rule(reading: Reading, sentence: Span, first: Moment) -> Moment | None:
    """The hours that the rule before its ``first`` day tells: "every other Monday from 9:00 to 9:30, starting on 3 May"."""
    if first.has_time:
        return None
    clocks = [moment for moment in reading.moments_in(Span(sentence.start, first.start)) if moment.has_time]
    return clocks[0] if len(clocks) == 1 else None


def pinned(reading: Reading, moment: Moment) -> bool:
    """Whether a moment itself names its day: "June 3", "tonight"; not "Sunday" and not a bare clock time."""
    if not moment.has_date or "recurrence" in moment.implied:
        return False
    return "date" not in moment.implied or bool(_OWN_DAY.search(reading.plain, moment.start, moment.end))


def _repeated(reading: Reading, moment: Moment, following: Moment) -> bool:
    """Whether a weekday alone is followed by the same one with its number: "the third Sunday of Lent, Sunday 3 March"."""
    between = reading.plain[moment.end : following.start]
    return (
        moment.weekday is not None
        and moment.weekday == following.weekday
        and not pinned(reading, moment)
        and pinned(reading, following)
        and not moment.has_time
        and len(between) <= _NEAR
        and " and " not in between
    )


_OWN_DAY = re.compile(r"\b(?:today|tonight|tomorrow|this (?:morning|afternoon|evening))\b", re.IGNORECASE)

_OWNED = 60  # code points in which what a day owns is named
_NEAR = 30  # code points between two tellings of one day


def bounds(reading: Reading, moment: Moment) -> bool:
    """Whether a moment bounds something instead of dating it: "as of noon Monday", "since June 6"."""
    within = reading.plain.startswith("within ", moment.start)  # "must be held within 30 days"
    return within or bool(_BOUND.search(reading.plain[max(0, moment.start - 16) : moment.start]))


# "Tuesday's hearing drew a crowd": a day that owns something dates that, not what the sentence announces.
_OWNER = re.compile(r"'s\b|'(?= )")


def _owns(reading: Reading, sentence: Span, moment: Moment, moments: list[Moment]) -> bool:
    """Whether a day is said of something else that the sentence refers to: "before tomorrow's report",
    "will follow Monday's talks".
    """
    if moment.has_time or not _OWNER.match(reading.plain, moment.end, sentence.end):
        return False
    if any(other.end <= moment.start for other in moments):
        return True
    before = reading.plain[sentence.start : moment.start]
    if re.search(r"\b(?:in|at|for|during) (?:the )?\Z", before):
        return False  # "voters will choose in Saturday's runoff"
    after = reading.plain[moment.end : min(sentence.end, moment.end + _OWNED)]
    return len(before.split()) > 2 or not THING.search(after)  # "Tuesday's hearing begins at nine" is on Tuesday


# "At 5 p.m., the council votes": a paragraph that goes on with the day that the one above it tells.
_AT_HOUR = re.compile(r"(?:Then,? |Later,? )?[Aa]t \Z")
_GOES_ON_WITHIN = 900  # code points


def day_gone_on_with(reading: Reading, section: Section, item: Item, span: Span) -> Moment | None:
    """The day of a paragraph that begins with an hour: that of the hour which the nearest dated paragraph above it tells.

    "The council meets on Tuesday, May 2, at ten." / "At 5 p.m., it votes on the tolls".
    """
    first = next(iter(reading.moments_in(span)), None)
    if (
        first is None
        or first.has_date
        or not first.has_time
        or not _AT_HOUR.fullmatch(reading.plain[span.start : first.start])
    ):
        return None
    at = bisect_right(section.items, item.span.start, key=lambda other: other.span.end)
    for above in reversed(section.items[:at]):
        days = [moment for moment in reading.moments_in(above.span) if pinned(reading, moment)]
        if days or item.span.start - above.span.end > _GOES_ON_WITHIN:
            return days[0] if len(days) == 1 and days[0].has_time and usable(reading, days[0]) else None
    return None


# "The mayors gather in Bergen the same day", "at nine that morning": of the day that was named before.
SAME_DAY = re.compile(r"\b(?:the same|that|that same) (?:day|morning|afternoon|evening|night)\b")

# "The wardens meet at the same hour", "wages follow tomorrow, same time": of the hour that was told before.
SAME_TIME = re.compile(r"(?:\b(?:at )?(?:the|that) same|, same) (?:time|hour)\b(?! (?:as|that|of)\b)")


def with_hour(moment: Moment, hours: Moment) -> Moment:
    """``hours`` without the day that it names itself, to be told of the day of ``moment``."""

    def clock(told: dt.datetime | dt.date | dt.time | None) -> dt.time | None:
        return told.time() if isinstance(told, dt.datetime) else told if isinstance(told, dt.time) else None

    return replace(hours, start=moment.start, end=moment.end, begins=clock(hours.begins), until=clock(hours.until))


# "every Wednesday", "the last Sunday of the month", "a series of Friday walks": of no one day.
_RECURS = re.compile(
    r"\b(?:round|run|season|series) of (?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|\b(?:every|each) (?:week|month|day|year|(?:other |first |second |third |last )?[a-z]+day)"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:s| mornings| afternoons| evenings| nights)\b"
    r"|\bof (?:the|each|every) month\b"
    r"|\b(?:once|twice|(?:one|two|three) [^.,;:]{0,20}?) an? (?:week|month|quarter|year|term)\b",
    re.IGNORECASE,
)

_RULE = re.compile(
    r"\b(?:every|each) (?:week|month|(?:other |first |second |third |last )?[a-z]+day)"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:s| mornings| afternoons| evenings| nights)\b"
    r"|\b(?:weekly|fortnightly|monthly)\b",
    re.IGNORECASE,
)


def known_day(reading: Reading, section: Section, item: Item, sentence: Span, moment: Moment) -> bool:
    """Whether a clock time without a day can be of the day that the letter, the section or the entry is of.

    In a letter that comes out now and then "doors open at seven" says nothing of the day it was sent on: the day must be
    named above, or the letter must speak of its own day somewhere. An entry that begins with its hour is of a day's
    schedule.
    """
    scheduled = section.kind == "events" and moment.start <= sentence.start + 1
    if reading.today is None or scheduled or context_day(reading, section, item) is not None:
        return True
    at = when(reading, section, item, moment)
    if at.day is not None and at.day != reading.today:
        return True  # the text says at its head of which day it is the schedule
    heading = section.heading.of(reading.plain) if section.heading is not None else ""
    return (
        speaks_of_own_day(reading.plain)
        or reading.profile.is_daily(heading)
        or _CHAMBER_SITS.search(reading.plain, section.span.start, section.span.end) is not None
    )


# "The House is in at ten", "The Senate meets at 3 p.m.":
# what a chamber does at an hour alone it does on the day of the letter.
_CHAMBER_SITS = re.compile(
    r"\b[Tt]he (?:House|Senate|Assembly|Legislature|Parliament) (?:is (?:back )?in|meets|convenes|reconvenes|gavels in"
    r"|comes in|returns|will (?:meet|convene|gavel in)) at (?:noon|\d)"
)


def beside(reading: Reading, before: Moment | None, clock: Moment) -> bool:
    """Whether a clock time adds nothing to the one before it: it gives that in another zone ("at 19:00 CET (6 p.m. in
    Lisbon)"), or ends what begins then ("open between 9:00 on 3 May and 17:00 on 5 May").
    """
    if before is None:
        return False
    gap = reading.plain[before.end : clock.start]
    ends = gap.strip() == "and" and _BETWEEN.search(reading.plain, max(0, before.start - _OPENING), before.start) is not None
    return ends or (clock.start <= before.end + 4 and ("(" in gap or ("/" in gap and _elsewhere(reading, clock))))


def _elsewhere(reading: Reading, clock: Moment) -> bool:
    """Whether a clock time is said to be that of a town or of a zone: "10 a.m. CET / 4 a.m. New York"."""
    town = _TOWN.match(reading.document.text, clock.end)
    return clock.zone is not None or (town is not None and is_city(town["town"]))


_TOWN = re.compile(r"[ ](?:in )?(?P<town>[A-Z][\w.'-]+(?:[ ][A-Z][\w.'-]+){0,2})(?:[ ]time)?")


# "between 9:00 (8:00 in Lisbon) and", "between 00:00 UTC on 3 May 00:00 UTC and": what opens a range that ends behind "and".
_BETWEEN = re.compile(r"\bbetween (?:[\d:., ]|[A-Z]{2,4}\b|on\b|the\b|[A-Z][a-z]+\b|[ap]\.?m\b)*\Z")
_OPENING = 60  # code points of such a beginning


# "votes on Friday on whether to close the pier from Sept. 1", "meets today to extend the tolls until May 3": a day that
# the matter has for itself.
_OF_MATTER = re.compile(
    r"\b(?:how|if|that|to (?!attend\b|hear\b|meet\b|see\b)[a-z]+|whether)\b[^;:]*?"
    r" (?:as of|before|beginning|by|effective|from|past|starting|through|until) \Z"
)


def of_matter(reading: Reading, before: Moment, moment: Moment) -> bool:
    """Whether ``moment`` stands in what is dealt with at ``before``, as its bound: no day on which anything is on."""
    gap = reading.plain[before.end : moment.start]
    return not moment.has_time and len(gap) <= _MATTER_MAX and _OF_MATTER.search(gap) is not None


_MATTER_MAX = 200  # code points


# "Pier market - last Sunday of the month, nine to one.": what returns, before its rule.
_REGULAR = re.compile(r"(?P<name>[A-Z][^.;:!?–—]{2,60}?)(?: [–—-] |: |, )")


def regular(reading: Reading, item: Item, sentence: Span) -> tuple[Span, Moment | None] | None:
    """What a sentence of mere dates is about where a rule was told before it: its name, and its hours if told."""
    if not forms.dates_named(sentence.of(reading.plain)):
        return None
    for other in reversed(sentences(reading.plain, item.span)):
        if other.end <= sentence.start and _RECURS.search(other.of(reading.plain)):
            match = _REGULAR.match(reading.plain, other.start, other.end)
            name = fields.title(reading, Span(*match.span("name"))) if match else None
            hours = next((moment for moment in reading.moments_in(other) if moment.has_time), None)
            return (name, hours) if name is not None else None
    return None


def at_hours(at: When, hours: Moment) -> When:
    """``at``, a day, with the clock times of ``hours``."""
    if at.day is None or at.timed or not isinstance(hours.begins, (dt.datetime, dt.time)):
        return at

    def on_day(clock: dt.datetime | dt.date | dt.time | None) -> dt.datetime | None:
        if isinstance(clock, dt.datetime):
            clock = clock.timetz()
        return dt.datetime.combine(at.day or dt.date.min, clock) if isinstance(clock, dt.time) else None

    span = (Span(hours.start, hours.end),)
    return replace(
        at,
        start=on_day(hours.begins),
        end=on_day(hours.until),
        spans=(*at.spans, *span),
        end_spans=span if hours.until else (),
    )
