"""The bodies that somebody worked for before, by name, and the posts there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from events_extractor.language.places import REGIONS, is_city
from events_extractor.parsers.transitions.parts.careerwords import DEEDS
from events_extractor.parsers.transitions.parts.passages import Passage
from events_extractor.parsers.transitions.parts.posts import ABOUT, Range, role_noun, split
from events_extractor.parsers.transitions.parts.series import (
    CareerPost,
    post_end,
    series,
    split_series,
    trim_employer,
    words_at,
)

# "is a Moss campaign alum", "is an alum of Acme and Harbor"
_ALUM = re.compile(
    r"(?:is|are|was) (?:also )?(?:an?|the) (?P<of>(?:longtime )?(?:alum|alumnus|alumna|alumni|veteran) of )?"
    r"(?P<rest>(?:(?! and (?:is|was|previously) )[^,.;]){2,80})"
)
_ALUM_TAIL = re.compile(r" (?:alum|alumnus|alumna|veteran)\Z")
# Where somebody else is spoken of. "from deputy clerk|, and Lee Cole has"
NEXT_PERSON = re.compile(r",? and (?=(?:[A-Z][\w.'-]+ ){1,4}(?:has|is|was|will|joins|to)\b)")
# A name and nothing beside it; towns whose names are those of houses too. "coming from | London|.", "from | Oxford|,"
_NAME_ALONE = re.compile(
    r"(?!Berkeley|Capitol Hill|Durham|Oxford|Princeton|Stanford|Westminster|White House|Whitehall)"
    r"(?P<name>[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)(?= (?:and|in|after|to|on)\b|[,.;]|\Z)(?!, where (?:he|she|they) )"
)
_REGION = re.compile(REGIONS)


def in_town(text: str, start: int) -> bool:
    """Whether a large town or a country stands at ``start``, which is nobody's employer."""
    match = _NAME_ALONE.match(text, start)
    return match is not None and (is_city(match["name"]) or _REGION.fullmatch(match["name"]) is not None)


# What holds no post though a post's word leads it. "member firms", "partner bodies"
FIRMS = re.compile(
    r"(?:[\w-]+ ){1,3}?(?:agencies|bodies|cities|clubs|companies|countries|firms?|groups?|houses|nations|networks?"
    r"|organi[sz]ations|papers|schools|states)\b"
)


def employers_in(sentence: Passage, start: int, end: int, latest: bool) -> Iterator[CareerPost]:
    """ "worked for Sen. Moss", "worked at Acme as a planner", "comes from Acme, where he was a planner"."""
    text = sentence.text
    as_post = AS_POST.search(text, start)
    where = _WHERE_POST.search(text, start)
    led = next(
        (
            m
            for m in (as_post, where)
            if m is not None and m.start() <= end + 60 and not re.search(r"[.;]", text[end : m.start()])
        ),
        None,
    )
    if as_post is not None and as_post.start() < end:
        end = as_post.start()
    first = start + 4 if text.startswith("the ", start) else start
    first = _past_kind(text, first, end)
    end = trim_employer(text, first, end)
    public = _PUBLIC_PART.match(text, start)
    if public is not None and led is None:  # "spent a decade in the city's law department"
        yield CareerPost((), (sentence.span(first, public.end()),), latest)
        return
    if first >= end or not text[first].isupper():
        if led is not None and led is as_post and text[first:end] == "":
            yield from series(sentence, led.end(), post_end(text, led.end()), latest)
        return
    organization = (sentence.span(first, end),)
    deed = _WHERE_DEED.match(text, end)
    if deed is not None:  # "from Acme, where she ran the Paris desk"
        last = post_end(text, deed.end())
        yield CareerPost((sentence.span(deed.start("deed"), last - (text[last - 1 : last] == ".")),), organization, latest)
        return
    if led is None or not role_noun(text[led.end() : post_end(text, led.end())]):
        yield CareerPost((), organization, latest)
        return
    last = post_end(text, led.end())
    about = ABOUT.search(text, led.end(), last)
    for post in split_series(text, led.end(), about.start() if about else last, within=True):
        inner = post.organization if led is as_post and not re.search(r" in the office\Z", words_at(text, post.role)) else ()
        role = (
            post.role
            if inner or not post.organization
            else ((post.role[0][0], max(last for _, last in (*post.role, *post.organization))),)
        )
        yield CareerPost(sentence.spans(role), sentence.spans(inner) or organization, latest)


