"""The clause of a deadline: the shortest one around a cue that says what is due, with its subject and without its date."""

from __future__ import annotations

import re
from collections.abc import Sequence

from events_extractor.language import clauses
from events_extractor.model import Span
from events_extractor.parsers.deadlines.bounds import Bound, Cue, around
from events_extractor.parsers.deadlines.lexicon import NOUN_PREDICATE
from events_extractor.parsers.deadlines.shortening import before_next_clause, subject_with_last_predicate, thing_told_of
from events_extractor.parsers.deadlines.trimming import (
    OPENING,
    bare_words,
    content_start,
    lead_in_skipped,
    trimmed,
    without_asides,
)

# What may go on behind the date within the same clause. "by May 1 (to the registrar)", "until May 1 (for new members)"
_TAIL = re.compile(
    r"\s+(?=(?:to|for|unless|or(?!\s+(?:else|they|it|he|she|we|you)\b)|from|if|whether|without)\s+\w|with\s+[A-Z])"
    r"|,\s+(?=from\s+\w+ing\b|for\s+(?:any|all|each|every|those)\b)"
)

# "If no crew comes by May 1, (the race is off)"
_CASE = re.compile(r"(?:(?:whether\s+or\s+not|unless)\s[^,;]{2,80},\s+)?if\s", re.IGNORECASE)
_MAIN_CLAUSE = re.compile(
    r",\s+(?:then\s+)?(?=(?!(?:and|but|or|which|who)\b)(?:[\w'$-]+\s+){1,8}?"
    r"(?:will|shall|must|would|cannot|can|may|should|is|are|has|have|gets?|becomes?|remains?|goes|go|ends?|lapses?)\b"
    r"|(?:please|call|contact|e-?mail|let|reply|see|send|visit|write)\b)",
    re.IGNORECASE,
)

_PLEASE = re.compile(r"please\s+(?=\w)", re.IGNORECASE)  # said of a bare verb alone: "Please reply"

# What somebody has time for, behind a day between commas. "has until Friday, May 1, (to reply)"
_TIME_FOR = re.compile(
    r"\b(?:(?:have|has|had|got)(?:\s+(?:only|just|now|still|time|(?:\w+\s+)?(?:days|weeks|months|years)))*"
    r"|(?:gave|gives?|given)\b[^;]{0,60})\W*\Z",
    re.IGNORECASE,
)
_TO_DO = re.compile(r",\s+(?=to\s+\w)")

# Where a rule holds, behind its day. "takes effect May 1 (in all ports)"
_WHERE = re.compile(
    r"\s+(?=(?:in|across|throughout|nationwide|statewide)\b"
    r"(?!\s+(?:an?\s+\w+\s+of|case|order|response|addition|accordance|connection|light|turn|part|time)\b))"
)
_OF_EFFECT = re.compile(r"(?:tak|go|c(?:o|a)m|enter|effective|expir|laps)", re.IGNORECASE)

# The object of a verb that the date parts from it. "must file by May 1 (any objections to the plan)"
_VERB_END = re.compile(r"\b(?:to|shall|will|must|can|may|should|please)\s+(?:\w+ly\s+)?[a-z]+\Z")
_OBJECT = re.compile(
    r",?\s+(?=(?:any|all|an?|the|their|its|your|our|his|her|each|every|both|copies|written"
    r"|at\s+least|no\s+(?:fewer|more)\s+than|two|three|\d+)\s+\w)"
)

# What goes on behind a day between commas. "shall send the board, by May 1, (a plan for tolls)"
_AFTER_COMMA = re.compile(r",\s+(?=(?:the|a|an|its|all|any|their|his|her|[a-z]+(?:tion|ment|ing|ance))\b|[A-Z])")

# Who says so, which is no part of what is due. "by May 1 (to the mill, the warden said)"
_REPORTED = re.compile(r"\b(?:said|says|told|writes|wrote|announced)\b")

