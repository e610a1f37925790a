"""Mail headers printed in a text: what is one, and what only looks like one."""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor.documents.printed import own_subject, printed_header, stated_day


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        pytest.param(
            "From: Ann\nSent: Monday\nSubject: Tide\n\nText",
            {"from": "Ann", "sent": "Monday", "subject": "Tide"},
            id="plain",
        ),
        pytest.param(
            "From: Ann\nSubject: Tide\n   and eels\nText", {"from": "Ann", "subject": "Tide and eels"}, id="continued"
        ),
        pytest.param("*From:* Ann\n*Subject:* Tide", {"from": "Ann", "subject": "Tide"}, id="starred"),
        pytest.param("From: Ann\n\nSubject: Tide\n\nText", {"from": "Ann", "subject": "Tide"}, id="spaced"),
        pytest.param("COPY 3\n\nFrom: Ann\nSubject: Tide", {"from": "Ann", "subject": "Tide"}, id="under a stamp"),
        pytest.param(
            "Date: 6 Jun 2030\nSubject: Tide\n\nText", {"date": "6 Jun 2030", "subject": "Tide"}, id="without its names"
        ),
        pytest.param("Tide\nDate: 6 Jun 2030\nSubject: Tide", None, id="without names, below the top"),
        pytest.param("Date: June 6\nFrom: 9 a.m.\nTo: noon", None, id="an event's hours"),
        pytest.param(
            "De : Ann\nEnvoyé : lundi 17 juin 2030 08:00\nÀ : Bo\nObjet : Marée\n\nTexte",
            {"from": "Ann", "sent": "lundi 17 juin 2030 08:00", "to": "Bo", "subject": "Marée"},
            id="French",
        ),
        pytest.param(
            "Von: Ann\nGesendet: Montag, 17. Juni 2030 08:00\nAn: Bo\nBetreff: Flut",
            {"from": "Ann", "sent": "Montag, 17. Juni 2030 08:00", "to": "Bo", "subject": "Flut"},
            id="German",
        ),
        pytest.param(
            "*De:* Ann\n*Enviado el:* lunes\n*Asunto:* Marea",
            {"from": "Ann", "sent": "lunes", "subject": "Marea"},
            id="Spanish",
        ),
        pytest.param("From: 9 a.m.\nTo: noon\nSubject: Knots", None, id="hours, and what they are of"),
        pytest.param("From: 18:30\nUntil: 20:00\nSubject: Knots", None, id="hours of the day"),
        pytest.param("Von: 18 Uhr\nBetreff: Knoten", None, id="hours in German"),
        pytest.param(
            "From: 9 Lives Rescue\nSubject: Cats", {"from": "9 Lives Rescue", "subject": "Cats"}, id="a name with a number"
        ),
        pytest.param(
            "From: 24h News <n@e.org>\nSubject: Cats",
            {"from": "24h News <n@e.org>", "subject": "Cats"},
            id="one with an address",
        ),
        pytest.param(
            "From:\nAnn\nTo:\nBo\nSubject:\nTide\nHigh tide.", {"from": "Ann", "to": "Bo", "subject": "Tide"}, id="stacked"
        ),
        pytest.param("From: Ann\nSubject:\nHigh tide.", {"from": "Ann", "subject": ""}, id="an empty subject"),
        pytest.param("De: 9 a 12\nPara: todos", None, id="hours in Spanish"),
        pytest.param("Subject to change\nFrom: here", None, id="no header"),
    ],
)
def test_printed_headers(text: str, fields: dict[str, str] | None) -> None:
    header = printed_header(text)
    assert (header.fields if header else None) == fields


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Tuesday, February 5, 2030 8:15 AM", dt.date(2030, 2, 5)),
        ("mar. 5 févr. 2030 à 08:15", dt.date(2030, 2, 5)),
        ("Di., 5. Feb. 2030 um 08:15 Uhr", dt.date(2030, 2, 5)),
        ("mar, 1 ene 2030 a las 8:15", dt.date(2030, 1, 1)),
        ("1er déc. 2030", dt.date(2030, 12, 1)),
        ("30 février 2030", None),
        ("5 févr.", None),
        (None, None),
    ],
)
def test_the_day_of_a_printed_header(words: str | None, day: dt.date | None) -> None:
    assert stated_day(words) == day


@pytest.mark.parametrize(
    ("subject", "own"),
    [
        ("Fwd: Tide", "Tide"),
        ("WG: Fwd: Tide: high", "Tide: high"),
        ("[Club] FW: Tide", "Tide"),
        ("Forward: ho", "Forward: ho"),
    ],
)
def test_the_subject_that_a_mail_had_before_it_was_forwarded(subject: str, own: str) -> None:
    assert own_subject(subject) == own
