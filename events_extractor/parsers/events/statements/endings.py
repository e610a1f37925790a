"""Where the matter of a title ends: before what its sentence goes on to say of it, or besides it.

A title is the shortest clause that says what happens, or the name of what takes place. Once that much is told, a sentence
may go on with a reason, a remark, a second clause or a bystander. None of these is known by its matter: what counts is that
the statement is whole before it, and that a comma behind the time, or a word that opens a clause or an apposition, parts it.
"""

from __future__ import annotations

import re

from events_extractor.model import Span
from events_extractor.parsers.events.parts.cues import FUTURE, PRESENT, TAKES_PLACE, THING
from events_extractor.parsers.events.statements.framing import HOSTS, STATES
from events_extractor.reading import Reading

# What opens a clause of its own: "while the comment period remains open", "because a member asked", "so bring a cup"
_OPENS_CLAUSE = (
    r"(?:although|amid|because|but|despite|even (?:as|though)|if|just (?:as|before|after)|once|right (?:after|before)|since"
    r"|so|though|unless|whereas|which|while|who|whose|yet)\b"
)
# Who does something in a clause: "after | he was elected", "as | the tide turns"
_CLAUSE = (
    r"(?:(?:he|I|it|she|there|they|we|you)\b|(?:[\w'’-]+ ){1,6}(?:are|began|broke|continues?|did|failed|had|has|have|is|made"
    r"|remains?|said|took|was|weighs?|were|will|won)\b)"
)
_SUBORDINATE = rf"(?:{_OPENS_CLAUSE}|(?:after|as|before|until|when|where) (?={_CLAUSE}))"

# Right behind a time: "before flying home", "when the bill is due", "and will hear the pilots", "rain or shine"
_BEHIND_TIME = re.compile(
    rf"{_SUBORDINATE}|(?:after|ahead of|before [a-z]+ing\b|following|in advance of|rain or shine|when|where)\b"
)
# "The pilots appear on Friday | before the Harbor Board": to whom, and not what comes later
_BEFORE_WHOM = re.compile(r"(?:an? |the )?[A-Z]")

# Behind a time and a comma what a statement is about may still be told: ", on the ferry bill", ", titled Salt Roads"
_MATTER = re.compile(
    r"(?:about|against|at|called|entitled|featuring|for|from|in|into|on|over|regarding|titled|to|via|with (?=[A-Z]))\b"
    r"|[A-Z0-9\"(]"
)

# A comma within what stands behind or before a time, and what it appends: ", which", ", the first in a year",
# ", saying that talks have stalled", ", and it's expected to rain", ", with remarks by Ann Birch", ", per an advisory"
_APPENDED = re.compile(
    rf", (?:(?:and |but )?(?:{_SUBORDINATE}|after|ahead of|also|amid|as|at which|both|due to|hoping|in which|including|not"
    r"|per|according to|then|thanks to|when|where|with)\b"
    r"|(?:and|but) (?:(?:he|it|she|that|there|they|this|we|you|then|later|will)\b|(?:are|had|has|have|is|was|were) )"
    r"|(?:an?|both|each|her|his|its|one|our|the|their|two) (?!(?:[^,]* )?(?:and|or) )[^,]*\Z"
    r"|[a-z]{3,}ing (?!(?:and|or)\b)[a-z][^,]*(?<! and)\Z)"
)
# A clause without a comma before it: " after he was elected", " because a member asked", " that could sink the ferry"
_RUN_ON = re.compile(
    rf" (?:(?:although|because|though|unless|while) |(?:after|as|since|until) (?={_CLAUSE})"
    r"|that (?:could|had|has|may|might|would)\b)"
)

# "a concert on Friday | to raise money": what it is for, where its matter would be told by "to discuss"
_PURPOSE = re.compile(
    r"to (?!(?:address|adopt|approve|celebrate|choose|consider|debate|decide|discuss|draft|elect|examine|explore|hear"
    r"|honou?r|learn|mark|plan|protest|review|take|vote|weigh)\b)[a-z]"
)
_IS_THERE = re.compile(r"\b(?:are|be|is|stays?|was|were) (?:back )?(?:at|in)\b[^,]*\Z")
# "Ann Birch, on Friday, | will address the council": the statement itself
_GOES_ON = re.compile(rf"(?:also |then )?(?:{FUTURE.pattern}|{PRESENT.pattern}|(?:are|has|have|is|was|were|will)\b)")


def matter(reading: Reading, title: tuple[Span, ...], form: str, holes: list[Span]) -> tuple[Span, ...]:
    """The pieces of ``title``, told in the way ``form``, up to where what they state is whole and something else begins;
    never before the first of the moments ``holes``, which is of what it stands with.
    """
    told, dated = "", holes[0].start if holes else 0
    for number, piece in enumerate(title):
        text = piece.of(reading.plain)
        if number and _whole(told, form, behind=True) and _ends_before(reading, title[number - 1], piece, told, form):
            return title[:number]
        for pattern in (_APPENDED, _RUN_ON):
            for boundary in pattern.finditer(text):
                before = told + text[: boundary.start()]
                named = form == "held" and _NAME.fullmatch(before) and _KIND_OF_IT.fullmatch(text, boundary.start())
                if piece.start + boundary.start() < dated and not named:
                    continue
                even = before.count('"') % 2 == 0 and before.count("(") == before.count(")")
                if even and (named or _whole(before, form)):
                    return (*title[:number], Span(piece.start, piece.start + boundary.start()))
        told = f"{told}{text} "
    return title


_WORDS = 2  # of a clause before its time that tell somebody and a verb, though it be none that is known


# "RopeCon9|, the third conference of its kind", "Kelp Days|, our oldest fair": a name, and what kind of thing has it
_NAME = re.compile(r"(?:the )?(?:[a-z]{1,4})?[A-Z][\w'’&-]*(?: (?:[A-Z0-9][\w'’&-]*|and|for|in|of|on|the))* ?")
_KIND_OF_IT = re.compile(
    rf", (?:an?|its|one of|our|the|this year's) (?:[\w'’-]+ ){{0,5}}?(?:{THING.pattern})(?: [^,;:]*)?", re.IGNORECASE
)


def _whole(told: str, form: str, *, behind: bool = False) -> bool:
    """Whether ``told`` says by itself what takes place: a name of an event, or a clause with its verb, which ``behind`` a
    time may be any.
    """
    if form != "clause":
        return THING.search(told) is not None
    if _IS_THERE.search(told):
        return False  # "The warden is in Dover, | with a speech on tolls"
    return (behind and told.count(" ") > _WORDS) or any(
        verb.search(told) for verb in (STATES, HOSTS, FUTURE, PRESENT, TAKES_PLACE)
    )


def _ends_before(reading: Reading, last: Span, piece: Span, told: str, form: str) -> bool:
    """Whether ``piece``, behind the time or place that ends the piece ``last``, goes on with something else."""
    gap, text = reading.plain[last.end : piece.start], piece.of(reading.plain)
    if form == "clause" and _GOES_ON.match(text) and not gap.rstrip().endswith("."):
        return False
    if text[:1].isupper() and gap.rstrip().endswith((".", "!", "?")):
        return True  # "... at 2 p.m. | The pilots remembered him"
    behind = _BEHIND_TIME.match(text)
    if behind is not None:
        return not (behind[0] == "before" and _BEFORE_WHOM.match(text, behind.end() + 1))
    if gap.rstrip().endswith(","):
        return _MATTER.match(text) is None or (form != "clause" and text.startswith("with "))
    return form != "clause" and _PURPOSE.match(text) is not None
