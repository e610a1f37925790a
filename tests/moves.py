"""The moves of a letter of our own, each on one line, for the tables of the tests of moves."""

from __future__ import annotations

import datetime as dt

from events_extractor import documents, pipeline
from events_extractor.model import PersonnelMove

TODAY = dt.date(2025, 6, 3)


def read(text: str) -> tuple[PersonnelMove, ...]:
    """The moves of a plain text, an issue of ``TODAY`` from New York."""
    return pipeline.extract(documents.read(text.encode(), "issue.txt")[0], issued=TODAY, timezone="America/New_York").moves


def told(move: PersonnelMove) -> str:
    """A move on one line: "start: Ann Moss, dean @ Tarrow College < provost @ Harbor"; "-" is what is not said."""
    posts = "".join(f" < {post.role or '-'} @ {post.organization or '-'}" for post in move.previous)
    return f"{move.change}: {move.person}, {move.role or '-'} @ {move.organization or '-'}{posts}"
