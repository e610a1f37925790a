"""The words of a post parted into title and employer."""

from __future__ import annotations

import re
from dataclasses import replace

from events_extractor.language.names import find
from events_extractor.language.places import REGIONS
from events_extractor.parsers.transitions.parts.posts.bodies import names_body
from events_extractor.parsers.transitions.parts.posts.compounds import before_post
from events_extractor.parsers.transitions.parts.posts.employers import SEPARATOR, behind_separator
from events_extractor.parsers.transitions.parts.posts.held import Held, strip_article, trim
from events_extractor.parsers.transitions.parts.posts.owners import first_owner, part_of_owner
from events_extractor.parsers.transitions.parts.posts.words import CAPITAL, JOINT, role_noun

# What may stand between the article and the noun without being part of the title. "longtime", "the new"
_LEADING = re.compile(
    r"(?:(?:an?|the|both(?= .* and )|its|their|his|her|our|my|one of (?:its|the|our)|as|newly created|newest"
    r"|new|next|latest|veteran|longtime|long-time|long-serving|long-standing|longstanding"
    r"|longest-serving|then|current|present|former|inaugural"
    r"|first-ever|(?:\d+|[a-z]+)-member|(?-i:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
    r"(?! (?:violin|viola|cello|flute|oboe|clarinet|bassoon|horn|trumpet|trombone)\b)|\d{1,2}(?:st|nd|rd|th)|"
    r"(?:organi[sz]ation|company|firm|group|agency|association|institute|institution|foundation|school|university"
    r"|college|department|council|board|society|bank|newspaper|paper|network|center|museum|hospital|airline|club|union"
    r"|laboratory|lab|team|charity|chamber|region|district|chain|campaign|orchestra|station|magazine|library|theat(?:re|er)|hotel|brewery)'s|"
    r"(?:role|post|position|job|title|duties|responsibilities) of|(?:(?:new|added|additional|expanded|dual) )?"
    r"(?:role|post|position|job) (?:of|as)|(?:newly )?(?:created|established) (?:role|post|position) of) )+",
    re.IGNORECASE,
)
# Members of a government with their fields. "Cabinet Member for Tides, Rivers and the Harbor",
# "Minister for Children and Families"
_MINISTER = re.compile(
    r"(?:[A-Z][\w-]* ){0,3}?(?:[Cc]abinet [Mm]ember|[Pp]ortfolio [Hh]older|[Mm]inister|[Cc]abinet [Ss]ecretary"
    r"|[Ss]ecretary of [Ss]tate|(?:[Cc]ommissioner|(?:Permanent|Deputy|Principal|Parliamentary) Secretary)(?= for))"
    r" (?:for|of) (?!the [A-Z]\w+ (?:Department|Party|Group|Committee)"
    r"|[A-Z]\w+ (?:Inc|LLC|Group))(?:[A-Z][\w'&-]*|,|and|of|the|&| )+(?: \([^()]{3,60}\))?"
)
# Posts whose whole title stays together. "Ambassador Extraordinary …", "U.S. ambassador to Peru"
_AMBASSADOR = re.compile(
    r"(?:U\.S\. |US |United States |American |British )?[Aa]mbassador\b(?!.* at (?!large))"
    r"|(?:U\.S\.|United States|US) (?:Attorney|Marshal|(?:District|Circuit) (?:Court )?Judge) for "
)
# A department named inside the title. "Under Secretary of the Harbor for Tide Tables"
_SECRETARY_OF = re.compile(
    r"(?:[\w-]+ ){0,4}(?:[Uu]nder-?)?[Ss]ecretary of "
    r"(?P<department>(?!the (?:Office|Bureau|Division|Branch)\b)(?:the )?[A-Z]\w+"
    r"(?:(?:,? and|,) [A-Z]\w+)*(?: [A-Z]\w+)*)(?=$|,| for | \()"
)

# What a department is told to be, so that it is no part of the title. "undersecretary of the Tide and Rope | Agency"
_OWN_KIND = re.compile(r" (?:Administration|Agency|Authority|Board|Bureau|Commission|Corporation|Department|Ministry)\Z")
# The department in full behind such a title. ", the U.S. Department of Tides"
_DEPARTMENT = re.compile(r", (?:the )?(?P<body>(?:U\.S\. )?Department of [A-Z].*)")

# The subject matter behind an employer. " on issues", " on space, science", " on energy policy"
ABOUT = re.compile(
    r"(?<!ommittee)(?<!ommission)(?<!elegation)(?<!task force)(?<!working group)"
    r" on (?:issues|matters|[a-z][\w-]*(?:,| and| issues| policy| matters))(?!\w)"
)
# A verb in place of a title. "to lead the Harbor Administration"
_DIRECTING = re.compile(r"(?P<verb>leads?|heads?(?: up)?|runs?|oversees?|manages?|chair)s? (?=the [A-Z]|[A-Z])")

