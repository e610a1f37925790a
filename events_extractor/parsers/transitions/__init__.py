"""Personnel moves: who starts, leaves, is nominated or is elected to which post, and where they come from.

``parts`` holds what statements are made of, ``phrases`` there the table of verbs; ``statements`` finds the changes sentence
by sentence, ``lists`` by where a name stands; ``records`` puts a record together. This module reads one item of a section,
and settles which statements of a document tell of one move.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from events_extractor.language.clauses import WEEKDAY, sentences
from events_extractor.language.names import find
from events_extractor.model import Change, Issue, Item, PersonnelMove, Section, Span
from events_extractor.parsers.transitions.lists import rows
from events_extractor.parsers.transitions.lists.leads import LeadIn, body_first, entry, lead_in, within
from events_extractor.parsers.transitions.lists.offices import office_first
from events_extractor.parsers.transitions.parts import antecedents, mentions
from events_extractor.parsers.transitions.parts.careers import CareerPost, held_in
from events_extractor.parsers.transitions.parts.clause import Clause, Setting, Statement, clause
from events_extractor.parsers.transitions.parts.passages import Passage, left_out, passage
from events_extractor.parsers.transitions.parts.place import Place
from events_extractor.parsers.transitions.parts.posts import noun_led
from events_extractor.parsers.transitions.parts.titles import beside, given_up
from events_extractor.parsers.transitions.records.record import record
from events_extractor.parsers.transitions.statements.nouns import of_writer
from events_extractor.parsers.transitions.statements.statement import statements
from events_extractor.reading import Reading

__all__ = ["distinct", "parse"]


# Where lists of nominees and appointees stand that say "Nominee" of the nominees only.
_LISTING = 4000  # code points
_ENTRY = 160  # code points of an entry of such a list


def parse(reading: Reading, section: Section, item: Item) -> Iterator[PersonnelMove | Issue]:
    """The moves that ``item`` states, in text order, and an Issue ``moves/unread`` for each near miss of a list of moves.

    Offsets are the document's. In a section of moves every verb of the table counts; elsewhere only what states a fact
    plainly.
    """
    listed = section.kind == "moves"
    announced = _announces(reading)
    lead = lead_in(reading, section, item)
    entries = announced or ("start" if listed else None)
    under = rows.under_post(reading, section, item, announced)
    if under:
        for line in under:
            yield record(reading, Place(section, item, (line.passage,), 0, 1, alone=True, announces=True), line.statement)
        return
    printed = (
        rows.row(reading, section, item, lead.change if lead is not None else announced)
        or rows.block(reading, item, entries)
        or rows.listing(reading, section, item, entries)
    )
    if printed is not None:
        place = Place(section, item, (printed.passage,), 0, 1, alone=True)
        yield record(reading, place, printed.statement)
        return
    if listed and rows.head(reading, item):
        return
    passages = [passage(reading, span) for span in _sentences(reading, section, item)]
    column = bool(_entry_lines(reading, item.span))
    announces = announced
    appoints = announces == "nominate" and ", Nominee for" in " ".join(reading.plain[:_LISTING].split())
    appoints = appoints and (
        lead is None or lead.change != "nominate"
    )  # of a list whose own words say that they are nominated
    found: list[tuple[int, Statement]] = []
    meant: mentions.Mention | None = None
    for index, sentence in enumerate(passages):
        before = passages[index - 1] if index else None
        meant = mentions.subject(before.text, before.offsets, meant) if before is not None else None
        setting = Setting(
            listed=listed or (lead is not None and lead.change == "start" and not lead.role),
            whole=column or index == 0 or (index == 1 and not _ended(passages[0].text)),
            announces="start" if appoints and len(sentence.text) < _ENTRY and "Nominee" not in sentence.text else announces,
            known=_known(reading, section, item, sentence),
            gone=index > 0 and given_up(passages[index - 1].text, len(passages[index - 1].text)) is not None,
            subject=meant,
        )
        found.extend((index, statement) for statement in statements(sentence, setting))
        found.extend((index, statement) for statement in _of_writer(reading, item, sentence))
    if lead is not None:
        told_of = {index for index, one in found if not one.missing}
        for index, sentence in enumerate(passages if column else passages[:1]):
            if index not in told_of:
                found += [(index, one) for one in entry(clause(sentence, Setting(listed=True, whole=True)), lead)]
        found.sort(key=lambda pair: pair[0])
    else:
        found += _rostered(passages)
        found.sort(key=lambda pair: pair[0])
    if (
        lead is not None and lead.change == "nominate" and announces is None
    ):  # "It is her intention to appoint:", then "Ann Moss will be"
        found = [(index, replace(one, change="nominate") if one.change == "start" else one) for index, one in found]
    kept: list[tuple[int, Statement]] = []
    for index, statement in found:
        if statement.missing:
            if listed:
                yield Issue(
                    "moves/unread",
                    f"A change of post is named but {statement.missing}",
                    passages[index].span(statement.start, statement.end),
                )
            continue
        earlier = [other for _, other in kept]
        if statement.inherits and not earlier:
            earlier = _before(reading, section, item)
        predecessor = _predecessor(passages[index].text[statement.start : statement.end], statement, earlier)
        one = _inherited(_as_well(statement, passages, index, kept), [*earlier, *predecessor])
        one = _succeeded(one, passages, kept)
        one = _headed(_titled(one, passages, index), passages, index)
        if (
            one.rule in _BY_LIST
            and one.change == "start"
            and not (lead is not None and lead.appointed)
            and _SEATS.search(reading.value(*one.role))
            and _after_election(reading)
        ):
            one = replace(one, change="elect")
        if one.rule == "moves/election" and not (one.role or one.organization):
            role, organization = antecedents.contest(reading, one.person.start)
            one = replace(one, role=role, organization=organization)
        gone = _moved_on(kept, one)
        if gone is not None:
            kept.remove(gone)
            one = replace(one, posts=one.posts or _as_left(gone[1]))
        told = gone is None and _told(kept, statement)
        if (
            told
            or (
                not (one.role or one.organization)
                and (one.change in {"start", "elect"} or _by_surname(passages[index], one))
            )
            or _long_past(reading, passages, index, one)
        ):
            continue
        kept.append((index, one))
    for position, (index, statement) in enumerate(kept):
        later = next((at for at, _ in kept[position + 1 :] if at > index), len(passages))
        place = Place(
            section,
            item,
            tuple(passages),
            index,
            max(later, index + 1),
            alone=_alone(kept, index),
            announces=announces is not None,
        )
        yield record(reading, place, statement)
    if listed and not found and _near(passages):
        yield Issue("moves/unread", "Stands among changes of post, but no person with a post was recognised", item.span)


def _known(reading: Reading, section: Section, item: Item, sentence: Passage) -> tuple[mentions.Mention, ...]:
    """Who is meant in ``sentence`` by a surname or a given name alone."""
    return (*mentions.before(reading, section, item, sentence.offsets[0]), *mentions.by_given_name(reading.plain))


def _rostered(passages: list[Passage]) -> Iterator[tuple[int, Statement]]:
    """The entries of a list within a paragraph, body by body, behind the words that say what becomes of everybody in it."""
    opened: LeadIn | None = None
    for index, sentence in enumerate(passages):
        start = within(sentence) if opened is None else None
        if start is not None:
            opened = start[0]
        if opened is not None:
            here = clause(sentence, Setting(listed=True))
            yield from ((index, one) for one in body_first(here, opened, start[1] if start is not None else 0))


# Whose words a forwarded mail prints. "On Behalf Of Ann Moss", "From: Ann Moss"
_WRITER = re.compile(r"(?:On Behalf Of|From:)\s+(?P<line>[^\n\[<]{3,60})")


def _of_writer(reading: Reading, item: Item, sentence: Passage) -> Iterator[Statement]:
    """What the writer says of themselves, where the text itself names the writer above the item."""
    if " me " not in sentence.text:
        return
    for match in reversed(list(_WRITER.finditer(reading.plain, 0, item.span.start))):
        name = next(iter(find(match["line"])), None)
        if name is not None:
            start = match.start("line")
            statement = of_writer(
                Clause(sentence, Setting(listed=False), ()),
                Span(start + name.span.start, start + name.span.end),
                name.words(match["line"]),
            )
            if statement is not None:
                yield statement
            return


def _ended(text: str) -> bool:
    """Whether a line is a sentence rather than a heading or an entry."""
    return text.rstrip().endswith((".", "!", "?", ":", "…"))


def distinct(moves: Iterable[PersonnelMove]) -> tuple[PersonnelMove, ...]:
    """``moves`` in text order, each change of a person once: of two statements of one change, the fuller one.

    What only the other knows of the same post, or names more fully (its employer, former posts), is taken over with its
    spans.
    """
    kept: list[PersonnelMove] = []
    for move in sorted(moves, key=lambda one: one.span):
        same = next((index for index, other in enumerate(kept) if _same(other, move)), None)
        if same is None:
            kept.append(move)
        else:
            first, second = sorted((kept[same], move), key=_fullness, reverse=True)
            kept[same] = _completed(first, second)
    return tuple(sorted(kept, key=lambda one: one.span))


def _completed(move: PersonnelMove, other: PersonnelMove) -> PersonnelMove:
    spans = dict(move.spans)
    organization, previous = move.organization, move.previous
    same_post = (move.role or "").casefold() == (other.role or "").casefold()
    if same_post and len(other.organization or "") > len(organization or "") and "organization" in other.spans:
        organization = other.organization
        spans["organization"] = other.spans["organization"]
    if not previous and other.previous:
        previous = other.previous
        spans.update({name: where for name, where in other.spans.items() if name.startswith("previous.")})
    return replace(move, organization=organization, previous=previous, spans=spans)


def _same(one: PersonnelMove, other: PersonnelMove) -> bool:
    return one.person.casefold() == other.person.casefold() and one.change == other.change


def _fullness(move: PersonnelMove) -> tuple[int, bool, int, int]:
    known = (move.role is not None) + (move.organization is not None)
    return known, move.section == "listed", len(move.previous), len(move.role or "")


def _sentences(reading: Reading, section: Section, item: Item) -> list[Span]:
    """The sentences of the item. A bold or a label line at its beginning is one of its own:
    the entry that the rest is about.
    """
    found: list[Span] = []
    start = item.span.start
    heading = section.heading
    if heading is not None and section.items and section.items[0].span == item.span and heading.end <= start:
        first = next(iter(find(" ".join(heading.of(reading.plain).split()))), None)
        if first is not None and first.whole.start == 0:  # "Ann Moss, Nominee for Administrator" above her biography
            found.append(heading)
    if item.label is not None:
        found.append(item.label)
        start = max(start, item.label.end if item.label.start >= item.span.start else start)
    lines = _entry_lines(reading, Span(start, item.span.end))
    if lines:
        return [*found, *lines]
    lead = next(
        (bold for bold in reading.document.bold if bold.start <= start + 3 and start < bold.end < item.span.end), None
    )
    if lead is not None and (
        "\n" in reading.document.text[lead.end : lead.end + 3] or lead.of(reading.document.text).endswith("\n")
    ):
        found.append(Span(start, lead.end))
        start = lead.end
    title = _TITLE_LINE.match(reading.document.text, start, item.span.end)
    if title and not title["next"].isupper() and len(title["next"]) > len(title["line"]):
        found.append(Span(start, title.end("line")))
        start = title.end("line")
    boxes = left_out(reading.plain)
    for span in sentences(reading.plain, Span(start, item.span.end)):
        boxed = any(box.start <= span.start < box.end + 1 for box in boxes)  # a headline in a box ends no sentence
        if found and (boxed or _EX_TITLE.search(reading.plain, max(start, found[-1].end - 12), found[-1].end)):
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return [piece for span in found for piece in _pieces(reading, span)]


_SHORT_LINE = 160  # code points


def _entry_lines(reading: Reading, span: Span) -> list[Span]:
    """The lines of ``span`` where each is a short entry.

    "Ann Moss, chair\\nLee Cole, clerk", "Chair - Ann Moss\\nClerk - Lee Cole".
    """
    lines: list[Span] = []
    at = span.start
    for line in span.of(reading.document.text).split("\n"):
        if line.strip():
            if len(line) > _SHORT_LINE or not (_name_first(line.strip()) or office_first(" ".join(line.split()))):
                return []
            lines.append(Span(at + len(line) - len(line.lstrip()), at + len(line.rstrip())))
        at += len(line) + 1
    return lines if len(lines) > 1 else []


def _name_first(line: str) -> bool:
    name = next(iter(find(line)), None)
    if name is None or name.whole.start:
        return False
    aside = _DASHED.match(line, name.whole.end)
    return line.startswith(", ", name.whole.end) or (aside is not None and noun_led(line[aside.end() :]))


# What parts a name from the post in a line. "Ann Moss - clerk", "Lee Cole: Head of Tides"
_DASHED = re.compile(r"(?: [–—-]|:| --) ")


# A short title that a prefix hides, whose stop ends no sentence. "ex-Sen. | Moss"
_EX_TITLE = re.compile(r"\b(?:[Ee]x|then|now)-(?:Sen|Rep|Gov|Gen|Adm|Lt|Amb|Del)\.\Z")
# Longer than any sentence that people write; what is longer is a list without stops, read in pieces.
_LONGEST = 1500


def _pieces(reading: Reading, span: Span) -> Iterator[Span]:
    """``span`` in pieces that are short enough to be read at a time, cut at a semicolon, a comma or a space."""
    start = span.start
    while span.end - start > _LONGEST:
        cuts = (reading.plain.rfind(mark, start + _LONGEST // 2, start + _LONGEST) for mark in ("; ", ", ", " "))
        end = next((cut + 1 for cut in cuts if cut > 0), start + _LONGEST)
        yield Span(start, end)
        start = end
    if start < span.end:
        yield Span(start, span.end)


# A line of capitalised words above its paragraph. "Harbor Net Works\nAnn Moss will assume"
_TITLE_LINE = re.compile(
    r"(?P<line>[A-Z][\w&'-]*(?: (?:[A-Z&][\w&'-]*|and|of|for|the|in)){0,7}) ?\n(?=[A-Z])(?P<next>[^\n]+)"
)


# What the title of a document of appointments says. "Names Officials", "Announces Additional Staff",
# "Organizational Changes"
_NOMINATES = re.compile(r"\b(?:intent(?:ion)? to nominate|nominees|nominations|nominates|nominated)\b", re.IGNORECASE)


_APPOINTS = re.compile(
    r"\b(?:(?:names|unveils|announces|reveals) (?:(?:his|her|their|its|the|new|top) ){1,3}"
    r"(?:cabinet|ministry|ministers|team|line-?up|frontbench)|appointments|appoints|appointees"
    r"|(?:announc\w+|names|welcomes|new|additional) (?:[\w-]+ ){0,3}(?:staff|hires|officials|team|leadership)"
    r"|(?:organi[sz]ational|management|leadership|personnel|staff) (?:changes?|announcements?|update)"
    r"|reorgani[sz]ation|personnel (?:news|moves))\b",
    re.IGNORECASE,
)


# The same as a sentence of its opening. "announced his intent to nominate the following", "announced the appointments of"
_ANNOUNCED = re.compile(
    rf"\bannounc\w+ (?:(?:his|her|their|its|the|that|today|(?:on )?{WEEKDAY}) ){{0,4}}"
    r"(?:(?P<nominates>intent(?:ion)? to nominate|nominations? of|nominees|(?:[\w,'-]+ ){1,6}?nominations\b)"
    r"|intent(?:ion)? to appoint|(?:following )?(?:appointments?|promotions?|staff)\b"
    r"|(?:new |ministerial ){0,2}(?:cabinet|ministry|frontbench|portfolios)\b)"
)


# The same of an election. "Guild Members Elect 2020 Board", "Election results: your new council",
# "Congratulations to our new officers"
_ELECTS = re.compile(
    r"\belects?\b[^.:;]{0,40}\b(?:board|council|officers|committee|trustees|leadership)\b|\belection results\b"
    r"|\bnewly elected (?:[\w-]+ ){0,2}(?:board|council|officers|committee|trustees|representatives)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=16)
def _opening(title: str, opening: str) -> Change | None:
    if _NOMINATES.search(title):
        return "nominate"
    if _ELECTS.search(title):
        return "elect"
    if _APPOINTS.search(title):
        return "start"
    said = _ANNOUNCED.search(opening)
    return ("nominate" if said["nominates"] else "start") if said else None


# Rules of people who are named together, and the seats that are filled by election. "Congratulations to the new board: "
_BY_LIST = frozenset({"moves/greeted", "moves/composed", "moves/listed"})
_SEATS = re.compile(
    r"\b(?:[Bb]oard|[Cc]ouncil|[Cc]ommittee|[Oo]fficers?|[Tt]rustees?|[Rr]epresentatives?|[Cc]ouncill?ors?)\b"
)
_ELECTION = re.compile(
    r"\b(?:[Ee]lections? (?:[Rr]esults?|was|were|is|has|have)|[Vv]ot(?:ed|ing) (?:in|closed|has)|[Ee]lected)\b"
)


def _after_election(reading: Reading) -> bool:
    """Whether the document is about a board, council or the like and tells in its opening of its election."""
    title, opening = reading.document.title or "", reading.plain[:700]
    named = _SEATS.search(title) or (_ELECTION.search(title) and _SEATS.search(opening))
    return bool(named and _ELECTION.search(opening))


def _announces(reading: Reading) -> Change | None:
    """Whether the document as a whole announces appointments or nominations: its title says so, or its opening."""
    return _opening(" ".join((reading.document.title or "").split()), " ".join(reading.plain[:700].split()))


def _before(reading: Reading, section: Section, item: Item) -> list[Statement]:
    """The statements of the last item that makes any, in which a predecessor or an employer may be named.

    "The firm also hired".
    """
    before = [other for other in section.items if other.span.start < item.span.start][-_BACK:]
    for other in reversed(before):
        passages = [passage(reading, span) for span in _sentences(reading, section, other)]
        found = [
            statement
            for sentence in passages
            for statement in statements(
                sentence,
                Setting(listed=section.kind == "moves", known=_known(reading, section, other, sentence)),
            )
            if not statement.missing
        ]
        if found:
            return found
    return []


_BACK = 3  # items before one in which a predecessor or an employer is looked for


def _by_surname(sentence: Passage, statement: Statement) -> bool:
    """Whether the full name of whom ``statement`` is about stands in another sentence."""
    return not sentence.offsets[0] <= statement.person.start < sentence.offsets[-1]


def _told(kept: list[tuple[int, Statement]], statement: Statement) -> bool:
    """Whether somebody's change was told in full, and a further mention only comes back to it.

    "She was elected chair. Moss succeeds".
    """
    same = [one for _, one in kept if one.person == statement.person and one.role]
    return bool(same) and (not statement.role or (statement.change == "end" and any(one.change != "end" for one in same)))


def _moved_on(kept: list[tuple[int, Statement]], statement: Statement) -> tuple[int, Statement] | None:
    """The departure told before of whoever then starts elsewhere.

    "Ann Moss is leaving the Tide Office. Moss will join Acme".
    """
    if statement.change != "start" or not (statement.organization or statement.role) or statement.inherits:
        return None
    return next((pair for pair in kept if pair[1].person == statement.person and pair[1].change == "end"), None)


def _as_left(statement: Statement) -> tuple[CareerPost, ...]:
    """The post of a departure, as what somebody comes from."""
    if not (statement.role or statement.organization):
        return ()
    return (CareerPost(statement.role, statement.organization, latest=True),)


# A year behind a statement that makes it history. "was hired as a driver | in 2016"
_YEAR = re.compile(r",? (?:back )?in (?:early |late |mid-)?(?:[A-Z][a-z]+\.? )?(?P<year>(?:19|20)\d\d)\b")


# The same between the verb and the post. "retired | in 2016 as clerk"
_YEAR_INSIDE = re.compile(r"\w+ed (?:back )?in (?:early |late |mid-)?(?P<year>(?:19|20)\d\d) (?:as|from)\b")
_DATED = re.compile(r"\b[Ii]n (?:early |late |mid-)?(?:[A-Z][a-z]+\.? )?(?P<year>(?:19|20)\d\d)\b")
# Plain past by somebody whose doings an earlier sentence dates. "… in 1988. Moss | hired Lee Cole"
_PLAIN_PAST = re.compile(r"(?:hired|promoted|named|appointed|added|recruited|picked|chose|elected|made)\b")
_HAS = re.compile(rf"\b(?:has|have|is|are|will|today|yesterday|{WEEKDAY})\b")


def _long_past(reading: Reading, passages: list[Passage], index: int, statement: Statement) -> bool:
    """Whether the words behind the statement, or the sentence before a plain past,
    date it to a year before that of the issue.
    """
    if reading.issued is None:
        return False
    text = passages[index].text
    match = _YEAR.match(text, len(text[: statement.end].rstrip(" ,"))) or _YEAR_INSIDE.search(
        text, statement.start, statement.end
    )
    if (
        match is None
        and index
        and not statement.organization
        and _PLAIN_PAST.match(text, statement.start)
        and not _HAS.search(text)
    ):
        match = _DATED.search(passages[index - 1].text)
    return match is not None and int(match["year"]) < reading.issued.year


def _alone(kept: list[tuple[int, Statement]], index: int) -> bool:
    return sum(1 for at, _ in kept if at == index) == 1


def _inherited(statement: Statement, earlier: list[Statement]) -> Statement:
    """A successor takes the post of the statement before, somebody who joins "Ann in her office" its employer."""
    if not statement.inherits or not earlier:
        return statement
    source = next((one for one in reversed(earlier) if one.organization or one.role), None)
    if source is None:
        return statement
    left = next((post for post in source.posts if post.latest and post.role), None)
    if left is not None and source.rule == "moves/leaves-to" and statement.rule in {"moves/steps-in", "moves/succeeding"}:
        return replace(statement, role=left.role, organization=left.organization)  # the post is the one that was left
    return replace(statement, role=statement.role or source.role, organization=statement.organization or source.organization)


# Whose post a successor takes. "will take over for | Cole", "succeeds | Moss"
_FOR_WHOM = re.compile(
    r"\b(?:over|in|up) (?:for|from) (?:(?:Mr|Mrs|Ms|Dr)\.? )?(?P<name>[A-Z][\w'-]+)"
    r"|\b(?:succeed|replac)\w+ (?:(?:Mr|Mrs|Ms|Dr)\.? )?(?P<whom>[A-Z][\w'-]+)"
)


def _predecessor(words: str, statement: Statement, earlier: list[Statement]) -> list[Statement]:
    """The earlier statement that the predecessor whom the ``words`` of ``statement`` call by the surname leaves a post."""
    match = _FOR_WHOM.search(words) if statement.inherits else None
    surname = (match["name"] or match["whom"]).casefold() if match else ""
    return [one for one in earlier if one.change == "end" and surname in one.words[-1:]][-1:] if surname else []


# A rise told after another one. "has also been promoted", "was likewise moved up"
_AS_WELL = re.compile(r"\b(?:also|likewise|similarly)\b")


def _as_well(statement: Statement, passages: list[Passage], index: int, kept: list[tuple[int, Statement]]) -> Statement:
    """Whoever has also risen did so where the one of the sentence before did.

    "Ann Moss is now dean at Tarrow. Lee Cole has also been promoted".
    """
    if not statement.internal or statement.organization or statement.inherits or not kept:
        return statement
    at, source = kept[-1]
    near = index - at in {0, 1} and bool(source.organization) and source.change == statement.change
    if not near or not _AS_WELL.search(passages[index].text, statement.start, statement.end):
        return statement
    return replace(statement, organization=source.organization)


def _succeeded(statement: Statement, passages: list[Passage], kept: list[tuple[int, Statement]]) -> Statement:
    """Whoever leaves after a successor was named leaves that post.

    "Lee Cole will succeed Ann Moss as dean. Moss retires in May".
    """
    if statement.change != "end" or statement.role or statement.organization:
        return statement
    for at, one in reversed(kept):
        told = passages[at].text[one.start : one.end].casefold()
        if one.rule == "moves/succeeds" and one.role and " ".join(statement.words) in told:
            return replace(statement, role=one.role, organization=one.organization)
    return statement


def _titled(statement: Statement, passages: list[Passage], index: int) -> Statement:
    """Whoever leaves, called "she", leaves the post beside the name.

    "Thanks go to clerk Ann Moss. She will retire in May".
    """
    if (
        statement.change != "end"
        or statement.role
        or statement.organization
        or not mentions.PRONOUN.match(passages[index].text, statement.start)
    ):
        return statement
    for before in reversed(passages[:index]):
        here = clause(before, Setting(listed=False))
        name = next((one for one in here.people if here.person(one)[0] == statement.person), None)
        if name is not None:
            own = beside(here, name)
            if own is not None and own.role:
                return replace(statement, role=own.role, organization=own.organization)
            post = next(held_in(before, frozenset(statement.words), present=True), None)
            return replace(statement, role=post.role, organization=post.organization) if post is not None else statement
    return statement


def _headed(statement: Statement, passages: list[Passage], index: int) -> Statement:
    """Whoever leaves behind a headline leaves the post that it names.

    "Tide Board member quits: Ann Moss resigned on Sunday".
    """
    if statement.change != "end" or statement.role or statement.organization:
        return statement
    here = passages[index]
    opening = here.text[: statement.start].rstrip()
    before = here if opening.strip(" -–—•*") else passages[index - 1] if index else None
    held = given_up(before.text, len(opening) if before is here else len(before.text)) if before is not None else None
    if before is None or held is None:
        return statement
    return replace(
        statement,
        role=tuple(before.span(*part) for part in held.role),
        organization=tuple(before.span(*part) for part in held.organization),
        start=0 if before is here else statement.start,
    )


# Words of a change of post without a statement that was read. "joins", "new role"
_CUE = re.compile(
    r"\b(?:is now|joins|joined|has joined|is joining|will serve as|named|appointed"
    r"|hired|promoted|stepping down|is leaving|launching)\b"
)


def _near(passages: list[Passage]) -> bool:
    return any(_CUE.search(sentence.text) or find(sentence.text) for sentence in passages)
