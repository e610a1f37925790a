"""Who speaks by what sentences and topics say: "Ann Birch will speak", "a talk by Ann Birch", "Seminar: Ann Birch"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from events_extractor.model import Span
from events_extractor.parsers.events.parts.speakers.naming import (
    CAPITAL,
    MOST,
    TITLED,
    even,
    people_in,
    persons_in,
)
from events_extractor.parsers.events.parts.speakers.vetoes import ASIDE_SENTENCE, NAMES_PLACE, NOT_SPEAKER, PRACTICAL, SPOKEN
from events_extractor.reading import Reading

# What a speaker does, after the name: "... will speak", "..., who will give a talk", "... delivers a farewell address".
_SPEAKS = re.compile(
    r"[^.;:!?]{0,90}?\b(?:(?:will|to)(?: also)? (?:speak|talk|lecture|present|discuss|read|give|deliver|address|lead"
    r"|moderate|keynote|explain|describe|join)|(?:speaks|talks|lectures|presents|discusses|reads|gives|delivers|addresses"
    r"|moderates|keynotes|explains|interviews)|(?:speaking|presenting|moderating) (?:on|about|at|in|with))\b"
)

# What comes before a speaker's name: "a talk by", "featuring", "guest speaker:", "in conversation with", "presents".
_INTRODUCES = re.compile(
    r"\b(?:(?:talk|lecture|address|remarks|keynote|speech|presentation|seminar|reading"
    r"|performance|discussion|briefing|workshop|given|presented|led|moderated|hosted|delivered)"
    r"(?: [a-z]+){0,3} by(?: (?!(?:about|and|at|for|from|in|of|on|or|the|to|with)\b)[a-z-]+){0,3}"
    r"|featuring|features|(?:conversation|interview|discussion|talk|q&a|chat|evening|meeting) with"
    r"|(?:guest |keynote |featured )?speakers?(?: is| are| will be)?|presents|welcomes?"
    r"|hosts?(?: a talk by)?(?!:))[:,]? (?:[^.;:!?]{0,60}?(?:, | and ))?\Z",
    re.IGNORECASE,
)

# The stops of titles, which end no clause: "a talk by Prof. Ann Birch and ..."
_STOPPED = re.compile(r"\b([A-Z][a-z]{0,4})\.(?= )")
_BEFORE = 120  # code points


def spoken_of(reading: Reading, span: Span) -> tuple[Span, ...]:
    """The persons in ``span`` of whom it says that they speak."""
    text = span.of(reading.plain)
    speaking = []
    for person in people_in(reading, span):
        before = _STOPPED.sub(r"\1", text[max(0, person.start - span.start - _BEFORE) : person.start - span.start])
        after = text[person.end - span.start :]
        if _SPEAKS.match(after) or _INTRODUCES.search(before):
            speaking.append(person)
    return tuple(speaking[:MOST])


# What else people do at an event, behind "will": "take names", "play the organ", "answer questions at x5", "guide a walk"
_OTHER_DEEDS = (
    r"be\b|not\b|receive|get|take place|begin|start|take\b|need|require|follow|continue|include|run\b|cost"
    r"|meet\b|comment|respond|moderate|introduce|chair|host|preside|judge|referee|play\b|sing\b|perform\b|compete\b"
    r"|answer (?:any |all |your )?questions(?! (?:on|about|from|after)\b)|assist|attend|supervise|coordinate"
    r"|greet|collect|bring|sell|interview|recruit|sign (?:up|books|copies|autographs)"
    r"|(?:lead|guide|conduct) (?:the |a |an |our |this )?(?:[a-z]+ ){0,2}(?:walk|tour|hike|ride|march|parade|procession"
    r"|singing|dancing|choir|band|orchestra)\b"
)
# That somebody will speak here, after the name and what describes the person.
_WILL_SPEAK = re.compile(
    r"(?:,?\s*\([^()]{0,80}\))?(?:,[^;:!?]{0,200}?|,? (?:the|of|from|at|who|in|our|[A-Z])[^;:!?]{0,160}?)?"
    r",?(?: who)?(?: (?:is |are |will be )?(?:visiting|coming|passing through|here|in town|on campus)[^.;:!?]{0,60} and)? "
    r"(?:(?:will|is (?:going )?to|is scheduled to|are to|shall)(?: also| then| be here to| now)? (?:be (?:speaking"
    r"|talking|giving|presenting|lecturing|discussing|visiting|defending|reading|leading|delivering|teaching"
    r"|(?:here|in town|on campus|with us)\b(?![^.;:!?]{0,40}\bto (?:interview|recruit|hire|sell|collect)\b)"
    r"|(?:in|at)(?= (?:the )?(?:[A-Z][\w'.-]* ){0,2}(?:[A-Za-z]{0,4}\d|Hall|Room|Auditorium|Lounge|Library|Chapel|Theat))"
    r"|(?:our|the) (?:guest |featured |keynote )?(?:speaker|lecturer|presenter|guest|instructor))\b"
    rf"|go (?:through|over|into)\b|(?!{_OTHER_DEEDS})[a-z]{{3,}})"
    r"|(?:is|are) (?:speaking|giving|presenting|visiting|our"
    r"|the (?:guest |next |invited |featured |keynote )?speaker|this week's speaker)"
    r"|(?:speaks|lectures|talks|reports) (?:on|about|at|in)|speaks (?:of|to)|tells (?:of|about|us|you|how|what|why|where) "
    r"|(?:has|have) (?:[a-z]+ )?(?:agreed|offered|accepted|consented|volunteered)\b"
    r"|in conversation with|(?:gives|presents|delivers|discusses|reads|demonstrates|briefs) "
    r"|answers (?:these|all|your|the) questions\b"
    r"|teaches (?!here\b|there\b|(?:[a-z]+ )?(?:at|in|for) )"
    r"|(?:leads|takes|walks|guides) (?:us|you|this|our) "
    r"|(?:comes|is coming|returns|is returning|visits|is visiting|is here|is on campus|is in town"
    r"|passes through|is passing through|stops (?:by|here))\b)"
    r"|'s (?:[a-z]+ )?(?:talk|lecture|seminar|presentation|colloquium|reading|speech|defen[sc]e|visit"
    r"|address|workshop|topic|subject|theme)\b"
)

# What leads to a speaker's name.
_LEADS_TO_SPEAKER = (
    # "a talk by", "the seminar on tides given by"
    (
        r"\b(?:talk|lecture|address|remarks|speech|presentation|seminar|colloquium|reading|performance|discussion"
        r"|briefing|workshop|session|given|presented|led|delivered|conducted|tutorial|recital|defense|demonstration"
        r"|course|taught|read|reflection|sermon|homily|meditation|slide show)(?: [^.;:!?]{0,90}?)?(?:,|\")? by"
    ),
    # "a lecture from"
    r"\b(?:talk|lecture|presentation|colloquium|seminar) from",
    # "a debate between", "featuring", "an evening with"
    r"\b(?:debate|conversation|dialogue|discussion|panel) between",
    r"\bfeaturing",
    r"\bfeatures",
    (
        r"\b(?:conversation|interview|chat|evening|discussion|q&a|meet|lecture|talk|reading|workshop|session|seminar"
        r"|tutorial|class|slide ?show|slides|demonstration|demo|visit|dinner|breakfast|lunch) with"
    ),
    # "Seminar:", "our speaker for May is"
    r"\b(?:seminar|talk|lecture|colloquium|presentation|reading|recital|forum|workshop)s?(?=:)",
    (
        r"\b(?:(?:speaker|lecturer|presenter|guest|visitor|panell?ist)s?)"
        r"(?:(?: today| tomorrow| tonight| (?:this|next|on) [A-Z]?[a-z]+)?,| is| are| include| will be"
        r"|,? from [^.;:!?]{3,60}(?=:)|,? (?:for|at|in|of|on) [^.;:!?]{3,80} (?:is|will be))?"
    ),
    # "pleased to welcome as our guest", "come and meet"
    (
        r"\b(?:welcome|welcomes|have|hosts?|hosting|introduce|announce|present|presents|presenting"
        r"|hear|(?:come|and|to) (?:meet|see))(?: as (?:our|its) (?:guest|speaker),?)?"
    ),
    # '"Salt and Sand" by', "the visit of", "at the talk,"
    r"\",? by",
    r"\b(?:talk|visit|lecture|presentation|seminar|defense|defence|address|job talk) of",
    r"\btalk,",
)
_LEADS = re.compile(
    rf"(?:{'|'.join(_LEADS_TO_SPEAKER)})[:,]? "
    r"(?:(?:the |a |our |guest |renowned |noted |distinguished |eminent |award-winning )*"
    r"(?:(?!for |with |of |to |in |at |on |by |from |and |or |after |before )[a-z]+ ){0,3})\Z",
    re.IGNORECASE,
)

# "the series continues on May 3 at 4:00 p.m. with": the day and hour have stops of their own
_GOES_ON_WITH = re.compile(
    r"\b(?:continues|concludes|opens|begins|resumes|kicks off|closes|ends)"
    r"(?: (?:[^.;:!?]|(?<=[ap])\.|(?<=[ap]\.m)\.|(?<=\d)[.:](?=\d)){1,60})? with[:,]? "
    r"(?:the |our |guest )*(?:[a-z]+ ){0,3}\Z",
    re.IGNORECASE,
)

# "is hosting the renowned Tarn chemist" before "Dr. Ann Birch": whom somebody has for a guest
_RECEIVES = re.compile(
    r"\b(?:hosts|hosting|welcomes|welcoming|features|featuring|presents|presenting)(?: [A-Za-z'-]+){1,6} \Z"
)

# "Fen Society: " before a name and ', "Moths of the fen"' behind it: who gives what
_TITLE_OPENS = re.compile(r"(?:\A|[:;|–—-]|\d|[ap]\.?m\.?,?|\"[.,;]?\s)\s*\Z")
_TITLE_BEHIND = re.compile(r"(?: ?\([^()]{2,60}\))?[,:] ?\"[A-Z]")


def by_sentences(reading: Reading, prose: Sequence[Span]) -> tuple[Span, ...]:
    """Who speaks by the first sentence that says so of persons: "Ann Birch will speak", "a talk by Ann Birch"."""
    for number_, sentence in enumerate(prose):
        text = sentence.of(reading.plain)
        if ASIDE_SENTENCE.match(text):
            continue
        people = persons_in(reading, sentence)
        found: list[Span] = []
        listing = False
        for number, person in enumerate(people):
            before = _STOPPED.sub(
                r"\1", even(text[max(0, person.start - sentence.start - _BEFORE) : person.start - sentence.start])
            )
            after = even(text[person.end - sentence.start :])
            listing = listing or _SEVERAL.search(before) is not None
            joins = _LISTS if listing else _JOINS
            joined = found and (
                (people[number - 1] == found[-1] and joins.fullmatch(reading.plain, found[-1].end, person.start))
                or _OUR_OWN.search(before)
            )
            if joined or (
                not before.endswith('"')  # a title
                and not NOT_SPEAKER.search(before)
                and not NAMES_PLACE.search(before)
                and not _TITLE_GOES_ON.match(after)
                and (TITLED.match(person.of(reading.plain)) or not re.search(r"\b[Tt]he \Z", before))
                and (
                    _LEADS.search(before)
                    or _GOES_ON_WITH.search(before)
                    or (TITLED.match(person.of(reading.plain)) and _RECEIVES.search(before))
                    or (_TITLE_BEHIND.match(after) and _TITLE_OPENS.search(before))
                    or (not found and _WILL_SPEAK.match(after))
                )
            ):
                found.append(person)
        if found:
            below = _each_titled(reading, found[-1], prose[number_ + 1 :])
            return (*_joined_before(reading, people, found[0]), *found, *below)[:MOST]
        others = people[1:]
        if (
            people
            and all(NOT_SPEAKER.search(reading.plain[sentence.start : other.start]) for other in others)
            and people[0].start - sentence.start < _SUBJECT
            and (number_ + 1 < len(prose) and _PRONOUN.search(prose[number_ + 1].of(reading.plain)))
        ):
            return people[:1]
    return ()


def _each_titled(reading: Reading, last: Span, following: Sequence[Span]) -> list[Span]:
    """Those who follow in the form of the ``last`` one: 'Tom Reed, "Locks"' below 'Ann Birch, "Moths"'."""
    found: list[Span] = []
    for sentence in following if _TITLE_BEHIND.match(reading.plain, last.end) else ():
        person = next(iter(persons_in(reading, sentence)), None)
        if person is None or person.start != sentence.start or not _TITLE_BEHIND.match(reading.plain, person.end):
            break
        found.append(person)
    return found


# "Ann Birch of the museum is a keeper of moths. She will show slides."
_PRONOUN = re.compile(
    r"\b(?:[Hh]e|[Ss]he)(?:'ll\b| (?:will|is going to|has (?:kindly )?(?:agreed|offered|consented|promised) to)\b)"
)
_SUBJECT = 12  # code points before a name that is the subject of its sentence
_JOINS = re.compile(r"(?: ?\([^()]*\))?(?:,[^,;.]{0,60})?,? (?:and|&) ")


# "The panelists are", "talks by": what leads to several, who follow each other in a list
_SEVERAL = re.compile(
    r"\b(?:(?:speakers|panell?ists|presenters|lecturers|participants)(?: [a-z]+){0,2} (?:are|include|will be|were)"
    r"|(?:talks|lectures|presentations|remarks) by):? \Z",
    re.IGNORECASE,
)
_LISTS = re.compile(r"(?: ?\([^()]*\))?(?:,|;|,? (?:and|&)) ?(?:(?:and|&) )?|(?:,[^,;.]{0,60})?,? (?:and|&) ")


# ", and our own " behind a guest of whom much is said
_OUR_OWN = re.compile(r"\band our (?:very )?own \Z")
# "Webbing Books - and booking webs": behind what has the shape of a name, a title that goes on
_TITLE_GOES_ON = re.compile(r" (?:-{1,2}|–|—) (?:and|or) ")


def _joined_before(reading: Reading, people: Sequence[Span], first: Span) -> tuple[Span, ...]:
    """The person that "and" joins to the ``first`` one that is said to speak:
    "Ann Birch (Alder) and Tom Reed will report".
    """
    before = [person for person in people if person.end <= first.start]
    joined = before and _JOINS.fullmatch(reading.plain, before[-1].end, first.start)
    return (before[-1],) if joined else ()


def by_hours(reading: Reading, prose: Sequence[Span]) -> tuple[Span, ...]:
    """The person named behind the hour and place of a sentence:
    "May 3, 4 p.m., Alder Hall: Ann Birch (Mott College), ...".
    """
    for sentence in prose:
        clock = next((moment for moment in reading.moments_in(sentence) if moment.has_time), None)
        for person in persons_in(reading, sentence) if clock is not None else ():
            before = reading.plain[sentence.start : person.start]
            if (
                clock is not None
                and not NOT_SPEAKER.search(before)
                and person.start > clock.end
                and re.search(r"[:,–—|-] ?\Z", before)
                and re.match(r" ?[(,:\"]| [–—-]", reading.plain[person.end : sentence.end])
            ):
                return (person,)
    return ()


# "Dr. Birch": a person by surname alone
_SURNAME = re.compile(
    rf"\b(?:Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Rev|Rabbi|Sir|Senator|Sen)\.? {{1,3}}"
    rf"(?P<last>{CAPITAL}[^\W\d_]+(?:['-][^\W\d_]+)*)(?='s\b|[^\w'-])(?! {CAPITAL})"
)

# " is keeper of the fen and will give a talk" behind "Dr. Birch"
_AND_WILL = re.compile(r" (?:is|was) [^.;:!?]{1,120} and will (?:speak|talk|give|present|discuss|lecture|tell|show)\b")


def by_surname(reading: Reading, prose: Sequence[Span]) -> tuple[Span, ...]:
    """Who is said to speak by surname, as the text names the person in full, else by title and surname:
    "Mr. Reed will reflect on ...".
    """
    for number, sentence in enumerate(prose):
        for match in _SURNAME.finditer(reading.plain, *sentence):
            before = even(reading.plain[max(sentence.start, match.start() - _BEFORE) : match.start()])
            after = even(reading.plain[match.end() : sentence.end])
            below = prose[number + 1].of(reading.plain) if number + 1 < len(prose) else ""
            told = _WILL_SPEAK.match(after) or _AND_WILL.match(after) or _LEADS.search(_STOPPED.sub(r"\1", before))
            opens = match.start() - sentence.start < _SUBJECT
            if (
                not (told or (opens and (_PRONOUN.search(after) or _PRONOUN.search(below))))
                or NOT_SPEAKER.search(before)
                or ASIDE_SENTENCE.match(sentence.of(reading.plain))
            ):
                continue
            named = (one for other in prose for one in persons_in(reading, other))
            full = next((one for one in named if reading.value(one).split()[-1] == match["last"]), None)
            return (full or Span(*match.span()),)
    return ()


# "Thesis oral: Ann Birch", "Seminar - Ann Birch", "Ann Birch to speak", "AI seminar (Ann Birch)",
# "Ann Birch: Robots in reeds"
def by_topics(reading: Reading, topics: Sequence[Span]) -> tuple[Span, ...]:
    """The first person whom one of ``topics`` says to speak; nobody where none does."""
    for whole in topics:
        words = whole.of(reading.plain)
        by = re.search(r"\b(?:BY|WITH|FROM) ", words) if words.isupper() else None
        topic = Span(whole.start + by.end(), whole.end) if by else whole
        people = [
            person
            for person in persons_in(reading, topic)
            if not NOT_SPEAKER.search(reading.plain[topic.start : person.start])
            and not (words.isupper() and person == topic)  # "Title: RIVER GOLD"
            and re.search(
                r"(?:[:(\-—–|/,] ?|\b(?:by|of|with|featuring|Dr\.?|Prof\.?) |\A)\Z",
                reading.plain[topic.start : person.start],
            )
            and re.match(
                r"\s*(?:\Z|'s (?:[\w-]+ ){0,3}(?:talk|seminar|lecture|thesis|proposal|defense|defence|presentation|visit)\b"
                r"|[:(),|/—–-]|from\b|to (?:speak|give)|speaks|on\b|of\b|at\b|talk|seminar|lecture|thesis|defense|will)",
                reading.plain[person.end : topic.end],
            )
        ]
        if people:
            return tuple(people[:1])
    return ()


# "Ann Birch is an associate professor", "Dr. Birch received her Ph.D.": the life of the one who speaks.
_LIFE = re.compile(
    r"(?:\s*\([^()]{0,60}\))?,? (?:(?:is|was) (?:currently |presently |now |also )?(?:an?|the|one|[A-Z]\w+|assistant"
    r"|associate|professor|director|chair|president|dean|head|on the)\b|has an?\b"
    r"|(?:has )?(?:received|earned|obtained|holds|held|joined"
    r"|graduated|worked|served|published|authored|studied|been)\b|(?:did|got|took) (?:his|her))"
)


def by_lives(reading: Reading, prose: Sequence[Span]) -> tuple[Span, ...]:
    """The person that a sentence begins with and tells the life of."""
    for sentence in prose:
        person = next(iter(persons_in(reading, sentence)), None)
        if person is not None and person.start - sentence.start < 2 and _LIFE.match(reading.plain, person.end, sentence.end):
            return (person,)
    return ()


# "I will give my qualifying talk", "I am defending my thesis": who writes it speaks; "in this talk I will show" says less.
_FIRST_PERSON = re.compile(
    r"\b(?:I(?:'ll| will| shall|'m| am)(?: going to)?(?: be)? (?:giv(?:e|ing)|present(?:ing)?|defend(?:ing)?"
    r"|hold(?:ing)?|practic(?:e|ing)|propos(?:e|ing)) (?:my|a|the) (?:[\w.-]+ ){0,4}|(?:at|to|for) my (?:\w+ )?"
    r"|I(?:'ll| will| am going to) (?:be )?(?=(?:talk|speak|lectur)(?:ing)? (?:about|on)))(?:(?:talk|speak|lectur)ing|talk"
    r"|speak|thesis|dissertation|proposal|defen[sc]e|lecture|seminar|tutorials?|workshops?|orals?)\b"
)

# The line that says who wrote a text: "From: Ann Birch <ab@weir.edu>", "PostedBy: ab on 6-Mar from weir.edu (Ann Birch)"
_WRITTEN_BY = re.compile(r"^(?:From|Sender|PostedBy|Posted by)[ \t]*:[ \t]*(?P<who>[^\n]+)$", re.IGNORECASE | re.MULTILINE)


def by_first_person(reading: Reading, prose: Sequence[Span]) -> tuple[Span, ...]:
    """Who wrote a posting that says that its writer speaks."""
    if not any(_FIRST_PERSON.search(reading.plain, *sentence) for sentence in prose):
        return ()
    for line in _WRITTEN_BY.finditer(reading.document.text):
        if people := people_in(reading, Span(*line.span("who"))):
            return people[:1]
    return ()


# Behind a name, that the person does something else here, or is quoted: " of the desk will take names", " wrote that"
_ELSEWHERE = re.compile(
    rf"[^.;:!?]{{0,60}}? will (?:also )?(?!be\b)(?:{_OTHER_DEEDS})| (?:once |has |had )?(?:wrote|said|says|argued|asked"
    r"|noted|observed|claimed|conjectured|proved)\b"
    r"|[^.;:!?]{0,60}? will be [^.;:!?]{0,40}? to (?:interview|recruit|hire|sell|collect)\b"
)


def by_mention(reading: Reading, said: Sequence[Span]) -> tuple[Span, ...]:
    """The one person that a posting of a talk names at all, apart from those to ask, to thank and the like."""
    if not any(SPOKEN.search(sentence.of(reading.plain)) for sentence in said):
        return ()
    named: list[Span] = []
    for sentence in said:
        words = sentence.of(reading.plain)
        if PRACTICAL.search(words) or ASIDE_SENTENCE.match(words) or not re.search(r"\b[a-z]{2,}", words):
            continue
        for person in persons_in(reading, sentence):
            before = reading.plain[max(sentence.start, person.start - _BEFORE) : person.start]
            if (
                NOT_SPEAKER.search(before)
                or NAMES_PLACE.search(before)
                or before.count('"') % 2
                or reading.plain.startswith("'s ", person.end)
                or _ELSEWHERE.match(reading.plain, person.end, sentence.end)
                or re.search(r"\b(?:[Tt]he|[Ii]n) \Z", before)
            ):
                continue
            last = reading.value(person).split()[-1]
            if all(reading.value(other).split()[-1] != last for other in named):
                named.append(person)
    return tuple(named) if len(named) == 1 else ()
