"""The forms in which a sentence says what takes place: each reads one of them, or says that it is none."""

from __future__ import annotations

import re

from events_extractor.language import names
from events_extractor.model import Span
from events_extractor.parsers.events.parts import bodies
from events_extractor.parsers.events.parts.cues import AHEAD, BE_HELD, PRESENT, THING, WEEKDAY
from events_extractor.parsers.events.parts.fields import without
from events_extractor.parsers.events.statements.framing import STATES, after
from events_extractor.reading import Reading

DETERMINER = re.compile(
    r"(?:the |our |a |an |its |their |his |her |this year's |this |your )?(?:next |annual )?", re.IGNORECASE
)

# What stands before the name of something that takes place: "our next", "the", "this year's".
ARTICLE = re.compile(
    r"(?:the |our |a |an |its |their |his |her |your |this year's |another )(?:(?:next|upcoming) )?",
    re.IGNORECASE,
)

# "The circle reads", "will screen": what is shown or read follows in quotation marks.
SHOWS = re.compile(
    r"\b(?:(?:will |to )?(?:read|screen|show|perform|stage|play|sing|premiere)|reads|screens|shows|performs|stages"
    r"|plays|sings|premieres) (?=\")"
)

# What comes before a title in quotation marks: a noun of events, or a verb of speaking.
TALKS = re.compile(
    rf"{THING.pattern}|\b(?:\d|one|two|three|four|five|multi|half|full|all)-?day event\b"
    rf"|\b(?:speak|speaks|lecture|lectures|present|presents|discuss|discusses|reads?|screens?|shows?|performs?|stages?"
    rf"|plays?|sings?|premieres?)\b",
    re.IGNORECASE,
)

# Titles that say nothing by themselves and refer to what was named before.
GENERIC = re.compile(
    r"(?:it|this|this one|(?:please )?join(?: us| in)?|(?:the )?(?:first|second|third|next|last)(?: one)?"
    r"|that(?: one)?(?: also)?|he|she|they|we|who|which"
    r"|(?:the |this |our )?(?:annual |next )?(?:event(?: itself)?|conference|meeting|talk|talks|workshop"
    r"|seminar|symposium|call|hearing|session|webinar|festivities|ceremony|program|class|course|camp)"
    r"|(?:the |these |our )?(?:calls|meetings|sessions|classes|webinars)|(?:the |our )?"
    r"(?:(?:next|future|further|upcoming|coming|planned) )?(?:meeting )?(?:dates?|performances?|screenings?|showings?))",
    re.IGNORECASE,
)

_ENOUGH_WORDS = 3

_SUBJECT_WORDS = 8  # of the name of what "will be held"

_CLAUSE_MIN = 12  # code points before its time that make a clause

_SUBJECT_READ = 400  # code points of a subject that are searched for what it names last

_SUBJECT_MAX = 140  # code points; what is longer is not the name of a host

GIVING = re.compile(
    rf"[^,.;:]{{0,60}}? (?:giving|leading|running|holding|presenting) (?=an? [^.;:,]{{0,60}}?(?i:{THING.pattern}))"
)

# "hosts | pilots and wardens for a supper": who is there for what
GUESTS_FOR = re.compile(
    rf"(?!(?:an?|his|her|its|our|the|their|two|three)\b)(?:(?!(?i:{THING.pattern}))[^.;:,])*? for "
    rf"(?=(?:an? |the |its |their )?(?:(?!for )[^.;:,]){{0,40}}?(?i:{THING.pattern}))"
)

# "The planned date for the chess match is 3 May", "the date of our next fair will be Sunday": the day is the subject.
_PLANNED = re.compile(
    r"(?:The |Our |A )?(?:[a-z]+ ){0,2}[Dd]ates?(?: and (?:time|place|venue))? (?:for|of) (?:the |our |this year's )?"
    r"(?P<what>[^.;:,]{3,80}?) (?:is|are|will be|has been set for|have been set for)\b"
)


