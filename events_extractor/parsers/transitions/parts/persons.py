"""A statement for each person of a group, with what stands beside each name: brackets, asides, titles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from events_extractor.language.names import Name, find
from events_extractor.model import Change, Span
from events_extractor.parsers.transitions.parts.careers import marked
from events_extractor.parsers.transitions.parts.clause import Clause, Statement, posted
from events_extractor.parsers.transitions.parts.posts import Range, names_body, noun_led, role_noun, split
from events_extractor.parsers.transitions.parts.series import CareerPost, series
from events_extractor.parsers.transitions.parts.titles import title_before

# How far behind a name its verb may stand, asides included.
REACH = 260
# What stands in brackets behind a name. "Ann Moss | (ex-Treasury)"
BRACKET = re.compile(r" \([^()]{1,60}\)")
# The past in such brackets. "(ex-Harbor)", "(formerly of Acme)", "(previously counsel to Sen. Moss)"
BRACKETED = re.compile(
    r" \((?:ex-|(?:formerly|former|previously|most recently|lately|late|from|via)(?: (?:of|at|with|from))? )"
    r"(?:the )?(?P<post>[^()]{2,60})\)"
)


# The body that somebody is of, in such brackets. "Ann Moss | (University of Dover)"
_OF_BODY = re.compile(r" \((?P<body>[A-Z][\w.&'-]* [^(),;]{2,60})\)")


# What is a part of the writer's own house rather than another one. "Tide Systems Laboratory"
_UNIT = re.compile(r"\b(?:Labs?|Laboratory|Group|Unit|Section|Division|Department|Team|Office|Committee|Program|Project)\Z")


# What is a part of the electing body. "Eastern Branch"
_BRANCH = re.compile(r"\b(?:Branch|Chapter|Constituency|County|District|Local|Lodge|Region|School|Ward|Zone)\Z")
# The firm of somebody whom others elect, with its seat. "Ann Moss | (Quay & Daughters, Dover)"
_FIRM = re.compile(r" \((?P<body>[A-Z][\w.&'-]*(?: (?:[A-Z][\w.&'-]*|&|of|the|and))+)(?<! Co\.)(?:, [A-Z][^()]*)?\)")


def _bracketed(here: Clause, name: Name, change: Change) -> Iterator[CareerPost]:
    """The former post in brackets behind ``name``."""
    match = BRACKETED.match(here.text, name.whole.end)
    firm = _FIRM.match(here.text, name.whole.end) if match is None and change == "elect" else None
    if firm is not None and not role_noun(firm["body"]) and not (_UNIT.search(firm["body"]) or _BRANCH.search(firm["body"])):
        yield CareerPost((), (here.sentence.span(*firm.span("body")),), latest=True)
        return
    if match is None:
        body = _OF_BODY.match(here.text, name.whole.end)
        if body is not None and names_body(body["body"]) and not _UNIT.search(body["body"]):
            yield CareerPost((), (here.sentence.span(*body.span("body")),), latest=True)
        return
    person = next(iter(find(match["post"])), None)
    if role_noun(match["post"]) and not (person and person.whole.start == 0):
        yield from series(here.sentence, *match.span("post"), False)
    else:
        yield CareerPost((), (here.sentence.span(*match.span("post")),))


# Titles of the past and those being given up, which are read elsewhere. "former counsel", "outgoing mayor"
KEPT = re.compile(r"(?:[Ff]ormer|[Ee]x|[Oo]utgoing|[Dd]eparting|[Rr]etiring)\b")


# Whoever stood second to the one told of before. "Her deputy, | Ann Moss,", "Cole's longtime deputy | Ann Moss"
DEPUTY = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[A-Z][\w-]+'s?) (?:(?:chief|longtime|long-time|top) )?"
    r"(?P<post>(?:chief |principal )?deputy),? \Z"
)


def titled(here: Clause, name: Name) -> tuple[CareerPost, ...]:
    """The present post that stands as a title before the subject: "Controller | Ann Moss will serve as"."""
    second = DEPUTY.search(here.text[: name.whole.start])
    if second is not None:
        return (CareerPost((here.sentence.span(*second.span("post")),), (), latest=True),)
    behind = posted(here.text)
    if behind is not None and behind.span("name") == name.span and not KEPT.match(here.text, behind.start()):
        return tuple(series(here.sentence, behind.start("post"), name.span.start - 1, True))
    title = title_before(here.text, name)
    if title is None or KEPT.match(here.text[title[0] : title[1]]):
        return ()
    if here.text.endswith("'s", *title):  # "the Post's | Ann Moss is heading to"
        return (CareerPost((), (here.sentence.span(title[0], title[1] - len("'s")),), latest=True),)
    return tuple(series(here.sentence, *title, True))


def _own_aside(here: Clause, group: Sequence[Name], name: Name, statement: Statement) -> tuple[CareerPost, ...]:
    """The past of one of several subjects, from the aside behind that name."""
    following = group[group.index(name) + 1]
    first, last = name.whole.end + 2, following.whole.start
    joint = re.search(r",? and \Z", here.text[:last])
    if not here.text.startswith(", ", name.whole.end) or joint is None or joint.start() <= first:
        return ()
    return aside_posts(here, (first, joint.start()), statement)


def _told_apart(here: Clause, statement: Statement, group: Sequence[Name]) -> dict[Name, Statement]:
    """The statement about each of ``group`` where their posts are told by surname.

    "…, Moss as a partner and Cole as counsel".
    """
    text, after = here.text, group[-1].whole.end
    leads: list[tuple[Name, re.Match[str]]] = []
    for name in group:
        surname = name.span.of(text).split(" ")[-1]
        match = re.compile(
            rf"(?:,|,? and|,? with) {re.escape(surname)} as (?:an? |the |its |their )?", re.IGNORECASE
        ).search(text, after)
        if match is None:
            return {}
        leads.append((name, match))
        after = match.end()
    first = here.sentence.offsets[leads[0][1].start()]
    organization = tuple(Span(span.start, min(span.end, first)) for span in statement.organization if span.start < first)
    ends = [*(match.start() for _, match in leads[1:]), here.stop(leads[-1][1].end())]
    return {
        name: replace(
            statement,
            role=here.spans(split(text, match.end(), min(end, here.stop(match.end()))).role),
            organization=organization,
            end=ends[-1],
        )
        for (name, match), end in zip(leads, ends, strict=True)
    }


def each(here: Clause, statement: Statement, group: Sequence[Name], posts: tuple[CareerPost, ...]) -> Iterator[Statement]:
    """``statement`` for each person of ``group``, with the own post where one is told apart.

    The aside is about the last one.
    """
    apart = _told_apart(here, statement, group) if len(group) > 1 else {}
    for name in group:
        person, words = here.person(name)
        yield replace(
            apart.get(name, statement),
            person=person,
            words=words,
            posts=(
                *_bracketed(here, name, statement.change),
                *(posts if name is group[-1] else _own_aside(here, group, name, statement)),
                *statement.posts,
            ),
        )


# A title in capitals by itself. "Senior Independent Director", "Director of Research"
_TITLE_CASE = re.compile(r"[A-Z][\w'-]*(?: (?:[A-Z&][\w'-]*|of|and|for|the)){0,7}")
# The home state, then a career. "of Ohio, a Career Member of the Foreign Service, Class of Counselor"
_CAREER_MEMBER = re.compile(r"(?:of [A-Z]\w+(?: [A-Z]\w+)?, )?(?:an? )?(?=[Cc]areer [Mm]ember)")


# A body named before that somebody is of, in an aside. "the chamber's counsel"
_OWNED = re.compile(
    r"the (?:agency|association|authority|bank|bureau|chamber|college|commission|company|council|department|district"
    r"|firm|foundation|group|hospital|institute|organi[sz]ation|region|school|society|union|university)'s? (?=[\w-])"
)

# Whoever stood next to the one told of before, and what somebody is in a body told of before.
_SECOND = re.compile(r"(?:his|her|their) (?:(?:chief|longtime|long-time|top) )?(?P<post>(?:chief |principal )?deputy)")
_THERE = re.compile(r"(?:an?|the) [a-z][a-z -]{3,60} there(?: (?:since \d{4}|now))?")

_OF_HOME = re.compile(r"\bof \Z")
# Bodies whose members are named with their home towns. "Ann Moss of Dover was named to the Tide Commission"
_PUBLIC = re.compile(
    r"\b(?:[Bb]oard|Commission|Council|Committee|Authority|Court|Panel|Task Force"
    r"|Senate|House|[Cc]ommissioner|[Mm]ember|[Jj]udge)\b"
)


def _home(here: Clause, statement: Statement, words: str) -> bool:
    """Whether "of Dover" behind a name says where somebody lives rather than for whom they work."""
    if statement.rule not in {"moves/appointed", "moves/nominated", "moves/elected"} or words.isupper() or names_body(words):
        return False
    return bool(_PUBLIC.search(here.sentence_words((*statement.role, *statement.organization))))


def aside_posts(here: Clause, aside: Range, statement: Statement) -> tuple[CareerPost, ...]:
    """Former and present posts in the words between the name and its verb."""
    text, (first, last) = here.text, aside
    if statement.change == "end":
        return ()
    if re.search(r"\w (?:of|at|from|with) (?:the )?\Z", text[max(0, first - 12) : first]):
        if _OF_HOME.search(text, max(0, first - 4), first) and _home(here, statement, text[first:last]):
            return ()
        return (CareerPost((), (here.sentence.span(first, last),), latest=True),)
    posts = tuple(marked(here.sentence, first, last))
    if posts:
        return posts
    career = _CAREER_MEMBER.match(text, first, last)
    if career:
        rank = text.find(", Class", first, last)
        return tuple(series(here.sentence, career.end(), rank if rank > 0 else last, True))
    second = _SECOND.fullmatch(text, first, last)
    if second is not None:  # "Ann Moss, his deputy, becomes acting clerk"
        return (CareerPost((here.sentence.span(*second.span("post")),), (), latest=True),)
    if _THERE.fullmatch(text, first, last) and role_noun(text[first:last]):
        return tuple(series(here.sentence, first, last, True))  # "Ann Moss, a deputy clerk there, will succeed her"
    article = re.compile(r"(?:the|our|its|an?) ").match(text, first, last)
    words = text[article.end() if article else first : last]
    if words[:1].isupper() and role_noun(words) and not find(words) and noun_led(words) and _TITLE_CASE.fullmatch(words):
        return tuple(series(here.sentence, first, last, True))
    if statement.internal and noun_led(words) and not find(words):  # "has promoted Ann Moss, its clerk, to counsel"
        return tuple(series(here.sentence, first, last, True))
    if _OWNED.match(words if article is None else text[first:last]) and noun_led(words) and not find(words):
        return tuple(series(here.sentence, first, last, True))  # "Ann Moss, the agency's counsel, takes over"
    held = split(text, first, last)
    if held.organization and role_noun(here.words(held.role)) and not text.startswith("of ", first):
        return tuple(series(here.sentence, first, last, True))
    return ()
