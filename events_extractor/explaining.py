"""Why a document yields what it yields: for each item the section and its evidence, the rules that took it, or why none did.

A pure function of the document and the options, as ``pipeline.extract`` is. The program's ``explain`` prints what it gives.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeVar

from events_extractor import pipeline
from events_extractor.language.dates import Moment
from events_extractor.model import Deadline, Document, Event, Extraction, Issue, Item, PersonnelMove, Record, Section, Span
from events_extractor.parsers.events.parts.cues import CALL, FUTURE, PRESENT, TAKES_PLACE, THING
from events_extractor.parsers.events.parts.when import usable
from events_extractor.profiles import Marks, Profiles
from events_extractor.reading import Reading

T = TypeVar("T", Record, Issue)

ReasonCode = Literal[
    "section/silent",  # nothing is read in a section of its kind
    "item/part",  # the record of another item takes it in
    "item/near-miss",  # an issue says what is missing
    "item/sign-off",  # the words that end the newsletter
    "date/none",  # no date or clock time, and no change of post
    "date/past",  # only days before the issue's own
    "date/unknown",  # a day that hangs on the issue date, which is not known
    "date/vague",  # a week, a month, a season: no day
    "date/passing",  # a day in a greeting, or the next of those that come back
    "date/clock-alone",  # a clock time, and nothing that says of which day
    "words/none",  # a day ahead, and no words of an event or a deadline
    "words/not-announced",  # a day ahead and words of an event, which do not say that it will take place
]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why no record was read from an item: a stable slug, and a sentence for people."""

    code: ReasonCode
    message: str


class ReadMoment(NamedTuple):
    """A date or time expression: its words as printed, and what they mean by themselves."""

    words: str
    moment: Moment


@dataclass(frozen=True, slots=True)
class Repeat:
    """A record that was read and left out, because ``kept`` tells the same (and has what it added), or calls it off."""

    record: Record
    kept: Record | None


@dataclass(frozen=True, slots=True)
class ExplainedItem:
    """One item: ``number`` counts from 1 through the document.

    ``text``: its words, white space folded. ``moments``: the date and time expressions in it, as they were resolved before
    the item's surroundings said anything. ``records`` were read from it, ``repeats`` too but tell what others tell,
    ``cancelled`` are events that it calls off; ``issues`` are its near misses. ``reason`` says why there are no
    records and none are called off, and is None where there are.
    """

    number: int
    item: Item
    text: str
    moments: tuple[ReadMoment, ...]
    records: tuple[Record, ...]
    repeats: tuple[Repeat, ...]
    cancelled: tuple[Record, ...]
    issues: tuple[Issue, ...]
    reason: Reason | None