# "Next dates are 3 and 10 May", "Performances are Oct. 19 and 21": the days of what was named before.
_NEXT_DATES = re.compile(
    r"(?:The |Our )?(?:(?:[Nn]ext|[Ff]uture|[Ff]urther|[Uu]pcoming|[Rr]emaining) )?(?:[Mm]eeting )?"
    r"(?:[Dd]ates?|[Pp]erformances?|[Ss]creenings?|[Ss]howings?)(?: (?:is|are|will be)|:) ?"
)


def dates_named(text: str) -> bool:
    """Whether ``text`` gives the days of something: "The date for the fair is 3 May", "Next dates are 3 and 10 May"."""
    return bool(_PLANNED.match(text) or _NEXT_DATES.match(text))


# What can be held and takes place nowhere: "holds a degree", "is holding a seat".
_NO_GATHERING = re.compile(
    r"\b(?:degrees?|offices?|seats?|stakes?|posts?|positions?|licen[cs]es?|patents?|powers?|records?|titles?|shares?"
    r"|lines?|views?|ground|discounts?|grants?|scholarships?|services?|products?|rates?|chairs?|certificates?|leads?"
    r"|majorit(?:y|ies)|advantages?|edge)\b"
)
_HELD_BY = re.compile(
    r"(?:(?:co-)?hosts?|(?:plans?|expects?|intends?) to|will|'ll|is|are|be|hold|holds|conducts?|throws?|stages?)\b"
)
_HELD_WORDS = 7
# "Mayor Ann Birch will present her budget": what a person presents or offers is not held
_SHOWN = re.compile(r"\b(?:presents?|offers?|provide|produce) ")
# "I like to hold these events": what was told before.
_OF_SUCH = re.compile(r" ?(?:any|such|these|those) ")


def held_by(reading: Reading, body: Span, host: re.Match[str], holes: list[Span]) -> bool:
    """Whether a verb of holding has an object that takes place though its noun is not known:
    "are holding their book swap on Sunday".
    """
    until = next((hole.start for hole in holes if hole.start >= host.end()), None)
    what = reading.plain[host.start("what") : until or body.end]
    if _OF_SUCH.match(what):
        return False
    if not re.search(r"\bevents?\b", what) and (until is None or not _HELD_BY.match(host[0]) or not host["what"]):
        return False
    shown = _SHOWN.search(host[0]) is not None
    if shown and (host["what"] in ("his", "her") or names.find(reading.plain[body.start : host.start()])):
        return False
    return 1 < len(what.split()) <= _HELD_WORDS and not _NO_GATHERING.search(what)


def planned(reading: Reading, body: Span, holes: list[Span]) -> Span | None:
    """What a sentence about a date says the date is of."""
    match = _PLANNED.match(reading.plain, after(reading, body, holes).start, body.end)
    return Span(*match.span("what")) if match else None


# "Ann Birch will be joined by Tom Moss during the 7 p.m. Tide Report": what an hour stands before, as its own.
_OF_HOUR = re.compile(r"\b(?:at|during|for|in|on) the \d")
_SHOW = re.compile(r" (?P<name>[A-Z][\w'-]*(?: (?:(?:and|for|of|the|to|with) )?[A-Z][\w'-]*)*)(?= [a-z]|[.,;]|\Z)")


def of_hour(reading: Reading, body: Span, holes: list[Span]) -> Span | None:
    """The name right behind an hour that stands before it like a word of its own."""
    for hole in holes:
        if _OF_HOUR.search(hole.of(reading.plain)) and (show := _SHOW.match(reading.plain, hole.end, body.end)):
            return Span(*show.span("name"))
    return None


# What goes on after the time of a clause and is not its matter: "... at 11 a.m. and takes up tolls",
# "..., with votes at noon".
_GOES_ON = re.compile(
    r",? (?:and(?=,)|and (?:[a-z]+s|we|they|you|everyone|will|then|a|is|are|at|on|again|(?:the )?[a-z]+ (?:will|[a-z]+s))"
    r"|(?:along )?with|before|after|then|while|as|where|in advance)\b"
)


