"""Registrations that arrive together: the same answers as one by one, and one that is bad sinks no other."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from uuid import UUID

from counter.ledger.checkpoint import SignedCheckpoint
from counter.ledger.entries import CounterFiling, DirectFiling, gateway_entry
from counter.ledger.frontier import Frontier
from counter.ledger.hashing import leaf_hash
from counter.ledger.judgment import Proven, judge
from counter.ledger.pinning import Pinned, pin
from counter.ledger.proof import LogProof
from sync.gateway.callers import Caller
from sync.gateway.refusal import ProblemStated
from sync.gateway.store import counters, log, order
from sync.gateway.store.store import GatewayStore
from sync.gateway.store.tables import counter_logs
from sync.wire.messages import FilingState, Registration
from sync.wire.problems import ProblemType
from tests.fakes.gateway_filings import NOON, CounterBook, caller, registration
from tests.fakes.gateway_house import House

Outcome = FilingState | ProblemType
OpenStore = Callable[[], GatewayStore]
SIZES = (b"x" * 10, b"y" * 20)


def book_at(house: House, name: str) -> CounterBook:
    """A counter that is known here, with one filing."""
    book = CounterBook(caller(name))
    house.enrol(book.who)
    house.reception.register(book.who, *book.registered())
    return book


def at_once(house: House, sent: list[tuple[Caller, UUID, Registration]]) -> list[Outcome]:
    """All of them while somebody else keeps the order's lock, so that they wait together."""
    ready = threading.Barrier(len(sent) + 1)

    def send(who: Caller, filing_id: UUID, message: Registration) -> Outcome:
        ready.wait(10)
        try:
            return house.reception.register(who, filing_id, message)
        except ProblemStated as stated:
            return stated.problem.type

    with ThreadPoolExecutor(len(sent)) as threads:
        with house.store.begin() as connection:
            order.lock(connection)
            outcomes = [threads.submit(send, *one) for one in sent]
            ready.wait(10)
        return [outcome.result(20) for outcome in outcomes]


def entries_of(house: House) -> list[object]:
    with house.store.begin() as connection:
        frontier = order.look(connection).frontier
        raw = log.entries(connection, 0, frontier.size)
    assert Frontier().with_leaves(leaf_hash(one) for one in raw).root == frontier.root
    return [gateway_entry(one) for one in raw]


def test_those_that_wait_together_get_codes_places_and_proofs_without_a_gap(store: GatewayStore) -> None:
    house = House(store)
    books = [book_at(house, f"C{number}") for number in range(6)]
    pinned = house.reception.leaves(books[0].who, books[0].leaves())
    before = SignedCheckpoint.parse(pinned.checkpoint).checkpoint
    sent = []
    for book in books:
        filing_id, message = book.registered(SIZES)
        told = book.leaves(1, pinned=before.size)
        sent.append((book.who, filing_id, message.model_copy(update={"ledger": told})))
    sent.append((books[0].who, *registration(books[0].who)))  # an older desk's, without a log
    states = [one for one in at_once(house, sent) if isinstance(one, FilingState)]
    assert sorted(state.code[-4:] for state in states) == [f"{number:04}" for number in range(7, 14)]
    assert sorted(state.log_index or 0 for state in states) == list(range(6, 13))
    for (who, filing_id, message), state in zip(sent, states, strict=True):
        assert state.log_proof is not None
        verdict = judge(LogProof.parse(state.log_proof), [house.ledger.key])
        assert isinstance(verdict, Proven)
        assert (verdict.subject.opening.filing_id, verdict.index) == (filing_id, state.log_index)
        # what is read back says the same
        assert house.reception.state(who, filing_id) == state.model_copy(update={"ledger": None})
        if message.ledger is not None:
            assert state.ledger is not None
            assert (state.ledger.acknowledged, state.ledger.since) == (2, before.size)
            now = SignedCheckpoint.parse(state.ledger.checkpoint)
            assert now.signed_by([house.ledger.key]) is not None
            assert isinstance(pin(before, now.checkpoint, state.ledger.consistency), Pinned)
    kinds = {type(entry) for entry in entries_of(house)}
    assert kinds == {CounterFiling, DirectFiling}


