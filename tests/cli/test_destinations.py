"""Where data goes: what -o, -f and --kind ask for together, and that files are written whole or not at all."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import BinaryIO

import pytest

from events_extractor.cli import destinations
from events_extractor.cli.destinations import Destination, Format, Kind, Results, Target
from events_extractor.cli.speech import Refusal


@pytest.mark.parametrize(
    ("form", "kinds", "terminal", "expected"),
    [
        (None, [], True, ("table", destinations.KINDS)),
        (None, [], False, ("jsonl", destinations.KINDS)),
        ("json", [], True, ("json", destinations.KINDS)),
        ("jsonl", ["moves"], False, ("jsonl", ("moves",))),
        ("table", ["deadlines", "events"], False, ("table", ("events", "deadlines"))),
        ("csv", ["events"], False, ("csv", ("events",))),
        ("ics", ["deadlines"], True, ("ics", ("deadlines",))),
        ("xlsx", [], False, ("xlsx", destinations.KINDS)),
    ],
)
def test_standard_output(
    form: Format | None, kinds: list[Kind], terminal: bool, expected: tuple[Format, tuple[Kind, ...]]
) -> None:
    for output in (None, "-"):
        assert destinations.choose(output, form, kinds, terminal=terminal) == Destination((Target(None, *expected),))


@pytest.mark.parametrize(
    ("name", "form", "expected"),
    [
        ("a.json", None, "json"),
        ("a.jsonl", None, "jsonl"),
        ("a.NDJSON", None, "jsonl"),
        ("a.xlsx", None, "xlsx"),
        ("a.txt", None, "table"),
        ("a.json", "jsonl", "jsonl"),  # what is said counts more than what a name suggests
        ("a", "xlsx", "xlsx"),
    ],
)
def test_the_name_of_a_file_tells_its_format(tmp_path: Path, name: str, form: Format | None, expected: Format) -> None:
    path = tmp_path / name
    assert destinations.choose(str(path), form, [], terminal=True).targets == (Target(path, expected, destinations.KINDS),)


@pytest.mark.parametrize(
    ("output", "form", "kinds", "said"),
    [
        (None, "csv", [], "give --kind events|moves|deadlines"),
        (None, "ics", ["events", "moves"], "give --kind events|moves|deadlines"),
        ("feed.ics", None, [], "give --kind events|moves|deadlines"),
        (None, "xlsx", [], "not for a terminal"),
        ("report", None, [], "cannot tell the format from the name 'report'"),
        ("report.pdf", None, [], "cannot tell the format"),
        ("", None, [], "-o is empty"),
        ("y.csv", "ics", [], "-f ics -o y.csv: the name says csv. Leave -f out, or give a name in .ics."),
        ("y.ics", "table", [], "-f table -o y.ics: the name says ics. Leave -f out, or give a name in .txt."),
        ("y.xlsx", "json", [], "the name says xlsx"),
        ("no/such/folder/a.json", None, [], "there is no folder"),
    ],
)
def test_what_does_not_fit_together_is_refused(
    output: str | None, form: Format | None, kinds: list[Kind], said: str
) -> None:
    with pytest.raises(Refusal) as refusal:
        destinations.choose(output, form, kinds, terminal=True)
    assert said in refusal.value.message


@pytest.mark.parametrize(
    ("form", "kinds", "names"),
    [
        (
            None,
            [],
            "events.csv moves.csv deadlines.csv issues.csv events.ics moves.ics deadlines.ics tables.xlsx extractions.jsonl",
        ),
        (None, ["moves"], "moves.csv moves.ics tables.xlsx extractions.jsonl"),
        ("ics", [], "events.ics moves.ics deadlines.ics"),
        ("csv", ["events"], "events.csv"),
        ("xlsx", [], "tables.xlsx"),
        ("jsonl", [], "extractions.jsonl"),
        ("json", [], "extractions.json"),
        ("table", [], "tables.txt"),
    ],
)
def test_a_folder_gets_a_file_of_each(tmp_path: Path, form: Format | None, kinds: list[Kind], names: str) -> None:
    for output in (f"{tmp_path}/new/", f"{tmp_path}/", str(tmp_path)):
        chosen = destinations.choose(output, form, kinds, terminal=True)
        assert chosen.folder == Path(output)
        assert sorted(target.path.name for target in chosen.targets if target.path) == sorted(names.split())


def writer(monkeypatch: pytest.MonkeyPatch, text: bytes = b"new", *, failing_at: str = "") -> None:
    """Every format writes ``text``, but the file called ``failing_at`` fails halfway."""

    def write(target: Target, results: Results, stream: BinaryIO) -> None:
        stream.write(text)
        if failing_at and target.path is not None and target.path.name == failing_at:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(destinations, "write", write)


def test_a_failure_leaves_the_old_files_and_no_drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("events.ics", "moves.ics", "deadlines.ics"):
        (tmp_path / name).write_bytes(b"old")
    writer(monkeypatch, failing_at="deadlines.ics")
    with pytest.raises(OSError, match="No space left"):
        destinations.save(destinations.choose(f"{tmp_path}/", "ics", [], terminal=False), Results([]))
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        "events.ics": b"old",
        "moves.ics": b"old",
        "deadlines.ics": b"old",
    }


def test_a_new_file_takes_the_place_of_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.json").write_bytes(b"old and longer")
    writer(monkeypatch)
    destinations.save(destinations.choose(str(tmp_path / "a.json"), None, [], terminal=False), Results([]))
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.json", b"new")]


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need a privilege there")
def test_a_symbolic_link_stays_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "real.json").write_bytes(b"old")
    (tmp_path / "link.json").symlink_to(tmp_path / "real.json")
    writer(monkeypatch)
    destinations.save(destinations.choose(str(tmp_path / "link.json"), None, [], terminal=False), Results([]))
    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "real.json").read_bytes() == b"new"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no /dev/null there")
def test_a_device_is_written_and_not_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    writer(monkeypatch)
    destinations.save(destinations.choose("/dev/null", "jsonl", [], terminal=False), Results([]))
    assert Path("/dev/null").is_char_device()
