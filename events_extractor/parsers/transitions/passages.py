"""A stretch of a document laid out for patterns: one line, single spaces, and the way back to the document's offsets."""

from __future__ import annotations

import re
from dataclasses import dataclass

from events_extractor.model import Span
from events_extractor.reading import Reading

_GAP = re.compile(r"\s+")
# The space that a link or bold leaves before a comma or stop. "Ann Moss , Lee Cole"
_BEFORE_STOP = re.compile(r"[,.;:]")


@dataclass(frozen=True, slots=True)
class Passage:
    """``text``: plain text with white space folded to single spaces. ``offsets``: where each of its signs stands in the document.

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
    while at < span.end:
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
        signs.append(plain[at])
        offsets.append(at)
        at += 1
    offsets.append(span.end)
    return Passage("".join(signs), tuple(offsets))
