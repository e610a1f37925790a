"""A real mail server on loopback: Dovecot, started for the tests, with any user and one password."""

from __future__ import annotations

import base64
import grp
import hmac
import json
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from imap_tools import MailBoxUnencrypted

from tests.clients import needs

PASSWORD = "ebb&flöw"  # not in ASCII, so that it goes by AUTHENTICATE

_CONFIGURATION = """
base_dir = {home}/run
state_dir = {home}/state
log_path = {home}/log
protocols = imap
listen = 127.0.0.1
disable_plaintext_auth = no
mail_location = maildir:{home}/mail/%u
mailbox_idle_check_interval = 1 secs
auth_failure_delay = 0
{users}
auth_mechanisms = plain login xoauth2
passdb {{
  driver = oauth2
  mechanisms = xoauth2
  args = {home}/tokens.conf
}}
passdb {{
  driver = static
  mechanisms = plain login
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={user.pw_uid} gid={user.pw_gid} home={home}/mail/%u
}}
service imap-login {{
  {chroot}
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {secure}
  }}
}}
service anvil {{
  {chroot}
  # Otherwise every login from this address is slow once one was refused.
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  {chroot}
}}
"""
_TOKENS = "introspection_mode = local\nlocal_validation_key_dict = fs:posix:prefix={home}/keys/\nusername_attribute = sub\n"
_KEY = b"a key of a hundred tides, at least"
_IN_CLEAR = "\nssl = no\n"
_ENCRYPTED = "\nssl = yes\nssl_cert = <{home}/cert.pem\nssl_key = <{home}/key.pem\n"


@dataclass(frozen=True)
class Server:
    """A running server: its ports (``secure`` is that of imaps://), its log, and its certificate where it has one."""

    port: int
    secure: int
    log: Path
    certificate: Path | None

    def address(self, user: str, folder: str = "INBOX", *, scheme: str = "imap") -> str:
        port = self.secure if scheme == "imaps" else self.port
        return f"{scheme}://{user}@localhost:{port}/{folder}"

    @contextmanager
    def box(self, user: str, folder: str = "INBOX") -> Iterator[MailBoxUnencrypted]:
        """A connection of the user's own, as of a mail program."""
        with MailBoxUnencrypted("127.0.0.1", self.port, timeout=20) as box:
            box.login_utf8(user, PASSWORD, initial_folder=None)
            if not box.folder.exists(folder):
                box.folder.create(folder)
            box.folder.set(folder)
            yield box

    def deliver(self, user: str, *messages: bytes, folder: str = "INBOX") -> None:
        with self.box(user, folder) as box:
            for message in messages:
                box.append(message.replace(b"\n", b"\r\n"), folder)


@contextmanager
def running(*, encrypted: bool = False) -> Iterator[Server]:
    """Dovecot, from its first answer to the end of the ``with`` statement; as the current user, or as root with users of its own."""
    program = shutil.which("dovecot", path="/usr/sbin:/usr/local/sbin") or needs("dovecot", "apt-get install dovecot-imapd")
    # Short, for the names of sockets have a limit; and open, for as root its processes run as others.
    home = Path(tempfile.mkdtemp(prefix="dovecot-"))
    home.chmod(0o755)
    root = os.geteuid() == 0
    user = pwd.getpwnam("nobody") if root else pwd.getpwuid(os.getuid())
    (home / "mail").mkdir()
    os.chown(home / "mail", user.pw_uid, user.pw_gid)
    group = grp.getgrgid(user.pw_gid).gr_name
    users = "" if root else "".join(f"default_{role} = {user.pw_name}\n" for role in ("login_user", "internal_user"))
    if encrypted:
        _certify(home)
    port, secure = _free_ports()
    text = _CONFIGURATION.format(
        home=home,
        password=PASSWORD,
        user=user,
        users=users if root else f"{users}default_internal_group = {group}\n",
        chroot="" if root else "chroot =",  # who is not root cannot change it
        port=port,
        secure=secure if encrypted else 0,
    )
    (home / "dovecot.conf").write_text(text + (_ENCRYPTED.format(home=home) if encrypted else _IN_CLEAR), encoding="utf-8")
    (home / "tokens.conf").write_text(_TOKENS.format(home=home), encoding="utf-8")
    key = home / "keys" / "default" / "HS256" / "default"
    key.parent.mkdir(parents=True)
    key.write_bytes(base64.b64encode(_KEY))
    process = subprocess.Popen(
        [program, "-F", "-c", home / "dovecot.conf"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    try:
        _wait_for(port, process, home / "log")
        yield Server(port, secure, home / "log", home / "cert.pem" if encrypted else None)
    finally:
        process.terminate()
        process.communicate(timeout=20)
        shutil.rmtree(home, ignore_errors=True)


def token(user: str) -> str:
    """An access token for ``user``, as an authorization server would sign it: a JSON Web Token (RFC 7519) of this hour."""
    now = int(time.time())
    parts = [{"alg": "HS256", "typ": "JWT"}, {"sub": user, "iat": now - 5, "exp": now + 3600}]
    head = ".".join(_base64(json.dumps(part).encode()) for part in parts)
    return f"{head}.{_base64(hmac.digest(_KEY, head.encode(), 'sha256'))}"


def _base64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _free_ports() -> tuple[int, int]:
    with socket.socket() as one, socket.socket() as other:
        one.bind(("127.0.0.1", 0))
        other.bind(("127.0.0.1", 0))
        return one.getsockname()[1], other.getsockname()[1]


def _certify(home: Path) -> None:
    openssl = needs("openssl", "apt-get install openssl")
    command = [openssl, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"]
    names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
    files: list[str | Path] = ["-keyout", home / "key.pem", "-out", home / "cert.pem"]
    subprocess.run([*command, *names, *files], check=True, capture_output=True)


def _wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + 20
    while time.monotonic() < until:
        if process.poll() is not None:
            break
        try:
            with MailBoxUnencrypted("127.0.0.1", port, timeout=5) as box:
                box.login_utf8("nobody", PASSWORD)
                return
        except Exception:  # not yet
            time.sleep(0.05)
    process.kill()
    said = log.read_text() if log.exists() else ""
    raise AssertionError(f"Dovecot did not start: {process.communicate()[1].decode()} {said}")
