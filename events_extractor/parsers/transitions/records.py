"""Records of moves: a statement with what the item, or a biography further down, adds to it.

Resolves what points elsewhere: "he", "the firm", a department named in full in another place, the date of the change.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from events_extractor.language.clauses import sentences
from events_extractor.language.names import find, normal_case, spellings
from events_extractor.model import Item, PersonnelMove, Post, Section, Span
from events_extractor.parsers.transitions import surroundings
from events_extractor.parsers.transitions.careers import (
    MOST_OF_BIOGRAPHY,
    MOST_POSTS,
    CareerPost,
    after_deed,
    coming_from,
    held_in,
    marked,
    ranked,
    series,
)
from events_extractor.parsers.transitions.clause import Setting, Statement
from events_extractor.parsers.transitions.passages import Passage, left_out, passage
from events_extractor.parsers.transitions.phrases import STOP
from events_extractor.parsers.transitions.posts import role_noun, split
from events_extractor.parsers.transitions.statements import statements
from events_extractor.reading import Reading

Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a statement stands: sentence ``index`` of the item's ``passages``; what follows up to ``until`` is about it.

    ``announces``: the document as a whole is an announcement. ``alone``: it is its sentence's only statement, so that a pronoun means its person.
    """

    section: Section
    item: Item
    passages: tuple[Passage, ...]
    index: int
    until: int
    alone: bool
    announces: bool = False

    @property
    def sentence(self) -> Passage:
        """The sentence of the statement."""
        return self.passages[self.index]

    @property
    def following(self) -> tuple[Passage, ...]:
        """The sentences behind it that are about the same statement."""
        return self.passages[self.index + 1 : self.until]


def record(reading: Reading, place: Place, statement: Statement) -> PersonnelMove:
    """The move that ``statement`` makes, with its former posts, its day and the spans of every field; the UID is left open."""
    sentence = place.sentence
    role, organization = _post(reading, place, statement)
    role, organization, implied = _surrounded(reading, place, statement, role, organization)
    if statement.internal and not organization:  # "Lee Cole, Acme's counsel, has been promoted to"
        organization = next((post.organization for post in statement.posts if post.organization), ())
    whole_title = statement.department is None and bool(role) and bool(organization)
    if whole_title and role[0].start < organization[0].start and organization[-1].end <= role[0].end:
        organization = ()  # the whole title names its country: "Ambassador to the Republic of Chile"
    posts = (_resolved(reading, post, statement) for post in _past(reading, place, statement))
    inside = statement.internal or (implied == "" and statement.rule != "moves/listed")
    previous = ranked(
        (
            replace(post, organization=organization)
            if inside and not post.organization and (post.latest or statement.internal)
            else post
            for post in posts
            if not _repeats(reading, post, role, organization)
        ),
        MOST_OF_BIOGRAPHY if place.announces else MOST_POSTS,
    )
    effective, where = _effective(reading, sentence, statement)
    if effective is None and place.alone:
        effective, where = _begins_later(reading, place, statement)
    fields: dict[str, Spans] = {"person": (statement.person,), "role": role, "organization": organization}
    for number, post in enumerate(previous):
        fields[f"previous.{number}.role"] = post.role
        fields[f"previous.{number}.organization"] = post.organization
    spans = {name: tuple(_clear(reading, found)) for name, found in fields.items() if found}
    values = {name: _value(reading, found) for name, found in spans.items()}
    if implied:
        values["organization"] = implied
    if where is not None:
        spans["effective"] = (where,)
    span = _whole(place, statement, previous)
    listed = place.section.kind in _LISTS or place.item.listed or (implied is None and _heads(place, statement))
    listed = listed or _labelled(place) or (implied is None and not place.announces and _in_column(reading, place))
    return PersonnelMove(
        person=normal_case(values["person"], spellings(reading.document.text)),
        change=statement.change,
        role=values.get("role"),
        organization=values.get("organization"),
        previous=tuple(
            Post(values.get(f"previous.{number}.role"), values.get(f"previous.{number}.organization"))
            for number in range(len(previous))
        ),
        effective=effective,
        heading=reading.value(place.section.heading) if place.section.heading else None,
        section="listed" if listed else "prose",
        quote=reading.value(*_clear(reading, (span,))),
        span=span,
        spans=spans,
        implied=() if implied is None else ("organization",),
        rule=statement.rule,
    )


