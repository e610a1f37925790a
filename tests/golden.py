"""The golden answers of our samples: ``data/NAME.expected.json`` says what ``data/NAME`` yields, read and approved by a person.

    python -m tests.golden NEW…              write the goldens of these samples, which must not have one yet
    python -m tests.golden --overwrite OLD…  write them anew; read the difference before you commit it

A golden is what the text says, not what the program happens to give: where the two differ, the program is to be mended.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from events_extractor import documents, jsonform, pipeline
from events_extractor.model import Document

SAMPLES = Path(__file__).parents[1] / "data"
SUFFIX = ".expected.json"


def golden_of(sample: Path) -> Path:
    """The file that holds the golden answer of ``sample``."""
    return sample.with_name(sample.name + SUFFIX)


def answer(sample: Path) -> dict[str, Any]:
    """What the program yields for ``sample`` now, in the JSON form, without the folder that the sample lies in."""
    (document,) = documents.load(sample)
    assert isinstance(document, Document), str(document)
    form = jsonform.to_dict(pipeline.extract(document))
    form["document"]["source"] = sample.name
    return form


def main(arguments: list[str] | None = None) -> int:
    """Run as the module's docstring says; the exit code is returned."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("samples", nargs="+", type=Path, metavar="SAMPLE")
    parser.add_argument("--overwrite", action="store_true", help="replace goldens that exist")
    options = parser.parse_args(arguments)
    for sample in options.samples:
        written = json.dumps(answer(sample), ensure_ascii=False, indent=1) + "\n"  # first: what fails leaves the old golden
        try:
            with golden_of(sample).open("w" if options.overwrite else "x", encoding="utf-8", newline="\n") as golden:
                golden.write(written)
        except FileExistsError:
            print(f"{golden_of(sample)} exists; --overwrite replaces it", file=sys.stderr)
            return 1
        print(f"written: {golden_of(sample)}. Read it against the text before you commit it.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
