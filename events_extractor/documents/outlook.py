"""Outlook messages (.msg) to mail: the headers that it came with, and its HTML, rich or plain text (MS-OXMSG, MS-OXPROPS).

A message becomes what it would be as ``.eml``, and is then read as any other mail. Attached messages come along, other
attachments by name alone.
"""

from __future__ import annotations

import datetime as dt
import struct
from email import policy
from email.errors import MessageError
from email.header import Header
from email.message import Message
from email.parser import HeaderParser
from email.utils import format_datetime, formataddr
from typing import TYPE_CHECKING, Any, Final

from events_extractor.documents.mail import read_mail
from events_extractor.documents.richtext import codec_of, html_or_text, unpacked
from events_extractor.errors import InputError, UnsupportedFormat
from events_extractor.model import Document

if TYPE_CHECKING:
    Mail = Message[Any, Any]

SIGNATURE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How the files of Outlook begin, and those of other old office programs."""

_PROPERTIES = "__properties_version1.0"
_ATTACHMENT = "__attach_version1.0_"
_VALUE = "__substg1.0_"
_EMBEDDED = "__substg1.0_3701000D"

# Properties by their number (MS-OXPROPS), and the types that their values may have.
_SUBJECT, _HEADERS, _BODY, _HTML, _RTF, _MESSAGE_ID = 0x0037, 0x007D, 0x1000, 0x1013, 0x1009, 0x1035
_SENDERS = ((0x0042, 0x5D02, 0x0065), (0x0C1A, 0x5D01, 0x0C1F))  # name, SMTP address, address: of whom it is, who sent it
_TIMES = (0x0039, 0x0E06)  # sent, delivered
_CODE_PAGES = (0x3FDE, 0x3FFD)  # of the mail, of its properties
_NAMES = (0x3707, 0x3704, 0x3001)  # of an attachment: long, short, displayed
_UNICODE, _STRING, _BINARY, _TIME, _INTEGER = 0x001F, 0x001E, 0x0102, 0x0040, 0x0003

_EPOCH = dt.datetime(1601, 1, 1, tzinfo=dt.UTC)
_DEEPEST = 10

# The message is put together anew: what the headers say of its parts holds no longer.
_OF_PARTS = ("content-", "mime-version")


def read_outlook(data: bytes, source: str, sha256: str) -> Document:
    """One Outlook message as a document.

    Raises UnsupportedFormat for another file of that family, InputError for a damaged one.
    """
    return read_mail(as_mail(data, source), source, sha256)


def as_mail(data: bytes, source: str) -> bytes:
    """The message as a mail (RFC 5322). Raises as ``read_outlook`` does."""
    from aspose.email_foss.cfb import CFBError, CFBReader

    # A file may end before its last sector does.
    padded = data + bytes(-len(data) % 4096)
    try:
        reader = CFBReader(padded)
        if reader.find_child_by_name(0, _PROPERTIES) is None:
            raise UnsupportedFormat(
                source,
                "this is an old office document, not a newsletter in text, HTML, Markdown or mail; save it as HTML or text",
            )
        return _mail(_Storage(reader, 0, header=32), 0).as_bytes()
    except (CFBError, struct.error, IndexError, MessageError, UnicodeError, OverflowError) as error:
        raise InputError(source, f"the Outlook message is damaged ({error}); save it again from Outlook") from error


class _Storage:
    """The properties of a message or an attachment, as they stand in the file."""

    def __init__(self, reader: Any, place: int, *, header: int) -> None:
        self._reader = reader
        self._header = header
        self.children = {child.name: child for child in reader.iter_children(place)}

    def data(self, number: int, kind: int) -> bytes | None:
        """The bytes of a property of varying length."""
        child = self.children.get(f"{_VALUE}{number:04X}{kind:04X}")
        return bytes(self._reader.get_stream_data(child.stream_id)) if child is not None and child.is_stream() else None

    def fixed(self, number: int, kind: int) -> int | None:
        """A property of eight bytes or fewer, as a number."""
        child = self.children.get(_PROPERTIES)
        if child is None:
            return None
        entries: bytes = self._reader.get_stream_data(child.stream_id)
        for place in range(self._header, len(entries) - 15, 16):
            if struct.unpack_from("<HH", entries, place) == (kind, number):
                return int.from_bytes(entries[place + 8 : place + (12 if kind == _INTEGER else 16)], "little")
        return None

    def text(self, *numbers: int) -> str | None:
        """The first of these properties that has any text."""
        for number in numbers:
            wide, narrow = self.data(number, _UNICODE), self.data(number, _STRING)
            found = (
                wide.decode("utf-16-le", "replace") if wide else (narrow or b"").decode(self.charset or "cp1252", "replace")
            )
            if found := found.rstrip("\0"):
                return found
        return None

    @property
    def charset(self) -> str | None:
        """The character set of what is not in Unicode."""
        return next((name for page in _CODE_PAGES if (name := codec_of(self.fixed(page, _INTEGER) or 0))), None)

    def storages(self, prefix: str, *, header: int) -> list[_Storage]:
        """The storages below whose names begin so, in the order of their names."""
        return [
            _Storage(self._reader, child.stream_id, header=header)
            for name, child in sorted(self.children.items())
            if name.startswith(prefix) and child.is_storage()
        ]


def _mail(storage: _Storage, depth: int) -> Mail:
    mail: Mail = Message(policy=policy.compat32)
    for name, value in _headers(storage).items():
        mail[name] = value
    parts: list[Mail | str] = [_alternatives(storage), *_attachments(storage, depth)]
    mail["MIME-Version"] = "1.0"
    mail["Content-Type"] = "multipart/mixed"
    mail.set_payload(parts)
    return mail


def _headers(storage: _Storage) -> dict[str, str | Header]:
    """The headers with which the message came, and what Outlook itself knows where they are wanting."""
    found: dict[str, str | Header] = {}
    for name, value in HeaderParser(policy=policy.compat32).parsestr((storage.text(_HEADERS) or "").lstrip()).items():
        if name.isascii() and not name.lower().startswith(_OF_PARTS):
            found.setdefault(name.title(), _safe(value))
    subject, number = storage.text(_SUBJECT), storage.text(_MESSAGE_ID)
    if subject:
        found.setdefault("Subject", _safe(subject))
    if number:
        found.setdefault("Message-Id", _safe(number))
    for names, *addresses in _SENDERS:
        name = storage.text(names) or ""
        address = next((one for number in addresses if "@" in (one := storage.text(number) or "")), "")
        if name or address:
            found.setdefault(
                "From", _safe(formataddr((name, address), charset="utf-8") if address.isascii() and address else name)
            )
    stamp = next((time for number in _TIMES if (time := storage.fixed(number, _TIME))), None)
    if stamp:
        found.setdefault("Date", format_datetime(_EPOCH + dt.timedelta(microseconds=stamp // 10)))
    return found


def _safe(value: str) -> str | Header:
    """A header's value on one line, encoded where it is not ASCII."""
    line = " ".join(str(value).split())
    return line if line.isascii() else Header(line, "utf-8")


