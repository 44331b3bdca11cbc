"""What is typed, what is kept, what is shown."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.forms.form import Field, Kind, Option
from counter.forms.input_text import FormProblem, display, parse_input

RELATION = (Option("1", "Bản thân"), Option("2", "Khác"))


def of(kind: Kind, options: tuple[Option, ...] = ()) -> Field:
    return Field("/x", "Ô thử", kind, "g", options)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Kind.DATE, "14/3/1990", "1990-03-14"),
        (Kind.DATE, " 14-03-1990 ", "1990-03-14"),
        (Kind.DATE, "14.03.1990", "1990-03-14"),
        (Kind.DATE, "14031990", "1990-03-14"),
        (Kind.DATE, "1990-03-14", "1990-03-14"),
        (Kind.DATE, "29/02/2024", "2024-02-29"),
        (Kind.PARTIAL_DATE, "1962", "1962"),
        (Kind.PARTIAL_DATE, "5/1962", "1962-05"),
        (Kind.PARTIAL_DATE, "1/5/1962", "1962-05-01"),
        (Kind.NUMBER, "24", 24),
        (Kind.NUMBER, "1.500.000", 1_500_000),
        (Kind.NUMBER, "-3", -3),
        (Kind.PERSONAL_NUMBER, "001 090 000 018", "001090000018"),
        (Kind.PERSONAL_NUMBER, "001.090.000.018", "001090000018"),
        (Kind.PHONE, "0900 000 018", "0900000018"),
        (Kind.PHONE, "+84 900-000-018", "0900000018"),
        (Kind.TEXT, "  Tổ   5,  Khu phố 8 ", "Tổ 5, Khu phố 8"),
        (Kind.TEXT, "Ho\u0300a", "H\u00f2a"),
        (Kind.LONG_TEXT, "dòng một\ndòng hai", "dòng một\ndòng hai"),
    ],
)
def test_what_is_typed_becomes_its_value(kind: Kind, text: str, value: object) -> None:
    assert parse_input(of(kind), text) == value


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Kind.DATE, "31/02/2026"),
        (Kind.DATE, "14/03/90"),
        (Kind.DATE, "1987"),
        (Kind.DATE, "hôm qua"),
        (Kind.PARTIAL_DATE, "13/1962"),
        (Kind.PARTIAL_DATE, "0/1962"),
        (Kind.PARTIAL_DATE, "0000"),
        (Kind.NUMBER, "hai"),
        (Kind.NUMBER, "2,5"),
        (Kind.PERSONAL_NUMBER, "00109000001"),
        (Kind.PERSONAL_NUMBER, "٠٠١٠٩٠٠٠٠٠١٨"),
        (Kind.PHONE, "12345"),
        (Kind.TEXT, "x" * 4001),
    ],
)
def test_what_cannot_be_is_said_without_repeating_it(kind: Kind, text: str) -> None:
    problem = parse_input(of(kind), text)
    assert isinstance(problem, FormProblem)
    assert problem.sentence
    assert text not in problem.sentence


@pytest.mark.parametrize(("text", "value"), [("2", "2"), ("khac", "2"), ("BẢN THÂN", "1"), ("ban than", "1")])
def test_a_choice_is_taken_by_value_or_by_name_marks_or_not(text: str, value: str) -> None:
    assert parse_input(of(Kind.CHOICE, RELATION), text) == value


def test_a_choice_outside_the_list_is_left_to_the_schema() -> None:
    assert parse_input(of(Kind.SELECT, RELATION), "Hàng  xóm") == "Hàng xóm"


def test_two_labels_that_differ_only_by_marks_are_told_apart() -> None:
    field = of(Kind.SELECT, (Option("a", "Má"), Option("b", "Mạ")))
    assert parse_input(field, "mạ") == "b"
    assert parse_input(field, "ma") == "ma"


@pytest.mark.parametrize("kind", list(Kind))
def test_an_emptied_field_has_no_value(kind: Kind) -> None:
    assert parse_input(of(kind), "  \t ") is None
    assert display(of(kind), None) == ""


@given(st.sampled_from(list(Kind)), st.text(max_size=40))
def test_nothing_typed_ever_breaks_the_desk(kind: Kind, text: str) -> None:
    parse_input(of(kind, RELATION), text)


@given(st.dates(min_value=date(1880, 1, 1)))
def test_a_date_shown_is_read_back(day: date) -> None:
    for kind in (Kind.DATE, Kind.PARTIAL_DATE):
        assert parse_input(of(kind), display(of(kind), day.isoformat())) == day.isoformat()


@given(st.integers(min_value=1880, max_value=2100), st.integers(min_value=0, max_value=12))
def test_a_partly_known_date_shown_is_read_back(year: int, month: int) -> None:
    value = f"{year}-{month:02d}" if month else str(year)
    assert parse_input(of(Kind.PARTIAL_DATE), display(of(Kind.PARTIAL_DATE), value)) == value


@given(st.integers(min_value=-(10**11), max_value=10**11))
def test_a_number_shown_is_read_back(number: int) -> None:
    assert parse_input(of(Kind.NUMBER), display(of(Kind.NUMBER), number)) == number


def test_screens_and_paper_show_words_not_codes() -> None:
    assert display(of(Kind.CHOICE, RELATION), "1") == "Bản thân"
    assert display(of(Kind.PHONE), "0900000018") == "0900 000 018"
    assert display(of(Kind.DATE), "1990-03-14") == "14/03/1990"
    assert display(of(Kind.DATE), "không rõ") == "không rõ"
    assert display(of(Kind.TEXT), value=True) == "Có"
    assert display(of(Kind.TEXT), {"a": 1}) == ""
