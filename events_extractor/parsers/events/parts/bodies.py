"""Bodies that act: committees, courts, chambers, institutions, named as the
subject of what they do or as those spoken to.
"""

from __future__ import annotations

import re

from events_extractor.language import bodynames
from events_extractor.language.places import REGIONS
from events_extractor.model import Span
from events_extractor.parsers.events.parts import fields
from events_extractor.parsers.events.parts.cues import AHEAD, FUTURE, MONTH, PRESENT, THING, WEEKDAY
from events_extractor.reading import Reading

# "The Senate convenes", "A House subcommittee will look at": a body that acts is the host of what it does.
_BODY = re.compile(
    # "the agency's Harbor Committee": whose part it is stands before it
    r"(?:[Tt]he [a-z]+'s |The |A |An |the |a |an )?(?P<name>"
    # "House Fisheries", "Senate Fisheries and Ports panel": a committee by its field alone
    r"(?:House|Senate|Assembly) (?!Majority|Minority|Speaker|Leader|President|Republican|Democrat|GOP"
    r"|Dem)(?:[A-Z](?:[\w&-]|'(?!s\b))*)(?:,? (?:and |& )?[A-Z](?:[\w&-]|'(?!s\b))*){0,6}"
    r"(?: (?:[a-z]+ )?(?:[Ss]ub)?(?:[Cc]ommittee|[Pp]anel))?|"
    # "Senate budget committee", "House ports subcommittee": the same with the field written small
    r"(?:House|Senate|Assembly) (?:(?!and|or|of|for|with)[a-z]+ ){1,3}(?:sub)?(?:committee|panel)|"
    # "Bergen's central bank", "the Federal Reserve"
    r"(?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+'s? (?:new |own )?(?:central bank|parliament"
    r"|supreme court|statistics (?:office|agency|bureau))"
    r"|Federal Reserve|Fed(?= (?:is|will|holds|meets|decides|announces|releases)\b)|"
    # "Harbor Institute", "Third Circuit"; but "At the Harbor Institute" begins with no name
    r"(?!(?:After|And|As|At|Before|But|By|During|For|From|In|Nominations|On|Over|Pursuant|Then|Under|When|With)\b)"
    r"(?:[A-Z][\w.'&-]*,? |and |on |of |for |the |to ){0,9}"
    r"(?:[a-z]+ (?=[Ss]ub|panel)|(?:advisory|joint|select|standing) (?=committee))?"
    r"(?:Senate|(?<!Open )House|Academy|Centre"
    r"|Circuit|Embassy|Endowment|Guild|Laboratory|[Cc]ommittee|[Ss]ubcommittee|[Pp]anel(?= (?!on|of|with|discussion))"
    r"|Council|Court|Commission|Bank|Board(?! [Gg]ames?\b)|Bureau|Parliament|Assembly|Agency|Administration|Department"
    r"|Ministry|Institute|Institution|Center|Foundation|Association|Society|University|Union|Coalition|Museum|Chamber|Caucus"
    r"|Group|Alliance|Federation|League))"
    rf"(?P<of>(?: (?:of|on|for) (?!{WEEKDAY}\b"
    rf"|{MONTH}[a-z]*\.? \d)(?:the )?(?:[A-Z][\w-]+,? ?(?:and )?)+(?<! )"
    r"| on (?:the )?[a-z]+(?= [a-z]+s\b)| that [a-z]+s (?:the )?[A-Z]\w+)?)(?=[,.;:]? |'s |(?<=s)' )"
)
# "House Minority Leader Ann Birch", "Harbor Board Chair Lee": an officer of the body, and not the body.
OFFICER = re.compile(
    r" (?:(?:Majority|Minority|Deputy|First|Vice|Executive) )?(?:Whip|Speaker|Leader|President|Administrator|Secretary"
    r"|Chair|Director|Judge|Justice|Commissioner|Governor|Chief|Member|Officer|Republican|Democrat|GOP|Dem|[Cc]andidate)"
    # "the Lakes Union's ports ministers": those of the body, and not the body
    r"|'s? (?:(?!own\b)[a-z-]+ ){0,3}(?:(?:outside )?advis[eo]rs?(?! (?:board|panel))|ambassadors?|chair"
    r"|chairman|chairwoman|chief|commissioners?|director|envoys?|governors?|head|leaders?|lawmakers|ministers?|president"
    r"|secretary|spokes(?:man|woman|person))\b"
)
# "testifies before the House Rules Committee", "at the opening session of the Lakes Council":
# the body that somebody speaks to.
_BEFORE_BODY = re.compile(
    rf"\b(?:before|(?:will|to) address|hosted by|organized by|sponsored by|presented by"
    rf"|(?:session|meeting|dinner|luncheon|conference|congress|convention|gala|summit|assembly) of"
    rf"|at(?= (?:the |a )?[A-Z][\w ]{{3,60}}'s (?:[a-z]+ ){{0,3}}(?i:{THING.pattern}))) (?=(?:the |a )?[A-Z])"
)


