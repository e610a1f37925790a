"""What a sentence about "it", "the conference" or a bare date is about: what stands before it."""

from __future__ import annotations

import re

from events_extractor.language import bodynames
from events_extractor.model import Item, Section, Span
from events_extractor.parsers.events.parts import fields
from events_extractor.parsers.events.parts.cues import THING, THING_WORDS
from events_extractor.parsers.events.sentences import timing
from events_extractor.parsers.events.statements import forms, framing
from events_extractor.reading import Reading

# Forms of verbs that a name does not hold, and kinds of meetings whose words mean more than that.
VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|may|must|should|do|does|did|said|says|see|saw|we|you|they|he"
    r"|she|it|I|[a-z]+ed|[a-z]+ing (?:the|an?|for|to))\b"
)

# "The season opens with the quay sprint", "Our next outing is the trip to Bergen": what a sentence presents.
_PRESENTS = re.compile(
    r"(?:The|Our|This|Next|First)\b[^.;:!?]{3,60}? (?:is|are|will be|(?:opens|starts|begins|kicks off) with)"
    r" (?:the |our |an? )(?P<what>[^.;:!?]{3,80})"
)


def presented(reading: Reading, item: Item, sentence: Span) -> Span | None:
    """What the sentence right before one that is only a time presents."""
    before = [other for other in reading.sentences(item.span) if other.end <= sentence.start]
    if not before or reading.moments_in(before[-1]):
        return None
    match = _PRESENTS.match(reading.plain, before[-1].start, before[-1].end)
    return fields.title(reading, Span(*match.span("what"))) if match else None


# What stands between a name and its dates in calls: "Rivers and Models 2. Conference, Bergen, Norway, 11-13 October."
KIND_AND_PLACE = re.compile(
    r"(?:(?:International|Annual|Online|Virtual) )?(?:Conference|Workshop|Symposium|Seminar|Colloquium|Congress|Meeting"
    r"|Summer School|Lecture|Talk|Panel|Webinar), (?P<place>[A-Z][^.;:!?]{2,100})"
)


def named_before(reading: Reading, item: Item, sentence: Span) -> Span | None:
    """The short sentence before ``sentence`` that is a name: no verb, no day of its own."""
    before = [other for other in reading.sentences(item.span) if other.end <= sentence.start]
    if not before or len(before[-1].of(reading.plain).split()) > _TOPIC_WORDS or reading.moments_in(before[-1]):
        return None
    return fields.title(reading, before[-1]) if before[-1].of(reading.plain)[:1].isupper() else None


# The subject of a sentence: "The guild's annual meeting is coming up."
_SUBJECT = re.compile(
    r"(?:The |Our |This year's )?(?P<subject>[^.;:!?]{4,110}?) (?:is|are|will|has|have|returns?|takes?|meets?|runs?)\b"
)

# "Mark your calendars for 3 May and 10 May": dates alone, of what the heading or the text before is about.
CALENDARS = re.compile(
    r"(?:so |please |and )*(?:mark (?:it (?:on|in) )?your (?:calendars?|diar(?:y|ies))|save (?:the|these) dates?)\b",
    re.IGNORECASE,
)
# "This free webinar, on 3 May, will help you read a chart": what was named before, told again.
POINTS = re.compile(
    rf"(?:This|The|Our) (?:[\w-]+ ){{0,3}}{THING_WORDS}(?= (?:will|is|offers|gives|covers|provides|runs)\b|,|\Z)",
    re.IGNORECASE,
)
# "The Alder Divers gather every other month. The next gathering is on 3 May.":
# who meets, told with the rule by which they do.
_MEETS = re.compile(
    r"(?:[^.;:!?]{0,80}, )?(?:[Tt]he |[Oo]ur )?(?P<body>[A-Z][\w&'-]*(?: \([^()]{2,60}\)"
    r"|,? (?:of |and |for |the )?[A-Z][\w&'-]*| (?:book )?(?:group|club|circle|committee|society|team|choir))*) "
    r"(?:(?:usually|normally|now) )?meets? (?:again |monthly|weekly|quarterly|(?:once|twice) |every |each "
    r"|(?:on )?(?:the )?(?:first|second|third|fourth|last|[A-Z][a-z]+days?)\b)"
)
_MEETING = re.compile(r"(?:the |our |their |its )?(?:next )?(?P<meeting>meeting|session|gathering)", re.IGNORECASE)


