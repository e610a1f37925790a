"""Lines of plain text -> blocks: headings, items and paragraphs, by marks, capitals and what stands around them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile

from events_extractor.documents.days import MONTH, WEEKDAY, WEEKDAYS
from events_extractor.documents.marks import MARKER, RULE_LINE, item_marks, listed_lines, reads_as_heading
from events_extractor.model import Block, Span

# A line longer than this may hold a whole section whose line breaks were lost.
_FLATTENED_LINE = 240
# In a text with one line a paragraph: a line longer than this is surely one, and so are its neighbours.
_LONG_LINE = 90
# A frame's side or corner around a heading: "*   SPACE NEWS   *", "| Agenda |"
_FRAME = re.compile(r"[ \t]*([*|#])[ \t]+(\S.*?)\s+\1[ \t]*")
# A line that opens a numbered item: "1. Roll call", "(2) Budget", "b) Minutes"
_NUMBER = re.compile(r"^[ \t]*(?:\(?\d{1,2}[.)]|\(?[a-z][.)]|o)[ \t]+(?=\S)", re.MULTILINE)
# What is left of a table's cell borders in flattened mail: "|", "| | |"
_PIPES = re.compile(r"(?:(?<=\s)|^)\|(?:[ \t]+\|)*(?=\s|$)", re.MULTILINE)
# Two borders with an empty cell between them: "| |", as no text of its own has it
DOUBLE_PIPES = re.compile(r"(?:^|(?<=\s))\|[ \t]+\|(?=\s|$)", re.MULTILINE)
# How a line of a calendar begins: "May 04 - Launch", "* Jul ?? - Landing", "Tues., June 3: Hearing", "Wed 6/12 Picnic",
# "10:20 am Talks", "09.30  Harbor Board"
_DATED_LINE = re.compile(
    rf"^[ \t]*(?:[*+•\-–—][ \t]+)?(?=(?:(?:{WEEKDAY},?[ \t]+)?(?:{MONTH}[ \t]+(?:\d{{1,2}}(?:st|nd|rd|th)?\b|\?\?)"
    r"|\d{1,2}/\d{1,2}\b)|\d{1,2}(?::\d\d)?[ \t]?[ap]\.?m\b|\d{1,2}:\d\d\b"
    r"|(?:0?[7-9]|1\d|2[0-3])\.[0-5][05](?:[ ]?[–-][ ]?\d{1,2}\.[0-5][05])?[ \t]+(?:[–—-][ \t]+)?[(\"“‘]?(?-i:[A-Z])))",
    re.IGNORECASE | re.MULTILINE,
)
# A line that is a day or a month and nothing else, as calendars head their entries: "April 1993", "Thursday, June 20"
_DAY_HEADING = re.compile(
    rf"[ \t]*(?:(?:{WEEKDAY},?[ \t-]+)?{MONTH}(?:[ \t]+\d{{1,2}}(?:st|nd|rd|th)?)?(?:,?[ \t]+(?:19|20)\d\d)?"
    rf"|{'|'.join(WEEKDAYS)})[ \t]*:?[ \t]*",
    re.IGNORECASE,
)
# Item marks inside a line that stand for nothing else: "Low tide| • |Rope class", "–– "
_INNER_MARK = re.compile(r"(?:(?<=\s)|^)(?:––|[•●▪►▶➤‣◦])[ \t]+(?=\S)")
# A single dash, which counts only after the end of a sentence: "The quay is shut. |— |Ropes are sold."
_INNER_DASH = re.compile(r"(?:(?<=[.!?:;)”\"’'][ \t])|^)[—–][ \t]+(?=[A-Z0-9“\"‘'])")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text: its words, from ``start`` up to the line break at ``end``."""

    start: int
    end: int
    words: str

    @property
    def span(self) -> Span:
        """Where the words stand, without the white space around them."""
        lead = len(self.words) - len(self.words.lstrip())
        return Span(self.start + lead, self.start + len(self.words.rstrip()))


@dataclass(frozen=True, slots=True)
class Shape:
    """How the lines of a whole text are to be read: one a paragraph, or broken by hand.

    With the signs of lost tables or not.
    """

    unwrapped: bool
    flattened: bool


ALONE = 5  # the level of a short line that stands alone between blanks
# The sign of an item on a line of its own, as text cut from a page of an office program has it: "•", "  –"
_BULLET_ALONE = re.compile(r"\s*[•·▪◦●○\uf0b7–-]\s*")
_BULLETS_ALONE = 2  # lines of these that make the text below each an item


