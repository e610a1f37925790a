"""A real server on a free port of this computer, and a client that says exactly what it is told to say."""

from __future__ import annotations

import datetime as dt
import http.client
import socket
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from events_extractor.model import Deadline, Event, Extraction, PersonnelMove
from events_extractor.publishing import STANDARD, Feed
from events_extractor.store import Store
from events_extractor.web import serving
from events_extractor.web.app import Serving, application
from events_extractor.web.tokens import Keys
from tests.outputs.examples import deadline, event, extraction, move

NOW = dt.datetime(2024, 6, 20, 12, tzinfo=dt.UTC)
Headers = Iterable[tuple[str, str]]


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def line(self) -> str:
        """The one line of an error."""
        assert self.headers["content-type"] == "text/plain; charset=utf-8"
        text = self.body.decode()
        assert text.endswith("\n")
        assert text.count("\n") == 1
        return text[:-1]


@dataclass
class Client:
    """Asks one server; ``said`` is what it told its operator, ``logged`` its log."""

    port: int
    said: list[str] = field(default_factory=list)
    logged: list[str] = field(default_factory=list)

    def ask(self, path: str, headers: Headers = (), method: str = "GET") -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            named = {name.lower() for name, _ in headers}
            connection.putrequest(method, path, skip_host="host" in named, skip_accept_encoding=True)
            for name, value in headers:
                connection.putheader(name, value.encode("latin-1"))
            connection.endheaders()
            got = connection.getresponse()
            return Answer(got.status, {name.lower(): value for name, value in got.getheaders()}, got.read())
        finally:
            connection.close()


Served = Callable[..., Client]


@contextmanager
def served(store: Path, *, feeds: tuple[Feed, ...] = STANDARD, keys: Keys | None = None) -> Iterator[Client]:
    """A server for ``store``; it has ended when the block is left."""
    with serving.listening(socket.AF_INET, ("127.0.0.1", 0)) as listener:
        client = Client(listener.getsockname()[1])
        app = application(
            Serving(
                store=store,
                feeds=feeds,
                keys=keys or Keys(),
                say=client.said.append,
                log=client.logged.append,
                now=lambda: dt.datetime.now(dt.UTC),
            )
        )
        server = serving.server(app)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        while not server.started:
            time.sleep(0.005)
        yield client
        server.should_exit = True
        thread.join(timeout=20)
        assert not thread.is_alive()


@pytest.fixture
def serve() -> Iterator[Served]:
    """Starts a server for a store, feeds and keys; it ends with the test."""
    with ExitStack() as ending:
        yield lambda store, **fields: ending.enter_context(served(store, **fields))


@pytest.fixture(scope="session")
def steady(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """The client of a server that all tests share, for a store that does not change: an event, a move and a deadline."""
    path = tmp_path_factory.mktemp("steady") / "store.sqlite"
    add(path, issue(20, event(), move(), deadline()))
    with served(path) as client:
        yield client


def issue(number: int, *records: Event | PersonnelMove | Deadline) -> Extraction:
    """The newsletter's issue of day ``number`` of June 2024."""
    made = replace(extraction(*records), issued=dt.date(2024, 6, number))
    return replace(made, document=replace(made.document, message_id=f"<{number}@example.org>", source=f"{number}.eml"))


def add(path: Path, *issues: Extraction, now: dt.datetime = NOW) -> None:
    """What ``events-extract add`` does, as another process would."""
    with Store(path) as store:
        number = store.begin(now)
        for one in issues:
            store.add(one, now, number)
