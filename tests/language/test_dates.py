"""What newsletters print, and the days and hours that it means. All read on Thursday, June 20, 2024, at home in New York."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from events_extractor.language.dates import Moment, find

TODAY = dt.date(2024, 6, 20)
HOME = "America/New_York"


def shown(value: dt.date | dt.datetime | dt.time | None) -> str:
    """A day as 2024-06-20; with a clock time 2024-06-20 09:00, and its offset where that is not New York's."""
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        local = value.strftime("%Y-%m-%d %H:%M")
        ours = value.utcoffset() == value.replace(tzinfo=ZoneInfo(HOME)).utcoffset()
        return local if ours else local + value.strftime("%z")
    if isinstance(value, dt.time):
        return value.strftime("%H:%M")
    return value.isoformat()


def read(text: str, today: dt.date | dt.datetime | None = TODAY) -> list[str]:
    """Each moment as "the words = begins / until"."""
    moments = find(text, today, HOME)
    return [
        f"{text[one.start : one.end]} = {shown(one.begins)}" + (f" / {shown(one.until)}" if one.until else "")
        for one in moments
    ]


def only(text: str, today: dt.date | dt.datetime | None = TODAY) -> Moment:
    moments = find(text, today, HOME)
    assert len(moments) == 1, [text[one.start : one.end] for one in moments]
    return moments[0]


