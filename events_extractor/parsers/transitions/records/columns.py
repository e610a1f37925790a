"""Whether a statement stands in a list: a section of moves, the entry of a label, a column of moves under a heading."""

from __future__ import annotations

import re
from functools import lru_cache

from events_extractor.language.clauses import sentences
from events_extractor.model import Span
from events_extractor.parsers.transitions.parts.careers import held_in
from events_extractor.parsers.transitions.parts.clause import Setting, Statement
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
    if place.section.kind in _LISTS or place.among_moves:
        return True
    if place.item.listed or (not implied and _heads(place, statement)):
        return True
    return (
        _labelled(place)
        or _counted(place, statement)
        or _dashed(place, statement)
        or (not implied and ((not place.announces and _in_column(reading, place)) or _all_moves(_Same(reading))))
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
    return sum(bool(_told(reading, item.span)) for item in around) >= _COLUMN


class _Same:
    """A reading as a key that is itself only, as hashing all it holds is slow."""

    __slots__ = ("reading",)

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def __hash__(self) -> int:
        return id(self.reading.document)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.reading.document is self.reading.document


_PARAGRAPH = 50  # code points from which a block is an entry rather than a headline
_FEWEST, _MOST = 4, 80  # paragraphs that tell of moves, and those of a document that is still one column
_BODIES = 3  # so many employers at least, as a body's own announcement has only one
_SHARE = 0.6  # of the paragraphs that tell of moves


@lru_cache(maxsize=8)
def _all_moves(same: _Same) -> bool:
    """Whether nearly all paragraphs of a document tell of somebody's move: a column of them without a title that says so."""
    reading = same.reading
    spans = [block.span for block in reading.document.blocks if block.kind != "heading" and _size(block.span) >= _PARAGRAPH]
    if not _FEWEST <= len(spans) <= _MOST or any(_size(span) > _LONGEST_ENTRY for span in spans):
        return False
    told = [found for span in spans if (found := _told(reading, span))]
    bodies = {reading.value(*one.organization) for found in told for one in found if one.organization}
    return len(told) >= max(_FEWEST, _SHARE * len(spans)) and len(bodies) >= _BODIES


_LONGEST_ENTRY = 1500  # code points


def _size(span: Span) -> int:
    """How many code points ``span`` holds."""
    return span.end - span.start


def _told(reading: Reading, whole: Span) -> list[Statement]:
    """The moves that the first sentences of an item or paragraph state."""
    spans = sentences(reading.plain, whole)[:3]
    return [
        one
        for span in spans
        if span.end - span.start < 600
        for one in statements(passage(reading, span), Setting(listed=False))
        if not one.missing
    ]


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
    told = [later for later in passages[1:] if not _OF_POST.match(later.text)]
    short = len(passages) > 1 and len(told) <= _BIOGRAPHY and len(passages[0].text) < 300
    return short and all(any(held_in(later, names, present=True)) for later in told)


_BIOGRAPHY = 2  # sentences of what is known of the past
# What governors' offices say of every post that they fill. "This position requires confirmation.", "Moss is a Democrat."
_OF_POST = re.compile(
    r"(?:This|The) (?:appointment|position|post|seat) (?:does|do|is|has|requires|pays|carries|remains)\b"
    r"|(?:[A-Z][\w'-]+|He|She|They) (?:fills? the (?:seat|vacancy)|is (?:an? )?(?:Democrat|Republican|independent"
    r"|registered|not registered))\b"
)


def _dashed(place: Place, statement: Statement) -> bool:
    """Whether the statement is one of several entries behind dashes in one paragraph: "Jobs — Ann Moss is now … — Lee"."""
    own = place.sentence.text[: statement.start].rstrip()
    behind = [sentence for sentence in place.passages if sentence.text.startswith(_DASHES)]
    if not own.endswith(_DASHES) or len(behind) < _COLUMN or len(own) > _COLUMN_HEADING:
        return False
    told = sum(any(not one.missing for one in statements(sentence, Setting(listed=False))) for sentence in behind)
    return told * 2 > len(behind)


_DASHES = ("—", "–")
