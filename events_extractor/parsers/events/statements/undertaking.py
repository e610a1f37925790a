"""What somebody is said to do, where that has the name of an event of its own: they open it, gather for it, headline it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from events_extractor.language import names
from events_extractor.model import Span
from events_extractor.parsers.events.parts import bodies
from events_extractor.parsers.events.parts.cues import MONTH, THING, THING_WORDS, WEEKDAY
from events_extractor.parsers.events.parts.fields import without
from events_extractor.parsers.events.statements.framing import STATES, after
from events_extractor.reading import Reading


@dataclass(frozen=True, slots=True)
class Undertaking:
    """Where the name of an event lies, and who holds it if that is told in a way of its own."""

    name: Span
    organizer: Span | None = None
    is_clause: bool = False  # the name is the clause itself


# "A harbor committee will look at how piers are mended": what a body looks into is what takes place.
_STUDIES = re.compile(
    r"(?:The |An? |the |an? )?(?P<body>[A-Z][^.;:]{3,90}?) (?:will )?"
    r"(?:looks? (?:at|into)|examines?|explores?) (?=[a-z\"A-Z])"
)

_BEGINS = (
    r"(?:will |plans to )?(?:formally |officially |then )?(?:opens?|begins?|starts?|kicks? off)(?: formally| officially)?"
)
# "annual two-day conference": an event by its noun, with nothing but adjectives before it
_NOUN = (
    r"(?:(?!(?:about|after|ahead|at|before|by|for|from|in|into|of|on|over|to|with|and)\b)[\w'’&-]+ ){0,6}?"
    rf"(?i:{THING.pattern})"
)
# ... that no other noun follows: "meeting-day blackout", "lecture fund"
_IS_HEAD = (
    r"(?=\W*\Z|[.;:,]| ?[(\"–—]| [A-Z\d]| (?:about|against|after|along|alongside|among|and|around|as|at|before|between|by"
    r"|called|during|entitled|featuring|focused|for|from|here|honou?ring|in|inside|later|near|next|of|off|on|or|outside|over"
    r"|named|that|this|through|titled|to|today|tomorrow|tonight|under|where|which|with|without)\b)"
)
# "opens a two-day meeting": likewise what a body begins.
_OPENS = re.compile(
    rf"(?:The |the )?(?P<body>[A-Z][^.;:]{{3,90}}?) {_BEGINS} (?:an?|its)"
    rf" (?={_NOUN}{_IS_HEAD})"
)
# "The Rope Forum kicks off its annual conference", "we will start the members' meeting": what is theirs they hold, whatever
# the name of the body is.
_OPENS_ITS_OWN = re.compile(
    rf"(?:(?:[Tt]he )?(?P<body>[A-Z](?:(?!\b(?:and|who|which|that)\b)[^.;:,]){{2,60}}?) {_BEGINS} (?:its|their)"
    rf"|[Ww]e(?:'ll)? {_BEGINS} (?:the|our)) (?={_NOUN}{_IS_HEAD})"
)

# A date's full stop ends no sentence: "on Sept. 24", "at 9 a.m."
_IN_CLAUSE = r"(?:[^.;:,]|(?<=\b[ap])\.m\.|(?<=\b(?:Jan|Feb|Mar|Apr|Aug|Oct|Nov|Dec))\.|(?<=\bSept)\.)"
# "The House will meet Friday for a pro forma session", "gathers pilots, mayors and wardens for a talk",
# "Mayors arrive today in Dover for a summit": what people come together for.
_GATHERS_FOR = re.compile(
    rf"\b(?:(?:meets?|gathers?(?: [a-z]+(?:, [a-z]+){{1,4}},? and [a-z]+)?|convenes?|arrives?|assembles?"
    rf"|(?:come|bring)s? together)\b{_IN_CLAUSE}{{0,60}}?"
    rf"|(?:will )?sits? down with [^.;:]{{3,120}}?) for (?=(?:an?|the|its|their) "
    rf"(?!(?:first|second|third|last|final|next|only) time\b)"
    rf"[^.;:,]{{0,90}}?(?i:{THING.pattern}))"
)
# "The Rope Guild will bring together pilots and wardens on May 3 for a forum on nets", "convenes mayors to discuss tolls":
# a body, those whom it calls together, and what for. What merges is brought together for good, and what is gathered may be
# nets or strength: whom somebody gathers is named by what they do.
_WHOM = (
    rf"(?!(?:again|at|for|from|in|jointly|next|on|this|to|to(?:day|morrow|night)|{WEEKDAY}|{MONTH}[a-z]*)\b)"
    rf"(?P<whom>(?:{_IN_CLAUSE}|, ){{3,160}}?)"
)
_CALLS_TOGETHER = re.compile(
    r"(?:[Tt]he )?(?P<body>(?!(?:He|I|It|She|That|There|They|This|We|Who|You)\b)[A-Z]"
    r"(?:(?!\b(?:who|which|that) )[^.;:,]){1,80}?) (?:(?:will|is (?:due|scheduled|set) to|plans to) (?:also |then )?)?"
    rf"(?P<verb>brings? together|convenes?|gathers?) {_WHOM}"
    rf" (?:for (?=(?P<thing>(?:an?|the|its|their) {_NOUN}{_IS_HEAD}))"
    r"|to (?:chart|debate|discuss|examine|explore|hash out|plot|share|swap|tackle|talk|weigh)\b)"
)
_PEOPLE = re.compile(
    r"\b(?:people|[A-Za-z]+(?:CEOs|ors|ers|ists|ians|[mw]en|cials|dents|ees|perts|tives)|(?:advoc|deleg)ates)\b"
)

# "as the state's Board of Harbors gathers": a body that acts in a clause of its own.
_AS_BODY = re.compile(r"\b(?:as|when|where|while) (?:the [a-z]+'s |the )?(?=[A-Z])")

# "The festival closes on Sunday with a torchlight walk": what goes on or ends with something of its own.
_ENDS_WITH = re.compile(
    rf"\b(?:continues?|concludes?|ends?|closes?|culminates?)\b[^.;:]{{0,60}}? with "
    rf"(?=an? [^.;:,]{{0,90}}?(?i:{THING.pattern}|\bedition of))"
)

# "The mayor will headline a supper for growers", "Ann Birch keynotes the Rope Guild's Harvest Dinner",
# "will deliver the Birch Lecture in Public Life": the occasion of a speech. "delivers a speech" names none.
_SPEECH = re.compile(
    r"(?P<who>(?:[^.;]|(?<=\b(?:Gov|Mrs|Rep|Sen))\.|(?<=\b(?:Dr|Mr|Ms|St))\.){2,140}?) (?:will (?:also )?)?"
    r"(?:(?:(?:headlines?|keynotes?) (?:(?:an?|the|its|their|this year's) )?"
    r"|(?:leads|(?:is|are) leading) an? (?!(?:[a-z-]+ )?(?:party|race|vote)\b))"
    rf"(?P<what>(?!(?:list|lists|number|roster|slate|string)\b)[^.;:,]{{0,60}}?(?i:{THING.pattern}){_IS_HEAD}[^.;:,]{{0,120}}?)"
    r"|(?:delivers?|gives?) (?:(?:the|this year's) |[A-Z][\w.-]*'s? )"
    r"(?P<lecture>(?=[^.;:,]{0,60}?[A-Z])(?:[\w'’&-]+ ){1,6}?(?i:lectures?|oration|sermon)"
    rf"{_IS_HEAD}[^.;:,]{{0,120}}?))"
    r"(?= and (?:will |then )?[a-z]+ |[.;:,]|\Z)"
)
# "Ann Birch goes to Dover, where she'll | headline": a clause of its own
_WHERE = re.compile(r"(?:, where|[:;]) (?:he|she|they|it)(?:'ll)?\Z|, where the [a-z]+\Z")


# "headlines the Dock Club dinner", "keynotes this year's Rope Forum"
_HEADLINES = re.compile(
    r"\b(?:headlin|keynot)(?:es|ing) (?:the|its|their|this year's|[A-Z][\w.-]*'s?) (?=[^.;:]{0,60}?[A-Z])"
    rf"[^.;:]{{0,60}}?(?i:{THING.pattern})"
)


def headlined(text: str) -> bool:
    """Whether ``text`` names what takes place by who speaks at it: "Ann Birch headlines the Dock Club dinner"."""
    return _HEADLINES.search(text) is not None


def opened(reading: Reading, body: Span, holes: list[Span]) -> Undertaking | None:
    """The event of its own that ``body`` says somebody opens; "the talks start at nine" begin by themselves."""
    match = _OPENS_ITS_OWN.match(reading.plain, after(reading, body, holes).start, body.end)
    if match is None:
        return None
    named = match["body"] is not None and not names.find(match["body"])
    return Undertaking(Span(match.end(), body.end), Span(*match.span("body")) if named else None)


def calls_together(text: str) -> bool:
    """Whether ``text`` says that a body brings people together, and what for."""
    return any(_calls(called) for called in _CALLS_TOGETHER.finditer(text))


def _calls(called: re.Match[str]) -> bool:
    """Whether those whom a match calls together are people, and the body that calls them is none of their meetings."""
    people = not called["verb"].startswith("gather") or _PEOPLE.search(called["whom"]) is not None
    return people and not THING.search(called["body"])


def called_together(reading: Reading, body: Span, holes: list[Span]) -> Undertaking | None:
    """The event for which ``body`` says that somebody brings people together; the clause itself where it only says what
    they are to do.
    """
    rest = after(reading, body, holes)
    led = _AS_BODY.search(reading.plain, rest.start, rest.end)
    starts = (*([led.end()] if led else []), rest.start)
    found = (_CALLS_TOGETHER.match(reading.plain, start, body.end) for start in starts)
    called = next((match for match in found if match is not None and _calls(match)), None)
    if called is None or (called["thing"] is None and called.start() != rest.start):
        return None
    host = Span(*called.span("body"))
    if called["thing"] is None:
        return Undertaking(rest, host, is_clause=True)
    return Undertaking(Span(called.start("thing"), body.end), host)


def undertaken(reading: Reading, body: Span, holes: list[Span]) -> Undertaking | None:
    """The event that ``body`` says somebody looks into, gathers for, ends with or headlines."""
    plain, rest = reading.plain, after(reading, body, holes)
    for pattern in (_STUDIES, _OPENS):
        match = pattern.match(plain, rest.start, body.end)
        if match and bodies.is_institution(match["body"]):
            return Undertaking(Span(match.end(), body.end))
    if gathered := _GATHERS_FOR.search(plain, body.start, body.end):
        clause = _AS_BODY.search(plain, body.start, gathered.start())
        organizer = bodies.acting(reading, Span(clause.end(), body.end)) if clause else None
        return Undertaking(Span(gathered.end(), body.end), organizer)
    if ended := _ENDS_WITH.search(plain, body.start, body.end):
        return Undertaking(Span(ended.end(), body.end))
    if speech := _SPEECH.match(plain, rest.start, body.end):
        before = _WHERE.search(speech["who"])
        if before or not STATES.search(speech["who"] + " "):
            return Undertaking(Span(*speech.span("what" if speech["what"] else "lecture")))
    return None


# "The Rope Ball returns", "A supper follows", "an eclipse will be visible": of what takes place, only that it does
_COMES_ROUND = re.compile(
    rf"(?:[Tt]he |[Oo]ur |[Aa]n? )?(?P<what>[^.;:,]{{2,90}}?\b(?i:{THING_WORDS}))(?:, [^.;:,]{{3,80}},)? "
    r"(?:(?:will (?:also |then )?)?(?:come back|follow|return|be (?:back|on (?:show|view)|visible))|comes back"
    r"|follows|returns|(?:is|are) (?:back|on (?:show|view)|visible)) ?"
)


def comes_round(reading: Reading, body: Span, holes: list[Span]) -> Span | None:
    """The event of which ``body`` says no more than that it comes, comes back, or follows another."""
    match = _COMES_ROUND.match(reading.plain, after(reading, body, holes).start, body.end)
    return Span(*match.span("what")) if match and not STATES.search(match["what"]) else None


# "Ann Birch will anchor live coverage of the regatta on the Lakes Television Network":
# what is on, and which channel it is on.
_ANCHORS = re.compile(r"\b(?:will (?:also )?)?anchors? (?=(?:an?|its|live|special|the)\b|\")")
_CHANNEL = re.compile(r" on (?:the )?(?P<channel>(?:[A-Z][\w&.-]* ){1,4}(?:Channel|Network|News|Radio|Television|TV))\b")


def anchored(reading: Reading, body: Span) -> tuple[tuple[Span, ...], Span | None] | None:
    """The broadcast that somebody anchors and the channel that sends it."""
    anchors = _ANCHORS.search(reading.plain, body.start, body.end)
    if anchors is None:
        return None
    if shown := re.compile(r'"([^"]{3,60})"').match(reading.plain, anchors.end(), body.end):
        return (Span(*shown.span(1)),), None
    channel = _CHANNEL.search(reading.plain, anchors.end(), body.end)
    pieces = without(reading, Span(anchors.end(), body.end), *([Span(*channel.span())] if channel else []))
    return pieces, Span(*channel.span("channel")) if channel else None
