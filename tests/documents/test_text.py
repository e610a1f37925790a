"""Plain text and Markdown: the shape of the lines says what they are."""

from __future__ import annotations

import pytest

from events_extractor.documents.text import printed_header, read_markdown, read_text

LONG = "The harbor board met for three hours and voted to dredge the inner channel before the winter storms arrive. " * 2


def blocks(text: str) -> list[tuple[str, str]]:
    page = read_text(text)
    return [(block.kind, block.span.of(page.text)) for block in page.blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "One\ntwo.\n\nThree.", [("paragraph", "One\ntwo."), ("paragraph", "Three.")], id="wrapped lines stay together"
        ),
        pytest.param("A.\r\n\r\nB.\rb.", [("paragraph", "A."), ("paragraph", "B.\nb.")], id="line ends"),
        pytest.param("\ufeffA\u00a0b.", [("paragraph", "A b.")], id="byte order mark, no-break space"),
        pytest.param("HARBOR NEWS\n\nText.", [("heading", "HARBOR NEWS"), ("paragraph", "Text.")], id="capitals alone"),
        pytest.param("HARBOR NEWS\nText.", [("heading", "HARBOR NEWS"), ("paragraph", "Text.")], id="capitals above text"),
        pytest.param(
            "Harbor News\n===========\nText.",
            [("heading", "Harbor News"), ("rule", "==========="), ("paragraph", "Text.")],
            id="underlined",
        ),
        pytest.param(
            "*****\n*  Harbor News  *\n*****",
            [("rule", "*****"), ("heading", "Harbor News"), ("rule", "*****")],
            id="framed",
        ),
        pytest.param(
            "What to Watch This Week\n\nText.",
            [("heading", "What to Watch This Week"), ("paragraph", "Text.")],
            id="title case alone",
        ),
        pytest.param(
            "When: Monday Morning\n\nText.",
            [("paragraph", "When: Monday Morning"), ("paragraph", "Text.")],
            id="a label is no heading",
        ),
        pytest.param(
            "Thursday, June 6\nSwim.", [("heading", "Thursday, June 6"), ("paragraph", "Swim.")], id="a bare date heads"
        ),
        pytest.param(
            "- Tea\n- Cake\n  with cream", [("list_item", "Tea"), ("list_item", "Cake\n  with cream")], id="items go on"
        ),
        pytest.param(
            "Menu:\n* Tea\n* Cake",
            [("paragraph", "Menu:"), ("list_item", "Tea"), ("list_item", "Cake")],
            id="lead and items",
        ),
        pytest.param("1. Tea\n2) Cake", [("list_item", "Tea"), ("list_item", "Cake")], id="numbers"),
        pytest.param("Then in\n1. May he left.", [("paragraph", "Then in\n1. May he left.")], id="one number is no list"),
        pytest.param("–– Tea\n–– Cake", [("list_item", "Tea"), ("list_item", "Cake")], id="double dashes"),
        pytest.param("?\tTea\n?\tCake", [("list_item", "Tea"), ("list_item", "Cake")], id="bullets lost to a character set"),
        pytest.param(
            "The mayor spoke\n— at length — of eels.",
            [("paragraph", "The mayor spoke\n— at length — of eels.")],
            id="dash in a sentence",
        ),
        pytest.param("-----\nA.", [("rule", "-----"), ("paragraph", "A.")], id="rule"),
        pytest.param("=====*=====", [("rule", "=====*=====")], id="mixed rule"),
        pytest.param(
            "  Jun 04 - Regatta\n* Jul ?? - Gala\n  Jul 20 - Swim\n     around the pier",
            [
                ("list_item", "Jun 04 - Regatta"),
                ("list_item", "Jul ?? - Gala"),
                ("list_item", "Jul 20 - Swim\n     around the pier"),
            ],
            id="calendar lines, marked or not",
        ),
        pytest.param(
            "9 a.m. Swim\n10:30 am Talk", [("list_item", "9 a.m. Swim"), ("list_item", "10:30 am Talk")], id="clock lines"
        ),
        pytest.param(
            "The boats that left the harbor before the storm came in at dawn\n\nare safe.",
            [("paragraph", "The boats that left the harbor before the storm came in at dawn\n\nare safe.")],
            id="a blank line inside a sentence",
        ),
        pytest.param(
            "PIER\n" + LONG.strip() + "\n" + LONG.strip() + "\n\nNext\n" + LONG.strip(),
            [
                ("heading", "PIER"),
                ("paragraph", LONG.strip()),
                ("paragraph", LONG.strip()),
                ("paragraph", "Next"),
                ("paragraph", LONG.strip()),
            ],
            id="unwrapped: one line a paragraph",
        ),
    ],
)
def test_plain_text(text: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("| | | A tide | | B tide | C", [("rule", "| | |"), ("paragraph", "A tide"), ("rule", "| |"), ("paragraph", "B tide"), ("rule", "|"), ("paragraph", "C")], id="rules"),
        pytest.param("| | –– Pier 2, 9 a.m.: Eels –– Pier 3, noon: Cod | |", [("rule", "| |"), ("list_item", "Pier 2, 9 a.m.: Eels"), ("list_item", "Pier 3, noon: Cod"), ("rule", "| |")], id="items"),
        pytest.param("| | Today: • Eels • Cod | |", [("rule", "| |"), ("paragraph", "Today:"), ("list_item", "Eels"), ("list_item", "Cod"), ("rule", "| |")], id="lead and bullets"),
        pytest.param("| | — Ann Lee joined. — Bo Cho left. | |", [("rule", "| |"), ("list_item", "Ann Lee joined."), ("list_item", "Bo Cho left."), ("rule", "| |")], id="single dashes that repeat"),
        pytest.param("| | The eel — a fish — swims. It — too — dives. | |", [("rule", "| |"), ("paragraph", "The eel — a fish — swims. It — too — dives."), ("rule", "| |")], id="dashes of a sentence"),
        pytest.param("| | TIDE TABLE | | Text. ", [("rule", "| |"), ("heading", "TIDE TABLE"), ("rule", "| |"), ("paragraph", "Text.")], id="capitals between rules"),
    ],
)  # fmt: skip
def test_flattened_text(text: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(text) == expected


def test_a_single_bar_is_no_rule_where_no_table_was_lost() -> None:
    assert blocks("Pier 2 | 6 p.m. | free") == [("paragraph", "Pier 2 | 6 p.m. | free")]


def test_left_over_quoted_printable_is_decoded_and_said() -> None:
    page = read_text("The caf=C3=A9 on the pier will be clo=\nsed from Monday un=\ntil Friday.=20\n")
    assert page.text == "The café on the pier will be closed from Monday until Friday. \n"
    assert [issue.code for issue in page.issues] == ["text/quoted-printable"]


@pytest.mark.parametrize("text", ["a=b and c=d\nx=20\n", "see https://e.org/?q=\nnext line\n"])
def test_equals_signs_alone_are_no_quoted_printable(text: str) -> None:
    assert read_text(text).text == text


def test_quote_marks_of_a_forwarded_text_are_taken_off() -> None:
    assert read_text("> Pier news\n>\n> The pier opens.").text == "Pier news\n\nThe pier opens."


# ---- Markdown


def markdown_blocks(text: str) -> list[tuple[str, str]]:
    page, _ = read_markdown(text)
    return [(block.kind, block.span.of(page.text)) for block in page.blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("# Pier\n\nText *of* `it`.", [("heading", "Pier"), ("paragraph", "Text of it.")], id="no marks left"),
        pytest.param("* Tea\n    * Green\n* Cake", [("list_item", "Tea"), ("list_item", "Green"), ("list_item", "Cake")], id="lists"),
        pytest.param("* Tea\n\n  With milk.", [("list_item", "Tea"), ("paragraph", "With milk.")], id="item of two paragraphs"),
        pytest.param("|A|B|\n|-|-|\n|9 a.m.|Swim|", [("cell", "A"), ("cell", "B"), ("cell", "9 a.m."), ("cell", "Swim")], id="table"),
        pytest.param("A\n\n---\n\nB", [("paragraph", "A"), ("rule", ""), ("paragraph", "B")], id="rule"),
        pytest.param("     Ann Lee, to be\nenvoy.", [("paragraph", "Ann Lee, to be\nenvoy.")], id="indented text is no code"),
        pytest.param("Date: June 6\nPlace: Pier 2", [("paragraph", "Date: June 6\nPlace: Pier 2")], id="short lines stay lines"),
        pytest.param(LONG[:66] + "\n" + LONG[67:106], [("paragraph", LONG[:106])], id="wrapped lines join"),
        pytest.param("<center>\n<b>Pier</b> opens.\n</center>", [("paragraph", "Pier opens.")], id="HTML inside"),
        pytest.param("Tea<br>Cake <!-- x -->", [("paragraph", "Tea\nCake")], id="inline HTML"),
        pytest.param("<!-- note -->\n\nA {{ x }} b\n{: .big}\n{% include y %}", [("paragraph", "A {{ x }} b")], id="comments and templates"),
        pytest.param("![Upcoming Events](a.png)\n\nA", [("heading", "Upcoming Events"), ("paragraph", "A")], id="picture"),
        pytest.param("```\na  b\n```", [("preformatted", "a  b")], id="fence"),
        pytest.param("**Thursday, June 6**\n\nSwim", [("heading", "Thursday, June 6"), ("paragraph", "Swim")], id="bold line heads"),
    ],
)  # fmt: skip
def test_markdown(text: str, expected: list[tuple[str, str]]) -> None:
    assert markdown_blocks(text) == expected


