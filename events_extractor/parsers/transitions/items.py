"""The moves of one item, and near misses of a list of moves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from events_extractor.language.names import find
from events_extractor.model import Issue, Item, PersonnelMove, Section, Span
from events_extractor.parsers.transitions.announcing import BY_LIST, ENTRY, SEATS, Whole
from events_extractor.parsers.transitions.context import (
    as_left,
    as_well,
    by_surname,
    gone_elsewhere,
    headed,
    inherited,
    long_past,
    moved_on,
    predecessor,
    stands_in,
    succeeded,
    titled,
    told,
    unconfirmed,
)
from events_extractor.parsers.transitions.lists import minutes, rows
from events_extractor.parsers.transitions.lists.leads import LeadIn, lead_in
from events_extractor.parsers.transitions.lists.led import body_first, entry, within
from events_extractor.parsers.transitions.parts import antecedents, mentions
from events_extractor.parsers.transitions.parts.clause import Clause, Setting, Statement, clause
from events_extractor.parsers.transitions.parts.passages import Passage, passage
from events_extractor.parsers.transitions.parts.persons import DEPUTY
from events_extractor.parsers.transitions.parts.place import Place
from events_extractor.parsers.transitions.parts.titles import given_up
from events_extractor.parsers.transitions.records.record import record
from events_extractor.parsers.transitions.sentences import ended, entry_lines, sentences_of
from events_extractor.parsers.transitions.statements.nouns import of_writer
from events_extractor.parsers.transitions.statements.statement import statements
from events_extractor.reading import Reading


@dataclass(frozen=True, slots=True)
class _Text:
    """An item that is read sentence by sentence: what leads it in, what its ``document`` announces, its ``passages``.

    ``column``: they are short lines, each an entry.
    """

    reading: Reading
    section: Section
    item: Item
    lead: LeadIn | None
    document: Whole
    passages: list[Passage]
    column: bool

    @property
    def listed(self) -> bool:
        """Whether the section is one of moves, or news in a document that is a column of them."""
        return self.section.kind == "moves" or (self.section.kind == "news" and self.document.column)


def parse(reading: Reading, section: Section, item: Item, document: Whole) -> Iterator[PersonnelMove | Issue]:
    """The moves that ``item`` states, in text order, and an Issue ``moves/unread`` for each near miss of a list of moves.

    ``document`` is what its document says of all its items (see ``whole``). Offsets are the document's. In a section of
    moves every verb of the table counts; elsewhere only what states a fact plainly.
    """
    lead = lead_in(reading, section, item)
    printed = _printed(reading, section, item, lead, document)
    if printed is not None:
        yield from printed
        return
    passages = [passage(reading, span) for span in sentences_of(reading, section, item)]
    text = _Text(reading, section, item, lead, document, passages, column=bool(entry_lines(reading, item.span)))
    found = _found(text)
    kept: list[tuple[int, Statement]] = []
    for index, statement in found:
        if not statement.missing:
            _keep(text, kept, index, statement)
        elif text.listed:
            span = passages[index].span(statement.start, statement.end)
            yield Issue("moves/unread", f"A change of post is named but {statement.missing}", span)
    for position, (index, statement) in enumerate(kept):
        later = next((at for at, _ in kept[position + 1 :] if at > index), len(passages))
        alone = _alone(kept, index)
        place = Place(
            section,
            item,
            tuple(passages),
            index,
            max(later, index + 1),
            alone=alone,
            announces=document.announced is not None,
            column=document.column,
        )
        yield record(reading, place, statement)
    if text.listed and not found and _near(passages):
        yield Issue("moves/unread", "Stands among changes of post, but no person with a post was recognised", item.span)


def _printed(
    reading: Reading, section: Section, item: Item, lead: LeadIn | None, document: Whole
) -> list[PersonnelMove] | None:
    """The moves of an item that is a row of a table or of a list, none for the head of one; None where it is neither."""
    announced, column = document.announced, document.column
    listed = section.kind == "moves"
    entries = announced or ("start" if listed else None)
    by_turns = rows.alternating(reading, section, item, announced)
    if by_turns is not None:
        place = Place(section, item, (by_turns.passage,), 0, 1, alone=True, column=column)
        return [record(reading, place, by_turns.statement)]
    minuted = minutes.elected(reading, item)
    if minuted:
        places = (Place(section, item, (line.passage,), 0, 1, alone=True, announces=True, column=column) for line in minuted)
        return [record(reading, place, line.statement) for place, line in zip(places, minuted, strict=True)]
    under = rows.under_post(reading, section, item, announced)
    if under:
        places = (Place(section, item, (line.passage,), 0, 1, alone=True, announces=True, column=column) for line in under)
        return [record(reading, place, line.statement) for place, line in zip(places, under, strict=True)]
    row = (
        rows.row(reading, section, item, lead.change if lead is not None else announced)
        or rows.block(reading, item, entries)
        or rows.listing(reading, section, item, entries)
    )
    if row is not None:
        return [record(reading, Place(section, item, (row.passage,), 0, 1, alone=True, column=column), row.statement)]
    return [] if listed and rows.head(reading, item) else None


def _found(text: _Text) -> list[tuple[int, Statement]]:
    """What the sentences of an item state, each with the index of its sentence, and the entries of the list that it is."""
    lead, passages = text.lead, text.passages
    found = list(_in_sentences(text))
    if lead is not None:
        told_of = {index for index, one in found if not one.missing}
        for index, sentence in enumerate(passages if text.column else passages[:1]):
            if index not in told_of:
                found += [(index, one) for one in entry(clause(sentence, Setting(listed=True, whole=True)), lead)]
    else:
        found += _rostered(passages)
    found.sort(key=lambda pair: pair[0])
    if lead is not None and lead.change == "nominate" and text.document.announced is None:
        # "It is her intention to appoint:", then "Ann Moss will be"
        found = [(index, replace(one, change="nominate") if one.change == "start" else one) for index, one in found]
    return found


def _in_sentences(text: _Text) -> Iterator[tuple[int, Statement]]:
    """What each sentence states, by who was meant in the one before it and by what the document announces."""
    reading, lead, passages = text.reading, text.lead, text.passages
    appoints = text.document.names_nominees
    if lead is not None and lead.change == "nominate":
        appoints = False  # a list whose own words say that they are nominated
    meant: mentions.Mention | None = None
    for index, sentence in enumerate(passages):
        before = passages[index - 1] if index else None
        meant = mentions.subject(before.text, before.offsets, meant) if before is not None else None
        appointed = appoints and len(sentence.text) < ENTRY and "Nominee" not in sentence.text
        setting = Setting(
            listed=text.listed or (lead is not None and lead.change == "start" and not lead.role),
            whole=text.column or index == 0 or (index == 1 and not ended(passages[0].text)),
            announces="start" if appointed else text.document.announced,
            known=_known(reading, text.section, text.item, sentence),
            gone=before is not None and given_up(before.text, len(before.text)) is not None,
            subject=meant,
        )
        yield from ((index, statement) for statement in statements(sentence, setting))
        yield from ((index, statement) for statement in _of_writer(reading, text.item, sentence))


def _keep(text: _Text, kept: list[tuple[int, Statement]], index: int, statement: Statement) -> None:
    """Puts ``statement`` to those ``kept``, with what it takes from them, where it tells of something new.

    A departure that it goes on from is taken out: "Ann Moss is leaving the Tide Office. Moss will join Acme".
    """
    reading, passages = text.reading, text.passages
    one = _completed(text, kept, index, statement)
    gone = moved_on(kept, one)
    if gone is not None:
        kept.remove(gone)
        one = replace(one, posts=one.posts or as_left(gone[1]))
    elif told(kept, statement):
        return
    empty = not (one.role or one.organization)
    if empty and (one.change in {"start", "elect"} or by_surname(passages[index], one)):
        return
    if not long_past(reading, passages, index, one):
        kept.append((index, one))


def _completed(text: _Text, kept: list[tuple[int, Statement]], index: int, statement: Statement) -> Statement:
    """``statement`` with the post, the employer and the kind of change that stand around it."""
    reading, passages = text.reading, text.passages
    given, statement = statement, stands_in(reading, statement, passages[index].text)
    earlier = [other for _, other in kept]
    if statement is not given and not earlier and DEPUTY.search(passages[index].text[: statement.start]):
        earlier = _before(reading, text.section, text.item)  # "His deputy, Ann Moss, will be acting clerk"
    elif statement is not given and not earlier and not _spoken_of(passages[: index + 1]):
        statement = given
    elif statement.inherits and statement is given and not earlier:
        earlier = _before(reading, text.section, text.item)
    left_by = predecessor(passages[index].text[statement.start : statement.end], statement, earlier)
    one = inherited(as_well(statement, passages, index, kept), [*earlier, *left_by])
    one = gone_elsewhere(one, passages[index], kept)
    one = succeeded(one, passages, kept)
    one = headed(titled(one, passages, index), passages, index)
    one = unconfirmed(one, passages, index)
    if (
        one.rule in BY_LIST
        and one.change == "start"
        and not (text.lead is not None and text.lead.appointed)
        and SEATS.search(reading.value(*one.role))
        and text.document.after_election
    ):
        one = replace(one, change="elect")
    if one.rule == "moves/election" and not (one.role or one.organization):
        role, organization = antecedents.contest(reading, one.person.start)
        one = replace(one, role=role, organization=organization)
    if (
        one.rule == "moves/elected" and not one.organization
    ):  # "the results of the Harbor Guild election … was elected chair"
        one = replace(one, organization=antecedents.contest(reading, one.person.start)[1] or _electing(passages[:index]))
    return one


# A body that fills its offices, in the sentence before. "The Tide Guild elected officers at its meeting."
_ELECTING = re.compile(
    r"\b(?:elected|elects|chose|chooses|voted (?:in|on|for)|held (?:its|their) (?:[\w-]+ ){0,3}(?:elections?|meeting))\b"
    r"(?=[^.]*\b(?:board|council|directors|elections?|leaders(?:hip)?|meeting|officers|slate|trustees)\b)"
)


def _electing(before: list[Passage]) -> tuple[Span, ...]:
    """The body of which the sentence right ``before`` says that it elected its officers."""
    body = antecedents.subject(before[-1].text) if before and _ELECTING.search(before[-1].text) else None
    return (before[-1].span(*body),) if body is not None else ()


def _spoken_of(passages: list[Passage]) -> bool:
    """Whether one of the sentences is about a body of its own."""
    return any(antecedents.subject(sentence.text) is not None for sentence in passages)


def _known(reading: Reading, section: Section, item: Item, sentence: Passage) -> tuple[mentions.Mention, ...]:
    """Who is meant in ``sentence`` by a surname or a given name alone."""
    return (*mentions.before(reading, section, item, sentence.offsets[0]), *mentions.by_given_name(reading.plain))


def _rostered(passages: list[Passage]) -> Iterator[tuple[int, Statement]]:
    """The entries of a list within a paragraph, body by body, behind the words that say what becomes of everybody in it."""
    opened: LeadIn | None = None
    for index, sentence in enumerate(passages):
        start = within(sentence) if opened is None else None
        if start is not None:
            opened = start[0]
        if opened is not None:
            here = clause(sentence, Setting(listed=True))
            yield from ((index, one) for one in body_first(here, opened, start[1] if start is not None else 0))


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


def _before(reading: Reading, section: Section, item: Item) -> list[Statement]:
    """The statements of the last item that makes any, in which a predecessor or an employer may be named.

    "The firm also hired".
    """
    before = [other for other in section.items if other.span.start < item.span.start][-_BACK:]
    for other in reversed(before):
        passages = [passage(reading, span) for span in sentences_of(reading, section, other)]
        found = [
            statement
            for sentence in passages
            for statement in statements(
                sentence,
                Setting(listed=section.kind == "moves", known=_known(reading, section, other, sentence)),
            )
            if not statement.missing
        ]
        if found:
            return found
    return []


_BACK = 3  # items before one in which a predecessor or an employer is looked for


def _alone(kept: list[tuple[int, Statement]], index: int) -> bool:
    """Whether one statement alone is made by the sentence at ``index``."""
    return sum(1 for at, _ in kept if at == index) == 1


# Words of a change of post without a statement that was read. "joins", "new role"
_CUE = re.compile(
    r"\b(?:is now|joins|joined|has joined|is joining|will serve as|named|appointed"
    r"|hired|promoted|stepping down|is leaving|launching)\b"
)


def _near(passages: list[Passage]) -> bool:
    """Whether a list of moves has words of a change, or a name, in an item of which nothing was read."""
    return any(_CUE.search(sentence.text) or find(sentence.text) for sentence in passages)
