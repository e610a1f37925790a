"""Words that tell of things that take place: verbs that announce, verbs of schedules, nouns of events."""

from __future__ import annotations

import re

# What announces: "will", "is set to", "are scheduled to", "plans to", "is expected to" before a verb in its base form.
AHEAD = (
    r"(?:(?:will|shall)(?: also| then| now| next| jointly| again| be able to)?|(?:is|are) (?:also )?(?:set|scheduled|slated|due|expected|poised|going|planning|gearing up|to)(?: to)?|(?:plans?|expects?|intends?) to|"
    r"(?:'ll|'s|'re) (?:set to|scheduled to|due to)|is to|are to|he'll(?: then)?|she'll(?: then)?|they'll(?: then)?|we'll|we will)"
)
# "The court sits on Tuesday", "will sit in public": how or when a body is in session, and not where a roof sits.
_IN_SESSION = (
    r"(?= (?:again|jointly|privately|publicly|in (?:camera|committee|private|public|session)|today|tonight|tomorrow|this (?:morning|afternoon|evening)|"
    r"(?:at|from) (?:noon|\d)|(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)"
)
# Things that people do at events, base form.
DO = (
    rf"(?:sit{_IN_SESSION}|"
    r"be (?:about|at|in|on hand|put to (?:a|the) vote|sworn|made(?! (?:available|aware|clear|of|public|to|up)\b)|(?:address|appear|celebrat|giv|host|hold|hear|lead|meet|perform|play|preach|present|sign|sing|speak|testify|visit|welcom)ing|[a-z]{3,}ed)|address|air|anchor|announce|appear|attend|begin|brief|bring together|broadcast|celebrate|chair|cut|dedicate|demonstrate|greet|hand (?:down|out|over)|inaugurate|interview|lay|light|march|parade|preach|premiere|rally|read from|screen|sign|sing|choose between|commemorate|conduct|consider|continue(?= (?:on|with|this|today|tonight|tomorrow|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)|convene|co-host|debate|deliver|discuss|embark|examine|feature|focus on|gather|"
    r"give|have (?:lunch|breakfast|dinner|a)|headline|hear|hold|honou?r|host|hosting|huddle|join|keynote|kick off|launch|lead|look at|look back|mark up|mark|meet|moderate|offer|open|participate|publish|question|reconvene|review|weigh|take testimony|head to|go to the polls|"
    r"perform|preside|present|proceed to(?= [a-z]+ ?[a-z]* ?[a-z]* votes?\b)|produce|provide|receive|release|resume|return|roll out|speak|sit down|stop|stream|swear in|take part|take place|take up|talk|testify|tour|travel|"
    r"unveil|visit|vote|welcome|wrap up|issue)"
)
# The same as a newsletter's schedule prints them, in the present: "The House meets at noon", "The president has lunch with ...".
DOES = (
    rf"(?:sits?{_IN_SESSION}|"
    r"addresses|airs|anchors|announces|appears|attends|begins?|briefs|broadcasts|celebrates|chairs|comes? out|conducts|convenes?|co-hosts?|debates|delivers|drops|gathers?|gavels? (?:in|out)|gives|has (?:lunch|breakfast|dinner)|"
    r"have (?:lunch|breakfast|dinner)|headlines|hears|heads to|huddles?|decides? (?=whether|on|if)|sits? down|testify|rall(?:y|ies) (?=with|at|for|outside|in)|holds?(?! (?:an? |the |degrees|both )?(?:[A-Z]\.|Ph|MBA|law degree|degree|bachelor|master|doctor|honorary|undergraduate|JD|BA|BS))|hosts?|is (?:back|due|in|at)|joins|keynotes|kicks? off|interviews|launches|leads|looks at|marks(?: up)?|meets?|moderates|opens?|"
    r"participates?|performs?|presents?|publishes|reads|receives|reconvenes|releases|screens|sings|resumes?|returns|speaks?|starts?|streams|takes? (?:part|place|up|(?:public )?comments?|testimony|questions)|talks|testif(?:ies|y)|tours|travels|unveils|visits|heads? to the polls|goes to the polls|"
    r"votes?|(?<!is )(?<!are )(?<!be )welcomes?|wraps? up|needs? (?:\d+\+? |a few |more )?volunteers|(?:is|are) (?:looking for|recruiting)|is (?:also )?in court|goes? (?:before|on trial|live)|takes? (?:it|this|that|them) up|sentences(?= [A-Za-z]+)|hears? (?:from|arguments|testimony)|arrives? (?=in|at|on|today|tomorrow)|(?:is|are) sworn in|gets? under way|rally with|battles?|faces? (?=[A-Z])|follows? (?=at |on |today|tonight|tomorrow|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|(?:is|are) out (?=at|on))"
)
# "has been postponed to", "have been tentatively scheduled for"
_PUT_ON = r"(?:has|have) been (?:[a-z]+ly )?(?:postponed|rescheduled|scheduled|moved|pushed back) (?:to|for|until)"
# Said of the event itself: "will be held", "takes place", "is scheduled for", "runs from".
HELD = (
    r"(?:(?:will|to) (?:now |also |again |next )?(?:be (?:held|hosted|organi[sz]ed(?= (?:by|in|at|on)\b)|presented|streamed|broadcast|given|delivered|screened|shown|celebrated|observed|livestreamed)|take place|run|start|begin|occur|kick off|air|resume|bring together)|(?:is|are)(?: being)? (?:held|scheduled for|set for|slated for|planned for)|"
    rf"(?:will be|is|are) (?=on (?:[A-Z]|(?:the )?\d)|at \d|from \d|[A-Z][a-z]+day|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d)|takes? place|(?:(?:will be|is|are) )?taking place|{_PUT_ON}|being held|to be held|(?:is |are |has been |now |tentatively |officially )+(?:scheduled|set|slated|planned) for|runs(?= (?:from|[A-Z]))|(?<!to )(?:begins?|starts?|kicks? off|opens)(?! (?:an?|the|its|their|his|her|our|with|soon)\b)|set to begin|airs?)"
)
# Nouns of things that take place.
THING_WORDS = (
    r"(?:address|anniversary|announcement|assembly|auction|ball|barbecue|bbq|bootcamp|boot camp|breakfast|briefing|brown[- ]?bag|brunch|bus tour|"
    r"cafe|call|camp|celebration|ceremony|clean-?up|clinic|coffee (?:hour|morning|evening)|colloquium|commencement|concert|conference|congress|"
    r"convention|conversation|course|coverage|debate|dedication|demonstration|dinner|discussion|eclipse|election|exhibition|"
    r"expo|fair|farewell|festival|film|fireside chat|forum|fundraiser|gala|game|gathering|graduation|groundbreaking|"
    r"hackathon|happy hour|hearing|homecoming|info(?:rmation)? session|interview|jobs report|(?:bake|book|boot|craft|garage|jumble|land|lease|plant|rummage|yard) sale|kick-?off|launch|lecture|"
    r"liftoff|lunch|luncheon|marathon|markup|matinee|meal|meeting|meetup|mixer|news conference|night|opening(?= of)|open day|open evening|"
    r"open house|opera(?! house| singer| company)|orientation|panel|parade|party|performance|picnic|pilgrimage|play|premiere|presentation|press conference|presser|primary|"
    r"protest|quiz|race|rally|reading|reception|recital|rehearsal|remarks|retreat|reunion|ride|roundtable|run-?off|screening|seminar|series|"
    r"service|session|show|speech|summit|supper|swearing-in|symposium|talk|telethon|to the poll|tour|tournament|town ?hall|"
    r"training|trial|tribute|verdict|visit|vote|walk|webcast|webinar|weekend|workshop)"
)
# "Kite Day", "Open Harbour Day": a day with a name, unless it is a holiday.
NAMED_DAY = re.compile(
    r"\b(?!(?:Labou?r|Memorial|Independence|Presidents?'?s?|Christmas|Boxing|New|Columbus|Veterans'?|Thanksgiving|Groundhog|Valentine's|Father's|Mother's|Patrick's|Martin|King|Good|Great|The|That|This|One|Every|Each|Same)\b)(?:[A-Z][\w'-]+ ){1,3}Day\b"
)
THING = re.compile(rf"\b{THING_WORDS}s?\b", re.IGNORECASE)

