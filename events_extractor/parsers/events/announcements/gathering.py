"""What a document about one event says of it: its labels or its text, the day and the hours among all that it tells."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from events_extractor.language.dates.moment import Moment
from events_extractor.model import Event, Span
from events_extractor.parsers.events.announcements import roomnames, venues
from events_extractor.parsers.events.parts import bodies, fields, hours
from events_extractor.parsers.events.parts.labels import Labelled, labelled
from events_extractor.parsers.events.parts.when import usable
from events_extractor.reading import Reading

_LONGEST = 12000  # code points of a posting with labels
_SHORT = 5000  # code points of one without
_BRIEF = 1200  # code points of one that tells of nothing else
_HEAD = 1200  # code points within which a long one shows its labels
_TOP = 400  # code points within which one shows them that speaks of other days too
# Labels whose times are not those of the event: "PostedBy: ... at 10:23", "RSVP: by noon".
_ASIDE_LABELS = frozenset(
    {
        "postedby", "posted by", "posted", "rsvp", "register", "registration", "deadline", "refreshments", "coffee", "tea",
        "reception", "lunch", "contact", "appointments", "phone", "from", "subject", "type", "reservation deadline",
        "rsvp deadline", "reservations", "tickets", "telephone", "fax", "sender", "meetings", "contact person", "parking",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Posting:
    """What a posting states of its event.

    ``clock`` is the moment of its start, ``day`` that of its day where the clock's own moment does not say it.
    """

    body: Span
    labels: tuple[Labelled, ...]
    clocks: tuple[Moment, ...]  # all that may be its hours
    clock: Moment
    day: Moment | None
    labelled: bool
    head: int  # where the header ends that a bulletin board put above it; 0 where none did
    aside: tuple[Span, ...]  # the values of labels whose hours are those of something else
    days: tuple[Moment, ...]  # all days that it names

    @property
    def on_board(self) -> bool:
        """Whether a bulletin board's own header states it."""
        return self.head > 0

    def days_again(self, day: dt.date | None) -> list[Moment]:
        """The moments that name ``day``."""
        return [moment for moment in self.days if day is not None and moment.day == day]

    def first(self, *names: str) -> Labelled | None:
        """The first label of these fields that has a value."""
        return next((entry for entry in self.labels if entry.field in names and entry.value.start < entry.value.end), None)


def posting_of(reading: Reading, events: Sequence[Event]) -> Posting | None:
    """The document as a posting, None where it announces several events, or none at a known hour."""
    blocks = [block.span for block in reading.document.blocks if block.kind not in ("preformatted", "rule")]
    if not blocks or sum(span.end - span.start for span in blocks) > _LONGEST:
        return None
    body = Span(blocks[0].start, blocks[-1].end)
    labels = tuple(
        entry
        for entry in labelled(reading, body, columns=True)
        if any(span.start <= entry.label.start < span.end for span in blocks)
        and not (entry.field in ("when", "time", "where") and _quoted(reading, entry.label))
    )
    aside = [entry.value for entry in labels if entry.label.of(reading.plain).casefold() in _ASIDE_LABELS]
    later = _later_text(reading, body)
    if later is not None:
        events = [event for event in events if event.span.start < later.start]
    moments = [
        hours.with_bare_start(reading, moment)
        for moment in reading.moments_in(body)
        if usable(reading, moment)
        and not any(span.start <= moment.start < span.end for span in (*aside, *([later] if later else [])))
        and not _quoted(reading, moment)
        and not _is_stamp(reading, moment)
        and not _NONE_THEN.match(reading.plain, moment.end)
    ]
    clocks = tuple(
        moment
        for moment in moments
        if moment.has_time
        and not hours.is_beside(reading, body, moments, moment)
        and not hours.RANGE_BEFORE.search(reading.plain[max(body.start, moment.start - 12) : moment.start])
    )
    topics = [entry.value for entry in labels if entry.field == "title"]
    clocks = (
        clocks
        or hours.of_meal(reading, topics, moments)
        or hours.of_habit(reading, body, moments)
        or hours.behind_days(reading, moments)
        or _before_room(reading, body)
    )
    denied = hours.denied(reading, body)
    if denied and (kept := tuple(moment for moment in clocks if hours.face(moment) not in denied)):
        clocks = kept
        moments = [hours.day_alone(one) if one.has_date and hours.face(one) in denied else one for one in moments]
    found = _by_labels(reading, body, labels, clocks, moments, events) or _by_text(reading, body, clocks, moments, events)
    if found is None:
        return None
    clock, day, told_by_labels = found
    if clock.has_date:
        day = None
    elif day is None:
        day = next(iter(hours.ahead(reading, moments)), None)
    return Posting(
        body,
        labels,
        (clock, *clocks),
        clock,
        day,
        told_by_labels,
        board.value.end if (board := _board(reading, labels)) is not None else 0,
        tuple(aside),
        tuple(moment for moment in moments if moment.has_date),
    )


