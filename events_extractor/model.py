"""The data that flows through the program: frozen, made of the standard library only.

bytes -> Document -> Sections -> Items -> records -> Extraction. Each type here is what one step hands to the next.
Offsets are code points of ``Document.text``; a ``Span`` is half-open, so ``text[span.start:span.end]`` is the raw value.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import ClassVar, Literal, NamedTuple, overload

Kind = Literal["event", "move", "deadline"]
KINDS: tuple[Kind, ...] = ("event", "move", "deadline")

BlockKind = Literal["heading", "paragraph", "list_item", "cell", "preformatted", "rule"]
IssuedFrom = Literal["option", "header", "metadata", "name", "text"]
SectionKind = Literal["events", "moves", "deadlines", "promotion", "reading", "news", "ignored"]
Placement = Literal["listed", "prose"]
Change = Literal["start", "end", "nominate", "elect"]
Relation = Literal["by", "before", "on", "after", "until", "from"]


class Span(NamedTuple):
    """A half-open range of code points in ``Document.text``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters that the span covers in ``text``."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two have a code point in common."""
        return self.start < other.end and other.start < self.end


Spans = Mapping[str, tuple[Span, ...]]
NO_SPANS: Spans = MappingProxyType({})


@overload
def day_of(when: dt.date) -> dt.date: ...
@overload
def day_of(when: dt.time | None) -> None: ...
def day_of(when: dt.date | dt.datetime | dt.time | None) -> dt.date | None:
    """The day of ``when`` as printed, in its own zone (in UTC an evening talk may be on the day after).

    A clock time has none.
    """
    if isinstance(when, dt.datetime):
        return when.date()
    return when if isinstance(when, dt.date) else None