FUTURE = re.compile(rf"\b{AHEAD} (?:[a-z]+ly )?{DO}\b", re.IGNORECASE)
PRESENT = re.compile(
    rf"\b{DOES}\b|(?:\b(?:is|are)|'re) (?:also )?(?:holding|(?:co-)?hosting|(?:organi[sz]ing|running)(?= (?:an?|its|our|their|the) )|performing|preaching|speaking|meeting|giving|presenting|testifying|appearing|celebrating|offering|sponsoring|traveling|visiting)\b"
)
TAKES_PLACE = re.compile(rf"\b{HELD}\b")
# The forms of these that are said of nothing else: they announce by themselves.
BE_HELD = re.compile(
    rf"\b[Tt]here (?:will be|is going to be) an? [^.;:]{{0,60}}\b(?i:{THING_WORDS})\b|\b(?:(?:is|are|will be) preaching\b|will (?:now |also |again |next )?(?:be (?:held|hosted|given)|take place)|takes place|taking place|{_PUT_ON}|being held|to be held|(?:is|are) (?:now |tentatively |officially )*(?:scheduled|set|slated|planned) for|set to begin)\b"
)

# Verbs that by themselves say that something takes place which can be attended or followed.
STRONG = re.compile(
    r"\b(?:will|to|is|are|plans|expected|scheduled|set) (?:[a-z]+ )?(?:be (?:leading|performing|preaching|speaking)|meet|convene|reconvene|testify|speak|hold|host|deliver|visit|gather|vote|address|appear|examine|mark up|debate|hand down|hear (?=the |an? |arguments|oral)|honou?r|inaugurate|announce (?:his|her|their) (?:[a-z]+ ){0,2}(?:campaign|candidacy|bid|run)\b)\b|"
    r"\b(?:is|are) (?:also )?(?:co-)?hosting\b|\b(?:meets|convenes|reconvenes|testifies|speaks|holds|hosts|delivers|visits|gathers|gather|votes|head to the polls|heads to the polls|vote in|takes up|hears from|hears arguments|decides whether|sits? down)\b"
)

