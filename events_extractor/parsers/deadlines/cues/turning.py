"""What turns on a day: "the pilot starts June 1", "the freeze lifts on June 1", "clerks will start issuing fines on June 1".

That something starts, stops or changes on a day ahead makes a deadline of it whatever it is, unless it is something that
people attend or watch, or somebody who starts or stops.
"""

from __future__ import annotations

import re

from events_extractor.language.verbs import third, verbs
from events_extractor.model import Span
from events_extractor.parsers.deadlines.bounds import Bound, Cue
from events_extractor.parsers.deadlines.cues.fill import FILL
from events_extractor.parsers.deadlines.cues.place import Place
from events_extractor.parsers.deadlines.lexicon import BINDING, HAPPENING, PAST, PERSON, POST

# Verbs that say it by themselves. "the freeze lifts", "the ferry line runs out of fuel", "the burn ban gets teeth"
_OF_THINGS = verbs(
    "begin, start, commence, resume, end, stop, cease, conclude, terminate, expire, lapse, lift, vanish, disappear, sunset"
    ", apply, kick in, kick into, phase in, phase out, roll out, roll back, wind down, wrap up, shut down, switch on"
    ", switch off, come off, come down, come back on, come into, run out, run dry, run down, dry up"
    ", fall away, fall off, drop off, go away, go live, go offline, go dark, go up, go down"
    ", go into, go back to, snap back, take hold, take effect"
    ", take over, get teeth, bite, change, shift, switch, move, convert, transfer, migrate, revert, rise, climb, jump, fall"
    ", double, triple, increase, decrease, shrink, lose, gain, cover, become, turn into, split, merge"
)
_BASES = "|".join(sorted(_OF_THINGS, key=len, reverse=True))
_THIRDS = "|".join(sorted(map(third, _OF_THINGS), key=len, reverse=True))
# What is done to things on a day. "the rules are suspended", "the cap will be raised"
_DONE = (
    r"(?:abolished|allowed|banned|barred|blocked|capped|cut(?:\s+off)?|doubled|eased|eliminated|enforced|ended|extended|forbidden"
    r"|frozen|halted|imposed|increased|lifted|limited|loosened|lowered|paused|permitted|phased\s+(?:in|out)|prohibited|raised"
    r"|reduced|reinstated|relaxed|repealed|required|rescinded|restored|restricted|resumed|revoked|rolled\s+(?:back|out)"
    r"|scrapped|stopped|suspended|tightened|waived)"
)
_AHEAD = r"(?:will|shall|would|(?:is|are)\s+(?:now\s+)?(?:set|slated|scheduled|due|going|poised|expected|about)\s+to)"
_IS = r"(?:is|are)\s+(?:being\s+|also\s+|now\s+|then\s+)?"
_FORM = (
    rf"(?:{_THIRDS})\b|(?<=[a-z]s\s)(?:{_BASES})\b|{_AHEAD}\s+(?:\w+ly\s+|then\s+|also\s+)?(?:{_BASES})\b"
    rf"|(?:{_AHEAD}\s+be|{_IS})\s*{_DONE}\b"
    # "work rules are coming", "the site is moving", "the shield is ending"
    r"|(?:is|are)\s+(?:now\s+|also\s+|already\s+)?(?:begin+ing|starting|ending|stopping"
    r"|coming(?!\s+(?:from|home|out|to|up)\b)"
    r"|going\s+(?:away|live|up|down|dark|offline)|changing|moving|shifting|switching|rising|expiring|lapsing|lifting|phasing\s+(?:in|out)|winding\s+down)\b"
    # "her contract is up", "the freeze will be over"
    r"|(?:is|are|will\s+be)\s+(?:up|over|off|at\s+an\s+end|out\s+of\s+(?:cash|funds|fuel|money))\b"
)
# What stands between the verb and its day, with no other verb. "starts | in three coves |", "runs out | of fuel money |"
_REST = (
    r"(?P<rest>(?:\s+(?!(?:and|but|that|which|who|whose|when|where|while|if|because|after|before|until|by|through|was|were|is"
    r"|are|has|have|had|will|would|to\s+(?!the|an?|its|their|our|[A-Z$\d])\w+|on\s+\d|said|says)\b)[\w$%.'/&-]+){0,9}?)"
)
_LEAD = r"(?:\s+at\s+(?:midnight|noon|12:01\s+a\.?m\.?|11:59\s+p\.?m\.?),?)?(?:\s+(?P<cue>on))?(?:\s+(?:this|the))?"
_TURN = re.compile(rf"\b(?P<verb>{_FORM}){_REST}{_LEAD}{FILL}\Z")

