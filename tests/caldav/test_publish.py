"""A calendar on a real server kept in step with a store, whatever its owner and the network do meanwhile."""

from __future__ import annotations

import base64
import dataclasses
import datetime as dt
import subprocess
import sys
import urllib.request
from collections.abc import Sequence
from pathlib import Path

import pytest

from events_extractor.caldav.server import address
from events_extractor.errors import PublishError
from events_extractor.model import Event
from events_extractor.store import Filter, Store
from tests.caldav.hands import Call, Owner, Publish, gate
from tests.caldav.servers import PASSWORD, radicale
from tests.caldav.stores import NOW, TALK, empty, fill
from tests.outputs.examples import at, deadline, event, everything, extraction, move

pytestmark = pytest.mark.slow  # real servers

OWN = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//me//me//EN\r\nBEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20240101T000000Z\r\n"
    "DTSTART:20240625T090000Z\r\nSUMMARY:Dentist\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


@pytest.fixture
def publish(publish_to: Publish, url: str) -> Publish:
    """Publishes the store into the test's calendar, or to another address."""

    def publish(*options: str, to: str = url) -> tuple[int, str]:
        return publish_to(to, *options)

    return publish


@pytest.fixture
def owner(url: str) -> Owner:
    return Owner(url)


def tell(path: Path, number: int, *records: Event, cancelled: Sequence[Event] = ()) -> None:
    """Put the issue of day ``number`` of June 2024 into the store."""
    one = extraction(*records)
    document = dataclasses.replace(one.document, message_id=f"<{number}@example.org>")
    issued = dt.date(2024, 6, number)
    said = dataclasses.replace(one, document=document, issued=issued, cancelled=tuple(cancelled))
    fill(path, said, NOW.replace(day=number))


def uids(path: Path) -> list[str]:
    with Store(path) as store:
        return [one.record.uid for one in store.stored()]


def names(owner: Owner) -> list[str]:
    return sorted(
        line[8:] for entry in owner.entries().values() for line in entry.splitlines() if line.startswith("SUMMARY:")
    )


def test_every_kind_of_entry_is_put_there_and_a_second_call_does_nothing(path: Path, publish: Publish, owner: Owner) -> None:
    fill(path, everything())
    assert publish("--create") == (0, "URL: 10 created, 0 updated, 0 deleted, 0 unchanged.\n")
    before = owner.all_of_it()
    assert before.count("BEGIN:VEVENT") == 10
    for zone in ("America/New_York", "Europe/Berlin"):
        assert f"TZID:{zone}" in before
    assert publish() == (0, "URL: 0 created, 0 updated, 0 deleted, 10 unchanged.\n")
    assert publish("--dry-run") == (0, "Nothing is to be done.\n")
    assert owner.all_of_it() == before


def test_a_change_in_the_feed_is_a_change_there(path: Path, publish: Publish, owner: Owner) -> None:
    tell(path, 20, TALK, event("Boats"))
    publish("--create")
    tell(path, 21, dataclasses.replace(TALK, start=at(25, 10)))
    assert publish("--dry-run") == (0, "Would update: Civic Forum: Harbors after dark\n")
    assert publish() == (0, "URL: 0 created, 1 updated, 0 deleted, 1 unchanged.\n")
    (entry,) = (one for one in owner.entries().values() if "SUMMARY:Civic Forum: Harbors" in one)
    assert "DTSTART;TZID=America/New_York:20240625T100000" in entry
    assert "SEQUENCE:1" in entry


def test_what_is_called_off_is_marked_so(path: Path, publish: Publish, owner: Owner) -> None:
    tell(path, 20, TALK)
    publish("--create")
    tell(path, 21, cancelled=[TALK])
    assert publish() == (0, "URL: 0 created, 1 updated (1 of them cancelled), 0 deleted, 0 unchanged.\n")
    (entry,) = owner.entries().values()
    assert "STATUS:CANCELLED" in entry
    assert publish() == (0, "URL: 0 created, 0 updated, 0 deleted, 1 unchanged.\n")


