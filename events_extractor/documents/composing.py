"""The page that a reader writes to: text, blocks, bold and link spans grow together, so that no span is ever searched for
later.

A walker (HTML, Markdown) opens blocks, adds text and switches bold and links on and off; the composer folds white space as a
browser would, puts a blank line between blocks and keeps the spans. ``Composed`` is the result, and nothing edits it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from events_extractor.model import Block, BlockKind, Document, Issue, Link, Span

# Signs that take no room and would break words apart for every pattern: zero-width space and joiners, word joiner, soft
# hyphen, byte order mark, combining grapheme joiner (mail programs pad pre-headers with it), direction marks.
# U+200D stays: it joins emoji.
_INVISIBLE: dict[int, str | None] = {ord(sign): None for sign in "\u200b\u200c\u2060\ufeff\u00ad\u034f\u200e\u200f\u061c"}
_SPACES: dict[int, str | None] = {
    ord(sign): " " for sign in "\u00a0\u1680\u202f\u205f\u3000" + "\u2028\u2029" + "".join(map(chr, range(0x2000, 0x200B)))
}
# Control signs stand for nothing in a newsletter and would spoil calendars and tables; TAB, LF, FF and CR are white space.
_CONTROLS: dict[int, str | None] = dict.fromkeys((*range(9), 11, *range(14, 32), *range(127, 160)))
_CLEAN: dict[int, str | None] = {**_CONTROLS, **_INVISIBLE, **_SPACES}
_UNCLEAN = re.compile("[" + "".join(re.escape(chr(code)) for code in sorted(_CLEAN)) + "]")

# The white space of HTML (ASCII alone, as the standard has it): "June\n   5"
_WHITE = re.compile(r"[ \t\n\f\r]+")

# An address printed in running text: "https://example.org/a?b=c". Signs that end a sentence are cut off afterwards.
_ADDRESS = re.compile(r"https?://[^\s<>\"'“”‘’|\]\[{}]+")

# A clock time, which no heading carries: "7 p.m.", "10:30", "18h00"
_CLOCK = re.compile(r"\b\d{1,2}(?::\d\d|\s?[ap]\.?m\b|h\d\d)", re.IGNORECASE)

# A sign that marks a line as an item and is not part of it: "• Budget hearing", "–– Ann Lee joins", "* Picnic", "> Energy".
# "?" with a tab is a bullet that a change of character sets has lost, "u" and "o" with some room one of a font of symbols.
MARKER = re.compile(
    r"^[ \t]*(?:(?P<sign>––|--|[•·∙●○▪▫◦‣►▶➤➢→✓✔*+>])[ \t]+|(?P<dash>[—–\-])[ \t]+|\?(?:\t| {2,})[ \t]*"
    r"|[uoqv§Ø](?:\t| {2,})[ \t]*(?=[A-Z]))(?=\S)",
    re.MULTILINE,
)
# A line of signs only: "-----", "* * *", "# # #", "=====*====="
RULE_LINE = re.compile(r"[ \t]*[-=_*~#+.•·—–─═][-=_*~#+.•·—–─═ \t]{2,}")

_LONGEST_HEADING = 90


@dataclass(frozen=True, slots=True)
class Composed:
    """What a reader made of a page: the parts of a ``Document`` that depend on each other by offsets."""

    text: str = ""
    blocks: tuple[Block, ...] = ()
    bold: tuple[Span, ...] = ()
    links: tuple[Link, ...] = ()
    issues: tuple[Issue, ...] = ()

    def document(self, source: str, sha256: str, media_type: str) -> Document:
        """The page as a document of which nothing but its text and its form is known yet."""
        return Document(
            source=source,
            text=self.text,
            sha256=sha256,
            media_type=media_type,
            blocks=self.blocks,
            bold=self.bold,
            links=self.links,
            issues=self.issues,
        )


def clean(text: str) -> str:
    """``text`` with spaces of every width made U+0020 and invisible signs dropped. Only for text that has no spans yet."""
    return text.translate(_CLEAN) if _UNCLEAN.search(text) else text


def one_line(text: str) -> str:
    """``text`` clean and on one line, white space folded: a title, a name, the value of a header."""
    return " ".join(clean(text).split())


def join(parts: Sequence[Composed]) -> Composed:
    """Several pages as one, a blank line between them (a mail whose body comes in several parts)."""
    parts = [part for part in parts if part.text.strip()]
    if len(parts) == 1:
        return parts[0]
    text: list[str] = []
    blocks: list[Block] = []
    bold: list[Span] = []
    links: list[Link] = []
    issues: list[Issue] = []
    offset = 0
    for part in parts:
        text.append(part.text)
        blocks += [Block(block.kind, _shift(block.span, offset), block.level) for block in part.blocks]
        bold += [_shift(span, offset) for span in part.bold]
        links += [Link(_shift(link.span, offset), link.url) for link in part.links]
        issues += [Issue(issue.code, issue.message, issue.span and _shift(issue.span, offset)) for issue in part.issues]
        offset += len(part.text) + 2
    return Composed("\n\n".join(text), tuple(blocks), tuple(bold), tuple(links), tuple(issues))


def _shift(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def item_marks(words: str) -> list[re.Match[str]]:
    """The markers of a paragraph's items. A lone dash at the head of a later line is a dash of the sentence before it."""
    marks = list(MARKER.finditer(words))
    dashes = [mark for mark in marks if mark["dash"]]
    if len(dashes) == 1 and words[: dashes[0].start()].strip():
        marks.remove(dashes[0])
    return marks