@dataclass(frozen=True, slots=True)
class ExplainedSection:
    """One section with its items. ``heading``: its words, None without one.

    ``records``: those that its heading alone states.
    """

    section: Section
    heading: str | None
    items: tuple[ExplainedItem, ...]
    records: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a document was read. ``profile_from``: the phrase by which the profile was recognised,
    with the mark it stands in.
    """

    extraction: Extraction
    profile_from: str
    timezone_from: Literal["option", "metadata", "profile", "text"] | None
    sections: tuple[ExplainedSection, ...]

    @property
    def items(self) -> tuple[tuple[ExplainedSection, ExplainedItem], ...]:
        """Every item with its section, in text order: the item of number n stands at n - 1."""
        return tuple((section, item) for section in self.sections for item in section.items)


def explain(
    document: Document,
    *,
    profile: str | None = None,
    issued: dt.date | None = None,
    timezone: str | None = None,
    among: Profiles | None = None,
) -> Explanation:
    """How ``document`` is read with these options, which are those of ``pipeline.extract``; it raises what that raises."""
    steps = pipeline.steps(document, profile=profile, issued=issued, timezone=timezone, among=among)
    reading, chosen = steps.reading, steps.reading.profile
    homes = _Homes(steps)
    kept = {_mark(record) for record in (*steps.extraction.records, *steps.extraction.cancelled)}
    here = _Here(
        kept=homes.group(steps.extraction.records),
        off=homes.group(steps.extraction.cancelled),
        left=homes.group([thing for thing in steps.found if not isinstance(thing, Issue) and _mark(thing) not in kept]),
        issues=homes.group([thing for thing in steps.found if isinstance(thing, Issue)]),
    )
    number = 0
    explained: list[ExplainedSection] = []
    for section in steps.sections:
        items: list[ExplainedItem] = []
        for item in section.items:
            number += 1
            items.append(_item(steps, homes, here, section, item, number))
        heading = reading.value(section.heading) if section.heading else None
        alone = here.kept.get(section.span, []) if all(item.span != section.span for item in section.items) else []
        explained.append(ExplainedSection(section, heading, tuple(items), tuple(alone)))
    evidence = chosen.evidence(Marks.of(document))
    return Explanation(
        extraction=steps.extraction,
        profile_from="given" if profile else f"{evidence[0]}: {evidence[1]}" if evidence else "no other claims the document",
        timezone_from=_timezone_from(reading, timezone),
        sections=tuple(explained),
    )


def _timezone_from(reading: Reading, given: str | None) -> Literal["option", "metadata", "profile", "text"] | None:
    """What says which zone the document is of; None where nothing does."""
    if given:
        return "option"
    if reading.document.timezone:
        return "metadata"
    return "profile" if reading.profile.timezone else "text" if reading.timezone else None


class _Homes:
    """Where records and issues are at home: the item that they begin in, else the first that they touch, else a section."""

    def __init__(self, steps: pipeline.Steps) -> None:
        self._items = [item.span for section in steps.sections for item in section.items]
        self._sections = [section.span for section in steps.sections]

    def of(self, thing: Record | Issue) -> Span | None:
        """The span of its item or section; None for what has no place in the text."""
        span = thing.span
        if span is None:
            return None
        begun = (item for item in self._items if item.start <= span.start < item.end)
        touched = (item for item in self._items if item.overlaps(span))
        around = (section for section in self._sections if section.start <= span.start < section.end)
        return next((home for homes in (begun, touched, around) for home in homes), None)

    def group(self, things: Sequence[T]) -> dict[Span | None, list[T]]:
        """``things`` by the span of their home."""
        found: dict[Span | None, list[T]] = {}
        for thing in things:
            found.setdefault(self.of(thing), []).append(thing)
        return found

    def number(self, thing: Record) -> int | None:
        """The number of the item that a record is at home in."""
        home = self.of(thing)
        return self._items.index(home) + 1 if home in self._items else None


@dataclass(frozen=True, slots=True)
class _Here:
    """The records that were kept, the events that are called off, the records that were read and left out,
    and the near misses, by the span of their home.
    """

    kept: dict[Span | None, list[Record]]
    off: dict[Span | None, list[Record]]
    left: dict[Span | None, list[Record]]
    issues: dict[Span | None, list[Issue]]


def _mark(record: Record) -> tuple[str, Span, str]:
    """By what a record that was kept is known among those that were read: the rest of it may have been completed."""
    return record.kind, record.span, record.rule


def _item(steps: pipeline.Steps, homes: _Homes, here: _Here, section: Section, item: Item, number: int) -> ExplainedItem:
    reading, kept = steps.reading, steps.extraction.records
    records, issues = tuple(here.kept.get(item.span, ())), tuple(here.issues.get(item.span, ()))
    known = (*kept, *steps.extraction.cancelled)
    repeats = tuple(Repeat(record, _teller(record, known)) for record in here.left.get(item.span, ()))
    cancelled = tuple(here.off.get(item.span, ()))
    reason = None
    if not records and not repeats and not cancelled:
        others = [record for record in known if record.span.overlaps(item.span)]
        reason = _reason(reading, section, item, issues, [(homes.number(record), record) for record in others])
    moments = tuple(ReadMoment(_said(reading, moment), moment) for moment in reading.moments_in(item.span))
    return ExplainedItem(number, item, reading.value(item.span), moments, records, repeats, cancelled, issues, reason)


def _teller(record: Record, kept: Sequence[Record]) -> Record | None:
    """The record that was kept instead of ``record``: of its kind and day (or person),
    the one with the most of its words.
    """
    same = [other for other in kept if _subject(other) == _subject(record)]
    return max(same, key=lambda other: len(_words(other) & _words(record)), default=None)


def _subject(record: Record) -> tuple[object, ...]:
    match record:
        case Event():
            return "event", record.day, record.clock
        case PersonnelMove():
            return "move", record.person.casefold(), record.change
        case Deadline():
            return "deadline", record.date


def _words(record: Record) -> set[str]:
    match record:
        case Event():
            said = record.title
        case PersonnelMove():
            said = f"{record.role} {record.organization}"
        case Deadline():
            said = record.what
    return set(said.casefold().split())


def _reason(
    reading: Reading, section: Section, item: Item, issues: Sequence[Issue], around: Sequence[tuple[int | None, Record]]
) -> Reason:
    if section.kind in pipeline.SILENT:
        told = f" ({section.evidence})" if section.evidence else ""
        what = "is for reading" if section.kind == "reading" else "is passed over"
        return Reason("section/silent", f"its section {what}{told}; no records are read there")
    if around:
        number, record = around[0]
        whose = f"item {number}" if number else "the heading"
        return Reason("item/part", f"it is part of the {record.kind} that {whose} states")
    if issues:
        return Reason("item/near-miss", "; ".join(issue.message for issue in issues))
    text = item.span.of(reading.plain)
    for phrase in reading.profile.sign_off:
        if text.casefold().lstrip(" -–—*•").startswith(phrase):
            return Reason("item/sign-off", f"it begins with words that end the newsletter: {phrase}")
    return _reason_of_dates(reading, section, item, text)


def _reason_of_dates(reading: Reading, section: Section, item: Item, text: str) -> Reason:
    moments = reading.moments_in(item.span)
    if not moments:
        missing = "no name with a change of post" if section.kind == "moves" else "no change of post that was understood"
        return Reason("date/none", f"no date or clock time, and {missing}")
    days = [moment for moment in moments if moment.has_date]
    if not days:
        if item.day is None and not any(moment.has_date for moment in _heading_moments(reading, section)):
            return Reason("date/clock-alone", "a clock time, and nothing that says of which day")
        return _reason_of_words(section, text)
    narrow = [moment for moment in days if moment.grain in ("day", "minute")]
    if not narrow:
        words = ", ".join(_said(reading, moment) for moment in days)
        return Reason("date/vague", f"no single day, only a longer time: {words}")
    known = [(moment, day) for moment in narrow if (day := _last_day(moment)) is not None]
    if not known:
        words = ", ".join(_said(reading, moment) for moment in narrow)
        why = "the day of the newsletter is not known" if reading.today is None else "the words leave it open"
        return Reason("date/unknown", f"a day that cannot be known, as {why}: {words}")
    today = reading.today
    if today is not None and all(day < today for _, day in known):
        words = ", ".join(f"{_said(reading, moment)} = {day}" for moment, day in known)
        return Reason("date/past", f"only days before {today}: {words}")
    if not any(usable(reading, moment) for moment in moments):
        words = ", ".join(_said(reading, moment) for moment in narrow)
        return Reason("date/passing", f"a day named in passing, in a greeting or as one of many: {words}")
    return _reason_of_words(section, text)


def _reason_of_words(section: Section, text: str) -> Reason:
    cues = (THING, CALL, TAKES_PLACE, FUTURE, PRESENT)
    cue = next((match[0] for pattern in cues if (match := pattern.search(text))), None)
    if cue is None:
        return Reason("words/none", "a day, but no words of an event, of a deadline or of a change of post")
    if section.kind == "news":
        where = "in running news a sentence must announce what will take place, or say what a day bounds"
    else:
        where = "no form of entry, announcement or sentence that is known fits"
    return Reason("words/not-announced", f"a day, and words of an event ({' '.join(cue.split())}), but {where}")


def _heading_moments(reading: Reading, section: Section) -> tuple[Moment, ...]:
    return reading.moments_in(section.heading) if section.heading else ()


def _said(reading: Reading, moment: Moment) -> str:
    return reading.value(Span(moment.start, moment.end))


def _last_day(moment: Moment) -> dt.date | None:
    """The last day that a moment names."""
    for end in (moment.until, moment.begins):
        if isinstance(end, dt.datetime):
            return end.date()
        if isinstance(end, dt.date):
            return end
    return None
