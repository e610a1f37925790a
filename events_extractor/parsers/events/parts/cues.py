"""Words that tell of things that take place: verbs that announce, verbs of schedules, nouns of events."""

from __future__ import annotations

import re

from events_extractor.language.verbs import any_of, forms, third, verbs

# What announces: "will", "is set to", "are scheduled to", "plans to", "is expected to" before a verb in its base form.
AHEAD = (
    r"(?:(?:will|shall)(?: also| then| now| next| jointly| again| be able to)?"
    r"|(?:is|are) (?:also )?(?:set|scheduled|slated|due|expected|poised|going|planning|gearing up|to)(?: to)?"
    r"|(?:plans?|expects?|intends?) to"
    r"|(?:'ll|'s|'re) (?:set to|scheduled to|due to)"
    r"|is to|are to|he'll(?: then)?|she'll(?: then)?|they'll(?: then)?|we'll|we will)"
)
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
# What stands for a title, place or speaker that is still open: "Speaker: TBA", "Room to be announced".
UNSETTLED = r"(?:tb[acd]|to be (?:advised|announced|confirmed|decided|determined))"
# What is held and takes place nowhere: "holds a lead of 900 votes", "hold a stake".
KEPT = r"(?:advantage|edge|lead|majority|monopoly|stake)"
# "Ann Birch takes the oath as mayor"; who does so in court is a witness
_OATH = (
    r"takes? (?:an?|the|their|his|her) oath"
    r"(?![^.;]{0,60}\b(?:as an? (?:expert )?(?:juror|witness)|to testify|in the [^.;]{2,40} (?:case|lawsuit|trial))\b)"
)
# "The Tide Hall brings us a talk"; but "The storm brings us a weekend of rain"
_BRINGS = (
    r"brings? (?:us|you)(?= an? (?:[\w'’-]+ ){0,4}?(?:concert|conversation|debate|discussion|exhibition|festival|film|forum"
    r"|lecture|musical|panel|performance|play|presentation|program(?:me)?|reading|recital|screening|seminar|show|talk|tour"
    r"|webinar|workshop)\b)"
)
_SOON = rf"(?:today|tonight|tomorrow|{WEEKDAY})"

