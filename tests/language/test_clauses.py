"""What is one sentence, and where a clause begins and ends."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events_extractor.language.clauses import LONGEST, clause_end, clause_start, sentences
from events_extractor.model import Span


def split(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param(["The pool opens today.", "Bring a towel."], id="two"),
        pytest.param(["Sen. Ada Voss met Gen. Lund and Rep. Cho at noon."], id="titles"),
        pytest.param(["It cheered ex-Sen. Ada Voss, then-Gov. Lund and ex-Rep. Cho.", "They left."], id="former titles"),
        pytest.param(["State Rep. Kam Lund spoke.", "Ald. Ada Voss and Cllr. Bo Cho left."], id="titles of councils"),
        pytest.param(["At 5 p.m. VP Ada Voss is in Ohio.", "At 6 p.m. President Lund will speak."], id="clock and title"),
        pytest.param(["It meets in San Diego, CA.", "Early booking ends soon."], id="the code of a state"),
        pytest.param(
            ['Ada Voss will speak on "Who Pays? Tolls and Towns."', "All are welcome."], id="a question inside a title"
        ),
        pytest.param(['He asked: "Who pays?"', "Nobody knows."], id="a question at the end of a quotation"),
        pytest.param(["Tomas R. Okafor spoke.", "J. P. Lind did not."], id="initials"),
        pytest.param(["Read Pond.Com News and node.js first."], id="a name with a stop"),
        pytest.param(["The U.S. Mint will close.", "It sits in the U.S.", "But the presses are in Ohio."], id="dotted"),
        pytest.param(
            ["It starts at 6 p.m.", "Tide9 and Quay's second debate, for all who row, is June 4."], id="whose, and an aside"
        ),
        pytest.param(["It starts at 9 a.m. Eastern time.", "It ends at 5 p.m.", "The doors close then."], id="clock"),
        pytest.param(["It runs from 8:15a.m. - 4:00p.m. ET.", "Lunch is at noon."], id="clock without a space, zone"),
        pytest.param(["Ask Yahoo! Mail for help.", "Go!", "Now."], id="a name with its mark"),
        pytest.param(["File by Sept. 29 or Oct. 3.", "Late forms are void."], id="months"),
        pytest.param(["She left Harbor Inc. in May.", "He joined Acme Corp.", "They met there."], id="companies"),
        pytest.param(["Read Bill No. 12 first.", "Is that all?", "No.", "There is more."], id="numbers"),
        pytest.param(['"Enough!" Ada Voss said.', '"We are done."', "Nobody spoke."], id="quotes"),
        pytest.param(["He paused... and went on.", "She left…", "They stayed."], id="ellipses"),
        pytest.param(["Lena Ruiz (D-Mo.) voted.", "(Others did not.)", "Done."], id="brackets"),
        pytest.param(["The bench heard Sloan v. Harris today.", "It rose at noon."], id="cases at court"),
        pytest.param(["Write to jo@pond.example.it.", "Deadline: May 1."], id="an address is no abbreviation"),
        pytest.param(["The fair is on.", "https://pond.example/fair has the list."], id="an address begins"),
        pytest.param(["No dogs in parks.", "(a) The head shall report.", "(ii) No fee is due."], id="numbers of paragraphs"),
        pytest.param(["1. Fill in the form.", "2. Send it."], id="list numbers"),
        pytest.param(["The cat sat in the sun.", "Birds sang."], id="words that look like short days"),
        pytest.param(["Pets, plants, etc. are fine.", "Visit harbor.example now."], id="etc."),
        pytest.param(["Yodel! is a choir.", "Join it"], id="small letter goes on"),
    ],
)
def test_sentences(parts: list[str]) -> None:
    assert split(" ".join(parts)) == parts


def test_sentences_that_lost_their_space() -> None:
    text = "The pool opens on the pier.Members may swim there.2501Motion on the lights.Done, they left (Friday).Boats: The fair opens."
    assert split(text) == [
        "The pool opens on the pier.",
        "Members may swim there.",
        "2501Motion on the lights.",
        "Done, they left (Friday).",
        "Boats: The fair opens.",
    ]


@pytest.mark.parametrize("cell", ["3 p.m.; ", "on May 3 at 3 p.m. ", "Ann Moss ", "x" * 5000])
def test_what_runs_on_without_end_is_cut_between_two_words(cell: str) -> None:
    """As the cells of a table do that a page ran together; none of it is lost."""
    text = (cell * 20_000)[:20_000]
    found = sentences(text, Span(0, len(text)))
    assert max(sentence.end - sentence.start for sentence in found) <= LONGEST
    assert all(
        text[sentence.end - 1].isspace() or text[sentence.end : sentence.end + 1] in " " or "xx" in cell
        for sentence in found
    )
    assert "".join(sentence.of(text) for sentence in found).replace(" ", "") == text.replace(" ", "")


def test_sentences_keep_to_the_span() -> None:
    text = "Out. In one. In two. Out."
    assert [span.of(text) for span in sentences(text, Span(5, 20))] == ["In one.", "In two."]


@given(st.text(alphabet=list("aA .!?…\"')(1\n"), max_size=80))
def test_sentences_cover_everything_but_space(text: str) -> None:
    found = sentences(text, Span(0, len(text)))
    assert all(first.end <= second.start for first, second in itertools.pairwise(found))
    assert "".join("".join(span.of(text).split()) for span in found) == "".join(text.split())


@pytest.mark.parametrize(
    ("before", "clause", "end"),
    [
        pytest.param("", "Send the form", " by May 1.", id="whole sentence"),
        pytest.param("The mill burned down; ", "owners must rebuild", " by May 1.", id="semicolon"),
        pytest.param("The mill closed, and ", "its owners will sell the site", " by May 1.", id="second statement"),
        pytest.param("Friday is free, and ", "sales close", " by May 1.", id="second statement with a bare verb"),
        pytest.param("", "Bakers, brewers, and millers must pay", " by May 1.", id="a list is no second statement"),
        pytest.param("The mayor said Tuesday that ", "owners must rebuild", " by May 1.", id="report"),
        pytest.param("The order directs ", "agencies to draft a plan", " by May 1.", id="command"),
        pytest.param(
            "", "Boats that hold a permit must register", " by May 1, according to a notice.", id="a permit is no command"
        ),
        pytest.param("The law will require ", "mills to filter their water", " by May 1.", id="command behind an auxiliary"),
        pytest.param("", "A fund—one of many—will pay the owners", " until May 1.", id="aside between dashes"),
        pytest.param("It sets requirements for ", "mills to filter their water", " by May 1.", id="requirement"),
        pytest.param("", "Owners (the heirs; not the bank) must rebuild", " by May 1.", id="brackets hide marks"),
    ],
)
def test_clause_start(before: str, clause: str, end: str) -> None:
    text = before + clause + end
    at = len(before + clause)
    assert text[clause_start(text, Span(0, len(text)), at) : at] == clause


@pytest.mark.parametrize(
    ("clause", "after"),
    [
        pytest.param("owners must rebuild", ".", id="full stop"),
        pytest.param("owners must rebuild", "; tenants may wait.", id="semicolon"),
        pytest.param("the head of one; and the head of another shall meet", ".", id="list before the verb"),
        pytest.param("owners must rebuild", ", which is hard.", id="relative clause"),
        pytest.param("owners must rebuild in the U.S.", "", id="the stop of an abbreviation stays"),
        pytest.param("owners must rebuild", ", the mayor's office said.", id="who said so"),
        pytest.param("owners must rebuild", ", according to the notice.", id="source"),
    ],
)
def test_clause_end(clause: str, after: str) -> None:
    before = "By May 1, "
    text = before + clause + after
    assert text[len(before) : clause_end(text, Span(0, len(text)), len(before))] == clause
