"""What a sentence says takes place: its title, who holds it and where.

Forms, in the order in which they are tried: a quoted title; "July 1 will be a panel"; "In Albany, making an announcement"; "the
institute will host a panel"; "the congress takes place"; "join us for a talk"; else the clause itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from events_extractor.language import names
from events_extractor.language.dates import Moment
from events_extractor.model import Span
from events_extractor.parsers.events import fields
from events_extractor.parsers.events.building import without
from events_extractor.parsers.events.cues import AHEAD, FUTURE, PRESENT, TAKES_PLACE, THING
from events_extractor.reading import Reading

# Calls to come: "Join us", "You are invited to", "Save the date", "Don't miss".
CALL = re.compile(
    r"\b(?:join (?:us|(?:the )?(?-i:[A-Z])\w*)|please join|come (?:join|to|meet|hear|celebrate)|(?:is|are|be) invited|invites? (?:you|[\w' ]{2,40}? to)\b|we invite|save the date|mark your calendars?|don't miss|tune in|"
    r"drop by|stop by|come by|everyone is welcome|we(?: will|'ll| would like to| are|'re) (?:hold|host|be |meet|have|hosting|holding|meeting|having|excited)|visit the)\b",
    re.IGNORECASE,
)
# What leads a sentence in without belonging to it: "Meanwhile, ", "Also, ", "In the Senate, ", "On Wednesday afternoon, ".
_LEAD = re.compile(
    r"(?:[A-Z][\w' ]{2,30}: (?=(?:The|A|An|On|At|In|President|Sen|Rep)\b)|(?:And|But|Also|Meanwhile|Then|Later|First|Next|Finally|Plus|Note|Reminder|Remember|In addition|Additionally|As a reminder|In the (?:House|Senate)|Afterwards?|After that|Separately|Up next|"
    r"ICYMI|NEW|PS|P\.S\.),? |(?:Next|This|Later this|Also this|Also next) week[,:] |(?:The|Our|This) next )",
)
_DETERMINER = re.compile(
    r"(?:the |our |a |an |its |their |his |her |this year's |this |your )?(?:next |annual )?", re.IGNORECASE
)
_ARTICLE = re.compile(r"(?:the |our |a |an |its |their |his |her |your |this year's |another )", re.IGNORECASE)
# What joins a moment to its sentence and goes with it: "on ", "at ", ", from ", "starting at ", "this coming ", "(".
_BEFORE_MOMENT = re.compile(
    r"(?:[ ,(|–—-]|\b(?:on|at|from|starting|beginning|begins|this|next|coming|by|around|about|approximately|for|in|of|between|during|the|scheduled|slated|set|released|held|late|later|early|is|are|"
    r"through|until|till|as soon as|effective|every|evening of|morning of))*\Z",
    re.IGNORECASE,
)
_AFTER_MOMENT = re.compile(
    r"(?: ?\)|'s\b| \((?:Eastern|Central|Pacific|local time)[^)]*\)| (?:sharp|local time|[A-Z][a-z]+ time|time)\b)*"
)

# "Harbor Institute will host a panel on ports": who, and what they hold.
_HOSTS = re.compile(
    rf"(?:{AHEAD} )?\b(?:be )?(?:holds?|hosts?|(?:is |are |be )?(?:hosting|holding|sponsoring|having)|have|co-hosts?|convenes?|sponsors?|presents?|organizes?|produce|provide|stages?|throws?|offers?|gathers?(?= for)) "
    r"(?P<what>(?:a|an|its|the|their|his|her|another|two|three|our)?\b)"
)
# "... for a talk on ports", "to celebrate the opening", "invited to attend our gala": what a call invites to.
_FOR = re.compile(
    r"\b(?:(?:for|to (?:celebrate|attend|join|watch|hear|enjoy)|at|celebrate|attend|join us for|check out) (?P<what>(?:the|a|an|our|its|this|his|her|their)\b(?: [^.!?;]*)?)|"
    r"for (?P<name>(?-i:[A-Z\"])[^.!?;]*))",
    re.IGNORECASE,
)

# "July 1 will be a panel discussion on gateways", "Saturday brings the harvest fair": the moment is the subject.
_BRINGS = re.compile(r" ?(?:will be|is|brings|features|marks|sees) (?=(?:the|a|an|our)\b)")
# "At Pier House at 9 a.m. for a concert", "In Albany, making an announcement": where somebody is, then what for.
PLACE_FIRST = re.compile(
    r"(?:At|In) (?P<place>[^.;:!?]{3,90}?)(?: at [^a-z]{1,8}[ap]\.m\.| at noon)?,? (?:(?:to deliver remarks|delivering remarks|to give remarks|to speak|speaking)? ?(?:for|at)|"
    r"(?!during|including|starting|beginning|morning|evening)[a-z]{3,}ing(?: over| with| at| in| for)?|to (?:attend|make|announce|host|join|tour|open|receive)) (?=(?:the|a|an|his|her|their|its)\b)"
)


# What a title does not need: "... in advance of his retirement", "..., which will transform the lots".
_ADVERBIAL = re.compile(
    r"(?:\A|,? )(?:in advance of|ahead of|as part of|amid|in conjunction with|according to)\b|, which\b|, where\b"
)

# What comes before a title in quotation marks: a noun of events, or a verb of speaking.
_TALKS = re.compile(
    rf"{THING.pattern}|\b(?:speak|speaks|lecture|lectures|present|presents|discuss|discusses)\b", re.IGNORECASE
)
# Titles that say nothing by themselves and refer to what was named before.
GENERIC = re.compile(
    r"(?:it|this|this one|that|he|she|they|we|who|which|(?:the |this |our )?(?:annual |next )?(?:event|conference|meeting|talk|talks|workshop|seminar|symposium|call|hearing|session|webinar|"
    r"festivities|ceremony|program|class|course))",
    re.IGNORECASE,
)
# What leads on to the next event of the sentence: "..., followed by"
_FOLLOWED = re.compile(r"[, ]*\b(?:followed by|and|with|before|then)\W*\Z")
_ENOUGH_WORDS = 3
_JOINING = 60  # code points before a moment that may join it to its sentence
_LONG_TITLE = 14  # words
_CLAUSE_MIN = 12  # code points before its time that make a clause
# "Join A Walk for the Lakes on May 20": what is joined stands right after.
_JOIN = re.compile(r"[Jj](?:oin|OIN) (?=(?!US\b)[A-Z]|the [A-Z])")

_SUBJECT_MAX = 140  # code points; what is longer is not the name of a host


@dataclass(frozen=True, slots=True)
class Statement:
    """What a clause says takes place. ``title`` may stand in pieces; ``form`` names how it was told."""

    title: tuple[Span, ...]
    organizer: Span | None
    location: Span | None
    form: str


def read(reading: Reading, part: Span, moments: list[Moment]) -> Statement | None:
    """The statement of a sentence or of its ``part``; ``moments`` are all those of the sentence. None where no title is left."""
    start = part.start
    while lead := _LEAD.match(reading.plain, start, part.end):
        start = lead.end()
    body = Span(start, part.end)
    holes = [_hole(reading, body, moment) for moment in moments if body.start <= moment.start < body.end]
    place = _location(reading, body, holes)
    title, organizer, form = _title(reading, body, [*holes, *([place[1]] if place else [])], holes)
    title = _tidied(reading, title)
    if not title:
        return None
    if form == "place-first" and (first := PLACE_FIRST.match(reading.plain, body.start, body.end)):
        return Statement(title, organizer, fields.trimmed(reading, Span(*first.span("place"))), form)
    organizer = organizer or _institution(reading, _after(reading, body, holes))
    return Statement(title, organizer, place[0] if place else None, form)


def hosts(text: str) -> bool:
    """Whether ``text`` says that somebody holds something that takes place: "The institute hosts a conversation with ..."."""
    host = _HOSTS.search(text)
    return host is not None and host.start() > 0 and THING.search(text, host.end()) is not None


def is_institution(name: str) -> bool:
    """Whether ``name`` has the word of an institution (a committee, a court, a university) or begins with that of a chamber."""
    if re.match(r"(?:The )?(?:House|Senate|Assembly) [A-Z]", name):
        return True
    found = _BODY.match(name + " ")
    return found is not None and found.end("of") >= len(name)


def acting(reading: Reading, span: Span) -> Span | None:
    """The body that ``span`` begins with, where it acts or what follows is its event: "The Rivers Board meets", "Lakes Council fair"."""
    found = _body_in(reading, span)
    return found if found is not None and _ACTS.match(reading.plain, found.end, span.end) else None


def body_at(reading: Reading, span: Span) -> Span | None:
    """The body that ``span`` names and nothing else: "the Rivers Board"."""
    found = _body_in(reading, span)
    return found if found is not None and found.end == span.end else None


def _body_in(reading: Reading, span: Span) -> Span | None:
    """The body whose name ``span`` begins with; a bare "Board" or "Union" names none."""
    found = _BODY.match(span.of(reading.plain) + " ")
    if found is None or (" " not in found["name"] + found["of"] and found["name"] in _BARE):
        return None
    return fields.trimmed(reading, Span(span.start + found.start("name"), span.start + found.end("of")))


# Kinds of bodies that name one only together with another word.
_BARE = frozenset(
    {"Agency", "Alliance", "Association", "Board", "Bureau", "Caucus", "Center", "Chamber", "Coalition", "Committee", "Department", "Federation",
     "Foundation", "Group", "Institute", "Institution", "League", "Ministry", "Museum", "Panel", "Society", "Subcommittee", "Union", "University"}
)  # fmt: skip


def _hole(reading: Reading, body: Span, moment: Moment) -> Span:
    """The moment with the words that join it to its sentence."""
    near = max(body.start, moment.start - _JOINING)
    before = _BEFORE_MOMENT.search(reading.plain[near : moment.start])
    after = _AFTER_MOMENT.match(reading.plain, moment.end, body.end)
    return Span(near + before.start() if before else moment.start, after.end() if after else moment.end)


# "The Senate convenes", "A House subcommittee will look at": a body that acts is the host of what it does.
_BODY = re.compile(
    r"(?:The |A |An |the |a |an )?(?P<name>"
    # "House Fisheries", "Senate Fisheries and Ports panel": a committee by its field alone
    r"(?:House|Senate|Assembly) (?!Majority|Minority|Speaker|Leader|President|Republican|Democrat|GOP|Dem)(?:[A-Z][\w&'-]*)(?:,? (?:and |& )?[A-Z][\w&'-]*){0,6}(?: (?:[a-z]+ )?(?:[Ss]ub)?(?:[Cc]ommittee|[Pp]anel))?|"
    r"(?:[A-Z][\w.'&-]*,? |and |on |of |for |the |to ){0,9}(?:[a-z]+ (?=[Ss]ub|panel))?(?:Senate|House|[Cc]ommittee|[Ss]ubcommittee|[Pp]anel(?= (?!on|of|with|discussion))|Council|Court|Commission|Board|Bureau|Parliament|"
    r"Assembly|Agency|Administration|Department|Ministry|Institute|Institution|Center|Foundation|Association|Society|University|Union|Coalition|Museum|Chamber|Caucus|Group|Alliance|Federation|League))"
    r"(?P<of>(?: (?:of|on|for) (?:the )?(?:[A-Z][\w-]+,? ?(?:and )?)+(?<! )| on (?:the )?[a-z]+(?= [a-z]+s\b)| that [a-z]+s (?:the )?[A-Z]\w+)?)(?=,? |'s )"
)
# "testifies before the House Rules Committee", "at the opening session of the Lakes Council": the body that somebody speaks to.
_BEFORE_BODY = re.compile(
    r"\b(?:before|session of|meeting of|hosted by|organized by|sponsored by|presented by) (?=(?:the |a )?[A-Z])"
)


# What a body does, or what it puts on: "meets", "will vote", "closed briefing", "'s annual dinner".
_ACTS = re.compile(rf"(?:'s)? (?:{PRESENT.pattern}|{FUTURE.pattern}|(?:[a-z-]+ ){{0,3}}(?i:{THING.pattern}))")


def _after(reading: Reading, body: Span, holes: list[Span]) -> Span:
    """``body`` without the moment that it begins with: "On Thursday, the court will rule"."""
    start = next((hole.end for hole in holes if hole.start <= body.start + 1), body.start)
    return Span(start + len(reading.plain[start : body.end]) - len(reading.plain[start : body.end].lstrip(" ,")), body.end)


def _institution(reading: Reading, body: Span) -> Span | None:
    """The body that holds the event, where it is the subject of the sentence or the one spoken to."""
    acting = _BODY.match(reading.plain, body.start, body.end)
    if acting:
        return fields.trimmed(reading, Span(acting.start("name"), acting.end("of")))
    spoken = _BEFORE_BODY.search(reading.plain, body.start, body.end)
    named = _BODY.match(reading.plain, spoken.end(), body.end) if spoken else None
    return fields.trimmed(reading, Span(named.start("name"), named.end("of"))) if named else None


def _title(reading: Reading, body: Span, cut: list[Span], holes: list[Span]) -> tuple[tuple[Span, ...], Span | None, str]:
    """What the sentence says takes place, who holds it, and by which of the forms this was told."""
    plain, end = reading.plain, body.end

    def named(start: int) -> tuple[Span, ...]:
        article = _ARTICLE.match(plain, start, end)
        return without(reading, Span(article.end() if article else start, end), *cut)

    host = _HOSTS.search(plain, body.start, end)
    if host and not THING.search(plain, host.end(), end) and not re.search(r"\b(?:co-)?host", host[0]):
        host = None  # "holds a degree", "offers a discount"
    if host and re.search(r"\b(?:not|never|no longer)\W*\Z", plain[body.start : host.start()]):
        host = None
    organizer = _host_of(reading, body, host, holes) if host else None
    quoted = fields.quoted(reading, body)
    if quoted is not None and _entitles(plain, body, quoted) and (host or _TALKS.search(plain, body.start, quoted.start)):
        return (quoted,), organizer, "quoted-title"
    brings = _BRINGS.match(plain, next((hole.end for hole in holes if hole.start <= body.start + 1), body.start), end)
    if brings:
        return named(brings.end()), None, "brings"
    if place := PLACE_FIRST.match(plain, body.start, end):
        return named(place.end()), None, "place-first"
    if host and host.end("what") < end and THING.search(plain, host.end(), end):
        return named(host.start("what")), organizer, "host"
    if apposed := _apposed(reading, body, holes):
        return (apposed,), None, "apposed"
    held = TAKES_PLACE.search(plain, body.start, end)
    if held and held.start() > body.start + 1 and _is_thing(reading, body.start, held, holes):
        return _subject(reading, Span(body.start, held.start()), cut), None, "held"
    call = CALL.search(plain, body.start, end)
    invited = _FOR.search(plain, call.start(), end) if call else None
    if invited and THING.search(invited[0]):
        return named(invited.start(invited.lastgroup or 0)), _inviting(reading, call), "call"
    joined = _JOIN.match(plain, call.start(), end) if call else None
    if joined and invited is not None and not THING.search(plain, joined.end(), invited.start()):
        joined = None  # "Join Ann and Tom ... for After the Flood": persons are joined for something
    if joined:
        return named(joined.end()), None, "call"
    if invited and re.search(r" [A-Z]", invited[0]):
        return named(invited.start(invited.lastgroup or 0)), None, "call"
    return _clause(reading, body, cut, holes), organizer, "clause"


# Whom a call asks to join before it says for what: "Join Harbor Policy on May 20 for a talk".
_INVITING = re.compile(
    r"[Jj]oin (?:the )?(?P<name>(?-i:[A-Z])[\w&.'-]*(?: (?:of|the|for|and|&|(?-i:[A-Z])[\w&.'-]*))*) (?=on\b|at\b|this\b|next\b|for\b|from\b|in\b)"
)


def _inviting(reading: Reading, call: re.Match[str] | None) -> Span | None:
    """The body that a call invites on behalf of; a person who is joined is a speaker instead."""
    match = _INVITING.match(reading.plain, call.start()) if call else None
    if match is None or THING.search(match["name"]):
        return None
    document = reading.document
    own = f"{document.title} {document.sender} {reading.profile.newsletter}".casefold()
    return Span(*match.span("name")) if match["name"].casefold() in own or not names.find(match["name"]) else None


# What goes on after the time of a clause and is not its matter: "... at 9:30 a.m. and resumes debate", "..., with votes at noon".
_GOES_ON = re.compile(r",? (?:and (?:[a-z]+s|will|then|a|is|are)|with|before|after|then|while|as|where|in advance)\b")


def _clause(reading: Reading, body: Span, cut: list[Span], holes: list[Span]) -> tuple[Span, ...]:
    """The clause itself as a title, up to where it goes on after its time."""
    for hole in holes:
        if hole.start - body.start > _CLAUSE_MIN and _GOES_ON.match(reading.plain, hole.end, body.end):
            return without(reading, Span(body.start, hole.end), *cut)
    return without(reading, body, *cut)


# "Our next community call, on Thursday at noon, will be about tests": the subject, its time between commas.
_APPOSED = re.compile(r"(?:(?:Our|The|This|A|An) )?(?P<subject>[^,.;:]{4,90})")


def _apposed(reading: Reading, body: Span, holes: list[Span]) -> Span | None:
    if not holes or reading.plain[holes[0].start] != "," or not _WILL.match(reading.plain, holes[0].end, body.end):
        return None
    subject = _APPOSED.fullmatch(reading.plain, body.start, holes[0].start)
    if subject is None or not THING.search(subject["subject"]):
        return None
    return Span(*subject.span("subject"))


_WILL = re.compile(r"[^.;:]{0,12},? (?:will|is|are)\b")


def _entitles(plain: str, body: Span, quoted: Span) -> bool:
    """Whether a quoted passage is a title: long enough, or introduced as one; 'a special edition of "Daybreak"' is not."""
    return len(quoted.of(plain).split()) >= _ENOUGH_WORDS or bool(
        re.search(
            r"(?:titled|called|entitled|dubbed|named|presents?,?|for|(?:speaks?|talks?|lectures?|presents?) (?:on|about)|of) \"\Z",
            plain[body.start : quoted.start],
        )
    )


def _is_thing(reading: Reading, start: int, held: re.Match[str], holes: list[Span]) -> bool:
    """Whether the subject of "takes place" names an event; before "begins" a single word is too little ("hearings begin in a case")."""
    subject = " ".join(piece.of(reading.plain) for piece in without(reading, Span(start, held.start()), *holes))
    if GENERIC.fullmatch(subject.strip()):
        return True  # what "it" is, the sentence before says
    if re.match(r"(?:begin|start)s?\b", held[0]) and len(subject.split()) < _ENOUGH_WORDS:
        return False
    return bool(THING.search(subject)) or bool(re.search(r"[A-Z]\w+(?: [A-Z0-9]\w*)|[A-Z]{3,}\w*", subject))


def _subject(reading: Reading, span: Span, cut: list[Span]) -> tuple[Span, ...]:
    determiner = _DETERMINER.match(reading.plain, span.start, span.end)
    start = determiner.end() if determiner else span.start
    # "..., which will be held ..." and "..., taking place ..." end the name of the thing.
    text = reading.plain[start : span.end]
    clause = re.search(r"(?:.* )?(?:will be|is|are) (?:the |an? |our )(?=.*,? (?:which|that)\Z)", text.rstrip())
    if clause:  # "The topic will be the spring congress, which ..."
        start, text = start + clause.end(), text[clause.end() :]
    relative = re.search(r"(?:,? (?:which|that|who))?(?:,? (?:also|now|also being))?\Z", text)
    return without(reading, Span(start, start + (relative.start() if relative else len(text))), *cut)


# A host that is named by what it is: "The repairs office will hold an open evening".
_INSTITUTION = re.compile(
    r"\b(?:academy|agency|association|board|bureau|center|centre|choir|church|club|college|commission|committee|company|council|department|embassy|faculty|guild|institute|library|"
    r"ministry|museum|office|school|society|trust|union|university)\Z"
)


def _host_of(reading: Reading, body: Span, host: re.Match[str], holes: list[Span]) -> Span | None:
    """The subject before the verb of holding: capitalised and short enough to be a name."""
    pieces = without(reading, Span(body.start, host.start()), *holes)
    if not pieces:
        return None
    name = pieces[-1]
    text = name.of(reading.plain)
    comma = max(text.rfind(", "), text.rfind(" as "), text.rfind(": "), text.rfind(" and the "))
    article = re.match(r"(?:the|a|an) ", text, re.IGNORECASE)
    if comma > 0 and text[:comma].count(" ") > 6:
        name = Span(name.start + comma + 2, name.end)
    elif article:
        name = Span(name.start + article.end(), name.end)
    text = name.of(reading.plain)
    if (
        not text
        or len(text) > _SUBJECT_MAX
        or not (re.search(r"[A-Z]", text) or _INSTITUTION.search(text))
        or re.fullmatch(r"(?:We|They|He|She|It|I|You|This|That|Who|Which|There)", text)
    ):
        return None
    return name


def _location(reading: Reading, body: Span, holes: list[Span]) -> tuple[Span, Span] | None:
    """The place of the event and the hole it leaves: what stands right after a moment, else the last place of the sentence."""
    for hole in holes:
        place = fields.place_after(reading, hole.end, body.end)
        if place is not None and body.start <= place.start and fields.is_place(place.of(reading.plain)):
            return place, Span(hole.end, place.end)
    for hole in holes:
        before = fields.place_in(reading, Span(body.start, max(body.start, hole.start)))
        if before is not None and before[0].end >= hole.start - 2:
            return before[0], Span(before[1], before[0].end)
    last = fields.place_in(reading, body)
    if last is not None and (fields.is_place(last[0].of(reading.plain)) or _is_venue(reading, *last)):
        place, start = last
        # "Voters in Bergen head to the polls", "Friends at Alder School hold a fair": the place belongs to who acts.
        of_subject = re.search(rf"{FUTURE.pattern}|{PRESENT.pattern}", reading.plain[place.end : body.end])
        return place, Span(place.end if of_subject else start, place.end)
    return None


# Names that say where something is and not what it is part of: "in Bergen", "at the Bergen Exchange".
_NO_VENUE = re.compile(r"['’]s?\Z|\d{4}|\A\w+ing\b")


def _is_venue(reading: Reading, place: Span, start: int) -> bool:
    """Whether "in" or "at" before a name leads to where it is: no event ("at the Lakes Summit"), no owner, no part of a title."""
    name = place.of(reading.plain)
    return (
        re.match(r"[,;| ]*(?:in|at) ", reading.plain[start : place.start]) is not None
        and name[:1].isalpha()
        and not THING.search(name)
        and not _NO_VENUE.search(name)
        and reading.plain.count('"', start - min(start, _JOINING), start) % 2 == 0
    )


def _tidied(reading: Reading, title: tuple[Span, ...]) -> tuple[Span, ...]:
    """A title without what trails it: sign-offs, calls, and of a long one the purpose ("to discuss ...") after the noun."""
    if not title:
        return ()
    last = fields.title(reading, title[-1])
    pieces = (*title[:-1], last) if last is not None else title[:-1]
    if sum(len(piece.of(reading.plain).split()) for piece in pieces) > _LONG_TITLE:
        for number, piece in enumerate(pieces):
            purpose = re.search(
                r",? (?:to (?:outline|discuss|learn|explore|talk|mark|celebrate|raise|help|hear|provide|honor|share)\b|where\b|as well as\b|, which\b)",
                piece.of(reading.plain),
            )
            if purpose and THING.search(
                piece.of(reading.plain)[: purpose.start()] or " ".join(p.of(reading.plain) for p in pieces[:number])
            ):
                pieces = (*pieces[:number], Span(piece.start, piece.start + purpose.start()))
                break
    for number, piece in enumerate(pieces):
        aside = _ADVERBIAL.search(piece.of(reading.plain))
        if aside and (aside.start() > 0 or number > 0):
            pieces = (*pieces[:number], Span(piece.start, piece.start + aside.start()))
            break
    followed = _FOLLOWED.search(pieces[-1].of(reading.plain)) if pieces else None
    if followed:
        pieces = (*pieces[:-1], Span(pieces[-1].start, pieces[-1].start + followed.start()))
    return tuple(piece for piece in pieces if re.search(r"\w", piece.of(reading.plain)))
