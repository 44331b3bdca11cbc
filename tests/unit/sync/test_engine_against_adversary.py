"""The engine against a gateway that does its worst, on the desk's real store: nothing lost, nothing twice."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from counter.errors import FailureCode
from counter.events import LineChanged
from counter.model.filing import BusinessStatus, Filing, SyncState
from counter.model.vietnam_time import VIETNAM
from counter.outbox import is_settled
from counter.ports import Clock
from sync.backoff import CAP, Backoff
from sync.engine import HEARTBEAT, Engine
from tests.fakes.adversary_portal import AdversaryPortal, Fault, Killed, Piece, Uploaded
from tests.fakes.desk_filings import open_desk, put_filing, standing
from tests.fakes.gateway_log import GatewayLog

NOON = datetime(2026, 10, 8, 12, 0, tzinfo=VIETNAM)


METERED = 3000  # bytes an hour: some twenty calls of this portal


class MeteredPortal(AdversaryPortal):
    """Remembers when pieces came, and what they cost."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock)
        self.uploaded: list[tuple[datetime, int]] = []

    def took(self, count: int) -> None:
        self.uploaded.append((self._clock(), count))


class EngineMachine(RuleBasedStateMachine):
    """A desk's day: filings come, the line goes, the program is killed, the clock moves on."""

    @initialize(bytes_per_hour=st.sampled_from([0, METERED]), old=st.booleans())
    def begin(self, bytes_per_hour: int, old: bool) -> None:  # noqa: FBT001 - hypothesis names it
        self.bytes_per_hour = bytes_per_hour
        self.kills = 0
        self.now = NOON
        self.folder = Path(tempfile.mkdtemp())
        self.store = open_desk(self.folder, self.clock)
        self.portal = MeteredPortal(self.clock)
        self.portal.old = old
        self.log = self.portal.ledger = GatewayLog()
        self.filings: list[Filing] = []
        self.posted: list[object] = []
        self.engine = self.new_engine()

    def clock(self) -> datetime:
        return self.now

    def new_engine(self) -> Engine:
        backoff = Backoff(lambda: 0.5)
        return Engine(self.store, self.portal, self.clock, backoff, self.posted.append, self.bytes_per_hour)

    @rule(count=st.integers(1, 3))
    def others_file(self, count: int) -> None:
        """At other counters of the same gateway."""
        self.log.slip_in(count)

    @rule(sizes=st.lists(st.integers(1, 20), max_size=2), poison=st.integers(0, 5), sick=st.integers(0, 5))
    def file(self, sizes: list[int], poison: int, sick: int) -> None:
        papers = [bytes([len(self.filings) % 256, n]) * size for n, size in enumerate(sizes)]
        filing = put_filing(self.store, papers, now=self.now)
        self.portal.announce(filing.id, filing.digest, {p.id: (p.size, p.sha256) for p in filing.papers})
        if poison == 0:
            self.portal.poison.add(filing.id)
        elif sick == 0:
            self.portal.sick.add(filing.id)
        elif filing.papers and sick == 1:
            self.portal.garble.add(filing.papers[0].id)
        self.filings.append(filing)

    @rule(faults=st.lists(st.sampled_from(Fault), max_size=8))
    def befall(self, faults: list[Fault]) -> None:
        self.portal.faults.extend(faults)

    @rule(down=st.booleans())
    def cut_or_restore(self, down: bool) -> None:  # noqa: FBT001 - hypothesis names it
        self.portal.down = down

    @rule(seconds=st.sampled_from([0, 1, 30, 400]))
    def run(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)
        try:
            report = self.engine.run_once()
        except Killed:
            self.kills += 1
            self.engine = self.new_engine()
            return
        assert report.next_due <= self.now + max(HEARTBEAT, CAP)
        assert self.portal.down <= (not report.line)

    @rule()
    def reopen(self) -> None:
        self.store.close()
        self.store = open_desk(self.folder, self.clock)
        self.engine = self.new_engine()

    @precondition(lambda self: self.portal.undecided())
    @rule()
    def authority_decides(self) -> None:
        """On what is complete at the gateway, whether the desk has heard of that or not."""
        self.portal.decide(self.portal.undecided()[0], 2, self.now)

    @invariant()
    def what_the_desk_believes_is_true(self) -> None:
        for filing in getattr(self, "filings", ()):
            after, entry = standing(self.store, filing.id)
            assert after.sync is entry.state
            assert after.digest == filing.digest
            if entry.state is SyncState.DELIVERED:
                assert filing.id in self.portal.receipted
            if entry.state is SyncState.REFUSED:
                assert filing.id in self.portal.refused
                assert after.reason
            if after.code is not None:
                assert after.code.text == self.portal.held[filing.id].code

    @invariant()
    def the_gateway_has_this_counters_leaves_in_order_without_gaps(self) -> None:
        if hasattr(self, "log"):
            own = self.own_leaves()
            assert self.log.entered == own[: len(self.log.entered)]

    @invariant()
    def no_hour_costs_more_than_its_bytes(self) -> None:
        if getattr(self, "bytes_per_hour", 0):
            for at, _ in self.portal.uploaded:
                hour = sum(n for then, n in self.portal.uploaded if at - timedelta(minutes=59) <= then <= at)
                # the last piece's own headers, and those of whoever was killed before they were counted
                assert hour <= self.bytes_per_hour + 120 * (1 + self.kills)

    def own_leaves(self) -> list[bytes]:
        with self.store.begin() as work:
            log = work.ledger.newest()
            return list(work.ledger.leaf_hashes(log, 0, log.size)) if log else []

    def teardown(self) -> None:
        if not hasattr(self, "store"):
            return
        try:
            self.the_line_comes_back_and_all_is_settled()
        finally:
            self.store.close()
            shutil.rmtree(self.folder)

    def the_line_comes_back_and_all_is_settled(self) -> None:
        self.portal.faults.clear()
        self.portal.down = False
        # the sick hold up nobody: the others are settled while they still ail
        self.run_for(4)
        # whoever is stuck has their place all the same
        assert self.log.entered == self.own_leaves()
        ailing = [filing for filing in self.filings if filing.id in self.portal.sick]
        for filing in self.filings:
            _, entry = standing(self.store, filing.id)
            assert is_settled(entry) != (filing in ailing), entry
        self.portal.sick.clear()
        self.run_for(3)
        wanted: dict[UUID, SyncState] = {
            f.id: SyncState.REFUSED if f.id in self.portal.poison else SyncState.DELIVERED for f in self.filings
        }
        assert {f.id: standing(self.store, f.id)[1].state for f in self.filings} == wanted
        assert self.log.entered == self.own_leaves()
        assert not any(isinstance(one, LineChanged) and one.code is FailureCode.LOG_REWRITTEN for one in self.posted)
        decided = {change.filing_id for change in self.portal.log}
        for filing in self.filings:
            after, _ = standing(self.store, filing.id)
            if filing.id in decided:
                assert after.business is BusinessStatus.ACCEPTED
                assert after.accepted_at is not None

    def run_for(self, times: int) -> None:
        """On a metered line it takes as many hours as the bytes need."""
        for _ in range(times):
            self.now += CAP
            self.engine.run_once()
        for _ in range(200 if self.bytes_per_hour else 0):
            with self.store.begin() as work:
                if {one.filing_id for one in work.outbox.waiting()} <= self.portal.sick:
                    return
            self.now += timedelta(minutes=10)
            self.engine.run_once()


