"""The commands of the store, called as a user calls them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from events_extractor.cli import settings
from events_extractor.store import Store, TakenBack

Call = Callable[..., tuple[int, bytes, str]]

LETTER = """Harbor Letter

EVENTS

- June 24, 9 a.m.: Tide and storm forum, Old Mill
- June 25, 6 p.m.: Quay concert, Pier 4

DEADLINES

- Comments on the berth rule are due by July 20.
"""
NEXT = """Harbor Letter

EVENTS

- June 24, 10 a.m.: Tide and storm forum, Old Mill
- June 25, 6 p.m.: Quay concert, Pier 4
"""


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the store is; the letters of two days stand beside it."""
    (tmp_path / "2024-06-20-letter.txt").write_text(LETTER)
    (tmp_path / "2024-06-21-letter.txt").write_text(NEXT)
    monkeypatch.setenv("EVENTS_EXTRACT_STORE", str(tmp_path / "store.sqlite"))
    return tmp_path / "store.sqlite"


@pytest.fixture
def filled(store: Path, call: Call) -> Path:
    """A store that holds the first letter."""
    call("add", store.parent / "2024-06-20-letter.txt")
    return store


def listed(call: Call, *arguments: str) -> list[dict[str, object]]:
    _, out, _ = call("list", "-f", "jsonl", *arguments)
    return [json.loads(line) for line in out.splitlines()]


def uid_of(call: Call, words: str) -> str:
    (record,) = listed(call, "--query", words)
    return str(record["uid"])


def test_add_says_what_it_did(store: Path, call: Call) -> None:
    first = store.parent / "2024-06-20-letter.txt"
    assert call("add", first)[2] == (
        f"{store}: there was no store; this is a new one.\n1 new document: 3 new records, 0 changed, 0 told again\n"
    )
    assert call("add", first)[2] == "0 new documents, 1 known already: 0 new records, 0 changed, 0 told again\n"
    assert (
        call("add", store.parent / "2024-06-21-letter.txt")[2] == "1 new document: 0 new records, 1 changed, 1 told again\n"
    )


def test_add_counts_what_is_off_and_was_never_told_apart(store: Path, call: Call) -> None:
    letter = store.parent / "2024-06-22-letter.txt"
    letter.write_text("The Harbor League has canceled its July 9 rope talk.\n", encoding="utf-8")
    _, _, said = call("add", "-v", letter)
    assert "called off that nobody had announced: Harbor League: rope talk" in said
    assert said.endswith("0 new records, 0 changed, 0 told again, 1 called off that nobody had announced\n")


def test_add_tells_each_record_if_asked(store: Path, call: Call) -> None:
    call("add", store.parent / "2024-06-20-letter.txt")
    _, _, said = call("add", "-v", store.parent / "2024-06-21-letter.txt")
    assert "changed (start): Tide and storm forum" in said


def test_the_list_is_in_the_order_of_the_days(filled: Path, call: Call) -> None:
    code, out, said = call("list", "-f", "table")
    assert [line[10:28].strip() for line in out.decode().splitlines()] == [
        "2024-06-24 09:00",
        "2024-06-25 18:00",
        "2024-07-20",
    ]
    assert (code, said) == (0, "3 records\n")


def test_the_list_is_narrowed(filled: Path, call: Call) -> None:
    assert [record["what"] for record in listed(call, "--kind", "deadlines")] == ["Comments on the berth rule are due"]
    assert [record["title"] for record in listed(call, "--from", "2024-06-25", "--kind", "events")] == ["Quay concert"]


def test_show_tells_where_a_record_was_read(filled: Path, call: Call) -> None:
    call("add", filled.parent / "2024-06-21-letter.txt")
    _, out, _ = call("show", uid_of(call, "tide")[:8])
    shown = out.decode()
    assert "first seen" in shown
    assert shown.count("told by") == 2
    assert "“June 24, 9 a.m.: Tide and storm forum, Old Mill”" in shown


def test_show_as_json(filled: Path, call: Call) -> None:
    _, out, _ = call("show", uid_of(call, "tide"), "-f", "json")
    assert [sighting["issued"] for sighting in json.loads(out)["sightings"]] == ["2024-06-20"]


def test_edit_reject_accept(filled: Path, call: Call) -> None:
    uid = uid_of(call, "concert")
    assert call("edit", uid, "location=Pier 9", "start=2024-06-25T19:00")[0] == 0
    (record,) = listed(call, "--query", "concert")
    assert (record["location"], str(record["start"])[:16], record["correction"]) == (
        "Pier 9",
        "2024-06-25T19:00",
        {"location": "Pier 9", "start": record["start"]},
    )
    call("reject", uid)
    assert listed(call, "--query", "concert") == []
    assert [one["verdict"] for one in listed(call, "--query", "concert", "--rejected")] == ["rejected"]
    call("accept", uid)
    assert [one["verdict"] for one in listed(call, "--query", "concert")] == ["accepted"]


