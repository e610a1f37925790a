"""The container file, without an image: registries cannot be reached where this runs, so its own steps are carried out here.

What it copies goes into a fresh folder, its RUN line into a fresh venv; the user, the volume and the home that it makes are
folders of an unprivileged user; its command starts with its environment, and its health check asks it. Not tested: that the
base image is there, and how podman or docker carry it out.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import servers
from tests.unprivileged import unprivileged

ROOT = Path(__file__).parents[1]
PORT = "8753"
TOKEN = "a-token-of-the-container-test-0123456789"
_NOBODY = 65534


def instructions() -> list[tuple[str, str]]:
    """The instructions of the container file, in order: name and the rest of the line."""
    text = (ROOT / "Containerfile").read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return [(name, rest.strip()) for name, _, rest in (line.partition(" ") for line in lines)]


def only(name: str) -> str:
    (rest,) = [rest for one, rest in instructions() if one == name]
    return rest


def steps() -> list[list[str]]:
    """The commands of the RUN line."""
    return [shlex.split(part) for part in only("RUN").split("&&")]


def test_the_steps_are_those_that_are_tested_here() -> None:
    assert [name for name, _ in instructions()] == [
        *("FROM", "WORKDIR", "COPY", "COPY", "RUN", "USER", "WORKDIR", "ENV", "VOLUME", "EXPOSE", "HEALTHCHECK"),
        *("ENTRYPOINT", "CMD"),
    ]
    assert [step[0] for step in steps()] == ["pip", "useradd", "mkdir", "chown"]
    install, user, volume, owner = steps()
    assert user[-1] == only("USER") == owner[1]
    assert volume[1] == owner[2] == only("VOLUME")
    assert [rest for name, rest in instructions() if name == "WORKDIR"][-1] == f"/home/{only('USER')}"
    assert only("ENV").startswith(f"EVENTS_EXTRACT_STORE={only('VOLUME')}/")
    assert PORT == only("EXPOSE") == json.loads(only("CMD"))[-1]
    assert f":{PORT}/healthz" in only("HEALTHCHECK")
    python = re.search(r"python:(\d\.\d+)", only("FROM"))
    assert python is not None
    assert f"Programming Language :: Python :: {python[1]}" in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert install[:2] == ["pip", "install"]
    # The health check asks a server, so what runs another command leaves it out.
    comments = [line for line in (ROOT / "Containerfile").read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    others = [line for line in comments if re.search(r"podman run .* events-extract \w", line)]
    assert others
    assert all("--no-healthcheck" in line for line in others)


class Image:
    """What the steps have made: ``home`` and ``volume`` belong to the unprivileged user, who runs ``programs``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.source, self.home, self.volume = folder / "src", folder / "home", folder / "store"
        self.programs = folder / "venv" / "bin"
        self.prefix: list[str] = []

    def build(self) -> None:
        for one in (self.source, self.home, self.volume):
            one.mkdir()
        for name, rest in instructions():
            if name == "COPY":
                *sources, target = rest.split()
                for source in sources:
                    to = self.source / target if len(sources) == 1 else self.source / target / source
                    (shutil.copytree if (ROOT / source).is_dir() else shutil.copy)(ROOT / source, to)
        python, self.prefix = _python_of_anybody()
        subprocess.run([python, "-m", "venv", str(self.folder / "venv")], check=True)
        install = [str(self.programs / "pip"), *steps()[0][1:], "-qq", "--disable-pip-version-check"]
        subprocess.run(install, cwd=self.source, check=True, timeout=300)
        if "--reuid" in " ".join(self.prefix):
            for one in (self.home, self.volume):
                os.chown(one, _NOBODY, _NOBODY)

    def environment(self, **more: str) -> dict[str, str]:
        name, _, value = only("ENV").partition("=")
        inside = value.replace(only("VOLUME"), str(self.volume), 1)
        return {"PATH": f"{self.programs}:/usr/bin:/bin", "HOME": str(self.home), name: inside, **more}

    def command(self, rest: list[str]) -> list[str]:
        return [*self.prefix, str(self.programs / json.loads(only("ENTRYPOINT"))[0]), *rest]


