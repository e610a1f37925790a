"""The employer that a statement leaves to its surroundings: a label before it, or words for the body that a letter is of.

"**Rep. Ann Moss (D-Ohio):** Lee Cole comes aboard as counsel", "Over at Acme, Lee Cole is hanging it up". Which body
"our new dean" is of, ``writers`` tells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from events_extractor.language.names import find
from events_extractor.language.places import is_city
from events_extractor.model import Section, Span
from events_extractor.parsers.transitions.parts.clause import CAPITAL, without_article
from events_extractor.parsers.transitions.parts.posts import names_body, role_noun
from events_extractor.reading import Reading

# A label at the beginning of an entry. "Rep. Ann Moss (D-Ohio): ", "Harbor Committee – "
_LABEL = re.compile(r"(?P<label>[A-Z][^:;!?]{2,80}?)(?:: | – | — )")
# An opening that says where. "Over at Acme, ", "At the Harbor Fund: "
_OPENING = re.compile(
    r"(?:(?:Over|Also|Meanwhile,?|Back|Elsewhere,?|And|Down|Up) )?(?:at|[Aa]t|[Ii]n|over at)"
    rf" (?P<body>(?:the )?{CAPITAL}(?: (?:{CAPITAL}|of|for|and|&)){{0,6}})[,:] "
)


# A label that says at whose people change. "Two new hires at Wherry Guild: ", "Promotions at the Harbor Fund – "
_NEWS_OF = re.compile(
    rf"(?:[\w'-]+ ){{0,4}}?(?:[Hh]ires?|[Pp]romotions?|[Aa]ppointments?"
    r"|[Aa]dditions?|[Dd]epartures?|[Ff]aces|[Aa]rrivals|[Mm]oves"
    rf"|[Cc]hanges) (?:at|in|within) (?P<body>(?:the )?{CAPITAL}(?: (?:{CAPITAL}|of|for|and|&)){{0,6}})(?:: | [–—] )"
)


def labelled(text: str) -> tuple[int, int] | None:
    """The range of the person or body that an entry's label names; None without one."""
    match = _LABEL.match(text)
    if match is not None:
        label = match["label"]
        person = next(iter(find(label)), None)
        if (
            person is not None
            and person.whole.start == 0
            and person.whole != person.span
            and len(label) - person.whole.end < 4
        ):
            return match.span("label")
        told = label.title() if label.isupper() else label  # "THE LONG GOODBYE" is the title of an item, no body
        if person is None and " " in label and names_body(told.removeprefix("The ")):
            return without_article(text, *match.span("label"))
        if _OFFICE_LABEL.search(label) and (label.endswith(")") or not role_noun(label)):
            return without_article(text, *match.span("label"))
    news = _NEWS_OF.match(text)
    if news is not None:  # "Two new hires at Acme: "
        return without_article(text, *news.span("body"))
    opening = _OPENING.match(text)
    return without_article(text, *opening.span("body")) if opening else None


# A part of a body by the letters behind its name, and those who work for somebody. "Rivers (RIV): ", "Ann Moss's team: "
_OFFICE_LABEL = re.compile(r" \([A-Z][A-Z&/-]{1,9}\)\Z|'s? (?:campaign|cabinet|office|staff|team)\Z")
# A label inside of that one. "Rivers (RIV): | Directorate B - Locks: | Ann Moss became"
_INNER_LABEL = re.compile(r"(?P<label>[A-Z][^:;!?.]{2,80}): (?=[A-Z])")


def inner(text: str, outer: tuple[int, int]) -> tuple[int, int]:
    """The range of the label that follows the one at ``outer``; ``outer`` where none does."""
    match = _INNER_LABEL.match(text, outer[1] + len(": ")) if text.startswith(": ", outer[1]) else None
    if match is None or any(name.span.end == len(match["label"]) for name in find(match["label"])):
        return outer  # "Rivers (RIV): Ann Moss: joins us"
    return match.span("label")


# The firm that an entry of a column begins with, whatever its name. "Quay Seafood: | CEO Ann Moss is retiring"
_HEAD_OF_ENTRY = re.compile(rf"\W{{0,4}}(?P<label>{CAPITAL}(?: (?:{CAPITAL}|of|for|and|&)){{0,5}}):\s+(?=[A-Z])")
_TITLED = 40  # code points of what may stand before the first name of an entry


def heads_of_entries(entries: Sequence[str]) -> bool:
    """Whether ``entries`` begin with the bodies at which people change: two of them at least, and no body twice."""
    labels = [match["label"] for entry in entries if (match := head_of_entry(entry)) is not None]
    return len(labels) > 1 and len(set(labels)) == len(labels)


