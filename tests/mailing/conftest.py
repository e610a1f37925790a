"""The mail servers, and the program as tests run it."""

from __future__ import annotations

import os
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from events_extractor.store import Store
from tests.cli import conftest
from tests.mailing.dovecot import PASSWORD, Server, running

call = conftest.call
Sync = Callable[..., tuple[int, str]]


@pytest.fixture(autouse=True, scope="session")
def no_keyring() -> Iterator[None]:
    """No test asks the keyring of the person who runs them, nor does a program that it starts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
        yield


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with running() as started:
        yield started


@pytest.fixture(scope="session")
def secure_server() -> Iterator[Server]:
    with running(encrypted=True) as started:
        yield started


@pytest.fixture
def user() -> str:
    """An account that nobody else has."""
    return f"ann-{uuid.uuid4().hex[:8]}"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "data" / "store.sqlite"
    path.parent.mkdir()
    with Store(path):
        return path


@pytest.fixture
def sync(call: Callable[..., tuple[int, bytes, str]], store: Path, monkeypatch: pytest.MonkeyPatch) -> Sync:
    """Calls ``events-extract sync`` in this process: its exit code, and what it said."""
    monkeypatch.setenv("EVENTS_EXTRACT_IMAP_PASSWORD", PASSWORD)

    def sync(*arguments: str | Path) -> tuple[int, str]:
        code, _, err = call("sync", "--store", store, *arguments)
        return code, err

    return sync


def started(store: Path, *arguments: str | Path) -> subprocess.Popen[str]:
    """The program as a process of its own."""
    environment = {**os.environ, "EVENTS_EXTRACT_IMAP_PASSWORD": PASSWORD}
    command = [sys.executable, "-m", "events_extractor", "sync", "--store", str(store), *map(str, arguments)]
    return subprocess.Popen(
        command, env=environment, text=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
