"""The employer that a statement leaves to its surroundings: a label before it, the body that the document speaks for.

"**Rep. Ann Moss (D-Ohio):** Lee Cole comes aboard as counsel", "Over at Acme, Lee Cole is hanging it up", "our new dean".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from events_extractor.language.clauses import MONTH
from events_extractor.language.names import find
from events_extractor.model import Document, Span
from events_extractor.parsers.transitions.parts.clause import CAPITAL, without_article
from events_extractor.parsers.transitions.parts.posts import names_body, role_noun
from events_extractor.parsers.transitions.records.letterheads import writer
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
    news = _NEWS_OF.match(text)
    if news is not None:  # "Two new hires at Acme: "
        return without_article(text, *news.span("body"))
    opening = _OPENING.match(text)
    return without_article(text, *opening.span("body")) if opening else None


# Words for the body that a text speaks for, in place of an employer. "the Group", "Board of Directors"
STANDS_FOR = re.compile(
    r"(?:the |our |its )?(?:new |current )?(?:Board|Council|Company|Group|Firm|Organi[sz]ation|Foundation"
    r"|Society|Association|Department|Institute|Trust|Bank|Chapter|Club|Guild|League|team|department|[\w]{3,14} office)"
    r"(?: of (?:Directors|Trustees|Governors|Regents))?\Z",
    re.IGNORECASE,
)
COUNCIL = re.compile(r"Council\Z")
BOARD = re.compile(r"(?:the |our |its )?[Bb]oard(?: of (?:[Dd]irectors|[Tt]rustees|[Gg]overnors|[Rr]egents))?\Z")

# Those who make up a board, cut off from it. "Board of | Directors"
_MEMBERS = re.compile(r"(?:Directors|Trustees|Governors|Regents)\b")
# A run of capitalised words with the small ones of bodies' names. "Philosophy of Harbors Association", "Moss Minerals plc"
_NAME = re.compile(
    r"[A-Z][\w.&'/-]*(?:(?: +\n?|\n) *(?:[A-Z][\w.&'/-]*|&|of|for|on|and|the"
    r"|in(?!\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))|plc)){0,12}"
)
FIRM = re.compile(r"(?:plc|PLC|Ltd|LLP|LLC|Inc|Corp|AG|GmbH)\.?\Z")
# "… plc ("Harbor" or the "Company")"
_DEFINED = re.compile(r"\s?\((?:the )?[\"'A-Z]")
# The one whose board, news or order it is. "The Board of Directors of Acme", "edited for the Harbor Society",
# "changes in the organization of Quay Lines"
_OF_BODY = re.compile(
    r"(?:[Bb]oard(?: of (?:[Dd]irectors|[Tt]rustees|[Gg]overnors))?|[Nn]ewsletter|[Nn]ews|[Bb]ulletin) of (?:the )?\Z"
    r"|\b[Cc]hanges (?:at|in|within|to)(?: the (?:organi[sz]ation|leadership|management|structure) of)? (?:the )?\Z"
    r"|\b[Oo]rgani[sz]ational (?:[Cc]hanges|[Aa]nnouncements?)(?: at| in|:| -) \Z"
    r"|(?:[Ee]dited|[Pp]ublished|[Ii]ssued) (?:for|by) (?:the )?\Z"
)
_ACRONYM = re.compile(
    rf"(?!(?:{MONTH.upper()})\Z)"
    r"(?!(?:AGM|EGM|RSVP|FAQ|FAQS|PDF|TBC|TBA|TBD|USA|CEO|BBQ|CLE|NEW|NEWS|THE|AND|FOR|YOU|ALL)\Z)[A-Z]{3,8}\Z"
)
# Parts that many bodies have: the body itself is another one. "Steering Committee"
_PARTS = (
    r"(?:Executive|Steering|Coordinating|Advisory|Governing|Planning|Programme?|Organi[sz]ing|Nominating|Management"
    r"|Standing|National|Central|Leadership|Editorial) (?:Committee|Board|Council|Team|Group|Panel)"
)
PART = re.compile(rf"(?:the |our |its )?{_PARTS}\Z", re.IGNORECASE)
# Meetings with the names of bodies. "Annual General Meeting"
_MEETING = re.compile(
    r"(?:the |our |its )?(?:Annual |Extraordinary |Special )?General (?:Assembly|Meeting|Session)\Z", re.IGNORECASE
)
_BEFORE_PART = re.compile(rf"[A-Z]{{3,8}}(?= {_PARTS})")
_FAR = 2500  # code points: how far the document introduces whom it speaks for
_OFTEN = 4  # times that an acronym has to be named where neither title nor sender has it


@lru_cache(maxsize=64)
def own_body(plain: str, title: str, sender: str) -> Span | None:
    """Where ``plain`` first names the one body that the whole document speaks for; None where no body stands out.

    It is named early, by a body's name or an acronym, and again in the title, the sender or the text; the most often named
    wins.
    """
    best, place = 0, None
    in_full: dict[str, Span] = {}
    whole = " ".join(plain.split()).casefold()
    about = f"{title} {sender}"
    for match in _NAME.finditer(plain, 0, _FAR):
        for first, last in _readings(plain, *match.span()):
            name = " ".join(plain[first:last].split())
            owner = bool(_OF_BODY.search(plain[max(0, first - 40) : first])) and " " in name
            if not owner and not (FIRM.search(name) or _ACRONYM.match(name) or _named_body(name)):
                continue
            titled = " of " in name and role_noun(name.partition(" of ")[0])  # "Treasurer of Harbor Bank"
            if (
                titled
                or not name
                or _MEMBERS.match(name)
                or STANDS_FOR.match(name)
                or PART.match(name)
                or _MEETING.match(name)
                or any(len(one.span.of(name)) * 4 > len(name) * 3 for one in find(name))
            ):
                continue
            count = whole.count(name.casefold())
            if _ACRONYM.match(name) and name not in about and count < _OFTEN:
                continue
            initials = "".join(letter for letter in name if letter.isupper())
            known_as = len(initials) > 2 and name != initials and len(re.findall(rf"\b{initials}\b", f"{about} {plain}")) > 1
            if known_as:
                in_full.setdefault(initials, Span(first, last))
            signs = (name in about, owner, known_as)
            score = count + 4 * sum(signs) + 3 * bool(_DEFINED.match(plain, last)) + 2 * bool(FIRM.search(name))
            if (count > 1 or any(signs) or _DEFINED.match(plain, last)) and score > best:
                best, place = score, Span(first, last)
    return in_full.get(" ".join(place.of(plain).split()), place) if place else None


# What stands before a name without being of it. "Hey ", "Edited for the ", a letter of a code
_LEADING = re.compile(
    r"(?:(?:The|And|Edited|Published|At|In|For|Hey|Hi|Hello|Dear|From|for|by|the|of|[A-Z]"
    r"|Board(?:[ \n]of[ \n](?:Directors|Trustees|Governors|Regents))?[ \n]of)[ \n]+)+(?=[A-Z])"
)


def _readings(plain: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The run of words as one name, or, where it is none, its parts before and behind an "and", "for" or "in"."""
    whole = plain[first:last]
    hanging = re.search(r"(?:\s+(?:of|for|on|and|the|in|&))*[.,'/-]*(?:'s)?\Z", whole)
    last = first + hanging.start() if hanging else last
    opening = _LEADING.match(plain, first, last)
    first = opening.end() if opening else first
    yield first, last
    short = _BEFORE_PART.match(plain, first, last)
    if short:  # "HQX Steering Committee"
        yield short.span()
    cut = re.search(r"\s(?:in|for the|and the|on)\s", plain[first:last])
    if cut:
        yield first, first + cut.start()
    headline = _HEADLINE.search(plain, first, last)
    if headline and headline.start() > first:
        yield first, headline.start()
    ended = re.search(r"(?<=[a-z]{3})\.\s", plain[first:last])
    if ended:  # "… of Harbor Lines. | Ann Moss will"
        yield first, first + ended.start()
    behind = re.search(r"\sthe\s(?=[A-Z])", plain[first:last])
    if behind:
        yield first + behind.end(), last


