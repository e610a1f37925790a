"""Statements of a change of post in one sentence: who, what change, which post, and what of the past stands beside the name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from events_extractor.language.names import Name, find
from events_extractor.model import Change, Span
from events_extractor.parsers.transitions import complements
from events_extractor.parsers.transitions.careers import CareerPost, marked, series
from events_extractor.parsers.transitions.clause import (
    CAPITAL,
    PROPER,
    Clause,
    Setting,
    Statement,
    clause,
    without_article,
)
from events_extractor.parsers.transitions.greetings import by_greeting
from events_extractor.parsers.transitions.nouns import by_noun
from events_extractor.parsers.transitions.passages import Passage
from events_extractor.parsers.transitions.phrases import AFTER, BEFORE, COMPLEMENT, HEDGED, PRESIDENT, PROMOTED_TO, Phrase
from events_extractor.parsers.transitions.posts import Held, Range, names_body, noun_led, role_noun, split

# How far behind a name its verb may stand, asides included.
_REACH = 260


def statements(sentence: Passage, setting: Setting) -> list[Statement]:
    """All statements in ``sentence``, in text order, one for each person; near misses among them say what is ``missing``."""
    here = clause(sentence, setting)
    found: dict[Span, Statement] = {}
    for statement in (*_by_verb(here), *by_noun(here), *by_greeting(here)):
        known = found.get(statement.person)
        if (
            known
            and known.change == statement.change
            and not known.organization
            and statement.organization
            and not statement.missing
        ):
            known = found[statement.person] = replace(known, organization=statement.organization)
        if known is None or (known.missing and not statement.missing):
            found[statement.person] = statement
    return sorted(found.values(), key=lambda statement: (statement.start, statement.person))


def _by_verb(here: Clause) -> Iterator[Statement]:
    joined = 0  # how many of the people belong to groups already read
    for index, name in enumerate(here.people):
        governed = _GOVERNED.search(here.text, max(0, name.whole.start - 20), name.whole.start)
        if index < joined:
            if index == joined - 1 and not governed:
                yield from _after(here, [name])  # "Ann Moss and Lee Cole has": the last one alone
            continue
        group = _group(here, index)
        joined = here.people.index(group[-1]) + 1
        taken = bool(_TAKEN_FROM.search(here.text[max(0, name.whole.start - 120) : name.whole.start]))
        if taken and _WHO.match(here.text, name.whole.end):
            yield from (replace(one, inherits=True) if one.change == "end" else one for one in _after(here, [name]))
        elif not governed:  # in "director of Gas Trading, has been" what the "of" governs is no subject
            # "Ann Moss, Rep. Lee Cole's counsel, is leaving": where the group is none, its first name alone is meant
            yield from list(_after(here, group)) or (_after(here, group[:1]) if len(group) > 1 else ())
        yield from _before(here, group)
        yield from _entry(here, name)


# Words whose object is no subject, unless somebody is greeted. "a former aide to ", "for ", but "Congratulations to "
_GOVERNED = re.compile(
    r"(?<!ongratulations )(?<!ongrats )(?<!elcome )(?<!udos )\b(?:of|at|for|with|to|from|in|by|under|than|like|alongside) \Z"
)
# What makes somebody a predecessor. "taking over as editor from ", "succeeds "
_TAKEN_FROM = re.compile(
    r"\b(?:tak(?:es?|en|ing)|took) over(?: [^,;.]{3,60})? (?:from|for) \Z|\b(?:step|fill)(?:s|ped|ping|ed|ing)? in for \Z|\b(?:succeed|replac)(?:e|s|es|ed|ing) \Z"
)
# A relative clause, perhaps behind an aside. "Lee Cole, | the acting head, who is retiring"
_WHO = re.compile(r", (?:[^,;.]{3,60}, )?who ")
_JOINTS = frozenset({", ", " and ", ", and ", " & "})

# What stands in brackets behind a name. "Ann Moss | (ex-Treasury)"
_BRACKET = re.compile(r" \([^()]{1,60}\)")
# The past in such brackets. "(ex-Harbor)", "(formerly of Acme)", "(previously counsel to Sen. Moss)"
_BRACKETED = re.compile(
    r" \((?:ex-|(?:formerly|former|previously|most recently|lately|late|from|via)(?: (?:of|at|with|from))? )(?:the )?(?P<post>[^()]{2,60})\)"
)


def _bracketed(here: Clause, name: Name) -> Iterator[CareerPost]:
    """The former post in brackets behind ``name``."""
    match = _BRACKETED.match(here.text, name.whole.end)
    if match is None:
        return
    person = next(iter(find(match["post"])), None)
    if role_noun(match["post"]) and not (person and person.whole.start == 0):
        yield from series(here.sentence, *match.span("post"), False)
    else:
        yield CareerPost((), (here.sentence.span(*match.span("post")),))


# An aside between two joined subjects. "Ann Moss|, formerly counsel to Sen. Cole, and | Lee Cole … are launching"
_APPOSITION = re.compile(r", (?!who )(?:(?! (?:is|was|has|will|said|joins|joined|told) )[^;:]){3,120}?,? and ")


# What leads to somebody named in an aside. ", formerly chief of staff to | Rep. Moss"
_LED_TO = re.compile(r", [^;:]{3,100} (?:to|for|of|with|under) \Z")


def _plural_behind(text: str, name: Name) -> bool:
    """Whether the verb of several people stands behind ``name`` and its aside: "…, Lee Cole, a lobbyist, are launching"."""
    plural = re.compile(r" (?:are|have|were|will both|launched|joined) ")
    if plural.match(text, name.whole.end):
        return True
    comma = text.find(", ", name.whole.end + 2, name.whole.end + 100) if text.startswith(", ", name.whole.end) else -1
    return comma > 0 and bool(plural.match(text, comma + 1))


def _group(here: Clause, index: int) -> list[Name]:
    """The people joined with the one at ``index`` by commas and "and", from it on: "Ann Moss, Lee Cole and Di Roe"."""
    group = [here.people[index]]
    for name in here.people[index + 1 :]:
        owner = here.text.startswith(("'s ", "' "), name.whole.end)
        between = here.text[group[-1].whole.end : name.whole.start]
        if not owner and _APPOSITION.fullmatch(between) and _plural_behind(here.text, name):
            group.append(name)
            continue
        if _LED_TO.search(between):
            continue  # somebody named in the aside: "Ann Moss, formerly counsel to Sen. Cole, and"
        if owner or _BRACKET.sub("", between) not in _JOINTS:
            break
        group.append(name)
    return group


# The body that somebody is of, between name and verb. " of Harbor Research "
_OF_BODY = re.compile(rf" (?:of|from|with|at(?! the)) (?P<body>{CAPITAL}(?: (?:{CAPITAL}|of|&)){{0,6}}) ")
_DASHES = (" – ", " — ", " -- ")


def _verbs(text: str, name: Name) -> Iterator[tuple[int, Range | None]]:
    """Where a verb may stand behind ``name``, each with the range of the aside between the two."""
    at = name.whole.end
    if text.startswith(" (", at) and text.find(")", at, at + 60) > 0:
        closed = text.index(")", at) + 1
        yield closed + 1, None if _BRACKETED.match(text, at) else (at + 2, closed - 1)
        at = closed
    if text.startswith(" ", at):
        yield at + 1, None
    elif text.startswith(("'s ", "'ll ", "'re "), at):
        yield at, None
    body = _OF_BODY.match(text, at)
    if body:
        yield body.end(), body.span("body")
    dash = next((mark for mark in _DASHES if text.startswith(mark, at)), None)
    if dash:
        first = at + len(dash)
        closed = text.find(dash, first, first + _REACH)
        if closed > 0:  # "Ann Moss — a former aide to Sen. Cole — is now"
            yield closed + len(dash), (first, closed)
    if text.startswith(", ", at):
        first = at + 2
        yield first, None
        if text.startswith("who ", first):
            yield first + len("who "), None
        comma = text.find(", ", first, first + _REACH)
        for _ in range(8):
            if comma < 0:
                break
            yield comma + 2, (first, comma)
            if text.startswith("who ", comma + 2) and not find(text[at:comma]):
                yield comma + 2 + len("who "), (first, comma)
            comma = text.find(", ", comma + 2, first + _REACH)
    yield from _distant(text, name)


# The verb further on, behind another one. "has told staff that she | will leave", "has sold her firm and | will step down"
_DISTANT = re.compile(
    r"(?:\b(?:that|said|says|told [\w ]{2,30}) (?:he|she|they) (?:will |is |are |has |intends to |plans to |wishes to )?(?:[\w ]{3,50} and )?"
    r"| and )(?=(?:will|has|is|plans to|intends to) (?:(?:therefore|thus|also|now|then|accordingly|so) )?)"
    r"(?P<skip>(?:will|has|is) (?=(?:therefore|thus|accordingly|so) ))?(?:(?:therefore|thus|accordingly|so) )?"
)


# Those told something are no subjects. "told President | Lund that he will leave"
_TOLD = re.compile(r"\b(?:told|informed|notified) (?:[A-Z]\w+ )?\Z")


def _distant(text: str, name: Name) -> Iterator[tuple[int, Range | None]]:
    """Where a later verb of the sentence stands whose subject is still ``name``, which opens the sentence."""
    before = text[: name.span.start].strip(" -–—•*")
    if (
        before
        and text[: name.whole.start].strip(" -–—•*")
        and not before.endswith(":")
        and complements.title_before(text, name) != (text.index(before), len(before) + text.index(before))
    ):
        return
    for match in _DISTANT.finditer(text, name.whole.end, name.whole.end + _REACH):
        others = [other for other in find(text) if name.whole.end < other.whole.start < match.start()]
        if all(_TOLD.search(text[: other.whole.start]) for other in others):
            yield match.end(), None


# A participle where the verb should stand. "leaving ", "quietly joining "
_PARTICIPLE = re.compile(r"(?:\w+ly |also |now )?\w+ing (?!up$)")
_PLURAL = re.compile(r"(?:are|were|have) ")
_SAID = re.compile(r"\b(?:announced|announces|says|said)\b")


def _after(here: Clause, group: Sequence[Name]) -> Iterator[Statement]:
    """Statements whose verb stands behind the last name of ``group``: one for each name."""
    for at, aside in _verbs(here.text, group[-1]):
        for phrase in AFTER:
            match = phrase.pattern.match(here.text, at)
            if match is None or not _counts(here, phrase, match, group):
                continue
            statement = _subject_of(here, phrase, match, group)
            if statement is not None:
                posts = _aside(here, aside, statement) if aside else ()
                yield from _each(here, statement, group, posts)
                return


# What is news in a relative clause, too. "…, who | has joined Acme", "who | announced her retirement", "who | is retiring"
_RELATIVE = re.compile(
    r"becomes |(?:has|have|will|'ll|'s|is) (?!now |the |a |new |out )(?!been elected)|(?:announced|announces) (?:his|her|their) "
)


def _counts(here: Clause, phrase: Phrase, match: re.Match[str], group: Sequence[Name]) -> bool:
    """Whether a phrase that matches may be read as a statement about ``group`` here."""
    text, setting = here.text, here.setting
    if not (setting.listed or phrase.firm or (setting.announces and phrase.takes == "verb")):
        return False
    passing = text[: match.start()].endswith(", who ") and not _RELATIVE.match(match.group())
    if passing and (not setting.listed or phrase.takes == "left"):
        # "He succeeds Lee Cole, who retired in May" tells of the past in passing
        return False
    if (
        (phrase.rule == "moves/as" or match.group().startswith("to "))
        and phrase.rule != "moves/to-be"
        and not (setting.whole and _opens(text, group[-1]))
    ):
        return False
    # "…, leaving the door open" is no verb of a sentence, "and others have joined" one of other subjects
    return not _PARTICIPLE.match(match.group()) and not (len(group) == 1 and _PLURAL.match(match.group()))


def _opens(text: str, name: Name) -> bool:
    """Whether nothing but a bullet stands before ``name``."""
    return not text[: name.whole.start].strip(" -–—•*")


def _subject_of(here: Clause, phrase: Phrase, match: re.Match[str], group: Sequence[Name]) -> Statement | None:
    text, name, first = here.text, group[-1], group[0].whole.start
    change = _change(here, phrase, name.whole.start)
    if change is None:
        return None
    base = here.statement(name, change, phrase.rule, first, match.end())
    statement: Statement | None
    if phrase.rule == "moves/succeeds":
        statement = complements.succeeds(here, base, match)
    elif phrase.takes == "employer":
        statement = complements.employer(here, base, match.end())
    elif phrase.takes == "venture":
        statement = complements.venture(here, base, match.end())
    elif phrase.takes == "left":
        statement = complements.left(here, base, match.end(), name)
    elif phrase.takes == "command":
        statement = complements.command(here, base, match.end())
    elif phrase.takes == "verb":
        statement = complements.effort(here, base, match.end())
    else:
        statement = complements.post(here, base, match)
    if statement is None:
        return None
    hedge = HEDGED.search(text, max(0, first - 40), first) or HEDGED.search(text, match.start(), match.end())
    if hedge and phrase.change != "nominate":
        statement = replace(statement, missing=f"not stated as a fact: {hedge.group()}")
    if statement.role and not statement.organization and _SAID.search(text, 0, first):
        statement = replace(statement, organization=_agent(here, first))
    if change == "start" and not statement.posts:
        statement = replace(statement, posts=_titled(here, group[0]))
    statement = replace(statement, internal=bool(_UPWARDS.search(match.group())))
    if statement.change == "elect" and re.search(r"\bpartner", here.sentence_words(statement.role)):
        statement = replace(statement, change="start")
    # "vice Lee Cole, resigned": the post is the one just filled
    return replace(statement, inherits=statement.inherits or text[: group[0].span.start].endswith("vice "))


# Rising within one body. "has been promoted to", "moves up to"
_UPWARDS = re.compile(r"\b(?:promoted|bumped|elevated|upped|moved up|(?:move|moves|moving|step|steps|stepped) up)\b")


def _titled(here: Clause, name: Name) -> tuple[CareerPost, ...]:
    """The present post that stands as a title before the subject: "Controller | Ann Moss will serve as"."""
    title = complements.title_before(here.text, name)
    if title is None or re.match(r"(?:[Ff]ormer|[Ee]x)\b", here.text[title[0] : title[1]]):
        return ()
    return tuple(series(here.sentence, *title, True))


def _own_aside(here: Clause, group: Sequence[Name], name: Name, statement: Statement) -> tuple[CareerPost, ...]:
    """The past of one of several subjects, from the aside behind that name."""
    following = group[group.index(name) + 1]
    first, last = name.whole.end + 2, following.whole.start
    joint = re.search(r",? and \Z", here.text[:last])
    if not here.text.startswith(", ", name.whole.end) or joint is None or joint.start() <= first:
        return ()
    return _aside(here, (first, joint.start()), statement)


def _each(here: Clause, statement: Statement, group: Sequence[Name], posts: tuple[CareerPost, ...]) -> Iterator[Statement]:
    """``statement`` for each person of ``group``; the aside is about the last one."""
    for name in group:
        yield replace(
            statement,
            person=here.sentence.span(*name.span),
            words=name.words(here.text),
            posts=(
                *_bracketed(here, name),
                *(posts if name is group[-1] else _own_aside(here, group, name, statement)),
                *statement.posts,
            ),
        )


_CHANGES = re.compile(r"\b(?:nominat|nominee|appoint|approv|named?\b|hired|promot|select|elect)\w*", re.IGNORECASE)


def _change(here: Clause, phrase: Phrase, start: int) -> Change | None:
    """What a phrase means here. "to be" means what the verb before it says, else what the document announces, else nominate.

    None inside a sentence that has no such verb, in a document that announces nothing.
    """
    if phrase.rule != "moves/to-be":
        return phrase.change
    said = [match.group().casefold() for match in _CHANGES.finditer(here.text, 0, start)]
    if said:
        return "nominate" if said[-1].startswith("nomin") else "elect" if said[-1].startswith("elect") else "start"
    if here.text[:start].strip(" -–—•*,"):
        return here.setting.announces
    return here.setting.announces or "nominate"


# A title in capitals by itself. "Senior Independent Director", "Director of Research"
_TITLE_CASE = re.compile(r"[A-Z][\w'-]*(?: (?:[A-Z&][\w'-]*|of|and|for|the)){0,7}")
# The home state, then a career. "of Ohio, a Career Member of the Foreign Service, Class of Counselor"
_CAREER_MEMBER = re.compile(r"(?:of [A-Z]\w+(?: [A-Z]\w+)?, )?(?:an? )?(?=[Cc]areer [Mm]ember)")


def _aside(here: Clause, aside: Range, statement: Statement) -> tuple[CareerPost, ...]:
    """Former and present posts in the words between the name and its verb."""
    text, (first, last) = here.text, aside
    if statement.change == "end":
        return ()
    if re.search(r"\w (?:of|at|from|with) (?:the )?\Z", text[max(0, first - 12) : first]):
        return (CareerPost((), (here.sentence.span(first, last),), latest=True),)
    posts = tuple(marked(here.sentence, first, last))
    if posts:
        return posts
    career = _CAREER_MEMBER.match(text, first, last)
    if career:
        rank = text.find(", Class", first, last)
        return tuple(series(here.sentence, career.end(), rank if rank > 0 else last, True))
    article = re.compile(r"(?:the|our|its|an?) ").match(text, first, last)
    words = text[article.end() if article else first : last]
    if words[:1].isupper() and role_noun(words) and not find(words) and noun_led(words) and _TITLE_CASE.fullmatch(words):
        return tuple(series(here.sentence, first, last, True))
    held = split(text, first, last)
    if held.organization and role_noun(here.words(held.role)) and not text.startswith("of ", first):
        return tuple(series(here.sentence, first, last, True))
    return ()


# What may stand between the verb and the name's titles. "hired | longtime lobbyist | Ann Moss"
_EPITHETS = re.compile(
    r"(?: (?:longtime|long-time|veteran|current|former|its|their|his|our|fellow|outgoing|incoming|retired|the|an?|deputy|top"
    r"|[a-z]+-[a-z]+|unanimously|formally|[\w'-]+ing|[a-z]+(?:er|or|ist|ant)|[A-Z]{2,6})){0,5}\Z"
)


def _before(here: Clause, group: Sequence[Name]) -> Iterator[Statement]:
    """Statements whose verb stands before the name: "has appointed Ann Moss as dean"."""
    governing = _governing(here.text[: group[0].whole.start].rstrip()) or _chained(here, group)
    if governing is None:
        return
    phrase, match = governing
    statement, aside = _object_of(here, phrase, match, group[-1])
    if statement is None:
        return
    if (
        not statement.organization
        and phrase.rule in _BY_AGENT
        and statement.change in {"start", "elect"}
        and "confirm" not in match.group()
    ):
        statement = replace(statement, organization=_agent(here, match.start()))
    hedge = HEDGED.search(here.text, max(0, match.start() - 30), match.start())
    if hedge and statement.change != "nominate":
        statement = replace(statement, missing=f"not stated as a fact: {hedge.group()}")
    yield from _each(here, statement, group, _aside(here, aside, statement) if aside else ())


def _governing(before: str) -> tuple[Phrase, re.Match[str]] | None:
    """The phrase at the end of ``before``, with or without epithets of the name that follows."""
    epithets, apposed = _EPITHETS.search(before), _APPOSED.search(before + " ")
    shorter = (before[: match.start()] for match in (epithets, apposed) if match)
    for words in dict.fromkeys((before, *shorter)):
        for phrase in BEFORE:
            match = phrase.pattern.search(words)
            if match is not None:
                return phrase, match
    return None


def _chained(here: Clause, group: Sequence[Name]) -> tuple[Phrase, re.Match[str]] | None:
    """The verb that governs a later object too: "hired Ann Moss as counsel and Lee Cole as press secretary"."""
    text, first = here.text, group[0].whole.start
    bracket = _BRACKET.match(text, group[-1].whole.end)
    at = bracket.end() if bracket else group[-1].whole.end
    if not text[:first].endswith((", ", "; ", " and ")) or not text.startswith((" as ", " to "), at):
        return None
    for name in here.people:
        if name.whole.start >= first:
            break
        governing = _governing(text[: name.whole.start].rstrip())
        if governing is not None and governing[0].takes == "post":
            return governing
    return None


# The post right behind the name. "named Ann Moss | its next president"
_DIRECT = re.compile(r" (?!and |of |in |on |at |to |for |after |with )(?:its |the |an? )?(?=[a-z])")


def _object_of(here: Clause, phrase: Phrase, match: re.Match[str], name: Name) -> tuple[Statement | None, Range | None]:
    """The statement about the ``name`` that ``phrase`` governs, and the range of an aside behind the name."""
    text, end = here.text, name.whole.end
    change = (
        "nominate"
        if phrase.rule == "moves/picks" and PRESIDENT.search(text, max(0, match.start() - 50), match.start())
        else phrase.change
    )
    base = here.statement(name, change, phrase.rule, match.start(), end)
    if phrase.takes == "left":
        return _dismissed(here, base, name), None
    if phrase.takes == "none":  # the post stands before the name, and an aside behind it
        told = here.stop(end + 2) if text.startswith(", ", end) else end
        held = split(text, *match.span("post")) if "post" in match.groupdict() else Held()
        statement = replace(here.holding(base, held, told), inherits=not held.organization)
        return statement, (end + 2, told) if told > end + 2 else None
    for at, aside in _complements(text, name):
        lead = COMPLEMENT.match(text, at) or (PROMOTED_TO.match(text, at) if phrase.rule == "moves/appoints" else None)
        if lead is None:
            continue
        told = here.stop(lead.end() + 4)
        held = split(text, lead.end(), told)
        words = here.words(held.role)
        body = complements.MEMBERSHIP.match(text, lead.end(), told) if lead.group().strip() in {"to", "to the"} else None
        if body and body.end() == told:
            held = Held(organization=((lead.end(), complements.trimmed_end(text, lead.end(), told)),))
        elif not held.role or not (role_noun(words) or complements.seat(words)):
            continue
        return here.holding(base, held, told), aside
    direct = _DIRECT.match(text, end)
    told = here.stop(direct.end()) if direct else end
    others = any(end < other.span.start < told for other in here.people)  # "hired Acme head of trade Ann Moss as counsel"
    if direct and not others and noun_led(text[direct.end() : told]):
        return here.holding(base, split(text, direct.end(), told), told), None
    return None, None


# Whom somebody is hired away from. "poached Ann Moss | from the Courier | to be editor"
_HIRED_FROM = re.compile(rf" (?:away )?from (?:the )?(?P<body>{CAPITAL}(?: (?:{CAPITAL}|of|&)){{0,5}})(?= (?:as|to)\b)")
# Where somebody is from. "named Ann Moss | of Ohio | as counsel"
_OF_HOME = re.compile(r" of [A-Z]\w+(?: [A-Z]\w+)?(?= (?:as|to)\b)")


def _complements(text: str, name: Name) -> Iterator[tuple[int, Range | None]]:
    """Where the post may begin behind the name that a verb governs, with the range of the aside before it."""
    at = name.whole.end
    yield at, None
    bracket = _BRACKET.match(text, at)
    if bracket:
        at = bracket.end()
        yield at, None
    left = _HIRED_FROM.match(text, at)
    if left:
        yield left.end(), left.span("body")
    home = _OF_HOME.match(text, at)
    if home:
        yield home.end(), None
    if text.startswith(", ", at):
        comma = text.find(", ", at + 2, at + _REACH)
        while comma > 0:
            yield comma, (at + 2, comma)
            yield comma + 1, (at + 2, comma)
            comma = text.find(", ", comma + 2, at + _REACH)


# The post before the name that a verb governs. "fired the head of the Harbor Agency, | Ann Moss"
_APPOSED = re.compile(r" (?:the|its|his|her|their|our|an?) (?P<post>[^,;.]{3,90}), \Z")
_DISMISSED_AS = re.compile(r" (?:as|from) (?:the |his post as |her post as )?")


def _dismissed(here: Clause, base: Statement, name: Name) -> Statement | None:
    """ "fired Ann Moss as counsel", "the departure of counsel Ann Moss"."""
    lead = _DISMISSED_AS.match(here.text, name.whole.end)
    if lead:
        told = here.stop(lead.end())
        held = split(here.text, lead.end(), told)
        if role_noun(here.words(held.role)):
            return here.holding(base, held, told)
    apposed = _APPOSED.search(here.text[: name.whole.start], base.start)
    if apposed and noun_led(apposed["post"]):
        return here.holding(base, split(here.text, *apposed.span("post")), name.whole.end)
    at_name = complements.beside(here, name)
    if at_name is not None and at_name.role:
        return replace(base, role=at_name.role, organization=at_name.organization)
    return None


# "Sen. Ann Moss | 's office has hired"
_OFFICE = re.compile(
    r"'s?(?: \([^()]{1,12}\))? (?:(?:congressional|Senate|House|personal|district|press) )?(?:office|team|staff|campaign)\b"
)
# The body before its verb. "The Harbor Fund announced today that it has "
_AGENT = re.compile(
    rf"(?:^|^[-–—•* ]+|[,:;—–] |\bthat )(?P<body>{PROPER})(?: (?:has|have|also|recently|just|today|this week|announced|announces|said|says"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri)day|that|it|is|proudly|officially)){0,6} ?\Z"
)
# The subject of the sentence that goes on with "…, adding Ann Moss". "Harbor & Cole has grown its team"
_SUBJECT = re.compile(rf"(?P<body>{PROPER})(?= (?:has|is|have|are|continues|[a-z]+s|[a-z]+ed)\b)")
# Posts that firms give rather than officials. "hired Ann Moss as a partner"
_FIRM_POST = re.compile(
    r"\bas (?:an? |its |the )?(?:[\w-]+ ){0,3}?(?:partners?|principals?|counsel|of counsel|associate|managing director|vice president|lobbyist|consultant)\b"
)
# Posts that officials give. "as acting attorney general"
_OFFICE_HELD = re.compile(
    r"\b(?:secretary|attorney general|ambassador|administrator|judge|justice|minister|envoy|commissioner|czar)\b",
    re.IGNORECASE,
)
_PRONOUNS = frozenset({"He", "She", "They", "It", "We", "I", "You", "Please", "Also", "Just", "Congratulations", "Join"})
# Verbs whose subject is the employer, where it is a body.
_BY_AGENT = frozenset({"moves/appoints", "moves/picks", "moves/elects"})
_STAFFED = re.compile(r"\b(?:Sens?|Reps?|Senator|Representative|Congressman|Congresswoman)\.? ")


def _agent(here: Clause, verb: int) -> tuple[Span, ...]:
    """The body that appoints or announces: the proper name before the verb that begins at ``verb``."""
    text = here.text
    for name in find(text[:verb]):
        if _OFFICE.match(text, name.whole.end):
            return (here.sentence.span(*name.whole),)
        member = _STAFFED.match(text, name.whole.start) and name.whole.end + 8 > verb - 12
        if member and not _OFFICE_HELD.search(text, verb) and not text[: name.whole.start].strip(" -–—•*"):
            return (here.sentence.span(*name.whole),)  # "Rep. Ann Moss has hired Lee Cole as scheduler"
    agent = _AGENT.search(text[:verb])
    if agent is None and (re.match(r"\w+ing\b", text[verb:]) or text[:verb].endswith(" and ")):
        agent = _SUBJECT.match(text)
    if agent is None or agent["body"] in _PRONOUNS:
        return ()
    if " " not in agent["body"] and agent["body"].istitle() and _OFFICE_HELD.search(text, verb):
        return ()  # "Lund has installed Ann Moss as attorney general": an official, not a firm
    if find(agent["body"]) and not (
        (_FIRM_POST.search(text, verb) or re.search(r"\bits\b", text[verb:]))
        and find(agent["body"])[0].whole == find(agent["body"])[0].span
    ):
        return ()  # a person who appoints, unless it is a firm with a person's name that takes on a partner
    if role_noun(agent["body"]) and not names_body(agent["body"]):
        return ()
    return (here.sentence.span(*without_article(text, *agent.span("body"))),)


# An entry that is a name and a post, without a verb. "Ann Moss, Director of Research", "Ann Moss – counsel, Acme"
_ENTRY = re.compile(r"(?:, |: | - | – | — | to | as )(?:to be )?")
_VERB = re.compile(
    r"\b(?:is|was|has|have|will|are|were|joins|joined|said|says|signs|signed|serves|served|currently)\b|, [a-z]+(?:ed|s) (?:her|his|their|that|the|an?|to)\b"
)
# A rise told in an entry. "Ann Moss: | from counsel at Acme to chief counsel at Harbor"
_FROM_TO = re.compile(r"from (?P<left>[^,;:.]{3,80}?) to (?:the |an? )?")
_LONGEST_ENTRY = 400


def _entry(here: Clause, name: Name) -> Iterator[Statement]:
    """ "Ann Moss, Director of Research": a whole entry of a list of appointments."""
    text, change = here.text, here.setting.entries
    match = _ENTRY.match(text, name.whole.end)
    if match is None or change is None or not here.setting.whole or len(text) > _LONGEST_ENTRY or not _opens(text, name):
        return
    begin = match.end()
    rise = _FROM_TO.match(text, begin)
    begin = rise.end() if rise else begin
    words = text[begin:].partition("; ")[0]
    if not noun_led(words) or _VERB.search(words):
        return
    end = begin + len(words.rstrip(" ."))
    posts = tuple(series(here.sentence, *rise.span("left"), True)) if rise else ()
    held = split(text, begin, end)
    if role_noun(here.words(held.role)):
        base = replace(here.statement(name, change, "moves/entry", name.whole.start, end), posts=posts)
        yield here.holding(base, held, end)
