"""Whose a post is where only a word that points back tells it: "her chief of staff", "the senator's counsel", "its dean".

Officials and places need no name: "the county's budget director" is of the "county".
"""

from __future__ import annotations

import re

from events_extractor.model import Item, Section, Span
from events_extractor.parsers.transitions.parts import antecedents, officials
from events_extractor.parsers.transitions.parts.place import Spans
from events_extractor.parsers.transitions.parts.posts import role_noun
from events_extractor.reading import Reading

# What may stand between an owner and what it owns. "the agency's | longtime | clerk"
_NEW = (
    r"(?:(?:acting|current|first|former|incoming|interim|latest|longtime|long-time|new|next|newest|outgoing|own|permanent|top)"
    r"\s)*"
)
_PRONOUN = re.compile(rf"\b(?P<word>[Hh]is|[Hh]er|[Ii]ts)\s{_NEW}\Z")
_OWNER = re.compile(rf"\b(?:[Tt]he|[Tt]his|[Tt]hat)\s(?P<owner>[a-z][a-z-]*(?:\s[a-z][a-z-]*)?)'s?\s{_NEW}\Z")
# The same where the role still begins with it. "the | senator's new counsel"
_WITHIN = re.compile(rf"(?P<owner>[a-z][a-z-]*(?:\s[a-z][a-z-]*)?)'s\s{_NEW}(?=\w)")
_THE = re.compile(r"\b(?:[Tt]he|[Tt]his|[Tt]hat)\s\Z")
_CALLED = re.compile(officials.CALLED)
# Owners that belong to the title, and those that nobody works for. "the women's coach", "the world's oldest clerk"
_NO_EMPLOYER = re.compile(
    r"(?:.*\b)?(?:men|women|boys|girls|children|people|master|bachelor|doctor|driver|farmer|teacher|veteran|worker|world|nation"
    r"|country|day|week|month|year|season|today|tomorrow|yesterday|other|man|woman|everyone|someone)",
)
# Offices of a state, which are told as the state's by the way. "the state's | attorney general"
_OF_STATE = re.compile(
    r"(?:senior |junior )?(?:attorney|senator|governor|lieutenant governor|secretary of|treasurer|auditor)\b", re.IGNORECASE
)
# Whoever stands next to somebody rather than under them. "her | deputy", "his | successor"
_SECOND = re.compile(
    r"(?:deputy|number two|no\. 2|predecessor|replacement|running mate|second-in-command|successor)", re.IGNORECASE
)
# Places that govern themselves, which need no name. "the | county's | budget director"
_PLACE = re.compile(r"(?:.* )?(?:borough|city|county|parish|province|state|town|township|tribe|village)")
_BEFORE = 60  # code points before a post in which its owner stands


def owned(
    reading: Reading, section: Section, item: Item, role: Spans, moving: tuple[str, ...], *, named: bool
) -> tuple[Spans, Spans]:
    """The role without its owner, and the owner of the post at ``role``.

    With ``named``, only an official or a body that the text names before; else also the bare word for an official or a
    place. Nothing where no owner stands before the post.
    """
    first = role[0]
    begin = max(section.span.start, first.start - _BEFORE)
    ahead = reading.plain[begin : first.start]
    within = _WITHIN.match(reading.plain, first.start, first.end) if _THE.search(ahead) else None
    before = _OWNER.search(ahead)
    owner: Span | None = None
    if within is not None and role_noun(reading.plain[within.end() : first.end]):
        owner = Span(*within.span("owner"))
    elif before is not None:
        owner, within = Span(begin + before.start("owner"), begin + before.end("owner")), None
    if owner is not None and not _NO_EMPLOYER.fullmatch(" ".join(owner.of(reading.plain).split())):
        role = (Span(within.end(), first.end), *role[1:]) if within is not None else role
        return role, _by_noun(reading, section, item, role, owner, moving, named=named)
    pronoun = _PRONOUN.search(ahead)
    if pronoun is None or _SECOND.fullmatch(first.of(reading.plain)):
        return role, ()
    if pronoun["word"].casefold() == "its":
        body = antecedents.antecedent(reading, section, item, first.start, None)
    else:
        body = officials.meant(reading, section, item, begin + pronoun.start(), None, moving)
    return role, ((body,) if body is not None else ())


def _by_noun(
    reading: Reading, section: Section, item: Item, role: Spans, owner: Span, moving: tuple[str, ...], *, named: bool
) -> Spans:
    """Whom the ``owner`` of the post at ``role`` stands for, where it is told by a noun in small letters."""
    word = " ".join(owner.of(reading.plain).split())
    found: Spans
    if _CALLED.fullmatch(word):
        official = officials.meant(reading, section, item, owner.start, word, moving)
        found = (official,) if official is not None else ()
    else:
        found = antecedents.owner(reading, section, item, role[0].start, ())
        body = None if found or _PLACE.fullmatch(word) else antecedents.called_so(reading, word.split()[-1], owner.start)
        found = (body,) if body is not None else found
        named = named or _PLACE.fullmatch(word) is None
    if found or named or (word == "state" and _OF_STATE.match(reading.plain, role[0].start)):
        return found
    return (owner,)
