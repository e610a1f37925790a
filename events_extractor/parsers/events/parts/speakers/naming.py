"""How the name of a person stands in a posting: its shape, with titles before it, and the words that no name has."""

from __future__ import annotations

import re

from events_extractor.language import names
from events_extractor.model import Span
from events_extractor.reading import Reading

MOST = 8
_TITLE = (
    r"(?:Dr|Prof|Professor|Doctor|Mr|Mrs|Ms|Miss|Sir|Dame|Rev|Reverend|Sen|Senator|Rep|Ambassador|Amb|Gov|Governor|Mayor"
    r"|Judge|Justice|Hon|Dean|President|Provost|Congressman|Congresswoman|Gen|General|Col|Colonel|Capt|Captain|Lt|Sgt|Father"
    r"|Fr|Rabbi|Secretary|Minister|(?:Maj|Adm|Cmdr|Brig)(?=\.)|PROF|DR|PROFESSOR|MR|MRS|MS|REV|REVEREND|HON|SEN|RABBI)(?:\.|\b)"
)
CAPITAL = r"[A-Z\u00C0-\u00DE]"

# A word of a name: "Birch", "O'Neil", "McCall", "K.", "J.R.", "Hsiao-Wen", "van der", "Jr."
_NAME_WORD = (
    rf"(?:{CAPITAL}\.(?:-{CAPITAL}\.)+|{CAPITAL}[^\W\d_]?\.|{CAPITAL}[^\W\d_]*(?:['’-][^\W\d_]+)*|(?:{CAPITAL}\.-?){{1,3}}"
    rf"|(?:\"{CAPITAL}[^\W\d_]+\"|\({CAPITAL}[^\W\d_]+\))(?= {CAPITAL}))"
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
TITLED = re.compile(rf"{_TITLE} ")
# "Professor Emeritus", "Associate Director": a post, which has the shape of a name
_POST_WORDS = (
    "Professor|Prof|Emeritus|Emerita|Associate|Assistant|Adjunct|Visiting|Senior|Junior|Chief|Vice|Deputy|Director|Chair"
    "|Chairman|Chairwoman|Chairperson|President|Dean|Provost|Chancellor|Fellow|Scientist|Engineer|Researcher|Lecturer"
    "|Instructor|Manager|Member|Staff|Student|Candidate|Postdoctoral|Doctoral|Graduate|Research|Founder|Founding|Editor"
)
_POST = re.compile(rf"(?:(?:{_POST_WORDS})\.?(?: |\Z))+")
# "St Andrews", "Mount Holly": places called by what stands first
_PLACE = re.compile(r"(?:St\.?|Saint|Mount|Mt\.?|Fort|Ft\.) ")

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
    r"|hours?|night|evening|month|weeks?|year|class|classes|courses?|lessons?|tournament|rehearsal|auditions?|elections?|services|mass|worship|study"
    r"|team",
    # "Dear Colleagues", "Hello Friends": who is greeted
    r"dear|hello|greetings|colleagues|friends|folks|ladies|gentlemen|everybody|neighbou?rs|residents|alumni",
    # "Kelp Motors", "Tide Consulting": firms
    r"motors|industries|partners|associates|enterprises|electric|airlines|consulting|solutions|technologies|products|holdings"
    r"|pharmaceuticals|communications|software|instruments|networks|laborator(?:y|ies)|ltd|llc|llp|plc|gmbh",
)
# ", Inc." behind what has the shape of a name
_FIRM_BEHIND = re.compile(r",? (?:Inc|Corp|Ltd|LLC|LLP|PLC|GmbH|AG|Co)\b")
# "the" before the title of a name, printed small or large: "by THE REV. ANN BIRCH"
_THE_TITLED = re.compile(r"(?:[Tt]he|THE) (?=(?:Rev|Hon|REV|HON)(?:\.|erend|orable|EREND|ORABLE|\b))")
_NO_PERSON = re.compile(rf"(?<![\w-])(?:{'|'.join(_NO_NAMES)})(?![\w-])", re.IGNORECASE)


