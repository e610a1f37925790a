"""Events that stand as entries of lists and calendars, told by where their moment stands.

A line may state an event whole (see ``lines``); or it takes several: a title above its date line, a date heading above titles.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from events_extractor.language.clauses import sentences
from events_extractor.model import Block, Event, Item, Section, Span
from events_extractor.parsers.events import fields, lines, occurrences, rows
from events_extractor.parsers.events.building import build, located, without
from events_extractor.parsers.events.cues import THING
from events_extractor.parsers.events.lines import TITLE_MAX_WORDS, WHEN_WORDS, Line, line, may_be_place
from events_extractor.parsers.events.when import context_day, when
from events_extractor.reading import Reading
from events_extractor.sections import says_only_when

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment


def _lines(reading: Reading, section: Section, items: Iterable[Item]) -> Iterator[Line]:
    """The items in their lines where those carry meaning: one of them only says when, or each is an entry. Rows stay whole."""
    for item in items:
        spans = fields.lines(reading, item.span)
        if run := _run_on(reading, section, item):
            dated = next((moment for moment in reading.moments_in(run[0]) if moment.has_date), None)
            day = Span(dated.start, dated.end) if dated else item.day  # "June 10, 9 a.m. Markup 11 a.m. Hearing": of one day
            for span in run:
                yield line(reading, replace(item, span=span, listed=True, day=item.day if span == run[0] else day), span)
            continue
        if len(spans) > 1 and _is_bold_entry(reading, spans[0]):
            yield line(reading, replace(item, span=spans[0], listed=True), spans[0])
            item = replace(item, span=Span(spans[1].start, item.span.end))
            spans = spans[1:]
        if section.kind == "events" and _are_entries(reading, spans):
            for span in spans:
                yield line(reading, replace(item, span=span, listed=True), span)
            continue
        if (
            len(spans) < 2
            or rows.cells(reading, item)
            or not any(_says_when(reading, line(reading, item, span)) for span in spans)
        ):
            spans = [item.span]
        elif (
            _only(reading, line(reading, item, spans[0]), timed=True)
            and len(sentences(reading.plain, item.span)) < _PROSE
            and (
                not may_be_place(spans[1].of(reading.plain))
                or (len(spans) > 2 and fields.is_place(spans[2].of(reading.plain)))
            )
        ):
            spans = [item.span]  # "1 p.m." / "Press briefing with the mayor." / "Room 5": the hour above its entry
        for span in spans:
            yield line(reading, item, span)


def _are_entries(reading: Reading, spans: list[Span]) -> bool:
    """Whether each of several short lines states its own clock time beside other words: "Chess night, 8 p.m., Town Hall"."""
    return len(spans) > 1 and all(
        span.end - span.start <= _ENTRY_MAX
        and not reading.plain[span.start].islower()
        and any(moment.has_time for moment in reading.moments_in(span))
        and not _says_when(reading, line(reading, Item(span, listed=True), span))
        for span in spans
    )


# What stands before a clock time that belongs to the words before it: "doors at 7 p.m.", "9 a.m. to 5 p.m.", "noon and 2 p.m."
_JOINED = re.compile(
    r"(?:\b(?:at|from|to|until|till|by|before|after|around|about|and|or|opens?|doors|starts?|begins?)|[,–—(/@&-])\s*\Z",
    re.IGNORECASE,
)
_BEGINS_ENTRY = re.compile(r"[\s:–—-]{0,4}[A-Z\"'(\d]")


def _run_on(reading: Reading, section: Section, item: Item) -> list[Span]:
    """The entries of an item that runs several together: "10 a.m. Budget markup 11 a.m. Rules hearing". Empty where it does not."""
    if section.kind != "events" and not item.listed:
        first = next(iter(reading.moments_in(item.span)), None)
        if first is None or first.start > item.span.start + 2:
            return []
    starts = [
        moment.start
        for moment in reading.moments_in(item.span)
        if moment.has_time
        and not _JOINED.search(reading.plain, max(item.span.start, moment.start - 12), moment.start)
        and _BEGINS_ENTRY.match(reading.plain, moment.end, item.span.end)
    ]
    edges = sorted({item.span.start, *starts, item.span.end})
    if len(starts) < 2 or (
        reading.plain[item.span.start : starts[0]].strip(" –—:-")
        and not _only(reading, line(reading, item, Span(item.span.start, starts[0])), timed=False)
    ):
        return []
    if edges[1] == starts[0]:  # the day that they are of stands before the first
        edges.remove(starts[0])
    spans = [fields.trimmed(reading, Span(first, last)) for first, last in pairwise(edges)]
    return spans if all(re.search(r"[^\W\d_]{3}", _words_beside(reading, span)) for span in spans) else []


def _words_beside(reading: Reading, span: Span) -> str:
    """The text of ``span`` without its moments."""
    holes = [Span(moment.start, moment.end) for moment in reading.moments_in(span)]
    return " ".join(piece.of(reading.plain) for piece in without(reading, span, *holes))


def _is_bold_entry(reading: Reading, first: Span) -> bool:
    """Whether the first of several lines is bold as a whole and states a day or hour: an entry above its description."""
    at = bisect_left(reading.document.bold, first.start, key=lambda bold: bold.start)
    bold = reading.document.bold[at] if at < len(reading.document.bold) else None
    return (
        bold is not None
        and bold.start <= first.start + 2
        and first.end - 2 <= bold.end <= first.end
        and bool(reading.moments_in(first))
        and bool(re.search(r"[^\W\d_]{3}", _words_beside(reading, first)))
    )


_ENTRY_MAX = 100  # code points of a line that is an entry of its own


def _merged(reading: Reading, found: Iterable[Line]) -> Iterator[Line]:
    """The lines, a line that names only the day and the next that names only the hours as one."""
    held: Line | None = None
    for piece in found:
        if held is not None and _only(reading, piece, timed=True):
            yield replace(held, span=Span(held.span.start, piece.span.end), moments=(*held.moments, *piece.moments))
            held = None
            continue
        if held is not None:
            yield held
        held = piece if _only(reading, piece, timed=False) else None
        if held is None:
            yield piece
    if held is not None:
        yield held


def _titled_below(reading: Reading, found: list[Line]) -> Iterator[Line]:
    """The lines, a date line that begins its item with the title below it as one ("June 20, 9 a.m." / "What next for the lakes?")."""
    # Items that begin with a date line: no title stands above the next date line, so it must stand below.
    untitled = {
        piece.item
        for number, piece in enumerate(found)
        if (not number or found[number - 1].item != piece.item) and _says_when(reading, piece)
    }
    held: Line | None = None
    for number, piece in enumerate(found):
        if held is not None:
            yield replace(held, span=Span(held.span.start, piece.span.end), moments=(*held.moments, *piece.moments))
            held = None
            continue
        above = found[number - 1] if number else None
        below = found[number + 1] if number + 1 < len(found) else None
        first = above is None or above.item != piece.item
        alone = above is None or above.item in untitled
        titled = not alone and first and above is not None and not above.moments and _reads_as_title(reading, above)
        if (
            first
            and not titled
            and below is not None
            and below.item == piece.item
            and not below.moments
            and _says_when(reading, piece)
            and _reads_as_title(reading, below)
            and (
                alone
                or below.span.of(reading.plain).rstrip().endswith(("?", "!"))
                or not may_be_place(below.span.of(reading.plain))
            )
        ):
            held = piece
            continue
        yield piece
    if held is not None:
        yield held


def _only(reading: Reading, piece: Line, *, timed: bool) -> bool:
    """Whether a line says only the day (or, ``timed``, only the hours), and nothing beside it."""
    if not piece.moments or not all(moment.has_time is timed and (timed is not moment.has_date) for moment in piece.moments):
        return False
    holes = [Span(moment.start, moment.end) for moment in piece.moments]
    return all(WHEN_WORDS.fullmatch(rest.of(reading.plain)) for rest in without(reading, piece.span, *holes))


def _oriented(reading: Reading, section: Section, found: list[Line]) -> list[Line]:
    """The lines, with each time that stands alone above its entry put on one line with it ("June 12, 9 a.m." / "Budget markup").

    Times stand above their entries where the list begins with one and every one of them has an entry below.
    """
    clocks = [number for number, piece in enumerate(found) if says_only_when(reading, piece.span)]
    below = [found[number + 1] for number in clocks if number + 1 < len(found) and number + 1 not in clocks]
    if (
        section.kind != "events"
        or len(clocks) < _ENOUGH_CLOCKS
        or clocks[0] != 0
        or len(below) < len(clocks)
        or all(fields.is_place(piece.span.of(reading.plain)) for piece in below)
    ):
        return found
    oriented: list[Line] = []
    for number, piece in enumerate(found):
        if number - 1 in clocks:
            above = oriented.pop()
            span = Span(above.span.start, piece.span.end)
            oriented.append(Line(Item(span, listed=True, day=piece.item.day), span, above.moments))
        else:
            oriented.append(piece)
    return oriented


def parse(reading: Reading, section: Section, items: Iterable[Item]) -> tuple[list[Event], list[Item]]:
    """The events that the items of a section list, and the items that none was read from."""
    heading = fields.heading_title(reading, section)
    pieces = list(_merged(reading, _lines(reading, section, items)))
    if (oriented := _oriented(reading, section, pieces)) != pieces:
        heading, pieces = None, oriented  # where every time has its entry below, the heading is that of the list
    told, pieces = _occurrences(reading, section, pieces)
    # Items that hold their own date line: their first line is its title, whatever stands before.
    whole = {piece.item for piece in pieces if piece.span != piece.item.span and _says_when(reading, piece)}
    entries = _Entries(reading, section, heading, whole, found=told)
    if section.heading is not None:
        entries.found += _heading_events(reading, section)
    for piece in pieces if heading is not None else _titled_below(reading, pieces):
        entries.take(piece)
    entries.settle()
    return entries.found, entries.left


def _occurrences(reading: Reading, section: Section, found: list[Line]) -> tuple[list[Event], list[Line]]:
    """The events of date lines that follow each other below the words that name them all, and the lines that are left."""
    events: list[Event] = []
    left: list[Line] = []
    number = 0
    while number < len(found):
        run = number
        while run < len(found) and _only_dates(reading, found[run]):
            run += 1
        if left and run - number >= _ENOUGH_DATES:
            told = list(occurrences.read(reading, section, left[-1].span, found[number:run]))
            if told:
                events += told
                number = run
                continue
        shared = number
        while shared < len(found) and occurrences.hosted_by(reading, found[shared]) is not None:
            shared += 1
        if (
            left
            and shared - number >= _ENOUGH_DATES
            and (told := list(occurrences.of_hosts(reading, section, left[-1].span, found[number:shared])))
        ):
            events += told
            number = shared
            continue
        left.append(found[number])
        number += 1
    return events, left


_ENOUGH_DATES = 2  # lines of dates, or of hours and hosts, that make a list of them


def _only_dates(reading: Reading, piece: Line) -> bool:
    return any(moment.has_date for moment in piece.moments) and _says_when(reading, piece)


@dataclass(slots=True)
class _Entries:
    """What the lines of a section have told so far: the events, the items without one, and what later lines still hang on."""

    reading: Reading
    section: Section
    heading: Span | None  # the section's heading where it names one event
    whole: set[Item]  # items that hold their own date line
    found: list[Event] = field(default_factory=list)
    left: list[Item] = field(default_factory=list)
    title: Line | None = None  # the line that the next date line belongs to
    used: bool = False  # whether an event has taken it
    day: Span | None = None  # the date heading above
    pending: Line | None = None  # the first entry under a date heading, until an event of that day is found
    dated: Moment | None = None  # the day of the title's last date line, for hours that stand further below
    untitled: Line | None = None  # a date line just above, whose title may stand below
    placeless: int = 0  # how many events of the last date line still lack a place, which the next line may name
    row: tuple[Block, ...] = ()  # the row above
    heads: tuple[str, ...] = ()  # what the columns of the present table hold
    previous: Line | None = None

    def take(self, piece: Line) -> None:
        """Read one line: as the head of a table, a date line, an entry of its own, the place or the title of another."""
        reading, section = self.reading, self.section
        self._enter(piece)
        row = rows.filled(rows.cells(reading, piece.item), self.heads, self.row)
        self.row = row
        if (heads := rows.columns(reading, row)) is not None:
            self.heads = heads
            return
        if self.untitled is not None and (event := _titled_by(reading, section, self.untitled, piece)) is not None:
            self.found.append(event)
            self.untitled = None
            return
        self.untitled = None
        own = None if row else self.title.span if self.title else self.heading or _above_day(reading, section, piece)
        dates = own is not None and _says_when(reading, piece)
        days = [moment for moment in piece.moments if moment.has_date]
        if dates and days and piece.item.day is None:
            self.dated = days[0]
        if own is not None and dates and (section.kind == "events" or _announces(reading, piece, own, self.dated)):
            item = self.title.item if self.title else piece.item
            events = list(_dated(reading, section, piece, item, own, None if days else self.dated))
            if not days and events:
                self._forget_day_of(own)
            self.placeless = len(events) if events and events[0].location is None else 0
            self.found += events
            self.used, self.pending = True, None
            if events:
                return
        if events := self._stated(piece, row, dates=dates):
            self.found += events
            self.pending = None
        elif _only(reading, piece, timed=False):
            self.untitled = piece
        elif self.placeless and not piece.moments and _names_place(reading, piece):
            place = fields.title(reading, piece.span)
            self.found[-self.placeless :] = [located(reading, event, place) for event in self.found[-self.placeless :]]
            self.placeless = 0
        else:
            self.placeless = 0
            self._leave(piece, row)

    def _forget_day_of(self, own: Span) -> None:
        """Drop the whole day read from the date line of a title, where a line below states the hours."""
        self.found = [
            event
            for event in self.found
            if self.dated is None or isinstance(event.start, dt.datetime) or event.start is None or not _titled(event, own)
        ]

    def settle(self) -> None:
        """Make an all-day event of the first entry under the last date heading, where nothing else was read there."""
        event = _under_day(self.reading, self.section, self.pending) if self.pending else None
        self.found += [event] if event is not None else []

    def _enter(self, piece: Line) -> None:
        """Let go of what no longer holds at ``piece``: the title above, the date heading."""
        before, self.previous = self.previous, piece
        if self.section.kind != "events" and before and piece.item != before.item and self.title is not before:
            self.title = None  # outside a section of events only the line right above a date line is its title
        if piece.item.day != self.day:
            self.settle()
            self.day, self.pending, self.dated = piece.item.day, None, None
            if self.used or before is None or self.title is not before or not _only(self.reading, piece, timed=True):
                self.title, self.used = None, False  # else: "Phone bank" / "Monday, June 10" / "2-3 p.m."

    def _stated(self, piece: Line, row: tuple[Block, ...], *, dates: bool) -> list[Event]:
        """The events that the line states whole. A date line whose title is taken already states none."""
        events: list[Event] = []
        if row:
            events = rows.read(self.reading, self.section, piece.item, row, self.heads)
        if piece.moments and not events and not (self.used and dates):
            events = lines.series(self.reading, self.section, piece) or lines.read(self.reading, self.section, piece)
        show = None if events else _show(self.reading, self.section, piece.item)
        return [show] if show is not None else events

    def _leave(self, piece: Line, row: tuple[Block, ...]) -> None:
        """Keep a line that states no event: its item for the sentences, itself as the title of a date line to come."""
        if not self.left or self.left[-1] != piece.item:
            self.left.append(piece.item)
        if row or not _reads_as_title(self.reading, piece):
            if self.used:
                self.title = None
            return
        if self.section.kind == "events" and self.day is not None:
            day = self.day
            if self.pending is None and not any(_of_day(event, day) for event in self.found):
                self.pending = piece
        if self.title is None or self.used or (self.title.item != piece.item and piece.item in self.whole):
            self.title, self.used, self.dated = piece, False, None
        elif self.title.item == piece.item and _goes_on(self.reading, self.title, piece):
            self.title = replace(self.title, span=Span(self.title.span.start, piece.span.end))


def _titled(event: Event, own: Span) -> bool:
    """Whether the title of ``event`` was read from ``own``."""
    return own.start <= event.spans["title"][0].start < own.end


def _titled_by(reading: Reading, section: Section, dated: Line, piece: Line) -> Event | None:
    """The event of a day whose title stands on the line below: "Monday 14 June – Thursday 17 June" / "Plenary session"."""
    title = fields.title(reading, piece.span)
    if piece.moments or title is None or not _reads_as_title(reading, piece):
        return None
    words = title.of(reading.plain)
    if not THING.search(words) or not words[:1].isupper() or len(words.split()) > _SHORT_TITLE:
        return None
    at = when(reading, section, dated.item, dated.moments[0])
    span = Span(dated.span.start, piece.span.end)
    return build(reading, section, replace(piece.item, listed=True), at, (title,), rule="events/date-heading", span=span)


def _above_day(reading: Reading, section: Section, piece: Line) -> Span | None:
    """The title above a section that is headed by its date alone, for the line that says the hours ("3 p.m. to 5 p.m.")."""
    if section.heading is None or piece.item.day != section.heading or not any(moment.has_time for moment in piece.moments):
        return None
    at = bisect_left(reading.document.blocks, section.heading.start, key=lambda block: block.span.start)
    above = reading.document.blocks[at - 1] if at else None
    if (
        above is None
        or above.kind not in ("heading", "paragraph")
        or len(above.span.of(reading.plain).split()) > TITLE_MAX_WORDS
        or any(moment.has_date for moment in reading.moments_in(above.span))  # the dateline
    ):
        return None
    before = reading.document.blocks[at - 2] if at > 1 else None
    if before is not None and before.kind == "heading" and before.span.of(reading.plain).rstrip().endswith(":"):
        return Span(before.span.start, above.span.end)  # "RIVERS IN COURT:" / "Who owns the water?"
    return above.span if not above.span.of(reading.plain).rstrip().endswith(".") else None


def _goes_on(reading: Reading, title: Line, piece: Line) -> bool:
    """Whether a title goes on in the next line: "Fifth Symposium on" / "River Networks"."""
    above = title.span.of(reading.plain).rstrip()
    return (
        bool(re.search(r"(?:\b(?:on|of|and|for|the|in|to|with|a|an)|[,&–-])\Z", above))
        or piece.span.of(reading.plain)[:1].islower()
    )


def _announces(reading: Reading, piece: Line, own: Span, above: Moment | None) -> bool:
    """Whether, outside a section of events, a date line and the title above it announce an event: not the letterhead's date."""
    days = _days(piece.moments) or _days(filter(None, [above]))
    timed = any(moment.has_time for moment in piece.moments)
    if reading.today is None or not days or max(days) < reading.today or (not timed and max(days) == reading.today):
        return False
    words = _fuller(reading, own).of(reading.plain)
    if not timed and _STARTING.search(reading.plain, piece.span.start, piece.moments[0].start) and not THING.search(words):
        return False  # "Summer reading game" / "Starting Saturday, June 8"
    return timed or bool(THING.search(words) or _EDITION.search(words))


