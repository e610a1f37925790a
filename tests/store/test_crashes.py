"""A process that is killed while it adds leaves whole newsletters only; two at once wait for each other."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

LETTERS = 60

pytestmark = pytest.mark.slow


def letters(folder: Path) -> None:
    for number in range(LETTERS):
        day = f"2024-{1 + number // 28:02}-{1 + number % 28:02}"
        (folder / f"{day}-letter-{number}.txt").write_text(
            f"Harbor Letter {number}\n\nEVENTS\n\n- {day}, 9 a.m.: Tide forum {number}, Old Mill\n- {day}, 6 p.m.: Quay concert {number}, Pier 4\n"
        )


def adding(folder: Path, store: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "events_extractor", "add", "-q", "--store", str(store), str(folder)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def counts(store: Path) -> tuple[int, int, int]:
    with sqlite3.connect(store) as sql:
        assert sql.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        (documents,) = sql.execute("SELECT count(*) FROM document").fetchone()
        (records,) = sql.execute("SELECT count(*) FROM record").fetchone()
        (sightings,) = sql.execute("SELECT count(*) FROM sighting").fetchone()
    return documents, records, sightings


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_killed_at_random_moments(tmp_path: Path) -> None:
    folder, store = tmp_path / "letters", tmp_path / "store.sqlite"
    folder.mkdir()
    letters(folder)
    chance = random.Random(7)
    for _ in range(12):
        process = adding(folder, store)
        time.sleep(0.4 + chance.random() * 0.8)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        if store.exists() and store.stat().st_size:
            documents, records, sightings = counts(store)
            assert records == sightings == 2 * documents
    assert adding(folder, store).wait() == 0
    assert counts(store) == (LETTERS, 2 * LETTERS, 2 * LETTERS)


def test_two_at_once(tmp_path: Path) -> None:
    folder, store = tmp_path / "letters", tmp_path / "store.sqlite"
    folder.mkdir()
    letters(folder)
    both = [adding(folder, store), adding(folder, store)]
    assert [process.wait() for process in both] == [0, 0]
    assert counts(store) == (LETTERS, 2 * LETTERS, 2 * LETTERS)
