"""What frames a statement in its sentence: words that lead in, labels, the words around a moment, what is appended."""

from __future__ import annotations

import itertools
import re
from itertools import islice

from events_extractor.language import clauses
from events_extractor.language.dates import Moment
from events_extractor.model import Span
from events_extractor.parsers.events.parts import bodies
from events_extractor.parsers.events.parts.cues import (
    ADJECTIVE,
    AHEAD,
    FUTURE,
    HAS_ON,
    PRESENT,
    TAKES_PLACE,
    THING,
    THING_WORDS,
)
from events_extractor.reading import Reading

# What leads a sentence in without belonging to it.
_LEADS = (
    # "Ann Birch/Reuters The Senate meets": the credit of a picture run onto it
    (
        r"(?:[A-Z][\w.'-]* ){1,3}?[A-Z][\w'-]*/"
        r"(?:Reuters|AFP|AP|Bloomberg|EPA|Getty(?: Images)?|Handout|Pool|Shutterstock) ?(?=[A-Z])"
    ),
    # "TIDES, TIDES, TIDES: ", "Around the Harbor: The pilots meet"
    r"-? ?[A-Z][A-Z0-9]+(?:[ ,.'&!?/-]{1,2}[A-Z0-9]+)+: (?=[A-Z])",
    r"[A-Z][\w' ]{2,30}: (?=(?:The|A|An|On|At|In|President|Sen|Rep)\b)",
    # "Ports - lock repairs: The board meets": a field and what of it
    r"[A-Z][\w']*(?: [\w']+){0,3} [–—-] [\w']+(?: [\w']+){0,4}: (?=(?:The|A|An|On|At|In) )",
    # "LOCKS, ONCE MORE — The lock panel meets"
    r"[A-Z][A-Z0-9'’]+(?:[ ,.&!?/-]{1,2}[A-Z0-9'’]+)+ (?:—|–|--) (?=[A-Z][a-z])",
    # "Over at Tolls and Piers, the pilots testify"
    r"[Oo]ver at (?:the )?[A-Z][^.;:,]{2,60}, (?=(?:the )?[A-Za-z]+ )",
    # "Reminder: ", "Looking ahead, "
    r"(?:First|Next|Later|Finally|Note|Reminder|Remember|Separately|Looking (?:ahead|forward))[,:] ",
    # "Meanwhile, ", "Also ", "In the Senate, "
    (
        r"(?:And|But|Also|Meanwhile|Then|Plus|In addition|Additionally|As a reminder"
        r"|In the (?:House|Senate|morning|afternoon|evening)|Afterwards?|After that|Up next|ICYMI|NEW|PS|P\.S\.)[,:]? "
    ),
    # "Please don't forget that the locks open", "A friendly reminder: our supper"
    (
        r"(?:(?:Please |And )?(?:[Dd]on't|[Dd]o not) forget|(?:Please|Kindly) note|Just a reminder"
        r"|A (?:quick |friendly )?reminder)(?:[,:]| that) (?=the |our |[A-Z])"
    ),
    # "Save the date for Kite Day", "MARK YOUR CALENDARS: "
    (
        r"(?:SAVE THE DATES?|Save the [Dd]ates?|MARK YOUR CALENDARS?|Mark [Yy]our [Cc]alendars?)"
        r"[:!,]? (?:for )?(?=[A-Z\"])"
    ),
    # "One date to mark in your calendar: ", "A date for your diary: "
    r"(?:A|One(?: more)?|Another|Two|Three) (?:dates?|things?) (?:to (?:mark|note|put|save) (?:down )?(?:in|on)|for) your"
    r" (?:calendars?|diar(?:y|ies)|planners?): ",
    # "Across town, ", "By the way, ", "As always, ", "Notably, ", "Away from Dock Hill, ": how a letter leads over
    (
        r"(?:Across (?:town|campus|the (?:aisle|bay|Capitol|hall|lake|river|street))|Around town"
        r"|Down the (?:hall|road|street)|Away from (?:the )?[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,2}|Closer to home"
        r"|Elsewhere|In other news|By the way|In fact|Of course|Once again|In the meantime|In any case|Last but not least"
        r"|(?:And )?[Ff]inally|As (?:always|ever|usual)|Fittingly|Fortunately|Happily|Importantly|Lastly|Notably|Secondly"
        r"|Similarly|Therefore|Thirdly), "
    ),
    # "Later this week, ", "On the same day, as ", "Our next "
    r"(?:Next|This|Later this|Also this|Also next) (?:week|month|year)[,:] ",
    r"(?:[Oo]n )?[Tt]he same day,? (?:as |that |when )?",
    r"(?:The|Our|This) next ",
)
_LEAD = re.compile(f"(?:{'|'.join(_LEADS)})")