# "stoves sold after May 1 (must carry a label)"
_PREDICATE_BEHIND = re.compile(r",?\s+(?=(?:must|shall|will|cannot|can|may\s+not|are|is)\s)")

# An aside that began before the date. "the board, which has until May 1 to reply, kept silent"
_ASIDE_OPEN = re.compile(r",\s+(?:which|who)\s[^,]*\Z")

# A verb that the date parts from what helps it. "agencies shall, by May 1, (draw up plans)"
_AUXILIARY_END = re.compile(r"\b(?:to|shall|will|must|can|may|should)\Z")
_NEXT = re.compile(r",?\s+(?=\w)")

# What a clause does not need at its end. ", preferably" before "by",
# ", as soon as practicable, but" before "not later than", "so as to arrive" before "by"
_LOOSE_END = re.compile(
    r"(?:,\s+now|,?\s+as\s+(?:soon|early)\s+as\s+(?:practicable|possible)"
    r"|,?\s+(?:preferably|ideally|if\s+(?:at\s+all\s+)?possible|or\s+at\s+least)"
    r"|,?\s+(?:so\s+as\s+)?to\s+(?:arrive|reach\s+us)|,?\s+(?:but|and|or)|,?\s+(?:in|at)\s+any\s+event|\s+at)"
    r"[,\s]*\Z",
    re.IGNORECASE,
)

# What stands before a second date for what the first was about. "from May 1 and ending June 1"
_REPEATING = frozenset(
    {"", "and", "or", "but", "ending", "and ending", "closing", "and closing", "expiring", "and expiring"}
)

# The end that an earlier date served, before a second date for the same.
# "preferably by May 1 (to get early word), but no later than June 1"
_PURPOSE = re.compile(r"(?:in\s+order\s+to|so\s+(?:that|as)|to)\s")

# A date that opens a second statement. "The pier is shut, and by May 1 (the ferry will be too)"
_JOINED = re.compile(r"(?:;|,?\s(?:and|but))\s+\Z")
_SUBJECT_AND_VERB = re.compile(
    r",?\s+(?!(?:and|but|or|which|who)\b)(?:[\w'$-]+\s+){1,8}?(?:will|shall|must|would|can|may|should|is|are|has|have)\s"
)

# Provisos behind a statement. ", to the extent practicable", ", consistent with applicable law"
_PROVISO = re.compile(
    r",?\s+(?:to\s+the\s+(?:maximum\s+|fullest\s+|greatest\s+)?extent|(?:and\s+)?consistent\s+with"
    r"|as\s+appropriate|in\s+accordance\s+with|pursuant\s+to"
    r"|in\s+consideration\s+of)\b.*\Z",
    re.IGNORECASE,
)

# Things told by what was done to them, without a verb of their own: the verb stands behind the date. "Orders placed"
_PARTICIPLE_END = re.compile(
    r"(?:the\s+|all\s+|any\s+)?(?:[\w'-]+\s+){1,4}?(?:[a-z]+ed|sent|bought|made|sold|built)\Z", re.IGNORECASE
)
_VERB_BEHIND = re.compile(r",?\s+(?=(?!(?:and|or|but|to|at|in|on|for|from|with|by|via|a|the|[a-z]+ing)\b)[a-z]{3,}\s)")

# A noun before "that", which then tells of it and opens no clause. "The grant that (keeps the ferries running ends)"
_OF_NOUN = re.compile(r"(?:the|an?|its|their|his|her|our|this|any|all)\s+(?:[\w'-]+\s+){0,3}[\w'-]+\s*\Z", re.IGNORECASE)

# A predicate without its subject. "will maintain its ban" after "and"
_PREDICATE = re.compile(
    r"(?:now|then|still)\s+\w+\Z"
    r"|(?:will|shall|must|would|can|may|should|cannot|is|are|was|were|has|have|runs?|remains?)\b|\w+\Z",
    re.IGNORECASE,
)

