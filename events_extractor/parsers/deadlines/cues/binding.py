"""Whether the clause around an ambiguous cue says that something must be done, is offered, begins or ends."""

from __future__ import annotations

import re

from events_extractor.language import clauses
from events_extractor.model import Span
from events_extractor.parsers.deadlines.bounds import Cue, around
from events_extractor.parsers.deadlines.clause import opening
from events_extractor.parsers.deadlines.cues.place import Place
from events_extractor.parsers.deadlines.cues.telling import only_tells
from events_extractor.parsers.deadlines.lexicon import (
    BARRED,
    BINDING,
    DUTY,
    EXPECTED,
    GUESS,
    HANDING_IN,
    HAPPENING,
    HOURS,
    MODAL,
    OF_LAW,
    OF_PERSON,
    OFFER,
    PAST,
    PERSON,
    POST,
    REQUEST,
    STRICT,
    WHEREABOUTS,
)
from events_extractor.parsers.deadlines.trimming import bare_words

# What is off as long as the date says. "the cancellation of all meetings through May 1", "closure of the pier until May 1"
_OFF = re.compile(
    r"\b(?:cancell?ation|closure|suspension|shutdown|moratorium)s?\s+(?:of|on)\b"
    r"|\b(?:is|are|remains?|stays?|been|were|was)\s+(?:cancell?ed|suspended|on\s+hold)\b",
    re.IGNORECASE,
)

# "The council will not sit again until May 1", "won't meet again until May 1"
_NOT_BACK = re.compile(
    r"(?:\bnot|n't|\bnor)\s+(?:be\s+(?:back|in\s+session)|convene|gather|go\s+back|meet|reconvene|resume|return|sit|vote)\b",
    re.IGNORECASE,
)

_TO_DO = re.compile(r"\s+to\s+[a-z]")  # "until May 1 to comment"

_NEXT_STATEMENT = re.compile(r",?\s(?:and|but)\s+(?=(?:will|shall|must|would|can|may|is|are|has|have|it|they|he|she|the)\b)")

_PERMITTED = re.compile(r"\b(?:may|can)\s+(?:only\s+)?be\s")  # "tools may be borrowed between May 1 and June 1"

_CONDITION = re.compile(r",?\s+unless\s")  # "duties rise from May 1 unless the talks succeed": the talks are no event here

# "Ann Moss will be moving from the ferry desk to head up the tide team, [effective] May 1"
_TO_POST = re.compile(
    r"\b[A-Z][\w'-]+ (?!(?:Agency|Bank|Board|Bureau|Center|College|Commission|Committee|Company|Council|Court|Department"
    r"|Group|House|Office|School|University)\b)[A-Z][\w'-]+ (?:will be|is|will) (?:coming|heading|joining|leaving|moving"
    r"|relocating|returning|transferring|transitioning|move|relocate|return|transfer|transition)\b[^.;]*\b(?:to|as|from)\b"
)
# "A block of rooms is being held [until] May 1", "Seats are reserved until May 1": what is kept for those who ask.
_KEPT = re.compile(
    r"\b(?:blocks?|rooms?|rates?|seats?|places?|tickets?|spots?|spaces?)\b[^.;]{0,60}?\b"
    r"(?:is|are|will be|has been|have been) (?:being )?(?:blocked|guaranteed|held|kept|put aside|reserved|set aside)\b",
    re.IGNORECASE,
)
_TERM_ENDS = re.compile(r"\bterms? (?:as|in)\b[^,;]*\b(?:ends?|closes?|runs? out)\b")  # "her term as chair ends May 1"


# What is shut is none that is attended. "The tide museum will close its shell exhibit [starting] May 1"
_SHUTS = re.compile(
    r"\b(?:will|would|shall|(?:plans?|set|due|going)\s+to)\s+(?:cancel|close|drop|halt|scrap|shut|suspend)\s+"
    r"(?:all|its|one|the|their|two)\s",
    re.IGNORECASE,
)


