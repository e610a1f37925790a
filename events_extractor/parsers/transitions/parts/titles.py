"""The post that stands beside a name: as a title before it, or set off by commas."""

from __future__ import annotations

import re
from dataclasses import replace

from events_extractor.language.clauses import WEEKDAY
from events_extractor.language.names import Name, find
from events_extractor.language.places import is_city
from events_extractor.parsers.transitions.parts.clause import CAPITAL, PROPER, Clause, Statement, without_article
from events_extractor.parsers.transitions.parts.posts import Held, Range, noun_led, owner_end, role_noun, split

# The post before a name, set off by a comma. "Acme's top lawyer, ", "Tide news: The port's chief clerk, ",
# "The chair of the Fund, Ohio's "
_BESIDE_BEFORE = re.compile(
    r"(?:^(?:(?:Also|And|But|Meanwhile|Separately),? )?|[,:] |\b(?:that|and) )(?P<post>(?!(?:Also|And|But|Meanwhile"
    r"|Separately|After|Before|During|Following|For|In|On|Since|With) )"
    r"(?:[Tt]he |an? |our |its |[A-Z])(?:(?!that )[\w.&'/-]+ ){0,10}?[\w.&'/-]+)"
    r", (?:[A-Z][\w.]*(?: [A-Z]\w+)?'s? )?\Z"
)
# Titles of courtesy and learning, which are no posts. "Dr."
_COURTESY = re.compile(r"(?:Dr|Mr|Mrs|Ms|Mx|Rev|Prof|Professors?|Judge|Justice|Hon)\.?")
_STOPPED_TITLE = re.compile(r"(?:Sen|Rep|Gov|Gen|Adm|Lt|Col)\.")
# A post as a title before the name. "longtime rainmaker ", "Press secretary ", "its top lobbyist "
_TITLED = re.compile(
    r"(?:^|^\(?\d{1,3}[.)] |[,:;—–] |\b(?:its|their|our|his|her|the|that|and|with) )"
    r"(?P<post>(?!(?:the|its|and|with|that|\d{1,3}\.) )(?:(?:[\w&'/.-]+|\([A-Z][a-z]{1,9}\.?\)) ){0,8}[\w&'/-]+) \Z"
)
# What no title holds: verbs, prepositions, pronouns.
_UNTITLED = re.compile(
    r"\b(?:is|was|has|have|had|will|said|says|are|were|and|by|to|from|with|on|in|at|as|that|who|[Hh]e"
    r"|[Ss]he|[Tt]hey|[Ii]t|of|for|names?|named|hires?|hired|adds?|succeeds?|replaces?|joins?)\b"
)


def bare_rank(words: str) -> bool:
    """Whether ``words`` are a rank or a courtesy that people keep: "Rep.", "Vice Admiral"."""
    return bool(_RANK.fullmatch(words))


# A post in three words that every office has. "Deputy | chief of staff | Ann Moss"
_CHIEF = re.compile(r"[Cc]hief of [Ss]taff")

# Two posts of one head, as one title. "Tidewell | president and CEO | Ann Moss"
_PAIR = re.compile(
    r"\b(?:president|chair(?:man|woman|person)?|founder|publisher|CEO|chief executive|secretary|owner|director) (?:and|&) "
    r"(?:(?:chief|executive|managing|general|vice|editor|interim|acting|co-)[ -]?)?(?:[\w-]+ )?"
    r"(?=(?:C[EFOIT]O|officer|president|director|manager|chair(?:man|woman)?|founder|publisher|treasurer|executive"
    r"|owner|editor)\b)"
    r"(?:C[EFOIT]O|officer|president|director|manager|chair(?:man|woman)?|founder|publisher|treasurer|executive|owner"
    r"|editor)\b",
    re.IGNORECASE,
)


# The fields of one head, as one title. "Tide and Harbor | Secretary | Ann Moss"
_FIELDS = re.compile(
    r"(?<![\w-] )(?P<first>[A-Z][\w'-]+) and (?:[A-Z][\w'-]+ ){1,2}(?=(?:Secretary|Minister|Commissioner|Director|Chief"
    r"|secretary|minister|commissioner|director|chief) \Z)"
)