def clause(reading: Reading, body: Span, cut: list[Span], holes: list[Span]) -> tuple[Span, ...]:
    """The clause itself as a title, up to where it goes on after its time."""
    plain = reading.plain
    start, end = body
    for hole in holes:
        before = plain[body.start : hole.start]
        goes_on = re.compile(r" and (?=will\b)").match(plain, hole.end, end)
        subject = _SUBJECT.match(plain, body.start, hole.start)
        if goes_on and subject and any(other.start > hole.end for other in holes if other.end <= end):
            # "The president leaves tonight and will address the forum on Friday"
            return (
                *without(reading, Span(*subject.span("subject")), *cut),
                *without(reading, Span(goes_on.end(), end), *cut),
            )
        timed_after = any(other.start > hole.end for other in holes if other.end <= end)
        if timed_after and _WHEN.match(plain, hole.end, end):
            continue
        if hole.start - body.start > _CLAUSE_MIN and (
            _goes_on(plain, hole.end, end, before, timed_after=timed_after)
            or (_GATHERING.search(before) and plain.startswith(" to ", hole.end) and not _BUSINESS.match(plain, hole.end))
            or _TO_SEE.match(plain, hole.end, end)
        ):
            end = hole.end
            break
    if (joined := re.search(r", and (?:[a-z]+s|will)\b", plain[start:end])) and _WHEN.search(
        plain[start : start + joined.start()]
    ):
        end = start + joined.start()
    elsewhere = _WHERE.search(plain, start, holes[-1].start if holes else end)
    if elsewhere and (
        _AT_SOME_PLACE.match(plain, start, elsewhere.start() + 1) or not THING.search(plain, start, elsewhere.start())
    ):
        start = elsewhere.end()  # "The treasurer is in Bergen, where she'll speak at a mill at noon"
    if elsewhere is None and (there := _does_there(plain, after(reading, body, holes).start, body, holes)) is not None:
        return (*without(reading, there[0], *cut), *without(reading, there[1], *cut))
    when = next((match for hole in holes if (match := _WHEN.match(plain, hole.end, end))), None)
    if when and not THING.search(plain, body.start, when.start()) and STATES.search(plain, when.end(), end):
        start = when.end()  # "The season opens Tuesday at nine, when the board hears the mayor"
    start = max(start, after(reading, Span(start, end), holes).start)
    if (listed := _listed_after(plain, Span(start, end), holes)) is not None:
        start = listed
    if idle := _IDLE.match(plain, start, end):
        start = idle.end()
    opening = _OPENING.match(plain, start, end)
    start = opening.end() if opening else start
    votes = _VOTES.match(plain, start, end) or _COMMITTEE_VOTES.match(plain, start, end)
    if votes and (votes.re is _VOTES or bodies.is_committee(votes["body"])):
        start = votes.end()
    relative = _RELATIVE.search(plain, start, end)
    aside = [Span(relative.start(), relative.end())] if relative else []
    return without(reading, Span(start, end), *cut, *aside)


# "Ann Birch testifies today | before the Harbor Board": whom somebody comes before, and not what comes later.
_COMES_BEFORE = re.compile(r"\b(?:appear|argu|com|goes|going|plead|present|speak|stand|testif)[a-z]*\b[^,;]*\Z")
# "The envoy meets on Friday | with the pilots", "| with Ann Birch"
_WITH_WHOM = re.compile(r" with (?:(?:her|his|its|our|the|their) |[A-Z])")
_BEFORE_WHOM = re.compile(r" before (?=(?:an? |the )?(?:[A-Z]|[a-z]+\b(?: [a-z]+)?\W*\Z))")


