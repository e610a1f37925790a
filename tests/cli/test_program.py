"""The program as people run it: what goes to which stream, what is written, and the exit code."""

from __future__ import annotations

import csv
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from events_extractor import pipeline
from events_extractor.model import Document, Extraction

# The heavy libraries, none of which may be needed to say what the program is.
HEAVY = (
    "pandas",
    "numpy",
    "icalendar",
    "dateparser",
    "rich",
    "selectolax",
    "xlsxwriter",
    "yaml",
    "markdown_it",
    "platformdirs",
    "tomllib",
)

NOTE = "The Gardeners’ Guild meets on Friday, May 17, 2024 at 6 p.m. in the Old Mill.\n"

posix = pytest.mark.skipif(sys.platform == "win32", reason="a matter of POSIX")


class Outcome(NamedTuple):
    """What a call of the program left behind."""

    code: int
    out: bytes
    err: str

    @property
    def lines(self) -> list[str]:
        """What was said to the person, line by line."""
        return self.err.splitlines()


Run = Callable[..., Outcome]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: Callable[..., tuple[int, bytes, str]]) -> Run:
    """Calls the program in this process, in an empty folder and without settings."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return lambda *arguments, stdin=b"": Outcome(*call(*arguments, stdin=stdin))


def started(*arguments: str | Path, env: Mapping[str, str] | None = None, **options: Any) -> subprocess.Popen[bytes]:
    """The program as a process of its own, its streams piped."""
    options = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
    command = [sys.executable, "-m", "events_extractor", *map(str, arguments)]
    return subprocess.Popen(command, env={**os.environ, **(env or {})}, **options)


def ran(*arguments: str | Path, stdin: bytes = b"", **options: Any) -> Outcome:
    """The outcome of the program as a process of its own."""
    process = started(*arguments, **options)
    out, err = process.communicate(stdin, timeout=60)
    return Outcome(process.returncode, out or b"", (err or b"").decode())


def note(name: str = "2024-05-06-note.txt", text: str = NOTE) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


EVERYTHING = {
    *("events.ics", "moves.ics", "deadlines.ics", "events.csv", "moves.csv", "deadlines.csv"),
    *("issues.csv", "tables.xlsx", "extractions.jsonl"),
}


def test_a_folder_of_samples_becomes_calendars_and_tables(run: Run, samples: Path) -> None:
    outcome = run("extract", samples, "-o", "out/")
    number = sum(path.suffix in (".eml", ".html", ".md", ".txt") for path in samples.iterdir())
    assert number >= 5
    assert outcome.code == 0, outcome.err
    assert outcome.out == b""
    assert {path.name for path in Path("out").iterdir()} == EVERYTHING
    assert re.fullmatch(
        rf"{number} documents: \d+ events, \d+ moves, \d+ deadlines?(; \d+ files? passed over)?",
        outcome.lines[-1],
    )
    assert outcome.lines[-2].startswith("Written to out: ")


def test_a_file_that_was_written_is_named(run: Run) -> None:
    outcome = run("extract", note(), "--kind", "events", "-o", "events.ics")
    assert outcome.lines == ["Written to events.ics.", "1 document: 1 event, 0 moves, 0 deadlines"]


@pytest.mark.slow
def test_two_runs_give_the_same_bytes_wherever_and_whenever(tmp_path: Path, samples: Path) -> None:
    for name, env in (
        ("a", {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1"}),
        ("b", {"TZ": "UTC", "PYTHONHASHSEED": "2"}),
    ):
        assert ran("extract", samples, "-q", "-o", f"{tmp_path / name}/", env=env) == Outcome(0, b"", "")
    for path in (tmp_path / "a").iterdir():
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes(), path.name


def test_json_lines_are_one_object_a_document(run: Run) -> None:
    note("mails/2024-05-06-a.txt")
    note("mails/2024-05-07-b.txt")
    outcome = run("extract", "mails")
    objects = [json.loads(line) for line in outcome.out.splitlines()]
    assert outcome.code == 0
    assert [one["document"]["issued"] for one in objects] == ["2024-05-06", "2024-05-07"]
    assert objects[0]["events"][0]["start"].startswith("2024-05-17T18:00")
    assert outcome.lines == ["2 documents: 2 events, 0 moves, 0 deadlines"]


def test_json_is_the_object_of_one_newsletter_and_a_list_of_several(run: Run) -> None:
    one = json.loads(run("extract", note(), "-f", "json").out)
    assert one["document"]["source"].endswith("note.txt")
    several = json.loads(run("extract", note(), note("2024-05-06-again.txt", NOTE), "-f", "json").out)
    assert [answer["events"] for answer in several] == [one["events"], one["events"]]


def test_standard_input_is_read(run: Run) -> None:
    outcome = run("extract", "-", "--issued", "2024-05-06", stdin=NOTE.encode())
    assert outcome.code == 0
    assert json.loads(outcome.out)["document"]["issued_from"] == "option"
    table = run("extract", "-", "--issued", "2024-05-06", "-f", "csv", "--kind", "events", stdin=NOTE.encode()).out
    assert next(csv.DictReader(table.decode().splitlines()))["source"] == "-"


def test_a_table_can_be_read_by_people(run: Run) -> None:
    outcome = run("extract", note(), "-f", "table")
    assert "2024-05-17" in outcome.out.decode()
    assert "\x1b" not in outcome.out.decode()


def test_a_kind_narrows_what_is_given(run: Run) -> None:
    text = NOTE + "\nComments on the compost rule are due by May 31, 2024.\n"
    both = json.loads(run("extract", note(text=text)).out)
    one = json.loads(run("extract", note(text=text), "--kind", "deadlines").out)
    assert (len(both["events"]), len(both["deadlines"])) == (1, 1)
    assert (len(one["events"]), len(one["deadlines"])) == (0, 1)


def test_csv_has_the_mark_for_excel_in_files_alone(run: Run) -> None:
    piped = run("extract", note(), "-f", "csv", "--kind", "events").out
    assert piped.startswith(b"date,")
    assert run("extract", note(), "--kind", "events", "-o", "events.csv").out == b""
    assert Path("events.csv").read_bytes() == b"\xef\xbb\xbf" + piped


def test_a_calendar_of_one_kind(run: Run) -> None:
    outcome = run("extract", note(), "-f", "ics", "--kind", "events")
    assert outcome.out.startswith(b"BEGIN:VCALENDAR\r\n")
    assert outcome.out.count(b"BEGIN:VEVENT") == 1


def test_a_workbook_goes_through_a_pipe(run: Run) -> None:
    assert run("extract", note(), "-f", "xlsx").out.startswith(b"PK\x03\x04")


@pytest.mark.parametrize("group", [[], ["profiles"]])
def test_a_group_without_a_command_gives_its_help_as_it_is(run: Run, group: list[str]) -> None:
    outcome = run(*group)
    assert (outcome.code, outcome.out) == (2, b"")
    assert outcome.lines == run(*group, "--help").out.decode().splitlines()
    assert len(outcome.lines) > 10


@pytest.mark.parametrize(
    "meaning",
    [
        "have no issue date",
        "folder holds no newsletter",
        "profile is not right",
        "output could not be written",
        "interrupted",
    ],
)
def test_the_help_and_readme_give_the_same_meanings_of_the_exit_codes(run: Run, meaning: str) -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    for text in (run("--help").out.decode(), readme):
        codes = " ".join(text.partition("Exit codes")[2].partition("\n#")[0].split())
        assert meaning in codes


@pytest.mark.parametrize("folders", [["mails"], ["mails/cur", "mails/new", "mails/tmp"]])
def test_a_folder_without_newsletters_is_told(run: Run, folders: list[str]) -> None:
    for folder in folders:
        Path(folder).mkdir(parents=True)
    Path("out").mkdir()
    Path("out/events.ics").write_text("old")
    outcome = run("extract", "mails", "-o", "out/")
    assert (outcome.code, outcome.out) == (1, b"")
    assert outcome.lines == [
        "mails: no newsletter was found there.",
        "Nothing could be read, so nothing is written.",
        "0 documents: 0 events, 0 moves, 0 deadlines",
    ]
    assert Path("out/events.ics").read_text() == "old"
    beside = run("extract", "mails", note(), "-q")
    assert (beside.code, beside.lines) == (1, ["mails: no newsletter was found there."])
    assert len(beside.out.splitlines()) == 1


@pytest.mark.parametrize("output", ["note.md/", "note.md/out/", "note.md/events.json"])
def test_a_file_is_not_taken_for_a_folder(run: Run, output: str) -> None:
    outcome = run("extract", note(), note("note.md"), "-o", output)
    assert (outcome.code, outcome.out) == (2, b"")
    assert outcome.lines == [f"Error: -o {output}: note.md is a file, not a folder."]


@posix
def test_a_file_that_cannot_be_made_is_told_by_its_own_name(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = Path.open

    def refusing(path: Path, *arguments: Any, **options: Any) -> Any:
        if path.name.endswith(".tmp"):
            raise PermissionError(13, "Permission denied", str(path))
        return whole(path, *arguments, **options)

    monkeypatch.setattr(Path, "open", refusing)
    outcome = run("extract", note(), "-o", "events.json")
    assert (outcome.code, outcome.lines) == (2, ["Error: events.json: Permission denied"])


def test_what_puts_words_in_doubt_is_told(run: Run) -> None:
    Path("2024-05-06-note.txt").write_bytes(NOTE.encode("cp1252"))
    outcome = run("extract", "2024-05-06-note.txt")
    assert outcome.code == 0
    assert [line.split(": ")[1] for line in outcome.lines[:-1]] == ["text/charset"]


def test_a_zone_that_is_none_is_told(run: Run) -> None:
    Path("a.md").write_text(f"---\ndate: 2024-05-06\ntimezone: Mars\n---\n{NOTE}", encoding="utf-8")
    outcome = run("extract", "a.md", "-f", "json")
    assert "metadata/timezone: the time zone in the metadata is none: 'Mars'" in outcome.err


def test_what_hides_the_issue_date_is_told_next_to_its_absence(run: Run) -> None:
    spoilt = "---\ntitle: [Guild\n---\n\nThe Guild meets tomorrow at 6 p.m. in the Old Mill.\n"
    outcome = run("extract", note("note.md", spoilt), "-q")
    assert outcome.code == 1
    assert {line.split(": ")[1] for line in outcome.lines} == {"issued/unknown", "markdown/front-matter"}
    assert run("extract", "note.md", "--issued", "2024-05-06", "-q").lines == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["extract"], "Missing argument 'INPUT...'. Try: events-extract extract --help"),
        (["extract", "absent.eml"], "absent.eml: there is no such file or folder"),
        (["extract", "here.txt", "absent/"], "absent/: there is no such file or folder"),
        (
            ["extract", "here.txt", "--issued", "20 June"],
            "'20 June' is not a day written as YYYY-MM-DD, for example 2024-06-20",
        ),
        (["extract", "here.txt", "--timezone", "Europe/Pariss"], "did you mean Europe/Paris?"),
        (["extract", "here.txt", "--profile", "nobody"], "'nobody' is not a profile. There are: "),
        (["extract", "here.txt", "-f", "csv"], "give --kind events|moves|deadlines"),
        (["extract", "here.txt", "-f", "pdf"], "'pdf' is not one of"),
        (["extract", "here.txt", "-v", "-q"], "contradict"),
        (["extract", "-", "-"], "can be read once only"),
        (
            ["extract", "here.txt", "--output=a.json"],
            "-o is given 2 times, and can be given once. A file, or a folder",
        ),
        (["extrct"], "No such command 'extrct'"),
        (["completion", "tcsh"], "'tcsh' is not one of"),
    ],
)
def test_a_wrong_call_is_told_in_one_sentence_and_exits_2(run: Run, arguments: list[str], said: str) -> None:
    note("here.txt")
    outcome = run(*arguments, "-o", "out/") if "here.txt" in arguments and "csv" not in arguments else run(*arguments)
    assert outcome.code == 2
    assert outcome.out == b""
    (line,) = outcome.lines
    assert line.startswith("Error: ")
    assert said in line
    assert not Path("out").exists()


def test_an_input_is_never_overwritten(run: Run) -> None:
    outcome = run("extract", note(), "-o", "../here/2024-05-06-note.txt")
    assert outcome.code == 2
    assert outcome.lines == ["Error: 2024-05-06-note.txt: this INPUT would be overwritten by -o."]
    assert Path("2024-05-06-note.txt").read_text(encoding="utf-8") == NOTE


FAULTY = {
    "empty.txt": (b"", "empty"),
    "blank.md": (b" \n\t\n", "empty"),
    "report.pdf": (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
    "picture.eml": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "image"),
}


@pytest.mark.parametrize("name", FAULTY)
def test_a_file_that_cannot_be_read_is_told_in_one_line_and_the_rest_goes_on(run: Run, name: str) -> None:
    data, said = FAULTY[name]
    Path(name).write_bytes(data)
    outcome = run("extract", name, note())
    assert outcome.code == 1
    assert len(outcome.out.splitlines()) == 1
    assert outcome.lines[0].startswith(f"Error: {name}: ")
    assert said in outcome.lines[0]
    assert outcome.lines[1] == "1 document: 1 event, 0 moves, 0 deadlines; 1 failed"


def test_a_broken_mail_is_read_as_far_as_it_goes(run: Run) -> None:
    mail = (
        b"From: Guild <guild@example.org>\nSubject: May\nDate: Mon, 6 May 2024 09:00:00 +0000\nMIME-Version: 1.0\n"
        b'Content-Type: multipart/mixed; boundary="never"\n\nThe Guild meets on Friday, May 17, 2024 at 6 p.m.\n'
    )
    Path("broken.eml").write_bytes(mail)
    outcome = run("extract", "broken.eml")
    assert "Traceback" not in outcome.err
    assert outcome.code in (0, 1)
    assert any(line.startswith(("broken.eml: mail/", "Error: broken.eml: ")) for line in outcome.lines)


def test_nothing_read_leaves_the_old_files(run: Run) -> None:
    Path("empty.txt").touch()
    Path("out").mkdir()
    Path("out/events.ics").write_text("old")
    outcome = run("extract", "empty.txt", "-o", "out/")
    assert outcome.code == 1
    assert Path("out/events.ics").read_text() == "old"
    assert "Nothing could be read, so nothing is written." in outcome.lines


def test_files_of_other_kinds_in_folders_are_passed_over_and_counted(run: Run) -> None:
    note("mails/2024-05-06-a.txt")
    Path("mails/agenda.pdf").write_bytes(b"%PDF-1.7\n")
    Path("mails/photo.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    outcome = run("extract", "mails")
    assert outcome.code == 0
    assert outcome.lines[-1].endswith("0 deadlines; 2 files passed over")


def test_without_an_issue_date_no_day_is_guessed_and_the_exit_code_says_so(run: Run) -> None:
    undated = note("note.txt", "The Gardeners’ Guild meets tomorrow at 6 p.m. in the Old Mill.\n")
    outcome = run("extract", undated)
    assert outcome.code == 1
    assert outcome.lines[0].startswith("note.txt: issued/unknown: ")
    assert "--issued" in outcome.lines[0]
    assert "1 without an issue date" in outcome.lines[-1]
    assert json.loads(outcome.out)["document"]["issued"] is None
    dated = run("extract", undated, "--issued", "2024-05-16")
    assert dated.code == 0
    assert json.loads(dated.out)["document"]["issued"] == "2024-05-16"


def test_records_that_no_calendar_can_hold_are_counted(run: Run) -> None:
    undated = note("note.txt", "The Gardeners’ Guild meets tomorrow at 6 p.m. in the Old Mill.\n")
    outcome = run("extract", undated, "-f", "ics", "--kind", "events")
    assert b"VEVENT" not in outcome.out
    assert "Without a day, and so in no calendar: 1 record." in outcome.lines


def test_quiet_says_faults_alone(run: Run) -> None:
    assert run("extract", note(), "-q").err == ""
    Path("empty.txt").touch()
    assert len(run("extract", note(), "empty.txt", "-q").lines) == 1


def test_verbose_says_how_each_document_was_read(run: Run) -> None:
    outcome = run("extract", note(), "-v", "--timezone", "Europe/London")
    assert outcome.lines[0] == (
        "2024-05-06-note.txt: of 2024-05-06 (from the name), profile default, Europe/London: 1 event, 0 moves, 0 deadlines"
    )


def test_a_fault_of_the_program_costs_one_document(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = pipeline.extract

    def fragile(document: Document, **options: Any) -> Extraction:
        if "bad" in document.source:
            raise ZeroDivisionError("division by zero")
        return whole(document, **options)

    monkeypatch.setattr(pipeline, "extract", fragile)
    outcome = run("extract", note("2024-05-06-bad.txt"), note())
    assert outcome.code == 1
    assert len(outcome.out.splitlines()) == 1
    assert "a fault of the program, please report it (-v shows where): ZeroDivisionError" in outcome.lines[0]
    assert "Traceback" not in outcome.err
    assert "Traceback" in run("extract", note("2024-05-06-bad.txt"), note(), "-v").err


@posix
def test_a_file_name_cannot_command_the_terminal(run: Run) -> None:
    Path("a\x1b[31mb.txt").touch()
    outcome = run("extract", "a\x1b[31mb.txt")
    assert outcome.code == 1
    assert "\x1b" not in outcome.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the disk that is always full")
def test_an_output_that_cannot_be_written_is_told_in_one_line(run: Run) -> None:
    outcome = run("extract", note(), "-f", "jsonl", "-o", "/dev/full")
    assert outcome.code == 2
    assert outcome.lines == ["Error: /dev/full: No space left on device"]


@pytest.mark.slow
def test_settings_fill_the_options(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NOTE, encoding="utf-8")
    (tmp_path / "events-extract.toml").write_text(
        '[extract]\nissued = 2024-05-06\nkind = "events"\nformat = "csv"\n', encoding="utf-8"
    )
    outcome = ran("extract", "a.txt", cwd=tmp_path, env={"EVENTS_EXTRACT_QUIET": "1"})
    assert (outcome.code, outcome.err) == (0, "")
    assert b"2024-05-17" in outcome.out
    outcome = ran("extract", "a.txt", "-o", "a.json", cwd=tmp_path, env={"EVENTS_EXTRACT_QUIET": "1"})
    assert (outcome.code, outcome.err) == (0, "")
    assert json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["events"]  # the name that is given counts more


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["extract", "--help"], ["completion", "--help"]])
def test_help_and_version_load_nothing_heavy(arguments: list[str]) -> None:
    script = (
        "import sys\n"
        "from events_extractor.cli.main import main\n"
        f"code = main({arguments!r})\n"
        f"print(code, sorted(set({HEAVY!r}) & set(sys.modules)), file=sys.stderr)\n"
    )
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True)
    assert result.stderr == "0 []\n"
    assert result.stdout


def test_the_version_is_that_of_the_package() -> None:
    from events_extractor import __version__

    assert ran("--version").out.decode().strip() == f"events-extract {__version__}"


@pytest.mark.slow
def test_output_is_utf_8_whatever_the_terminal_claims(tmp_path: Path) -> None:
    outcome = ran(
        "extract", "-", "--issued", "2024-05-06", stdin=NOTE.encode(), cwd=tmp_path, env={"PYTHONIOENCODING": "ascii"}
    )
    assert "’" in outcome.out.decode("utf-8")


@pytest.mark.slow
def test_a_reader_that_goes_away_is_no_fault(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"2024-05-0{number + 1}-a.txt").write_text(NOTE * 200, encoding="utf-8")
    process = started("extract", tmp_path, "-f", "jsonl", cwd=tmp_path)
    assert process.stdout is not None
    process.stdout.close()
    process.stdout = None  # nobody reads any more
    _, said_bytes = process.communicate(b"", timeout=60)
    said = said_bytes.decode()
    assert process.returncode == 0
    assert "Error" not in said
    assert "Traceback" not in said
    assert "Exception" not in said


@posix
def test_an_interruption_ends_it_cleanly(tmp_path: Path) -> None:
    import pty

    ours, theirs = pty.openpty()
    process = started("extract", "-", cwd=tmp_path, stdin=theirs)
    os.close(theirs)
    assert process.stderr is not None
    assert process.stderr.readline().startswith(b"Reading from the terminal; end the text with Ctrl-D")
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    os.close(ours)
    assert process.returncode == 130
    assert err.decode().strip() == "Interrupted."


def shown_on(terminal: int) -> str:
    """All that appears on a terminal, to the end of the program that writes there.

    How much that is hangs on how long the program runs, as the bar is drawn anew ten times a second. A terminal gives 4096 bytes at once
    at most, and keeps whoever writes waiting when nobody reads.
    """
    seen = b""
    while True:
        try:
            more = os.read(terminal, 4096)
        except OSError:  # what Linux says when the other side is closed; elsewhere nothing more is read
            more = b""
        if not more:
            return seen.decode()
        seen += more


@pytest.mark.slow
@posix
def test_the_progress_bar_is_for_terminals_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import pty

    for name in (
        "NO_COLOR",
        "FORCE_COLOR",
        "TTY_COMPATIBLE",
        "TTY_INTERACTIVE",
        "COLUMNS",
    ):  # what else says how a terminal is
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for number in range(3):
        (tmp_path / f"2024-05-0{number + 1}-a.txt").write_text(NOTE, encoding="utf-8")
    ours, theirs = pty.openpty()
    process = started("extract", tmp_path, "-f", "jsonl", cwd=tmp_path, stderr=theirs)
    os.close(theirs)
    shown = shown_on(ours)
    out, _ = process.communicate(timeout=60)
    os.close(ours)
    assert "3/3" in shown
    assert "3 documents: " in shown
    assert all(json.loads(line) for line in out.splitlines())
    assert "3/3" not in ran("extract", tmp_path, "-f", "jsonl", cwd=tmp_path).err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_completion_script_names_the_program(run: Run, shell: str) -> None:
    outcome = run("completion", shell)
    assert outcome.code == 0
    assert "_EVENTS_EXTRACT_COMPLETE" in outcome.out.decode()
    assert "events-extract" in outcome.out.decode()


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("events-extract ", "extract"),
        ("events-extract extract --profile de", "default"),
        ("events-extract extract --timezone Europe/Ber", "Europe/Berlin"),
        ("events-extract extract --kind m", "moves"),
    ],
)
def test_names_are_completed(words: str, offered: str) -> None:
    count = len(words.split(" ")) - 1
    env = {"_EVENTS_EXTRACT_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(count)}
    outcome = ran(env=env)
    assert offered in [line.partition(",")[2] for line in outcome.out.decode().splitlines()]
