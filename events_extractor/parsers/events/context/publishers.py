"""Who publishes a newsletter, as far as its document tells, and whether it is a house whose letters tell of its own events.

Of a single event ``ours`` says whether it is told as the publisher's own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from events_extractor.language import bodynames
from events_extractor.parsers import letterhead
from events_extractor.parsers.events.parts import bodies
from events_extractor.parsers.events.parts.cues import THING
from events_extractor.reading import Reading

KNOWN = 2  # times that a name stands in the text that is known to it
# "We will host", "Join our", "Our retreat"
OWN = re.compile(r"\b(?:(?i:we|we'll|our)(?! own [A-Z])|us|Us)\b")

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
    r"(?:News from|About|(?:Upcoming )?[Ee]vents(?: [Tt]his [Ww]eek| [Tt]his [Mm]onth)? (?:at|from)) (?:the )?"
    r"(?!(?:Us|This|You|Our|Me|It|Your|Authors?|Book|Company|Editors?|Events?|Program|Project|Series|Speakers?)\b)"
    r"(?P<name>[A-Z]{3,6}|[A-Z]\w+(?: (?:of |the |for )?[A-Z]\w+){0,4})\W*\Z"
)
# "Alder House Gallery half term activities", "Quay Library: summer reading": a house that a title begins with.
_HOUSE_TITLE = re.compile(
    rf"(?:The )?(?P<name>{bodynames.lead(1, 4)}(?:Academy|Association|Centre|Center|Choir|Church"
    r"|Club|Council|Forum|Gallery|Institute|Library|Museum|Orchestra|School|Society|Theat(?:er|re)|Trust|University))\b"
)
_MASTHEAD = 3  # blocks at the beginning of a text that may name its newsletter
# "Staysail": a word alone may be the name of anything
_ONE_WORD = re.compile(r"[A-Z][a-z]+")


# "Dock Law Alert | Birch & Lund LLP", "Birch & Lund LLP - Ports": partnerships and companies write to their clients.
_FIRM = re.compile(r"(?P<name>[A-Z][\w'&.-]*(?: (?:(?:and|&) )?[A-Z][\w'&.-]*){0,4} (?:LLP|plc|PLC))\b")
# "Canal Friends AGM 2031": a title that says whose meeting the letter calls.
_MEETING_TITLE = re.compile(
    r"(?:The )?(?P<name>[A-Z][\w'&.-]*(?: [A-Z][\w'&.-]*){0,4}?) (?:AGM|EGM|Annual General Meeting|Annual Meeting)\b"
)
# "Harbor Institute, 12 Quay St", "© 2031 Harbor Institute", "The Harbor Institute is a registered charity",
# "Guild of Pilots (www.pilots.example) is the": the imprint.
_IMPRINT = re.compile(
    r"(?:(?:©|\([cC]\)|Copyright)(?: ©)? (?:\d{4}(?:-\d{4})?,? )?(?:by )?(?P<right>[A-Z][^.,;:|()\d]{3,80}?)"
    r"(?=[.,;:|(]| \d{4}| All [Rr]ights|\Z)|^(?:The )?(?P<name>[A-Z][^.,;:|()\d]{3,80}?)"
    r"(?:, (?:(?:P\.?O\.? )?Box )?\d{1,5} [A-Z\d]|,? is an? (?:501\(c\)|registered charity|non-?profit|charity|tax-exempt)"
    r"| \((?:https?:|www\.)[^()\s]+\),? is (?:an?|the) ))"
)
# "This service is provided to you at no charge by the Harbor Agency": whose mails an office of dispatch sends
_PROVIDED = re.compile(
    r"\bprovided (?:to you )?(?:at no (?:charge|cost)|free of charge) by (?:the )?"
    r"(?P<name>[A-Z][^.,;:|()\d]{3,80}?)(?=[.,;:|(]|\Z)"
)
_IMPRINTED = 4  # blocks at the end of a text that may hold its imprint


# "the AGM", "our general meeting": a society of members calls them.
_MEMBERS = re.compile(r"\b(?:AGM|EGM|[Gg]eneral [Mm]eeting|General Assembly of Members)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """Who publishes a newsletter, as far as a document tells; read once for all of its events.

    ``name`` is None where nothing tells it. ``own`` says whether it is a house whose mails tell of its own events: a
    gallery, a library, a society; not a paper or a network. ``sender`` is what "we" means in a mail of no known publisher.
    """

    name: str | None
    own: bool
    sender: str | None


def publisher(reading: Reading) -> Publisher:
    """Who publishes the newsletter that ``reading`` is an issue of."""
    name = next((name for read in _READERS if (name := read(reading))), None)
    sender = _sender(reading)
    return Publisher(name=name, own=name is not None and _tells_of_its_own(reading, name), sender=sender)


def _tells_of_its_own(reading: Reading, name: str) -> bool:
    """Whether what ``name`` announces is its own, as with a house, a firm, and whoever has a heading about itself."""
    if reading.profile.organizer:
        return False
    return (
        name in _heads_about(reading)
        or name in (_of_sender(reading), _of_week(reading), _of_series(reading), _of_masthead(reading))
        or (name == _of_subscription(reading) and not _HOUSES_MANY.search(name))
        or _HOUSE_TITLE.fullmatch(name) is not None
        or _FIRM.fullmatch(name) is not None
        or name in (_of_imprint(reading), _of_service(reading), _of_page(reading), _of_greeting(reading))
        or name in (_of_first_line(reading), _of_headline(reading))
        or (_MEMBERS.search(reading.plain) is not None and _MEMBERS.search(name) is None)
    )


def _of_profile(reading: Reading) -> str | None:
    return reading.profile.organizer


def _of_newsletter(reading: Reading) -> str | None:
    """Whose newsletter the title or masthead names, or the house that the title begins with."""
    title = letterhead.title(reading.document)
    lines = (title, *(head.removeprefix("(") for head in letterhead.heads(reading, _MASTHEAD)))
    named = next(filter(None, map(letterhead.LETTER_OF.match, lines)), None) or _HOUSE_TITLE.match(title)
    return named["name"] if named and not _is_no_name(named["name"]) else None


def _is_no_name(name: str) -> bool:
    """Whether ``name`` may be that of anything: a word alone, or what says when a letter comes out."""
    return _ONE_WORD.fullmatch(name) is not None or letterhead.is_periodic(name)


# "Alder Chapel - Announcements", "Tide Guild | News & Events": the page of a house that tells what is on there.
_PAGE_TITLE = re.compile(
    rf"(?:The )?(?P<name>{bodynames.run(0, 5)})\W+"
    r"(?:(?P<own>Announcements|Calendar|Events|News (?:&|and) Events|Notices|Notice Board|Upcoming Events|What's On)"
    r"|(?:Latest )?News)\W*\Z"
)
_PARTED = re.compile(r" [|–—»:-]+ ")


def _of_page(reading: Reading) -> str | None:
    """Whose page of news or events the title names before a bar or a dash."""
    title = letterhead.title(reading.document)
    page = _PAGE_TITLE.fullmatch(title) if len(_PARTED.findall(title)) == 1 else None
    if page is None or _is_no_name(page["name"]) or not (page["own"] or bodies.is_host(page["name"])):
        return None  # "The Quay Post | News"
    return page["name"]


# "Dear TSQ members,", "Hello to all our Rope Guild Members;": whose members a letter greets.
_GREETED = re.compile(
    r"\W*(?:Dear|Greetings|Hello|Hi|Welcome)(?:,| to)?(?: all)?(?: of)?(?: (?:our|fellow|you|the))*"
    r" (?P<name>(?!(?:Alumni|Association|Board|Church|Club|Committee|Community|Council|Dear|Faculty|Fellow|Guild|House|New"
    r"|Parish|Senate|Society|Staff|Team|Union|Valued)\b [Mm])"
    rf"(?:[A-Z]{{3,6}}|{bodynames.run(1, 4)}?)) (?i:members|supporters|subscribers|volunteers|family|community)\b"
)
_GREETING = 6  # blocks at the beginning of a text that may hold its greeting


def _of_greeting(reading: Reading) -> str | None:
    """Whose members the letter greets in its first lines."""
    greeted = next(filter(None, map(_GREETED.match, letterhead.heads(reading, _GREETING))), None)
    return greeted["name"] if greeted and not _is_no_name(greeted["name"]) else None


def _of_meeting(reading: Reading) -> str | None:
    """Whose annual meeting the title of the letter names."""
    called = _MEETING_TITLE.match(letterhead.title(reading.document))
    return called["name"] if called and not _is_no_name(called["name"]) else None


def _of_firm(reading: Reading) -> str | None:
    """The firm in the title, the sender or the masthead."""
    document = reading.document
    places = (letterhead.title(document), letterhead.sender(document), *letterhead.heads(reading, _MASTHEAD))
    firm = next((firm for place in places for part in re.split(r" [|–—-] ", place) if (firm := _FIRM.match(part))), None)
    return _as_written(reading, firm["name"]) if firm else None


def _as_written(reading: Reading, name: str) -> str:
    """``name`` as the text writes it beside capitals: "Birch & Lund LLP" for "BIRCH & LUND LLP"."""
    written = re.findall(re.escape(name), reading.plain, re.IGNORECASE)
    return next((other for other in written if not other[:-4].isupper()), name)


def _of_sender(reading: Reading) -> str | None:
    name = _MAILBOX.sub("", letterhead.sender(reading.document))
    return name if bodies.is_host(name) else None


# "This week at the Pier House| - tides", but "Events at the Pier House |begin"
_TITLE_ENDS = re.compile(r"[:|,]| [|–—-] |\Z")


def _of_week(reading: Reading) -> str | None:
    """At whom "this week" is, by the title of the letter; of a short name the shortest longer form that the text writes."""
    title = letterhead.title(reading.document)
    week = letterhead.WEEK_AT.match(title)
    if week is None or week["news"] or week["where"] != "at" or not _TITLE_ENDS.match(title, week.end()):
        return None
    longer = re.compile(
        rf"\b{re.escape(week['name'])} (?:Center|Centre|Foundation|Institute|Institution|Library|Museum|Society)\b"
        rf"(?: for {bodynames.run(0, 4)})?"
    )
    written = {found[0] for found in longer.finditer(reading.plain)} if " " not in week["name"] else None
    return min(written, key=lambda name: (len(name), name)) if written else week["name"]


# "The spring Harbor Department Lecture Series", "a series of talks at the Alder Institute": whose series a letter tells of.
_SERIES = re.compile(
    rf"(?P<name>{bodynames.lead(1, 8)}?)(?:(?:Lecture|Seminar|Speaker|Talk|Workshop)s? )*"
    r"(?:Colloqui(?:a|um)|[Ss]eries)\b"
    r"|\b[Ss]eries (?:[a-z]+ ){0,3}at (?:the )?(?P<house>(?:[A-Z]\w* (?:of |for )?){1,4}[A-Z]\w*)"
)
_SEASON = re.compile(r"(?:(?:The|Spring|Summer|Fall|Autumn|Winter|Annual|Department|\d{4}) )+(?!of )")


def _of_series(reading: Reading) -> str | None:
    """The body whose series of talks the title or the first lines tell of."""
    for place in (letterhead.title(reading.document), *letterhead.heads(reading, _MASTHEAD)):
        for found in _SERIES.finditer(place):
            name = (found["house"] or _SEASON.sub("", found["name"], count=1)).strip()
            if bodies.is_institution(name):
                return name
    return None


# "You are subscribed to Net News from the Bureau of Nets", "The weekly update of the Alder Alliance":
# who writes, by the masthead.
_SUBSCRIBED = re.compile(
    r"(?:\b(?:[Ss]ubscribed to|receiving) [^.\n]{2,60}? from"
    r"|\b(?:[Bb]ulletin|[Dd]igest|[Nn]ewsletter|[Rr]eport|[Uu]pdate) of)"
    rf" (?:the )?(?P<name>{bodynames.run(0, 7, word=bodynames.UNSTOPPED)})"
)


def _of_subscription(reading: Reading) -> str | None:
    """The institution that the first lines name as the sender of updates."""
    for head in letterhead.heads(reading, _MASTHEAD):
        found = _SUBSCRIBED.search(head.replace("\n", " "))
        if found is not None and bodies.is_institution(found["name"]):
            return _called(reading, found["name"])
    return None


# "Department of Tides", "Alder University": what goes on at it, its bulletin lists, whoever holds it.
_HOUSES_MANY = re.compile(r"\b(?:City|College|Department|Faculty|School|Town|University)\b")


# "ALDER KNOT FEDERATION": the first words of a letter.
_CAPITALIZED = re.compile(r"\W*(?P<name>[A-Z][A-Z&'.-]+(?: [A-Z&][A-Z&'.-]*){1,7})(?=\s|\Z)")


def _of_masthead(reading: Reading) -> str | None:
    """The institution that the first words name in capital letters, as the text writes it further down."""
    first = _CAPITALIZED.match(reading.plain)
    if first is None:
        return None
    alike = re.findall(re.escape(first["name"]), reading.plain, re.IGNORECASE)
    written = next((name for name in alike if not name.isupper()), None)
    known = written is not None and bodies.is_institution(written) and not _HOUSES_MANY.search(written)
    return _called(reading, written) if known and written else None


def _of_first_line(reading: Reading) -> str | None:
    """The institution whose name is one of the first lines of the letter, which comes back to it."""
    for head in letterhead.heads(reading, _MASTHEAD):
        name = head.strip().removeprefix("The ").removeprefix("the ")
        if bodies.is_institution(name) and not _HOUSES_MANY.search(name) and reading.plain.count(name) > 1:
            return name
    return None


# "Alder Trust unveils its spring schedule", "All of the Quay Museum's new programs": whose events a headline announces
_KINDS = r"(?i:calendar|events|lectures|line-?up|program(?:me)?s?|schedule|season|series|talks)\b"
_HEADLINE = re.compile(
    rf"\A(?:The )?(?P<name>{bodynames.run(1, 6)}) (?:announces|opens|posts|presents|publishes|releases|reveals|sets|unveils)"
    rf" (?:[\w'-]+ ){{0,5}}{_KINDS}"
    rf"|\b[Tt]he (?P<owner>{bodynames.run(1, 5, word=bodynames.OWNER)})'s (?:[\w'-]+ ){{0,3}}{_KINDS}"
)


def _of_headline(reading: Reading) -> str | None:
    """The body whose schedule or programmes one of the first lines announces."""
    for head in letterhead.heads(reading, _MASTHEAD):
        found = _HEADLINE.search(head)
        name = (found["name"] or found["owner"]) if found else None
        if name is not None and bodies.is_host(name):
            return name
    return None


def _called(reading: Reading, name: str) -> str:
    """``name``, or its first letters where the title of the letter or of an event calls it so: "AKF convention"."""
    short = "".join(word[0] for word in name.split() if word[0].isupper())
    if len(short) <= KNOWN:
        return name
    lines = (letterhead.title(reading.document), *letterhead.heads(reading, _MASTHEAD))
    itself = any(re.match(rf"{short}\b", line) for line in lines)
    return short if itself or re.search(rf"\b{short} (?:[A-Z]\w+ ){{0,2}}(?i:{THING.pattern})", reading.plain) else name


def _of_about(reading: Reading) -> str | None:
    """Whom a heading is about: "About the Canal Friends"."""
    return next(iter(_heads_about(reading)), None)


def _heads_about(reading: Reading) -> list[str]:
    heads = (block.span.of(reading.plain) for block in reading.document.blocks if block.kind == "heading")
    return [about["name"] for head in heads if (about := _ABOUT.match(head)) and not _names_nobody(about["name"])]


def _names_nobody(name: str) -> bool:
    """Whether ``name`` is that of something that takes place, or a kind of body alone: "News from the Institute"."""
    return THING.search(name) is not None or bodies.is_kind(name)


def _of_imprint(reading: Reading) -> str | None:
    """The institution or firm that the last lines name with its address, its rights or its status."""
    for block in reversed(reading.document.blocks[-_IMPRINTED:]):
        for match in _IMPRINT.finditer(block.span.of(reading.plain)):
            if match["name"] and any(moment.has_time for moment in reading.moments_in(block.span)):
                continue  # "Rope House, 12 Quay St | 5 p.m."
            name = (match["right"] or match["name"]).strip()
            if bodies.is_institution(name) or _FIRM.fullmatch(name) or _HOUSE_TITLE.fullmatch(name):
                return name
    return None


def _of_service(reading: Reading) -> str | None:
    """The institution that the last lines name as the one whose mails an office of dispatch sends."""
    for block in reading.document.blocks[-_IMPRINTED:]:
        found = _PROVIDED.search(block.span.of(reading.plain).replace("\n", " "))
        if found is not None and bodies.is_institution(found["name"]) and not _HOUSES_MANY.search(found["name"]):
            return _called(reading, found["name"])
    return None


# "TWS", "TWS-SF", "TWSLab"
_CAPITALS = re.compile(r"\b[A-Z]{3,6}(?:-[A-Z]{2,6}|[a-z]{2,8})?\b")
_OFTEN = 5  # times that a short name stands in a text that is its own


def _own_acronym(reading: Reading) -> str | None:
    """The short name that stands in a text more than twice as often as any other, where the text says "we":
    "the TWS picnic", "TWS board".
    """
    if not OWN.search(reading.plain):
        return None
    counted = Counter(name for name in _CAPITALS.findall(reading.plain) if name not in letterhead.COMMON)
    (name, times), (_, second) = [*counted.most_common(2), ("", 0), ("", 0)][:2]
    return name if times >= _OFTEN and times > 2 * second else None


# "TKS General Assembly", "the TKS board": the short name of a society whose letter it is.
_GOVERNED = re.compile(r"\b(?P<name>[A-Z]{3,6}) (?:AGM|EGM|General Assembly|(?:Annual )?General Meeting|[Bb]oard|members)\b")


def _of_governed(reading: Reading) -> str | None:
    """The one short name that the text gives to a board, to members or to their assembly."""
    found = {match["name"] for match in _GOVERNED.finditer(reading.plain)} - letterhead.COMMON
    return found.pop() if len(found) == 1 and OWN.search(reading.plain) else None


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


# "https://wiki.harborlab.example/a", "info@harborlab.example": whose site an address is of.
_ADDRESS = re.compile(
    r"(?:https?://|www\.|@)(?:[\w-]+\.)*?(?P<house>[\w-]{3,})\.(?:(?:co|ac|org)\.)?"
    r"[a-z]{2,12}(?=[/?#:\s)>\]\"',]|\.(?!\w)|\Z)"
)
# Sites on which anybody has a page.
_PAGES = frozenset(
    [
        "apple", "bit", "discord", "doi", "eventbrite", "facebook", "flickr", "github", "goo", "google", "instagram",
        "linkedin", "list-manage", "medium", "meetup", "surveymonkey", "tinyurl", "twitter", "vimeo", "wikipedia", "youtu",
        "youtube", "zoom",
    ]
)  # fmt: skip
_LINKED = 2  # addresses of one site that make it the letter's own


def _of_site(reading: Reading) -> str | None:
    """The name, as the text writes it, of the site that more addresses in the document are of than of any other."""
    if not OWN.search(reading.plain):
        return None
    addresses = " ".join((reading.plain, *(link.url for link in reading.document.links)))
    houses = (match["house"].casefold() for match in _ADDRESS.finditer(addresses))
    found = Counter(house for house in houses if house not in _PAGES | _ANYBODY)
    (house, times), (_, second) = [*found.most_common(2), ("", 0), ("", 0)][:2]
    if times < _LINKED or times <= second or house in (reading.document.sender or "").casefold():
        return None  # the domain of a mail's sender is that of a whole company: see ``_sender``
    written = re.findall(rf"(?<![\w@./#-]){re.escape(house)}(?![\w@/-]|\.\w)", reading.plain, re.IGNORECASE)
    return next((word for word in written if any(letter.isupper() for letter in word)), None)


# Where a name of the publisher may stand, the surest place first.
_READERS: tuple[Callable[[Reading], str | None], ...] = (
    _of_profile,
    _of_week,
    _of_subscription,
    _of_masthead,
    _of_service,
    _of_page,
    _of_newsletter,
    _of_greeting,
    _of_meeting,
    _of_firm,
    _of_sender,
    _of_series,
    _of_first_line,
    _of_headline,
    _of_imprint,
    _of_about,
    _own_acronym,
    _of_governed,
    _of_site,
)
