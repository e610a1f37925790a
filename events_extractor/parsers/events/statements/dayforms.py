"""Forms in which the place of the day tells what is on: "our Kite Day on Friday", "Supper will be in the barn on 3 May".

Each is a pattern and what else it asks for, and is read in a text in which ``DAY`` or ``ASIDE`` stands for the moments and
the words that join them to their sentence. None of them needs a verb that announces.
"""

from __future__ import annotations

import re

from events_extractor.language import names
from events_extractor.parsers.events.parts import bodies
from events_extractor.parsers.events.parts.cues import NAMED_DAY, THING
from events_extractor.parsers.events.statements import framing
from events_extractor.parsers.events.statements.framing import FIRST_OF_IT

DAY = "\0"  # stands for each code point of a moment and of the words that join it to its sentence
ASIDE = "\1"  # the same where the moment stands in brackets and nothing else does

_WORD = r"[\w'’&/-]+"

# "our Annual Members Meeting next Sunday", "come along to the Quiz Night (QN) on 3 May", "help at its Lamp Gala on 3 May":
# a named event right before its day.
_NAMED = re.compile(
    rf"\b(?:[Oo]ur|(?:along to|sign up for|ready for|forward to|ahead to"
    rf"|forward to (?:having|holding|hosting|seeing you (?:all )?at|welcoming you (?:all )?(?:at|to)))"
    rf" (?:our|the|this year's)|at (?:its|their))(?: next)? "
    rf"(?P<what>{_WORD}(?: {_WORD}){{0,6}}?(?: \([A-Z]{{2,6}}\))?)"
    rf"(?:,? in \w+ (?:days?|weeks?|months?)'?(?: time)?,?)?{DAY}"
)
# "3 May is the day of the Alder Fete", "10 May is a tractor rally": the day is the subject.
IS_DAY = re.compile(rf"{DAY}+[),]{{0,2}} ?is (?P<of>the day of )?(?:the|an?|our) (?P<what>[^.;:,{DAY}]{{3,80}})")
# "A week from tomorrow, it's primary day", "Saturday is opening night": days that are themselves what is on.
_IS_DAY_OF_KIND = re.compile(
    rf"{DAY}+[),]{{0,2}} ?(?:it's|it is|is|will be) (?:the )?(?P<what>(?:[A-Z][\w'-]+ ){{0,2}}(?:[Cc]aucus|[Cc]ommencement"
    r"|[Dd]ebate|[Dd]erby|[Ee]lection|[Gg]raduation|[Mm]arket|[Mm]atch|[Oo]pening|[Pp]olling|[Pp]rimary|[Rr]ace|[Rr]egatta"
    r"|[Rr]unoff|[Ss]ports|[Tt]own [Mm]eeting) (?:[Dd]ay|[Nn]ight|[Ee]vening))(?=[,.;:!]|\Z| (?:at|for|in|when|with)\b)"
)
# "The Cider Supper will be behind the press house at six on Friday", "Lamp Makers Day will be on 7 May"
_WILL_BE = re.compile(
    rf"(?:(?:The|Our|This year's|the|our) )?(?P<what>{_WORD}(?: {_WORD}){{0,6}}?)(?: this year)? will be"
    rf"(?: (?P<where>(?:in|at|outside|inside|on|near|behind|beside|beneath|under|opposite) (?!(?:bloom|capacity|deficit"
    rf"|display|doubt|effect|force|full|half|hold|limbo|line|person|place|progress|recess|sale|session|surplus|use"
    rf"|view)\b)[^.;:,{DAY}]{{2,60}}?))?{DAY}"
)
# "will be leading a bird tour to Holm Island ..., from Monday": who leads it is no host.
_LEADS = re.compile(
    rf"\b(?:will be|is|are) leading (?P<what>an? [^.;:{DAY}]{{3,80}}?)(?= for [^{DAY}]{{3,80}}{DAY}|,?{DAY})"
)
# 'for its new production of "Salt and Song", June 6-23 at the Rope Barn': what is shown, right before its days.
_SHOW_NAMED = r"(?:(?:concert|performance|premiere|rendition|revival|screening|staging)s? of )"
PRODUCTION = re.compile(
    rf"\b(?:an?|its|our|their|the|this|[A-Z][\w.-]*'s?) (?:[\w'-]+ ){{0,3}}?"
    rf"(?:(?:{_SHOW_NAMED}|(?:adaptation|presentation|production|run|showing)s? of )\"(?P<what>[^\"{DAY}]{{2,80}}?),?\""
    rf"|{_SHOW_NAMED}(?P<named>[A-Z][\w'&-]*(?: (?:[A-Z][\w'&-]*|a|and|at|for|from|in|of|on|the|to|with))*)),?{DAY}"
)
# "This year's retreat takes us to Dover from 10 to 13 July": what takes people there.
_TAKES_THERE = re.compile(
    rf"\b(?P<what>(?:[Tt]his (?:year|month|summer|spring|autumn|fall|winter)'s|[Oo]ur|[Tt]he) [^.;:,{DAY}]{{3,60}}?)"
    rf" (?:will )?(?:brings?|heads?|leads?|moves?|takes?) (?:(?:us|you|members|everyone) )?(?:back )?to"
    rf" (?P<where>(?:the )?[A-Z][^.;:{DAY}]{{2,60}}?),?{DAY}"
)
# "Wardens return to Dover on 10 June for the first week of the lock session": what they come back for.
_RETURN_FOR = re.compile(
    rf"\b(?:(?:will |to )?(?:returns?|heads? back|comes? back|reconvenes?)|(?:is|are|will be) back) (?:to|in|at)"
    rf" (?P<where>(?:the )?[A-Z][^.;:,{DAY}]{{2,50}}?),?{DAY}+,? for "
    rf"(?P<what>(?:an?|the|its|their|our) [^.;:,{DAY}]{{3,80}})"
)
# "The nursery will have a muddy boots morning on Friday": a day or an evening of something.
_HAS_DAY = re.compile(
    rf"\b(?:will (?:also )?have|we have|(?:is|are) having) (?:an?|our|the)"
    rf" (?P<what>[^.;:,{DAY}]{{3,60}} (?:day|evening|morning|afternoon|night|trip))(?: for [^.;:,{DAY}]{{3,40}})?{DAY}"
)
# "We will also have Boat Judging Clinics on 3 and 4 May", "we will have another wardens meeting this Friday":
# what a group has ahead.
_WE_HAVE = re.compile(
    rf"\b[Ww]e(?:'ll| will| are going to|'re going to)(?: also| now| again)? (?:have|be having)"
    rf"(?: (?:an?|another|our|the|two|three|some))?(?: (?:next|upcoming))? (?P<what>[^.;:,{DAY}]{{3,60}}){DAY}"
)
# "Coming up is our Rope Fair—4 March", "Up next is the Tar Barrel Run on 9 May": what a letter leads over to.
_COMES_UP = re.compile(
    rf"(?:Also )?(?:[Cc]oming (?:up|soon|next)|[Nn]ext(?: up)?|[Uu]p next"
    rf"|[Oo]n the horizon) (?:is|are|we have) (?:our|the|an?) (?P<what>[^.;:,{DAY}]{{3,70}}){DAY}"
)
# "Last, don't forget the soup contest on 20 May": what the reader is reminded of.
_REMINDED = re.compile(
    rf"\b(?:[Dd]on't|[Dd]o not|[Nn]ever) forget (?:about |to (?:attend|visit|come (?:along )?to|join us (?:at|for)"
    rf"|put in your diary) )?(?:the|our|this year's) (?P<what>[^.;:,{DAY}]{{3,60}}){DAY}"
)
# "We have Splices for Sailors in the loft from seven": what we have is known by its capitals.
_WE_HAVE_NAMED = re.compile(
    rf"\b[Ww]e(?:'ll| will)? (?:also )?have (?:the )?"
    rf"(?P<what>[A-Z][\w'’&-]*(?: (?:(?:and|for|of|the|in the) )?[A-Z][\w'’&-]*){{1,6}})"
    rf"(?: (?:in|at) (?P<where>(?:the |our )[^.;:,{DAY}]{{2,40}}?))?{DAY}"
)
# "... for the next finance meeting, which is on 1 May": of a thing told on the way, its day.
_WHICH_IS = re.compile(
    rf"\b(?:the|our|their|its) (?P<what>(?:next|first|annual) [^.;:,{DAY}]{{3,50}}?),? (?:which|that)(?: will be)?{DAY}"
)
# "Proposals are open for the Alder Spring Meeting, which will take place in Dover on 1 May":
# the same, of a thing with a name.
_WHICH_TAKES_PLACE = re.compile(
    rf"\b(?:[Tt]he|[Oo]ur|their|its|this year's) (?P<what>(?:(?! (?:the|our|their|its|for) )[^.;:,{DAY}]){{3,70}})"
    rf",? (?:which|that) (?:will be held|will take place|will run|takes place|runs"
    rf"|is (?:being held|taking place|scheduled|set|planned)|begins|starts|kicks off)"
    rf"(?: (?:in|at) (?P<where>[^.;:{DAY}]{{2,60}}?),?)?(?: for)?{DAY}"
)
# "The first Tide Code Shop will be on 3 May in Dover": a thing known by its capitals alone.
_NAMED_WILL_BE = re.compile(
    rf"(?:The|Our|This year's|the|our) "
    rf"(?P<what>(?:(?:first|second|third|next|last|inaugural|annual) )?[A-Z][\w'&-]*(?: [A-Z][\w'&-]*){{2,6}}) will be{DAY}"
)
# "Pilotage on Tuesday discusses tolls", "On Friday, the committee marks up the rope bill":
# what a committee takes up, whatever it is.
_TAKES_UP = re.compile(
    rf"(?:(?:Also|And|Then|Later|Meanwhile)?,?{DAY}+,? ?)?(?:[Tt]he |[Aa] )?"
    rf"(?:(?P<host>(?:(?:full|whole|entire) )?[A-Z][^.;:{DAY}]{{2,90}}?)"
    rf"|(?:full |whole |entire )?(?:(?:sub)?committee|panel))(?:{DAY}+ ?| )(?:will (?:also )?)?"
    rf"(?:(?:(?:hears?|receives?|takes?) (?P<heard>testimony [^.;:{DAY}]{{3,160}}))"
    rf"|(?P<what>(?:considers?|debates?|discuss(?:es)?|examines?|explores?|gets? (?:an update|briefed) on"
    rf"|hears? (?:about|from)|looks? (?:at|into)|marks? up|probes?|reviews?|tackles?"
    rf"|takes? up|votes? on|weighs?) [^.;:{DAY}]{{3,160}}))"
)
# "Alder Days 2025 (3-5 May, at the pier) is nearly full": a name with its year, and its day in brackets behind it.
_BRACKETED = re.compile(
    rf"(?P<what>(?:[A-Z][\w'&-]*|20\d\d)(?: (?:[A-Z][\w'&-]*|20\d\d|of|for|the|and|on|in)){{1,9}})"
    rf"{DAY}+(?:, (?:at |in )?(?P<where>[^(){DAY}]{{3,60}}))?\)"
)
# "the programme of this year's Alder Tide Conference in Dover (3-5 May) is out": the same inside a sentence, of a gathering.
GATHERING_IN_BRACKETS = re.compile(
    rf"\b(?P<what>(?:[A-Z][\w'&-]*'? +(?:(?:of|for|and|on|the) )*){{1,9}}(?:Conference|Congress"
    rf"|Convention|Festival|Forum|Meeting|Retreat|Seminar|Summit|Symposium|Workshop|School)(?: 20\d\d)?)"
    rf"(?:,? (?:in|at) (?P<where>[A-Z][^.;:(){DAY}]{{2,50}}?))?{ASIDE}+"
)
# "Monday will be the long day, when a ruling on tolls will be read": what happens on the day that is spoken of.
_BIG_DAY = re.compile(
    rf"{DAY}+ ?(?:will be|is) (?:the|a) (?:[a-z]+ )?day,? (?:when|with|as) (?:an? |the )?(?P<what>[^.;:,{DAY}]{{3,80}}?)"
    rf" (?:will be|is|are) [a-z]+{DAY}"
)

