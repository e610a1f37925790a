"""Regular expressions that are compiled when they are first used.

The grammar has some hundred patterns, and most texts need a third of them: compiling all of them on import would take longer
than reading a newsletter.
"""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("match", "search", "fullmatch", "finditer", "findall", "sub")


class _Lazy:
    """Stands for a pattern: the first call of a method compiles it and puts the pattern's own methods in place."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """As ``re.compile``, but only the methods are there, and faults in ``source`` show when the first of them is called."""
    return cast("re.Pattern[str]", _Lazy(source, flags))