def test_markdown_spans() -> None:
    page, _ = read_markdown("**Ann Lee** has [joined the *pier*](https://e.org/a) ([x](#here)).")
    assert page.text == "Ann Lee has joined the pier (x)."
    assert [span.of(page.text) for span in page.bold] == ["Ann Lee"]
    assert [(link.span.of(page.text), link.url) for link in page.links] == [("joined the pier", "https://e.org/a")]


@pytest.mark.parametrize(
    ("front", "published", "title", "site", "author"),
    [
        pytest.param("date: 2031-05-06", "2031-05-06", None, None, None, id="date"),
        pytest.param("date: '2031-05-06'\ntitle: \"Tide:\\_a\\_table\"", "2031-05-06", "Tide: a table", None, None, id="escapes of YAML"),
        pytest.param("published_time: 2031-05-06 04:20:00-05:00\nmodified_time: 2031-06-01", "2031-05-06 04:20:00-05:00", None, None, None, id="published"),
        pytest.param("modified_time: 2031-06-01", None, None, None, None, id="modified is no evidence"),
        pytest.param("title: Tide\nnewsletter: Pier News\nauthor: [Ann, Bo]", None, "Tide", "Pier News", "Ann, Bo", id="names"),
    ],
)  # fmt: skip
def test_front_matter(front: str, published: str | None, title: str | None, site: str | None, author: str | None) -> None:
    page, matter = read_markdown(f"---\n{front}\n---\nText.")
    assert (page.text, page.issues) == ("Text.", ())
    assert (matter.published, matter.title, matter.site, matter.author) == (published, title, site, author)