# "Knot tying: Our first effort is on 3 May": of what a label names, the next.
_OF_LABEL = re.compile(rf"(?P<what>[A-Z][^.:;{DAY}]{{2,60}}): {FIRST_OF_IT.pattern}(?: takes place)?{DAY}")
# "The first will be on 3 May": of several that were told before.
_ORDINAL = re.compile(
    rf"(?:The|Our) (?P<what>(?:first|second|third|next|last)(?: one)?) (?:will be|takes place|is set for){DAY}"
)
# "The council returned the plan to its board for a debate this Friday": what it is sent to is ahead.
SENT = re.compile(
    rf"(?P<what>[A-Z][^.;:]{{3,60}}? (?:sent|returned|referred|goes|heads|moves) [^.;:]{{3,90}}? for (?:an? |the )?"
    rf"(?:[a-z]+ )?(?:vote|hearing|debate|markup)){DAY}+\W*\Z"
)
# "We hope to hear from Canon Birch, who will be speaking after Evensong on Sunday": a guest and what the guest does.
GUEST = re.compile(
    rf"\b(?:welcom(?:e|ing)|hear(?:ing)? from|joined by|host(?:ing)?)"
    rf" (?P<what>(?:[A-Z][\w.'-]* ?){{1,6}}(?: of [A-Z]\w+)?), who will(?: be)?"
    rf" (?:[a-z]+ing|preach|speak|perform|lead|give|present|address|play|talk)\b[^.;:{DAY}]{{0,60}}?{DAY}"
)

