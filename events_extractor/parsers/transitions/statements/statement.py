"""Statements of a change of post in one sentence: who, what change, which post, and what of the past stands beside the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from events_extractor.language.names import Name
from events_extractor.model import Span
from events_extractor.parsers.transitions.parts.clause import Clause, Setting, Statement, clause, posted
from events_extractor.parsers.transitions.parts.passages import Passage
from events_extractor.parsers.transitions.parts.persons import BRACKET
from events_extractor.parsers.transitions.parts.posts import role_noun
from events_extractor.parsers.transitions.statements.entries import entry
from events_extractor.parsers.transitions.statements.greetings import by_greeting
from events_extractor.parsers.transitions.statements.nouns import by_noun
from events_extractor.parsers.transitions.statements.objects import by_appointer
from events_extractor.parsers.transitions.statements.rosters import by_roster, companions
from events_extractor.parsers.transitions.statements.subjects import by_subject


def statements(sentence: Passage, setting: Setting) -> list[Statement]:
    """All statements in ``sentence``, in text order, one for each person; near misses among them say what is ``missing``."""
    here = clause(sentence, setting)
    found: dict[Span, Statement] = {}
    for statement in (*_by_verb(here), *by_noun(here), *by_greeting(here), *by_roster(here)):
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
    for statement in companions(here, list(found.values())):
        found[statement.person] = statement
    for person, statement in found.items():
        if statement.change == "start" and _TO_BE_CONFIRMED.match(here.text, statement.end):
            found[person] = replace(statement, change="nominate")
    told = sorted(found.values(), key=lambda statement: (statement.start, statement.person))
    return [
        replace(one, inherits=True) if _goes_on(here, before, one) else one
        for before, one in zip([None, *told], told, strict=False)
    ]


# What leads to a further post of the same body. "was elected chair of the Tide Club|; | Lee Cole was elected clerk"
_AND_THEN = re.compile(r"(?:;|,)(?: and)? \Z")


def _goes_on(here: Clause, before: Statement | None, one: Statement) -> bool:
    """Whether ``one`` tells of a further post in the body that the statement right ``before`` it names."""
    if before is None or one.rule not in {"moves/elected", "moves/appointed"} or before.rule != one.rule or one.department:
        return False
    return bool(
        before.organization
        and one.role
        and not one.organization
        and not one.missing
        and _AND_THEN.search(here.text[: one.start])
    )


def _by_verb(here: Clause) -> Iterator[Statement]:
    joined = 0  # how many of the people belong to groups already read
    behind = posted(here.text)
    for index, name in enumerate(here.people):
        governed = _GOVERNED.search(here.text, max(0, name.whole.start - _BEFORE), name.whole.start)
        if behind is not None and behind.start("name") == name.span.start:
            governed = None
        if index < joined:
            if index == joined - 1 and not governed:
                yield from by_subject(here, [name])  # "Ann Moss and Lee Cole has": the last one alone
            continue
        group = _group(here, index)
        joined = here.people.index(group[-1]) + 1
        taken = bool(_TAKEN_FROM.search(here.text[max(0, name.whole.start - 120) : name.whole.start]))
        if taken and _WHO.match(here.text, name.whole.end):
            yield from (replace(one, inherits=True) if one.change == "end" else one for one in by_subject(here, [name]))
        elif not governed:  # in "director of Gas Trading, has been" what the "of" governs is no subject
            # "Ann Moss, Rep. Lee Cole's counsel, is leaving": where the group is none, its first name alone is meant
            yield from list(by_subject(here, group)) or (by_subject(here, group[:1]) if len(group) > 1 else ())
        yield from by_appointer(here, group)
        yield from entry(here, name)
    for name, _ in here.called:
        yield from by_subject(here, [name])


# What stands out before a post is taken up. "…, pending Senate approval", " subject to confirmation by the Senate"
_TO_BE_CONFIRMED = re.compile(
    r"[,;]? (?:\()?(?:pending|subject to|awaiting|contingent on) (?:[Ss]enate |[Cc]ouncil |[Pp]arliamentary |legislative |its |the )*(?:approval|confirmation|consent)\b|,? if (?:she is |he is |they are )?(?:confirmed|approved) by the (?:Senate|council|legislature)\b"
)
_BEFORE = 40  # code points in which such a word and a description stand
# Words whose object is no subject, unless somebody is greeted. "a former aide to ", "for ", "CEO of Ohio | Valley Bulk", but "Congratulations to "
_GOVERNED = re.compile(
    r"(?<!ongratulations )(?<!ongrats )(?<!elcome )(?<!udos )\b(?:of|at|for|with|to|from|in|by|under|than|like|alongside) (?:[A-Z]\w+ )?(?:(?:then|now|ex)-(?:[A-Z][\w.]* )?|(?:then|former|current) )?\Z"
)
# What makes somebody a predecessor. "taking over as editor from ", "succeeds "
_TAKEN_FROM = re.compile(
    r"\b(?:tak(?:es?|en|ing)|took) over(?: [^,;.]{3,60})? (?:from|for) \Z|\b(?:step|fill)(?:s|ped|ping|ed|ing)? in for \Z|\b(?:succeed|replac)(?:e|s|es|ed|ing) (?:(?:the|its|their|longtime|long-time|long-serving|outgoing|retiring|departing|former) ){0,2}\Z"
)
# A relative clause, perhaps behind an aside. "Lee Cole, | the acting head, who is retiring"
_WHO = re.compile(r", (?:[^,;.]{3,60}, )?who(?:'s|'ll)? ")
_JOINTS = frozenset({", ", " and ", ", and ", " & "})
# An aside between two joined subjects. "Ann Moss|, formerly counsel to Sen. Cole, and | Lee Cole … are launching"
_APPOSITION = re.compile(r", (?!who )(?:(?! (?:is|was|has|will|said|joins|joined|told) )[^;:]){3,120}?,? and ")
# What the next of several joined subjects is. "Ann Moss| and former Senate aide | Lee Cole are joining"
_DESCRIBED = re.compile(r",? and (?:(?!(?:is|was|has|have|will|are) )[\w.&'-]+ ){1,6}")
# What leads to somebody named in an aside. ", for years the scheduler of | Rep. Moss"
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
        described = here.text[group[-1].whole.end : name.span.start]
        if not owner and _DESCRIBED.fullmatch(described) and role_noun(described) and _plural_behind(here.text, name):
            group.append(name)
            continue
        if _LED_TO.search(between):
            continue  # somebody named in the aside: "Ann Moss, formerly counsel to Sen. Cole, and"
        if owner or BRACKET.sub("", between) not in _JOINTS:
            break
        group.append(name)
    return group