REFUSED = {
    "no sign": (["location"], "give FIELD=VALUE"),
    "no such field": (["role=aide"], "role: events have no such field"),
    "no day": (["start=soon"], "start: 'soon' is not a day"),
    "an emptied title": (["title="], "title: an event needs one"),
    "an end before the start": (["end=2024-06-24T09:00"], "is before the start"),
    "no zone": (["timezone=Mars"], "is not a zone of the IANA"),
}


@pytest.mark.parametrize(("fields", "why"), REFUSED.values(), ids=REFUSED)
def test_an_edit_that_cannot_be(filled: Path, call: Call, fields: list[str], why: str) -> None:
    code, _, said = call("edit", uid_of(call, "concert"), *fields)
    assert (code, why in said, said.count("\n")) == (2, True, 1)


def test_undo_and_remove(filled: Path, call: Call) -> None:
    call("add", filled.parent / "2024-06-21-letter.txt")
    assert call("undo")[2] == "Taken back: 1 document, 0 records. events-extract add brings it back.\n"
    assert str(listed(call, "--query", "tide")[0]["start"])[:16] == "2024-06-24T09:00"
    assert call("remove", uid_of(call, "concert"))[2] == "Removed: 0 documents, 1 record.\n"
    call("add", filled.parent / "2024-06-20-letter.txt")
    assert call("undo")[2] == "Taken back: 1 document, 2 records. events-extract add brings it back.\n"
    code, _, said = call("undo")
    assert (code, "nothing to undo" in said) == (2, True)


@pytest.mark.parametrize(
    ("taken", "said"),
    [
        ((2, 3, 2, 0, 0), "The next sync reads them again, if they are still there."),
        ((3, 3, 1, 0, 0), "The next sync reads 1 of them again, if it is still there, events-extract add the others."),
        (
            (1, 0, 0, 1, 0),
            "events-extract add brings it back. It came from a mail server, and sync does not fetch old mail again: "
            "save such a mail as a file to add it.",
        ),
    ],
)
def test_undo_says_what_comes_again(
    filled: Path, call: Call, monkeypatch: pytest.MonkeyPatch, taken: tuple[int, ...], said: str
) -> None:
    monkeypatch.setattr(Store, "undo", lambda store, now: TakenBack(*taken))
    assert call("undo")[2].endswith(f". {said}\n")


def test_what_no_identifier_or_several_fit(filled: Path, call: Call) -> None:
    code, _, said = call("remove", "nonesuch")
    assert (code, said.count("\n")) == (2, 1)
    assert said.startswith("Error: nonesuch: no newsletter has that Message-ID or file name, or a hash that begins so")
    for number in range(8):
        path = filled.parent / "2024-06-19-more.txt"
        path.write_text(f"Harbor Letter\n\nEVENTS\n\n- June 2{number}, 1 p.m.: Wharf talk {number}\n")
        call("add", path)
    uids = sorted(str(one["uid"]) for one in listed(call))
    begin = next(uid[0] for uid in uids if sum(other[0] == uid[0] for other in uids) > 1)
    several = [uid for uid in uids if uid[0] == begin]
    code, _, said = call("edit", begin, "title=x")
    assert (code, said.count("\n")) == (2, 1)
    assert f"{begin}: {len(several)} records have UIDs that begin so; give more of it: {several[0][:8]} (" in said
    assert call("show", "")[0] == 2


def test_a_newsletter_is_removed_by_the_name_of_its_file(filled: Path, call: Call) -> None:
    said = call("remove", "2024-06-20-letter.txt")[2]
    assert said == "Removed: 1 document, 3 records. sync leaves it out from now on; events-extract add brings it back.\n"


def test_before_there_is_a_store(store: Path, call: Call) -> None:
    code, out, said = call("list")
    assert (code, out) == (2, b"")
    assert "there is no store yet; events-extract add makes it" in said


def test_duplicates_are_shown_and_merged(filled: Path, call: Call) -> None:
    # Two newsletters whose tellings were too far apart when they came, until a person lengthened one title.
    (filled.parent / "2024-06-22-other.txt").write_text(
        "Quay News\n\nEVENTS\n\n- June 24, 9 a.m.: Ebb symposium, Old Mill\n"
    )
    call("add", filled.parent / "2024-06-22-other.txt")
    call("edit", uid_of(call, "symposium"), "title=The forum on tide and storm")
    _, out, said = call("duplicates", "--dry-run")
    assert "the same: at one hour" in out.decode()
    assert said == "1 pair would be merged.\n"
    call("duplicates")
    assert len(listed(call, "--kind", "events")) == 2


