"""HTML to text, by one walker over the parsed tree: blocks, headings, list items, cells, bold and links fall out of one
pass.

Newsletters are set in nested layout tables, so a table cell is a block like any other. What a reader does not see (hidden
pre-headers, scripts, styles) is not read either. White space folds as in a browser (CSS Text 3, section 4).
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from events_extractor.documents.cleaning import one_line, sendable
from events_extractor.documents.composing import Composed, Composer
from events_extractor.model import BlockKind, Issue

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_UNSEEN = frozenset({"head", "script", "style", "title", "meta", "link", "template", "noscript", "svg", "object", "iframe",
                     "select", "textarea", "button", "audio", "video", "canvas", "map"})  # fmt: skip
_BLOCKS = frozenset({"address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl",
                     "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "html", "legend", "main", "nav",
                     "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul", "caption",
                     "hgroup", "menu"})  # fmt: skip
_HEADINGS = {f"h{level}": level for level in range(1, 7)}

# Deeper than any newsletter; the parser's own cost grows with the square of the depth, which fewer tags cannot make large.
_DEEPEST = 800
_MANY_TAGS = 8000

# A declaration that hides an element: "display:none", "visibility: hidden", "max-height:0px", "mso-hide:all", "opacity:0"
_HIDING = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|(?:max-height|opacity)\s*:\s*0(?![.\d])|mso-hide\s*:\s*all)",
    re.IGNORECASE,
)
# A box without room that cuts off what is in it: "height:0; overflow:hidden", "width:0px;overflow: hidden"
_NO_ROOM = re.compile(r"(?:^|;)\s*(?:height|width)\s*:\s*0(?=[a-z%]*\s*(?:;|!|$))", re.IGNORECASE)
_CUT_OFF = re.compile(r"(?:^|;)\s*overflow\s*:\s*hidden", re.IGNORECASE)
# A class that senders give to the hidden words of the inbox list: "preheader", "email-preheader", "preview-text",
# "mcnPreviewText"
# They are bare words: one with a link, a picture or a table in it, or with letters of a size, is a line that readers see.
_PREHEADER = re.compile(r"(?:[\w-]*[-_])?(?:pre-?header|preview-text)(?:-text)?|mcnPreviewText", re.IGNORECASE)
# How large the letters of a style are, in any unit: "font-size:0", "font-size: 1px", "font:14px/20px Arial"
_ANY_SIZE = re.compile(
    r"(?:^|;)\s*(?:font-size\s*:\s*"
    r"|font\s*:[^;]*?(?<![\w.#-])(?=[\d.]+(?:px|pt|r?em|%)))(?P<size>\d*\.?\d+)\s*(?P<unit>[a-z%]*)"
    r"|(?:^|;)\s*font-size\s*:\s*(?P<word>[a-z-]+)",
    re.IGNORECASE,
)
# The color of a style's letters: "color:transparent", "color: #FFF"
_COLOR = re.compile(r"(?:^|;)\s*color\s*:\s*([^;!]+)", re.IGNORECASE)
_WHITE = frozenset({"white", "#fff", "#ffffff", "rgb(255,255,255)"})
_FLAT = re.compile(r"(?:^|;)\s*line-height\s*:\s*[01](?:\.0+)?(?:px|pt)?(?=\s*(?:;|!|$))", re.IGNORECASE)
# The weight of a style: "font-weight:bold", "font-weight: 600"
_WEIGHT = re.compile(r"font-weight\s*:\s*(bolder|bold|normal|lighter|[1-9]00)\b", re.IGNORECASE)
# The size of a style's letters: "font-size:24px", "font-size: 18pt"
_SIZE = re.compile(r"font-size\s*:\s*(\d{1,3}(?:\.\d{1,3})?)\s*(px|pt)", re.IGNORECASE)
# A tag's name as the depth guard sees it: "<div", "</b"
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:]*)[^<>]*>")
_NOT_NESTING = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
                          "track", "wbr", "p", "li", "td", "th", "tr", "dt", "dd", "option"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says about itself: the day as printed ("2024-06-20T08:00:00-04:00"), its title and its site."""

    published: str | None = None
    title: str | None = None
    site: str | None = None


