"""Moves told without a sentence: rows of a table whose head names the columns, and blocks of lines under a name.

"Name | New role | From"; "Ann Moss – Dover / Tide Commission / Member / Effective: Sept. 1"; in a list, "3 / Ann Moss /
Minister of Tides".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from events_extractor.language.names import Name, find
from events_extractor.model import Block, Change, Item, Section, Span
from events_extractor.parsers.transitions.parts.clause import Statement
from events_extractor.parsers.transitions.parts.passages import Passage, passage
from events_extractor.parsers.transitions.parts.posts import Held, names_body, noun_led, role_noun, split
from events_extractor.parsers.transitions.parts.series import CareerPost, series
from events_extractor.reading import Reading

# What columns are called, by the field that they hold; the first that matches a head counts.
_COLUMNS: Mapping[str, re.Pattern[str]] = {
    "previous": re.compile(
        r"from|prev(?:ious|iously)?\b.*|former(?:ly)?\b.*|prior\b.*"
        r"|old (?:role|post|position|title|employer)|last (?:role|post|employer)"
        r"|(?:coming|moving|joining|hired) from",
        re.IGNORECASE,
    ),
    "person": re.compile(
        r"names?|who|person|people|nominee|appointee|employee|staff(?: member)?"
        r"|member|officer|candidate|official|colleague|partner|lawyer",
        re.IGNORECASE,
    ),
    "role": re.compile(
        r"(?:new |current |appointed )?(?:roles?|posts?|positions?|title|job|job title|office|seat)(?: held)?"
        r"|appointed(?: to| as)|elected(?: to| as)|promoted to|new assignment",
        re.IGNORECASE,
    ),
    "organization": re.compile(
        r"(?:new )?(?:organi[sz]ation|employer|company|firm|department|agency|office|team|school"
        r"|college|board|body|committee|institution|outlet)|to|joins|joining|where|now at",
        re.IGNORECASE,
    ),
    "change": re.compile(r"change|moves?|status|type(?: of (?:move|change))?|action|news|what", re.IGNORECASE),
    "effective": re.compile(r"effective(?: date| from)?|start(?:s|ing)?(?: date)?|from date|date|as of|when", re.IGNORECASE),
}
# Heads that only tables of changes have. "New role", "Nominee", "Joining from"
_OF_CHANGES = re.compile(
    r"new (?:role|post|position|title|job|employer|firm|assignment)|nominee"
    r"|appointee|appointed.*|elected.*|promoted.*|joins|joining"
    r"|(?:coming|moving|joining) from",
    re.IGNORECASE,
)
_END = re.compile(
    r"\b(?:retir|resign|left\b|leav|depart|(?:step(?:s|ped|ping)?|stand(?:s|ing)?|stood) down|out\b|end(?:s|ed)?\b)",
    re.IGNORECASE,
)
_LONGEST_TABLE = 300  # cells looked back for the head
_LONGEST_CELL = 160  # code points


@dataclass(frozen=True, slots=True)
class Told:
    """A statement that is no sentence, and the stretch of the document that makes it."""

    statement: Statement
    passage: Passage


def row(reading: Reading, section: Section, item: Item, change: Change | None) -> Told | None:
    """The move that a row of a table makes; None where ``item`` is no such row.

    ``change``: what the document or the line above announces of the people in its tables; None where nothing does.
    """
    cells = _cells(reading, item.span.start, item.span.end)
    if len(cells) < 2 or any(block.level == 1 for block in cells):
        return None
    heads = _heads(reading, item, len(cells))
    if heads is None or not (section.kind == "moves" or change or any(_OF_CHANGES.fullmatch(head) for head in heads)):
        return None
    column: dict[str, Span] = {}
    for head, block in zip(heads, cells, strict=True):
        field = next((field for field, words in _COLUMNS.items() if words.fullmatch(head)), None)
        if field is not None and block.span.start < block.span.end:
            column.setdefault(field, block.span)
    if "person" not in column or not ("role" in column or "organization" in column):
        return None
    if any(span.end - span.start > _LONGEST_CELL for span in column.values()):
        return None
    whole = passage(reading, item.span)
    named = passage(reading, column["person"])
    name = _alone(named.text)
    if name is None:
        return None
    kind = column["change"].of(reading.plain) if "change" in column else ""
    if any("nominee" in head.casefold() for head in heads):
        change = "nominate"
    elif any(head.casefold().startswith("elected") for head in heads) or "elect" in kind.casefold():
        change = "elect"
    elif _END.search(kind):
        change = "end"
    held = _post(reading, column)
    if held is None:
        return None
    role, organization = held
    posts = tuple(_previous(reading, column["previous"])) if "previous" in column and change != "end" else ()
    statement = Statement(
        named.span(*name.span),
        name.words(named.text),
        change or "start",
        "moves/row",
        0,
        len(whole.text),
        role,
        organization,
    )
    return Told(replace(statement, posts=posts), whole)


def head(reading: Reading, item: Item) -> bool:
    """Whether ``item`` is the head row of a table, which tells of nobody."""
    cells = _cells(reading, item.span.start, item.span.end)
    return bool(cells) and all(block.level == 1 for block in cells)


def _cells(reading: Reading, start: int, end: int) -> list[Block]:
    """The cells of the table whose text stands between ``start`` and ``end``."""
    blocks = reading.document.blocks
    at = bisect_left(blocks, start, key=lambda block: block.span.start)
    found = []
    while at < len(blocks) and blocks[at].kind == "cell" and blocks[at].span.end <= end:
        found.append(blocks[at])
        at += 1
    return found


def _heads(reading: Reading, item: Item, count: int) -> list[str] | None:
    """The words of the head row above ``item``, where it has ``count`` cells."""
    blocks = reading.document.blocks
    at = bisect_left(blocks, item.span.start, key=lambda block: block.span.start) - 1
    first = max(0, at - _LONGEST_TABLE)
    while at >= first and blocks[at].kind == "cell" and blocks[at].level != 1:
        at -= 1
    heads: list[str] = []
    while at >= first and blocks[at].kind == "cell" and blocks[at].level == 1:
        heads.insert(0, " ".join(blocks[at].span.of(reading.plain).split()).strip(" *:"))
        at -= 1
    return heads if len(heads) == count else None


def _alone(text: str) -> Name | None:
    """The one person whom ``text`` names and nothing else, but for a party, a home or letters behind a comma."""
    name = next(iter(find(text)), None)
    if name is None or text[: name.whole.start].strip(" *") or len(text) - name.whole.end > len(", of Northumberland"):
        return None
    return name


def _post(reading: Reading, column: Mapping[str, Span]) -> tuple[tuple[Span, ...], tuple[Span, ...]] | None:
    """Role and organization of a row by its columns, None where they name no post."""
    body = passage(reading, column["organization"]) if "organization" in column else None
    organization = (body.span(0, len(body.text)),) if body is not None and body.text.strip(" -–—") else ()
    if "role" not in column:
        return ((), organization) if organization else None
    words = passage(reading, column["role"])
    held = split(words.text, 0, len(words.text), employer=not organization)
    if not held.role or not (role_noun(words.text) or organization):
        return None
    own = words.spans(held.organization)
    return words.spans(held.role), organization or own


def _previous(reading: Reading, span: Span) -> list[CareerPost]:
    """The former posts that the column for them names; words like "none" or "internal" name none."""
    words = passage(reading, span)
    text = words.text.strip(" -–—")
    if not text or text.casefold() in {"n/a", "none", "new", "external", "internal"}:
        return []
    if role_noun(text) and next((name for name in find(text) if name.whole.start == 0), None) is None:
        return list(series(words, 0, len(words.text), True))
    return [CareerPost((), (words.span(0, len(words.text)),), latest=True)]


# A name with its home. "Ann Moss – Dover", "Lee Cole, St. Mary"
_HOME = re.compile(r"(?: [–—-]|,) [A-Z][\w.' -]{2,30}(?:, [A-Z]\w+\.?)?\Z|\Z")
# A line that says since when or in whose place. "Effective: May 6", "Term ends Aug. 9, 2029", "Replacing: Lee Cole"
_LABEL = re.compile(
    r"(?:Effective|Term(?: (?:expires|ends|begins|starts))?|Start(?:s|ing)?(?: date)?|Replac(?:es|ing)"
    r"|Succeed(?:s|ing)|Appointed|Date of appointment|Reappointment|New appointment)\b[^\n]{0,60}\Z"
)
_LINES = 6  # lines that a block of one person may have
_REACH = 500  # code points


def block(reading: Reading, item: Item, change: Change | None) -> Told | None:
    """The move that lines below a name make, in a document or section of ``change``: body and seat,
    then a label such as "Effective".
    """
    if change is None:
        return None
    lines = _lines(reading.document.text, item.span.start)
    if len(lines) < 3:
        return None
    first = passage(reading, lines[0])
    name = next(iter(find(first.text)), None)
    if name is None or name.whole.start or not _HOME.match(first.text, name.whole.end):
        return None
    label = next((at for at, line in enumerate(lines) if _LABEL.match(line.of(reading.plain))), None)
    if label is None or label not in {2, 3}:
        return None
    told = [passage(reading, line) for line in lines[1:label]]
    if any(line.text.endswith((".", ":")) for line in told):
        return None
    held = _seat(told)
    if held is None:
        return None
    last = label
    while last + 1 < len(lines) and _LABEL.match(lines[last + 1].of(reading.plain)):
        last += 1
    whole = passage(reading, Span(lines[0].start, lines[last].end))
    end = bisect_left(whole.offsets, lines[label - 1].end)
    statement = Statement(first.span(*name.span), name.words(first.text), change, "moves/block", 0, end)
    return Told(replace(statement, role=held[0], organization=held[1]), whole)


# The number that a list puts above or before a name. "3", "3."
_NUMBER = re.compile(r"\(?\d{1,3}[.)]?(?:[ \n]+|\Z)")
# What no line of posts holds: addresses, numbers to ring, links, sentences. "ann@acme.example", "(302) 555-0100"
_NO_POST = re.compile(r"@|\d{3}|https?:|www\.|[.!?]\Z")
_LONGEST_POST = 60  # code points of a heading that is a post
_OFFICE = re.compile(r"[A-Z][\w'&/-]*(?:,? (?:[A-Z&][\w'&/-]*|of|for|and|the|at|in|to)){0,8}")  # "Board Member At Large"
# What may follow a name that stands alone. "Ann Moss '21", "Lee Cole, Class of 2022", "Di Roe (Harbor Hall)"
_ALONE = re.compile(r"(?:,? (?:'\d\d|[Cc]lass of \d{4}|MA|MD|Ph\.?D\.?))?(?: \([^()]{2,40}\))?[ .,*]*")


def under_post(reading: Reading, section: Section, item: Item, change: Change | None) -> list[Told]:
    """The moves of names that stand alone under a heading that is their post, in a document of ``change``.

    "President" / "Ann Moss '21".
    """
    heading = section.heading
    if change is None or heading is None or heading.end - heading.start > _LONGEST_POST or heading.end > item.span.start:
        return []
    post = passage(reading, heading)
    office = post.text.strip(" :*")
    if not _OFFICE.fullmatch(office) or not noun_led(office) or find(office):
        return []
    found = []
    for span in _lines(reading.document.text, item.span.start):
        if span.start >= item.span.end:
            break
        line = passage(reading, span)
        name = next(iter(find(line.text)), None)
        if name is None or name.whole.start or not _ALONE.fullmatch(line.text, name.whole.end):
            return []
        held = split(post.text, post.text.index(office), post.text.index(office) + len(office))
        base = Statement(line.span(*name.span), name.words(line.text), change, "moves/listed", 0, len(line.text))
        found.append(Told(replace(base, role=post.spans(held.role), organization=post.spans(held.organization)), line))
    return found


_FEWEST = 3  # names that a list has: one or two above their posts have signed the letter


def listing(reading: Reading, section: Section, item: Item, change: Change | None) -> Told | None:
    """The move that an entry of a list of names makes, each above its posts, in a document or section of ``change``.

    "3 / Ann Moss / Minister of Tides / Minister for Harbors": the first post is the one that the record names.
    """
    text = item.span.of(reading.document.text)
    above = _above(reading, section, item)
    if above is not None and _DIRECTORY.search(above.of(reading.plain)):
        return None
    if change is None or _entry(text) is None or _entries(reading.document.text) < _FEWEST:
        return None
    number = _NUMBER.match(text)
    lines = _lines(reading.document.text, item.span.start + (number.end() if number else 0))
    return _name_and_post(reading, lines[0], lines[1], change)


def _name_and_post(reading: Reading, above: Span, below: Span, change: Change) -> Told:
    """The move that a name on the line ``above`` its post makes."""
    first, post = passage(reading, above), passage(reading, below)
    (name, *_) = find(first.text)
    held = split(post.text, 0, len(post.text))
    whole = passage(reading, Span(above.start, below.end))
    base = Statement(first.span(*name.span), name.words(first.text), change, "moves/listing", 0, len(whole.text))
    return Told(replace(base, role=post.spans(held.role), organization=post.spans(held.organization)), whole)


def alternating(reading: Reading, section: Section, item: Item, change: Change | None) -> Told | None:
    """The same of a list in which names and posts are paragraphs of their own, in a document of ``change``."""
    heading = section.heading
    if change is None or (heading is not None and _DIRECTORY.search(heading.of(reading.plain))):
        return None
    if item.span.start not in _alternations(reading.document.text):
        return None
    lines = _lines(reading.document.text, item.span.start)
    return _name_and_post(reading, lines[0], lines[1], change)


_LONGEST_TITLE = 200  # code points of a post with what it is responsible for


@lru_cache(maxsize=16)
def _alternations(text: str) -> frozenset[int]:
    """Where the names begin in a list of names and posts by turns; empty where there are too few for one."""
    lines = [match.span("words") for match in re.finditer(r"^[ \t]*(?P<words>\S[^\n]*?)[ \t]*$", text, re.MULTILINE)]
    found = []
    for (start, end), below in pairwise(lines):
        post = text[slice(*below)].replace("’", "'")
        if end - start > _LONGEST_NAME or below[1] - below[0] > _LONGEST_TITLE or "\n\n" not in text[end : below[0]]:
            continue
        name = _alone(text[start:end])
        told = name is not None and name.whole.end == end - start and not name.whole.start
        if (
            told
            and noun_led(post)
            and post[0].isupper()
            and not any(one.whole.start == 0 for one in find(post))
            and not _NO_POST.search(post)
        ):
            found.append(start)
    return frozenset(found) if len(found) >= _FEWEST else frozenset()


# What heads a list of people who are in their posts already. "Contacts", "Our staff", "Board of directors", "Sincerely,"
_DIRECTORY = re.compile(
    r"\b(?:contacts?|masthead|staff|directory|officers|board of directors|committee members"
    r"|editorial|sincerely|regards|yours|signed)\b\W*\Z",
    re.IGNORECASE,
)


def _above(reading: Reading, section: Section, item: Item) -> Span | None:
    """What stands above the list that ``item`` is an entry of: a line of its own, else the section's heading."""
    for other in reversed([other for other in section.items if other.span.end <= item.span.start]):
        if _entry(other.span.of(reading.document.text)) is None:
            return other.span
    return section.heading


