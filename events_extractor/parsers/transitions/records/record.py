"""Records of moves: a statement with what the item, or a biography further down, adds to it.

Resolves what points elsewhere: the employer that a label names, a department named in full in another place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from events_extractor.language.namecase import normal_case, spellings
from events_extractor.language.names import find
from events_extractor.model import PersonnelMove, Post, Span
from events_extractor.parsers.transitions.parts import antecedents, officials
from events_extractor.parsers.transitions.parts.clause import Statement
from events_extractor.parsers.transitions.parts.passages import Passage, left_out
from events_extractor.parsers.transitions.parts.place import Place, Spans
from events_extractor.parsers.transitions.parts.posts import role_noun, split
from events_extractor.parsers.transitions.parts.series import MOST_OF_BIOGRAPHY, MOST_POSTS, CareerPost, ranked
from events_extractor.parsers.transitions.parts.stops import STOP
from events_extractor.parsers.transitions.records import surroundings
from events_extractor.parsers.transitions.records.columns import in_list
from events_extractor.parsers.transitions.records.effective import day_of
from events_extractor.parsers.transitions.records.employing import surrounded
from events_extractor.parsers.transitions.records.past import past, resolved
from events_extractor.parsers.transitions.records.singular import of_one
from events_extractor.parsers.transitions.records.whose import owned
from events_extractor.reading import Reading


def record(reading: Reading, place: Place, statement: Statement) -> PersonnelMove:
    """The move that ``statement`` makes, with its former posts, its day and the spans of every field.

    The UID is left open.
    """
    role, organization = _post(reading, place, statement)
    if role:  # the owner belongs to no title, whether or not an employer is told: "the system's next chancellor"
        role, owner = owned(reading, place.section, place.item, role, statement.words, named=True)
        organization = organization or owner
    if len(organization) == 1 and _SURNAME.fullmatch(reading.value(*organization)):  # "Lund's budget director"
        official = officials.of_surname(reading, place.section, place.item, organization[0])
        organization = (official,) if official is not None else organization
    role, organization, implied = surrounded(reading, place, statement, role, organization)
    if role and not organization and implied is None:
        role, organization = owned(reading, place.section, place.item, role, statement.words, named=False)
    role = antecedents.board_in_full(reading, role)
    role = role if statement.rule == "moves/leads" else of_one(reading, role)
    if statement.internal and not organization:  # "Lee Cole, Acme's counsel, has been promoted to"
        organization = next((post.organization for post in statement.posts if post.organization), ())
    whole_title = statement.department is None and bool(role) and bool(organization)
    if whole_title and role[0].start < organization[0].start and organization[-1].end <= role[0].end:
        organization = ()  # the whole title names its country: "Ambassador to the Republic of Chile"
    posts = (
        _owned(reading, place, resolved(reading, post, statement), organization, statement.words)
        for post in past(reading, place, statement)
    )
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
    effective, where = day_of(reading, place, statement)
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
        section="listed" if in_list(reading, place, statement, implied=implied is not None) else "prose",
        quote=reading.value(*_clear(reading, (span,))),
        span=span,
        spans=spans,
        implied=() if implied is None else ("organization",),
        rule=statement.rule,
    )


def _owned(reading: Reading, place: Place, post: CareerPost, organization: Spans, moving: tuple[str, ...]) -> CareerPost:
    """``post`` with its employer, where that is told as "the agency's"."""
    if post.organization or not post.role:
        return post
    theirs = _THEIR_AIDE.search(reading.plain, max(0, post.role[0].start - 12), post.role[0].start)
    behind = bool(organization) and post.role[0].start > organization[-1].end
    if theirs and behind and _OF_OFFICIAL.match(reading.value(*organization)):
        return replace(post, organization=organization)  # "is now chief of staff to Sen. Moss. She was his counsel"
    named = antecedents.owner(reading, place.section, place.item, post.role[0].start, organization)
    if named:
        return replace(post, organization=named)
    role, body = owned(reading, place.section, place.item, post.role, moving, named=False)
    return replace(post, role=role, organization=body)


_SURNAME = re.compile(r"[A-Z][a-z][\w'-]+")
# The official named before, whose staff somebody was on. "was previously | her | counsel"
_THEIR_AIDE = re.compile(r"\b(?:his|her|their)\s+\Z")
_OF_OFFICIAL = re.compile(r"(?:(?:U\.S\. )?(?:Sens?|Reps?|Gov|Lt\. Gov|Del|Assembly\w+|Mayor|Senator|Councilm\w+)\b)")


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
        announcer = _announcer(reading)
        organization = announcer if _has_staff(reading, announcer) else _office_above(reading, place) or announcer
    elif not organization and statement.inherits and role:
        organization = _of_same_post(reading, role)
    return role, organization


def _of_same_post(reading: Reading, role: Spans) -> Spans:
    """The employer that the document names elsewhere behind the same title: "… resigned as president and CEO of Harbor"."""
    words = r"\s+".join(re.escape(word) for word in reading.value(*role).split())
    match = re.search(
        rf"{words}\s+(?:of|at)\s+(?!Christmas|Easter)(?P<body>[A-Z][\w&'-]*(?:[^\S\n][A-Z][\w&'-]*)*)", reading.plain
    )
    return (Span(*match.span("body")),) if match else ()


def _has_staff(reading: Reading, body: Spans) -> bool:
    """Whether the document calls those whom it announces the staff of ``body``: "Harbor House staff at work in"."""
    if not body:
        return False
    words = r"\s+".join(re.escape(word) for word in reading.value(*body).split())
    return re.search(rf"\b{words}\s+(?:aides|employees|officials|personnel|staff)\b", reading.plain) is not None


def _office_above(reading: Reading, place: Place) -> Spans:
    """The body that the section of an entry is headed with: "Harbor Policy Council" above "Ann Moss, clerk"."""
    heading = place.section.heading
    if heading is None or not surroundings.heads_its_people(reading.value(heading)):
        return ()
    return (heading,)


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
    """``span`` without the blanks at its ends."""
    words = span.of(reading.plain)
    return Span(span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip()))


def _value(reading: Reading, spans: Spans) -> str:
    """The words at ``spans``; names in capitals inside them come out as people write them: "Sen. Brian Moss (D-Ohio)"."""
    words = reading.value(*spans)
    known = spellings(reading.document.text)
    for name in reversed(find(words)):
        words = words[: name.span.start] + normal_case(name.span.of(words), known) + words[name.span.end :]
    return words


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
            body = sentence.spans(held.organization)
            return sentence.spans(held.role), body or organization
    return (), organization
