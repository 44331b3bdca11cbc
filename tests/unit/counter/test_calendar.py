"""Appointments: the worked dates of docs/worked-dates.md, and what holds for every day."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.calendar import COMMUNE, RESIDENCE_POLICE, TABLE, agency_of, load_calendar
from counter.catalogue.procedure import LimitUnit, TimeLimit
from counter.errors import FailureCode, FormError
from counter.model.vietnam_time import VIETNAM
from tests.fakes.shipped_catalogue import the_catalogue

CALENDAR = load_calendar()
PAGE = Path(__file__).parents[3] / "docs" / "worked-dates.md"
LIMITS = {
    "1 ngày làm việc": TimeLimit(1, LimitUnit.WORKING_DAY),
    "3 ngày làm việc": TimeLimit(3, LimitUnit.WORKING_DAY),
    "trong ngày, sau 15:00 sang ngày sau": TimeLimit(0, LimitUnit.WORKING_DAY, time(15)),
    "1 giờ": TimeLimit(1, LimitUnit.HOUR),
    "10 ngày": TimeLimit(10, LimitUnit.CALENDAR_DAY),
}
AGENCIES = {"xã": COMMUNE, "công an": RESIDENCE_POLICE}


def moment(text: str) -> datetime:
    return datetime.strptime(text, "%d/%m/%Y %H:%M").replace(tzinfo=VIETNAM)


def worked_rows() -> list[list[str]]:
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")]
    return rows[1:]


@pytest.mark.parametrize("row", worked_rows(), ids=lambda row: f"{row[0]}, {row[1]}, {row[2]}")
def test_the_page_of_worked_dates(row: list[str]) -> None:
    received, limit, agency, waited, due, _ = row
    waits = tuple((moment(a), moment(b)) for a, b in [waited.split(" – ")]) if waited else ()
    assert CALENDAR.appointment(moment(received), LIMITS[limit], AGENCIES[agency], waits) == moment(due)


def test_the_page_is_not_empty() -> None:
    assert len(worked_rows()) >= 20


MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31)).map(lambda at: at.replace(tzinfo=VIETNAM))  # noqa: DTZ001 - made aware at once
ANY_LIMIT = st.builds(
    TimeLimit,
    st.integers(0, 30),
    st.sampled_from(LimitUnit),
    st.none() | st.just(time(15)),
)
ANY_AGENCY = st.sampled_from(sorted(AGENCIES.values()))


@given(MOMENTS, ANY_LIMIT, ANY_AGENCY)
def test_the_appointment_is_in_opening_hours_and_never_before_reception(
    at: datetime, limit: TimeLimit, agency: str
) -> None:
    due = CALENDAR.appointment(at, limit, agency)
    assert any(opens <= due <= closes for opens, closes in CALENDAR.opening(due.date(), agency))
    assert due.date() not in CALENDAR.off
    assert due.date() >= at.date()
    if limit.unit is not LimitUnit.HOUR:
        assert CALENDAR.is_working_day(due.date(), agency)


@given(MOMENTS, st.timedeltas(timedelta(0), timedelta(days=20)), ANY_LIMIT, ANY_AGENCY)
def test_who_comes_later_is_never_served_earlier(at: datetime, later: timedelta, limit: TimeLimit, agency: str) -> None:
    assert CALENDAR.appointment(at, limit, agency) <= CALENDAR.appointment(at + later, limit, agency)


@given(MOMENTS, ANY_LIMIT, ANY_AGENCY, st.integers(1, 5))
def test_a_longer_limit_is_never_earlier(at: datetime, limit: TimeLimit, agency: str, more: int) -> None:
    longer = TimeLimit(limit.amount + more, limit.unit, limit.cut_off)
    assert CALENDAR.appointment(at, limit, agency) <= CALENDAR.appointment(at, longer, agency)


@given(
    MOMENTS,
    ANY_LIMIT,
    ANY_AGENCY,
    st.timedeltas(timedelta(0), timedelta(days=9)),
    st.timedeltas(timedelta(0), timedelta(days=9)),
)
def test_waiting_for_the_citizen_never_shortens_it(
    at: datetime, limit: TimeLimit, agency: str, asked: timedelta, waited: timedelta
) -> None:
    waits = ((at + asked, at + asked + waited),)
    assert CALENDAR.appointment(at, limit, agency, waits) >= CALENDAR.appointment(at, limit, agency)


@given(MOMENTS, st.integers(1, 30), ANY_AGENCY)
def test_exactly_as_many_working_days_lie_between_as_were_promised(at: datetime, amount: int, agency: str) -> None:
    due = CALENDAR.appointment(at, TimeLimit(amount, LimitUnit.WORKING_DAY), agency).date()
    days = [at.date() + timedelta(days=n) for n in range(1, (due - at.date()).days + 1)]
    assert sum(CALENDAR.is_working_day(day, agency) for day in days) == amount


def test_the_holidays_that_the_law_names() -> None:
    off = {date(2026, 1, 1), date(2026, 2, 16), date(2026, 2, 20), date(2026, 4, 27), date(2026, 4, 30)}
    off |= {date(2026, 5, 1), date(2026, 9, 1), date(2026, 9, 2), date(2026, 11, 24)}
    assert off <= CALENDAR.off.keys()
    assert CALENDAR.is_working_day(date(2026, 8, 22))
    assert not CALENDAR.opening(date(2026, 11, 24))


def test_whatever_zone_the_clock_speaks_the_day_is_ours() -> None:
    at = moment("23/11/2026 14:30")
    same_day = LIMITS["trong ngày, sau 15:00 sang ngày sau"]
    assert CALENDAR.appointment(at.astimezone(UTC), same_day) == CALENDAR.appointment(at, same_day)


def test_a_naive_time_or_an_unknown_agency_is_refused() -> None:
    with pytest.raises(ValueError, match="aware"):
        CALENDAR.appointment(datetime(2026, 11, 23, 9), LIMITS["1 giờ"])  # noqa: DTZ001 - naive is the point
    with pytest.raises(KeyError):
        CALENDAR.appointment(moment("23/11/2026 09:00"), LIMITS["1 giờ"], "tòa án")


def test_beyond_the_announced_holidays_a_date_is_only_expected() -> None:
    assert CALENDAR.is_certain(date(2026, 12, 31))
    assert not CALENDAR.is_certain(date(2027, 2, 10))


def test_whose_hours_hold() -> None:
    catalogue = the_catalogue()
    assert agency_of(catalogue.get("1.004194")) == RESIDENCE_POLICE
    assert agency_of(catalogue.get("1.004873")) == COMMUNE


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("known_until = 2027-01-31", "", "known_until"),
        ("date = 2026-01-01", 'date = "hôm nọ"', "days_off.0.date"),
        ('source = "Nghị quyết 28/2026/QH16, từ 01/7/2026"', "", "source"),
        ("counted = [1, 2, 3, 4, 5]", "counted = [8]", "agencies.commune.counted"),
        ("[agencies.commune]", "[agencies.district]", "agencies.commune"),
        ("[[days_off]]", "[[days_off", "working-days.toml"),
    ],
)
def test_a_broken_table_names_its_key(tmp_path: Path, old: str, new: str, named: str) -> None:
    file = tmp_path / "working-days.toml"
    file.write_text(TABLE.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(FormError) as caught:
        load_calendar(file)
    assert caught.value.code is FailureCode.CATALOGUE_BROKEN
    assert named in caught.value.detail


def test_a_table_that_is_not_there_says_so_without_the_way_to_it(tmp_path: Path) -> None:
    with pytest.raises(FormError) as caught:
        load_calendar(tmp_path / "none.toml")
    assert str(tmp_path) not in str(caught.value)


@given(MOMENTS, ANY_AGENCY)
def test_the_next_opening_is_not_over_and_no_opening_lies_before_it(at: datetime, agency: str) -> None:
    hours = CALENDAR.next_opening(at, agency)
    day = hours[0][0].date()
    assert hours == CALENDAR.opening(day, agency)
    assert at < hours[-1][1]
    skipped = [at.date() + timedelta(days=n) for n in range((day - at.date()).days)]
    assert not [closes for one in skipped for _opens, closes in CALENDAR.opening(one, agency) if at < closes]


def test_the_police_open_on_a_saturday_that_is_no_working_day() -> None:
    saturday = moment("21/11/2026 08:00")
    assert CALENDAR.next_opening(saturday, RESIDENCE_POLICE)[0][0].date() == saturday.date()
    assert CALENDAR.next_working_day(date(2026, 11, 20), RESIDENCE_POLICE) == date(2026, 11, 23)
