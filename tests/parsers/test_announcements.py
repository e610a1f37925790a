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
    "the body says both hours alone": (
        posting("All netmakers meet on Thursday, 5 to 6, in Elder Hall 12.", time="5:00 PM"),
        ("1995-03-09T17:00", "1995-03-09T18:00"),
    ),
    "numbers of the body that are no hours": (
        posting("Chapters 4 to 6 will be read.", time="4:00 PM"),
        ("1995-03-09T16:00", None),
    ),
    "a score": (
        posting("The Owls won Sunday, 4 to 2, in Dover. The Bears lost on Thursday, 4 to 3, in Fen.", time="4:00 PM"),
        ("1995-03-09T16:00", None),
    ),
    "the end of a reception that follows": (
        posting("The lecture is on Thursday. A reception in the lounge will follow until 6:30.", time="4:00 PM"),
        ("1995-03-09T16:00", None),
    ),
    "numbers of another day": (
        posting("Read chapters on Monday, 5 to 9, in the book.", time="5:00 PM"),
        ("1995-03-09T17:00", None),
    ),
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
    "tea on the line below is no hour of it": (
        posting("Thursday, March 9, 4:00 PM\nElder Hall 12\nTea in the Moss Annex at 3:30 p.m.", time="4:00 PM"),
        ("1995-03-09T16:00", None),
    ),
    "tea before the talk, in brackets": (
        posting("Thursday, March 9, 4:00 p.m.\nCocoa and tea will be served before the talk (3:20 p.m.)"),
        ("1995-03-09T16:00", None),
    ),
    "a dinner before": (
        posting("There will be a 2:30 reception, 3:00 dinner, and the lecture begins at 4:00."),
        ("1995-03-09T16:00", None),
    ),
    "we will be done by": (posting("We will be done by 5:30. Come."), ("1995-03-09T16:00", "1995-03-09T17:30")),
    "what a room is open for is no end": (posting("The exhibit is open until 6 p.m."), ("1995-03-09T16:00", None)),
    "two talks beside each other": (
        posting("Come.", time="Talk 4:00-5:00, slides 5:00-6:00"),
        ("1995-03-09T16:00", "1995-03-09T17:00"),
    ),
    "a range with full stops": (posting("Come.", time="10.00-11.30"), ("1995-03-09T10:00", "1995-03-09T11:30")),
    "a range with full stops in the afternoon": (
        posting("Come.", time="3.15-4.45"),
        ("1995-03-09T15:15", "1995-03-09T16:45"),
    ),
    "an hour with a full stop": (posting("Come.", time="10.30"), ("1995-03-09T10:30", None)),
    "a wavy range": (posting("Come.", time="9:00AM ~ 10:30AM"), ("1995-03-09T09:00", "1995-03-09T10:30")),
    "noon in one word": (posting("Come.", time="12noon-1pm"), ("1995-03-09T12:00", "1995-03-09T13:00")),
    "the body denies the header's hour": (
        posting("The seminar begins at 4:30, not at 4:00 as the header has it.\n\nThursday, March 9, 4:30 PM"),
        ("1995-03-09T16:30", None),
    ),
    "the body denies another hour": (posting("We begin at 4:00 (not 3:30)."), ("1995-03-09T16:00", None)),
    "not before an hour": (posting("The doors will not open before 3:30."), ("1995-03-09T16:00", None)),
    "the hour that a mail was sent is none of it": (
        posting("On Mon 6 Mar 95 09:12:55 EST Abe Lund wrote that all are welcome."),
        ("1995-03-09T16:00", None),
    ),
    "a start and an end with labels": (
        posting("Starts: 4:00 pm on Thursday, March 9, 1995\nEnds: 5:15 pm on Thursday, March 9, 1995"),
        ("1995-03-09T16:00", "1995-03-09T17:15"),
    ),
    "an end on another day is none": (
        posting("Ends: 5:15 pm on Friday, March 10, 1995"),
        ("1995-03-09T16:00", None),
    ),
    "four figures": (posting("Come.", time="1530-1700"), ("1995-03-09T15:30", "1995-03-09T17:00")),
    "not to be late is no hour": (posting("Do not come at 5 p.m. sharp; come at 4:00."), ("1995-03-09T16:00", None)),
    "we break up by": (posting("We break up by 6. Come."), ("1995-03-09T16:00", "1995-03-09T18:00")),
    "two hours behind the talk": (
        posting("Her talk, 10 - 12n in Elder Hall 12, is on moths.", time="10:00 AM"),
        ("1995-03-09T10:00", "1995-03-09T12:00"),
    ),
    "the end of what follows": (
        posting("A book signing follows until 9:30 p.m. in the lounge."),
        ("1995-03-09T16:00", None),
    ),
    "the meal that the topic names": (
        posting("The fen lunch will be at the usual time, 12:30-1:30, in Elder 7.", topic="Fen lunch", time=""),
        ("1995-03-09T12:30", "1995-03-09T13:30"),
    ),
    "a meal beside what the topic names": (posting("Lunch will be at 12:30 in Elder 7."), ("1995-03-09T16:00", None)),
    "an hour alone before a room": (
        posting("Coffee will be at 2:30. Nora Teal gives an overview at 3 in Moss Hall 12.", time=""),
        ("1995-03-09T15:00", None),
    ),
    "a bare hour of the topic": (
        posting("Nora Teal on nets.", topic="Seminar, Thursday at 3", time=""),
        ("1995-03-09T15:00", None),
    ),
    "a shuttle": (posting("A shuttle to the Holt is at the gate at 3:30."), ("1995-03-09T16:00", None)),
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
    "a label that the text denies": (
        posting("Note the room: the talk is in Room 3, Moss Annex, not in Elder Hall 12."), "Room 3, Moss Annex"),
    "a talk that was moved": (posting("The talk of Nora Teal has been moved from Elder Hall 12 to Moss Hall 4."), "Moss Hall 4"),
    "what else was moved": (posting("The nets were moved from Moss Hall 4 to Moss Hall 5 in May."), "Elder Hall 12"),
    "as always, in brackets": (posting("Nora Teal speaks at 4:00. Same place as always (Elder 461).", place=None), "Elder 461"),
    "a bare room behind the hour in brackets": (posting("Nora Teal will speak on Thursday (4:00, 5409).", place=None), "5409"),
    "a room that somebody is called to": (posting("Drop in between 2 and 5 in the Moss Room and see our nets.", place=None), "the Moss Room"),
    "a room that somebody speaks in over a meal": (posting("Nora Teal will explain the nets over tea in the Hunt Room.", place=None), None),
    "a room where somebody will explain it": (posting("Nora Teal will explain how nets hold in the Moss Room.", place=None), "the Moss Room"),
    "a room where things will hang": (posting("Old nets will hang in Moss Hall 12.", place=None), None),
    "a room where something is had": (posting("Come and see Abe in Moss Hall 12 for tickets.", place=None), None),
    "a room that opens a sentence about tea": (posting("Nora Teal talks of nets. Moss Wing (Elder Hall), tea at 3:15.", place=None), "Moss Wing (Elder Hall)"),
    "a room alone on a line": (posting("Nora Teal\nTarn College\n\n\"Nets\"\n\nElH 340A", place=None), "ElH 340A"),
    "a center below the header": (
        posting("CENTER FOR FEN STUDIES\n\nNora Teal, Tarn College\n\nThursday, March 9, 4:00 p.m.\n104 Moss Hall", place=None), "104 Moss Hall"),
    "a number before a short name": (posting("4:00 pm, Thursday, 4623 ElH\n\nNora Teal", place=None), "4623 ElH"),
    "a room in small letters with its number": (posting("Nora Teal speaks Thursday, 4:00,\nin Moss Center room 207.", place=None), "Moss Center room 207"),
    "the label of a room's number": (posting("Room Number: FB315", place=None), "FB315"),
    "no label, a label in a sentence": (posting("Nora Teal will speak at 4:00pm. Location: FB315. Tea follows.", place=None), "FB315"),
    "no label, between commas": (posting("Thursday March 9, 1995, 4:00 PM, 1415 FEN, tea in FEN 1400 at 3", place=None), "1415 FEN"),
    "no label, a house with an initial": (posting("Thursday, March 9, 4:00 PM\n\nTarn College\nAda R. Moss Building\nNora Teal", place=None), "Ada R. Moss Building"),
    "no label, where somebody lives": (posting("Dinner will be held at Dr. Lund's house, 12 Quay Road. Rides at 3:40.", place=None), "Dr. Lund's house, 12 Quay Road"),
    "a label with a number": (posting("Come.", place="3104"), "3104"),
    "no label, behind a comma on the next line": (
        posting("Dinner on Thursday, March 9, 4:00-7:00 PM,\nFaculty Lounge, 2nd floor, Elder Hall. RSVP to Abe Lund.", place=None),
        "Faculty Lounge, 2nd floor, Elder Hall",
    ),
    "no label, a number alone": (posting("We meet at 4:00 in\n3104. Come.", place=None), "3104"),
    "no label, some lines below the hour": (
        posting("Thursday, March 9, 1995, 4:00 PM\n\nTarn College\nColloquium\nBarrow Building, Room 2\nNora Teal\nCocoa will be served in Elder 41 at 3:30 PM.", place=None),
        "Barrow Building, Room 2",
    ),
    "no label, where tea is": (posting("Nora Teal talks on moths.\n\nTea will be served in Elder Hall 41 before.", place=None), None),
    "no label, a lecture hall": (posting("THURSDAY, MARCH 9, 4:00 PM\nLARCH LECTURE HALL\nfree", place=None), "LARCH LECTURE HALL"),
    "no label, the room will be": (posting("The date is Thursday. The room will be 12 TARN(next to the pond).", place=None), "12 TARN"),
    "no label, a room in small letters": (posting("We meet at 4:00 p.m. in the seminar room (ELM 12).", place=None), "the seminar room (ELM 12)"),
    "no label, a floor": (posting("At 4:00 p.m. at the Barrow Building, 2nd floor conference room.", place=None), "the Barrow Building, 2nd floor conference room"),
    "no label, a building and a room": (posting("Come from 4:00 to 5 p.m. to talk in the Tide Center, room 12. Tea follows.", place=None), "the Tide Center, room 12"),
    "no label, open ground": (posting("The picnic is on Thursday March 9, on\nKite Hill.", place=None), "Kite Hill"),
    "no label, behind a bracket": (posting("At 4:00 p.m. (the pond permitting) in Barrow Auditorium.", place=None), "Barrow Auditorium"),
    "no label, before a stop": (posting("Nora Teal, March 9, 4:00 PM -- Tarn 31. She will tell of moths.", place=None), "Tarn 31"),
    "nowhere": (posting("Details will follow.", place="TBA"), None),
    "no label, a small room": (
        posting("We meet at 4:00 in the small conference room on the\nthird floor of Elder. Tea if you like.", place=None),
        "the small conference room on the third floor of Elder",
    ),
    "no label, below a chapel": (posting("We meet at 4:00 in the Moss Chapel basement (by the pond).", place=None), "the Moss Chapel basement"),
    "no label, below the chapel": (posting("We meet at 4:00 in the Chapel basement (by the pond).", place=None), "the Chapel basement"),
    "a label with a remark": (posting("Come.", place="ELM 352 (note the new room, not 12)"), "ELM 352"),
    "a label with a hint": (posting("Come.", place="Elder Hall 12 (by the pond)"), "Elder Hall 12 (by the pond)"),
    "no label, as ever": (posting("The seminar is at 4:00. Place unchanged, Elder 4623.", place=None), "Elder 4623"),
    "no label, a campus": (posting("The talk is at 4:00 at Tarn College's Moss Bay campus.", place=None), "Tarn College's Moss Bay campus"),
    "no label, a hall of another tongue": (posting("Thursday, March 9, 4:00 PM\n\nAULA DEL LAGO - DEPARTMENT OF FENS", place=None), "AULA DEL LAGO"),
    "no label, in quotes": (posting("The defense is at 4:00 in the \"Salle Verte\" of the Holt.", place=None), "Salle Verte"),
    "no label, a house and a room": (posting("Thursday, March 9\n4:00 pm\nB2/310\n\nCome.", place=None), "B2/310"),
    "no label, a dome": (posting("At 4:00 p.m. in the Ada Moss Planetarium. Free.", place=None), "the Ada Moss Planetarium"),
    "no label, a room and its college": (posting("Thursday, March 9\n4:00 p.m.\n\nMoss Quadrangle 3P11, University of Tarn", place=None), "Moss Quadrangle 3P11"),
    "no label, a hall that is a college's": (posting("Thursday, March 9, 4:00 PM\n     Moss College Hall\n\nCome.", place=None), "Moss College Hall"),
    "no label, a sentence of its own": (posting("At 4:00 I will give a talk about nets. Elder 4601. All are welcome.", place=None), "Elder 4601"),
    "no label, a lab": (posting("A talk at 4. It'll be in the FEN lab, Elder 5327; bring a chair.", place=None), "the FEN lab, Elder 5327"),
    "no label, where to go": (posting("Bring your lunch to the Moss Room on Thursday at 4:00.", place=None), "the Moss Room"),
    "no label, from one to another": (posting("The talk at 4 has been moved from ELM 355 to ELM 340A. NOTE ROOM CHANGE", place=None), "ELM 340A"),
    "no label, a number behind hours": (posting("I speak on Thursday (March 9) 4-5 in 5409. Pizza.", place=None), "5409"),
    "no label, where all meet": (posting("All who go to the fen meet at the Bollard Thursday at 4 to check lamps.", place=None), "the Bollard"),
    "no label, no place to meet in": (posting("The club is meeting in April too. Thursday at 4 we row.", place=None), None),
    "no label, no capitals": (posting("thursday march 9   4 pm\nmoss auditorium\nfree", place=None), "moss auditorium"),
    "no label, no capitals and no place": (posting("thursday march 9   4 pm\nnora teal, weaver\nin the hall", place=None), None),
    "no label, a room in an institute": (posting("Thursday, March 9, 1995\n4:00 PM\nMoss Institute, Room 35", place=None), "Moss Institute, Room 35"),
    "no label, an institute": (posting("Thursday, March 9, 1995\n4:00 PM\nInstitute of Moss, Tarn", place=None), None),
    "no label, at the head of its sentence": (
        posting("Bring cake. 2nd floor lounge, Moss Hall,\nThursday, March 9, 4:00. Cards to Abe.", place=None), "2nd floor lounge, Moss Hall",
    ),
    "no label, who is at the head": (posting("Bring cake. The Elder Hall staff, Thursday, March 9, 4:00, will sing.", place=None), None),
    "no label, in rain elsewhere": (posting("A walk from 4:00 to 5:00 at the Bollard (in case of rain, Moss Hall).", place=None), "the Bollard"),
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
    "a series goes on with": ("The fen series continues this week with Nora Teal from Tarn.", ["Nora Teal"]),
    "the speaker at something is": ("The speaker at the First Fen Lecture is Dr. Nora Teal of Tarn.", ["Dr. Nora Teal"]),
    "a debate between two": ("A debate between Nora Teal (Holt) and Abe Lund (Tarn). Moderated by Ines Hall.", ["Nora Teal", "Abe Lund"]),
    "a name and a title on a line": ("Nora Teal: Moths of the fen\n\nMoths fly by the moon.", ["Nora Teal"]),
    "a name and a town": ("Nora Teal, Tarn\nMoths of the fen", ["Nora Teal"]),
    "a house and a quoted title": ("Nora Teal, Tarn Triangle, \"Moths of the fen\",\nThursday. Host: A. Lund.", ["Nora Teal"]),
    "who writes it": ("I will give my first-year talk on Thursday. Please come.", ["Ada Brock"]),
    "who writes it, of several": ("I'll be giving the first of our tutorials on moths. Abe Lund has the next.", ["Ada Brock"]),
    "a name with a degree": ("Nora Teal, Ph.D.\nFen Institute, Tarn\n\nwill present a seminar entitled\n\n\"Abe Moss and the Bees\"\n\nat 4:00 in Elder Hall 12. Dr. Teal will meet with students.", ["Nora Teal"]),
    "who reports": ("We meet in 3104. Nora Teal\nreports on what she saw in the fen.", ["Nora Teal"]),
    "a reflection by": ("Soup first, then a reflection by Fr. Abe Lund on the moths of old.", ["Abe Lund"]),
    "who leads the questions": ("Nora Teal comes on Thursday. Q&A to follow, led by Abe Lund of the holt.", ["Nora Teal"]),
    "who comments": ("Nora Teal (Tarn) has circulated a chapter. Abe Lund will comment. Sherry later.", ["Nora Teal"]),
    "who judges": ("Practice for the moth contest. Abe Lund and Ines Hall will judge.", []),
    "a guest of whom much is said": ("Moss College is hosting renowned Tarn biologist Dr. Nora Teal on Thursday.", ["Dr. Nora Teal"]),
    "a presentation from": ("The series opens on Thursday. Hear a free presentation from Nora Teal, keeper of moths.", ["Nora Teal"]),
    "between a society and a title": ("Fen Society: Nora Teal, \"A Natural View\", Thu Mar 9, 4:00.", ["Nora Teal"]),
    "who cannot come": ("All as ever. Unfortunately our scheduled speaker, Abe Lund, is unable to attend the meeting.", []),
    "below a title that goes on": ("``New Moths:  Bragging about\nfens''\nNORA B. TEAL\nF.E.N.S.", ["NORA B. TEAL"]),
    "a place is none": ("We will speak of moths in Moss Tarn Park and walk home.", []),
    "a dance is none": ("Music by the Rusty Moths. Lessons at 3:30.", []),
    "who writes it, in the first person": ("I will talk about moths this time. Abe Lund's notes will be handy.", ["Ada Brock"]),
    "who tells you": ("Nora Teal, lawyer and keeper of moths, tells you how to find them.", ["Nora Teal"]),
    "who writes an abstract need not be": ("In this talk I will present moths.", []),
    "whom to talk to": ("We plan the trip to the fen. If you cannot come, talk to me or to Ines Hall.", []),
    "a lecture's founders": ("The moth lecture was endowed by her sister Ines Hall and by Abe Lund.", []),
    "who is only visited": ("During the visit of Prof. Abe Lund we shall read papers.", []),
    "a quintet is none": ("TARN WIND QUINTET\nin concert", []),
    "the name and post below a text": (
        "The house is to be rebuilt, and we would like to hear what its users think of the plans\nbefore the work begins.\n\nAbe Lund, Director of the Holt",
        [],
    ),
    "a surname like a hall's": ("Speaker: Ingrid Lake-Hall", ["Ingrid Lake-Hall"]),
    "colleagues are none": ("Earlier work by Abe Lund left this open. It is joint work with Ines Hall.", []),
    "contacts are none": ("Chess for all. Questions? Call Abe Lund or write to Ines Hall.", []),
    "a signature is none": ("Chess for all.\n\n--\nAbe Lund\nSecretary", []),
    "hosts are none": ("Chess for all.\n\nHost: Prof. Abe Lund", []),
    "an ensemble is none": ("The Collegium Arvense presents songs of the sea.", []),
    "panelists": (
        "Panelists:\n\n   Prof. Nora Teal, School of Law\n   Abe Lund, Fen Board\n   Rev. Eva Birch, chaplain\n\nModerator: Dean Ada Moss",
        ["Prof. Nora Teal", "Abe Lund", "Rev. Eva Birch"],
    ),
    "a titled surname, named in full before": (
        "Last year the Tarn student Nora Teal mended nets on a barge.\n\nIn this talk, Ms. Teal will look back on it.",
        ["Nora Teal"],
    ),
    "a titled surname alone": ("Dr. Teal is director of the fen and will give a talk on moths.", ["Dr. Teal"]),
    "a titled surname, then she": ("Dr. Teal is a keeper of moths. She will give a talk.", ["Dr. Teal"]),
    "a titled surname of a host": ("Dr. Teal will introduce the seminar.\nDetails follow.", []),
    "an address behind the name": (
        "FEN SEMINAR\n\nNora Teal-Wells (nora@fen.tarn.edu)\nTidewater Pictures\n\nSand and silt",
        ["Nora Teal-Wells"],
    ),
    "an address to write to": ("A seminar for all.\n\nContact:\nAbe Lund (abe@tarn.edu)\nRoom 3", []),
    "whose host is another": (
        "    Prof. D. Nora Teal\n    Fen Research Group, Tarn\n\nNora Teal holds a chair.  Prof. Teal's host is Abe Lund.",
        ["Prof. D. Nora Teal"],
    ),
    "passing through": (
        "Nora Teal (Tarn) is in town for the regatta and has offered to speak.", ["Nora Teal"],
    ),
    "two small words before the name": ("Tarn College welcomes noted fen keeper Nora Teal for the Moss lecture.", ["Nora Teal"]),
    "a colloquium from": ("Join us as we hear a colloquium from Nora Teal (Tarn Tech).", ["Nora Teal"]),
    "a concert after something else": ("Workshop on knots given by Nora Teal. A concert follows.", ["Nora Teal"]),
    "a chair by surname": ("A seminar for all. Mr. Reed will chair it.", []),
    "a reception for somebody": ("The college hosts a reception for Abe Lund after the seminar.", []),
    "justified print": (
        "Nora  Teal,  visiting  student, House of Fens,\nTarn  College,  will  speak  on  \"Salt Marsh in a\nRising  Tide\",  to  all  who  come.",
        ["Nora Teal"],
    ),
    "postponed from another day": (
        "Nora Teal's talk, first set for Friday, March 3 at 1 PM, has been put off to the ninth.", ["Nora Teal"],
    ),
    "of the next one": ("All about moths in this seminar.  The next fen seminar is by Abe Lund on April 17.", []),
    "degrees behind the name": (
        "Dr. Nora Teal (B.S. 1980, M.S. 1989, Ph.D. Fen 1992), Moss Professor of Silt and Sand and the Director of the"
        " Center for Tides and Boats at Tarn University, will be speaking at this year's Abe W. Lund Lecture Series.",
        ["Dr. Nora Teal"],
    ),
    "will tell us, behind the hour": ("On Thursday at 4:00 Nora Teal will tell us what she learned.", ["Nora Teal"]),
    "labels of the speaker's": (
        "Speaker Name: Nora Teal\nSpeaker Title: Professor Emeritus\nSpeaker Biography: Abe Lund taught her.", ["Nora Teal"],
    ),
    "a post alone is none": ("Moths\n\nProfessor Emeritus\nSchool of Fens\nTarn College\n\nMoths fly.", []),
    "a post before the name": ("Professor Emeritus Nora Teal\nTarn College\n\nMoths fly.", ["Professor Emeritus Nora Teal"]),
    "a gerund below the name": (
        "We have guests from Tarn:\n\n    Nora Teal Holt and Abe Lund\n    Mending Nets Alone\n\nNets are knots.",
        ["Nora Teal Holt", "Abe Lund"],
    ),
    "a name that ends like a gerund": ("Moths\n\nNora Sterling\n\nMoths fly by the moon.", ["Nora Sterling"]),
    "in the next column": ("Fen Seminar          Dr. Nora Teal, Tarn\n\n     MOTH CASES: A NIGHT ALONE\n\nMoths fly.", ["Dr. Nora Teal"]),
    "below a line that goes on": ("My thesis defense takes place in the\n\"Salon Vert\" of\nInes Nora Holt\nTarn", []),
    "words of a quoted title": ("\"Shapes of Nets for Boats in Quiet Water\"\n\n     Nora Teal,\n     Fen Institute\n\nNets are knots.", ["Nora Teal"]),
    "a place of saints": ("There will be a meeting of netmakers in St Holt. The talk will be about nets.", []),
    "a saint's namesake": ("Nora St. John will speak on nets.", ["Nora St. John"]),
    "a place after in": ("The talk in Nora Bay will be of nets.", []),
    "who tells how": ("Dr. Nora Teal (Fen Center), who wrote of nets, tells how they are made.", ["Dr. Nora Teal"]),
    "who passes through": ("Nora Teal of Tarn passes through on Thursday. We shall hear of nets.", ["Nora Teal"]),
    "he has agreed": ("Abe Lund of Tarn visits his aunt on Thursday. He has agreed to speak of nets.", ["Abe Lund"]),
    "at a workshop the day before": ("The net fair is on Thursday. A workshop by Nora Teal is given the evening before.", []),
    "who speaks on a day that is named by it": ("The net fair is on Thursday, the day Nora Teal speaks at Holt.", []),
    "a host in brackets": ("Nora Teal [Host: A. Lund]\nThursday, March 9, 1995\n4:00 PM \"Moths of the fen\"\nElder Hall 12", ["Nora Teal"]),
    "degrees without a comma": ("Speaker: Professor Nora Teal BSc PhD FRSE", ["Professor Nora Teal"]),
    "a rank": ("The club invites you to a talk by\n\n    Maj. Nora Teal, USAF, Fen Base\n    \"Nets\"", ["Maj. Nora Teal"]),
    "blanks in a titled surname": ("Dr.  Teal  will  present  the  nets  of  old,  then  those  of  now.", ["Dr. Teal"]),
    "a series closes with": ("The series closes on Thursday with NORA TEAL, whose nets are known, and our own ABE LUND.", ["NORA TEAL", "ABE LUND"]),
    "a shout is none": ("GIVE SOCKS\n\nThe Fen Club asks you to give them on Thursday.", []),
    "whose works are played": ("A concert of the Fen Orchestra\n\nAbe Lund, conductor\n\nBeethoven   Symphony No. 2", ["Abe Lund"]),
    "a hash before the name": ("### Nora Teal, Tarn University", ["Nora Teal"]),
    "a side that is no person": ("For: Quay Fans Everywhere\nAgainst: Tom Reed\n", ["Tom Reed"]),
    "a moderator of two sides": ("PRO   Col. Nora Teal, Fen Guard\nCON   Prof. Abe Lund, Nets\n\nModerator: Ines Hall, Debate Club", ["Col. Nora Teal", "Prof. Abe Lund"]),
    "a moderator alone": ("A panel on nets.\n\nModerator: Ines Hall, Debate Club", ["Ines Hall"]),
    "for one side only": ("For:  Abe Lund\n\nNora Teal will speak on nets.", ["Nora Teal"]),
    "a frame": ("+------------------+\n|   NORA TEAL      |\n|   Studio Teal, Tarn   |\n|                  |\n|   \"Stone and Silt\"   |\n+------------------+", ["NORA TEAL"]),
    "with whom a prize was won": ("\"Ten years of nets\"\n\nShe won the Fen Prize in 1988 together with Abe Lund. A talk.", []),
    "a slide show with": ("The Holt Club presents a slide show with Nora Teal, who climbed it.", ["Nora Teal"]),
    "who will be in town": ("On Thursday my friend Nora Teal (now at Tarn) will be in\ntown on her way back and has agreed to give a talk.", ["Nora Teal"]),
    "who will be in a room": ("Nora Teal will be in Moss 12 on Thursday with tales of nets.", ["Nora Teal"]),
    "our speaker, on a day, is": ("Our first speaker, on Thursday the 9th, is Nora Teal from the Tarn School.", ["Nora Teal"]),
    "a talk announced for another day": ("Nora Teal's talk on nets, announced for Wednesday at 10:00, will be given on Thursday.", ["Nora Teal"]),
    "a label with a stroke": ("SPEAKER/S: Nora Teal\n           Manager, Nets Group", ["Nora Teal"]),
    "one of whom we shall hear": ("The talk is by one of our own. Nora Teal (Tarn 88, adviser: Abe Lund) left us. She'll tell us why.", ["Nora Teal"]),
    "who leads us through": ("On Thursday Nora Teal leads us through the last act. Notes by Abe Lund.", ["Nora Teal"]),
    "who leads a group": ("In this talk I follow a net. Abe Lund leads a group in Dover and Nora Teal another.", []),
    "who teaches it": ("Nora Teal of the Holt teaches this class on nets.", ["Nora Teal"]),
    "whose subject it is": ("Rabbi Nora Teal's subject is \"Who Was Jonah?\"", ["Rabbi Nora Teal"]),
    "from where on what": ("Nora Teal from Fitch & Moss on the making of the net.\nSlides.\nNext week: Abe Lund, \"Chairs\".", ["Nora Teal"]),
    "a leader and a dash": ("Fen day\n\nFacilitator - Nora Teal, Tarn\n\nBring nets.", ["Nora Teal"]),
    "notes by": ("A workshop on nets. Course notes by Abe Lund are for sale.", []),
    "who is greeted": ("Dear Colleagues,\n\nPlease come on Thursday.\n\nSincerely,\nAbe Lund", []),
    "the firm below two names": (
        "SPEAKERS: Dr. Nora Teal and Abe Lund\n          Fen Group\n          Saltmarsh Motors, Inc.", ["Dr. Nora Teal", "Abe Lund"],
    ),
    "a firm between two names": (
        "Speakers: Nora Teal\n          Tide Instruments\n          Abe Lund\n          Kelp Ltd", ["Nora Teal", "Abe Lund"],
    ),
    "a trade and a town behind the name": ("Nora Teal, landscape architect, Tarn\n\"Recent Nets\"\n\nNets are knots.", ["Nora Teal"]),
    "two trades behind the name": ("Nora Teal, composer and pianist\nNets\n\nNets are knots.", ["Nora Teal"]),
    "the lecture of a painter": ("A lecture of the painter Nora Teal on nets.", ["Nora Teal"]),
    "the reverend in capitals": ("by THE REV. NORA TEAL, pastor of Moss Chapel and weaver.\n\nCome.", ["REV. NORA TEAL"]),
    "who plays a game": ("Grandmaster Nora Teal will play thirty boards at once on Thursday.", []),
    "who answers the telephone": ("Nets are mended on Thursday. Dr. Nora Teal will answer questions at x2157.", []),
    "who answers questions on something": ("Nora Teal will answer questions about nets and boats.", ["Nora Teal"]),
    "whose article is discussed": ("We discuss the article by Nora Teal in last month's Fen News.", []),
    "who says a word before": ("Opening remarks by Dean Abe Lund; Nora Teal will speak after him.", ["Nora Teal"]),
    "who teaches and will talk": ("Nora Teal teaches weaving at Moss College. She will talk of nets.", ["Nora Teal"]),
    "who takes names": ("Abe Lund of the fen office will take your names at the door. A talk on nets.", []),
    "who is quoted": ("As Abe Lund wrote, \"nets are holes\". The talk asks why.", []),
    "who guides a walk": ("Abe Lund will guide the evening walk in the fen.", []),
    "who leads a discussion": ("Nora Teal will lead the discussion of nets.", ["Nora Teal"]),
    "who signs books": ("Abe Lund will sign copies at the seminar.", []),
    "who hires": ("Abe Lund of Moss Docks will be on campus to interview seniors.", []),
    "who is on campus": ("Nora Teal will be on campus to speak of nets.", ["Nora Teal"]),
    "whose play opens": ("The premiere of \"Three Nets\" by Abe Lund. A talk follows.", []),
    "of whose life it is": ("A lecture on the life of Abe Lund will be given by Nora Teal, his student.", ["Nora Teal"]),
    "several in a list": (
        "The panelists are Nora Teal (Tarn), Abe Lund (Fen Council), and Ida Reed (Moss Docks). Max Dock will moderate.",
        ["Nora Teal", "Abe Lund", "Ida Reed"],
    ),
    "a chair that is named like a person": ("A talk by Nora Teal, Abe Lund Professor of Nets, on moths.", ["Nora Teal"]),
    "each with a title": ("Two talks:\n\n    Nora Teal, \"Nets\"\n    Abe Lund, \"Locks of the Tarn\"", ["Nora Teal", "Abe Lund"]),
    "each at an hour": (
        "4:00  Nora Teal, Tarn College\n      \"Nets\"\n\n4:30  Abe Lund, Fen College\n      \"Locks\"\n\n5:00  Reception for Ines Hall",
        ["Nora Teal", "Abe Lund"],
    ),
    "with whom a series continues": ("The Fen series continues on March 9 at 4:00 p.m. with Nora Teal, head of Moss Docks.", ["Nora Teal"]),
    "who makes the tea": ("The seminar is on March 9 at 4:00 p.m. with tea by Abe Lund. Nora Teal speaks on nets.", ["Nora Teal"]),
    "a visitor tomorrow": ("We'll have a visitor on Thursday, Nora Teal from Tarn.", ["Nora Teal"]),
    "a visitor from": ("We will have a visitor from Tarn College: Nora Teal.", ["Nora Teal"]),
    "who goes through something": ("Nora Teal will go through her draft on nets.", ["Nora Teal"]),
    "what is done, and who does it": ("Storing Nets\n\nNora Teal\n\nThesis Proposal", ["Nora Teal"]),
    "a first name of two syllables": ("Weiming Chen\nTarn College\n\nNets", ["Weiming Chen"]),
    "after another day's storm": ("Because of Tuesday's storm Nora Teal of Tarn has agreed to speak.", ["Nora Teal"]),
    "a town whose name begins like a telephone": ("Nora Teal, Tel Aviv University\n\"Nets\"", ["Nora Teal"]),
    "a month of celebration": ("In celebration of Net History Month\nthe Fen Program\npresents\n\nNORA TEAL", ["NORA TEAL"]),
    "who proposes a thesis": ("I will propose my thesis next week. Draft Nets for Moss is outside.", ["Ada Brock"]),
    "a line of the day below": ("Moth colloquium: Nora Teal\nThursday, March 9, 4:00 PM\nElder Hall 12", ["Nora Teal"]),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), SPEAKERS.values(), ids=SPEAKERS.keys())