def test_broken_front_matter_is_said_and_passed_over() -> None:
    page, matter = read_markdown('---\ntitle: "Tide\n---\nText.')
    assert (page.text, matter.title) == ("Text.", None)
    assert [issue.code for issue in page.issues] == ["markdown/front-matter"]


def test_a_rule_at_the_head_is_no_front_matter() -> None:
    assert read_markdown("---\nText without keys.\n\nMore.")[0].text.endswith("More.")


# ---- printed mail headers


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        pytest.param(
            "From: Ann\nSent: Monday\nSubject: Tide\n\nText",
            {"from": "Ann", "sent": "Monday", "subject": "Tide"},
            id="plain",
        ),
        pytest.param(
            "From: Ann\nSubject: Tide\n   and eels\nText", {"from": "Ann", "subject": "Tide and eels"}, id="continued"
        ),
        pytest.param("*From:* Ann\n*Subject:* Tide", {"from": "Ann", "subject": "Tide"}, id="starred"),
        pytest.param("From: Ann\n\nSubject: Tide\n\nText", {"from": "Ann", "subject": "Tide"}, id="spaced"),
        pytest.param("COPY 3\n\nFrom: Ann\nSubject: Tide", {"from": "Ann", "subject": "Tide"}, id="under a stamp"),
        pytest.param("Date: June 6\nFrom: 9 a.m.\nTo: noon", None, id="an event's hours"),
        pytest.param("Subject to change\nFrom: here", None, id="no header"),
    ],
)
def test_printed_headers(text: str, fields: dict[str, str] | None) -> None:
    header = printed_header(text)
    assert (header.fields if header else None) == fields
