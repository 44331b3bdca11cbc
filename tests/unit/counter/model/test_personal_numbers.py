"""The 12-digit number: its digits come out only where they are asked for by name."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.events import Filed, FilingsFound, SearchFilings
from counter.model.citizen import Address, Citizen, Relative
from counter.model.filing import Answer, Draft, Filing, ProvisionalCode, Source
from counter.model.partial_date import PartialDate
from counter.model.person_name import PersonName
from counter.model.personal_number import PersonalNumber
from counter.model.sex import Sex
from counter.ports import PopulationQuery

digits = st.text("0123456789", min_size=12, max_size=12)
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


@given(digits)
def test_neither_str_nor_repr_nor_format_shows_the_serial(text: str) -> None:
    number = PersonalNumber(text)
    for shown in (str(number), repr(number), f"{number}", f"{number!s:>40}", "%s" % number):  # noqa: UP031 - a way that logs go
        assert text not in shown
        assert number.masked in shown
    assert number.masked == f"{text[:4]}•••••{text[9:]}"


@given(st.text(max_size=14))
def test_exactly_twelve_ascii_digits(text: str) -> None:
    good = len(text) == 12 and all(letter in "0123456789" for letter in text)
    if good:
        assert PersonalNumber(text).digits == text
    else:
        with pytest.raises(ValueError, match="twelve"):
            PersonalNumber(text)


@pytest.mark.parametrize("text", ["٠٠١٠٩٩٠١٢٣٤٥", "001099012345\n", " 01099012345", "001099 12345"])
def test_digits_of_other_scripts_and_ends_of_line_are_none(text: str) -> None:
    with pytest.raises(ValueError, match="twelve"):
        PersonalNumber(text)


@pytest.mark.parametrize(
    ("number", "sex", "year"),
    [
        ("001044000001", Sex.MALE, 1944),
        ("001188000001", Sex.FEMALE, 1988),
        ("001201000001", Sex.MALE, 2001),
        ("001322000001", Sex.FEMALE, 2022),
        ("001400000001", Sex.MALE, 2100),
        ("001599000001", Sex.FEMALE, 2199),
        ("001699000001", None, None),
        ("001999000001", None, None),
    ],
)
def test_the_fourth_digit_is_century_and_sex(number: str, sex: Sex | None, year: int | None) -> None:
    """Even is male, odd female; two digits a century from 1900."""
    assert PersonalNumber(number).implied_sex is sex
    assert PersonalNumber(number).implied_birth_year == year


def test_the_access_number_is_the_last_six_digits() -> None:
    assert PersonalNumber("001099012345").can == "012345"
    assert PersonalNumber("001099012345").province == "001"


def test_no_value_that_holds_a_person_tells_of_them_in_its_repr() -> None:
    number = "001188765432"
    name = "Nguyễn Thị Bí Mật"
    home = Address("Số 9 ngõ Kín")
    person = Citizen(
        PersonalNumber(number), PersonName(name), PartialDate(1988, 9, 14), Sex.FEMALE,
        residence=home, old_number="123456789", phone="0912345678",
        father=Relative(PersonName(name), PersonalNumber(number)),
    )  # fmt: skip
    draft = Draft(UUID(int=1), "1.0", "1", "lan", NOON, NOON, {"/name": Answer(name, Source.CHIP)})
    filing = Filing(
        id=UUID(int=1),
        provisional=ProvisionalCode("TAM-A3-261121-001"),
        procedure="1.0",
        version="1",
        title="t",
        filer_name=name,
        filer_number=number,
        officer="lan",
        counter="A3",
        captured_at=NOON,
        manifest=name.encode(),
        digest=b"",
    )
    query = PopulationQuery(person.number, person.name, person.birth, "lan", UUID(int=1))
    values = [person, home, person.father, draft, draft.answers["/name"], filing, query]
    values += [Filed(filing, present_at_filing=True), SearchFilings(name), FilingsFound(name, (filing,))]
    for value in values:
        shown = f"{value!r} {value}"
        for secret in (number, name, "Kín", "123456789", "0912345678"):
            assert secret not in shown, (type(value).__name__, secret)


def test_every_field_of_a_citizen_stays_out_of_the_repr() -> None:
    person = Citizen(PersonalNumber("001188765432"), PersonName("A"), PartialDate(1988), Sex.FEMALE)
    assert repr(person) == "Citizen(0011•••••432)"
    assert len(fields(person)) > 4
