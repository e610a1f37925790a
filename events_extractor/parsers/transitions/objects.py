"""Somebody is given a post: statements whose verb stands before the name, "Acme has hired Ann Moss as counsel"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from events_extractor.language.names import Name
from events_extractor.parsers.transitions import complements
from events_extractor.parsers.transitions.agents import BY_AGENT, agent
from events_extractor.parsers.transitions.clause import CAPITAL, Clause, Statement
from events_extractor.parsers.transitions.persons import BRACKET, REACH, aside_posts, each
from events_extractor.parsers.transitions.phrases import (
    BEFORE,
    COMPLEMENT,
    HEDGED,
    PRESIDENT,
    PROMOTED_TO,
    Phrase,
)
from events_extractor.parsers.transitions.posts import (
    Held,
    Range,
    noun_led,
    role_noun,
    split,
)
from events_extractor.parsers.transitions.titles import beside

# What may stand between the verb and the name's titles. "hired | longtime lobbyist | Ann Moss"
_EPITHETS = re.compile(
    r"(?: (?:longtime|long-time|veteran|current|former|its|their|his|our|fellow|outgoing|incoming|retired|the|an?|deputy|top"
    r"|[a-z]+-[a-z]+|unanimously|formally|[\w'-]+ing|[a-z]+(?:er|or|ist|ant)|[A-Z]{2,6})){0,5}\Z"
)


def by_appointer(here: Clause, group: Sequence[Name]) -> Iterator[Statement]:
    """Statements whose verb stands before the name: "has appointed Ann Moss as dean"."""
    governing = _governing(here.text[: group[0].whole.start].rstrip()) or _chained(here, group)
    if governing is None:
        return
    phrase, match = governing
    statement, aside = _object_of(here, phrase, match, group[-1])
    if statement is None:
        return
    if (
        not statement.organization
        and phrase.rule in BY_AGENT
        and statement.change in {"start", "elect"}
        and "confirm" not in match.group()
    ):
        statement = replace(statement, organization=agent(here, match.start()))
    hedge = HEDGED.search(here.text, max(0, match.start() - 30), match.start())
    if hedge and statement.change != "nominate":
        statement = replace(statement, missing=f"not stated as a fact: {hedge.group()}")
    yield from each(here, statement, group, aside_posts(here, aside, statement) if aside else ())


def _governing(before: str) -> tuple[Phrase, re.Match[str]] | None:
    """The phrase at the end of ``before``, with or without epithets of the name that follows."""
    epithets, apposed = _EPITHETS.search(before), _APPOSED.search(before + " ")
    shorter = (before[: match.start()] for match in (epithets, apposed) if match)
    for words in dict.fromkeys((before, *shorter)):
        for phrase in BEFORE:
            match = phrase.pattern.search(words)
            if match is not None:
                return phrase, match
    return None


def _chained(here: Clause, group: Sequence[Name]) -> tuple[Phrase, re.Match[str]] | None:
    """The verb that governs a later object too: "hired Ann Moss as counsel and Lee Cole as press secretary"."""
    text, first = here.text, group[0].whole.start
    bracket = BRACKET.match(text, group[-1].whole.end)
    at = bracket.end() if bracket else group[-1].whole.end
    if not text[:first].endswith((", ", "; ", " and ")) or not text.startswith((" as ", " to "), at):
        return None
    for name in here.people:
        if name.whole.start >= first:
            break
        governing = _governing(text[: name.whole.start].rstrip())
        if governing is not None and governing[0].takes == "post":
            return governing
    return None


# The post right behind the name. "named Ann Moss | its next president"
_DIRECT = re.compile(r" (?!and |of |in |on |at |to |for |after |with )(?:its |the |an? )?(?=[a-z])")


def _object_of(here: Clause, phrase: Phrase, match: re.Match[str], name: Name) -> tuple[Statement | None, Range | None]:
    """The statement about the ``name`` that ``phrase`` governs, and the range of an aside behind the name."""
    text, end = here.text, name.whole.end
    change = (
        "nominate"
        if phrase.rule == "moves/picks" and PRESIDENT.search(text, max(0, match.start() - 50), match.start())
        else phrase.change
    )
    base = here.statement(name, change, phrase.rule, match.start(), end)
    if phrase.takes == "left":
        return _dismissed(here, base, name), None
    if phrase.takes == "none":  # the post stands before the name, and an aside behind it
        told = here.stop(end + 2) if text.startswith(", ", end) else end
        held = split(text, *match.span("post")) if "post" in match.groupdict() else Held()
        statement = replace(here.holding(base, held, told), inherits=not held.organization)
        return statement, (end + 2, told) if told > end + 2 else None
    for at, aside in _complements(text, name):
        lead = COMPLEMENT.match(text, at) or (PROMOTED_TO.match(text, at) if phrase.rule == "moves/appoints" else None)
        if lead is None:
            continue
        told = here.stop(lead.end() + 4)
        held = split(text, lead.end(), told)
        words = here.words(held.role)
        body = complements.MEMBERSHIP.match(text, lead.end(), told) if lead.group().strip() in {"to", "to the"} else None
        if body and body.end() == told:
            held = Held(organization=((lead.end(), complements.trimmed_end(text, lead.end(), told)),))
        elif not held.role or not (role_noun(words) or complements.seat(words)):
            continue
        return here.holding(base, held, told), aside
    direct = _DIRECT.match(text, end)
    told = here.stop(direct.end()) if direct else end
    others = any(end < other.span.start < told for other in here.people)  # "hired Acme head of trade Ann Moss as counsel"
    if direct and not others and noun_led(text[direct.end() : told]):
        return here.holding(base, split(text, direct.end(), told), told), None
    return None, None


# Whom somebody is hired away from. "poached Ann Moss | from the Courier | to be editor"
_HIRED_FROM = re.compile(rf" (?:away )?from (?:the )?(?P<body>{CAPITAL}(?: (?:{CAPITAL}|of|&)){{0,5}})(?= (?:as|to)\b)")


# Where somebody is from. "named Ann Moss | of Ohio | as counsel"
_OF_HOME = re.compile(r" of [A-Z]\w+(?: [A-Z]\w+)?(?= (?:as|to)\b)")


def _complements(text: str, name: Name) -> Iterator[tuple[int, Range | None]]:
    """Where the post may begin behind the name that a verb governs, with the range of the aside before it."""
    at = name.whole.end
    yield at, None
    bracket = BRACKET.match(text, at)
    if bracket:
        at = bracket.end()
        yield at, None
    left = _HIRED_FROM.match(text, at)
    if left:
        yield left.end(), left.span("body")
    home = _OF_HOME.match(text, at)
    if home:
        yield home.end(), None
    if text.startswith(", ", at):
        comma = text.find(", ", at + 2, at + REACH)
        while comma > 0:
            yield comma, (at + 2, comma)
            yield comma + 1, (at + 2, comma)
            comma = text.find(", ", comma + 2, at + REACH)


# The post before the name that a verb governs. "fired the head of the Harbor Agency, | Ann Moss"
_APPOSED = re.compile(r" (?:the|its|his|her|their|our|an?) (?P<post>[^,;.]{3,90}), \Z")


_DISMISSED_AS = re.compile(r" (?:as|from) (?:the |his post as |her post as )?")


def _dismissed(here: Clause, base: Statement, name: Name) -> Statement | None:
    """ "fired Ann Moss as counsel", "the departure of counsel Ann Moss"."""
    lead = _DISMISSED_AS.match(here.text, name.whole.end)
    if lead:
        told = here.stop(lead.end())
        held = split(here.text, lead.end(), told)
        if role_noun(here.words(held.role)):
            return here.holding(base, held, told)
    apposed = _APPOSED.search(here.text[: name.whole.start], base.start)
    if apposed and noun_led(apposed["post"]):
        return here.holding(base, split(here.text, *apposed.span("post")), name.whole.end)
    at_name = beside(here, name)
    if at_name is not None and at_name.role:
        return replace(base, role=at_name.role, organization=at_name.organization)
    return None
