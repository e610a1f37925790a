"""The posts that an item, or a biography further down, says somebody held before."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import islice

from events_extractor.language.clauses import sentences
from events_extractor.language.names import find
from events_extractor.model import Item, Span
from events_extractor.parsers.transitions.parts.careers import coming_from, held_in, marked
from events_extractor.parsers.transitions.parts.clause import Statement
from events_extractor.parsers.transitions.parts.deeds import after_deed
from events_extractor.parsers.transitions.parts.passages import Passage, passage
from events_extractor.parsers.transitions.parts.place import Place
from events_extractor.parsers.transitions.parts.series import CareerPost, series
from events_extractor.reading import Reading

# An earlier post before the name. "former Labor Department official | Ann Moss"
_FORMER = re.compile(r"\b(?:[Ff]ormer|[Ee]x-) ?(?P<post>(?:(?! and [Ff]ormer)[^,;:()]){3,70}) \Z")
# Titles that people keep: no posts of their own here.
_COURTESY = re.compile(r"(?:U\.S\. |US |state )?(?:Sen|Rep|Gov|Lt\. Gov|Gen|Adm|Amb|Del|Dr|Judge|President|Mayor)\.?")


def _name_at(sentence: Passage, statement: Statement) -> int:
    """Where the name stands in the text of ``sentence``."""
    return bisect_left(sentence.offsets, statement.person.start)


def past(reading: Reading, place: Place, statement: Statement) -> list[CareerPost]:
    """The posts that the item, else a biography further down, says the person of ``statement`` held before."""
    if statement.change == "end":
        return []
    names, sentence = frozenset(statement.words), place.sentence
    posts = list(statement.posts)
    given_up = _OUTGOING.search(sentence.text[: _name_at(sentence, statement)])
    if given_up and statement.change != "elect":
        posts.append(CareerPost((sentence.span(*given_up.span("post")),), (), latest=True))
    former = _FORMER.search(sentence.text[max(0, statement.start - 90) : _name_at(sentence, statement)])
    shift = max(0, statement.start - 90)
    # "Former Mayor Lee Cole | hired clerk | Ann Moss": the former post is of whoever acts
    across = former is not None and find(former["post"]) and shift + former.start() < statement.start
    if former and not across and not _COURTESY.fullmatch(former["post"]):
        posts.extend(series(sentence, shift + former.start("post"), shift + former.end("post"), False))
    if statement.rule != "moves/listed":
        posts.extend(coming_from(sentence, statement.end))
    if place.alone:
        rest = Passage(sentence.text[statement.end :], sentence.offsets[statement.end :])
        posts.extend(marked(sentence, statement.end, _own_end(sentence.text, statement.end)))
        there = sentence.text.startswith(", where ", statement.end)  # "at Harbor House, where she was counsel"
        posts.extend(after_deed(sentence, statement.end))
        posts.extend(
            replace(post, organization=statement.organization) if there and not post.organization else post
            for post in held_in(rest, names, present=False)
        )
    verb = sentence.text[_name_at(sentence, statement) :]
    # who will join a board is still what the text says they are
    present = statement.rule in _BIOGRAPHICAL or bool(_AHEAD.search(verb[: statement.end]))
    for later in place.following:
        behind = _BEHIND_NAME.match(later.text)
        if behind is not None and behind["name"].casefold() in names:
            posts.extend(marked(later, *behind.span("aside")))
        here = statement.organization if _CAME.search(later.text) else ()  # "joined the firm in 2011 and was most recently"
        posts.extend(
            replace(post, organization=here) if here and post.latest and not post.organization else post
            for post in held_in(later, names, present=present, pronouns=place.alone)
        )
    return posts or _biography(reading, place.item, statement)


# When somebody came to the employer in whose service they now rise. "joined the firm in 2011", "came to us nine years ago"
_CAME = re.compile(
    r"\b(?:joined|came to) (?:us|the (?:company|firm|group|agency|bank|paper|school|college|university|department|team"
    r"|organi[sz]ation|association|hospital|station|council)) (?:in (?:[A-Z]\w+ )?\d{4}|[\w-]+ (?:years|months) ago)\b"
)
# What the next sentence sets off behind the name that opens it. "Moss|, until recently Acme's counsel, | replaces Lee Cole"
_BEHIND_NAME = re.compile(r"(?:[A-Z][\w.'-]* )?(?P<name>[A-Z][\w'-]+), (?P<aside>(?!who )[^.;]{5,160}?), (?=[a-z])")
_AHEAD = re.compile(r"\A[^.;]{3,60}? will (?:join|be|become|serve)\b")


def _own_end(text: str, start: int) -> int:
    """Where the rest of the sentence ends to be about the statement that ends at ``start``:
    where another one is spoken of.
    """
    after = text.find("; ", start)
    return after if after >= 0 and find(text[after : after + 100]) else len(text)


# The office that is given up. "outgoing Rep. ", "outgoing Harbor mayor "
_OUTGOING = re.compile(
    r"\b(?:[Oo]utgoing|[Dd]eparting|[Rr]etiring) (?P<post>(?:[\w.'-]+ ){0,4}?(?!(?:is|are|was|were) )[\w'-]+\.?) \Z"
)
# Rules of documents in which a biography follows: what the person does now is then what they come from.
_BIOGRAPHICAL = frozenset(
    f"moves/{rule}" for rule in ("entry", "to-be", "nominee-for", "nominates", "nominated", "picks", "appoints", "appointed")
)
# How many blocks behind a statement a paragraph may begin with the surname alone and still be about its person.
_NEAR = 5
# How many paragraphs that begin with the person's name are looked at: a list may have the name in each of its lines.
_TRIED = 4


def _biography(reading: Reading, item: Item, statement: Statement) -> list[CareerPost]:
    """Posts from a paragraph of its own that begins with the person's name, further down in the document."""
    names = frozenset(statement.words)
    surname = statement.words[-1] if statement.words else ""
    full = " ".join(reading.value(statement.person).split()).casefold()
    headed, behind, tried = False, 0, 0
    blocks = reading.document.blocks
    for block in islice(blocks, bisect_left(blocks, item.span.end, key=lambda block: block.span.start), None):
        if block.kind == "rule":
            continue
        opening = " ".join(block.span.of(reading.plain)[:200].split()).casefold()
        behind += 1
        if block.kind == "heading":
            headed = opening.startswith(full)
            continue
        near = (headed or behind <= _NEAR) and surname and re.match(rf"(?:\w+ )?{re.escape(surname)}\b", opening)
        if not opening.startswith(full) and not near and not _alike(opening, full):
            continue
        posts: list[CareerPost] = []
        for span in sentences(reading.plain, block.span):
            sentence = passage(reading, span)
            posts.extend(held_in(sentence, names, present=True))
        tried += 1
        if posts or tried == _TRIED:
            return posts
    return []


