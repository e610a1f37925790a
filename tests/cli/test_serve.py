"""``serve`` as a process of its own: how it begins, what it refuses, how it ends."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from events_extractor.cli import settings
from events_extractor.web.tokens import is_token
from tests.conftest import ROOT
from tests.outputs.examples import event
from tests.web.conftest import add, issue

TOKEN, OWN = "secret-of-all-0123456789", "secret-of-one-0123456789"

Call = Callable[..., tuple[int, bytes, str]]


@contextmanager
def process(
    folder: Path, *arguments: str, env: Mapping[str, str] | None = None
) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The running command in ``folder`` and the address that it says it serves at; it is ended in the end."""
    run = subprocess.Popen(
        [sys.executable, "-m", "events_extractor", "serve", "--port", "0", "--store", "store.sqlite", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "XDG_CONFIG_HOME": str(folder / "config"), **(env or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with run:
        try:
            assert run.stderr is not None
            for line in run.stderr:
                if found := re.search(r"Serving \S+ at (http://\S+) \(Ctrl-C ends it\)", line):
                    yield run, found[1]
                    return
            raise AssertionError(f"it ended with {run.wait()}")
        finally:
            run.kill()


def get(address: str) -> tuple[int, bytes]:
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals to send to a process alone")
@pytest.mark.parametrize("ended_by", [signal.SIGINT, signal.SIGTERM])
def test_it_serves_until_it_is_told_to_end(tmp_path: Path, ended_by: signal.Signals) -> None:
    add(tmp_path / "store.sqlite", issue(20, event()))
    with process(tmp_path, "-v") as (run, address):
        status, body = get(f"{address}feeds/all.ics")
        assert (status, body.count(b"BEGIN:VEVENT")) == (200, 1)
        run.send_signal(ended_by)
        out, err = run.communicate(timeout=20)
    assert (run.returncode, out) == (0, "")
    assert re.fullmatch(r"127\.0\.0\.1 GET /feeds/all\.ics 200 [0-9.]+ ms\n", err)


def test_tokens_and_feeds_of_the_settings_file(tmp_path: Path) -> None:
    add(tmp_path / "store.sqlite", issue(20, event()))
    (tmp_path / "events-extract.toml").write_text(
        f'[serve]\nhost = "localhost"\n[feeds.dark]\nquery = "dark"\ntoken = "{OWN}"\n', encoding="utf-8"
    )
    with process(tmp_path, env={"EVENTS_EXTRACT_TOKEN": TOKEN}) as (run, shown):
        address = shown.removesuffix("TOKEN/")
        assert get(f"{address}{OWN}/feeds/dark.ics")[1].count(b"BEGIN:VEVENT") == 1
        assert get(f"{address}feeds/events.ics?token={TOKEN}")[0] == 200
        for closed in (f"{OWN}/feeds/events.ics", "feeds/dark.ics", "", "tables/events.csv"):
            assert get(address + closed) == (404, b"There is nothing at this address.\n") or closed.startswith(OWN)
        assert get(f"{address}{OWN}/feeds/events.ics")[0] == 404
        run.terminate()
        out, err = run.communicate(timeout=20)
    assert "secret" not in out + err + shown


def test_others_are_served_with_a_token(tmp_path: Path) -> None:
    with process(tmp_path, "--host", "0.0.0.0", "--token", TOKEN) as (_, shown):
        port = re.search(r":(\d+)/TOKEN/$", shown)
        assert port
        assert get(f"http://127.0.0.1:{port[1]}/{TOKEN}/feeds/all.ics")[0] == 200


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", ""])
def test_others_are_not_served_without(call: Call, host: str) -> None:
    code, out, err = call("serve", "--host", host, "--port", "0")
    assert (code, out) == (2, b"")
    assert err.startswith(f"Error: --host {host}: ")
    assert len(err.splitlines()) == 1


def test_a_token_that_is_easily_guessed(call: Call) -> None:
    code, _, err = call("serve", "--host", "0.0.0.0", "--token", "hunter2")
    assert code == 2
    assert err == (
        "Error: --token: a token has 16 to 128 letters (a-z, A-Z), digits, hyphens and underscores; events-extract serve"
        " --new-token prints a good one.\n"
    )


def test_a_token_that_is_easily_guessed_is_said_to_stand_where_it_does(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EVENTS_EXTRACT_TOKEN", "hunter2")
    assert call("serve")[2].startswith("Error: EVENTS_EXTRACT_TOKEN in the environment: a token has")
    monkeypatch.delenv("EVENTS_EXTRACT_TOKEN")
    path = tmp_path / settings.FILE_NAME
    monkeypatch.setattr(settings, "find_file", lambda: path)
    path.write_text('[serve]\ntoken = "hunter2"\n')
    assert call("serve")[2].startswith(f"Error: {path}: [serve] token: a token has")
    path.write_text('[feeds.boats]\ntoken = "hunter2"\n')
    assert call("serve")[2].startswith(f"Error: {path}: [feeds.boats] token: a token has")


def test_a_port_that_is_taken(call: Call, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        code, _, err = call("serve", "--store", tmp_path / "s.sqlite", "--port", port)
    assert code == 2
    assert err.startswith(f"Error: --host 127.0.0.1 --port {port}: cannot listen there: ")


def test_a_new_token(call: Call) -> None:
    code, out, err = call("serve", "--new-token")
    assert (code, err) == (0, "")
    assert is_token(out.decode().strip())
    assert out != call("serve", "--new-token")[1]
