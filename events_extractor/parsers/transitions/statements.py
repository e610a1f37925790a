"""Statements of a change of post in one sentence: who, what change, which post, and what of the past stands beside the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from events_extractor.language.names import Name, find
from events_extractor.model import Change, Span
from events_extractor.parsers.transitions import phrases
from events_extractor.parsers.transitions.careers import CareerPost, marked, series
from events_extractor.parsers.transitions.passages import Passage
from events_extractor.parsers.transitions.phrases import (
    AFTER,
    BEFORE,
    COMPLEMENT,
    HEDGED,
    POSSESSED,
    PROMOTED_TO,
    STOP,
    Phrase,
)
from events_extractor.parsers.transitions.posts import Held, Range, names_body, role_noun, split

_CAPITAL = r"[^\W\da-z_][\w'.&/+!-]*"
# Words in which bodies are spelled. "Moss & Cole LLP", "Center for Trade", "the U.S. Space Force"
_PROPER = rf"(?:the )?(?:{_CAPITAL}|\d\w*)(?:,? (?:{_CAPITAL}|&|\d\w*|of|for|and|on|the|de)){{0,9}}"


@dataclass(frozen=True, slots=True)
class Statement:
    """A change of post as one sentence states it. Spans are the document's; ``start`` and ``end`` are of the passage's text."""

    person: Span
    words: tuple[str, ...]
    change: Change
    rule: str
    start: int
    end: int
    role: tuple[Span, ...] = ()
    organization: tuple[Span, ...] = ()
    department: Span | None = None
    posts: tuple[CareerPost, ...] = ()
    inherits: bool = False  # post or employer are those of the statement before ("succeeding him is …")
    missing: str = ""  # why this is no record after all


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known where a sentence stands. ``listed``: in a list of moves. ``announces``: what the document's opening says."""

    listed: bool
    whole: bool = False
    announces: Change | None = None


def statements(sentence: Passage, setting: Setting) -> list[Statement]:
    """All statements in ``sentence``, in text order, one for each person."""
    text = sentence.text
    people = [name for name in find(text) if not _thing(text, name)]
    found: dict[Span, Statement] = {}
    for index, name in enumerate(people):
        for statement in _of(sentence, setting, people, index, name):
            known = found.get(statement.person)
            if known is None or (known.missing and not statement.missing):
                found[statement.person] = statement
    for statement in (*_departures(sentence, people), *_office(sentence, people), *_retirement(sentence, people)):
        found.setdefault(statement.person, statement)
    return sorted(found.values(), key=lambda statement: (statement.start, statement.person))


# Beasts, ships and machines that carry people's names. "Bella, a 12-year-old beluga whale, was"
_THING = re.compile(
    r",? (?:the|an?|our|its) (?:[\w-]+ ){0,5}?(?:whale|dolphin|orca|dog|puppy|hound|retriever|labrador|terrier|shepherd dog|cat|kitten|panda|bear|cub|elephant|horse"
    r"|racehorse|pony|gorilla|chimpanzee|orangutan|monkey|tiger|lion|leopard|giraffe|rhino|hippo|penguin|turtle|tortoise|otter|seal|sea lion|walrus|wolf|fox|eagle"
    r"|owl|parrot|raccoon|squirrel|groundhog|pig|goat|sheep|cow|bull|llama|alpaca|kangaroo|koala|snake|crocodile|alligator|shark|ship|vessel|ferry|robot|rover"
    r"|satellite|spacecraft|hurricane|storm|typhoon)s?\b"
)


def _thing(text: str, name: Name) -> bool:
    return bool(_THING.match(text, name.whole.end))


def _of(sentence: Passage, setting: Setting, people: list[Name], index: int, name: Name) -> Iterator[Statement]:
    group = _group(sentence.text, people, index)
    last = group[-1]
    if index == 0 or people[index] not in _group(sentence.text, people, index - 1):
        together = list(_after(sentence, setting, people, group))
        # "Ann Moss, Rep. Lee Cole's counsel, is leaving": only the first is meant
        yield from together or (_after(sentence, setting, people, [name]) if len(group) > 1 else ())
    elif name is not last:
        return
    else:  # "Ann Moss and Lee Cole has": the last one alone
        yield from _after(sentence, setting, people, [name])
    yield from _before(sentence, setting, people, group)
    if setting.listed or setting.announces:
        yield from _possessed(sentence, people, name)
    if name is people[0] or name is group[0]:
        yield from _list_entry(sentence, setting, people, name)


def _group(text: str, people: list[Name], index: int) -> list[Name]:
    """The people joined with the one at ``index`` by commas and "and", from it on. "Ann Moss, Lee Cole and Di Roe"."""
    group = [people[index]]
    for name in people[index + 1 :]:
        if text.startswith(("'s ", "' "), name.whole.end) or text[group[-1].whole.end : name.whole.start] not in {
            ", ",
            " and ",
            ", and ",
            " & ",
        }:
            break
        group.append(name)
    return group


def _tails(text: str, name: Name) -> Iterator[tuple[int, Range | None]]:
    """Where a verb may stand behind ``name``, each with the range of the aside between the two."""
    at = name.whole.end
    if text.startswith(" (", at) and ")" in text[at : at + 60]:
        closed = text.index(")", at) + 1
        yield closed + 1, (at + 2, closed - 1)
        at = closed
    if text.startswith(" ", at):
        yield at + 1, None
    elif text.startswith(("'s ", "'ll ", "'re "), at):
        yield at, None
    of = re.compile(rf" (?:of|at|from|with) ({_CAPITAL}(?: (?:{_CAPITAL}|of|&)){{0,6}}) ").match(text, at)
    if of and not text.startswith(" at the", at):
        yield of.end(), of.span(1)
    if text.startswith((", ", " –", " —", " --"), at):
        first = at + 2
        yield first, None
        comma = text.find(", ", first)
        tries = 0
        while 0 <= comma < first + 260 and tries < 8:
            yield comma + 2, (first, comma)
            tries += 1
            comma = text.find(", ", comma + 2)