def read_html(html: str) -> tuple[Composed, Metadata]:
    """The text of a page, with its blocks and spans, and what its head says. Never fails: any string is some HTML."""
    from selectolax.lexbor import LexborHTMLParser

    html, issues = _shallow(html.replace("\0", ""))
    if not html.strip():
        return Composed(issues=issues), Metadata()
    tree = LexborHTMLParser(html)
    composer = Composer()
    if tree.root is not None:
        walk(tree.root, composer, *_style_sheet(tree))
    composed = composer.composed()
    if not composed.text.strip() and (closed := _UNCLOSED.sub(r'\g<0>"', html)) != html:
        return read_html(closed)
    return replace(composed, issues=issues), _metadata(tree)


# '<div class="wrapper>': a quotation mark that is never closed swallows the page.
_UNCLOSED = re.compile(r"<[a-zA-Z][^<>\"]*=\"[^\"<>]*(?=>\s*<)")


def read_fragment(html: str, composer: Composer) -> None:
    """Write a piece of HTML (from inside Markdown) to ``composer``."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(_shallow(html.replace("\0", ""))[0] or " ")
    if tree.root is not None:
        walk(tree.root, composer)


def walk(
    root: LexborNode, composer: Composer, hiding: frozenset[str] = frozenset(), sized: frozenset[str] = frozenset()
) -> None:
    """Write the tree under ``root`` to ``composer``. A loop, not a recursion: mail can nest without end.

    ``hiding`` holds the classes that the page's own style sheet hides, ``sized`` the tags and classes whose letters it
    sizes.
    """
    stack: list[tuple[LexborNode | None, _Left | None]] = [(root, None)]
    state = _State(composer, sized)
    while stack:
        node, left = stack.pop()
        if left is not None:
            state.leave(left)
        if node is None:
            continue
        following = node.next if node is not root else None
        if node.is_text_node:
            words = node.text_content
            if words and not (state.tiny or state.transparent):
                composer.verbatim(words) if state.preformatted else composer.text(words)
            if following is not None:
                stack.append((following, None))
            continue
        tag = node.tag or ""
        attributes = node.attributes if node.is_element_node and tag not in _UNSEEN else None
        if attributes is None or (
            attributes and (_is_hidden(attributes, hiding) or _is_hidden_preheader(node, attributes, sized))
        ):
            if following is not None:
                stack.append((following, None))
            continue
        entered = None if tag == "p" and _fills_cell(node) else state.enter(tag, attributes)
        # The close of this element is carried by the entry that comes after its last child.
        stack.append((following, entered))
        child = node.child
        if child is not None:
            stack.append((child, None))


def _fills_cell(paragraph: LexborNode) -> bool:
    """Whether a paragraph is all that a table cell holds, as in the cell beside it: word processors write data tables so.

    The cells of layout tables hold more, or stand alone.
    """
    cell = paragraph.parent
    if cell is None or cell.tag not in ("td", "th") or not _only_paragraph(cell):
        return False
    return any(beside is not None and _only_paragraph(beside) for beside in (_beside(cell, True), _beside(cell, False)))


def _beside(cell: LexborNode, after: bool) -> LexborNode | None:
    """The next cell of the row, or the one before."""
    node = cell.next if after else cell.prev
    while node is not None and node.tag not in ("td", "th"):
        node = node.next if after else node.prev
    return node


_LONGEST_DATUM = 300


def _only_paragraph(cell: LexborNode) -> bool:
    """Whether all that ``cell`` holds is one paragraph of a few words."""
    node = cell.child
    found = False
    while node is not None:
        if node.is_text_node:
            if (node.text_content or "").strip():
                return False
        elif node.is_element_node:
            if found or node.tag != "p":
                return False
            found = 0 < len((node.text(deep=True) or "").strip()) <= _LONGEST_DATUM
            if not found:
                return False
        node = node.next
    return found


@dataclass(slots=True)
class _Left:
    """What has to be undone where an element ends."""

    block: bool = False
    bold: bool = False
    link: bool = False
    outer_link: str | None = None
    preformatted: bool = False
    list_level: int = 0
    size: float | None = None
    setting: tuple[BlockKind, int, int] | None = None
    unseen: tuple[bool, bool] | None = None


class _State:
    def __init__(self, composer: Composer, sized: frozenset[str]) -> None:
        self.composer = composer
        self.sized = sized
        # Letters too small to be seen, or without a color, until an element inside sets them otherwise.
        self.tiny = self.transparent = False
        self.preformatted = 0
        self.list_level = 0
        self.rows = 0
        self.url: str | None = None
        self.size = 0.0
        self.setting: tuple[BlockKind, int, int] = ("paragraph", 0, 0)

    def enter(self, tag: str, attributes: dict[str, str | None]) -> _Left | None:
        composer = self.composer
        if tag == "br":
            composer.line_break()
            return None
        if tag == "hr":
            composer.rule()
            return None
        if tag == "img":
            self._picture(attributes)
            return None
        left = _Left()
        self._enter_block(tag, left)
        if tag == "a":
            url = sendable(attributes.get("href"))
            if url:
                left.link, left.outer_link, self.url = True, self.url, url
                composer.link(url)
        style = attributes.get("style") or ""
        if style or self.tiny:
            self._see(tag, attributes, style, left)
        weight = _WEIGHT.search(style) if style else None
        size = _SIZE.search(style) if style else None
        if size and float(size[1]) > 0:
            left.size, self.size = self.size, float(size[1]) * (4 / 3 if size[2].lower() == "pt" else 1)
            composer.size(self.size)
        heavy = (
            tag in ("b", "strong") if weight is None else weight[1].lower() in ("bold", "bolder", "600", "700", "800", "900")
        )
        if heavy:
            left.bold = True
            composer.bold(True)
        return left

    def _see(self, tag: str, attributes: dict[str, str | None], style: str, left: _Left) -> None:
        """Note whether the letters inside an element can be seen."""
        tiny, transparent = self.tiny, self.transparent
        color = _COLOR.search(style)
        shade = "".join(color[1].lower().split()) if color else ""
        if shade and shade != "inherit":
            transparent = shade == "transparent" and "background-clip" not in style.lower()
        size = _ANY_SIZE.search(style)
        if size and size["word"]:
            tiny = tiny and size["word"].lower() in ("inherit", "smaller", "larger")
        elif size:
            number, unit = float(size["size"]), size["unit"].lower()
            if number == 0:
                tiny = True
            elif unit not in ("em", "%"):
                tiny = unit in ("px", "pt") and number <= 1 and (shade in _WHITE or bool(_FLAT.search(style)))
        elif tiny and self.sized:
            tiny = self.sized.isdisjoint((tag, *("." + name for name in (attributes.get("class") or "").split())))
        if (tiny, transparent) != (self.tiny, self.transparent):
            left.unseen = (self.tiny, self.transparent)
            self.tiny, self.transparent = tiny, transparent

    def _enter_block(self, tag: str, left: _Left) -> None:
        inner: tuple[BlockKind, int, int] | None = None
        if tag in _HEADINGS:
            inner = ("heading", _HEADINGS[tag], 0)
        elif tag == "li":
            self.list_level += 1
            left.list_level = 1
            inner = ("list_item", self.list_level, 0)
        elif tag in ("td", "th"):
            inner = ("cell", int(tag == "th"), self.rows)
        elif tag == "tr":
            self.rows += 1
            inner = ("paragraph", 0, 0)
        elif tag == "pre":
            inner = ("preformatted", 0, 0)
            left.preformatted = True
            self.preformatted += 1
        elif tag in ("p", "div", "center", "section", "article", "blockquote"):
            # The first paragraph of a list item is the item, and that of a heading the heading.
            keeps = self.setting[0] == "heading" or (self.setting[0] == "list_item" and self.composer.empty)
            inner = self.setting if keeps else ("paragraph", 0, 0)
        elif tag in _BLOCKS:
            inner = ("paragraph", 0, 0) if self.setting[0] != "heading" else self.setting
        if inner is None:
            return
        left.block = True
        left.setting, self.setting = self.setting, inner
        self.composer.begin(*inner)

    def _picture(self, attributes: dict[str, str | None]) -> None:
        alternative = attributes.get("alt")
        if alternative and not _small(attributes.get("width")) and not _small(attributes.get("height")):
            self.composer.picture(alternative)

    def leave(self, left: _Left) -> None:
        composer = self.composer
        if left.bold:
            composer.bold(False)
        if left.link:
            self.url = left.outer_link
            composer.link(self.url)
        if left.unseen is not None:
            self.tiny, self.transparent = left.unseen
        if left.size is not None:
            self.size = left.size
        if left.preformatted:
            self.preformatted -= 1
        self.list_level -= left.list_level
        if left.block and left.setting is not None:
            composer.end()
            outer = left.setting
            # Text after a paragraph inside an item is no item of its own.
            self.setting = ("paragraph", 0, 0) if outer[0] == "list_item" and not left.list_level else outer
            composer.begin(*self.setting)
        if left.size is not None:
            composer.size(self.size)


def _small(size: str | None) -> bool:
    """Whether a picture is an icon or a spacer: a side of 48 pixels or less."""
    return size is not None and (number := size.strip().removesuffix("px")).isdecimal() and int(number[:6]) <= 48


def _is_hidden(attributes: dict[str, str | None], hiding: frozenset[str]) -> bool:
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return True
    style = attributes.get("style")
    if style and (_HIDING.search(style) or (_NO_ROOM.search(style) and _CUT_OFF.search(style))):
        return True
    classes = attributes.get("class")
    return bool(classes) and any(name in hiding for name in (classes or "").split())


def _is_hidden_preheader(node: LexborNode, attributes: dict[str, str | None], sized: frozenset[str]) -> bool:
    """Whether an element is called a preheader, and nothing says that it is seen: where the rule that hides it was lost."""
    names = [name for name in (attributes.get("class") or "").split() if _PREHEADER.fullmatch(name)]
    if not names:
        return False
    size = _SIZE.search(attributes.get("style") or "")
    seen = (size and float(size[1]) > 1) or any(f".{name}" in sized for name in names)
    return not seen and not any(child.css_first("a, img, table") for child in node.iter())


# A selector that is one class and nothing else: ".preview"
_CLASS = re.compile(r"\.([\w-]+)")
# The tag and the classes that a selector ends with: "td.text" in "table td.text"
_LAST = re.compile(r"[a-z][a-z0-9]*(?![\w-])|\.[\w-]+", re.IGNORECASE)


def _style_sheet(tree: LexborHTMLParser) -> tuple[frozenset[str], frozenset[str]]:
    """Classes that a plain rule of the page hides, and tags and classes (".text") to which one gives letters of a size.

    Rules for some screens only (@media) say little about the reader's: they, and what stands after them, hide nothing. To
    size letters every rule counts, for words are rather read than lost.
    """
    classes: set[str] = set()
    sized: set[str] = set()
    for style in tree.css("style"):
        if style.attributes.get("media") not in (None, "all", "screen"):
            continue
        for_all = True
        for rule in (style.text() or "").split("}"):
            selectors, _, declarations = rule.rpartition("{")
            for_all = for_all and "@media" not in selectors
            hides = _HIDING.search(declarations)
            if for_all and hides:
                classes.update(m[1] for selector in selectors.split(",") if (m := _CLASS.fullmatch(selector.strip())))
            size = None if hides else _ANY_SIZE.search(declarations)
            if size and (size["word"] or float(size["size"]) > 0):
                for selector in selectors.split(","):
                    sized.update(_LAST.findall((selector.split() or [""])[-1]))
    return frozenset(classes), frozenset(sized)


def _shallow(html: str) -> tuple[str, tuple[Issue, ...]]:
    """``html`` without the tags that nest deeper than any newsletter does."""
    if html.count("<") <= _MANY_TAGS:
        return html, ()
    depth = deepest = 0
    for match in _TAG.finditer(html):
        if match[2].lower() not in _NOT_NESTING:
            depth = max(0, depth - 1) if match[1] else depth + 1
            deepest = max(deepest, depth)
    if deepest <= _DEEPEST:
        return html, ()
    pieces: list[str] = []
    depth = at = 0
    for match in _TAG.finditer(html):
        if match[2].lower() in _NOT_NESTING:
            continue
        closing = bool(match[1])
        too_deep = depth > _DEEPEST
        depth = max(0, depth - 1) if closing else depth + 1
        if too_deep or depth > _DEEPEST:
            pieces.append(html[at : match.start()])
            at = match.end()
    pieces.append(html[at:])
    message = f"the page nests {deepest} elements deep; those below {_DEEPEST} were read as plain text"
    return "".join(pieces), (Issue("html/depth", message),)


# Names under which pages state the day they were published, best first. Never the day they were changed.
_DAYS = ("date", "dc.date", "dcterms.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "article:published_time",
         "og:article:published_time", "datepublished", "publish-date", "publish_date", "pubdate", "publication_date",
         "parsely-pub-date", "sailthru.date", "citation_publication_date", "originalpublicationdate")  # fmt: skip
_ARTICLES = frozenset({"article", "newsarticle", "blogposting", "reportagenewsarticle", "webpage", "report", "emailmessage",
                       "publicationissue", "liveblogposting", "analysisnewsarticle"})  # fmt: skip


def _metadata(tree: LexborHTMLParser) -> Metadata:
    """What JSON-LD, meta tags and the title say; JSON-LD first, for it says most clearly what a date is the date of."""
    stated: dict[str, str] = {}
    for meta in tree.css("meta"):
        attributes = meta.attributes
        name = (attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or "").lower()
        content = (attributes.get("content") or "").strip()
        if name and content:
            stated.setdefault(name, content)
    article = _json_ld(tree)
    published = article.get("datePublished") or next((stated[name] for name in _DAYS if name in stated), None)
    node = tree.css_first("head > title") or tree.css_first("title")
    title = article.get("headline") or stated.get("og:title") or (node.text() if node is not None else None)
    site = stated.get("og:site_name") or article.get("publisher") or stated.get("application-name")
    return Metadata(published, title=one_line(title or "") or None, site=one_line(site or "") or None)


def _json_ld(tree: LexborHTMLParser) -> dict[str, str]:
    for script in tree.css('script[type="application/ld+json"]'):
        try:
            data = json.loads(script.text() or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for thing in _things(data):
            kind = thing.get("@type")
            kinds = {str(name).lower() for name in (kind if isinstance(kind, list) else [kind])}
            if kinds & _ARTICLES:
                found = {
                    key: value.strip() for key in ("datePublished", "headline") if isinstance(value := thing.get(key), str)
                }
                publisher = thing.get("publisher")
                if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
                    found["publisher"] = publisher["name"].strip()
                if found:
                    return found
    return {}


def _things(data: Any) -> list[dict[str, Any]]:
    """The objects of a JSON-LD script: one, a list, or a graph."""
    found: list[dict[str, Any]] = []
    for item in data if isinstance(data, list) else [data]:
        if isinstance(item, dict):
            graph = item.get("@graph")
            found += [item, *(thing for thing in graph if isinstance(thing, dict))] if isinstance(graph, list) else [item]
    return found