def who_meets(reading: Reading, item: Item, sentence: Span, title: Span) -> tuple[Span, Span] | None:
    """The body of whose next meeting a sentence speaks, and the word for it: "Alder Readers", "meeting"."""
    meeting = _MEETING.fullmatch(title.of(reading.plain))
    if meeting is None:
        return None
    for other in reversed([said for said in reading.sentences(item.span) if said.end <= sentence.start]):
        if (match := _MEETS.match(reading.plain, other.start, other.end)) is not None:
            return Span(*match.span("body")), Span(title.start + meeting.start("meeting"), title.end)
    return None


# "Registration is open for the first Tide Congress.": what the next sentences call "this webinar".
_REGISTERED = re.compile(
    r"\b(?:[Rr]egistrations?|[Bb]ookings?|[Tt]ickets?|[Ss]ign-?ups?) (?:is|are) (?:now |still )?"
    r"(?:open|available|on sale) (?:for|to) (?:the |our |this year's )?(?P<what>[^.;:!?]{4,110}?)"
    r"(?= ?(?:aimed at|open to|intended for|, which|which) |[.;:!?])"
)


def registered_for(reading: Reading, section: Section, sentence: Span) -> Span | None:
    """What the sentence or the paragraph before ``sentence`` says that one may register for."""
    own = next((item.span for item in section.items if item.span.start < sentence.start < item.span.end), None)
    above = [item.span for item in section.items if item.span.end <= sentence.start]
    if own is not None:
        before = Span(own.start, sentence.start)
    elif above and sentence.start - above[-1].end <= _NEXT_PARAGRAPH:
        before = above[-1]
    else:
        return None
    match = _REGISTERED.search(reading.plain, *before)
    return fields.title(reading, Span(*match.span("what"))) if match else None


_NEXT_PARAGRAPH = 4  # code points between two paragraphs

# "The museum will show a long film of the flood. On 3 May the film is on from 9 p.m.": a noun that was named in full before.
_AGAIN = re.compile(r"[Tt]he (?P<noun>[a-z]{4,})(?: (?:will be|is) (?:live|on|open|up|running))?")


def named_in_full(reading: Reading, item: Item, sentence: Span, words: str) -> Span | None:
    """What the sentence before names in full, where ``words`` come back to it by its noun alone."""
    again = _AGAIN.fullmatch(words)
    before = [other for other in reading.sentences(item.span) if other.end <= sentence.start]
    if again is None or not before:
        return None
    full = re.compile(
        rf"\b(?:an?|our) (?P<what>(?:[\w'-]+ ){{0,4}}{again['noun']}\b(?: (?:of|about|on) [^.,;:!?]{{3,80}}?)?)"
        rf"(?= (?:on|onto|in|at|from)\b|[.,;:!?])"
    )
    match = full.search(reading.plain, before[-1].start, before[-1].end)
    return fields.title(reading, Span(*match.span("what"))) if match else None


_TOPIC_WORDS = 16

# "(Debate Tuesday, vote Wednesday)", "It will be debated on Monday": steps of what the entry is headed by.
OF_ANOTHER = re.compile(
    r"\W*(?:[Dd]ebate(?: and vote)?|[Vv]otes?|[Hh]earing|[Ll]aunch|[Oo]pening)\W*"
    r"|(?:(?:\S+ ){5,60}will be )?(?:debated|voted on|put to (?:a|the) vote|discussed)\b.*"
)


