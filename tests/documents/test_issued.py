"""The issue date: what may state it, in which order, and what is said where evidence is missing or at odds."""

from __future__ import annotations

import datetime as dt
import time
from pathlib import Path
from typing import Any

import pytest

from events_extractor.documents import issue_date, load, read
from events_extractor.documents.days import find_days, formal_days
from events_extractor.documents.issued import name_above_dateline, name_date
from events_extractor.model import Document, IssuedFrom
from events_extractor.pipeline import extract

DAY = dt.date(2030, 6, 20)  # a Thursday


def document(text: str = "Pier news.", source: str = "news.txt", **stated: Any) -> Document:
    (plain,) = read(text.encode(), source)
    return Document(source=source, text=plain.text, sha256="", blocks=plain.blocks, **{"title": plain.title, **stated})


@pytest.mark.parametrize(
    ("given", "option", "issued_from"),
    [
        pytest.param(document(header_date=dt.date(2030, 6, 21)), DAY, "option", id="the caller before all"),
        pytest.param(document(header_date=DAY, metadata_date=dt.date(2030, 6, 21)), None, "header", id="then the header"),
        pytest.param(document(source="2030-06-21-a.html", metadata_date=DAY), None, "metadata", id="then the metadata"),
        pytest.param(document("June 21, 2030", source="2030-06-20.txt"), None, "name", id="then the file name"),
        pytest.param(document("June 20, 2030"), None, "text", id="then the dateline"),
    ],
)
def test_order(given: Document, option: dt.date | None, issued_from: IssuedFrom) -> None:
    found = issue_date(given, option)
    assert (found.issued, found.issued_from, found.issues) == (DAY, issued_from, ())


BODY = "\n\nThe Civic Forum meets on June 24, 2030, at 9 a.m. in the Old Mill.\n"


@pytest.mark.parametrize(
    ("top", "name"),
    [
        ("Rivergate Policy Morning\nThursday, June 20, 2030", "Rivergate Policy Morning"),
        ("Rivergate Policy Morning\n\nPort Hale, June 20, 2030", "Rivergate Policy Morning"),
        ("The Harbor Newsletter\nVol. 3, No. 12 | June 20, 2030", "The Harbor Newsletter"),
        ("Notes of the Pier & Quay\n20 June 2030", "Notes of the Pier & Quay"),
        ("Mayor Names Harbor Master\nJune 20, 2030", None),  # a headline
        ("Council reports on tides this morning\nJune 20, 2030", None),
        ("News Conference: Ferries\nJune 20, 2030", None),
        ("Harbor Daily\nThe pier opens on June 20, 2030, and everybody is invited", None),
        ("Harbor Daily\nTide and storm forum, the Old Mill, June 20, 2030", None),
        ("Harbor Daily\n\nHello.\n\nJune 20, 2030", None),
        ("News", None),
    ],
)
def test_the_name_above_a_dateline(top: str, name: str | None) -> None:
    assert name_above_dateline(document(top + BODY), DAY) == name


def test_a_letter_without_any_other_name_has_that_above_its_dateline() -> None:
    top = "Rivergate Policy Morning\nThursday, June 20, 2030"
    assert extract(document(top + BODY)).newsletter == "Rivergate Policy Morning"
    assert extract(document(top + BODY), issued=DAY.replace(day=21)).newsletter is None
    assert extract(document(top + BODY, sender="Pier Notes <a@example.org>")).newsletter == "Pier Notes"


def test_nothing_is_guessed() -> None:
    found = issue_date(document("The pier opens on June 20, 2030."))
    assert (found.issued, found.issued_from, found.today) == (None, None, None)
    assert [issue.code for issue in found.issues] == ["issued/unknown"]
    assert "--issued" in found.issues[0].message
    assert "no Date header, no metadata, no date at the start of the file name" in found.issues[0].message


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"---\ndate: 20 juin 2030\n---\nTide", "a.md", "the date in the metadata cannot be read"),
        (b"From: a@e.org\nSubject: Tide\nDate: soon\n\nTide", "a.eml", "the Date header cannot be read"),
    ],
)
def test_unreadable_evidence_is_not_called_missing(data: bytes, name: str, said: str) -> None:
    (given,) = read(data, name)
    (issue,) = issue_date(given).issues
    assert said in issue.message


def test_today_is_the_inner_mails_day() -> None:
    found = issue_date(document(header_date=DAY, body_date=dt.date(2030, 6, 17)))
    assert (found.issued, found.today, found.issues) == (DAY, dt.date(2030, 6, 17), ())


