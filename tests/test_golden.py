"""Whole documents: each sample yields what its golden answer says, to the letter."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests import golden

SAMPLES = sorted(path for path in golden.SAMPLES.iterdir() if not path.name.endswith(golden.SUFFIX))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_a_sample_yields_its_golden_answer(sample: Path) -> None:
    expected = golden.golden_of(sample)
    if not expected.is_file():
        pytest.fail(f"{expected.name} is missing: write it with `python -m tests.golden {sample}`, read it, and commit it")
    assert golden.answer(sample) == json.loads(expected.read_text(encoding="utf-8"))


def test_every_golden_answer_has_its_sample() -> None:
    orphans = [
        path.name
        for path in golden.SAMPLES.glob(f"*{golden.SUFFIX}")
        if path.with_name(path.name.removesuffix(golden.SUFFIX)) not in SAMPLES
    ]
    assert orphans == []


def test_a_golden_answer_is_not_overwritten_by_accident(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sample = tmp_path / "2024-05-06-note.txt"
    sample.write_text("The club meets on May 7 at 6 p.m.\n", encoding="utf-8")
    golden.golden_of(sample).write_text("approved", encoding="utf-8")
    assert golden.main([str(sample)]) == 1
    assert golden.golden_of(sample).read_text(encoding="utf-8") == "approved"
    assert "--overwrite" in capsys.readouterr().err
