"""A body right before the post: "NATO secretary general", "Daily Lantern tides correspondent"."""

from __future__ import annotations

import re

from events_extractor.language.clauses import word_set
from events_extractor.language.names import find
from events_extractor.language.places import REGIONS
from events_extractor.parsers.transitions.parts.posts.bodies import names_body
from events_extractor.parsers.transitions.parts.posts.held import Held
from events_extractor.parsers.transitions.parts.posts.words import BODY_WORDS, NO_BODY, role_noun

# Capital letters that are places or seniority rather than employers. "NY bureau chief", "US editor"
_NO_EMPLOYER = word_set("U.S. U.K. US UK EU UN NY LA DC D.C. PA SR JR QA UX UI OP AM PM")
# A name of several words right before a post in small letters. "Daily Lantern tides correspondent"
_OWNED_POST = re.compile(r"(?:[A-Z][\w.&'-]* ){1,4}[A-Z][\w.&'-]*(?: [a-z][\w-]*){1,4}")
# Places and seats that look alike. "San Marco correspondent", "White House reporter"
_PLACED = re.compile(
    r"(?:San|Los|Las|New|St\.?|El|Fort|Santa|Hong|Cape|Tel|Buenos|Rio|Kuala|Puerto"
    r"|Costa|Sri|Saudi|Capitol|White|Supreme|North|South"
    r"|West|East|Northern|Southern|Western|Eastern|Central|Middle"
    r"|Latin|Prime|United|Democratic|Republican|Deputy|Chief"
    r"|Senior|Acting|Assistant"
    r"|Associate|Vice|Executive|Managing|Former|Interim|General|Missouri|[A-Z]\w+ (?:Republican|Democrat|Democratic))\b"
)
# What the press watches, and who does. "White House | correspondent", "Supreme Court | reporter"
_BEAT = re.compile(r"(?:White House|Pentagon|[A-Z]\w+ (?:Hall|Court|Department|Senate|House)|Congress|Senate)\Z")
_PRESS = re.compile(r"(?:(?:chief|senior|deputy|national|lead) )?(?:correspondents?|reporters?|editors?|producers?)\b")
# Words of degree that begin a title and no body. "Acting Group Finance Director", "interim department head"
_DEGREE = re.compile(
    r"(?:Acting|Deputy|Chief|Group|Interim|Senior|Associate|Assistant|Executive|Global|Regional|Joint) "
    r"|(?:acting|interim|deputy) (?=[a-z])"
)


# An officer of a state, by the letters of the post. "Ohio CIO", "Kansas deputy CTO"
_OF_REGION = re.compile(rf"(?P<region>{REGIONS}) (?P<role>(?:deputy |acting )?C[A-Z]{{1,2}}O)")


# Titles of two words of which the first looks like a body
_PAIRS = frozenset({"bureau chief", "office manager", "campaign manager", "office administrator"})


def before_post(text: str, start: int, end: int) -> Held | None:
    """ "NATO secretary general", "Centers for Aging Services Administrator": the body stands before the post."""
    words = text[start:end]
    officer = _OF_REGION.fullmatch(words)
    if officer is not None:
        return Held(role=((start + officer.start("role"), end),), organization=((start, start + officer.end("region")),))
    tokens = list(re.finditer(r"\S+", words))
    if _DEGREE.match(words):
        return None
    for index in range(len(tokens) - 1, 0, -1):
        body, role = words[: tokens[index - 1].end()], words[tokens[index].start() :]
        if f"{body.split()[-1]} {role.split()[0]}" in _PAIRS:
            continue  # "Paris bureau chief", "Dover office manager"
        if not role_noun(role) or (role_noun(body.split()[-1]) and body.split()[-1].casefold() not in {"services"}):
            continue
        last = tokens[index - 1].group().casefold()
        if _BEAT.fullmatch(body) and _PRESS.match(role):
            return None
        acronym = body.isupper() and len(body) >= 2 and index == 1 and body not in NO_BODY | _NO_EMPLOYER
        named = body in {"White House", "Veterans Affairs", "Veteran Affairs"} or (
            len(body.split()) >= 2
            and last in BODY_WORDS - {"law", "news", "press", "communications", "world"}
            and names_body("the " + body)
        )
        titled = len(body.split()) >= 2 and _OWNED_POST.fullmatch(words) and not _PLACED.match(body)
        if acronym or named or titled:
            return Held(
                role=((start + tokens[index].start(), end),), organization=((start, start + tokens[index - 1].end()),)
            )
    # "COO Turbines": a short title, then the unit that it heads; "President Ann Moss" is no such thing
    short = re.match(r"(?:CEO|COO|CFO|CTO|CIO|president|President) (?=[A-Z])(?!and|&)", words)
    if short and not role_noun(words[short.end() :]) and not find(words):
        return Held(role=((start, start + short.end() - 1),), organization=((start + short.end(), end),))
    return None