# What helps a verb, behind its subject. "Boats (will) leave"
_AUXILIARY = re.compile(r"\s(?:will|shall|must|would|can|may|should|need(?=\s+not)|is|are|has|have)\s")

# A relative clause whose verb takes over. "a rule that will [ban glue]", not "papers that must be filed"
_RELATIVE = re.compile(r"\b(?:that|which)\s+(?:will|would|must|shall|can|could)\s+(?P<be>be\s+)?", re.IGNORECASE)

# Before a verb cue, words that open its own clause. "before the session ends", "until the rates kick in"
_VERB_OPENER = re.compile(
    r"(?:\b(?:before|after|until|when|once|if|because|as|since|that|while|whether|where|with)\s+"
    r"|,\s+(?!\d{4}\b|[A-Z][a-z]{2,8}\.?\s+\d))",
    re.IGNORECASE,
)

# A thing due, told behind the day or hour of something else. "with a talk on Friday at 2 p.m. and (reports due)"
_SECOND_DUE = re.compile(
    r"(?P<before>(?:\b\d{1,2}|\b[ap]\.?m\.?|\bnoon|day),?\s+and\s+)(?:(?!(?:is|are|be|was|were)\b)[\w'-]+\s+){1,5}due\Z",
    re.IGNORECASE,
)

# A verb's beginning without a subject. "currently due to ", "which is set to "
_REDUCED = re.compile(
    r"(?:(?:which|that|now|currently|already|originally|previously|still|is|are|was|were|had|has|have|been)\s+){0,4}"
    r"(?:(?:due|set|scheduled|slated|expected|poised)\s+to\s+)?"
    r"(?:will\s+|would\s+)?",
    re.IGNORECASE,
)

# What stands before a thing that a clause goes on to tell of. "lift the curbs on (steel), now due to end May 1"
_PREPOSITION = re.compile(r"\b(?:of|for|on|to|from|with|by|in)\s+(?=\w)")

_NEIGHBOURS = 12  # dates either side of a cue that may stand inside its clause


def clause_of(
    plain: str, sentence: Span, bounds: Sequence[Bound], index: int, previous: tuple[Span, ...]
) -> tuple[Span, ...]:
    """The pieces that say what is due: the clause around the cue of ``bounds[index]`` without the date. Empty if none.

    ``bounds`` are all of the sentence; ``previous`` is what the one before was about, which a clause without a subject
    shares.
    """
    cue = bounds[index].cue
    near = around(sentence, cue.cut)
    others = bounds[max(0, index - _NEIGHBOURS) : index + _NEIGHBOURS]
    if cue.part == "verb" and cue.words and cue.words.start >= cue.cut.end:
        return (Span(cue.cut.end, cue.words.end),)
    last = bounds[index - 1].cue.cut.end if index else near.start
    if previous and last <= cue.cut.start and _REMARK.fullmatch(plain, last, cue.cut.start):
        return previous  # "May 3 (members), May 10 (others)"
    # "the vote was on Monday, and the deadline | is May 1": the verb of the clause is cut out of it
    verb = cue.words.end if cue.part == "noun" and cue.words and cue.words.start >= cue.cut.start else cue.cut.start
    start = max(clauses.clause_start(plain, near, min(verb, cue.cut.end)), min(last, cue.cut.start))
    start = min(start, cue.cut.start)
    start, outside = _topic(plain, near, start, cue)
    if _JOINED.search(plain, start, cue.cut.start) and _SUBJECT_AND_VERB.match(plain, cue.cut.end, near.end):
        return without_asides(plain, (_behind(plain, near, cue),), others)  # "…, and by May 1 it will open"
    left = _left(plain, Span(start, cue.cut.start), cue)
    if cue.part == "noun" and cue.words and cue.words.start >= cue.cut.end:
        return _noun_clause(plain, near, cue, left)
    if cue.part == "adverb" and plain[start : cue.cut.start].rstrip().endswith(":"):
        behind = _behind(plain, near, cue)
        if _AUXILIARY.search(plain, *behind):
            return without_asides(plain, (behind,), others)  # "Boat rules: from May 1 owners must row"
    if previous and not bare_words(plain, left):
        left = _around_aside(plain, near, cue, bounds[index - 1].cue) or left
    bare = bare_words(plain, left)
    if previous and (bare in _REPEATING or (cue.part == "adverb" and _PURPOSE.match(bare))):
        return previous
    if bare in OPENING or (cue.part == "adverb" and _THAT.search(bare)):
        return without_asides(plain, (_behind(plain, near, cue),), others)
    pieces = [*outside, left]
    if (began := _BEGAN_AND.search(plain, *left)) is not None and cue.part == "verb":
        pieces[-1:] = [Span(left.start, began.start()), Span(began.end(), left.end)]
    if cue.part == "adverb" and (told := _AND_MAY.search(plain, *left)) is not None:
        pieces[-1] = left = Span(told.end(), left.end)
    headless = cue.part == "verb" and cue.words is not None and left.start == cue.words.start
    if previous and (headless or _PREDICATE.match(plain, left.start, left.end)):
        pieces[:0] = _subject(plain, bounds[index - 1].cue, previous[0])
    elif cue.part == "adverb" and _DUTY_FIRST.match(plain, *left):
        pieces[:0] = _subject_before(plain, near, left.start)
    tail = _tail(plain, near, cue, left)
    if (own := subject_with_last_predicate(plain, left, cue) or thing_told_of(plain, left, cue)) is not None:
        pieces[-1:] = own
    if tail and (asked := _PLEASE.match(plain, *left)):
        pieces[-1] = Span(asked.end(), left.end)
    return without_asides(plain, [*pieces, tail] if tail else pieces, others)