@pytest.mark.parametrize(
    ("title", "option", "today"),
    [
        pytest.param("Pier News 06.24.30", None, dt.date(2030, 6, 24), id="written for the Monday after"),
        pytest.param("Pier News 06.24.30", DAY, DAY, id="the caller's word stands"),
        pytest.param("Pier News, 24 July 2030", None, DAY, id="too far off"),
    ],
)
def test_today_is_the_day_that_a_body_is_written_for(title: str, option: dt.date | None, today: dt.date) -> None:
    found = issue_date(document(title=title, header_date=DAY), option)
    assert (found.issued, found.today) == (DAY, today)


def test_the_inner_mails_day_is_the_issue_date_where_no_outer_one_is_known() -> None:
    found = issue_date(document(body_date=DAY))
    assert (found.issued, found.issued_from, found.today) == (DAY, "text", DAY)


@pytest.mark.parametrize(
    ("other", "said"),
    [pytest.param(dt.date(2030, 6, 21), False, id="a day apart"), pytest.param(dt.date(2030, 6, 22), True, id="two days")],
)
def test_evidence_at_odds_is_said(other: dt.date, said: bool) -> None:
    found = issue_date(document(header_date=DAY, metadata_date=other))
    assert found.issued == DAY
    assert [issue.code for issue in found.issues] == ["issued/disagree"] * said
    assert all(day.isoformat() in issue.message for issue in found.issues for day in (DAY, other))


def test_a_page_says_below_its_menu_when_it_was_posted() -> None:
    menu = "".join(f"- Pier {number}\n" for number in range(30))
    found = issue_date(document(f"{menu}\nPosted on 2030-06-20\n\nThe pier opens on Monday.", source="page.md"))
    assert (found.issued, found.issued_from) == (DAY, "text")


def test_a_minute_at_which_nothing_begins_is_that_of_the_posting() -> None:
    assert (
        issue_date(document("New harbor wardens named\n\nJune 20, 2030   10:28 am\n\nThree wardens were named.")).issued
        == DAY
    )
    assert issue_date(document("Wardens' supper\n\nJune 20, 2030   10:30 am\n\nCome and eat.")).issued is None


def test_the_day_below_a_limit_is_no_dateline() -> None:
    assert issue_date(document("Rules\n\nComment period: Ferry fares\n\nJune 20, 2030\n\nThe fares rise.")).issued is None


def test_a_dateline_at_odds_is_pointed_at() -> None:
    given = document("PIER NEWS\n\nMay 20, 2030\n\nThe pier opens.", source="2030-06-20.txt")
    (issue,) = issue_date(given).issues
    assert issue.span is not None
    assert issue.span.of(given.text) == "May 20, 2030"


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2030-06-20-pier.txt", DAY), ("20300620_pier.html", DAY), ("2030.06.20 pier.md", DAY), ("/a/b/2030_06_20.eml", DAY),
        ("C:\\mail\\2030-06-20.txt", DAY), ("2030-06-20", DAY), ("pier-2030-06-20.txt", None), ("2030-06-31.txt", None),
        ("quay-newsletter-2030-06-20.md", DAY), ("QuayDigest_20300620.html", DAY), ("news-2030-06-20-pier.txt", None),
        ("203006201530.txt", None), ("1889732700.M1P2.host", None), ("2030-06/news.txt", None), ("2030-06-20/news.txt", None), ("-", None),
    ],
)  # fmt: skip
def test_file_names(name: str, day: dt.date | None) -> None:
    assert name_date(name) == day


DATELINES = {
    "the week": "PIER WEEKLY, WEEK OF JUNE 20, 2030\n\nThe pier is shut.",
    "alone": "June 20, 2030",
    "under the name": "PIER NEWS\nThursday, June 20, 2030\n\nHello.",
    "volume and number": "PIER NEWS\n\nVolume 3 - Number 12 - 6/20/30\n\nHello.",
    "in a frame": "=====\n   PIER NEWS\n   20 June 2030\n=====",
    "press release": "For immediate release          June 20, 2030",
    "place and day": "PORT HALE, June 20, 2030 — The pier opened on time today and nobody fell into the water.",
    "between rules": "| | PIER NEWS | | June 20, 2030 | | The pier opened.",
    "issue": "Pier News #12 - 20 June 2030\n\nHello.",
    "published, with its time": "Published 2030-06-20 at 8:00 a.m.",
    "posted on": "Pier news, posted by the harbor office on June 20, 2030",
    "capitals": "PIER NEWS, JUNE 20TH, 2030",
    "a masthead before a calendar's first day": "Pier News, 20 June 2030\n\nJuly 4, 2030\n\nRegatta",
    "a byline and a stamp": "By Ann | 06/20/2030 04:00 PM EDT\n\nHello.",
    "a byline and a stamp between rules": "| | By Ann | 06/20/2030 04:00 PM EDT | | The pier opened.",
    "a stamp alone": "PIER NEWS\n\nBy ANN LEE, BO CHO and CY O'DEA\n\n06/20/2030 04:00 PM EDT\n\nHello.",
    "an updated stamp": "Updated 06/20/2030 05:00 PM EDT",
    "two stamps": "By Ann | 06/20/2030 04:00 PM EDT | Last updated 06/21/2030 05:00 PM EDT",
    "an update below": "By Ann | 06/20/2030 04:00 PM EDT\n\nUpdated 06/21/2030 05:00 PM EDT\n\nHello.",
    "a byline and a stamp in words": "By Ann Lee | June 20, 2030, 4:00 PM EDT",
    "a stamp as programs write it": "2030-06-20 16:00 UTC",
}


