"""When two spellings are one name: composition, case, spaces and tone placement, and nothing else."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from counter.model.person_name import PersonName, comparable, without_marks

VIETNAMESE = "aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ"
words = st.text(VIETNAMESE + VIETNAMESE.upper() + "'-", min_size=1, max_size=9)
names = st.lists(words, min_size=1, max_size=5).map(" ".join)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hòa", "Hoà"),
        ("THÚY", "THUÝ"),
        ("Khỏe", "Khoẻ"),
        ("hoạ", "HỌA"),
        ("Lũy", "Luỹ"),
        ("Nguyễn Thị Hòa", "NGUYỄN  THỊ HOÀ"),
        ("Trần Thị Thủy", "trần thị thuỷ"),
        ("Đỗ Quý", "ĐỖ QUÝ"),
        ("Lê Thị Hoà", unicodedata.normalize("NFD", "Lê Thị Hòa")),
    ],
)
def test_one_name_in_two_spellings(one: str, other: str) -> None:
    assert PersonName(one).same_as(PersonName(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Quý", "Quí"),  # i and y are letters, not a placement of the tone
        ("Quy", "Quý"),
        ("Hòa", "Hóa"),
        ("Hoa", "Hoà"),
        ("Thủy", "Thúy"),
        ("Thi", "Thị"),
        ("Đức", "Dức"),
        ("Dương", "Dưỡng"),
        ("Văn An", "An Văn"),
        ("Vy", "Vi"),
        ("Hoàn", "Hòn"),
    ],
)
def test_two_names(one: str, other: str) -> None:
    assert not PersonName(one).same_as(PersonName(other))


def test_a_tone_before_a_final_consonant_is_not_moved() -> None:
    """Only open oa, oe, uy have two schools: HOÀN is spelt one way."""
    assert comparable("HOÀN") == "HOÀN"
    assert comparable("TUYẾT") == "TUYẾT"
    assert comparable("HÒA") == comparable("HOÀ") == "HOÀ"


@given(names)
def test_composition_case_and_spaces_do_not_matter(name: str) -> None:
    spelt = f"  {unicodedata.normalize('NFD', name).swapcase().replace(' ', '   ')}\t"
    assert PersonName(name).same_as(PersonName(spelt))


@given(names)
def test_comparing_is_settled_after_once(name: str) -> None:
    assert comparable(comparable(name)) == comparable(name)


@given(names, names)
def test_comparison_is_symmetric_and_finer_than_search(one: str, other: str) -> None:
    first, second = PersonName(one), PersonName(other)
    assert first.same_as(second) == second.same_as(first)
    if first.same_as(second):
        assert without_marks(one) == without_marks(other)


@given(names, names)
def test_different_letters_are_different_people(one: str, other: str) -> None:
    assume(without_marks(one) != without_marks(other))
    assert not PersonName(one).same_as(PersonName(other))


@given(names)
def test_what_is_kept_is_what_the_source_wrote(name: str) -> None:
    kept = PersonName(f" {unicodedata.normalize('NFD', name)} ")
    assert kept.full == " ".join(unicodedata.normalize("NFC", name).split())
    assert kept.printed == kept.full.upper()


def test_search_text_has_neither_marks_nor_the_barred_d() -> None:
    assert without_marks("  Đặng  THỊ Ngọc Ánh ") == "dang thi ngoc anh"


@pytest.mark.parametrize("nothing", ["", "  ", "\t\n"])
def test_a_name_has_at_least_one_letter(nothing: str) -> None:
    with pytest.raises(ValueError, match="letter"):
        PersonName(nothing)


@pytest.mark.parametrize("name", ["Brơih", "H'Bia Niê Kđăm", "Công Tằng Tôn Nữ Hoàng Thiên Thị Ngọc Huyền Trân"])
def test_names_of_every_shape_are_names(name: str) -> None:
    assert PersonName(name).full == name


def test_a_name_does_not_appear_in_its_repr() -> None:
    assert "Hòa" not in repr(PersonName("Nguyễn Thị Hòa"))
