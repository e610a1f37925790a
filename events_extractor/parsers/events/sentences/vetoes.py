"""What a sentence says that is no event: what happens by rule or on a condition,
what is past, costs, opening hours, new posts.
"""

from __future__ import annotations

import re

from events_extractor.parsers.events.parts.cues import KEPT, THING

# "Yes, I will attend": what the writer or the reader does; not "Ann Birch is preaching while I am away".
FIRST_PERSON = re.compile(r"(?<!\bwhile )(?<!\bwhere )\bI(?:'ll| will|'d| would)? [a-z]")

# What happens by rule, on a condition, or not at all, and what only says what a letter holds.
_NO_EVENTS = (
    # "If you wish to come on Tuesday", "That means a hearing in May", "Here are today's tides"
    (
        r"\A\W*(?:If |(?:This|That|It) means |Here(?:'s| is| are) (?:today's|this week's|your) "
        # "SPOTTED at the dredgers' gala on Sunday:": who was seen at a thing was seen
        r"|(?:SPOTTED|Spotted|OVERHEARD|Overheard|SEEN)\b)"
    ),
    # "On this week's Tide Talk podcast, the pilots look ahead to Friday's race"
    (
        r"\b(?:[Oo]n|ON|[Ii]n|IN) (?:[Oo]ur|OUR|the latest|this week's|today's)\b"
        r"[^.;:]{0,40}\b(?:[Pp]odcast|PODCAST|[Ee]pisode)\b"
    ),
    # "Welcome to Harbor Weekly", "What's on tap today", "In this issue: the May fair"
    r"\AWelcome to (?:the )?[A-Z]",
    r"\A(?:Here's )?[Ww]hat's on tap\b",
    r"\AIn (?:today's|this week's|this) (?:issue|newsletter|edition)\b",
    # "The new tolls were to take effect on Monday": they do not
    r"\b(?:was|were) to (?:begin|start|open|take effect)\b",
    # "The Quay's Monday guide to events on and off the pier": what a letter says of itself
    r"\A[^.;:]{0,60}\b(?:digest|guide|look|preview|roundup|rundown|summary) (?:at|of|to) (?:the |some )?"
    r"(?:events|goings-on|happenings|week|what's (?:ahead|coming|happening|on))\b",
    # "Congratulations to the crew that rows on Sunday"
    r"\A(?:Congratulations|Congrats|Kudos)\b",
    # "The call for tide tables is open until May 3"
    r"\b[Cc]all for [^.;:]{3,60} (?:is|are) (?:now |still )?open\b",
    # "Rehearsals as usual; no rehearsal on 1 May"
    r"(?:\A|[;,:] )[Nn]o (?:[a-z-]+ ){1,3}(?:on|this)\b",
    # "The bill would open the lock on June 1"
    r"\b(?:amendments?|bills?|budgets?|laws?|legislation|measures?|orders?|plans?|proposals?|resolutions?|rules?) would\b",
    # "The wardens hold a narrow lead before Tuesday's vote"
    rf"\bholds? (?:an? |the )?(?:[a-z-]+ )?{KEPT}\b",
    # "The guild just held its fair"
    r"\bjust (?:approved|completed|concluded|ended|finished|gave|had|held|hosted|met|passed|took|voted|won|wrapped)\b",
    # "She would rather hold a vote and lose it": what somebody prefers is no plan
    r"(?:\bwould|'d) (?:rather|sooner) (?:call|give|have|hold|host|see|take)\b",
    # "Classes will be dismissed from nine to noon": what does not take place then
    (
        r"\b(?:[Cc]lass(?:es)?|[Ll]essons|[Ss]chools?|[Ss]tudents|[Ss]taff) (?:will be|are) (?:dismissed|excused|let out)\b"
        r"(?![^;]{0,120} (?:and|but) )"
    ),
    # "The wardens do not take questions on Friday": what does not take place, where nothing else is told
    r"\A[^,;:]*\b(?:do|does|will) not\b[^,;:]*\Z",
    # "We meet on Mondays unless it rains"
    r"\bunless\b",
    # "The spring walks will be listed separately"
    r"\bwill be (?:listed|notified|posted|published) (?:separately|in (?:a|an|another|the|our) (?:later|next|separate))\b",
    # "The tide turns on Friday, Birch said."
    r"\b(?:he|she|they|[A-Z]\w+) (?:said|says|told [\w ]+)\W*\Z",
    # "Lessons would begin at nine under the plan": they do not yet; "would comfortably start at four": nor any longer
    r"\bwould (?:also |then |now |instead |[a-z]+ly )?(?:begin|close|end|open|resume|run|start)\b",
    r"\A\W*(?:Gone are the days|In the old days)\b",
    # "Birch warned that prices will rise on May 3"; but "said they will meet on May 3"
    (
        r"\b(?:says|said|warned|warns|argues|argued|told)"
        r"(?! (?:that )?(?:he|she|it|they|we)(?: will|'ll) (?:convene|hold|host|mark up|meet|testify|travel to|visit)\b)"
        r" (?:that )?[^,]{0,80}(?:\bwill|'ll)\b"
    ),
    # "Rowing lessons start up soon", "Bring a rope to start with", "later in the year"
    r"\b(?:starts?|begins?|resumes?|opens?|coming) (?:up )?soon\b",
    r"\bto start with\b",
    r"\blater in the year\b",
    # "For this term that date is July 7": a day that was spoken of before
    r"\b(?:that|this|the) (?:date|deadline) (?:is|was|will be)\b",
    # "Talks usually start at 4", "We gather every other Monday"
    r"\b(?:[Tt]ypically|[Uu]sually|[Gg]enerally|[Rr]egularly|[Nn]ormally|every other)\b",
)
NO_EVENT = re.compile("|".join(_NO_EVENTS))

