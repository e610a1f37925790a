"""The floors of the evaluation hold, and nothing but a better program moves them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.evaluation import check_floors

REPORT: dict[str, Any] = {"issued_right": 46, "events": {"all": {"f1": 0.71239}}, "moves": {"all": {"f1": 0.5}}}


@pytest.mark.parametrize(
    ("floors", "lines"),
    [
        ({"issued_right": 45}, []),
        ({"issued_right": 46}, []),
        ({"events.all.f1": 0.7, "moves.all.f1": 0.6}, ["moves.all.f1: 0.5 is under its floor of 0.6"]),
    ],
)
def test_a_figure_under_its_floor_is_named(floors: dict[str, float], lines: list[str]) -> None:
    assert check_floors.shortfalls(REPORT, floors) == lines


def test_a_floor_rises_with_the_figure_and_never_falls() -> None:
    floors = {"issued_right": 45.0, "events.all.f1": 0.7, "moves.all.f1": 0.6}
    assert check_floors.raised(REPORT, floors) == {"issued_right": 46, "events.all.f1": 0.712, "moves.all.f1": 0.6}


def test_a_floor_for_a_figure_that_the_scorer_does_not_know_is_an_error() -> None:
    with pytest.raises(KeyError):
        check_floors.shortfalls(REPORT, {"movies.all.f1": 0.5})


def test_without_the_corpus_that_is_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(check_floors, "CORPUS", tmp_path / "absent")
    assert check_floors.main([]) == 0
    assert "No evaluation" in capsys.readouterr().out


@pytest.mark.slow
def test_the_program_keeps_its_floors(corpus: Path) -> None:
    assert check_floors.main([]) == 0
