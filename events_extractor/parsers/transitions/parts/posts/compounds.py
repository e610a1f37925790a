"""A body right before the post: "NATO secretary general", "Daily Lantern tides correspondent"."""

from __future__ import annotations

import re

from events_extractor.language.clauses import word_set
from events_extractor.language.names import find
from events_extractor.language.places import REGIONS, is_city
from events_extractor.parsers.transitions.parts.posts.bodies import names_body
from events_extractor.parsers.transitions.parts.posts.held import Held
from events_extractor.parsers.transitions.parts.posts.words import BODY_WORDS, NO_BODY, role_noun

# Capital letters that are places or seniority rather than employers. "NY bureau chief", "US editor"
_NO_EMPLOYER = word_set("U.S. U.K. US UK EU UN NY LA DC D.C. PA SR JR QA UX UI OP AM PM")
# A name of several words right before a post in small letters. "Daily Lantern tides correspondent"
_OWNED_POST = re.compile(r"(?:[A-Z][\w.&'-]* (?:& )?){1,4}[A-Z][\w.&'-]*(?: [a-z][\w-]*){1,4}")
# Places and seats that look alike. "San Marco correspondent", "White House reporter"
_PLACED = re.compile(
    r"(?:San|Los|Las|New|St\.?|El|Fort|Santa|Hong|Cape|Tel|Buenos|Rio|Kuala|Puerto"
    r"|Costa|Sri|Saudi|Capitol|White|Supreme|North|South"
    r"|West|East|Northern|Southern|Western|Eastern|Central|Middle"
    r"|Latin|Prime|United|Democratic|Republican|Deputy|Chief"
    r"|Senior|Acting|Assistant"
    r"|Associate|Vice|Executive|Managing|Former|Interim|General|Missouri|[A-Z]\w+ (?:Republican|Democrat|Democratic))\b"
)
# The heads of a firm, whose name of one word stands before the post. "Tidewell | CEO", "Tidewell | chief financial officer"
_HEADED = re.compile(
    r"(?:(?:interim|acting|longtime) )?(?:(?:co-)?(?:CEO|COO|CFO|CTO|CIO|CMO)|chief [a-z]+(?: [a-z]+)? officer"
    r"|chief executive|executive"
    r"|president(?= and C))"
    r"(?: and (?:chair(?:man|woman)?|president|(?:co-)?founder|C[EFO]O|chief [a-z]+(?: officer)?))?"
)
_FIRM = re.compile(rf"(?!(?:{REGIONS})\Z)[A-Z][\w&.'-]{{2,}}(?<!ian)(?<!ese)(?<!ish)")
# The same in capitals behind a name of several words. "Dover (Ohio) Health | President and CEO"
_HEAD = re.compile(
    rf"(?P<body>(?!(?:{REGIONS}) [A-Z])[A-Z][\w&.'-]+(?: (?:[A-Z][\w&.'-]*|&|of"
    rf"|\([A-Z][a-z]{{1,9}}\.?\))){{1,6}}?)(?: \([^()]{{2,30}}\))? "
    r"(?P<role>(?:(?:Interim|Acting|Founding) )?(?:President(?= (?:and|&) )|C[EFOIT]O"
    r"|Chief [A-Z]\w+(?: [A-Z]\w+)? Officer|Chief Executive)"
    r"(?: (?:and|&) (?:President|C[EFOIT]O|Chair(?:man|woman)?|Chief [A-Z]\w+(?: Officer)?|Founder|Co-Founder))?)"
)
# What the press watches, and who does. "White House | correspondent", "Supreme Court | reporter"
_BEAT = re.compile(r"(?:White House|Pentagon|[A-Z]\w+ (?:Hall|Court|Department|Senate|House)|Congress|Senate)\Z")
_PRESS = re.compile(r"(?:(?:chief|senior|deputy|national|lead) )?(?:correspondents?|reporters?|editors?|producers?)\b")
# Words of degree that begin a title and no body. "Acting Group Finance Director", "interim department head"
_DEGREE = re.compile(
    r"(?:Acting|Deputy|Chief|Group|Interim|Senior|Associate|Assistant|Executive|Global|Regional|Joint) "
    r"|(?:acting|interim|deputy) (?=[a-z])|Public (?:Affairs|Health|Information|Relations|Safety|Works) (?=\w+\Z)"
)


