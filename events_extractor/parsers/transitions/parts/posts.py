"""Posts in words: which part of "senior adviser for trade in the Commerce Department" is the role, and which the employer.

The organization is the last and outermost body or person named. A body is known by its head word ("Department", "LLP"), by
"the" before capitals, by capital letters alone ("SBA"), or by the preposition before it ("at" takes whatever follows).
Everything works on the single-spaced text of a ``Passage`` and gives ranges of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from events_extractor.language.names import NOT_NAMES, PARTY, TITLES, Name, find

Range = tuple[int, int]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Nouns that name a post, folded: the sign that words are about one. "speechwriter", "liaison"
ROLE_NOUNS = (
    TITLES
    | _words(
        """
        lead leaders intern clerk liaison planner speechwriter advance scheduler organizer organiser recruiter buyer designer
        developer programmer programmers trader broker banker advocate trustee trustees commissioner commissioners regent
        board cabinet co-chair co-chairs cochair vice-chair vice-president co-ceo co-head co-lead co-host co-anchor
        co-director co-president co-leader co-owner co-creator co-founders directors managers partners advisers advisors
        specialist generalist expert consultant attache attaché paralegal litigator teacher lecturer instructor postdoc
        curator archivist librarian historian translator interpreter photographer videographer blogger writer contributor
        pundit moderator cohost showrunner marketer evp svp vp avp gm pm cmo cpo clo cro cso cdo ciso chro md evps svps seat
        post position job reader cataloguer cataloger gardener pollster partnership steward judge justice magistrate clerk
        registrar bursar rector chaplain guard driver pilot astronaut diplomat negotiator rapporteur representative spokesman
        spokesperson successor watchdog regulator overseer auditor chairs leadership directorship chairmanship presidency
        professorship lectureship clerkship residency fellowship counselor counsellor associate associates caseworker aides
        assistants fellow scholar resident coordinator evangelist architect administrator programme agent agents undersheriff
        vicar precentor archdeacon deacon canon chaplain priest warden ranger foreman conductor choreographer skipper keeper
        organist choirmaster webmaster editorship curatorship deanship councillor councillors councilor councilors
        councilors-at-large general-counsel shortstop quarterback pitcher captain midfielder striker goalkeeper underwriter
        actuary accountant bookkeeper receptionist secretary-general director-general member members head heads chiefs
        editor-in-chief chef chefs sommelier churchwarden verger sexton nurse midwife pharmacist attorney-general
        solicitor-general governor-general auditor-general comptroller-general number-two second-in-command rainmaker
        deputy-director undersecretary under-secretary technologist engineer operator controller desk practitioner
        """
    )
) - _words(
    """
    senate house labor labour democrat democratic republican republicans gop press majority minority ranking prime foreign
    defense interior finance trade health state first former ex acting interim outgoing incoming independent mr mrs ms miss
    mx dr drs senior junior lady lord sir dame junior vice managing executive incumbent del dame staff billionaire
    """
)

# Head words of bodies, folded. "Commerce Department", "Moss & Cole LLP"
_BODY_WORDS = _words(
    """
    academy administration agency alliance army archives assembly association associates authority bank board brigade bureau
    business-roundtable cabinet campaign caucus center centers centre chamber church city club coalition college command
    commission committee committees communities companies company conference congress consulting cooperative corp corporation
    corps council county court courts department dept division embassy enterprises exchange faculty federation firm fleet
    force foundation fund government group headquarters hospital house hub inc initiative institute institutes institution
    international laboratory laboratories labs lab law league legislature library llc llp lp ltd plc gmbh ministry mission
    museum navy network networks office organization organisation pac parliament partners partnership party pentagon post
    press programme project projects reserve school schools secretariat senate service services shop society solutions
    station strategies studio studios subcommittee syndicate system systems taskforce team technologies times treasury
    tribunal trust union university ventures works world globe journal tribune herald news magazine republicans democrats
    media airlines airways motors industries holdings capital advisors advisers communications academies nations transition
    majority minority forum architects engineers builders hotels resorts hospitality motors bancorp
    """
)
# Head words that take their complement by "of", "for" or "on" without ending the body. "Department of Energy",
# "Center for Trade"
_OPEN_HEADS = _words(
    """
    academy administration agency alliance archives association authority bank board bureau center centers centre chamber
    college commission committee conference congress corps council court department dept division embassy federation
    foundation fund house institute institutes institution joint laboratory league legislature library ministry mission
    museum network office organization organisation secretary senate society subcommittee university union school desk
    partnership campaign bishops governors trustees directors secretariat service services coalition city state county
    commonwealth republic kingdom
    """
)
# Small words that say what the body named after them is. "the law firm Moss & Cole", "the contractor Booth"
KINDS = (
    r"(?:firms?|company|contractor|group|think tank|nonprofit|non-profit|consultancy"
    r"|agency|startup|start-up|outlet|shop|newspaper"
    r"|network|website|organization|foundation|bank|university|office"
    r"|practice|association|giant|charity|chain|utility|airline"
    r"|[a-z]*maker|builder|designer|developer|insurer|lender|manufacturer|operator|producer|publisher|retailer|supplier)"
)

# Posts that head a whole body, so that "of" before capitals brings it. "CEO of Acme", "chair of Harbor Trust"
_HEAD_POST = re.compile(
    r"(?:^|[\s/-])(?:CEO|COO|CFO|CTO|CIO|(?<![Vv]ice )[Pp]resident|[Pp]rovost"
    r"|[Cc]hair(?:man|woman|person)?|[Ff]ounder|[Oo]wner|[Pp]artner|[Mm]ember|[Ff]ellow"
    r"|[Mm]ayor|[Gg]overnor|[Tt]reasurer|[Kk]ing|[Qq]ueen"
    r"|[Pp]rime [Mm]inister|[Pp]ublisher|[Cc]hancellor|[Tt]rustee"
    r"|[Ss]ecretary[ -][Gg]eneral"
    r"|[Ee]xecutive [Dd]irector|[Mm]anaging [Dd]irector|[Ee]ditor(?:[- ]in[- ][Cc]hief)?"
    r"|[Aa]dministrator|[Cc]hief (?:[A-Z]\w+|[a-z]+)(?: [Oo]fficer)?"
    r"|[Bb]ishop|[Aa]rchbishop|[Cc]ommissioner|[Ll]eader|[Mm]anager|[Hh]ead [Cc]oach|(?:^|[a-z] )[Pp]rincipal)\Z"
)
# Of these, the ones that never head a mere field. "founder and CEO of Harbor Communications"
_HEAD_OF_FIRM = re.compile(r"(?:^|[\s/-])(?:CEO|[Cc]hief [Ee]xecutive(?: [Oo]fficer)?|[Ff]ounder|[Oo]wner|[Pp]ublisher)\Z")
# Fields of work, which follow "of" in capitals without being bodies. "Director of Communications"
_FIELDS = _words(
    """
    communications policy operations marketing finance strategy affairs development management relations engineering research
    security technology sales legal programs program advocacy outreach speechwriting correspondence confirmations counsel
    intelligence product content growth talent people culture education health energy trade investment partnerships planning
    administration advance equities digital data media staff business appropriations legislation logistics hr it ai pr ir esg
    dei analytics design innovation compliance risk audit tax procurement
    """
)
_LEGAL = _words("llp llc inc corp ltd & co lp plc")
# Capital letters that are fields or posts, no bodies. "head of AI"
_NO_BODY = _words("AI IT HR PR VP SVP EVP CEO COO CFO CTO CIO R&D M&A ESG DEI STEM LGBTQ LGBTQ+ MD PhD II III IV IE TV")

# What may stand between the article and the noun without being part of the title. "longtime", "the new"
_LEADING = re.compile(
    r"(?:(?:an?|the|its|their|his|her|our|my|one of (?:its|the|our)|as|newly created|newest"
    r"|new|next|latest|veteran|longtime|long-time|long-serving"
    r"|longest-serving|then|current|present|former|inaugural"
    r"|first-ever|first|second|third|fourth|fifth|sixth|seventh"
    r"|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th)|"
    r"(?:organi[sz]ation|company|firm|group|agency|association|institute|institution|foundation|school|university"
    r"|college|department|council|board|society|bank|newspaper|paper|network|center|museum|hospital|airline|club|union"
    r"|laboratory|lab|team|charity|chamber|orchestra|station|magazine|library|theat(?:re|er)|hotel|brewery)'s|"
    r"(?:role|post|position|job|title|duties|responsibilities) of|(?:(?:new|added|additional|expanded|dual) )?"
    r"(?:role|post|position|job) (?:of|as)|(?:newly )?(?:created|established) (?:role|post|position) of) )+",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r",? (?:(?P<word>at|with|within|inside|for|in|of|to|on|under|across|into) )|, ")
# A word that begins with a capital or a digit, with signs that names of bodies have. "U.S.", "SKDK", "AT&T",
# "IL-8", "Yahoo!"
_CAPITAL = re.compile(r"(?:[^\W\da-z_][\w'.&/+!-]*|\d[\w'-]*|&)")
_JOINT = _words("of for on and the & in de la du des del der von van to y")
# The owner of what follows. "Acme's ", "Winston & Cole LLP's "
_POSSESSIVE = re.compile(r"(?:'s|(?<=s)') ")
# Words whose possessive belongs to a name. "Women's Fund", "Governor's Office"
_INNER_POSSESSIVE = re.compile(
    r"\b(?:women|men|children|people|veterans?|parents?|workers?|teachers?|farmers?"
    r"|nurses?|drivers?|players?|kids|girls|boys|consumers?"
    r"|president|registrar|provost|dean|bursar|chancellor|clerk"
    r"|defender|prosecutor|district attorney|inspector general"
    r"|governor|mayor|counsel|speaker|sheriff|attorney|treasurer"
    r"|secretary|chairman|master|bachelor|saint|st\.? \w+|king|queen"
    r"|prince|world|nation|citizens?|firefighters?|publishers?|manufacturers?|bankers?"
    r"|trial lawyers?|mcdonald|moody|macy|lowe|levi|sotheby"
    r"|christie|lloyd|kohl|wendy|dick|sam|year)\Z",
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
    r"(?:[\w-]+ ){0,4}[Ss]ecretary of (?P<department>(?:the )?[A-Z]\w+"
    r"(?:(?:,? and|,) [A-Z]\w+)*(?: [A-Z]\w+)*)(?=$|,| for | \()"
)
_BRACKETS = re.compile(r" \([A-Z][^()]{0,30}\)")
_LOWER_HEADED = re.compile(  # "the Moss campaign", "the Lund administration", "House Republican leadership"
    r"(?:[A-Z][\w'.&/-]* ){1,5}(?:campaign|transition|team|administration|company|firm"
    r"|foundation|committee|office|department|group|bureau"
    r"|university|council|board|agency|commission|institute|center|ministry|government"
    r"|family|branch|program office|government)(?: team)?\Z"
)


# The subject matter behind an employer. " on issues", " on space, science", " on energy policy"
ABOUT = re.compile(r" on (?:issues|matters|[a-z][\w-]*(?:,| and| issues| policy| matters))(?!\w)")
# A verb in place of a title. "to lead the Harbor Administration"
_DIRECTING = re.compile(r"(?P<verb>leads?|heads?(?: up)?|runs?|oversees?|manages?) (?=the [A-Z]|[A-Z])")


# An official by title and surname. "Sen. Moss", "Mayor Cole"
_OFFICIAL = re.compile(
    r"(?:U\.S\. )?(?:Sens?|Reps?|Gov|Del|Lt\. Gov|Mayor|President|Speaker|Senator|Congress(?:man|woman)"
    r"|Governor|Secretary)\.? [A-Z][\w'-]+(?: \([^()]{1,20}\))?\Z"
)
# An employer after "for", by its capitals alone. "lobbyist for Acme", "trader for Harbor Europe"
_HIRER = re.compile(r"[A-Z][\w.&'-]+(?: (?:[A-Z][\w.&'-]+|&)){0,4}")
# Bodies in small letters. "chair of | the county commission", "president of | the teachers union"
_SMALL_BODY = re.compile(
    r"the (?:[\w'&-]+ ){0,3}(?:commission|council|board|committee|union|association"
    r"|party|task force|panel|agency|department|bureau"
    r"|authority|college|university|company|bank|court|hospital|museum|foundation|institute)(?: of [a-z]+)?"
)


def _placed(words: str) -> bool:
    """Whether ``words`` are nothing but places: "Europe", "Central Asia"."""
    return all(
        word.casefold() in NOT_NAMES or word in {"Central", "Middle", "Latin", "Pacific", "Asia-Pacific"}
        for word in words.split()
    )


@dataclass(frozen=True, slots=True)
class Held:
    """A post in a text: the ranges of its title and of its employer, each in pieces, empty where unknown."""

    role: tuple[Range, ...] = ()
    organization: tuple[Range, ...] = ()
    department: Range | None = None  # inside the title: "Commerce" of "Secretary of Commerce"


def role_noun(text: str) -> bool:
    """Whether ``text`` holds a noun that names a post."""
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.casefold())
    return "no. 2" in text.casefold() or any(
        word in ROLE_NOUNS
        or (word.endswith("s") and word[:-1] in ROLE_NOUNS)
        or _SUFFIX_OF_POST.sub("", word) in ROLE_NOUNS
        or _PREFIX_OF_POST.sub("", word, count=1).removesuffix("s") in ROLE_NOUNS
        or word.rpartition("-")[2] in _HELD_TOGETHER
        or (word.endswith("ologist") and len(word) > len("ologist"))
        for word in words
    )


# Posts that are held together with another one: "secretary-treasurer"
_HELD_TOGETHER = frozenset({"treasurer", "secretary", "clerk", "registrar", "editor", "manager", "director"})
# What may stand before a post's noun, in one word with it. "coprovosts", "vice-rector"
_PREFIX_OF_POST = re.compile(r"\A(?:co-?|vice-|deputy-|pro-|ex-)+(?=[a-z]{4})")
# What a post's noun may carry. "president-elect", "members-at-large"
_SUFFIX_OF_POST = re.compile(r"s?(?:-elect|-at-large|-designate)\Z")
# Where the noun phrase that names a post may end. "adviser | for trade"
_AFTER_NOUN = re.compile(r" (?:at|for|of|with|in|to|on|that|than|because|by|from)\b|,")
_NO_NOUN = re.compile(r"(?:an? )?(?:being|trying|going|looking|facing|calling|asking|expected|working to|set to)\b")


def takes_complement(word: str) -> bool:
    """Whether a body's head word goes on with "for" or "of": "Center for Tides", but not "Acme for"."""
    return word.casefold() in _OPEN_HEADS - {"department", "university", "administration", "agency", "school", "college"}


