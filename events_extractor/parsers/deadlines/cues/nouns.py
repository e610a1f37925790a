"""Nouns that make a deadline of their date: "the deadline is May 1", "the May 1 cutoff"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from events_extractor.model import Relation, Span
from events_extractor.parsers.deadlines.bounds import Bound, Cue
from events_extractor.parsers.deadlines.cues.fill import FILL, LENGTH, before
from events_extractor.parsers.deadlines.cues.place import Place
from events_extractor.parsers.deadlines.cues.vetoes import ARTICLE
from events_extractor.parsers.deadlines.lexicon import DEADLINE_NOUN, HAPPENING, NOUN_PREDICATE

# "members who missed Monday's deadline": whoever did or did not keep it, it is past.
_PAST_LIMIT = re.compile(
    r"\b(?:missed|met|made|beat|blew(?:\s+past)?|passed|ignored)\s+(?:the\s+|their\s+|its\s+)?\Z", re.IGNORECASE
)

# "The last day to row is May 1": the day on which it can still be done
_LAST_DAY = re.compile(r"(?:last|final)\s+(?:day|date)\b", re.IGNORECASE)

_AGAIN = r"(?:(?:once\s+)?again\s+|now\s+|since\s+|also\s+)?"

# "The deadline for bids is May 1", "The closing date remains on May 1", "Deadline: May 1", "the deadline was moved to May 1"
NOUN_BEFORE = re.compile(
    rf"\b{DEADLINE_NOUN}\b(?:(?!\bfrom\s+(?:the|its|an?)\s(?:[\w-]+\s+){{0,4}}date\b)[^.;!?]){{0,120}}?"
    r"(?P<cue>\b(?:is|are|will\s+be|remains?|falls?"
    rf"|(?:ha(?:s|ve)\s+{_AGAIN}been|was|were|is|are|will\s+be)\s+(?:extended|moved|pushed|postponed|set)"
    rf"(?:\s+back)?(?:\s+{LENGTH},?)?(?:\s+(?:to|for|until))?|extended\s+(?:to|until)|of)|:|\s[–—-]"
    rf"|,)(?:\s+(?:now|still|currently|this|next))*(?P<on>\s+on)?{FILL}\Z",
    re.IGNORECASE,
)

# "Application deadline May 1", "(deadline May 1)"
_NOUN_ADJACENT = before(DEADLINE_NOUN)

# What heads a note without a verb. "Deadline for papers (May 1)", "Last date for changes to bids (May 1)"
_NOUN_FOR = re.compile(
    rf"\W*(?:the\s+|our\s+)?(?:(?:application|final|new|next|submission)\s+)?(?P<cue>{DEADLINE_NOUN})\s+(?:for|of|to)\s+"
    r"(?:(?!(?:and|are|but|came|closed|ended|expired|has|have|is|lapsed|on|passed|slipped|that|was|were|which|will)\b)[\w'/&-]+,?\s+){1,7}\Z",
    re.IGNORECASE,
)

# A date that is none of the deadlines by name, but was put off as they are. "repayment date extended to May 1",
# "renewal date now May 1"
_DATE_MOVED = re.compile(
    rf"\b(?:date|day|time\s+limit)s?\s+(?P<cue>(?:(?:ha(?:s|ve)\s+{_AGAIN}been|was|were|is|are)\s+)?"
    r"(?:extended|moved|postponed|pushed|changed)(?:\s+back)?\s+(?:to|until)"
    rf"|(?:is\s+|are\s+)?now){FILL}\Z",
    re.IGNORECASE,
)

# The day from which something holds, by which nothing has to be done. "the launch date was moved back to May 1"
_OF_START = re.compile(r"\b(?:effective|start(?:ing)?|launch|opening)\s+(?:date|day)s?\b", re.IGNORECASE)

# "pushed the start of its rule to May 1", "delayed enforcement of the ban until May 1"
_START_MOVED = re.compile(
    rf"\b(?:push|mov|postpon|delay|defer|shift)(?:e?s|e?d|ing)?\s+(?:back\s+)?(?:[\w'-]+\s+){{0,4}}?"
    r"(?:start|launch|enforcement|implementation|rollout|compliance|effective\s+date)\b"
    rf"(?:\s+[\w'-]+){{0,8}}?\s+(?P<cue>(?:back\s+)?to){FILL}\Z",
    re.IGNORECASE,
)

# A rule that was put off. "The toll rule has been pushed back to May 1", "New limits were postponed by a month, to May 1"
_RULE_MOVED = re.compile(
    r"\b(?:bans?|codes?|curbs|curfews?|dut(?:y|ies)|enforcement|fees?|laws?|levy|levies|limits?|mandates?|moratorium|orders?"
    r"|polic(?:y|ies)|regulations?|requirements?|restrictions?|rules?|sanctions?|standards?|tariffs?|tax(?:es)?|tolls?)\b"
    rf"(?:\s+[\w'-]+){{0,8}}?\s(?:(?:ha(?:s|ve)\s+{_AGAIN}been|was|were|is|are|is\s+being|are\s+being|will\s+be)\s+)"
    rf"(?:deferred|delayed|moved|postponed|pushed|put\s+off)(?:\s+back)?(?:\s+{LENGTH},?)?\s+(?P<cue>to){FILL}\Z",
    re.IGNORECASE,
)

# "extended the deadline for bids to May 1", "pushed its filing deadline back to May 1"
_NOUN_MOVED = re.compile(
    rf"\b(?:extend|push|mov|postpon|delay|shift|set)(?:e?s|e?d|ing)?\s+(?:[\w'-]+\s+){{1,5}}?{DEADLINE_NOUN}\b"
    rf"(?:\s+[\w'-]+){{0,8}}?(?:\s+from\s+(?:the\s+|its\s+)?[\w\s,'-]{{4,60}}?\d,?)?"
    rf"(?:\s+{LENGTH},)?\s+(?P<cue>(?:back\s+)?(?:to|until|for|at))"
    rf"{FILL}\Z",
    re.IGNORECASE,
)

# What is open for a time, and left open longer. "extended the comment period to May 1",
# "extends registration for the race by two weeks, to May 1"
_PERIOD_MOVED = re.compile(
    r"\b(?:extend|prolong)(?:s|ed|ing)?\s+(?:[\w'-]+\s+){0,5}?(?:periods?|windows?|consultation|registration|enrol?lment"
    r"|nominations?|applications?|submissions?|moratorium|ban|truce|waivers?|pause|emergency|mandate|sanctions)\b"
    rf"(?:\s+(?!(?:to|until|by)\b)[\w'-]+){{0,8}}?(?P<cue>(?:\s+{LENGTH},?)?\s+to){FILL}\Z",
    re.IGNORECASE,
)

# "The deadline has been extended from May 1 to June 1": the last day of the range is the one that holds
_NOUN_MOVED_FROM = re.compile(
    rf"\b{DEADLINE_NOUN}\b[^.;!?]{{0,80}}?\b"
    r"(?:extended|moved|pushed|postponed|changed|shifted)(?:\s+back)?(?P<cue>(?:\s+from)?)\s*\Z"
    rf"|\b(?:extend|push|mov|postpon|shift|chang)(?:e?s|e?d|ing)\s+(?:[\w'-]+\s+){{1,5}}?{DEADLINE_NOUN}\b"
    rf"(?:\s+[\w'-]+){{0,8}}?(?P<cue_>\s+from)\s*\Z",
    re.IGNORECASE,
)

# "the May 1 deadline", "a May 1 filing deadline", "May 1's cutoff"; not "told them on May 1 that her last day"
_NOUN_AFTER = re.compile(
    rf"(?:'s)?\s+(?:(?!(?:and|or|but|with|is|was|that|which|who|whose|his|her|their)\b)[\w-]+\s+){{0,3}}?"
    rf"(?P<cue>{DEADLINE_NOUN}|expiration|target(?=\s+to\s))\b",
    re.IGNORECASE,
)

# The day from which a deadline is put off, no deadline any more: "extended | the May 1 deadline for bids to June 1",
# "the May 1 deadline for bids | has been extended to June 1"
_MOVING = re.compile(
    r"\b(?:(?:extend|push|mov|postpon|delay|shift|chang)(?:e?s|e?d|ing)"
    r"|(?:will|agree[ds]\s+to|voted\s+to|decided\s+to)\s+(?:extend|push|move|postpone|delay|shift|change))\s+(?:back\s+)?(?:the|its|their|our|an?|this)\s+\Z",
    re.IGNORECASE,
)
_TO_NEW_DAY = (
    rf"(?:\s+back)?(?:\s+{LENGTH},?)?\s+(?:to|until)\s+"
    r"(?-i:(?:[A-Z][a-z]+day,?\s+)?(?:[A-Z][a-z]{2,8}\.?\s+\d|\d{1,2}\s+[A-Z])|[A-Z][a-z]+day\b)"
)
_MOVED_ON = re.compile(rf"(?:\s+[\w'’-]+){{0,10}}?{_TO_NEW_DAY}", re.IGNORECASE)
_MOVED_SINCE = re.compile(
    rf"(?:\s+[\w'’-]+){{0,10}}?\s+(?:has|have|was|were|is|are|will\s+be)\s+{_AGAIN}(?:been\s+|being\s+)?"
    rf"(?:extended|moved|pushed|postponed|shifted|changed){_TO_NEW_DAY}",
    re.IGNORECASE,
)


# What only says where a day stands in a term, beside what is due on it. "due May 1, the (last day of the session)"
_END_OF_TERM = re.compile(r"(?:last|final)\s+day\s+of\s", re.IGNORECASE)


def by_end_of_term(place: Place) -> Iterator[Bound | None]:
    """The last day of a term, named so beside a date that bounds nothing else: "May 1, the last day of the term"."""
    match = place.behind(NOUN_PREDICATE)
    if match:
        yield Bound(place.when, Cue("on", "noun", Span(*match.span("cue")), place.when.span))


def by_noun_beside(place: Place) -> Iterator[Bound | None]:
    """What a noun right behind the date says: "May 1 is the deadline", "the May 1 deadline"."""
    match = place.behind(NOUN_PREDICATE)
    if match and (match["copula"] or not _END_OF_TERM.match(place.plain, match.start("cue"))):
        relation: Relation = "by" if match["cue"].lower().startswith(("deadline", "due", "cut")) else "on"
        yield Bound(place.when, Cue(relation, "noun", Span(*match.span("cue")), place.when.span))
    match = place.behind(_NOUN_AFTER)
    if match and (place.before(_PAST_LIMIT) or _put_off(place, match.end())):
        yield None
    if match:
        article = place.before(ARTICLE)
        cut = Span(article.start() if article else place.when.span.start, place.when.span.end)
        relation = "on" if match["cue"].lower() == "expiration" else "by"
        yield Bound(place.when, Cue(relation, "noun", Span(*match.span("cue")), cut))


def _put_off(place: Place, end: int) -> bool:
    """Whether the deadline that is named up to ``end``, behind its day, is told to be of another day now."""
    moved = _MOVED_ON.match(place.plain, end, place.high) if place.before(_MOVING) else None
    return (moved or _MOVED_SINCE.match(place.plain, end, place.high)) is not None


def by_noun_before(place: Place) -> Iterator[Bound | None]:
    """What a noun in front of the date says: "the deadline is May 1", "extended the deadline to May 1"."""
    when = place.when
    match = place.before(_NOUN_MOVED_FROM) if when.until else None
    if match:
        last = replace(when, day=when.until, time=when.until_time, until=None)
        yield Bound(last, Cue("by", "noun", None, Span(max(match.start("cue"), match.start("cue_")), when.span.end)))
    match = place.before(NOUN_BEFORE)
    if match:
        yield place.bound("on" if match["on"] or _LAST_DAY.match(match[0]) else "by", "noun", match)
    match = place.before(_NOUN_ADJACENT)
    if match:
        yield place.bound("by", "noun", match, kept=True)
    match = _NOUN_FOR.match(place.plain, place.clause_start(when.span.start), when.span.start)
    if match:
        yield Bound(when, Cue("by", "noun", Span(*match.span("cue")), when.span))
    match = place.before(_DATE_MOVED)
    if match and _OF_START.search(place.plain, place.low, match.end()):
        begin, end = match.span("cue")
        to = place.plain.rfind(" ", begin, end)  # the move itself is told: "the launch date was moved back"
        yield Bound(when, Cue("on", "noun", Span(begin, end), Span(to if to >= 0 else begin, when.span.end)))
    match = place.before(_NOUN_MOVED) or match
    if match and not HAPPENING.search(place.plain, place.clause_start(match.start()), match.start()):
        yield place.bound("by", "noun", match)
    match = place.before(_PERIOD_MOVED)
    if match:
        yield place.bound("until", "noun", match)
    match = place.before(_START_MOVED)
    if match:
        yield place.bound("on", "noun", match)
    match = place.before(_RULE_MOVED)
    if match and not HAPPENING.search(place.plain, place.clause_start(match.start()), match.end()):
        yield place.bound("on", "noun", match)
