"""What opens a chip: digits, the machine-readable zone of 9303-3 to -6, or its three parts."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.emrtd.card_record import AccessMethod
from counter.errors import ContentError, FailureCode
from ui.desk.chip_key import LONGEST, ChipKey, chip_key, is_whole, lines_wanted

TODAY = date(2026, 11, 19)
# 9303-4 appendix B
PASSPORT = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"
# 9303-5 appendix B
CARD = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<"
OF_THE_PASSPORT = ChipKey(AccessMethod.PACE_MRZ, "L898902C3674081221204159")


@pytest.mark.parametrize("typed", ["123456", "000199123456", " 0001 9912 3456 ", "0001.9912.3456"])
def test_six_digits_or_the_twelve_that_end_with_them(typed):
    assert chip_key(typed, TODAY) == ChipKey(AccessMethod.PACE_CAN, "123456")


def test_the_zone_of_a_passport_and_of_a_card():
    assert chip_key(PASSPORT, TODAY) == OF_THE_PASSPORT
    assert chip_key(CARD, TODAY) == ChipKey(AccessMethod.PACE_MRZ, "D23145890774081221204159")


@pytest.mark.parametrize(
    "typed",
    ["L898902C3 12/08/1974 15/04/2012", "l898902c3, 12.8.1974, 15.4.2012", "L898902C3 740812 120415"],
)
def test_number_birth_and_expiry_are_what_the_zone_would_give(typed):
    assert chip_key(typed, TODAY) == OF_THE_PASSPORT


@pytest.mark.parametrize("typed", ["", "12345", "1234567", "abcdef", "L898902C3", "L898902C3 12/08/1974", "Lê Văn A"])
def test_what_is_not_whole_opens_nothing(typed):
    assert chip_key(typed, TODAY) is None


@pytest.mark.parametrize(
    "typed", [PASSPORT.replace("1204159", "1204158"), PASSPORT[:-1], "L898902C3 32/13/1974 150412"]
)
def test_a_wrong_digit_or_day_is_said_without_its_content(typed):
    with pytest.raises(ContentError) as caught:
        chip_key(typed, TODAY)
    assert caught.value.code is FailureCode.MALFORMED_MRZ
    assert "1974" not in str(caught.value)
    assert "L898" not in str(caught.value)


def test_only_what_can_not_go_on_is_whole():
    assert is_whole("000199123456")
    assert is_whole(PASSPORT)
    assert not is_whole("123456")  # the first half of twelve
    assert not is_whole("000199123456|")  # a QR code on its way


def test_a_line_tells_how_many_there_are():
    assert [lines_wanted(line) for line in CARD.split()] == [3, 3, 3]
    assert [lines_wanted(line) for line in PASSPORT.split()] == [2, 2]
    assert lines_wanted("000199123456||Lê Văn A|05111999|Nam|x|02052025") == 0


@given(st.text(max_size=LONGEST + 20))
def test_any_text_gives_a_key_nothing_or_that_one_failure(text):
    try:
        key = chip_key(text, TODAY)
    except ContentError as exc:
        key, code = None, exc.code
    else:
        code = FailureCode.MALFORMED_MRZ
    assert code is FailureCode.MALFORMED_MRZ
    assert key is None or len(key.secret) == 6 or len(key.secret) >= 24
