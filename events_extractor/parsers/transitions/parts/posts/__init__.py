"""Posts in words: which part of "senior adviser for trade in the Commerce Department" is the role, and which the employer.

The organization is the last and outermost body or person named. A body is known by its head word ("Department", "LLP"), by
"the" before capitals, by capital letters alone ("SBA"), or by the preposition before it ("at" takes whatever follows).
Everything works on the single-spaced text of a ``Passage`` and gives ranges of it.

``words`` are the lexicon, ``bodies`` knows their names; ``owners``, ``employers`` and ``compounds`` find the employer, and
``splitting`` asks them in turn.
"""

from events_extractor.parsers.transitions.parts.posts.bodies import names_body
from events_extractor.parsers.transitions.parts.posts.held import Held, Range
from events_extractor.parsers.transitions.parts.posts.owners import owner_end
from events_extractor.parsers.transitions.parts.posts.splitting import ABOUT, split
from events_extractor.parsers.transitions.parts.posts.words import KINDS, noun_led, role_noun, takes_complement

__all__ = [
    "ABOUT",
    "KINDS",
    "Held",
    "Range",
    "names_body",
    "noun_led",
    "owner_end",
    "role_noun",
    "split",
    "takes_complement",
]
