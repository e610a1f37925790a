"""Whether words are the name of a body by their own evidence: its head word, "the" before capitals,
capital letters alone.
"""

from __future__ import annotations

import re

from events_extractor.language.names import TITLES
from events_extractor.parsers.transitions.parts.posts.words import (
    BODY_WORDS,
    CAPITAL,
    FIELDS,
    JOINT,
    LEGAL,
    NO_BODY,
    is_field,
    role_noun,
)

_BRACKETS = re.compile(r" \([A-Z][^()]{0,30}\)")
# A university up to the town that it is named by. "University of Kent| at Dover"
_CAMPUS = re.compile(r"(?P<body>University of (?:[A-Z][\w.'-]* ){1,3})at (?!the )[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,2}\Z")
_LOWER_HEADED = re.compile(  # "the Moss campaign", "the Lund administration", "House Republican leadership"
    r"(?:[A-Z][\w'.&/-]*,? (?:and )?){1,5}(?:campaign|transition|team|administration|company|firm"
    r"|foundation|committee|office|department|group|bureau"
    r"|university|council|board|agency|commission|institute|center|ministry|government"
    r"|family|branch|majority|minority|(?:[a-z]+ )?subcommittee(?: on [A-Z][\w',& -]*)?|program office"
    r"|government)(?: team)?\Z"
)
# Fields of work within a firm that look like bodies. "Director, | Field Services", "Manager, | Customer & Member Services"
_FIELD_OF_SERVICE = re.compile(
    r"(?:(?:Account|Administrative|Advisory|Business|Client|Collection|Commercial|Community|Corporate|Creative|Customer"
    r"|Delivery|Desktop|Digital|Engineering|Enterprise|Environmental|Facilities|Field|Financial|Guest|Information|Legal"
    r"|Member|Membership|Network|Patient|Process|Product|Professional|Property|Public|Reader|Shared|Storage|Student|Support"
    r"|Technical|Transportation|Visitor|Web|Youth),? (?:(?:and|&) )?)+(?:Programs|Projects|Services|Solutions|Systems"
    r"|Technologies)"
)
# Public bodies whose last word is a field of work elsewhere. "Inspector General, | Small Business Administration"
_AGENCY = re.compile(
    r"(?:U\.S\. )?(?:Drug Enforcement|Economic Development|Employment and Training|Energy Information|Federal [A-Z]\w+"
    r"(?: [A-Z]\w+)?|Food and Drug|General Services|International Trade|Maritime|Mine Safety and Health|National [A-Z][a-z]+"
    r"|Occupational Safety and Health|Small Business|Social Security|Transportation Security"
    r"|Veterans(?: Health| Benefits)?) Administration"
)
# The years of a school, by letter and number. "superintendent for | K-12"
_GRADES = re.compile(r"[A-Z]-\d{1,2}")
# Bodies in small letters. "chair of | the county commission", "president of | the teachers union"
_SMALL_BODY = re.compile(
    r"the (?:[\w'&-]+ ){0,3}(?:commission|council|board|committee|union|association"
    r"|party|task force|panel|agency|department|bureau"
    r"|authority|college|university|company|bank|court|hospital|museum|foundation|institute)"
    r"(?: of [a-z]+|(?<=committee) (?:on|for) [a-z][a-z, -]*[a-z](?: \([A-Z]{2,9}\))?)?"
    r"|the (?:[Cc]ity|[Cc]ounty|state|[Tt]own|[Vv]illage) of [A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}"
    r"(?:, [A-Z][\w.]+(?: [A-Z]\w+)?)?"
)


def names_body(words: str) -> bool:
    """Whether ``words``, to their end, are the name of one body by their own evidence.

    "Harbor Partners", "the Orchard Council".
    """
    if _SMALL_BODY.fullmatch(words):
        return True
    if words in {"the Board", "its Board"}:
        return False  # "Chairman of the Board" is a title
    article = re.match(
        r"(?:the|its|our) (?:newly (?:formed|created|launched|merged) )?"
        r"(?:(?:state|(?:city|commonwealth|country|county|nation|province|state|town)'s) (?=[A-Z]))?",
        words,
    )
    name = _BRACKETS.sub("", words[article.end() :] if article else words).rstrip(".,")
    name = _CAMPUS.sub(lambda one: one["body"].rstrip(), name)
    if not name or name.split()[0] in NO_BODY or " and the " in name or _GRADES.fullmatch(name):
        return False
    tokens = name.split()
    if _LOWER_HEADED.match(name):
        return True
    if _FIELD_OF_SERVICE.fullmatch(name):
        return False
    if not all(CAPITAL.fullmatch(token.rstrip(",")) or token in JOINT for token in tokens) or not CAPITAL.match(tokens[0]):
        return False
    head = re.split(r"(?<=\w) (?:of|for|on|to|in) |, ", name, maxsplit=1)[0]
    heads = {token.casefold().strip(".,") for token in head.split()}
    if role_noun(head.split()[-1]) and not article and head.split()[-1].casefold() not in BODY_WORDS:
        return False
    last = head.split()[-1].casefold().strip(".,")
    if tokens[0] in {"House", "Senate"} and len(tokens) > 1 and not role_noun(last):
        return True  # "Senate Energy", "House Foreign Affairs": committees by their matter
    if not article and last in FIELDS and not heads & LEGAL and not _AGENCY.fullmatch(name):
        return False
    if last in BODY_WORDS or head.split()[-1] == "Staff":
        return not (len(head.split()) == 1 and head == name and not article)
    if heads & LEGAL:
        return True
    if len(tokens) == 1 and name.isupper() and len(name) >= 2 and name not in NO_BODY:
        return True
    if article and not role_noun(last) and last not in TITLES and not is_field(head):
        return True
    return (
        len(tokens) <= 3
        and tokens[0].isupper()
        and len(tokens[0]) >= 2
        and tokens[0] not in NO_BODY
        and name == head
        and not is_field(name)
    )
