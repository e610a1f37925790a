"""The proper name of a body where a text goes on to it: "the Harbor Times's Paris bureau", "Sen. Ann Moss (D-Ohio)"."""

from __future__ import annotations

import re

from events_extractor.language.clauses import MONTH
from events_extractor.parsers.transitions.parts.clause import CAPITAL, PROPER, without_article
from events_extractor.parsers.transitions.parts.posts import Range, owner_end
from events_extractor.parsers.transitions.parts.posts.owners import SIDE

# "resigned | June 2": no body
_MONTH = re.compile(rf"{MONTH} \d")


def proper_name(text: str, first: int, end: int) -> Range | None:
    """The body's name at ``first``: "the Harbor Times's Paris bureau" gives "Harbor Times". None where none stands there."""
    proper = re.compile(PROPER).match(text, first, end)
    if proper is None or _MONTH.match(text, first):
        return None
    staffed = _STAFF_OF.match(text, first)
    if staffed is not None:  # "Rep. Ann Moss's (D-Ohio) office"
        return without_article(text, *staffed.span())
    owned = owner_end(text, first, min(proper.end() + 2, len(text)))
    seat = _OF_PARTY.match(text, proper.end()) if owned is None else None
    if seat is not None and _MEMBER.match(text, first):
        return without_article(text, first, seat.end())
    seated = _SEATED.search(text, first, proper.end()) if owned is None else None
    if seated is not None:
        return without_article(text, first, seated.end())
    end = owned if owned is not None else trimmed_end(text, first, proper.end())
    side = SIDE.match(text, end + 1) if owned is None and text.endswith("'s", first, end) else None
    if side is not None:  # "joins the Senate Tide Committee's majority"
        return without_article(text, first, side.end())
    town = _SEAT_OF.search(text, first, end)
    return without_article(text, first, town.start() if town is not None else end)


# Town and state behind a firm. "Quay Systems|, Dover, Del"
_SEAT_OF = re.compile(r"(?<!\.), [A-Z][\w'-]+(?: [A-Z][\w'-]+)?, (?:[A-Z][a-z]{1,4}\.?|(?:[A-Z]\.){2}|[A-Z]{2})\Z")
# A firm before its seat. "Tidewell Inc.| of Dover, Del."
_SEATED = re.compile(r"\b(?:Inc|Corp|Co|Ltd|LLC|LLP|PLC|plc)\b\.?(?= of [A-Z])")
# A member of a parliament as an employer. "Sen. Ann Moss| (D-Ohio)"
_MEMBER = re.compile(r"(?:Sens?|Reps?|Del|Gov)\. ")
# The same by the office that serves the member. "Rep. Ann Moss's (D-Ohio) office"
_STAFF_OF = re.compile(
    rf"(?:Sens?|Reps?|Del|Gov)\. (?:{CAPITAL} ){{0,3}}?{CAPITAL}(?:'s?)? \([DRI](?:-[A-Z][A-Za-z.]{{1,8}})?\)(?:'s?)?"
    r" (?:[a-z]+ ){0,2}?(?:office|staff|team)\b"
)
# The party behind a name. "Sen. Ann Moss| (D-Ohio)"
_OF_PARTY = re.compile(r" \([DRI](?:-[A-Z][A-Za-z.]{1,8})?\)")
# What may hang on at the end of a name as matched. " of", " and", ", ", "."
_HANGING = re.compile(r"(?:,? (?:of|for|and|on|the|de))?[ ,.]*\Z")


def trimmed_end(text: str, first: int, end: int) -> int:
    """``end`` without joining words, commas and full stops; the stop of "Inc." stays."""
    hanging = _HANGING.search(text[first:end])
    kept = first + hanging.start() if hanging else end
    return (
        kept + 1
        if text[kept : kept + 1] == "." and re.search(r"(?:\b[A-Z]|\b(?:Inc|Corp|Co|Ltd))\Z", text[first:kept])
        else kept
    )
