"""Former and present posts that a text says somebody held: "She previously was an editor at Acme and is a Harbor alum."

A sentence counts for a person when its subject is a pronoun or one of the person's names. What is found is in text order;
``ranked`` puts what is present or "most recent" first.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from events_extractor.language.clauses import MONTH, WEEKDAY
from events_extractor.language.names import find
from events_extractor.language.places import REGIONS, is_city
from events_extractor.model import Span
from events_extractor.parsers.transitions.parts.passages import Passage
from events_extractor.parsers.transitions.parts.posts import ABOUT, Held, Range, noun_led, role_noun, split
from events_extractor.parsers.transitions.parts.stops import STOP

# As many former posts as are kept: a list of moves says where somebody comes from, a biography is told elsewhere.
MOST_POSTS = 3
MOST_OF_BIOGRAPHY = 2


@dataclass(frozen=True, slots=True)
class CareerPost:
    """A post held: spans in the document, empty where unknown. ``latest``: said to be the present or most recent one."""

    role: tuple[Span, ...]
    organization: tuple[Span, ...]
    latest: bool = False


_ADVERB = (
    r"(?:(?:also|previously|formerly|most recently|recently|earlier|currently|presently|then|last|first"
    r"|once|has|had|just|later|long|concurrently|before that|is also|was also) ){0,3}"
)
# "She previously served as", "Moss, who was", "and was formerly", "he worked for", "Lee Cole most recently was"
_SUBJECT = (
    r"(?P<subject>\b[Hh]e|\b[Ss]he|\b[Tt]hey|\bwho|[^\W\d_]+(?:[-'][^\W\d_]+)*)(?:, [^,]{2,120},|,)?(?: \([^()]{1,30}\))?"
    r"(?: |(?='s (?:an? |the |also |previously |formerly |currently |been covering ))'s "
    r"|(?='d (?:been|led|run|headed|managed) )'d )"
)
# What people did in a post that is not named. "ran federal sales at Acme"
_DEEDS = r"(?:ran|led|commanded|leads|heads|headed|runs|directed|directs|oversaw|managed|taught|handled|chaired)"
# The work that people did in place of a title. "did | press | for Rep. Moss"
_WORK = (
    r"(?:the )?(?P<work>(?:advance|comms|communications|digital|fundraising|legal|marketing|media|opposition research"
    r"|outreach|policy|PR|press|rapid response|research|scheduling|speechwriting)(?: work)?)"
)
_VERB = (
    rf"{_ADVERB}(?:"
    rf"(?P<serve>(?:served|serves|serving|worked|works|working|acted|been serving) {_ADVERB}"
    rf"(?:in (?:[\w-]+ ){{1,3}}(?:roles|positions|capacities)[^,.]{{0,60}}, (?:including|most recently) )?as )"
    rf"|(?P<served>(?:served|serves|worked|works|was|is|been|spent [^,.;]{{2,40}}?) {_ADVERB}(?:on the staff of"
    rf"|at|for|with|in|on detail (?:from [\w.&]{{2,20}} )?to|under|on) )"
    rf"|(?P<come>(?:(?:comes|came|joins|joined|arrives|hails|(?:moves|moved)(?= (?:over|across|back|aboard|on board)\b))"
    rf"(?: (?:over|across|back|aboard|on board))?(?: to [^,.]{{2,40}}| us| them)? from"
    rf"|left [^,.;]{{2,40}}? for(?= [^,.;]{{2,50}}, where (?:he|she|they) )) )"
    rf"|(?P<wrote>(?:wrote|writes|spoke|lobbied|clerked|sold"
    rf"|(?:covered|covers|been covering|reported on) [^,.;]{{2,50}}?) for"
    rf"(?! (?:the )?[^,.;]{{2,40}}? (?:County|City|State|Township|District|Borough)\b) )"
    rf"|(?P<held>(?:held|holds|had) (?:the )?(?:role|post|position|job|title)s? (?:of|as) )"
    r"|(?P<stint>(?:did|had|has done|spent|completed)"
    r" (?:(?:an? |several |two |earlier |brief |long )*(?:stints?|spells?|turns?|tours?) )(?=(?:at|with|in|for) )"
    r"|held (?:various |several |senior |earlier |other |leadership ){0,2}(?:posts|roles|positions|jobs)"
    r" (?=(?:at|with) [A-Zt]))"
    rf"|(?P<entered>(?:joined|came to) (?=[^,.;]{{2,50}}? in \d{{4}} as ))"
    rf"|(?P<did>did {_WORK} (?:at|for|in|with) )"
    rf"|(?P<deed>{_DEEDS} )"
    rf"|(?P<be>(?:(?:was|is|been|were|'s been) |(?<='s )){_ADVERB}(?:(?:an?|the|one of the|its|their|our) )?)"
    rf")"
)
_CAREER = re.compile(_SUBJECT + _VERB)
# Without subject and verb. "Previously: VP of operations at Acme", "Formerly with Harbor Bank"
_LABELLED = re.compile(
    r"(?:Previously|Formerly|Most recently|Previous(?: role| post)?|Former|Prior|Before)(?::| with| at| an?|,)? (?=\w)"
)
# The subject goes on in the same sentence. "… and previously served as", ", where she was"
_ALSO = re.compile(
    r"(?:,? and |, (?:where|and) (?:he|she|they) |[,;] )"
    rf"(?={_ADVERB}(?:served|serves|serving|worked|works|was|were|is|wrote|held|did|had|spent|{_DEEDS})\b){_VERB}"
)
# "Among the posts she held were", "Earlier roles of hers included"
_AMONG = re.compile(
    r"\b(?:positions|posts|roles|jobs|assignments) [^.;]{0,80}?\b"
    r"(?:were|was|are|included?|including) (?:service as )?(?:an? |the )?"
)
# "As deputy director at Acme, she led"
_AS_OPENING = re.compile(
    r"(?:^|(?<=[.;] ))As (?:an? |the |its )?(?P<post>[^;]{5,200}?)"
    r", (?:(?:and )?(?:earlier|later|before that) [^;]{5,120}?, )?(?:he|she|they) "
)
# "is a Moss campaign alum", "is an alum of Acme and Harbor"
_ALUM = re.compile(
    r"(?:is|are|was) (?:also )?(?:an?|the) (?P<of>(?:longtime )?(?:alum|alumnus|alumna|alumni|veteran) of )?"
    r"(?P<rest>(?:(?! and (?:is|was|previously) )[^,.;]){2,80})"
)
_ALUM_TAIL = re.compile(r" (?:alum|alumnus|alumna|veteran)\Z")
# A phrase set off from the name or from the statement. ", formerly an editor at Acme,", "a former aide to Sen. Moss"
_MARKED = re.compile(
    r"(?:^|, |\band |\(|; |[–—-] )(?:who (?:was|is|has been|had been|served as|previously was"
    r"|previously served as|most recently was|most recently served as|currently is) "
    r"(?:(?:previously|formerly|most recently|lately|currently) )?"
    r"|(?:formerly|previously|most recently|lately|currently"
    r"|until (?:recently|now|this (?:week|month|year)|last (?:week|month|year))|so far|now|late) (?:served as "
    r"|serving as |was |worked as |working as |an? |the |with (?:the )?|at (?:the )?|of (?:the )?(?=[A-Z]))?"
    r"|(?:an? |the )?(?:former|ex-|longtime former|current) ?|after (?:\w+ ){1,5}as (?:an? |the )?"
    r"|having (?:previously |most recently |formerly )?(?:been|served as|worked as) (?:an? |the )?)",
)
# Open beginnings of sentences that say the time of the post. "Before joining Acme, ", "Prior to that "
_NO_POST = re.compile(
    r"(?:career member|one of|appointed|nominated|elected|named|confirmed|awarded|asked|tapped|selected"
    r"|chosen|involved|graduate|native|member of the class|resident|born|able|expert|fan|son|daughter"
    r"|father|mother|recipient|author|husband|wife|proud|enrolled|responsible)\b",
    re.IGNORECASE,
)
_CURRENT = re.compile(r"most recently|currently|presently|\bis (?!also)|'s been|has been", re.IGNORECASE)
# The next post of a series. ", Chief Counsel to", " and as a Director of", "; an aide to"
_SERIES = re.compile(r"(?:,|;)? (?:and )?(?:also )?(?:as )?(?:an? |the )?(?=[\w'&./-]+ )|(?:,|;) (?=[A-Z])")


# An employer left, right behind the new post. " from the office of Sen. Moss, where she was counsel"
_FROM = re.compile(
    r",? (?:coming |over )?from (?:the (?:offices? of )?)?(?=[A-Z])"
    rf"(?!(?:{MONTH}|{WEEKDAY}|Advent|Christmas|Easter|Lent|Michaelmas|New Year|Pentecost|Whitsun)(?: \d|'s|[.,;]|\Z))"
)


# Where somebody else is spoken of. "from deputy clerk|, and Lee Cole has"
_NEXT_PERSON = re.compile(r",? and (?=(?:[A-Z][\w.'-]+ ){1,4}(?:has|is|was|will|joins|to)\b)")
# What shows that a name before it is a firm's. "from Pike Moss|, where she"
_WHERE = re.compile(r", where (?:he|she|they)\b")
# A name and nothing beside it; towns whose names are those of houses too. "coming from | London|.", "from | Oxford|,"
_NAME_ALONE = re.compile(
    r"(?!Berkeley|Capitol Hill|Durham|Oxford|Princeton|Stanford|Westminster|White House|Whitehall)"
    r"(?P<name>[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)(?= (?:and|in|after|to|on)\b|[,.;]|\Z)(?!, where (?:he|she|they) )"
)
_REGION = re.compile(REGIONS)


def in_town(text: str, start: int) -> bool:
    """Whether a large town or a country stands at ``start``, which is nobody's employer."""
    match = _NAME_ALONE.match(text, start)
    return match is not None and (is_city(match["name"]) or _REGION.fullmatch(match["name"]) is not None)


