"""A sentence under reading, and what it states: the ground that the readers of statements share."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from events_extractor.language.names import Name, find
from events_extractor.model import Change, Span
from events_extractor.parsers.transitions.parts.mentions import PRONOUN, Mention, called
from events_extractor.parsers.transitions.parts.passages import Passage
from events_extractor.parsers.transitions.parts.phrases import AFTER
from events_extractor.parsers.transitions.parts.posts import Held, Range, names_body, noun_led, role_noun
from events_extractor.parsers.transitions.parts.series import CareerPost
from events_extractor.parsers.transitions.parts.stops import STOP

# A word that begins with a capital, as names of bodies have them. "Moss", "U.S.", "AT&T"
CAPITAL = r"[^\W\da-z_][\w'.&/+!-]*"
# The words of a body's name. "Moss & Cole LLP", "Center for Trade", "the U.S. Space Force", "Dover (Ohio) Tide Bureau",
# "the Moss campaign"
PROPER = (
    rf"(?:the )?(?:{CAPITAL}|\d\w*)(?:,? (?:{CAPITAL}|\([A-Z][a-z]{{2,12}}\.?\)(?= [A-Z])|&|\d\w*|of|for|and|on"
    rf"|the|de|plc|an?(?= New| Better| Free| Responsible))){{0,9}}(?: (?:campaign|transition team)\b)?"
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A change of post as one sentence states it. Spans are the document's; ``start`` and ``end`` are of the passage's text.

    ``words``: the folded words of the person's name. ``department``: the one named inside a title, where no employer stands.
    ``posts``: what the sentence itself says of the past. ``inherits``: what is open is as in the statement before
    ("succeeding him is …"). ``internal``: a rise within one body, which the former posts are of as well. ``missing``: why
    this is no record after all, empty for a record.
    """

    person: Span
    words: tuple[str, ...]
    change: Change
    rule: str
    start: int
    end: int
    role: tuple[Span, ...] = ()
    organization: tuple[Span, ...] = ()
    department: Span | None = None
    posts: tuple[CareerPost, ...] = ()
    inherits: bool = False
    internal: bool = False
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a sentence stands.

    ``listed``: in a list of moves. ``whole``: it opens its item, or is all of it. ``announces``: the change that the
    document as a whole announces, if it does. ``known``: who was named in full before. ``subject``: whom "she" means.
    ``gone``: the sentence before says that a post is given up.
    """

    listed: bool
    whole: bool = False
    announces: Change | None = None
    known: tuple[Mention, ...] = ()
    gone: bool = False
    subject: Mention | None = None

    @property
    def entries(self) -> Change | None:
        """What an entry without a verb means here; None where such entries are no moves."""
        return self.announces or ("start" if self.listed else None)


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence with the people named in it and the setting it stands in.

    ``called``: surnames that open a clause and mean somebody named in full before, with the mention that they mean.
    """

    sentence: Passage
    setting: Setting
    people: tuple[Name, ...]
    called: tuple[tuple[Name, Mention], ...] = ()

    @property
    def text(self) -> str:
        """The single-spaced text that ranges refer to."""
        return self.sentence.text

    def statement(self, name: Name, change: Change, rule: str, start: int, end: int) -> Statement:
        """A statement about ``name`` that says nothing of the post yet."""
        return Statement(*self.person(name), change, rule, start, end)

    def by_surname(self, name: Name) -> bool:
        """Whether ``name`` is a surname that means somebody named in full before."""
        return any(other is name for other, _ in self.called)

    def person(self, name: Name) -> tuple[Span, tuple[str, ...]]:
        """Where the full name of whom ``name`` means stands in the document, and its folded words."""
        for other, mention in self.called:
            if other is name:
                return mention.person, mention.words
        return self.sentence.span(*name.span), name.words(self.text)

    def holding(self, statement: Statement, held: Held, end: int) -> Statement:
        """``statement`` with the post ``held``, told up to ``end``."""
        return replace(
            statement,
            role=self.spans(held.role),
            organization=self.spans(held.organization),
            department=self.sentence.span(*held.department) if held.department else None,
            end=end,
        )

    def spans(self, ranges: tuple[Range, ...]) -> tuple[Span, ...]:
        """``ranges`` of the text as spans of the document."""
        return tuple(self.sentence.span(first, last) for first, last in ranges)

    def words(self, ranges: tuple[Range, ...]) -> str:
        """The text at ``ranges``, pieces joined."""
        return " ".join(self.text[first:last] for first, last in ranges)

    def sentence_words(self, spans: tuple[Span, ...]) -> str:
        """The text that ``spans`` of the document cover in this sentence."""
        ranges = (
            (bisect_left(self.sentence.offsets, span.start), bisect_left(self.sentence.offsets, span.end)) for span in spans
        )
        return " ".join(self.text[first:last] for first, last in ranges)

    def stop(self, start: int) -> int:
        """Where the description that begins at ``start`` ends: at a stop phrase,
        or where the next person's statement begins.
        """
        found = STOP.search(self.text, start)
        while (
            found and _GOES_ON.match(self.text, found.start()) and ", " in self.text[start : found.start()]
        ):  # "director, tide sales — West"
            found = STOP.search(self.text, found.end())
        while found and (field := _FIELD.match(self.text, found.start())) and field_of_title(self.text[start : field.end()]):
            found = STOP.search(self.text, field.end())  # "Permanent Secretary for Tides (Rivers & Locks)"
        end = found.start() if found else len(self.text)
        apart = _APART.search(self.text, start, end)  # "as sales managers, Moss for the East and Cole for the West"
        if apart is not None and any(name.span.of(self.text).endswith(apart["surname"]) for name in self.people):
            end = apart.start()
        for name in (*self.people, *(name for name, _ in self.called)):
            if not start < name.whole.start < end:
                continue
            joint = _JOINT.search(self.text[start : name.whole.start])
            if joint is None:  # "…, and trustee Lee Cole was elected", "… and engineer Lee Cole the new minister"
                described = _DESCRIBED.search(self.text[start : name.whole.start])
                titled = described is not None and role_noun(described.group())
                joint = described if titled or office_behind(self.text, name, described=True) else None
            if joint and self._speaks_of(name):
                end = start + joint.start()
        risen = risen_from(self.text, start, end)
        end = risen.start() if risen is not None else end
        closed = self.text.find(")", start, end)
        if closed >= 0 and "(" not in self.text[start:closed]:  # the clause itself stands in brackets
            end = closed
        return end

    def _speaks_of(self, name: Name) -> bool:
        """Whether a statement about ``name`` follows directly."""
        if office_behind(self.text, name):
            return True
        text, at = self.text, name.whole.end + 1
        if text.startswith(" (", name.whole.end) and text.find(") ", at, at + 60) > 0:
            at = text.index(") ", at) + 2
        if text.startswith(("to be ", "as "), at) or (text.startswith("to ", at) and noun_led(text[at + 3 :])):
            return True
        places = [at]
        if text.startswith(", who ", name.whole.end):
            places.append(name.whole.end + len(", who "))
        comma = name.whole.end if text.startswith(", ", name.whole.end) else -1
        while comma > 0 and len(places) < 4:  # "Ann Moss, late of Acme, comes aboard": behind an aside
            comma = text.find(", ", comma + 1, name.whole.end + 120)
            places.append(comma + 2)
        after = next((other for other in self.people if text[name.whole.end : other.whole.start] in {" and ", ", "}), None)
        if after is not None:
            places.append(after.whole.end + 1)
        if text.startswith(", who will ", name.whole.end):  # "who will head tides, and Lee Cole, | who will run rivers"
            return True
        return any(phrase.firm and phrase.pattern.match(text, place) for place in places for phrase in AFTER)