def _goes_on(plain: str, start: int, end: int, before: str, *, timed_after: bool) -> bool:
    """Whether what stands at ``start``, behind the time of a clause of which ``before`` told the first part, goes on with
    something else.
    """
    whom = _BEFORE_WHOM.match(plain, start, end)
    if whom and _COMES_BEFORE.search(before) and not STATES.search(plain, whom.end(), end):
        return False
    if not timed_after and _WITH_WHOM.match(plain, start, end):
        return False
    return _GOES_ON.match(plain, start, end) is not None


def _listed_after(plain: str, body: Span, holes: list[Span]) -> int | None:
    """Where the first thing of a list begins: "Other figures to watch today: harvest estimates at nine, and ..."."""
    colon = next((hole.end for hole in holes if plain.startswith(": ", hole.end) and hole.end < body.end), None)
    listed = colon is not None and any(hole.start > colon for hole in holes) and not THING.search(plain, body.start, colon)
    return colon + 2 if colon is not None and listed else None


# What a part of a sentence begins with and its title does not: "with votes on the bill", "and will then vote on the budget".
_OPENING = re.compile(
    r"for (?=the )"
    r"|(?:(?:with|and|but|then|where|when|followed by|including|also) )+"
    r"(?:(?:will|is (?:set|expected|scheduled|due) to|plans to) (?:then |also )?)?(?=[\w\"])"
    r"|(?:will|is (?:set|expected|scheduled|due) to) (?:then |also )?(?=[a-z])"
)

# "The Senate is due to vote on the tolls bill": of a chamber's vote the chamber is the host.
_VOTES = re.compile(
    r"(?:The |the )?(?:House|Senate|Assembly|Parliament|(?:City |County |Town )?Council)(?: members)?"
    r" (?:(?:will|is (?:expected|scheduled|set|due|slated) to|plans to) (?:also |then )?(?=vote\b))"
)
# "The Tides Committee, led by Ann Birch, will vote on the tolls": nor is the committee part of its vote.
_COMMITTEE_VOTES = re.compile(
    r"(?:The |the )?(?P<body>[A-Z][^.;:,]{3,100}?),? (?:(?:chaired|headed|led) by [^.;:,]{3,60}?(?: \([^()]{2,12}\))?,? )?"
    r"(?:will|plans to|is (?:expected|scheduled|set|due|slated) to) (?:also |then )?(?=vote\b)"
)
# "The House is out, with a pro forma session at noon": who does nothing, before what is on all the same.
_IDLE = re.compile(
    r"(?:[\w'-]+ ){1,5}(?:is|are|remains?|stays?) (?:away|off|out|on break|in recess|on recess|not in session)"
    rf"(?: (?:this|all) week| today)?, with (?:an?|its|the|their) (?=[^,.;:]{{0,60}}?(?i:{THING.pattern}))"
)
_SUBJECT = re.compile(r"(?P<subject>(?:The [a-z]+|(?:[A-Z][\w.'-]* ?){1,5})) ?(?:[a-z]+s|is|are)\b")
_WHERE = re.compile(r", where (?=(?:he|she|it|they|we|the|[A-Z])[\w ]{0,40}?(?:'ll|'s| will| is| are)\b)")
# "The treasurer is in Bergen, where she tours a mill and| addresses the guilds at noon": who, and what she does then
_IS_WHERE = re.compile(
    r"(?P<who>(?:[Tt]he [a-z]+(?: [a-z]+)?|[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,5})) (?:is|are|remains?) (?:today |still )?in "
    r"[^.;:]{3,60}?, where (?:he|she|it|they|we) (?=[a-z]+s\b|[a-z]+ (?:a|an|the)\b)"
)
_AND_DOES = re.compile(rf",? and (?:then |later )?(?=(?:{PRESENT.pattern}))")


def _does_there(plain: str, start: int, body: Span, holes: list[Span]) -> tuple[Span, Span] | None:
    """Who is somewhere, and the last thing that is said to be done there before the hour."""
    there = _IS_WHERE.match(plain, start, body.end)
    hour = next((hole for hole in holes if there is not None and hole.start > there.end()), None)
    if there is None or hour is None or not PRESENT.match(plain, there.end()):
        return None
    also = list(_AND_DOES.finditer(plain, there.end(), hour.start))
    return Span(*there.span("who")), Span(also[-1].end() if also else there.end(), body.end)