@dataclass(frozen=True, slots=True)
class Issue:
    """Something a person should know about a document: a near miss, a contradiction, a fault in the input.

    ``code`` is a stable slug such as ``issued/unknown`` or ``mail/charset``; ``span`` is where, if it has a place.
    """

    code: str
    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a document that a reader sees as one: a paragraph, a heading, a list item, a table cell.

    Blocks are in text order and do not overlap. ``level`` is 1 to 6 for headings and the nesting depth, from 1, for list
    items; 1 for cells that name the columns of a table; 0 otherwise. A ``rule`` (a horizontal line, ``| |`` in flattened
    mail) separates and carries no text of its own.
    """

    kind: BlockKind
    span: Span
    level: int = 0


@dataclass(frozen=True, slots=True)
class Link:
    """A hyperlink: the text it stands on and where it leads (http, https or mailto only)."""

    span: Span
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One newsletter as read: its text, which nothing edits afterwards, and what the form of the file says about it.

    ``header_date``: the day printed in the mail's Date header. ``metadata_date``: the day that the document's own metadata
    states (JSON-LD, meta tags, front matter). ``body_date``: for a forwarded mail, the day that the inner mail states, which
    "today" inside it follows. ``sender``: the mail's From header as printed, of a forwarded mail that of the
    inner one where it states it; used to recognise the newsletter. ``timezone``: the zone of its clock times that the
    document's own metadata states (an IANA name).
    """

    source: str
    text: str
    sha256: str
    media_type: str = "text/plain"
    message_id: str | None = None
    title: str | None = None
    sender: str | None = None
    site: str | None = None
    timezone: str | None = None
    header_date: dt.date | None = None
    metadata_date: dt.date | None = None
    body_date: dt.date | None = None
    blocks: tuple[Block, ...] = ()
    bold: tuple[Span, ...] = ()
    links: tuple[Link, ...] = ()
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True)
class IssueDate:
    """The day a newsletter is of, and the evidence that says so.

    ``issued`` is None when nothing says. ``today`` is the day that "today" means in the text: the inner mail's own day in a
    forwarded one, else ``issued``.
    """

    issued: dt.date | None
    issued_from: IssuedFrom | None
    today: dt.date | None
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a section: a list item, a paragraph, or a run of blocks that belong together.

    ``span`` excludes the list marker. ``listed`` tells an entry of a list or calendar from running text. ``label`` is the
    item's own heading (a title line above its paragraphs), if it has one. ``day`` is the span of the date heading that the
    item stands under ("Thursday, June 20"), if any.
    """

    span: Span
    listed: bool
    label: Span | None = None
    day: Span | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A run of items under one heading, and what is expected of them.

    ``heading`` is None where the section was told by the shape of its items alone; ``evidence`` says which words or which
    shape decided ("heading: Transitions", "shape: organizer, clock time, title").
    """

    kind: SectionKind
    span: Span
    items: tuple[Item, ...]
    heading: Span | None = None
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Post:
    """A post somebody held: its title and the body or person worked for; either may be unknown."""

    role: str | None
    organization: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that a reader could attend, watch or follow at a stated time.

    ``start`` and ``end``: an aware datetime in ``timezone``, a date for an all-day event (``end`` inclusive), or None where
    the day is unknown; ``clock`` then keeps the stated clock time. Where neither the text nor the profile tells the zone,
    ``timezone`` is None and ``start`` a naive datetime: a local time wherever the reader is (RFC 5545 section 3.3.5, form
    1).
    ``cancelled``: the words say that it does not take place at that time.
    """

    uid: str = ""
    title: str
    organizer: str | None = None
    start: dt.date | dt.datetime | None = None
    end: dt.date | dt.datetime | None = None
    clock: dt.time | None = None
    timezone: str | None = None
    location: str | None = None
    url: str | None = None
    speakers: tuple[str, ...] = ()
    cancelled: bool = False
    heading: str | None = None
    section: Placement = "listed"
    quote: str = ""
    span: Span
    spans: Spans = field(default_factory=lambda: NO_SPANS)
    implied: tuple[str, ...] = ()
    rule: str = ""

    kind: ClassVar[Kind] = "event"

    @property
    def day(self) -> dt.date | None:
        """The day on which it begins, None where that is unknown."""
        return day_of(self.start)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonnelMove:
    """A named person starts, leaves, is nominated or is elected to a post (ACE Personnel.* events)."""

    uid: str = ""
    person: str
    change: Change
    role: str | None = None
    organization: str | None = None
    previous: tuple[Post, ...] = ()
    effective: dt.date | None = None
    url: str | None = None
    heading: str | None = None
    section: Placement = "listed"
    quote: str = ""
    span: Span
    spans: Spans = field(default_factory=lambda: NO_SPANS)
    implied: tuple[str, ...] = ()
    rule: str = ""

    kind: ClassVar[Kind] = "move"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A day by, before, on, after, until or from which somebody must or can no longer do something.

    ``date`` is None where the day is unknown (a yearless date in a document without an issue date). ``time``, where one is
    stated, is local time in ``timezone``: the zone that the words state (IANA name, or offset from UTC), else the home of
    the newsletter; None where neither is known.
    """

    uid: str = ""
    date: dt.date | None
    time: dt.time | None = None
    timezone: str | None = None
    relation: Relation
    what: str
    url: str | None = None
    heading: str | None = None
    section: Placement = "prose"
    quote: str = ""
    span: Span
    spans: Spans = field(default_factory=lambda: NO_SPANS)
    implied: tuple[str, ...] = ()
    rule: str = ""

    kind: ClassVar[Kind] = "deadline"


Record = Event | PersonnelMove | Deadline


def calendar_day(record: Record, issued: dt.date | None) -> dt.date | None:
    """The day on which ``record`` stands in a calendar: its own.

    Of a move without one, the day ``issued`` on which it was told.
    """
    match record:
        case Event():
            return record.day
        case PersonnelMove():
            return record.effective or issued
        case Deadline():
            return record.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """Everything that one document yielded. Records stand in text order. ``timezone`` is None where no home is known.

    ``cancelled``: events of which the words say that they do not take place; they are no records of their own, and matter to
    those who know of the event from an earlier issue.
    """

    document: Document
    issued: dt.date | None
    issued_from: IssuedFrom | None
    profile: str
    newsletter: str | None
    timezone: str | None
    events: tuple[Event, ...] = ()
    moves: tuple[PersonnelMove, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    cancelled: tuple[Event, ...] = ()
    issues: tuple[Issue, ...] = ()

    @property
    def records(self) -> tuple[Record, ...]:
        """All records, events first, then moves, then deadlines."""
        return (*self.events, *self.moves, *self.deadlines)
