"""The order of filings at the gateway, on either database: leaves, proofs, forks, restores, tombstones."""

from __future__ import annotations

import os

import pytest
from sqlalchemy import select

from counter.ledger.checkpoint import SignedCheckpoint
from counter.ledger.entries import CounterFiling, DirectFiling, EventKind, FilingEvent, OriginClosed, gateway_entry
from counter.ledger.frontier import Frontier
from counter.ledger.hashing import leaf_hash
from counter.ledger.judgment import Proven, judge
from counter.ledger.pinning import Pinned, pin
from counter.ledger.proof import LogProof
from counter.model.filing import BusinessStatus
from sync.gateway.checks import Checks
from sync.gateway.refusal import ProblemStated
from sync.gateway.store import log, order
from sync.gateway.store.store import GatewayStore
from sync.gateway.store.tables import forks
from sync.wire.messages import FilingState
from sync.wire.problems import ProblemType
from tests.fakes.gateway_filings import NOON, CounterBook, caller, registration
from tests.fakes.gateway_house import House

A3 = caller("A3")


@pytest.fixture
def house(store: GatewayStore) -> House:
    house = House(store)
    house.enrol(A3, caller("B1"))
    return house


def entries_of(house: House) -> list[object]:
    """The whole log, each entry read back; its root is the signed one."""
    with house.store.begin() as connection:
        frontier = order.look(connection).frontier
        raw = log.entries(connection, 0, frontier.size)
    assert Frontier().with_leaves(leaf_hash(one) for one in raw).root == frontier.root
    return [gateway_entry(one) for one in raw]


def problem(caught: pytest.ExceptionInfo[ProblemStated]) -> ProblemType:
    return caught.value.problem.type


def proven(house: House, state: FilingState) -> Proven:
    assert state.log_proof is not None
    verdict = judge(LogProof.parse(state.log_proof), [house.ledger.key])
    assert isinstance(verdict, Proven)
    return verdict


def test_a_registration_brings_code_place_proof_and_a_checkpoint_that_goes_on(house: House) -> None:
    book = CounterBook(A3)
    first = house.reception.register(A3, *book.registered())
    assert first.ledger is not None
    pinned = SignedCheckpoint.parse(first.ledger.checkpoint).checkpoint
    filing_id, sent = book.registered()
    sent = sent.model_copy(update={"ledger": book.leaves(1, pinned=pinned.size)})
    second = house.reception.register(A3, filing_id, sent)
    assert second.ledger is not None
    assert (second.ledger.acknowledged, second.ledger.since) == (2, pinned.size)
    offered = SignedCheckpoint.parse(second.ledger.checkpoint)
    assert offered.signed_by([house.ledger.key]) is not None
    assert isinstance(pin(pinned, offered.checkpoint, second.ledger.consistency), Pinned)
    verdict = proven(house, second)
    assert (verdict.subject.opening.filing_id, verdict.index) == (filing_id, 1)
    assert (verdict.subject.counter_origin, verdict.subject.counter_index) == (book.origin, 1)
    # sent again, or asked for as a receipt: the same place under the same proof
    assert house.reception.register(A3, filing_id, sent).log_proof == second.log_proof
    assert house.reception.receipt(A3, filing_id).log_proof == second.log_proof


def test_leaves_travel_ahead_of_filings_in_the_counters_order(house: House) -> None:
    book, other = CounterBook(A3), CounterBook(caller("B1"))
    late = [book.registered() for _ in range(3)]
    assert house.reception.leaves(A3, book.leaves()).acknowledged == 3
    house.reception.register(caller("B1"), *other.registered())
    states = [house.reception.register(A3, *one) for one in reversed(late)]
    assert [state.log_index for state in states] == [2, 1, 0]
    assert [type(entry) for entry in entries_of(house)] == [CounterFiling] * 4


def test_an_older_desk_without_a_log_gets_an_entry_of_its_own(house: House) -> None:
    state = house.reception.register(A3, *registration(A3))
    assert (state.log_index, state.ledger) == (0, None)
    assert proven(house, state).index == 0
    assert [type(entry) for entry in entries_of(house)] == [DirectFiling]


