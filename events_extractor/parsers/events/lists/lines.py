"""A line of a list or calendar and the moments in it: which of them are its time, and what stands around a time."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from events_extractor.model import Item, Section, Span
from events_extractor.parsers.events.parts.when import When, usable, when
from events_extractor.parsers.events.statements.beside import THROUGH
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment


# Bullets and brackets that may stand before the first word of a line.
BEFORE_LINE = " \t\n-–—*•·>|("

# What may stand beside and between the moments of a date line: "When: Monday, May 6 | doors open at 6 p.m."
WHEN_WORDS = re.compile(
    r"(?:\b(?:when|date|dates|time|day|on|at|from|and|or|to|doors|open|opens|starts?|begins?|start(?:ing)?|approximately"
    r"|approx|daily|each day|late|till late|close|the|of|both days|free|departs?|departing|leaves|leaving)\b|[\W\d_])+",
    re.IGNORECASE,
)

# Between a moment at the start of a line and its title: "9:30 a.m. Title", "Apr 29 - Title", "Saturday: Title"
# "4.30 p.m. (NB time) Tides Committee": a note on the hour itself
AFTER_TIME = re.compile(
    r"[ \t\n]*(?:\((?:NB:?|[Nn]ew|[Nn]ote(?: the)?|[Cc]hanged|[Rr]evised|[Uu]nusual|[Ll]ocal)(?: [a-z]+)? (?:start )?time\)"
    r"[ \t\n]*)?"
    r"(?:[:;,.|–—)-]{1,2}[ \t\n]*)?"
)

# Between a title and the moment after it: "Title - July 10", "Title, July 10", "Title (July 10", "Title on July 10"
TITLE_THEN = re.compile(
    r"(?P<mark>[ \t\n]*(?:--|[–—|(:,@•·]|\s-)[ \t\n]*|[ \t\n]+)(?:(?:[Oo]n|ON|from|starting|beginning|at|is|are|held) )*\Z"
)

# "No agenda as of 9 p.m.", "Open until June 6": no title ends so.
_NOT_BEFORE = re.compile(
    r"(?:\b(?:as of|since|until|till?|through|by|before|after|due|posted|updated|published|ends|expires|closes)|\(to)\W*\Z|"
    r"\b(?:end[ -]of[ -](?:life|maintenance|sale|service|support)|deadline|abstracts|submissions?|papers|proposals"
    r"|applications|registration|terms?|call)\b"
    # but "Scholar Registration Week" is a day with a name
    r"(?! (?:[\w'-]+ ){0,2}(?-i:Clinic|Conference|Day|Days|Drive|Fair|Meeting|Month|Night|Week|Weekend|Workshop)\W*\Z)"
    r"[^.]{0,25}\Z",
    re.IGNORECASE,
)


def limits(words: str) -> bool:
    """Whether ``words`` right before a day make it the limit of something, and no day of an event: "deadline for papers"."""
    return _NOT_BEFORE.search(words) is not None


# An hour or the end of a range: "12:00", "10am", "9.30 p.m."
_HOURS = r"\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\b\.?)?"
# "15:00 UTC (12:00-13:30 in Bergen, 10am in Dover)": the same hours in other towns or zones, behind those of the event.
ELSEWHERE = re.compile(
    rf" ?\((?:(?:, | ?/ ?|; | and |, and )?{_HOURS}(?: ?[–-] ?{_HOURS})? (?:in )?[A-Z][\w.]*(?: [A-Z][\w.]*)*(?: time)?)+\)",
    re.IGNORECASE,
)


TITLE_MAX_WORDS = 26  # more are a sentence


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an item, or an item without line structure, with the moments that can date an event.

    ``titled`` where it was put together of a date line and the title below it.
    """

    item: Item
    span: Span
    moments: tuple[Moment, ...]
    titled: bool = False


def line(reading: Reading, item: Item, span: Span) -> Line:
    """``span`` of ``item`` as a line. Under a date heading, days that are names ("Father's Day") do not count."""
    moments = [moment for moment in reading.moments_in(span) if usable(reading, moment)]
    if item.day is not None:
        moments = [moment for moment in moments if moment.has_time or "date" not in moment.implied]
    found = (ELSEWHERE.match(reading.plain, moment.end, span.end) for moment in moments if moment.has_time)
    if len(moments) > 1 and (elsewhere := next(filter(None, found), None)) is not None:
        moments = [moment for moment in moments if not elsewhere.start() < moment.start < elsewhere.end()]
    return Line(item, span, tuple(moments))


def listed_entry(section: Section, entry: Line) -> bool:
    """Whether a line stands in a list or among events, and so may be an entry by its day alone."""
    return entry.item.listed or section.kind == "events"


def time_cluster(reading: Reading, moments: tuple[Moment, ...]) -> tuple[Moment, ...]:
    """The first of ``moments`` with those that only words of time part from it: "Thursday, June 6 | 9 a.m."."""
    together = list(moments[:1])
    for moment in moments[1:]:
        if not WHEN_WORDS.fullmatch(reading.plain[together[-1].end : moment.start] or " "):
            break
        together.append(moment)
    return tuple(together)


def time_of(reading: Reading, section: Section, entry: Line, cluster: tuple[Moment, ...], clock: Moment | None) -> When:
    """The time of a cluster, completed by a clock time that stands apart from it."""
    day = next((moment for moment in cluster if moment.has_date), None)
    timed = next((moment for moment in cluster if moment.has_time), None) or clock
    at = when(reading, section, entry.item, timed or cluster[0], day=None if timed is None or timed.has_date else day)
    through = THROUGH.search(reading.plain, entry.span.start, entry.span.end)
    last = next(iter(reading.moments_in(Span(*through.span()))), None) if through and at.end is None else None
    if last is None or not isinstance(last.begins, dt.date) or isinstance(last.begins, dt.datetime):
        return at
    return replace(at, end=last.begins, end_spans=(Span(last.start, last.end),))


def times_of(
    reading: Reading, section: Section, entry: Line, cluster: tuple[Moment, ...], clock: Moment | None
) -> Iterator[When]:
    """The time of a cluster, or each of the days that it lists ("July 1, 8 and 15, 6 p.m.")."""
    days = [moment for moment in cluster if moment.has_date and "date" not in moment.implied and moment.begins is not None]
    if len(days) < 2:
        yield time_of(reading, section, entry, cluster, clock)
        return
    timed = next((moment for moment in cluster if moment.has_time and not moment.has_date), None) or clock
    for day in days:
        yield when(reading, section, entry.item, day if day.has_time or timed is None else timed, day=day)


def dates_the_mail(reading: Reading, section: Section, cluster: tuple[Moment, ...]) -> bool:
    """Whether a date outside every list of events is just that of the mail: "Aug 1, 2025 | View in browser"."""
    return (
        section.kind != "events"
        and not any(moment.has_time for moment in cluster)
        and all(moment.begins == reading.issued for moment in cluster)
    )


def before_clock(reading: Reading, body: Span, clock: Moment) -> Span:
    """What of ``body`` stands before its hour, without what joins them: "Kelp walk | , at 9 a.m.",
    "Meteor shower | (maximum: 9 p.m.)".
    """
    before = reading.plain[body.start : clock.start]
    bracket = before.rfind("(")
    if bracket > 3 and ")" not in before[bracket:]:
        return Span(body.start, body.start + bracket)
    joint = TITLE_THEN.search(before)
    return Span(body.start, body.start + (joint.start() if joint else len(before)))