# What holds no post though a post's word leads it. "member firms", "partner bodies"
_FIRMS = re.compile(
    r"(?:[\w-]+ ){1,3}?(?:agencies|bodies|cities|clubs|companies|countries|firms?|groups?|houses|nations|networks?"
    r"|organi[sz]ations|papers|schools|states)\b"
)
# A post left, right behind the new one. " from | deputy clerk", ", moving up from | chief clerk"
_FROM_POST = re.compile(r",? (?:moving (?:up|over) |rising )?from (?:(?:an?|the|his|her|their) )?(?=[a-z])")


def coming_from(sentence: Passage, start: int) -> Iterator[CareerPost]:
    """The post left for the new one, where the words at ``start`` say so: "joins Acme as counsel from Sen. Moss"."""
    post = _FROM_POST.match(sentence.text, start)
    if post is not None and noun_led(sentence.text[post.end() :]) and not _FIRMS.match(sentence.text, post.end()):
        joined = _NEXT_PERSON.search(sentence.text, post.end())
        end = _end(sentence.text, post.end())
        yield from series(sentence, post.end(), min(end, joined.start()) if joined is not None else end, True)
        return
    match = _FROM.match(sentence.text, start)
    person = next(iter(find(sentence.text[match.end() :])), None) if match else None
    alone = person is not None and person.whole.start == 0 and person.whole == person.span
    if (
        match is not None
        and person is not None
        and alone
        and not _WHERE.match(sentence.text, match.end() + person.whole.end)
    ):
        return  # "takes over from Ann Moss": a predecessor; but "from Pike Moss, where she led"
    if match is not None and not in_town(sentence.text, match.end()):
        yield from _employers(sentence, match.end(), _end(sentence.text, match.end()), True)


