"""Units by day and by letters, and what the old three levels are called today."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.lists.former import proposals
from counter.lists.tables import rows
from counter.lists.units import LISTED, units_on

TODAY = units_on(date(2026, 11, 22))


def names(address: str) -> list[str]:
    return [f"{one.commune.name}, {one.commune.province.name}" for one in proposals(address, TODAY)]


def test_there_are_34_provinces_and_3321_communes_with_codes_as_text():
    assert (len(TODAY.provinces), len(TODAY)) == (34, 3321)
    kinds = [one.name.split()[0] for one in TODAY]
    assert {kind: kinds.count(kind) for kind in set(kinds)} == {"Xã": 2621, "Phường": 687, "Đặc": 13}
    assert {len(one.code) for one in TODAY} == {5}
    assert {len(one.code) for one in TODAY.provinces} == {2}
    assert TODAY.commune("00004").name == "Phường Ba Đình"
    assert TODAY.commune("4") is None


@pytest.mark.parametrize(
    ("day", "name"),
    [(LISTED, "Tỉnh Đồng Nai"), (date(2026, 4, 29), "Tỉnh Đồng Nai"), (date(2026, 4, 30), "Thành phố Đồng Nai")],
)
def test_a_unit_bears_the_name_of_its_day(day, name):
    assert {one.name for one in units_on(day).provinces if one.code == "75"} == {name}
    assert next(iter(units_on(day).communes_of(units_on(day).province("Đồng Nai")))).province.name == name


def test_a_few_letters_without_marks_find_a_commune():
    assert [one.code for one in TODAY.search("ba dinh ha noi")] == ["00004"]
    assert TODAY.search("phuong an binh", 50)[0].name == "Phường An Bình"
    assert TODAY.search("  ") == ()


@pytest.mark.parametrize(
    ("address", "today"),
    [
        ("Số 1, Phường Dịch Vọng, Quận Cầu Giấy, Thành phố Hà Nội", "Phường Cầu Giấy, Thành phố Hà Nội"),
        ("Trà Cổ, Móng Cái, Quảng Ninh", "Phường Móng Cái 1, Tỉnh Quảng Ninh"),
        ("P.5, Q. 3, TP.HCM", "Phường Bàn Cờ, Thành phố Hồ Chí Minh"),
        ("Phường 05, Quận 3, Thành phố Hồ Chí Minh", "Phường Bàn Cờ, Thành phố Hồ Chí Minh"),
        ("Xã Hoà Tiến, Huyện Hoà Vang, Đà Nẵng", "Xã Hòa Tiến, Thành phố Đà Nẵng"),
        ("XÃ TÂN HỒNG, HUYỆN BÌNH GIANG, TỈNH HẢI DƯƠNG", "Xã Đường An, Thành phố Hải Phòng"),
    ],
)
def test_an_old_address_is_proposed_its_name_of_today(address, today):
    assert names(address)[0] == today


def test_a_divided_commune_leaves_the_choice_to_a_person():
    found = proposals("Tổ 5, Láng Hạ, Đống Đa, Hà Nội", TODAY)
    assert [one.commune.name for one in found] == ["Phường Láng", "Phường Giảng Võ", "Phường Đống Đa"]
    assert all(one.divided and one.detail == "Tổ 5" for one in found)


def test_an_address_of_today_is_itself():
    (one,) = proposals("Số 9, Phố X, Phường Ba Đình, Hà Nội", TODAY)
    assert (one.commune.code, one.detail, one.divided) == ("00004", "Số 9, Phố X", False)


@pytest.mark.parametrize("address", ["", "Hà Nội", "Xã Không Có, Huyện Không Có, Tỉnh Không Có", "Phường 5, , TP.HCM"])
def test_what_is_not_known_is_not_guessed(address):
    assert proposals(address, TODAY) == ()


def test_every_former_commune_leads_to_a_known_one():
    for province, district, commune, heirs in rows("former"):
        assert [TODAY.commune(code) for code in heirs.split()].count(None) == 0, (province, district, commune)


@given(st.sampled_from(rows("former")))
def test_each_can_be_asked_for_as_it_was_written(row):
    province, district, commune, heirs = row
    address = ", ".join(part for part in ("Số 1", commune, district, province) if part)
    if commune:
        assert set(heirs.split()) <= {one.commune.code for one in proposals(address, TODAY)}


@given(st.text(max_size=500))
def test_any_text_is_an_address(text):
    proposals(text, TODAY)
