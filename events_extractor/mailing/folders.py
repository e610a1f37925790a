"""Maildirs, mailbox files (mbox) and folders of newsletters: what in them has not been read yet.

A message of a Maildir is known by its name without the flags, a file by its size and time of change, a message of an mbox by
its bytes, so that a mailbox from which others were removed is not read again.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from events_extractor import documents
from events_extractor.documents.mail import is_mbox, split_mbox
from events_extractor.errors import AddressError, InputError
from events_extractor.mailing.letters import MAIL, Letter, News
from events_extractor.store import Store


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder, a Maildir or a file. It is a ``Source``."""

    path: Path

    @property
    def name(self) -> str:
        """The path as it was given."""
        return str(self.path)

    def news(self, store: Store) -> News:
        """The files and messages that were not there, or were otherwise, when they were last read."""
        found = documents.find_sources(self.path)
        if found.errors and not self.path.exists():
            raise AddressError(str(found.errors[0]))
        real = os.path.realpath(self.path)
        home = _storable(real)
        known = store.arrivals.of(home)
        inputs: list[tuple[documents.Source, str, str]] = []
        for source in found.sources:
            name, stamp = _storable(_name(source, real)), _stamp(source)
            if stamp is None or known.get(name) != stamp:
                inputs.append((source, name, stamp or ""))
        letters = self._letters(store, home, known, inputs, found.errors)
        return News(len(inputs) + len(found.errors), letters, empty=bool(found.empty))

    def _letters(
        self,
        store: Store,
        home: str,
        known: dict[str, str],
        inputs: list[tuple[documents.Source, str, str]],
        errors: tuple[InputError, ...],
    ) -> Iterator[Letter]:
        for error in errors:
            yield Letter(_storable(error.source), b"", fault=error.reason)
        for source, name, stamp in inputs:
            path = _path(source)

            def remember(store: Store, document: str | None, name: str = name, stamp: str = stamp) -> None:
                store.arrivals.remember(home, name, stamp, document)

            try:
                if not source.in_maildir and documents.may_be_mbox(path.name) and _opens_as_mbox(path):
                    yield from _of_mbox(path, _storable(source.name), home, name, known)
                    # All that was new in it has been taken, if anything was: others may only have been removed.
                    remember(store, None)
                else:
                    media_type = MAIL if source.in_maildir else None
                    yield Letter(_storable(source.name), path.read_bytes(), remember, media_type, again=name in known)
            except FileNotFoundError:
                continue  # moved or removed since it was listed, as mail programs do with messages of a Maildir
            except OSError as error:
                # Not remembered: once it can be read, it is.
                yield Letter(_storable(source.name), b"", fault=f"cannot be read: {error.strerror or error}")


def _path(source: documents.Source) -> Path:
    assert source.path is not None, "standard input is no source of sync"
    return source.path


def _name(source: documents.Source, home: str) -> str:
    """What the store knows an input by: its path within ``home``; empty where it is that itself."""
    path = _path(source)
    if source.in_maildir:
        # cur/1718870400.M1P2.host:2,S was new/1718870400.M1P2.host; the folder counts, a Maildir may hold others.
        unique = path.name.partition(":2,")[0].partition(";2,")[0]
        return os.path.join(os.path.relpath(os.path.realpath(path.parent.parent), home), unique)  # noqa: PTH118
    return os.path.relpath(os.path.realpath(path.parent), home) + "/" + path.name if os.path.realpath(path) != home else ""


def _storable(name: str) -> str:
    """``name`` with the bytes of it that are no text written out: names on disk need not be text,
    those in a database must.
    """
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _stamp(source: documents.Source) -> str | None:
    """What changes with the content of an input; None where it cannot be told."""
    if source.in_maildir:
        return ""
    try:
        told = _path(source).stat()
    except OSError:
        return None
    return f"{told.st_size}:{told.st_mtime_ns}"


def _opens_as_mbox(path: Path) -> bool:
    with path.open("rb") as file:
        return is_mbox(file.readline(400))


def _of_mbox(path: Path, shown: str, home: str, name: str, known: dict[str, str]) -> Iterator[Letter]:
    """The messages of a mailbox file that have not been read."""
    with path.open("rb") as file:
        messages = (
            (number, data, f"{name}#{hashlib.sha256(data).hexdigest()}") for number, data in enumerate(split_mbox(file), 1)
        )
        fresh = ((number, data, key) for number, data, key in messages if key not in known)
        waiting = next(fresh, None)
        while waiting is not None:
            number, data, key = waiting
            waiting = next(fresh, None)

            def remember(store: Store, document: str | None, key: str = key) -> None:
                store.arrivals.remember(home, key, document=document)

            # A mailbox may have been read while its last message was being written.
            yield Letter(f"{shown}#{number}", data, remember, MAIL, again=name in known, closes=waiting is None)