# "At the Tide Summit in Dover, where she'll name a pilot at noon": a place and nothing else.
_AT_SOME_PLACE = re.compile(r"(?:At|In) [^,;.]*(?:, [A-Z][\w.]*)?,")
_WHEN = re.compile(r",? (?:when|where) ")

# "She is in Bergen on Friday to see the lock": the purpose of being somewhere.
_TO_SEE = re.compile(r" to (?:see|find out|talk|learn)\b")

# "Ann Birch, who led the strike, will address the council": what is said of the subject on the way.
_RELATIVE = re.compile(
    rf", (?:(?:who|whose|which|where)\b[^.;:]{{3,120}}?|(?:the|an?|now|once|formerly|[A-Z]?[a-z]+(?: [a-z]+)? (?:of|at)"
    rf"|(?!(?:and|including|or)\b)[a-z]+) [^.;:,]{{3,80}}),(?= (?:{AHEAD}|(?:{PRESENT.pattern})))"
)

# Verbs of coming together, whose purpose is not what takes place: "head to the polls Tuesday to fill a seat".
_GATHERING = re.compile(r"\b(?:meets?|convenes?|gathers?|(?:heads?|goes|go) to the polls)\b")
# "The board meets Friday | to weigh a new splice": but its business says of which meeting it is.
_BUSINESS = re.compile(
    r" to (?:formally |jointly |again )?(?:adopt|approve|choose|consider|debate|decide|discuss|draft|elect|examine"
    r"|finali[sz]e|hammer out|hash out|hear (?!of\b)|mark up|negotiate|plan|ratify|report out|resume|review|seek|sign"
    r"|take up|tackle|vote|weigh)\b"
)

# "The Kelp Workshop is a one-day event beside the fair, May 14 in Alder": the name, then of what kind it is.
_IS_A = re.compile(
    rf"(?:The |Our )?(?P<name>[A-Z][\w'&-]*(?: (?:[A-Z][\w'&-]*|of|on|for|and|the|in))*) (?:is|will be)"
    rf" an? (?:[\w-]+ ){{0,3}}?(?i:event|{THING.pattern})\b"
)


def called(reading: Reading, body: Span, holes: list[Span]) -> Span | None:
    """What a sentence says to be an event of some kind, before its day: "The Kelp Workshop is a one-day event, May 14"."""
    match = _IS_A.match(reading.plain, body.start, body.end)
    if match is None or not match["name"][0].isupper() or not any(hole.start >= match.end() for hole in holes):
        return None
    return Span(*match.span("name")) if THING.search(match["name"]) else None


# "Our next reading hour, on Monday at noon, will be about tides": the subject, its time between commas.
_APPOSED = re.compile(r"(?:(?:Our|The|This|A|An) )?(?P<subject>[^,.;:]{4,90})")


def apposed(reading: Reading, body: Span, holes: list[Span]) -> Span | None:
    """What a clause names whose time stands between commas: "The supper, at six, will be in the barn"."""
    if not holes or reading.plain[holes[0].start] != "," or not _WILL.match(reading.plain, holes[0].end, body.end):
        return None
    subject = _APPOSED.fullmatch(reading.plain, body.start, holes[0].start)
    if subject is None or not THING.search(subject["subject"]):
        return None
    return Span(*subject.span("subject"))


_WILL = re.compile(r"[^.;:]{0,12},? (?:will|is|are)\b")


# 'a talk on how the "hidden tolls weigh on pilots"': words of somebody that a clause goes on with.
_WITHIN_CLAUSE_QUOTED = re.compile(r"\b(?:because|how|that|what|whether|why)\b[^.;:\"]{0,60}\"\Z")


