"""A supervisor's day: who may look, what is counted, what closing keeps, and the register that leaves as CSV."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.calendar import load_calendar
from counter.day_events import CloseDay, DayClosed, DayListed, ExportRegister, ListDay, RegisterExported
from counter.errors import AccountError, FailureCode, StoreError
from counter.model.account import Role
from counter.model.day import OPEN, DayState, Share, day_state
from counter.model.filing import BusinessStatus, SyncState
from counter.outbox import Outcome, reopened_key, settle
from counter.services.day_of_filings import CloseTheDay, ListDayOfFilings
from counter.services.export_register import HEADER, AskForRegister, RegisterExport, row_of
from tests.fakes.desk_filings import put_filing
from tests.fakes.whole_desk import MORNING, Remembered, WholeDesk

TODAY = MORNING.date()
WORDS = {state: state.value for state in DayState}


def settled(desk: WholeDesk, filing: UUID, outcome: Outcome, business: BusinessStatus | None = None) -> None:
    with desk.store.begin() as work:
        entry = work.outbox.get(filing)
        assert entry is not None
        work.outbox.save(settle(settle(entry, Outcome.BEGUN), outcome, at=desk.clock()))
        if business is not None:
            kept = work.filings.get(filing)
            assert kept is not None
            work.filings.update(replace(kept, business=business, appointment=MORNING + timedelta(days=1)))
        work.commit()


@pytest.fixture
def day(desk: WholeDesk) -> list[UUID]:
    """Four filings of today, the oldest first: arrived, to be supplemented, refused, waiting; two of other days."""
    ids = [put_filing(desk.store, now=MORNING + timedelta(minutes=n)).id for n in range(4)]
    put_filing(desk.store, now=MORNING - timedelta(days=1))
    put_filing(desk.store, now=MORNING.replace(hour=0, minute=0) + timedelta(days=1))
    settled(desk, ids[0], Outcome.DELIVERED)
    settled(desk, ids[1], Outcome.DELIVERED, BusinessStatus.SUPPLEMENT_ASKED)
    settled(desk, ids[2], Outcome.REFUSED)
    desk.add_account("lan")
    desk.signed_in("mai", Role.SUPERVISOR)
    return ids


def look(desk: WholeDesk, asked: ListDay | None = None) -> DayListed:
    listing = ListDayOfFilings(desk.store, desk.session, load_calendar(), desk.clock, desk.heard.append)
    listing(asked or ListDay(TODAY))
    return desk.said(DayListed)


def test_the_day_is_vietnams_and_the_newest_comes_first(desk: WholeDesk, day: list[UUID]) -> None:
    listed = look(desk)
    assert [one.id for one in listed.lines] == day[::-1]
    assert {(one.state, one.filings) for one in listed.counts} == {
        (DayState.ARRIVED, 1),
        (DayState.ASKED, 1),
        (DayState.REFUSED, 1),
        (DayState.WAITING, 1),
    }
    assert listed.officers["lan"] == "Lan"


def test_a_filter_narrows_the_lines_and_never_the_counts(desk: WholeDesk, day: list[UUID]) -> None:
    refused = look(desk, ListDay(TODAY, state=DayState.REFUSED))
    assert [one.id for one in refused.lines] == [day[2]]
    assert sum(one.filings for one in refused.counts) == 4
    assert look(desk, ListDay(TODAY, officer="hung")).lines == ()


def test_the_figures_say_when_they_came_for_what_and_what_of_it_is_open(desk: WholeDesk, day: list[UUID]) -> None:
    birth = put_filing(desk.store, procedure="1.001193", now=MORNING.replace(hour=14)).id
    settled(desk, birth, Outcome.DELIVERED)
    figures = look(desk, ListDay(TODAY, state=DayState.REFUSED)).figures
    assert figures.by_hour == {9: Share(4, 2), 14: Share(1, 0)}, "of the whole day, whatever the filter"
    assert [(one.procedure, one.share) for one in figures.by_procedure] == [
        ("1.004222", Share(4, 2)),
        ("1.001193", Share(1, 0)),
    ]
    assert figures.oldest == MORNING + timedelta(minutes=3), "the refused one waits no more"


def test_the_figures_add_up_to_the_counts(desk: WholeDesk, day: list[UUID]) -> None:
    listed = look(desk)
    open_ones = sum(one.filings for one in listed.counts if one.state in OPEN)
    for shares in (listed.figures.by_hour.values(), [one.share for one in listed.figures.by_procedure]):
        assert sum(one.filings for one in shares) == sum(one.filings for one in listed.counts)
        assert sum(one.open for one in shares) == open_ones


def test_hours_without_a_line_are_told_and_only_of_that_day(desk: WholeDesk) -> None:
    desk.signed_in("mai", Role.SUPERVISOR)
    yesterday = MORNING - timedelta(days=1)
    with desk.store.begin() as work:
        for began, ended in (
            (yesterday.replace(hour=23, minute=30), MORNING.replace(hour=1, minute=0)),
            (MORNING.replace(hour=6, minute=59), MORNING.replace(hour=7, minute=1)),
        ):
            work.outages.begin(began, FailureCode.NO_LINE)
            work.outages.end(ended)
        work.outages.begin(MORNING - timedelta(minutes=30), FailureCode.NO_LINE)
        work.commit()
    assert look(desk).figures.down == {0, 6, 7, 8, 9}, "the last one goes on"
    assert look(desk, ListDay(yesterday.date())).figures.down == {23}
    assert look(desk, ListDay(TODAY + timedelta(days=1))).figures.down == frozenset()


@given(sync=st.sampled_from(SyncState), business=st.sampled_from(BusinessStatus))
def test_every_filing_is_in_one_state_and_what_is_not_at_the_gateway_is_never_called_arrived(
    sync: SyncState, business: BusinessStatus
) -> None:
    state = day_state(sync, business)
    assert (state in (DayState.ARRIVED, DayState.ASKED, DayState.FINISHED)) <= (sync is SyncState.DELIVERED)
    assert (state is DayState.WAITING) == (sync not in (SyncState.DELIVERED, SyncState.REFUSED))


def test_what_is_left_counts_other_days_too_and_a_refused_one_taken_up_again_no_more(
    desk: WholeDesk, day: list[UUID]
) -> None:
    left = look(desk).outstanding
    assert (left.waiting, left.refused, left.asked, left.due) == (3, 1, 1, 1)
    assert left.next_day == date(2026, 11, 23), "MORNING is a Friday"
    with desk.store.begin() as work:
        work.keyvalues.put(reopened_key(day[2]), b"taken up")
        work.commit()
    assert look(desk).outstanding.refused == 0


def test_only_a_supervisor_looks_closes_or_exports(desk: WholeDesk, tmp_path: Path) -> None:
    closing = CloseTheDay(desk.store, desk.session, desk.clock, desk.heard.append)
    asking = AskForRegister(desk.session, Remembered())
    for role in (Role.OFFICER, Role.ADMINISTRATOR):
        desk.signed_in("lan", role)
        for act in (
            lambda: look(desk),
            lambda: closing(CloseDay(TODAY)),
            lambda: asking(ExportRegister(TODAY, TODAY, tmp_path, WORDS)),
        ):
            with pytest.raises(AccountError) as refused:
                act()
            assert refused.value.code is FailureCode.ROLE_MISSING
    assert {one.action for one in desk.trail()} <= {"upgrade"}


def test_that_a_day_was_looked_at_is_noted_once(desk: WholeDesk, day: list[UUID]) -> None:
    listing = ListDayOfFilings(desk.store, desk.session, load_calendar(), desk.clock, desk.heard.append)
    for asked in (ListDay(TODAY), ListDay(TODAY, "lan"), ListDay(TODAY - timedelta(days=1))):
        listing(asked)
    looked = [(one.actor, one.subject) for one in desk.trail() if one.action == "day-listed"]
    assert looked == [("mai", "2026-11-20"), ("mai", "2026-11-19")]


def test_closing_keeps_the_count_in_the_store_and_the_trail(desk: WholeDesk, day: list[UUID]) -> None:
    assert look(desk).closing is None
    CloseTheDay(desk.store, desk.session, desk.clock, desk.heard.append)(CloseDay(TODAY))
    closing = desk.said(DayClosed).closing
    assert (closing.by, closing.filed, closing.arrived, closing.waiting, closing.refused) == ("mai", 4, 2, 1, 1)
    assert look(desk).closing == closing
    line = next(one for one in desk.trail() if one.action == "day-closed")
    assert line.purpose == "filed 4, arrived 2, waiting 1, refused 1"


def exported(desk: WholeDesk, command: ExportRegister) -> RegisterExported:
    carry = Remembered()
    desk.add_account("mai", Role.SUPERVISOR)  # the store asks for the role of whoever exports
    AskForRegister(desk.session, carry)(command)
    (asked,) = carry.commands
    RegisterExport(desk.store, desk.clock, desk.heard.append)(asked)
    return desk.said(RegisterExported)


def test_the_register_is_csv_that_excel_reads_with_masked_numbers(
    desk: WholeDesk, day: list[UUID], tmp_path: Path
) -> None:
    made = exported(desk, ExportRegister(TODAY - timedelta(days=2), TODAY, tmp_path, WORDS))
    assert (made.file.name, made.filings) == ("so-theo-doi-20261118-20261120.csv", 5)
    raw = made.file.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
    assert tuple(rows[0]) == HEADER
    assert [row[0] for row in rows[1:]] == ["1", "2", "3", "4", "5"]
    assert rows[1][9] == "19/11/2026 09:00"
    assert {row[6] for row in rows[1:]} == {"0001•••••017"}
    assert b"000185000017" not in raw
    line = desk.trail()[-1]
    assert (line.actor, line.action, line.subject) == ("mai", "register-exported", "2026-11-18/2026-11-20")


def test_a_stick_that_takes_no_file_leaves_none_and_nothing_is_noted(
    desk: WholeDesk, day: list[UUID], tmp_path: Path
) -> None:
    with pytest.raises(StoreError) as failure:
        exported(desk, ExportRegister(TODAY, TODAY, tmp_path / "gone" / "so.csv", WORDS))
    assert failure.value.code is FailureCode.CARRIER_FULL
    assert "register-exported" not in [one.action for one in desk.trail()]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")), min_size=1, max_size=4))
def test_whatever_a_cell_says_it_comes_back_and_is_no_formula(cells: list[str]) -> None:
    (row,) = csv.reader(io.StringIO(row_of(cells).decode(), newline=""))
    assert [cell.removeprefix("'") for cell in row] == [cell.removeprefix("'") for cell in cells]
    assert not any(cell.startswith(tuple("=+-@\t\r\n＝＋－＠")) for cell in row)
