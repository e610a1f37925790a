"""What has been rendered, kept for as long as the store says the same.

To answer "has it changed?" must cost next to nothing, for clients ask every few minutes. So ``Watch`` tells the states of
the store apart without reading it, and ``Shelf`` keeps what was rendered of the last one. Where the store has changed and a
feed in it has not, the feed is not rendered again.
"""

from __future__ import annotations

import datetime as dt
import gzip
import hashlib
from collections import OrderedDict
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from typing import Final, Literal, NamedTuple

from events_extractor.errors import StoreError
from events_extractor.model import Kind
from events_extractor.publishing import Edition, Feed
from events_extractor.store import Store

Form = Literal["ics", "csv", "xlsx", "json"]

_MEDIA: Final[dict[Form, str]] = {
    "ics": "text/calendar; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
}
_ROOM = 64 * 2**20  # bytes that are kept at most
_SECOND = dt.timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class State:
    """One state of the store: its number since the server began, and when it came about (UTC, to the second; None:
    no store yet).
    """

    number: int
    since: dt.datetime | None


class Watch:
    """Tells when the store has changed: by SQLite's own count, and by the file, which may be replaced. For one thread."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._store: Store | None = None
        self._seen: tuple[tuple[int, ...] | None, int] | None = None
        self._state = State(0, None)

    def look(self) -> State:
        """The state that the store is in. Raises StoreError where it cannot be read, and where one that was there is gone.

        A store that has never been there is empty. One that is gone is not: its subscribers would lose all they have.
        """
        frozen = self._store is not None and self._store.frozen
        file = _file(self.path, whole=frozen)
        if file is None and self._state.since is not None:
            self.close()
            raise StoreError(f"{self.path}: the store is no longer there")
        if self._seen is None or file != self._seen[0]:
            self.close()
            self._store = Store(self.path, readonly=True) if file else None
            file = _file(self.path, whole=self._store is not None and self._store.frozen)
        seen = (file, self._store.version() if self._store else 0)
        if seen != self._seen:
            self._seen = seen
            self._state = State(self._state.number + 1, self._changed())
        return self._state

    def close(self) -> None:
        """Let go of the file."""
        store, self._store, self._seen = self._store, None, None
        if store is not None:
            store.__exit__(None, None, None)

    def _changed(self) -> dt.datetime | None:
        """When the store was last written; later than the state before, as HTTP's times know no parts of a second."""
        times = [at for at in map(_written, (self.path, self.path.with_name(f"{self.path.name}-wal"))) if at is not None]
        if not times:
            return None
        at, before = max(times).replace(microsecond=0), self._state.since
        return at if before is None else max(at, before + _SECOND)


class Address(NamedTuple):
    """What is asked for: a feed, in a form; ``kind`` is that of a CSV table, None for all else."""

    feed: Feed
    form: Form
    kind: Kind | None = None


@dataclass(frozen=True, slots=True)
class Copy:
    """What an address gives. ``tag``: the digest of the bytes; ``since``: from when on they are these.

    ``source``: what they were made of.
    """

    body: bytes
    compressed: bytes | None
    media: str
    tag: str
    since: dt.datetime | None
    source: str


class Shelf:
    """The copies that were made, the least used one going first when there is no room. For several threads."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._copies: OrderedDict[Address, tuple[int, Copy]] = OrderedDict()
        self._counts: tuple[int, dict[Feed, int]] = (0, {})
        self._lock = Lock()

    def kept(self, address: Address, state: State) -> Copy | None:
        """The copy of this state, if it is there."""
        with self._lock:
            number, copy = self._copies.get(address, (0, None))
            if copy is None or number != state.number:
                return None
            self._copies.move_to_end(address)
            return copy

    def made(self, address: Address, state: State) -> Copy:
        """The copy of this state, made if it is not there. Raises StoreError where the store cannot be read."""
        if (kept := self.kept(address, state)) is not None:
            return kept
        with self._lock:
            _, old = self._copies.get(address, (0, None))
        with self._opened(state) as store:
            edition = Edition(store, address.feed)
        source = _digest(edition.json() + repr(_history(edition)).encode())
        copy = old if old is not None and old.source == source else _copy(edition, address, source, state)
        if old is not None and old.tag == copy.tag:
            copy = replace(copy, since=old.since)
        self._keep(address, state, copy)
        return copy

    def counts(self, feeds: tuple[Feed, ...], state: State) -> dict[Feed, int]:
        """How many records stand in each of ``feeds``."""
        number, known = self._counts
        found = dict(known) if number == state.number else {}
        missing = [feed for feed in feeds if feed not in found]
        if missing:
            with self._opened(state) as store:
                found |= {feed: len(store.stored(feed.wanted)) for feed in missing}
            self._counts = (state.number, found)
        return {feed: found[feed] for feed in feeds}

    def _keep(self, address: Address, state: State, copy: Copy) -> None:
        with self._lock:
            self._copies[address] = (state.number, copy)
            self._copies.move_to_end(address)
            room = sum(_size(one) for _, one in self._copies.values())
            while room > _ROOM and len(self._copies) > 1:
                _, (_, gone) = self._copies.popitem(last=False)
                room -= _size(gone)

    def _opened(self, state: State) -> Store:
        """The store to be read; an empty one in memory, where there is none yet: it has feeds, too, with nothing in them."""
        return Store(Path(":memory:")) if state.since is None else Store(self._path, readonly=True)


def _copy(edition: Edition, address: Address, source: str, state: State) -> Copy:
    body = _rendered(edition, address)
    # The time in the header of gzip is left out: the same bytes give the same bytes. Workbooks are compressed already.
    compressed = None if address.form == "xlsx" else gzip.compress(body, compresslevel=6, mtime=0)
    return Copy(body, compressed, _MEDIA[address.form], _digest(body), state.since, source)


def _rendered(edition: Edition, address: Address) -> bytes:
    match address.form:
        case "ics":
            return edition.calendar()
        case "xlsx":
            return edition.xlsx()
        case "json":
            return edition.json()
        case "csv" if address.kind is not None:
            return edition.csv(address.kind)
    raise ValueError("a CSV table is of one kind")


def _history(edition: Edition) -> list[tuple[str, int, str, bool]]:
    """What outputs show of records beyond their JSON form."""
    return [(uid, one.sequence, one.modified.isoformat(), one.cancelled) for uid, one in edition.stored.items()]


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:32]


def _size(copy: Copy) -> int:
    return len(copy.body) + len(copy.compressed or b"")


def _file(path: Path, *, whole: bool = False) -> tuple[int, ...] | None:
    """Which file stands there, so that another one in its place is noticed; ``whole``: and how it stands there, with its
    journal, so that any change is.
    """
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise StoreError(f"{path}: {error.strerror or error}") from error
    if not whole:
        return found.st_dev, found.st_ino
    journal = path.with_name(f"{path.name}-wal")
    more = [one.stat() for one in (journal,) if one.exists()]
    return found.st_dev, found.st_ino, *(part for one in (found, *more) for part in (one.st_size, one.st_mtime_ns))


def _written(path: Path) -> dt.datetime | None:
    try:
        return dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC)
    except OSError:
        return None