def blocks_of(lines: list[Line], shape: Shape) -> list[Block]:
    """The blocks of lines that no blank line parts."""
    if shape.flattened and any(len(line.words) > _FLATTENED_LINE or DOUBLE_PIPES.search(line.words) for line in lines):
        return [block for line in lines for block in _flat_line(line)]
    if shape.unwrapped and any(len(line.words) > _LONG_LINE for line in lines):
        numbered = sum(bool(_NUMBER.match(line.words)) for line in lines) > 1
        return [block for line in lines for block in _own_line(line, numbered=numbered)]
    if sum(_BULLET_ALONE.fullmatch(line.words) is not None for line in lines) >= _BULLETS_ALONE:
        return _below_bullets(lines, shape)
    blocks: list[Block] = []
    run: list[Line] = []
    for line in lines:
        if RULE_LINE.fullmatch(line.words):
            if len(run) == 1 and not _FRAME.fullmatch(run[0].words) and reads_as_heading(run[0].words):
                blocks.append(Block("heading", run[0].span, 2))
            else:
                blocks += _run(run, alone=False)
            blocks.append(Block("rule", line.span))
            run = []
            continue
        if _opens_anew(run, line):
            blocks += _run(run, alone=False, listed=True)
            run = []
        run.append(line)
    return blocks + _run(run, alone=len(run) == len(lines), listed=any(block.kind == "list_item" for block in blocks))


# "House Harbors Committee, 1:30 p.m., Room 107": an entry with its hour
_ENTRY_WITH_HOUR = re.compile(r"[A-Z][^.;!?]{5,120}, \d{1,2}(?::\d\d)? ?(?:[ap]\.m\.|[ap]m\b|AM\b|PM\b)")
_SHORT_LINE = 60  # code points of a line that was not broken because it was full


def _opens_anew(run: list[Line], line: Line) -> bool:
    """Whether a line at the left edge below marked items is none of their text: a day, or an entry with its hour."""
    if not run or line.words[:1].isspace() or not any(MARKER.match(other.words) for other in run):
        return False
    if _DAY_HEADING.fullmatch(line.words):
        return True
    ended = run[-1].words.rstrip().endswith((".", "!", "?", ")")) or len(run[-1].words) < _SHORT_LINE
    return ended and _ENTRY_WITH_HOUR.match(line.words) is not None


def _below_bullets(lines: list[Line], shape: Shape) -> list[Block]:
    """The blocks of lines of which some are bullets alone: what stands below each, up to the next, is an item."""
    places = [place for place, line in enumerate(lines) if _BULLET_ALONE.fullmatch(line.words)]
    blocks = blocks_of(lines[: places[0]], shape)
    for first, last in zip(places, [*places[1:], len(lines)], strict=True):
        item = lines[first + 1 : last]
        if item:
            blocks.append(Block("list_item", Span(item[0].span.start, item[-1].span.end), 1))
    return blocks


def _own_line(line: Line, *, numbered: bool) -> list[Block]:
    """The block of a line that is a paragraph of its own.

    The blocks of one that holds a list whose line breaks were lost.
    """
    if RULE_LINE.fullmatch(line.words):
        return [Block("rule", line.span)]
    if _in_capitals(line.words) and reads_as_heading(line.words):
        return [Block("heading", line.span, 3)]
    if len(line.words) > _LONG_LINE and len(_INNER_MARK.findall(line.words)) > 1:
        return _flattened(line.words, line.start, 0, len(line.words))
    mark = MARKER.match(line.words) or (_NUMBER.match(line.words) if numbered else None)
    if mark:
        return [Block("list_item", Span(line.start + mark.end(), line.span.end), 1)]
    return [Block("paragraph", line.span)]


_DAYS_LISTED = 2  # days right below each other


