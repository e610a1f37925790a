"""What people see at a terminal, and in a pipe."""

from __future__ import annotations

import datetime as dt
import io
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events_extractor.model import Extraction
from events_extractor.outputs.terminal import render
from events_extractor.outputs.wording import one_line
from tests.outputs.examples import at, deadline, event, everything, extraction, move


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(*extractions: Extraction, width: int | None = None) -> str:
    stream = io.StringIO()
    render(extractions, stream, width=width)
    return stream.getvalue()


def rows(text: str) -> list[list[str]]:
    """The cells of each line of a table: two spaces or more part them."""
    return [re.split(r" {2,}", line.strip()) for line in text.splitlines() if line.strip()]


def test_a_table_for_each_kind() -> None:
    found = rows(shown(extraction(event(), move(), deadline(time=dt.time(17)))))
    assert [line for line in found if not line[0].startswith("─")] == [
        ["Events (1)"],
        ["Day", "Time", "Title", "Organizer"],
        ["2024-06-21", "9 a.m.", "Harbors after dark", "Civic Forum"],
        ["Personnel moves (1)"],
        ["Person", "Change", "Post", "Before"],
        ["Ana Roe", "start", "press officer, Port Authority", "Civic Forum; aide, Sen. Lee Poe"],
        ["Deadlines (1)"],
        ["Day", "Time", "What"],
        ["by", "2024-07-20", "5 p.m.", "comments on the ferry rule are due"],
    ]


def test_narrow() -> None:
    assert shown(extraction(event(end=at(21, 12), location="Pier 4"), deadline()), width=40) == (
        "Events (1)\n\n2024-06-21  9 a.m. – noon\n  Harbors after dark\n  Civic Forum\n  Pier 4\n\n"
        "Deadlines (1)\n\nby  2024-07-20\n  comments on the ferry rule are due\n"
    )


def test_order_is_that_of_time_and_the_unknown_comes_last() -> None:
    titles = ["Nobody knows", "Late", "Early", "All day", "Next year"]
    starts = [None, at(21, 19), at(21, 8), dt.date(2024, 6, 21), dt.date(2025, 1, 1)]
    text = shown(extraction(*(event(title, start=start) for title, start in zip(titles, starts, strict=True))))
    assert sorted(titles, key=text.index) == ["All day", "Early", "Late", "Next year", "Nobody knows"]


def test_times_of_several_zones_stand_in_the_order_in_which_they_come() -> None:
    berlin = event("Berlin at ten", start=at(21, 10, zone="Europe/Berlin"), timezone="Europe/Berlin")
    text = shown(extraction(event("New York at nine"), berlin))
    assert text.index("Berlin at ten") < text.index("New York at nine")
    assert "10 a.m. CEST" in text
    assert "9 a.m. EDT" in text
    assert "EDT" not in shown(extraction(event()))


@pytest.mark.parametrize("width", [50, 100])
def test_several_documents_are_told_apart(width: int) -> None:
    other = extraction(event("Other"), newsletter="Tide Tables", source="b.eml")
    found = rows(shown(extraction(event()), extraction(source="empty.eml"), other, width=width))
    assert [line for line in found if "2024-06-20" in line[0]] == [
        ["Harbor Notes, 2024-06-20", "mails/harbor.eml"],
        ["Tide Tables, 2024-06-20", "b.eml"],
    ]
    assert "Harbor Notes" not in shown(extraction(event()), width=width)


def test_nothing_to_show() -> None:
    assert shown(extraction()) == shown() == "No records.\n"


@pytest.mark.parametrize("width", [20, 40, 79, 80, 100, 200])
def test_nothing_is_cut_at_any_width(width: int) -> None:
    title = " ".join(f"word{number:02}" for number in range(40))
    word = "".join(map(chr, range(ord("а"), ord("я") + 1))) * 2
    several = event(title, organizer=word, start=at(21, 10, 30), end=at(23, 12, 30))
    text = shown(extraction(several, move(word, role=title), deadline(title)), width=width)
    assert all(len(line) <= width for line in text.splitlines())
    assert "…" not in text
    assert all(text.count(part) == 3 for part in title.split())
    assert all(text.count(letter) == 4 for letter in word[:32])


def test_no_colour_but_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b" not in shown(everything())
    monkeypatch.delenv("FORCE_COLOR")
    stream = Terminal()
    render([everything()], stream, width=100)
    assert "\x1b[" in stream.getvalue()
    monkeypatch.setenv("NO_COLOR", "1")
    stream = Terminal()
    render([everything()], stream, width=100)
    assert not re.search(r"\x1b\[[0-9;]*3[0-9]", stream.getvalue())


@settings(max_examples=40)
@given(
    st.text(st.characters(exclude_categories=[]), max_size=40) | st.sampled_from(["[bold]x[/bold]", ":boom:", "\x1b[31mred"])
)
def test_text_is_shown_as_text(title: str) -> None:
    text = shown(extraction(event(title, organizer=None)), width=400)
    assert "\x1b" not in text
    assert "".join(one_line(title).split()) in "".join(text.split())