# "an overview |at 11 in| Weir 12": an hour alone, which the room behind it makes one
_IN_ROOM = re.compile(r"\bat (?P<hour>1[0-2]|[1-9]) (?:in|at) (?=(?:the )?[A-Z0-9])")


def _before_room(reading: Reading, body: Span) -> tuple[Moment, ...]:
    """The hours alone that stand before a room or building."""
    found = []
    for match in _IN_ROOM.finditer(reading.plain, *body):
        place = fields.place_at(reading, match.end(), body.end)
        if place is not None and roomnames.names_room(place.of(reading.plain)):
            found.append(hours.alone(Span(*match.span("hour")), int(match["hour"])))
    return tuple(found)


# The line below which a posting tells of other events: "Upcoming talks:", "Next week",
# "Note the coming meetings of this term:"
_LATER = re.compile(
    r"^(?:[^\w\n]|_)*(?:(?:and )?(?:please )?note (?:also )?)?(?:the |our )?(?:(?:upcoming|coming|future|forthcoming)"
    r" (?:\w+ )?(?:events?|talks?|seminars?|speakers?|meetings?|lectures?|colloqui\w+|dates)\b[^\n.]{0,60}[:.]?"
    r"|(?:other|more|further|additional|related) (?:\w+ )?(?:events?|talks?|seminars?|lectures?|programs?)\b[^\n.]{0,60}:"
    r"|(?:upcoming|still to come|later in the (?:series|season|term)|also in the series)[ ]?:[^\n]*"
    r"|next (?:week|month|time|talk|seminar|meeting|speaker)s?\b[^\n.]{0,40}:[^\n]*)$",
    re.IGNORECASE | re.MULTILINE,
)


# "The following Monday (21 Oct) |there is no seminar|": behind a day on which nothing takes place
_NONE_THEN = re.compile(r"\)?,? (?:there (?:is|will be) no|(?:we|the \w+) (?:do|does|will) not meet)\b", re.IGNORECASE)


def _later_text(reading: Reading, body: Span) -> Span | None:
    """What stands below a line that leads to later events, below something else."""
    line = _LATER.search(reading.document.text, *body)
    return Span(line.start(), body.end) if line is not None and line.start() > body.start else None


def _is_stamp(reading: Reading, moment: Moment) -> bool:
    """Whether a moment is that of the posting itself: "(6-Mar-95 10:23)", the issue date in a bracket, to the minute."""
    if not isinstance(moment.begins, dt.datetime) or moment.begins.minute % 5 == 0:
        return False
    bracketed = reading.plain[moment.start - 1 : moment.start] == "(" and reading.plain.startswith(")", moment.end)
    return bracketed and moment.day == reading.issued


def _quoted(reading: Reading, moment: Moment | Span) -> bool:
    """Whether a moment or label stands in a line that a reply quotes: "> is it at 2:00?"."""
    text = reading.document.text
    return text[text.rfind("\n", 0, moment.start) + 1 :].lstrip(" \t").startswith(">")


# The moments of the hour and of the day (None where the hour's moment says it, or nothing), and whether labels tell them.
_Found = tuple["Moment", "Moment | None", bool]


def _board(reading: Reading, labels: Sequence[Labelled]) -> Labelled | None:
    """The label by which a bulletin board says who posted a text: what stands above it is the board's own header."""
    return next((entry for entry in labels if entry.label.of(reading.plain).casefold() in ("postedby", "posted by")), None)


