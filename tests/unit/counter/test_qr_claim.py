"""The QR code: what it claims, what an input method leaves of it, what the chip says to it."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.emrtd.card_record import Dg13
from counter.errors import ContentError, FailureCode
from counter.model.partial_date import PartialDate
from counter.model.person_name import PersonName
from counter.model.personal_number import PersonalNumber
from counter.model.sex import Sex
from counter.qr_claim import LONGEST, QrClaim, compare, parse_qr
from tests.fakes.cards import blank_record

TODAY = date(2026, 11, 21)
OLD_CARD = "001200000018|012345678|Nguyễn Văn A|15012000|Nam|Thôn C, Xã A, Tỉnh B|01032022"
NEW_CARD = "079190000017||Trần Thị B|30061990|Nữ|Khu phố 1, Phường X, Thành phố Hồ Chí Minh|05082024||||"
TEXTS = ("name", "sex", "residence")


def test_a_card_of_2021() -> None:
    assert parse_qr(OLD_CARD, TODAY) == QrClaim(
        number=PersonalNumber("001200000018"),
        old_number="012345678",
        name=PersonName("Nguyễn Văn A"),
        birth=PartialDate(2000, 1, 15),
        sex=Sex.MALE,
        residence="Thôn C, Xã A, Tỉnh B",
        issued=date(2022, 3, 1),
    )


def test_a_card_of_2024_keeps_what_comes_after_the_seventh_field() -> None:
    claim = parse_qr(NEW_CARD, TODAY)
    assert claim.old_number == ""
    assert claim.rest == ("", "", "", "")
    assert claim.issued == date(2024, 8, 5)
    assert claim.verdict is None


@pytest.mark.parametrize("before", ["", "\ufeff", "ï»¿", "\r\n"])
@pytest.mark.parametrize("after", ["", "\r", "\n", "\r\n"])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_what_scanners_add_and_decompose_makes_no_difference(before: str, after: str, form: str) -> None:
    assert parse_qr(before + unicodedata.normalize(form, OLD_CARD) + after, TODAY) == parse_qr(OLD_CARD, TODAY)


@pytest.mark.parametrize(
    ("meant", "came"),
    [
        ("Nguyễn", "NguyễN"),  # a dead key held too long
        ("Nguyễn", "Nguyễện"),  # two tones in one word
        ("Nguyễn Văn", "Nguyễn Vn"),  # letters that the keyboard layout has not
        ("Nguyễn", "Nguy?n"),
        ("Nguyễn", "Nguyá»…n"),  # UTF-8 read as a code page
        ("Nguyễn", "Nguy\ufffdn"),
        ("Nam", "NAm"),
        ("Nam", "Nâm"),  # Telex: aa
        ("Thôn C", "Th\x1bn C"),
    ],
)
def test_one_trace_of_an_input_method_and_no_text_is_trusted(meant: str, came: str) -> None:
    claim = parse_qr(OLD_CARD.replace(meant, came, 1), TODAY)
    assert claim.verdict is FailureCode.QR_MANGLED
    assert claim.mangled == TEXTS
    assert (claim.name, claim.sex, claim.residence) == (None, None, "")
    assert claim.number == PersonalNumber("001200000018")
    assert claim.birth == PartialDate(2000, 1, 15)


def test_telex_that_doubles_letters_is_seen_by_the_field_that_has_only_two_values() -> None:
    claim = parse_qr(NEW_CARD.replace("Nữ", "Nuwx").replace("Trần Thị B", "TRÂN THI ĐÂ"), TODAY)
    assert claim.mangled == TEXTS


@pytest.mark.parametrize("name", ["H'Hen Niê", "Rmah", "Kpă Hlơ", "Y Blok", "NGUYỄN THỊ ÁNH", "Đỗ Ê", "Hoàng-Phủ"])
def test_names_of_every_people_are_names(name: str) -> None:
    assert parse_qr(OLD_CARD.replace("Nguyễn Văn A", name), TODAY).name == PersonName(name)


@pytest.mark.parametrize(
    ("field", "meant", "came"),
    [
        ("birth", "15012000", "31022000"),
        ("birth", "15012000", "15012100"),
        ("birth", "15012000", "200"),
        ("old_number", "012345678", "01234"),
        ("issued", "01032022", "x"),
    ],
)
def test_digits_that_make_no_sense_are_named_alone(field: str, meant: str, came: str) -> None:
    claim = parse_qr(OLD_CARD.replace(meant, came), TODAY)
    assert claim.mangled == (field,)
    assert not getattr(claim, field)


def test_a_bare_number_is_a_claim_too() -> None:
    claim = parse_qr("001200000018\r", TODAY)
    assert claim.number.can == "000018"
    assert claim.verdict is FailureCode.QR_MANGLED


@pytest.mark.parametrize(
    "text", ["", "https://example.vn/001200000018", "0012000000189|x", "00120000001", "０" * 12, "1" * (LONGEST + 1)]
)
def test_no_leading_number_is_no_card(text: str) -> None:
    with pytest.raises(ContentError) as caught:
        parse_qr(text, TODAY)
    assert caught.value.code is FailureCode.QR_UNREADABLE
    assert "0012" not in str(caught.value)


@given(st.text(max_size=400) | st.builds("001200000018|{}|{}|{}|{}|{}|{}|{}".format, *[st.text(max_size=30)] * 7))
def test_any_text_is_a_claim_or_unreadable(text: str) -> None:
    try:
        claim = parse_qr(text, TODAY)
    except ContentError:
        return
    assert claim.name is None or "name" not in claim.mangled
    assert claim.birth is None or claim.birth.whole <= TODAY


@given(st.data())
def test_digits_survive_whatever_happens_to_the_letters(data: st.DataObject) -> None:
    letters = st.text(st.characters(exclude_characters="|", exclude_categories=["Cs"]), max_size=20)
    fields = OLD_CARD.split("|")
    for index in (2, 4, 5):
        fields[index] = data.draw(letters)
    claim = parse_qr("|".join(fields), TODAY)
    assert (claim.number.digits, claim.old_number) == ("001200000018", "012345678")
    assert (claim.birth, claim.issued) == (PartialDate(2000, 1, 15), date(2022, 3, 1))


def test_a_repr_shows_nobody() -> None:
    text = repr(parse_qr(OLD_CARD, TODAY))
    assert "Nguyễn" not in text
    assert "001200000018" not in text


CHIP = Dg13(
    number=PersonalNumber("001200000018"),
    name=PersonName("NGUYỄN VĂN A"),
    birth=PartialDate(2000, 1, 15),
    sex=Sex.MALE,
    residence="Thôn C,  Xã A, Tỉnh B",
    issued=date(2022, 3, 1),
    old_number="012345678",
)


class TestAgainstTheChip:
    def test_case_and_spaces_are_no_difference(self) -> None:
        assert compare(parse_qr(OLD_CARD, TODAY), replace(blank_record("R"), details=CHIP)) == ()

    def test_each_refuted_field_is_named(self) -> None:
        other = replace(
            CHIP,
            number=PersonalNumber("001200000019"),
            name=PersonName("Nguyễn Văn B"),
            birth=PartialDate(2000, 1, 16),
            sex=Sex.FEMALE,
            residence="Thôn D",
            issued=date(2022, 3, 2),
            old_number="012345679",
        )
        assert compare(parse_qr(OLD_CARD, TODAY), replace(blank_record("R"), details=other)) == (
            "number", "old_number", "name", "birth", "sex", "residence", "issued",
        )  # fmt: skip

    def test_what_either_side_does_not_say_is_not_compared(self) -> None:
        claim = parse_qr(OLD_CARD.replace("Nguyễn", "Nguy?n"), TODAY)
        silent = Dg13(number=PersonalNumber("001200000018"), name=PersonName("Trần Thị B"))
        assert compare(claim, replace(blank_record("R"), details=silent)) == ()
        assert compare(claim, blank_record("R")) == ()


def test_a_birth_known_only_by_its_year_is_no_mangling() -> None:
    claim = parse_qr("000148000014|000556677|Nguyễn Thị Mười|1948|Nữ|Thôn 2|12032021", date(2026, 11, 22))
    assert claim.birth == PartialDate(1948)
    assert claim.mangled == ()