# "The Hall's autumn series opens with a lute quartet, who will ... on May 3",
# "Our talks series continues on May 3 with Ann Birch, who will talk about eels": of a series the evening that is told, by
# its matter where that is named.
_OF_SERIES = re.compile(
    rf"(?:\A|[:;.] ?)(?:(?:The |the )?(?P<host>[A-Z][^.;:{DAY}]{{2,60}})['’]s? |The |Our |the |our |Its |This )?"
    rf"(?:[\w'-]+ ){{0,5}}?series (?:opens|begins|concludes|continues|closes|ends|kicks off|resumes|returns|starts|wraps up)"
    rf"(?:(?: [a-z]+)?{DAY}+)?,? with (?:(?:[\w.,'’\"-]+ ){{1,8}}?who (?:will |is to )?(?:be )?"
    rf"(?:lectures?|presents?|speaks?|speaking|talks?|talking) (?:about|on) (?P<on>[^.;{DAY}]{{3,100}})"
    rf"|(?P<what>[^.;:{DAY}]{{3,90}}?)(?=, (?:who|which|whose)\b|,? ?{DAY}|[.;]|\Z))"
)
# "See the Alder Terns take on Dover at Quay Field on May 3", "Join fellow rowers as the Terns host Dover": whom one watches.
WATCHED = re.compile(
    rf"(?:(?:Come |Go )?(?:[Ss]ee|[Ww]atch|[Cc]heer on|[Tt]ake in|[Cc]atch|[Jj]oin (?:your )?(?:fellow |other )?[a-z]+ as) )"
    rf"(?P<what>(?:the )?(?![^.;:{DAY}]{{0,60}}\b(?:article|how|page|post|report|story|video)\b)[A-Z][^.;:{DAY}]{{2,60}}? "
    rf"(?:against|battles?|challenges?|faces?|hosts?|meets?|plays?|takes? on|versus|vs\.?) [^.;:{DAY}]{{2,60}}?)"
    rf"(?: (?:at|in) (?P<where>(?:the )?[A-Z][^.;:{DAY}]{{2,60}}?))?,?{DAY}"
)
# "Saddle up on Saturday, May 3 for the 9th annual Quay Ride": what one is called out for, behind its day.
_FOR_ANNUAL = re.compile(
    rf"{DAY},? for (?:the|our|their|its|this year's) (?P<what>(?:(?:\d+(?:st|nd|rd|th)|first|second|third|inaugural) )?"
    rf"(?:annual )?[A-Z][\w'&-]*(?: (?:[A-Z][\w'&-]*|of|for|the|and|&))*)"
)
# "needs forty teams for its annual Bowl-a-Thon on Sunday", "at the museum's annual Rope Supper on May 3":
# what returns each year.
_ANNUAL = re.compile(
    rf"\b(?:its|their|the|[A-Z][\w.-]*'s?) (?P<what>(?:\d+(?:st|nd|rd|th) )?annual (?:[\w'&-]+ ){{0,6}}?[\w'&-]+),?{DAY}"
)
# 'Hear the band at the Rope Museum's "Second Sunday" on May 3': an occasion with a name of its own.
_AT_NAMED = re.compile(
    rf"\bat (?:the )?(?P<host>[A-Z][^.;:\"{DAY}]{{2,60}}?)['’]s? \"(?P<what>[^\"{DAY}]{{3,60}}?)[,.]?\",?{DAY}"
)
# "Lakes TV has the harbor debate live from Dover at eight": what a channel sends.
_SENDS = re.compile(
    rf"(?P<host>(?:[A-Z][\w-]*\d?|TV|\d)(?: (?:[A-Z][\w-]*|TV|\d)){{0,3}}) (?:has|carries|airs|broadcasts|streams|shows)"
    rf" (?:the|a) (?P<what>[^.;:,{DAY}]{{3,70}}?) live(?: (?:from|at|in) (?P<where>[^.;:,{DAY}]{{2,60}}?))?{DAY}"
)
# "sells the plan at today's closed Dock Club meeting at 9 a.m.": between the day that it is of and its hour.
_OF_DAY = re.compile(
    rf"{DAY} (?!(?:after|an?|and|as|at|before|by|for|from|in|its|of|on|our|over|the|their|to|when|while|with)\b)"
    rf"(?P<what>(?:[\w'&-]+ ){{1,8}}?(?i:{THING.pattern})){DAY}"
)
# 'offers cheap seats for "Salt and Song," which runs 3 to 9 May': a title in quotation marks.
_WHICH_RUNS = re.compile(
    rf"\"(?P<what>[^\"{DAY}]{{2,80}}?),?\",? which (?:runs|plays|opens|is (?:on|playing|showing))(?: on)?{DAY}"
)
_SHOWN = r"(?:exhibit(?:ion)?|display|installation|retrospective|show)"
# 'The exhibition "Salt and Hemp" is on view at the Rope Museum May 3-June 9',
# "Knots of Dover will be on display in the Rope Hall ...":
# what is shown over some days.
ON_VIEW = re.compile(
    rf"(?:(?:[Tt]he|[Oo]ur|[Aa]n?) )?(?:(?:[\w'-]+ ){{0,3}}?{_SHOWN},? (?:titled |called |entitled )?)?"
    rf"(?:\"(?P<what>[^\"{DAY}]{{3,90}}?)[,.]?\",?"
    rf"|(?P<named>[A-Z][\w'&-]*(?:[:,]? (?:[A-Z][\w'&-]*|and|at|for|from|in|of|on|the|to|with)){{1,11}}))"
    rf" (?:is|are|will be|goes|remains) (?:(?:now|also) )?(?:on (?:display|exhibit|show|view)|shown)"
    rf"(?: (?:at|in) (?P<where>(?:the )?[A-Z][^.;:{DAY}]{{2,60}}?))?,?{DAY}"
)
# 'A hundred knots are at the Rope Museum May 3-June 9 as part of the exhibit "Salt and Hemp."': the same, its name behind.
PART_OF_SHOW = re.compile(
    rf"(?:\b(?:at|in) (?P<where>(?:the )?[A-Z][^.;:{DAY}]{{2,60}}?),?)?{DAY}+,? (?:as part of|for|in) (?:the|an?|its|our)"
    rf" (?:[\w'-]+ ){{0,3}}?{_SHOWN},? (?:titled |called |entitled )?\"(?P<what>[^\"{DAY}]{{3,90}}?)[,.]?\""
)
# "A press conference follows at 2 p.m.", "A reception will follow on Friday": what comes behind another thing.
_FOLLOWS = re.compile(rf"(?:An?|The) (?P<what>[^.;:,{DAY}]{{3,60}}?) (?:follows|will follow|is to follow){DAY}")
# "This year's Dash is Sunday, July 14, and training begins soon": once a year is enough to say that it takes place.
_THIS_YEARS = re.compile(rf"This year's (?P<what>[A-Z][\w'-]*(?: [A-Z][\w'-]*){{0,5}}){DAY}+(?!\w)")

