"""What is to be done to a collection, as a table of what is there, what should be and what we know."""

from __future__ import annotations

import pytest

from events_extractor.caldav.deciding import DELETION, Step, There, steps, unread
from events_extractor.store import Placement

HREF = "/c/u.ics"
OURS = Placement("u", HREF, "v1", "said")
BEGUN = Placement("u", HREF, pending="said")
UPDATING = Placement("u", HREF, "v1", "said", pending="new")
DELETING = Placement("u", HREF, "v1", "said", pending=DELETION)


def here(etag: str | None, digest: str | None = None, href: str = HREF) -> There:
    return There(href, etag, "u", digest)


CREATE = Step("create", "u")
CASES = {
    # (what is there, what should be, what we know): what is done, and what is done with --force
    "new": (None, "said", None, CREATE, CREATE),
    "as it should be": (here("v1"), "said", OURS, None, None),
    "as it should be, under another version": (here("v2", "said"), "said", OURS, Step("adopt", "u", HREF, "v2"), "same"),
    "changed in the feed": (here("v1"), "new", OURS, Step("update", "u", HREF, "v1"), "same"),
    "changed in the feed, rewritten by the server": (
        here("v2", "said"),
        "new",
        OURS,
        Step("update", "u", HREF, "v2"),
        "same",
    ),
    "changed by its owner": (
        here("v2", "theirs"),
        "said",
        OURS,
        Step("leave", "u", HREF, "v2", "changed"),
        Step("update", "u", HREF, "v2"),
    ),
    "changed by both": (
        here("v2", "theirs"),
        "new",
        OURS,
        Step("leave", "u", HREF, "v2", "changed"),
        Step("update", "u", HREF, "v2"),
    ),
    "changed by both to the same": (here("v2", "new"), "new", OURS, Step("adopt", "u", HREF, "v2"), "same"),
    "unreadable by now": (
        here("v2", ""),
        "said",
        OURS,
        Step("leave", "u", HREF, "v2", "changed"),
        Step("update", "u", HREF, "v2"),
    ),
    "deleted by its owner": (None, "said", OURS, Step("leave", "u", reason="deleted"), CREATE),
    "gone from the feed": (here("v1"), None, OURS, Step("delete", "u", HREF, "v1"), "same"),
    "gone from the feed, changed by its owner": (
        here("v2", "theirs"),
        None,
        OURS,
        Step("leave", "u", HREF, "v2", "changed"),
        Step("delete", "u", HREF, "v2", "changed"),
    ),
    "gone from the feed and there": (None, None, OURS, Step("forget", "u"), "same"),
    "creation begun, never arrived": (None, "said", BEGUN, CREATE, "same"),
    "creation begun, arrived": (here("v1", "said"), "said", BEGUN, Step("adopt", "u", HREF, "v1"), "same"),
    "creation begun, arrived, changed in the feed": (
        here("v1", "said"),
        "new",
        BEGUN,
        Step("update", "u", HREF, "v1"),
        "same",
    ),
    "creation begun, arrived, gone from the feed": (
        here("v1", "said"),
        None,
        BEGUN,
        Step("delete", "u", HREF, "v1"),
        "same",
    ),
    "update begun, never arrived": (here("v1"), "new", UPDATING, Step("update", "u", HREF, "v1"), "same"),
    "update begun, arrived": (here("v2", "new"), "new", UPDATING, Step("adopt", "u", HREF, "v2"), "same"),
    "update begun, arrived, changed back in the feed": (
        here("v2", "new"),
        "said",
        UPDATING,
        Step("update", "u", HREF, "v2"),
        "same",
    ),
    "update begun, taken back in the feed": (here("v1"), "said", UPDATING, Step("adopt", "u", HREF, "v1"), "same"),
    "deletion begun, arrived": (None, None, DELETING, Step("forget", "u"), "same"),
    "deletion begun, arrived, back in the feed": (None, "said", DELETING, CREATE, "same"),
    "deletion begun, never arrived": (here("v1"), None, DELETING, Step("delete", "u", HREF, "v1"), "same"),
    "there already, the same": (here("v1", "said", "/c/x.ics"), "said", None, Step("adopt", "u", "/c/x.ics", "v1"), "same"),
    "there already, another": (
        here("v1", "theirs", "/c/x.ics"),
        "said",
        None,
        Step("leave", "u", "/c/x.ics", "v1", "foreign"),
        Step("update", "u", "/c/x.ics", "v1"),
    ),
    "moved to another path": (here("v2", "said", "/c/x.ics"), "said", OURS, Step("adopt", "u", "/c/x.ics", "v2"), "same"),
    "on a server without versions": (here(None, "said"), "said", OURS, Step("adopt", "u", HREF, None), "same"),
}


@pytest.mark.parametrize(("there", "want", "was", "done", "forced"), CASES.values(), ids=CASES)
def test_steps(
    there: There | None, want: str | None, was: Placement | None, done: Step | None, forced: Step | str | None
) -> None:
    given = ([there] if there else [], {"u": want} if want else {}, [was] if was else [])
    assert steps(*given) == ([done] if done else [])
    expected = done if forced == "same" else forced
    found = steps(*given, force=True)
    assert [(step.action, step.href, step.etag) for step in found] == (
        [(expected.action, expected.href, expected.etag)] if isinstance(expected, Step) else []
    )


def test_what_is_not_ours_is_no_matter() -> None:
    assert steps([There("/c/own.ics", "v9", "own", "theirs"), There("/c/unread.ics", "v9")], {}, []) == []


def test_only_what_must_be_is_read() -> None:
    there = [There(HREF, "v1"), There("/c/own.ics", "v9")]
    assert unread(there, [OURS], {"u"}) == set()
    assert unread([There(HREF, "v2"), There("/c/own.ics", "v9")], [OURS], {"u"}) == {HREF}
    assert unread(there, [OURS], {"u", "another"}) == {"/c/own.ics"}
    assert unread([There("/c/own.ics", "v9")], [OURS], {"u"}) == {"/c/own.ics"}
    assert unread(there, [BEGUN], {"u"}) == {HREF}
