"""One collection on a CalDAV server, through the ``caldav`` library: its listing, its entries, conditional writes.

Every write names the version that it replaces (If-Match) or that there is none (If-None-Match: RFC 9110 §13.1), so that
nothing that came in between is lost. Redirections are not followed: a password goes to no other place than the one it was
meant for.
"""

from __future__ import annotations

import html
import importlib.util
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self
from urllib.parse import quote, unquote, urljoin, urlsplit

from events_extractor.errors import PublishError
from events_extractor.outputs.wording import one_line

if TYPE_CHECKING:
    from caldav.response import DAVResponse, PropfindResult

_BATCH: Final = 100  # entries that one request asks for
_PATIENCE: Final = 60  # seconds that an answer is waited for
_SAFE: Final = "/@:!$&'()*+,;=~"  # what stands unquoted in a path (RFC 3986 §3.3)
_WRITTEN: Final = (200, 201, 204)
_CALENDAR: Final = "{urn:ietf:params:xml:ns:caldav}calendar"


@dataclass(frozen=True, slots=True)
class Address:
    """Where a collection is: ``url`` ends with a slash and holds no user and no password; ``host`` may have a port."""

    url: str
    host: str
    user: str | None = None

    @property
    def clear(self) -> bool:
        """Whether what is sent there can be read on the way: no TLS, and not this computer."""
        parts = urlsplit(self.url)
        return parts.scheme == "http" and parts.hostname not in ("localhost", "127.0.0.1", "::1")


def address(url: str) -> Address:
    """The address that a person gave. Raises PublishError, without repeating a password, for one that cannot be used."""
    try:
        parts = urlsplit(url.strip())
        port = f":{parts.port}" if parts.port is not None else ""
    except ValueError as error:
        raise PublishError(f"the address of the calendar is not right: {error}") from None
    if parts.password is not None:
        raise PublishError(
            "a password does not belong in an address, where others can read it; leave it out: you are asked for it, or set "
            "EVENTS_EXTRACT_CALDAV_PASSWORD"
        )
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise PublishError(f"{url}: not the address of a calendar; it begins with https:// (or http://) and a host")
    if parts.query or parts.fragment:
        raise PublishError(f"{url}: the address of a calendar has no ? and no #; copy it from the settings of your server")
    name = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    path = quote(unquote(parts.path).rstrip("/") + "/", safe=_SAFE)
    return Address(f"{parts.scheme}://{name}{port}{path}", name + port, unquote(parts.username) if parts.username else None)


def installed() -> bool:
    """Whether the ``caldav`` library is there."""
    return importlib.util.find_spec("caldav") is not None


class Refused(PublishError):
    """The server took one request, and said no; others may succeed."""


class Outdated(Refused):
    """The entry is no longer the version that was to be replaced, or is there already."""


@dataclass(frozen=True, slots=True)
class Object:
    """A calendar object of the collection as it was read; ``text`` is iCalendar."""

    href: str
    etag: str | None
    text: str


