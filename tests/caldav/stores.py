"""The store that this folder's tests publish."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from events_extractor.model import Extraction
from events_extractor.store import Store
from tests.outputs.examples import at, event, extraction

NOW = dt.datetime(2024, 6, 20, 12, tzinfo=dt.UTC)
TALK = event("Harbors after dark", organizer="Civic Forum", start=at(25, 9))


def fill(path: Path, said: Extraction | None = None, now: dt.datetime = NOW) -> None:
    """Put what a newsletter said into the store at ``path``: a talk, if nothing else is given."""
    with Store(path) as store:
        store.add(said or extraction(TALK), now, store.begin(now))


def empty(path: Path) -> None:
    """Take the last newsletter back out of it."""
    with Store(path) as store:
        store.undo(NOW)
