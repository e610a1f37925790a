"""Document -> Sections -> Items: by heading, and by shape where headings are lost.

A heading is a heading block, or the lead-in of a paragraph ("TRANSITIONS — ...", "ON TAP WEDNESDAY: ..."). What a section
holds is told by the words of its heading (the profile's vocabulary), else by those of the heading above it, else by the
shape of its items: organizer, clock time, colon, title is an event; author, outlet, colon, title is reading; a name with a
change-of-post verb is a move.
"""

from events_extractor.sections.datelines import is_day, says_only_when
from events_extractor.sections.headings import heads_kind, heads_list
from events_extractor.sections.lines import lines_of
from events_extractor.sections.splitting import LED_BY_DEADLINES, items, split

__all__ = ["LED_BY_DEADLINES", "heads_kind", "heads_list", "is_day", "items", "lines_of", "says_only_when", "split"]
