"""Who speaks at an event: the persons that its words name as speaking, as printed, titles included."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from events_extractor.language import names
from events_extractor.language.clauses import sentences
from events_extractor.model import Span
from events_extractor.parsers.events.parts import fields
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
    r"(?: [a-z]+){0,3} by|featuring|features|(?:conversation|interview|discussion|talk|q&a|chat|evening|meeting) with"
    r"|(?:guest |keynote |featured )?speakers?(?: is| are| will be)?|presents|welcomes?"
    r"|hosts?(?: a talk by)?)[:,]? (?:[^.;:!?]{0,60}?(?:, | and ))?\Z",
    re.IGNORECASE,
)
# The stops of titles, which end no clause: "a talk by Prof. Ann Birch and ..."
_STOPPED = re.compile(r"\b([A-Z][a-z]{0,4})\.(?= )")
_BEFORE = 120  # code points
_MOST = 8


def labelled(reading: Reading, value: Span) -> tuple[Span, ...]:
    """The persons in the value of a label such as "Speaker:", or the whole value where no name is told in it."""
    found = _people(reading, value)
    return found or (value,)


def spoken_of(reading: Reading, span: Span) -> tuple[Span, ...]:
    """The persons in ``span`` of whom it says that they speak."""
    text = span.of(reading.plain)
    speaking = []
    for person in _people(reading, span):
        before = _STOPPED.sub(r"\1", text[max(0, person.start - span.start - _BEFORE) : person.start - span.start])
        after = text[person.end - span.start :]
        if _SPEAKS.match(after) or _INTRODUCES.search(before):
            speaking.append(person)
    return tuple(speaking[:_MOST])


def _people(reading: Reading, span: Span) -> tuple[Span, ...]:
    text = span.of(reading.plain)
    if _JUSTIFIED.search(text):
        kept = [place for place, sign in enumerate(text) if sign != " " or text[place - 1 : place] != " "]
        found = names.find("".join(text[place] for place in kept))
        return tuple(Span(span.start + kept[name.whole.start], span.start + kept[name.span.end - 1] + 1) for name in found)
    return tuple(Span(span.start + name.whole.start, span.start + name.span.end) for name in names.find(text))


# Print that blanks stretch to both margins: "Ann  Birch  will  speak  on  the  locks"
_JUSTIFIED = re.compile(r"(?:[a-z,.] {2,4}[a-z].{0,80}?){3}")


def _even(text: str) -> str:
    """``text`` with single blanks between its words."""
    return re.sub(r" {2,}", " ", text)


# What somebody is by trade, in front of the name at the head of a sentence, and no title: "Novelist Ann Birch will read"
_CALLING = re.compile(
    r"(?:(?:Noted|Renowned|Local|Visiting|Award-winning|Former|Veteran) )?(?:Poet|Novelist|Writer|Author|Journalist"
    r"|Historian|Composer|Photographer|Filmmaker|Film-?maker|Librarian|Artist|Architect|Philosopher|Pianist|Violinist"
    r"|Guitarist|Organist|Activist|Playwright|Biologist|Physicist|Chemist|Mathematician|Economist|Psychologist|Sociologist"
    r"|Anthropologist|Astronomer|Cartoonist|Critic|Columnist|Reporter|Editor|Engineer|Lawyer|Attorney|Singer|Actor|Actress"
    r"|Director|Curator|Scientist|Researcher|Alumnus|Alumna|Alum|Student|Consultant|Speaker|Guest|Lecturer|Expert|Physician"
    r"|Nurse|Scholar|Sculptor|Painter|Comedian|Astronaut|Candidate) (?=[A-Z])"
)


def _persons(reading: Reading, span: Span) -> tuple[Span, ...]:
    """The persons in ``span`` without words in small letters before them
    ("speaker Ann Birch") and without things named alike.
    """
    found = []
    for person in _people(reading, span):
        small = re.match(r"(?:[a-z][\w.'-]* )*", person.of(reading.plain))
        start = person.start + (small.end() if small else 0)
        calling = _CALLING.match(reading.plain, start, person.end)
        bare = Span(calling.end() if calling and " " in reading.plain[calling.end() : person.end] else start, person.end)
        words = bare.of(reading.plain)
        if not _NO_PERSON.search(_TITLED.sub("", words)) and not words.endswith(" I"):  # "Notes on Kelp I will show"
            found.append(bare)
    return tuple(found)


# ---- the speaker of a posting --------------------------------------------------------------------------------------------
# A posting is about one event, so that whoever it introduces is its speaker. It tells so by a label, in a sentence, by the
# form of a poster (a name alone on its line, above an affiliation), in its topic, or in a short life at its end;
# in this order.

_TITLE = (
    r"(?:Dr|Prof|Professor|Doctor|Mr|Mrs|Ms|Miss|Sir|Dame|Rev|Reverend|Sen|Senator|Rep|Ambassador|Amb|Gov|Governor|Mayor"
    r"|Judge|Justice|Hon|Dean|President|Provost|Congressman|Congresswoman|Gen|General|Col|Colonel|Capt|Captain|Lt|Sgt|Father"
    r"|Fr|Rabbi|Secretary|Minister|PROF|DR|PROFESSOR|MR|MS)(?:\.|\b)"
)
_CAPITAL = r"[A-Z\u00C0-\u00DE]"
# A word of a name: "Birch", "O'Neil", "McCall", "K.", "J.R.", "Hsiao-Wen", "van der", "Jr."
_NAME_WORD = (
    rf"(?:{_CAPITAL}\.(?:-{_CAPITAL}\.)+|{_CAPITAL}[^\W\d_]?\.|{_CAPITAL}[^\W\d_]*(?:['’-][^\W\d_]+)*|(?:{_CAPITAL}\.-?){{1,3}}"
    rf"|(?:\"{_CAPITAL}[^\W\d_]+\"|\({_CAPITAL}[^\W\d_]+\))(?= {_CAPITAL}))"
)
_JOINT = (
    r"(?: (?:van der|van den|van de|van|von der|von|de la|de los|de|del|der|den|di|da|dos|du|la|le|bin"
    r"|ibn|ben|al|el|ter|ten))?"
)
_SHAPE = (
    rf"(?:(?:(?:Assistant|Associate|Adjunct|Visiting|Emeritus) )?{_TITLE} (?:{_TITLE} )?)?"
    rf"{_NAME_WORD}(?:{_JOINT} {_NAME_WORD}){{0,4}}(?:,? (?:Jr|Sr)\.?|,? I{{2,3}}\b)?"
)
_NAMED = re.compile(
    rf"(?P<name>{_SHAPE})(?=\s*(?:$|[,;:()/\[<|—–]|-{{1,2}} | from\b| of\b| at\b| and\b| & | with\b| in\b| will\b"
    rf"| \d|\.(?:\s|$)| {{2,}}|\t))"
)
_TITLED = re.compile(rf"{_TITLE} ")

# Words of bodies and things, none of which stands in a name: what the shape of a name alone cannot tell.
_NO_NAMES = (
    # "Alder University", "Tide Group", "Rope Foundation": bodies and those in them
    r"university|univ|institute|college|school|department|dept|division|center|centre|laborator(?:y|ies)|labs?"
    r"|corporation|corp|inc|company|group|committee|council|society|association|foundation|program|project|office|faculty"
    r"|students?|users?",
    # "Kelp Seminar", "Harbor Conference": what takes place
    r"seminar|series|colloqui(?:um|a)|lecture|talk|workshop|conference|symposium|meeting",
    # "Abstract", "Talk Title", "Lecture Room": labels, and where they lead
    r"abstract|time|date|place|title|topic|speaker|speakers|room|hall|auditorium|lounge|building|wing",
    # "Tidal Systems", "Dock Hospital": fields, houses, what they are called by
    r"research|systems?|engineering|science|sciences|computer|technology|hospital|museum|library|station|bureau|bank|press"
    r"|national|international|american|united|announcement|special|distinguished|refreshments",
    # "Monday Noon"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|january|february|march|april|june|july|august|september|october|november|december|noon",
    # "Welcome Everyone", "Open Panel", "Please Join": words of sentences and of announcements
    r"the|and|of|for|with|from|are|welcome|everyone|joint|thesis|defense|oral|proposal|presentation"
    r"|tba|tbd|various|to be announced|panel|open|free|public|invited|guest|host|hosts|please|join|us|you|your|our|this|next"
    r"|reminder|notice|new|brown|bag|lunch",
    # "Alder Quartet", "Tide Chorale": those who play together
    r"club|choir|orchestra|ensemble|band|trio|quartet|quintet|sextet|chorus|chorale|singers|players|symphony",
    # "Alder Picnic", "Spring Auction": what a house has on beside talks
    r"arts?|film|movie|video|dances?|dancing|concert|party|picnic|sale|auction|fair|festival|exhibit|exhibition|session|sessions"
    r"|hours?|night|evening|class|classes|lessons?|tournament|rehearsal|auditions?|elections?|services|mass|worship|study"
    r"|team",
)
_NO_PERSON = re.compile(rf"(?<![\w-])(?:{'|'.join(_NO_NAMES)})(?![\w-])", re.IGNORECASE)
# Where somebody works: the line below a name, or what follows it after a comma.
_AFFILIATION = re.compile(
    r"\b(?:University|Univ|Universität|Université|Universidad|Institut\w*|College|Department|Dept|Division|School"
    r"|Laborator(?:y|ies)|Labs?|Center|Centre|Corporation|Corp|Inc|Company|Group|Research|Foundation|Professor"
    r"|Prof|Director|Faculty|Hospital|Museum|Program|Graduate|Scientist|Engineer|Engineering|Technologies|Systems"
    r"|Academy|Society|Bureau|Agency|Station|Bank|Press|Observatory|Associates|Fellow|Chair|Chairman|President|Dean"
    r"|Author|Editor|Manager|Student|Member|Staff|Partner|Consultant|Tech|Polytechnic\w*|[A-Z]{2,6}|[A-Z]+&[A-Z]+)\b"
    r"|\bU\. "
)
# What stands alone above a name on a poster: "by", "Presented by", "with", "a lecture by", "Speaker", "Guest lecturer"
_ABOVE = re.compile(
    r"\W*(?:(?:a |an )?(?:talk|lecture|seminar|presentation|given|presented|address|reading"
    r"|colloquium)?\s*(?:by|with|featuring)|(?:our |guest |keynote |invited |featured )?(?:speaker|lecturer|presenter))\W*",
    re.IGNORECASE,
)
# What stands below one: "will speak on", "presents", "on"
_BELOW = re.compile(
    r"\W*(?:who )?(?:will (?:be )?(?:speak|talk|lecture|present|discuss|give|deliver|lead|giv|read|defend|address)"
    r"|(?:presents|speaks|discusses|lectures|speaking|presenting)\b|(?:on|speaks on)\W*\Z)",
    re.IGNORECASE,
)
# What leads a line in before the name: "by Ann Birch", "Speaker Ann Birch", "with ..."
_LEAD = re.compile(r"(?:(?:[Bb]y|BY|[Ww]ith|[Ff]eaturing|[Gg]uest [Ss]peaker|[Ss]peaker)[ \t:]+)?")
# Lines below which names are those of others: "Committee:", "Organizers", "Sincerely,"
_OTHERS = re.compile(
    r"\W*(?:(?:thesis |doctoral |program |organizing )*committee(?: members)?|organi[sz]ers?|contacts?|sponsors?"
    r"|sponsored by|hosts?|hosted by|advis[eo]rs?|sincerely(?: yours)?|regards|best(?: regards| wishes)?"
    r"|cheers|thanks(?: you)?|thank you|yours|chairs?|co-?authors?|references?|for (?:more|further) information"
    r"|next (?:week|time|talk|seminar).*|(?:up)?coming.*|discussants?|respondents?)\b[^.]{0,40}",
    re.IGNORECASE,
)

# That somebody will speak here, after the name and what describes the person.
_WILL_SPEAK = re.compile(
    r"(?:,?\s*\([^()]{0,80}\))?(?:,[^;:!?]{0,200}?|,? (?:the|of|from|at|who|in|our|[A-Z])[^;:!?]{0,160}?)?"
    r",?(?: who)?(?: (?:is |are )?(?:visiting|coming|passing through|here|in town|on campus)[^.;:!?]{0,60} and)? "
    r"(?:(?:will|is (?:going )?to|is scheduled to|are to|shall)(?: also| then| be here to| now)? (?:be (?:speaking"
    r"|talking|giving|presenting|lecturing|discussing|visiting|defending|reading|leading|delivering"
    r"|(?:our|the) (?:guest |featured |keynote )?(?:speaker|lecturer|presenter|guest|instructor))\b"
    r"|(?!be\b|not\b|receive|get|take place|begin|start|take\b|need|require|follow|continue|include|run\b|cost"
    r"|meet\b|comment|respond|moderate|introduce|chair|host|preside|judge|referee)[a-z]{3,})|(?:is|are) (?:speaking"
    r"|giving|presenting|visiting|our|the (?:guest |next |invited |featured |keynote )?speaker|this week's speaker)"
    r"|(?:speaks|lectures|talks|reports) (?:on|about|at|in)|tells (?:of|about|us|you) |(?:has|have) (?:[a-z]+ )?"
    r"(?:agreed|offered|accepted|consented|volunteered)\b|in conversation with|(?:gives|presents|delivers|discusses|reads) "
    r"|(?:comes|is coming|returns|is returning|visits|is visiting|is here|is on campus|is in town)\b)"
    r"|'s (?:[a-z]+ )?(?:talk|lecture|seminar|presentation|colloquium|reading|speech|defen[sc]e|visit"
    r"|address|workshop|topic)\b"
)
# What leads to a speaker's name.
_LEADS_TO_SPEAKER = (
    # "a talk by", "the seminar on tides given by"
    (
        r"\b(?:talk|lecture|address|remarks|speech|presentation|seminar|colloquium|reading|performance|discussion"
        r"|briefing|workshop|session|given|presented|led|delivered|conducted|tutorial|recital|defense|demonstration"
        r"|course|taught|reflection|sermon|homily|meditation|slide show)(?: [^.;:!?]{0,90}?)?(?:,|\")? by"
    ),
    # "a lecture from", "the series continues with"
    r"\b(?:talk|lecture|presentation|colloquium|seminar) from",
    r"(?:continues|concludes|opens|begins|resumes|kicks off)(?: [^.;:!?]{1,60})? with",
    # "a debate between", "featuring", "an evening with"
    r"\b(?:debate|conversation|dialogue|discussion|panel) between",
    r"\bfeaturing",
    r"\bfeatures",
    (
        r"\b(?:conversation|interview|chat|evening|discussion|q&a|meet|lecture|talk|reading|workshop|session|seminar"
        r"|tutorial|class) with"
    ),
    # "Seminar:", "our speaker for May is"
    r"\b(?:seminar|talk|lecture|colloquium|presentation|reading|recital|forum|workshop)s?(?=:)",
    (
        r"\b(?:speaker|lecturer|presenter|guest|visitor)"
        r"(?:,| is| will be| (?:for|at|in|of|on) [^.;:!?]{3,80} (?:is|will be))?"
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
# "is hosting the renowned Tarn chemist" before "Dr. Ann Birch": whom somebody has for a guest
_RECEIVES = re.compile(
    r"\b(?:hosts|hosting|welcomes|welcoming|features|featuring|presents|presenting)(?: [A-Za-z'-]+){1,6} \Z"
)
# "Fen Society: " before a name and ', "Moths of the fen"' behind it: who gives what
_TITLE_OPENS = re.compile(r"(?:\A|[:;|–—-]|\d|[ap]\.?m\.?,?)\s*\Z")
_TITLE_BEHIND = re.compile(r"(?: ?\([^()]{2,60}\))?[,:] ?\"[A-Z]")
# What leads to a person who does not speak here.
_OTHER_PARTS = (
    # "joint work with Ann Birch", "working with", "in collaboration with"
    r"work(?:ing)? (?:of|with|by|done (?:by|with))",
    r"joint(?:ly)?(?: work)? with",
    r"collaborat\w+ (?:with|by)",
    # "contact Ann Birch", "questions to": whom to ask
    r"contact|call|e-?mail|see",
    r"(?:write|talk|speak|reply|respond|mail|message|questions|rsvp|directed|sent|proposals) to",
    # "introduced by Ann Birch", "moderated by": who has another part
    r"hosted by|sponsored by|introduced by|chaired by|moderated by|organi[sz]ed by|arranged by|developed by|proposed by"
    r"|written by|due to|following",
    # "advised by Ann Birch", "a student of", "thanks to": on whom the work hangs
    r"advised by|advisor|supervis\w+ by|co-?authored with|thanks to|student of|directed by|direction of|composed by"
    r"|works? by|during the (?:visit|stay) of|(?:hosts?|advis[eo]rs?|chairs?|contact)(?: person)?(?: (?:is|are|will be)|:)",
    # "with a discussion to follow, led by Ann Birch"
    r"(?:q&a|questions|discussion|conversation)(?: session| period)?(?: to follow| afterwards?)?,? (?:led|moderated) by",
    # "a film shot and edited by Ann Birch"; but "illustrated by" is what a speaker does
    r"(?!presented|delivered|conducted|offered|performed|narrated|moderated|illustrated)[a-z]{3,}ed by"
    r"(?: [^.;:!?]{1,60} and by)?",
    # "Recommended reading: Tides of List Harbor"
    r"(?:recommended|suggested|further|background) reading",
    # "in memory of Ann Birch", "named after", "for students with"
    r"(?:reception|dinner|party) for|memory of|honou?r of|named (?:after|for)|students? with",
)
_NOT_SPEAKER = re.compile(
    rf"\b(?:{'|'.join(_OTHER_PARTS)})[:]? (?:(?:the |a |my |his |her )*(?:[a-z]+ ){{0,2}})\Z",
    re.IGNORECASE,
)
# "Ann Birch is an associate professor", "Dr. Birch received her Ph.D.": the life of the one who speaks.
_LIFE = re.compile(
    r"(?:\s*\([^()]{0,60}\))?,? (?:(?:is|was) (?:currently |presently |now |also )?(?:an?|the|one|[A-Z]\w+|assistant"
    r"|associate|professor|director|chair|president|dean|head|on the)\b|has an?\b"
    r"|(?:has )?(?:received|earned|obtained|holds|held|joined"
    r"|graduated|worked|served|published|authored|studied|been)\b|(?:did|got|took) (?:his|her))"
)
_ASIDE_SENTENCE = re.compile(
    r"\W*(?:Next (?:week|time|talk|seminar)|Upcoming|Coming|Future|Last week|Previous"
    r"|[^.]{3,120}\b(?:is|are|was|were) (?:now )?unable to (?:attend|come|speak|be)\b)",
    re.IGNORECASE,
)


def of_value(reading: Reading, value: Span, *, several: bool = False) -> tuple[Span, ...]:
    """The persons that the value of a speaker's label names.

    They stand in its first line; in further lines where these go on with
    "and", or where the label says that there are ``several``.
    """
    lines = fields.lines(reading, value)
    if not lines:
        return ()
    found = _of_line(reading, lines[0])
    for line in lines[1:]:
        above = reading.plain[max(value.start, line.start - 12) : line.start].rstrip()
        if re.match(r"(?:and|&) ", line.of(reading.plain)) or above.endswith((" and", "&", ";")):
            found += _of_line(reading, line)
        elif found and not (several and _name_at(reading, line.start, line.end)):
            continue
        else:
            found += _of_line(reading, line)
    return tuple(dict.fromkeys(found))[:_MOST]


# What joins the names of several speakers: "Ann Birch (Alder) and Tom Reed", "Ann Birch; Tom Reed", "Ann Birch & Tom Reed"
_AND = re.compile(r"(?: and | & |; | / |, and |\) ?, )")


def _of_line(reading: Reading, line: Span) -> list[Span]:
    """The persons of a line that names nothing else: the first, and those that "and" joins to it."""
    first = _name_at(reading, line.start, line.end)
    if first is None:
        told = _people(reading, line)
        return list(told[:1])
    found = [first]
    for joint in _AND.finditer(reading.plain, first.end, line.end):
        further = _name_at(reading, joint.end(), line.end)
        if further is not None and " " in further.of(reading.plain):
            found.append(further)
    rest = reading.plain[first.end : line.end]
    if re.fullmatch(rf"(?:, {_SHAPE})+(?:,? and {_SHAPE})", rest):  # "Ann Birch, Tom Reed, and Eva Stone"
        found += [person for person in _people(reading, Span(first.end, line.end)) if person not in found]
    return found


def _name_at(reading: Reading, start: int, end: int) -> Span | None:
    """The name that stands right at ``start``."""
    lead = re.compile(r"[\s\"'*#]*").match(reading.plain, start, end)
    start = lead.end() if lead else start
    match = _NAMED.match(reading.plain[:end], start)
    if match is None:
        return None
    span = Span(*match.span("name"))
    words = span.of(reading.plain)
    if words.endswith(".") and not re.search(r"\b(?:Jr|Sr|[A-Z])\.\Z", words):
        span, words = Span(span.start, span.end - 1), words[:-1]
    if _NO_PERSON.search(_TITLED.sub("", words)):
        return None
    return span if " " in words else None


def of_posting(
    reading: Reading, body: Span, skipped: Sequence[Span], topics: Sequence[Span], on: dt.date | None
) -> tuple[Span, ...]:
    """Who speaks at the one event that ``body`` announces, where no label says so.

    ``skipped`` are the values of labels that name others (hosts, contacts); ``topics`` what the posting calls its topic.
    What names another day than ``on`` is about another event.
    """
    if _is_performance(reading, body, topics):
        return ()
    signature = re.search(r"\n-- ?\n", body.of(reading.document.text))
    body = Span(body.start, body.start + signature.start()) if signature else body
    lines = [line for line in _own_lines(reading, body, skipped) if not _of_another_day(reading, line, on)]
    if _is_signature(reading.document.text, lines):
        body = Span(body.start, lines[-1].start)
        lines = lines[:-1]
    said = [sentence for block in _blocks(reading, body, skipped) for sentence in sentences(reading.plain, block)]
    prose = [sentence for sentence in said if not _of_another_day(reading, sentence, on)]
    put_off = [sentence for sentence in said if sentence not in prose and _PUT_OFF.search(reading.plain, *sentence)]
    return (
        _by_sentences(reading, prose)
        or _by_lines(reading, lines, affiliated=True)
        or _by_hours(reading, prose)
        or _by_surname(reading, prose)
        or _by_sentences(reading, put_off)
        or _by_topics(reading, topics)
        or _by_lines(reading, lines, affiliated=False)
        or _by_first_person(reading, prose)
        or _by_lives(reading, prose)
        or _by_mention(reading, [*topics, *prose])
    )


# "Ann Birch's talk, first set for May 3, has been put off": who speaks on the new day too
_PUT_OFF = re.compile(
    r"\b(?:(?:first|originally|previously) (?:set|scheduled|planned|announced)|put off|postponed|rescheduled"
    r"|moved (?:to|from))\b",
    re.IGNORECASE,
)
# "Senior recital", "Noon concert": those who play are named, and nobody speaks
_PERFORMANCE = re.compile(r"\b(?:concerts?|recitals?)\b", re.IGNORECASE)


def _is_performance(reading: Reading, body: Span, topics: Sequence[Span]) -> bool:
    """Whether a posting is of a concert, by its topic or its first lines, and nobody is said to speak at it."""
    heads = topics or fields.lines(reading, body)[:_HEADS]
    performed = any(_PERFORMANCE.search(reading.plain, *head) for head in heads)
    return performed and _SPOKEN.search(reading.plain, *body) is None


_HEADS = 3  # lines


def _of_another_day(reading: Reading, span: Span, on: dt.date | None) -> bool:
    """Whether ``span`` names a day, and none that is ``on``."""
    days = {moment.day for moment in reading.moments_in(span) if moment.states_day and moment.day}
    return on is not None and bool(days) and on not in days


def _blocks(reading: Reading, body: Span, skipped: Sequence[Span]) -> Iterator[Span]:
    """The paragraphs of ``body`` without what was ``skipped``."""
    for block in reading.document.blocks:
        if block.kind not in ("rule", "preformatted") and body.start <= block.span.start < body.end:
            inside = [span for span in skipped if span.overlaps(block.span)]
            start = max((span.end for span in inside), default=block.span.start)
            if start < min(block.span.end, body.end):
                yield Span(start, min(block.span.end, body.end))


def _own_lines(reading: Reading, body: Span, skipped: Sequence[Span]) -> Iterator[Span]:
    """The lines of the posting up to its signature, without those below
    "Committee:" and the like, up to the next blank line.
    """
    text, others, below = reading.document.text, False, body.start
    for line in fields.lines(reading, body):
        if text.count("\n", below, line.start) > 1:
            others = False
        below = line.end
        words = line.of(text)
        if re.fullmatch(r"-- ?", words):
            return
        if _OTHERS.fullmatch(words):
            others = True
        elif not others and not any(line.overlaps(span) for span in skipped):
            yield line


def _by_sentences(reading: Reading, prose: Sequence[Span]) -> tuple[Span, ...]:
    """Who speaks by the first sentence that says so of persons: "Ann Birch will speak", "a talk by Ann Birch"."""
    for number_, sentence in enumerate(prose):
        text = sentence.of(reading.plain)
        if _ASIDE_SENTENCE.match(text):
            continue
        people = _persons(reading, sentence)
        found: list[Span] = []
        for number, person in enumerate(people):
            before = _STOPPED.sub(
                r"\1", _even(text[max(0, person.start - sentence.start - _BEFORE) : person.start - sentence.start])
            )
            after = _even(text[person.end - sentence.start :])
            joined = (
                found and people[number - 1] == found[-1] and _JOINS.fullmatch(reading.plain, found[-1].end, person.start)
            )
            if joined or (
                not before.endswith('"')  # a title
                and not _NOT_SPEAKER.search(before)
                and (_TITLED.match(person.of(reading.plain)) or not re.search(r"\b[Tt]he \Z", before))
                and (
                    _LEADS.search(before)
                    or (_TITLED.match(person.of(reading.plain)) and _RECEIVES.search(before))
                    or (_TITLE_BEHIND.match(after) and _TITLE_OPENS.search(before))
                    or (not found and _WILL_SPEAK.match(after))
                )
            ):
                found.append(person)
        if found:
            return (*_joined_before(reading, people, found[0]), *found)[:_MOST]
        if (
            len(people) == 1
            and people[0].start - sentence.start < _SUBJECT
            and (number_ + 1 < len(prose) and _PRONOUN.search(prose[number_ + 1].of(reading.plain)))
        ):
            return people
    return ()


# "Ann Birch of the museum is a keeper of moths. She will show slides."
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he) (?:will|is going to)\b")
_SUBJECT = 12  # code points before a name that is the subject of its sentence
_JOINS = re.compile(r"(?: ?\([^()]*\))?(?:,[^,;.]{0,60})?,? (?:and|&) ")


def _joined_before(reading: Reading, people: Sequence[Span], first: Span) -> tuple[Span, ...]:
    """The person that "and" joins to the ``first`` one that is said to speak:
    "Ann Birch (Alder) and Tom Reed will report".
    """
    before = [person for person in people if person.end <= first.start]
    joined = before and _JOINS.fullmatch(reading.plain, before[-1].end, first.start)
    return (before[-1],) if joined else ()


_LINE_MAX = 160  # code points of a line that may be a line of a poster


def _by_lines(reading: Reading, lines: Sequence[Span], *, affiliated: bool) -> tuple[Span, ...]:
    """The person whose name a line begins with, or two of them below each other.

    ``affiliated``: the name has a title before it or an affiliation behind or below it, or stands below "by" or above "will
    speak on"; else it stands alone between blank lines.
    """
    text = reading.document.text
    for number, line in enumerate(lines):
        if number and _goes_on(text, lines[number - 1], line):
            continue
        lead = _LEAD.match(reading.plain, line.start, line.end)
        start = lead.end() if lead else line.start
        dated = next((moment.end for moment in reading.moments_in(line) if moment.start == line.start), None)
        if dated is not None:  # "12/9  Ann Birch, ..."
            start = dated + len(reading.plain[dated : line.end]) - len(reading.plain[dated : line.end].lstrip(" \t:,|–—-"))
        name = _name_at(reading, start, line.end)
        if name is None or line.end - line.start > _LINE_MAX:
            continue
        rest = reading.plain[name.end : line.end].strip()
        above = lines[number - 1].of(text) if number else ""
        below = lines[number + 1].of(text) if number + 1 < len(lines) else ""
        told_below = any(
            _BELOW.match(other.of(text)) for other in lines[number + 1 : number + 4] if other.end - line.end <= _NEAR_BELOW
        )
        if degree := _DEGREE.match(rest):
            rest = rest[degree.end() :].strip()
        if rest and not re.match(r"[,;:(/|—–-]|from\b|of\b|and\b|&|at\b", rest):
            continue
        addressed = (
            number + 2 < len(lines)
            and 0 < len(below) <= _SHORT_LINE
            and re.fullmatch(r"[(<][\w.+-]+@[\w.-]+[)>]", rest) is not None
        )
        small = 0 if addressed else len(re.findall(r"\b[a-z]{3,}", _POST.sub("", re.split(r"[:\"]", rest)[0])))
        if small > (_SMALL_WORDS if re.match(r"[,(]", rest) else 1):
            continue  # a sentence
        if not addressed and re.search(r"@|\b(?:phone|tel|ext|fax)\b|\b\d{3}-\d{4}\b|\bx ?\d{4,5}\b", rest, re.IGNORECASE):
            continue  # somebody to ask
        shown = names.find(name.of(reading.plain)) or _TITLED.match(name.of(reading.plain))
        strong = (
            _ABOVE.fullmatch(above)
            or (addressed and shown)
            or (dated is None and start > line.start)
            or (shown and re.match(r"(?:, [A-Z][^\":;]{2,60})?[,:–—-]+ ?\"", rest))
            or (not rest and told_below)
            or (_TITLED.match(name.of(reading.plain)) and not re.match(r"and\b|of\b", rest))
            or (shown and (_AFFILIATION.search(rest) or re.fullmatch(r"\([^()]*\)", rest)))
            or (
                shown
                and not rest
                and _AFFILIATION.search(below)
                and len(below) <= _LINE_MAX
                and not below.rstrip().endswith(".")
            )
        )
        alone = (
            shown
            and (not rest or _FROM_TOWN.fullmatch(rest) or _TITLED_TALK.fullmatch(rest))
            and _is_poster(text, lines, number)
            and not _is_of_words(reading, name)
        )
        if strong if affiliated else alone:
            people = _of_line(reading, Span(name.start, line.end))
            return tuple(people[:_MOST])
    return ()


def _is_of_words(reading: Reading, name: Span) -> bool:
    """Whether what has the shape of a name is made of words that the text has in small letters: "Harbor Conversations"."""
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", name.of(reading.plain))
    return any(len(word) >= _LONG_WORD and re.search(rf"\b{word.lower()}\b", reading.plain) for word in words)


_LONG_WORD = 7  # letters: shorter ones are names too ("Rich", "Stone", "Harper")


# "Ann Birch, Weirton": where somebody comes from, behind the name; "Ann Birch: Locks of the North": what is spoken of
_FROM_TOWN = re.compile(rf", {_CAPITAL}[^\W\d_]+(?: {_CAPITAL}[^\W\d_]+)?")
_TITLED_TALK = re.compile(rf": {_CAPITAL}[^:]{{8,90}}")


def _is_signature(text: str, lines: Sequence[Span]) -> bool:
    """Whether the last of ``lines`` stands below a text of sentences: the name and post of who wrote it."""
    if len(lines) <= _SIGNED or lines[-1].of(text).endswith((".", "!", "?")):
        return False
    above = lines[-_SIGNED - 1 : -1]
    apart = "\n\n" in text[above[-1].end : lines[-1].start].replace(" ", "")
    return apart and max(line.end - line.start for line in above) >= _FULL_LINE and text[above[-1].end - 1] in ".!?)"


_SIGNED = 2  # lines of a text above its signature


# "Ann Birch, Ph.D.", "Tom Reed, M.D., M.P.H."
_DEGREE = re.compile(r"(?:, ?(?:Ph\. ?D|PhD|M\. ?D|MD|M\.P\.H|D\.V\.M|Ed\.D|Psy\.D|J\.D|Sc\.D|D\.Sc|R\.N|Esq)\b\.?)+")


# What is written small in a post or an affiliation: "associate professor of physics", "director of the"
_POST = re.compile(
    r"\b(?:assistant|associate|adjunct|visiting|professor|emeritus|director|chair(?:man|woman|person)?|president|head|dean"
    r"|fellow|scientist|engineer|researcher|lecturer|author|editor|manager|student|candidate|member|senior|staff|research"
    r"|and|of|the|for|at|from|department|university|chief|vice|former|graduate|doctoral)\b"
)
_NEAR_BELOW = 200  # code points
_SMALL_WORDS = 3


def _is_poster(text: str, lines: Sequence[Span], number: int) -> bool:
    """Whether a line stands as the lines of posters do: alone or with short ones, and not as the signature below a text."""
    line = lines[number]
    near = [
        other
        for other in lines[max(0, number - 1) : number + 2]
        if not re.search(r"\n[ \t]*\n", _between(text, other, line))
    ]
    if any(
        other.end - other.start > _SHORT_LINE
        or (text[other.end - 1] in ".,;" and not re.search(r"(?:[A-Z]\.){2,}\Z", other.of(text)))
        for other in near
    ):
        return False
    above = lines[number - 1].of(text) if number else ""
    return number + 1 < len(lines) or not above.endswith((".", "!", "?", ","))


def _goes_on(text: str, above: Span, line: Span) -> bool:
    """Whether a line is a sentence's continuation: right below a full line that ends in no stop."""
    full = above.end - above.start >= _FULL_LINE and text[above.end - 1] not in '.:!?"”)'
    return full and text[above.end : line.start].count("\n") == 1