def held_in(sentence: Passage, names: frozenset[str], *, present: bool, pronouns: bool = True) -> Iterator[CareerPost]:
    """The posts that ``sentence`` says were held by a person whose folded ``names`` are given, in text order.

    ``present``: posts held now count too ("is the dean of"), as they do for somebody named to another one. ``pronouns``:
    "she" is the person; not so where several people are spoken of.
    """
    text = sentence.text
    opening = _AS_OPENING.match(text)
    if opening and role_noun(opening.group("post")):
        yield from series(sentence, *opening.span("post"), False)
    among = _AMONG.search(text)
    if among and re.search(r"\b(?:he|she|they|his|her|their)\b", text[: among.end()], re.IGNORECASE):
        yield from series(sentence, among.end(), _end(text, among.end()), False)
        return
    labelled = _LABELLED.match(text)
    if labelled and not re.match(
        r"(?:he|she|they|to|this|that|the|\w+ing|(?:his|her|their|these|those))\b", text[labelled.end() :]
    ):
        end = _end(text, labelled.end())
        if role_noun(text[labelled.end() : end]):
            yield from series(sentence, labelled.end(), end, False)
    covered = 0
    known = False
    for match in sorted((*_CAREER.finditer(text), *_ALSO.finditer(text)), key=lambda found: (found.start(), -found.end())):
        subject = match.groupdict().get("subject")
        if subject is not None:
            own = _same_person(match, names, pronouns)
            known = known or own
        else:
            own = known or (_opens_with(text, names) and pronouns)
        if own and match.start() >= covered:
            found = _posts(sentence, match, present)
            covered = match.end()
            found = [_left_behind(sentence, post) for post in found]
            if found:
                covered = max(
                    covered, *(_within(sentence, span) for post in found for span in (*post.role, *post.organization))
                )
            yield from found
    before = _BEFORE_THAT.search(text) if known else None
    if before is not None and noun_led(text[before.end() :]) and not _SUCCEEDS.search(text, 0, before.start()):
        yield from series(sentence, before.end(), _end(text, before.end()), False)