WHOLE = [  # the whole text is one expression
    ("Friday evening, July 26", "2024-07-26"),
    ("Friday morning, 26 July at 9 a.m.", "2024-07-26 09:00"),
    # months in words
    ("June 26", "2024-06-26"),
    ("JUNE 26", "2024-06-26"),
    ("Sept. 29", "2024-09-29"),
    ("Sept 29", "2024-09-29"),
    ("June 20th", "2024-06-20"),
    ("Nov. 5, 2024", "2024-11-05"),
    ("April 24, 1991", "1991-04-24"),
    ("WEDNESDAY, APRIL 24, 1991", "1991-04-24"),
    ("Aug 9, '26", "2026-08-09"),
    ("20 June 2024", "2024-06-20"),
    ("20th of June", "2024-06-20"),
    ("1st July", "2024-07-01"),
    ("4th day of May 2025", "2025-05-04"),
    ("20. August 2024", "2024-08-20"),
    ("May eighth, 2025", "2025-05-08"),
    ("twenty-fourth of May", "2024-05-24"),
    ("15Sep", "2024-09-15"),
    ("15Sep2025", "2025-09-15"),
    ("August 9, 808 AD", "0808-08-09"),
    ("9 August 2567 BE", "2024-08-09"),
    ("2025 March 18", "2025-03-18"),
    ("Thursday,\nJune 20", "2024-06-20"),
    ("June\n   26", "2024-06-26"),
    ("Thursday   June  20", "2024-06-20"),
    ("Thurs. June 20", "2024-06-20"),
    ("Tues., June 25", "2024-06-25"),
    ("Tuesday (June 25)", "2024-06-25"),
    ("June 25 (Tuesday)", "2024-06-25"),
    ("tomorrow, June 21", "2024-06-21"),
    ("TUESDAY | JUNE 25", "2024-06-25"),
    ("Thursday · July 4", "2024-07-04"),
    ("Thu | 4 July", "2024-07-04"),
    ("July 4 | Thursday", "2024-07-04"),
    ("31 Dec 08", "2008-12-31"),
    # counted from another day, or within a longer time
    ("a week ago yesterday", "2024-06-12"),
    ("two weeks ago Tuesday", "2024-06-04"),
    ("a fortnight on Sunday", "2024-07-07"),
    ("a week tomorrow", "2024-06-28"),
    ("Monday before last", "2024-06-10"),
    ("last working day of June", "2024-06-28"),
    ("first business day of September", "2024-09-02"),
    ("last weekday of August next year", "2025-08-29"),
    ("every second Tuesday of the month at 6 p.m.", "2024-07-09 18:00"),
    ("last Christmas", "2023-12-25"),
    ("next Juneteenth", "2025-06-19"),
    ("this past Memorial Day", "2024-05-27"),
    # parts of the day, and words beside an hour
    ("in the early hours of the 25th", "2024-06-25"),
    ("8 p.m. sharp on Friday, June 28", "2024-06-28 20:00"),
    ("WEDNESDAY 26 JUNE 2024 18.30", "2024-06-26 18:30"),
    ("June 26; 7 o'clock p.m.", "2024-06-26 19:00"),
    ("Friday at half past six o'clock in the evening", "2024-06-21 18:30"),
    ("noon-ish on Friday", "2024-06-21 12:00"),
    # of every week or month
    ("Thursdays in July at 5:30 p.m.", "2024-07-04 17:30"),
    ("every Saturday in June and July", "2024-06-22"),
    ("the 15th of each month", "2024-07-15"),
    ("First Fridays, 6 p.m.", "2024-07-05 18:00"),
    ("3rd Feb 25", "2025-02-03"),
    ("March 5 next year", "2025-03-05"),
    ("5 March of next year", "2025-03-05"),
    # figures
    ("2024-06-20", "2024-06-20"),
    ("2024/8/10", "2024-08-10"),
    ("6/26/24", "2024-06-26"),
    ("04/24/91", "1991-04-24"),
    ("25/05/2025", "2025-05-25"),
    ("05-25-2025", "2025-05-25"),
    ("20.06.2024", "2024-06-20"),
    ("21.6.2024", "2024-06-21"),
    ("6/26", "2024-06-26"),
    ("6-26-24", "2024-06-26"),
    ("20240626", "2024-06-26"),
    ("20240626T091500Z", "2024-06-26 09:15+0000"),
    ("2024-W27-3", "2024-07-03"),
    # weekdays and near days
    ("Friday", "2024-06-21"),
    ("Thursday", "2024-06-27"),
    ("this Thursday", "2024-06-20"),
    ("this Friday", "2024-06-21"),
    ("next Friday", "2024-06-28"),
    ("next Tuesday", "2024-06-25"),
    ("last Friday", "2024-06-14"),
    ("last Thursday", "2024-06-13"),
    ("Friday of next week", "2024-06-28"),
    ("Tuesday, next week", "2024-06-25"),
    ("Tuesday week", "2024-07-02"),
    ("Tuesday week at 9 a.m.", "2024-07-02 09:00"),
    ("today", "2024-06-20"),
    ("tonight", "2024-06-20"),
    ("this morning", "2024-06-20"),
    ("tomorrow", "2024-06-21"),
    ("tomorrow evening", "2024-06-21"),
    ("Friday morning", "2024-06-21"),
    ("yesterday", "2024-06-19"),
    ("last night", "2024-06-19"),
    ("the day after tomorrow", "2024-06-22"),
    # distances
    ("in 60 days", "2024-08-19"),
    ("within 30 days", "2024-07-20"),
    ("two weeks from today", "2024-07-04"),
    ("60 days from now", "2024-08-19"),
    ("10 business days from today", "2024-07-04"),
    ("90 days after the date of this order", "2024-09-18"),
    ("three days ago", "2024-06-17"),
    ("two weeks after July 1", "2024-07-15"),
    ("2 days after tomorrow", "2024-06-23"),
    ("a week from Friday", "2024-06-28"),
    ("a week and a half from today", "2024-06-30"),
    ("2d ago", "2024-06-18"),
    ("day before July 4", "2024-07-03"),
    ("three Fridays from now", "2024-07-05"),
    ("two Mondays ago", "2024-06-10"),
    ("Monday fortnight", "2024-07-08"),
    ("three days later", "2024-06-23"),
    # counted within a month
    ("first Monday of July", "2024-07-01"),
    ("last Friday of the month", "2024-06-28"),
    ("third Tuesday of next month", "2024-07-16"),
    ("first Monday of March", "2025-03-03"),
    ("end of the month", "2024-06-30"),
    ("end of July", "2024-07-31"),
    ("last day of June", "2024-06-30"),
    ("Labor Day", "2024-09-02"),
    ("New Year's Eve", "2024-12-31"),
    ("Hallowe'en", "2024-10-31"),
    ("Cyber Monday", "2024-12-02"),
    ("Mardi Gras 2025", "2025-03-04"),
    ("Inauguration Day", "2025-01-20"),
    ("Leap Day", "2028-02-29"),
    ("Dr. Martin Luther King, Jr. Day", "2025-01-20"),
    ("Thanksgiving Day, Nov. 28", "2024-11-28"),
    ("July 4 (Independence Day)", "2024-07-04"),
    ("the day after Thanksgiving", "2024-11-29"),
    ("3 days before the end of the month", "2024-06-27"),
    ("4th of July", "2024-07-04"),
    ("Friday the 13th", "2024-09-13"),
    ("next Friday, the 28th", "2024-06-28"),
    # the number of the day beside its weekday, without a month
    ("Friday 21", "2024-06-21"),
    ("Monday 24", "2024-06-24"),
    ("Tuesday 18", "2024-06-18"),
    ("Tuesday the 18th", "2024-06-18"),
    ("Sat 29", "2024-06-29"),
    ("Monday 15", "2024-07-15"),
    # days and clock times
    ("Thursday, June 20, at 9 a.m. ET", "2024-06-20 09:00"),
    ("9 a.m. on June 20", "2024-06-20 09:00"),
    ("3:30 p.m. Friday", "2024-06-21 15:30"),
    ("noon Friday", "2024-06-21 12:00"),
    ("Friday at noon", "2024-06-21 12:00"),
    ("12.00 noon on Friday", "2024-06-21 12:00"),
    ("Friday @ 6pm", "2024-06-21 18:00"),
    ("Friday: 9 a.m.", "2024-06-21 09:00"),
    ("June 26 | 9 a.m.", "2024-06-26 09:00"),
    ("tonight at 8", "2024-06-20 20:00"),
    ("8 tonight", "2024-06-20 20:00"),
    ("next Thursday at 3", "2024-06-27 15:00"),
    ("Saturday morning at ten", "2024-06-22 10:00"),
    ("8 tomorrow morning", "2024-06-21 08:00"),
    ("quarter to nine tomorrow", "2024-06-21 08:45"),
    ("Friday night at 7:30", "2024-06-21 19:30"),
    ("Friday 21 at 6 p.m.", "2024-06-21 18:00"),
    ("Sunday, 10 in the morning", "2024-06-23 10:00"),
    ("5p Friday", "2024-06-21 17:00"),
    ("half past 3pm Friday", "2024-06-21 15:30"),
    ("ten to nine tomorrow", "2024-06-21 08:50"),
    ("six-thirty tomorrow evening", "2024-06-21 18:30"),
    ("Friday promptly at 9 a.m.", "2024-06-21 09:00"),
    ("Friday // 9 a.m.", "2024-06-21 09:00"),
    ("evening of July 3, 7:30", "2024-07-03 19:30"),
    ("jan 5 10am", "2025-01-05 10:00"),
    ("Sunday after next", "2024-06-30"),
    ("Monday after next", "2024-07-01"),
    ("Friday's 9 a.m.", "2024-06-21 09:00"),
    ("wed 7:30pm", "2024-06-26 19:30"),
    ("Friday around 5ish", "2024-06-21 17:00"),
    ("21.6. um 17 Uhr", "2024-06-21 17:00"),
    ("2024-06-21T17:00-03:00", "2024-06-21 17:00-0300"),
    ("Friday at approximately 9:15 a.m.", "2024-06-21 09:15"),
    ("Friday, no later than 5 p.m.", "2024-06-21 17:00"),
    ("8 July 10h", "2024-07-08 10:00"),
    ("Friday at 7.30", "2024-06-21 07:30"),
    ("June 21, 19.30 h", "2024-06-21 19:30"),
    ("20.06.2024, 16:00 Uhr", "2024-06-20 16:00"),
    ("20.06.2024 um 19.30 Uhr", "2024-06-20 19:30"),
    ("2024-06-20T09:00Z", "2024-06-20 09:00+0000"),
    ("Thu, 20 Jun 2024 16:00:05 +0200", "2024-06-20 16:00+0200"),
    ("Tue Oct 24 14:20:09 EDT 2023", "2023-10-24 14:20"),
    ("Monday, July 8, 10 a.m. CET", "2024-07-08 10:00+0200"),
    ("July 8, noon PT", "2024-07-08 12:00-0700"),
    ("Thursday, 9 ET", "2024-06-27 09:00"),
    ("27 June 2024 – 10.00 CET", "2024-06-27 10:00+0200"),
    ("11:59 p.m. ET on Friday, June 28", "2024-06-28 23:59"),
    ("July 8, 9 p.m. ET/6 p.m. PT", "2024-07-08 21:00"),
    ("July 8, 9 a.m. PT (noon ET)", "2024-07-08 09:00-0700"),
    # other languages
    ("20 juin 2024", "2024-06-20"),
    ("20 de junio de 2024", "2024-06-20"),
    ("donnerstag, 20. Juni", "2024-06-20"),
    ("1er juillet", "2024-07-01"),
    ("8 juillet à 18h", "2024-07-08 18:00"),
]


@pytest.mark.parametrize(("text", "begins"), WHOLE, ids=[text for text, _ in WHOLE])
def test_a_point_in_time(text: str, begins: str) -> None:
    assert read(text) == [f"{text} = {begins}"]