# "She joins the Harbor Trust on May 3 as its chief counsel", "starts on Sept. 9 as a tide reader": a personnel move. A post
# may have any name; only what somebody is at one occasion is none: "joins as a guest", "starts as the favorite".
_ROLE_OF_A_DAY = (
    r"(?:[\w'-]+ ){0,3}?(?:celebrant|emcee|favou?rite|grand marshal|guest|headliner|honoree|host|judge|keynote(?:r)?"
    r"|MC|moderator|opener|panell?ist|performer|presenter|respondent|soloist|special|speaker|star|underdog|volunteer|witness)s?\b"
)
TAKES_POST = re.compile(
    r"\b(?:joins|(?:will|to) join|starts|begins|started|comes aboard|(?:will|to) (?:begin|start))\b"
    r"(?:[^.;:]|(?<=[A-Z][a-z]{2})\.|(?<=Sept)\.){2,90}? as "
    rf"(?:an? |the |its |their |his |her |our )?(?!{_ROLE_OF_A_DAY})"
    rf"(?:(?!(?:an?|the|to)\b)[a-z][\w-]* ){{0,5}}?(?!{THING.pattern})(?:[a-z][\w-]*(?:er|or|ist|ant|tary|ian)(?:-in-chief)?"
    r"|(?:vice |super|cor?)?(?:agent|chief|clerk|counsel|dean|fellow|head|intendent|lead|president|principal|respondent))"
    r"(?=\W*\Z|[,.;]| (?:of|for|at|in|on|to|under|with)\b)"
)

# Verbs that say something about an event without announcing it: "The price covers dinner on Saturday".
OTHER_VERB = re.compile(r"\b(?:covers?|costs?|includes?|requires?|means|depends|remains?|allows?|helps?)\b")

# "Tickets for the supper at six are $12": what it costs to come adds no time to what was told.
COSTS = re.compile(
    r"\W*(?:The |Our )?(?:[Aa]dmission|[Cc]osts?|[Ee]ntry|[Ff]ees?|[Pp]rices?|[Tt]ickets?)\b[^;:!?]{0,90}[$€£]\d"
)

# Past forms that stand as participles too: "a talk titled", "the hearing scheduled for".
_PARTICIPLES = (
    r"titled|entitled|called|named|scheduled|slated|expected"
    r"|invited|planned|proposed|united|limited|based|related|needed|indeed|held|featured|moderated|hosted|sponsored"
    r"|presented|organized|led|continued|advanced|combined|recommended|required|released|followed"
)
# The verb before the moment is past: "He spoke ..." without anything ahead; "the first sanctioned debate" tells no past.
_BEFORE_ADJECTIVE = "".join(
    rf"(?<!\b{word} )" for word in ("a", "an", "the", "its", "his", "her", "our", "their", "first", "second", "next", "long")
)
PAST_CUE = re.compile(
    r"\b(?:said|told|was|were|had|did|met|spoke|took|laid|made|gave|came|went|sent|wrote|left|lost|won|began|brought|drew"
    rf"|broke|chose|fell|fought|found|grew|kept|paid|ran|rose|sang|sold|spent|stood|struck|threw"
    rf"|{_BEFORE_ADJECTIVE}(?<!-)(?!{_PARTICIPLES})[a-z]\w{{2,}}ed) "
)
# "Ann Birch, a pilot of the old school, moved to Bergen on Monday": what somebody did then.
TOLD_OF = re.compile(
    rf"\W*[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){{0,3}}, (?:an?|the|who) [^,]{{3,80}},"
    rf" (?:had|was|were|(?!{_PARTICIPLES})[a-z]{{3,}}ed) [a-z]"
)

