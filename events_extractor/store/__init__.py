"""What was read, remembered: documents, records and every sighting of a record, in one SQLite file.

The way of an ``add``: an Extraction comes in; ``deciding`` compares it with what is known, as a pure function, and says what
is to be done (``intents``); ``database`` does it in one transaction, through ``newsletters`` and ``records``, which write
the tables. ``matching`` tells whether two records are the same thing, ``contents`` what one becomes when it is told again.
"""

from events_extractor.store.arrivals import Reached
from events_extractor.store.connection import unwritable
from events_extractor.store.database import Added, Store, TakenBack
from events_extractor.store.filtering import EVERYTHING, Filter
from events_extractor.store.placements import Placement
from events_extractor.store.rows import Sighting, Stored, Verdict, document_key

__all__ = [
    "EVERYTHING",
    "Added",
    "Filter",
    "Placement",
    "Reached",
    "Sighting",
    "Store",
    "Stored",
    "TakenBack",
    "Verdict",
    "document_key",
    "unwritable",
]
