"""Markdown: clean text, its blocks and spans, and what the front matter says."""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, explaining, pipeline
from events_extractor.documents import read
from events_extractor.documents.days import first_day
from events_extractor.documents.markdown import read_markdown

LONG = "The harbor board met for three hours and voted to dredge the inner channel before the winter storms arrive. "


def markdown_blocks(text: str) -> list[tuple[str, str]]:
    page, _ = read_markdown(text)
    return [(block.kind, block.span.of(page.text)) for block in page.blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("# Pier\n\nText *of* `it`.", [("heading", "Pier"), ("paragraph", "Text of it.")], id="no marks left"),
        pytest.param("* Tea\n    * Green\n* Cake", [("list_item", "Tea"), ("list_item", "Green"), ("list_item", "Cake")], id="lists"),
        pytest.param(
            "Tea is:\n-\nGreen\n-\nBlack\nCake is not.",
            [("paragraph", "Tea is:"), ("list_item", "Green"), ("list_item", "Black"), ("paragraph", "Cake is not.")],
            id="bullets on lines of their own",
        ),
        pytest.param("Tea\n-\nGreen", [("heading", "Tea"), ("paragraph", "Green")], id="a dash that underlines"),
        pytest.param("* Tea\n\n  With milk.", [("list_item", "Tea"), ("paragraph", "With milk.")], id="item of two paragraphs"),
        pytest.param("|A|B|\n|-|-|\n|9 a.m.|Swim|", [("cell", "A"), ("cell", "B"), ("cell", "9 a.m."), ("cell", "Swim")], id="table"),
        pytest.param("A\n\n---\n\nB", [("paragraph", "A"), ("rule", ""), ("paragraph", "B")], id="rule"),
        pytest.param("     Ann Lee, to be\nenvoy.", [("paragraph", "Ann Lee, to be\nenvoy.")], id="indented text is no code"),
        pytest.param("Date: June 6\nPlace: Pier 2", [("paragraph", "Date: June 6\nPlace: Pier 2")], id="short lines stay lines"),
        pytest.param(LONG[:66] + "\n" + LONG[67:106], [("paragraph", LONG[:106])], id="wrapped lines join"),
        pytest.param("<center>\n<b>Pier</b> opens.\n</center>", [("paragraph", "Pier opens.")], id="HTML inside"),
        pytest.param("Tea<br>Cake <!-- x -->", [("paragraph", "Tea\nCake")], id="inline HTML"),
        pytest.param("<!-- note -->\n\nA {{ x }} b\n{: .big}\n{% include y %}", [("paragraph", "A {{ x }} b")], id="comments and templates"),
        pytest.param("Lee, clerk[^1]\n\n[^1]: From May.", [("paragraph", "Lee, clerk"), ("paragraph", "From May.")], id="footnotes"),
        pytest.param("![Upcoming Events](a.png)\n\nA", [("heading", "Upcoming Events"), ("paragraph", "A")], id="picture"),
        pytest.param("```\na  b\n```", [("preformatted", "a  b")], id="fence"),
        pytest.param("**Office of the\nHarbor Master**", [("heading", "Office of the Harbor Master")], id="a wrapped bold line"),
        pytest.param("### Monday 3/14 at 2:00-3:15", [("heading", "Monday 3/14 at 2:00-3:15")], id="a heading with a clock time"),
        pytest.param("**Tide Talk\n  \n7pm, Pier Hall**\n  \nBring a lamp.", [("paragraph", "Tide Talk\n7pm, Pier Hall"), ("paragraph", "Bring a lamp.")], id="lines of spaces in bold print"),
        pytest.param(f"**From:** {'Pier ' * 12}<pier@e.org>\n**Date:** June 6", [("paragraph", f"From: {'Pier ' * 12}pier@e.org\nDate: June 6")], id="bold labels stand on lines of their own"),
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
        pytest.param("published: true\npublishDate: '2031-05-06'", "2031-05-06", None, None, None, id="a switch is no day"),
        pytest.param("modified_time: 2031-06-01", None, None, None, None, id="modified is no evidence"),
        pytest.param("title: Tide\nnewsletter: Pier News\nauthor: [Ann, Bo]", None, "Tide", "Pier News", "Ann, Bo", id="names"),
    ],
)  # fmt: skip
def test_front_matter(front: str, published: str | None, title: str | None, site: str | None, author: str | None) -> None:
    page, matter = read_markdown(f"---\n{front}\n---\nText.")
    assert (page.text, page.issues) == ("Text.", ())
    assert (matter.published, matter.title, matter.site, matter.author) == (published, title, site, author)


