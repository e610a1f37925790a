"""The employer that a statement leaves to its surroundings: a label before it, the body that the document speaks for.

"**Rep. Ann Moss (D-Ohio):** Lee Cole comes aboard as counsel", "Over at Acme, Lee Cole is hanging it up", "our new dean".
"""

from __future__ import annotations

import re
from functools import lru_cache

from events_extractor.language.names import find
from events_extractor.model import Span
from events_extractor.parsers.transitions.clause import CAPITAL, without_article
from events_extractor.parsers.transitions.posts import names_body
from events_extractor.reading import Reading

# A label at the beginning of an entry. "Rep. Ann Moss (D-Ohio): ", "Harbor Committee – "
_LABEL = re.compile(r"(?P<label>[A-Z][^:;!?]{2,80}?)(?:: | – | — )")
# An opening that says where. "Over at Acme, ", "At the Harbor Fund: "
_OPENING = re.compile(
    rf"(?:(?:Over|Also|Meanwhile,?|Back|Elsewhere,?|And|Down|Up) )?(?:at|[Aa]t|[Ii]n|over at) (?P<body>(?:the )?{CAPITAL}(?: (?:{CAPITAL}|of|for|and|&)){{0,6}})[,:] "
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
        if person is None and names_body("the " + label.removeprefix("The ")):
            return without_article(text, *match.span("label"))
    opening = _OPENING.match(text)
    return without_article(text, *opening.span("body")) if opening else None


# Words for the body that a text speaks for or has just named. "the Company", "our", "its board", "the organization's"
POINTS = re.compile(
    r"\b(?:[Oo]ur|[Uu]s|[Ii]ts|[Ww]e)\b|\b[Tt]he (?:Board|board|Company|company|Group|Firm|firm|organi[sz]ation|Foundation|foundation|Society|Association"
    r"|association|Department|department|Institute|institute|Council|council|Trust|Bank|University|College|Agency|agency|Commission|Committee|Center|Centre)\b"
)
# The same in place of an employer. "the Group", "Board of Directors"
STANDS_FOR = re.compile(
    r"(?:the |our |its )?(?:Board|Company|Group|Firm|Organi[sz]ation|Foundation|Society|Association|Department|Institute|Trust|Bank|team|department|[\w]{3,14} office)"
    r"(?: of (?:Directors|Trustees|Governors|Regents))?\Z",
    re.IGNORECASE,
)
BOARD = re.compile(r"(?:the |our |its )?[Bb]oard(?: of (?:[Dd]irectors|[Tt]rustees|[Gg]overnors|[Rr]egents))?\Z")

_NAME = re.compile(r"(?:[Tt]he )?(?P<body>[A-Z][\w.&'/-]*(?:[ \n](?:[A-Z][\w.&'/-]*|&|of|for|on|and|the|in)){0,8})")
_FIRM = re.compile(r"(?:plc|Plc|PLC|Ltd|LLP|LLC|Inc|Corp|S\.A|AG|SE|GmbH|N\.V)\.?\Z")
# "… plc ("Harbor" or the "Company")"
_DEFINED = re.compile(r"\s?\(\"|\s?\(the \"|, Inc\.|\s?\([A-Z]{2,8}\)")
_FAR = 900  # code points: how far the document introduces whom it speaks for


@lru_cache(maxsize=64)
def own_body(plain: str, title: str, sender: str) -> Span | None:
    """Where ``plain`` first names the one body that the whole document speaks for; None where no body stands out.

    The body is named early, by a body's name, and again in the title, the sender or the text; the most often named wins.
    """
    best: tuple[int, int] | None = None
    place: Span | None = None
    for match in _NAME.finditer(plain, 0, _FAR):
        first, last = match.span("body")
        name = plain[first:last]
        for cut in (" and ", " for the ", " in "):
            name = name.partition(cut)[0] if not names_body("the " + name) else name
        name = re.sub(r"(?: (?:of|for|on|and|the|in|&))+\Z", "", name).rstrip(".,'-")
        name = name.removesuffix("'s")
        folded = " ".join(name.split())
        if len(folded.split()) < 2 and not (folded.isupper() and len(folded) >= 3):
            continue
        if not (_FIRM.search(folded) or names_body(folded) or names_body("the " + folded)):
            continue
        score = len(re.findall(re.escape(folded), " ".join(plain.split())))
        score += 3 * (folded in title) + 3 * (folded in sender) + 3 * bool(_DEFINED.match(plain, first + len(name)))
        score += 2 * bool(_FIRM.search(folded))
        if score >= 2 and (best is None or score > best[0]):
            best, place = (score, -first), Span(first, first + len(name))
    return place


def of_document(reading: Reading) -> Span | None:
    """As ``own_body``, for the document under reading."""
    document = reading.document
    return own_body(reading.plain, " ".join((document.title or "").split()), document.sender or "")
