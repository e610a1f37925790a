"""Entries that put an office and its holder side by side: "Treasurer: Lee Cole", "Harbor Secretary Ann Moss"."""

from __future__ import annotations

import re

from events_extractor.language.clauses import word_set
from events_extractor.language.names import find
from events_extractor.parsers.transitions.parts.posts import Range, names_body, role_noun

# An office and who has it. "Head of Tides - Dr Ann Moss", "Treasurer: Lee Cole", "Clerk -- Di Roe"
_OFFICE_FIRST = re.compile(r"[-–—•* ]*(?P<post>[^:;]{2,100}?)(?: (?:[–—-]|--) |: )(?=\S)")
# A task in place of a title. "Membership", "IT", "Hall and Garden"
_TASK = re.compile(r"[A-Z][\w'&/-]*(?:,? (?:[A-Z&][\w'&/-]*|and|of|for|the)){0,4}")
# Somebody who has left an office and keeps a place beside the others. "Immediate Past President", "Former Chair"
_PAST = re.compile(
    r"(?:(?:Immediate|Most) )?(?:Past|Recent|Former|Outgoing|Retiring|Departing|Emerit\w+|Honorary)\b", re.IGNORECASE
)


def office_first(text: str, *, task: bool = False) -> Range | None:
    """The range of the office in an entry that is an office and, behind a dash or a colon, the name of who has it.

    ``task``: the other entries of the list are such, so that a word for the task stands for the office: "Membership: Ann
    Moss".
    """
    match = _OFFICE_FIRST.match(text)
    name = next(iter(find(text[match.end() :])), None) if match else None
    if match is None or name is None or name.whole.start or text[match.end() + name.whole.end :].strip(" .,;"):
        return None
    if find(match["post"]):
        return None
    if role_noun(match["post"]) or (task and _TASK.fullmatch(match["post"]) and not names_body(match["post"])):
        return match.span("post")
    return None


def left(post: str) -> bool:
    """Whether ``post`` is one that its holder has left, for all that it stands among those newly filled.

    "Past President".
    """
    return bool(_PAST.match(post))


# Words of an office before a name. "Tide and Rivers Secretary", "Second Deputy Minister for the Harbor"
_WORDS = re.compile(r"(?:[A-Z][\w'’&/-]*,?|and|of|for|the|to|in|&|[–-])")
# The shortest name, at the end of its entry. "Ann Moss", 'Lee "Tad" R. Cole Jr.'
_NAME = re.compile(
    r"[^\W\da-z_][\w'’-]+ (?:(?:[A-Z]\.|\"[^\"]+\"|\([A-Z]\w+\)"
    r"|(?:van|von|de|da|del|di|bin|al|el|la|dos|der) ?)+ )?[^\W\da-z_][\w'’-]+"
    r"(?:,? (?:Jr|Sr)\.?| I{2,3}| IV)?\Z"
)
# Titles of courtesy and of the trade, which are no offices. "Professor", "Rev."
_COURTESY = word_set(
    """
    mr mrs ms miss mx dr doctor prof professor rev reverend fr father sr sister br brother hon honorable honourable sir dame
    lord lady sen senator rep representative congressman congresswoman capt captain maj major col colonel lt lieutenant sgt
    sergeant gen general
    """
)


def titled(text: str) -> tuple[Range, Range] | None:
    """The office and, right behind it, its holder, as all of an entry: "Secretary of Tides and Rivers Ann Moss"."""
    opening = re.match(r"[-–—•* ]*", text)
    first = opening.end() if opening else 0
    end = len(text.rstrip(" .;,*"))
    end += text.startswith(".", end) and text.endswith(("Jr", "Sr"), 0, end)
    words = [match.span() for match in re.finditer(r"\S+", text[:end]) if match.start() >= first]
    heads = [
        index
        for index, (start, stop) in enumerate(words)
        if text[start].isupper()
        and role_noun(text[start:stop])
        and index + 2 < len(words)
        and not any(
            text.endswith(("'s", "’s"), *word) for word in words[index : index + 2]
        )  # "in the Chief Minister's Office"
    ]
    for head in reversed(heads):
        begin = words[head + 1][0]
        post = (first, words[head][1])
        if text[begin : words[head + 1][1]] in {"of", "for", "in"}:  # "Minister for Tides and Rivers Ann Moss"
            at = next((start for start, _ in reversed(words[head + 2 :]) if _NAME.match(text[start:end])), None)
            if at is None or text[:at].rstrip().endswith((" of", " for", " and", " the", ",", "&")):
                continue
            begin, post = at, (first, len(text[:at].rstrip()))
        if not all(_WORDS.fullmatch(word) for word in text[slice(*post)].split()):
            return None
        if all(word.casefold().strip(".,") in _COURTESY for word in text[slice(*post)].split()):
            return None
        name = next(iter(find(text[begin:end])), None)
        whole = name is not None and not name.span.start and name.whole.end == end - begin
        return (post, (begin, end)) if whole else None
    return None
