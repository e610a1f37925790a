"""Somebody changes posts: statements whose verb stands behind the name, "Ann Moss has joined Acme as counsel"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from events_extractor.language.clauses import MONTH, WEEKDAY
from events_extractor.language.names import Name, find
from events_extractor.model import Change
from events_extractor.parsers.transitions.parts.clause import CAPITAL, Clause, Statement
from events_extractor.parsers.transitions.parts.persons import BRACKET, BRACKETED, DEPUTY, REACH, aside_posts, each, titled
from events_extractor.parsers.transitions.parts.phrases import AFTER, HEADLINES, HEDGED, Phrase
from events_extractor.parsers.transitions.parts.posts import Range, noun_led, role_noun, split
from events_extractor.parsers.transitions.parts.series import CareerPost
from events_extractor.parsers.transitions.parts.titles import bare_rank, beside, title_before
from events_extractor.parsers.transitions.statements import complements
from events_extractor.parsers.transitions.statements.agents import agent, owner
from events_extractor.parsers.transitions.statements.leaving import left
from events_extractor.parsers.transitions.statements.ventures import venture

# The body that somebody is of, between name and verb. " of Harbor Research "
_OF_BODY = re.compile(rf" (?:of|from(?: the)?|with|at(?! the)) (?P<body>{CAPITAL}(?: (?:{CAPITAL}|of|&)){{0,6}}) ")
# The same before a relative clause. "Congratulations to Ann Moss | of Harbor Research, | who took over"
_OF_BODY_WHO = re.compile(rf" (?:of|from(?: the)?|at(?! the)) (?P<body>{CAPITAL}(?: (?:{CAPITAL}|of|&)){{0,6}}), who ")
# The home state without a comma before it. "Ann Moss | of Ohio, | to be a judge", "… of the District of Columbia, to be"
_OF_STATE = re.compile(rf",? of (?:the )?{CAPITAL}(?: (?:{CAPITAL}|of)){{0,3}}, (?=to be )")
# What parts the name that heads an entry from the news of it. "Ann Moss: joins Acme", "Ann Moss | from Acme to Harbor"
_PARTED = re.compile(r"(?: \([^()]{1,80}\))?(?:: | [-–—|] |, )(?=to (?:the )?[A-Z]|[a-z])")
_BRACKET = 160  # code points of what brackets behind a name may hold
_DASHES = (" – ", " — ", " -- ", " - ")


# When somebody graduated, as universities put it. "Ann Moss| '05, | has joined", "Ann Moss| MA '05 | will become"
_CLASS_YEARS = re.compile(r"(?:,? (?:[A-Z][A-Za-z.]{0,4} )?'\d\d)+(?:,(?= [a-z])|(?=[ ,]))")
# What may stand before the verb. "Ann Moss | also | will join", "Ann Moss | on Monday | was elected"
_ADVERB = re.compile(
    r" (?:also|formally|just|officially|recently|soon|then|today|yesterday|last (?:night|week|month)|(?:earlier )?this week"
    rf"|(?:on |late |early )?{WEEKDAY}(?: (?:morning|afternoon|evening|night))?) (?=[a-z])"
)


def _verbs(text: str, name: Name) -> Iterator[tuple[int, Range | None]]:
    """Where a verb may stand behind ``name``, each with the range of the aside between the two."""
    years = _CLASS_YEARS.match(text, name.whole.end)
    at = years.end() if years else name.whole.end
    if text.startswith(" (", at) and text.find(")", at, at + _BRACKET) > 0:
        closed = text.index(")", at) + 1
        yield closed + 1, None if BRACKETED.match(text, at) else (at + 2, closed - 1)
        at = closed
    if text.startswith((" who ", " who's ", " who'll "), at):  # "replacing Ann Moss who | is now", without a comma
        yield at + len(" who ") - (text[at + len(" who")] != " "), None
    elif text.startswith(" ", at):
        yield at + 1, None
        if adverb := _ADVERB.match(text, at):
            yield adverb.end(), None
    elif text.startswith(("'s ", "'ll ", "'re "), at):
        yield at, None
    body = _OF_BODY.match(text, at)
    if body:
        yield body.end(), body.span("body")
    relative = _OF_BODY_WHO.match(text, at)
    if relative:
        yield relative.end(), relative.span("body")
    home = _OF_STATE.match(text, at)
    if home:  # "Ann Moss of Ohio, | to be"
        yield home.end(), None
    dash = next((mark for mark in _DASHES if text.startswith(mark, at)), None)
    if dash:
        first = at + len(dash)
        closed = text.find(dash, first, first + REACH)
        if closed > 0:  # "Ann Moss — a former aide to Sen. Cole — is now"
            yield closed + len(dash), (first, closed)
    if text.startswith(", ", at):
        first = at + 2
        yield first, None
        if text.startswith("who ", first):
            yield first + len("who "), None
        elif text.startswith(("who's ", "who'll "), first):  # "…, who's retiring"
            yield first + len("who"), None
        open_ = _OPEN_ASIDE.match(text, first)
        if open_ and noun_led(open_["post"]) and role_noun(open_["post"].split()[-1]):
            yield open_.end(), open_.span("post")
        comma = text.find(", ", first, first + REACH)
        for _ in range(8):
            if comma < 0:
                break
            yield comma + 2, (first, comma)
            if text.startswith("who ", comma + 2) and not find(text[at:comma]):
                yield comma + 2 + len("who "), (first, comma)
            comma = text.find(", ", comma + 2, first + REACH)
    present = _PRESENT.match(text, at)
    if present and noun_led(present["post"]):  # "Ann Moss is currently acting clerk of the board and | has now been"
        yield present.end(), present.span("post")
    parted = _PARTED.match(text, at) if opens(text, name) else None
    if parted is not None:
        yield parted.end(), None
    yield from _distant(text, name)


# An aside that no comma ends. ", our Dover office manager | is retiring"
_OPEN_ASIDE = re.compile(r"(?:our|its|their) (?P<post>(?:[\w&'-]+ ){0,5}?[\w'-]+) (?=(?:is|are|has|have|will) )")
# What somebody is at present, before the news. " is currently clerk of the Tide Board and ", " now serves as dean and "
_PRESENT = re.compile(
    r" (?:(?:is|are) (?:currently|presently|now)|(?:currently|presently|now) (?:serves as|is|works as)|(?:has|had) been"
    r"|has served as|is(?= an? former )) (?:an? |the |our |its )?(?P<post>[^.;:]{3,120}?),? and"
    r" (?=(?:has|will|is|was|joins) )"
)
# The verb further on, behind another one. "has told staff that she | will leave", "has sold her firm and | will step down"
_DISTANT = re.compile(
    r"(?:\b(?:that|said|says|told [\w ]{2,30}) (?:he|she|they)"
    r" (?:will |is |are |has |intends to |plans to |wishes to )?(?:[\w ]{3,50} and )?"
    r"| and )(?=(?:will|has|is|plans to|intends to) (?:(?:therefore|thus|also|now|then|accordingly|so) )?)"
    r"(?P<skip>(?:will|has|is) (?=(?:therefore|thus|accordingly|so) ))?(?:(?:therefore|thus|accordingly|so) )?"
)
# What somebody is, in a few words before the name. "PhD student | Mia Fox defended her thesis and will join"
_DESCRIBED = re.compile(
    r"(?:(?:Our|The|Former) )?(?:[A-Z]\w*|[a-z]+(?: [a-z]+){0,2}) (?:student|fellow|postdoc"
    r"|researcher|intern|colleague|alum(?:nus|na)?|graduate)s?"
)
# Those told something are no subjects. "told President | Lund that he will leave"
_TOLD = re.compile(r"\b(?:told|informed|notified) (?:[A-Z]\w+ )?\Z")


def _distant(text: str, name: Name) -> Iterator[tuple[int, Range | None]]:
    """Where a later verb of the sentence stands whose subject is still ``name``, which opens the sentence."""
    before = text[: name.span.start].strip(" -–—•*")
    if (
        before
        and text[: name.whole.start].strip(" -–—•*")
        and not before.endswith(":")
        and not _DESCRIBED.fullmatch(before)
        and title_before(text, name) != (text.index(before), len(before) + text.index(before))
    ):
        return
    for match in _DISTANT.finditer(text, name.whole.end, name.whole.end + REACH):
        others = [other for other in find(text) if name.whole.end < other.whole.start < match.start()]
        if all(_TOLD.search(text[: other.whole.start]) for other in others):
            yield match.end(), None


# A participle where the verb should stand. "leaving ", "quietly joining ", but "being promoted"
_PARTICIPLE = re.compile(r"(?!being )(?:\w+ly |also |now )?\w+ing (?!up$)")
# The past told of somebody by surname is a career as a rule. "Moss | joined the bank in 2003", "was named", "became"
_TOLD_OF = re.compile(
    r"(?:\w+ly |also |first |then |later )?(?:\w+ed|was|were|had|got|won|wins|took"
    r"|became|began|left|quit|stepped|went|came|fell) "
)
_PLURAL = re.compile(r"(?:are|were|have) ")
_SAID = re.compile(r"\b(?:announced|announces|(?<=to )announce(?= that)|says|said)\b")


def by_subject(here: Clause, group: Sequence[Name]) -> Iterator[Statement]:
    """Statements whose verb stands behind the last name of ``group``: one for each name."""
    for at, aside in _verbs(here.text, group[-1]):
        for phrase in AFTER:
            match = phrase.pattern.match(here.text, at)
            if match is None or not _counts(here, phrase, match, group):
                continue
            statement = _subject_of(here, phrase, match, group)
            if statement is not None:
                posts = aside_posts(here, aside, statement) if aside else ()
                told = each(here, statement, group, posts)
                yield from (_own_post(here, one, name, group[-1]) for one, name in zip(told, group, strict=True))
                return


def _own_post(here: Clause, statement: Statement, name: Name, last: Name) -> Statement:
    """``statement`` with the post beside ``name`` itself, where each of several gives up what a title says: "clerk Ann Moss
    and counsel Lee Cole are leaving". A title right before the last name is not of the others.
    """
    if statement.change != "end" or name is last or not statement.role:
        return statement
    read, own = beside(here, last), beside(here, name)
    if read is None or read.role != statement.role:
        return statement
    if own is None or not own.role:  # "Lee Cole and clerk Ann Moss are leaving"
        titled = read.role[-1].end <= here.person(last)[0].start
        return replace(statement, role=(), organization=()) if titled else statement
    return replace(statement, role=own.role, organization=own.organization or statement.organization)


# What makes the past a matter of these days. "was elected at last night's meeting"
_LATELY = re.compile(
    r"\b(?:today|yesterday|tonight|this (?:week|month|morning|year|spring|summer|autumn|fall|winter)|last (?:night|week)"
    rf"|{WEEKDAY}|[Aa]t (?:the|its|our|last)(?: [\w'-]+){{0,4}} meeting)\b"
)
# A past that dates something else. "The post has been empty since | Ann Moss stepped down", "since | Lee Cole became mayor"
_SINCE = re.compile(r"\b[Ss]ince (?:then-|former )?\Z")
_PRESENT_TENSE = re.compile(r"(?:is|are|has|have|will|'s|'ll|plans?) ")
# What presents somebody new. "Among them was | Ann Moss, appointed to the post of clerk"
_PRESENTED = re.compile(r"\b[Aa]mong (?:them|these|those|the [^,.;:]{3,60}?) (?:is|are|was|were) \Z")
# What is news in a relative clause, too. "…, who | has joined Acme", "who | announced her retirement", "who | is retiring"
_RELATIVE = re.compile(
    r"(?:becomes|joins|leaves|departs|retires|takes (?:over|up)|(?:steps|stands) down|moves|returns|succeeds) "
    r"|(?:has|have|will|'ll|'s|is) (?!now |the |a |new |out )(?!been elected)|(?:announced|announces) (?:his|her|their) "
    r"|(?:announced|announces|said|says|told) [^,.;]{0,60}?(?:he|she|they)(?: is| are|'s|'re| will|'ll) "
)

# A going that a relative clause tells as the way to somewhere new. "…, who | left the Sun to join Acme"
_TO_JOIN = re.compile(r"(?:left|is leaving|has left) (?:the )?[A-Z][^,;.]{1,50}? (?:to (?:join|become|head|lead|run)|for) ")

# Those thanked, whose going of these days is the news. "We thank our clerk | Ann Moss, who retired on Friday"
_THANKED = re.compile(
    r"\b(?:[Tt]hank(?:s|ed|ing)?(?: to)?|[Ff]arewell to|[Gg]oodbye to|[Ss]alutes?|[Hh]onou?rs|[Ss]end-off (?:to|for))"
    r" (?:[\w'-]+,? ){0,5}\Z"
)
_THANKS = 90  # code points before a name in which thanks are told
_OF_LATE = re.compile(
    rf"\w+ed (?:(?:down|aside) )?(?:today|yesterday|(?:on )?{WEEKDAY}|(?:this|last|earlier this) (?:week|month)"
    rf"|effective|at the end of (?:last|the) (?:week|month)|in {MONTH}(?!,? \d{{4}}))\b"
)

# The same of these very days, whoever it is told of. ", who resigned last week"
_THIS_WEEK = re.compile(
    rf"(?:quit|resigned|retired|stepped (?:aside|down))(?: abruptly| suddenly)? (?:today|yesterday|(?:on )?{WEEKDAY}"
    rf"|(?:this|last|earlier this) week)\b"
)

# Those greeted, of whom the relative clause tells the news. "Welcome to | Ann Moss, who was elected steward last week"
_GREETED = re.compile(
    r"\b(?:[Ww]elcome(?:s|d)?(?: to| aboard)?|[Cc]ongratulat(?:e|es|ions)(?: to)?|[Cc]ongrats(?: to)?"
    r"|[Kk]udos to|[Mm]eet|[Ss]ay hello to|[Pp]lease greet),? \Z|\b[Oo]ur (?:very )?own \Z"
)


# Verbs of movement, and what tells that a sick or a hurt person was brought somewhere by them.
# "was moved | to Quay Hospital by ambulance", "was transferred | to Dover Hospital with burns"
_CARRIED = frozenset({"moves/appointed", "moves/moves-to", "moves/reassigned"})
_BROUGHT = re.compile(r"(?:\w+ing|\w+ed|gone|goes|went|headed|heads|taken)\b[^,;:]{0,40} (?:to|at|with|by) \Z")
_AS_PATIENT = re.compile(
    r"(?:(?! as )[^.;:])*?\b(?:by (?:an? )?(?:air )?(?:ambulance|bus|car|ferry|helicopter|plane|train|truck)"
    r"|with (?:[\w-]+ ){0,3}?(?:burns?|fever|fractures?|injur(?:y|ies)|pneumonia|wounds?)"
    r"|in (?:critical|fair|good|guarded|grave|serious|stable) condition"
    r"|for (?:[\w-]+ ){0,2}?(?:care|observation|surgery|tests|treatment))"
    r"(?=[.,;:]|\Z| (?:after|and|following|in|on|there|to|where|with)\b)(?![^.;:]* as )"
)


def _as_patient(text: str, phrase: Phrase, match: re.Match[str]) -> bool:
    """Whether the movement that ``phrase`` tells is a patient's or a traveller's, not one to a place of work."""
    moved = phrase.rule in _CARRIED and _BROUGHT.search(match.group())
    return bool(moved) and _AS_PATIENT.match(text, match.end()) is not None


def _counts(here: Clause, phrase: Phrase, match: re.Match[str], group: Sequence[Name]) -> bool:
    """Whether a phrase that matches may be read as a statement about ``group`` here."""
    text, setting = here.text, here.setting
    if here.by_surname(group[-1]) and _TOLD_OF.match(match.group()) and not _LATELY.search(text):
        return False
    if _SINCE.search(text[: group[0].whole.start]) and not _PRESENT_TENSE.match(match.group()):
        return False
    presented = bool(_PRESENTED.search(text[: group[0].whole.start])) or (
        phrase.rule == "moves/acting" and DEPUTY.search(text[: group[0].whole.start]) is not None
    )
    if not (setting.listed or presented or phrase.firm or (setting.announces and phrase.takes == "verb")):
        return False
    if phrase in HEADLINES and not _heads(here, match, group):
        return False
    passing = text[: match.start()].endswith((" who ", " who")) and not (
        _RELATIVE.match(match.group())
        or _GREETED.search(text[: group[0].whole.start])
        or _THIS_WEEK.match(text, match.start())
        or (
            _OF_LATE.match(text, match.start())
            and _THANKED.search(text[max(0, group[0].whole.start - _THANKS) : group[0].whole.start])
        )
    )
    if passing and (not setting.listed or (phrase.takes == "left" and not _TO_JOIN.match(text, match.start()))):
        # "He succeeds Lee Cole, who retired in May" tells of the past in passing
        return False
    if (
        (phrase.rule == "moves/as" or match.group().startswith("to "))
        and phrase.rule != "moves/to-be"
        and not (setting.whole and opens(text, group[-1]))
    ):
        return False
    if _as_patient(text, phrase, match):
        return False
    # "…, leaving the door open" is no verb of a sentence, "and others have joined" one of other subjects
    return not _PARTICIPLE.match(match.group()) and not (len(group) == 1 and _PLURAL.match(match.group()))


# A verb that tells that the words before it are none, but say who is meant. "The clerk Ann Moss named last year | has
# resigned"
_FINITE = re.compile(r" (?:are|had|has|have|is|said|says|was|were|will|would) ")
# What leads to a body, or to whom a post is under: "editor of the | Quay Gazette", "aide to | Sen. Moss"
_LED = re.compile(r"\b(?:at|for|from|in|of|on|to|under|with) (?:the )?\Z")
# A head of such a post in its plural. "lawyers", "vice presidents"
_SEVERAL = re.compile(r"[a-z][\w-]*[a-rt-z]s(?= (?:at|for|from|in|of|on|to|with)\b|[,.;]|\Z)")


def _heads(here: Clause, match: re.Match[str], group: Sequence[Name]) -> bool:
    """Whether the participle ``match`` is the verb of a headline about ``group``: "Ann Moss named head of tides at Acme"."""
    text, start = here.text, match.end()
    before = text[: group[0].whole.start].strip(" -–—•*")
    between = BRACKET.sub("", text[group[-1].whole.end : match.start()]).strip()
    end = here.stop(start)
    title = text[start:end]
    if (before and not before.endswith(":")) or between or _FINITE.search(text, start) or not noun_led(title):
        return False
    plural = _SEVERAL.match(title) is not None and len(group) == 1
    return not plural and all(_LED.search(title[: name.whole.start]) for name in find(title))


def opens(text: str, name: Name) -> bool:
    """Whether nothing but a bullet stands before ``name``."""
    return not text[: name.whole.start].strip(" -–—•*")


def _subject_of(here: Clause, phrase: Phrase, match: re.Match[str], group: Sequence[Name]) -> Statement | None:
    """What ``phrase`` states of the last of ``group``, whom it follows; None where its complement is no post or employer."""
    text, name, first = here.text, group[-1], group[0].whole.start
    change = _change(here, phrase, name.whole.start)
    if change is None:
        return None
    rule = "moves/leaves-to" if phrase.takes == "employer" and match.groupdict().get("left") else phrase.rule
    base = here.statement(name, change, rule, first, match.end())
    statement: Statement | None
    if phrase.rule == "moves/steps-in":
        statement = replace(base, inherits=True)
    elif phrase.rule == "moves/succeeds":
        statement = complements.succeeds(here, base, match)
        ahead = _AS_AHEAD.search(text[:first])
        if statement is not None and statement.inherits and ahead and role_noun(ahead["post"]):
            held = split(text, *ahead.span("post"))
            statement = replace(here.holding(statement, held, statement.end), inherits=False, start=ahead.start("post"))
    elif match.groupdict().get("again"):  # "Mayor Ann Moss won a third term"
        title = beside(here, name)
        statement = replace(base, role=title.role, organization=title.organization) if title and title.role else None
    elif phrase.takes == "employer":
        statement = complements.employer(here, base, match.end())
        if statement is not None and match.groupdict().get("left"):  # "jumps from Acme to Harbor"
            left_body = CareerPost((), (here.sentence.span(*match.span("left")),), latest=True)
            statement = replace(statement, posts=(left_body, *statement.posts))
    elif phrase.takes == "venture":
        statement = venture(here, base, match.end())
    elif phrase.takes == "left":
        statement = left(here, base, match.end(), name)
    elif phrase.takes == "command":
        statement = complements.command(here, base, match.end())
    elif phrase.takes == "verb":
        statement = complements.effort(here, base, match.end())
    else:
        statement = complements.post(here, base, match)
    if statement is None or (phrase.rule == "moves/not-again" and not _told_post(here, statement)):
        return None
    opening = max(0, first - 40, text.rfind("; ", 0, first) + 1)
    hedge = HEDGED.search(text, opening, first) or HEDGED.search(text, match.start(), match.end())
    reported = hedge is not None and hedge.group() == "would" and _SAID.search(text, 0, first)  # "said that she would"
    if hedge and not reported and phrase.change != "nominate" and phrase.rule != "moves/not-again":
        statement = replace(statement, missing=f"not stated as a fact: {hedge.group()}")
    if (statement.role or statement.inherits) and not statement.organization and _SAID.search(text, 0, first):
        body = agent(here, first)
        statement = replace(statement, organization=body, inherits=statement.inherits and not body)
    if change == "start" and not statement.posts:
        statement = replace(statement, posts=titled(here, group[0]) or _held_before(here, group[0]))
    from_post = phrase.rule == "moves/moves-up" and role_noun(
        match.groupdict().get("left") or ""
    )  # "moved from clerk to counsel"
    statement = replace(statement, internal=bool(_UPWARDS.search(match.group())) or from_post)
    if statement.change == "elect" and re.search(r"\bpartner", here.sentence_words(statement.role)):
        statement = replace(statement, change="start")
    # "vice Lee Cole, resigned": the post is the one just filled
    return replace(statement, inherits=statement.inherits or text[: group[0].span.start].endswith("vice "))


# What somebody only comes to be, or was once. "our | new | clerk, Ann Moss", "the | former | chair"
_NOT_YET = re.compile(r"\b(?:[Ff]ormer|[Ii]ncoming|[Nn]ew(?:est|ly)?|[Nn]ext|[Oo]utgoing|[Dd]eparting|[Rr]etiring|ex)\b")


def _held_before(here: Clause, name: Name) -> tuple[CareerPost, ...]:
    """The present post set off before ``name``, else whose people it is of: "Our clerk, | Ann Moss, has moved to"."""
    owned = owner(here.text, name)
    if owned is not None:  # "Lantern's | Ann Moss is moving to"
        return (CareerPost((), (here.sentence.span(*owned),), latest=True),)
    held = beside(here, name)
    before = held is not None and bool(held.role) and held.role[-1].end < here.sentence.offsets[name.whole.start]
    if held is None or not before or not here.text.endswith(", ", 0, name.whole.start):
        return ()
    if _NOT_YET.search(here.text[: name.whole.start]):
        return ()
    return (CareerPost(held.role, held.organization, latest=True),)


def _told_post(here: Clause, statement: Statement) -> bool:
    """Whether a post is told, more than a bare title: "Sen. Moss won't seek another term" is about an election."""
    return bool(statement.role) and not bare_rank(here.sentence_words(statement.role))


# The post before the successor. "As president of Harbor Lines, | Moss replaces Lee Cole"
_AS_AHEAD = re.compile(r"\bAs (?:the |its |their |an? )?(?:new )?(?P<post>[^;:]{3,120}), \Z")
# Rising within one body. "has been promoted to", "moves up to"
_UPWARDS = re.compile(r"\b(?:promoted|bumped|elevated|upped|moved up|(?:move|moves|moving|step|steps|stepped) up)\b")
_CHANGES = re.compile(r"\b(?:nominat|nominee|appoint|approv|named?\b|hired|promot|select|(?<!-)elect)\w*", re.IGNORECASE)


def _change(here: Clause, phrase: Phrase, start: int) -> Change | None:
    """What a phrase means here. "to be" means what the verb before it says, else what the document announces, else nominate.

    None inside a sentence that has no such verb, in a document that announces nothing.
    """
    if phrase.rule != "moves/to-be":
        return phrase.change
    said = [match.group().casefold() for match in _CHANGES.finditer(here.text, 0, start)]
    if said:
        return "nominate" if said[-1].startswith("nomin") else "elect" if said[-1].startswith("elect") else "start"
    if here.text[:start].strip(" -–—•*,"):
        return here.setting.announces
    return here.setting.announces or "nominate"
