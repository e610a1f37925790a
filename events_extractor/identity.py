"""What makes two records the same one, as a UID: the same newsletter read twice, here or elsewhere, gives the same UIDs.

A UID is a name-based UUID (RFC 9562 §5.5, version 5) of what a record says: its kind, who, what and on which day. It holds
nothing of where the record was read, so that the same event in two newsletters has one UID, and nothing random, which is
what RFC 7986 §5.3 asks of a calendar's UID: a plain UUID, without a host.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import unicodedata
from collections.abc import Iterable
from typing import TypeVar
from uuid import UUID, uuid5

from events_extractor.model import Deadline, Event, PersonnelMove, Record, day_of

NAMESPACE = UUID("140069f0-b2f6-4ca2-aa74-394375980336")
"""The namespace of our UIDs. Part of the public contract: another value would make every subscribed entry a new one."""

_SEPARATOR = "\x1f"  # no normalised part holds a control character, so parts cannot run into each other

# Spaces, controls and broken halves. Not Cn: a sign that this Python's Unicode does not know yet is known to a later one,
# and the UID may not change with that.
_INVISIBLE = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf", "Cs"})

R = TypeVar("R", bound=Record)


def normalised(text: str | None) -> str:
    """``text`` without case, white space, punctuation and control characters: "The  U.S.–EU talk" is "theuseutalk".

    Letters, digits, marks and symbols ("$", "+") stay. A text of punctuation alone stays as it is, as there is nothing else
    to tell it by. None is "".
    """
    folded = unicodedata.normalize("NFKC", text or "").casefold()
    seen = [(sign, category) for sign in folded if (category := unicodedata.category(sign)) not in _INVISIBLE]
    kept = "".join(sign for sign, category in seen if category[0] != "P") or "".join(sign for sign, _ in seen)
    # Last, as folding takes composed letters apart and what was between a letter and its mark may be gone.
    return unicodedata.normalize("NFKC", kept)


def mint(record: Record, *discriminators: str) -> str:
    """The UID of ``record``: 36 characters, lower case. Two records that say the same get the same one.

    ``discriminators`` tell apart records that are otherwise the same (a talk held twice a day): see ``with_uids``. A day
    that is unknown counts as a day of its own.
    """
    return str(uuid5(NAMESPACE, _SEPARATOR.join((record.kind, *_parts(record), *discriminators))))


def with_uids(records: Iterable[R]) -> tuple[R, ...]:
    """``records`` of one document, in text order, each with a UID that no other of them has.

    The first of those that say the same keeps the plain UID; a later one takes in its clock time or, where that does not
    tell it apart, its ordinal. A UID that a record already has stays, so the function may be applied twice.
    """
    listed = tuple(records)
    taken = {record.uid for record in listed if record.uid}
    ordinals: dict[str, int] = {}  # by the UID with the clock time: the next to try, for all before it are taken
    found: list[R] = []
    for record in listed:
        if record.uid:
            found.append(record)
            continue
        uid = mint(record)
        if uid in taken:
            uid = timed = mint(record, _clock(record))
            while uid in taken:
                ordinal = ordinals.get(timed, 2)
                uid = mint(record, _clock(record), str(ordinal))
                ordinals[timed] = ordinal + 1
        taken.add(uid)
        found.append(dataclasses.replace(record, uid=uid))
    return tuple(found)


def _parts(record: Record) -> tuple[str, ...]:
    """Who, what and on which day, normalised."""
    match record:
        case Event():
            return normalised(record.organizer), normalised(record.title), _day(record.start)
        case PersonnelMove():
            post = (normalised(record.role), normalised(record.organization))
            return normalised(record.person), record.change, *post, _day(record.effective)
        case Deadline():
            return record.relation, normalised(record.what), _day(record.date)


def _day(value: dt.date | dt.datetime | None) -> str:
    if value is None:
        return ""
    # The day as printed, in the record's own zone: in UTC an evening talk would be on the day after.
    return day_of(value).isoformat()


def _clock(record: Record) -> str:
    match record:
        case Event(start=dt.datetime() as start):
            return start.time().isoformat("minutes")
        case Event(clock=dt.time() as clock):
            return clock.isoformat("minutes")
        case Deadline(time=dt.time() as time):
            return time.isoformat("minutes")
        case _:
            return ""
