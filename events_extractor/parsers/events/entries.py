"""Events that stand as entries of lists and calendars, told by where their moment stands.

A line may state an event whole (see ``lines``); or it takes several: a title above its date line, a date heading above titles.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events import fields, lines, rows
from events_extractor.parsers.events.building import build, located, without
from events_extractor.parsers.events.cues import THING
from events_extractor.parsers.events.lines import TITLE_MAX_WORDS, WHEN_WORDS, Line, line, may_be_place
from events_extractor.parsers.events.when import context_day, when
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment


def _lines(reading: Reading, section: Section, items: Iterable[Item]) -> Iterator[Line]:
    """The items in their lines where those carry meaning: one of them only says when, or each is an entry. Rows stay whole."""
    for item in items:
        spans = fields.lines(reading, item.span)
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
        elif _only(reading, line(reading, item, spans[0]), timed=True) and not may_be_place(spans[1].of(reading.plain)):
            spans = [item.span]  # "1 p.m." / "Press briefing with the mayor.": the hour above its entry
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
    taken = -1  # the last line that was the title of a date line above it
    for number, piece in enumerate(found):
        if held is not None:
            taken = number
            yield replace(held, span=Span(held.span.start, piece.span.end), moments=(*held.moments, *piece.moments))
            held = None
            continue
        above = found[number - 1] if number else None
        below = found[number + 1] if number + 1 < len(found) else None
        first = above is None or above.item != piece.item
        titled = (
            above is not None and first and number - 1 != taken and not above.moments and _reads_as_title(reading, above)
        )
        if (
            first
            and not titled
            and below is not None
            and below.item == piece.item
            and not below.moments
            and _says_when(reading, piece)
            and _reads_as_title(reading, replace(below, span=below.span))
            and (
                untitled.issuperset({above.item} if above else ())
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
    """The lines, with each clock time that stands alone above its entry put on one line with it ("9 a.m." / "Budget markup")."""
    clocks = [number for number, piece in enumerate(found) if _only(reading, piece, timed=True)]
    if section.kind != "events" or len(clocks) < _ENOUGH_CLOCKS or clocks[-1] + 1 >= len(found):
        return found
    if any(
        number + 1 in clocks or found[number + 1].moments or may_be_place(found[number + 1].span.of(reading.plain))
        for number in clocks[-1:]
    ):
        return found
    oriented: list[Line] = []
    for number, piece in enumerate(found):
        if (
            number - 1 in clocks
            and number not in clocks
            and not (piece.moments and piece.moments[0].start <= piece.span.start + 1)
        ):
            above = found[number - 1]
            span = Span(above.span.start, piece.span.end)
            oriented[-1] = Line(Item(span, listed=True, day=piece.item.day), span, above.moments)
        else:
            oriented.append(piece)
    return oriented


def parse(reading: Reading, section: Section, items: Iterable[Item]) -> tuple[list[Event], list[Item]]:
    """The events that the items of a section list, and the items that none was read from."""
    found: list[Event] = []
    left: list[Item] = []
    title: Line | None = None  # the line that the next date line belongs to
    used = False  # whether an event has taken it
    day: Span | None = None
    pending_day: Line | None = None  # the first entry under a date heading, until an event of that day is found

    def settle() -> None:
        if pending_day is not None:
            event = _under_day(reading, section, pending_day)
            if event is not None:
                found.append(event)

    heading = fields.heading_title(reading, section)
    if section.heading is not None:
        found += _heading_events(reading, section)
    previous: Line | None = None
    placeless = 0  # how many events of the last date line still lack a place, which the next line may name
    heads: tuple[str, ...] = ()  # what the columns of the present table hold
    month: dt.date | None = None  # the month that the entries stand under ("February 2025")
    items = list(items)
    pieces = _oriented(reading, section, list(_merged(reading, _lines(reading, section, items))))
    # Items that hold their own date line: their first line is its title, whatever stands before.
    whole = {piece.item for piece in pieces if piece.span != piece.item.span and _says_when(reading, piece)}
    for piece in pieces if heading is not None else _titled_below(reading, pieces):
        if section.kind != "events" and previous is not None and piece.item != previous.item and title is not previous:
            title = None  # outside a section of events only the line right above a date line is its title
        previous = piece
        month = _month_heading(reading, piece) or month
        piece = _in_year(piece, month)
        if piece.item.day != day:
            settle()
            day, pending_day, title, used = piece.item.day, None, None, False
        row = rows.cells(reading, piece.item)
        if (head := rows.columns(reading, row)) is not None:
            heads = head
            continue
        own = None if row else title.span if title is not None else heading or _above_day(reading, section, piece)
        several: list[Event] = []
        if (
            piece.moments
            and own is not None
            and _says_when(reading, piece)
            and (section.kind == "events" or _announces(reading, piece, own))
        ):
            events = list(_dated(reading, section, piece, title.item if title else piece.item, own))
            placeless = len(events) if events and events[0].location is None else 0
            found += events
            used, pending_day = True, None
            if events:
                continue
        if piece.moments and not (used and own is not None and _says_when(reading, piece)):
            several = (
                (rows.read(reading, section, piece.item, row, heads) if row else [])
                or lines.series(reading, section, piece)
                or lines.read(reading, section, piece)
            )
        several = several or [event for event in [_show(reading, section, piece.item)] if event is not None]
        if several:
            found += several
            pending_day = None
            continue
        if placeless and not piece.moments and _names_place(reading, piece):
            found[-placeless:] = [located(reading, event, fields.title(reading, piece.span)) for event in found[-placeless:]]
            placeless = 0
            continue
        placeless = 0
        if piece.item not in left:
            left.append(piece.item)
        if not row and _reads_as_title(reading, piece):
            if (
                section.kind == "events"
                and day is not None
                and (pending_day is None and not any(_of_day(reading, e, day) for e in found))
            ):
                pending_day = piece
            if title is None or used or (title.item != piece.item and piece.item in whole):
                title, used = piece, False
            elif title.item == piece.item and _goes_on(reading, title, piece):
                title = replace(title, span=Span(title.span.start, piece.span.end))
        elif used:
            title = None
    settle()
    return found, left


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


def _announces(reading: Reading, piece: Line, own: Span) -> bool:
    """Whether, outside a section of events, a date line and the title above it announce an event: not the letterhead's date."""
    days = _days(piece.moments)
    timed = any(moment.has_time for moment in piece.moments)
    if reading.today is None or not days or max(days) < reading.today or (not timed and max(days) == reading.today):
        return False
    words = _fuller(reading, own).of(reading.plain)
    return timed or bool(THING.search(words) or _EDITION.search(words))


