"""What follows the verb of a change: the post, the employer joined, the firm founded.

Each reader takes the clause, the statement so far and where the complement begins in the clause's text, and gives the
statement with the post filled in, or None where the words are no such complement.
"""

from __future__ import annotations

import re
from dataclasses import replace

from events_extractor.language.clauses import MONTH, WEEKDAY
from events_extractor.language.names import find
from events_extractor.language.places import is_city
from events_extractor.parsers.transitions.parts.boards import seat_on
from events_extractor.parsers.transitions.parts.clause import CAPITAL, Clause, Statement, without_article
from events_extractor.parsers.transitions.parts.phrases import HEDGED, PRESIDENT
from events_extractor.parsers.transitions.parts.posts import Held, Range, names_body, noun_led, role_noun, split
from events_extractor.parsers.transitions.parts.propernames import proper_name, trimmed_end
from events_extractor.parsers.transitions.parts.series import series
from events_extractor.parsers.transitions.parts.stops import STOP

# More words than a title has in running text, but for those of ambassadors and nominees.
_LONGEST = 12
_LONG_TITLES = frozenset({"moves/to-be", "moves/nominee-for", "moves/nominated", "moves/nominates", "moves/leads"})
# Rules after which any noun phrase may follow, so that the first noun has to name a post.
_LOOSE = frozenset({"moves/rises", "moves/is-now", "moves/is-new", "moves/will-be"})
# A deed told as a post. "became the first mayor to veto a budget"
_DEED = re.compile(r"(?:the|an?) (?:first|second|third|latest|only|last|rare|new)\b")
# Seats, benches and verbs of leading stand for posts. "seat of the late Sen. Moss", "the city council", "lead the agency"
_SEAT = re.compile(
    r"(?:the )?seat\b|(?:to )?(?:the )?[\w' -]{2,40} (?:council|board|bench|court|committee|commission|task force)\b"
    r"|(?:lead|head|run|oversee)|[\w',& -]{2,70}? (?:portfolio|brief|beat)\b",
    re.IGNORECASE,
)
# An employer behind words about the post itself. "… in a new post with the Harbor Fund"
_CREATED = re.compile(
    r",? in an? (?:newly|new) [\w -]{0,30}?(?:position|role|post|job) (?:at|in|with|for|within) (?:the )?"
    rf"(?P<body>{CAPITAL}(?: (?:{CAPITAL}|&|of|for|and)){{0,8}})"
)


# The same in a clause of its own. "…, and will be appointed in the Ministry of Tides", "… and will continue at Harbor House"
_WHERE = re.compile(
    r",? and (?:will )?(?:also )?"
    r"(?:(?:keep|retain)s? (?:his|her|their) (?:[\w-]+ )?(?:appointment|post|role|position)s? (?:in|at|with)"
    r"|(?:continues?|remains?|stays?|serves?) (?:in|at|with)|be (?:appointed|posted|placed|assigned) (?:in|at|to)) (?:the )?"
    rf"(?P<body>(?:Ministry|Department|Office) (?:of|for) {CAPITAL}(?:, {CAPITAL})+,? and (?:the )?{CAPITAL}"
    rf"|{CAPITAL}(?: (?:{CAPITAL}|&|of|for|and(?: the)?)){{0,8}})"
)


# What a board is of. "the nine-member board| that governs | the Tide Trust", "a council| that advises | the society"
_GOVERNS = re.compile(
    r",? (?:that|which) (?:advises|governs|guides|leads|manages|oversees|runs|supervises) (?:the )?"
    rf"(?P<body>{CAPITAL}(?: (?:{CAPITAL}|&|of|for|and)){{0,8}}"
    r"|(?<=the )(?:agency|association|college|foundation|institute|museum|school|society|trust|union|university)\b)"
)


def seat(words: str) -> bool:
    """Whether ``words`` stand for a post without naming a title: "seat of the late Sen. Moss", "lead the agency"."""
    return bool(_SEAT.match(words))


