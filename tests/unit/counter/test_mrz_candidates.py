"""The expiry rule against published keys and the law's words; the candidates against any claim."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.emrtd.check_digit import check_digit
from counter.expiry_rule import MILESTONES, birthday, expiry_of, milestone_of
from counter.model.partial_date import PartialDate
from counter.model.personal_number import PersonalNumber
from counter.mrz_candidates import MOST, mrz_candidates
from counter.qr_claim import QrClaim, parse_qr
from counter.training.cast_cards import cast_card, cast_qr
from counter.training.commune import AS_OF, Commune

TODAY = date(2026, 10, 8)
PEOPLE = Commune.generate(size=0)
# passports have no QR; of one woman the register and the chip know only the year
WITH_QR = [key for key in PEOPLE.cast if key not in ("passport", "birth_year_only")]

births = st.dates(date(1920, 1, 1), date(2026, 1, 1))
issues = st.dates(date(2021, 1, 1), date(2026, 10, 8))


def claim(birth: date | None, issued: date | None, number: str = "001200000018") -> QrClaim:
    return QrClaim(PersonalNumber(number), birth=PartialDate.of(birth) if birth else None, issued=issued)


@pytest.mark.parametrize(
    ("qr", "information"),
    [
        ("001200000018|012345678|Nguyễn Văn A|15012000|Nam|Thôn C, Xã A, Tỉnh B|01032022", "200000018500011552501154"),
        ("079190000017||Trần Thị B|30061990|Nữ|Khu phố 1, Phường X|05082024||||", "190000017490063043006302"),
    ],
)
def test_published_keys_come_first(qr: str, information: str) -> None:
    assert mrz_candidates(parse_qr(qr, TODAY))[0] == information


@pytest.mark.parametrize("key", WITH_QR)
def test_the_training_cards_are_opened_by_their_qr(key: str) -> None:
    found = mrz_candidates(parse_qr(cast_qr(PEOPLE, key), TODAY))
    assert cast_card(PEOPLE, key, AS_OF).mrz_information in found


def test_a_birth_known_only_by_its_year_gives_no_key() -> None:
    assert mrz_candidates(parse_qr(cast_qr(PEOPLE, "birth_year_only"), TODAY)) == ()
    assert mrz_candidates(claim(None, date(2022, 1, 1))) == ()


def test_the_last_two_years_before_a_milestone_run_on_to_the_next() -> None:
    birth = date(1988, 9, 14)
    turning = birthday(birth, 38)
    assert milestone_of(birth, turning - timedelta(days=1)) == 40
    assert milestone_of(birth, turning) == 60
    assert expiry_of(birth, birthday(birth, 58)) is None


def test_no_end_is_tried_as_fillers_first() -> None:
    first, second, *_ = mrz_candidates(claim(date(1950, 3, 4), date(2022, 1, 1)))
    assert first[17:] == "<<<<<<0"
    assert second[17:23] == "991231"


def test_a_leap_day_ends_on_either_side_of_it() -> None:
    ends = [one[17:23] for one in mrz_candidates(claim(date(2004, 2, 29), date(2022, 6, 1)))]
    assert ends[:2] == ["290228", "290301"]
    assert "440229" in ends


@given(births, issues)
def test_the_milestone_is_the_first_whose_last_two_years_had_not_begun(birth: date, issued: date) -> None:
    age = milestone_of(birth, issued)
    for earlier in MILESTONES[: MILESTONES.index(age)] if age else MILESTONES:
        assert birthday(birth, earlier - 2) <= issued
    if age:
        assert issued < birthday(birth, age - 2)
        assert expiry_of(birth, issued) == birthday(birth, age)


@given(births, st.none() | issues)
def test_candidates_are_few_distinct_and_well_formed(birth: date, issued: date | None) -> None:
    found = mrz_candidates(claim(birth, issued))
    assert 0 < len(found) <= MOST
    assert len(set(found)) == len(found)
    for one in found:
        assert len(one) == 24
        assert one[:9] == "200000018"
        assert one[10:16] == f"{birth:%y%m%d}"
        for begin, end in ((0, 9), (10, 16), (17, 23)):
            assert one[end] == check_digit(one[begin:end])


@given(births, issues)
def test_the_ruled_expiry_comes_first_and_its_neighbours_after_it(birth: date, issued: date) -> None:
    ends = [one[17:23] for one in mrz_candidates(claim(birth, issued))]
    ruled = expiry_of(birth, issued)
    assert ends[0] == (f"{ruled:%y%m%d}" if ruled else "<<<<<<")
    age = milestone_of(birth, issued)
    if age and age != MILESTONES[-1]:
        later = birthday(birth, MILESTONES[MILESTONES.index(age) + 1])
        assert f"{later:%y%m%d}" in ends
