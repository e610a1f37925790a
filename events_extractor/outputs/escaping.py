"""Text as the lines of a calendar need it.

It imports icalendar, so whoever needs it imports it when a calendar is written.
"""

from __future__ import annotations

from icalendar import vText


class Text(vText):
    r"""A TEXT value (RFC 5545 §3.3.11) that is read as it was given.

    icalendar takes a backslash before a capital N in what it is given for a line break, so that "\\server\News" lost a
    letter and a sign; between backslashes it finds none.
    """

    __slots__ = ()

    def to_ical(self) -> bytes:
        """The value as it stands in the line, escaped."""
        return rb"\\".join(vText(part).to_ical() for part in self.split("\\"))
