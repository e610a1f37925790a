"""What a sentence says takes place: its title, who holds it and where.

Forms, in the order in which they are tried: a quoted title; "June 9 will be a walk"; "In Albany, making an announcement";
"the institute will host a panel"; "the congress takes place"; "join us for a talk"; else the clause itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from events_extractor.language import names
from events_extractor.language.dates import Moment
from events_extractor.model import Span
from events_extractor.parsers.events.parts import bodies, fields
from events_extractor.parsers.events.parts.cues import AHEAD, CALL, KEPT, TAKES_PLACE, THERE, THING, THING_WORDS
from events_extractor.parsers.events.parts.fields import without
from events_extractor.parsers.events.statements import (
    dated,
    endings,
    forms,
    framing,
    invitations,
    matters,
    releases,
    setfor,
    sites,
    undertaking,
)
from events_extractor.reading import Reading

# "There will be a brass concert on Friday", "There will also be rope talks", "Don't miss our webcast tonight":
# what is told of stands right behind.
_THERE = re.compile(
    rf"(?:{THERE}|[Tt]here(?:'s|(?: is| are))(?: also)?|(?:Please )?[Dd]on't miss"
    rf"|Catch|Tune in (?:to|for)) (?=(?:an?|the|two|three|our|this)\b)"
    rf"|{THERE} (?=[^.;:]{{0,60}}?\b(?i:{THING_WORDS})s\b)"
)

# 'Birch sits down on "The Pier Hour" on QBC', "Ann and Tom team up again for 'The Long Row'": a show by its name
_ON_SHOW = re.compile(
    r"\b(?:(?:is|are|be|appears?|goes|guests?|interview(?:ed)?|join(?:s|ing)?|live|sits? down|talk(?:s|ing)?) on"
    r"|team(?:s|ing)? up (?:[^;:\"']{0,40} )?(?:for|on)|co-?hosts?|hosts?|anchors?) "
    r"(?P<quote>[\"'])(?P<show>[A-Z][^\"']{2,60}?),?(?P=quote)"
    r"(?: on (?P<channel>[A-Z][\w&]*(?: [A-Z][\w&]*){0,3}))?"
)

# "The rope forum is followed by a supper from 5 to 6pm": what comes after what was told stands behind.
_FOLLOWED_BY = re.compile(r"[^.;:,]{3,80}? (?:will (?:then )?be|is|are) followed by (?=(?:an?|our|the) )")

# "There will be a rope supper held at Pier House": what says of a thing only that it takes place.
_HELD_THERE = re.compile(r" (?:being |to be )?held(?= (?:at|in|on|from|by|this|next|[A-Z])\b)")

# "Ann Birch presents the Reed Lecture on tides": whoever gives a talk does not host it by that.
_PRESENTS_TALK = re.compile(
    rf"(?:{AHEAD} )?presents? (?:[\w'’&-]+ ){{1,7}}?(?i:address|keynote|lecture|oration|paper|sermon|talk)s?\b"
)

# "June 9 will be a walk over the dunes", "Saturday brings the harvest fair": the moment is the subject.
_BRINGS = re.compile(r"[),]{0,2} ?(?:will be|is|brings|features|marks|sees) (?:the day of )?(?=(?:the|a|an|our)\b)")

# "The main event on Sunday will be the Boatwrights' Ball": what a day holds is named behind it.
_IS_NAMED = re.compile(
    r" ?(?:will be|is) the (?=(?:[A-Z][\w'-]*|of|and|the|in)(?: (?:[A-Z][\w'-]*|of|and|the|in))*(?:,|\.?\Z))"
)

# "At Pier House at 9 a.m. for a concert", "In Albany, making an announcement": where somebody is, then what for.
_AT_PLACE = (
    r"(?:At|In) (?!(?:noon|midnight|\d{1,2}(?::\d\d)? ?[ap]\.?m)\b)(?P<place>(?:[^.;:!?]|(?<=\b[NSEW])\.|(?<=\bSt)\."
    r"|(?<=\bAve)\.|(?<=\bBlvd)\.|(?<=\bRd)\.){3,90}?)"
)
PLACE_FIRST = re.compile(
    rf"{_AT_PLACE}(?: at [^a-z]{{1,8}}[ap]\.m\.| at noon)?(?: today| tonight)?,? (?:(?:to deliver remarks|delivering remarks"
    rf"|to give remarks|to speak|speaking)? ?(?:for|at)|"
    r"(?!during|including|starting|beginning|morning|evening)[a-z]{3,}ing(?: over| with| at| in| for)?"
    r"|to (?:attend|make|announce|chair|emcee|headline|host|join|keynote|kick off|moderate|tour|open"
    r"|preside (?:at|over)|receive|speak (?:at|to)|(?:participate|take part) in)) (?=(?:the|a|an|his|her|their|its)\b)"
)

# "The mayor heads to Dover, Ohio, for a rally", "Ann Birch is in Bergen for a talk": who, where, then what for.
_GOES_FOR = re.compile(
    rf"(?P<who>[^.;:]{{2,90}}?) (?:will )?(?:(?:heads?|travels?|flies|goes|will be|is|are) (?:out |back |off )?(?:in|to)"
    rf"|visits?) (?P<place>[A-Z][^.;:]{{2,60}}?|[A-Z][\w ]+, [A-Z][\w.]+)"
    rf",? (?:(?:today|tonight|tomorrow|(?:on )?[A-Z][a-z]+day),? )?(?:for|to attend|to headline|to hold)"
    rf" (?:an?|the|his|her|its|their) (?P<what>(?=(?:[^.;:]|(?<=\b[ap])\.m\.){{0,60}}?(?i:{THING.pattern})))"
)

# "the Rope Show | in Dover": where it is, behind what it is called
_BEYOND = re.compile(r",? (?:in|at) (?:the )?(?=[A-Z])")

# What goes on elsewhere or later: ", while", ", then", ", before"
_MEANWHILE = re.compile(r",? (?:while|then|before|after which|and then)\b")

# "At Pier House at 9 a.m. to open a dry dock", "In Bergen at noon to greet divers": what somebody is there to do.
_THERE_TO = re.compile(
    rf"{_AT_PLACE} at (?:[^a-z]{{1,8}}[ap]\.m\.|noon) to (?=(?!attend\b|chair\b|emcee\b|headline\b|host\b|join\b|keynote\b"
    rf"|make\b|moderate\b|participate\b|preside\b|receive\b|deliver remarks\b|give remarks\b|speak\b|take part\b)"
    rf"[a-z]{{3,}} [\w\"])"
)

# "The harbor master is at the Rope Hall at 6 p.m. for the divers' annual supper": what it is that somebody is there for.
_IS_THERE_FOR = re.compile(
    rf"[^.;:!?]{{3,80}}? (?:is|are|will be) (?:at|in) (?P<place>[^.;:!?]{{3,80}}?) at (?:[^a-z]{{1,8}}[ap]\.m\.|noon)"
    rf" for (?=(?:the|an?|his|her|their|its) (?:[\w'-]+ ){{0,6}}{THING_WORDS}\b)"
)

# "In Bergen, voters will choose": where, before who does what.
_IN_PLACE = re.compile(
    r"(?:And )?[Ii]n (?P<place>[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3}), (?=(?:the )?[a-zA-Z]+ )(?![a-z]+ing\b|to\b)"
)

# What a title does not need: "... in advance of his retirement", "..., which will transform the lots".
_ADVERBIAL = re.compile(
    r"(?:\A|,? )(?:in advance of|ahead of|in front of|as part of|amid"
    r"|in conjunction with|according to|relat(?:ed|ive) to the following)\b"
    r"|, which\b|, where\b|, two of which\b|, who (?:is|was|has|had)\b|\A(?:which|where)\b"
    r"|,? (?:which|that) (?:will|is to|takes?|begins?|starts?)\b"
    # "a march that sets out" at noon: a verb that the hour belongs to
    r"|(?<=\w) that [a-z]+s(?: (?:in|off|on|out|up))?\Z"
)

# What leads on to the next event of the sentence: "..., followed by", "... to follow"
_FOLLOWED = re.compile(r"[, ]*\b(?:followed by|to follow|and|with|before|then|twice|while|whereas)\W*\Z")

# "The bank is expected to hold interest rates steady", "holds a lead of 900 votes":
# what is held takes place nowhere, whatever stands behind it.
_HELD_FAST = re.compile(
    rf" ?(?:(?:an?|the) )?(?:[a-z-]+ )?{KEPT}\b(?= (?:in|of|over)\b)"
    r"| ?(?:(?:its|the|their) )?(?:(?:key|benchmark|borrowing|interest|policy) ){0,2}"
    r"(?:rates?|costs|fire|firm|off|steady|sway)\b"
)

# What people do at the hour behind it, before what they come for: "meeting at nine", "leaving from the quay at ten"
# "a discussion titled After the Flood": the name, told behind its kind without quotation marks
_TITLED = re.compile(rf"(?:[\w-]+ ){{0,4}}?(?i:{THING.pattern}) (?:titled|entitled):? (?=[A-Z0-9][\w'-]* \w)")

_GOING = re.compile(
    r"(?:meeting|gathering|assembling|leaving|departing|arriving|starting|beginning|commencing|doors)(?: up)?"
)

_OF_ALL = re.compile(r"(?:both|all|each)\W*")

_LONG_TITLE = 14  # words

# "Join A Walk for the Lakes on May 20": what is joined stands right after.
_JOIN = re.compile(r"[Jj](?:oin|OIN) (?=(?!US\b)[A-Z]|the [A-Z])")


# "The mayor will travel to Bergen to join": nobody is called.
_OF_ANOTHER = re.compile(r"\b(?:will|(?<!invited )(?<!welcome )(?<!you )(?<!love )(?<!like )to) (?:also |then )?\Z")
# "He'll then go to the pier to join the captains for lunch": who "he" is, the words do not say; what he does, they do.
_PRONOUN = re.compile(r"(?:He|She|They)\b")


@dataclass(frozen=True, slots=True)
class Statement:
    """What a clause says takes place. ``title`` may stand in pieces; ``form`` names how it was told."""

    title: tuple[Span, ...]
    organizer: Span | None
    location: Span | None
    form: str


def read(reading: Reading, part: Span, moments: list[Moment]) -> Statement | None:
    """The statement of a sentence or of its ``part``; ``moments`` are all those of the sentence.
    None where no title is left.
    """
    start, labelled = framing.led(reading, part)
    inside = None if _at_place(reading.plain, start, part.end) else _IN_PLACE.match(reading.plain, start, part.end)
    body = Span(inside.end() if inside else start, part.end)
    holes = framing.holes_of(reading, body, moments)
    holes = sorted([*holes, *framing.pointing(reading, body)])
    place = sites.site(reading, body, holes)
    body = Span(body.start, framing.stated_until(reading, body, holes, place))
    on = dated.read(reading, body, holes)
    if on is not None and len(title := _tidied(reading, without(reading, on.title, *holes))) == 1:
        site = on.location or (place[0] if place else None)
        title = matters.behind(reading, title, body, [*holes, *([place[1]] if place else [])])
        return Statement(title, on.organizer or labelled, site, "dated")
    if goes := _GOES_FOR.match(reading.plain, framing.after(reading, body, holes).start, body.end):
        until = _MEANWHILE.search(reading.plain, goes.start("what"), body.end)
        what = _tidied(reading, without(reading, Span(goes.start("what"), until.start() if until else body.end), *holes))
        site = fields.trimmed(reading, Span(*goes.span("place")))
        who = Span(*goes.span("who"))
        elsewhere = until is not None and any(hole.start > until.start() for hole in holes)
        if what and not elsewhere and not any(hole.overlaps(Span(goes.start(), goes.end("place"))) for hole in holes):
            named = re.match(r"[A-Z](?!e\b|he\b|hey\b)", who.of(reading.plain)) is not None
            return Statement(what, who if named else None, site, "goes-for")
    cut = [*holes, *([place[1]] if place else []), *framing.dispensable(reading, body)]
    title, organizer, form = _title(reading, body, cut, holes)
    title = _tidied(reading, title if form == "quoted-title" else endings.matter(reading, title, form, holes))
    if not title:
        return None
    title = matters.behind(reading, title, body, cut)
    if form == "place-first" and (first := _at_place(reading.plain, body.start, body.end)):
        return Statement(title, organizer, fields.trimmed(reading, Span(*first.span("place"))), form)
    if form in ("held", "occasion") and place is not None and any(piece.overlaps(place[0]) for piece in title):
        beyond = _BEYOND.match(reading.plain, title[-1].end, place[0].end)  # "at the Rope Show | in Dover, Ohio"
        place = (Span(beyond.end(), place[0].end), place[1]) if beyond else None
    organizer = organizer or labelled or bodies.institution(reading, framing.after(reading, body, holes), holes)
    site = place[0] if place else Span(*inside.span("place")) if inside else None
    voters = _VOTERS_IN.search(reading.plain, body.start, body.end)
    if voters is not None and not any(hole.overlaps(Span(*voters.span("where"))) for hole in holes):
        site = Span(*voters.span("where"))
    if site is not None and organizer is not None and organizer.start < site.start and site.end <= organizer.end:
        # "Women | in Dock Relations | host a panel", but "Pilots | in Bergen | hold a session"
        site = site if fields.is_place(site.of(reading.plain)) else None
    if organizer is not None and _POLL.search(reading.value(*title)) and not _ELECTS.search(organizer.of(reading.plain)):
        return Statement(title, None, site or organizer, form)  # a country holds its election where it is
    return Statement(title, organizer, site, form)


# "Lakeland holds a presidential election": what a country or town holds, and the bodies that elect their own people.
_POLL = re.compile(r"\b(?:elections?|referendum|primar(?:y|ies)|run-?offs?)(?=\Z|,| (?:for|of|on|to)\b)", re.IGNORECASE)
# "Voters in Lakeland go to the polls on Sunday in a snap election": in what they vote.
_POLLED = re.compile(
    r"\b[Vv]oters\b[^.;:]{0,80}? (?:goe?s?|heads?) to the polls\b[^.;:]{0,40}? (?:in|for) (?:an?|the|its|their) "
    r"(?P<what>(?:[\w'-]+ ){0,5}?(?:elections?|referendum|primar(?:y|ies)|run-?off|vote))\b"
)
# "Voters in Alderia's 4th state Senate district go to the polls": where, whatever small words its name has
_VOTERS_IN = re.compile(
    r"\b[Vv]oters in (?:the (?=[A-Z]))?(?P<where>[A-Z][^.;:,]{2,80}?) (?:will )?(?:also )?"
    r"(?:go|goes|heads?|returns?) (?:back )?to the polls\b"
)
_ELECTS = re.compile(
    r"\b(?:Association|Board|Club|Committee|Commission|Council|Guild|League|Party|Society|Union"
    r"|University|College|School|Democrats|Republicans|GOP|Assembly|House|Senate|Parliament)\b"
    r"|\b(?:[a-z]+s|members|parliament)\Z"
)


# 'a special edition of "The Pier Hour"': one of many, and not the show itself
_EDITION = re.compile(r"(?:(?:live|special|extended|final|first|primetime) )+(?:broadcast|edition|episode|taping) of \"\Z")


def _with_edition(reading: Reading, body: Span, quoted: Span) -> Span:
    """A quoted name with the words that tell which edition of it is meant."""
    edition = _EDITION.search(reading.plain, body.start, quoted.start)
    return Span(edition.start(), quoted.end + 1) if edition is not None else quoted


def _right_before(plain: str, quoted: Span, holes: list[Span]) -> bool:
    """Whether a quoted title stands right before its day: 'half off seats for "Salt and Song," Friday, June 14'."""
    return any(
        re.fullmatch(r"[,.]?\",? ?(?:on )?", plain[quoted.end : hole.start]) for hole in holes if hole.start > quoted.end
    )


def _at_place(plain: str, start: int, end: int) -> re.Match[str] | None:
    """What a clause says first of all: where somebody is, and then what for."""
    found = (pattern.match(plain, start, end) for pattern in (_THERE_TO, _IS_THERE_FOR, PLACE_FIRST))
    return next(filter(None, found), None)


def dated_by_place(reading: Reading, sentence: Span, moments: list[Moment]) -> bool:
    """Whether the place of a day in ``sentence`` tells what is on: "our Kite Day on Friday", "Saturday is a Garden Day".

    Likewise where somebody has set something for that day, or a name is said to be an event on it: "Dockers have called a
    strike for Friday", "The Kelp Workshop is a one-day event, May 14".
    """
    start, _ = framing.led(reading, sentence)
    body = Span(start, sentence.end)
    holes = [framing.hole_of(reading, body, moment) for moment in moments]
    return bool(
        dated.read(reading, body, holes) or setfor.set_for(reading, body, holes) or forms.called(reading, body, holes)
    )


def _title(reading: Reading, body: Span, cut: list[Span], holes: list[Span]) -> tuple[tuple[Span, ...], Span | None, str]:
    """What the sentence says takes place, who holds it, and by which of the forms this was told."""
    plain, end = reading.plain, body.end

    def named(start: int, until: int = end) -> tuple[Span, ...]:
        article = forms.ARTICLE.match(plain, start, until)
        return without(reading, Span(article.end() if article else start, until), *cut)

    if (fair := invitations.shown_at(reading, body)) is not None:
        return without(reading, fair, *holes), None, "occasion"
    host, held = framing.HOSTS.search(plain, body.start, end), False
    if host and not THING.search(plain, host.end(), end):
        held = forms.held_by(reading, body, host, holes)
        host = host if held or re.search(r"\b(?:co-)?host", host[0]) else None  # "holds a degree", "offers a discount"
    if host and _HELD_FAST.match(plain, host.end()):
        host = None
    if host and re.search(r"\b(?:not|never|no longer)\W*\Z", plain[body.start : host.start()]):
        host = None
    if polled := _POLLED.search(plain, body.start, end):
        return without(reading, Span(polled.start("what"), polled.end("what")), *cut), None, "polls"
    organizer = forms.host_of(reading, body, host, holes) if host else None
    if host and organizer is not None and _PRESENTS_TALK.match(plain, host.start(), end):
        organizer = organizer if bodies.is_host(organizer.of(plain)) or not names.find(organizer.of(plain)) else None
    quoted = fields.quoted(reading, body)
    shown = forms.SHOWS.search(plain, body.start, quoted.start) if quoted is not None else None
    if shown and shown.end() == (quoted.start - 1 if quoted is not None else 0):  # 'The circle reads "..."'
        organizer = organizer or forms.host_of(reading, body, shown, holes)
    if (
        quoted is not None
        and forms.entitles(plain, body, quoted)
        and (host or forms.TALKS.search(plain, body.start, quoted.start) or _right_before(plain, quoted, holes))
    ):
        return (_with_edition(reading, body, quoted),), organizer, "quoted-title"
    brings = _BRINGS.match(plain, next((hole.end for hole in holes if hole.start <= body.start + 1), body.start), end)
    brings = brings or next((match for hole in holes if (match := _IS_NAMED.match(plain, hole.end, end))), None)
    if brings:
        return named(brings.end()), None, "brings"
    if there := _THERE.match(plain, framing.after(reading, body, holes).start, end):
        semicolon = plain.find(";", there.end(), end)
        article = forms.ARTICLE.match(plain, there.end(), end)
        told = Span(article.end() if article else there.end(), semicolon if semicolon > 0 else end)
        held_there = _HELD_THERE.search(plain, told.start, told.end)
        more = (Span(*held_there.span()),) if held_there else ()
        return without(reading, told, *cut, *more), None, "there"
    followed = _FOLLOWED_BY.match(plain, body.start, end)
    if followed and not any(hole.start < followed.end() for hole in holes):
        return named(followed.end()), None, "followed-by"
    if place := _at_place(plain, body.start, end):
        return named(place.end()), None, "place-first"
    if (together := undertaking.called_together(reading, body, holes)) is not None:
        if together.is_clause:
            return without(reading, together.name, *cut), together.organizer, "clause"
        return named(together.name.start), together.organizer, "host"
    if host and host.end("what") < end and (held or THING.search(plain, host.end(), end)):
        giving = forms.GIVING.match(plain, host.end(), end)  # "we have the treasurer giving a workshop"
        giving = giving or forms.GUESTS_FOR.match(plain, host.start("what"), end)  # "hosts pilots for a supper"
        title = named(giving.end() if giving else host.start("what"))
        if len(" ".join(piece.of(plain) for piece in title).split()) > 1 or not names.find(plain[body.start : host.start()]):
            return title, organizer, "host"  # but "The mayor Ann Birch is holding a rally" rather than "rally"
    if anchored := undertaking.anchored(reading, body):
        return tuple(piece for part in anchored[0] for piece in without(reading, part, *cut)), anchored[1], "host"
    if planned := forms.planned(reading, body, holes):
        return without(reading, planned, *cut), None, "planned"
    if called := forms.called(reading, body, holes):
        return (called,), None, "called"
    if scheduled := setfor.set_for(reading, body, holes):
        return without(reading, scheduled[0], *cut), scheduled[1] if organizer is None else organizer, "set-for"
    if apposed := forms.apposed(reading, body, holes):
        return (apposed,), None, "apposed"
    if released := releases.released(reading, body, holes):
        return without(reading, released[0], *cut), released[1], "release"
    if (opened := undertaking.opened(reading, body, holes)) is not None:
        return named(opened.name.start), organizer or opened.organizer, "host"
    takes_place = TAKES_PLACE.search(plain, body.start, end)
    if takes_place and (sought := invitations.invited_to(plain, body.start, takes_place.start())) is not None:
        article = forms.ARTICLE.match(plain, sought.start, sought.end)
        return without(reading, Span(article.end() if article else sought.start, sought.end), *cut), None, "call"
    if takes_place and takes_place.start() > body.start + 1 and forms.is_thing(reading, body.start, takes_place, holes):
        subject = forms.subject(reading, Span(body.start, takes_place.start()), cut)
        return (*subject, *forms.complement(reading, subject, body, holes)), None, "held"
    if (does := undertaking.undertaken(reading, body, holes)) is not None:
        return named(does.name.start, does.name.end), organizer or does.organizer, "host"
    if (taking_part := invitations.taking_part(reading, body, holes)) is not None:
        return without(reading, taking_part, *cut), None, "occasion"
    if occasion := invitations.occasion(reading, body, holes) or invitations.occasion_of_deed(reading, body, cut):
        return without(reading, occasion, *cut), None, "occasion"
    if round_again := undertaking.comes_round(reading, body, holes):
        return named(round_again.start, round_again.end), None, "held"
    if wanted := invitations.VOLUNTEERS.search(plain, body.start, end):
        return without(reading, Span(*wanted.span("what")), *cut), None, "volunteers"
    call = CALL.search(plain, body.start, end)
    invited = invitations.FOR.search(plain, call.start(), end) if call else None
    if invited and (placed := next((hole for hole in cut if hole.start <= invited.start() + 1 < hole.end), None)):
        invited = invitations.FOR.search(plain, placed.end, end) or invited  # "at Pier House for a talk"
    if invited and THING.search(invited[0]):
        return named(invited.start(invited.lastgroup or 0)), invitations.inviting(reading, call), "call"
    joined = _JOIN.match(plain, call.start(), end) if call else None
    if joined and _OF_ANOTHER.search(plain[body.start : joined.start()]):
        if _PRONOUN.match(plain, body.start):
            return without(reading, Span(joined.start(), end), *cut), None, "clause"
        joined = None
    if joined and invited is not None and not THING.search(plain, joined.end(), invited.start()):
        joined = None  # "Join Ann and Tom ... for After the Flood": persons are joined for something
    if joined:
        return named(joined.end()), None, "call"
    of_another = (
        call is not None and call[0].lower().startswith("join") and _OF_ANOTHER.search(plain[body.start : call.start()])
    )
    if invited and not of_another and re.search(r" [A-Z]", invited[0]):
        return named(invited.start(invited.lastgroup or 0)), None, "call"
    if (show := forms.of_hour(reading, body, holes)) is not None:
        return (show,), organizer, "occasion"
    if aired := _ON_SHOW.search(plain, body.start, end):
        channel = Span(*aired.span("channel")) if aired["channel"] else None
        return (Span(*aired.span("show")),), channel or organizer, "occasion"
    return forms.clause(reading, body, cut, holes), organizer, "clause"


def _tidied(reading: Reading, title: tuple[Span, ...]) -> tuple[Span, ...]:
    """A title without what trails it: sign-offs, calls, and of a long one the purpose ("to discuss ...") after the noun."""
    if not title:
        return ()
    last = fields.title(reading, title[-1])
    pieces = (*title[:-1], last) if last is not None else title[:-1]
    if sum(len(piece.of(reading.plain).split()) for piece in pieces) > _LONG_TITLE:
        for number, piece in enumerate(pieces):
            purpose = re.search(
                r"(?:\A(?=to [^.;:]{3,80}? the following\b)|,? )(?:to (?:outline|discuss|learn|explore|talk|mark|celebrate"
                r"|raise|help|hear|provide|honor|share|bring|introduce|kick off|launch|prepare|recogni[sz]e|thank|welcome)\b"
                r"|where\b|as well as\b|, which\b)",
                piece.of(reading.plain),
            )
            if purpose and THING.search(
                piece.of(reading.plain)[: purpose.start()] or " ".join(p.of(reading.plain) for p in pieces[:number])
            ):
                pieces = (*pieces[:number], Span(piece.start, piece.start + purpose.start()))
                break
    if pieces and (titled := _TITLED.match(reading.plain, pieces[0].start, pieces[0].end)):
        pieces = (Span(titled.end(), pieces[0].end), *pieces[1:])
    for number, piece in enumerate(pieces):
        aside = _ADVERBIAL.search(piece.of(reading.plain))
        if aside and (aside.start() > 0 or number > 0):
            pieces = (*pieces[:number], Span(piece.start, piece.start + aside.start()))
            break
    while pieces and (followed := _FOLLOWED.search(pieces[-1].of(reading.plain))):
        last = Span(pieces[-1].start, pieces[-1].start + followed.start())
        pieces = (*pieces[:-1], last) if last.start < last.end else pieces[:-1]
    if len(pieces) > 1 and _OF_ALL.fullmatch(pieces[-1].of(reading.plain)):
        pieces = pieces[:-1]  # "the Tide Brass, May 3 at eight, both in Dock Hall"
    if len(pieces) > 1 and _GOING.fullmatch(pieces[-1].of(reading.plain)):
        pieces = pieces[:-1]  # "..., meeting at 3.30 p.m."
    if len(pieces) > 1 and reading.plain[pieces[-1].start] == "(":
        pieces = pieces[:-1]  # a remark in brackets behind the time
    return tuple(piece for piece in pieces if re.search(r"\w", piece.of(reading.plain)))