@lru_cache(maxsize=16)
def _entries(text: str) -> int:
    """How many paragraphs of ``text`` are a name above posts."""
    return sum(_entry(paragraph) is not None for paragraph in re.split(r"\n[ \t]*\n", text))


def _entry(paragraph: str) -> Name | None:
    """The name above posts that ``paragraph`` is, a number before it aside; None for any other paragraph."""
    lines = _NUMBER.sub("", paragraph.strip().replace("’", "'"), count=1).split("\n")
    head, *posts = [line.strip() for line in lines if line.strip()] or [""]
    if not posts or not role_noun(posts[0]) or not noun_led(posts[0]) or find(posts[0]):
        return None
    if len(head) > _LONGEST_NAME or any(len(line) > _LONGEST_CELL or _NO_POST.search(line) for line in posts):
        return None
    name = next(iter(find(head)), None)
    if name is None or not _HONOURS.fullmatch(head, 0, name.whole.start) or not _HOME.match(head, name.whole.end):
        return None
    return name


# What courtesy puts before a title. "Rt Hon Ann Moss", "The Right Honourable Lee Cole"
_HONOURS = re.compile(r"(?:(?:The |the )?(?:(?:Rt|Right|Most) )?(?:(?:Hon|Honou?rable)\.? )?|(?:Rt|Right|Most|The) )")
_LONGEST_NAME = 60  # code points


