"""Events that stand as entries of lists and calendars, told by where their moment stands.

Four forms in one line ("Harbor Institute, 9 a.m.: Title"; "9:30 a.m. Title"; "Apr 29 - Title"; "Title - July 10-14, 2023") and
those that take several: a title above its date line, a date heading above its titles.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from events_extractor.language.clauses import sentences
from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events import fields
from events_extractor.parsers.events.building import build, located
from events_extractor.parsers.events.cues import FUTURE, PRESENT, THING
from events_extractor.parsers.events.when import context_day, usable, when
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment

# Between organizer and clock time: "Harbor Institute, 9 a.m.", "Harbor Institute | 9 a.m.", "Harbor Institute at 9 a.m."
_HOST = re.compile(r"(?P<host>[^\W_][^:;!?|\n]{1,110}?)(?:,| \||:| -| –| —)?(?: at| from)? ?\Z")
# What follows the clock time of such an entry: a colon or a dash, then the title.
_THEN_TITLE = re.compile(r" ?[:–—|] ?(?=\S)| - (?=\S)")
# Between a moment at the start of an entry and its title: "9:30 a.m. Title", "Apr 29 - Title", "Saturday: Title"
_AFTER_TIME = re.compile(r"[ \t\n]*(?:[:;,.|–—)-]{1,2}[ \t\n]*)?")
# Between a title and the moment after it: "Title - July 10", "Title, July 10", "Title (July 10", "Title on July 10"
_TITLE_THEN = re.compile(
    r"(?P<mark>[ \t\n]*(?:--|[–—|(:,@]|\s-)[ \t\n]*|[ \t\n]+)(?:(?:on|from|starting|begins?|beginning|at|is|are|will be|will be held|held|to be held) )*\Z"
)
# What cuts a title off before its moment: "... - as part of SC23 in Denver, July 1", "... - to be held in ..."
_TITLE_CUT = re.compile(
    r"\s(?:-|–|—|--|\|)\s+(?=(?:as part of|to be held|held|in conjunction|at|in|part of|hosted|co-located)\b)"
)
# A line that only says when, perhaps with a label and the place: "When: Monday, May 6 | 6 p.m."
_WHEN_WORDS = re.compile(
    r"(?:\b(?:when|date|dates|time|day|on|at|from|and|to|doors|open|opens|starts?|begins?|start(?:ing)?|approximately|approx|daily|each day|the|of|both days|free)\b|[\W\d_])+",
    re.IGNORECASE,
)
_WITH = re.compile(r", (?:with|featuring|moderated by|hosted by) (?=[A-Za-z])|; ")
_URL = re.compile(r"(?:https?://|www\.)\S+")
# "For Immediate Release April 14", "Updated: June 6", "Doc No. 7 Date": dates of the document itself.
_LETTERHEAD = re.compile(
    r"\b(?:release|updated|posted|published|issued|date|doc|page|vol|volume|no|issue|by|copyright|edition|newsletter)\b",
    re.IGNORECASE,
)
# "JOIN US on June 6": the title comes after the day.
_CALL_ALONE = re.compile(r"\W*(?:join us|save the date|mark your calendars?|come|see you)\W*(?:on|for)?\W*", re.IGNORECASE)
# "Schedule unavailable as of 10 p.m.", "Open until June 6": no title ends so.
_NOT_BEFORE = re.compile(
    r"\b(?:as of|since|until|till|through|by|before|after|due|posted|updated|published)\W*\Z", re.IGNORECASE
)
_VERB = re.compile(r"\b(?:is|are|was|were|will|has|have|had|be|been|said|can|may|you|we|they|meets?|holds?)\b")
_TITLE_MAX_WORDS = 26
_PLACE_MAX_WORDS = 14
# " -- The Rose Garden", ", The White House": the place that ends an entry.
_STRONG_PLACE_TAIL = re.compile(r" (?:--|—) (?=[^|—]*\Z)")
_PLACE_TAIL = re.compile(r"(?: (?:--|—|–|-) | \| |[,;] (?=(?:The |the )?[A-Z0-9]))(?=[^,;|]*\Z)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A line, or an item without line structure, with the moments that can date an event."""

    item: Item
    span: Span
    moments: tuple[Moment, ...]