RANGES = [
    ("14.-16. August", "2024-08-14", "2024-08-16"),
    ("14/15 September 2024", "2024-09-14", "2024-09-15"),
    ("weekend of 7/8 September", "2024-09-07", "2024-09-08"),
    ("3 to 9 next month", "2024-07-03", "2024-07-09"),
    ("1 July–30 September", "2024-07-01", "2024-09-30"),
    ("Sat 7 & Sun 8 September, 10am–4pm", "2024-09-07 10:00", "2024-09-08 16:00"),
    ("Thu 4 - Sun 7 December 2025", "2025-12-04", "2025-12-07"),
    ("Thursday 4th to Sunday 7th December 2025", "2025-12-04", "2025-12-07"),
    ("Sat 6/29 2-4p", "2024-06-29 14:00", "2024-06-29 16:00"),
    ("Mon-Thu next week", "2024-06-24", "2024-06-27"),
    ("Monday and Tuesday of last week", "2024-06-10", "2024-06-11"),
    ("8 in the morning until 10 at night tomorrow", "2024-06-21 08:00", "2024-06-21 22:00"),
    ("9 a.m. to 10 at night", "09:00", "22:00"),
    ("Saturday from 9 p.m. to 2 in the morning", "2024-06-22 21:00", "2024-06-23 02:00"),
    ("13 July 4-7PM", "2024-07-13 16:00", "2024-07-13 19:00"),
    ("July 9-11", "2024-07-09", "2024-07-11"),
    ("July 9–11, 2025", "2025-07-09", "2025-07-11"),
    ("July 9 to 11", "2024-07-09", "2024-07-11"),
    ("July 30-Aug. 2", "2024-07-30", "2024-08-02"),
    ("Dec. 30 - Jan. 2", "2024-12-30", "2025-01-02"),
    ("Dec. 30 - Jan. 2, 2026", "2025-12-30", "2026-01-02"),
    ("10 - 22 August", "2024-08-10", "2024-08-22"),
    ("3.-6.8.2024", "2024-08-03", "2024-08-06"),
    ("2024-07-30/2024-08-02", "2024-07-30", "2024-08-02"),
    ("3 al 6 de julio", "2024-07-03", "2024-07-06"),
    ("3.-6. Juli", "2024-07-03", "2024-07-06"),
    ("now through July 15", "2024-06-20", "2024-07-15"),
    ("four p.m. to six p.m.", "16:00", "18:00"),
    ("15h-16h30", "15:00", "16:30"),
    ("4th to 22nd of next month", "2024-07-04", "2024-07-22"),
    ("4./5. Juli 2024", "2024-07-04", "2024-07-05"),
    ("Monday 9 to 11:30", "2024-06-24 09:00", "2024-06-24 11:30"),
    ("tonight, 7-9", "2024-06-20 19:00", "2024-06-20 21:00"),
    ("Saturday night, 10 to 2", "2024-06-22 22:00", "2024-06-23 02:00"),
    ("tomorrow 11-1", "2024-06-21 11:00", "2024-06-21 13:00"),
    ("noon to 2 tomorrow", "2024-06-21 12:00", "2024-06-21 14:00"),
    ("Friday 9a-3p", "2024-06-21 09:00", "2024-06-21 15:00"),
    ("Friday, seven to nine p.m.", "2024-06-21 19:00", "2024-06-21 21:00"),
    ("Friday from five until seven in the evening", "2024-06-21 17:00", "2024-06-21 19:00"),
    ("June 24 until noon on June 28", "2024-06-24", "2024-06-28"),
    ("Wed Jul 3 - 5, 11:00:09 2024", "2024-07-03 11:00", "2024-07-05"),
    ("Sept. 5 and 6", "2024-09-05", "2024-09-06"),
    ("6/22-6/24", "2024-06-22", "2024-06-24"),
    ("6/26-28", "2024-06-26", "2024-06-28"),
    ("20.06.-22.06.2024", "2024-06-20", "2024-06-22"),
    ("June 30 and July 1", "2024-06-30", "2024-07-01"),
    ("Thursday-Saturday, July 11-13", "2024-07-11", "2024-07-13"),
    ("Sat. & Sun., June 29-30", "2024-06-29", "2024-06-30"),
    ("week of July 8-12", "2024-07-08", "2024-07-12"),
    ("July 1st, 2nd, and 3rd", "2024-07-01", "2024-07-03"),
    ("June 29/30", "2024-06-29", "2024-06-30"),
    ("June 24 – 26 | 9 AM – 5 PM", "2024-06-24 09:00", "2024-06-26 17:00"),
    ("Jul 3 @ 10:00 am – Jul 5 @ 5:00 pm", "2024-07-03 10:00", "2024-07-05 17:00"),
    ("Thursday, June 27, 2024 · 6:00 – 7:30pm", "2024-06-27 18:00", "2024-06-27 19:30"),
    ("Thursday, July 11 – Saturday, July 13", "2024-07-11", "2024-07-13"),
    ("Monday 24 to Friday 28", "2024-06-24", "2024-06-28"),
    ("Saturday 10-2", "2024-06-22 10:00", "2024-06-22 14:00"),
    ("Saturday, 9-5", "2024-06-22 09:00", "2024-06-22 17:00"),
    ("July 6, 12-3", "2024-07-06 12:00", "2024-07-06 15:00"),
    ("Friday 12.30-1.30", "2024-06-21 12:30", "2024-06-21 13:30"),
    ("12.30-1.30", "12:30", "13:30"),
    ("18.00 – 19.30", "18:00", "19:30"),
    ("Monday through Friday", "2024-06-24", "2024-06-28"),
    ("Mon.-Wed.", "2024-06-24", "2024-06-26"),
    ("Saturday and Sunday", "2024-06-22", "2024-06-23"),
    ("today to tomorrow", "2024-06-20", "2024-06-21"),
    ("July 9-11, 9 a.m.", "2024-07-09 09:00", "2024-07-11"),
    ("July 9, 9 a.m. - July 11, 4 p.m.", "2024-07-09 09:00", "2024-07-11 16:00"),
    ("9 a.m. Monday to 5 p.m. Tuesday", "2024-06-24 09:00", "2024-06-25 17:00"),
    ("June 26 from 2-3:30 p.m.", "2024-06-26 14:00", "2024-06-26 15:30"),
    ("Tuesday, May 7th, 10:45 a.m. - 12:15 p.m.", "2024-05-07 10:45", "2024-05-07 12:15"),
    ("Thu 20 June 2024 16:00-18:00", "2024-06-20 16:00", "2024-06-20 18:00"),
    ("Friday, 10 p.m. to 1 a.m.", "2024-06-21 22:00", "2024-06-22 01:00"),
    ("Friday from 9 to 5", "2024-06-21 09:00", "2024-06-21 17:00"),
    ("9-10:30 a.m.", "09:00", "10:30"),
    ("2-3:30 p.m.", "14:00", "15:30"),
    ("11-1 p.m.", "11:00", "13:00"),
    ("11 a.m.-1 p.m.", "11:00", "13:00"),
    ("9 a.m. to noon", "09:00", "12:00"),
    ("noon-1:30", "12:00", "13:30"),
    ("10-noon", "10:00", "12:00"),
    ("12-1pm", "12:00", "13:00"),
    ("8pm - 11", "20:00", "23:00"),
    ("9:30–11:00 AM", "09:30", "11:00"),
    ("9:30a - 11:00a", "09:30", "11:00"),
    ("16:00–18:00", "16:00", "18:00"),
    ("7 p.m. till midnight", "19:00", "00:00"),
]


