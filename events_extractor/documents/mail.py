"""Mail to documents: one message (RFC 5322, MIME), and an mbox of many.

Real mail breaks the rules, so nothing here trusts it: unknown character sets, wrong ones and broken MIME trees become Issues
on the document. Attachments are never decoded.
"""

from __future__ import annotations

import codecs
import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from email import errors, message_from_bytes, policy
from email.header import decode_header
from email.message import Message
from typing import TYPE_CHECKING

from events_extractor.documents.cleaning import one_line
from events_extractor.documents.composing import Composed, join
from events_extractor.documents.days import first_day
from events_extractor.documents.html import Metadata, read_html
from events_extractor.documents.markdown import read_markdown
from events_extractor.documents.printed import Inner, forwarded, is_forward
from events_extractor.documents.text import read_text
from events_extractor.documents.unwrapping import with_line_feeds
from events_extractor.errors import EmptyInput, InputError
from events_extractor.model import Document, Issue

if TYPE_CHECKING:
    Mail = Message[str, str]

# Deeper than people forward; a tree below is not read.
_DEEPEST = 40

# A mail of more parts is a digest, whose parts are not compared.
_MANY_PARTS = 20

# What a declared name means in practice: programs say Latin-1 and send Windows-1252 (WHATWG Encoding, section 4.2).
_IN_PRACTICE = {
    "iso8859-1": "cp1252",
    "gb2312": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "iso8859-9": "cp1254",
}

# The defects that change what can be read, in words (RFC 2045 and 2046 say how it should be); others leave the text whole.
_DEFECTS: dict[type, str] = {
    errors.StartBoundaryNotFoundDefect: "its parts are not marked off as its header says",
    errors.NoBoundaryInMultipartDefect: "its parts are not marked off at all",
    errors.CloseBoundaryNotFoundDefect: "it ends in the middle of a part",
    errors.MultipartInvariantViolationDefect: "it claims to have parts and has none",
    errors.InvalidMultipartContentTransferEncodingDefect: "it is encoded as a whole and in parts",
    errors.InvalidBase64PaddingDefect: "a part's base64 is cut off",
    errors.InvalidBase64CharactersDefect: "a part's base64 has other signs in it",
    errors.InvalidBase64LengthDefect: "a part's base64 is cut off",
    errors.FirstHeaderLineIsContinuationDefect: "it begins in the middle of a header",
    errors.MissingHeaderBodySeparatorDefect: "its header runs into its text",
}


@dataclass(slots=True)
class _Reading:
    """What has been gathered from a message's parts so far."""

    source: str
    parts: list[Composed] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    metadata: list[Metadata] = field(default_factory=list)
    inner: Inner | None = None
    attachments: list[str] = field(default_factory=list)


def read_mail(data: bytes, source: str, sha256: str) -> Document:
    """One message as a document. Raises ``EmptyInput`` where it has no text to read,
    ``InputError`` where it is no message.
    """
    try:
        message: Mail = message_from_bytes(data, policy=policy.compat32)
    except Exception as error:  # the standard library's parser has failed on hostile mail in more ways than it documents
        raise InputError(
            source, f"the mail cannot be parsed ({type(error).__name__}); save it again from the mail program"
        ) from error
    reading = _Reading(source)
    _gather(message, reading)
    page = join(_without_repeats(reading.parts))
    if not page.text.strip():
        if reading.attachments:
            names = ", ".join(dict.fromkeys(reading.attachments))
            raise EmptyInput(source, f"the mail has no text, only attachments ({names}), and attachments are not read")
        if reading.issues:
            broken = "; ".join(dict.fromkeys(issue.message.partition(";")[0] for issue in reading.issues))
            raise EmptyInput(source, f"the mail has no part that can be read ({broken})")
        raise EmptyInput(source, "the mail has no text in it")
    title = _header(message, "Subject", reading)
    page, printed = forwarded(page, forward=is_forward(title))
    attached = reading.inner or Inner()
    date_header = _header(message, "Date", reading)
    header_date = first_day(date_header)
    if date_header and header_date is None:
        reading.issues.append(Issue("mail/date", f"the Date header cannot be read: {date_header[:60]!r}"))
    metadata = reading.metadata[0] if reading.metadata else Metadata()
    return replace(
        page.document(source, sha256, "message/rfc822"),
        message_id=_header(message, "Message-ID", reading) or None,
        title=title or metadata.title,
        sender=attached.sender or printed.sender or _header(message, "From", reading) or None,
        site=metadata.site,
        header_date=header_date or _stand_in_date(message, reading),
        metadata_date=first_day(metadata.published),
        body_date=attached.day or printed.day,
        issues=tuple(dict.fromkeys(reading.issues)),
    )


