"""What a deadline is about where its own clause does not say: the title, the label or the heading that it stands under."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from events_extractor.language import clauses
from events_extractor.model import Block, Item, Section, Span
from events_extractor.parsers.deadlines.lexicon import DEADLINE_NOUN
from events_extractor.parsers.deadlines.trimming import lead_in_skipped, trimmed
from events_extractor.reading import Reading

# A labelled line of an announcement. "Who: ", "When: ", "How to apply: "
_LABEL = re.compile(r"\W*(?P<label>[A-Z][\w'&/-]*(?:\s[\w'&/-]+){0,3})\s?:\s+(?=\S)")

_OF_TIME = re.compile(r"(?:when|dates?|timing|effective|status|time|timeline)\Z", re.IGNORECASE)
_OF_THING = re.compile(
    r"(?:what|title|subject|topic|event|program(?:me)?|position|project|rule|opportunity"
    r"|grant|fund|award|prize|job|course|class|contest|name)\Z",
    re.IGNORECASE,
)

# Words that say that something is due, but not what. "The application deadline", "Due", "DEADLINE"
_NOTHING = re.compile(
    r"\W*(?:(?:the|our|your|new|final|extended|application|submission|registration|entry|filing|is|are|it"
    rf"|they|this|which|all)\s+)*(?:{DEADLINE_NOUN}|due|effective|closing|closes?|opens?|begins?"
    r"|starts?|ends?|expires?|takes?\s+effect)(?:\s+(?:is|are))?\W*",
    re.IGNORECASE,
)

_BARE_VERB = re.compile(
    r"\W*(?:please\s+)?(?:apply|register|r\.?s\.?v\.?p\.?|reply|respond|enter|submit|book"
    r"|sign\s+up)(?:\s+(?:online|now|here|by|before|until))?\W*",
    re.IGNORECASE,
)

# The deadline of what was asked just before. "Please send an abstract. Deadline for submission: …"
_OF_REQUEST = re.compile(
    rf"\W*(?:the\s+)?{DEADLINE_NOUN}"
    r"(?:\s+for\s+(?:the\s+)?(?:submissions?|applications?|entries|registration|proposals))?\W*",
    re.IGNORECASE,
)
_REQUEST = re.compile(
    r"\W*(?:please|kindly|you\s+(?:can|may)\s+(?:still\s+)?|send|submit|apply|register|e-?mail|write|nominate)\b",
    re.IGNORECASE,
)
_LONGEST_REQUEST = 30  # words

# What no title is: a statement, a request. "The plan is …", "Please send …"
_STATEMENT = re.compile(
    r"\W*(?:please|kindly|send|submit|see|visit|e-?mail|contact|write|apply|register|join|use"
    r"|check|click|read|note|we|you|i|for\s+(?:more|further|details))\b"
    r"|.*\b(?:is|are|was|were|will|has|have|had|must|can|may|should)\b",
    re.IGNORECASE,
)

# A line of running text, a sentence ending within it: "Two families kept it going. Dr. Calder"
_RUNNING = re.compile(r"[a-z)][.!?] +[A-Z]")

_LONGEST_TITLE = 16  # words
_ONE_MATTER = 8  # blocks that a notice of one thing may have
_LIST_NAME = re.compile(
    r"\b(?:deadlines|dates|opportunities|announcements|news|events|calendar|reminders?|newsletter"
    r"|calls(?:\s+for\s+\w+)?|looking\s+ahead|by\s+the\s+numbers"
    r"|bulletin|digest|updates?|notes|week|month|today|misc\w*|vol|no|issue)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Field:
    """A part of an item: the whole of it, or what stands behind one label of a labelled block.

    ``label`` is that label in small letters.
    """

    span: Span
    label: str = ""


def fields_of(reading: Reading, item: Item) -> list[Field]:
    """The item as it is, or its title and its labelled lines where two lines at least have a label ("Who: …", "When: …")."""
    starts: list[tuple[int, int, str]] = []
    start = item.span.start
    for line in item.span.of(reading.document.text).split("\n"):
        match = _LABEL.match(reading.plain, start, start + len(line))
        if match:
            label = match["label"].lower()
            starts.append((start, match.end() if _OF_TIME.match(label) else start, label))
        start += len(line) + 1
    if len(starts) < 2 or not any(_OF_TIME.match(label) or _OF_THING.match(label) for _, _, label in starts):
        title = _title_line(reading, item)
        return [Field(title), Field(Span(title.end, item.span.end))] if title else [Field(item.span)]
    edges = [*(begin for begin, _, _ in starts[1:]), item.span.end]
    fields = [Field(Span(inner, edge), label) for (_, inner, label), edge in zip(starts, edges, strict=True)]
    title = trimmed(reading.plain, Span(item.span.start, starts[0][0]))
    return [Field(title), *fields] if title.start < title.end else fields


_TITLE_WORDS = 8


def _title_line(reading: Reading, item: Item) -> Span | None:
    """The first line of ``item`` where it is its title: short beside the text below, without a stop,
    and a new line begins anew.
    """
    lines = item.span.of(reading.document.text).split("\n")
    words = lines[0].split()
    if len(lines) < 2 or not words or len(words) > _TITLE_WORDS or lines[0].rstrip()[-1] in ".!?:;,-":
        return None
    below = lines[1].lstrip()
    if not below[:1].isupper() or 3 * len(lines[0].strip()) > 2 * max(map(len, lines[1:])):
        return None
    title = Span(item.span.start, item.span.start + len(lines[0]))
    return None if reading.moments_in(title) or (words[-1].islower() and words[-1] in _LEADS_ON) else title


_LEADS_ON = clauses.word_set(
    "a an the of to for in on at by and or with from that is are will be as than until before after"
)


def says_nothing(plain: str, what: Sequence[Span], field: Field | None = None) -> bool:
    """Whether ``what`` has no word of its own: nothing, a bare "the deadline",
    or in a labelled ``field`` a bare "register".
    """
    words = " ".join(piece.of(plain) for piece in what)
    bare = field is not None and field.label and _BARE_VERB.fullmatch(words)
    return not what or bool(bare) or _NOTHING.fullmatch(words) is not None


def is_of_request(plain: str, what: Sequence[Span]) -> bool:
    """Whether ``what`` is the bare deadline of something that the sentence before asks for."""
    return len(what) == 1 and _OF_REQUEST.fullmatch(plain, *what[0]) is not None


# What is due told by its kind alone, and the sentence before says in full: "misstated the deadline for comments on the ferry
# rule. | Comments | are due"
_KIND_DUE = re.compile(r"\W*(?:the\s+|all\s+)?(?P<kind>[a-z]{4,})\s+(?=(?:is|are|close|closes|must|will)\b)", re.IGNORECASE)


def in_full(plain: str, before: Span, what: Sequence[Span]) -> tuple[Span, Span] | None:
    """What a bare "Comments are due" is of, as the sentence ``before`` names it in telling of its deadline,
    and what is left of ``what`` without the kind: "comments on the ferry rule", "are due".
    """
    bare = _KIND_DUE.match(plain, *what[0]) if len(what) == 1 else None
    if bare is None or len(what[0].of(plain).split()) > _FEW_WORDS:
        return None
    of = rf"\b{DEADLINE_NOUN}\s+(?:for|of|on)\s+(?:the\s+)?(?P<full>{bare['kind']}\s+(?:about|for|from|on|to)\s[^,;:()]*\w)"
    told = re.compile(of, re.IGNORECASE).search(plain, *before)
    if told is None:
        return None
    return trimmed(plain, Span(told.start("full"), told.end("full"))), Span(bare.end(), what[0].end)


# A day told by its kind alone, which the sentence before is of. "The date has been put off again", "That deadline was moved"
_THAT_DATE = re.compile(
    rf"\W*(?P<date>(?:the|this|that)\s+(?:new\s+)?(?:dates?|{DEADLINE_NOUN}))"
    r"(?:\Z|\s+(?=(?:is|was|were|has|have|had|will)\b))",
    re.IGNORECASE,
)
# The day of something. "the start dates of two rules [to May 1]", "the filing deadline for mills"
_DATE_OF = re.compile(
    rf"\b(?:the|its|their|a|an)\s+(?:[\w'-]+\s+){{0,2}}?(?:dates?|{DEADLINE_NOUN})\s+(?:of|for|on)"
    rf"\s+(?:(?!(?:to|until|till|from|by|and|was|is|has)\b)[\w'$-]+(?:\s+|(?![\w'$-]))){{1,9}}",
    re.IGNORECASE,
)


def carried_over(plain: str, sentence: Span, what: tuple[Span, ...]) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """``what`` of "the date" alone: the day of what the ``sentence`` before speaks of, and what is said of it.

    Else nothing and ``what``.
    """
    bare = _THAT_DATE.match(plain, *what[0]) if what else None
    of = _DATE_OF.search(plain, *sentence) if bare else None
    if not bare or not of:
        return (), what
    rest = Span(bare.end(), what[0].end)
    return (trimmed(plain, Span(*of.span())),), (rest, *what[1:]) if rest.start < rest.end else what[1:]


# What is handed in or asked for, in words that leave open for what. "Applications are due", "Early registration ends"
_BARE_DUE = re.compile(
    r"\W*(?:the\s+)?(?:deadline\s+for\s+)?(?:(?:early|written|initial|full|all|public)\s+)?"
    r"(?P<noun>abstract|application|comment|nomination|proposal|registration|submission|deadline)s?"
    r"\s*(?:(?:is|are|due|ends?|closes?|opens?|must|will|should|accepted)\b[\w\s]{0,24})?\W*",
    re.IGNORECASE,
)
# What asks for each of them: the doing, and the thing where it is asked for or open
_ASKED_BY = {
    "abstract": ("abstract\\s+call", "abstracts?"),
    "application": ("appl(?:y|ying)", "applications?"),
    "comment": ("comment\\s+period", "comments?"),
    "nomination": ("nominations?\\s+period", "nominations?"),
    "proposal": ("proposal\\s+call", "proposals?"),
    "registration": ("regist(?:er|ering)", "registrations?"),
    "submission": ("submission\\s+period", "submissions?"),
    # of nothing said, it is of what people apply or register for
    "deadline": ("appl(?:y|ying)|regist(?:er|ering)|comment\\s+period", "(?:application|registration|nomination)s?"),
}
_ASKING = (
    r"(?:accept(?:s|ed|ing)?|call(?:s|ing)?\s+for|deadline\s+for|extend(?:s|ed|ing)?|invit(?:es?|ing)|(?:re-?)?open(?:s|ed|ing)?"
    r"|request(?:s|ing)?(?:\s+for)?|seek(?:s|ing)?|solicit(?:s|ing)?|tak(?:es?|ing)|welcom(?:es?|ing))"
    r"\s+(?:(?:the|its|our|their|public|written|new)\s+)*"
)
_OF_WHAT = (
    r"\s+(?:for|on|to(?=\s+(?:an?|its|our|the|their|these|this|(?-i:[A-Z]))))\s+"
    r"(?!(?:be|up|the\s+public|more)\b)(?:(?:an?|its|our|the|their|these|this)\s+)?"
    r"(?P<of>(?:(?!(?:and|by|until|through|from|that|which|will|is|are|was|has|have|at|via|in)\b)"
    r"(?!(?:on|of)\s+\d)[\w'$£€&/-]+(?:\s+-)?\s*){1,9})"
)
# The same with what it is for, in a sentence before. "is taking applications [for its rope class]", "can apply [to the
# guild]", "registration is open [for the net course]", "the comment period [on its plan]"; but "applications for aid rose",
# "register to vote"
_FOR_WHAT = {
    noun: re.compile(
        rf"\b(?:{doing}|{_ASKING}(?:{thing})|(?:{thing})\s+(?:is|are)\s+(?:now\s+)?open){_OF_WHAT}", re.IGNORECASE
    )
    for noun, (doing, thing) in _ASKED_BY.items()
}
# A thing that takes place, as a sentence begins with it. "The Tide Forum [will be held in June]"
_HELD = re.compile(
    r"(?P<name>(?:(?:The|Our|This\s+year's)\s+)?(?:(?!(?:It|This|That|We|There|They|He|She|You)\b)[\w'&:-]+\s+){1,9}?)"
    r"(?:will\s+(?:be\s+(?:held\b|hosted\b|in\b|at\b|on\b)|take\s+place\b|run\b)|takes\s+place\b|is\s+being\s+held\b)"
)
_OF_MEETINGS = frozenset({"abstract", "registration", "proposal"})
_MEETING = re.compile(
    r"\b(?:[\w-]*con|camp|class|colloquium|conference|congress|convention|course|expo|fair|festival|forum|gala|hackathon"
    r"|lectures?|meeting|retreat|school|seminar|series|sessions?|summit|symposium|webinar|week|workshops?|\d{4})\b",
    re.IGNORECASE,
)


def asked_before(plain: str, earlier: Span, sentence: Span, what: tuple[Span, ...]) -> tuple[Span, ...]:
    """What bare applications, comments and the like are for, as the ``sentence`` before says or the ``earlier`` one.

    Empty where neither does.

    "The guild is taking applications for its rope class. Applications are due May 1."
    """
    bare = _BARE_DUE.fullmatch(plain, *what[0]) if len(what) == 1 else None
    if bare is None:
        return ()
    noun = bare["noun"].lower()
    if (of := _FOR_WHAT[noun].search(plain, earlier.start, sentence.end)) is not None:
        return (trimmed(plain, Span(*of.span("of"))),)
    held = _HELD.match(plain, *sentence) if noun in _OF_MEETINGS else None
    return (trimmed(plain, Span(*held.span("name"))),) if held and _MEETING.search(held["name"]) else ()


def topic_of(reading: Reading, section: Section, item: Item, field: Field, at: int) -> tuple[Span, ...]:
    """What a deadline at ``at`` in ``field`` is about: the title of its block, its thing,
    the label of the item or the heading; empty if none.
    """
    plain = reading.plain
    candidates: list[Span] = []
    before = clauses.sentences(plain, Span(field.span.start, at))
    asked = [sentence for sentence in before[-2:] if sentence.end < at and _REQUEST.match(plain, *sentence)]
    if asked and _OF_REQUEST.fullmatch(plain, before[-1].start, at) and asked[-1] in before[:-1]:
        request = lead_in_skipped(plain, asked[-1])
        if len(request.of(plain).split()) <= _LONGEST_REQUEST:
            return (Span(request.start, request.start + len(request.of(plain).rstrip(" .!"))),)
    if field.label:
        fields = fields_of(reading, item)
        candidates += [other.span for other in fields if not other.label and len(fields) > 1]
        candidates += [_without_label(plain, other.span) for other in fields if _OF_THING.match(other.label)]
    else:
        line = item.span.of(reading.document.text).partition("\n")[0]
        first = Span(item.span.start, item.span.start + len(line.rstrip()))
        if first.end >= at or line.rstrip().endswith("."):
            ended = before and (len(before) > 1 or before[0].of(plain)[-1] in ".!?")
            first = before[0] if ended else item.span
        if first.end <= at and not _STATEMENT.match(plain, *first) and not _RUNNING.search(plain, *first):
            candidates.append(first)
        elif (subject := _DESCRIBED.match(plain, item.span.start, at)) is not None:
            candidates.append(Span(*subject.span("name")))
        candidates += _headline(reading, section, item)
    if item.label:
        candidates.append(item.label)
    if section.heading and not _LIST_NAME.search(plain, *section.heading) and not _is_masthead(reading, section.heading):
        candidates.append(section.heading)
    for candidate in candidates:
        whole = trimmed(plain, candidate)
        words = whole.of(plain).rstrip(".")
        if (
            0 < len(words.split()) <= _LONGEST_TITLE
            and not _is_date(reading, whole)
            and not says_nothing(plain, (whole,))
            and re.match(r"[\"'(]*(?:[^\W\d_a-z]|\d).*[^\W\d]{2}", words, re.DOTALL)
        ):
            return (Span(whole.start, whole.start + len(words)),)
    return ()


# "Tide Blueprint, a program of the harbor trust, is a course": the thing that a paragraph is about, by its name.
_DESCRIBED = re.compile(r"(?:The )?(?P<name>[A-Z][\w'&-]+(?: (?:of|for|and|the|[A-Z][\w'&-]+)){1,5}), (?:an?|our|the) [a-z]")


def _headline(reading: Reading, section: Section, item: Item) -> list[Span]:
    """The line right above ``item``, no blank line between, where it is short and no sentence.

    "Learn to lead with Tide Blueprint!".
    """
    at = bisect_left(section.items, item.span.start, key=lambda other: other.span.start)
    above = section.items[at - 1].span if at else None
    if above is None or reading.document.text[above.end : item.span.start].count("\n") != 1:
        return []
    words = above.of(reading.plain).strip()
    return [above] if not words.endswith((".", ",", ";")) and not reading.moments_in(above) else []


_LONGEST_ENTRY = 16  # words of a line that is an entry of a list though nothing marks it as one
_FEW_WORDS = 6  # of an entry that leave open what it is about: "Loss forms due"
_ENTRIES = 12  # blocks between an entry and its title
_GROUPS = 30  # blocks within which another title with entries has to stand
_SMALL = 4  # letters of words that a title may leave in small letters


def is_entry(reading: Reading, span: Span) -> bool:
    """Whether the block or item at ``span`` is a line with a date and no sentence.

    "Forms due May 1", "Entry phase (May 1-9)".
    """
    text = span.of(reading.document.text).strip()
    ended = text[-1:] in ".!?:;," and not text.endswith(("a.m.", "p.m."))
    if ended or len(text.split()) > _LONGEST_ENTRY or "\n" in text:
        return False
    return any(moment.has_date for moment in reading.moments_in(span))


def _is_title(reading: Reading, block: Block) -> bool:
    """Whether ``block`` heads entries: a heading, or a short line in capitals or title case, or one that ends in a colon."""
    text = block.span.of(reading.document.text).strip()
    words = re.findall(r"[^\W\d_][\w'-]*", text)
    if (
        not words
        or len(words) > _LONGEST_TITLE
        or text[-1] in ".!?;,"
        or any(moment.has_date for moment in reading.moments_in(block.span))
    ):
        return False
    named = all(word[0].isupper() for word in words if len(word) > _SMALL)
    return (block.kind == "heading" or text.endswith(":") or named) and not _STATEMENT.match(text)


def title_of_entry(reading: Reading, item: Item) -> tuple[Span, ...]:
    """The title over the run of entries that ``item`` is one of, where several titles divide such a list; else empty.

    "Seed loan / Forms due May 1 / Hail relief / Forms due May 1": the same words are due twice, each of its own title.
    """
    if "\n" in item.span.of(reading.document.text):
        return _title_within(reading, item)
    blocks = reading.document.blocks
    at = bisect_left(blocks, item.span.end, key=lambda block: block.span.end)
    if at >= len(blocks) or not is_entry(reading, item.span) or not blocks[at].span.start <= item.span.start:
        return ()
    title = _title_before(reading, at)
    if title is None or _LIST_NAME.search(reading.plain, *blocks[title].span):
        return ()
    others = (other for other in range(max(0, at - _GROUPS), min(len(blocks) - 1, at + _GROUPS)) if other != title)
    if not any(_is_title(reading, blocks[other]) and is_entry(reading, blocks[other + 1].span) for other in others):
        return ()
    return (trimmed(reading.plain, blocks[title].span),)


def _title_within(reading: Reading, item: Item) -> tuple[Span, ...]:
    """The first line of a block that is a title over entries: "Hail relief / Forms due May 1"; else empty."""
    edges = [item.span.start]
    edges += (item.span.start + place.end() for place in re.finditer("\n", item.span.of(reading.document.text)))
    lines = [trimmed(reading.plain, Span(*edge)) for edge in pairwise((*edges, item.span.end))]
    first = lines[0].of(reading.document.text)
    if reading.plain[lines[0].end : edges[1]].strip() or len(first.split()) > _TITLE_WORDS or _STATEMENT.match(first):
        return ()
    dated = [bool(reading.moments_in(line)) for line in lines]
    if dated[0] or _LIST_NAME.search(first) or any(line.of(reading.plain)[:1].islower() for line in lines):
        return ()
    entries = [line for line, has_date in zip(lines, dated, strict=True) if has_date]
    return (lines[0],) if all(is_entry(reading, Span(line.start, line.end + 1)) for line in entries) else ()


def _title_before(reading: Reading, at: int) -> int | None:
    """The number of the block that heads the run of entries up to ``at``, or None."""
    blocks = reading.document.blocks
    for number in range(at - 1, max(-1, at - _ENTRIES - 1), -1):
        if _is_title(reading, blocks[number]):
            return number
        if not is_entry(reading, blocks[number].span):
            return None
    return None


def leaves_open(reading: Reading, what: Sequence[Span], title: Sequence[Span]) -> bool:
    """Whether the entry that says ``what`` is too short to do without its ``title``, whose words are not among its own."""
    own = {word.casefold() for span in what for word in re.findall(r"[^\W_]{3,}", span.of(reading.plain))}
    of_title = {word.casefold() for span in title for word in re.findall(r"[^\W_]{3,}", span.of(reading.plain))}
    return sum(len(span.of(reading.plain).split()) for span in what) <= _FEW_WORDS and len(own & of_title) < min(2, len(own))


def _is_date(reading: Reading, span: Span) -> bool:
    """Whether ``span`` is days and hours and no more."""
    return len(span.of(reading.plain)) <= _DATE_AND_MARKS + sum(
        moment.end - moment.start for moment in reading.moments_in(span)
    )


_DATE_AND_MARKS = 3  # code points that a date standing alone may have beside it


def _is_masthead(reading: Reading, heading: Span) -> bool:
    """Whether a heading begins a document of several matters, and so names the newsletter rather than one of them."""
    return not reading.plain[: heading.start].strip() and len(reading.document.blocks) > _ONE_MATTER


def _without_label(plain: str, span: Span) -> Span:
    """``span`` without the label that it begins with: "Deadline: "."""
    label = _LABEL.match(plain, *span)
    return Span(label.end() if label else span.start, span.end)