def post(clause: Clause, base: Statement, match: re.Match[str]) -> Statement | None:
    """The post behind a verb phrase: "has been appointed | head of research at Acme"."""
    text, start = clause.text, match.end()
    at = re.compile(r"(?:at|with) (?=[A-Zt])").match(text, start)
    if at or match.group().endswith((" at ", " with ")):
        return employer(clause, base, at.end() if at else start)
    end = clause.stop(start)
    if _SUCCESSOR.fullmatch(text, start, end):  # "has been selected as her successor"
        return replace(base, inherits=True, end=end)
    called = _CALLED.search(text, start, end)
    if called is not None and role_noun(text[start : called.start()]):  # "into the | chief editor role for our reviews"
        end = called.start()
    held = split(text, start, end)
    if match.group().endswith(("to ", "to the ", "on ", "on the ")):  # "was confirmed to the Supreme Court"
        seated = seat_on(text, start, end)
        if seated is not None:
            return clause.holding(base, seated, end)
    role = clause.words(held.role)
    if not clause.setting.listed:
        if NO_POST.search(role):
            return None
        if len(role.split()) > _LONGEST and base.rule not in _LONG_TITLES:
            return None
        if base.rule == "moves/becomes" and _DEED.match(text, start):
            return None
    if NO_POST.search(role) or HONOUR.match(text, start) or _DOING.match(text, start):
        return None
    if not held.role or _someones(clause, start, end) or not (role_noun(role) or seat(text[start:end])):
        return None
    if base.rule in _LOOSE and (not noun_led(text[start:end]) or _names_somebody(clause, start, end)):
        return None
    held = _with_appointer(text, held, end, match)
    led = _LED_BODY.match(match.group()) if base.rule == "moves/leads-as" and not held.organization else None
    if led is not None and not find(led["body"]):  # "will lead the new Tide Safety Group as director"
        held = replace(held, organization=((match.start() + led.start("body"), match.start() + led.end("body")),))
    groups = match.groupdict()
    if groups.get("left") and text[start].isupper() and not role_noun(groups["left"]):
        return None  # "moved from Dover to Tarrow Dean" names places
    if groups.get("by") and not held.organization and not find(groups["by"]):
        held = replace(held, organization=(without_article(text, *match.span("by")),))
    moved = is_city(groups.get("at") or "") and " take over " in match.group()  # "moves to Boston to take over as clerk"
    if groups.get("at") and not held.organization and not moved:  # "was promoted at Acme to director"
        held = replace(held, organization=(match.span("at"),))
    if (
        groups.get("by")
        and PRESIDENT.search(groups["by"])
        and re.search(r"\b(?:selected|picked|tapped|chosen)\b", match.group())
    ):
        base = replace(base, change="nominate")
    if groups.get("left") and role_noun(groups["left"]):
        base = replace(base, posts=tuple(series(clause.sentence, *match.span("left"), True)))
    return clause.holding(base, *_with_created(clause, held, end))


# The body that somebody leads, named between the verb and the post. "will lead the newly formed | Tide Safety Group| as
# its "
_LED_BODY = re.compile(
    r"[a-z' ]+? (?:the |our |its )?(?:(?:new|newly [a-z]+) )?"
    rf"(?P<body>{CAPITAL}(?: (?:{CAPITAL}|&|of|for|and)){{0,7}}?),? as (?:an? |the |its )?\Z"
)
# The body that gives the post, behind it. "was named counsel | by Harbor Works"
_BY_BODY = re.compile(rf" by (?:the )?(?P<body>{CAPITAL}(?: (?:{CAPITAL}|&|of|for|and)){{0,8}})")


def _with_appointer(text: str, held: Held, end: int, match: re.Match[str]) -> Held:
    """``held`` at the body that gives it, where nothing nearer is told: a person who gives it has it not to hold."""
    by = _BY_BODY.match(text, end) if not held.organization and _IS_DONE.search(match.group()) else None
    if by is None or find(by["body"]) or not names_body(by["body"].rstrip(".")):
        return held
    return replace(held, organization=((by.start("body"), trimmed_end(text, *by.span("body"))),))