# Where a predecessor comes in, whose past may be told next. ", succeeding | Tom Lamb, who"
_SUCCEEDS = re.compile(r"\b(?:succe(?:eds?|eded|eding)|replac(?:es?|ed|ing)|t(?:akes?|aking|ook) over from|in place of)\b")
# A further post without a verb. "was a partner at Acme| and before that | counsel to Sen. Moss"
_BEFORE_THAT = re.compile(r"(?:,|;)?(?: and)? before that,? (?:as )?(?:an? |the )?(?=[a-z])")


# The employer that somebody was to leave. "Before she left | Acme | for Moss & Cole, she was clerk there"
_BEFORE_LEAVING = re.compile(
    r"Before (?:he|she|they|[A-Z][\w'-]+) left (?:the )?(?P<body>[A-Z][^,;]{1,60}?)(?: for [^,;]{2,60})?, "
)


def _left_behind(sentence: Passage, post: CareerPost) -> CareerPost:
    """``post`` "there", where the sentence begins with the employer left, at that employer."""
    left = _BEFORE_LEAVING.match(sentence.text) if post.role and not post.organization else None
    if left is None:
        return post
    first, last = bisect_left(sentence.offsets, post.role[-1].start), _within(sentence, post.role[-1])
    if not sentence.text.endswith(" there", first, last):
        return post
    role = (*post.role[:-1], sentence.span(first, last - len(" there")))
    return CareerPost(role, (sentence.span(*left.span("body")),), post.latest)


def _within(sentence: Passage, span: Span) -> int:
    """Where ``span`` ends in the passage's text."""
    return bisect_left(sentence.offsets, span.end)


def _opens_with(text: str, names: frozenset[str]) -> bool:
    """Whether a sentence is about the person: a pronoun or one of the names opens it, or follows its opening phrase."""
    opening = re.match(r"(?:[^,]{3,60}, )?(?:(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev)\.? )?(?P<word>[^\W\d_]+(?:[-'][^\W\d_]+)*)", text)
    words = {opening.group("word").casefold()} if opening else set()
    words.add(text.split(" ", 1)[0].casefold())
    return bool(words & {"he", "she", "they"}) or any(_called(word, names) for word in words)


def _same_person(match: re.Match[str], names: frozenset[str], pronouns: bool) -> bool:
    """Whether the subject of ``match`` is the person of ``names``,
    or with ``pronouns`` one of those that may stand for them.
    """
    subject = match.group("subject").casefold()
    return subject == "both" or (pronouns and subject in {"he", "she", "they", "who"}) or _called(subject, names)


def _called(word: str, names: frozenset[str]) -> bool:
    """Whether ``word`` is one of ``names`` or short for one: "alex" for "alexandra"."""
    return word in names or (len(word) >= 3 and any(name.startswith(word) for name in names))


# What somebody is doing, though it names a post. "is | stepping into the role of",
# "is | bringing to the office", but "is | managing partner"
_DOES = re.compile(r"[a-z]+ing (?:to|into|the|an?|in|on|for|as|from|with|his|her|their|its|our|up|down|out|forward)\b")


