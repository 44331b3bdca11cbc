"""A fee or a limit mended: a version of its own, the declaration untouched, the mistake named before it is made."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter.catalogue.catalogue import Catalogue
from counter.catalogue.mend import MendFile, mend, read_mend
from counter.catalogue.procedure import LimitUnit, Procedure, TimeLimit
from counter.catalogue.record import SourceRow
from counter.errors import FailureCode, FormError
from tests.fakes.published import CODE, SINCE, shipped

BASE = shipped().get(CODE)
SOURCE = SourceRow(title="Nghị quyết 12/2026/NQ-HĐND", accessed=date(2026, 11, 22))
FEE = "Lệ phí đăng ký tạm trú"


def mended(
    *,
    fees: dict[str, int] | None = None,
    limit: str = "",
    since: date = SINCE,
    taken: frozenset[str] = frozenset(),
    of: Procedure = BASE,
) -> MendFile:
    return mend(of, fees=fees or {}, limit=limit, since=since, source=SOURCE, known=taken.__contains__)


def refusal(**wish: object) -> str:
    with pytest.raises(FormError) as caught:
        mended(**wish)  # type: ignore[arg-type]  # whatever a test wishes
    assert caught.value.code is FailureCode.MEND_REFUSED
    return caught.value.detail


def test_one_fee_changes_and_says_by_which_act() -> None:
    after = mended(fees={f"{FEE}@online": 8000}).applied(BASE)
    assert [fee.amount for fee in after.fees] == [15000, 8000, 10000, 5000]
    assert after.fees[1].source == SOURCE.title
    assert after.sources[-1] == "Nghị quyết 12/2026/NQ-HĐND (tra cứu 22/11/2026)"
    assert (after.version, after.effective_from) == ("2026-07-01+2026-12-01", SINCE)
    same = replace(
        after, fees=BASE.fees, sources=BASE.sources, version=BASE.version, effective_from=BASE.effective_from
    )
    assert same == BASE


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("5 ngày làm việc", TimeLimit(5, LimitUnit.WORKING_DAY, None, "5 ngày làm việc")),
        (" 10 Ngày ", TimeLimit(10, LimitUnit.CALENDAR_DAY, None, "10 Ngày")),
        ("4 giờ", TimeLimit(4, LimitUnit.HOUR, None, "4 giờ")),
    ],
)
def test_a_limit_in_words(text: str, limit: TimeLimit) -> None:
    assert mended(limit=text).applied(BASE).limit == limit


def test_a_second_mend_keeps_the_first_and_the_declarations_version() -> None:
    first = mended(fees={f"{FEE}@online": 8000}).applied(BASE)
    second = mended(limit="5 ngày làm việc", since=date(2027, 1, 1), of=first)
    assert second.version == "2026-07-01+2027-01-01"
    assert second.applied(BASE).fees[1].amount == 8000


def test_mended_again_for_the_same_day_is_another_version() -> None:
    taken = frozenset({"2026-07-01+2026-12-01", "2026-07-01+2026-12-01.2"})
    assert mended(limit="4 giờ", taken=taken).version == "2026-07-01+2026-12-01.3"
    full = frozenset({"2026-07-01+2026-12-01", *(f"2026-07-01+2026-12-01.{n}" for n in range(2, 10))})
    assert "too often" in refusal(limit="4 giờ", taken=full)


def test_what_cannot_be_mended_is_told_with_what_there_is() -> None:
    assert f"{FEE}@online" in refusal(fees={FEE: 1})
    assert "no fee" in refusal(fees={"Lệ phí cấp đổi": 1})
    assert "a number" in refusal(limit="vài hôm")
    assert "less than or equal to 400" in refusal(limit="401 ngày")
    assert "greater than or equal to 0" in refusal(fees={f"{FEE}@online": -1})
    assert "neither" in refusal()
    assert "2026-07-01" in refusal(limit="4 giờ", since=date(2026, 6, 30))


@settings(max_examples=50, deadline=None)
@given(amount=st.integers(0, 100_000_000), since=st.dates(date(2026, 7, 1), date(2099, 12, 31)))
def test_a_mend_comes_back_from_its_file(amount: int, since: date) -> None:
    one = mended(fees={f"{FEE}@direct": amount}, since=since)
    assert read_mend(one.model_dump_json(exclude_none=True).encode()) == one


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300) | st.text('{}[]":,0123456789abcdefv', max_size=200).map(str.encode))
def test_arbitrary_octets_are_no_mend(data: bytes) -> None:
    with pytest.raises(ValueError, match=":"):
        read_mend(data)


def test_a_mends_version_names_its_own_day() -> None:
    other = mended(limit="4 giờ").model_dump_json(exclude_none=True).replace('from":"2026-12-01', 'from":"2026-12-02')
    with pytest.raises(ValueError, match="ends with its day"):
        read_mend(other.encode())


def test_a_gateway_that_does_not_know_the_mend_judges_by_the_version_it_mends() -> None:
    gateway = Catalogue((BASE,))
    assert gateway.get(CODE, "2026-07-01+2026-12-01") is BASE
    with pytest.raises(FormError):
        gateway.get(CODE, "2026-08-01+2026-12-01")