# What people do at events, and what schedules tell of them: "will sign", "The governor signs".
_DOINGS = verbs(
    """
    address, air, anchor, announce, answer questions, appear, attend, begin, brief, broadcast, celebrate, chair, choose,
    choose between, co-host, come up for,
    commemorate, conduct, consider, convene, debate, dedicate, deliver, demonstrate, elect, examine, gather, give,
    go back to the polls, go to the polls, return to the polls,
    greet, hand down, head to, headline, hear, host, huddle, inaugurate, interview, join, keynote, kick off, launch, lay,
    lead, lie in state, look at, march, mark, mark up, meet, moderate, open, parade, participate, perform, preach, premiere,
    present, proceed to, publish, receive, reconvene, release, resume, return, review, roll out, screen, sing, sit down,
    speak, stream, swear in, take part, take place, take questions, take testimony, take up, talk, testify, tour, travel,
    unveil, visit, vote, weigh, weigh in on, wrap up
    """
)
# What they do only when it is said of the future: "offers", "provides", "stops" tell of what is always so.
_DOINGS_AHEAD = verbs(
    """
    be about, campaign, caucus, be at, be back, be in, be on hand, be sworn, bring together, cast, cut, discuss, embark,
    feature, focus on, hand out, hand over, hold, honor, honour, hosting, issue, light, look back, offer, preside,
    produce, provide, question, rally, read from, sign, sponsor, stop, welcome
    """
)
# Of these the plural stands in schedules too: "The wardens meet at noon", "Voters head to the polls".
_DONE_BY_MANY = verbs(
    """
    begin, come out, convene, co-host, gather, gavel in, gavel out, go to the polls, head to the polls, host, huddle,
    kick off, meet, open, participate, perform, present, resume, roll out, sit down, speak, start, take part, take place,
    take up, testify, unveil, vote, wrap up
    """
)
# "The court sits on Tuesday", "will sit in public": how or when a body is in session, and not where a roof sits.
_IN_SESSION = (
    r"(?= (?:again|for the (?:first|last|final) time|jointly|privately"
    r"|publicly|in (?:camera|committee|private|public|session)|today|tonight|tomorrow"
    rf"|this (?:morning|afternoon|evening)|(?:at|from) (?:noon|\d)|(?:on )?{WEEKDAY})\b)"
)
# "will be marking up the bill", "is testifying on Friday": what is under way may be ahead as well. What somebody is
# considering, weighing or leading is not.
_UNDER_WAY = any_of(
    forms(verb)[-1]
    for verb in verbs(
        """
        address, answer questions, appear, attend, brief, campaign, celebrate, cast, choose, co-host, convene, debate,
        deliver, elect, examine, gavel in, give, hear, hold, host, headline, interview, keynote, kick off, march,
        mark up, meet, moderate, offer, participate, perform, play, preach, present, question, rally, receive, resume, sign,
        sing, sit down, speak, sponsor, swear in, take part, take questions, take up, testify, tour, travel, unveil, visit,
        vote, welcome
        """
    )
)
# A word before a noun that is no preposition: "special", "two", "rope".
ADJECTIVE = r"(?!(?:about|after|at|before|by|during|for|from|fewer|in|many|more|no|not|of|on|several|some|to|with)\b)[\w'-]+"
# "has a hearing on tolls", "has a 4 p.m. markup today", "has votes at noon": what a body has, which is on at an hour or a
# day; "has a hearing room", "each member has a vote on Tuesday"
HAS_ON = (
    rf"(?:has|have)(?= (?:(?:an?|another|its|two|three) (?:\d[\d:]* ?[ap]\.?m\.? )?(?:{ADJECTIVE} ){{0,3}}?"
    r"(?:briefing|call|debate|forum|hearing|mark-?up|meeting|press conference|news conference|rall(?:y|ie)|roundtable"
    r"|session|town hall|webinar|workshop)s?"
    rf"(?=\W*\Z|[.;:,](?!\w)| (?:about|at|focused|for|in|into|on|over|scheduled|titled|to|with|{_SOON})\b)"
    rf"|(?:an?|two|three) (?:floor |final |procedural )?votes?(?: {_SOON})? on (?!{_SOON})"
    rf"|votes (?:at|on (?!{_SOON})|{_SOON})))"
)
# "make |a statement", "makes |a transportation announcement": what somebody says in public
_STATED = r"(?=(?:an?|his|her|their|its) (?:[\w-]+ ){0,3}?(?:announcement|appearance|speech|statement|stop)s?\b)"
# "The bill is up for a vote", "comes to the floor", "is on the agenda": what is said of a matter that a body takes up
ON_AGENDA = (
    r"(?:(?:is|are|comes?|goes?) up for (?:an? )?(?:[a-z]+ )?(?:debate|hearing|markup|reading|vote)"
    r"|(?:gets?|receives?) (?:an?|its|their) (?:[a-z]+ ){0,2}(?:debate|hearing|markup|reading|vote)"
    r"|(?:comes?|goes|heads) to (?:the (?:(?:House|Senate) )?floor|a vote)"
    r"|(?:is|are) on (?:tap|the (?:agenda|calendar|docket|schedule)))"
)
# "The panel questions Ann Birch", "rallies supporters": where whom it is done to stands behind, these are no nouns
TO_WHOM = (
    r"(?:addresses|questions|rallies|sponsors)"
    rf"(?= (?:(?:an?|the|his|her|its|their|more|new) |supporters\b|(?!{WEEKDAY}\b)[A-Z][\w.]+ [A-Z]))"
)
# Things that people do at events, base form.
DO = any_of(
    (
        *_DOINGS,
        *_DOINGS_AHEAD,
        rf"sit{_IN_SESSION}",
        r"be put to (?:a|the) vote",
        rf"make {_STATED}",
        r"be made(?! (?:available|aware|clear|of|public|to|up)\b)",
        r"be [a-z]{3,}ed",  # "will be honored"
        rf"be (?:leading|{_UNDER_WAY})",
        rf"continue(?= (?:on|with|this|{_SOON})\b)",
        # "will have lunch", "will have separate caucus lunches"
        r"have (?:(?:[a-z-]+ ){0,3}(?:lunch(?:es|eons?)?|breakfasts?|dinners?|suppers?)|a)",
        r"(?:be taking|take) (?:an?|the|their|his|her) oath",
        r"carry (?=[^.;:]{3,80} live\b)",
        r"do an? (?=[A-Z])",
        r"(?:be|go) up for (?=an? )",
        r"(?:come|go|head) to (?:the (?:(?:House|Senate) )?floor|a vote)",
        r"(?:get|receive) an? (?=(?:[a-z]+ ){0,2}(?:debate|hearing|markup|reading|vote)\b)",
        r"get under ?way",
    )
)
# The same as a newsletter's schedule prints them, in the present: "The House meets at noon",
# "The president has lunch with ...".
DOES = any_of(
    (
        *map(third, _DOINGS),
        *_DONE_BY_MANY,
        *map(third, _DONE_BY_MANY),
        rf"sits?{_IN_SESSION}",
        r"(?:has|have) (?:lunch|breakfast|dinner)",
        HAS_ON,
        # "The governor signs the ferry bill"; "the signs of spring" are a noun
        r"signs (?=(?:an?|the|it|his|her|its|into|off on|[A-Z]\.?[A-Z]?\.) ?)",
        r"decides? (?=whether|on|if)",
        r"rall(?:y|ies) (?=with|at|for|outside|in)",
        r"campaigns? (?=in|with|for|across|at)",
        r"comes in (?=at|around|from)",
        # "makes a statement", "make an announcement"; "makes a difference" is none
        rf"makes? {_STATED}",
        r"briefs? (?=reporters|the press|lawmakers|members|senators)",
        # "holds a hearing", but "holds a degree", "holds an M.A."
        r"holds?(?! (?:an? |the |degrees|both )?(?:[A-Z]\.|Ph|MBA|law degree|degree|bachelor|master|doctor|honorary"
        r"|undergraduate|JD|BA|BS))"
        rf"(?! (?:an? |the )?(?:[a-z-]+ )?{KEPT}\b)",
        r"is (?:back|due|in|at)",
        r"reads",
        r"drops",
        r"takes? (?:public )?(?:comments?|testimony|questions)",
        TO_WHOM,
        r"answers? questions",
        r"campaigns (?=at|for|in|with)",
        r"casts? (?:(?:their|its|his|her) )?(?:ballots|votes)",
        ON_AGENDA,
        r"(?<!is )(?<!are )(?<!be )welcomes?",
        r"needs? (?:\d+\+? |a few |more )?volunteers",
        r"(?:is|are) (?:looking for|recruiting)",
        r"is (?:also )?in court",
        r"go(?:es)? (?:before|on trial|live)",
        r"takes? (?:it|this|that|them) up",
        r"sentences(?= [A-Za-z]+)",
        r"hears? (?:from|arguments|testimony)",
        r"arrives? (?=in|at|on|today|tomorrow)",
        r"(?:is|are) sworn in",
        _OATH,
        _BRINGS,
        r"returns? to the (?:bargaining |negotiating )?table",
        r"gets? under ?way",
        r"battles?",
        r"faces? (?=[A-Z])",
        rf"follows? (?=at |on |{_SOON})",
        r"(?:is|are) out (?=at|on)",
    )
)
# "has been postponed to", "have been tentatively scheduled for"
_PUT_ON = r"(?:has|have) been (?:[a-z]+ly )?(?:postponed|rescheduled|scheduled|moved|pushed back) (?:to|for|until)"
MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)"
# "will start at nine", "will resume Monday", and not "will start a tour", "will resume debate on the bill"
_BY_ITSELF = (
    r"(?=\W*\Z|[^\w ]| (?:\W|[A-Z\d]|(?:about|after|again|ahead|and|around|as|at|before|between|by|during|early"
    r"|for|from|here|in|inside|just|late|later|next|on|online|or|out|outside|over|promptly|shortly|soon|sometime"
    r"|this|through|throughout|to|to(?:day|morrow|night)|under|until|when|where|while|with|within)\b))"
)
# Said of the event itself: "will be held", "takes place", "is scheduled for", "runs from".
HELD = (
    r"(?:(?:will|to) (?:now |also |again |next )?"
    r"(?:be (?:held|hosted|organi[sz]ed(?= (?:by|in|at|on)\b)|presented|streamed|broadcast|given|delivered|screened"
    rf"|shown|celebrated|observed|livestreamed)|take place|occur|get under ?way|bring together"
    rf"|(?:run|start|begin|kick off|air|resume){_BY_ITSELF})"
    r"|(?:is|are)(?: being)? (?:held|scheduled for|set for|slated for|planned for)"
    rf"|(?:will be|is|are) (?=on (?:[A-Z]|(?:the )?\d)|at (?:\d|noon\b)|from \d|[A-Z][a-z]+day|{MONTH}[a-z]*\.? \d"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?: ?[–-] ?\d{{1,2}}(?:st|nd|rd|th)?)? (?:of )?{MONTH}"
    r"|(?:this (?:morning|afternoon|evening)|to(?:day|night|morrow))(?=[.,;:!)]|\Z"
    r"| (?:afternoon|evening|morning)\b| (?:at|from) (?:\d|noon)| (?:in|on) [A-Z]))"
    rf"|(?:is|are) (?:coming up|happening)(?= (?:on|from|\d|{MONTH}|[A-Z][a-z]+day))"
    r"|takes? place|(?:(?:will be|is|are) )?taking place|(?:(?:will be|is|are) )?getting under ?way|gets? under ?way"
    rf"|(?:is|are) on tap for|{_PUT_ON}|being held|to be held"
    r"|(?:is |are |has been |have been |now |tentatively |officially )+(?:confirmed|scheduled|set|slated|planned) for"
    r"|runs(?= (?:from|[A-Z]))"
    r"|(?<!to )(?<!housing )"
    r"(?:begins?|starts?|kicks? off|opens)(?!(?<!opens) to [a-z])(?! (?:an?|the|its|their|his|her|our|with|soon)\b)"
    r"|set to begin|airs?)"
)
# Nouns of things that take place.
THING_WORDS = (
    r"(?:address|anniversary|announcement|assembly|auction|ball|barbecue|bbq|bootcamp|boot camp|breakfast|briefing"
    r"|brown[- ]?bag|brunch|bus tour|cafe|call|camp|celebration|ceremony|clean-?up|clean up(?= (?:dates?|days?)\b)|clinic"
    r"|coffee (?:hour|morning|evening)"
    r"|colloquium|commencement|concert|conference|congress|convention|conversation|course|coverage|debate|dedication"
    r"|demonstration|dinner|discussion|eclipse|election|exhibition|expo|fair|farewell|festival|film|fireside chat|forum"
    r"|fundraiser|funeral|gala|game|gathering|graduation|groundbreaking|hackathon|happy hour|hearing|homecoming"
    r"|info(?:rmation)? session|interview|jobs report"
    r"|(?:bake|book|boot|craft|garage|jumble|land|lease|plant|rummage|yard) sale|kick-?off"
    r"|launch|lecture|liftoff|lunch(?:es)?|luncheon|marathon|markup|matinee|meal|meeting|meetup|mixer|news conference|night"
    r"|opening(?= of)|open day|open evening|open house|opera(?! house| singer| company)|orientation|panel|parade|party"
    r"|performance|picnic|pilgrimage|play|premiere|presentation|press conference|presser|primar(?:y|ies)|protest|q ?& ?a"
    r"|quiz|race|rall(?:y|ies)|reading|reception|recital|rehearsal|remarks|retreat|reunion|ride|roundtable|run-?off|screening"
    r"|seminar|series|service"
    r"|session|show|sit-down|speech|state of the (?:city|commonwealth|county|state|union)"
    r"|straw poll|summit|supper|swearing-in|symposium|talk|telethon|to the poll|tour|tournament|town ?hall|training"
    r"|trial|tribute|verdict|vigil|visit|vote|walk|webcast|webinar|weekend|workshop)"
)
# "Kite Day", "Open Harbour Day": a day with a name, unless it is a holiday.
NAMED_DAY = re.compile(
    r"\b(?!(?:Labou?r|Memorial|Independence|Presidents?'?s?|Christmas|Boxing|New|Columbus|Veterans'?|Thanksgiving"
    r"|Groundhog|Valentine's|Father's|Mother's|Patrick's|Martin|King|Good|Great|The|That|This|One|Every|Each|Same)\b)"
    r"(?:[A-Z][\w'-]+ ){1,3}Day\b"
)
THING = re.compile(rf"\b{THING_WORDS}s?\b", re.IGNORECASE)

