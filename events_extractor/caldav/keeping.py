"""Doing what ``deciding`` has decided, so that a call that ends anywhere is taken up by the next one.

What is begun is written into the store before the server hears of it, and what it confirmed after. Where an answer is lost,
the next call finds what is there and what was meant, and knows it for ours.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from events_extractor.caldav.deciding import DELETION, Step, There, steps, unread
from events_extractor.caldav.server import Outdated, Refused, Server
from events_extractor.errors import PublishError
from events_extractor.outputs.entries import Entry, read
from events_extractor.store import Placement, Store


@dataclass(slots=True)
class Outcome:
    """What was done: how many entries were created, updated (``cancelled`` of them marked so), deleted, are as they should
    be.

    ``left`` are those that were left alone as they are not as we put them, with their titles; ``refused`` says of each entry
    that the server did not take why.
    """

    created: int = 0
    updated: int = 0
    cancelled: int = 0
    deleted: int = 0
    unchanged: int = 0
    left: list[tuple[Step, str]] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


def plan(store: Store, server: Server, entries: Iterable[Entry], there: dict[str, str | None], *, force: bool) -> list[Step]:
    """What is to be done to the collection whose listing is ``there``. Reads of it only what it must; writes nothing."""
    wanted = {one.uid: one.digest for one in entries}
    placed = store.placements.of(server.at.url)
    known = {one.href: one.uid for one in placed}
    listed = {href: There(href, etag, known.get(href)) for href, etag in there.items()}
    for one in server.read(unread(listed.values(), placed, wanted)):
        if one.href in listed:
            said = read(one.text)
            listed[one.href] = There(
                one.href, one.etag or there[one.href], said.uid if said else "", said.digest if said else ""
            )
    return steps(listed.values(), wanted, placed, force=force)


def refuse_to_empty(at: str, found: Iterable[Step], entries: Iterable[Entry]) -> None:
    """Raise PublishError where all that is ours would be deleted because the feed is empty:
    more likely a slip than a wish.
    """
    doomed = sum(step.action == "delete" for step in found)
    if doomed and not any(True for _ in entries):
        raise PublishError(
            f"{at}: the feed is empty, and all {doomed} of its entries there would be deleted; nothing was done. "
            "If that is meant, add --allow-empty"
        )


def carry_out(
    store: Store,
    server: Server,
    entries: Iterable[Entry],
    found: Iterable[Step],
    outcome: Outcome,
    progress: Callable[[], None] = lambda: None,
) -> None:
    """Do the steps ``found``, and count them in ``outcome`` as they are done.

    A refusal of one entry is noted and the rest goes on; what ends all of it (no answer, no entry to the server) is raised
    as PublishError, and what was done until then is in ``outcome``.
    """
    by_uid = {one.uid: one for one in entries}
    known = {one.uid: one for one in store.placements.of(server.at.url)}
    todo = list(found)
    outcome.unchanged += len(by_uid) - len({step.uid for step in todo if step.uid in by_uid})
    begun = [_begun(server, step, known.get(step.uid), by_uid) for step in todo if _writes(step)]
    store.placements.put(server.at.url, begun)
    for step in todo:
        entry = by_uid.get(step.uid)
        try:
            _do(store, server, step, entry, known.get(step.uid), outcome)
        except Outdated:
            _settle(store, server, step, entry, known.get(step.uid), outcome)
        except Refused as error:
            # It stays begun: a server that says no in the middle of its own trouble may have taken it all the same.
            outcome.refused.append(f"{_title(entry, step)}: {error}")
        progress()


def _writes(step: Step) -> bool:
    return step.action in ("create", "update", "delete")


def _begun(server: Server, step: Step, was: Placement | None, entries: dict[str, Entry]) -> Placement:
    pending = DELETION if step.action == "delete" else entries[step.uid].digest
    if was is None or step.action == "create":
        return Placement(step.uid, step.href or server.path(step.uid), pending=pending)
    return replace(was, href=step.href or was.href, pending=pending)


def _do(store: Store, server: Server, step: Step, entry: Entry | None, was: Placement | None, outcome: Outcome) -> None:
    at, href = server.at.url, step.href or server.path(step.uid)
    match step.action:
        case "create" | "update":
            assert entry is not None, "only what is in the feed is written"
            etag = server.put(href, entry.text, step.etag, new=step.action == "create")
            if etag is None:
                # It may have been stored in other words: what is there now counts as this version.
                etag = next((one.etag for one in server.read([href])), None)
            store.placements.put(at, [Placement(step.uid, href, etag, entry.digest)])
            outcome.created += step.action == "create"
            outcome.updated += step.action == "update"
            outcome.cancelled += step.action == "update" and entry.cancelled
        case "delete":
            server.delete(href, step.etag)
            store.placements.forget(at, [step.uid])
            outcome.deleted += 1
        case "adopt":
            assert entry is not None, "only what is in the feed is adopted"
            store.placements.put(at, [Placement(step.uid, href, step.etag, entry.digest)])
            outcome.unchanged += 1
        case "forget":
            store.placements.forget(at, [step.uid])
        case "leave":
            outcome.left.append((step, _title(entry, step)))


def _settle(store: Store, server: Server, step: Step, entry: Entry | None, was: Placement | None, outcome: Outcome) -> None:
    """What was to be written has another version by now: another call of ours did the same, or its owner was there."""
    here = next(server.read([step.href or server.path(step.uid)]), None)
    said = read(here.text) if here is not None else None
    if here is not None and said is not None and entry is not None and said.digest == entry.digest:
        store.placements.put(server.at.url, [Placement(step.uid, here.href, here.etag, entry.digest)])
        outcome.unchanged += 1
        return
    if was is not None:
        store.placements.put(server.at.url, [was])
    else:
        store.placements.forget(server.at.url, [step.uid])
    outcome.left.append((replace(step, action="leave", reason="changed"), _title(entry, step)))


def _title(entry: Entry | None, step: Step) -> str:
    return entry.summary if entry is not None else step.uid