# What began before what ends. "The comment period | began May 14 and | ends"
_BEGAN_AND = re.compile(r"\s(?:began|opened|started)\s[^,;.]{2,30}?\sand\s+(?=(?:will\s+)?(?:close|end|expire|run)s?\b)")
# What the reader may do, behind news. "The call is out already and | you can send papers"
_AND_MAY = re.compile(
    r"\b(?:already|now)\b[^,;.]*?,?\s(?:and|so|but)\s+(?=(?:you|authors|members|we)\s+(?:can|may|must|should)\s)"
)
_THAT = re.compile(r"\A(?:we|i|it) [a-z ]*\bthat\Z")  # "We are pleased that from May 1 the rope walk will be open"


# A second duty of what the words before it are about. "Entries should be typed and | must arrive"
_DUTY_FIRST = re.compile(r"(?:must|shall|should)\s", re.IGNORECASE)
_SECOND = re.compile(r",?\s(?:and|but)\s+\Z")


def _subject_before(plain: str, near: Span, second: int) -> list[Span]:
    """The subject of the two duties of which the ``second`` begins there: "[Entries] should be typed and must arrive"."""
    joint = _SECOND.search(plain, near.start, second)
    if joint is None:
        return []
    first = lead_in_skipped(plain, Span(clauses.clause_start(plain, near, joint.start()), joint.start()))
    duty = _AUXILIARY.search(plain, *first)
    subject = trimmed(plain, Span(first.start, duty.start())) if duty else first
    return [subject] if duty and 0 < len(subject.of(plain).split()) <= _LONGEST_SUBJECT else []


_LONGEST_SUBJECT = 14  # words


def _around_aside(plain: str, near: Span, cue: Cue, before: Cue) -> Span | None:
    """The clause that a date in an aside interrupts: "[the curbs], due to end May 1, until June 1"."""
    comma = plain.rfind(",", near.start, before.words.start) if before.part == "verb" and before.words else -1
    return _left(plain, Span(clauses.clause_start(plain, near, comma), comma), cue) if comma >= 0 else None


