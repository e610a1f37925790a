"""What a document as a whole announces: its title or its opening tells of appointments, nominations, an election.

``whole`` reads it once for all items, with whether the document is a column of moves.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from events_extractor.language.clauses import WEEKDAY
from events_extractor.model import Change
from events_extractor.parsers.transitions.parts.columnheads import column_of_people
from events_extractor.reading import Reading

# Where lists of nominees and appointees stand that say "Nominee" of the nominees only.
_LISTING = 4000  # code points
ENTRY = 160  # code points of an entry of such a list

# What the title of a document of appointments says. "Names Officials", "Announces Additional Staff",
# "Organizational Changes"
_NOMINATES = re.compile(r"\b(?:intent(?:ion)? to nominate|nominees|nominations|nominates|nominated)\b", re.IGNORECASE)

_APPOINTS = re.compile(
    r"\b(?:(?:names|unveils|announces|reveals) (?:(?:his|her|their|its|the|new|top) ){1,3}"
    r"(?:cabinet|ministry|ministers|team|line-?up|frontbench)|appointments|appoints|appointees"
    r"|(?:announc\w+|names|welcomes|new|additional) (?:[\w-]+ ){0,3}(?:staff|hires|officials|team|leadership)"
    r"|(?:organi[sz]ation(?:al)?|management|leadership|personnel|staff) (?:changes?|announcements?|update)"
    r"|reorgani[sz]ation|personnel (?:news|moves))\b",
    re.IGNORECASE,
)

# The same as a sentence of its opening. "announced his intent to nominate the following", "announced the appointments of"
_ANNOUNCED = re.compile(
    rf"\bannounc\w+ (?:(?:his|her|their|its|the|that|today|(?:on )?{WEEKDAY}) ){{0,4}}"
    r"(?:(?P<nominates>intent(?:ion)? to nominate|nominations? of|nominees|(?:[\w,'-]+ ){1,6}?nominations\b)"
    r"|intent(?:ion)? to appoint|(?:following )?(?:appointments?|promotions?|staff)\b"
    r"|(?:new |ministerial ){0,2}(?:cabinet|ministry|frontbench|portfolios)\b)"
    r"|\b(?:list|line-?up|composition|members|names) (?:of|making up|for|in) (?:[\w.'-]+ ){0,6}?"
    r"new (?:cabinet|ministry|frontbench)\b"
    r"|\bnew (?:[Cc]abinet )?ministers (?:were|have been|are) (?:[\w-]+ )?(?:sworn in|named|announced|appointed|unveiled)\b"
)

# The same of an election. "Guild Members Elect 2020 Board", "Election results: your new council",
# "Congratulations to our new officers"
_ELECTS = re.compile(
    r"\belects?\b[^.:;]{0,40}\b(?:board|council|officers|committee|trustees|leadership)\b|\belection results\b"
    r"|\bnewly elected (?:[\w-]+ ){0,2}(?:board|council|officers|committee|trustees|representatives)\b",
    re.IGNORECASE,
)


def _opening(title: str, opening: str) -> Change | None:
    """What the title of a document announces, else the sentences of its opening."""
    if _NOMINATES.search(title):
        return "nominate"
    if _ELECTS.search(title):
        return "elect"
    if _APPOINTS.search(title):
        return "start"
    said = _ANNOUNCED.search(opening)
    return ("nominate" if said["nominates"] else "start") if said else None


# Rules of people who are named together, and the seats that are filled by election. "Congratulations to the new board: "
BY_LIST = frozenset({"moves/greeted", "moves/composed", "moves/listed"})
SEATS = re.compile(
    r"\b(?:[Bb]oard|[Cc]ouncil|[Cc]ommittee|[Oo]fficers?|[Tt]rustees?|[Rr]epresentatives?|[Cc]ouncill?ors?)\b"
)
_ELECTION = re.compile(
    r"\b(?:[Ee]lections? (?:[Rr]esults?|was|were|is|has|have)|[Vv]ot(?:ed|ing) (?:in|closed|has)|[Ee]lected)\b"
)


def _after_election(reading: Reading) -> bool:
    """Whether the document is about a board, council or the like and tells in its opening of its election."""
    title, opening = reading.document.title or "", reading.plain[:700]
    named = SEATS.search(title) or (_ELECTION.search(title) and SEATS.search(opening))
    return bool(named and _ELECTION.search(opening))


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """What a document as a whole says of all its items.

    ``announced``: the change that its title or its opening announces. ``names_nominees``: it is a list of nominees and
    appointees that says "Nominee" of the nominees only. ``after_election``: it is about a board or the like, and its opening
    tells of the election. ``column``: it is a column of moves from end to end.
    """

    announced: Change | None
    names_nominees: bool
    after_election: bool
    column: bool


def whole(reading: Reading) -> Whole:
    """What the document that ``reading`` is of says as a whole; the same for all of its items."""
    announced = _opening(" ".join((reading.document.title or "").split()), " ".join(reading.plain[:700].split()))
    return Whole(
        announced=announced,
        names_nominees=announced == "nominate" and ", Nominee for" in " ".join(reading.plain[:_LISTING].split()),
        after_election=_after_election(reading),
        column=column_of_people(reading),
    )