def _posts(sentence: Passage, match: re.Match[str], present: bool) -> list[CareerPost]:
    """The posts that the words behind a verb of a career name; ``present``: those still held count."""
    text = sentence.text
    start = match.end()
    latest = bool(_CURRENT.search(text, match.start(), match.end()))
    if match.group("be") is not None:
        alum = _alum(sentence, match)
        if alum:
            return alum
        if _DOES.match(text, start):
            return []
        now = re.match(rf"{_ADVERB}is\b", text[match.start("be") :])
        if now and not present and not re.search(r"currently|presently", match.group()):
            return []
        indefinite = match.group("be").endswith((" a ", " an "))
        there = split(text, start, _end(text, start)).organization if now and indefinite else ()
        if now and indefinite and not any(char.isupper() for first, last in there for char in text[first:last]):
            return []  # "is a skilled litigator" says what somebody is like, not which post is held
        latest = latest and not (indefinite and not re.search(r"recently|currently|presently", match.group()))
    end = _end(text, start)
    if match.groupdict().get("entered") is not None:
        return list(_entered(sentence, start, latest))
    if match.groupdict().get("stint") is not None:
        return list(_stints(sentence, start, end))
    if match.groupdict().get("did") is not None:
        return list(_worked(sentence, match.span("work"), start, end, latest))
    if match.groupdict().get("deed") is not None:
        return list(_deed(sentence, match.start("deed"), end, latest))
    if _NO_POST.match(text, start):
        return []
    kind = next((k for k in ("serve", "served", "come", "wrote", "held", "be") if match.group(k) is not None), "be")
    if kind == "come" and in_town(text, start):
        return []
    if kind in {"served", "come", "wrote"}:
        return list(_employers(sentence, start, end, latest))
    named = kind == "serve" and bool(split(text, start, end).organization)
    if named or role_noun(text[start:end].split(" who ")[0]):
        return list(series(sentence, start, end, latest))
    return []


def _end(text: str, start: int) -> int:
    """Where the description of a former post ends: at what ends any post, or where the next one is told."""
    stop = STOP.search(text, start)
    end = stop.start() if stop else len(text)
    also = _ALSO.search(text, start, end) or _RESUMES.search(text, start, end)
    return also.start() if also else end


# Where the sentence goes on behind what was said of the past. "Moss, who served as clerk at Acme|, took up her post"
_RESUMES = re.compile(
    r", (?=(?:took|takes|assumed|assumes|began|begins|started|starts|joined|joins|replaced|replaces|succeeded|succeeds) )"
)


def _employers(sentence: Passage, start: int, end: int, latest: bool) -> Iterator[CareerPost]:
    """ "worked for Sen. Moss", "worked at Acme as a planner", "comes from Acme, where he was a planner"."""
    text = sentence.text
    as_post = _AS_POST.search(text, start)
    where = _WHERE_POST.search(text, start)
    led = next(
        (
            m
            for m in (as_post, where)
            if m is not None and m.start() <= end + 60 and not re.search(r"[.;]", text[end : m.start()])
        ),
        None,
    )
    if as_post is not None and as_post.start() < end:
        end = as_post.start()
    first = start + 4 if text.startswith("the ", start) else start
    first = _past_kind(text, first, end)
    end = _trim_employer(text, first, end)
    if first >= end or not text[first].isupper():
        if led is not None and led is as_post and text[first:end] == "":
            yield from series(sentence, led.end(), _end(text, led.end()), latest)
        return
    organization = (sentence.span(first, end),)
    deed = _WHERE_DEED.match(text, end)
    if deed is not None:  # "from Acme, where she ran the Paris desk"
        last = _end(text, deed.end())
        yield CareerPost((sentence.span(deed.start("deed"), last - (text[last - 1 : last] == ".")),), organization, latest)
        return
    if led is None or not role_noun(text[led.end() : _end(text, led.end())]):
        yield CareerPost((), organization, latest)
        return
    last = _end(text, led.end())
    about = ABOUT.search(text, led.end(), last)
    for post in split_series(text, led.end(), about.start() if about else last, within=True):
        inner = post.organization if led is as_post and not re.search(r" in the office\Z", _text(text, post.role)) else ()
        role = (
            post.role
            if inner or not post.organization
            else ((post.role[0][0], max(last for _, last in (*post.role, *post.organization))),)
        )
        yield CareerPost(sentence.spans(role), sentence.spans(inner) or organization, latest)


