"""Several workers on one store, on either database: codes, cursors, places in the log, uploads."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import pytest
from sqlalchemy import select

from counter.ledger.entries import CounterFiling, gateway_entry
from counter.ledger.frontier import Frontier
from counter.ledger.hashing import leaf_hash
from counter.model.filing import BusinessStatus
from sync.gateway.callers import Caller
from sync.gateway.refusal import ProblemStated
from sync.gateway.store import changes, counters, decisions, filings, log, order
from sync.gateway.store.store import GatewayStore
from sync.gateway.store.tables import filings as filing_table
from sync.wire.problems import ProblemType
from tests.fakes.gateway_filings import NOON, CounterBook, caller, registration
from tests.fakes.gateway_house import House

OpenStore = Callable[[], GatewayStore]


def test_two_workers_give_codes_and_places_without_gap_or_repeat(open_store: OpenStore) -> None:
    workers = [House(open_store()) for _ in range(2)]
    books = [CounterBook(caller(f"C{n}")) for n in range(6)]
    workers[0].enrol(*(book.who for book in books))

    def one_counter(number: int) -> None:
        book = books[number]
        for turn in range(8):
            workers[(number + turn) % 2].reception.register(book.who, *book.registered(start=turn))

    with ThreadPoolExecutor(6) as threads:
        list(threads.map(one_counter, range(6)))
    with workers[0].store.begin() as connection:
        codes = sorted(connection.scalars(select(filing_table.c.code)))
        frontier = order.look(connection).frontier
        raw = log.entries(connection, 0, frontier.size)
    assert [int(code[-4:]) for code in codes] == list(range(1, 49))
    assert Frontier().with_leaves(leaf_hash(one) for one in raw) == frontier
    places: dict[str, list[int]] = defaultdict(list)
    for one in map(gateway_entry, raw):
        assert isinstance(one, CounterFiling)
        places[one.origin].append(one.index)
    assert list(places.values()) == [list(range(8))] * 6


def test_the_same_registration_over_two_lines_at_once_is_one_filing(open_store: OpenStore) -> None:
    workers = [House(open_store()) for _ in range(2)]
    book = CounterBook(caller())
    workers[0].enrol(book.who)
    filing_id, sent = book.registered()
    together = threading.Barrier(4)

    def send(number: int) -> str:
        together.wait(10)
        return workers[number % 2].reception.register(book.who, filing_id, sent).code

    with ThreadPoolExecutor(4) as threads:
        assert len(set(threads.map(send, range(4)))) == 1
    with workers[0].store.begin() as connection:
        assert order.look(connection).frontier.size == 1


def moved_on(house: House, filing_id: UUID) -> None:
    assert house.authority.decide(filing_id, BusinessStatus.ACCEPTED)


def test_a_nonce_is_used_once_at_all_workers(open_store: OpenStore) -> None:
    one, two = open_store(), open_store()
    used = []
    for store, nonce in ((one, "n"), (two, "n"), (two, "m")):
        with store.begin_hasty() as connection:
            used.append(counters.use_nonce(connection, "u/A3", nonce, expires_at=NOON))
    assert used == [True, False, True]


def test_a_reader_never_passes_over_a_change_that_is_committed_late(open_store: OpenStore) -> None:
    """A serial number would be drawn in one order and committed in another: whoever read 2 would never see 1."""
    slow, quick = House(open_store()), House(open_store())
    who = caller()
    slow.enrol(who)
    ids = [slow.reception.register(who, *registration(who)).filing_id for _ in range(2)]
    seal, epoch = slow.store.seal, changes.epoch_of(slow.store)
    seen: list[UUID] = []
    cursor = ""

    def read() -> None:
        nonlocal cursor
        with quick.store.begin() as connection:
            page = changes.after(connection, seal, epoch, who.counter, cursor)
        seen.extend(change.filing_id for change in page.changes)
        cursor = page.cursor

    second = threading.Thread(target=moved_on, args=(quick, ids[1]))
    with slow.store.begin() as connection:
        standing = decisions.standing_of(connection, ids[0])
        assert standing is not None
        head = order.lock(connection)
        decisions.move(connection, seal, head, standing, BusinessStatus.ACCEPTED, NOON, appointment=None, reason="")
        head.keep(connection)
        second.start()
        second.join(0.5)  # it must wait for us; were it not to, it is through by now
        if not second.is_alive():
            read()
    second.join(10)
    read()
    assert sorted(seen) == sorted(ids)


def test_a_cursor_of_another_life_starts_over(open_store: OpenStore) -> None:
    house = House(open_store())
    who = caller()
    house.enrol(who)
    filing_id = house.reception.register(who, *registration(who)).filing_id
    moved_on(house, filing_id)
    page = house.reception.changes(who, "")
    assert not page.restarted
    assert not house.reception.changes(who, page.cursor).changes
    house.store.forget_secret(changes.EPOCH)
    again = House(house.store).reception.changes(who, page.cursor)
    assert again.restarted
    assert [change.filing_id for change in again.changes] == [filing_id]
    # so do a number that was never given, and one from before cursors had an epoch
    ahead = again.cursor[:6] + "9" * 12
    for strange in (ahead, "57"):
        assert house.reception.changes(who, strange).restarted


def test_changes_come_page_by_page_and_only_to_their_counter(open_store: OpenStore) -> None:
    house = House(open_store())
    mine, other = caller("P"), caller("Q")
    house.enrol(mine, other)
    ids = [house.reception.register(mine, *registration(mine)).filing_id for _ in range(3)]
    theirs = house.reception.register(other, *registration(other)).filing_id
    for filing_id in (*ids, theirs):
        moved_on(house, filing_id)
    page = house.reception.changes(mine, "")
    assert [change.filing_id for change in page.changes] == ids
    assert not house.reception.changes(mine, page.cursor).changes
    assert len(house.knocks) == 4


def test_two_attachments_that_end_at_once_complete_their_filing(open_store: OpenStore) -> None:
    houses = [House(open_store()) for _ in range(2)]
    who = caller()
    houses[0].enrol(who)
    for _ in range(10):
        state = houses[0].reception.register(who, *registration(who, [b"one", b"two"]))
        together = threading.Barrier(2)

        def send(number: int, state=state, together=together) -> None:
            reception, place = houses[number].reception, state.uploads[number]
            upload = reception.upload(who, state.filing_id, place.paper_id)
            reception.append(upload, 0, (b"one", b"two")[number])
            together.wait(10)
            reception.finish(upload)

        with ThreadPoolExecutor(2) as threads:
            list(threads.map(send, range(2)))
        assert len(houses[0].reception.receipt(who, state.filing_id).papers) == 2


def test_a_revoked_counter_registers_nothing_at_any_worker(open_store: OpenStore) -> None:
    one, two = House(open_store()), House(open_store())
    who: Caller = caller()
    one.enrol(who)
    with one.store.begin() as connection:
        assert counters.revoke(connection, who.counter, NOON)
    filing_id, sent = registration(who)
    with pytest.raises(ProblemStated) as caught:
        two.reception.register(who, filing_id, sent)
    assert caught.value.problem.type is ProblemType.COUNTER_REVOKED
    with one.store.begin() as connection:
        assert filings.digest_held(connection, filing_id) is None