# An officer of a state, by the letters of the post. "Ohio CIO", "Kansas deputy CTO"
_OF_REGION = re.compile(rf"(?P<region>{REGIONS}) (?P<role>(?:deputy |acting )?C[A-Z]{{1,2}}O)")


# An officer of a town. "Dover | City Manager", "New Quay | Deputy Town Clerk"
_OF_TOWN = re.compile(
    r"(?P<region>(?!Former |Acting |Interim |Deputy |Assistant )[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}?) "
    r"(?P<role>(?:(?:Acting|Interim|Deputy|Assistant) )?(?:City|Town|Village|Borough|Township) "
    r"(?:Manager|Clerk|Attorney|Administrator|Solicitor|Engineer|Planner|Treasurer|Auditor|Controller|Supervisor))"
)

# Words for people that firms are named by. "Harbor Partners | chief clerk"
_PEOPLE_OF_FIRMS = frozenset({"partners", "advisors", "advisers", "associates", "architects", "engineers", "services"})
# Offices of a board, which its name stands before. "Tide Board | chair"
_OF_BOARD = re.compile(r"(?:vice |co-)?(?:chair(?:man|woman|person)?|president|secretary|treasurer)\b")
# Titles of two words of which the first looks like a body
_PAIRS = frozenset({"bureau chief", "office manager", "campaign manager", "office administrator"})


def _of_head(body: str) -> bool:
    """Whether ``body`` before the title of a head is a body rather than the beginning of the title."""
    return not role_noun(body) or names_body(re.sub(r" \([^()]*\)", "", body))


def _last_word(words: str) -> str:
    """The last of ``words``, folded: "Harbor Partners" -> "partners"."""
    return words.split()[-1].casefold()


def before_post(text: str, start: int, end: int) -> Held | None:
    """ "NATO secretary general", "Centers for Aging Services Administrator": the body stands before the post."""
    words = text[start:end]
    officer = _OF_REGION.fullmatch(words) or _OF_TOWN.fullmatch(words)
    if officer is not None:
        return Held(role=((start + officer.start("role"), end),), organization=((start, start + officer.end("region")),))
    tokens = list(re.finditer(r"\S+", words))
    if _DEGREE.match(words):
        return None
    head = _HEAD.fullmatch(words)
    if head is not None and not _PLACED.match(words) and not find(head["body"]) and _of_head(head["body"]):
        return Held(
            role=((start + head.start("role"), end),), organization=((start + head.start("body"), start + head.end("body")),)
        )
    for index in range(len(tokens) - 1, 0, -1):
        body, role = words[: tokens[index - 1].end()], words[tokens[index].start() :]
        if f"{body.split()[-1]} {role.split()[0]}" in _PAIRS:
            continue  # "Paris bureau chief", "Dover office manager"
        firm = _last_word(body) == "services" or (
            len(body.split()) >= 2
            and role[0].islower()
            and (
                (_last_word(body) in _PEOPLE_OF_FIRMS and names_body(body))
                or (body.endswith(" Board") and _OF_BOARD.match(role))
            )
        )
        if not (role_noun(role) or role == "executive") or (role_noun(body.split()[-1]) and not firm):
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
        titled = (
            len(body.split()) >= 2
            and body.split()[-1][0].isupper()
            and _OWNED_POST.fullmatch(words)
            and not _PLACED.match(body)
        )
        headed = (
            index == 1
            and _HEADED.fullmatch(role)
            and _FIRM.fullmatch(body)
            and not _PLACED.match(body + " ")
            and not (role == "executive" and is_city(body))
        )
        if acronym or named or titled or headed:
            return Held(
                role=((start + tokens[index].start(), end),), organization=((start, start + tokens[index - 1].end()),)
            )
    # "COO Turbines": a short title, then the unit that it heads; "President Ann Moss" is no such thing
    short = re.match(r"(?:CEO|COO|CFO|CTO|CIO|president|President) (?=[A-Z])(?!and|&)", words)
    if short and not role_noun(words[short.end() :]) and not find(words):
        return Held(role=((start, start + short.end() - 1),), organization=((start + short.end(), end),))
    return None
