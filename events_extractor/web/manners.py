"""What holds for every answer: headers that keep browsers from guessing and tokens from leaking, who may ask,
and the log.
"""

from __future__ import annotations

import ipaddress
import re
import time
from collections.abc import Callable

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# What may be logged of a path: the part behind a token.
_PUBLIC = re.compile(r"/(?:healthz|feeds/[a-z0-9-]{1,64}\.ics|tables/[a-z0-9-]{1,64}\.(?:csv|xlsx|json))?")
_PORT = re.compile(r":[0-9]*\Z")


class Manners:
    """ASGI middleware. ``guarded``: tokens are needed; else it answers only where the client names this computer.

    Any page of the web can have its own name point to 127.0.0.1 and then read what stands there (DNS rebinding); a server
    without tokens therefore answers to the names of the computer itself only. ``log`` takes a line for each request.
    """

    def __init__(self, app: ASGIApp, *, guarded: bool, log: Callable[[str], None] | None) -> None:
        self._app = app
        self._guarded = guarded
        self._cache = "private, no-cache" if guarded else "no-cache"  # kept, and asked about each time
        self._log = log

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began, status = time.perf_counter(), 0

        async def dress(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                headers.setdefault("cache-control", self._cache)
                headers["x-content-type-options"] = "nosniff"
                headers["referrer-policy"] = "no-referrer"
            await send(message)

        app: ASGIApp = self._app
        if not self._guarded and not is_this_computer(Headers(scope=scope).get("host", "")):
            app = PlainTextResponse("Without tokens this server answers to localhost only; serve --help tells how.\n", 421)
        try:
            await app(scope, receive, dress)
        finally:
            if self._log is not None:
                client = scope.get("client") or ("-", 0)
                taken = (time.perf_counter() - began) * 1000
                self._log(f"{client[0]} {scope['method']} {without_token(scope['path'])} {status} {taken:.1f} ms")


def is_this_computer(host: str) -> bool:
    """Whether a Host header names the computer itself; none at all (HTTP/1.0) is not sent by browsers, and does."""
    name = _PORT.sub("", host).strip("[]").rstrip(".").lower()
    if name in ("", "localhost") or name.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


def without_token(path: str) -> str:
    """``path`` as it may be logged: what may be a token, or a mistyped one, is "…"."""
    if _PUBLIC.fullmatch(path):
        return path
    _, _, rest = path[1:].partition("/")
    return f"/…/{rest}" if rest and _PUBLIC.fullmatch(f"/{rest}") else "/…"
