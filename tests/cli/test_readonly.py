"""A store that its reader may not write: what only reads works, what would write says so in one line."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from events_extractor.errors import StoreError
from events_extractor.store import Store, connection
from tests.servers import serving
from tests.unprivileged import unprivileged

pytestmark = pytest.mark.slow  # other processes, kept waiting for one another

ISSUE = "Harbor Letter\n\nEVENTS\n\n- June {}: Tide forum, Old Mill\n- June 25, 7 p.m.: Quay concert\n"
HOME = Path(__file__).parents[2]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Path]:
    """A store in a folder that cannot be written to."""
    path = tmp_path / "shelf" / "store.sqlite"
    path.parent.mkdir()
    add(path, "2024-06-20", "24, 9 a.m.")
    lock(path.parent)
    yield path
    unlock(path.parent)


def lock(folder: Path) -> None:
    for one in folder.iterdir():
        one.chmod(0o444)
    folder.chmod(0o555)


def unlock(folder: Path) -> None:
    folder.chmod(0o755)
    for one in folder.iterdir():
        one.chmod(0o644)


def add(path: Path, day: str, when: str) -> None:
    issue = path.parent.parent / f"{day}-letter.txt"
    issue.write_text(ISSUE.format(when))
    code, _, said = run("add", issue, "--store", path, free=True)
    assert code == 0, said


def command(*arguments: str | Path, free: bool = False) -> list[str]:
    program = [sys.executable, "-m", "events_extractor", *(str(one) for one in arguments)]
    return program if free else [*unprivileged(), *program]


def environment() -> dict[str, str]:
    return {**{name: value for name, value in os.environ.items() if not name.startswith("EVENTS_")}, "PYTHONPATH": str(HOME)}


def run(*arguments: str | Path, free: bool = False) -> tuple[int, str, str]:
    done = subprocess.run(
        command(*arguments, free=free), capture_output=True, text=True, encoding="utf-8", timeout=60, env=environment()
    )
    return done.returncode, done.stdout, done.stderr


def test_what_only_reads_needs_no_more(store: Path, tmp_path: Path) -> None:
    code, out, said = run("list", "--store", store)
    found = [json.loads(line) for line in out.splitlines()]
    assert (code, [one["title"] for one in found], said) == (0, ["Tide forum, Old Mill", "Quay concert"], "")
    assert run("show", found[0]["uid"][:8], "--store", store)[0] == 0
    assert run("duplicates", "--dry-run", "--store", store) == (0, "", "0 pairs would be merged.\n")
    assert run("export", "-o", tmp_path / "out", "--store", store)[0] == 0
    assert (tmp_path / "out" / "events.ics").read_text().count("BEGIN:VEVENT") == 2
    assert run("sync", "--quarantined", "--store", store)[0] == 0
    code, _, said = run("publish", "caldav", "http://127.0.0.1:1/news/", "--dry-run", "--store", store)
    assert (code, "the server cannot be reached" in said) == (2, True)
    assert [one.name for one in store.parent.iterdir()] == [store.name]


def test_what_writes_says_what_cannot_be_written_and_what_to_do(store: Path, tmp_path: Path) -> None:
    what_to_do = "make the file and its folder writable, or give another --store\n"
    for arguments in (
        ("add", tmp_path / "2024-06-20-letter.txt"),
        ("undo",),
        ("duplicates",),
        ("reject", "0"),
        ("edit", "0", "location=Pier 4"),
        ("remove", "2024-06-20-letter.txt"),
    ):
        code, out, said = run(*arguments, "--store", store)
        assert (code, out, said.count("\n")) == (2, "", 1)
        assert said.startswith(f"Error: {store}: the store cannot be written: ")
        assert said.endswith(what_to_do)
    code, _, said = run("sync", tmp_path, "--store", store)
    assert (code, said) == (
        2,
        f"Error: {store}.sync.lock: the lock of sync cannot be written: Permission denied; {what_to_do}",
    )


def test_a_store_that_may_not_even_be_read(store: Path) -> None:
    store.chmod(0)
    code, out, said = run("list", "--store", store)
    assert (code, out, said) == (2, "", f"Error: Invalid value for '--store': File '{store}' is not readable.\n")


def test_what_a_killed_writer_left_in_the_journal_is_read(store: Path) -> None:
    unlock(store.parent)
    keeper = sqlite3.connect(store)  # as long as one is open, the journal is not folded into the file
    keeper.execute("SELECT count(*) FROM sqlite_master").fetchone()
    add(store, "2024-06-21", "24, 10 a.m.")
    kept = store.parent.parent / "kept"
    kept.mkdir()
    for name in (store.name, f"{store.name}-wal"):
        shutil.copyfile(store.with_name(name), kept / name)
    keeper.close()
    assert (kept / f"{store.name}-wal").stat().st_size
    lock(kept)
    try:
        code, out, said = run("list", "--store", kept / store.name)
        assert (code, said) == (0, "")
        assert json.loads(out.splitlines()[0])["start"][:16] == "2024-06-24T10:00"
    finally:
        unlock(kept)


def test_the_server_shows_what_another_writes(store: Path) -> None:
    serve = command("serve", "--port", "0", "--store", store)
    with serving(serve, store.parent.parent / "said", env=environment()) as port:
        assert "T090000" in fetched(port)
        unlock(store.parent)
        add(store, "2024-06-21", "24, 10 a.m.")
        lock(store.parent)
        assert "T100000" in fetched(port)


def fetched(port: int) -> str:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/feeds/events.ics", timeout=60) as answer:
        text: str = answer.read().decode()
    return text


def test_the_settings_of_another_users_home_are_absent(store: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    (home / "events-extract" / "profiles").mkdir(parents=True)
    (home / "events-extract" / "events-extract.toml").write_text("[list]\nbad = 1\n")
    home.chmod(0)
    try:
        elsewhere = {**environment(), "XDG_CONFIG_HOME": str(home)}
        for arguments in (("list", "--store", store), ("extract", tmp_path / "2024-06-20-letter.txt")):
            done = subprocess.run(command(*arguments), capture_output=True, text=True, timeout=60, env=elsewhere)
            assert (done.returncode, "Permission denied" in done.stderr) == (0, False), done.stderr
    finally:
        home.chmod(0o755)
    done = subprocess.run(command("list", "--store", store), capture_output=True, text=True, timeout=60, env=elsewhere)
    assert (done.returncode, "unknown key 'bad'" in done.stderr) == (2, True)


def test_an_empty_file_is_no_store(tmp_path: Path) -> None:
    empty = tmp_path / "shelf" / "store.sqlite"
    empty.parent.mkdir()
    empty.touch()
    code, out, said = run("list", "--store", empty)
    assert (code, out, said.count("\n")) == (2, "", 1)
    assert "it is empty, and no store yet" in said
    add(empty, "2024-06-20", "24, 9 a.m.")
    assert run("list", "--store", empty)[0] == 0


@pytest.mark.parametrize("times", [1, 1000])
def test_a_writer_at_work_while_file_and_journal_are_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    path = tmp_path / "shelf" / "store.sqlite"
    path.parent.mkdir()
    keeper = Store(path)  # as long as it is open, there is a journal
    written: list[str] = []

    def copied(source: Path, target: Path) -> None:
        copyfile(source, target)
        if source == path and len(written) < times:
            written.append(str(source))
            keeper.arrivals.remember("/mail", f"{len(written)}.eml")

    copyfile = shutil.copyfile
    monkeypatch.setattr(shutil, "copyfile", copied)
    monkeypatch.setattr(connection, "_PAUSE", 0)
    keeper.arrivals.remember("/mail", "0.eml")
    try:
        if times > 1:
            with pytest.raises(StoreError, match="another process keeps writing"):
                connection._as_it_stands(path, f"{path.as_uri()}?mode=ro")
        else:
            with closing(connection._as_it_stands(path, f"{path.as_uri()}?mode=ro")) as read:
                assert read.execute("SELECT count(*) FROM arrival").fetchone() == (2,)
    finally:
        keeper.__exit__(None, None, None)


def test_only_one_opened_in_a_locked_folder_is_frozen(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    Store(path).__exit__(None, None, None)
    with Store(path, readonly=True) as store:
        assert not store.frozen
