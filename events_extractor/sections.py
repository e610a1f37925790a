"""Document -> Sections -> Items: by heading, and by shape where headings are lost.

A heading is a heading block, or the lead-in of a paragraph ("TRANSITIONS — ...", "ON TAP WEDNESDAY: ..."). What a section
holds is told by the words of its heading (the profile's vocabulary), else by those of the heading above it, else by the
shape of its items: organizer, clock time, colon, title is an event; author, outlet, colon, title is reading; a name with a
change-of-post verb is a move.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice, pairwise, takewhile
from typing import TYPE_CHECKING

from events_extractor.language.signs import ROUND_BULLETS, URL
from events_extractor.model import Block, Item, Section, SectionKind, Span
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment

# "TRANSITIONS — ", "ON TAP WEDNESDAY: ", "SPOTTED: ",
# "WHERE'S ANN? " at the start of a paragraph: words in capitals, up to a mark.
_LEAD_IN = re.compile(
    r"(?P<heading>(?:[A-Z0-9][A-Z0-9'&,./()-]*|\|)(?: (?:[A-Z0-9&][A-Z0-9'&,./()-]*|-|–)){0,14}\??)"
    r"(?: ?(?::(?!\d)|—|–|--)|(?<=\?)) ?(?=\S)"
)
# The same for a bold lead-in in any case ("Transitions: "): its words end in a mark, inside or just after the bold run.
_LEAD_IN_MARK = re.compile(r"\s*(?::|—|–|--|\||…|\.\.\.)\s*")
# "Atlantic Forum, 9 a.m.: Title" and "9:30 a.m. Title" told by the moments themselves;
# what may stand between organizer and time.
_HOST_BEFORE_TIME = re.compile(r"[A-Z][^.:;!?|]{2,90}, ?\Z")
# "JANE DOE, The Harbor Post: Title of an article": author, outlet, colon, title and no clock time.
_READING = re.compile(r"[A-Z][^:.;!?]{3,90}, [A-Z][^:;!?]{2,60}: \S")
# "TIDES, TIDES, TIDES: The board meets.": words in capitals before a sentence, no author and outlet before a title.
_SLUG = re.compile(r"[-–—*• ]*[A-Z][A-Z0-9 ,.'&!?/-]{2,90}: [A-Z]")
# "JANE DOE is now ...", "John Roe has joined ...": a name and a change-of-post verb near the start of an item; but "The Dock
# House will be a library" is of no person.
_MOVE = re.compile(
    r"(?!(?:It|Our|That|The(?! Rev\b| Hon\b)|There|This)\b)[A-Z][^.!?]{3,140}?\b(?:is now|are now"
    r"|has (?:joined|started|been (?:named|promoted|hired|appointed|tapped))|have joined|will serve|joins|"
    r"is joining|is leaving|will be (?:the|an?|our|its|their|named|joining|leaving|starting|moving"
    r"|retiring|stepping|replaced|succeeded)|was (?:named|appointed|promoted))\b"
)
# "Ann Moss to chief curator, Tide Museum, Dover.", "Lee Cole and Di Roe to the board of trustees, Quay Hall."
_PERSON = r"(?>[A-Z][\w.'-]+(?: [A-Z(\"][\w.'\")-]*){1,4})"
_TO_POST = re.compile(
    rf"{_PERSON}(?:(?:, and | and |, | & ){_PERSON}){{0,8}},? to (?:be )?(?:the |an? )?"
    r"(?:[\w&'-]+ ){0,4}?(?:(?i:director|curator|president|officer|manager|editor"
    r"|partner|counsel|dean|secretary|advis[eo]r|coordinator"
    r"|specialist|professor|trustees?|principal|registrar|librarian|archivist"
    r"|treasurer|analyst|fellow|superintendent|provost)s?\b"
    r"|(?i:chair|chief|head|board|member)s? of )"
)
# "From: ...", "Sent: ...": the printed header of a mail inside the text, which holds no records.
_MAIL_HEADER = re.compile(
    r"^[ \t]*(?:From|Sent|To|Cc|Subject|Date|Organization|Lines|Newsgroups|Message-ID)(?: ?:|:)", re.MULTILINE
)
# "-The mayor will speak ...": a dash that is a bullet though no space follows.
_GLUED_DASH = re.compile(r"[-–—*](?=[A-Z\"'])")
_BULLET = re.compile(r"[ \t]*(?:[-*•·▪◦●○>–—]{1,2}|\(?[0-9a-z]{1,2}[.)])[ \t]+")


# Headings of lists: "Upcoming Events", "The week ahead", "Calendar of meetings".
_LIST_HEADING = re.compile(
    r"\b(?:events|meetings|hearings|webinars|conferences|workshops|seminars|talks|lectures|dates"
    r"|opportunities|happenings|calendar|schedule|agenda|program|week|month|today|"
    r"tomorrow|ahead|upcoming|coming up|save the date|next)\b",
    re.IGNORECASE,
)
_EVENT_NOUNS = (
    r"(?:event|meeting|conference|workshop|seminar|talk|lecture|hearing|webinar|call|party|picnic|dinner"
    r"|lunch|breakfast|reception|summit|forum|symposium|retreat|festival|concert|tour|"
    r"parade|rally|fair|gala|barbecue|bbq|assembly|celebration|training|session|debate|film|screening|reading|exhibition)"
)
# "Welcome Event", "Board meeting": one event, for all that the word is also that of a list.
_ONE_EVENT = re.compile(rf"\b{_EVENT_NOUNS}\b", re.IGNORECASE)
# "Summer Races", "Our autumn walks": several events of one kind.
_KIND_OF_EVENTS = re.compile(
    rf"\b(?:{_EVENT_NOUNS}|class(?=es)|colloquium|course|date|fixture|game|hike|match(?=es)|outing"
    r"|performance|race|recital|ride|rehearsal|run|show|trip|visit|walk)(?:e?s)\W*\Z",
    re.IGNORECASE,
)

# One deadline, for all that the word also heads lists: "Abstract submission deadline"; and with its day: "Plans due: May 1"
_ONE_DEADLINE = re.compile(r"\S+\s[^:;.!?]*?\b(?:deadline|due date|closing date|cut-?off)\W*", re.IGNORECASE)
_WITH_ITS_DAY = re.compile(
    r"[^:;.!?]{0,80}?\b(?:deadline|due(?: date)?|closing date|cut-?off|clos(?:es?|ing)|ends?)\s*[:–—-]\s*", re.IGNORECASE
)

# What a program was asked and what it said, printed as it is: "$ tides --today", "[ann@quay ~]$ tides"
_PROMPT = re.compile(r"\s*(?:\[[\w.-]+@[^\]\n]+\]|[\w.-]+@[\w.-]+:\S*)?[$%] [a-z]")


def _is_output(reading: Reading, block: Block) -> bool:
    """Whether a preformatted block is what stands on the screen of a computer: its first line begins with a prompt."""
    return block.kind == "preformatted" and _PROMPT.match(reading.plain, *block.span) is not None


# What pages print where an advertisement stands, between the paragraphs of a text: "Advertisement", "Story continues below".
_MARKS_ADVERTISEMENT = re.compile(
    r"\W*(?:advertisement|(?:story|article|content|text) continues (?:below|after)(?: (?:this |the )?ad(?:vertisement)?)?)"
    r"(?:\W+(?:scroll|continue|keep)\b[^.!?\n]{0,30})?\W*",
    re.IGNORECASE,
)

# "HARBOR NEWS", "PEOPLE & PIERS": two to five words in capitals and nothing else.
_CAPITALS_ALONE = re.compile(r"[A-Z][A-Z'-]*(?: (?:[A-Z][A-Z'-]*|&)){1,4}")

# "The drafts and their comment deadlines are as follows:": the sentence above a list that says what its days are.
_LEADS_TO_DEADLINES = re.compile(r"\b(?:deadlines|due dates|closing dates)\b(?: [a-z]+){0,6} ?: ?\Z", re.IGNORECASE)
LED_BY_DEADLINES = "lead-in: deadlines"

_HEADING_MAX = 60  # code points
_HEADING_WORDS = 5
_BESIDE_DATE = 8  # words
_LEAD_IN_MAX = 80  # code points
_ROW_MAX = 400  # code points; longer cells side by side are the layout of a page, not a table
_LEAD_IN_LEVEL = 9  # below every heading
_NEAR = 100  # blocks below a heading that can tell what it heads
_DEEPEST = 10  # below those too: any heading ends what stands under a date line
_PLAIN_HEADING = 5  # the level of a heading that is marked as one by its words alone: above bold lines, below real headings


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
    blocks = _with_rows(reading)
    if (known := _told_by_title(reading)) is not None:
        splitter.open = _Open("deadlines", f"title: {known}", 0)
    for number, block in enumerate(blocks):
        if block.kind == "rule":
            splitter.rule(block)
        elif _MARKS_ADVERTISEMENT.fullmatch(block.span.of(reading.plain)) or _is_output(reading, block):
            continue
        elif block.kind != "heading" or not splitter.heading(block, islice(blocks, number + 1, None)):
            for item in _items(reading, block):
                splitter.item(block, item)
    splitter.close(len(reading.document.text))
    return tuple(splitter.found)


def _told_by_title(reading: Reading) -> str | None:
    """The title of a page without headings that is one of deadlines and nothing else.

    "Dates and deadlines" above a table.
    """
    title = reading.document.title
    if title is None or any(block.kind == "heading" for block in reading.document.blocks):
        return None
    known = reading.profile.section_kind(title)
    return (
        known[1] if known is not None and known[0] == "deadlines" and len(known[1].split()) == len(title.split()) else None
    )


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
        if _is_date_line(reading, block.span) and _awaits_date(reading, self.open):
            following = tuple(islice(following, _NEAR))
            if not _is_first_of_dates(reading, block, following):
                return False
        if is_day(reading, block.span) and self.open.kind not in (None, "news", "reading"):
            self.day, self.day_level = block.span, block.level
            return True
        known = reading.profile.section_kind(block.span.of(reading.plain))
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
        if _is_dated_deadline(reading, block.span):
            self.open.items.append(Item(block.span, listed=True))
        return True

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

    def item(self, block: Block, item: Item) -> None:
        """Take up an item: as a heading by its words alone, as a date heading, or as one of the open section's items."""
        reading = self.reading
        known = _known_as_heading(reading, block, item) if block.kind != "heading" else None
        if known is not None:
            self.close(item.span.start)
            self.day = None
            self.above = [(_PLAIN_HEADING, *known)]
            self.open = _Open(known[0], f"heading: {known[1]}", item.span.start, heading=item.span, level=_PLAIN_HEADING)
            if _is_row(reading, block):
                self.open.items.append(item)  # "Date | Event | Venue" names the columns below it too
            return
        if self._looks_like_heading(block, item):
            self.close(item.span.start)
            self.day, self.above = None, []
            self.open = _Open(None, "", item.span.start, heading=item.span, level=_PLAIN_HEADING)
            return
        lead = _underlined(reading, item)
        if lead is None and not item.listed:
            lead = _lead_in(reading, item, told=self.open.kind not in (None, "news"))
        if lead:
            heading, rest = lead
            known = reading.profile.section_kind(heading.of(reading.plain))
            # A lead-in opens a section of its own even where its words are not known: the next story has begun.
            self.close(heading.start)
            kind, evidence = (known[0], f"lead-in: {known[1]}") if known else (_inherited(self.above), "")
            self.open = _Open(kind, evidence, heading.start, heading=heading, level=_LEAD_IN_LEVEL)
            item = replace(item, span=rest)
        of_lead = lead is not None and _ONE_DEADLINE.fullmatch(lead[0].of(reading.plain)) is not None
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
        text = item.span.of(self.reading.plain)
        return (
            heading.of(self.reading.plain).isupper()
            and _CAPITALS_ALONE.fullmatch(text) is not None
            and len(text) <= _HEADING_MAX
            and not self.reading.moments_in(item.span)
        )


