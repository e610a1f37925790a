"""Personnel moves: who starts, leaves, is nominated or is elected to which post, and where they come from.

``statements`` finds the changes sentence by sentence, ``posts`` tells role from employer, ``careers`` finds what the item says
of the past, ``phrases`` holds the table of verbs. This module puts a record together and resolves what points elsewhere: "he",
"the firm", a biography further down.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from events_extractor.language.clauses import sentences
from events_extractor.language.names import normal_case, spellings
from events_extractor.model import Change, Issue, Item, PersonnelMove, Post, Section, Span
from events_extractor.parsers.transitions.careers import CareerPost, held_in, marked, ranked
from events_extractor.parsers.transitions.passages import Passage, passage
from events_extractor.parsers.transitions.statements import Setting, Statement, statements
from events_extractor.reading import Reading

__all__ = ["distinct", "parse"]


def parse(reading: Reading, section: Section, item: Item) -> Iterator[PersonnelMove | Issue]:
    """The moves that ``item`` states, in text order, and an Issue ``moves/unread`` for each near miss of a list of moves.

    Offsets are the document's. In a section of moves every verb of the table counts; elsewhere only what states a fact plainly.
    """
    listed = section.kind == "moves"
    passages = [passage(reading, span) for span in _sentences(reading, item)]
    announces = _announces(reading, item)
    found: list[tuple[int, Statement]] = []
    for index, sentence in enumerate(passages):
        setting = Setting(listed=listed, whole=index == 0, announces=announces if not listed else announces or "start")
        found.extend((index, statement) for statement in statements(sentence, setting))
    kept: list[tuple[int, Statement]] = []
    for index, statement in found:
        if statement.missing:
            if listed:
                yield Issue(
                    "moves/unread",
                    f"A change of post is named but {statement.missing}",
                    passages[index].span(statement.start, statement.end),
                )
            continue
        kept.append((index, _inherited(statement, [earlier for _, earlier in kept])))
    for position, (index, statement) in enumerate(kept):
        later = kept[position + 1][0] if position + 1 < len(kept) else len(passages)
        yield _record(reading, section, item, passages, index, max(later, index + 1), statement, alone=_alone(kept, index))
    if listed and not kept and not found and _near(passages):
        yield Issue("moves/unread", "Reads like a change of post, but no person or post was recognised", item.span)


def distinct(moves: Iterable[PersonnelMove]) -> tuple[PersonnelMove, ...]:
    """``moves`` in text order, each change of a person once: of two statements of one change, the fuller one."""
    kept: list[PersonnelMove] = []
    for move in sorted(moves, key=lambda one: one.span):
        same = next((index for index, other in enumerate(kept) if _same(other, move)), None)
        if same is None:
            kept.append(move)
        else:
            kept[same] = max(kept[same], move, key=_fullness)
    return tuple(sorted(kept, key=lambda one: one.span))


def _same(one: PersonnelMove, other: PersonnelMove) -> bool:
    return one.person.casefold() == other.person.casefold() and one.change == other.change


def _fullness(move: PersonnelMove) -> tuple[int, int, int]:
    return (move.role is not None) + (move.organization is not None), len(move.previous), len(move.role or "")


def _sentences(reading: Reading, item: Item) -> list[Span]:
    """The sentences of the item. A bold or a label line at its beginning is one of its own: the entry that the rest is about."""
    found: list[Span] = []
    start = item.span.start
    if item.label is not None:
        found.append(item.label)
        start = max(start, item.label.end if item.label.start >= item.span.start else start)
    lead = next(
        (bold for bold in reading.document.bold if bold.start <= start + 3 and start < bold.end < item.span.end), None
    )
    if lead is not None and (
        "\n" in reading.document.text[lead.end : lead.end + 3] or lead.of(reading.document.text).endswith("\n")
    ):
        found.append(Span(start, lead.end))
        start = lead.end
    found.extend(sentences(reading.plain, Span(start, item.span.end)))
    return [span for span in found if span.start < span.end]


# What the opening of a document of appointments says. "announces nominees", "names officials", "additional staff"
_NOMINATES = re.compile(r"\b(?:intent(?:ion)? to nominate|nominees?|nominations?|nominated)\b", re.IGNORECASE)
_APPOINTS = re.compile(
    r"\b(?:appointments?|appoint(?:s|ed)|announc\w+ (?:[\w-]+ ){0,3}(?:staff|hires|appointees|officials)|names (?:[\w-]+ ){0,3}officials|new hires|joins? the (?:team|staff))\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=16)
def _opening(opening: str) -> Change | None:
    if _NOMINATES.search(opening):
        return "nominate"
    return "start" if _APPOINTS.search(opening) else None


def _announces(reading: Reading, item: Item) -> Change | None:
    """Whether the document as a whole announces appointments or nominations: its title and its opening say so."""
    opening = f"{reading.document.title or ''} {reading.plain[:700]}"
    return _opening(" ".join(opening.split()))


def _alone(kept: list[tuple[int, Statement]], index: int) -> bool:
    return sum(1 for at, _ in kept if at == index) == 1


def _inherited(statement: Statement, earlier: list[Statement]) -> Statement:
    """A successor takes the post of the statement before, somebody who joins "Ann in her office" its employer."""
    if not statement.inherits or not earlier:
        return statement
    source = next((one for one in reversed(earlier) if one.organization or one.role), None)
    if source is None:
        return statement
    return replace(statement, role=statement.role or source.role, organization=statement.organization or source.organization)


def _record(
    reading: Reading,
    section: Section,
    item: Item,
    passages: list[Passage],
    index: int,
    until: int,
    statement: Statement,
    *,
    alone: bool,
) -> PersonnelMove:
    names = frozenset(statement.words)
    sentence = passages[index]
    posts = list(statement.posts)
    end = sentence.span(statement.start, max(statement.end, statement.start + 1)).end
    present = statement.change in {"start", "nominate"} and statement.rule in _BIOGRAPHICAL
    if statement.change in {"start", "nominate", "elect"}:
        if alone:
            posts.extend(marked(sentence, statement.end, len(sentence.text)))
            posts.extend(held_in(_rest(sentence, statement.end), names, present=False))
        for later in passages[index + 1 : until]:
            held = list(held_in(later, names, present=present))
            posts.extend(held)
            if held:
                end = max(end, *(span.end for post in held for span in (*post.role, *post.organization)))
        if not posts:
            posts.extend(_biography(reading, item, statement, present=True))
    posts = [_resolved(reading, item, post, statement) for post in posts]
    role, organization = statement.role, statement.organization
    if not organization and statement.department is not None:
        organization = (_department(reading, statement.department),)
    if statement.change == "end" and not role:
        role, organization = _left_later(passages[index + 1 :], names, organization)
    previous = ranked(post for post in posts if not _repeats(reading, post, role, organization))
    spans: dict[str, tuple[Span, ...]] = {"person": (statement.person,)}
    if role:
        spans["role"] = role
    if organization:
        spans["organization"] = organization
    for number, post in enumerate(previous):
        if post.role:
            spans[f"previous.{number}.role"] = post.role
        if post.organization:
            spans[f"previous.{number}.organization"] = post.organization
    effective, where = _effective(reading, sentence, statement)
    if where is not None:
        spans["effective"] = (where,)
    span = Span(sentence.span(statement.start, len(sentence.text)).start, end)
    known = spellings(reading.document.text)
    return PersonnelMove(
        person=normal_case(reading.value(statement.person), known),
        change=statement.change,
        role=_value(reading, role),
        organization=_value(reading, organization),
        previous=tuple(Post(_value(reading, post.role), _value(reading, post.organization)) for post in previous),
        effective=effective,
        heading=reading.value(section.heading) if section.heading else None,
        section="listed" if section.kind == "moves" or item.listed else "prose",
        quote=reading.value(span),
        span=span,
        spans=spans,
        rule=statement.rule,
    )


# Rules of documents in which a biography follows: what the person does now is then what they come from.
_BIOGRAPHICAL = frozenset({"moves/entry", "moves/to-be", "moves/nominee-for", "moves/nominates", "moves/nominated"})


def _rest(sentence: Passage, start: int) -> Passage:
    return Passage(sentence.text[start:], sentence.offsets[start:])


def _value(reading: Reading, spans: tuple[Span, ...]) -> str | None:
    if not spans:
        return None
    words = reading.value(*spans)
    known = spellings(reading.document.text)
    # names in capitals inside a value, as in "Sen. BRIAN MOSS (D-Ohio)", come out as people write them
    from events_extractor.language.names import find

    for name in reversed(find(words)):
        words = words[: name.span.start] + normal_case(name.span.of(words), known) + words[name.span.end :]
    return words or None


def _biography(reading: Reading, item: Item, statement: Statement, *, present: bool) -> list[CareerPost]:
    """Posts from a paragraph of its own that begins with the person's name, further down in the document."""
    names = frozenset(statement.words)
    surname = statement.words[-1] if statement.words else ""
    full = " ".join(reading.value(statement.person).split()).casefold()
    for block in reading.document.blocks:
        if block.span.start < statement.person.end or block.kind in {"heading", "rule"} or block.span.start < item.span.end:
            continue
        opening = " ".join(block.span.of(reading.plain)[:200].split()).casefold()
        near = block.span.start - item.span.end < 60 and surname and re.match(rf"(?:\w+ )?{re.escape(surname)}\b", opening)
        if not opening.startswith(full) and not near:
            continue
        posts: list[CareerPost] = []
        for span in sentences(reading.plain, block.span):
            sentence = passage(reading, span)
            posts.extend(held_in(sentence, names, present=present and statement.rule in _BIOGRAPHICAL))
        if posts:
            return posts
    return []


