"""Owners of what follows them: "Acme's general counsel", but not "the Women's Fund"."""

from __future__ import annotations

import re

from events_extractor.language.names import find
from events_extractor.language.places import REGIONS
from events_extractor.parsers.transitions.parts.posts.held import Held, strip_article
from events_extractor.parsers.transitions.parts.posts.words import BODY_WORDS, role_noun

# The owner of what follows. "Acme's ", "Winston & Cole LLP's "
_POSSESSIVE = re.compile(r"(?:'s|(?<=s)') ")
# Words whose possessive belongs to a name. "Women's Fund", "Governor's Office"
_INNER_POSSESSIVE = re.compile(
    r"\b(?:women|men|children|people|veterans?|parents?|workers?|teachers?|farmers?"
    r"|nurses?|drivers?|players?|kids|girls|boys|consumers?"
    r"|president|registrar|provost|dean|bursar|chancellor|clerk"
    r"|defender|prosecutor|district attorney|inspector general"
    r"|governor|mayor|counsel|speaker|sheriff|attorney|treasurer"
    r"|secretary|chairman|master|bachelor|saint|st\.? \w+|king|queen"
    r"|prince|world|nation|citizens?|firefighters?|publishers?|manufacturers?|bankers?"
    r"|trial lawyers?|mcdonald|moody|macy|lowe|levi|sotheby"
    r"|christie|lloyd|kohl|wendy|dick|sam|year)\Z",
    re.IGNORECASE,
)


# A party's people on a committee, whom its name goes on to. "the Senate Tide Committee's | Democrats"
SIDE = re.compile(
    r"(?:House |Senate )?(?:Democrats|Republicans|GOP|(?:[Mm]ajority|[Mm]inority)(?: [Ss]taff)?)"
    r"(?=[.,;]|\Z| (?:and|as|at|before|for|from|in|on|since|this|to|under|until|where|who)\b)"
)


def owner_end(text: str, start: int, end: int) -> int | None:
    """Where the owner ends that the range begins with: "Harbor's Paris bureau" -> behind "Harbor". None without one."""
    owner = first_owner(text, start, end)
    return owner[0] if owner else None


def first_owner(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the first owner in the range ends and what it owns begins; None without one."""
    for match in _POSSESSIVE.finditer(text, start, end):
        before = text[start : match.start()]
        last = before.split()[-1].casefold() if before.strip() else ""
        if (
            text[match.start() - 1 : match.start() + 1] == "s'"
            and last.rstrip("'") not in BODY_WORDS
            and text[match.end()].isupper()
        ):
            continue  # "the Teachers' Union"
        if SIDE.match(text, match.end()):
            continue
        if (
            match.end() < end
            and not _INNER_POSSESSIVE.search(before)
            and before[:1]
            and (before.split()[-1][0].isupper() or before.split()[-1][0].isdigit())
        ):
            return match.start(), match.end()
    return None


# A part of a body, in small letters, that somebody heads. "dean of | Harbor College|'s | law school",
# "head of | the Tide Department|'s | office of ropes", "chair of | the institute|'s | scientific advisory board"
_KIND = (
    r"(?:organi[sz]ation|company|firm|group|agency|association|institute|institution|foundation|school|university|college"
    r"|department|council|society|bank|newspaper|paper|network|center|museum|hospital|club|union|charity|chamber)"
)
_PART = (
    r"(?:board|branch|bureau|campaign|campus|center|centre|college|committee|council|department|desk|division|faculty|group"
    r"|hospital|lab|laborator(?:y|ies)|library|newsroom|office|operations?|practice|program|programme|school|section|service"
    r"|team|unit)"
)
_OF_OWNED = re.compile(
    r"(?P<role>(?:[\w&-]+ ){0,5}?[\w&-]+ (?:of|for|at|in)) "
    rf"(?P<body>(?:the )?(?P<named>[A-Z][\w.&-]*(?: (?:[A-Z][\w.&-]*|of|for|&)){{0,6}})|the {_KIND})'s?"
    rf" (?P<part>(?:(?!(?:and|in|at|to|new|next|first) )[a-z][\w-]* ){{0,4}}?{_PART}"
    r"(?: of (?:[a-z][\w-]*(?:,| and)? ?){1,5})?)"
    r"(?<! )[ .,]*"
)


def part_of_owner(text: str, start: int, end: int) -> Held | None:
    """ "dean of Harbor College's law school": the part that is owned stays with the role, the owner is the organization."""
    match = _OF_OWNED.fullmatch(text, start, end)
    if match is None or not role_noun(match["role"].rpartition(" ")[0].split(" of ")[0]):
        return None
    named = match["named"]
    if named and (re.fullmatch(REGIONS, named) or find(named)):
        return None
    article = text.startswith("the ", match.start("body"))
    role = ((match.start("role"), match.start("body") + len("the") if article else match.end("role")), match.span("part"))
    return Held(role=role, organization=(strip_article(text, *match.span("body")) if named else match.span("body"),))
