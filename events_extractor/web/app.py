"""The application: which address gives what, to whom, and with which headers. It reads the store and never writes it."""

from __future__ import annotations

import asyncio
import datetime as dt
import re
from collections.abc import AsyncIterator, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from events_extractor.errors import StoreError
from events_extractor.publishing import Feed
from events_extractor.web import page
from events_extractor.web.conditional import accepts_gzip, http_date, is_unchanged, quoted
from events_extractor.web.manners import Manners
from events_extractor.web.narrowing import TOKEN, BadRequest, asked_of
from events_extractor.web.shelf import Address, Copy, Form, Shelf, State, Watch
from events_extractor.web.tokens import Keys

_NOTHING = "There is nothing at this address."
_UNREADABLE = "The store cannot be read now; the server's log says why."
_FORMS: Final[Mapping[str, Form]] = {"csv": "csv", "xlsx": "xlsx", "json": "json"}
_HOST = re.compile(r"[A-Za-z0-9._-]+(?::[0-9]+)?|\[[0-9A-Fa-f:.]+\](?::[0-9]+)?")

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Serving:
    """What is served, to whom. ``say`` takes what the operator must know, ``log`` a line for each request (None: no log)."""

    store: Path
    feeds: tuple[Feed, ...]
    keys: Keys
    say: Callable[[str], None]
    log: Callable[[str], None] | None
    now: Callable[[], dt.datetime]


def application(serving: Serving) -> Starlette:
    """The ASGI application for ``serving``."""
    desk = _Desk(serving)
    routes = [Route("/healthz", desk.health, methods=["GET"])]
    for prefix in ("", "/{token}"):
        routes += [
            Route(f"{prefix}/", desk.listing, methods=["GET"]),
            Route(f"{prefix}/feeds/{{name}}.ics", desk.calendar, methods=["GET"]),
            Route(f"{prefix}/tables/{{name}}.{{form}}", desk.table, methods=["GET"]),
        ]
    made = Starlette(
        routes=routes,
        middleware=[Middleware(Manners, guarded=serving.keys.needed, log=serving.log)],
        exception_handlers={
            HTTPException: _refused,
            BadRequest: _not_understood,
            StoreError: desk.unreadable,
            500: desk.fault,
        },
        lifespan=desk.lifespan,
    )
    made.router.redirect_slashes = False  # a redirect would repeat the token
    return made


