"""What a person's own data suggest: facts with dates, on the days that the law gives."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.model.filing import Json
from counter.suggestions import (
    BIRTH,
    DEATH,
    ID_CARD,
    PASSPORT,
    REMOVAL,
    REMOVAL_WITH_DEATH,
    RESIDENCE,
    STAY,
    STAY_ENDED,
    STAY_EXTENDED,
    Document,
    EarlierFiling,
    suggestions,
)

TODAY = date(2026, 11, 20)
DAY = timedelta(days=1)


def filed(procedure: str, on: date, answers: dict[str, Json] | None = None) -> EarlierFiling:
    return EarlierFiling(procedure, f"H15-{on:%y%m%d}", on, answers or {})


def stay(first: date, months: Json = 12, procedure: str = STAY) -> EarlierFiling:
    return filed(procedure, first, {"/request/from": first.isoformat(), "/request/months": months})


def suggested(*earlier: EarlierFiling, today: date = TODAY, document: Document | None = None) -> list[str]:
    return [one.procedure for one in suggestions(today, document, earlier)]


class TestAStay:
    """From 1/12/2025 for twelve months: to the end of 30/11/2026."""

    ONE = stay(date(2025, 12, 1))

    @pytest.mark.parametrize(
        ("today", "expected"),
        [
            (date(2026, 11, 14), []),
            (date(2026, 11, 15), [STAY_EXTENDED]),
            (date(2026, 11, 30), [STAY_EXTENDED]),
            (date(2026, 12, 1), [STAY]),
            (date(2027, 2, 28), [STAY]),
            (date(2027, 3, 1), []),
        ],
    )
    def test_fifteen_days_before_its_end_and_a_while_after(self, today: date, expected: list[str]) -> None:
        assert suggested(self.ONE, today=today) == expected

    def test_the_reason_names_filing_and_day(self) -> None:
        (one,) = suggestions(TODAY, None, [self.ONE])
        assert one.reason == "Tạm trú theo hồ sơ H15-251201 hết ngày 30/11/2026."

    def test_the_last_word_counts(self) -> None:
        for later in (
            stay(date(2026, 11, 18), procedure=STAY_EXTENDED),
            filed(STAY_ENDED, date(2026, 11, 18)),
            filed(RESIDENCE, date(2026, 11, 18)),
        ):
            assert suggested(later, self.ONE) == []

    @pytest.mark.parametrize("months", [0, -3, 10_000, "12", None])
    def test_a_filing_that_does_not_say_suggests_nothing(self, months: Json) -> None:
        assert suggested(stay(date(2025, 12, 1), months)) == []

    def test_from_the_last_of_a_month(self) -> None:
        assert suggested(stay(date(2026, 1, 31), 1), today=date(2026, 2, 27)) == [STAY_EXTENDED]
        assert suggested(stay(date(2026, 1, 31), 1), today=date(2026, 2, 28)) == [STAY]


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (Document(TODAY + 90 * DAY), [ID_CARD]),
        (Document(TODAY - DAY), [ID_CARD]),
        (Document(TODAY + 91 * DAY), []),
        (Document(None), []),
        (Document(TODAY + 183 * DAY, passport=True), [PASSPORT]),
        (Document(TODAY + 184 * DAY, passport=True), []),
    ],
)
def test_a_document_that_ends_soon(document: Document, expected: list[str]) -> None:
    assert suggested(document=document) == expected


def test_what_has_ended_is_said_so() -> None:
    (one,) = suggestions(TODAY, Document(TODAY - DAY), ())
    assert one.reason == "Thẻ căn cước đã hết hạn ngày 19/11/2026."


def test_after_a_birth_the_childs_residence_unless_it_was_filed() -> None:
    birth = filed(BIRTH, TODAY - 10 * DAY)
    assert suggested(birth) == [RESIDENCE]
    assert suggested(birth, filed(RESIDENCE, TODAY - 9 * DAY)) == []
    assert suggested(birth, filed(RESIDENCE, TODAY - 11 * DAY)) == [RESIDENCE], "that was another's"
    assert suggested(filed(BIRTH, TODAY - 61 * DAY)) == []


def test_after_a_death_the_removal_by_either_road() -> None:
    death = filed(DEATH, TODAY - 10 * DAY)
    assert suggested(death) == [REMOVAL]
    assert suggested(death, filed(REMOVAL, TODAY)) == []
    assert suggested(death, filed(REMOVAL_WITH_DEATH, TODAY)) == []


def test_what_is_pressing_comes_first_and_no_procedure_twice() -> None:
    found = suggested(
        stay(date(2025, 12, 1)), filed(BIRTH, TODAY), filed(BIRTH, TODAY - DAY), document=Document(TODAY + DAY)
    )
    # the newest stay is the last word: a birth is no word on where they stay
    assert found == [STAY_EXTENDED, ID_CARD, RESIDENCE]


ANSWERS: st.SearchStrategy[Json] = st.none() | st.booleans() | st.integers() | st.text(max_size=12)
FILINGS = st.builds(
    EarlierFiling,
    st.sampled_from([STAY, STAY_EXTENDED, RESIDENCE, BIRTH, DEATH, "9.999999"]),
    st.just("H15"),
    st.dates(),
    st.dictionaries(st.sampled_from(["/request/from", "/request/months"]), ANSWERS | st.dates().map(str)),
)


@given(today=st.dates(date(1990, 1, 1), date(2900, 1, 1)), filings=st.lists(FILINGS, max_size=6))
def test_whatever_was_filed_it_never_fails_and_never_says_a_thing_twice(
    today: date, filings: list[EarlierFiling]
) -> None:
    found = [one.procedure for one in suggestions(today, None, filings)]
    assert len(found) == len(set(found))