def pieces(reading: Reading, items: Iterable[Item]) -> Iterator[Piece]:
    """The items in their lines where those carry meaning: one of them only says when, or the item is one of a list."""
    for item in items:
        lines = _lines(reading, item.span)
        whole = len(lines) < 2 or not any(_says_when(reading, Piece(item, line, _moments(reading, line))) for line in lines)
        for line in [item.span] if whole else lines:
            moments = _moments(reading, line)
            if item.day is not None:  # under a date heading, "Father's Day" is a name
                moments = tuple(moment for moment in moments if moment.has_time or "date" not in moment.implied)
            yield Piece(item, line, moments)


def parse(reading: Reading, section: Section, items: Iterable[Item]) -> tuple[list[Event], list[Item]]:
    """The events that the items of a section list, and the items that none was read from."""
    found: list[Event] = []
    left: list[Item] = []
    title: Piece | None = None  # the line that the next date line belongs to
    used = False  # whether an event has taken it
    day: Span | None = None
    pending_day: Piece | None = None  # the first entry under a date heading, until an event of that day is found

    def settle() -> None:
        if pending_day is not None:
            event = _under_day(reading, section, pending_day)
            if event is not None:
                found.append(event)

    heading = fields.heading_title(reading, section)
    if section.heading is not None and (event := _heading_event(reading, section)):
        found.append(event)
    previous: Piece | None = None
    placeless = 0  # how many events of the last date line still lack a place, which the next line may name
    month: dt.date | None = None  # the month that the entries stand under ("February 2025")
    for piece in pieces(reading, items):
        if section.kind != "events" and previous is not None and piece.item != previous.item and title is not previous:
            title = None  # outside a section of events only the line right above a date line is its title
        previous = piece
        month = _month_heading(reading, piece) or month
        piece = _in_year(piece, month)
        if piece.item.day != day:
            settle()
            day, pending_day, title, used = piece.item.day, None, None, False
        own = title.span if title is not None else heading
        event = None
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
            event = _entry(reading, section, piece)
        event = event or _show(reading, section, piece.item)
        if event is not None:
            found.append(event)
            pending_day = None
            continue
        if placeless and not piece.moments and _names_place(reading, piece):
            found[-placeless:] = [located(reading, event, fields.title(reading, piece.span)) for event in found[-placeless:]]
            placeless = 0
            continue
        placeless = 0
        if piece.item not in left:
            left.append(piece.item)
        if _reads_as_title(reading, piece):
            if (
                section.kind == "events"
                and day is not None
                and (pending_day is None and not any(_of_day(reading, e, day) for e in found))
            ):
                pending_day = piece
            if title is None or used:
                title, used = piece, False
        elif used:
            title = None
    settle()
    return found, left


def _announces(reading: Reading, piece: Piece, own: Span) -> bool:
    """Whether, outside a section of events, a date line and the title above it announce an event: not the letterhead's date."""
    days = [_as_date(moment.begins) for moment in piece.moments if moment.has_date and moment.begins is not None]
    timed = any(moment.has_time for moment in piece.moments)
    if reading.today is None or not days or max(days) < reading.today or (not timed and max(days) == reading.today):
        return False
    return timed or bool(THING.search(_fuller(reading, own).of(reading.plain)))


def _as_date(value: dt.date | dt.datetime | dt.time) -> dt.date:
    assert not isinstance(value, dt.time)
    return value.date() if isinstance(value, dt.datetime) else value


def _month_heading(reading: Reading, piece: Piece) -> dt.date | None:
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


def _in_year(piece: Piece, month: dt.date | None) -> Piece:
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


