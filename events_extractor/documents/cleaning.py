"""What the text of a document may hold: signs that are left out, white space that folds, addresses that are links.

``composing`` and the readers of plain text clean what they take with it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from events_extractor.model import Link, Span

# Signs that take no room and would break words apart for every pattern: zero-width space and joiners, word joiner, soft
# hyphen, byte order mark, combining grapheme joiner (mail programs pad pre-headers with it), direction marks.
# U+200D stays: it joins emoji.
_INVISIBLE: dict[int, str | None] = {ord(sign): None for sign in "\u200b\u200c\u2060\ufeff\u00ad\u034f\u200e\u200f\u061c"}
_SPACES: dict[int, str | None] = {
    ord(sign): " " for sign in "\u00a0\u1680\u202f\u205f\u3000" + "\u2028\u2029" + "".join(map(chr, range(0x2000, 0x200B)))
}
# Control signs stand for nothing in a newsletter and would spoil calendars and tables; TAB, LF, FF and CR are white space.
_CONTROLS: dict[int, str | None] = dict.fromkeys((*range(9), 11, *range(14, 32), *range(127, 160)))
_CLEAN: dict[int, str | None] = {**_CONTROLS, **_INVISIBLE, **_SPACES}
_UNCLEAN = re.compile("[" + "".join(re.escape(chr(code)) for code in sorted(_CLEAN)) + "]")

# An address printed in running text: "https://example.org/a?b=c". Signs that end a sentence are cut off afterwards.
_ADDRESS = re.compile(r"https?://[^\s<>\"'“”‘’|\]\[{}]+")


def clean(text: str) -> str:
    """``text`` with spaces of every width made U+0020 and invisible signs dropped. Only for text that has no spans yet."""
    return text.translate(_CLEAN) if _UNCLEAN.search(text) else text


def one_line(text: str) -> str:
    """``text`` clean and on one line, white space folded: a title, a name, the value of a header."""
    return " ".join(clean(text).split())


def printed_links(text: str, known: Sequence[Link] = ()) -> tuple[Link, ...]:
    """``known`` and the addresses that stand printed in ``text``, in text order.

    Printed ones under a known link are left out.
    """
    found = list(known)
    taken = sorted(link.span for link in known)
    at = 0
    for match in _ADDRESS.finditer(text):
        url = match.group().rstrip(".,;:!?*_)")
        if "(" in url and match.group()[len(url) : len(url) + 1] == ")":
            url += ")"
        span = Span(match.start(), match.start() + len(url))
        while at < len(taken) and taken[at].end <= span.start:
            at += 1
        if len(url) > len("https://") and (at == len(taken) or taken[at].start >= span.end):
            found.append(Link(span, url))
    return tuple(sorted(found, key=lambda link: link.span))


def sendable(url: str | None) -> str | None:
    """``url`` if a calendar may carry it (http, https, mailto), with the white space that mail programs put in taken out."""
    if not url:
        return None
    url = "".join(url.split())
    return url if url.lower().startswith(("http://", "https://", "mailto:")) else None