# What joins a moment to its sentence and goes with it: "on ", "at ", ", from ", "starting at ", "this coming ", "(".
_BEFORE_MOMENT = re.compile(
    r"(?:[ ,(|–—-]|\b(?:on|at|from|starting|beginning|begins|commencing"
    r"|this|next|coming|by|around|about|approximately|for|in|of"
    r"|between|during|the|(?:this|next|later this) week|expected|scheduled|slated|set|released|held|late|later|early|is|are"
    r"|through|until|till|as soon as|effective|every|evening of|morning of))*\Z",
    re.IGNORECASE,
)

_AFTER_MOMENT = re.compile(
    r"(?: ?\)|'s\b| \((?:Eastern|Central|Pacific|local time)[^)]*\)"
    r"| (?:sharp|local time|local(?! [a-z])|(?:[A-Z][a-z]+ ){1,2}time|time)\b"
    r"|,? all[- ]day\b(?=,))*"
)

# "Harbor Institute will host a panel on ports": who, and what they hold.
HOSTS = re.compile(
    rf"(?:{AHEAD} )?\b(?:be )?(?:holds?|hosts?|(?:is |are |be )?(?:also |now )?(?:(?:co-)?hosting|holding|organi[sz]ing"
    rf"|sponsoring|having|running(?= (?:an?|its|our|their|the) ))|conducts?|have(?! (?:been|had|to)\b)"
    rf"|{HAS_ON}|has(?= (?:an?|another|live|special) (?:{ADJECTIVE} ){{0,3}}?(?i:{THING_WORDS})\b)|co-hosts?"
    r"|convenes?(?! (?:at|for|from|in|on|to)\b)|sponsors?"
    rf"|presents?|organi[sz]es?|produce|provide|(?<!\ba )(?<!\bthe )(?<!\bon )stages?|throws?|offers?"
    r"|brings (?:us|you)|gathers?(?= for)"
    rf"|(?:airs?|broadcasts?|streams?)(?= (?:an?|its|live|special) )) "
    r"(?P<what>(?:a|an|its|the|their|his|her|another|two|three|our)?(?:\b|(?=[\"'])))"
)

_DASHES = 6  # of a sentence that are looked at
_JOINING = 60  # code points before a moment that may join it to its sentence


def led(reading: Reading, part: Span) -> tuple[int, Span | None]:
    """Where the statement of ``part`` begins behind what leads it in, and the body that a label before it names."""
    start, labelled = part.start, None
    while lead := _LEAD.match(reading.plain, start, part.end) or _OPENED.match(reading.plain, start, part.end):
        start = lead.end()
    label = _LABEL.match(reading.plain, start, part.end)
    if label is None:
        whose = _OF_PERSON.match(reading.plain, start, part.end)
        return (whose.end(), Span(*whose.span("who"))) if whose else (start, None)
    name, rest = label["label"], reading.plain[label.end() : part.end]
    if (first := FIRST_OF_IT.match(rest)) and _IS.search(rest, first.end() - 1):
        return start, None
    if bodies.is_institution(name):
        start, labelled = label.end(), Span(*label.span("label"))
    elif THING.fullmatch(name) or (STATES.search(rest) and not THING.search(name)):
        start = label.end()
    return start, labelled


