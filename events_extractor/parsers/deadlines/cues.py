"""How a date bounds something: the cues in front of it and behind it, and what must stand around an ambiguous one."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from events_extractor.language import clauses
from events_extractor.model import Issue, Relation, Section, Span
from events_extractor.parsers.deadlines.bounds import Bound, Cue, When, around
from events_extractor.parsers.deadlines.days import clock_of, counted, when_of
from events_extractor.parsers.deadlines.lexicon import (
    BARRED,
    BINDING,
    DEADLINE_NOUN,
    DUTY,
    ENTRY_PERIOD,
    EXPECTED,
    GUESS,
    HANDING_IN,
    HAPPENING,
    HOURS,
    LAST_DAY_OF,
    MODAL,
    NO_DUTY,
    NOUN_PREDICATE,
    OF_LAW,
    OF_PERSON,
    OFFER,
    PAST,
    PERSON,
    POST,
    RELEASE,
    REQUEST,
    STRICT,
    WHEREABOUTS,
)
from events_extractor.parsers.deadlines.wording import bare_words, opening, opens
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment


# How far a date lies from another, told beside it. "due (three weeks before), on May 1",
# "due (a month ahead of the fair), by May 1"
_SMALL = r"an?|one|two|three|four|five|six|seven|eight|ten|\d{1,2}"
_DISTANCE = (
    rf"(?:(?:{_SMALL})\s+(?:full\s+|calendar\s+|business\s+|working\s+)?(?:day|week|month)s?"
    r"\s+(?:ahead|before(?:hand)?|earlier|later|prior|in\s+advance)"
    r"(?:\s+(?:of\s+|to\s+)?(?:(?:the|each|our|your)(?:\s+[\w-]+){1,3}|that))?"
    rf"|in\s+(?:{_SMALL})\s+(?:day|week|month)s?(?:'\s+time)?)"
)

# "From Friday fish suppers to rope races, ...": a day of the first of several things, not one from which anything holds.
_FROM_THIS_TO_THAT = re.compile(r"\s+(?:[a-z-]+\s+){1,5}to\s+[^,;]{3,80},")

# "members who missed Monday's deadline": whoever did or did not keep it, it is past.
_PAST_LIMIT = re.compile(
    r"\b(?:missed|met|made|beat|blew(?:\s+past)?|passed|ignored)\s+(?:the\s+|their\s+|its\s+)?\Z", re.IGNORECASE
)

# What may stand between a cue and its date. "by (the end of the day on) Friday", "until (midnight on) May 1",
# "due (no later than) May 1"
_FILL = (
    rf"(?:\s+{_DISTANCE},?(?=\s))?"
    r"(?:\s+(?:on\s+or\s+a(?:bout|round)|at|the|end|close|start|beginning|morning|afternoon|evening|night"
    r"|midnight|noon|sunset|or|of|the\s+day|term|semester|quarter|month|week|day|least|business|on|this"
    r"|about|early|late|next|cob|eod|-|\([a-z ]{2,20}\)),?(?=\s)){0,6}[\s,]*"
)


def _before(words: str, then: str = "") -> re.Pattern[str]:
    """A pattern of ``words`` that stand right before a date; ``then`` may stand between and is no part of the cue."""
    return re.compile(rf"\b(?P<cue>{words}){then}{_FILL}\Z", re.IGNORECASE)


# Adverbs: the words stand outside the clause. Order decides where several fit: the longer first.
_ADVERBS: tuple[tuple[Relation, re.Pattern[str]], ...] = (
    # "by May 1", "in no case later than May 1", "on or before May 1"
    (
        "by",
        _before(
            r"on\s+or\s+before|(?:but\s+)?(?:by\s+)?(?:in\s+no\s+(?:case|event)|no|not|never)\s+(?:any\s+)?later\s+th[ae]n"
            r"|at\s+the\s+(?:very\s+)?latest(?:\s+by)?|by"
        ),
    ),
    # "on or after May 1", "as of May 1", "starting May 1", "beginning on May 1", "from May 1"
    (
        "from",
        _before(
            r"on\s+(?:or|and)\s+after|(?:effective\s+)?as\s+(?:of|from)"
            r"|(?<!\bweek )(?<!\bweeks )(?:starting|beginning|commencing)|with\s+effect\s+from|(?:effective\s+)?from"
        ),
    ),
    # "before May 1", "prior to May 1", "ahead of May 1"
    ("before", _before(r"(?:well\s+)?before|prior\s+to|in\s+advance\s+of|ahead\s+of")),
    # "until May 1", "through May 1", "up to May 1", "extended to May 1"
    (
        "until",
        _before(
            r"(?:up\s+)?until|between\s+now\s+and|'?till?|through(?:\s+to)?"
            r"|thru|up\s+to(?:\s+and\s+including)?|(?<=\bextended )to"
        ),
    ),
    # "after May 1", "beyond May 1"
    ("after", _before(r"after|beyond")),
    # "effective May 1": an adverb where a clause stands before it; "on or about May 1"
    ("on", _before(r"effective|on\s+or\s+about")),
)

_BETWEEN = _before("between")  # "between May 1 and June 1": over both days

# Whom or where a verb is about, before "on" and its date. "closes (for new members) on May 1",
# "goes live (on the pier) on May 1", "begins (in Ohio a week before that,) on May 1"
_ABOUT = r"(?:\s+(?:for|to|in|at|across|on)(?:\s+[\w'-]+){1,4}?(?=\s+on\s|\s+\w+\s+(?:days?|weeks?|months?)\s))?"

_DUE = _before("due", r"(?:\s+(?:no\s+later\s+than|back|in|by|before))?")  # "is due in (June)"

# What is handed in somewhere; "delays are due to the storm on May 1" is no duty.
_HANDED_IN = (
    r"(?:abstracts?|applications?|articles?|bids?|comments?|drafts?|entries|essays?|fees|files|forms?"
    r"|grades?|letters?|manuscripts?|materials?|nominations?|orders?|papers?|payments?|petitions?"
    r"|proposals?|registrations?|reports?|requests?|responses?|returns?|submissions?"
    r"|surveys?)\b[^.;:!?]{0,80}?\s(?:is|are|will\s+be)\s+(?:now\s+)?"
)
_WHITHER = r"(?:\s+back)?\s+(?:at|in|to(?!\s+be\b))\s+[^.;:!?]{2,80}?(?<!\sby)(?<!\son)"

# Verbs that make a deadline of their date whatever their subject; they stay in the clause.
_STRONG_VERBS: tuple[tuple[Relation, re.Pattern[str]], ...] = (
    # "comments are due by May 1", "forms due back before May 1"
    ("by", _before("due", rf"(?:\s+{_DISTANCE},?)?(?:\s+(?:back|in))?\s+(?:no\s+later\s+th[ae]n|on\s+or\s+before|by)")),
    ("before", _before("due", r"(?:\s+(?:back|in))?\s+before")),
    # "comments are due on May 1"
    ("on", _before("due", rf"(?:\s+{_DISTANCE},?)?(?:\s+(?:back|in))?\s+on")),
    # "forms are due to the clerk on May 1", "proposals are due at the Dock desk by May 1": to whom, or where
    ("on", _before(_HANDED_IN + r"due", _WHITHER + r"\s+on")),
    ("by", _before(_HANDED_IN + r"due", _WHITHER + r"(?:\s+(?:by|no\s+later\s+than))?")),
    # "comments are due May 1": they may come earlier; but "payments otherwise due May 1" come later
    ("by", _before(r"(?<!otherwise )(?<!originally )(?<!previously )due", r"(?:\s+(?:back|in))?:?")),
    # "takes effect May 1", "will go into effect on May 1", "enters into force May 1", "be brought into force May 1",
    # "becomes effective May 1"
    (
        "on",
        _before(
            r"(?:tak(?:e|es|ing)\s+(?:full\s+effect|effect|hold)"
            r"|(?:go|goes|going|put|come|comes|coming|enter|enters|brought)\s+in\s?to\s+(?:effect|force)"
            r"|(?:is|are|be|becomes?|becoming)\s+effective|kick(?:s|ing)?\s+in|effective\s+date(?:\s+is|\s+of|:)?)" + _ABOUT
        ),
    ),
    # "expires May 1", "is set to lapse on May 1", "runs out May 1", "sunsets May 1"
    (
        "on",
        _before(
            r"(?:expir(?:e|es|ing)|laps(?:e|es|ing)|sunsets|(?<=\bto )sunset|(?<=\bwill )sunset"
            r"|run(?:s|ning)?\s+(?:out|dry)|dr(?:y|ies|ying)\s+up|shut(?:s|ting)?\s+down"
            r"|phas(?:e|es|ed|ing)\s+out|ceas(?:e|es)\s+to\s+(?:be\s+)?\w+)" + _ABOUT
        ),
    ),
)

_NO_NOUN = r"(?<!\ban )(?<!\bthe )(?<!\bits )(?<!\bnew )"  # "the end of May 1", "an open evening": no verbs

# Verbs that bound something only where their subject is an offer, a rule or a term, not an event.
_WEAK_VERBS: tuple[tuple[Relation, re.Pattern[str]], ...] = (
    # "goes on sale May 1"
    ("on", _before(r"(?:go|goes|going)\s+(?:on\s+sale|live)" + _ABOUT)),
    # "ending May 1"
    ("until", _before(r"ending|closing")),
    # "ends May 1", "closes on May 1"
    (
        "on",
        _before(
            _NO_NOUN + r"(?:end|ends|close|closes|shuts|wraps?(?:\s+up)?|conclude|concludes|terminates?"
            r"|be\s+(?:closed|ended|terminated|lifted|imposed|revoked))" + _ABOUT
        ),
    ),
    # "opens May 1", "begins on May 1"; not "Open Day, May 1", "an open evening on May 1"
    (
        "on",
        _before(
            _NO_NOUN + r"(?:begin|begins|start|starts|open(?!\s+(?:day|house|evening|night|afternoon|morning)s?\b)"
            r"|opens|re-?opens?|resume|resumes|commence|commences)" + _ABOUT
        ),
    ),
)

_AGAIN = r"(?:(?:once\s+)?again\s+|now\s+|since\s+|also\s+)?"

# "The deadline for bids is May 1", "The closing date remains on May 1", "Deadline: May 1", "the deadline was moved to May 1"
_NOUN_BEFORE = re.compile(
    rf"\b{DEADLINE_NOUN}\b(?:(?!\bfrom\s+(?:the|its|an?)\s(?:[\w-]+\s+){{0,4}}date\b)[^.;!?]){{0,120}}?"
    r"(?P<cue>\b(?:is|are|will\s+be|remains?|falls?"
    rf"|(?:ha(?:s|ve)\s+{_AGAIN}been|was|were|is|are|will\s+be)\s+(?:extended|moved|pushed|postponed|set)"
    r"(?:\s+back)?(?:\s+(?:to|for|until))?|extended\s+(?:to|until)|of)|:|\s[–—-]"
    rf"|,)(?:\s+(?:now|still|currently|this|next))*(?P<on>\s+on)?{_FILL}\Z",
    re.IGNORECASE,
)

# "Application deadline May 1", "(deadline May 1)"
_NOUN_ADJACENT = _before(DEADLINE_NOUN)

# A date that is none of the deadlines by name, but was put off as they are. "repayment date extended to May 1",
# "renewal date now May 1"
_DATE_MOVED = re.compile(
    rf"\b(?:date|day|time\s+limit)s?\s+(?P<cue>(?:(?:ha(?:s|ve)\s+{_AGAIN}been|was|were|is|are)\s+)?"
    r"(?:extended|moved|postponed|pushed|changed)(?:\s+back)?\s+(?:to|until)"
    rf"|(?:is\s+|are\s+)?now){_FILL}\Z",
    re.IGNORECASE,
)

# "pushed the start of its rule to May 1", "delayed enforcement of the ban until May 1"
_START_MOVED = re.compile(
    rf"\b(?:push|mov|postpon|delay|defer|shift)(?:e?s|e?d|ing)?\s+(?:back\s+)?(?:[\w'-]+\s+){{0,4}}?"
    r"(?:start|launch|enforcement|implementation|rollout|compliance|effective\s+date)\b"
    rf"(?:\s+[\w'-]+){{0,8}}?\s+(?P<cue>(?:back\s+)?to){_FILL}\Z",
    re.IGNORECASE,
)

# "May 1, when the law expires": the clause stands behind its date
_WHEN_AFTER = re.compile(
    r",?\s+when\s+(?P<clause>(?:[\w'$%,-]+\s+){1,12}?(?P<cue>expires?|lapses?|ends?|takes?\s+effect"
    r"|runs?\s+out|kicks?\s+in|goes?\s+into\s+effect|is\s+due|are\s+due))\b",
    re.IGNORECASE,
)

# "extended the deadline for bids to May 1", "pushed its filing deadline back to May 1"
_NOUN_MOVED = re.compile(
    rf"\b(?:extend|push|mov|postpon|delay|shift|set)(?:e?s|e?d|ing)?\s+(?:[\w'-]+\s+){{1,5}}?{DEADLINE_NOUN}\b"
    rf"(?:\s+[\w'-]+){{0,8}}?(?:\s+from\s+(?:the\s+|its\s+)?[\w\s,'-]{{4,60}}?\d,?)?"
    r"\s+(?P<cue>(?:back\s+)?(?:to|until|for|at))"
    rf"{_FILL}\Z",
    re.IGNORECASE,
)

# "The deadline has been extended from May 1 to June 1": the last day of the range is the one that holds
_NOUN_MOVED_FROM = re.compile(
    rf"\b{DEADLINE_NOUN}\b[^.;!?]{{0,80}}?\b"
    r"(?:extended|moved|pushed|postponed|changed|shifted)(?:\s+back)?(?P<cue>(?:\s+from)?)\s*\Z"
    rf"|\b(?:extend|push|mov|postpon|shift|chang)(?:e?s|e?d|ing)\s+(?:[\w'-]+\s+){{1,5}}?{DEADLINE_NOUN}\b"
    rf"(?:\s+[\w'-]+){{0,8}}?(?P<cue_>\s+from)\s*\Z",
    re.IGNORECASE,
)

# "the May 1 deadline", "a May 1 filing deadline", "May 1's cutoff"; not "told them on May 1 that her last day"
_NOUN_AFTER = re.compile(
    rf"(?:'s)?\s+(?:(?!(?:and|or|but|with|is|was|that|which|who|whose|his|her|their)\b)[\w-]+\s+){{0,3}}?"
    rf"(?P<cue>{DEADLINE_NOUN}|expiration)\b",
    re.IGNORECASE,
)

# Public acts and duties that a day is named for. "will lift", "is set to rise", "plans to shut down", "will no longer",
# "must return"
_ACT = re.compile(
    r"\b(?:will|would|shall|(?<=[a-z]')ll|(?:is|are)\s+(?:set|slated|scheduled|expected|due|poised|going|about)\s+to"
    r"|plans?\s+to|intends?\s+to)\s+(?:\w+ly\s+)?"
    r"(?:be\s+)?(?:revok|rescind|repeal|impos|lift|ban\b|shut|suspend|rais|ris|increas|jump|doubl"
    r"|lower|drop\b|reinstat|restor|terminat|withdraw|cut\s+off|run\s+out|halt|expir"
    r"|laps|end\b|discontinu|clos|eliminat|ceas|abolish|rever[ts]|phas"
    r"|stop|no\s+longer|lose\b|snap\s+back|switch(?:ed|ing)?\s+off"
    r"|reject|delet|decommission|tak(?:en|ing)\s+(?:down|offline)|(?:be\s+)?turn(?:ed)?\s+off"
    r"|(?:begin|start)\s+(?:enforc|accru|collect|charg|requir|accept|impos|apply|phas|implement|issu"
    r"|pay|den|limit|block|bann)|take\s+effect|be\s+required|required"
    # "will start considering proposals", "plans to begin screening candidates"
    r"|(?:begin|start)\s+(?:consider|evaluat|interview|process|review|screen)ing\s+(?:[\w-]+\s+){0,3}?"
    r"(?:applica(?:tion|nt)|bid|candidate|nomination|proposal|submission)"
    # "will change the default paper size", "will move your accounts", "will upgrade the card system"
    r"|(?:chang|switch|mov|migrat|upgrad|updat|replac|convert)\w*\s+(?:[\w.-]+\s+){0,4}?(?:defaults?|versions?|systems?"
    r"|platforms?|software|servers?|accounts?|websites?|databases?|passwords?|polic(?:y|ies)|terms)\b)\w*"
    r"|\b(?:will|would|(?:is|are)\s+(?:set|due)\s+to|plans?\s+to)\s+(?:re-?)?open\s+(?:an?|the|its|their|our)?"
    r"\s*[^.;,:]{0,50}?\b(?:competition|applications?|registration|enrol?lment|comment\s+period|docket|portal"
    r"|bidding|window|call\s+for\s+\w+|(?:grant|funding|application|bidding)\s+(?:round|program))\b"
    r"|\bloses?\s+(?:\w+\s+){0,3}?(?:authority|access|power|coverage|benefits|funding|eligibility|service)\b"
    r"|\b(?:stops?|ceases?)\s+(?:working|accepting|serving|issuing|taking|selling|running|operating|being)\b"
    r"|\bno\s+longer\s+(?:works?|counts?|appl(?:y|ies)|runs?|stops?|serves?|accepts?|qualif(?:y|ies))\b"
    r"|\bmust\s+(?:return|report|submit|file|pay|surrender|vacate|leave|turn|comply|stop|close|wear|register|respond"
    r"|answer|decide|begin|start|end|hand|deliver|be\s+\w+ed|be\s+on\s+(?:the|its|our)\s+(?:register|list|rolls?|books))\b"
    r"|\b(?:wages?|rebates?|premiums?|payments?|benefits?|subsid(?:y|ies)|prices?|fees?|rates?|tolls?"
    r"|tax(?:es)?|fares?|tariffs?|dues|rents?|thresholds?|surcharges?|allowances?|minimums?|lev(?:y|ies)"
    r"|caps?)\b[^.;,]{0,60}\b(?:rises?|increases?|climbs?|jumps?|doubles?|drops?|falls?|go(?:es)?\s+up)\b",
    re.IGNORECASE,
)

# Acts that are public even where an hour is told, as no opening hours are. "will close for good at 6 p.m. on May 1"
_FOR_GOOD = re.compile(
    r"\bfor\s+good\b|\bpermanently\b|\bmust\s+be\s+on\b"
    r"|\b(?:revok|rescind|repeal|impos|lift|suspend|reinstat|terminat|expir|laps|discontinu|run\s+out|take\s+effect)\w*",
    re.IGNORECASE,
)

# The hours at which a day begins and ends: rules hold from them, shops do not open then. "will rise at 12:01 a.m. on May 1"
_EDGES = frozenset({dt.time(0, 0), dt.time(0, 1), dt.time(23, 59)})

# A case put first: an act in it is no act of the day. "If the rate rises in May's favour, Ann [pays today]"
_CASE = re.compile(r"\W*(?:if|when|whenever|once|suppose|imagine)\s[^,;:]{2,200},\s+", re.IGNORECASE)

# An hour behind an act: that of a place's day. "On Friday the shop will close at 5 p.m."
_CLOCK = re.compile(r"\d\s*[ap]\.?m\b|\d:\d\d|\bnoon\b", re.IGNORECASE)

# The end of a term named with its day. "two weeks remain before (the end of the session) on May 1"
_END_OF_TERM = re.compile(
    r"\b(?:end|close|expiry|expiration)\s+of\s+(?:[\w'-]+\s+){0,3}?(?:session|term|contract|agreement|lease|truce"
    r"|cease-?fire|fiscal\s+year|comment\s+period|pilot|scheme|grace\s+period|mandate)\s+(?P<cue>on)\s+\Z",
    re.IGNORECASE,
)

# Things that are to be had from a day on. "tickets for the fair [will be out] on May 1", "forms [will be up] May 1"
_OUT = re.compile(
    r"\b(?:tickets?|passes|forms?|applications?|registration|sign-?ups?|bookings?"
    r"|application\s+packs?|(?:the|our|this|a|open)\s+call)\b[^.;,]{0,50}?\s"
    r"(?P<cue>(?:will\s+be|are|is|go(?:es)?|comes?)\s+(?:out|up|on\s+sale|online|available|released))"
    r"(?:\s+on)?(?:\s+this)?\s+\Z",
    re.IGNORECASE,
)

# Something to be done before a thing that only marks its day. "plans to name a chief [before the council meets on] May 1"
_BEFORE_THING = re.compile(
    r"(?P<cue>\bbefore)\s+(?:(?!(?:and|but|or)\b)[\w'-]+\s+){1,6}?(?:resumes?|returns?|reconvenes?|meets?|convenes?"
    r"|adjourns?|begins?|opens?|starts?|ends?|closes?|rises?|sits|votes?|takes?\s+office)\s+(?:on\s+)?\Z",
    re.IGNORECASE,
)
_MEANT = re.compile(
    r"\b(?:must|shall|ha(?:s|ve)\s+to|needs?\s+to|intends?\s+to|plans?\s+to|aims?\s+to|vow(?:s|ed)\s+to"
    r"|pledged\s+to|promised\s+to|required\s+to|due\s+to|please|will)\b",
    re.IGNORECASE,
)

# A bill told by what it would do. "a bill letting voters register", "a measure to open the rolls"
_OF_BILL = re.compile(r"\b(?:bill|measure|proposal|act|amendment)\s+(?:\w+ing|to|that|which)\s", re.IGNORECASE)

_ON_DAY = re.compile(r"\b(?P<cue>on)(?:\s+(?:this|the))?\s+\Z|(?<=[\w\")])\s+\Z", re.IGNORECASE)

# The day of the telling, not of what is told. "according to a notice published Tuesday", "she announced on Friday"
_TOLD_ON = re.compile(
    r"\b(?:published|announced|announces|released|issued|said|says|told|signed|posted|reported|filed|unveiled|introduced"
    r"|sent|dated|wrote|tweeted|obtained|voted|decided|ruled|agreed|approved|warned|confirmed|noted|added)"
    r"\s+(?:\w+\s+){0,2}?(?:on\s+)?\Z",
    re.IGNORECASE,
)

# A request to hand something in on a day, which is its last: "Please submit your topics on May 1"
_HAND_IN = re.compile(r"\W*(?:please\s+)?(?:return|submit|send(?:\s+in)?|hand\s+in|turn\s+in|nominate)\s", re.IGNORECASE)

# What is off as long as the date says. "the cancellation of all meetings through May 1", "closure of the pier until May 1"
_OFF = re.compile(
    r"\b(?:cancell?ation|closure|suspension|shutdown|moratorium)s?\s+(?:of|on)\b"
    r"|\b(?:is|are|remains?|stays?|been|were|was)\s+(?:cancell?ed|suspended|on\s+hold)\b",
    re.IGNORECASE,
)

# "The council will not be back in session until May 1", "won't meet again until May 1"
_NOT_BACK = re.compile(
    r"(?:\bnot|n't|\bnor)\s+(?:be\s+(?:back|in\s+session)|convene|gather|go\s+back|meet|reconvene|resume|return|sit|vote)\b",
    re.IGNORECASE,
)

_TO_DO = re.compile(r"\s+to\s+[a-z]")  # "until May 1 to comment"

_NEXT_STATEMENT = re.compile(r",?\s(?:and|but)\s+(?=(?:will|shall|must|would|can|may|is|are|has|have|it|they|he|she|the)\b)")

_PERMITTED = re.compile(r"\b(?:may|can)\s+(?:only\s+)?be\s")  # "tools may be borrowed between May 1 and June 1"

_CONDITION = re.compile(r",?\s+unless\s")  # "duties rise from May 1 unless the talks succeed": the talks are no event here

# "submitted her resignation on Monday; it (takes effect May 1)",
# "Her appointment (takes effect May 1)": of a person and no rule.
_OF_POST = r"(?:appointment|departure|hiring|nomination|promotion|resignation|retirement|transfer)"
_RESIGNATION = re.compile(
    rf"\b{_OF_POST}\b[^.!?]{{0,80}}?\b(?:it|that|which)\s+(?:will\s+|is\s+set\s+to\s+)?\Z"
    rf"|\b(?:her|his|the|their|[a-z]'s|whose)\s+{_OF_POST}"
    rf"(?:\s+(?:as|at|by|from|of|to)\s[^,;.]{{0,80}})?\s+(?:will\s+|is\s+set\s+to\s+)?\Z",
    re.IGNORECASE,
)

# What had been planned and is planned no more. "which was supposed to begin (May 1)", "had been due to expire on (May 1)"
_ONCE_PLANNED = re.compile(
    r"\b(?:was|were|had\s+been)\s+(?:(?:supposed|set|due|scheduled|slated|expected|meant|originally|initially)\s+)*"
    r"to\s+(?:[\w-]+\s+){1,4}?(?:on\s+)?\Z",
    re.IGNORECASE,
)

# "Seats booked on May 1 or later cost more", "on May 1, or thereafter"
_OR_LATER = re.compile(
    r",?\s+(?P<cue>(?:or|and)\s+(?:later|after|thereafter))\b(?!\s+(?:that|the|this|in)\b)", re.IGNORECASE
)
_ON_BEFORE = re.compile(r"\bon\s+\Z", re.IGNORECASE)

_POSSESSIVE = re.compile(r"'s?\s")  # "before Tuesday's vote": the date belongs to an event

_ATTRIBUTE_BEFORE = re.compile(
    r"\b(?:the|a|an|its|his|her|their|our|this\s+year's)\s+\Z", re.IGNORECASE
)  # "ahead of the May 1 …"

_ATTRIBUTE_AFTER = re.compile(r"\s+[a-z]")  # "… primary"


def bounds_in(reading: Reading, section: Section, sentence: Span) -> list[Bound]:
    """The dates of ``sentence`` that bound something, in text order."""
    found = list(counted(reading, sentence))
    inside = {place for bound in found for place in range(*bound.when.span)}
    clock: Moment | None = None
    for moment in reading.moments_in(sentence):
        if moment.has_time and not moment.has_date:
            clock = moment
            continue
        if moment.start in inside:
            continue
        if moment.states_day:
            when = when_of(moment)
            # "by 5 p.m. on Friday" where the clock time was found apart
            if clock and when.time is None and _CLOCK_AND_DAY.fullmatch(reading.plain, clock.end, moment.start):
                when = replace(when, span=Span(clock.start, moment.end), time=clock_of(clock.begins))
            bound = _bound(reading.plain, section, sentence, when) or _shared(reading.plain, sentence, found, when)
            if bound:
                found.append(bound)
        clock = None
    return sorted(found, key=lambda bound: bound.when.span)


# Between the hour and the day that it is of, perhaps with whose time it is. "5 p.m. (on) Friday",
# "5 p.m., (New York City time, on) May 1"
_CLOCK_AND_DAY = re.compile(r"[\s,]*(?:\(?(?:[A-Z][a-z]+\s+){1,3}time\)?|\(?local\s+time\)?)?[\s,]*(?:on)?[\s,]*")

# Between two dates that share a cue. "due May 1 (and) June 1", "is May 1 (in the north and) June 1 in the south"
_SHARED = re.compile(r"(?:(?:\s+(?:in|for)\s+[\w'-]+(?:\s+[\w'-]+){0,4}?)?,?\s+(?:and|or)|,)\s+\Z")
_TO = re.compile(r"\s+(?P<cue>to)\s+")  # "are accepted from May 1 to 5 p.m. on June 1"
_SHARED_END = re.compile(r"\s*(?:[.,;!)]|\Z|(?:and|or|in|for)\s)")
_FAR = 60  # code points between two dates that share a cue


def _shared(plain: str, sentence: Span, found: Sequence[Bound], when: When) -> Bound | None:
    """``when`` with the cue of the date before it, where the two stand side by side: "Reports are due May 1 and June 1"."""
    before = found[-1] if found else None
    to = _TO.fullmatch(plain, before.when.span.end, when.span.start) if before else None
    if before and to and before.cue.relation == "from":
        return Bound(when, Cue("until", "adverb", Span(*to.span("cue")), Span(to.start("cue"), when.span.end)))
    if before is None or before.cue.part not in ("noun", "verb") or before.cue.cut.end != before.when.span.end:
        return None
    if not 0 <= when.span.start - before.when.span.end <= _FAR or when.until or before.when.until:
        return None
    if not _SHARED.match(plain, before.when.span.end, when.span.start):
        return None
    if not _SHARED_END.match(plain, when.span.end, sentence.end):
        return None
    return Bound(when, Cue(before.cue.relation, "adverb", before.cue.words, Span(before.when.span.end, when.span.end)))


def _bound(plain: str, section: Section, sentence: Span, when: When) -> Bound | None:
    """``when`` with the cue that makes a deadline of it, or None."""
    low, high = max(sentence.start, when.span.start - 160), min(sentence.end, when.span.end + 120)
    if LAST_DAY_OF.search(plain, low, when.span.start):
        return None
    if "holiday" in when.implied and _OF_BILL.search(plain, low, when.span.start):
        return None  # "a bill letting voters register through Election Day": of every year
    for pattern in (NOUN_PREDICATE, _NOUN_AFTER):
        match = pattern.match(plain, when.span.end, high)
        if match and pattern is _NOUN_AFTER and _PAST_LIMIT.search(plain, low, when.span.start):
            return None
        if match:
            words = Span(*match.span("cue"))
            noun = match["cue"].lower()
            relation: Relation = (
                "by"
                if noun.startswith(("deadline", "due", "cut")) or (pattern is _NOUN_AFTER and noun != "expiration")
                else "on"
            )
            article = _ATTRIBUTE_BEFORE.search(plain, low, when.span.start) if pattern is _NOUN_AFTER else None
            return Bound(
                when, Cue(relation, "noun", words, Span(article.start() if article else when.span.start, when.span.end))
            )
    match = _NOUN_MOVED_FROM.search(plain, low, when.span.start) if when.until else None
    if match:
        from_ = max(match.start("cue"), match.start("cue_"))
        return Bound(
            replace(when, day=when.until, time=when.until_time, until=None),
            Cue("by", "noun", None, Span(from_, when.span.end)),
        )
    match = _NOUN_BEFORE.search(plain, low, when.span.start)
    if match:
        relation = "on" if match["on"] else "by"
        return Bound(when, Cue(relation, "noun", Span(*match.span("cue")), Span(match.start("cue"), when.span.end)))
    match = _NOUN_ADJACENT.search(plain, low, when.span.start)
    if match:
        return Bound(when, Cue("by", "noun", Span(*match.span("cue")), Span(match.end("cue"), when.span.end)))
    match = _NOUN_MOVED.search(plain, low, when.span.start) or _DATE_MOVED.search(plain, low, when.span.start)
    if match and not HAPPENING.search(
        plain, clauses.clause_start(plain, around(sentence, when.span), match.start()), match.start()
    ):
        return Bound(when, Cue("by", "noun", Span(*match.span("cue")), Span(match.start("cue"), when.span.end)))
    match = _START_MOVED.search(plain, low, when.span.start)
    if match:
        return Bound(when, Cue("on", "noun", Span(*match.span("cue")), Span(match.start("cue"), when.span.end)))
    for relation, pattern in _STRONG_VERBS:
        match = pattern.search(plain, low, when.span.start)
        if match and _ONCE_PLANNED.search(plain, low, when.span.start):
            return None
        if match and _RESIGNATION.search(plain, sentence.start, match.start()):
            return None  # the day of a move
        if match and not (
            match["cue"].lower() == "due" and (RELEASE if when.time else NO_DUTY).search(plain, low, match.start())
        ):
            return Bound(when, Cue(relation, "verb", Span(*match.span("cue")), Span(match.end("cue"), when.span.end)))
    match = _WHEN_AFTER.match(plain, when.span.end, high)
    if match and not HAPPENING.search(plain, *match.span("clause")):
        return Bound(when, Cue("on", "verb", Span(*match.span("cue")), Span(when.span.start, match.start("clause"))))
    later = _OR_LATER.match(plain, when.span.end, high)
    on = _ON_BEFORE.search(plain, low, when.span.start)
    if later and on and not when.until:
        return Bound(when, Cue("from", "adverb", Span(*later.span("cue")), Span(on.start(), later.end())))
    if _POSSESSIVE.match(plain, when.span.end, high) or _ONCE_PLANNED.search(plain, low, when.span.start):
        return None
    if _ATTRIBUTE_BEFORE.search(plain, low, when.span.start) and _ATTRIBUTE_AFTER.match(plain, when.span.end, high):
        return None
    for relation, pattern in _ADVERBS:
        match = pattern.search(plain, low, when.span.start)
        if match and relation == "from" and _FROM_THIS_TO_THAT.match(plain, when.span.end, sentence.end):
            return None
        if match:
            cue = Cue(relation, "adverb", Span(*match.span("cue")), Span(match.start("cue"), when.span.end))
            return Bound(when, cue) if _binds(plain, section, sentence, cue, when) else None
    match = _BETWEEN.search(plain, low, when.span.start) if when.until else None
    if match:
        cue = Cue("from", "adverb", Span(*match.span("cue")), Span(match.start("cue"), when.span.end))
        return Bound(when, cue) if _binds(plain, section, sentence, cue, when) else None
    match = _OUT.search(plain, low, when.span.start)
    if match:
        return Bound(when, Cue("on", "verb", Span(*match.span("cue")), Span(match.end("cue"), when.span.end)))
    for relation, pattern in _WEAK_VERBS:
        match = pattern.search(plain, low, when.span.start)
        if match:
            cue = Cue(relation, "verb", Span(*match.span("cue")), Span(match.end("cue"), when.span.end))
            if _binds(plain, section, sentence, cue, when):
                return Bound(when, cue)
            return _before_thing(plain, sentence, when)
    thing = _before_thing(plain, sentence, when)
    if thing:
        return thing
    match = _END_OF_TERM.search(plain, low, when.span.start)
    if match:
        return Bound(when, Cue("on", "act", Span(*match.span("cue")), Span(match.start("cue"), when.span.end)))
    if when.until is not None:  # "accepting applications May 1-15"
        begin = clauses.clause_start(plain, around(sentence, when.span), when.span.start)
        if ENTRY_PERIOD.search(plain, max(begin, when.span.start - 60), when.span.start):
            return Bound(when, Cue("from", "act", None, when.span))
    match = _ON_DAY.search(plain, low, when.span.start)
    if match and not _TOLD_ON.search(plain, low, when.span.start):
        begin = clauses.clause_start(plain, around(sentence, when.span), when.span.start)
        case = _CASE.match(plain, begin, when.span.start)
        if case and when.span.of(plain).lower() == "today":
            return None  # "When the bell rings, the bank stops paying today": an example told as if it happened
        if match["cue"] and _HAND_IN.match(plain, begin, when.span.start):
            return Bound(when, Cue("on", "act", Span(*match.span("cue")), Span(match.start(), when.span.end)))
        act = _ACT.search(plain, case.end() if case else begin, when.span.start)
        if act and when.time and when.time not in _EDGES and not _FOR_GOOD.search(plain, act.start(), when.span.start):
            return None
        if act and (act.group().lower().startswith("must") or not HAPPENING.search(plain, begin, when.span.start)):
            stated = Span(*match.span("cue")) if match["cue"] else None
            return Bound(when, Cue("on", "act", stated, Span(match.start(), when.span.end)))
    return _first_of_all(plain, sentence, when)


def _first_of_all(plain: str, sentence: Span, when: When) -> Bound | None:
    """``when`` as the day of the public act told behind it, where it opens the sentence.

    "This Friday, we will close the forum".
    """
    near = around(sentence, when.span)
    begin = clauses.clause_start(plain, near, when.span.start)
    if when.time or when.until or not opens(plain, Span(begin, when.span.start)):
        return None
    end = clauses.clause_end(plain, near, when.span.end)
    act = _ACT.search(plain, when.span.end, end)
    if not act or len(plain[when.span.end : act.start()].split()) > _LONG_SUBJECT:
        return None
    told = Span(when.span.end, act.start())
    if (
        (HAPPENING.search(plain, when.span.end, end) and not STRICT.search(plain, when.span.end, end))
        or PAST.search(plain, *told)
        or _TOLD.search(plain, *told)
        or _CLOCK.search(plain, act.end(), end)
    ):
        return None
    on = re.search(r"\bon\s+\Z", plain[max(begin, when.span.start - 4) : when.span.start], re.IGNORECASE)
    start = when.span.start - len(on.group()) if on else when.span.start
    return Bound(when, Cue("on", "act", Span(start, start + 2) if on else None, Span(start, when.span.end)))


_LONG_SUBJECT = 9  # words

_TOLD = re.compile(
    r"\b(?:says?|announce[sd]?|reports?|reported|warn(?:s|ed)|expects?|which|who|that|because|if)\b", re.IGNORECASE
)


def _before_thing(plain: str, sentence: Span, when: When) -> Bound | None:
    """``when`` as the day before which something is meant to be done.

    "plans to name a chief before the council meets on May 1".
    """
    match = _BEFORE_THING.search(plain, max(sentence.start, when.span.start - 90), when.span.start)
    if not match:
        return None
    begin = clauses.clause_start(plain, around(sentence, when.span), match.start())
    meant = _MEANT.search(plain, begin, match.start())
    if not meant or HAPPENING.search(plain, begin, match.start()):
        return None
    return Bound(when, Cue("before", "adverb", Span(*match.span("cue")), Span(match.start("cue"), when.span.end)))


def unpinned(reading: Reading, sentence: Span) -> Iterator[Issue]:
    """An Issue for each deadline that is named without its day: "the deadline is in early May"."""
    for moment in reading.moments_in(sentence):
        if moment.has_date and moment.grain not in ("day", "minute"):
            low = max(sentence.start, moment.start - 160)
            if _NOUN_BEFORE.search(reading.plain, low, moment.start) or _DUE.search(reading.plain, low, moment.start):
                yield Issue(
                    "deadlines/unread", f"a deadline that is not pinned to a day: {reading.value(sentence)}", sentence
                )


def ends(plain: str, bound: Bound, what: Sequence[Span]) -> tuple[Bound, ...]:
    """``bound`` itself; over a range of days its first and its last day.

    "from May 1 through June 1", "closed April 8-12".
    """
    when, cue = bound.when, bound.cue
    if when.until is None or (cue.relation not in ("from", "on") and not any(OFFER.search(plain, *span) for span in what)):
        return (bound,)
    first = replace(bound, cue=replace(cue, relation="from"))
    last = Bound(replace(when, day=when.until, time=when.until_time), replace(cue, relation="until", words=None))
    return (first, last)


# "Ann Moss will be moving from the ferry desk to head up the tide team, [effective] May 1"
_TO_POST = re.compile(
    r"\b[A-Z][\w'-]+ (?!(?:Agency|Bank|Board|Bureau|Center|College|Commission|Committee|Company|Council|Court|Department"
    r"|Group|House|Office|School|University)\b)[A-Z][\w'-]+ (?:will be|is|will) (?:coming|heading|joining|leaving|moving"
    r"|relocating|returning|transferring|transitioning|move|relocate|return|transfer|transition)\b[^.;]*\b(?:to|as|from)\b"
)
# "A block of rooms is being held [until] May 1", "Seats are reserved until May 1": what is kept for those who ask.
_KEPT = re.compile(
    r"\b(?:blocks?|rooms?|rates?|seats?|places?|tickets?|spots?|spaces?)\b[^.;]{0,60}?\b"
    r"(?:is|are|will be|has been|have been) (?:being )?(?:blocked|guaranteed|held|kept|put aside|reserved|set aside)\b",
    re.IGNORECASE,
)
_TERM_ENDS = re.compile(r"\bterms? (?:as|in)\b[^,;]*\b(?:ends?|closes?|runs? out)\b")  # "her term as chair ends May 1"


def _binds(plain: str, section: Section, sentence: Span, cue: Cue, when: When) -> bool:
    """Whether the clause around an ambiguous cue says that something must be done, is offered, begins or ends."""
    near = around(sentence, cue.cut)
    begin = opening(plain, clauses.clause_start(plain, near, cue.cut.start), cue)
    if cue.part == "verb" and cue.words and not bare_words(plain, Span(begin, cue.words.start)).removesuffix("and"):
        begin = near.start  # "… and ending May 1": the subject stood before
    end = clauses.clause_end(plain, near, cue.cut.end)
    stop = plain.find("; ", cue.cut.end, end)
    if stop >= 0 and " " in bare_words(plain, Span(begin, cue.cut.start)):
        end = stop  # another statement follows: "on view until May 1; the shop is open"
    joined = _NEXT_STATEMENT.search(plain, cue.cut.end, end)
    opens = cue.part == "verb" and cue.words is not None and plain.startswith("open", cue.words.start)
    before = plain[
        begin : cue.words.start if opens and cue.words else cue.cut.start
    ]  # "open" itself says nothing of an offer
    clause = before + " " + plain[cue.cut.end : joined.start() if joined else end]
    if cue.relation in ("until", "before") and _COUNTDOWN.search(plain, begin, cue.cut.start):
        return False
    told = PAST.search(clause) and not MODAL.search(clause)
    if section.kind == "moves":
        bound = cue.relation in ("by", "before") and BINDING.search(clause)
        return bool(bound or (cue.relation == "until" and OFFER.search(before))) and not told
    if cue.part == "adverb" and cue.relation in ("by", "before"):
        if told or (GUESS.search(clause) and not DUTY.search(clause) and not EXPECTED.search(before)):
            return False
        if cue.relation == "by" or OFFER.search(clause):
            return True
        duty = BINDING.search(clause) or MODAL.search(clause) or DUTY.search(clause) or REQUEST.match(clause)
        return not HAPPENING.search(clause) and bool(duty)
    condition = _CONDITION.search(clause)
    told_of = clause[: condition.start()] if condition else clause
    if (POST.search(told_of) and not OF_LAW.search(told_of) and not _TERM_ENDS.search(told_of)) or (
        cue.part == "verb" and cue.words and _of_person(plain, begin, cue.words.start)
    ):
        return False
    if _TO_POST.search(told_of) and not OF_LAW.search(told_of):
        return False
    if cue.part == "adverb" and cue.relation == "on":
        return not told
    if cue.relation == "until" and _TO_DO.match(plain, cue.cut.end, near.end):
        return True
    if cue.relation == "until" and (_OFF.search(before) or _KEPT.search(before) or _NOT_BACK.search(before)):
        return True
    asked = HANDING_IN.match(clause) if cue.relation in ("from", "until") and cue.part == "adverb" else None
    if asked and (cue.relation == "until" or when.until):
        return True
    if HAPPENING.search(told_of, asked.end() if asked else 0) and not OFFER.search(clause) and not STRICT.search(clause):
        return False
    if cue.relation == "until" and when.time and HOURS.search(clause):
        return False
    if cue.relation == "after":
        return BARRED.search(clause) is not None
    permitted = when.until and cue.relation == "from" and _PERMITTED.search(before)
    strong = cue.part == "adverb" and cue.words and cue.words.of(plain).lower().startswith(("with effect", "effective"))
    if BINDING.search(clause) or asked or permitted or strong:
        return True
    # A bare "will" binds nothing where somebody only is somewhere, or where something starts at an hour, as events do.
    bare = WHEREABOUTS.search(clause) or (cue.relation == "from" and (when.time or (when.until and not DUTY.search(clause))))
    return cue.part == "adverb" and not bare and MODAL.search(clause) is not None


# A countdown, which bounds nothing. "With five weeks to go | until Election Day", "only ten days left | before"
_COUNTDOWN = re.compile(
    r"\b(?:days?|weeks?|months?|hours?)(?:\s+(?:to\s+go|left|remaining|remain|away|out|off|now))?\s*\Z", re.IGNORECASE
)


def _of_person(plain: str, begin: int, verb: int) -> bool:
    """Whether the subject between ``begin`` and ``verb`` is somebody.

    "Marsh, who ran the port, begins May 6" tells of a post.
    """
    subject = plain[begin:verb]
    described = OF_PERSON.search(subject)
    return PERSON.match(subject[: described.start()] if described else subject) is not None and (
        described is not None or subject.strip().lower() in ("she", "he")
    )