# "begins at noon", "leads a tour"; but "begins to ease" begins nothing, and what "leads to" something leads nobody
_OF_NOTHING = r"(?!(?:(?<=begin)|(?<=begins)|(?<=start)|(?<=starts)) to (?-i:[a-z])|(?:(?<=lead)|(?<=leads)) to\b)"

FUTURE = re.compile(rf"\b{AHEAD} (?:[a-z]+ly )?{DO}\b{_OF_NOTHING}", re.IGNORECASE)
PRESENT = re.compile(
    rf"\b{DOES}\b{_OF_NOTHING}"
    rf"|(?:\b(?:is|are)|'re) (?:also )?(?:gathering(?= (?:at|for|in|on)\b)"
    rf"|(?:organi[sz]ing|running)(?= (?:an?|its|our|their|the) )"
    rf"|{_UNDER_WAY})\b"
)
TAKES_PLACE = re.compile(rf"\b{HELD}\b")
# "There will be", "There will also be", "there is going to be": what is ahead stands behind.
THERE = r"[Tt]here (?:will (?:also |again |then )?be|(?:is|are) (?:also )?going to be)"
# What is said of something that has got its time, right before that: "a webinar slated for", "the vote is due on".
SLATED = r"(?:due|expected|on tap|planned|scheduled|set|slated)"
# The forms of these that are said of nothing else: they announce by themselves.
BE_HELD = re.compile(
    rf"\b{THERE} (?:an? [^.;:]{{0,60}}\b(?i:{THING_WORDS})|(?:{ADJECTIVE} ){{0,4}}(?i:{THING_WORDS})s)\b"
    rf"|\b(?:(?:is|are|will be) preaching\b|will (?:now |also |again |next )?(?:be (?:held|hosted|given)|take place)"
    rf"|takes place|taking place|{_PUT_ON}|being held|to be held"
    rf"|(?:is|are|has been|have been) (?:now |tentatively |officially )*(?:confirmed|scheduled|set|slated|planned) for"
    rf"|(?:is|are) on tap for|(?:gets?|getting) under ?way|set to begin)\b"
)

