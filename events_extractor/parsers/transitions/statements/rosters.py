"""Several people under one verb, each with words of their own: "Joining Acme are A as counsel and B as clerk", "A, who …; B,
a former …; and C round out the firm's team", "along with her chief of staff, A".
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from events_extractor.language.names import Name
from events_extractor.model import Span
from events_extractor.parsers.transitions.lists.leads import LeadIn, said
from events_extractor.parsers.transitions.parts.clause import (
    CAPITAL,
    PROPER,
    Clause,
    Statement,
    without_article,
)
from events_extractor.parsers.transitions.parts.passages import Passage
from events_extractor.parsers.transitions.parts.persons import BRACKET
from events_extractor.parsers.transitions.parts.phrases import HEDGED
from events_extractor.parsers.transitions.parts.phrases.wording import OWN_BOARD
from events_extractor.parsers.transitions.parts.posts import names_body, noun_led, owner_end, role_noun, split
from events_extractor.parsers.transitions.parts.propernames import trimmed_end
from events_extractor.parsers.transitions.parts.series import CareerPost
from events_extractor.parsers.transitions.parts.titles import beside
from events_extractor.parsers.transitions.statements.several import (
    JOINT,
    each_of,
    goes_on_in_pairs,
    heads_entry,
    of_bracket,
    titled_entry,
    told_of,
)
from events_extractor.parsers.transitions.statements.slates import by_post


def by_roster(here: Clause) -> Iterator[Statement]:
    """The statements of a verb that opens or closes a list of people."""
    yield from _closed(here)
    yield from _opened(here)
    yield from _listed(here)
    yield from by_post(here)
    yield from _gone(here)


_HEAD = re.compile(r"(?P<head>[^:]{6,250}?(?::|, including|, among them)) (?=\S)")
_LEAVING = re.compile(rf"\b(?P<verb>leaving|left|departing|exiting) (?:the )?(?P<body>{PROPER})")


def _listed(here: Clause) -> Iterator[Statement]:
    """ "Members elected three officers: Ann Moss (Acme), chair; Lee Cole, clerk":
    a list of people in the sentence itself.
    """
    sentence, text = here.sentence, here.text
    head = _HEAD.match(text)
    heads = (
        [
            name
            for name in here.people
            if name.whole.start == head.end() or (name.whole.start > head.end() and heads_entry(text, name))
        ]
        if head
        else []
    )
    if head is None or len(heads) < 2 or heads[0].whole.start > head.end() + 12 or HEDGED.search(text, 0, head.end()):
        return
    heads = [name for index, name in enumerate(heads) if not _place_of_all(text, heads, index)]
    opened = len(re.sub(r"(?::|, [a-z ]+)\Z", "", head["head"]))
    lead = said(Passage(text[:opened] + ":", sentence.offsets[: opened + 1]))
    gone = _LEAVING.search(text, 0, head.end())
    if gone is not None:
        owned = owner_end(text, gone.start("body"), min(gone.end("body") + 4, len(text)))
        last = owned if owned is not None else trimmed_end(text, *gone.span("body"))
        lead = LeadIn("end", (), (sentence.span(*without_article(text, gone.start("body"), last)),))
    if lead is None:
        return
    for name, limit in each_of(heads, len(text)):
        base = here.statement(name, lead.change, "moves/listed", name.whole.start, limit)
        base = replace(base, role=lead.role, organization=lead.organization)
        end = limit - len(JOINT.search(text[:limit]).group())  # type: ignore[union-attr]
        bracket = BRACKET.match(text, name.whole.end)
        at = bracket.end() if bracket else name.whole.end
        post = _GIVEN.match(text, at)
        first = post.end() if post else at + 2
        own = text[first:end] if post or text.startswith(", ", at) else ""
        trade = not post and own.startswith(("a ", "an "))  # "two wardens: Ann Moss, a judge"
        if own and not trade and noun_led(own) and (not lead.role or _ANY_OFFICE.fullmatch(here.sentence_words(lead.role))):
            held = split(text, first, end)
            base = replace(base, role=here.spans(held.role), organization=here.spans(held.organization) or lead.organization)
        elif own and lead.change != "end":
            base = replace(base, posts=told_of(here, name, end))
        if bracket and not base.posts:
            base = replace(base, posts=of_bracket(here, bracket))
        title = text[name.whole.start : name.span.start].rstrip()
        if not base.role and " " in title and role_noun(title):  # "three new members: Assistant Professor Ann Moss"
            base = replace(
                base, role=(sentence.span(name.whole.start, name.whole.start + len(title)),), inherits=not base.organization
            )
        if base.role or base.organization:
            yield base


def _place_of_all(text: str, heads: list[Name], index: int) -> bool:
    """Whether the one of ``heads`` at ``index``, behind a comma, is no further person but where the two before it are from.

    "three new teachers: Ann Moss and Lee Cole, Harbor High"
    """
    gaps = [
        text[one.whole.end : other.whole.start] for one, other in itertools.pairwise(heads[max(0, index - 2) : index + 1])
    ]
    following = heads[index + 1] if index + 1 < len(heads) else None
    alone = not text.startswith(",", heads[index].whole.end) and not goes_on_in_pairs(text, heads[index], following)
    return gaps == [" and ", ", "] and alone


# "Ann Moss | as chair of the Harbor Board", "Lee Cole | to be clerk"
_GIVEN = re.compile(r",? (?:as|to be|to serve as|for) (?:an? |the |its )?(?=[\w])")
# Offices that the entries of a list tell apart. "a new slate of officers: Ann Moss, chair"
_ANY_OFFICE = re.compile(r"(?:new )?(?:officers|board members|trustees|directors|leaders|leadership|councillors|committee)")


# "Leaving the Sun is columnist Ann Moss", "Also departing Harbor House this week are"
_GONE = re.compile(
    r"(?:\A|[.;] |\A[-–—•* ]+)(?:Also )?(?:(?:[Ll]eaving|[Dd]eparting|[Ee]xiting|[Rr]etiring from|[Ss]tepping down "
    rf"(?:from|at)|[Oo]ut at) (?:the )?(?P<body>{PROPER})"
    r"|(?:[Rr]otating|[Rr]olling|[Cc]ycling|[Ss]tepping|[Cc]oming|[Gg]oing) off (?:the |our |its |their )"
    rf"(?:(?P<owner>{PROPER})'s )?(?P<seat>{OWN_BOARD}))"
    r"(?: (?:this|next|last) \w+)? (?:is|are|will be|were|was) "
)


def _gone(here: Clause) -> Iterator[Statement]:
    """ "Leaving the Sun is columnist Ann Moss": the body before, those who leave behind."""
    text = here.text
    match = _GONE.search(text)
    if match is None or HEDGED.search(text, 0, match.end()):
        return
    heads = [name for name in here.people if name.whole.start >= match.end()]
    heads = [name for name in heads if name is heads[0] or heads_entry(text, name)]
    if match["seat"]:
        seat = here.sentence.span(*match.span("seat"))
        owner = here.spans((match.span("owner"),)) if match["owner"] else ()
        for name in heads:
            base = here.statement(name, "end", "moves/leaving", match.start(), name.whole.end)
            yield replace(base, role=(seat,), organization=owner, inherits=not owner)
        return
    body = here.sentence.span(*without_article(text, match.start("body"), trimmed_end(text, *match.span("body"))))
    for name, limit in each_of(heads, len(text)):
        base = here.statement(name, "end", "moves/leaving", match.start(), name.whole.end)
        before = text[match.end() if name is heads[0] else name.whole.start : name.span.start]
        held = beside(here, name)
        behind = text[name.whole.end + 2 : limit].rstrip(" .,;") if text.startswith(", ", name.whole.end) else ""
        role = held.role if held is not None else ()
        if name is heads[0] and before.strip() and role_noun(before):
            role = (here.sentence.span(name.span.start - len(before), name.span.start),)
        elif not role and behind and noun_led(behind):
            end = min(here.stop(name.whole.end + 2), name.whole.end + 2 + len(behind))
            role = here.spans(split(text, name.whole.end + 2, end).role)
        yield replace(base, role=role, organization=(body,))


# What closes a list of people who make up a staff. ", round out the firm's tides team", " complete Acme's leadership team"
_CLOSES = re.compile(
    rf",? (?:will )?(?:rounds? out|complete|fill out) (?P<owner>(?:{CAPITAL} ){{1,5}}?(?<=s )"
    r"|(?:the (?:firm|company|group|agency|office|shop|practice|bureau|campaign|committee)'s?|its|their|his|her) )"
    r"(?:new |growing |expanded )?(?P<team>(?:[\w&'-]+ ){0,5}?(?:team|staff|leadership"
    r"|bench|masthead|practice|board|bureau|newsroom|roster|group))\b"
)


def _closed(here: Clause) -> Iterator[Statement]:
    """ "Ann Moss, who was counsel at Acme; and Lee Cole, a former clerk, round out the firm's team"."""
    text = here.text
    match = _CLOSES.search(text)
    if match is None or HEDGED.search(text, 0, match.start()):
        return
    heads = [name for name in here.people if name.whole.end <= match.start() and heads_entry(text, name)]
    owner = re.sub(r"'s?\Z", "", match["owner"].rstrip())
    own = not owner[0].isupper()
    for name, limit in each_of(heads, match.start()):
        base = here.statement(name, "start", "moves/rounds-out", name.whole.start, match.end())
        yield replace(
            base,
            role=(here.sentence.span(*match.span("team")),),
            organization=() if own else (here.sentence.span(match.start("owner"), match.start("owner") + len(owner)),),
            posts=told_of(here, name, limit),
            inherits=own,
        )


# How newcomers are counted and called. "Three | new | faces | at Acme: "
_MANY = r"(?:(?:[Tt]he|[Oo]ur|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Ss]everal|[Ss]ome) )?"
_NEWCOMERS = r"(?:faces|names|hires|arrivals|additions|recruits|colleagues|appointments|staffers|employees|people)"
# What opens a list of newcomers. "Joining the Harbor Post are ", "Also new at Acme: ", "New to the firm's Dover office are "
_OPENS = re.compile(
    rf"(?:\A|[.;:—–] )[-–—•* ]{{0,6}}(?:Also )?(?:[Jj]oining|{_MANY}[Nn]ew (?:{_NEWCOMERS} )?(?:at|to|in)"
    r"|[Nn]ewly arrived at|[Aa]rriving at"
    rf"|[Rr]ounding out|[Cc]ompleting|[Ff]illing out|[Cc]oming aboard at)"
    rf" (?P<place>(?:[a-z][\w'-]* ){{0,5}}?(?P<body>{PROPER})?[^,;:.]{{0,40}}?)"
    r"(?: (?:this|last|next) \w+)?(?: (?:is|are|was|were|will be)(?: also)?|:) "
)
# What parts a newcomer from the new post. "Ann Moss, | vice president", "Ann Moss | as counsel", "Ann Moss (counsel)"
_POST = re.compile(
    r",? as (?:an? |the |its )?"
    r"|, (?!(?:an?|who|from|formerly|previously|most|late|lately|the former) )(?:its |the )?| \((?=[a-z])"
)
_FROM = re.compile(r",? (?:who (?:joins|comes|arrives) )?(?:over )?from (?:the )?(?=[A-Z])")


def _opened(here: Clause) -> Iterator[Statement]:
    """ "Joining Acme are Ann Moss, counsel, and Lee Cole, formerly of the Post, as clerk"."""
    text = here.text
    match = _OPENS.search(text)
    if match is None or re.search(r" as\b", match["place"]):
        return
    heads = [name for name in here.people if name.whole.start >= match.end()]
    heads = [name for name in heads if name is heads[0] or heads_entry(text, name) or titled_entry(text, name)]
    between = text[match.end() : heads[0].whole.start] if heads else ""
    if between and not _DESCRIBED.fullmatch(between):
        return
    own = _OWN_PART.fullmatch(match["place"])  # "Joining the Rivers team are": a part of a body named before
    role: tuple[Span, ...] = ()
    organization: tuple[Span, ...] = ()
    if own is not None:
        role = (here.sentence.span(match.start("place") + own.start("part"), match.start("place") + own.end("part")),)
    elif match["body"]:
        first, last = match.span("body")
        organization = (here.sentence.span(*without_article(text, first, trimmed_end(text, first, last))),)
    joint = _shared(here, heads)
    clear = role or here.setting.listed or names_body(match["body"] or "") or _CLEAR.search(match["place"])
    before = 0  # where the one before ends
    for name, limit in each_of(heads, len(text)):
        end = here.stop(name.whole.end) if name is heads[-1] else limit
        base = here.statement(name, "start", "moves/joining", match.start(), end)
        told = JOINT.search(text[:limit]).start()  # type: ignore[union-attr]
        post = _POST.search(text, name.whole.end, limit)
        last = min(here.stop(post.end()), told) if post else told
        own_post = split(text, post.end(), last) if post and noun_led(text[post.end() : told]) else None
        if post and own_post and own_post.organization and role and text.startswith(", ", post.start()):
            own_post = None  # "Joining the board is Ann Moss, director of Acme": what she is beside
        if post and own_post is not None:
            base = replace(base, role=here.spans(own_post.role))
            told = post.start()
        elif not clear:
            continue
        titled = _own_title(here, name, max(match.end(), before)) if not base.role else None
        before = name.whole.end
        if titled is not None:
            base = replace(base, role=(titled,))
        left = _FROM.match(text, name.whole.end, told)
        posts = told_of(here, name, told)
        if left and not posts:
            posts = (CareerPost((), (here.sentence.span(left.end(), trimmed_end(text, left.end(), told)),), latest=True),)
        yield replace(
            base, role=base.role or joint or role, organization=organization, posts=posts, inherits=not organization
        )


# What joins one described in small letters to those before. " and ", ", and "
_LED = re.compile(r"\A(?:[,;]? ?and |[,;] )?")


def _own_title(here: Clause, name: Name, first: int) -> Span | None:
    """The post in small letters between ``first`` and ``name``: "Joining the staff are | lab manager | Ann Moss"."""
    first += len(_LED.match(here.text[first : name.span.start]).group())  # type: ignore[union-attr]
    words = here.text[first : name.span.start].rstrip()
    plain = words.islower() and not re.search(r"[,;:]|\b(?:former|longtime)\b", words)
    return here.sentence.span(first, first + len(words)) if plain and role_noun(words.split()[-1]) else None


def _shared(here: Clause, heads: list[Name]) -> tuple[Span, ...]:
    """The post in the plural that the last of ``heads`` brings for all: "Ann Moss and Lee Cole | as assistant editors"."""
    text = here.text
    bare = all(JOINT.fullmatch(text, one.whole.end, other.whole.start) for one, other in itertools.pairwise(heads))
    post = _AS_ALL.match(text, heads[-1].whole.end) if len(heads) > 1 and bare else None
    if post is None:
        return ()
    held = split(text, post.end(), here.stop(post.end()))
    words = here.words(held.role)
    return here.spans(held.role) if words and role_noun(words.split()[-1]) and words.endswith("s") else ()


# What leads to a post in the plural. "Ann Moss and Lee Cole | as assistant editors"
_AS_ALL = re.compile(r",? as (?:the |our |its )?(?:new )?")


# What makes a place of work of the words behind "Joining". "the firm's Dover office", "the team at Acme"
_CLEAR = re.compile(r"\b(?:team|staff|office|bureau|newsroom|firm|company|practice|faculty|board|masthead)\b")
_OWN_PART = re.compile(
    r"(?:the|our|its) (?P<part>(?:[\w&'-]+ ){0,3}(?:team|staff|desk|bureau|newsroom|board|faculty|practice|office))"
)
# What may stand between the opening and the first name. "editor ", "former Post reporter "
_DESCRIBED = re.compile(r"(?:[\w.'&-]+ ){1,6}")
