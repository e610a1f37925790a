"""``events-extract serve`` as a process of its own, for tests of its clients."""

from __future__ import annotations

import re
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

_PATIENCE = 60  # seconds that a server may take to start on a machine that is busy with other things


@contextmanager
def serving(
    command: Sequence[str], said: Path, *, cwd: Path | None = None, env: Mapping[str, str] | None = None
) -> Iterator[int]:
    """The port at which the server of ``command`` says that it serves; with ``--port 0`` nobody else can take it.

    What it says goes to the file ``said``, so that it never waits for somebody to read it. It is ended in the end.
    """
    with said.open("wb") as file, subprocess.Popen(command, cwd=cwd, env=env, stderr=file) as server:
        try:
            until = time.monotonic() + _PATIENCE
            while not (found := re.search(r"Serving .* at http://\S+?:(\d+)/", said.read_text(encoding="utf-8"))):
                assert server.poll() is None, said.read_text(encoding="utf-8")
                assert time.monotonic() < until, "the server does not start"
                time.sleep(0.05)
            yield int(found[1])
        finally:
            server.terminate()
