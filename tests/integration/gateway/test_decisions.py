"""What comes back down to a counter, on either database: statuses, supplements, results, overtakings, people."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import text

from counter.model.filing import BusinessStatus
from counter.model.partial_date import PartialDate
from counter.model.person_name import PersonName
from counter.ports import PopulationQuery
from counter.training.commune import Commune
from sync.gateway import overtakings
from sync.gateway.authority import Result
from sync.gateway.reception import RESULT_PIECE
from sync.gateway.refusal import ProblemStated
from sync.gateway.store import decisions, people
from sync.gateway.store.store import GatewayStore
from sync.gateway.training_authority import TrainingAuthority
from sync.wire.messages import Change
from sync.wire.problems import ProblemType
from tests.fakes.gateway_filings import NOON, UNIT, CounterBook, caller, registration
from tests.fakes.gateway_house import House

A3 = caller()
HOUR = timedelta(hours=1)


class Ticking:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Ticking:
    return Ticking()


@pytest.fixture
def house(store: GatewayStore, clock: Ticking) -> House:
    house = House(store, clock=clock)
    house.enrol(A3)
    return house


def filed(house: House, **more: object) -> UUID:
    return house.reception.register(A3, *registration(A3, **more)).filing_id  # type: ignore[arg-type]


def told(house: House) -> list[Change]:
    return list(house.reception.changes(A3, "").changes)


def test_only_allowed_decisions_on_complete_filings(house: House) -> None:
    incomplete = filed(house, papers=[b"paper"])
    assert not house.authority.decide(incomplete, BusinessStatus.ACCEPTED)
    whole = filed(house)
    assert not house.authority.decide(whole, BusinessStatus.DONE)
    assert house.authority.decide(whole, BusinessStatus.NOT_ACCEPTED, reason="Thiếu bản chính.")
    assert not house.authority.decide(whole, BusinessStatus.ACCEPTED)
    assert not house.authority.decide(uuid4(), BusinessStatus.ACCEPTED)
    (change,) = told(house)
    assert (change.business, change.reason) == (BusinessStatus.NOT_ACCEPTED, "Thiếu bản chính.")
    assert house.reception.state(A3, whole).reason == "Thiếu bản chính."


def test_a_supplement_is_asked_for_answered_by_a_filing_of_its_own_and_goes_on(house: House, clock: Ticking) -> None:
    clerk = TrainingAuthority(house.store, house.authority, clock, 60.0, lambda code, at: at + timedelta(days=3))
    parent = filed(house)
    assert house.authority.decide(parent, BusinessStatus.SUPPLEMENT_ASKED, reason="Bổ sung giấy khai sinh.")
    clock.now += HOUR
    assert clerk.run_once() == 0
    child = filed(house, supplements=parent)
    assert clerk.run_once() == 1
    assert [change.status for change in told(house) if change.filing_id == parent] == [5, 2]
    clock.now += HOUR
    assert clerk.run_once() == 1
    assert [change.status for change in told(house) if change.filing_id == child] == [2]
    # asked again, the supplement from before answers nothing
    assert house.authority.decide(parent, BusinessStatus.SUPPLEMENT_ASKED)
    assert clerk.run_once() == 0


def test_a_counter_is_told_who_works_on_it_from_then_on(house: House, clock: Ticking) -> None:
    filing = filed(house)
    assert house.authority.decide(filing, BusinessStatus.ACCEPTED)
    clock.now += HOUR
    assert house.authority.claim(filing, "Trần Minh")
    assert house.authority.decide(filing, BusinessStatus.IN_PROCESS)
    assert [(change.status, change.by) for change in told(house)] == [(2, ""), (4, "Trần Minh")]


@pytest.mark.parametrize("parent", ["unknown", "another unit's"])
def test_a_supplement_to_nothing_is_refused(house: House, parent: str) -> None:
    supplements = uuid4()
    if parent == "another unit's":
        other = caller("A3", "H15.50.05.14")
        house.enrol(other)
        supplements = house.reception.register(other, *registration(other)).filing_id
    with pytest.raises(ProblemStated) as caught:
        filed(house, supplements=supplements)
    assert caught.value.problem.type is ProblemType.FILING_REFUSED
    assert caught.value.problem.pointer == "/supplements"


def test_a_result_comes_down_in_pieces_once_the_filing_is_done(house: House) -> None:
    filing_id = filed(house)
    content = os.urandom(RESULT_PIECE + 100)
    for status in (BusinessStatus.ACCEPTED, BusinessStatus.IN_PROCESS):
        house.authority.decide(filing_id, status)
    with pytest.raises(ProblemStated):
        house.reception.result(A3, filing_id, 0)
    assert house.authority.decide(filing_id, BusinessStatus.DONE, result=Result(content))
    place = told(house)[-1].result
    assert place is not None
    pieces = b""
    while len(pieces) < place.size:
        pieces += house.reception.result(A3, filing_id, len(pieces))[0]
    assert hashlib.sha256(pieces).hexdigest() == place.sha256
    assert pieces == content
    with pytest.raises(ProblemStated):
        house.reception.result(caller("B1"), filing_id, 0)
    with pytest.raises(ProblemStated):
        house.reception.result(A3, filing_id, len(content))


def test_a_result_of_a_step_that_is_not_allowed_leaves_no_file(house: House, tmp_path: object) -> None:
    filing_id = filed(house)
    assert not house.authority.decide(filing_id, BusinessStatus.DONE, result=Result(b"%PDF"))
    assert house.store.chunks.sweep(()) == 0


def test_the_training_authority_accepts_what_has_waited(house: House, clock: Ticking) -> None:
    clerk = TrainingAuthority(house.store, house.authority, clock, 8.0, lambda code, at: at + timedelta(days=3))
    filing_id = filed(house)
    assert clerk.run_once() == 0
    clock.now += timedelta(seconds=8)
    assert clerk.run_once() == 1
    assert clerk.run_once() == 0
    state = house.reception.state(A3, filing_id)
    assert (state.business, state.accepted_at) == (BusinessStatus.ACCEPTED, clock.now)
    assert state.appointment == NOON + timedelta(days=3)


def test_overtakings_are_counted_from_the_log_and_the_decisions(house: House, clock: Ticking) -> None:
    book = CounterBook(A3)
    ids = [house.reception.register(A3, *book.registered(start=n)).filing_id for n in range(3)]
    for filing_id in (ids[2], ids[0]):
        clock.now += HOUR
        assert house.authority.decide(filing_id, BusinessStatus.NOT_ACCEPTED)
    # the third came before two that waited longer
    assert overtakings.count_in(house.store, NOON, clock.now + HOUR) == {(UNIT, "1.004222"): 2}
    assert overtakings.count_in(house.store, clock.now, clock.now + HOUR) == {}
    # who withdraws is overtaken by nobody
    assert house.authority.decide(ids[1], BusinessStatus.WITHDRAWN)
    assert overtakings.count_in(house.store, NOON, clock.now + HOUR) == {(UNIT, "1.004222"): 1}


def test_what_waited_for_the_line_is_listed_longest_first(house: House, clock: Ticking) -> None:
    for hours in (1, 5):
        clock.now = NOON + hours * HOUR
        filed(house)
    with house.store.begin() as connection:
        waits = [one.registered_at - one.captured_at for one in decisions.late(connection, NOON, NOON + 9 * HOUR, 10)]
    assert waits == [5 * HOUR, HOUR]


def test_a_citizen_is_found_by_number_and_name_or_birth(store: GatewayStore) -> None:
    citizens = Commune.generate(size=1500).residents
    assert people.load(store, citizens) == 1500
    assert people.load(store, citizens[:10]) == 10  # again: overwritten, not doubled
    with store.begin() as connection:
        assert connection.scalar(text("SELECT count(*) FROM people")) == 1500
    one = citizens[777]
    ask: Callable[..., PopulationQuery] = lambda **more: replace(  # noqa: E731
        PopulationQuery(one.number, one.name, one.birth, "lan", uuid4()), **more
    )
    assert people.look_up(store, ask()) == one
    assert people.look_up(store, ask(birth=PartialDate(1899))) == one
    assert people.look_up(store, ask(birth=PartialDate(1899), name=PersonName("Ai Đó"))) is None
    with store.begin() as connection:
        row = connection.execute(text('SELECT number_hash, "row" FROM people LIMIT 1')).one()
    assert all(one.number.digits.encode() not in bytes(part) for part in row)
