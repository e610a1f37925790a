"""Verbs that make a deadline of their date: "is due", "takes effect", "expires", and, of an offer or a rule, "closes"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from events_extractor.model import Relation, Span
from events_extractor.parsers.deadlines.bounds import Bound, Cue
from events_extractor.parsers.deadlines.cues.adverbs import before_thing
from events_extractor.parsers.deadlines.cues.binding import binds
from events_extractor.parsers.deadlines.cues.fill import DISTANCE, before
from events_extractor.parsers.deadlines.cues.place import Place
from events_extractor.parsers.deadlines.cues.turning import turning
from events_extractor.parsers.deadlines.cues.vetoes import ONCE_PLANNED
from events_extractor.parsers.deadlines.lexicon import HAPPENING, NO_DUTY, RELEASE

# Whom or where a verb is about, before "on" and its date. "closes (for new members) on May 1",
# "goes live (on the pier) on May 1", "begins (in Ohio a week before that,) on May 1"
_ABOUT = r"(?:\s+(?:for|to|in|at|across|on)(?:\s+[\w'-]+){1,4}?(?=\s+on\s|\s+\w+\s+(?:days?|weeks?|months?)\s))?"

DUE = before("due", r"(?:\s+(?:no\s+later\s+than|back|in|by|before))?")  # "is due in (June)"

# What is handed in somewhere; "delays are due to the storm on May 1" is no duty.
_HANDED_IN = (
    r"(?:abstracts?|applications?|articles?|bids?|comments?|drafts?|entries|essays?|fees|files|forms?"
    r"|grades?|letters?|manuscripts?|materials?|nominations?|orders?|papers?|payments?|petitions?"
    r"|proposals?|registrations?|reports?|requests?|responses?|returns?|submissions?"
    r"|surveys?)\b[^.;:!?]{0,80}?\s(?:is|are|will\s+be)\s+(?:now\s+)?"
)
# to somebody, in some place; but "due to expire", "due to be paid"
_WHITHER = (
    r"(?:\s+back)?\s+(?:at|in|to(?=\s+(?:(?:the|an?|each|every|her|him|his|its|me|our|their|them|us|your)\b|(?-i:[A-Z]))))"
    r"\s+[^.;:!?]{2,80}?(?<!\sby)(?<!\son)"
)

# Verbs that make a deadline of their date whatever their subject; they stay in the clause.
_STRONG_VERBS: tuple[tuple[Relation, re.Pattern[str]], ...] = (
    # "comments are due by May 1", "forms due back before May 1"
    ("by", before("due", rf"(?:\s+{DISTANCE},?)?(?:\s+(?:back|in))?\s+(?:no\s+later\s+th[ae]n|on\s+or\s+before|by)")),
    ("before", before("due", r"(?:\s+(?:back|in))?\s+before")),
    # "comments are due on May 1"
    ("on", before("due", rf"(?:\s+{DISTANCE},?)?(?:\s+(?:back|in))?\s+on")),
    # "forms are due to the clerk on May 1", "proposals are due at the Dock desk by May 1": to whom, or where
    ("on", before(_HANDED_IN + r"due", _WHITHER + r"\s+on")),
    ("by", before(_HANDED_IN + r"due", _WHITHER + r"(?:\s+(?:by|no\s+later\s+than))?")),
    # "comments are due May 1": they may come earlier; but "payments otherwise due May 1" come later
    ("by", before(r"(?<!otherwise )(?<!originally )(?<!previously )due", r"(?:\s+(?:back|in))?:?")),
    # "takes effect May 1", "will go into effect on May 1", "enters into force May 1", "be brought into force May 1",
    # "becomes effective May 1"
    (
        "on",
        before(
            r"(?:tak(?:e|es|ing)\s+(?:full\s+effect|effect|hold)"
            r"|(?:go|goes|going|put|come|comes|coming|enter|enters|brought)\s+in\s?to\s+(?:effect|force)"
            r"|(?:is|are|be|becomes?|becoming)\s+effective|kick(?:s|ing)?\s+in|effective\s+date(?:\s+is|\s+of|:)?)" + _ABOUT
        ),
    ),
    # "expires May 1", "is set to lapse on May 1", "runs out May 1", "sunsets May 1", "reaches end of life May 1"
    (
        "on",
        before(
            r"(?:expir(?:e|es|ing)|laps(?:e|es|ing)|sunsets|(?<=\bto )sunset|(?<=\bwill )sunset"
            r"|run(?:s|ning)?\s+(?:out|dry)|dr(?:y|ies|ying)\s+up|shut(?:s|ting)?\s+down"
            r"|phas(?:e|es|ed|ing)\s+out|ceas(?:e|es)\s+to\s+(?:be\s+)?\w+|reach(?:es)?\s+(?:its\s+|their\s+)?end[\s-]of[\s-]life)"
            + _ABOUT
        ),
    ),
)

_NO_NOUN = r"(?<!\ban )(?<!\bthe )(?<!\bits )(?<!\bnew )"  # "the end of May 1", "an open evening": no verbs

# Verbs that bound something only where their subject is an offer, a rule or a term, not an event.
_WEAK_VERBS: tuple[tuple[Relation, re.Pattern[str]], ...] = (
    # "goes on sale May 1"
    ("on", before(r"(?:go|goes|going)\s+(?:on\s+sale|live)" + _ABOUT)),
    # "is closing May 1", "are ending on May 1"
    ("on", before(r"(?:is|are)\s+(?:now\s+|also\s+)?(?:closing|ending|opening|starting|beginning)" + _ABOUT)),
    # "ending May 1"
    ("until", before(r"ending|closing")),
    # "ends May 1", "closes on May 1"
    (
        "on",
        before(
            _NO_NOUN + r"(?:end|ends|close|closes|shuts?|wraps?(?:\s+up)?|conclude|concludes|terminates?"
            r"|comes?\s+to\s+an\s+end"
            r"|be\s+(?:closed|ended|terminated|lifted|imposed|revoked))" + _ABOUT
        ),
    ),
    # "opens May 1", "begins on May 1"; not "Open Day, May 1", "an open evening on May 1"
    (
        "on",
        before(
            _NO_NOUN + r"(?:begin|begins|start|starts|open(?!\s+(?:day|house|evening|night|afternoon|morning)s?\b)"
            r"|opens|re-?opens?|resume|resumes|commence|commences)" + _ABOUT
        ),
    ),
)

# "The schools are open today", "The pier was open on Friday": how things are on a day, where nothing opens
_IS_OPEN = re.compile(r"\b(?:are|is|remains?|stays?|was|were)\s+(?:again\s+|also\s+|back\s+|still\s+)?open\Z", re.IGNORECASE)

# "May 1, when the law expires": the clause stands behind its date
_WHEN_AFTER = re.compile(
    r",?\s+when\s+(?P<clause>(?:[\w'$%,-]+\s+){1,12}?(?P<cue>expires?|lapses?|ends?|takes?\s+effect"
    r"|runs?\s+out|kicks?\s+in|goes?\s+into\s+effect|is\s+due|are\s+due))\b",
    re.IGNORECASE,
)

# Things that are to be had from a day on. "tickets for the fair [will be out] on May 1", "forms [will be up] May 1"
_OUT = re.compile(
    r"\b(?:tickets?|passes|forms?|applications?|registration|sign-?ups?|bookings?"
    r"|application\s+packs?|(?:the|our|this|a|open)\s+call)\b[^.;,]{0,50}?\s"
    r"(?P<cue>(?:will\s+be|are|is|go(?:es)?|comes?)\s+(?:out|up|on\s+sale|online|available|released))"
    r"(?:\s+on)?(?:\s+this)?\s+\Z",
    re.IGNORECASE,
)

# "submitted her resignation on Monday; it (takes effect May 1)",
# "Her appointment (takes effect May 1)": of a person and no rule.
_OF_POST = r"(?:appointment|departure|hiring|nomination|promotion|resignation|retirement|transfer)"
_RESIGNATION = re.compile(
    rf"\b{_OF_POST}\b[^.!?]{{0,80}}?\b(?:it|that|which)\s+(?:will\s+|is\s+set\s+to\s+)?\Z"
    rf"|(?:\b(?:her|his|the|their|whose)|[a-z]'s?)\s+{_OF_POST}"
    rf"(?:\s+(?:as|at|by|from|of|to)\s[^,;.]{{0,80}})?\s+(?:will\s+|is\s+set\s+to\s+)?\Z",
    re.IGNORECASE,
)


# What only tells which thing is meant, inside its clause. "Orders for boats that | open May 1 | close on April 1"
_OF_THING = re.compile(r"[a-z]\s+(?:that|which|who)\s+(?:will\s+)?\Z")
_MAIN_VERB = re.compile(r"\s+(?:will|must|can|may|is|are|[a-z]+s|begin|close|end|expire|lapse|run|start)\s")


def by_strong_verb(place: Place) -> Iterator[Bound | None]:
    """What a verb in front of the date says that bounds something whatever its subject."""
    for relation, pattern in _STRONG_VERBS:
        match = place.before(pattern)
        if match and place.before(ONCE_PLANNED):
            yield None
        if match and _RESIGNATION.search(place.plain, place.sentence.start, match.start()):
            yield None  # the day of a move
        if match and not (
            match["cue"].lower() == "due"
            and (RELEASE if place.when.time else NO_DUTY).search(place.plain, place.low, match.start())
        ):
            yield place.bound(relation, "verb", match, kept=True)


def by_clause_behind(place: Place) -> Iterator[Bound | None]:
    """What a clause behind the date says: "May 1, when the law expires"."""
    match = place.behind(_WHEN_AFTER)
    if match and not HAPPENING.search(place.plain, *match.span("clause")):
        cut = Span(place.when.span.start, match.start("clause"))
        yield Bound(place.when, Cue("on", "verb", Span(*match.span("cue")), cut))


def by_weak_verb(place: Place) -> Iterator[Bound | None]:
    """What a verb in front of the date says whose clause has to tell that it bounds something."""
    match = place.before(_OUT)
    if match:
        yield place.bound("on", "verb", match, kept=True)
    for relation, pattern in _WEAK_VERBS:
        match = place.before(pattern)
        if match and place.when.until is None and _IS_OPEN.search(place.plain, place.low, match.end("cue")):
            yield None
        if match and _OF_THING.search(place.plain, place.low, match.start()) and place.behind(_MAIN_VERB):
            yield None
        if match:
            cue = place.cue(relation, "verb", match, kept=True)
            yield Bound(place.when, cue) if binds(place, cue) else before_thing(place) or turning(place)
