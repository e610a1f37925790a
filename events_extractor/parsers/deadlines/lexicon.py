"""The words that tell a rule, an offer or a duty from an event, a move or history."""

from __future__ import annotations

import re

DEADLINE_NOUN = (
    r"(?:deadlines?|due\s+dates?|cut-?offs?(?:\s+dates?)?|closing\s+dates?|expir(?:ation|y)\s+dates?"
    r"|last\s+(?:day|date|chance)|final\s+day|target\s+dates?|compliance\s+dates?|submission\s+dates?)"
)

# "May 1 is the last day to enroll", "Today marks the deadline for bids", "May 1, the deadline for bids"
NOUN_PREDICATE = re.compile(
    r"(?:,?\s+(?P<copula>(?:is|was|marks|will\s+be)\s+(?:also\s+)?)|,\s+)(?:the\s+|our\s+|your\s+|a\s+)?"
    rf"(?:(?!(?:with|and|but|his|her|their|my|its|day|date|that|who|which)\b)[\w-]+\s+){{0,5}}?(?P<cue>{DEADLINE_NOUN})\b",
    re.IGNORECASE,
)

# Things that take place and so begin and end as events do, a list of words for each kind.
_HAPPENINGS = (
    # "the two-day summit beginning", "the workshop runs through"
    r"summit|conference|hearing|meeting|workshop|seminar|webinar|symposium|convention|panel|forum|talks|debate|tutorials?",
    # "the council will meet from", but not "the plant will meet the limit from"
    r"will\s+(?:(?:also|next|then)\s+)?(?:gather|meet)(?=\s*(?:\Z|[,.;]|(?:again|in|at|with|on|to|from)\b))",
    # "the afternoon session", but not "the session", which is a term
    r"(?:afternoon|breakout|evening|info(?:rmation)?|listening|morning|online|plenary|poster|practice|study|training"
    r"|virtual)\s+session|q\s?&\s?a|session\s+will\s+be\s+held|in\s+session|adjourn\w*|(?:re)?convenes?",
    # "the pottery course ends", "commencement weekend"
    r"lecture|course|class(?:es)?|camp|commencement\s+(?:activit(?:y|ies)|exercises?|weekend)|graduation",
    # "the harvest festival runs through", "the play will run until"
    r"festival|fair|parade|ceremony|reception|rally|vigil|retreat|celebration|party|gala|luncheon|dinner|breakfast",
    r"concert|exhibit(?:ion)?|performance|tour|series|(?:play|show|musical|production)\s+(?:will\s+)?run|mission|doors",
    # "the screening of the film", but not "the screening of applications"
    r"screening(?!\s+(?:(?:of|new|the)\s+)?(?:applica|bid|candidate|nomination|proposal|submission))",
    r"game|tournament|races?|trial|on\s+(?:view|display|leave|break)|on\s+tour",
    # "after the events", but not "in the events of May"
    r"(?<!the )events?(?!\s+(?:of|that)\b)|tak(?:es?|ing)\s+place",
    # "the swearing-in of the council", "Congress sworn in"
    r"swearing[\s-]in|sworn\s+in|inauguration",
    # "her visit ends", "the ferry returns on", but not "tax returns", "returns must be filed"
    r"visit|trip|journey|flights?|in\s+town|(?:will|would|set\s+to|due\s+to|to)\s+return"
    r"(?=\s+(?:to|from|for|on|in|after|before|until)\b)",
    r"(?<!tax )(?<!income )(?<!extended )returns(?!\s+(?:can|may|must|filed|submitted|due)\b)",
    # "the holiday season ends", but not "through this weekend"
    r"(?<!this\s)(?<!last\s)(?<!next\s)weekend|recess|vacation|holiday|season",
    # "rain through Friday", "the comet is visible until"
    r"visible|in\s+bloom|frost|rain|snow|storm|weather|heat\s*wave|the\s+heat|shower",
)
HAPPENING = re.compile(rf"\b(?:{'|'.join(_HAPPENINGS)})s?\b", re.IGNORECASE)

