"""Names of people: where they stand in running text, what belongs to them, and how names in capitals are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events_extractor.language.namecase import normal_case, spellings
from events_extractor.language.names import find

# text -> (name, name with titles and party) of everybody in it
FOUND = [
    ("Ann Moss is now dean.", [("Ann Moss", "Ann Moss")]),
    ("LEE VAN DORN joins Harbor.", [("LEE VAN DORN", "LEE VAN DORN")]),
    ("Sen. Ann O'Shea (D-Ohio) spoke.", [("Ann O'Shea", "Sen. Ann O'Shea (D-Ohio)")]),
    ("It cheered former Rep. Tom Falk.", [("Tom Falk", "former Rep. Tom Falk")]),
    ("Sky Force General (Ret.) RAY LUND left.", [("RAY LUND", "General (Ret.) RAY LUND")]),
    ("Secretary of State Ruth Gale left.", [("Ruth Gale", "Secretary of State Ruth Gale")]),
    ("Dr. J.D. Poe and AJ Cole met.", [("J.D. Poe", "Dr. J.D. Poe"), ("AJ Cole", "AJ Cole")]),
    (
        'David "Dee" Reed and Bill (Billy) Roe',
        [('David "Dee" Reed', 'David "Dee" Reed'), ("Bill (Billy) Roe", "Bill (Billy) Roe")],
    ),
    (
        "Sam Hale Jr., Al Orr III and Bo de Wit",
        [("Sam Hale Jr.", "Sam Hale Jr."), ("Al Orr III", "Al Orr III"), ("Bo de Wit", "Bo de Wit")],
    ),
    ("CARLOS DEL TORO is head.", [("CARLOS DEL TORO", "CARLOS DEL TORO")]),
    ("Navy Secretary Carlos Del Toro left.", [("Carlos Del Toro", "Secretary Carlos Del Toro")]),
    ("Dean Ana Del Toro left.", [("Ana Del Toro", "Dean Ana Del Toro")]),
    ("Del. Ruth Hale and Del Ann Moss", [("Ruth Hale", "Del. Ruth Hale"), ("Ann Moss", "Del Ann Moss")]),
    ("Sen. Del Toro said", []),
    ("JUAN DE LOS SANTOS joins.", [("JUAN DE LOS SANTOS", "JUAN DE LOS SANTOS")]),
    (
        "Ana de la Cruz III and Juan de los Santos",
        [("Ana de la Cruz III", "Ana de la Cruz III"), ("Juan de los Santos", "Juan de los Santos")],
    ),
    ("Ann Moss la la", [("Ann Moss", "Ann Moss")]),
    # a family name in capitals, of somebody who comes or goes
    ("Ann QUAYLE became the new director.", [("Ann QUAYLE", "Ann QUAYLE")]),
    ("Tobias LOCKE is the head of the unit.", [("Tobias LOCKE", "Tobias LOCKE")]),
    ("Ann Lee WEIRBROOK, re-elected chair", [("Ann Lee WEIRBROOK", "Ann Lee WEIRBROOK")]),
    ("Di TIDEMAN has left the board.", [("Di TIDEMAN", "Di TIDEMAN")]),
    ("The UNESCO became a party.", []),
    ("Ann QUAYLE the bold", []),
    ("Visit TARROW in June.", []),
    ("Ask NATO, which left.", []),
    ("Join OPEC is the cry.", []),
    ("The Harbor Trust NEWSLETTER is the best.", []),
    ("W. E. B. DUBOIS joins.", [("W. E. B. DUBOIS", "W. E. B. DUBOIS")]),
    ("The dean (Ann Moss) left.", [("Ann Moss", "Ann Moss")]),
    ("I am Ann Moss A.K.A Annie", [("Ann Moss", "Ann Moss")]),
    ("Ann Moss, a.k.a. Annie", [("Ann Moss", "Ann Moss")]),
    ("Zoë Kovač's office", [("Zoë Kovač", "Zoë Kovač")]),
    ("Mary-Kate Smith-Orr", [("Mary-Kate Smith-Orr", "Mary-Kate Smith-Orr")]),
    ("with Ann Moss. Lee Cole agreed", [("Ann Moss", "Ann Moss"), ("Lee Cole", "Lee Cole")]),
    # bodies, places and things are nobody
    ("The Commerce Department and Harbor Foundation met on Capitol Hill.", []),
    ("New York and Monday Morning", []),
    ("Tom Garden joined Elsa Arena", [("Tom Garden", "Tom Garden"), ("Elsa Arena", "Elsa Arena")]),
    ("the warden of Tide Hall, at Lake House, the Sea Pier", []),
    ("the Fern Garden, Rose Theatre and Lake Pavilion", []),
    ("Moss & Cole and Ann Moss LLP", []),
    ("White House Press Secretary", []),
    # names that are words as well
    ("Will Hill and May Park", [("Will Hill", "Will Hill"), ("May Park", "May Park")]),
]


@pytest.mark.parametrize(("text", "people"), FOUND, ids=[text for text, _ in FOUND])
def test_people_are_found_with_their_titles(text: str, people: list[tuple[str, str]]) -> None:
    assert [(name.span.of(text), name.whole.of(text)) for name in find(text)] == people


CASES = [
    ("ANN MOSS", "Ann Moss"),
    ("KIM MCGRAW", "Kim McGraw"),
    ("KIM McGRAW", "Kim McGraw"),
    ("PAT O'BRIEN", "Pat O'Brien"),
    ("PAT O’BRIEN", "Pat O’Brien"),
    ("CARLOS DEL TORO", "Carlos Del Toro"),
    ("RICARDO DE LA CRUZ III", "Ricardo de la Cruz III"),
    ("JUAN DE LOS SANTOS", "Juan de los Santos"),
    ("SHIA LA BELLE", "Shia La Belle"),
    ("W. E. B. DUBOIS", "W. E. B. Dubois"),
    ("PIA VAN DORN", "Pia van Dorn"),
    ("URSULA VON DER HAGEN", "Ursula von der Hagen"),
    ("INA DELUCA", "Ina DeLuca"),
    ("IAN DeROSA", "Ian DeRosa"),
    ("ANN McBRéAL", "Ann McBréal"),
    ("OMAR BIN SAID", "Omar bin Said"),
    ("SAMI EL-SAYED", "Sami el-Sayed"),
    ("JO MACK", "Jo Mack"),
    ("JAN MACDONALD", "Jan MacDonald"),
    ("J.D. POE", "J.D. Poe"),
    ("JD POE", "JD Poe"),
    ("TJ COLE", "TJ Cole"),
    ("AL NG", "Al Ng"),
    ("MARY-KATE SMITH-ORR", "Mary-Kate Smith-Orr"),
    ("SAM HALE JR.", "Sam Hale Jr."),
    ("SAM HALE III", "Sam Hale III"),
    ("RUTH K. “RK” LOWE", "Ruth K. “RK” Lowe"),
    ("DON M. “JR” BATES", "Don M. “JR” Bates"),
    ("LEE “CHIP” ROWE", "Lee “Chip” Rowe"),
    ("LEE “AL” ROWE", "Lee “Al” Rowe"),
    ('WILLIAM "BILL" ROE', 'William "Bill" Roe'),
    ("INÉS GARCÍA", "Inés García"),
    # what is not in capitals stays
    ("Ann Moss", "Ann Moss"),
    ("Pia Van Dorn", "Pia Van Dorn"),
    ("Bo de Wit", "Bo de Wit"),
    ("", ""),
]


@pytest.mark.parametrize(("printed", "written"), CASES, ids=[printed or "nothing" for printed, _ in CASES])
def test_names_in_capitals_come_out_as_people_write_them(printed: str, written: str) -> None:
    assert normal_case(printed) == written


def test_a_spelling_elsewhere_in_the_document_wins() -> None:
    known = spellings("Later LaMotte said so.")
    assert normal_case("JO LAMOTTE", known) == "Jo LaMotte"
    assert normal_case("JO LAMOTTE") == "Jo Lamotte"


WORDS = st.text(st.characters(codec="ascii", categories=["Lu", "Ll"]), min_size=1, max_size=12)


@given(st.lists(WORDS, max_size=5).map(" ".join))
def test_normal_case_changes_nothing_but_case_and_only_once(name: str) -> None:
    once = normal_case(name)
    assert once.casefold() == name.casefold()
    assert normal_case(once) == once


@given(st.text(max_size=200))
def test_found_names_are_inside_the_text_and_in_order(text: str) -> None:
    ends = 0
    for name in find(text):
        assert ends <= name.span.start < name.span.end <= len(text)
        assert name.whole.start <= name.span.start
        assert name.span.end <= name.whole.end <= len(text)
        ends = name.span.end