def named_first(reading: Reading, item: Item, sentence: Span) -> Span | None:
    """The words that head a paragraph like a sentence: "Clean harbours. Members will debate ...".
    None where it begins otherwise.
    """
    first = reading.sentences(item.span)[0]
    words = first.of(reading.plain)
    if (
        first.end > sentence.start
        or len(words.split()) > _HEAD_WORDS
        or not words[:1].isupper()
        or VERB.search(words)
        or reading.moments_in(first)
    ):
        return None
    return fields.title(reading, first)


_HEAD_WORDS = 7

# "Join us": a call whose matter stands in the sentence before.
JOIN_US = re.compile(r"(?:Please |And |So |Come )?[Jj]oin us(?: (?:live|online|again|there|then|here))?")

# "Join us for brisket and beans", "We look forward to seeing you": a call that names nothing that takes place.
CALL_ALONE = re.compile(
    rf"{JOIN_US.pattern}(?: for (?P<fare>[a-z][^.;:!?]+))?"
    rf"|(?:We|I) (?:look forward|hope|can't wait|are looking forward) to see(?:ing)? you(?: all)?(?: there| then)?"
    rf"|(?:[Hh]ope to )?[Ss]ee you(?: all)?(?: there| then)?"
    rf"|(?i:come (?:and )?(?:see|meet|find|visit) us)"
)


def calls_alone(words: str) -> bool:
    """Whether ``words`` call the reader to come without saying to what."""
    call = CALL_ALONE.fullmatch(words)
    return call is not None and not THING.search(call["fare"] or "")


# "ROPE CIRCLE" / "will meet on Tuesday": a sentence whose subject is the heading above it.
_GOES_ON = re.compile(r"(?:will(?: also| next| again)?|is|are|meets?|returns?|takes place|starts?|begins?) [a-z]")


def gone_on_from_heading(reading: Reading, section: Section, item: Item, sentence: Span) -> Span | None:
    """What the heading names, where the text below it begins with a small letter and the verb."""
    first = section.heading is not None and bool(section.items) and section.items[0].span.start == item.span.start
    if (
        not first
        or not _GOES_ON.match(reading.plain, *fields.trimmed(reading, sentence))
        or sentence.start > item.span.start + 2
    ):
        return None
    return fields.heading_title(reading, section)


# "ROPE SUMMIT RETURNS", "Tide Forum Is Back": what a heading says of the event that it names.
_IS_BACK = re.compile(r" (?:returns|is (?:back|here|coming|near)|are back|turns \d+)\W*\Z", re.IGNORECASE)


def called_by_heading(reading: Reading, section: Section, sentence: Span) -> Span | None:
    """The event that the heading names, where ``sentence`` calls to it in a few words:
    "ROPE SUMMIT RETURNS: Join us May 3 at Pier House".
    """
    if section.heading is None or not JOIN_US.match(reading.plain, sentence.start, sentence.end):
        return None
    again = _IS_BACK.search(section.heading.of(reading.plain))
    named = Span(section.heading.start, section.heading.start + again.start()) if again else section.heading
    return named if re.search(rf"(?i:{THING.pattern})\Z", named.of(reading.plain)) else None


# "Autumn brings another rope clinic.", "We are holding two Lathe Nights": what is offered.
_OFFERED = re.compile(
    r"\b(?:have|having|hold|holding|host|hosting|run|running|means?|brings?|time for|announc(?:e|ing)|planning|launching"
    r"|starting) (?:(?:an?|our|another|the|two|three|four|several|some|more|new|next|first) )+(?P<what>[^.;:!?,]{3,60}?)"
    r"(?: (?:in|on|at|for|with|this|next|to|from|where)\b[^.;:!?]*)?[.!]?\Z"
)