# "Registration is now open for the course Knots for All, 3 May": what one may come to stands behind.
_OPENED = re.compile(
    r"(?:(?:Early[- ]bird )?Registrations?|Bookings?|Sign-?ups?|Enrol?lments?|Tickets"
    r"|(?:A few )?(?:Places|Seats|Spaces)) (?:is|are) (?:now |still )?(?:open|available|on sale|left) (?:for|to) "
    r"(?:the |our |this year's |an? )?(?:(?:[a-z-]+ )?(?:class|course|event|training|webinar|workshop),? (?=[A-Z\"]))?(?=\S)"
)
_NOT_BY_THEN = re.compile(
    r"\b(?:until|till?|through|by|before|from|starting|closes?|ends?|deadline)\b[^.;:]{0,20}\Z", re.IGNORECASE
)


def opened_for(reading: Reading, sentence: Span, moments: list[Moment]) -> bool:
    """Whether ``sentence`` says that one may register for what is on at its day;
    "open for members until 3 May" tells a limit.
    """
    opened = _OPENED.match(reading.plain, sentence.start, sentence.end)
    day = next((moment for moment in moments if moment.has_date), None)
    return opened is not None and day is not None and not _NOT_BY_THEN.search(reading.plain[opened.end() : day.start])


# "Our next effort is on", "The first outing will be": behind a label, one of what the label names.
FIRST_OF_IT = re.compile(
    r"(?:The|Our|This (?:year|month|season)'s) (?:first|next|second|third|final|last|opening|upcoming)(?: [a-z-]+){1,3}?"
)
_IS = re.compile(r" (?:is|will be|takes place) ")

# "Senate Fisheries: ferry oversight", "Economy: The bureau publishes", "Webinar: Steering by the stars":
# a label before what it is of.
_LABEL = re.compile(r"(?P<label>[A-Z][\w'&-]*(?: (?:[A-Z&][\w'&-]*|[a-z]+)){0,5}): (?=[A-Z\"a-z])")

# "Rep. Ann Lee (the whip): In Alder for a supper": somebody's day behind their name.
_OF_PERSON = re.compile(
    r"(?P<who>(?:(?:Sen|Rep|Gov)\. )?[A-Z][\w'-]+(?: [A-Z][\w.'-]+){0,2})(?: \([^()]{2,40}\))?"
    r": (?=(?:In|At) [A-Z]|Appears|Speaks|Attends|Holds|Hosts|Visits|Travels)"
)


def of_person(text: str) -> bool:
    """Whether ``text`` is somebody's day behind their name: "Ann Lee: Speaks at the Dock Club, 9 a.m."."""
    return _OF_PERSON.match(text) is not None


# "Tolls rise in June; there's a talk": what parts two sentences that stand as one. "While one docks, the other sails"
_PARTED = re.compile(r"; (?=(?:and |but )?[\w\"])|, (?:but|while|whereas|though) (?=(?:the |an? )?[\w'’-]+ )")


_THERE = re.compile(r"there(?: is| are|'s) ")


def own_clause(reading: Reading, part: Span, at: int) -> Span:
    """What of ``part`` the moment ``at`` stands in, where that is one of several clauses and says by itself what is on."""
    parted = [match for match in _PARTED.finditer(reading.plain, part.start, part.end) if match.end() <= at]
    for match in reversed(parted):
        own = Span(match.end(), part.end)
        text = own.of(reading.plain)
        if reading.plain.count('"', part.start, own.start) % 2 == 0 and (
            STATES.search(text) or hosts(text) or _THERE.match(text)
        ):
            return own
    return part


# What makes a statement of the words behind a label: "publishes", "will vote", "is set for Friday", "is Thursday".
STATES = re.compile(rf"{FUTURE.pattern}|{PRESENT.pattern}|{TAKES_PLACE.pattern}|\b(?:is|are) (?:on |[A-Z])")


def labelled(text: str) -> bool:
    """Whether ``text`` begins with the name of a body as a label: "Senate Fisheries: ferry oversight, 9am"."""
    label = _LABEL.match(text)
    return label is not None and bodies.is_institution(label["label"])


