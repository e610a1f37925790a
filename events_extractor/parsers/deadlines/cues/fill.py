"""What may stand between a cue and its date, and how a pattern of such cues is written."""

from __future__ import annotations

import re

# How far a date lies from another, told beside it. "due (three weeks before), on May 1",
# "due (a month ahead of the fair), by May 1"
_SMALL = r"an?|one|two|three|four|five|six|seven|eight|ten|\d{1,2}"
DISTANCE = (
    rf"(?:(?:{_SMALL})\s+(?:full\s+|calendar\s+|business\s+|working\s+)?(?:day|week|month)s?"
    r"\s+(?:ahead|before(?:hand)?|earlier|later|prior|in\s+advance)"
    r"(?:\s+(?:of\s+|to\s+)?(?:(?:the|each|our|your)(?:\s+[\w-]+){1,3}|that))?"
    rf"|in\s+(?:{_SMALL})\s+(?:day|week|month)s?(?:'\s+time)?)"
)

# How much longer something is left open. "extended (by 30 days) to May 1", "extended (another two weeks), to May 1"
LENGTH = (
    r"(?:(?:by|for)\s+(?:an?\s+(?:additional\s+|further\s+)?|another\s+)?(?:[\w-]+\s+)?(?:business\s+)?"
    rf"|(?:an?\s+(?:additional\s+|further\s+)|another\s+)?(?:{_SMALL}|\d{{3}}|fifteen|thirty|sixty|ninety)"
    r"\s+(?:more\s+|additional\s+|calendar\s+|business\s+)?)(?:day|week|month|year)s?"
)

# What may stand between a cue and its date. "by (the end of the day on) Friday", "until (midnight on) May 1",
# "due (no later than) May 1"
FILL = (
    rf"(?:\s+{DISTANCE},?(?=\s))?"
    r"(?:\s+(?:on\s+or\s+a(?:bout|round)|at|the|end|close|start|beginning|morning|afternoon|evening|night"
    r"|midnight|noon|sunset|or|of|the\s+day|term|semester|quarter|month|week|day|least|business|on|this"
    r"|about|early|late|next|cob|eod|-|\([a-z ]{2,20}\)),?(?=\s)){0,6}[\s,]*"
)


def before(words: str, then: str = "") -> re.Pattern[str]:
    """A pattern of ``words`` that stand right before a date; ``then`` may stand between and is no part of the cue."""
    return re.compile(rf"\b(?P<cue>{words}){then}{FILL}\Z", re.IGNORECASE)
