"""``events-extract profiles``, and how the user's own profiles take part in the other commands."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest

from events_extractor import pipeline, profiles
from events_extractor.cli import own_profiles, settings
from events_extractor.cli.main import cli
from events_extractor.cli.options import ProfileName
from events_extractor.model import Document, Extraction

MAIL = b"""\
From: Quay Notes <notes@quay.example>
Subject: New ropes
Date: Tue, 6 May 2025 08:00:00 +0200
Content-Type: text/html; charset=utf-8

<h2>Under the crane</h2>
<ul><li>9 a.m.: The Ropes We Pull</li><li>11 a.m.: A Walk for Anchors</li></ul>
<h2>Movers</h2>
<p>Anna Moss has been appointed director of the Nordvik Museum.</p>
"""
QUAY = "newsletter = 'Quay Notes'\ntimezone = 'Europe/Oslo'\n[recognise]\nsender = ['notes@quay.example']\n"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: Callable[..., tuple[int, bytes, str]]) -> Run:
    """Calls the program in a folder that holds mail.eml; the user's profiles stand in own/, which is not there yet."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(own_profiles, "folder_at_home", lambda: tmp_path / "own")
    (tmp_path / "mail.eml").write_bytes(MAIL)

    def decoded(*arguments: str) -> tuple[int, str, str]:
        code, out, err = call(*arguments)
        return code, out.decode(), err

    return decoded


def own(name: str, toml: str, folder: str = "own") -> Path:
    path = Path(folder) / f"{name}.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(toml, encoding="utf-8")
    return path


# The user's own in the other commands


def test_a_newsletter_is_read_by_the_profile_in_the_user_s_folder(run: Run) -> None:
    own("quay", QUAY)
    form = json.loads(run("extract", "mail.eml", "-f", "json")[1])
    assert (form["document"]["profile"], form["document"]["timezone"]) == ("quay", "Europe/Oslo")


