"""Dated deadlines: a day by, before, on, after, until or from which somebody must or can no longer do something.

A deadline is a date, a *cue* that says how the date bounds something, and the clause that says what. The grammar reads one
sentence at a time and knows these kinds of cue:

- ``adverb``: a preposition in front of the date, outside the clause: "by", "no later than", "before", "through", "starting";
- ``verb``: a verb in front of the date that belongs to the clause: "takes effect", "expires", "is due", "closes";
- ``noun``: a noun beside the date: "the deadline is May 1", "a May 1 filing deadline", "May 1 is the last day to";
- ``act``: a public act announced for a day: "will lift the curbs on Friday";
- ``row``: an entry of a list: "Abstracts due: May 1", "15 May – Camera-ready copy".

Past days, plain events, and days that only place something in time are not deadlines.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from events_extractor.language import clauses
from events_extractor.model import Deadline, Issue, Item, Placement, Relation, Section, Span
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment

_Part = Literal["adverb", "verb", "noun", "act"]

_WINDOW = 900  # code points either side of a date that its clause may take: work stays linear however long a sentence runs


@dataclass(frozen=True, slots=True)
class _When:
    """A stated day: where it stands, the day, its clock time, the last day of a range, and what of it was implied."""

    span: Span
    day: dt.date | None
    time: dt.time | None = None
    until: dt.date | None = None
    until_time: dt.time | None = None
    implied: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Cue:
    """How a date bounds something. ``words`` state the relation; ``cut`` is what the clause leaves out: the date, and the
    words where they are no part of the clause."""

    relation: Relation
    part: _Part
    words: Span | None
    cut: Span


@dataclass(frozen=True, slots=True)
class _Bound:
    """A date with its cue."""

    when: _When
    cue: _Cue


def parse(reading: Reading, section: Section, item: Item) -> Iterator[Deadline | Issue]:
    """The deadlines that ``item`` states, in text order, and an Issue for each whose day cannot be known.

    Days before ``reading.today`` are passed over. A date without a year in a document without an issue date yields the Issue
    ``deadlines/undated``; one that names a month or a season instead of a day yields ``deadlines/unread``. ``uid`` is left empty.
    """
    placement: Placement = "listed" if item.listed or section.kind == "promotion" else "prose"
    taken: list[Span] = []
    for row in _rows(reading, section, item):
        taken.append(row.span)
        yield from _settle(reading, row, "listed")
    previous: tuple[Span, ...] = ()
    for sentence in clauses.sentences(reading.plain, item.span):
        bounds = [
            bound
            for bound in _bounds(reading, section, sentence)
            if not any(span.start <= bound.when.span.start < span.end for span in taken)
        ]
        yield from _unpinned(reading, sentence)
        for index, bound in enumerate(bounds):
            what = _what(reading.plain, sentence, bounds, index, previous if index else ())
            if what:
                previous = what
                for part in _ends(reading.plain, bound, what):
                    yield from _settle(
                        reading, _Statement(part, what, f"deadlines/{part.cue.part}-{part.cue.relation}"), placement
                    )


def distinct(deadlines: Iterable[Deadline]) -> list[Deadline]:
    """``deadlines`` without restatements: of those on one day that share most words of what is due, the first stays."""
    kept: list[Deadline] = []
    by_day: dict[tuple[dt.date | None, bool], list[tuple[Deadline, frozenset[str]]]] = {}
    for deadline in deadlines:
        words = _content(deadline.what)
        earlier = by_day.setdefault((deadline.date, False), [])
        if any(_restates(words, others) and deadline.span != other.span for other, others in earlier):
            continue
        earlier.append((deadline, words))
        kept.append(deadline)
    return kept


# --- when -------------------------------------------------------------------------------------------------------------------


def _when(moment: Moment) -> _When:
    begins, until = moment.begins, moment.until
    last = _day(until) if until and _day(until) != _day(begins) else None
    return _When(
        Span(moment.start, moment.end),
        _day(begins),
        _clock(begins),
        last,
        _clock(until) if last else None,
        tuple(moment.implied),
    )


def _clock(value: dt.date | dt.datetime | dt.time | None) -> dt.time | None:
    if isinstance(value, dt.datetime):
        value = value.time()
    return value.replace(tzinfo=None) if isinstance(value, dt.time) else None


def _day(value: dt.date | dt.datetime | dt.time | None) -> dt.date | None:
    if isinstance(value, dt.datetime):
        return value.date()
    return value if isinstance(value, dt.date) else None


_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twelve": 12, "fourteen": 14, "fifteen": 15, "twenty": 20, "thirty": 30, "forty-five": 45, "sixty": 60, "ninety": 90,
}  # fmt: skip

_COUNT = r"(?P<number>\d{1,3}|" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + r")(?:\s+\(\d{1,3}\))?[\s-]+"
_UNIT = r"(?:calendar\s+)?(?P<unit>day|week|month|year)s?\b"

# What a span of time is counted from: nothing said and the order's or notice's own day mean the issue date. "of the date of this order"
_FROM_ISSUE = (
    r"(?P<origin>\s+(?:of|from|after|following)\s+(?:the\s+)?(?:(?:effective\s+)?date\s+(?:of|on\s+which)\s+)?"
    r"(?:this|today|now|issuance(?:\s+of\s+this)?|publication\s+of\s+this)\b(?:\s+(?:order|memorandum|proclamation|directive|notice|rule|letter|announcement|date"
    r"|policy|guidance|executive\s+order|action))?)?"
)

# "within 90 days of the date of this order", "not later than 180 days after the date of this order", "in 60 days"
_WITHIN = re.compile(
    r"\b(?P<cue>within(?:\s+the\s+next)?|(?:no|not)\s+(?:later|more)\s+than|in\s+the\s+next)\s+"
    + _COUNT
    + _UNIT
    + _FROM_ISSUE,
    re.IGNORECASE,
)

# "gives the company 30 days to respond", "have seven days to appeal": the words between stand in the clause
_ALLOWED = re.compile(
    r"\b(?:gave|gives?|giving|given|has|have|had)\b(?P<whom>(?:\s+(?!to\b)[\w$%.,'-]+){0,9}?)\s+(?:only\s+|just\s+)?(?P<cue>"
    + _COUNT
    + _UNIT
    + r")(?=\s+to\s)(?P<origin>)",
    re.IGNORECASE,
)

# "for 120 days from the date of this order"
_LASTING = re.compile(
    r"\b(?P<cue>for)\s+(?:a\s+period\s+of\s+)?" + _COUNT + _UNIT + _FROM_ISSUE.removesuffix("?"), re.IGNORECASE
)

# Another origin than the issue date: the day is unknown. "within 30 days of receiving the notice"
_OTHER_ORIGIN = re.compile(r"\s+(?:of|from|after|following|before|prior\s+to)\s", re.IGNORECASE)


# A case, not a duty. "If you hear nothing within a week, call us"
_CONDITION = re.compile(r"\W*(?:if|when|whenever|unless|once)\s", re.IGNORECASE)


def _later(day: dt.date, number: int, unit: str) -> dt.date:
    """``number`` units after ``day``; months and years keep the day of the month, or take the month's last."""
    if unit in ("day", "week"):
        return day + dt.timedelta(days=number * (7 if unit == "week" else 1))
    months = day.year * 12 + day.month - 1 + number * (12 if unit == "year" else 1)
    for last in (day.day, 30, 29, 28):
        try:
            return dt.date(months // 12, months % 12 + 1, last)
        except ValueError:
            continue
    raise AssertionError(day)


def _counted(reading: Reading, sentence: Span) -> Iterator[_Bound]:
    """Spans of time counted from the issue date: "within 30 days", "seven days to comply", "for 120 days from this date"."""
    for pattern, relation in ((_WITHIN, "by"), (_ALLOWED, "by"), (_LASTING, "until")):
        for match in pattern.finditer(reading.plain, sentence.start, sentence.end):
            plain, span = reading.plain, Span(match.start("cue"), match.end())
            if plain.startswith(" to go", span.end) or (
                not match["origin"] and _OTHER_ORIGIN.match(plain, span.end, sentence.end)
            ):
                continue
            near = _near(sentence, span)
            begin = clauses.clause_start(plain, near, span.start)
            clause = plain[begin : clauses.clause_end(plain, near, span.end)]
            if pattern is _WITHIN and (_CONDITION.match(clause) or (_PAST.search(clause) and not _MODAL.search(clause))):
                continue
            number = int(match["number"]) if match["number"].isdigit() else _NUMBERS[match["number"].lower()]
            day = _later(reading.today, number, match["unit"].lower()) if reading.today else None
            words = Span(*match.span("cue")) if pattern is not _ALLOWED else None
            cue = _Cue(relation, "adverb", words, span)  # type: ignore[arg-type]
            yield _Bound(_When(span, day, implied=("date",)), cue)


# --- cues -------------------------------------------------------------------------------------------------------------------

# What may stand between a cue and its date. "by (the end of the day on) Friday", "until (midnight on) May 1", "due (no later than) May 1"
_FILL = (
    r"(?:\s+(?:at|the|end|close|start|beginning|morning|afternoon|evening|night|midnight|noon|sunset|of|the\s+day|day|least|business|on|this"
    r"|about|early|late|next|-),?(?=\s)){0,6}[\s,]*"
)


def _before(words: str, then: str = "") -> re.Pattern[str]:
    """A pattern of ``words`` that stand right before a date; ``then`` may stand between and is no part of the cue."""
    return re.compile(rf"\b(?P<cue>{words}){then}{_FILL}\Z", re.IGNORECASE)


# Adverbs: the words stand outside the clause. Order decides where several fit: the longer first.
_ADVERBS: tuple[tuple[Relation, re.Pattern[str]], ...] = (
    # "by May 1", "no later than May 1", "on or before May 1"
    ("by", _before(r"on\s+or\s+before|(?:but\s+)?(?:by\s+)?(?:no|not)\s+later\s+th[ae]n|at\s+the\s+latest(?:\s+by)?|by")),
    # "on or after May 1", "as of May 1", "starting May 1", "beginning on May 1", "from May 1"
    (
        "from",
        _before(
            r"on\s+(?:or|and)\s+after|(?:effective\s+)?as\s+of|starting|beginning|commencing|with\s+effect\s+from|(?:effective\s+)?from"
        ),
    ),
    # "before May 1", "prior to May 1", "ahead of May 1"
    ("before", _before(r"(?:well\s+)?before|prior\s+to|in\s+advance\s+of|ahead\s+of")),
    # "until May 1", "through May 1", "up to May 1"
    ("until", _before(r"(?:up\s+)?until|'?till?|through(?:\s+to)?|thru|up\s+to")),
    # "after May 1", "beyond May 1"
    ("after", _before(r"after|beyond")),
    # "effective May 1": an adverb where a clause stands before it
    ("on", _before(r"effective")),
)

# Verbs that make a deadline of their date whatever their subject; they stay in the clause.
_STRONG_VERBS: tuple[tuple[Relation, re.Pattern[str]], ...] = (
    # "is due May 1", "comments are due by May 1"
    ("by", _before("due", r"(?:\s+(?:no\s+later\s+than|back|in|by|before))?")),
    # "takes effect May 1", "will go into effect on May 1", "enters into force May 1", "becomes effective May 1"
    (
        "on",
        _before(
            r"(?:tak(?:e|es|ing)\s+(?:full\s+)?effect|(?:go|goes|going|put|come|comes|coming|enter|enters)\s+in\s?to\s+(?:effect|force)"
            r"|(?:is|are|be|becomes?|becoming)\s+effective|kick(?:s|ing)?\s+in|effective\s+date(?:\s+is|\s+of|:)?)"
        ),
    ),
    # "expires May 1", "is set to lapse on May 1", "runs out May 1", "sunsets May 1"
    (
        "on",
        _before(
            r"(?:expir(?:e|es|ing)|laps(?:e|es|ing)|sunsets|run(?:s|ning)?\s+out|shut(?:s|ting)?\s+down|phas(?:e|es|ed|ing)\s+out)"
        ),
    ),
)

# Verbs that bound something only where their subject is an offer, a rule or a term, not an event.
_WEAK_VERBS: tuple[tuple[Relation, re.Pattern[str]], ...] = (
    # "goes on sale May 1"
    ("on", _before(r"(?:go|goes|going)\s+on\s+sale")),
    # "ending May 1"
    ("until", _before(r"ending|closing")),
    # "ends May 1", "closes on May 1"
    (
        "on",
        _before(
            r"(?:end|ends|close|closes|conclude|concludes|terminates?|be\s+(?:closed|ended|terminated|lifted|imposed|revoked))"
        ),
    ),
    # "opens May 1", "begins on May 1"
    ("on", _before(r"(?:begin|begins|start|starts|open|opens|resume|resumes|commence|commences)")),
)

_DEADLINE_NOUN = r"(?:deadlines?|due\s+dates?|cut-?offs?(?:\s+dates?)?|closing\s+dates?|expir(?:ation|y)\s+dates?|last\s+(?:day|date|chance)|final\s+day|target\s+dates?|submission\s+dates?)"

# "The deadline for bids is May 1", "The closing date remains on May 1", "Deadline: May 1", "the deadline was moved to May 1"
_NOUN_BEFORE = re.compile(
    rf"\b{_DEADLINE_NOUN}\b[^.;!?]{{0,120}}?(?P<cue>\b(?:is|are|will\s+be|remains?|falls?|(?:has\s+been|was|is)\s+(?:extended|moved|pushed|postponed|set)"
    rf"(?:\s+back)?(?:\s+(?:to|for))?|extended\s+to|of)|:|\s[–—-]|,)(?:\s+(?:now|still|currently|this|next))*(?P<on>\s+on)?{_FILL}\Z",
    re.IGNORECASE,
)

# "Application deadline May 1", "(deadline May 1)"
_NOUN_ADJACENT = _before(_DEADLINE_NOUN)

# "May 1, when the law expires": the clause stands behind its date
_WHEN_AFTER = re.compile(
    r",?\s+when\s+(?P<clause>(?:[\w'$%,-]+\s+){1,12}?(?P<cue>expires?|lapses?|ends?|takes?\s+effect|runs?\s+out|kicks?\s+in|goes?\s+into\s+effect|is\s+due|are\s+due))\b",
    re.IGNORECASE,
)

# "extended the deadline for bids to May 1", "pushed its filing deadline back to May 1"
_NOUN_MOVED = re.compile(
    rf"\b(?:extend|push|mov|postpon|delay|shift|set)(?:e?s|e?d|ing)?\s+(?:[\w'-]+\s+){{1,5}}?{_DEADLINE_NOUN}\b(?:\s+[\w'-]+){{0,8}}?\s+(?P<cue>(?:back\s+)?(?:to|until|for|at))"
    rf"{_FILL}\Z",
    re.IGNORECASE,
)

# "the May 1 deadline", "a May 1 filing deadline", "May 1's cutoff"
_NOUN_AFTER = re.compile(rf"(?:'s)?\s+(?:[\w-]+\s+){{0,3}}?(?P<cue>{_DEADLINE_NOUN}|expiration)\b", re.IGNORECASE)

# "May 1 is the last day to enroll", "Today marks the deadline for bids", "May 1, the deadline for bids"
_NOUN_PREDICATE = re.compile(
    rf"(?:,?\s+(?P<copula>(?:is|was|marks|will\s+be)\s+(?:also\s+)?)|,\s+)(?:the\s+|our\s+|your\s+|a\s+)?(?:[\w-]+\s+){{0,2}}?(?P<cue>{_DEADLINE_NOUN})\b",
    re.IGNORECASE,
)

# Public acts and duties that a day is named for. "will lift", "is set to rise", "plans to shut down", "will no longer", "must return"
_ACT = re.compile(
    r"\b(?:will|shall|(?:is|are)\s+(?:set|slated|scheduled|expected|due|poised|going|about)\s+to|plans?\s+to|intends?\s+to)\s+(?:\w+ly\s+)?"
    r"(?:be\s+)?(?:revok|rescind|repeal|impos|lift|ban\b|shut|suspend|rais|ris|increas|jump|doubl|lower|drop\b|reinstat|restor|terminat|withdraw|cut\b|halt|expir"
    r"|laps|end\b|discontinu|clos|eliminat|ceas|abolish|rever[ts]|phas|stop|no\s+longer|lose\b|resum|snap\s+back|take\s+effect|be\s+required|required)\w*"
    r"|\bmust\s+(?!appear|testify|vote|face|meet|speak|see|wait)\w+"
    r"|\b(?:wages?|prices?|fees?|rates?|tolls?|tax(?:es)?|fares?|tariffs?|dues|rents?)\b[^.;,]{0,60}\b(?:rises?|increases?|climbs?|jumps?|doubles?|drops?|falls?|go(?:es)?\s+up)\b",
    re.IGNORECASE,
)
_ON_DAY = re.compile(r"\b(?P<cue>on)(?:\s+(?:this|the))?\s+\Z|(?<=[\w\")])\s+\Z", re.IGNORECASE)

# Things that take place and so begin and end as events do. "the two-day summit beginning", "the workshop runs through"
_HAPPENING = re.compile(
    r"\b(?:summit|conference|hearing|meeting|workshop|festival|trial|visit|trip|tour|concert|exhibit(?:ion)?|seminar|webinar|symposium|convention"
    r"|lecture|course|class(?:es)?|game|tournament|parade|ceremony|reception|rally|retreat|celebration|performance|fair|forum"
    r"|talks|debate|vigil|tutorials?|camp|series|weekend|recess|vacation|holiday|season|party|gala|luncheon|dinner|breakfast|screening"
    r"|panel|session\s+will\s+be\s+held|flights?|races?|journey|adjourn\w*|convenes?|returns?|in\s+town|on\s+(?:view|display)|mission)s?\b",
    re.IGNORECASE,
)

# Things that bind or are offered. Only these make a deadline of "starts", "ends" or a bare "through".
_BINDING = re.compile(
    r"\b(?:no\s+longer|ban|bans|banned|rules?|law|order|tariffs?|dut(?:y|ies)|fees?|rates?|prices?|tickets?|sales?|offer(?:s|ing)?|discounts?|registration|enrol?lment"
    r"|applications?|nominations?|submissions?|proposals?|entries|comments?|window|moratorium|program|funding|authority|authori[sz]ation|exten(?:d\w*|sions?)"
    r"|waivers?|exemptions?|truce|cease-?fire|suspen(?:d|sion)\w*|delay(?:s|ed|ing)?|pause[ds]?|term|session|period|contracts?|agreements?|permits?|licen[cs]es?"
    r"|sanctions?|requir\w+|available|accept\w*|open|valid|due|apply|register|sign\s+up|submit|enter|vot(?:e|es|ing)|ballots?|collecting|in\s+effect"
    r"|in\s+(?:place|force)|benefits?|coverage|eligib\w+|reserv\w+|buy|pay\w*|deposit|grants?|policy|restrict\w*|curbs?|limits?|closed|closure|shutdown|survey"
    r"|collection|contest|competition|call\s+for\s+\w+|nonpayment|loans?|refunds?|subsid(?:y|ies)|credits?|mandate|regulations?|mask|quarantine|curfew|emergency"
    r"|half-(?:staff|mast)|cf[ps]|rf[pai]s?|portal|filing|qualifying|petitions?|sign-?ups?|orders|pricing|fiscal\s+year|continu\w+|detain\w*|custody|blocked?|halt\w*|freez\w+|frozen|stop\w*)\b",
    re.IGNORECASE,
)

# A duty or a promise, whatever it is about. "must", "will", "have to"
_MODAL = re.compile(
    r"\b(?:must|shall|will|would|can|cannot|can't|won't|may|should|need(?:s|ed)?|ha(?:s|ve)\s+to|to\s+(?!the\b|a\b)[a-z]+|required?|demand\w*|please|let\s+us)\b"
)

# What stops, is forbidden or costs more once a day is past: only these make a deadline of a bare "after".
_BARRED = re.compile(
    r"\b(?:no|not|never|cannot|can't|won't|ban\w*|bar|bars|barred|block\w*|prohibit\w*|forbid\w*|illegal|unlawful|allow\w*|stop\w*|end|ends|ceas\w+|expir\w+|void|invalid|only|late|prices?"
    r"|fees?|rates?|cost\w*|pay\w*|tariffs?|requir\w+|must|shall|lose|lapse|halt\w*|discontinu\w*|unless|until|restrict\w*|deport\w*|if)\b|\$\d",
    re.IGNORECASE,
)

# Somebody takes or leaves a post: the day belongs to the move. "will step down May 1", "starting June 1 she leads the unit"
_POST = re.compile(
    r"\b(?:appointed|promoted|succeed\w*|replac(?:e|es|ing)\s+[A-Z]\w+|retir(?:e|es|ing)|resign\w*|step(?:s|ping)?\s+down|joins?|hired|new\s+(?:director|chief|president|editor"
    r"|head|dean|manager|ceo|chair\w*|secretary|commissioner)|take\s+over|assum\w+|reports?\s+to|(?:she|he|will)\s+(?:start|begin|serve|lead|become)s?)\b"
)

# Figures that are published: events, not duties. "the jobs report is due Friday"
_RELEASE = re.compile(
    r"\b(?:jobs?|inflation|payrolls?|gdp|cpi|earnings|figures|data|numbers|results|verdict|ruling|baby)\b", re.IGNORECASE
)

# An offer whose first and last days are both of use. "Early voting runs May 1-9", "Applications open July 1 to July 31"
_OFFER = re.compile(
    r"\b(?:registration|sign-?ups?|enrol?lment|applications?|nominations?|submissions?|comment\s+period|early\s+voting|sales?|tickets?|offer|discount|available|window|open)\b",
    re.IGNORECASE,
)

_TO_DO = re.compile(r"\s+to\s+[a-z]")  # "until May 1 to comment"
# A time in which something may be handed in, right before its days. "applications May 1-15", "early voting runs May 1-9"
_ENTRY_PERIOD = re.compile(
    r"\b(?:registration|sign-?ups?|enrol?lment|applications?|nominations?|submissions?|comments?|comment\s+period|early\s+voting|filing)\b[^.;,]{0,20}\Z",
    re.IGNORECASE,
)

_POSSESSIVE = re.compile(r"'s?\s")  # "before Tuesday's vote": the date belongs to an event
_ATTRIBUTE_BEFORE = re.compile(
    r"\b(?:the|a|an|its|his|her|their|our|this\s+year's)\s+\Z", re.IGNORECASE
)  # "ahead of the May 1 …"
_ATTRIBUTE_AFTER = re.compile(r"\s+[a-z]")  # "… primary"

# What was told, not what is ahead. "crowds had gathered", "sales doubled"
_PAST = re.compile(
    r"\b(?:was|were|had|said|told|wrote|met|held|spoke|fell|rose|grew|doubled|tripled|gained|lost|won|became|began|started|ended|arrived|died|left"
    r"|happened|passed|voted|signed|noticed|filled)\b"
)


def _bounds(reading: Reading, section: Section, sentence: Span) -> list[_Bound]:
    """The dates of ``sentence`` that bound something, in text order."""
    found = list(_counted(reading, sentence))
    clock: Moment | None = None
    for moment in reading.moments_in(sentence):
        if moment.has_time and not moment.has_date:
            clock = moment
            continue
        if any(bound.when.span.start <= moment.start < bound.when.span.end for bound in found):
            continue
        if moment.has_date and moment.grain in ("day", "minute"):
            when = _when(moment)
            # "by 5 p.m. on Friday" where the clock time was found apart
            if clock and when.time is None and re.fullmatch(r"[\s,]*(?:on)?[\s,]*", reading.plain[clock.end : moment.start]):
                when = replace(when, span=Span(clock.start, moment.end), time=_clock(clock.begins))
            bound = _bound(reading.plain, section, sentence, when)
            if bound:
                found.append(bound)
        clock = None
    return sorted(found, key=lambda bound: bound.when.span)


def _bound(plain: str, section: Section, sentence: Span, when: _When) -> _Bound | None:
    """``when`` with the cue that makes a deadline of it, or None."""
    low, high = max(sentence.start, when.span.start - 160), min(sentence.end, when.span.end + 120)
    for pattern in (_NOUN_PREDICATE, _NOUN_AFTER):
        match = pattern.match(plain, when.span.end, high)
        if match:
            words = Span(*match.span("cue"))
            noun = match["cue"].lower()
            relation: Relation = (
                "by"
                if noun.startswith(("deadline", "due", "cut")) or (pattern is _NOUN_AFTER and noun != "expiration")
                else "on"
            )
            article = _ATTRIBUTE_BEFORE.search(plain, low, when.span.start) if pattern is _NOUN_AFTER else None
            return _Bound(
                when, _Cue(relation, "noun", words, Span(article.start() if article else when.span.start, when.span.end))
            )
    match = _NOUN_BEFORE.search(plain, low, when.span.start)
    if match:
        relation = "on" if match["on"] else "by"
        return _Bound(when, _Cue(relation, "noun", Span(*match.span("cue")), Span(match.start("cue"), when.span.end)))
    match = _NOUN_ADJACENT.search(plain, low, when.span.start)
    if match:
        return _Bound(when, _Cue("by", "noun", Span(*match.span("cue")), Span(match.end("cue"), when.span.end)))
    match = _NOUN_MOVED.search(plain, low, when.span.start)
    if match:
        return _Bound(when, _Cue("by", "noun", Span(*match.span("cue")), Span(match.start("cue"), when.span.end)))
    for relation, pattern in _STRONG_VERBS:
        match = pattern.search(plain, low, when.span.start)
        if match and not (relation == "by" and when.time and _RELEASE.search(plain, low, match.start())):
            return _Bound(when, _Cue(relation, "verb", Span(*match.span("cue")), Span(match.end("cue"), when.span.end)))
    match = _WHEN_AFTER.match(plain, when.span.end, high)
    if match and not _HAPPENING.search(plain, *match.span("clause")):
        return _Bound(when, _Cue("on", "verb", Span(*match.span("cue")), Span(when.span.start, match.start("clause"))))
    if _POSSESSIVE.match(plain, when.span.end, high):
        return None
    if _ATTRIBUTE_BEFORE.search(plain, low, when.span.start) and _ATTRIBUTE_AFTER.match(plain, when.span.end, high):
        return None
    for relation, pattern in _ADVERBS:
        match = pattern.search(plain, low, when.span.start)
        if match:
            cue = _Cue(relation, "adverb", Span(*match.span("cue")), Span(match.start("cue"), when.span.end))
            return _Bound(when, cue) if _binds(plain, section, sentence, cue) else None
    for relation, pattern in _WEAK_VERBS:
        match = pattern.search(plain, low, when.span.start)
        if match:
            cue = _Cue(relation, "verb", Span(*match.span("cue")), Span(match.end("cue"), when.span.end))
            return _Bound(when, cue) if _binds(plain, section, sentence, cue) else None
    if when.until is not None:  # "accepting applications May 1-15"
        begin = clauses.clause_start(plain, _near(sentence, when.span), when.span.start)
        if _ENTRY_PERIOD.search(plain, max(begin, when.span.start - 60), when.span.start):
            return _Bound(when, _Cue("from", "act", None, when.span))
    match = _ON_DAY.search(plain, low, when.span.start)
    if match and when.time is None:
        begin = clauses.clause_start(plain, _near(sentence, when.span), when.span.start)
        if _ACT.search(plain, begin, when.span.start):
            stated = Span(*match.span("cue")) if match["cue"] else None
            return _Bound(when, _Cue("on", "act", stated, Span(match.start(), when.span.end)))
    return None


def _unpinned(reading: Reading, sentence: Span) -> Iterator[Issue]:
    """An Issue for each deadline that is named without its day: "the deadline is in early May"."""
    for moment in reading.moments_in(sentence):
        if moment.has_date and moment.grain not in ("day", "minute"):
            low = max(sentence.start, moment.start - 160)
            if _NOUN_BEFORE.search(reading.plain, low, moment.start) or _STRONG_VERBS[0][1].search(
                reading.plain, low, moment.start
            ):
                yield Issue(
                    "deadlines/unread", f"a deadline that is not pinned to a day: {reading.value(sentence)}", sentence
                )


def _ends(plain: str, bound: _Bound, what: Sequence[Span]) -> tuple[_Bound, ...]:
    """``bound`` itself; over a range of days its first and its last day: "from May 1 through June 1", "closed April 8-12"."""
    when, cue = bound.when, bound.cue
    if when.until is None or (cue.relation not in ("from", "on") and not any(_OFFER.search(plain, *span) for span in what)):
        return (bound,)
    first = replace(bound, cue=replace(cue, relation="from"))
    last = _Bound(replace(when, day=when.until, time=when.until_time), replace(cue, relation="until", words=None))
    return (first, last)


def _near(sentence: Span, span: Span) -> Span:
    return Span(max(sentence.start, span.start - _WINDOW), min(sentence.end, span.end + _WINDOW))


def _binds(plain: str, section: Section, sentence: Span, cue: _Cue) -> bool:
    """Whether the clause around an ambiguous cue says that something must be done, is offered, begins or ends."""
    near = _near(sentence, cue.cut)
    begin = _opening(plain, clauses.clause_start(plain, near, cue.cut.start), cue)
    if cue.part == "verb" and cue.words and not _bare(plain, Span(begin, cue.words.start)).removesuffix("and"):
        begin = near.start  # "… and ending May 1": the subject stood before
    end = clauses.clause_end(plain, near, cue.cut.end)
    clause = plain[begin : cue.cut.start] + " " + plain[cue.cut.end : end]
    told = _PAST.search(clause) and not _MODAL.search(clause)
    if section.kind == "moves":
        return cue.relation in ("by", "before") and bool(_BINDING.search(clause)) and not told
    if cue.part == "adverb" and cue.relation in ("by", "before"):
        return not told
    if _POST.search(clause):
        return False
    if cue.part == "adverb" and cue.relation == "on":
        return not told
    if cue.relation == "until" and _TO_DO.match(plain, cue.cut.end, near.end):
        return True
    if _HAPPENING.search(clause) and not _OFFER.search(clause):
        return False
    if cue.relation == "after":
        return _BARRED.search(clause) is not None
    return bool(_BINDING.search(clause) or (cue.part == "adverb" and _MODAL.search(clause)))


# --- what -------------------------------------------------------------------------------------------------------------------

# Words that lead into a statement and say nothing of it. "However, ", "Please note that ", "According to the notice, ", "(a) "
_LEAD_IN = re.compile(
    r"(?:[\s\"'*_•>-]+|(?:annually|every\s[\w ]{1,20})\s+thereafter,\s+|\(\w{1,4}\)\s+|\d{1,2}[.)]\s+"
    r"|(?:however|meanwhile|moreover|furthermore|additionally|finally|also|still|then|and|but|so|or|first|second|third|plus|in\s+addition|instead"
    r"|for\s+now|as\s+a\s+result|of\s+course|in\s+particular|that\s+said|in\s+the\s+meantime)\b,?\s+"
    r"|please\s+(?:note|remember|be\s+aware)\s+that\s+|please\s+|kindly\s+|note\s+that\s+|(?:if|when|once|while|because|since|although|though)\s[^,;:]{2,90},\s+|remember:?\s+(?:that\s+|to\s+)?|don't\s+forget\s+(?:to\s+)?"
    r"|(?:under|according|in|as|per|for|with|during|following|after|unless|at|on)\s[^,;:]{2,90},\s+(?=[\w\"'])"
    r"|to\s[^,;:]{2,90},\s+(?=(?:the|all|each|any|agencies)\s)"
    r"|(?:be\s+sure|make\s+sure|you\s+have|we\s+ask\s+you|we\s+invite\s+you)\s+to\s+|you\s+(?:can|may)\s+(?:(?:still|also|now)\s+)?(?!no\b|not\b|only\b))",
    re.IGNORECASE,
)

# The number of a paragraph or a list entry. "(ii) ", "(a)", "3. "
_MARKER = re.compile(r"\A\W*(?:\(\w{1,4}\)|\w{1,3}[.)](?=\s))\W*")

# Asides of orders that the clause can do without. ", in consultation with the heads of agencies, " before "shall"
_ASIDE = re.compile(
    r",?\s+and\s+(?:annually|every\s+\w+|periodically)\s+thereafter,?"
    r"|,?\s+(?:and\s+)?in\s+(?:consultation|coordination|cooperation|collaboration)\s+with\s[^;]{1,400}?(?=,?\s+(?:shall|will|must|may|should)\b)"
    r"|,\s+(?:as\s+appropriate|as\s+soon\s+as\s+practicable|consistent\s+with|to\s+the\s+(?:maximum\s+|fullest\s+)?extent|where\s+appropriate)\b[^,;]{0,90}?,(?=\s)"
    r"|\s+\((?:[^\s()]{1,40}\s[^()]{1,160}|\w+://[^\s()]*|see\b[^()]*)\)",
    re.IGNORECASE,
)

# What may go on behind the date within the same clause. "by May 1 (to the registrar)", "until May 1 (for new members)"
_TAIL = re.compile(r"\s+(?=(?:to|for|unless|or\s+(?!else)|from|if|whether|without)\s+\w)")
_AFTER_COMMA = re.compile(r",\s+(?=(?:the|a|an|its|all|any|their|his|her|[a-z]+(?:tion|ment|ing|ance))\b|[A-Z])")
_REPORTED = re.compile(r"\b(?:said|says|told|writes|wrote|announced)\b")
_PREDICATE_BEHIND = re.compile(
    r",?\s+(?=(?:must|shall|will|cannot|can|may\s+not|are|is)\s)"
)  # "stoves sold after May 1 must carry a label"
_ASIDE_OPEN = re.compile(r",\s+(?:which|who)\s[^,]*\Z")
_AUXILIARY_END = re.compile(r"\b(?:to|shall|will|must|can|may|should)\Z")  # "agencies to, by May 1, …": the clause goes on
_NEXT = re.compile(r",?\s+(?=\w)")

# What a clause does not need at its end. ", as soon as practicable, but" before "not later than", "so as to arrive" before "by"
_LOOSE_END = re.compile(
    r"(?:,?\s+as\s+soon\s+as\s+(?:practicable|possible)|,?\s+(?:so\s+as\s+)?to\s+(?:arrive|reach\s+us)|,?\s+(?:but|and|or)|,?\s+(?:in|at)\s+any\s+event)"
    r"[,\s]*\Z",
    re.IGNORECASE,
)

# What stands before a cue whose clause comes behind it ("And by May 1, …") or came before ("from May 1 and ending June 1").
_OPENING = frozenset({"", "and", "or", "but", "then", "also", "so"})
_REPEATING = frozenset(
    {"", "and", "or", "but", "ending", "and ending", "closing", "and closing", "expiring", "and expiring"}
)

# Provisos behind a statement. ", to the extent practicable", ", consistent with applicable law"
_PROVISO = re.compile(
    r",?\s+(?:to\s+the\s+(?:maximum\s+|fullest\s+|greatest\s+)?extent|(?:and\s+)?consistent\s+with|as\s+appropriate|in\s+accordance\s+with|pursuant\s+to"
    r"|in\s+consideration\s+of)\b.*\Z",
    re.IGNORECASE,
)

# A predicate without its subject. "will maintain its ban" after "and"
_PREDICATE = re.compile(
    r"(?:will|shall|must|would|can|may|should|cannot|is|are|was|were|has|have|runs?|remains?)\b|\w+\Z", re.IGNORECASE
)
_AUXILIARY = re.compile(r"\s(?:will|shall|must|would|can|may|should|is|are|has|have)\s")
_RELATIVE = re.compile(
    r"(?P<noun>(?:\b[\w'$%-]+[ ]){1,8}?)?(?:\w+day\s+)?(?:that|which)\s+(?P<modal>(?:will|would|must|shall|can|could)\s+)(?P<be>be\s+)?",
    re.IGNORECASE,
)

# Before a verb cue, words that open its own clause. "before the session ends", "until the rates kick in"
_VERB_OPENER = re.compile(
    r"(?:\b(?:before|after|until|when|once|if|because|as|since|that|while|whether|where|with)\s+|,\s+(?![A-Z][a-z]{2,8}\.?\s+\d))",
    re.IGNORECASE,
)

# A verb's beginning without a subject. "currently due to ", "which is set to "
_REDUCED = re.compile(
    r"(?:(?:which|that|now|currently|already|originally|previously|still|is|are|was|were)\s+){0,3}(?:(?:due|set|scheduled|slated|expected|poised)\s+to\s+)?"
    r"(?:will\s+|would\s+)?",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(r"\b(?:of|for|on|to|from|with|by|in)\s+(?=\w)")

_EDGE = " \t,;:–—-\"'*_•|>·"  # what never begins or ends a clause


def _what(plain: str, sentence: Span, bounds: Sequence[_Bound], index: int, previous: tuple[Span, ...]) -> tuple[Span, ...]:
    """The pieces that say what is due: the clause around the cue of ``bounds[index]`` without the date. Empty if none."""
    cue = bounds[index].cue
    near = _near(sentence, cue.cut)
    last = bounds[index - 1].cue.cut.end if index else near.start
    start = max(clauses.clause_start(plain, near, cue.cut.start), min(last, cue.cut.start))
    start, outside = _topic(plain, near, start, cue)
    if cue.part == "verb" and cue.words and cue.words.start >= cue.cut.end:
        return (Span(cue.cut.end, cue.words.end),)
    left = _left(plain, Span(start, cue.cut.start), cue)
    if cue.part == "noun" and cue.words and cue.words.start >= cue.cut.end:
        return _noun_clause(plain, near, cue, left)
    bare = _bare(plain, left)
    if previous and not bare and bounds[index - 1].cue.part == "verb":
        stated = bounds[index - 1].cue.words
        comma = plain.rfind(",", near.start, stated.start) if stated else -1
        if comma >= 0:  # "the curbs, due to end May 1, until June 1"
            left = _left(plain, Span(clauses.clause_start(plain, near, comma), comma), cue)
            bare = _bare(plain, left)
    if previous and bare in _REPEATING:
        return previous
    if bare in _OPENING:
        end = clauses.clause_end(plain, near, _content_start(plain, cue.cut.end, near.end))
        verb = _AUXILIARY.search(plain, cue.cut.end, end)
        proviso = _PROVISO.search(plain, verb.end(), end) if verb else None
        right = _skip_lead_in(plain, Span(cue.cut.end, proviso.start() if proviso else end))
        return _pieces(plain, (right,), bounds)
    pieces = [*outside, left]
    if previous and (
        _PREDICATE.match(plain, left.start, left.end) or (cue.part == "verb" and cue.words and left.start == cue.words.start)
    ):
        pieces[:0] = _subject(plain, bounds[index - 1].cue, previous[0])
    tail = _tail(plain, near, cue, left)
    if tail:
        pieces.append(tail)
    return _pieces(plain, pieces, bounds)


# What an entry is about, before a colon. "Fall internships: apply by May 1"
_TOPIC = re.compile(r"[\s*•-]*(?P<topic>[^.:;!?]{3,80}):\s+\Z")


def _topic(plain: str, near: Span, start: int, cue: _Cue) -> tuple[int, list[Span]]:
    """Where the clause in front of ``cue`` begins, inside a bracket if one is open, and what a clause of one word is about."""
    bracket = plain.rfind("(", start, cue.cut.start)
    inside = _bare(plain, Span(bracket, cue.cut.start)) if bracket >= 0 and ")" not in plain[bracket : cue.cut.start] else ""
    if inside:  # "A job in town (apply by May 1)"
        return bracket + 1, [_left(plain, Span(start, bracket), cue)] if " " not in inside else []
    alone = _bare(plain, Span(start, cue.cut.start))
    topic = _TOPIC.match(plain, near.start, start) if alone and " " not in alone else None
    return start, [_trimmed(plain, Span(*topic.span("topic")))] if topic else []


def _bare(plain: str, span: Span) -> str:
    return re.sub(r"\W+", " ", _MARKER.sub("", span.of(plain))).strip().lower()


def _content_start(plain: str, start: int, end: int) -> int:
    while start < end and plain[start] in _EDGE:
        start += 1
    return start


def _trimmed(plain: str, span: Span) -> Span:
    start, end = span
    while start < end and plain[start] in _EDGE:
        start += 1
    while start < end and plain[end - 1] in _EDGE:
        end -= 1
    if start < end and plain[start] == "(" and ")" not in plain[start:end]:
        start += 1
    if start < end and plain[end - 1] == "(":
        return _trimmed(plain, Span(start, end - 1))
    return Span(start, end)


def _skip_lead_in(plain: str, span: Span) -> Span:
    start = _trimmed(plain, span).start
    for _ in range(4):
        match = _LEAD_IN.match(plain, start, span.end)
        if not match or match.end() >= span.end:
            break
        start = match.end()
    return _trimmed(plain, Span(start, span.end))


def _opening(plain: str, start: int, cue: _Cue) -> int:
    """``start``, or the beginning of the verb's own clause inside it: "a plan before [the session ends]"."""
    if cue.part != "verb" or not cue.words:
        return start
    low, verb = start, cue.words.start
    if plain[low:verb].rstrip().endswith(","):
        return low  # "the act, last renewed in May, expires": the comma closes an aside
    for match in _VERB_OPENER.finditer(plain, low, verb):
        if verb - match.end() > 3 and not plain.startswith(("and ", "or "), match.end()):
            start = match.end()
    if start > low and _REDUCED.fullmatch(plain, start, verb):
        # "lift the curbs on steel, now due to end May 1": the subject stands before the comma, here behind the last preposition
        comma = plain.rfind(",", low, start)
        edge = comma if comma >= 0 else start
        prepositions = list(_PREPOSITION.finditer(plain, low, edge)) if _AUXILIARY.search(plain, low, edge) else []
        start = prepositions[-1].end() if prepositions else low
    return start


def _left(plain: str, span: Span, cue: _Cue) -> Span:
    """The part of the clause in front of the cut, from its subject on."""
    start = _opening(plain, span.start, cue)
    if cue.part == "adverb":
        starts = [match.end() for match in _RELATIVE.finditer(plain, start, span.end) if not match["be"]]
        start = max(starts, default=start)
    end = span.end
    while loose := _LOOSE_END.search(plain, max(start, end - 60), end):
        end = loose.start()
    return _skip_lead_in(plain, Span(start, end))


def _subject(plain: str, before: _Cue, clause: Span) -> list[Span]:
    """The subject that a predicate shares with the ``clause`` in front of it, whose cue was ``before``; empty if none."""
    end = clause.end
    if before.part == "verb" and before.words:
        end = before.words.start
        comma = plain.rfind(",", clause.start, end)
        end = comma if comma >= 0 else end
    auxiliary = _AUXILIARY.search(plain, clause.start, end)
    if auxiliary:
        end = auxiliary.start()
    subject = _trimmed(plain, Span(clause.start, max(clause.start, end)))
    return [subject] if subject.start < subject.end < clause.end and subject.end - subject.start <= 160 else []


def _tail(plain: str, near: Span, cue: _Cue, left: Span) -> Span | None:
    """What goes on behind the date in the same clause, or None."""
    after = cue.cut.end
    match = _TAIL.match(plain, after, near.end)
    if not match and _AUXILIARY_END.search(plain, left.start, left.end):
        match = _NEXT.match(plain, after, near.end)
    if not match and cue.part == "adverb" and plain[left.end : cue.cut.start].lstrip().startswith(","):
        match = _AFTER_COMMA.match(plain, after, near.end)
    if not match and not _AUXILIARY.search(plain, left.start, left.end):
        match = _PREDICATE_BEHIND.match(plain, after, near.end)
    if not match:
        return None
    end = clauses.clause_end(plain, near, match.end())
    if _ASIDE_OPEN.search(plain, left.start, left.end):  # "the board, which has until May 1 to reply, kept silent"
        comma = plain.find(",", match.end(), end)
        end = comma if comma >= 0 else end
    tail = _trimmed(plain, Span(match.end(), end))
    return tail if len(tail.of(plain).split()) > 1 and not _REPORTED.search(plain, *tail) else None


def _noun_clause(plain: str, near: Span, cue: _Cue, left: Span) -> tuple[Span, ...]:
    """What a deadline named beside its date is for: "May 1 [is the last day to enroll]", "face a May 1 [filing deadline for bids]"."""
    end = clauses.clause_end(plain, near, cue.cut.end)
    right = _trimmed(plain, Span(cue.cut.end, end))
    right = (
        Span(right.start + 2, right.end) if plain.startswith("s ", right.start) and plain[right.start - 1] == "'" else right
    )
    predicate = _NOUN_PREDICATE.match(plain, cue.cut.end, end)
    if predicate:
        start = predicate.end("copula") if predicate["copula"] else right.start
        return (_trimmed(plain, Span(start, right.end)),)
    pieces = [left, right] if left.start < left.end else [right]
    return tuple(pieces)


def _pieces(plain: str, spans: Sequence[Span], bounds: Sequence[_Bound]) -> tuple[Span, ...]:
    """``spans`` without asides and without the other dates of the sentence; empty where nothing of substance is left."""
    pieces: list[Span] = []
    for span in spans:
        holes = [Span(*match.span()) for match in _ASIDE.finditer(plain, span.start, span.end)]
        holes += clauses.asides(plain, span)
        holes += [bound.cue.cut for bound in bounds if span.start <= bound.cue.cut.start and bound.cue.cut.end <= span.end]
        start = span.start
        for hole in sorted(holes):
            if hole.start >= start:
                pieces.append(Span(start, hole.start))
                start = hole.end
        pieces.append(Span(start, span.end))
    kept = tuple(piece for piece in (_trimmed(plain, piece) for piece in pieces) if piece.start < piece.end)
    return kept if any(re.search(r"[^\W\d]{2}", piece.of(plain)) for piece in kept) else ()


# --- rows -------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Statement:
    """A bound and the pieces that say what."""

    bound: _Bound
    what: tuple[Span, ...]
    rule: str

    @property
    def span(self) -> Span:
        spans = (self.bound.when.span, self.bound.cue.cut, *self.what)
        return Span(min(span.start for span in spans), max(span.end for span in spans))


# Words by which an entry of a list is known as a deadline. "Abstracts due", "Notification of acceptance", "Registration closes"
_ROW_WORDS = re.compile(
    rf"\b(?:{_DEADLINE_NOUN}|due|submi(?:t|ssions?)|notif(?:y|ications?)|camera[\s-]ready|r\.?s\.?v\.?p|registration\s+(?:closes|ends|by)|applications?\s+close"
    r"|expires?|(?:ends?|closes|closing)(?=\W*\Z)|(?:registration|enrol?lment(?:\s+period)?|applications?|nominations?|submissions?)\s+(?:begins?|opens?|starts?)|final\s+(?:papers?|versions?|manuscripts?)|acceptance|abstracts?|manuscripts?|reserve\s+by|respond\s+by|reply\s+by)\b",
    re.IGNORECASE,
)

# What may stand between a label and its date: ":", " - ", " … ", " | ", a run of spaces. "Papers due: ", "Papers due .... "
_ROW_MARK = re.compile(
    r"\s*(?:[:|–—]|\.{3,}|…|\s--?\s|\s{2,}|\t)\s*(?:by\s+|on\s+|no\s+later\s+than\s+|until\s+|before\s+)?\Z", re.IGNORECASE
)
_MARK_ROW = re.compile(r"(?:\s*\([^()]{0,40}\))?\s*(?:[:|–—]|\.{3,}|…|\s--?\s|\s{2,}|\t)\s*(?=\S)")
_ROW_REST = re.compile(
    r"[\s.,;!|*_]*(?:\(?[^()]{0,60}\)|\s*[-–—]?\s*(?:extended|new|firm|[A-Z]{3,12}))?[\s.,;!|*_]*\Z", re.IGNORECASE
)


def _rows(reading: Reading, section: Section, item: Item) -> Iterator[_Statement]:
    """Entries of lists: a line that is a label and a date, in either order, or a cell that is a date beside its label."""
    alone = _lone_date(reading, section, item)
    if alone:
        yield alone
        return
    label_line: Span | None = None
    for line in _lines(reading, item.span):
        above, label_line = label_line, line if line.of(reading.plain).endswith(":") else None
        moments = [moment for moment in reading.moments_in(line) if moment.has_date and moment.grain in ("day", "minute")]
        if len(moments) != 1 or moments[0].until is not None:
            continue
        when = _when(moments[0])
        before, after = Span(line.start, when.span.start), Span(when.span.end, line.end)
        mark = _ROW_MARK.search(reading.plain, max(before.start, before.end - 40), before.end)
        if mark and mark.start() > before.start and _ROW_REST.match(reading.plain, after.start, after.end):
            label = _trimmed(reading.plain, Span(before.start, mark.start()))
        elif (
            above and not before.of(reading.plain).strip(" *-•_") and _ROW_REST.match(reading.plain, after.start, after.end)
        ):
            label = _trimmed(reading.plain, above)
        else:
            mark = _MARK_ROW.match(reading.plain, after.start, after.end)
            if not mark or before.of(reading.plain).strip(" *-•_"):
                continue
            label = _trimmed(reading.plain, Span(mark.end(), after.end))
        words = label.of(reading.plain)
        if not 1 <= len(words.split()) <= 14 or ". " in words:
            continue
        known = _ROW_WORDS.search(words) is not None
        if known or (section.kind == "deadlines" and not _HAPPENING.search(words)):
            yield _Statement(_Bound(when, _Cue("by", "noun", None, when.span)), (label,), "deadlines/row")


def _lone_date(reading: Reading, section: Section, item: Item) -> _Statement | None:
    """An item that is a date and nothing else, with the item in front of it or the heading as its label."""
    moments = reading.moments_in(item.span)
    if len(moments) != 1 or not moments[0].has_date or moments[0].grain not in ("day", "minute") or moments[0].until:
        return None
    when = _when(moments[0])
    rest = reading.plain[item.span.start : when.span.start] + reading.plain[when.span.end : item.span.end]
    if re.search(r"\w", rest):
        return None
    index = bisect_left(section.items, item.span, key=lambda other: other.span)
    labels = [section.items[index - 1].span] if index else []
    if section.heading:
        labels.append(section.heading)
    for label in (_trimmed(reading.plain, label) for label in labels):
        words = label.of(reading.plain)
        if len(words.split()) <= 14 and _ROW_WORDS.search(words) and not reading.moments_in(label):
            return _Statement(_Bound(when, _Cue("by", "noun", None, when.span)), (label,), "deadlines/row")
    return None


def _lines(reading: Reading, span: Span) -> Iterator[Span]:
    start = span.start
    for line in span.of(reading.document.text).split("\n"):
        end = start + len(line)
        if line.strip():
            yield Span(start + len(line) - len(line.lstrip()), start + len(line.rstrip()))
        start = end + 1


# --- records ----------------------------------------------------------------------------------------------------------------


def _settle(reading: Reading, statement: _Statement, placement: Placement) -> Iterator[Deadline | Issue]:
    when, cue, span = statement.bound.when, statement.bound.cue, statement.span
    if when.day is None:
        yield Issue("deadlines/undated", f"a deadline on a day that cannot be known: {reading.value(span)}", span)
        return
    if reading.today is not None and when.day < reading.today:
        return
    spans = {"date": (when.span,), "what": statement.what} | ({"relation": (cue.words,)} if cue.words else {})
    yield Deadline(
        date=when.day,
        time=when.time,
        relation=cue.relation,
        what=reading.value(*statement.what),
        url=reading.url_in(span),
        section=placement,
        quote=reading.value(span),
        span=span,
        spans=spans,
        implied=when.implied,
        rule=statement.rule,
    )


# --- restatements -----------------------------------------------------------------------------------------------------------

_EMPTY_WORDS = clauses.word_set(
    "a an the of to for in on at by and or with from that this its their his her be is are was will shall must would has have as it they"
)


def _content(what: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]{2,}", what.casefold())) - _EMPTY_WORDS


def _restates(words: frozenset[str], earlier: frozenset[str]) -> bool:
    """Whether two clauses of one day say the same: they share half the words of the shorter, and one adds next to nothing."""
    shorter = min(len(words), len(earlier))
    return shorter > 0 and 2 * len(words & earlier) >= shorter and min(len(words - earlier), len(earlier - words)) <= 2