def _behind(plain: str, near: Span, cue: Cue) -> Span:
    """The clause behind a date that opens it, without its provisos.

    "By May 1, [owners must rebuild], to the extent possible".
    """
    if plain.startswith(";", cue.cut.end):
        return Span(cue.cut.end, cue.cut.end)
    remark = _REMARK.match(plain, cue.cut.end, near.end)  # "From May 1 (June 1 in the north) owners must rebuild"
    begin = remark.end() if remark else cue.cut.end
    end = clauses.clause_end(plain, near, content_start(plain, begin, near.end))
    verb = _AUXILIARY.search(plain, cue.cut.end, end)
    proviso = _PROVISO.search(plain, verb.end(), end) if verb else None
    end = before_next_clause(plain, verb.end(), end) if verb else end
    return lead_in_skipped(plain, Span(begin, min(proviso.start(), end) if proviso else end))


# What stands beside a date in brackets, with what joins it to the next. "May 3 (members), May 10 (others)"
_REMARK = re.compile(r"\s*\([^()]{1,60}\)\s*(?:[,;/]|(?:and|or)\b)?\s*")

_FEW = 3  # words of a clause that leave open what it is about: "order yours", "the call closes"

_SHORT = 5  # words of a clause that leave it open beside a full topic: "full proposals are due"
_FULL = 4  # words of such a topic: "Pier fund small grants"

# What an entry is about, before a mark. "Fall internships: apply by May 1", "Harbor prize | closes May 1"
_TOPIC = re.compile(
    r"[\s*•-]*(?P<topic>(?!(?:only\s|last\s|(?:(?:please|an?|another|final|friendly|gentle|just|last|one|more|quick)\s+){0,4}"
    r"(?:note|reminder|remember|update|important|new|deadline|nb|tip|also|fyi|psa|ps|heads?[\s-]up|alert|attention|notice"
    r"|don't\s+forget)\W|please\s"
    r"|(?:(?:key|more|some|the)\s+)?(?:background|backstory|big\s+picture|bottom\s+line|catch|context|details?|intrigue|latest)\W"
    r"|why\s+it\s+matters\W|what(?:'s|\s+to|\s+comes)\s+(?:new|next|watch)\W|(?:driving\s+the\s+news|between\s+the\s+lines"
    r"|state\s+of\s+play|go\s+deeper|by\s+the\s+numbers|zoom\s+(?:in|out)|catch\s+up\s+quick|flashback)\W))[^.:;!?|]{3,80}?)\s*[:|–—]\s+\Z",
    re.IGNORECASE,
)


def _topic(plain: str, near: Span, start: int, cue: Cue) -> tuple[int, list[Span]]:
    """Where the clause in front of ``cue`` begins, inside a bracket if one is open,
    and what a clause of one word is about.
    """
    bracket = plain.rfind("(", start, cue.cut.start)
    inside = (
        bare_words(plain, Span(bracket, cue.cut.start)) if bracket >= 0 and ")" not in plain[bracket : cue.cut.start] else ""
    )
    if inside:  # "A job in town (apply by May 1)"
        return bracket + 1, [_left(plain, Span(start, bracket), cue)] if " " not in inside else []
    alone = bare_words(plain, Span(start, cue.cut.start))
    topic = _TOPIC.match(plain, near.start, start) if 0 < len(alone.split()) <= _SHORT else None
    short = topic is not None and len(topic["topic"].split()) < _FULL and len(alone.split()) > _FEW
    if not topic or short or (" " in alone and _AUXILIARY.search(plain, *topic.span("topic"))):
        return start, []
    return start, [trimmed(plain, Span(*topic.span("topic")))]


def _in_bracket(plain: str, low: int, at: int) -> bool:
    """Whether ``at`` stands inside a bracket that opens behind ``low``."""
    return plain.rfind("(", low, at) > plain.rfind(")", low, at)


