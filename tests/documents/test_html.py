"""HTML: what a reader sees becomes text and blocks, what he does not see is gone."""

from __future__ import annotations

import time

import pytest

from events_extractor.documents.html import read_html


def blocks(html: str) -> list[tuple[str, str]]:
    page, _ = read_html(html)
    return [(block.kind, block.span.of(page.text)) for block in page.blocks]


def levels(html: str) -> list[int]:
    return [block.level for block in read_html(html)[0].blocks]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param("<p>One</p><p>Two</p>", [("paragraph", "One"), ("paragraph", "Two")], id="paragraphs"),
        pytest.param("<h2>Agenda</h2>Text", [("heading", "Agenda"), ("paragraph", "Text")], id="heading, then bare text"),
        pytest.param("<h2><p>Agenda</p></h2>", [("heading", "Agenda")], id="paragraph inside a heading"),
        pytest.param("<ul><li>Tea<li>Cake</ul>", [("list_item", "Tea"), ("list_item", "Cake")], id="unclosed items"),
        pytest.param(
            "<ul><li><p>Tea</p><p>At four.</p></li></ul>",
            [("list_item", "Tea"), ("paragraph", "At four.")],
            id="item of two",
        ),
        pytest.param(
            "<ul><li>Tea<ul><li>Green</ul>later</ul>",
            [("list_item", "Tea"), ("list_item", "Green"), ("paragraph", "later")],
            id="nested",
        ),
        pytest.param("<table><tr><td>9 a.m.<td>Swim</table>", [("cell", "9 a.m."), ("cell", "Swim")], id="cells"),
        pytest.param(
            "<table><tr><td><b>Swim</b><td>Pier 2</table>", [("cell", "Swim"), ("cell", "Pier 2")], id="bold column"
        ),
        pytest.param("<table><tr><td><b>Swim</b></table>", [("heading", "Swim")], id="bold cell of its own"),
        pytest.param("<td><p>Swim</p></td>", [("paragraph", "Swim")], id="no table, no cell"),
        pytest.param("Pool<br>opens", [("paragraph", "Pool\nopens")], id="one break is a line"),
        pytest.param("Pool<br><br>opens", [("paragraph", "Pool"), ("paragraph", "opens")], id="two breaks are a new block"),
        pytest.param("Pool<br> <br>opens", [("paragraph", "Pool"), ("paragraph", "opens")], id="two breaks with a space"),
        pytest.param(
            "<p>Pool</p><hr><p>opens</p>", [("paragraph", "Pool"), ("rule", ""), ("paragraph", "opens")], id="rule"
        ),
        pytest.param("<p>* * *</p><p>x</p>", [("rule", "* * *"), ("paragraph", "x")], id="printed rule"),
        pytest.param("<pre>a  b\n c</pre>", [("preformatted", "a  b\n c")], id="preformatted keeps its spaces"),
        pytest.param("<p>• Tea at four</p>", [("list_item", "Tea at four")], id="printed bullet is no part of the item"),
        pytest.param(
            "<p>Menu:<br>• Tea<br>• Cake</p>",
            [("paragraph", "Menu:"), ("list_item", "Tea"), ("list_item", "Cake")],
            id="bulleted lines",
        ),
        pytest.param("<p>Tea<br>— or cake</p>", [("paragraph", "Tea\n— or cake")], id="a lone dash is a dash"),
        pytest.param(
            "<div>A<div>B</div>C</div>",
            [("paragraph", "A"), ("paragraph", "B"), ("paragraph", "C")],
            id="text around a block",
        ),
        pytest.param(
            "<body><!-- x --><script>y</script><style>z</style>Seen", [("paragraph", "Seen")], id="scripts and comments"
        ),
    ],
)
def test_blocks(html: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(html) == expected


def test_levels_of_headings_and_nested_items() -> None:
    assert levels("<h1>A</h1><h3>B</h3><ul><li>C<ul><li>D</ul></ul>") == [1, 3, 1, 2]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        pytest.param("9&nbsp;a.m.", "9 a.m.", id="no-break space"),
        pytest.param("  Ann \n\t Lee  ", "Ann Lee", id="folded"),
        pytest.param("<b>Ann </b><i> Lee</i>", "Ann Lee", id="folded across tags"),
        pytest.param("<b>Ann</b>Lee", "AnnLee", id="no space invented"),
        pytest.param("Ju\u00adly\u200b 4\ufeff", "July 4", id="invisible signs"),
        pytest.param("Mo\u0000on\u0007", "Moon", id="control signs"),
        pytest.param("a\u2028b\u2009c", "a b c", id="odd spaces"),
        pytest.param("&lt;b&gt; &amp; &eacute;", "<b> & é", id="entities"),
        pytest.param("<p>A</p> <p>B</p>", "A\n\nB", id="a blank line between blocks"),
        pytest.param("<table><tr><td>A<td>B<tr><td>C</table>", "A\nB\n\nC", id="cells of a row on lines of their own"),
    ],
)
def test_text(html: str, text: str) -> None:
    assert read_html(html)[0].text == text


