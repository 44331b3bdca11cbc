"""A log that is watched cannot take back what it said: at the desk by pinning, at the gateway by following."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import settings as tried
from hypothesis import strategies as st

from counter.ledger import tree
from counter.ledger.following import Followed, Forked, Gap, follow
from counter.ledger.frontier import Frontier
from counter.ledger.hashing import leaf_hash
from counter.ledger.note import NoteSigner
from counter.ledger.pinning import Pinned, Rewriting, Rewritten, pin
from tests.fakes.log_nodes import PlainLog


def log_of(size: int, name: str = "motcua/gateway/vi-du", twist: int = -1) -> PlainLog:
    log = PlainLog(NoteSigner.from_seed(name, bytes(32)))
    log.append(*(f"entry {at}{'!' if at == twist else ''}".encode() for at in range(size)))
    return log


@given(st.integers(0, 60), st.integers(0, 60))
def test_a_log_that_only_grows_is_pinned_from_size_to_size(old: int, more: int) -> None:
    log = log_of(old + more)
    proof = tree.consistency_proof(log.nodes, old, old + more)
    assert pin(log.head(old), log.head(), proof) == Pinned(log.head())


def test_the_first_sight_of_a_log_is_taken_at_its_word() -> None:
    head = log_of(5).head()
    assert pin(None, head, ()) == Pinned(head)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (log_of(9).head(), log_of(5).head(), Rewriting.SHRUNK),
        (log_of(9).head(), log_of(9, twist=2).head(), Rewriting.FORKED),
        (log_of(9).head(), log_of(12, twist=2).head(), Rewriting.UNPROVEN),
        (log_of(9).head(), log_of(12, name="motcua/gateway/khac").head(), Rewriting.OTHER_LOG),
    ],
)
def test_a_log_that_goes_back_on_its_word_is_caught(old, new, reason) -> None:
    twisted = log_of(12, twist=2)
    proof = tree.consistency_proof(twisted.nodes, 9, 12)
    assert pin(old, new, proof) == Rewritten(old, new, reason)


@given(st.integers(1, 40), st.integers(1, 40), st.data())
def test_no_rewriting_of_the_past_can_be_proven_consistent(old: int, more: int, data: st.DataObject) -> None:
    twist = data.draw(st.integers(0, old - 1))
    honest, twisted = log_of(old), log_of(old + more, twist=twist)
    for proof in (
        tree.consistency_proof(twisted.nodes, old, old + more),
        tree.consistency_proof(log_of(old + more).nodes, old, old + more),
    ):
        assert isinstance(pin(honest.head(), twisted.head(), proof), Rewritten)


def leaves(log: PlainLog, start: int, end: int) -> list[bytes]:
    return [leaf_hash(entry) for entry in log.entries[start:end]]


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=20))
@tried(max_examples=60)
def test_messages_lost_repeated_and_reordered_leave_one_log_without_gaps(messages: list[tuple[int, int]]) -> None:
    log = log_of(31)
    known, order = Frontier(), []
    for one, other in messages:
        start, end = sorted((one, other))
        answer = follow(known, start, leaves(log, start, end), log.head(end))
        if isinstance(answer, Gap):
            assert start > known.size == answer.acknowledged
            continue
        assert isinstance(answer, Followed)
        assert answer.first == len(order)
        order += answer.fresh
        known = answer.frontier
        assert known.size == len(order)
    assert order == leaves(log, 0, len(order))
    assert known.root == log.head(len(order)).root


def test_a_counter_that_signs_another_past_is_caught() -> None:
    log, twisted = log_of(10), log_of(12, twist=3)
    known = Frontier().with_leaves(leaves(log, 0, 10))
    assert follow(known, 0, leaves(twisted, 0, 12), twisted.head()) == Forked()
    assert follow(known, 10, leaves(twisted, 10, 12), twisted.head()) == Forked()
    assert follow(known, 0, leaves(twisted, 0, 10), twisted.head(10)) == Forked()
    assert follow(known, 0, leaves(log, 0, 10), replace(log.head(), size=11)) == Forked()