_STARTING = re.compile(r"\b(?:starting|beginning|from|as of)\W*\Z", re.IGNORECASE)


def _days(moments: Iterable[Moment]) -> list[dt.date]:
    """The days of ``moments`` that state one; a day whose year nothing tells is none."""
    begun = [moment.begins for moment in moments if moment.has_date and isinstance(moment.begins, dt.date)]
    return [begins.date() if isinstance(begins, dt.datetime) else begins for begins in begun]


def _of_day(event: Event, day: Span) -> bool:
    return event.span.start >= day.end and event.section == "listed"


def _heading_events(reading: Reading, section: Section) -> list[Event]:
    """The events that a heading states whole: "River Bootcamp - July 10-14, 2023"."""
    assert section.heading is not None
    piece = line(reading, Item(section.heading, listed=True), section.heading)
    if reading.profile.section_kind(section.heading.of(reading.plain)) or not any(
        _names_day(reading, moment) for moment in piece.moments
    ):
        return []  # "On tap Wednesday" heads a list
    if all(day == reading.issued for day in _days(piece.moments)):
        return []  # the letterhead: "The Daily Lever — June 6, 2024"
    return lines.read(reading, section, piece)


def _names_day(reading: Reading, moment: Moment) -> bool:
    """Whether a moment names its day by number, as "July 10" does and "Wednesday" does not."""
    return moment.has_date and not moment.relative and bool(re.search(r"\d", reading.plain[moment.start : moment.end]))


