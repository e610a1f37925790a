"""A gate before a server that can lose answers or give others, and the owner's own hands in a collection."""

from __future__ import annotations

import base64
import http.client
import threading
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.error import HTTPError
from urllib.parse import urlsplit

from tests.caldav.servers import PASSWORD, USER

Instead = Callable[[str, str], tuple[int, dict[str, str]] | None]
Call = Callable[..., tuple[int, bytes, str]]
"""Calls the program: the exit code, what it wrote, and what it said."""
Publish = Callable[..., tuple[int, str]]
"""Publishes the store: the exit code, and what was said, with URL for the address."""
EVERY = 10**6  # writes that are answered


class Gate(ThreadingHTTPServer):
    """Hands requests on to ``target``. Of those that write, the first ``answered`` are answered; the next ones

    reach the server but their answers are lost (``reaches``), or do not even reach it. ``instead`` says of a method and a
    path what is answered in the server's place: a status and headers, or None.
    """

    daemon_threads = True

    def __init__(self, target: str, *, answered: int, reaches: bool, instead: Instead | None = None) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.instead = instead
        self.target = urlsplit(target)
        self.answered = answered
        self.reaches = reaches
        self.writes = 0

    @property
    def netloc(self) -> str:
        return f"127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Gate

    def _pass(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        gate, lost = self.server, False
        if gate.instead is not None and (given := gate.instead(self.command, self.path)) is not None:
            self.send_response_only(given[0])
            for name, value in {**given[1], "Content-Length": "0"}.items():
                self.send_header(name, value)
            self.end_headers()
            return
        if self.command in ("PUT", "DELETE"):
            gate.writes += 1
            lost = gate.writes > gate.answered
        self.close_connection = lost
        if lost and not gate.reaches:
            return
        connection = http.client.HTTPConnection(gate.target.netloc, timeout=30)
        connection.request(self.command, self.path, body, dict(self.headers))
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        if lost:
            return
        self.send_response_only(answer.status, answer.reason)
        for name, value in answer.getheaders():
            if name.lower() not in ("transfer-encoding", "content-length"):
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_PUT = do_DELETE = do_PROPFIND = do_REPORT = do_MKCALENDAR = _pass  # noqa: N815

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: a test has nobody to tell."""


@contextmanager
def gate(target: str, *, answered: int = EVERY, reaches: bool = True, instead: Instead | None = None) -> Iterator[Gate]:
    with Gate(target, answered=answered, reaches=reaches, instead=instead) as made:
        thread = threading.Thread(target=made.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield made
        finally:
            made.shutdown()
            thread.join()


class Owner:
    """The owner of a collection at work in it with a program of their own."""

    def __init__(self, url: str) -> None:
        self.url = url

    def request(self, method: str, name: str = "", body: str | None = None) -> str:
        """The answer to a plain request for the entry called ``name``; "" where there is none."""
        request = urllib.request.Request(self.url + name, None if body is None else body.encode(), method=method)
        request.add_header("Authorization", "Basic " + base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode())
        request.add_header("Content-Type", "text/calendar; charset=utf-8")
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                content: str = answer.read().decode()
                return content
        except HTTPError as error:
            with error:
                if error.code != 404:
                    raise
            return ""

    def all_of_it(self) -> str:
        """The whole collection as one calendar."""
        return self.request("GET", "?export")

    def entries(self) -> dict[str, str]:
        """The entries of the collection by UID, unfolded."""
        text = self.all_of_it().replace("\r\n", "\n").replace("\n ", "")
        found = [part.partition("END:VEVENT")[0] for part in text.split("BEGIN:VEVENT")[1:]]
        return {_value(one, "UID"): one for one in found}

    def change(self, name: str, old: str, new: str) -> None:
        """Change the words ``old`` of an entry into ``new``."""
        text = self.request("GET", name)
        assert old in text
        self.request("PUT", name, text.replace(old, new))


def _value(entry: str, name: str) -> str:
    return next(line.partition(":")[2] for line in entry.splitlines() if line.partition(":")[0].partition(";")[0] == name)
