"""Blocks -> items: a block, a row of a table, or one line of several that are entries of their own."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from events_extractor.language.signs import ROUND_BULLETS, URL
from events_extractor.model import Block, Item, Span
from events_extractor.reading import Reading
from events_extractor.sections.datelines import begins_entry
from events_extractor.sections.leads import leads_in
from events_extractor.sections.lines import BULLET, lines_of, marked, trimmed
from events_extractor.sections.shapes import shape_of

# "From: ...", "Sent: ...": the printed header of a mail inside the text, which holds no records.
_MAIL_HEADER = re.compile(
    r"^[ \t]*(?:From|Sent|To|Cc|Subject|Date|Organization|Lines|Newsgroups|Message-ID)(?: ?:|:)", re.MULTILINE
)
# "-The mayor will speak ...": a dash that is a bullet though no space follows.
_GLUED_DASH = re.compile(r"[-–—*](?=[A-Z\"'])")
# What a program was asked and what it said, printed as it is: "$ tides --today", "[ann@quay ~]$ tides"
_PROMPT = re.compile(r"\s*(?:\[[\w.-]+@[^\]\n]+\]|[\w.-]+@[\w.-]+:\S*)?[$%] [a-z]")
# What pages print where an advertisement stands, between the paragraphs of a text: "Advertisement", "Story continues below".
_MARKS_ADVERTISEMENT = re.compile(
    r"\W*(?:advertisement|(?:story|article|content|text) continues (?:below|after)(?: (?:this |the )?ad(?:vertisement)?)?)"
    r"(?:\W+(?:scroll|continue|keep)\b[^.!?\n]{0,30})?\W*",
    re.IGNORECASE,
)
_ROW_MAX = 400  # code points; longer cells side by side are the layout of a page, not a table
_FULL_LINE = 60  # code points of a line that was broken because it was full
# A full line that is not broken, for an address ends it: "the tables stand at https://tides.example/may"
_ENDS_IN_ADDRESS = re.compile(rf"{URL.pattern}\Z")


# "TO: Tide Symposium Organizers": a line of the head of a memorandum.
_MEMO_LINE = re.compile(r"[ \t]*(?P<label>DATE|TO|FROM|RE|CC|SUBJECT|MEMO(?:RANDUM)?)[ \t]*:", re.IGNORECASE)
_MEMO_LABELS = {"to", "from"}  # without both it is no memorandum
_MEMO_LINES = 8  # blocks at the head of a text that may be such lines


def head_of_memo(reading: Reading) -> int:
    """How many blocks at the head of a text are the head of a memorandum, each line a block of its own: "DATE: May 3" /
    "TO: All pilots" / "FROM: The harbor master"; the day is that of the memorandum.
    """
    found = []
    for block in reading.document.blocks[:_MEMO_LINES]:
        line = _MEMO_LINE.match(reading.plain, *block.span)
        if line is None:
            break
        found.append(line["label"].lower())
    return len(found) if set(found) >= _MEMO_LABELS else 0


def is_passed_over(reading: Reading, block: Block) -> bool:
    """Whether a block is none of the text: the mark of an advertisement, or what stands on the screen of a computer, a
    preformatted block whose first line begins with a prompt.
    """
    if block.kind == "preformatted" and _PROMPT.match(reading.plain, *block.span):
        return True
    return _MARKS_ADVERTISEMENT.fullmatch(block.span.of(reading.plain)) is not None


def with_rows(reading: Reading) -> tuple[Block, ...]:
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


def items_of(reading: Reading, block: Block) -> Iterator[Item]:
    """The items of one block: the block itself, or one for each line where its lines are entries of their own."""
    if block.kind == "list_item":
        yield from _entries_of(reading, block.span)
        return
    if is_row(reading, block):
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
                begins_entry(reading, line)
                or leads_in(reading, line)
                or shape_of(reading, Item(line, listed=True)) == "events"
            )
        )
    ]
    if len(lines) > 1 and starts and (starts[0] == lines[0] or len(starts) > 2 or len(bulleted) > 1):
        edges = sorted({lines[0].start, *(line.start for line in starts), block.span.end})
        for first, last in pairwise(edges):
            bullet = BULLET.match(reading.plain, first, last) if reading.plain[first] in ROUND_BULLETS else None
            entry = trimmed(reading.plain, Span(bullet.end() if bullet else first, last))
            if entry.start < entry.end:
                yield Item(
                    entry,
                    listed=bullet is not None
                    or begins_entry(reading, entry)
                    or shape_of(reading, Item(entry, listed=True)) == "events",
                )
        return
    span = trimmed(reading.plain, block.span)
    dash = _GLUED_DASH.match(reading.plain, span.start, span.end)
    yield Item(Span(dash.end() if dash else span.start, span.end), listed=block.kind == "cell" or dash is not None)


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


def _entries_of(reading: Reading, span: Span) -> Iterator[Item]:
    """A list item, or several where further lines of it begin with a bullet or a time of their own."""
    further = [
        line.start
        for line in lines_of(reading.document.text, span)[1:]
        if marked(reading, line) or begins_entry(reading, line)
    ]
    for first, last in pairwise([span.start, *further, span.end]):
        bullet = BULLET.match(reading.plain, first, last) if first != span.start else None
        yield Item(trimmed(reading.plain, Span(bullet.end() if bullet else first, last)), listed=True)


def is_row(reading: Reading, block: Block) -> bool:
    """Whether the block is several cells of one row."""
    if block.kind != "cell":
        return False
    blocks = reading.document.blocks
    first = bisect_left(blocks, block.span.start, key=lambda other: other.span.start)
    return first < len(blocks) and blocks[first].span.start == block.span.start and blocks[first].span.end < block.span.end
