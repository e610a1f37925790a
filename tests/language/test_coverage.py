"""Notes on who may see what is done."""

from __future__ import annotations

import pytest

from events_extractor.language.coverage import is_coverage, is_reporters_hour


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("CLOSED PRESS", True),
        ("Open Press", True),
        ("TRAVEL POOL", True),
        ("POOL PHOTO AT THE TOP", True),
        ("CLOSED PRESS, TEXT TO BE RELEASED", True),
        ("OPEN PRESS; PRE-SET 2:15 PM, FINAL\n ACCESS 2:40 PM", True),
        ("In-House Pool Photo Spray", True),
        ("On Camera", True),
        ("Press briefing with the mayor", False),
        ("Open house", False),
        ("Photo contest", False),
        ("HARBOR PRESS CLUB", False),
        ("Pool closed", False),
        ("Media Literacy Day, 4 p.m.", False),
        ("Press Association dinner", False),
    ],
)
def test_a_line_says_only_who_may_see_what_is_done(line: str, expected: bool) -> None:
    assert is_coverage(line) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("OPEN PRESS; PRE-SET |3:30 PM", True),
        ("Final access: |4 p.m.", True),
        ("FINAL\nGATHER |5 PM", True),
        ("pool gather time |2 p.m.", True),
        ("We gather |5 p.m.", False),
        ("Access |24 hours", False),
        ("a social on Gather |from 1 to 3 p.m.", False),
        ("The press briefing is at |4 p.m.", False),
    ],
)
def test_an_hour_by_which_reporters_have_to_be_there(text: str, expected: bool) -> None:
    assert is_reporters_hour(text.replace("|", ""), text.index("|")) is expected