def test_what_left_the_feed_is_deleted_and_the_owners_own_stays(path: Path, publish: Publish, owner: Owner) -> None:
    tell(path, 20, TALK, event("Boats"))
    publish("--create")
    owner.request("PUT", "mine.ics", OWN.format(uid="mine"))
    with Store(path) as store:
        (boats,) = store.stored(Filter(query="boats"))
        store.remove(boats.record.uid, NOW)
    assert publish() == (0, "URL: 0 created, 0 updated, 1 deleted, 1 unchanged.\n")
    assert names(owner) == ["Civic Forum: Harbors after dark", "Dentist"]


def test_a_feed_that_is_empty_by_now_empties_nothing_unless_told_to(path: Path, publish: Publish, owner: Owner) -> None:
    tell(path, 20, TALK)
    publish("--create")
    owner.request("PUT", "mine.ics", OWN.format(uid="mine"))
    empty(path)
    code, said = publish()
    assert (code, said.partition(";")[0]) == (
        2,
        "Error: URL: the feed is empty, and all 1 of its entries there would be deleted",
    )
    assert len(owner.entries()) == 2
    assert publish("--allow-empty") == (0, "URL: 0 created, 0 updated, 1 deleted, 0 unchanged.\n")
    assert names(owner) == ["Dentist"]


def test_what_its_owner_has_changed_or_deleted_stays_so_until_forced(path: Path, publish: Publish, owner: Owner) -> None:
    tell(path, 20, TALK, event("Boats"), event("Piers"))
    publish("--create")
    changed, deleted, _ = uids(path)
    owner.change(f"{changed}.ics", "TRANSP:TRANSPARENT", "TRANSP:OPAQUE")
    owner.request("DELETE", f"{deleted}.ics")
    before = owner.all_of_it()
    code, said = publish()
    assert code == 0
    assert said.splitlines()[0] == "URL: 0 created, 0 updated, 0 deleted, 1 unchanged."
    assert ("was changed there" in said, "was deleted there" in said) == (True, True)
    assert said.splitlines()[-1] == "2 entries left alone; --force puts the feed's version there."
    assert owner.all_of_it() == before
    assert publish("--force") == (0, "URL: 1 created, 1 updated, 0 deleted, 1 unchanged.\n")
    assert "OPAQUE" not in owner.all_of_it()
    assert len(owner.entries()) == 3
    assert publish() == (0, "URL: 0 created, 0 updated, 0 deleted, 3 unchanged.\n")


def test_a_dismissed_reminder_is_no_change(path: Path, publish: Publish, owner: Owner) -> None:
    fill(path, extraction(deadline()))
    publish("--create")
    (uid,) = uids(path)
    owner.change(f"{uid}.ics", "TRANSP:TRANSPARENT", "TRANSP:TRANSPARENT\r\nX-MOZ-LASTACK:20240719T130000Z")
    assert publish() == (0, "URL: 0 created, 0 updated, 0 deleted, 1 unchanged.\n")


def test_a_lost_store_finds_its_entries_again_and_doubles_none(path: Path, publish: Publish, owner: Owner) -> None:
    tell(path, 20, TALK, event("Boats"))
    publish("--create")
    owner.change(f"{uids(path)[0]}.ics", "TRANSP:TRANSPARENT", "TRANSP:OPAQUE")
    path.unlink()
    tell(path, 20, TALK, event("Boats"))
    code, said = publish()
    assert (code, said.splitlines()[0]) == (0, "URL: 0 created, 0 updated, 0 deleted, 1 unchanged.")
    assert "stands there already, and is not from this store" in said
    assert len(owner.entries()) == 2


def test_an_entry_that_its_owner_imported_under_another_name_is_not_doubled(
    path: Path, publish: Publish, owner: Owner, tmp_path: Path
) -> None:
    tell(path, 20, TALK)
    publish("--create")
    (uid,) = uids(path)
    text = owner.request("GET", f"{uid}.ics")
    owner.request("DELETE", f"{uid}.ics")
    owner.request("PUT", "imported.ics", text)
    assert publish() == (0, "URL: 0 created, 0 updated, 0 deleted, 1 unchanged.\n")
    assert len(owner.entries()) == 1


def rename(path: Path, old: str, new: str) -> None:
    """The store knows a calendar by its address; the gate has another one than the server behind it."""
    with Store(path) as store:
        known = store.placements.of(old)
        store.placements.put(new, known)
        store.placements.forget(old, [one.uid for one in known])