def _without_repeats(parts: list[Composed]) -> list[Composed]:
    """``parts`` without those whose words another holds: mail that sends its text twice and does
    not call it alternatives.
    """
    if not 1 < len(parts) <= _MANY_PARTS:
        return parts
    words = ["".join(part.text.split()) for part in parts]
    kept: list[Composed] = []
    for index, part in enumerate(parts):
        others = (
            other for place, other in enumerate(words) if place != index and (len(other), place) > (len(words[index]), index)
        )
        if not any(words[index] in other for other in others):
            kept.append(part)
    return kept


def _stand_in_date(message: Mail, reading: _Reading) -> dt.date | None:
    """The day in the headers that carry it where programs and gateways renamed the Date header."""
    for name in ("X-Original-Date", "X-XXDate", "NNTP-Posting-Date", "Delivery-Date"):
        day = first_day(_header(message, name, reading))
        if day:
            return day
    received = message.get_all("Received") or []
    return first_day(str(received[-1]).rpartition(";")[2]) if received else None


# ---- the parts of a message -----------------------------------------------------------------------------------------------


def _gather(message: Mail, reading: _Reading, depth: int = 0) -> None:
    """Read the text parts of ``message`` in order; ``depth`` is how deep it lies itself."""
    stack: list[tuple[Mail, int]] = [(message, depth)]
    digest = False
    while stack:
        part, depth = stack.pop()
        _note_defects(part, reading)
        if depth > _DEEPEST:
            reading.issues.append(Issue("mail/structure", f"parts nested more than {_DEEPEST} deep were not read"))
            continue
        kind = part.get_content_type()
        if part.is_multipart():
            children = [child for child in part.get_payload() if isinstance(child, Message)]
            digest = digest or kind == "multipart/digest"
            if kind == "message/rfc822" and children and reading.inner is None:
                # Of a digest no one sender is that of the whole.
                sender = "" if digest else _header(children[0], "From", reading)
                reading.inner = Inner(first_day(_header(children[0], "Date", reading)), sender or None)
            if kind == "multipart/alternative":
                _gather_preferred(children, reading, depth + 1)
                continue
            if kind in _FIRST_COUNTS:
                children = children[:1]
            stack += [(child, depth + 1) for child in reversed(children)]
        elif _is_attachment(part):
            reading.attachments.append(part.get_filename() or kind)
        elif kind.startswith("multipart/"):
            _read_leaf(part, "text/plain", reading)  # its boundary was lost, which is noted as a defect
        elif kind in ("text/html", "application/xhtml+xml"):
            _read_leaf(part, "text/html", reading)
        elif kind in ("text/plain", "text/markdown", "text/enriched"):
            _read_leaf(part, kind, reading)
        else:
            reading.attachments.append(part.get_filename() or kind)


# Containers whose first part is the text and whose others serve it: pictures, signatures, delivery reports.
_FIRST_COUNTS = frozenset({"multipart/related", "multipart/report", "multipart/signed", "multipart/encrypted"})


def _gather_preferred(children: list[Mail], reading: _Reading, depth: int) -> None:
    """Of alternatives read the one that serves best: HTML unless it is empty, else plain text, else any (RFC 2046,
    5.1.4).
    """
    for child in sorted(children, key=_rank):
        trial = _Reading(reading.source, inner=reading.inner)
        _gather(child, trial, depth)
        reading.issues += trial.issues
        reading.attachments += trial.attachments
        if any(part.text.strip() for part in trial.parts):
            reading.parts += trial.parts
            reading.metadata += trial.metadata
            reading.inner = trial.inner
            return


def _rank(part: Mail) -> int:
    kind = part.get_content_type()
    if kind in ("text/html", "multipart/related", "multipart/mixed"):
        return 0
    return 1 if kind == "text/plain" else 2


