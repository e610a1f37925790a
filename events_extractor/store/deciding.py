"""What is to be done when a newsletter has been read, as a pure function: what is known, what was found, in; intents out.

Nothing here knows of a database or of the time. Rules: the same thing is one record (``matching``), a later issue's word
counts over an earlier one's (``contents.merged``), only words cancel, and absence says nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, Literal

from events_extractor.model import Event, Extraction, Record
from events_extractor.store.contents import changed, corrected, merged
from events_extractor.store.matching import paired

Action = Literal["create", "update", "keep"]


@dataclass(frozen=True, slots=True)
class Known:
    """A record as the store has it.

    ``record`` is what the newsletters say; ``correction`` what a person has put right in it (content fields in their JSON form).
    ``told`` is the issue date of the newsletter whose telling ``record`` is.
    """

    record: Record
    cancelled: bool = False
    told: dt.date | None = None
    correction: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def effective(self) -> Record:
        """The record as people see it, their corrections included."""
        return corrected(self.record, self.correction) if self.correction else self.record


@dataclass(frozen=True, slots=True)
class Intent:
    """What one found record means for the store.

    ``create`` a record of ``uid``; ``update`` the one that has it to ``record`` and ``cancelled``, of which people see the
    ``fields`` change (none of them where a person had corrected just these); ``keep`` it as it is, as the telling is no news.
    The sighting, ``found``, is remembered in every case.
    """

    action: Action
    uid: str
    record: Record
    found: Record
    cancelled: bool = False
    fields: tuple[str, ...] = ()


def decide(known: Sequence[Known], extraction: Extraction) -> list[Intent]:
    """One intent for each record that ``extraction`` holds, the cancelled ones after the others.

    A cancelled event that nobody knows of is no news either: it gives no intent.
    """
    found = [*extraction.records, *extraction.cancelled]
    calls_off = {len(extraction.records) + number for number in range(len(extraction.cancelled))}
    partners = {pair.found: known[pair.known] for pair in paired([one.record for one in known], found)}
    intents: list[Intent] = []
    for number, record in enumerate(found):
        partner = partners.get(number)
        if partner is not None:
            intents.append(_told_again(partner, record, extraction.issued, cancelled=number in calls_off))
        elif number not in calls_off:
            intents.append(Intent("create", record.uid, record, record))
    return intents


def _told_again(known: Known, found: Record, issued: dt.date | None, *, cancelled: bool) -> Intent:
    earlier = issued is not None and known.told is not None and issued < known.told
    if cancelled:
        record, off = known.record, True
    elif earlier:
        # An old issue that is added late: it fills in what the later ones left open.
        record, off = replace(merged(found, known.record), uid=known.record.uid), known.cancelled
        if not changed(known.record, record):
            record = known.record
    else:
        record, off = merged(known.record, found), known.cancelled and not _takes_place_again(known.record, found)
    if off == known.cancelled and record is known.record:
        return Intent("keep", known.record.uid, known.record, found, off)
    after = replace(known, record=record)
    seen = changed(known.effective, after.effective) + (("status",) if off != known.cancelled else ())
    return Intent("update", known.record.uid, record, found, off, seen)


def _takes_place_again(known: Record, found: Record) -> bool:
    """Whether a cancelled event has been given another time; a mere repetition of its old entry revives nothing."""
    return isinstance(known, Event) and isinstance(found, Event) and known.start != found.start
