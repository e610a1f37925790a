"""The home zone of a text, where it tells one."""

from __future__ import annotations

import pytest

from events_extractor.language.places import home


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("The hearing is at 10 a.m. ET.", "America/New_York"),
        ("Call at 2pm PT/5pm ET, then lunch.", "America/Los_Angeles"),
        ("Write to the Harbor Board, 12 Dock Rd, Houston, TX 77002. In Houston it rains.", "America/Chicago"),
        ("Zürich. See www.example.ch or www.canal.ch and write to a@example.ch", "Europe/Zurich"),
        ("From Paris to London to Berlin to Rome.", None),
        ("All times are in UTC unless we say otherwise. Houston, Houston, Houston, Houston.", "UTC"),
        ("ALL TIMES EASTERN", "America/New_York"),
        ("London was mentioned once.", None),
        ("", None),
    ],
)
def test_home(text: str, zone: str | None) -> None:
    assert home(text) == zone