def _days(moments: Iterable[Moment]) -> list[dt.date]:
    """The days of ``moments`` that state one; a day whose year nothing tells is none."""
    begun = [moment.begins for moment in moments if moment.has_date and isinstance(moment.begins, dt.date)]
    return [begins.date() if isinstance(begins, dt.datetime) else begins for begins in begun]


def _month_heading(reading: Reading, piece: Line) -> dt.date | None:
    """The first day of the month that a line names with its year and nothing else."""
    months = [
        moment for moment in reading.moments_in(piece.span) if moment.grain == "month" and "year" not in moment.implied
    ]
    if (
        len(months) != 1
        or not isinstance(months[0].begins, dt.date)
        or re.search(r"\w", _beside(reading, piece.span, months[0]))
    ):
        return None
    return months[0].begins


def _beside(reading: Reading, span: Span, moment: Moment) -> str:
    return reading.plain[span.start : moment.start] + reading.plain[moment.end : span.end]


def _in_year(piece: Line, month: dt.date | None) -> Line:
    """Dates without a year take that of the month that they stand under, where it is the same month."""
    if month is None:
        return piece

    def moved(moment: Moment) -> Moment:
        begins, until = moment.begins, moment.until
        if (
            "year" not in moment.implied
            or not isinstance(begins, dt.date)
            or begins.month != month.month
            or begins.year == month.year
        ):
            return moment
        years = month.year - begins.year
        ends = until.replace(year=until.year + years) if isinstance(until, dt.date) else until
        return replace(moment, begins=begins.replace(year=begins.year + years), until=ends)

    return replace(piece, moments=tuple(map(moved, piece.moments)))


