"""Where a sentence says that something takes place."""

from __future__ import annotations

import re

from events_extractor.language.places import REGIONS, is_city
from events_extractor.model import Span
from events_extractor.parsers.events.parts import fields
from events_extractor.parsers.events.parts.cues import FUTURE, PRESENT, THING, WEEKDAY
from events_extractor.reading import Reading

# Whether a place follows its preposition, and what follows a subject: "On Thursday, the Harbor Works panel votes".
_PREPOSITION = re.compile(r"\b(?:at|in|from|outside|inside|near|on|aboard)\b|@")
_VERB = re.compile(r" [a-z]")
# "(10am, 2154 Dock Hall)", "at six at 1440 Pier St. NW": a number before the name of a street or house.
_NUMBER_FIRST = re.compile(r"(?:,? at |, )(?P<place>\d{2,5} [A-Z][\w.]*(?: [A-Z][\w.]*){0,5})")
# "at the offices of Linden & Co., 40 Pier Street", "in the village hall", "at Birch Hill rugby club":
# places with small letters.
_PLACE_KIND = (
    r"(?:offices?|headquarters|home|residence|warehouse|premises|church hall|church"
    r"|village hall|town hall|community (?:hall|centre|center)|parish hall|scout hut|clubhouse"
    r"|(?:rugby|cricket|football|golf|tennis|bowls|sailing|social|working men's) club|library|sports (?:hall|ground)"
    r"|recreation ground|leisure centre|park|pub|schoolroom|school hall|dining room)"
)
_PLAIN_PLACE = re.compile(
    rf"[,;]? ?\b(?:at|in|In|At) (?:the |its |our |their )?(?P<place>(?:[A-Z][\w'&.-]*(?: [A-Z][\w'&.-]*){{0,3}} )?"
    rf"{_PLACE_KIND}(?: (?:of|on|in|at) (?:the )?[A-Z][\w.'&-]*(?:,? (?:& )?[A-Z0-9][\w.'&-]*)*)?)\b(?! [a-z]*(?:ing|ed)\b)"
)
# "The guild meets on Thursday at noon via Zoom", "on Microsoft Teams": by what people meet who meet nowhere else.
_REMOTE = re.compile(
    r",? (?:via|on|over|by|through|using) (?P<place>(?:[Zz]oom|(?:Microsoft |MS )?Teams|[Ww]ebex|Google Meet"
    r"|YouTube(?: Live)?|Facebook Live|Skype|(?<=by )(?:video|tele)-? ?conference)\b)(?! [A-Z0-9])"
    # "The pilots meet by phone", "The gala will be held virtually"
    r"|(?: (?P<told>by (?:tele)?phone))(?=[,.;]|\Z| (?:and|at|for|from|next|on|this|to|today|tomorrow|tonight|with)\b| \d)"
    r"|(?<=held)(?: (?P<way>virtually|online|remotely))\b"
)
# "a session at the high school gym", "a fair on the Dover campus": grounds and houses without a name of their own;
# "a vote on the campus" is about it
_WORDS_BEFORE = r"(?:the|an?) (?:[A-Z][\w'-]+ ){0,2}(?:[a-z]+(?:-[a-z]+)? ){0,2}"
_UNNAMED = re.compile(
    rf",? (?:(?:at|in) (?P<house>{_WORDS_BEFORE}(?:auditorium|cafeteria|courthouse|gym|gymnasium|plant|stadium))"
    rf"|(?:at|in|(?P<on>on)) (?P<ground>{_WORDS_BEFORE}(?:campus|fairgrounds))"
    rf"|on (?P<steps>{_WORDS_BEFORE}(?:[Ll]awn|[Ss]teps)))"
    r"(?=[,.;:!?)]|\Z| [A-Z0-9]"
    r"| (?:and|as|at|before|between|by|during|for|from|next|on|starting|this|to|today|tomorrow|tonight|when|where|with)\b)"
)
# "a hearing on the campus": what is debated and decided is no place
_ON_MATTERS = re.compile(r"\b(?:debat|decid|hearing|lectur|rall[iy]|rul[ei]|talk|vot[ei]|weigh)\w*")
_JOINING = 60  # code points before a place in which a quotation may have been opened