class _Desk:
    """Answers requests. The event loop watches the store; one thread beside it reads and renders."""

    def __init__(self, serving: Serving) -> None:
        self._serving = serving
        self._feeds = {feed.name: feed for feed in serving.feeds}
        self._watch = Watch(serving.store)
        self._shelf = Shelf(serving.store)
        self._beside = ThreadPoolExecutor(max_workers=1, thread_name_prefix="rendering")
        self._said = ""

    @asynccontextmanager
    async def lifespan(self, _: Starlette) -> AsyncIterator[None]:
        yield
        self._beside.shutdown(cancel_futures=True)
        self._watch.close()

    async def health(self, _: Request) -> Response:
        """Whether the store can be read; open to all, as it tells nothing else."""
        self._state()
        return PlainTextResponse("ok\n")

    async def listing(self, request: Request) -> Response:
        """The page with the feeds that the token opens."""
        token = self._token(request)
        feeds = tuple(feed for feed in self._feeds.values() if self._serving.keys.opens(token, feed.name))
        if not feeds:
            raise HTTPException(404, _NOTHING)
        state = self._state()
        counts = await self._render(lambda: self._shelf.counts(feeds, state))
        text = page.listing(counts, request.url.scheme, self._place(request, token))
        return Response(
            text,
            media_type="text/html; charset=utf-8",
            headers={"content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"},
        )

    async def calendar(self, request: Request) -> Response:
        """A feed as iCalendar."""
        return await self._answer(request, Address(self._asked(request), "ics"))

    async def table(self, request: Request) -> Response:
        """The tables of a feed: CSV of one kind, Excel or JSON of all of its kinds."""
        feed = self._asked(request)
        form = _FORMS.get(request.path_params["form"])
        if form is None:
            raise HTTPException(404, f"There are tables in {', '.join(_FORMS)}, and in nothing else.")
        kinds = feed.wanted.kinds
        if form == "csv" and len(kinds) > 1:
            raise HTTPException(404, f"A CSV table is of one kind: add ?kind={' or ?kind='.join(kinds)} to the address.")
        return await self._answer(request, Address(feed, form, kinds[0] if form == "csv" else None))

    def _token(self, request: Request) -> str:
        """The token of the request, "" for none. Where none is needed, an address with one in its path is no address."""
        in_path = request.path_params.get("token")
        if in_path is not None and not self._serving.keys.needed:
            raise HTTPException(404, _NOTHING)
        return str(in_path if in_path is not None else request.query_params.get(TOKEN, ""))

    def _asked(self, request: Request) -> Feed:
        """The feed that the request is for, narrowed as it asks."""
        keys, token, name = self._serving.keys, self._token(request), request.path_params["name"]
        if name not in self._feeds or not keys.opens(token, name):
            known = [feed for feed in self._feeds if keys.opens(token, feed)]
            raise HTTPException(404, f"There is no such feed; there are {', '.join(known)}." if known else _NOTHING)
        return asked_of(self._feeds[name], request.query_params.multi_items(), self._serving.now().astimezone().date())

    async def _answer(self, request: Request, address: Address) -> Response:
        state = self._state()
        copy = self._shelf.kept(address, state)
        if copy is None:
            copy = await self._render(lambda: self._shelf.made(address, state))
        return _response(request, copy, self._serving.now())

    async def _render(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._beside, work)

    def _state(self) -> State:
        state = self._watch.look()
        self._said = ""
        return state

    def _place(self, request: Request, token: str) -> str:
        """Where the client sees this server: host and port as it names them, and its token."""
        named = request.headers.get("host", "")
        host, port = request.scope.get("server") or ("localhost", None)
        own = f"[{host}]" if ":" in host else host
        at = named if _HOST.fullmatch(named) else f"{own}:{port}" if port else own
        return f"{at}/{token}" if self._serving.keys.needed else at

    async def unreadable(self, _: Request, error: Exception) -> Response:
        """The store cannot be read: clients keep what they have and come again. The operator is told once."""
        if str(error) != self._said:
            self._said = str(error)
            self._serving.say(f"Error: {error}")
        return _line(503, _UNREADABLE, {"retry-after": "60"})

    async def fault(self, _: Request, error: Exception) -> Response:
        """A fault of the program: the request fails, the server goes on."""
        self._serving.say(f"Error: a fault of the program, please report it: {type(error).__name__}: {error}")
        if self._serving.log is not None:
            import traceback

            for line in "".join(traceback.format_exception(error)).splitlines():
                self._serving.log(line)
        return _line(500, "A fault of the program; the server's log says more.")


def _response(request: Request, copy: Copy, now: dt.datetime) -> Response:
    headers = request.headers
    packed = copy.compressed if accepts_gzip(headers.getlist("accept-encoding")) else None
    said = {"etag": quoted(copy.tag, gzip=packed is not None)}
    if copy.since is not None and copy.since <= now:  # RFC 9110 §8.8.2.1: never later than Date
        said["last-modified"] = http_date(copy.since)
    if copy.compressed is not None:
        said["vary"] = "Accept-Encoding"
    if is_unchanged(headers.getlist("if-none-match"), headers.getlist("if-modified-since"), copy.tag, copy.since):
        return Response(status_code=304, headers=said)
    if packed is not None:
        said["content-encoding"] = "gzip"
    return Response(copy.body if packed is None else packed, headers={**said, "content-type": copy.media})


def _line(status: int, text: str, headers: Mapping[str, str] | None = None) -> Response:
    return PlainTextResponse(f"{text}\n", status, {**(headers or {}), "cache-control": "no-store"})


async def _refused(_: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    of_routes = {"Not Found": _NOTHING, "Method Not Allowed": "This server is only read: GET and HEAD."}
    return _line(error.status_code, of_routes.get(error.detail, error.detail), error.headers)


async def _not_understood(_: Request, error: Exception) -> Response:
    return _line(400, str(error))