def stated_until(reading: Reading, body: Span, holes: list[Span], place: tuple[Span, Span] | None) -> int:
    """Where the statement ends: before what is only appended to it behind its time and place, or behind a dash."""
    plain = reading.plain
    semicolon = plain.find("; ", holes[-1].end, body.end) if holes else -1
    if semicolon > 0:  # "The board meets at nine; the mayor has the dockers"
        body = Span(body.start, semicolon)
    if (second := _second_clause(plain, body, holes)) is not None:
        body = Span(body.start, second)
    for number, hole in enumerate(holes, start=1):
        end = hole.end
        behind = place[1].end if place is not None and end <= place[1].start <= end + 2 else end
        if number < len(holes) and not (
            _REPORTED.match(plain, end, body.end) or _BEFORE_ANOTHER.match(plain, behind, body.end)
        ):
            continue
        end = behind
        before = plain[body.start : hole.start]
        appended = next(
            (match for form in (_APPENDED, _BEFORE_ANOTHER, _AND_THEN) if (match := form.match(plain, end, body.end))), None
        )
        if (appended or _REPORTED.match(plain, end, body.end)) and (STATES.search(before) or HOSTS.search(before)):
            return end
    for dash in islice(_DASH.finditer(body.of(plain)), _DASHES):
        at = body.start + dash.start()
        before = plain[body.start : at]
        if (
            any(hole.end <= at for hole in holes)
            and before.count('"') % 2 == 0
            and (STATES.search(before) or hosts(before) or (holes[0].start <= body.start + 1 and THING.search(before)))
            and not clauses.asides(plain, Span(at, body.end))
        ):
            return at
    return body.end


# "The council votes on Friday on the tolls, and a defeat could end its term": what comes of it, or is so besides.
_SECOND_CLAUSE = re.compile(
    r", and (?:(?:the|an?|its|their|his|her|our|some|many|most) )?"
    r"(?:(?!(?:how|that|what|where|which|who|whose|why|will)\b)[\w'-]+ ){1,4}?"
    r"(?:could|would|might|may|has|have|had|was|were)\b"
)


def _second_clause(plain: str, body: Span, holes: list[Span]) -> int | None:
    """Where a second main clause begins behind a statement with its time: of what may come, or of what was."""
    second = _SECOND_CLAUSE.search(plain, holes[0].end, body.end) if holes else None
    if second is None or any(hole.start > second.start() for hole in holes):
        return None
    before = plain[body.start : second.start()]
    stated = before.count('"') % 2 == 0 and (STATES.search(before) or HOSTS.search(before))
    return second.start() if stated else None


# "... at noon — the first in a year", "... this afternoon—a decision that was expected": what a dash appends.
_DASH = re.compile(r" (?:[–—]|--?) |(?<=[a-z.])—(?=[a-z])")

# ", the agency announced Thursday": who said so, and when.
_REPORTED = re.compile(r", (?:[\w.'-]+ ){1,5}(?:said|says|announced|announces|told|reported|confirmed)\b")
_BEFORE_ANOTHER = re.compile(r", (?:ahead|in advance) of\b")  # ", ahead of the May 20 primary"
# "The council convenes on Monday and will hear the pilots", "... at ten and, after prayers, votes": what comes after it.
_AND_THEN = re.compile(r",? and(?:,| (?:will|then)\b)")
# What is appended to a whole statement: ", the first in a year", ", a warm-up for the fair", ", where he grew up",
# ", our own reporter writes".
_APPENDED = re.compile(
    r", (?:(?:an?|the|his|her|its|their|our) (?![^,.;]{0,60}\b(?:will|is|are|was|were|has|have|meets?|holds?|hosts?"
    r"|convenes?|votes?)\b)|our own\b|(?:becoming|making|marking|following)\b|(?:which|where|who|whose|while|as|per"
    r"|according to|because|although|though"
    # ", with remarks from Ann Birch", ", with music by the Tide Brass": who comes to what has a name
    r"|with (?:(?:an? |the |opening |closing |live |special |welcoming )*(?:address|appearances?|comments|keynotes?|music"
    r"|performances?|remarks|speeches|talks)) (?:by|from|of)"
    r"|[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,3} (?:reports?|writes|scoops|tells us))\b)"
)


