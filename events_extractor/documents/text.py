"""Plain text to blocks.

Plain text keeps every character of the file (line ends, spaces of other widths, the byte order mark, the marks of quoted
lines and what a printer set on every page aside) and gets its blocks from its shape: blank lines, rules, markers, capitals,
underlines. Flattened mail, where a whole section is one line and only the table rules ``| |`` and the item marks are left,
is a shape like any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from events_extractor.documents.cleaning import clean, printed_links
from events_extractor.documents.composing import Composed
from events_extractor.documents.lines import ALONE, DOUBLE_PIPES, Line, Shape, blocks_of
from events_extractor.documents.marks import with_signed_items
from events_extractor.documents.unwrapping import (
    FULL_LINE,
    unjustified,
    with_line_feeds,
    without_quote_marks,
    without_quoted_printable,
    without_running_heads,
)
from events_extractor.model import Block, Span

# The widest page that people and scanners break lines at; a text with longer lines has one line a paragraph.
_WIDEST_PAGE = 135


def read_text(raw: str) -> Composed:
    """The text as it is, with its blocks and the addresses printed in it."""
    raw, issues = without_quoted_printable(clean(with_line_feeds(raw)))
    text = unjustified(without_running_heads(without_quote_marks(raw)))
    if not text.strip():
        return Composed(issues=issues)
    return Composed(text, tuple(with_signed_items(_blocks(text), text)), (), printed_links(text), issues)


def _lines(text: str) -> Iterator[Line]:
    at = 0
    for words in text.split("\n"):
        yield Line(at, at + len(words), words)
        at += len(words) + 1


def _blocks(text: str) -> list[Block]:
    """The blocks of plain text: groups of lines between blank ones, each read by its shape."""
    lines = [*_lines(text), Line(len(text), len(text), "")]
    wide = sum(len(line.words) > _WIDEST_PAGE for line in lines)
    shape = Shape(
        unwrapped=wide > max(1, len(lines) // 50),
        flattened=len(DOUBLE_PIPES.findall(text)) > 1 or any(len(line.words) > 2000 for line in lines),
    )
    blocks: list[Block] = []
    group: list[Line] = []
    for line in lines:
        if line.words.strip("\f \t"):
            group.append(line)
        elif group:
            blocks += blocks_of(group, shape)
            group = []
    return _numbered_headings(_mended(_listed(blocks, text), text), text)


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
            full_line = end - start >= FULL_LINE and "\n" not in text[end - FULL_LINE : end]
            if full_line and (text[end - 1].islower() or text[end - 1] in ",-") and text[block.span.start].islower():
                mended[-1] = Block(mended[-1].kind, Span(mended[-1].span.start, block.span.end), mended[-1].level)
                continue
        mended.append(block)
    return mended


# A line cut off before what was a link: "Thursday is a" / "rope webinar"
_UNFINISHED = re.compile(r"\b(?:about|an?|and|at|by|for|from|in|is the|of|on|our|the|their|to the|with)\Z")
# What goes on behind what was a link: "The Quay Board" / "meets on Friday."
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
# A digit in a line, as days and hours have it: "May 3"
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
        while end < len(blocks) and blocks[end].kind == "heading" and blocks[end].level == ALONE:
            end += 1
        goes_on = at > 1 and blocks[at - 2].level == ALONE and found[at - 2].kind == "paragraph"
        numbered = any(_DIGIT.search(text, block.span.start, block.span.end) for block in blocks[at:end])
        if (end - at >= _LISTED or goes_on) and not numbered:
            for place in range(at if goes_on else at + 1, end):
                found[place] = Block("paragraph", blocks[place].span)
        at = max(end, at + 1)
    return found


_PIECES = 3  # numbered pieces that make a letter of them


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