# Calls to come: "Join us", "You are invited to", "Save the date", "Don't miss".
CALL = re.compile(
    r"\b(?:join (?:us|(?:the )?(?-i:[A-Z])\w*)|please join|come (?:join|to|meet|hear|celebrate)|(?:is|are|be) invited|invites? (?:you|[\w' ]{2,40}? to)\b|we invite|save the date|mark your calendars?|volunteers (?:are )?(?:still )?(?:needed|wanted|sought) (?:for|to help|at)|don't miss|tune in|"
    r"(?:look forward|looking forward|hope|can't wait) to see(?:ing)? you|drop by|stop by|come by|everyone is welcome|we(?:'ll| will) (?:get together|gather)|we(?: will| shall|'ll| would like to| are|'re)? (?:hold|host|be |meet|have (?=an? |our |the |two |three )|hosting|holding|meeting|having|excited)|visit the)\b",
    re.IGNORECASE,
)

# "House Ports – POSTPONED: Hearing on buoys", "Reading group" / "CANCELLED this week", "Tide talk (cancelled)": an entry that is off,
# unless it says for when it was put off.
CALLED_OFF = re.compile(
    r"(?:\A|[\n.:;(|–—-])[ \t]*(?:POSTPONED|CANCELL?ED|(?:Postponed|Cancell?ed|cancell?ed)(?=[ \t]*(?:[.:!)\n]|\Z)))\b(?![^.\n]{0,12}\b(?:to|until|till|from)\b)"
)
