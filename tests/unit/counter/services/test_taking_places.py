"""A place in line: taken in the transaction of the filing, shown at once, never behind, never twice."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest

from counter.errors import FailureCode
from counter.events import ChallengeFailed, Filed, FileDraft
from counter.ledger.checkpoint import SignedCheckpoint
from counter.ledger.following import Followed, follow
from counter.ledger.frontier import Frontier
from counter.ledger.judgment import Proven, judge
from counter.ledger.note import NoteKey
from counter.ledger.origin import counter_of
from counter.model.filing import Filing, SyncState
from counter.services.take_place import (
    Unacknowledged,
    counter_proof,
    not_before_the_last,
    open_log,
    take_place,
    unacknowledged,
)
from counter.settings import StationSettings
from counter.store.store import Store
from tests.fakes.desk_filings import COUNTER, UNIT, open_desk, put_filing
from tests.fakes.whole_desk import WholeDesk

STATION = StationSettings(unit=UNIT, counter=COUNTER)


@pytest.fixture
def store(tmp_path):
    store = open_desk(tmp_path / "desk")
    yield store
    store.close()


def placed(store: Store, filing: Filing) -> None:
    with store.begin() as work:
        take_place(work, STATION, filing.id, filing.digest, filing.captured_at, os.urandom)
        work.commit()


def proven(store: Store, filing: Filing) -> Proven:
    """Judged by somebody who has the keys of the counter's logs."""
    with store.begin() as work:
        proof = counter_proof(work, filing.id)
        keys = [log.signer.key for log in work.ledger.logs()]
    assert proof is not None
    verdict = judge(proof, keys)
    assert isinstance(verdict, Proven)
    return verdict


def to_send(store: Store, most: int = 1000) -> Unacknowledged:
    with store.begin() as work:
        waiting = unacknowledged(work, most)
    assert waiting is not None
    return waiting


def acknowledge(store: Store, size: int) -> None:
    with store.begin() as work:
        log = work.ledger.newest()
        assert log is not None
        work.ledger.acknowledge(log, size)
        work.commit()


def filed(desk: WholeDesk, judgment: bytes) -> Filing:
    draft = desk.ready(judgment)
    desk.do(FileDraft(draft.id))
    desk.do(ChallengeFailed(draft.id, FailureCode.CARD_REMOVED))
    return desk.said(Filed).filing


class TestAtF9:
    def test_a_filing_is_number_k_at_this_counter_at_once(self, desk: WholeDesk, judgment: bytes) -> None:
        for number in (1, 2, 3):
            verdict = proven(desk.store, filed(desk, judgment))
            assert (verdict.number, verdict.size) == (number, number)
            assert counter_of(verdict.origin) == f"{desk.station.unit}/{desk.station.counter}"

    def test_the_leaf_is_of_this_very_content(self, desk: WholeDesk, judgment: bytes) -> None:
        filing = filed(desk, judgment)
        opening = proven(desk.store, filing).subject.opening
        assert (opening.filing_id, opening.digest) == (filing.id, filing.digest)

    def test_a_clock_that_goes_back_three_days_does_not_run_behind_the_last_filing(
        self, desk: WholeDesk, judgment: bytes
    ) -> None:
        first = filed(desk, judgment)
        desk.now -= timedelta(days=3)
        later = [filed(desk, judgment) for _ in range(2)]
        times = [one.captured_at for one in (first, *later)]
        assert all(earlier <= after for earlier, after in pairwise(times))
        assert times[1] == first.captured_at
        assert [one.provisional.text[-3:] for one in later] == ["002", "003"]

    def test_what_fails_takes_no_place(self, desk: WholeDesk, judgment: bytes) -> None:
        filing = filed(desk, judgment)
        with desk.store.begin() as work:  # not committed
            take_place(work, desk.station, filing.id, filing.digest, filing.captured_at, os.urandom)
        again = filed(desk, judgment)
        assert proven(desk.store, again).number == 2

    def test_before_the_first_filing_there_is_nothing(self, desk: WholeDesk) -> None:
        with desk.store.begin() as work:
            assert unacknowledged(work) is None
            assert not_before_the_last(work, desk.now) == desk.now


class TestBeforeThereWasALog:
    def test_whatever_waits_gets_its_place_in_the_order_of_the_outbox(self, store: Store) -> None:
        old = [put_filing(store, leaf=False) for _ in range(3)]
        new = put_filing(store, leaf=False)
        placed(store, new)
        assert [proven(store, one).number for one in (*old, new)] == [1, 2, 3, 4]

    def test_what_was_registered_already_gets_none(self, store: Store) -> None:
        gone = put_filing(store, leaf=False)
        with store.begin() as work:
            work.outbox.save(replace(work.outbox.get(gone.id), registered=True, state=SyncState.REGISTERED))
            work.commit()
        placed(store, put_filing(store, leaf=False))
        with store.begin() as work:
            assert counter_proof(work, gone.id) is None

    def test_nobody_stands_in_line_twice(self, store: Store) -> None:
        first, second = put_filing(store, leaf=False), put_filing(store, leaf=False)
        for filing in (first, second, first):
            placed(store, filing)
        assert [proven(store, one).number for one in (first, second)] == [1, 2]
        assert len(to_send(store).leaves) == 2


class TestSending:
    def test_everything_unacknowledged_goes_in_order_with_the_counters_word(self, store: Store) -> None:
        for _ in range(5):
            placed(store, put_filing(store, leaf=False))
        known = Frontier()
        for most, acknowledged in ((2, 2), (2, 4), (9, 5), (9, 5)):
            message = to_send(store, most)
            head = SignedCheckpoint.parse(message.checkpoint)
            assert head.signed_by([NoteKey(message.origin, message.key)]) is not None
            answer = follow(known, message.start, message.leaves, head.checkpoint)
            assert isinstance(answer, Followed)
            known = answer.frontier
            assert message.more == (known.size < 5)
            acknowledge(store, known.size)
            assert known.size == acknowledged

    def test_an_older_answer_takes_nothing_back(self, store: Store) -> None:
        for _ in range(3):
            placed(store, put_filing(store, leaf=False))
        for size, start in ((2, 2), (1, 2), (99, 3)):
            acknowledge(store, size)
            assert to_send(store).start == start


class TestAfterARestore:
    def test_a_new_log_under_a_new_key_and_places_for_what_has_none_that_is_sure(self, store: Store) -> None:
        sure, lost = put_filing(store, leaf=False), put_filing(store, leaf=False)
        placed(store, sure)  # both, for the first was waiting when the log was opened
        acknowledge(store, 1)
        before = to_send(store)
        with store.begin() as work:
            log = open_log(work, STATION, lost.captured_at - timedelta(days=9), os.urandom)
            work.commit()
        after = to_send(store)
        assert after.origin == log.origin != before.origin
        assert after.key != before.key
        assert after.succeeds == before.origin
        assert before.succeeds == ""
        assert log.last_at >= lost.captured_at - timedelta(seconds=1)
        assert proven(store, sure).origin == before.origin, "acknowledged: it keeps its place"
        assert (proven(store, lost).origin, proven(store, lost).number) == (after.origin, 1)
        placed(store, fresh := put_filing(store, leaf=False))
        assert proven(store, fresh).number == 2

    def test_two_restores_of_one_backup_are_two_logs(self, store: Store) -> None:
        placed(store, put_filing(store, leaf=False))
        names = set()
        for _ in range(2):
            with store.begin() as work:  # each from the same state: not committed
                names.add(open_log(work, STATION, work.ledger.newest().last_at, os.urandom).origin)
        assert len(names) == 2