def _after(sentence: Passage, setting: Setting, people: list[Name], group: list[Name]) -> Iterator[Statement]:
    text = sentence.text
    last = group[-1]
    for at, aside in _tails(text, last):
        for phrase in AFTER:
            match = phrase.pattern.match(text, at)
            if match is None or not (setting.listed or phrase.firm or (setting.announces and phrase.takes == "verb")):
                continue
            if phrase.rule == "moves/as" and not (setting.whole and text[: last.whole.start].strip(" -–—•*") == ""):
                continue
            if aside and (setting_name := next((p for p in people if aside[0] <= p.span.start < aside[1]), None)):
                between = text[setting_name.whole.end : aside[1]]
                if (
                    not between.strip()
                    and phrase.rule not in {"moves/to-be"}
                    and "who " not in text[aside[0] : setting_name.whole.start]
                ):
                    pass
            if _PARTICIPLE.match(match.group()) or (len(group) == 1 and re.match(r"(?:are|were|have) ", match.group())):
                continue  # "…, leaving the door open": no verb of a sentence
            change = _change(text, phrase, last.whole.start, setting)
            if change is None:
                continue
            statement = _complete(sentence, setting, people, last, phrase, change, match)
            if statement is None:
                continue
            hedge = HEDGED.search(text, max(0, group[0].whole.start - 40), group[0].whole.start) or HEDGED.search(
                text, match.start(), match.end()
            )
            if hedge and phrase.change != "nominate":
                statement = replace(statement, missing=f"not stated as a fact: {hedge.group()}")
            if phrase.takes == "left" and text[: group[0].span.start].endswith("vice "):
                statement = replace(statement, inherits=True)
            posts = _aside(sentence, aside, statement) if aside else ()
            for name in group:
                yield replace(
                    statement,
                    person=sentence.span(*name.span),
                    words=name.words(text),
                    start=min(name.whole.start, group[0].whole.start),
                    posts=(*posts, *statement.posts) if name is last else statement.posts,
                )
            return


# A participle where the verb should stand. "leaving ", "quietly joining "
_PARTICIPLE = re.compile(r"(?:\w+ly |also |now )?\w+ing (?!up$)")


def _change(text: str, phrase: Phrase, start: int, setting: Setting) -> Change | None:
    """What a phrase means here; None where it needs an announcement that is not there."""
    if phrase.rule != "moves/to-be":
        return phrase.change
    said = [
        match.group().casefold()
        for match in re.finditer(
            r"\b(?:nominat|nominee|appoint|approv|named?\b|hired|promot|select|elect)\w*", text[:start], re.IGNORECASE
        )
    ]
    if said:
        return "nominate" if said[-1].startswith("nomin") else "elect" if said[-1].startswith("elect") else "start"
    if re.match(r"[ ,]", text[start - 1 : start]) and text[:start].strip(" -–—•*,"):
        return setting.announces
    return setting.announces or "nominate"


def _stop(text: str, start: int, people: list[Name]) -> int:
    """Where the description that begins at ``start`` ends: at a stop phrase, or where the next person's statement begins."""
    stop = STOP.search(text, start)
    end = stop.start() if stop else len(text)
    for name in people:
        if start < name.whole.start < end and re.search(r"(?:,|;| and|, and)(?: that)? \Z", text[start : name.whole.start]):
            after = next(_tails(text, name), None)
            if after and (
                text.startswith(("to be ", "as "), after[0])
                or (text.startswith("to ", after[0]) and _noun_led(text[after[0] + 3 :]))
                or any(p.firm and p.rule != "moves/as" and p.pattern.match(text, after[0]) for p in AFTER)
            ):
                joint = re.search(r"(?:,|;)?(?: and)?(?: that)? \Z", text[start : name.whole.start])
                end = start + joint.start() if joint else name.whole.start
    return end


