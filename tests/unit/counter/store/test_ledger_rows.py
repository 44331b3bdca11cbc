"""The log's rows: what the tree wants of its store, in SQLCipher, through crashes of a transaction and reopening."""

from __future__ import annotations

import pytest

from counter.errors import FailureCode, StoreError
from counter.ledger import tree
from counter.ledger.frontier import Frontier
from counter.ledger.hashing import leaf_hash
from counter.store.engine import encrypted_engine
from counter.store.ledger import Pin
from counter.store.migrate import migrate
from counter.store.revision import NEWEST

ORIGIN = "motcua/counter/H15.50.05.13/A3/1-a0a1a2a3a4a5a6a7"


def leaves_of(filings, start: int = 0):
    return [(one.id, bytes(16), leaf_hash(bytes([number]))) for number, one in enumerate(filings, start)]


@pytest.fixture
def filings(store, a_filing):
    made = [a_filing(serial) for serial in range(1, 31)]
    with store.begin() as work:
        for one in made:
            work.filings.add(one)
        work.commit()
    return made


def test_the_tree_in_the_store_is_the_tree_in_memory(store, filings, now):
    with store.begin() as work:
        log = work.ledger.open(ORIGIN, bytes(32), now)
        for start, end in ((0, 1), (1, 8), (8, 30)):
            grown = work.ledger.append(log, leaves_of(filings[start:end], start), now)
            log = work.ledger.named(ORIGIN)
            assert log.size == grown.size == end
        nodes = work.ledger.nodes(log)
        assert grown == Frontier().with_leaves(leaf_hash(bytes([number])) for number in range(30))
        assert tree.root(nodes, 17) == Frontier().with_leaves(leaf_hash(bytes([n])) for n in range(17)).root
        assert work.ledger.leaf_hashes(log, 5, 9) == tuple(leaf_hash(bytes([n])) for n in range(5, 9))
        leaf = work.ledger.leaf_of(filings[20].id)
        assert leaf is not None
        assert (leaf.log, leaf.place, leaf.salt) == (log.number, 20, bytes(16))
        work.commit()


def test_a_transaction_that_is_cut_leaves_the_log_as_it_was(opened, store, filings, now):
    with store.begin() as work:
        log = work.ledger.open(ORIGIN, bytes(32), now)
        work.ledger.append(log, leaves_of(filings[:5]), now)
        work.commit()
    with store.begin() as work:
        work.ledger.append(work.ledger.newest(), leaves_of(filings[5:9], 5), now)
    store.close()
    with opened().begin() as work:
        log = work.ledger.newest()
        assert log.size == 5
        assert work.ledger.append(log, leaves_of(filings[5:6], 5), now).size == 6


def test_a_key_is_not_shown(store, now):
    with store.begin() as work:
        log = work.ledger.open(ORIGIN, b"\x01" * 32, now)
    assert "seed" not in repr(log)
    assert log.signer.key.name == ORIGIN


def test_a_log_that_is_not_there(store):
    with store.begin() as work, pytest.raises(StoreError) as caught:
        work.ledger.named(ORIGIN)
    assert caught.value.code is FailureCode.NOT_FOUND


def test_pins_are_replaced_and_taken_away(store):
    with store.begin() as work:
        work.ledger.pin(Pin("a", "key", "one"))
        work.ledger.pin(Pin("a", "key", "two", "three"))
        assert work.ledger.pins() == (Pin("a", "key", "two", "three"),)
        assert work.ledger.pinned("b") is None
        work.ledger.unpin("a")
        assert work.ledger.pins() == ()


def test_the_first_proof_of_a_filing_stays(store, filings):
    with store.begin() as work:
        work.ledger.keep_proof(filings[0].id, "first")
        work.ledger.keep_proof(filings[0].id, "second")
        assert work.ledger.proof_of(filings[0].id) == "first"
        assert work.ledger.proof_of(filings[1].id) is None


def test_a_store_from_before_the_log_keeps_its_filings_and_can_begin_one(opened, filings, store, tmp_path, now):
    store.close()
    engine = encrypted_engine(tmp_path / "store" / "motcua.db", bytes(range(32)))
    migrate(engine, "0003")
    assert migrate(engine)[1] == NEWEST
    engine.dispose()
    with opened().begin() as work:
        assert work.filings.count() == 30
        assert work.ledger.newest() is None
        assert work.ledger.append(work.ledger.open(ORIGIN, bytes(32), now), leaves_of(filings[:1]), now).size == 1
