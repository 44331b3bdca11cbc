"""Codes of dossiers: the official one in both its shapes, and our own provisional one."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.model.filing import BusinessStatus, DossierCode, ProvisionalCode, may_become

units = st.builds(
    lambda letter, head, tail: ".".join([f"{letter}{head:02d}", *(str(part) for part in tail)]),
    st.sampled_from("GH"),
    st.integers(0, 99),
    st.lists(st.integers(0, 999), max_size=4),
)


@given(units, st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.integers(0, 9_999_999))
def test_a_code_of_the_current_shape(unit: str, day: date, serial: int) -> None:
    text = f"{unit}-{day:%y%m%d}-{serial:04d}"
    assert DossierCode(text).text == str(DossierCode(text)) == text


@pytest.mark.parametrize(
    "text", ["000.00.01.G22-230518-0007", "000.12.34.H15-200229-123456", "001.01.01.H01-991231-0001"]
)
def test_a_code_of_the_old_shape_reads_from_right_to_left(text: str) -> None:
    assert DossierCode(text).text == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "H15.50.05.13",
        "H15.50.05.13-261121",
        "H15.50.05.13-261131-0001",  # November has thirty days
        "H15.50.05.13-250229-0001",  # no leap year
        "H15.50.05.13-261121-001",
        "H15.50.05.13-261121-12345678",
        "H15.50.05.13.1.2-261121-0001",
        "A15.50-261121-0001",
        "h15.50-261121-0001",
        "H15.50-261121-0001 ",
        "H15.50-261121-0001\n",
        "00.00.01.G22-230518-0007",
        "TAM-A3-261121-001",
        "H15.50-２61121-0001",
    ],
)
def test_what_is_no_official_code(text: str) -> None:
    with pytest.raises(ValueError, match="dossier code"):
        DossierCode(text)


@given(
    st.from_regex(r"[A-Z0-9]{1,8}", fullmatch=True),
    st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    st.integers(0, 99_999),
)
def test_a_provisional_code_is_made_and_read(counter: str, day: date, serial: int) -> None:
    made = ProvisionalCode.make(counter, day, serial)
    assert ProvisionalCode(str(made)) == made
    assert made.text == f"TAM-{counter}-{day:%y%m%d}-{serial:03d}"


@pytest.mark.parametrize(
    "text", ["TAM-A3-261121-01", "TAM-a3-261121-001", "TAM--261121-001", "TAM-A3-260230-001", "A3-261121-001"]
)
def test_what_is_no_provisional_code(text: str) -> None:
    with pytest.raises(ValueError, match="provisional code"):
        ProvisionalCode(text)


@given(st.text(max_size=40))
def test_no_text_is_both(text: str) -> None:
    taken = []
    for kind in (DossierCode, ProvisionalCode):
        try:
            taken.append(kind(text))
        except ValueError:
            continue
    assert len(taken) < 2


class TestBusinessStatus:
    """TrangThaiHoSo: which state may follow which."""

    def test_from_the_counter_only_to_the_portal(self) -> None:
        after = [then for then in BusinessStatus if may_become(BusinessStatus.LOCAL, then)]
        assert after == [BusinessStatus.FILED]

    @pytest.mark.parametrize("final", [3, 7, 8, 10])
    def test_final_is_final(self, final: int) -> None:
        assert not any(may_become(BusinessStatus(final), then) for then in BusinessStatus)

    def test_nothing_becomes_itself_or_local_again(self) -> None:
        assert not any(may_become(one, one) or may_become(one, BusinessStatus.LOCAL) for one in BusinessStatus)

    def test_every_state_can_be_reached(self) -> None:
        reached = {BusinessStatus.LOCAL}
        while more := {then for now in reached for then in BusinessStatus if may_become(now, then)} - reached:
            reached |= more
        assert reached == set(BusinessStatus)