def offered_before(reading: Reading, item: Item, sentence: Span) -> Span | None:
    """What the sentence right before ``sentence`` offers: a thing that takes place, or one with a name."""
    before = [other for other in reading.sentences(item.span) if other.end <= sentence.start]
    match = _OFFERED.search(before[-1].of(reading.plain)) if before else None
    if match is None or not (THING.search(match["what"]) or re.match(r"[A-Z]", match["what"])):
        return None
    start = before[-1].start
    return fields.title(reading, Span(start + match.start("what"), start + match.end("what")))


def one_of(reading: Reading, item: Item, end: int) -> Span | None:
    """The kind of thing named last before ``end``, of which "the next one" is."""
    found = list(_THING_NAMED.finditer(reading.plain, item.span.start, end))
    return Span(*found[-1].span()) if found else None


_THING_NAMED = re.compile(rf"(?:[A-Z][\w'&-]* (?:of |the |and )?){{0,4}}\b(?i:{THING_WORDS})\b(?: (?i:{THING_WORDS})\b)?")


# "The first will be on 3 May": one of several, which only the sentence before can name.
ORDINAL = re.compile(r"(?:the )?(?:first|second|third|next|last)(?: one)?", re.IGNORECASE)


# "... and will cover Splices for Small Boats": what "it" or "their next webinar" is about, told behind its time.
_SAID_OF_IT = re.compile(
    r"\band will (?:also )?(?:provide|offer|give|present|feature|cover|explore|discuss|focus on"
    r"|be (?:about|titled|on)) +(?:an? |the )?(?P<what>[A-Z\"][^.;:]{5,120})"
)


def said_of_it(reading: Reading, sentence: Span) -> tuple[Span, ...]:
    """The matter of a meeting that the end of its own sentence names."""
    match = _SAID_OF_IT.search(reading.plain, sentence.start, sentence.end)
    what = fields.title(reading, Span(*match.span("what"))) if match else None
    return (what,) if what is not None else ()


# "The Rope Guild ran a quiz in May. Their next quiz is on 3 June."
_HOLDER = re.compile(
    r"(?:The )?(?P<host>[A-Z][\w&'-]*(?: (?:of|for|and|the|[A-Z][\w&'-]*)){0,6}?) (?:deliver|gave|give|held|hold|host"
    r"|is hosting|launch|organi[sz]|present|ran|run|welcom)"
)


def theirs(reading: Reading, item: Item, sentence: Span) -> Span | None:
    """Who is meant by "Their next webinar": the one of whom the sentence before says that they held something."""
    before = [other for other in reading.sentences(item.span) if other.end <= sentence.start]
    if not before or not reading.plain.startswith(("Their ", "Its "), sentence.start):
        return None
    match = _HOLDER.match(reading.plain, before[-1].start, before[-1].end)
    return Span(*match.span("host")) if match else None


# "The Tide Committee is hosting two balls this year. The first ball ...",
# "Alder House has a series of talks. 3 May will be a ...".
_HOSTS_THEM = re.compile(
    rf"(?:[^:.;]{{3,60}}: )?(?:The )?(?P<host>{bodynames.run(0, 6, word=bodynames.UNSTOPPED)})"
    r" (?:(?:has|offers) an? (?:[a-z]+ )?series of (?P<any>[a-z]+)"
    r"|(?:is hosting|will host|hosts|is holding|will hold|holds) (?P<what>[^.;:!?]{3,80}))"
)


def their_host(reading: Reading, item: Item, sentence: Span, words: str) -> Span | None:
    """Who holds what ``words`` name, where a sentence before says who holds several such things."""
    for other in reading.sentences(item.span):
        match = _HOSTS_THEM.match(reading.plain, other.start, other.end) if other.end <= sentence.start else None
        if match is None:
            continue
        things = {noun.casefold() for noun in THING.findall(words)}
        if match["any"] or (match["what"] and any(f"{noun.rstrip('s')}s" in match["what"].casefold() for noun in things)):
            return Span(*match.span("host"))
    return None