def _says_when(reading: Reading, piece: Line) -> bool:
    """Whether the piece is a date line: its moments, and beside them nothing but a place."""
    if not piece.moments:
        return False
    before = reading.plain[piece.span.start : piece.moments[0].start]
    after = reading.plain[piece.moments[-1].end : piece.span.end]
    if not before.strip() and (remark := _REMARK.search(after)) and not fields.is_place(remark[0]):
        after = after[: remark.start()]  # "12 p.m. (lunch to follow)"
    between = " ".join(
        reading.plain[first.end : second.start] for first, second in zip(piece.moments, piece.moments[1:], strict=False)
    )
    if not WHEN_WORDS.fullmatch(between or " "):
        return False
    if before.strip() and after.strip(" |.,;:()") and not WHEN_WORDS.fullmatch(before):
        return False
    if "\n" in reading.document.text[piece.moments[-1].end : piece.span.end].strip():
        return False  # "9 a.m." / "Ribbon cutting" / "Alder Hall": an entry in three lines
    if re.match(r"[\s)]*(?:[–—:]|-+ )", after) and re.search(r"\w", after) and not fields.ends_as_place(after):
        return False  # "Apr 29 - Lakes summit": what follows is a title
    return all(WHEN_WORDS.fullmatch(side or " ") or may_be_place(side) for side in (before, after))