def listed_lines(words: str, start: int, kind: BlockKind, marks: Sequence[re.Match[str]]) -> list[Block]:
    """The blocks of a paragraph some lines of which open items; ``words`` stands at ``start``.

    Each mark opens an item, which begins where the mark ends and which later lines continue; lines before the first stay of
    ``kind``.
    """
    blocks: list[Block] = []
    lead = words[: marks[0].start()]
    if lead.strip():
        blocks.append(Block(kind, Span(start + len(lead) - len(lead.lstrip()), start + len(lead.rstrip()))))
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        item = words[mark.end() : following.start() if following else len(words)].rstrip()
        if item:
            blocks.append(Block("list_item", Span(start + mark.end(), start + mark.end() + len(item)), 1))
    return blocks


# A picture sign or another symbol that opens a paragraph and is no part of it: "🟡 Ann Lee joins", "► Budget". Signs of
# currency, of sections and of copies belong to their words.
_SIGN = re.compile(
    r"([\u2190-\u2bff\U0001f000-\U0001faff][\ufe0e\ufe0f\u200d\u2640\u2642\U0001f3fb-\U0001f3ff]*)[ \t]+(?=\S)"
)


def with_signed_items(blocks: Sequence[Block], text: str) -> Sequence[Block]:
    """``blocks`` with neighbouring paragraphs that open with one and the same sign made the items of a list."""
    signs = [_SIGN.match(text, *block.span) if block.kind == "paragraph" else None for block in blocks]
    if sum(sign is not None for sign in signs) < 2:
        return blocks
    listed = list(blocks)
    for at, sign in enumerate(signs):
        beside = (signs[near] for near in (at - 1, at + 1) if 0 <= near < len(signs))
        if sign and any(other and other[1] == sign[1] for other in beside):
            listed[at] = Block("list_item", Span(sign.end(), blocks[at].span.end), 1)
    return listed


def printed_links(text: str, known: Sequence[Link] = ()) -> tuple[Link, ...]:
    """``known`` and the addresses that stand printed in ``text``, in text order.

    Printed ones under a known link are left out.
    """
    found = list(known)
    taken = sorted(link.span for link in known)
    at = 0
    for match in _ADDRESS.finditer(text):
        url = match.group().rstrip(".,;:!?*_)")
        if "(" in url and match.group()[len(url) : len(url) + 1] == ")":
            url += ")"
        span = Span(match.start(), match.start() + len(url))
        while at < len(taken) and taken[at].end <= span.start:
            at += 1
        if len(url) > len("https://") and (at == len(taken) or taken[at].start >= span.end):
            found.append(Link(span, url))
    return tuple(sorted(found, key=lambda link: link.span))


