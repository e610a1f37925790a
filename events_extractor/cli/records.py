"""The commands that look at the records of the store and put them right: list, show, edit, accept, reject, remove, undo,
duplicates.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from events_extractor.cli import stores
from events_extractor.cli.settings import PREFIX, ConfiguredCommand
from events_extractor.cli.speech import Refusal, counted, tell

if TYPE_CHECKING:
    from events_extractor.model import Record
    from events_extractor.store import Filter, Sighting, Stored, TakenBack

_SHORT = 8  # signs of a UID that are shown, and mostly enough to name it

SETTINGS: dict[str, Any] = {"cls": ConfiguredCommand, "context_settings": {"auto_envvar_prefix": PREFIX}}


@click.command("list", **SETTINGS, short_help="List the records of the store.")
@stores.filters
@stores.option
@click.option("--rejected", is_flag=True, help="Also those that you have rejected.")
@click.option(
    "-f", "--format", type=click.Choice(("table", "jsonl")), help="[default: table on a terminal, jsonl in a pipe]"
)
def list_(
    wanted: Filter,
    store: Path | None,
    rejected: bool,
    format: str | None,
) -> int:
    """List records in the order of their days, each with the beginning of its UID, by which the other commands know it.

    \b
    What is ahead:
      events-extract list --from today
    Who went where, of one employer:
      events-extract list --kind moves --organizer Commerce
    """
    with stores.opened(store, readonly=True) as opened:
        records = opened.stored(replace(wanted, rejected=rejected))
        found = sorted(records, key=lambda one: (_day(one) or "9999", one.record.kind, one.record.uid))
    if (format or ("table" if sys.stdout.isatty() else "jsonl")) == "jsonl":
        for one in found:
            click.echo(_json(_form(one)))
    else:
        for one in found:
            click.echo(_line(one))
        tell(counted(len(found), "record"))
    return 0


@click.command(**SETTINGS, short_help="Show one record and every place where it was told.")
@click.argument("uid")
@stores.option
@click.option("-f", "--format", type=click.Choice(("text", "json")), default="text", show_default=True)
def show(uid: str, store: Path | None, format: str) -> int:
    """Show the record whose UID begins with UID: its fields, its history, your corrections,
    and each telling with its words.
    """
    with stores.opened(store, readonly=True) as opened:
        stored, sightings = opened.show(uid)
    if format == "json":
        click.echo(_json({**_form(stored), "sightings": [_sighting(one) for one in sightings]}, indent=1))
        return 0
    for line in _shown(stored, sightings):
        click.echo(line)
    return 0


@click.command(**SETTINGS, short_help="Put fields of a record right.")
@click.argument("uid")
@click.argument("fields", nargs=-1, metavar="FIELD=VALUE...")
@click.option("--restore", is_flag=True, help="Take your corrections back first: it is again what newsletters say.")
@stores.option
def edit(uid: str, fields: tuple[str, ...], restore: bool, store: Path | None) -> int:
    """Correct the record whose UID begins with UID. What you correct holds against whatever newsletters say later.

    Days are written 2024-06-20, times 2024-06-20T09:30 (in the record's zone), speakers with semicolons between them;
    nothing after the sign empties a field.

    \b
      events-extract edit 3f2a title="Ports after dark" start=2024-06-21T10:00
      events-extract edit 3f2a location=
      events-extract edit 3f2a --restore
    """
    from events_extractor.store.correcting import field_values

    if not fields and not restore:
        raise Refusal('give what is to be corrected, as in location="Pier 4", or --restore.')
    given: dict[str, str] = {}
    for field in fields:
        name, sign, value = field.partition("=")
        if not sign:
            raise Refusal(f'{field!r}: give FIELD=VALUE, as in title="Ports after dark".')
        given[name.strip()] = value
    with stores.opened(store) as opened:
        stored, _ = opened.show(uid)
        if restore:
            stored = opened.restore(stored.record.uid, stores.now())
        if given:
            stored = opened.correct(stored.record.uid, field_values(stored.record, given), stores.now())
    tell(_line(stored))
    return 0


def _judge(uids: tuple[str, ...], store: Path | None, verdict: Any) -> int:
    with stores.opened(store) as opened:
        for uid in uids:
            tell(_line(opened.judge(uid, verdict, stores.now())))
    return 0


@click.command(**SETTINGS, short_help="Say that records are right.")
@click.argument("uids", nargs=-1, required=True, metavar="UID...")
@stores.option
def accept(uids: tuple[str, ...], store: Path | None) -> int:
    """Accept records; one that you had rejected is in feeds and tables again."""
    return _judge(uids, store, "accepted")


@click.command(**SETTINGS, short_help="Keep records out of feeds and tables.")
@click.argument("uids", nargs=-1, required=True, metavar="UID...")
@stores.option
def reject(uids: tuple[str, ...], store: Path | None) -> int:
    """Reject records: they stay out of every feed and table, also when newsletters tell them again."""
    return _judge(uids, store, "rejected")


@click.command(**SETTINGS, short_help="Remove a newsletter or a record.")
@click.argument("identifier", metavar="ID")
@stores.option
def remove(identifier: str, store: Path | None) -> int:
    """Remove one newsletter (its Message-ID, file name or the beginning of its hash) with what only it told of, or one
    record (its UID).

    A newsletter that is removed stays out: sync leaves it out wherever it finds it, knowing it by its Message-ID, else by
    its bytes. add brings it back. A record that is removed comes back when a newsletter tells of it; reject keeps it out.
    """
    with stores.opened(store) as opened:
        documents, records = opened.remove(identifier, stores.now())
    stays = " sync leaves it out from now on; events-extract add brings it back." if documents else ""
    tell(f"Removed: {counted(documents, 'document')}, {counted(records, 'record')}.{stays}")
    return 0


@click.command(**SETTINGS, short_help="Take the last add back.")
@stores.option
def undo(store: Path | None) -> int:
    """Take the last add or sync that brought something back: its newsletters, and what only they told of.

    It is then as if they had never been read: what sync has read, the next sync reads again if it is still there (with
    another --timezone, say). What a newsletter said before it was read anew is not kept, so that cannot be taken back. What
    is to stay out for good, remove takes instead.
    """
    with stores.opened(store) as opened:
        taken = opened.undo(stores.now())
    counts = f"{counted(taken.documents, 'document')}, {counted(taken.records, 'record')}"
    tell(" ".join((f"Taken back: {counts}.", *_returns(taken))))
    return 0


def _returns(taken: TakenBack) -> Iterator[str]:
    """How what was taken back may come again, in sentences."""
    them, are = ("it", "it is") if taken.documents == 1 else ("them", "they are")
    others = taken.documents - taken.again
    if not others:
        yield f"The next sync reads {them} again, if {are} still there."
    elif taken.again:
        still = "it is" if taken.again == 1 else "they are"
        yield f"The next sync reads {taken.again} of them again, if {still} still there, events-extract add the others."
    else:
        yield f"events-extract add brings {them} back."
    if taken.remote:
        which = "It came" if taken.documents == 1 else f"{taken.remote} of them came"
        yield f"{which} from a mail server, and sync does not fetch old mail again: save such a mail as a file to add it."
    if taken.reread:
        yield f"What the same call read anew ({counted(taken.reread, 'document')}) stays as it is."


@click.command(**SETTINGS, short_help="Find records that may be one, and merge them.")
@stores.option
@click.option("--dry-run", is_flag=True, help="Only show what would be merged, and why.")
def duplicates(store: Path | None, dry_run: bool) -> int:
    """Find records that look like the same thing although they are kept as two, and merge each pair into the older record.

    They arise where newsletters tell of one thing in very different words and a later issue brings them together.
    """
    from events_extractor.store.matching import reason

    with stores.opened(store, readonly=dry_run) as opened:
        pairs = opened.duplicates()
        for one, other, likeness in pairs:
            click.echo(f"{_line(one)}\n{_line(other)}\n  the same: {reason(one.record, other.record, likeness)}")
            if not dry_run:
                opened.merge(one.record.uid, other.record.uid, stores.now())
    tell(f"{counted(len(pairs), 'pair')} {'would be' if dry_run else 'have been'} merged.")
    return 0


def _line(one: Stored) -> str:
    """A record in one line: the beginning of its UID, its day, what it is, and what became of it."""
    from events_extractor.outputs.wording import headline

    marks = [
        *(["cancelled"] if one.cancelled else []),
        *([one.verdict] if one.verdict else []),
        *(["corrected"] if one.correction else []),
    ]
    rest = f"  [{', '.join(marks)}]" if marks else ""
    return f"{one.record.uid[:_SHORT]}  {_when(one):16}  {one.record.kind:8}  {headline(one.record)}{rest}"


def _when(one: Stored) -> str:
    from events_extractor.model import Event

    if isinstance(one.record, Event) and isinstance(one.record.start, dt.datetime):
        return one.record.start.strftime("%Y-%m-%d %H:%M")
    return _day(one) or "no day"


def _day(one: Stored) -> str | None:
    from events_extractor.jsonform import iso
    from events_extractor.model import calendar_day

    return iso(calendar_day(one.record, one.told))


def _form(one: Stored) -> dict[str, Any]:
    from events_extractor import jsonform

    return {
        "kind": one.record.kind,
        **jsonform.record_to_dict(one.record),
        "status": "cancelled" if one.cancelled else "confirmed",
        "sequence": one.sequence,
        "created": one.created.isoformat(),
        "modified": one.modified.isoformat(),
        "verdict": one.verdict,
        "correction": dict(one.correction),
    }


def _sighting(one: Sighting) -> dict[str, Any]:
    from events_extractor import jsonform

    return {
        "source": one.document.source,
        "message_id": one.document.message_id,
        "newsletter": one.newsletter,
        "issued": jsonform.iso(one.issued),
        "cancelled": one.cancelled,
        "span": list(one.record.span),
        "quote": one.record.quote,
    }


def _shown(stored: Stored, sightings: list[Sighting]) -> Iterator[str]:
    from events_extractor.outputs.wording import headline, one_line
    from events_extractor.store.contents import content

    record: Record = stored.record
    yield f"{headline(record)}"
    yield f"  {'uid':13} {record.uid}"
    for name, value in content(record).items():
        if value not in (None, []):
            corrected = "  (corrected by you)" if name in stored.correction else ""
            yield f"  {name:13} {_told(value)}{corrected}"
    yield (
        f"  {'status':13} "
        f"{'cancelled' if stored.cancelled else 'confirmed'}{f', {stored.verdict}' if stored.verdict else ''}"
    )
    yield (
        f"  {'history':13} first seen {stored.created:%Y-%m-%d %H:%M} UTC, "
        f"{counted(stored.sequence, 'change')} since, the last {stored.modified:%Y-%m-%d %H:%M} UTC"
    )
    for one in sightings:
        off = ", called off" if one.cancelled else ""
        yield (
            f"  told by       {one_line(one.newsletter or one.document.title or one.document.source)}, "
            f"{one.issued or 'of an unknown day'}{off} ({one_line(one.document.source)})"
        )
        yield f"                “{one_line(one.record.quote)}”"


def _told(value: Any) -> str:
    from events_extractor.outputs.wording import one_line, post

    if isinstance(value, list):
        return "; ".join(post(**one) if isinstance(one, dict) else one_line(one) for one in value)
    return one_line(str(value))


def _json(form: object, indent: int | None = None) -> str:
    from events_extractor.outputs.jsonlines import written

    return written(form, indent)