def people_in(reading: Reading, span: Span) -> tuple[Span, ...]:
    """The full names of people in ``span``, also where the words of a line stand far apart ("Ann   Birch")."""
    text = span.of(reading.plain)
    for below in _DAY_BELOW.finditer(span.of(reading.document.text)):  # a name at the end of a line goes no further
        text = f"{text[: below.start()]}\n{text[below.start() + 1 :]}"
    if _JUSTIFIED.search(text):
        kept = [place for place, sign in enumerate(text) if sign != " " or text[place - 1 : place] != " "]
        found = names.find("".join(text[place] for place in kept))
        return tuple(Span(span.start + kept[name.whole.start], span.start + kept[name.span.end - 1] + 1) for name in found)
    return tuple(
        _undegreed(reading, Span(span.start + name.whole.start, span.start + name.span.end)) for name in names.find(text)
    )


# "Kelp colloquium: Ann Birch", and below it "Thursday, June 6": a line that begins with a day
_DAY_BELOW = re.compile(
    r"\n(?=[ \t]{0,80}(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b|(?:jan|feb|mar|apr|may|jun|jul"
    r"|aug|sep|oct|nov|dec)[a-z]*\.? \d|\d))",
    re.IGNORECASE,
)


# " BSc PhD FRSE" behind a name, without a comma
_DEGREES = re.compile(r"(?: (?:B\.?Sc|M\.?Sc|BA|MA|MBA|MD|Ph\.?D|DPhil|DSc|MEng|CEng|OBE|CBE|MBE|F[A-Z]{2,4})\.?)+\Z")


def _undegreed(reading: Reading, name: Span) -> Span:
    """``name`` without the degrees and honours behind it; in capitals they could be names."""
    words = name.of(reading.plain)
    behind = _DEGREES.search(words)
    if behind is None or " " not in words[: behind.start()] or words[: behind.start()].isupper():
        return name
    return Span(name.start, name.start + behind.start())


# Print that blanks stretch to both margins: "Ann  Birch  will  speak  on  the  locks"
_JUSTIFIED = re.compile(r"(?:[a-z,.] {2,4}[a-z].{0,80}?){3}")


def even(text: str) -> str:
    """``text`` with single blanks between its words."""
    return re.sub(r" {2,}", " ", text)


# What people are by trade
_TRADES = (
    r"Poet|Novelist|Writer|Author|Journalist"
    r"|Historian|Composer|Photographer|Filmmaker|Film-?maker|Librarian|Artist|Architect|Philosopher|Pianist|Violinist"
    r"|Guitarist|Organist|Activist|Playwright|Biologist|Physicist|Chemist|Mathematician|Economist|Psychologist|Sociologist"
    r"|Anthropologist|Astronomer|Cartoonist|Critic|Columnist|Reporter|Editor|Engineer|Lawyer|Attorney|Singer|Actor|Actress"
    r"|Director|Curator|Scientist|Researcher|Alumnus|Alumna|Alum|Student|Consultant|Speaker|Guest|Lecturer|Expert|Physician"
    r"|Nurse|Scholar|Sculptor|Painter|Comedian|Astronaut|Candidate"
)
# The same in front of the name at the head of a sentence, and no title: "Novelist Ann Birch will read"
_CALLING = re.compile(rf"(?:(?:Noted|Renowned|Local|Visiting|Award-winning|Former|Veteran) )?(?:{_TRADES}) (?=[A-Z])")
# ", landscape architect, Weirton": the trade behind a name, perhaps with the town, and no more on the line
BY_TRADE = re.compile(
    rf", (?:an? )?(?:[a-z]+(?:-[a-z]+)? (?:(?:and|&) )?){{0,3}}(?:{_TRADES.lower()})"
    rf"(?:, {CAPITAL}[^\W\d_]+(?: {CAPITAL}[^\W\d_]+)?)?"
)


def persons_in(reading: Reading, span: Span) -> tuple[Span, ...]:
    """The persons in ``span`` without words in small letters before them
    ("speaker Ann Birch") and without things named alike.
    """
    found = []
    for person in people_in(reading, span):
        small = re.match(r"(?:[a-z][\w.'-]* )*", person.of(reading.plain))
        start = person.start + (small.end() if small else 0)
        calling = _CALLING.match(reading.plain, start, person.end)
        bare = Span(calling.end() if calling and " " in reading.plain[calling.end() : person.end] else start, person.end)
        words = bare.of(reading.plain)
        if not _is_no_name(words) and not words.endswith(" I"):  # "Notes on Kelp I will show"
            found.append(bare)
    return tuple(found)