# "in the Alder | foyer", "at the House | garage to speak": the noun of a place, written small behind its name
_SMALL_HEAD = re.compile(
    r" (?!(?:about|after|again|alongside|also|amid|around|as|because|before|both|but|by|during|each|early|if|later?|next|now"
    r"|or|over|soon|that|then|this|to(?:day|morrow|night)|under|until|when|where|which|while|who|without)\b)[a-z][a-z-]{3,}"
    r"(?<!ed)(?<!ing)(?<!ly)(?=[,.;:!?)]|\Z| (?:and|at|for|from|on|to|with)\b| \d)"
)
_TOLD = re.compile(rf"{FUTURE.pattern}|{PRESENT.pattern}|\b(?:hold|host)(?:s|ing)?\b")


def site(reading: Reading, body: Span, holes: list[Span]) -> tuple[Span, Span] | None:
    """The place of the event and the hole it leaves:
    what stands right after a moment, else the last place of the sentence.
    """
    found = _behind_time(reading, body, holes, _site(reading, body, holes))
    if found is None or found[0].end != found[1].end or not found[0].of(reading.plain).startswith("the "):
        return found
    head = _SMALL_HEAD.match(reading.plain, found[0].end, body.end)
    if head is None or not _TOLD.search(reading.plain, body.start, found[0].start):
        return found
    return Span(found[0].start, head.end()), Span(found[1].start, head.end())


# "at noon | in the council chambers", "on Friday | at the boat landing to greet divers": where it is, by no name
_DEFINITE = re.compile(
    r",? (?:at|in|inside|near|outside) (?P<place>(?:the |our )(?!(?:same|wake|event)\b)"
    r"(?:(?!(?:and|at|before|for|from|in|of|on|over|that|to|when|where|which|with)\b)[\w'’-]+ ){0,3}[a-z]{3,})"
    r"(?=[,.;:!?]|\Z| (?:and|as|at|before|for|from|on|to|when|where|while|with)\b)"
)
# What is no place though "in" or "at" leads to it: "in the case", "at the request of"
_NO_SPOT = re.compile(
    r"\b(?:afternoon|appeal|battle|beginning|campaign|case|challenge|contest|day|debate|dispute|election|end|evening|face"
    r"|fight|final|future|hearing|hour|hours|investigation|lawsuit|matter|middle|minute|moment|morning|name|night|offing"
    r"|period|presence|primary|probe|process|race|region|request|runoff|season|series|session|start|state|suit|time|trial"
    r"|wake|weeks?|works|year)\Z"
)


def _behind_time(
    reading: Reading, body: Span, holes: list[Span], found: tuple[Span, Span] | None
) -> tuple[Span, Span] | None:
    """``found``, the place of a statement and the hole it leaves, with the words that lead to it where it stands right
    behind a time; else what stands there and is a place by no name.
    """
    for hole in holes:
        if hole.start <= body.start + 1:
            continue
        if found is not None and _LEADS_TO.fullmatch(reading.plain, hole.end, found[0].start):
            return found[0], Span(hole.end, found[0].end)
        definite = _DEFINITE.match(reading.plain, hole.end, body.end) if found is None else None
        if definite is not None and not _NO_SPOT.search(definite["place"]) and not THING.search(definite["place"]):
            return Span(*definite.span("place")), Span(*definite.span())
    return found


_LEADS_TO = re.compile(r",? (?:at|in|inside|near|on|outside) (?:the )?")


