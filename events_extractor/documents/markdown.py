"""Markdown to text, by a library's parser (CommonMark and tables), so that ``**`` and ``[..](..)`` never reach a record.

What blog programs put before the text is read by ``frontmatter``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from events_extractor.documents.cleaning import sendable
from events_extractor.documents.composing import Composed, Composer
from events_extractor.documents.frontmatter import FrontMatter, front_matter
from events_extractor.language.signs import begins_line

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token


# A template's own signs: "{% include header.html %}", "{: .no_toc}"
_TEMPLATE = re.compile(r"\{%[^%\n]*%\}|^\{:[^}\n]*\}[ \t]*$", re.MULTILINE)

# Where a footnote is called, and where it stands: "treasurer[^2]", "[^2]: from June"
_FOOTNOTE = re.compile(r"\[\^[\w-]{1,30}\](?::[ \t]*)?")

# An address that the template is to work out: "[the fair]({{< relref "/fairs/spring.md" >}})",
# "[map]({{ '/map.png' | absolute_url }})"
_REFERENCE = re.compile(r"\]\(\s*\{\{[<%]?[^{}\n\"']{0,20}[\"'](?P<page>[^\"'\s<>()]{1,200})[\"'][^{}\n]{0,40}\}\}\s*\)")

# A paragraph that is bold from end to end: "**Office of the\nHarbor Master**"
_WHOLLY_BOLD = re.compile(r"\*\*[^*]+\*\*|__[^_]+__")

# A line break that a blog's exporter wrote as a line of spaces, inside bold print:
# "**Tide Talk" / "  " / "Friday, May 3" / "  " / "7pm, Pier Hall**".
# Markdown takes such a line as a blank one and would show the stars.
_BROKEN_BOLD = re.compile(r"^\*\*(?=\S)[^*\n]+(?:\n[ \t]{2,}\n[^*\n]+)+\*\*(?=[ \t]*$)", re.MULTILINE)
_SPACES_LINE = re.compile(r"\n[ \t]{2,}\n")


def _with_breaks(raw: str) -> str:
    """``raw``, the lines of spaces inside bold print as the line breaks that they stand for."""
    return _BROKEN_BOLD.sub(lambda match: _SPACES_LINE.sub("  \n", match.group()), raw)


# A bullet on a line of its own, its item on the next, as converters of pages write lists:
# "-" / "Plans of piers" / "-" / "Plans of quays".
# Markdown takes such a dash for the underline of a heading.
_LONE_BULLET = re.compile(r"^-[ \t]*\n(?P<item>(?!-[ \t]*$)\S[^\n]*)(?:\n|\Z)", re.MULTILINE)
_ENOUGH_BULLETS = 2


def _with_bullets(raw: str) -> str:
    """``raw``, bullets that stand alone on their lines beside their items. Where they stand so, each line is a paragraph."""
    if sum(1 for _ in _LONE_BULLET.finditer(raw)) < _ENOUGH_BULLETS:
        return raw
    return _LONE_BULLET.sub(lambda match: f"\n- {match['item']}\n\n", raw)


def read_markdown(raw: str) -> tuple[Composed, FrontMatter]:
    """The clean text of a Markdown file with its blocks and spans, and its front matter."""
    raw = raw.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    front, raw, issues = front_matter(raw)
    composer = Composer()
    _MarkdownWalk(composer).run(
        _parser().parse(
            _with_bullets(_with_breaks(_FOOTNOTE.sub("", _TEMPLATE.sub("", _REFERENCE.sub(r"](\g<page>)", raw)))))
        )
    )
    return replace(composer.composed(), issues=issues), front


# An address that is written as addresses are sent: "https://example.org/a?b=c#d"
_SENDABLE_AS_IT_IS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9/?#&=:;,.+~_@!$'()*-]*")


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    """The parser, which keeps nothing between two texts."""
    from markdown_it import MarkdownIt
    from markdown_it.common.normalize_url import normalizeLink

    class Parser(MarkdownIt):
        # The library takes every address apart and builds it again, twice for each link: a fifth of its time.
        def normalizeLink(self, url: str) -> str:  # noqa: N802  (the library's name)
            return url if _SENDABLE_AS_IT_IS.fullmatch(url) else normalizeLink(url)

        def normalizeLinkText(self, link: str) -> str:  # noqa: N802
            return link

    # Newsletters hold no program code, but they do indent paragraphs by four spaces and more.
    return Parser("commonmark").enable(["table", "strikethrough"]).disable("code")


# "<div>**Ann Birch** was elected": stars inside HTML, which Markdown leaves as they are and writers mean as bold print.
_STARRED = re.compile(r"\*\*(?=\S)([^*<>\n]{1,200})(?<=\S)\*\*")


# "Tide Days, Dover, May 3-5, 2031", "Kelp Congress: 3 to 5 May 2031": a line with its own day in full.
_DAY_IN_FULL = re.compile(
    r"\b(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}"
    r"|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)"
    r"\b[^\n]{0,40}\b20\d\d\b"
)


def _each_of_its_day(lines: Sequence[str]) -> bool:
    """Whether lines were meant as such: each but perhaps the first tells its own day in full, and begins like a name."""
    dated = lines if _DAY_IN_FULL.search(lines[0]) else lines[1:]
    return len(dated) > 1 and all(_DAY_IN_FULL.search(line) and not line.lstrip("*_[ ")[:1].islower() for line in dated)


def _breaks_line(children: Sequence[Token], number: int) -> bool:
    """Whether a soft break is one that was meant: a bullet, picture or bold label ("**Date:** ...") follows, or a line that
    is bold as a whole ends there.
    """
    following = next((child.content for child in children[number + 1 :] if child.content), "")
    opened = next((child.type for child in children[number + 1 :] if child.type != "text" or child.content), "")
    labelled = following.endswith(":") and opened == "strong_open"
    if labelled or begins_line(following):
        return True
    line = [child for child in children[:number] if child.type != "text" or child.content.strip()]
    while any(child.type in ("softbreak", "hardbreak") for child in line):
        line.pop(0)
    return bool(line) and line[0].type == "strong_open" and line[-1].type == "strong_close"


class _MarkdownWalk:
    """Writes markdown-it's token stream to a composer."""

    def __init__(self, composer: Composer) -> None:
        self.composer = composer
        self.lists = 0
        self.rows = 0
        self.in_item = False
        self.short_lines = False

    def run(self, tokens: list[Token]) -> None:
        for kind, run in groupby(tokens, key=lambda token: token.type):
            if kind == "html_block":  # a blank line ends such a block, but not the table that it stands in
                self._html("".join(token.content for token in run))
            else:
                for token in run:
                    self._block(token)

    def _html(self, content: str) -> None:
        from events_extractor.documents.html import read_fragment

        self.composer.begin("paragraph")
        read_fragment(_STARRED.sub(r"<b>\1</b>", content), self.composer)
        self.composer.begin("paragraph")

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
                composer.begin("cell", int(token.type == "th_open"), self.rows)
            case "fence" | "code_block":
                composer.begin("preformatted")
                composer.verbatim(token.content)
                composer.begin("paragraph")
            case "hr":
                composer.rule()
            case "inline":
                # Lines far shorter than a page's width are lines that were meant ("Date: …", "Place: …" below each other).
                # A heading that is bold from end to end was only wrapped.
                lines = token.content.split("\n")
                short = max(map(len, lines)) < 60 and not _WHOLLY_BOLD.fullmatch(token.content)
                self.short_lines = short or _each_of_its_day(lines)
                children = token.children or []
                for number, child in enumerate(children):
                    if child.type == "softbreak" and _breaks_line(children, number):
                        composer.line_break()
                    else:
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
