"""What a sentence about "it", "the conference" or a bare date is about: what stands before it."""

from __future__ import annotations

import re

from events_extractor.language.clauses import sentences
from events_extractor.model import Item, Section, Span
from events_extractor.parsers.events import fields, statements, timing
from events_extractor.parsers.events.cues import THING
from events_extractor.parsers.events.statements import GENERIC
from events_extractor.reading import Reading

# Forms of verbs that a name does not hold, and kinds of meetings whose words mean more than that.
VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|may|must|should|do|does|did|said|says|see|saw|we|you|they|he|she|it|I|[a-z]+ed|[a-z]+ing (?:the|an?|for|to))\b"
)

# "The season opens with the quay sprint", "Our next outing is the trip to Bergen": what a sentence presents.
_PRESENTS = re.compile(
    r"(?:The|Our|This|Next|First)\b[^.;:!?]{3,60}? (?:is|are|will be|(?:opens|starts|begins|kicks off) with) (?:the |our |an? )(?P<what>[^.;:!?]{3,80})"
)


def presented(reading: Reading, item: Item, sentence: Span) -> Span | None:
    """What the sentence right before one that is only a time presents."""
    before = [other for other in sentences(reading.plain, item.span) if other.end <= sentence.start]
    if not before or reading.moments_in(before[-1]):
        return None
    match = _PRESENTS.match(reading.plain, before[-1].start, before[-1].end)
    return fields.title(reading, Span(*match.span("what"))) if match else None


# What stands between a name and its dates in calls: "Rivers and Models 2. Conference, Bergen, Norway, 11-13 October."
KIND_AND_PLACE = re.compile(
    r"(?:(?:International|Annual|Online|Virtual) )?(?:Conference|Workshop|Symposium|Seminar|Colloquium|Congress|Meeting|Summer School|Lecture|Talk|Panel|Webinar), (?P<place>[A-Z][^.;:!?]{2,100})"
)


def named_before(reading: Reading, item: Item, sentence: Span) -> Span | None:
    """The short sentence before ``sentence`` that is a name: no verb, no day of its own."""
    before = [other for other in sentences(reading.plain, item.span) if other.end <= sentence.start]
    if not before or len(before[-1].of(reading.plain).split()) > _TOPIC_WORDS or reading.moments_in(before[-1]):
        return None
    return fields.title(reading, before[-1]) if before[-1].of(reading.plain)[:1].isupper() else None


# The subject of a sentence: "The guild's annual meeting is coming up."
_SUBJECT = re.compile(r"(?:The |Our |This year's )?(?P<subject>[^.;:!?]{4,110}?) (?:is|are|will|has|have|returns?|takes?)\b")

_TOPIC_WORDS = 16

# "(Debate Tuesday, vote Wednesday)", "It will be put to a vote on Monday": steps of what the entry is headed by.
OF_ANOTHER = re.compile(
    r"\W*(?:[Dd]ebate(?: and vote)?|[Vv]otes?|[Hh]earing|[Ll]aunch|[Oo]pening)\W*|(?:(?:\S+ ){5,60}will be )?(?:debated|voted on|put to (?:a|the) vote|discussed)\b.*"
)


def named_first(reading: Reading, item: Item, sentence: Span) -> Span | None:
    """The words that head a paragraph like a sentence: "Clean harbours. Members will debate ...". None where it begins otherwise."""
    first = sentences(reading.plain, item.span)[0]
    words = first.of(reading.plain)
    if (
        first.end > sentence.start
        or len(words.split()) > _HEAD_WORDS
        or not words[:1].isupper()
        or VERB.search(words)
        or reading.moments_in(first)
    ):
        return None
    return fields.title(reading, first)


_HEAD_WORDS = 7


def topic_of(reading: Reading, section: Section, item: Item, sentence: Span) -> Span | None:
    """What a sentence about "it" or "the conference" is about: the subject of the sentence before, else the section's heading."""
    before = [other for other in sentences(reading.plain, item.span) if other.end <= sentence.start]
    regular = timing.regular(reading, item, sentence)
    if regular is not None:
        return regular[0]
    quoted = fields.quoted(reading, before[-1]) if before and statements.dates_named(sentence.of(reading.plain)) else None
    if quoted is not None:  # 'Half price for "The Drowned Parish". Performances are May 3 and 4.'
        return quoted
    if before:
        subject = _SUBJECT.match(reading.plain, before[-1].start, before[-1].end)
        named = Span(*subject.span("subject")) if subject else before[-1]
        words = named.of(reading.plain)
        if THING.search(words) and len(words.split()) <= _TOPIC_WORDS and not GENERIC.fullmatch(words):
            return fields.title(reading, named)
    near = section.heading is not None and sentence.start - section.heading.end <= _HEADING_REACH
    return fields.heading_title(reading, section) if near else None


_HEADING_REACH = 1500  # code points that a heading without sections of its own is still above
