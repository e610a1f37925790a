"""Changes of post told by a noun or by their subject's part in something: "her retirement from Congress", "departures,
including Ann Moss", "Ann Moss, counsel, and Lee Cole, treasurer, will form the leadership of Harbor Oil"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from events_extractor.language.names import Name, find
from events_extractor.model import Span
from events_extractor.parsers.transitions.parts.clause import CAPITAL, PROPER, Clause, Statement, without_article
from events_extractor.parsers.transitions.parts.phrases import HEDGED, POSSESSED
from events_extractor.parsers.transitions.parts.posts import Held, role_noun, split
from events_extractor.parsers.transitions.parts.propernames import trimmed_end
from events_extractor.parsers.transitions.parts.series import series
from events_extractor.parsers.transitions.parts.titles import beside
from events_extractor.parsers.transitions.statements.complements import HONOUR, NO_POST


def by_noun(here: Clause) -> Iterator[Statement]:
    """The statements of the clause that no verb of a person makes."""
    if here.setting.listed or here.setting.announces or _CONGRATULATES.match(here.text) or _ACCEPTED.search(here.text):
        yield from _possessed(here)
    yield from _departures(here)
    yield from _leadership(here)
    yield from _retirement(here)
    yield from _parted(here)
    yield from _last_day(here)
    yield from _outgoing(here)
    yield from _newcomer(here)
    yield from _new_holder(here)
    yield from _thanked(here)


_CONGRATULATES = re.compile(r"(?:[\w ,]{0,70}\b)?[Cc]ongrat")
# "The board has accepted Ann Moss's resignation as clerk", "announced Lee Cole's appointment as dean"
_ACCEPTED = re.compile(
    r"\b(?:accept(?:s|ed)|announc(?:es|ed|ing)|confirm(?:s|ed|ing)|approv(?:es|ed)|welcom(?:es|ed))"
    r" (?:[\w.]+ ){0,6}?[A-Z][\w-]+'s? (?:[a-z]+ )?(?:resignation|retirement|appointment|promotion|departure|nomination)\b"
)
_NEXT_OWNER = re.compile(r" and [A-Z]\w+'s ")


def _possessed(here: Clause) -> Iterator[Statement]:
    """ "With Ann Moss's promotion to chief counsel"."""
    text = here.text
    for index, name in enumerate(here.people):
        for phrase in POSSESSED:
            match = phrase.pattern.match(text, name.span.end)
            if match is None:
                continue
            group = _joined(here, index)
            if phrase.rule == "moves/election" and not match.group().endswith(" "):  # "on their re-election!"
                for one in group:
                    yield replace(here.statement(one, "elect", phrase.rule, one.whole.start, match.end()), inherits=True)
                continue
            if HONOUR.match(text, match.end()):
                continue
            end = here.stop(match.end())
            owner = _NEXT_OWNER.search(text, match.end(), end)
            end = owner.start() if owner else end
            held = split(text, match.end(), end)
            if phrase.change == "end" and not role_noun(here.words(held.role)):
                named = here.words(held.role)[:1].isupper()
                held = Held(organization=held.role) if named else Held()
            if held.role or held.organization:
                for one in group if "their" in match.group() else (name,):
                    base = here.statement(one, phrase.change, phrase.rule, one.whole.start, end)
                    yield here.holding(base, held, end)


def _joined(here: Clause, index: int) -> list[Name]:
    """The people joined with the one at ``index`` by commas and "and", up to it: "Ann Moss, Lee Cole and | Di Roe"."""
    first = index
    while first and here.text[here.people[first - 1].whole.end : here.people[first].whole.start] in _JOINTS:
        first -= 1
    return list(here.people[first : index + 1])


# "Acme is facing a wave of departures this week, including Ann Moss, Lee Cole"
_DEPARTURES = re.compile(
    rf"(?:^|[—–:|] )(?P<body>{PROPER}?)(?:'s)?"
    rf" (?:(?:is|has|was|been|saw|sees|seen|faces|facing|losing|announced|lost|suffered) ){{1,3}}"
    r"[^.;:]{0,40}?\b(?:departures|exits|resignations|retirements|layoffs)\b[^.;:]{0,40}?"
    r"(?:,? including|:|, among them|, with) \Z"
)
_JOINTS = frozenset({", ", " and ", ", and ", " & "})


def _departures(here: Clause) -> Iterator[Statement]:
    """Those named in a list of departures from a body: "a wave of departures, including Ann Moss, Lee Cole"."""
    text = here.text
    body: Span | None = None
    begin = end = 0
    for name in here.people:
        match = _DEPARTURES.search(text[: name.whole.start]) if body is None else None
        if match is not None:
            begin, end = match.span("body")
            body, begin = here.sentence.span(*without_article(text, begin, end)), begin
        elif body is None or text[end : name.whole.start] not in _JOINTS:
            if body is not None:
                return
            continue
        end = name.whole.end
        yield replace(here.statement(name, "end", "moves/departures", begin, end), organization=(body,))


# "… will make up the new office of Harbor Oil"
_LEADERSHIP = re.compile(
    r",? will (?:together )?(?:comprise|form|make up|constitute) (?:the |its )?(?:[\w-]+ ){0,3}?"
    r"(?:[Oo]ffice|[Tt]eam|[Ll]eadership|[Cc]ommittee|[Gg]roup)(?: of the [\w ]{3,30}?)? (?:for|of|at) (?:the )?"
    rf"(?P<body>{CAPITAL}(?: {CAPITAL}){{0,5}})"
)
_BETWEEN = re.compile(r",? and \Z|, \Z|,\Z")


def _leadership(here: Clause) -> Iterator[Statement]:
    """Several people, each with a post, who make up one body's leadership."""
    text = here.text
    match = _LEADERSHIP.search(text)
    if match is None:
        return
    body = (match.start("body"), trimmed_end(text, *match.span("body")))
    before = [name for name in here.people if name.whole.end < match.start()]
    limits = [*(name.whole.start for name in before[1:]), match.start()]
    for name, limit in zip(before, limits[: len(before)], strict=True):
        end = len(_BETWEEN.sub("", text[:limit]))
        if text.startswith(", ", name.whole.end) and role_noun(text[name.whole.end : end]):
            held = replace(split(text, name.whole.end + 2, end, employer=False), organization=(body,))
            base = here.statement(name, "start", "moves/leadership", name.whole.start, match.end())
            yield here.holding(base, held, match.end())