# 'hosts the Boatwrights' Ball, which is fondly known as the "law of the sea prom"': what people call it beside its name.
_BYNAME = re.compile(
    r", (?:which|who|that)\b[^.;:\"]* (?:as|call(?:s|ed)?|dub(?:s|bed)?|nicknamed|refers? to)\b(?: as)?"
    r"(?: an?| the| our)? \"\Z"
)


# 'Our next pilots' call is on 3 May, and the topic is "Tolls that sink"': what a meeting that is named is about.
_ITS_TOPIC = re.compile(
    rf"(?i:{THING.pattern})\b.*, (?:and|with) (?:the|its) (?:subject|theme|topic) (?:is|will be|being)?:? ?\"\Z"
)


def entitles(plain: str, body: Span, quoted: Span) -> bool:
    """Whether a quoted passage is a title: long enough, or introduced as one; 'a special edition of "Daybreak"' is not."""
    before = plain[body.start : quoted.start]
    if (plain[quoted.start].islower() and _WITHIN_CLAUSE_QUOTED.search(before)) or _BYNAME.search(before):
        return False
    if _ITS_TOPIC.search(before):
        return False
    return len(quoted.of(plain).split()) >= _ENOUGH_WORDS or bool(
        re.search(
            r"(?:titled,?|called|entitled,?|dubbed|named|presents?,?"
            r"|(?:will|to|also) (?:host|hold|offer|perform|present|screen|show|stage)|hosts|holds|screens|stages|for"
            r"|(?:speaks?|talks?|lectures?|presents?) (?:on|about)|of) \"\Z",
            plain[body.start : quoted.start],
        )
    )


# Times in which something can be handed in or bought: what opens with them is no event. "Filing opens May 1"
_PERIOD = re.compile(
    r"\b(?:calls?\s+for\s+\w+|filing|windows?|registration|enrol?lment|nominations?|applications?|voting|sign-?ups?|bookings?|pricing)\b",
    re.IGNORECASE,
)


def is_thing(reading: Reading, start: int, held: re.Match[str], holes: list[Span]) -> bool:
    """Whether the subject of "takes place" names an event; before
    "begins" a single word is too little ("hearings begin in a case").
    """
    subject = " ".join(piece.of(reading.plain) for piece in without(reading, Span(start, held.start()), *holes))
    if GENERIC.fullmatch(subject.strip()):
        return True  # what "it" is, the sentence before says
    if _PERIOD.search(subject) and re.match(r"(?:will )?(?:begin|start|open|kick)", held[0]):
        return False
    if re.match(r"(?:begin|start)s?\b", held[0]) and len(subject.split()) < _ENOUGH_WORDS:
        return False
    named = DETERMINER.sub("", subject, count=1)  # "The Senate is at ten" is the Senate, not an event
    return (
        bool(THING.search(subject))
        or (BE_HELD.match(held[0]) is not None and 0 < len(named.split()) <= _SUBJECT_WORDS)
        or bool(re.search(r"[A-Z]\w+(?: [A-Z0-9]\w*)|[A-Z]{3,}\w*", named))
    )


def subject(reading: Reading, span: Span, cut: list[Span]) -> tuple[Span, ...]:
    """The name of what takes place, in a clause that says so behind it: without the words that only lead to it."""
    determiner = ARTICLE.match(reading.plain, span.start, span.end)
    start = determiner.end() if determiner else span.start
    # "..., which will be held ..." and "..., taking place ..." end the name of the thing.
    text = reading.plain[start : span.end]
    clause = re.search(r"(?:.* )?(?:will be|is|are) (?:the |an? |our )(?=.*,? (?:which|that)\Z)", text.rstrip())
    if clause:  # "The topic will be the spring congress, which ..."
        start, text = start + clause.end(), text[clause.end() :]
    if kind := _OF_KIND.match(text):
        start, text = start + kind.end(), text[kind.end() :]
    led = _LED_BY_PURPOSE.match(text)
    if led:
        start, text = start + led.end(), text[led.end() :]
    within = _PARTICIPLE.match(reading.plain, span.end) is not None
    short = text if len(text) <= _SUBJECT_READ else ""
    beside = _REPORTED_SUBJECT.match(short) or _BESIDE_SUBJECT.match(short) or (_WITHIN.match(short) if within else None)
    if beside:
        start, text = start + beside.end(), text[beside.end() :]
        cut = []  # "at the Lakes Meet being held": no place
    relative = _SAID_OF_SUBJECT.search(text)
    return without(reading, Span(start, start + (relative.start() if relative else len(text))), *cut)


