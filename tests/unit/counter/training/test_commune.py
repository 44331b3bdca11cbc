"""The synthetic commune: repeatable, consistent, and impossible to mistake for anyone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from counter.model.citizen import Citizen, MaritalStatus
from counter.model.partial_date import PartialDate
from counter.model.person_name import PersonName
from counter.model.sex import Sex
from counter.training.card_dates import current_card, expiry_of
from counter.training.commune import AS_OF, Commune, same_birth
from counter.training.dice import Dice
from counter.training.numbers import NumberSeries, is_synthetic, synthetic_number


@pytest.fixture(scope="module")
def commune() -> Commune:
    return Commune.generate()


def test_has_twenty_thousand_people_with_numbers_of_their_own(commune: Commune) -> None:
    assert len(commune.residents) == 20_000
    assert len({one.number.digits for one in commune.residents}) == 20_000
    assert len({one.number.can for one in commune.residents}) == 20_000


def test_the_same_seed_brings_the_same_people(commune: Commune) -> None:
    assert Commune.generate(seed=7, size=300).residents == Commune.generate(seed=7, size=300).residents
    other = Commune.generate(seed=8, size=300)
    assert other.residents != Commune.generate(seed=7, size=300).residents
    assert other.cast == commune.cast


@pytest.mark.parametrize("size", [20, 21, 23, 57, 1000])
def test_any_size_is_met_exactly(size: int) -> None:
    assert len(Commune.generate(size=size).residents) == size


def test_every_number_keeps_the_rule_and_no_province(commune: Commune) -> None:
    for one in commune.residents:
        assert is_synthetic(one.number)
        assert one.number.implied_sex is one.sex
        assert one.number.implied_birth_year == one.birth.year


def test_phones_and_old_numbers_lie_in_blocks_that_are_nobodys(commune: Commune) -> None:
    assert all(one.phone == "" or one.phone.startswith("0900000") for one in commune.residents)
    assert all(one.old_number == "" or one.old_number.startswith("00") for one in commune.residents)
    assert 0.5 < sum(bool(one.phone) for one in commune.residents) / 20_000 < 0.9


def test_parents_are_of_age_when_a_child_is_born(commune: Commune) -> None:
    checked = 0
    for child in commune.residents:
        for parent in (child.father, child.mother):
            if parent and parent.number:
                known = commune.find(parent.number)
                assert known is not None
                assert known.name == parent.name
                assert 17 <= child.birth.year - known.birth.year <= 46
                checked += 1
    assert checked > 5_000


def test_marriages_are_told_from_both_ends(commune: Commune) -> None:
    for one in commune.residents:
        if one.spouse and one.spouse.number:
            other = commune.find(one.spouse.number)
            assert other is not None
            assert other.spouse is not None
            assert other.spouse.number == one.number
            assert one.marital_status is other.marital_status is MaritalStatus.MARRIED
            assert one.sex is not other.sex
        else:
            assert one.spouse is None


def test_a_household_has_one_head_who_heads_themself(commune: Commune) -> None:
    for one in commune.residents:
        assert one.head is not None
        assert one.head.number is not None
        head = commune.find(one.head.number)
        assert head is not None
        assert head.head is not None
        assert head.head.number == head.number
        assert (one.head.relation == "Chủ hộ") == (one is head)
    relations = {one.head.relation for one in commune.residents if one.head}
    assert {"Chủ hộ", "Vợ", "Chồng", "Con đẻ", "Cha đẻ", "Mẹ đẻ", "Cha chồng", "Mẹ chồng"} <= relations


def test_the_commune_is_as_varied_as_a_real_one(commune: Commune) -> None:
    people = commune.residents
    assert {one.marital_status for one in people} >= set(MaritalStatus)
    assert len({one.ethnic_group for one in people}) >= 10
    assert sum(not one.birth.day for one in people) > 100
    assert any(" " not in one.name.full for one in people)
    assert any(len(one.name.full.split()) >= 8 for one in people)
    assert any(one.residence and "Thị xã" in one.residence.text for one in people)
    assert any(one.residence != one.present_address for one in people)
    assert sum(one.birth.year < 1940 for one in people) > 50
    assert sum(one.birth.year > 2020 for one in people) > 200


def test_look_up_wants_more_than_a_number(commune: Commune) -> None:
    one = commune.cast["divorced"]
    stranger, other_day = PersonName("Lê Thị Khác"), PartialDate(1950, 1, 1)
    assert commune.look_up(one.number, PersonName("TRẦN THỊ  BÍCH NGỌC"), one.birth) is one
    assert commune.look_up(one.number, stranger, other_day) is None
    assert commune.look_up(synthetic_number(Sex.MALE, 1999, 999), one.name, one.birth) is None


@pytest.mark.parametrize("key", ["conflict_birth", "conflict_name"])
def test_a_conflict_person_is_found_by_what_the_chip_says_and_differs(commune: Commune, key: str) -> None:
    register = commune.cast[key]
    chip = commune.on_card(register)
    assert chip != register
    assert commune.look_up(chip.number, chip.name, chip.birth) is register


def test_everyone_else_has_a_card_that_agrees(commune: Commune) -> None:
    differing = [one for one in commune.residents if commune.on_card(one) is not one]
    assert differing == [commune.cast["conflict_birth"], commune.cast["conflict_name"]]


def test_a_bare_year_agrees_with_any_day_in_it() -> None:
    assert same_birth(PartialDate(1948), PartialDate(1948, 5, 2))
    assert not same_birth(PartialDate(1948, 6), PartialDate(1948, 5, 2))


def test_the_cast_stands_for_what_it_says(commune: Commune) -> None:
    cast = commune.cast
    assert cast["divorced"].marital_status is MaritalStatus.DIVORCED
    assert not cast["birth_year_only"].birth.month
    assert cast["child"].mother is not None
    assert cast["child"].mother.number == cast["divorced"].number
    assert cast["tenant"].present_address == cast["landlord"].residence
    assert cast["tenant"].residence != cast["tenant"].present_address
    assert [cast[key].number.can for key in ("divorced", "tenant", "passport")] == ["000011", "000012", "000029"]


def test_serials_never_repeat_before_all_are_used() -> None:
    series = NumberSeries(Dice(1))
    drawn = {series.next(Sex.MALE, 1990).can for _ in range(30_000)}
    assert len(drawn) == 30_000
    assert min(drawn) >= "001000"


@pytest.mark.parametrize(
    ("birth", "issued", "expiry"),
    [
        (PartialDate(2000, 1, 15), date(2022, 3, 1), date(2025, 1, 15)),  # chip.md §1: published keys agree
        (PartialDate(1990, 6, 30), date(2024, 8, 5), date(2030, 6, 30)),
        (PartialDate(2000, 1, 15), date(2023, 1, 15), date(2040, 1, 15)),  # two years before 25: the next one
        (PartialDate(1963, 5, 5), date(2021, 5, 5), None),  # at 58: no expiry
        (PartialDate(1984, 2, 29), date(2021, 4, 1), date(2024, 2, 29)),
        (PartialDate(2000, 2, 29), date(2022, 1, 1), date(2025, 2, 28)),
    ],
)
def test_a_card_expires_at_the_milestone_that_the_law_gives(
    birth: PartialDate, issued: date, expiry: date | None
) -> None:
    assert expiry_of(birth, issued) == expiry


def test_everyone_holds_a_card_in_force(commune: Commune) -> None:
    for one in commune.residents[:4000]:
        dates = current_card(one, AS_OF)
        assert one.birth.year <= dates.issued.year
        assert dates.issued <= AS_OF
        assert dates.expiry is None or dates.expiry > AS_OF


def test_repr_tells_no_name(commune: Commune) -> None:
    shown = repr(commune.cast["divorced"])
    assert "Ngọc" not in shown
    assert isinstance(replace(commune.cast["divorced"], phone=""), Citizen)
    assert "Ngọc" not in repr(commune)
