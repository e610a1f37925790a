"""Secret tokens: whoever knows one reads the feeds that it opens, as calendar programs cannot log in."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

# It stands in addresses as it is; 16 signs of 64 are 96 bits, which nobody tries out.
_TOKEN = re.compile(r"[A-Za-z0-9_-]{16,128}")
RULE = "16 to 128 letters (a-z, A-Z), digits, hyphens and underscores"


def new_token() -> str:
    """A token that nobody guesses (256 bits)."""
    return secrets.token_urlsafe(32)


def is_token(text: str) -> bool:
    """Whether ``text`` can stand in an address, and is long enough not to be tried out."""
    return _TOKEN.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class Keys:
    """``general`` tokens open every feed; those of ``own``, by the feed's name, only that one. Without any, all is open."""

    general: tuple[str, ...] = field(default=(), repr=False)
    own: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}), repr=False)

    @property
    def needed(self) -> bool:
        """Whether a token must be given. One feed's own token closes all others: what is not opened is not shown."""
        return bool(self.general or self.own)

    def opens(self, given: str, feed: str) -> bool:
        """Whether the token ``given`` ("" for none) opens the feed of that name; takes the same time for every wrong one."""
        if not self.needed:
            return True
        tokens = (*self.general, *(token for name, token in self.own.items() if name == feed))
        return sum(_same(given, token) for token in tokens) > 0  # not any(): each one is compared, none is left out


def _same(one: str, other: str) -> bool:
    # Digests, as compare_digest tells apart texts of unequal length sooner.
    return hmac.compare_digest(*(hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest() for text in (one, other)))
