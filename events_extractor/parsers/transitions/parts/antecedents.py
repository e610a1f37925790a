"""The body that words like "the firm", "the agency" or "it" stand for: the one that the item, or what stands before it,
spoke of last.

"Harbor Lane LLP, Dover, said it has promoted Ann Moss. The firm also made Lee Cole a partner."
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from events_extractor.language.clauses import sentences
from events_extractor.language.names import NOT_NAMES, find
from events_extractor.model import Item, Section, Span
from events_extractor.parsers.transitions.parts.boards import seat_on
from events_extractor.parsers.transitions.parts.clause import CAPITAL, PROPER, without_article
from events_extractor.parsers.transitions.parts.passages import passage
from events_extractor.parsers.transitions.parts.posts import Held, names_body, role_noun
from events_extractor.reading import Reading

# Heads of such words, by what they can stand for: a firm is no ministry, a university no firm.
_STATE = r"agency|department|bureau|administration|ministry|commission|authority|service"
_LEARNING = r"university|college|school|institute|academy|faculty|seminary"
_TRADE = r"firm|company|group|bank|brand|chain|manufacturer|maker|retailer|broker|brokerage|consultancy|studio|start-?up"
_ANY = (
    r"organi[sz]ation|association|society|foundation|charity"
    r"|nonprofit|non-profit|trust|institution|union|center|centre|museum"
    r"|hospital|paper|newspaper|network|station"
    r"|magazine|outlet|publisher|airline|brewery|winery"
    r"|restaurant|utility|orchestra|theat(?:er|re)|gallery|club"
    r"|league|team|council|board|committee|district|chamber|region|chain|campaign|think tank"
    r"|hotel|resort|bureau|practice"
)
# "The firm also", "the agency's Dover office", "our company"
AGAIN = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat) (?:[\w-]+-person |law |ad |design |news |advertising |architecture "
    rf"|public relations |PR |lobbying |advocacy |[\w]+-based )?(?P<head>(?P<state>{_STATE})"
    rf"|(?P<learning>{_LEARNING})|(?P<trade>{_TRADE})|{_ANY})\b(?! (?:of|for|on) [A-Z])"
)
# The owner of a post that stands behind it. "the agency's longtime | clerk", "the chamber's | vice president"
_OWNER = re.compile(
    rf"{AGAIN.pattern}'s? (?:(?:long-?time|long-serving|former|current|then|outgoing|first|new|top|own) )*\Z"
)
# The same as the owner of a post. "is the agency's new director for Kent"
OWNED = re.compile(rf"\bis {AGAIN.pattern[2:]}'s new\b")

_STATE_BODY = re.compile(
    r"\b(?:Agency|Department|Dept|Bureau|Administration|Ministry|Commission|Authority"
    r"|Service|Office|Board|Corps|Directorate)\b"
)
_LEARNING_BODY = re.compile(r"\b(?:University|College|School|Institute|Academy|Faculty|Seminary|Polytechnic|Tech)\b")

# The subject of a sentence, with its seat beside it. "Harbor Lane LLP, Dover, said", "The Tide Administration has",
# 'From the release: "Harbor List today announced'
_SUBJECT = re.compile(
    rf"(?:[-–—•*]+ |(?:[A-Z][A-Z. ]{{2,20}}|[A-Z]\w+)(?:, [A-Z]\w+\.?)? ?[–—-]+ |[A-Z][A-Z0-9 ,.'&/-]{{3,60}}: "
    rf"|[A-Z][^.;:\"]{{2,40}}: (?=\"))?\"?"
    rf"(?P<body>{PROPER})"
    rf"(?P<seat>, [^,;.:]{{2,50}}(?:, [^,;.:]{{2,20}})?,)? (?P<verb>has|have|had|is|are|was|will|said"
    r"|says|announced|announces|also|today|this|recently|on|[a-z]+(?:ed|es|s))\b"
)
# Verbs of which the subject is an employer, whatever its name. "Keller has named", "Halden said"
_EMPLOYS = re.compile(
    r"(?:has |have |had |also |today |this week |recently |on \w+ |just "
    r"|said (?:[\w.]+ \d{1,2} |\w+ )?(?:that )?it (?:has |will |is )?)*(?:announce[sd]?|said|says|name[sd]?"
    r"|appoint(?:s|ed)|hire[sd]|promote[sd]|elevate[sd]|add(?:s|ed)|recruit(?:s|ed)|elect(?:s|ed)|tap(?:s|ped)"
    r"|pick(?:s|ed)|made|making|brought|welcome[sd]|report(?:s|ed)|acquired|opened|launched|reorgani[sz]ed)\b"
)
# What only a body says of its own. "Pike Cole Storage | said CEO Ann Moss will", "Moss Cole | said it has"
_OF_ITS_OWN = re.compile(r"(?:said|says|announced|announces) (?:on \w+ )?(?:that )?(?:it |its |CEO |CFO |COO )")
# "At the Harbor Authority, Ann Moss has been named", "Also at the Quay House, "
_AT = re.compile(rf"(?:Also |Over |Meanwhile,? )?(?:[Aa]t|[Ff]or) (?P<body>{PROPER}),")
# A name with a firm's mark. "Harbor Lane plc", "Pike & Rowe"
_FIRM = re.compile(r"\b(?:plc|PLC|Ltd|LLP|LLC|Inc|Corp|Co|AG|GmbH)\b\.?|\w & [A-Z]")
_PRONOUNS = frozenset(
    {"He", "She", "They", "It", "We", "I", "You", "This", "That", "There", "The", "These", "Those", "Who", "What", "Others"}
)

# An election of which the results are told. "the winners of the 2025 Harbor Tide Board election",
# "results of our council elections"
_CONTEST = re.compile(
    r"\b(?:winners?|results?|outcome) (?:of|in|for) (?:the |our |this year's |its )?"
    rf"(?:\d{{4}} )?(?P<body>{PROPER}?(?: \([A-Z]{{2,8}}\))?) [Ee]lections?\b"
)

# A label or headline in capitals that begins with a body's acronym. "TDA — ", "TDA SHUFFLE: ", "TDA board picks a chief: "
_LABEL = re.compile(r"(?:[-–—•*]+ )?(?P<body>[A-Z]{3,6})\b(?:'s?)?(?: [\w'-]+){0,5}(?:: | [–—] | -- )")
_ACRONYM = re.compile(r"[A-Z]{2,6}")

# What heads news of people rather than naming a body. "STAFF NEWS", "Personnel Notes"
_RUBRIC = re.compile(
    r"\b(?:staff|member|people|personnel|company|industry|campus|faculty|local) (?:news|notes|moves)\Z", re.IGNORECASE
)

_ITEMS = 5  # so many items back
_FAR = 2500  # code points
_LONGEST_HEADING = 60  # code points of a heading that is nothing but a body's name


def antecedent(reading: Reading, section: Section, item: Item, start: int, again: re.Match[str] | None) -> Span | None:
    """Where the body is named that ``again``, a match of ``AGAIN`` at about ``start``, stands for; with None, the last body
    spoken of.

    Looked for are the sentences of the item up to ``start``, then the items before it, then the section's heading.
    """
    at = bisect_left(section.items, item.span.start, key=lambda other: other.span.start)
    spans = [item.span, *(other.span for other in reversed(section.items[max(0, at - _ITEMS) : at]))]
    first: Span | None = None
    for span in spans:
        if span.end < start - _FAR:
            break
        bodies: list[Span] = [*(_labels(reading, span) if span == item.span else ()), *_bodies(reading, span)]
        for body in reversed(bodies):
            if body.end > start:
                continue
            if _fits(body.of(reading.plain), again):
                return body
            first = first or body
    heading = section.heading
    if heading is not None and heading.end - heading.start <= _LONGEST_HEADING and heading.end <= start:
        name = heading.of(reading.plain).strip(" :.-–—")
        if _body_name(name) and _fits(name, again) and not _RUBRIC.search(name):
            begin = heading.start + heading.of(reading.plain).index(name)
            return Span(begin, begin + len(name))
    named = called_so(reading, again["head"], start) if again is not None else None
    if named is not None:
        return named
    return first if again is not None and again["state"] is None and again["learning"] is None else None


def called_so(reading: Reading, head: str, start: int) -> Span | None:
    """The last body named before ``start`` whose name has the noun ``head`` in it: "Tide Agency for Ropes" for "agency"."""
    name = re.compile(
        rf"[A-Z][\w'&-]*\s(?:(?:[A-Z][\w'&-]*|&|of|for|and)\s){{0,5}}?{head.title()}\b"
        r"(?:\s(?:for|of|on)\s(?:the\s)?[A-Z][\w'&-]*(?:\s[A-Z][\w'&-]*)*)?"
    )
    for match in reversed(list(name.finditer(reading.plain, max(0, start - _FAR), start))):
        first, last = without_article(reading.plain, *match.span())
        words = " ".join(reading.plain[first:last].split()).rstrip(".,")
        if names_body(f"the {words}") and " " in words and not role_noun(words.split()[0]):
            return Span(first, first + len(reading.plain[first:last].rstrip(".,")))
    return None


def owner(reading: Reading, section: Section, item: Item, start: int, named: Sequence[Span]) -> tuple[Span, ...]:
    """The body that words like "the agency's" right before the post at ``start`` stand for: ``named``, where it can be
    meant, else the one spoken of last; empty without such words.
    """
    begin = max(section.span.start, start - _BEFORE)
    again = _OWNER.search(" ".join(reading.plain[begin:start].split()) + " ")
    if again is None:
        return ()
    if named and _fits(reading.value(*named), again):
        return tuple(named)
    body = antecedent(reading, section, item, start, again)
    return (body,) if body is not None else ()


_BEFORE = 60  # code points before a post in which its owner stands

_BOARD = re.compile(r"(?:the |our |its )?Board")
_BOARD_IN_FULL = re.compile(
    r"\bBoard of (?:Directors|Trustees|Governors|Regents|Managers|Commissioners|Supervisors|Visitors|Overseers)\b"
)


def board_in_full(reading: Reading, role: tuple[Span, ...]) -> tuple[Span, ...]:
    """``role``; where it is nothing but "Board", the full name by which the text before calls the board."""
    if len(role) != 1 or not _BOARD.fullmatch(reading.value(*role)):
        return role
    found = _BOARD_IN_FULL.search(reading.plain, max(0, role[0].start - _FAR), role[0].start)
    return (Span(*found.span()),) if found else role


# Bodies called by the last word of their names, in capitals. "the Group", "Committee"
_CALLED = re.compile(
    r"(?:[Tt]he |[Oo]ur )?(?P<head>Group|Committee|Commission|Foundation|Society|Association|Institute|Trust|Section"
    r"|Chapter|Division|Panel|Network|Task Force|Caucus|Federation|Union|Guild|League|Club|Center|Centre)"
)


def in_full(reading: Reading, section: Section, called: Sequence[Span]) -> Span | None:
    """The body that ``called``, a capitalised "the Group", is short for:
    the last one in the section before it whose name ends so.
    """
    head = _CALLED.fullmatch(reading.value(*called))
    if head is None:
        return None
    start = called[0].start
    begin = section.heading.start if section.heading is not None and section.heading.end <= start else section.span.start
    whole = re.compile(rf"(?:{CAPITAL}\s(?:(?:{CAPITAL}|&|of|for|and)\s){{0,5}}?)(?:{head['head']})\b(?! [A-Z])")
    found = whole.finditer(reading.plain, max(begin, start - _FAR), start)
    names = [Span(*without_article(reading.plain, *match.span())) for match in found]
    if not names or " " not in names[-1].of(reading.plain):
        return None
    short = set(names[-1].of(reading.plain).split())  # "the Tide Group", told in full before: "the Dover Tide Watch Group"
    return max(
        (name for name in names if short <= set(name.of(reading.plain).split())), key=lambda name: name.end - name.start
    )


def contest(reading: Reading, start: int) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The seat, as role and organization, to which people were elected,
    where the text before ``start`` tells of its election.
    """
    before = passage(reading, Span(max(0, start - _FAR), start))
    last = next(reversed(list(_CONTEST.finditer(before.text))), None)
    if last is None:
        return (), ()
    held = seat_on(before.text, *last.span("body")) or Held(organization=(last.span("body"),))
    return before.spans(held.role), before.spans(held.organization)


