"""Nouns of change that belong to a name: "Ann Moss's promotion to", "Ann Moss on her election to"."""

from __future__ import annotations

from events_extractor.parsers.transitions.parts.phrases.phrase import Phrase, phrase

# "With Ann Moss's promotion to chief counsel": a noun after the name's possessive, with the post behind it
POSSESSED: tuple[Phrase, ...] = (
    phrase(
        "promotion",
        "start",
        r"'s? (?:recent |new )?(?:appointment|promotion|elevation|hiring|selection|return|move) (?:to|as|to be) ",
        "post",
    ),
    # "Congratulations to Ann Moss on her promotion to editor"
    phrase(
        "promotion",
        "start",
        r" (?:on|for) (?:his|her|their) (?:recent |new )?(?:appointment|promotion|elevation) (?:to|as) ",
        "post",
    ),
    # "Congratulations to Ann Moss and Lee Cole on their election to the Tide Board", "… on their re-election!"
    phrase(
        "election",
        "elect",
        r" (?:on|for) (?:his|her|their) (?:recent )?(?:re-?)?election(?: (?:to|as) |(?=[.,!;]|\Z))",
        "post",
    ),
    phrase("nomination", "nominate", r"'s? nomination (?:to be|as|for|to lead|to head) ", "post"),
    phrase(
        "departure",
        "end",
        r"'s? (?:recent |abrupt |planned |upcoming )?"
        r"(?:departure|resignation|retirement|ouster|firing|exit|dismissal) (?:as|from) ",
        "left",
    ),
)
