"""Which moments of a sentence are of what is past, or of the saying of it, and date nothing that is ahead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from events_extractor.model import Span
from events_extractor.parsers.events.parts.cues import THING
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment

# Words that narrate: a past tense right before the moment ("said Thursday", "was arrested on Friday", "since July 20").
_NARRATED = re.compile(
    r"(?<!being )(?<!be )\b(?:said|says|told|tells|wrote|writes|tweeted|posted|reported|reports|added|argued|announced"
    r"|died|since|last|held|met|spoke|came|went|took|made|gave|won|lost|left|began|ran|sent|saw|got|was|were|had|did"
    r"|passed|signed|filed|ruled|voted|released|issued|published|launched|ordered|declared|unveiled|appeared|testified"
    r"|arrived|visited|returned|stopped|struck|shot|fired|killed|agreed|approved|rejected|blocked|ended|dated|postmarked"
    r"|updated)(?: [^.;:!?]{0,40})?[ ,(]\Z"
)


def narrated(reading: Reading, sentence: Span, moment: Moment) -> bool:
    """Whether a moment is that of something past, or of something said: "said on Thursday", "was moored on Friday"."""
    before = reading.plain[max(sentence.start, moment.start - 60) : moment.start]
    if _IS_HELD.search(before):
        return False
    if _SENT_FOR.search(before + reading.plain[moment.start : moment.end]):
        return False
    if _WAS_THEN.match(reading.plain, moment.end, sentence.end):
        return True
    if any(form.search(reading.plain, sentence.start, moment.start) for form in (_THERE_WILL_BE, _HAS_POSTED)):
        return False
    cut = max(before.rfind(", "), before.rfind("; "), before.rfind(" will "), before.rfind(" to "))
    return bool(_NARRATED.search(before[cut + 1 :] if cut > 0 else before))


# "Today, | the Dock Board announced that two clerks will join it": the day on which something was said of another.
_SAID_THEN = re.compile(
    r",? (?!(?:we|I|you)\b)(?:[\w.'&-]+,? ){1,9}?"
    r"(?:announced|confirmed|declared|disclosed|reported|revealed|said|told [a-z]+)"
    r"(?: that\b| (?:he|she|it|they|the|an?|its|their)\b| [a-z]+ will\b)"
)


def only_said(reading: Reading, sentence: Span, moments: list[Moment]) -> bool:
    """Whether the one moment of a sentence opens it and is that of the saying: "Today, the board said it will move"."""
    (first, *others) = moments
    return (
        not others
        and first.start <= sentence.start + _OPENS_WITHIN
        and _SAID_THEN.match(reading.plain, first.end) is not None
    )


_OPENS_WITHIN = 3  # code points: "On Monday, the board said"


# "Rope classes are being held on": a participle that tells what is so
_IS_HELD = re.compile(r"\b(?:is|are) (?:being )?(?:given|held|hosted|offered|served|shown) (?:on )?\Z")


# "the line Tuesday was longer than", "the vote Friday had been put off": what was so on that day.
_WAS_THEN = re.compile(r" (?:was|were|had|did)\b")


# "There will be a rope supper held at Pier House on Friday": what the participle tells is ahead as its verb is.
_THERE_WILL_BE = re.compile(r"\b[Tt]here (?:will|is going to) be an? [^.,;:]*\b(?:held|given)\b[^.,;:]*\Z")


# "The committee has posted hearings on the tolls Tuesday": the day is of what was posted.
_HAS_POSTED = re.compile(
    rf"\b(?:has|have) (?:also )?(?:noticed|posted|scheduled|set) (?:(?!that\b)[\w'-]+ ){{0,4}}?"
    rf"(?i:{THING.pattern})\b[^.;:]*\Z"
)
# "was sent to the House for a vote this Friday", "for a hearing next week": what is ahead, whatever was done before.
_SENT_FOR = re.compile(
    r"\bsent\b[^.;:]*? for (?:an? |the )?(?:[a-z]+ )?(?:vote|hearing|debate|markup) (?:on )?"
    r"(?:this|next|tomorrow)\b[^.;:,]*\Z"
)
