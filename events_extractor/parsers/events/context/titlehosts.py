"""Who hosts an event, as its title names them: the body that acts, the owner, a partner, those who are spoken to."""

from __future__ import annotations

import re

from events_extractor.language import bodynames, names
from events_extractor.language.places import REGIONS
from events_extractor.model import Span
from events_extractor.parsers import letterhead
from events_extractor.parsers.events.context.publishers import KNOWN
from events_extractor.parsers.events.parts import bodies, fields, shortnames
from events_extractor.parsers.events.parts.cues import MONTH, NAMED_DAY, THING, WEEKDAY
from events_extractor.reading import Reading


def named_in(reading: Reading, title: Span) -> Span | None:
    """The host that ``title`` names: the body that acts, the owner of the event, a partner, a short name."""
    readers = (
        _visited,
        bodies.acting,
        bodies.committee_by_field,
        _owner,
        _of_whom,
        bodies.body_before_event,
        _host_acting,
        _host_within,
        _partner,
        _short_name,
        _pressing,
        helped,
        _sitting,
    )
    return next((host for read in readers if (host := read(reading, title)) is not None), None)


# "speaks at the Lakes Club", "testifies before (or to) the Quay Subcommittee on Tolls", "addresses the Rope Council":
# who is spoken to.
_SPOKEN_TO = re.compile(
    r"\b(?:(?:speak(?:s|ing)?|talk(?:s|ing)?) (?:at|to|before)|(?:remarks|speech|appear(?:s|ing)?) (?:at|before)"
    r"|(?:testif(?:y|ies|ying)|argu(?:e|es|ing))(?: [\w ]{1,30})? before|testif(?:y|ies|ying) to"
    r"|address(?:es|ing)?(?! (?:the )?\w+(?: (?:at|in|on)\b|\W*\Z)))"
    r" (?:the |an? )?(?=[A-Z])"
)
# "headlines a Harbor Club dinner", "tickets for the Rope Guild fair": who holds what somebody comes to.
_COMES_TO = re.compile(
    r"\b(?:headlin(?:es?|ing)|keynot(?:es?|ing)|attend(?:s|ing)?|joins?|for|today's|tonight's)"
    r" (?:(?:the|an?) )?(?:(?:annual|closed|monthly|weekly|joint|regular|special|virtual) )*(?=[A-Z])"
)
_ENDS = re.compile(r"\W*\Z|[,.;:(]| (?:about|at|for|in|on|over|to|with)\b")


def _visited(reading: Reading, title: Span) -> Span | None:
    """The body that somebody speaks to, or whose event somebody comes to."""
    for lead in _SPOKEN_TO.finditer(reading.plain, title.start, title.end):
        body = bodies.host_at(reading, lead.end(), title.end)
        if body is not None and (
            _ENDS.match(reading.plain[body.end : title.end]) or bodies.has_event(reading, body, title.end)
        ):
            return body
    for lead in _COMES_TO.finditer(reading.plain, title.start, title.end):
        body = bodies.host_at(reading, lead.end(), title.end)
        if body is not None and bodies.has_event(reading, body, title.end):
            return body
    return None


_ARTICLE = re.compile(r"(?:(?:[Tt]he|An?|an?) )?(?=[A-Z])")
# "TSQ will honor its divers": a short name that does what only a body does; anybody testifies, and "GDP" rises.
_SHORT_ACTS = re.compile(
    r"(?P<name>(?!C[A-Z]O\b)[A-Z]{3,6}|[A-Z][a-z]{2,}[A-Z]{2,5}) (?:will|is to|plans to|is set to) (?:also )?"
    r"(?:co-?host|conduct|convene|elect|gather|hold|honou?r|host|meet|organi[sz]e|present|publish|release"
    r"|screen|sponsor|stage|unveil|vote)\b"
)


def _host_acting(reading: Reading, title: Span) -> Span | None:
    """The host that ``title`` begins with, where it acts or what follows is its event."""
    article = _ARTICLE.match(reading.plain, title.start, title.end)
    if article is None:
        return None
    short = _SHORT_ACTS.match(reading.plain, article.end(), title.end)
    if short is not None and short["name"] not in letterhead.COMMON:
        return Span(*short.span("name"))
    host = bodies.host_at(reading, article.end(), title.end)
    return host if host is not None and bodies.acts(reading, host, title.end) else None


def _host_within(reading: Reading, title: Span) -> Span | None:
    """The host behind the first words of ``title``, where what follows it is its event."""
    lead = bodies.ADJECTIVES.match(reading.plain, title.start, title.end)
    host = bodies.host_at(reading, lead.end(), title.end) if lead else None
    if host is not None and bodies.has_event(reading, host, title.end):
        return host
    return bodies.learned(reading, lead.end() if lead else title.start, title.end)