def _lines(text: str, start: int) -> list[Span]:
    """The next lines that hold anything, as many and as far as a row may reach."""
    found: list[Span] = []
    at = start
    while at < min(len(text), start + _REACH) and len(found) < _LINES:
        stop = text.find("\n", at)
        stop = stop if stop >= 0 else len(text)
        words = text[at:stop]
        if words.strip():
            found.append(Span(at + len(words) - len(words.lstrip()), at + len(words.rstrip())))
        at = stop + 1
    return found


def _body_first(text: str) -> Held | None:
    """ "Tide Quality Board chair": the body, then the seat on it."""
    for space in reversed([match.start() for match in re.finditer(" ", text)]):
        if names_body(text[:space]) and role_noun(text[space:]):
            return Held(role=((space + 1, len(text)),), organization=((0, space),))
    return None


def _seat(lines: list[Passage]) -> tuple[tuple[Span, ...], tuple[Span, ...]] | None:
    """Role and body as the lines name them: each on its own line, or both on one."""
    if len(lines) == 1:
        line = lines[0]
        held = _body_first(line.text) or split(line.text, 0, len(line.text))
        if names_body(line.text):
            held = Held(organization=((0, len(line.text)),))
        if not (held.organization or role_noun(line.text)):
            return None
        return line.spans(held.role), line.spans(held.organization)
    first, second = lines
    body, seat = (second, first) if names_body(second.text) and not names_body(first.text) else (first, second)
    if not role_noun(seat.text) or (role_noun(body.text.split()[-1]) and not names_body(body.text)):
        return None
    return (seat.span(0, len(seat.text)),), (body.span(0, len(body.text)),)
