from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.emrtd import mrz
from counter.emrtd.check_digit import check_digit, fits
from counter.emrtd.latin_name import latin_name
from counter.errors import ContentError, FailureCode
from counter.model.partial_date import PartialDate
from counter.model.personal_number import PersonalNumber
from counter.model.sex import Sex

TODAY = date(2026, 10, 8)

# chip.md §3: synthetic holders, the layout of real cards
NGUYEN = "IDVNM2000000185001200000018<<6\n0001155M2501154VNM<<<<<<<<<<<0\nNGUYEN<<VAN<A<<<<<<<<<<<<<<<<<"
TRAN = "IDVNM1900000174079190000017<<4\n9006304F3006302VNM<<<<<<<<<<<4\nTRAN<<THI<B<<<<<<<<<<<<<<<<<<<"
# 9303-5 appendix B, 9303-6 appendix B, 9303-4 appendix B, and the long number of 9303-11 appendix D.2
TD1 = "I<UTOD231458907<<<<<<<<<<<<<<<7408122F1204159UTO<<<<<<<<<<<6ERIKSSON<<ANNA<MARIA<<<<<<<<<<"
TD2 = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<D231458907UTO7408122F1204159<<<<<<<6"
TD3 = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10"
TD1_LONG = "I<UTOD23145890<7349<<<<<<<<<<<3407127M9507122UTO<<<<<<<<<<<2STEVENSON<<PETER<JOHN<<<<<<<<<"
TD2_LONG = "I<UTOSTEVENSON<<PETER<JOHN<<<<<<<<<<D23145890<UTO3407127M95071227349<<<8"
# 9303-10 appendix A.2.1. As printed its last digit is 4, which leaves the optional data out of the
# sum; 9303-5 §4.2.4 takes them in, and so do the cards
TD1_DUTCH = "I<NLDXI85935F86999999990<<<<<<7208148F1108268NLD<<<<<<<<<<<8VAN<DER<STEEN<<MARIANNE<LOUISE"


@pytest.mark.parametrize(("text", "digit"), [("520727", "3"), ("AB2134<<<", "5"), ("", "0")])
def test_check_digits_of_9303_part_3_appendix_a(text: str, digit: str) -> None:
    assert check_digit(text) == digit
    assert fits(text, digit)


def test_an_empty_field_may_leave_its_digit_out() -> None:
    assert fits("<<<<<<", "<")
    assert not fits("7408<2", "<")


def test_other_characters_have_no_check_digit() -> None:
    with pytest.raises(ValueError, match="A-Z"):
        check_digit("Đ")


@pytest.mark.parametrize(
    ("text", "form", "number", "birth", "expiry", "information"),
    [
        (NGUYEN, "TD1", "200000018", "2000-01-15", "2025-01-15", "200000018500011552501154"),
        (TRAN, "TD1", "190000017", "1990-06-30", "2030-06-30", "190000017490063043006302"),
        (TD1, "TD1", "D23145890", "1974-08-12", "2012-04-15", "D23145890774081221204159"),
        (TD2, "TD2", "D23145890", "1974-08-12", "2012-04-15", "D23145890774081221204159"),
        (TD3, "TD3", "L898902C3", "1974-08-12", "2012-04-15", "L898902C3674081221204159"),
        (TD1_LONG, "TD1", "D23145890734", "1934-07-12", "1995-07-12", "D23145890734934071279507122"),
        (TD2_LONG, "TD2", "D23145890734", "1934-07-12", "1995-07-12", "D23145890734934071279507122"),
        (TD1_DUTCH, "TD1", "XI85935F8", "1972-08-14", "2011-08-26", "XI85935F8672081481108268"),
    ],
)
def test_published_zones(text: str, form: str, number: str, birth: str, expiry: str, information: str) -> None:
    parsed = mrz.parse(text, TODAY)
    assert (parsed.form, parsed.document_number) == (form, number)
    assert parsed.birth == PartialDate.from_iso(birth)
    assert parsed.expiry == date.fromisoformat(expiry)
    assert mrz.mrz_information(parsed) == information


