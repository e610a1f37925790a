"""How people write a name that is printed in capitals: "RUTH K. MCGRAW III" is Ruth K. McGraw III.

Takes and gives names as ``names`` finds them; the records of the grammars are written with it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from events_extractor.language.clauses import word_set
from events_extractor.language.names import AFTER_DE, PARTICLES, PREFIXED, SURNAME, VOWELS

# Numbers behind a name, which stay in capitals. "RUTH MCGRAW | III"
_NUMERAL = re.compile(r"(?:II|III|IV|VI)\Z")

# Family names in one word with a second capital, beyond Mc, O' and D'. General: the commonest in English-language news.
_CAMEL = {
    word.upper(): word
    for word in word_set(
        """
        DeSantis DeLauro DeVos DeFazio DeGette DeJoy DeWine DeMint DeLay DeSaulnier DeBlasio DeStefano DeLuca DeRosa DeMarco
        DelBene DelVecchio DiCaprio DiNapoli DiMaggio DiLorenzo DiPaolo LaMalfa LaHood LaTurner LaPierre LaRocque LaFleur
        LaRose LaSalle LeBlanc LeMieux LeBron LeClair LoBiondo VanDyke VanHollen FitzGerald FitzPatrick MacArthur MacDonald
        MacKenzie MacLeod MacGregor MacMillan MacFarlane MacIntyre MacKay MacLean MacNeil MacPherson MacDowell MacDougall
        MacKinnon MacNamara MacLachlan MacBride MacAllister
        """
    )
}
# Two letters that are a given name by themselves, though they look like initials. "JO RIVERA"
_SHORT_NAMES = word_set("AL BO CY ED JO LI LU MO NG OZ TY VI WU XI YU AN HE MA HO HU KO OH RO DE LA LE DU ST NY")


@lru_cache(maxsize=16)
def spellings(text: str) -> Mapping[str, str]:
    """How words that have a second capital are written in ``text`` where not all in capitals: {"MCGRAW": "McGraw"}."""
    found: dict[str, str] = {}
    for match in re.finditer(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*", text):
        word = match.group()
        if (
            word[0].isupper()
            and not word.isupper()
            and any(c.isupper() for c in word[1:])
            and any(c.islower() for c in word[-2:])
        ):
            found.setdefault(word.upper(), word)
    return found


def normal_case(name: str, known: Mapping[str, str] | None = None) -> str:
    """``name`` as people write it, where it is printed in capitals; any other name comes back unchanged.

    ``known`` gives spellings seen elsewhere in the document (see ``spellings``) and wins over the rules. Initials ("J.D.",
    "DT"), numerals ("III") and nickname quotes stay; particles become small ("van"); "MCGRAW" is McGraw, "O'BRIEN" O'Brien.

    >>> normal_case("RUTH K. “RK” MCGRAW III")
    'Ruth K. “RK” McGraw III'
    """
    *given, surname = name.split(" ")
    spelt = bool(given) and all(any(c.islower() for c in word) or word.endswith(".") for word in given)
    if spelt and len(surname) >= SURNAME and surname.isupper() and not _NUMERAL.match(surname):
        return " ".join((*given, _normal_word(surname, len(given), len(given) + 1, known or {})))
    letters = [c for c in name if c.isalpha()]
    small = sum(c.islower() for c in letters)
    if not letters or small > len(letters) // 3 or not re.search(r"[^\W\d_a-z]{2}", name):
        return name
    words = name.split(" ")
    written = [_normal_word(word, index, len(words), known or {}) for index, word in enumerate(words)]
    for index in range(2, len(words) - 1):
        if words[index].lower() in AFTER_DE and written[index - 1] == "de":
            written[index] = words[index].lower()
    return " ".join(written)


def _normal_word(word: str, index: int, count: int, known: Mapping[str, str]) -> str:
    """A word of a name printed in capitals, in usual letters; the signs around it stay."""
    match = re.search(r"[^\W\d_](?:.*[^\W\d_])?", word)
    if match is None:
        return word
    core = match.group()
    before, after = word[: match.start()], word[match.end() :]
    return before + _normal_core(core, quoted=bool(before), inner=0 < index < count - 1, known=known) + after


def _normal_core(core: str, *, quoted: bool, inner: bool, known: Mapping[str, str]) -> str:
    """The letters of such a word: numerals and initials stay, prefixes keep their second capital."""
    upper = core.upper()
    if upper in known:
        return known[upper]
    if any(c.islower() for c in core):  # a printed prefix shows where the second capital stands
        prefixed = PREFIXED.match(core)
        return prefixed["prefix"] + prefixed["rest"].capitalize() if prefixed else core
    if "." in core or len(core) == 1 or _NUMERAL.match(core):  # "J.D", "D", "III"
        return core
    if quoted and len(core) == 2 and core not in _SHORT_NAMES:  # a nickname: “JR”, “DT”
        return core
    if core in {"JR", "SR", "ESQ", "PHD", "MD"}:
        return {"PHD": "PhD", "MD": "MD"}.get(core, core.capitalize())
    if len(core) == 2 and core not in _SHORT_NAMES and (not VOWELS & set(core) or core in {"AJ", "OJ", "EJ"}):
        return core
    if len(core) == 3 and not VOWELS & set(core):  # "JFK"
        return core
    if core.lower() in PARTICLES and inner and not quoted:
        return core.lower()
    for sign in ("-", "'", "’"):
        if sign in core:
            head, _, tail = core.partition(sign)
            if sign != "-" and len(head) > 2:  # "SA'AR" keeps one capital
                return core[0] + core[1:].lower()
            first = (
                head.lower()
                if sign == "-" and head in {"AL", "EL"}
                else _normal_core(head, quoted=False, inner=False, known=known)
            )
            return first + sign + _normal_core(tail, quoted=False, inner=False, known=known)
    if upper in _CAMEL:
        return _CAMEL[upper]
    if upper.startswith("MC") and len(upper) >= 5:
        return "Mc" + core[2:].capitalize()
    return core.capitalize()
