"""People named in full earlier in a section: whom a surname alone means further on, and whose employer they stand for.

"The Harbor Post announced that Ann Moss … Moss joins as editor"; "Harbor Post editor Lee Cole … Cole has hired Di Roe".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from events_extractor.language.names import NOT_NAMES, TITLES, Name, find
from events_extractor.model import Item, Section, Span
from events_extractor.parsers.transitions.parts.posts import noun_led, role_noun, split
from events_extractor.reading import Reading


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody named in full: where the name stands in the document, its folded words, and the surname as printed.

    ``employer``: where the body stands that the person is introduced as working for, if one is named.
    """

    person: Span
    words: tuple[str, ...]
    surname: str
    employer: Span | None = None
    office: Span | None = None  # name, title and party of somebody in an office that has a staff: "Sen. Ann Moss (D-Ohio)"


_ITEMS = 8  # so many items before the one under reading
_FAR = 3000  # code points


def before(reading: Reading, section: Section, item: Item, start: int) -> tuple[Mention, ...]:
    """The people named in full before ``start`` in ``item`` or in the items of ``section`` before it, in text order.

    Left out are people who share a surname: it means neither of them.
    """
    at = bisect_left(section.items, item.span.start, key=lambda other: other.span.start)
    spans = [other.span for other in section.items[max(0, at - _ITEMS) : at]]
    if section.heading is not None and section.heading.end <= item.span.start:
        spans.insert(0, section.heading)
    known: dict[str, Mention] = {}
    shared: set[str] = set()
    for mention in (one for span in (*spans, item.span) for one in _named(reading.plain, *span)):
        if not start - _FAR < mention.person.start < start:
            continue
        other = known.setdefault(mention.surname, mention)
        if other.words != mention.words and not set(other.words) <= set(mention.words):
            shared.add(mention.surname)
    return tuple(mention for surname, mention in known.items() if surname not in shared)


def subject(sentence: str, offsets: Sequence[int], before: Mention | None) -> Mention | None:
    """Whom "she" means behind ``sentence``: the one person it names or, where it begins with the pronoun itself,
    whom that meant.
    """
    if PRONOUN.match(sentence):
        return before
    names = find(sentence)
    if len(names) > 1 and not sentence[: names[0].whole.start].strip(" -–—•*"):
        # "Ann Moss has left Rep. Lee Cole's office": whose staff somebody was on is not told of
        names = tuple(name for name in names if name is names[0] or not _STAFFED.match(name.whole.of(sentence)))
    if len(names) != 1 or _NOT_MEANT.search(sentence, 0, names[0].whole.start):
        return None
    (name,) = names
    told = next(iter(_mentions(sentence, 0, names)), None)
    if told is None:
        return None
    place = Span(offsets[name.span.start], offsets[name.span.end - 1] + 1)
    return replace(told, person=place, employer=None, office=None)


# What makes a name one in passing. "The scheme began at | Tull Moss"
_NOT_MEANT = re.compile(r"\b(?:at|of|for|with|from|by|in|under|after|like|than) \Z")
# The pronoun that opens a sentence. "She | will step down", "He|'s joining Acme"
PRONOUN = re.compile(r"(?:She|He|They)(?= |'(?:s|ll|re|ve|d) )")
# Another name that somebody goes by, behind the full one. "Deborah Moss, a.k.a. Debs", "Leander Cole (Lee)"
_ALIAS = re.compile(
    r",? \(?(?:[Aa]\.?[Kk]\.?[Aa]\.?|(?:also |better |best )?known as|(?:who )?goes by|or (?:just|simply)) \"?"
    r"(?P<told>[^\W\d_]{3,12})\"?| \(\"?(?P<short>[^\W\d_]{3,12})\"?\)"
)
_CALENDAR = frozenset({"january", "april", "may", "june", "july", "august", "summer", "autumn"})
_BESIDE = 60  # code points behind a name in which another one is told
_LONGEST = 60_000  # code points: a longer text is a digest of many, where no given name means one person


