"""Seats: membership of a board, council, commission or court, which is a post though no title is named.

"nominated to serve on | the Harbor College Board of Trustees" -> role "Board of Trustees", organization "Harbor College"
"""

from __future__ import annotations

import re

from events_extractor.parsers.transitions.parts.posts import Held, Range

_CAPITAL = r"(?:[^\W\da-z_][\w.&'/+!-]*|\d{1,2}(?:st|nd|rd|th))"
# The board of a body. "Board of Trustees", "board of visitors"
_BOARD = (
    r"[Bb]oard of (?:[Tt]rustees|[Dd]irectors|[Gg]overnors|[Rr]egents|[Vv]isitors|[Ss]upervisors|[Oo]verseers|[Mm]anagers)"
)
# The organ of a body that leads it, under a name that many bodies use. "Executive Council", "Governance Committee (GC)"
_ORGAN = (
    r"(?:Executive|Governing|Governance|Steering|Organi[sz]ing|Nominating) (?:Council|Committee|Board)(?: \([A-Z]{2,6}\))?"
)
# … before the body, or behind it. "Board of Trustees of Harbor College", "Harbor College Board of Trustees"
_OF_BODY = re.compile(
    rf"(?P<role>{_BOARD}|{_ORGAN}|board)"
    rf"(?: (?:of|for|at) (?:the )?(?P<body>{_CAPITAL}(?: (?:{_CAPITAL}|of|for|the|and|&)){{0,9}}))?[ .,]*"
)
_BEHIND = re.compile(
    rf"(?P<body>{_CAPITAL}(?: (?:{_CAPITAL}|of|for|the|and|&)){{0,9}}?)(?:'s)? (?P<role>{_BOARD}|{_ORGAN}|board)[ .,]*"
)
# A body that people are members of. "Harbor Commission", "Ninth Circuit", "Rivers and Harbors Department's Dredging Board"
_BODY = re.compile(
    rf"(?:(?:{_CAPITAL},?|of|and|for|the|on|&) ){{0,9}}?(?:Commission|Board|Council|Committee"
    r"|Court|Circuit|Authority|Cabinet|Panel|Task Force|Tribunal|Senate)"
    rf"(?: (?:of|for|on) (?:the )?(?:{_CAPITAL}(?:,? (?:and )?|$)){{1,6}})?[ .,]*"
)
# What leads to a seat where the words before do not end in "to". "to serve on ", "a seat on "
ON = re.compile(r"(?:(?:(?:a|the) )?(?:seat|member|spot|place) (?:on|of) |on )?(?:the |its |their )?")


def seat_on(text: str, start: int, end: int) -> Held | None:
    """The seat that all of ``text[start:end]`` names: its board as the role, the body that the board is of.

    None for no seat.
    """
    led = ON.match(text, start, end)
    start = led.end() if led else start
    for pattern in (_OF_BODY, _BEHIND):
        match = pattern.fullmatch(text, start, end)
        if match is not None and (match["body"] or match["role"] != "board"):
            return Held(
                role=(match.span("role"),), organization=(_trimmed(text, *match.span("body")),) if match["body"] else ()
            )
    match = _BODY.fullmatch(text, start, end)
    return Held(organization=(_trimmed(text, start, end),)) if match is not None and not text[start].islower() else None


def _trimmed(text: str, first: int, last: int) -> Range:
    """The range without the signs or the possessive at its end."""
    return first, first + len(text[first:last].rstrip(" .,").removesuffix("'s"))