def _complete(
    sentence: Passage, setting: Setting, people: list[Name], name: Name, phrase: Phrase, change: Change, match: re.Match[str]
) -> Statement | None:
    """The statement whose verb phrase is ``match``; None where its complement is no post."""
    text, start = sentence.text, match.end()
    base = Statement(sentence.span(*name.span), name.words(text), change, phrase.rule, name.whole.start, start)
    takes = phrase.takes
    if phrase.rule == "moves/succeeds":
        return _succeeds(sentence, people, base, match)
    if takes in {"post", "verb"} and (
        match.group().endswith((" at ", " with ")) or re.match(r"(?:at|with) [A-Zt]", text[start : start + 8])
    ):
        takes = "employer"
        start += len(re.match(r"(?:at |with )?", text[start : start + 5]).group())  # type: ignore[union-attr]
    if takes == "employer":
        return _employer(sentence, setting, people, base, start)
    if takes == "venture":
        return _venture(sentence, setting, base, start)
    if takes == "left":
        return _left(sentence, setting, people, name, base, start)
    end = _stop(text, start, people)
    whom = next((p for p in people if p.whole.start <= start + 4 and start < p.span.end), None)
    if whom is not None and text[whom.span.end : whom.span.end + 2] in {"'s", "' "}:
        return None  # "has become President Moss's loyal defender" names no post
    held = split(text, start, end)
    if not setting.listed and len(_text(text, held.role).split()) > _LONGEST and phrase.rule not in _LONG_TITLES:
        return None
    if (
        not setting.listed
        and phrase.rule == "moves/becomes"
        and re.match(r"(?:the|an?) (?:first|second|third|latest|only|last|rare|new)", text[start:end])
    ):
        return None  # "became the first mayor to veto a budget" tells of a deed
    if not held.role or (takes == "post" and not role_noun(_text(text, held.role)) and not _seat(text[start:end])):
        return None
    if (
        phrase.rule == "moves/will-be"
        and not match.group().rstrip().endswith(("as", "of", "on", "become"))
        and not re.match(r"(?:an? |the |its |[\w.']+'s )?(?:[\w'&/-]+ ){0,4}", text[start:end])
    ):
        return None
    if phrase.rule.endswith(("/is-now", "/is-new", "/will-be")) and not _noun_led(text[start:end]):
        return None
    by, left = match.groupdict().get("by"), match.groupdict().get("left")
    if by and not held.organization and not find(by):
        held = replace(held, organization=(_without_article(text, *match.span("by")),))
    if left and role_noun(left):
        base = replace(base, posts=tuple(series(sentence, *match.span("left"), True)))
    created = _CREATED.match(text, end)
    if created and not held.organization:
        held = replace(held, organization=(created.span("body"),))
        end = created.end()
    return _with(sentence, base, held, end)


def _without_article(text: str, first: int, last: int) -> Range:
    return first + 4 if text.startswith("the ", first) else first, last


# An employer behind words about the post itself. "… in a newly created position at the Harbor Fund"
_CREATED = re.compile(
    rf",? in an? (?:newly|new) [\w -]{{0,30}}?(?:position|role|post|job) (?:at|in|with|for|within) (?:the )?(?P<body>{_CAPITAL}(?: (?:{_CAPITAL}|&|of|for|and)){{0,8}})"
)


# More words than a title has in running text, but for those of ambassadors and nominees.
_LONGEST = 12
_LONG_TITLES = frozenset({"moves/to-be", "moves/nominee-for", "moves/nominated", "moves/nominates", "moves/leads"})


def _seat(words: str) -> bool:
    return bool(
        re.match(
            r"(?:the )?seat\b|(?:to )?(?:the )?[\w' ]{2,40} (?:council|board|bench|court)\b|(?:lead|head|run|oversee)",
            words,
            re.IGNORECASE,
        )
    )


def _noun_led(words: str) -> bool:
    """Whether a post begins right away: its first noun names it, before any preposition or verb form."""
    head = re.split(r" (?:at|for|of|with|in|to|on|that|than|because|by|from)\b|,", words, maxsplit=1)[0]
    return role_noun(head) and not re.match(
        r"(?:an? )?(?:being|trying|going|looking|facing|calling|asking|expected|working to|set to)\b", words
    )


def _text(text: str, ranges: tuple[Range, ...]) -> str:
    return " ".join(text[first:last] for first, last in ranges)


def _with(sentence: Passage, base: Statement, held: Held, end: int) -> Statement:
    return replace(
        base,
        role=tuple(sentence.span(*part) for part in held.role),
        organization=tuple(sentence.span(*part) for part in held.organization),
        department=sentence.span(*held.department) if held.department else None,
        end=end,
    )


# "as a partner", ", as its first counsel"
_AS = re.compile(r",? as (?:an? |the |its |their |our )?(?:new |first )?")
_TO_LEAD = re.compile(r",? to (?=(?:lead|head|run|oversee|manage|launch|cover|chair) )")


