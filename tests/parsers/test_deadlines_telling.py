"""Days that a text tells, guesses or supposes something of, beside those that bind somebody. Every text here is made up."""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline

TODAY = dt.date(2024, 6, 6)


def read(text: str) -> list[str]:
    """The deadlines of ``text``, each on one line: "2024-07-01 on: Rope survey closes"."""
    document = documents.read(f"{text}\n".encode(), "issue.txt")[0]
    found = pipeline.extract(document, issued=TODAY, timezone="America/New_York").deadlines
    return [f"{one.date} {one.relation}: {one.what}" for one in found]


NONE = (
    "The pumps would have failed by June 12.",
    "Had the wardens paid by June 12, the pier would be theirs.",
    "Had a toll been agreed by June 12, we would row for free.",
    "If the boats had been sold by June 12, the fund would be full.",
    "It will be above 60 by Sunday.",
    "He'll be ashore by Easter.",
    "There would be a lamp, the keeper said, by Easter.",
    "By Sunday they will have tripled.",
    "By Sunday you might want to wear gloves.",
    "Showers by Friday, sun by Sunday.",
    "Unless it rains by Friday, the kelp will be lost.",
    "Snow will begin at noon on Friday and taper off by Saturday.",
    "Temperatures will drop 20 degrees by Saturday.",
    "The regatta session ran until 2 a.m. Saturday.",
    "The plow stayed out by the pier until Friday.",
    "A rowing race that ran past 3:40 p.m. Friday had no winner.",
    "As of eight today the gauge showed a depth of nine feet.",
    "A front moves through on Friday.",
    "By Friday no ferry ran.",
    "Somebody will close something on Friday.",
    "The schools are open today.",
    "On April 2 I wrote that pilots have six days to hand in a chart.",
    "The knot ought to last until Friday.",
    "By Friday you will have forgotten it.",
    "By noon Friday you will see the difference.",
    "We'd have been there by Friday but for the bridge.",
    "In March we said that one has 20 days to bring back a borrowed oar.",
)


@pytest.mark.parametrize("text", NONE)
def test_what_binds_nobody(text: str) -> None:
    assert read(text) == []


BINDING = {
    "The wardens would have until June 19 to reply.": ["2024-06-19 until: The wardens would have to reply"],
    "It will be removed by Friday.": ["2024-06-07 by: It will be removed"],
    "It will be ready by Friday, the board promised.": ["2024-06-07 by: It will be ready"],
    "Snow must be cleared from the pier by noon Friday.": ["2024-06-07 by: Snow must be cleared from the pier"],
    "Storm drains will be cleaned by June 28.": ["2024-06-28 by: Storm drains will be cleaned"],
    "The ban will remain until June 28.": ["2024-06-28 until: The ban will remain"],
    "Applications are open through June 28.": ["2024-06-28 until: Applications are open"],
    "As of June 28 the fee is $9.": ["2024-06-28 from: the fee is $9"],
    "Members who had not paid must pay by June 28.": ["2024-06-28 by: Members who had not paid must pay"],
    "The portal opens on Friday.": ["2024-06-07 on: The portal opens"],
    "On Monday the court gave the owners 30 days to reply.": ["2024-07-06 by: the owners to reply"],
    "He must be out by June 28.": ["2024-06-28 by: He must be out"],
    "The curfew, which ran until midnight, is extended until June 28.": ["2024-06-28 until: The curfew is extended"],
    "Lockers will stay shut until June 28.": ["2024-06-28 until: Lockers will stay shut"],
}


@pytest.mark.parametrize(("text", "expected"), BINDING.items(), ids=BINDING)
def test_what_binds_in_like_words(text: str, expected: list[str]) -> None:
    assert read(text) == expected
