"""Who appoints: the body that stands before a verb of appointing."""

from __future__ import annotations

import re

from events_extractor.language.clauses import MONTH, WEEKDAY
from events_extractor.language.names import Name, find
from events_extractor.language.places import REGIONS, is_city
from events_extractor.model import Span
from events_extractor.parsers.transitions.parts.antecedents import AGAIN
from events_extractor.parsers.transitions.parts.clause import PROPER, Clause, without_article
from events_extractor.parsers.transitions.parts.mentions import employer
from events_extractor.parsers.transitions.parts.officials import in_office
from events_extractor.parsers.transitions.parts.posts import KINDS, names_body, role_noun

# "Sen. Ann Moss | 's office has hired"
_OFFICE = re.compile(
    r"'s?(?: \([^()]{1,12}\))? (?:(?:congressional|Senate|House|personal|district|press) )?(?:office|team|staff|campaign)\b"
)
# A town or a state. "Dover", "New Quay", "N.J."
_TOWN = r"[A-Z][\w.'-]*?(?: [A-Z][\w.'-]*?)?"
# The body before its verb. "The Harbor Fund announced today that it has ", "Harbor Lane, Dover, said Oct. 9 it has ",
# "The relief group Tidefolk has ", "Design agency Tidefolk has ", "Harbor Books, which has "
_AGENT = re.compile(
    rf"(?:^[\"']?|^[-–—•* ]+|^\(?\d{{1,3}}[.)] |(?:[,:;—–]|--) |\bthat )(?:(?:In|On|Since) [A-Z]\w+(?: \d{{1,4}})?, )?"
    rf"(?:(?:[Tt]he )?{_TOWN}(?:, {_TOWN})?-based )?(?:(?:(?:[Tt]he "
    rf"|[Aa]n? )(?:[a-z][\w-]* ){{0,4}}|[A-Z][a-z-]+ (?:[a-z][\w-]* ){{0,3}}){KINDS} )?"
    rf"(?P<body>{PROPER}(?: at (?:the )?{PROPER})?)(?P<board>(?:(?<='s)|(?<=s')) (?:(?:[a-z-]+|D\.C\.|[A-Z][a-z]+) ){{0,2}}?"
    r"(?:board|bureau|council|leadership|management|committee|office|practice|shop|team)(?: of (?:trustees"
    r"|directors|governors|regents))?)?"
    rf"(?: \([A-Z][^()]{{1,30}}\)(?:, {_TOWN})?)?(?: in {_TOWN}(?:, {_TOWN})?,?)?"
    rf"(?:, [A-Z][^,;.:]{{2,30}}(?P<state>, [A-Z][^,;:]{{1,15}})?,|, (?:an?|the|another|one of) [^;.:]{{3,160}},)?"
    r"(?:,? which)?"
    rf"(?: (?:(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.? \d{{1,2}},?|has"
    r"|have|also|recently|just|today|this week|announced|announces|said|says"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri)day|that|it|is|(?:very )?(?:proud|pleased|delighted|happy|excited|thrilled|honou?red)"
    r"|to|announce(?= that)|the|proudly|officially|this month|last week|last month)){0,6} ?\Z"
)
# The subject of the sentence that goes on with "…, adding Ann Moss". "Harbor & Cole has grown its team"
_SUBJECT = re.compile(rf"(?P<body>{PROPER})(?= (?:has|is|have|are|continues|[a-z]+s|[a-z]+ed)\b)")
# Posts that firms give rather than officials. "hired Ann Moss as a partner"
_FIRM_POST = re.compile(
    r"\bas (?:an? |its |the )?(?:[\w-]+ ){0,3}?(?:partners?|principals?|counsel|of counsel"
    r"|associate|managing director|vice president|lobbyist|consultant)\b"
)
# The same of offices that only firms have. "named Ann Moss | CFO", "promoted Lee Cole | to chief operating officer"
_CORPORATE = re.compile(r"\b(?:C[EFIOT]O|[AES]?VP|(?:executive |senior )?vice president|chief [a-z]+ officer)\b")
# Posts that officials give. "as acting attorney general"
_OFFICE_HELD = re.compile(
    r"\b(?:secretary|attorney general|ambassador|administrator|judge|justice|minister|envoy|commissioner|czar)\b",
    re.IGNORECASE,
)
# Somebody with a title. "Sen. Moss"
_WITH_TITLE = re.compile(r"[A-Z][a-z]{1,4}\. ")
_BOARD = re.compile(r"'s? (?:[A-Z][\w-]* ){0,2}Board(?: of [A-Z]\w+)?\Z")
# Those who fill the posts of a body, before it. "Trustees of | Tarrow College", "The Board of Regents of | Quay University"
_ORGAN_OF = re.compile(
    r"(?:[Tt]he )?(?:[Bb]oard of )?(?:[Tt]rustees|[Rr]egents|[Dd]irectors|[Gg]overnors|[Oo]verseers"
    r"|[Ss]hareholders) (?:of|at) (?=\S)"
)
# What is no name of a body at the beginning of a sentence
_PRONOUNS = frozenset(
    {"The", "This", "Our", "His", "Her", "Their", "Its", "He", "She", "They", "It", "We", "I", "You"}
    | {"Please", "Also", "Just", "Congratulations", "Join"}
)
# Verbs whose subject is the employer, where it is a body.
BY_AGENT = frozenset({"moves/appoints", "moves/picks", "moves/elects"})
_STAFFED = re.compile(r"\b(?:Sens?|Reps?|Senator|Representative|Congressman|Congresswoman)\.? ")
# What may stand between somebody who appoints and the verb. "Cole | has also ", "Lee Cole | said on Monday that she has "
_HAS = re.compile(
    r"(?:,? of [A-Z][\w.]+(?: [A-Z][\w.]+)?,?)?"
    r"(?: (?:has|have|had|also|recently|just|today|said|says|announced|that|he|she"
    rf"|(?:on )?{WEEKDAY}|this|last|week|month)){{0,6}} ?\Z"
)
# A name of which the surname is a part. "Ann | Moss", "Roe & | Moss"
_WITHIN = re.compile(r"(?:[A-Z][\w.'-]*|&) \Z")
_SHE = re.compile(r"\b(?:he|she|they)(?: (?:has|have|also|then|now)){0,3} \Z")
_PARTICIPLE = re.compile(r"\w+ing\b")
# The beginning of a sentence whose subject goes on in a participle. "Cole has rebuilt the desk, | bringing in"
_GOES_ON = re.compile(r"(?P<subject>[A-Z][\w'-]+) (?:has|have|is|[a-z]+s|[a-z]+ed)\b")


