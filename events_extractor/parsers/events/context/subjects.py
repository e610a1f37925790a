"""Who holds an event, as the subject of the clause that tells it: whoever acts there, unless it is a person, a place, a
thing, or the event itself.

Any verb will do, for what bodies do on a day has no end of verbs; what a subject is not, is told by its form.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from events_extractor.language import bodynames, names
from events_extractor.language.places import REGIONS
from events_extractor.model import Event, Span
from events_extractor.parsers.events.parts import bodies, fields
from events_extractor.parsers.events.parts.cues import AHEAD, MONTH, PRESENT, THING, WEEKDAY
from events_extractor.reading import Reading

# Words that are no nouns of a name: what stands around a subject or its verb.
_SMALL = (
    r"(?:an?|the|and|or|but|nor|as|at|by|for|from|in|into|of|off|on|onto|out|over|per|than|that|to|under|until|up|upon|via"
    r"|when|where|which|while|who|whom|whose|with|without|is|are|was|were|be|been|has|have|had|will|would|can|could|may"
    r"|might|must|shall|should|do|does|did|not|no|its|their|his|her|our|your|my|this|these|those|if|so|about|after|before"
    r"|during|between|against|through|also|then|again|now|today|tonight|tomorrow)"
)
# A word of a name that is no day: "Harbor Board on | Friday"
_WORD = rf"(?!{WEEKDAY}\b)[A-Z][\w&'.+-]*"
# "Our friends at |the |Rope Trust", "The |city |Board of Locks", "A |bipartisan |Rope Caucus", "The Rope Guild| (RG)"
_NAME = re.compile(
    r"(?:(?:[Oo]ur|[Tt]he) (?:[a-z]+ )?(?:colleagues|folks|friends|neighbou?rs|partners|staff|team) (?:at|from|of) )?"
    rf"(?P<article>[Tt]he |THE |[Aa]n? |[Oo]ur )?(?P<adjectives>(?:(?!{_SMALL}\b)[a-z][a-z-]+ ){{0,2}})"
    rf"(?P<name>(?!(?:The|THE|An?|Our) ){bodynames.run(0, 9, word=_WORD, small=bodynames.SMALL_ON)}(?: \d{{1,3}}\b)?)"
    r"(?: \([A-Z][\w&-]*\))?"
)
# "Tern's| harbor| office": written small behind a name
_NOUN = re.compile(rf" (?!{_SMALL}\b)[a-z][a-z'-]*\b")
_NOUNS = 4  # of them
# "Quay Guild| and its friends", "Tern Trust| and the Rope Guild"
_MORE = re.compile(rf",? and (?:its|their|the) (?:[A-Z]\w+ |(?!{_SMALL}\b)[a-z]+ ){{0,3}}?[A-Za-z]+(?=[ ,])")
# ", led by Ann Birch,", " - the oldest of all -", " on Friday"
_ASIDE = re.compile(
    r"(?:, [^,;.]{3,90},| (?:-|–|—|--) [^;–—]{3,180} (?:-|–|—|--))?"
    rf"(?:,? (?:on )?(?:{WEEKDAY}|today|tonight|tomorrow),?)?"
)

# What is done to something: "tackles |the bill", "opens |its doors", "airs |them"
_WHAT = (
    r"(?= (?:an?|the|its|their|his|her|another|this(?! (?:morning|afternoon|evening|week|month))|that|these|both|it|them|us"
    r"|you|more|new|several|some|two|three|whether|how|what)\b| [\"$\d(])"
)
_SAID_AHEAD = re.compile(rf" {AHEAD}(?: [a-z]+ly)? (?:be )?(?P<verb>[a-z]{{2,}})\b")
_GOING_ON = re.compile(r" (?:is|are) (?:(?:also|now|again) )?(?P<verb>[a-z]{2,}ing\b|out(?= with\b))")
_DONE = re.compile(r" (?:has|have) (?:also )?(?P<verb>[a-z]{2,}ed|lined|put|set)\b")
_KNOWN = re.compile(rf" (?P<verb>(?:{PRESENT.pattern}))")
# "The guild figures at ten" may be a noun and its hour: any word in -s is a verb only before what is done.
_DOES = re.compile(
    rf" (?P<verb>(?!{_SMALL}\b)[a-z]{{2,}}s\b)(?:{_WHAT}"
    r"|(?= (?:up|off|out|over|back|into)\b| [A-Z]"
    rf"| (?!{_SMALL}\b)[a-z-]+ (?!{_SMALL}\b)[a-z]))"
)
_DO = re.compile(rf" (?P<verb>(?!{_SMALL}\b)(?![a-z]+(?:ing|ed)\b)[a-z]{{3,}}\b)(?:{_WHAT}|(?= {_SMALL}\b))")
# "The Dock Jazz | play |a game": of several, whatever the name ends in
_DO_WHAT = re.compile(rf" (?P<verb>(?!{_SMALL}\b)(?![a-z]+(?:ing|ed)\b)[a-z]{{3,}}\b){_WHAT}")

# Bodies by a noun that is written small: "Tern's harbor | office", "the Lakeland | delegation"
_BODY_NOUN = re.compile(
    r"(?:sub)?(?:committee|panel)|academy|administration|agency|alliance|association|board|branch|bureau|campaign|caucus"
    r"|cent(?:er|re)|chapter|church|club|coalition|college|commission|company|conferees|council|court|delegation|department"
    r"|division|faculty|foundation|government|group|guild|institute|league|legislature|library|ministry|museum"
    r"|network|office|orchestra|organi[sz]ation|parliament|party|school|senate|society|staff|team|theat(?:er|re)"
    r"|trust|union|university"
)
# Those who sit in a body: what they do together, the body does. "Lakes Union| fishing ministers"
_SITTERS = re.compile(
    rf"(?P<body>(?:[a-z]+ )??(?:{_BODY_NOUN.pattern}) )?(?:[a-z]+ ){{0,2}}"
    r"(?:ambassadors|commissioners|directors|governors|lawmakers|leaders|members|ministers|officials|trustees)"
)
# What a noun of people ends in, so that it is no verb: "officials", "students"; but "considers" is one
_PEOPLE = re.compile(
    r"(?!(?:adminis|alt|answ|b|boost|cent|consid|cov|deliv|discov|ent|fost|gath|hamm|hov|low|mast|off|ord|pond|plast|rend"
    r"|tend|ush|weath)ers\b|(?:anch|hon|mirr|monit|spons)ors\b|(?:cons|pres|repres)ents\b)"
    r"[a-z]*(?:ers|ors|ists|ians|ents|ees|cials|reps|envoys|delegates|advocates|candidates)"
)

# What begins, ends or is seen by itself, so that its subject is the event: "The Lakes Derby starts", "Tern Days return".
_BY_ITSELF = re.compile(
    r"(?:air|begin|close|come|commence|conclude|continue|culminate|drop|end|expire|fall|feature|follow|get|go|happen|hit"
    r"|include|kick|land|lapse|last|lift|occur|open|peak|pass|premiere|reopen|resume|return|rise|run|set|start|step|stream|take|tee"
    r"|wind|wrap)(?:e?s|[npt]?ing)?|be|held|scheduled|due|back|in|is"
)
_TO_SOMETHING = re.compile(rf"(?: (?:off|out|up))?(?:{_WHAT}|(?= (?!{WEEKDAY}\b|{MONTH}[a-z]*\b|[AP]M\b)[A-Z]))")
# What somebody does at what others hold, or on the way: "testifies", "travels", "will attend"
_AT_OTHERS = re.compile(
    r"(?:appear|arriv|attend|compet|depart|exhibit|fl[iy]|head|headlin|join|keynot|leav|moderat|participat|speak|talk|testif"
    r"|tour|travel|visit)(?:[ei]?e?s|y|e|ing)?"
)
# What somebody feels and does on no day: "needs three wins"
_NO_DEED = re.compile(r"(?:deserv|hop|lack|need|ow|want|wish)(?:e?s|ing)?")
# Heads of names that nobody bears who holds anything: laws, papers, prizes, seasons, contests.
_NOBODY = re.compile(
    r"(?:Act|Agreement|Amendment|Award|Bill|Bowl|Budget|Championship|Code|Constitution|Cup|Days?|Derby|Edition|Emmy|Eve"
    r"|Game|Grammy|Honor|Index|Initiative|Law|Medal|Month|Olympic|Open|Order|Oscar|Pact|Plan|Playoff|Prix|Prize"
    r"|Proclamation|Project|Proposition|Report|Resolution|Rule|Season|Series|Stakes|Survey|Treaty|Voting|Week|Year)s?"
)
# What a clause begins with that is no name: a day, a word for people, a pronoun. "Voters", "Easter"
_NO_NAME = re.compile(
    rf"(?:{WEEKDAY}|{MONTH}[a-z]*\.?|Congrats|Day|Early|Easter|Former|Hanukkah|He|Her|His|How|I|It|Its|Join|Lent|Mark|Moon"
    r"|My|New|Next|No|Note|Now|Once|Our|Passover|Polls|Ramadan|She|Some|Sun|Ten|That|Their|There|These|They|This|Those|Three"
    r"|Today|Tomorrow|Tonight|Two|Watch|We|What|When|Where|Who|Why|You|Your|Americans|Candidates|Citizens|Congressmen"
    r"|Employees|Lawmakers|Legislators|Lottery|Members|Negotiators|Officials|Residents|Senators|Students|Talks|Voters)\b",
    re.IGNORECASE,
)
# "Chair Ann Birch", "Sen. Birch", "THE MAYOR": an office, whoever holds it
_PERSONAL = re.compile(
    r"\b(?:Adm|Admiral|Amb|Ambassador|Attorney General|Brother|Capt|Captain|Chief|Coach|Colonel|Congress(?:wo)?man|Dame"
    r"|Father|Lady|Lieutenant|Lord|Representative|Senator|Sergeant|Sir|Sister|Chair(?:man|woman)?|Chancellor|Col|Commissioner|Comptroller"
    r"|Councilm[ae]n|Councilwoman|Director|Dr|Gen|Gov|Governor|Judge|Justice|King|Leader|Lt|Maj|Mayor|Minister|Mr|Mrs|Ms"
    r"|Pastor|Pope|President|Prime|Prince|Princess|Professor|Prof|Queen|Rabbi|Reps?|Rev|Secretary|Sens?|Sgt|Sheriff|Speaker"
    r"|Supervisor|Treasurer|Whip|Democrat|Republican)\b\.?(?= [A-Z]|\Z)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|'\d\d\b")
_PLACE = re.compile(rf"(?:(?:North|South|East|West|New) )?(?:{REGIONS}|U\.S\.|America|England|Macedonia|Scotland|Wales)")
# "NRT", "SpaceTern", "Tern 9", "TRN-7": no surname; longer words in capitals are often people's, so printed
_SHORT = re.compile(r"[A-Z][A-Z&.+]{1,3}\d*|[A-Z][A-Z&]*[a-z]+[A-Z]\w*|[\w&]+[- ]\d+|[A-Z][A-Z]+[+-]\w*")
_PARTY = re.compile(r"Conservatives|Democrats|Liberals|Republicans|Tories")
_POLL = re.compile(r"\b(?:elections?|referendum|primar(?:y|ies)|run-?offs?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Clause:
    """A subject and what it does: the match of its ``name``, the ``nouns`` behind that, where it ends, and its ``verb``."""

    name: re.Match[str]
    nouns: str
    end: int
    verb: re.Match[str]


def acting(reading: Reading, event: Event) -> Span | None:
    """The body that is the subject of the clause that ``event`` is told by; None where the subject is none."""
    title = event.spans["title"][0]
    if _POLL.search(event.title):
        return None  # who votes holds no election
    headed = _HEADED.match(reading.plain, title.start, title.end)
    for start in dict.fromkeys((headed.end() if headed else title.start, event.span.start)):
        clause = _clause(reading, start, event.span.end)
        if clause is None or (clause.end >= event.spans["title"][-1].end and not _SHORT.fullmatch(event.title)):
            continue  # a title that is a noun and nothing else
        if start < title.start and not _leads_to(reading, event, clause, title):
            continue
        if _is_body(reading, clause, event.span.end):
            return _body(reading, clause)
    return None


# "TOLLS, TAKE TWO — The Rope Guild meets", "Save the date: the Tide Choir sings": what heads a sentence on its own line
_HEADED = re.compile(r"(?:[A-Z0-9'&-]+s?[,:!?]? )+ ?[—–-] +(?=[A-Z])|[A-Z][a-z]+(?: [a-z]+){0,3}: ")


# "Farmers from six counties | rally", "Public defenders | will march": who comes together for a cause of their own
_FOR_CAUSE = re.compile(
    r"(?P<who>(?!(?:He|It|She|They|We|You|I)\b)[A-Z][a-z]+(?: (?!(?:are|plan|will)\b)[a-z-]+){0,5}?)"
    r" (?:(?:will|plan to|are (?:set|expected) to|are) )?"
    r"(?:(?:demonstrat|march|picket|protest|rally)(?:e|ing)?|strike|walk out)\b"
    r"(?! [A-Z])"
)


def rallying(reading: Reading, event: Event) -> Span | None:
    """Those who rally, march or strike by the clause that ``event`` is told by: "Farmers from six counties rally"."""
    start, end = event.spans["title"][0].start, event.span.end
    found = _FOR_CAUSE.match(reading.plain, start, end)
    several = found is not None and re.search(r"[^su\W]s\b", found["who"]) is not None
    return Span(*found.span("who")) if found is not None and several else None


def _leads_to(reading: Reading, event: Event, clause: _Clause, title: Span) -> bool:
    """Whether ``clause`` says of somebody that they hold what has the name ``title``: 'invites you to "Salt and Sails"'."""
    if event.rule == "events/sentence-occasion":
        return reading.plain.endswith((" at its ", " at their ", " during its "), clause.verb.end(), title.start)
    if event.rule not in ("events/sentence-quoted-title", "events/sentence-host"):
        return False
    return clause.verb.end() <= title.start and reading.plain.count(" ", clause.verb.end(), title.start) <= _TO_TITLE


_TO_TITLE = 5  # blanks between a verb and the title of what is held


def _clause(reading: Reading, start: int, end: int) -> _Clause | None:
    """The subject at ``start`` and its verb, where that is told as ahead, as a schedule tells it, or of what is planned."""
    plain = reading.plain
    name = _NAME.match(plain, start, end)
    if name is None:
        return None
    at = name.end()
    for _ in range(_NOUNS + 1):
        more = _MORE.match(plain, at, end)
        last = more.end() if more else at
        aside = _ASIDE.match(plain, last, end)
        behind = aside.end() if aside else last
        nouns = plain[name.end() : at].strip()
        plural = more is not None or _is_plural(name["name"], nouns)
        verb = _verb(plain, behind, end, plural=plural)
        if verb is None and name["article"] and not nouns:
            verb = _DO_WHAT.match(plain, behind, end)
        if verb is not None and (nouns or not name["name"].endswith("'s")):
            return _Clause(name, nouns, last, verb)
        noun = _NOUN.match(plain, at, end)
        if noun is None:
            return None
        at = noun.end()
    return None


def _verb(plain: str, start: int, end: int, *, plural: bool) -> re.Match[str] | None:
    """The verb at ``start``, of which a noun of people or of a body is none."""
    for pattern in (_SAID_AHEAD, _GOING_ON, _DONE, _KNOWN, _DOES, *([_DO] if plural else [])):
        verb = pattern.match(plain, start, end)
        if verb is not None and not _PEOPLE.fullmatch(verb["verb"]) and not _BODY_NOUN.fullmatch(verb["verb"]):
            return verb
    return None


def _is_plural(name: str, nouns: str) -> bool:
    """Whether a subject is of several: "the Rope and Quay Guilds", "the Pilots"."""
    last = (nouns or name).split()[-1]
    return " and " in name or " & " in name or (last[-1] == "s" and last[-2:] not in ("ss", "us", "'s"))


def _body(reading: Reading, clause: _Clause) -> Span:
    """Who acts in ``clause``: of those who sit in a body, the body."""
    sitters = _SITTERS.fullmatch(clause.nouns)
    end = clause.name.end() if sitters else clause.end
    if sitters and sitters["body"]:
        named = sitters["body"].rstrip()
        end = reading.plain.index(named, clause.name.end()) + len(named)
    land = _OF_A_LAND.fullmatch(clause.name["adjectives"])
    return fields.trimmed(reading, Span(clause.name.start("adjectives" if land else "name"), end))


# "state |Supreme Court", "city |Board of Locks": whose it is, written small
_OF_A_LAND = re.compile(r"(?:city|county|federal|national|state|town) ")


def _is_body(reading: Reading, clause: _Clause, end: int) -> bool:
    """Whether the subject of ``clause`` is a body, and does what bodies do."""
    name, nouns, verb = clause.name["name"], clause.nouns, clause.verb["verb"].split()[0]
    sitters = _SITTERS.fullmatch(nouns)
    if sitters and sitters["body"] is None:
        return not name.endswith("'s") and (bodies.is_host(name) or _SHORT.fullmatch(name) is not None)
    if name.endswith("'s") and nouns.endswith("board"):
        return False  # "the Tide Fund's board": the fund itself
    if nouns and not sitters and not _BODY_NOUN.fullmatch(nouns.split()[-1]):
        return False
    to_something = _TO_SOMETHING.match(reading.plain, clause.verb.end(), end) is not None
    if _AT_OTHERS.fullmatch(verb) or _NO_DEED.fullmatch(verb) or (_BY_ITSELF.fullmatch(verb) and not to_something):
        return False
    if _PERSONAL.search(name) or _NO_NAME.match(name) or _YEAR.search(name):
        return False
    if _PLACE.fullmatch(name) and not nouns:
        return False
    if bodies.is_host(name) or (nouns and bodies.is_host(f"{name} {nouns}")):
        return True
    if name.isupper() and not _SHORT.fullmatch(name):
        return bodies.is_host(name.title())  # "THE HARBOR MASTER", "THE LOCKS COMMITTEE"
    head = name.split()[-1]
    if (
        _NOBODY.fullmatch(head)
        or THING.fullmatch(head)
        or (names.find(name.rpartition("'s ")[2]) and (clause.name["article"] is None or "'s " in name))
    ):
        return False
    if _PARTY.fullmatch(name):
        return True
    if _SHORT.fullmatch(name):
        return not _is_called_so(reading, name)
    words = re.split(r" (?:and|&) ", name)
    if " " in name and not all(_ALONE.fullmatch(word) for word in words):
        return True
    if nouns or (not _BY_ITSELF.fullmatch(verb) and _ITS.match(reading.plain, clause.verb.end(), end)):
        return True
    return clause.name["article"] is not None and (to_something or clause.verb.re is _SAID_AHEAD)


# "Tern unveils | its new boat", "Quayco will show | what its boats can do": nobody's is "its"
_ITS = re.compile(r" (?:[a-z]+ ){0,5}?its\b")


_ALONE = re.compile(r"[A-Z][\w.'-]*")  # "Birch", "BIRCH"


def _is_called_so(reading: Reading, letters: str) -> bool:
    """Whether ``letters`` are a surname, printed in capitals: "ANN MOSS" or "Moss" stands elsewhere."""
    if not letters.isalpha() or not letters.isupper():
        return False
    return re.search(rf"\b(?:{letters.capitalize()}\b|[A-Z]{{3,}} {letters}\b)", reading.plain) is not None


# "Over at the Locks Committee, captains look into tolls": where they sit who act
_AT = re.compile(r"(?:(?:Back|Down|Over|Up) )?(?:[Aa]t|[Bb]efore|[Ii]n|[Oo]n) (?:the )?(?=[A-Z])")
_THEY = re.compile(
    r"(?: at [^,;]{1,12})?, (?:the (?:(?:full|whole) )?(?:[a-z]+ ){0,2}(?:chamber|(?:sub)?(?:committee|panel))|[a-z]+s|they"
    r"|it) "
)
_SITS = re.compile(
    r"\b(?:(?:Sub)?[Cc]ommittee|Panel|Commission|Council|Court|Legislature|Parliament|House|Senate|Assembly)\b"
)


def sitting_at(reading: Reading, event: Event) -> Span | None:
    """The body at which, by the first words of a sentence, its members act."""
    for at in dict.fromkeys((event.spans["title"][0].start, event.span.start)):
        led = _AT.match(reading.plain, at, event.span.end)
        body = bodies.seat_at(reading, led.end(), event.span.end) if led is not None else None
        within = body is not None and ", the " in body.of(reading.plain)  # "At Locks and Quays, the water panel meets"
        if body is None or not (within or _THEY.match(reading.plain, body.end, event.span.end)):
            continue
        if _SITS.search(body.of(reading.plain)) or bodies.is_committee(body.of(reading.plain)):
            return body
    return None


# "a confidence vote in parliament", "arguments are at ten in the Court of Locks", "gets its test at the Quay Council"
_DECIDED = re.compile(
    r"\b(?:arguments?|ballots?|case|confirmation|debate|hearing|mark-?up|reading|session|test|testimony|trial|votes?)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\b(?:at|before|in) (?:the )?(?=[A-Z]|(?:city|county|state) [A-Z]|(?:parliament|congress)\b)")
_SITS_ALONE = re.compile(r"(?:parliament|congress|(?:city |county |state )?(?:Board|Court) of [A-Z]\w+(?: [A-Z]\w+)*)\b")
_ENDS = re.compile(r"(?=\W*\Z|[,.;:(]| (?:at|for|from|in|of|on|over|this|to(?:day|morrow|night)?|with)\b)")


def deciding(reading: Reading, event: Event) -> Span | None:
    """The body in which something is heard or voted on, by the words behind it: "a confidence vote in parliament"."""
    if _DECIDED.search(event.title) is None:
        return None
    title = event.spans["title"]
    end = event.span.end if event.rule.startswith("events/sentence") else title[-1].end
    for lead in _BEFORE.finditer(reading.plain, title[0].start, end):
        alone = _SITS_ALONE.match(reading.plain, lead.end(), end)
        land = _OF_A_LAND.match(reading.plain, lead.end(), end)
        named = bodies.host_at(reading, land.end() if land else lead.end(), end)
        if alone is not None and _ENDS.match(reading.plain, alone.end(), end):
            return Span(*alone.span())
        if named is None or not _SITS.search(named.of(reading.plain)):
            continue
        if _ENDS.match(reading.plain, named.end, end):
            return Span(lead.end(), named.end)
    return None
