"""What of a posting names nobody who speaks: lines below "Committee:", sentences that thank or ask, other days, concerts."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from events_extractor.model import Span
from events_extractor.parsers.events.parts import fields
from events_extractor.reading import Reading

# What leads to a person who does not speak here.
_OTHER_PARTS = (
    # "joint work with Ann Birch", "working with", "in collaboration with"
    r"work(?:ing)? (?:of|with|by|done (?:by|with))",
    r"joint(?:ly)?(?: work)? with",
    r"collaborat\w+ (?:with|by)",
    # "contact Ann Birch", "questions to": whom to ask
    r"contact|call|e-?mail|see",
    r"(?:write|talk|speak|reply|respond|mail|message|questions|rsvp|directed|sent|proposals) to",
    # "introduced by Ann Birch", "moderated by": who has another part
    r"hosted by|sponsored by|introduced by|chaired by|moderated by|organi[sz]ed by|arranged by|developed by|proposed by"
    r"|written by|due to|following",
    # "advised by Ann Birch", "a student of", "thanks to": on whom the work hangs
    r"advised by|advisor|supervis\w+ by|co-?authored with|thanks to|student of|directed by|direction of|composed by"
    r"|works? by|during the (?:visit|stay) of|(?:hosts?|advis[eo]rs?|chairs?|contact)(?: person)?(?: (?:is|are|will be)|:)",
    # "with a discussion to follow, led by Ann Birch"
    r"(?:q&a|questions|discussion|conversation)(?: session| period)?(?: to follow| afterwards?)?,? (?:led|moderated) by",
    # "opening remarks by Ann Birch", "an introduction by": who says a word before or after
    r"(?:(?:opening|welcoming|introductory|closing|concluding|brief) (?:remarks|words|comments)|introduction|response"
    r"|welcome|greetings)(?: [a-z]+){0,4} (?:by|from)",
    # "a film shot and edited by Ann Birch"; but "illustrated by" is what a speaker does
    r"(?!presented|delivered|conducted|offered|performed|narrated|moderated|illustrated)[a-z]{3,}ed by"
    r"(?: [^.;:!?]{1,60} and by)?",
    # "Recommended reading: Tides of List Harbor"
    r"(?:recommended|suggested|further|background) reading",
    # "won the Weir Prize with Ann Birch", "founded the guild together with"
    r"(?:won|shared|received|founded|started|wrote|invented|discovered|built|recorded)(?: [^.;:!?]{1,60})? with",
    # "course notes by Ann Birch are for sale", "the article by": what somebody wrote or made
    r"(?:notes|handouts?|copies|books?|manuals?|articles?|essays?|novels?|stor(?:y|ies)|poems?|editorials?|texts?"
    r"|translations?|music|songs|lyrics|photographs?|paintings?|theorems?|conjectures?|proofs?|algorithms?) (?:by|of)",
    # "the premiere of "Three Locks" by Ann Birch"
    r"(?:premi[eè]re|performance|screening|showing|production) of \"[^\"]{1,80}\",? by",
    # "the retirement of Ann Birch", "the life and work of", "farewell to": whom an event is about
    r"(?:retirement|departure|life|birthday|wedding|works?|legacy|career|writings|poetry|philosophy|death) of|farewell to",
    # "in memory of Ann Birch", "named after", "for students with"
    r"(?:reception|dinner|party) for|memory of|honou?r of|named (?:after|for)|students? with",
)
NOT_SPEAKER = re.compile(
    rf"\b(?:{'|'.join(_OTHER_PARTS)})[:]? (?:(?:the |a |my |his |her )*(?:[a-z]+ ){{0,2}})\Z",
    re.IGNORECASE,
)
# "the day Ann Birch speaks", "(the hall where Ann Birch will speak)", 'in the "Salle Verte" of Ann Birch': what tells of a
# day or place
NAMES_PLACE = re.compile(
    r"\bthe (?:day|night|evening|week)(?: that| when| on which)? \Z|\([^()]*\b(?:where|when) \Z"
    r"|\b(?:in|at) (?:the |our )?\"[^\"]{1,60}\"\s(?:of|at)(?: the)?\s\Z",
    re.IGNORECASE,
)

ASIDE_SENTENCE = re.compile(
    r"\W*(?:Next (?:week|time|talk|seminar)|Upcoming|Coming|Future|Last week|Previous"
    r"|[^.]{3,120}\b(?:is|are|was|were) (?:now )?unable to (?:attend|come|speak|be)\b)",
    re.IGNORECASE,
)

# Sentences that name whom to ask, whom to thank, who made or translated something: nobody who speaks
PRACTICAL = re.compile(
    r"\b(?:contact|call|(?:talk|speak|go|come) to (?!a\b|the\b|us\b|our\b)|rsvp|register|registration|reserv\w+|questions"
    r"|tickets?|write|e-?mail|mail|phone|sign up|thanks|sponsored|funded|endowed|memory|honou?r|organi[sz]ed|translated"
    r"|directed|starring|stars|plays|performed|will (?:also )?(?:comment|respond|judge|moderate|chair|introduce|preside"
    r"|play|sing|perform)"
    r"|arranged|committee|advis[eo]rs?|chaired|moderated|introduced|appointments?|schedule|joint work|work (?:of|by|with)"
    r"|cited?|previous|former|past|next (?:week|month|time)|greet|host(?:ed)?)\b",
    re.IGNORECASE,
)

# What an event is called where somebody speaks: without such a word nobody need.
SPOKEN = re.compile(
    r"\b(?:talks?(?! to (?:me|us|him|her|them)\b)|lectures?|seminars?|colloqui\w+|speak\w*|spoke|discuss\w*"
    r"|visit\w*|(?:lunch|luncheon|dinner|breakfast|evening|conversation|chat|forum) with|thesis|defen[sc]e"
    r"|dissertation|brown bag|address|brief(?:s|ing))\b",
    re.IGNORECASE,
)

# "Senior recital", "Noon concert": those who play are named, and nobody speaks
_PERFORMANCE = re.compile(r"\b(?:concerts?|recitals?)\b", re.IGNORECASE)
_HEADS = 3  # lines


def is_performance(reading: Reading, body: Span, topics: Sequence[Span]) -> bool:
    """Whether a posting is of a concert, by its topic or its first lines, and nobody is said to speak at it."""
    heads = topics or fields.lines(reading, body)[:_HEADS]
    performed = any(_PERFORMANCE.search(reading.plain, *head) for head in heads)
    return performed and SPOKEN.search(reading.plain, *body) is None


def is_signature(text: str, lines: Sequence[Span]) -> bool:
    """Whether the last of ``lines`` stands below a text of sentences: the name and post of who wrote it."""
    if len(lines) <= _SIGNED or lines[-1].of(text).endswith((".", "!", "?")):
        return False
    above = lines[-_SIGNED - 1 : -1]
    apart = "\n\n" in text[above[-1].end : lines[-1].start].replace(" ", "")
    return apart and max(line.end - line.start for line in above) >= FULL_LINE and text[above[-1].end - 1] in ".!?)"


_SIGNED = 2  # lines of a text above its signature


def of_another_day(reading: Reading, span: Span, on: dt.date | None) -> bool:
    """Whether ``span`` names a day, and none that is ``on``."""
    told = (one for one in reading.moments_in(span) if not reading.plain.startswith("'s ", one.end))  # "Tuesday's storm"
    days = {moment.day for moment in told if moment.states_day and moment.day}
    return on is not None and ((bool(days) and on not in days) or _DAY_BEFORE.search(reading.plain, *span) is not None)


# "is given the evening before, at 5:30": another day, told by that of the event
_DAY_BEFORE = re.compile(
    r"\bthe (?:(?:day|evening|afternoon|night|week) (?:before|after)|(?:following|next|preceding|previous)"
    r" (?:day|evening|morning|afternoon|night|week))(?=[,.;:)]|\s*\Z| (?:at|from|in)\b)",
    re.IGNORECASE,
)


# Lines below which names are those of others: "Committee:", "Organizers", "Sincerely,"
_OTHERS = re.compile(
    r"\W*(?:(?:thesis |doctoral |program |organizing )*committee(?: members)?|organi[sz]ers?|contacts?|sponsors?"
    r"|sponsored by|hosts?|hosted by|advis[eo]rs?|sincerely(?: yours)?|regards|best(?: regards| wishes)?"
    r"|(?:mailing )?address(?=\W*\Z)|cheers|thanks(?: you)?|thank you|yours|chairs?|co-?authors?|references?"
    r"|for (?:more|further) information"
    r"|next (?:week|time|talk|seminar).*|(?:up)?coming.*|discussants?|respondents?)\b[^.]{0,40}",
    re.IGNORECASE,
)


def _unframed(reading: Reading, line: Span) -> Span:
    """What stands in a line inside a frame, perhaps nothing: "Ann Birch" of "|   Ann Birch   |"."""
    words = line.of(reading.plain)
    framed = len(words) > 1 and words[0] == words[-1] and words[0] in "|*#" and words[1] in " |"
    return fields.trimmed(reading, Span(line.start + 1, line.end - 1)) if framed else line


# "Next week: Ann Birch, "Chairs".": a line about another event
_NEXT = re.compile(
    r"\W*(?:next (?:week|month|time|talk|seminar|speaker)|upcoming|still to come|last week)[ ]?:", re.IGNORECASE
)


def own_lines(reading: Reading, body: Span, skipped: Sequence[Span]) -> Iterator[Span]:
    """The lines of the posting up to its signature, without those below
    "Committee:" and the like, up to the next blank line.
    """
    text, others, below = reading.document.text, False, body.start
    for line in fields.lines(reading, body):
        if text.count("\n", below, line.start) > 1:
            others = False
        below = line.end
        line = _unframed(reading, line)
        words = line.of(text)
        if not words:
            continue
        if re.fullmatch(r"-- ?", words):
            return
        if _OTHERS.fullmatch(words) or _NEXT.match(words):
            others = True
        elif not others and not any(line.overlaps(span) for span in skipped):
            yield line


def blocks_in(reading: Reading, body: Span, skipped: Sequence[Span]) -> Iterator[Span]:
    """The paragraphs of ``body`` without what was ``skipped``."""
    for block in reading.document.blocks:
        if block.kind not in ("rule", "preformatted") and body.start <= block.span.start < body.end:
            inside = [span for span in skipped if span.overlaps(block.span)]
            start = max((span.end for span in inside), default=block.span.start)
            if start < min(block.span.end, body.end):
                yield Span(start, min(block.span.end, body.end))


FULL_LINE = 58  # code points that a hard-wrapped line has at least
