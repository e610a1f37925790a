"""The day and the hours of a posting, settled from what its labels and its text say of them."""

from __future__ import annotations

import datetime as dt
import re

from events_extractor.language.clauses import sentences
from events_extractor.language.dates.moment import Moment
from events_extractor.model import Span
from events_extractor.parsers.events.announcements.gathering import Posting
from events_extractor.parsers.events.parts import hours
from events_extractor.reading import Reading

# What makes a bare 8 the hour of an evening: "a rope |dance| at 8", "8 on Friday |night|"
_EVENING = re.compile(
    r"\b(?:evening|tonight|night|dinner|supper|concert|film|movie|party|dance|performance|recital|play)\b", re.IGNORECASE
)
# What keeps a bare 7 in the morning: "harbor |breakfast| at 7", "a walk at |sunrise|, 7"
_MORNING = re.compile(r"\b(?:morning|breakfast|sunrise|early|a\.?m\.?)\b", re.IGNORECASE)
_LONGEST_EVENT = dt.timedelta(hours=12)  # an end that lies further ahead is that of something else


def settled(posting: Posting, reading: Reading) -> tuple[Moment, Moment | None]:
    """The moment that tells most of the start and end, and the one of the day where it does not say it.

    Several name the same hour: the one that says a.m. or p.m. settles the half of the day, the one that says an end the end.
    """
    clock, day = posting.clock, posting.day
    on = day.day if day is not None else clock.day
    alike = [
        moment
        for moment in (clock, *posting.clocks)
        if hours.face(moment) == hours.face(clock) and (not moment.has_date or on is None or moment.day == on)
    ]
    sure = next((moment for moment in alike if "meridiem" not in moment.implied), clock)
    hour = hours.hour_of(sure)
    if "meridiem" in sure.implied and hour is not None and is_of_evening(reading, posting.body, hour):
        hour += hours.NOON
    ranged = [moment for moment in alike if isinstance(moment.until, (dt.time, dt.datetime))]
    best = next((moment for moment in ranged if hours.hour_of(moment) == hour), next(iter(ranged), sure))
    if not best.has_date and day is None and clock.has_date:
        day = clock
    shift = (hour or 0) - (hours.hour_of(best) or 0)
    best = hours.shifted(best, shift) if shift else best
    if day is not None and "year" in best.implied and "year" not in day.implied:
        best = hours.clock_alone(best)  # the header states the year that the body leaves out
    return best, (None if best.has_date else day)


def is_of_evening(reading: Reading, body: Span, hour: int) -> bool:
    """Whether a bare hour that mornings and evenings share is one of the evening:
    7 unless a morning is told, 8 where it is not.
    """
    words = _EVENING if hour == _EIGHT else None
    if words is not None:
        return words.search(reading.plain, *body) is not None
    return hour == _SEVEN and _MORNING.search(reading.plain, *body) is None


_SEVEN, _EIGHT = 7, 8


def end_of(reading: Reading, posting: Posting, start: dt.datetime) -> tuple[dt.datetime, Span] | None:
    """The end that a sentence of its own states: "The talk will end by 4:30 p.m."."""
    for moment in posting.clocks:
        bare = hours.BARE_END.match(reading.plain, moment.end) if hours.face(moment) == hours.face(posting.clock) else None
        if bare is not None:
            hour = (
                hours.NOON
                if bare["noon"]
                else int(bare["hour"])
                + (hours.NOON if (bare["half"] or "").lower() == "p" and int(bare["hour"]) < hours.NOON else 0)
            )
            end = start.replace(hour=hour % 24, minute=int(bare["minute"] or 0))
            end += dt.timedelta(hours=hours.NOON if end <= start and not bare["half"] else 0)
            if start < end <= start + _LONGEST_EVENT:
                return end, Span(*bare.span("end"))
    for moment in reading.moments_in(posting.body):
        if not isinstance(moment.begins, (dt.datetime, dt.time)) or moment.day not in (None, start.date()):
            continue
        if not hours.ENDS.search(reading.plain[max(posting.body.start, moment.start - 40) : moment.start]):
            continue
        if _NOT_ITS_END.search(sentence_of(reading, moment).of(reading.plain)):
            continue
        end = start.replace(hour=moment.begins.hour, minute=moment.begins.minute)
        if end <= start and "meridiem" in moment.implied:
            end += dt.timedelta(hours=hours.NOON)
        if start < end <= start + _LONGEST_EVENT:
            return end, Span(moment.start, moment.end)
    if (bare := hours.BARE_CLOSE.search(reading.plain, *posting.body)) is not None:
        hour = int(bare["hour"]) % hours.NOON
        for ahead in (hour, hour + hours.NOON):
            end = start.replace(hour=ahead, minute=0)
            if start < end <= start + _LONGEST_EVENT:
                return end, Span(*bare.span("hour"))
    return None


# "Tickets are sold until 7", "refreshments until 5": the end of something else
_NOT_ITS_END = re.compile(
    r"\b(?:tickets?|refreshments|register|registration|rsvp|submi\w+|on (?:display|sale)|available|open"
    r"|office hours|appointments?|signing"
    r"|(?:reception|party|discussion|dinner)\b[^.;]{0,60}? (?:follows?|after(?:wards?)?))\b",
    re.IGNORECASE,
)


def sentence_of(reading: Reading, moment: Moment) -> Span:
    """The sentence of the block that ``moment`` stands in."""
    block = next(
        (
            block.span
            for block in reading.document.blocks
            if block.span.start <= moment.start and moment.end <= block.span.end
        ),
        Span(moment.start, moment.end),
    )
    return next((said for said in sentences(reading.plain, block) if moment.start < said.end), block)


# "PLEASE NOTE NEW HOUR": what is called out above an announcement, and names nothing
NOTICE = re.compile(
    r"\W*(?:please )?(?:note\b|reminder\b|(?:new|change of|changed?) (?:room|time|place|date)\b)", re.IGNORECASE
)
