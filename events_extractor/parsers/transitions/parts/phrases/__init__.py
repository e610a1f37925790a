"""The phrases that state a change of post: tables of patterns, each with its meaning and an example that it matches.

A phrase of ``AFTER`` stands directly behind a person's name ("… has joined Acme as"); one of ``BEFORE`` directly before it
("has appointed …"); one of ``POSSESSED`` is a noun behind the name ("…'s promotion to"). ``takes`` says what its complement
is: a post, an employer ("joins"), something founded, a post left. The first phrase that fits counts, so the tables come in
this order: what is done to somebody, what they take up, how they go, what any verb may lead to,
and the shorthand of lists last. All patterns are for
single-spaced plain text and match without backtracking over unbounded stretches.
"""

from __future__ import annotations

from events_extractor.parsers.transitions.parts.phrases.defaults import BY_DEFAULT
from events_extractor.parsers.transitions.parts.phrases.governing import BEFORE, COMPLEMENT, PROMOTED_TO
from events_extractor.parsers.transitions.parts.phrases.hedges import HEDGED, PRESIDENT
from events_extractor.parsers.transitions.parts.phrases.leaving import LEAVING
from events_extractor.parsers.transitions.parts.phrases.named import HEADLINES, NAMED
from events_extractor.parsers.transitions.parts.phrases.phrase import Phrase
from events_extractor.parsers.transitions.parts.phrases.possessed import POSSESSED
from events_extractor.parsers.transitions.parts.phrases.shorthand import SHORTHAND
from events_extractor.parsers.transitions.parts.phrases.starting import STARTING

__all__ = ["AFTER", "BEFORE", "COMPLEMENT", "HEADLINES", "HEDGED", "POSSESSED", "PRESIDENT", "PROMOTED_TO", "Phrase"]

AFTER: tuple[Phrase, ...] = (*NAMED, *STARTING, *LEAVING, *BY_DEFAULT, *SHORTHAND)