def sendable(url: str | None) -> str | None:
    """``url`` if a calendar may carry it (http, https, mailto), with the white space that mail programs put in taken out."""
    if not url:
        return None
    url = "".join(url.split())
    return url if url.lower().startswith(("http://", "https://", "mailto:")) else None


class Composer:
    """Builds a ``Composed``. One pass, nothing taken back: what has been written keeps its place.

    White space folds; the space before a block, a line and after them is never written. A block that stays empty leaves no
    trace. Text written while no block is open goes to a block of the kind last set with ``begin``.
    """

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._kind: BlockKind = "paragraph"
        self._level = 0
        self._row = 0
        self._last_row = 0
        self._block_start = -1  # -1: nothing of the block is written yet
        self._space = False
        self._breaks = 0
        self._held = ""  # white space of preformatted text that more words must follow
        self._bold_depth = 0
        self._bold_start = -1
        self._bold: list[Span] = []
        self._url: str | None = None
        self._link_start = -1
        self._links: list[Link] = []
        self._alternatives: list[str] = []
        self._size = 0.0
        self._least_size = 0.0  # of the open block
        self._sizes: list[float] = []  # of the blocks
        self._emphatic: list[tuple[int, int, bool]] = []  # cells that stand out: block, row, marked as head
        self._cells: Counter[int] = Counter()  # of each row

    @property
    def empty(self) -> bool:
        """Whether the open block holds no text yet."""
        return self._block_start < 0

    def begin(self, kind: BlockKind, level: int = 0, row: int = 0) -> None:
        """End the open block and let what follows be a block of ``kind``. Cells of one ``row`` (not 0) stand on lines of
        their own without a blank line between them; those of ``level`` 1 are marked as heads.
        """
        self.end()
        self._kind, self._level, self._row = kind, level, row

    def end(self) -> None:
        """End the open block, if any text is in it; pictures alone in it speak through their alternative texts."""
        if self._block_start < 0:
            self._speak_for_pictures()
            return
        self._alternatives.clear()
        self._close_bold()
        self._close_link()
        start, end = self._block_start, self._length
        self._block_start, self._space, self._breaks, self._held = -1, False, 0, ""
        kind, level = self._kind, self._level
        self._last_row = self._row
        size, self._least_size = self._least_size, 0.0
        self._cells[self._row] += kind == "cell"
        marked = kind == "cell" and level == 1
        if kind in ("paragraph", "cell"):
            level = 0
            words = self._tail(end - start)
            if RULE_LINE.fullmatch(words):
                kind = "rule"
            elif marks := item_marks(words):
                listed = listed_lines(words, start, kind, marks)
                lead = listed[0]
                if lead.kind == kind and self._wholly_bold(*lead.span) and reads_as_heading(words[: lead.span.end - start]):
                    listed[0] = Block("heading", lead.span, 6)
                self._add(listed, size)
                return
            elif self._calls_to_action(words, start, end) and not marked:
                size = 0.0
            else:
                stands_out = (marked or self._wholly_bold(start, end)) and reads_as_heading(words)
                if kind == "cell" and (stands_out or marked):
                    self._emphatic.append((len(self._blocks), self._row, marked))
                if stands_out:
                    kind, level = "heading", 6
        self._add([Block(kind, Span(start, end), level)], size)

    def _add(self, blocks: Sequence[Block], size: float) -> None:
        self._blocks += blocks
        self._sizes += [size] * len(blocks)

    def text(self, raw: str) -> None:
        """Add running text; its white space folds."""
        folded = _WHITE.sub(" ", clean(raw))
        if folded.startswith(" "):
            self._space = True
            folded = folded[1:]
        if not folded:
            return
        trailing = folded.endswith(" ")
        self._put(folded[:-1] if trailing else folded)
        self._space = trailing

    def verbatim(self, raw: str) -> None:
        """Add text whose line breaks and spaces count (``pre``)."""
        raw = clean(raw).replace("\r\n", "\n").replace("\r", "\n").expandtabs(8)
        if self._breaks > 1 and raw.strip():
            self.end()
        if self._block_start < 0:
            raw = raw.lstrip()
        # White space counts before more words of the block, not at its end.
        raw = self._held + raw
        words = raw.rstrip()
        self._held = raw[len(words) :] if words or self._block_start >= 0 else ""
        if words:
            self._put(words)

    def line_break(self) -> None:
        """A ``<br>``: one breaks the line, two or more end the block."""
        if self._block_start >= 0:
            self._breaks += 1

    def rule(self) -> None:
        """A horizontal line: a block without text at the place between its neighbours."""
        self.end()
        self._add([Block("rule", Span(self._length, self._length))], 0.0)

    def bold(self, on: bool) -> None:
        """Enter or leave bold print; entries nest."""
        self._bold_depth += 1 if on else -1
        if self._bold_depth <= 0:
            self._close_bold()

    def size(self, pixels: float) -> None:
        """The size of the letters from here on; 0 where the page does not say."""
        self._size = pixels

    def link(self, url: str | None) -> None:
        """Text from here on leads to ``url``; None ends the link."""
        self._close_link()
        self._url = url

    def picture(self, alternative: str) -> None:
        """A picture with words for those who do not see it; they count only where the picture stands alone."""
        alternative = one_line(alternative)
        if alternative and self._block_start < 0:
            self._alternatives.append(alternative)

    def composed(self) -> Composed:
        """Everything written so far."""
        self.end()
        text = "".join(self._pieces)
        self._settle_cells()
        blocks = with_signed_items(_with_large_print(self._blocks, self._sizes, text), text)
        return Composed(text, tuple(blocks), tuple(_merged(self._bold, text)), printed_links(text, self._links))

    def _settle_cells(self) -> None:
        """Tell cells that stand out from headings: beside others they are columns of a table, and their names where all do.

        A row that is merely bold names columns if it is the first of a table whose next row has as many cells.
        """
        heads = Counter(row for _, row, marked in self._emphatic if marked)
        bold = Counter(row for _, row, _ in self._emphatic)
        for index, row, _ in self._emphatic:
            cells = self._cells[row]
            if cells < 2:
                continue
            named = heads[row] == cells or bold[row] == cells == self._cells[row + 1] != self._cells[row - 1]
            self._blocks[index] = Block("cell", self._blocks[index].span, int(named))

    def _put(self, words: str) -> None:
        if self._breaks > 1:
            self.end()
        if self._block_start < 0:
            if self._length:
                same_row = self._row and self._row == self._last_row
                self._write("\n" if same_row else "\n\n")
            self._block_start = self._length
            self._least_size = self._size
        elif self._breaks:
            self._close_bold()  # bold runs end with the line; a link may run on
            self._write("\n")
        elif self._space:
            self._write(" ")
        self._space, self._breaks = False, 0
        self._least_size = min(self._least_size, self._size)
        first = self._length + len(words) - len(words.lstrip())
        if self._bold_depth > 0 and self._bold_start < 0:
            self._bold_start = first
        if self._url and self._link_start < 0:
            self._link_start = first
        self._write(words)

    def _write(self, words: str) -> None:
        self._pieces.append(words)
        self._length += len(words)

    def _close_bold(self) -> None:
        if self._bold_start >= 0:
            self._bold.append(Span(self._bold_start, self._length))
        self._bold_start = -1

    def _close_link(self) -> None:
        if self._url and self._link_start >= 0:
            self._links.append(Link(Span(self._link_start, self._length), self._url))
        self._link_start = -1

    def _tail(self, length: int) -> str:
        """The last ``length`` characters written, which a piece begins with."""
        pieces: list[str] = []
        while length > 0:
            pieces.append(self._pieces[-1 - len(pieces)])
            length -= len(pieces[-1])
        return "".join(reversed(pieces))

    def _wholly_bold(self, start: int, end: int) -> bool:
        if end - start > _LONGEST_HEADING:
            return False
        covered = 0
        for span in reversed(self._bold):
            if span.end <= start:
                break
            covered += max(0, min(span.end, end) - max(span.start, start))
        return covered * 10 >= (end - start) * 9

    def _calls_to_action(self, words: str, start: int, end: int) -> bool:
        """Whether a block is a button: few words, all of them a link."""
        return len(words.split()) <= 3 and any(
            link.span.start <= start and link.span.end >= end for link in self._links[-2:]
        )

    def _speak_for_pictures(self) -> None:
        words, self._alternatives = " ".join(dict.fromkeys(self._alternatives)), []
        if not _speaks(words):
            return
        kind, level, row = self._kind, self._level, self._row
        bold, self._bold_depth = self._bold_depth, 0
        if kind != "heading":
            self._kind, self._level = "heading", 2
        self._breaks, self._space = 0, False
        self._put(words)
        self.end()
        self._bold_depth = bold
        self._kind, self._level, self._row = kind, level, row