# "Dr. Ann Birch will speak on 'Knots at Noon'": the sentence behind a call names what it calls to by who speaks there.
_SPEAKS_ON = re.compile(
    r"(?:[A-Z][\w.'-]*,? ){1,6}(?:will |is to )?(?:speaks?|talks?|lectures?|presents?|gives? a talk|be speaking)(?: to us)?"
    r"(?: on| about|,)?:? \"(?P<what>[^\"]{3,120}?)[,.]?\""
)
# "The Rope Guild presents 'Knots at Noon'": or by who holds it.
_PRESENTED = re.compile(
    rf"(?:The )?(?P<host>{bodynames.run(0, 6, word=bodynames.UNSTOPPED)}) (?:will )?"
    r"(?:presents?|performs?|plays?|screens?|shows?),? \"(?P<what>[^\"]{3,80}?)[,.]?\""
)


def presented_next(reading: Reading, item: Item, sentence: Span) -> tuple[Span, Span | None] | None:
    """The title that the sentence right behind ``sentence`` names, and the host if it does."""
    behind = next((other for other in reading.sentences(item.span) if other.start >= sentence.end), None)
    if behind is None:
        return None
    if presented := _PRESENTED.match(reading.plain, behind.start, behind.end):
        return Span(*presented.span("what")), Span(*presented.span("host"))
    spoken = _SPEAKS_ON.match(reading.plain, behind.start, behind.end)
    return (Span(*spoken.span("what")), None) if spoken else None


# 'Her title is "Knots at Noon".', 'The talk is titled "Knots at Noon".': what the sentence behind calls it.
_TITLE_IS = re.compile(
    r"(?:Her|His|Their|The|Its) (?:[\w'-]+ ){0,3}?(?:(?:title|topic|subject|theme) (?:is|will be):?"
    r"|(?:is|will be) (?:titled|entitled|called)) \"(?P<what>[^\"]{3,160}?)[,.]?\""
)


def titled_next(reading: Reading, item: Item, sentence: Span) -> Span | None:
    """The title that the sentence right behind ``sentence`` gives to the talk of which it tells."""
    behind = next((other for other in reading.sentences(item.span) if other.start >= sentence.end), None)
    # a question mark inside the title ends what looks like its sentence
    match = _TITLE_IS.match(reading.plain, behind.start, item.span.end) if behind is not None else None
    return Span(*match.span("what")) if match else None


# "The festivities take place on Thursday. The Lantern Ball draws ...": the name comes only behind.
_NAMED_NEXT = re.compile(rf"The (?P<name>(?:[A-Z][\w'-]* ){{1,4}}(?i:{THING.pattern})) [a-z]")


def named_next(reading: Reading, item: Item, sentence: Span) -> Span | None:
    """The event that the sentence right behind ``sentence`` has as its subject."""
    behind = next((other for other in reading.sentences(item.span) if other.start >= sentence.end), None)
    match = _NAMED_NEXT.match(reading.plain, behind.start, behind.end) if behind is not None else None
    return Span(*match.span("name")) if match and re.search(r"[A-Z]\w+\Z", match["name"]) else None


# "our retreat", "this week-long celebration": of which one, what stands before tells.
_OURS = re.compile(r"\b(?:our|the) \Z", re.IGNORECASE)
_THIS = re.compile(r"\bthis \Z", re.IGNORECASE)
_POINTS = re.compile(rf"(?:[a-z-]+ ){{0,2}}(?P<thing>{THING.pattern})", re.IGNORECASE)
_BEFORE = 700  # code points in which what is only pointed at was named


