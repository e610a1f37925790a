"""The reader of days with a name: "Labor Day", "Christmas Eve"."""

from __future__ import annotations

import re
from typing import Literal

from events_extractor.language.dates.almanac import HOLIDAYS
from events_extractor.language.dates.atoms import DayPiece, Piece
from events_extractor.language.dates.context import NONE, YEAR4
from events_extractor.language.dates.days import Around, Day, Holiday
from events_extractor.language.dates.lexicon import WS
from events_extractor.language.dates.patterns import pattern

_HOLIDAY_FORMS = {
    r"groundhog[ ]day": "groundhog day",
    r"leap[ ]day": "leap day",
    r"international[ ]women'?s[ ]day": "international women's day",
    r"(?-i:Tax[ ]Day)": "tax day",
    r"anzac[ ]day": "anzac day",
    r"(?-i:May[ ]Day)": "may day",
    r"cinco[ ]de[ ]mayo": "cinco de mayo",
    r"europe[ ]day": "europe day",
    r"(?-i:Flag[ ]Day)": "flag day",
    r"canada[ ]day": "canada day",
    r"all[ ]saints'?[ ]day": "all saints' day",
    r"all[ ]souls'?[ ]day": "all souls' day",
    r"guy[ ]fawkes[ ](?:night|day)": "guy fawkes night",
    r"world[ ]aids[ ]day": "world aids day",
    r"human[ ]rights[ ]day": "human rights day",
    r"patriots'?[ ]day": "patriots' day",
    r"arbor[ ]day": "arbor day",
    r"armed[ ]forces[ ]day": "armed forces day",
    r"mardi[ ]gras|shrove[ ]tuesday|(?-i:Fat[ ]Tuesday)": "mardi gras",
    r"maundy[ ]thursday": "maundy thursday",
    r"holy[ ]saturday": "holy saturday",
    r"ascension[ ]day": "ascension day",
    r"whit[ ]monday|pentecost[ ]monday": "whit monday",
    r"small[ ]business[ ]saturday": "small business saturday",
    r"cyber[ ]monday": "cyber monday",
    r"giving[ ]tuesday": "giving tuesday",
    r"inauguration[ ]day": "inauguration day",
    r"new[ ]year'?s[ ]day": "new year's day",
    r"new[ ]year'?s[ ]eve": "new year's eve",
    r"(?:dr\.[ ])?martin[ ]luther[ ]king(?:,?[ ]jr\.?,?)?(?:'s)?[ ]day": "martin luther king day",
    r"mlk[ ]day": "martin luther king day",
    r"(?<!the\s)presidents?'?s?[ ]day": "presidents day",  # "the president's day" is how he spends today
    r"valentine'?s[ ]day": "valentine's day",
    r"(?:st\.?|saint)[ ]patrick'?s[ ]day": "st. patrick's day",
    r"ash[ ]wednesday": "ash wednesday",
    r"palm[ ]sunday": "palm sunday",
    r"good[ ]friday(?![ ](?:morning|afternoon|evening)|!)": "good friday",
    r"easter[ ]monday": "easter monday",
    r"easter(?:[ ]sunday)?(?![ ](?:egg|bunny|break|island|recess|seals))": "easter",
    r"pentecost": "pentecost",
    r"april[ ]fools?'?(?:[ ]day)?": "april fools' day",
    r"earth[ ]day": "earth day",
    r"mother'?s'?[ ]day": "mother's day",
    r"father'?s'?[ ]day": "father's day",
    r"memorial[ ]day(?![ ](?:recess|break))": "memorial day",
    r"juneteenth": "juneteenth",
    r"independence[ ]day": "independence day",
    r"(?:july[ ]fourth|fourth[ ]of[ ]july)(?![ ](?:recess|break))": "independence day",
    r"bastille[ ]day": "bastille day",
    r"labor[ ]day(?![ ](?:recess|break))": "labor day",
    r"columbus[ ]day": "columbus day",
    r"indigenous[ ]peoples?'?[ ]day": "columbus day",
    r"hallowe'?en": "halloween",
    r"election[ ]day": "election day",
    r"veterans'?[ ]day": "veterans day",
    r"thanksgiving(?:[ ]day)?(?![ ](?:recess|break|dinner|turkey))": "thanksgiving",
    r"black[ ]friday": "black friday",
    r"christmas[ ]eve": "christmas eve",
    r"christmas(?:[ ]day)?"
    r"(?![ ](?:recess|break|party|tree|movie|card|carol|gift|season|market|present|island))": "christmas",
    r"xmas": "christmas",
    r"boxing[ ]day": "boxing day",
}
_HOLIDAY = pattern(
    "(?:"
    + "|".join(f"(?P<h{place}>{form.replace('[ ]', '[ ]+')})" for place, form in enumerate(_HOLIDAY_FORMS))
    + rf")\b(?:[ ]+(?P<unit>week(?:end)?)\b)?(?:,?[ ](?P<year>{YEAR4})(?![0-9]))?",
    re.I,
)
# A holiday before a noun names no day: "Christmas mood", "Halloween costumes".
_HOLIDAY_NOUN = pattern(
    r"[ ](?!(?:at|in|on|and|or|with|we|when|the|to|for|from|by|because|but|that|was|is|will"
    r"|this|next|last|as|it|they|he|she|if|of|through|until|before"
    r"|after|around|a|an|i|you|there|should|would|so|morning|afternoon|evening|night|eve)\b)[a-z]"
)
# The words that these forms begin with.
FIRST_WORDS = (
    "all anzac arbor armed ascension canada cinco cyber dr europe fat flag giving groundhog guy holy human inauguration"
    " international leap mardi maundy may patriots shrove small tax whit world"
    " april ash bastille black boxing christmas columbus earth easter election father fathers fourth good halloween hallowe"
    " independence indigenous july juneteenth labor martin memorial mlk mother "
    "mothers new palm pentecost president presidents"
    " saint st thanksgiving valentine veterans xmas"
)
_HOLIDAY_NAMES = tuple(_HOLIDAY_FORMS.values())
assert set(_HOLIDAY_NAMES) == HOLIDAYS


