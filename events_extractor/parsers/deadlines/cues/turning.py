"""What turns on a day: "the pilot starts June 1", "the freeze lifts on June 1", "clerks will start issuing fines on June 1".

That something starts, stops or changes on a day ahead makes a deadline of it whatever it is, unless it is something that
people attend or watch, or somebody who starts or stops.
"""

from __future__ import annotations

import re

from events_extractor.language.verbs import any_of, third, verbs
from events_extractor.model import Span
from events_extractor.parsers.deadlines.bounds import Bound, Cue
from events_extractor.parsers.deadlines.cues.fill import FILL
from events_extractor.parsers.deadlines.cues.place import Place
from events_extractor.parsers.deadlines.lexicon import BINDING, HAPPENING, PAST, PERSON, POST

# Verbs that say it by themselves. "the freeze lifts", "the ferry line runs out of fuel", "the burn ban gets teeth"
_OF_THINGS = verbs(
    "begin, start, commence, resume, close, end, stop, cease, conclude, terminate, expire, lapse, lift, vanish, disappear"
    ", sunset, apply, kick in, kick into, phase in, phase out, roll out, roll back, wind down, wrap up, shut down, switch on"
    ", switch off, come off, come down, come back on, come into, run out, run dry, run down, dry up"
    ", fall away, fall off, drop off, go away, go live, go offline, go dark, go up, go down"
    ", go into, go back to, snap back, take hold, take effect"
    ", take over, get teeth, bite, change, shift, switch, move, convert, transfer, migrate, revert, rise, climb, jump, fall"
    ", double, triple, increase, decrease, shrink, lose, gain, cover, become, turn into, split, merge"
)
_BASES, _THIRDS = any_of(_OF_THINGS), any_of(map(third, _OF_THINGS))
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
    rf"{_THIRDS}\b|(?<=[a-z]s\s){_BASES}\b|{_AHEAD}\s+(?:\w+ly\s+|then\s+|also\s+)?{_BASES}\b"
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

# What people attend or watch, beside what the lexicon knows.
_STAGED = re.compile(
    r"\b(?:airing|album|arguments?|auction|biennale|book|broadcast|campaign|carnival|cruise|deliberations?|demonstrations?|drive|episodes?|expedition|expo|fleet|market"
    r"|fight|films?|filming|finals?|games?|hike|jury|kick-?off|launch|march|mass|match(?:es)?|movie|music|musical|negotiations?"
    r"|opera|performances?|play|playoffs?|podcast|prayers?|protests?|race|racing|regatta|rehearsals?|revival|ride|run|sermon|services?\s+at|shooting|shows?"
    r"|sit-?in|strike|table|talk|testimony|theat(?:er|re)|training|voyage|walk(?:out)?|worship)\b",
    re.IGNORECASE,
)
# A stretch of the year, which begins and ends by itself. "The fall semester", but not "the winter freeze"
_STRETCH = re.compile(
    r"\b(?:days?|weeks?|months?|year|spring|summer|autumn|fall|winter|lent|ramadan|hanukkah|advent|passover|school|semester)\Z",
    re.IGNORECASE,
)
# Who starts or stops: people, and bodies that meet.
_WHO = re.compile(
    r"\b(?:actors?|artists?|assembly|band|bishops?|board|cabinet|candidates?|caucus|chair(?:man|woman)?|choir|class|clerks?"
    r"|coach|commission|committee|congress|council|court|crews?|delegates?|delegation|director|editor|family|governor|guests?"
    r"|house|judges?|jurors?|king|lawmakers?|leaders?|legislature|mayor|members?|men|minister|officers?|officials?|panel"
    r"|parliament|people|players?|pope|president|prime\s+minister|queen|secretary|senate|senators?|singers?|speaker|staff"
    r"|students?|teachers?|team|teams|troops|trustees|volunteers|voters|we|you|women|workers"
    # the sky, the body and what is somebody's own
    r"|moon|sun|stars?|pain|honeymoon|robot|mystery|plot|bloom|diet|trail)\Z",
    re.IGNORECASE,
)
# The head of a subject, up to what hangs on it. "The cap | on rents", "The lease | , signed in May,"
_HEAD = re.compile(
    r"\W*(?P<head>[^,;:()]*?)(?=,|;|:|\(|\Z|\s+(?:of|for|on|in|at|to|with|from|by|between|against|over|under|off|among"
    r"|across|that|which|who|whose|where|when|all)\b)"
)
# What somebody starts or stops, right behind the verb. "resumes | rehearsals", but not "starts | in the port"
_ITS = re.compile(
    r"(?:[\w-]+\s+){0,3}?(?:begin|start|commence|resume|end|stop|conclude|wrap\s+up)s?\s+"
    r"(?P<object>(?!(?:in|on|at|of|for|from|with|across|to|by)\b)[^.;,]+)",
    re.IGNORECASE,
)
# A word that is no name: one in small letters behind the first word, or a first one that is formed of a verb.
# "The ferry pilot", "Enforcement"
_NO_NAME = re.compile(r"(?<=\s)[a-z]{3,}|\A[A-Z]?[a-z]{3,}(?:ment|tion|sion|ance)\b")
# What leads in a subject. "But | the freeze", "For now, | the freeze", but not "The freeze, drawn out in May,"
_OPENER = re.compile(
    r"\W*(?:(?:and|but|so|also|then|meanwhile|still|plus)\b,?\s+)?"
    r"(?:(?!(?:the|an?|its|their|our|her|his)\s)[a-z-]+(?:\s+[a-z-]+){0,3},\s+(?=[^,]+\Z))?",
    re.IGNORECASE,
)