# How somebody once began. "joined | the guild in 2015 as a | clerk"
_ENTERED = re.compile(r"(?:the |its )?(?P<body>[^,.;]{2,50}?) in \d{4} as (?:an? |the |its |their )?")


def _entered(sentence: Passage, start: int, latest: bool) -> Iterator[CareerPost]:
    """The first post at an employer; one that is not named is left open."""
    text = sentence.text
    match = _ENTERED.match(text, start)
    end = _end(text, match.end()) if match else start
    if match is None or not role_noun(text[match.end() : end]):
        return
    role = split(text, match.end(), end, employer=False).role
    yield CareerPost(
        sentence.spans(role), (sentence.span(*match.span("body")),) if match["body"][:1].isupper() else (), latest
    )


# Several employers, each with its preposition. "with Speaker Moss and at the Harbor Fund"
_STINT = re.compile(
    r"(?:, | and |, and |\A)?(?:at|with|in|for) (?:the )?"
    r"(?P<body>(?:former )?[A-Z][\w.&'-]*(?: (?:[A-Z][\w.&'-]*|&|of|for(?= [A-Z])))*)"
)


def _stints(sentence: Passage, start: int, end: int) -> Iterator[CareerPost]:
    """The employers of stints: "did stints at Acme and the Harbor Fund"."""
    at = start
    while True:
        match = _STINT.match(sentence.text, at, end)
        if match is None:
            return
        first, last = match.span("body")
        if sentence.text[last - 1] == "." and last == len(sentence.text.rstrip()):
            last -= 1
        yield CareerPost((), (sentence.span(first, last),))
        at = match.end()


# Where the deed was done. "ran sales | at Harbor Systems"
_DONE_AT = re.compile(r" (?:at|for|in|with) (?:the )?(?=[A-Z0-9])")
_LEADS = frozenset({"commanded", "commands", "heads", "headed", "leads", "led", "runs", "ran", "run"})
# A part of the writer's own house. "ran | our Dover office", "has run | our Tide Group"
_OWN_UNIT = re.compile(r" our (?:[\w'&-]+ ){0,4}?(?:bureau|desk|division|group|office|practice|team|unit)\b", re.IGNORECASE)
_LONGEST_DEED = 7  # words


def _deed(sentence: Passage, start: int, end: int, latest: bool) -> Iterator[CareerPost]:
    """What somebody did and where, in place of a title: "led digital for Sen. Moss", "heads Harbor Command"."""
    text = sentence.text
    verb = start + len(text[start:end].split(" ", 1)[0])
    verb_end, verb = (
        verb,
        verb + (len("the ") if text.startswith(" the ", verb) and text[start:verb].startswith("command") else 0),
    )
    own = _OWN_UNIT.match(text, verb_end, end)
    if own is not None:  # "ran our Dover office"
        yield CareerPost((sentence.span(start, own.end()),), (), latest)
        return
    if text[verb + 1 : end][:1].isupper() and not _DONE_AT.search(text, verb, end):
        body = _trim_employer(text, verb + 1, end)
        if text[start:verb_end] in _LEADS and body > verb + 1:
            yield CareerPost((sentence.span(start, verb_end),), (sentence.span(verb + 1, body),), latest)
        return
    place = _DONE_AT.search(text, start, end)
    if place is None or len(text[start : place.start()].split()) > _LONGEST_DEED:
        return
    body = _trim_employer(text, place.end(), end)
    if body > place.end():
        yield CareerPost((sentence.span(start, place.start()),), (sentence.span(place.end(), body),), latest)


# The same behind the new post. "after leading trade policy in the Harbor Office", "following a stint at Acme"
_AFTER_DEED = re.compile(
    r",? (?:after|following) (?:(?P<deed>(?:leading|running|heading|directing|overseeing|managing) )"
    r"|(?:an? |several |two )?(?:\w+ )?(?:stints?|spells?|turns?) (?=(?:at|with|in) ))"
)


def after_deed(sentence: Passage, start: int) -> Iterator[CareerPost]:
    """What somebody did before, where the words at ``start`` of the sentence go on with "after leading …"."""
    match = _AFTER_DEED.match(sentence.text, start)
    if match is None:
        return
    if match["deed"]:
        yield from _deed(sentence, match.start("deed"), _end(sentence.text, match.end()), True)
    else:
        yield from _stints(sentence, match.end(), _end(sentence.text, match.end()))


