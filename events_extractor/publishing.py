"""What the store gives to others: feeds, tables and a page with their addresses, as bytes. Shared by ``export`` and ``serve``.

A ``Feed`` is a name and a filter. Everything here is a function of the store's content: the same store gives the same bytes.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final, Literal

from events_extractor.errors import StoreError
from events_extractor.model import KINDS, Kind
from events_extractor.outputs import ical
from events_extractor.outputs.ical import Revision
from events_extractor.store import EVERYTHING, Filter, Store

if TYPE_CHECKING:
    import pandas as pd

    from events_extractor.outputs.tables import Table

# Names stand in addresses and become names of files: no dot, no slash, nothing that a system reserves.
_NAME = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?")
_RESERVED = re.compile(r"con|prn|aux|nul|com\d|lpt\d|index|tables")

_PLURAL: Final[Mapping[Kind, Literal["events", "moves", "deadlines"]]] = {
    "event": "events",
    "move": "moves",
    "deadline": "deadlines",
}


@dataclass(frozen=True, slots=True)
class Feed:
    """A calendar with a name of its own, and which records stand in it. ``title`` is what calendar programs show.

    Raises StoreError for a name that cannot stand in an address: small letters, digits and hyphens, 64 at most.
    """

    name: str
    wanted: Filter = EVERYTHING
    title: str | None = None

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name) or _RESERVED.fullmatch(self.name):
            raise StoreError(
                f"{self.name!r} cannot be the name of a feed: small letters, digits and hyphens are, as in us-senate"
            )

    @property
    def kind(self) -> ical.Feed:
        """The kind of its records, or "all"."""
        return _PLURAL[self.wanted.kinds[0]] if len(self.wanted.kinds) == 1 else "all"


STANDARD: Final[tuple[Feed, ...]] = (
    *(Feed(_PLURAL[kind], Filter(kinds=(kind,))) for kind in KINDS),
    Feed("all"),
)
"""The feeds that every store has: events, moves, deadlines, all."""


class Edition:
    """What one feed holds now; calendar and tables are made from it, each when it is asked for."""

    def __init__(self, store: Store, feed: Feed) -> None:
        self.feed = feed
        self._extractions, self.stored = store.extractions(feed.wanted)

    @property
    def empty(self) -> bool:
        """Whether no record stands in it."""
        return not self.stored

    @cached_property
    def frames(self) -> dict[Table, pd.DataFrame]:
        """The tables of the feed's kinds."""
        from events_extractor.outputs import tables

        off = {uid for uid, one in self.stored.items() if one.cancelled}
        made = tables.frames(self._extractions, cancelled=off)
        return {_PLURAL[kind]: made[_PLURAL[kind]] for kind in self.feed.wanted.kinds}

    def calendar(self) -> bytes:
        """The feed as iCalendar."""
        revisions = {uid: Revision(one.sequence, one.modified, one.cancelled) for uid, one in self.stored.items()}
        return ical.feed(self.feed.kind, self._extractions, name=self.feed.title, revisions=revisions)

    def csv(self, kind: Kind) -> bytes:
        """The table of one kind as CSV, with the mark by which Excel knows UTF-8."""
        from events_extractor.outputs import tables

        stream = io.BytesIO()
        tables.write_csv(self.frames[_PLURAL[kind]], stream)
        return stream.getvalue()

    def xlsx(self) -> bytes:
        """The tables as one Excel workbook, a sheet a kind."""
        from events_extractor.outputs import tables

        stream = io.BytesIO()
        tables.write_xlsx(self.frames, stream)
        return stream.getvalue()

    def json(self) -> bytes:
        """The records in the JSON form, an array of newsletters."""
        from events_extractor.outputs import jsonlines

        return "[{}]\n".format(",\n".join(jsonlines.dumps(one) for one in self._extractions)).encode()


def distinct_names(feeds: Iterable[Feed]) -> tuple[Feed, ...]:
    """The standard feeds and ``feeds``. Raises StoreError where two have one name."""
    found = (*STANDARD, *feeds)
    names = [feed.name for feed in found]
    for name in names:
        if names.count(name) > 1:
            raise StoreError(f"{name!r} is the name of two feeds: give one of them another")
    return found


def narrowed(feed: Feed, wanted: Filter) -> Feed:
    """``feed`` with only those of its records that ``wanted`` means too."""
    own = feed.wanted
    days = (
        max(filter(None, (own.since, wanted.since)), default=None),
        min(filter(None, (own.until, wanted.until)), default=None),
    )
    return replace(
        feed,
        wanted=replace(
            own,
            kinds=tuple(kind for kind in own.kinds if kind in wanted.kinds),
            newsletters=own.newsletters or wanted.newsletters,
            organizers=own.organizers or wanted.organizers,
            since=days[0],
            until=days[1],
            query=" ".join(filter(None, (own.query, wanted.query))) or None,
        ),
    )
