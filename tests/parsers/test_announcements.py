"""What postings of one event say: a text on one side; hours, place and speakers on the other.

Every posting is of Monday, 6 March 1995. Its header is that of a campus bulletin board, its body varies.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events_extractor import documents, pipeline
from events_extractor.model import Event, Extraction


def extract(text: str) -> Extraction:
    (document,) = documents.read(text.encode(), "posting.txt")
    return pipeline.extract(document)


def posting(
    body: str, time: str = "4:00 PM", place: str | None = "Elder Hall 12", topic: str = "Seminar", dates: str = "9-Mar-95"
) -> str:
    placed = f"Place:    {place}\n" if place else ""
    return (
        f"Type:     tarn.official.talks\nTopic:    {topic}\nDates:    {dates}\nTime:     {time}\n{placed}"
        f"PostedBy: ab12+@tarn.edu on 6-Mar-95 at 10:23 from tarn.edu (Ada Brock)\nAbstract:\n\n{body}\n"
    )


def only(text: str) -> Event:
    (event,) = extract(text).events
    return event


def hours(event: Event) -> tuple[str | None, str | None]:
    return tuple(value.isoformat()[:16] if value else None for value in (event.start, event.end))  # type: ignore[return-value]


def test_a_posting_is_of_the_day_it_was_posted() -> None:
    found = extract(posting("Bring a friend."))
    assert found.issued is not None
    assert found.issued.isoformat() == "1995-03-06"


HOURS = {
    "the header alone": (posting("All are welcome."), ("1995-03-09T16:00", None)),
    "a range in the header": (posting("All are welcome.", time="2:30 - 4 p.m."), ("1995-03-09T14:30", "1995-03-09T16:00")),
    "a range whose end is an hour alone": (posting("Come.", time="10:30-12"), ("1995-03-09T10:30", "1995-03-09T12:00")),
    "a range whose start is an hour alone": (posting("Come.", time="11 - 12:15"), ("1995-03-09T11:00", "1995-03-09T12:15")),
    "a range up to noon": (posting("Come.", time="11am-12noon"), ("1995-03-09T11:00", "1995-03-09T12:00")),
    "the body says the end": (
        posting("Thursday, March 9, 4:00 - 5:15 p.m., in Elder Hall 12."),
        ("1995-03-09T16:00", "1995-03-09T17:15"),
    ),
    "a sentence of its own says the end": (
        posting("We begin at 4:00 and will end by 5:30 p.m."),
        ("1995-03-09T16:00", "1995-03-09T17:30"),
    ),
    "the body says which half of the day": (
        posting("Come hear us at 9:15 p.m.", time="9:15"),
        ("1995-03-09T21:15", None),
    ),
    "a bare seven is of the evening": (posting("Chess for all.", time="7:00"), ("1995-03-09T19:00", None)),
    "unless a morning is told": (posting("Breakfast with the dean.", time="7:00"), ("1995-03-09T07:00", None)),
    "hours alone": (posting("Come.", time="11-12"), ("1995-03-09T11:00", "1995-03-09T12:00")),
    "an hour alone": (posting("Come.", time="4"), ("1995-03-09T16:00", None)),
    "refreshments come first": (posting("Come.", time="3:30 refreshments, 4:00 talk"), ("1995-03-09T16:00", None)),
    "the header stands against one other hour": (posting("TIME: 5:00 PM"), ("1995-03-09T16:00", None)),
    "a mistyped year is kept as printed": (posting("Come.", dates="9-Mar-94"), ("1994-03-09T16:00", None)),
    "refreshments are no start": (
        posting("Tea at 3:30 p.m. in the hall outside.\nTalk at 4:00 p.m.\nCoffee from 5:15."),
        ("1995-03-09T16:00", None),
    ),
    "what a room is open for is no end": (posting("The exhibit is open until 6 p.m."), ("1995-03-09T16:00", None)),
}


@pytest.mark.parametrize(("text", "expected"), HOURS.values(), ids=HOURS.keys())
def test_hours(text: str, expected: tuple[str, str | None]) -> None:
    assert hours(only(text)) == expected


PLACES = {
    "the label": (posting("Come.", place="Room 7, Elder Hall"), "Room 7, Elder Hall"),
    "a label that names none": (posting("It takes place in ElH 220.", place="see below"), "ElH 220"),
    "no label, a sentence": (posting("We meet at 4:00 p.m. in Room 3 of the Moss Annex; coffee after.", place=None), "Room 3 of the Moss Annex"),
    "no label, a line of a poster": (posting("Thursday, March 9\n4:00 PM\nSmith-Orr 701\n\nCome.", place=None), "Smith-Orr 701"),
    "no label, between bars": (posting("Thursday, March 9 | 4 pm | Barrow Auditorium", place=None), "Barrow Auditorium"),
    "a label over two lines": (posting("Come.", place="Reading Room,\n          Elder Library"), "Reading Room, Elder Library"),
    "nowhere": (posting("Details will follow.", place="TBA"), None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PLACES.values(), ids=PLACES.keys())
def test_places(text: str, expected: str | None) -> None:
    assert only(text).location == expected


SPEAKERS = {
    "a label": ("SPEAKER: Prof. Nora Teal\n         Moss College\n\nTITLE:   Moths", ["Prof. Nora Teal"]),
    "a label and a dash": ("Who - Nora Teal, Moss College\nWhat - Moths", ["Nora Teal"]),
    "a label with two": ("Speakers: Nora Teal, Moss College\n          Abe Lund, Tarn", ["Nora Teal", "Abe Lund"]),
    "a label with and": ("Presenters: Nora Teal (Moss College) and Abe Lund (Tarn)", ["Nora Teal", "Abe Lund"]),
    "a moderator is none beside speakers": ("Speaker: Nora Teal\nModerator: Abe Lund", ["Nora Teal"]),
    "will speak": ("Dr. Nora Teal, keeper of insects at the Holt, will speak on moths.", ["Dr. Nora Teal"]),
    "another verb": ("Our librarian Nora Teal will show how to search the new index.", ["Nora Teal"]),
    "a talk by": ("A talk on moths, given by Nora Teal.", ["Nora Teal"]),
    "welcomed as speaker": ("We are glad to have as our speaker Sir Abe Lund of the Holt.", ["Sir Abe Lund"]),
    "a poster": ("Nora Teal\nMoss College\n\n\"Moths\"\n\nMoths fly by the moon.", ["Nora Teal"]),
    "a poster without a college": ("THESIS ORAL\n\nNora Teal\n\nMoths Of The Fen\n\nCommittee:\n  Abe Lund\n  Ines Hall", ["Nora Teal"]),
    "a poster with by": ("Moths\n\nby\n\nNora Teal", ["Nora Teal"]),
    "a name in capitals": ("NORA TEAL, Moss College\n\"Moths\"", ["NORA TEAL"]),
    "behind the hour": ("Thursday, March 9, 4:00 PM: Nora Teal (Moss College), \"Moths\".", ["Nora Teal"]),
    "a life at the end": ("Moths fly by the moon.\n\nNora Teal is a professor at Moss College.", ["Nora Teal"]),
    "somebody who has agreed": ("Nora Teal (here through May) has agreed to tell us of moths.", ["Nora Teal"]),
    "in the possessive": ("Nora Teal's talk on moths is now in another room.", ["Nora Teal"]),
    "by a pronoun": ("Nora Teal of the Holt is on our campus. She will show slides.", ["Nora Teal"]),
    "behind a date": ("3/9   Nora Teal, \"Moths of the fen\"", ["Nora Teal"]),
    "a trade is no title": ("Novelist Nora Teal will read from her book.", ["Nora Teal"]),
    "two by one verb": ("Nora Teal (Holt) and Abe Lund (Tarn) will report on moths.", ["Nora Teal", "Abe Lund"]),
    "the one person named": ("An informal lunch with Nora Teal. Tell Abe Lund at the desk: call x5.", ["Nora Teal"]),
    "a surname like a hall's": ("Speaker: Ingrid Lake-Hall", ["Ingrid Lake-Hall"]),
    "colleagues are none": ("Earlier work by Abe Lund left this open. It is joint work with Ines Hall.", []),
    "contacts are none": ("Chess for all. Questions? Call Abe Lund or write to Ines Hall.", []),
    "a signature is none": ("Chess for all.\n\n--\nAbe Lund\nSecretary", []),
    "hosts are none": ("Chess for all.\n\nHost: Prof. Abe Lund", []),
    "an ensemble is none": ("The Collegium Arvense presents songs of the sea.", []),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), SPEAKERS.values(), ids=SPEAKERS.keys())
def test_speakers(body: str, expected: list[str]) -> None:
    assert list(only(posting(body)).speakers) == expected


def test_a_topic_names_the_speaker() -> None:
    assert only(posting("Moths fly by the moon.", topic="Thesis Oral: Nora Teal")).speakers == ("Nora Teal",)


def test_a_label_names_the_title_better_than_the_topic() -> None:
    event = only(posting("Speaker: Nora Teal\nTitle: Moths of the fen", topic="Biology seminar"))
    assert event.title == "Moths of the fen"


def test_a_posting_without_labels() -> None:
    event = only(
        'Date: 6 Mar 1995\nSubject: defence\n\nNora Teal will defend a thesis entitled "Moths of the Low Fen" on Thursday,\n'
        "March 9, 1995, at 2:00 p.m. in ElH 235. The committee is Abe Lund and Ines Hall."
    )
    assert (event.title, event.location, event.speakers) == ("Moths of the Low Fen", "ElH 235", ("Nora Teal",))
    assert hours(event) == ("1995-03-09T14:00", None)


def test_a_sentence_with_a_range_of_hours_is_a_posting() -> None:
    event = only(
        "Date: 6 Mar 1995\nSubject: lecture\n\nDr. Nora Teal, keeper of insects at the Holt and finder of the fen moth, will give the\n"
        "spring lecture from 4 to 5:30 p.m. Thursday, March 9, in the Barrow Auditorium."
    )
    assert event.speakers == ("Dr. Nora Teal",)
    assert hours(event) == ("1995-03-09T16:00", "1995-03-09T17:30")


def test_another_event_of_the_text_keeps_its_own_speaker() -> None:
    text = posting(
        "Professor Nora Teal\nMoss College\n\nALSO NOTE: Abe Lund's talk on bees will be given at noon on Friday, March 17, in Elder Hall 5."
    )
    first, second = extract(text).events
    assert (first.speakers, hours(first)[0]) == (("Professor Nora Teal",), "1995-03-09T16:00")
    assert hours(second)[0] == "1995-03-17T12:00"


def test_labels_in_columns() -> None:
    event = only(
        "Date: 6 Mar 1995\nSubject: seminar\n\nWHEN     Thursday, March 9, 4:00-5:30 p.m.\nWHERE    Elder Hall 12\n"
        "WHO      Nora Teal, Moss College\nWHAT     Moths of the fen\n"
    )
    assert (event.location, event.speakers) == ("Elder Hall 12", ("Nora Teal",))
    assert hours(event) == ("1995-03-09T16:00", "1995-03-09T17:30")


def test_a_posting_whose_day_nothing_tells_keeps_its_hour() -> None:
    event = only("Topic:   Moths of the fen\nTime:    4:00 PM\nPlace:   Elder Hall 12\n\nSpeaker: Nora Teal")
    assert event.start is None
    assert event.clock is not None
    assert (event.clock.hour, event.location, event.speakers) == (16, "Elder Hall 12", ("Nora Teal",))


SEVERAL = (
    "Topic: Moths\nDate: Thursday, March 9, 1995\nTime: 4:00 PM\nPlace: Elder Hall 12\n\n"
    "Topic: Bees\nDate: Friday, March 10, 1995\nTime: 2:00 PM\nPlace: Moss Annex"
)


def test_announcements_of_several_events_stay_several() -> None:
    assert [(event.title, event.location) for event in extract(SEVERAL).events] == [
        ("Moths", "Elder Hall 12"),
        ("Bees", "Moss Annex"),
    ]


@given(
    st.integers(1, 6),
    st.sampled_from(["00", "15", "30", "45"]),
    st.sampled_from([" PM", "pm", " p.m.", ""]),
    st.permutations(["SPEAKER: Nora Teal, Moss College", "TITLE: Moths of the fen", "HOST: Abe Lund"]),
)
def test_one_event_whatever_the_order_of_labels(hour: int, minute: str, half: str, labels: list[str]) -> None:
    event = only(posting("\n\n".join(labels), time=f"{hour}:{minute}{half}"))
    assert hours(event)[0] == f"1995-03-09T{hour + 12}:{minute}"
    assert (event.title, event.speakers, event.organizer) == ("Moths of the fen", ("Nora Teal",), "Abe Lund")