def _known_as_heading(reading: Reading, block: Block, item: Item) -> tuple[SectionKind, str] | None:
    """What a paragraph or cell heads that is nothing but a few words that the profile knows ("Upcoming Events"),
    else None.
    """
    text = item.span.of(reading.plain)
    if block.kind == "list_item":
        return None
    if not (0 < len(text) <= _HEADING_MAX) or text.rstrip().endswith((".", ",", ";")) or len(text.split()) > _HEADING_WORDS:
        return None
    if reading.moments_in(item.span) and not text.isupper():
        return None
    return reading.profile.section_kind(text) if text[:1].isupper() else None


def _is_first_of_dates(reading: Reading, block: Block, following: Iterable[Block]) -> bool:
    """Whether a date with its hour, printed as a heading, is the first of several: each then heads an entry of its own."""
    if not any(moment.has_time for moment in reading.moments_in(block.span)):
        return False
    beside = takewhile(lambda other: other.kind != "heading" or other.level >= block.level, following)
    return any(
        other.kind == "heading" and other.level == block.level and _is_date_line(reading, other.span) for other in beside
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


def _with_rows(reading: Reading) -> tuple[Block, ...]:
    """The blocks of the document, the cells of each row of a table as one: they stand in lines right below each other."""
    blocks: list[Block] = []
    for block in reading.document.blocks:
        last = blocks[-1] if blocks else None
        if (
            last is not None
            and last.kind == block.kind == "cell"
            and reading.document.text[last.span.end : block.span.start] == "\n"
            and block.span.end - last.span.start <= _ROW_MAX
        ):
            blocks[-1] = replace(last, span=Span(last.span.start, block.span.end))
        else:
            blocks.append(block)
    return tuple(blocks)


def _inherited(above: list[tuple[int, SectionKind, str]]) -> SectionKind | None:
    """What a lead-in of unknown words stands under: only a heading that holds lists passes its kind on."""
    return above[-1][1] if above and above[-1][1] in ("events", "moves", "deadlines", "ignored", "reading") else None


def _closed(reading: Reading, open_: _Open, end: int) -> Section:
    """The section that ends at ``end``; without a heading that tells its kind, the shape of its items does."""
    kind, evidence = open_.kind, open_.evidence
    items = _under_days(reading, open_.items)
    if kind is None:
        kind, evidence = _by_shape(reading, items, open_.heading)
    return Section(kind, Span(open_.start, end), tuple(items), open_.heading, evidence)


def _under_days(reading: Reading, items: list[Item]) -> list[Item]:
    """The items; a day right below the heading, taken for its date line, heads those below it where further days follow."""
    if not items or not is_day(reading, items[0].span) or all(item.day == items[0].day for item in items):
        return items
    day = items[0].span
    return [replace(item, day=day) if item.day == items[0].day else item for item in items[1:]]


# "Rope Deadlines – What to Hand In", "Spring due dates": what the days below are, whatever else the heading says.
_NAMES_DEADLINES = re.compile(
    r"\W*(?:(?!events?\b|calendar\b|and\b)[\w&'-]+ ){0,5}(?:deadlines|due dates)\b(?! and\b)", re.IGNORECASE
)


def _by_shape(reading: Reading, items: list[Item], heading: Span | None) -> tuple[SectionKind, str]:
    """What a run of items without a telling heading holds, by the form that most of its list items have."""
    days = sum(_begins_with_day(reading, item.span) for item in items)
    if days >= _ENOUGH_DAYS and heading is not None and _NAMES_DEADLINES.match(reading.plain, *heading):
        return "deadlines", "shape: days below a heading of deadlines"
    if sum(item.day is not None for item in items) > 1 and not _of_own_date(reading, items):
        return "events", "shape: titles under dates"
    if days >= _ENOUGH_DAYS:
        return "events", "shape: days and titles"
    if sum(_begins_with_hour(reading, item.span) for item in items) >= max(_ENOUGH_DAYS, len(items) // 2 + 1):
        return "events", "shape: hours and titles"
    if heading is not None and heads_kind(reading, heading, [item.span for item in items if item.listed]):
        return "events", "shape: titles and days"
    listed = [item for item in items if item.listed]
    posts = sum(_TO_POST.match(item.span.of(reading.plain)) is not None for item in items)
    if posts >= _ENOUGH_POSTS and posts * 2 > len(items):  # a form of entries, listed or not
        return "moves", "shape: name and change of post"
    if len(listed) < 2 and len(items) > 1:
        return "news", ""
    shapes = [shape for item in (listed or items) if (shape := _shape(reading, item))]
    named: tuple[tuple[SectionKind, str], ...] = (
        ("events", "shape: organizer, clock time, title"),
        ("moves", "shape: name and change of post"),
        ("reading", "shape: author, outlet, title"),
    )
    for kind, name in named:
        if shapes.count(kind) * 2 > len(listed or items):
            return kind, name
    return "news", ""


def heads_kind(reading: Reading, heading: Span, spans: Sequence[Span]) -> bool:
    """Whether a heading names a kind of events, and each of the entries below it is words and a day.

    "Summer Races", "Mill Mile, 3 May".
    """
    if len(spans) < _ENOUGH_TITLES or not _KIND_OF_EVENTS.search(heading.of(reading.plain)):
        return False
    titled = [span for span in spans if _ends_with_day(reading, span)]
    return len(titled) == len(spans)


def _ends_with_day(reading: Reading, span: Span) -> bool:
    """Whether an entry is words, a comma or dash, and a day named by its number: "Mill Mile, Alder Green, Sun 3 May"."""
    first = next(iter(reading.moments_in(span)), None)
    if first is None or not first.has_date or first.grain not in ("day", "minute") or "date" in first.implied:
        return False
    before = reading.plain[span.start : first.start]
    return _THEN_DAY.search(before) is not None and not re.search(r"[.:;!?] ", before)


_ENOUGH_TITLES = 2  # entries that make a list
_THEN_DAY = re.compile(r"[A-Z][\w'-]* ?[^,]*(?:,| [–—-]| \() ?(?:on )?\Z")


def _of_own_date(reading: Reading, items: list[Item]) -> bool:
    """Whether the only day that heads ``items`` is that of the text, printed above its prose.

    "June 6, 2024" / "The guild will ...".
    """
    items = [item for item in items if item.day is not None]
    day = items[0].day
    if day is None or any(item.day != day or item.listed for item in items):
        return False
    dated = any(moment.day == reading.issued and "date" not in moment.implied for moment in reading.moments_in(day))
    words = [len(item.span.of(reading.plain).split()) for item in items]
    told = (
        2 * sum(count >= _PROSE for count in words) >= len(items)
        or sum(count >= _LONG_PROSE for count in words) >= _ENOUGH_PROSE
    )
    return dated and told and not any(_begins_entry(reading, item.span) for item in items)


_PROSE = 12  # words of a paragraph that tells something
_LONG_PROSE = 60  # words of one that no list of events has, whatever lines stand between
_ENOUGH_PROSE = 3  # of these

_ENOUGH_POSTS = 3  # entries that send somebody to a post
_ENOUGH_DAYS = 3  # paragraphs that begin with a day and a dash, or with an hour
_THEN_DASH = re.compile(r"(?: ?(?:–|—|-|:) |[ \t]*\n[ \t]*)(?=[A-Z\"“‘])")


def _begins_with_day(reading: Reading, span: Span) -> bool:
    """Whether a paragraph is a day named by its number, a dash or the end of its line, and words.

    "Mon 21 Feb - Speech at the school".
    """
    first = next(iter(reading.moments_in(Span(span.start, min(span.end, span.start + 60)))), None)
    return (
        first is not None
        and first.start <= span.start + 1
        and first.has_date
        and first.grain == "day"
        and "date" not in first.implied
        and _THEN_DASH.match(reading.document.text, first.end, span.end) is not None
    )


def _begins_with_hour(reading: Reading, span: Span) -> bool:
    """Whether a paragraph is a bare hour and words on one line: "10:00 Tides and us with Ann Birch"."""
    first = next(iter(reading.moments_in(Span(span.start, min(span.end, span.start + 60)))), None)
    return (
        first is not None
        and first.start <= span.start + 1
        and first.has_time
        and not first.has_date
        and _THEN_TITLE.match(reading.document.text, first.end, span.end) is not None
    )


_THEN_TITLE = re.compile(r" ?(?:–|—|-|:)? ?(?=[A-Z\"“‘])")


def _shape(reading: Reading, item: Item) -> SectionKind | None:
    """The kind of section that an item has the shape of, None for none."""
    text = item.span.of(reading.plain)
    for moment in reading.moments_in(item.span):
        before = text[: moment.start - item.span.start]
        after = text[moment.end - item.span.start :].lstrip()
        if moment.has_time and (not before.strip() or (after.startswith(":") and _HOST_BEFORE_TIME.match(before))):
            return "events"
    title = _READING.match(text)
    if title and any(
        moment.states_day and moment.has_date and moment.end <= item.span.start + title.end()
        for moment in reading.moments_in(item.span)
    ):
        # "The 12th Kelp Symposium / September 18, 2025 | Dover, Delaware / Theme: Rivers": no author's name has a day
        return None
    if title and not (_SLUG.match(text) and text.rstrip().endswith((".", "!", "?"))):
        return "reading"
    return "moves" if _MOVE.match(text) else None


def is_day(reading: Reading, span: Span) -> bool:
    """Whether ``span`` is a date heading: a day, perhaps with its weekday or with words for a list ("Friday's schedule")."""
    moments = reading.moments_in(span)
    if not moments or not all(moment.has_date and not moment.has_time and moment.grain == "day" for moment in moments):
        return False
    rest = _beside(reading, span, moments)
    return not re.search(r"\w", rest) or _OF_DAY.fullmatch(rest) is not None


# What may stand beside the day in a date heading: "On tap Friday:", "Friday's schedule", "The agenda for June 21"
_OF_DAY = re.compile(
    r"\W*(?:\b(?:on (?:tap|the (?:docket|calendar|agenda|schedule))|coming up|what's (?:on|ahead|happening)"
    r"|what to watch|looking ahead(?: to)?|happening|schedule|agenda|"
    r"events|calendar|line-?up|program(?:me)?|the|for|on|s)\b\W*){1,5}|"
    # "Public Schedule – December 8", "Itinerary for the mayor, Tom Birch, for June 10",
    # "Mayor Birch's Daily Schedule for June 10"
    r"\W*(?:[\w.'-]+ ){0,4}(?:schedule|agenda|itinerary|calendar)\b"
    r"(?: (?:for|of) (?:the )?[\w.' -]{3,40}(?:, [\w.' -]{3,40})?)?,?(?: for| of| on)?\W*",
    re.IGNORECASE,
)


def _is_date_line(reading: Reading, span: Span) -> bool:
    """Whether ``span`` begins with a day and says little else.

    "October 9, Alder Hall" printed bold as if it were a heading.
    """
    first = next(iter(reading.moments_in(span)), None)
    if first is None or not first.states_day or first.start > span.start + 1:
        return False
    return len(reading.plain[first.end : span.end].split()) <= _BESIDE_DATE


def _is_dated_deadline(reading: Reading, span: Span) -> bool:
    """Whether a line printed as a heading is an entry by itself: "PAPER SUBMISSION DEADLINE: May 1, 2025"."""
    label = _WITH_ITS_DAY.match(reading.plain, *span)
    return label is not None and is_day(reading, Span(label.end(), span.end))


def _awaits_date(reading: Reading, open_: _Open) -> bool:
    """Whether the present heading has words of its own and nothing under it yet: a date that follows is its date line."""
    if open_.heading is None or open_.items or open_.level == _LEAD_IN_LEVEL:
        return False
    return not heads_list(reading, open_.heading) and not any(
        moment.grain in ("minute", "day", "week") for moment in reading.moments_in(open_.heading)
    )


# "deadline for submissions:", "Abstracts due:": the line whose day stands on the next.
_LIMIT_BELOW = re.compile(
    r"\b(?:closing date|cut-?off|deadline|due(?: date| by| on)?|apply by|submit by|last day)\b[^.:;!?]{0,40}:\s*\Z",
    re.IGNORECASE,
)
# "The dates for the first two are:", "We will mend nets on the following days:"
_DATES_BELOW = re.compile(r"\b(?:dates?|days)\b[^.:;!?]{0,40}:\s*\Z", re.IGNORECASE)


def _in_run_of_dates(reading: Reading, items: list[Item]) -> bool:
    """Whether a day that comes next is one of the dates that the line above them announces, and heads nothing."""
    lead = next((item for item in reversed(items[-_RUN_OF_DATES:]) if not is_day(reading, item.span)), None)
    if items and _LIMIT_BELOW.search(reading.plain, *items[-1].span):
        return True
    return lead is not None and _DATES_BELOW.search(reading.plain, *lead.span) is not None


_RUN_OF_DATES = 12  # dates below one line


def _awaits_title(reading: Reading, items: list[Item]) -> bool:
    """Whether the titles of a list stand below their times: it begins with a time, and the last item is one."""
    return bool(items) and says_only_when(reading, items[0].span) and says_only_when(reading, items[-1].span)


def says_only_when(reading: Reading, span: Span) -> bool:
    """Whether ``span`` states a clock time, with or without its day, and no other word."""
    moments = reading.moments_in(span)
    return any(moment.has_time for moment in moments) and not re.search(
        r"[^\W\d_]{3}", URL.sub("", _beside(reading, span, moments))
    )


def _beside(reading: Reading, span: Span, moments: Sequence[Moment]) -> str:
    """The text of ``span`` without its ``moments``."""
    edges = [span.start, *(edge for moment in moments for edge in (moment.start, moment.end)), span.end]
    return "".join(reading.plain[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))


_UNDERLINE = re.compile(r"\\?[=~_*-]{4,}")


def _underlined(reading: Reading, item: Item) -> tuple[Span, Span] | None:
    """The first line of a paragraph where signs underline it, and what stands below.

    "This week's events" / "=====" / "Pub quiz".
    """
    lines = lines_of(reading.document.text, item.span)
    if len(lines) < _UNDERLINED or not _UNDERLINE.fullmatch(lines[1].of(reading.document.text)):
        return None
    return lines[0], Span(lines[2].start, item.span.end)


_UNDERLINED = 3  # lines: the heading, what underlines it, and something below


def _lead_in(reading: Reading, item: Item, *, told: bool) -> tuple[Span, Span] | None:
    """The span of the item's inline heading and the span of the rest, or None where it has none.

    In a section whose kind is ``told`` already a bold word at the start of a paragraph is no heading ("Today: ..." in a list
    of birthdays); words in capitals are.
    """
    text, start = reading.plain, item.span.start
    match = _LEAD_IN.match(text, start, item.span.end)
    if match and len(re.sub(r"[^A-Z]", "", match["heading"])) >= _LEAD_LETTERS:
        return Span(start, match.end("heading")), Span(match.end(), item.span.end)
    if told:
        return None
    bolds = reading.document.bold
    at = bisect_left(bolds, start, key=lambda bold: bold.start)
    if at == len(bolds) or bolds[at].start != start or bolds[at].end >= item.span.end:
        return None
    bold = bolds[at]
    words = bold.of(text).rstrip(" :—–-|.…")
    mark = _LEAD_IN_MARK.match(text, start + len(words), item.span.end)
    if mark and mark.end() > start + len(words) and len(words) <= _LEAD_IN_MAX and reading.profile.section_kind(words):
        return Span(start, start + len(words)), Span(mark.end(), item.span.end)
    return None


def _items(reading: Reading, block: Block) -> Iterator[Item]:
    """The items of one block: the block itself, or one for each line where its lines are entries of their own."""
    if block.kind == "list_item":
        yield from _entries_of(reading, block.span)
        return
    if _is_row(reading, block):
        yield Item(block.span, listed=True)
        return
    if len(_MAIL_HEADER.findall(block.span.of(reading.document.text))) > 1:
        return
    lines = lines_of(reading.document.text, block.span)
    bulleted = [line for line in lines if reading.plain[line.start] in ROUND_BULLETS]
    starts = [
        line
        for above, line in zip([None, *lines], lines, strict=False)
        if line in bulleted
        or (
            not _is_broken(reading, above)
            and (
                _begins_entry(reading, line)
                or _leads_in(reading, line)
                or _shape(reading, Item(line, listed=True)) == "events"
            )
        )
    ]
    if len(lines) > 1 and starts and (starts[0] == lines[0] or len(starts) > 2 or len(bulleted) > 1):
        edges = sorted({lines[0].start, *(line.start for line in starts), block.span.end})
        for first, last in pairwise(edges):
            bullet = _BULLET.match(reading.plain, first, last) if reading.plain[first] in ROUND_BULLETS else None
            entry = _trimmed(reading.plain, Span(bullet.end() if bullet else first, last))
            if entry.start < entry.end:
                yield Item(
                    entry,
                    listed=bullet is not None
                    or _begins_entry(reading, entry)
                    or _shape(reading, Item(entry, listed=True)) == "events",
                )
        return
    span = _trimmed(reading.plain, block.span)
    dash = _GLUED_DASH.match(reading.plain, span.start, span.end)
    yield Item(Span(dash.end() if dash else span.start, span.end), listed=block.kind == "cell" or dash is not None)


_LEAD_LETTERS = 4  # capitals that an inline heading has at least


def _leads_in(reading: Reading, line: Span) -> bool:
    """Whether a line begins with an inline heading and a dash: "ON THE HILL -- The Senate sits"; one word must be known."""
    match = _LEAD_IN.match(reading.plain, line.start, line.end)
    return (
        match is not None
        and (" " in match["heading"] or reading.profile.section_kind(match["heading"]) is not None)
        and len(re.sub(r"[^A-Z]", "", match["heading"])) >= _LEAD_LETTERS
        and match[0].rstrip()[-1] in "-–—"
    )


_FULL_LINE = 60  # code points of a line that was broken because it was full


def _is_broken(reading: Reading, line: Span | None) -> bool:
    """Whether ``line`` was broken inside a sentence, so that the next one begins no entry.

    "... wrote to the board's clerk".
    """
    return (
        line is not None
        and line.end - line.start >= _FULL_LINE
        and reading.plain[line.end - 1] not in ".!?:;\"')]"
        and _ENDS_IN_ADDRESS.search(reading.plain, line.start, line.end) is None
    )


_ENDS_IN_ADDRESS = re.compile(rf"{URL.pattern}\Z")


def _entries_of(reading: Reading, span: Span) -> Iterator[Item]:
    """A list item, or several where further lines of it begin with a bullet or a time of their own."""
    further = [
        line.start
        for line in lines_of(reading.document.text, span)[1:]
        if _marked(reading, line) or _begins_entry(reading, line)
    ]
    for first, last in pairwise([span.start, *further, span.end]):
        bullet = _BULLET.match(reading.plain, first, last) if first != span.start else None
        yield Item(_trimmed(reading.plain, Span(bullet.end() if bullet else first, last)), listed=True)


def _marked(reading: Reading, line: Span) -> bool:
    """Whether a line begins with the mark of a list item."""
    return reading.plain[line.start] in "•·▪◦●○‣-*–" and reading.plain[line.start + 1 : line.start + 2].isspace()


def _is_row(reading: Reading, block: Block) -> bool:
    """Whether the block is several cells of one row."""
    if block.kind != "cell":
        return False
    blocks = reading.document.blocks
    first = bisect_left(blocks, block.span.start, key=lambda other: other.span.start)
    return first < len(blocks) and blocks[first].span.start == block.span.start and blocks[first].span.end < block.span.end


def _begins_entry(reading: Reading, line: Span) -> bool:
    """Whether a line begins with a date or a clock time, as the lines of schedules and calendars do."""
    bullet = _BULLET.match(reading.plain, line.start, line.end)
    first = bullet.end() if bullet else line.start
    return any(moment.start <= first + 1 for moment in reading.moments_in(Span(line.start, min(line.end, first + 60))))


def lines_of(text: str, span: Span) -> list[Span]:
    """The lines of ``span`` that hold anything, without the white space around them."""
    lines, start = [], span.start
    for line in span.of(text).split("\n"):
        trimmed = _trimmed(text, Span(start, start + len(line)))
        if trimmed.start < trimmed.end:
            lines.append(trimmed)
        start += len(line) + 1
    return lines


def _trimmed(text: str, span: Span) -> Span:
    """``span`` without the blanks at its ends; of blanks alone, an empty one."""
    raw = span.of(text)
    return (
        Span(span.start + len(raw) - len(raw.lstrip()), span.end - len(raw) + len(raw.rstrip()))
        if raw.strip()
        else Span(span.start, span.start)
    )


def heads_list(reading: Reading, heading: Span) -> bool:
    """Whether a heading names a kind of list ("Upcoming Events", "Transitions") and not one thing ("Welcome Event")."""
    words = heading.of(reading.plain)
    known = reading.profile.section_kind(words)
    if known is None:
        return False
    if known[0] == "deadlines" and _ONE_DEADLINE.fullmatch(words):
        return False
    return (
        known[0] != "events" or bool(_LIST_HEADING.search(words)) or len(words.split()) == 1 or not _ONE_EVENT.search(words)
    )


def items(sections: Iterable[Section]) -> Iterator[tuple[Section, Item]]:
    """Every item with its section, in text order."""
    return ((section, item) for section in sections for item in section.items)
