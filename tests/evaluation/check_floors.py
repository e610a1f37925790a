"""Score the program on the development corpus and hold it to the figures that it has once reached.

    python -m tests.evaluation.check_floors             print the figures; exit 1 if one lies under its floor
    python -m tests.evaluation.check_floors --update    raise the floors to what is reached now; none is ever lowered

The corpus and the scorer stand beside the checkout, in ``../shared``; where they are absent, that is said and the exit code is 0.
``floors.json`` maps a figure of the scorer's report, by its path ("events.all.f1"), to the least that it may be.
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
CORPUS = SHARED / "corpus" / "dev"
SCORER = SHARED / "eval" / "score.py"
FLOORS = Path(__file__).with_name("floors.json")


def measure() -> dict[str, Any]:
    """The scorer's report on what the program, as installed, extracts from the corpus."""
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder) / "extractions.jsonl"
        subprocess.run(
            [sys.executable, "-m", "events_extractor", "extract", str(CORPUS), "--quiet", "-o", str(found)],
            check=False,  # a document without an issue date is an exit code of 1, and no reason not to score
            cwd=folder,
        )
        report = subprocess.run(
            [sys.executable, str(SCORER), str(CORPUS), str(found), "--json"],
            check=True,
            capture_output=True,
            encoding="utf-8",
        )
    return dict(json.loads(report.stdout))


def figure(report: Mapping[str, Any], path: str) -> float:
    """The number at ``path`` ("events.all.f1") of a report. Raises KeyError if there is none."""
    value: Any = report
    for key in path.split("."):
        value = value[key]
    return float(value)


def shortfalls(report: Mapping[str, Any], floors: Mapping[str, float]) -> list[str]:
    """A line for each figure that lies under its floor."""
    return [
        f"{path}: {figure(report, path):g} is under its floor of {floor:g}"
        for path, floor in floors.items()
        if figure(report, path) < floor
    ]


def raised(report: Mapping[str, Any], floors: Mapping[str, float]) -> dict[str, float]:
    """``floors`` with each that is exceeded lifted to the figure, cut to three decimals; none is lowered."""
    return {path: max(floor, math.floor(figure(report, path) * 1000) / 1000) for path, floor in floors.items()}


def main(arguments: list[str] | None = None) -> int:
    """Run as the module's docstring says; the exit code is returned."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", action="store_true", help="raise the floors to what is reached now")
    update = parser.parse_args(arguments).update
    if not (CORPUS.is_dir() and SCORER.is_file()):
        print(f"No evaluation: the corpus and its scorer are not beside the checkout ({SHARED}).")
        return 0
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))
    report = measure()
    for path, floor in floors.items():
        print(f"{path:24} {figure(report, path):8g}   floor {floor:g}")
    lines = shortfalls(report, floors)
    for line in lines:
        print(line, file=sys.stderr)
    if update:
        FLOORS.write_text(json.dumps(raised(report, floors), indent=2) + "\n", encoding="utf-8")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
