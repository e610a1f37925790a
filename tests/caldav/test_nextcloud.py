"""What Nextcloud does beyond sabre/dav, on which it is built: a trash bin, limits, addresses that send elsewhere.

It cannot be installed by itself here, so sabre/dav plays its bin, and a gate before a server answers as it does.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.caldav.hands import Instead, Owner, Publish, gate
from tests.caldav.servers import sabre
from tests.caldav.stores import empty, fill

pytestmark = pytest.mark.slow  # a real server


@pytest.fixture
def publish(publish_to: Publish, path: Path) -> Publish:
    """Publishes the store, which is there with one event, to an address."""
    fill(path)
    return publish_to


@pytest.fixture
def home(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    (tmp_path / "server").mkdir()
    with sabre(tmp_path / "server", bin=getattr(request, "param", "")) as url:
        yield url


@pytest.mark.parametrize("home", ["refuses"], indirect=True)
def test_what_lies_in_the_trash_bin_is_told_of(home: str, path: Path, publish: Publish) -> None:
    url = f"{home}news/"
    assert publish(url, "--create")[0] == 0
    empty(path)
    assert publish(url, "--allow-empty")[0] == 0
    fill(path)
    for _ in range(2):
        code, said = publish(url)
        assert code == 1, said
        assert "(400 Bad Request: Deleted calendar object with uid already exists in this calendar collection; " in said
        assert "empty the trash bin of the calendar there and try again)" in said
    assert Owner(url).entries() == {}


@pytest.mark.parametrize("home", ["purges"], indirect=True)
def test_what_cannot_go_into_the_trash_bin_stays_and_is_told_of(home: str, path: Path, publish: Publish) -> None:
    url = f"{home}news/"
    publish(url, "--create")
    empty(path)
    publish(url, "--allow-empty")
    fill(path)
    assert publish(url) == (0, "URL: 1 created, 0 updated, 0 deleted, 0 unchanged.\n")
    empty(path)
    for _ in range(2):
        code, said = publish(url, "--allow-empty")
        assert code == 1
        assert "this object can't be moved into the trashbin; empty the trash bin of the calendar there" in said
        assert "may that user write" not in said
    fill(path)
    assert publish(url) == (0, "URL: 0 created, 0 updated, 0 deleted, 1 unchanged.\n")


def once(status: int, headers: dict[str, str], method: str) -> Instead:
    """Answers the first request of a method so."""
    left = [(status, headers)]
    return lambda command, path: left.pop() if command == method and left else None


@pytest.mark.parametrize("method", ["MKCALENDAR", "PUT", "PROPFIND", "DELETE"])
@pytest.mark.parametrize("status", [429, 503])
def test_a_server_that_is_busy_is_asked_again_when_it_says(
    home: str, path: Path, publish: Publish, status: int, method: str
) -> None:
    with gate(home, instead=once(status, {"Retry-After": "1"}, method)) as front:
        url = f"http://{front.netloc}{urlsplit(home).path}news/"
        assert publish(url, "--create") == (0, "URL: 1 created, 0 updated, 0 deleted, 0 unchanged.\n")
        empty(path)
        assert publish(url, "--allow-empty") == (0, "URL: 0 created, 0 updated, 1 deleted, 0 unchanged.\n")


def test_in_maintenance_it_is_left_alone(home: str, publish: Publish) -> None:
    with gate(home, instead=lambda command, path: (503, {})) as front:
        code, said = publish(f"http://{front.netloc}{urlsplit(home).path}news/", "--create")
        assert (code, said.count("\n")) == (2, 1)
        assert "503" in said


def test_one_that_may_only_be_read(home: str, publish: Publish) -> None:
    with gate(home, instead=lambda command, path: (403, {}) if command == "PUT" else None) as front:
        url = f"http://{front.netloc}{urlsplit(home).path}news/"
        for _ in range(2):
            code, said = publish(url, "--create")
            assert code == 1
            assert "the server forbids it to ana; may that user write there?" in said


def test_from_the_address_of_the_server_to_that_of_a_calendar(home: str, publish: Publish) -> None:
    root = home.removesuffix("calendars/ana/")
    publish(f"{home}news/", "--create")
    code, said = publish(f"{home}news/inside/")
    assert code == 2
    code, said = publish(f"{root}principals/ana/")
    assert (code, said) == (2, f"Error: URL: that is not a calendar; the user has these: {home}news/\n")
    code, said = publish(home)
    assert (code, said) == (
        2, "Error: URL: that is not a calendar, but there are some in it; give one of: URLnews/\n"
    )  # fmt: skip


def test_where_a_well_known_address_leads_is_said_and_nothing_is_sent_there(home: str, publish: Publish) -> None:
    asked: list[str] = []

    def elsewhere(command: str, path: str) -> tuple[int, dict[str, str]] | None:
        asked.append(path)
        return (301, {"Location": "/remote.php/dav/"})

    with gate(home, instead=elsewhere) as front:
        to = f"http://{front.netloc}/.well-known/caldav/"
        code, said = publish(to)
        assert (code, said) == (
            2,
            f"Error: URL: the server sends elsewhere; give that address: http://{front.netloc}/remote.php/dav/\n",
        )
        assert set(asked) == {"/.well-known/caldav/"}
