"""``events-extract export``: the store as a folder of feeds, tables and a page, which any web host can serve."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from events_extractor.cli import feeds, stores
from events_extractor.cli.replacing import replaced
from events_extractor.cli.settings import PREFIX, ConfiguredCommand
from events_extractor.cli.speech import Refusal, counted, tell

if TYPE_CHECKING:
    from events_extractor.publishing import Feed
    from events_extractor.store import Filter, Store

_ENTRY = b"BEGIN:VEVENT"
_LINK = re.compile(
    r'href="(?:[^"]*/)?([a-z0-9-]+)\.ics"'
)  # on our page: "music.ics", "https://example.org/calendars/music.ics"


@click.command(
    cls=ConfiguredCommand,
    context_settings={"auto_envvar_prefix": PREFIX},
    short_help="Write the store's feeds and tables into a folder.",
)
@click.option(
    "-o", "--output", required=True, type=click.Path(file_okay=False, path_type=Path), metavar="FOLDER", help="Where to."
)
@stores.filters
@stores.option
@click.option("--url", metavar="URL", help="The address under which the folder will be found, for the links on its page.")
@click.option("--allow-empty", is_flag=True, help="Write feeds without entries also over feeds that have some.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing unless something is wrong.")
def export(
    output: Path,
    wanted: Filter,
    store: Path | None,
    url: str | None,
    allow_empty: bool,
    quiet: bool,
) -> int:
    """Write events.ics, moves.ics, deadlines.ics, all.ics, the tables as CSV and XLSX, the feeds that you have named, and a
    page with their addresses.

    A file is replaced only when it differs, and whole: whoever reads it meanwhile gets the old one or the new one. Where
    nothing has changed, nothing is written. A feed that would lose all of its entries stays as it is, with its tables, and
    the exit code is 1. The options that choose records narrow every feed.

    \b
    A folder for a web host, then again after every add:
      events-extract export -o public/ --url https://example.org/calendars
    A feed of your own, in events-extract.toml:
      [feeds.senate]
      kind = "events"
      organizer = "Senate"
    """
    from events_extractor import publishing

    if url is not None and not url.startswith(("https://", "http://")):
        raise Refusal(f"--url {url}: give an address that begins with https:// or http://")
    if output.exists() and not output.is_dir():
        raise Refusal(f"-o {output}: that is a file, not a folder.")
    named = publishing.distinct_names(one.feed for one in feeds.named())
    chosen = [narrow for feed in named if (narrow := publishing.narrowed(feed, wanted)).wanted.kinds]
    with stores.opened(store, readonly=True) as opened:
        made = {feed.name: dict(_files(opened, feed)) for feed in chosen}
    calendars = {name: output / f"{name}.ics" for name in made}
    emptied = [] if allow_empty else [name for name in made if _empties(calendars[name], made[name][f"{name}.ics"])]
    for name in emptied:
        rest = ", ".join(other for other in made.pop(name) if other != f"{name}.ics")
        tell(
            f"{calendars[name]}: has entries, and would have none; it stays as it is, and so do its tables ({rest}). "
            "If that is meant, give --allow-empty."
        )
    files = {name: content for of_feed in made.values() for name, content in of_feed.items()}
    files["index.html"] = publishing.page(chosen, url).encode()
    _tell_of_left(output, set(calendars))
    written = replaced(output, files)
    if not quiet:
        tell(f"{output}: {counted(len(written), 'file')} written, {len(files) - len(written)} unchanged.")
    return 1 if emptied else 0


def _files(store: Store, feed: Feed) -> Iterator[tuple[str, bytes]]:
    """Name and content of the files of a feed: its calendar first, then its tables."""
    from events_extractor import publishing

    edition = publishing.Edition(store, feed)
    yield f"{feed.name}.ics", edition.calendar()
    if len(feed.wanted.kinds) == 1:
        yield f"{feed.name}.csv", edition.csv(feed.wanted.kinds[0])
    yield ("tables.xlsx" if feed.name == "all" else f"{feed.name}.xlsx"), edition.xlsx()


def _tell_of_left(folder: Path, written: set[str]) -> None:
    """Tell of the calendars that the page of ``folder`` lists and that are not ``written`` any more: they stay there."""
    page = folder / "index.html"
    listed = _LINK.findall(page.read_text(encoding="utf-8", errors="replace")) if page.is_file() else []
    for name in dict.fromkeys(listed):
        left = folder / f"{name}.ics"
        if name not in written and left.is_file():
            tell(
                f"{left}: is no feed of this folder any more; it stays as it is, and who subscribes to it hears of "
                "no change. Delete it and its tables if that is meant."
            )


def _empties(path: Path, content: bytes) -> bool:
    """Whether a calendar with entries would give way to one without."""
    return _ENTRY not in content and path.is_file() and _ENTRY in path.read_bytes()