def _by_labels(
    reading: Reading,
    body: Span,
    labels: Sequence[Labelled],
    clocks: Sequence[Moment],
    moments: Sequence[Moment],
    events: Sequence[Event],
) -> _Found | None:
    """Hour and day as labels tell them; None where they tell several."""
    timed = [entry.value for entry in labels if entry.field in ("when", "time")]
    told = [moment for moment in clocks if any(value.start <= moment.start < value.end for value in timed)]
    days = [
        moment for moment in moments if moment.has_date and any(value.start <= moment.start < value.end for value in timed)
    ]
    board = _board(reading, labels)
    if board is not None:  # a body that names one other hour or day is mistaken; one that names several lists them
        own = [moment for moment in told if moment.end < board.label.start]
        told = own if own and len(hours.faces(told) - hours.faces(own)) <= 1 else told
        dated = [moment for moment in days if moment.end < board.label.start]
        days = dated if dated and len(hours.days_of(days) - hours.days_of(dated)) <= 1 else days
    bare = None if told else hours.bare_hours(reading, labels)
    if bare is not None and hours.face(bare) not in hours.denied(reading, body):
        told = [bare]
    if len(hours.faces(told)) > 1 and len(hours.faces(own := hours.of_the_talk(reading, told))) == 1:
        told = own  # "Talk 3:30-4:30, slides 4:30-5:30"
    if not (told or days) or not {entry.field for entry in labels} & {"title", "where", "speakers"}:
        return None
    if board is not None and len(hours.days_of(days)) > 1 and all(day.end < board.label.start for day in days):
        days = days[:1]  # "Dates: 9-Mar-95 and again 16-Mar-95"
    if len(hours.faces(told)) > 1 or len(hours.days_of(days)) > 1 or _is_newsletter(body, timed, events, days):
        return None
    day = next(iter(days), None)
    clock = next(iter(told), None) or hours.clock_of(clocks, day)
    return (clock, day, True) if clock is not None else None


def _by_text(
    reading: Reading, body: Span, clocks: Sequence[Moment], moments: Sequence[Moment], events: Sequence[Event]
) -> _Found | None:
    """Hour and day of a short text that names one of each and speaks of a talk, or that one event was read from."""
    brief = body.end - body.start <= _BRIEF
    clocks = _dated(clocks, events) if brief else clocks
    if body.end - body.start > _SHORT or len(hours.faces(clocks)) != 1 or _of_several_bodies(events):
        return None
    speaks = tells_of_talk(reading, body)
    gathers = bool(_GATHERS.search(reading.plain, *body) or _GATHERS.search(reading.document.title or ""))
    ahead = hours.ahead(reading, moments)
    if speaks or (gathers and brief and not events):
        ahead = _own_days(reading, clocks, ahead)
    entries = [
        event
        for event in events
        if not event.rule.startswith("events/sentence")
        and not (speaks and (hours.BESIDE_FIRST.match(event.title) or _is_served(reading, event)))
        and not ((speaks or gathers) and roomnames.is_room_name(event.title, placed=event.location is not None))
    ]
    timed = [event for event in entries if isinstance(event.start, dt.datetime)]
    if timed and speaks and all(event.day == timed[0].day for event in entries):
        entries = timed  # "Fen seminar" / "Monday, March 6", and below it once more with the hour
    if len(entries) > 1 or len(hours.days_of(ahead)) > 1:
        return None
    if not ahead:
        dayless = next((one for one in clocks if one.has_date), None) if reading.today is None else None
        unknown = any(one.states_day and one.day is None for one in reading.moments_in(body))
        dayless = dayless or (clocks[0] if reading.today is None and (gathers or unknown) else None)
        near = [dayless, *(one for one in reading.moments_in(body) if one.states_day)] if dayless else []
        placed = speaks or any(venues.is_beside(reading, body, one) for one in near)
        return (dayless, None, False) if dayless and placed else None
    clock = hours.clock_of(clocks, ahead[0])
    if clock is None or not (
        speaks
        or any(event.day == ahead[0].day for event in events)
        or (not events and gathers and any(venues.is_beside(reading, body, one) for one in (clock, ahead[0])))
    ):
        return None
    return clock, ahead[0], False


