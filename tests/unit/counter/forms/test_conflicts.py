"""Chip and register side by side: who may be filed for, and who may not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counter.forms.engine import conflicts
from counter.model.partial_date import PartialDate
from counter.model.person_name import PersonName
from counter.model.personal_number import PersonalNumber
from counter.model.sex import Sex
from counter.training.cast import cards_that_differ, make_cast
from tests.fakes.seen_cards import broken, record_of

CAST = make_cast()
NGOC = CAST["divorced"]


@pytest.mark.parametrize("who", sorted(set(CAST) - {"passport"}))
def test_a_card_agrees_with_the_register_it_was_issued_from(who: str) -> None:
    assert conflicts(record_of(CAST[who]), CAST[who]) == ()


@pytest.mark.parametrize(("who", "what"), [("conflict_birth", "birth"), ("conflict_name", "name")])
def test_the_conflict_people_are_blocked(who: str, what: str) -> None:
    citizen = CAST[who]
    (found,) = conflicts(record_of(cards_that_differ(CAST)[citizen.number]), citizen)
    assert (found.what, found.blocking) == (what, True)


def test_a_birth_conflict_is_shown_as_people_write_dates() -> None:
    citizen = CAST["conflict_birth"]
    (found,) = conflicts(record_of(cards_that_differ(CAST)[citizen.number]), citizen)
    assert (found.chip, found.population) == ("21/07/1979", "12/07/1979")
    assert "1979" not in repr(found)


def test_sex_and_number_block_too() -> None:
    other = replace(NGOC, sex=Sex.MALE, number=PersonalNumber("000088000099"))
    assert {c.what for c in conflicts(record_of(NGOC), other) if c.blocking} == {"sex", "number"}


def test_spelling_schools_are_no_conflict() -> None:
    one = replace(NGOC, name=PersonName("TRẦN THỊ HÒA"))
    other = replace(NGOC, name=PersonName("Trần  Thị Hoà"))
    assert conflicts(record_of(one), other) == ()


def test_a_year_does_not_contradict_a_day_in_it() -> None:
    assert (
        conflicts(record_of(CAST["birth_year_only"]), replace(CAST["birth_year_only"], birth=PartialDate(1948, 5, 1)))
        == ()
    )
    (found,) = conflicts(record_of(CAST["birth_year_only"]), replace(CAST["birth_year_only"], birth=PartialDate(1949)))
    assert found.blocking


def test_what_may_change_in_a_life_is_shown_but_blocks_nothing() -> None:
    assert NGOC.residence
    moved = replace(NGOC, religion="Phật giáo", residence=replace(NGOC.residence, text="Thôn 9, Xã Khác, Tỉnh Ví Dụ"))
    found = conflicts(record_of(NGOC), moved)
    assert {c.what for c in found} == {"religion", "residence"}
    assert not any(c.blocking for c in found)


@pytest.mark.parametrize(("register", "differing"), [("Khmer", []), ("Khơ me", []), ("Kinh", ["ethnic_group"])])
def test_two_names_of_one_ethnic_group_are_no_conflict(register: str, differing: list[str]) -> None:
    khmer = next(one for one in CAST.values() if one.ethnic_group == "Khơ-me")
    found = conflicts(record_of(khmer), replace(khmer, ethnic_group=register))
    assert [one.what for one in found] == differing


def test_the_blocking_ones_come_first() -> None:
    other = replace(NGOC, religion="Phật giáo", name=PersonName("Trần Thị Bích"))
    assert [c.blocking for c in conflicts(record_of(NGOC), other)] == [True, False]


def test_what_the_register_does_not_know_contradicts_nothing() -> None:
    assert conflicts(record_of(NGOC), replace(NGOC, religion="", residence=None, father=None)) == ()


def test_an_altered_chip_is_nobody_s_word() -> None:
    assert conflicts(broken(record_of(NGOC)), replace(NGOC, name=PersonName("Ai Đó"))) == ()
