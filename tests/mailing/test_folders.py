"""Maildirs, mailbox files and folders: what is new in them, what fails, and what is read once more."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from events_extractor.cli import settings
from events_extractor.mailing.folders import Folder
from events_extractor.store import Store
from tests.mailing.conftest import Sync
from tests.mailing.letters import BROKEN, letter


def counts(store: Path) -> tuple[int, int]:
    """How many newsletters and events the store holds."""
    with Store(store, readonly=True) as opened:
        found = opened.counts()
    return found["document"], found["event"]


@pytest.fixture
def maildir(tmp_path: Path) -> Path:
    folder = tmp_path / "Maildir"
    for name in ("cur", "new", "tmp"):
        (folder / name).mkdir(parents=True)
    return folder


def test_a_maildir_gives_each_message_once_wherever_it_moves(sync: Sync, store: Path, maildir: Path) -> None:
    for number in (1, 2):
        (maildir / "new" / f"{number}.host").write_bytes(letter(number))
    (maildir / "tmp" / "3.host").write_bytes(letter(3)[:40])
    assert sync(maildir) == (0, "2 new documents: 2 new records, 0 changed, 0 told again\n")
    (maildir / "new" / "1.host").rename(maildir / "cur" / "1.host:2,S")
    assert sync(maildir) == (0, "0 new documents: 0 new records, 0 changed, 0 told again\n")
    (maildir / "cur" / "4.host:2,").write_bytes(letter(4))
    assert sync(maildir)[1].startswith("1 new document: 1 new record")
    assert counts(store) == (3, 3)


def mbox(*messages: bytes) -> bytes:
    return b"".join(b"From notes@example.org Mon May  6 08:00:00 2030\n" + message + b"\n" for message in messages)


def test_an_mbox_gives_what_was_appended_also_after_others_were_removed(sync: Sync, store: Path, tmp_path: Path) -> None:
    path = tmp_path / "box.mbox"
    path.write_bytes(mbox(letter(1), letter(2)))
    assert sync(path)[1].startswith("2 new documents: 2 new records")
    assert sync(path)[1].startswith("0 new documents: 0 new records, 0 changed, 0 told again")
    path.write_bytes(mbox(letter(2), letter(3)))
    assert sync(path)[1] == "1 new document: 1 new record, 0 changed, 0 told again\n"
    assert counts(store) == (3, 3)


def test_an_mbox_from_which_messages_were_only_removed_is_gone_through_once(sync: Sync, store: Path, tmp_path: Path) -> None:
    path = tmp_path / "box.mbox"
    path.write_bytes(mbox(letter(1), letter(2)))
    sync(path)
    path.write_bytes(mbox(letter(2)))
    assert sync(path)[1].startswith("0 new documents")
    with Store(store, readonly=True) as opened:
        assert Folder(path).news(opened).inputs == 0


def test_a_file_that_was_still_being_written_is_read_again(sync: Sync, store: Path, tmp_path: Path) -> None:
    folder = tmp_path / "letters"
    folder.mkdir()
    whole = letter(1)
    (folder / "1.eml").write_bytes(whole[: whole.index(b"in the Old")])
    (folder / "2.eml").write_bytes(letter(2))
    assert sync(folder)[0] == 0
    (folder / "1.eml").write_bytes(whole)
    os.utime(folder / "2.eml", ns=(0, 0))  # otherwise by its time alone: read again, and nothing changes
    code, err = sync(folder)
    assert code == 0
    assert "1 changed" in err, err
    assert counts(store) == (2, 2)


def test_folders_and_what_is_given_twice(sync: Sync, store: Path, tmp_path: Path, samples: Path) -> None:
    (tmp_path / "a" / "deep").mkdir(parents=True)
    (tmp_path / "a" / "deep" / "1.eml").write_bytes(letter(1))
    assert sync(tmp_path / "a", f"{tmp_path}/a/../a")[1].startswith("1 new document:")
    assert sync(samples)[0] == 0
    assert sync(samples)[1].startswith("0 new documents: 0 new records")


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names of files are text there")
def test_names_that_are_no_text(sync: Sync, store: Path, tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"caf\xe9")
    folder.mkdir()
    for name, data in ((b"1\xff.eml", letter(1)), (b"2\xff.eml", BROKEN), (b"3\xff", mbox(letter(3)))):
        (folder / os.fsdecode(name)).write_bytes(data)
    assert sync(folder)[1].endswith("2 new documents: 2 new records, 0 changed, 0 told again; 1 failed\n")
    assert sync(folder) == (0, "0 new documents: 0 new records, 0 changed, 0 told again\n")


def test_a_broken_message_is_quarantined_and_the_rest_goes_on(sync: Sync, store: Path, maildir: Path) -> None:
    for number, data in enumerate((letter(1), BROKEN, letter(2))):
        (maildir / "new" / f"{number}.host").write_bytes(data)
    code, err = sync(maildir)
    assert code == 1
    assert "1.host: the mail has no text" in err
    assert err.endswith("2 new documents: 2 new records, 0 changed, 0 told again; 1 failed\n")
    kept, note = sorted((store.parent / "quarantine").iterdir())
    assert (kept.read_bytes(), note.name) == (BROKEN, f"{kept.name}.txt")
    assert "no text" in note.read_text()
    assert sync(maildir) == (0, "0 new documents: 0 new records, 0 changed, 0 told again\n")


def test_the_quarantine_is_listed_and_tried_again(
    sync: Sync, store: Path, maildir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from events_extractor import pipeline

    def fails(*_: object, **__: object) -> None:
        raise ZeroDivisionError("half a tide")

    (maildir / "new" / "1.host").write_bytes(letter(1))
    (maildir / "new" / "2.host").write_bytes(BROKEN)
    with monkeypatch.context() as patch:
        patch.setattr(pipeline, "extract", fails)
        code, err = sync(maildir)
    assert code == 1
    assert "a fault of the program, please report it (-v shows where): ZeroDivisionError: half a tide" in err
    code, err = sync("--quarantined")
    assert (code, err) == (0, "2 messages in quarantine; sync --retry reads them once more\n")
    code, err = sync("--retry")
    assert code == 1
    assert err.endswith("1 new document: 1 new record, 0 changed, 0 told again; 1 failed\n")
    assert [path.suffix for path in sorted((store.parent / "quarantine").iterdir())] == [".eml", ".txt"]
    assert sync("--quarantined")[1].startswith("1 message in quarantine")


def test_one_addition_a_call_that_undo_takes_back_until_the_next(
    sync: Sync, store: Path, maildir: Path, call: object
) -> None:
    (maildir / "new" / "1.host").write_bytes(letter(1))
    sync(maildir)
    (maildir / "new" / "2.host").write_bytes(letter(2))
    (maildir / "new" / "3.host").write_bytes(letter(3))
    sync(maildir)
    sync(maildir)  # an empty one is no addition
    assert callable(call)
    assert call("undo", "--store", store) == (
        0,
        b"",
        "Taken back: 2 documents, 2 records. The next sync reads them again, if they are still there.\n",
    )
    assert counts(store) == (1, 1)
    assert sync(maildir)[1].startswith("2 new documents")
    assert counts(store) == (3, 3)
    code, _, said = call("remove", "<2-6@example.org>", "--store", store)
    assert (code, said) == (
        0,
        "Removed: 1 document, 1 record. sync leaves it out from now on; events-extract add brings it back.\n",
    )
    assert sync(maildir)[1].startswith("0 new documents")
    call("undo", "--store", store)
    assert sync(maildir)[1].startswith("1 new document")  # not the one that was removed on purpose
    assert call("add", maildir, "--store", store)[2].startswith("1 new document")
    assert call("undo", "--store", store)[2].endswith(" events-extract add brings it back.\n")


def test_undo_gives_messages_of_an_mbox_and_files_back(sync: Sync, store: Path, tmp_path: Path, call: object) -> None:
    assert callable(call)
    box = tmp_path / "news.mbox"
    box.write_bytes(mbox(letter(1), letter(2)))
    sync(box)
    call("undo", "--store", store)
    assert sync(box)[1].startswith("2 new documents")
    box.write_bytes(mbox(letter(1), letter(2), letter(3)))
    sync(box)
    call("undo", "--store", store)
    assert counts(store)[0] == 2
    assert sync(box)[1].startswith("1 new document")


def test_a_newsletter_that_was_removed_stays_out_wherever_it_is_found(
    sync: Sync, store: Path, tmp_path: Path, call: object
) -> None:
    assert callable(call)
    box, other = tmp_path / "box", tmp_path / "other"
    box.mkdir()
    other.mkdir()
    text = "Harbor Letter\n\nMay 6, 2030\n\nEVENTS\n\n- June 2, 1 p.m.: Wharf talk\n"
    (box / "a.eml").write_bytes(letter(1))
    (box / "b.txt").write_text(text)
    sync(box)
    assert call("remove", "1-6@example.org", "--store", store)[0] == 0  # without the brackets of a Message-ID
    call("remove", "b.txt", "--store", store)
    os.utime(box / "a.eml", (1, 1))
    os.utime(box / "b.txt", (1, 1))
    assert sync(box)[1] == "0 new documents, 2 left out as removed: 0 new records, 0 changed, 0 told again\n"
    shutil.copy(box / "a.eml", other)
    assert "a.eml: removed, and left out; events-extract add brings it back" in sync("-v", other)[1]
    assert counts(store) == (0, 0)
    assert call("add", box / "a.eml", "--store", store)[2].startswith("1 new document")
    call("undo", "--store", store)
    os.utime(box / "a.eml", (2, 2))
    assert sync(box)[1].startswith("1 new document:")


def test_sources_that_are_no_list_are_refused(sync: Sync, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    settings_file = tmp_path / "events-extract.toml"
    monkeypatch.setattr(settings, "find_file", lambda: settings_file)
    settings_file.write_text("[sync]\nsources = 3\n")
    code, said = sync()
    assert (code, said) == (2, f'Error: {settings_file}: [sync] sources: give them in brackets: sources = ["…", "…"].\n')


def test_undo_does_not_take_the_addition_before_a_new_reading(sync: Sync, store: Path, tmp_path: Path, call: object) -> None:
    assert callable(call)
    box = tmp_path / "box"
    box.mkdir()
    (box / "a.eml").write_bytes(letter(1))
    sync(box)
    (box / "b.eml").write_bytes(letter(2))
    sync(box)
    os.utime(box / "a.eml", (1, 1))
    sync(box)  # the same: it brings nothing
    (box / "a.eml").write_bytes(letter(1).replace(b"6 p.m.", b"11 a.m."))
    assert "1 read anew: 0 new records, 1 changed" in sync(box)[1]
    code, _, said = call("undo", "--store", store)
    assert (code, counts(store)) == (2, (2, 2))
    assert "a.eml anew; that cannot be undone" in said
    (box / "a.eml").write_bytes(letter(1))
    (box / "c.eml").write_bytes(letter(3))
    sync(box)
    said = call("undo", "--store", store)[2]
    assert said == (
        "Taken back: 1 document, 1 record. The next sync reads it again, if it is still there. "
        "What the same call read anew (1 document) stays as it is.\n"
    )
    assert "cannot be undone" in call("undo", "--store", store)[2]
    call("remove", "a.eml", "--store", store)
    assert call("undo", "--store", store)[2].startswith("Taken back: 1 document, 1 record.")
    assert counts(store) == (0, 0)


REFUSED = {
    "a path that is not there": (["nowhere"], "nowhere: there is no such file or folder"),
    "another protocol": (["pop3://ann@example.org/"], "mail is read from imap:// and imaps://"),
    "nothing": ([], "there is no SOURCE"),
    "nothing to watch": (["--retry", "--watch"], "there is no SOURCE"),
    "standard input": (["-"], "sync does not read standard input; events-extract add does"),
    "a page of the web": (["http://news.example.org/a?b"], "Error: http://news.example.org/a?b: mail is read from imap://"),
    "one with a password": (["https://ann:tide@example.org/"], "Error: https://…@example.org/: mail is read from"),
    "a password": (["imaps://ann:tide@example.org/"], "the address has a password in it"),
}


def test_a_source_that_is_not_there_does_not_keep_the_others_from_being_read(
    sync: Sync, store: Path, maildir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (maildir / "new" / "1.host").write_bytes(letter(1))
    code, err = sync(tmp_path / "nomail", maildir)
    assert (code, err.splitlines()) == (
        1,
        [
            f"Error: {tmp_path / 'nomail'}: there is no such file or folder",
            "1 new document: 1 new record, 0 changed, 0 told again; 1 source could not be read",
        ],
    )
    settings_file = tmp_path / "events-extract.toml"
    monkeypatch.setattr(settings, "find_file", lambda: settings_file)
    settings_file.write_text(f"[sync]\nsources = ['{maildir}', '{tmp_path}/nomail', '{tmp_path}/news.mbox']\n")
    (maildir / "new" / "2.host").write_bytes(letter(2))
    code, err = sync()
    assert code == 1
    assert (
        err.splitlines()[0] == f"Error: {settings_file}: [sync] sources: {tmp_path}/nomail: there is no such file or folder"
    )
    assert err.splitlines()[-1].startswith("1 new document: 1 new record")
    assert counts(store) == (2, 2)
    settings_file.write_text("[sync]\nsources = ['pop3://example.org/']\n")
    code, err = sync("--watch")
    assert (code, err.startswith(f"Error: {settings_file}: [sync] sources: pop3://example.org/: mail is read")) == (2, True)


def test_a_folder_without_anything_is_no_fault_and_told_of(sync: Sync, maildir: Path) -> None:
    code, err = sync(maildir)
    assert (code, err.splitlines()) == (
        0,
        [f"{maildir}: no newsletter is there yet.", "0 new documents: 0 new records, 0 changed, 0 told again"],
    )
    assert sync("-q", maildir) == (0, "")


def test_a_new_store_is_told_of_and_needs_its_folder(call: object, tmp_path: Path, samples: Path) -> None:
    assert callable(call)
    letters = samples / "harbor-policy-daily.eml"
    for command in ("add", "sync"):
        code, _, said = call(command, letters, "--store", tmp_path / "nowhere" / "s.sqlite")
        assert (code, "there is no folder" in said) == (2, True)
        assert not (tmp_path / "nowhere").exists()
        path = tmp_path / f"{command}.sqlite"
        assert (
            call(command, letters, "--store", path)[2].splitlines()[0] == f"{path}: there was no store; this is a new one."
        )
        assert "there was no store" not in call(command, letters, "--store", path)[2]
    for given in (["undo"], ["edit", "3f2a", "title=x"], ["remove", "3f2a"], ["accept", "3f2a"]):
        code, _, said = call(*given, "--store", tmp_path / "none.sqlite")
        assert (code, "there is no store yet; events-extract add makes it" in said) == (2, True)
        assert not (tmp_path / "none.sqlite").exists()


@pytest.mark.parametrize(("arguments", "said"), REFUSED.values(), ids=REFUSED)
def test_calls_that_are_not_right(sync: Sync, arguments: list[str], said: str) -> None:
    code, err = sync(*arguments)
    assert (code, len(err.splitlines())) == (2, 1)
    assert said in err
