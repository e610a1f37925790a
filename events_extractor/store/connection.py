"""The store's file, opened: transactions, and SQLite's errors in words that say what to do."""

from __future__ import annotations

import shutil
import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from events_extractor.errors import StoreError
from events_extractor.store import schema

_PATIENCE = 30  # seconds that a writer waits for another
_ATTEMPTS, _PAUSE = 50, 0.1  # at copying a store that is written to; seconds between them
_VARIABLES = 500  # of one SQL statement; SQLite takes 32,766


class Connection:
    """The file at ``path`` with the tables of this version, made where it is not there.

    ``frozen``: what is read is the state at the opening, whatever is written later. Raises StoreError where the file is
    none, belongs to a later version of the program, is locked for long, or cannot be written. What reads raises it by
    itself; ``write`` and ``write_many`` raise SQLite's own errors, which the ``writing`` around them makes StoreErrors.
    """

    def __init__(self, path: Path, *, readonly: bool = False) -> None:
        self.path = path
        self._readonly = readonly
        with self.explained():
            self.frozen = False
            if readonly:
                if not path.is_file():
                    raise StoreError(f"{path}: there is no store yet; events-extract add makes it")
                self._sql, self.frozen = _readable(path)
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                self._sql = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
        self._sql.row_factory = sqlite3.Row
        self._sql.create_function("casefold", 1, lambda text: text.casefold(), deterministic=True)
        try:
            with self.explained():
                self._sql.execute("PRAGMA foreign_keys = ON")
                if not readonly:
                    schema.migrate(self._sql)
                    self._sql.execute("PRAGMA journal_mode = WAL")
                    # Enough for a process that is killed; after a power cut the last newsletters may have to be added again.
                    self._sql.execute("PRAGMA synchronous = NORMAL")
                else:
                    schema.check(self._sql)
        except StoreError as error:
            self._sql.close()
            raise StoreError(str(error) if str(path) in str(error) else f"{path}: {error}") from error
        except BaseException:
            self._sql.close()
            raise

    def close(self) -> None:
        """Close the file."""
        self._sql.close()

    def rows(self, statement: str, values: Any = ()) -> list[sqlite3.Row]:
        """What a statement reads."""
        with self.explained():
            return self._sql.execute(statement, values).fetchall()

    def row(self, statement: str, values: Any = ()) -> sqlite3.Row | None:
        """The first row of what a statement reads, None where it reads nothing."""
        with self.explained():
            row: sqlite3.Row | None = self._sql.execute(statement, values).fetchone()
        return row

    def rows_of(self, statement: str, values: Iterable[Any]) -> Iterator[sqlite3.Row]:
        """What a statement with one ``IN ({})`` reads for ``values``, however many."""
        wanted = sorted(values)
        for start in range(0, len(wanted), _VARIABLES):
            some = wanted[start : start + _VARIABLES]
            yield from self.rows(statement.format(", ".join("?" * len(some))), some)

    def write(self, statement: str, values: Any = ()) -> sqlite3.Cursor:
        """Carry a statement out; to be called within ``writing``."""
        return self._sql.execute(statement, values)

    def write_many(self, statement: str, values: Iterable[Sequence[Any]]) -> None:
        """Carry a statement out for each of ``values``; to be called within ``writing``."""
        self._sql.executemany(statement, values)

    @contextmanager
    def reading(self) -> Iterator[None]:
        """All that is read inside is of one state of the store, whoever writes meanwhile."""
        if self._sql.in_transaction:
            yield
            return
        with self.explained():
            self._sql.execute("BEGIN")
            try:
                yield
            finally:
                self._sql.execute("ROLLBACK")

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction that writes; another writer is waited for. Within another one it is part of that."""
        if self._readonly:
            raise StoreError(f"{self.path}: the store was opened to be read only")
        if self._sql.in_transaction:
            yield
            return
        with self.explained():
            self._sql.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._sql.execute("ROLLBACK")
                raise
            self._sql.execute("COMMIT")

    @contextmanager
    def explained(self) -> Iterator[None]:
        """SQLite's errors in words that say what to do."""
        try:
            yield
        except sqlite3.OperationalError as error:
            text = str(error)
            if "locked" in text or "busy" in text:
                raise StoreError(
                    f"{self.path}: another process has been writing to the store for {_PATIENCE} seconds; try again later"
                ) from error
            if self._readonly and "unable to open" in text:
                raise StoreError(f"{self.path}: the store cannot be read; you need leave to read this file") from error
            if "readonly" in text or "unable to open" in text:
                raise unwritable(self.path, "the store", "the file or its folder is read-only for you") from error
            if "full" in text:
                raise StoreError(f"{self.path}: the disk is full; nothing of this newsletter was stored") from error
            raise StoreError(f"{self.path}: the store cannot be used: {text}") from error
        except sqlite3.IntegrityError as error:
            raise StoreError(f"{self.path}: another process has changed the store meanwhile; try again") from error
        except sqlite3.DatabaseError as error:
            raise StoreError(f"{self.path}: not a store of events-extract, or damaged: {error}") from error
        except StoreError:
            raise
        except OSError as error:
            raise StoreError(f"{self.path}: {error.strerror or error}") from error


def unwritable(path: Path, what: str, why: str) -> StoreError:
    """That ``what``, a file of the store or beside it, cannot be written, and what a person may do."""
    return StoreError(
        f"{path}: {what} cannot be written: {why}; make the file and its folder writable, or give another --store"
    )


def _readable(path: Path) -> tuple[sqlite3.Connection, bool]:
    """A connection that only reads, and whether it reads a frozen state.

    Where the folder cannot be written to, SQLite cannot read along with a writer; then the files are read as they stand.
    """
    uri = f"{path.resolve().as_uri()}?mode=ro"
    connection = _connected(uri)
    try:
        connection.execute("SELECT 1 FROM sqlite_master")
    except sqlite3.OperationalError:
        connection.close()
        return _as_it_stands(path, uri), True
    except sqlite3.DatabaseError:
        connection.close()
        raise
    return connection, False


def _connected(uri: str) -> sqlite3.Connection:
    return sqlite3.connect(uri, uri=True, timeout=_PATIENCE, isolation_level=None)


def _as_it_stands(path: Path, uri: str) -> sqlite3.Connection:
    """The file alone; with a journal that holds newer pages, of a writer at work or killed, a copy of both in memory.

    They are copied one after the other, and again where a writer has changed one of them meanwhile.
    """
    journal = path.with_name(f"{path.name}-wal")
    for _ in range(_ATTEMPTS):
        before = (_stamp(path), _stamp(journal))
        if before[1] is None or not before[1].size:
            return _connected(f"{uri}&immutable=1")
        with TemporaryDirectory() as folder:
            copy = Path(folder, path.name)
            try:
                shutil.copyfile(path, copy)
                shutil.copyfile(journal, copy.with_name(journal.name))
            except FileNotFoundError:
                continue  # its writer has just folded the journal into the file
            if (_stamp(path), _stamp(journal)) != before:
                time.sleep(_PAUSE)
                continue
            kept = sqlite3.connect(":memory:", isolation_level=None)
            with closing(_connected(copy.as_uri())) as copied:
                copied.backup(kept)
        return kept
    raise StoreError(f"{path}: another process keeps writing to the store; try again later")


class _Stamp(NamedTuple):
    """What tells that a file has been written to, or replaced."""

    inode: int
    size: int
    changed: int


def _stamp(path: Path) -> _Stamp | None:
    """None where there is no such file."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return _Stamp(found.st_ino, found.st_size, found.st_mtime_ns)