_REGION = re.compile(REGIONS)
# How long a post has been held. "president of Harbor College | since 1990", "clerk | for the past ten years"
_SINCE = re.compile(
    r",? (?:since|from) (?:[A-Z][a-z]+\.? )?\d{4}\b"
    r"|,? for (?:(?:more than|over|almost|nearly|about|at least) )?(?:the (?:past|last) )?"
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|many) (?:years|months|decades)\b"
    # in whose time: "counsel to the Tide Board | under President Moss", "| under both the Moss and Cole administrations"
    r"|,? under (?:(?:then-|former )?(?:Gov(?:ernor)?|Mayor|President|Secretary|Speaker|Prime Minister)s?\b\.?"
    r"|(?:both |the )+(?:[A-Z]\w+ (?:and )?)+administrations?\b).*"
)


def split(text: str, start: int, end: int, *, employer: bool = True) -> Held:
    """The post that ``text[start:end]`` names: "a partner at Moss & Cole" -> role "partner", organization "Moss & Cole".

    With ``employer`` false the words are all role, whatever body they name (the employer is known from elsewhere).
    """
    held = _split(text, start, end, employer=employer)
    if held.role and _ONE_OF.match(text, start):
        first, last = held.role[0]
        if text[last - 1] == "s" and text[last - 2] != "s" and role_noun(text[first : last - 1]):
            return replace(held, role=((first, last - 1), *held.role[1:]))
    return held


# Each of those who share a post holds one. "one of the co-chairs of the Tide Group" -> "co-chair"
_ONE_OF = re.compile(r"(?:as )?one of (?:(?:the|its|our|their|two|three|four|five|six) ){1,2}")


# A shop or firm by whose it is, which its founder does not stand beside. "founder of | Moss's Bakery"
_FOUNDED = re.compile(
    r"(?P<role>(?:[a-z-]+ and )?(?:co-)?(?:founder|owner)s?(?: and [a-z-]+)?) of (?P<body>[A-Z]\w+'s [A-Z]\w+)"
)


def _split(text: str, start: int, end: int, *, employer: bool) -> Held:
    """As ``split``, by each way of naming an employer in turn: titles that stay together first, then a body that owns the
    post, one behind it, one before it."""
    start, end = trim(text, start, end)
    leading = _LEADING.match(text, start, end)
    if leading and leading.end() < end:
        start = leading.end()
    since = _SINCE.search(text, start, end)
    end = since.start() if since else end
    if start >= end:
        return Held()
    words = text[start:end]
    if _AMBASSADOR.match(words):
        return Held(role=((start, end),))
    if _MINISTER.fullmatch(words) and not words.startswith("Prime"):
        return Held(role=((start, end),))
    secretary = _SECRETARY_OF.match(words)
    if secretary and not _OWN_KIND.search(secretary["department"]):
        tail = _DEPARTMENT.match(text, start + secretary.end(), end)
        if tail:
            return Held(role=((start, start + secretary.end()),), organization=(strip_article(text, *tail.span("body")),))
        inside = (start + secretary.start("department"), start + secretary.end("department"))
        return Held(role=((start, end),), department=strip_article(text, *inside))
    founded = _FOUNDED.fullmatch(text, start, end) if employer else None
    if founded:
        return Held(role=(founded.span("role"),), organization=(founded.span("body"),))
    part = _IN_PART_OF.match(text, start, end)
    if part and employer and role_noun(part["role"]) and not find(part["body"]):
        return Held(role=(part.span("role"),), organization=(part.span("body"),))
    ranking = _RANKING.fullmatch(text, start, end) if employer else None
    if ranking:
        return Held(role=(ranking.span("role"),), organization=(trim(text, *ranking.span("body")),))
    sided = _FOR_SIDE.fullmatch(text, start, end) if employer else None
    if sided and role_noun(sided["role"]):
        return Held(role=(sided.span("role"),), organization=(trim(text, *sided.span("body")),))
    board = _BOARD_OF.match(text, start, end)
    if board and employer and role_noun(board["role"]):
        return Held(role=(board.span("role"),), organization=(trim(text, *board.span("body")),))
    national = _NATIONAL.fullmatch(text, start, end) if employer else None
    if national and role_noun(national["role"]) and (national["always"] or _REGION.fullmatch(national["land"])):
        return Held(role=(national.span("role"),), organization=(national.span("body"),))
    owned_part = part_of_owner(text, start, end) if employer else None
    if owned_part is not None:
        return owned_part
    people = [name for name in find(text) if start <= name.whole.start and name.span.end <= end]
    owned = _owned(text, start, end)
    if owned:
        return owned
    directing = _DIRECTING.match(text, start, end)
    if directing and names_body(text[directing.end() : end]) and not SEPARATOR.search(text, directing.end() + 4, end):
        return Held(
            role=((start, start + len(directing["verb"])),), organization=(strip_article(text, directing.end(), end),)
        )
    about = ABOUT.search(text, start, end) if employer else None
    if about:  # "adviser to the Moss campaign on trade and tides"
        named = behind_separator(text, start, about.start(), people)
        if named:
            return named
    if employer:
        separated = behind_separator(text, start, end, people)
        if separated:
            return separated
        compound = before_post(text, start, end)
        if compound:
            return compound
    return Held(role=((start, end),))