def _site(reading: Reading, body: Span, holes: list[Span]) -> tuple[Span, Span] | None:
    for hole in holes:
        inside = _bracketed(reading, hole)
        if inside is not None:
            return inside, inside
    for hole in holes:
        place = fields.place_after(reading, hole.end, body.end)
        subject = (
            place is not None
            and not _PREPOSITION.search(reading.plain[hole.end : place.start])
            and _VERB.match(reading.plain, place.end)
        )
        if place is not None and _is_invited_to(reading, body, place, hole.end):
            continue
        if place is not None and not subject and body.start <= place.start and fields.is_place(place.of(reading.plain)):
            return place, Span(hole.end, place.end)
    for hole in holes:
        before = fields.place_in(reading, Span(body.start, max(body.start, hole.start)))
        if before is not None and _is_invited_to(reading, body, *before):
            continue
        if before is not None and before[0].end >= hole.start - 2 and not _SERVICE.fullmatch(before[0].of(reading.plain)):
            stays = _IS_THERE.search(reading.plain[body.start : before[1]]) or _OUTSIDE.match(reading.plain, before[1])
            return before[0], Span(before[0].end if stays else before[1], before[0].end)
    named = fields.place_in(reading, body)
    remotes = [*_REMOTE.finditer(reading.plain, body.start, body.end)]
    # "The board meets by phone, and the vote is on Facebook Live"
    remotes = [remote for remote in remotes if not remote["told"]] or [
        remote for remote in remotes if named is None or not fields.is_place(named[0].of(reading.plain))
    ]
    for remote in remotes:
        way = next(name for name, value in remote.groupdict().items() if value)
        return Span(*remote.span(way)), Span(*remote.span()) if way == "place" else Span(remote.end(), remote.end())
    numbered = next(
        (match for hole in holes if (match := _NUMBER_FIRST.match(reading.plain, hole.end, body.end))), None
    ) or _PLAIN_PLACE.search(reading.plain, body.start, body.end)
    if numbered is not None and (numbered.re is _PLAIN_PLACE or fields.is_place(numbered["place"])):
        until = min((hole.start for hole in holes if hole.start > numbered.start("place")), default=numbered.end())
        place = fields.trimmed(reading, Span(numbered.start("place"), min(until, numbered.end())))
        return place, Span(numbered.start(), place.end)
    visited = _VISITED.search(reading.plain, body.start, body.end)
    if visited is not None and (is_city(visited["place"]) or re.fullmatch(rf"(?:the )?(?:{REGIONS})", visited["place"])):
        return Span(*visited.span("place")), Span(visited.end(), visited.end())  # the title says so too
    if named is not None and (last := _named(reading, body, *named)) is not None:
        return last
    unnamed = _UNNAMED.search(reading.plain, body.start, body.end)
    matter = unnamed is not None and unnamed["on"] and _ON_MATTERS.search(reading.plain, body.start, unnamed.start())
    if unnamed is not None and not matter and not any(hole.overlaps(Span(*unnamed.span())) for hole in holes):
        where = next(name for name in ("house", "ground", "steps") if unnamed[name])
        return Span(*unnamed.span(where)), Span(unnamed.end(), unnamed.end())
    gone = _GONE_TO.search(reading.plain, body.start, body.end)
    if gone is not None and gone["taken"]:
        return Span(*gone.span("there")), Span(gone.end("there"), gone.end("there"))
    if gone is not None and not _NO_TOWN.fullmatch(gone["place"]) and (gone["travels"] or _names_town(gone["place"])):
        return Span(*gone.span("place")), Span(gone.end(), gone.end())
    return None


def _named(reading: Reading, body: Span, place: Span, start: int) -> tuple[Span, Span] | None:
    """The place to which the last preposition of a sentence leads, and the hole it leaves, if it is one."""
    name = place.of(reading.plain)
    if _SERVICE.fullmatch(name) or _is_invited_to(reading, body, place, start):
        return None
    if not fields.is_place(name) and not _is_venue(reading, place, start):
        return None
    if _is_discussed(reading, body, place, start):
        return None
    # "Voters in Bergen head to the polls", "Friends at Alder School hold a fair": the place belongs to who acts.
    of_subject = re.search(rf"{FUTURE.pattern}|{PRESENT.pattern}", reading.plain[place.end : body.end])
    stays = of_subject or _IS_THERE.search(reading.plain[body.start : start]) or _OUTSIDE.match(reading.plain, start)
    return place, Span(place.end if stays else start, place.end)