def noun_led(words: str) -> bool:
    """Whether ``words`` begin with a post: their first noun names it, before any preposition or verb form."""
    return role_noun(_AFTER_NOUN.split(words, maxsplit=1)[0]) and not _NO_NOUN.match(words)


def owner_end(text: str, start: int, end: int) -> int | None:
    """Where the owner ends that the range begins with: "Harbor's Paris bureau" -> behind "Harbor". None without one."""
    owner = _owner(text, start, end)
    return owner[0] if owner else None


def names_body(words: str) -> bool:
    """Whether ``words`` are the name of a body: "Harbor Partners", "the Orchard Council"."""
    return _strong(words)


def _trim(text: str, start: int, end: int) -> Range:
    while start < end and text[start] in " ,;:'\"-–—":
        start += 1
    while start < end and (
        text[end - 1] in ' ,;:-–—"'
        or (text[end - 1] == "." and not re.search(r"(?:\b[A-Z]|\b(?:Inc|Corp|Co|Ltd|Jr|Sr))\.\Z", text[start:end]))
    ):
        end -= 1
    return start, end


_ARTICLE = re.compile(r"(?:the|an?|its|their|his|her|our|my) (?:newly (?:formed|created|launched|merged) )?", re.IGNORECASE)


def _strip_article(text: str, start: int, end: int) -> Range:
    match = _ARTICLE.match(text, start, end)
    return (match.end() if match else start), end


