"""Seats: membership of a board, council, commission or court, which is a post though no title is named.

"nominated to serve on | the Harbor College Board of Trustees" -> role "Board of Trustees", organization "Harbor College"
"""

from __future__ import annotations

import re

from events_extractor.language.names import find
from events_extractor.model import Change
from events_extractor.parsers.transitions.parts.posts import Held, Range
from events_extractor.parsers.transitions.parts.propernames import proper_name

_CAPITAL = r"(?:[^\W\da-z_][\w.&'/+!-]*|\d{1,2}(?:st|nd|rd|th))"
# An office by its noun, and what it is of. "the | leadership| of her Harbor Party", "their |presidency| of the guild"
_OFFICE_OF = re.compile(
    r"(?:the|his|her|their) (?P<post>(?:[a-z][\w-]* ){0,2}?(?:[a-z]{3,}ship|presidency|chair|gavel|mayoralty))"
    r" of (?:the |his |her |their |its |our )?(?:(?!the\b)[a-z][\w-]* )??"
)
# What a land or a town has by that name. "the leadership of Lantern|'s Harbor Democrats"
_ITS_PARTY = re.compile(rf"'s {_CAPITAL}(?: {_CAPITAL}){{0,4}}")
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
    rf"(?P<role>{_BOARD}|{_ORGAN}|board|faculty)"
    rf"(?: (?:of|for|at) (?:the )?(?P<body>{_CAPITAL}(?: (?:{_CAPITAL}|of|for|the|and|&)){{0,9}}))?[ .,]*"
)
_BEHIND = re.compile(
    rf"(?P<body>{_CAPITAL}(?: (?:{_CAPITAL}|of|for|the|and|&)){{0,9}}?)(?:'s)?"
    rf" (?P<role>{_BOARD}|{_ORGAN}|board|faculty)[ .,]*"
)
# A body that people are members of. "Harbor Commission", "Ninth Circuit", "Rivers and Harbors Department's Dredging Board"
_BODY = re.compile(
    rf"(?:(?:{_CAPITAL},?|of|and|for|the|on|&) ){{0,9}}?(?:Commission|Board|Council|Committee"
    r"|Court|Circuit|Authority|Cabinet|Panel|Task Force|Tribunal|Senate)"
    rf"(?: (?:of|for|on) (?:the )?(?:{_CAPITAL}(?:,? (?:and )?|$)){{1,6}})?[ .,]*"
)
# What leads to a seat where the words before do not end in "to". "to serve on ", "a seat on "
ON = re.compile(
    r"(?:(?:(?:an?|the) )?(?:(?:open|vacant) )?(?:seat|member|spot|place|vacancy|opening) (?:on|of|in) |on )?"
    r"(?:the |its |their )?"
)


_ORDINARY = frozenset({"board", "faculty"})  # what tells nothing without its body


def seat_on(text: str, start: int, end: int) -> Held | None:
    """The seat that all of ``text[start:end]`` names: its board as the role, the body that the board is of.

    None for no seat.
    """
    led = ON.match(text, start, end)
    start = led.end() if led else start
    for pattern in (_OF_BODY, _BEHIND):
        match = pattern.fullmatch(text, start, end)
        if match is not None and (match["body"] or match["role"] not in _ORDINARY):
            return Held(
                role=(match.span("role"),), organization=(_trimmed(text, *match.span("body")),) if match["body"] else ()
            )
    match = _BODY.fullmatch(text, start, end)
    return Held(organization=(_trimmed(text, start, end),)) if match is not None and not text[start].islower() else None


def _trimmed(text: str, first: int, last: int) -> Range:
    """The range without the signs or the possessive at its end."""
    return first, first + len(text[first:last].rstrip(" .,").removesuffix("'s"))


# Those who come to a board. "has elected | four new wardens to the | board of trustees"
_NEW_MEMBERS = re.compile(
    r"\b(?P<verb>elect(?:s|ed)|appoint(?:s|ed)|name[sd]|add(?:s|ed)|welcome[sd]|cho(?:se|sen|oses)|select(?:s|ed)|recruit(?:s|ed)"
    r"|nominate[sd]) (?:(?:the following|two|three|four|five|six|seven|eight|nine|ten|several|\d+|new|additional|more) )+"
    r"(?:members|directors|trustees|people|leaders|colleagues) (?:to|of|on) (?:the|its|our|their) "
    r"(?P<board>(?:[\w'-]+ ){0,3}?(?:[Bb]oard|[Cc]ouncil|[Cc]ommittee|[Cc]ommission)(?: of [A-Za-z]+)?)\b(?! of)"
)
# Whose board that is. "The Harbor Fund, a charity for tides, | has elected", "DOVER – Acme | named"
_ACTOR = re.compile(
    rf"(?:[^–—]{{0,60}} [–—-] )?(?P<the>[Tt]he )?(?P<body>{_CAPITAL}(?: (?:{_CAPITAL}|of|for|the|and|&)){{0,9}})"
    r"(?:, (?:an?|the) [^;:]{3,160},)? (?:(?:has|have|had|today|recently|also) )*\Z"
)
_NOBODY = frozenset({"Members", "Voters", "Shareholders", "Delegates", "Directors", "They", "We", "It", "Board"})


def joined_board(text: str) -> tuple[Change, Held] | None:
    """What becomes of those named behind ``text``, and the board that they come to.

    "Acme has added two members to its board". None where it tells of no such thing.
    """
    seats = _NEW_MEMBERS.search(text)
    if seats is None:
        return None
    verb = seats["verb"]
    change: Change = "elect" if verb.startswith("elect") else "nominate" if verb.startswith("nominate") else "start"
    who = _ACTOR.match(text[: seats.start()])
    named = who is not None and who["body"] not in _NOBODY and (who["the"] or not find(who["body"]))
    body = (who.span("body"),) if who is not None and named else ()
    return change, Held(role=(seats.span("board"),), organization=body)


def office_of(text: str, start: int, end: int) -> Held | None:
    """The office that the words from ``start`` name by its noun: "the leadership of Lantern's Harbor Democrats"."""
    office = _OFFICE_OF.match(text, start, end)
    if office is None:
        return None
    stop = re.compile(r"[,;.:](?= |\Z)").search(text, office.end(), end)
    end = stop.start() if stop else end
    body = proper_name(text, office.end(), end)
    party = _ITS_PARTY.match(text, body[1], end) if body else None
    body = (body[0], party.end()) if body and party else body
    return Held(role=(office.span("post"),), organization=(body,) if body else ())