# "the firm", "the Committee": a body named earlier
_ANAPHOR = re.compile(
    r"(?:the |its )?(?P<head>firm|company|agency|committee|department|organization|group|foundation|bureau|office|commission|university|newspaper|outlet|center|institute|council)\Z",
    re.IGNORECASE,
)


def _resolved(reading: Reading, item: Item, post: CareerPost, statement: Statement) -> CareerPost:
    """``post`` with "the firm" or "the Committee" put back to the body named before."""
    if not post.organization:
        return post
    match = _ANAPHOR.match(reading.value(*post.organization))
    if match is None:
        return post
    if (
        match["head"].casefold() in {"firm", "company", "agency", "group", "organization", "newspaper", "outlet"}
        and statement.organization
    ):
        return replace(post, organization=statement.organization)
    before = reading.plain[max(0, post.organization[0].start - 600) : post.organization[0].start]
    named = None
    for named in re.finditer(
        rf"(?:[A-Z][\w.&']+ )+{match['head']}(?: (?:on|of|for) [A-Z]\w+(?:,? (?:and )?[A-Z]\w+)*)?|(?:[A-Z][\w.&']+ )+?{match['head']}\b",
        before,
        re.IGNORECASE,
    ):
        pass
    if named is None:
        return post
    offset = post.organization[0].start - len(before)
    return replace(post, organization=(Span(offset + named.start(), offset + named.end()),))


