"""Where the tests find what stands beside them. Nothing global is forced: warnings are errors through pyproject.toml."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of our own sample newsletters."""
    return ROOT / "data"


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real newsletters beside the checkout; tests that need it are skipped where it is absent."""
    folder = ROOT.parent / "shared" / "corpus" / "dev"
    if not folder.is_dir():
        pytest.skip(f"needs the corpus of real newsletters, which is not part of the project: {folder} is absent")
    return folder