# Words by which an entry of a list is known as a deadline. "Abstracts due", "Notification of acceptance",
# "Registration closes"
ROW_WORDS = re.compile(
    rf"\b(?:{DEADLINE_NOUN}|due|submi(?:t|ssions?)|notif(?:y|ications?)|camera[\s-]ready|r\.?s\.?v\.?p"
    r"|registration\s+(?:closes|ends|by)|(?:applications?|bookings?|comments?|comment\s+period"
    r"|consultation|enrol?lment|entries|nominations?)\s+(?:close|end)s?"
    r"|expires?|(?:ends?|closes?|closing|takes?\s+effect|(?:goes|go|comes?)\s+into\s+(?:effect|force))(?=\W*\Z)"
    r"|calls?\s+for\s+(?:abstracts|applications|art|bids|entries|nominations|papers|posters|proposals|submissions|talks)"
    r"|(?:registration|enrol?lment(?:\s+period)?"
    r"|applications?|nominations?|submissions?|(?:\w+\s+)?voting|balloting)\s+(?:begins?|opens?|starts?)"
    r"|(?:full|final|short|long|regular|poster|demo|contributed)\s+(?:papers?|versions?|manuscripts?)"
    r"|end[\s-]of[\s-](?:life|maintenance|sale|service|support)|letters?\s+of\s+(?:intent|interest)"
    r"|expressions?\s+of\s+interest|proposals?|early[\s-]bird|acceptance|abstracts?|manuscripts?|posters|(?:reserve|respond|reply|comment|apply"
    r"|register|enter|sign\s+up|submit|return|order|book|pay|file|vote)\s+(?:by|before|until))\b",
    re.IGNORECASE,
)

# What leads on from what is due to what it is for. "Applications for the May hearing" are no hearing
ABOUT = re.compile(r"\s(?:for|to|about|concerning|regarding|surrounding)\s", re.IGNORECASE)

