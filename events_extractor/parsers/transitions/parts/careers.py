"""Former and present posts that a text says somebody held: "She previously was an editor at Acme and is a Harbor alum."

A sentence counts for a person when its subject is a pronoun or one of the person's names. What is found is in text order;
``ranked`` puts what is present or "most recent" first.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from events_extractor.language.clauses import MONTH, WEEKDAY
from events_extractor.language.names import find
from events_extractor.model import Span
from events_extractor.parsers.transitions.parts.careerwords import ADVERB, ALSO, DEEDS, SUBJECT, VERB, WORK
from events_extractor.parsers.transitions.parts.deeds import deed_posts, stints_in, worked_at
from events_extractor.parsers.transitions.parts.formerly import (
    AS_POST,
    FIRMS,
    NEXT_PERSON,
    alumni_posts,
    bodies_in,
    employers_in,
    entered_later,
    in_town,
)
from events_extractor.parsers.transitions.parts.passages import Passage
from events_extractor.parsers.transitions.parts.posts import noun_led, role_noun, split
from events_extractor.parsers.transitions.parts.series import WHERE, CareerPost, post_end, series

_CAREER = re.compile(SUBJECT + VERB)
# Without subject and verb. "Previously: VP of operations at Acme", "Formerly with Harbor Bank"
_LABELLED = re.compile(
    r"(?:Previously|Formerly|Most recently|Previous(?: role| post)?|Former|Prior|Before)(?::| with| at| an?|,)? (?=\w)"
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
# An employer left, right behind the new post. " from the office of Sen. Moss, where she was counsel"
_FROM = re.compile(
    r",? (?:coming |over )?from (?:the (?:offices? of )?)?(?=[A-Z])"
    rf"(?!(?:{MONTH}|{WEEKDAY}|Advent|Christmas|Easter|Lent|Michaelmas|New Year|Pentecost|Whitsun)(?: \d|'s|[.,;]|\Z))"
)
# A post left, right behind the new one. " from | deputy clerk", ", moving up from | chief clerk"
_FROM_POST = re.compile(
    r",? (?:moving (?:up|over) |rising )?from (?:(?:an?|the|his|her|their) )?(?=[a-z]|(?:C[A-Z]{1,2}O|[AES]?VP)\b)"
)


def coming_from(sentence: Passage, start: int) -> Iterator[CareerPost]:
    """The post left for the new one, where the words at ``start`` say so: "joins Acme as counsel from Sen. Moss"."""
    post = _FROM_POST.match(sentence.text, start)
    if post is not None and noun_led(sentence.text[post.end() :]) and not FIRMS.match(sentence.text, post.end()):
        joined = NEXT_PERSON.search(sentence.text, post.end())
        end = post_end(sentence.text, post.end())
        yield from series(sentence, post.end(), min(end, joined.start()) if joined is not None else end, True)
        return
    match = _FROM.match(sentence.text, start)
    person = next(iter(find(sentence.text[match.end() :])), None) if match else None
    alone = person is not None and person.whole.start == 0 and person.whole == person.span
    if match is not None and person is not None and alone and not WHERE.match(sentence.text, match.end() + person.whole.end):
        return  # "takes over from Ann Moss": a predecessor; but "from Pike Moss, where she led"
    if match is not None and not in_town(sentence.text, match.end()):
        yield from employers_in(sentence, match.end(), post_end(sentence.text, match.end()), True)


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
        yield from series(sentence, among.end(), post_end(text, among.end()), False)
        return
    labelled = _LABELLED.match(text)
    if labelled and not re.match(
        r"(?:he|she|they|to|this|that|the|\w+ing|(?:his|her|their|these|those))\b", text[labelled.end() :]
    ):
        end = post_end(text, labelled.end())
        if role_noun(text[labelled.end() : end]):
            yield from series(sentence, labelled.end(), end, False)
    covered = 0
    known = False
    for match in sorted((*_CAREER.finditer(text), *ALSO.finditer(text)), key=lambda found: (found.start(), -found.end())):
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
        yield from series(sentence, before.end(), post_end(text, before.end()), False)


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
        alum = alumni_posts(sentence, match)
        if alum:
            return alum
        if _DOES.match(text, start):
            return []
        now = re.match(rf"{ADVERB}is\b", text[match.start("be") :])
        if now and not present and not re.search(r"currently|presently", match.group()):
            return []
        indefinite = match.group("be").endswith((" a ", " an "))
        there = split(text, start, post_end(text, start)).organization if now and indefinite else ()
        if now and indefinite and not any(char.isupper() for first, last in there for char in text[first:last]):
            return []  # "is a skilled litigator" says what somebody is like, not which post is held
        latest = latest and not (indefinite and not re.search(r"recently|currently|presently", match.group()))
    end = post_end(text, start)
    if match.groupdict().get("entered") is not None:
        return list(entered_later(sentence, start, latest))
    if match.groupdict().get("stint") is not None:
        return list(stints_in(sentence, start, end))
    if match.groupdict().get("did") is not None:
        return list(worked_at(sentence, match.span("work"), start, end, latest))
    if match.groupdict().get("deed") is not None:
        return list(deed_posts(sentence, match.start("deed"), end, latest))
    if _NO_POST.match(text, start):
        return []
    kind = next((k for k in ("serve", "served", "come", "wrote", "held", "be") if match.group(k) is not None), "be")
    if kind == "come" and in_town(text, start):
        return []
    if kind in {"served", "come", "wrote"}:
        return list(employers_in(sentence, start, end, latest))
    named = kind == "serve" and bool(split(text, start, end).organization)
    if named or role_noun(text[start:end].split(" who ")[0]):
        return list(series(sentence, start, end, latest))
    return []


# What somebody did, told in an aside. "who | led comms at the Tide Corps", "who has | run the Dover office"
_DID = re.compile(
    r"(?:, )?who(?:'d|'s)? (?:(?:most recently|previously|formerly|recently|earlier|long|once|has|had) )*"
    rf"(?=(?P<deed>{DEEDS}|run) (?!for\b))"
)
# The same in an aside. "who did | press | for Rep. Moss"
_DID_WORK = re.compile(rf"(?:, )?who (?:previously |most recently |once )?did {WORK} (?:at|for|in|with) ")


def marked(sentence: Passage, start: int, end: int) -> Iterator[CareerPost]:
    """The posts of an aside: "formerly an editor at Acme", "who was a planner for Harbor", "a former aide to Sen. Moss"."""
    text = sentence.text
    did = _DID.match(text, start, end)
    if did is not None:
        yield from deed_posts(sentence, did.start("deed"), min(post_end(text, did.end()), end), True)
    work = _DID_WORK.match(text, start, end)
    if work is not None:
        yield from worked_at(sentence, work.span("work"), work.end(), min(post_end(text, work.end()), end), True)
    for match in _MARKED.finditer(text, max(0, start - 2), end):
        stop = min(post_end(text, match.end()), end)
        words = text[match.end() : stop]
        latest = bool(_CURRENT.search(match.group()))
        placed = re.search(r"\b(?:with|at) (?:the )?\Z", match.group())
        if placed and words[:1].isupper() and AS_POST.search(words):  # "currently at Harbor House as counsel"
            yield from employers_in(sentence, match.end(), stop, latest)
        elif role_noun(words) and not _DONE_TO.match(words):
            yield from series(sentence, match.end(), stop, latest)
        elif words[:1].isupper() and re.search(r"(?:with|at|of) (?:the )?\Z", match.group()):
            for first, last in bodies_in(text, match.end(), stop):
                yield CareerPost((), (sentence.span(first, last),), latest)


# What was done to somebody, which is no post. "who was | recently ejected from the cabinet", "was | dropped from the board"
_DONE_TO = re.compile(r"(?:recently |abruptly |lately |also |just )?[a-z]+(?:ed|wn) (?:from|out of|off) ")
