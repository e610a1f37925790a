"""The employer behind a title: what "at", "of", "for" or a comma brings, and where it ends."""

from __future__ import annotations

import re

from events_extractor.language.clauses import word_set
from events_extractor.language.names import NOT_NAMES, PARTY, TITLES, Name
from events_extractor.language.places import is_city
from events_extractor.parsers.transitions.parts.posts.bodies import names_body
from events_extractor.parsers.transitions.parts.posts.held import Held, Range, past_article, strip_article, trim
from events_extractor.parsers.transitions.parts.posts.owners import first_owner
from events_extractor.parsers.transitions.parts.posts.words import BODY_WORDS, KINDS, OPEN_HEADS, is_field, role_noun

# Posts that head a whole body, so that "of" before capitals brings it. "CEO of Acme", "chair of Harbor Trust"
_HEAD_POST = re.compile(
    r"(?:^|[\s/-])(?:CEO|COO|CFO|CTO|CIO|(?<![Vv]ice )[Pp]resident|[Pp]rovost"
    r"|[Cc]hair(?:man|woman|person)?|[Ff]ounder|[Oo]wner|[Pp]artner|[Mm]ember|[Ff]ellow"
    r"|[Mm]ayor|[Gg]overnor|[Tt]reasurer|[Kk]ing|[Qq]ueen"
    r"|[Pp]rime [Mm]inister|[Pp]ublisher|[Cc]hancellor|[Tt]rustee"
    r"|[Ss]ecretary[ -][Gg]eneral"
    r"|[Ee]xecutive [Dd]irector|[Mm]anaging [Dd]irector|[Ee]ditor(?:[- ]in[- ][Cc]hief)?"
    r"|[Aa]dministrator|[Cc]hief (?:[A-Z]\w+|[a-z]+)(?: [Oo]fficer)?"
    r"|[Bb]ishop|[Aa]rchbishop|[Cc]ommissioner|[Ll]eader|[Mm]anager|[Hh]ead [Cc]oach|(?:^|[a-z] )[Pp]rincipal)\Z"
)
# Of these, the ones that never head a mere field. "founder and CEO of Harbor Communications"
_HEAD_OF_FIRM = re.compile(r"(?:^|[\s/-])(?:CEO|[Cc]hief [Ee]xecutive(?: [Oo]fficer)?|[Ff]ounder|[Oo]wner|[Pp]ublisher)\Z")
SEPARATOR = re.compile(r",? (?:(?P<word>at|with|within|inside|for|in|of|to|on|under|across|into) )|, ")

# An official by title and surname. "Sen. Moss", "Mayor Cole"
_OFFICIAL = re.compile(
    r"(?:U\.S\. )?(?:Sens?|Reps?|Gov|Del|Lt\. Gov|Mayor|President|Speaker|Senator|Congress(?:man|woman)"
    r"|Governor|Secretary)\.? [A-Z][\w'-]+(?: \([^()]{1,20}\))?\Z"
)
# An employer after "for", by its capitals alone. "lobbyist for Acme", "trader for Harbor Europe"
_HIRER = re.compile(r"[A-Z][\w.&'-]+(?: (?:[A-Z][\w.&'-]+|&)){0,4}")


def _placed(words: str) -> bool:
    """Whether ``words`` are nothing but places: "Europe", "Central Asia"."""
    return all(
        word.casefold() in NOT_NAMES or word in {"Central", "Middle", "Latin", "Pacific", "Asia-Pacific"}
        for word in words.split()
    )


def behind_separator(text: str, start: int, end: int, people: list[Name]) -> Held | None:
    """The post whose employer a preposition or a comma brings, the last one that brings any: "clerk of the Tide Board"."""
    marks = list(SEPARATOR.finditer(text, start, end))
    firm = any(mark.group("word") in {"at", "with", "within", "inside"} for mark in marks)
    for mark in reversed(marks):
        word = mark.group("word")
        if word is None and firm:
            continue
        if word == "at" and _CAMPUS.search(text, start, mark.start()) and _TOWN.fullmatch(text, mark.end(), end):
            continue  # "at the University of Kent at Dover": one name
        body = _body(text, mark, start, end, people)
        if body is None:
            continue
        first, last = body
        public = _PUBLIC.match(text, first, last)
        first = public.end() if public else first
        role_end = mark.start()
        owner = first_owner(text, first, last)
        if (
            owner
            and word in {"at", "with"}
            and _NAMED_AFTER.match(text[first:last])
            and not _kept_apart(text[owner[1] : last])
        ):
            owner = None  # "at Fisher's Landing": the name itself
        if owner and text.startswith("campaign", last - len("campaign")):
            owner = None  # "for Rep. Moss's Senate campaign"
        if owner and is_city(text[first : owner[0]]) and names_body(text[owner[1] : last]):
            first, owner = owner[1], None  # "director of Amsterdam's Rope Museum"
        if owner and not text.startswith("The ", owner[1]):
            # "in the State Department's Bureau of Trade": the bureau stays with the role
            inner = trim(text, owner[1], last)
            return Held(
                role=(trim(text, start, past_article(text, first)), inner),
                organization=(strip_article(text, first, owner[0]),),
            )
        place = _PLACE.search(text, first, last) or _seat(text, first, last)
        body = trim(text, first, place.start() if place else last)
        return Held(role=(trim(text, start, role_end),), organization=(strip_article(text, *body),))
    return None


