"""Labelled announcements: "WHEN: ... WHERE: ... WHO: ...",
"Topic: / Date: / Time: / Place:" as seminars and posters print them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from events_extractor.language.clauses import sentences
from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events.parts import bodies, fields, speakers
from events_extractor.parsers.events.parts.building import build
from events_extractor.parsers.events.parts.cues import THING, THING_WORDS
from events_extractor.parsers.events.parts.labels import TITLE_LABELS, Labelled, labelled
from events_extractor.parsers.events.parts.when import usable, when
from events_extractor.parsers.events.statements import statement
from events_extractor.reading import Reading
from events_extractor.sections import is_day

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment

_NEAR = 400  # code points: how far above its labels a title is still quoted with them
_FAR = 4000  # code points: how far the text of one announcement reaches
_TITLE_WORDS = 16
_PRACTICAL_LABELS = {"other", "name"}  # labels that say nothing of what takes place
_NEEDED = 2  # labels, one of them of time, that make an announcement


def parse(reading: Reading, section: Section) -> tuple[list[Event], list[Span]]:
    """The events that the section announces by labels, and the spans that they were read from."""
    if not section.items:
        return [], []
    labels = labelled(reading, Span(section.items[0].span.start, section.items[-1].span.end))
    events: list[Event] = []
    taken: list[Span] = []
    for group in _groups(labels):
        fields_of = {entry.field for entry in group}
        dated = bool(fields_of & {"when", "time"}) or (
            bool(fields_of & {"title", "speakers"}) and _headed_by_date(reading, section)
        )
        if len(fields_of - _PRACTICAL_LABELS) < _NEEDED - (not fields_of & {"when", "time"}) or not dated:
            continue
        read = list(_announced(reading, section, group))
        if read:
            events += read
            taken.append(Span(group[0].label.start, max(entry.value.end for entry in group if entry.field != "other")))
    return events, taken


def _headed_by_date(reading: Reading, section: Section) -> bool:
    """Whether the section's heading is a day with its hours: the labels below say what is on."""
    return section.heading is not None and any(
        moment.has_date and moment.has_time for moment in reading.moments_in(section.heading)
    )


def _groups(labels: list[Labelled]) -> Iterator[list[Labelled]]:
    """Labels that belong together: a title, a time, or what the first announcement began with begins the next."""
    group: list[Labelled] = []
    for entry in labels:
        returns = any(other.field == entry.field for other in group)
        begins = bool(group) and entry.field == group[0].field != group[-1].field and entry.field != "other"
        if returns and (entry.field in ("title", "when") or begins):
            yield group
            group = []
        group.append(entry)
    if group:
        yield group


# "When: Effective January 1": a rule takes effect, nothing takes place.
_NO_TIME = re.compile(r"\W*(?:effective|by|before|due|until|no later than|starting|as of)\b", re.IGNORECASE)