def _python_of_anybody() -> tuple[str, list[str]]:
    """A Python that a user without powers may run, and what stands before a command to make it that user's.

    Where there is none of root's own Python, root without the power to read and write everything has to do.
    """
    drop = [*unprivileged()[:1], "--reuid", str(_NOBODY), "--regid", str(_NOBODY), "--clear-groups"]
    for python in (getattr(sys, "_base_executable", sys.executable), "/usr/local/bin/python3", "/usr/bin/python3"):
        probe = "import ensurepip, venv, sys; sys.exit(sys.version_info < (3, 11))"
        if subprocess.run([*drop, python, "-c", probe], cwd="/", capture_output=True).returncode == 0:
            return python, drop
    return sys.executable, unprivileged()


@pytest.fixture(scope="module")
def image() -> Iterator[Image]:
    if sys.platform == "win32" or os.getuid() != 0:
        pytest.skip("only root may make files of another user, as the steps of the container file do")
    with tempfile.TemporaryDirectory(dir="/var/tmp") as folder:
        Path(folder).chmod(0o755)
        made = Image(Path(folder))
        made.build()
        yield made


@pytest.mark.slow
def test_it_serves_what_comes_in_and_is_healthy(image: Image) -> None:
    letter = image.folder / "2024-06-20-letter.txt"
    letter.write_text("Harbor Letter\n\nEVENTS\n\n- June 24, 9 a.m.: Tide forum\n")
    serving = json.loads(only("CMD"))
    refused = subprocess.run(
        image.command(serving), cwd=image.home, env=image.environment(), capture_output=True, text=True, timeout=60
    )
    assert (refused.returncode, "a token is needed" in refused.stderr) == (2, True)

    environment = image.environment(EVENTS_EXTRACT_TOKEN=TOKEN)
    start = [one.replace(PORT, "0") for one in image.command(serving)]  # any that is free
    with servers.serving(start, image.folder / "said", cwd=image.home, env=environment) as port:
        health = [one.replace(PORT, str(port)) for one in json.loads(only("HEALTHCHECK").partition("CMD ")[2])]
        check = [*image.prefix, str(image.programs / health[0]), *health[1:]]
        healthy = subprocess.run(check, env=environment, capture_output=True, text=True, timeout=60)
        assert healthy.returncode == 0, healthy.stderr
        added = subprocess.run(
            image.command(["sync", str(letter)]), cwd=image.home, env=environment, capture_output=True, text=True
        )
        assert added.returncode == 0, added.stderr
        fetch = (
            f"import urllib.request as r; print(r.urlopen('http://127.0.0.1:{port}/{TOKEN}/feeds/all.ics').read().decode())"
        )
        calendar = subprocess.run([str(image.programs / "python"), "-c", fetch], capture_output=True, text=True)
        assert "Tide forum" in calendar.stdout, calendar.stderr
    assert [one.name for one in image.volume.iterdir() if one.suffix == ".sqlite"] == ["store.sqlite"]
    assert subprocess.run(check, env=environment, capture_output=True).returncode != 0


@pytest.mark.slow
def test_it_publishes_too(image: Image) -> None:
    store = ["--store", str(image.home / "published.sqlite")]
    letter = image.folder / "2024-06-21-letter.txt"
    letter.write_text("Harbor Letter\n\nEVENTS\n\n- June 24, 9 a.m.: Tide forum\n")
    publish = ["publish", "caldav", "https://calendars.invalid/ana/news/", *store]

    def run(*arguments: str) -> tuple[int, str]:
        done = subprocess.run(
            image.command([*arguments]), cwd=image.home, env=image.environment(), capture_output=True, text=True, timeout=60
        )
        return done.returncode, done.stderr

    code, said = run(*publish)
    assert (code, "there is no store yet" in said) == (2, True), said
    code, said = run("add", str(letter), *store)
    assert code == 0, said
    code, said = run(*publish)  # its library is there: what is wrong is said of the server
    assert (code, "the server cannot be reached" in said) == (2, True), said