# "… ahead of her retirement from the court"
_RETIREMENT = re.compile(
    r"\b(?:his|her) (?:upcoming |planned |impending |announced )?(?:retirement|resignation|departure) (?P<word>from|as) "
)
# How near the beginning of the sentence its subject stands.
_NEAR = 40


def _retirement(here: Clause) -> Iterator[Statement]:
    """The one person of a sentence that speaks of "her retirement from" a body or post."""
    text = here.text
    match = _RETIREMENT.search(text)
    if match is None or len(here.people) != 1:
        return
    name = here.people[0]
    if name.whole.start > _NEAR or name.span.end > match.start() or HEDGED.search(text, name.span.end, match.start()):
        return
    end = here.stop(match.end())
    held = split(text, match.end(), end)
    base = here.statement(name, "end", "moves/retirement", name.whole.start, end)
    if role_noun(here.words(held.role)):
        yield here.holding(base, held, end)
    elif match["word"] == "from" and text[match.end() : end].removeprefix("the ")[:1].isupper():
        at_name = beside(here, name)
        body = here.sentence.span(*without_article(text, match.end(), trimmed_end(text, match.end(), end)))
        yield replace(base, role=at_name.role if at_name else (), organization=(body,))


# "Harbor Mills cut ties with its counsel, Ann Moss"
_PARTED = re.compile(
    rf"(?:(?P<body>{PROPER}) )?(?:(?:has|have|and|also) ){{0,2}}(?:part(?:ed|ing|s)? (?:ways|company)|cut ties|cuts ties"
    rf"|severed ties|split) with (?:(?:its|their|his|her) )?(?P<post>(?:[\w'&/-]+ ){{0,6}}[\w'&/-]+)?,? \Z"
)


def _parted(here: Clause) -> Iterator[Statement]:
    """A body that parts with somebody in a post: "parted ways with its chief lobbyist, Ann Moss"."""
    for name in here.people:
        match = _PARTED.search(here.text[: name.span.start])
        if (
            match is None
            or match["post"] is None
            or not role_noun(match["post"])
            or HEDGED.search(here.text, 0, match.start())
        ):
            continue
        pronoun = match["body"] in {"He", "She", "They", "It", "We", "I"}
        if pronoun or not (match["body"] or here.setting.listed):
            continue
        held = split(here.text, *match.span("post"))
        base = here.holding(here.statement(name, "end", "moves/parted", match.start(), name.whole.end), held, name.whole.end)
        if not held.organization and match["body"]:
            base = replace(base, organization=(here.sentence.span(*without_article(here.text, *match.span("body"))),))
        yield base