_IS_DONE = re.compile(r"\b(?:appointed|chosen|elected|engaged|hired|named|promoted|retained|selected)\b")
# The word that some put behind a post. "chief editor | role"
_CALLED = re.compile(r" (?:role|position|post|job)(?= (?:for|at|with|in|on|of)\b|[.,;]|\Z)")
# What somebody is at, or is done to them, rather than a post. "will be | shedding her old title as", "| replaced as"
_DOING = re.compile(
    r"[a-z]+ed (?:as|by|for|from|in|on|to|with)\b|(?:against|by|during|in|over|with) (?!charge\b)"
    r"|[a-z]+ing (?:an?|the|his|her|their|our|its|up|down|in|on|out|off|to|for|from|with)\b"
)
# An honour with the name of a post, or a label in quotes. "named | a Fellow of the Royal Society", "named | a \"tide hero\""
HONOUR = re.compile(
    r"(?:an? |the |its )?\"[^\"]{3,40}\"(?=[.,;]|\Z)|(?:an? )?(?:[Hh]onorary )?"
    r"[Ff]ellow of the (?:[A-Z][\w']* ){0,5}?(?:Society|Academy|College|Institution|Institute|Association)\b"
)
_SUCCESSOR = re.compile(r"(?:his|her|their) (?:successor|replacement)[ .,]*")


def command(clause: Clause, base: Statement, start: int) -> Statement | None:
    """What a commander takes over: "takes | command of the 3rd Wing" -> role "command", organization "3rd Wing".

    What is no body belongs to the role: "given | charge of Tides and Rivers".
    """
    text = clause.text
    of = text.index(" ", text.index(" ", start) + 1) if text.startswith("the ", start) else text.index(" ", start)
    first = of + len(" of ")
    end = clause.stop(first)
    body = proper_name(text, first, end)
    if body is None or HEDGED.search(text, 0, start):
        return None
    if base.rule == "moves/given-charge" and not names_body(text[body[0] : body[1]]):
        return clause.holding(base, Held(role=((start, body[1]),)), end)
    return clause.holding(base, Held(role=(without_article(text, start, of),), organization=(body,)), end)


def effort(clause: Clause, base: Statement, start: int) -> Statement | None:
    """What somebody leads, with the verb: "is now | heading up trade policy in a new role at Acme"."""
    end = clause.stop(start)
    held = split(clause.text, start, end)
    if _CONTEST.search(clause.text, start, end):
        return None
    if not held.role or (not clause.setting.listed and len(clause.words(held.role).split()) > 2 * _LONGEST):
        return None
    task = _TASK_FOR.search(clause.text, start, end) if not held.organization else None
    body = proper_name(clause.text, task.end(), end) if task is not None else None
    if task is not None and body is not None and names_body(f"the {clause.text[slice(*body)]}"):  # "run sales for Acme Bank"
        return clause.holding(base, Held(role=((start, task.start()),), organization=(body,)), end)
    basis = _BASIS.match(clause.text, end)
    if basis:
        return clause.holding(base, Held(role=((start, basis.end()),)), basis.end())
    return clause.holding(base, *_with_created(clause, held, end))


_BASIS = re.compile(r" on an? (?:interim|acting|temporary) basis")
# What politicians and teams lead for a while. "is now | leading talks with the Senate"
_CONTEST = re.compile(
    r"\b(?:talks|negotiations?|charge|fight|push|calls?|way|debate|discussion|opposition|polls?|race"
    r"|field|probe|investigation|revolt|protests?|effort to|campaign (?:to|against))\b"
)


def _with_created(clause: Clause, held: Held, end: int) -> tuple[Held, int]:
    """``held`` with the employer that is told behind it, and where that ends."""
    created = _CREATED.match(clause.text, end) or _WHERE.match(clause.text, end) or _GOVERNS.match(clause.text, end)
    if created and not held.organization:
        first, last = created.span("body")
        return replace(held, organization=((first, trimmed_end(clause.text, first, last)),)), created.end()
    return held, end


