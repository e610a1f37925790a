"""Mail printed inside other texts: the header blocks of forwards, answers and scanned copies, and the days they state."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from events_extractor.documents.composing import Composed
from events_extractor.documents.days import find_days, first_day
from events_extractor.model import Block, Span

# A header line as mail programs print it: "Sent: Sunday, September 12, 2010 9:34 AM"
_HEADER_LINE = re.compile(r"^[ \t>*]*([A-Za-z][A-Za-z-]{1,30})\*?:\*?[ \t]*(.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class PrintedHeader:
    """A block of mail headers printed in a text: their values by lower-case name, and where the block stands."""

    fields: dict[str, str]
    span: Span


# In lines. A header of more is a list of something else.
_LONGEST_HEADER = 60
_ADDRESSING = frozenset(
    {"from", "to", "cc", "subject", "date", "sent", "organization", "newsgroups", "message-id", "reply-to"}
)


def printed_header(text: str, start: int = 0, within: int = 12) -> PrintedHeader | None:
    """The first block of printed mail headers that begins within ``within`` non-blank lines after ``start``, if there is one.

    A block needs a From line with Subject or Sent, or with an address and Date ("From: 9 a.m." stands in a schedule). At the
    very start a Subject with a full Date will do: people cut the names off what they keep. Continuation lines are indented.
    """
    seen = 0
    at = start
    while at < len(text) and seen < within:
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        match = _HEADER_LINE.match(text[at:end])
        if match and match[1].lower() in _ADDRESSING:
            found = _header_block(text, at)
            sender = found.fields.get("from")
            if sender is not None and (
                found.fields.keys() & {"subject", "sent"} or ("date" in found.fields and "@" in sender)
            ):
                return found
            if not seen and "subject" in found.fields and first_day(found.fields.get("date") or found.fields.get("sent")):
                return found
        seen += bool(text[at:end].strip())
        at = end + 1
    return None


def _header_block(text: str, start: int) -> PrintedHeader:
    fields: dict[str, str] = {}
    at = last = start
    name = ""
    lines = 0
    while at < len(text) and lines < _LONGEST_HEADER:
        lines += 1
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at:end]
        match = _HEADER_LINE.match(line)
        if match:
            name = match[1].lower()
            fields.setdefault(name, match[2].strip())
        elif line[:1] in (" ", "\t") and line.strip() and name:
            fields[name] = f"{fields[name]} {line.strip()}".strip()
        elif not line.strip() and (following := _HEADER_LINE.match(text, end + 1)) and following[1].lower() in _ADDRESSING:
            pass  # some programs print every header line as a paragraph of its own
        else:
            break
        last, at = end, end + 1
    lead = len(text[start:last]) - len(text[start:last].lstrip())
    return PrintedHeader(fields, Span(start + lead, start + len(text[start:last].rstrip())))


def marked_as_preformatted(page: Composed, headers: Sequence[Span]) -> Composed:
    """``page`` with each printed header a block of its own, which no parser reads as prose; ``headers`` in text order.

    What a block holds before and after a header stays a block.
    """
    blocks: list[Block] = [Block("preformatted", header) for header in headers]
    ends = [header.end for header in headers]
    for block in page.blocks:
        at = bisect_right(ends, block.span.start)
        start = block.span.start
        while at < len(headers) and headers[at].start < block.span.end:
            blocks += _piece(page.text, block, start, headers[at].start)
            start = headers[at].end
            at += 1
        blocks += [block] if start == block.span.start else _piece(page.text, block, start, block.span.end)
    blocks.sort(key=lambda block: block.span)
    return Composed(page.text, tuple(blocks), page.bold, page.links, page.issues)


def _piece(text: str, block: Block, start: int, end: int) -> list[Block]:
    """What is left of ``block`` between two offsets, if anything is."""
    words = text[start:end] if start < end else ""
    if not words.strip():
        return []
    start += len(words) - len(words.lstrip())
    return [Block(block.kind, Span(start, start + len(words.strip())), block.level)]


# The line that a Notes client puts over a forwarded mail: "------ Forwarded by Ann Lee/Corp on 04/20/2001 10:02 AM ------"
_NOTES_FORWARD = re.compile(r"^[ \t>]*-{3,}[ \t]*Forwarded by\b", re.MULTILINE)
# Where a printed header may begin: "From: Ann Lee"
_FROM_LINE = re.compile(r"^[ \t>*]*From:", re.MULTILINE)


# The line that programs put over a mail they forward or answer: "-----Original Message-----", "Begin forwarded message:"
_SEPARATOR = re.compile(
    r"(?:^|\n)[ \t>]*((?:-{3,}[ \t]*(?:original|forwarded)\b[^\n]{0,80}|original message|begin forwarded message:))\s*\Z",
    re.IGNORECASE,
)


def _with_separator(text: str, header: Span) -> Span:
    """``header`` and the separating line above it, if there is one."""
    start = max(0, header.start - 200)
    match = _SEPARATOR.search(text[start : header.start])
    return Span(start + match.start(1), header.end) if match else header


def forwarded(page: Composed, after: int = 0) -> tuple[Composed, dt.date | None]:
    """``page`` with printed mail headers set apart from prose, and the day that the first of them after ``after`` states.

    A mail quoted below a longer answer is not a forward: its day is none of "today"'s.
    """
    day: dt.date | None = None
    headers: list[Span] = []
    at = after
    while match := _FROM_LINE.search(page.text, at):
        header = printed_header(page.text, match.start(), within=1)
        at = match.end()
        if header is None:
            continue
        at = header.span.end
        if not headers and header.span.start * 2 <= len(page.text):
            day = first_day(header.fields.get("sent") or header.fields.get("date"))
        headers.append(_with_separator(page.text, header.span))
    if headers:
        return marked_as_preformatted(page, headers), day
    if (match := _NOTES_FORWARD.search(page.text, after)) and match.start() * 2 <= len(page.text):
        days = list(find_days(page.text[match.end() : match.end() + 600]))
        # The first day is that of the forwarding, the second that of the mail.
        day = days[1].date if len(days) > 1 and days[1].span.start < 400 else None
    return page, day
