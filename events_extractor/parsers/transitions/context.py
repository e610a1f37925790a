"""What a statement takes from those before it: a post left, a predecessor, an employer, the year of a plain past."""

from __future__ import annotations

import re
from dataclasses import replace

from events_extractor.language.clauses import WEEKDAY
from events_extractor.parsers.transitions.parts import mentions
from events_extractor.parsers.transitions.parts.careers import held_in
from events_extractor.parsers.transitions.parts.clause import Setting, Statement, clause
from events_extractor.parsers.transitions.parts.passages import Passage
from events_extractor.parsers.transitions.parts.series import CareerPost
from events_extractor.parsers.transitions.parts.titles import beside, given_up
from events_extractor.reading import Reading


def by_surname(sentence: Passage, statement: Statement) -> bool:
    """Whether the full name of whom ``statement`` is about stands in another sentence."""
    return not sentence.offsets[0] <= statement.person.start < sentence.offsets[-1]


def told(kept: list[tuple[int, Statement]], statement: Statement) -> bool:
    """Whether somebody's change was told in full, and a further mention only comes back to it.

    "She was elected chair. Moss succeeds".
    """
    same = [one for _, one in kept if one.person == statement.person and one.role]
    if statement.rule == "moves/is-now" and any(one.change == "nominate" for one in same):
        return True  # "Ann Moss was nominated to be judge. She's now the clerk": what she is still
    if same and statement.rule == "moves/leads" and statement.change == "start":
        return True  # "Ann Moss, to be assistant secretary. … Moss will head the Office of Tides"
    return bool(same) and (not statement.role or (statement.change == "end" and any(one.change != "end" for one in same)))


def moved_on(kept: list[tuple[int, Statement]], statement: Statement) -> tuple[int, Statement] | None:
    """The departure told before of whoever then starts elsewhere.

    "Ann Moss is leaving the Tide Office. Moss will join Acme".
    """
    if statement.change != "start" or not (statement.organization or statement.role) or statement.inherits:
        return None
    return next((pair for pair in kept if pair[1].person == statement.person and pair[1].change == "end"), None)


def as_left(statement: Statement) -> tuple[CareerPost, ...]:
    """The post of a departure, as what somebody comes from."""
    if not (statement.role or statement.organization):
        return ()
    return (CareerPost(statement.role, statement.organization, latest=True),)


# A year behind a statement that makes it history. "was hired as a driver | in 2016"
_YEAR = re.compile(r",? (?:back )?in (?:early |late |mid-)?(?:[A-Z][a-z]+\.? )?(?P<year>(?:19|20)\d\d)\b")

# The same between the verb and the post. "retired | in 2016 as clerk"
_YEAR_INSIDE = re.compile(r"\w+ed (?:back )?in (?:early |late |mid-)?(?P<year>(?:19|20)\d\d) (?:as|from)\b")
# A nomination of another day, which is now taken back. "to be a judge|, which was sent to the Senate on May 3"
_ONCE_SENT = re.compile(
    r",? which (?:was|were|had been) (?:sent|submitted|transmitted) to "
    r"(?:[\w']+ ){1,4}on (?:[A-Z][a-z]+\.? \d{1,2}, (?:19|20)\d\d|\d{1,2} [A-Z][a-z]+ (?:19|20)\d\d)"
)
_DATED = re.compile(r"\b[Ii]n (?:early |late |mid-)?(?:[A-Z][a-z]+\.? )?(?P<year>(?:19|20)\d\d)\b")
# A time long past that opens a sentence. "On this day in 1968, | Ann Moss was sworn in", "Ten years ago | Lee Cole rose",
# "Last year | Ann Moss became"
_LONG_AGO = re.compile(
    r"\W*(?:On this day |Back |As far back as |Already |It was )?"
    r"(?:[Ii]n (?:early |late |mid-)?(?:[A-Z][a-z]+\.? )?(?P<year>(?:1[89]|20)\d\d)"
    r"|(?:[A-Z]\w+|\d+) (?:years|decades) ago|[Ll]ast year(?!'))\b(?! (?:and|or) (?:this|last|20))"
)
# Plain past by somebody whose doings an earlier sentence dates. "… in 1988. Moss | hired Lee Cole"
_PLAIN_PAST = re.compile(r"(?:hired|promoted|named|appointed|added|recruited|picked|chose|elected|made)\b")
_HAS = re.compile(rf"\b(?:has|have|is|are|will|today|yesterday|{WEEKDAY})\b")


