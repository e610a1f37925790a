"""Mail printed inside other texts: the header blocks of forwards, answers and scanned copies, and the days they state."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from events_extractor.documents.cleaning import one_line
from events_extractor.documents.composing import Composed
from events_extractor.documents.days import find_days, first_day
from events_extractor.model import Block, Span

# What French, German and Spanish mail programs call the headers. French ones put a space before the colon.
_IN_ENGLISH = {
    "de": "from", "von": "from", "envoyé": "sent", "envoyé le": "sent", "gesendet": "sent", "gesendet am": "sent",
    "enviado": "sent", "enviado el": "sent", "fecha": "date", "datum": "date", "à": "to", "an": "to", "para": "to",
    "objet": "subject", "sujet": "subject", "pour": "to", "betreff": "subject", "asunto": "subject",
    "répondre à": "reply-to", "date": "date", "cc": "cc",
}  # fmt: skip
# A header line as mail programs print it: "Sent: Monday, June 3, 2030 8:15 AM", "Envoyé : lundi 17 juin 2024 08:00"
_HEADER_LINE = re.compile(
    rf"^[ \t>*]*((?:{'|'.join(_IN_ENGLISH)})(?=[ ]?\*?:)|[A-Za-z][A-Za-z-]{{1,30}}(?=\*?:))[ ]?\*?:\*?[ \t]*(.*)$",
    re.MULTILINE | re.IGNORECASE,
)


def _name(header: re.Match[str]) -> str:
    """The name of a header line, in lower case and in English."""
    name = header[1].lower()
    return _IN_ENGLISH.get(name, name)


_FOREIGN_MONTHS = {
    name: number
    for number, names in enumerate(
        ("janvier janv januar enero ene", "février févr februar febrero", "mars märz mär marzo", "avril avr abril abr",
         "mai mayo", "juin juni junio", "juillet juil juli julio", "août august agosto ago",
         "septembre september septiembre", "octobre oktober okt octubre", "novembre november noviembre",
         "décembre déc dezember dez diciembre dic"), start=1)
    for name in names.split()
}  # fmt: skip
# "17 juin 2024", "1er mars 2024", "5 févr. 2024", "17. Juni 2024", "17 de junio de 2024"
_FOREIGN_DAY = re.compile(
    rf"\b(\d{{1,2}})(?:er|\.)?[ ](?:de[ ])?({'|'.join(_FOREIGN_MONTHS)})\.?[ ](?:de[ ])?((?:19|20)\d\d)\b", re.IGNORECASE
)


def stated_day(words: str | None) -> dt.date | None:
    """The day that a line of a printed header states, its month in English, French, German or Spanish."""
    day = first_day(words)
    if day is None and words and (match := _FOREIGN_DAY.search(words)):
        return first_day(f"{match[3]}-{_FOREIGN_MONTHS[match[2].lower()]}-{match[1]}")
    return day


@dataclass(frozen=True, slots=True)
class PrintedHeader:
    """A block of mail headers printed in a text: their values by lower-case name, and where the block stands."""

    fields: dict[str, str]
    span: Span


# In lines. A header of more is a list of something else.
_LONGEST_HEADER = 60
# What no sender is called: "9 a.m.", "18:30 to 20:00", "9 h", "12 Uhr", "noon". "9 Lives Rescue" may be one.
_HOURS = re.compile(r"\*?\d{1,2}(?:[:.]\d\d\b|[ ]?[ap]\.?m\b|[ ]?(?:h|Uhr)\b)|(?:noon|midnight)\b", re.IGNORECASE)
_ADDRESSING = frozenset(
    {"from", "to", "cc", "subject", "date", "sent", "organization", "newsgroups", "message-id", "reply-to"}
)


def printed_header(text: str, start: int = 0, within: int = 12) -> PrintedHeader | None:
    """The first block of printed mail headers that begins within ``within`` non-blank lines after ``start``, if there is
    one.

    A block needs a From line with Subject or Sent, or with an address and Date; one that gives a clock time opens the hours
    of a schedule. At the very start a Subject with a full Date will do: people cut the names off what they keep.
    Continuation lines are indented.
    """
    seen = 0
    at = start
    while at < len(text) and seen < within:
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        match = _HEADER_LINE.match(text[at:end])
        if match and _name(match) in _ADDRESSING:
            found = _header_block(text, at)
            sender = found.fields.get("from")
            if sender is not None and "@" not in sender and _HOURS.match(sender):
                sender = None
            if sender is not None and (
                found.fields.keys() & {"subject", "sent"} or ("date" in found.fields and "@" in sender)
            ):
                return found
            if not seen and "subject" in found.fields and stated_day(found.fields.get("date") or found.fields.get("sent")):
                return found
        seen += bool(text[at:end].strip())
        at = end + 1
    return None


def _header_block(text: str, start: int) -> PrintedHeader:
    fields: dict[str, str] = {}
    at = last = start
    name = ""
    lines = 0
    stacked = _is_stacked(text, start)
    while at < len(text) and lines < _LONGEST_HEADER:
        lines += 1
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at:end]
        match = _HEADER_LINE.match(line)
        if match:
            name = _name(match)
            fields.setdefault(name, match[2].strip())
        elif stacked and name and line.strip() and not fields[name]:
            fields[name] = line.strip()
        elif line[:1] in (" ", "\t") and line.strip() and name:
            fields[name] = f"{fields[name]} {line.strip()}".strip()
        elif not line.strip() and (following := _HEADER_LINE.match(text, end + 1)) and _name(following) in _ADDRESSING:
            pass  # some programs print every header line as a paragraph of its own
        else:
            break
        last, at = end, end + 1
    lead = len(text[start:last]) - len(text[start:last].lstrip())
    return PrintedHeader(fields, Span(start + lead, start + len(text[start:last].rstrip())))


def _is_stacked(text: str, start: int) -> bool:
    """Whether each header of a block has its value on the line below,
    as where a table with a cell for each was made text.
    """
    first, _, rest = text[start : start + 1000].partition("\n")
    match = _HEADER_LINE.match(first)
    below = rest.partition("\n")[0]
    return bool(match and not match[2].strip() and below.strip() and not _HEADER_LINE.match(below))


_LINES_ABOVE = 8


def _with_lines_above(text: str, from_line: int, after: int) -> int:
    """Where the header begins that the From line at ``from_line`` stands in:
    some programs print Subject and Date above it.
    """
    at = from_line
    for _ in range(_LINES_ABOVE):
        if at <= after:
            break
        end = at - 1
        at = max(text.rfind("\n", after, end) + 1, after)
        match = _HEADER_LINE.match(text[at:end])
        if match and _name(match) == "subject":
            header = _header_block(text, at)
            whole = "from" in header.fields and header.span.end > from_line and stated_day(header.fields.get("date"))
            return at if whole else from_line
    return from_line


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
    return replace(page, blocks=tuple(blocks))


def _piece(text: str, block: Block, start: int, end: int) -> list[Block]:
    """What is left of ``block`` between two offsets, if anything is."""
    words = text[start:end] if start < end else ""
    if not words.strip():
        return []
    start += len(words) - len(words.lstrip())
    return [Block(block.kind, Span(start, start + len(words.strip())), block.level)]


# The line that a Notes client puts over a forwarded mail: "------ Forwarded by Ann Lee/Corp on 04/20/2001 10:02 AM ------"
_NOTES_FORWARD = re.compile(r"^[ \t>]*-{3,}[ \t]*Forwarded by\b", re.MULTILINE)
# Where a printed header may begin: "From: Ann Lee", "De : Ann Lee", "*Von:* Ann Lee"
_FROM_LINE = re.compile(
    rf"^[ \t>*]*(?:From|{'|'.join(name.title() for name, meant in _IN_ENGLISH.items() if meant == 'from')})[ ]?\*?:",
    re.MULTILINE,
)

# The words that introduce a quotation, without their colon: "wrote", "a écrit ", "schrieb Bo Ray"
SAYING = r"(?:wrote|a écrit ?|escribió|schrieb\b[^\n:]{0,100})"
# The line that programs put over what they quote, in one line or broken into two or three:
# "On Mon, Jun 17, 2024 at 8:00 AM News <n@example.org> wrote:", "Le 17 juin 2024 à 08:00, News a écrit :"
_QUOTED = re.compile(
    rf"^[ \t>]*((On|Le|Am|El)[ ](?:[^\n]|\n(?![ \t>]*(?:\n|\2[ ]))){{10,250}}?\b{SAYING}:)[ \t]*$", re.MULTILINE
)
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d\d\b")
# How the subject of a forwarded mail begins: "Fwd: Pier news", "FW: …", "[list] Fwd: …", and "WG:", "TR:", "RV:" elsewhere
_FORWARD = re.compile(r"\s*(?:\[[^\]]{0,60}\]\s*)?(?:fwd?|wg|tr|rv)\s*:", re.IGNORECASE)


def is_forward(subject: str | None) -> bool:
    """Whether a subject says that the mail is a forwarded one."""
    return bool(_FORWARD.match(subject or ""))


# The beginning of one that was forwarded more than once: "WG: Fwd: Pier news"
_FORWARDS = re.compile(f"(?:{_FORWARD.pattern})+", re.IGNORECASE)


def own_subject(subject: str) -> str:
    """The subject that a forwarded mail had before it was forwarded, maybe more than once; any other as it is."""
    match = _FORWARDS.match(subject)
    return subject[match.end() :].strip() if match else subject


class Inner(NamedTuple):
    """What a forward says of the mail inside it: the day that it states, and its sender as printed."""

    day: dt.date | None = None
    sender: str | None = None


# Who is quoted, in the line over a quotation, after the clock time: "… at 8:00 AM Bo Ray <bo@pier.example> wrote"
_QUOTED_SENDER = re.compile(
    r"\d\d(?:[ ]?[ap]\.?m\b\.?|[ ]Uhr)?(?:[ ]schrieb)?[, ]*(?P<name>[^\d,:<>()]{0,80}?)[ ]*\(?<"
    r"(?P<address>[^<>@\s]{1,80}@[^<>\s]{1,120})>",
    re.IGNORECASE,
)


def _quoted_sender(line: str) -> str | None:
    match = _QUOTED_SENDER.search(line)
    return f"{match['name']} <{match['address']}>".strip() if match else None


# The line that programs put over a mail they forward or answer: "-----Original Message-----", "Begin forwarded message:"
_SEPARATOR = re.compile(
    r"(?:^|\n)[ \t>]*"
    r"(-{3,}[ \t]*(?:original|forwarded|message (?:d.origine|transféré)|ursprüngliche|weitergeleitete|mensaje)\b[^\n]{0,80}"
    r"|original message|begin forwarded message:)\s*\Z",
    re.IGNORECASE,
)


def _with_separator(text: str, header: Span) -> Span:
    """``header`` and the separating line above it, if there is one."""
    start = max(0, header.start - 200)
    match = _SEPARATOR.search(text[start : header.start])
    return Span(start + match.start(1), header.end) if match else header


def forwarded(page: Composed, after: int = 0, *, forward: bool = False) -> tuple[Composed, Inner]:
    """``page`` with printed mail headers set apart from prose, and what the first of them after ``after`` says, in a
    forward.

    A mail quoted below a longer answer is not a forward: its day is none of "today"'s. One under a line as answers have it
    ("On … wrote:") counts only where ``forward`` says that the subject calls the whole a forward.
    """
    inner = Inner()
    headers: list[Span] = []
    quoted = [
        (Span(match.start(1), match.end(1)), stated)
        for match in _QUOTED.finditer(page.text, after)
        if match[1].count("\n") < 3 and _CLOCK.search(match[1]) and (stated := stated_day(" ".join(match[1].split())))
    ]
    at = after
    while match := _FROM_LINE.search(page.text, at):
        header = printed_header(page.text, _with_lines_above(page.text, match.start(), at), within=1)
        at = match.end()
        if header is None:
            continue
        at = header.span.end
        if not headers and header.span.start * 2 <= len(page.text):
            day = stated_day(header.fields.get("sent") or header.fields.get("date"))
            if day or forward:
                inner = Inner(day, one_line(header.fields.get("from", "")).strip("* ") or None)
        headers.append(_with_separator(page.text, header.span))
    if forward and quoted and not (headers and headers[0].start < quoted[0][0].start):
        line, stated = quoted[0]
        among_first = line.start * 2 <= len(page.text)
        inner = Inner(stated, _quoted_sender(" ".join(line.of(page.text).split()))) if among_first else Inner()
    headers += [line for line, _ in quoted if not any(line.overlaps(other) for other in headers)]
    headers.sort()
    if headers:
        return marked_as_preformatted(page, headers), inner
    if (match := _NOTES_FORWARD.search(page.text, after)) and match.start() * 2 <= len(page.text):
        days = list(find_days(page.text[match.end() : match.end() + 600]))
        # The first day is that of the forwarding, the second that of the mail.
        inner = Inner(days[1].date if len(days) > 1 and days[1].span.start < 400 else None)
    return page, inner
