"""Outlook messages: which of their bodies is read, what of their headers, and what becomes of damaged ones."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from aspose.email_foss.cfb import CFBDocument, CFBStorage, CFBStream, CFBWriter

from events_extractor.documents import find_sources, read, read_each
from events_extractor.documents.richtext import html_or_text, unpacked
from events_extractor.errors import EmptyInput, UnsupportedFormat
from events_extractor.model import Document
from tests.documents.outlook import outlook

# HTML as Outlook wraps it into RTF: each tag a piece of its own, and beside it what readers of RTF alone are to see.
WRAPPED = (
    rb"{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0{\fonttbl{\f0\fswiss Arial;}{\f1\fcharset204 Arial;}}{\*\generator X;}"
    rb"{\*\htmltag64 <p>}\htmlrtf {\b\htmlrtf0 Fr\'e9d\'e9ric \u8211? the {\*\htmltag84 <b>}tide{\*\htmltag92 </b>}\htmlrtf }\htmlrtf0"
    rb"{\f1 \'cc\'e8\'f0}{\*\mhtmltag84 <a href='x'>}{\*\htmltag84 <a href=\"https://example.org/\{a\}\">}all{\*\htmltag92 </a>}\par "
    rb"\u-10179?\u-8704?{\*\htmltag72 </p>}}"
)


def one(data: bytes, name: str = "tides.msg") -> Document:
    (document,) = read(data, name)
    return document


BODIES = {
    "its HTML, in its own character set": (outlook(html="<p>Café, <b>high</b> tide".encode("cp1252"), code_page=1252, text="Else"), "Café, high tide"),
    "HTML in UTF-8": (outlook(html="<p>Café at noon".encode(), code_page=65001), "Café at noon"),
    "HTML in Cyrillic": (outlook(html="<p>Прилив".encode("cp1251"), code_page=1251), "Прилив"),
    "HTML wrapped into rich text": (outlook(rtf=WRAPPED, text="Else"), "Frédéric – the tideМирall 😀"),
    "plain text": (outlook(text="High tide – at noon.\r\nBring boots."), "High tide – at noon.\nBring boots."),
    "rich text that is no HTML": (outlook(rtf=rb"{\rtf1\ansi{\info{\title No}}High \'96 tide\par at noon}"), "High – tide\nat noon"),
}  # fmt: skip


@pytest.mark.parametrize(("message", "text"), BODIES.values(), ids=BODIES)
def test_the_best_body_is_read(message: object, text: str) -> None:
    assert one(message.to_bytes()).text.strip() == text  # type: ignore[attr-defined]


def test_headers_that_outlook_knows() -> None:
    document = one(outlook(text="High tide.").to_bytes())
    assert (document.title, document.sender) == ("Tides of June – élan", "Ann Lee <ann@example.org>")
    assert (document.message_id, str(document.header_date)) == ("<tides-1@example.org>", "2030-06-20")
    assert document.issues == ()


def test_the_headers_that_came_with_the_mail_count_first() -> None:
    headers = (
        "Date: Fri, 21 Jun 2030 23:30:00 -0400\r\nFrom: Harbor Notes <notes@example.org>\r\nSubject: =?utf-8?q?Tides=C2=A0all?=\r\n"
        "Message-ID: <orig@example.org>\r\nContent-Type: text/plain; charset=utf-7\r\n"
    )
    document = one(outlook(text="High tide.", headers=headers).to_bytes())
    assert (document.title, document.sender) == ("Tides all", "Harbor Notes <notes@example.org>")
    assert (document.message_id, str(document.header_date)) == ("<orig@example.org>", "2030-06-21")


def test_an_attached_message_is_read_and_other_attachments_are_not() -> None:
    document = one(outlook(text="See below.", attached=outlook(text="High tide at noon."), file="plan.pdf").to_bytes())
    assert "High tide at noon." in document.text
    with pytest.raises(EmptyInput, match=r"only attachments \(plan\.pdf\)"):
        one(outlook(file="plan.pdf").to_bytes())


def test_an_old_office_document_is_told_from_a_message() -> None:
    book = CFBDocument(root=CFBStorage(name="Root Entry", children=[CFBStream(name="Workbook", data=b"x" * 5000)]))
    with pytest.raises(UnsupportedFormat, match="old office document"):
        one(CFBWriter.to_bytes(book))


def test_a_file_that_only_bears_the_name_is_what_it_holds() -> None:
    assert one(b"From: Ann\nTo: Bo\nSubject: Tide\n\nHigh tide.").title == "Tide"


def test_damaged_messages_are_refused_or_read_and_nothing_else() -> None:
    whole = outlook(html=b"<p>High tide " * 500, rtf=WRAPPED, attached=outlook(text="Low tide.")).to_bytes()
    chance = random.Random(7)
    for _ in range(150):
        data = bytearray(whole)
        for _ in range(chance.randrange(1, 40)):
            data[chance.randrange(8, len(data))] = chance.randrange(256)
        cut = chance.randrange(64, len(data)) if chance.random() < 0.5 else len(data)
        for result in read_each(bytes(data[:cut]), "tides.msg"):
            assert "fault of the program" not in str(result)


def test_messages_lie_in_folders_beside_others(tmp_path: Path) -> None:
    (tmp_path / "a.msg").write_bytes(outlook(text="High tide.").to_bytes())
    (tmp_path / "b.eml").write_bytes(b"Subject: x\nFrom: y\n\nz")
    assert [source.path and source.path.name for source in find_sources(tmp_path).sources] == ["a.msg", "b.eml"]


PACKED = {
    # The example of MS-OXRTFCP, section 3.1, and the one with a reference into itself, 3.2
    "as specified": ("2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0", rb"{\rtf1\ansi\ansicpg1252\pard hello world}" b"\r\n"),
    "a text in itself": ("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0", rb"{\rtf1 WXYZWXYZWXYZWXYZWXYZ}"),
    "cut off": ("1a0000001c0000004c5a4675e2d44b514100042057585959", rb"{\rtf1 WXYY"),
    "nothing": ("", b""),
    "another scheme": ("1a0000001c0000004c5a4600e2d44b5141000420", b""),
}  # fmt: skip


@pytest.mark.parametrize(("data", "text"), PACKED.values(), ids=PACKED)
def test_packed_rich_text(data: str, text: bytes) -> None:
    assert unpacked(bytes.fromhex(data)) == text


@pytest.mark.parametrize(
    ("rtf", "text"),
    [
        (rb"{\rtf1\ansi Tide\tab 4\line {\*\unknown no}\{yes\}\~all}", "Tide\t4\r\n{yes}\xa0all"),
        (rb"{\rtf1\ansi\uc2\u233ab{\uc0\u233}c}", "ééc"),
        (rb"{\rtf1\ansi\ansicpg932 \'93\'fa\'96\'7b}", "日本"),
        (rb"{\rtf1\bin5 {{{{{x}", "x"),
        (rb"{\rtf1 }}}}{{{{ \'", " "),
    ],
)
def test_rich_text(rtf: bytes, text: str) -> None:
    assert html_or_text(rtf) == (None, text)


def test_what_is_no_rich_text() -> None:
    assert html_or_text(b"<p>tide") == (None, None)