def _employer(sentence: Passage, setting: Setting, people: list[Name], base: Statement, start: int) -> Statement | None:
    """ "joins Acme's Paris office as editor": the employer stands before "as", the post behind it."""
    text = sentence.text
    as_post = _AS.search(text, start, min(len(text), start + 200))
    if as_post and re.search(r"[;:]|, (?:who|where)\b", text[start : as_post.start()]):
        as_post = None
    limit = as_post.start() if as_post else len(text)
    stop = STOP.search(text, start, limit)
    end = stop.start() if stop else limit
    lead = _TO_LEAD.search(text, start, len(text))
    board = re.match(
        r"(?:the )?(?:[\w.&' ]{1,50}? )?(?:boards?|council|commission|committee|team|staff|faculty|cabinet)\b",
        text[start:end],
    )
    role: tuple[Range, ...] = ()
    organization: Range | None = None
    if as_post:
        last = _stop(text, as_post.end(), people)
        held = split(text, as_post.end(), last)
        if not role_noun(text[as_post.end() : last]) or re.search(
            r"\b(?:co-?sponsors?|witness|guests?|speakers?|plaintiffs?|defendants?)\b", text[as_post.end() : last]
        ):
            return None
        role = held.role
        if held.organization:
            return _with(sentence, base, held, last)
    elif lead and lead.start() <= end + 1:
        last = _stop(text, lead.end() + 5, people)
        role = _own_effort(text, lead.end(), last)
        end = min(end, lead.start())
    elif board and role_noun(board.group()):
        held = split(text, start, end)
        return _with(sentence, base, held, end) if held.organization else None
    else:
        last = end
    first = start
    inner = re.compile(r"(?:the )?(?:[\w-]+ ){1,5}(?:at|of|with) (?:the )?(?=[A-Z0-9])").match(text, first, end)
    if (inner and text[first:end].split(" ")[0].islower() and not text[first:end].startswith("the ")) or (
        inner and re.match(r"the (?:team|staff|board|firm|office|newsroom|bureau|ranks)", text[first:end])
    ):
        first = inner.end()  # type: ignore[union-attr]
    led = re.compile(r"(?:the |an? )?(?:[a-z][\w'-]*,? ){1,6}(?=[A-Z0-9])").match(text, first, end)
    if led:
        first = led.end()
    proper = re.compile(_PROPER).match(text, first, end)
    if proper is None:
        return None
    owner = re.compile(r"'s? (?=[\w])").search(text, first, end)
    whom = next((p for p in people if p.span.start <= first + 4 < p.span.end), None)
    single = re.match(r"[A-Z][a-z]+ in the ", text[first:end])
    if whom or single:
        if not as_post:
            return None
        return replace(_with(sentence, base, Held(role=role), last), inherits=True)
    end = min(end, proper.end())
    if (
        owner
        and owner.start() < end
        and not re.search(
            r"(?:[Ww]omen|[Mm]en|[Cc]hildren|[Pp]eople|[Vv]eteran|[Ww]orker|[Tt]eacher|[Pp]arent)s?\Z",
            text[first : owner.start()],
        )
    ):
        end = owner.start()
    end -= len(re.search(r"(?:,? (?:of|for|and|on|the|de))?[ ,.]*\Z", text[first:end]).group())  # type: ignore[union-attr]
    first += 4 if text.startswith("the ", first) else 0
    organization = (first, end)
    if not role and not setting.listed and not _clear_employer(text[first:end]):
        return None
    return _with(sentence, base, Held(role=role, organization=(organization,)), max(last, end))


def _clear_employer(words: str) -> bool:
    """Whether, outside of lists, the words behind "joins" are an employer by themselves: not "Republicans", not "Congress"."""
    return bool(
        re.search(
            r"\b(?:LLP|LLC|Inc|Group|Partners|Foundation|Institute|University|College|Strategies|Department|Times|Post|Journal|News|Bank|Capital)\b",
            words,
        )
    )


def _own_effort(text: str, start: int, end: int) -> tuple[Range, ...]:
    return ((start, start + len(text[start:end].rstrip(" .,"))),)


# "his own firm, Moss Strategies", "Harbor, a boutique consultancy", "a new newsletter called Tideline"
_VENTURE_KIND = r"(?:firm|company|consultancy|consulting|shop|practice|agency|group|PAC|nonprofit|non-profit|startup|start-up|newsletter|outlet|fund|business|foundation|studio|think tank|organization|lab|venture|podcast)"


def _venture(sentence: Passage, setting: Setting, base: Statement, start: int) -> Statement | None:
    text = sentence.text
    if not re.search(rf"\b{_VENTURE_KIND}\b", text[start:]):
        return None
    led = re.compile(
        rf"(?:(?:his|her|their|an?|the|a new) (?:[\w&'-]+,? ){{0,8}}?{_VENTURE_KIND},? (?:called |named |known as |dubbed )?)"
    ).match(text, start)
    first = led.end() if led else start
    proper = re.compile(rf"(?:{_CAPITAL}|\d\w*)(?: (?:{_CAPITAL}|&|\d\w*|of|for|and)){{0,6}}").match(text, first)
    if proper is None:
        return None
    end = proper.end() - len(re.search(r"(?: (?:of|for|and))?[ ,.]*\Z", proper.group()).group())  # type: ignore[union-attr]
    stop = re.compile(r"[.;]| (?:after|following)\b").search(text, end)
    return _with(sentence, base, Held(organization=((first, end),)), stop.start() if stop else len(text))