@lru_cache(maxsize=16)
def by_given_name(plain: str) -> tuple[Mention, ...]:
    """The people whom their given name or nickname alone means in ``plain``: those named in full anywhere in it, before or
    after.

    "Two people are new here: Ann, who has joined us as clerk … My name is Ann Moss". Left out are names that two people
    share.
    """
    if len(plain) > _LONGEST:
        return ()
    known: dict[str, Mention] = {}
    shared: set[str] = set()
    for mention in _named(plain, 0, len(plain)):
        for called in _given_names(plain, mention):
            other = known.setdefault(called, replace(mention, surname=called))
            if not (set(other.words) <= set(mention.words) or set(mention.words) <= set(other.words)):
                shared.add(called)
    return tuple(mention for called, mention in known.items() if called not in shared)


def _given_names(plain: str, mention: Mention) -> Iterator[str]:
    """The given name by which somebody is called, and the shorter one told beside it: "Ann (Annie) Moss"."""
    first = plain[mention.person.start : mention.person.end].split()[0]
    if len(first) > 2 and first.isalpha() and not first.isupper() and first.casefold() not in _CALENDAR:
        yield first
    alias = _ALIAS.match(plain[mention.person.end : mention.person.end + _BESIDE].replace("\n", " "))
    if (
        alias is not None
        and (alias["told"] or alias["short"][:1] == first[:1])
        and alias[alias.lastgroup or 0][:1].isupper()
    ):
        yield alias[alias.lastgroup or 0]


@lru_cache(maxsize=256)
def _named(plain: str, start: int, end: int) -> tuple[Mention, ...]:
    """Who is named in full between ``start`` and ``end``."""
    text = plain[start:end].replace("\n", " ")
    return tuple(_mentions(text, start, find(text)))


# Those whose staff is employed by them. "Rep. ", "Mayor "
_STAFFED = re.compile(
    r"(?:U\.S\. |US |state )?(?:Sen|Rep|Gov|Lt\. Gov|Mayor|Senator|Representative|Congress(?:wo)?man|Governor|Del)\.? "
)
_WORDS = re.compile(r"[^\W\d_]+(?:['\-][^\W\d_]+)*")
_SUFFIX = re.compile(r",? (?:Jr|Sr|II|III|IV)\.?\Z")


def _mentions(text: str, shift: int, names: Iterable[Name]) -> Iterator[Mention]:
    """The ``names`` in ``text`` that have a surname to be called by; ``shift`` is where the text begins."""
    for name in names:
        words = name.words(text)
        surname = _WORDS.findall(_SUFFIX.sub("", name.span.of(text)))[-1:]
        if surname and len(surname[0]) > 2 and surname[0].casefold() in words:
            body = employer(text, name.span)
            yield Mention(
                Span(name.span.start + shift, name.span.end + shift),
                words,
                surname[0],
                Span(body.start + shift, body.end + shift) if body else None,
                Span(name.whole.start + shift, name.whole.end + shift) if _STAFFED.match(name.whole.of(text)) else None,
            )


# What may stand right before a surname that is the subject of a clause. "Moss", "Mr. Moss", "On June 1, Moss",
# "; Moss", "and Moss"
_OPENS = re.compile(r"(?:\A[\s\-–—•*]*|[,;:–—] |\b(?:and|while|as|that|but) )(?:(?:Mr|Mrs|Ms|Mx|Dr|Prof|Cllr)\.? )?\Z")


def called(text: str, known: Iterable[Mention], people: Iterable[Name]) -> Iterator[tuple[Name, Mention]]:
    """The surnames in ``text`` that stand alone at the beginning of a clause and mean somebody ``known``, in text order.

    ``people``: the full names in ``text``, inside of which no surname is meant, and whose bearers need no other mention.
    """
    present = {word for name in people for word in name.words(text)}
    for mention in known:
        at = text.find(mention.surname)
        if at < 0 or present.intersection(mention.words):
            continue
        while at >= 0:
            end = at + len(mention.surname)
            if _ALONE.match(text, end) and _OPENS.search(text[max(0, at - _BEFORE) : at]):
                whole = Span(at, end)
                yield Name(whole, whole), mention
            at = text.find(mention.surname, end)


