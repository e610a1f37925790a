"""A stretch of a document laid out for patterns: one line, single spaces, and the way back to the document's offsets."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from events_extractor.language.asides import asides
from events_extractor.model import Span
from events_extractor.reading import Reading

_GAP = re.compile(r"\s+")
# The space that a link or bold leaves before a comma or stop. "Ann Moss , Lee Cole"
_BEFORE_STOP = re.compile(r"[,.;:]")


@dataclass(frozen=True, slots=True)
class Passage:
    """``text``: plain text with white space folded to single spaces. ``offsets``: where each of its signs stands in the
    document.

    Where bold or a link begins or ends inside a word ("is" + bold "Ann Moss"), a space without a place of its own stands
    between the two: newsletters lose such spaces, readers do not miss them.
    """

    text: str
    offsets: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """The span in the document of ``text[start:end]``, without white space at its ends."""
        while start < end and self.text[start] == " ":
            start += 1
        while start < end and self.text[end - 1] == " ":
            end -= 1
        return Span(self.offsets[start], self.offsets[end - 1] + 1 if end > start else self.offsets[start])

    def spans(self, ranges: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
        """The spans in the document of ``ranges`` of the text, as ``span`` gives each."""
        return tuple(self.span(*part) for part in ranges)


@lru_cache(maxsize=16)
def left_out(plain: str) -> tuple[Span, ...]:
    """The passages of ``plain`` that a page's machinery put there, with the space behind them; sentences go on past them."""
    return tuple(Span(aside.start, aside.end + plain.startswith(" ", aside.end)) for aside in asides(plain))


def borders(reading: Reading, span: Span) -> frozenset[int]:
    """The offsets inside ``span`` at which bold or a link begins or ends."""
    marked = (*reading.document.bold, *(link.span for link in reading.document.links))
    return frozenset(edge for mark in marked for edge in mark if span.start < edge < span.end)


def passage(reading: Reading, span: Span) -> Passage:
    """The passage at ``span`` of the document under reading."""
    plain = reading.plain
    edges = borders(reading, span)
    signs: list[str] = []
    offsets: list[int] = []
    at = span.start
    boxes = [box for box in left_out(plain) if box.overlaps(span)]
    while at < span.end:
        box = next((box for box in boxes if box.start <= at < box.end), None)
        if box is not None:
            at = box.end
            continue
        gap = _GAP.match(plain, at, span.end)
        if gap:
            at = gap.end()
            if signs and at < span.end and not _BEFORE_STOP.match(plain, at):
                signs.append(" ")
                offsets.append(gap.start())
            continue
        if (
            at in edges
            and signs
            and signs[-1].isalnum()
            and plain[at].isalpha()
            and (plain[at].isupper() or signs[-1].isupper())
        ):
            signs.append(" ")
            offsets.append(at)
        # an apostrophe that a mail program turned into a comma: "Ann,s post"
        lost = plain[at] == "," and plain.startswith("s ", at + 1) and bool(signs) and signs[-1].isalpha()
        signs.append("'" if lost else plain[at])
        offsets.append(at)
        at += 1
    offsets.append(span.end)
    return Passage("".join(signs), tuple(offsets))