def _heading_event(reading: Reading, section: Section) -> Event | None:
    """An event that a heading states whole: "River Bootcamp - July 10-14, 2023"."""
    assert section.heading is not None
    piece = Piece(Item(section.heading, listed=True), section.heading, _moments(reading, section.heading))
    if reading.profile.section_kind(section.heading.of(reading.plain)) or not any(
        _names_day(reading, moment) for moment in piece.moments
    ):
        return None  # "On tap Wednesday" heads a list
    return _title_time(reading, section, piece)


def _names_day(reading: Reading, moment: Moment) -> bool:
    """Whether a moment names its day by number, as "July 10" does and "Wednesday" does not."""
    return moment.has_date and not moment.relative and bool(re.search(r"\d", reading.plain[moment.start : moment.end]))


def _moments(reading: Reading, span: Span) -> tuple[Moment, ...]:
    return tuple(moment for moment in reading.moments_in(span) if usable(reading, moment))


def _lines(reading: Reading, span: Span) -> list[Span]:
    lines, start = [], span.start
    for line in span.of(reading.document.text).split("\n"):
        piece = fields.trimmed(reading, Span(start, start + len(line)))
        if piece.start < piece.end:
            lines.append(Span(start + len(line) - len(line.lstrip()), start + len(line.rstrip())))
        start += len(line) + 1
    return lines


def _says_when(reading: Reading, piece: Piece) -> bool:
    """Whether the piece is a date line: its moments, and beside them nothing but a place."""
    if not piece.moments:
        return False
    before = reading.plain[piece.span.start : piece.moments[0].start]
    after = reading.plain[piece.moments[-1].end : piece.span.end]
    between = " ".join(
        reading.plain[first.end : second.start] for first, second in zip(piece.moments, piece.moments[1:], strict=False)
    )
    if not _WHEN_WORDS.fullmatch(between or " "):
        return False
    if before.strip() and after.strip(" |.,;:()") and not _WHEN_WORDS.fullmatch(before):
        return False
    if re.match(r"\s*(?:[–—:]|-+ )", after) and re.search(r"\w", after) and not fields.is_place(after):
        return False  # "Apr 29 - Lakes summit": what follows is a title
    return all(_WHEN_WORDS.fullmatch(side or " ") or _is_place(side) for side in (before, after))


def _is_place(text: str) -> bool:
    """Whether what stands beside a moment can be a place: short, without a verb, and no line of a letterhead or page footer."""
    text = _URL.sub("", text).strip(" |,;:@–—-.")
    words = text.split()
    if (
        not words
        or len(words) > _PLACE_MAX_WORDS
        or ":" in text
        or _VERB.search(text)
        or PRESENT.search(text)
        or _LETTERHEAD.search(text)
    ):
        return False
    return fields.is_place(text) or bool(re.match(r"[\W]*(?:[A-Z0-9]|the |in |at |online|via|on |not far)", text))


def _names_place(reading: Reading, piece: Piece) -> bool:
    """Whether the line under a date line is a place and nothing else."""
    text = piece.span.of(reading.plain)
    return _is_place(text) and fields.is_place(text) and not text.rstrip().endswith((".", "!", "?"))


def _reads_as_title(reading: Reading, piece: Piece) -> bool:
    text = piece.span.of(reading.plain)
    words = text.split()
    return (
        0 < len(words) <= _TITLE_MAX_WORDS
        and not text.rstrip().endswith((".", ":", "?"))
        and not re.match(r"(?:https?:|www\.|\(|RSVP|Register)", text)
    )


def _dated(reading: Reading, section: Section, piece: Piece, item: Item, own: Span) -> Iterator[Event]:
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
            and len(words.split()) <= _TITLE_MAX_WORDS
            and THING.search(words)
            and not words.rstrip().endswith(".")
        ):
            return block.span
    return own


