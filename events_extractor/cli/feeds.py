"""The feeds that a user has named in the settings file: a table for each, with the options that choose records as its keys.

::

    [feeds.senate]
    title = "Senate hearings"
    kind = ["events"]
    organizer = "Senate"
    from = 2026-01-01
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from events_extractor.cli import settings, stores
from events_extractor.cli.speech import Refusal

if TYPE_CHECKING:
    from events_extractor.publishing import Feed

TABLE = "feeds"
_WORDS = ("title", "query", "token")
_LISTS = ("kind", "newsletter", "organizer")
_DAYS = ("from", "to")


@dataclass(frozen=True, slots=True)
class NamedFeed:
    """A feed of the settings file, and the secret that its readers must know, if it has one of its own."""

    feed: Feed
    token: str | None = None


def named() -> tuple[NamedFeed, ...]:
    """The feeds that the settings file names, in its order.

    Raises Refusal, naming file, feed and key, for what is not understood.
    """
    import tomllib

    path = settings.find_file()
    if path is None:
        return ()
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8")).get(TABLE, {})
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Refusal(f"{path}: not a valid TOML file: {error}") from error
    if not isinstance(tables, Mapping) or not all(isinstance(table, Mapping) for table in tables.values()):
        raise Refusal(f"{path}: {TABLE} must hold a table for each feed: [{TABLE}.NAME]")
    return tuple(_named(f"{path}: [{TABLE}.{name}]", name, table) for name, table in tables.items())


def _named(where: str, name: str, table: Mapping[str, Any]) -> NamedFeed:
    from events_extractor.errors import StoreError
    from events_extractor.publishing import STANDARD, Feed
    from events_extractor.web.tokens import RULE, is_token

    if name in {feed.name for feed in STANDARD}:
        raise Refusal(f"{where}: {name!r} is the name of a feed that is always there; give this one another")
    known = (*_WORDS, *_LISTS, *_DAYS)
    for key, value in table.items():
        if key not in known:
            raise Refusal(f"{where}: unknown key {key!r}. Known: {', '.join(sorted(known))}.")
        if key in _DAYS and (isinstance(value, dt.datetime) or not isinstance(value, dt.date)):
            raise Refusal(f"{where} {key}: give a day, without quotation marks, as in 2026-01-31")
        if key in _WORDS and not (isinstance(value, str) and value.strip()):
            raise Refusal(f"{where} {key}: give words in quotation marks")
        if key in _LISTS and not all(isinstance(one, str) and one.strip() for one in _listed(value)):
            raise Refusal(f"{where} {key}: give words in quotation marks, or several in brackets")
    if "token" in table and not is_token(table["token"]):
        raise Refusal(f"{where} token: a token has {RULE}; events-extract serve --new-token prints a good one.")
    kinds = _listed(table.get("kind", []))
    for kind in kinds:
        if kind not in stores.KINDS:
            raise Refusal(f"{where} kind: {kind!r} is none; there are {', '.join(stores.KINDS)}")
    wanted = stores.filter_of(
        kinds,
        _listed(table.get("newsletter", [])),
        _listed(table.get("organizer", [])),
        since=table.get("from"),
        until=table.get("to"),
        query=table.get("query"),
    )
    try:
        return NamedFeed(Feed(name, wanted, table.get("title")), table.get("token"))
    except StoreError as error:
        raise Refusal(f"{where}: {error}") from error


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
