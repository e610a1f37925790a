"""Moves by verbs that no table knows, by offices given up, and by what stands beside them; and what only looks alike."""

from __future__ import annotations

import pytest

from tests.moves import read, told

REACHED = {
    "Ann Moss packs her bags next week to become director of surveys at the Harbor Trust.": (
        "start: Ann Moss, director of surveys @ Harbor Trust"
    ),
    "Ann Moss has crossed the street to become counsel at Gullwing Partners.": "start: Ann Moss, counsel @ Gullwing Partners",
    "Ann Moss swaps the bench for private practice to become a partner at Brace & Hull.": (
        "start: Ann Moss, partner @ Brace & Hull"
    ),
    "Ann Moss will hop across the river to serve as speechwriter to Sen. Dana Reed.": (
        "start: Ann Moss, speechwriter @ Sen. Dana Reed"
    ),
    "Ann Moss is heading off the island on Friday to be chief buyer of ropes at Tidewater Motors.": (
        "start: Ann Moss, chief buyer of ropes @ Tidewater Motors"
    ),
    "Omar Pell told other pilots on Monday that he has taken a post with the shipyard Brace & Hull.": (
        "start: Omar Pell, - @ Brace & Hull"
    ),
    "Omar Pell starts Monday at Gullwing Ferries as an E.V.P.": "start: Omar Pell, E.V.P. @ Gullwing Ferries",
    "I am glad to tell you that Omar Pell, who has built the desk, is our next deputy ropes editor.": (
        "start: Omar Pell, deputy ropes editor @ -"
    ),
    "The governor nominated Ruth Vance, an old pilot who taught her, to an empty seat on the Port Authority's board of governors.": (
        "nominate: Ruth Vance, board of governors @ Port Authority"
    ),
    "Ruth Vance, who's to be nominated keeper of the Bureau of Locks, will speak.": (
        "nominate: Ruth Vance, keeper @ Bureau of Locks"
    ),
    "Mayor Lee Cole secured another term on Tuesday.": "elect: Lee Cole, Mayor @ -",
}
GONE = {
    "Mayor Ann Moss formally gives up the stewardship of her Harbor League this month.": (
        "end: Ann Moss, stewardship @ Harbor League"
    ),
    "Lee Cole relinquishes the chairmanship of the Harbor League in May.": "end: Lee Cole, chairmanship @ Harbor League",
    "Ann Moss will hand over the leadership of Lantern's Harbor Democrats in June.": (
        "end: Ann Moss, leadership @ Lantern's Harbor Democrats"
    ),
    "Lee Cole, the treasurer of the Harbor Trust, is out Monday.": "end: Lee Cole, treasurer @ Harbor Trust",
    "Twelve people lost their jobs Monday, including communications director Lee Cole.": (
        "end: Lee Cole, communications director @ -"
    ),
    "The clerk of the Harbor Trust, Lee Cole, is among those leaving.": "end: Lee Cole, clerk @ Harbor Trust",
    "Lee Cole, who led the harbor's office of ropes and tides, has retired.": (
        "end: Lee Cole, led the harbor's office of ropes and tides @ -"
    ),
}


@pytest.mark.parametrize(("text", "expected"), (REACHED | GONE).items(), ids=REACHED | GONE)
def test_moves_by_what_they_lead_to(text: str, expected: str) -> None:
    assert [told(move).partition(" < ")[0] for move in read(text)] == [expected]


NOTHING = (
    "Ann Moss tells young sailors how to become a captain.",
    "Ann Moss hopes one day to become mayor.",
    "Ann Moss is training hard to become a pilot.",
    "Ann Moss has what it takes to become mayor.",
    "Ann Moss stands a good chance to become mayor.",
    "Ann Moss leads the race to become mayor of Gullport.",
    "Ann Moss launches her campaign to become mayor.",
    "Ann Moss has asked Lee Cole to become treasurer.",
    "Ann Moss uses her fame to become an advocate for seals.",
    "Ann Moss gets up early to serve as a volunteer crossing guard.",
    "Ann Moss heads to Gullport today to be with her family.",
    "Ann Moss will not hand over the stewardship of the Harbor League.",
    "Ann Moss hands over the keys of the pier to the Harbor Trust.",
    "Ann Moss gives up the chair by the window of the hall.",
    "The president, Ann Moss, is out of the country.",
    "Goalkeeper Ann Moss is out Friday with a knee injury.",
    "Ann Moss is out with a new book on Friday.",
    "Ann Moss was among those dismissed as cranks.",
    "The board fired back Friday, including at clerk Ann Moss.",
    "Clerk Ann Moss won a long-term lease on Friday.",
    "The flag was lowered following the retirement of Lee Cole.",
    "Ann Moss is our next guest.",
)


@pytest.mark.parametrize("text", NOTHING)
def test_what_leads_to_no_post(text: str) -> None:
    assert not read(text)


BESIDE = {
    "Toshi Reed moved to become the vice-chair of the ruling Harbor Kelp Party.": (
        "start: Toshi Reed, vice-chair @ Harbor Kelp Party"
    ),
    "Ann Hale was appointed undersecretary of the Ropes and Ports Agency.": (
        "start: Ann Hale, undersecretary @ Ropes and Ports Agency"
    ),
    '"RTN names Laura Finch as harbor bureau chief," by Di Roe': "start: Laura Finch, harbor bureau chief @ RTN",
    "BDO's harbor shop picks up Colin Reed as a managing director.": "start: Colin Reed, managing director @ BDO",
    "Gov.-elect Dana Reed of Ohio has tapped Rick Hale as chief of staff.": (
        "start: Rick Hale, chief of staff @ Gov.-elect Dana Reed"
    ),
    "Mayor-elect Dana Reed tapped Rick Hale to be her chief of staff.": (
        "start: Rick Hale, chief of staff @ Mayor-elect Dana Reed"
    ),
    "Ann Moss, a former Tidewell executive, has been named dean of Harbor College.": (
        "start: Ann Moss, dean @ Harbor College < executive @ Tidewell"
    ),
    "Ann Moss, a Boston executive, has been named dean of Harbor College.": "start: Ann Moss, dean @ Harbor College",
    "Ann Moss, who was field director for Mayor Ida Hart's Senate campaign, has joined Gullwing Partners as counsel.": (
        "start: Ann Moss, counsel @ Gullwing Partners < field director @ Mayor Ida Hart's Senate campaign"
    ),
    "Ann Moss has left the Department of Ports, where she was clerk, to run sales for Tide University.": (
        "start: Ann Moss, run sales @ Tide University < clerk @ Department of Ports"
    ),
    "Lantern First Minister Nora Sturt said at the pier that she will resign.": "end: Nora Sturt, Lantern First Minister @ -",
}


@pytest.mark.parametrize(("text", "expected"), BESIDE.items(), ids=BESIDE)
def test_bodies_beside_a_post(text: str, expected: str) -> None:
    assert [told(move) for move in read(text)] == [expected]


def test_who_made_room_had_the_same_post() -> None:
    text = "The Harbor Trust has named Ann Moss clerk, following the retirement of Lee Cole, who had been there since 1993."
    assert [told(move) for move in read(text)] == [
        "start: Ann Moss, clerk @ Harbor Trust",
        "end: Lee Cole, clerk @ Harbor Trust",
    ]
