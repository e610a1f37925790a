"""Plain text to blocks.

Plain text keeps every character of the file (line ends, spaces of other widths, the byte order mark, the marks of quoted
lines and what a printer set on every page aside) and gets its blocks from its shape: blank lines, rules, markers, capitals,
underlines. Flattened mail, where a whole section is one line and only the table rules ``| |`` and the item marks are left,
is a shape like any other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, takewhile

from events_extractor.documents.composing import (
    MARKER,
    RULE_LINE,
    Composed,
    clean,
    item_marks,
    listed_lines,
    printed_links,
    reads_as_heading,
    with_signed_items,
)
from events_extractor.documents.days import MONTH, WEEKDAY, WEEKDAYS
from events_extractor.documents.printed import SAYING
from events_extractor.model import Block, Issue, Span

# A line longer than this may hold a whole section whose line breaks were lost.
_FLATTENED_LINE = 240
# The widest page that people and scanners break lines at; a text with longer lines has one line a paragraph.
_WIDEST_PAGE = 135
# A line at least this long that ends inside a sentence goes on in the next.
_FULL_LINE = 55
# In a text with one line a paragraph: a line longer than this is surely one, and so are its neighbours.
_LONG_LINE = 90

# A frame's side or corner around a heading: "*   SPACE NEWS   *", "| Agenda |"
_FRAME = re.compile(r"[ \t]*([*|#])[ \t]+(\S.*?)[ \t]+\1[ \t]*")
# A line that opens a numbered item: "1. Roll call", "(2) Budget", "b) Minutes"
_NUMBER = re.compile(r"^[ \t]*(?:\(?\d{1,2}[.)]|\(?[a-z][.)]|o)[ \t]+(?=\S)", re.MULTILINE)
# What is left of a table's cell borders in flattened mail: "|", "| | |"
_PIPES = re.compile(r"(?:(?<=\s)|^)\|(?:[ \t]+\|)*(?=\s|$)", re.MULTILINE)
_DOUBLE_PIPES = re.compile(r"(?:^|(?<=\s))\|[ \t]+\|(?=\s|$)", re.MULTILINE)
# How a line of a calendar begins: "May 04 - Launch", "* Jul ?? - Landing", "Tues., June 3: Hearing", "Wed 6/12 Picnic",
# "10:20 am Talks"
_DATED_LINE = re.compile(
    rf"^[ \t]*(?:[*+•\-–—][ \t]+)?(?=(?:(?:{WEEKDAY},?[ \t]+)?(?:{MONTH}[ \t]+(?:\d{{1,2}}(?:st|nd|rd|th)?\b|\?\?)"
    r"|\d{1,2}/\d{1,2}\b)|\d{1,2}(?::\d\d)?[ \t]?[ap]\.?m\b|\d{1,2}:\d\d\b))",
    re.IGNORECASE | re.MULTILINE,
)
# A line that is a day or a month and nothing else, as calendars head their entries: "April 1993", "Thursday, June 20"
_DAY_HEADING = re.compile(
    rf"[ \t]*(?:(?:{WEEKDAY},?[ \t-]+)?{MONTH}(?:[ \t]+\d{{1,2}}(?:st|nd|rd|th)?)?(?:,?[ \t]+(?:19|20)\d\d)?"
    rf"|{'|'.join(WEEKDAYS)})[ \t]*:?[ \t]*",
    re.IGNORECASE,
)
# Item marks inside a line that stand for nothing else: "•", "––"; single dashes count only after the end of a sentence
_INNER_MARK = re.compile(r"(?:(?<=\s)|^)(?:––|[•●▪►▶➤‣◦])[ \t]+(?=\S)")
_INNER_DASH = re.compile(r"(?:(?<=[.!?:;)”\"’'][ \t])|^)[—–][ \t]+(?=[A-Z0-9“\"‘'])")
# A soft line break that quoted-printable left behind: "changes=\n in", and its bytes: "=20", "=E2=80=99"
_SOFT_BREAK = re.compile(r"=\n")
_QUOTED_BYTE = re.compile(r"(?:=[0-9A-F]{2})+")


# Every sign that ends a line, made the one that does so here.
_LINE_ENDS = str.maketrans("\r\v\x85\u2028\u2029", "\n\n\n\n\n")


def with_line_feeds(raw: str) -> str:
    """``raw`` with every line ended by a line feed."""
    return raw.replace("\r\n", "\n").translate(_LINE_ENDS)


def read_text(raw: str) -> Composed:
    """The text as it is, with its blocks and the addresses printed in it."""
    raw, issues = _without_quoted_printable(clean(with_line_feeds(raw)))
    text = _unjustified(_without_running_heads(_without_quote_marks(raw)))
    if not text.strip():
        return Composed(issues=issues)
    return Composed(text, tuple(with_signed_items(_blocks(text), text)), (), printed_links(text), issues)


def _without_quoted_printable(text: str) -> tuple[str, tuple[Issue, ...]]:
    """Decode a text that is quoted-printable still (its transfer encoding was lost); else the text itself.

    Clear evidence only: soft line breaks together with quoted bytes.
    """
    soft = len(_SOFT_BREAK.findall(text))
    if soft < 2 or soft * 12 < text.count("\n") or not _QUOTED_BYTE.search(text):
        return text, ()
    joined = _SOFT_BREAK.sub("", text)
    decoded = _QUOTED_BYTE.sub(_quoted_bytes, joined)
    return clean(decoded), (Issue("text/quoted-printable", "the text was still quoted-printable and has been decoded"),)


def _quoted_bytes(match: re.Match[str]) -> str:
    data = bytes.fromhex(match.group().replace("=", ""))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


# The mark of a quoted line in a forwarded mail: "> ", ">> "
_QUOTE_MARK = re.compile(r"^(?:>[ \t]?)+", re.MULTILINE)
# Quoted lines below each other, and the line above them if it introduces them ("On … Ann Lee wrote:")
_QUOTED_LINES = re.compile(r"(?P<said>:[ \t]*\n(?:[ \t]*\n)?)?(?P<lines>^>[^\n]*(?:\n>[^\n]*)+)", re.MULTILINE)
_BLANK_QUOTED = re.compile(r"^(?:>[ \t]?)+$", re.MULTILINE)
_SAYING = re.compile(rf"\b{SAYING}\Z")


def _without_quote_marks(text: str) -> str:
    """A forwarded text whose lines are mostly quoted, without the marks; else without those of quotations that are plainly
    mail.

    A quotation is, where a line says who wrote it or where the blank lines in it are marked too: lists marked so have none.
    """
    lines = [line for line in text.split("\n") if line.strip()]
    if sum(line.startswith(">") for line in lines) * 2 > len(lines):
        return _QUOTE_MARK.sub("", text)

    def unmarked(match: re.Match[str]) -> str:
        said = match["said"] is not None and _SAYING.search(text, max(0, match.start() - 120), match.start())
        if not said and not _BLANK_QUOTED.search(match["lines"]):
            return match.group()
        return (match["said"] or "") + _QUOTE_MARK.sub("", match["lines"])

    return _QUOTED_LINES.sub(unmarked, text)


# Lines below each other that begin at the same margin and are broken into words by
# gaps: what a formatter has set flush on both sides
_PARAGRAPH = re.compile(r"(?:^(?P<margin>[ \t]*)\S[^\n]*\n)(?:^(?P=margin)\S[^\n]*(?:\n|\Z))+", re.MULTILINE)
# A gap inside a line, not the two spaces that end a sentence
_GAP = re.compile(r"(?<=[^\s.?!:]) {2,4}(?=\S)")
_WORD_GAP = re.compile(r"(?<=\S) {2,4}(?=\S)")
_JUSTIFIED_LINES = 3
_JUSTIFIED_WIDTH = 40  # signs of its lines at least


def _unjustified(text: str) -> str:
    """``text`` with single spaces between the words of paragraphs that a formatter has set to one width with wider gaps."""

    def closed(match: re.Match[str]) -> str:
        lines = match.group().rstrip("\n").split("\n")
        full = lines[:-1]
        widths = {len(line.rstrip()) for line in full}
        gapped = [line for line in full if _GAP.search(line.strip())]
        columns = set.intersection(*({gap.end() for gap in _WORD_GAP.finditer(line)} for line in full))
        if (
            len(lines) < _JUSTIFIED_LINES
            or min(widths) < _JUSTIFIED_WIDTH
            or max(widths) - min(widths) > 1
            or len(gapped) * 2 <= len(full)
            or columns
            or any(re.search(r"\S {5,}|\S\t", line) for line in lines)
        ):
            return match.group()
        return _WORD_GAP.sub(" ", match.group())

    return _PARAGRAPH.sub(closed, text) if "  " in text else text


# A line that comes back this often, page by page, is printed on every page; a page has at least so many lines.
_PAGES = 3
_PAGE_LINES = 25
_PAGES_DIFFER = 1.5  # the longest page is at most so much longer than the shortest, the last one aside
_FOOT_AND_HEAD = 3  # lines between the foot of one page and the head of the next
_RUNNING_HEAD = 20  # letters and digits that one has at least: "* * *" is none
_PAGE_NUMBER = re.compile(r"\b\d{1,3}\b")


def _without_running_heads(text: str) -> str:
    """``text`` without the lines that a printer set at the head or foot of each page: "Harbor Board Archive, case 12, page 3
    of 9".

    A paragraph that the end of a page cut goes on without a blank line.
    """
    lines = text.split("\n")
    heads = [_PAGE_NUMBER.sub("#", " ".join(line.split())) for line in lines]
    places: dict[str, list[int]] = defaultdict(list)
    for place, head in enumerate(heads):
        if sum(map(str.isalnum, head)) >= _RUNNING_HEAD:
            places[head].append(place)
    running = {head for head, at in places.items() if _page_by_page(at)}
    if not running:
        return text
    kept: list[str] = []
    cut = False
    for line, head in zip(lines, heads, strict=True):
        if head in running:
            cut = True
            while kept and not kept[-1].strip():
                kept.pop()
        elif not (cut and not head):
            if cut and kept and len(kept[-1].strip()) < _FULL_LINE:
                kept.append("")
            cut = False
            kept.append(line)
    return "\n".join(kept)


def _page_by_page(places: list[int]) -> bool:
    """Whether the lines at ``places`` stand one page apart from each other."""
    pages = [
        place
        for before, place in zip([None, *places], places, strict=False)
        if before is None or place - before > _FOOT_AND_HEAD
    ]
    lengths = [second - first for first, second in pairwise(pages)]
    whole = lengths[:-1] or lengths
    return (
        len(pages) >= _PAGES
        and min(whole) >= _PAGE_LINES
        and max(whole) <= min(whole) * _PAGES_DIFFER
        and lengths[-1] <= max(whole)
    )


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    words: str

    @property
    def span(self) -> Span:
        lead = len(self.words) - len(self.words.lstrip())
        return Span(self.start + lead, self.start + len(self.words.rstrip()))


def _lines(text: str) -> Iterator[_Line]:
    at = 0
    for words in text.split("\n"):
        yield _Line(at, at + len(words), words)
        at += len(words) + 1


def _blocks(text: str) -> list[Block]:
    """The blocks of plain text: groups of lines between blank ones, each read by its shape."""
    lines = [*_lines(text), _Line(len(text), len(text), "")]
    wide = sum(len(line.words) > _WIDEST_PAGE for line in lines)
    shape = _Shape(
        unwrapped=wide > max(1, len(lines) // 50),
        flattened=len(_DOUBLE_PIPES.findall(text)) > 1 or any(len(line.words) > 2000 for line in lines),
    )
    blocks: list[Block] = []
    group: list[_Line] = []
    for line in lines:
        if line.words.strip("\f \t"):
            group.append(line)
        elif group:
            blocks += _group(group, shape)
            group = []
    return _numbered_headings(_mended(_listed(blocks, text), text), text)


@dataclass(frozen=True, slots=True)
class _Shape:
    """How the lines of a whole text are to be read: one a paragraph, or broken by hand.

    With the signs of lost tables or not.
    """

    unwrapped: bool
    flattened: bool


def _mended(blocks: list[Block], text: str) -> list[Block]:
    """``blocks`` with paragraphs joined that were cut inside a sentence: by a blank line (page ends, programs that double
    lines), or by a line for each link of a page that was saved as text.
    """
    mended: list[Block] = []
    for block in blocks:
        # An item opened by a dash may be no item, but the second half of a sentence with a dash in it.
        dashed = block.kind == "list_item" and text[max(0, block.span.start - 4) : block.span.start].rstrip()[-1:] in (
            "—",
            "–",
        )
        if mended and (block.kind == "paragraph" or dashed) and mended[-1].kind in ("paragraph", "list_item"):
            start, end = mended[-1].span
            if text[end : block.span.start] == "\n" and _cut_inside(text, Span(start, end), block.span):
                mended[-1] = Block(mended[-1].kind, Span(start, block.span.end), mended[-1].level)
                continue
            full_line = end - start >= _FULL_LINE and "\n" not in text[end - _FULL_LINE : end]
            if full_line and (text[end - 1].islower() or text[end - 1] in ",-") and text[block.span.start].islower():
                mended[-1] = Block(mended[-1].kind, Span(mended[-1].span.start, block.span.end), mended[-1].level)
                continue
        mended.append(block)
    return mended


# "Thursday is a" / "rope webinar"; "The Quay Board" / "meets on Friday.": a line cut off before or behind what was a link.
_UNFINISHED = re.compile(r"\b(?:about|an?|and|at|by|for|from|in|is the|of|on|our|the|their|to the|with)\Z")
_GOES_ON = re.compile(
    r"(?:and|as|at|by|for|from|has|have|in|is|are|of|on|or|to|was|were|which|who|will|with)\b|[a-z][^\n]*[.!?]\Z"
)
_LINE_OF_LINK = 70  # code points


def _cut_inside(text: str, first: Span, second: Span) -> bool:
    """Whether a line and the one right below it are pieces of one sentence."""
    line = text[max(first.start, text.rfind("\n", first.start, first.end) + 1) : first.end]
    if line[-1] in ".!?:;" or len(line) > _LINE_OF_LINK:
        return False
    words = second.of(text).partition("\n")[0]
    return bool(_UNFINISHED.search(line) or _GOES_ON.match(words))


# A line that numbers a piece of a letter: "3. On the docks", "1 big thing: Fog", "7. 1 last thing"
_NUMBERED_HEADING = re.compile(r"(?P<number>\d{1,2})(?:[.)][ \t]+|[ \t]+(?=\w+ thing\b))(?P<words>\S[^\n]{2,80}[^\n.,;])")


_ALONE = 5  # the level of a short line that stands alone between blanks
_DIGIT = re.compile(r"\d")
_LISTED = 6  # short lines, each by itself, that are a list rather than headings with nothing below


def _listed(blocks: list[Block], text: str) -> list[Block]:
    """``blocks``, all but the first of many short lines one after the other as the entries of the list that they are.

    Lines with numbers are left: days and hours head what is below them.
    """
    found = list(blocks)
    at = 0
    while at < len(blocks):
        end = at
        while end < len(blocks) and blocks[end].kind == "heading" and blocks[end].level == _ALONE:
            end += 1
        goes_on = at > 1 and blocks[at - 2].level == _ALONE and found[at - 2].kind == "paragraph"
        numbered = any(_DIGIT.search(text, block.span.start, block.span.end) for block in blocks[at:end])
        if (end - at >= _LISTED or goes_on) and not numbered:
            for place in range(at if goes_on else at + 1, end):
                found[place] = Block("paragraph", blocks[place].span)
        at = max(end, at + 1)
    return found


def _numbered_headings(blocks: list[Block], text: str) -> list[Block]:
    """``blocks``, the lines that number the pieces of a letter one after the other as the headings of those pieces."""
    numbered = [
        (place, match)
        for place, block in enumerate(blocks)
        if block.kind == "paragraph" and (match := _NUMBERED_HEADING.fullmatch(text, block.span.start, block.span.end))
    ]
    counted = [int(match["number"]) for _, match in numbered]
    apart = all(second[0] - first[0] > 1 for first, second in pairwise(numbered))
    if len(numbered) < _PIECES or not apart or any(second != first + 1 for first, second in pairwise(counted)):
        return blocks
    headings = {place: Block("heading", Span(match.start("words"), match.end("words")), 3) for place, match in numbered}
    return [headings.get(place, block) for place, block in enumerate(blocks)]


_PIECES = 3  # numbered pieces that make a letter of them


def _group(lines: list[_Line], shape: _Shape) -> list[Block]:
    """The blocks of lines that no blank line parts."""
    if shape.flattened and any(len(line.words) > _FLATTENED_LINE or _DOUBLE_PIPES.search(line.words) for line in lines):
        return [block for line in lines for block in _flat_line(line)]
    if shape.unwrapped and any(len(line.words) > _LONG_LINE for line in lines):
        numbered = sum(bool(_NUMBER.match(line.words)) for line in lines) > 1
        return [block for line in lines for block in _own_line(line, numbered=numbered)]
    if sum(_BULLET_ALONE.fullmatch(line.words) is not None for line in lines) >= _BULLETS_ALONE:
        return _below_bullets(lines, shape)
    blocks: list[Block] = []
    run: list[_Line] = []
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


def _opens_anew(run: list[_Line], line: _Line) -> bool:
    """Whether a line at the left edge below marked items is none of their text: a day, or an entry with its hour."""
    if not run or line.words[:1].isspace() or not any(MARKER.match(other.words) for other in run):
        return False
    if _DAY_HEADING.fullmatch(line.words):
        return True
    ended = run[-1].words.rstrip().endswith((".", "!", "?", ")")) or len(run[-1].words) < _SHORT_LINE
    return ended and _ENTRY_WITH_HOUR.match(line.words) is not None


_SHORT_LINE = 60  # code points of a line that was not broken because it was full


# The sign of an item on a line of its own, as text cut from a page of an office program has it.
_BULLET_ALONE = re.compile(r"\s*[•·▪◦●○\uf0b7–-]\s*")
_BULLETS_ALONE = 2


def _below_bullets(lines: list[_Line], shape: _Shape) -> list[Block]:
    """The blocks of lines of which some are bullets alone: what stands below each, up to the next, is an item."""
    places = [place for place, line in enumerate(lines) if _BULLET_ALONE.fullmatch(line.words)]
    blocks = _group(lines[: places[0]], shape)
    for first, last in zip(places, [*places[1:], len(lines)], strict=True):
        item = lines[first + 1 : last]
        if item:
            blocks.append(Block("list_item", Span(item[0].span.start, item[-1].span.end), 1))
    return blocks


def _own_line(line: _Line, *, numbered: bool) -> list[Block]:
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


def _run(lines: list[_Line], *, alone: bool, listed: bool = False) -> list[Block]:
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
        return [Block("heading", rest[0].span, _ALONE)]
    start = rest[0].start
    words = "\n".join(line.words for line in rest)
    marks = _marks(words, len(rest), listed=listed)
    if marks:
        return blocks + listed_lines(words, start, "paragraph", marks)
    lead = len(words) - len(words.lstrip())
    return [*blocks, Block("paragraph", Span(start + lead, start + len(words.rstrip())))]


_DAYS_LISTED = 2  # days right below each other


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


def _flat_line(line: _Line) -> list[Block]:
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