_FULL_LINE = 58  # code points that a hard-wrapped line has at least
_SHORT_LINE = 60  # code points


def _between(text: str, one: Span, other: Span) -> str:
    return text[min(one.end, other.end) : max(one.start, other.start)]


def _by_hours(reading: Reading, prose: Sequence[Span]) -> tuple[Span, ...]:
    """The person named behind the hour and place of a sentence:
    "May 3, 4 p.m., Alder Hall: Ann Birch (Mott College), ...".
    """
    for sentence in prose:
        clock = next((moment for moment in reading.moments_in(sentence) if moment.has_time), None)
        for person in _persons(reading, sentence) if clock is not None else ():
            before = reading.plain[sentence.start : person.start]
            if (
                clock is not None
                and not _NOT_SPEAKER.search(before)
                and person.start > clock.end
                and re.search(r"[:,–—|-] ?\Z", before)
                and re.match(r" ?[(,:\"]| [–—-]", reading.plain[person.end : sentence.end])
            ):
                return (person,)
    return ()


# "Dr. Birch": a person by surname alone
_SURNAME = re.compile(
    rf"\b(?:Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Rev|Rabbi|Sir|Senator|Sen)\.? "
    rf"(?P<last>{_CAPITAL}[^\W\d_]+(?:['-][^\W\d_]+)*)(?='s\b|[^\w'-])(?! {_CAPITAL})"
)


