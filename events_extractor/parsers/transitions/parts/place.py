"""Where a statement stands in its item."""

from __future__ import annotations

from dataclasses import dataclass

from events_extractor.model import Item, Section, Span
from events_extractor.parsers.transitions.parts.passages import Passage

Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a statement stands: sentence ``index`` of the item's ``passages``; what follows up to ``until`` is about it.

    ``announces``: the document as a whole is an announcement. ``alone``: it is its sentence's only statement, so that a
    pronoun means its person.
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