# "Ways and Means takes up tolls", "Ann Birch, Judiciary": committees that are named by their field alone.
FIELD = (
    r"(?:(?:House|Senate) )?(?:Agriculture|Appropriations|Armed Services|Banking|Budget|Commerce"
    r"|Education and (?:Labor|the Workforce)|Energy and Commerce|Energy and Natural Resources"
    r"|Environment and Public Works|Ethics|Finance|Financial Services|Foreign Affairs|Foreign Relations|HELP"
    r"|Homeland Security(?: and Governmental Affairs)?|Indian Affairs|Intelligence|Judiciary|Natural Resources|Oversight"
    r"|Rules|Science|Small Business|Transportation(?: and Infrastructure)?|Veterans' Affairs|Ways and Means)"
)
_FIELD_ALONE = re.compile(FIELD)
_COMMITTEE = re.compile(
    r"\b(?:Sub)?(?:[Cc]ommittee|[Pp]anel)\b|\A(?:House|Senate|Assembly|Joint) (?!Republican|Democrat|GOP)[A-Z]"
)


def is_committee(name: str) -> bool:
    """Whether ``name`` is that of a committee of a parliament: "House Ports", "the Tides Committee", "Ways and Means"."""
    return bool(_FIELD_ALONE.fullmatch(name) or (_COMMITTEE.search(name) and is_institution(name)))


_FIELD_ACTS = re.compile(
    rf"(?P<name>{FIELD})(?= (?:takes up|marks up|hears|grills|questions|meets|votes|convenes|holds|considers|examines"
    rf"|will (?:also )?(?:take up|mark up|hear|grill|question|meet|vote|hold|consider|examine))\b)"
)
_BEFORE_FIELD = re.compile(
    rf"(?:(?:\b(?:before|faces|goes before)(?: the)? |(?<=[a-z)]), )(?P<name>{FIELD}(?: [Cc]ommittee)?))"
    rf"(?=[,.;]|\Z| (?:at|on)\b)"
)


def committee_by_field(reading: Reading, title: Span) -> Span | None:
    """The committee, named by its field alone, that acts in ``title`` or that somebody comes before."""
    found = _FIELD_ACTS.match(reading.plain, title.start, title.end) or _BEFORE_FIELD.search(
        reading.plain, title.start, title.end
    )
    return Span(*found.span("name")) if found else None


# "the committee", "the council": a body that only points at one named before.
_KIND = re.compile(r"(?:the )?(?P<kind>agency|board|commission|committee|council|court|panel|subcommittee)", re.IGNORECASE)
_WORDS = r"(?:[A-Z][\w.'&-]*,? (?:(?:and|&|on|of|for|the) )*){1,8}"


def meant(reading: Reading, body: Span, start: int) -> Span:
    """The body named last between ``start`` and ``body``, where that only says of which kind it is: "the committee"."""
    kind = _KIND.fullmatch(reading.plain, *body)
    if kind is None:
        return body
    named = re.compile(rf"{_WORDS}(?i:{kind['kind']})\b|\b{FIELD}(?= (?:on|will|[a-z]+s)\b)")
    found = [
        match for match in named.finditer(reading.plain, start, body.start) if match[0][:4] != "The " or " " in match[0][4:]
    ]
    if not found or (
        kind["kind"].lower() not in ("committee", "panel") and not found[-1][0].lower().endswith(kind["kind"].lower())
    ):
        return body
    article = re.match(r"(?:The|On|At|In) (?:the )?", found[-1][0])
    return Span(found[-1].start() + (article.end() if article else 0), found[-1].end())


# Kinds of bodies that name one only together with another word.
_BARE = frozenset(
    {
        "Academy", "Agency", "Alliance", "Association", "Bank", "Board", "Bureau", "Caucus", "Center", "Centre", "Chamber",
        "Circuit", "Coalition", "Committee", "Department", "Embassy", "Endowment", "Federation", "Foundation", "Group",
        "Guild", "Institute", "Institution", "Laboratory", "League", "Ministry", "Museum", "Panel", "Society",
        "Subcommittee", "Union", "University",
    }
)  # fmt: skip


