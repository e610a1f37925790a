"""Those who change posts with somebody of whom the sentence tells: "along with her chief of staff, Lee Cole"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from events_extractor.language.names import Name
from events_extractor.parsers.transitions.parts.clause import Clause, Statement, office_behind
from events_extractor.parsers.transitions.parts.persons import BRACKET
from events_extractor.parsers.transitions.parts.posts import noun_led, role_noun, split
from events_extractor.parsers.transitions.parts.series import CareerPost
from events_extractor.parsers.transitions.statements.complements import NO_POST
from events_extractor.parsers.transitions.statements.several import of_bracket

# "joined Acme along with her chief of staff, Lee Cole", "together with two aides, …"
_WITH = re.compile(r"\b(?:along|together) with (?:his|her|their) (?P<post>(?:[\w'&-]+ ){0,5}[\w'&-]+),? \Z")


# "joined Acme as counsel, along with former Tide Board clerk | Lee Cole"
_WITH_FORMER = re.compile(r"\b(?:along|together) with (?:the )?(?:former |ex-)(?P<post>[^,;:()]{3,70}) \Z")
# "along with former Mayor Lee Cole|'s chief of staff", "| in attendance": who does not join, or has a post of his own
_NOT_HIMSELF = re.compile(r"'s\b| in attendance\b|, who \w+ as\b")
_JOINING = frozenset({"moves/joins", "moves/moves-to", "moves/appoints"})


# "elected Ann Moss chair, with Lee Cole as her deputy"
_ALONG = re.compile(r",? with \Z")
_ALONG_AS = re.compile(r" as (?:an? |the |its |his |her |their )?")
# "Ann Moss has been named chair, while the new clerk is Lee Cole", "…, and the treasurer will be Di Roe"
_WHILE = re.compile(
    r"(?:,? (?:while (?:the |its |our |their )?(?:new )?|and (?:the |its |our |their )?new )"
    r"(?P<post>(?:[\w&/-]+ ){0,5}[\w&/-]+) (?:is|will be)"
    r"|(?:[,;] (?:and )?| and )(?:the|its|our|their|her|his) (?P<coming>(?:(?!and )[\w&/-]+ ){0,5}[\w&/-]+) will be) \Z"
)
# What is no news of an office. "while the | current | clerk is Lee Cole"
_AS_BEFORE = re.compile(r"\b(?:current|former|longtime|outgoing|present|still)\b")


# Where somebody works, right before the office. "Lee Cole | of Harbor House | treasurer"
_OF_BODY = re.compile(r" of (?:the )?(?P<body>[A-Z].*?) ?\Z")
# What stands before one who gets a further office under the same verb. "Ann Moss was elected chair|, |Lee Cole (Acme) vice
# chair| and |Di Roe clerk"
_FURTHER = re.compile(r"(?:,|;|,? and) \Z")


def _further(here: Clause, lead: Statement | None, name: Name) -> Statement | None:
    """The statement about ``name`` where it and an office follow the statement ``lead`` of such an office."""
    text = here.text
    if lead is None or not lead.role or lead.change == "end":
        return None
    match = (
        office_behind(text, name, described=True)
        if not _FURTHER.search(text[: name.whole.start])
        else office_behind(text, name)
    )
    if match is None or NO_POST.search(match["post"]):
        return None
    bracket = BRACKET.match(text, name.whole.end)
    of = _OF_BODY.match(text, name.whole.end, match.start("post"))
    base = here.statement(name, lead.change, "moves/along-with", name.whole.start, match.end())
    base = here.holding(base, split(text, *match.span("post")), match.end())
    return replace(
        base,
        organization=base.organization or lead.organization,
        posts=of_bracket(here, bracket)
        if bracket
        else (CareerPost((), here.spans((of.span("body"),)), latest=True),)
        if of
        else (),
        inherits=not (base.organization or lead.organization),
    )


def companions(here: Clause, found: list[Statement]) -> Iterator[Statement]:
    """Those who change with the person of a statement that was ``found``: "along with her chief of staff, Lee Cole"."""
    for name in here.people:
        lead = next((one for one in reversed(found) if one.start < name.whole.start and not one.missing), None)
        further = _further(here, lead, name)
        if further is not None and not any(one.person == further.person and not one.missing for one in found):
            yield further
            continue
        along = _ALONG_AS.match(here.text, name.whole.end) if _ALONG.search(here.text[: name.whole.start]) else None
        if along and lead is not None and lead.role and lead.change != "end" and noun_led(here.text[along.end() :]):
            end = here.stop(along.end())
            held = split(here.text, along.end(), end)
            base = here.holding(here.statement(name, lead.change, "moves/along-with", name.whole.start, end), held, end)
            yield replace(base, organization=base.organization or lead.organization)
            continue
        other = _WHILE.search(here.text[: name.whole.start])
        told = (other["post"] or other["coming"]) if other is not None else ""
        if NO_POST.search(told) or _AS_BEFORE.search(told) or not (told and role_noun(told.split()[-1])):
            other = None
        if other is not None and lead is not None and lead.role and lead.change != "end":
            first, last = other.span("post" if other["post"] else "coming")
            base = here.statement(name, lead.change, "moves/along-with", first, name.whole.end)
            base = here.holding(base, split(here.text, first, last), name.whole.end)
            yield replace(base, organization=base.organization or lead.organization)
            continue
        before = _WITH_FORMER.search(here.text[: name.span.start])
        alike = (
            before is not None
            and role_noun(before["post"])
            and not _NOT_HIMSELF.match(here.text, name.whole.end)
            and not any(one.person == here.person(name)[0] for one in found)
        )
        if alike and lead is not None and lead.rule in _JOINING and lead.role:
            person, words = here.person(name)
            start, end = name.whole.start, max(lead.end, name.whole.end)
            yield replace(lead, person=person, words=words, posts=(), rule="moves/along-with", start=start, end=end)
            continue
        match = _WITH.search(here.text[: name.whole.start])
        if match is None or not role_noun(match["post"]):
            continue
        lead = next(
            (one for one in reversed(found) if one.start <= match.start() and one.change == "start" and not one.missing),
            None,
        )
        if lead is None or any(one.person == here.person(name)[0] and not one.missing for one in found):
            continue
        person, words = here.person(name)
        post = CareerPost((here.sentence.span(*match.span("post")),), (lead.person,), latest=True)
        yield replace(
            lead,
            person=person,
            words=words,
            role=(),
            posts=(post,),
            rule="moves/along-with",
            end=max(lead.end, name.whole.end),
            internal=False,
        )