def _fits(name: str, again: re.Match[str] | None) -> bool:
    """Whether a body of this name can be meant."""
    if again is None or again["head"].casefold() in name.casefold().split():
        return True
    if _ACRONYM.fullmatch(name):
        return again["learning"] is None and again["trade"] is None
    if again["state"]:
        return bool(_STATE_BODY.search(name))
    if again["learning"]:
        return bool(_LEARNING_BODY.search(name))
    if again["trade"]:
        return bool(_FIRM.search(name)) or not (_STATE_BODY.search(name) or _LEARNING_BODY.search(name))
    return True


def _body_name(name: str) -> bool:
    """Whether the name of a subject is that of a body rather than a heading or a title in capitals."""
    first = name.split(" ")[0]
    if first.isupper() and first.casefold() in NOT_NAMES:
        return False  # "FOR IMMEDIATE RELEASE"
    told = name.title() if name.isupper() and " " in name else name  # "THE LONG GOODBYE" is the title of an item, no body
    return names_body(told) or bool(_FIRM.search(name))


def _bodies(reading: Reading, span: Span) -> list[Span]:
    """The bodies that the sentences of ``span`` are about, in text order."""
    told = [passage(reading, sentence) for sentence in sentences(reading.plain, span)]
    found = ((sentence, subject(sentence.text)) for sentence in told)
    return [sentence.span(*body) for sentence, body in found if body is not None]


