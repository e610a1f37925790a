"""The home zone of a text, where it tells one."""

from __future__ import annotations

import pytest

from events_extractor.language.places import home


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("The hearing is at 10 a.m. ET. The vote of the board is at 3 p.m. ET.", "America/New_York"),
        ("Call at 2pm PT/5pm ET, then lunch; dinner is at 6pm PT/9pm ET.", "America/Los_Angeles"),
        ("10 a.m.: Vote. Harbor Institute, Berlin, hosts a call, 11 a.m. CET.", None),
        # one event's own zone does not move the others
        ("10 a.m.: Vote. The institute hosts a call, 11 a.m. CET.", None),
        ("Call at 11 a.m. CET, talk at noon ET, fair at 3 p.m. PT, show at 4 p.m. CET.", None),
        (
            "Call at 11 a.m. CET. In Boston it rains, in New York it snows, in Boston it blows, in Miami it is dry, in Atlanta hot.",
            "America/New_York",
        ),
        ("The hearing is at 10 a.m. ET. " + "It is a long one. " * 9 + "In Boston it rains.", "America/New_York"),
        ("All times listed below are ET. Call at 11 a.m. CET.", "America/New_York"),
        ("Write to the Harbor Board, 12 Dock Rd, Houston, TX 77002. In Houston it rains.", "America/Chicago"),
        ("Zürich. See www.example.ch or www.canal.ch and write to a@example.ch", "Europe/Zurich"),
        ("From Paris to London to Berlin to Rome.", None),
        ("All times are in UTC unless we say otherwise. Houston, Houston, Houston, Houston.", "UTC"),
        ("ALL TIMES EASTERN", "America/New_York"),
        ("London was mentioned once.", None),
        ("Good Thursday morning, Minnesota. The Senate and the Senate and the Senate meet at 9 a.m.", "America/Chicago"),
        ("HAPPY FRIDAY. Happy Friday, Denver! The rooms are warm.", "America/Denver"),
        ("Good morning, Virginia Woolf.", None),
        ("", None),
        ("The Alaska House meets in Juneau. The Juneau dock and the Juneau pier, and Anchorage.", "America/Anchorage"),
        # The politics of one state, told from its seat; of several, or from the seat of the country, they tell nothing.
        ("At the Colorado Capitol: the Colorado Senate meets at 10 a.m. The Senate votes.", "America/Denver"),
        ("At the Colorado Capitol: the Colorado Senate meets at 10 a.m., and the Ohio House.", None),
        ("She sat in the Texas House and in the Texas Senate.", None),
        ("White House: she sat in the Texas Legislature, and in the Texas Senate.", None),
    ],
)
def test_home(text: str, zone: str | None) -> None:
    assert home(text) == zone


@pytest.mark.parametrize(
    ("name", "text", "zone"),
    [
        ("WISCONSIN DOCK OWNERS", "The Wisconsin Senate meets at 10 a.m.", "America/Chicago"),
        ("The Iowa Tide Sheet", "A talk at 9 a.m. in Des Moines.", "America/Chicago"),
        ("Washington State Ferry Letter", "A talk at 9 a.m. in Olympia.", "America/Los_Angeles"),
        ("Texas Dock Weekly", "The Texas House meets at 10 a.m. The Senate and the Senate meet at noon.", "America/Chicago"),
        # A name alone, a city of the same name, a name of two states.
        ("Texas Dock Weekly", "The guild meets at 10 a.m.", None),
        ("Kansas City Dock Letter", "The guild meets at 10 a.m. in Dallas.", None),
        ("Ohio and Texas Docks", "The Texas House meets at 10 a.m.", None),
        ("Texas Dock Weekly", "In Boston it rains, in Boston it blows, in Miami it is dry, in Atlanta hot.", None),
    ],
)
def test_a_state_in_the_name_of_a_letter_is_a_sign_of_its_home(name: str, text: str, zone: str | None) -> None:
    assert home(text, name) == zone
