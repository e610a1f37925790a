"""The servers of this folder's tests, each started once, a calendar of its own on them for each test, and the store to publish."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.caldav.hands import Call, Publish
from tests.caldav.servers import PASSWORD, USER, Started, radicale, sabre
from tests.cli.conftest import call as call  # the fixture

_numbers = itertools.count()
_SERVERS: list[Started] = [radicale, sabre]


@pytest.fixture(scope="session", params=_SERVERS, ids=["radicale", "sabre"])
def home(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the user's calendars on a server of our own."""
    with request.param(tmp_path_factory.mktemp("calendars")) as url:
        yield url


@pytest.fixture
def url(home: str) -> str:
    """The address of a calendar that is not there yet."""
    return f"{home}c{next(_numbers)}/"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the store is, or will be."""
    return tmp_path / "store.sqlite"


@pytest.fixture
def publish_to(call: Call, path: Path, monkeypatch: pytest.MonkeyPatch) -> Publish:
    """Publishes the store to the address that is given first; the password stands in the environment."""
    monkeypatch.setenv("EVENTS_EXTRACT_CALDAV_PASSWORD", PASSWORD)

    def publish(to: str, *options: str) -> tuple[int, str]:
        code, out, said = call("publish", "caldav", to, "--user", USER, "--store", path, *options)
        assert out == b""
        assert PASSWORD not in said
        return code, said.replace(to, "URL")

    return publish