@pytest.mark.parametrize("text", DATELINES.values(), ids=DATELINES)
def test_datelines(text: str) -> None:
    found = issue_date(document(text))
    assert (found.issued, found.issued_from) == (DAY, "text")


NO_DATELINES = {
    "what is upcoming": "[Upcoming] 2030-06-20 Pier Talk",
    "a sentence": "The pier opens on June 20, 2030.",
    "a deadline": "Regatta: by June 20, 2030",
    "a label of an event": "Date: June 20, 2030",
    "a label of several days": "Dates: June 20, 2030",
    "when": "When: Thursday, June 20, 2030",
    "the end of a range": "18 - 20 June 2030, Port Hale",
    "the start of one": "June 20, 2030 - July 2, 2030",
    "an hour": "June 20, 2030, 7:30 p.m.",
    "an hour and its zone": "June 20, 2030, 7:30 p.m. EDT",
    "an hour without a zone": "06/20/2030 7:30 pm",
    "an event's hour": "Regatta | 06/20/2030 07:30 PM EDT",
    "a deadline's hour": "by 06/20/2030 07:30 PM EDT",
    "the end of a range with its weekdays": "Monday, June 17 - Thursday, June 20, 2030\n\nTide Days",
    "a day above its hours": "Annual Meeting\n\nJune 20, 2030\n3:00 pm - 5:00 pm\n\nWe will vote.",
    "a calendar of hours": "06/20/2030 07:30 PM EDT\n\nRegatta\n\n06/27/2030 07:30 PM EDT\n\nParade",
    "a calendar": "June 20, 2030\n\nRegatta\n\nJuly 4, 2030\n\nParade",
    "no year": "June 20",
    "far below the top": "\n\n".join(["The pier opens."] * 20 + ["June 20, 2030"]),
    "under a section's heading": "NEWS\n\n"
    + "The pier opens again after a long winter. " * 3
    + "\n\nRegatta\n=======\nJune 20, 2030",
}


@pytest.mark.parametrize("text", NO_DATELINES.values(), ids=NO_DATELINES)
def test_dates_that_are_no_datelines(text: str) -> None:
    assert issue_date(document(text)).issued is None


def test_a_day_of_a_table_with_a_head_is_that_of_its_row() -> None:
    table = "| Date | What happens |\n| --- | --- |\n| 20 June 2030 | The pier opens |\n"
    assert issue_date(document(table, source="news.md")).issued is None


def test_a_text_on_one_line_is_no_long_dateline() -> None:
    page = document("June 20, 2030. " + "The pier opens on June 20, 2030, and all are glad. " * 1500)
    begun = time.process_time()
    issue_date(page)
    assert time.process_time() - begun < 2  # seconds; a tenth of one is usual


def test_the_title_may_hold_the_dateline() -> None:
    assert issue_date(document(title="#12 - 20 June 2030")).issued == DAY
    assert issue_date(document(title="Join us on June 20, 2030")).issued is None


@pytest.mark.parametrize(
    "text",
    [
        "IT'S THURSDAY: thanks",
        "News. It’s Thursday, and hot.",
        "Happy Thursday!",
        "Good Thursday morning",
        "| IT’S THURSDAY —",
    ],
)
def test_a_stated_weekday_is_checked(text: str) -> None:
    assert issue_date(document(text), DAY).issues == ()
    (issue,) = issue_date(document(text), dt.date(2030, 6, 21)).issues
    assert issue.code == "issued/weekday"
    assert issue.span is not None
    assert "thursday" in issue.span.of(document(text).text).lower()


@pytest.mark.parametrize(
    "text",
    ["If it's Monday, this must be Hale.", "It's Monday that worries her.", "Good Monday that was.", "Happy Monday eve"],
)
def test_weekdays_that_state_nothing(text: str) -> None:
    assert issue_date(document(text), DAY).issues == ()


