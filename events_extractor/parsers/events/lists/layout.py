"""The items of a section as lines: items cut where lines are entries, lines joined
where a day, its hours and its title stand apart.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from events_extractor.language.clauses import sentences
from events_extractor.language.signs import URL
from events_extractor.model import Item, Section, Span
from events_extractor.parsers.events.lists import rows
from events_extractor.parsers.events.lists.datelines import is_stamp, reads_as_title, says_only, says_when
from events_extractor.parsers.events.lists.hostfirst import states_host
from events_extractor.parsers.events.lists.lines import Line, limits, line
from events_extractor.parsers.events.lists.titlefirst import names_gathering
from events_extractor.parsers.events.parts import fields
from events_extractor.parsers.events.parts.fields import without
from events_extractor.parsers.events.parts.labels import is_label
from events_extractor.parsers.events.statements.beside import may_be_place
from events_extractor.reading import Reading
from events_extractor.sections import says_only_when


def laid_out(reading: Reading, section: Section, items: Iterable[Item]) -> Iterator[Line]:
    """The items in their lines where those carry meaning: one of them only says when, or each is an entry.
    Rows stay whole.
    """
    for item in items:
        spans = fields.lines(reading, item.span)
        if hosted := (_hosts_in_line(reading, item) if item.listed else []) or _dashed(reading, item):
            yield from (line(reading, replace(item, span=span, listed=True), span) for span in hosted)
            continue
        if run := _full_dates_in(reading, item):
            yield from (line(reading, replace(item, span=span, listed=True), span) for span in run)
            continue
        if gatherings := _gatherings(reading, spans) or _named_times(reading, spans):
            yield from (line(reading, replace(item, span=span, listed=True), span) for span in gatherings)
            continue
        if parted := _parted_dates(reading, item):
            yield from parted
            continue
        if (talk := _talk_at(reading, spans)) is not None:
            yield from (line(reading, item, span) for span in spans[:talk])
            whole = Span(spans[talk].start, item.span.end)
            yield line(reading, replace(item, span=whole, listed=True), whole)
            continue
        if under := _under_own_day(reading, item, spans):
            yield from under
            continue
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
        worded = [span for span in spans if not _LINK_ALONE.fullmatch(span.of(reading.plain))]
        if section.kind == "events" and _are_entries(reading, worded):
            for span in worded:
                yield line(reading, replace(item, span=span, listed=True), span)
            continue
        if (
            len(spans) < 2
            or rows.cells(reading, item)
            or not any(says_when(reading, line(reading, item, span)) for span in spans)
        ):
            spans = [item.span]
        elif (
            says_only(reading, line(reading, item, spans[0]), timed=True)
            and len(sentences(reading.plain, item.span)) < _PROSE
            and (
                not may_be_place(spans[1].of(reading.plain))
                or (len(spans) > 2 and fields.is_place(spans[2].of(reading.plain)))
            )
        ):
            spans = [item.span]  # "1 p.m." / "Press briefing with the mayor." / "Room 5": the hour above its entry
        for span in spans:
            yield line(reading, item, span)


def _full_dates_in(reading: Reading, item: Item) -> list[Span]:
    """The entries of a calendar that lost its line breaks, each beginning with its day in full and its hour: "... Monday,
    June 3, 2024, 4:00pm Alder University Room 5 "Salt" Ann Birch Monday, June 3, 2024, 6-8pm Tide Cafe ...". Empty where
    there are not several.
    """
    starts = [
        moment.start
        for moment in reading.moments_in(item.span)
        if moment.has_date
        and moment.has_time
        and not {"date", "year"} & set(moment.implied)
        and moment.weekday is not None
        and not _JOINED.search(reading.plain, max(item.span.start, moment.start - 12), moment.start)
        and _BEGINS_ENTRY.match(reading.plain, moment.end, item.span.end)
    ]
    edges = [*starts, item.span.end]
    spans = [fields.trimmed(reading, Span(first, last)) for first, last in pairwise(edges)]
    return spans if len(spans) >= _ENOUGH_FULL_DATES else []


_ENOUGH_FULL_DATES = 3  # days in full, each with its hour, that make a calendar of a paragraph


# ", Dover, Delaware.", "; Singapore", " (Alder, Norway)": where a gathering is, behind its days, to the end of its line.
_WHERE = re.compile(r"(?:[,;:] | \(| [–—-] )(?:[A-Z][\w.'-]*,? ?){1,6}\)?[.;]?|[.;]?")


def _gatherings(reading: Reading, spans: list[Span]) -> list[Span]:
    """The lines of a paragraph that lists gatherings, each a name with its days and its town; the first may say what they
    are: "Meetings that count" / "Tide Days 2031 (organized by the Rope Guild): 3-5 May 2031, Dover" / "Kelp Congress, 6 June
    2031, Alder".
    """
    days = [[moment for moment in reading.moments_in(span) if moment.states_day] for span in spans]
    first = 1 if spans and not days[0] else 0
    listed = list(zip(spans[first:], days[first:], strict=True))
    told = len(listed) >= _ENOUGH_GATHERINGS and all(
        len(own) == 1
        and not {"date", "year"} & set(own[0].implied)
        and own[0].start > span.start + 3
        and names_gathering(reading.plain[span.start : own[0].start])
        and _WHERE.fullmatch(reading.plain, own[0].end, span.end)
        for span, own in listed
    )
    return [span for span, _ in listed] if told else []


_ENOUGH_GATHERINGS = 2
# "Division A: ": a name right before its day
_NAME_BEFORE = re.compile(r"\W*(?P<name>[A-Z0-9][^:\n]{2,60}): *")


def _named_times(reading: Reading, spans: list[Span]) -> list[Span]:
    """The lines of a paragraph that are each a name, a colon, a day and an hour; the first may say what they are:
    "Knot trials" / "Division A: May 3, 9 a.m., Dover" / "Division B: May 10, 9 a.m., Alder".
    """
    first = 1 if spans and not reading.moments_in(spans[0]) else 0
    for span in spans[first:]:
        moments = reading.moments_in(span)
        named = _NAME_BEFORE.fullmatch(reading.plain, span.start, moments[0].start) if moments else None
        dated, timed = any(moment.has_date for moment in moments), any(moment.has_time for moment in moments)
        if named is None or not (dated and timed) or is_label(named["name"]) or limits(named["name"]):
            return []
    return spans[first:] if len(spans) - first >= _ENOUGH_GATHERINGS else []


def _parted_dates(reading: Reading, item: Item) -> list[Line]:
    """The date lines of an item that semicolons part: "Tue 4 June, 6 pm, Alder Hall; Wed 5 June, 7 pm, the old mill"."""
    edges = [match.span() for match in re.finditer(r"; ", item.span.of(reading.plain))]
    starts = [item.span.start, *(item.span.start + end for _, end in edges)]
    ends = [*(item.span.start + start for start, _ in edges), item.span.end]
    parts = [line(reading, item, Span(start, end)) for start, end in zip(starts, ends, strict=True)]
    dated = all(
        any(moment.has_date for moment in part.moments)
        and any(moment.has_time for moment in part.moments)
        and says_when(reading, part)
        for part in parts
    )
    return parts if edges and dated else []


def _under_own_day(reading: Reading, item: Item, spans: list[Span]) -> list[Line]:
    """The lines of a paragraph that begins with its day and goes on with hosts at their hours: "TUESDAY, JUNE 15" / "House
    Ports – 9 a.m., 210 Quay Building. Markup of the dredging bill". Empty where it is none.
    """
    if len(spans) < _DAY_AND_ENTRY or not says_only(reading, line(reading, item, spans[0]), timed=False):
        return []
    entries = [line(reading, replace(item, span=span, listed=True, day=spans[0]), span) for span in spans[1:]]
    return entries if any(states_host(reading, entry) for entry in entries) else []


_DAY_AND_ENTRY = 2  # lines


def _talk_at(reading: Reading, spans: list[Span]) -> int | None:
    """Which of the lines of a paragraph is the day and the speaker of a talk, its title in quotation marks below them and
    then its hour: "3 May Ann Birch, Alder College" / '"Salt and Sand"' / "Hall 5, 12-1 pm". None where none is.
    """
    first = [next(iter(reading.moments_in(span)), None) for span in spans]
    day = next((n for n, m in enumerate(first) if m is not None and m.has_date and m.start <= spans[n].start + 1), None)
    last = [moment for moment in reading.moments_in(spans[-1]) if moment.has_time] if spans else []
    if day is None or len(last) != 1 or last[0].has_date or len(spans) - day < _TALK_LINES:
        return None
    told = first[day]
    speaker = told is not None and re.search(r"[^\W\d_]{3}", reading.plain[told.end : spans[day].end])
    named = Span(spans[day + 1].start, spans[-2].end).of(reading.plain)
    others = [m for m in first[:day] + first[day + 1 : -1] if m is not None and m.has_date]
    return day if speaker and fields.is_quoted(" ".join(named.split())) and not others else None


_TALK_LINES = 3  # the speaker, the title, the hour

_LINK_ALONE = re.compile(rf"<?{URL.pattern}")


def _are_entries(reading: Reading, spans: list[Span]) -> bool:
    """Whether each of several short lines states its own day or hour beside other words:
    "Chess night, 8 p.m., Town Hall".
    """
    return len(spans) > 1 and all(
        span.end - span.start <= _ENTRY_MAX
        and not reading.plain[span.start].islower()
        and any(moment.has_time or "date" not in moment.implied for moment in reading.moments_in(span))
        and not says_when(reading, line(reading, Item(span, listed=True), span))
        for span in spans
    )


# What stands before a clock time that belongs to the words before it: "doors at 7 p.m.", "9 a.m. to 5 p.m.",
# "noon and 2 p.m."
_JOINED = re.compile(
    r"(?:\b(?:at|from|to|until|till|by|before|after|around|about|and|or|opens?|doors|starts?|begins?)|[,–—(/@&-])\s*\Z",
    re.IGNORECASE,
)


# "10 a.m.: The board meets. First votes: 1 p.m. Last votes: 9 p.m.": behind a sentence, what an hour is of stands before it.
_STEP_LABEL = re.compile(r"(?<=[.!?]) +(?P<label>[A-Z][a-z]+(?: [a-z]+){1,3}): +(?=\d|[Nn]oon\b)")

_BEGINS_ENTRY = re.compile(r"[\s:–—-]{0,4}[A-Z\"'(\d]")


# "— Harbor Institute, 9:30 a.m. CET: ", inside a line: the next entry of a list that lost its line ends
_NEXT_HOST = re.compile(r" (?:—|–|––|--) (?P<host>[A-Z][^:;!?|\n—]{1,110}, ?)\Z")
_THEN_COLON = re.compile(r"(?: (?:[A-Z]{2,4}|and [^:]{3,40}))?: ?\S")


def _hosts_in_line(reading: Reading, item: Item) -> list[Span]:
    """The entries of an item that runs several of host, hour and title together, parted by dashes.
    Empty where it does not.
    """
    starts = []
    for moment in reading.moments_in(item.span):
        if not moment.has_time or not _THEN_COLON.match(reading.plain, moment.end, item.span.end):
            continue
        near = max(item.span.start, moment.start - _HOST_MAX)
        host = _NEXT_HOST.search(reading.plain[near : moment.start])
        if host:
            starts.append(near + host.start("host"))
    edges = [item.span.start, *starts, item.span.end]
    return [fields.trimmed(reading, Span(first, last)) for first, last in pairwise(edges)] if starts else []


# What parts the entries of a list that runs on in one paragraph:
# "Senate in session, 11 a.m. — House Ports, 1 p.m., Room 5: ..."
_DASHED = re.compile(r" (?:—|–|––|--|…|\.\.\.) (?=[A-Z])")
_ENOUGH_DASHED = 3  # entries


def _dashed(reading: Reading, item: Item) -> list[Span]:
    """The entries of a paragraph where each of those that dashes part states its hour behind a name.
    Empty where it holds none.
    """
    joints = [match.span() for match in _DASHED.finditer(reading.plain, item.span.start, item.span.end)]
    edges = [item.span.start, *(edge for joint in joints for edge in joint), item.span.end]
    spans = [Span(first, last) for first, last in zip(edges[::2], edges[1::2], strict=True)]
    told = len(spans) >= _ENOUGH_DASHED and all(
        any(
            moment.has_time and span.start + 3 < moment.start < span.start + _HOST_MAX
            for moment in reading.moments_in(next(iter(sentences(reading.plain, span)), span))
        )
        for span in spans
    )
    return spans if told else []


_HOST_MAX = 130  # code points of a host before its hour


def _run_on(reading: Reading, section: Section, item: Item) -> list[Span]:
    """The entries of an item that runs several together: "10 a.m. Budget markup 11 a.m. Rules hearing".
    Empty where it does not.
    """
    if section.kind != "events" and not item.listed:
        first = next(iter(reading.moments_in(item.span)), None)
        if first is None or first.start > item.span.start + 2:
            return []
    labels = {match.end(): match.start("label") for match in _STEP_LABEL.finditer(reading.plain, *item.span)}
    labels = labels if len(labels) > 1 else {}  # one alone belongs to the sentence before it
    starts = [
        labels.get(moment.start, moment.start)
        for moment in reading.moments_in(item.span)
        if moment.has_time
        and (
            moment.start in labels
            or (
                not _JOINED.search(reading.plain, max(item.span.start, moment.start - 12), moment.start)
                and _BEGINS_ENTRY.match(reading.plain, moment.end, item.span.end)
            )
        )
    ]
    edges = sorted({item.span.start, *starts, item.span.end})
    if len(starts) < 2 or (
        reading.plain[item.span.start : starts[0]].strip(" –—:-")
        and not says_only(reading, line(reading, item, Span(item.span.start, starts[0])), timed=False)
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


def merged(reading: Reading, found: Iterable[Line]) -> Iterator[Line]:
    """The lines, a line that names only the day and the next that names only the hours as one."""
    held: Line | None = None
    for piece in found:
        if held is not None and says_only(reading, piece, timed=True):
            yield replace(held, span=Span(held.span.start, piece.span.end), moments=(*held.moments, *piece.moments))
            held = None
            continue
        if held is not None:
            yield held
        held = piece if says_only(reading, piece, timed=False) else None
        if held is None:
            yield piece
    if held is not None:
        yield held


def titled_below(reading: Reading, found: list[Line]) -> Iterator[Line]:
    """The lines, a date line that begins its item with the title below it as one ("June 20, 9 a.m." /
    "What next for the lakes?").
    """
    # Items that begin with a date line: no title stands above the next date line, so it must stand below.
    untitled = {
        piece.item
        for number, piece in enumerate(found)
        if (not number or found[number - 1].item != piece.item) and says_when(reading, piece)
    }
    held: Line | None = None
    for number, piece in enumerate(found):
        if held is not None:
            held = replace(held, span=Span(held.span.start, piece.span.end), titled=True)
            if number + 1 < len(found) and _goes_on(reading, piece, found[number + 1]):
                continue
            yield held
            held = None
            continue
        above = found[number - 1] if number else None
        below = found[number + 1] if number + 1 < len(found) else None
        first = above is None or above.item != piece.item
        alone = above is None or above.item in untitled
        titled = not alone and first and above is not None and not above.moments and reads_as_title(reading, above)
        if (
            first
            and not titled
            and below is not None
            and below.item == piece.item
            and not below.moments
            and says_when(reading, piece)
            and reads_as_title(reading, below)
            and (
                alone
                or len(untitled) >= _ENOUGH_UNTITLED
                or below.span.of(reading.plain).rstrip().endswith(("?", "!"))
                or not may_be_place(below.span.of(reading.plain))
            )
        ):
            held = piece
            continue
        yield piece
    if held is not None:
        yield held


def _goes_on(reading: Reading, piece: Line, below: Line) -> bool:
    """Whether a line of an item is the rest of the one above it: "What the harbour seals hear" / "at night"."""
    return below.item == piece.item and not below.moments and reading.plain[below.span.start].islower()


_ENOUGH_UNTITLED = 3  # items that begin with their date line: where so many do, it is the form of the list


def oriented(reading: Reading, section: Section, found: list[Line]) -> list[Line]:
    """The lines, with each time that stands alone above its entry put on one line with it ("June 12, 9 a.m." /
    "Budget markup").

    Times stand above their entries where the list begins with one, or behind a colon, and every one of them has an entry
    below. An entry reaches to the line in quotation marks that is its title ("June 12, 9 a.m." / "Ann Birch, pilot" /
    '"Tides"').
    """
    clocks = [
        number
        for number, piece in enumerate(found)
        if says_only_when(reading, piece.span) and not any(is_stamp(reading, moment) for moment in piece.moments)
    ]
    below = [found[number + 1] for number in clocks if number + 1 < len(found) and number + 1 not in clocks]
    led = bool(clocks and clocks[0]) and found[clocks[0] - 1].span.of(reading.plain).rstrip().endswith(":")
    if (
        not (led or section.kind == "events")
        or len(clocks) < _ENOUGH_CLOCKS
        or (clocks[0] and not led)
        or len(below) < len(clocks)
        or all(fields.is_place(piece.span.of(reading.plain)) for piece in below)
    ):
        return found
    oriented: list[Line] = []
    entries = [_entry_below(reading, found, clocks, number) for number in clocks]
    inside = {within for number, last in zip(clocks, entries, strict=True) for within in range(number + 1, last)}
    for number, piece in enumerate(found):
        if number in inside:
            continue
        if number in entries:
            above = oriented.pop()
            span = Span(above.span.start, piece.span.end)
            together = piece.item if above.item == piece.item else replace(piece.item, span=span)
            oriented.append(Line(replace(together, listed=True), span, above.moments, titled=True))
        else:
            oriented.append(piece)
    return oriented


def _entry_below(reading: Reading, found: list[Line], clocks: list[int], number: int) -> int:
    """Where the entry of the time at ``number`` ends: with the title in quotation marks, else with the line below."""
    following = next((other for other in clocks if other > number), number + _ENTRY_LINES)
    lines = range(number + 1, min(following, number + _ENTRY_LINES, len(found)))
    return next((at for at in lines if fields.is_quoted(found[at].span.of(reading.plain))), number + 1)


_ENTRY_LINES = 4  # lines of an entry below its time that are looked through
_ENOUGH_CLOCKS = 2


_PROSE = 3  # sentences below an hour that describe what takes place and do not name it
