"""Signs that say no words: pictures and dingbats, bullets, addresses of the web."""

from __future__ import annotations

import re

# "📅 June 8", "✓ tickets", "➤ doors": code points of pictures and dingbats, and of what varies and joins them.
PICTURES = frozenset((0xFE0F, 0x200D, *range(0x2600, 0x27C0), *range(0x2B00, 0x2C00), *range(0x1F000, 0x1FB00)))
# Signs that begin nothing but an item of a list.
ROUND_BULLETS = "•▪◦●○‣"
# "https://example.org/a", "www.example.org": an address of the web as it stands in a text.
URL = re.compile(r"(?:https?://|www\.)\S+")


def begins_line(text: str) -> bool:
    """Whether the first sign of ``text`` is one that lines begin with, however wide the page is."""
    first = text.lstrip()[:1]
    return bool(first) and (first in ROUND_BULLETS or ord(first) in PICTURES)