# The end of an aside right before a verb and what helps it. "the act, passed in May, (will be) brought into force"
_ASIDE_CLOSED = re.compile(r",(?:\s+(?:will|would|shall|is|are|has|have|be|been|also|now|set|due|expected|to))*\s*\Z")
# Several things with one verb. "The pier rules, (boat rules and net rules take effect)"
_FIRST_OF_SEVERAL = re.compile(r"\W*(?:the|all|our|its|new)\s+(?:[\w'-]+\s*){1,5}", re.IGNORECASE)
_LAST_OF_SEVERAL = re.compile(r"(?:[\w'-]+\s+){1,5},?(?:and|or)\s")
# "Birch's term as (chair ends)": what the term is of begins no clause
_TERM_AS = re.compile(r"\b(?:terms?|tenure|stint)\s+as\s+\Z")


def opening(plain: str, start: int, cue: Cue) -> int:
    """``start``, or the beginning of the verb's own clause inside it: "a plan before [the session ends]"."""
    if cue.part != "verb" or not cue.words:
        return start
    low, verb = start, cue.words.start
    if _ASIDE_CLOSED.search(plain, low, verb):
        return low  # "the act, last renewed in May, expires": the comma closes an aside
    for match in _VERB_OPENER.finditer(plain, low, verb):
        if _in_bracket(plain, low, match.start()):
            continue  # "Survey sheets (as needed) due"
        if _TERM_AS.search(plain, low, match.end()):
            continue
        if (
            match.group().startswith("with")
            and "," not in plain[match.end() : verb]
            and cue.words.of(plain).split()[0].endswith("s")
        ):
            continue  # "the pact with Osby lapses", but "with the talks set to lapse"
        several = match.group().startswith(",") and _FIRST_OF_SEVERAL.fullmatch(plain, low, match.start())
        if several and _LAST_OF_SEVERAL.match(plain, match.end(), verb):
            continue
        if match.group().lower().startswith("that") and _OF_NOUN.match(plain, low, match.start()):
            continue
        if verb - match.end() > 3 and not plain.startswith(("and ", "or "), match.end()):
            start = match.end()
    if second := _SECOND_DUE.search(plain, start, cue.words.end):
        start = second.end("before")
    if plain.startswith("whose ", start):
        return low  # "Lund, whose term expires"
    if start > low and _REDUCED.fullmatch(plain, start, verb):
        # "lift the curbs on steel, now due to end May 1": the subject stands before the
        # comma, here behind the last preposition
        comma = plain.rfind(",", low, start)
        edge = comma if comma >= 0 else start
        prepositions = list(_PREPOSITION.finditer(plain, low, edge)) if _AUXILIARY.search(plain, low, edge) else []
        start = prepositions[-1].end() if prepositions else low
    return start


# A sentence that begins behind a clock time, whose stop ends both. "Meets at 7 p.m. Agenda items due"
_AFTER_CLOCK = re.compile(
    r"[ap]\.m\.\s+(?=[A-Z][a-z]+\s+[a-z])(?!(?:Mon|Tues?|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|June?|July?"
    r"|Aug|Sep|Oct|Nov|Dec|Eastern|Central|Mountain|Pacific|Atlantic|London|Paris|Brussels)[a-z]*\b)"
)


def _left(plain: str, span: Span, cue: Cue) -> Span:
    """The part of the clause in front of the cut, from its subject on."""
    start = opening(plain, span.start, cue)
    start = max((match.end() for match in _AFTER_CLOCK.finditer(plain, start, span.end)), default=start)
    if cue.part == "adverb":
        starts = [match.end() for match in _RELATIVE.finditer(plain, start, span.end) if not match["be"]]
        start = max(starts, default=start)
    end = span.end
    while loose := _LOOSE_END.search(plain, max(start, end - 60), end):
        end = loose.start()
    return lead_in_skipped(plain, Span(start, end))