def _someones(clause: Clause, start: int, end: int) -> bool:
    """Whether the words name what is a person's, but no post: "has become President Moss's loyal defender"."""
    text = clause.text
    name = next((p for p in clause.people if p.whole.start <= start + 4 and start < p.span.end), None)
    return name is not None and text.startswith(("'s", "' "), name.span.end) and not role_noun(text[name.span.end : end])


def _names_somebody(clause: Clause, start: int, end: int) -> bool:
    """Whether the words are somebody with a title: "Our respondent will be Professor Ann Moss"."""
    name = next((one for one in clause.people if one.whole.start <= start < one.span.start), None)
    return name is not None and name.span.end <= end and not role_noun(clause.text[name.span.end : end])


# "as a partner", ", as its first counsel"
_AS = re.compile(
    r",? \(?(?:as|to be|to become|to serve as|where (?:he|she|they)(?:(?:'ll| will) (?:be|become|serve as|work as)"
    r"| becomes?| is to be| takes? over as)"
    r"|in the (?:role|post|position) of)"
    r" (?:an? |the |its |their |our )?(?:new |first )?"
)
# The same behind nothing but a time. "joins | as counsel", "joins | on May 5 as counsel"
_DIRECT_AS = re.compile(
    r"(?:(?:on|in|from|this|next|later|effective|starting|today"
    rf"|{WEEKDAY})\b[^,;.]{{0,30}}? )?as (?:an? |the |its |their |our )?(?:new |first )?"
)
# The task instead of a title. "joins Acme | to lead its Paris office"
_TO_LEAD = re.compile(r",? to (?=(?:lead|head|run|oversee|manage|launch|cover|chair|coordinate|direct|supervise) )")
# Where the task is, which is nearer than the body joined. "joins the staff to oversee tides | at | the Harbor Department"
_TASK_AT = re.compile(r" (?:at|within) (?:the )?(?=[A-Z])")
_TASK_FOR = re.compile(r" (?:at|for|within) (?:the )?(?=[A-Z])")
# People join suits and panels, too. "joined the suit as a plaintiff"
# Parts in an event, a contest, a lawsuit or a film, which are no posts. "named | keynote speaker", "one of the | finalists"
NO_POST = re.compile(
    r"\b(?:co-?sponsors?|moderators?|panelists?|emcees?|keynote|witness|marshal of|finalists?"
    r"|honorees?|recipients?|winners?|suspects?|cast|mascots?|guests?|speakers?|headlin\w+|plaintiffs?"
    r"|defendants?|candidates?|(?!rest\b)\w+ of the (?:year|month|week|season)"
    r"|in (?:an?|its|the|their|his|her) (?:[\w-]+ ){0,2}(?:ads?|adverts?|commercials?|films?|movies?|musicals?|sequels?)"
    r"(?=\W*(?:\Z|[,.;]|about\b|by\b|for\b|of\b|on\b)))\b"
)
# A body's board in place of the body. "joins the board of directors of Harbor Bank"
_BOARD = re.compile(r"(?:the )?(?:[\w.&' ]{1,50}? )?(?:boards?|council|commission|committee|team|staff|faculty|cabinet)\b")
_OF_BOARD = re.compile(r" (?:of|at|for) (?=the [A-Z]|[A-Z])")
# The board of the body that writes. "will join the Board", "joins our advisory council"
_OWN_BOARD = re.compile(
    r"(?:the|our|its) (?:[\w-]+ ){0,2}"
    r"(?:[Bb]oard|[Cc]ouncil|[Cc]ommittee)(?: of (?:[Dd]irectors|[Tt]rustees|[Gg]overnors))?[ .,]*"
)
# Small words before the employer's name. "joins the team at Acme", "joining the lobbying firm Moss & Cole"
_LED_BY_PLACE = re.compile(
    r"(?:(?!the )|(?=the (?:team|staff|board|firm|office|newsroom|bureau|ranks)))(?:the )?(?:[a-z][\w-]* ){1,5}"
    r"(?:at|of|with) (?:the )?(?=[A-Z0-9])"
)
_LED_BY_KIND = re.compile(r"(?:the |an? )?(?:[a-z][\w'-]*,? ){1,6}(?=[A-Z0-9])")
# What lies between the employer and a post that is another one. "Acme after ten years at Harbor, most recently serving | as"
_ELSEWHERE = re.compile(
    r"[;:]|, (?:who|where|is|was|has|had|will)\b|\bsucceeded by\b"
    r"|\b(?:after|following|having|serving|served|worked|working|spent|spending|formerly|previously|most recently)\b"
)
# What makes the body named behind it, or before it, a place of work beyond doubt. "the Dover office of ", "'s newsroom"
_WORKPLACE = re.compile(
    r"(?:the |its |an? )?(?:(?:[\w.&'-]+,?|and) ){0,7}?(?P<part>offices?|practices?|ranks|newsroom|bureaus?"
    r"|bench|group|division|unit|department) (?:of|at) (?:the )?(?:law firm (?:of )?)?(?=[A-Z0-9])"
)
_OWN_PLACE = re.compile(r"'s? (?:[\w-]+ ){0,4}?(?:offices?|newsroom|team|staff|practice|ranks|bureau)\b")
# A part of a firm that says what the newcomer does there. "trade practice", "appeals group"
_LINE_OF_WORK = re.compile(r"(?:practice|group|division|unit)\Z")
# A body named before, joined under its kind. "joined | the museum | in May as head of the Tide Gallery"
_STANDS = re.compile(
    r"the (?:academy|administration|agency|association|authority|bank|bureau|charity|city|clinic|college|company"
    r"|consultancy|department|firm|foundation|hospital|institute|institution|library|magazine|museum|newspaper"
    r"|organi[sz]ation|orchestra|paper|school|society|union|university)(?= |,|\Z)"
)
# An employer named before. "joins | the committee as", "has joined | its Denver office"
_NEAR_PLACE = re.compile(
    r"(?:(?P<its>its|their|the (?:firm|company|group)'s)|the|our) (?:[\w.&'-]+ ){0,4}?(?:office|team|staff|committee"
    r"|board|council|practice|faculty|newsroom|bureau|paper|desk|department|company|firm)s?(?= |[.,;]|\Z)"
)
# A body named before, by whatever noun it is called. "joins | the nonprofit | as counsel"; but "joined the suit as"
_KIND_AS = re.compile(
    r"(?P<its>(?!))?the (?!(?:[\w-]+ ){0,2}?(?:bid|call|case|cast|chorus|debate|delegation|discussion|effort|event"
    r"|field|fight"
    r"|lawsuit|legal|list|march|meeting|program|protest|race|rally|show|strike|suit|talks|ticket|tour|trip)\b)"
    r"(?:[a-z][\w-]* ){0,3}?[a-z][\w-]*[a-rt-z](?= as )"
)
# Places of work that are no employers. "returned to the Hill"
_NO_EMPLOYER = frozenset({"Hill", "Capitol Hill", "K Street", "Congress", "Washington"})
# A colleague instead of an employer. "will join Ann in the London office as counsel", "joins her there as clerk"
_COLLEAGUE = re.compile(
    r"(?:[A-Z][\w'-]+ ){1,3}(?:in|at|on) (?:the|our|its|his|her) |(?:him|her|them) (?:there|in|at|on)\b|(?:him|her|them) as "
)
# Outside of lists, an employer is clear by itself only with such a word: not "Republicans", not "Congress".
_CLEAR = re.compile(
    r"\b(?:LLP|LLC|Inc|Group|Partners|Foundation|Institute|University|College|Strategies|Department"
    r"|Bank|Capital|Division|School|Observatory|Museum|Laborator(?:y|ies)|Associates|Advis[eo]rs|Consulting"
    r"|Communications|Affairs|Center|Centre"
    r"|Agency|Hospital|Corp|Ltd|plc|Ventures|Consult)\b|\w & [A-Z]"
)
# The writer's own body in place of its name. "joins us as", "joined the department as", "joins our team from"
_OURS = re.compile(
    r"(?:us|our (?:[\w-]+ ){1,3}?|the (?:company|firm|team|department|staff|group|faculty|school|lab|office|agency|paper"
    r"|organization|family))(?= (?:as|from|to|in)\b|[,.]|$)"
)
_OURS_AS = re.compile(r"(?:,| in \w+| this \w+)? as (?:an? |the |its |our )?(?:new )?")
# The post before the name of a newcomer. "our new postdoc, "
_NEWCOMER = re.compile(r"\b(?:new(?:est)?|our) (?P<post>[a-z][\w -]{2,50}?),? \Z")


