"""The library as one import."""

from __future__ import annotations

import subprocess
import sys

import pytest

import events_extractor


@pytest.mark.parametrize("name", events_extractor.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(events_extractor, name).__doc__


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nope'"):
        events_extractor.nope  # noqa: B018


def test_importing_the_package_loads_nothing_else() -> None:
    code = "import sys; before = set(sys.modules); import events_extractor; print(*sorted(set(sys.modules) - before))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert [name for name in loaded if name.startswith("events_extractor.")] == []
    assert not {"pandas", "icalendar", "dateparser", "click", "rich", "selectolax"} & set(loaded)