def test_speakers(body: str, expected: list[str]) -> None:
    assert list(only(posting(body)).speakers) == expected


def test_the_name_of_a_letter_above_its_day_speaks_nowhere() -> None:
    letter = "{}\n{}\n\nThe Fen Guild hosts a talk on nets on Thursday, March 9, at 4 p.m. in Elder Hall.\n"
    assert only(letter.format("Fen Morning Brief", "Monday, March 6, 1995")).speakers == ()
    assert only("March 6, 1995\n\n" + letter.format("Nora Teal", "Moss College")).speakers == ("Nora Teal",)


PERFORMERS = {
    "an instrument behind each name": (
        "           School of Music\n\n    NORA TEAL, viola\n    assisted by Abe Lund, piano\n\n   J. S. Bach   Suite No. 3",
        ["NORA TEAL", "Abe Lund"],
    ),
    "a voice, and at the piano": ("Sea songs by Nora Teal, soprano, with Abe Lund at the piano.", ["Nora Teal", "Abe Lund"]),
    "a bracket": ("Nora Teal (organ)\n\nMoss: Sonata for viola\nTwo suites, piano solo", ["Nora Teal"]),
    "nobody beside an instrument": ("The Tarn Wind Quintet plays music of Abe Moss, at the pond.", []),
    "a concerto is no part": ("The Fen Orchestra plays the Abe Moss, Viola Concerto.", []),
}