@pytest.mark.parametrize("reaches", [True, False], ids=["answers lost", "server stopped"])
def test_a_call_that_is_broken_off_is_taken_up_by_the_next(
    path: Path, url: str, publish: Publish, owner: Owner, reaches: bool
) -> None:
    fill(path, everything())
    publish("--create", "--feed", "moves")
    for answered in (3, 0, 1):
        with gate(url, answered=answered, reaches=reaches) as broken:
            through = url.replace(url.split("/")[2], broken.netloc)
            rename(path, url, through)
            code, said = publish(to=through)
            rename(path, through, url)
            assert code == 2
            assert said.splitlines()[-1] == "Error: URL: the server cannot be reached; check the address, or try again later"
            assert f"{answered} created" in said
    assert publish()[0] == 0
    assert len(owner.entries()) == 10
    assert publish() == (0, "URL: 0 created, 0 updated, 0 deleted, 10 unchanged.\n")


@pytest.mark.parametrize("reaches", [True, False], ids=["answers lost", "server stopped"])
def test_updates_and_deletions_that_are_broken_off(
    path: Path, url: str, publish: Publish, owner: Owner, reaches: bool
) -> None:
    tell(path, 20, TALK, event("Boats"), event("Piers"))
    publish("--create")
    tell(
        path,
        21,
        dataclasses.replace(TALK, start=at(25, 10)),
        event("Boats", location="Pier 4"),
        event("Piers", location="Pier 5"),
    )
    for _ in range(2):
        with gate(url, answered=0, reaches=reaches) as broken:
            through = url.replace(url.split("/")[2], broken.netloc)
            rename(path, url, through)
            assert publish(to=through)[0] == 2
            rename(path, through, url)
    code, said = publish()
    assert (code, "left alone" in said) == (0, False)
    with Store(path) as store:
        store.undo(NOW)
        store.undo(NOW)
    for _ in range(2):
        with gate(url, answered=0, reaches=reaches) as broken:
            through = url.replace(url.split("/")[2], broken.netloc)
            rename(path, url, through)
            assert publish("--allow-empty", to=through)[0] == 2
            rename(path, through, url)
    code, said = publish("--allow-empty")
    assert (code, "left alone" in said) == (0, False)
    assert owner.entries() == {}


def test_what_the_server_refuses_is_told_of_and_the_rest_goes_on(path: Path, publish: Publish, owner: Owner) -> None:
    tell(path, 20, TALK, event("Boats", location="Pier " * 5000), event("Piers"))
    for created in (2, 0):
        code, said = publish("--create")
        assert code == 1
        assert said.startswith("Error: Civic Forum: Boats: ")
        assert "the server refuses it (413" in said
        assert said.splitlines()[-1] == f"URL: {created} created, 0 updated, 0 deleted, {2 - created} unchanged, 1 refused."
    assert len(owner.entries()) == 2