# "Plans for the Dover meeting, September 23-25, are proceeding": what is being prepared.
_PREPARED = re.compile(
    rf"(?:Plans|Planning|Preparations|Arrangements|Work) (?:for|on) (?:the|our|this year's|next year's) "
    rf"(?P<what>[^.;:,{DAY}]{{3,70}}),?{DAY}"
)
# "Welcome to Tide Days 2031 in Dover, Delaware, on 1-2 May!"
_WELCOME = re.compile(
    rf"(?:We (?:would like to |are happy to )?)?[Ww]elcome (?:you )?to (?:the )?"
    rf"(?P<what>[A-Z][\w'&-]*(?: (?:[A-Z][\w'&-]*|20\d\d|of|for|the|and|on)){{1,9}}),?"
    rf"(?: (?:in|at) (?P<where>[A-Z][^.;:{DAY}]{{2,60}}?))?,?{DAY}"
)
# "Upcoming knot courses in the loft (14-17 May, register here):": what stands above a picture or a link.
_UPCOMING = re.compile(rf"Upcoming (?P<what>[^.;:(){DAY}]{{3,90}}?)(?: ?\(|,)?{DAY}")

# "Quay Basin Rope Con is back May 3-5 at the pier": what returns, known by its capitals.
_IS_BACK = re.compile(
    rf"(?:(?:The|Our|This year's) )?(?P<what>[A-Z][\w'&-]*(?: (?:(?:and|for|of|on|the|in the) )?[A-Z][\w'&-]*){{1,6}})"
    rf" (?:is|comes) back(?: again| for (?:its|an?) [a-z0-9]+ (?:season|time|year))?,?{DAY}"
)

