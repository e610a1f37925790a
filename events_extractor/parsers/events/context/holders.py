"""Persons who hold an event: who gavels it in, calls it or announces it, by name or by a pronoun that goes back to one.

Whoever speaks, signs or travels holds nothing by that.
"""

from __future__ import annotations

import re

from events_extractor.language import names
from events_extractor.language.clauses import sentences
from events_extractor.model import Event, Span
from events_extractor.parsers.events.parts import fields
from events_extractor.reading import Reading

# What one person holds: "four town halls", "a call with reporters"
_HELD = (
    r"(?:(?:an?|another|his|her|the|two|three|four|five|several) )?(?:[\w-]+ ){0,3}?"
    r"(?:briefing|call|forum|fundraiser|hearing|listening session|lunch(?:eon)?|markup|meet-and-greet|meeting"
    r"|news conference|office hours|open house|presser|press conference|rall(?:y|ie)|reception|roundtable"
    r"|session|town ?hall|workshop)s?\b"
)
# "gavels in a hearing", "has called a pilots' breakfast", "is planning two rallies", "will try her luck with a town hall"
_PUTS_ON = (
    r"(?:(?:will|is to|plans to|is set to|'ll) (?:also )?)?(?:gavels? in|(?:has |'s )?called|calls|(?:has |'s )?announced"
    r"|announces|(?:has |'s )?schedule[ds]?|(?:(?:is|'s) )?(?:planning|plans|hosting|holding|convening)|convenes?"
    r"|hosts?|holds?)"
    rf" {_HELD}"
)
# "is to name a pilot at a press conference", "opens the week with a news conference"
_MEETS_PRESS = (
    r"(?:(?:will|is to|plans to|is set to) [a-z]+ [^.;:]{1,80}? (?:at|in|with)|[a-z]+s [^.;:]{1,80}? with) an? (?:[a-z]+ )?"
    r"(?:news|press) conference\b"
)
_PERSON = re.compile(rf"(?P<who>[A-Z][^;:\"]{{2,90}}?) (?P<does>{_PUTS_ON}|{_MEETS_PRESS})")
_PRONOUN = re.compile(
    rf"(?:And |But |Then )?(?:[Hh]e|[Ss]he)(?:(?='s|'ll)| )(?:{_PUTS_ON}|{_MEETS_PRESS}"
    rf"|(?:will |'ll )[a-z]+ (?:[a-z]+ ){{0,4}}with an? {_HELD})"
)
_REACH = 900  # code points before a pronoun within which the one is named whom it means


def holding(reading: Reading, event: Event) -> Span | None:
    """The person who, by the statement of ``event``, holds it."""
    for start in dict.fromkeys((event.spans["title"][0].start, event.span.start)):
        if _PRONOUN.match(reading.plain, start, event.span.end):
            return _named_before(reading, event.span.start)
        said = _PERSON.match(reading.plain, start, event.span.end)
        if said is not None and (who := _person(reading, Span(*said.span("who")))) is not None:
            return who
    return None


def _person(reading: Reading, subject: Span) -> Span | None:
    """``subject`` where it is a person and nothing beside: "Locks Chair Ann Birch (D-Alder)"."""
    found = names.find(subject.of(reading.plain))
    if len(found) != 1 or found[0].whole.end < len(subject.of(reading.plain)):
        return None
    before = subject.of(reading.plain)[: found[0].whole.start]
    return subject if _OFFICE.fullmatch(before) else None


# "HELP |Chair Ann Birch", "House |Speaker": of what somebody is an officer
_OFFICE = re.compile(r"(?:The |the )?(?:[A-Z][\w&'.-]* (?:and )?)*")


# "BERGEN BIRD |- ": what heads a text is no name of whom it is about
_HEADS = re.compile(r"\s*(?:[—–:-]|\Z)")


def _named_before(reading: Reading, start: int) -> Span | None:
    """The person whom the sentence nearest before ``start`` is about that begins with one: "Rep. Ann Birch is back"."""
    block = max((b.span.start for b in reading.document.blocks if b.span.start <= start), default=0)
    above = Span(max(0, min(block, start - 1), start - _REACH), start)
    for said in reversed(sentences(reading.plain, above)):
        found = names.find(said.of(reading.plain))
        if not found or _HEADS.match(said.of(reading.plain), found[0].whole.end):
            continue
        if _OFFICE.fullmatch(said.of(reading.plain)[: found[0].whole.start]):
            return fields.trimmed(reading, Span(said.start, said.start + found[0].whole.end))
    return None