def _place_of(reading: Reading, piece: Piece) -> Span | None:
    """The place that a date line names, before its first or after its last moment."""
    for start, end in ((piece.span.start, piece.moments[0].start), (piece.moments[-1].end, piece.span.end)):
        text = reading.plain[start:end]
        if text.strip() and not _WHEN_WORDS.fullmatch(text):
            lead = re.match(r"[\W_]*(?:(?:at|in|on|@|from) )?(?=[\w#])", text)
            place = fields.title(reading, Span(start + (lead.end() if lead else 0), end))
            if place is not None:
                return place
    return None


def _entry(reading: Reading, section: Section, piece: Piece) -> Event | None:
    for rule in (_host_time_title, _time_title, _title_time):
        event = rule(reading, section, piece)
        if event is not None:
            return event
    return None


def _host_time_title(reading: Reading, section: Section, piece: Piece) -> Event | None:
    """ "Harbor Institute, 9 a.m.: Title" """
    for moment in piece.moments:
        if not moment.has_time or moment.start == piece.span.start:
            continue
        host = _HOST.match(reading.plain[piece.span.start : moment.start])
        then = _THEN_TITLE.match(reading.plain, moment.end, piece.span.end)
        if host is None or then is None:
            continue
        name = fields.trimmed(reading, Span(piece.span.start + host.start("host"), piece.span.start + host.end("host")))
        title = fields.title(reading, Span(then.end(), piece.span.end))
        if title is None or len(name.of(reading.plain).split()) > 12 or not name.of(reading.plain)[:1].isupper():
            continue
        at = when(reading, section, piece.item, moment)
        return build(
            reading,
            section,
            piece.item,
            at,
            (title,),
            rule="events/host-time-title",
            organizer=name,
            span=Span(piece.span.start, title.end),
        )
    return None


def _time_title(reading: Reading, section: Section, piece: Piece) -> Event | None:
    """ "9:30 a.m. Title", "Apr 29 - Title", "Saturday: Title", and the place at its end."""
    first = piece.moments[0]
    if reading.plain[piece.span.start : first.start].strip(" \t-–—*•>|("):
        return None
    last = first
    for moment in piece.moments[1:]:  # "Thursday, June 6 | 9 a.m. | Title"
        if _WHEN_WORDS.fullmatch(reading.plain[last.end : moment.start]):
            last = moment
    moment = last if last.has_time else first
    gap = _AFTER_TIME.match(reading.plain, last.end, piece.span.end)
    start = gap.end() if gap else last.end
    body = Span(start, piece.span.end)
    text = body.of(reading.plain)
    if not re.match(r"[\W_]{0,2}(?:[A-Z0-9\u00C0-\u00DE]|the |a |an )", text) and not (
        piece.item.listed or section.kind == "events"
    ):
        return None
    if not (piece.item.listed or section.kind == "events") and (not moment.has_time or len(text.split()) > _TITLE_MAX_WORDS):
        return None
    if not _is_list_entry(section, piece, reading, first, start) or FUTURE.search(text):
        return None  # a sentence, for all that it begins with its time
    day = first if first.has_date and not moment.has_date else None
    inner = _clock_in_brackets(reading, piece, moment, body)
    if inner is not None:  # "May 4 - Meteor shower (maximum: 9 p.m.)"
        moment, day = inner, moment
        body = Span(body.start, body.start + text.index("("))
        text = body.of(reading.plain)
    at = when(reading, section, piece.item, moment, day=day)
    location = None
    cut = _WITH.search(text)
    if cut and cut.start() > 8:
        body = Span(body.start, body.start + cut.start())
        text = body.of(reading.plain)
    tail = _STRONG_PLACE_TAIL.search(text) or _PLACE_TAIL.search(text)
    if tail and tail.start() > 3 and fields.is_place(text[tail.end() :]):
        location = fields.title(reading, Span(body.start + tail.end(), body.end))
        body = Span(body.start, body.start + tail.start())
    title = fields.title(reading, body)
    if title is None:
        return None
    return build(
        reading,
        section,
        piece.item,
        at,
        (title,),
        rule="events/time-title",
        location=location,
        span=Span(piece.span.start, max(title.end, location.end if location else 0)),
    )