# How long a post has been held. "president of Harbor College | since 1990"
_SINCE = re.compile(r",? (?:since|from) (?:[A-Z][a-z]+\.? )?\d{4}\b")


def _past_article(text: str, first: int) -> int:
    return first + 4 if text.startswith("the ", first) else first


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


def _split(text: str, start: int, end: int, *, employer: bool) -> Held:
    start, end = _trim(text, start, end)
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
    if secretary:
        tail = re.compile(r", (?:the )?(?P<body>(?:U\.S\. )?Department of [A-Z].*)").match(
            text, start + secretary.end(), end
        )
        if tail:
            return Held(role=((start, start + secretary.end()),), organization=(_strip_article(text, *tail.span("body")),))
        inside = (start + secretary.start("department"), start + secretary.end("department"))
        return Held(role=((start, end),), department=_strip_article(text, *inside))
    part = _IN_PART_OF.match(text, start, end)
    if part and employer and role_noun(part["role"]) and not find(part["body"]):
        return Held(role=(part.span("role"),), organization=(part.span("body"),))
    board = _BOARD_OF.match(text, start, end)
    if board and employer and role_noun(board["role"]):
        return Held(role=(board.span("role"),), organization=(_trim(text, *board.span("body")),))
    people = [name for name in find(text) if start <= name.whole.start and name.span.end <= end]
    owned = _owned(text, start, end, people)
    if owned:
        return owned
    directing = _DIRECTING.match(text, start, end)
    if directing and _strong(text[directing.end() : end]) and not _SEPARATOR.search(text, directing.end() + 4, end):
        return Held(
            role=((start, start + len(directing["verb"])),), organization=(_strip_article(text, directing.end(), end),)
        )
    about = ABOUT.search(text, start, end) if employer else None
    if about:  # "adviser to the Moss campaign on trade and tides"
        named = _separated(text, start, about.start(), people)
        if named:
            return named
    if employer:
        separated = _separated(text, start, end, people)
        if separated:
            return separated
        compound = _compound(text, start, end)
        if compound:
            return compound
    return Held(role=((start, end),))


