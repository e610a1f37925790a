"""The employer of a statement, by what its item, its list or the document as a whole says of it.

A label names it, or a line above; "the agency" stands for a body told of before; "our" for the one that writes.
"""

from __future__ import annotations

import re

from events_extractor.model import Span
from events_extractor.parsers.transitions.parts import antecedents
from events_extractor.parsers.transitions.parts.clause import Statement
from events_extractor.parsers.transitions.parts.place import Place, Spans
from events_extractor.parsers.transitions.parts.posts import names_body, role_noun
from events_extractor.parsers.transitions.records import surroundings, writers
from events_extractor.reading import Reading

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


def surrounded(
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
    within = _of_label(reading, place, statement, role, organization) if organization and not stands_for else None
    if within is not None:
        return *within, None
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
        label = surroundings.inner(place.passages[0].text, label) if label is not None and not place.index else label
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


# A part that every larger body has, which belongs to the post where the body is named around it. "Head of the | Rope Unit"
_PART = re.compile(r".* (?:Branch|Department|Desk|Directorate|Division|Section|Sector|Team|Unit)")
# Bodies within a parliament, in which its members have seats. "Committee on Tides", "Delegation for relations with Peru"
_SEATS = re.compile(r"(?:Sub)?(?:[Cc]ommittee|[Dd]elegation)\b")
_LETTERS = re.compile(r"\s\([A-Z][A-Z&/-]{1,9}\)")


def _of_label(
    reading: Reading, place: Place, statement: Statement, role: Spans, organization: Spans
) -> tuple[Spans, Spans] | None:
    """Role and organization, where the label of the entry, or a line above it, names the body that the organization is in.

    "Budget Office: Ann Moss is the new head of the Rope Unit", "joined the Committee on Tides" below "Harbor Parliament:".
    """
    text = place.passages[0].text
    label = surroundings.labelled(text) if text.startswith(": ", (surroundings.labelled(text) or (0, 0))[1]) else None
    if label is not None and role and role[-1].end < organization[0].start and _PART.fullmatch(reading.value(*organization)):
        return (Span(role[0].start, organization[-1].end),), (place.passages[0].span(*label),)
    if role or statement.change not in {"start", "end"} or not _SEATS.match(reading.value(*organization)):
        return None
    above = surroundings.body_above(reading, place.section, statement.person.start)
    letters = _LETTERS.match(reading.plain, organization[-1].end)
    seat = Span(organization[0].start, letters.end() if letters else organization[-1].end)
    return ((seat,), (above,)) if above is not None else None


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
# Somebody new at a body, not named yet. "has | a new leader", "welcomes | its next chief executive"
_NEW_HEAD = re.compile(r"\b(?:its|an?) (?:new|next) (?P<head>(?P<boss>boss|face)\b|[a-z][\w -]{2,40})")
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
    if organization and not region and antecedents.AGAIN.fullmatch(f"the {reading.value(*organization)}") is None:
        # "Harbor Green Party: Ann Moss re-elected chair of the party"
        return antecedents.called_so(reading, reading.value(*organization).split()[-1], organization[0].start)
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
    if statement.role and statement.change == "start" and place.index and not text[: statement.start].strip(" -–—•*"):
        before = place.passages[place.index - 1]
        headed = any(found["boss"] or role_noun(found["head"]) for found in _NEW_HEAD.finditer(before.text))
        body = antecedents.subject(before.text) if headed else None
        if body is not None:  # "The Tide Bank has a new leader. Ann Moss started on Monday as president"
            return before.span(*body)
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