def _of_day(reading: Reading, event: Event, day: Span) -> bool:
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
    between = " ".join(
        reading.plain[first.end : second.start] for first, second in zip(piece.moments, piece.moments[1:], strict=False)
    )
    if not WHEN_WORDS.fullmatch(between or " "):
        return False
    if before.strip() and after.strip(" |.,;:()") and not WHEN_WORDS.fullmatch(before):
        return False
    if re.match(r"\s*(?:[–—:]|-+ )", after) and re.search(r"\w", after) and not fields.is_place(after):
        return False  # "Apr 29 - Lakes summit": what follows is a title
    return all(WHEN_WORDS.fullmatch(side or " ") or may_be_place(side) for side in (before, after))


def _names_place(reading: Reading, piece: Line) -> bool:
    """Whether the line under a date line is a place and nothing else."""
    text = piece.span.of(reading.plain)
    return may_be_place(text) and fields.is_place(text) and not text.rstrip().endswith((".", "!", "?"))


def _reads_as_title(reading: Reading, piece: Line) -> bool:
    text = piece.span.of(reading.plain)
    words = text.split()
    if any(moment.start <= piece.span.start + 2 for moment in reading.moments_in(piece.span)):
        return False  # "May ?? - Balloon launch": an entry of its own
    return (
        0 < len(words) <= TITLE_MAX_WORDS
        and not text.rstrip().endswith((".", ":", "?"))
        and not re.match(r"(?:https?:|www\.|\(|RSVP|Register|(?i:all times\b))", text)
    )


def _dated(reading: Reading, section: Section, piece: Line, item: Item, own: Span) -> Iterator[Event]:
    """The events of a date line whose title stands above it: one for each moment that is a time of its own."""
    title = fields.title(reading, own if section.kind == "events" else _fuller(reading, own))
    if title is None:
        return
    day = next((moment for moment in piece.moments if moment.has_date and not moment.has_time), None)
    clocks = [moment for moment in piece.moments if moment.has_time]
    for moment in clocks or [moment for moment in piece.moments if moment.has_date][:1]:
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


def _fuller(reading: Reading, own: Span) -> Span:
    """The line above a short title that names the event in full ("Seventh Congress on Rivers" above "RIVERS VII")."""
    if THING.search(own.of(reading.plain)):
        return own
    for block in [block for block in reading.document.blocks if block.span.end <= own.start][-1:]:
        words = block.span.of(reading.plain)
        if (
            block.kind in ("heading", "paragraph")
            and len(words.split()) <= TITLE_MAX_WORDS
            and THING.search(words)
            and not words.rstrip().endswith(".")
        ):
            return block.span
    return own


def _place_of(reading: Reading, piece: Line) -> Span | None:
    """The place that a date line names, before its first or after its last moment."""
    for start, end in ((piece.span.start, piece.moments[0].start), (piece.moments[-1].end, piece.span.end)):
        text = reading.plain[start:end]
        if text.strip() and not WHEN_WORDS.fullmatch(text):
            lead = re.match(r"[\W_]*(?:(?:at|in|on|@|from) )?(?=[\w#])", text)
            place = fields.title(reading, Span(start + (lead.end() if lead else 0), end))
            if place is not None:
                return place
    return None


# "RIVERS 2026", "ISRS VIII", "LakeConf'25": the edition of a conference by its short name.
_EDITION = re.compile(r"\b[A-Z][A-Za-z-]*[A-Z][A-Za-z]*(?: ?'?\d{2,4}\b| [IVX]+\b)")
_ENOUGH_CLOCKS = 2
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
    """An entry under a date heading that states no clock time: an all-day event."""
    if not piece.item.listed:
        return None
    day = context_day(reading, section, piece.item)
    title = fields.title(reading, piece.span)
    if day is None or title is None or title.of(reading.plain)[:1].islower():
        return None
    return build(
        reading,
        section,
        piece.item,
        when(reading, section, piece.item, day),
        (title,),
        rule="events/date-heading",
        span=piece.span,
    )
