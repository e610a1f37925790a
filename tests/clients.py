"""The programs of others that tests run: where they are, and what a test does where one is missing."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest

HERE = Path(__file__).parents[1] / ".clients"
"""Where .ci/run installs clients that must not share the libraries of our own environment: ``venv`` and ``node_modules``."""


def needs(program: str, package: str) -> str:
    """The path of ``program``; without it, the test is skipped, and says that ``package`` (a command or its name) brings it."""
    found = shutil.which(program, path=os.pathsep.join([str(HERE / "venv" / "bin"), os.environ.get("PATH", "")]))
    return found or lacking(program, package)


def lacking(what: str, package: str) -> NoReturn:
    """Skip the test, as ``what`` is missing; fail it in CI, where nothing may be."""
    message = f"needs {what}, which is not installed; to install it: {package}"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)