# " is keeper of the fen and will give a talk" behind "Dr. Birch"
_AND_WILL = re.compile(r" (?:is|was) [^.;:!?]{1,120} and will (?:speak|talk|give|present|discuss|lecture|tell|show)\b")


def _by_surname(reading: Reading, prose: Sequence[Span]) -> tuple[Span, ...]:
    """Who is said to speak by surname, as the text names the person in full, else by title and surname:
    "Mr. Reed will reflect on ...".
    """
    for number, sentence in enumerate(prose):
        for match in _SURNAME.finditer(reading.plain, *sentence):
            before = reading.plain[max(sentence.start, match.start() - _BEFORE) : match.start()]
            after = reading.plain[match.end() : sentence.end]
            below = prose[number + 1].of(reading.plain) if number + 1 < len(prose) else ""
            told = _WILL_SPEAK.match(after) or _AND_WILL.match(after) or _LEADS.search(_STOPPED.sub(r"\1", before))
            opens = match.start() - sentence.start < _SUBJECT
            if (
                not (told or (opens and (_PRONOUN.search(after) or _PRONOUN.search(below))))
                or _NOT_SPEAKER.search(before)
                or _ASIDE_SENTENCE.match(sentence.of(reading.plain))
            ):
                continue
            named = (one for other in prose for one in _persons(reading, other))
            full = next((one for one in named if reading.value(one).split()[-1] == match["last"]), None)
            return (full or Span(*match.span()),)
    return ()