def test_export_replaces_only_what_differs(filled: Path, call: Call) -> None:
    folder = filled.parent / "public"
    assert call("export", "-o", folder)[2] == f"{folder}: 12 files written, 0 unchanged.\n"
    before = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    assert call("export", "-o", folder)[2] == f"{folder}: 0 files written, 12 unchanged.\n"
    assert {path.name: path.stat().st_mtime_ns for path in folder.iterdir()} == before
    assert sorted(before) == [
        *("all.ics", "deadlines.csv", "deadlines.ics", "deadlines.xlsx", "events.csv", "events.ics", "events.xlsx"),
        *("index.html", "moves.csv", "moves.ics", "moves.xlsx", "tables.xlsx"),
    ]


def test_export_does_not_empty_a_feed_unless_it_is_meant(filled: Path, call: Call) -> None:
    folder = filled.parent / "public"
    call("export", "-o", folder)
    names = ("events.ics", "events.csv", "events.xlsx", "all.ics", "tables.xlsx")
    full = [(folder / name).read_bytes() for name in names]
    code, _, said = call("export", "-o", folder, "--query", "nothing of the kind")
    assert (code, "--allow-empty" in said) == (1, True)
    assert "it stays as it is, and so do its tables (events.csv, events.xlsx)." in said
    assert [(folder / name).read_bytes() for name in names] == full
    assert call("export", "-o", folder, "--query", "nothing of the kind", "--allow-empty")[0] == 0
    assert not {(folder / name).read_bytes() for name in names} & set(full)
    assert (folder / "events.csv").read_text(encoding="utf-8-sig").count("\n") == 1


def test_a_named_feed_and_the_page(filled: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    settings_file = filled.parent / "events-extract.toml"
    settings_file.write_text('[feeds.music]\ntitle = "Concerts & more"\nkind = "events"\nquery = "concert"\n')
    monkeypatch.setattr(settings, "find_file", lambda: settings_file)
    folder = filled.parent / "public"
    assert call("export", "-o", folder, "--url", "https://example.org/calendars/")[0] == 0
    assert re.findall(rb"SUMMARY:(.*)\r", (folder / "music.ics").read_bytes()) == [b"Quay concert"]
    page = (folder / "index.html").read_text()
    assert 'href="webcal://example.org/calendars/music.ics"' in page
    assert "Concerts &amp; more" in page


@pytest.mark.parametrize("url", [(), ("--url", "https://example.org/calendars/")], ids=["plain", "with an address"])
def test_a_feed_that_is_none_any_more_is_told_of_once(
    filled: Path, call: Call, monkeypatch: pytest.MonkeyPatch, url: tuple[str, ...]
) -> None:
    settings_file = filled.parent / "events-extract.toml"
    settings_file.write_text('[feeds.music]\nkind = "events"\nquery = "concert"\n')
    monkeypatch.setattr(settings, "find_file", lambda: settings_file)
    folder = filled.parent / "public"
    call("export", "-o", folder, *url)
    before = (folder / "music.ics").read_bytes()
    settings_file.write_text("")
    code, _, said = call("export", "-o", folder, "-q", *url)
    assert (code, said.count("\n")) == (0, 1)
    assert said.startswith(f"{folder / 'music.ics'}: is no feed of this folder any more; it stays as it is")
    assert (folder / "music.ics").read_bytes() == before
    assert call("export", "-o", folder, "-q", *url) == (0, b"", "")


BAD_FEEDS = {
    "an unknown key": ('[feeds.x]\nhost = "a"\n', "unknown key 'host'"),
    "a name for no address": ('[feeds."a/b"]\nkind = "events"\n', "cannot be the name of a feed"),
    "a kind that is none": ('[feeds.x]\nkind = "meetings"\n', "'meetings' is none"),
    "a day in words": ('[feeds.x]\nfrom = "2026-01-01"\n', "without quotation marks"),
    "a name that is taken": (
        '[feeds.all]\nkind = "events"\n',
        "settings.toml: [feeds.all]: 'all' is the name of a feed that is always there",
    ),
    "a token that is easily guessed": ('[feeds.x]\ntoken = "tide"\n', "settings.toml: [feeds.x] token: a token has 16 to"),
}


@pytest.mark.parametrize(("text", "why"), BAD_FEEDS.values(), ids=BAD_FEEDS)
def test_a_named_feed_that_cannot_be(filled: Path, call: Call, monkeypatch: pytest.MonkeyPatch, text: str, why: str) -> None:
    (filled.parent / "settings.toml").write_text(text)
    monkeypatch.setattr(settings, "find_file", lambda: filled.parent / "settings.toml")
    code, _, said = call("export", "-o", filled.parent / "public")
    assert (code, why in said, said.count("\n")) == (2, True, 1)
