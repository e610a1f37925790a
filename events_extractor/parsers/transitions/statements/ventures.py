"""What somebody founds: "is launching Harbor, a consultancy", "have set up an agency called Tidewise"."""

from __future__ import annotations

import re

from events_extractor.parsers.transitions.parts.clause import CAPITAL, Clause, Statement
from events_extractor.parsers.transitions.parts.posts import Held
from events_extractor.parsers.transitions.parts.propernames import trimmed_end

_VENTURE_KIND = (
    r"(?:firm|company|consultancy|consulting|shop|practice|agency|group|PAC|nonprofit|non-profit|startup|start-up|newsletter"
    r"|outlet|fund|business|shingle|foundation|studio|think tank|organization|lab|venture|podcast)"
)
# What leads to the venture's name. "his own firm, ", "a new newsletter called "
_VENTURE_LED = re.compile(
    rf"(?:his|her|their|an?|the) (?:[\w&'-]+,? ){{0,8}}?{_VENTURE_KIND},? (?:called |named |known as |dubbed )?"
)
_VENTURE_NAME = re.compile(rf"(?:{CAPITAL}|\d\w*)(?: (?:{CAPITAL}|&|\d\w*|of|for|and)){{0,6}}")
# A name that is a firm's by itself. "launch | Moss Advisory"
_VENTURE_NAMED = re.compile(
    rf"(?:{CAPITAL} ){{1,4}}?(?:Advisory|Strategies|Consulting|Partners|Group|Communications|Labs"
    r"|Law|Associates|Advisors|Advisers|Ventures|Capital|Public Affairs|Solutions)\b"
)
# What somebody may be set up for, who is no firm then. "sets up Harbor Group | for a fall"
_SET_UP_FOR = re.compile(
    r" for (?:an? |the )?(?:[\w-]+ )?(?:clash|comeback|confrontation|defeat|disaster|fall|failure|fight|loss|rematch"
    r"|showdown|success|takeover|trouble|upset|victory|win)\b"
)
_VENTURE_TOLD = re.compile(r"[.;]| (?:after|following)\b")


def venture(clause: Clause, base: Statement, start: int) -> Statement | None:
    """What somebody founds, where the clause says that it is a firm or the like: "is launching | Harbor, a consultancy"."""
    text = clause.text
    if not (re.search(rf"\b{_VENTURE_KIND}\b", text[start:]) or _VENTURE_NAMED.match(text, start)):
        return None
    led = _VENTURE_LED.match(text, start)
    name = _VENTURE_NAME.match(text, led.end() if led else start)
    if name is None:
        return None
    told = _VENTURE_TOLD.search(text, name.end())
    body = (name.start(), trimmed_end(text, name.start(), name.end()))
    if _SET_UP_FOR.match(text, body[1]):
        return None
    return clause.holding(base, Held(organization=(body,)), told.start() if told else len(text))
