"""Who speaks at an event: the persons that its words name as speaking, as printed, titles included.

A posting is about one event, so that whoever it introduces is its speaker. It tells so by a label, in a sentence, by the
form of a poster (a name alone on its line, above an affiliation), in its topic, or in a short life at its end; in this
order. ``asking`` goes through it, ``telling`` and ``posters`` are the ways (``performing`` that of concerts), ``vetoes``
say what names others, and ``naming`` is how a name stands.
"""

from events_extractor.parsers.events.parts.speakers.asking import labelled, of_posting, of_value, opening
from events_extractor.parsers.events.parts.speakers.telling import spoken_of

__all__ = ["labelled", "of_posting", "of_value", "opening", "spoken_of"]