def test_a_vietnamese_card_carries_its_number_in_the_optional_data() -> None:
    parsed = mrz.parse(NGUYEN, TODAY)
    assert parsed.personal_number == PersonalNumber("001200000018")
    assert parsed.optional_1 == "001200000018"
    assert (parsed.document_code, parsed.issuer, parsed.nationality) == ("ID", "VNM", "VNM")
    assert (parsed.sex, parsed.name) == (Sex.MALE, "NGUYEN VAN A")


def test_a_number_whose_own_digit_is_wrong_is_not_taken() -> None:
    zone = mrz.build_td1(
        document_number="200000018",
        optional_1="001200000018<<7",
        birth=PartialDate(2000, 1, 15),
        sex=Sex.MALE,
        expiry=date(2025, 1, 15),
        name="NGUYEN<<VAN<A",
    )
    assert mrz.parse(zone, TODAY).personal_number is None


def test_builders_write_the_published_zones() -> None:
    name = latin_name("Nguyễn Văn A")
    number = PersonalNumber("001200000018")
    built = mrz.build_vietnamese_td1(number, name, PartialDate(2000, 1, 15), Sex.MALE, date(2025, 1, 15))
    assert built == "".join(NGUYEN.split())
    dates = {"birth": PartialDate(1974, 8, 12), "sex": Sex.FEMALE, "expiry": date(2012, 4, 15)}
    eriksson = {"issuer": "UTO", "nationality": "UTO", "name": "ERIKSSON<<ANNA<MARIA"}
    assert mrz.build_td1(document_code="I", document_number="D23145890", **dates, **eriksson) == TD1
    assert mrz.build_td3(document_number="L898902C3", optional="ZE184226B", **dates, **eriksson) == TD3


def test_a_long_number_runs_on_into_the_optional_data() -> None:
    built = mrz.build_td1(
        document_code="I",
        document_number="D23145890734",
        birth=PartialDate(1934, 7, 12),
        sex=Sex.MALE,
        expiry=date(1995, 7, 12),
        issuer="UTO",
        nationality="UTO",
        name="STEVENSON<<PETER<JOHN",
    )
    assert built == TD1_LONG


CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"


@given(
    number=st.integers(0, 10**12 - 1).map("{:012d}".format),
    birth=st.dates(date(1930, 1, 1), TODAY),
    expiry=st.none() | st.dates(date(2020, 1, 1), date(2060, 12, 31)),
    sex=st.sampled_from(list(Sex)),
)
def test_a_built_card_reads_back(number: str, birth: date, expiry: date | None, sex: Sex) -> None:
    zone = mrz.build_vietnamese_td1(PersonalNumber(number), "LE<<THI<C", PartialDate.of(birth), sex, expiry)
    parsed = mrz.parse(zone, TODAY)
    assert parsed.personal_number == PersonalNumber(number)
    assert parsed.birth is not None
    assert parsed.birth.year % 100 == birth.year % 100
    assert (parsed.birth.month, parsed.birth.day) == (birth.month, birth.day)
    assert (parsed.expiry, parsed.sex) == (expiry, sex)
    assert len(mrz.mrz_information(parsed)) == 24


@pytest.mark.parametrize("zone", [NGUYEN, TD2, TD3], ids=["TD1", "TD2", "TD3"])
@given(data=st.data())
def test_one_wrong_digit_never_passes_unseen(zone: str, data: st.DataObject) -> None:
    text = "".join(zone.split())
    checked = {90: range(30, 36), 72: range(49, 55), 88: range(57, 63)}[len(text)]
    place = data.draw(st.sampled_from(list(checked)))
    other = data.draw(st.sampled_from([c for c in "0123456789" if c != text[place]]))
    with pytest.raises(ContentError) as refused:
        mrz.parse(text[:place] + other + text[place + 1 :], TODAY)
    assert refused.value.code is FailureCode.MALFORMED_MRZ


@given(st.text(alphabet=CHARACTERS + "<", min_size=88, max_size=90) | st.text(max_size=100))
def test_any_text_gives_a_zone_or_one_refusal(text: str) -> None:
    with suppress(ContentError):
        mrz.parse(text, TODAY)


