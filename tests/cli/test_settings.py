"""Options from the settings file and the environment: who wins, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

from events_extractor.cli import settings
from events_extractor.cli.main import cli
from events_extractor.cli.settings import PREFIX, ConfiguredCommand, StandingArgument


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> click.Group:
    """A program with one configured command that prints its options; it runs in an empty folder, with no settings at home."""
    home = tmp_path / "home"
    here = tmp_path / "here"
    home.mkdir()
    here.mkdir()
    monkeypatch.chdir(here)
    monkeypatch.setattr("platformdirs.user_config_path", lambda *_, **__: home)

    @click.group()
    def cli() -> None:
        pass

    @cli.command(cls=ConfiguredCommand, context_settings={"auto_envvar_prefix": PREFIX})
    @click.option("--size", type=int)
    @click.option("--colour", type=click.Choice(["red", "blue"]), multiple=True)
    @click.option("-q", "--quiet", is_flag=True)
    def paint(**options: Any) -> None:
        click.echo(options)

    @cli.command(cls=ConfiguredCommand)
    @click.option("--dry-time", type=int)
    @click.argument("walls", nargs=-1, cls=StandingArgument)
    def scrape(walls: tuple[str, ...], dry_time: int | None) -> None:
        click.echo(walls if dry_time is None else dry_time)

    @cli.command()
    def other() -> None:
        click.echo("fine")

    return cli


def run(program: click.Group, *arguments: str, env: dict[str, str] | None = None) -> tuple[int, str]:
    result = CliRunner().invoke(program, arguments, env=env)
    return result.exit_code, result.output


def written(text: str, folder: Path | None = None) -> None:
    ((folder or Path.cwd()) / settings.FILE_NAME).write_text(text, encoding="utf-8")


def test_without_settings_the_defaults_hold(program: click.Group) -> None:
    assert run(program, "paint") == (0, "{'size': None, 'colour': (), 'quiet': False}\n")


def test_the_file_fills_what_the_line_leaves_open(program: click.Group) -> None:
    written('[paint]\nsize = 3\ncolour = ["red", "blue"]\nquiet = true\n')
    assert run(program, "paint") == (0, "{'size': 3, 'colour': ('red', 'blue'), 'quiet': True}\n")
    assert run(program, "paint", "--size", "4")[1].startswith("{'size': 4, 'colour': ('red', 'blue')")


def test_the_file_may_name_what_a_line_without_arguments_is_about(
    program: click.Group, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", "/home/ann")
    monkeypatch.setenv("USERPROFILE", "/home/ann")
    written('[scrape]\nwalls = ["north", "~/shed"]\n')
    assert run(program, "scrape") == (0, "('north', '/home/ann/shed')\n")
    assert run(program, "scrape", "south") == (0, "('south',)\n")
    written('[scrape]\nwalls = "north"\n')
    assert run(program, "scrape") == (0, "('north',)\n")


def test_an_option_that_may_be_given_several_times_may_be_one_text(program: click.Group) -> None:
    written('[paint]\ncolour = "red"\n')
    assert "'colour': ('red',)" in run(program, "paint")[1]


def test_a_bad_value_of_the_environment_is_said_to_stand_there(
    call: Callable[..., tuple[int, bytes, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "environment" not in call("extract", "x.txt", "--timezone", "Mars")[2]
    monkeypatch.setenv("EVENTS_EXTRACT_TIMEZONE", "Mars")
    code, _, err = call("extract", "x.txt")
    assert (code, len(err.splitlines())) == (2, 1)
    assert err.endswith("(The value is that of EVENTS_EXTRACT_TIMEZONE in the environment.)\n")
    monkeypatch.delenv("EVENTS_EXTRACT_TIMEZONE")
    monkeypatch.setenv("EVENTS_EXTRACT_PROFILES_FOLDER", "nowhere")
    assert "EVENTS_EXTRACT_PROFILES_FOLDER in the environment" in call("extract", "x.txt")[2]


@pytest.mark.parametrize("name", sorted(cli.commands))
def test_every_key_is_the_long_name_of_its_option(name: str) -> None:
    for key, option in settings.option_names(cli.commands[name]).items():
        assert f"--{key.replace('_', '-')}" in option.opts


def test_the_days_of_the_file_and_the_environment_are_those_of_the_line(
    call: Callable[..., tuple[int, bytes, str]], tmp_path: Path, samples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = tmp_path / "store.sqlite"
    call("add", "-q", samples / "harbor-policy-daily.eml", "--store", store)
    assert call("list", "--store", store)[1]
    for words in ('from = "2099-12-10"', "from = 2099-12-10", "to = 1999-01-01"):
        (tmp_path / settings.FILE_NAME).write_text(f"[list]\n{words}\n")
        monkeypatch.setattr(settings, "find_file", lambda: tmp_path / settings.FILE_NAME)
        assert call("list", "--store", store) == (0, b"", "")
    monkeypatch.setattr(settings, "find_file", lambda: None)
    monkeypatch.setenv("EVENTS_EXTRACT_FROM", "2099-12-10")
    assert call("list", "--store", store) == (0, b"", "")
    monkeypatch.setenv("EVENTS_EXTRACT_FROM", "soon")
    assert "EVENTS_EXTRACT_FROM in the environment" in call("list", "--store", store)[2]


def test_a_key_may_be_written_with_hyphens(program: click.Group) -> None:
    written("[scrape]\ndry-time = 3\n")
    assert run(program, "scrape") == (0, "3\n")
    written("[scrape]\ndry_time = 4\n")
    assert run(program, "scrape") == (0, "4\n")


def test_the_environment_stands_between_the_line_and_the_file(program: click.Group) -> None:
    written("[paint]\nsize = 3\n")
    env = {"EVENTS_EXTRACT_SIZE": "5", "EVENTS_EXTRACT_COLOUR": "blue red"}
    assert run(program, "paint", env=env)[1].startswith("{'size': 5, 'colour': ('blue', 'red')")
    assert run(program, "paint", "--size", "6", env=env)[1].startswith("{'size': 6")


def test_the_file_of_this_folder_counts_alone(program: click.Group, tmp_path: Path) -> None:
    written('[paint]\nsize = 1\ncolour = "red"\n', tmp_path / "home")
    assert run(program, "paint")[1].startswith("{'size': 1, 'colour': ('red',)")
    written("[paint]\nsize = 2\n")
    assert run(program, "paint")[1].startswith("{'size': 2, 'colour': ()")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[paint]\nsiez = 3\n", "unknown key 'siez'. Known: colour, quiet, size."),
        ("[print]\nsize = 3\n", "unknown table 'print'. Known: feeds, paint, scrape."),
        ("size = 3\n", "unknown table 'size'. Known: feeds, paint, scrape."),
        ("paint = 3\n", "paint must be a table: [paint]"),
        ("[paint]\nsize = 'many'\n", "[paint] size: 'many' is not a valid integer"),
        ("[paint]\ncolour = ['green']\n", "[paint] colour: 'green' is not one of"),
        ("[paint\n", "not a valid TOML file"),
        ("[paint]\nhelp = true\n", "unknown key 'help'"),
    ],
)
def test_a_wrong_file_is_refused_by_name(program: click.Group, text: str, said: str) -> None:
    written(text)
    code, output = run(program, "paint")
    assert code == 2
    assert settings.FILE_NAME in output
    assert said in " ".join(output.split())


def test_a_file_that_is_no_text_is_refused(program: click.Group) -> None:
    Path(settings.FILE_NAME).write_bytes(b"\xff\xfe[\0")
    code, output = run(program, "paint")
    assert (code, "not a valid TOML file" in output) == (2, True)


def test_an_unknown_variable_is_refused(program: click.Group) -> None:
    code, output = run(program, "paint", env={"EVENTS_EXTRACT_SIEZ": "5"})
    assert code == 2
    assert "unknown variable 'EVENTS_EXTRACT_SIEZ'" in output


def test_help_is_given_even_if_the_settings_are_wrong(program: click.Group) -> None:
    written("[paint\n")
    code, output = run(program, "paint", "--help")
    assert (code, "Usage:" in output) == (0, True)


def test_commands_without_settings_do_not_mind_them(program: click.Group) -> None:
    written("[paint\n")
    assert run(program, "other") == (0, "fine\n")
