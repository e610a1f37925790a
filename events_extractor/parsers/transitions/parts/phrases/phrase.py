"""One way of stating a change of post, and how the tables write it down."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from events_extractor.model import Change

Takes = Literal["post", "employer", "venture", "left", "verb", "command", "none"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way of stating a change. ``firm``: clear enough for running news text; otherwise only lists are read with it."""

    rule: str
    change: Change
    pattern: re.Pattern[str]
    takes: Takes
    firm: bool = True


def phrase(rule: str, change: Change, pattern: str, takes: Takes, *, firm: bool = True) -> Phrase:
    """A row of a table: the ``rule`` is named without the "moves/" that all of them share."""
    return Phrase(f"moves/{rule}", change, re.compile(pattern), takes, firm)