# What somebody was, right before the name, and the news of these days. "Former Tide Board clerk | Ann Moss | has landed at"
_ONCE = re.compile(
    r"\b(?:[Ff]ormer|ex-)[^,;.:]{3,70} (?:has |have |is |are |will (?:be )?)(?:now |recently |just |also )?"
    r"(?:join|land|mov|head|sign|return|switch|decamp|gone|hired|been)\w*\b[^,;.]*\Z"
)
# Words of moving, by which people go on errands and journeys, too. "is heading to", "has landed at"
_MOVEMENTS = frozenset({"moves/moves-to"})
# Where people go who are ill, travel or are tried. "has gone to | Dover Hospital", "was going to Quay Airport"
_ERRAND = re.compile(
    r"\b(?:gone|go(?:es|ing)?|went|head(?:s|ed|ing)|return(?:s|ed|ing)|transferred|taken) (?:back |home |over )?to (?:the )?"
    r"(?:[A-Z][\w.'-]* ){0,4}(?:Airport|Beach|Court|Hospital|Island|Jail|Prison|Station)\Z"
)
# What makes a way to a hospital a change of work: where somebody worked until now.
# "is heading to Harbor Hospital| from Tide Clinic", "is returning to Dover Hospital| after two years at Tide Clinic"
_FROM_WORK = re.compile(
    r"(?<=Hospital)(?:,? (?:this|next|last|later|in) [\w' ]{3,20}?)?"
    r"(?: from (?:the )?(?!(?:[A-Z][\w'-]* ){1,4}(?:Airport|Beach|Court|Island|Jail|Prison|Station))[A-Z][\w'-]* [A-Z]"
    r"|,? after (?:[\w-]+ ){1,4}?(?:years?|months|decades?) (?:at|with) (?:the )?[A-Z])"
)
# Movements that tell of a new post by themselves, and where a journey ends instead. "has landed | at", "Dover | Airport"
_LANDED = re.compile(
    r" (?:has|have|is|are|will(?: be)?) (?:now |recently |just |also )?(?:land|switch|decamp)(?:s|ed|ing)?\b[^,;.]*\Z"
)
_STATION = re.compile(r"\b(?:Airport|Airfield|Beach|Court|Field|Harbou?r|Island|Pier|Port|Quay|Station|Terminal)\Z")
# What may follow a body that somebody moves to for work: an end, a time, or where from. "landed at Quay Group| this week"
_SETTLED = re.compile(
    r"[.;:!?)]|,(?! where\b)|\Z| (?:this(?! (?:morning|afternoon|evening)\b)|next|last|later|earlier|effective"
    r"|following|from)\b"
    rf"| in (?:{MONTH}|\d|the (?:fall|spring|summer|winter|new year))"
    rf"| after (?:[\w-]+ ){{1,5}}?(?:years?|months|decades?|leaving|serving|working)\b"
    r"| (?:and|as|where (?:he|she|they) will)\b"
    r"| with (?:[\w-]+ ){0,3}?(?:background|decades|experience|expertise|years)\b"
)
# Rules of which the words leave no doubt that a place of work follows.
_TO_BODIES = frozenset({"moves/leaves-to", "moves/reassigned", "moves/takes-job", "moves/takes-over"})