# "Thesis oral: Ann Birch", "Seminar - Ann Birch", "Ann Birch to speak", "AI seminar (Ann Birch)",
# "Ann Birch: Robots in reeds"
def _by_topics(reading: Reading, topics: Sequence[Span]) -> tuple[Span, ...]:
    for whole in topics:
        words = whole.of(reading.plain)
        by = re.search(r"\b(?:BY|WITH|FROM) ", words) if words.isupper() else None
        topic = Span(whole.start + by.end(), whole.end) if by else whole
        people = [
            person
            for person in _persons(reading, topic)
            if not _NOT_SPEAKER.search(reading.plain[topic.start : person.start])
            and re.search(
                r"(?:[:(\-—–|/,] ?|\b(?:by|of|with|featuring|Dr\.?|Prof\.?) |\A)\Z",
                reading.plain[topic.start : person.start],
            )
            and re.match(
                r"\s*(?:\Z|'s (?:[\w-]+ ){0,3}(?:talk|seminar|lecture|thesis|proposal|defense|defence|presentation|visit)\b"
                r"|[:),|/—–-]|from\b|to (?:speak|give)|speaks|on\b|of\b|at\b|talk|seminar|lecture|thesis|defense|will)",
                reading.plain[person.end : topic.end],
            )
        ]
        if people:
            return tuple(people[:1])
    return ()


