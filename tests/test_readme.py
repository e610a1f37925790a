"""README says what is so: its commands are those that the check runs, its examples are what the program prints."""

from __future__ import annotations

import io
import json
import os
import re
import shlex
import subprocess
from pathlib import Path

import click
import pytest

from events_extractor import documents, pipeline
from events_extractor.cli import destinations
from events_extractor.cli.main import cli
from events_extractor.model import Document
from events_extractor.outputs import tables, terminal
from tests.evaluation import check_floors

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(?:\w*)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
EXAMPLES = [
    line for block in BLOCKS for line in block.splitlines() if line.startswith(("events-extract ", "$ events-extract "))
]


@pytest.mark.parametrize(
    "command",
    [
        "python3 -m venv .venv && .venv/bin/python -m pip install . && .venv/bin/events-extract extract data -o out/",
        'python3 -m venv .venv && .venv/bin/python -m pip install -e ".[test]" && .venv/bin/python -m pytest',
    ],
)
def test_the_check_runs_the_two_commands(command: str) -> None:
    assert f"```\n{command}\n```" in README
    asked_for = re.findall(r"from_readme '(.+?)'", (ROOT / ".ci" / "run").read_text(encoding="utf-8"))
    assert len(asked_for) == 2
    # .ci/run takes the first line that begins with python3 and ends so.
    ending = next(ending for ending in asked_for if command.endswith(ending))
    assert re.findall(rf"^python3 .*{re.escape(ending)}$", README, re.MULTILINE)[0] == command


def test_there_are_examples() -> None:
    assert len(EXAMPLES) > 5


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_is_a_call_that_the_program_understands(example: str, monkeypatch: pytest.MonkeyPatch) -> None:
    line = re.split(r" {3,}| \| ", example.removeprefix("$ "))[0]
    _, name, *arguments = shlex.split(line)
    command = cli.commands[name]
    monkeypatch.setattr("events_extractor.cli.settings.find_file", lambda: None)
    if "--help" not in arguments:
        command.make_context(name, arguments, parent=click.Context(cli, info_name="events-extract"))


@pytest.mark.parametrize("block", [block for block in BLOCKS if block.startswith("$ ")])
def test_an_example_shows_what_the_program_prints(block: str, monkeypatch: pytest.MonkeyPatch) -> None:
    line, shown = block.split("\n", 1)
    _, _, _, sample, *options = line.split()
    kinds = (
        destinations.choose(None, "table", [kind for kind in destinations.KINDS if kind in options], terminal=True)
        .targets[0]
        .kinds
    )
    (document,) = documents.load(ROOT / sample)
    assert isinstance(document, Document)
    page = io.StringIO()
    terminal.render(destinations.Results([pipeline.extract(document)]).of(kinds), page, width=110)
    assert shown.strip() == "\n".join(line.rstrip() for line in page.getvalue().splitlines()).strip()


def test_the_library_is_used_as_shown(samples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = (block for block in BLOCKS if "import" in block)
    exec(code.replace("mails/", samples.as_posix()))
    assert "Event(" in capsys.readouterr().out


def test_the_columns_that_are_explained_are_there() -> None:
    rows = re.findall(r"^\| (`\w+`(?:, `\w+`)*) \| ", README, re.MULTILINE)
    named = {column for row in rows for column in re.findall(r"`(\w+)`", row)}
    assert "relation" in named
    assert named <= {column for columns in tables.COLUMNS.values() for column in columns}


def test_no_figure_is_claimed_that_is_not_held() -> None:
    floors = json.loads(check_floors.FLOORS.read_text(encoding="utf-8"))
    for kind in ("events", "moves", "deadlines"):
        claimed = re.search(rf"^\| {kind} \|(?: [01]\.\d+ \|){{2}} ([01]\.\d+) \|$", README, re.MULTILINE)
        assert claimed, kind
        assert float(claimed[1]) <= round(floors[f"{kind}.all.f1"], 2), kind
    dates = re.search(r"issue date is right in (\d+)", README)
    assert dates
    assert int(dates[1]) <= floors["issued_right"]


def test_every_link_inside_the_project_leads_somewhere() -> None:
    named = set(re.findall(r"`((?:data|docs|tests)/[\w./-]+|[A-Z]+\.md|LICENSE)`", README))
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []


@pytest.mark.skipif(os.name != "posix", reason="cron and systemd are of POSIX systems")
def test_what_runs_by_itself_exports_also_where_one_source_cannot_be_read(tmp_path: Path) -> None:
    program = tmp_path / "events-extract"
    program.write_text(f'#!/bin/sh\necho "$1" >> {tmp_path}/called\ntest "$1" != sync\n', encoding="utf-8")
    program.chmod(0o755)
    (line,) = re.findall(r"^\*/30 \* \* \* \*  (.+)$", README, re.MULTILINE)
    assert "/home/you/.venv/bin/events-extract" in line
    subprocess.run(["sh", "-c", line.replace("/home/you/.venv/bin/events-extract", str(program))], check=True, timeout=60)
    assert (tmp_path / "called").read_text(encoding="utf-8").split() == ["sync", "export"]
    commands = re.findall(r"^(Exec\w+)=%h/.venv/bin/events-extract (\w+)", README, re.MULTILINE)
    assert commands == [("ExecStart", "sync"), ("ExecStopPost", "export")]  # this runs also where that has failed