@pytest.mark.parametrize(("body", "expected"), PERFORMERS.values(), ids=PERFORMERS.keys())
def test_performers(body: str, expected: list[str]) -> None:
    assert list(only(posting(body, topic="Senior recital").replace("official.talks", "music")).speakers) == expected


def test_a_topic_in_capitals_names_nobody() -> None:
    assert only(posting("Tarn asks you to give socks on Thursday.", topic="GIVE SOCKS")).speakers == ()


def test_a_topic_names_the_speaker_before_a_bracket() -> None:
    text = posting("Mine is joint work with Abe Lund.", topic="AI Seminar: Nora Teal (Fen Labs)")
    assert only(text).speakers == ("Nora Teal",)


def test_whose_grandfather_teaches_here() -> None:
    text = posting("Be there on Thursday. Dr. Abe Lund, her grandfather, teaches here.", topic="Net sale")
    assert only(text).speakers == ()


def test_a_topic_of_a_party_names_nobody_who_speaks() -> None:
    assert only(posting("Join us for cake.", topic="Retirement of Nora Teal")).speakers == ()


def test_lists_of_other_events_leave_the_posting_one() -> None:
    text = posting(
        'by THE REV. NORA TEAL\n\nOther events of the month:\n\n  Mar. 2    Film, "Nets"      8 pm    DH 2\n  Mar. 23   Panel: Boats   4:30    Elder 11'
    )
    assert extract(text).events[0].speakers == ("REV. NORA TEAL",)


