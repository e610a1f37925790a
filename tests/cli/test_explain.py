"""``events-extract explain``: what it says to people, what to programs, and its exit codes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from events_extractor import pipeline
from events_extractor.cli import own_profiles
from events_extractor.model import Document

LETTER = """\
# Quay Notes, May 6, 2025

## Calendar

- May 9, 2025, 9 a.m.: The Ropes We Pull

## Movers

- Anna Moss has been appointed director of the Nordvik Museum.
- The cat sleeps \x1b[31mlong.
"""

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: Callable[..., tuple[int, bytes, str]]) -> Run:
    """Calls the program in a folder that holds letter.md, without settings and profiles of the user."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(own_profiles, "folder_at_home", lambda: tmp_path / "profiles")
    (tmp_path / "letter.md").write_text(LETTER, encoding="utf-8")

    def explain(*arguments: str) -> tuple[int, str, str]:
        code, out, err = call("explain", *arguments)
        return code, out.decode(), err

    return explain


def number_of(out: str, words: str) -> str:
    """The number of the item that begins with ``words``."""
    return next(line.split()[0] for line in out.splitlines() if words in line and line.lstrip()[:1].isdigit())


def test_each_item_is_shown_with_what_was_read_or_why_nothing_was(run: Run) -> None:
    code, out, err = run("letter.md")
    lines = [line.strip() for line in out.splitlines()]
    assert (code, err) == (0, "")
    assert "events  “Calendar”  (heading: calendar)" in lines
    assert "“May 9, 2025, 9 a.m.” = 2025-05-09 09:00  (implied: timezone)" in lines
    assert "event 2025-05-09 09:00: The Ropes We Pull  [events/time-title]" in lines
    assert "nothing: no date or clock time, and no name with a change of post" in lines


def test_what_is_called_off_is_said_to_be_that(run: Run, tmp_path: Path) -> None:
    news = "\n## News\n\nThe Pier League has canceled its May 12, 2025, rope talk. The Ropes We Pull on May 9, 2025, a talk, is off.\n"
    (tmp_path / "letter.md").write_text(LETTER + news, encoding="utf-8")
    _, out, _ = run("letter.md")
    lines = [line.strip() for line in out.splitlines()]
    assert "calls off the event of 2025-05-12: Pier League: rope talk  [events/sentence-called-off]" in lines
    assert not [line for line in lines if "tells the same" in line]
    items = [item for section in json.loads(run("letter.md", "-f", "json")[1])["sections"] for item in section["items"]]
    assert ["rope talk" in record["title"] for item in items for record in item["cancels"]][:1] == [True]


def test_no_control_character_of_a_mail_reaches_the_terminal(run: Run) -> None:
    assert "\x1b" not in run("letter.md")[1]


def test_one_item_is_shown_whole(run: Run) -> None:
    number = number_of(run("letter.md")[1], "Anna Moss")
    code, out, _ = run("letter.md", "--item", number)
    assert code == 0
    assert "The Ropes" not in out
    person = next(line for line in out.splitlines() if line.lstrip().startswith("person"))
    assert person.split(None, 1)[1].startswith("Anna Moss  <- “Anna Moss” ")
    assert "organization" in out


def test_programs_get_the_same_as_json(run: Run) -> None:
    code, out, _ = run("letter.md", "-f", "json")
    form = json.loads(out)
    assert code == 0
    assert form["document"]["issued"] == "2025-05-06"
    items = [item for section in form["sections"] for item in section["items"]]
    assert [item["number"] for item in items] == list(range(1, len(items) + 1))
    assert [record["kind"] for item in items for record in item["records"]] == ["event", "move"]
    assert items[-1]["reason"]["code"] == "date/none"
    one = json.loads(run("letter.md", "-f", "json", "--item", str(items[-1]["number"]))[1])
    assert [item["number"] for section in one["sections"] for item in section["items"]] == [items[-1]["number"]]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["nowhere.md"], 2, "nowhere.md: there is no such file or folder."),
        (["letter.md", "--item", "99"], 2, "--item 99: letter.md has "),
        (["letter.md", "--item", "0"], 2, "0 is not in the range"),
        (["letter.md", "--profile", "quay"], 2, "'quay' is not a profile"),
        (["letter.md", "--profiles-folder", "nowhere"], 2, "'nowhere' does not exist"),
        (["empty.md"], 1, "empty.md: the file is empty"),
    ],
)
def test_what_cannot_be_explained_is_told_in_one_line(run: Run, arguments: list[str], code: int, said: str) -> None:
    Path("empty.md").touch()
    status, out, err = run(*arguments)
    assert (status, out) == (code, "")
    assert said in err
    assert len(err.splitlines()) == 1


def test_a_mail_that_two_profiles_claim_is_told_of(run: Run) -> None:
    Path("profiles").mkdir()
    for name in ("quay", "wharf"):
        Path(f"profiles/{name}.toml").write_text("[recognise]\ntext = ['quay notes']\n", encoding="utf-8")
    code, out, err = run("letter.md")
    assert (code, out) == (1, "")
    assert "both profiles quay and wharf claim this document; choose one with --profile" in err
    assert run("letter.md", "--profile", "wharf")[0] == 0


def test_a_fault_of_the_program_costs_one_document(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = pipeline.steps

    def fragile(document: Document, **options: Any) -> pipeline.Steps:
        if "bad" in document.source:
            raise ZeroDivisionError("division by zero")
        return whole(document, **options)

    monkeypatch.setattr(pipeline, "steps", fragile)
    Path("bad.md").write_text(LETTER, encoding="utf-8")
    code, out, err = run(".")
    assert code == 1
    assert "Anna Moss" in out
    assert err.startswith("Error: bad.md: a fault of the program, please report it: ZeroDivisionError: division by zero\n")
    assert "Traceback" in err


def test_a_folder_without_newsletters_is_told(run: Run) -> None:
    Path("mails").mkdir()
    assert run("mails") == run("mails", "-f", "json") == (1, "", "mails: no newsletter was found there.\n")


def test_several_newsletters_are_explained_one_by_one(run: Run) -> None:
    Path("other.md").write_text(LETTER, encoding="utf-8")
    code, out, _ = run(".", "-f", "json")
    assert code == 0
    assert [one["document"]["source"] for one in json.loads(out)] == ["letter.md", "other.md"]
    code, _, err = run(".", "--item", "1")
    assert code == 2
    assert "holds 2 newsletters" in err


def test_variables_for_other_commands_are_no_concern_of_this_one(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"FORMAT": "ics", "OUTPUT": "out/", "KIND": "events"}.items():
        monkeypatch.setenv(f"EVENTS_EXTRACT_{name}", value)
    assert run("letter.md")[0] == 0
    monkeypatch.setenv("EVENTS_EXTRACT_TIMEZONE", "Europe/Oslo")
    assert "zone Europe/Oslo (from the option)" in run("letter.md")[1]
    monkeypatch.setenv("EVENTS_EXTRACT_COLOUR", "red")
    assert "unknown variable 'EVENTS_EXTRACT_COLOUR'" in run("letter.md")[2]
    monkeypatch.delenv("EVENTS_EXTRACT_COLOUR")
    monkeypatch.setenv("EVENTS_EXTRACT_ITEM", "1")  # which item is asked of one newsletter, never of all
    assert "unknown variable 'EVENTS_EXTRACT_ITEM'" in run("letter.md")[2]
