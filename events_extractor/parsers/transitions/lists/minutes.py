"""Elections as minutes tell them: who was elected, below an office or behind it: "Election of Treasurer: … Ann Moss was
elected."
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from events_extractor.language.names import find
from events_extractor.model import Item, Span
from events_extractor.parsers.transitions.lists.rows import Told
from events_extractor.parsers.transitions.parts.clause import Statement
from events_extractor.parsers.transitions.parts.mentions import by_given_name
from events_extractor.parsers.transitions.parts.passages import Passage, passage
from events_extractor.parsers.transitions.parts.posts import Range, noun_led, role_noun
from events_extractor.reading import Reading

# An office on a line of its own. "* **Treasurer**:", "### Vice Chair"
_OFFICE = re.compile(r"[\s#*_\d.\\-]*(?P<office>[A-Z][\w'’/-]*(?: (?:[A-Z&][\w'’/-]*|of|for|and|the)){0,5})[\s:*_]*")
# The same before what is told of its election. "Election of Vice Chairman: "
_ELECTION = re.compile(
    r"[-–—•* \d.]*Election of (?:an? |the |our )?(?P<office>[A-Z][\w'’ /-]{2,50}?)(?: for \d{4}[\d/–-]*)?: "
)
# Who was elected, to nothing that the words name. "Ann | elected unopposed", "Mrs Moss and Lee Cole | were duly elected."
_ELECTED = re.compile(
    r"(?:\A|[,;:] |[–—-] |\b(?:and|candidates?) )"
    r"(?P<who>(?:(?:Mrs|Mr|Ms|Miss|Dr|Cllr)\.? )?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}"
    r"(?:(?:, | and |, and )[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3})*) (?:(?:was|were|is|are) )?"
    r"(?:(?:duly|unanimously|re-?) ?)*elected(?: (?:unopposed|unanimously|by acclamation|nem\.? con\.?))?(?=\Z|[.;]|, [A-Z])"
)
_NEXT = re.compile(r", and | and |, ")
_COURTESY = re.compile(r"(?:Mrs|Mr|Ms|Miss|Dr|Cllr)\.? (?=[A-Z][a-z'’-]+\Z)")
# Whose meeting it was, at the head of a line or behind what it is the minutes of. "Minutes of the | Rope Club | Annual
# General Meeting", "# | RCT | AGM 2024"
_MEETING = re.compile(
    r"(?:^(?:(?:[^\w\n]|[\d_])*|[\w ]{1,20}: )(?:The )?"
    r"|\b(?:[Mm]inutes|[Nn]otes|[Rr]eport|[Rr]esults|[Aa]rchive)(?: (?:of|from|for))?(?: the)? )"
    r"(?<!\w)(?!(?:Annual|Archive|Extraordinary|Minutes|Ordinary|Special|The)\b)"
    r"(?P<body>[A-Z][\w'’&-]*(?: (?:[A-Z][\w'’&-]*|&|and|for|of|the)){0,6}?) (?:Annual General Meeting|AGM)\b",
    re.MULTILINE,
)
# The same by the part of the body that met. "Minutes of the Board of the | Rope Club|, ..."
_PART_OF = re.compile(
    r"\b[Mm]inutes of (?:the |a )?(?:[\w]+ ){0,2}(?:[Bb]oard|[Cc]ommittee|[Cc]ouncil|[Mm]eeting|[Mm]embers)"
    r"(?: of (?:[Dd]irectors|[Gg]overnors|[Tt]rustees))? of (?:the )?"
    r"(?P<body>[A-Z][\w'’&-]*(?: (?:[A-Z][\w'’&-]*|&|and|for|of)){0,6})(?=[,.;:(]|$)",
    re.MULTILINE,
)
_OPENING = 600  # code points
_REACH = 200  # code points before "elected" in which names are looked for, and behind it
_ABOVE = 8  # lines above in which the office of an entry stands


def elected(reading: Reading, item: Item) -> list[Told]:
    """Those who were elected to the office that the item begins with, or that stands on a line of its own above it."""
    if "elected" not in item.span.of(reading.plain):
        return []
    here = passage(reading, item.span)
    label = _ELECTION.match(here.text)
    first = label.end() if label is not None else 0
    told = list(_elections(here.text, first))
    if not told:
        return []
    office = here.span(*label.span("office")) if label is not None else _above(reading, item)
    if office is None or not noun_led(office.of(reading.plain)):
        return []
    if label is not None:
        told = told[-1:]  # "… was proposed by the chair; Ann Moss was elected."
    return [one for match in told for one in _each(reading, here, match, office)]


def _elections(text: str, first: int) -> Iterator[re.Match[str]]:
    """Where ``text`` tells from ``first`` that somebody was elected.

    The pattern begins with a list of names, which can begin at each of them: it is tried near the word itself alone.
    """
    at = text.find("elected", first)
    while at >= 0:
        match = _ELECTED.search(text, max(first, at - _REACH), min(len(text), at + _REACH))
        if match is not None:
            yield match
        first = max(match.end() if match is not None else 0, at + len("elected"))
        at = text.find("elected", first)


def _above(reading: Reading, item: Item) -> Span | None:
    """The office on the next line above ``item`` that is no entry of an election; None where another line comes first."""
    end = reading.document.text.rfind("\n", 0, item.span.start) + 1
    for _ in range(_ABOVE):
        start = reading.document.text.rfind("\n", 0, max(end - 1, 0)) + 1
        line = reading.plain[start:end].strip()
        if line and "elected" not in line:
            match = _OFFICE.fullmatch(line)
            if match is None or find(match["office"]):
                return None
            begin = reading.plain.index(match["office"], start)
            return Span(begin, begin + len(match["office"]))
        if not start:
            return None
        end = start
    return None


def _each(reading: Reading, here: Passage, match: re.Match[str], office: Span) -> Iterator[Told]:
    """A statement for each of those named together."""
    at, last = match.span("who")
    ends = [*((joint.start(), joint.end()) for joint in _NEXT.finditer(here.text, at, last)), (last, last)]
    for end, following in ends:
        person = _person(reading, here, (at, end))
        if person is not None:
            body = _PART_OF.search(reading.plain, 0, _OPENING) or _MEETING.search(reading.plain, 0, _OPENING)
            own = (Span(*body.span("body")),) if body is not None else ()
            start, end_of = match.start("who"), match.end()
            statement = Statement(*person, "elect", "moves/minutes", start, end_of, role=(office,), organization=own)
            yield Told(statement, here)
        at = following


def _person(reading: Reading, here: Passage, place: Range) -> tuple[Span, tuple[str, ...]] | None:
    """Whom the words at ``place`` name, in full, by the given name of somebody named elsewhere, or with a courtesy."""
    words = here.text[slice(*place)]
    name = next(iter(find(words)), None)
    if name is not None and not name.whole.start and name.whole.end == len(words) and not role_noun(words):
        return here.span(place[0] + name.span.start, place[0] + name.span.end), name.words(words)
    courtesy = _COURTESY.match(words)
    if courtesy is not None:
        return here.span(place[0] + courtesy.end(), place[1]), (words[courtesy.end() :].casefold(),)
    known = next((mention for mention in by_given_name(reading.plain) if mention.surname == words), None)
    return (known.person, known.words) if known is not None else None
