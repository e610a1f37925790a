"""How a date bounds something: the cues in front of it and behind it, and what must stand around an ambiguous one.

``bounding`` asks each date of a sentence for its cue: the ``nouns`` first, then the ``verbs`` that need nothing more, the
``adverbs``, the weaker verbs, and last the ``acts`` that a day is named for. ``vetoes`` know the dates that bound nothing,
``binding`` says whether the clause around an ambiguous cue binds anybody, ``place`` is a date in its sentence, and ``fill``
what may stand between a cue and its date.
"""

from events_extractor.parsers.deadlines.cues.bounding import bounds_in, ends, unpinned

__all__ = ["bounds_in", "ends", "unpinned"]
