"""What the store gives to others: feeds, tables and a page with their addresses, as bytes. Shared by ``export`` and
``serve``.

A ``Feed`` is a name and a filter. Everything here is a function of the store's content: the same store gives the same bytes.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from html import escape
from typing import TYPE_CHECKING, Final, Literal

from events_extractor.errors import StoreError
from events_extractor.model import KINDS, Kind
from events_extractor.outputs import ical
from events_extractor.outputs.ical import Revision
from events_extractor.store import EVERYTHING, Filter, Store

if TYPE_CHECKING:
    import pandas as pd

    from events_extractor.outputs.tables import Table

# Names stand in addresses and become names of files: no dot, no slash, nothing that a system reserves.
_NAME = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?")
_RESERVED = re.compile(r"con|prn|aux|nul|com\d|lpt\d|index|tables")

_PLURAL: Final[Mapping[Kind, Literal["events", "moves", "deadlines"]]] = {
    "event": "events",
    "move": "moves",
    "deadline": "deadlines",
}


@dataclass(frozen=True, slots=True)
class Feed:
    """A calendar with a name of its own, and which records stand in it. ``title`` is what calendar programs show.

    Raises StoreError for a name that cannot stand in an address: small letters, digits and hyphens, 64 at most.
    """

    name: str
    wanted: Filter = EVERYTHING
    title: str | None = None

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name) or _RESERVED.fullmatch(self.name):
            raise StoreError(
                f"{self.name!r} cannot be the name of a feed: small letters, digits and hyphens are, as in us-senate"
            )

    @property
    def label(self) -> str:
        """What it is called on a page: its title, else its name in words."""
        return self.title or self.name.replace("-", " ").capitalize()

    @property
    def kind(self) -> ical.Feed:
        """The kind of its records, or "all"."""
        return _PLURAL[self.wanted.kinds[0]] if len(self.wanted.kinds) == 1 else "all"


STANDARD: Final[tuple[Feed, ...]] = (
    *(Feed(_PLURAL[kind], Filter(kinds=(kind,))) for kind in KINDS),
    Feed("all"),
)
"""The feeds that every store has: events, moves, deadlines, all."""


class Edition:
    """What one feed holds now; calendar and tables are made from it, each when it is asked for."""

    def __init__(self, store: Store, feed: Feed) -> None:
        self.feed = feed
        self._extractions, self.stored = store.extractions(feed.wanted)

    @cached_property
    def frames(self) -> dict[Table, pd.DataFrame]:
        """The tables of the feed's kinds."""
        from events_extractor.outputs import tables

        off = {uid for uid, one in self.stored.items() if one.cancelled}
        made = tables.frames(self._extractions, cancelled=off)
        return {_PLURAL[kind]: made[_PLURAL[kind]] for kind in self.feed.wanted.kinds}

    def calendar(self) -> bytes:
        """The feed as iCalendar."""
        revisions = {uid: Revision(one.sequence, one.modified, one.cancelled) for uid, one in self.stored.items()}
        return ical.feed(self.feed.kind, self._extractions, name=self.feed.title, revisions=revisions)

    def csv(self, kind: Kind) -> bytes:
        """The table of one kind as CSV, with the mark by which Excel knows UTF-8."""
        from events_extractor.outputs import tables

        stream = io.BytesIO()
        tables.write_csv(self.frames[_PLURAL[kind]], stream)
        return stream.getvalue()

    def xlsx(self) -> bytes:
        """The tables as one Excel workbook, a sheet a kind."""
        from events_extractor.outputs import tables

        stream = io.BytesIO()
        tables.write_xlsx(self.frames, stream)
        return stream.getvalue()

    def json(self) -> bytes:
        """The records in the JSON form, an array of newsletters."""
        from events_extractor.outputs import jsonlines

        return "[{}]\n".format(",\n".join(jsonlines.dumps(one) for one in self._extractions)).encode()


def distinct_names(feeds: Iterable[Feed]) -> tuple[Feed, ...]:
    """The standard feeds and ``feeds``. Raises StoreError where two have one name."""
    found = (*STANDARD, *feeds)
    names = [feed.name for feed in found]
    for name in names:
        if names.count(name) > 1:
            raise StoreError(f"{name!r} is the name of two feeds: give one of them another")
    return found


def narrowed(feed: Feed, wanted: Filter) -> Feed:
    """``feed`` with only those of its records that ``wanted`` means too."""
    kinds = tuple(kind for kind in feed.wanted.kinds if kind in wanted.kinds)
    return replace(feed, wanted=replace(feed.wanted, kinds=kinds, within=wanted))


def page(feeds: Iterable[Feed], url: str | None = None) -> str:
    """A page with the addresses of ``feeds``, whose files stand beside it. ``url``: the address of its folder, if it is
    known.

    Calendar programs take webcal: addresses, which must name the host. Where ``url`` does not tell it, the page finds it out
    in the reader's browser; without a script the links lead to the files.
    """
    rows = "\n".join(_row(feed, url) for feed in feeds)
    return _PAGE.replace("{rows}", rows).replace("{script}", "" if url else _SCRIPT)


def _row(feed: Feed, url: str | None) -> str:
    name, title = feed.name, escape(feed.label)
    calendar = f"{name}.ics" if url is None else f"webcal://{_after_scheme(url)}/{name}.ics"
    workbook = "tables.xlsx" if name == "all" else f"{name}.xlsx"
    csv = f'<a href="{name}.csv">CSV</a>' if len(feed.wanted.kinds) == 1 else ""
    return (
        f'<tr><th scope="row">{title}</th><td><a class="subscribe" href="{escape(calendar)}">Subscribe</a></td>'
        f'<td><a href="{name}.ics">{name}.ics</a></td><td>{csv}</td><td><a href="{workbook}">XLSX</a></td></tr>'
    )


def _after_scheme(url: str) -> str:
    return url.rstrip("/").partition("://")[2]


_SCRIPT = """<script>
for (const link of document.querySelectorAll("a.subscribe"))
  if (location.protocol.startsWith("http")) \
link.href = new URL(link.getAttribute("href"), location.href).href.replace(/^https?:/, "webcal:");
</script>
"""
_PAGE = """<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Calendars</title>
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid #8886; }
</style>
<main>
<h1>Calendars</h1>
<p>Subscribe, and your calendar program will look for news by itself; or copy the address of a file \
and paste it where your program asks for one.</p>
<table>
<thead><tr><th scope="col">Feed</th><th scope="col">Calendar</th><th scope="col">File</th>\
<th scope="col" colspan="2">Tables</th></tr></thead>
<tbody>
{rows}
</tbody>
</table>
</main>
{script}</html>
"""
