"""The body whose letter a document is, as its title, its first lines, its own "we" or its sender name it.

"This Week at Alder House", "Quay Rowing Club July Newsletter", "At OpenTides, we have always". What titles print is read by
``parsers.letterhead`` for all grammars; here a name counts only where it is a body's and the text comes back to it. Where
nothing says whose the letter is, it is of the one body that stands out in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from events_extractor.language.clauses import MONTH, WEEKDAY
from events_extractor.language.names import find
from events_extractor.model import Span
from events_extractor.parsers import letterhead
from events_extractor.parsers.letterhead import LETTER, LETTER_OF, NAME, WEEK_AT
from events_extractor.parsers.transitions.parts.posts import names_body, role_noun
from events_extractor.parsers.transitions.records.surroundings import FIRM, PART, PARTS, STANDS_FOR
from events_extractor.reading import Reading

# "At OpenTides, we have"
_WE = re.compile(rf"\b(?:[Aa]t|[Hh]ere at) (?:the )?(?P<name>{NAME}),? we\b")
# An occasion rather than a body, by the number that it ends in: "At COP29, we learned", "PyCon 2031"
_OCCASION = re.compile(r"\d\d\Z")
# Titles by which anybody's letter goes. "Staff News", "Faculty Bulletin"
_ANYBODY = re.compile(
    r"(?:Board|Chapter|Club|Staff|Faculty|Alumni|Member|Members|Community|Committee|Department|Company|Employee|Student"
    r"|Research|Legal|Law|Tax|Press|Media|Market|Energy|Health|Policy|Sports|Local|State|Business|People|Personnel|Industry|Breaking|Good|Latest"
    rf"|{WEEKDAY})\b.*"
)
# A title that is whose the letter is and when it came out. "Alder Watch – Spring 2031", "Quay Health System This Week"
_OF_TIME = re.compile(
    rf"(?:The )?(?P<name>{NAME}?)(?:,|:| [|–—-])? (?:This (?:Week|Month)"
    rf"|(?:(?:Spring|Summer|Fall|Autumn|Winter)(?: Issue)?|{MONTH})(?:,? \d{{4}})?)\Z"
)
# A place that governs itself, a body by that. "Town of Quay"
_GOVERNED = re.compile(r"(?:Borough|City|County|Parish|Town|Township|Village) of [A-Z]")
# What parts the letter's own name from the body's. "Spokes & Tides: | the Quay Rowing Club Newsletter"
_PARTED = re.compile(r"(?:: |\] | [|–—-] )(?:the )?")
_LONGEST = 120  # code points of a title
_HEAD = 2500  # code points at the beginning in which "we" are named


@lru_cache(maxsize=64)
def writer(plain: str, title: str, heads: tuple[str, ...]) -> Span | None:
    """Where ``plain`` names the body that ``title`` or the first lines say its letter is of, in full where it does so.

    None where they name none, or where the text never comes back to the name.
    """
    lines = (part for line in (title, *heads) for part in _PARTED.split(" ".join(line[:_LONGEST].split())))
    for line in lines:
        for pattern in (WEEK_AT, LETTER_OF):
            match = pattern.match(line)
            place = _in_full(plain, match["name"], often=2) if match is not None else None
            if place is not None:
                return place
    for line in (title, *heads):
        timed = _OF_TIME.fullmatch(" ".join(line[:_LONGEST].split()))
        place = _in_full(plain, timed["name"], often=2) if timed is not None else None
        if place is not None:
            return place
    spoken = _WE.search(plain, 0, _HEAD)
    if spoken is None or find(spoken["name"]) or _OCCASION.search(spoken["name"]):
        return None
    return _in_full(plain, spoken["name"], often=1 if names_body(spoken["name"]) else 2)


def _in_full(plain: str, name: str, *, often: int) -> Span | None:
    """Where ``plain`` first names the body ``name``, by a longer name of which it is the beginning where there is one."""
    name = re.sub(rf"(?:'s)?(?: {LETTER})?\Z", "", name)
    if letterhead.is_periodic(name) or _ANYBODY.fullmatch(name) or len(name) < len("TBA"):
        return None
    words = r"\s+".join(re.escape(word) for word in name.split())
    places = list(re.finditer(rf"(?<![\w@./-]){words}(?![\w@]|\.\w|-\w)", plain))
    whole = _GOVERNED.match(name) or (len(name.split()) > 2 and names_body(name))
    if len(places) < (1 if whole else often):
        return None
    for place in places:
        more = re.compile(
            rf"{words}(?P<head> (?!{LETTER}|Team)[A-Z][a-z]+\b)(?: for [A-Z]\w+(?: [A-Z]\w+)*)?(?! [A-Z])"
        ).match(plain, place.start())
        if more is not None and " " not in name and names_body("Harbor" + more["head"]):
            return Span(place.start(), more.end("head"))
    return Span(*places[0].span())


# Those who make up a board, cut off from it. "Board of | Directors"
_MEMBERS = re.compile(r"(?:Directors|Trustees|Governors|Regents)\b")
# A run of capitalised words with the small ones of bodies' names. "Philosophy of Harbors Association", "Moss Minerals plc"
_NAME = re.compile(
    r"[A-Z][\w.&'/-]*(?:(?: \n| (?! )|\n ?)(?:[A-Z][\w.&'/-]*|&|of|for|on|and|the"
    r"|in(?!\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))|plc)){0,12}"
)
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
# "TKS", but no "RSVP": see ``letterhead.COMMON``
_ACRONYM = re.compile(r"[A-Z]{3,8}")
# Meetings with the names of bodies. "Annual General Meeting"
_MEETING = re.compile(
    r"(?:the |our |its )?(?:Annual |Extraordinary |Special )?General (?:Assembly|Meeting|Session)\Z", re.IGNORECASE
)
_BEFORE_PART = re.compile(rf"[A-Z]{{3,8}}(?= {PARTS})")
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
            if not owner and not (FIRM.search(name) or _is_acronym(name) or _named_body(name)):
                continue
            titled = " of " in name and role_noun(name.partition(" of ")[0])  # "Treasurer of Harbor Bank"
            if (
                titled
                or not name
                or _MEMBERS.match(name)
                or STANDS_FOR.match(name)
                or PART.match(name)
                or _MEETING.match(name)
                or (name.endswith(" News") and _ANYBODY.fullmatch(name))
                or any(len(one.span.of(name)) * 4 > len(name) * 3 for one in find(name))
            ):
                continue
            count = whole.count(name.casefold())
            if _is_acronym(name) and name not in about and count < _OFTEN:
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


def _is_acronym(name: str) -> bool:
    return _ACRONYM.fullmatch(name) is not None and name not in letterhead.COMMON


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
    named, document = _named(reading), reading.document
    own = own_body(reading.plain, letterhead.masthead(document), document.sender or "")
    if named is None or own is None or of_sender(reading) is not None:
        return named if own is None else own
    short, name = named.of(reading.plain), own.of(reading.plain)
    whole = short in name or short == "".join(letter for letter in name if letter.isupper())
    return own if whole or FIRM.search(name) else named


def tells_whose(reading: Reading) -> bool:
    """Whether the document says whose letter it is: in its title, its first lines, or as a letter of members."""
    if _named(reading) is not None or letter_of_members(reading):
        return True
    own = of_document(reading)
    name = own.of(reading.plain) if own is not None else "Office"
    return not name.startswith("Office") and name in letterhead.masthead(reading.document)


def _named(reading: Reading) -> Span | None:
    """The body whose letter the document says it is."""
    return writer(reading.plain, letterhead.title(reading.document), letterhead.heads(reading, _HEADS))


_HEADS = 2  # blocks at the beginning that may name the letter
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
    title = letterhead.masthead(reading.document)
    return bool(_OF_MEMBERS.search(title) and _LETTER.search(title))


# Publishers of news about others.
_NEWS = frozenset(
    [
        "times", "post", "journal", "news", "press", "tribune", "herald", "globe", "magazine", "media", "daily", "weekly",
        "network", "review", "digest", "newsletter",
    ]
)  # fmt: skip
# The branch of a union. "Harbor Pilots Local 77"
_LOCAL = re.compile(r"(?:[A-Z][\w&.-]* )*(?:Local|Lodge|Branch|Chapter|Post) (?:No\. ?|#)?\d{1,5}\b")
# The name in an address, but for those that anybody may have one with. "office@mail.|tidewell|.com"
_ADDRESS = re.compile(
    r"@(?:[\w-]+\.)*?(?!(?:aol|comcast|earthlink|gmail|gmx|googlegroups|hotmail|icloud|mac|mailchimp|msn|outlook|proton"
    r"|protonmail|substack|yahoo)\.)(?P<name>[a-z][\w-]{3,20})\.(?:com|org|net|edu|gov|co\.[a-z]{2}|[a-z]{2})\b",
    re.IGNORECASE,
)
_SENDER = range(4, 61)  # code points of a sender's name that is a body's


def of_address(reading: Reading) -> str | None:
    """The body in whose mail the document was sent, as the text prints the name in the sender's address; else None.

    "From: office@tidewell.com", "Ann Moss joined Tidewell in 1994".
    """
    address = _ADDRESS.search(reading.document.sender or "")
    if address is None:
        return None
    printed = re.compile(rf"(?<![\w@./-]){re.escape(address['name'])}(?![\w@]|\.\w)", re.IGNORECASE)
    names = (match.group() for match in printed.finditer(reading.plain))
    return next((name for name in names if name[:1].isupper()), None)


def of_sender(reading: Reading) -> str | None:
    """The body that the sender's display name names; None where it names none."""
    name = letterhead.sender(reading.document)
    if "@" in name or len(name) not in _SENDER:
        return None
    local = _LOCAL.search(name)
    if local is not None:
        return local.group()
    if find(name) or name.split()[-1].casefold() in _NEWS:
        return None
    return name if names_body(name.replace(".", "")) else None
