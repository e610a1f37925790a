"""The store that a command works on: which file, and the options that choose records in it."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

from events_extractor.cli import settings
from events_extractor.cli.options import Day
from events_extractor.cli.speech import Refusal, tell

if TYPE_CHECKING:
    from events_extractor.store import Filter, Store

VARIABLE = f"{settings.PREFIX}_STORE"
FILE_NAME = "store.sqlite"
# The kinds as people give them, and as the store has them.
KINDS: Mapping[str, str] = {"events": "event", "moves": "move", "deadlines": "deadline"}

F = TypeVar("F", bound=Callable[..., Any])


def path_at_home() -> Path:
    """The store in the user's data folder; it need not be there."""
    from platformdirs import user_data_path

    return user_data_path("events-extract", appauthor=False) / FILE_NAME


def option(command: F) -> F:
    """Give ``command`` the option ``--store`` (argument ``store``: a path, or None for the user's own)."""
    return click.option(
        "--store",
        type=click.Path(dir_okay=False, path_type=Path),
        envvar=VARIABLE,
        metavar="PATH",
        help="The store [default: store.sqlite in your data folder].",
    )(command)


def place(path: Path | None) -> Path:
    """Where the store is that a command may make: ``path``, or the user's own if None.

    Raises Refusal where the folder that it should stand in is not there: most likely it is mistyped.
    """
    if path is None:
        return path_at_home()
    if not path.parent.is_dir():
        raise Refusal(f"{path}: there is no folder {path.parent} for the store; make it, or give another --store.")
    return path


def opened(path: Path | None, *, readonly: bool = False) -> Store:
    """The store at ``path`` (the user's own if None), to be used in a ``with`` statement.

    Raises StoreError, also where there is none.
    """
    from events_extractor.errors import StoreError
    from events_extractor.store import Store

    at = path or path_at_home()
    if not at.exists():
        raise StoreError(f"{at}: there is no store yet; events-extract add makes it")
    return Store(at, readonly=readonly)


def opened_or_made(at: Path, *, quiet: bool) -> Store:
    """The store at ``at``, which ``place`` gave; a new one where there is none, and that is told of."""
    from events_extractor.store import Store

    new = not at.exists()
    store = Store(at)
    if new and not quiet:
        tell(f"{at}: there was no store; this is a new one.")
    return store


def now() -> dt.datetime:
    """The time, in UTC: the one place where the commands of the store read the clock."""
    return dt.datetime.now(dt.UTC)


class DayOrToday(Day):
    """A day of the calendar, or "today"."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        if isinstance(value, str) and value.strip().lower() == "today":
            return dt.datetime.now().astimezone().date()
        return super().convert(value, param, ctx)


def filters(command: F) -> F:
    """Give ``command`` the options that choose records; what they ask for together is its argument ``wanted``, a Filter."""

    @functools.wraps(command)
    def filtered(
        *args: Any,
        kind: tuple[str, ...],
        newsletter: tuple[str, ...],
        organizer: tuple[str, ...],
        query: str | None,
        **others: Any,
    ) -> Any:
        # Their names are those of the options, which are keys of the settings file; the one is a word of Python's own.
        since, until = others.pop("from"), others.pop("to")
        wanted = filter_of(kind, newsletter, organizer, since=since, until=until, query=query)
        return command(*args, wanted=wanted, **others)

    for added in (
        click.option("--query", metavar="WORDS", help="Only records in which all these words stand."),
        click.option("--to", type=DayOrToday(), help="Only records up to this day."),
        click.option("--from", type=DayOrToday(), help="Only records from this day on (a day, or today)."),
        click.option(
            "--organizer", multiple=True, metavar="NAME", help="Only those of this host or employer (part of the name)."
        ),
        click.option(
            "--newsletter", multiple=True, metavar="NAME", help="Only those that this newsletter told of (part of the name)."
        ),
        click.option("--kind", type=click.Choice(tuple(KINDS)), multiple=True, help="Only records of this kind."),
    ):
        filtered = added(filtered)
    return cast("F", filtered)


def filter_of(
    kinds: Iterable[str],
    newsletters: Iterable[str],
    organizers: Iterable[str],
    *,
    since: dt.date | None,
    until: dt.date | None,
    query: str | None,
) -> Filter:
    """The filter that such options ask for together, whether they were given on the command line or
    for a feed in the settings.
    """
    from events_extractor.model import KINDS as ALL
    from events_extractor.store import Filter

    chosen = {KINDS[name] for name in kinds}
    return Filter(
        kinds=tuple(one for one in ALL if not chosen or one in chosen),
        newsletters=tuple(newsletters),
        organizers=tuple(organizers),
        since=since,
        until=until,
        query=query,
    )