def _of_several_bodies(events: Sequence[Event]) -> bool:
    """Whether sentences tell of several bodies what each holds:
    "The harbor panel meets at ten. The tide panel, same time, hears the pilots".
    """
    hosts = {
        event.organizer
        for event in events
        if event.organizer and "organizer" not in event.implied and bodies.is_institution(event.organizer)
    }
    return len(hosts) > 1 and not any(one in other for one in hosts for other in hosts if one != other)


def _dated(clocks: Sequence[Moment], events: Sequence[Event]) -> Sequence[Moment]:
    """Of several hours those told with their day, where no event was read at another: "the dance is Friday at 9, with a
    lesson at 8:30".
    """
    dated = [moment for moment in clocks if moment.has_date]
    begun = {(event.start.hour % hours.NOON, event.start.minute) for event in events if isinstance(event.start, dt.datetime)}
    return dated if len(hours.faces(dated)) == 1 and begun <= hours.faces(dated) else clocks


def _is_served(reading: Reading, event: Event) -> bool:
    """Whether the hour of an event is that of a line of refreshments: "Tea at 3:45" below a talk."""
    return any(
        hours.BESIDE_FIRST.match(reading.plain, reading.document.text.rfind("\n", 0, span.start) + 1, span.start)
        for span in event.spans["start"]
    )


def _own_days(reading: Reading, clocks: Sequence[Moment], days: list[Moment]) -> list[Moment]:
    """The days that a talk can be on: of several those stated by their date, not
    that of the text itself, that of the hour.
    """
    for narrower in (
        [moment for moment in days if "date" not in moment.implied],
        [moment for moment in days if not moment.has_time and _beside_hour(reading, moment, clocks)],
        [moment for moment in days if moment.day != reading.issued],
        [moment for moment in days if moment in clocks],
    ):
        if len(hours.days_of(days)) > 1:
            days = narrower or days
    return days


# Between a day and the hour beside or below it: ", ", " at "
_DAY_AND_HOUR = re.compile(r"\s*[,;|–—-]?\s*(?:at |from )?")


def _beside_hour(reading: Reading, day: Moment, clocks: Sequence[Moment]) -> bool:
    """Whether nothing stands between a day and an hour behind it: "9 March" / "13:15 - 15:00"."""
    return any(
        not clock.has_date
        and clock.start >= day.end
        and _DAY_AND_HOUR.fullmatch(reading.plain, day.end, clock.start) is not None
        for clock in clocks
    )


def _is_newsletter(body: Span, timed: Sequence[Span], events: Sequence[Event], days: Sequence[Moment]) -> bool:
    """Whether a labelled announcement is one of many things in a document.

    Its labels stand far down in a long one, or things of other days are listed too.
    """
    others = [event for event in events if event.day not in (None, *hours.days_of(days))]
    if timed[0].start - body.start > _TOP and others:
        return True
    if timed[0].start - body.start > _HEAD and body.end - body.start > _SHORT:
        return True
    listed = {event.day for event in others if not event.rule.startswith("events/sentence")}
    return len(listed) > 1


# "will speak", "seminar", "will defend": an event of one speaker
_SPEAKS = re.compile(
    r"\b(?:will (?:speak|talk|lecture|present|discuss|defend|give|deliver)|seminar|colloquium|lecture|talk"
    r"|(?:is|will be) (?:speaking|talking|lecturing|presenting|defending)|speaker|thesis|dissertation|panel(?:ists)?)\b",
    re.IGNORECASE,
)
# "Abstract:": what a talk has, whatever it is called
_ABSTRACT = re.compile(r"^[^\w\n]*abstract\b", re.IGNORECASE | re.MULTILINE)


def tells_of_talk(reading: Reading, body: Span) -> bool:
    """Whether a text, or its title, tells of an event of one speaker."""
    return bool(
        _SPEAKS.search(reading.plain, *body)
        or _SPEAKS.search(reading.document.title or "")
        or _ABSTRACT.search(reading.document.text, *body)
    )


# "bible study", "party", "Host: Ann Birch": what people come together for where nobody is said to speak
_GATHERS = re.compile(
    r"\b(?:meetings?|study|party|picnic|potluck|lunch|film|movie|concert|recital|lessons?|workshop|tutorial|reading|dance|class"
    r"|discussion|debate|host)\b",
    re.IGNORECASE,
)