# A seat at the board of a body. "chair of the board of directors of | Acme",
# "Member of the Board of Management of | Halden AG"
_BOARD_OF = re.compile(
    r"(?P<role>[^,;]{3,60}? of the [Bb]oard of (?:[Dd]irectors|[Tt]rustees|[Gg]overnors|[Rr]egents"
    r"|[Mm]anagement|[Ss]upervisors)),? (?:of|at|for) (?:the )?(?P<body>[A-Z][^,;]*)"
)


# A post in a part of a firm. "partner in | Moss & Cole|'s health care practice"
_IN_PART_OF = re.compile(
    r"(?P<role>[a-zA-Z][\w -]{2,40}?) (?:in|at|with) (?:the )?(?P<body>[A-Z][\w.&-]*(?: (?:[A-Z][\w.&-]*|&|and|of)){0,6})"
    r"'s? (?:[a-zA-Z][\w&-]* ){0,5}?(?:practice|group|team|office|division|department|section|unit|bureau)[ .,]*\Z"
)


def _owned(text: str, start: int, end: int, people: list[Name]) -> Held | None:
    """ "Halcyon's board of governors": what is owned is the role, the owner the organization."""
    owner = _owner(text, start, end)
    if owner is None:
        return None
    first, rest = owner
    if not role_noun(text[rest:end]):
        return None
    if not all(_CAPITAL.fullmatch(word) or word in _JOINT for word in text[start:first].split()):
        return None
    inner = split(text, rest, end) if any(_SEPARATOR.finditer(text, rest, end)) else Held(role=(_trim(text, rest, end),))
    role = inner.role or (_trim(text, rest, end),)
    return Held(role=role, organization=(_strip_article(text, start, first),))