# The second words of those holidays whose first word is a common one.
_SECOND = {
    "all": "s",
    "april": "fool",
    "dr": "martin",
    "europe": "day",
    "holy": "saturday",
    "human": "rights",
    "international": "women",
    "may": "day",
    "small": "business",
    "world": "aids",
    "black": "friday",
    "good": "friday",
    "fourth": "of",
    "july": "fourth",
    "new": "year",
    "saint": "patrick",
    "st": "patrick",
}
_TWO_WORDS = pattern(r"([a-z]+)\.?[ ]+([a-z0-9]+)", re.I)


# "last Easter", "next Thanksgiving", "this past Labor Day".
_WHICH = pattern(rf"(?P<which>last|next|this)(?:{WS}(?P<past>past|coming))?{WS}", re.I)


def read_which_holiday(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "last Easter", "next Thanksgiving"."""
    match = _WHICH.match(text, start)
    found = read_holiday(text, match.end()) if match else NONE
    if not match or not found or not isinstance(found[0], DayPiece):
        return NONE
    piece = found[0]
    which: Literal["this", "next", "last"] = "this"
    if (match["past"] or match["which"]).lower() in ("last", "past"):
        which = "last"
    elif match["which"].lower() == "next":
        which = "next"
    day: Day
    match piece.day:
        case Holiday(year=None):
            day = piece.day._replace(which=which)
        case Around(base=Holiday(year=None) as holiday):
            day = piece.day._replace(base=holiday._replace(which=which))
        case _:
            return NONE
    return (piece._replace(start=start, day=day),)


def read_holiday(text: str, start: int) -> tuple[Piece, ...]:
    """Reads "Labor Day", "Christmas Eve 2024", "Memorial Day weekend"."""
    words = _TWO_WORDS.match(text, start)
    if words and not words[2].lower().startswith(_SECOND.get(words[1].lower(), "")):
        return NONE
    match = _HOLIDAY.match(text, start)
    if not match or _HOLIDAY_NOUN.match(text, match.end()):
        return NONE
    place = next(place for place in range(len(_HOLIDAY_NAMES)) if match[f"h{place}"])
    year = int(match["year"]) if match["year"] else None
    holiday = Holiday(_HOLIDAY_NAMES[place], year)
    unit: Literal["week", "weekend"] = "weekend" if (match["unit"] or "").lower() == "weekend" else "week"
    return (
        DayPiece(
            start,
            match.end(),
            Around(holiday, unit) if match["unit"] else holiday,
            ("date", "holiday") if year else ("date", "year", "holiday"),
            relative=not year,
        ),
    )
