"""Newsletters in, calendars and tables out: the whole library in one import.

>>> from events_extractor import extract, load
>>> for document in load("mails/"):  # files, folders, mailboxes
...     extraction = extract(document)
...     for event in extraction.events:
...         print(event.start, event.title, event.spans["title"])

Names are loaded when they are first used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from events_extractor.documents import load, read
    from events_extractor.errors import EventsExtractError, InputError
    from events_extractor.language.dates import Moment, find
    from events_extractor.model import (
        Deadline,
        Document,
        Event,
        Extraction,
        Issue,
        PersonnelMove,
        Post,
        Span,
    )
    from events_extractor.pipeline import extract

__version__ = "0.1.0"

_HOMES = {
    "load": "documents",
    "read": "documents",
    "extract": "pipeline",
    "find": "language.dates",
    "Moment": "language.dates",
    "EventsExtractError": "errors",
    "InputError": "errors",
} | dict.fromkeys(("Deadline", "Document", "Event", "Extraction", "Issue", "PersonnelMove", "Post", "Span"), "model")

__all__ = [
    "Deadline",
    "Document",
    "Event",
    "EventsExtractError",
    "Extraction",
    "InputError",
    "Issue",
    "Moment",
    "PersonnelMove",
    "Post",
    "Span",
    "extract",
    "find",
    "load",
    "read",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