def test_a_gap_is_told_and_nothing_is_registered_over_it(house: House) -> None:
    book = CounterBook(A3)
    book.registered()
    filing_id, sent = book.registered(start=1)
    assert house.reception.leaves(A3, book.leaves(1)).acknowledged == 0
    with pytest.raises(ProblemStated) as caught:
        house.reception.register(A3, filing_id, sent)
    assert (problem(caught), caught.value.problem.acknowledged) == (ProblemType.LOG_GAP, 0)
    assert entries_of(house) == []
    house.reception.leaves(A3, book.leaves())
    assert house.reception.register(A3, filing_id, sent).log_index == 1


def test_a_forked_log_is_refused_recorded_and_holds_up_no_filing(house: House) -> None:
    book = CounterBook(A3)
    house.reception.register(A3, *book.registered())
    known = book.leaves()
    book.written[0] = os.urandom(32)
    filing_id, sent = book.registered()
    with pytest.raises(ProblemStated) as caught:
        house.reception.leaves(A3, book.leaves())
    assert problem(caught) is ProblemType.LOG_FORKED
    with house.store.begin() as connection:
        row = connection.execute(select(forks)).one()
    assert (row.origin, row.known, row.offered) == (book.origin, known.checkpoint, book.leaves().checkpoint)
    served = house.reception.register(A3, filing_id, sent)
    assert (served.ledger, served.log_index) == (None, 1)
    assert isinstance(entries_of(house)[1], DirectFiling)
    # it stays refused, also when it tells its first past again
    with pytest.raises(ProblemStated):
        house.reception.leaves(A3, known)


def test_a_restored_log_that_never_got_here_is_closed_with_the_others(house: House) -> None:
    """Restored twice, the first time without a line: that PC, turned on again, must not end the one that goes on."""
    first, silent, now = (CounterBook(A3, epoch=epoch) for epoch in (1, 2, 3))
    house.reception.register(A3, *first.registered())
    filing_id, sent = now.registered()
    succeeding = now.leaves().model_copy(update={"succeeds": silent.origin})
    house.reception.register(A3, filing_id, sent.model_copy(update={"ledger": succeeding}))
    assert entries_of(house)[1:3] == [
        OriginClosed(first.origin, 1, Frontier().with_leaves(first.written).root),
        OriginClosed(silent.origin, 0, Frontier().root),
    ]
    ghost = house.reception.register(A3, *silent.registered())
    assert (ghost.ledger, type(entries_of(house)[4])) == (None, DirectFiling)
    with pytest.raises(ProblemStated) as caught:
        house.reception.leaves(A3, silent.leaves())
    assert problem(caught) is ProblemType.LOG_CLOSED
    now.registered()
    assert house.reception.leaves(A3, now.leaves()).acknowledged == 2


@pytest.mark.parametrize("more", [0, 1, 3], ids=["shorter", "as long", "longer"])
def test_a_disk_that_was_copied_forks_the_log_and_its_filings_are_still_taken(house: House, more: int) -> None:
    """Two PCs go on with one log under one key, and the second one registers over its own past at once."""
    book = CounterBook(A3)
    for _ in range(4):
        house.reception.register(A3, *book.registered())
    known = book.leaves()
    del book.written[2:]
    for _ in range(more):
        book.registered()
    filing_id, sent = book.registered(start=2)
    assert sent.ledger is not None
    served = house.reception.register(A3, filing_id, sent)
    assert (served.ledger, served.log_index) == (None, 4)
    assert isinstance(entries_of(house)[4], DirectFiling)
    with house.store.begin() as connection:
        row = connection.execute(select(forks)).one()
    assert (row.known, row.offered) == (known.checkpoint, sent.ledger.checkpoint)
    with pytest.raises(ProblemStated) as caught:
        house.reception.leaves(A3, known)
    assert problem(caught) is ProblemType.LOG_FORKED