@pytest.mark.parametrize(("text", "begins", "until"), RANGES, ids=[text for text, _, _ in RANGES])
def test_a_range(text: str, begins: str, until: str) -> None:
    assert read(text) == [f"{text} = {begins} / {until}"]


CLOCKS = [
    ("9 a.m.", "09:00"),
    ("9:00 AM", "09:00"),
    ("9am", "09:00"),
    ("9.30 pm", "21:30"),
    ("12 a.m.", "00:00"),
    ("12:35 p.m.", "12:35"),
    ("12:30", "12:30"),
    ("2:30", "14:30"),
    ("02:30", "02:30"),
    ("16:00", "16:00"),
    ("noon", "12:00"),
    ("12 noon", "12:00"),
    ("12 midnight", "00:00"),
    ("midnight", "00:00"),
    ("12.30 pm", "12:30"),
    ("16 Uhr", "16:00"),
    ("19.30 Uhr", "19:30"),
    ("19.30 h", "19:30"),
    ("18:15 h", "18:15"),
    ("10h30", "10:30"),
    ("half past five", "17:30"),
    ("quarter to nine", "08:45"),
    ("5 o'clock", "17:00"),
    ("8:30 in the evening", "20:30"),
    ("1830 hours", "18:30"),
]


@pytest.mark.parametrize(("text", "clock"), CLOCKS, ids=[text for text, _ in CLOCKS])
def test_a_clock_time_without_a_day_is_a_time(text: str, clock: str) -> None:
    moment = only(text)
    assert (read(text), moment.has_date, moment.has_time, moment.grain) == ([f"{text} = {clock}"], False, True, "minute")


@pytest.mark.parametrize(
    ("text", "clock"),
    [("7p, Alder: Rope class", "7p = 19:00"), ("* 1-4p | Kelp walk", "1-4p = 13:00 / 16:00"), ("10a: Fair", "10a = 10:00")],
)
def test_the_letter_of_an_hour_that_begins_a_line(text: str, clock: str) -> None:
    assert read(text) == [clock]


COARSE = [
    ("mid-July", "month", "2024-07-11", "2024-07-20"),
    ("late August", "month", "2024-08-21", "2024-08-31"),
    ("July 2025", "month", "2025-07-01", "2025-07-31"),
    ("Nov '24", "month", "2024-11-01", "2024-11-30"),
    ("04/2025", "month", "2025-04-01", "2025-04-30"),
    ("next month", "month", "2024-07-01", "2024-07-31"),
    ("later this month", "month", "2024-06-01", "2024-06-30"),
    ("next week", "week", "2024-06-24", "2024-06-30"),
    ("this weekend", "week", "2024-06-22", "2024-06-23"),
    ("week of July 8", "week", "2024-07-08", ""),
    ("week beginning Monday, July 8", "week", "2024-07-08", ""),
    ("weekend of July 13", "week", "2024-07-13", "2024-07-14"),
    ("first week of July", "week", "2024-07-01", "2024-07-07"),
    ("last weekend of July", "week", "2024-07-27", "2024-07-28"),
    ("Labor Day weekend", "week", "2024-08-31", "2024-09-02"),
    ("week of Thanksgiving", "week", "2024-11-25", "2024-12-01"),
    ("2024-W27", "week", "2024-07-01", "2024-07-07"),
    ("calendar week 27", "week", "2024-07-01", "2024-07-07"),
    ("4Q 2024", "quarter", "2024-10-01", "2024-12-31"),
    ("end of Q3", "quarter", "2024-09-30", ""),
    ("start of the fourth quarter", "quarter", "2024-10-01", ""),
    ("Sept.-Oct. 2024", "month", "2024-09-01", "2024-10-31"),
    ("first half of July", "month", "2024-07-01", "2024-07-15"),
    ("second half of next month", "month", "2024-07-16", "2024-07-31"),
    ("first half of next year", "year", "2025-01-01", "2025-06-30"),
    ("first ten days of August", "week", "2024-08-01", "2024-08-10"),
    ("last two weeks of the month", "week", "2024-06-17", "2024-06-30"),
    ("last week of this month", "week", "2024-06-24", "2024-06-30"),
    ("next two weekends", "week", "2024-06-22", "2024-06-30"),
    ("the week before last", "week", "2024-06-03", "2024-06-09"),
    ("March of last year", "month", "2023-03-01", "2023-03-31"),
    ("November to February next year", "month", "2024-11-01", "2025-02-28"),
    ("Q2-Q3 2025", "quarter", "2025-04-01", "2025-09-30"),
    ("Winter/Spring 2025", "quarter", "2024-12-01", "2025-05-31"),
    ("June/July 2025", "month", "2025-06-01", "2025-07-31"),
    ("last Labor Day weekend", "week", "2023-09-02", "2023-09-04"),
    ("2025 Q1", "quarter", "2025-01-01", "2025-03-31"),
    ("H1 2025", "quarter", "2025-01-01", "2025-06-30"),
    ("next fiscal year", "year", "2024-10-01", "2025-09-30"),
    ("year's end", "year", "2024-12-31", ""),
    ("in two weeks", "week", "2024-07-04", ""),
    ("Q3", "quarter", "2024-07-01", "2024-09-30"),
    ("Q1 2025", "quarter", "2025-01-01", "2025-03-31"),
    ("this fall", "quarter", "2024-09-01", "2024-11-30"),
    ("spring 2025", "quarter", "2025-03-01", "2025-05-31"),
    ("FY25", "year", "2024-10-01", "2025-09-30"),
    ("next year", "year", "2025-01-01", "2025-12-31"),
    ("end of the month", "month", "2024-06-30", ""),
]


@pytest.mark.parametrize(("text", "grain", "begins", "until"), COARSE, ids=[row[0] for row in COARSE])
def test_times_longer_than_a_day_say_so(text: str, grain: str, begins: str, until: str) -> None:
    moment = only(text)
    assert (moment.grain, shown(moment.begins), shown(moment.until)) == (grain, begins, until)


LONELY = [("5/7", "2024-05-07"), ("the 25th", "2024-06-25"), ("Sun.", "2024-06-23"), ("25th", ""), ("5-7", "")]


