"""Syncing with a real mail server: what is new, once; killed and resumed; twice at once; while waiting."""

from __future__ import annotations

import datetime as dt
import os
import random
import re
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from events_extractor.errors import AddressError, LoginRefused, MailError
from events_extractor.mailing import mailboxes
from events_extractor.mailing.addresses import address
from events_extractor.mailing.mailboxes import Mailbox
from events_extractor.mailing.watching import Rhythm, Watch
from events_extractor.store import Store
from tests.mailing.conftest import Sync, started
from tests.mailing.dovecot import PASSWORD, Server, token
from tests.mailing.letters import BROKEN, letter, with_attachment

pytestmark = pytest.mark.slow  # a real server

NOTHING = "0 new documents: 0 new records, 0 changed, 0 told again\n"


def events(store: Path) -> list[str]:
    """What events the store holds, in a form that can be compared."""
    with Store(store, readonly=True) as opened:
        return sorted(f"{one.record.quote} {one.sequence}" for one in opened.stored())


def documents(store: Path) -> int:
    """How many newsletters are in the store; none where it is not yet there."""
    try:
        with sqlite3.connect(f"file:{store}?mode=ro", uri=True) as sql:
            return int(sql.execute("SELECT count(*) FROM document").fetchone()[0])
    except sqlite3.OperationalError:
        return 0