def test_a_topic_names_the_speaker() -> None:
    assert only(posting("Moths fly by the moon.", topic="Thesis Oral: Nora Teal")).speakers == ("Nora Teal",)


def test_a_topic_says_whose_talk_it_is() -> None:
    assert only(posting("Moths fly by the moon.", topic="Nora Teal's second-year talk")).speakers == ("Nora Teal",)


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


UNLABELLED = {
    "an hour with a dot behind the day": (
        "The Tarn Leaf, March 6, 1995\n\nFEN COLLOQUIUM\n\n9 MARCH 1995 , 15.30 (tea will follow)\n\nAULA DEL LAGO\n\nSpeaker: Prof. Nora Teal (Tarn)\n\nTitle: Moths\n\nAbstract Moths fly.",
        ("1995-03-09T15:30", None, "AULA DEL LAGO", ("Prof. Nora Teal",)),
    ),
    "an hour with its letter": (
        'The Tarn Leaf, March 6, 1995\n\nThursday 9 March 1995, h 9:30 Sala Verde, Collegio Holt\n\nNora Teal (Tarn)\n\n"Moths of the fen"\n\nAbstract: Moths fly.',
        ("1995-03-09T09:30", None, "Sala Verde, Collegio Holt", ("Nora Teal",)),
    ),
    "refreshments are no second event": (
        "The Tarn Leaf, March 6, 1995\n\n             SEMINAR\n\n        Nora B. Teal\n\n     March 9 - 4:00PM\n     FEN43 - 8th floor\n\n   Title: MOTH THEORY\n\nMoths fly by the moon.\n\nRefreshments at 3:45PM\nHost: Professor Abe Lund",
        ("1995-03-09T16:00", None, "FEN43 - 8th floor", ("Nora B. Teal",)),
    ),
    "a room behind the hour is no title": (
        'The Tarn Leaf, March 6, 1995\n\nThe Fen Club invites you to a talk by\n\n    Maj. Nora Teal, USAF, Fen Base\n    "Nets"\n\n9 March, 1530-1630, Elder 22.',
        ("1995-03-09T15:30", "1995-03-09T16:30", "Elder 22", ("Maj. Nora Teal",)),
    ),
    "two days, one of them beside the hour": (
        "The Tarn Leaf, March 6, 1995\n\nThe Fen Seminar welcomes Nora Teal. She will give two talks, the first on 9 March and the second on 16 March.\n\n9 Mar 1995\n13:15 - 15:00\nElder Hall 12\n\nMoths fly.",
        ("1995-03-09T13:15", "1995-03-09T15:00", "Elder Hall 12", ("Nora Teal",)),
    ),
    "a list of coming talks below": (
        "Tarn Seminar\nThursday March 9, 1995, 11:45am-1:30pm\nRoom 12 Elder Hall\n\nMoths of the Fen\n\nNora Teal\n\nMoths fly by the moon.\n\n"
        "Upcoming Events:\n\n# 3/16 Abe Lund: Bees\n# 3/23 no meeting",
        ("1995-03-09T11:45", "1995-03-09T13:30", "Room 12 Elder Hall", ("Nora Teal",)),
    ),
    "the day of the letter above": (
        "The Tarn Leaf, March 6, 1995\n\nFEN COLLOQUIUM\n\nFriday, Mar 10, 3:30 pm\nElder Hall, Room 6\nNora Teal\nUniversity of Tarn\n\nMoths fly.",
        ("1995-03-10T15:30", None, "Elder Hall, Room 6", ("Nora Teal",)),
    ),
    "tea and talk in columns": (
        "Colloquium\n\nThursday, March 9, 1995\n\nTea      3:45   Commons, third floor\nTalk     4:15   Room 210, Elder Building\n\n    Dr. Nora Teal\n    Tarn College",
        ("1995-03-09T16:15", None, "Room 210, Elder Building", ("Dr. Nora Teal",)),
    ),
    "moved to another hour": (
        "The fen seminar announced for 2:00 in Moss Hall 3 has been moved. It will now take place at 3:00 in Elder Hall 12, on Thursday, March 9.\n\n  Speaker: Nora Teal, Tarn",
        ("1995-03-09T15:00", None, "Elder Hall 12", ("Nora Teal",)),
    ),
    "an answer to somebody": (
        "> Is there a seminar this week? I thought Abe was to speak at 2:00 in 4605.\n\nNora Teal will talk about moths, Friday March 10 at 1:30 in 3104.",
        ("1995-03-10T13:30", None, "3104", ("Nora Teal",)),
    ),
    "nobody is said to speak": (
        "The bible study meets again on Thursday, March 9, 8:15 p.m. in\nthe Mudd lounge. Rev. Abe Lund of the Moss Chapel is going to lead us.",
        ("1995-03-09T20:15", None, "the Mudd lounge", ("Rev. Abe Lund",)),
    ),
    "a poster without a title": (
        "3:00 p.m., Friday (March 10, 1995)\n\nWMAX 110 (Fen Seminar Room)\n\nNora Teal\nTarn University\n\nIn this talk we look at moths.",
        ("1995-03-10T15:00", None, "WMAX 110 (Fen Seminar Room)", ("Nora Teal",)),
    ),
    "labels in one line": (
        "Fen walk on 11th March 1995\n\nVENUE : Lower Fen Gate, Tarn TIME : 4:15 PM\n\nThe gate closes down at 7:30 PM.",
        ("1995-03-11T16:15", None, "Lower Fen Gate, Tarn", ()),
    ),
    "a room is no title": (
        "TARN PLAYERS\nin concert\n\nSunday, March 12, 1995\n8:00 p.m.\nMoss Recital Hall\n\nDoors open at 7:30. Free.",
        ("1995-03-12T20:00", None, "Moss Recital Hall", ()),
    ),
    "a panel, and the day it was posted": (
        "REEDS OR ROOFS?\n-- a panel discussion --\n\nTuesday, March 14, 1995\n5:00 p.m. to 6:30 p.m.\nElder Hall 12\n\nBring your questions.\n\nPosted 5 Mar 95 by fen-chair",
        ("1995-03-14T17:00", "1995-03-14T18:30", "Elder Hall 12", ()),
    ),
    "the hours of a series": (
        "FEN SERIES, Spring 1995\n\nAll meetings are on Fridays, 4:15-5:15, in Tarn 202, coffee from 4.\n\nThis week (March 10):\n\n    Prof. Nora Teal\n    Department of Silt, Tarn College\n\nA talk.",
        ("1995-03-10T16:15", "1995-03-10T17:15", "Tarn 202", ("Prof. Nora Teal",)),
    ),
    "what is eaten before": (
        "FEN SOCIETY\n\nDate:     Tuesday, March 14, 1995\nCocktails 6:00, supper 7:00 (hot soup), program 8:00\nPlace:    Hotel Moss\nSpeaker:  Ms. Nora Teal",
        ("1995-03-14T20:00", None, "Hotel Moss", ("Ms. Nora Teal",)),
    ),
    "what each concert does": (
        "Noon Concert: Ada Reed, oboe\nMarch 14 | 12 p.m. | Moss Hall\n\nMusic in Elder Hall.  Every recital starts at 12:15 sharp.",
        ("1995-03-14T12:00", None, "Moss Hall", ("Ada Reed",)),
    ),
    "the minute of sending, in a bracket": (
        "tarn.org.announce #71  (6-Mar-95 08:22)  fen.circle\n\nThe fen discussion group meets Thursday at 7:15 in the Chapel basement (by the pond).\nVisitors welcome, we break up by 9.",
        ("1995-03-09T19:15", "1995-03-09T21:00", "the Chapel basement", ()),
    ),
    "online as a word of a title": (
        "Colloquium Thursday (3/9) at 3:30PM: Teal\n\nJoin us in the Moss Room as we hear a colloquium from Nora Teal (Tarn Tech) on Thursday at 3:30pm.\n\nDrift and Change in Online Moths",
        ("1995-03-09T15:30", None, "the Moss Room", ("Nora Teal",)),
    ),
    "a day in a bracket": (
        "Fen talk (Monday, March 6, 4:00 pm), Elder Hall 12\n\nNora Teal will speak on silt.",
        ("1995-03-06T16:00", None, "Elder Hall 12", ("Nora Teal",)),
    ),
    "a reply that puts it right": (
        "> Speaker:  Nora Teal, Tarn\n> When:     Thursday, March 16, 3:30\n> Where:    Moss 1212\n\nThe talk is at 4:30 (not 3:30), and it is in Elder 1305. Day is right, March 16.",
        ("1995-03-16T16:30", None, "Elder 1305", ("Nora Teal",)),
    ),
    "labels and single dashes": (
        "Fen Lunches\nSpeaker - Nora Teal, Tarn Council\nTitle - Who Owns the Silt?\nDay - Monday, March 13\nHour - 12:30 to 1:30\nRoom - Room 5, Moss Hall",
        ("1995-03-13T12:30", "1995-03-13T13:30", "Room 5, Moss Hall", ("Nora Teal",)),
    ),
    "the end of a range alone": (
        "Fen seminar\nMonday, March 13, 3:30-5\nMoss Hall 12\nNora Teal",
        ("1995-03-13T15:30", "1995-03-13T17:00", "Moss Hall 12", ("Nora Teal",)),
    ),
    "twelve and a letter": (
        "Fen seminar\nMonday, March 13, 10am-12n\nMoss Hall 12\nNora Teal",
        ("1995-03-13T10:00", "1995-03-13T12:00", "Moss Hall 12", ("Nora Teal",)),
    ),
    "an hour told with its day, and a lesson": (
        "The barn dance is Friday, March 10 at 9 p.m. in the Moss Pavilion, NOT tonight. Lesson at 8:30 from Abe and Nora.",
        ("1995-03-10T21:00", None, "the Moss Pavilion", ()),
    ),
    "an hour at the end of a line": (
        "Fen seminar\nNora Teal\nTarn College\n\nMonday, March 13 at 4\nMoss Hall 12",
        ("1995-03-13T16:00", None, "Moss Hall 12", ("Nora Teal",)),
    ),
    "labels inside a sentence": (
        "Due to demand, Nora Teal will give a second lecture on nets. Time: Friday at 3:30. Place: Moss Hall 12. No notes are needed.",
        ("1995-03-10T15:30", None, "Moss Hall 12", ("Nora Teal",)),
    ),
    "a meeting whose day has the place": (
        "At this week's noon meeting (Wednesday, 5409 Moss Hall), Nora Teal will describe her net. Coffee at 11:45.",
        ("1995-03-08T12:00", None, "5409 Moss Hall", ("Nora Teal",)),
    ),
    "later ones": (
        "The Tarn lectures open on Monday, March 13, with Nora Teal at 8:00 p.m. in Moss Hall.\n\nUpcoming: March 20, Abe Lund;  March 27, Ines Hall.",
        ("1995-03-13T20:00", None, "Moss Hall", ("Nora Teal",)),
    ),
}


