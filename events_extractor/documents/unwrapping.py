"""What mail programs and printers put around the lines of a text, taken away: quote marks, soft breaks, running heads."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise

from events_extractor.documents.cleaning import clean
from events_extractor.documents.printed import SAYING
from events_extractor.model import Issue

# A line at least this long that ends inside a sentence goes on in the next.
FULL_LINE = 55
# A soft line break that quoted-printable left behind: "changes=\n in", and its bytes: "=20", "=E2=80=99"
_SOFT_BREAK = re.compile(r"=\n")
_QUOTED_BYTE = re.compile(r"(?:=[0-9A-F]{2})+")
# Every sign that ends a line, made the one that does so here.
_LINE_ENDS = str.maketrans("\r\v\x85\u2028\u2029", "\n\n\n\n\n")


def with_line_feeds(raw: str) -> str:
    """``raw`` with every line ended by a line feed."""
    return raw.replace("\r\n", "\n").translate(_LINE_ENDS)


def without_quoted_printable(text: str) -> tuple[str, tuple[Issue, ...]]:
    """Decode a text that is quoted-printable still (its transfer encoding was lost); else the text itself.

    Clear evidence only: soft line breaks together with quoted bytes.
    """
    soft = len(_SOFT_BREAK.findall(text))
    if soft < 2 or soft * 12 < text.count("\n") or not _QUOTED_BYTE.search(text):
        return text, ()
    joined = _SOFT_BREAK.sub("", text)
    decoded = _QUOTED_BYTE.sub(_quoted_bytes, joined)
    return clean(decoded), (Issue("text/quoted-printable", "the text was still quoted-printable and has been decoded"),)


def _quoted_bytes(match: re.Match[str]) -> str:
    data = bytes.fromhex(match.group().replace("=", ""))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


# The mark of a quoted line in a forwarded mail: "> ", ">> "
_QUOTE_MARK = re.compile(r"^(?:>[ \t]?)+", re.MULTILINE)
# Quoted lines below each other, and the line above them if it introduces them ("On … Ann Lee wrote:")
_QUOTED_LINES = re.compile(r"(?P<said>:[ \t]*\n(?:[ \t]*\n)?)?(?P<lines>^>[^\n]*(?:\n>[^\n]*)+)", re.MULTILINE)
_BLANK_QUOTED = re.compile(r"^(?:>[ \t]?)+$", re.MULTILINE)
_SAYING = re.compile(rf"\b{SAYING}\Z")


def without_quote_marks(text: str) -> str:
    """A forwarded text whose lines are mostly quoted, without the marks; else without those of quotations that are plainly
    mail.

    A quotation is, where a line says who wrote it or where the blank lines in it are marked too: lists marked so have none.
    """
    lines = [line for line in text.split("\n") if line.strip()]
    if sum(line.startswith(">") for line in lines) * 2 > len(lines):
        return _QUOTE_MARK.sub("", text)

    def unmarked(match: re.Match[str]) -> str:
        said = match["said"] is not None and _SAYING.search(text, max(0, match.start() - 120), match.start())
        if not said and not _BLANK_QUOTED.search(match["lines"]):
            return match.group()
        return (match["said"] or "") + _QUOTE_MARK.sub("", match["lines"])

    return _QUOTED_LINES.sub(unmarked, text)


# Lines below each other that begin at the same margin and are broken into words by
# gaps: what a formatter has set flush on both sides
_PARAGRAPH = re.compile(r"(?:^(?P<margin>[ \t]*)\S[^\n]*\n)(?:^(?P=margin)\S[^\n]*(?:\n|\Z))+", re.MULTILINE)
# A gap inside a line, not the two spaces that end a sentence
_GAP = re.compile(r"(?<=[^\s.?!:]) {2,4}(?=\S)")
_WORD_GAP = re.compile(r"(?<=\S) {2,4}(?=\S)")
_JUSTIFIED_LINES = 3
_JUSTIFIED_WIDTH = 40  # signs of its lines at least


def unjustified(text: str) -> str:
    """``text`` with single spaces between the words of paragraphs that a formatter has set to one width with wider gaps."""

    def closed(match: re.Match[str]) -> str:
        lines = match.group().rstrip("\n").split("\n")
        full = lines[:-1]
        widths = {len(line.rstrip()) for line in full}
        gapped = [line for line in full if _GAP.search(line.strip())]
        columns = set.intersection(*({gap.end() for gap in _WORD_GAP.finditer(line)} for line in full))
        if (
            len(lines) < _JUSTIFIED_LINES
            or min(widths) < _JUSTIFIED_WIDTH
            or max(widths) - min(widths) > 1
            or len(gapped) * 2 <= len(full)
            or columns
            or any(re.search(r"\S {5,}|\S\t", line) for line in lines)
        ):
            return match.group()
        return _WORD_GAP.sub(" ", match.group())

    return _PARAGRAPH.sub(closed, text) if "  " in text else text


# A line that comes back this often, page by page, is printed on every page; a page has at least so many lines.
_PAGES = 3
_PAGE_LINES = 25
_PAGES_DIFFER = 1.5  # the longest page is at most so much longer than the shortest, the last one aside
_FOOT_AND_HEAD = 3  # lines between the foot of one page and the head of the next
_RUNNING_HEAD = 20  # letters and digits that one has at least: "* * *" is none
_PAGE_NUMBER = re.compile(r"\b\d{1,3}\b")


def without_running_heads(text: str) -> str:
    """``text`` without the lines that a printer set at the head or foot of each page: "Harbor Board Archive, case 12, page 3
    of 9".

    A paragraph that the end of a page cut goes on without a blank line.
    """
    lines = text.split("\n")
    heads = [_PAGE_NUMBER.sub("#", " ".join(line.split())) for line in lines]
    places: dict[str, list[int]] = defaultdict(list)
    for place, head in enumerate(heads):
        if sum(map(str.isalnum, head)) >= _RUNNING_HEAD:
            places[head].append(place)
    running = {head for head, at in places.items() if _page_by_page(at)}
    if not running:
        return text
    kept: list[str] = []
    cut = False
    for line, head in zip(lines, heads, strict=True):
        if head in running:
            cut = True
            while kept and not kept[-1].strip():
                kept.pop()
        elif not (cut and not head):
            if cut and kept and len(kept[-1].strip()) < FULL_LINE:
                kept.append("")
            cut = False
            kept.append(line)
    return "\n".join(kept)


def _page_by_page(places: list[int]) -> bool:
    """Whether the lines at ``places`` stand one page apart from each other."""
    pages = [
        place
        for before, place in zip([None, *places], places, strict=False)
        if before is None or place - before > _FOOT_AND_HEAD
    ]
    lengths = [second - first for first, second in pairwise(pages)]
    whole = lengths[:-1] or lengths
    return (
        len(pages) >= _PAGES
        and min(whole) >= _PAGE_LINES
        and max(whole) <= min(whole) * _PAGES_DIFFER
        and lengths[-1] <= max(whole)
    )