def long_past(reading: Reading, passages: list[Passage], index: int, statement: Statement) -> bool:
    """Whether the words behind the statement, or the sentence before a plain past,
    date it to a year before that of the issue.
    """
    if reading.issued is None:
        return False
    text = passages[index].text
    if statement.change == "nominate" and _ONCE_SENT.match(text, len(text[: statement.end].rstrip(" ,"))):
        return True
    opening = _LONG_AGO.match(text)
    if opening is not None and _is_told_then(text, opening, statement):
        return opening["year"] is None or int(opening["year"]) < reading.issued.year
    match = _YEAR.match(text, len(text[: statement.end].rstrip(" ,"))) or _YEAR_INSIDE.search(
        text, statement.start, statement.end
    )
    if (
        match is None
        and index
        and not statement.organization
        and _PLAIN_PAST.match(text, statement.start)
        and not _HAS.search(text)
    ):
        match = _DATED.search(passages[index - 1].text)
    return match is not None and int(match["year"]) < reading.issued.year


def _is_told_then(text: str, opening: re.Match[str], statement: Statement) -> bool:
    """Whether ``statement`` is of the time that opens its sentence: nothing parts them, nor tells it of the present."""
    between = text[opening.end() : statement.start]
    return (
        opening.end() <= statement.start
        and not re.search(r"[;:.]|, (?:and|but|who|when|where)\b", between)
        and not _HAS.search(text, opening.end(), statement.end)
    )


def inherited(statement: Statement, earlier: list[Statement]) -> Statement:
    """A successor takes the post of the statement before, somebody who joins "Ann in her office" its employer."""
    if not statement.inherits or not earlier:
        return statement
    source = next((one for one in reversed(earlier) if one.organization or one.role), None)
    if source is None:
        return statement
    left = next((post for post in source.posts if post.latest and post.role), None)
    if left is not None and source.rule == "moves/leaves-to" and statement.rule in {"moves/steps-in", "moves/succeeding"}:
        return replace(statement, role=left.role, organization=left.organization)  # the post is the one that was left
    if source.rule == "moves/leaves-to" and statement.role and not statement.organization:
        return replace(statement, organization=left.organization if left is not None else ())
    inside = None if statement.role or statement.organization else source.department
    return replace(
        statement,
        role=statement.role or source.role,
        organization=statement.organization or source.organization,
        department=statement.department or inside,
    )


# A post held until somebody is found. "acting director", "interim president"
_INTERIM = re.compile(r"(?:the )?(?:acting|interim|temporary)\b", re.IGNORECASE)
_ALSO_COMES = re.compile(r"\balso (?:come|joined|signed|hired|named|added|brought)\b")


def stands_in(reading: Reading, statement: Statement, text: str) -> Statement:
    """Whoever fills a post for a time does so where the one did who left it, and whoever comes "also" where the other came.

    "Ann Moss leaves Tarrow College. Lee Cole will be interim dean."
    """
    if statement.change != "start" or statement.organization or not statement.role or statement.inherits:
        return statement
    interim = _INTERIM.match(reading.value(*statement.role)) or statement.rule == "moves/takes-over"
    also = _ALSO_COMES.search(text, statement.start, statement.end)
    if not (interim or also):
        return statement
    return replace(statement, inherits=True, internal=statement.internal or bool(interim))


# What the sentence after an appointment says of it where it is still to be confirmed.
# "The Senate must still confirm her.", "The nomination requires council approval.", "Lawmakers still have to sign off."
_THEM = r"(?:her|him|them|it|the (?:appointee|appointment|choice|hire|nomination|nominee|pick)s?)\b"
_STANDS_OUT = re.compile(
    r"(?:But )?(?:The|Her|His|Their|Both|State|[A-Z][a-z]+) (?:[\w'-]+ ){0,4}?(?:"
    r"(?:(?:still|now|then|yet) )?(?:must|has to|have to|needs? to|will (?:have|need) to) (?:(?:still|now|first|also) )?"
    rf"(?:(?:approve|confirm|ratify)(?: {_THEM}| [A-Z]|[.;,])|(?:consent|sign off)(?: on {_THEM}|[.;,]))"
    r"|(?:(?:still|also|now) )?(?:requires?|needs?|awaits?|(?:is|are)(?: still)? (?:subject to|pending|awaiting))"
    r" (?:[\w'-]+ ){0,3}?(?:approval|confirmation|consent|sign-?off)\b"
    r"|must (?:still |first )?(?:be|win) (?:[\w'-]+ )?(?:confirmed|approved|confirmation|approval)\b)"
)
_APPOINTED = frozenset({"moves/appoints", "moves/appointed", "moves/picks"})


def unconfirmed(statement: Statement, passages: list[Passage], index: int) -> Statement:
    """An appointment of which the next sentence says that others must still assent to it is a nomination.

    "The mayor named Ann Moss to the Tide Board. The council must still confirm her."
    """
    following = passages[index + 1].text if index + 1 < len(passages) else ""
    if statement.change == "start" and statement.rule in _APPOINTED and _STANDS_OUT.match(following):
        return replace(statement, change="nominate")
    return statement