def _is_attachment(part: Mail) -> bool:
    return part.get_content_disposition() == "attachment" or (
        bool(part.get_filename()) and not part.get_content_type().startswith("text/")
    )


def _read_leaf(part: Mail, kind: str, reading: _Reading) -> None:
    try:
        data = part.get_payload(decode=True)
    except Exception as error:  # broken transfer encodings fail in many ways
        reading.issues.append(
            Issue("mail/structure", f"a part's transfer encoding is broken ({type(error).__name__}); it was not read")
        )
        return
    if not isinstance(data, bytes) or not data.strip():
        return
    _note_defects(part, reading)
    charset = _charset(part)
    if is_binary(data) and not (charset or "").lower().startswith(("utf-16", "utf-32")):
        reading.issues.append(Issue("mail/structure", "a part that claims to be text is a binary file; it was not read"))
        return
    text, issue = decode(data, charset, kind)
    if part.get_content_maintype() == "multipart" and not _WORDS.search(_OF_STRUCTURE.sub("", with_line_feeds(text))):
        return
    if issue:
        reading.issues.append(issue)
    if kind == "text/html" or (kind != "text/markdown" and looks_like_html(text)):
        page, metadata = read_html(text)
        reading.metadata.append(metadata)
    elif kind == "text/markdown":
        page, _ = read_markdown(text)
    else:
        if str(part.get_param("format") or "").lower() == "flowed":
            text = _unflowed(text, delete_space=str(part.get_param("delsp") or "").lower() == "yes")
        page = read_text(text)
    reading.issues += page.issues
    reading.parts.append(page)


# What only programs read in a mail whose parts were not found: boundaries, the parts'
# own headers, base64, a word to old programs
_OF_STRUCTURE = re.compile(
    r"^(?:--.*|Content-[A-Za-z-]+:.*(?:\n[ \t]+\S.*)*|This is a multi-?part message in MIME format\.?"
    r"|[A-Za-z0-9+/]{20,}={0,2}"
    r"|[A-Za-z0-9+/]{2,}={1,2})[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W\d_]")


def _note_defects(part: Mail, reading: _Reading) -> None:
    for defect in part.defects:
        words = _DEFECTS.get(type(defect))
        if words:
            reading.issues.append(Issue("mail/structure", f"the mail is broken: {words}; what could be read was read"))


def looks_like_html(text: str) -> bool:
    """Whether a text is HTML by its opening, whatever its label says."""
    return bool(
        re.match(
            r"\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body|table|div|meta)\b",
            text,
            re.IGNORECASE | re.DOTALL,
        )
    )


def _unflowed(text: str, *, delete_space: bool) -> str:
    """Format=flowed text with its soft line breaks undone (RFC 3676, section 4.2)."""
    out: list[str] = []
    flowing = False
    for raw in text.replace("\r\n", "\n").split("\n"):
        line = raw[1:] if raw.startswith(" ") else raw
        soft = line.endswith(" ") and line != "-- "
        if flowing and line:
            out[-1] += line
        else:
            out.append(line)
        if soft and delete_space:
            out[-1] = out[-1][:-1]
        flowing = soft and bool(line.strip())
    return "\n".join(out)


# ---- characters -----------------------------------------------------------------------------------------------------------


def decode(data: bytes, declared: str | None, kind: str = "text/plain") -> tuple[str, Issue | None]:
    """``data`` as text by the character set that is declared, else the one that fits; an Issue where the declared one is
    wrong.

    Never fails: what no set explains is read as Windows-1252, signs it has not as U+FFFD.
    """
    for mark, name in ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace"), None
    if declared is None and kind == "text/html":
        declared = _declared_in_html(data)
    if declared:
        try:
            name = codecs.lookup(declared.strip()).name
        except (LookupError, ValueError):
            name = ""
        if _ONE_BYTE.match(name) and (text := _utf8_after_all(data)) is not None:
            return text, Issue("mail/charset", f"the character set {declared[:40]!r} is wrong; read as utf-8")
        for candidate in (_IN_PRACTICE.get(name, name), name) if name else ():
            try:
                return data.decode(candidate), None
            except (LookupError, ValueError):
                continue
    try:
        text, found = data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        text, found = data.decode("cp1252", "replace"), "windows-1252"
    if not declared and found == "utf-8":
        return text, None
    said = (
        f"the character set {declared[:40]!r} is unknown or wrong"
        if declared
        else "no character set is stated and it is not UTF-8"
    )
    return text, Issue("mail/charset", f"{said}; read as {found}")


