"""Public acts and duties that a day is named for: "will lift the curbs on Friday", "This Friday, we will close"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from events_extractor.language import clauses
from events_extractor.model import Span
from events_extractor.parsers.deadlines.bounds import Bound, Cue, around
from events_extractor.parsers.deadlines.cues.place import Place
from events_extractor.parsers.deadlines.lexicon import ENTRY_PERIOD, HAPPENING, PAST, PERSON, STRICT
from events_extractor.parsers.deadlines.trimming import opens

# What leads to an act that is ahead. "will be | lifted", "is set to | rise", "plans to | shut down"
_AHEAD = (
    r"\b(?:will|would|shall|(?<=[a-z]')ll|(?:is|are)\s+(?:set|slated|scheduled|expected|due|poised|going|about)\s+to"
    r"|plans?\s+to|intends?\s+to)\s+(?:\w+ly\s+)?(?:be\s+)?"
)
# The acts themselves by their stems.
_STEMS = (
    # "will lift", "is set to rise", "plans to shut down", "will no longer"
    r"revok|rescind|repeal|impos|lift(?!\s?off)|ban\b|shut|suspend|rais|ris|increas|jump|doubl|lower|drop\b|reinstat|restor",
    r"terminat|withdraw|cut\s+off|run\s+out|halt|expir|laps|end\b|discontinu|clos|eliminat|ceas|abolish|rever[ts]|phas|stop",
    r"no\s+longer|lose\b|snap\s+back|switch(?:ed|ing)?\s+off|reject|delet|decommission|tak(?:en|ing)\s+(?:down|offline)",
    r"(?:be\s+)?turn(?:ed)?\s+off",
    # "will be archived", "is going to be dropped": what befalls things, in the passive
    r"archived|deprecated|demolished|disabled|disconnected|dismantled|dropped|purged|removed|replaced|retired|wiped",
    # "will start charging", "is expected to begin enforcing"
    r"(?:begin|start)\s+(?:enforc|accru|collect|charg|requir|accept|impos|apply|phas|implement|issu"
    r"|pay|den|limit|block|bann|cutting)",
    r"take\s+effect|be\s+required|required",
    # "will start considering proposals", "plans to begin screening candidates"
    r"(?:begin|start)\s+(?:consider|evaluat|interview|process|review|screen)ing\s+(?:[\w-]+\s+){0,3}?"
    r"(?:applica(?:tion|nt)|bid|candidate|nomination|proposal|submission)",
    # "will change the default paper size", "will move your accounts", "will upgrade the card system"
    r"(?:chang|switch|mov|migrat|upgrad|updat|replac|convert)\w*\s+(?:[\w.-]+\s+){0,4}?(?:defaults?|versions?|systems?"
    r"|platforms?|software|servers?|accounts?|websites?|databases?|passwords?|polic(?:y|ies)|terms)\b",
)
# Public acts and duties that a day is named for.
_ACTS = (
    rf"{_AHEAD}(?:{'|'.join(_STEMS)})\w*",
    # "will open its next grant round", "plans to reopen the docket"
    r"\b(?:will|would|(?:is|are)\s+(?:set|due)\s+to|plans?\s+to)\s+(?:re-?)?open\s+(?:an?|the|its|their|our)?"
    r"\s*[^.;,:]{0,50}?\b(?:competition|applications?|registration|enrol?lment|comment\s+period|docket|portal"
    r"|bidding|window|call\s+for\s+\w+|(?:grant|funding|application|bidding)\s+(?:round|program))\b",
    # "the old locks are switched off", "logbooks are being deleted": a plan told in the present
    r"\b(?:is|are)\s+(?:being\s+)?(?:archived|decommissioned|deleted|disabled|discontinued|disconnected|dropped|phased\s+out"
    r"|purged|removed|replaced|retired|shut\s+(?:down|off)|switched\s+off|taken\s+(?:down|offline)|turned\s+off"
    r"|withdrawn)\b",
    # "the free berth goes away", "Ropeware 3 reaches its end of life"
    r"\bgo(?:es)?\s+away\b",
    # "old charts go read-only", "the default rope switches to hemp"
    r"\bgo(?:es)?\s+(?:offline|read[\s-]only)\b|\bswitch(?:es)?\s+(?:over\s+)?to\b",
    r"\breach(?:es)?\s+(?:(?:its|the|their)\s+)?(?:official\s+)?end[\s-]of[\s-](?:life|maintenance|sale|service|support)\b",
    # "the board loses its authority", "the ferry stops running", "the card no longer works"
    r"\bloses?\s+(?:\w+\s+){0,3}?(?:authority|access|power|coverage|benefits|funding|eligibility|service)\b",
    r"\b(?:stops?|ceases?)\s+(?:working|accepting|serving|issuing|taking|selling|running|operating"
    r"|being(?!\s+an?\b))\b",
    r"\bno\s+longer\s+(?:works?|counts?|appl(?:y|ies)|runs?|stops?|serves?|accepts?|qualif(?:y|ies))\b",
    # "will reopen the lock to barges", "plan to open the border to lorries"
    r"\b(?:will|would|(?:is|are)\s+(?:set|due)\s+to|plans?\s+to)\s+(?:re-?)?open\s+[^.;,:]{0,50}?\b(?:borders?|bridges?"
    r"|crossings?|highways?|lanes?|locks?|ports?|roads?|streets?|tunnels?|airspace|canals?)\s+to\s",
    # "crews start replacing the main", "the dockers begin dredging"
    r"\b(?:begin|start)s?\s+(?:building|demolishing|digging|dredging|installing|painting|rebuilding|removing|repairing|repaving"
    r"|replacing|resurfacing)\b",
    # "the north lift closes for repairs"
    r"\bcloses?\s+for\s+(?:construction|maintenance|refurbishment|renovations?|repairs?|(?:re)?paving|resurfacing"
    r"|the\s+season)\b",
    # "the rules for boats change", "rowers miss their first payment"
    r"\b(?:rules?|regulations?|laws?|fees?|rates?|tariffs?|limits?|requirements?|polic(?:y|ies)|terms)\b[^.;,]{0,60}"
    r"(?<!to )\bchanges?(?=\s+(?:on\b|\Z))",
    r"\bmiss(?:es)?\s+(?:their|its|an?|the)\s+(?:[\w-]+\s+){0,2}(?:paychecks?|pay\s*days?|payments?)\b",
    # "mills must comply", "voters must be on the rolls"
    r"\bmust\s+(?:return|report|submit|file|pay|surrender|vacate|leave|turn|comply|stop|close|wear|register|respond"
    r"|answer|decide|begin|start|end|hand|deliver|be\s+\w+ed|be\s+on\s+(?:the|its|our)\s+(?:register|list|rolls?|books))\b",
    # "the ferry toll rises", "subsidies for mills fall"
    r"\b(?:wages?|rebates?|premiums?|payments?|benefits?|subsid(?:y|ies)|prices?|fees?|rates?|tolls?"
    r"|tax(?:es)?|fares?|tariffs?|dues|rents?|thresholds?|surcharges?|allowances?|minimums?|lev(?:y|ies)"
    r"|caps?)\b[^.;,]{0,60}\b(?:rises?|increases?|climbs?|jumps?|doubles?|drops?|falls?|go(?:es)?\s+up)\b",
)
ACT = re.compile("|".join(_ACTS), re.IGNORECASE)

# Acts that are public even where an hour is told, as no opening hours are. "will close for good at 6 p.m. on May 1"
_FOR_GOOD = re.compile(
    r"\bfor\s+good\b|\bpermanently\b|\bmust\s+be\s+on\b"
    r"|\b(?:archiv|decommission|delet|purg|switched\s+off|turned\s+off)\w*"
    r"|\b(?:revok|rescind|repeal|impos|lift|suspend|reinstat|terminat|expir|laps|discontinu|run\s+out|take\s+effect)\w*",
    re.IGNORECASE,
)

# What people may do from the day on. "Candidates can start filing petitions | on May 1", "may begin to apply | May 1";
# but what only could come about is none: "could start using the port", "may start selling as early as May 1"
_MAY_BEGIN = re.compile(
    r"\b(?:can|may|will\s+be\s+able\s+to|are\s+(?:allowed|free|permitted)\s+to)\s+(?:first\s+|then\s+)?(?:begin|start)\s+"
    r"(?:to\s+)?(?:appl|bid|book|buy|circulat|claim|collect|comment|enrol|enter|fil|fish|gather|harvest|hunt|nominat|order"
    r"|pay|purchas|register|registering|renew|request|reserv|sell|sign|submit|submitting|turn|us|vot|withdraw)\w*(?!.*\bas\s+(?:early|soon)\s+as\s+\Z)",
    re.IGNORECASE | re.DOTALL,
)

# What befalls people in their posts as it does things: "will be replaced", "is removed", "goes away"
_OF_SOMEBODY = re.compile(r"\b(?:away|dropped|removed|replaced|retired|withdrawn)\Z", re.IGNORECASE)

# "Someone will close the pier", "Something ends": of whom or what, the text leaves open
_SOMEONE = re.compile(r"\b(?:somebody|someone|something)\b", re.IGNORECASE)

# The hours at which a day begins and ends: rules hold from them, shops do not open then. "will rise at 12:01 a.m. on May 1"
_EDGES = frozenset({dt.time(0, 0), dt.time(0, 1), dt.time(23, 59)})

# A case put first: an act in it is no act of the day. "If the rate rises in May's favour, Ann [pays today]"
_CASE = re.compile(r"\W*(?:if|when|whenever|once|suppose|imagine)\s[^,;:]{2,200},\s+", re.IGNORECASE)

# An hour behind an act: that of a place's day. "On Friday the shop will close at 5 p.m."
_CLOCK = re.compile(r"\d\s*[ap]\.?m\b|\d:\d\d|\bnoon\b", re.IGNORECASE)

_ON_DAY = re.compile(r"\b(?P<cue>on)(?:\s+(?:this|the))?\s+\Z|(?<=[\w\")])\s+\Z", re.IGNORECASE)

# The day of the telling, not of what is told. "according to a notice published Tuesday", "she announced on Friday"
_TOLD_ON = re.compile(
    r"\b(?:published|announced|announces|released|issued|said|says|told|signed|posted|reported|filed|unveiled|introduced"
    r"|sent|dated|wrote|tweeted|obtained|voted|decided|ruled|agreed|approved|warned|confirmed|noted|added)"
    r"\s+(?:\w+\s+){0,2}?(?:on\s+)?\Z",
    re.IGNORECASE,
)

# A request to hand something in on a day, which is its last: "Please submit your topics on May 1"
_HAND_IN = re.compile(r"\W*(?:please\s+)?(?:return|submit|send(?:\s+in)?|hand\s+in|turn\s+in|nominate)\s", re.IGNORECASE)

# The end of a term named with its day. "two weeks remain before (the end of the session) on May 1"
_END_OF_TERM = re.compile(
    r"\b(?:end|close|expiry|expiration)\s+of\s+(?:[\w'-]+\s+){0,3}?(?:session|term|contract|agreement|lease|truce"
    r"|cease-?fire|fiscal\s+year|comment\s+period|pilot|scheme|grace\s+period|mandate)\s+(?P<cue>on)\s+\Z",
    re.IGNORECASE,
)

_LONG_SUBJECT = 9  # words

_TOLD = re.compile(
    r"\b(?:says?|announce[sd]?|reports?|reported|warn(?:s|ed)|expects?|which|who|that|because|if)\b", re.IGNORECASE
)


def by_act(place: Place) -> Iterator[Bound | None]:
    """What is told of the day that the date names: a term that ends, a time for entries, an act or a duty."""
    plain, when, start = place.plain, place.when, place.when.span.start
    match = place.before(_END_OF_TERM)
    if match:
        yield place.bound("on", "act", match)
    if when.until is not None:  # "accepting applications May 1-15"
        begin = place.clause_start(start)
        if ENTRY_PERIOD.search(plain, max(begin, start - 60), start):
            yield Bound(when, Cue("from", "act", None, when.span))
    match = place.before(_ON_DAY)
    if match and not place.before(_TOLD_ON):
        begin = place.clause_start(start)
        case = _CASE.match(plain, begin, start)
        if case and when.span.of(plain).lower() == "today":
            yield None  # "When the bell rings, the bank stops paying today": an example told as if it happened
        stated, cut = Span(*match.span("cue")) if match["cue"] else None, Span(match.start(), when.span.end)
        if match["cue"] and _HAND_IN.match(plain, begin, start):
            yield Bound(when, Cue("on", "act", stated, cut))
        act = ACT.search(plain, case.end() if case else begin, start)
        if act and _SOMEONE.search(plain, begin, act.end()):
            yield None  # "Someone will close something on Monday": nobody is told what
        if act and when.time and when.time not in _EDGES and not _FOR_GOOD.search(plain, act.start(), start):
            yield None
        if act and _OF_SOMEBODY.search(act.group()) and _is_person(plain[begin : act.start()], act.group()):
            act = None  # "Ann Marsh will be replaced on May 1": a move
        if act and (act.group().lower().startswith("must") or not HAPPENING.search(plain, begin, start)):
            yield Bound(when, Cue("on", "act", stated, cut))
    begun = _MAY_BEGIN.search(plain, place.clause_start(start), start) if match and not place.before(_TOLD_ON) else None
    if match and begun and not HAPPENING.search(plain, begun.end(), start):
        yield Bound(
            when, Cue("from", "act", Span(*match.span("cue")) if match["cue"] else None, Span(match.start(), when.span.end))
        )
    first = _first_of_all(place)
    if first:
        yield first


def _is_person(subject: str, act: str) -> bool:
    """Whether the subject of ``act`` is somebody: a single name goes away, but one that is retired may be a thing."""
    name = subject.strip()
    return PERSON.match(subject) is not None and (" " in name or name in _SELF or act.endswith("away"))


_SELF = frozenset(["He", "She", "They", "I", "he", "she"])


def _first_of_all(place: Place) -> Bound | None:
    """The date as the day of the public act told behind it, where it opens the sentence.

    "This Friday, we will close the forum".
    """
    plain, when = place.plain, place.when
    near = around(place.sentence, when.span)
    begin = clauses.clause_start(plain, near, when.span.start)
    if when.time or when.until or not opens(plain, Span(begin, when.span.start)):
        return None
    end = clauses.clause_end(plain, near, when.span.end)
    act = ACT.search(plain, when.span.end, end)
    if not act or len(plain[when.span.end : act.start()].split()) > _LONG_SUBJECT:
        return None
    told = Span(when.span.end, act.start())
    if (
        (HAPPENING.search(plain, when.span.end, end) and not STRICT.search(plain, when.span.end, end))
        or PAST.search(plain, *told)
        or _TOLD.search(plain, *told)
        or _CLOCK.search(plain, act.end(), end)
    ):
        return None
    on = re.search(r"\bon\s+\Z", plain[max(begin, when.span.start - 4) : when.span.start], re.IGNORECASE)
    start = when.span.start - len(on.group()) if on else when.span.start
    return Bound(when, Cue("on", "act", Span(start, start + 2) if on else None, Span(start, when.span.end)))
