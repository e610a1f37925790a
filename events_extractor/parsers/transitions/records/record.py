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
from events_extractor.parsers.transitions.parts import antecedents
from events_extractor.parsers.transitions.parts.clause import Statement
from events_extractor.parsers.transitions.parts.passages import Passage, left_out
from events_extractor.parsers.transitions.parts.place import Place, Spans
from events_extractor.parsers.transitions.parts.posts import names_body, role_noun, split
from events_extractor.parsers.transitions.parts.series import MOST_OF_BIOGRAPHY, MOST_POSTS, CareerPost, ranked
from events_extractor.parsers.transitions.parts.stops import STOP
from events_extractor.parsers.transitions.records import surroundings, writers
from events_extractor.parsers.transitions.records.columns import in_list
from events_extractor.parsers.transitions.records.effective import day_of
from events_extractor.parsers.transitions.records.past import past, resolved
from events_extractor.parsers.transitions.records.singular import of_one
from events_extractor.parsers.transitions.records.whose import owned
from events_extractor.reading import Reading


def record(reading: Reading, place: Place, statement: Statement) -> PersonnelMove:
    """The move that ``statement`` makes, with its former posts, its day and the spans of every field.

    The UID is left open.
    """
    role, organization = _post(reading, place, statement)
    if role and not organization:
        role, organization = owned(reading, place.section, place.item, role, statement.words, named=True)
    role, organization, implied = _surrounded(reading, place, statement, role, organization)
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


# The official named before, whose staff somebody was on. "was previously | her | counsel"
_THEIR_AIDE = re.compile(r"\b(?:his|her|their)\s+\Z")
_OF_OFFICIAL = re.compile(r"(?:(?:U\.S\. )?(?:Sens?|Reps?|Gov|Lt\. Gov|Del|Assembly\w+|Mayor|Senator|Councilm\w+)\b)")

# What says in its opening that a document announces something of one body's own.
_ANNOUNCEMENT = re.compile(
    r"\b(?:announces|announcing|appoints|appointments?|appointed|names|new (?:council|board|officers)"
    r"|(?:board|directorate|leadership|management|organi[sz]ational) (?:changes?|announcements?)|council)\b",
    re.IGNORECASE,
)
# The same in the opening of a short text. "today announced that its board", "is pleased to announce"
_ANNOUNCED = re.compile(
    r"\b(?:pleased|proud|delighted|happy) to announce"
    r"|\bannounce[sd]? (?:today )?(?:that|the (?:appointment|election|retirement|following)|(?:today )?its)"
    r"|\b[Tt]he Board of [^.]{3,80}? announces?\b"
)
# Posts of a body that meets, and such bodies. "vice chair", "Governor's Council on Tides"
_SEATED = re.compile(
    r"(?:(?:vice|co|deputy|acting|interim)[ -])?(?:chair(?:man|woman|person)?|members?|secretary|treasurer|rapporteur)",
    re.IGNORECASE,
)
_COUNCIL = re.compile(r"\b(?:Council|Commission|Committee|Board|Task Force|Panel|Authority)\b")
_SHORT = 6000  # code points: no digest of news is as short
_BOARD_OF = re.compile(r"[Bb]oard of [A-Za-z]+\Z")
_BOARD_SEAT = re.compile(r"(?:the |its )?[Bb]oard\b")
_OUR = re.compile(r"\b[Oo]ur\s")
_OURS = re.compile(r"\b(?:[Oo]ur|[Uu]s|[Ww]e|[Jj]oin me)\b")
_OPENING = 700  # code points
# A part of a firm. "Product Safety group"
_UNIT = re.compile(r" (?:group|practice|team|section|department)\Z")


