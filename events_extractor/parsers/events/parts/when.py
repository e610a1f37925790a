"""When an event is: a moment of the text, completed by what its section says about the day."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from events_extractor.language.coverage import is_reporters_hour
from events_extractor.model import Item, Section, Span, day_of
from events_extractor.reading import Reading
from events_extractor.sections import lines_of

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment

_SATURDAY = 5
_WEEK = 7  # days


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """Start and end of an event, where they were read, and what of them was implied.

    ``start`` and ``end`` are as in ``model.Event``; ``clock`` keeps the clock time of a start whose day is unknown.
    """

    start: dt.date | dt.datetime | None
    end: dt.date | dt.datetime | None = None
    clock: dt.time | None = None
    timezone: str | None = None
    spans: tuple[Span, ...] = ()
    end_spans: tuple[Span, ...] = ()
    implied: tuple[str, ...] = ()

    @property
    def day(self) -> dt.date | None:
        """The day it starts on."""
        return day_of(self.start)

    @property
    def timed(self) -> bool:
        """Whether a clock time is stated."""
        return isinstance(self.start, dt.datetime) or self.clock is not None


# "Happy Tuesday", "Good Friday morning", "Welcome to Friday", "It's Thursday": a greeting dates the mail, not an event.
_GREETING = re.compile(r"\b(?:happy|good|welcome to|it's|it is)\s\Z", re.IGNORECASE)


def usable(reading: Reading, moment: Moment) -> bool:
    """Whether a moment can date an event: a day or a clock time, not a month or a season, and no greeting."""
    if (
        moment.grain not in ("minute", "day")
        or "recurrence" in moment.implied
        or not (moment.has_time or moment.begins is not None)
    ):
        return False
    if "holiday" in moment.implied and not moment.has_time:
        return False  # "on Labor Day" is said of much that nobody attends
    if moment.has_time and _STAMP.search(reading.plain, moment.start, moment.end):
        return False
    if _POSTED_BY.match(reading.plain, reading.document.text.rfind("\n", 0, moment.start) + 1, moment.start):
        return False
    before = reading.plain[max(0, moment.start - _BEFORE_MOMENT) : moment.start]
    if moment.has_time and not moment.has_date and before.endswith("the ") and _SAILS.match(reading.plain, moment.end):
        return False
    if moment.weekday is not None and not names_day(reading, moment) and _THE_ONE.search(before):
        return False
    if _AS_OF.search(before) or (moment.has_time and is_reporters_hour(reading.plain, moment.start)):
        return False
    return not _GREETING.search(before) and not (moment.has_time and not moment.has_date and _STEP.search(before))


# "Mon Mar 6 08:30:00 EST 1995", "6 Mar 95 08:30:00", "08:30:12": when a mail was sent, for no event is told to the second
_STAMP = re.compile(
    r"\b\d\d:\d\d:(?!00)\d\d(?![\d.])"
    r"|\b[A-Z][a-z]{2} +\d{1,2} (?:(?:19|20)\d\d )?\d\d:\d\d:\d\d (?:[A-Z]|[+-]?\d\d)"
    r"|\b\d{1,2} [A-Z][a-z]{2},? (?:\d\d){1,2},? \d\d:\d\d:\d\d"
)
# "PostedBy: ab on 6-Mar-95 at 10:20": when it was sent
_POSTED_BY = re.compile(r"[ \t]*Posted ?By[ \t]*:", re.IGNORECASE)
# "a tour of the lock on the Friday": a day of what the text is about, not the next of its name.
_THE_ONE = re.compile(r"\b(?:on|of|for) the \Z")
# "reserves as at 15 May": the day that figures are of, or from which something holds.
_AS_OF = re.compile(r"\bas (?:at|of) \Z", re.IGNORECASE)
_BEFORE_MOMENT = 40  # code points that tell what a moment is of
# "We take the 8:37 train": an hour by which something that runs is known.
_SAILS = re.compile(r" (?:boat|bus|coach|ferry|flight|train|tram)\b")
# "7 p.m. (doors open 6:30 p.m.)": in a bracket beside the hour of an event, that of a step of it.
_STEP = re.compile(
    r"(?:\(|[.;] )(?:doors?|registration|check-?in|coffee|refreshments|arrivals?"
    r"|seating)(?: (?:opens?|begins?|starts?|is|are|served))?(?: (?:at|from))? ?\Z",
    re.IGNORECASE,
)


def names_day(reading: Reading, moment: Moment) -> bool:
    """Whether a moment names its day by number, as "July 10" does and "Wednesday" does not."""
    return moment.has_date and not moment.relative and bool(re.search(r"\d", reading.plain[moment.start : moment.end]))


def when(reading: Reading, section: Section, item: Item, moment: Moment, day: Moment | None = None) -> When:
    """``moment`` as start and end of an event.

    A clock time without a day takes it from ``day`` (a moment elsewhere in the item), else from the date heading that the
    item stands under, else from the section's heading, else from the profile's rule for lists: the issue date, or the next
    working day. Where none of them knows the day, ``start`` stays None and ``clock`` keeps the time.
    """
    span = Span(moment.start, moment.end)
    moment = _next_season(reading, section, item, _this_week(reading, section, moment))
    if not moment.has_time:
        return _all_day(reading, moment, span)
    if isinstance(moment.begins, dt.datetime):
        return _timed(reading, moment, span)
    clock = moment.begins if isinstance(moment.begins, dt.time) else None
    context = day or context_day(reading, section, item)
    spans: tuple[Span, ...] = (span,)
    implied: tuple[str, ...] = ("date",)
    on: dt.date | None
    if context is not None and isinstance(context.begins, dt.date):
        spans, implied, on = (Span(context.start, context.end), span), (), adjusted(reading, section, context)
    else:
        on = _list_day(reading, section, item)
    if on is None or clock is None:
        return When(
            start=None,
            clock=clock,
            timezone=_zone(reading, moment),
            spans=(span,),
            implied=_implied(reading, moment, ("date",)),
        )
    until = moment.until if isinstance(moment.until, dt.time) else None
    start = _at(reading, on, clock)
    end = _at(reading, on, until) if until else None
    if end is not None and end < start:
        end += dt.timedelta(days=1)
    return When(
        start=start,
        end=end,
        timezone=_zone(reading, moment),
        spans=spans,
        end_spans=(span,) if end else (),
        implied=_implied(reading, moment, implied),
    )


def _next_season(reading: Reading, section: Section, item: Item, moment: Moment) -> Moment:
    """A day that is past, in a list of what is to come and below days ahead, is of the year after: "Sept 15",
    "Nov 12", "May 3".
    """
    begins, day, today = moment.begins, moment.day, reading.today
    if (
        day is None
        or today is None
        or day >= today
        or "year" not in moment.implied
        or moment.weekday is not None
        or section.kind != "events"
        or not item.listed
        or not isinstance(begins, dt.date)
        or (day.month, day.day) == _LEAP_DAY
    ):
        return moment
    at = bisect_right(section.items, item.span.start, key=lambda other: other.span.end)
    above = (
        first for other in section.items[max(0, at - _NEAR) : at] if other.listed for first in _first_day(reading, other)
    )
    if not any(first.day is not None and first.day > today and "year" in first.implied for first in above):
        return moment
    ahead = day.replace(year=day.year + 1) - day
    until = moment.until + ahead if isinstance(moment.until, dt.date) else moment.until
    return replace(moment, begins=begins + ahead, until=until)


_LEAP_DAY = (2, 29)


def _first_day(reading: Reading, item: Item) -> tuple[Moment, ...]:
    """The day that an entry begins with."""
    return tuple(
        moment for moment in reading.moments_in(item.span)[:1] if moment.states_day and moment.start <= item.span.start + 1
    )


# "NEXT WEEK": under such a heading bare weekdays are of the week that begins on the next Monday.
_NEXT_WEEK = re.compile(r"\A(?!.*\bthis week\b).*\bnext week\b", re.IGNORECASE | re.DOTALL)


def _this_week(reading: Reading, section: Section, moment: Moment) -> Moment:
    """A bare weekday in the week that is meant:
    "Monday" in the schedule of a Monday's mail is the issue date, under "Next week" it is not.
    """
    begins = moment.begins
    if moment.weekday is None or reading.today is None or begins is None or isinstance(begins, dt.time):
        return moment
    words = reading.plain[moment.start : moment.end]
    if "date" not in moment.implied or re.search(r"\b(?:next|coming|this)\b", words, re.IGNORECASE):
        return moment
    week = dt.timedelta(days=_WEEK)
    if section.heading is not None and _NEXT_WEEK.search(section.heading.of(reading.plain)):
        monday = reading.today + dt.timedelta(days=_WEEK - reading.today.weekday())
        shift = week if reading.today < day_of(begins) < monday else dt.timedelta()
    else:
        shift = -week if day_of(begins) == reading.today + week else dt.timedelta()
    until = moment.until + shift if isinstance(moment.until, (dt.date, dt.datetime)) else moment.until
    return replace(moment, begins=begins + shift, until=until) if shift else moment


def context_day(reading: Reading, section: Section, item: Item) -> Moment | None:
    """The moment that the item's date heading, else the section's heading, states a day in."""
    for place in (item.day, section.heading):
        if place is not None:
            days = [
                moment
                for moment in reading.moments_in(place)
                if moment.states_day
                and isinstance(moment.begins, dt.date)
                and (moment.weekday is not None or not is_of_week(reading, place))
            ]
            if days:  # of "TUESDAY | NOVEMBER 14" the day that is named by its number
                return next((moment for moment in days if "date" not in moment.implied), days[0])
    return _date_line_above(reading, section, item)


# "The Week Ahead - 22 May", "Week of June 3": the day a week begins on or a letter was sent on, not that of what it lists.
_OF_WEEK = re.compile(r"\bweek (?:ahead|of|beginning|commencing|in|at)\b|\A\W*this week\b|\bthis week\W*\Z", re.IGNORECASE)


def is_of_week(reading: Reading, heading: Span) -> bool:
    """Whether a heading says that what stands below is of a week: "The Week Ahead", "This Week in Dover"."""
    return _OF_WEEK.search(heading.of(reading.plain)) is not None


def dates_letter(reading: Reading, moment: Moment) -> bool:
    """Whether a day is that of the letter itself, printed above all else of it: "Tuesday, 3 May 2022" over a post; or, of
    years after it, that of the page which keeps it.
    """
    return (
        moment.day is not None
        and reading.issued is not None
        and (moment.day == reading.issued or moment.day - reading.issued > _KEPT_SINCE)
        and "year" not in moment.implied
        and not re.search(r"\w", reading.plain[: moment.start])
    )


def _leads_in(reading: Reading, span: Span) -> bool:
    return span.of(reading.plain).rstrip().endswith(":")


_KEPT_SINCE = dt.timedelta(days=550)
_NEAR = 60  # items above one that may still say of which day it is
_LINE_MAX = 12  # words of a line that is there to say the day


def _date_line_above(reading: Reading, section: Section, item: Item) -> Moment | None:
    """The day of the nearest line above ``item`` in its section that begins with one named by its number:
    "Saturday, June 8", "Hall 3".
    """
    at = bisect_right(section.items, item.span.start, key=lambda other: other.span.end)
    near = section.items[max(0, at - _NEAR) : at]
    lead = next((other.span for other in reversed(near) if _leads_in(reading, other.span)), None)
    if lead is not None:  # "Sports day is on Tuesday 9th May, the plan for the day:"
        days = [moment for moment in reading.moments_in(lead) if moment.states_day]
        below = item.listed and all(other.listed for other in near if other.span.start > lead.start)
        if len(days) == 1 and isinstance(days[0].begins, dt.date) and (below or "date" not in days[0].implied):
            return days[0]  # or, right above a list, "Tomorrow's rallies are:"
    lines = (line for above in reversed(near) for line in reversed(lines_of(reading.document.text, above.span)))
    for line in lines:
        first = next((moment for moment in reading.moments_in(line) if moment.has_date), None)
        if first is None or not first.states_day or not isinstance(first.begins, dt.date):
            continue
        before = reading.plain[line.start : first.start]
        if re.search(r"\w", before) or "date" in first.implied or len(line.of(reading.plain).split()) > _LINE_MAX:
            return None  # prose in between: the day may be another's
        return first
    return None


def adjusted(reading: Reading, section: Section, moment: Moment) -> dt.date:
    """The day of a context moment; "tomorrow" in the heading of a Friday's list means the next working day."""
    day = _this_week(reading, section, moment).day
    assert day is not None  # not the bare clock time of a moment whose year nothing tells
    in_heading = section.heading is not None and section.heading.start <= moment.start < section.heading.end
    if in_heading and moment.relative and reading.today is not None and day == reading.today + dt.timedelta(days=1):
        return next_working_day(reading.today)
    return day


