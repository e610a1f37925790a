"""New letters into the store, one after the other: each in one transaction with the note that it has been read.

A process that is killed at any moment has read a letter and remembers it, or has not; the next one goes on there.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from events_extractor import documents
from events_extractor.errors import InputError, StoreError
from events_extractor.mailing.letters import Letter
from events_extractor.mailing.quarantine import Quarantine
from events_extractor.model import Document, Extraction
from events_extractor.store import Added, Store, document_key


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one letter: it was added (or known, or stays out as removed), or it failed, and is ``kept`` in
    quarantine where there is anything to keep.

    ``error`` is what failed: an InputError of the letter, or a fault of the program.
    """

    letter: Letter
    added: Added | None = None
    extraction: Extraction | None = None
    error: Exception | None = None
    kept: Path | None = None


class Arrivals:
    """The way of letters into ``store``. All that arrive by one of these are one addition, which ``undo`` takes back.

    ``extract`` reads a document; ``clock`` tells the time (aware).
    """

    def __init__(self, store: Store, extract: Callable[[Document], Extraction], clock: Callable[[], dt.datetime]) -> None:
        self._store = store
        self._extract = extract
        self._clock = clock
        self._quarantine = Quarantine.of(store.path)
        self._addition: int | None = None

    def take(self, letters: Iterable[Letter]) -> Iterator[Outcome]:
        """Read each letter and add what it says. Whatever fails in one, the others go on.

        Only the store's own errors end it.
        """
        for letter in letters:
            try:
                yield self._take(letter)
            except StoreError:
                raise
            except Exception as error:  # the parsers', on letters that nobody foresaw
                yield self._failed(letter, error)

    def _take(self, letter: Letter) -> Outcome:
        if letter.fault is not None:
            return self._failed(letter, InputError(letter.name, letter.fault))
        # A letter is one document: a mailbox comes message by message.
        document, *_ = documents.read(letter.data, letter.name, media_type=letter.media_type)
        key = document_key(document)
        if self._store.has_removed(document):
            letter.remember(self._store, None)
            return Outcome(letter, Added(known=False, removed=True))
        if self._store.holds(document) and not letter.again:
            letter.remember(self._store, key)
            return Outcome(letter, Added(known=True))
        extraction = self._extract(document)
        if self._addition is None:
            self._addition = self._store.begin(self._clock())
        with self._store.together():
            added = self._store.add(extraction, self._clock(), self._addition, again=letter.again)
            letter.remember(self._store, key)
        return Outcome(letter, added, extraction)

    def _failed(self, letter: Letter, error: Exception) -> Outcome:
        """Into quarantine first, then the note that it was read: killed in between, it is put there once more,
        under the same name.
        """
        reason = (
            error.reason if isinstance(error, InputError) else f"a fault of the program: {type(error).__name__}: {error}"
        )
        # An empty file, or one that cannot be opened, is where it is; of a message the reason alone is worth keeping.
        kept = self._quarantine.put(letter, reason, self._clock()) if letter.data or letter.media_type else None
        letter.remember(self._store, None)
        return Outcome(letter, error=error, kept=kept)
