"""The store: thin reading and writing of what ``deciding`` has decided.

One newsletter is one transaction: a process that is killed leaves it whole or not there at all.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self, TypeVar

from events_extractor.errors import StoreError, UnknownRecord
from events_extractor.model import Deadline, Document, Event, Extraction, PersonnelMove, Record, Span
from events_extractor.store.arrivals import Arrivals
from events_extractor.store.connection import Connection
from events_extractor.store.deciding import Intent, decide
from events_extractor.store.filtering import EVERYTHING, Filter
from events_extractor.store.matching import Dated, alike_ones
from events_extractor.store.newsletters import Newsletters
from events_extractor.store.placements import Placements
from events_extractor.store.records import Records
from events_extractor.store.rows import Sighting, Stored, Verdict, day_of, document_in, document_key

R = TypeVar("R", Event, PersonnelMove, Deadline)


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one newsletter. ``known``: it was in the store already, and nothing was done.

    ``removed``: a person has removed it, and it stays out.
    """

    known: bool
    intents: tuple[Intent, ...] = ()
    removed: bool = False

    def count(self, action: str) -> int:
        """How many records met this action: "create", "update", "keep"."""
        return sum(intent.action == action for intent in self.intents)


class TakenBack(NamedTuple):
    """What ``undo`` took: how many documents and records; ``again`` of the documents are read anew by the next sync.

    ``remote``: those of the others that came from a mail server. ``reread``: documents that the same addition read anew, and
    that stay as they are.
    """

    documents: int
    records: int
    again: int
    remote: int = 0
    reread: int = 0