def _alternatives(storage: _Storage) -> Mail:
    """The text in each form that the message has it in."""
    body, charset = storage.text(_BODY), storage.charset
    html: bytes | None = storage.data(_HTML, _BINARY) or None
    if html is None and (wide := storage.text(_HTML)):
        html, charset = wide.encode("utf-8", "replace"), "utf-8"
    if html is None or body is None:
        wrapped, plain = html_or_text(unpacked(storage.data(_RTF, _BINARY) or b""))
        if html is None and wrapped is not None:
            html, charset = wrapped.encode("utf-8", "replace"), "utf-8"
        body = body or plain
    parts: list[Mail | str] = []
    if body is not None:
        parts.append(_part("text/plain", body.encode("utf-8", "replace"), "utf-8"))
    if html is not None:
        # What is called ASCII and is not says nothing of what it is.
        parts.append(_part("text/html", html, None if charset == "ascii" else charset))
    alternatives: Mail = Message(policy=policy.compat32)
    alternatives["Content-Type"] = "multipart/alternative"
    alternatives.set_payload(parts)
    return alternatives


def _part(kind: str, data: bytes, charset: str | None) -> Mail:
    from email.encoders import encode_base64

    part: Mail = Message(policy=policy.compat32)
    part["Content-Type"] = kind
    if charset:
        part.set_param("charset", charset)
    part.set_payload(data)
    encode_base64(part)
    return part


def _attachments(storage: _Storage, depth: int) -> list[Mail | str]:
    parts: list[Mail | str] = []  # the type that set_payload takes
    for attachment in storage.storages(_ATTACHMENT, header=8):
        embedded = attachment.storages(_EMBEDDED, header=24)
        if embedded and _PROPERTIES in embedded[0].children and depth < _DEEPEST:
            part: Mail = Message(policy=policy.compat32)
            part["Content-Type"] = "message/rfc822"
            part.set_payload([_mail(embedded[0], depth + 1)])
        else:
            part = Message(policy=policy.compat32)
            part["Content-Type"] = "application/octet-stream"
            name = " ".join((attachment.text(*_NAMES) or "unnamed").split())
            part.add_header("Content-Disposition", "attachment", filename=name if name.isascii() else ("utf-8", "", name))
            part.set_payload("")
        parts.append(part)
    return parts
