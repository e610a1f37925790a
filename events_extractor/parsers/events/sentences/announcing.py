"""Whether a sentence announces something that takes place, by its words and by the moments in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from events_extractor.language import names
from events_extractor.model import Span
from events_extractor.parsers.events.parts import fields
from events_extractor.parsers.events.parts.cues import (
    BE_HELD,
    CALL,
    DONE_BY_SEVERAL,
    FUTURE,
    NAMED_DAY,
    PRESENT,
    STRONG,
    TAKES_PLACE,
    THERE,
    THING,
)
from events_extractor.parsers.events.sentences import athour, narrating, ondays, timing, topics
from events_extractor.parsers.events.sentences.vetoes import (
    COSTS,
    FIRST_PERSON,
    HOLDS_FROM,
    NO_EVENT,
    OPEN_HOURS,
    OPENS_PERIOD,
    OTHER_VERB,
    PAST_CUE,
    TAKES_POST,
    TOLD_OF,
)
from events_extractor.parsers.events.statements import forms, framing, invitations, releases, statement, undertaking
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment


# "The wardens will face their critics at a town hall": any verb ahead does where the event, its day and its hour are named.
_WILL = re.compile(r"\b(?:will|'ll|can) (?:also |then )?(?!not\b|be\b|have\b|need\b|cost\b|remain\b)[a-z]+\b")

# "The mayor takes her case to Dover today, where she'll ride a ferry at noon": what somebody does there.
_WHERE_WILL = re.compile(r", where (?:he|she|they)(?:'ll| will) (?:also |then )?(?!not\b|be able\b|have\b|need\b)[a-z]+\b")

# "Finance ministers gather", "Voters in Bergen head to the polls": the main verb says that people come together.
COME_TOGETHER = re.compile(
    r"(?:The |the )?[A-Z](?:(?!\b(?:that|which|who|where|when|if)\b)[^,;:.]){3,80}? (?:gathers?|meets?|convenes?"
    r"|heads? to the polls|go(?:es)? to the polls|takes? the oath|(?:is|are) sworn in"
    r"|returns? to the (?:bargaining |negotiating )?table)\b"
    # "The candidates debate Thursday", "Otters and Terns square off tonight"
    r"|(?:The |the )?(?:[A-Z][\w'-]*|[a-z]+)(?: [\w'-]+){0,6}?s (?:debate|face off|square off)\b"
)


def says_takes_place(reading: Reading, sentence: Span, text: str, moments: list[Moment], *, strict: bool) -> bool:
    """Whether the sentence announces something that takes place."""
    if releases.releases_figures(text):
        return True
    if (
        COSTS.match(text)
        or OPEN_HOURS.search(text)
        or OPENS_PERIOD.search(text)
        or HOLDS_FROM.match(text)
        or (TAKES_POST.search(text) and not BE_HELD.search(text))
        or narrating.only_said(reading, sentence, moments)
    ):
        return False
    if all(
        moment.begins is not None and narrating.narrated(reading, sentence, moment) for moment in moments
    ) and not FUTURE.search(text):
        return False
    if (
        BE_HELD.search(text)
        or CALL.search(text)
        or forms.dates_named(text)
        or framing.labelled(text)
        or framing.of_person(text)
        or undertaking.calls_together(text)
        or framing.opened_for(reading, sentence, moments)
        or _only_dated(reading, sentence, moments)
        or named_and_dated(reading, sentence, moments)
        or statement.dated_by_place(reading, sentence, moments)
        or (invitations.shown_at(reading, sentence) is not None and not PAST_CUE.search(text))
        or (strict and athour.takes_place_at_hour(reading, sentence, moments))
    ):
        return True
    first = timing.first_of(reading, sentence, moments)  # "every other Monday, starting on 4 May" is of that day
    told = _without_source(text) if any(moment.has_time for moment in moments) else text
    if FIRST_PERSON.search(text) or (first is None and (NO_EVENT.search(told) or TOLD_OF.match(text))):
        return False
    back = _BACKGROUND.search(reading.plain, moments[-1].end, sentence.end)
    stated = text[: back.start() - sentence.start] if back else text
    if not strict and any(moment.has_time for moment in moments) and not PAST_CUE.search(stated):
        return True
    if TAKES_PLACE.search(text) and THING.search(text) and not PAST_CUE.search(text):
        return True
    if is_on_day(reading, sentence, moments) or (strict and ondays.happens(reading, sentence, moments)):
        return True
    if _SCHEDULED_TO.search(text) and any(moment.has_time for moment in moments) and not _DUE_TO_END.search(text):
        return True
    if strict:
        ahead = FUTURE.search(text) is not None or said_in_present(text)
        has = _HAS.search(text) is not None and framing.hosts(text) and not PAST_CUE.search(text)
        ahead = ahead or (has and any(moment.has_time for moment in moments))
        if any(moment.has_time and timing.pinned(reading, moment) for moment in moments) and THING.search(text):
            ahead = ahead or _WILL.search(text) is not None
        ahead = ahead or _WHERE_WILL.search(text) is not None
        return bool(
            ahead
            and (
                THING.search(text)
                or STRONG.search(text)
                or does_in_present(text)
                or COME_TOGETHER.match(text)
                or any(moment.has_time for moment in moments)
            )
        )
    return bool(
        FUTURE.search(text)
        or _verb_in_present(text)
        or TAKES_PLACE.search(text)
        or _THERE_WILL_BE.search(text)
        or (THING.search(text) and not PAST_CUE.search(text) and not OTHER_VERB.search(text))
    )


# "House Harbors has a hearing with the pilots at ten"
_HAS = re.compile(r"\bha(?:s|ve) an? ")

# "On Tuesday there will be a Wardens' Oath": under a heading of events whatever is ahead, of a name or a kind of event.
_THERE_WILL_BE = re.compile(rf"\b{THERE} an? (?=[A-Z])")

# "The new wardens will be named at 11am today, Mayor Ann Birch said": who said so, behind what is ahead at its hour.
_SOURCE = re.compile(r", (?:[A-Z][\w.'-]*|the|an?|[a-z]+)(?: [\w.'-]+){0,6}? (?:said|says|announced|confirmed)\W*\Z")


def _without_source(text: str) -> str:
    """``text`` without who said it, where it tells what is ahead before that."""
    source = _SOURCE.search(text)
    return text[: source.start()] if source and FUTURE.search(text, 0, source.start()) else text


# "The capsule is scheduled to undock on Friday at 2:31 a.m.": whatever is scheduled for an hour can be followed.
_SCHEDULED_TO = re.compile(r"\b(?:is|are) (?:now |tentatively |also )?(?:scheduled|slated|set|due) to [a-z]+")

_DUE_TO_END = re.compile(
    r"\bto (?:arrive|be|close|cut|depart|go|hit|land|leave|make landfall|pass|reach|retire|return|strike|drop|end|expire"
    r"|fall|increase|lapse|lift(?! ?off)|lose|lower|open|raise|reopen|rise|run out|shut|take effect)\b"
)


def _only_dated(reading: Reading, sentence: Span, moments: list[Moment]) -> bool:
    """Whether a sentence is nothing but a day with its hour: "12 April at seven."."""
    return any(timing.pinned(reading, moment) and moment.has_time for moment in moments) and not re.search(
        r"[^\W\d_]{3,}", unspoken(reading, sentence, moments)
    )


def named_and_dated(reading: Reading, sentence: Span, moments: list[Moment]) -> bool:
    """Whether a sentence without a verb is a name, its day and its place: "Rehearsal Sunday 6 October",
    "Jumble sale in the hall on 3 May".
    """
    first, last = moments[0], moments[-1]
    before = reading.plain[sentence.start : first.start]
    if _QUOTED_FIRST.fullmatch(before) and timing.pinned(reading, first) and any(moment.has_time for moment in moments):
        return True
    if (
        not before.strip() and first.has_time and timing.pinned(reading, first)
    ):  # "3 May 10:00 Lakes Forum online discussion on ports - ..."
        name = re.split(r" [–—-] ", reading.plain[first.end : sentence.end], maxsplit=1)[0]
        return len(name.split()) <= _NAME_WORDS + _NAME_WORDS and bool(THING.search(name)) and not topics.VERB.search(name)
    after = reading.plain[last.end : sentence.end].strip(" .,!")
    if len(moments) == 1 and first.begins == reading.issued and not first.relative and "year" not in first.implied:
        return False  # "List for publication, 9 October 2024": the day of the text itself
    return (
        any(timing.pinned(reading, moment) and not moment.relative for moment in moments)
        and (before[:1].isupper() or _ORDINAL.match(before) is not None)
        and len(before.split()) <= _NAME_WORDS
        and not any(
            pattern.search(words)
            for pattern in (FUTURE, topics.VERB, OTHER_VERB)
            for words in (before, reading.plain[first.end : last.start])
        )
        and bool(THING.search(before) or _PRACTICE.match(before))
        and (
            not after
            or after.startswith("(")
            or reading.plain.startswith(" (", first.end)
            or fields.place_after(reading, last.end, sentence.end) is not None
        )
    )


# '"Splices for Sailors," with Ann Moss, | Wednesday, May 3, 1-2 p.m.'
_QUOTED_FIRST = re.compile(r"\"[^\"]{8,120}\",?(?: (?:with|by|featuring|a talk by) [^.;:!?]{3,80})?,? ")

# "The Kelp Fayre | is on", "Dock Hour | is", "Our next drop-off day | is": a name, or the next of a kind
_IS_ON = re.compile(
    r"(?P<lead>(?:[Tt]he|[Oo]ur|[Tt]his [Yy]ear's) )?(?:(?:[\w'’-]+ )?"
    r"(?P<name>[A-Z][\w'’&-]*(?: (?:[A-Z0-9][\w'’&-]*|of|the|and|for|in))+)|(?P<next>next [a-z][\w' -]{2,40}))"
    r" (?:(?:is|are|will be)(?: happening)?|(?P<again>returns?|(?:is|are) (?:back|coming up))) (?P<on>on |from )?\Z"
)
# "The next issue", "Our next deadline", "The Last Day": days of something else
_NO_OCCASION = re.compile(
    r"\b(?:article|bill|chance|chapter|date|day(?= (?:for|to|of)\b)|deadline|due|edition|email|episode|instal?ment|issue"
    r"|letter|mailing|newsletter|number|pay ?day|payment|post|release|update|version)s?\b|\A(?:last|final|first) day\b",
    re.IGNORECASE,
)
# What may follow the day: nothing, the place, the hour. "is Sunday's guest", "is June 3 at the latest" go on
_DAY_ENDS = re.compile(r"(?!['’]s)\s*(?:[.,;:!(–—-]|\Z|(?:at|from|in|on|starting|with)\b)(?! the (?:earliest|latest))")


def is_on_day(reading: Reading, sentence: Span, moments: list[Moment]) -> bool:
    """Whether a sentence says of something with a name, or of the next of its kind, on which day it is:
    "The Kelp Fayre is on 3 May", "The next drop-off day is 3 May, 9 to 11 a.m.".
    """
    first = moments[0]
    before = reading.plain[sentence.start : first.start]
    said = _IS_ON.fullmatch(before)
    if said is None or first.relative or not timing.pinned(reading, first) or not _DAY_ENDS.match(reading.plain, first.end):
        return False
    named = said["name"] or said["next"]
    if _NO_OCCASION.search(named) or (named.endswith((" Day", " Eve")) and not NAMED_DAY.fullmatch(named)):
        return False
    if said["again"] and not (THING.search(named) or NAMED_DAY.fullmatch(named)):
        return False  # "The North Lock returns July 9"
    if said["next"]:
        return any(moment.has_time for moment in moments)
    if said["lead"] or not said["on"]:
        return True
    return not any(name.span == Span(0, len(named)) for name in names.find(named))  # "Ann Birch is on Monday, at ten"


# "5th Workshop on Tides", "2025 Harbor Fair"
_ORDINAL = re.compile(r"(?:\d{1,3}(?:st|nd|rd|th)|\d{4}) [A-Z]")

_PRACTICE = re.compile(
    r"(?:[A-Z][\w'-]* )*(?:[Pp]ractice|[Mm]ass|[Mm]eal|[Oo]uting|[Tt]rip|[Ff]ixture|[Mm]atch|[Ff]ete"
    r"|[Bb]azaar|[Mm]arket|[Ss]ale)\b"
)

_NAME_WORDS = 12


def announces(text: str) -> bool:
    """Whether ``text`` by its words alone announces something that takes place: "The guild will hold a fair", "Join us"."""
    return bool(CALL.search(text) or BE_HELD.search(text) or (FUTURE.search(text) and THING.search(text)))


def said_in_present(text: str) -> bool:
    """Whether the sentence says in the present what somebody does: no past tense stands before that verb."""
    led = _LED_BY_PAST.match(text)
    stated = text[led.end() :] if led else text
    verb = _verb_in_present(stated)
    return (verb is not None and not PAST_CUE.search(stated[: verb.end()])) or _several_do(stated)


def does_in_present(text: str) -> bool:
    """Whether the sentence says in the present what somebody does that can be followed: "Ann Birch testifies on Friday"."""
    led = _LED_BY_PAST.match(text)
    stated = text[led.end() :] if led else text
    verb = _verb_in_present(stated)
    if verb is None or STRONG.search(stated) is None:
        return _several_do(stated)
    return said_in_present(text) and _WITHIN_RELATIVE.search(stated[: verb.start()]) is None


# "The rest would need the council, which | meets on Friday", "The fact that this | speaks to": said on the way.
_WITHIN_RELATIVE = re.compile(r"\b(?:as|because|if|that|when|where|which|while|who|whose)\b[^,]*\Z")

# "Mayor Ann Birch and Gov. Tom Moss | testify", "Voters in Dover | choose": a subject of several, and nothing else.
_SEVERAL = re.compile(
    r"\W*(?:(?:Also|At|Later|Next|On|Then|This|To(?:day|morrow|night))\b[^;:,]{0,40}, )?"
    r"(?:[A-Z][^;:]*\band (?:(?:the|former) )?[A-Z][^;:,]*"
    r"|(?:The |the )?(?:[A-Za-z][\w'-]* ){0,3}(?!and\b)[A-Za-z][a-z]+s(?: (?:from|in|of|on) [^;:,]{2,60})?,?)"
    r" (?:also |both |jointly )?"
)
_NO_SUBJECT = re.compile(
    r"\b(?:can|could|did|do|does|for|help|let|make|may|might|must|not|of|on|should|the|this|to|will|with|would|an?|in|at|by)"
    r" \Z"
)


def _several_do(text: str) -> bool:
    """Whether the sentence says in the present what several people do: "Birch and Moss testify on Friday"."""
    verb = DONE_BY_SEVERAL.search(text)
    before = text[: verb.start()] if verb is not None else ""
    return (
        0 < len(before) <= _SUBJECT_MAX
        and _SEVERAL.fullmatch(before) is not None
        and not (_NO_SUBJECT.search(before) or PAST_CUE.search(before))
    )


_SUBJECT_MAX = 150  # code points


# "After a vote that left eleven guilds alike, the wardens begin talks today": what went before.
_LED_BY_PAST = re.compile(r"\W*(?:After|Although|Because|Following|Since|Though)\b[^.;:]{3,140}?, (?=[A-Z]|the )")


def _verb_in_present(text: str) -> re.Match[str] | None:
    """The first word of ``text`` that says what somebody does and is no noun."""
    found = PRESENT.finditer(text)
    return next((verb for verb in found if not _BEFORE_NOUN.search(text[: verb.start()]) and not _is_open(text, verb)), None)


def _is_open(text: str, verb: re.Match[str]) -> bool:
    """Whether ``verb`` only tells how something is: "Applications are open"; a meeting that "is open to all" takes place."""
    told = text[: verb.end()]
    return verb[0] == "open" and _OPEN.search(told) is not None and not _ADMITS.search(told)


# "days of talks", "the visits": what looks like a verb behind these is a noun.
_BEFORE_NOUN = re.compile(r"\b(?:after|an?|at|before|by|during|for|from|in|its|of|the|their|with) \Z", re.IGNORECASE)
_OPEN = re.compile(r"\b(?:is|are|be|remains?|stays?)(?: [a-z]+)? open\Z")
_ADMITS = re.compile(rf"\b(?i:{THING.pattern}) (?:is|are)(?: [a-z]+)? open\Z")


# "The mayor's press call, at two, will be her first since she raised tolls": what was before, told behind the hour.
_BACKGROUND = re.compile(r" (?:after|because|following|since) (?:he|it|she|the|they|his|her|its|their)\b")


def unspoken(reading: Reading, sentence: Span, moments: list[Moment]) -> str:
    """What ``sentence`` says beside its moments."""
    pieces = fields.without(reading, sentence, *(Span(moment.start, moment.end) for moment in moments))
    words = " ".join(piece.of(reading.plain) for piece in pieces)
    led = TO_TIME.match(words)
    return words[led.end() :] if led else words


# "Commencing Wednesday at eight.": what only leads to a time.
TO_TIME = re.compile(r"\W*(?:[Cc]ommenc|[Ss]tart|[Bb]eginn)(?:ing|es|s)\b(?: on| at| from)*")