def until(met: Callable[[], bool], *, seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not met():
        assert time.monotonic() < end, "it did not come to that in time"
        time.sleep(0.02)


def test_new_messages_once_and_none_marked_as_read(sync: Sync, server: Server, user: str, store: Path) -> None:
    server.deliver(user, letter(1), letter(2))
    assert sync(server.address(user)) == (0, "2 new documents: 2 new records, 0 changed, 0 told again\n")
    assert sync(server.address(user)) == (0, NOTHING)
    server.deliver(user, letter(3), letter(2, hour=7))
    assert sync(server.address(user)) == (0, "2 new documents: 1 new record, 1 changed, 0 told again\n")
    with server.box(user) as box:
        assert [message.flags for message in box.fetch(mark_seen=False)] == [()] * 4
    with Store(store, readonly=True) as opened:
        _, sightings = opened.show(opened.stored()[0].record.uid)
    assert sightings[0].document.source == f"imap://{user}@localhost:{server.port}/INBOX#1"


def test_a_mail_that_another_account_has_too_is_known(sync: Sync, server: Server, user: str) -> None:
    server.deliver(user, letter(1))
    server.deliver(f"{user}-b", letter(1), letter(2))
    code, err = sync(server.address(user), server.address(f"{user}-b"))
    assert (code, err) == (0, "2 new documents, 1 known already: 2 new records, 0 changed, 0 told again\n")


def test_folders_by_their_names_and_a_wrong_one_with_those_there_are(sync: Sync, server: Server, user: str) -> None:
    server.deliver(user, letter(1), folder="Neue Briefe & Übersee")
    assert sync(server.address(user, "Neue%20Briefe%20&%20Übersee"))[1].startswith("1 new document:")
    code, err = sync(server.address(user, "News"))
    assert code == 2
    assert "there is no folder 'News'; there are: INBOX, Neue Briefe & Übersee" in err


def test_undo_gives_messages_back_to_the_next_run_and_remove_does_not(
    sync: Sync, server: Server, user: str, store: Path, call: Callable[..., tuple[int, bytes, str]]
) -> None:
    server.deliver(user, letter(1))
    sync(server.address(user))
    server.deliver(user, letter(2), letter(3), letter(4))
    sync(server.address(user))
    call("remove", "--store", store, "<2-6@example.org>")
    assert "The next sync reads them again" in call("undo", "--store", store)[2]
    server.deliver(user, letter(5))
    with server.box(user) as box:
        box.delete("3")
    assert sync(server.address(user)) == (0, "2 new documents: 2 new records, 0 changed, 0 told again\n")
    assert sync(server.address(user)) == (0, NOTHING)
    with Store(store, readonly=True) as opened:
        assert opened.counts()["document"] == 3  # the first, the fourth and the fifth
        assert not opened.arrivals.undelivered(server.address(user), 0)


def test_since_leaves_out_what_is_older_and_later_runs_go_on(sync: Sync, server: Server, user: str, store: Path) -> None:
    now = dt.datetime.now(dt.UTC)
    with server.box(user) as box:
        box.append(letter(1).replace(b"\n", b"\r\n"), dt=now - dt.timedelta(days=400))
        box.append(letter(2).replace(b"\n", b"\r\n"), dt=now)
        box.append(letter(3).replace(b"\n", b"\r\n"), dt=now - dt.timedelta(days=400))
    day = (now - dt.timedelta(days=30)).date().isoformat()
    assert sync("--since", day, server.address(user))[1].startswith("1 new document:")
    assert sync(server.address(user)) == (0, NOTHING)
    server.deliver(user, letter(4))
    assert sync("--since", day, server.address(user))[1].startswith("1 new document:")


def test_a_mailbox_that_was_numbered_anew_is_read_anew_and_nothing_doubled(
    sync: Sync, server: Server, user: str, store: Path
) -> None:
    server.deliver(user, *map(letter, range(5)), folder="News")
    sync(server.address(user, "News"))
    before = events(store)
    with server.box(user) as box:
        box.folder.delete("News")
        time.sleep(1.1)  # the new number is that of the second
    server.deliver(user, letter(3), letter(9), folder="News")
    assert sync(server.address(user, "News"))[1].startswith("1 new document, 1 known already: 1 new record")
    assert set(before) < set(events(store))


def test_broken_messages_are_quarantined_and_not_tried_each_time(sync: Sync, server: Server, user: str, store: Path) -> None:
    server.deliver(user, letter(1), BROKEN, b"Subject: nothing\n\n", letter(2))
    code, err = sync(server.address(user))
    assert code == 1
    assert "2 new documents: 2 new records, 0 changed, 0 told again; 2 failed" in err
    assert f"imap://{user}@localhost:{server.port}/INBOX#2: the mail has no text" in err
    kept = [path for path in (store.parent / "quarantine").iterdir() if path.suffix == ".eml" and path.stat().st_size > 40]
    assert [path.read_bytes().replace(b"\r\n", b"\n") for path in kept] == [BROKEN]
    assert kept[0].stat().st_mode & 0o77 == 0
    assert sync(server.address(user)) == (0, NOTHING)


def test_a_message_over_which_the_server_hangs_up_does_not_hold_the_others_up(
    sync: Sync, server: Server, user: str, store: Path
) -> None:
    server.deliver(user, *map(letter, range(6)))
    damaged = sorted((server.log.parent / "mail" / user / "cur").iterdir())[3]
    damaged.write_bytes(damaged.read_bytes()[:150])  # its name says that it is longer
    code, err = sync(server.address(user))
    assert code == 1
    assert re.search(r"INBOX#\d: the mail server lists this message, but does not give it out", err)
    assert err.endswith("5 new documents: 5 new records, 0 changed, 0 told again; 1 failed\n")
    assert sync(server.address(user)) == (0, NOTHING)
    assert sync("--quarantined")[1] == "1 message in quarantine; sync --retry reads them once more\n"


ANSWERS: dict[str, tuple[list[Any], dict[int, bytes]]] = {
    "the UID before": ([(b"1 (UID 5 BODY[] {3}", b"abc"), b")"], {5: b"abc"}),
    "the UID behind": ([(b"1 (BODY[] {3}", b"abc"), b" UID 5)"], {5: b"abc"}),
    "news of another message between": (
        [(b"1 (UID 5 BODY[] {3}", b"abc"), b")", b"9 (FLAGS (\\Seen) UID 9)", (b"2 (UID 6 BODY[] {1}", b"d"), b")"],
        {5: b"abc", 6: b"d"},
    ),
    "an empty message": ([b'1 (UID 5 BODY[] "")'], {5: b""}),
    "none": ([None], {}),
}


@pytest.mark.parametrize(("answer", "messages"), ANSWERS.values(), ids=ANSWERS)
def test_answers_of_servers(answer: list[Any], messages: dict[int, bytes]) -> None:
    assert mailboxes._messages(answer) == messages


def test_a_wrong_password_is_one_line_and_not_repeated(
    sync: Sync, server: Server, user: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.deliver(f"{user}-b", letter(1))
    monkeypatch.setenv("EVENTS_EXTRACT_IMAP_PASSWORD", "no such tide")
    code, err = sync("-v", server.address(user))
    assert (code, len(err.splitlines())) == (1, 2)
    assert "the server refuses the user name or the password" in err
    assert "no such tide" not in err


def test_an_access_token_in_place_of_a_password(sync: Sync, server: Server, user: str, tmp_path: Path) -> None:
    server.deliver(user, letter(1))
    (tmp_path / user).write_text(f"{token(user)}\nand more\n")
    command = f"cat '{tmp_path}/{{user}}'"
    assert sync("--token-command", command, server.address(user))[1].startswith("1 new document")
    code, err = sync("--token-command", command, server.address("somebody"))
    assert code == 1
    assert "somebody@localhost: the command for a token failed (exit code 1): cat: " in err
    (tmp_path / user).write_text("no-such-tide")
    code, err = sync("--token-command", command, server.address(user))
    assert code == 1
    assert "the server refuses the login" in err
    assert "no-such-tide" not in err


@pytest.mark.parametrize("command", ["", "no-such-program {user}", "cat '"])
def test_commands_that_get_no_token(sync: Sync, server: Server, user: str, command: str) -> None:
    code, err = sync("--token-command", command, server.address(user))
    assert code in (1, 2)
    assert "token" in err


def test_no_server(sync: Sync, server: Server, user: str, tmp_path: Path) -> None:
    (tmp_path / "1.eml").write_bytes(letter(1))
    code, err = sync("imap://ann@localhost:9/", tmp_path / "1.eml")
    assert code == 1
    assert "imap://ann@localhost:9/INBOX: the connection failed: " in err
    assert err.endswith("1 new document: 1 new record, 0 changed, 0 told again; 1 source could not be read\n")
    with pytest.raises(MailError, match=r"no server of that name"):
        Mailbox(address("imaps://ann@no.invalid/"), "tide")


def test_encryption(secure_server: Server, user: str, monkeypatch: pytest.MonkeyPatch) -> None:
    secure_server.deliver(user, letter(1))
    imaps = address(secure_server.address(user, scheme="imaps"))
    with pytest.raises(MailError, match="the server's certificate is not trusted: self-signed certificate"):
        Mailbox(imaps, PASSWORD)
    monkeypatch.setenv("SSL_CERT_FILE", str(secure_server.certificate))
    for number, where in enumerate((imaps, address(secure_server.address(user))), start=1):  # the second by STARTTLS
        with Mailbox(where, PASSWORD) as box, Store(secure_server.log.parent / f"{user}.sqlite") as store:
            assert box.socket.__class__.__name__ == "SSLSocket"
            assert box.news(store).inputs == number
            assert not box.idle()
            secure_server.deliver(user, BROKEN)
            box.stop_idling()


def test_the_password_does_not_go_over_a_network_in_clear(
    server: Server, user: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ipaddress.IPv4Address.is_loopback", property(lambda _: False))
    monkeypatch.setattr("ipaddress.IPv6Address.is_loopback", property(lambda _: False))
    with pytest.raises(AddressError, match="offers no encryption here"):
        Mailbox(address(server.address(user)), PASSWORD)
    Mailbox(address(server.address(user)), PASSWORD, insecure=True).close()
    assert "no encryption" not in server.log.read_text()


@pytest.mark.parametrize("seed", range(5))
def test_killed_at_any_moment_it_goes_on_and_nothing_is_lost_or_doubled(
    sync: Sync, server: Server, user: str, store: Path, tmp_path: Path, seed: int
) -> None:
    number_of = 100
    server.deliver(user, *(BROKEN if number == 20 else letter(number) for number in range(number_of)))
    chance = random.Random(seed)
    in_the_middle = 0
    for wanted in sorted(chance.sample(range(1, 60), 3)):
        process = started(store, server.address(user))
        until(lambda wanted=wanted, process=process: documents(store) >= wanted or process.poll() is not None)  # type: ignore[misc]
        time.sleep(chance.random() / 50)
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=20)
        in_the_middle += process.returncode == -signal.SIGKILL and documents(store) < number_of - 1
    assert in_the_middle
    assert sync(server.address(user))[0] in (0, 1)
    assert sync(server.address(user)) == (0, NOTHING)
    whole = tmp_path / "whole" / "store.sqlite"
    whole.parent.mkdir()
    undisturbed = started(whole, server.address(user))
    undisturbed.communicate(timeout=60)
    assert undisturbed.returncode == 1
    assert events(store) == events(whole)
    assert documents(store) == number_of - 1
    for folder in (store.parent, whole.parent):
        assert len(list((folder / "quarantine").glob("*.eml"))) == 1


def test_two_at_once_do_not_get_in_each_other_s_way(sync: Sync, server: Server, user: str, store: Path) -> None:
    server.deliver(user, *map(letter, range(12)))
    watching = started(store, "--watch", server.address(user))
    try:
        until(lambda: documents(store) == 12)
        assert sync(server.address(user)) == (
            0,
            "Another sync of this store is at work; it is left to that one (--wait waits for it).\n",
        )
        waiting = started(store, "--wait", server.address(user))
        time.sleep(0.7)
        assert waiting.poll() is None
    finally:
        watching.send_signal(signal.SIGTERM)
    assert watching.communicate(timeout=20)[1].endswith("Ended.\n")
    _, err = waiting.communicate(timeout=20)
    assert (waiting.returncode, err.splitlines()[-1] + "\n") == (0, NOTHING)
    assert documents(store) == 12


def test_a_message_that_arrives_during_idle_is_read_at_once(server: Server, user: str, store: Path, tmp_path: Path) -> None:
    server.deliver(user, letter(1))
    folder = tmp_path / "letters"
    folder.mkdir()
    process = started(store, "--watch", server.address(user), server.address(f"{user}-b"), folder)
    try:
        until(lambda: documents(store) == 1)
        until(lambda: server.log.parent.joinpath("mail", f"{user}-b").exists())
        for number in (2, 3, 4):
            time.sleep(0.3)
            begun = time.monotonic()
            server.deliver(f"{user}-b" if number == 4 else user, letter(number))
            until(lambda number=number: documents(store) == number, seconds=10)  # type: ignore[misc]
            assert time.monotonic() - begun < 5
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=20)
    finally:
        process.kill()
        process.communicate()
    assert process.returncode == 0, err
    said = err.splitlines()
    assert said[0] == "Watching 3 sources; Ctrl-C ends it."
    assert f"imap://{user}-b@localhost:{server.port}/INBOX: 1 new document: 1 new record, 0 changed, 0 told again" in said
    assert said[-1] == "Ended."


@contextmanager
def watching(watch: Watch) -> Iterator[list[BaseException]]:
    """Runs ``watch`` in a thread until the ``with`` statement ends (its next call of ``read`` or ``tell`` fails then)."""
    ended: list[BaseException] = []

    def run() -> None:
        try:
            watch.run()
        except BaseException as error:
            ended.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    yield ended
    thread.join(20)
    assert not thread.is_alive()


def test_a_lost_connection_is_made_again_and_a_quiet_one_renewed(server: Server, user: str) -> None:
    """With short times instead of minutes."""
    where = address(server.address(user))
    told: list[str] = []
    boxes: list[Mailbox] = []
    read: list[str] = []
    over = threading.Event()

    def connect(to: Any) -> Mailbox:
        boxes.append(Mailbox(to, PASSWORD))
        return boxes[-1]

    def note(source: Any) -> None:
        if over.is_set():
            raise KeyboardInterrupt
        read.append(source.name)

    watch = Watch([where], [], connect=connect, read=note, tell=told.append, rhythm=Rhythm(idle=0.3, look=0.2, again=0.1))
    with watching(watch) as ended:
        until(lambda: len(read) >= 3)  # renewed, with no mail
        assert len(boxes) == 1
        boxes[0].socket.shutdown(2)
        until(lambda: len(boxes) == 2 and len(read) >= 5)
        over.set()
    assert isinstance(ended[0], KeyboardInterrupt)
    assert [line.rpartition("; ")[2] for line in told] == ["trying again in 0.1 s"]


def test_a_login_that_is_refused_at_first_ends_the_watch(server: Server, user: str, store: Path) -> None:
    server.deliver(f"{user}-b", letter(1))
    with pytest.raises(LoginRefused):
        Watch(
            [address(server.address(user))],
            [],
            connect=lambda to: Mailbox(to, "no such tide"),
            read=lambda source: None,
            tell=lambda line: None,
        ).run()


def test_many_messages_in_batches(server: Server, user: str, store: Path) -> None:
    large = [with_attachment(letter(number), 5_000_000) for number in (1000, 1001, 1002)]
    server.deliver(user, large[0], *map(letter, range(249)), *large[1:])
    process = started(store, "-q", server.address(user))
    _, err = process.communicate(timeout=300)
    assert (process.returncode, err) == (0, "")
    assert documents(store) == 252


def test_on_a_terminal_the_password_is_asked_for_and_progress_is_shown(server: Server, user: str, store: Path) -> None:
    if os.name != "posix":
        pytest.skip("needs a pseudo-terminal, which only POSIX systems have")
    import pty

    server.deliver(user, *map(letter, range(3)))
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "120"}
    command = [sys.executable, "-m", "events_extractor", "sync", "--store", str(store), server.address(user)]
    process = subprocess.Popen(
        command, stdin=theirs, stdout=subprocess.DEVNULL, stderr=theirs, env=environment, start_new_session=True
    )
    os.close(theirs)
    shown = b""
    answered = False
    while True:
        try:
            piece = os.read(ours, 4096)
        except OSError:  # the other end is closed
            break
        if not piece:
            break
        shown += piece
        if not answered and b"Password of" in shown:
            time.sleep(0.2)
            os.write(ours, f"{PASSWORD}\n".encode())
            answered = True
    os.close(ours)
    assert process.wait(20) == 0
    assert f"Password of {user}@localhost: ".encode() in shown
    assert PASSWORD.encode() not in shown
    assert b"3/3" in shown
    assert b"3 new documents: 3 new records" in shown