_REMARK = re.compile(r"\s*\([^()]*\)\s*\Z")


def _names_place(reading: Reading, piece: Line) -> bool:
    """Whether the line under a date line is a place and nothing else."""
    text = piece.span.of(reading.plain)
    return may_be_place(text) and fields.is_place(text) and not text.rstrip().endswith((".", "!", "?"))


def _in_title_case(words: list[str]) -> bool:
    """Whether most words are written with a capital, as those of a title are: "Can the Harbor Be Saved?"."""
    long = [word.strip("\"'(") for word in words if len(word) > 3]
    return sum(word[:1].isupper() for word in long) * 3 >= 2 * len(long)


def _reads_as_title(reading: Reading, piece: Line) -> bool:
    text = piece.span.of(reading.plain)
    words = text.split()
    if any(moment.start <= piece.span.start + 2 for moment in reading.moments_in(piece.span)):
        return False  # "May ?? - Balloon launch": an entry of its own
    return (
        0 < len(words) <= TITLE_MAX_WORDS
        and not text.rstrip().endswith((".", ":"))
        and (not text.rstrip().endswith("?") or _in_title_case(words))
        and not re.match(r"(?:https?:|www\.|\(|RSVP|Register|(?i:all times\b))", text)
    )


def _dated(reading: Reading, section: Section, piece: Line, item: Item, own: Span, above: Moment | None) -> Iterator[Event]:
    """The events of a date line whose title stands above it: one for each moment that is a time of its own.

    A line that states only hours takes its day from ``above``, the date line between it and the title.
    """
    title = fields.title(reading, own if section.kind == "events" else _fuller(reading, own))
    if title is None:
        return
    day = next((moment for moment in piece.moments if moment.has_date and not moment.has_time), above)
    clocks = [moment for moment in piece.moments if moment.has_time]
    for moment in clocks or [moment for moment in piece.moments if moment.has_date][:1]:
        if _is_time_stamp(reading, moment) and not THING.search(title.of(reading.plain)):
            continue
        at = when(reading, section, piece.item, moment, day=None if moment.has_date else day)
        place = _place_of(reading, piece)
        event = build(
            reading,
            section,
            item,
            at,
            (title,),
            rule="events/title-date-line",
            location=place,
            span=Span(min(own.start, piece.span.start), max(own.end, piece.span.end)),
        )
        if event is not None:
            yield event


