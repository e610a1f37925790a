"""Rooms: by their number, by a word of places, by whose home it is, or still open."""

from __future__ import annotations

import re

from events_extractor.parsers.events.parts import fields
from events_extractor.parsers.events.parts.cues import UNSETTLED

_ROOM_NUMBER = re.compile(r"(?:[A-Z]{1,4}-)?\d{1,4}(?:-[A-Z])?(?: [A-Z]\w+){0,2}|[A-Z]{1,4}-?\d{1,4}")

# "room 12", "room QUA 2B5": the word written small before a number, or before the letters of a house and a number
_SMALL_ROOM = re.compile(r"(?:room|rm\.?|suite) (?:[A-Z]{1,4}[ -]?)?\d\w{0,4}(?:[.-]\w{1,4})?")

ROOM_OPEN = re.compile(rf"(?:room|location|place|venue)s? {UNSETTLED}", re.IGNORECASE)

# "chez Ann Birch", "at the home of Ann Birch"
_AT_HOME = re.compile(r"(?:chez|at the home of) [A-Z]")


def is_room(text: str) -> bool:
    """Whether ``text`` is a room or another place, or says that the room is still open."""
    return fields.is_place(text) or any(form.fullmatch(text) for form in (_ROOM_NUMBER, _SMALL_ROOM, ROOM_OPEN))


def is_somebodys(text: str) -> bool:
    """Whether ``text`` is the home of somebody: "chez Ann Birch"."""
    return _AT_HOME.match(text) is not None
