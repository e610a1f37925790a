"""What titles and first lines print of whose letter it is, before any grammar decides whom they mean."""

from __future__ import annotations

import time

import pytest

from events_extractor import documents
from events_extractor.model import Document
from events_extractor.parsers import letterhead

# A title -> the name that it holds as that of the letter's house
LETTERS = [
    ("Alder House July Newsletter", "Alder House"),
    ("The Quay Rowing Club Bulletin", "Quay Rowing Club"),
    ("PyTides Weekly", "PyTides"),
    ("TKS! February Newsletter", "TKS"),
    ("Friends of the Quay Spring 2031 News", "Friends of the Quay"),
    ("TBA Regulatory Report", "TBA"),
    ("Quay & Pier Guild Sept. Update", "Quay & Pier Guild"),
    ("The tide is out", None),
    ("How to write a newsletter", None),
    ("Newsletter", None),
]


@pytest.mark.parametrize(("title", "name"), LETTERS)
def test_a_title_names_whose_letter_comes_out(title: str, name: str | None) -> None:
    found = letterhead.LETTER_OF.match(title)
    assert (found["name"] if found is not None else None) == name


# A title -> the name of the house, the word before it, and whether it is news of the house rather than what is on there
WEEKS = [
    ("This Week at Alder House", ("Alder House", "at", False)),
    ("Upcoming events this week at the Pier Institute: Tides", ("Pier Institute", "at", False)),
    ("What's on at Quay Hall", ("Quay Hall", "at", False)),
    ("What's on in Dover", ("Dover", "in", False)),
    ("What's New in pyTides: May", ("pyTides", "in", True)),
    ("Notes from the Tide Guild of Dover", ("Tide Guild of Dover", "from", True)),
    ("This week we look at tides", None),
    ("At Alder House", None),
]


@pytest.mark.parametrize(("title", "expected"), WEEKS)
def test_a_title_says_where_the_letter_is_at_home(title: str, expected: tuple[str, str, bool] | None) -> None:
    found = letterhead.WEEK_AT.match(title)
    assert (found and (found["name"], found["where"], found["news"] is not None)) == expected


PERIODIC = [
    ("Weekly Update", True),
    ("Tides Daily", True),
    ("June Sailing", True),
    ("Maritime Museum", False),
    ("Alder House", False),
    ("Spring Hill Church", False),
]


@pytest.mark.parametrize(("name", "expected"), PERIODIC)
def test_a_name_may_only_say_when_a_letter_comes_out(name: str, expected: bool) -> None:
    assert letterhead.is_periodic(name) is expected


SENDERS = [
    ('"Tide Office (Kent)" <tides@quay.example>', "Tide Office"),
    ("Quay Rowing Club <row@quay.example>", "Quay Rowing Club"),
    ("'Alder House' <a@alder.example>", "Alder House"),
    ("<a@alder.example>", ""),
]


def mail(sender: str, body: str = "We row on.") -> Document:
    (document,) = documents.read(
        f"From: {sender}\nSubject: Tides\nDate: Tue, 3 Jun 2031 09:00:00 +0000\n\n{body}\n".encode(), "a.eml"
    )
    return document


@pytest.mark.parametrize(("sender", "name"), SENDERS)
def test_a_sender_goes_by_a_name(sender: str, name: str) -> None:
    assert letterhead.sender(mail(sender)) == name


MASTHEADS = [
    ("QUAY ROWING CLUB NEWS\n\nWe row on.", "QUAY ROWING CLUB NEWS"),
    ("We row on.\n\nAnd on.", ""),
    ("Dear rowers,\n\nWe row on.", ""),
]


@pytest.mark.parametrize(("text", "expected"), MASTHEADS)
def test_a_first_line_may_be_the_masthead(text: str, expected: str) -> None:
    (document,) = documents.read(text.encode(), "a.txt")
    assert letterhead.masthead(document) == expected


@pytest.mark.parametrize(
    "line", ["Tide " * 4000, "a " * 10000, "A" * 20000, "1, " * 7000, "Tide and of the " * 1300, "At Tide " * 2500]
)
def test_long_lines_are_read_in_time(line: str) -> None:
    before = time.process_time()
    for pattern in (letterhead.LETTER_OF, letterhead.WEEK_AT):
        pattern.match(line)
    letterhead.is_periodic(line)
    assert time.process_time() - before < 1
