"""Personnel moves: who starts, leaves, is nominated or is elected to which post, and where they come from.

``statements`` finds the changes sentence by sentence, ``posts`` tells role from employer, ``careers`` finds what the item says
of the past, ``phrases`` holds the table of verbs. This module puts a record together and resolves what points elsewhere: "he",
"the firm", a biography further down.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from difflib import SequenceMatcher
from functools import lru_cache

from events_extractor.language.clauses import sentences
from events_extractor.language.names import find, normal_case, spellings
from events_extractor.model import Change, Issue, Item, PersonnelMove, Post, Section, Span
from events_extractor.parsers.transitions.careers import CareerPost, coming_from, held_in, marked, ranked
from events_extractor.parsers.transitions.clause import Clause, Setting, Statement
from events_extractor.parsers.transitions.nouns import of_writer
from events_extractor.parsers.transitions.passages import Passage, link_boxes, passage
from events_extractor.parsers.transitions.phrases import STOP
from events_extractor.parsers.transitions.posts import role_noun, split
from events_extractor.parsers.transitions.statements import statements
from events_extractor.reading import Reading

__all__ = ["distinct", "parse"]


def parse(reading: Reading, section: Section, item: Item) -> Iterator[PersonnelMove | Issue]:
    """The moves that ``item`` states, in text order, and an Issue ``moves/unread`` for each near miss of a list of moves.

    Offsets are the document's. In a section of moves every verb of the table counts; elsewhere only what states a fact plainly.
    """
    listed = section.kind == "moves"
    passages = [passage(reading, span) for span in _sentences(reading, section, item)]
    announces = _announces(reading)
    found: list[tuple[int, Statement]] = []
    for index, sentence in enumerate(passages):
        setting = Setting(
            listed=listed,
            whole=index == 0 or (index == 1 and not _ended(passages[0].text)),
            announces=announces,
        )
        found.extend((index, statement) for statement in statements(sentence, setting))
        found.extend((index, statement) for statement in _of_writer(reading, item, sentence))
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
        later = next((at for at, _ in kept[position + 1 :] if at > index), len(passages))
        yield _record(reading, section, item, passages, index, max(later, index + 1), statement, alone=_alone(kept, index))
    if listed and not found and _near(passages):
        yield Issue("moves/unread", "Stands among changes of post, but no person with a post was recognised", item.span)


# Whose words a forwarded mail prints. "On Behalf Of Ann Moss", "From: Ann Moss"
_WRITER = re.compile(r"(?:On Behalf Of|From:)\s+(?P<line>[^\n\[<]{3,60})")


def _of_writer(reading: Reading, item: Item, sentence: Passage) -> Iterator[Statement]:
    """What the writer says of themselves, where the text itself names the writer above the item."""
    if " me " not in sentence.text:
        return
    for match in reversed(list(_WRITER.finditer(reading.plain, 0, item.span.start))):
        name = next(iter(find(match["line"])), None)
        if name is not None:
            start = match.start("line")
            statement = of_writer(
                Clause(sentence, Setting(listed=False), ()),
                Span(start + name.span.start, start + name.span.end),
                name.words(match["line"]),
            )
            if statement is not None:
                yield statement
            return


def _ended(text: str) -> bool:
    """Whether a line is a sentence rather than a heading or an entry."""
    return text.rstrip().endswith((".", "!", "?", ":", "…"))


def distinct(moves: Iterable[PersonnelMove]) -> tuple[PersonnelMove, ...]:
    """``moves`` in text order, each change of a person once: of two statements of one change, the fuller one.

    What only the other knows of the same post, or names more fully (its employer, former posts), is taken over with its spans.
    """
    kept: list[PersonnelMove] = []
    for move in sorted(moves, key=lambda one: one.span):
        same = next((index for index, other in enumerate(kept) if _same(other, move)), None)
        if same is None:
            kept.append(move)
        else:
            first, second = sorted((kept[same], move), key=_fullness, reverse=True)
            kept[same] = _completed(first, second)
    return tuple(sorted(kept, key=lambda one: one.span))


def _completed(move: PersonnelMove, other: PersonnelMove) -> PersonnelMove:
    spans = dict(move.spans)
    organization, previous = move.organization, move.previous
    same_post = (move.role or "").casefold() == (other.role or "").casefold()
    if same_post and len(other.organization or "") > len(organization or "") and "organization" in other.spans:
        organization = other.organization
        spans["organization"] = other.spans["organization"]
    if not previous and other.previous:
        previous = other.previous
        spans.update({name: where for name, where in other.spans.items() if name.startswith("previous.")})
    return replace(move, organization=organization, previous=previous, spans=spans)


def _same(one: PersonnelMove, other: PersonnelMove) -> bool:
    return one.person.casefold() == other.person.casefold() and one.change == other.change


def _fullness(move: PersonnelMove) -> tuple[int, bool, int, int]:
    known = (move.role is not None) + (move.organization is not None)
    return known, move.section == "listed", len(move.previous), len(move.role or "")


def _sentences(reading: Reading, section: Section, item: Item) -> list[Span]:
    """The sentences of the item. A bold or a label line at its beginning is one of its own: the entry that the rest is about."""
    found: list[Span] = []
    start = item.span.start
    heading = section.heading
    if heading is not None and section.items and section.items[0].span == item.span and heading.end <= start:
        first = next(iter(find(" ".join(heading.of(reading.plain).split()))), None)
        if first is not None and first.whole.start == 0:  # "Ann Moss, Nominee for Administrator" above her biography
            found.append(heading)
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
    title = _TITLE_LINE.match(reading.document.text, start, item.span.end)
    if title and not title["next"].isupper() and len(title["next"]) > len(title["line"]):
        found.append(Span(start, title.end("line")))
        start = title.end("line")
    boxes = link_boxes(reading.plain)
    for span in sentences(reading.plain, Span(start, item.span.end)):
        if found and any(box.start <= span.start < box.end + 1 for box in boxes):  # a headline in a box ends no sentence
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return [span for span in found if span.start < span.end]


# A line of capitalised words above its paragraph. "Harbor Net Works\nAnn Moss will assume"
_TITLE_LINE = re.compile(
    r"(?P<line>[A-Z][\w&'-]*(?: (?:[A-Z&][\w&'-]*|and|of|for|the|in)){0,7}) ?\n(?=[A-Z])(?P<next>[^\n]+)"
)

# What the title of a document of appointments says. "Names Officials", "Announces Additional Staff", "Organizational Changes"
_NOMINATES = re.compile(r"\b(?:intent(?:ion)? to nominate|nominees|nominations|nominates|nominated)\b", re.IGNORECASE)
_APPOINTS = re.compile(
    r"\b(?:appointments|appoints|appointees|(?:announc\w+|names|welcomes|new|additional) (?:[\w-]+ ){0,3}(?:staff|hires|officials|team|leadership)"
    r"|(?:organi[sz]ational|management|leadership|personnel|staff) (?:changes?|announcements?|update)|reorgani[sz]ation|personnel (?:news|moves))\b",
    re.IGNORECASE,
)
# The same as a sentence of its opening. "announced his intent to nominate the following", "announced the appointments of"
_ANNOUNCED = re.compile(
    r"\bannounc\w+ (?:(?:his|her|their|its|the|that|today) ){0,3}(?:(?P<nominates>intent(?:ion)? to nominate|nominations? of|nominees)"
    r"|(?:following )?(?:appointments?|promotions?|staff)\b)"
)


@lru_cache(maxsize=16)
def _opening(title: str, opening: str) -> Change | None:
    if _NOMINATES.search(title):
        return "nominate"
    if _APPOINTS.search(title):
        return "start"
    said = _ANNOUNCED.search(opening)
    return ("nominate" if said["nominates"] else "start") if said else None


def _announces(reading: Reading) -> Change | None:
    """Whether the document as a whole announces appointments or nominations: its title says so, or its opening."""
    return _opening(" ".join((reading.document.title or "").split()), " ".join(reading.plain[:700].split()))


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


# The office that is given up. "outgoing Rep. ", "outgoing Harbor mayor "
_OUTGOING = re.compile(r"\boutgoing (?P<post>(?:[\w.'-]+ ){0,4}?[\w'-]+\.?) \Z")


def _at(sentence: Passage, span: Span) -> int:
    """Where ``span`` of the document begins in the text of ``sentence``."""
    return bisect_left(sentence.offsets, span.start)


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
    given_up = _OUTGOING.search(sentence.text[: _at(sentence, statement.person)])
    if given_up and statement.change in {"start", "nominate"}:
        posts.append(CareerPost((sentence.span(*given_up.span("post")),), (), True))
    end = sentence.span(statement.start, max(statement.end, statement.start + 1)).end
    present = statement.change in {"start", "nominate"} and statement.rule in _BIOGRAPHICAL
    if statement.change in {"start", "nominate", "elect"}:
        if alone:
            posts.extend(coming_from(sentence, statement.end))
            posts.extend(marked(sentence, statement.end, len(sentence.text)))
            posts.extend(held_in(_rest(sentence, statement.end), names, present=False))
        for later in passages[index + 1 : until]:
            held = list(held_in(later, names, present=present, pronouns=alone))
            posts.extend(held)
            if held:
                end = max(end, *(span.end for post in held for span in (*post.role, *post.organization)))
        if not posts:
            posts.extend(_biography(reading, item, statement, present=True))
    posts = [_resolved(reading, item, post, statement) for post in posts]
    role, organization = statement.role, statement.organization
    announcer = _announcer(reading) if statement.rule == "moves/entry" and not organization else None
    if announcer is not None:
        organization = announcer
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
    spans = {name: tuple(_clear(reading, where)) for name, where in spans.items()}
    effective, where = _effective(reading, sentence, statement)
    if where is not None:
        spans["effective"] = (where,)
    span = Span(sentence.span(statement.start, len(sentence.text)).start, end)
    known = spellings(reading.document.text)
    return PersonnelMove(
        person=normal_case(reading.value(*spans["person"]), known),
        change=statement.change,
        role=_value(reading, spans.get("role", ())),
        organization=_value(reading, spans.get("organization", ())),
        previous=tuple(
            Post(
                _value(reading, spans.get(f"previous.{number}.role", ())),
                _value(reading, spans.get(f"previous.{number}.organization", ())),
            )
            for number in range(len(previous))
        ),
        effective=effective,
        heading=reading.value(section.heading) if section.heading else None,
        section="listed" if section.kind == "moves" or item.listed or _heads(passages, index, statement) else "prose",
        quote=reading.value(span),
        span=span,
        spans=spans,
        rule=statement.rule,
    )


# Rules of lists without verbs.
_LIST_RULES = frozenset({"moves/entry", "moves/nominee-for", "moves/to-be", "moves/as"})


def _heads(passages: list[Passage], index: int, statement: Statement) -> bool:
    """Whether the statement is an entry of its own: it opens its item, which holds nothing but it and what is known of the past."""
    if index or passages[0].text[: statement.start].strip(" -–—•*"):
        return False
    return (
        statement.rule in _LIST_RULES
        or (1 < len(passages) <= 3
        and len(passages[0].text) < 300
        and all(any(held_in(later, frozenset(statement.words), present=True)) for later in passages[1:]))
    )


# The title of an announcement names the employer. "Harbor House Announces Additional Staff"
_ANNOUNCES = re.compile(
    r"(?P<body>[A-Z][\w.&'\u00a0 -]{2,60}?)[\s\u00a0]+(?:[Aa]nnounces|[Nn]ames|[Aa]ppoints|[Ww]elcomes|[Hh]ires)\b"
)


def _announcer(reading: Reading) -> tuple[Span, ...] | None:
    """The body whose appointments the document announces, where the text names it; None for a person or none."""
    match = _ANNOUNCES.match(" ".join((reading.document.title or "").split()))
    if match is None or role_noun(match["body"]) or find(match["body"]):
        return None
    place = re.search(r"\s+".join(re.escape(word) for word in match["body"].split()), reading.plain)
    return (Span(*place.span()),) if place else None


# Rules of documents in which a biography follows: what the person does now is then what they come from.
_BIOGRAPHICAL = frozenset({"moves/entry", "moves/to-be", "moves/nominee-for", "moves/nominates", "moves/nominated"})


def _rest(sentence: Passage, start: int) -> Passage:
    return Passage(sentence.text[start:], sentence.offsets[start:])


def _clear(reading: Reading, spans: Iterable[Span]) -> Iterator[Span]:
    """``spans`` without the boxes of links that interrupt them."""
    for span in spans:
        start = span.start
        for box in link_boxes(reading.plain):
            if start < box.end and box.start < span.end:
                if box.start > start:
                    yield _trimmed(reading, Span(start, box.start))
                start = box.end
        if start < span.end:
            yield _trimmed(reading, Span(start, span.end))


def _trimmed(reading: Reading, span: Span) -> Span:
    words = span.of(reading.plain)
    return Span(span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip()))


def _value(reading: Reading, spans: tuple[Span, ...]) -> str | None:
    if not spans:
        return None
    words = reading.value(*spans)
    known = spellings(reading.document.text)
    # names in capitals inside a value, as in "Sen. BRIAN MOSS (D-Ohio)", come out as people write them
    for name in reversed(find(words)):
        words = words[: name.span.start] + normal_case(name.span.of(words), known) + words[name.span.end :]
    return words or None


def _biography(reading: Reading, item: Item, statement: Statement, *, present: bool) -> list[CareerPost]:
    """Posts from a paragraph of its own that begins with the person's name, further down in the document."""
    names = frozenset(statement.words)
    surname = statement.words[-1] if statement.words else ""
    full = " ".join(reading.value(statement.person).split()).casefold()
    headed = False
    for block in reading.document.blocks:
        if block.span.start < item.span.end or block.kind == "rule":
            continue
        opening = " ".join(block.span.of(reading.plain)[:200].split()).casefold()
        if block.kind == "heading":
            headed = opening.startswith(full)
            continue
        near = (
            (headed or block.span.start - item.span.end < 60)
            and surname
            and re.match(rf"(?:\w+ )?{re.escape(surname)}\b", opening)
        )
        if not opening.startswith(full) and not near and not _alike(opening, full):
            continue
        posts: list[CareerPost] = []
        for span in sentences(reading.plain, block.span):
            sentence = passage(reading, span)
            posts.extend(held_in(sentence, names, present=present and statement.rule in _BIOGRAPHICAL))
        if posts:
            return posts
    return []