# "the guild's biggest event of the year, the Lamp Gala,", "our next supper, Stew and Song,":
# what kind of thing it is, and then its name.
_OF_KIND = re.compile(
    rf"(?:(?:[Tt]he |[Oo]ur )?(?P<host>[A-Z][^,.;:]{{2,60}})['’]s? |[Oo]ur |[Tt]he |[Tt]his year's "
    rf"|[Ii]ts |[Tt]heir )(?!.*\b(?:of|for|with) [A-Z])(?:[a-z-]+ ){{1,4}}?(?:event|{THING.pattern})"
    rf"(?: of the (?:year|season|summer|month|term))?, (?:the |our )?(?=[A-Z][^,;:]{{3,60}},? *\Z)"
)
# "The guild said its next congress will be held": who said so is no part of the name.
_REPORTED_SUBJECT = re.compile(
    rf"(?:[A-Z]|the |an? |our )[\w.' -]{{1,60}}? (?:said|says|announced|confirmed)(?: (?:on )?{WEEKDAY})?"
    r"(?: that)? (?:its|their|the|his|her) (?=[\w])"
)

# "Talks go on, with another round set to begin", "helps at the Lakes Meet being held": what takes place is named last.
_BESIDE_SUBJECT = re.compile(r".*(?:,| at [^ ]{1,6}) (?:with|and) (?:another |the |an? )?(?=[^,]*\Z)")

_WITHIN = re.compile(r".*\b(?:is|are|will|has|have|needs?|seeks?) .*\b(?:at|for|during|to) (?:the|an?|our|its) (?=[^,]*\Z)")

# "With a view to new trade, this three-day meeting", "As tolls rise, Quayco's Tide Forum": why, before what.
_LED_BY_PURPOSE = re.compile(
    rf"(?:(?:With|After|As|Following|For|In|To)\b.*, (?:this|our|the) "
    rf"|(?:With|After|As|Following)\b[^,:;]*, (?=[A-Z][^,]*(?i:{THING.pattern})))(?=[^,]*\Z)"
)

_PARTICIPLE = re.compile(r"\W*(?:being held|taking place|to be held)\b")

# "Oral argument is set for May 8 in the case over the pier": what a short name is about stands behind its day.
_COMPLEMENT = re.compile(
    r",? (?P<what>(?:in the (?:case|trial|suit|lawsuit|dispute|matter|appeal|challenge"
    r"|[a-z]+ (?:litigation|case|suit|appeal))|on|over|about|regarding|into) [^.;:,]{3,140})"
)


def complement(reading: Reading, subject: tuple[Span, ...], body: Span, holes: list[Span]) -> tuple[Span, ...]:
    """What the short name of an event is about, where that stands right behind its time."""
    if len(" ".join(piece.of(reading.plain) for piece in subject).split()) > _SHORT_NAME:
        return ()
    found = (_COMPLEMENT.match(reading.plain, hole.end, body.end) for hole in holes)
    match = next((match for match in found if match), None)
    return (Span(*match.span("what")),) if match else ()


_SHORT_NAME = 2  # words