# Where the name of a body ends in the headline or title it opens, or in what it holds. "Moss & Cole | Adds Three",
# "Harbor Society | Meeting"
_HEADLINE = re.compile(
    r"\s(?:Adds?|Names?|Announces?|Appoints?|Hires?|Welcomes?|Promotes?|Elects?|Launches"
    r"|Newsletter|News|Bulletin|Update|Weekly|Monthly|Digest|Notes"
    r"|Annual|General Meeting|Meetings?|AGM|Elections?|Members|Membership)\b"
)


def _named_body(name: str) -> bool:
    """Whether ``name``, of two words or more, is the name of a body by itself: not a line in capitals, not a room."""
    words = name.split()
    if len(words) < 2 or sum(word.isupper() and len(word) > 1 for word in words) * 2 >= len(words) + 1:
        return False
    return names_body(name) or (
        words[-1] in {"Association", "Society", "Foundation", "Council", "Union"} and names_body(words[0] + " " + words[-1])
    )


@lru_cache(maxsize=64)
def _spelled_out(plain: str, letters: str) -> Span | None:
    """Where ``plain`` first gives the name of which ``letters`` are short: "Federal Tide Administration" for "FTA"."""
    words = r"(?:\s+(?:and|for|of|on|the)){0,2}\s+".join(rf"{letter}[a-z]+" for letter in letters)
    match = re.search(rf"\b{words}\b", plain)
    return Span(*match.span()) if match is not None and names_body("the " + " ".join(match.group().split())) else None