# "Press secretary Ann Moss's last day was Friday", "her last day at Acme is June 5"
_LAST_DAY = re.compile(
    r"(?P<own>'s|\b[Hh]is|\b[Hh]er|\b[Tt]heir) (?:final|last) day"
    rf"(?: (?:on the job|in office|as (?:the |an? )?(?P<post>[\w&/'.-]+(?: [\w&/'.-]+){{0,7}}?)|(?:at|with|in|for)"
    rf" (?:the )?(?P<body>{CAPITAL}(?: (?:{CAPITAL}|of|and|&|for)){{0,6}})))? (?:is|was|will be|comes|came)\b"
)


# The same behind its day. "Today is | Ann Moss's last day as clerk of Harbor House"
_IS_LAST_DAY = re.compile(
    r"\b(?:is|was|will be|marks|marked) (?:[A-Z][\w.-]* ){1,3}?[A-Z][\w.-]*'s? (?:final|last) day as "
    r"(?:the |an? )?"
)


def _last_day(here: Clause) -> Iterator[Statement]:
    """Somebody whose last day at work is spoken of, who has a post beside the name."""
    text = here.text
    for match in _IS_LAST_DAY.finditer(text):
        whose = [name for name in here.people if match.start() < name.span.start < match.end()]
        held = split(text, match.end(), here.stop(match.end()))
        if len(whose) == 1 and role_noun(here.words(held.role)):
            base = here.statement(whose[0], "end", "moves/last-day", whose[0].whole.start, match.end())
            yield here.holding(base, held, here.stop(match.end()))
    for match in _LAST_DAY.finditer(text):
        before = [name for name in here.people if name.span.end <= match.start()]
        if (
            not before
            or (match["own"] == "'s" and before[-1].span.end != match.start())
            or (match["own"] != "'s" and len(before) > 1)
        ):
            continue
        at_name = beside(here, before[-1])
        posted = match["post"] and role_noun(match["post"])
        if at_name is None and not match["body"] and not posted and not here.setting.listed:
            continue
        base = here.statement(before[-1], "end", "moves/last-day", before[-1].whole.start, match.end())
        base = replace(base, role=at_name.role, organization=at_name.organization) if at_name else base
        base = here.holding(base, split(here.text, *match.span("post")), match.end()) if posted else base
        if match["body"]:
            base = replace(base, organization=(here.sentence.span(*match.span("body")),))
        yield base


# "She succeeds outgoing president Ann Moss", "replaces the retiring clerk, Lee Cole"
_OUTGOING = re.compile(
    r"\b(?:succeed|replac|follow)(?:s|es|ed|ing|e)? (?:the )?(?:outgoing|departing|retiring)"
    r" (?P<post>(?:[\w'&/-]+ ){0,5}?[\w'&/-]+),? \Z"
)


def _outgoing(here: Clause) -> Iterator[Statement]:
    """Somebody who is on the way out, named as whom another one follows."""
    for name in here.people:
        match = _OUTGOING.search(here.text[: name.span.start])
        if match is not None and role_noun(match["post"]):
            held = split(here.text, *match.span("post"))
            base = here.statement(name, "end", "moves/outgoing", match.start(), name.whole.end)
            yield replace(here.holding(base, held, name.whole.end), inherits=not held.organization)


# "Norway's new ambassador, Ann Moss, presented her credentials", "Harbor House's incoming cook, Lee Cole, starts"
_NEWCOMER = re.compile(
    rf"(?:\A|[.;,] )(?P<body>{PROPER}|[Tt]he [a-z]+(?: [a-z]+)?)(?:'s?)"
    rf" (?:new(?:est)?|incoming|newly (?:appointed|named|hired)) (?P<post>(?:[a-z][\w'-]* ){{0,5}}?[a-z][\w'-]*), \Z"
)
_ARRIVES = re.compile(
    r",? (?:(?:has|will|who) )?(?:arriv|start|began|begin|takes? (?:up|over|office)|took (?:up|over|office)"
    r"|present(?:s|ed) (?:his|her|their) credentials|come[s]? (?:from|to)|joins? from|introduced (?:him|her|them)sel)"
)


def _newcomer(here: Clause) -> Iterator[Statement]:
    """Somebody introduced as a body's new holder of a post, who arrives there."""
    text = here.text
    for name in here.people:
        match = _NEWCOMER.search(text[: name.whole.start])
        if match is None or not role_noun(match["post"]) or find(match["body"]):
            continue
        if not here.setting.listed and not _ARRIVES.match(text, name.whole.end):
            continue
        held = Held(role=(match.span("post"),), organization=(without_article(text, *match.span("body")),))
        if match["body"].casefold().startswith("the ") and match["body"][4:].islower():  # "The panel's new chair"
            held = Held(role=held.role)
        base = here.statement(name, "start", "moves/new", match.start("body"), name.whole.end)
        yield replace(here.holding(base, held, name.whole.end), inherits=not held.organization)


