"""Owners of what follows them: "Acme's general counsel", but not "the Women's Fund"."""

from __future__ import annotations

import re

from events_extractor.parsers.transitions.parts.posts.words import BODY_WORDS

# The owner of what follows. "Acme's ", "Winston & Cole LLP's "
_POSSESSIVE = re.compile(r"(?:'s|(?<=s)') ")
# Words whose possessive belongs to a name. "Women's Fund", "Governor's Office"
_INNER_POSSESSIVE = re.compile(
    r"\b(?:women|men|children|people|veterans?|parents?|workers?|teachers?|farmers?"
    r"|nurses?|drivers?|players?|kids|girls|boys|consumers?"
    r"|president|registrar|provost|dean|bursar|chancellor|clerk"
    r"|defender|prosecutor|district attorney|inspector general"
    r"|governor|mayor|counsel|speaker|sheriff|attorney|treasurer"
    r"|secretary|chairman|master|bachelor|saint|st\.? \w+|king|queen"
    r"|prince|world|nation|citizens?|firefighters?|publishers?|manufacturers?|bankers?"
    r"|trial lawyers?|mcdonald|moody|macy|lowe|levi|sotheby"
    r"|christie|lloyd|kohl|wendy|dick|sam|year)\Z",
    re.IGNORECASE,
)


def owner_end(text: str, start: int, end: int) -> int | None:
    """Where the owner ends that the range begins with: "Harbor's Paris bureau" -> behind "Harbor". None without one."""
    owner = first_owner(text, start, end)
    return owner[0] if owner else None


def first_owner(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the first owner in the range ends and what it owns begins; None without one."""
    for match in _POSSESSIVE.finditer(text, start, end):
        before = text[start : match.start()]
        last = before.split()[-1].casefold() if before.strip() else ""
        if (
            text[match.start() - 1 : match.start() + 1] == "s'"
            and last.rstrip("'") not in BODY_WORDS
            and text[match.end()].isupper()
        ):
            continue  # "the Teachers' Union"
        if (
            match.end() < end
            and not _INNER_POSSESSIVE.search(before)
            and before[:1]
            and (before.split()[-1][0].isupper() or before.split()[-1][0].isdigit())
        ):
            return match.start(), match.end()
    return None
