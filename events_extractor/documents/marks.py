"""What lines say by their form: items behind marks, headings, large print; the blocks of a document are told apart by it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from events_extractor.language.coverage import is_coverage
from events_extractor.model import Block, BlockKind, Span

# A line of signs only: "-----", "* * *", "# # #", "=====*====="
RULE_LINE = re.compile(r"[ \t]*[-=_*~#+.•·—–─═][-=_*~#+.•·—–─═ \t]{2,}")
LONGEST_HEADING = 90  # code points
# A clock time, which no heading carries: "7 p.m.", "10:30", "18h00"
_CLOCK = re.compile(r"\b\d{1,2}(?::\d\d|\s?[ap]\.?m\b|h\d\d)", re.IGNORECASE)

# A sign that marks a line as an item and is not part of it: "• Budget hearing", "–– Ann Lee joins", "* Picnic", "> Energy".
# "?" with a tab is a bullet that a change of character sets has lost, "u" and "o" with some room one of a font of symbols.
MARKER = re.compile(
    r"^[ \t]*(?:(?P<sign>––|--|[•·∙●○▪▫◦‣►▶➤➢→✓✔*+>])[ \t]+|(?P<dash>[—–\-])[ \t]+|\?(?:\t| {2,})[ \t]*"
    r"|[uoqv§Ø](?:\t| {2,})[ \t]*(?=[A-Z]))(?=\S)",
    re.MULTILINE,
)


def item_marks(words: str) -> list[re.Match[str]]:
    """The markers of a paragraph's items. A lone dash at the head of a later line is a dash of the sentence before it."""
    marks = list(MARKER.finditer(words))
    dashes = [mark for mark in marks if mark["dash"]]
    if len(dashes) == 1 and words[: dashes[0].start()].strip():
        marks.remove(dashes[0])
    return marks


def listed_lines(words: str, start: int, kind: BlockKind, marks: Sequence[re.Match[str]]) -> list[Block]:
    """The blocks of a paragraph some lines of which open items; ``words`` stands at ``start``.

    Each mark opens an item, which begins where the mark ends and which later lines continue; lines before the first stay of
    ``kind``.
    """
    blocks: list[Block] = []
    lead = words[: marks[0].start()]
    if lead.strip():
        blocks.append(Block(kind, Span(start + len(lead) - len(lead.lstrip()), start + len(lead.rstrip()))))
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        item = words[mark.end() : following.start() if following else len(words)].rstrip()
        if item:
            blocks.append(Block("list_item", Span(start + mark.end(), start + mark.end() + len(item)), 1))
    return blocks


# A picture sign or another symbol that opens a paragraph and is no part of it: "🟡 Ann Lee joins", "► Budget". Signs of
# currency, of sections and of copies belong to their words.
_SIGN = re.compile(
    r"([\u2190-\u2bff\U0001f000-\U0001faff][\ufe0e\ufe0f\u200d\u2640\u2642\U0001f3fb-\U0001f3ff]*)[ \t]+(?=\S)"
)


def with_signed_items(blocks: Sequence[Block], text: str) -> Sequence[Block]:
    """``blocks`` with neighbouring paragraphs that open with one and the same sign made the items of a list."""
    signs = [_SIGN.match(text, *block.span) if block.kind == "paragraph" else None for block in blocks]
    if sum(sign is not None for sign in signs) < 2:
        return blocks
    listed = list(blocks)
    for at, sign in enumerate(signs):
        beside = (signs[near] for near in (at - 1, at + 1) if 0 <= near < len(signs))
        if sign and any(other and other[1] == sign[1] for other in beside):
            listed[at] = Block("list_item", Span(sign.end(), blocks[at].span.end), 1)
    return listed


def reads_as_heading(line: str) -> bool:
    """Whether a line that stands out (bold, capitals) can be a heading: short, one line, no sentence, no clock time."""
    line = line.strip()
    return (
        0 < len(line) <= LONGEST_HEADING
        and "\n" not in line
        and not line.endswith((".", ",", ";"))
        and any(sign.isalpha() for sign in line)
        and not _CLOCK.search(line)
        and not is_coverage(line)  # "CLOSED PRESS": a note on what stands above it
    )


def with_large_print(blocks: Sequence[Block], sizes: Sequence[float], text: str) -> Sequence[Block]:
    """``blocks`` with those in letters a fifth larger than the common ones made headings, where they read as such."""
    written: dict[float, int] = {}
    for block, size in zip(blocks, sizes, strict=True):
        written[size] = written.get(size, 0) + block.span.end - block.span.start
    written.pop(0.0, None)
    if len(written) < 2:
        return blocks
    common = max(written, key=lambda size: written[size])
    return [
        Block("heading", block.span, 4)
        if block.kind in ("paragraph", "cell") and size >= common * 1.2 and reads_as_heading(block.span.of(text))
        else block
        for block, size in zip(blocks, sizes, strict=True)
    ]


# What an alternative text says when it names the picture or a button instead of standing for a heading: "logo.png",
# "IMG_2031", "divider", "Subscribe now".
# The picture at the top ("Pier News logo") names the newsletter, and profiles recognise it by that.
_MUTE = re.compile(
    r"(?:(?:image|img|photo|picture|logo|icon|banner|spacer|divider|line|header|footer|avatar|thumbnail|facebook|twitter|x|"
    r"instagram|linkedin|youtube|tiktok|threads|bluesky|whatsapp|email|e-mail|mail"
    r"|website|link|share|rss|advertisement|ad)\W*\d*\W*)+"
    r"|(?:click|tap|subscribe|unsubscribe|donate|download|sign up|read more|learn more|register|buy|shop)\b.*"
    r"|\S+\.(?:png|jpe?g|gif|svg|webp)"
    r"|\S*[_\d]\S*",
    re.IGNORECASE,
)


def speaks(words: str) -> bool:
    """Whether an alternative text is that of a heading.

    Longer ones describe photographs, whose captions stand below them.
    """
    return (
        any(sign.isalpha() for sign in words)
        and 1 < len(words) <= 60
        and (
            len(words.split()) <= 3
            or (len(words.split()) <= 6 and all(word[0].isupper() for word in words.split() if len(word) > 3))
        )
        and not words.endswith(".")
        and not _MUTE.fullmatch(words)
    )
