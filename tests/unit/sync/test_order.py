"""The counter's leaves on their way out, and the gateway's log under watch: order first, alarm when it is rewritten."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from counter.errors import AccountError, FailureCode
from counter.events import Failed, LineChanged
from counter.ledger.judgment import Proven, judge
from counter.ledger.note import NoteKey
from counter.ledger.proof import LogProof
from counter.line_events import ClearLogAlarm, LogAlarmCleared
from counter.model.account import Account, Role
from counter.model.filing import Filing, SyncState
from counter.model.vietnam_time import VIETNAM
from counter.services.log_alarm import ClearGatewayLogAlarm
from counter.services.session import Session
from counter.store.store import Store
from sync.answers import AgainLater
from sync.backoff import CAP, Backoff
from sync.engine import Engine
from sync.order import WATCH, Order, is_closed
from sync.wire.ledger import CounterLeaves, LedgerState
from sync.wire.messages import FilingState
from sync.wire.problems import Problem, ProblemType
from tests.fakes.adversary_portal import AdversaryPortal
from tests.fakes.desk_filings import open_desk, put_filing, standing
from tests.fakes.gateway_log import GatewayLog

NOON = datetime(2026, 10, 8, 12, 0, tzinfo=VIETNAM)


class Morning:
    """A desk with a gateway that keeps a log, and a clock that a test moves."""

    def __init__(self, folder: Path, portal: type[AdversaryPortal] = AdversaryPortal) -> None:
        self.now = NOON
        self.posted: list[Any] = []
        self.store: Store = open_desk(folder, self.clock)
        self.portal = portal(self.clock)
        self.log = self.portal.ledger = GatewayLog()
        self.engine = self.new_engine()

    def clock(self) -> datetime:
        return self.now

    def new_engine(self) -> Engine:
        return Engine(self.store, self.portal, self.clock, Backoff(lambda: 0.5), self.posted.append)

    def file(self, *papers: bytes, **more: Any) -> Filing:
        filing = put_filing(self.store, papers, now=self.now, **more)
        self.portal.announce(filing.id, filing.digest, {p.id: (p.size, p.sha256) for p in filing.papers})
        return filing

    def run(self, later: timedelta = timedelta()) -> Any:
        self.now += later
        return self.engine.run_once()

    def own_leaves(self) -> list[bytes]:
        with self.store.begin() as work:
            log = work.ledger.newest()
            assert log is not None
            return list(work.ledger.leaf_hashes(log, 0, log.size))

    def state(self, filing: Filing) -> SyncState:
        return standing(self.store, filing.id)[1].state


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Morning]:
    made = Morning(tmp_path)
    yield made
    made.store.close()


def supervisor_clears(desk: Morning, role: Role = Role.SUPERVISOR) -> None:
    session = Session()
    session.account = Account("minhduc", "Minh Đức", role, "")
    ClearGatewayLogAlarm(desk.store, session, desk.clock, desk.posted.append)(ClearLogAlarm())


def test_a_registration_carries_its_leaf_and_brings_a_proof_that_stands_alone(desk: Morning) -> None:
    desk.log.slip_in(3)
    first, second = desk.file(), desk.file(b"x" * 30)
    desk.run()
    assert desk.log.entered == desk.own_leaves()
    assert desk.log.messages == 2, "leaves travel with the registrations, not beside them"
    for number, filing in enumerate((first, second)):
        with desk.store.begin() as work:
            text = work.ledger.proof_of(filing.id)
        assert text is not None
        proven = judge(LogProof.parse(text), [NoteKey.parse(desk.log.key)])
        assert isinstance(proven, Proven)
        assert (proven.subject.opening.filing_id, proven.subject.counter_index) == (filing.id, number)
        assert proven.index == 3 + number


def test_a_filing_that_is_stuck_holds_up_nobodys_place(desk: Morning) -> None:
    sick, sound, refused = desk.file(), desk.file(), desk.file()
    desk.portal.sick.add(sick.id)
    desk.portal.poison.add(refused.id)
    desk.run()
    assert desk.state(sound) is SyncState.DELIVERED
    assert desk.state(refused) is SyncState.REFUSED
    assert desk.log.entered == desk.own_leaves()
    # the sick one's place was taken all the same, before the others'
    desk.portal.sick.clear()
    desk.run(CAP)
    with desk.store.begin() as work:
        proofs = [work.ledger.proof_of(one.id) for one in (sick, sound)]
    assert [LogProof.parse(text).index for text in proofs if text] == [0, 1]


def test_leaves_go_alone_where_no_registration_goes_through(desk: Morning) -> None:
    stuck = [desk.file() for _ in range(3)]
    desk.portal.sick.update(one.id for one in stuck)
    desk.run()
    assert desk.portal.order == []
    assert desk.log.entered == desk.own_leaves()


def test_more_leaves_than_a_message_takes_go_in_several_and_in_order(desk: Morning) -> None:
    filings = [desk.file() for _ in range(7)]
    order = Order(desk.store, desk.portal, desk.clock, desk.posted.append, most_leaves=3)
    assert order.of(filings[6].id).more
    assert order.tell()
    assert desk.log.messages == 3
    assert desk.log.entered == desk.own_leaves()
    assert not order.of(filings[6].id).more


class LosesLeaves(AdversaryPortal):
    """Says once that it has fewer leaves than it said."""

    lost = False

    def register(self, filing_id: UUID, *rest: Any) -> FilingState:
        if self.lost:
            self.lost = False
            problem = Problem.of(ProblemType.LOG_GAP, acknowledged=0)
            raise AgainLater(FailureCode.GATEWAY_TROUBLE, problem=problem)
        return super().register(filing_id, *rest)


def test_a_gap_is_closed_from_where_the_gateway_says(tmp_path: Path) -> None:
    desk = Morning(tmp_path, LosesLeaves)
    try:
        desk.file()
        desk.run()
        desk.log.known, desk.log.entered = type(desk.log.known)(), []
        assert isinstance(desk.portal, LosesLeaves)
        desk.portal.lost = True
        second = desk.file()
        desk.run()
        desk.run(CAP)
        assert desk.state(second) is SyncState.DELIVERED
        assert desk.log.entered == desk.own_leaves()
    finally:
        desk.store.close()


def _forgets(log: GatewayLog) -> None:
    log.begin()


def _forks(log: GatewayLog) -> None:
    size = log.size
    log.begin()
    log.slip_in(size)


def _grows_from_another_past(log: GatewayLog) -> None:
    size = log.size
    log.begin()
    log.slip_in(size + 5)


@pytest.mark.parametrize("rewrite", [_forgets, _forks, _grows_from_another_past])
def test_a_rewritten_log_is_an_alarm_that_stops_filing_until_a_supervisor_has_judged_it(
    desk: Morning, rewrite: Callable[[GatewayLog], None]
) -> None:
    desk.log.slip_in(4)
    before = desk.file()
    desk.run()
    rewrite(desk.log)
    waiting = [desk.file(b"x" * 20) for _ in range(2)]
    report = desk.run()
    assert not report.line
    assert [desk.state(one) for one in waiting] == [SyncState.RETRY, SyncState.PENDING]
    assert standing(desk.store, waiting[0].id)[1].cause == FailureCode.LOG_REWRITTEN.value
    line = next(one for one in reversed(desk.posted) if isinstance(one, LineChanged))
    assert (line.up, line.code) == (False, FailureCode.LOG_REWRITTEN)
    # nothing goes there any more, whatever is filed, whoever starts the program again
    calls = desk.portal.calls
    desk.engine = desk.new_engine()
    desk.file()
    for _ in range(3):
        desk.run(CAP)
    assert desk.portal.calls == calls
    with pytest.raises(AccountError):
        supervisor_clears(desk, Role.OFFICER)
    desk.run(CAP)
    assert desk.portal.calls == calls
    supervisor_clears(desk)
    assert LogAlarmCleared() in desk.posted
    desk.run(CAP)
    assert all(desk.state(one) is SyncState.DELIVERED for one in (before, *waiting))
    assert desk.log.entered == desk.own_leaves()
    with desk.store.begin() as work:
        noted = [one.action for one in work.audit.last(50)]
        assert noted.count("log-alarm") == 1
        assert noted.count("log-alarm-cleared") == 1
        assert work.audit.verify() is None


class LiesAboutPlaces(AdversaryPortal):
    """Gives every filing the proof of the one before it."""

    kept: str | None = None

    def register(self, filing_id: UUID, *rest: Any) -> FilingState:
        state = super().register(filing_id, *rest)
        given, self.kept = self.kept, state.log_proof
        return state.model_copy(update={"log_proof": given}) if given else state


def test_a_proof_of_another_filing_is_an_alarm(tmp_path: Path) -> None:
    desk = Morning(tmp_path, LiesAboutPlaces)
    try:
        filings = [desk.file(), desk.file()]
        report = desk.run()
        assert not report.line
        assert [desk.state(one) for one in filings] == [SyncState.REGISTERED, SyncState.RETRY]
        assert standing(desk.store, filings[1].id)[1].cause == FailureCode.LOG_REWRITTEN.value
    finally:
        desk.store.close()


def test_a_checkpoint_that_its_log_did_not_sign_proves_nothing_and_stops_nobody_for_good(desk: Morning) -> None:
    first = desk.file()
    desk.run()
    desk.log.signer = GatewayLog(bytes(32)).signer
    second = desk.file()
    desk.run()
    assert standing(desk.store, second.id)[1].cause == FailureCode.GATEWAY_TROUBLE.value
    desk.log.signer = GatewayLog().signer
    desk.run(CAP)
    assert [desk.state(one) for one in (first, second)] == [SyncState.DELIVERED] * 2


def test_a_quiet_line_still_looks_at_the_log_now_and_then(desk: Morning) -> None:
    desk.file()
    desk.run()
    messages = desk.log.messages
    for _ in range(3):
        desk.run(timedelta(minutes=1))
    assert desk.log.messages == messages
    desk.log.begin()
    report = desk.run(WATCH)
    assert not report.line
    assert any(isinstance(one, LineChanged) and one.code is FailureCode.LOG_REWRITTEN for one in desk.posted)


class SaysClosed(AdversaryPortal):
    """Another station goes on with this counter's log."""

    def leaves(self, leaves: CounterLeaves) -> LedgerState:
        self._befall(None)
        raise AgainLater(FailureCode.GATEWAY_TROUBLE, problem=Problem.of(ProblemType.LOG_CLOSED))

    def register(self, filing_id: UUID, manifest: bytes, evidence: bytes, digest: bytes, *_order: Any) -> FilingState:
        return super().register(filing_id, manifest, evidence, digest)


def test_a_closed_log_is_told_once_and_filings_go_on_without_it(tmp_path: Path) -> None:
    desk = Morning(tmp_path, SaysClosed)
    try:
        filings = [desk.file(), desk.file()]
        assert not is_closed(desk.store)
        for _ in range(3):
            desk.run(CAP)
        assert is_closed(desk.store), "a program that starts again says so too"
        assert all(desk.state(one) is SyncState.DELIVERED for one in filings)
        assert desk.posted.count(Failed("SendLeaves", FailureCode.LOG_CLOSED)) == 1
    finally:
        desk.store.close()


def test_a_gateway_without_a_log_is_served_as_before(desk: Morning) -> None:
    desk.portal.ledger = None
    filings = [desk.file() for _ in range(3)]
    calls = desk.portal.calls
    desk.run()
    assert all(desk.state(one) is SyncState.DELIVERED for one in filings)
    # a registration and a receipt each, the leaves offered once, the news
    assert desk.portal.calls - calls == 2 * 3 + 2


def test_a_counter_that_never_filed_says_nothing_of_a_log(desk: Morning) -> None:
    desk.run()
    assert desk.log.messages == 0