def employer(clause: Clause, base: Statement, start: int) -> Statement | None:
    """The employer joined, and the post there: "joins | Acme's Paris office as editor"."""
    text = clause.text
    ours = _OURS.match(text, start)
    if ours:
        return _ours(clause, base, ours.end())
    direct = _DIRECT_AS.match(text, start)
    if direct:  # "joins as counsel": where, the words before say
        told = clause.stop(direct.end())
        held = split(text, direct.end(), told)
        joined = role_noun(clause.words(held.role)) and not NO_POST.search(text, start, told)
        return replace(clause.holding(base, held, told), inherits=not held.organization) if joined else None
    as_post = _AS.search(text, start, min(len(text), start + 200))
    if as_post and _ELSEWHERE.search(text, start, as_post.start()):
        as_post = None
    limit = as_post.start() if as_post else len(text)
    stop = STOP.search(text, start, limit)
    end = told = stop.start() if stop else limit
    lead = _TO_LEAD.search(text, start)
    board = _BOARD.match(text, start, end)
    role: tuple[Range, ...] = ()
    if as_post:
        told = clause.stop(as_post.end())
        words = text[as_post.end() : told]
        if not role_noun(words) or NO_POST.search(words):
            return None
        held = split(text, as_post.end(), told)
        stands = _STANDS.match(text, start, as_post.start()) if held.organization else None
        if stands:  # "joined the museum as head of the Tide Gallery"
            held = Held(role=split(text, as_post.end(), told, employer=False).role, organization=(stands.span(),))
        if held.organization:
            return clause.holding(base, held, told)
        role = held.role
    elif lead and lead.start() <= end + 1:
        told = clause.stop(lead.end() + 5)
        at = _TASK_AT.search(text, lead.end(), told)
        there = proper_name(text, at.end(), told) if at is not None else None
        if at is not None and there is not None and names_body(f"the {text[slice(*there)]}"):
            return clause.holding(base, Held(role=((lead.end(), at.start()),), organization=(there,)), told)
        role = ((lead.end(), lead.end() + len(text[lead.end() : told].rstrip(" .,"))),)
        end = min(end, lead.start())
    elif board and role_noun(board.group()):
        held = split(text, start, end)
        of = None if held.organization else _OF_BOARD.match(text, board.end(), end)
        body = proper_name(text, of.end(), end) if of else None
        if body is not None:
            held = Held(role=(without_article(text, start, board.end()),), organization=(body,))
        return clause.holding(base, held, end) if held.organization or _OWN_BOARD.fullmatch(text, start, end) else None
    if role and text.startswith("our ", start):  # "joins our Dover office as counsel"
        return clause.holding(base, Held(role=role), told)
    if _COLLEAGUE.match(text, start):
        return replace(clause.holding(base, Held(role=role), told), inherits=True) if as_post else None
    small = _SMALL_BODY.match(text, start) if base.rule == "moves/joins" and not role else None
    if small is not None:
        return clause.holding(base, Held(organization=(without_article(text, *small.span()),)), max(told, small.end()))
    place = _WORKPLACE.match(text, start, end)
    body = proper_name(text, place.end(), end) if place else _employer_name(text, start, end)
    if body is None:
        near = _NEAR_PLACE.match(text, start, end) or (_KIND_AS.match(text, start) if as_post else None)
        if near is None or not (role or near["its"]):
            return None
        return replace(clause.holding(base, Held(role=role), max(told, near.end())), inherits=True)
    if (
        place
        and not role
        and _LINE_OF_WORK.search(place["part"])
        and " " in text[start : place.end("part")].removeprefix("the ")
    ):
        role = (without_article(text, start, place.end("part")),)
    if text[body[0] : body[1]] in _NO_EMPLOYER and not role:
        return None
    if lead and not as_post and (text[slice(*body)] in _NO_EMPLOYER or is_city(text[slice(*body)])):
        led = effort(clause, base, lead.end())
        return led if led is not None and led.organization else None  # "is returning to Washington to head the Tide Fund"
    clear = place or _newly(text, base, body) or _CLEAR.search(text[body[0] : body[1]]) or _OWN_PLACE.match(text, body[1])
    if not (role or clause.setting.listed or clear or base.rule in _TO_BODIES):
        return None
    errand = base.rule in _MOVEMENTS and not role and _ERRAND.search(text, 0, body[1])
    if errand and not _FROM_WORK.match(text, body[1]):
        return None
    if base.rule in _MOVEMENTS and not role and is_city(text[slice(*body)]):
        return None
    if base.rule in _MOVEMENTS and not (role or clause.setting.listed or place or _SETTLED.match(text, body[1])):
        return None
    return clause.holding(base, Held(role=role, organization=(body,)), max(told, body[1]))