_NAME = rf"(?P<name>{bodynames.run(0, 6, word=bodynames.OWNER)}(?: \([A-Z]+\))?)"
# "Lakes Union's annual meeting", "the Canal Museum's Tide Day", 'The Quay Players' "Kelp"': whose event it is.
_POSSESSIVE = re.compile(
    rf"(?P<the>[Tt]he )?{_NAME}(?:(?<=s)'|'s?) (?:(?:[\w'-]+ ){{0,3}}(?:(?i:{THING.pattern})|{NAMED_DAY.pattern}"
    rf"|(?:board|council|committee|panel|advis[eo]rs)\b)|(?=\"))"
)
# "Quayco's spring earnings", "TRN's wages survey": whose figures come out; those of a country are counted by others
_ITS_FIGURES = re.compile(
    rf"(?P<the>[Tt]he )?(?!(?:{REGIONS}|U\.S\.)'){_NAME}'s? (?:[\w-]+ ){{0,3}}"
    r"(?:data|earnings|estimates?|figures|forecast|index|minutes|numbers|outlook|report|results|survey)\b"
)
# "hearing on Quayco's launch", "sail past Tern's lecture hall": what is talked of or passed
_ABOUT = (
    r"(?:about|after|against|around|as|before|between|by|despite|during|from|given|in|into|like|near|on|over|past|than|that"
    r"|under|with)"
)
# "speaks at the Lakes Union's annual dinner", "welcomes the Pier Club's spring fair": the same, where somebody goes there.
_GOES_TO = re.compile(
    rf"(?:,|\b(?!{_ABOUT}\b)[a-z]+) (?P<the>the (?:city |county |national |state )?)?{_NAME}"
    rf"'s? (?:[\w-]+ ){{0,3}}(?i:{THING.pattern})"
)


def _owner(reading: Reading, title: Span) -> Span | None:
    """Whose the event of ``title`` is; a person's is nobody's."""
    owner = (
        _POSSESSIVE.match(reading.plain, title.start, title.end)
        or _ITS_FIGURES.match(reading.plain, title.start, title.end)
        or _GOES_TO.search(reading.plain, title.start, title.end)
    )
    if owner is None or _owns_nothing(reading, owner):
        return None
    return Span(*owner.span("name"))


# "The Lakes Union's annual | dinner returns", "at the Pier Club's | spring fair": the owner stands right before the title.
_BEFORE = re.compile(
    rf"(?P<the>[Tt]he |[Tt]his year's )?(?P<name>{bodynames.run(0, 5, word=bodynames.OWNER)}"
    r"(?: (?:chapter|section|branch|group|board|club))?)(?:'s|(?<=s)')(?: (?:[\w-]+|\w+'s)){0,3} \"?\Z"
)
_OWNED_NEAR = 90  # code points before a title that may name its owner


def owner_before(reading: Reading, title: Span, start: int) -> Span | None:
    """Whose the event of ``title`` is, by the words right before it, which begin not before ``start``."""
    before = Span(max(start, title.start - _OWNED_NEAR), title.start)
    owner = _BEFORE.search(reading.plain, before.start, before.end)
    if owner is None or _owns_nothing(reading, owner):
        return None
    return Span(*owner.span("name"))


# "Friday's", "June's", "Today's": a time owns nothing.
_PERIOD = re.compile(
    rf"(?:{WEEKDAY}|{MONTH}[a-z]*|Today|Tonight|Tomorrow|Yesterday|Year|Week|Spring|Summer|Fall|Autumn|Winter)"
)


# "Women's Brunch", "the Founders' Supper", "Farmers' Market": for whom something is.
_FOR_WHOM = re.compile(
    r"(?:.* )?(?:Artists|Authors|Beginners|Boys|Children|Citizens|Dads|Employees|Farmers|Fathers?|Founders|Girls"
    r"|Kids|Ladies|Leaders|Members|Men|Mothers?|Parents|People|Pioneers|Presidents?|Seniors|Students|Teachers"
    r"|Veterans|Visitors|Volunteers|Women|Writers|Youth)"
)


def _owns_nothing(reading: Reading, owner: re.Match[str]) -> bool:
    """Whether ``owner`` is none: an officer, a person, those whom something is for, or a word that the text hardly uses."""
    name = owner["name"]
    if OFFICER.fullmatch(name) or _FOR_WHOM.fullmatch(name) or _PERIOD.fullmatch(name):
        return True
    single = _WORD.fullmatch(name) is not None
    if owner["the"] or reading.plain[owner.start() - 4 : owner.start()].lower() == "the ":
        return single and _NAMED_FOR.match(reading.plain, owner.end("name")) is not None
    rare = single and len(re.findall(rf"\b{name}\b", reading.plain)) <= KNOWN
    return rare or bool(names.find(name))


