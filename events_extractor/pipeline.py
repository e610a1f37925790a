"""The whole way: one Document in, one Extraction out. A pure function of the document and the options."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeVar

from events_extractor import identity, profiles, sections
from events_extractor.documents.issued import issue_date, name_above_dateline
from events_extractor.language import dates, places
from events_extractor.language.asides import asides
from events_extractor.language.dates import Moment
from events_extractor.model import Deadline, Document, Event, Extraction, Issue, PersonnelMove, Record, Section, Span
from events_extractor.parsers import deadlines, events, transitions
from events_extractor.profiles import Profiles
from events_extractor.reading import Reading, plain, without_remarks

R = TypeVar("R", Event, PersonnelMove, Deadline)

# Sections that hold no records of any kind: reading lists, birthdays, job boards.
SILENT = ("reading", "ignored")


def extract(
    document: Document,
    *,
    profile: str | None = None,
    issued: dt.date | None = None,
    timezone: str | None = None,
    among: Profiles | None = None,
) -> Extraction:
    """All events, personnel moves and deadlines of ``document``.

    ``profile`` names a profile (recognised from the document if None) ``among`` those given (the shipped ones if None),
    ``issued`` overrides the issue date that the document states, ``timezone`` (IANA name) overrides the zone that its own
    metadata states, which overrides the newsletter's home.
    Where no home is known, clock times are kept as local times without a zone. Raises ProfileError for an unknown profile
    and AmbiguousProfile where two claim the document.
    """
    return steps(document, profile=profile, issued=issued, timezone=timezone, among=among).extraction


@dataclass(frozen=True, slots=True)
class Steps:
    """The whole way of one document: how it was read, its sections, what the parsers found in them,
    and what was kept of it.
    """

    reading: Reading
    sections: tuple[Section, ...]
    found: tuple[Record | Issue, ...]
    extraction: Extraction


def steps(
    document: Document,
    *,
    profile: str | None = None,
    issued: dt.date | None = None,
    timezone: str | None = None,
    among: Profiles | None = None,
) -> Steps:
    """As ``extract``, with what lies between the document and its extraction."""
    chosen = profiles.load(profile, among) if profile else profiles.recognise(document, among)
    issue = issue_date(document, issued)
    blanks = asides(document.text)
    text = plain(document.text, blanks)
    home = timezone or document.timezone or chosen.timezone or places.home(text, _called(document))
    reading = Reading(
        document=document,
        profile=chosen,
        timezone=home,
        issued=issue.issued,
        today=issue.today,
        plain=text,
        moments=tuple(
            moment
            for moment in dates.find(_parted(document), issue.today, home, _name(document))
            if not _within(moment, blanks)
        ),
        asides=blanks,
    )
    found_sections = sections.split(reading)
    entries = without_remarks(reading)
    found = tuple(_parse(reading, entries, found_sections))
    issues = [*document.issues, *issue.issues, *(thing for thing in found if isinstance(thing, Issue))]
    told = _settled(reading, events.unified(entries, found_sections, events.distinct(_of(Event, found))))
    extraction = Extraction(
        document=document,
        issued=issue.issued,
        issued_from=issue.issued_from,
        profile=chosen.name,
        newsletter=chosen.newsletter or _newsletter(document) or name_above_dateline(document, issue.issued),
        timezone=home,
        events=tuple(event for event in told if not event.cancelled),
        moves=_settled(reading, transitions.distinct(_of(PersonnelMove, found))),
        deadlines=_settled(reading, deadlines.distinct(_of(Deadline, found))),
        cancelled=tuple(event for event in told if event.cancelled),
        issues=tuple(issues),
    )
    return Steps(reading, found_sections, found, extraction)


# A sign that no date reaches across: the "record separator" of ASCII.
_BARRIER = "\x1e"


def _parted(document: Document) -> str:
    """The text with a barrier between blocks that only a line break parts:
    a time and the date of the next entry stay two.
    """
    pieces, at = [], 0
    for first, second in pairwise(document.blocks):
        between = document.text[first.span.end : second.span.start]
        if between.count("\n") == 1:
            # The marker of a list item gives its place to the barrier; where there is none, the line break does.
            end = first.span.end + min(between.index("\n") + 1, len(between) - 1)
            pieces += [document.text[at:end], _BARRIER]
            at = end + 1
    return "".join((*pieces, document.text[at:]))


def _name(document: Document) -> str:
    """What a document is called beside its text: the name of its file, and its title."""
    name = document.source.replace("\\", "/").rsplit("/", 1)[-1]
    return f"{name}\n{document.title or ''}"


_NAME_WORDS = 10  # of a first line that is the name of a newsletter, and no sentence


def _called(document: Document) -> str:
    """What a newsletter calls itself: its sender, its site, its title, and the line above all else of its text."""
    head = document.text.lstrip().partition("\n")[0]
    named = len(head.split()) <= _NAME_WORDS and not head.rstrip().endswith((".", "!", "?"))
    sender = (document.sender or "").partition("<")[0]
    return "\n".join(filter(None, (sender, document.site, document.title, head if named else "")))


def _within(moment: Moment, blanks: tuple[Span, ...]) -> bool:
    return any(blank.start <= moment.start < blank.end for blank in blanks)


def _parse(reading: Reading, entries: Reading, found_sections: tuple[Section, ...]) -> Iterator[Record | Issue]:
    """What the parsers find; ``entries`` is ``reading`` without its remarks, as the parser of events wants it."""
    house, whole = events.publisher(reading), transitions.whole(reading)
    for section in found_sections:
        if section.kind in SILENT:
            continue
        yield from events.parse(entries, section, house)
        for item in section.items:
            yield from transitions.parse(reading, section, item, whole)
            yield from deadlines.parse(reading, section, item)


def _of(kind: type[R], found: Iterable[Record | Issue]) -> list[R]:
    return [thing for thing in found if isinstance(thing, kind)]


def _settled(reading: Reading, records: Iterable[R]) -> tuple[R, ...]:
    """Records in text order, each once, with its UID and the link it carries."""
    ordered = sorted(records, key=lambda record: (record.span, record.rule))
    return identity.with_uids(_settle(reading, record) for record in ordered)


def _settle(reading: Reading, record: R) -> R:
    spans = record.spans
    if reading.asides:
        spans = {name: tuple(piece for span in places for piece in reading.pieces(span)) for name, places in spans.items()}
    return replace(record, spans=spans, url=record.url or reading.url_in(record.span))


def _newsletter(document: Document) -> str | None:
    """What a newsletter without a profile calls itself: the display name of its sender, else its site, else its title."""
    if document.sender:
        name = document.sender.partition("<")[0].strip().strip('"')
        if name and "@" not in name:
            return name
    return document.site or (document.title if document.message_id is None and document.sender is None else None)