def _text(text: str, ranges: tuple[Range, ...]) -> str:
    """The words of ``ranges``, joined."""
    return " ".join(text[first:last] for first, last in ranges)


# "worked at Acme as a planner", "…, serving as its counsel", "…, most recently as an editor"
_AS_POST = re.compile(r",? (?:serving |working )?(?:most recently )?(?:serving )?as (?:an? |the |its )?")
# "comes from Acme, where he spent a decade as chief engineer"
_WHERE_POST = re.compile(r",? where (?:he|she|they) (?:\w+ ){0,6}?(?:was|served as|worked as|is) (?:an? |the |its )?")


# The same without a title. ", where she | ran the tide desk"
_WHERE_DEED = re.compile(rf",? where (?:he|she|they) (?P<deed>{_DEEDS} (?=\w))")


def _past_kind(text: str, start: int, end: int) -> int:
    """Past the small words that only say what kind of body is named: "the government contractor Booth"."""
    led = re.compile(r"(?:[a-z][\w'-]*,? ){1,6}(?=[A-Z0-9])").match(text, start, end)
    return led.end() if led else start


# What follows an employer and is no part of its name. " from 2013", " in various posts", " for 14 years", ", managing the"
_AFTER_EMPLOYER = re.compile(
    r",? (?:from \d|in (?:various|several|multiple|a|the \d)|on (?:[a-z]+ )|for (?:\d|more|over|nearly|several|many)|as )"
    r"|, (?!and [A-Z])(?=[a-z])| and (?=[a-z]+ed (?:the |an? |[A-Z]))"
)


def _trim_employer(text: str, start: int, end: int) -> int:
    """Where a former employer ends that may begin with a person: "Sen. Moss" of "Sen. Moss in 2019"."""
    person = next(
        (
            name
            for name in find(text[start:end])
            if name.whole.start == 0 or role_noun(text[start : start + name.whole.start])
        ),
        None,
    )
    if person is not None:
        end = min(end, start + person.whole.end)
    cut = _AFTER_EMPLOYER.search(text, start, end)
    end = cut.start() if cut else end
    while end > start and text[end - 1] in " ,;:.":
        end -= 1
    return end


def _alum(sentence: Passage, match: re.Match[str]) -> list[CareerPost]:
    """The former employers of an alum: "is an alum of Acme and Harbor", "is a Moss campaign alum"."""
    text = sentence.text
    alum = _ALUM.match(text, match.start("be"))
    if alum is None:
        return []
    start, end = alum.span("rest")
    if alum.group("of"):
        pass
    else:
        tail = _ALUM_TAIL.search(text[start:end])
        if tail is None:
            return []
        end = start + tail.start()
    found = []
    for first, last in _listed(text, start, end):
        if text[first:last][:1].isupper() or text[first:last].startswith("the "):
            first += 4 if text.startswith("the ", first) else 0
            found.append(CareerPost((), (sentence.span(first, last),)))
    return found


def _listed(text: str, start: int, end: int) -> Iterator[Range]:
    """The parts of a range between its commas and its "and"."""
    at = start
    for match in re.compile(r",? and |, ").finditer(text, start, end):
        yield at, match.start()
        at = match.end()
    yield at, end


def series(sentence: Passage, start: int, end: int, latest: bool) -> Iterator[CareerPost]:
    """The posts of a series: "counsel to Sen. Moss, chief counsel to Acme and an aide to Rep. Cole" are three."""
    for post in split_series(sentence.text, start, end):
        yield CareerPost(sentence.spans(post.role), sentence.spans(post.organization), latest)


def split_series(text: str, start: int, end: int, *, within: bool = False) -> Iterator[Held]:
    """As ``series``, in ranges of ``text``.

    ``within``: all posts are of one employer named before, so none needs its own.
    """
    at = start
    for match in _SERIES.finditer(text, start, end):
        if match.start() <= at or not _begins_post(text, match, end):
            continue
        post = split(text, at, match.start())
        if post.organization or (within and "," in match.group()) or " as " in match.group():
            yield post
            at = match.end()
    post = split(text, at, end)
    if post.role:
        yield post