def next_working_day(day: dt.date) -> dt.date:
    """The first Monday to Friday after ``day``."""
    following = day + dt.timedelta(days=1)
    while following.weekday() >= _SATURDAY:
        following += dt.timedelta(days=1)
    return following


# "Programme", "Tentative schedule": the plan of one thing, whose day stands elsewhere.
_PLAN = re.compile(
    r"\W*(?:(?:tentative|preliminary|conference|workshop|event|full|final) )*(?:program(?:me)?|schedule|timetable)\W*",
    re.IGNORECASE,
)
_OF_PAPERS = re.compile(
    r"\b(?:call for (?:papers|participation|abstracts)|submissions?|proceedings|keynotes?|program committee)\b",
    re.IGNORECASE,
)

# "Good Tuesday morning", "Happy Friday, friends", "It's Thursday.": how a letter greets on the weekday that it is sent on.
_GREETS = re.compile(
    r"\bgood (?:mon|tues|wednes|thurs|fri|satur|sun)day (?:morning|afternoon|evening)\b"  # but not Good Friday
    r"|\bhappy (?:mon|tues|wednes|thurs|fri|satur|sun)day(?:[.,!;:-]| (?:morning|afternoon|evening)\b|\s\s)"
    r"|(?:\A|[.!?]\s+|\s\s)(?:it's|it is|welcome to) (?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"(?: (?:morning|afternoon|evening))?[.,!]",
    re.IGNORECASE,
)
# Words by which a letter speaks of the day that it is sent on.
OWN_DAY = re.compile(r"\b(?:today|tonight|this (?:morning|afternoon|evening))\b", re.IGNORECASE)


