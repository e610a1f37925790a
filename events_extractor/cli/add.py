"""``events-extract add``: newsletters into the store."""

from __future__ import annotations

import datetime as dt
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from events_extractor.cli import batch, options, own_profiles, stores
from events_extractor.cli.settings import PREFIX, ConfiguredCommand
from events_extractor.cli.speech import counted, progress, tell

if TYPE_CHECKING:
    from events_extractor.model import Document
    from events_extractor.store import Added


@click.command(
    cls=ConfiguredCommand,
    context_settings={"auto_envvar_prefix": PREFIX},
    short_help="Remember what newsletters say, in the store.",
)
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@options.of_reading
@stores.option
@click.option("--again", is_flag=True, help="Read newsletters that are in the store already anew, as after an upgrade.")
@click.option("-v", "--verbose", is_flag=True, help="Say what became of each newsletter and record.")
@click.option("-q", "--quiet", is_flag=True, help="No counts and no progress bar; faults are still told.")
def add(
    inputs: tuple[str, ...],
    issued: dt.date | None,
    timezone: str | None,
    profile: str | None,
    profiles_folder: Path | None,
    store: Path | None,
    again: bool,
    verbose: bool,
    quiet: bool,
) -> int:
    """Extract newsletters and remember them: documents, records, and where each record was told.

    INPUT is what extract takes. The same event, move or deadline told again, by the next issue or by another newsletter, is
    one record: what the later one says counts, and people who subscribe see one entry change instead of two. A newsletter
    that is in the store already changes nothing.

    \b
    A folder of mails, then the calendars and tables of everything so far:
      events-extract add mails/
      events-extract export -o public/
    Take it back:
      events-extract undo

    Exit codes: 0 all well; 1 some documents could not be read or have no issue date, or a folder holds no newsletter; 2 the
    command was not right, or the store could not be used.
    """
    from events_extractor.store import Added

    loud = batch.loudness(verbose=verbose, quiet=quiet)
    among = own_profiles.valid(profiles_folder)
    found = batch.sources(inputs)
    at = stores.place(store)
    tally = batch.Tally(passed_over=found.passed_over)
    seen: Counter[str] = Counter()
    with stores.opened_or_made(at, quiet=quiet) as opened:
        addition: int | None = None

        def known(document: Document) -> bool:
            if again or not opened.holds(document):
                return False
            count(Added(known=True), seen, document.source, told=verbose)
            return True

        with progress(len(found.sources), shown=not quiet and sys.stderr.isatty()) as step:
            for extraction in batch.read(
                found, tally, step, issued=issued, timezone=timezone, profile=profile, among=among, loud=loud, unless=known
            ):
                if addition is None:  # one that brings nothing is none
                    addition = opened.begin(stores.now())
                added = opened.add(extraction, stores.now(), addition, again=again)
                count(added, seen, extraction.document.source, told=verbose)
    if not quiet:
        tell(summary(tally, seen))
    return 1 if tally.failed or tally.undated or found.empty else 0


_OFF = "called off that nobody had announced"


def count(added: Added, seen: Counter[str], source: str, *, told: bool) -> None:
    """Count in ``seen`` what became of a newsletter, and, where ``told``, say it."""
    from events_extractor.outputs.wording import headline

    if added.removed:
        seen["removed"] += 1
        if told:
            tell(f"{source}: removed, and left out; events-extract add brings it back")
        return
    if added.known and not added.intents:
        seen["known"] += 1
        if told:
            tell(f"{source}: in the store already; nothing changes")
        return
    seen["anew" if added.known else "document"] += 1
    for intent in added.intents:
        word = {"create": "new", "update": "changed", "keep": "told again"}[intent.action]
        if intent.action == "create" and intent.calls_off:
            word = _OFF  # nothing that takes place
        seen[word] += 1
        if told:
            fields = f" ({', '.join(intent.fields)})" if intent.fields else ""
            tell(f"{source}: {word}{fields}: {headline(intent.told.record)}")


def summary(tally: batch.Tally, seen: Counter[str]) -> str:
    """What an addition did, in one line."""
    parts = [
        counted(seen["document"], "new document"),
        *([f"{seen['anew']} read anew"] if seen["anew"] else []),
        *([f"{seen['known']} known already"] if seen["known"] else []),
        *([f"{seen['removed']} left out as removed"] if seen["removed"] else []),
    ]
    records = [f"{counted(seen['new'], 'new record')}", f"{seen['changed']} changed", f"{seen['told again']} told again"]
    records += [f"{seen[_OFF]} {_OFF}"] if seen[_OFF] else []
    faults = [
        f"{number} {word}" for number, word in ((tally.undated, "without an issue date"), (tally.failed, "failed")) if number
    ]
    passed = [f"{counted(tally.passed_over, 'file')} passed over"] if tally.passed_over else []
    return f"{', '.join(parts)}: {', '.join(records)}" + (f"; {', '.join([*faults, *passed])}" if faults or passed else "")