def test_a_bad_one_among_them_sinks_no_other(store: GatewayStore) -> None:
    house = House(store)
    good, gapped, strange, gone = (book_at(house, name) for name in ("A1", "A2", "A3", "A4"))
    gapped.registered()
    filing_id, message = strange.registered(start=1)
    assert message.place is not None
    forged = message.model_copy(update={"place": message.place.model_copy(update={"salt": bytes(16)})})
    refused_id, refused = registration(caller("A9"))  # says it is another counter's
    taken_id, taken = good.registered(SIZES, start=1)
    sent = [
        (good.who, taken_id, taken),
        (good.who, taken_id, taken),
        (gapped.who, *gapped.registered(start=2)),
        (strange.who, filing_id, forged),
        (good.who, refused_id, refused),
        (gone.who, *gone.registered(start=1)),
    ]
    with store.begin() as connection:
        assert counters.revoke(connection, gone.who.counter, NOON)
    first, again, *bad = at_once(house, sent)
    assert isinstance(first, FilingState)
    assert isinstance(again, FilingState)
    assert (first.code, first.log_index, first.log_proof) == (again.code, again.log_index, again.log_proof)
    assert bad == [
        ProblemType.LOG_GAP,
        ProblemType.MALFORMED,
        ProblemType.FILING_REFUSED,
        ProblemType.COUNTER_REVOKED,
    ]
    assert entries_of(house)[4:] == [CounterFiling(good.origin, 1, good.written[1])]
    # the next code is the next: the bad ones drew none
    state = house.reception.register(good.who, *good.registered(start=2))
    assert state.code.endswith("-0006")


def test_leaves_of_one_counter_follow_each_other_within_one_commit(store: GatewayStore) -> None:
    """Each message brings all leaves that are not acknowledged, so whichever is first brings the others' too."""
    house = House(store)
    book = book_at(house, "A1")
    made = [book.registered() for _ in range(4)]
    sent = [(book.who, filing_id, message.model_copy(update={"ledger": book.leaves(1)})) for filing_id, message in made]
    states = [one for one in at_once(house, sent) if isinstance(one, FilingState)]
    assert [state.log_index for state in states] == [1, 2, 3, 4]
    assert entries_of(house) == [CounterFiling(book.origin, at, leaf) for at, leaf in enumerate(book.written)]


def test_two_units_draw_each_from_its_own_series(store: GatewayStore) -> None:
    house = House(store)
    here, there = caller("A1"), caller("A1", unit="H15.50.05.14")
    house.enrol(here, there)
    sent = [(who, *registration(who)) for who in (here, there, here, there)]
    codes = sorted(one.code for one in at_once(house, sent) if isinstance(one, FilingState))
    assert codes == [f"{who.unit}-261008-{number:04}" for who in (here, there) for number in (1, 2)]


def test_a_group_that_comes_to_nothing_is_done_one_by_one(store: GatewayStore) -> None:
    """A counter's log whose row is broken is that counter's trouble."""
    house = House(store)
    sound, broken = book_at(house, "A1"), book_at(house, "A2")
    with store.begin() as connection:
        logs = counter_logs.update().where(counter_logs.c.origin == broken.origin)
        connection.execute(logs.values(frontier=b"not a frontier"))
    ready = [(book.who, *book.registered(start=1)) for book in (sound, broken)]

    def send(who: Caller, filing_id: UUID, message: Registration) -> None:
        house.reception.register(who, filing_id, message)

    with ThreadPoolExecutor(2) as threads:
        with house.store.begin() as connection:
            order.lock(connection)
            outcomes = [threads.submit(partial(send, *one)) for one in ready]
        failures = [outcome.exception(20) for outcome in outcomes]
    assert failures[0] is None
    assert failures[1] is not None
    assert [type(entry) for entry in entries_of(house)] == [CounterFiling] * 3