# A seat at the board of a body. "chair of the board of directors of | Acme",
# "Member of the Board of Management of | Halden AG"
_BOARD_OF = re.compile(
    r"(?P<role>[^,;]{3,60}? of the [Bb]oard of (?:[Dd]irectors|[Tt]rustees|[Gg]overnors|[Rr]egents"
    r"|[Mm]anagement|[Ss]upervisors)),? (?:of|at|for) (?:the )?(?P<body>[A-Z][^,;]*)"
)

# A body that a country has, in small letters. "governor of | Atlantia's central bank", "head of | Peru's space agency"
_NATIONAL = re.compile(
    r"(?P<role>(?:[\w-]+ ){0,5}?[\w-]+) (?:of|for|at|in) (?:the )?(?P<body>(?P<land>(?:[A-Z][\w-]*\.? ?){1,3}(?<! ))'s? "
    r"(?:(?P<always>central bank|navy|army|air force|armed forces|parliament|supreme court|constitutional court"
    r"|electoral commission|election commission|foreign ministry|(?:finance|defen[cs]e|interior) ministry)"
    r"|(?:[a-z-]+ ){0,3}(?:agency|bank|commission|court|ministry|regulator|service|exchange)))[ .,]*"
)

# Who leads a party on a committee. "ranking Democrat on the | Senate Tide committee", "top Republican on | Ropes"
_RANKING = re.compile(
    r"(?P<role>(?:ranking|top|lead|senior) (?:Democrat|Republican|minority member)) (?:on|of) (?:the )?"
    r"(?P<body>[A-Z][^,;]*?(?:[Cc]ommittee|[Ss]ubcommittee|[Pp]anel)[^,;]*)"
)

# Those who work for one side of a committee. "counsel for Republicans on the | Senate Tide Committee"
_FOR_SIDE = re.compile(
    r"(?P<role>[^,;]{3,60}? (?:for|to) (?:the )?(?:committee |panel |House |Senate )?(?:Republicans|Democrats|majority"
    r"|minority|GOP)(?: staff)?) (?:on|at|of) (?:the )?(?P<body>[A-Z][^,;]*)"
)

# A post in a part of a firm. "partner in | Moss & Cole|'s health care practice"
_IN_PART_OF = re.compile(
    r"(?P<role>[a-zA-Z][\w -]{2,40}?) (?:in|at|with) (?:the )?(?P<body>[A-Z][\w.&-]*(?: (?:[A-Z][\w.&-]*|&|and|of)){0,6})"
    r"'s? (?:[a-zA-Z][\w&-]* ){0,5}?(?:practice|group|team|office|division|department|section|unit|bureau)[ .,]*\Z"
)


def _owned(text: str, start: int, end: int) -> Held | None:
    """ "Halcyon's board of governors": what is owned is the role, the owner the organization."""
    owner = first_owner(text, start, end)
    if owner is None:
        return None
    first, rest = owner
    leading = _LEADING.match(text, rest, end)  # "Halcyon's longtime president"
    if leading and leading.end() < end and role_noun(text[leading.end() : end]):
        rest = leading.end()
    if not role_noun(text[rest:end]):
        return None
    if not all(CAPITAL.fullmatch(word) or word in JOINT for word in text[start:first].split()):
        return None
    inner = split(text, rest, end) if any(SEPARATOR.finditer(text, rest, end)) else Held(role=(trim(text, rest, end),))
    role = inner.role or (trim(text, rest, end),)
    if inner.organization and _REGION.fullmatch(text, start, first):  # "Ohio's first archivist at the Tide Office"
        return inner
    return Held(role=role, organization=(strip_article(text, start, first),))
