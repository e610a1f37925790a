"""Blocks -> sections: headings, lead-ins and date lines open and close them while the blocks go by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice, takewhile

from events_extractor.model import Block, Item, Section, SectionKind, Span
from events_extractor.reading import Reading
from events_extractor.sections.datelines import is_date_line, is_day, says_only_when
from events_extractor.sections.headings import (
    ONE_DEADLINE,
    heads_list,
    is_dated_deadline,
    is_in_capitals,
    known_as_heading,
    told_by_title,
)
from events_extractor.sections.itemizing import head_of_memo, is_passed_over, is_row, items_of, with_rows
from events_extractor.sections.leads import lead_in, underlined
from events_extractor.sections.lines import lines_of
from events_extractor.sections.shapes import kind_by_shape, tells_of_moves

# "The drafts and their comment deadlines are as follows:": the sentence above a list that says what its days are.
_LEADS_TO_DEADLINES = re.compile(r"\b(?:deadlines|due dates|closing dates)\b(?: [a-z]+){0,6} ?: ?\Z", re.IGNORECASE)
LED_BY_DEADLINES = "lead-in: deadlines"
_LEAD_IN_LEVEL = 9  # below every heading
_NEAR = 100  # blocks below a heading that can tell what it heads
_DEEPEST = 10  # below those too: any heading ends what stands under a date line
_PLAIN_HEADING = 5  # the level of a heading that is marked as one by its words alone: above bold lines, below real headings
# "deadline for submissions:", "Abstracts due:": the line whose day stands on the next.
_LIMIT_BELOW = re.compile(
    r"\b(?:closing date|cut-?off|deadline|due(?: date| by| on)?|apply by|submit by|last day)\b[^.:;!?]{0,40}:\s*\Z",
    re.IGNORECASE,
)
# "The dates for the first two are:", "We will mend nets on the following days:"
_DATES_BELOW = re.compile(r"\b(?:dates?|days)\b[^.:;!?]{0,40}:\s*\Z", re.IGNORECASE)
_RUN_OF_DATES = 12  # dates below one line


@dataclass(slots=True)
class _Open:
    """A section that is still being read."""

    kind: SectionKind | None
    evidence: str
    start: int
    heading: Span | None = None
    level: int = 0
    items: list[Item] = field(default_factory=list)


def split(reading: Reading) -> tuple[Section, ...]:
    """The sections of the document in text order, each with its items.

    Every character of text blocks lies in one of them.
    """
    splitter = _Splitter(reading)
    blocks = with_rows(reading)
    if (known := told_by_title(reading)) is not None:
        splitter.open = _Open("deadlines", f"title: {known}", 0)
    memo = head_of_memo(reading)
    for number, block in enumerate(blocks):
        if number < memo:
            continue
        if block.kind == "rule":
            splitter.rule(block)
        elif is_passed_over(reading, block):
            continue
        elif block.kind != "heading" or not splitter.heading(block, islice(blocks, number + 1, None)):
            items = tuple(items_of(reading, block))
            beside = blocks[number - 1 : number] + blocks[number + 1 : number + 2]
            run = _is_run_of_days(reading, block, items, beside)
            for item in items:
                splitter.item(block, item, in_run=run)
    splitter.close(len(reading.document.text))
    return tuple(splitter.found)


@dataclass(slots=True)
class _Splitter:
    """What is known while the blocks go by: the sections found, the one still open,
    the headings and the day it stands under.
    """

    reading: Reading
    found: list[Section] = field(default_factory=list)
    open: _Open = field(default_factory=lambda: _Open(None, "", 0))
    above: list[tuple[int, SectionKind, str]] = field(default_factory=list)  # (level, kind, phrase) of the headings above
    day: Span | None = None
    day_level: int = 0  # the level of the heading that is the day: what stands deeper is of that day too
    parted: bool = False  # whether headings part what stands under the day

    def close(self, end: int) -> None:
        """End the open section at ``end``, if anything stands in it."""
        if self.open.items or self.open.heading:
            self.found.append(_closed(self.reading, self.open, end))

    def rule(self, block: Block) -> None:
        """A ruled line ends a section without a heading, or with one inside its first paragraph."""
        if self.open.level in (0, _LEAD_IN_LEVEL):
            self.close(block.span.start)
            self.open = _Open(None, "", block.span.end)

    def heading(self, block: Block, following: Iterable[Block]) -> bool:
        """Whether the heading is one, and not a line of an event that another line names or dates; taken up if so."""
        reading = self.reading
        if is_date_line(reading, block.span) and _awaits_date(reading, self.open):
            following = tuple(islice(following, _NEAR))
            if not _is_first_of_dates(reading, block, following):
                return False
        if is_day(reading, block.span) and self.open.kind not in (None, "news", "reading"):
            self.day, self.day_level = block.span, block.level
            return True
        known = reading.profile.section_kind(block.span.of(reading.plain))
        if known is None and self._stands_below_own_day(block):
            return False
        if known is None and self.open.kind == "events" and (after := _goes_on(reading, following)) is not None:
            # "OPEN PRESS" between the entries of a schedule; or a title above its hours.
            return not says_only_when(reading, _without_remark(reading, after))
        if known is None and self.open.kind == "events" and _awaits_title(reading, self.open.items):
            return False
        self.close(block.span.start)
        if is_day(reading, block.span):
            self.day, self.day_level = block.span, block.level
            self.parted = False
        elif not self._parts_day(following) and block.level <= self.day_level:
            self.day = None
        while self.above and self.above[-1][0] >= block.level:
            self.above.pop()
        if known:
            self.above.append((block.level, *known))
        kind, evidence = (self.above[-1][1], f"heading: {self.above[-1][2]}") if self.above else (None, "")
        self.open = _Open(kind, evidence, block.span.start, heading=block.span, level=block.level)
        if is_dated_deadline(reading, block.span):
            self.open.items.append(Item(block.span, listed=True))
        return True

    def _stands_below_own_day(self, block: Block) -> bool:
        """Whether the line right above says when and ends in a colon: "3-5 May:" / "International Knot Congress"."""
        if self.day is None or not self.day.of(self.reading.plain).rstrip().endswith(":"):
            return False
        return not self.reading.plain[self.day.end : block.span.start].strip()

    def _list_of_deadlines(self, item: Item) -> None:
        """Give a list its own section where the paragraph above it says that its days are deadlines.

        It ends with the list.
        """
        above = self.open.items[-1] if self.open.items else None
        if self.open.evidence == LED_BY_DEADLINES:
            if not item.listed:
                self.close(item.span.start)
                self.open = _Open(None, "", item.span.start)
        elif (
            item.listed
            and above is not None
            and not above.listed
            and _LEADS_TO_DEADLINES.search(self.reading.plain, *above.span)
        ):
            self.close(item.span.start)
            self.open = _Open("deadlines", LED_BY_DEADLINES, item.span.start, level=_LEAD_IN_LEVEL)

    def _parts_day(self, following: Iterable[Block]) -> bool:
        """Whether a heading as high as the day above only parts what is on then: "June 10" / "Ports" / "Ferry hearing, 9
        a.m.".

        It stands right below the day, or others below that day did, and the next text tells an hour of no other day.
        """
        items, after = self.open.items, next(iter(following), None)
        day = items[-1].span if items and is_day(self.reading, items[-1].span) else self.day  # the date line of "Committees"
        under = any(item.day == day for item in items)
        if day is None or after is None or after.kind in ("heading", "rule") or (under and not self.parted):
            return False
        moments = self.reading.moments_in(after.span)
        self.parted = any(moment.has_time for moment in moments) and not any(moment.states_day for moment in moments)
        if self.parted and day != self.day:
            self.day, self.day_level = day, _DEEPEST
        return self.parted

    def item(self, block: Block, item: Item, *, in_run: bool = False) -> None:
        """Take up an item: as a heading by its words alone, as a date heading, or as one of the open section's items.

        ``in_run``: it is one of several days, none of which heads anything.
        """
        reading = self.reading
        known = known_as_heading(reading, block, item) if block.kind != "heading" else None
        if known is not None:
            self.close(item.span.start)
            self.day = None
            self.above = [(_PLAIN_HEADING, *known)]
            self.open = _Open(known[0], f"heading: {known[1]}", item.span.start, heading=item.span, level=_PLAIN_HEADING)
            if is_row(reading, block):
                self.open.items.append(item)  # "Date | Event | Venue" names the columns below it too
            return
        if self._looks_like_heading(block, item):
            self.close(item.span.start)
            self.day, self.above = None, []
            self.open = _Open(None, "", item.span.start, heading=item.span, level=_PLAIN_HEADING)
            return
        lead = underlined(reading, item)
        if lead is None and not item.listed:
            lead = lead_in(reading, item, told=self.open.kind not in (None, "news"))
        if lead:
            heading, rest = lead
            known = reading.profile.section_kind(heading.of(reading.plain))
            # A lead-in opens a section of its own even where its words are not known: the next story has begun.
            self.close(heading.start)
            kind, evidence = (known[0], f"lead-in: {known[1]}") if known else (_inherited(self.above), "")
            self.open = _Open(kind, evidence, heading.start, heading=heading, level=_LEAD_IN_LEVEL)
            item = replace(item, span=rest)
        of_lead = in_run or (lead is not None and ONE_DEADLINE.fullmatch(lead[0].of(reading.plain)) is not None)
        heads = not of_lead and not _awaits_date(reading, self.open) and not _in_run_of_dates(reading, self.open.items)
        if is_day(reading, item.span) and heads:
            self.day, self.day_level = item.span, _DEEPEST
        elif item.span.start < item.span.end:
            self._list_of_deadlines(item)
            self.open.items.append(replace(item, day=self.day))

    def _looks_like_heading(self, block: Block, item: Item) -> bool:
        """Whether a paragraph or cell is a heading by its look: a few words in capitals, as that of the open section is.

        "ON THE SHELF" is known by its words; where it is printed as any line is, "HARBOR NEWS" below it heads what comes
        next.
        """
        heading = self.open.heading if self.open.level == _PLAIN_HEADING else None
        if heading is None or not self.open.items or block.kind in ("list_item", "heading") or item.span != block.span:
            return False
        return heading.of(self.reading.plain).isupper() and is_in_capitals(self.reading, item.span)


def _is_first_of_dates(reading: Reading, block: Block, following: Iterable[Block]) -> bool:
    """Whether a date with its hour, printed as a heading, is the first of several: each then heads an entry of its own."""
    if not any(moment.has_time for moment in reading.moments_in(block.span)):
        return False
    beside = takewhile(lambda other: other.kind != "heading" or other.level >= block.level, following)
    return any(
        other.kind == "heading" and other.level == block.level and is_date_line(reading, other.span) for other in beside
    )


def _goes_on(reading: Reading, following: Iterable[Block]) -> Span | None:
    """The next text after a heading where it is another entry that begins with its clock time, else None."""
    after = next((block for block in following if block.kind != "heading"), None)
    if after is None or after.kind == "rule":
        return None
    begins = any(
        moment.has_time and not moment.has_date and moment.start <= after.span.start + 1
        for moment in reading.moments_in(after.span)
    )
    return after.span if begins else None


def _without_remark(reading: Reading, span: Span) -> Span:
    """``span`` without the brackets that end it: "12 p.m. (lunch to follow)"."""
    remark = re.search(r"\s*\([^()]*\)\s*\Z", span.of(reading.plain))
    return Span(span.start, span.start + remark.start()) if remark else span


def _inherited(above: list[tuple[int, SectionKind, str]]) -> SectionKind | None:
    """What a lead-in of unknown words stands under: only a heading that holds lists passes its kind on."""
    return above[-1][1] if above and above[-1][1] in ("events", "moves", "deadlines", "ignored", "reading") else None


def _closed(reading: Reading, open_: _Open, end: int) -> Section:
    """The section that ends at ``end``; without a heading that tells its kind, the shape of its items does."""
    kind, evidence = open_.kind, open_.evidence
    items = _under_days(reading, open_.items)
    if kind is None:
        kind, evidence = kind_by_shape(reading, items, open_.heading)
    elif kind == "ignored" and open_.heading is not None and tells_of_moves(reading, open_.heading, items):
        kind, evidence = "moves", "shape: name and change of post"
    return Section(kind, Span(open_.start, end), tuple(items), open_.heading, evidence)


def _under_days(reading: Reading, items: list[Item]) -> list[Item]:
    """The items; a day right below the heading, taken for its date line, heads those below it where further days follow."""
    if not items or not is_day(reading, items[0].span) or all(item.day == items[0].day for item in items):
        return items
    day = items[0].span
    return [replace(item, day=day) if item.day == items[0].day else item for item in items[1:]]


def _is_run_of_days(reading: Reading, block: Block, items: Sequence[Item], beside: Sequence[Block]) -> bool:
    """Whether a block is one of several days that stand right below each other, as lines or as the items of a list."""
    if not items or not all(is_day(reading, item.span) for item in items):
        return False
    return len(items) > 1 or (
        block.kind == "list_item" and any(other.kind == "list_item" and is_day(reading, other.span) for other in beside)
    )


def _awaits_date(reading: Reading, open_: _Open) -> bool:
    """Whether the present heading has words of its own and nothing under it yet: a date that follows is its date line."""
    if open_.heading is None or open_.items or open_.level == _LEAD_IN_LEVEL:
        return False
    return not heads_list(reading, open_.heading) and not any(
        moment.grain in ("minute", "day", "week") for moment in reading.moments_in(open_.heading)
    )


def _in_run_of_dates(reading: Reading, items: list[Item]) -> bool:
    """Whether a day that comes next is one of the dates that the line above them announces, and heads nothing."""
    lead = next((item for item in reversed(items[-_RUN_OF_DATES:]) if not is_day(reading, item.span)), None)
    if items and _LIMIT_BELOW.search(reading.plain, *items[-1].span):
        return True
    return lead is not None and _DATES_BELOW.search(reading.plain, *lead.span) is not None


def _awaits_title(reading: Reading, items: list[Item]) -> bool:
    """Whether the titles of a list stand below their times: it begins with a time, and the last item is one. Below the time
    may stand where or how it takes place ("Tuesday, June 4 | 6 p.m." / "Online"), or that it does not ("Postponed").
    """
    if not items or not _says_when_and_where(reading, items[0].span, timed=True):
        return False
    alone = says_only_when(reading, items[0].span)
    return _says_when_and_where(reading, items[-1].span, timed=alone)


def _says_when_and_where(reading: Reading, span: Span, *, timed: bool) -> bool:
    """Whether the first line of an item says only when, its hour too where ``timed``, and nothing stands below but one short
    line without a time.
    """
    first, *below = lines_of(reading.document.text, span)
    off = _OFF.search(reading.plain, *first)
    when = Span(first.start, off.start()) if off else first
    if not says_only_when(reading, when) and (timed or not (below or off) or not is_day(reading, when)):
        return False
    return not below or (
        len(below) == 1
        and len(below[0].of(reading.plain).split()) <= _PLACE_WORDS
        and any(moment.has_date for moment in reading.moments_in(first))
        and not reading.moments_in(below[0])
        and not below[0].of(reading.plain).rstrip().endswith((".", ":", "!", "?"))
    )


_PLACE_WORDS = 12
# "Tuesday, June 4 – POSTPONED": a day that stands above what does not take place then
_OFF = re.compile(r"[\s(*–—-]*\b(?:cancell?ed|postponed)\b[\s)*]*\Z", re.IGNORECASE)


def items(sections: Iterable[Section]) -> Iterator[tuple[Section, Item]]:
    """Every item with its section, in text order."""
    return ((section, item) for section in sections for item in section.items)