# Things that bind or are offered, a list of words for each kind. Only these make a deadline of "starts", "ends" or a bare
# "through".
_BINDING = (
    # Rules and what they ask: "the new rules begin", "masks are required through"
    r"rules?|law|order|policy|regulations?|mandate|mandatory|requir\w+|in\s+effect|in\s+(?:place|force)|valid|due|codes?",
    # What is forbidden or stopped: "the ban ends", "detained until", "off limits through"
    r"no\s+longer|ban|bans|banned|moratorium|sanctions?|restrict\w*|curbs?|limits?|curfew|quarantine|mask|emergency|illegal",
    r"unlawful|prohibit\w*|forbid\w*|preclud\w*|(?:not|no\s+longer)\s+(?:be\s+)?(?:allowed|permitted)|off[\s-]limits",
    r"(?:fee|price|rate|rent|spending)\s+caps?",
    r"clos(?:es?|ing)\s+for\s+(?:construction|maintenance|refurbishment|renovations?|repairs?|(?:re)?paving|resurfacing"
    r"|the\s+season)",
    r"(?:will\s+be|(?:is|are)\s+being)\s+(?:closed|diverted|reduced|removed|repaired|replaced|shortened)"
    r"|hours\s+are\s+(?:extended|reduced|shortened)",
    r"blocked?|halt\w*|freez\w+|frozen|stop\w*|suspen(?:d|sion)\w*|closed|closure|shutdown|detain\w*|custody|exclusions?",
    r"delay(?:s|ed|ing)?|pause[ds]?|stay(?=\s+(?:expir|end))|half-(?:staff|mast)|cameras?|meters?",
    # What is let off or drawn out: "the waiver lapses", "they have three days longer"
    r"waivers?|exemptions?|exempt|exten(?:d\w*|sions?)|continu\w+|truce|cease-?fire|amnesty"
    r"|ha(?:s|ve)\s+(?:[\w'-]+\s+){0,3}(?:longer|more\s+time)",
    # What is paid: "the fee rises", "20% off through"
    r"tariffs?|dut(?:y|ies)|fees?|rates?|rebates?|prices?|pricing|tolls?|fares?|fines?"
    r"|charges|penalt(?:y|ies)|nonpayment|buy|pay\w*|paid|deposit",
    r"sales?|offer(?:s|ing)?|discounts?|tickets?|coupons?|vouchers?|refunds?|early[\s-]bird|pre-?orders?|\d+%?\s+off",
    r"free\s+(?:parking|shipping|trial|rides?|access|delivery)|free\s+of\s+charge",
    # What is given: "benefits end", "support for the mill ends", "access to the store ends"
    r"access(?=\s+to\s+[^,;]{1,40}?\s+ends?\b)",
    r"program|scheme|funding|grants?|loans?|relief|assistance|benefits?"
    r"|coverage|eligib\w+|subsid(?:y|ies)|credits?|donations?",
    r"pledges?|scholarships?|sponsorships?|list(?=\s+closes)|collection|collecting|pick-?ups?|appeal(?=\s+(?:clos|end|open|run))"
    r"|support(?=\s+(?:for\s+[^,;]{1,40}?\s+)?ends?\b)",
    # What is handed in or asked for: "submissions close", "letters on the draft are welcome"
    r"registrations?|enrol?lment|applications?|nominations?|submissions?"
    r"|proposals?|entries|comments?|petitions?|forms?|filing",
    r"apply|register|sign\s+up|sign-?ups?|sign-?up|submit|enter|accept\w*|available|open|reserv\w+|bookings?|orders|portal",
    r"bids?|bidding|tenders?|docket|consultations?|inquiry|survey|contest|competition|call\s+for\s+\w+|cf[ps]|rf[pai]s?",
    r"intake|process|round",
    r"(?:the|our|this|open)\s+calls?(?=\s+(?:clos|open|end|for))|wait(?:ing|-)?\s?lists?|add[\s/-]drop|lottery|qualifying",
    r"(?:letters|entries|contributions|suggestions|drafts|papers|queries)\b[^.;]{0,30}\bwelcome",
    # What is built or mended: "repaving begins", "work on the pier starts", "dredging continues through"
    r"roadworks?|(?<!under )construction|(?:re)?paving|resurfacing|renovations?|repairs?|replacement|installation|dredging"
    r"|demolition|upgrades?|migration|maintenance|(?:works?|working)\s+(?:at|in|on)\s+[^,;]{2,60}?"
    r"(?:begins?|starts?|commences?)",
    # Votes: "polling ends", "the poll closes"
    r"vot(?:e|es|ing)|ballots?|polling|poll(?=\s+clos)",
    # What holds for a term: "the contract runs through", "the fiscal year ends"
    r"window|term|session|period|fiscal\s+year|contracts?|leases?|agreements?|permits?|licen[cs]es?|authority|authori[sz]ation"
    r"|memberships?|subscriptions?|(?:is|are|remains?|stays?)\s+active",
)
BINDING = re.compile(rf"\b(?:{'|'.join(_BINDING)})\b|[$£€]\s?\d", re.IGNORECASE)

# What binds even where it is about things that take place. "the ban on night flights", "holiday pay must be shown",
# "papers for the fair can be sent"
STRICT = re.compile(
    r"\b(?:bans?|moratorium|tariffs?|embargo|curfew|sanctions?|prohibit\w*|forbid\w*|deadline|curbs|surcharge"
    r"|impos(?:es?|ed|ing)|forfeit\w*|must|required|no\s+longer|may\s+not|need\s+not|cannot|(?<!in )support\s+for"
    r"|can\s+(?:still\s+)?be\s+(?:entered|handed\s+in|returned|sent|submitted))\b",
    re.IGNORECASE,
)