@pytest.mark.parametrize(("text", "begins"), LONELY)
def test_what_is_too_little_in_a_sentence_is_a_day_where_nothing_else_stands(text: str, begins: str) -> None:
    assert [shown(one.begins) for one in find(text, TODAY, HOME)] == ([begins] if begins else [])
    assert find(f"so {text} ones", TODAY, HOME) == []


def test_a_dash_leads_from_a_week_to_its_day() -> None:
    told = [shown(one.begins) for one in find("our supper this week - Tuesday, June 25, at ten in Dover", TODAY, HOME)]
    assert told[-1].startswith("2024-06-25")
    assert [shown(one.until) for one in find("closed this week through June 25", TODAY, HOME)] == ["2024-06-25"]


def test_the_house_of_a_street_named_by_a_letter_is_no_hour() -> None:
    assert find("Rope House, 1812 H Street, Room 5", TODAY, HOME) == []


def test_days_that_a_comma_and_a_word_join_are_one_range() -> None:
    (moment,) = find("held Thursday, July 4, and Friday, July 5, in Dover", TODAY, HOME)
    assert (shown(moment.begins), shown(moment.until)) == ("2024-07-04", "2024-07-05")


def test_short_distances_are_counted_from_the_clock() -> None:
    now = dt.datetime(2024, 6, 20, 8, tzinfo=ZoneInfo(HOME))
    assert [
        read(text, now)[0].split(" = ")[1] for text in ("in an hour and a half", "in 1h", "in 1d 2hr 5min", "3h ago")
    ] == [
        "2024-06-20 09:30",
        "2024-06-20 09:00",
        "2024-06-21 10:05",
        "2024-06-20 05:00",
    ]