def _by_lives(reading: Reading, prose: Sequence[Span]) -> tuple[Span, ...]:
    """The person that a sentence begins with and tells the life of."""
    for sentence in prose:
        person = next(iter(_persons(reading, sentence)), None)
        if person is not None and person.start - sentence.start < 2 and _LIFE.match(reading.plain, person.end, sentence.end):
            return (person,)
    return ()


# "I will give my qualifying talk", "I am defending my thesis": who writes it speaks; "in this talk I will show" says less.
_FIRST_PERSON = re.compile(
    r"\b(?:I(?:'ll| will| shall|'m| am)(?: going to)?(?: be)? (?:giv(?:e|ing)|present(?:ing)?|defend(?:ing)?"
    r"|hold(?:ing)?|practic(?:e|ing)) (?:my|a|the) (?:[\w.-]+ ){0,4}|(?:at|to|for) my (?:\w+ )?"
    r"|I(?:'ll| will| am going to) (?:be )?(?=(?:talk|speak|lectur)(?:ing)? (?:about|on)))(?:(?:talk|speak|lectur)ing|talk"
    r"|speak|thesis|dissertation|proposal|defen[sc]e|lecture|seminar|tutorials?|workshops?|orals?)\b"
)
# The line that says who wrote a text: "From: Ann Birch <ab@weir.edu>", "PostedBy: ab on 6-Mar from weir.edu (Ann Birch)"
_WRITTEN_BY = re.compile(r"^(?:From|Sender|PostedBy|Posted by)[ \t]*:[ \t]*(?P<who>[^\n]+)$", re.IGNORECASE | re.MULTILINE)