# A duty or a promise, whatever it is about. "must", "will", "it'll", "have to"
MODAL = re.compile(
    r"\b(?:must|shall|will|(?<=')ll|would|can|cannot|can't|won't|may|should|need(?:s|ed)?|ha(?:s|ve)\s+to"
    r"|to\s+(?!the\b|a\b)[a-z]+|requir\w+|demand\w*|please|let\s+us)\b"
)

# What stops, is forbidden or costs more once a day is past: only these make a deadline of a bare "after".
BARRED = re.compile(
    r"\b(?:no|not|never|cannot|can't|won't|bann?(?:s|ed|ing)?|bar|bars|barred|block\w*|prohibit\w*|forbid\w*|illegal"
    r"|unlawful|forfeit\w*|allow\w*|stop\w*|end|ends|ceas\w+|expir\w+|laps\w+|vanish\w*|disappear\w*|appl(?:y|ies)|void|invalid|only|late|prices?"
    r"|fees?|rates?|cost\w*|pay\w*|tariffs?|requir\w+|must|shall|lose|halt\w*|discontinu\w*"
    r"|(?:fund|keep|keeping)\s[^,;]{2,60}?\s(?:funded|going|open|running|past)"
    r"|dr(?:y|ies)\s+up|runs?\s+(?:out|dry)|unless|until|restrict\w*|deport\w*|drops|falls|shrinks|rises|if)\b|\$\d",
    re.IGNORECASE,
)

# Where somebody is for some days. "will be in Ohio through Sunday", "are out until Monday"
WHEREABOUTS = re.compile(
    r"\b(?:be|is|are|remains?|stays?|staying|travel\w*)\s+(?:back\s+)?(?:in|at|out|off|away|to)"
    r"\s+(?!effect|force|place|hold|sale|file|least|no)\w"
)

# A hope or a guess, which binds nobody. "could bloom by", "hopes to finish by"
GUESS = re.compile(
    r"\b(?:hop(?:es?|ed|ing)|expect\w*|could|might|likely|[Hh]ighs|[Ll]ows|[Tt]emperatures|[Ww]inds|forecast\w*|predict\w*"
    r"|project(?:s|ed)|know|bloom|(?<!to )arrive|be\s+at\s+(?:its|their|his|her)\s+(?:best|peak|height|worst)|suggest\w*"
    r"|should\s+(?:pass|wrap|clear|end|last|ease|subside))\b"
)

# What an editor or an office expects is a duty, not a guess. "Full papers are expected by May 1"
EXPECTED = re.compile(
    r"\b(?:papers?|abstracts?|manuscripts?|forms?|proposals?|submissions?|copies|contributions?"
    r"|chapters?|applications?|repl(?:y|ies)|responses?)\b[^.;]{0,60}\bexpected\s*\Z",
    re.IGNORECASE,
)

# Figures and the like, which come out and are no duty even where no hour is told. "her baby is due May 1",
# "final results are due May 1"
NO_DUTY = re.compile(
    r"\b(?:baby|earnings|verdict|ruling|jobs\s+report|payrolls|inflation|sequel|album|(?:quarter(?:ly)?|annual|yearly"
    r"|half-year|financial|trading|election|exam|final|official|preliminary|unofficial|vote)\s+results|results\s+for\s+the\s+[\w-]*\s?(?:quarter|year|half))\b",
    re.IGNORECASE,
)

# The hours of a place. "The museum is open until 8 p.m. on Thursday"
HOURS = re.compile(
    r"\b(?:museum|library|offices?|stores?|shops?|gallery|pool|park|caf[eé]|market|bar|restaurant"
    r"|building|cent(?:er|re)|desk|garden|zoo|doors|kitchen)\b[^;]*\b(?:open|hours)\b",
    re.IGNORECASE,
)

# The last day of somebody in a post. "Marsh's last day is May 3", "her final day"
LAST_DAY_OF = re.compile(
    r"\b(?:[A-Z][\w-]+'s?|[Hh]is|[Hh]er|[Tt]heir|[Mm]y)\s+(?:last|final)\s+day\b(?!\s+(?:to|for)\b)[^,;:.!?]{0,60}\Z"
)