# "The committee's new chair is | Ann Moss", "The new editor of Harbor Weekly is | Lee Cole"
_NEW_HOLDER = re.compile(
    rf"(?:\A|[.;:] )[-–—•* ]{{0,6}}(?:(?P<body>{PROPER}|[Tt]he [a-z]+)'s? |The |Our |Its )"
    rf"(?:new(?:est)?|next|incoming) (?P<post>[^,.;:]{{3,80}}?"
    rf"|[^.;:]{{3,60}}?, [A-Z][\w ]{{2,30}},? (?:at|of|for) [^,.;:]{{3,60}}) (?:is|will be) (?:[Pp]rofessor )?\Z"
)


def _new_holder(here: Clause) -> Iterator[Statement]:
    """Somebody who is the new holder of a post, which is the subject of the sentence."""
    text = here.text
    for name in here.people:
        match = _NEW_HOLDER.search(text[: name.whole.start])
        if match is None or not role_noun(match["post"]) or find(match["body"] or "") or NO_POST.search(match["post"]):
            continue
        held = split(text, *match.span("post"))
        body = match["body"]
        if body and not (body.casefold().startswith("the ") and body[4:].islower()):  # "The panel's new chair"
            held = replace(held, organization=(without_article(text, *match.span("body")),))
        base = here.statement(name, "start", "moves/new", match.start("post"), name.whole.end)
        yield replace(here.holding(base, held, name.whole.end), inherits=not held.organization)


# Before and behind those who are thanked as they go.
# "thank | Ann Moss and Lee Cole | for their service to Harbor House as they step down"
_THANKS = re.compile(r"\b[Tt]hank(?:s|ed|ing)?(?: to| you(?:,| to)?)? \Z")
_AS_THEY_GO = re.compile(
    rf"(?: \([^()]{{1,40}}\))? for (?:his|her|their|all) (?:[\w'-]+ ){{1,8}}?(?:to (?:the )?(?P<body>{PROPER}) )?"
    r"as (?:he|she|they) (?:(?:step|stand)s? (?:down|aside)|leaves?|departs?|retires?|moves? on)\b"
)
_JOINT_NAMES = re.compile(r"(?: \([^()]{1,40}\))?(?:,|,? and|,? &) ")


def _thanked(here: Clause) -> Iterator[Statement]:
    """Those who are thanked as they leave their posts, which are not named."""
    text, group = here.text, list[Name]()
    for name in here.people:
        joined = group and _JOINT_NAMES.fullmatch(text, group[-1].whole.end, name.whole.start)
        if not joined:
            group = []
        if joined or _THANKS.search(text[: name.whole.start]):
            group.append(name)
        match = _AS_THEY_GO.match(text, name.whole.end) if group else None
        if match is None:
            continue
        body = match.span("body") if match["body"] and not find(match["body"]) else None
        last = trimmed_end(text, *body) if body else 0
        for one in group:
            base = here.statement(one, "end", "moves/thanked", group[0].whole.start, match.end())
            yield replace(base, organization=(here.sentence.span(body[0], last),) if body else (), inherits=not body)


# The writer is the one appointed. "The trustees have named me as"
_ME = re.compile(
    r"\b(?:asked|appointed|named|elected|chosen|selected) me (?:as |to (?:be|become|serve as"
    r"|(?:assume|resume|take on) the (?:roles?|responsibilities|position|duties|post) of) )(?:the |its )?"
)
_MY_POST = re.compile(
    r"in addition to my (?:current |present )?(?:role|duties|post|position|responsibilities) as (?:the |its )?"
)


def of_writer(here: Clause, writer: Span, words: tuple[str, ...]) -> Statement | None:
    """The statement that the writer, whose name stands at ``writer`` in the document, makes of their own new post."""
    text = here.text
    match = _ME.search(text)
    if match is None or HEDGED.search(text, 0, match.start()):
        return None
    end = here.stop(match.end())
    held = split(text, match.end(), end)
    if not role_noun(here.words(held.role)):
        return None
    base = Statement(writer, words, "start", "moves/asked-me", match.start(), end, inherits=not held.organization)
    mine = _MY_POST.search(text, end)
    if mine:
        base = replace(base, posts=tuple(series(here.sentence, mine.end(), here.stop(mine.end()), True)))
    return here.holding(base, held, end)
