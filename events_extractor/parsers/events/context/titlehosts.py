"""Who hosts an event, as its title names them: the body that acts, the owner, a partner, those who are spoken to."""

from __future__ import annotations

import re

from events_extractor.language import names
from events_extractor.model import Span
from events_extractor.parsers.events.context.publishers import COMMON, KNOWN
from events_extractor.parsers.events.parts import bodies, fields
from events_extractor.parsers.events.parts.cues import NAMED_DAY, THING
from events_extractor.reading import Reading


def named_in(reading: Reading, title: Span) -> Span | None:
    """The host that ``title`` names: the body that acts, the owner of the event, a partner, a short name."""
    readers = (
        bodies.acting,
        bodies.committee_by_field,
        _owner,
        _of_whom,
        bodies.body_before_event,
        _partner,
        _short_name,
        _pressing,
        _helped,
        _sitting,
    )
    return next((host for read in readers if (host := read(reading, title)) is not None), None)


_NAME = r"(?P<name>[A-Z][\w&.-]*(?: (?:(?:of|the|for|and|&) )*[A-Z][\w&.-]*){0,6}(?: \([A-Z]+\))?)"
# "Lakes Union's annual meeting", "the Canal Museum's Tide Day", 'The Quay Players' "Kelp"': whose event it is.
_POSSESSIVE = re.compile(
    rf"(?P<the>[Tt]he )?{_NAME}'s? (?:(?:[\w'-]+ ){{0,3}}(?:{THING.pattern}|{NAMED_DAY.pattern}"
    rf"|(?:board|council|committee|panel|advis[eo]rs)\b)|(?=\"))"
)
# "speaks at the Lakes Union's annual dinner": the same, where somebody goes there.
_GOES_TO = re.compile(rf"\b(?:at|for|of) (?P<the>the )?{_NAME}'s? (?:[\w-]+ ){{0,3}}(?:{THING.pattern})")


def _owner(reading: Reading, title: Span) -> Span | None:
    """Whose the event of ``title`` is; a person's is nobody's."""
    owner = _POSSESSIVE.match(reading.plain, title.start, title.end) or _GOES_TO.search(
        reading.plain, title.start, title.end
    )
    if owner is None or (not owner["the"] and names.find(owner["name"])) or OFFICER.fullmatch(owner["name"]):
        return None
    return Span(*owner.span("name"))


# "the Lieutenant Governor's team meeting": an officer without a name is that whose diary it is.
OFFICER = re.compile(
    r"(?:(?:Vice|Lieutenant|Lt\.|Prime|First|Deputy) )?(?:President|Governor|Mayor|Minister|Secretary|Speaker|Chancellor)"
)


# "annual dinner of the Canal Museum", "meeting of the Board of Harbors"
_GENITIVE = re.compile(rf"{THING.pattern} of (?:the )?(?=[A-Z])")


def _of_whom(reading: Reading, title: Span) -> Span | None:
    """The body that the event of ``title`` is said to be of."""
    genitive = _GENITIVE.search(reading.plain, title.start, title.end)
    if genitive is None:
        return None
    rest = Span(genitive.end(), title.end)
    owned = rest.of(reading.plain).find("'s ")  # "the Harbor Trust's new quay"
    return bodies.body_at(reading, Span(rest.start, rest.start + owned) if owned > 0 else rest)


# "Phone bank with our partner Lakes Alliance"
_PARTNER = re.compile(r"\b(?:with|w/) (?:our|its|their) partners? (?=[A-Z])")


def _partner(reading: Reading, title: Span) -> Span | None:
    partner = _PARTNER.search(reading.plain, title.start, title.end)
    return fields.trimmed(reading, Span(partner.end(), title.end)) if partner else None


_SHORT = r"(?:[A-Z]{2,6}(?:-[A-Z]{2,6})?|[A-Z][a-z]+[A-Z][A-Za-z]+)"
# "NSA District 5 meeting", "RivCo Street Fair": an acronym, or a word with a capital inside, that begins a title.
_ACRONYM = re.compile(rf"(?P<name>{_SHORT})(?='s\b| (?=[A-Z\d]))(?!{bodies.OFFICER.pattern})")
# "joint TSQ and RLA conference", "TSQ x RLA Regatta"
_JOINT = re.compile(r"(?:[Jj]oint )?(?P<name>[A-Z]{2,6}(?:,? (?:x|×|and|&) [A-Z]{2,6})+)(?= )")
# What only a body holds: "TSQ Public Hearing on nets", "RLA Monthly Meeting"
_MEETS = re.compile(
    r"\b(?:Annual|Board|Community|General|Members?'?|Monthly|Public|Quarterly|Regular|Special"
    r"|Weekly) (?:[A-Z]\w+ )?(?:Meeting|Hearing|Comment|Workshop|Assembly)\b"
)


def _short_name(reading: Reading, title: Span) -> Span | None:
    """The short name or names that ``title`` begins with, where the text knows it or what follows is what a body holds."""
    joint = _JOINT.match(reading.plain, title.start, title.end)
    if joint is not None:
        return Span(*joint.span("name"))
    short = _ACRONYM.match(reading.plain, title.start, title.end)
    if short is None or short["name"] in COMMON:
        return None
    known = len(re.findall(rf"\b{re.escape(short['name'])}\b", reading.plain)) > KNOWN
    return Span(*short.span("name")) if known or _MEETS.search(reading.plain, short.end(), title.end) else None


# "Alder finance ministers press conference", "House Speaker Ann Lee speaks with reporters": who meets the press is its host.
_PRESSING = re.compile(
    r"(?P<name>(?:[A-Z][\w.'-]+ )(?:[\w.'-]+ ){0,4}?(?:(?:Democrats|Republicans|leaders|ministers|senators)"
    r"|(?=[A-Z][a-z]+ [A-Z][\w'-]+ (?:speaks|holds))[A-Z][a-z]+ [A-Z][\w'-]+)) "
    r"(?:speaks? (?:with|to) reporters|speaks? at the stakeouts?|(?:(?:holds?|hosts?) )?(?:an? |his |her |their )?"
    r"(?:weekly )?(?:press conference|presser|news conference|press briefing))\b"
)


def _pressing(reading: Reading, title: Span) -> Span | None:
    match = _PRESSING.match(reading.plain, title.start, title.end)
    return Span(*match.span("name")) if match else None


# "The Alder Food Bank needs 40 volunteers to sort cans"
_HELPED = re.compile(
    r"(?:The )?(?P<name>[A-Z][\w&.-]*(?: (?:(?:of|the|for|and|&) )*[A-Z][\w&.-]*){0,6})"
    r" (?:needs?|seeks|is (?:looking for|seeking|recruiting)) (?:[\w+-]+ ){0,3}volunteers\b"
)


def _helped(reading: Reading, title: Span) -> Span | None:
    """Who needs the volunteers that ``title`` calls for."""
    match = _HELPED.match(reading.plain, title.start, title.end)
    return Span(*match.span("name")) if match else None


# "Harbor Planning Commission", "Library Board of Trustees": a body that meets to decide, as the whole title.
_DECIDES = re.compile(r"\b(?:Board|Commission|(?:Sub)?[Cc]ommittee|Council|Task Force)\b")


def _sitting(reading: Reading, title: Span) -> Span | None:
    """The body that ``title`` names and nothing else: what is announced is a sitting of it."""
    return bodies.body_at(reading, title) if _DECIDES.search(title.of(reading.plain)) else None