def _alike(opening: str, full: str) -> bool:
    """Whether a paragraph begins with the name but for a slip of the pen: "Ann Castelmann" for "Ann Castleman"."""
    words = opening.split(" ")[: len(full.split(" "))]
    if len(words) < 2 or words[0] != full.split(" ")[0] or words[-1][:2] != full.split(" ")[-1][:2]:
        return False
    return SequenceMatcher(None, " ".join(words), full).ratio() > 0.9


# "the firm", "the Committee": a body named earlier
_ANAPHOR = re.compile(
    r"(?:the |its )?(?P<head>firm|company|agency|committee|department|organization|group|foundation|bureau|office"
    r"|commission|university|newspaper|outlet|center|institute|council|association|nonprofit|network|district|school)\Z",
    re.IGNORECASE,
)


def resolved(reading: Reading, post: CareerPost, statement: Statement) -> CareerPost:
    """``post`` with "the firm", "there" or "the Committee" put back to the body named before."""
    if not post.organization:
        return _there(reading, post, statement)
    match = _ANAPHOR.match(reading.value(*post.organization))
    if match is None:
        return post
    if (
        match["head"].casefold() in {"firm", "company", "agency", "group", "organization", "newspaper", "outlet"}
        and statement.organization
    ):
        return replace(post, organization=statement.organization)
    named: Span | None = None
    begin = max(0, post.organization[0].start - 600)
    for found in re.finditer(rf"\b{match['head']}\b", reading.plain[begin : post.organization[0].start], re.IGNORECASE):
        named = _body_around(reading.plain, begin + found.start(), begin + found.end()) or named
    if named is None and post.role and reading.value(*post.organization).islower():
        return replace(post, organization=())  # "deputy at the office"
    return replace(post, organization=(named,)) if named is not None else post


# The new employer once more. "deputy clerk| there", "deputy clerk| there now"
_THERE = re.compile(r" there(?: now| today| since \d{4})?\Z")


def _there(reading: Reading, post: CareerPost, statement: Statement) -> CareerPost:
    """``post`` without "there", which is where ``statement`` has its person."""
    last = post.role[-1] if post.role else None
    there = _THERE.search(" ".join(last.of(reading.plain).split(" "))) if last is not None else None
    if last is None or there is None or not statement.organization:
        return post
    kept = Span(last.start, last.start + there.start())
    return replace(post, role=(*post.role[:-1], kept), organization=statement.organization)


# The rest of a body's name behind its head word. " on Commerce, Science, and Transportation"
_REST_OF_BODY = re.compile(r"\s+(?:on|of|for)\s+(?:the\s+)?[A-Z][\w']+(?:(?:,?\s+and|,)?\s+[A-Z][\w']+)*")
_BODY_BEFORE = re.compile(r"(?:(?:[A-Z][\w.&']*)\s+){1,6}\Z")


def _body_around(plain: str, start: int, end: int) -> Span | None:
    """The name of the body whose head word stands at the range; None where it is no name."""
    before = _BODY_BEFORE.search(plain[max(0, start - 80) : start])
    rest = _REST_OF_BODY.match(plain, end)
    if not plain[start].isupper() or (before is None and rest is None):
        return None
    first = start - len(before.group()) if before else start
    if re.match(r"(?:The|In|At|For|On)\s", plain[first:start]):
        first += len(re.match(r"\w+\s+", plain[first:start]).group())  # type: ignore[union-attr]
    return Span(first, rest.end() if rest else end)
