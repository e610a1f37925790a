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

from events_extractor.documents.cleaning import clean, one_line, printed_links
from events_extractor.documents.marks import (
    LONGEST_HEADING,
    RULE_LINE,
    item_marks,
    listed_lines,
    reads_as_heading,
    speaks,
    with_large_print,
    with_signed_items,
)
from events_extractor.model import Block, BlockKind, Document, Issue, Link, Span

# The white space of HTML (ASCII alone, as the standard has it): "June\n   5"
_WHITE = re.compile(r"[ \t\n\f\r]+")


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
        blocks = with_signed_items(with_large_print(self._blocks, self._sizes, text), text)
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
        if end - start > LONGEST_HEADING:
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
        if not speaks(words):
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


def _merged(spans: Sequence[Span], text: str) -> list[Span]:
    """Bold runs that only spaces part are one: ``<b>Ann</b> <b>Lee</b>``."""
    merged: list[Span] = []
    for span in spans:
        if merged and text[merged[-1].end : span.start].strip(" ") == "" and "\n" not in text[merged[-1].end : span.start]:
            merged[-1] = Span(merged[-1].start, span.end)
        elif span.end > span.start:
            merged.append(span)
    return merged