SENTENCES = [
    ("Built by hand from 1974 to 1981.", ["1974 to 1981 = 1974-01-01 / 1981-12-31"]),
    ("They sold it in 2021 to 1998 owners.", ["2021 = 2021-01-01 / 2021-12-31"]),
    ("Dues are paid by year-end, rents at month end.", ["year-end = 2024-12-31", "month end = 2024-06-30"]),
    ("The clerk read the year-end report at year-end prices.", []),
    ("The band plays between the 4th and 22nd of next month.", ["4th and 22nd of next month = 2024-07-04 / 2024-07-22"]),
    ("We row on Tuesday and Thursday of next week.", ["Tuesday = 2024-06-25", "Thursday of next week = 2024-06-27"]),
    ("The mill opens at 8 in the morning and shuts at 10 at night.", ["8 in the morning = 08:00", "10 at night = 22:00"]),
    ("We sit down at 8ish.", ["8ish = 08:00"]),
    ("Open from now until Sunday.", ["now until Sunday = 2024-06-20 / 2024-06-23"]),
    ("It will be quiet from now on, to say nothing of July 4.", ["July 4 = 2024-07-04"]),
    ("Mon/Wed/Fri 9am", ["Mon = 2024-06-24 09:00", "Wed = 2024-06-26 09:00", "Fri 9am = 2024-06-28 09:00"]),
    (
        "The 1st and 3rd Tuesday of each month at 7 p.m.",
        ["1st = 2024-07-02 19:00", "3rd Tuesday of each month at 7 p.m. = 2024-07-16 19:00"],
    ),
    ("On 26 June 2024 18.30 euros were paid.", ["26 June 2024 = 2024-06-26"]),
    ("Twice a week on Tuesday, and open for a week on Friday", ["Tuesday = 2024-06-25", "Friday = 2024-06-21"]),
    ("Meet at 14 May Street, or on 14 May. Street food is free.", ["14 May = 2024-05-14"]),
    ("Tide Conference 2025, 1-6 May", ["1-6 May = 2025-05-01 / 2025-05-06"]),
    ("2025 Harbor Tide Festival: 3 May", ["3 May = 2025-05-03"]),
    ("HTC2025 will be held in Alder Bay, Ohio, 3 May.", ["3 May = 2025-05-03"]),
    ("2023 tax forms: 3 July", ["3 July = 2024-07-03"]),
    ("Friday evening and July 26", ["Friday evening = 2024-06-21", "July 26 = 2024-07-26"]),
    ("On July 16, 17, and 18 the film is on.", ["July 16, 17, and 18 = 2024-07-16 / 2024-07-18"]),
    ("On July 16, 20 and 23 we row.", ["July 16 = 2024-07-16", "20 = 2024-07-20", "23 = 2024-07-23"]),
    # a bare hour in the company of a clock time, in the evening if that is
    ("Doors open at 6:30 p.m.; the talk begins at 7.", ["6:30 p.m. = 18:30", "7 = 19:00"]),
    ("The board sits at 8 a.m. The warden faces the panel at 11.", ["8 a.m. = 08:00", "11 = 11:00"]),
    ("The band plays from 6 to 9 p.m.; the fireworks begin at 9:20.", ["6 to 9 p.m. = 18:00 / 21:00", "9:20 = 21:20"]),
    ("The kelp index stood at 10.", []),
    ("The panel meets June 26 at the Lyceum, 10 a.m.", ["June 26 = 2024-06-26", "10 a.m. = 10:00"]),
    ("It sits on Sept. 5 and 7 at 9 a.m.", ["Sept. 5 = 2024-09-05 09:00", "7 at 9 a.m. = 2024-09-07 09:00"]),
    ("The walks on July 12 and 19 have been called off", ["July 12 = 2024-07-12", "19 = 2024-07-19"]),
    ("Classes on May 3, 10 and 17, 2025", ["May 3 = 2025-05-03", "10 = 2025-05-10", "17, 2025 = 2025-05-17"]),
    ("Plan for July 3, 2024\nIn the morning, the mayor rows.", ["July 3, 2024 = 2024-07-03"]),
    ("The fair is on July 3,\nin the morning.", ["July 3,\nin the morning = 2024-07-03"]),
    ("The 27th: Gala", ["The 27th = 2024-06-27"]),
    ("Fairs\n* The 27th - Gala", ["The 27th = 2024-06-27"]),
    ("On the 27th we meet.", ["the 27th = 2024-06-27"]),
    ("11 a.m. the 27th: Gala", ["11 a.m. the 27th = 2024-06-27 11:00"]),
    ("July 1-5: Filing window", ["July 1-5 = 2024-07-01 / 2024-07-05"]),
    ("End of the month: Taxes", ["End of the month = 2024-06-30"]),
    ("Is Tuesday week-long?", ["Tuesday = 2024-06-25"]),
    ("The clerk wants it by the 15th.", ["the 15th = 2024-07-15"]),
    ("Since last Friday's 7-2 vote", ["last Friday = 2024-06-14"]),
    ("Come on Friday the 28th!", ["Friday the 28th = 2024-06-28"]),
    ("Meet us at 9 a.m., Friday at 10 a.m. it is over", ["9 a.m. = 09:00", "Friday at 10 a.m. = 2024-06-21 10:00"]),
    (
        "Monday, July 1st, 8th, 22nd @ 6PM-8:30PM",
        [
            "Monday, July 1st = 2024-07-01 18:00 / 2024-07-01 20:30",
            "8th = 2024-07-08 18:00 / 2024-07-08 20:30",
            "22nd @ 6PM-8:30PM = 2024-07-22 18:00 / 2024-07-22 20:30",
        ],
    ),
    ("6 p.m. on July 1, 8, 15.", ["6 p.m. on July 1 = 2024-07-01 18:00", "8 = 2024-07-08 18:00", "15 = 2024-07-15 18:00"]),
    ("Rehearsals: July 3, 10, 17", ["July 3 = 2024-07-03", "10 = 2024-07-10", "17 = 2024-07-17"]),
    ("On 3, 10 and 17 July", ["3 = 2024-07-03", "10 = 2024-07-10", "17 July = 2024-07-17"]),
    ("July 3, 10, 17 players", ["July 3 = 2024-07-03"]),
    ("Camps run July 4-7, 11-14.", ["July 4-7 = 2024-07-04 / 2024-07-07", "11-14 = 2024-07-11 / 2024-07-14"]),
    ("July 4-7, 9-12", ["July 4-7 = 2024-07-04 / 2024-07-07"]),
    ("Her seat (term ends 31 Dec 07) is vacant", ["31 Dec 07 = 2007-12-31"]),
    ("Dues rise Dec 08", ["Dec 08 = 2024-12-08"]),
    ("31 Dec 10 a.m.", ["31 Dec 10 a.m. = 2024-12-31 10:00"]),
    ("In week 3 May 12 was wet", ["May 12 = 2024-05-12"]),
    ("Friday 28 players came", ["Friday = 2024-06-21"]),
    ("Friday 9", ["Friday = 2024-06-21"]),
    ("Monday 24 June", ["Monday 24 June = 2024-06-24"]),
    ("* Tuesday 25 Board dinner", ["Tuesday 25 = 2024-06-25"]),
    (
        "The jury sits on July 8, 2025. A tour starts at 8.20 a.m. that day, a dinner at 7 that evening.",
        [
            "July 8, 2025 = 2025-07-08",
            "8.20 a.m. that day = 2025-07-08 08:20",
            "7 that evening = 2025-07-08 19:00",
        ],
    ),
    ("It is on July 8. The same day at noon they part.", ["July 8 = 2024-07-08", "The same day at noon = 2024-07-08 12:00"]),
    ("Supper was served at 6 p.m. that evening.", ["6 p.m. = 18:00"]),
    ("They met July 8-10 in Rome and left at 6 p.m. that day.", ["July 8-10 = 2024-07-08 / 2024-07-10", "6 p.m. = 18:00"]),
    ("She left on the morning of the 27th.", ["morning of the 27th = 2024-06-27"]),
    ("the Friday before Labor Day", ["Friday before Labor Day = 2024-08-30"]),
    ("the first Tuesday after July 2, they sing", ["first Tuesday after July 2 = 2024-07-09"]),
    ("They sing Tuesday after July 2 was struck", ["Tuesday = 2024-06-25", "July 2 = 2024-07-02"]),
    ("Rent is cut by 5 and by 5 tomorrow", ["5 tomorrow = 2024-06-21 17:00"]),
    ("from the 5th to the 7th of July", ["5th to the 7th of July = 2024-07-05 / 2024-07-07"]),
    ("between the 5th and 7th of July", ["5th and 7th of July = 2024-07-05 / 2024-07-07"]),
    ("on the 5th and 7th of July", ["5th = 2024-07-05", "7th of July = 2024-07-07"]),
    (
        "We sing tomorrow and Monday at 3 p.m.",
        ["tomorrow = 2024-06-21 15:00", "Monday at 3 p.m. = 2024-06-24 15:00"],
    ),
    ("6 p.m. on Mondays and Fridays", ["6 p.m. on Mondays = 2024-06-24 18:00", "Fridays = 2024-06-21 18:00"]),
    ("We close Friday, Monday at 9 a.m. we open", ["Friday = 2024-06-21", "Monday at 9 a.m. = 2024-06-24 09:00"]),
    ("7/17, 7/18, 7/22 at 9", ["7/17 = 2024-07-17 09:00", "7/18 = 2024-07-18 09:00", "7/22 at 9 = 2024-07-22 09:00"]),
    ("Lunch, 12.30-1.30, in the hall", ["12.30-1.30 = 12:30 / 13:30"]),
    ("9.30-10.15 Welcome", ["9.30-10.15 = 09:30 / 10:15"]),
    ("Doors open at 7.30, so be early", ["7.30 = 07:30"]),
    ("They won Saturday 10-2.", ["Saturday = 2024-06-22"]),
    ("The board voted Tuesday 9-2 to adjourn", ["Tuesday = 2024-06-25"]),
    ("Open Monday, Wednesday and Friday", ["Monday = 2024-06-24", "Wednesday = 2024-06-26", "Friday = 2024-06-28"]),
    ("Readings: John 3:16 and 1 Cor. 13:4-7, 9; Mass at 9:15", ["9:15 = 09:15"]),
    ("Ask for Mark 3:30 p.m. or later", ["3:30 p.m. = 15:30"]),
    ("from July 1 until further notice", ["July 1 = 2024-07-01"]),
    ("It was moved from July 9 to June 25.", ["July 9 = 2024-07-09", "June 25 = 2024-06-25"]),
    ("Open Tue, Thu and Sat", ["Tue = 2024-06-25", "Thu = 2024-06-27", "Sat = 2024-06-29"]),
    ("Tonight\n \nAfter noon", ["Tonight = 2024-06-20", "noon = 12:00"]),
    ("FRIDAY\n\n9 a.m. - Coffee", ["FRIDAY = 2024-06-21", "9 a.m. = 09:00"]),
    ("FRIDAY, JUNE 21\n9 a.m. Coffee", ["FRIDAY, JUNE 21 = 2024-06-21", "9 a.m. = 09:00"]),
    (
        "The trustees will gather for their yearly dinner on Friday\n9 p.m. sharp.",
        ["Friday\n9 p.m. = 2024-06-21 21:00"],
    ),
    ("Net talk, Friday at 3\nElder Hall", ["Friday at 3 = 2024-06-21 15:00"]),
    ("Net talk, Friday at 3\n\nCome.", ["Friday at 3 = 2024-06-21 15:00"]),
    ("We meet on Friday at 4\nQuay Street, as ever.", ["Friday = 2024-06-21"]),
    ("We counted on Friday at 4\nstations of the river.", ["Friday = 2024-06-21"]),
    ("They stayed at 3\nAlder cabins.", []),
    ("Friday’s agenda", ["Friday = 2024-06-21"]),
    ("The shop opens July 1.\nMay we see you there?", ["July 1 = 2024-07-01"]),
    ("February 2026\n* Feb 5 - Regatta", ["February 2026 = 2026-02-01 / 2026-02-28", "Feb 5 = 2026-02-05"]),
    ("IT’S THURSDAY, friends", ["THURSDAY = 2024-06-20"]),
    ("DOORS OPEN AT 9 AM AT THE LYCEUM", ["9 AM = 09:00"]),
    ("on Thursday,\n> June 27\n> at 9 a.m.", ["Thursday,\n> June 27\n> at 9 a.m. = 2024-06-27 09:00"]),
    ("Out 27/06/2024, in again 05/07/2024", ["27/06/2024 = 2024-06-27", "05/07/2024 = 2024-07-05"]),
    ("Good Friday morning, all", ["Friday morning = 2024-06-21"]),
    ("July 15th – Third Quarter Dues", ["July 15th = 2024-07-15", "Third Quarter = 2024-07-01 / 2024-09-30"]),
]