def test_a_refusal_tells_the_field_and_nothing_of_it() -> None:
    with pytest.raises(ContentError, match="check digit of the expiry") as refused:
        mrz.parse(TD1.replace("1204159", "1204158"), TODAY)
    assert "120415" not in str(refused.value)


def _with_dates(birth: str, expiry: str, number: str = "001200000018") -> str:
    first = f"IDVNM{number[3:]}{check_digit(number[3:])}{number}<<{check_digit(number)}"
    second = f"{birth}{check_digit(birth)}M{expiry}{check_digit(expiry)}VNM<<<<<<<<<<<"
    composite = check_digit(first[5:] + second[:7] + second[8:15] + second[18:29])
    return first + second + composite + "NGUYEN<<VAN<A".ljust(30, "<")


@pytest.mark.parametrize("expiry", ["<<<<<<", "000000", "999999", "<<0115"])
def test_no_expiry_in_any_form_is_none(expiry: str) -> None:
    assert mrz.parse(_with_dates("000115", expiry), TODAY).expiry is None


@pytest.mark.parametrize(
    ("birth", "expected"),
    [
        ("00<<<<", PartialDate(2000)),
        ("0003<<", PartialDate(2000, 3)),
        ("000000", PartialDate(2000)),
        ("<<<<<<", None),
        ("001332", None),
        ("010229", None),
    ],
)
def test_births_known_in_part_or_not_at_all(birth: str, expected: PartialDate | None) -> None:
    assert mrz.parse(_with_dates(birth, "250115"), TODAY).birth == expected


@pytest.mark.parametrize(
    ("birth", "number", "year"),
    [
        ("261008", "001226000018", 2026),  # born today
        ("261009", "111111111111", 1926),  # tomorrow is a hundred years ago
        ("200115", "001020000018", 1920),  # the number says 19xx, where the zone alone says 2020
        ("200115", "001220000018", 2020),
        ("000115", "999999999999", 2000),  # a number that says nothing
    ],
)
def test_the_century_of_birth(birth: str, number: str, year: int) -> None:
    parsed = mrz.parse(_with_dates(birth, "350115", number), TODAY)
    assert parsed.birth is not None
    assert parsed.birth.year == year


@pytest.mark.parametrize(("expiry", "year"), [("760115", 2076), ("770115", 1977), ("991231", 1999)])
def test_the_century_of_expiry(expiry: str, year: int) -> None:
    parsed = mrz.parse(_with_dates("000115", expiry), TODAY)
    assert parsed.expiry is not None
    assert parsed.expiry.year == year


@pytest.mark.parametrize(
    ("full", "latin"),
    [
        ("Nguyễn Văn A", "NGUYEN<<VAN<A"),
        ("Đỗ Thị Hồng Ngọc", "DO<<THI<HONG<NGOC"),
        ("Y", "Y"),
        ("H'Hen Niê", "HHEN<<NIE"),
        ("Anna-Maria Eriksson", "ANNA<<MARIA<ERIKSSON"),
        ("Nguyễn Trần Hoàng Phương Thảo Nguyên Anh", "NGUYEN<<TRAN<HOANG<PHUONG<THAO"),
    ],
)
def test_latin_names(full: str, latin: str) -> None:
    assert latin_name(full) == latin


@given(st.text(max_size=60), st.integers(10, 39))
def test_any_name_fits_its_place(full: str, width: int) -> None:
    name = latin_name(full, width)
    assert len(name) <= width
    assert set(name) <= set(CHARACTERS) | {"<"}


def test_what_does_not_fit_is_not_built() -> None:
    with pytest.raises(ValueError, match="longer"):
        mrz.build_td3(
            document_number="0123456789", birth=None, sex=None, expiry=None, name="A", issuer="VNM", nationality="VNM"
        )
    with pytest.raises(ValueError, match="A-Z"):
        mrz.build_td1(document_number="đ", birth=None, sex=None, expiry=None, name="A")