@lru_cache(maxsize=8)
def speaks_of_own_day(plain: str) -> bool:
    """Whether a letter speaks somewhere of the day that it is sent on: "tonight", "this morning", "Good Tuesday morning"."""
    return OWN_DAY.search(plain) is not None or _GREETS.search(plain) is not None


def _is_plan(reading: Reading, section: Section) -> bool:
    """Whether a section is the plan of one meeting in a text that never speaks of its own day."""
    return (
        section.heading is not None
        and _PLAN.fullmatch(section.heading.of(reading.plain)) is not None
        and not speaks_of_own_day(reading.plain)
        and _OF_PAPERS.search(reading.plain) is not None
    )


_SCHEDULE = re.compile(r"\b(?:schedule|agenda|itinerary)\b", re.IGNORECASE)
_HEAD = 3  # blocks at the beginning of a text that may say what it is


def _scheduled_day(reading: Reading) -> dt.date | None:
    """The day that a text says at its head it is the schedule of: "Public Schedule – December 8, 2025"."""
    for block in reading.document.blocks[:_HEAD]:
        if _SCHEDULE.search(reading.plain, block.span.start, block.span.end) is None:
            continue
        days = [moment for moment in reading.moments_in(block.span) if moment.has_date and moment.grain == "day"]
        if len(days) == 1 and _SCHEDULE.search(reading.plain, block.span.start, days[0].start):
            begins = days[0].begins
            return begins if isinstance(begins, dt.date) and days[0].until is None else None
    return None


