"""What tells of a change without stating it as a fact, and who makes changes that another must confirm."""

from __future__ import annotations

import re

# Who picks people that the Senate confirms. "President Moss", "the White House"
PRESIDENT = re.compile(r"\b(?:[Pp]resident(?:-elect)?|White House|Trump|Biden|Obama|Bush|Clinton)\b")

# What people would like to do, and do by saying so. "we want to | congratulate", "I would like to | welcome"
_GREETING = r"(?:also )?(?:congratulate|welcome|introduce|announce|thank|recogni[sz]e|celebrate|share)\b"
# What makes a statement no fact: said of the verb phrase or before it. "is expected to", "is being considered"
HEDGED = re.compile(
    rf"\b(?:expected to|could|(?<!\bhe )(?<!she )(?<!hey )would(?! (?:also )?like to {_GREETING})"
    r"|might|may|should|rumou?red|considering|considered|contender|candidates?|running for|run for"
    rf"|bid for|hopes? to|wants? to(?! {_GREETING})|if|whether|unless|urged|called on"
    r"|calls for|pressure|denied|potential|possible|possibly|likely to|weigh(?:s|ing)|mulling"
    r"|eyeing|speculat\w+|threatened to|demand\w*|call(?:s|ed|ing) for|push(?:es|ed|ing) for"
    r"|seek\w*|refus\w+ to|declin\w+ to|won't|will not|not)\b"
)
