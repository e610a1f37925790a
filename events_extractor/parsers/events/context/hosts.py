"""Who hosts an event, where the grammar that read it found nobody.

A host may stand in a few places, which the readers of ``_READERS`` look at one after the other: before the verb of the
clause (``subjects``), the title (``titlehosts``), the lines of the entry (``entryhosts``), the sentence itself, the heading
above. Where none of them names one, an event that the publisher tells of as its own (see ``ours``) is the publisher's.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from events_extractor.language import bodynames, names
from events_extractor.model import Event, Span
from events_extractor.parsers import letterhead
from events_extractor.parsers.events.context import entryhosts, holders, subjects, titlehosts
from events_extractor.parsers.events.context.ours import Around, told_as_own
from events_extractor.parsers.events.parts import bodies, shortnames
from events_extractor.parsers.events.parts.cues import MONTH, THING, THING_WORDS, WEEKDAY
from events_extractor.reading import Reading

REACH = 1500  # code points below an entry that still speak of it


def hosted(reading: Reading, event: Event, around: Around) -> Event:
    """``event`` with its host, where what stands around it tells one, and the short name that it bears in brackets."""
    return _with_short_name(reading, _hosted(reading, event, around))


# "Alder Society of Knots (ASK)": the short name that is printed behind a name is a part of it.
_SHORT_BEHIND = re.compile(r" \((?!I?[RD]-)[A-Z][A-Za-z&-]{0,7}[A-Z]\)")


def _with_short_name(reading: Reading, event: Event) -> Event:
    """``event`` with the short name in brackets behind the name of its host."""
    spans = event.spans.get("organizer", ())
    behind = _SHORT_BEHIND.match(reading.plain, spans[-1].end) if spans and " " in (event.organizer or "") else None
    if behind is None:
        return event
    spans = (*spans[:-1], Span(spans[-1].start, behind.end()))
    return replace(event, organizer=reading.value(*spans), spans={**event.spans, "organizer": spans})


def _hosted(reading: Reading, event: Event, around: Around) -> Event:
    if event.organizer is not None and (_NOBODY.fullmatch(event.organizer) or _is_itself(event.organizer, event.title)):
        event = _unhosted(event)
    event = entryhosts.uninvited(reading, event)
    if (meant := _meant(reading, event)) is not None:
        return replace(event, organizer=reading.value(meant), spans={**event.spans, "organizer": (meant,)})
    if event.organizer is not None:
        return _without_lead(reading, _in_full(reading, event))
    if (event_and_hosts := _together(reading, event)) is not None:
        return event_and_hosts
    for read in _READERS:
        if (host := read(reading, event, around)) is not None:
            hosted = replace(event, organizer=reading.value(host), spans={**event.spans, "organizer": (host,)})
            return _unplaced(reading, hosted)
    name = told_as_own(reading, event, around)
    return replace(event, organizer=name, implied=(*event.implied, "organizer")) if name else event


def _in_full(reading: Reading, event: Event) -> Event:
    """``event`` with its host as the whole subject of its clause: "the Rope Guild and its friends are to meet"."""
    spans = event.spans.get("organizer", ())
    if (event.organizer or "").islower() and (seat := subjects.sitting_at(reading, event)) is not None:
        # "Over at Locks and Quays, the water panel meets"
        return replace(event, organizer=reading.value(seat), spans={**event.spans, "organizer": (seat,)})
    acting = subjects.acting(reading, event) if len(spans) == 1 and event.rule.startswith("events/sentence") else None
    if acting is None or not acting.start <= spans[0].start < spans[0].end <= acting.end or acting == spans[0]:
        return event
    return replace(event, organizer=reading.value(acting), spans={**event.spans, "organizer": (acting,)})


# "Members of the Lakes Council", "Our friends at the Pier Trust", "QUAYS - The Rope Guild": whose people they are;
# "| with the | Lakes Council holding": what leads over.
_PEOPLE_OF = re.compile(
    r"(?:(?:The |the )?(?:[Mm]embers|[Rr]epresentatives|[Ll]eaders|[Oo]fficials|[Ss]taff) (?:of|from) (?:the )?"
    r"|[Oo]ur (?:[a-z]+ )?(?:friends|colleagues|partners|neighbou?rs) (?:at|from|of) (?:the )?"
    r"|[Ww]ith (?:the )?|[A-Z][^a-z]+ [–—-] (?:The )?)"
    r"(?=[A-Z])"
)
# "Pilots in Bergen": some people somewhere are no host.
_SOME_SOMEWHERE = re.compile(r"[A-Z][a-z]+s in [A-Z][\w ]+")


def _without_lead(reading: Reading, event: Event) -> Event:
    """``event`` with the body whose people its organizer names; without one where it only says where they are."""
    spans = event.spans.get("organizer", ())
    if len(spans) != 1:
        return event
    lead = _PEOPLE_OF.match(reading.plain, *spans[0])
    if lead is not None and " and " not in reading.plain[lead.end() : spans[0].end]:
        body = Span(lead.end(), spans[0].end)
        return replace(event, organizer=reading.value(body), spans={**event.spans, "organizer": (body,)})
    return _unhosted(event) if _SOME_SOMEWHERE.fullmatch(event.organizer or "") else event


def _unplaced(reading: Reading, event: Event) -> Event:
    """``event`` without a place that is its owner: "At seven: | the Tide Institute's | \"Soup and Sails\"", or the committee
    that hears it.
    """
    place, host = event.spans.get("location", ()), event.spans["organizer"]
    owner = len(place) == 1 and place[0].end == host[-1].end + len("'s") and place[0].of(reading.plain).endswith("'s")
    if not owner and host != _committee(reading, event):
        return event
    return replace(event, location=None, spans={key: at for key, at in event.spans.items() if key != "location"})


# "We are planning", "They host", "Her committee has called": who that is, other words tell.
_NOBODY = re.compile(r"(?:we|they|it|he|she|i)|(?:her|his|my) [a-z ]+", re.IGNORECASE)


def _is_itself(host: str, title: str) -> bool:
    """Whether what was read as the host is what takes place: "The Rope panel at Bluestem" is held by no panel."""
    name = title.removeprefix("The ").removeprefix("the ")
    there = name.startswith((f"{host} at ", f"{host} in ", f"{host} on "))
    return title == host or (there and _ENDS_THING.search(host) is not None)


_ENDS_THING = re.compile(rf"(?:{THING.pattern})\Z", re.IGNORECASE)


def _unhosted(event: Event) -> Event:
    """``event`` without the words that were read as its host and name nobody, or name the event itself."""
    spans = {key: at for key, at in event.spans.items() if key != "organizer"}
    return replace(event, organizer=None, spans=spans, implied=tuple(name for name in event.implied if name != "organizer"))


# "the foundation's annual supper", "The Council shall convene": a body named in full before and by its kind now.
_KIND = re.compile(
    r"(?:[Tt]he|[Tt]his) (?P<kind>[Aa]cademy|[Aa]gency|[Aa]lliance|[Aa]ssociation|[Cc]lub|[Cc]oalition|[Cc]ollege"
    r"|[Cc]ommission|[Cc]ommittee|[Cc]ouncil|[Ff]oundation|[Gg]uild|[Ii]nstitute|[Ll]ibrary|[Mm]useum|[Oo]ffice|[Pp]arty|[Ss]ociety"
    r"|[Tt]rust|[Uu]niversity)(?='s | )"
)


# "of Harbors", "on Tides and Tolls"; but "the committee on Tuesday"
_OF_FIELD = rf"(?:of|on|for) (?:the )?(?!{WEEKDAY}|{MONTH}[a-z]*\.? \d)[A-Z]\w+(?: [A-Z]\w+)*"


def _meant(reading: Reading, event: Event) -> Span | None:
    """The body that the statement means by its kind: the last one of that kind that the text named in full before it."""
    nameless = event.organizer is None or (event.organizer or "").islower()  # "the agency's net panel"
    if not nameless and " " in (event.organizer or ""):
        return None
    title = event.spans["title"][0]
    before = _KIND.search(reading.plain, max(event.span.start, title.start - 25), title.start)
    found = _KIND.match(reading.plain, event.span.start, event.span.end) or before
    if found is None:
        return None
    kind = found["kind"].capitalize()
    if kind == "Agency" and nameless:
        return shortnames.agency_before(reading, event.span.start)
    if (event.organizer or kind).capitalize() != kind:
        return None
    full = re.compile(
        rf"(?:(?!The |This )[A-Z][\w&'.-]* (?:(?:of|for|and|&) )?){{1,5}}"
        rf"{kind}\b(?: {_OF_FIELD})?|{kind} {_OF_FIELD}"
    )
    named = list(full.finditer(reading.plain, 0, event.span.start))
    return Span(*named[-1].span()) if named else None


# "Bank clean-up with CFA & QRT": short names behind "with" are those of the hosts.
_TOGETHER = re.compile(r" (?:with|w/) (?P<hosts>[A-Z]{2,6}(?:(?:, | & | and )[A-Z]{2,6})+)\W*\Z")
# "Knot Class with the Alder Splicers": with whom something is learned or done, behind what it is
_DONE_WITH = re.compile(
    r"(?i:\b(?:class|clean-?up|clinic|course|hike|paddle|ride|tour|training|walk|workshop)) (?:with|w/) (?:the )?"
    rf"(?P<hosts>{bodynames.run(0, 5)})\W*\Z"
)
# "Lock Road Open House (TideDOT)", "Spring Regatta (Quay Rowing Club)": in brackets behind what takes place
_IN_BRACKETS = re.compile(
    rf"(?i:{THING.pattern}|\b(?:class|exercise|hike|ride)) \((?P<hosts>[A-Z][\w&.'-]*(?: [\w&.'-]+){{0,6}})\)\Z"
)
# What people come together for, and are taught, told or asked nothing at: letters behind it are those of a body.
# "Bank clean-up with QRT"; but "Training (CPR)", "Hearing (EIS)", "Web design with HTML & CSS"
_OUTING = re.compile(
    r"\b(?:barbecue|breakfast|brunch|clean-?up|dinner|exercise|gala|happy hour|hike|lunch|luncheon|mixer|open house|outing"
    r"|paddle|parade|party|picnic|race|rally|reception|regatta|reunion|ride|supper|tour|walk)(?=\W*\Z)",
    re.IGNORECASE,
)
# "TideDOT", "QRT", "N7DQ": may be short for a body; "P27" counts, "HYBRID" says how
_SHORT_FOR = re.compile(
    r"(?!(?:ASL|BYOB|CME|CEU|CLE|DRAFT|FULL|HYBRID|LIVE|ONLINE|VIRTUAL)\Z)(?=(?:\d?[A-Za-z]){3})[A-Z]\w*[A-Z]\w*"
)
# "TideDOT", "QRT": the last letters are short for words; "YouTube" is a name
_ENDS_SHORT = re.compile(r"\w*[A-Z]{2}")
_FRIENDS = r"(?:[Ff]riends|[Pp]artners|[Nn]eighbou?rs|[Cc]olleagues|[Ff]olks) (?:at|from|of|with) (?:the )?"


def _is_done_by(reading: Reading, name: str, title: str) -> bool:
    """Whether ``name``, behind "with" or in brackets at the end of a title, is that of a host: of a body, of those whom the
    text calls its friends, or short for one and not for the title itself.
    """
    if bodies.is_host(name) or re.search(rf"\b{_FRIENDS}{re.escape(name)}\b", reading.plain):
        return True
    initials = iter(word[0].upper() for word in re.findall(r"\w+", title))
    of_title = all(letter in initials for letter in name if letter.isupper())
    return _SHORT_FOR.fullmatch(name) is not None and not of_title and _is_short_name(reading, name, title)


def _is_short_name(reading: Reading, letters: str, title: str) -> bool:
    """Whether ``letters`` behind ``title`` are short for a body, by what the text says of them or by what takes place."""
    if letters in letterhead.COMMON:
        return False
    outing = _OUTING.search(title) is not None and _ENDS_SHORT.fullmatch(letters) is not None
    return outing or shortnames.is_body(reading, letters)


# "Knot Class| with the |Alder Splicers", "Open House| (|TideDOT)"
_LEADS_IN = re.compile(r" (?:(?:with|w/) (?:the )?|\()\Z")


def _together(reading: Reading, event: Event) -> Event | None:
    """``event`` without the names of its hosts at the end of its title, and with them."""
    text = event.spans["title"][-1].of(reading.plain)
    several = _TOGETHER.search(text)
    if several is not None:
        what = _LEADS_IN.sub("", text[: several.start("hosts")])
        short = re.findall("[A-Z]+", several["hosts"])
        return _cut(reading, event, several) if any(_is_short_name(reading, name, what) for name in short) else None
    for pattern in (_DONE_WITH, _IN_BRACKETS):
        found = pattern.search(text)
        if found is not None and _is_done_by(reading, found["hosts"], _LEADS_IN.sub("", text[: found.start("hosts")])):
            return _cut(reading, event, found)
    return None


def _cut(reading: Reading, event: Event, match: re.Match[str]) -> Event:
    """``event`` with the hosts that ``match`` found in the last piece of its title, which ends where they are led in."""
    title = event.spans["title"][-1]
    lead = _LEADS_IN.search(match.string[: match.start("hosts")])
    end = lead.start() if lead is not None else match.start()
    pieces = (*event.spans["title"][:-1], Span(title.start, title.start + end))
    host = Span(title.start + match.start("hosts"), title.start + match.end("hosts"))
    return replace(
        event,
        title=reading.value(*pieces),
        organizer=reading.value(host),
        spans={**event.spans, "title": pieces, "organizer": (host,)},
    )


# "Economy: The Harbor Bureau publishes": a heading's word before a title.
_LABEL = re.compile(r"[A-Z][\w' ]{2,30}: (?=The )")


def _in_title(reading: Reading, event: Event, around: Around) -> Span | None:
    """The host that the title of the event names."""
    title = event.spans["title"][0]
    label = _LABEL.match(reading.plain, title.start, title.end)
    named = titlehosts.named_in(reading, Span(label.end(), title.end) if label else title)
    return named or titlehosts.owner_before(reading, title, event.span.start)


# "Row for Rivers, taking place May 3, is the Canal Museum's biggest fundraiser": whose event it is, the sentence says.
_WHOSE = re.compile(
    rf"\b(?:is|are) (?:the )?(?P<host>{bodynames.run(0, 6, word=bodynames.OWNER)})(?:(?<=s)|'s?)"
    rf" (?:[a-z-]+ ){{1,3}}(?:event|fund-raiser|{THING.pattern})"
)


def _in_sentence(reading: Reading, event: Event, around: Around) -> Span | None:
    """Whose event the statement says it is."""
    match = _WHOSE.search(reading.plain, event.span.start, event.span.end)
    if match is not None and not names.find(match["host"]):
        return Span(*match.span("host"))
    if not event.rule.startswith("events/sentence"):
        return None
    helped = titlehosts.helped(reading, event.span)
    if helped is not None and _AT_ANOTHERS.search(reading.plain, helped.end, event.span.end):
        helped = None
    aired = _AIRED_ON.search(reading.plain, event.span.start, event.span.end)
    return helped or _of_series(reading, event) or (Span(*aired.span("channel")) if aired else None)


# "The pilots' debate airs Friday at seven on WTSQ-TV": what is on the air is held by who sends it.
_AIRED_ON = re.compile(
    r"\b(?:airs?|aired|broadcast|simulcast|televised)\b(?:[^.;:]|(?<=\d):|(?<= [ap])\.m\.){0,60}? on (?:the )?"
    r"(?P<channel>[WKC][A-Z]{2,3}(?:-(?:TV|FM|AM))?|C-SPAN\d?|PBS|NPR|CNN|MSNBC|NBC|CBS|ABC|BBC(?: (?:One|Two|Radio \d))?"
    r"|(?:[A-Z][\w&.-]* ){1,4}(?:Channel|Network|News|Radio|Television|TV))\b"
)


# "needs ten volunteers to help at the Tide Games": an event of others.
_AT_ANOTHERS = re.compile(r"\bto (?:assist|help)(?: out)? (?:at|with) (?:the )?(?=[A-Z])")


# 'The Pier Post's captains series on Monday features "Who Tolls?"': whose series an event is of.
_WHOSE_SERIES = re.compile(
    rf"(?P<host>(?:The )?{bodynames.run(0, 5, word=bodynames.OWNER)})'s? (?:[\w'-]+ ){{0,3}}[Ss]eries\b"
)


def _of_series(reading: Reading, event: Event) -> Span | None:
    """Whose series the statement begins with."""
    match = _WHOSE_SERIES.match(reading.plain, event.span.start, event.span.end)
    return Span(*match.span("host")) if match and not names.find(match["host"]) else None


# "First votes", "vote on cloture", "Second Reading of the Nets Bill": what only a chamber does.
_BUSINESS = re.compile(
    r"(?:(?:[Tt]he |[Ii]t will |[Ww]e will )?(?:(?:[Ff]irst|[Ll]ast|[Ff]inal|[Nn]ext|[Rr]oll[- ]call) )?[Vv]otes?\b"
    r"(?! (?:against|by|for|in|of|count))|[Rr]oll[- ]call|[Cc]loture\b"
    r"|(?:First|Second|Third) [Rr]eading of|Remaining stages\b"
    r"|Opposition [Dd]ay\b|Private Members' Bills|(?:General )?[Dd]ebate on a motion|General debate\b"
    r"|Committee of the whole House\b)"
)
# "The Senate is in", "the House of Commons": a chamber, where it is no part of another name.
_CHAMBER = re.compile(
    r"(?:(?<=[Tt]he )|(?<=[.:;\n])|(?<=[.:;\n] ))"
    r"(?P<name>Senate|House(?: of (?:Commons|Lords|Representatives))?|Commons|Lords"
    r"|Assembly)\b(?! (?!Floor)[A-Z])"
)
_COMMONS = re.compile(r"(?<!House of )\bCommons\b")
_SITS_ABOVE = 1200  # code points above its business within which a chamber is named


def _in_chamber(reading: Reading, event: Event, around: Around) -> Span | None:
    """The chamber named last before business that only chambers have; the House of a text on the Commons is these."""
    title = event.spans["title"][0]
    if _BUSINESS.match(reading.plain, title.start, title.end) is None:
        return None
    named = [*_CHAMBER.finditer(reading.plain, max(0, title.start - _SITS_ABOVE), title.start)]
    if not named:
        return None
    commons = [*_COMMONS.finditer(reading.plain, 0, title.start)] if named[-1]["name"].startswith("House") else []
    return Span(*commons[-1].span()) if commons else Span(*named[-1].span("name"))


# "Where's Ann? In Bergen, making an announcement": the one whose day it is holds it.
_WHERES = re.compile(r"Where(?:'s| is) (?P<name>[A-Z]\w+)\W*\Z", re.IGNORECASE)
_MAKING = re.compile(
    r"(?:, |\A)(?:[Dd]elivering|[Gg]iving|[Hh]olding|[Hh]osting|[Mm]aking) an? |, (?:announcing|signing|unveiling) "
)
_OFFICE = r"(?:Gov|Mayor|President|Lt\. Gov|Sen|Speaker|County Executive|Attorney General)\.?"


def _asked_for(reading: Reading, event: Event, around: Around) -> Span | None:
    """The officer whom the heading asks about by first name alone, named in full elsewhere in the text."""
    asked = _WHERES.match(around.heading.of(reading.plain)) if around.heading is not None else None
    if asked is None or not _MAKING.search(reading.plain, event.span.start, event.span.end):
        return None
    full = re.search(rf"\b{_OFFICE} {asked['name'].capitalize()} [A-Z][\w'-]+", reading.plain)
    return Span(*full.span()) if full else None


# "Lakes Council Lecture Series: Tides" heads talks of one host.
_SERIES = re.compile(r"\b[Ss]eries\b")


def _in_series(reading: Reading, event: Event, around: Around) -> Span | None:
    """The host that a heading names whose series the event is of."""
    if around.heading is None or not _SERIES.search(around.heading.of(reading.plain)):
        return None
    return titlehosts.named_in(reading, around.heading)


# "Hosted by the Rope Guild and the Quay Forum (QF), these monthly webinars", "The series is organized by the Dock Trust":
# who holds all of those that a letter lists.
_HOLDS_ALL = re.compile(
    r"(?:\b[Cc]o-h|\b[Hh])osted by (?:the )?(?P<first>[A-Z][^.;:!?\n]{2,160}?), (?:these|this|the|our) "
    rf"(?:[\w-]+ ){{0,3}}(?:series|{THING_WORDS}s)\b"
    r"|\b(?:[Tt]he|[Tt]his|[Oo]ur) (?:[\w-]+ ){0,3}series is (?:being )?(?:co-)?(?:hosted|organi[sz]ed|presented|run)"
    r" (?:jointly )?by (?:the )?(?P<second>[A-Z][^.;:!?\n]{2,160}?)(?=[.;:!?\n]|, (?:and|with|which|who)\b|\Z)"
)


def _of_all(reading: Reading, event: Event, around: Around) -> Span | None:
    """Who, by a sentence of the text above its entry, holds all that is listed."""
    if event.section != "listed" or event.rule.startswith("events/sentence"):
        return None
    said = _HOLDS_ALL.search(reading.plain, 0, event.span.start)
    return Span(*said.span(said.lastgroup or 0)) if said else None


def _counted(reading: Reading, event: Event, around: Around) -> Span | None:
    """The short name that the title bears behind a year or number: "2031 TSQ Annual Meeting"."""
    return titlehosts.counted(reading, event.spans["title"][0])


def _deciding(reading: Reading, event: Event, around: Around) -> Span | None:
    """The body in which what takes place is heard or voted on."""
    return subjects.deciding(reading, event)


def _acting(reading: Reading, event: Event, around: Around) -> Span | None:
    """The body that is said to do what takes place, or the person who is said to hold it."""
    for read in (subjects.acting, subjects.sitting_at, holders.holding, subjects.rallying):
        if (host := read(reading, event)) is not None:
            return host
    return None


def _hearing(reading: Reading, event: Event, around: Around) -> Span | None:
    """The committee at which somebody is to speak: "Birch delivers the report on Friday at the House Quays Committee"."""
    committee = _committee(reading, event)
    return committee[0] if committee else None


_THE = re.compile(r"(?:[Tt]he )?(?=[A-Z])")


def _committee(reading: Reading, event: Event) -> tuple[Span, ...]:
    """The place of ``event``, where that is no place but a committee, by its name and nothing else."""
    place = event.spans.get("location", ())
    the = _THE.match(reading.plain, place[0].start) if len(place) == 1 else None
    if the is None:
        return ()
    committee = Span(the.end(), place[0].end)
    return (committee,) if re.search(r"(?i:committee)\Z", committee.of(reading.plain)) else ()


# Where the host of an event may stand, the surest place first.
_READERS: tuple[Callable[[Reading, Event, Around], Span | None], ...] = (
    _acting,
    _hearing,
    _in_title,
    entryhosts.inviting,
    entryhosts.joining,
    entryhosts.in_entry,
    entryhosts.with_whom,
    _in_sentence,
    _in_chamber,
    _asked_for,
    _in_series,
    _counted,
    _of_all,
    _deciding,
)
