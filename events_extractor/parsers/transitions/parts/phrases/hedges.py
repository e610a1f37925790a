"""What tells of a change without stating it as a fact, and who makes changes that another must confirm."""

from __future__ import annotations

import re

# Who picks people that the Senate confirms. "President Moss", "the White House"
PRESIDENT = re.compile(
    r"\b(?:(?<![Vv]ice )(?<![Ff]ormer )[Pp]resident(?:-elect)?|White House|Trump|Biden|Obama|Bush|Clinton)\b"
)

# What people would like to do, and do by saying so. "we want to | congratulate", "I would like to | welcome"
_GREETING = r"(?:also )?(?:congratulate|welcome|introduce|announce|thank|recogni[sz]e|celebrate|share)\b"
# What makes a statement no fact: said of the verb phrase or before it.
_HEDGES = (
    # "is expected to join", "would join", but "she would", "we would like to congratulate"
    r"expected to",
    rf"could|(?<!\bhe )(?<!she )(?<!hey )would(?! (?:also )?like to {_GREETING})|might|may|should",
    # "is rumored to", "is being considered", "is running for mayor"
    r"rumou?red|considering|considered|contender|candidates?|running for|run for|bid for",
    # "hopes to join", "wants to lead", but "wants to welcome"
    rf"hopes? to|wants? to(?! {_GREETING})",
    # "if confirmed", "whether Moss will go"
    r"if|whether|unless",
    # "urged her to resign", "faces pressure to step down"
    r"urged|called on|calls for|pressure",
    # "denied that she", "a possible successor", "is mulling a run"
    r"denied|potential|possible|possibly|likely to|weigh(?:s|ing)|mulling|eyeing|speculat\w+|threatened to",
    # "demands that Cole go", "is seeking a clerk"
    r"demand\w*|call(?:s|ed|ing) for|push(?:es|ed|ing) for|seek\w*",
    # "refused to resign", "will not join"
    r"refus\w+ to|declin\w+ to|won't|will not|not",
)
HEDGED = re.compile(rf"\b(?:{'|'.join(_HEDGES)})\b")