@pytest.mark.parametrize(("text", "found"), SENTENCES, ids=[text[:40] for text, _ in SENTENCES])
def test_in_running_text(text: str, found: list[str]) -> None:
    assert read(text) == found


YEARLESS = [  # today, text, day
    (dt.date(2024, 6, 20), "June 20", dt.date(2024, 6, 20)),
    (dt.date(2025, 1, 2), "Dec. 30", dt.date(2024, 12, 30)),
    (dt.date(2024, 12, 30), "Jan. 3", dt.date(2025, 1, 3)),
    (dt.date(2024, 12, 30), "Friday, Jan. 3", dt.date(2025, 1, 3)),
    (dt.date(2024, 3, 1), "Nov. 5", dt.date(2024, 11, 5)),
    (dt.date(2024, 8, 1), "April 25", dt.date(2024, 4, 25)),
    (dt.date(2024, 8, 1), "March 1", dt.date(2025, 3, 1)),
    (dt.date(2024, 2, 1), "Dec. 20", dt.date(2023, 12, 20)),
    (dt.date(2024, 2, 20), "Dec. 10", dt.date(2024, 12, 10)),
    (dt.date(2024, 3, 1), "Monday, Nov. 25", dt.date(2024, 11, 25)),
    (dt.date(2024, 6, 20), "Tuesday, Jan. 9", dt.date(2024, 1, 9)),
    (dt.date(2023, 3, 1), "Feb. 29", dt.date(2024, 2, 29)),
]


@pytest.mark.parametrize(("today", "text", "day"), YEARLESS)
def test_the_year_is_the_one_around_the_issue_unless_a_weekday_tells_another(
    today: dt.date, text: str, day: dt.date
) -> None:
    moment = only(text, today)
    assert (moment.begins, moment.implied) == (day, ("year",))


@pytest.mark.parametrize("name", ["ET", "EST", "EDT", "Eastern", "Eastern Standard Time", "(EST)", "est", "New York time"])
@pytest.mark.parametrize("day", ["Jan. 8, 2025", "July 8, 2025"])
def test_every_name_of_new_yorks_time_means_its_local_time(name: str, day: str) -> None:
    moment = only(f"{day}, 9:30 a.m. {name}")
    assert moment.zone == "America/New_York"
    assert shown(moment.begins).endswith("09:30")
    assert "timezone" not in moment.implied


ZONES = [
    ("CT", "America/Chicago"),
    ("MDT", "America/Denver"),
    ("PST", "America/Los_Angeles"),
    ("GMT", "UTC"),
    ("UT", "UTC"),
    ("BST", "Europe/London"),
    ("CEST", "Europe/Berlin"),
    ("IST", "Asia/Kolkata"),
    ("JST", "Asia/Tokyo"),
    ("KST", "Asia/Seoul"),
    ("AEDT", "Australia/Sydney"),
    ("SGT", "Asia/Singapore"),
    ("HKT", "Asia/Hong_Kong"),
    ("London time", "Europe/London"),
    ("central european time", "Europe/Berlin"),
    ("UTC-5", "-05:00"),
    ("GMT+2", "+02:00"),
    ("UTC+05:30", "+05:30"),
]


@pytest.mark.parametrize(("name", "zone"), ZONES)
def test_a_stated_zone(name: str, zone: str) -> None:
    moment = only(f"4 p.m. {name}")
    assert moment.zone == zone
    assert isinstance(moment.begins, dt.time)
    assert moment.begins.tzinfo is not None


def test_a_clock_time_without_a_zone_carries_none() -> None:
    moment = only("4 p.m.")
    assert moment.begins == dt.time(16)
    assert moment.zone is None


def test_without_a_reference_nothing_is_guessed() -> None:
    moment = only("June 20", None)
    assert (moment.begins, moment.has_date, moment.has_time) == (None, True, False)
    moment = only("Friday at 9 a.m.", None)
    assert (moment.begins, moment.has_date, moment.has_time) == (dt.time(9), True, True)
    assert only("June 20, 2024", None).begins == TODAY
    assert only("tomorrow", None).begins is None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # One of the days is said again with its year: the others are of that year too.
        (
            "Plans are due May 3. Votes are due May 9. No plan is taken after May 3, 2019.",
            ["2019-05-03", "2019-05-09", "2019-05-03"],
        ),
        (
            "Open May 3 - May 9, closed May 12. It closes on May 12, 2019.",
            ["2019-05-03 .. 2019-05-09", "2019-05-12", "2019-05-12"],
        ),
        # No day is said again, two years are named, a weekday is of another year: nothing is told.
        ("Founded on April 4, 1990. Plans are due May 3.", ["1990-04-04", ""]),
        (
            "Plans are due May 3. The last plan was due May 3, 2018. Another was due May 1, 2017.",
            ["", "2018-05-03", "2017-05-01"],
        ),
        ("Plans are due Monday, May 3, and not after May 3, 2019.", ["", "2019-05-03"]),
    ],
)
def test_without_a_reference_a_day_said_again_with_its_year_tells_the_year(text: str, days: list[str]) -> None:
    found = [f"{shown(m.begins)} .. {shown(m.until)}" if m.until else shown(m.begins) for m in find(text, None, HOME)]
    assert found == days