# What only could come about, or would. "could start as soon as", "if it ends"
_UNSURE = re.compile(
    r"\b(?:can|could|may|might|ought|should|if|whether|unless|hopes?|wants?|had|perhaps|possibly|as\s+(?:early|soon)\s+as|were|was|nothing"
    r"|until|before|after|when|once|since|how|why|what)\b",
    re.IGNORECASE,
)
_EDGE_HOUR = re.compile(r"(?:00:00|00:01|23:59)")


# What people come for on a day of ending or beginning. "The pool closes May 1 | with a party"
_WITH = re.compile(r",?\s+with\s+an?\s")


def turning(place: Place) -> Bound | None:
    """The date as the day on which something starts, stops or changes, told by its verb."""
    plain, when = place.plain, place.when
    if when.until or place.behind(_WITH) or (when.time and not _EDGE_HOUR.match(f"{when.time:%H:%M}")):
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


# What holds for a time. "The grain pact | runs", "The truce | is set to last"
_LASTS = re.compile(rf"\b(?:{_AHEAD}\s+)?(?:run|last|hold|stand|extend)s?\s*\Z")


def lasts(place: Place, cue: Cue) -> bool:
    """Whether ``cue`` tells until when something holds, as its verb says, that people do not attend."""
    if cue.relation != "until" or place.when.time or cue.words is None:
        return False
    begin = place.clause_start(cue.words.start)
    match = _LASTS.search(place.plain, begin, cue.words.start)
    return match is not None and turns(place.plain, Span(begin, match.start()), match.group())


def turns(plain: str, subject: Span, predicate: str, *, doing: bool = False) -> bool:
    """Whether what ``subject`` names is a thing that can start, stop or change, as ``predicate`` says."""
    words = _OPENER.sub("", subject.of(plain), count=1).strip()
    head = _HEAD.match(words)
    noun = head["head"].strip() if head else ""
    if (
        not noun
        or (PERSON.match(noun) and not _NO_NAME.search(noun))
        or _UNSURE.search(words)
        or _UNSURE.search(predicate)
        or PAST.search(words)
    ):
        return False
    if POST.search(f"{words} {predicate}") and not predicate.startswith("takes over"):
        return False
    if doing:
        return True
    owned = noun.rpartition("'s ")[2]  # "the fair's permits" are no fair
    noun = owned if BINDING.search(owned) else noun
    if predicate.startswith(("takes over", "will take over")) and not HAPPENING.search(noun):
        return True
    if _STAGED.search(noun) or _STRETCH.search(noun) or _WHO.search(noun) or HAPPENING.search(noun):
        return False
    if (its := _ITS.match(predicate)) and (_STAGED.search(its["object"]) or HAPPENING.search(its["object"])):
        return False
    if HAPPENING.search(words) and not BINDING.search(noun):
        return False
    return _NO_NAME.search(noun) is not None or BINDING.search(noun) is not None
