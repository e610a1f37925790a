"""Where a statement stands in its item."""

from __future__ import annotations

from dataclasses import dataclass

from events_extractor.model import Item, Section, Span
from events_extractor.parsers.transitions.parts.passages import Passage

Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a statement stands: sentence ``index`` of the item's ``passages``; what follows up to ``until`` is about it.

    ``announces``: the document as a whole is an announcement; ``column``: it is a column of moves. ``alone``: it is its
    sentence's only statement, so that a pronoun means its person.
    """

    section: Section
    item: Item
    passages: tuple[Passage, ...]
    index: int
    until: int
    alone: bool
    announces: bool = False
    column: bool = False

    @property
    def among_moves(self) -> bool:
        """Whether its section is one of news in a document that is a column of moves."""
        return self.column and self.section.kind == "news"

    @property
    def sentence(self) -> Passage:
        """The sentence of the statement."""
        return self.passages[self.index]

    @property
    def following(self) -> tuple[Passage, ...]:
        """The sentences behind it that are about the same statement."""
        return self.passages[self.index + 1 : self.until]