class Server:
    """A collection, to be used in a ``with`` statement.

    Raises PublishError where the server cannot be reached, does not let the user in, or has no such calendar. ``href`` is
    the path of an entry without escapes.
    """

    def __init__(self, at: Address, password: str | None) -> None:
        from caldav.davclient import DAVClient

        self.at = at
        self._client = DAVClient(
            at.url,
            username=at.user,
            password=password,
            timeout=_PATIENCE,
            enable_rfc6764=False,
            rate_limit_handle=True,
            rate_limit_default_sleep=5,
            rate_limit_max_sleep=120,
        )
        self._client.session.max_redirects = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._client.close()

    def listing(self) -> dict[str, str | None] | None:
        """The version (ETag) of each entry by its path; None where there is nothing at the address."""
        with self._explained():
            answer = self._client.propfind(self.at.url, ["resourcetype", "getetag"], depth=1)
        if answer.status in (404, 410):
            return None
        if answer.status != 207:
            raise PublishError(f"{self.at.url}: no CalDAV server answers there ({_said(answer)}); check the address")
        own = unquote(urlsplit(self.at.url).path).rstrip("/")
        found: list[PropfindResult] = answer.parse_propfind()
        # Xandikos tells so of what is not there within an answer of success.
        if any(one.status in (404, 410) for one in found if one.href.rstrip("/") == own):
            return None
        kinds = {one.href: _types(one.properties) for one in found}
        if not any(_CALENDAR in types for href, types in kinds.items() if href.rstrip("/") == own):
            inside = [urljoin(self.at.url, quote(href, safe=_SAFE)) for href, types in kinds.items() if _CALENDAR in types]
            raise PublishError(f"{self.at.url}: {_not_a_calendar(inside, [] if inside else self._offered())}")
        return {
            one.href: one.properties.get("{DAV:}getetag")
            for one in found
            if one.href.rstrip("/") != own and "{DAV:}collection" not in kinds[one.href]
        }

    def _offered(self) -> list[str]:
        """The addresses of the user's calendars, as far as the server tells them: people paste that of the server."""
        try:
            with self._explained():
                principal: Any = self._client.principal()  # type: ignore[no-untyped-call]
                return [str(one.url) for one in principal.calendars()]
        except PublishError:
            return []

    def make(self, name: str) -> None:
        """Make the calendar, called ``name``. Raises Refused where the server does not want to."""
        from caldav.elements import cdav, dav

        components = _element(cdav.SupportedCalendarComponentSet(), cdav.Comp("VEVENT"))
        body = _element(cdav.Mkcalendar(), _element(dav.Set(), _element(dav.Prop(), dav.DisplayName(name), components)))
        with self._explained():
            answer = self._client.mkcalendar(self.at.url, str(body))
        if answer.status == 409 and not self.has_folder():
            raise Refused(
                f"{self.at.url}: the server makes no calendar there, as the folder that it would stand in is not there: "
                f"{self._folder}. Most servers make it when its user first logs in: do that once in a browser or a calendar "
                "program; or check the address"
            )
        if answer.status not in _WRITTEN:
            raise Refused(
                f"{self.at.url}: the server does not make a calendar there ({_said(answer)}); check the address, "
                "or make the calendar in the server's own pages"
            )

    def has_folder(self) -> bool:
        """Whether the folder is there that the collection would stand in; True where the server does not say."""
        try:
            with self._explained():
                answer = self._client.propfind(self._folder, ["resourcetype"], depth=0)
        except PublishError:
            return True
        gone = any(one.status in (404, 410) for one in (answer.parse_propfind() if answer.status == 207 else []))
        return answer.status not in (404, 410) and not gone

    @property
    def _folder(self) -> str:
        return urljoin(self.at.url, "..")

    def read(self, hrefs: Iterable[str]) -> Iterator[Object]:
        """The entries at ``hrefs``, in any order; those that are gone by now are left out."""
        from caldav.elements import cdav, dav

        wanted = sorted(hrefs)
        for first in range(0, len(wanted), _BATCH):
            paths = [dav.Href(value=quote(href, safe=_SAFE)) for href in wanted[first : first + _BATCH]]
            body = _element(cdav.CalendarMultiGet(), _element(dav.Prop(), dav.GetEtag(), cdav.CalendarData()), *paths)
            with self._explained():
                answer = self._client.report(self.at.url, str(body), depth=None)
                if answer.status != 207:
                    raise Refused(f"{self.at.url}: the server does not show what is there ({_said(answer)})")
                found = answer.parse_calendar_query()
            for one in found:
                if one.calendar_data is not None:
                    yield Object(one.href, one.etag, one.calendar_data)

    def put(self, href: str, text: str, etag: str | None, *, new: bool) -> str | None:
        """Write an entry: where there is none (``new``), or in the place of the version ``etag`` (any, if None).

        Gives the new version; None where the server does not tell. Raises Outdated, Refused.
        """
        condition = {"If-None-Match": "*"} if new else _if_match(etag)
        with self._explained():
            answer = self._client.put(self._url(href), text, {"Content-Type": "text/calendar; charset=utf-8", **condition})
        _check(answer, href)
        given = answer.headers.get("ETag")
        return str(given) if given else None

    def delete(self, href: str, etag: str | None) -> None:
        """Delete the version ``etag`` (any, if None) of an entry; one that is gone already is no error.

        Raises Outdated, Refused.
        """
        with self._explained():
            answer = self._client.delete(self._url(href), _if_match(etag))
        if answer.status not in (404, 410):
            _check(answer, href)

    def path(self, uid: str) -> str:
        """Where an entry of ours with ``uid`` stands."""
        return f"{unquote(urlsplit(self.at.url).path)}{uid}.ics"

    def _url(self, href: str) -> str:
        return urljoin(self.at.url, quote(href, safe=_SAFE))

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """The library's errors in words that say what to do; never with what was sent, as a password may be in it."""
        from caldav.lib.error import AuthorizationError, DAVError, RateLimitError
        from niquests.exceptions import ConnectionError as Unreachable
        from niquests.exceptions import RequestException, SSLError, Timeout, TooManyRedirects

        url = self.at.url
        try:
            yield
        except AuthorizationError as error:
            if error.status == 403:
                said = _message(getattr(error, "body", None))
                what = f": {said}" if said else "; may that user write there?"
                raise Refused(f"{url}: the server forbids it{_to(self.at.user)}{what}{_advice(said)}") from None
            what = "it does not accept user or password" if self.at.user else "it wants a user; give one with --user"
            raise PublishError(f"{url}: the server does not let us in: {what}") from None
        except RateLimitError:
            raise PublishError(f"{url}: the server is busy and asks to come again later") from None
        except (DAVError, SyntaxError) as error:  # the latter is that of XML
            raise PublishError(f"{url}: the server answers what is not CalDAV ({type(error).__name__})") from None
        except NotImplementedError:
            raise PublishError(f"{url}: the server wants a way of logging in that is not known here") from None
        except TooManyRedirects as error:
            where = error.response.headers.get("Location", "") if error.response is not None else ""
            raise PublishError(
                f"{url}: the server sends elsewhere; give that address: {one_line(urljoin(url, str(where)))}"
            ) from None
        except SSLError:
            raise PublishError(f"{url}: its certificate is not valid for this computer") from None
        except Timeout:
            raise PublishError(f"{url}: no answer within {_PATIENCE} seconds; try again later") from None
        except (Unreachable, RequestException):
            raise PublishError(f"{url}: the server cannot be reached; check the address, or try again later") from None


