"""The servers of this folder's tests, each started once; each test has a calendar of its own there."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest

from tests.caldav.servers import PASSWORD, Started, radicale, sabre
from tests.cli.conftest import call as call  # the fixture

_numbers = itertools.count()
_SERVERS: list[Started] = [radicale, sabre]


@pytest.fixture(scope="session", params=_SERVERS, ids=["radicale", "sabre"])
def home(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the user's calendars on a server of our own."""
    with request.param(tmp_path_factory.mktemp("calendars")) as url:
        yield url


@pytest.fixture
def url(home: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of a calendar that is not there yet; its password stands in the environment."""
    monkeypatch.setenv("EVENTS_EXTRACT_CALDAV_PASSWORD", PASSWORD)
    return f"{home}c{next(_numbers)}/"
