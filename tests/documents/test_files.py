"""Files, folders, mailboxes and standard input: what is taken, what is passed over, what is refused and why."""

from __future__ import annotations

import hashlib
import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from events_extractor.documents import find_sources, load, load_source, read
from events_extractor.errors import EmptyInput, MissingInput, UnsupportedFormat
from events_extractor.model import Document

MAIL = b"From: Ann <ann@e.org>\nTo: Bo\nSubject: Tide\nDate: Thu, 20 Jun 2030 08:00:00 +0000\n\nHigh tide.\n"
WHOLE_MAIL = b"Message-ID: <1@e.org>\nMIME-Version: 1.0\n" + MAIL
ENVELOPE = b"From ann@e.org Thu Jun 20 08:00:00 2030\n"


@pytest.mark.parametrize(
    ("data", "name", "media_type"),
    [
        pytest.param(MAIL, "-", "message/rfc822", id="mail by its headers"),
        pytest.param(b"\xef\xbb\xbf\r\n" + MAIL, "a.eml", "message/rfc822", id="mail after blank lines"),
        pytest.param(ENVELOPE + MAIL, "-", "message/rfc822", id="mailbox by its envelope"),
        pytest.param(ENVELOPE + MAIL, "a.eml", "message/rfc822", id="a message with its envelope"),
        pytest.param(WHOLE_MAIL, "a.txt", "message/rfc822", id="a whole message saved as text"),
        pytest.param(MAIL, "a.txt", "text/plain", id="headers printed in a text"),
        pytest.param(b"<!DOCTYPE html><p>x", "-", "text/html", id="HTML by its opening"),
        pytest.param(b"<p>a</p><p>b</p><p>c</p>", "-", "text/html", id="HTML by its tags"),
        pytest.param(b"x", "a.HTM", "text/html", id="HTML by its suffix"),
        pytest.param(b"---\ntitle: x\n---\ny", "-", "text/markdown", id="Markdown by its front matter"),
        pytest.param(b"# A\n\n**b** and [c](https://e.org)", "-", "text/markdown", id="Markdown by its marks"),
        pytest.param(b"# A", "a.md", "text/markdown", id="Markdown by its suffix"),
        pytest.param(b"# A\n**b** [c](https://e.org)", "a.txt", "text/plain", id="the suffix decides"),
        pytest.param(b"Tide table", "-", "text/plain", id="else text"),
        pytest.param(b"129\n" + MAIL, "a.emlx", "message/rfc822", id="Apple Mail"),
    ],
)
def test_forms(data: bytes, name: str, media_type: str) -> None:
    (document,) = read(data, name)
    assert document.media_type == media_type


def test_a_media_type_decides_where_it_is_given() -> None:
    assert read(b"<p>x</p>", "-", media_type="text/html; charset=utf-8")[0].text == "x"
    assert read(b"<p>x</p>", "-", media_type="text/plain")[0].text == "<p>x</p>"


@pytest.mark.parametrize(
    ("data", "advice"),
    [
        (b"%PDF-1.7 ...", "PDF"), (b"PK\x03\x04...", "unpack"), (b"\x89PNG...", "image"),
        (b"\xff\xd8\xff...", "image"), (b"GIF89a", "image"), (b"RIFF....WEBP", "image"), (b"{\\rtf1", "rich text"), (b"\x1f\x8b..", "compressed"),
        (b"a\0b\0c\0d\0", "binary"), (b"\0\0", "no text"), (bytes(200_000), "no text"),
        (bytes(range(256)) * 9, "no text"), (b"Tide. " * 900 + bytes(range(256)) * 99, "no text"), (b"BEGIN:VCALENDAR\n", "calendar"),
    ],
)  # fmt: skip
def test_other_formats_are_refused_with_advice(data: bytes, advice: str) -> None:
    with pytest.raises(UnsupportedFormat, match=advice) as caught:
        read(data, "news.txt")
    assert caught.value.source == "news.txt"


@pytest.mark.parametrize("data", [b"", b" \n\t", b"\xef\xbb\xbf\n"])
def test_empty_files(data: bytes) -> None:
    with pytest.raises(EmptyInput):
        read(data, "news.txt")


@pytest.mark.parametrize("name", ["a.html", "a.md", "a.eml"])
def test_files_without_text(name: str) -> None:
    data = {"a.html": b"<script>x</script>", "a.md": b"<!-- x -->", "a.eml": MAIL[:-11]}[name]
    with pytest.raises(EmptyInput):
        read(data, name)


@pytest.mark.parametrize(
    ("data", "text", "said"),
    [
        pytest.param("Café".encode(), "Café", [], id="UTF-8"),
        pytest.param("Café".encode("utf-8-sig"), "Café", [], id="with its mark"),
        pytest.param("Café".encode("utf-16"), "Café", [], id="UTF-16 with its mark"),
        pytest.param("Café".encode("cp1252"), "Café", ["text/charset"], id="else Windows-1252, and that is said"),
    ],
)
def test_characters_of_text_files(data: bytes, text: str, said: list[str]) -> None:
    (document,) = read(data, "a.txt")
    assert (document.text, [issue.code for issue in document.issues]) == (text, said)