def reads_as_heading(line: str) -> bool:
    """Whether a line that stands out (bold, capitals) can be a heading: short, one line, no sentence, no clock time."""
    line = line.strip()
    return (
        0 < len(line) <= _LONGEST_HEADING
        and "\n" not in line
        and not line.endswith((".", ",", ";"))
        and any(sign.isalpha() for sign in line)
        and not _CLOCK.search(line)
    )


# What an alternative text says when it names the picture or a button instead of standing for a heading: "logo.png",
# "IMG_2031", "divider", "Subscribe now".
# The picture at the top ("Pier News logo") names the newsletter, and profiles recognise it by that.
_MUTE = re.compile(
    r"(?:(?:image|img|photo|picture|logo|icon|banner|spacer|divider|line|header|footer|avatar|thumbnail|facebook|twitter|x|"
    r"instagram|linkedin|youtube|tiktok|threads|bluesky|whatsapp|email|e-mail|mail"
    r"|website|link|share|rss|advertisement|ad)\W*\d*\W*)+"
    r"|(?:click|tap|subscribe|unsubscribe|donate|download|sign up|read more|learn more|register|buy|shop)\b.*"
    r"|\S+\.(?:png|jpe?g|gif|svg|webp)"
    r"|\S*[_\d]\S*",
    re.IGNORECASE,
)