def _appointer(here: Clause, verb: int) -> tuple[Span, ...] | None:
    """The employer of the person who appoints, as introduced here or earlier: empty where none was,
    None where nobody does.
    """
    text = here.text
    for name in find(text[:verb]):
        body = (employer(text, name.span) or owner(text, name)) if _HAS.match(text, name.whole.end, verb) else None
        if body is not None:
            return (here.sentence.span(*body),)
    if _SHE.search(text[max(0, verb - 40) : verb]) and (
        people := find(text[:verb])
    ):  # "At the Post, editor Ann Moss is busy: she has | hired"
        body = employer(text, people[-1].span)
        if body is not None:
            return (here.sentence.span(*body),)
    going_on = _GOES_ON.match(text) if _PARTICIPLE.match(text, verb) or text.endswith(" and ", 0, verb) else None
    for mention in here.setting.known:
        at = text.rfind(mention.surname, 0, verb)
        if at < 0 or _WITHIN.search(text, 0, at):
            continue
        if _HAS.match(text, at + len(mention.surname), verb) or (going_on and going_on["subject"] == mention.surname):
            body = mention.employer or (None if _OFFICE_HELD.search(text, verb) else mention.office)
            return (body,) if body else ()
    return None


# The body that somebody is of. "Lantern's | Ann Moss has hired", "At the Quay, the Tide Trust's | Lee Cole named"
_OF_OWNER = re.compile(r"(?:\A|[,;:—–] |\b[Tt]he )(?P<body>[A-Z][\w.&-]*(?: (?:[A-Z][\w.&-]*|&|of)){0,4})'s? \Z")
# What has nobody: places, days. "Ireland", "Harbor Village", "Monday", "This Week"
_NO_OWNER = re.compile(
    rf"{REGIONS}|[A-Z]\w+(?:land|istan|ia|Kingdom|States|Union|House)"
    r"|(?:[A-Z][\w.-]* ){0,3}(?:Beach|Borough|City|County|Hamlet|Heights|Island|Shire|Town|Township|Valley|Village)"
    rf"|(?:(?:This|Last|Next) )?(?:{WEEKDAY}|{MONTH}|Morning|Week|Month|Year|week|month|year)|Today|Yesterday|Tomorrow"
)