def _announced(reading: Reading, section: Section, group: list[Labelled]) -> Iterator[Event]:
    """The event of a group of labels, at the moments that they state or that the heading above states."""

    def first(field: str) -> Labelled | None:
        return next((entry for entry in group if entry.field == field and entry.value.start < entry.value.end), None)

    day, clock = _moments(reading, group)
    if (
        day is None and clock is None and section.heading is not None
    ):  # "Thursday, Feb. 25, 4 p.m." / "Speaker: ..." / "Title: ..."
        day = next(
            (moment for moment in reading.moments_in(section.heading) if usable(reading, moment) and moment.has_date), None
        )
    if day is None:
        day = _day_above(reading, section, group[0].label.start)
    moment = day if day is not None and (day.has_time or clock is None) else clock
    if moment is None:
        return
    span = Span(group[0].label.start, max(entry.value.end for entry in group if entry.field != "other"))
    under = next((item.day for item in reversed(section.items) if item.span.start <= span.start), None)
    item = Item(span, listed=True, day=under)
    at = when(reading, section, item, moment, day=day if moment is clock else None)
    named, where, who, host = first("title"), first("where"), first("speakers"), first("organizer")
    title = (
        fields.title(reading, _first_line(reading, named.value))
        if named
        else _title_before(reading, section, group[0].label.start)
    )
    if named is not None and named.label.of(reading.plain).casefold() in ("what", "event"):
        start = group[0].label.start
        above = _headline(reading, section, start, title) or _named_above(reading, section, start)
        # "Staff Day" / "What: free food for all"; but "Kites!" / "What: Alder Kite Festival" calls out what the label names
        title = above if above is not None and not _calls_out(reading, above, title) else title
        if above is None and title is not None and not THING.search(title.of(reading.plain)):
            title = _said_above(reading, section, start) or title  # "The guild invites you to a Tea Fair." / "What: cakes"
    elif named is None and title is not None:
        title = _said_in(reading, title) or title
    if title is None:
        title = _title_below(reading, span.end)
    if title is None and who is not None:
        title = fields.title(reading, _first_line(reading, who.value))
    if title is None:
        return
    told_from = title.start if span.start - _NEAR <= title.start < span.start else span.start
    event = build(
        reading,
        section,
        item,
        at,
        (title,),
        rule="events/labelled",
        span=Span(told_from, span.end),
        location=_place(reading, where),
        organizer=_value(reading, host) or _host_on_poster(reading, section, group[0].label.start),
        speakers=_speakers(reading, section, who, group[-1].value.end),
    )
    if event is not None:
        yield event


# The forms in which a sentence names an event apart from itself
_NAMING_FORMS = ("call", "host", "there", "quoted-title")


def _said_in(reading: Reading, title: Span) -> Span | None:
    """The event that ``title`` names where it is a sentence: "The guild hosts a rope supper for members"."""
    if len(title.of(reading.plain).split()) < _SENTENCE:
        return None
    said = statement.read(reading, title, [])
    if said is None or said.form not in _NAMING_FORMS or len(said.title) != 1:
        return None
    return said.title[0] if THING.search(said.title[0].of(reading.plain)) else None


_SENTENCE = 5  # words


def _said_above(reading: Reading, section: Section, start: int) -> Span | None:
    """The event that a sentence right above the labels at ``start`` says that somebody holds or invites to."""
    above = next((item for item in reversed(section.items) if item.span.start < start), None)
    if above is None:
        return None
    told = sentences(reading.plain, Span(max(above.span.start, start - _NEAR), min(above.span.end, start)))
    return next((named for sentence in reversed(told) if (named := _said_in(reading, sentence)) is not None), None)


def _day_above(reading: Reading, section: Section, start: int) -> Moment | None:
    """The day that stands alone on a line above the labels, in their paragraph: "Tuesday, June 4" / "Lunch talk" / "Title:
    ...".
    """
    own = next((item for item in section.items if item.span.start < start < item.span.end), None)
    above = fields.lines(reading, Span(own.span.start, start)) if own is not None else []
    return next((reading.moments_in(line)[0] for line in reversed(above) if is_day(reading, line)), None)


# "What: Lunch seminar": of which kind it is, and no name.
_KIND = re.compile(rf"(?:[\w'-]+ ){{0,4}}{THING_WORDS}", re.IGNORECASE)


def _headline(reading: Reading, section: Section, start: int, what: Span | None) -> Span | None:
    """The short first line of the paragraph above the labels, which names what the label calls by its kind: "Lunch: Reading
    Charts" above "What: Lunch seminar".
    """
    if what is None or not _KIND.fullmatch(what.of(reading.plain)):
        return None
    text = reading.document.text
    end = start - len(text[:start]) + len(text[:start].rstrip())
    begin = max(section.span.start, text.rfind("\n\n", 0, end) + 2)
    return _first_line_title(reading, Span(begin, end)) if begin < end else None