def named_earlier(reading: Reading, section: Section, title: Span) -> Span | None:
    """The name, above in its section, of what ``title`` only points at: "our retreat" below
    "the Tide Board Retreat 2026".
    """
    words = title.of(reading.plain)
    pointed = _POINTS.fullmatch(words)
    if pointed is None or not words.islower():
        return None
    if _THIS.search(reading.plain, section.span.start, title.start):
        noun = rf"(?:{THING.pattern}|week|month|season)"
    elif _OURS.search(reading.plain, section.span.start, title.start) and pointed["thing"] == words:
        noun = re.escape(words)
    else:
        return None
    named = re.compile(rf"(?:[A-Z][\w'-]* ){{1,5}}(?i:{noun})(?: \d{{4}})?\b")
    start = max(section.span.start, title.start - _BEFORE)
    found = [match for match in named.finditer(reading.plain, start, title.start) if not _NO_PART.match(match[0])]
    return Span(*found[-1].span()) if found else None


# What begins a sentence and not a name: "The Retreat", "Our Summer Retreat"
_NO_PART = re.compile(r"(?:The|Our|This|That|A|An|Your|Join|No|Next|Last) ")


# "Fair Fares Plan - paper 12 - caps on fares. A vote is due on 3 May.": what an entry is headed by.
_HEADED = re.compile(r"\W{0,3}(?P<head>[A-Z][^.;:!?–—()]{2,60}?) (?:-{1,2}|–|—) ")
_STEP = re.compile(r"(?:(?:public|committee|floor|final|first|second) )?(?:hearing|vote|debate|markup|trial)", re.IGNORECASE)


def headed(reading: Reading, item: Item, sentence: Span, title: tuple[Span, ...]) -> tuple[Span, ...]:
    """The words before the first dash of an entry with the step that ``sentence`` tells of them;
    empty where it has no such head.
    """
    match = _HEADED.match(reading.plain, item.span.start, item.span.end)
    if match is None or match.end() > sentence.start or not _STEP.fullmatch(reading.value(*title)):
        return ()
    head = Span(*match.span("head"))
    if len(head.of(reading.plain).split()) < 2 or VERB.search(head.of(reading.plain)) or reading.moments_in(head):
        return ()
    return (head, *title)


def topic_of(reading: Reading, section: Section, item: Item, sentence: Span) -> Span | None:
    """What a sentence about "it" or "the conference" is about:
    the subject of the sentence before, else the section's heading.
    """
    before = [other for other in reading.sentences(item.span) if other.end <= sentence.start]
    regular = timing.regular(reading, item, sentence)
    if regular is not None:
        return regular[0]
    quoted = fields.quoted(reading, before[-1]) if before and forms.dates_named(sentence.of(reading.plain)) else None
    if quoted is not None:  # 'Half price for "The Drowned Parish". Performances are May 3 and 4.'
        return quoted
    if before:
        dated = [framing.hole_of(reading, before[-1], moment) for moment in reading.moments_in(before[-1])]
        # "On 3 May, the guild's Tide Fair will show ropes. It begins at nine."
        told = framing.after(reading, before[-1], dated)
        subject = _SUBJECT.match(reading.plain, told.start, told.end)
        named = Span(*subject.span("subject")) if subject else before[-1]
        words = named.of(reading.plain)
        if (offered := offered_before(reading, item, sentence)) is not None and not subject:
            return offered
        named_so = (
            subject is not None and words[:1].isupper() and _IS_A.match(reading.plain, named.end, before[-1].end) is not None
        )
        dates = forms.dates_named(sentence.of(reading.plain)) and subject and re.search(r"[A-Z]\w+ (?:\w+ )?[A-Z]", words)
        if (
            (THING.search(words) or dates or named_so)
            and len(words.split()) <= _TOPIC_WORDS
            and not forms.GENERIC.fullmatch(words)
        ):
            return fields.title(reading, named)
    near = section.heading is not None and sentence.start - section.heading.end <= _HEADING_REACH
    head = fields.heading_title(reading, section) if near else None
    return None if head is None or _OF_LETTER.search(head.of(reading.plain)) else head


# "News", "Tide Guild community newsletter 1.23.15": a heading that names the letter.
_OF_LETTER = re.compile(r"\b(?:announcements|bulletin|digest|news|newsletter|updates?)\b", re.IGNORECASE)