class Store:
    """The store in one SQLite file; use it in a ``with`` statement.

    ``arrivals`` keeps how far syncing has come, ``placements`` what was put into collections of CalDAV servers. Raises
    StoreError where the file is none, belongs to a later version of the program, is locked for long, or cannot be written.
    """

    def __init__(self, path: Path, *, readonly: bool = False) -> None:
        self.path = path
        self._sql = Connection(path, readonly=readonly)
        self._newsletters = Newsletters(self._sql)
        self._records = Records(self._sql)
        self.arrivals = Arrivals(self._sql)
        self.placements = Placements(self._sql)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._sql.close()

    # -- in

    def begin(self, now: dt.datetime) -> int:
        """Begin an addition, the unit that ``undo`` takes back; gives its number."""
        with self._sql.writing():
            return self._newsletters.begin(now)

    def holds(self, document: Document) -> bool:
        """Whether this very newsletter is in the store: by its Message-ID, else by its bytes."""
        return self._newsletters.number(document) is not None

    def has_removed(self, document: Document) -> bool:
        """Whether a person has removed this very newsletter, so that only ``add`` brings it back."""
        return self._newsletters.is_removed(document_key(document))

    def add(self, extraction: Extraction, now: dt.datetime, addition: int, *, again: bool = False) -> Added:
        """Remember what a newsletter said. One that is known changes nothing, unless ``again`` asks to read it anew.

        That it was removed once is forgotten.
        """
        with self._sql.writing():
            self._newsletters.unmark_removed(document_key(extraction.document))
            number = self._newsletters.number(extraction.document)
            if number is not None and not again:
                return Added(known=True)
            was = self._newsletters.what_was_read(number) if number is not None else None
            before = self._records.take_back(number) if number is not None else {}
            document = self._newsletters.remember(extraction, addition, number)
            known = self._records.known((*extraction.records, *extraction.cancelled), before)
            intents = decide(list(known.values()), extraction)
            for intent in intents:
                self._records.carry_out(intent, document, extraction, now)
            told_again = {intent.uid for intent in intents}
            self._records.fold_anew([uid for uid in before if uid not in told_again], now)
            if was is not None and was != self._newsletters.what_was_read(document):
                self._newsletters.mark_reread(document, addition)
            return Added(known=number is not None, intents=tuple(intents))

    def undo(self, now: dt.datetime) -> TakenBack:
        """Take the last addition that brought something back, and that syncing has read it.

        What a document said before it was read anew is not kept: that stays. Raises StoreError where the last addition did
        nothing else, and where there is none.
        """
        with self._sql.writing():
            last = self._newsletters.of_last_addition()
            if last is None:
                raise StoreError(f"{self.path}: nothing to undo: the store holds no newsletter")
            brought, anew = last
            if not brought:
                more = f" and {len(anew) - 1} more" if len(anew) > 1 else ""
                raise StoreError(
                    f"{self.path}: the last thing done read {anew[0]['source']}{more} anew; that cannot be undone. "
                    "events-extract remove takes a newsletter out, and add --again reads one anew"
                )
            returning = [self.arrivals.take_back(one["key"]) for one in brought]
            remote = sum("://" in one["source"] for one, comes in zip(brought, returning, strict=True) if not comes)
            gone = self._remove_newsletters([int(one["id"]) for one in brought], now)
            return TakenBack(len(brought), gone, sum(returning), remote, len(anew))

    def remove(self, identifier: str, now: dt.datetime) -> tuple[int, int]:
        """Remove one newsletter (its Message-ID, the end of its path, or the beginning of its hash) or one record:
        (documents, records) gone. Syncing does not bring the newsletter back, wherever it finds it.
        """
        with self._sql.writing():
            found = self._newsletters.named(identifier)
            if found is not None:
                number, key = found
                self._newsletters.mark_removed(key)
                self.arrivals.keep_away(key)
                return 1, self._remove_newsletters([number], now)
            if not self._records.begun_by(identifier):
                raise UnknownRecord(
                    f"{identifier}: no newsletter has that Message-ID or file name, or a hash that begins so (six signs at "
                    "least), and no record has that UID; events-extract list shows the records, show their newsletters"
                )
            self._records.remove(self._records.uid(identifier))
            return 0, 1

    @contextmanager
    def together(self) -> Iterator[None]:
        """One transaction for all that is written in this ``with`` statement: a newsletter and that it has been read."""
        with self._sql.writing():
            yield

    # -- a person's word

    def correct(self, identifier: str, fields: Mapping[str, Any], now: dt.datetime) -> Stored:
        """Put fields of a record right (values in their JSON form; None empties one).

        The corrections hold against all later tellings.
        """
        with self._sql.writing():
            uid = self._records.uid(identifier)
            self._records.correct(uid, fields, now)
            return self._records.stored(uid)

    def restore(self, identifier: str, now: dt.datetime) -> Stored:
        """Take a person's corrections of a record back: it is again what newsletters say."""
        with self._sql.writing():
            uid = self._records.uid(identifier)
            self._records.restore(uid, now)
            return self._records.stored(uid)

    def judge(self, identifier: str, verdict: Verdict | None, now: dt.datetime) -> Stored:
        """Accept or reject a record, or take that word back (None). A rejected record is in no feed and no table."""
        with self._sql.writing():
            uid = self._records.uid(identifier)
            self._records.judge(uid, verdict, now)
            return self._records.stored(uid)

    def merge(self, kept: str, other: str, now: dt.datetime) -> Stored:
        """Make one record of two: the tellings of ``other`` (a UID) become those of ``kept``, whose UID stays."""
        with self._sql.writing():
            first, second = (self._records.stored(self._records.uid(one)) for one in (kept, other))
            if first.record.kind != second.record.kind or first.record.uid == second.record.uid:
                raise StoreError(f"{kept}, {other}: two records of one kind can be merged")
            self._records.merge(first, second, now)
            return self._records.stored(first.record.uid)

    # -- out

    def stored(self, wanted: Filter = EVERYTHING) -> list[Stored]:
        """The records meant, by kind, day and UID."""
        return self._records.meant(wanted)

    def show(self, identifier: str) -> tuple[Stored, list[Sighting]]:
        """One record, by its UID or the beginning of it, and every telling of it, the earliest issue first."""
        uid = self._records.uid(identifier)
        return self._records.stored(uid), self._records.sightings(uid)

    def extractions(self, wanted: Filter = EVERYTHING) -> tuple[list[Extraction], dict[str, Stored]]:
        """The records meant, as the extractions of the newsletters that they stand in, for the outputs.

        And each by its UID.
        """
        with self._sql.reading():
            found = self.stored(wanted)
            by_document: dict[int, list[Record]] = defaultdict(list)
            for one in found:
                by_document[one.document or 0].append(one.record)  # an announced one has a document
            documents = self._newsletters.in_order(by_document)
        made = []
        for row in documents:
            records = sorted(by_document[int(row["id"])], key=lambda record: (record.span, record.uid))
            made.append(
                Extraction(
                    document=document_in(row),
                    issued=day_of(row["issued"]),
                    issued_from=row["issued_from"],
                    profile=row["profile"],
                    newsletter=row["newsletter"],
                    timezone=row["timezone"],
                    events=_of_kind(Event, records),
                    moves=_of_kind(PersonnelMove, records),
                    deadlines=_of_kind(Deadline, records),
                )
            )
        return made, {one.record.uid: one for one in found}

    def duplicates(self) -> list[tuple[Stored, Stored, float]]:
        """Pairs of records that look like the same thing, the older one first, with how alike they are; each record once."""
        found = sorted(self.stored(), key=lambda one: (one.created, one.record.uid))
        pairs: list[tuple[Stored, Stored, float]] = []
        taken: set[int] = set()
        for first, second, score in alike_ones([Dated(one.record, one.told) for one in found]):
            one, other = found[first], found[second]
            if not {first, second} & taken and not self._records.told_together(one.record.uid, other.record.uid):
                taken |= {first, second}
                pairs.append((one, other, score))
        return pairs

    def counts(self) -> dict[str, int]:
        """How many documents, and records of each kind, the store holds."""
        return {"document": self._newsletters.count(), **self._records.counts()}

    @property
    def frozen(self) -> bool:
        """Whether what is read is the state at the opening, whatever is written later."""
        return self._sql.frozen

    def version(self) -> int:
        """A number that is another one as soon as another connection has changed the store.

        It means nothing to other objects. One opened to be read only from a folder that cannot be written to sees no change:
        ``frozen`` says so.
        """
        row = self._sql.row("PRAGMA data_version")
        return 0 if row is None else int(row[0])

    def _remove_newsletters(self, numbers: Sequence[int], now: dt.datetime) -> int:
        """Remove the documents with these numbers; how many records nobody tells of any more."""
        uids: dict[str, Span] = {}
        for number in numbers:
            uids |= self._records.take_back(number)
        gone = self._records.fold_anew(uids, now)
        self._newsletters.delete(numbers)
        return gone


def _of_kind(kind: type[R], records: Iterable[Record]) -> tuple[R, ...]:
    return tuple(record for record in records if isinstance(record, kind))