# The sets of one byte a sign, by Python's names. Every text is valid in most of them, so that being valid proves nothing.
_ONE_BYTE = re.compile(r"iso8859-|cp(?:125\d|437|85\d)\Z|koi8-|mac-")


def _utf8_after_all(data: bytes) -> str | None:
    """``data`` as UTF-8, where it is that and not ASCII alone: hardly any other text has the form of it by chance."""
    if data.isascii():
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


# Control signs that no text has more than a few of; ESC belongs to the Japanese character sets.
_CONTROLS = bytes({*range(9), *range(14, 32), 127} - {0x1B})


def is_binary(data: bytes) -> bool:
    """Whether one byte in twenty, and more than two, is a control sign. UTF-16 says by its mark why it has so many."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    controls = len(data) - len(data.translate(None, _CONTROLS))
    return controls * 20 > len(data) and (controls > 2 or controls * 2 > len(data))


# The character set that a page states: <meta charset="utf-8">, <meta http-equiv=… content="text/html; charset=utf-8">
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)


def _declared_in_html(data: bytes) -> str | None:
    match = _META_CHARSET.search(data[:4096])
    return match[1].decode("ascii") if match else None


def _charset(part: Mail) -> str | None:
    try:
        return part.get_content_charset() or None
    except Exception:  # a header that cannot be taken apart states nothing
        return None


def _header(message: Mail, name: str, reading: _Reading) -> str:
    """A header's value in plain words: encoded words decoded (RFC 2047), folding undone; empty if it is missing."""
    value = message.get(name)
    if value is None:
        return ""
    raw = str(value) if isinstance(value, str) else _raw_header(value)
    words: list[str] = []
    try:
        pieces = decode_header(raw) if "=?" in raw else [(raw, None)]
    except Exception:  # broken encoded words stand as they are
        pieces = [(raw, None)]
    for piece, charset in pieces:
        if isinstance(piece, str):
            words.append(piece)
        else:
            text, issue = decode(piece, charset if charset != "unknown-8bit" else None)
            words.append(text)
            if issue and charset not in (None, "unknown-8bit"):
                reading.issues.append(issue)
    text = "".join(words)
    if any("\udc80" <= sign <= "\udcff" for sign in text):
        text = decode(text.encode("utf-8", "surrogateescape"), None)[0]
    return one_line(text)


def _raw_header(value: object) -> str:
    """A header with bytes outside ASCII, which the standard library wraps: its bytes, decoded by what fits."""
    chunks = getattr(value, "_chunks", None)
    if chunks:
        return "".join(str(chunk[0]) for chunk in chunks)
    return str(value)


# ---- mbox -----------------------------------------------------------------------------------------------------------------

# The line that parts the messages of an mbox (RFC 4155): "From ann@example.org Thu Jun 20 08:00:00 2024"
_ENVELOPE = re.compile(rb"From [^\n]{1,200}\b\d{4}(?: [+-]\d{4})?\s*$")


def is_mbox(data: bytes) -> bool:
    """Whether ``data`` opens as an mbox does."""
    return bool(_ENVELOPE.match(data[:400].partition(b"\n")[0].rstrip(b"\r")))


def split_mbox(lines: Iterable[bytes]) -> Iterator[bytes]:
    """The messages of an mbox, read line by line, so that an archive of any size fits.

    Quoted ``>From`` lines are unquoted.
    """
    message: list[bytes] = []
    started = False
    blank = True
    for line in lines:
        if blank and line.startswith(b"From ") and _ENVELOPE.match(line.rstrip()):
            if started:
                yield b"".join(message)
            message, started = [], True
        elif started:
            unquoted = line[1:] if line.startswith(b">") and line.lstrip(b">").startswith(b"From ") else line
            message.append(unquoted)
        blank = not line.strip()
    if started:
        yield b"".join(message)