@pytest.mark.parametrize(("text", "expected"), UNLABELLED.values(), ids=UNLABELLED.keys())
def test_postings_without_labels(text: str, expected: tuple[str, str | None, str, tuple[str, ...]]) -> None:
    event = next(iter(extract(f"Date: 6 Mar 1995\nSubject: news\n\n{text}\n").events))
    assert (*hours(event), event.location, event.speakers) == expected


SERIES = {
    "all at one hour": (
        "The Tarn Leaf, March 6, 1995\n\n     THE MOTH LECTURES\n\n       Sir Abe Lund\n    University of Tarn\n\n    I.   Wings      Monday, March 13\n"
        "    II.  Eyes       Tuesday, March 14\n\n      All lectures at 4:30 p.m. in Moss Lecture Hall\n\nA dinner for Sir Abe is at the Holt on Friday at 7:00 p.m.",
        [("1995-03-13T16:30", "Moss Lecture Hall", ("Sir Abe Lund",)), ("1995-03-14T16:30", "Moss Lecture Hall", ("Sir Abe Lund",)), ("1995-03-10T19:00", "the Holt", ())],
    ),
    "a head that lists the hours": (
        posting(
            "We have two visitors, both in Elder Hall 12.\n\n9:30 - 10:30    Nora Teal, Tarn College\n                \"Moths of a Fen\"\n\n"
            "11:00 - 12:00   Abe Lund, Holt College\n                \"Bees in Winter\"\n\nThere will be coffee.",
            time="9:30 and 11:00",
            topic="Two talks",
        ),
        [("1995-03-09T09:30", "Elder Hall 12", ("Nora Teal",)), ("1995-03-09T11:00", "Elder Hall 12", ("Abe Lund",))],
    ),
    "hours of their own": (
        "The Tarn Leaf, March 6, 1995\n\n     THE MOTH LECTURES\n\nMonday, March 13, 2:00 p.m.: Wings\nTuesday, March 14, 3:00 p.m.: Eyes\n\nAll lectures are free.",
        [("1995-03-13T14:00", None, ()), ("1995-03-14T15:00", None, ())],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SERIES.values(), ids=SERIES.keys())
def test_series(text: str, expected: list[tuple[str, str | None, tuple[str, ...]]]) -> None:
    assert [(hours(event)[0], event.location, event.speakers) for event in extract(text).events] == expected


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