# What says in its opening that a document announces something of one body's own.
_ANNOUNCEMENT = re.compile(
    r"\b(?:announces|announcing|appoints|appointments?|appointed|names|new (?:council|board|officers)|(?:board|directorate|leadership) changes?|council)\b",
    re.IGNORECASE,
)
# The same in the opening of a short text. "today announced that its board", "is pleased to announce"
_ANNOUNCED = re.compile(
    r"\b(?:pleased|proud|delighted|happy) to announce|\bannounce[sd]? (?:today )?(?:that|the (?:appointment|election|retirement|following)|(?:today )?its)|\b[Tt]he Board of [^.]{3,80}? announces?\b"
)
# Posts of a body that meets, and such bodies. "vice chair", "Governor's Council on Tides"
_SEATED = re.compile(
    r"(?:(?:vice|co|deputy|acting|interim)[ -])?(?:chair(?:man|woman|person)?|members?|secretary|treasurer|rapporteur)",
    re.IGNORECASE,
)
_COUNCIL = re.compile(r"\b(?:Council|Commission|Committee|Board|Task Force|Panel|Authority)\b")
_SHORT = 6000  # code points: no digest of news is as short
_OURS = re.compile(r"\b(?:[Oo]ur|[Uu]s|[Ww]e)\b")
_OPENING = 700  # code points


# A part of a firm. "Product Safety group"
_UNIT = re.compile(r" (?:group|practice|team|section|department)\Z")


def _surrounded(
    reading: Reading, place: Place, statement: Statement, role: Spans, organization: Spans
) -> tuple[Spans, Spans, str | None]:
    """Role and organization with what a label or the document as a whole says of them.

    The third is None where the words say it all; else the employer is implied, and its name is given where no text has it.
    """
    stands_for = bool(organization) and bool(surroundings.STANDS_FOR.match(reading.value(*organization)))
    if organization and not stands_for:
        unit = _UNIT.search(reading.value(*organization))
        own = surroundings.of_document(reading) if unit and role and reading.profile.name == "default" else None
        if own is not None and surroundings.FIRM.search(own.of(reading.plain)):
            return (Span(role[0].start, organization[-1].end),), (own,), ""
        return role, organization, None
    if stands_for and not role and surroundings.BOARD.match(reading.value(*organization)):
        role = organization
    if not stands_for:
        label = surroundings.labelled(place.passages[0].text)
        if label is not None and (place.index or label[1] <= statement.start + 1):
            return role, (place.passages[0].span(*label),), None
    if stands_for and surroundings.BOARD.match(reading.value(*organization)):
        organization = ()
    sender = surroundings.of_sender(reading)
    ours = bool(sender) or bool(_OURS.search(place.sentence.text))
    if statement.change == "nominate" or (place.section.kind == "moves" and not ours) or reading.profile.name != "default":
        return role, organization, None
    greeted = statement.rule in {"moves/greeted", "moves/composed", "moves/listed"}
    speaks = stands_for or greeted or _speaks_for_one(reading, place.sentence.text)
    seated = not speaks and bool(role) and bool(_SEATED.fullmatch(reading.value(*role)))
    if sender is None and not (speaks or seated):
        return role, organization, None
    own = surroundings.of_document(reading)
    if seated and not stands_for and (own is None or not _COUNCIL.search(own.of(reading.plain))):
        return role, organization, sender
    if own is not None and (sender is None or own.of(reading.plain) in sender):
        return role, (own,), ""
    return (role, (), sender) if sender else (role, organization, None)


def _speaks_for_one(reading: Reading, sentence: str) -> bool:
    """Whether a post without an employer in ``sentence`` is one of the body that the document speaks for."""
    if _OURS.search(sentence) or _ANNOUNCEMENT.search(reading.document.title or ""):
        return True
    opening = " ".join(reading.plain[:_OPENING].split())
    return len(reading.plain) < _SHORT and bool(
        _ANNOUNCED.search(opening) or _ANNOUNCEMENT.search(opening.partition(".")[0])
    )


def _whole(place: Place, statement: Statement, previous: Iterable[CareerPost]) -> Span:
    """The shortest passage that states the record: the statement, and the sentences after it as far as its former posts."""
    begin, end = place.sentence.span(statement.start, max(statement.end, statement.start + 1))
    item = place.passages[-1].offsets[-1]
    told = (span.end for post in previous for span in (*post.role, *post.organization) if span.end <= item)
    return Span(begin, max(end, *told, end))