def _subject(plain: str, before: Cue, clause: Span) -> list[Span]:
    """The subject that a predicate shares with the ``clause`` in front of it, whose cue was ``before``; empty if none."""
    end = clause.end
    if before.part == "verb" and before.words and before.words.start >= end:
        return [clause]  # "Tickets for the ball: open May 1, close June 1"
    if before.part == "verb" and before.words:
        end = before.words.start
        comma = plain.rfind(",", clause.start, end)
        end = comma if comma >= 0 else end
    auxiliary = _AUXILIARY.search(plain, clause.start, end)
    if auxiliary:
        end = auxiliary.start()
    subject = trimmed(plain, Span(clause.start, max(clause.start, end)))
    return [subject] if subject.start < subject.end < clause.end and subject.end - subject.start <= 160 else []


def _tail(plain: str, near: Span, cue: Cue, left: Span) -> Span | None:
    """What goes on behind the date in the same clause, or None."""
    after = cue.cut.end
    match = _TAIL.match(plain, after, near.end)
    if not match and _AUXILIARY_END.search(plain, left.start, left.end):
        match = _NEXT.match(plain, after, near.end)
    if not match and cue.part == "adverb" and _VERB_END.search(plain, left.start, left.end):
        match = _OBJECT.match(plain, after, near.end)
    if not match and cue.part == "adverb" and _CASE.match(plain, left.start, left.end):
        match = _MAIN_CLAUSE.match(plain, after, near.end)
    if not match and cue.part == "adverb" and _TIME_FOR.search(plain, left.start, left.end):
        match = _TO_DO.match(plain, after, near.end)
    if not match and cue.part == "verb" and cue.words and _OF_EFFECT.match(plain, *cue.words):
        match = _WHERE.match(plain, after, near.end)
    if not match and cue.part == "adverb" and plain[left.end : cue.cut.start].lstrip().startswith(","):
        match = _AFTER_COMMA.match(plain, after, near.end)
    if not match and cue.part == "adverb" and not _AUXILIARY.search(plain, left.start, left.end):
        match = _PREDICATE_BEHIND.match(plain, after, near.end)
    bare = cue.part == "adverb" and _PARTICIPLE_END.fullmatch(plain, left.start, left.end)
    if not match and bare and not _AUXILIARY.search(plain, left.start, left.end):
        match = _VERB_BEHIND.match(plain, after, near.end)
    if not match:
        return None
    end = clauses.clause_end(plain, near, match.end())
    end = before_next_clause(plain, match.end(), end)
    if _ASIDE_OPEN.search(plain, left.start, left.end):  # "the board, which has until May 1 to reply, kept silent"
        comma = plain.find(",", match.end(), end)
        end = comma if comma >= 0 else end
    tail = trimmed(plain, Span(match.end(), end))
    return tail if len(tail.of(plain).split()) > 1 and not _REPORTED.search(plain, *tail) else None


# What a deadline is only ahead of says nothing of it. "They meet again ahead of a May 1 (deadline for a deal on tolls)"
_AHEAD_OF = re.compile(r"\b(?:ahead\s+of|before|prior\s+to|beyond|past|extension\s+of|despite)\Z")


def _noun_clause(plain: str, near: Span, cue: Cue, left: Span) -> tuple[Span, ...]:
    """What a deadline named beside its date is for.

    "May 1 [is the last day to enroll]", "face a May 1 [filing deadline for bids]".
    """
    end = clauses.clause_end(plain, near, cue.cut.end)
    possessive = cue.cut.end + 2 if plain.startswith("'s ", cue.cut.end) else cue.cut.end  # "Friday's filing deadline"
    right = trimmed(plain, Span(possessive, end))
    predicate = NOUN_PREDICATE.match(plain, cue.cut.end, end)
    if predicate:
        start = predicate.end("copula") if predicate["copula"] else right.start
        return (trimmed(plain, Span(start, right.end)),)
    if left.start == left.end or (_AHEAD_OF.search(plain, *left) and len(right.of(plain).split()) > _FEW):
        return (right,)
    return (left, right)