# A university that goes on with its town, where a preposition leads to it, and the town.
# "dean | of the University of Kent| at |Dover", "at the State University of Quay| at |New Harbor"
_CAMPUS = re.compile(
    r" (?:at|of|for|with|in) (?:the )?(?:[A-Z][\w.'-]* ){0,3}University of (?:[A-Z][\w.'-]* ?){1,3}(?<! )\Z"
)
_TOWN = re.compile(r"(?!the )[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,2}(?:, [A-Z][\w.]+)?[ .,]*")

# Whose a public body is, in small letters. "director of | the state's | Department of Tides"
_PUBLIC = re.compile(r"(?:the|this) (?:city|commonwealth|country|county|nation|province|state|town)'s (?=[A-Z])")
# A name that a possessive is part of. "Fisher's Landing", "Baker's Dozen, Dover"
_NAMED_AFTER = re.compile(r"[A-Z][a-z]+'s [A-Z][a-z]+(?: [A-Z][a-z]+)?(?=,|[ .]*\Z)")


def _kept_apart(words: str) -> bool:
    """Whether ``words`` name a part of their owner: "Tide Lab", "Communications", not "Landing"."""
    last = words.partition(",")[0].split()[-1].casefold().strip(".")
    return last in BODY_WORDS or is_field(words.partition(",")[0]) or role_noun(last)


# The town and state behind a body, or a large city. "Quay Grain Co.|, Dover, Del.", "Fisher's Landing|, Boston"
_SEAT = re.compile(
    r",(?P<town> [A-Z][\w.'-]+(?: [A-Z][\w.'-]+)?)(?P<state>, (?:[A-Z][a-z]{1,5}\.?|(?:[A-Z]\.){2}|[A-Z]{2}))?,?\Z"
)


def _seat(text: str, first: int, last: int) -> re.Match[str] | None:
    """Where a body's seat begins behind its name; None without one."""
    seat = _SEAT.search(text, first, last)
    return seat if seat and (seat["state"] or is_city(seat["town"].strip())) else None


# Where a body is, behind its name. "Moss Medical Center | in New Jersey"
_PLACE = re.compile(r"(?<!Embassy)(?<!Mission)(?<!Consulate) in [A-Z]\w+(?: [A-Z]\w+)?(?:, [A-Z][\w.]+)?\Z")

# What belongs to the name of a body before it. "Council on | the Arts", "Court of | the District of Columbia"
_WITHIN_NAME = re.compile(
    r"the (?:Arts|Humanities|United States"
    r"|(?:District|State|City|Commonwealth|County|Republic|University|Blind|Deaf|Environment)\b)"
)
# Bodies that are named for what they are about. "Institute | for Tidal Learning", "University | of the Sciences"
_OF_FIELDS = word_set(
    "academy alliance association center centre coalition college council department federation foundation institute"
    " museum partnership school society university"
)
# What makes the two words before it no person. "Product Safety | group"
_UNIT = re.compile(r" (?:group|practice|team|unit|desk|department|section|division|program|committee|initiative|project)\b")