def test_the_stated_weekday_is_that_of_the_inner_mail() -> None:
    assert issue_date(document("Happy Monday!", header_date=DAY, body_date=dt.date(2030, 6, 17))).issues == ()


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("June 20, 2030", ["2030-06-20"]), ("Sept. 5th, 2030", ["2030-09-05"]), ("5th of September 2030", ["2030-09-05"]),
        ("20-Jun-2030", ["2030-06-20"]), ("2030-06-20T08:00", ["2030-06-20"]), ("2030/6/5", ["2030-06-05"]), ("6/5/2030", ["2030-06-05"]),
        ("25/6/2030", ["2030-06-25"]), ("6/5/30", ["2030-06-05"]), ("4/28/94", ["1994-04-28"]), ("Feb 30, 2030", []), ("1/2", []),
        ("12-2030-06-20", []), ("06.20.30", ["2030-06-20"]), ("20.6.2030", ["2030-06-20"]), ("5.6.2030", []), ("1.20.30.4", []), ("version 2030.6.20.1", ["2030-06-20"]), ("May we, 2030", []), ("June 20", []), ("2030", []),
        ("June 5, 2030 and 6 June 2030", ["2030-06-05", "2030-06-06"]),
    ],
)  # fmt: skip
def test_full_dates(text: str, days: list[str]) -> None:
    assert [day.date.isoformat() for day in find_days(text)] == days


@pytest.mark.slow
def test_the_issue_dates_of_real_newsletters(corpus: Path) -> None:
    import json

    wrong = []
    for document in load(corpus):
        assert isinstance(document, Document)
        gold = json.loads(Path(document.source).with_suffix("").with_suffix(".gold.json").read_text("utf-8"))["document"]
        found = issue_date(document)
        if (str(found.issued), found.issued_from) != (gold["issued"], gold["issued_from"]):
            wrong.append(document.source)
    assert len(wrong) <= 1


LONG_ORDER = "ORDER NO. 9\n\n" + "WHEREAS the pier has stood in the weather for longer than anybody recalls;\n\n" * 12


@pytest.mark.parametrize(
    "end",
    [
        pytest.param("DONE at the City of Port Hale, this 20th day of June, 2030.\n\nANN LEE\nGovernor", id="done at"),
        pytest.param(
            "IN WITNESS WHEREOF, I have set my hand this twentieth day of\nJune, in the year of our Lord two thousand\nthirty, and of the "
            "Independence of Hale the two hundredth.",
            id="in words",
        ),
        pytest.param("GIVEN under my hand this the 20 day of June, A.D. 2030", id="given"),
        pytest.param("ANN LEE\n\nTHE WHITE HOUSE,\n    June 20, 2030.", id="a seat of government"),
        pytest.param("OFFICE OF THE MAYOR, Port Hale, 20 June 2030", id="an office"),
        pytest.param("Dated: June 20, 2030.\n\nBo Ray,\nDeputy Clerk.", id="dated"),
    ],
)
def test_the_day_at_the_end_of_an_order(end: str) -> None:
    given = document(LONG_ORDER + end)
    found = issue_date(given)
    assert (found.issued, found.issued_from, found.issues) == (DAY, "text", ())
    top = issue_date(document("PORT HALE NEWS\n\nJune 22, 2030\n\n" + LONG_ORDER + end))
    assert top.issued == dt.date(2030, 6, 22)


@pytest.mark.parametrize(
    "end",
    [
        pytest.param("I proclaim this 20th day of June, 2030, Gull Day.", id="a day that is named"),
        pytest.param("REGATTA, June 20, 2030", id="an event in capitals"),
        pytest.param("The order that was given on June 20, 2030 stands.", id="another order's day"),
        pytest.param("Dated: June 20, 2030.\n\nDated: June 21, 2030.", id="two days compete"),
        pytest.param("DONE this 31st day of June, 2030", id="no such day"),
    ],
)
def test_days_at_the_end_that_date_nothing(end: str) -> None:
    assert issue_date(document(LONG_ORDER + end)).issued is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("this 6th day of March, 2031", "2031-03-06"),
        ("this sixth day of March, in the year of our Lord two thousand thirty-one", "2031-03-06"),
        ("this thirty-first day of May, two thousand and nine", "2009-05-31"),
        ("this thirtieth day of June, nineteen hundred and ninety-three", "1993-06-30"),
        ("this fifteenth day of June, in the year two thousand", "2000-06-15"),
        ("this twenty-\nsecond day of May, twenty thirty-five", "2035-05-22"),
        ("this ninth day of September, two thousand twelve", "2012-09-09"),
        ("this 31st day of June, 2031", None),
        ("on the 6th day of March, 2031", None),
        ("this day of June, 2031", None),
    ],
)
def test_formal_days(text: str, day: str | None) -> None:
    assert [found.date.isoformat() for found in formal_days(text)] == ([day] if day else [])