# Whose post a successor takes. "will take over for | Cole", "succeeds | Moss"
_FOR_WHOM = re.compile(
    r"\b(?:over|in|up) (?:for|from) (?:(?:Mr|Mrs|Ms|Dr)\.? )?(?P<name>[A-Z][\w'-]+)"
    r"|\b(?:succeed|replac)\w+ (?:(?:Mr|Mrs|Ms|Dr)\.? )?(?P<whom>[A-Z][\w'-]+)"
)


def predecessor(words: str, statement: Statement, earlier: list[Statement]) -> list[Statement]:
    """The earlier statement that the predecessor whom the ``words`` of ``statement`` call by the surname leaves a post."""
    match = _FOR_WHOM.search(words) if statement.inherits else None
    surname = (match["name"] or match["whom"]).casefold() if match else ""
    return [one for one in earlier if one.change == "end" and surname in one.words[-1:]][-1:] if surname else []


# A predecessor and where they go. "She replaces | Lee Cole, who's headed to Acme", "succeeds | Di Roe, who is joining"
_REPLACED = re.compile(
    r"(?:\b(?:[Ss]he|[Hh]e|[Tt]hey) (?:(?:will|is|has) )?(?:succeed|replac)(?:s|es|ed|ing|e)?|, (?:succeeding|replacing))"
    r" (?:(?:longtime|outgoing|former) )?\Z"
)


def gone_elsewhere(statement: Statement, sentence: Passage, kept: list[tuple[int, Statement]]) -> Statement:
    """Whoever is replaced and starts elsewhere comes from the post that was just told.

    "Ann Moss is the new clerk of the Guild. She replaces Lee Cole, who's headed to Acme as counsel."
    """
    if statement.change != "start" or statement.posts or statement.inherits or not kept:
        return statement
    (source,) = (one for _, one in kept[-1:])
    if source.change != "start" or not source.role or not _REPLACED.search(sentence.text[: statement.start]):
        return statement
    return replace(statement, posts=(CareerPost(source.role, source.organization, latest=True),))


# A rise told after another one. "has also been promoted", "was likewise moved up"
_AS_WELL = re.compile(r"\b(?:also|likewise|similarly)\b")


def as_well(statement: Statement, passages: list[Passage], index: int, kept: list[tuple[int, Statement]]) -> Statement:
    """Whoever has also risen did so where the one of the sentence before did.

    "Ann Moss is now dean at Tarrow. Lee Cole has also been promoted".
    """
    if not statement.internal or statement.organization or statement.inherits or not kept:
        return statement
    at, source = kept[-1]
    near = index - at in {0, 1} and bool(source.organization) and source.change == statement.change
    if not near or not _AS_WELL.search(passages[index].text, statement.start, statement.end):
        return statement
    return replace(statement, organization=source.organization)


def succeeded(statement: Statement, passages: list[Passage], kept: list[tuple[int, Statement]]) -> Statement:
    """Whoever leaves after a successor was named leaves that post.

    "Lee Cole will succeed Ann Moss as dean. Moss retires in May".
    """
    if statement.change != "end" or statement.role or statement.organization:
        return statement
    for at, one in reversed(kept):
        told = passages[at].text[one.start : one.end].casefold()
        if one.rule == "moves/succeeds" and one.role and " ".join(statement.words) in told:
            return replace(statement, role=one.role, organization=one.organization)
    return statement


def titled(statement: Statement, passages: list[Passage], index: int) -> Statement:
    """Whoever leaves, called "she", leaves the post beside the name.

    "Thanks go to clerk Ann Moss. She will retire in May".
    """
    if (
        statement.change != "end"
        or statement.role
        or statement.organization
        or not mentions.PRONOUN.match(passages[index].text, statement.start)
    ):
        return statement
    for before in reversed(passages[:index]):
        here = clause(before, Setting(listed=False))
        name = next((one for one in here.people if here.person(one)[0] == statement.person), None)
        if name is not None:
            own = beside(here, name)
            if own is not None and own.role:
                return replace(statement, role=own.role, organization=own.organization)
            post = next(held_in(before, frozenset(statement.words), present=True), None)
            return replace(statement, role=post.role, organization=post.organization) if post is not None else statement
    return statement


def headed(statement: Statement, passages: list[Passage], index: int) -> Statement:
    """Whoever leaves behind a headline leaves the post that it names.

    "Tide Board member quits: Ann Moss resigned on Sunday".
    """
    if statement.change != "end" or statement.role or statement.organization:
        return statement
    here = passages[index]
    opening = here.text[: statement.start].rstrip()
    before = here if opening.strip(" -–—•*") else passages[index - 1] if index else None
    held = given_up(before.text, len(opening) if before is here else len(before.text)) if before is not None else None
    if before is None or held is None:
        return statement
    return replace(
        statement,
        role=before.spans(held.role),
        organization=before.spans(held.organization),
        start=0 if before is here else statement.start,
    )