def _calls_out(reading: Reading, above: Span, title: Span | None) -> bool:
    """Whether the line above the labels is a shout, and what the label names is a name itself."""
    if title is None:
        return False
    if reading.plain[above.end : above.end + 1] != "!" and not THING.search(title.of(reading.plain)):
        return False
    words = [word for word in title.of(reading.plain).split() if len(word) > 3]
    return len(words) > 1 and all(word[:1].isupper() for word in words)


def _speakers(reading: Reading, section: Section, who: Labelled | None, end: int) -> tuple[Span, ...]:
    """The persons that a label names as speaking, else those of whom the text of the announcement says so."""
    if who is not None:
        return speakers.labelled(reading, who.value)
    body = Span(max(section.items[0].span.start, end - _FAR), min(section.items[-1].span.end, end + _NEAR))
    return next(filter(None, (speakers.spoken_of(reading, sentence) for sentence in sentences(reading.plain, body))), ())


def _moments(reading: Reading, group: list[Labelled]) -> tuple[Moment | None, Moment | None]:
    """The moment that states the day, and the one that states a clock time without a day."""
    day = clock = None
    for entry in group:
        if entry.field not in ("when", "time") or _NO_TIME.match(entry.value.of(reading.plain)):
            continue
        for moment in (moment for moment in reading.moments_in(entry.value) if usable(reading, moment)):
            if moment.has_date and day is None:
                day = moment
            elif moment.has_time and not moment.has_date and clock is None:
                clock = moment
    return day, clock


def _value(reading: Reading, entry: Labelled | None) -> Span | None:
    """The value of a label as a title; of a long one the first line."""
    if entry is None:
        return None
    value = fields.title(reading, entry.value)
    return (
        value
        if value is not None and value.end - value.start <= 200
        else fields.title(reading, _first_line(reading, entry.value))
    )


# "Quay Hall. |Tea is served at the door.": where the place of a label ends and a sentence begins
_THEN_SENTENCE = re.compile(r"\. (?=[A-Z][a-z]+ (?:is|are|will|can|may|must|please|has|have)\b)")


def _place(reading: Reading, entry: Labelled | None) -> Span | None:
    """The place that a label names, without what is said of it."""
    value = _value(reading, entry)
    said = _THEN_SENTENCE.search(reading.plain, *value) if value is not None else None
    return Span(value.start, said.start()) if value is not None and said is not None else value


def _first_line(reading: Reading, span: Span) -> Span:
    """``span`` up to its first line break after which a new thought begins (a hard-wrapped title goes on)."""
    text = span.of(reading.document.text)
    at = text.find("\n")
    while at != -1 and at < 200 and re.match(r"[ \t]*[a-z(]", text[at + 1 :]):
        at = text.find("\n", at + 1)
    return Span(span.start, span.start + (at if at != -1 else len(text)))


def _title_before(reading: Reading, section: Section, start: int) -> Span | None:
    """What an announcement without a title label is about.

    The line right above it, if it reads as a title; else the section's heading; else the first sentence above that says what
    will be, or the first at all.
    """
    title = _named_above(reading, section, start)
    above = next((item for item in reversed(section.items) if item.span.start < start), None)
    if title is not None or above is None:
        return title or (fields.title(reading, section.heading) if section.heading is not None else None)
    said = sentences(reading.plain, Span(max(above.span.start, start - _FAR), min(above.span.end, start)))
    announced = (
        sentence
        for sentence in said
        if _ANNOUNCES.search(sentence.of(reading.plain)) and not _PRACTICAL.search(sentence.of(reading.plain))
    )
    chosen = next(announced, said[0] if said else None)
    return fields.title(reading, chosen) if chosen is not None else None


