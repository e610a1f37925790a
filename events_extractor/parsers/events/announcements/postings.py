"""Postings: documents that announce one event and nothing else, as seminars, thesis defences and lectures are announced.

Such a text says the same several times and each time only in part: its header gives the hour, its body the end or the room,
a poster in it the speaker. So what the parsers found section by section is taken together here, over the whole document.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from events_extractor.language import remarks
from events_extractor.language.clauses import sentences
from events_extractor.language.dates.moment import Moment
from events_extractor.model import Event, Item, Section, Span, day_of
from events_extractor.parsers.events.announcements import series, venues
from events_extractor.parsers.events.parts import fields, hours, speakers
from events_extractor.parsers.events.parts.building import build
from events_extractor.parsers.events.parts.labels import Labelled, labelled
from events_extractor.parsers.events.parts.when import is_of_week, usable, when
from events_extractor.parsers.events.statements import statement
from events_extractor.reading import Reading

_LONGEST = 12000  # code points of a posting with labels
_SHORT = 5000  # code points of one without
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
_EVENING = re.compile(
    r"\b(?:evening|tonight|night|dinner|supper|concert|film|movie|party|dance|performance|recital|play)\b", re.IGNORECASE
)
_MORNING = re.compile(r"\b(?:morning|breakfast|sunrise|early|a\.?m\.?)\b", re.IGNORECASE)
_LONGEST_EVENT = dt.timedelta(hours=12)


def unified(reading: Reading, sections: Sequence[Section], events: Sequence[Event]) -> list[Event]:
    """``events``, those of a posting as the one event that it announces; all others, and what is cancelled, unchanged."""
    off = [event for event in events if event.cancelled]
    on = [event for event in events if not event.cancelled]
    if not on and len(off) == 1:  # one that is off and nothing else: read as one that is on
        on, off = off, []
    weekly = any(section.heading is not None and is_of_week(reading, section.heading) for section in sections)
    posting = _posting(reading, on) if not weekly else None
    event = _event(reading, sections, posting, on) if posting is not None else None
    if posting is None or event is None or any(other.day == event.day for other in off):
        return series.completed(reading, sections, events) if posting is None else list(events)
    event = replace(event, cancelled=_headed_off(reading) or any(other.cancelled for other in on))
    return [event, *(other for other in on if _is_another(other, event, posting)), *off]


def _headed_off(reading: Reading) -> bool:
    """Whether the first line of a text, or its title, says that what it announces is off: "CANCELED: Seminar"."""
    first = next((block.span for block in reading.document.blocks if block.kind not in ("preformatted", "rule")), None)
    title = reading.document.title or ""
    above = (*reading.remarks_in(first), *remarks.find(title, ())) if first is not None else ()
    return any(remark.off for remark in above)


def _is_another(other: Event, event: Event, posting: _Posting) -> bool:
    """Whether an event found in a posting is one beside its own:
    on another day that words state, in a labelled one with an hour.
    """
    if other.day in (None, event.day) or "date" in other.implied:
        return False
    begins = other.spans["start"][0].start
    if any(span.start <= begins < span.end for span in posting.aside):
        return False
    return not posting.labelled or isinstance(other.start, dt.datetime)


@dataclass(frozen=True, slots=True)
class _Posting:
    """What a posting states of its event.

    ``clock`` is the moment of its start, ``day`` that of its day where the clock's own moment does not say it.
    """

    body: Span
    labels: tuple[Labelled, ...]
    clocks: tuple[Moment, ...]  # all that may be its hours
    clock: Moment
    day: Moment | None
    labelled: bool
    on_board: bool  # a bulletin board's own header states it
    aside: tuple[Span, ...]  # the values of labels whose hours are those of something else
    days: tuple[Moment, ...]  # all days that it names

    def days_again(self, day: dt.date | None) -> list[Moment]:
        """The moments that name ``day``."""
        return [moment for moment in self.days if day is not None and moment.day == day]

    def first(self, *names: str) -> Labelled | None:
        """The first label of these fields that has a value."""
        return next((entry for entry in self.labels if entry.field in names and entry.value.start < entry.value.end), None)


def _posting(reading: Reading, events: Sequence[Event]) -> _Posting | None:
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
    later = _later(reading, body)
    if later is not None:
        events = [event for event in events if event.span.start < later.start]
    moments = [
        hours.with_bare_start(reading, moment)
        for moment in reading.moments_in(body)
        if usable(reading, moment)
        and not any(span.start <= moment.start < span.end for span in (*aside, *([later] if later else [])))
        and not _quoted(reading, moment)
        and not _is_stamp(reading, moment)
    ]
    clocks = tuple(
        moment
        for moment in moments
        if moment.has_time
        and not hours.is_beside(reading, body, moments, moment)
        and not hours.RANGE_BEFORE.search(reading.plain[max(body.start, moment.start - 12) : moment.start])
    )
    clocks = clocks or hours.of_habit(reading, body, moments) or hours.behind_days(reading, moments)
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
    return _Posting(
        body,
        labels,
        (clock, *clocks),
        clock,
        day,
        told_by_labels,
        _board(reading, labels) is not None,
        tuple(aside),
        tuple(moment for moment in moments if moment.has_date),
    )


# The line below which a posting tells of other events: "Upcoming talks:", "Next week",
# "Note the coming meetings of this term:"
_LATER = re.compile(
    r"^(?:[^\w\n]|_)*(?:(?:and )?(?:please )?note (?:also )?)?(?:the |our )?(?:(?:upcoming|coming|future|forthcoming)"
    r" (?:\w+ )?(?:events?|talks?|seminars?|speakers?|meetings?|lectures?|colloqui\w+|dates)\b[^\n.]{0,60}[:.]?"
    r"|next (?:week|month|time|talk|seminar|meeting|speaker)s?\b[^\n.]{0,40}:[^\n]*)$",
    re.IGNORECASE | re.MULTILINE,
)


def _later(reading: Reading, body: Span) -> Span | None:
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
    if body.end - body.start > _SHORT or len(hours.faces(clocks)) != 1:
        return None
    speaks = _speaks(reading, body)
    gathers = _GATHERS.search(reading.plain, *body) is not None
    ahead = hours.ahead(reading, moments)
    if speaks:
        ahead = _own_days(reading, clocks, ahead)
    entries = [
        event
        for event in events
        if not event.rule.startswith("events/sentence")
        and not (speaks and (hours.BESIDE_FIRST.match(event.title) or _is_served(reading, event)))
        and not ((speaks or gathers) and venues.is_room_name(event.title, placed=event.location is not None))
    ]
    timed = [event for event in entries if isinstance(event.start, dt.datetime)]
    if timed and speaks and all(event.day == timed[0].day for event in entries):
        entries = timed  # "Fen seminar" / "Monday, March 6", and below it once more with the hour
    if len(entries) > 1 or len(hours.days_of(ahead)) > 1:
        return None
    if not ahead:
        dayless = next((one for one in clocks if one.has_date), None) if reading.today is None else None
        dayless = dayless or (clocks[0] if reading.today is None and gathers else None)
        return (dayless, None, False) if dayless and (speaks or venues.is_beside(reading, body, dayless)) else None
    clock = hours.clock_of(clocks, ahead[0])
    if clock is None or not (
        speaks
        or any(event.day == ahead[0].day for event in events)
        or (not events and gathers and venues.is_beside(reading, body, clock))
    ):
        return None
    return clock, ahead[0], False


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
    r"|speaker|thesis|dissertation|panel(?:ists)?)\b",
    re.IGNORECASE,
)
# "Abstract:": what a talk has, whatever it is called
_ABSTRACT = re.compile(r"^[^\w\n]*abstract\b", re.IGNORECASE | re.MULTILINE)


def _speaks(reading: Reading, body: Span) -> bool:
    """Whether a text, or its title, tells of an event of one speaker."""
    return bool(
        _SPEAKS.search(reading.plain, *body)
        or _SPEAKS.search(reading.document.title or "")
        or _ABSTRACT.search(reading.document.text, *body)
    )


# "bible study", "party", "Host: Ann Birch": what people come together for where nobody is said to speak
_GATHERS = re.compile(
    r"\b(?:meetings?|study|party|picnic|potluck|lunch|film|movie|concert|recital|lessons?|workshop|tutorial|reading"
    r"|discussion|debate|host)\b",
    re.IGNORECASE,
)


def _event(reading: Reading, sections: Sequence[Section], posting: _Posting, events: Sequence[Event]) -> Event | None:
    """The one event of a posting, made of what its labels, its header and the events found in it tell."""
    section = next((section for section in sections if section.span.start <= posting.clock.start < section.span.end), None)
    if section is None:
        return None
    clock, day = _settled(posting, reading)
    sentence = _sentence(reading, posting.clock)
    item = Item(sentence, listed=True)
    at = when(reading, section, item, clock, day=day)
    if day is None and not clock.has_date:  # no word says the day: the issue date is none
        at = replace(
            at, start=None, end=None, end_spans=(), clock=clock.begins if isinstance(clock.begins, dt.time) else None
        )
    if at.end is None and isinstance(at.start, dt.datetime):
        ending = _ending(reading, posting, at.start) or hours.until_alone(reading, posting.body, at.start)
        at = replace(at, end=ending[0], end_spans=(ending[1],)) if ending else at
    base = _base(posting, events, at.start, sentence)
    place = venues.of_posting(
        reading,
        posting.body,
        posting.labels,
        [clock, *posting.clocks, *([day] if day else []), *posting.days_again(at.day)],
    )
    title = _title(reading, posting, base, sentence, place)
    if title is None:
        return None
    host = posting.first("organizer")
    if place is not None and _is_title(reading, place, title) and not venues.is_room_name(reading.value(*title)):
        place = None
    named = reading.value(place) if place is not None else ""
    # A board's header states the day in full, and posts nothing that is over:
    # a day gone by is mistyped, and kept as printed.
    event = build(
        replace(reading, today=None) if posting.on_board or _is_just_over(reading, posting, at.day) else reading,
        section,
        item,
        at,
        title,
        rule=base.rule if base is not None else "events/posting",
        span=base.span if base is not None else sentence,
        organizer=fields.title(reading, fields.lines(reading, host.value)[0]) if host else None,
        location=place,
        speakers=tuple(person for person in _speakers(reading, posting, at.day) if reading.value(person) not in named),
    )
    if event is None or base is None:
        return event
    return _kept(event, base)


def _is_just_over(reading: Reading, posting: _Posting, day: dt.date | None) -> bool:
    """Whether a posting that names its speaker or title by a label was sent on, days after what it announces."""
    if reading.today is None or day is None or posting.clock.weekday != day.weekday():
        return False
    return posting.first("speakers", "title") is not None and day < reading.today <= day + _SENT_ON


_SENT_ON = dt.timedelta(days=7)


def _is_title(reading: Reading, place: Span, title: tuple[Span, ...]) -> bool:
    """Whether what was taken for a place is the line of the title, or its beginning: "Knot class, Rope Hall"."""
    return place.start <= title[0].start < place.end or reading.value(place) == reading.value(*title)


def _kept(event: Event, base: Event) -> Event:
    """``event`` with what only the reading of its section knew: host and place."""
    gained: dict[str, object] = {"heading": base.heading, "section": base.section}
    spans = dict(event.spans)
    if event.organizer is None and base.organizer is not None:
        gained["organizer"] = base.organizer
        spans |= {"organizer": base.spans["organizer"]} if "organizer" in base.spans else {}
        gained["implied"] = (*event.implied, *(name for name in base.implied if name == "organizer"))
    at_its_hour = not isinstance(base.start, dt.datetime) or base.start == event.start
    if event.location is None and at_its_hour and base.location is not None and not venues.is_vague(base.location):
        gained["location"] = base.location
        spans["location"] = base.spans["location"]
    if not event.speakers and base.speakers and not base.rule.startswith("events/labelled"):
        gained["speakers"] = base.speakers
        spans |= {name: places_ for name, places_ in base.spans.items() if name.startswith("speakers.")}
    return replace(event, spans=spans, **gained)  # type: ignore[arg-type]


def _settled(posting: _Posting, reading: Reading) -> tuple[Moment, Moment | None]:
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
    if "meridiem" in sure.implied and hour is not None and _in_the_evening(reading, posting, hour):
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


def _in_the_evening(reading: Reading, posting: _Posting, hour: int) -> bool:
    """Whether a bare hour that mornings and evenings share is one of the evening:
    7 unless a morning is told, 8 where it is not.
    """
    words = _EVENING if hour == _EIGHT else None
    if words is not None:
        return words.search(reading.plain, *posting.body) is not None
    return hour == _SEVEN and _MORNING.search(reading.plain, *posting.body) is None


_SEVEN, _EIGHT = 7, 8


def _ending(reading: Reading, posting: _Posting, start: dt.datetime) -> tuple[dt.datetime, Span] | None:
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
        if _NOT_ITS_END.search(_sentence(reading, moment).of(reading.plain)):
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
    r"|office hours|appointments?)\b",
    re.IGNORECASE,
)


def _sentence(reading: Reading, moment: Moment) -> Span:
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
_NOTICE = re.compile(
    r"\W*(?:please )?(?:note\b|reminder\b|(?:new|change of|changed?) (?:room|time|place|date)\b)", re.IGNORECASE
)


def _base(posting: _Posting, events: Sequence[Event], start: dt.date | dt.datetime | None, sentence: Span) -> Event | None:
    """Of the events found section by section the one that is the posting's:
    labelled rather than not, on its day, at its hour.
    """

    def rank(event: Event) -> tuple[bool, bool, bool, bool]:
        begun = event.start or event.clock
        return (
            _NOTICE.match(event.title) is not None,
            not event.rule.startswith("events/labelled"),
            begun != (start if event.start is not None else posting.clock.begins),
            event.span.start > sentence.end,
        )

    on = day_of(start)
    return min((event for event in events if event.day in (None, on)), key=rank, default=None)


def _title(
    reading: Reading, posting: _Posting, base: Event | None, sentence: Span, place: Span | None
) -> tuple[Span, ...] | None:
    """What it is about: what a label calls its title, else as its section reads it, else as its sentence says it."""
    titles = [entry for entry in posting.labels if entry.field == "title" and entry.value.start < entry.value.end]
    titles.sort(key=lambda entry: "title" not in entry.label.of(reading.plain).casefold())
    named = fields.title(reading, fields.lines(reading, titles[0].value)[0]) if titles else None
    if named is not None and ("title" in titles[0].label.of(reading.plain).casefold() or base is None):
        return (named,)
    quoted = fields.quoted(reading, sentence)
    if quoted is not None and (base is None or base.rule == "events/sentence-clause"):
        return (quoted,)  # '... will defend a thesis entitled "Moths of the fen"'
    if base is not None:
        roomed = venues.is_room_name(base.title, placed=base.location is not None)
        return (_shown(reading, posting) if roomed else None) or base.spans["title"]
    said = statement.read(reading, sentence, list(reading.moments_in(sentence)))
    if said is not None and place is not None and Span(said.title[0].start, said.title[-1].end).overlaps(place):
        return _shown(reading, posting) if _speaks(reading, posting.body) else None
    named_so = said is not None and all(entry.label.start != said.title[0].start for entry in posting.labels)
    return said.title if said is not None and named_so else _shown(reading, posting)


def _shown(reading: Reading, posting: _Posting) -> tuple[Span, ...] | None:
    """The title that a poster shows and no sentence says:
    what it quotes, else its first heading, else its first line of words.
    """
    quoted = fields.quoted(reading, posting.body)
    headings = (block.span for block in reading.document.blocks if block.kind == "heading")
    lines = (
        line
        for line in (*headings, *fields.lines(reading, posting.body))
        if not reading.moments_in(line) and not venues.names_room(line.of(reading.plain))
    )
    chosen = quoted or next(lines, None)
    title = fields.title(reading, chosen) if chosen is not None else None
    return (title,) if title is not None else None


def _speakers(reading: Reading, posting: _Posting, on: dt.date | None) -> tuple[Span, ...]:
    """The persons that labels name as speaking, else those of whom the text says so."""
    told: list[Span] = []
    for entry in posting.labels:
        if entry.field == "speakers" and not (told and entry.label.of(reading.plain).casefold() == "moderator"):
            several = entry.label.of(reading.plain).casefold().endswith("s") or len(told) > 0
            told += [
                person
                for person in speakers.of_value(reading, entry.value, several=several)
                if not _known(reading, person, told)
            ]
    if not told and (named := posting.first("name")):
        told += speakers.of_value(reading, named.value)
    if told:
        return tuple(told)
    others = [entry.value for entry in posting.labels if _names_others(reading, entry)]
    topics = [
        fields.lines(reading, entry.value)[0]
        for entry in posting.labels
        if entry.field == "title" and entry.value.start < entry.value.end
    ]
    return speakers.of_posting(reading, posting.body, others, topics, on)


# Labels whose values are read for speakers no more than those of hosts: who posted it, whom to ask, when and where.
_OF_OTHERS = re.compile(
    r"\b(?:posted|postedby|contacts?|hosts?|chair|committee|adviso?e?rs?|sponsors?|sponsored|organi[sz]\w+|from|sender|cc"
    r"|e-?mail|phone|fax|coordinator|discussants?|respondents?|meetings|appointments|affiliation|department|audience|type"
    r"|keywords|moderator|questions|information|registration|register|rsvp)\b",
    re.IGNORECASE,
)


def _names_others(reading: Reading, entry: Labelled) -> bool:
    """Whether whoever stands under a label is not who speaks: a host, a contact, the name of a room."""
    return (
        entry.field in ("when", "time", "where", "organizer") or _OF_OTHERS.search(entry.label.of(reading.plain)) is not None
    )


def _known(reading: Reading, person: Span, told: Sequence[Span]) -> bool:
    """Whether a person has been named already, perhaps with other titles."""
    last = reading.value(person).split()[-1].casefold()
    return any(reading.value(other).split()[-1].casefold() == last for other in told)