_WORD = re.compile(r"[A-Z][a-z]+")
# "the Rowers' Expo": an event with a name; but "the Rowers' annual dinner" is theirs
_NAMED_FOR = re.compile(r"'s? [A-Z]")


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


# "Phone bank with our partner Lakes Alliance", "Joint webinar with the Pier Forum: Tides"
_PARTNER = re.compile(
    rf"\b(?:with|w/) (?:our|its|their) partners? (?=[A-Z])"
    rf"|\b[Jj]oint (?:[a-z]+ )?(?:{THING.pattern}) with (?:the )?(?=[A-Z])"
)


def _partner(reading: Reading, title: Span) -> Span | None:
    partner = _PARTNER.search(reading.plain, title.start, title.end)
    if partner is None:
        return None
    colon = reading.plain.find(":", partner.end(), title.end)
    return fields.trimmed(reading, Span(partner.end(), colon if colon > 0 else title.end))


_SHORT = r"(?:[A-Z]{2,6}(?:-[A-Z]{2,6})?|[A-Z][a-z]+[A-Z][A-Za-z]+)"
# "NSA District 5 meeting", "RivCo Street Fair", "TSQ Norway course": an acronym, or a word with a capital inside, that
# begins a title, with the land whose part of it that is.
_NO_PART = r"(?! (?i:council|day|delegation|dialogue|election|mission|relations|report|summit|talks|tour|trip|visit)\b)"
_ACRONYM = re.compile(
    rf"(?P<name>(?P<short>{_SHORT})(?:[ -](?P<land>{REGIONS})\b{_NO_PART})?)"
    rf"(?='s\b| [A-Za-z\d])(?!{bodies.OFFICER.pattern})"
)
# "joint TSQ and RLA conference", "TSQ x RLA Regatta", "TSQ/RLA Regatta"
_JOINT = re.compile(r"(?:[Jj]oint )?(?P<name>[A-Z]{2,6}(?:(?:,? (?:x|×|and|&) |(?P<slash>/))[A-Z]{2,6})+)(?= )")
# What only a body holds: "TSQ Public Hearing on nets", "RLA Monthly Meeting"
_MEETS = re.compile(
    r"\b(?:Annual|Board|Business|Community|General|Members?'?|Monthly|Public|Quarterly|Regular"
    r"|Special|Weekly) (?:[A-Z]\w+ )?(?:Meeting|Hearing|Comment|Workshop|Assembly)\b"
)


# What follows a short name that holds it, where the name is not what it is about: "TSQ online discussion on nets",
# "TSQ Candidate Forum", "TernLUG meeting"; but "CPR forum", "PowerPoint webinar"
_HELD_BY = r"(?i:discussion|forum|lunch|luncheon|meeting|reception|webinar)\b"
_HOLDS = re.compile(
    rf"(?<=[A-Z]{{3}}) (?:[a-z-]+ ){{0,2}}{_HELD_BY} (?:about|of|on) (?:the )?(?!{WEEKDAY}\b|{MONTH}|\d)"
    rf"|(?<=[A-Z]) (?:[a-z-]+ )?(?:Candidates?'?|Members?'?) {_HELD_BY}|(?<=UG) (?:[a-z-]+ ){{0,2}}{_HELD_BY}"
)


# "CPR Training", "HTML for Pilots class": what is taught, if the text does not say that the letters are a body's
_TAUGHT = re.compile(r" (?:[\w-]+ ){0,2}(?i:certification|class(?:es)?|course|lessons?|training|tutorial|workshop)\b")


def _short_name(reading: Reading, title: Span) -> Span | None:
    """The short name or names that ``title`` begins with, where the text knows it or what follows is what a body holds."""
    joint = _JOINT.match(reading.plain, title.start, title.end)
    if joint is not None and (not joint["slash"] or _known_apart(reading, joint["name"])):
        return Span(*joint.span("name"))
    short = _ACRONYM.match(reading.plain, title.start, title.end)
    if short is None or short["short"] in letterhead.COMMON:
        return None
    if _HOLDS.match(reading.plain, short.end(), title.end):
        return Span(*short.span("name"))
    known = len(re.findall(rf"\b{re.escape(short['short'])}\b", reading.plain)) > KNOWN
    if not short["land"] and _TAUGHT.match(reading.plain, short.end(), title.end):
        return Span(*short.span("name")) if known and shortnames.is_body(reading, short["short"]) else None
    if short["land"] and known and bodies.has_event(reading, Span(*short.span("name")), title.end):
        return Span(*short.span("name"))
    if reading.plain[short.end() + 1].islower() and reading.plain[short.end()] == " ":
        return None
    return Span(*short.span("name")) if known or _MEETS.search(reading.plain, short.end(), title.end) else None