def _clock_in_brackets(reading: Reading, piece: Piece, moment: Moment, body: Span) -> Moment | None:
    """The clock time that brackets after the title of a day's entry state."""
    opening = body.of(reading.plain).find("(")
    if moment.has_time or opening < 3:
        return None
    clocks = [
        other for other in piece.moments if other.has_time and not other.has_date and other.start > body.start + opening
    ]
    return clocks[0] if len(clocks) == 1 else None


def _is_list_entry(section: Section, piece: Piece, reading: Reading, first: Moment, start: int) -> bool:
    """A sentence that begins with its time ("On Tuesday, hearings begin", "Tuesday's hearing was ...") is no list entry."""
    after = reading.plain[first.end : start + 1]
    if after.startswith(("'s", "'s")):
        return False
    comma = reading.plain[first.end : first.end + 1] == ","
    text = reading.plain[start : piece.span.end]
    return not (comma and re.match(r" ?(?:the|a|an|he|she|they|we|it|[a-z])", text) and not first.has_time)


def _title_time(reading: Reading, section: Section, piece: Piece) -> Event | None:
    """ "Title - July 10-14, 2023", "Title, an evening lecture, October 26 at 5 p.m., Room 5", with the place after it or before it."""
    listed = piece.item.listed or section.kind == "events"
    moment = next((moment for moment in piece.moments if moment.has_date), None)
    if moment is None or moment.start - piece.span.start < 4:
        return None
    before = reading.plain[piece.span.start : moment.start]
    joint = _TITLE_THEN.search(before)
    last = moment
    for other in piece.moments:
        if other.start >= last.end and _WHEN_WORDS.fullmatch(reading.plain[last.end : other.start] or " "):
            last = other
    after = reading.plain[last.end : piece.span.end]
    rest = after.strip(" ).,;:|!")
    if joint is None or (
        rest and not _is_place(re.sub(r"^[\s,;|)]*(?:at|in) ", "", after)) and not re.match(r"\)?[.!]?\s+[A-Z]", after)
    ):
        return None
    head = before[: joint.start()]
    quoted_first = head.lstrip().startswith('"') and THING.search(head) and joint["mark"].strip() == ","
    if not listed and not (moment.has_time and (joint["mark"].strip() in ("--", "–", "—", "|") or quoted_first)):
        return None
    if len(head.split()) > _TITLE_MAX_WORDS or _NOT_BEFORE.search(head) or _CALL_ALONE.fullmatch(head):
        return None
    if len(sentences(reading.plain, Span(piece.span.start, piece.span.start + len(head)))) > 1:
        return None
    if _VERB.search(head) and not re.search(r"[\"'].*[\"']", head):
        return None
    place = None
    cut = _TITLE_CUT.search(head)
    span = Span(piece.span.start, piece.span.start + (cut.start() if cut else len(head)))
    if cut:
        located = fields.place_in(reading, Span(piece.span.start + cut.start(), piece.span.start + len(head)))
        place = located[0] if located else None
    elif joint["mark"].strip() == "":
        located = fields.place_in(reading, span)
        if located is not None and located[0].end >= span.end - 1:
            place, span = located[0], Span(span.start, located[1])
    if place is None and rest:
        place = fields.place_after(reading, last.end, piece.span.end)
    quoted = fields.quoted(reading, span)
    title = quoted if quoted is not None and quoted.start - span.start < 3 else fields.title(reading, span)
    if title is None:
        return None
    clock = next(
        (other for other in piece.moments if other.has_time and not other.has_date and other.start >= moment.end), None
    )
    at = when(reading, section, piece.item, clock or moment, day=moment if clock else None)
    return build(reading, section, piece.item, at, (title,), rule="events/title-time", location=place)


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


def _under_day(reading: Reading, section: Section, piece: Piece) -> Event | None:
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
