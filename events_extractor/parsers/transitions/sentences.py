"""The sentences of an item, and the short lines that are entries of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from events_extractor.language.clauses import sentences
from events_extractor.language.names import find
from events_extractor.model import Item, Section, Span
from events_extractor.parsers.transitions.lists.offices import office_first
from events_extractor.parsers.transitions.parts.passages import left_out
from events_extractor.parsers.transitions.parts.posts import noun_led
from events_extractor.reading import Reading


def ended(text: str) -> bool:
    """Whether a line is a sentence rather than a heading or an entry."""
    return text.rstrip().endswith((".", "!", "?", ":", "…"))


def sentences_of(reading: Reading, section: Section, item: Item) -> list[Span]:
    """The sentences of the item. A bold or a label line at its beginning is one of its own:
    the entry that the rest is about.
    """
    found: list[Span] = []
    start = item.span.start
    heading = section.heading
    if heading is not None and section.items and section.items[0].span == item.span and heading.end <= start:
        first = next(iter(find(" ".join(heading.of(reading.plain).split()))), None)
        if first is not None and first.whole.start == 0:  # "Ann Moss, Nominee for Administrator" above her biography
            found.append(heading)
    if item.label is not None:
        found.append(item.label)
        start = max(start, item.label.end if item.label.start >= item.span.start else start)
    lines = entry_lines(reading, Span(start, item.span.end))
    if lines:
        return [*found, *lines]
    lead = next(
        (bold for bold in reading.document.bold if bold.start <= start + 3 and start < bold.end < item.span.end), None
    )
    if lead is not None and (
        "\n" in reading.document.text[lead.end : lead.end + 3] or lead.of(reading.document.text).endswith("\n")
    ):
        found.append(Span(start, lead.end))
        start = lead.end
    title = _TITLE_LINE.match(reading.document.text, start, item.span.end)
    if title and not title["next"].isupper() and len(title["next"]) > len(title["line"]):
        found.append(Span(start, title.end("line")))
        start = title.end("line")
    boxes = left_out(reading.plain)
    whole = (part for span in sentences(reading.plain, Span(start, item.span.end)) for part in _at_firms(reading, span))
    for span in whole:
        boxed = any(box.start <= span.start < box.end + 1 for box in boxes)  # a headline in a box ends no sentence
        told = bool(found) and _THEY.match(reading.plain, span.start) is not None
        if found and (boxed or told or _EX_TITLE.search(reading.plain, max(start, found[-1].end - 12), found[-1].end)):
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return [piece for span in found for piece in _pieces(reading, span)]


# What gives the names of those of whom the sentence before tells. "Two wardens were appointed. They are: Ann Moss"
_THEY = re.compile(r"They\s+(?:are|were|include)(?:\s+as\s+follows)?:\s")
# The stop of a firm's name that ends the sentence too, for the next one tells of somebody.
# "named clerk at Acme Inc.| Lee Cole has joined"
_FIRM = re.compile(r"\b(?:Inc|Corp|Co|Cos|Ltd|LLC|LLP|Bros|Assoc)\.\s+(?=[A-Z])")
_CHANGES = re.compile(r"\s+(?:has|have|is|was|will|joins|joined|becomes|became)\s+(?!said\b)")


def _at_firms(reading: Reading, span: Span) -> Iterator[Span]:
    """``span`` cut where a firm's stop stands before a full name and its verb."""
    text, start = reading.plain, span.start
    for match in _FIRM.finditer(text, span.start, span.end):
        name = next((one for one in find(text[match.end() : match.end() + _NAME]) if not one.whole.start), None)
        if name and name.whole == name.span and _CHANGES.match(text, match.end() + name.whole.end, span.end):
            yield Span(start, match.start() + len(match.group().rstrip()))
            start = match.end()
    yield Span(start, span.end)


_NAME = 60  # code points in which a name is looked for
_SHORT_LINE = 160  # code points


def entry_lines(reading: Reading, span: Span) -> list[Span]:
    """The lines of ``span`` where each is a short entry.

    "Ann Moss, chair\\nLee Cole, clerk", "Chair - Ann Moss\\nClerk - Lee Cole".
    """
    lines: list[Span] = []
    at = span.start
    for line in span.of(reading.document.text).split("\n"):
        if line.strip():
            if len(line) > _SHORT_LINE or not (_name_first(line.strip()) or office_first(" ".join(line.split()))):
                return []
            lines.append(Span(at + len(line) - len(line.lstrip()), at + len(line.rstrip())))
        at += len(line) + 1
    return lines if len(lines) > 1 else []


def _name_first(line: str) -> bool:
    """Whether a line is an entry that begins with a name: "Ann Moss, clerk", "Lee Cole - head of tides"."""
    name = next(iter(find(line)), None)
    if name is None or name.whole.start:
        return False
    if _TALLY.match(line, name.whole.end):
        return True
    aside = _DASHED.match(line, name.whole.end)
    return line.startswith(", ", name.whole.end) or (aside is not None and noun_led(line[aside.end() :]))


# Votes behind a name. "Ann Moss   472*"
_TALLY = re.compile(r"(?:\s{2,}|\t| ?\.{2,} ?)\d[\d,]*\*?(?=\s|\Z)")
# What parts a name from the post in a line. "Ann Moss - clerk", "Lee Cole: Head of Tides"
_DASHED = re.compile(r"(?: [–—-]|:| --) ")

# A short title that a prefix hides, whose stop ends no sentence. "ex-Sen. | Moss"
_EX_TITLE = re.compile(r"\b(?:[Ee]x|then|now)-(?:Sen|Rep|Gov|Gen|Adm|Lt|Amb|Del)\.\Z")
# Longer than any sentence that people write; what is longer is a list without stops, read in pieces.
_LONGEST = 1500


def _pieces(reading: Reading, span: Span) -> Iterator[Span]:
    """``span`` in pieces that are short enough to be read at a time, cut at a semicolon, a comma or a space."""
    start = span.start
    while span.end - start > _LONGEST:
        cuts = (reading.plain.rfind(mark, start + _LONGEST // 2, start + _LONGEST) for mark in ("; ", ", ", " "))
        end = next((cut + 1 for cut in cuts if cut > 0), start + _LONGEST)
        yield Span(start, end)
        start = end
    if start < span.end:
        yield Span(start, span.end)


# A line of capitalised words above its paragraph. "Harbor Net Works\nAnn Moss will assume"
_TITLE_LINE = re.compile(
    r"(?P<line>[A-Z][\w&'-]*(?: (?:[A-Z&][\w&'-]*|and|of|for|the|in)){0,7}) ?\n(?=[A-Z])(?P<next>[^\n]+)"
)