@pytest.mark.parametrize(
    "hidden",
    [
        '<div style="display:none">Peek</div>',
        '<div style="color:red; DISPLAY : none !important">Peek</div>',
        '<span style="visibility:hidden">Peek</span>',
        '<div style="max-height:0px;overflow:hidden">Peek</div>',
        '<div style="mso-hide:all">Peek</div>',
        '<div style="opacity:0">Peek</div>',
        '<span style="font-size:0">Peek</span>',
        '<span style="font-size:0px;line-height:0">Peek<b> <i>too</i></b></span>',
        '<div style="font-size:0"><p style="font-size:1em">Peek</p></div>',
        '<div style="font-size:1px;color:#FFFFFF;">Peek</div>',
        '<div style="color:#ffe; line-height:1px; font-size:1px">Peek</div>',
        '<div style="color: transparent">Peek</div>',
        '<div style="color:transparent"><b style="color:inherit">Peek</b></div>',
        '<div style="height:0;width:0;overflow:hidden">Peek</div>',
        '<div style="width:0px !important; overflow:hidden">Peek</div>',
        '<span class="preheader">Peek</span>',
        '<div class="x email-preheader">Peek</div>',
        '<div class="preview-text">Peek</div>',
        '<span class="mcnPreviewText">Peek</span>',
        "<style>span.preheader { display:none; font-size:14px }</style><span class=preheader>Peek</span>",
        "<style>@media print { .preheader { color:red } }</style><div class=preheader><p>Peek</p></div>",
        '<p class="preheader" style="font-size:1px">Peek</p>',
        "<div hidden>Peek</div>",
        "<title>Peek</title>",
        "<p></p><noscript>Peek</noscript>",
        "<style>.pre, p.x { display:none !important }</style><div class='a pre'>Peek</div>",
        "<!--[if mso]><p>Peek</p><![endif]-->",
    ],
)
def test_what_is_hidden_is_not_read(hidden: str) -> None:
    assert read_html(f"{hidden}<p>Seen</p>")[0].text == "Seen"


@pytest.mark.parametrize(
    "shown",
    [
        '<div style="max-height:0.5em">Seen</div>',
        '<div style="opacity:0.8">Seen</div>',
        '<div style="display:inline">Seen</div>',
        "<style>@media print { .wide { display:none } }</style><div class=wide>Seen</div>",
        "<style media='print'>.wide { display:none }</style><div class=wide>Seen</div>",
        '<td style="font-size:0"><p style="font-size:14px">Seen</p></td>',
        '<div style="font-size:0px"> <div style="width:50%"><table style="font:14px/20px Arial"><tr><td>Seen</table></div> </div>',
        '<div style="font-size:0"><span style="font-size:medium">Seen</span></div>',
        "<style>p, .text { font-size:14px }</style><div style=font-size:0><p>Seen</p></div>",
        "<style>@media print { a { color:red } } p { font-size:14px }</style><div style=font-size:0><p>Seen</p></div>",
        "<style>table td.text { font-size:14px }</style><div style=font-size:0><span class='a text'>Seen</span></div>",
        '<span style="font-size:0"></span>Seen',
        '<div style="font-size:0.9em">Seen</div>',
        '<div style="font-size:1px;line-height:20px"><b style="font-size:12px">Seen</b></div>',
        '<div style="background-color:transparent">Seen</div>',
        '<b style="color:transparent;background-clip:text">Seen</b>',
        '<div style="color:transparent"><b style="color:#111">Seen</b></div>',
        '<div style="line-height:0;min-height:0;overflow:hidden">Seen</div>',
        '<div style="height:0.5em;overflow:hidden">Seen</div>',
        '<div style="height:0">Seen</div>',
        '<div class="header">Seen</div>',
        '<div class="preheader"><a href="https://e.org">Seen</a></div>',
        '<table class="preheader"><tr><td><table><tr><td>Seen</table></table>',
        '<div class="preheader" style="color:#333; font-size:12px">Seen</div>',
        "<style>.preheader { font-size:12px }</style><div class=preheader>Seen</div>",
    ],
)
def test_what_only_looks_hidden_is_read(shown: str) -> None:
    assert read_html(shown)[0].text == "Seen"


