"""Plain text: the shape of its lines says what they are."""

from __future__ import annotations

import pytest

from events_extractor.documents.text import read_text

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
        pytest.param(
            "🟡 Swim at noon.\n\n🟡 Row at two.",
            [("list_item", "Swim at noon."), ("list_item", "Row at two.")],
            id="items under one sign",
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
        pytest.param(
            f"{LONG}\n\n{LONG}\n\nToday: • {LONG.strip()} • Cake",
            [
                ("paragraph", LONG.strip()),
                ("paragraph", LONG.strip()),
                ("paragraph", "Today:"),
                ("list_item", LONG.strip()),
                ("list_item", "Cake"),
            ],
            id="unwrapped: a list on one line",
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


def test_what_stands_on_every_page_is_no_text() -> None:
    head = "   HARBOR BOARD ARCHIVE  Case No. F-12-7  page {}"
    lines = [f"Line {number} of a long report on the piers of the bay goes on and" for number in range(100)]
    pages = [
        *lines[:30],
        "",
        head.format(1),
        head.format(2),
        "",
        *lines[30:60],
        head.format(3),
        "",
        *lines[60:90],
        head.format(4),
        *lines[90:],
    ]
    assert read_text("\n".join(pages)).text == "\n".join(lines)


@pytest.mark.parametrize(
    "rows", [["The market is open to all from noon.", "Bring your own bag."] * 4, ["* * * * * *", "News"] * 30]
)
def test_a_line_said_again_is_text(rows: list[str]) -> None:
    assert read_text("\n".join(rows)).text == "\n".join(rows)


def test_the_gaps_of_lines_set_to_one_width_are_closed() -> None:
    text = "The  keeper  of the north lock, Ann  Mary Birch,\nwill  speak  about  the  gates  that  she  built\nand those  that  she  would  like to build again.\nAll may come."
    text = text.replace("again.\n", "again\n")
    widths = {len(line) for line in text.split("\n")[:-1]}
    assert max(widths) - min(widths) <= 1
    assert "  " not in read_text(text).text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Monday  morning   the north lock opens to boats\nFriday  evening   the south lock opens to boats\nSunday  morning   the inner lock opens to boats\nend",
            id="columns",
        ),
        pytest.param(
            "The board met for three hours.  It voted to dredge\nthe channel before the storms.  It will meet again\nin May to hear of the costs.  Nobody was against.\nEnd",
            id="two spaces behind a sentence",
        ),
    ],
)
def test_other_gaps_stay(text: str) -> None:
    assert read_text(text).text == text