# What a look back says of a day that is over: "came to our fair on Saturday", "Thanks for our Sports Day".
_BACK = re.compile(
    r"\b(?:was|were|had|did|began|brought|came|drew|fell|found|gave|held|kept|left|lost|made|met|paid|played|raised|ran"
    r"|said|sang|saw|sent|sold|spoke|stood|told|took|went|won|wrote|thank|thanks|thankful|after|since|following|before"
    r"|until|till|by|(?!(?:delighted|excited|honou?red|interested|invited|pleased|thrilled)\b)[a-z]{3,}ed)\b",
    re.IGNORECASE,
)
# What a name has: "the Lamp gala"
_CAPITAL = re.compile(r"[A-Z]")
# A name that ends with its kind: "Quay Day", "Splice Workshop (SW)"
_ENDS_THING = re.compile(rf"(?:(?i:{THING.pattern})|{NAMED_DAY.pattern})(?: \([A-Z]{{2,6}}\))?\Z")
# What is told to the public on a day: "3 May is the day of the decision"
_STATED = re.compile(r"\b(?:statements?|decisions?|rulings?)\b")
# "a busy day", "a long night": what a day is like.
_LIKE = re.compile(
    r"(?:(?:very|really|rather) )?(?:bad|better|big|bright|busy|clear|cold|cool|crisp|difficult|dry|fine|free|full"
    r"|good|great|hard|hot|long|lovely|nice|quiet|rainy|rough|rest|short|sleepless|slow|snow|sunny|tough|warm|wet"
    r"|windy|whole)(?:,? [a-z]+)?",
    re.IGNORECASE,
)