# "The guild opens its nomination process today": from when something can be handed in
OPENS_PERIOD = re.compile(
    r"\b(?:begins?|opens?|starts?|launch(?:es)?) (?:its|the|their|an?) (?:[\w-]+ ){0,2}"
    r"(?:applications?|comment|enrol?lment|filing|nominations?|registration|submissions?|voting)"
    r" (?:period|phase|process|season|window)\b"
    # "The call for talks opens today"
    r"|\b[Cc]alls? for [^.;:!?]{3,60}? (?:closes?|opens?)\b"
)

# "The ban on lead nets begins on May 3", "The tolls have been pushed back to May 3": from when a rule holds
_RULES = (
    r"(?:[Bb]ans?|[Cc]odes?|[Cc]urbs|[Cc]urfews?|[Dd]uties|[Ff]ares?|[Ff]ees?|[Ll]aws?|[Ll]imits?|[Mm]andates?|[Mm]oratorium"
    r"|[Rr]egulations?|[Rr]equirements?|[Rr]estrictions?|[Rr]ules?|[Ss]anctions?|[Ss]urcharges?|[Tt]ariffs?|[Tt]ax(?:es)?|[Tt]olls?)"
)
HOLDS_FROM = re.compile(
    rf"\A\W*(?:(?!(?:about|against|and|at|for|in|of|on|to|with)\b)[\w$%'.-]+ ){{0,4}}?{_RULES}"
    r"(?: (?:hikes?|increases?|cuts?))?(?: (?:against|at|for|in|of|on) [\w' -]{2,50}?)?"
    r" (?:(?:will|would|is|are|was|were|has|have|been|be|being|set|scheduled|expected|due|slated|to) ){0,4}"
    r"(?:appl(?:y|ies)|begins?|comes? into|deferred|delayed|ends?|expires?|goes? into|in (?:effect|force)|kicks? in|lifted"
    r"|moved|phases? in|postponed|pushed back|put off|resumes?|starts?|takes? effect)\b"
)

# "Our Dock office is open only Tuesday and Thursday from 8 to 5": when somebody can be reached.
OPEN_HOURS = re.compile(
    r"\b(?:[Oo]ffices?|[Bb]ureaus?|[Bb]ranch(?:es)?|[Cc]ounters?|[Hh]elp ?desks?|[Hh]otlines?|[Pp]hone lines?"
    r"|[Ss]hops?|[Ss]tores?|[Dd]rop-off (?:sites?|points?|times?))(?: in [A-Z][\w ]{2,30}| hours)? (?:is|are|will be)"
    r" (?:also |now |only |ONLY )?(?:closed|open|staffed)\b(?! house)(?![^.;:!?]{0,60}\bfor (?:an? |the |our )?[A-Za-z])"
    # "Tide tables will be available for pick-up between the hours of 9 and 3"
    r"|\bavailable (?:for|in|at|from)\b[^.;:!?]{0,120}\bbetween the hours of\b"
)

# "The tour will be broadcast", "details will be published": how something is made known is no entry either.
MADE_KNOWN = re.compile(
    r"\b(?:broadcast|carry|stream|air) |\bwill be (?:published|posted|announced|available|sent|e-?mailed|shared|confirmed)\b"
)

# "Watch our livestream here", "Read what to expect: https://...": where something can be found.
POINTS_THERE = re.compile(r"\A(?:Check|Click|Find|Follow|Listen|Read|See|Watch)\b.*(?:\bhere\b|\blink\b|https?://)")

# "I'm sure you know": what is said from one to another is no entry of a schedule.
TO_READER = re.compile(r"\b(?:I|I'm|I've|I'll|me|my|you|your|you're|yours)\b")