def _post(reading: Reading, place: Place, statement: Statement) -> tuple[Spans, Spans]:
    """The spans of the role and of the organization, which may stand elsewhere in the document."""
    role, organization = statement.role, statement.organization
    if statement.change == "end" and not role:
        role, organization = _left_later(place.passages[place.index + 1 :], organization)
    if not organization and statement.department is not None:
        organization = (_department(reading, statement.department),)
    elif not organization and statement.rule == "moves/entry":
        organization = _announcer(reading)
    elif not organization and statement.inherits and role:
        organization = _of_same_post(reading, role)
    return role, organization


def _of_same_post(reading: Reading, role: Spans) -> Spans:
    """The employer that the document names elsewhere behind the same title: "… resigned as president and CEO of Harbor"."""
    words = r"\s+".join(re.escape(word) for word in reading.value(*role).split())
    match = re.search(rf"{words}\s+(?:of|at)\s+(?P<body>[A-Z][\w&'-]*(?:[^\S\n][A-Z][\w&'-]*)*)", reading.plain)
    return (Span(*match.span("body")),) if match else ()


# An earlier post before the name. "former Labor Department official | Ann Moss"
_FORMER = re.compile(r"\b(?:[Ff]ormer|[Ee]x-) ?(?P<post>(?:(?! and [Ff]ormer)[^,;:()]){3,70}) \Z")
# Titles that people keep: no posts of their own here.
_COURTESY = re.compile(r"(?:U\.S\. |US |state )?(?:Sen|Rep|Gov|Lt\. Gov|Gen|Adm|Amb|Del|Dr|Judge|President|Mayor)\.?")


def _name_at(sentence: Passage, statement: Statement) -> int:
    """Where the name stands in the text of ``sentence``."""
    return bisect_left(sentence.offsets, statement.person.start)


def _past(reading: Reading, place: Place, statement: Statement) -> list[CareerPost]:
    """The posts that the item, else a biography further down, says the person of ``statement`` held before."""
    if statement.change == "end":
        return []
    names, sentence = frozenset(statement.words), place.sentence
    posts = list(statement.posts)
    given_up = _OUTGOING.search(sentence.text[: _name_at(sentence, statement)])
    if given_up and statement.change != "elect":
        posts.append(CareerPost((sentence.span(*given_up.span("post")),), (), latest=True))
    former = _FORMER.search(sentence.text[max(0, statement.start - 90) : _name_at(sentence, statement)])
    if former and not _COURTESY.fullmatch(former["post"]):
        shift = max(0, statement.start - 90)
        posts.extend(series(sentence, shift + former.start("post"), shift + former.end("post"), False))
    if statement.rule != "moves/listed":
        posts.extend(coming_from(sentence, statement.end))
    if place.alone:
        rest = Passage(sentence.text[statement.end :], sentence.offsets[statement.end :])
        posts.extend(marked(sentence, statement.end, len(sentence.text)))
        there = sentence.text.startswith(", where ", statement.end)  # "at Harbor House, where she was counsel"
        posts.extend(after_deed(sentence, statement.end))
        posts.extend(
            replace(post, organization=statement.organization) if there and not post.organization else post
            for post in held_in(rest, names, present=False)
        )
    verb = sentence.text[_name_at(sentence, statement) :]
    # who will join a board is still what the text says they are
    present = statement.rule in _BIOGRAPHICAL or bool(_AHEAD.search(verb[: statement.end]))
    for later in place.following:
        posts.extend(held_in(later, names, present=present, pronouns=place.alone))
    return posts or _biography(reading, place.item, statement)


_AHEAD = re.compile(r"\A[^.;]{3,60}? will (?:join|be|become|serve)\b")
# The office that is given up. "outgoing Rep. ", "outgoing Harbor mayor "
_OUTGOING = re.compile(r"\boutgoing (?P<post>(?:[\w.'-]+ ){0,4}?[\w'-]+\.?) \Z")


# Sections whose items are entries, whatever else they tell.
_LISTS = frozenset({"moves", "events", "deadlines", "promotion"})
# Rules of lists without verbs.
_LIST_RULES = frozenset({"moves/entry", "moves/nominee-for", "moves/to-be", "moves/as"})


# Offices that a label names. "Rep. Ann Moss (D-Ohio):", "House Tides Committee:"
_OFFICE = re.compile(r"\b(?:Sen|Rep|Gov|Mayor|Del)\b|\b(?:Committee|Caucus|Campaign|Conference)\b")