# The post that is given up for the new one. "chief clerk| from deputy clerk"
_FROM_POST = re.compile(r",? from (?:(?:an?|the|his|her|their) )?(?=[a-z])")


def risen_from(text: str, start: int, end: int) -> re.Match[str] | None:
    """The words between the new post and the one that somebody had before: "clerk of Acme | from | deputy clerk"."""
    found = _FROM_POST.finditer(text, start, end)
    return next((match for match in found if match.start() > start and noun_led(text[match.end() : end])), None)


# The rest of a title of the trade behind a dash. " — East Coast", " – corporate/West"
_GOES_ON = re.compile(
    r" [–—] (?!(?:the|an?|and|who|which|that|it|he|she|they|but|or|as|in|at|on|for|with|his|her|their|its|is|was)\b)"
    r"[\w/&'-]+(?: [\w/&'-]+){0,2}(?=[;.]? and [A-Z]|[;.](?: |\Z)|\Z)"
)
# What each of several has of a post that they share. "as sales managers|, Moss for the East"
_APART = re.compile(r"(?:, (?:and |with )?| and | with )(?P<surname>[A-Z][\w'-]+) (?:for|in|at|on|covering) ")
# The field of a post in brackets, as titles of offices have it. "Deputy Vice-Chancellor| (Rivers & Locks)|"
_FIELD = re.compile(
    r" \((?:[A-Z][\w'-]*(?:,| and| &| of(?: the)?)? ?)+\)(?=[.,;]|\Z| (?:and|at|from|in|of|on|to|upon|with)\b)"
)


