"""Who appoints: the body that stands before a verb of appointing."""

from __future__ import annotations

import re

from events_extractor.language.names import find
from events_extractor.model import Span
from events_extractor.parsers.transitions.clause import PROPER, Clause, without_article
from events_extractor.parsers.transitions.posts import (
    names_body,
    role_noun,
)

# "Sen. Ann Moss | 's office has hired"
_OFFICE = re.compile(
    r"'s?(?: \([^()]{1,12}\))? (?:(?:congressional|Senate|House|personal|district|press) )?(?:office|team|staff|campaign)\b"
)


# The body before its verb. "The Harbor Fund announced today that it has "
_AGENT = re.compile(
    rf"(?:^|^[-–—•* ]+|[,:;—–] |\bthat )(?P<body>{PROPER})(?: (?:has|have|also|recently|just|today|this week|announced|announces|said|says"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri)day|that|it|is|proudly|officially)){0,6} ?\Z"
)


# The subject of the sentence that goes on with "…, adding Ann Moss". "Harbor & Cole has grown its team"
_SUBJECT = re.compile(rf"(?P<body>{PROPER})(?= (?:has|is|have|are|continues|[a-z]+s|[a-z]+ed)\b)")


# Posts that firms give rather than officials. "hired Ann Moss as a partner"
_FIRM_POST = re.compile(
    r"\bas (?:an? |its |the )?(?:[\w-]+ ){0,3}?(?:partners?|principals?|counsel|of counsel|associate|managing director|vice president|lobbyist|consultant)\b"
)


# Posts that officials give. "as acting attorney general"
_OFFICE_HELD = re.compile(
    r"\b(?:secretary|attorney general|ambassador|administrator|judge|justice|minister|envoy|commissioner|czar)\b",
    re.IGNORECASE,
)


_PRONOUNS = frozenset({"He", "She", "They", "It", "We", "I", "You", "Please", "Also", "Just", "Congratulations", "Join"})


# Verbs whose subject is the employer, where it is a body.
BY_AGENT = frozenset({"moves/appoints", "moves/picks", "moves/elects"})


_STAFFED = re.compile(r"\b(?:Sens?|Reps?|Senator|Representative|Congressman|Congresswoman)\.? ")


def agent(here: Clause, verb: int) -> tuple[Span, ...]:
    """The body that appoints or announces: the proper name before the verb that begins at ``verb``."""
    text = here.text
    for name in find(text[:verb]):
        if _OFFICE.match(text, name.whole.end):
            return (here.sentence.span(*name.whole),)
        member = _STAFFED.match(text, name.whole.start) and name.whole.end + 8 > verb - 12
        if member and not _OFFICE_HELD.search(text, verb) and not text[: name.whole.start].strip(" -–—•*"):
            return (here.sentence.span(*name.whole),)  # "Rep. Ann Moss has hired Lee Cole as scheduler"
    agent = _AGENT.search(text[:verb])
    if agent is None and (re.match(r"\w+ing\b", text[verb:]) or text[:verb].endswith(" and ")):
        agent = _SUBJECT.match(text)
    if agent is None or agent["body"] in _PRONOUNS:
        return ()
    if " " not in agent["body"] and agent["body"].istitle() and _OFFICE_HELD.search(text, verb):
        return ()  # "Lund has installed Ann Moss as attorney general": an official, not a firm
    if find(agent["body"]) and not (
        (_FIRM_POST.search(text, verb) or re.search(r"\bits\b", text[verb:]))
        and find(agent["body"])[0].whole == find(agent["body"])[0].span
    ):
        return ()  # a person who appoints, unless it is a firm with a person's name that takes on a partner
    if role_noun(agent["body"]) and not names_body(agent["body"]):
        return ()
    return (here.sentence.span(*without_article(text, *agent.span("body"))),)
