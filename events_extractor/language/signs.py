"""Signs that mark lines instead of saying words: pictures and dingbats, bullets."""

from __future__ import annotations

# "📅 June 8", "✓ tickets", "➤ doors": code points of pictures and dingbats, and of what varies and joins them.
PICTURES = frozenset((0xFE0F, 0x200D, *range(0x2600, 0x27C0), *range(0x2B00, 0x2C00), *range(0x1F000, 0x1FB00)))
# Signs that begin nothing but an item of a list.
ROUND_BULLETS = "•▪◦●○‣"


def begins_line(text: str) -> bool:
    """Whether the first sign of ``text`` is one that lines begin with, however wide the page is."""
    first = text.lstrip()[:1]
    return bool(first) and (first in ROUND_BULLETS or ord(first) in PICTURES)