def _by_first_person(reading: Reading, prose: Sequence[Span]) -> tuple[Span, ...]:
    """Who wrote a posting that says that its writer speaks."""
    if not any(_FIRST_PERSON.search(reading.plain, *sentence) for sentence in prose):
        return ()
    for line in _WRITTEN_BY.finditer(reading.document.text):
        if people := _people(reading, Span(*line.span("who"))):
            return people[:1]
    return ()


# What an event is called where somebody speaks: without such a word nobody need.
_SPOKEN = re.compile(
    r"\b(?:talks?(?! to (?:me|us|him|her|them)\b)|lectures?|seminars?|colloqui\w+|speak\w*|spoke|discuss\w*"
    r"|visit\w*|(?:lunch|luncheon|dinner|breakfast|evening|conversation|chat|forum) with|thesis|defen[sc]e"
    r"|dissertation|brown bag|address)\b",
    re.IGNORECASE,
)
# Sentences that name whom to ask, whom to thank, who made or translated something: nobody who speaks
_PRACTICAL = re.compile(
    r"\b(?:contact|call|(?:talk|speak|go|come) to (?!a\b|the\b|us\b|our\b)|rsvp|register|registration|reserv\w+|questions"
    r"|tickets?|write|e-?mail|mail|phone|sign up|thanks|sponsored|funded|endowed|memory|honou?r|organi[sz]ed|translated"
    r"|directed|starring|stars|plays|performed|will (?:also )?(?:comment|respond|judge|moderate|chair|introduce|preside)"
    r"|arranged|committee|advis[eo]rs?|chaired|moderated|introduced|appointments?|schedule|joint work|work (?:of|by|with)"
    r"|cited?|previous|former|past|next (?:week|month|time)|greet|host(?:ed)?)\b",
    re.IGNORECASE,
)


def _by_mention(reading: Reading, said: Sequence[Span]) -> tuple[Span, ...]:
    """The one person that a posting of a talk names at all, apart from those to ask, to thank and the like."""
    if not any(_SPOKEN.search(sentence.of(reading.plain)) for sentence in said):
        return ()
    named: list[Span] = []
    for sentence in said:
        words = sentence.of(reading.plain)
        if _PRACTICAL.search(words) or _ASIDE_SENTENCE.match(words) or not re.search(r"\b[a-z]{2,}", words):
            continue
        for person in _persons(reading, sentence):
            before = reading.plain[max(sentence.start, person.start - _BEFORE) : person.start]
            if (
                _NOT_SPEAKER.search(before)
                or reading.plain.startswith("'s ", person.end)
                or re.search(r"\b[Tt]he \Z", before)
            ):
                continue
            last = reading.value(person).split()[-1]
            if all(reading.value(other).split()[-1] != last for other in named):
                named.append(person)
    return tuple(named) if len(named) == 1 else ()