@pytest.mark.parametrize(
    ("stated", "zone", "codes"),
    [
        ("timezone: America/Chicago", "America/Chicago", []),
        ("tz: ET", "America/New_York", []),
        ("time-zone: Pacific Time", "America/Los_Angeles", []),
        ("timezone: Mars/Base", None, ["metadata/timezone"]),
        ("timezone: America", None, ["metadata/timezone"]),
        ("timezone: UTC+5", None, ["metadata/timezone"]),
    ],
)
def test_the_zone_of_front_matter_is_that_of_the_document(stated: str, zone: str | None, codes: list[str]) -> None:
    body = "# Harbor Notes\n\nThe Civic Forum meets on June 24, 2031, at 9 a.m. in the Old Mill.\n"
    for name in ("a.md", "a.txt"):
        (document,) = documents.read(f"---\ndate: 2031-06-20\n{stated}\n---\n{body}".encode(), name)
        found = pipeline.extract(document)
        assert (document.timezone, found.timezone) == (zone, zone)
        assert [issue.code for issue in found.issues] == codes
        assert [event.timezone for event in found.events] == [zone]
    assert pipeline.extract(document, timezone="Europe/Berlin").timezone == "Europe/Berlin"
    assert explaining.explain(document).timezone_from == ("metadata" if zone else None)


def test_broken_front_matter_is_said_and_passed_over() -> None:
    page, matter = read_markdown('---\ntitle: "Tide\n---\nText.')
    assert (page.text, matter.title) == ("Text.", None)
    assert [issue.code for issue in page.issues] == ["markdown/front-matter"]


def test_a_rule_at_the_head_is_no_front_matter() -> None:
    assert read_markdown("---\nText without keys.\n\nMore.")[0].text.endswith("More.")


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("+++\ntitle = 'May tide'\ndate = 2031-05-06T09:00:00Z\nauthor = 'Ann Lee'\n+++\n", id="TOML"),
        pytest.param(
            "\n    Title:May tide\n    Date:2031-05-06T01:58:00.003-05:00\n    Tags:\n    Author:Ann Lee\n\n",
            id="indented lines",
        ),
        pytest.param("Title: May tide\nDate: 2031-05-06 13:00\nCategory: News\nAuthor: Ann Lee\n\n", id="bare lines"),
        pytest.param("title: May\n  tide\ndate: 6 May 2031\nauthor: Ann Lee\nslug:\n\n", id="continued and empty lines"),
    ],
)
def test_other_forms_of_front_matter(head: str) -> None:
    page, matter = read_markdown(head + "Text.")
    assert (page.text, page.issues) == ("Text.", ())
    assert matter.published is not None
    assert (first_day(matter.published), matter.title, matter.author) == (dt.date(2031, 5, 6), "May tide", "Ann Lee")


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("Topic: Tides\nDates: 6-May-31\nTime: 3:30 PM\nPlace: Pier 2", id="a notice"),
        pytest.param(
            "Title: Tides\nAuthor: Ann Lee\nDate: May 6, 2031\nPlace: Pier 2", id="a notice with a title and an author"
        ),
        pytest.param("Title: Tides\nDate: May 6, 2031", id="a title and a date alone"),
        pytest.param("From: Ann Lee\nSubject: Tides\nDate: May 6, 2031\nTitle: Mate\nStatus: R", id="a mail"),
        pytest.param("Title: Tides\nDate: May 6, 2031\nAuthor: Ann Lee\nA line of text.", id="a line of another kind"),
        pytest.param("Title: Tides\nTitle: Gulls\nAuthor: Ann Lee\nDate: May 6, 2031", id="a list"),
        pytest.param("---\nThe pier: open, again: at last\n\n---", id="a paragraph between rules"),
    ],
)
def test_labelled_lines_that_are_text(head: str) -> None:
    for name in ("a.md", "a.txt"):
        (document,) = read(f"{head}\n\nText.".encode(), name)
        assert document.metadata_date is None
        assert "Text." in document.text
        assert head.strip("-\n").split("\n", maxsplit=1)[0] in document.text


def test_metadata_above_plain_text() -> None:
    (document,) = read(b"Title: May tide\r\nDate: 2031-05-06\r\nAuthor: Ann Lee\r\n\r\nText.", "a.txt")
    assert (document.text, document.title, document.sender) == ("Text.", "May tide", "Ann Lee")
    assert document.metadata_date == dt.date(2031, 5, 6)


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("https://e.org/a?b=c#d", "https://e.org/a?b=c#d"),
        ("https://e.org/ä", "https://e.org/%C3%A4"),
        ("javascript:alert(1)", None),
    ],
)
def test_addresses(address: str, url: str | None) -> None:
    page, _ = read_markdown(f"[Tide]({address})")
    assert [link.url for link in page.links] == ([url] if url else [])


def test_names_of_columns() -> None:
    page, _ = read_markdown("|Day|Event|\n|-|-|\n|June 5|Swim|")
    assert [(block.kind, block.level) for block in page.blocks] == [("cell", 1), ("cell", 1), ("cell", 0), ("cell", 0)]


def test_stars_inside_html_are_bold_print() -> None:
    (document,) = read(b"<div><div>**Ann Birch** was elected head.</div></div>\n", "note.md")
    assert document.text.strip() == "Ann Birch was elected head."
    assert [span.of(document.text) for span in document.bold] == ["Ann Birch"]


def test_addresses_that_a_template_works_out_are_links() -> None:
    raw = "See [the fair]({{< relref \"/fairs/spring.md\" >}}) and [map]({{ '/map.png' | absolute_url }})."
    (document,) = read(raw.encode(), "issue.md")
    assert document.text.strip() == "See the fair and map."