def _newly(text: str, base: Statement, body: Range) -> bool:
    """Whether the words before the verb tell what the person was, so that ``body`` is where the person works now."""
    told = _ONCE.search(text, max(0, base.start - 80), base.end)
    if told is None or base.rule not in _MOVEMENTS:
        return told is not None
    return _LANDED.search(told.group()) is not None and not _STATION.search(text[slice(*body)])


def _employer_name(text: str, first: int, end: int) -> Range | None:
    """The proper name in the range, past what only leads to it, without article and without what it owns."""
    for leading in (_LED_BY_PLACE, _LED_BY_KIND):
        led = leading.match(text, first, end)
        first = led.end() if led else first
    return proper_name(text, first, end)


# A committee in small letters, by its matter to the end of what is told. "joined | the committee on tides and ropes (TIRO)"
_SMALL_BODY = re.compile(
    r"(?:the )?(?:sub)?(?:committee|commission|working group|task force) (?:on|for) "
    r"(?:(?!(?:in|as|for|from|to|at|after|when) )[\w'-]+(?![\w'-])(?:,? )??){1,9}?"
    r"(?:\([A-Z][\w-]{1,9}\)|(?=, [a-z]+ing\b|[.;]|\Z))"
)


def _ours(clause: Clause, base: Statement, end: int) -> Statement | None:
    """The statement about somebody who joins those who write: "has joined us as clerk", "our newest clerk"."""
    text = clause.text
    as_post = _OURS_AS.match(text, end)
    if as_post:
        told = clause.stop(as_post.end())
        held = split(text, as_post.end(), told)
        joined = role_noun(clause.words(held.role)) and not NO_POST.search(text, as_post.end(), told)
        return clause.holding(base, held, told) if joined else None
    name = next((p for p in clause.people if clause.person(p)[0] == base.person), None)
    newcomer = _NEWCOMER.search(text[: name.whole.start]) if name else None
    if newcomer and role_noun(newcomer["post"]):
        return clause.holding(base, split(text, *newcomer.span("post")), end)
    return None


def succeeds(clause: Clause, base: Statement, match: re.Match[str]) -> Statement | None:
    """ "succeeds Lee Cole as editor"; without "as", the post is that of the statement before."""
    text = clause.text
    if match["as"] is not None:
        end = clause.stop(match.end("as"))
        held = split(text, match.end("as"), end)
        return clause.holding(base, held, end) if role_noun(clause.words(held.role)) else None
    if (
        match["whom"] in {"him", "her", "them", "his place", "her place", "their place"}
        or find(match["whom"])
        or match["whom"].istitle()
    ):
        post = _PREDECESSOR.match(match["whom"])
        if post is not None and role_noun(post["post"]) and not clause.setting.gone:
            first = match.start("whom") + post.start("post")
            base = clause.holding(base, split(text, first, first + len(post["post"])), match.end("whom"))
        return replace(base, inherits=not base.organization, end=match.end("whom"))
    return None


# What the predecessor is called. "will succeed | longtime president | Carl Boone"
_PREDECESSOR = re.compile(
    r"(?:(?:the|longtime|long-time|retiring|outgoing|departing|interim|acting|former) )*"
    r"(?P<post>[a-z][\w-]*(?: [a-z][\w-]*){0,3}) (?=[A-Z])"
)
