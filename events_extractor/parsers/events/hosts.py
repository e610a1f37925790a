"""Who hosts an event, where the words of the event itself do not say it: the name that its title begins with, or the publisher."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from events_extractor.language import names
from events_extractor.model import Event, Span
from events_extractor.parsers.events import bodies, fields
from events_extractor.parsers.events.cues import THING
from events_extractor.reading import Reading

# "NSA District 5 meeting", "RivCo Street Fair": an acronym, or a word with a capital inside, that begins a title.
_ACRONYM = re.compile(r"(?P<name>[A-Z]{2,6}(?:-[A-Z]{2,6})?|[A-Z][a-z]+[A-Z][A-Za-z]+)(?='s\b| (?=[A-Z\d]))")
_COMMON = frozenset(
    {
        "AI",
        "AGM",
        "COVID",
        "DIY",
        "EU",
        "FAQ",
        "GOP",
        "IT",
        "LGBTQ",
        "NYC",
        "DC",
        "PR",
        "UK",
        "UN",
        "US",
        "USA",
        "VIP",
        "TV",
        "STEM",
        "HR",
        "NEW",
        "THE",
        "A",
        "I",
    }
)
_KNOWN = 2  # times that the name stands elsewhere in the text
# "Canal Friends Newsletter", "Canal Friends June News", "The Canal Bulletin": the publisher's name is what stands before.
_PUBLISHER = re.compile(
    r"(?:The )?(?P<name>[A-Z][\w'&.-]*(?: (?:(?:of|the|for|and|&) )*[A-Z][\w'&.-]*){0,4}?)"
    r"!?(?: (?:\d{4}|January|February|March|April|May|June|July|August|September|October|November|December|Weekly|Monthly|Spring|Summer|Fall|Autumn|Winter))* "
    r"(?:Newsletter|News|Bulletin|Update|Digest|Announcements)\b"
)
# "We will host", "Join our", "Our retreat"
_OWN = re.compile(r"\b(?:we|we'll|our|us)\b", re.IGNORECASE)
# The same of the lines below an entry, which may speak of much else: "We are delighted to invite you", "Join us", "our next".
_INVITES = re.compile(
    r"\b(?:we(?: will|'ll|'re| are)? (?:also )?(?:be )?(?:host|hosting|hold|holding|invite|organi[sz]e|organi[sz]ing|welcome|present|happy to|delighted to|excited to|pleased to)|"
    r"join us|our (?:next|annual|monthly|weekly|upcoming|first|second|third))\b",
    re.IGNORECASE,
)
# "Lakes Union's annual meeting", "the Canal Museum's spring gala": whose event it is.
_POSSESSIVE = re.compile(
    rf"(?:The |the )?(?P<name>[A-Z][\w&.-]*(?: (?:(?:of|the|for|and|&) )*[A-Z][\w&.-]*){{0,6}})'s? (?:[\w-]+ ){{0,3}}{THING.pattern}",
)
# "annual dinner of the Canal Museum", "meeting of the Board of Harbors"
_GENITIVE = re.compile(rf"{THING.pattern} of (?:the )?(?=[A-Z])")
REACH = 1500  # code points below an entry that still speak of it


def hosted(reading: Reading, event: Event, body: Span, heading: Span | None, house: Publisher) -> Event:
    """``event`` with its host, where its title, the ``body`` of its entry, the ``heading`` above it or the publisher
    (``house``) tells one.
    """
    if event.organizer is not None:
        return event
    if (event_and_hosts := _together(reading, event)) is not None:
        return event_and_hosts
    host = (
        _of_title(reading, event.spans["title"][0])
        or _of_body(reading, body)
        or _whose(reading, event.span)
        or _of_place(reading, event, heading)
        or (_of_title(reading, heading) if heading is not None and _SERIES.search(heading.of(reading.plain)) else None)
    )
    if host is not None:
        return replace(event, organizer=reading.value(host), spans={**event.spans, "organizer": (host,)})
    said = event.rule.startswith("events/sentence") and _OWN.search(event.span.of(reading.plain))
    name = house.name if event.section == "listed" else None
    if said and not name and event.section == "listed" and re.search(r"\b(?:we|our)\b", event.quote, re.IGNORECASE):
        name = house.sender
    if name and (said or house.own or _INVITES.search(reading.plain, body.start, body.end)):
        return replace(event, organizer=name, implied=(*event.implied, "organizer"))
    return event


# "Hosted by the Canal Friends", "organized by our neighbours at Alder House"
_BY = re.compile(
    r"\b(?:[Cc]o-?)?(?:[Hh]osted|HOSTED|[Oo]rgani[sz]ed|[Pp]ut on|[Cc]onvened) (?:by|BY) (?:the |The )?"
    r"(?P<host>(?:our |[A-Z])(?:[^.,;:!?()|\n]|\([A-Z]+\)){2,80}?)(?= (?:on|at|in|from|to|will|is|who) | and (?:will|moderated) | for (?:[a-z]|\d)|[.,;:!?(|]|\s{2}|\Z)"
)


def _of_body(reading: Reading, body: Span) -> Span | None:
    """Who, by the lines of an entry, hosts it."""
    match = _BY.search(reading.plain, body.start, min(body.end, body.start + _NEAR))
    return fields.trimmed(reading, Span(*match.span("host"))) if match else None


_NEAR = 500  # code points from the beginning of an entry within which its host is named


# "Lakes Council Lecture Series: Tides" heads talks of one host.
_SERIES = re.compile(r"\b[Ss]eries\b")

# "Bank clean-up with CFA & QRT": short names behind "with" are those of the hosts.
_TOGETHER = re.compile(r" (?:with|w/) (?P<hosts>[A-Z]{2,6}(?:(?:, | & | and )[A-Z]{2,6})+)\W*\Z")


def _together(reading: Reading, event: Event) -> Event | None:
    """``event`` without the short names of its hosts in its title, and with them."""
    title = event.spans["title"][-1]
    match = _TOGETHER.search(title.of(reading.plain))
    if match is None:
        return None
    pieces = (*event.spans["title"][:-1], Span(title.start, title.start + match.start()))
    host = Span(title.start + match.start("hosts"), title.start + match.end("hosts"))
    return replace(
        event,
        title=reading.value(*pieces),
        organizer=reading.value(host),
        spans={**event.spans, "title": pieces, "organizer": (host,)},
    )


# "Row for Rivers, taking place May 3, is the Canal Museum's biggest fundraiser": whose event it is, the sentence says.
_WHOSE = re.compile(
    rf"\b(?:is|are) (?:the )?(?P<host>[A-Z][\w&.-]*(?: (?:(?:of|the|for|and|&) )*[A-Z][\w&.-]*){{0,6}})(?:(?<=s)|'s?) (?:[a-z-]+ ){{1,3}}(?:event|fund-raiser|{THING.pattern})"
)


def _whose(reading: Reading, span: Span) -> Span | None:
    """Whose event the statement in ``span`` says it is."""
    match = _WHOSE.search(reading.plain, span.start, span.end)
    return Span(*match.span("host")) if match and not names.find(match["host"]) else None


# "Where's Ann? In Bergen, making an announcement": the one whose day it is holds it.
_WHERES = re.compile(r"Where(?:'s| is) (?P<name>[A-Z]\w+)\W*\Z", re.IGNORECASE)
_MAKING = re.compile(r", (?:delivering|giving|holding|hosting|making) an? ")
_OFFICE = r"(?:Gov|Mayor|President|Lt\. Gov|Sen|Speaker|County Executive|Attorney General)\.?"


def _of_place(reading: Reading, event: Event, heading: Span | None) -> Span | None:
    """The officer whom a heading asks about by first name alone, named in full elsewhere in the text."""
    asked = _WHERES.match(heading.of(reading.plain)) if heading is not None else None
    if asked is None or not _MAKING.search(reading.plain, event.span.start, event.span.end):
        return None
    full = re.search(rf"\b{_OFFICE} {asked['name'].capitalize()} [A-Z][\w'-]+", reading.plain)
    return Span(*full.span()) if full else None


# "Phone bank with our partner Lakes Alliance"
_PARTNER = re.compile(r"\b(?:with|w/) (?:our|its|their) partners? (?=[A-Z])")


def _of_title(reading: Reading, title: Span) -> Span | None:
    """The host that a title names: the body it begins with, the owner of the event, or a known acronym."""
    text = reading.plain
    if (body := bodies.acting(reading, title)) is not None:
        return body
    owner = _POSSESSIVE.match(text, title.start, title.end)
    if owner and not names.find(owner["name"]):
        return Span(*owner.span("name"))
    genitive = _GENITIVE.search(text, title.start, title.end)
    if genitive and (named := bodies.body_at(reading, _owner(reading, Span(genitive.end(), title.end)))) is not None:
        return named
    if (inside := bodies.body_before_event(reading, title)) is not None:
        return inside
    partner = _PARTNER.search(text, title.start, title.end)
    if partner:
        return fields.trimmed(reading, Span(partner.end(), title.end))
    acronym = _ACRONYM.match(text, title.start)
    if (
        acronym
        and acronym["name"] not in _COMMON
        and len(re.findall(rf"\b{re.escape(acronym['name'])}\b", reading.plain)) > _KNOWN
    ):
        return Span(*acronym.span("name"))
    return None


def _owner(reading: Reading, span: Span) -> Span:
    """``span`` up to the sign of possession in it: "the Harbor Trust's new quay"."""
    at = span.of(reading.plain).find("'s ")
    return Span(span.start, span.start + at) if at > 0 else span


# What a sender's name adds to the publisher's: "Harbor Center Events", "Canal Friends Newsletter"
_MAILBOX = re.compile(r"[ ,:|-]+(?:Events?|News|Newsletter|Team|Office|Announcements|Updates?|Communications|Invitations)\Z")
# Domains under which anybody writes, and the parts of a domain that name nobody.
_ANYBODY = frozenset(
    {
        "gmail",
        "googlemail",
        "yahoo",
        "hotmail",
        "outlook",
        "aol",
        "icloud",
        "substack",
        "mailchimp",
        "mail",
        "email",
        "news",
        "info",
        "list",
        "lists",
        "groups",
    }
)


# "News from CSA", "About the Canal Friends": headings that name who writes.
_ABOUT = re.compile(
    r"(?:News from|About|(?:Upcoming )?[Ee]vents(?: [Tt]his [Ww]eek| [Tt]his [Mm]onth)? (?:at|from)) (?:the )?(?!(?:Us|This|You|Our|Me|It|Your)\b)(?P<name>[A-Z]{3,6}|[A-Z]\w+(?: (?:of |the |for )?[A-Z]\w+){0,4})\W*\Z"
)
# "Alder House Gallery half term activities", "Quay Library: summer reading": a house that a title begins with.
_HOUSE_TITLE = re.compile(
    r"(?:The )?(?P<name>(?:[A-Z][\w'&.-]* (?:(?:of|the|for|and|&) )*){1,4}(?:Academy|Association|Centre|Center|Choir|Church|Club|Council|Forum|Gallery|Institute|Library|Museum|Orchestra|School|Society|Theat(?:er|re)|Trust|University))\b"
)
_MASTHEAD = 3  # blocks at the beginning of a text that may name its newsletter
# "Weekly Update", "NASA Daily News Summary": what comes out often is no body.
_NO_NAME = re.compile(
    r"(?:.* )?(?:Daily|Weekly|Monthly|Morning|Evening|Spring|Summer|Fall|Autumn|Winter)|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b.*|[A-Z][a-z]+"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """Who publishes a newsletter, as far as a document tells; read once for all of its events.

    ``name`` is None where nothing tells it. ``own`` says whether it is a house whose mails tell of its own events: a gallery,
    a library, a society; not a paper or a network. ``sender`` is what "we" means in a mail of no known publisher.
    """

    name: str | None
    own: bool
    sender: str | None


def publisher(reading: Reading) -> Publisher:
    """Who publishes the newsletter that ``reading`` is an issue of."""
    about = {
        match["name"]
        for block in reading.document.blocks
        if block.kind == "heading" and (match := _ABOUT.match(block.span.of(reading.plain)))
    }
    name = _publisher_name(reading)
    own = name is not None and (name in about or _HOUSE_TITLE.fullmatch(name) is not None)
    return Publisher(name=name, own=own, sender=_sender(reading))


def _publisher_name(reading: Reading) -> str | None:
    """The publisher's name as the profile says, else that in the title or masthead ("Canal Friends June Newsletter"), the house
    that the title begins with, the sender, the name in a heading ("About the Canal Friends"), or the short name that a text is
    full of.
    """
    if reading.profile.organizer:
        return reading.profile.organizer
    title = reading.document.title or ""
    heads = [block.span for block in reading.document.blocks[:_MASTHEAD]]
    named = _PUBLISHER.match(title) or next(
        filter(
            None,
            (_PUBLISHER.match(reading.plain, head.start + (reading.plain[head.start] == "("), head.end) for head in heads),
        ),
        None,
    )
    named = named or _HOUSE_TITLE.match(title)
    if named and not _NO_NAME.fullmatch(named["name"]):
        return named["name"]
    name = _MAILBOX.sub("", (reading.document.sender or "").partition("<")[0].strip(' "'))
    if bodies.is_institution(name):
        return name
    for block in reading.document.blocks:
        if block.kind == "heading" and (about := _ABOUT.match(block.span.of(reading.plain))):
            return None if THING.search(about["name"]) else about["name"]
    return _own_acronym(reading)


_OFTEN = 5  # times that a short name stands in a text that is its own


def _own_acronym(reading: Reading) -> str | None:
    """The short name that stands in a text more than twice as often as any other, where the text says "we": "the TWS picnic", "TWS board"."""
    if not _OWN.search(reading.plain):
        return None
    counted = Counter(name for name in re.findall(r"\b[A-Z]{3,6}(?:-[A-Z]{2,6})?\b", reading.plain) if name not in _COMMON)
    (name, times), (_, second) = [*counted.most_common(2), ("", 0), ("", 0)][:2]
    return name if times >= _OFTEN and times > 2 * second else None


# The house of an address: "@mail.harbor.example" is of "harbor".
_DOMAIN = re.compile(
    r"@(?:[\w-]+\.)*(?P<house>[\w-]{4,})\.(?:com|org|net|edu|gov|int|eu|example|(?:co|ac|org)\.\w\w|\w\w)\b"
)


def _sender(reading: Reading) -> str | None:
    """The house that "we" means in a mail from it: what the domain of its sender stands for, as the text writes it."""
    domain = _DOMAIN.search(reading.document.sender or "")
    if domain is None or domain["house"].casefold() in _ANYBODY:
        return None
    written = re.findall(rf"\b{re.escape(domain['house'])}\b", reading.plain, re.IGNORECASE)
    proper = [word for word in written if word[:1].isupper()]
    return proper[0] if len(proper) > _KNOWN else None
