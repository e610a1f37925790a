"""The part of an address after its question mark: which of a feed's records are asked for."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import Final

from events_extractor.model import KINDS, Kind
from events_extractor.publishing import Feed, narrowed
from events_extractor.store import Filter

# Of one kind, as people write it: the one record, or the feed of all of them.
_KINDS: Final[dict[str, Kind]] = {written: kind for kind in KINDS for written in (kind, f"{kind}s")}
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LONGEST = 200  # of one value
KNOWN: Final = ("kind", "newsletter", "organizer", "from", "to", "q")
TOKEN: Final = "token"


class BadRequest(Exception):
    """An address that is not understood; the message says why, and what is."""


def asked_of(feed: Feed, parameters: Iterable[tuple[str, str]], today: dt.date) -> Feed:
    """``feed`` narrowed by ``parameters``; empty values count for nothing.

    An unknown name is an error: a feed that silently holds more than was asked for is a wrong one. Raises BadRequest.
    """
    given: dict[str, list[str]] = {name: [] for name in KNOWN}
    for name, value in parameters:
        if name == TOKEN or (name in given and not value.strip()):
            continue
        if name not in given:
            raise BadRequest(f"There is no parameter {_shown(name)}; there are {', '.join(KNOWN)}.")
        if len(value) > _LONGEST:
            raise BadRequest(f"The parameter {name} is longer than {_LONGEST} characters.")
        given[name].append(value.strip())
    if not any(given.values()):
        return feed
    for name in ("from", "to"):
        if len(given[name]) > 1:
            raise BadRequest(f"The parameter {name} can be given once.")
    kinds = tuple(_kind(written) for written in given["kind"]) or KINDS
    if not set(kinds) & set(feed.wanted.kinds):
        raise BadRequest(f"The feed {feed.name} holds no {'s and no '.join(dict.fromkeys(kinds))}s.")
    return narrowed(
        feed,
        Filter(
            kinds=kinds,
            newsletters=tuple(given["newsletter"]),
            organizers=tuple(given["organizer"]),
            since=_day(given["from"], today),
            until=_day(given["to"], today),
            query=" ".join(given["q"]) or None,
        ),
    )


def _kind(written: str) -> Kind:
    kind = _KINDS.get(written.lower())
    if kind is None:
        raise BadRequest(f"There is no kind {_shown(written)}; there are {', '.join(KINDS)}.")
    return kind


def _day(given: list[str], today: dt.date) -> dt.date | None:
    if not given:
        return None
    if given[0].lower() == "today":
        return today
    try:
        if _DAY.fullmatch(given[0]):
            return dt.date.fromisoformat(given[0])
    except ValueError:
        pass
    raise BadRequest(f"{_shown(given[0])} is not a day: give one as in 2024-06-20, or today.")


def _shown(text: str) -> str:
    return repr(text if len(text) <= 40 else f"{text[:39]}…")
