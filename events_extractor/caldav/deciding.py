"""What is to be done to a collection, as a pure function: what is there, what should be there, what we put there, in; steps
out.

Nothing here knows of a server, of a database or of iCalendar. Rules: what we put there and nobody has changed follows the
feed; what its owner has changed or deleted stays so, and what is not ours is not touched, unless forced. ``href`` is the
path of an entry on the server, ``etag`` what the server calls its present version, ``digest`` what it says (see
``outputs.entries``).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from events_extractor.store import Placement

Action = Literal["create", "update", "delete", "adopt", "forget", "leave"]
Reason = Literal["changed", "deleted", "foreign"]

DELETION: Final = ""
"""The ``pending`` of a placement whose deletion was begun."""


@dataclass(frozen=True, slots=True)
class There:
    """An entry on the server. ``uid`` and ``digest`` are None where it was not read, and "" where it could not be."""

    href: str
    etag: str | None
    uid: str | None = None
    digest: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do for the record ``uid``.

    ``create`` it; ``update`` or ``delete`` the version ``etag`` at ``href``; ``adopt`` what is there, as it says what it
    should; ``forget`` what is neither there nor wanted; ``leave`` what is there alone, for ``reason``: its owner has changed
    or deleted it, or it is not of our making.
    """

    action: Action
    uid: str
    href: str | None = None
    etag: str | None = None
    reason: Reason | None = None


def unread(there: Iterable[There], placed: Iterable[Placement], wanted: Collection[str]) -> set[str]:
    """The paths of those entries that must be read before ``steps`` can decide; ``wanted`` are UIDs.

    Ours whose version is another than the one we know; and all that are not ours where something of ours is missing, as it
    may stand there under another path.
    """
    versions = {one.href: one.etag for one in there}
    known = list(placed)
    paths = {one.href for one in known}
    found = {one.href for one in known if one.href in versions and not _is_version(versions[one.href], one)}
    missing = not paths <= versions.keys() or not set(wanted) <= {one.uid for one in known}
    return found | (versions.keys() - paths if missing else set())


def steps(
    there: Iterable[There], wanted: Mapping[str, str], placed: Iterable[Placement], *, force: bool = False
) -> list[Step]:
    """What brings the collection in step: by UID. ``wanted`` has the digest of each entry of the feed by its UID.

    What is as it should be gives no step, so that a second run has nothing to do. ``force`` puts the feed's version in the
    place of what was changed, deleted or put there by others under one of our UIDs.
    """
    listed = list(there)
    by_path = {one.href: one for one in listed}
    by_uid = {one.uid: one for one in listed if one.uid}
    known = {one.uid: one for one in placed}
    found = []
    for uid in sorted(wanted.keys() | known.keys()):
        was = known.get(uid)
        here = (by_path.get(was.href) if was is not None else None) or by_uid.get(uid)
        step = _step(uid, wanted.get(uid), was, here, force=force)
        if step is not None:
            found.append(step)
    return found


def _step(uid: str, want: str | None, was: Placement | None, here: There | None, *, force: bool) -> Step | None:
    if here is None:
        if want is None:
            return Step("forget", uid)
        # Never known to have arrived, or on its way out by our own hand: not its owner's doing that it is missing.
        ours = was is None or was.digest is None or was.pending == DELETION
        return Step("create", uid) if ours or force else Step("leave", uid, reason="deleted")
    untouched = was is not None and _is_ours(here, was)
    if want is None:
        return Step("delete" if untouched or force else "leave", uid, here.href, here.etag, None if untouched else "changed")
    says = was.digest if was is not None and _is_version(here.etag, was) else here.digest
    if says == want:
        as_known = was is not None and was.digest == want and was.pending is None and _is_version(here.etag, was)
        return None if as_known and was is not None and was.href == here.href else Step("adopt", uid, here.href, here.etag)
    if untouched or force:
        return Step("update", uid, here.href, here.etag)
    return Step("leave", uid, here.href, here.etag, "foreign" if was is None else "changed")


def _is_version(etag: str | None, was: Placement) -> bool:
    return was.etag is not None and etag == was.etag and was.digest is not None


def _is_ours(here: There, was: Placement) -> bool:
    """Whether what is there is what we put there, the last time or in a call that never learnt of its success."""
    return _is_version(here.etag, was) or (bool(here.digest) and here.digest in (was.digest, was.pending))