def binds(place: Place, cue: Cue) -> bool:
    """Whether the clause around an ambiguous cue says that something must be done, is offered, begins or ends."""
    plain, section, when = place.plain, place.section, place.when
    near = around(place.sentence, cue.cut)
    begin = opening(plain, clauses.clause_start(plain, near, cue.cut.start), cue)
    if cue.part == "verb" and cue.words and not bare_words(plain, Span(begin, cue.words.start)).removesuffix("and"):
        begin = near.start  # "… and ending May 1": the subject stood before
    end = clauses.clause_end(plain, near, cue.cut.end)
    stop = plain.find("; ", cue.cut.end, end)
    if stop >= 0 and " " in bare_words(plain, Span(begin, cue.cut.start)):
        end = stop  # another statement follows: "on view until May 1; the shop is open"
    joined = _NEXT_STATEMENT.search(plain, cue.cut.end, end)
    opens = cue.part == "verb" and cue.words is not None and plain.startswith("open", cue.words.start)
    before = plain[
        begin : cue.words.start if opens and cue.words else cue.cut.start
    ]  # "open" itself says nothing of an offer
    clause = before + " " + plain[cue.cut.end : joined.start() if joined else end]
    if cue.relation in ("until", "before") and _COUNTDOWN.search(plain, begin, cue.cut.start):
        return False
    if cue.part == "adverb" and only_tells(plain, begin, cue, clause):
        return False
    told = PAST.search(clause) and not MODAL.search(clause)
    if (
        _AS_OF.match(plain, cue.cut.start)
        and (_SO_FAR.search(clause) or _STOOD.match(plain, cue.cut.end, end))
        and not _TO_COME.search(clause)
    ):
        return False
    if section.kind == "moves":
        bound = cue.relation in ("by", "before") and BINDING.search(clause)
        offered = cue.part == "verb" and OFFER.search(clause)
        return bool(bound or offered or (cue.relation == "until" and OFFER.search(before))) and not told
    if cue.part == "adverb" and cue.relation in ("by", "before"):
        if told or (GUESS.search(clause) and not DUTY.search(clause) and not EXPECTED.search(before)):
            return False
        if cue.relation == "by" or OFFER.search(clause):
            return True
        duty = BINDING.search(clause) or MODAL.search(clause) or DUTY.search(clause) or REQUEST.match(clause)
        duty = duty or HANDING_IN.match(clause)
        return not HAPPENING.search(clause) and bool(duty)
    condition = _CONDITION.search(clause)
    told_of = clause[: condition.start()] if condition else clause
    if (POST.search(told_of) and not OF_LAW.search(told_of) and not _TERM_ENDS.search(told_of)) or (
        cue.part == "verb" and cue.words and _of_person(plain, begin, cue.words.start)
    ):
        return False
    if _TO_POST.search(told_of) and not OF_LAW.search(told_of):
        return False
    if cue.part == "adverb" and cue.relation == "on":
        return not told
    if cue.relation == "until" and _TO_DO.match(plain, cue.cut.end, near.end):
        return True
    if cue.relation == "until" and (_OFF.search(before) or _KEPT.search(before) or _NOT_BACK.search(before)):
        return True
    asked = HANDING_IN.match(clause) if cue.relation in ("from", "until") and cue.part == "adverb" else None
    if asked and (cue.relation == "until" or when.until):
        return True
    if cue.part == "verb" and (aside := plain.find(", ", cue.cut.end, end)) >= 0:
        told_of = before + " " + plain[cue.cut.end : aside]  # "Voting ends May 1, days before the fair"
    if cue.relation == "from" and _SHUTS.search(before) and not told:
        return True
    if HAPPENING.search(told_of, asked.end() if asked else 0) and not OFFER.search(clause) and not STRICT.search(clause):
        return False
    if cue.relation == "until" and when.time and HOURS.search(clause):
        return False
    if cue.relation == "after":
        return BARRED.search(clause) is not None
    permitted = when.until and cue.relation == "from" and _PERMITTED.search(before)
    strong = cue.part == "adverb" and cue.words and cue.words.of(plain).lower().startswith(("with effect", "effective"))
    if BINDING.search(clause) or asked or permitted or strong:
        return True
    # A bare "will" binds nothing where somebody only is somewhere, or where something starts at an hour, as events do.
    bare = WHEREABOUTS.search(clause) or (cue.relation == "from" and (when.time or (when.until and not DUTY.search(clause))))
    return cue.part == "adverb" and not bare and MODAL.search(clause) is not None


# How things stood on a day, which bounds nothing. "As of May 1, some 300 of the members | have now accepted"
_AS_OF = re.compile(r"as\s+of\b", re.IGNORECASE)
_SO_FAR = re.compile(r"\b(?:has|have)\s+(?:(?:now|already|so\s+far|only|not|yet)\s+)*[a-z]+ed\b")

# The same behind its day. "As of Monday night|, the board had lost five members", "…|, she'd raised half of it"
_STOOD = re.compile(
    r",\s+(?:(?!(?:that|which|who|whose|is|are)\b)[\w'$%-]+\s+){1,5}?(?:was|were|had)\b"
    r"|,\s+(?:he|she|they|it|we)'d\s+(?:\w+\s+)?(?:[a-z]+ed|got|had|lost|met|raised|sold|spent|won)\b"
)

_TO_COME = re.compile(r"\b(?:will|must|shall|may|can)\b")

# A countdown, which bounds nothing. "With five weeks to go | until Election Day", "only ten days left | before"
_COUNTDOWN = re.compile(
    r"\b(?:days?|weeks?|months?|hours?)(?:\s+(?:to\s+go|left|remaining|remain|away|out|off|now))?\s*\Z", re.IGNORECASE
)


def _of_person(plain: str, begin: int, verb: int) -> bool:
    """Whether the subject between ``begin`` and ``verb`` is somebody.

    "Marsh, who ran the port, begins May 6" tells of a post.
    """
    subject = plain[begin:verb]
    described = OF_PERSON.search(subject)
    return PERSON.match(subject[: described.start()] if described else subject) is not None and (
        described is not None or subject.strip().lower() in ("she", "he")
    )