@pytest.mark.parametrize("way", ["option", "environment"])
def test_another_folder_may_be_named(run: Run, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    own("quay", QUAY, folder="elsewhere")
    own("unread", "colour = 1")
    arguments = ["extract", "mail.eml", "-f", "json", "--profile", "quay"]
    if way == "environment":
        monkeypatch.setenv(own_profiles.VARIABLE, "elsewhere")
    else:
        arguments += ["--profiles-folder", "elsewhere"]
    code, out, _ = run(*arguments)
    assert code == 0
    assert json.loads(out)["document"]["profile"] == "quay"


def test_the_settings_file_may_name_the_folder_and_a_profile_in_it(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    own("quay", QUAY, folder="elsewhere")
    file = tmp_path / settings.FILE_NAME
    file.write_text("[extract]\nprofile = 'quay'\nprofiles_folder = 'elsewhere'\n")
    monkeypatch.setattr(settings, "find_file", lambda: file)
    assert json.loads(run("extract", "mail.eml", "-f", "json")[1])["document"]["profile"] == "quay"


@pytest.mark.parametrize(
    "command", [["extract", "mail.eml"], ["explain", "mail.eml"], ["profiles", "new", "--from", "mail.eml"]]
)
def test_a_faulty_profile_is_told_of_before_anything_is_read(run: Run, command: list[str]) -> None:
    path = own("quay", "timezone = 'Europe/Atlantis'")
    code, out, err = run(*command)
    assert (code, out) == (2, "")
    assert f"{path}: timezone: 'Europe/Atlantis' is not an IANA time zone" in err
    assert len(err.splitlines()) == 1


def test_two_profiles_that_claim_a_mail_fail_that_mail_alone(run: Run) -> None:
    own("quay", QUAY)
    own("wharf", QUAY)
    Path("other.txt").write_text("The guild meets on Friday, May 17, 2024 at 6 p.m. in the Old Mill.\n", encoding="utf-8")
    code, out, err = run("extract", "mail.eml", "other.txt", "-f", "jsonl")
    assert code == 1
    assert "mail.eml: both profiles quay and wharf claim this document; choose one with --profile" in err
    assert [json.loads(line)["document"]["source"] for line in out.splitlines()] == ["other.txt"]


def test_the_user_s_own_names_are_completed(run: Run) -> None:
    own("quay", QUAY)
    own("wharf", "", folder="elsewhere")
    option = next(parameter for parameter in cli.commands["extract"].params if parameter.name == "profile")

    def completed(incomplete: str, **params: Path) -> list[str]:
        context = click.Context(cli.commands["extract"])
        context.params = dict(params)
        return [item.value for item in ProfileName().shell_complete(context, option, incomplete)]

    assert completed("qu") == ["quay"]
    assert "politico" in completed("")
    assert completed("wh", profiles_folder=Path("elsewhere")) == ["wharf"]


# list


def test_all_profiles_are_listed_with_where_they_come_from(run: Run) -> None:
    path = own("quay", QUAY)
    code, out, err = run("profiles", "list")
    rows = [line.split() for line in out.splitlines()]
    assert code == 0
    assert [row[0] for row in rows[1:]] == sorted([*profiles.names(), "quay"])
    assert ["quay", "Quay", "Notes", "Europe/Oslo", str(Path.cwd() / path)] in rows
    assert f"Your own: {Path.cwd() / 'own'}" in err


def test_a_faulty_one_is_listed_as_such(run: Run) -> None:
    own("quay", "colour = 1")
    code, out, err = run("profiles", "list")
    assert code == 1
    assert "not valid" in out
    assert "colour: unknown" in err


# check


def test_every_shipped_profile_is_right(run: Run) -> None:
    code, out, err = run("profiles", "check")
    assert code == 0
    number = len(profiles.names())
    assert len(out.splitlines()) == number
    samples = sum(profiles.load(name).check is not None for name in profiles.names())
    assert err == f"{number} profiles: {number} ok, 0 wrong; {number - samples} ok without a sample to read\n"


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        (QUAY + "[headings]\nevents = ['under the crane']\n[check]\nsample = '../mail.eml'\nevents = 2\nmoves = 1", None),
        (QUAY + "[check]\nsample = '../mail.eml'", None),
        (QUAY + "[check]\nsample = '../mail.eml'\nmoves = 3", "check.moves: 1 found in"),
        (QUAY + "[check]\nsample = '../nowhere.eml'", "check.sample: "),
        ("[check]\nsample = '../mail.eml'", "is taken for an issue of default; see [recognise]"),
        (
            "[recognise]\nsender = ['natsec daily']",
            "recognise.sender: 'natsec daily' claims the newsletters of politico-natsec",
        ),
        ("colour = 'red'", "quay.toml: colour: unknown; there are: newsletter"),
    ],
)
def test_a_profile_is_held_to_its_sample(run: Run, toml: str, said: str | None) -> None:
    own("quay", toml)
    code, out, err = run("profiles", "check", "quay")
    assert code == (1 if said else 0)
    assert out.startswith("WRONG  quay" if said else "ok     quay")
    assert (said or "") in out
    assert err == f"1 profile: {0 if said else 1} ok, {1 if said else 0} wrong\n"