def _body(text: str, mark: re.Match[str], start: int, end: int, people: list[Name]) -> Range | None:
    """The range of the employer after the separator ``mark``, or None where what follows is part of the title."""
    word, first = mark.group("word"), mark.end()
    before = text[start : mark.start()]
    if not before or not (role_noun(before) or (word == "at" and names_body(text[first:end]))):
        return None
    if word == "for" and _AREA.fullmatch(text, first, end):  # "administrator for the Harbor Region"
        return None
    open_body = before.split(" ")[-1]
    complement = word in {"of", "for", "on"} and open_body[:1].isupper() and open_body.casefold() in _OF_FIELDS
    person = next((p for p in people if p.whole.start >= first and _led(text[first : p.span.start])), None)
    if person is not None and complement and person.whole == person.span:
        person = None  # "the Institute for Tidal Learning"
    if person is not None and before.casefold().endswith(("seat", "term")):
        return None  # "the seat of former Sen. Moss" is the post itself
    if person is not None and _UNIT.match(text, person.whole.end):
        person = None  # "the Product Safety group"
    titled = person is not None and (
        person.whole != person.span or text[first : person.whole.start].strip() not in {"", "the"}
    )
    if person is not None and (word in {"to", "for", "with", "under"} or (titled and word in {"at", "of", "on"})):
        return first, _person_end(text, person, end)
    epithet = _EPITHET.match(text, first, end)
    the = "the " if epithet and epithet.group().startswith("the ") else ""  # "of the newly merged Harbor Lines"
    first = epithet.end() if epithet else first
    words = text[first:end]
    if word == "for" and _REGION.match(words):  # "managing director for the Americas"
        return None
    if (
        word == "for"
        and _DEPUTY.search(before)
        and words[:1].isupper()
        and not (names_body(words) or _OFFICIAL.match(words))
    ):
        return None  # "Deputy Administrator for Navigation"
    if word == "in" and _OWN_OFFICE.match(words):  # "a partner in its Dover office"
        return None
    if word == "in" and _OWNED_OFFICE.fullmatch(words):  # "clerk in the Tide Board's Dover, N.C. office"
        return first, end
    if word in {"at", "with", "within", "inside"}:
        return _named(text, first, end)
    last_word = before.split(" ")[-1]
    if word == "of" and re.fullmatch(KINDS, last_word) and re.search(r" (?:at|with|for|in) ", before):
        return None  # "with the Harbor firm of Moss & Cole": the preposition before it brings the employer
    inner = last_word[:1].isupper() and last_word.casefold() in OPEN_HEADS
    strong = names_body(the + words)
    led = _LED_BY_KIND.match(text, first, end)
    if led and word is not None:  # "in the law firm of Moss & Cole"
        return led.end(), end
    if word is not None and inner and not (words.startswith("the ") and strong and not _WITHIN_NAME.match(words)):
        return None
    if complement and words.startswith("the ") and not names_body(words.removeprefix("the ")):
        return None  # "the University of the Tides"
    if word is None and _REGION.match(words):
        return None  # "Harbor Hotels, the Americas"
    if word is None and _STATE.match(words):
        return None  # "in its Dover, N.C. office"
    if word is None and not (strong and not words.startswith("and ") and ", and " not in words):
        return None
    if word == "to" and not strong:
        served = _SERVES.search(before) and _SURNAME.fullmatch(words) and not _placed(words)
        return (first, end) if served else None
    if strong and word != "to":
        return first, end
    if strong:
        return first, end
    if (
        word in {"of", "for"}
        and words[:1].isupper()
        and (_HEAD_OF_FIRM.search(before) or (_HEAD_POST.search(before) and not is_field(_FOR_REGION.sub("", words))))
    ):
        return _named(text, first, end)
    if word in {"to", "for", "with", "under", "of"} and _OFFICIAL.match(words):
        return first, end
    if word == "for" and _HIRER.fullmatch(words) and not is_field(words) and not _placed(words):
        return (first, end) if (before[-1].islower() and before.split()[-1].islower()) or " " in words else None
    if word == "of" and _HEAD_POST.search(before) and words.startswith(("each of ", "our ", "all ")):
        return first, end
    return None