def field_of_title(words: str) -> bool:
    """Whether the bracket that ends ``words`` holds the field of a title in capitals rather than a body or a person."""
    title, _, inside = words.rpartition(" (")
    field = inside.rstrip(")")
    capitals = re.search(r"[A-Z][\w-]+(?: (?:for|of|and|&|[A-Z][\w,&-]+))* [A-Z][\w-]+\Z|[A-Z]\w+-[A-Z]\w+\Z", title)
    body = field.isupper() or names_body(field.replace("&", "and"))
    return capitals is not None and role_noun(title) and not (body or role_noun(field))


# The same with a few words that say what the next person is. " and engineer-turned-politician "
_DESCRIBED = re.compile(
    r"(?:,|;|,? and)(?: (?!(?:to|the|an?|by|for|from|with|of|as|at|in|on|who|that"
    r"|he|she|is|was|has|will)\b)[a-z][\w-]*){1,4} \Z"
)
# What joins two statements. ", and ", "; ", " and that "
_JOINT = re.compile(r"(?:,|;|,? and)(?: that)? \Z")

# An office right behind a name, without a comma. "Lee Cole (Acme) | vice chair and", "Di Roe of Harbor House | clerk."
_OFFICE = re.compile(
    rf"(?P<bracket> \([^()]{{1,60}}\)| of (?:the )?{CAPITAL}(?: (?:{CAPITAL}|&|of)){{0,5}})?"
    r" (?:as |(?:is|will be) (?:an? |the |its |our )?)?(?P<post>[a-z][\w-]*(?: [a-z][\w-]*){0,3}?)(?=,? and [A-Z]|[,;.]|\Z)"
)
# The same with an article, whatever the case.
# "Ann Moss was made the new dean and engineer Lee Cole | the new Tide Minister."
_TITLE = re.compile(
    r"(?P<bracket> \([^()]{1,60}\))? (?:the|an?|its|their|our) (?:new |next )?"
    r"(?P<post>[A-Za-z][\w-]*(?: (?:[A-Za-z][\w-]*|of|for|and)){0,5}?)(?=,? and [A-Z]|[,;.]|\Z)"
)


def office_behind(text: str, name: Name, *, described: bool = False) -> re.Match[str] | None:
    """The office that follows ``name`` without a verb, as group ``post``: "Ann Moss was elected chair, Lee Cole | vice
    chair".

    ``described``: the words before the name say what the person is, so that the office needs an article.
    """
    if described and not _DESCRIBED.search(text[: name.whole.start]):
        return None
    match = (None if described else _OFFICE.match(text, name.whole.end)) or _TITLE.match(text, name.whole.end)
    told = match is not None and noun_led(match["post"]) and role_noun(match["post"].split()[-1])
    return match if told else None


# Beasts, ships and machines that carry people's names. "Bella, a 7-year-old sea lion, was"
_THING = re.compile(
    r",? (?:the|an?|our|its) (?:[\w-]+ ){0,5}?(?:whale|dolphin|orca|dog|puppy|hound|retriever|labrador|terrier|cat|kitten"
    r"|panda|bear|cub|elephant|horse|racehorse|pony|gorilla|chimpanzee|orangutan|monkey|tiger|lion|leopard|giraffe|rhino"
    r"|hippo|penguin|turtle|tortoise|otter|seal|sea lion|walrus|wolf|fox|eagle|owl|parrot|raccoon|squirrel|groundhog|pig"
    r"|goat|sheep|cow|bull|llama|alpaca|kangaroo|koala|snake|crocodile|alligator|shark|ship|vessel|ferry|robot|rover"
    r"|satellite|spacecraft|hurricane|storm|typhoon)s?\b"
)