def head_of_entry(entry: str) -> re.Match[str] | None:
    """The body that ``entry`` begins with as group ``label``: capitalised words before a colon and somebody who changes."""
    match = _HEAD_OF_ENTRY.match(entry)
    if match is None or role_noun(match["label"]) or is_city(match["label"]) or _NO_LABEL.search(match["label"]):
        return None
    behind = entry[match.end() : match.end() + 3 * _TITLED]
    person = next(iter(find(behind)), None)
    title = behind[: person.span.start].strip() if person is not None else ""
    told = person is not None and person.whole.start < _TITLED and (not title or role_noun(title))
    return match if told else None


# What heads an entry for its matter. "New Hires: ", "Also: ", "Promotions: "
_NO_LABEL = re.compile(
    r"\b(?:Also|Appointed|Appointments?|Arrivals?|Departures?|Elected|Hires?|Hired|In|Joining|Leaving|Moves?|Named|New|News"
    r"|Out|People|Promoted|Promotions?|Retire(?:d|ments?)|Retiring|Staff|Up|Update)\b"
)

# Words for the body that a text speaks for, in place of an employer. "the Group", "Board of Directors"
STANDS_FOR = re.compile(
    r"(?:the |our |its )?(?:new |current )?(?:Board|Council|Company|Group|Firm|Organi[sz]ation|Foundation"
    r"|Society|Association|Department|Institute|Trust|Bank|Chapter|Club|Guild|League|team|department|[\w]{3,14} office)"
    r"(?: of (?:Directors|Trustees|Governors|Regents))?\Z",
    re.IGNORECASE,
)
COUNCIL = re.compile(r"Council\Z")
BOARD = re.compile(r"(?:the |our |its )?[Bb]oard(?: of (?:[Dd]irectors|[Tt]rustees|[Gg]overnors|[Rr]egents))?\Z")
# What a firm's name ends in. "Quay Lines | plc"
FIRM = re.compile(r"(?:plc|PLC|Ltd|LLP|LLC|Inc|Corp|AG|GmbH)\.?\Z")
# Parts that many bodies have: the body itself is another one. "Steering Committee"
PARTS = (
    r"(?:Executive|Steering|Coordinating|Advisory|Governing|Planning|Programme?|Organi[sz]ing|Nominating|Management"
    r"|Standing|National|Central|Leadership|Editorial) (?:Committee|Board|Council|Team|Group|Panel)"
)
PART = re.compile(rf"(?:the |our |its )?{PARTS}\Z", re.IGNORECASE)

# What heads people for what becomes of them, or for what they did. "Appointments at the Tide Office", "Tide Guild Awards"
_MATTER = re.compile(
    r"\b(?:alumni|announc\w+|appoint\w+|awards?|candidates?|changes?|committees|contacts?|elect\w+|events?|fellows?|former"
    r"|honou?rees|meetings?|members?|news|nomin\w+|obituaries|panel(?:ists?)?|people|prizes?|promot\w+|retire\w+"
    r"|speakers?|update|winners?)\b",
    re.IGNORECASE,
)
_HEADING_WORDS = 9


def heads_its_people(heading: str) -> bool:
    """Whether ``heading`` is the name of a body and nothing else, not the word for the one that the letter is of."""
    words = heading.strip(" :")
    return (
        len(words.split()) <= _HEADING_WORDS
        and words[:1].isupper()
        and names_body(words)
        and not (STANDS_FOR.fullmatch(words) or PART.fullmatch(words) or _MATTER.search(words))
        and not re.search(r"[.!?:;]|\d", words)
        and (_OFFICE_OF.match(words) is not None or not role_noun(words))
    )


_OFFICE_OF = re.compile(r"(?:Executive )?Office of ")


def body_above(reading: Reading, section: Section, start: int) -> Span | None:
    """The body that a line of its own, or else the heading, names above ``start`` in its list: "Harbor Parliament:"."""
    begin = max(section.span.start, start - _FAR)
    for match in reversed(list(_LINE_OF_BODY.finditer(reading.document.text, begin, start))):
        if names_body(match["body"]):
            return Span(*match.span("body"))
    heading = section.heading
    named = heading is not None and " " in reading.value(heading) and heads_its_people(reading.value(heading))
    return heading if named else None


_FAR = 2500  # code points
# A line that is a name and a colon. "Harbor Parliament:"
_LINE_OF_BODY = re.compile(r"^[ \t]*(?P<body>[A-Z][^\n:;.]{2,60}):[ \t]*$", re.MULTILINE)


# The body of an entry's label by its capitals alone, where the entry is about its board. "Quay Produce Terminal: "
_CAPITALS = re.compile(r"(?P<label>[A-Z][\w'&-]*(?: (?:[A-Z][\w'&-]*|&|of|for|and)){1,5}): ")


def board_label(text: str) -> tuple[int, int] | None:
    """The range of the body in a label before somebody who joins "the board"."""
    match = _CAPITALS.match(text)
    if match is None or match["label"].isupper() or role_noun(match["label"]):
        return None
    return match.span("label")
