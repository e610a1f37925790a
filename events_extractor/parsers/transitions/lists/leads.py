"""Lists of people under a line that says what became of them: "Four people were elected to the council:" and their names."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import lru_cache

from events_extractor.language.clauses import sentences
from events_extractor.language.names import find
from events_extractor.model import Change, Item, Section, Span
from events_extractor.parsers.transitions.lists.offices import office_first
from events_extractor.parsers.transitions.parts.antecedents import subject
from events_extractor.parsers.transitions.parts.boards import joined_board, seat_on
from events_extractor.parsers.transitions.parts.clause import PROPER, without_article
from events_extractor.parsers.transitions.parts.passages import Passage, passage
from events_extractor.parsers.transitions.parts.phrases import HEDGED
from events_extractor.parsers.transitions.parts.place import Spans
from events_extractor.parsers.transitions.parts.posts import Held, role_noun, split
from events_extractor.reading import Reading


@dataclass(frozen=True, slots=True)
class LeadIn:
    """What the line above a list says of everybody in it: the change, and the post where one is named.

    ``appointed``: the line itself tells that they were appointed. ``offices``: the entries begin with the office of each.
    ``apart``: what post each has, the entries tell apart.
    """

    change: Change
    role: Spans = ()
    organization: Spans = ()
    appointed: bool = False
    offices: bool = False
    apart: bool = False


# What somebody means to do with everybody below. "It is her intention to appoint the following", "plans to name"
_INTENDS = re.compile(
    r"\b(?:intention|intends?|intent|plans?|propos(?:es?|ing)) (?:to|of) (?P<change>appoint|nominat|nam|select)(?:e|ing)?\b"
)
_FOLLOWING = re.compile(r" the following (?:[\w-]+ ){0,3}?[\w-]+\Z")
_COUNT = r"(?:(?:have|has) been|were|was|are|is|will be|have)"
# "were elected to the board", "have been promoted to partner", "have joined our faculty as",
# "has appointed the following fellows"
_SAYS = re.compile(
    rf"\b(?:{_COUNT}|(?=persons to be )persons) (?:(?:unanimously|recently|newly|just|also|re-?) ?){{0,2}}"
    r"(?P<change>elected|nominated|appointed|named|promoted|hired|selected|chosen|sworn in|added|joined"
    r"|joining|(?<=persons )to be|left|retired|retiring|leaving|departed|stepping down)"
    r"(?: (?:to|as|to be|to serve as|from|in|on))?(?: (?:its|the|our|their|an?))? ?"
)
# A greeting of several, whose post stands before the colon. "Please welcome our new fellows:",
# "Congratulations to the new officers:"
_GREETS = re.compile(
    r"\b(?:[Ww]elcom\w+|[Cc]ongratulat\w+|[Ii]ntroduc\w+|[Hh]as (?:hired|appointed|named|elected)"
    r"|[Aa]nnounc\w+)\b[^.:]{0,60}?"
    r"\b(?P<change>newly (?:elected|appointed|hired|named)|new(?:est)?|incoming"
    r"|departing|outgoing|retiring) (?=[\w' -]{3,60}:?\Z)"
)
# The same by the body that acts. "Acme has hired two new", "members elected the following",
# "Three planners are leaving Acme"
_ACTS = re.compile(
    r"\b(?:(?:[Hh]as|[Hh]ave|[Mm]embers|[Bb]oard|[Cc]ouncil) )(?:also |just |recently |unanimously )?(?P<change>elected"
    r"|nominated|appointed|named|promoted|hired|selected|chosen|added|welcomed|recruited)"
    r" (?:the following |an? |its |our |(?=new )"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|several|\d+) )(?:new |more )?(?:slate of )?"
)
# The same of what is going on, or without an auxiliary. "Acme is adding three reporters:", "Acme hired two new clerks:"
_HIRES = re.compile(
    r"(?<=[\w.)] )(?:(?:is|are|has been) )?(?P<change>ha(?:s|ve)(?= \w+ new )"
    r"|adding|hiring|welcoming|bringing on|promoting|adds|hire[sd]"
    r"|welcomes|named|names|appoint(?:s|ed)|elect(?:s|ed)|promote[sd]|brought on|poached|recruited)"
    r" (?:two|three|four|five|six|seven|eight|nine|ten|several|\d+) (?:new |more )?(?=[\w' -]{3,50})"
)
# Those who come, with a post of their own each. "Also new:", "New this month:", "New hires:"
_NEW = re.compile(
    r"(?:[-–—•*] )?(?:(?:Also|Other) )?(?:[Nn]ew|[Jj]oining us|[Nn]ewly hired)(?: (?:arrivals|faces|hires|staff))?"
    r"(?: (?:this|last) (?:week|month|fall|spring|summer|winter|year))?"
)
# What those who take their seats do. "Three new trustees | began their terms | in May"
_BEGAN = re.compile(
    r"\b(?P<change>began|begin|started|took up|took) (?:their|three-year|two-year|four-year)"
    r"(?: new)? (?:terms?|seats?|posts?|duties)\b ?"
)
# The same without an auxiliary, those who rise and what to. "Moss & Cole promoted six attorneys to partner:"
_RAISES = re.compile(
    r"(?<=[\w.] )(?P<change>promote[sd]|elevate[sd]|name[sd]|appoint(?:s|ed)|elect(?:s|ed)) (?:the following "
    r"|its |our |(?:two|three|four|five|six|seven|eight|nine|ten|several|\d+) )"
    r"(?:new |more )?[\w' -]{3,50}? (?:to serve as|to be|to|as) (?:the |its )?(?=[\w])"
)
# The same as an intention or a deed. "intention to appoint the following individuals to serve as Members of the Council",
# "elected its 2024 board"
_APPOINTS = re.compile(
    r"\b(?P<change>appoint|nominate|name)(?:ing|ed|s)? the following (?:[\w-]+ ){0,3}?"
    r"(?:to serve )?(?:as|to be|to) (?:the |its |our )?(?=\w)"
)
_ITS_BOARD = re.compile(
    r"(?<=[\w.] )(?P<change>elected|elects|appointed|appoints|named|names|announced|announces) (?:its|their|our|a|the)"
    r"(?: following)? (?:new |newly elected )?(?:\d{4}(?:[-–/]\d{2,4})? )?(?=(?:[a-z]+ )?(?:board"
    r"|council|officers|committee|trustees)\b)"
)
# The same as a noun. "announced the appointment of three acting directors for departments without one:"
_DEED_OF = re.compile(
    r"\b(?P<change>appointment|election|nomination|promotion)"
    r"s? of (?:(?:the following|its|our|his|her|the|new|two|three|four|five|six|seven|eight|nine|ten|several|\d+) )*"
    r"(?P<post>(?!new )[a-z][\w-]*(?: (?!for |to |at |in |of |who |by )[\w-]+){0,4})"
)
# "Lund announced several picks:", "The mayor rolled out her latest nominees:", "Acme unveiled several hires:"
_PICKS = re.compile(
    r"\b(?:announc(?:e[sd]?|ing)|unveil(?:s|ed)|rolled out|rolls out|named|names|made|makes|sent) (?:[\w'-]+ ){0,4}?"
    r"(?:(?P<named>picks|nominees|nominations)|appointees|appointments|hires|promotions)\Z"
)
# "Other appointees include:", "Recent hires in the division are:"
_INCLUDES = re.compile(
    r"\b(?:[Oo]ther|[Nn]ew(?:est)?|[Rr]ecent|[Tt]he|[Oo]ur|[Ll]atest) (?:[\w'-]+ ){0,3}?"
    r"(?:(?P<named>nominees|nominations)|appointees|appointments|hires|promotions|newcomers|arrivals)"
    r"(?: (?:at|in|to|of|for) [^,;:]{2,60})? (?:includes?|are|were|have been)(?: as follows)?\Z"
)
# An election that is over. "we held our 2025 board election and the results are:",
# "The results of the ballot are as follows:"
_RESULTS = re.compile(
    r"\b(?:[Ee]lections?|[Bb]allot|[Vv]ot(?:e|es|ing))\b[^.:;]{0,60}?\b(?:results|winners|outcome)\b[^.:;]{0,40}\Z"
    r"|\b(?:[Rr]esults|[Ww]inners|[Oo]utcome) (?:of|from|in) (?:the |our |this )?[^.:;]{0,40}?\b"
    r"(?:[Ee]lections?|[Bb]allot|[Vv]ot(?:e|ing))\b[^.:;]{0,40}\Z"
)
# The post itself as the subject. "The new editors are:", "Our officers-elect for 2025 will be:"
_NEWLY = (
    r"(?P<change>(?:newly |re-)?(?:elected|appointed)|newly (?:hired|named)"
    r"|new(?:est)?|incoming|outgoing|departing|retiring)"
)
# By whom. "The appointed trustees | approved by the members | are:"
_BY = r"(?: (?:approved|chosen|elected|appointed|selected|confirmed|named|voted in) (?:by|at|in) [^,;:]{2,60}?)?"
_ARE = re.compile(
    rf"\b(?:[Tt]he|[Oo]ur|[Tt]heir|[Ii]ts) {_NEWLY} (?P<post>[\w' -]{{3,60}}?)"
    rf"(?: (?:of|for|in) [^,;:]{{2,60}}?)?{_BY} (?:are|is|include|includes|will be)(?: as follows)?\Z"
)
# "These are the elected delegates of the wards:", "Meet our new trustees:"
_THESE_ARE = re.compile(
    rf"\b(?:[Mm]eet|[Tt]hese are|[Hh]ere are) (?:the|our) {_NEWLY} (?P<post>[\w' -]{{3,60}}?)"
    rf"(?: (?:of|for|in|on) [^,;:]{{2,60}})?\Z"
)
_END = re.compile(r"left|retir|leav|depart|stepping|standing down|outgoing")
_ANYBODY = re.compile(
    r"(?:[\w-]+ )?(?:members?|hires?|faces|colleagues|staff(?: members)?|additions|people|employees"
    r"|joiners|starters|officials|individuals|persons|appointees)[ .:]*"
)
# Offices that the entries of a list tell apart. "officers and board members", "cabinet ministers"
_KINDS = r"(?:(?:new|executive|senior|top|cabinet|government|club|chapter|guild|society|student|national|state) )*"
_TOLD_APART = re.compile(
    rf"{_KINDS}(?:officers|officials|office-?bearers|executives|leaders|leadership(?: team)?"
    r"|cabinet members|ministers|secretaries|cabinet|ministry)"
    rf"(?:(?:,|,? and) (?:the )?{_KINDS}"
    r"(?:officers|officials|(?:board|committee|council) members|members|trustees"
    r"|directors|ministers|secretaries|board|committee))*",
    re.IGNORECASE,
)
# Whose list it is. "Moss & Cole is pleased to announce that the following"
_ANNOUNCER = re.compile(
    rf"(?!(?:The )?(?:Members|Voters|Shareholders|Delegates|Directors|They|We|It)\b)(?P<body>{PROPER})"
    r"(?= (?:is|are) (?:pleased|proud|delighted|happy|excited|thrilled)| (?:today )?(?:announces|announced|promote[sd]"
    r"|elevate[sd]|name[sd]|appoint(?:s|ed)|elect(?:s|ed)|has (?:appointed|named|elected|promoted|hired)"
    r"|ha(?:s|ve) \w+ new|(?:is|are) (?:adding|bringing on|hiring|promoting|welcoming)|adds"
    r"|hire[sd]|welcomes|brought on|poached|recruited))"
)
# The post of those of whom the verb tells. "Three new | assistant professors | have joined",
# "The following | councillors | were"
_SUBJECT = re.compile(
    r"\b(?:[Nn]ew|[Ff]ollowing|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine"
    r"|[Tt]en|\d+) (?!new )(?P<post>[a-z][\w-]*(?: [a-z][\w-]*){0,3}) \Z"
)
_SHORT = 120  # code points of an entry in lines of its own
_LONGEST = 400  # code points of a line above a list


def lead_in(reading: Reading, section: Section, item: Item) -> LeadIn | None:
    """What the line above the list says that ``item`` is an entry of; None where none does."""
    if not item.listed and any(len(line) > _SHORT for line in item.span.of(reading.document.text).split("\n")):
        return None
    at = bisect_left(section.items, item.span.start, key=lambda other: other.span.start)
    above = _lines_above(reading.plain, _Same(section))[at] if at < len(section.items) else None
    heads_entries = not item.listed and any(other.listed for other in section.items[at + 1 : at + 2])
    if above is None or heads_entries:  # "North Ward" over those of that ward
        return None
    last = sentences(reading.plain, above)[-1:]
    if not last or last[0].end - last[0].start > _LONGEST or reading.plain[last[0].end - 1] != ":":
        return None
    lead = _said(reading, last[0])
    seats = _shared_office(reading, section, at) if lead is not None and lead.change != "end" else ()
    if lead is not None and seats:  # "Members at Large" over their names, among "Clerk: Ann Moss"
        return replace(lead, role=seats)
    if lead is not None:
        near = section.items[max(0, at - _NEAR) : at + _NEAR]
        lead = replace(
            lead,
            offices=sum(_begins_with_office(reading, other) for other in near) > 1,
            apart=not lead.role or bool(_TOLD_APART.fullmatch(reading.value(*lead.role))),
        )
    if lead is not None and lead.role and not lead.organization and _THE_NEW.match(reading.plain, last[0].start):
        body = _spoken_of(reading, section, last[0])
        lead = replace(lead, organization=(body,)) if body is not None else lead
    return lead


# An office that several hold. "Members at Large", "Directors", "Ward Councillors:"
_SEVERAL = re.compile(r"(?P<one>(?:[A-Z][\w'-]* ){0,2}?[A-Z][\w'-]*?)s(?P<rest>-at-[Ll]arge| (?:at|for) [Ll]arge|)[ :*]*")


def _shared_office(reading: Reading, section: Section, at: int) -> Spans:
    """The office in an entry of its own, above the bare names of those who share it, the item at ``at`` among them.

    Empty for none.
    """
    while at >= 0 and section.items[at].listed:
        line = passage(reading, section.items[at].span)
        name = next(iter(find(line.text)), None)
        if name is None:
            office = _SEVERAL.fullmatch(line.text)
            if office is None or not role_noun(office["one"].split()[-1]):
                return ()
            if office["rest"].startswith("-"):
                return (line.span(office.start(), office.end("rest")),)
            return tuple(line.span(*office.span(part)) for part in ("one", "rest") if office[part])
        if name.whole.start or line.text[name.whole.end :].strip(" .,;*"):
            return ()
        at -= 1
    return ()


_NEAR = 8  # entries before and behind one that show what they begin with


def _begins_with_office(reading: Reading, item: Item) -> bool:
    """Whether an entry of a list names an office right before its holder: "Chair: Ann Moss"."""
    return item.listed and office_first(" ".join(item.span.of(reading.plain)[:_SHORT].split())) is not None


# The post of a body spoken of before. "The new editors are:", but not "Our new officers are:"
_THE_NEW = re.compile(r"The new ")
# What says of such a body that people come to it. "is glad to welcome two members", "has elected new officers"
_RENEWED = re.compile(r"\b(?:new|welcom|elect|appoint|nam(?:e|ing)|hir(?:e|ing)|join|add)\w*")


def _spoken_of(reading: Reading, section: Section, line: Span) -> Span | None:
    """The body that the last sentence before ``line`` is about, where it says that people come to it."""
    above = [other.span for other in section.items if other.span.end <= line.start][-1:]
    before = [one for span in above for one in sentences(reading.plain, span)][-1:]
    told = passage(reading, before[0]) if before else None
    body = subject(told.text) if told is not None else None
    return told.span(*body) if told is not None and body is not None and _RENEWED.search(told.text, body[1]) else None


class _Same:
    """A section as a key that is itself only: hashing all its items for each of them would be quadratic."""

    __slots__ = ("section",)

    def __init__(self, section: Section) -> None:
        self.section = section

    def __hash__(self) -> int:
        return id(self.section)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.section is self.section


@lru_cache(maxsize=8)
def _lines_above(plain: str, same: _Same) -> tuple[Span | None, ...]:
    """For each item of the section the one above it that ends in a colon, with nothing but entries between the two."""
    found: list[Span | None] = []
    above: Span | None = None
    for item in same.section.items:
        found.append(above)
        words = plain[item.span.start : item.span.end].rstrip()
        if words.endswith(":") and not (item.listed and _SEVERAL.fullmatch(words)):
            above = item.span
        elif not item.listed and item.span.end - item.span.start > _SHORT:
            above = None
    return tuple(found)


def _said(reading: Reading, span: Span) -> LeadIn | None:
    """What a line that leads entries in says of them; None where it leads none in."""
    line = passage(reading, span)
    tally = _COUNTED.search(line.text)
    if tally is not None and _LOST.search(reading.plain, span.end, span.end + _NEAR_COUNT):
        held = seat_on(line.text, *tally.span("seat"))
        if held is not None:  # those who lost stand below a line of their own
            return LeadIn("elect", line.spans(held.role), line.spans(held.organization))
    return said(line)


# Votes counted for a seat. "The results of the elections for | Board of Directors of the Tide Guild | are as follows"
_COUNTED = re.compile(
    r"\b[Rr]esults (?:of|from|in) (?:the |our |this )?(?:[\w'-]+ ){0,3}?(?:elections?|ballot|vote|voting)"
    r" (?:for|to) (?:the |our )?(?P<seat>[^.:;]{3,100}?)(?: for (?:the )?\d[^.:;]{2,20})?"
    r" (?:are|is|were|was)\b[^.:;]{0,20}:?\s*\Z"
)
_LOST = re.compile(r"\b(?:[Nn]ot [Ee]lected|NOT ELECTED|[Uu]nsuccessful|[Dd]efeated|[Aa]lso [Rr]an)\b[^.\n]{0,20}:")
_NEAR_COUNT = 2000  # code points


def said(line: Passage) -> LeadIn | None:
    """What ``line``, which ends in a colon, says of everybody named behind it; None where it tells of no change of post."""
    text = line.text.rstrip(": ")
    joined = joined_board(text)
    if joined is not None and not HEDGED.search(text):  # "has elected four wardens to the council"
        return LeadIn(joined[0], line.spans(joined[1].role), line.spans(joined[1].organization))
    intends = _INTENDS.search(text)
    if (
        intends is not None
        and intends["change"] == "appoint"
        and _FOLLOWING.search(text, intends.end())
        and "nnounc" in text
    ):
        appoints = _APPOINTS.search(text)
        if appoints is None:  # "announced her intent to appoint the following individuals:" tells of no nominees
            return LeadIn("start", appointed=True)
    if intends is not None and not (
        intends["change"] == "appoint" and "nnounc" in text
    ):  # as officials announce appointments
        appoints = _APPOINTS.search(text)
        held = split(text, appoints.end(), len(text)) if appoints and role_noun(text[appoints.end() :]) else Held()
        return LeadIn("nominate", line.spans(held.role), line.spans(held.organization))
    picks = _PICKS.search(text) or _INCLUDES.search(text)
    if picks is not None and not HEDGED.search(text):
        return LeadIn("nominate" if picks["named"] else "start")
    if _NEW.fullmatch(text):
        return LeadIn("start")
    if _RESULTS.search(text) and not HEDGED.search(text):
        return LeadIn("elect")
    says, greets = _SAYS.search(text) or _BEGAN.search(text), _GREETS.search(text)
    are = _ARE.search(text) or _THESE_ARE.search(text)
    if are is not None and (lead := holders(line, are)) is not None:
        return lead
    match = says or greets or _RAISES.search(text) or _APPOINTS.search(text) or _ITS_BOARD.search(text) or _ACTS.search(text)
    match = match or _HIRES.search(text)
    if match is None and (deed := _DEED_OF.search(text)) is not None and not HEDGED.search(text, 0, deed.start()):
        return holders(line, deed)
    if match is None or HEDGED.search(text, 0, match.start()):
        return None
    change: Change = "start"
    if _END.search(match["change"]):
        change = "end"
    elif "elect" in match["change"]:
        change = "elect"
    elif match["change"] in {"nominated", "to be"}:
        change = "nominate"
    stop = re.compile(
        r",? (?:at|on|in|during|by|last|this|effective|starting|following|after|for terms?|for the term) |, |:"
        r"| for (?:the )?(?:19|20)\d\d\b"
        r"| to (?:its|our|their) (?=[\w' -]{0,40}\b(?:bureau|desk|faculty|newsroom|office|ranks|staff|team)\b)"
    ).search(text, match.end())
    end = stop.start() if stop else len(text)
    if not role_noun(text[match.end() : end]):
        subject = _SUBJECT.search(text[: match.start()]) if says else None
        if subject and role_noun(subject["post"]) and not _ANYBODY.fullmatch(subject["post"]):
            return LeadIn(change, (line.span(*subject.span("post")),))
        return LeadIn(change) if says else None
    if _ANYBODY.fullmatch(text, match.end(), end):  # "our newest team members": what each is, the entries say
        return LeadIn(change)
    held = split(text, match.end(), end)
    if change == "elect" and re.search(r"\bpartner", text[match.end() : end]):
        change = "start"  # firms elect their partners, who then are colleagues
    body = [line.span(*part) for part in held.organization]
    who = _ANNOUNCER.match(text) if not body else None
    if who is not None and not find(who["body"]):
        body.append(line.span(*without_article(text, *who.span("body"))))
    return LeadIn(change, line.spans(held.role), tuple(body))


# Those who make up a board. "The elected members of the | Board of Directors | are", "the new | board | members are"
_SEATS = re.compile(
    r"members of (?:the |our |its )?"
    r"(?P<board>(?:[\w'-]+ ){0,3}?(?:[Bb]oard|[Cc]ouncil|[Cc]ommittee|[Cc]ommission|[Cc]abinet)\b(?: of [A-Z][a-z]+)?)"
    r"|(?P<short>Board|Council|Committee|Commission|Cabinet) [Mm]embers?\b"
)
# The same in small letters: each is a "board member"
_SEATED = re.compile(r"(?:[\w-]+ )?(?:board|council|committee|commission|cabinet) members?")


def holders(line: Passage, match: re.Match[str]) -> LeadIn | None:
    """What a line says of those whose new ``post`` is its subject: "the new editors are". None where that is no post."""
    post = match["post"]
    change: Change = "end" if _END.search(match["change"]) else "elect" if "elect" in match["change"] else "start"
    change = "nominate" if match["change"] == "nomination" else change
    seats = _SEATS.match(line.text, match.start("post"))
    if seats is not None:
        return LeadIn(change, (line.span(*seats.span(seats.lastgroup or 0)),), appointed="appointed" in match["change"])
    if not role_noun(post) or (_ANYBODY.fullmatch(post) and not _SEATED.match(post)):
        return None
    one = post.removesuffix("s")  # each of "the new editors" is an editor
    alone = post.endswith("s") and not one.endswith("s") and " and " not in one and role_noun(one)
    first, last = match.span("post")
    role = line.span(first, first + len(one) if alone else last)
    return LeadIn(change, (role,), appointed="appointed" in match["change"])