def _is_no_name(words: str) -> bool:
    """Whether what has the shape of a name has a word that no name has, or is a post or a place."""
    return bool(
        _NO_PERSON.search(TITLED.sub("", words)) or _POST.fullmatch(words) or _PLACE.match(words) or _is_doing(words)
    )


def _is_doing(words: str) -> bool:
    """Whether the first word is what is done, not who: "Storing Ropes", "Sing-along Night"; but "Irving Stone"."""
    first = words.split()[0]
    if _PARTICLED.search(first):
        return True
    gerund = _GERUND.fullmatch(first)
    return gerund is not None and first.casefold() not in _NAMED_SO and _PINYIN.fullmatch(first) is None


_PARTICLED = re.compile(r"[a-z]-(?:along|in|off|on|out|up|down)\Z", re.IGNORECASE)
_GERUND = re.compile(r"[A-Z][a-z]{2,}ing|[A-Z]{3,}ING")
_NAMED_SO = frozenset({"irving", "sterling", "flemming", "fleming", "henning", "browning", "channing", "manning"})
# "Weiming", "Xiaobing": two syllables as Chinese names have them
_PINYIN = re.compile(r"(?:(?:[zcs]h|[bpmfdtnlgkhjqxzcsryw])?[aeiou]{1,3}(?:ng?)?){2}", re.IGNORECASE)


def name_at(reading: Reading, start: int, end: int) -> Span | None:
    """The name that stands right at ``start``."""
    lead = re.compile(r"[\s\"'*#]*").match(reading.plain, start, end)
    start = lead.end() if lead else start
    titled = _THE_TITLED.match(reading.plain, start, end)
    start = titled.end() if titled else start
    match = _NAMED.match(reading.plain[:end], start)
    if match is None:
        return None
    span = Span(*match.span("name"))
    words = span.of(reading.plain)
    if words.endswith(".") and not re.search(r"\b(?:Jr|Sr|[A-Z])\.\Z", words):
        span, words = Span(span.start, span.end - 1), words[:-1]
    if _is_no_name(words) or _FIRM_BEHIND.match(reading.plain, span.end, end):
        return None
    return _undegreed(reading, span) if " " in words else None


# What joins the names of several speakers: "Ann Birch (Alder) and Tom Reed", "Ann Birch; Tom Reed", "Ann Birch & Tom Reed"
_AND = re.compile(r"(?: and | & |; | / |, and |\) ?, )")


def of_line(reading: Reading, line: Span) -> list[Span]:
    """The persons of a line that names nothing else: the first, and those that "and" joins to it."""
    first = name_at(reading, line.start, line.end)
    if first is None:
        told = people_in(reading, line)
        return list(told[:1])
    found = [first]
    for joint in _AND.finditer(reading.plain, first.end, line.end):
        further = name_at(reading, joint.end(), line.end)
        if further is not None and " " in further.of(reading.plain):
            found.append(further)
    rest = reading.plain[first.end : line.end]
    if re.fullmatch(rf"(?:, {_SHAPE})+(?:,? and {_SHAPE})", rest):  # "Ann Birch, Tom Reed, and Eva Stone"
        found += [person for person in people_in(reading, Span(first.end, line.end)) if person not in found]
    return found


def is_of_words(reading: Reading, name: Span) -> bool:
    """Whether what has the shape of a name is made of words that the text has in small letters: "Harbor Conversations"; of
    one in capitals the first word tells, "GIVE BOOKS".
    """
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", name.of(reading.plain))
    shouted = words[:1] if name.of(reading.plain).isupper() else []
    telling = [word for word in words if len(word) >= (_SHOUTED_WORD if word in shouted else _LONG_WORD)]
    return any(re.search(rf"\b{word.lower()}\b", reading.plain) for word in telling)


_LONG_WORD = 7  # letters: shorter ones are names too ("Rich", "Stone", "Harper")
_SHOUTED_WORD = 4  # letters
