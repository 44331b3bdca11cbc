"""The closed vocabulary of cross-field rules."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.forms.checks import RULES, broken, compile_check, spread
from counter.model.filing import Json

TODAY = date(2026, 11, 21)


def holds(check: dict[str, Json], data: Json, today: date = TODAY) -> bool:
    return not broken((compile_check({"at": "/at", "say": "Sai.", **check}),), data, today, "block")


@pytest.mark.parametrize(
    ("rule", "at", "than", "answer"),
    [
        ("not_after", "2026-11-21", "2026-11-21", True),
        ("not_after", "2026-11-22", "2026-11-21", False),
        ("not_after", "2026", "2026-11-21", True),
        ("not_after", "2027", "2026-11-21", False),
        ("not_after", "2026-12", "2026-11-21", False),
        ("not_before", "2026-11-20", "2026-11-21", False),
        ("not_before", "2026-11", "2026-11-21", True),
        ("not_before", "2025", "2026-11-21", False),
        ("same", "Hòa", "HOÀ", True),
        ("same", "Hòa", "Hoa", False),
        ("differs", "000188000011", "000188000011", False),
        ("differs", "000188000011", "000188000012", True),
    ],
)  # fmt: skip
def test_two_fields_against_each_other(rule: str, at: str, than: str, *, answer: bool) -> None:
    assert holds({"rule": rule, "than": "/than"}, {"at": at, "than": than}) is answer


@pytest.mark.parametrize("rule", sorted(set(RULES) - {"fits", "required_under_age"}))
def test_an_unanswered_field_breaks_no_rule(rule: str) -> None:
    check: dict[str, Json] = {"rule": rule, "than": "/than", "years": 18, "days": 60, "sex": "/sex", "birth": "/birth"}
    assert holds(check, {})
    assert holds(check, {"at": "không phải ngày"})


@pytest.mark.parametrize(
    ("born", "years", "on", "answer"),
    [
        ("2006-11-21", 20, "2026-11-21", True),
        ("2006-11-22", 20, "2026-11-21", False),
        ("2006", 20, "2026-11-21", True),  # some day of 2006 is old enough
        ("2007", 20, "2026-11-21", False),
        ("2008-02-29", 18, "2026-02-28", False),
        ("2008-02-29", 18, "2026-03-01", True),
    ],
)
def test_age_by_the_anniversary(born: str, years: int, on: str, *, answer: bool) -> None:
    check: dict[str, Json] = {"rule": "age_at_least", "years": years, "than": "today"}
    assert holds(check, {"at": born}, date.fromisoformat(on)) is answer


@given(st.dates(date(1900, 1, 1), date(2026, 1, 1)), st.integers(0, 100), st.dates(date(2026, 1, 1), date(2100, 1, 1)))
def test_whoever_is_old_enough_stays_old_enough(born: date, years: int, on: date) -> None:
    check: dict[str, Json] = {"rule": "age_at_least", "years": years, "than": "today"}
    if holds(check, {"at": born.isoformat()}, on):
        assert holds(check, {"at": born.isoformat()}, date(on.year + 1, on.month, min(on.day, 28)))


def test_the_sixty_days_of_a_birth() -> None:
    check: dict[str, Json] = {"rule": "within_days", "days": 60, "than": "today"}
    assert holds(check, {"at": "2026-09-22"})
    assert not holds(check, {"at": "2026-09-21"})


def test_a_parent_s_word_below_eighteen() -> None:
    check: dict[str, Json] = {"rule": "required_under_age", "years": 18, "birth": "/birth", "than": "today"}
    assert not holds(check, {"birth": "2010-01-01"})
    assert holds(check, {"birth": "2010-01-01", "at": "form"})
    assert holds(check, {"birth": "1990-01-01"})


@pytest.mark.parametrize(
    ("number", "sex", "birth", "answer"),
    [
        ("000188000011", "Nữ", "1988-09-14", True),
        ("000188000011", "Nam", "1988-09-14", False),
        ("000188000011", "Nữ", "1989-09-14", False),
        ("000188000011", "Nữ", "1988", True),
        ("000988000011", "Nam", "1955", True),  # a fourth digit outside the rule says nothing
        ("12", "Nam", "1955", True),
    ],
)
def test_a_number_agrees_with_sex_and_year(number: str, sex: str, birth: str, *, answer: bool) -> None:
    check: dict[str, Json] = {"rule": "number_agrees", "sex": "/sex", "birth": "/birth"}
    assert holds(check, {"at": number, "sex": sex, "birth": birth}) is answer


def test_a_rule_waits_for_its_condition() -> None:
    check: dict[str, Json] = {
        "rule": "fits",
        "schema": {"maximum": 1},
        "when": {"scope": "/purpose", "schema": {"const": "ket_hon"}},
    }
    assert holds(check, {"at": 5})
    assert holds(check, {"at": 5, "purpose": "khac"})
    assert not holds(check, {"at": 5, "purpose": "ket_hon"})
    assert holds(check, {"at": 1, "purpose": "ket_hon"})


def test_a_warning_is_no_block() -> None:
    check: dict[str, Json] = {"rule": "not_after", "at": "/at", "than": "today", "level": "warn", "say": "Sai."}
    data: Json = {"at": "2030-01-01"}
    assert broken((compile_check(check),), data, TODAY, "block") == []
    assert broken((compile_check(check),), data, TODAY, "warn") == [("/at", "Sai.")]


def test_a_rule_for_every_row() -> None:
    check: dict[str, Json] = {"rule": "not_after", "at": "/rows/*/birth", "than": "today", "say": "Sai."}
    data: Json = {"rows": [{"birth": "1990"}, {"birth": "2030"}]}
    assert broken(tuple(map(compile_check, spread(check, 9))), data, TODAY, "block") == [("/rows/1/birth", "Sai.")]


@pytest.mark.parametrize(
    ("before", "begins", "answer"),
    [
        ("2015-01-31", "2015-02-01", True),
        ("2015-01-31", "2015-02-02", False),
        ("2015-01", "2015-02", True),
        ("2015-01", "2015-03", False),
        ("2015", "2016-01", True),
        ("2015-06", "2015-03", True),  # two at once leave no gap
    ],
)
def test_one_period_follows_another(before: str, begins: str, *, answer: bool) -> None:
    check: dict[str, Json] = {"rule": "follows", "at": "/rows/*/from", "than": "/rows/*-1/to", "say": "Sai."}
    rows: list[Json] = [{"from": "2010", "to": before}, {"from": begins, "to": "2026"}]
    found = broken(tuple(map(compile_check, spread(check, 2))), {"rows": rows}, TODAY, "block")
    assert (not found) is answer
    assert answer or found == [("/rows/1/from", "Sai.")]


def test_the_last_period_reaches_this_day_and_no_other_has_to() -> None:
    check: dict[str, Json] = {
        "rule": "within_days", "at": "/rows/*/to", "than": "today", "days": 31, "unless": "/rows/*+1/from", "say": "Sai.",
    }  # fmt: skip
    checks = tuple(map(compile_check, spread(check, 3)))
    rows: list[Json] = [{"from": "2010", "to": "2015"}, {"from": "2015", "to": "2026-11-01"}]
    assert not broken(checks, {"rows": rows}, TODAY, "block")
    assert broken(checks, {"rows": rows[:1]}, TODAY, "block") == [("/rows/0/to", "Sai.")]


@pytest.mark.parametrize(
    ("born", "years", "answer"),
    [("2020-11-21", 6, False), ("2020-11-22", 6, True), ("2020", 6, True), ("2019", 6, False)],
)
def test_younger_than_until_the_anniversary(born: str, years: int, *, answer: bool) -> None:
    assert holds({"rule": "younger_than", "than": "today", "years": years}, {"at": born}) is answer


@pytest.mark.parametrize(("number", "answer"), [("000071000013", True), ("000190000013", False)])
def test_a_number_says_the_year_of_birth(number: str, *, answer: bool) -> None:
    check: dict[str, Json] = {"rule": "age_at_least", "birth": "/at", "than": "/child", "years": 13}
    assert holds(check, {"at": number, "child": "1999-11-05"}) is answer


@given(st.lists(st.dates(min_value=date(1950, 1, 1), max_value=TODAY), min_size=2, max_size=8, unique=True))
def test_a_history_cut_into_pieces_has_no_gap(cuts: list[date]) -> None:
    days = sorted(cuts)
    rows: list[Json] = [{"from": a.isoformat(), "to": b.isoformat()} for a, b in pairwise(days)]
    check: dict[str, Json] = {"rule": "follows", "at": "/rows/*/from", "than": "/rows/*-1/to", "say": "Sai."}
    assert not broken(tuple(map(compile_check, spread(check, len(rows)))), {"rows": rows}, TODAY, "block")
