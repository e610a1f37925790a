"""Signs and words that look like dates or clock times, and are none."""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor.language.dates import find

NOTHING = [
    "You may march in the sun, said the second man who sat down.",
    "She is now a partner; we wed our skills to theirs.",
    "I am 10 and he is 12.",
    "Open 24/7, and half the seats go 50/50.",
    "the 9/11 commission",
    "Add 1/2 cup of milk and 3/4 of the flour.",
    "They won 3-2, then lost 21-14.",
    "Call 555-1234 or (202) 555-0142.",
    "Room 1130, No. 5, Suite 6-26",
    "H.R. 1520, S. 2024 and Title 10",
    "Prices rose 5 percent to $9.30 a share, $6/26 a box.",
    "Version 1.1.3, 1.10.30 and 3.11",
    "ZIP code 20015-1993",
    "Two days later she left; a week later he came, three weeks earlier they met",
    "the 117th Congress, the 4th Circuit and the 15th annual gala",
    "the 12th-ranked choir on the 11th floor",
    "corner of the 5th and 9th Streets",
    "See https://example.org/2024/06/20/june-20 or www.example.org/6/26.",
    "Write to may5@example.org or june.20@example.org.",
    "minutes-2024-06-20.pdf",
    "for pupils aged 6 to 9, and 7 to 12 weeks of work",
    "They sold a 1998 PT boat",
    "June 31",
    "February 29, 2023",
    "8/32/2024",
    "14 PM",
    "25:12",
    "John 3:161",
    "a 16:9 screen",
    "1a: Who may vote? 2a, Who counts?",
    "Section 2p, Row B",
    "1000-1500 guests and the years 1900-1930",
    "Harbor News Sunday",
    "Sun Microsystems and Sat Nav",
    "points gained on SAT scores",
    "first time in 60 days",
    "in AMOS we trust",
    "the 1990s and in 1860s style",
    "a USA Today poll",
    "a Christmas mood",
    "April Jones and June Smith",
    "three-month increments",
    "12.53% or 0.5",
    "Tickets cost $12.30-13.30 or 7.50-8.50 euros.",
    "a fee of 7.50-8.50.",
    "Stocks were priced at 9.30, up a little",
    "versions 3.10-3.15.",
    "yields rose 7.50-8.50 percent",
    "it took 2.30 h to get there",
    "Genesis 1:27, Luke 24:13-35 and Psalm 19:1",
    "Labor Day recess",
    "Gate 9a, Exhibit 4p and 5p",
    "filed twice a week, for an hour and a half",
    "files 20241345 and 20240231",
    "Grant 20240706 is spent",
    "10 August 40 BC",
    "ten to nine runners and five to eleven cooks",
    "a pinkish 5ish tone",
    "They wed, then sat down",
    "for 10 to 12 inches, by 5 points",
    "in 3D, in 5m, in 10d",
    "W27 and week 27 of the saga",
    "form 7/2019x",
    "between 4 and 22 rowers",
    "9 June Road, Alder Bay",
    "from now on, Easter Island",
    "The second half of the year's best match was slow.",
    "That day was long, and that evening too.",
    "",
    " \n ",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_found(text: str) -> None:
    assert [text[one.start : one.end] for one in find(text, dt.date(2024, 6, 20), "America/New_York")] == []