# What ends the name of what takes place: ", which", " has been moved and", ", put off last week,".
_SAID_OF_SUBJECT = re.compile(
    r",? (?:which|that|who)\b.*\Z"
    r"|,? (?:will|has|have|had|is|are|was|were)\b.*\Z"
    r"|, (?:[a-z]+ed|[a-z]+en|hosted|led|to be)\b[^,]*,?\s*\Z"
    r"|, (?:(?:co-)?sponsored|supported|(?:co-)?hosted|presented|organi[sz]ed) by\b.*\Z"
    r"|(?:,? (?:which|that|who))?(?:,? (?:also|now|also being))?\Z"
)

# A host that is named by what it is: "The repairs office will hold an open evening".
_INSTITUTION = re.compile(
    r"\b(?:academy|agency|association|board|bureau|center|centre|choir|church|club|college|commission|committee"
    r"|company|council|department|embassy|faculty|guild|institute|library|ministry|museum|office|school|society"
    r"|trust|union|university)\Z"
)


# "The Dock Board announced it", will hold a hearing
_SAYS_IT = re.compile(r" (?:announced|announces|said|says|confirmed|confirms)(?: that)? (?:it|they)\Z")


# "Four captains meet for the first time, when the Lakes Coalition | hosts"
_WITHIN_CLAUSE = re.compile(r"(?:\A|, )(?:when|where) (?:the )?(?P<name>[A-Z][^,;:]{2,80})\Z")


# What stands before the subject of a long clause: "..., | the Harbor Board", "... and the | Tide Club", "... as | it"
_PARTS_SUBJECT = re.compile(r", (?:and )?(?:the )?| as |: | and the ")
_LEAD = 6  # words and one of what may be the name itself
# "on spring barge traffic, and the | River Reserve", "with the | Assembly": words of what stood before, or beside
_LEADS_TO_SUBJECT = re.compile(
    r"(?:(?:about|for|from|in|on|over|[Pp]ursuant to)\b[^;:]*, (?:and )?(?:the )?|with (?:the )?)(?=[A-Z])"
)
# "Lakes Subcommittee on Tolls, Docks, and Related Works": a body by all its fields
_FIELDS_OF = re.compile(
    r"(?:[Tt]he )?(?:(?:[A-Z][\w'&-]*,?|and|&|of) )*(?:[Cc]ommission|[Cc]ouncil|(?:[Ss]ubc|[Cc])ommittee|[Dd]epartment) "
    r"(?:on|of|for) (?:(?:[A-Z][\w'&-]*,?|and|&|of|the) )*[A-Z][\w'&-]*"
)


def host_of(reading: Reading, body: Span, host: re.Match[str], holes: list[Span]) -> Span | None:
    """The subject before the verb of holding: capitalised and short enough to be a name."""
    pieces = without(reading, Span(body.start, host.start()), *holes)
    if not pieces:
        return None
    name = pieces[-1]
    text = name.of(reading.plain)
    *_, parted = (None, *_PARTS_SUBJECT.finditer(text))
    led = _LEADS_TO_SUBJECT.match(text)
    article = re.match(r"(?:the|a|an) ", text, re.IGNORECASE)
    within = _WITHIN_CLAUSE.search(text)
    if within:
        return Span(name.start + within.start("name"), name.end)
    said = _SAYS_IT.search(text)
    if said:
        name = Span(name.start + (article.end() if article else 0), name.start + said.start())
    elif led:
        name = Span(name.start + led.end(), name.end)
    elif parted and text[: parted.start()].count(" ") > _LEAD and not _FIELDS_OF.fullmatch(text[:_SUBJECT_MAX]):
        name = Span(name.start + parted.end(), name.end)
    elif article:
        name = Span(name.start + article.end(), name.end)
    text = name.of(reading.plain)
    if (
        not text
        or len(text) > _SUBJECT_MAX
        or not (re.search(r"[A-Z]", text) or _INSTITUTION.search(text))
        or re.match(r"(?:We|They|He|She|It|I|You|This|That|Who|Which|There|To [a-z]+)\b", text)
        or re.search(r" (?:an?|at|by|for|from|in|of|on|the|to|with)\Z", text)  # "Ann Birch is on the" stage
    ):
        return None
    return name