def _begins_post(text: str, match: re.Match[str], end: int) -> bool:
    """Whether a post with an employer of its own begins behind the comma or "and" at ``match``."""
    if not re.search(r"[,;]|\band\b", match.group()):
        return False
    words = text[match.end() : end].split(" ")
    for index, word in enumerate(words[:9]):
        if word in {"at", "for", "to", "of", "with", "in", "on"} and index:
            return role_noun(" ".join(words[:index]))
        if word.endswith((",", ";")) or word in {"and", "the"}:
            return False
    return role_noun(" ".join(words[:6])) and " as " in match.group()


# What somebody did, told in an aside. "who | led comms at the Tide Corps", "who has | run the Dover office"
_DID = re.compile(
    r"(?:, )?who(?:'d|'s)? (?:(?:most recently|previously|formerly|recently|earlier|long|once|has|had) )*"
    rf"(?=(?P<deed>{_DEEDS}|run) (?!for\b))"
)


# The same in an aside. "who did | press | for Rep. Moss"
_DID_WORK = re.compile(rf"(?:, )?who (?:previously |most recently |once )?did {_WORK} (?:at|for|in|with) ")


def _worked(sentence: Passage, work: Range, start: int, end: int, latest: bool) -> Iterator[CareerPost]:
    """The work named at ``work`` for the employer that begins at ``start``."""
    first = start + 4 if sentence.text.startswith("the ", start) else start
    last = _trim_employer(sentence.text, first, end)
    if first < last:
        yield CareerPost((sentence.span(*work),), (sentence.span(first, last),), latest)


def marked(sentence: Passage, start: int, end: int) -> Iterator[CareerPost]:
    """The posts of an aside: "formerly an editor at Acme", "who was a planner for Harbor", "a former aide to Sen. Moss"."""
    text = sentence.text
    did = _DID.match(text, start, end)
    if did is not None:
        yield from _deed(sentence, did.start("deed"), min(_end(text, did.end()), end), True)
    work = _DID_WORK.match(text, start, end)
    if work is not None:
        yield from _worked(sentence, work.span("work"), work.end(), min(_end(text, work.end()), end), True)
    for match in _MARKED.finditer(text, max(0, start - 2), end):
        stop = min(_end(text, match.end()), end)
        words = text[match.end() : stop]
        latest = bool(_CURRENT.search(match.group()))
        placed = re.search(r"\b(?:with|at) (?:the )?\Z", match.group())
        if placed and words[:1].isupper() and _AS_POST.search(words):  # "currently at Harbor House as counsel"
            yield from _employers(sentence, match.end(), stop, latest)
        elif role_noun(words) and not _DONE_TO.match(words):
            yield from series(sentence, match.end(), stop, latest)
        elif words[:1].isupper() and re.search(r"(?:with|at|of) (?:the )?\Z", match.group()):
            for first, last in _bodies(text, match.end(), stop):
                yield CareerPost((), (sentence.span(first, last),), latest)


# What was done to somebody, which is no post. "who was | recently ejected from the cabinet", "was | dropped from the board"
_DONE_TO = re.compile(r"(?:recently |abruptly |lately |also |just )?[a-z]+(?:ed|wn) (?:from|out of|off) ")
# What joins two bodies rather than the words of one: the next is an acronym, or has its own article. "Quay Bank and | AFQ"
_AND_BODY = re.compile(
    r",? and (?:the |at |with )?(?=[A-Z]{3,}(?:[ ,.]|\Z))|,? and (?:the|at|with) (?=[A-Z])|(?<=office) and (?=[A-Z])"
)


def _bodies(text: str, start: int, end: int) -> Iterator[Range]:
    """The bodies that ``text[start:end]`` names."""
    at = start
    for match in _AND_BODY.finditer(text, start, end):
        if text[at : match.start()].strip():
            yield at, match.start()
        at = match.end()
    yield at, end


def ranked(posts: Iterable[CareerPost], most: int = MOST_POSTS) -> tuple[CareerPost, ...]:
    """``posts`` most recent first, without repetitions, at most ``most``."""
    given = list(dict.fromkeys(posts))
    titled = {post.organization for post in given if post.role}
    placed = {post.role for post in given if post.organization}
    unique = [
        post
        for post in given
        if (post.role and (post.organization or post.role not in placed))
        or (not post.role and post.organization not in titled)
    ]
    unique.sort(key=lambda post: (not post.latest, not post.organization))
    return tuple(unique[:most])
