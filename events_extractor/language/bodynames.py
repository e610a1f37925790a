"""How names of several words stand in print, whatever they name: words with a capital, small ones between.

Pieces of patterns for the grammars, which say what stands around such a name and what must be its head: "Harbor",
"Tide and Rope Guild of Dover", "St. Ann's". A piece ends in how often its last part may stand, so a "?" behind it makes it
take as few words as it can.
"""

from __future__ import annotations

from typing import Final

# A word of a name. "Harbor", "St.", "R&D", "Pilots'"
WORD: Final = r"[A-Z][\w&'.-]*"
# The same where a possessive behind it is to be read apart. "Lund|'s annual supper"
OWNER: Final = r"[A-Z][\w&.-]*"
# The same without a full stop, which may end the sentence. "Alder Guild|. The Quay"
UNSTOPPED: Final = r"[A-Z][\w&'-]*"
# Small words within a name. "Guild | of the | Harbor"
SMALL: Final = "of|the|for|and|&"
# The same with what leads to a field. "Council | on | Tides"
SMALL_ON: Final = f"{SMALL}|on"


def run(least: int, most: int | None, *, word: str = WORD, small: str = SMALL) -> str:
    """A name of one word and ``least`` to ``most`` others (any number if None): "Tide and Rope Guild of Dover"."""
    return rf"{word}(?: (?:(?:{small}) )*{word}){{{least},{'' if most is None else most}}}"


def lead(least: int, most: int, *, small: str = SMALL) -> str:
    """The ``least`` to ``most`` words of a name before its head, with the blank behind them: "Tide and Rope | Guild"."""
    return rf"(?:{WORD} (?:(?:{small}) )*){{{least},{most}}}"
