"""Somebody is given a post: statements whose verb stands before the name, "Acme has hired Ann Moss as counsel"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from events_extractor.language.clauses import WEEKDAY
from events_extractor.language.names import Name, find
from events_extractor.language.places import is_city
from events_extractor.parsers.transitions.parts.boards import seat_on
from events_extractor.parsers.transitions.parts.clause import CAPITAL, Clause, Statement, without_article
from events_extractor.parsers.transitions.parts.persons import BRACKET, KEPT, REACH, aside_posts, each
from events_extractor.parsers.transitions.parts.phrases import BEFORE, COMPLEMENT, HEDGED, PRESIDENT, PROMOTED_TO, Phrase
from events_extractor.parsers.transitions.parts.posts import KINDS, Held, Range, names_body, noun_led, role_noun, split
from events_extractor.parsers.transitions.parts.posts.words import is_field
from events_extractor.parsers.transitions.parts.series import CareerPost, series
from events_extractor.parsers.transitions.parts.titles import bare_rank, beside
from events_extractor.parsers.transitions.statements import complements
from events_extractor.parsers.transitions.statements.agents import BY_AGENT, OWN_STAFF, agent, by_noun, principal
from events_extractor.parsers.transitions.statements.several import OF_BODY, with_bodies

# What may stand between the verb and the name's titles. "hired | longtime lobbyist | Ann Moss"
_EPITHETS = re.compile(
    r"(?: (?:longtime|long-time|veteran|current|former|its|their|his|our|fellow|outgoing|incoming|retired|Army|Navy"
    r"|Air Force|Marine Corps|Coast Guard|the|an?|deputy|top"
    r"|alumn(?:a|us)|native|[a-z]+-[a-z]+|unanimously|formally|[\w'-]+ing|[a-z]+(?:er|or|ist|ant)|[A-Z]{2,6}|[A-Z][a-z]+'s)){0,5}\Z"
)


def by_appointer(here: Clause, group: Sequence[Name]) -> Iterator[Statement]:
    """Statements whose verb stands before the name: "has appointed Ann Moss as dean"."""
    governed = _governed(here.text, group[0]) or _chained(here, group)
    if governed is None:
        return
    several = with_bodies(here, group) if governed.phrase.takes == "post" else ()
    group = [*group, *several]
    bodies = any((of := OF_BODY.match(here.text, name.whole.end)) and names_body(of["body"]) for name in group)
    phrase, match = governed.phrase, governed.match
    statement, aside = _object_of(here, phrase, match, group[-1])
    if statement is None:
        return
    if statement.change == "end" and governed.described is not None and statement.role:
        held = split(here.text, *governed.described)
        role = here.spans(held.role)
        behind = here.sentence.span(match.end() - 1, match.end()).end
        if role and (  # "laid off longtime | office manager | Ann Moss", "laid off | editor | Lee Cole"
            role[0].start < statement.role[0].start < role[-1].end or statement.role[0].start < behind <= role[0].start
        ):
            statement = replace(statement, role=role)
    if (
        not statement.organization
        and phrase.rule in BY_AGENT
        and statement.change in {"start", "elect"}
        and not _ASSENTS.search(match.group())
    ):
        body = agent(here, match.start())
        if not body and not _MADE_SO.search(match.group()):
            body = principal(here, match.start(), group[-1].whole.end, statement.end) or by_noun(here, match.start())
        statement = replace(
            statement,
            organization=body,
            inherits=statement.inherits or (not body and bool(_PRONOUN.search(here.text[: match.start()]))),
        )
    if phrase.rule in BY_AGENT and _BY_KIND.fullmatch(here.sentence_words(statement.organization)):
        body = agent(here, match.start())  # "Tern has hired Ann Moss as counsel at the lobbying firm"
        statement = replace(statement, organization=body or statement.organization)
    if phrase.rule == "moves/joined-by" and not statement.organization:
        statement = replace(statement, inherits=True)
    statement = replace(statement, internal=statement.internal or bool(_UPWARDS.search(match.group())))
    hedge = HEDGED.search(here.text, max(0, match.start() - 30), match.start())
    if hedge and statement.change != "nominate":
        statement = replace(statement, missing=f"not stated as a fact: {hedge.group()}")
    posts = (*(aside_posts(here, aside, statement) if aside else ()), *_described_posts(here, governed, statement))
    for one, name in zip(each(here, statement, group, posts), group, strict=True):
        of = OF_BODY.match(here.text, name.whole.end) if several else None
        if of is not None and bodies:
            one = replace(one, posts=(CareerPost((), (here.sentence.span(*of.span("body")),), latest=True), *one.posts))
        yield one


# What things do as well as bodies. "The vote | made", "The storm | moved"
_MADE_SO = re.compile(r"\b(?:ma[dk]|mov|land|welcom|shift|switch)\w*\Z")
# What is done by those who only assent. "The Senate | confirmed", "parliament | approved"
_ASSENTS = re.compile(r"\b(?:confirm|approv|ratif)\w*\Z")
# The employer by its kind alone. "the lobbying firm", "global consultancy"
_BY_KIND = re.compile(rf"(?:the )?(?:[a-z][\w-]*,? ){{0,5}}{KINDS}")
# Rising within one body. "has promoted"
_UPWARDS = re.compile(r"\b(?:promot|elevat)\w*\Z")
# An employer spoken of by a pronoun. "She has also | hired Ann Moss"
_PRONOUN = re.compile(
    r"(?:\A|[;:] |\band )(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t"
    r"|[Tt]he (?:firm|company|group|agency|bank|paper|newspaper|network|station|center|institute|association|foundation"
    r"|board|magazine|outlet|startup|team|campaign))(?: (?:has|have|also|then|now|in turn|had|recently)){0,3} \Z"
)


@dataclass(frozen=True, slots=True)
class _Governed:
    """The phrase that governs a name, its match, and the range of the words between the two that say what the person is."""

    phrase: Phrase
    match: re.Match[str]
    described: Range | None = None


def _governed(text: str, name: Name) -> _Governed | None:
    """The phrase that ends before ``name``, or before the words that describe whom it names."""
    before = text[: name.whole.start].rstrip()
    epithets, apposed = _EPITHETS.search(before), _APPOSED.search(before + " ")
    shorter = (before[: match.start()] for match in (epithets, apposed) if match)
    for words in dict.fromkeys((before, *shorter)):
        for phrase in BEFORE:
            match = phrase.pattern.search(words)
            if match is not None:
                inside = [found for found in _descriptions(text, name.span.start) if found[0] > match.end()]
                return _Governed(phrase, match, inside[-1] if inside else None)
    for described in _descriptions(text, name.span.start):
        words = text[: described[0]].rstrip()
        for phrase in BEFORE:
            match = phrase.pattern.search(words) if phrase.takes in {"post", "left"} or phrase.rule == _SUCCEEDING else None
            if match is not None:
                return _Governed(phrase, match, described)
    return None


# "Replacing her will be | counsel | Ann Moss"
_SUCCEEDING = "moves/succeeding"
_LONGEST = 9  # words of a description
# What no description of a person begins with or holds. "named | after the editor | Ann Moss"
_NO_DESCRIPTION = re.compile(
    r"(?:after|before|by|for|to|with|from|over|under|against|than|as|on|in|into|about)\b"
    r"|.*\b(?:is|was|were|has|have|had|will|that|which|who|said|says|not|and|or|but|he|she|it|they)\b|.*[;:!?]|.*[a-z]\. "
)


def _descriptions(text: str, first: int) -> Iterator[Range]:
    """The ranges right before the name at ``first`` that say what the person is, the shortest first.

    "hired | FT tides correspondent | Ann Moss", "lured | the Post's man in Dover, | Ann Moss"
    """
    apposed = text.endswith((", ", ": "), 0, first)
    end = first - 2 if apposed else first - 1
    at = end
    for _ in range(_LONGEST):
        at = text.rfind(" ", 0, max(at - 1, 0)) + 1
        words = text[at:end]
        if "," in words or find(words):
            return
        telling = role_noun(words) if not apposed else role_noun(words) or "'s " in words
        if telling and not _NO_DESCRIPTION.match(words) and (apposed or role_noun(words.split()[-1])):
            yield at, end
        if not at:
            return


def _described_posts(here: Clause, governed: _Governed, statement: Statement) -> tuple[CareerPost, ...]:
    """The present post that stands before the name: "hired | FT tides correspondent | Ann Moss"."""
    if governed.described is None or statement.change == "end" or KEPT.match(here.text[governed.described[0] :]):
        return ()
    held = split(here.text, *governed.described)
    role = here.words(held.role)
    if not held.organization and (" " not in role or bare_rank(role) or is_city(role.rpartition(" ")[0])):
        return ()  # "hired lobbyist Ann Moss", "hired Boston lawyer Lee Cole": what somebody is rather than a post
    return tuple(series(here.sentence, *governed.described, True))


# What leads to the next of several who are given posts. "; ", ", and ", " and "
_NEXT = (", ", "; ", " and ", "; and ", ", and ", " and of ", ", and of ", ", of ")


def _chained(here: Clause, group: Sequence[Name]) -> _Governed | None:
    """The verb that governs a later object too: "hired Ann Moss as counsel and Lee Cole as press secretary"."""
    text, first = here.text, group[0].whole.start
    described = None
    if not text.endswith(_NEXT, 0, first):
        described = next(
            (found for found in _descriptions(text, group[0].span.start) if text.endswith(_NEXT, 0, found[0])), None
        )
        if described is None:
            return None
    if not any(_LEADS_TO_POST.match(text, at) for at, _ in _complements(text, group[-1])):
        direct = _DIRECT.match(text, group[-1].whole.end)
        if direct is None or not noun_led(text[direct.end() :].partition(",")[0]):
            return None
    for name in here.people:
        if name.whole.start >= first:
            break
        governed = _governed(text, name)
        if governed is not None and governed.phrase.takes == "post":
            return replace(governed, described=described)
    return None


_LEADS_TO_POST = re.compile(r" (?:as|to|for) ")
# The post right behind the name. "named Ann Moss | its next president"
_DIRECT = re.compile(
    r"(?: '\d\d)?(?:(?<=[A-Z][A-Z]),|(?<=[A-Z]\.),)? (?!(?:and|of|in|on|at|to|for|after|with|from|is|was|are|were|will"
    r"|would|has|have|had|said"
    r"|says|told|who|that|as|by|or|but|while|when|also|joins|joined) )(?:its |the |an? )?(?=[a-z]|(?:C[A-Z]{1,2}O|[AES]?VP"
    r"|President|Chair(?:man|woman)?)\b)"
)


def _object_of(here: Clause, phrase: Phrase, match: re.Match[str], name: Name) -> tuple[Statement | None, Range | None]:
    """The statement about the ``name`` that ``phrase`` governs, and the range of an aside behind the name."""
    text, end = here.text, name.whole.end
    change = (
        "nominate"
        if phrase.rule == "moves/picks"
        and not OWN_STAFF.search(text, end, here.stop(end + 4))
        and (here.setting.announces == "nominate" or PRESIDENT.search(text, max(0, match.start() - 50), match.start()))
        else phrase.change
    )
    if phrase.rule == "moves/picks" and _VOTERS.search(text, 0, match.start()):
        change = "elect"
    base = here.statement(name, change, phrase.rule, match.start(), end)
    if match.group() == "ousting":  # the post is the one that somebody else was just given
        return replace(base, inherits=True), None
    if phrase.takes == "left":
        gone = _dismissed(here, base, name)
        newcomer = any(other.whole.end < match.start() for other in here.people) and role_noun(text[: match.start()])
        if gone is None and newcomer and _MADE_ROOM.search(text, 0, match.end()):  # of whoever was just given the post
            return replace(base, inherits=True), None
        if gone is not None and gone.role and not gone.organization and _FIRES.search(match.group()):
            gone = replace(gone, organization=agent(here, match.start()))
        return gone, None
    if phrase.takes == "none":  # the post stands before the name, and an aside behind it
        told = here.stop(end + 2) if text.startswith(", ", end) else end
        held = split(text, *match.span("post")) if "post" in match.groupdict() else Held()
        if phrase.rule == "moves/led-by":
            body = agent(here, match.start())
            if not role_noun(match["post"]) and match["post"] not in _HEADED:
                return None, None
            posts = (told > end + 2 and (end + 2, told)) or None
            led = replace(base, role=(here.sentence.span(*match.span("post")),), organization=body, end=told)
            return (led if body else None), posts
        behind = _AS.match(text, end) if not held.role else None
        if behind and noun_led(text[behind.end() :]):  # "has been succeeded by Ann Moss as chair of the Guild"
            told = here.stop(behind.end())
            return here.holding(base, split(text, behind.end(), told), told), None
        if "employer" in match.groupdict() and not held.organization and names_body(match["employer"]):
            held = replace(held, organization=(without_article(text, *match.span("employer")),))  # "Joining Acme as counsel"
        statement = replace(here.holding(base, held, told), inherits=not held.organization)
        return statement, (end + 2, told) if told > end + 2 else None
    for at, aside in _complements(text, name):
        after = _TO_SUCCEED.match(text, at)
        if after is not None:
            return replace(base, inherits=True, end=after.end()), aside
        lead = COMPLEMENT.match(text, at) or _SUCCEED_AS.match(text, at)
        if lead is None and phrase.rule == "moves/appoints":
            lead = PROMOTED_TO.match(text, at)
        if lead is None:
            continue
        told = _before_next(here, lead.end(), here.stop(lead.end() + 2))
        held = split(text, lead.end(), told)
        held = _own_part(text, _own_title(text, lead.start(), held))
        words = here.words(held.role)
        seated = seat_on(text, lead.end(), told) if _TO_SEAT.search(lead.group()) else None
        if seated is not None:
            held = seated
        elif not held.role or complements.NO_POST.search(words) or not (role_noun(words) or complements.seat(words)):
            continue
        return here.holding(base, held, told), aside
    # "elected Ann Moss (Harbor Lines) chair of the board", "elected Lee Cole of Harbor Lines chair"
    beside_name = BRACKET.match(text, end) or _OF_DIRECT.match(text, end)
    direct = _DIRECT.match(text, beside_name.end() if beside_name else end)
    told = here.stop(direct.end()) if direct else end
    following = next((other for other in here.people if direct.end() < other.span.start < told), None) if direct else None
    if direct and following is not None:
        joint = _JOINT.search(text, direct.end(), following.whole.start)
        if joint is None:  # "hired Acme head of trade Ann Moss as counsel"
            return None, None
        told = joint.start()
    if direct and noun_led(text[direct.end() : told]) and not (_MADE.search(match.group()) and _RECORD.match(text, end)):
        return here.holding(base, _own_part(text, split(text, direct.end(), told)), told), _of_body(beside_name)
    return _hired(here, base, phrase, match, name), None


# How a post that somebody was just given fell vacant. "is the new clerk, | following the retirement of | Lee Cole"
_MADE_ROOM = re.compile(r"\b(?:after|following|upon) the (?:departure|resignation|retirement) of\Z")
_HEADED = frozenset({"led", "headed", "run", "chaired"})


def _of_body(match: re.Match[str] | None) -> Range | None:
    """The range of the body in what stands beside a name, where it is one: "elected Lee Cole of | Harbor Lines | chair"."""
    body = match.groupdict().get("body") if match else None
    return match.span("body") if match and body and names_body(body) else None


def _own_title(text: str, first: int, held: Held) -> Held:
    """``held`` with what stands before its noun as a part of the title, where that is "ours".

    "as our new Harbor Projects coordinator".
    """
    if not (held.role and held.organization and held.organization[-1][1] + 1 == held.role[0][0]):
        return held
    own = _OWN.search(text, first, held.organization[0][0])
    return Held(role=((held.organization[0][0], held.role[-1][1]),)) if own else held


def _own_part(text: str, held: Held) -> Held:
    """``held`` with what seems its employer as a part of the role, where that is owned by whoever gives the post.

    "has hired Ann Moss as manager at its Dover yard".
    """
    if not (held.role and held.organization and text.endswith((" its ", " their "), 0, held.organization[0][0])):
        return held
    other = _OTHER_BODY.match(text, held.organization[0][0], held.organization[-1][1])
    if other is not None:  # "at its Dover rival Harbor Lines"
        return replace(held, organization=((other.end(), held.organization[0][1]), *held.organization[1:]))
    return Held(role=((held.role[0][0], held.organization[-1][1]),)) if held.role[0][0] < held.organization[0][0] else held


# What a body has that is no part of it, and the name of that. "its | Dover rival | Harbor Lines", "its | parent firm | Acme"
_OTHER_BODY = re.compile(
    r"(?:[\w.'-]+ ){0,3}?(?:rival|competitor|parent|former|sister|predecessor)(?: (?:agency|body|company|employer|firm|group"
    r"|paper|publication|school|station))? (?=[A-Z])"
)


def _before_next(here: Clause, first: int, end: int) -> int:
    """Where the post from ``first`` ends if the next person is named before ``end``: "as clerk|, Lee Cole as counsel"."""
    text = here.text
    starts = {one.whole.start for one in here.people}
    if of_next := next((match for match in _OF_NEXT.finditer(text, first, end) if match.end() in starts), None):
        return of_next.start()
    joined = next(
        (match for match in _AND_NEXT.finditer(text, first) if match.end() in starts and match.end() <= end),
        None,
    )
    if joined is not None and noun_led(text[first : joined.start()]):
        return joined.start()
    comma = text.find(", ", first, end)
    following = any(comma < other.whole.start < end for other in here.people) if comma > 0 else False
    return comma if following and noun_led(text[first:comma]) else end


# "the appointment of Ann Moss to the board| and of |Lee Cole to the council"
_OF_NEXT = re.compile(r"(?:, and|,| and) of (?=[A-Z])")
# The next of several, with a post of their own. "as clerk| and | Lee Cole of Harbor House as counsel"
_AND_NEXT = re.compile(r",? and (?=(?:[A-Z][\w.'-]* ){1,4}[A-Z][\w.'-]*(?: of [^,;.]{3,60}|, [^,;.]{3,60},)? as )")
# What makes somebody a record rather than a colleague. "making Ann Moss | the first mayor to"
_MADE = re.compile(r"\bma(?:de|king)\Z")
_RECORD = re.compile(
    r" (?:the|an?) (?:\w+-)?(?:first|second|third|only|latest|youngest|oldest|longest"
    r"|highest|lowest|most|richest|rare|favou?rite|front-?runner)\b"
)
# What joins the next of several. "named Ann Moss chief of staff|, Lee Cole counsel| and Di Roe clerk"
_JOINT = re.compile(r"(?:,|;)?(?: and)? \Z")
# Verbs of which the object is an employee whatever the post, and what tells of the work instead of it.
_HIRES = re.compile(
    r"\b(?:(?:hir|poach|recruit|lur|snag|snapp|woo)\w*|picked up|picks up|br(?:ings|ought) (?:in|on|aboard))\Z"
)
_GONE_FROM = re.compile(
    rf" (?:away )?from (?:the |rival )?(?P<body>{CAPITAL}(?: (?:{CAPITAL}|of|&)){{0,5}}?)(?=[.,;] *(?:\Z|[A-Z])| *\Z)"
)
_WORK = re.compile(r",? to (?:cover|handle|lead|head|run|oversee|manage|build|work on|focus on|write|report) ")


def _hired(here: Clause, base: Statement, phrase: Phrase, match: re.Match[str], name: Name) -> Statement | None:
    """Somebody hired by a body without a post that is named: "poached Ann Moss from the Courier to cover City Hall"."""
    if not _HIRES.search(match.group()) or phrase.takes != "post":
        return None
    body = agent(here, match.start())
    gone = _GONE_FROM.match(here.text, name.whole.end)
    if gone and body:  # "picked up Ann Moss from Pike & Rowe."
        left_body = CareerPost((), (here.sentence.span(*gone.span("body")),), latest=True)
        return replace(base, organization=body, posts=(left_body,), end=gone.end("body"))
    for at, aside in _complements(here.text, name):
        work = _WORK.match(here.text, at)
        if work:
            left = aside if aside and here.text[aside[0] : aside[1]][:1].isupper() else None
            posts = (CareerPost((), (here.sentence.span(*left),), latest=True),) if left else ()
            return replace(base, organization=body, posts=posts, end=work.start()) if body else None
    return None


# The post behind a successor.
_AS = re.compile(r",? as (?:the |an? |its |their )?(?:new )?")
# What says whose post it is. "as | our new Harbor Projects coordinator"
_OWN = re.compile(r"\b(?:our|its|their) (?:new(?:est)? )?\Z")
# Verbs of which the subject is the employer. "Acme | fired | its clerk, Ann Moss"
_FIRES = re.compile(r"(?:(?:fir|oust|dismiss|sack)\w+|(?:laid|lays|laying) off)\Z")
# Who chooses by vote. "Members | chose Ann Moss as chair"
_VOTERS = re.compile(
    r"\b(?:[Mm]embers(?:hip)?|[Vv]oters|[Ss]hareholders|[Dd]elegates|Democrats|Republicans"
    r"|caucus|[Ll]awmakers|[Ss]tudents)\b[^,;.]{0,50}\Z"
)
# "appointed Ann Moss | to succeed Lee Cole as president"
_SUCCEED_AS = re.compile(
    r",? to (?:succeed|replace) (?:him|her|them|[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,3}) as (?:the |its |an? |their )?"
)
# "appointed Ann Moss | to succeed her"
_TO_SUCCEED = re.compile(
    r",? (?:to (?:succeed|replace)|as (?:the )?(?:successor|replacement) (?:to|for))"
    r" (?:him|her|them|[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2})(?! as\b| [A-Z])\b"
    r"|,? as (?:his|her|their) (?:successor|replacement)\b"
)
_TO_SEAT = re.compile(r"\b(?:to|on|to fill)(?: the| an?| its| their| our)? ?\Z")
# Whom somebody is hired away from. "poached Ann Moss | from the Courier | to be editor"
_HIRED_FROM = re.compile(rf" (?:away )?from (?:the )?(?P<body>{CAPITAL}(?: (?:{CAPITAL}|of|&)){{0,5}})(?= (?:as|to)\b)")
# When it was done. "tapped Ann Moss | on Thursday | to lead", "named Lee Cole | this week | as"
_ON_DAY = re.compile(
    rf" (?:(?:on )?{WEEKDAY}(?: (?:morning|afternoon|evening|night))?|today"
    r"|yesterday|this (?:week|month|morning|afternoon)|last (?:week|month|night))(?= (?:to|as)\b)"
)
# The desk somebody is moved from. "switched Ann Moss | from the tides and rivers desks | to become"
_MOVED_FROM = re.compile(r" from (?:the |his |her |their )?[a-z][^,;.:]{2,60}?(?= to\b)")
# The same right before the post. "elected Lee Cole | of Harbor Lines | chair"
_OF_DIRECT = re.compile(
    rf" of (?:the )?(?P<body>{CAPITAL}(?: (?:{CAPITAL}|of|for|and|&)){{0,7}}?)(?= (?!(?:and|of|for)\b)[a-z])"
)
# Where somebody is from, or works. "named Ann Moss | of Ohio | as counsel",
# "welcome Lee Cole | of the Harbor Department | as chair"
_OF = re.compile(rf" of (?:the )?(?P<body>{CAPITAL}(?: (?:{CAPITAL}|of|for|and|&)){{0,7}}?)(?= (?:as|to)\b)")


def _complements(text: str, name: Name) -> Iterator[tuple[int, Range | None]]:
    """Where the post may begin behind the name that a verb governs, with the range of the aside before it."""
    at = name.whole.end
    yield at, None
    bracket = BRACKET.match(text, at)
    if bracket:
        at = bracket.end()
        yield at, None
    day = _ON_DAY.match(text, at)
    if day:
        at = day.end()
        yield at, None
    left = _HIRED_FROM.match(text, at)
    if left:
        yield left.end(), left.span("body")
    desk = _MOVED_FROM.match(text, at)
    if desk:
        yield desk.end(), None
    of = _OF.match(text, at)
    if of:
        yield of.end(), of.span("body") if names_body(of["body"]) or is_field(of["body"]) else None
    if text.startswith(", ", at):
        comma = text.find(", ", at + 2, at + REACH)
        while comma > 0:
            yield comma, (at + 2, comma)
            yield comma + 1, (at + 2, comma)
            comma = text.find(", ", comma + 2, at + REACH)


# The post before the name that a verb governs. "fired the head of the Harbor Agency, | Ann Moss"
_APPOSED = re.compile(r" (?:the|its|his|her|their|our|an?) (?P<post>[^,;.]{3,90}), \Z")
_DISMISSED_AS = re.compile(
    r"(?: after (?:[\w-]+ ){1,5}?(?:years?|months|decades?|terms?))?"
    r" (?:as|from|in the (?:role|post|position) of) (?:the |his post as |her post as )?"
)


def _dismissed(here: Clause, base: Statement, name: Name) -> Statement | None:
    """ "fired Ann Moss as counsel", "the retirement of Ann Moss after ten years as counsel",
    "the departure of counsel Ann Moss".
    """
    lead = _DISMISSED_AS.match(here.text, name.whole.end)
    if lead:
        told = here.stop(lead.end())
        held = split(here.text, lead.end(), told)
        if role_noun(here.words(held.role)):
            return here.holding(base, held, told)
    apposed = _APPOSED.search(here.text[: name.whole.start], base.start)
    if apposed and noun_led(apposed["post"]):
        return here.holding(base, split(here.text, *apposed.span("post")), name.whole.end)
    at_name = beside(here, name)
    if at_name is not None and at_name.role:
        return replace(base, role=at_name.role, organization=at_name.organization)
    return None