def _apart(fields: re.Match[str]) -> bool:
    """Whether what seem ``fields`` of one title are somebody or a post and another's title: "Editor and Trade Minister"."""
    return role_noun(fields["first"]) or is_city(fields["first"]) or bool(_RANK.fullmatch(fields["first"]))


def title_before(text: str, name: Name) -> Range | None:
    """The range of the post that stands as a title right before ``name``; None for a bare courtesy or rank."""
    envoy = ENVOY.search(text, 0, name.span.start)
    if envoy is not None:
        return envoy.span("post")
    text = _CHIEF.sub(lambda one: one.group().replace(" ", "-"), text[: name.span.start])
    text = _PAIR.sub(lambda one: one.group().replace(" and ", "_and_").replace(" & ", "_&_"), text)
    text = _FIELDS.sub(lambda one: one.group() if _apart(one) else one.group().replace(" and ", "_and_"), text)
    match = _TITLED.search(text)
    if match is None:
        return None
    first, last = match.span("post")
    cut = _TAKES.match(text, first, last)  # "She succeeds | longtime counsel Ann Moss"
    first = cut.end() if cut else first
    words = text[first:last]
    if re.search(r"[A-Z][\w.'-]* [a-z]+ [A-Z]", words):
        return None  # "President Moss met Prime Minister"
    if (
        _UNTITLED.search(words)
        or re.search(r"\b[a-z]+ed\b", words)
        or find(words)
        or not (role_noun(words.split()[-1]) or words.casefold().endswith("chief-of-staff"))
        or _RANK.fullmatch(words)
        or (len(words) < len("VP Ed") and cut is None)
    ):
        return None
    return first, last


# An envoy by where they are sent, which governs no name behind it. "Former Ambassador to the Netherlands | Ann Moss"
ENVOY = re.compile(
    r"\b(?P<post>(?:[Ff]ormer |[Oo]utgoing )?(?:U\.S\. )?(?:[Aa]mbassador|[Hh]igh [Cc]ommissioner|[Ss]pecial [Ee]nvoy) "
    r"(?:to|at) (?:the )?[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,3}) \Z"
)


# Whom a successor follows, or a body thanks. "She succeeds ", "Moss replaces longtime ", "The Guild also thanks "
_TAKES = re.compile(
    r"(?:(?:has|will|'ll) )?(?:[A-Z][\w'-]+ )?(?:(?:has|will|is) )?(?:succeed(?:s|ed|ing)?|replac(?:e|es|ed|ing)"
    r"|follow(?:s|ed|ing)?) (?:the )?(?:(?:longtime|outgoing|retiring|departing) )?"
    r"|(?:[\w.'-]+ ){0,5}?(?:thank|salut|honou?r|applaud)(?:e?s|ed|ing)? (?:the )?"
    r"(?:(?:longtime|outgoing|retiring|departing) )?"
)


# Ranks and courtesies, which are kept with the name. "Judge", "Lt. Gen.", "Vice Admiral"
_RANK = re.compile(
    r"(?:(?:Dr|Mr|Mrs|Ms|Mx|Rev|Prof|Professor|Judge|Justice|Hon|Sir|Dame|Sens?|Reps?|Gov|Gens?"
    r"|Adm|Lt|Maj|Col|Capt|Cmdr|Sgt|Brig|Del|Amb|General|Admiral|Colonel"
    r"|Major|Captain|Vice|Rear|Lieutenant|Brigadier|Commander|Senator|Representative"
    r"|Congressman|Congresswoman|U\.S|US|state|former)\.? ?)+",
    re.IGNORECASE,
)


_SERVED = re.compile(
    r"who(?:(?: has| had|'s|'d)(?= been| served))? (?:been|served|is|was|serves|is serving)(?: (?:as|currently))*"
    r" (?:the |an? |our |its )?"
)
# A headline, or the sentence before, that tells of somebody's going by the post alone. "Tide Board member quits:",
# "The head of the Harbor Office is on his way out."
_GOES = re.compile(
    r"(?:\A|[.;:—–] )[-–—•* ]{0,6}(?:The |An? |Its |Their )?(?P<post>[^:;.,]{4,80}?) (?:quits"
    r"|resigns|retires|departs|exits|(?:steps|stands) down|leaves"
    r"|(?:is|was) (?:out|leaving|resigning|retiring|departing|quitting|(?:stepping|standing) down"
    r"|fired|ousted|on (?:his|her|their|the) way out)"
    r"|(?:will|to) (?:resign|retire|leave|depart|(?:step|stand) down)"
    r"|has (?:resigned|retired|left|quit|(?:stepped|stood) down)|out|fired|ousted)"
    r"(?: (?:amid|after|over|following|in|this|next|on) [^:;.]{2,60})?[:.]? *\Z"
)


