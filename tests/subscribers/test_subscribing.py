"""A person who subscribes with vdirsyncer and looks at the calendar with khal, over the days on which clocks change."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from events_extractor.model import Event
from events_extractor.publishing import STANDARD, Edition
from events_extractor.store import Store
from tests import servers
from tests.clients import needs
from tests.outputs.examples import at, deadline, event, extraction

PIP = "python3 -m venv .clients/venv && .clients/venv/bin/pip install vdirsyncer khal"
NOW = dt.datetime(2024, 3, 1, 12, tzinfo=dt.UTC)
# New York's clocks change on 10 March and 3 November 2024, Berlin's on 31 March and 27 October.
MORNINGS = [
    at(day, 9, month=month)
    for month, days in {3: (8, 9, 10, 11, 30, 31), 4: (1,), 10: (26, 27, 28), 11: (2, 3, 4)}.items()
    for day in days
]


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nothing: a test has nobody to tell."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """``folder`` on loopback, as any web host would serve it."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def serving(store: Path) -> Iterator[str]:
    """``events-extract serve`` on loopback, as a process of its own."""
    command = [sys.executable, "-m", "events_extractor", "serve", "--store", str(store), "--port", "0"]
    with servers.serving(command, store.with_name("said")) as port:
        yield f"http://127.0.0.1:{port}"


class Subscriber:
    """A home folder with vdirsyncer and khal set up for one feed."""

    def __init__(self, home: Path, url: str, zone: str) -> None:
        self.home = home
        self.environment = {**os.environ, "HOME": str(home), "TZ": zone, "LC_ALL": "C.UTF-8"}
        (home / "calendar").mkdir(parents=True)
        (home / "vdirsyncer").write_text(
            f'[general]\nstatus_path = "{home}/status"\n[pair feed]\na = "here"\nb = "there"\ncollections = null\n'
            f'conflict_resolution = "b wins"\n[storage here]\ntype = "filesystem"\npath = "{home}/calendar"\nfileext = ".ics"\n'
            f'[storage there]\ntype = "http"\nurl = "{url}"\n'
        )
        (home / "khal").write_text(
            f"[calendars]\n[[feed]]\npath = {home}/calendar\nreadonly = True\n[locale]\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\n"
            f"longdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
            f"local_timezone = {zone}\ndefault_timezone = {zone}\n[sqlite]\npath = {home}/khal.db\n"
        )
        self.run("vdirsyncer", "-c", str(home / "vdirsyncer"), "discover")

    def sync(self) -> str:
        """What vdirsyncer says of looking at the feed."""
        return self.run("vdirsyncer", "-c", str(self.home / "vdirsyncer"), "sync")

    def list(self) -> list[str]:
        """The entries of 2024, as "title | start | end"."""
        form = "{title} | {start-date-long} {start-time} | {end-date-long} {end-time}"
        said = self.run(
            "khal",
            "-c",
            str(self.home / "khal"),
            "list",
            "--once",
            "--day-format",
            "",
            "--format",
            form,
            "2024-01-01",
            "2025-01-01",
        )
        return sorted(line.replace("\x1b[0m", "") for line in said.splitlines() if " | " in line)

    def run(self, program: str, *arguments: str) -> str:
        run = subprocess.run(
            [needs(program, PIP), *arguments],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
            timeout=120,
        )
        assert run.returncode == 0, run.stdout.decode()
        return run.stdout.decode()


def tell(store: Store, number: int, *records: Event, cancelled: tuple[Event, ...] = ()) -> None:
    one = extraction(*records, deadline())
    document = replace(one.document, message_id=f"<{number}@example.org>")
    now = NOW.replace(day=number)
    store.add(replace(one, document=document, issued=now.date(), cancelled=cancelled), now, store.begin(now))


@pytest.mark.slow
@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe"])
def test_local_times_across_a_change_of_clocks(tmp_path: Path, zone: str) -> None:
    needs("vdirsyncer", PIP)
    needs("khal", PIP)
    here = ZoneInfo(zone)
    folder = tmp_path / "public"
    folder.mkdir()
    talks = [event(f"Talk {number}", start=start, organizer=None) for number, start in enumerate(MORNINGS)]
    with Store(tmp_path / "store.sqlite") as store, served(folder) as address:
        tell(store, 1, *talks)
        (folder / "all.ics").write_bytes(Edition(store, STANDARD[-1]).calendar())
        person = Subscriber(tmp_path / "home", f"{address}/all.ics", zone)
        person.sync()
        expected = {
            f"Talk {number} | {local(start, here)} | {local(start + dt.timedelta(hours=1), here)}"
            for number, start in enumerate(MORNINGS)
        }
        due = [line for line in person.list() if "ferry" in line]
        assert [line.partition(" | ")[2] for line in due] == ["2024-07-20  | 2024-07-20 "]  # the whole day
        assert {line for line in person.list() if line not in due} == expected

        assert "Copying" not in person.sync()  # nothing has changed, so nothing is fetched anew

        moved = replace(talks[0], start=at(8, 15, month=3))
        tell(store, 2, moved, cancelled=(talks[1],))
        (folder / "all.ics").write_bytes(Edition(store, STANDARD[-1]).calendar())
        person.sync()
        listed = person.list()
        assert [line for line in listed if line.startswith("Talk 0 ")] == [
            f"Talk 0 | {local(at(8, 15, month=3), here)} | {local(at(8, 16, month=3), here)}"
        ]
        assert any("Canceled: Talk 1 | " in line for line in listed)
        assert len(listed) == len(MORNINGS) + 1


def local(time: dt.datetime, zone: ZoneInfo) -> str:
    return time.astimezone(zone).strftime("%Y-%m-%d %H:%M")


@pytest.mark.slow
def test_a_subscription_to_serve_shows_what_is_added_without_a_restart(tmp_path: Path) -> None:
    needs("vdirsyncer", PIP)
    needs("khal", PIP)
    path, here = tmp_path / "store.sqlite", ZoneInfo("Europe/Berlin")
    with Store(path) as store:
        tell(store, 1, event("Talk", start=at(11, 9, month=3), organizer=None))
    with serving(path) as address:
        person = Subscriber(tmp_path / "home", f"{address}/feeds/events.ics", here.key)
        person.sync()
        first = f"Talk | {local(at(11, 9, month=3), here)} | {local(at(11, 10, month=3), here)}"
        assert person.list() == [first]
        with Store(path) as store:
            tell(store, 2, event("Second talk", start=at(1, 9, month=4), organizer=None))
        person.sync()
        second = f"Second talk | {local(at(1, 9, month=4), here)} | {local(at(1, 10, month=4), here)}"
        assert person.list() == [second, first]