# What is left: "his roles as", "from her post as", "as", "from"
_LEFT_POST = re.compile(
    r"(?:from |up )?(?:(?:his|her|their|the) (?:[\w-]+ ){0,2}?(?:roles?|posts?|positions?|jobs?|seats?|duties|perch|gig) (?:as|of|at|with|in) |as |his |her |from (?:his|her|their) )"
)
# Verbs that need an employer or a post to be about work: people leave rooms too.
_MERE_LEAVING = re.compile(r"\b(?:leav|left|depart|exit|quit)\w*\s*\Z")
_LEFT_BODY = re.compile(r"from (?:the )?|(?:the )?(?=[A-Z0-9])")
# The post held there. ", where she served as an attorney"
_WHERE = re.compile(
    r",? where (?:he|she|they) (?:(?:most recently|currently|had|has|previously|also) )*(?:was|served as|worked as|is|been) (?:an? |the |its )?"
)
# The next post in the same sentence. "to join Acme as", "and will become", "to start his own firm"
_NEXT = re.compile(
    r",? (?:to|and (?:will|is|has)|where (?:he|she) will|for a (?:job|role|position|gig)) (?:be )?(?P<verb>(?:re)?join(?:ing|ed)? |becom(?:e|ing) |start(?:ing)? |launch(?:ing)? |found |serve as |be |lead |work (?:at|for|as) |(?:take|taking) over as |return(?:ing)? to |head to |as |at |with )"
)
# Not employers, though people leave them. "leaving the Hill"
_NO_EMPLOYER = frozenset({"Hill", "Capitol Hill"})
_LATER = re.compile(
    r"(?:at|in|by|on|this|next|last|later|after|effective|following|earlier|today|yesterday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)


def _left(
    sentence: Passage, setting: Setting, people: list[Name], name: Name, base: Statement, start: int
) -> Statement | None:
    text = sentence.text
    nothing = _NEXT.search(text, start - 1 if text[start - 1 : start] == " " else start)
    held, end = Held(), start
    as_late = (
        re.compile(r"[^,;]{0,60}? as (?:the |an? |its )?(?=\w)").match(text, start) if _LATER.match(text, start) else None
    )
    if as_late and role_noun(text[as_late.end() : as_late.end() + 60]):
        post = as_late
    else:
        post = _LEFT_POST.match(text, start)
    limit = nothing.start() if nothing else len(text)
    body = None
    if post and post.end() < limit:
        end = min(_stop(text, post.end(), people), limit)
        held = split(text, post.end(), end)
        if not role_noun(_text(text, held.role)):
            held = (
                Held(organization=held.organization or ((post.end(), end),))
                if text[post.end() : post.end() + 1].isupper()
                else Held()
            )
    elif not _LATER.match(text, start):
        body = _LEFT_BODY.match(text, start)
        if body and body.end() < limit:
            end = min(_stop(text, body.end(), people), limit)
            proper = re.compile(_PROPER).match(text, body.end(), end)
            if proper:
                end = min(end, proper.end())
                first = body.end() + (4 if text.startswith("the ", body.end()) else 0)
                owner = re.compile(r"'s? ").search(text, first, end)
                last = owner.start() if owner else end
                last -= (
                    1 if text[last - 1] == "." and not re.search(r"(?:[A-Z]|Inc|Corp|Co|Ltd)\.\Z", text[first:last]) else 0
                )
                if text[first:last] not in _NO_EMPLOYER:
                    held = Held(organization=((first, last),))
                where = _WHERE.match(text, end)
                if where and not owner:
                    there = _stop(text, where.end(), people)
                    post = split(text, where.end(), there)
                    if post.role and role_noun(_text(text, post.role)):
                        held = Held(
                            role=((post.role[0][0], max(b for _, b in (*post.role, *post.organization))),),
                            organization=held.organization,
                        )
    base = _with(sentence, base, held, max(end, start))
    new = _next(sentence, setting, people, base, nothing) if nothing else None
    if new is not None:
        old = _ranges(sentence, text, held)
        return replace(new, posts=old)
    if not held.role and not held.organization:
        if not setting.listed and _MERE_LEAVING.search(text[name.whole.end : start]):
            return None
        beside = _beside(sentence, name)
        if beside is not None:
            base = replace(base, role=beside.role, organization=beside.organization)
    elif not held.role:
        beside = _beside(sentence, name)
        if beside is not None:
            base = replace(base, role=beside.role)
    if (
        not setting.listed
        and not base.role
        and base.rule != "moves/fired"
        and not re.search(r"resign|retir|step", text[name.whole.end : start])
    ):
        if not (held.organization and re.search(r"is leaving|leaving|departing", text[name.whole.end : start])):
            return None
    return base


def _ranges(sentence: Passage, text: str, held: Held) -> tuple[CareerPost, ...]:
    if not held.role and not held.organization:
        return ()
    start = held.role[0][0] if held.role else held.organization[0][0]
    end = max(last for _, last in (*held.role, *held.organization))
    if held.role and held.organization:
        return tuple(replace(post, latest=True) for post in series(sentence, start, end, True))
    return (
        CareerPost(
            tuple(sentence.span(*part) for part in held.role),
            tuple(sentence.span(*part) for part in held.organization),
            True,
        ),
    )


def _next(
    sentence: Passage, setting: Setting, people: list[Name], base: Statement, match: re.Match[str]
) -> Statement | None:
    """The new post that the same sentence names, as a statement of its own."""
    verb, start = match.group("verb").strip(), match.end()
    started = replace(base, change="start", role=(), organization=(), rule="moves/leaves-to")
    if re.match(r"(?:re)?join|work (?:at|for)|return|head to|at|with", verb):
        return _employer(sentence, setting, people, started, start)
    if re.match(r"start|launch|found", verb):
        return _venture(sentence, setting, started, start)
    end = _stop(sentence.text, start, people)
    held = split(sentence.text, start, end)
    if HEDGED.search(sentence.text, match.start(), end) or re.search(
        r"\b(?:either|or)\b", sentence.text[match.start() - 8 : end]
    ):
        return None
    return _with(sentence, started, held, end) if role_noun(_text(sentence.text, held.role)) else None


# The post before a name set off by a comma. "Acme's top lawyer, "
_BESIDE_BEFORE = re.compile(r"(?:^|, |\b(?:that|and) )(?P<post>(?:the |an? |[A-Z])(?:[\w.&'/-]+ ){0,10}?[\w.&'/-]+), \Z")


def _beside(sentence: Passage, name: Name) -> Statement | None:
    """The post that stands beside the name itself, before or behind it: "Ann Moss, Acme's top lawyer, will resign"."""
    text = sentence.text
    base = Statement(sentence.span(*name.span), (), "end", "", 0, 0)
    before = _BESIDE_BEFORE.search(text[: name.whole.start])
    if before and role_noun(before.group("post")):
        return _with(sentence, base, split(text, *before.span("post")), 0)
    if text.startswith(", ", name.whole.end):
        end = text.find(", ", name.whole.end + 2)
        if 0 < end < name.whole.end + 160 and role_noun(text[name.whole.end + 2 : end]):
            return _with(sentence, base, split(text, name.whole.end + 2, end), 0)
    titles = text[name.whole.start : name.span.start].strip()
    if titles and role_noun(titles) and not re.fullmatch(r"(?:Dr|Mr|Mrs|Ms|Mx|Rev|Prof|Judge|Justice|Hon)\.?", titles):
        owner = re.search(rf"{_CAPITAL}(?: {_CAPITAL})*'s? \Z", text[: name.whole.start])
        start = owner.start() if owner else name.whole.start
        held = split(text, start, name.span.start)
        if not owner and re.fullmatch(r"(?:Sen|Rep|Gov|Gen|Adm|Lt|Col)\.", titles):  # the stop belongs to the title
            held = Held(role=((name.whole.start, name.whole.start + len(titles)),))
        return _with(sentence, base, held, 0)
    return None


def _succeeds(sentence: Passage, people: list[Name], base: Statement, match: re.Match[str]) -> Statement | None:
    text = sentence.text
    if match.group("as") is not None:
        end = _stop(text, match.end("as"), people)
        held = split(text, match.end("as"), end)
        return _with(sentence, base, held, end) if role_noun(_text(text, held.role)) else None
    whom = match.group("whom")
    if whom in {"him", "her", "them"} or find(whom) or whom.istitle():
        return replace(base, inherits=True, end=match.end("whom"))
    return None


def _aside(sentence: Passage, aside: Range, statement: Statement) -> tuple[CareerPost, ...]:
    """Former and present posts in the words between the name and its verb."""
    text = sentence.text
    if statement.change == "end":
        return ()
    if re.match(r" (?:of|at|from|with) ", text[aside[0] - 4 : aside[0]][-4:]) or re.search(
        r" (?:of|at|from|with) \Z", text[: aside[0]]
    ):
        return (CareerPost((), (sentence.span(*aside),), True),)
    posts = tuple(marked(sentence, *aside))
    if posts:
        return posts
    words = text[aside[0] : aside[1]]
    if re.match(r"(?:of [A-Z]\w+(?: [A-Z]\w+)?, )?(?:an? )?[Cc]areer [Mm]ember", words):
        first = aside[0] + re.match(r"(?:of [A-Z]\w+(?: [A-Z]\w+)?, )?(?:an? )?", words).end()  # type: ignore[union-attr]
        cut = words.find(", Class", 0)
        return tuple(series(sentence, first, aside[0] + cut if cut > 0 else aside[1], True))
    if not words.startswith("of "):
        held = split(text, *aside)
        if held.organization and held.role and role_noun(_text(text, held.role)) and not re.match(r"an? ", words):
            return tuple(series(sentence, *aside, True))
    return ()


def _before(sentence: Passage, setting: Setting, people: list[Name], group: list[Name]) -> Iterator[Statement]:
    """Statements whose verb stands before the name: "has appointed Ann Moss as dean"."""
    text = sentence.text
    before = text[: group[0].whole.start].rstrip()
    lead = re.search(
        r"(?: (?:longtime|veteran|current|former|its|their|his|our|fellow|outgoing|incoming|retired|the|an?|[a-z]+-[a-z]+|[\w'-]+ing|[a-z]+(?:er|or|ist|ant)|[A-Z]{2,6}|deputy|top|long-time)){0,5}\Z",
        before,
    )
    for cut in {len(before), lead.start() if lead else len(before)}:
        for phrase in BEFORE:
            match = phrase.pattern.search(before[:cut])
            if match is None:
                continue
            yield from _object(sentence, setting, people, group, phrase, match)
            return
    chained = _chained(text, people, group)
    if chained is not None:
        yield from _object(sentence, setting, people, group, *chained)


def _chained(text: str, people: list[Name], group: list[Name]) -> tuple[Phrase, re.Match[str]] | None:
    """The verb that governs a later object too: "hired Ann Moss as counsel and Lee Cole as press secretary"."""
    if not re.search(r"(?:,|;| and|, and|; and) \Z", text[: group[0].whole.start]):
        return None
    if not re.match(r" (?:as|to(?= (?:[\w-]+ ){0,4}?[\w-]+)) ", text[group[-1].whole.end : group[-1].whole.end + 80]):
        return None
    for name in people:
        if name.whole.start >= group[0].whole.start:
            break
        for phrase in BEFORE:
            match = phrase.pattern.search(text[: name.whole.start].rstrip()) if phrase.takes == "post" else None
            if match is not None:
                return phrase, match
    return None


def _object(
    sentence: Passage, setting: Setting, people: list[Name], group: list[Name], phrase: Phrase, match: re.Match[str]
) -> Iterator[Statement]:
    text, last = sentence.text, group[-1]
    hedge = HEDGED.search(text, max(0, match.start() - 30), match.start())
    change: Change = phrase.change
    if phrase.rule == "moves/picks" and re.search(
        r"\b(?:[Pp]resident(?:-elect)?|White House|Trump|Biden|Obama|Bush|Clinton)\b[^,;]{0,40}\Z", text[: match.start()]
    ):
        change = "nominate"
    base = Statement(sentence.span(*last.span), last.words(text), change, phrase.rule, match.start(), last.whole.end)
    statement: Statement | None = None
    aside: Range | None = None
    if phrase.rule == "moves/succeeding":
        end = _stop(text, last.whole.end + 2, people) if text.startswith(", ", last.whole.end) else last.whole.end
        statement = replace(base, inherits=True, end=end)
        aside = (last.whole.end + 2, end) if end > last.whole.end + 2 else None
    elif phrase.rule == "moves/joining":
        held = split(text, *match.span("post"))
        end = _stop(text, last.whole.end + 2, people) if text.startswith(", ", last.whole.end) else last.whole.end
        statement = replace(_with(sentence, base, held, end), inherits=not held.organization)
        aside = (last.whole.end + 2, end) if end > last.whole.end + 2 else None
    elif phrase.takes == "left":
        statement = _fired(sentence, people, last, base)
    else:
        for at, between in _complements(text, last):
            lead = COMPLEMENT.match(text, at) or (PROMOTED_TO.match(text, at) if phrase.rule == "moves/appoints" else None)
            if lead is None:
                continue
            end = _stop(text, lead.end() + 4, people)
            held = split(text, lead.end(), end)
            words = _text(text, held.role)
            if lead.group().strip() in {"to", "to the"} and _MEMBERSHIP.fullmatch(text[lead.end() : end].rstrip(" .,")):
                held = Held(organization=((lead.end(), lead.end() + len(text[lead.end() : end].rstrip(" .,"))),))
            elif not held.role or not (role_noun(words) or _seat(words)):
                continue
            statement, aside = _with(sentence, base, held, end), between
            break
        else:
            direct = re.compile(r" (?:its |the |an? )?(?=(?:[\w'-]+ ){0,4}?[\w-]+)").match(text, last.whole.end)
            if direct and not text.startswith(
                (" and ", " in ", " on ", " at ", " to ", " for ", " after ", " with "), last.whole.end
            ):
                end = _stop(text, direct.end(), people)
                if _noun_led(text[direct.end() : end]) and text[direct.end() : direct.end() + 1].islower():
                    statement = _with(sentence, base, split(text, direct.end(), end), end)
    if statement is None:
        return
    if not statement.organization and phrase.rule == "moves/appoints":
        statement = replace(statement, organization=_agent(sentence, match.start()))
    if hedge and change not in {"nominate"}:
        statement = replace(statement, missing=f"not stated as a fact: {hedge.group()}")
    posts = _aside(sentence, aside, statement) if aside else ()
    for name in group:
        yield replace(
            statement, person=sentence.span(*name.span), words=name.words(text), posts=posts if name is last else ()
        )


# A body whose membership is a post. "appointed Ann Moss to the Harbor Commission"
_MEMBERSHIP = re.compile(
    rf"(?:{_CAPITAL} ){{0,6}}(?:Commission|Board|Council|Committee|Court|Circuit|Authority|Cabinet)(?: (?:of|for|on) (?:the )?(?:{_CAPITAL} ?){{1,5}})?"
)


def _complements(text: str, name: Name) -> Iterator[tuple[int, Range | None]]:
    """Where the post may begin behind the name that a verb governs, with the aside before it."""
    at = name.whole.end
    yield at, None
    if text.startswith(", ", at):
        comma = text.find(", ", at + 2)
        while 0 <= comma < at + 260:
            yield comma, (at + 2, comma)
            yield comma + 1, (at + 2, comma)
            comma = text.find(", ", comma + 2)
    junk = re.compile(r"[^.;]{0,400}? \([DRI]-[^()]{1,20}\)(?= to (?:fill|be|serve|lead))").match(text, at)
    if junk:
        yield junk.end(), None


def _fired(sentence: Passage, people: list[Name], name: Name, base: Statement) -> Statement | None:
    text = sentence.text
    post = re.compile(r" (?:as|from) (?:the |his post as |her post as )?").match(text, name.whole.end)
    if post:
        end = _stop(text, post.end(), people)
        held = split(text, post.end(), end)
        if role_noun(_text(text, held.role)):
            return _with(sentence, base, held, end)
    beside = _beside(sentence, name)
    if beside is not None and beside.role:
        return replace(base, role=beside.role, organization=beside.organization)
    return None


def _agent(sentence: Passage, verb: int) -> tuple[Span, ...]:
    """The body that appoints: the proper name before the verb. "Acme has named", "The Harbor Fund announced today that it has hired"."""
    text = sentence.text
    for name in find(text[:verb]):  # "Sen. Ann Moss's office has hired"
        if re.match(
            r"'s? (?:(?:congressional|Senate|House|personal|district|press) )?(?:office|team|staff|campaign)\b",
            text[name.whole.end :],
        ):
            return (sentence.span(*name.whole),)
    agent = re.search(
        rf"(?:^|[,:;—–] |\bthat )(?P<agent>{_PROPER})(?: (?:has|have|also|recently|just|today|this week|announced|that|it|is|proudly|officially)){{0,6}} ?\Z",
        text[:verb],
    )
    if agent is None and re.match(
        r"\w+ing\b", text[verb:]
    ):  # "Harbor & Cole has grown its team, adding Ann Moss as counsel"
        agent = re.match(rf"(?P<agent>{_PROPER})(?= (?:has|is|have|are|continues|[a-z]+s|[a-z]+ed)\b)", text)
    if (
        agent is None
        or find(agent.group("agent"))
        or (role_noun(agent.group("agent")) and not names_body(agent.group("agent")))
    ):
        return ()
    first, last = agent.span("agent")
    first += 4 if text[first : first + 4].casefold() == "the " else 0
    return (sentence.span(first, last),) if text[first:last] not in {"He", "She", "They", "It", "We", "I"} else ()


def _possessed(sentence: Passage, people: list[Name], name: Name) -> Iterator[Statement]:
    text = sentence.text
    for phrase in POSSESSED:
        match = phrase.pattern.match(text, name.span.end)
        if match is None:
            continue
        end = _stop(text, match.end(), people)
        also = re.compile(r" and [A-Z]\w+'s ").search(text, match.end(), end)
        end = also.start() if also else end
        held = split(text, match.end(), end)
        base = Statement(sentence.span(*name.span), name.words(text), phrase.change, phrase.rule, name.whole.start, end)
        if phrase.change == "end" and not role_noun(_text(text, held.role)):
            held = Held(organization=held.role) if held.role and text[held.role[0][0]].isupper() else Held()
        if held.role or held.organization:
            yield _with(sentence, base, held, end)


# "Acme is facing a wave of departures this week, including Ann Moss, Lee Cole"
_DEPARTURES = re.compile(
    rf"(?:^|[—–:|] )(?P<body>{_PROPER}?)(?:'s)? (?:is |has |was |been |saw |sees |seen |faces |facing |losing |announced |lost |hit by |suffered |continues to see )+[^.;:]{{0,40}}?\b(?:departures|exits|resignations|retirements|layoffs)\b[^.;:]{{0,40}}?(?:,? including|:|, among them|, with) \Z"
)


def _departures(sentence: Passage, people: list[Name]) -> Iterator[Statement]:
    text = sentence.text
    for index, name in enumerate(people):
        match = _DEPARTURES.search(text[: name.whole.start])
        if match is None:
            continue
        first, last = match.span("body")
        first += 4 if text[first : first + 4].casefold() == "the " else 0
        group = _group(text, people, index)
        for one in group:
            yield Statement(
                sentence.span(*one.span),
                one.words(text),
                "end",
                "moves/departures",
                first,
                group[-1].whole.end,
                organization=(sentence.span(first, last),),
            )
        return


# A noun that tells of the subject's leaving. "… in advance of her retirement from Congress"
_RETIREMENT = re.compile(
    r"\b(?:his|her) (?:upcoming |planned |impending |announced )?(?:retirement|resignation|departure) (?P<prep>from|as) "
)


def _retirement(sentence: Passage, people: list[Name]) -> Iterator[Statement]:
    """The one person of a sentence that speaks of "her retirement from" a body or post."""
    text = sentence.text
    match = _RETIREMENT.search(text)
    if match is None or len(people) != 1 or people[0].whole.start > 40 or people[0].span.end > match.start():
        return
    if HEDGED.search(text, people[0].span.end, match.start()):
        return
    name = people[0]
    end = _stop(text, match.end(), people)
    held = split(text, match.end(), end)
    base = Statement(sentence.span(*name.span), name.words(text), "end", "moves/retirement", name.whole.start, end)
    if match["prep"] == "from" and not role_noun(_text(text, held.role)):
        if not text[match.end() : match.end() + 5].removeprefix("the ")[:1].isupper():
            return
        base = replace(base, organization=(sentence.span(*_without_article(text, match.end(), end)),))
        beside = _beside(sentence, name)
        yield replace(base, role=beside.role if beside else ())
    elif held.role:
        yield _with(sentence, base, held, end)


# Several people, each with a post, make up one body's leadership. "… will comprise the Office of the Chairman for Harbor Oil"
_COMPRISE = re.compile(
    rf",? will (?:together )?(?:comprise|form|make up|constitute) (?:the |its )?(?:[\w-]+ ){{0,3}}?(?:[Oo]ffice|[Tt]eam|[Ll]eadership|[Cc]ommittee|[Gg]roup)(?: of the [\w ]{{3,30}}?)? (?:for|of|at) (?:the )?(?P<body>{_CAPITAL}(?: {_CAPITAL}){{0,5}})"
)


def _office(sentence: Passage, people: list[Name]) -> Iterator[Statement]:
    text = sentence.text
    match = _COMPRISE.search(text)
    if match is None:
        return
    before = [name for name in people if name.whole.end < match.start()]
    for index, name in enumerate(before):
        limit = before[index + 1].whole.start if index + 1 < len(before) else match.start()
        end = len(re.sub(r",? (?:and )?\Z|,\Z", "", text[:limit]))
        if not text.startswith(", ", name.whole.end) or not role_noun(text[name.whole.end : end]):
            continue
        held = split(text, name.whole.end + 2, end, employer=False)
        base = Statement(
            sentence.span(*name.span), name.words(text), "start", "moves/comprise", name.whole.start, match.end()
        )
        yield _with(sentence, base, replace(held, organization=(match.span("body"),)), match.end())


# An entry that is a name and a post, without a verb. "Ann Moss, Director of Research", "Ann Moss – counsel, Acme"
_ENTRY = re.compile(r"(?:, |: | - | – | — | to | as )(?:to be )?")


def _list_entry(sentence: Passage, setting: Setting, people: list[Name], name: Name) -> Iterator[Statement]:
    """ "Ann Moss, Director of Research": a whole entry of a list of appointments."""
    text = sentence.text
    if not setting.whole or setting.announces is None or text[: name.whole.start].strip(" -–—•*"):
        return
    match = _ENTRY.match(text, name.whole.end)
    if match is None or len(text) > 400:
        return
    words = text[match.end() :]
    if not _noun_led(words) or re.search(r"\b(?:is|was|has|will|are|were|joins|joined|said|says|signs|signed)\b", words):
        return
    end = len(text.rstrip(" ."))
    base = Statement(sentence.span(*name.span), name.words(text), setting.announces, "moves/entry", name.whole.start, end)
    held = split(text, match.end(), end)
    if held.role and role_noun(_text(text, held.role)):
        yield _with(sentence, base, held, end)


__all__ = ["Setting", "Statement", "phrases", "statements"]