# A request: a verb first and its object. "Book your table", "Fill in the form"
REQUEST = re.compile(
    r"\W*(?!(?:the|a|an|this|that|these|those|it|he|she|they|we|you|i|in|on|at|for|of|all|no)\b)"
    r"[A-Za-z]+\s+(?:your|an?|the|for|in|up|out|us|to|it|them|online|now|here|early|by)\b",
    re.IGNORECASE,
)
DUTY = re.compile(
    r"\b(?:must|shall|ha(?:s|ve)\s+to|need(?:s|ed)?|order(?:s|ed)?|demand\w*|due|please|you|your)\b", re.IGNORECASE
)

# Somebody takes or leaves a post: the day belongs to the move.
_POSTS = (
    # "will step down May 1", "was promoted", "replaces Marsh", "is nominated to be"
    r"appointed|promoted|succeed\w*|replac(?:e|es|ing)\s+[A-Z]\w+|retir(?:e|es|ing)|resign\w*|step(?:s|ped|ping)?\s+down"
    r"|joins?|hired|nominated\s+(?:as|for|to\s+be)\b",
    # "a new director", "was elected to the board"
    r"new\s+(?:director|chief|president|editor|head|dean|manager|ceo|chair\w*|secretary|commissioner)"
    r"|elected\s+to\s+(?:an?|the)\b",
    # "was tapped", "has been named", "named the next clerk"
    r"tapped|(?<=been\s)named|named\s+(?:as\s+)?(?:[A-Z]\w*|its|the\s|to\s)",
    # "picked Ann Marsh as", "chosen to be"
    r"(?:hired|picked|selected|chosen|elected|installed)\s+(?:[\w.'-]+\s+){0,4}?(?:as|to\s+be)\b",
    # "as the next dean", "its interim director"
    r"(?:as|its|their|be)\s+(?:the\s+|its\s+|their\s+|our\s+)?"
    r"(?:(?:new|next|first|interim|acting|permanent|deputy|vice|executive|managing|general)\s+){0,3}"
    r"(?:CEO|CFO|COO|CTO|chief|president|director|editor|chair\w*|partner|counsel|dean"
    r"|secretary|treasurer|manager|provost|superintendent)\b",
    # "will take over", "starting June 1 she leads the unit", "will become"
    r"take\s+over|assum\w+|reports?\s+to|(?:she|he)\s+(?:will\s+)?(?:start|begin)s?|will\s+(?:serve|lead|become)",
    # "to serve on the council", but not "to serve on a jury"; "those elected"
    r"to\s+serve\s+(?:as|on)(?!\s+(?:an?\s+)?jur(?:y|ies|ors?))|(?:those|members|officers|directors)\s+elected",
)
POST = re.compile(rf"\b(?:{'|'.join(_POSTS)})\b")

# A rule and whom it binds: what such a clause begins or ends is no post.
# "the act lets two mills join", not "joins the law firm"
OF_LAW = re.compile(
    r"\b(?:laws?(?!\s+(?:firm|school|professor|clerk|partner|practice|office|department)s?\b)|acts?|rules?"
    r"|regulations?|ordinances?|statutes?|employers|employees|residents|owners|taxpayers|agencies)\b"
)

# Things to be handed in, asked for in so many words. "Return your card between May 1 and June 1"
HANDING_IN = re.compile(
    r"\W*(?:please\s+)?(?:return|submit|send|apply|register|book|enter|file|pay|nominate|order|vote"
    r"|sign\s+up|complete|fill|drop\s+off|buy|claim|redeem|collect|request|hand\s+in|e-?mail)\b",
    re.IGNORECASE,
)

# The publisher turns to the reader. "Send us your seeds by May 1", "You can still sign up until May 1"
TO_READER = re.compile(
    r"\b(?:please|you|your|we|our|us|join|sign\s+up|respond|r\.?s\.?v\.?p|register|renew|volunteer)\b",
    re.IGNORECASE,
)