def _labelled(place: Place) -> bool:
    """Whether the item begins with the label of an office: an entry of a column of moves."""
    label = surroundings.labelled(place.passages[0].text)
    named = label is not None and _OFFICE.search(place.passages[0].text[label[0] : label[1]])
    return label is not None and bool(named) and place.passages[0].text[label[1] : label[1] + 1] == ":"


_COLUMN_HEADING = 45  # code points
_COLUMN_ITEM = 400  # code points
_COLUMN = 2  # neighbours that tell of moves as well


def _in_column(reading: Reading, place: Place) -> bool:
    """Whether the items around tell of moves, too, under one short heading: a column of them, whatever its name."""
    heading = place.section.heading
    if heading is None or heading.end - heading.start > _COLUMN_HEADING:
        return False
    items = place.section.items
    at = next((index for index, item in enumerate(items) if item.span == place.item.span), 0)
    around = [item for index, item in enumerate(items[max(0, at - 2) : at + 3], max(0, at - 2)) if index != at]
    if any(item.span.end - item.span.start > _COLUMN_ITEM for item in (place.item, *around)):
        return False  # news told at length
    return sum(_tells(reading, item) for item in around) >= _COLUMN


def _tells(reading: Reading, item: Item) -> bool:
    spans = sentences(reading.plain, item.span)[:3]
    return any(
        not one.missing
        for span in spans
        if span.end - span.start < 600
        for one in statements(passage(reading, span), Setting(listed=False))
    )


def _heads(place: Place, statement: Statement) -> bool:
    """Whether the statement is an entry of its own: it opens its item, which holds nothing but it and what is known of the past."""
    passages = place.passages
    if place.index or passages[0].text[: statement.start].strip(" -–—•*"):
        return False
    if statement.rule in _LIST_RULES:
        return True
    names = frozenset(statement.words)
    short = 1 < len(passages) <= 3 and len(passages[0].text) < 300
    return short and all(any(held_in(later, names, present=True)) for later in passages[1:])


# The title of an announcement names the employer. "Harbor House Announces Additional Staff"
_ANNOUNCES = re.compile(
    r"(?P<body>[A-Z][\w.&'\u00a0 -]{2,60}?)[\s\u00a0]+(?:[Aa]nnounces|[Nn]ames|[Aa]ppoints|[Ww]elcomes|[Hh]ires)\b"
)


def _announcer(reading: Reading) -> Spans:
    """The body whose appointments the document announces, where the text names it; nothing for a person."""
    match = _ANNOUNCES.match(" ".join((reading.document.title or "").split()))
    if match is None or role_noun(match["body"]) or find(match["body"]):
        return ()
    place = re.search(r"\s+".join(re.escape(word) for word in match["body"].split()), reading.plain)
    return (Span(*place.span()),) if place else ()


# Rules of documents in which a biography follows: what the person does now is then what they come from.
_BIOGRAPHICAL = frozenset(
    f"moves/{rule}" for rule in ("entry", "to-be", "nominee-for", "nominates", "nominated", "picks", "appoints", "appointed")
)


def _clear(reading: Reading, spans: Iterable[Span]) -> Iterator[Span]:
    """``spans`` without what a page's machinery put into them."""
    for span in spans:
        start = span.start
        for box in left_out(reading.plain):
            if start < box.end and box.start < span.end:
                if box.start > start:
                    yield _trimmed(reading, Span(start, box.start))
                start = box.end
        if start < span.end:
            yield _trimmed(reading, Span(start, span.end))


def _trimmed(reading: Reading, span: Span) -> Span:
    words = span.of(reading.plain)
    return Span(span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip()))


def _value(reading: Reading, spans: Spans) -> str:
    """The words at ``spans``; names in capitals inside them come out as people write them: "Sen. Brian Moss (D-Ohio)"."""
    words = reading.value(*spans)
    known = spellings(reading.document.text)
    for name in reversed(find(words)):
        words = words[: name.span.start] + normal_case(name.span.of(words), known) + words[name.span.end :]
    return words


# How many blocks behind a statement a paragraph may begin with the surname alone and still be about its person.
_NEAR = 5