# "to discuss who sets the rules | in the Far North", "opportunities | in Lakeland": what is talked about is in a land, the
# event in a house or town
_DISCUSSED = re.compile(
    r"\b(?:(?:to|will) (?:consider|debate|discuss|examine|explore|learn|review|talk about|weigh)"
    r"|(?:conversation|debate|discussion|hearing|lecture|panel|roundtable|seminar|talk|webinar)s? (?:about|on)"
    r"|discussing|exploring) (?!(?:it|that|them|this)\b)(?:[^.;:,]|(?<=\b[A-Z])\.)*\Z"
)
_LAND = re.compile(rf"(?:the )?(?:{REGIONS})|Africa|Asia|Europe|(?:North|South|Latin|Central) America")


def _is_discussed(reading: Reading, body: Span, place: Span, start: int) -> bool:
    """Whether "in" leads from what is talked about to where that is, with no day or hour between."""
    name = place.of(reading.plain)
    named = reading.plain[start : place.start].strip() in ("in", "in the") and (
        _LAND.fullmatch(name) is not None or not fields.is_place(name)
    )
    matter = _DISCUSSED.search(reading.plain, body.start, start) if named else None
    return matter is not None and not reading.moments_in(Span(matter.start(), start))


# "Join us at the Members' Supper on 3 May", "See you at our Kelp Fair, Sunday": what a call leads to is no place.
_CALLS_TO = re.compile(
    r"\b(?:join (?:us|me)|meet us|find us|see(?:ing)? you|visit us|welcome you)(?: all)?\W*\Z", re.IGNORECASE
)
# "Ann Birch speaks on Thursday at the Dover Tide Forum": nor is what somebody speaks at; "the Library of Congress" is.
_SPEAKS_AT = re.compile(r"\b(?:appear|deliver|keynot|participat|speak|talk)(?:e?s|ing|e)?\b")
_ENDS_THING = re.compile(rf"{THING.pattern}\W*\Z", re.IGNORECASE)


def _is_invited_to(reading: Reading, body: Span, place: Span, start: int) -> bool:
    """Whether a call, or a speech, leads to what looks like a place and is named for what takes place."""
    name = place.of(reading.plain)
    thing = _ENDS_THING.search(name) is not None
    if thing and " of " not in name and _SPEAKS_AT.search(reading.plain, body.start, start):
        return name.endswith("Forum") or not fields.ends_as_place(name)
    return thing and _CALLS_TO.search(reading.plain, body.start, start) is not None and not fields.ends_as_place(name)


# "the foreign minister visits Bergen"
_VISITED = re.compile(
    r"\b(?:visits?|travels? to|arrives? in|visit to) (?P<place>(?:the (?=[A-Z]))?[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,2})"
    r"(?=[,.;]|\Z| (?:on|to|for|as|with|and|this)\b)"
)


