"""Who publishes a newsletter, as far as its document tells, and whether what it announces is its own."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from events_extractor.parsers.events import bodies
from events_extractor.parsers.events.cues import THING
from events_extractor.reading import Reading

# Capital letters that are short for no body: "AI", "COVID"
COMMON = frozenset(
    [
        "AI", "AGM", "COVID", "DIY", "EU", "FAQ", "GOP", "IT", "LGBTQ", "NYC", "DC", "PR",
        "UK", "UN", "US", "USA", "VIP", "TV", "STEM", "HR", "NEW", "THE", "A", "I",
    ]
)  # fmt: skip
KNOWN = 2  # times that a name stands in the text that is known to it
# "Canal Friends Newsletter", "Canal Friends June News", "The Canal Bulletin": the publisher's name is what stands before.
_PUBLISHER = re.compile(
    r"(?:The )?(?P<name>[A-Z][\w'&.-]*(?: (?:(?:of|the|for|and|&) )*[A-Z][\w'&.-]*){0,4}?)"
    r"!?(?: (?:\d{4}|January|February|March|April|May|June|July|August|September|October|November|December|Weekly|Monthly|Spring|Summer|Fall|Autumn|Winter))* "
    r"(?:Newsletter|News|Bulletin|Update|Digest|Announcements)\b"
)
# "We will host", "Join our", "Our retreat"
OWN = re.compile(r"\b(?:we|we'll|our|us)\b", re.IGNORECASE)

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
    if not OWN.search(reading.plain):
        return None
    counted = Counter(name for name in re.findall(r"\b[A-Z]{3,6}(?:-[A-Z]{2,6})?\b", reading.plain) if name not in COMMON)
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
    return proper[0] if len(proper) > KNOWN else None
