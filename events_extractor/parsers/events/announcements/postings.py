"""Postings: documents that announce one event and nothing else, as seminars, thesis defences and lectures are announced.

Such a text says the same several times and each time only in part: its header gives the hour, its body the end or the room,
a poster in it the speaker. So what the parsers found section by section is taken together here, over the whole document.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from events_extractor.language import remarks
from events_extractor.language.dates.moment import Moment
from events_extractor.model import Event, Item, Section, Span, day_of
from events_extractor.parsers.events.announcements import roomnames, series, venues
from events_extractor.parsers.events.announcements.gathering import Posting, posting_of, tells_of_talk
from events_extractor.parsers.events.announcements.settling import NOTICE, end_of, sentence_of, settled
from events_extractor.parsers.events.parts import fields, hours, notices, speakers
from events_extractor.parsers.events.parts.building import build
from events_extractor.parsers.events.parts.labels import Labelled
from events_extractor.parsers.events.parts.when import is_of_week, when
from events_extractor.parsers.events.statements import statement
from events_extractor.reading import Reading


def unified(reading: Reading, sections: Sequence[Section], events: Sequence[Event]) -> list[Event]:
    """``events``, those of a posting as the one event that it announces; all others, and what is cancelled, unchanged."""
    off = [event for event in events if event.cancelled]
    on = [event for event in events if not event.cancelled]
    if not on and len(off) == 1:  # one that is off and nothing else: read as one that is on
        on, off = off, []
    weekly = any(section.heading is not None and is_of_week(reading, section.heading) for section in sections)
    posting = posting_of(reading, on) if not weekly else None
    event = _event(reading, sections, posting, on) if posting is not None else None
    of_another = posting is not None and event is not None and any(_of_another_time(other, event) for other in on)
    if posting is None or event is None or of_another or any(other.day == event.day for other in off):
        return series.completed(reading, sections, events) if posting is None else list(events)
    event = replace(event, cancelled=_headed_off(reading, event) or any(other.cancelled for other in on))
    return [event, *(other for other in on if _is_another(other, event, posting)), *off]


def _headed_off(reading: Reading, event: Event) -> bool:
    """Whether the first line of a text, or its title, says that what it announces is off, "CANCELED: Seminar",
    and no line below it a new day.
    """
    day = event.spans["start"]
    if day and notices.on_new_day(tuple(reading.remarks_in(Span(0, day[0].end))), day):
        return False
    first = next((block.span for block in reading.document.blocks if block.kind not in ("preformatted", "rule")), None)
    title = reading.document.title or ""
    above = (*reading.remarks_in(first), *remarks.find(title, ())) if first is not None else ()
    return any(remark.off for remark in above)


def _of_another_time(other: Event, event: Event) -> bool:
    """Whether what is off is of another day than what the posting announces: then that is on; or a sentence puts it from
    the hour of the posting to another one.
    """
    if other.rule == "events/sentence-put-off" and isinstance(other.start, dt.datetime):
        return other.start != event.start
    return other.cancelled and other.day is not None and event.day is not None and other.day != event.day


def _is_another(other: Event, event: Event, posting: Posting) -> bool:
    """Whether an event found in a posting is one beside its own:
    on another day that words state, in a labelled one with an hour.
    """
    if other.day in (None, event.day) or "date" in other.implied:
        return False
    begins = other.spans["start"][0].start
    if any(span.start <= begins < span.end for span in posting.aside):
        return False
    return not posting.labelled or isinstance(other.start, dt.datetime)


def _event(reading: Reading, sections: Sequence[Section], posting: Posting, events: Sequence[Event]) -> Event | None:
    """The one event of a posting, made of what its labels, its header and the events found in it tell."""
    section = next((section for section in sections if section.span.start <= posting.clock.start < section.span.end), None)
    if section is None:
        return None
    clock, day = settled(posting, reading)
    sentence = sentence_of(reading, posting.clock)
    item = Item(sentence, listed=True)
    at = when(reading, section, item, clock, day=day)
    if day is None and not clock.has_date:  # no word says the day: the issue date is none
        at = replace(
            at, start=None, end=None, end_spans=(), clock=clock.begins if isinstance(clock.begins, dt.time) else None
        )
    if at.end is None and isinstance(at.start, dt.datetime):
        ending = end_of(reading, posting, at.start) or hours.until_alone(reading, posting.body, at.start)
        at = replace(at, end=ending[0], end_spans=(ending[1],)) if ending else at
    base = _base(posting, events, at.start, sentence)
    place = venues.of_posting(
        reading,
        posting.body,
        posting.labels,
        [
            clock,
            *posting.clocks,
            *([day] if day else []),
            *posting.days_again(at.day),
            *_unknown_days(reading, posting, at.day),
        ],
        posting.head,
    )
    persons = _speakers(reading, posting, at.day)
    title = _title(reading, posting, base, sentence, place) or persons[:1] or _said(reading, sentence)
    if not title:
        return None
    host = posting.first("organizer")
    if place is not None and _is_title(reading, place, title) and not roomnames.is_room_name(reading.value(*title)):
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
        speakers=tuple(person for person in persons if reading.value(person) not in named),
    )
    if event is None or base is None:
        return event
    return _kept(reading, event, base)


def _is_just_over(reading: Reading, posting: Posting, day: dt.date | None) -> bool:
    """Whether a posting that names its speaker or title by a label was sent on, days after what it announces."""
    if reading.today is None or day is None or posting.clock.weekday != day.weekday():
        return False
    return posting.first("speakers", "title") is not None and day < reading.today <= day + _SENT_ON


_SENT_ON = dt.timedelta(days=7)  # behind the day of an event, in which its posting may still go round


def _said(reading: Reading, sentence: Span) -> tuple[Span, ...]:
    """The sentence of the hour, where a posting shows no title and names nobody."""
    title = fields.title(reading, sentence) if _PROSE_WORDS.search(reading.plain, *sentence) else None
    return (title,) if title is not None else ()


_PROSE_WORDS = re.compile(r"(?:\b[a-z]{2,}\b[^.;:!?\d]{1,20}){3}")


def _unknown_days(reading: Reading, posting: Posting, on: dt.date | None) -> list[Moment]:
    """The words that tell the day where nothing says of which week they are: "Wednesday", of a text without a day."""
    return [] if on is not None else [one for one in reading.moments_in(posting.body) if one.states_day]


def _is_title(reading: Reading, place: Span, title: tuple[Span, ...]) -> bool:
    """Whether what was taken for a place is the line of the title, or its beginning: "Knot class, Rope Hall"."""
    return place.start <= title[0].start < place.end or reading.value(place) == reading.value(*title)


def _kept(reading: Reading, event: Event, base: Event) -> Event:
    """``event`` with what only the reading of its section knew: host and place."""
    gained: dict[str, object] = {"heading": base.heading, "section": base.section}
    spans = dict(event.spans)
    if event.organizer is None and base.organizer is not None:
        gained["organizer"] = base.organizer
        spans |= {"organizer": base.spans["organizer"]} if "organizer" in base.spans else {}
        gained["implied"] = (*event.implied, *(name for name in base.implied if name == "organizer"))
    at_its_hour = not isinstance(base.start, dt.datetime) or base.start == event.start
    if event.location is None and at_its_hour and base.location is not None and not roomnames.is_vague(base.location):
        place = base.spans["location"]
        place = (venues.unremarked(reading, place[0]) or place[0],) if len(place) == 1 else place
        gained["location"] = reading.value(*place)
        spans["location"] = place
    if not event.speakers and base.speakers and not base.rule.startswith("events/labelled"):
        gained["speakers"] = base.speakers
        spans |= {name: places_ for name, places_ in base.spans.items() if name.startswith("speakers.")}
    return replace(event, spans=spans, **gained)  # type: ignore[arg-type]


def _base(posting: Posting, events: Sequence[Event], start: dt.date | dt.datetime | None, sentence: Span) -> Event | None:
    """Of the events found section by section the one that is the posting's:
    labelled rather than not, on its day, at its hour.
    """

    def rank(event: Event) -> tuple[bool, bool, bool, bool]:
        begun = event.start or event.clock
        return (
            NOTICE.match(event.title) is not None,
            not event.rule.startswith("events/labelled"),
            begun != (start if event.start is not None else posting.clock.begins),
            event.span.start > sentence.end,
        )

    on = day_of(start)
    return min((event for event in events if event.day in (None, on)), key=rank, default=None)


def _title(
    reading: Reading, posting: Posting, base: Event | None, sentence: Span, place: Span | None
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
        roomed = roomnames.is_room_name(base.title, placed=base.location is not None)
        return (_shown(reading, posting) if roomed else None) or base.spans["title"]
    said = statement.read(reading, sentence, list(reading.moments_in(sentence)))
    if said is not None and place is not None and Span(said.title[0].start, said.title[-1].end).overlaps(place):
        return _shown(reading, posting) if tells_of_talk(reading, posting.body) else _subject(reading)
    named_so = said is not None and reading.plain[said.title[-1].end : said.title[-1].end + 1] != ":"
    points = said is not None and _POINTS.fullmatch(reading.value(*said.title)) is not None
    return said.title if said is not None and named_so and not points else _shown(reading, posting)


_POINTS = re.compile(r"it|this|that|they|we|he|she", re.IGNORECASE)  # what stands for a name that was told before


def _shown(reading: Reading, posting: Posting) -> tuple[Span, ...] | None:
    """The title that a poster shows and no sentence says:
    what it quotes, else its first heading, else its first line of words.
    """
    quoted = fields.quoted(reading, posting.body)
    headings = (block.span for block in reading.document.blocks if block.kind == "heading")
    lines = (
        line
        for line in (*headings, *fields.lines(reading, posting.body))
        if not reading.moments_in(line) and not roomnames.names_room(line.of(reading.plain))
    )
    chosen = quoted or next(lines, None)
    if chosen is not None and quoted is None and chosen.end - chosen.start >= _PROSE and (subject := _subject(reading)):
        return subject
    title = fields.title(reading, chosen) if chosen is not None else None
    return (title,) if title is not None else None


_PROSE = 60  # code points of a first line that is one of prose


def _subject(reading: Reading) -> tuple[Span, ...] | None:
    """What the header of a mail, where it stands in the text, calls it: "Subject: Knot workshop on Friday"."""
    for block in reading.document.blocks:
        found = _SUBJECT.search(reading.document.text, *block.span) if block.kind == "preformatted" else None
        title = fields.title(reading, Span(*found.span("subject"))) if found is not None else None
        if title is not None:
            return (title,)
    return None


_SUBJECT = re.compile(r"^Subject[ \t]*:[ \t]*(?!re:|fwd?:)(?P<subject>\S[^\n]*)$", re.IGNORECASE | re.MULTILINE)


def _speakers(reading: Reading, posting: Posting, on: dt.date | None) -> tuple[Span, ...]:
    """The persons that labels name as speaking, else those of whom the text says so, else who moderates."""
    told: list[Span] = []
    moderators = [entry for entry in posting.labels if entry.label.of(reading.plain).casefold() == "moderator"]
    for entry in posting.labels:
        if entry.field == "speakers" and entry not in moderators:
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
    found = speakers.of_posting(reading, posting.body, others, topics, on)
    return found or tuple(person for entry in moderators for person in speakers.of_value(reading, entry.value))


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
