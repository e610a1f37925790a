"""A user to whom the system denies what file modes deny: root, as whom CI runs, may read and write everything."""

from __future__ import annotations

import os
import sys

import pytest

from tests.clients import needs

_POWERS = "-dac_override,-dac_read_search,-fowner"


def unprivileged() -> list[str]:
    """What stands before a command so that file modes hold for it; nothing where they hold anyway."""
    if sys.platform == "win32":
        pytest.skip("Windows has no file modes")
    if os.getuid() != 0:
        return []
    # As root may write everything, that is taken away.
    return [needs("setpriv", "apt-get install util-linux"), "--bounding-set", _POWERS]