# "2031 TSQ Annual Meeting", "the 21st TSQ Assembly", "third annual TSQ supper": which one it is, before whose.
_COUNTED = re.compile(
    r"(?:[Tt]he )?(?:(?:\d{4}|\d{1,3}(?:st|nd|rd|th)|[Aa]nnual|[Jj]oint|[Nn]ext|[Ss]pring|[Ss]ummer|[Ff]all|[Aa]utumn"
    r"|[Ww]inter"
    r"|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Tt]enth|[Ll]atest|[Ff]inal) ){1,3}(?=[A-Z]{3})"
)


def counted(reading: Reading, title: Span) -> Span | None:
    """The short name behind the year or number that ``title`` begins with."""
    lead = _COUNTED.match(reading.plain, title.start, title.end)
    return _short_name(reading, Span(lead.end(), title.end)) if lead else None


def _known_apart(reading: Reading, joined: str) -> bool:
    """Whether the text names one of the short names that a slash joins by itself too; "HIV/AIDS" is one thing."""
    parts = joined.split("/")
    return not letterhead.COMMON.intersection(parts) and any(
        re.search(rf"(?<![\w/]){part}\b(?!/)", reading.plain) for part in parts
    )


# "Alder finance ministers press conference", "House Speaker Ann Lee speaks with reporters": who meets the press is its host.
_PRESSING = re.compile(
    r"(?P<name>(?:[A-Z][\w.'-]+ )(?:[\w.'-]+ ){0,4}?(?:(?:Democrats|Republicans|leaders|ministers|senators)"
    r"|(?=[A-Z][a-z]+ [A-Z][\w'-]+ (?:briefs|speaks|holds))[A-Z][a-z]+ [A-Z][\w'-]+)) "
    r"(?:briefs(?: reporters| the press)?\W*\Z|speaks? (?:with|to) reporters|speaks? at the stakeouts?"
    r"|(?:(?:holds?|hosts?) )?(?:an? |his |her |their )?"
    r"(?:weekly )?(?:press conference|presser|news conference|press briefing))\b"
)


def _pressing(reading: Reading, title: Span) -> Span | None:
    match = _PRESSING.match(reading.plain, title.start, title.end)
    return Span(*match.span("name")) if match else None


# "The Alder Food Bank needs 40 volunteers to sort cans", "Tern Trust is looking for ten readers", "needs 40 teams for its
# annual regatta"; but "Alderia needs 40 boats", "needs two wins"
_HELPED = re.compile(
    rf"(?:The )?(?P<name>{bodynames.run(0, 6, word=bodynames.OWNER)})"
    r" (?:needs?|seeks|is (?:looking for|seeking|recruiting)) (?:(?:[\w+-]+ ){0,3}volunteers"
    r"|(?:\d+|two|three|four|five|six|eight|ten|twelve|twenty|thirty|forty|fifty)\+? (?:[a-z]+ )?"
    r"(?:coaches|cooks|drivers|greeters|guides|hands|helpers|judges|marshals|mentors|people|readers|servers|stewards|tutors"
    r"|ushers|[a-z]+s(?: of [a-z]+)? for its annual))\b"
)


def helped(reading: Reading, title: Span) -> Span | None:
    """Who needs the volunteers that ``title`` calls for."""
    match = _HELPED.match(reading.plain, title.start, title.end)
    return Span(*match.span("name")) if match else None


# "Harbor Planning Commission", "Library Board of Trustees": a body that meets to decide, as the whole title.
_DECIDES = re.compile(r"\b(?:Board|Commission|(?:Sub)?[Cc]ommittee|Council|Task Force)\b")


# "State Rope Bank board", "Alder Library board of trustees meeting": those who meet, written small behind whose they are
_BOARD_OF = re.compile(
    rf"(?P<name>{bodynames.run(1, 6)})(?:'s)?"
    r" (?:governing |advisory )?(?:board(?: of [a-z]+)?|commission|council)(?: meeting)?"
)


def _sitting(reading: Reading, title: Span) -> Span | None:
    """The body that ``title`` names and nothing else: what is announced is a sitting of it."""
    board = _BOARD_OF.fullmatch(reading.plain, title.start, title.end)
    if board is not None and bodies.is_host(board["name"]):
        return Span(*board.span("name"))
    return bodies.body_at(reading, title) if _DECIDES.search(title.of(reading.plain)) else None