def _alike(opening: str, full: str) -> bool:
    """Whether a paragraph begins with the name but for a slip of the pen: "Ann Castelmann" for "Ann Castleman"."""
    words = opening.split(" ")[: len(full.split(" "))]
    if len(words) < 2 or words[0] != full.split(" ")[0] or words[-1][:2] != full.split(" ")[-1][:2]:
        return False
    return SequenceMatcher(None, " ".join(words), full).ratio() > 0.9


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
    named: Span | None = None
    begin = max(0, post.organization[0].start - 600)
    for found in re.finditer(rf"\b{match['head']}\b", reading.plain[begin : post.organization[0].start], re.IGNORECASE):
        named = _body_around(reading.plain, begin + found.start(), begin + found.end()) or named
    return replace(post, organization=(named,)) if named is not None else post


# The rest of a body's name behind its head word. " on Commerce, Science, and Transportation"
_REST_OF_BODY = re.compile(r"\s+(?:on|of|for)\s+(?:the\s+)?[A-Z][\w']+(?:(?:,?\s+and|,)?\s+[A-Z][\w']+)*")
_BODY_BEFORE = re.compile(r"(?:(?:[A-Z][\w.&']*)\s+){1,6}\Z")


def _body_around(plain: str, start: int, end: int) -> Span | None:
    """The name of the body whose head word stands at the range; None where it is no name."""
    before = _BODY_BEFORE.search(plain[max(0, start - 80) : start])
    rest = _REST_OF_BODY.match(plain, end)
    if not plain[start].isupper() or (before is None and rest is None):
        return None
    first = start - len(before.group()) if before else start
    if re.match(r"(?:The|In|At|For|On)\s", plain[first:start]):
        first += len(re.match(r"\w+\s+", plain[first:start]).group())  # type: ignore[union-attr]
    return Span(first, rest.end() if rest else end)


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


_SET = re.compile(r"(?:effective|starting|beginning|starts|from)(?: on)?\s\Z")


def _effective(reading: Reading, sentence: Passage, statement: Statement) -> tuple[dt.date | None, Span | None]:
    """The stated day of the change, and where it stands; only a day that the words tie to it."""
    whole = sentence.span(statement.start, len(sentence.text))
    for moment in reading.moments_in(whole):
        day = moment.begins
        if not moment.has_date or moment.has_time or day is None or not isinstance(day, dt.date):
            continue
        if (moment.relative or "date" in moment.implied) and not _SET.search(
            reading.plain[max(whole.start, moment.start - 12) : moment.start]
        ):
            continue  # "was sworn in on Monday" is past; only "starting Monday" says which one
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
    return any(_CUE.search(sentence.text) or find(sentence.text) for sentence in passages)