def _is_named(match: re.Match[str]) -> bool:
    """Whether what a match names has the name of a thing that takes place, and nothing around says that it is over."""
    what = match["what"]
    return (
        bool(_CAPITAL.search(what) and (_ENDS_THING.search(what) or _YEARLY.search(what)))
        and not _BACK.search(match.string, 0, match.start())
        and not _OVER.match(match.string, match.end())
    )


# "Our Harvest Supper on Saturday was", "... on Friday is cancelled": over or off.
_OVER = re.compile(rf"[{DAY}, ]*(?:was|were|had|drew|raised|has been|(?:is|are) (?:now )?(?:cancel|off\b|postponed))")


def _is_of_committee(match: re.Match[str]) -> bool:
    """Whether a body of a parliament takes something up, on a day that the sentence tells;
    a hearing or a markup is told by its noun.
    """
    named = match["host"] is None or bodies.is_committee(re.sub(r"\A(?:full|whole|entire) ", "", match["host"]))
    if match["heard"]:
        return named and not _BACK.search(match.string, 0, match.start("heard"))
    return named and not THING.search(match["what"]) and not _BACK.search(match.string, 0, match.start("what"))


def _is_thing(match: re.Match[str]) -> bool:
    return bool(_ENDS_THING.search(match["what"]))