def owner(text: str, name: Name) -> Span | None:
    """The body that ``name`` is said to be of, unless that is a place: "Lantern's Ann Moss"."""
    owner = _OF_OWNER.search(text[: name.whole.start])
    if owner is None or find(owner["body"]) or is_city(owner["body"]) or _NO_OWNER.fullmatch(owner["body"]):
        return None
    return None if _OFFICE_HELD.search(text, name.whole.end) else Span(*owner.span("body"))


# A post on somebody's own staff. "as | her chief of staff", "his press secretary", "as campaign manager"
OWN_STAFF = re.compile(
    r"\b(?:(?:his|her) (?:[\w-]+ ){0,2}?(?:(?:private|personal|executive|communications) secretary"
    r"|(?:personal |executive |special )?assistant|counsel|aide|(?:policy |senior |political |legal )?advis[eo]r)"
    r"|(?:as|to be|to serve as|his|her) (?:[\w-]+ ){0,2}?(?:chief of staff|press secretary|schedulers?"
    r"|spokes(?:man|woman|person)|speechwriter|campaign (?:chair|director|manager)"
    r"|(?:communications|digital|field|finance|legislative|political|press) director))\b"
)


def principal(here: Clause, verb: int, first: int, last: int) -> tuple[Span, ...]:
    """The official whose own staff the post between ``first`` and ``last`` is on: "Mayor Ann Moss has named Lee Cole her
    press secretary".
    """
    text = here.text
    if OWN_STAFF.search(text, first, last) is None:
        return ()
    offices = [
        (first, last)
        for name in find(text[:verb])
        for first, last in [in_office(text, name) or (0, 0)]
        if last and _HAS.match(text, last, verb)
    ]
    return (here.sentence.span(*offices[-1]),) if offices else ()


# A body by a noun in small letters. "The guild | has ", "On Monday the alumni chapter | "
_BY_NOUN = re.compile(
    rf"(?:\A[-–—•* ]*|[,;:—–] |\b(?:{WEEKDAY}|night|week|month|year|meeting|that),? )(?:[Tt]he|[Oo]ur) "
    r"(?P<body>(?:[a-z][\w'-]* ){0,2}?[a-z][\w-]*[a-rt-z])"
    rf"(?: (?:has|also|just|recently|then|formally|unanimously|(?:on )?{WEEKDAY}|this week|last (?:week|month"
    rf"|night))){{0,3}} ?\Z"
)
# What appoints nobody, though posts follow from it, and organs that fill the posts of another. "The memo named", "the
# council"
_NO_BODY = re.compile(
    r"(?:.* )?(?:agreement|assembly|board|cabinet|commission|committee|council|court|house|legislature|panel"
    r"|parliament|senate"
    r"|agreement|announcement|appointment|article|ballot|bill|couple|crowd|deal|decision|decree|document|e-?mail"
    r"|election|family|filing|law|lawsuit|letter|list|measure|meeting|memo|merger|motion|move|note|one|order|package|plan"
    r"|public|release|report|reshuffle|resolution|rule|shake-?up|shift|shuffle|statement|story|tweet|vacancy|vote|website)"
)


def by_noun(here: Clause, verb: int) -> tuple[Span, ...]:
    """The body before the verb that begins at ``verb``, where it is named by a noun alone: "the guild", "our club"."""
    match = _BY_NOUN.search(here.text[:verb])
    if (
        match is None
        or role_noun(match["body"])
        or _NO_BODY.fullmatch(match["body"])
        or AGAIN.fullmatch(f"the {match['body']}")
    ):
        return ()
    return (here.sentence.span(*match.span("body")),)