# Somebody behind a whole post, as governments print them. "Permanent Secretary for Tourism | Ann Moss | will",
# "Commissioner of Tide Tables | Lee Cole | has"
_POSTED = re.compile(
    r"(?:\A|[.;:] )[-–—•* ]{0,6}"
    r"(?P<post>(?P<head>[A-Z][\w-]*(?: [A-Z][\w-]*){0,4}) (?:for|of) (?:the )?(?:[A-Z][\w'-]*,? (?:(?:and|&) )?){1,6}?)"
    r"(?P<name>[A-Z][a-z'-]+ [A-Z][a-z'-]+)"
    r"(?= (?:will|has|is|was|takes?|succeeds?|joins?|becomes?|leaves|retires?|resigned)\b)"
)


def posted(text: str) -> re.Match[str] | None:
    """The person, as group ``name``, whose whole ``post`` stands before the name in the opening of ``text``."""
    match = _POSTED.search(text)
    return match if match is not None and role_noun(match["head"]) else None


def _past_trade(text: str, name: Name) -> Name:
    """``name`` without what somebody is, in one word that only the beginning of a sentence capitalises.

    "Litigator | Ann Moss"
    """
    trade, _, rest = name.span.of(text).partition(" ")
    if " " not in rest or name.whole != name.span or text[: name.whole.start].strip(" -–—•*") or not role_noun(trade):
        return name
    return Name(Span(name.span.start + len(trade) + 1, name.span.end), name.whole)


def clause(sentence: Passage, setting: Setting) -> Clause:
    """``sentence`` with the people in it; beasts and things with people's names are left out."""
    people = tuple(_past_trade(sentence.text, name) for name in find(sentence.text))
    people = tuple(name for name in people if not _THING.match(sentence.text, name.whole.end))
    people = tuple(name for name in people if not _beside_in_brackets(sentence.text, name, people))
    behind = posted(sentence.text)
    if behind is not None:
        name = Span(*behind.span("name"))
        others = (other for other in people if not other.whole.overlaps(name))
        people = tuple(sorted((*others, Name(name, name)), key=lambda one: one.span))
    again = tuple(called(sentence.text, setting.known, people))
    pronoun = PRONOUN.match(sentence.text)
    if pronoun is not None and setting.subject is not None:
        whole = Span(*pronoun.span())
        again = ((Name(whole, whole), setting.subject), *again)
    return Clause(sentence, setting, people, again)


# The degree behind a name, and the home. ", MD", " of Dover", ", of St. Mary, Ohio"
DEGREE = r"(?:, (?:M\.?D|Ph\.?D|J\.?D|D\.?O|D\.?D\.?S|D\.?V\.?M|Ed\.?D|Esq|CPA|R\.?N|P\.?E)\.?)?"
HOME = rf",? of (?:the )?{CAPITAL}(?: {CAPITAL}){{0,3}}(?:, [A-Z][\w.]*(?: [A-Z]\w+)?)?"
# What parts a name from the bracket behind it. " (", ", of Dover ("
_TO_BRACKET = re.compile(rf"{DEGREE}(?:{HOME})? \(")


def _beside_in_brackets(text: str, name: Name, people: Sequence[Name]) -> bool:
    """Whether ``name`` is all that a bracket behind another name holds, where branches, counties and teams stand.

    "Ann Moss (Harbor Branch)".
    """
    if not text.startswith((")", ".)"), name.whole.end) or not text.endswith("(", 0, name.whole.start):
        return False
    before = next((other for other in reversed(people) if other.whole.end < name.whole.start), None)
    return before is not None and bool(_TO_BRACKET.fullmatch(text, before.whole.end, name.whole.start))


def without_article(text: str, first: int, last: int) -> Range:
    """The range without what only leads to a name: "the", "And the"."""
    led = _LEADS.match(text, first, last)
    return (led.end() if led else first), last


# "the Harbor Fund", "And the Harbor Fund"
_LEADS = re.compile(
    r"(?:(?:And|But|So|Now|Also|Meanwhile|Elsewhere|Separately|Finally),? )?[Tt]he "
    r"|(?:And|But|So|Now|Also|Meanwhile|Elsewhere|Separately|Finally),? "
)