def _department(reading: Reading, inside: Span) -> Span:
    """Where the document names the department of a "Secretary of Commerce" in full, else the word inside the title."""
    name = r"\s+".join(re.escape(word) for word in inside.of(reading.plain).split())
    match = re.search(rf"(?:U\.S\. )?Department\s+of\s+{name}(?:\s+\([A-Z]{{2,6}}\))?", reading.plain)
    return Span(*match.span()) if match else inside


def _repeats(reading: Reading, post: CareerPost, role: tuple[Span, ...], organization: tuple[Span, ...]) -> bool:
    """Whether a "former" post is the new one told again."""
    same_role = bool(post.role) and bool(role) and reading.value(*post.role).casefold() == reading.value(*role).casefold()
    if same_role:
        here = reading.value(*post.organization).casefold() if post.organization else ""
        there = reading.value(*organization).casefold() if organization else ""
        return not here or here == there
    return False


_RESIGNATION = re.compile(r"\b(?:his|her|their) (?:resignation|retirement|departure) (?:as|from) ")


def _left_later(
    later: list[Passage], names: frozenset[str], organization: tuple[Span, ...]
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The post left, from the next sentences. "… accepted her resignation as president of Acme"."""
    from events_extractor.parsers.transitions.phrases import STOP
    from events_extractor.parsers.transitions.posts import role_noun, split

    for sentence in later[:3]:
        match = _RESIGNATION.search(sentence.text)
        if match is None:
            continue
        stop = STOP.search(sentence.text, match.end())
        end = stop.start() if stop else len(sentence.text)
        held = split(sentence.text, match.end(), end)
        if held.role and role_noun(" ".join(sentence.text[a:b] for a, b in held.role)):
            body = tuple(sentence.span(*part) for part in held.organization)
            return tuple(sentence.span(*part) for part in held.role), body or organization
    return (), organization


# What ties a date to the change. "effective June 1", "starting Monday", "will retire at the end of the year"
_FROM = re.compile(
    r"(?:effective|effective on|starting|starting on|beginning|beginning on|starts|as of|at|by|on|from|starts on|come)(?: the)? \Z"
)


def _effective(reading: Reading, sentence: Passage, statement: Statement) -> tuple[dt.date | None, Span | None]:
    """The stated day of the change, and where it stands; only a day that the words tie to it."""
    whole = sentence.span(statement.start, len(sentence.text))
    for moment in reading.moments_in(whole):
        day = moment.begins
        if not moment.has_date or moment.has_time or day is None or not isinstance(day, dt.date):
            continue
        before = " ".join(reading.plain[max(whole.start, moment.start - 24) : moment.start].split()) + " "
        if not _FROM.search(before) and not reading.plain[moment.start : moment.end].startswith("end of"):
            continue
        return (moment.until if isinstance(moment.until, dt.date) and moment.grain != "day" else day), Span(
            moment.start, moment.end
        )
    return None, None


# Words of a change of post without a statement that was read. "joins", "new role"
_CUE = re.compile(
    r"\b(?:is now|joins|joined|has joined|is joining|will serve as|named|appointed|hired|promoted|stepping down|is leaving|launching)\b"
)


def _near(passages: list[Passage]) -> bool:
    return any(_CUE.search(sentence.text) for sentence in passages)
