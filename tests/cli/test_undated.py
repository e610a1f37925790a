"""A real newsletter that lost its date: nothing is guessed, and the date given by hand makes everything whole again."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SEED = "2024-06-20-politico-natsec-daily"

pytestmark = pytest.mark.slow


def extraction(path: Path, *options: str) -> tuple[int, dict[str, Any], str]:
    """Exit code, the object and what was said, for the document at ``path``."""
    done = subprocess.run(
        [sys.executable, "-m", "events_extractor", "extract", str(path), "-f", "jsonl", *options],
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=path.parent,
    )
    return done.returncode, json.loads(done.stdout), done.stderr


@pytest.fixture
def undated(corpus: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(corpus / f"{SEED}.txt", tmp_path / "newsletter.txt"))


@pytest.fixture
def gold(corpus: Path) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads((corpus / f"{SEED}.gold.json").read_text(encoding="utf-8"))
    return answer


def required(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [record for record in records if not record.get("optional")]


def test_without_a_date_the_clock_times_stay_and_the_days_stay_open(undated: Path, gold: dict[str, Any]) -> None:
    code, found, said = extraction(undated)
    assert code == 1
    assert "issued/unknown" in said
    assert found["document"]["issued"] is None
    assert [event for event in found["events"] if event["start"]] == []
    clocks = {event["start"].partition("T")[2] for event in required(gold["events"]) if "T" in event["start"]}
    assert clocks <= {event["clock"] for event in found["events"]}


def test_with_the_date_given_it_is_as_if_the_file_had_its_name(undated: Path, corpus: Path, gold: dict[str, Any]) -> None:
    code, found, _ = extraction(undated, "--issued", gold["document"]["issued"])
    assert code == 0
    named = extraction(corpus / f"{SEED}.txt")[1]
    assert found["document"].pop("issued_from") == "option"
    for kind in ("events", "moves", "deadlines"):
        assert found[kind] == named[kind]


def test_it_comes_out_right(corpus: Path, gold: dict[str, Any]) -> None:
    found = extraction(corpus / f"{SEED}.txt")[1]
    zone = gold["document"]["timezone"]
    assert {event["timezone"] for event in found["events"] if event["start"] and "T" in event["start"]} == {zone}
    starts = sorted((event["start"][:16], event["organizer"] or "") for event in found["events"])
    expected = sorted((event["start"], event["organizer"] or "") for event in required(gold["events"]))
    assert [start for start, _ in expected] == [start for start, _ in starts]
    titles = {event["title"] for event in found["events"]}
    assert {event["title"] for event in required(gold["events"]) if event["section"] == "listed"} <= titles
    assert [move["person"] for move in found["moves"]] == [move["person"] for move in required(gold["moves"])]
    assert [move["previous"] for move in found["moves"]] == [move["previous"] for move in required(gold["moves"])]
    assert [(one["relation"], one["date"]) for one in found["deadlines"]] == [
        (one["relation"], one["date"]) for one in required(gold["deadlines"])
    ]