def _body_by_form(here: Clause, body: str, verb: int) -> bool:
    """Whether ``body``, in which a name might stand, is none: it begins as a body does, or is the head of an entry in
    capitals while the person is not: "TARROW FOLDING MILL named Ann Moss clerk".
    """
    if names_body(body) and find(body)[0].whole.start > 0 and not role_noun(body[: find(body)[0].whole.start]):
        return True  # "National Guild of Rope Makers"
    appointed = next((name for name in here.people if name.whole.start >= verb), None)
    headed = body.isupper() and " " in body and appointed is not None
    return headed and appointed is not None and not here.text[slice(*appointed.span)].isupper()


# What a firm is, in one word that opens the sentence. "Ropemaker | Tarrow fired", "Airline | Quay Wings named"
_KIND_FIRST = re.compile(
    r"(?:[A-Z][a-z]+maker|Airline|Brewer|Insurer|Lender|Manufacturer|Nonprofit|Publisher|Retailer|Startup|Supplier) "
    r"(?=[A-Z])(?!(?:Co|Corp|Group|Inc|Ltd|Services)\b)"
)
# The town that a body is in. "Amsterdam's | Rope Museum"
_OF_TOWN = re.compile(r"(?P<town>[A-Z][\w.]*(?: [A-Z][\w.]*){0,2})'s? (?=[A-Z])")


def agent(here: Clause, verb: int) -> tuple[Span, ...]:
    """The body that appoints or announces: the proper name before the verb that begins at ``verb``."""
    text = here.text
    for name in find(text[:verb]):
        if _OFFICE.match(text, name.whole.end):
            return (here.sentence.span(*name.whole),)
        member = _STAFFED.match(text, name.whole.start) and name.whole.end + 8 > verb - 12
        if member and not _OFFICE_HELD.search(text, verb) and not text[: name.whole.start].strip(" -–—•*"):
            return (here.sentence.span(*name.whole),)  # "Rep. Ann Moss has hired Lee Cole as scheduler"
    appointer = _appointer(here, verb)
    if appointer is not None:
        return appointer
    agent = _AGENT.search(text[:verb])
    if agent is None and (_PARTICIPLE.match(text, verb) or text[:verb].endswith(" and ")):
        agent = _SUBJECT.match(text)
    if agent is None or agent["body"] in _PRONOUNS:
        return ()
    of_town = _OF_TOWN.match(agent["body"])
    if of_town and is_city(of_town["town"]) and names_body(agent["body"][of_town.end() :]):
        return (here.sentence.span(agent.start("body") + of_town.end(), agent.end("body")),)
    if " " not in agent["body"] and agent["body"].istitle() and _OFFICE_HELD.search(text, verb):
        return ()  # "Lund has installed Ann Moss as attorney general": an official, not a firm
    seated = agent.groupdict().get("state") and _WITH_TITLE.match(text, agent.start("body")) is None
    if (
        find(agent["body"])
        and not _body_by_form(here, agent["body"], verb)
        and not seated  # "Tarrow Mills, Dover, Del., has named": a firm with its seat
        and not agent["body"].startswith(("The ", "the "))
        and not (
            (_FIRM_POST.search(text, verb) or re.search(r"\bits\b", text[verb:]))
            and find(agent["body"])[0].whole == find(agent["body"])[0].span
        )
        and not (here.setting.listed and _CORPORATE.search(text, verb))
    ):
        return ()  # a person who appoints, unless it is a firm with a person's name that takes on a partner
    organ = _ORGAN_OF.match(agent["body"])
    if organ is not None:  # "Trustees of Tarrow College have chosen"
        return (here.sentence.span(*without_article(text, agent.start("body") + organ.end(), agent.end("body"))),)
    if role_noun(agent["body"]) and not names_body(agent["body"]):
        return ()
    first, last = without_article(text, *agent.span("body"))
    kind = _KIND_FIRST.match(text, first, last) if not text[:first].strip(" -–—•*") else None
    first = kind.end() if kind else first
    if agent.groupdict().get("board"):  # "Harbor Trust's board of directors has named"
        return (here.sentence.span(first, last - (1 if text.endswith("s'", first, last) else len("'s"))),)
    board = _BOARD.search(text, first, last)  # "Harbor Trust's Board of Directors has named"
    return (here.sentence.span(first, board.start() if board else last),)
