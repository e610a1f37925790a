"""Personnel moves: who starts, leaves, is nominated or is elected to which post, and where they come from.

``parts`` holds what statements are made of, ``phrases`` there the tables of verbs; ``statements`` finds the changes sentence
by sentence, ``lists`` by where a name stands; ``records`` puts a record together. ``items`` reads one item of a section:
``sentences`` cuts it, ``announcing`` says what the document as a whole announces, and ``context`` what a statement takes
from those before it. ``restatements`` settles which statements of a document tell of one move.
"""

from events_extractor.parsers.transitions.announcing import whole
from events_extractor.parsers.transitions.items import parse
from events_extractor.parsers.transitions.restatements import distinct

__all__ = ["distinct", "parse", "whole"]
