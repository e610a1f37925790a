"""Sentences that tell a day, no hour, and by their grammar alone what is done then: "The bank will lay out its plan on
Thursday", "Mayors arrive in Bergen tomorrow", "The court hears the ferry case on Friday".

No verb has to be known. What counts is where subject, verb and day stand: a subject, what it will do or does, and the day at
the end or the beginning of the statement. What somebody has, wants or says, what rises, begins to hold or ends, and what is
past, open or reported, is no event.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from events_extractor.language import names
from events_extractor.language.verbs import any_of, forms, verbs
from events_extractor.model import Span
from events_extractor.parsers.events.parts.cues import AHEAD
from events_extractor.parsers.events.sentences import narrating
from events_extractor.parsers.events.statements import framing
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment

# What is said of how things are, and no doing: "The mayor wants a deal on Friday".
_STATES = verbs(
    """
    allow, apply, argue, ask, await, be, become, believe, belong, bring, call, cause, claim, concern, contain, cost,
    count, cover, depend, do, end up, expect, face, feel, find, get, go, happen, have, help, hope, include, keep, know,
    lead, let, like, look, make, matter, mean, move, need, offer, owe, own, prefer, put, reach, question, refer, reflect,
    rely, remain, represent, require, say, see, seem, show, sit, spell, stand, stay, stem, suggest, suit, tend, think,
    turn, use, wait, want, warn, wear, work, worry
    """
)
# What is said or made known on a day: "The paper reports on Friday that".
_SAYINGS = verbs(
    """
    add, agree, announce, cite, confirm, deny, describe, explain, insist, note, predict, promise, quote, reply, report,
    say, state, tell, tweet, urge, vow, write
    """
)
# What changes, begins to hold or ends on a day: of rules, prices, posts and terms.
_CHANGES = verbs(
    """
    adopt, affect, assume, ban, begin, bar, block, cancel, cap, change, charge, climb, close, come, cut, decline, delay,
    double, drop, end, expand, expire, extend, fall, finish, grow, impose, increase, jump, join, kick, kick in, lapse,
    last, leave, lift, lose, lower, offset, open, pass, pay, phase, pick, postpone, promote, publish, quit, raise,
    remove, replace, resign, retire, return, rise, run, run out, save, sell, serve, shift, shut, spend, start, step,
    stop, succeed, sunset, suspend, switch, take effect, take force, take office, take over, tighten, waive, win
    """
)
# "The new parliament sits | on Friday": nobody but a body in session does so at a day
_NOT_DONE = re.compile(
    rf"(?!sits?\W*\Z)(?:{any_of(form for verb in (*_STATES, *_SAYINGS, *_CHANGES) for form in forms(verb))})\b"
)
# Where somebody says what they have to say.
_OCCASION = (
    r"(?:address|briefing|conference|debate|dinner|forum|hearing|lecture|luncheon|meeting|rally|remarks|speech|summit"
    r"|town hall)"
)
# "will argue for cheaper ropes | in a speech at Dover College", "will offer her plan | at the guild's rally": whatever is
# said at an occasion is said when that takes place
_AT_OCCASION = re.compile(rf" (?:at|during|in) (?:an?|another|his|her|its|the|their) (?:[\w'-]+ ){{0,3}}?(?i:{_OCCASION})\b")

# What stands before a noun and not before a verb, and what a subject does not end with.
_SMALL = (
    r"about|after|against|all|among|an?|and|any|around|as|at|before|behind|between|both|but|by|down|during|each|every|few"
    r"|first|for|from|her|his|how|if|in|into|its|last|like|many|more|most|my|near|new|next|no|not|of|off|on|one|or|other|our"
    r"|out|over|past|per|several|some|such|than|that|the|their|these|this|those|three|through|to|toward|two|under|until|up"
    r"|via|what|when|where|which|while|who|whose|why|with|within|without|your"
)
_NO_VERB = re.compile(
    rf"(?:{_SMALL}|alone|also|always|are|back|because|can|could|did|does|do|had|has|have|here|is|it|just|may|might|must"
    r"|news|never|now|often|only|should|since|so|still|then|there|thus|today|together|too|us|was|were|will|would|yet"
    r"|perhaps|politics|economics|[a-z]+(?:ed|ing|ly|ous|ss|ness|ions|ments|ings))\Z"
)
# What stands behind a verb: "hears the case", "takes it up", "arrives in Bergen", "votes".
_OBJECT = (
    r"(?=\W*\Z| (?:an?|the|his|her|its|(?:it|them)(?= (?:back|down|on|out|over|up)\b|\W*\Z)|their|this|another"
    r"|two|three|more|most|at|back|down|for|from|in|into|on|off|out|over|through|to|up|with|against|between|whether|[A-Z0-9\"$])(?:\b|(?=[A-Z0-9\"$])))"
)
_WILL = re.compile(rf"(?<= ){AHEAD} (?!not\b|never\b)(?:[a-z]+ly )?(?P<verb>[a-z-]+(?: [a-z]+)?)")
_DOES = re.compile(rf"(?P<before>[\w'.%-]+) (?:also |then |now |[a-z]+ly )?(?P<verb>[a-z]{{2,}}s){_OBJECT}")
_DO = re.compile(rf"(?P<before>[\w'-]+) (?:also |then |now |[a-z]+ly )?(?P<verb>[a-z]{{3,}}(?<!s)){_OBJECT}")
_PLURAL = re.compile(r"(?:[\w'-]*[a-z]s|people|police|[a-z]*men|parents)\Z")
_AND = re.compile(r"\band (?:the |former )?[A-Z][\w'-]")

# A subject: a name, or a noun behind its article or number; "It", "This" and what opens a clause are none.
_SUBJECT = re.compile(
    r"(?:The|An?|Another|One|Two|Three|Some|Several|Dozens|Hundreds|Thousands|He|She|They|We|he|she|they|the"
    r"|(?!(?:It|I|You|This|That|These|Those|There|Here|If|When|While|Where|Who|What|How|Why|Because|As|Once|Unless|Until"
    r"|Before|After|Since|Not|No|Our|My|Your|Thanks|Please)\b)[A-Z0-9\"][\w'.-]*)(?= )"
)
_CLAUSE = re.compile(
    r"\b(?:that|which|who|whose|whom|when|where|while|whether|because|if|unless|until|since|after|before|how|why|what|as)\b"
    r"|\b(?:is|are|has|have)\b|[:;?!]|\b(?:could|would|may|might|can|should|must|cannot)\b|n't\b|\bnot\b"
)
# "The guild opposes the toll, which starts | on Friday": the day of a clause that goes up to it
_OPEN_CLAUSE = re.compile(r"\b(?:after|as|because|before|if|that|unless|until|when|where|which|while|who|whose)\b[^,]*\Z")
# A past tense, or a perfect one, of the main verb.
_PAST = re.compile(
    r"\b(?:was|were|had|did|has|have|said|told|wrote|went|took|made|gave|came|left|lost|won|began|brought|drew|broke|chose"
    r"|fell|found|got|held|hit|kept|led|met|paid|put|ran|sent|set|shot|sold|spoke|spent|stood|struck|threw|[a-z]{2,}ed)\b"
)
# What is set off in a sentence: "(D-Alder)", ", who died on Sunday at 98,", "— hosted by the mayor himself —".
_ASIDES = re.compile(
    r" ?\([^()]*\)|, (?:who|which|whose|an?|the|hosted|led|known|once|now|then)\b[^,]*,| [–—] [^–—]* [–—](?= )"
)
# How a statement goes on behind its day: it ends, or tells where, for whom, with whom, or in a clause of its own.
_BEHIND = re.compile(
    r"(?!['’]s)(?:\W*\Z|[,;:)!]| [–—(]| (?:about|ahead|alongside|amid|at|by|during|for|from|in|inside|of|on|outside|over|to"
    r"|when|where|with|without|and (?:will|then))\b)(?! the (?:earliest|latest))"
)
# "on Friday": the day tells when; "through Friday", "starting Friday", "as soon as Friday" and "Friday's" tell other things
_BOUNDED = re.compile(
    r"\b(?:as (?:early|late|soon) as|at least|beginning|by|effective|from|late as|of|past|since|starting|through|till?|until"
    r"|possibly|likely|perhaps|a|every|each|last|than|within|before|after)(?: (?:on|the))?\s\Z",
    re.IGNORECASE,
)
# The credit of a picture behind its caption: "| Ann Birch/AP"
_CREDIT = re.compile(r"\s*(?:\| ?|\()(?:(?:[Pp]hoto|[Pp]icture|[Ii]mage)s?\b|[A-Z][\w.'-]+(?: [\w.'-]+){0,4} ?/)")

_LONGEST = 320  # code points of a sentence that are looked at


def happens(reading: Reading, sentence: Span, moments: list[Moment]) -> bool:
    """Whether ``sentence`` tells by its grammar what is done on the one day among its ``moments``."""
    days = [one for one in moments if one.has_date and not narrating.narrated(reading, sentence, one)]
    if len(days) != 1 or days[0].until is not None or any(one.has_time for one in moments):
        return False
    day, (start, _) = days[0], framing.led(reading, sentence)
    if sentence.end - start > _LONGEST or day.start < start or _is_caption(reading, sentence):
        return False
    hole = framing.hole_of(reading, Span(start, sentence.end), day)
    before = reading.plain[start : hole.start]
    if re.search(r"\b(?:is|are|be)\b", reading.plain[hole.start : day.start]):
        return False  # "The lock code | is to come on | May 3"
    if before.strip(" ,"):
        bounded = _BOUNDED.search(reading.plain[max(start, day.start - 16) : day.start])
        if _OPEN_CLAUSE.search(_ASIDES.sub("", before)):
            return False
        return bounded is None and _BEHIND.match(reading.plain, day.end, sentence.end) is not None and does(before)
    return does(reading.plain[hole.end : sentence.end].lstrip(" ,"))


def _is_caption(reading: Reading, sentence: Span) -> bool:
    """Whether ``sentence`` stands below a picture, as its credit tells: "The mayor speaks on Monday. | Ann Birch/AP"."""
    return _CREDIT.match(reading.plain, sentence.end) is not None or " | " in sentence.of(reading.plain)


def does(text: str) -> bool:
    """Whether ``text`` begins with who does or will do what."""
    stated = _ASIDES.sub("", text)
    if _SUBJECT.match(stated) is None:
        return False
    ahead = _WILL.search(stated)
    if ahead is not None:
        subject = stated[: ahead.start()]
        if _CLAUSE.search(subject) or _PAST.search(subject):
            return False
        return _is_done(ahead["verb"], stated[ahead.end("verb") :], subject)
    past = _PAST.search(_PARTICIPLE.sub("", stated)) is not None
    for verb in (*_DOES.finditer(stated), *_DO.finditer(stated)):
        subject = stated[: verb.start("verb")].rstrip()
        if len(subject.split()) > _SUBJECT_WORDS or (", " in subject and not _LISTED.search(subject)):
            return False
        if _VERB_BEFORE.search(subject):
            return False  # "The ferry moves | north", "The city starts towing | cars"
        if not _is_verb_of(verb, subject):
            continue
        if _NOT_DONE.match(stated, verb.start("verb")):
            return False
        if not (_CLAUSE.search(subject) or past):
            return True
    return False


_SUBJECT_WORDS = 14
# A verb of a state or a change behind the first word of what would be a subject, or a form in -ing at its end
_VERB_BEFORE = re.compile(rf"(?<= ){_NOT_DONE.pattern}(?! of\b)|\w{{3,}}ing\Z")
# "Birch, Moss and Fenn meet"
_LISTED = re.compile(r",? and ")


# "the pilots accused of theft", "a bill backed by the mayor": participles that tell of a noun
_PARTICIPLE = re.compile(r"\b(?:accused|known|[a-z]{3,}(?:ed|en)(?= by\b)) (?=as|by|of)\b")


def _is_verb_of(verb: re.Match[str], subject: str) -> bool:
    """Whether a word may be the verb of ``subject``: of one that does, or of several that do."""
    if _NO_VERB.match(verb["verb"]) or re.fullmatch(_SMALL, verb["before"], re.IGNORECASE):
        return False
    if verb["verb"].endswith("s"):
        return _PLURAL.search(verb["before"]) is None or verb["before"][0].isupper()
    return _PLURAL.search(verb["before"]) is not None or _AND.search(subject) is not None


def _is_done(verb: str, rest: str, subject: str) -> bool:
    """Whether what is ahead is done: nobody is, has or needs something, and nothing changes."""
    if _AT_OCCASION.search(rest):
        return True
    if (passive := re.match(r"be ([a-z]+(?:ed|en|rn))\b", verb)) is not None:
        return bool(names.find(subject)) and not _NOT_DONE.match(passive[1])
    return _NOT_DONE.match(verb) is None and not re.match(r" (?:effect|office|over)\b", rest)
