"""Where the tests find what stands beside them. Nothing global is forced: warnings are errors through pyproject.toml."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# Properties hold on a busy machine, too: no example is held to a time.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

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


@pytest.fixture(autouse=True, scope="session")
def no_profiles_at_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Tests read no profiles of the person who runs them; a test that wants some names a folder of its own."""
    nowhere = tmp_path_factory.getbasetemp() / "no-profiles"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("events_extractor.cli.own_profiles.folder_at_home", lambda: nowhere)
        yield


@pytest.fixture(autouse=True, scope="session")
def interruptible() -> Iterator[None]:
    """Shells start background jobs deaf to interruptions, and children inherit that: the programs that tests start are to hear them."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)