def named_above(reading: Reading, section: Section, sentence: Span, words: str) -> Span | None:
    """The section's heading where it names the event of which ``words`` are a shorter telling:
    "Autumn Retreat 2026" above "our retreat".
    """
    if section.heading is None or sentence.start - section.heading.end > _HEADING_REACH:
        return None
    head = fields.heading_title(reading, section)
    if head is None or VERB.search(head.of(reading.plain)) or not (THING.search(words) or _YEARLY.match(words)):
        return None
    told, named = _WORD.findall(words.casefold()), _WORD.findall(head.of(reading.plain).casefold())
    if (yearly := _YEARLY.match(words)) is not None:
        told = _WORD.findall(yearly["what"].casefold())
    return head if len(told) < len(named) <= _HEAD_WORDS and set(told) <= set(named) else None


# "Tides 2025 is the annual meeting of pilots. It will be held ...": what the subject is.
_IS_A = re.compile(rf" (?:is|will be) (?:the|an?|our)\b[^.;:!?]*?{THING.pattern}", re.IGNORECASE)

# "Conference", "Workshop dates", "The workshop" in a list of key dates:
# the thing that the whole text is about, by its kind alone.
_KIND_ALONE = re.compile(
    r"(?:the |our |this |main )?(?P<kind>conference|congress|convention|festival|meeting|retreat|seminar|summit|symposium"
    r"|workshop)(?:(?: start)? (?:dates?|days?))?",
    re.IGNORECASE,
)
_NAME_PART = r"(?!(?:The|Our|This|An?|Main|Call|Your|Next|Important|Dear) )[A-Z0-9][\w'&-]* (?:(?:of|on|for|and|the|in) )*"


def in_full(reading: Reading, section: Section, title: Span) -> tuple[Span, ...]:
    """The name of what ``title`` tells by its kind alone; empty where it tells more, or nothing above names it.

    The heading above names it, or an earlier one, or the text: "Tide Workshop 2031" above "Workshop: 3 May". Under a short
    name the two belong together: "ISTR", "Workshop dates".
    """
    alone = _KIND_ALONE.fullmatch(title.of(reading.plain))
    if alone is None:
        return ()
    full = re.compile(
        rf"(?:{_NAME_PART}){{1,8}}(?i:{alone['kind']})\b(?: (?:on|of|for) [A-Z][\w'-]*(?: (?:and |of |the )*[A-Z][\w'-]*)*)?"
        rf"(?: \d{{4}})?"
    )
    heads = [block.span for block in reading.document.blocks if block.kind == "heading" and block.span.end <= title.start]
    for head in ([section.heading] if section.heading is not None else []) + heads[::-1]:
        if (match := full.search(reading.plain, *head)) is not None:
            return (Span(*match.span()),)
    if section.heading is not None and _SHORT_NAME.fullmatch(section.heading.of(reading.plain).strip(" :")):
        return (
            fields.trimmed(reading, section.heading),
            Span(title.start + alone.start("kind"), title.start + alone.end("kind")),
        )
    named = [Span(*match.span()) for match in full.finditer(reading.plain)]
    alike = {reading.value(span).casefold() for span in named}
    return (named[0],) if len(alike) == 1 and named[0].end <= title.start else ()


_SHORT_NAME = re.compile(r"[A-Z][A-Za-z]*[A-Z][A-Za-z]*(?: ?'?\d{2,4})?")

# "annual carols on the green": what is called by its kind, and where it is
_YEARLY = re.compile(
    r"(?:annual|yearly|monthly|weekly|regular|usual|traditional) (?P<what>[a-z]+(?: [a-z]+)?)(?: (?:at|by|in|on) .*)?\Z"
)
_WORD = re.compile(r"\w+")
_HEADING_REACH = 1500  # code points that a heading without sections of its own is still above