def _labels(reading: Reading, span: Span) -> list[Span]:
    """The body whose acronym the label of the item at ``span`` begins with."""
    label = _LABEL.match(reading.plain, span.start, span.end)
    return [Span(*label.span("body"))] if label is not None and label["body"].casefold() not in NOT_NAMES else []


def opening(text: str) -> tuple[int, int] | None:
    """The range of the body where a sentence says in its opening that something happened: "Also at Harbor House, "."""
    at = _AT.match(text)
    if at is None or find(at["body"]) or not ("the " in at["body"].casefold() or names_body(at["body"])):
        return None
    return without_article(text, *at.span("body"))


def subject(text: str) -> tuple[int, int] | None:
    """The range of the body that a sentence is about: its subject, or where it says that something happened."""
    at = opening(text)
    if at is not None:
        return at
    match = _SUBJECT.match(text)
    if match is None or match["body"] in _PRONOUNS:
        return None
    first, last = without_article(text, *match.span("body"))
    name = text[first:last]
    if not name or name.rpartition(" ")[2] in {"of", "for", "and", "on", "the"}:
        return None
    if match["seat"] is None and ", " in name and not name.rpartition(", ")[2].startswith(("Inc", "LLC", "LLP", "Ltd")):
        last = first + name.index(", ")
        name = text[first:last]
    article = text[match.start("body") : first].strip().casefold() == "the"
    people = find(name)
    if people and not (article or _FIRM.search(name)) and not _OF_ITS_OWN.match(text, match.start("verb")):
        return None
    if role_noun(name.split()[-1]) and not names_body(name):
        return None
    if _body_name(name) or (article and names_body("the " + name)) or _EMPLOYS.match(text, match.start("verb")):
        return first, last
    return None