def _list_day(reading: Reading, section: Section, item: Item) -> dt.date | None:
    """The day of what a section lists without one: of the schedule that the text is, or what its profile says of lists."""
    if (scheduled := _scheduled_day(reading)) is not None:
        return scheduled
    if reading.today is None:
        return None
    if _is_plan(reading, section):
        return None
    if reading.profile.list_day == "next-working-day" and section.kind == "events" and item.listed:
        return next_working_day(reading.today)
    return reading.today


def _all_day(reading: Reading, moment: Moment, span: Span) -> When:
    """The whole days that ``moment`` tells."""
    end = day_of(moment.until)
    return When(
        start=moment.day, end=end, spans=(span,), end_spans=(span,) if end else (), implied=_implied(reading, moment, ())
    )


def _timed(reading: Reading, moment: Moment, span: Span) -> When:
    """The hours that ``moment`` tells, with the zone that is known for it."""
    begins, until = moment.begins, moment.until
    assert isinstance(begins, dt.datetime)
    start = _floating(reading, moment, begins)
    end = _floating(reading, moment, until) if isinstance(until, dt.datetime) else until
    assert not isinstance(end, dt.time)
    return When(
        start=start,
        end=end,
        timezone=_zone(reading, moment),
        spans=(span,),
        end_spans=(span,) if end else (),
        implied=_implied(reading, moment, ()),
    )


def _implied(reading: Reading, moment: Moment, more: tuple[str, ...]) -> tuple[str, ...]:
    """What of the time no words state. A zone is implied where a clock time takes the newsletter's own;
    without any, none is.
    """
    names = dict.fromkeys((*more, *moment.implied))
    names.pop("timezone", None)
    if moment.has_time and moment.zone is None and reading.timezone is not None:
        names["timezone"] = None
    return tuple(names)


def _zone(reading: Reading, moment: Moment) -> str | None:
    return moment.zone or reading.timezone


def _floating(reading: Reading, moment: Moment, at: dt.datetime) -> dt.datetime:
    """``at`` as it stands, or without its zone where neither the text nor the newsletter's home tells one."""
    return at.replace(tzinfo=None) if moment.zone is None and reading.timezone is None else at


def _at(reading: Reading, day: dt.date, clock: dt.time) -> dt.datetime:
    zone = clock.tzinfo or (ZoneInfo(reading.timezone) if reading.timezone else None)
    return dt.datetime.combine(day, clock.replace(tzinfo=None), tzinfo=zone)
