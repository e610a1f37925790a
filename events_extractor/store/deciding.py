"""What is to be done when a newsletter has been read, as a pure function: what is known, what was found, in; intents out.

Nothing here knows of a database or of the time. Rules: the same thing is one record (``matching``), what it is follows from
all its tellings in the order of their issues (``contents.folded``), only words cancel, and absence says nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, Literal
from uuid import UUID, uuid5

from events_extractor.model import Extraction, Record, Span
from events_extractor.store.contents import Telling, Told, changed, corrected, folded
from events_extractor.store.matching import Dated, paired

Action = Literal["create", "update", "keep"]


@dataclass(frozen=True, slots=True)
class Known:
    """A record as the store has it.

    ``record`` is what the newsletters say by all their ``tellings``; ``correction`` what a person has put right in it
    (content fields in their JSON form). ``place``: where it stood in this very newsletter when that was read before.
    """

    record: Record
    tellings: tuple[Telling, ...] = ()
    cancelled: bool = False
    announced: bool = True
    correction: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    place: Span | None = None

    @property
    def effective(self) -> Record:
        """The record as people see it, their corrections included."""
        return corrected(self.record, self.correction) if self.correction else self.record

    @property
    def told(self) -> dt.date | None:
        """The day of the latest newsletter that told of it."""
        return max((telling.issued for telling in self.tellings if telling.issued), default=None)


@dataclass(frozen=True, slots=True)
class Intent:
    """What one found record means for the store.

    ``create`` a record of ``uid``; ``update`` it to what ``told`` says, of which people see the ``fields`` change (none of
    them where a person had corrected just these); ``keep`` it as it is, as the telling is no news. The sighting, ``found``,
    is remembered in every case, ``calls_off`` with it. ``told.telling.document`` is 0 where its place is in the new
    newsletter.
    """

    action: Action
    uid: str
    told: Told
    found: Record
    calls_off: bool = False
    fields: tuple[str, ...] = ()


def decide(known: Sequence[Known], extraction: Extraction) -> list[Intent]:
    """One intent for each record that ``extraction`` holds, the cancelled ones after the others."""
    now = list(known)
    intents: list[Intent] = []
    for found, calls_off in ((extraction.records, False), (extraction.cancelled, True)):
        # Cancelled ones last: an issue that lists an event and says below that it is off, says that it is off.
        partners = _partners(now, [Dated(record, extraction.issued) for record in found])
        for number, record in enumerate(found):
            telling = Telling(record, extraction.issued, extraction.newsletter, calls_off)
            place = partners.get(number)
            if place is None:
                told = folded([telling])
                uid = _unused(record.uid, {one.record.uid for one in now})
                now.append(Known(replace(record, uid=uid), (telling,), told.cancelled, told.announced))
                intents.append(Intent("create", uid, told, record, calls_off))
            else:
                intent = _told_again(now[place], telling)
                tellings = (*now[place].tellings, telling)
                now[place] = replace(
                    now[place],
                    record=intent.told.record,
                    tellings=tellings,
                    cancelled=intent.told.cancelled,
                    announced=intent.told.announced,
                )
                intents.append(intent)
    return intents


def _unused(uid: str, taken: set[str]) -> str:
    """``uid``, or one derived from it where another thing has it:
    that of an earlier session which is told again beside a new one.
    """
    while uid in taken:
        uid = str(uuid5(UUID(uid), "another"))
    return uid


def _partners(known: Sequence[Known], found: Sequence[Dated]) -> dict[int, int]:
    """Which known record each found one is: as newsletters tell it, else as a person has corrected it,
    else by its old place.
    """
    partners = {pair.found: pair.known for pair in paired([Dated(one.record, one.told) for one in known], found)}
    seen = [Dated(one.effective, one.told) for one in known]
    again = paired(seen, found) if any(one.correction for one in known) else []
    corrected_ones = {pair.found: pair.known for pair in again if known[pair.known].correction}
    for number, one in enumerate(found):
        if number in partners:
            continue
        taken = set(partners.values())
        free = [place for place in range(len(known)) if place not in taken]
        as_corrected = [place for place in free if corrected_ones.get(number) == place]
        in_place = [
            place
            for place in free
            if (span := known[place].place) is not None
            and span.overlaps(one.record.span)
            and known[place].record.kind == one.record.kind
        ]
        if found_there := (as_corrected or in_place):
            partners[number] = found_there[0]
    return partners


def _told_again(known: Known, telling: Telling) -> Intent:
    told = folded([*known.tellings, telling])
    told = replace(told, record=replace(told.record, uid=known.record.uid))
    after = replace(known, record=told.record)
    seen = changed(known.effective, after.effective) + (("status",) if told.cancelled != known.cancelled else ())
    news = changed(known.record, told.record) or told.cancelled != known.cancelled or told.announced != known.announced
    return Intent("update" if news else "keep", known.record.uid, told, telling.record, telling.cancelled, seen)