def _surrounded(
    reading: Reading, place: Place, statement: Statement, role: Spans, organization: Spans
) -> tuple[Spans, Spans, str | None]:
    """Role and organization with what a label or the document as a whole says of them.

    The third is None where the words say it all; else the employer is implied, and its name is given where no text has it.
    """
    label = surroundings.board_label(place.sentence.text) if role and not place.index else None
    if label is not None and label[1] + 2 >= statement.start and _BOARD_SEAT.match(reading.value(*role)):
        return role, (place.sentence.span(*label),), None
    full = antecedents.in_full(reading, place.section, organization) if organization else None
    if full is not None:  # "the Dover Tide Group … chair of the Group"
        return role, (full,), None
    called = _called_short(reading, organization)
    own_kind = _under_kind(reading, organization) if called is None else None
    if called is not None:
        return role, (called,), None
    meant = _meant(reading, place, statement, organization)
    if meant is not None:
        region = role and organization and organization[0].start > role[-1].end  # "the agency's director for Kent"
        return ((Span(role[0].start, organization[-1].end),) if region else role), (meant,), None
    if own_kind is not None:  # "joined the institute as clerk", in the letter of the Tide Institute
        return role, (own_kind,), ""
    stands_for = bool(organization) and bool(surroundings.STANDS_FOR.match(reading.value(*organization)))
    part = _part_of(reading, role, organization) if organization and _OURS.search(place.sentence.text) else None
    if part is not None and reading.profile.name == "default":  # "our newly elected Steering Committee members"
        own = writers.of_document(reading)
        return (part,), (own,) if own is not None else (), "" if own is not None else None
    if role and organization and _OUR.search(reading.plain, max(0, organization[0].start - 5), organization[0].start):
        own = writers.of_document(reading) if reading.profile.name == "default" else None
        if own is not None and role[0].start < organization[0].start:  # "director of our Tide Project"
            return (Span(role[0].start, organization[-1].end),), (own,), ""
    if organization and not stands_for:
        unit = _UNIT.search(reading.value(*organization))
        own = writers.of_document(reading) if unit and role and reading.profile.name == "default" else None
        if own is not None and surroundings.FIRM.search(own.of(reading.plain)):
            return (Span(role[0].start, organization[-1].end),), (own,), ""
        return role, organization, None
    council = stands_for and bool(role) and bool(surroundings.COUNCIL.match(reading.value(*organization)))
    if council and role[0].start < organization[-1].end:
        role = (Span(role[0].start, organization[-1].end),)  # "Leader of the Council"
    if stands_for and not role and surroundings.BOARD.match(reading.value(*organization)):
        role = organization
    if not stands_for:
        label = surroundings.labelled(place.passages[0].text)
        if label is not None and (place.index or label[1] <= statement.start + 1):
            return role, (place.passages[0].span(*label),), None
    if not stands_for and place.section.kind == "moves":
        headed = _head_of_entry(reading, place)
        if headed is not None and headed.end <= place.sentence.span(statement.start, statement.start + 1).end:
            return role, (headed,), None
    if stands_for and surroundings.BOARD.match(reading.value(*organization)):
        if role and _BOARD_OF.search(reading.value(*organization)) and role[-1].end < organization[0].start:
            role = (Span(role[0].start, organization[-1].end),)  # "chair of our board of trustees"
        organization = ()
    sender = writers.of_sender(reading)
    if sender is None and place.announces and writers.of_document(reading) is None:
        sender = writers.of_address(reading)
    family = _among_our_own(reading, place) or _of_own_people(reading, place)
    ours = bool(sender) or family or bool(_OURS.search(place.sentence.text))
    if (
        (statement.change == "nominate" and statement.rule in _OFFICIAL)
        or (place.section.kind == "moves" and not ours)
        or reading.profile.name != "default"
    ):
        return role, organization, None
    members = writers.letter_of_members(reading)
    greeted = members or statement.rule in {"moves/greeted", "moves/composed", "moves/listed", "moves/minutes"}
    speaks = stands_for or greeted or family or _speaks_for_one(reading, place.sentence.text)
    seated = not speaks and bool(role) and bool(_SEATED.fullmatch(reading.value(*role)))
    if sender is None and not (speaks or seated):
        return role, organization, None
    own = writers.of_document(reading)
    if seated and not stands_for and (own is None or not _COUNCIL.search(own.of(reading.plain))):
        return role, organization, sender
    if own is not None and (sender is None or own.of(reading.plain) in sender):
        return role, (own,), ""
    return (role, (), sender) if sender else (role, organization, None)


def _head_of_entry(reading: Reading, place: Place) -> Span | None:
    """The body that the entry begins with, in a column whose entries begin so: "Quay Seafood: CEO Ann Moss is retiring"."""
    start = place.item.label.start if place.item.label is not None else place.item.span.start
    start = min(start, place.item.span.start)
    match = surroundings.head_of_entry(reading.plain[start : place.item.span.end])
    if match is None:
        return None
    entries = [
        reading.plain[min(item.span.start, item.label.start if item.label is not None else item.span.start) : item.span.end]
        for item in place.section.items
    ]
    return Span(start + match.start("label"), start + match.end("label")) if surroundings.heads_of_entries(entries) else None


def _called_short(reading: Reading, organization: Spans) -> Span | None:
    """The writer's own body, where ``organization`` is the word that its name begins or ends with.

    "the City" of the "City of Tarrow", "the League" of the "Tarrow Bike League".
    """
    word = reading.value(*organization) if organization else ""
    if reading.profile.name != "default" or not word.istitle() or " " in word or surroundings.STANDS_FOR.match(word):
        return None
    own = writers.of_document(reading)
    words = own.of(reading.plain).split() if own is not None else []
    return own if len(words) > 1 and (words[-1] == word or words[:2] == [word, "of"]) else None


