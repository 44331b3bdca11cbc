"""Ethnic groups and nationalities: every name that a register or an older paper may use."""

from __future__ import annotations

import pytest

from counter.lists.ethnic_groups import ethnic_groups, groups_called
from counter.lists.nationalities import nationalities
from counter.training.cast import make_cast


def test_there_are_54_groups_with_codes_in_order():
    assert [one.code for one in ethnic_groups()] == [f"{number:02}" for number in range(1, 55)]
    assert len({one.name for one in ethnic_groups()}) == 54


@pytest.mark.parametrize(
    ("called", "codes"),
    [
        ("Kinh", ["01"]),
        ("Việt", ["01"]),
        ("Khmer", ["05"]),
        ("KHƠ ME", ["05"]),
        ("h'mông", ["08"]),
        ("Mèo", ["08"]),
        ("Ê Đê", ["12"]),
        ("Thổ", ["24"]),
        ("Hoa", ["04"]),
        ("Lào", ["37"]),
        ("Lao", ["41"]),
        ("Xá Lá Vàng", ["24", "44", "45"]),
        ("Giẻ Triêng", ["27"]),
        ("Người nước ngoài", []),
    ],
)
def test_a_group_is_known_by_all_its_names(called, codes):
    assert [one.code for one in groups_called(called)] == codes


def test_the_training_commune_speaks_the_same_names():
    said = {one.ethnic_group for one in make_cast().values()} - {"Người nước ngoài"}
    assert {name for name in said if len(groups_called(name)) != 1} == set()


@pytest.mark.parametrize(
    ("code", "name"),
    [("VNM", "Việt Nam"), ("D", "Đức"), ("DEU", "Đức"), ("XXA", "Người không quốc tịch")],
)
def test_a_nationality_by_the_code_of_the_zone(code, name):
    assert nationalities()[code] == name


def test_no_code_stands_there_twice():
    assert len(nationalities()) == 265