def _speaks(words: str) -> bool:
    """Whether an alternative text is that of a heading.

    Longer ones describe photographs, whose captions stand below them.
    """
    return (
        any(sign.isalpha() for sign in words)
        and 1 < len(words) <= 60
        and (
            len(words.split()) <= 3
            or (len(words.split()) <= 6 and all(word[0].isupper() for word in words.split() if len(word) > 3))
        )
        and not words.endswith(".")
        and not _MUTE.fullmatch(words)
    )


def _with_large_print(blocks: Sequence[Block], sizes: Sequence[float], text: str) -> Sequence[Block]:
    """``blocks`` with those in letters a fifth larger than the common ones made headings, where they read as such."""
    written: dict[float, int] = {}
    for block, size in zip(blocks, sizes, strict=True):
        written[size] = written.get(size, 0) + block.span.end - block.span.start
    written.pop(0.0, None)
    if len(written) < 2:
        return blocks
    common = max(written, key=lambda size: written[size])
    return [
        Block("heading", block.span, 4)
        if block.kind in ("paragraph", "cell") and size >= common * 1.2 and reads_as_heading(block.span.of(text))
        else block
        for block, size in zip(blocks, sizes, strict=True)
    ]


def _merged(spans: Sequence[Span], text: str) -> list[Span]:
    """Bold runs that only spaces part are one: ``<b>Ann</b> <b>Lee</b>``."""
    merged: list[Span] = []
    for span in spans:
        if merged and text[merged[-1].end : span.start].strip(" ") == "" and "\n" not in text[merged[-1].end : span.start]:
            merged[-1] = Span(merged[-1].start, span.end)
        elif span.end > span.start:
            merged.append(span)
    return merged