# What stands between a body and what it puts on: "closed | briefing", "Annual General | Meeting", "Spring | Supper"
BETWEEN = (
    r"(?:(?:[a-z-]+|\d{4}|\d{1,3}(?:st|nd|rd|th)|Annual|Budget|Business|Closed|Community|Emergency|Extraordinary|First|Full"
    r"|General|Holiday|Hybrid|Inaugural|Joint|Members?'?|Membership|Monthly|Online|Open|Organizational|Plenary|Public"
    r"|Quarterly|Regular|Second|Special|Spring|Summer|Third|Fall|Autumn|Winter|Virtual|Weekly|Work) ){0,3}"
)
# What a body does, or what it puts on: "meets", "will vote", "closed briefing", "'s annual dinner".
_ACTS = re.compile(
    rf"(?:'s?)? (?:reports\b|is (?:putting on|staging)\b|{PRESENT.pattern}|{FUTURE.pattern}|{AHEAD} [a-z]+\b"
    rf"|{BETWEEN}(?i:{THING.pattern}))"
)


def is_institution(name: str) -> bool:
    """Whether ``name`` has the word of an institution (a committee, a court, a
    university) or begins with that of a chamber.
    """
    if re.match(r"(?:The )?(?:House|Senate|Assembly) [A-Z]", name):
        return True
    found = _BODY.match(name + " ")
    return found is not None and found.end("of") >= len(name) and not _is_bare(found)


def is_kind(name: str) -> bool:
    """Whether ``name`` says of which kind a body is, and not which: "Institute"."""
    return name in _BARE or name in {"Club", "College", "Commission", "Council", "Court", "Library", "Office", "School"}


def _is_bare(found: re.Match[str]) -> bool:
    """Whether a match of ``_BODY`` is a kind of body alone, which names none: "Panel", "Board"."""
    return " " not in found["name"] + found["of"] and found["name"] in _BARE


def acting(reading: Reading, span: Span) -> Span | None:
    """The body that ``span`` begins with, where it acts or what follows is its event: "The Rivers Board meets",
    "Lakes Council fair".
    """
    found = _body_in(reading, span)
    if found is None or OFFICER.match(reading.plain, found.end, span.end):
        return None
    return found if _ACTS.match(reading.plain, found.end, span.end) else None


def body_at(reading: Reading, span: Span) -> Span | None:
    """The body that ``span`` names and nothing else: "the Rivers Board"."""
    found = _body_in(reading, span)
    return found if found is not None and found.end == span.end else None


# Kinds of hosts beside the bodies that decide, by the last word of their names: "Harbor Rowing Club", "Quay Food Pantry".
_KINDS_OF_HOSTS = (
    "Band", "Bankers", "Brass", "Brewers", "Brewery", "Builders", "Choir", "Church", "Club", "College", "Conservancy",
    "Cooperative", "Corps", "Democrats", "Ensemble", "Farm", "Food Bank", "Friends", "Fund", "Gallery", "Garden",
    "Growers", "Hospital", "Initiative", "Inn", "Kitchen", "Library", "Makers", "Manufacturers", "Network",
    "Observatory", "Office", "Opera", "Orchestra", "Organization", "Pantry", "Party", "Philharmonic", "Players",
    "Producers", "Project", "Republicans", "Retailers", "School", "Services", "Studio", "Symphony", "Team", "Theater",
    "Theatre", "Trust", "User Group", "Workers",
)  # fmt: skip
_PLAIN_HOST = re.compile(
    rf"(?P<name>(?!(?:Spring|Summer|Autumn|Winter|Sunday) School)"
    rf"{bodynames.lead(1, 6)}(?:{'|'.join(_KINDS_OF_HOSTS)})\b"
    r"(?: (?:of|for) (?:the )?[A-Z]\w+(?: [A-Z]\w+)*)?(?! [A-Z])"
    # "Rope Workers Local 12", "the Harbor alumni chapter", "Forest Pier board"
    r"|(?:[A-Z][\w'&.-]* ){0,5}Local \d{1,4}\b"
    r"|(?:(?:[A-Z][\w'&.-]* ){1,4}alumni|[A-Z][\w'&.-]*(?: [A-Z][\w'&.-]*){1,3}) "
    r"(?:association|board|branch|chapter|club|commission|council|network|section)\b"
    # "Friends of the Quay dinner", "Friends of Sen. Ann Moss reception"
    rf"|Friends of (?!(?:{REGIONS})\b)(?:the )?(?:(?!(?i:{THING.pattern}))[A-Z][\w'&-]*\.?(?: (?=[A-Z])|(?= [a-z]))){{1,5}}"
    # "the Metro board votes", "Alder council meets"
    r"|(?!(?:Annual|Executive|Full|General|Joint|Monthly|New|Next|Open|Public|Quarterly|Regular|Special|The|Virtual|Weekly)\b)"
    r"[A-Z][\w'&-]+ (?:board|commission|council)(?= (?:will |is |[a-z]+s\b))"
    # "House Republican Conference meeting", "Cabinet meets"
    r"|(?:House|Senate) (?:Republican|Democratic) (?:Conference|Caucus)|(?:Cabinet|Treasury)(?= [a-z]))"
)


