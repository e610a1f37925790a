"""Which records are the same one."""

from __future__ import annotations

import dataclasses
import datetime as dt
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events_extractor import identity
from events_extractor.identity import mint, normalised, with_uids
from events_extractor.model import Record, Span
from tests.outputs.examples import at, deadline, event, move


def test_uids_are_a_contract() -> None:
    """Another value here makes every entry of every subscribed calendar a new one."""
    assert mint(event()) == "a6728a7f-1f3d-5b90-be9b-2b3fb740277f"
    assert mint(move()) == "10576ffa-5aa1-56a0-9bef-7bf5205da519"
    assert mint(deadline()) == "20d8bb6d-7057-5f73-8289-c87c1751fc5b"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(event("Harbors after dark"), event("HARBORS  after\ndark."), id="case, space, punctuation"),
        pytest.param(event("The U.S.–EU talk"), event("the US-EU talk"), id="abbreviation, dash"),
        pytest.param(event("“Who's next?”"), event('"Who’s next?"'), id="quotation marks"),
        pytest.param(event("Café noir"), event("Cafe\u0301 noir"), id="composed, decomposed"),
        pytest.param(event(start=at(21, 9)), event(start=at(21, 11)), id="corrected clock time"),
        pytest.param(event(start=at(21, 9)), event(start=dt.date(2024, 6, 21)), id="no clock time"),
        pytest.param(
            event(quote="a", span=Span(0, 1), location="Pier 1"), event(quote="b", span=Span(7, 9)), id="other place"
        ),
        pytest.param(event(organizer=None), event(organizer=""), id="no organizer"),
        pytest.param(move(previous=()), move(), id="former posts left out"),
        pytest.param(deadline(time=dt.time(17)), deadline(), id="clock time of a deadline"),
    ],
)
def test_the_same_thing_has_one_uid(one: Record, other: Record) -> None:
    assert mint(one) == mint(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(event(), event("Harbors after dawn"), id="title"),
        pytest.param(event(), event(organizer="Port Authority"), id="organizer"),
        pytest.param(event(), event(start=at(22, 9)), id="day"),
        pytest.param(event(), event(start=None), id="day unknown"),
        pytest.param(event("🎉"), event("🎂"), id="symbols"),
        pytest.param(event("…"), event("?!"), id="punctuation alone"),
        pytest.param(event("ab", organizer="c"), event("b", organizer="ca"), id="parts do not run together"),
        pytest.param(move(change="nominate"), move(change="start"), id="nominated, then appointed"),
        pytest.param(move(), move(role="aide"), id="post"),
        pytest.param(move(), move("Anna Roe"), id="person"),
        pytest.param(deadline(), deadline(relation="after"), id="relation"),
        pytest.param(deadline(), deadline(date=dt.date(2024, 7, 21)), id="date"),
    ],
)
def test_other_things_have_other_uids(one: Record, other: Record) -> None:
    assert mint(one) != mint(other)


def test_a_day_is_that_of_the_records_own_zone() -> None:
    evening = at(21, 23, 30)
    assert mint(event(start=evening)) == mint(event(start=dt.date(2024, 6, 21)))


def test_a_talk_held_twice_a_day_has_two_uids_and_the_first_keeps_the_plain_one() -> None:
    morning, evening = with_uids([event(start=at(21, 9)), event(start=at(21, 19))])
    assert morning.uid == mint(event())
    assert evening.uid == mint(event(), "19:00")


def test_the_same_record_many_times_has_as_many_uids() -> None:
    uids = [record.uid for record in with_uids([event()] * 4 + [event(start=None)] * 3)]
    assert len(set(uids)) == 7


def test_uids_of_the_same_record_many_times_are_minted_once_each(monkeypatch: pytest.MonkeyPatch) -> None:
    minted: list[str] = []

    def counted(record: Record, *discriminators: str) -> str:
        minted.append(mint(record, *discriminators))
        return minted[-1]

    monkeypatch.setattr(identity, "mint", counted)
    same = [event(start=at(21, 9))] * 60
    assert [record.uid for record in with_uids(same)][2:] == [
        mint(same[0], "09:00", str(ordinal)) for ordinal in range(2, 60)
    ]
    assert len(minted) <= 3 * len(same)


def test_a_uid_that_is_there_stays() -> None:
    kept = dataclasses.replace(event(), uid=mint(event()))
    first, second = with_uids([event(), kept])
    assert second.uid == mint(event())
    assert first.uid != second.uid


RECORDS = st.lists(
    st.one_of(
        st.builds(event, st.text(max_size=3), start=st.sampled_from([None, at(21, 9), at(21, 10), dt.date(2024, 6, 21)])),
        st.builds(move, st.text(max_size=2)),
        st.builds(deadline, st.text(max_size=2), time=st.none() | st.times()),
    ),
    max_size=12,
)


@given(RECORDS)
def test_uids_are_unique_valid_stable_and_change_nothing_else(records: list[Record]) -> None:
    identified = with_uids(records)
    assert len({record.uid for record in identified}) == len(records)
    assert all(UUID(record.uid).version == 5 for record in identified)
    assert with_uids(records) == identified == with_uids(identified)
    assert [dataclasses.replace(record, uid="") for record in identified] == records


@given(st.text())
def test_normalising_is_done_once(text: str) -> None:
    assert normalised(normalised(text)) == normalised(text)