def _under_kind(reading: Reading, organization: Spans) -> Span | None:
    """The writer's own body, where ``organization`` is its kind alone: "the institute" of the "Tide Institute"."""
    word = reading.value(*organization) if organization else ""
    if reading.profile.name != "default" or not _KIND.fullmatch(word):
        return None
    own = writers.of_document(reading)
    return own if own is not None and word.rpartition(" ")[2] in own.of(reading.plain).casefold().split() else None


_KIND = re.compile(r"(?:the )?[a-z]+")
# What heads news of a body's own people. "Leadership update", "Staff changes", "Our people"
_OWN_PEOPLE = re.compile(
    r"\W*(?:leadership|staff|staffing|our (?:leadership|people|staff|team))"
    r"(?: (?:changes?|news|transitions?|updates?))?\W*",
    re.IGNORECASE,
)


def _of_own_people(reading: Reading, place: Place) -> bool:
    """Whether the section is headed as news of the people of the body that writes."""
    heading = place.section.heading
    return heading is not None and bool(_OWN_PEOPLE.fullmatch(" ".join(heading.of(reading.plain).split())))


# What somebody says who tells of their own people. "We welcome", "our new clerk", "has joined us"
_WE_TELL = re.compile(
    r"\b(?:[Ww]e (?:are|were|have|also|warmly|congratulate|thank|say|bid|wish)|[Ww]e're|[Ww]elcomes?|[Oo]ur"
    r"|join(?:s|ed|ing)? us)\b"
)
_NEIGHBOURS = 2  # items on either side in which they say so


def _among_our_own(reading: Reading, place: Place) -> bool:
    """Whether a letter that names whose it is tells of that body's own people in the items around the statement."""
    if not writers.tells_whose(reading):
        return False
    items = place.section.items
    at = next((index for index, item in enumerate(items) if item.span == place.item.span), 0)
    around = items[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS + 1] or (place.item,)
    own = writers.of_document(reading)
    short = own.of(reading.plain).split()[0] if own is not None else ""
    said = rf"\b{re.escape(short)} (?:[A-Z]\w+ )*(?:is (?:pleased|proud|delighted)|announce[sd]|welcome[sd])\b"
    texts = [item.span.of(reading.plain) for item in around]
    return any(_WE_TELL.search(text) or (short and re.search(said, text)) for text in texts)


_MERE = re.compile(r"(?:[Tt]he |[Ii]ts |[Tt]heir )?[a-z]+\Z")
# How far before the verb its subject may stand. "The firm | has also"
_BEFORE_VERB = 40


def _meant(reading: Reading, place: Place, statement: Statement, organization: Spans) -> Span | None:
    """The body spoken of before that "the firm" or "the agency" in the statement stands for.

    None where no such words stand there.
    """
    text = place.sentence.text
    owner = antecedents.OWNED.search(text, max(0, statement.start - _BEFORE_VERB), statement.end)
    region = owner is not None and organization and not names_body(reading.value(*organization))
    if organization and not region and not _MERE.match(reading.value(*organization)):
        return None
    again = antecedents.AGAIN.search(text, max(0, statement.start - _BEFORE_VERB), statement.end)
    if again is not None and statement.role and reading.value(*statement.role).casefold() == again["head"].casefold():
        again = None  # "leaves the board" names the seat, not the body
    start = place.sentence.offsets[again.start() if again else statement.start]
    if again is not None:
        return antecedents.antecedent(reading, place.section, place.item, start, again)
    if organization or statement.change == "nominate":
        return None
    own = antecedents.opening(text[: statement.start])
    if own is not None:  # "Also at Harbor House, Ann Moss was named cook"
        return place.sentence.span(*own)
    # "The Tide Board has filled its posts. Ann Moss has been promoted to clerk"
    if statement.inherits or (statement.internal and place.among_moves):
        return antecedents.antecedent(reading, place.section, place.item, start, None)
    return None


# Rules of nominations by officials, who nominate for bodies of which they are none.
_OFFICIAL = frozenset(
    f"moves/{rule}"
    for rule in ("nominated", "nominee", "nominates", "picks", "to-be", "nominee-for", "succeeds", "entry", "listed")
)


def _part_of(reading: Reading, role: Spans, organization: Spans) -> Span | None:
    """The post with the part of the writer's own body before it, where the two stand together.

    "Steering Committee member".
    """
    if not role or not surroundings.PART.match(reading.value(*organization)):
        return None
    together = Span(organization[0].start, role[-1].end)
    return (
        together
        if organization[-1].end < role[0].start and not reading.plain[organization[-1].end : role[0].start].strip()
        else None
    )


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
