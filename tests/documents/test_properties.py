"""What holds for every document, whatever the bytes: spans lie in the text, blocks are in order, nothing fails."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from events_extractor.documents import issue_date, load, read, read_each
from events_extractor.errors import InputError
from events_extractor.model import Document

PIECES = st.sampled_from(
    ["<p>", "</p>", "<b>", "</b>", "<li>", "<ul>", "</ul>", "<br>", "<td>", "<table>", "<tr>", "<h2>", "</h2>", "<hr>", "<pre>", "</pre>",
     '<a href="https://e.org">', "</a>", '<img alt="Coming Up">', "\n", "\n\n", " ", "| |", "–– ", "* ", "- ", "1. ", "# ", "**", "[a](https://e.org)",
     "---\n", "From: Ann\n", "Subject: Tide\n", "Sent: June 20, 2030\n", "To: Bo\n", "Date: Thu, 20 Jun 2030\n", "Content-Type: text/html\n",
     "Content-Type: multipart/mixed; boundary=x\n", "--x\n", "--x--\n", "> ", "=\n", "=C3=A9", "Ann Lee", "JUNE 5", "9 a.m.", "é", "\u00a0", "\u200b",
     "https://e.org/a.", "Happy Monday", "\x0c", "\r\n", "Begin forwarded message:\n",
     "Title: Tide\n", "Author: Ann\n", "+++\n", "🟡 ", "\n🟡 ", "<th>", "|A|B|\n|-|-|\n", "Dated: ", "this 6th day of June, 2030", "THE WHITE HOUSE, "]
)  # fmt: skip
SOUP = st.lists(PIECES, max_size=40).map("".join)
NAMES = st.sampled_from(["a.txt", "a.md", "a.html", "a.eml", "a.mbox", "-"])


def check(document: Document) -> None:
    text = document.text
    assert text.strip()
    for one, two in itertools.pairwise(document.blocks):
        assert one.span.end <= two.span.start
    for block in document.blocks:
        assert 0 <= block.span.start <= block.span.end <= len(text)
        words = block.span.of(text)
        assert words == words.strip()
        assert words or block.kind == "rule"
    for span in (*document.bold, *(link.span for link in document.links)):
        assert 0 <= span.start < span.end <= len(text)
        assert span.of(text) == span.of(text).strip()
    assert not set(text) & {"\u00a0", "\u200b", "\ufeff", "\r", "\0", "\x07"}


@settings(max_examples=300)
@given(SOUP, NAMES)
@example("* Tides\f * ", "a.txt")
def test_any_soup_is_read(soup: str, name: str) -> None:
    for result in read_each(soup.encode(), name):
        if isinstance(result, Document):
            check(result)
            issue_date(result)


@settings(max_examples=200)
@given(st.binary(max_size=200), NAMES)
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    for result in read_each(data, name):
        if isinstance(result, Document):
            check(result)
            issue_date(result)


MEDIA_TYPES = st.sampled_from(
    [None, "text/html", "text/markdown", "text/plain", "message/rfc822", "application/mbox", "image/png", "x"]
)


@settings(max_examples=200)
@given(
    st.one_of(
        st.binary(max_size=600),
        SOUP.map(str.encode),
        st.tuples(SOUP, st.binary(max_size=60)).map(lambda two: two[0].encode() + two[1]),
    ),
    NAMES,
    MEDIA_TYPES,
)
def test_reading_fails_as_input_errors_only(data: bytes, name: str, media_type: str | None) -> None:
    try:
        documents = read(data, name, media_type=media_type)
    except InputError:
        return
    assert documents
    for document in documents:
        check(document)


@settings(max_examples=100)
@given(SOUP, NAMES)
def test_reading_twice_gives_the_same(soup: str, name: str) -> None:
    def outcome() -> list[object]:
        return [result if isinstance(result, Document) else str(result) for result in read_each(soup.encode(), name)]

    assert outcome() == outcome()


@pytest.mark.slow
def test_real_newsletters(corpus: Path) -> None:
    documents = list(load(corpus))
    assert documents
    for document in documents:
        assert isinstance(document, Document)
        check(document)