def _element(parent: Any, *children: Any) -> Any:
    """``parent``, an XML element of the library, with ``children`` in it."""
    return parent.append(children)


def _types(properties: dict[str, Any]) -> list[str]:
    found = properties.get("{DAV:}resourcetype") or []
    return [found] if isinstance(found, str) else [str(one) for one in found]


def _not_a_calendar(inside: list[str], elsewhere: list[str]) -> str:
    listed = ", ".join((inside or elsewhere)[:5])
    if inside:
        return f"that is not a calendar, but there are some in it; give one of: {listed}"
    return f"that is not a calendar; the user has these: {listed}" if elsewhere else "that is not a calendar"


def _if_match(etag: str | None) -> dict[str, str]:
    # A weak one never matches (RFC 9110 §13.1.1).
    return {"If-Match": etag} if etag is not None and not etag.startswith("W/") else {}


def _check(answer: DAVResponse, href: str) -> None:
    name = href.rpartition("/")[2]
    if answer.status == 412:
        raise Outdated(f"{name}: it was changed there a moment ago")
    if answer.status not in _WRITTEN:
        raise Refused(f"{name}: the server refuses it ({_said(answer)})")


def _said(answer: DAVResponse) -> str:
    """What the server answers, in one line: its status, and its own words where it has any."""
    said = _message(answer._raw)
    return one_line(f"{answer.status} {answer.reason or ''}").strip() + (f": {said}" if said else "") + _advice(said)


# What sabre/dav, and so Nextcloud, says of an error: <s:message>Too many calendars created</s:message>
_MESSAGE: Final = re.compile(r"<(?:\w+:)?message>([^<]+)</")
_LONGEST: Final = 200  # code points of a server's words that are shown


def _message(body: str | bytes | None) -> str:
    text = body.decode(errors="replace") if isinstance(body, bytes) else body or ""
    said = _MESSAGE.search(text)
    return one_line(html.unescape(said[1]))[:_LONGEST].rstrip(" .") if said else ""


def _advice(said: str) -> str:
    """What to do about a server's words: Nextcloud keeps what is deleted for a month, and its name and UID with it."""
    binned = "trashbin" in said.lower() or "deleted calendar object" in said.lower()
    return "; empty the trash bin of the calendar there and try again" if binned else ""


def _to(user: str | None) -> str:
    return f" to {one_line(user)}" if user else ""