@pytest.mark.parametrize(
    ("text", "beside", "days"),
    [
        # Weekdays that all fall on their dates in the one year that a term, a programme, a file's name or a footer names.
        ("Autumn term 2021. Friday 10 September: tides. Thursday 16 September: ebb.", "", ["2021-09-10", "2021-09-16"]),
        ("Lectures 2021. Friday 10 September: tides. Thursday 16 September: ebb.", "", ["2021-09-10", "2021-09-16"]),
        ("Friday 10 September: tides. Thursday 16 September: ebb.", "quay-talks-2021.txt", ["2021-09-10", "2021-09-16"]),
        (
            "Thursday 21 October to Saturday 23 October: tides. Monday, Oct. 25: ebb. (c) 2021 Quay",
            "",
            ["2021-10-21 .. 2021-10-23", "2021-10-25"],
        ),
        # A letter names last year too: three days on their weekdays are enough for the year after the one named.
        (
            "Friday 10 September: tides. Thursday 16 September: ebb. Monday 20 September: flood. (c) 2020 Quay",
            "",
            ["2021-09-10", "2021-09-16", "2021-09-20"],
        ),
        # A season of two years has days in both; what stands without a weekday is of the year that it is near.
        (
            "2021/22: Friday 10 September, tides; 16 December, ebb; Tuesday 18 January, flood; Tuesday 8 February, dikes.",
            "",
            ["2021-09-10", "2021-12-16", "2022-01-18", "2022-02-08"],
        ),
        # A month named with its year, and only days in it.
        ("News (June 2019). We meet on June 18.", "", ["2019-06-01 .. 2019-06-30", "2019-06-18"]),
        ("News (June 2019). We meet on July 18.", "", ["2019-06-01 .. 2019-06-30", ""]),
        # Not one of the days falls on another weekday, and one day is not enough.
        ("Lectures 2021. Friday 10 September: tides. Friday 16 September: ebb.", "", ["", ""]),
        ("Lectures 2021. Friday 10 September: tides.", "", [""]),
        ("Lectures 2020. Friday 10 September: tides. Thursday 16 September: ebb.", "", ["", ""]),
        # What happened in a year makes it the year of no programme.
        (
            "Our hall was built on May 3, 1991. Monday, June 3: tides. Saturday, June 8: ebb. Sunday, June 9: flood.",
            "",
            ["1991-05-03", "", "", ""],
        ),
        ("After the lectures 2019 closed early, we rested. Wednesday June 5: tides. Saturday June 8: ebb.", "", ["", ""]),
        ("Pictures of June 2019 are here. June 18: tides. June 25: ebb.", "", ["2019-06-01 .. 2019-06-30", "", ""]),
        # Two years that would do; no year that is one of a programme; a day far from those that are known.
        ("Lectures 2010, lectures 2021. Friday 10 September: tides. Thursday 16 September: ebb.", "", ["", ""]),
        ("A bill of 2,021 francs. Friday 10 September: tides. Thursday 16 September: ebb.", "", ["", ""]),
        (
            "Lectures 2021. Friday 10 September: tides. Thursday 16 September: ebb. Dues by 1 June.",
            "",
            ["2021-09-10", "2021-09-16", ""],
        ),
    ],
)
def test_without_a_reference_weekdays_tell_the_year_of_those_that_are_named(text: str, beside: str, days: list[str]) -> None:
    found = [
        f"{shown(m.begins)} .. {shown(m.until)}" if m.until else shown(m.begins) for m in find(text, None, HOME, beside)
    ]
    assert found == days


def test_a_weekday_that_contradicts_its_date_is_told_and_the_date_stands() -> None:
    moment = only("Monday, June 25, 2024")
    assert (moment.begins, moment.weekday, moment.weekday_conflict) == (dt.date(2024, 6, 25), 0, True)
    moment = only("Tuesday, June 25, 2024")
    assert (moment.weekday, moment.weekday_conflict) == (1, False)
    moment = only("today, Friday")
    assert (moment.begins, moment.weekday, moment.weekday_conflict) == (TODAY, 4, True)


IMPLIED = [
    ("June 26, 2024", (), False),
    ("June 26", ("year",), False),
    ("Friday", ("date",), True),
    ("in 60 days", ("date",), True),
    ("by the 15th", ("month", "year"), True),
    ("June 26, 2024, 9 a.m.", ("timezone",), False),
    ("June 26, 2024, 9 a.m. ET", (), False),
    ("June 26, 2024, 2:30", ("meridiem", "timezone"), False),
    ("every Friday", ("date", "recurrence"), True),
    ("Friday 21", ("month", "year"), True),
    ("March 5 next year", ("year",), True),
    ("Labor Day", ("date", "year", "holiday"), True),
    ("Fourth of July", ("date", "year", "holiday"), True),
    ("July Fourth", ("date", "year", "holiday"), True),
    ("July 4th, 10 a.m.", ("year", "timezone"), False),
    ("4th of July", ("year",), False),
    ("Christmas 2024", ("date", "holiday"), False),
    ("Labor Day, Sept. 2", ("year",), False),
]


@pytest.mark.parametrize(("text", "implied", "relative"), IMPLIED)
def test_what_is_filled_in_is_said(text: str, implied: tuple[str, ...], relative: bool) -> None:
    moment = only(text)
    assert (moment.implied, moment.relative) == (implied, relative)


def test_that_day_is_told_as_the_day_named_before() -> None:
    _, moment = find("It is on July 8, 2025. We meet at noon ET that day.", TODAY, HOME)
    assert (moment.begins, moment.implied) == (dt.datetime(2025, 7, 8, 12, tzinfo=ZoneInfo(HOME)), ("date",))
    far = "It is on July 8, 2025. " + "They wait and wait. " * 20 + "We meet at noon that day."
    assert find(far, TODAY, HOME)[-1].begins == dt.time(12)


def test_minutes_and_hours_are_counted_only_from_a_reference_with_a_clock() -> None:
    now = dt.datetime(2024, 6, 20, 8, 15, tzinfo=ZoneInfo(HOME))
    assert only("in 20 minutes", now).begins == now + dt.timedelta(minutes=20)
    assert only("now", now).begins == now
    assert find("in 20 minutes; he is now a partner", TODAY, HOME) == []


def test_the_day_of_an_aware_reference_is_that_of_the_home_zone() -> None:
    late = dt.datetime(2024, 6, 21, 2, 0, tzinfo=dt.UTC)
    assert only("today", late).begins == TODAY


def test_open_figures_follow_the_habit_of_the_home_region() -> None:
    assert find("It opens on 05/07/2024", TODAY, "America/New_York")[0].begins == dt.date(2024, 5, 7)
    assert find("It opens on 05/07/2024", TODAY, "Europe/London")[0].begins == dt.date(2024, 7, 5)
    assert find("It opens on 05/07/2024, not 5/30/2024", TODAY, "Europe/London")[0].begins == dt.date(2024, 5, 7)


def test_a_zone_may_be_given_as_zoneinfo_or_not_at_all() -> None:
    assert find("June 26, 9 a.m.", TODAY, ZoneInfo(HOME)) == find("June 26, 9 a.m.", TODAY, HOME)
    assert find("June 26, 9 a.m.", TODAY, None)[0].begins == dt.datetime(2024, 6, 26, 9)  # noqa: DTZ001