def _run(lines: list[Line], *, alone: bool, listed: bool = False) -> list[Block]:
    """The blocks of lines without a rule among them; ``alone`` if blank lines stand on both sides of them, ``listed`` if a
    single dash among them opens an item.
    """
    if not lines:
        return []
    framed = [_FRAME.fullmatch(line.words) for line in lines]
    if all(framed):
        return [
            Block("heading", Span(line.start + match.start(2), line.start + match.end(2)), 2)
            for line, match in zip(lines, framed, strict=True)
            if match
        ]
    blocks: list[Block] = []
    first = 0
    # Lines in capitals at the head of a group are its heading ("ANNOUNCEMENTS" right above its text), and so is a bare date;
    # several of these are a list.
    days = sum(1 for _ in takewhile(lambda line: _DAY_HEADING.fullmatch(line.words), lines))
    while first < len(lines) and (
        (_in_capitals(lines[first].words) and reads_as_heading(lines[first].words))
        or (days < _DAYS_LISTED and _DAY_HEADING.fullmatch(lines[first].words))
    ):
        blocks.append(Block("heading", lines[first].span, 4 if _DAY_HEADING.fullmatch(lines[first].words) else 3))
        first += 1
    rest = lines[first:]
    if not rest:
        return blocks
    if alone and len(rest) == 1 and not blocks and _in_title_case(rest[0].words):
        return [Block("heading", rest[0].span, ALONE)]
    start = rest[0].start
    words = "\n".join(line.words for line in rest)
    marks = _marks(words, len(rest), listed=listed)
    if marks:
        return blocks + listed_lines(words, start, "paragraph", marks)
    lead = len(words) - len(words.lstrip())
    return [*blocks, Block("paragraph", Span(start + lead, start + len(words.rstrip())))]


def _marks(words: str, lines: int, *, listed: bool) -> list[re.Match[str]]:
    """What opens the items of a group of lines: dates and clock times of a calendar, marks, or numbers."""
    dated = list(_DATED_LINE.finditer(words))
    if len(dated) > 1 and len(dated) * 2 >= lines:
        return dated
    marks = list(MARKER.finditer(words)) if listed else item_marks(words)
    if marks:
        return marks
    numbers = list(_NUMBER.finditer(words))
    return numbers if len(numbers) > 1 else []


def _flat_line(line: Line) -> list[Block]:
    """The blocks of a line of flattened mail, which its rules and marks part."""
    blocks: list[Block] = []
    at = 0
    for rule in _PIPES.finditer(line.words):
        blocks += _flattened(line.words, line.start, at, rule.start())
        blocks.append(Block("rule", Span(line.start + rule.start(), line.start + rule.end())))
        at = rule.end()
    return blocks + _flattened(line.words, line.start, at, len(line.words))


def _flattened(words: str, offset: int, start: int, end: int) -> list[Block]:
    """The blocks of ``words[start:end]``, a stretch between two rules: items where marks repeat or open it,
    else a paragraph.
    """
    stretch = words[start:end]
    start += len(stretch) - len(stretch.lstrip())
    end -= len(stretch) - len(stretch.rstrip())
    if start >= end:
        return []
    stretch = words[start:end]
    marks = list(_INNER_MARK.finditer(stretch))
    if not marks or (len(marks) == 1 and marks[0].start()):
        marks = list(_INNER_DASH.finditer(stretch))
        # Dashes belong to sentences too; they are marks where the stretch opens with one and repeats it.
        if len(marks) < 2 or marks[0].start():
            marks = []
    if marks:
        return listed_lines(stretch, offset + start, "paragraph", marks)
    single = MARKER.match(stretch)
    if single:
        return [Block("list_item", Span(offset + start + single.end(), offset + end), 1)]
    if _in_capitals(stretch) and reads_as_heading(stretch):
        return [Block("heading", Span(offset + start, offset + end), 3)]
    return [Block("paragraph", Span(offset + start, offset + end))]


def _in_capitals(line: str) -> bool:
    """Whether the letters of a line are capitals, at least three of them: "TOP NEWS"."""
    letters = [sign for sign in line if sign.isalpha()]
    return len(letters) > 2 and all(sign.isupper() or not sign.islower() for sign in letters)


def _in_title_case(line: str) -> bool:
    """Whether a line that stands alone is set as a title: "What to Watch This Week". Names and sentences are not told apart
    by this, only lines that end without a stop and whose longer words all begin with a capital."""
    line = line.strip()
    words = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
    return (
        len(line) <= 70
        and reads_as_heading(line)
        and not MARKER.match(line)
        and line[-1] not in ":!?)\"”'’-–—"
        and ":" not in line
        and not re.search(r"\s{3}|\t", line)
        and bool(words)
        and line[0].isupper()
        and all(word[0].isupper() for word in words)
        and "@" not in line
        and "http" not in line
    )