# "The chorus returns to Alder Creek", "The warden travels to Corley, Del., to see the lock": towns that only the verb tells;
# what comes or heads somewhere may also come to a channel or to trial
_GONE_TO = re.compile(
    r"\b(?:(?P<travels>travels?|flies|fly)|returns?|comes?|heads?) (?:back )?to (?P<place>[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,2}"
    r"(?:, (?:[A-Z]\.?[A-Z]\.|[A-Z][a-z]{1,4}\.))?)(?=[,.;]|\Z| (?:on|to|for|as|with|and|this|next)\b)"
    # "takes her case to Dover today, where she'll ride a ferry"
    rf"|\b(?P<taken>(?:brings?|takes?) [^,.;:]{{3,60}}?) to (?P<there>[A-Z][\w'-]*(?: [A-Z][\w'-]*){{0,2}})"
    rf"(?: (?:today|tonight|tomorrow|(?:on )?{WEEKDAY}))?, where (?:he|she|they)\b"
)
# What bodies and persons come back to
_NO_TOWN = re.compile(r"(?:Congress|Parliament|Senate|House|White House|Court|Capitol Hill|Session|Work|Earth)")
_NAMED_BY_LAND = re.compile(
    r".*, (?!Inc|Ltd|Corp|Co\b).*\.|(?:[A-Z]\w+ )+"
    r"(?:Bay|Beach|City|Creek|Falls|Grove|Harbou?r|Heights|Lake|Port|Rapids|River|Rock|Springs|Valley)"
)


def _names_town(name: str) -> bool:
    """Whether ``name`` is known as a town or land, tells its state, or is made like the name of a town."""
    return is_city(name) or bool(re.fullmatch(REGIONS, name) or _NAMED_BY_LAND.fullmatch(name))


# "(2 p.m., Dock House)", "(Dock House, 7 p.m. May 3; bring a chair)": the part of a bracket that is a name or a place.
_PART = re.compile(r"[^,;()]+")
_NAMED = re.compile(
    r"(?:the )?[A-Z][\w'&.-]*(?: (?:[A-Z0-9][\w'&.-]*|of|the|on|and))*|(?:virtual|online|hybrid)(?:ly)?", re.IGNORECASE
)
_REMARKED = re.compile(
    r"\d ?[ap]\.?m|\b(?:tickets?|free|RSVP|doors?|tip-?off|kick-?off|open|live|ET|EST|EDT|PT|CT)\b|\$|^\W*\d+\W*$",
    re.IGNORECASE,
)


def _bracketed(reading: Reading, hole: Span) -> Span | None:
    """The place in a bracket that tells the hour."""
    opened = reading.plain.find("(", hole.start, hole.end)
    if opened < 0 or reading.plain[hole.end - 1] != ")":
        return None
    for match in _PART.finditer(reading.plain, opened + 1, hole.end - 1):
        part = fields.trimmed(reading, Span(*match.span()))
        words = part.of(reading.plain)
        timed = any(moment.start < part.end and part.start < moment.end for moment in reading.moments_in(hole))
        if words and not timed and not _REMARKED.search(words) and (_NAMED.fullmatch(words) or fields.is_place(words)):
            return part
    return None


# "The mayors will be at the pier": without its place such a sentence says nothing.
_IS_THERE = re.compile(r"\b(?:be|is|are|'re|'s)\Z")
# "a rally outside the Rope Agency", "a lock outside Alder Creek": whom or what it is against or beside, the title says too.
_OUTSIDE = re.compile(r"[,;| ]*(?:outside|near)\b")
# Names that say where something is and not what it is part of: "in Bergen", "at the Bergen Exchange".
_NO_VENUE = re.compile(r"['’]s?\Z|\d{4}|\A\w+ing\b")
# Services named without a noun of events: "preaching at Evensong" is when, not where.
_SERVICE = re.compile(r"(?:the )?(?:Mass|Matins|Evensong|Vespers|Communion|Worship|(?:Morning|Evening) Prayer)")


def _is_venue(reading: Reading, place: Span, start: int) -> bool:
    """Whether "in" or "at" before a name leads to where it is:
    no event ("at the Lakes Summit"), no owner, no part of a title.
    """
    name = place.of(reading.plain)
    return (
        re.match(r"[,;| ]*(?:in|at) ", reading.plain[start : place.start]) is not None
        and name[:1].isalpha()
        and not THING.search(name)
        and not _NO_VENUE.search(name)
        and reading.plain.count('"', start - min(start, _JOINING), start) % 2 == 0
    )