def _is_time_stamp(reading: Reading, moment: Moment) -> bool:
    """Whether a moment is that at which the text was put out: to the minute, on its own day ("June 6, 2024, 4:02 a.m.")."""
    begins = moment.begins
    return isinstance(begins, dt.datetime) and begins.date() == reading.issued and begins.minute % 5 != 0


def _fuller(reading: Reading, own: Span) -> Span:
    """The line above a short title that names the event in full ("Seventh Congress on Rivers" above "RIVERS VII")."""
    if THING.search(own.of(reading.plain)):
        return own
    at = bisect_right(reading.document.blocks, own.start, key=lambda block: block.span.end)
    if not at:
        return own
    block = reading.document.blocks[at - 1]
    words = block.span.of(reading.plain)
    names_it = len(words.split()) <= TITLE_MAX_WORDS and THING.search(words) and not words.rstrip().endswith(".")
    return block.span if block.kind in ("heading", "paragraph") and names_it else own


def _place_of(reading: Reading, piece: Line) -> Span | None:
    """The place that a date line names, before its first or after its last moment."""
    for start, end in ((piece.span.start, piece.moments[0].start), (piece.moments[-1].end, piece.span.end)):
        text = reading.plain[start:end]
        if (remark := _REMARK.fullmatch(text)) and not fields.is_place(remark[0]):
            continue
        if text.strip() and not WHEN_WORDS.fullmatch(text):
            lead = re.match(r"[\W_]*(?:(?:at|in|on|@|from) )?(?=[\w#])", text)
            place = fields.title(reading, Span(start + (lead.end() if lead else 0), end))
            if place is not None:
                return place
    return None


