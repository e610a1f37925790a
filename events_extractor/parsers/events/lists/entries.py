"""Events that stand as entries of lists and calendars, told by where their moment stands.

A line may state an event whole (see ``whole``); or it takes several:
a title above its date line, a date heading above titles.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from events_extractor.language.clauses import sentences
from events_extractor.model import Block, Event, Item, Section, Span
from events_extractor.parsers.events.lists import (
    daylists,
    dayseries,
    floor,
    kindlines,
    occurrences,
    quotedtitles,
    rows,
    talks,
)
from events_extractor.parsers.events.lists.datelines import (
    announces,
    days_of,
    names_place,
    of_date_line,
    reads_as_title,
    says_only,
    says_when,
)
from events_extractor.parsers.events.lists.layout import laid_out, merged, oriented, titled_below
from events_extractor.parsers.events.lists.lines import TITLE_MAX_WORDS, Line, limits, line
from events_extractor.parsers.events.lists.whole import stated_whole
from events_extractor.parsers.events.parts import fields
from events_extractor.parsers.events.parts.building import build, day_moment, located, timed
from events_extractor.parsers.events.parts.cues import CALLED_OFF, THING
from events_extractor.parsers.events.parts.hours import clock_alone
from events_extractor.parsers.events.parts.when import context_day, names_day, when
from events_extractor.parsers.events.sentences import topics
from events_extractor.reading import Reading
from events_extractor.sections import heads_kind, is_day

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment


def parse(reading: Reading, section: Section, items: Iterable[Item]) -> tuple[list[Event], list[Item]]:
    """The events that the items of a section list, and the items that none was read from."""
    heading = fields.heading_title(reading, section)
    pieces = list(merged(reading, laid_out(reading, section, items)))
    if (turned := oriented(reading, section, pieces)) != pieces:
        heading, pieces = None, turned  # where every time has its entry below, the heading is that of the list
    if heading is not None and _titled_themselves(reading, section, pieces):
        heading = None
    told, pieces = _occurrences(reading, section, pieces)
    # Items that hold their own date line: their first line is its title, whatever stands before.
    whole = {piece.item for piece in pieces if piece.span != piece.item.span and says_when(reading, piece)}
    by_hours = sum(_begins_with_hour(reading, item) for item in section.items) >= _ENOUGH_HOURS
    entries = _Entries(reading, section, heading, whole, by_hours, found=told)
    if section.heading is not None:
        entries.found += _heading_events(reading, section)
        dated = line(reading, Item(section.heading, listed=True), section.heading)
        if any(moment.has_time and moment.has_date for moment in dated.moments) and says_when(reading, dated):
            entries.untitled = dated  # "Wed, Feb 2 at 8 a.m." above "Executive session"
    for piece in pieces if heading is not None else titled_below(reading, pieces):
        entries.take(piece)
    entries.settle()
    return [_named_in_full(reading, section, event) for event in entries.found], entries.left


def _named_in_full(reading: Reading, section: Section, event: Event) -> Event:
    """``event`` by its name where its entry tells only its kind: "Workshop: 3 May" below "Tide Workshop 2031"."""
    event = kindlines.named(reading, section, event)
    title = event.spans["title"]
    named = topics.in_full(reading, section, title[0]) if len(title) == 1 else ()
    return replace(event, title=reading.value(*named), spans={**event.spans, "title": named}) if named else event


def _titled_themselves(reading: Reading, section: Section, pieces: list[Line]) -> bool:
    """Whether the heading is that of a list whose entries have titles: "Summer Races" above "Mill Mile, Alder Green, 3 May".

    Where all of them begin with a place ("Alder Hall, 3 May"), it names them all.
    """
    spans = [piece.span for piece in pieces if piece.item.listed]
    if section.heading is None or not heads_kind(reading, section.heading, spans):
        return False
    return not all(fields.is_place(re.split(r",| [–—-] ", span.of(reading.plain))[0]) for span in spans)


def _occurrences(reading: Reading, section: Section, found: list[Line]) -> tuple[list[Event], list[Line]]:
    """The events of date lines that follow each other below the words that name them all, and the lines that are left."""
    events: list[Event] = []
    left: list[Line] = []
    number = 0
    while number < len(found):
        run = number
        while run < len(found) and _only_dates(reading, found[run]):
            run += 1
        lead = left[-1].span if left else section.heading
        bare = all(says_only(reading, piece, timed=False) for piece in found[number:run])
        if lead and run - number >= _ENOUGH_DATES and (left or bare):
            below = found[run] if run < len(found) and occurrences.says_of_all(reading, found[run]) else None
            told = list(occurrences.read(reading, section, lead, found[number:run], below.span if below else None))
            if told:
                events += told
                number = run + (below is not None)
                continue
        if lead and (there := occurrences.at_places(reading, section, lead, found[number:])) is not None:
            told, read = there
            events += told
            number += read
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
    return any(moment.has_date for moment in piece.moments) and says_when(reading, piece)


@dataclass(slots=True)
class _Entries:
    """What the lines of a section have told so far:
    the events, the items without one, and what later lines still hang on.
    """

    reading: Reading
    section: Section
    heading: Span | None  # the section's heading where it names one event
    whole: set[Item]  # items that hold their own date line
    by_hours: bool  # whether it lists what is on at its hours: "12pm  Tide talk" / "2pm  Reading in Dover"
    found: list[Event] = field(default_factory=list)
    left: list[Item] = field(default_factory=list)
    title: Line | None = None  # the line that the next date line belongs to
    used: bool = False  # whether an event has taken it
    day: Span | None = None  # the date heading above
    pending: list[Line] = field(default_factory=list)  # entries under a date heading, until an event of that day is found
    dated: Moment | None = None  # the day of the title's last date line, for hours that stand further below
    untitled: Line | None = None  # a date line just above, whose title may stand below
    hourless: bool = False  # whether the line above told an event and its day, and this one may tell the hours
    placeless: int = 0  # how many events of the last date line still lack a place, which the next line may name
    row: tuple[Block, ...] = ()  # the row above
    heads: tuple[str, ...] = ()  # what the columns of the present table hold
    previous: Line | None = None

    def take(self, piece: Line) -> None:
        """Read one line; what it adds is called off where the line says so.
        The day below a limit ("deadline for papers:") adds nothing.
        """
        above = self.previous.span.of(self.reading.plain).rstrip() if self.previous else ""
        if above.endswith(":") and says_only(self.reading, piece, timed=False) and limits(above[:-1]):
            self.previous = piece
            self.left.append(piece.item)
            return
        before, unread = len(self.found), len(self.left)
        self._take(piece)
        if CALLED_OFF.search(self.reading.unremarked(piece.span)):
            self.title = None
            self.found[before:] = [replace(event, cancelled=True) for event in self.found[before:]]
            del self.left[unread:]

    def _take(self, piece: Line) -> None:
        """Read a line as the head of a table, a date line, an entry of its own, the place or the title of another."""
        reading, section = self.reading, self.section
        self._enter(piece)
        row = rows.filled(reading, rows.cells(reading, piece.item), self.heads, self.row)
        self.row = row
        if (heads := rows.columns(reading, row)) is not None:
            self.heads = heads
            return
        if self.untitled is not None and (event := _titled_by(reading, section, self.untitled, piece)) is not None:
            self.found.append(event)
            self.untitled = None
            return
        self.untitled = None
        hourless, self.hourless = self.hourless, False
        if hourless and (hours := _hours_alone(reading, piece, self.found[-1])) is not None:
            day = day_moment(reading, self.found[-1])
            self.found[-1] = timed(self.found[-1], when(reading, section, piece.item, hours, day=day))
            return
        own = (
            None
            if row or piece.titled
            else self.title.span
            if self.title
            else self.heading or (None if self.by_hours else _above_day(reading, section, piece))
        )
        if own is not None and (first := _day_alone(reading, piece)) is not None:
            piece = first
        if self._is_title_of_talk(piece):
            return
        dates = own is not None and says_when(reading, piece) and not _UNFINISHED.search(own.of(reading.plain))
        dates = dates and not talks.heads_title(reading, piece)
        days = [moment for moment in piece.moments if moment.has_date]
        if dates and days and (piece.item.day is None or "date" not in days[0].implied):
            self.dated = days[0]
        if own is not None and dates and (section.kind == "events" or announces(reading, piece, own, self.dated)):
            item = self.title.item if self.title else piece.item
            events = list(of_date_line(reading, section, piece, item, own, None if days else self.dated))
            if not days and events:
                self._forget_day_of(own)
            self.placeless = len(events) if events and events[0].location is None else 0
            self.found += events
            self.used, self.pending = True, []
            if events:
                return
        if events := self._stated(piece, row, dates=dates):
            self.found += events
            self.pending = []
            # The last lines of an entry may name its place: "June 11, 6 p.m." / "Seed swap" / "Alder Hall"
            self.placeless = len(events) if piece.span != piece.item.span and events[0].location is None else 0
            alone = len(events) == 1 and not isinstance(events[0].start, dt.datetime) and events[0].end is None
            self.hourless = alone and not row
        elif says_only(reading, piece, timed=False):
            self.untitled = piece
        elif self.placeless and not piece.moments and names_place(reading, piece):
            place = fields.title(reading, piece.span)
            self.found[-self.placeless :] = [located(reading, event, place) for event in self.found[-self.placeless :]]
            self.placeless = 0
        elif not row and (headed := daylists.headed(reading, section, piece)) is not None:
            self.found.append(headed)
            self.pending = []
        else:
            if not _SPEAKERS.match(self.reading.plain, *piece.span):
                self.placeless = 0
            self._leave(piece, row)

    def _is_title_of_talk(self, piece: Line) -> bool:
        """Whether a line is the title that the last event has from it: "June 3 - Ann Birch" / "Salt and Sand"."""
        return (
            bool(self.found)
            and piece.span.start <= self.found[-1].spans["title"][0].start < piece.span.end
            and (self.found[-1].span.start < piece.span.start)
        )

    def _forget_day_of(self, own: Span) -> None:
        """Drop the whole day read from the date line of a title, where a line below states the hours."""
        self.found = [
            event
            for event in self.found
            if self.dated is None or isinstance(event.start, dt.datetime) or event.start is None or not _titled(event, own)
        ]

    def settle(self) -> None:
        """Make all-day events of the entries under the last date heading, where nothing else was read there."""
        self.found += daylists.of_day(self.reading, self.section, self.pending)

    def _enter(self, piece: Line) -> None:
        """Let go of what no longer holds at ``piece``: the title above, the date heading."""
        before, self.previous = self.previous, piece
        if before is not None and self.title is not before and _heads(self.reading, before, piece):
            self.title, self.used, self.dated = before, False, None
        if self.section.kind != "events" and before and piece.item != before.item and self.title is not before:
            self.title = None  # outside a section of events only the line right above a date line is its title
        if piece.item.day != self.day:
            self.settle()
            self.day, self.pending, self.dated = piece.item.day, [], None
            if self.used or before is None or self.title is not before or not says_only(self.reading, piece, timed=True):
                self.title, self.used = None, False  # else: "Phone bank" / "Monday, June 10" / "2-3 p.m."

    def _stated(self, piece: Line, row: tuple[Block, ...], *, dates: bool) -> list[Event]:
        """The events that the line states whole. A date line whose title is taken already states none."""
        events: list[Event] = []
        if row:
            events = rows.read(self.reading, self.section, piece.item, row, self.heads)
            events = events or rows.dated(self.reading, self.section, piece.item, row)
        if piece.moments and not events and not (self.used and dates):
            events = (
                floor.in_session(self.reading, self.section, piece)
                or occurrences.further(self.reading, self.section, piece)
                or dayseries.series(self.reading, self.section, piece)
                or dayseries.agenda_of_day(self.reading, self.section, piece)
                or stated_whole(self.reading, self.section, piece)
            )
        show = None if events else _show(self.reading, self.section, piece.item)
        return [show] if show is not None else events

    def _leave(self, piece: Line, row: tuple[Block, ...]) -> None:
        """Keep a line that states no event: its item for the sentences, itself as the title of a date line to come."""
        if not self.left or self.left[-1] != piece.item:
            self.left.append(piece.item)
        if row or not reads_as_title(self.reading, piece):
            name = None if row else quotedtitles.opening(self.reading, piece.span)
            if name is not None:
                self.title, self.used, self.dated = replace(piece, span=name, moments=()), False, None
            elif self.used:
                self.title = None
            if not row and daylists.may_be_entry(self.reading, self.section, piece):
                self._await(piece)
            return
        self._await(piece)
        if self.title is None or self.used or (self.title.item != piece.item and piece.item in self.whole):
            self.title, self.used, self.dated = piece, False, None
        elif self.title.item == piece.item and _goes_on(self.reading, self.title, piece):
            self.title = replace(self.title, span=Span(self.title.span.start, piece.span.end))

    def _await(self, piece: Line) -> None:
        """Keep an entry without an hour below a date heading, under which none has been read yet."""
        if self.section.kind == "events" and self.day is not None:
            day = self.day
            if not any(_of_day(event, day) for event in self.found):
                self.pending.append(piece)


# "The guild will hold its forum on" / "Saturday, May 3": a sentence that is wrapped before its day, and no title.
_UNFINISHED = re.compile(r"\b(?:on|at|until|by|from|about|around|approximately)\s*\Z")


def _day_alone(reading: Reading, piece: Line) -> Line | None:
    """The first sentence of a line that says on which day and at which hour, where no other day follows:
    "Thursday, 6 June, 7 pm on Zoom. On the agenda: dues.".
    """
    said = sentences(reading.plain, piece.span)
    if len(said) < _TOLD_MORE or "\n" in reading.document.text[said[0].start : said[0].end]:
        return None
    first = replace(piece, span=said[0], moments=tuple(m for m in piece.moments if m.end <= said[0].end))
    apart = any(moment.has_date for moment in piece.moments[len(first.moments) :])
    timed = any(moment.has_date for moment in first.moments) and any(moment.has_time for moment in first.moments)
    return first if timed and not apart and says_when(reading, first) else None


_TOLD_MORE = 2  # sentences


# "Speaker: Ann Birch": a line between a title and its place.
_SPEAKERS = re.compile(
    r"\W*(?:Chair|Discussants?|Hosts?|Moderators?|Panell?ists?|Presenters?|Speakers?|With)\b ?:?", re.IGNORECASE
)


def _hours_alone(reading: Reading, piece: Line, event: Event) -> Moment | None:
    """The hours that a line says and nothing else, perhaps with the weekday that the day of ``event`` is:
    "Thursday, 7 to 9 p.m.".
    """
    hours = piece.moments[0] if len(piece.moments) == 1 and piece.moments[0].has_time else None
    if hours is None or event.day is None or not says_when(reading, piece) or names_place(reading, piece):
        return None
    if hours.has_date and (hours.weekday != event.day.weekday() or names_day(reading, hours)):
        return None
    beside = reading.plain[piece.span.start : hours.start] + reading.plain[hours.end : piece.span.end]
    return None if re.search(r"\w", beside) else clock_alone(hours)


def _heads(reading: Reading, above: Line, piece: Line) -> bool:
    """Whether a line is the title of the date line right below it:
    the first line of a paragraph that goes on with the day.
    """
    text = reading.document.text
    return (
        not above.moments
        and text[above.span.end : piece.span.start].count("\n") == 1
        and text[: above.span.start].rstrip(" \t")[-2:] in ("\n\n", "")
        and any(moment.has_date for moment in piece.moments)
        and says_when(reading, piece)
        and reads_as_title(reading, above)
    )


def _titled(event: Event, own: Span) -> bool:
    """Whether the title of ``event`` was read from ``own``."""
    return own.start <= event.spans["title"][0].start < own.end


def _titled_by(reading: Reading, section: Section, dated: Line, piece: Line) -> Event | None:
    """The event of a day whose title stands on the line below: "Monday 14 June – Thursday 17 June" / "Plenary session"."""
    title = fields.title(reading, piece.span)
    if piece.moments or title is None or not reads_as_title(reading, piece):
        return None
    words = title.of(reading.plain)
    if (
        not (THING.search(words) or dated.moments[0].has_time)
        or not words[:1].isupper()
        or len(words.split()) > daylists.SHORT_TITLE
    ):
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


_ENOUGH_HOURS = 3


def _begins_with_hour(reading: Reading, item: Item) -> bool:
    return any(moment.has_time and moment.start <= item.span.start + 1 for moment in reading.moments_in(item.span))


def _goes_on(reading: Reading, title: Line, piece: Line) -> bool:
    """Whether a title goes on in the next line: "Fifth Symposium on" / "River Networks"."""
    above = title.span.of(reading.plain).rstrip()
    return (
        bool(re.search(r"(?:\b(?:on|of|and|for|the|in|to|with|a|an)|[,&–-])\Z", above, re.IGNORECASE))
        or piece.span.of(reading.plain)[:1].islower()
    )


def _of_day(event: Event, day: Span) -> bool:
    return event.span.start >= day.end and event.section == "listed"


def _heading_events(reading: Reading, section: Section) -> list[Event]:
    """The events that a heading states whole: "River Bootcamp - July 10-14, 2023"."""
    assert section.heading is not None
    piece = line(reading, Item(section.heading, listed=True), section.heading)
    if (
        reading.profile.section_kind(section.heading.of(reading.plain))
        or is_day(reading, section.heading)
        or not any(names_day(reading, moment) for moment in piece.moments)
    ):
        return []  # "On tap Wednesday", "Agenda for June 12" head a list
    if all(day == reading.issued for day in days_of(piece.moments)):
        return []  # the letterhead: "The Daily Lever — June 6, 2024"
    placed = not any(moment.has_time for moment in piece.moments) and not says_only(reading, piece, timed=False)
    if placed and says_when(reading, piece) and (own := _named_above(reading, section.heading)) is not None:
        return list(of_date_line(reading, section, piece, piece.item, own, None))
    return stated_whole(reading, section, piece)


def _named_above(reading: Reading, heading: Span) -> Span | None:
    """The block above a heading that is only a day and a place, where it names what takes place then:
    "Third Workshop on" / "TIDES".
    """
    at = bisect_left(reading.document.blocks, heading.start, key=lambda block: block.span.start)
    above = reading.document.blocks[at - 1].span if at else None
    if above is None or not THING.search(above.of(reading.plain)) or _LISTS.search(above.of(reading.plain)):
        return None
    return above if reads_as_title(reading, line(reading, Item(above, listed=True), above)) else None


# "Upcoming events", "Call for papers": what stands above a list or a text, and no name.
_LISTS = re.compile(
    r"\b(?:events|meetings|talks|calls? for|calendar|schedule|agenda|program(?:me)?"
    r"|announcements|bulletin|news|newsletter|notices|updates)\b",
    re.IGNORECASE,
)


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