def hosts(text: str) -> bool:
    """Whether ``text`` says that somebody holds something that takes place:
    "The institute hosts a conversation with ...".
    """
    host = HOSTS.search(text)
    return host is not None and host.start() > 0 and THING.search(text, host.end()) is not None


# "the same day", "that evening": days told by pointing back, no part of a title.
_POINTING = re.compile(
    r",? (?:on |at )?(?:(?:the same|that|that same) (?:day|morning|afternoon|evening|night|hour|time)|same (?:time|hour))\b"
)


def pointing(reading: Reading, body: Span) -> list[Span]:
    """Where ``body`` tells its day by pointing back."""
    return [Span(*match.span()) for match in _POINTING.finditer(reading.plain, body.start, body.end)]


# A paper, by what such are called, or any name set off in its bracket by spaces, as links leave it: "( Quay.com )".
_PAPER = (
    r"(?:(?:[A-Z][\w.'-]* ){0,3}(?:Bulletin|Chronicle|Daily|Dispatch|Examiner|Gazette|Guardian|Herald|Journal|Magazine|Mail"
    r"|Mirror|News|Observer|Post|Press|Register|Reporter|Review|Standard|Star|Sun|Telegraph|Times|Tribune|Weekly"
    r"|[A-Z]\w+\.com)|(?:AFP|AP|BBC|CNBC|CNN|NBC News|NPR|NYT|POLITICO|Politico|Reuters|Axios|The Hill|WSJ|WaPo))"
)
# Who reported a thing, at the end of its sentence.
CREDIT = (
    rf" \( ?{_PAPER} ?\)(?=\W*\Z)| \( [A-Z][\w.' -]{{1,40}} \)(?=\W*\Z)"
    r"|, (?:the )?[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,3}'s? [A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,3}"
    r" (?:reports?|reported|scoops?|scooped|tells us|wr[io]tes?)(?=\W*\Z)"
    # ", by the Post's Ann Ferris"
    r"|, by (?:the )?[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,3}['’]s? [A-Z][\w.'’-]+(?: (?:(?:and|&) )?[A-Z][\w.'’-]+){1,5}(?=\W*\Z)"
    # ", our own ANN FERRIS writes in", ", aides said", ", Prime Minister Ann Birch said"
    r"|, our own (?:[A-Z][\w.'-]* ){1,3}(?:reports|scoops|writes)(?: in)?(?=\W*\Z)"
    r"|, (?:(?:the|an?|two|three) )?(?:[A-Z]?[a-z.'-]+ ){1,7}(?:said|says|announced|confirmed)(?=\W*\Z)"
)

# What a title can do without: the party of a person, who leads the talk, "for example", the hour behind that at which to
# come, for whom it is, who reported it. "(D-Ill.)", "moderated by Ann Birch", "for a 6pm start", ", for those who row,",
# ", the Post's Ann Ferris writes"
_DISPENSABLE = re.compile(
    rf"{CREDIT}|"
    r" \((?:R|D|I|DFL)-[A-Z][\w. ]{1,12}\)"
    r"|, (?:given|delivered) by [A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,4}(?=[,.]|\Z)"
    r"|,? (?:anchored|chaired|emceed|facilitated|moderated)"
    r" by [A-Z][\w.'-]*(?: [A-Z][\w.'-]*){1,3}(?= (?:about|at|between|for|from|on)\b|[,.]|\Z)"
    r"|,? for (?:example|instance)\b"
    r"|, for (?:all|anyone|everyone|people|those)(?: who\b)?[^,;:.]{0,60}(?=,)"
    r"| for (?:an? )?\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\b\.?)? (?:start|kick-?off)\b"
)


def dispensable(reading: Reading, body: Span) -> list[Span]:
    """What stands in ``body`` beside the matter of a title: remarks, and asides between dashes that tell no day."""
    remarks = [Span(*match.span()) for match in _DISPENSABLE.finditer(reading.plain, body.start, body.end)]
    return [*remarks, *(aside for aside in clauses.asides(reading.plain, body) if not reading.moments_in(aside))]


