"""A first draft of a profile, from one issue of a newsletter: what a person then looks through and corrects.

Nothing is decided here that one mail cannot tell; what it cannot tell stands in the draft as a comment with what to do.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from email.utils import parseaddr

from events_extractor.model import Document, SectionKind
from events_extractor.profiles.profile import Profile, fold
from events_extractor.profiles.sources import DEFAULT

# Hosts that send the newsletters of many: an address without a name of its own there tells no newsletter.
_HOSTS = (
    "substack.com",
    "beehiiv.com",
    "mailchimpapp.com",
    "ccsend.com",
    "sendgrid.net",
    "gmail.com",
    "outlook.com",
    "yahoo.com",
)
_NO_NAME = frozenset(["noreply", "no-reply", "donotreply", "newsletter", "newsletters", "news", "info", "mail", "hello"])
# "Dana Ruiz from Harbor Notes", "Dana Ruiz via Harbor Notes", "Dana at Harbor Notes": a person, and the newsletter.
_PERSON_OF = re.compile(r"\A.{2,60}? (?:from|via|at|@|von|de|du) (?P<newsletter>.{3,})\Z")
# Where the part of a title ends that each issue has: "Harbor Notes: quotas", "Harbor Notes | May", "Harbor Notes, May 6",
# "Notes #12"
_TITLE_END = re.compile(r"\s*(?:[:|,#(\d]| [-–—] )")
# What names one message of a mailbox, which is no file: "box.mbox#12"
_MESSAGE = re.compile(r"#\d+\Z")
_MOST = 40  # headings listed
_LISTS: tuple[SectionKind, ...] = ("events", "moves", "deadlines")
_FEW = 2  # records: one alone may be the story that its headline is about
_BEGINNING = 40  # code points


@dataclass(frozen=True, slots=True)
class Seen:
    """A heading of the issue: its words, what the profile that is extended knows it as, and what stands under it.

    ``records``: how many of each kind ("events"); ``kind``: what its section was read as, by its shape where that is no
    news.
    """

    words: str
    known: tuple[SectionKind, str] | None
    items: int
    records: Mapping[str, int]
    kind: SectionKind = "news"

    @property
    def heads(self) -> SectionKind | None:
        """Which list of records an unknown heading heads by the shape of what stands under it, if that leaves no doubt."""
        sure = self.known is None and self.kind in _LISTS and self.records.get(self.kind, 0) >= _FEW
        return self.kind if sure else None


@dataclass(frozen=True, slots=True)
class Draft:
    """A profile as TOML, the name that suits it, and how many phrases recognise its newsletter."""

    name: str
    toml: str
    recognisers: int


def draft(
    document: Document,
    *,
    base: Profile,
    name: str | None = None,
    timezone: str | None = None,
    headings: Sequence[Seen] = (),
    issued: dt.date | None = None,
    found: Mapping[str, int] | None = None,
) -> Draft:
    """A profile for the newsletter that ``document`` is an issue of.

    ``document`` is as its newsletter sent it, not as somebody forwarded it. ``base`` is the profile that reads it so far and
    is extended; a draft of the name of ``base`` completes it. ``timezone``: the home that the text tells, if any.
    ``headings``: those of the issue; ``issued``: its day, where it had to be told; ``found``: how many events, moves and
    deadlines it has.
    """
    newsletter = _newsletter(document)
    if name is None:
        name = base.name if base.name != DEFAULT else slug(newsletter or "")
    completes = base.name == name
    rules = {} if completes else dict(_recognisers(document, newsletter))
    lines = [
        "# A first draft from one mail: look through it, change what is wrong, delete what you do not need.",
        f"# The mail: {_clean(document.title or document.source)}",
        "",
    ]
    if completes:
        lines += [
            f"# The profile {name} is known already; what stands here is added to it, or replaces its single values.",
            f"extends = {_quoted(name)}",
        ]
    else:
        lines.append(f"newsletter = {_quoted(newsletter or name)}")
        if base.name != DEFAULT:
            lines.append(f"extends = {_quoted(base.name)}")
    lines += [*_home(timezone, base), ""]
    lines += [
        '# list_day = "next-working-day"   # if a list of clock times without a day is of the next day (an evening mail)',
        '# organizer = "…"                 # who hosts the events that it promotes as its own',
        '# sign_off = ["that is all"]      # words with which the last item ends, if more follows it',
        '# daily = ["where and when"]      # headings of schedules that are of the issue\'s own day and do not say so',
        "",
    ]
    if not completes:
        lines += [*_recognise(document, rules), ""]
    own = {fold(words) for words in (newsletter, base.newsletter, document.title) if words}  # a masthead heads no list
    lines += [
        *_headings([seen for seen in headings if fold(seen.words) not in own]),
        "",
        *_check(document, issued, found or {}),
    ]
    return Draft(name, "\n".join(lines) + "\n", sum(map(len, rules.values())))


def slug(words: str) -> str:
    """A name for a file: "Café & Harbor Notes" becomes "cafe-harbor-notes"; "my-newsletter" where no letter is left."""
    plain = unicodedata.normalize("NFKD", words.casefold()).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:60].strip("-") or "my-newsletter"


def _sender(document: Document) -> tuple[str, str]:
    """Name and address of who sent the newsletter."""
    printed = document.sender or ""
    name, address = parseaddr(printed)
    if not address and "@" not in printed:
        name = printed.strip()
    return _clean(name).strip("\"' "), address.casefold() if "@" in address else ""


def _newsletter(document: Document) -> str | None:
    """What the newsletter calls itself: the name of its sender, else its site, else how its title begins."""
    name, _ = _sender(document)
    if name and "@" not in name:
        person = _PERSON_OF.match(name)
        return person["newsletter"].strip() if person else name
    return _clean(document.site or "") or _title_part(document) or None


def _title_part(document: Document) -> str:
    title = _clean(document.title or "")
    end = _TITLE_END.search(title)
    return title[: end.start()].strip() if end else title


def _recognisers(document: Document, newsletter: str | None) -> Iterator[tuple[str, list[str]]]:
    name, address = _sender(document)
    local, _, host = address.partition("@")
    senders = [address] if address and not (local in _NO_NAME and host.endswith(_HOSTS)) else []
    if name and newsletter and (" " in newsletter or len(newsletter) > 7):
        senders.append(newsletter.casefold())
    folded = (newsletter or "").casefold()
    if senders:
        yield "sender", senders
    if document.site and not document.sender:
        yield "site", [_clean(document.site).casefold()]
    title = _clean(document.title or "").casefold()
    if folded and " " in folded and folded in title:
        yield "title", [folded]
    elif not senders and not document.site and " " in (part := _title_part(document).casefold()):
        yield "title", [part]


def _recognise(document: Document, rules: Mapping[str, list[str]]) -> Iterator[str]:
    yield "[recognise]   # any one of these claims a mail; capitals do not matter"
    for mark, phrases in rules.items():
        yield f"{mark} = [{', '.join(map(_quoted, phrases))}]"
    if not rules:
        yield "# Nothing in the mail tells whose it is: fill in one of these, or name the profile with --profile."
    if "sender" not in rules:
        yield '# sender = ["notes@harbor.example"]   # in the From header'
    if "title" not in rules:
        subject = _clean(document.title or "")
        yield '# title = ["harbor notes"]           # if every subject has these words' + (
            f"; here: {subject}" if subject else ""
        )
    if "text" not in rules:
        begins = _quoted(_beginning(document).casefold())
        yield f"# text = [{begins}]   # if the text of every issue has these words, or others: here its beginning"


def _beginning(document: Document) -> str:
    """The first words of the text: its first line, if that is short, else a few words of it."""
    first = next((line for line in map(_clean, document.text.splitlines()) if line), "welcome to harbor notes")
    return first if len(first) <= _BEGINNING else first[:_BEGINNING].rpartition(" ")[0]


def _home(timezone: str | None, base: Profile) -> Iterator[str]:
    if base.timezone:
        yield f"# timezone = {_quoted(base.timezone)}   # as {base.name} has it"
    elif timezone:
        yield f"timezone = {_quoted(timezone)}   # guessed from the places and zones that this mail names"
    else:
        yield (
            '# timezone = "America/New_York"   # the mail does not tell; '
            "without a zone clock times are local, wherever you are"
        )


def _headings(headings: Sequence[Seen]) -> Iterator[str]:
    yield "[headings]   # words of a heading -> what stands under it"
    listed = _once(headings)
    known = [seen for seen in listed if seen.known]
    unknown = [seen for seen in listed if not seen.known]
    if known:
        yield "# Headings of the mail that are known already:"
        for seen in known:
            kind, phrase = seen.known or ("", "")
            yield f"#   {_quoted(seen.words)} -> {kind} (by the words {_quoted(phrase)})"
    if unknown:
        yield (
            "# Headings that are not known. "
            "Put those that head a list of records into one of the lists below, in these words or"
        )
        yield "# fewer; headlines of single stories need nothing."
        if any(seen.heads for seen in unknown):
            yield "# Those over several records of one unmistakable shape stand there already."
        for seen in unknown[:_MOST]:
            has = f", read as {seen.kind}: {_counted(seen.records)}" if any(seen.records.values()) else ""
            yield f"#   {_quoted(seen.words)}: {seen.items} item{'' if seen.items == 1 else 's'}{has}"
        if len(unknown) > _MOST:
            yield f"#   … and {len(unknown) - _MOST} more"
    for kind in _LISTS:
        yield f"{kind} = [{', '.join(_quoted(fold(seen.words)) for seen in unknown if seen.heads == kind)}]"
    yield "reading = []   # lists of articles: nothing is read from them"
    yield "ignored = []   # birthdays, job boards, trivia: nothing is read from them"


def _once(headings: Iterable[Seen]) -> list[Seen]:
    """Each heading once, with what stands under all of its places."""
    found: dict[str, Seen] = {}
    for seen in headings:
        key = fold(seen.words)
        if key:
            first = found.get(key)
            found[key] = _together(first, seen) if first else seen
    return list(found.values())


def _together(first: Seen, again: Seen) -> Seen:
    """A heading that stands in two places; what was read as a list in one of them is one."""
    records = Counter(first.records) + Counter(again.records)
    return Seen(
        first.words,
        first.known,
        first.items + again.items,
        records,
        again.kind if first.kind == "news" else first.kind,
    )


def _counted(records: Mapping[str, int]) -> str:
    """ "2 events, 1 move"."""
    found = ((records[kind], kind) for kind in _LISTS if records.get(kind))
    return ", ".join(f"{number} {kind.removesuffix('s') if number == 1 else kind}" for number, kind in found)


def _check(document: Document, issued: dt.date | None, found: Mapping[str, int]) -> Iterator[str]:
    name = re.split(r"[/\\]", document.source)[-1]
    sample = "sample.eml" if name in ("", "-") or _MESSAGE.search(name) else name
    yield "# Copy the mail beside this file, correct the numbers to what it really announces, and take the # away:"
    yield "# `events-extract profiles check` then tells you when the profile stops reading it so."
    yield "# [check]"
    yield f"# sample = {_quoted(sample)}"
    if issued:
        yield f"# issued = {issued}"
    for kind, number in found.items():
        yield f"# {kind} = {number}"


def _clean(text: str) -> str:
    """``text`` on one line, without signs that cannot be seen."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def _quoted(text: str) -> str:
    """``text`` as a string of TOML; JSON's escapes are TOML's too."""
    return json.dumps(_clean(text), ensure_ascii=False)