def test_a_fault_in_one_sample_is_told_of_and_the_others_are_checked(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    toml = QUAY + "[check]\nsample = '../mail.eml'"
    own("quay", toml)
    own("wharf", toml.replace("notes@quay.example", "notes@wharf.example").replace("mail.eml", "wharf.eml"))
    Path("wharf.eml").write_bytes(MAIL.replace(b"notes@quay", b"notes@wharf"))
    extract = pipeline.extract

    def failing(document: Document, **options: Any) -> Extraction:
        if document.source.endswith("mail.eml"):
            raise ZeroDivisionError("knots")
        return extract(document, **options)

    monkeypatch.setattr(pipeline, "extract", failing)
    code, out, err = run("profiles", "check", "quay", "wharf")
    assert code == 1
    assert out.splitlines()[0] == "WRONG  quay"
    assert "mail.eml: a fault of the program, please report it" in out.splitlines()[1]
    assert out.splitlines()[1].endswith("ZeroDivisionError: knots")
    assert out.splitlines()[2].startswith("ok     wharf: ../wharf.eml: ")
    assert err == "2 profiles: 1 ok, 1 wrong\n"


def test_a_faulty_profile_is_told_of_in_its_own_turn_and_not_at_the_samples_of_others(run: Run) -> None:
    own("quay", QUAY + "[check]\nsample = '../mail.eml'")
    own("wharf", "colour = 1")
    own("wharf-pm", "extends = 'wharf'")
    code, out, err = run("profiles", "check")
    assert code == 1
    assert "ok     quay: ../mail.eml: " in out
    assert "WRONG  wharf\n" in out
    assert "WRONG  wharf-pm\n" in out
    assert ", 2 wrong; " in err


def test_a_sample_in_which_there_is_nothing_is_wrong(run: Run) -> None:
    Path("samples").mkdir()
    own("quay", QUAY + "[check]\nsample = '../samples'")
    code, out, _ = run("profiles", "check", "quay")
    assert code == 1
    assert "samples: no newsletter was found there" in out


def test_a_sample_without_a_day_needs_one(run: Run) -> None:
    Path("note.txt").write_text("Quay Notes are here. The guild meets tomorrow at 6 p.m. in the Old Mill.\n")
    toml = "[recognise]\ntext = ['quay notes are here']\n[check]\nsample = '../note.txt'\nevents = 1\n"
    own("quay", toml)
    assert "the day of" in run("profiles", "check", "quay")[1]
    own("quay", f"{toml}issued = 2025-05-06\n")
    assert run("profiles", "check", "quay")[0] == 0


def test_a_profile_that_nothing_recognises_is_right_but_remarked(run: Run) -> None:
    own("quay", "newsletter = 'Quay Notes'")
    code, out, _ = run("profiles", "check", "quay")
    assert (code, out) == (0, "ok     quay: nothing recognises it, --profile alone names it\n")


def test_a_phrase_that_stands_in_any_mail_is_remarked(run: Run) -> None:
    own("quay", "[recognise]\ntext = ['the', 'quay notes']")
    code, out, _ = run("profiles", "check", "quay")
    assert (code, out) == (0, "ok     quay: 'the' is short, and may claim the mails of others\n")


def test_a_file_outside_the_folder_is_checked(run: Run) -> None:
    own("quay", QUAY + "[check]\nsample = '../mail.eml'\n", folder="drafts")
    code, out, _ = run("profiles", "check", "drafts/quay.toml")
    assert code == 0
    assert out.startswith("ok     quay: ../mail.eml: ")


def test_what_is_no_profile_is_refused(run: Run) -> None:
    code, _, err = run("profiles", "check", "nobody")
    assert code == 2
    assert "nobody: neither a profile nor a .toml file. There are: default, " in err


# new


def test_a_draft_goes_to_standard_output_and_what_it_finds_to_the_person(run: Run) -> None:
    code, out, err = run("profiles", "new", "--from", "mail.eml")
    draft = tomllib.loads(out)
    assert code == 0
    assert draft["newsletter"] == "Quay Notes"
    assert draft["recognise"] == {"sender": ["notes@quay.example", "quay notes"]}
    assert '#   "Under the crane": 2 items' in out
    assert '#   "Movers" -> moves (by the words "movers")' in out
    assert "“Under the crane”" in err
    assert "- moves “Movers” (heading: movers), 1 item\n    3 Anna Moss has been appointed" in err
    assert "[1 move]\n" in err


FORWARDED = b"""\
From: Ida Berg <ida@home.example>
Subject: Fwd: Ropes
Date: Thu, 8 May 2025 08:00:00 +0200
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=edge

--edge
Content-Type: text/plain

Look!
--edge
Content-Type: message/rfc822

%b
--edge--
"""
INLINE = b"""\
From: Ida Berg <ida@home.example>
Subject: Fwd: Ropes
Date: Thu, 8 May 2025 08:00:00 +0200

Look!

From: Quay Notes <notes@quay.example>
Sent: Tuesday, May 6, 2025 8:00 AM
Subject: Ropes

The ropes are new, and whoever pulls them may come to the crane on Friday, May 16, 2025 at 9 a.m. to see why.
"""


@pytest.mark.parametrize("mail", [pytest.param(FORWARDED % MAIL, id="attached"), pytest.param(INLINE, id="inline")])
def test_a_draft_of_a_forwarded_mail_knows_the_newsletter_and_not_who_forwarded_it(run: Run, mail: bytes) -> None:
    Path("forwarded.eml").write_bytes(mail)
    assert run("profiles", "new", "--from", "forwarded.eml", "--save")[0] == 0
    toml = Path("own/quay-notes.toml").read_text(encoding="utf-8")
    assert tomllib.loads(toml)["recognise"] == {"sender": ["notes@quay.example", "quay notes"]}
    for each in ("forwarded.eml", "mail.eml"):
        assert json.loads(run("extract", each, "-f", "json")[1])["document"]["profile"] == "quay-notes"


def test_a_draft_of_a_forward_that_does_not_say_of_whom_names_nobody(run: Run) -> None:
    Path("forwarded.eml").write_bytes(INLINE.replace(b"From: Quay", b"By Quay"))
    toml = run("profiles", "new", "--from", "forwarded.eml")[1]
    assert "ida" not in toml.casefold()


def test_a_draft_lists_the_headings_that_it_is_sure_of_and_is_held_to_what_it_finds_itself(run: Run) -> None:
    crane = b"<h2>Under the crane</h2><ul><li>Rope Guild, 9 a.m.: The Ropes</li><li>Old Mill, 11 a.m.: A Walk</li></ul>"
    Path("mail.eml").write_bytes(MAIL.partition(b"<h2>")[0] + crane + b"<h2>Unsubscribe</h2>")
    code, out, _ = run("profiles", "new", "--from", "mail.eml")
    assert (code, tomllib.loads(out)["headings"]["events"]) == (0, ["under the crane"])
    assert '#   "Under the crane": 2 items, read as events: 2 events' in out
    assert "# events = 2\n" in out
    assert "Unsubscribe" not in out


def test_a_draft_that_nothing_recognises_is_remarked_and_its_day_kept(run: Run) -> None:
    Path("note.txt").write_text("The guild meets tomorrow at 6 p.m. in the Old Mill.\n")
    code, out, err = run("profiles", "new", "--from", "note.txt", "--issued", "2025-05-06")
    assert code == 0
    assert "# issued = 2025-05-06\n" in out
    assert "Take care: nothing in the draft recognises the newsletter yet" in err
    assert "Take care" not in run("profiles", "new", "--from", "mail.eml")[2]


def test_a_draft_names_a_file_as_its_sample(run: Run) -> None:
    Path("box.mbox").write_bytes(b"From a@quay.example Tue May  6 08:00:00 2025\n" + MAIL)
    assert '# sample = "sample.eml"\n' in run("profiles", "new", "--from", "box.mbox")[1]
    assert '# sample = "mail.eml"\n' in run("profiles", "new", "--from", "mail.eml")[1]


def test_the_summary_of_a_draft_shows_the_first_items_of_a_long_section(run: Run) -> None:
    items = b"".join(b"<li>%d p.m.: The Rope %d</li>" % (hour, hour) for hour in range(1, 9))
    Path("mail.eml").write_bytes(MAIL.partition(b"<h2>")[0] + b"<h2>Calendar</h2><ul>" + items + b"</ul>")
    err = run("profiles", "new", "--from", "mail.eml")[2]
    assert "    5 5 p.m.: The Rope 5 [1 event]\n    … and 3 more\n" in err


def test_a_saved_draft_counts_from_then_on(run: Run) -> None:
    code, out, err = run("profiles", "new", "--from", "mail.eml", "--save")
    assert (code, out) == (0, "")
    assert f"Written to {Path.cwd() / 'own' / 'quay-notes.toml'}" in err
    assert run("profiles", "check", "quay-notes")[0] == 0
    assert json.loads(run("extract", "mail.eml", "-f", "json")[1])["document"]["profile"] == "quay-notes"


def test_the_path_of_five_minutes_that_the_documentation_teaches(run: Run) -> None:
    assert run("profiles", "new", "--from", "mail.eml", "--save", "--name", "quay")[0] == 0
    path = Path("own/quay.toml")
    toml = path.read_text(encoding="utf-8").replace("events = []", "events = ['under the crane']")
    path.write_text(f"timezone = 'Europe/Oslo'\n{toml}[check]\nsample = 'quay.eml'\nevents = 2\n", encoding="utf-8")
    Path("own/quay.eml").write_bytes(MAIL)
    assert run("profiles", "check", "quay") == (
        0,
        "ok     quay: quay.eml: 2 events, 1 move, 0 deadlines\n",
        "1 profile: 1 ok, 0 wrong\n",
    )


def test_no_file_is_overwritten(run: Run) -> None:
    Path("draft.toml").write_text("mine")
    code, _, err = run("profiles", "new", "--from", "mail.eml", "-o", "draft.toml")
    assert (code, Path("draft.toml").read_text()) == (2, "mine")
    assert "draft.toml is there already, and is not overwritten" in err


def test_a_newsletter_that_has_a_profile_of_the_user_is_not_drafted_again(run: Run) -> None:
    own("quay", QUAY)
    code, _, err = run("profiles", "new", "--from", "mail.eml")
    assert code == 2
    assert "you have a profile quay already: " in err


def test_a_draft_that_would_make_the_mail_ambiguous_is_not_saved(run: Run) -> None:
    own("quay", QUAY)
    own("wharf", QUAY)
    code, _, err = run("profiles", "new", "--from", "mail.eml", "--name", "pier", "--save")
    assert code == 2
    assert "not saved: " in err
    assert not Path("own/pier.toml").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--name", "../quay"], "letters, digits, dots and dashes"),
        (["--name", "default"], "and not default"),
        (["--name", "politico"], "politico is a shipped profile, of another newsletter"),
        (["--save", "-o", "x.toml"], "give one of them"),
        (["-o", "nowhere/x.toml"], "there is no folder nowhere"),
    ],
)
def test_what_cannot_be_drafted_so_is_refused(run: Run, arguments: list[str], said: str) -> None:
    code, out, err = run("profiles", "new", "--from", "mail.eml", *arguments)
    assert (code, out) == (2, "")
    assert said in err