def test_a_message_that_was_overtaken_by_a_longer_one_is_no_fork(house: House) -> None:
    book = CounterBook(A3)
    for _ in range(3):
        book.registered()
    house.reception.leaves(A3, book.leaves())
    assert house.reception.leaves(A3, book.leaves(0, 2)).acknowledged == 3
    assert house.reception.leaves(A3, book.leaves(1, 2)).acknowledged == 3


def test_a_restored_counter_begins_a_log_and_the_old_one_is_closed_for_good(house: House) -> None:
    before = CounterBook(A3)
    kept = before.registered()
    house.reception.register(A3, *kept)
    filed_before, sent_before = before.registered()
    house.reception.leaves(A3, before.leaves())
    after = CounterBook(A3, epoch=2)
    assert house.reception.register(A3, *after.registered()).log_index == 3
    closed = entries_of(house)[2]
    assert closed == OriginClosed(before.origin, 2, Frontier().with_leaves(before.written).root)
    # filings keep their ids and, where their leaf had come, their old place
    moved = sent_before.model_copy(update={"ledger": after.leaves()})
    assert house.reception.register(A3, filed_before, moved).log_index == 1
    # the old PC comes back to life
    before.registered()
    with pytest.raises(ProblemStated) as caught:
        house.reception.leaves(A3, before.leaves())
    assert problem(caught) is ProblemType.LOG_CLOSED


def test_a_refused_filing_leaves_its_place_and_a_tombstone_once(store: GatewayStore) -> None:
    house = House(store, Checks(declaration=lambda manifest: [("/owner/name", "Thiếu họ tên.")]))
    house.enrol(A3)
    refused = CounterBook(A3).registered()
    for _ in range(2):
        with pytest.raises(ProblemStated) as caught:
            house.reception.register(A3, *refused)
        assert problem(caught) is ProblemType.FILING_REFUSED
    place, tombstone = entries_of(house)
    assert isinstance(place, CounterFiling)
    assert tombstone == FilingEvent(EventKind.REFUSED, 0, int(NOON.timestamp()))


def test_what_befalls_a_filing_is_logged(house: House) -> None:
    filing_id, sent = CounterBook(A3).registered()
    house.reception.register(A3, filing_id, sent)
    assert house.authority.claim(filing_id, "minh")
    assert house.authority.claim(filing_id, "minh")
    assert not house.authority.claim(filing_id, "hoa")
    for status in (BusinessStatus.ACCEPTED, BusinessStatus.IN_PROCESS, BusinessStatus.DONE, BusinessStatus.RETURNED):
        assert house.authority.decide(filing_id, status)
    events = [entry.kind for entry in entries_of(house)[1:] if isinstance(entry, FilingEvent)]
    assert events == [EventKind.CLAIMED, EventKind.ACCEPTED, EventKind.DECIDED, EventKind.RETURNED]


@pytest.mark.parametrize("forgery", ["another counter's", "unsigned", "another key", "another filing's leaf"])
def test_a_log_that_is_not_the_callers_is_no_request(house: House, forgery: str) -> None:
    book = CounterBook(A3)
    filing_id, sent = book.registered()
    leaves, place = sent.ledger, sent.place
    assert leaves is not None
    assert place is not None
    who = A3
    if forgery == "another counter's":
        who = caller("B1")
        filing_id, other = registration(who)
        sent = other.model_copy(update={"ledger": leaves})
    elif forgery == "unsigned":
        forged = leaves.checkpoint.replace("— ", "— x", 1)
        sent = sent.model_copy(update={"ledger": leaves.model_copy(update={"checkpoint": forged})})
    elif forgery == "another key":
        house.reception.leaves(A3, leaves)
        stranger = CounterBook(A3)
        stranger.origin, stranger.written = book.origin, book.written
        stranger.signer = type(book.signer).from_seed(book.origin, os.urandom(32))
        sent = sent.model_copy(update={"ledger": stranger.leaves()})
    else:
        sent = sent.model_copy(update={"place": place.model_copy(update={"salt": bytes(16)})})
    size = len(entries_of(house))
    with pytest.raises(ProblemStated) as caught:
        house.reception.register(who, filing_id, sent)
    assert problem(caught) is ProblemType.MALFORMED
    assert len(entries_of(house)) == size
