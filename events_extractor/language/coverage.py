"""Who may see what is done: the notes for reporters below the entries of a public schedule."""

from __future__ import annotations

import re

# "Closed Press", "In-House Pool Photo Spray", "Pooled for TV", "On Camera"
_WHO = (
    r"(?:(?:(?:closed|open|pre-?set|final|gathered|limited|pooled|expanded|(?:in|out)-(?:of-)?(?:house|town)|travel|press"
    r"|pool|stills?|photo|media|credentialed|correspondents?)\b[ /:-]*){0,5}(?:press|pool(?:ed)?|spray|coverage|media"
    r"|stills?|photos?|photographers?)(?: (?:only|for \w+|at (?:the )?(?:top|bottom)|call time|gather(?:s|ing)?))?"
    r"|(?:on|off)[ -]camera)"
)
_HOUR = r"\d{1,2}(?::\d\d)? ?[ap]\.?m\b\.?"
# The hours by which reporters have to be there. "pre-set 3:30 PM", "final access: 4:00 PM"
_BY_HOUR = r"(?:pre-?set|(?:final|press|pool) (?:access|gather)|press call)(?: time)?\b[ :–—-]*"
# What comes of it later. "transcript to be released"
_LATER = r"(?:transcript|text|photos?|audio|video|remarks) (?:to be|will be) \w+"
_NOTE = re.compile(rf"\W*{_WHO}(?:\W+(?:{_BY_HOUR}{_HOUR}|{_LATER}|{_WHO}))*\W*", re.IGNORECASE)
_THEIR_HOUR = re.compile(rf"\b{_BY_HOUR}\Z", re.IGNORECASE)
_BEFORE_HOUR = 80  # code points, the blanks at the head of a line with them


def is_coverage(line: str) -> bool:
    """Whether ``line`` says only who may see what is done, and what reporters need for it: "OPEN PRESS; PRE-SET 3 PM"."""
    return _NOTE.fullmatch(" ".join(line.split())) is not None


def is_reporters_hour(text: str, start: int) -> bool:
    """Whether the hour at ``start`` is one by which reporters have to be there: "final access |4 PM"."""
    return _THEIR_HOUR.search(f"{' '.join(text[max(0, start - _BEFORE_HOUR) : start].split())} ") is not None