# Verbs that by themselves say that something takes place which can be attended or followed, whatever their object.
_FOLLOWED = verbs(
    """
    address, answer questions, appear, brief, campaign, cast, choose, come up for, convene, debate, deliver, elect,
    examine, gather, gavel in, get under way, get underway, go to the polls, hand down, head to the polls, hold, honor,
    honour, host, huddle, inaugurate, kick off, march, mark up, meet, question, rally, reconvene, resume, reunite, sign,
    sit down, speak, swear in, take part, take questions, take up, testify, tour, unveil, visit, vote, welcome
    """
)
# Of these the third person may be a plural noun: "Campaigns and rallies".
_NOUNS = frozenset({"campaign", "cast", "question", "rally", "sign", "march", "tour", "debate", "address", "welcome"})
# What several people do that can be followed, as their plural tells it: "Birch and Moss testify"; what many hold, sign or
# question they do on any day.
_ANY_DAY = frozenset({"address", "appear", "deliver", "hold", "honor", "honour", "question", "sign", "welcome"})
DONE_BY_SEVERAL = re.compile(
    rf"\b{any_of(verb for verb in _FOLLOWED if verb not in _ANY_DAY)}\b(?! (?:it|one|theirs|them)\b)"
)
STRONG = re.compile(
    rf"\b(?:will|to|is|are|plans|expected|scheduled|set) (?:[a-z]+ )?(?:{any_of(_FOLLOWED)}"
    r"|be (?:(?:co-)?hosting|holding|leading|performing|preaching|speaking)"
    r"|hear (?=the |an? |arguments|oral)"
    r"|announce (?:his|her|their) (?:[a-z]+ ){0,2}(?:campaign|candidacy|bid|run)\b)\b"
    rf"|\b(?:is|are|be) (?:also )?(?!celebrating\b){_UNDER_WAY}\b"
    # "The Senate returns on Monday", "Lawmakers will be back on Monday": what sits again may be watched
    r"|\b(?:Assembly|Congress|House|Legislature|Parliament|Senate|[Ll]awmakers) (?:(?:[a-z]+ ){0,2}(?:to|will) )?"
    r"(?:return|returns|is back|are back|be back)\b"
    rf"|\b(?:{any_of(map(third, (verb for verb in _FOLLOWED if verb not in _NOUNS)))}|gather|head to the polls|vote in"
    rf"|hears from|hears arguments|decides whether|sits? down|{TO_WHOM}|signs (?=(?:an?|the|it|his|her|its) )|{ON_AGENDA}"
    rf"|{_OATH}|returns? to the (?:bargaining |negotiating )?table)\b"
)