def given_up(text: str, end: int) -> Held | None:
    """The post that the words of ``text`` right before ``end`` say is given up, by somebody yet to be named.

    None without such words.
    """
    match = _GOES.search(text[:end])
    if match is None or find(match["post"]) or not role_noun(match["post"]):
        return None
    held = split(text, *match.span("post"))
    return held if held.role else None


# The post under somebody, before the name. "Jo Lund|'s campaign manager | Ann Moss"
_UNDER = re.compile(r"'s? (?P<post>(?:[a-z][\w-]* ){0,3}[a-z][\w-]*) \Z")
# The body that tells of its own people. "Acme | said on Monday that its | chief clerk, Ann Moss"
_ITS_OWN = re.compile(
    rf"(?:^|^[-–—•* ]+|[:;—–] )(?P<body>{PROPER})(?:, [A-Z][^,;.:]{{2,30}},)? (?:has )?(?:said|says"
    rf"|announce[sd]|confirm(?:s|ed)|report(?:s|ed))"
    rf"(?: (?:on )?{WEEKDAY}| today| this week)?(?: that)? (?:(?:its|their) (?P<post>[^,;:]{{3,80}}?),?"
    r"|(?P<title>(?:(?:[Cc]o|[Ii]nterim|[Aa]cting|[Ll]ongtime)[ -])?(?:C[EFOTI]O|[Cc]hief [Ee]xecutive(?: [Oo]fficer)?"
    r"|[Pp]resident(?: and C[EFO]O)?|[Cc]hair(?:man|woman)?|[Ff]ounder|[Pp]ublisher))) \Z"
)
# Whoever heads a body without a title. ", who has led | the Tide Trust | since 2011,"
_LED = re.compile(
    r", who (?:(?:has|had|have) )?(?:led|leads|headed|heads|run|runs|chaired|chairs|directed|directs) "
    rf"(?:the [a-z]+'s )?(?P<body>{PROPER})"
    r"(?= since\b| for (?:[\w-]+ ){1,5}?(?:years?|months|decades?|seasons|terms|generations?)\b|,)"
)
# What somebody led, by a noun in small letters. ", who | led the harbor's office of ropes|,"
_LED_TASK = re.compile(
    r", who (?:(?:has|had|have) )?(?P<deed>(?:led|leads|headed|heads|ran|run|runs|chaired|chairs|directed"
    r"|directs|oversaw|oversees)"
    r" (?!the \w+,)(?:the|its|our) (?:[a-z][\w'-]*,? ){0,8}?(?:agency|arm|board|branch|bureau"
    r"|center|centre|commission|committee|council"
    r"|department|desk|division|group|newsroom|office|practice|section|team|unit)(?: (?:of|for"
    r"|on) [a-z][\w ,'-]{2,60}?)?)(?=, )"
)
# The same of what somebody did there. ", who oversaw | harbor permits | at | the Tide Office|,"
_DID_AT = re.compile(
    r", who (?:(?:has|had|have|most recently|previously) )*(?P<deed>(?:coordinated|directed|directs|headed|heads|led|leads"
    r"|managed|manages|oversaw|oversees|ran|run|runs|supervised|supervises) (?:(?! at )[^,;.:]){3,80}?) (?:at|within)"
    rf" (?P<body>{PROPER})(?=,)"
)
_OWN = re.compile(r"\b(?:to|of|with|for|said|says|confirmed|announced)(?: that)? (?:our|its|their|his|her) ")
# An aside that no comma ends. "Ann Moss, | our Dover office manager| is retiring"
_OPEN_ASIDE = re.compile(r"(?:our|its|their) (?:[\w&'-]+ ){0,5}?[\w'-]+(?= (?:is|are|has|have|will) )")
_OUR_POST = re.compile(r"(?:our|its|the) [a-z]")