# Somebody told by name alone, with what was said of them cut out: nothing that begins or ends but a post. "Marsh",
# "Dr. Ana Ruiz", "She"
PERSON = re.compile(
    r"\W*(?:[Ss]?[Hh]e|They|I|(?:(?:Dr|Mr|Ms|Mrs|Prof|Sen|Rep)\.?\s+)?[A-Z][a-z]+"
    r"(?:[-'\s](?:[A-Z]\.?\s+)?[A-Z][\w'-]+){0,2})(?:\s+(?:will|would|is\s+(?:set|due|expected)\s+to))?\W*\Z"
)

# What is said of a person in between. "Marsh, who ran the port and its program, begins"
OF_PERSON = re.compile(r",\s+(?:who|a|an|the|formerly|most\s+recently|currently|previously)\s[^;]{3,300},\s*\Z")

# Figures that are published: events, not duties. "the jobs report is due Friday"
RELEASE = re.compile(
    r"\b(?:jobs?|inflation|payrolls?|gdp|cpi|earnings|figures|data|numbers|(?:rate|policy)\s+decision|results|verdict|ruling|baby)\b",
    re.IGNORECASE,
)

# An offer whose first and last days are both of use. "Early voting runs May 1-9", "Applications open July 1 to July 31"
OFFER = re.compile(
    r"\b(?:registration|sign-?ups?|enrol?lment|applications?|nominations?|submissions?|comment\s+period"
    r"|early\s+voting|sales?|tickets?|bookings?|offer|discount|available|window|open|accept(?:ed|ing|s)?"
    r"|calls?\s+for\s+\w+)\b",
    re.IGNORECASE,
)

# A time in which something may be handed in, right before its days. "applications May 1-15", "early voting runs May 1-9"
ENTRY_PERIOD = re.compile(
    r"\b(?:registration|sign-?ups?|enrol?lment|applications?|nominations?|submissions?|comments?"
    r"|comment\s+period|early\s+voting|filing|accepted)\b[^.;,]{0,20}\Z",
    re.IGNORECASE,
)

# What was told, not what is ahead. "crowds had gathered", "sales doubled"
PAST = re.compile(
    r"\b(?:was|were|had|said|told|wrote|met|held|spoke|fell|rose|grew|doubled|tripled"
    r"|gained|lost|won|became|began|started|ended|arrived|died|left"
    r"|happened|passed|ran|voted|signed|noticed|filled|sold\s+out)\b"
)

# What heads rows of deadlines where it is no heading of its own. "IMPORTANT DATES (all 23:59)", "Key deadlines:"
HEADS_ROWS = re.compile(
    r"\b(?:(?:important|key|critical)\s+(?:dates|days)|deadlines|dates\s+to\s+(?:remember|note)|timeline)\b", re.IGNORECASE
)

# The same in headings. "Comment deadlines", "Closing soon"
_HEADS_DUE = re.compile(
    r"\b(?:deadlines?|clos(?:ing|es)\s+soon|due\s+(?:soon|dates?|this\s+\w+)"
    r"|comments?\s+(?:due|periods?|clos\w+)|compliance)\b",
    re.IGNORECASE,
)
# Headings of what begins or ends on its day. "Taking effect", "Effective dates", "Expiring soon"
HEADS_STARTS = re.compile(
    r"\b(?:tak(?:es?|ing)\s+effect|effective\s+dates?|(?:coming\s+)?in(?:to)?\s+(?:force|effect)|expir(?:es|ing|ations?))\b",
    re.IGNORECASE,
)


def heads_deadlines(heading: str) -> bool:
    """Whether entries under ``heading`` are deadlines if they are no events."""
    return bool(HEADS_ROWS.search(heading) or _HEADS_DUE.search(heading) or HEADS_STARTS.search(heading))
