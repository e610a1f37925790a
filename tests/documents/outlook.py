"""Outlook messages of our own invention, made when a test asks for them: no binary file stands in the project."""

from __future__ import annotations

import datetime as dt

from aspose.email_foss.msg import MapiMessage

SENT = dt.datetime(2030, 6, 20, 12, tzinfo=dt.UTC)
TEXT, BINARY, TIME, INTEGER = 0x001F, 0x0102, 0x0040, 0x0003
SUBJECT, HEADERS, SENDER, ADDRESS, SENT_AT, MESSAGE_ID = 0x0037, 0x007D, 0x0C1A, 0x5D01, 0x0039, 0x1035
BODY, HTML, RTF, CODE_PAGE = 0x1000, 0x1013, 0x1009, 0x3FDE


def outlook(
    *,
    text: str | None = None,
    html: bytes | None = None,
    rtf: bytes | None = None,
    code_page: int | None = None,
    headers: str | None = None,
    attached: MapiMessage | None = None,
    file: str | None = None,
) -> MapiMessage:
    """A message of Ann's about tides; ``rtf`` is packed as Outlook may (MELA: not at all)."""
    message = MapiMessage.create("Tides of June – élan", "")
    message.properties.remove(BODY)
    message.set_property(SENDER, TEXT, "Ann Lee")
    message.set_property(ADDRESS, TEXT, "ann@example.org")
    message.set_property(SENT_AT, TIME, SENT)
    message.set_property(MESSAGE_ID, TEXT, "<tides-1@example.org>")
    for number, kind, value in (
        (BODY, TEXT, text), (HTML, BINARY, html), (CODE_PAGE, INTEGER, code_page), (HEADERS, TEXT, headers),
        (RTF, BINARY, rtf and len(rtf).to_bytes(4, "little") * 2 + b"MELA" + bytes(4) + rtf),
    ):  # fmt: skip
        if value is not None:
            message.set_property(number, kind, value)
    if attached is not None:
        message.add_embedded_message_attachment(attached)
    if file is not None:
        message.add_attachment(file, b"%PDF")
    return message
