"""Markdown to text, by a library's parser (CommonMark and tables), so that ``**`` and ``[..](..)`` never reach a record.

The front matter that blog programs put before the text (YAML between ``---`` lines) says what a mail's headers say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from events_extractor.documents.composing import Composed, Composer, clean, sendable
from events_extractor.model import Issue

if TYPE_CHECKING:
    from markdown_it.token import Token


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the block between ``---`` lines at the head of a Markdown file says; every value as printed."""

    published: str | None = None
    title: str | None = None
    site: str | None = None
    author: str | None = None


# The front matter of a file: "---\ntitle: May issue\n---\n"
_FRONT = re.compile(r"\A---[ \t]*\n(.*?\n)??(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
# A template's own signs: "{% include header.html %}", "{: .no_toc}"
_TEMPLATE = re.compile(r"\{%[^%\n]*%\}|^\{:[^}\n]*\}[ \t]*$", re.MULTILINE)


def read_markdown(raw: str) -> tuple[Composed, FrontMatter]:
    """The clean text of a Markdown file with its blocks and spans, and its front matter."""
    from markdown_it import MarkdownIt

    raw = raw.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    front, raw, issues = _front_matter(raw)
    # Newsletters hold no program code, but they do indent paragraphs by four spaces and more.
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("code")
    composer = Composer()
    _MarkdownWalk(composer).run(parser.parse(_TEMPLATE.sub("", raw)))
    page = composer.composed()
    return Composed(page.text, page.blocks, page.bold, page.links, issues), front


def _front_matter(raw: str) -> tuple[FrontMatter, str, tuple[Issue, ...]]:
    match = _FRONT.match(raw)
    if not match:
        return FrontMatter(), raw, ()
    import yaml

    try:
        data = yaml.load(match[1] or "", Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        reason = " ".join(str(error).split())[:160]
        return (
            FrontMatter(),
            raw[match.end() :],
            (Issue("markdown/front-matter", f"the front matter is no valid YAML: {reason}"),),
        )
    if not isinstance(data, dict):
        return FrontMatter(), raw if data else raw[match.end() :], ()
    stated = {str(key).lower().replace("-", "_"): value for key, value in data.items()}
    return (
        FrontMatter(
            published=_first(
                stated, "date", "published_time", "published", "publish_date", "date_published", "published_at", "pubdate"
            ),
            title=_first(stated, "title", "subject"),
            site=_first(stated, "newsletter", "site", "site_name", "publication", "publisher"),
            author=_first(stated, "from", "sender", "author", "authors"),
        ),
        raw[match.end() :],
        (),
    )


def _first(stated: dict[str, Any], *names: str) -> str | None:
    for name in names:
        value = stated.get(name)
        if isinstance(value, list):
            value = ", ".join(item for item in value if isinstance(item, str))
        if isinstance(value, str) and (words := " ".join(clean(value).split())) and words != "null":
            return words
    return None


class _MarkdownWalk:
    """Writes markdown-it's token stream to a composer."""

    def __init__(self, composer: Composer) -> None:
        self.composer = composer
        self.lists = 0
        self.rows = 0
        self.in_item = False
        self.short_lines = False

    def run(self, tokens: list[Token]) -> None:
        for token in tokens:
            self._block(token)

    def _block(self, token: Token) -> None:
        composer = self.composer
        match token.type:
            case "heading_open":
                composer.begin("heading", int(token.tag[1:]))
            case "paragraph_open":
                if not self.in_item:
                    composer.begin("paragraph")
                self.in_item = False
            case "list_item_open":
                self.lists += 1
                composer.begin("list_item", self.lists)
                self.in_item = True
            case "list_item_close":
                self.lists -= 1
                self.in_item = False
                composer.end()
            case "tr_open":
                self.rows += 1
            case "th_open" | "td_open":
                composer.begin("cell", 0, self.rows)
            case "fence" | "code_block":
                composer.begin("preformatted")
                composer.verbatim(token.content)
                composer.begin("paragraph")
            case "hr":
                composer.rule()
            case "html_block":
                from events_extractor.documents.html import read_fragment

                composer.begin("paragraph")
                read_fragment(token.content, composer)
                composer.begin("paragraph")
            case "inline":
                # Lines far shorter than a page's width are lines that were meant ("Date: …", "Place: …" below each other).
                self.short_lines = max(map(len, token.content.split("\n"))) < 60
                for child in token.children or []:
                    self._inline(child)
            case kind if kind.endswith("_close"):
                composer.end()

    def _inline(self, token: Token) -> None:
        composer = self.composer
        match token.type:
            case "text" | "code_inline":
                composer.text(token.content)
            case "softbreak":
                if self.short_lines:
                    composer.line_break()
                else:
                    composer.text(" ")
            case "hardbreak":
                composer.line_break()
            case "strong_open":
                composer.bold(True)
            case "strong_close":
                composer.bold(False)
            case "link_open":
                composer.link(sendable(str(token.attrs.get("href", ""))))
            case "link_close":
                composer.link(None)
            case "image":
                composer.picture(token.content)
            case "html_inline":
                self._tag(token.content.lower())

    def _tag(self, tag: str) -> None:
        """Inline HTML that changes how text reads; all other tags and comments say nothing."""
        name = tag.strip("</> ").split(" ", 1)[0]
        if name == "br":
            self.composer.line_break()
        elif name in ("b", "strong"):
            self.composer.bold(not tag.startswith("</"))
