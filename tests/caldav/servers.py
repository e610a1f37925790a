"""Real CalDAV servers on loopback, with one user: Radicale, and sabre/dav in PHP, on which Nextcloud, ownCloud and Baïkal are built.

Both refuse an entry beyond 20,000 bytes.
"""

from __future__ import annotations

import os
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from types import MappingProxyType

from tests.clients import lacking, needs

Started = Callable[[Path], AbstractContextManager[str]]
USER, PASSWORD = "ana", "s3cret-word"
LARGEST = 20_000

_SABRE = Path("/usr/share/php/Sabre/autoload.php")
_TABLES = {  # that sabre/dav's PDO backends ask
    "principals": "uri UNIQUE, email, displayname, vcardurl",
    "groupmembers": "principal_id, member_id",
    "calendars": "principaluri, displayname, uri, ctag, description, calendarorder, calendarcolor, timezone, components, transparent",
    "bin": "uri, uid",
    "calendarobjects": "calendardata, uri, calendarid, lastmodified, etag, size, componenttype, firstoccurence, lastoccurence",
}
_PACKAGES = "apt-get install php-sabre-dav php-cli php-sqlite3 php-xml php-mbstring"
_SCRIPT = Path(__file__).with_name("sabre.php")


@contextmanager
def radicale(folder: Path, *, auth: str = "htpasswd") -> Iterator[str]:
    """Radicale with its collections in ``folder``; the address of the user's calendars. ``auth``: how it lets users in."""
    port = _free_port()
    (folder / "users").write_text(f"{USER}:{PASSWORD}\n")
    (folder / "config").write_text(
        f"[server]\nhosts = 127.0.0.1:{port}\nmax_content_length = {LARGEST}\n[auth]\ntype = {auth}\nhtpasswd_filename = {folder / 'users'}\n"
        f"htpasswd_encryption = plain\ndelay = 0\n[storage]\nfilesystem_folder = {folder / 'collections'}\n"
    )
    with _running([sys.executable, "-m", "radicale", "--config", str(folder / "config")], port, folder / "log"):
        yield f"http://127.0.0.1:{port}/{USER}/"


@contextmanager
def sabre(folder: Path, *, bin: str = "") -> Iterator[str]:
    """sabre/dav with its database in ``folder``; the address of the user's calendars. ``bin``: how it treats what was
    deleted: not at all, or as Nextcloud does, which "refuses" or "purges" a UID in its trash bin.
    """
    php = needs("php", _PACKAGES)
    if not _SABRE.exists():
        lacking("sabre/dav", _PACKAGES)
    database = sqlite3.connect(folder / "db.sqlite")
    for name, columns in _TABLES.items():
        database.execute(f"CREATE TABLE {name} (id INTEGER PRIMARY KEY, {columns})")
    with database:
        database.execute("INSERT INTO principals (uri, displayname) VALUES (?, ?)", (f"principals/{USER}", "Ana"))
    database.close()
    port = _free_port()
    settings = {
        "SABRE": str(_SABRE),
        "SABRE_DATABASE": str(folder / "db.sqlite"),
        "SABRE_USER": USER,
        "SABRE_PASSWORD": PASSWORD,
        "SABRE_LARGEST": str(LARGEST),
        "SABRE_BIN": bin,
        "PHP_CLI_SERVER_WORKERS": "4",
    }
    with _running([php, "-S", f"127.0.0.1:{port}", str(_SCRIPT)], port, folder / "log", settings):
        yield f"http://127.0.0.1:{port}/remote.php/dav/calendars/{USER}/"


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def _running(
    command: Sequence[str], port: int, log: Path, settings: Mapping[str, str] = MappingProxyType({})
) -> Iterator[None]:
    """``command`` while it listens at ``port``."""
    with (
        log.open("wb") as said,
        subprocess.Popen(command, stderr=said, stdout=said, env={**os.environ, **settings}) as process,
    ):
        try:
            for _ in range(200):
                with socket.socket() as probe:
                    if probe.connect_ex(("127.0.0.1", port)) == 0:
                        break
                assert process.poll() is None, log.read_text()
                time.sleep(0.05)
            yield
        finally:
            process.kill()