def test_the_checksum_is_that_of_the_bytes() -> None:
    assert read(b"Tide\r\n", "a.txt")[0].sha256 == hashlib.sha256(b"Tide\r\n").hexdigest()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with newsletters, other files, a mailbox without a suffix and a Maildir."""
    for name, data in {
        "b.txt": b"B", "a/z.html": b"<p>Z", "a/deep/y.eml": MAIL, "c.PDF": b"%PDF", "data.json": b"{}", ".hidden.txt": b"no",
        ".git/x.txt": b"no", "Inbox": ENVELOPE + MAIL, "README": b"Just words", "box.mbox": ENVELOPE + MAIL + b"\n" + ENVELOPE + MAIL,
        "mail/new/1889732700.a": MAIL, "mail/cur/1889732600.b:2,S": MAIL, "mail/tmp/half": MAIL,
    }.items():  # fmt: skip
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if ":" not in name or sys.platform != "win32":
            path.write_bytes(data)
    return tmp_path


def test_a_fault_in_one_document_is_told_and_the_others_are_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, *others = (source for source in find_sources(folder).sources if source.path and source.path.suffix == ".eml")
    assert not others

    def fails(*_: object) -> None:
        raise ZeroDivisionError("half a tide")

    monkeypatch.setattr("events_extractor.documents.files.read_mail", fails)
    (error,) = load_source(one)
    assert "please report it: ZeroDivisionError: half a tide" in str(error)


def test_folders_are_read_in_order_and_the_rest_is_counted(folder: Path) -> None:
    found = find_sources(folder)
    names = [Path(source.name).relative_to(folder).as_posix() for source in found.sources]
    assert names == [
        "Inbox",
        "b.txt",
        "box.mbox",
        "a/z.html",
        "a/deep/y.eml",
        "mail/cur/1889732600.b:2,S",
        "mail/new/1889732700.a",
    ]
    assert found.passed_over == 2  # c.PDF and README; data.json is plainly no newsletter
    assert found.errors == ()


def test_a_folder_yields_its_documents(folder: Path) -> None:
    results = list(load(folder))
    assert all(isinstance(result, Document) for result in results)
    assert [result.source.rpartition("#")[2] for result in results if "#" in result.source] == ["1", "1", "2"]
    assert len(results) == 8


def test_one_bad_input_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.pdf").write_bytes(b"%PDF")
    (tmp_path / "c.txt").write_bytes(b"Tide")
    results = list(load(tmp_path / "a.txt", str(tmp_path / "none.txt"), tmp_path / "b.pdf", tmp_path / "c.txt"))
    assert [type(result) for result in results] == [MissingInput, EmptyInput, UnsupportedFormat, Document]
    assert str(results[0]).endswith("none.txt: there is no such file or folder")


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(MAIL)))
    (document,) = load("-")
    assert isinstance(document, Document)
    assert (document.source, document.text.strip()) == ("-", "High tide.")


def test_folders_without_a_newsletter_are_named_and_walked_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("bare", "full"):
        (tmp_path / name).mkdir()
    (tmp_path / "bare" / "list.csv").touch()
    (tmp_path / "full" / "a.txt").touch()
    walked: list[object] = []
    walk = os.walk

    def watched(folder: Path, **options: Any) -> Iterator[tuple[str, list[str], list[str]]]:
        walked.append(folder)
        return walk(folder, **options)

    monkeypatch.setattr(os, "walk", watched)
    found = find_sources(tmp_path / "bare", tmp_path / "full", tmp_path / "full" / "a.txt")
    assert found.empty == (str(tmp_path / "bare"),)
    assert walked == [tmp_path / "bare", tmp_path / "full"]


@pytest.mark.parametrize("path", ["a\0b", "x" * 5000])
def test_paths_that_cannot_be(path: str) -> None:
    (result,) = load(path)
    assert isinstance(result, MissingInput)


def test_printed_headers_of_a_text_are_its_evidence() -> None:
    (document,) = read(
        b"COPY 3\n\nFrom:   Ann Lee\nSent:   Thursday, June 20, 2030 9:34 AM\nSubject:  Tide\n\nHigh tide.", "a.txt"
    )
    assert (document.sender, document.title, str(document.header_date)) == ("Ann Lee", "Tide", "2030-06-20")
    assert [block.kind for block in document.blocks] == ["heading", "preformatted", "paragraph"]


def test_printed_headers_in_other_languages_are_evidence_too() -> None:
    (document,) = read("De : Ann Lee\nEnvoyé : jeudi 20 juin 2030 09:34\nObjet : Marée\n\nMarée haute.".encode(), "a.txt")
    assert (document.sender, document.title, str(document.header_date)) == ("Ann Lee", "Marée", "2030-06-20")


def test_markdown_says_where_its_date_cannot_be_read() -> None:
    (document,) = read(b"---\ndate: soon\n---\nTide", "a.md")
    assert [issue.code for issue in document.issues] == ["metadata/date"]
    assert "'soon'" in document.issues[0].message


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"---\ndate: 20300620\n---\nTide", "a.md"), (b"+++\ndate = 20300620\n+++\nTide", "a.md"), (b"---\ndate: 20300620\n---\nTide", "a.txt"),
        (b"---\ndate: 20300620T0800\n---\nTide", "a.md"), (b"<meta name=date content=20300620><p>Tide", "a.html"),
    ],
)  # fmt: skip
def test_days_as_one_number_in_metadata(data: bytes, name: str) -> None:
    (document,) = read(data, name)
    assert (str(document.metadata_date), document.issues) == ("2030-06-20", ())


def test_a_few_control_signs_are_no_binary_file() -> None:
    assert read(b"Tide\x07 and \x0c eels, and so on, page after page.", "a.txt")[0].text.startswith("Tide and")
    assert read("Flut und Ebbe".encode("utf-16"), "a.txt")[0].text == "Flut und Ebbe"


def test_what_is_given_twice_is_read_once(folder: Path) -> None:
    twice: list[str | Path] = [folder / "b.txt", str(folder / "a" / ".." / "b.txt"), folder, "-", folder / "b.txt", "-"]
    names = [source.name for source in find_sources(*twice).sources]
    assert names[0] == str(folder / "b.txt")
    assert sum(Path(name).name == "b.txt" for name in names) == 1
    assert names.count("-") == 1
    assert len(names) == len(find_sources(folder).sources) + 1