def _owner(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the first owner in the range ends and what it owns begins; None without one."""
    for match in _POSSESSIVE.finditer(text, start, end):
        before = text[start : match.start()]
        last = before.split()[-1].casefold() if before.strip() else ""
        if (
            text[match.start() - 1 : match.start() + 1] == "s'"
            and last.rstrip("'") not in _BODY_WORDS
            and text[match.end()].isupper()
        ):
            continue  # "the Teachers' Union"
        if (
            match.end() < end
            and not _INNER_POSSESSIVE.search(before)
            and before[:1]
            and (before.split()[-1][0].isupper() or before.split()[-1][0].isdigit())
        ):
            return match.start(), match.end()
    return None


def _separated(text: str, start: int, end: int, people: list[Name]) -> Held | None:
    marks = list(_SEPARATOR.finditer(text, start, end))
    firm = any(mark.group("word") in {"at", "with", "within", "inside"} for mark in marks)
    for mark in reversed(marks):
        word = mark.group("word")
        if word is None and firm:
            continue
        body = _body(text, mark, start, end, people)
        if body is None:
            continue
        first, last = body
        role_end = mark.start()
        owner = _owner(text, first, last)
        if owner and not text.startswith(
            "The ", owner[1]
        ):  # "in the State Department's Bureau of Trade": the bureau stays with the role
            inner = _trim(text, owner[1], last)
            return Held(
                role=(_trim(text, start, _past_article(text, first)), inner),
                organization=(_strip_article(text, first, owner[0]),),
            )
        place = _PLACE.search(text, first, last)
        body = _trim(text, first, place.start() if place else last)
        return Held(role=(_trim(text, start, role_end),), organization=(_strip_article(text, *body),))
    return None


# Where a body is, behind its name. "Moss Medical Center | in New Jersey"
_PLACE = re.compile(r" in [A-Z]\w+(?: [A-Z]\w+)?(?:, [A-Z][\w.]+)?\Z")


# What belongs to the name of a body before it. "Council on | the Arts", "Court of | the District of Columbia"
_WITHIN_NAME = re.compile(
    r"the (?:Arts|Humanities|United States"
    r"|(?:District|State|City|Commonwealth|County|Republic|University|Blind|Deaf|Environment)\b)"
)
# What makes the two words before it no person. "Product Safety | group"
_UNIT = re.compile(r" (?:group|practice|team|unit|desk|department|section|division|program|committee|initiative|project)\b")


def _body(text: str, mark: re.Match[str], start: int, end: int, people: list[Name]) -> Range | None:
    """The range of the employer after the separator ``mark``, or None where what follows is part of the title."""
    word, first = mark.group("word"), mark.end()
    before = text[start : mark.start()]
    if not before or not (role_noun(before) or (word == "at" and _strong(text[first:end]))):
        return None
    person = next((p for p in people if p.whole.start >= first and _led(text[first : p.span.start])), None)
    if person is not None and before.casefold().endswith(("seat", "term")):
        return None  # "the seat of former Sen. Moss" is the post itself
    if person is not None and _UNIT.match(text, person.whole.end):
        person = None  # "the Product Safety group"
    titled = person is not None and (
        person.whole != person.span or text[first : person.whole.start].strip() not in {"", "the"}
    )
    if person is not None and (word in {"to", "for", "with", "under"} or (titled and word in {"at", "of", "on"})):
        return first, _person_end(text, person, end)
    words = text[first:end]
    if word == "in" and _OWN_OFFICE.match(words):  # "a partner in its Dover office"
        return None
    if word == "in" and _OWNED_OFFICE.fullmatch(words):  # "clerk in the Tide Board's Dover, N.C. office"
        return first, end
    if word in {"at", "with", "within", "inside"}:
        return _named(text, first, end)
    last_word = before.split(" ")[-1]
    if word == "of" and re.fullmatch(KINDS, last_word) and re.search(r" (?:at|with|for|in) ", before):
        return None  # "with the Harbor firm of Moss & Cole": the preposition before it brings the employer
    inner = last_word[:1].isupper() and last_word.casefold() in _OPEN_HEADS
    strong = _strong(words)
    led = _LED_BY_KIND.match(text, first, end)
    if led and word is not None:  # "in the law firm of Moss & Cole"
        return led.end(), end
    if word is not None and inner and not (words.startswith("the ") and strong and not _WITHIN_NAME.match(words)):
        return None
    if word is None and _REGION.match(words):
        return None  # "Harbor Hotels, the Americas"
    if word is None and _STATE.match(words):
        return None  # "in its Dover, N.C. office"
    if word is None and not (strong and not words.startswith("and ") and ", and " not in words):
        return None
    if word == "to" and not strong:
        served = _SERVES.search(before) and _SURNAME.fullmatch(words) and not _placed(words)
        return (first, end) if served else None
    if strong and word != "to":
        return first, end
    if strong:
        return first, end
    if (
        word in {"of", "for"}
        and words[:1].isupper()
        and (_HEAD_OF_FIRM.search(before) or (_HEAD_POST.search(before) and not _is_field(words)))
    ):
        return _named(text, first, end)
    if word in {"to", "for", "with", "under", "of"} and _OFFICIAL.match(words):
        return first, end
    if word == "for" and _HIRER.fullmatch(words) and not _is_field(words) and not _placed(words):
        return (first, end) if (before[-1].islower() and before.split()[-1].islower()) or " " in words else None
    if word == "of" and _HEAD_POST.search(before) and words.startswith(("each of ", "our ", "all ")):
        return first, end
    return None


# Posts whose holder serves one person, named by surname alone. "press secretary | to Moss"
_SERVES = re.compile(r"\b(?:secretary|assistant|advis[eo]r|counsel|chief of staff|speechwriter|scheduler)\Z")
_SURNAME = re.compile(r"[A-Z][a-z][\w'-]+")
_REGION = re.compile(r"(?:the )?(?:Americas|EMEA|APAC|Asia[- ]Pacific|North America|Latin America|Europe)\b")
# A state behind its town, with what is there. "N.C. office", "Ore. bureau"
_STATE = re.compile(r"(?:(?:[A-Z]\.){2,}|[A-Z][a-z]{1,4}\.),? [a-z]")
_OWN_OFFICE = re.compile(
    r"(?:its|our|their|the firm's|the company's) (?:[\w.&'-]+ ){0,4}?(?:offices?|practice|group|team|bureau)\b"
)
_OWNED_OFFICE = re.compile(
    r"(?:the )?(?:[A-Z][\w.&-]* ){0,5}?[A-Z][\w.&-]*'s? (?:[A-Z][\w.,&'-]* ){1,5}(?:office|bureau|branch)"
)
# A kind of body and what joins its name. "the law firm of Moss & Cole", "a think tank called Harbor",
# "the rope maker Tidewell"
_LED_BY_KIND = re.compile(rf"(?:the |an? )(?:[a-z][\w-]*,? ){{0,4}}?{KINDS},? (?:of |called |named )?(?=[A-Z0-9])")


def _led(words: str) -> bool:
    """Whether ``words`` before a name are its titles and places only: "Washington Governor ", "the Honorable "."""
    return all(
        word[:1].isupper() or word in {"the", "then", "former", "state", "U.S.", "press"} or word.casefold() in TITLES
        for word in words.split()
    )


def _person_end(text: str, person: Name, end: int) -> int:
    """Where the employer ends that begins with a person: the party, the home state and a body named beside belong to it."""
    last = max(person.whole.end, person.span.end)
    party = PARTY.match(text, last)
    last = party.end() if party else last
    more = re.compile(
        r" of [A-Z]\w+(?: [A-Z]\w+)?(?=$|[ ,.])| and the (?:[A-Z][\w'&.-]*(?: (?:of|on|for|and|&))? ?)+"
    ).match(text, last, end)
    return min(_trim(text, last, more.end())[1], end) if more else min(last, end)


def _named(text: str, first: int, end: int) -> Range | None:
    """What "at" names: up to a place or a description, and from the proper name where small words only lead to it.

    None where no name follows: "with 17 years' experience", "at large".
    """
    place = re.compile(r" in (?:[A-Z]|the (?:U\.S|US|District)|its |their )").search(text, first, end)
    if place and not re.compile(r" in the [A-Z][\w']* (?:Department|Bureau|Office)").match(text, place.start()):
        end = place.start()
    led = re.compile(rf"(?:the |an? )?(?:[\w'-]+,? ){{0,8}}?{KINDS},? (?:of |called |named )?(?=[A-Z0-9])").match(
        text, first, end
    )
    if led and not text[first : led.end()].strip().split(" ")[-1][0].isupper():
        first = led.end()
    if text[first].islower() and not re.match(r"the |its |their |our |his |her |an? |each |all ", text[first:end]):
        return None
    return first, end


def _is_field(words: str) -> bool:
    tokens = words.split()
    return not tokens or tokens[-1].casefold().strip(",.") in _FIELDS or tokens[0].strip(",") in _NO_BODY


def _strong(words: str) -> bool:
    """Whether ``words``, to their end, are the name of one body by their own evidence."""
    if _SMALL_BODY.fullmatch(words):
        return True
    if words in {"the Board", "its Board"}:
        return False  # "Chairman of the Board" is a title
    article = re.match(r"(?:the|its|our) (?:newly (?:formed|created|launched|merged) )?", words)
    name = _BRACKETS.sub("", words[article.end() :] if article else words).rstrip(".,")
    if not name or name.split()[0] in _NO_BODY or " and the " in name:
        return False
    tokens = name.split()
    if _LOWER_HEADED.match(name):
        return True
    if not all(_CAPITAL.fullmatch(token.rstrip(",")) or token in _JOINT for token in tokens) or not _CAPITAL.match(
        tokens[0]
    ):
        return False
    head = re.split(r"(?<=\w) (?:of|for|on|to|in) |, ", name, maxsplit=1)[0]
    heads = {token.casefold().strip(".,") for token in head.split()}
    if role_noun(head.split()[-1]) and not article and head.split()[-1].casefold() not in _BODY_WORDS:
        return False
    last = head.split()[-1].casefold().strip(".,")
    if not article and last in _FIELDS and not heads & _LEGAL:
        return False
    if last in _BODY_WORDS or head.split()[-1] == "Staff":
        return not (len(head.split()) == 1 and head == name and not article)
    if heads & _LEGAL:
        return True
    if len(tokens) == 1 and name.isupper() and len(name) >= 2 and name not in _NO_BODY:
        return True
    if article and not role_noun(last) and last not in TITLES and not _is_field(head):
        return True
    return (
        len(tokens) <= 3
        and tokens[0].isupper()
        and len(tokens[0]) >= 2
        and tokens[0] not in _NO_BODY
        and name == head
        and not _is_field(name)
    )


# Capital letters that are places or seniority rather than employers. "NY bureau chief", "US editor"
_NO_EMPLOYER = _words("U.S. U.K. US UK EU UN NY LA DC D.C. PA SR JR QA UX UI OP AM PM")
# A name of several words right before a post in small letters. "Daily Lantern tides correspondent"
_OWNED_POST = re.compile(r"(?:[A-Z][\w.&'-]* ){1,4}[A-Z][\w.&'-]*(?: [a-z][\w-]*){1,4}")
# Places and seats that look alike. "San Marco correspondent", "White House reporter"
_PLACED = re.compile(
    r"(?:San|Los|Las|New|St\.?|El|Fort|Santa|Hong|Cape|Tel|Buenos|Rio|Kuala|Puerto"
    r"|Costa|Sri|Saudi|Capitol|White|Supreme|North|South"
    r"|West|East|Northern|Southern|Western|Eastern|Central|Middle"
    r"|Latin|Prime|United|Democratic|Republican|Deputy|Chief"
    r"|Senior|Acting|Assistant"
    r"|Associate|Vice|Executive|Managing|Former|Interim|General|Missouri|[A-Z]\w+ (?:Republican|Democrat|Democratic))\b"
)
# Words of degree that begin a title and no body. "Acting Group Finance Director", "interim department head"
_DEGREE = re.compile(
    r"(?:Acting|Deputy|Chief|Group|Interim|Senior|Associate|Assistant|Executive|Global|Regional|Joint) "
    r"|(?:acting|interim|deputy) (?=[a-z])"
)


def _compound(text: str, start: int, end: int) -> Held | None:
    """ "NATO secretary general", "Centers for Aging Services Administrator": the body stands before the post."""
    words = text[start:end]
    tokens = list(re.finditer(r"\S+", words))
    if _DEGREE.match(words):
        return None
    for index in range(len(tokens) - 1, 0, -1):
        body, role = words[: tokens[index - 1].end()], words[tokens[index].start() :]
        if role.startswith("chief") and body.endswith("bureau"):
            continue  # "Paris bureau chief"
        if not role_noun(role) or (role_noun(body.split()[-1]) and body.split()[-1].casefold() not in {"services"}):
            continue
        last = tokens[index - 1].group().casefold()
        acronym = body.isupper() and len(body) >= 2 and index == 1 and body not in _NO_BODY | _NO_EMPLOYER
        named = body in {"White House", "Veterans Affairs", "Veteran Affairs"} or (
            len(body.split()) >= 2
            and last in _BODY_WORDS - {"law", "news", "press", "communications", "world"}
            and _strong("the " + body)
        )
        titled = len(body.split()) >= 2 and _OWNED_POST.fullmatch(words) and not _PLACED.match(body)
        if acronym or named or titled:
            return Held(
                role=((start + tokens[index].start(), end),), organization=((start, start + tokens[index - 1].end()),)
            )
    # "COO Turbines": a short title, then the unit that it heads; "President Ann Moss" is no such thing
    short = re.match(r"(?:CEO|COO|CFO|CTO|CIO|president|President) (?=[A-Z])(?!and|&)", words)
    if short and not role_noun(words[short.end() :]) and not find(words):
        return Held(role=((start, start + short.end() - 1),), organization=((start + short.end(), end),))
    return None