# Calls to come: "Join us", "You are invited to", "Save the date", "Don't miss".
CALL = re.compile(
    r"\b(?:join (?:us|(?:the )?(?-i:[A-Z])\w*)|please join"
    r"|(?<!may )(?<!might )(?<!could )(?<!would )come (?:join|meet|hear|celebrate"
    r"|to(?! (?:the (?:(?:house|senate) )?(?:floor|table)|an? (?:end|vote)|terms|light|power)\b))"
    r"|(?:is|are|be) invited|invites? (?:you|[\w' ]{2,40}? to)\b"
    r"|invites? [^.;:!?]{2,300}? to (?:attend|join|participate in|take part in)\b|we invite|save the date"
    r"|mark your calendars?"
    r"|volunteers (?:are )?(?:still )?(?:needed|wanted|sought) (?:for|to help|at)|don't miss|tune in"
    r"|(?:look forward|looking forward|hope|can't wait) to see(?:ing)? you|drop by|stop by|come by|everyone is welcome"
    r"|we(?:'ll| will) (?:get together|gather)|we(?: will| shall|'ll| would like to| are|'re)? (?:hold|host|be |meet"
    r"|have (?=an? |our |the |two |three )|hosting|holding|meeting|having|excited)|visit the)\b",
    re.IGNORECASE,
)

# "House Ports – POSTPONED: Hearing on buoys", "Reading group" / "CANCELLED this week", "Tide talk (cancelled)":
# an entry that is off, unless it says for when it was put off.
CALLED_OFF = re.compile(
    r"(?:\A|[\n.:;(|–—-])[ \t]*(?:POSTPONED|CANCELL?ED"
    r"|(?:Postponed|Cancell?ed|cancell?ed)(?=[ \t]*(?:[.:!)\n]|\Z)))\b(?![^.\n]{0,12}\b(?:to|until|till|from)\b)"
)