@pytest.mark.parametrize(("mail", "said"), [("nowhere.eml", "there is no such file"), ("empty.eml", "the file is empty")])
def test_a_mail_that_cannot_be_read_is_told_of(run: Run, mail: str, said: str) -> None:
    Path("empty.eml").touch()
    code, out, err = run("profiles", "new", "--from", mail)
    assert (code, out) == (2, "")
    assert said in err


def test_the_example_of_the_documentation_fits_its_newsletter(run: Run) -> None:
    taught = (Path(__file__).parents[2] / "docs" / "profiles.md").read_text(encoding="utf-8")
    example = re.findall(r"^```toml\n(.*?)^```$", taught, re.MULTILINE | re.DOTALL)[0]
    own("quay-notes", example)
    Path("own/quay-notes.eml").write_bytes(MAIL.replace(b"Movers", b"Who ties up where"))
    assert run("profiles", "check", "quay-notes")[:2] == (
        0,
        "ok     quay-notes: quay-notes.eml: 2 events, 1 move, 0 deadlines\n",
    )
    events = json.loads(run("extract", "own/quay-notes.eml", "-f", "json")[1])["events"]
    assert [event["start"] for event in events] == ["2025-05-07T09:00:00+02:00", "2025-05-07T11:00:00+02:00"]


@pytest.mark.parametrize(
    "line",
    re.findall(r"^events-extract (.*)$", (Path(__file__).parents[2] / "docs" / "profiles.md").read_text("utf-8"), re.M),
)
def test_the_commands_of_the_documentation_are_understood(run: Run, line: str) -> None:
    Path("elsewhere").mkdir()
    if "check" in line:
        own("quay-notes", QUAY, folder="elsewhere")
    command, *arguments = line.split()
    code, _, err = run(command, *arguments, "--profiles-folder", "elsewhere")
    assert (code, "Error" in err) == (0, False)
