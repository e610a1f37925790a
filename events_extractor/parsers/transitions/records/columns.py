"""Whether a statement stands in a list: a section of moves, the entry of a label, a column of moves under a heading."""

from __future__ import annotations

import re

from events_extractor.language.clauses import sentences
from events_extractor.model import Item
from events_extractor.parsers.transitions.parts.careers import held_in
from events_extractor.parsers.transitions.parts.clause import Setting, Statement
from events_extractor.parsers.transitions.parts.columnheads import column_of_people
from events_extractor.parsers.transitions.parts.passages import passage
from events_extractor.parsers.transitions.parts.place import Place
from events_extractor.parsers.transitions.records import surroundings
from events_extractor.parsers.transitions.statements.statement import statements
from events_extractor.reading import Reading

# Sections whose items are entries, whatever else they tell.
_LISTS = frozenset({"moves", "events", "deadlines", "promotion"})
# Rules of lists without verbs.
_LIST_RULES = frozenset(
    {"moves/entry", "moves/nominee-for", "moves/to-be", "moves/as", "moves/row", "moves/block", "moves/listing"}
)


def in_list(reading: Reading, place: Place, statement: Statement, *, implied: bool) -> bool:
    """Whether the statement at ``place`` is an item of a list.

    ``implied``: its employer is the body that the document speaks for.
    """
    if place.section.kind in _LISTS or (place.section.kind == "news" and column_of_people(reading)):
        return True
    if place.item.listed or (not implied and _heads(place, statement)):
        return True
    return (
        _labelled(place)
        or _counted(place, statement)
        or (not implied and not place.announces and _in_column(reading, place))
    )


# Offices that a label names. "Rep. Ann Moss (D-Ohio):", "House Tides Committee:"
_OFFICE = re.compile(r"\b(?:Sen|Rep|Gov|Mayor|Del)\b|\b(?:Committee|Caucus|Campaign|Conference)\b")


def _labelled(place: Place) -> bool:
    """Whether the item begins with the label of an office: an entry of a column of moves."""
    label = surroundings.labelled(place.passages[0].text)
    named = label is not None and _OFFICE.search(place.passages[0].text[label[0] : label[1]])
    return label is not None and bool(named) and place.passages[0].text[label[1] : label[1] + 1] == ":"


# The votes behind a name, as the whole entry. "Ann Moss   472*"
_VOTES = re.compile(r"\s+\d[\d,]*\b\*?[^.;:]{0,40}")


def _counted(place: Place, statement: Statement) -> bool:
    """Whether the statement is a name and the votes for it, on a line of its own."""
    text = place.sentence.text
    own = statement.rule == "moves/listed" and not text[: statement.start].strip(" -–—•*")
    name = " ".join(statement.words)
    return own and text[: len(name)].casefold() == name and _VOTES.fullmatch(text, len(name)) is not None


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
    """Whether the first sentences of an item state a move of their own."""
    spans = sentences(reading.plain, item.span)[:3]
    return any(
        not one.missing
        for span in spans
        if span.end - span.start < 600
        for one in statements(passage(reading, span), Setting(listed=False))
    )


def _heads(place: Place, statement: Statement) -> bool:
    """Whether the statement is an entry of its own: it opens its item,
    which holds nothing but it and what is known of the past.
    """
    passages = place.passages
    if place.index or passages[0].text[: statement.start].strip(" -–—•*"):
        return False
    if statement.rule in _LIST_RULES:
        return True
    names = frozenset(statement.words)
    short = 1 < len(passages) <= 3 and len(passages[0].text) < 300
    return short and all(any(held_in(later, names, present=True)) for later in passages[1:])