# What follows a surname that stands alone. "Moss| joins", "Moss|, who", but "Moss | Minerals", "Moss | & Cole"
_ALONE = re.compile(r"(?=[ ,']|\Z)(?! (?:[A-Z&]|and [A-Z]))")
_BEFORE = 24  # code points that are enough to see where a clause begins


# How a text introduces whom somebody works for. "Harbor Post editor ", "Over at the Post, editor ",
# "The Moss campaign confirmed that manager "
_TITLED = re.compile(
    r"(?:^|[,.;:—–] |\b(?:the|The) )(?P<body>(?:[A-Z][\w.&'-]*)(?: (?:[A-Z][\w.&'-]*|&|of|for)){0,5}?(?: campaign)?)"
    r"(?:'s| (?:announced|confirmed|said) (?:\w+ )?that(?: its)?)?(?: (?P<post>[a-z][\w-]*(?: [a-z][\w-]*){0,3}"
    r"|CEO|COO|CFO|President|Editor|Director|Chair|Dean|Provost|Chancellor|Superintendent))? \Z"
)
_OVER_AT = re.compile(
    r"\b(?:[Aa]t|[Ff]or) (?:the )?(?P<body>[A-Z][\w.&'-]*(?: (?:[A-Z][\w.&'-]*|&|of|for)){0,5})"
    r", (?P<post>(?:its )?[a-z][\w -]{2,40}) \Z"
)
_ASIDE = re.compile(r", (?P<post>[^,;.]{3,100})")
# Officials appoint for the state, not for a firm.
_OFFICIAL = re.compile(
    r"\b(?:gov|governor|sens?|senator|reps?|representative|mayor|secretary|minister|prime|premier"
    r"|king|queen|judge|justice|president(?:-elect)?(?= [A-Z])|attorney)\b",
    re.IGNORECASE,
)
_WIDTH = 160  # code points around a name


def employer(text: str, person: Span) -> Span | None:
    """The body that the words around ``person`` in ``text`` introduce as the employer; None for officials of a state.

    "Harbor Post editor Lee Cole", "Lee Cole, editor of the Harbor Post,", "over at the Post, editor Lee Cole".
    """
    begin = max(0, person.start - _WIDTH)
    ahead = text[begin : person.start]
    over = _OVER_AT.search(ahead)
    if over and role_noun(over["post"]):
        return Span(begin + over.start("body"), begin + over.end("body"))
    titled = _TITLED.search(ahead)
    if titled and titled["post"] and role_noun(titled["post"]) and not _OFFICIAL.search(titled.group()):
        words = titled["body"].casefold().split()
        if (
            words[-1] not in TITLES
            and not _EPITHET.fullmatch(titled["body"])
            and not all(word.rstrip(".") in NOT_NAMES - _PAPERS for word in words)
        ):
            return Span(begin + titled.start("body"), begin + titled.end("body"))
    behind = text[person.end : person.end + _WIDTH]
    aside = _ASIDE.match(behind)
    if aside and noun_led(aside["post"]) and not _OFFICIAL.search(aside["post"]):
        held = split(behind, *aside.span("post"))
        if held.organization:
            first, last = held.organization[-1]
            return Span(person.end + first, person.end + last)
    return None


# What somebody is called before the post, which is no body. "Long-serving | trustee Ann Moss"
_EPITHET = re.compile(r"Long-?(?:serving|standing|time)|Veteran|Retiring|Outgoing|Beloved|Popular|Respected|Fellow|Top|Then")
# Words of papers' names that are bodies by themselves. "Times editor"
_PAPERS = frozenset({"times", "post", "journal", "tribune"})
