"""A port to listen on, and the server that answers there until it is told to end. One process."""

from __future__ import annotations

import ipaddress
import signal
import socket
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import uvicorn
    from starlette.types import ASGIApp

_BACKLOG = 128
_LAST_ANSWERS: Final = 5  # seconds that requests under way have when the server ends


def addresses(host: str, port: int) -> list[tuple[socket.AddressFamily, tuple[str, int]]]:
    """Where ``host`` is, IPv4 first. Raises OSError where nobody knows it."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    places = dict.fromkeys((family, (str(at[0]), port)) for family, _, _, _, at in found)
    return sorted(places, key=lambda place: place[0] != socket.AF_INET)


def is_loopback(address: str) -> bool:
    """Whether only this computer reaches the IP address."""
    found = ipaddress.ip_address(address.partition("%")[0])
    inner = found.ipv4_mapped if isinstance(found, ipaddress.IPv6Address) else None
    return (inner or found).is_loopback


def listening(family: socket.AddressFamily, at: tuple[str, int]) -> socket.socket:
    """A socket that listens there; port 0 is any free one. Raises OSError where it cannot."""
    made = socket.socket(family, socket.SOCK_STREAM)
    try:
        if sys.platform != "win32":  # there it would let two servers share one port
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6 and hasattr(socket, "IPPROTO_IPV6"):
            made.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)  # what was checked is what is listened on
        made.bind(at)
        made.listen(_BACKLOG)
    except OSError:
        made.close()
        raise
    return made


def server(app: ASGIApp) -> uvicorn.Server:
    """What answers requests with ``app``; it says nothing itself."""
    import uvicorn

    config = uvicorn.Config(
        app,
        lifespan="on",
        ws="none",
        log_config=None,
        log_level="critical",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_LAST_ANSWERS,
    )
    return uvicorn.Server(config)


def run(app: ASGIApp, at: socket.socket) -> None:
    """Answer requests with ``app`` until Ctrl-C or SIGTERM; those under way are finished."""
    # uvicorn passes the signal on when it has ended: to us it has done its work then.
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        server(app).run(sockets=[at])
    except KeyboardInterrupt:
        pass
    finally:
        signal.signal(signal.SIGTERM, before)
