"""Signs that say nothing of themselves: pictures and dingbats, bullets, addresses of the web, buttons."""

from __future__ import annotations

import re

# "📅 June 8", "✓ tickets", "➤ doors": code points of pictures and dingbats, and of what varies and joins them.
PICTURES = frozenset((0xFE0F, 0x200D, *range(0x2600, 0x27C0), *range(0x2B00, 0x2C00), *range(0x1F000, 0x1FB00)))
# Signs that begin nothing but an item of a list.
ROUND_BULLETS = "•▪◦●○‣"
# "https://example.org/a", "www.example.org": an address of the web as it stands in a text.
URL = re.compile(r"(?:https?://|www\.)\S+")
# "Rivers Board 24 May |Have your say": the button for what one can do until the day before it.
ANSWER = re.compile(
    r"\W*(?:respond|have your say|send (?:us )?your views|give (?:your )?(?:views|evidence)|comment)"
    r"(?: (?:by e-?mail|here|now|online))?\W*",
    re.IGNORECASE,
)


def begins_line(text: str) -> bool:
    """Whether the first sign of ``text`` is one that lines begin with, however wide the page is."""
    first = text.lstrip()[:1]
    return bool(first) and (first in ROUND_BULLETS or ord(first) in PICTURES)