EngineMachine.TestCase.settings = settings(
    max_examples=12, stateful_step_count=16, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
TestEngine = EngineMachine.TestCase


def test_registrations_keep_the_counters_order(tmp_path: Path) -> None:
    portal = AdversaryPortal(lambda: NOON)
    store = open_desk(tmp_path, lambda: NOON)
    try:
        filings = [put_filing(store, [b"x" * 30], now=NOON) for _ in range(5)]
        for filing in filings:
            portal.announce(filing.id, filing.digest, {p.id: (p.size, p.sha256) for p in filing.papers})
        Engine(store, portal, lambda: NOON, Backoff(lambda: 0.0), lambda _: None).run_once()
    finally:
        store.close()
    assert portal.order == [filing.id for filing in filings]


class InterruptedPortal(AdversaryPortal):
    """Something happens at the desk just before the fifth piece."""

    def __init__(self, at_fifth: Callable[[], None]) -> None:
        super().__init__(lambda: NOON)
        self.at_fifth = at_fifth
        self.pieces: list[int] = []

    def upload(self, piece: Piece) -> Uploaded:
        if len(self.pieces) == 4:
            self.at_fifth()
        self.pieces.append(len(self.order))
        return super().upload(piece)


def test_a_new_filing_need_not_wait_behind_a_long_upload(tmp_path: Path) -> None:
    store = open_desk(tmp_path, lambda: NOON)
    late: list[Filing] = []

    def someone_files() -> None:
        late.append(put_filing(store, now=NOON))
        portal.announce(late[0].id, late[0].digest, {})

    portal = InterruptedPortal(someone_files)
    try:
        large = put_filing(store, [b"x" * 70], now=NOON)
        portal.announce(large.id, large.digest, {p.id: (p.size, p.sha256) for p in large.papers})
        Engine(store, portal, lambda: NOON, Backoff(lambda: 0.0), lambda _: None).run_once()
        assert standing(store, late[0].id)[1].state is SyncState.DELIVERED
    finally:
        store.close()
    # registered after the fifth piece, before the sixth
    assert portal.pieces == [1] * 5 + [2] * 5


def test_an_attachment_that_can_no_longer_be_read_holds_up_nobody(tmp_path: Path) -> None:
    portal = AdversaryPortal(lambda: NOON)
    store = open_desk(tmp_path, lambda: NOON)
    try:
        broken, sound = (put_filing(store, [b"x" * size], now=NOON) for size in (10, 20))
        for filing in (broken, sound):
            portal.announce(filing.id, filing.digest, {p.id: (p.size, p.sha256) for p in filing.papers})
        smallest = min(
            (file for file in (tmp_path / "papers").rglob("*") if file.is_file()), key=lambda f: f.stat().st_size
        )
        smallest.write_bytes(b"rot")
        Engine(store, portal, lambda: NOON, Backoff(lambda: 0.0), lambda _: None).run_once()
        assert standing(store, sound.id)[1].state is SyncState.DELIVERED
        assert standing(store, broken.id)[1].cause == FailureCode.ATTACHMENT_BROKEN.value
    finally:
        store.close()