# "This year's retreat | of the guild": what something is of, by its first word
_IS_OF = re.compile(r" (?:about|after|against|at|before|between|for|from|in|of|on|over|to) ")


def _is_thing_itself(match: re.Match[str]) -> bool:
    """Whether what a match names is an event, and not said of one: "the summer retreat", but "the rumor of the summit"."""
    return _is_thing(match) and THING.search(_IS_OF.split(match["what"], maxsplit=1)[0]) is not None


def _holds_thing(match: re.Match[str]) -> bool:
    return bool(THING.search(match["what"]) or NAMED_DAY.search(match["what"]) or _STATED.search(match["what"]))


def _is_day_of(match: re.Match[str]) -> bool:
    what = match["what"]
    return _holds_thing(match) or (match["of"] is not None and bool(_CAPITAL.search(what))) or bool(_TITLED.match(what))


# "the Lamplighters' Revue in Alder": words in capitals that name no holiday.
_TITLED = re.compile(
    r"(?:the |our )?(?:[A-Z][\w'&-]* ){1,6}(?!(?:Birthday|Day|Eve|Holiday|Monday|Friday|Saturday|Sunday|Month|Week)\b)"
    r"[A-Z][a-z'-]+(?=\Z| (?:at|in|on|and|with)\b)"
)


def _is_no_body(match: re.Match[str]) -> bool:
    """Whether a name in capitals is that of a thing: neither a person's nor an institution's."""
    what = match["what"]
    return not names.find(what) and not bodies.is_institution(what)


def _has_year_or_thing(match: re.Match[str]) -> bool:
    what = match["what"]
    named = re.search(r"\b20\d\d\b", what) or _ENDS_THING.search(what)
    return bool(named) and not _BACK.search(match.string) and bool(_CAPITAL.search(what))


# What is given, paid or changed on a day and is no gathering: "Don't forget the early rate on 3 May"
_DUTIES = re.compile(
    r"\b(?:applications?|bills?|bookings?|clocks?|closing|closures?|deadlines?|discounts?|dues|fees?|forms?"
    r"|holiday|offers?|orders?|payments?|prices?|rates?|registration|renewals?|rent|rsvps?|tax(?:es)?"
    r"|(?:is|are|ends?|closes?|expires?|opens?)\b)",
    re.IGNORECASE,
)


