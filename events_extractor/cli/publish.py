"""``events-extract publish``: a calendar on a server of the user's, kept in step with a feed of the store."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from events_extractor.cli import feeds, passwords, stores
from events_extractor.cli.settings import PREFIX, ConfiguredCommand
from events_extractor.cli.speech import Refusal, counted, progress, tell

if TYPE_CHECKING:
    from events_extractor.caldav.deciding import Step
    from events_extractor.caldav.keeping import Outcome
    from events_extractor.caldav.server import Address
    from events_extractor.outputs.entries import Entry
    from events_extractor.publishing import Feed

VARIABLE = f"{PREFIX}_CALDAV_PASSWORD"
_SHOWN = 10  # entries that are named one by one

_REASONS: Final = {
    "changed": "was changed there",
    "deleted": "was deleted there",
    "foreign": "stands there already, and is not from this store",
}
_DRY: Final = {"create": "Would create", "update": "Would update", "delete": "Would delete"}


@click.command(
    cls=ConfiguredCommand,
    context_settings={"auto_envvar_prefix": PREFIX},
    short_help="Keep a calendar on a CalDAV server in step with the store.",
)
@click.argument("kind", type=click.Choice(["caldav"]), metavar="caldav")
@click.argument("url", metavar="URL")
@click.option(
    "--feed",
    metavar="NAME",
    default="all",
    show_default=True,
    help="Which feed: a standard one, or one that you have named.",
)
@click.option("--user", metavar="NAME", help="Who logs in there, if it does not stand in the URL (https://NAME@host/…).")
@click.option("--create", is_flag=True, help="Make the calendar if there is none at the URL.")
@click.option(
    "--force", is_flag=True, allow_from_autoenv=False, help="Put back also what was changed or deleted in the calendar."
)
@click.option("--allow-empty", is_flag=True, allow_from_autoenv=False, help="Delete all entries if the feed has none.")
@click.option(
    "--dry-run",
    is_flag=True,
    allow_from_autoenv=False,
    help="Say what would be done, as far as can be told beforehand, and do nothing.",
)
@stores.option
@click.option("-q", "--quiet", is_flag=True, help="Say nothing unless something is wrong.")
def publish(
    kind: str,
    url: str,
    feed: str,
    user: str | None,
    create: bool,
    force: bool,
    allow_empty: bool,
    dry_run: bool,
    store: Path | None,
    quiet: bool,
) -> int:
    """Keep the calendar at URL, on a CalDAV server such as Nextcloud or Radicale, in step with a feed of the store.

    New records become entries, changed ones are changed, cancelled ones are marked so, and what is no longer in the feed is
    deleted. Nothing else in the calendar is touched. An entry that you have changed or deleted there stays so, and is told
    of; --force puts the feed's version back. A second call does nothing, and one that was broken off is taken up by the
    next.

    The password comes from EVENTS_EXTRACT_CALDAV_PASSWORD in the environment, from the keyring (keyring set events-extract
    USER@HOST), or is asked for.

    \b
    A calendar of your own for it, made the first time:
      events-extract publish caldav https://ana@cloud.example.org/remote.php/dav/calendars/ana/newsletters/ --create
    Only the feed that events-extract.toml calls senate:
      events-extract publish caldav https://ana@cloud.example.org/remote.php/dav/calendars/ana/senate/ --feed senate

    Exit codes: 0 all well; 1 the server did not take some entries; 2 the command was not right, or the calendar cannot be
    used.
    """
    from events_extractor.caldav import keeping, server

    if not server.installed():
        raise Refusal("This needs the library caldav. Install it with: pip install 'events-extract[caldav]'")
    at = server.address(url)
    chosen = _feed(feed)
    if user and at.user and user != at.user:
        raise Refusal(f"--user {user}: the address names another user, {at.user}. Leave one of them out.")
    user = user or at.user
    _quieten()
    with stores.opened(store, readonly=dry_run) as opened:
        from events_extractor.outputs.entries import apart
        from events_extractor.publishing import Edition

        entries = apart(Edition(opened, chosen).calendar())
        secret = passwords.password(VARIABLE, f"{user}@{at.host}", os.environ, passwords.asked()) if user else None
        if secret and at.clear:
            tell(f"Warning: {at.url} is not encrypted: others on the way can read the password.")
        with server.Server(server.Address(at.url, at.host, user), secret) as collection:
            there = collection.listing()
            if there is None:
                _refuse_to_make(at, create=create)
                there = _not_made(collection) if dry_run else _made(collection, chosen)
            steps = keeping.plan(opened, collection, entries, there, force=force)
            if not allow_empty:
                keeping.refuse_to_empty(at.url, steps, entries)
            if dry_run:
                _tell_plan(steps, entries)
                return 0
            outcome = keeping.Outcome()
            try:
                with progress(len(steps), shown=bool(steps) and not quiet and _watched()) as step:
                    keeping.carry_out(opened, collection, entries, steps, outcome, lambda: step(""))
            finally:
                _tell(at, outcome, quiet=quiet)
    return 1 if outcome.refused else 0


def _feed(name: str) -> Feed:
    """The feed called ``name``. Raises Refusal where there is none."""
    from events_extractor import publishing

    known = publishing.distinct_names(one.feed for one in feeds.named())
    for feed in known:
        if feed.name == name:
            return feed
    raise Refusal(f"--feed {name}: there is no such feed. There are: {', '.join(feed.name for feed in known)}.")


def _refuse_to_make(at: Address, *, create: bool) -> None:
    if not create:
        raise Refusal(f"{at.url}: there is no calendar. Check the address, or make one there with --create")


def _not_made(collection: Any) -> dict[str, str | None]:
    """The listing of a calendar that is not there and would have to be made; what stands against that is told of."""
    url = collection.at.url
    if collection.has_folder():
        tell(f"{url}: there is no calendar; the server would be asked to make one, and what it answers shows only then.")
    else:
        tell(f"{url}: there is no calendar, and no folder for it either: the server will hardly make one.")
    return {}


def _made(collection: Any, feed: Feed) -> dict[str, str | None]:
    """The listing of the calendar that is made for ``feed``."""
    collection.make(feed.title or ("Newsletters" if feed.name == "all" else feed.name))
    made: dict[str, str | None] | None = collection.listing()
    if made is None:
        raise Refusal(f"{collection.at.url}: the server has made no calendar there; make it in its own pages")
    return made


def _tell(at: Address, outcome: Outcome, *, quiet: bool) -> None:
    for line in outcome.refused[:_SHOWN]:
        tell(f"Error: {line}")
    _tell_of_more(outcome.refused)
    if quiet:
        return
    off = f" ({outcome.cancelled} of them cancelled)" if outcome.cancelled else ""
    done = (
        f"{outcome.created} created, {outcome.updated} updated{off}, "
        f"{outcome.deleted} deleted, {outcome.unchanged} unchanged"
        f"{f', {len(outcome.refused)} refused' if outcome.refused else ''}"
    )
    tell(f"{at.url}: {done}.")
    _tell_left(outcome.left)


def _tell_left(left: Sequence[tuple[Step, str]]) -> None:
    for step, title in left[:_SHOWN]:
        tell(f"{title or step.uid}: {_REASONS[step.reason or 'changed']}", indent=2)
    _tell_of_more(left)
    if left:
        tell(
            f"{counted(len(left), 'entry') if len(left) == 1 else f'{len(left)} entries'} left alone; "
            "--force puts the feed's version there."
        )


def _tell_of_more(listed: Sequence[object]) -> None:
    if len(listed) > _SHOWN:
        tell(f"and {len(listed) - _SHOWN} more.", indent=2)


def _tell_plan(steps: Sequence[Step], entries: Sequence[Entry]) -> None:
    titles = {one.uid: one.summary for one in entries}
    for step in steps:
        if step.action in _DRY:
            tell(f"{_DRY[step.action]}: {titles.get(step.uid, step.uid)}")
    _tell_left([(step, titles.get(step.uid, "")) for step in steps if step.action == "leave"])
    if not any(step.action in (*_DRY, "leave") for step in steps):
        tell("Nothing is to be done.")


def _watched() -> bool:
    import sys

    return sys.stderr.isatty()


def _quieten() -> None:
    """The library tells of every oddity of a server in its log, with what was sent; people get our one line."""
    import logging

    log = logging.getLogger("caldav")
    log.addHandler(logging.NullHandler())
    log.propagate = False