# What somebody does from a day on. "the city will begin ticketing trucks", "the board stops taking calls"
_DOING = re.compile(
    rf"\b(?P<verb>(?:{_AHEAD}\s+(?:\w+ly\s+)?)?(?:begin|start|stop|cease|resume)s?)\s+(?:to\s+(?!the\b|an?\b)[a-z]+|[a-z]+ing"
    rf"(?:\s+(?:out|off|up|in|down|on|back))?)\b{_REST}{_LEAD}{FILL}\Z"
)
# What bodies do in session and people do on stage, field or tour: events. "begin marking up", "start filming"
_SITTING = re.compile(
    r"\b(?:begin|start|stop|cease|resume)s?\s+(?:to\s+)?(?:argu|audition|campaign|celebrat|consider|debat|deliberat|film|gather"
    r"|hear|hold|host|interview|mak|mark|march|meet|negotiat|perform|play|practic|present|read|rehears|rac|record|review|sail"
    r"|screen|shoot|show|sing|sit|speak|talk|teach|testif|tour|train|travel|visit|trad|vot|walk|work)(?:e|ing|ying|y|p?ing)?\b"
)

# What people attend or watch, or a stretch of the year, beside what the lexicon knows.
_STAGED = re.compile(
    r"\b(?:airing|album|arguments?|book|broadcast|campaign|cruise|deliberations?|demonstrations?|drive|episodes?|expedition"
    r"|fight|films?|filming|finals?|games?|hike|jury|kick-?off|launch|march|mass|match(?:es)?|movie|music|musical|negotiations?"
    r"|opera|performances?|play|playoffs?|podcast|prayers?|protests?|race|racing|ride|run|sermon|services?\s+at|shooting|shows?"
    r"|sit-?in|strike|table|talk|testimony|theat(?:er|re)|training|voyage|walk(?:out)?|worship"
    r"|days?|weeks?|months?|year|spring|summer|autumn|fall|winter|lent|ramadan|hanukkah|advent|passover|school|semester)\b",
    re.IGNORECASE,
)
# Who starts or stops: people, and bodies that meet.
_WHO = re.compile(
    r"\b(?:actors?|artists?|assembly|band|bishops?|board|cabinet|candidates?|caucus|chair(?:man|woman)?|choir|class|clerks?"
    r"|coach|commission|committee|congress|council|court|crews?|delegates?|delegation|director|editor|family|governor|guests?"
    r"|house|judges?|jurors?|king|lawmakers?|leaders?|legislature|mayor|members?|men|minister|officers?|officials?|panel"
    r"|parliament|people|players?|pope|president|prime\s+minister|queen|secretary|senate|senators?|singers?|speaker|staff"
    r"|students?|teachers?|team|teams|troops|trustees|volunteers|voters|we|you|women|workers)\Z",
    re.IGNORECASE,
)
# The head of a subject, up to what hangs on it. "The cap | on rents", "The lease | , signed in May,"
_HEAD = re.compile(
    r"\W*(?P<head>[^,;:()]*?)(?=,|;|:|\(|\Z|\s+(?:of|for|on|in|at|to|with|from|by|between|against|over|under|off|among"
    r"|across|that|which|who|whose|where|when|all)\b)"
)
_OPENER = re.compile(r"\W*(?:(?:and|but|so|also|then|meanwhile|still|plus)\b,?\s+)?", re.IGNORECASE)

# What only could come about, or would. "could start as soon as", "if it ends"
_UNSURE = re.compile(
    r"\b(?:can|could|may|might|if|whether|unless|hopes?|wants?|had|perhaps|possibly|as\s+(?:early|soon)\s+as|were|was|nothing"
    r"|until|before|after|when|once|since|how|why|what)\b",
    re.IGNORECASE,
)
_EDGE_HOUR = re.compile(r"(?:00:00|00:01|23:59)")


def turning(place: Place) -> Bound | None:
    """The date as the day on which something starts, stops or changes, told by its verb."""
    plain, when = place.plain, place.when
    if when.until or (when.time and not _EDGE_HOUR.match(f"{when.time:%H:%M}")):
        return None
    begin = place.clause_start(when.span.start)
    match = _DOING.search(plain, begin, when.span.start)
    doing = match is not None
    if match is not None and _SITTING.search(plain, *match.span()):
        return None
    match = match or _TURN.search(plain, begin, when.span.start)
    if match is None or not turns(plain, Span(begin, match.start()), plain[match.start() : when.span.start], doing=doing):
        return None
    stated = Span(*match.span("cue")) if match["cue"] else None
    cut = match.start("cue") if match["cue"] else when.span.start
    return Bound(when, Cue("on", "act", stated, Span(cut, when.span.end)))


def turns(plain: str, subject: Span, predicate: str, *, doing: bool = False) -> bool:
    """Whether what ``subject`` names is a thing that can start, stop or change, as ``predicate`` says."""
    opener = _OPENER.match(plain, *subject)
    words = plain[opener.end() if opener else subject.start : subject.end].strip()
    head = _HEAD.match(words)
    noun = head["head"].strip() if head else ""
    if not noun or PERSON.match(noun) or _UNSURE.search(words) or _UNSURE.search(predicate) or PAST.search(words):
        return False
    if POST.search(f"{words} {predicate}") and not predicate.startswith("takes over"):
        return False
    if doing:
        return True
    if _STAGED.search(noun) or _WHO.search(noun) or HAPPENING.search(noun):
        return False
    if HAPPENING.search(words) and not BINDING.search(noun):
        return False
    return re.search(r"\b[a-z]{3,}", re.sub(r"^\w+", "", noun)) is not None or BINDING.search(noun) is not None
