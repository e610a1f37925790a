"""Statements of a change of post in one sentence: who, what change, which post,
and what of the past stands beside the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from events_extractor.language.names import Name
from events_extractor.model import Span
from events_extractor.parsers.transitions.parts.clause import DEGREE, HOME, Clause, Setting, Statement, clause, posted
from events_extractor.parsers.transitions.parts.passages import Passage
from events_extractor.parsers.transitions.parts.persons import BRACKET
from events_extractor.parsers.transitions.parts.posts import names_body, role_noun
from events_extractor.parsers.transitions.parts.titles import ENVOY
from events_extractor.parsers.transitions.statements.companions import companions
from events_extractor.parsers.transitions.statements.entries import entry, to_posts, to_seats
from events_extractor.parsers.transitions.statements.enumerations import enumerated
from events_extractor.parsers.transitions.statements.greetings import by_greeting
from events_extractor.parsers.transitions.statements.nouns import by_noun
from events_extractor.parsers.transitions.statements.objects import by_appointer
from events_extractor.parsers.transitions.statements.rosters import by_roster
from events_extractor.parsers.transitions.statements.subjects import by_subject


def statements(sentence: Passage, setting: Setting) -> list[Statement]:
    """All statements in ``sentence``, in text order, one for each person; near misses among them say what is ``missing``."""
    here = clause(sentence, setting)
    found: dict[Span, Statement] = {}
    for statement in (
        *to_posts(here),
        *to_seats(here),
        *_by_verb(here),
        *by_noun(here),
        *by_greeting(here),
        *by_roster(here),
        *enumerated(here),
    ):
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
    """The statements that a verb makes of the people beside it: one that governs them,
    or one of which they are the subject.
    """
    joined = 0  # how many of the people belong to groups already read
    behind = posted(here.text)
    for index, name in enumerate(here.people):
        governed = _GOVERNED.search(here.text, max(0, name.whole.start - _BEFORE), name.whole.start)
        if behind is not None and behind.start("name") == name.span.start:
            governed = None
        if governed and ENVOY.search(here.text, 0, name.whole.start):
            governed = None
        if governed and _WITH_SUBJECT.search(here.text[: name.whole.start]) and _shared(here, name):
            governed = None
        if _CAME_BEFORE.search(here.text, 0, name.whole.start) and _IS_GOING.match(here.text, name.whole.end):
            continue  # "Moss, who was named to succeed Lee Cole, is leaving"
        if index < joined:
            if index == joined - 1 and not governed:
                yield from by_subject(here, [name])  # "Ann Moss and Lee Cole has": the last one alone
            continue
        group = _group(here, index)
        joined = here.people.index(group[-1]) + 1
        taken = bool(_TAKEN_FROM.search(here.text[max(0, name.whole.start - 120) : name.whole.start]))
        if taken and _WHO.match(here.text, name.whole.end):
            yield from _taken_from(here, name)
        elif not governed:  # in "director of Gas Trading, has been" what the "of" governs is no subject
            # "Ann Moss, Rep. Lee Cole's counsel, is leaving": where the group is none, its first name alone is meant
            yield from list(by_subject(here, group)) or (by_subject(here, group[:1]) if len(group) > 1 else ())
        yield from by_appointer(here, group)
        yield from entry(here, name)
    for name, _ in here.called:
        yield from by_subject(here, [name])


def _taken_from(here: Clause, name: Name) -> Iterator[Statement]:
    """What a relative clause says of the predecessor ``name``, who has left the post just told of whatever else it says."""
    going = _GOING.match(here.text, name.whole.end)
    for one in by_subject(here, [name]):
        if one.change == "end":
            yield replace(one, inherits=True)
        elif going is None or one.role or names_body(here.sentence_words(one.organization)):
            yield one  # "…, who is moving to Dover" names no employer
        else:
            continue
        return
    if going is not None:
        yield replace(here.statement(name, "end", "moves/leaves", name.whole.start, going.end()), inherits=True)


# Where a predecessor goes. "taking over from Ann Moss|, who is moving to Dover",
# "succeeding Lee Cole|, who has gone back to teaching"
_GOING = re.compile(
    r", who(?:(?: is|'s)(?: (?:now|also))? (?:moving|relocating|heading|headed|returning"
    r"|going|leaving|departing|retiring|stepping|standing|taking)"
    r"|(?: (?:has|have)|'s)(?: (?:now|recently|just|also))? (?:moved|relocated|headed"
    r"|returned|gone|left|departed|retired|stepped|stood|taken)"
    r"|(?: will|'ll)(?: (?:now|soon|also))? (?:move|relocate|head|return|go|leave|depart|retire|step|stand|take)"
    r"|(?: (?:now|recently|just|abruptly))? (?:departed|left|quit|resigned|retired)(?! from\b)"
    r"|(?: (?:now|recently|just))? (?:moves|relocates|heads|returns|goes|leaves|departs|retires|steps|stands|takes))\b"
    r"(?: (?:down|aside|back|on|up|away|home|over|abroad|off))?(?: (?:to|for|from|into|after|in) [^,.;]{1,60}?)?"
    r"(?=[,.;!]|\Z| (?:and|after|to|where)\b)"
)
# What stands out before a post is taken up. "…, pending Senate approval", " subject to confirmation by the Senate"
_TO_BE_CONFIRMED = re.compile(
    r"[,;]? (?:\()?(?:pending|subject to|awaiting|contingent on)"
    r" (?:[Ss]enate |[Cc]ouncil |[Pp]arliamentary |legislative |its |the )*(?:approval|confirmation|consent)\b"
    r"|,? if (?:she is |he is |they are )?(?:confirmed|approved) by the (?:Senate|council|legislature)\b"
)
# Whom somebody came after, in a relative clause, and what follows of that somebody.
# "Moss, who was named to succeed | Lee Cole|, is leaving"
_CAME_BEFORE = re.compile(
    r", who (?!is |will |has )[^,;.]{3,90}?\b(?:succeed(?:ed|ing)?|replac(?:e|ed|ing)|follow(?:ed|ing)?) \Z"
)
_IS_GOING = re.compile(r", (?:is|will|has|was|had) ")
_BEFORE = 40  # code points in which such a word and a description stand
# Words whose object is no subject, unless somebody is greeted. "a former aide to ", "for ",
# "CEO of Ohio | Valley Bulk", but "Congratulations to "
_GOVERNED = re.compile(
    r"(?<!ongratulations )(?<!ongrats )(?<!elcome )(?<!udos )(?<!oodbye )(?<!arewell )(?<! hello )\b"
    r"(?:of|at|for|with|to|from|in|by|under|than|like|alongside) (?:the )?(?:[A-Z]\w+ )?"
    r"(?:(?:then|now|ex)-(?:[A-Z][\w.]* )?|(?:then|former|current) )?\Z"
)
# Words whose object shares the verb of a subject that is called by the surname.
# "Moss, along with | Lee Cole and Di Roe, were elected"
_WITH_SUBJECT = re.compile(r",? (?:along with|together with|as well as) \Z")
# What makes somebody a predecessor. "taking over as editor from ", "succeeds "
_TAKEN_FROM = re.compile(
    r"\b(?:tak(?:es?|en|ing)|took) over(?: [^,;.]{3,60})? (?:from|for) \Z"
    r"|\b(?:step|fill)(?:s|ped|ping|ed|ing)? in for \Z|\b(?:succeed|replac)"
    r"(?:e|s|es|ed|ing) (?:(?:the|its|their|longtime|long-time|long-serving|outgoing|retiring|departing|former) ){0,2}\Z"
)
# A relative clause, perhaps behind an aside. "Lee Cole, | the acting head, who is retiring"
_WHO = re.compile(r", (?:[^,;.]{3,60}, )?who(?:'s|'ll)? ")
_JOINTS = frozenset({", ", " and ", ", and ", " & "})
# An aside between two joined subjects. "Ann Moss|, formerly counsel to Sen. Cole, and | Lee Cole … are launching"
_APPOSITION = re.compile(r", (?!who )(?:(?! (?:is|was|has|will|said|joins|joined|told) )[^;:]){3,120}?,? and ")
# Whoever shares the verb of the subject. "Ann Moss|, along with | Lee Cole, have been elected"
_ALONG = re.compile(r",? (?:along with|together with|as well as) ")
# The degree, the home and the seat of each of several.
# "Ann Moss|, MD, of Dover (Kent Co.), and | Lee Cole, of Tarrow, have been"
_HOMES = re.compile(rf"{DEGREE}(?:{HOME}(?: \([^()]{{2,40}}\))?)?(?:,|;|,? and|; and) ")
# What the next of several joined subjects is. "Ann Moss| and former Senate aide | Lee Cole are joining"
_DESCRIBED = re.compile(r",? and (?:(?!(?:is|was|has|have|will|are) )[\w.&'-]+ ){1,6}")
# What several titled people, as the subject, follow and precede.
# "said that | clerk Ann Moss and counsel Lee Cole | will leave"
_NEWS_THAT = re.compile(
    r"(?:\A[-–—•* ]*|\b(?:announced|announces|said|says|confirmed|confirms|reported|reports)(?: \w+day)? that )\Z"
)
_MODAL = re.compile(r" (?:will|would|plan to|intend to) ")
# What leads to somebody named in an aside. ", for years the scheduler of | Rep. Moss"
_LED_TO = re.compile(r", [^;:]{3,100} (?:to|for|of|with|under) \Z")


# The home behind the last of several. "… and Lee Cole| of Tarrow (Quay Co.)| have been"
_HOME = re.compile(rf"{HOME}(?: \([^()]{{2,40}}\))?(?=,? )")
_PLURAL = re.compile(r",? (?:are|have|had|were|(?:will )?both|would both|launched|joined) ")


def _plural_behind(text: str, name: Name) -> bool:
    """Whether the verb of several people stands behind ``name`` and its aside: "…, Lee Cole, a lobbyist, are launching"."""
    home = _HOME.match(text, name.whole.end)
    if _PLURAL.match(text, name.whole.end) or (home and _PLURAL.match(text, home.end())):
        return True
    comma = text.find(", ", name.whole.end + 2, name.whole.end + 100) if text.startswith(", ", name.whole.end) else -1
    return comma > 0 and bool(_PLURAL.match(text, comma))


def _shared(here: Clause, name: Name) -> bool:
    """Whether the verb of several people stands behind ``name`` or the last of those joined to it."""
    for following in here.people[here.people.index(name) :]:
        if following is not name:
            between = here.text[name.whole.end : following.whole.start]
            if BRACKET.sub("", between) not in _JOINTS and not _HOMES.fullmatch(between):
                return False
            name = following
        if _plural_behind(here.text, name):
            return True
    return False


def _group(here: Clause, index: int) -> list[Name]:
    """The people joined with the one at ``index`` by commas and "and", from it on: "Ann Moss, Lee Cole and Di Roe"."""
    group = [here.people[index]]
    for name in here.people[index + 1 :]:
        owner = here.text.startswith(("'s ", "' "), name.whole.end)
        between = here.text[group[-1].whole.end : name.whole.start]
        if not owner and _APPOSITION.fullmatch(between) and _plural_behind(here.text, name):
            group.append(name)
            continue
        if not owner and (_ALONG.fullmatch(between) or _HOMES.fullmatch(between)) and _shared(here, name):
            group.append(name)
            continue
        described = here.text[group[-1].whole.end : name.span.start]
        together = _plural_behind(here.text, name) or (
            _NEWS_THAT.search(here.text[: group[0].whole.start]) and _MODAL.match(here.text, name.whole.end)
        )
        if not owner and _DESCRIBED.fullmatch(described) and role_noun(described) and together:
            group.append(name)
            continue
        if _LED_TO.search(between):
            continue  # somebody named in the aside: "Ann Moss, formerly counsel to Sen. Cole, and"
        if owner or BRACKET.sub("", between) not in _JOINTS:
            break
        group.append(name)
    return group