def _title_below(reading: Reading, end: int) -> Span | None:
    """The title that stands under a heading of its own below the labels: "Date: …" / "Room: …", then
    "### Topic" / "Reading tides".
    """
    blocks = reading.document.blocks
    at = bisect_left(blocks, end, key=lambda block: block.span.start)
    for head, below in pairwise(blocks[at:]):
        if head.span.start > end + _FAR:
            return None
        words = head.span.of(reading.plain).strip(" :").casefold()
        if head.kind == "heading" and below.kind == "paragraph" and words in TITLE_LABELS:
            return fields.title(reading, _first_line(reading, below.span))
    return None


_ANNOUNCES = re.compile(r"\b(?:will|join|invites?|present|hear|learn|meet)\b", re.IGNORECASE)
_PRACTICAL = re.compile(r"\b(?:available|for sale|provided|served|tickets?|cost|parking|rsvp|register)\b", re.IGNORECASE)
_FIRST_LINE_WORDS = 10


def _first_line_title(reading: Reading, span: Span) -> Span | None:
    """The first line of a paragraph, where it is shorter than a full line and reads as a
    title ("Brown bag: authors" / "Bring ...").
    """
    above = fields.lines(reading, span)
    if len(above) < 2:
        return None
    words = above[0].of(reading.plain).strip()
    short = above[0].end - above[0].start < 0.75 * (above[1].end - above[1].start)
    return (
        fields.title(reading, above[0])
        if short and len(words.split()) <= _FIRST_LINE_WORDS and not words.endswith((".", ","))
        else None
    )


def _poster(reading: Reading, section: Section, start: int) -> list[Span]:
    """The lines above ``start`` in its own paragraph where the first is bold: "**Kelp night**" / "Talk" / "Rope
    Institute" / "Time: ...".
    """
    item = next((item for item in section.items if item.span.start < start < item.span.end), None)
    above = fields.lines(reading, fields.trimmed(reading, Span(item.span.start, start))) if item is not None else []
    if len(above) < _POSTER or not any(
        bold.start <= above[0].start + 1 and bold.end >= above[0].end - 1 for bold in reading.document.bold
    ):
        return []
    return above if len(above[0].of(reading.plain).split()) <= _TITLE_WORDS else []


_POSTER = 2  # lines above the labels, the title and what it is or who holds it


# "Faculty of Ropes and Sails": houses of a university, which are hosts where they stand in a line of their own.
_HOUSE = re.compile(r"(?:The )?(?:College|Faculty|School) of [A-Z]")


def _host_on_poster(reading: Reading, section: Section, start: int) -> Span | None:
    """The line between title and labels that names who holds it."""
    below = _poster(reading, section, start)[1:]
    named = (line for line in below if len(line.of(reading.plain).split()) <= _FIRST_LINE_WORDS)
    return next(
        (line for line in named if bodies.is_institution(words := line.of(reading.plain)) or _HOUSE.match(words)), None
    )


def _begins_with_day(reading: Reading, span: Span) -> bool:
    """Whether a line begins with the day and its hour, which the labels below tell again: "Friday, 3 May, 7 p.m."."""
    first = next(iter(reading.moments_in(span)), None)
    return first is not None and first.states_day and reading.plain[span.start : first.start].strip(" \t*_|>•-") == ""


def _named_above(reading: Reading, section: Section, start: int) -> Span | None:
    """The line right above ``start`` if it reads as a title, else the section's heading if it names one thing."""
    if poster := _poster(reading, section, start):
        return fields.title(reading, poster[0])
    above = next((item for item in reversed(section.items) if item.span.start < start), None)
    if above is not None and above.span.end <= start + 1 and not _begins_with_day(reading, above.span):
        words = above.span.of(reading.plain).rstrip()
        if len(words.split()) <= _TITLE_WORDS and not words.endswith((":", ".")):
            return fields.title(reading, above.span)
        first = _first_line_title(reading, above.span)
        if first is not None:
            return first
    heading = fields.heading_title(reading, section)
    return heading if heading is not None and start - heading.end <= _NEAR else None