# How somebody once began. "joined | the guild in 2015 as a | clerk"
_ENTERED = re.compile(r"(?:the |its )?(?P<body>[^,.;]{2,50}?) in \d{4} as (?:an? |the |its |their )?")


def entered_later(sentence: Passage, start: int, latest: bool) -> Iterator[CareerPost]:
    """The first post at an employer; one that is not named is left open."""
    text = sentence.text
    match = _ENTERED.match(text, start)
    end = post_end(text, match.end()) if match else start
    if match is None or not role_noun(text[match.end() : end]):
        return
    role = split(text, match.end(), end, employer=False).role
    yield CareerPost(
        sentence.spans(role), (sentence.span(*match.span("body")),) if match["body"][:1].isupper() else (), latest
    )


# "worked at Acme as a planner", "…, serving as its counsel", "…, most recently as an editor"
AS_POST = re.compile(r",? (?:serving |working )?(?:most recently )?(?:serving )?as (?:an? |the |its )?")
# "comes from Acme, where he spent a decade as chief engineer"
_WHERE_POST = re.compile(
    r",? where (?:he|she|they)(?:'s|'d)? (?:\w+ ){0,6}?(?:was|been|served as|worked as|is) (?:an? |the |its )?"
)
# The same without a title. ", where she | ran the tide desk"
_WHERE_DEED = re.compile(rf",? where (?:he|she|they) (?P<deed>{DEEDS} (?=\w))")


# A public office in small letters. "the city's law department", "the state auditor's office"
_PUBLIC_PART = re.compile(
    r"the (?:city|county|state|governor|mayor|(?:state|county|city) [a-z]+)'s (?:[a-z]+ ){0,3}"
    r"(?:agency|bureau|commission|department|division|laboratory|library|office)\b"
)


def _past_kind(text: str, start: int, end: int) -> int:
    """Past the small words that only say what kind of body is named: "the government contractor Booth"."""
    led = re.compile(r"(?:[a-z][\w'-]*,? ){1,6}(?=[A-Z0-9])").match(text, start, end)
    return led.end() if led else start


def alumni_posts(sentence: Passage, match: re.Match[str]) -> list[CareerPost]:
    """The former employers of an alum: "is an alum of Acme and Harbor", "is a Moss campaign alum"."""
    text = sentence.text
    alum = _ALUM.match(text, match.start("be"))
    if alum is None:
        return []
    start, end = alum.span("rest")
    if alum.group("of"):
        pass
    else:
        tail = _ALUM_TAIL.search(text[start:end])
        if tail is None:
            return []
        end = start + tail.start()
    found = []
    for first, last in _listed(text, start, end):
        if text[first:last][:1].isupper() or text[first:last].startswith("the "):
            first += 4 if text.startswith("the ", first) else 0
            found.append(CareerPost((), (sentence.span(first, last),)))
    return found


def _listed(text: str, start: int, end: int) -> Iterator[Range]:
    """The parts of a range between its commas and its "and"."""
    at = start
    for match in re.compile(r",? and |, ").finditer(text, start, end):
        yield at, match.start()
        at = match.end()
    yield at, end


# What joins two bodies rather than the words of one: the next is an acronym, or has its own article. "Quay Bank and | AFQ"
_AND_BODY = re.compile(
    r",? and (?:the |at |with )?(?=[A-Z]{3,}(?:[ ,.]|\Z))|,? and (?:the|at|with) (?=[A-Z])|(?<=office) and (?=[A-Z])"
)


def bodies_in(text: str, start: int, end: int) -> Iterator[Range]:
    """The bodies that ``text[start:end]`` names."""
    at = start
    for match in _AND_BODY.finditer(text, start, end):
        if text[at : match.start()].strip():
            yield at, match.start()
        at = match.end()
    yield at, end
