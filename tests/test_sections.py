"""How a document falls into sections: by heading, by lead-in, by shape."""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, profiles, sections
from events_extractor.language import dates
from events_extractor.model import Section
from events_extractor.reading import Reading, plain


def split(text: str, source: str = "issue.txt") -> tuple[tuple[Section, ...], str]:
    (document,) = documents.read(text.encode(), source)
    words, today = plain(document.text), dt.date(2024, 6, 6)
    reading = Reading(
        document=document,
        profile=profiles.load("default"),
        timezone="America/New_York",
        issued=today,
        today=today,
        plain=words,
        moments=tuple(dates.find(document.text, today, "America/New_York")),
    )
    return sections.split(reading), document.text


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param("TRANSITIONS\n\nJane Alder is now counsel at the Harbor Board.", ["moves"], id="a heading of its own"),
        pytest.param("TRANSITIONS — Jane Alder is now counsel at the Harbor Board.", ["moves"], id="a lead-in"),
        pytest.param(
            "Six drafts are out. The drafts and their comment deadlines are as follows:\n\n- Rules about pier hearings-July 3, 2024\n"
            "- Rules of the quay-July 9, 2024\n\nThe board will say more.",
            ["news", "deadlines", "news"],
            id="a list that a sentence leads to",
        ),
        pytest.param(
            "BRIDGES: The span opens.\n\nSPOTTED: Jane Alder at the pier.",
            ["news", "ignored"],
            id="each lead-in opens a section",
        ),
        pytest.param(
            "# Upcoming Events\n\n## Canal Day\n\nJune 9\n\n# Opinion\n\nOn dams.",
            ["events", "events", "reading"],
            id="a subheading inherits",
        ),
        pytest.param("# Past events\n\nWe met.", ["ignored"], id="the longest known phrase decides"),
        pytest.param(
            "| | –– Harbor Institute, 9 a.m.: Ports –– Rivers Forum, 10 a.m.: Dams | | –– JANE ALDER, The Post: On dams –– TOM BIRCH, Review: On locks | |",
            ["events", "reading"],
            id="by shape, where headings are lost",
        ),
        pytest.param("The bridge opened. Nobody came.", ["news"], id="running text"),
        pytest.param(
            "The Dock House will be a library next year!", ["news"], id="a house that will be something is no person"
        ),
    ],
)
def test_kinds(text: str, kinds: list[str]) -> None:
    found, _ = split(text, "issue.md" if text.startswith("#") else "issue.txt")
    assert [section.kind for section in found] == kinds


def test_the_title_of_a_page_without_headings_says_that_it_is_of_deadlines() -> None:
    table = "| When | What |\n| --- | --- |\n| 3 July 2024 | The quay is closed to nets |\n"
    for title, kinds in (("Dates and deadlines", ["deadlines"]), ("Deadlines and other worries of the quay", ["news"])):
        found, _ = split(f"---\ntitle: {title}\n---\n{table}", "issue.md")
        assert [section.kind for section in found] == kinds


def test_what_stands_on_a_screen_is_no_item() -> None:
    found, text = split(
        "Read on.\n\n```\n[ann@quay ~]$ tides\n\nTide Fair\nStart: Fri Sep 6, 2024 at 11:12 AM\n```\n\nGoodbye.\n",
        "issue.md",
    )
    assert [item.span.of(text) for section in found for item in section.items] == ["Read on.", "Goodbye."]


def test_long_paragraphs_under_the_day_of_the_text_are_no_list_of_that_day() -> None:
    long = "The wardens have told us more of the quay and of its ropes than anybody had thought to ask. " * 4
    titles = "\n\n".join(f"Of ropes, part {number}\n\nMore of it\n\nAnd a third line" for number in range(4))
    found, _ = split(
        f"# The Quay Letter\n\nGood morning.\n\n6 June 2024\n\n{titles}\n\n{long}\n\n{long}\n\n{long}\n", "issue.md"
    )
    assert {section.kind for section in found} == {"news"}


def test_lines_that_begin_with_a_time_are_items() -> None:
    found, text = split("SCHEDULE\n\n9 a.m. Breakfast with\nthe mayor\n10 a.m. Tour of the locks")
    assert [item.span.of(text) for item in found[0].items] == [
        "9 a.m. Breakfast with\nthe mayor",
        "10 a.m. Tour of the locks",
    ]


def test_a_line_broken_inside_a_sentence_begins_no_item() -> None:
    text = "\n".join(
        f"{begin}and the wardens of the quay had nothing to say about the tolls that they took on"
        for begin in ("The clerk was ill ", "Friday evening, ", "Monday night, ", "Tuesday at noon, ")
    )
    found, _ = split(text)
    assert [len(section.items) for section in found] == [1]


def test_lines_that_look_like_a_known_heading_are_headings() -> None:
    found, text = split(
        "<p>ICYMI</p><p>Our dean spoke on ropes.</p><p>QUAY NEWS</p><p>Ann Birch has joined us as counsel.</p>"
        "<p>TAR</p><p>It is black.</p>",
        "issue.html",
    )
    assert [(section.heading.of(text) if section.heading else "", section.kind) for section in found] == [
        ("ICYMI", "reading"),
        ("QUAY NEWS", "news"),
    ]


def test_headings_inside_a_wrapped_paragraph_part_it() -> None:
    found, text = split(
        "SPOTTED -- Ada Lund at the Quay Market on Sunday, with two boxes of eels and the clerk of the\n"
        "port. https://quay.example/eels/of/the/week/and/more/of/them/here\n"
        "BIRTHDAYS -- Bo Cho is 61 ... Tom Moss.\n"
        "TOMORROW: Ann Birch\n"
        "MOVING DAY -- Lena Marsh joins the Port Authority as counsel.\n"
        "ON THE HILL -- The Senate sits at 10 a.m.; votes begin at noon."
    )
    assert [(section.heading.of(text) if section.heading else "", section.kind) for section in found] == [
        ("SPOTTED", "ignored"),
        ("BIRTHDAYS", "ignored"),
        ("MOVING DAY", "moves"),
        ("ON THE HILL", "news"),
    ]


def test_items_stand_under_their_date_heading() -> None:
    found, text = split("# Events\n\n**Monday June 10**\n\n* Market\n\n**Friday June 14**\n\n* Concert", "issue.md")
    items = [item for section in found for item in section.items]
    assert [(item.span.of(text), item.day.of(text) if item.day else None) for item in items] == [
        ("Market", "Monday June 10"),
        ("Concert", "Friday June 14"),
    ]