def hole_of(reading: Reading, body: Span, moment: Moment) -> Span:
    """The moment with the words that join it to its sentence."""
    if (bracket := _bracket(reading, body, moment)) is not None:
        return bracket
    near = max(body.start, moment.start - _JOINING)
    before = _BEFORE_MOMENT.search(reading.plain[near : moment.start])
    after = _AFTER_MOMENT.match(reading.plain, moment.end, body.end)
    start = near + before.start() if before else moment.start
    if (
        start > body.start
        and (joined := _JOINED.match(reading.plain, start, moment.start))
        and reading.plain[start - 1].isalpha()
    ):
        start = joined.end()
    particle = _PARTICLE.match(reading.plain, start, moment.start)
    end = after.end() if after else moment.end
    rest = _REST_OF_BRACKET.match(reading.plain, end, body.end)
    opened = "(" in reading.plain[moment.start : end] or (
        rest is not None and _TOWN.fullmatch(rest[0]) and "(" in reading.plain[start:end]
    )
    if rest is not None and opened and not THING.search(rest[0]):
        end = rest.end()
    return Span(particle.end() if particle else start, end)


# "the May 3| and |17 hearings": what joins two moments belongs to them
_AND = re.compile(r",? ?(?:and|&|or)? ?")


def holes_of(reading: Reading, body: Span, moments: list[Moment]) -> list[Span]:
    """The ``moments`` that begin in ``body`` with the words that join them to it and to each other."""
    holes = [hole_of(reading, body, moment) for moment in moments if body.start <= moment.start < body.end]
    joined = [
        Span(hole.start, after.start) if _AND.fullmatch(reading.plain, hole.end, after.start) else hole
        for hole, after in itertools.pairwise(holes)
    ]
    return [*joined, *holes[-1:]]


# "Rehearsal is May 3 (5:30 p.m., Dock House)": what goes on in the bracket that a moment opens.
_REST_OF_BRACKET = re.compile(r"[,;][^()]{2,70}\)")


# "Tide Days (May 3-5, Dover)": the town in the bracket that begins with the day.
_TOWN = re.compile(r", [A-Z][\w.'-]+(?:,? [A-Z][\w.'-]+){0,3}\)")


# "The pier panel votes on Friday (2 p.m., Dock House)": hour and place set off behind what they are of.
_BRACKET = re.compile(r" \((?P<inside>[^()]{3,90})\)")
_AROUND = 90  # code points before a moment in which its bracket may open


def _bracket(reading: Reading, body: Span, moment: Moment) -> Span | None:
    """The bracket that a clock time stands in, where it tells nothing but time, place and how to come."""
    low = max(body.start, moment.start - _AROUND)
    opened = reading.plain.rfind(" (", low, moment.start)
    match = _BRACKET.match(reading.plain, opened, body.end) if opened > body.start and moment.has_time else None
    if match is None or match.end() < moment.end or not moment.has_time:
        return None
    return None if THING.search(match["inside"]) or STATES.search(match["inside"]) else Span(*match.span())


# The end of a word with a hyphen: "the swearing-in on Friday".
_JOINED = re.compile(r"-[a-z]+(?= )")
# What belongs to the verb before a moment and not to the moment: "gavels in at noon", "are in from nine".
_PARTICLE = re.compile(r" ?(?:is |are )?(?:in|out|off|up)(?= (?:at|on|from|around|about|by|this|for|starting|beginning)\b)")


# "At 5 p.m., if the motion carries, the council votes": on what it hangs, between its hour and itself.
_CONDITION = re.compile(r", if (?:[\w'-]+ ){2,8}?[\w'-]+, ")


def after(reading: Reading, body: Span, holes: list[Span]) -> Span:
    """``body`` without the moment that it begins with:
    "On Thursday, the court will rule", and what has to come true before.
    """
    start = next((hole.end for hole in holes if hole.start <= body.start + 1), body.start)
    condition = _CONDITION.match(reading.plain, start, body.end) if start > body.start else None
    start = condition.end() if condition else start
    return Span(start + len(reading.plain[start : body.end]) - len(reading.plain[start : body.end].lstrip(" ,")), body.end)