# "RIVERS 2026", "ISRS VIII", "LakeConf'25": the edition of a conference by its short name.
_EDITION = re.compile(r"\b[A-Z][A-Za-z-]*[A-Z][A-Za-z]*(?: ?'?\d{2,4}\b| [IVX]+\b)")
_ENOUGH_CLOCKS = 2
_SHORT_TITLE = 10  # words of what stands under a day without being marked as an item
_PROSE = 3  # sentences below an hour that describe what takes place and do not name it
# 'Channel 5 "The Sunday Table": Ann Birch and guests' under a heading that gives the day
_SHOW = re.compile(r"(?P<host>[A-Z][\w .&'-]{1,30}?)(?:'s?)? \"(?P<show>[^\"]{3,60})\" ?: (?=\S)")


def _show(reading: Reading, section: Section, item: Item) -> Event | None:
    """A broadcast in a list of the day's shows."""
    match = _SHOW.match(reading.plain, item.span.start, item.span.end)
    day = context_day(reading, section, item)
    if match is None or day is None:
        return None
    at = when(reading, section, item, day)
    at = replace(at, start=at.day, end=None, end_spans=(), timezone=None)
    show = Span(match.start("show"), match.end("show"))
    return build(
        reading,
        section,
        replace(item, listed=True),
        at,
        (show,),
        rule="events/show",
        organizer=Span(match.start("host"), match.end("host")),
        span=item.span,
    )


def _under_day(reading: Reading, section: Section, piece: Line) -> Event | None:
    """An entry under a date heading that states no clock time: an all-day event, its place perhaps on the next line."""
    day = context_day(reading, section, piece.item)
    first, *more = fields.lines(reading, piece.span)
    place = more[0] if len(more) == 1 and fields.is_place(more[0].of(reading.plain)) else None
    title = fields.title(reading, first if place else piece.span)
    if day is None or title is None or title.of(reading.plain)[:1].islower():
        return None
    named = THING.search(title.of(reading.plain)) and len(title.of(reading.plain).split()) <= _SHORT_TITLE
    if not piece.item.listed and not (named and (place or _reads_as_title(reading, piece))):
        return None
    return build(
        reading,
        section,
        piece.item,
        when(reading, section, piece.item, day),
        (title,),
        rule="events/date-heading",
        span=piece.span,
        location=place,
    )