def _is_firm(clause: Clause, body: str) -> bool:
    """Whether ``body``, which might be somebody's name by its form, is a firm: three words or more, in a list of moves."""
    return clause.setting.listed and len(body.split()) > len(("Ann", "Moss")) and "." not in body


def beside(clause: Clause, name: Name) -> Statement | None:
    """The post that stands beside the name itself, before or behind it: "Ann Moss, Acme's top lawyer, will resign"."""
    text = clause.text
    base = clause.statement(name, "end", "", 0, 0)
    its = _ITS_OWN.search(text[: name.whole.start]) or _ITS_OWN.search(text[: name.span.start])
    if its is not None:
        post, body = its.span("title" if its["title"] else "post"), its["body"]
        firm = _is_firm(clause, body) or not any(one.whole.start == 0 for one in find(body))
        if firm and noun_led(text[slice(*post)]):
            role = split(text, *post, employer=False).role
            employer = without_article(text, *its.span("body"))
            return clause.holding(base, Held(role=role, organization=(employer,)), 0)
    before = _BESIDE_BEFORE.search(text[: name.whole.start])
    if before and role_noun(before["post"]):
        # "Mayor Roe said her | clerk, Ann Moss", "We say goodbye to our | clerk, Ann Moss"
        own = list(_OWN.finditer(text, *before.span("post")))
        return clause.holding(base, split(text, own[-1].end() if own else before.start("post"), before.end("post")), 0)
    led = _LED.match(text, name.whole.end)
    if led is not None:  # "Ann Moss, who has led the Tide Trust since 2011, will retire"
        first, last = led.span("body")
        owned = owner_end(text, first, last)
        part = Held(organization=(without_article(text, first, last if owned is None else owned),))
        if owned is not None:  # "who has run the Harbor Trust's Office of Tides since 2011"
            part = replace(part, role=((text.index(" ", owned) + 1, last),))
        return clause.holding(base, part, 0)
    task = _LED_TASK.match(text, name.whole.end)
    if task is not None:  # "Ann Moss, who ran the city's ferry office, has retired"
        return clause.holding(base, Held(role=(task.span("deed"),)), 0)
    at_body = _DID_AT.match(text, name.whole.end)
    if at_body is not None:  # "Ann Moss, who oversaw harbor permits at the Tide Office, resigned"
        part = Held(role=(at_body.span("deed"),), organization=(without_article(text, *at_body.span("body")),))
        return clause.holding(base, part, 0)
    if text.startswith(", ", name.whole.end):
        first = name.whole.end + 2
        served = _SERVED.match(text, first)  # "Ann Moss, who has served as clerk for ten years, is leaving"
        first = served.end() if served else first
        end = text.find(", ", first, first + 160)
        open_ = _OPEN_ASIDE.match(text, first)
        end = open_.end() if open_ and (end < 0 or end > open_.end()) else end
        end = min(end, clause.stop(first)) if served and end > 0 else end
        if end < 0 and _OUR_POST.match(text, first):  # "farewell to Ann Moss, our registrar of ten years."
            end = clause.stop(first)
        if end > 0 and role_noun(text[first:end]):
            return clause.holding(base, split(text, first, end), 0)
    ahead = title_before(text, name)
    if ahead is not None:
        return clause.holding(base, split(text, *ahead), 0)
    served_under = _UNDER.search(text[: name.span.start])
    before_it = served_under.start() if served_under is not None else -1
    owner = next((one for one in find(text[: name.whole.start]) if one.whole.end == before_it), None)
    if served_under is not None and owner is not None and role_noun(served_under["post"].split()[-1]):
        role = split(text, *served_under.span("post"), employer=False).role
        return clause.holding(base, Held(role=role, organization=((owner.whole.start, owner.whole.end),)), 0)
    titles = text[name.whole.start : name.span.start].strip()
    if not titles or not role_noun(titles) or _COURTESY.fullmatch(titles) or titles.startswith(("former ", "ex-")):
        return None
    if _STOPPED_TITLE.fullmatch(titles):  # the stop belongs to the title
        return clause.holding(base, Held(role=((name.whole.start, name.whole.start + len(titles)),)), 0)
    possessor = re.search(rf"{CAPITAL}(?: {CAPITAL})*'s? \Z", text[: name.whole.start])
    return clause.holding(base, split(text, possessor.start() if possessor else name.whole.start, name.span.start), 0)