def host_at(reading: Reading, start: int, end: int) -> Span | None:
    """The body or other host whose name begins at ``start``: "the Rivers Board", "the Harbor Rowing Club"."""
    body = _body_in(reading, Span(start, end))
    plain = _PLAIN_HOST.match(reading.plain[start:end].replace("\n", " "))
    host = Span(start, start + plain.end("name")) if plain else None
    return max(filter(None, (body, host)), key=lambda found: found.end, default=None)


def seat_at(reading: Reading, start: int, end: int) -> Span | None:
    """The body whose name begins at ``start``, or the committee that is named there by its field alone."""
    field = _FIELD_ALONE.match(reading.plain, start, end)
    named = host_at(reading, start, end)
    return max(filter(None, (named, Span(*field.span()) if field else None)), key=lambda body: body.end, default=None)


def is_host(name: str) -> bool:
    """Whether ``name`` is that of an institution, or of another host: a club, a choir, a local of a union."""
    return is_institution(name) or _PLAIN_HOST.fullmatch(name) is not None


def acts(reading: Reading, host: Span, end: int) -> bool:
    """Whether what stands behind ``host`` says what it does or puts on."""
    return _ACTS.match(reading.plain[host.end : end].replace("\n", " ")) is not None


# "Alder College | Undergraduate Research Symposium"
_LEARNED = re.compile(
    r"(?P<name>(?:[A-Z][\w'&.-]* ){1,4}(?:College|Institute|School|Seminary|University))"
    r" (?:(?!Board|Center|Centre|Club|Committee|Council|Foundation|House|Museum|Society)[A-Z][\w'-]* ){0,3}"
    r"(?:Colloquium|Commencement|Conference|Convention|Festival|Symposium)\b"
)


def learned(reading: Reading, start: int, end: int) -> Span | None:
    """The house of learning at ``start``, before the name of what it holds."""
    found = _LEARNED.match(reading.plain[start:end].replace("\n", " "))
    return Span(start, start + found.end("name")) if found else None


def has_event(reading: Reading, host: Span, end: int) -> bool:
    """Whether what stands behind ``host`` is an event of its own: "Harbor Club | dinner"."""
    return _ITS_EVENT.match(reading.plain[host.end : end].replace("\n", " ")) is not None


# "first in-person ", "annual ", "closed ": what may stand before the body that an event is of.
ADJECTIVES = re.compile(
    r"(?:[Tt]he |[Oo]ur )?(?:(?!(?:from|of|by|with|in|at|for|to|and|on|the) )[a-z][\w-]* ){1,4}(?=[A-Z])"
)
_ITS_EVENT = re.compile(rf" {BETWEEN}(?i:{THING.pattern})")


def body_before_event(reading: Reading, title: Span) -> Span | None:
    """The body inside a title whose event it is: "first in-person Lakes Council summit"."""
    lead = ADJECTIVES.match(reading.plain, title.start, title.end)
    body = _body_in(reading, Span(lead.end(), title.end)) if lead else None
    return body if body is not None and _ITS_EVENT.match(reading.plain, body.end, title.end) else None


def _body_in(reading: Reading, span: Span) -> Span | None:
    """The body whose name ``span`` begins with; a bare "Board" or "Union" names none."""
    found = _BODY.match(span.of(reading.plain) + " ")
    if found is None or _is_bare(found):
        return None
    return fields.trimmed(reading, Span(span.start + found.start("name"), span.start + found.end("of")))


def institution(reading: Reading, body: Span, holes: list[Span]) -> Span | None:
    """The body that holds the event, where it is the subject of the sentence or the one spoken to."""
    end = next((hole.start for hole in holes if hole.start > body.start), body.end)  # "The House on Friday will vote"
    acting = (
        _BODY.match(reading.plain[:end] + " ", body.start) if end < body.end else _BODY.match(reading.plain, body.start, end)
    )
    if acting and not OFFICER.match(reading.plain, acting.end("of"), end):
        return fields.trimmed(reading, Span(acting.start("name"), acting.end("of")))
    spoken = _BEFORE_BODY.search(reading.plain, body.start, body.end)
    if spoken is None:
        return None
    named = _BODY.match(f"{reading.plain[spoken.end() : body.end]} ")
    at = spoken.end()
    return fields.trimmed(reading, Span(at + named.start("name"), at + named.end("of"))) if named else None
