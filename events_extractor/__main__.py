"""``python -m events_extractor``: the same program as ``events-extract``."""

from __future__ import annotations

import sys

from events_extractor.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
