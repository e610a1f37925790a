"""The post or employer left, and the new one where the clause goes on to it: "is leaving Acme to join Harbor as counsel"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from events_extractor.language.clauses import MONTH, WEEKDAY
from events_extractor.language.names import Name
from events_extractor.language.places import REGIONS, is_city
from events_extractor.model import Span
from events_extractor.parsers.transitions.parts.boards import office_of, seat_on
from events_extractor.parsers.transitions.parts.clause import CAPITAL, Clause, Statement, without_article
from events_extractor.parsers.transitions.parts.formerly import in_town
from events_extractor.parsers.transitions.parts.mentions import PRONOUN
from events_extractor.parsers.transitions.parts.mentions import employer as introduced
from events_extractor.parsers.transitions.parts.phrases import HEDGED
from events_extractor.parsers.transitions.parts.phrases.wording import OWN_BOARD
from events_extractor.parsers.transitions.parts.posts import Held, names_body, noun_led, role_noun, split, takes_complement
from events_extractor.parsers.transitions.parts.propernames import proper_name
from events_extractor.parsers.transitions.parts.series import CareerPost
from events_extractor.parsers.transitions.parts.titles import beside
from events_extractor.parsers.transitions.statements.complements import effort, employer
from events_extractor.parsers.transitions.statements.ventures import venture

# What leads to the post left. "his roles as", "from her post as", "as", "from"
_LEFT_POST = re.compile(
    r"(?:from |up )?(?:(?:his|her|their|the) (?:[\w-]+ ){0,2}?(?:roles?|posts?|positions?|jobs?"
    r"|seats?|duties|perch|gig|appointments?|portfolios?|terms?|tenures?|stints?) "
    rf"(?:as|of|at|with|in(?! (?:early |mid|late )?(?:{MONTH}|{WEEKDAY}|\d))) |as |his |her )"
)
# The office of somebody who is told by the post alone. "has left | the governor's press office"
_OFFICE_OF = re.compile(
    r"(?:from )?the (?P<office>(?:(?:attorney|county|city|state|lieutenant) )?"
    r"(?:comptroller|executive|general|governor|mayor|president|premier|prime minister|secretary|senator|speaker|treasurer)"
    r"'s (?:[a-z]+ ){0,3}?(?:office|team|staff))\b"
    # what goes on with an errand left a room: "the mayor's office | for the hospital"
    r"(?=[.,;]|\Z| (?:after|amid|at the end|by|following|in|last|later|next|on|this)\b"
    r"| for (?:an? |another |new |other |(?:the )?[A-Z])"
    r"| to (?:care|focus|join|lead|pursue|spend|study|travel|work|write)\b)"
)
_LEFT_BODY = re.compile(
    r"(?:from )?(?:the offices? of |the (?:city|county|governor|mayor|president|state|town|university|village)'s (?=[A-Z]))?"
    r"(?=the [A-Z0-9]|[A-Z0-9])"
)
# A time or a way between the verb and the post. "steps down | late in the autumn as treasurer", "retires | Aug. 4 as clerk",
# "resigned | abruptly as dean"
_LATER = re.compile(
    r"(?:[a-z]+ly|at|in|by|on|this|next|last|later|after|effective|following|earlier|today"
    rf"|yesterday|{WEEKDAY}|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{{1,2}})\b"
)
_LATER_AS = re.compile(r"[^,;]{0,60}? as (?:the |an? |its )?(?=\w)")
_END_OF = re.compile(r"(?:the (?:end|beginning|start|close|age|turn) of|(?:year|month)'s end)\b")
# "retired | after ten years at | Acme", "resigns | following two decades of service to | the Tide Board"
_SERVED = re.compile(
    r"(?:after|following) (?:[\w-]+ ){1,4}?(?:years|months|decades)(?: (?:of service|of work|working|serving))? "
    r"(?P<joint>at|for|in|to|with) "
    r"(?=(?:the )?[A-Z])"
)
# The post behind the body. "resigned from Acme| as | chief clerk"
_AS_POST = re.compile(r",? as (?:an? |the |its |their )?(?=[a-z])")
# "exits Acme | after ten years as its editor"
_AFTER_YEARS = re.compile(
    r"\b(?:after|following) (?:[\w-]+ ){1,6}(?:[\w-]+, most recently )?as (?:its |the |an? |their |our )?(?=\w)"
)
# What somebody goes over, behind the body left. "resigned as clerk of | Harbor House| over the tolls"; not "head over sales"
_OVER = re.compile(r"(?P<body>\b[A-Z][\w&'-]*) over (?=(?:an? |his |her |its |their |the )?[a-z])")
# "leave | his post by May": a post that is not named
_MERE_POST = re.compile(
    rf"(?:his|her|their) (?:posts?|jobs?|roles?|positions?|office)(?= (?:{MONTH} \d|{WEEKDAY}|by|on|this|next|later"
    r"|in (?:the (?:new|coming|next)|early|mid|late|[A-Z\d])|amid|after|effective|early|soon|to)\b|[,.;]|$)"
)
# The post held there. ", where she served as an attorney"
_WHERE = re.compile(
    r",? where (?:he|she|they)(?:'s|'d)? "
    r"(?:(?:most recently|currently|had|has|previously|also) )*(?:was|served as|worked as|is|been) "
    r"(?:an? |the |its )?"
)
# The next post in the same sentence. "to join Acme as", "and will become", "to start his own firm", "to lead a trade group"
_NEXT = re.compile(
    r",? (?:to|and(?: (?:will|is|has)|(?= (?:re)?join(?:ed|ing|s) | (?:becom|head|launch|mov|start)(?:e?s|ing) "
    r"| headed ))|where (?:he|she) will"
    r"|for a (?:job|role|position|gig)) (?:now |also |instead )?(?:be )?(?:"
    r"(?P<employer>(?:re)?join(?:ing|ed|s)? |work (?:at|for) |return(?:ing)? to |(?:head(?:ed|ing|s)?|mov(?:e|es|ing))"
    r" (?:back |over )?to |at |with )"
    r"|(?P<venture>start(?:ing|s)? |launch(?:ing|es)? |found |open(?:ing)? (?=(?:his|her|their|an?) ))"
    r"|(?P<job>take (?:an? |the |on an? |up an? )(?:new )?(?:job|role|position|post|appointment) (?:as|at|with) )"
    r"|(?P<post>becom(?:e|es|ing) |(?:take up|accept|begin|start) (?:an? |the |his |her |their )"
    r"(?=(?:[\w-]+ ){0,3}(?:lectureship|professorship|fellowship|deanship|directorship|residency|clerkship)\b)"
    r"|(?:(?:re)?appointed|named|made|promoted to) (?:as |to be )?(?:the |an? )?|(?:assume|take on|take up|fill)"
    r" (?:an? |the |his |her |their )(?:[\w-]+ ){0,2}?(?:role|post|position|job)s? (?:of|as) (?:the |an? )?"
    r"|serving as (?:the |an? )?|(?<=is )now (?:the |an? )?(?=[a-z])(?!at |with |in )|serve as |be |(?P<lead>"
    r"(?:lead|head|run|oversee) (?!for |to |into |out |off |back |home ))|work as |(?:take|taking) over as |as ))"
)
# Not employers, though people leave them. "leaving the Hill"
_NO_EMPLOYER = frozenset({"Hill", "Capitol Hill"})
# Verbs that need an employer or a post to be about work: people leave rooms too.
_MERE_LEAVING = re.compile(r"\b(?:leav|left|depart|exit|quit|out)\w*\s*\Z")
# What people leave that is no work. "is leaving | her husband", "has left | his house on Pier Street"
_KIN = re.compile(
    r"(?:his|her|their) (?:[a-z-]+ )?(?:boyfriend|child(?:ren)?|daughters?|family|fianc[eé]e?|girlfriend|home|house|husband"
    r"|kids|partner|sons?|spouse|wife)(?=[.,;!?]|\Z| (?:after|and|at|behind|by|for|in|next|of|on|this|to|who|with)\b)"
)
# A going that is news of itself, where nothing more than a time follows it. "clerk Ann Moss | has left |.", "plans to
# leave | in May"
_GONE = re.compile(
    r"\b(?:(?:has|have)(?: also| now| recently)? (?:left|departed|exited|quit)"
    r"|(?:will|plans? to|planning to|intends? to|is to|decided to|announced (?:\w+ )?(?:he|she|they) (?:will"
    r"|would)) (?:leave|depart|exit)"
    r"|(?:is|are|be)(?: among [^,;.]{4,50}?)? (?:leaving|departing|exiting)|quit|departs|exits|is out)\s*\Z"
)
_CLOSED = re.compile(
    rf"(?P<bare>[.;:]|\Z)|(?:{WEEKDAY}|today)(?=[.,;:]|\Z| [-–—(])"
    rf"|(?:(?:in|on|at the end of|by the end of|effective|this|next|later this|earlier this) (?:{MONTH}|{WEEKDAY}"
    rf"|week|month|year"
    rf"|summer|fall|spring|winter|\d{{1,4}})|{MONTH} \d{{1,2}})(?:st|nd|rd|th)?(?:\.?,? \d{{1,4}})*"
    r"(?=[.,;:!?)]|\Z| (?:after|amid|as|because|following|once|when)\b)"
    r"|after (?:[\w-]+ ){0,4}(?:years?|months|decades?)\b"
)
# A going that is ahead, or told as news. "will depart | the Tide Board", "plans to leave | Harbor Bank"
_PLANS = re.compile(
    r"\b(?:(?:will|'ll|plans? to|planning to|intends? to|is to|(?:set|due|expected|going|about|preparing) to"
    r"|decided to) (?:leave|depart|exit)|departs|exits)\s*\Z"
)
# A going that is under way and of a post, whatever follows. "the senator's clerk, Ann Moss, | is leaving|."
_IS_LEAVING = re.compile(r"\b(?:is|are) (?:departing|leaving)\s*\Z")
# What only posts and habits are: "clerk Ann Moss | quit | on Sunday"
_QUIT = re.compile(r"\bquit(?:s|ting)?\s*\Z")
# The employer left, not named. "leaves | us at the end of June", "has decided to leave | the company"
_NOW = re.compile(r"\b(?:will|is|are|has|have|leaves|departs)\b|'ll\b|\b(?:he|she|they)'(?:s|re)\b")
_THEIR_EMPLOYER = re.compile(
    r"(?:us|(?:the|our) (?:company|firm|agency|group|paper|newspaper|department|office|staff|team|school|college"
    r"|church|board|council|committee|organi[sz]ation)"
    r"|(?P<whose>his|her|their) (?:camp|campaign|team|staff))(?= (?:at|in|by|on|this|next|after|to pursue)\b|[.,;]|\Z)"
)
# Why somebody gives up a post for none. "has decided to leave Acme | to spend more time with her boats"
_FOR_ONESELF = re.compile(
    r",? to (?:care for|focus on|pursue|raise|spend (?:more )?time|stay (?:at )?home|study|travel|write|go back to school)\b"
)
# What follows an employer that somebody quit: "quit | Acme, with a note",
# "quit | Acme on Monday", but "quit the Harbor race"
_THEN = re.compile(
    r"[.,;:!?)]|\Z| (?:after|amid|as|at|because|by|earlier|following|for|in|last|on|over|this|to|when|with)\b"
)
# The post of the statement before. "has completed her term | in that post", "has finished up | there"
_THAT_POST = re.compile(
    r"(?:(?:in|from|of|as) )?(?:(?:that|this|the same) (?:post|role|job|position|office|seat|capacity|chair)"
    r"|there)(?= |[.,;]|\Z)"
)
# Whoever had the post of the statement before. "Her predecessor, | Ann Moss, | left last week"
_PREDECESSOR = re.compile(r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[Ii]ts) (?:immediate )?predecessor,? \Z")
# "will leave | by year's end": an office given up, where a time and no place follows
_OWN_POST = re.compile(r"(?:his|her|their|the) (?:post|job|role|position|office)\b")
_AHEAD = re.compile(r"\b(?:(?:will|would) (?:leave|depart)|(?:is|are|be) (?:leaving|departing))\s*\Z")


def left(clause: Clause, base: Statement, start: int, name: Name) -> Statement | None:
    """The post or employer left, and the new one if the clause goes on to it.

    "is leaving | Acme to join Harbor as counsel".
    """
    text = clause.text
    if _KIN.match(text, start) and _MERE_LEAVING.search(text, 0, start):
        return None
    if base.rule == "moves/off-board":
        return _off_board(clause, base, start)
    if base.rule == "moves/parted":
        return _parted(clause, base, name)
    following = _NEXT.search(text, start - 1 if text[start - 1 : start] == " " else start) or _for_another(text, start)
    held, end = _left_post(clause, start, following.start() if following else len(text))
    base = clause.holding(base, held, end)
    if following:
        new = _next(clause, base, following)
        if new is not None:
            at_name = None if held.role or held.organization else beside(clause, name)
            kept = (
                (CareerPost(at_name.role, at_name.organization, latest=True),)
                if at_name is not None and at_name.role
                else ()
            )
            return replace(new, posts=_as_career(clause, held) or kept)
    if not held.role:
        verb = text[name.whole.end : start]
        if PRONOUN.match(text, name.whole.start) and _AHEAD.search(verb) and _LATER.match(text, start):
            return base  # "She is leaving in June": the sentence before says what
        if _PREDECESSOR.search(text[: name.whole.start]):
            return base if held.organization else replace(base, inherits=True)
        theirs = _THEIR_EMPLOYER.match(text, start)
        theirs = theirs if theirs is not None and (theirs["whose"] or _NOW.search(verb)) else None
        ahead = clause.setting.gone or theirs is not None
        if _THAT_POST.match(text, start) and beside(clause, name) is None:
            return replace(base, inherits=True)
        if (
            not held.organization
            and not clause.setting.listed
            and _MERE_LEAVING.search(verb)
            and not ahead
            and not (
                _AHEAD.search(verb)
                and (_LATER.match(text, start) or _OWN_POST.match(text, start))
                and " for " not in text[start : start + 60]
            )
            and not (_QUIT.search(verb) and _LATER.match(text, start) and beside(clause, name) is not None)
            and not (_GONE.search(verb) and _gone(text, start, beside(clause, name)))
        ):
            return None
        at_name = beside(clause, name)
        if at_name is not None:
            # of somebody in office, one word for what is left may be a town's: "clerk Ann Moss will leave | Dover to travel"
            lone = [text[slice(*name)] for name in held.organization if _FOR_ONESELF.match(text, name[1])]
            left_body = () if lone and " " not in lone[0] and not names_body(lone[0]) else base.organization
            base = replace(base, role=_within(clause, at_name, held), organization=left_body or at_name.organization)
        named = at_name is not None or held.organization or clause.setting.listed or ahead
        if not named and _MERE_LEAVING.search(verb):
            return None
        if not (
            base.role
            or clause.setting.listed
            or clause.setting.gone
            or base.rule == "moves/fired"
            or re.search("resign|retir|step|stand|stood|election|term", verb)
        ):
            told = (
                re.search(r"leaving|departing|\b(?:out|no longer) (?:at|with)\b", verb)
                or (_PLANS.search(verb) and names_body(clause.sentence_words(base.organization)))
                or _FOR_ONESELF.match(text, end)
                or ("quit" in verb and _THEN.match(text, end))
            )
            if theirs is not None:  # "the company", whose name surroundings tell
                return replace(base, end=theirs.end())
            led = at_name is not None and bool(at_name.organization) and _AHEAD.search(verb)
            return base if led or (held.organization and told) else None
    if base.role and not base.organization:  # "Lantern publisher Ann Moss announced her departure as publisher"
        body = introduced(text, name.span)
        return replace(base, organization=(clause.sentence.span(*body),)) if body else base
    return base


def _gone(text: str, start: int, at_name: Statement | None) -> bool:
    """Whether the words from ``start`` let a going be of the post ``at_name``, rather than one on a journey or from a room.

    A time closes it, with nothing behind that tells what the way is for; where not even a time does, the post has its body:
    "Ann Moss, clerk of the Tide Board, has left.", but not "Clerk Ann Moss has left. The meeting went on."
    """
    closed = _CLOSED.match(text, start)
    if closed is None or at_name is None:
        return False
    return closed["bare"] is None or bool(at_name.organization) or bool(_IS_LEAVING.search(text, 0, start))


# A part of a body. "director of the | Office of Tides", "chief of the | Harbor Division"
_PART = re.compile(
    r"(?:Office|Bureau|Center|Centre|Division|Directorate|Branch|Section|Department|Unit)\b"
    r"|[A-Z][^,;]* (?:Office|Bureau|Center|Centre|Division|Directorate|Branch|Section|Unit)\Z"
)


def _within(clause: Clause, at_name: Statement, held: Held) -> tuple[Span, ...]:
    """The post beside the name, with the part of the body left that it is in: "Ann Moss, head of Office 3, left Acme"."""
    role, part = at_name.role, at_name.organization
    if not (held.organization and role and part) or not _PART.match(clause.sentence_words(part)):
        return role
    return (Span(role[0].start, part[-1].end),) if role[-1].end < part[0].start else role


# "rotated off | the board of Acme in June"
_BOARD_LEFT = re.compile(
    r"(?:the|its|our|their) (?P<role>(?:[\w'-]+ ){0,4}?(?:board|council|committee|commission)"
    rf"(?: of (?:directors|trustees|governors|regents))?|{OWN_BOARD})(?: (?:of|at) (?=(?:the )?[A-Z]))?"
)


def _off_board(clause: Clause, base: Statement, start: int) -> Statement | None:
    """The seat at a board that somebody gives up; None where the words at ``start`` name none."""
    match = _BOARD_LEFT.match(clause.text, start)
    if match is None:
        return None
    body = proper_name(clause.text, match.end(), clause.stop(match.end())) if match.end() > match.end("role") else None
    return clause.holding(base, Held(role=(match.span("role"),), organization=(body,) if body else ()), match.end())


# "Counsel Ann Moss | and the Harbor team | have parted ways"
_AND_BODY = re.compile(
    r" and (?P<body>(?:the )?[A-Z][\w.&' -]{1,60}?) (?:have |has |are )?(?:part|agreed to part|cut|split)"
)


def _parted(clause: Clause, base: Statement, name: Name) -> Statement | None:
    """Somebody in a post and the body that they leave, as one subject."""
    at_name, body = beside(clause, name), _AND_BODY.match(clause.text, name.whole.end)
    if at_name is None or body is None:
        return None
    organization = clause.sentence.span(*without_article(clause.text, *body.span("body")))
    return replace(base, role=at_name.role, organization=(organization,))


# The next employer behind the one left. "has left Acme | for Harbor"
_FOR = re.compile(r" (?P<employer>for )(?=(?:the )?[A-Z])")
# The same behind a time. "is leaving | at the end of the month for the Harbor Group"
_LATER_FOR = re.compile(
    r"(?P<when>(?:at the (?:end|start|beginning) of|later|early|next|this|on|in|after"
    r"|by|today|tomorrow|soon)\b[^,;.]{0,40}?) for (?:the )?"
    rf"(?P<body>{CAPITAL}(?: (?:{CAPITAL}|&|of)){{0,6}})"
)
# The same right behind the verb. "is leaving | for the Harbor Group"
_DIRECT_FOR = re.compile(
    rf"for (?P<body>(?:the )?{CAPITAL}(?: (?:{CAPITAL}|&|of|for)){{0,6}})(?=[.,;]|\Z| (?:after|as|at the|in|later|next"
    rf"|this|where)\b)"
)
# Where people go for a visit. "is leaving for | the White House", "for Quay Hospital"
_STAYS = re.compile(
    r"(?:White House|Capitol|Pentagon|Congress|Court(?:house)?|Hospital|Airport|Station|Hotel|Center|Club)\Z"
)
# The writers, whom somebody leaves. "leaves | us | at the end of May for the Harbor Group"
_US = re.compile(r"(?:us|our (?:team|staff|office|group|department)) ")
# A body left that is not named. "is leaving the law firm for Harbor"
_LEFT_FIRM = re.compile(
    r"the (?:[a-z-]+ ){0,3}(?:firm|company|agency|paper|newspaper|network|bank|office|department|publication|outlet) for "
)


def _for_another(text: str, start: int) -> re.Match[str] | None:
    """Where "for" leads to the next employer rather than on in the name of the one left ("Center for Tides")."""
    direct = _DIRECT_FOR.match(text, start)
    if direct and _AHEAD.search(text, 0, start) and names_body(direct["body"]) and not _STAYS.search(direct["body"]):
        return _FOR.match(text, start - 1)
    us = _US.match(text, start)
    later = _LATER_FOR.match(text, us.end() if us else start)
    if later and names_body(later["body"]):  # "is leaving on Friday for Geneva" is a journey
        return _FOR.search(text, later.end("when"))
    if not _LEFT_BODY.match(text, start) and not _LEFT_FIRM.match(text, start):
        return None
    told = _TOLD_NEXT.search(text, start) or _WHERE.search(text, start)  # "where she was counsel for the Senate"
    found = _FOR.finditer(text, start, told.start() + len(" for ") if told else len(text))
    heads = ((match, text[start : match.start()].split(" ")[-1]) for match in found)
    return next((match for match, head in heads if not takes_complement(head)), None)


# A clause of its own, in which "for" is about other things. "left the Tide Board| after Moss said she would vote for Cole"
_TOLD_NEXT = re.compile(
    r",? (?:after|as|because|before|since|when|while) [^,;.]{1,80}?\b(?:he|she|they|it|was|were|had|is|are|announced|said"
    r"|told|voted|would|[a-z]+ed) "
)


def _left_post(clause: Clause, start: int, limit: int) -> tuple[Held, int]:
    """The post left that the words from ``start`` name, and where they end; ``limit`` is where a new post is told of."""
    text = clause.text
    later = bool(_LATER.match(text, start))
    lead = _LATER_AS.match(text, start) if later else None
    if lead is None or not role_noun(text[lead.end() : lead.end() + 60]):
        lead = _LEFT_POST.match(text, start)
    if lead is not None and _MERE_POST.match(text, start):
        return Held(), start
    given = office_of(text, start, limit) if lead is None or not lead.group().endswith((" of ", " as ")) else None
    if given is not None:
        return given, (given.organization or given.role)[0][1]
    if lead and _END_OF.match(text, lead.end()):  # "will leave his post at the end of May"
        return Held(), start
    if lead and lead.end() < limit:
        end = min(clause.stop(lead.end()), limit)
        dispute = _OVER.search(text, lead.end(), end)
        end = dispute.end("body") if dispute else end
        held = split(text, lead.end(), end)
        if role_noun(clause.words(held.role)):
            return (_each_of(held, text) if _THEIR_TERMS.match(text, start) else held), end
        name = proper_name(text, lead.end(), end)
        return (Held(organization=held.organization or (name,)), end) if name else (Held(), start)
    years = _AFTER_YEARS.search(text, start, min(limit, start + 120))
    if years and noun_led(text[years.end() : years.end() + 60]) and not re.search(r"[;:]", text[start : years.start()]):
        end = min(clause.stop(years.end()), limit)
        held = split(text, years.end(), end)
        at = _LEFT_BODY.match(text, start)
        name = proper_name(text, at.end(), years.start()) if at and not later and at.end() < years.start() else None
        return replace(held, organization=(name,) if name and not held.organization else held.organization), end
    seat = _left_seat(clause, start, limit)
    if seat is not None:
        return seat
    own = _OFFICE_OF.match(text, start, limit)
    if own is not None:
        return Held(organization=(own.span("office"),)), own.end()
    served = _SERVED.match(text, start, limit)
    if served is not None:
        name = proper_name(text, served.end(), min(clause.stop(served.end()), limit)) if served.end() < limit else None
        # years are spent in lands and with illnesses, too: but for "at", the name says itself that it is a body's
        sure = name is not None and (served["joint"] == "at" or names_body(text[slice(*name)]))
        return (Held(organization=(name,)), name[1]) if name is not None and sure else (Held(), start)
    body = None if later else _LEFT_BODY.match(text, start)
    name = proper_name(text, body.end(), min(clause.stop(body.end()), limit)) if body and body.end() < limit else None
    if name is None:
        return Held(), start
    seated = _OWN_SEAT.match(text, name[1])
    name = (name[0], seated.end()) if seated else name
    whole = text[name[0] : name[1]]
    organization = () if whole in _NO_EMPLOYER or in_town(text, name[0]) else (name,)
    where = _WHERE.match(text, name[1])
    if where:
        end = clause.stop(where.end())
        end = min(end, limit) if where.end() < limit else end
        there = split(text, where.end(), end, employer=False)
        if role_noun(clause.words(there.role)):
            return Held(role=there.role, organization=organization), end
    as_post = _AS_POST.match(text, name[1], limit)
    if as_post is not None:  # "resigned from Acme | as chief clerk"
        end = min(clause.stop(as_post.end()), limit)
        there = split(text, as_post.end(), end)
        if noun_led(text[as_post.end() : end]):
            return replace(there, organization=organization or there.organization), end
    return Held(organization=organization), name[1]


# The board or council of a body, under a name of its own, or a part of it that is only described.
# "quit the Harbor Office|'s National Tide Council", "left the Tide Ministry|'s coastal affairs shop"
_OWN_SEAT = re.compile(
    rf"'s? (?:(?:{CAPITAL} ){{1,4}}?(?:Board|Cabinet|Commission|Committee|Council|Panel|Task Force)\b"
    r"(?! (?:of|on|for) [A-Z])"
    r"|(?:[a-z&-]+ ){1,4}?(?:arm|branch|bureau|department|desk|directorate|division|office|practice|shop|staff|team|unit)"
    r"(?=[.,;]|\Z| (?:after|for|to|where)\b))"
)
# Several who each had a post of their own. "wrapped up | their terms as editors"
_THEIR_TERMS = re.compile(r"(?:from )?their (?:[\w-]+ )?(?:terms|roles|posts|positions|jobs|tenures|stints) ")


def _each_of(held: Held, text: str) -> Held:
    """``held`` by each of several: "editors" is the post of an editor."""
    first, last = held.role[0]
    one = text[first : last - 1]
    plural = text[last - 1] == "s" and not one.endswith("s") and " and " not in one and role_noun(one.split()[-1])
    return replace(held, role=((first, last - 1), *held.role[1:])) if plural else held


def _left_seat(clause: Clause, start: int, limit: int) -> tuple[Held, int] | None:
    """A seat on a board that the words from ``start`` name as left.

    "from the Harbor Board of Trustees", "the board after two years".
    """
    text = clause.text
    first = start + len("from ") if text.startswith("from ", start) else start
    end = min(clause.stop(first), limit)
    if first == start:
        board = _BOARD_LEFT.match(text, first, end)
        alone = board is not None and board.end() == board.end("role") and _THEN.match(text, board.end())
        return (Held(role=(without_article(text, *board.span("role")),)), board.end()) if board and alone else None
    seated = seat_on(text, first, end)
    if seated is not None and seated.role and seated.organization:
        return seated, end
    board = _BOARD_LEFT.match(text, first, end)
    if board is None:
        return None
    name = proper_name(text, board.end(), end) if board.end() > board.end("role") else None
    return Held(role=(board.span("role"),), organization=(name,) if name else ()), name[1] if name else board.end()


# Why somebody goes home rather than to a new post. "to return to Dover | for family reasons"
_AT_HOME = re.compile(
    r"[^,;.]{0,60}? (?:for (?:family|health|personal|private) reasons|to (?:be|spend time) with (?:his|her|their) family)\b"
)


# A name in capitals behind "return to". "return to | Ohio", "return to | New York"
_CAPITALS = re.compile(rf"(?:{CAPITAL} ){{0,2}}?{CAPITAL}(?=[.,;]|\Z| (?:for|after|in|next|and|to|where)\b)")


def _to_place(text: str, start: int) -> bool:
    """Whether somebody goes back to a place, where no post is told: "to return to Ohio"."""
    place = _CAPITALS.match(text, start)
    name = place.group().rstrip(".") if place is not None else ""
    return is_city(name) or bool(re.fullmatch(REGIONS, name))


def _next(clause: Clause, base: Statement, match: re.Match[str]) -> Statement | None:
    """The new post that the same sentence names, as a statement of its own."""
    text, start = clause.text, match.end()
    if _AT_HOME.match(text, start) or (match.group().endswith(" to ") and _to_place(text, start)):
        return None
    started = replace(base, change="start", role=(), organization=(), department=None, rule="moves/leaves-to")
    read: Callable[[Clause, Statement, int], Statement | None] | None = None
    groups = match.groupdict()
    read = (
        employer
        if groups["employer"] or (groups.get("job") or "").endswith((" at ", " with "))
        else venture
        if groups.get("venture")
        else None
    )
    if groups.get("lead"):
        return effort(clause, started, match.start("lead"))
    if read is not None:
        return read(clause, started, start)
    end = clause.stop(start)
    held = split(text, start, end)
    if HEDGED.search(text, match.start(), end) or re.search(r"\b(?:either|or)\b", text[match.start() - 8 : end]):
        return None
    return clause.holding(started, held, end) if role_noun(clause.words(held.role)) else None


def _as_career(clause: Clause, held: Held) -> tuple[CareerPost, ...]:
    """The post left, as what the person comes from."""
    if not held.role and not held.organization:
        return ()
    return (CareerPost(clause.spans(held.role), clause.spans(held.organization), latest=True),)