# What is told of a body before its name. "director of | the recently renovated | Tide Museum"
# or by an adjective: "leader of | the ruling | Tide Party"
_EPITHET = re.compile(
    r"(?:the )?(?:(?:newly|recently|soon-to-be|now) )[a-z]+(?:ed|ing|en) (?=[A-Z])"
    r"|the [a-z]{3,}(?:ed|ful|ing|ist|ive|less|ous) (?=[A-Z])"
)
# Posts whose holder serves one person, named by surname alone. "press secretary | to Moss"
_SERVES = re.compile(r"\b(?:secretary|assistant|advis[eo]r|counsel|chief of staff|speechwriter|scheduler)\Z")
_SURNAME = re.compile(r"[A-Z][a-z][\w'-]+")
# Where somebody has charge, which is no body. "the Harbor Region", "Southern Zone", "K-12"
_AREA = re.compile(
    r"(?:the )?(?:[A-Z][\w'&-]* ){1,4}(?:[Rr]egion|[Zz]one|[Aa]rea|[Tt]erritor(?:y|ies)|Coast|Basin|Hemisphere)[ .,]*"
    r"|[A-Z]-\d{1,2}[ .,]*"
)
# Those under the head of a body, who have a field of their own. "Deputy Administrator | for Locks", "Associate Editor | for"
_DEPUTY = re.compile(
    r"\b(?:Deputy|Assistant|Associate|Under) (?:[A-Z]\w+ ){0,2}(?:Administrator|Commissioner|Dean|Director|Editor|Provost"
    r"|Secretary|Superintendent|Vice[ -][A-Z]\w+)\Z"
)
_FOR_REGION = re.compile(r" for (?:the )?(?:Americas|EMEA|APAC|Asia[- ]Pacific|North America|Latin America|Europe)[ .,]*\Z")
_REGION = re.compile(r"(?:the )?(?:Americas|EMEA|APAC|Asia[- ]Pacific|North America|Latin America|Europe)\b")
# A state behind its town, with what is there. "N.C. office", "Ore. bureau"
_STATE = re.compile(r"(?:(?:[A-Z]\.){2,}|[A-Z][a-z]{1,4}\.),? [a-z]")
_OWN_OFFICE = re.compile(
    r"(?:its|our|their|the firm's|the company's) (?:[\w.&'-]+ ){0,4}?(?:offices?|practice|group|team|bureau)\b"
)
_OWNED_OFFICE = re.compile(
    r"(?:the )?(?:[A-Z][\w.&-]* ){0,5}?[A-Z][\w.&-]*'s? (?:[A-Z][\w.,&'-]* ){1,5}(?:office|bureau|branch)"
)
# A kind of body and what joins its name. "the law firm of Moss & Cole", "a think tank called Harbor",
# "the rope maker Tidewell"
_LED_BY_KIND = re.compile(rf"(?:the |an? )(?:[a-z][\w-]*,? ){{0,4}}?{KINDS},? (?:of |called |named )?(?=[A-Z0-9])")


def _led(words: str) -> bool:
    """Whether ``words`` before a name are its titles and places only: "Washington Governor ", "the Honorable "."""
    return all(
        word[:1].isupper()
        or word in {"the", "then", "former", "state", "U.S.", "press"}
        or word.startswith("then-")
        or word.casefold() in TITLES
        for word in words.split()
    )


# What else belongs to an employer that is a person. "Gov. Lee Cole | of Ohio", "Sen. Moss | and the Harbor Board"
_MORE_OF_PERSON = re.compile(
    r" of [A-Z]\w+(?: [A-Z]\w+)?(?=$|[ ,.])| and the (?:[A-Z][\w'&.-]*(?: (?:of|on|for|and|&))? ?)+"
)


# What an official has beside the office, with people of its own. "Rep. Moss|'s Senate campaign"
_CAMPAIGN = re.compile(r"'s? (?:[\w-]+ ){0,2}?campaign\b")


def _person_end(text: str, person: Name, end: int) -> int:
    """Where the employer ends that begins with a person: the party, the home state and a body named beside belong to it."""
    last = max(person.whole.end, person.span.end)
    party = PARTY.match(text, last)
    last = party.end() if party else last
    campaign = _CAMPAIGN.match(text, last, end)
    last = campaign.end() if campaign else last
    more = _MORE_OF_PERSON.match(text, last, end)
    return min(trim(text, last, more.end())[1], end) if more else min(last, end)


# Where what "at" names is. "Acme | in Dover", "the bank | in the U.S.", but not "in the Tide Bureau", which is named itself
_WHERE = re.compile(r" in (?:[A-Z]|the (?:U\.S|US|District)|its |their )")
_IN_BODY = re.compile(r" in the [A-Z][\w']* (?:Department|Bureau|Office)|(?<=Embassy|Mission) in |(?<=Consulate) in ")
# Small words up to the kind of body whose name follows. "the small tidal power company | Acme"
_SMALL_WORDS = re.compile(rf"(?:the |an? )?(?:[\w'-]+,? ){{0,8}}?{KINDS},? (?:of |called |named )?(?=[A-Z0-9])")
# A body in small letters has one of these. "at | the county", "with | each branch"
_DETERMINER = re.compile(r"the |its |their |our |his |her |an? |each |all ")


def _named(text: str, first: int, end: int) -> Range | None:
    """What "at" names: up to a place or a description, and from the proper name where small words only lead to it.

    None where no name follows: "with 17 years' experience", "at large".
    """
    place = _WHERE.search(text, first, end)
    if place and not _IN_BODY.match(text, place.start()):
        end = place.start()
    led = _SMALL_WORDS.match(text, first, end)
    if led and not text[first : led.end()].strip().split(" ")[-1][0].isupper():
        first = led.end()
    if text[first].islower() and not _DETERMINER.match(text, first, end):
        return None
    return first, end