def test_two_calls_at_once_double_nothing(path: Path, url: str, publish: Publish, owner: Owner) -> None:
    fill(path, everything())
    publish("--create", "--feed", "moves")
    command = [sys.executable, "-m", "events_extractor", "publish", "caldav", url, "--user", "ana", "--store", str(path)]
    both = [subprocess.Popen(command, stderr=subprocess.PIPE) for _ in range(2)]
    said = [process.communicate(timeout=60)[1].decode() for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert len(owner.entries()) == 10
    assert publish() == (0, "URL: 0 created, 0 updated, 0 deleted, 10 unchanged.\n")


def test_two_feeds_in_two_calendars(path: Path, publish: Publish, url: str, owner: Owner) -> None:
    fill(path, extraction(TALK, move(), deadline()))
    other = url.rstrip("/") + "-moves/"
    assert publish("--create", "--feed", "events")[1] == "URL: 1 created, 0 updated, 0 deleted, 0 unchanged.\n"
    assert publish("--create", "--feed", "moves", to=other)[1] == "URL: 1 created, 0 updated, 0 deleted, 0 unchanged.\n"
    assert (len(owner.entries()), len(Owner(other).entries())) == (1, 1)


def test_a_feed_of_the_settings(
    path: Path, publish: Publish, owner: Owner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from events_extractor.cli import settings

    tell(path, 20, TALK, event("Boats"))
    (tmp_path / "events-extract.toml").write_text('[feeds.boats]\ntitle = "On the water"\nquery = "boats"\n')
    monkeypatch.setattr(settings, "find_file", lambda: tmp_path / "events-extract.toml")
    assert publish("--create", "--feed", "boats")[0] == 0
    assert names(owner) == ["Civic Forum: Boats"]
    code, said = publish("--feed", "ships")
    assert (code, said) == (
        2,
        "Error: --feed ships: there is no such feed. There are: events, moves, deadlines, all, boats.\n",
    )


def test_a_folder_that_is_not_there_is_told_of_and_a_dry_run_promises_nothing(
    path: Path, call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tell(path, 20, TALK)
    monkeypatch.setenv("EVENTS_EXTRACT_CALDAV_PASSWORD", PASSWORD)
    (tmp_path / "server").mkdir()
    with radicale(tmp_path / "server", auth="none") as home:
        to = home.replace("//", "//ana@") + "news/"
        code, _, said = call("publish", "caldav", to, "--create", "--dry-run", "--store", path)
        assert (code, said.splitlines()[0].split(": ", 1)[1]) == (
            0,
            "there is no calendar, and no folder for it either: the server will hardly make one.",
        )
        code, _, said = call("publish", "caldav", to, "--create", "--store", path)
        assert (code, said.count("\n"), f"is not there: {home}. Most servers make it" in said) == (2, 1, True)
        request = urllib.request.Request(home, method="PROPFIND", headers={"Depth": "0"})
        request.add_header("Authorization", "Basic " + base64.b64encode(f"ana:{PASSWORD}".encode()).decode())
        urllib.request.urlopen(request).close()  # its user logs in
        said = call("publish", "caldav", to, "--create", "--dry-run", "--store", path)[2]
        assert "the server would be asked to make one, and what it answers shows only then" in said
        assert call("publish", "caldav", to, "--dry-run", "--store", path)[0] == 2
        assert call("publish", "caldav", to, "--create", "--store", path)[0] == 0


def test_where_it_cannot_be(
    path: Path, publish: Publish, url: str, home: str, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    tell(path, 20, TALK)
    assert publish() == (2, "Error: URL: there is no calendar. Check the address, or make one there with --create\n")
    publish("--create")
    assert "that is not a calendar, but there are some in it; give one of: " in publish(to=home)[1]
    assert call("publish", "caldav", url, "--store", path)[2].endswith("it wants a user; give one with --user\n")
    assert call("publish", "caldav", "http://127.0.0.1:1/x", "--store", path)[0] == 2
    monkeypatch.setenv("EVENTS_EXTRACT_CALDAV_PASSWORD", "another-word")
    code, said = publish()
    assert (code, said) == (2, "Error: URL: the server does not let us in: it does not accept user or password\n")
    assert "another-word" not in said
    monkeypatch.delenv("EVENTS_EXTRACT_CALDAV_PASSWORD")
    code, said = publish()
    assert code == 2
    assert said.startswith("Error: there is no password for ana@127.0.0.1:")


@pytest.mark.parametrize(
    ("given", "url", "user"),
    [
        ("https://cloud.example.org/dav/a", "https://cloud.example.org/dav/a/", None),
        (
            "HTTPS://Ana%40example.org@Cloud.Example.org:8443/dav/a b/",
            "https://cloud.example.org:8443/dav/a%20b/",
            "Ana@example.org",
        ),
        ("http://[::1]:5232/a/", "http://[::1]:5232/a/", None),
    ],
)
def test_addresses(given: str, url: str, user: str | None) -> None:
    assert (address(given).url, address(given).user) == (url, user)


@pytest.mark.parametrize(
    "given", ["cloud.example.org", "ftp://a/b", "https://", "https://a:b/", "https://a/?b", "https://u:secret-word@a/"]
)
def test_addresses_that_are_none(given: str) -> None:
    with pytest.raises(PublishError) as caught:
        address(given)
    assert "secret-word" not in str(caught.value)
    assert caught.value.__cause__ is None