def of_document(reading: Reading) -> Span | None:
    """The body whose letter the document is, in full where the text has its name, else as ``own_body``."""
    own = _of_document(reading)
    letters = own.of(reading.plain) if own is not None else ""
    return _spelled_out(reading.plain, letters) or own if letters.isupper() and letters.isalpha() else own


def _of_document(reading: Reading) -> Span | None:
    """The body whose letter the document is, as its letterhead or the text names it."""
    named, document = letterhead(reading), reading.document
    own = own_body(reading.plain, " ".join((document.title or _masthead(document)).split()), document.sender or "")
    if named is None or own is None or of_sender(reading) is not None:
        return named if own is None else own
    short, name = named.of(reading.plain), own.of(reading.plain)
    whole = short in name or short == "".join(letter for letter in name if letter.isupper())
    return own if whole or FIRM.search(name) else named


def tells_whose(reading: Reading) -> bool:
    """Whether the document says whose letter it is: in its title, its first lines, or as a letter of members."""
    if letterhead(reading) is not None or letter_of_members(reading):
        return True
    own = of_document(reading)
    name = own.of(reading.plain) if own is not None else "Office"
    return not name.startswith("Office") and name in (reading.document.title or _masthead(reading.document))


# The body of an entry's label by its capitals alone, where the entry is about its board. "Quay Produce Terminal: "
_CAPITALS = re.compile(r"(?P<label>[A-Z][\w'&-]*(?: (?:[A-Z][\w'&-]*|&|of|for|and)){1,5}): ")


def board_label(text: str) -> tuple[int, int] | None:
    """The range of the body in a label before somebody who joins "the board"."""
    match = _CAPITALS.match(text)
    if match is None or match["label"].isupper() or role_noun(match["label"]):
        return None
    return match.span("label")


def letterhead(reading: Reading) -> Span | None:
    """The body whose letter the document says it is."""
    document = reading.document
    heads = tuple(block.span.of(reading.plain) for block in document.blocks[:_HEADS])
    return writer(reading.plain, document.title or "", heads)


_HEADS = 2  # blocks at the beginning that may name the letter
_LONGEST_LINE = 90  # code points


def _masthead(document: Document) -> str:
    """The first line of a text without a title, where it is a heading rather than a sentence."""
    first = next((block.span.of(document.text) for block in document.blocks[:1]), "").strip()
    heading = len(first) < _LONGEST_LINE and first[:1].isupper() and not first.endswith((".", ",", ":", ";"))
    return " ".join(first.split()) if heading else ""


# Bodies of members, whose letters tell of their own officers. "Harbor Rowing Club newsletter", "Department of Tides - News"
_OF_MEMBERS = re.compile(
    r"\b(?:Club|Society|Association|Union|Guild|League|Chapter|Department|Faculty|School|Academy|Church|Parish|Parish "
    r"Council|Federation|Choir|Orchestra|Band|Troop|Lodge|Trust|Friends|Fellowship|Congregation|Cooperative|Co-op)\b"
)
_LETTER = re.compile(
    r"\b(?:[Nn]ewsletter|[Bb]ulletin|[Nn]ews|[Uu]pdate|[Nn]otes|[Dd]igest|[Ll]etter|[Mm]inutes|NEWSLETTER|BULLETIN|NEWS)\b"
)


def letter_of_members(reading: Reading) -> bool:
    """Whether the title or first line says that the text is the letter of a club, a society or the like."""
    title = reading.document.title or _masthead(reading.document)
    return bool(_OF_MEMBERS.search(title) and _LETTER.search(title))


# Publishers of news about others.
_NEWS = frozenset(
    [
        "times",
        "post",
        "journal",
        "news",
        "press",
        "tribune",
        "herald",
        "globe",
        "magazine",
        "media",
        "daily",
        "weekly",
        "network",
        "review",
        "digest",
        "newsletter",
    ]
)
# The branch of a union. "Harbor Pilots Local 77"
_LOCAL = re.compile(r"(?:[A-Z][\w&.-]* )*(?:Local|Lodge|Branch|Chapter|Post) (?:No\. ?|#)?\d{1,5}\b")
# A sender that is a body. "Dept. of Tides (office) <tides@…>"
_SENDER = re.compile(r"[\"']?(?P<name>[^\"'<(@]{4,60}?)\s*(?:\([^()]*\))?[\"']?\s*(?:<|\Z)")


def of_sender(reading: Reading) -> str | None:
    """The body that the sender's display name names; None where it names none."""
    match = _SENDER.match(reading.document.sender or "")
    local = _LOCAL.search(match["name"]) if match is not None else None
    if local is not None:
        return local.group()
    if match is None or find(match["name"]) or match["name"].split()[-1].casefold() in _NEWS:
        return None
    return match["name"] if names_body(match["name"].replace(".", "")) else None