@pytest.mark.parametrize(
    ("html", "bold"),
    [
        pytest.param("<b>Ann Lee</b> joins", ["Ann Lee"], id="b"),
        pytest.param("<strong>Ann</strong> <strong>Lee</strong> joins", ["Ann Lee"], id="runs that a space parts are one"),
        pytest.param('<span style="font-weight: 700">Ann</span> joins', ["Ann"], id="weight"),
        pytest.param('<b style="font-weight:normal">Ann</b> joins', [], id="a b that is not bold"),
        pytest.param("<b> Ann </b>joins, <b>Bo <i>Cho</i></b> stays", ["Ann", "Bo Cho"], id="no spaces at the ends"),
        pytest.param(
            "<b><p>Ann joins today.</p><p>Bo stays.</p></b>", ["Ann joins today.", "Bo stays."], id="never across blocks"
        ),
        pytest.param("<b>Ann<br>Lee</b> and more", ["Ann", "Lee"], id="never across lines"),
    ],
)
def test_bold(html: str, bold: list[str]) -> None:
    page, _ = read_html(html)
    assert [span.of(page.text) for span in page.bold] == bold


@pytest.mark.parametrize(
    ("html", "links"),
    [
        pytest.param('<a href="https://e.org/a">Sign up</a> now', [("Sign up", "https://e.org/a")], id="link"),
        pytest.param(
            '<a href=" https://e.org/\na ">Sign up</a>', [("Sign up", "https://e.org/a")], id="broken address mended"
        ),
        pytest.param('<a href="mailto:x@e.org">x</a>', [("x", "mailto:x@e.org")], id="mailto"),
        pytest.param('<a href="javascript:run()">x</a><a href="#top">y</a><a>z</a>', [], id="nothing a calendar may carry"),
        pytest.param(
            '<a href="https://e.org"><p>A</p><p>B</p></a>',
            [("A", "https://e.org"), ("B", "https://e.org")],
            id="one span a block",
        ),
        pytest.param(
            "See https://e.org/x.", [("https://e.org/x", "https://e.org/x")], id="printed address without the stop"
        ),
        pytest.param(
            '<a href="https://t.org/1">https://e.org/x</a>', [("https://e.org/x", "https://t.org/1")], id="not twice"
        ),
        pytest.param("(https://e.org/a_(b))", [("https://e.org/a_(b)", "https://e.org/a_(b)")], id="brackets in an address"),
    ],
)
def test_links(html: str, links: list[tuple[str, str]]) -> None:
    page, _ = read_html(html)
    assert [(link.span.of(page.text), link.url) for link in page.links] == links


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param('<td><img alt="Upcoming Events"></td>', [("heading", "Upcoming Events")], id="alone: a heading"),
        pytest.param('<h2><img alt="What we will be reading on the train"></h2>', [], id="too long for a heading picture"),
        pytest.param('<p><img alt="Smile"> Good day</p>', [("paragraph", "Good day")], id="beside words: not read"),
        pytest.param('<p><img alt="Ann Lee speaks to a crowd at the docks."></p>', [], id="a photograph"),
        pytest.param('<p><img alt="banner-3.png"></p><p><img alt="Logo"></p><p><img alt=""></p>', [], id="no words"),
        pytest.param('<p><img alt="Facebook" width="24"><img alt="Share this" width="24px"></p>', [], id="icons"),
    ],
)
def test_pictures(html: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(html) == expected


@pytest.mark.parametrize(
    ("html", "kind"),
    [
        pytest.param("<p><b>Thursday, June 6</b></p>", "heading", id="bold date"),
        pytest.param("<p><b>ON THE MOVE</b></p>", "heading", id="bold capitals"),
        pytest.param("<p><b>ON THE MOVE:</b></p>", "heading", id="with a colon"),
        pytest.param("<td><b>Coming up</b></td>", "heading", id="cell outside a table"),
        pytest.param("<table><td><b>Coming up</b></table>", "heading", id="cell"),
        pytest.param("<p><b>We moved to the pier.</b></p>", "paragraph", id="a sentence"),
        pytest.param("<p><b>June 6, 4:30 p.m., Pier 2</b></p>", "paragraph", id="a clock time"),
        pytest.param("<p><b>Ann Lee</b> has moved</p>", "paragraph", id="bold in part"),
        pytest.param("<p><b><a href='https://e.org'>RSVP here</a></b></p>", "paragraph", id="a button"),
        pytest.param("<p><b>" + "word " * 30 + "</b></p>", "paragraph", id="too long"),
    ],
)
def test_a_bold_line_of_its_own_is_a_heading(html: str, kind: str) -> None:
    assert [name for name, _ in blocks(html)] == [kind]


def test_large_print_is_a_heading() -> None:
    body = "<p style='font-size:14px'>" + "The choir meets by the river, rain or shine. " * 5 + "</p>"
    assert blocks(f"<p style='font-size:22px'>Next Rehearsals</p>{body}")[0] == ("heading", "Next Rehearsals")
    assert blocks(f"<p style='font-size:15px'>Next rehearsals</p>{body}")[0] == ("paragraph", "Next rehearsals")


@pytest.mark.parametrize(
    ("head", "published", "title", "site"),
    [
        pytest.param("<title> Pier \n News </title>", None, "Pier News", None, id="title"),
        pytest.param('<meta property="og:title" content="Pier\u200b\n News">', None, "Pier News", None, id="title of a tag"),
        pytest.param('<meta property="article:published_time" content="2031-05-06T07:00Z">', "2031-05-06T07:00Z", None, None, id="published"),
        pytest.param('<meta property="article:modified_time" content="2031-05-06">', None, None, None, id="modified is no evidence"),
        pytest.param(
            '<meta property="article:published_time" content="2031-05-07"><meta name="date" content="2031-05-06">', "2031-05-06", None, None,
            id="date before published",
        ),
        pytest.param('<meta name="DC.date" content="2031-05-06">', "2031-05-06", None, None, id="Dublin Core"),
        pytest.param(
            '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-05-06","dateModified":"2031-05-09",'
            '"headline":"Tide","publisher":{"name":"Pier News"}}</script><meta name="date" content="2031-05-08">',
            "2031-05-06", "Tide", "Pier News", id="JSON-LD first",
        ),
        pytest.param(
            '<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":["Article"],"datePublished":"2031-05-06"}]}</script>',
            "2031-05-06", None, None, id="JSON-LD graph",
        ),
        pytest.param('<script type="application/ld+json">{"@type":"Event","datePublished":"2031-05-06"}</script>', None, None, None, id="an event"),
        pytest.param('<script type="application/ld+json">{nonsense</script><title>T</title>', None, "T", None, id="broken JSON"),
        pytest.param('<meta property="og:site_name" content="Pier News">', None, None, "Pier News", id="site"),
    ],
)  # fmt: skip
def test_metadata(head: str, published: str | None, title: str | None, site: str | None) -> None:
    _, metadata = read_html(f"<html><head>{head}</head><body>x</body></html>")
    assert (metadata.published, metadata.title, metadata.site) == (published, title, site)


@pytest.mark.slow
@pytest.mark.parametrize("tag", ["div", "b", "ul><li", "table><tr><td", "a href=https://e.org", "span"])
def test_any_depth_is_read_in_time(tag: str) -> None:
    started = time.process_time()
    page, _ = read_html(f"<{tag}>" * 100_000 + "deep")
    assert page.text == "deep"
    assert [issue.code for issue in page.issues] == ["html/depth"]
    assert time.process_time() - started < 20


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param("<tr><th>Day<th>Event<tr><td>June 5<td>Swim", [("cell", 1), ("cell", 1), ("cell", 0), ("cell", 0)], id="a head row"),
        pytest.param("<tr><th>Hours until 9 a.m.<th>Who.<tr><td>A<td>B", [("cell", 1), ("cell", 1), ("cell", 0), ("cell", 0)], id="names of any shape"),
        pytest.param("<tr><th>When<td>June 5<tr><th>Where<td>Pier", [("cell", 0)] * 4, id="heads of rows name no column"),
        pytest.param("<tr><th colspan=2>Thursday, June 6<tr><td>9 a.m.<td>Swim", [("heading", 6), ("cell", 0), ("cell", 0)], id="a head over all columns"),
        pytest.param("<tr><td><b>Day</b><td><b>Event</b><tr><td>June 5<td>Swim", [("cell", 1), ("cell", 1), ("cell", 0), ("cell", 0)], id="a bold first row"),
        pytest.param("<tr><td>Day<td>Event<tr><td><b>June 5</b><td><b>Swim</b><tr><td>A<td>B", [("cell", 0)] * 6, id="a bold later row"),
        pytest.param("<tr><td><b>Ann Lee</b><td><b>Bo Ray</b>", [("cell", 0)] * 2, id="a bold row alone"),
    ],
)  # fmt: skip
def test_names_of_columns(rows: str, expected: list[tuple[str, int]]) -> None:
    page, _ = read_html(f"<table>{rows}</table>")
    assert [(block.kind, block.level) for block in page.blocks] == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param("<p>🟡 Ann Lee joins<p>🟡 Bo Ray leaves", [("list_item", "Ann Lee joins"), ("list_item", "Bo Ray leaves")], id="one sign"),
        pytest.param("<p>➡️ Swim<p>➡️ Row<p>Bye", [("list_item", "Swim"), ("list_item", "Row"), ("paragraph", "Bye")], id="a sign in colour"),
        pytest.param("<p>🟡 Ann Lee joins<p>🎂 Bo Ray turned 50", [("paragraph", "🟡 Ann Lee joins"), ("paragraph", "🎂 Bo Ray turned 50")], id="signs that differ"),
        pytest.param("<p>🟡 Swim<p>Row<p>🟡 Run", [("paragraph", "🟡 Swim"), ("paragraph", "Row"), ("paragraph", "🟡 Run")], id="apart"),
        pytest.param("<p><b>Coming up</b><br>• Swim<br>• Row", [("heading", "Coming up"), ("list_item", "Swim"), ("list_item", "Row")], id="a bold line above marks"),
        pytest.param("<p>Coming up<br>• Swim<br>• Row", [("paragraph", "Coming up"), ("list_item", "Swim"), ("list_item", "Row")], id="a plain line above marks"),
        pytest.param("<pre>A<br><br>\n| b</pre>", [("preformatted", "A"), ("preformatted", "| b")], id="breaks in preformatted text"),
        pytest.param("<pre>June 5 <b>Swim</b>\n   at <b> two</b> \n</pre>", [("preformatted", "June 5 Swim\n   at  two")], id="spaces in preformatted text"),
        pytest.param("<p><b>Regatta</b><br>June 5 at Pier 2", [("paragraph", "Regatta\nJune 5 at Pier 2")], id="a bold title stays with its lines"),
        pytest.param('<img alt="Pier News Logo"><p>Swim<img alt="Subscribe to our list">', [("heading", "Pier News Logo"), ("paragraph", "Swim")], id="buttons, but not the newsletter's name"),
    ],
)  # fmt: skip
def test_lists_without_list_marks(html: str, expected: list[tuple[str, str]]) -> None:
    page, _ = read_html(html)
    assert [(block.kind, block.span.of(page.text)) for block in page.blocks] == expected


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param("<td><p>June 5</p><td> <p>Swim<br>Pier 2</p> ", [("cell", "June 5"), ("cell", "Swim\nPier 2")], id="data of a word processor"),
        pytest.param("<td><img src=a.png><td><p>The pier opens.</p>", [("paragraph", "The pier opens.")], id="a picture beside a paragraph"),
        pytest.param("<td><p>June 5</p><td><p>Swim</p><p>Row</p>", [("paragraph", "June 5"), ("paragraph", "Swim"), ("paragraph", "Row")], id="columns of text"),
        pytest.param("<td><p>June 5</p>", [("paragraph", "June 5")], id="one cell"),
    ],
)  # fmt: skip
def test_paragraphs_in_cells(row: str, expected: list[tuple[str, str]]) -> None:
    page, _ = read_html(f"<table><tr>{row}</table>")
    assert [(block.kind, block.span.of(page.text)) for block in page.blocks] == expected


def test_reads_a_page_whose_quotation_mark_is_never_closed() -> None:
    page = '<title>Quay</title><div class="wrap>\n<h1>News</h1>\n<p>The fair is on Friday.</p></div>'
    assert read_html(page)[0].text.split("\n\n") == ["News", "The fair is on Friday."]
    assert read_html('<img alt="a > b"><p></p>')[0].text.strip() in ("", "a > b")