def _biography(reading: Reading, item: Item, statement: Statement) -> list[CareerPost]:
    """Posts from a paragraph of its own that begins with the person's name, further down in the document."""
    names = frozenset(statement.words)
    surname = statement.words[-1] if statement.words else ""
    full = " ".join(reading.value(statement.person).split()).casefold()
    headed, behind = False, 0
    for block in reading.document.blocks:
        if block.span.start < item.span.end or block.kind == "rule":
            continue
        opening = " ".join(block.span.of(reading.plain)[:200].split()).casefold()
        behind += 1
        if block.kind == "heading":
            headed = opening.startswith(full)
            continue
        near = (headed or behind <= _NEAR) and surname and re.match(rf"(?:\w+ )?{re.escape(surname)}\b", opening)
        if not opening.startswith(full) and not near and not _alike(opening, full):
            continue
        posts: list[CareerPost] = []
        for span in sentences(reading.plain, block.span):
            sentence = passage(reading, span)
            posts.extend(held_in(sentence, names, present=True))
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
    r"(?:the |its )?(?P<head>firm|company|agency|committee|department|organization|group|foundation|bureau|office|commission|university|newspaper|outlet|center|institute|council|association|nonprofit|network|district|school)\Z",
    re.IGNORECASE,
)


def _resolved(reading: Reading, post: CareerPost, statement: Statement) -> CareerPost:
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


def _repeats(reading: Reading, post: CareerPost, role: Spans, organization: Spans) -> bool:
    """Whether a "former" post is the new one told again."""
    same_role = bool(post.role) and bool(role) and reading.value(*post.role).casefold() == reading.value(*role).casefold()
    if same_role:
        here = reading.value(*post.organization).casefold() if post.organization else ""
        there = reading.value(*organization).casefold() if organization else ""
        return not here or here == there
    return False


_RESIGNATION = re.compile(r"\b(?:his|her|their) (?:resignation|retirement|departure) (?:as|from) ")


def _left_later(later: tuple[Passage, ...], organization: Spans) -> tuple[Spans, Spans]:
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


# The day of the change in the next sentence. "She begins Oct. 3", "He'll retire on June 5", "His last day is June 5"
_ITS_DAY = re.compile(
    r"\b(?:begins?|starts?|retires?|leaves?|departs?|joins?|takes over|assumes (?:the )?(?:office|role|post)|last day (?:at work |on the job )?(?:is|will be))"
    r"(?: work| the job| on)? \Z"
)
_OWN = re.compile(r"(?:He|She|They|His|Her|Their)\b")


def _begins_later(reading: Reading, place: Place, statement: Statement) -> tuple[dt.date | None, Span | None]:
    """The day that the rest of the sentence or the next one gives for the change, and where it stands."""
    here = place.sentence
    rest = [here.span(statement.end, len(here.text))] if statement.end < len(here.text) else []
    rest.extend(
        later.span(0, len(later.text))
        for later in place.following[:1]
        if _OWN.match(later.text) or later.text.split(" ", 1)[0].strip(",'").casefold() in statement.words
    )
    for span in rest:
        for moment in reading.moments_in(span):
            before = " ".join(reading.plain[max(span.start, moment.start - 40) : moment.start].split()) + " "
            day = moment.begins
            if (
                moment.grain == "day"
                and not moment.relative
                and moment.has_date
                and not moment.has_time
                and isinstance(day, dt.date)
            ) and _ITS_DAY.search(before):
                return day, Span(moment.start, moment.end)
    return None, None


def _effective(reading: Reading, sentence: Passage, statement: Statement) -> tuple[dt.date | None, Span | None]:
    """The stated day of the change, and where it stands; only a day that the words tie to it."""
    whole = sentence.span(statement.start, len(sentence.text))
    for moment in reading.moments_in(whole):
        day = moment.begins
        if not moment.has_date or moment.has_time or day is None or not isinstance(day, dt.date):
            continue
        if (
            moment.grain == "day"
            and (moment.relative or "date" in moment.implied)
            and not _SET.search(reading.plain[max(whole.start, moment.start - 12) : moment.start])
        ):
            continue  # "was sworn in on Monday" is past; only "starting Monday" says which one
        before = " ".join(reading.plain[max(whole.start, moment.start - 24) : moment.start].split()) + " "
        if not _FROM.search(before) and not reading.plain[moment.start : moment.end].startswith("end of"):
            continue
        return (moment.until if isinstance(moment.until, dt.date) and moment.grain != "day" else day), Span(
            moment.start, moment.end
        )
    return None, None