def _is_no_duty(match: re.Match[str]) -> bool:
    return not _DUTIES.search(match["what"])


def _always(match: re.Match[str]) -> bool:
    return bool(match["what"])


def _is_ahead(match: re.Match[str]) -> bool:
    return not _BACK.search(match.string, 0, match.start())


def _is_thing_ahead(match: re.Match[str]) -> bool:
    return _is_thing(match) and _is_ahead(match)


def _is_like_nothing(match: re.Match[str]) -> bool:
    return not _LIKE.fullmatch(match["what"].rpartition(" ")[0])


# "annual Row-a-Thon", "9th annual Quay Run": names of what returns that hold no noun of events
_YEARLY = re.compile(r"(?:[Tt]hon|\b(?:Bash|Classic|Con|Cup|Days?|Fest|Games|Jam|Regatta|Run|Social|Week))\Z")


def _is_annual(match: re.Match[str]) -> bool:
    """Whether what returns each year, or has the name of a thing that takes place, is still ahead."""
    what = match["what"]
    if framing.HOSTS.search(match.string, 0, match.start("what")):
        return False  # "The trust is hosting its annual walk on Saturday" says who holds it
    named = THING.search(what) or _YEARLY.search(what)
    return bool(named and _CAPITAL.search(what)) and not _BACK.search(match.string, 0, match.start()) and _is_no_duty(match)


# "returns with a new cast led by Ann Birch": who is new in it.
_OF_CAST = re.compile(r"\b(?:new|more|another|led by)\b")


def _is_of_series(match: re.Match[str]) -> bool:
    """Whether what a series goes on with names one of its evenings."""
    return bool(
        match["on"] or (_CAPITAL.search(match["what"]) and " " in match["what"] and not _OF_CAST.search(match["what"]))
    )  # but "continues with Ohio"


# The forms with what else each asks for; those in the second list begin what is said.
INSIDE = (
    (_NAMED, _is_named),
    (_LEADS, _holds_thing),
    (_HAS_DAY, _is_like_nothing),
    (_WE_HAVE, _is_thing),
    (_REMINDED, _is_no_duty),
    (_WE_HAVE_NAMED, _always),
    (_WHICH_IS, _is_thing),
    (_WHICH_TAKES_PLACE, _is_thing),
    (GUEST, _is_ahead),
    (_OF_DAY, _is_ahead),
    (_WHICH_RUNS, _is_ahead),
    (WATCHED, _is_ahead),
    (_OF_SERIES, _is_of_series),
    (_FOR_ANNUAL, _is_annual),
    (_ANNUAL, _is_annual),
    (_AT_NAMED, _is_ahead),
    (PART_OF_SHOW, _is_ahead),
    (PRODUCTION, _is_ahead),
    (_TAKES_THERE, _is_thing_itself),
    (_RETURN_FOR, _is_thing_ahead),
)
LEADING = (
    (_THIS_YEARS, _always),
    (_PREPARED, _is_thing),
    (_WELCOME, _has_year_or_thing),
    (_UPCOMING, _holds_thing),
    (IS_DAY, _is_day_of),
    (_IS_DAY_OF_KIND, _always),
    (_SENDS, _holds_thing),
    (_FOLLOWS, _is_thing),
    (_COMES_UP, _is_no_duty),
    (_WILL_BE, _is_thing),
    (_BIG_DAY, _holds_thing),
    (_NAMED_WILL_BE, _is_no_body),
    (_BRACKETED, _has_year_or_thing),
    (_ORDINAL, _always),
    (_IS_BACK, _is_named),
    (SENT, _always),
    (_TAKES_UP, _is_of_committee),
    (ON_VIEW, _is_ahead),
    (_OF_LABEL, _is_no_duty),
)
