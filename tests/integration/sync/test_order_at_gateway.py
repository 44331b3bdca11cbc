"""A desk and a real gateway agree on the order, by proofs; and a gateway whose log was set back is an alarm."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from counter.ledger.judgment import Proven, judge
from counter.ledger.note import NoteKey
from counter.ledger.proof import LogProof
from counter.model.filing import Filing, SyncState
from counter.services.log_alarm import begin_anew
from counter.services.set_back import doubt_delivered
from counter.services.watch_gateway_log import alarm
from sync.backoff import Backoff
from sync.engine import Engine
from tests.fakes.enrolled_desk import EnrolledDesk
from tests.fakes.gateway_child import GatewayChild


def proofs_of(desk: EnrolledDesk, filings: list[Filing], key: str) -> list[Proven]:
    with desk.store.begin() as work:
        texts = [work.ledger.proof_of(one.id) for one in filings]
    proven = [judge(LogProof.parse(text or ""), [NoteKey.parse(key)]) for text in texts]
    assert all(isinstance(one, Proven) for one in proven), proven
    return [one for one in proven if isinstance(one, Proven)]


def test_two_counters_get_places_in_one_log_each_in_its_own_order(
    new_desk: Callable[..., EnrolledDesk], gateway: GatewayChild
) -> None:
    desks = [new_desk(), new_desk()]
    filed: list[list[Filing]] = [[], []]
    engines = [desk.engine() for desk in desks]
    for _ in range(2):
        for desk, mine, engine in zip(desks, filed, engines, strict=True):
            mine += [desk.put(), desk.put(b"x" * 1000)]
            engine.run_once()
    places = []
    for desk, mine in zip(desks, filed, strict=True):
        proven = proofs_of(desk, mine, gateway.ready["ledger_key"])
        assert [one.subject.opening.filing_id for one in proven] == [filing.id for filing in mine]
        assert [one.subject.counter_index for one in proven] == [0, 1, 2, 3]
        assert [one.index for one in proven] == sorted(one.index for one in proven)
        places += [one.index for one in proven]
    assert len(set(places)) == 8


def test_a_refused_filing_keeps_its_leaf_and_the_next_ones_theirs(desk: EnrolledDesk, gateway: GatewayChild) -> None:
    filings = [desk.put(), desk.put(procedure="9.999999"), desk.put()]
    desk.engine().run_once()
    states = [desk.standing(one)[1].state for one in filings]
    assert states == [SyncState.DELIVERED, SyncState.REFUSED, SyncState.DELIVERED]
    proven = proofs_of(desk, [filings[0], filings[2]], gateway.ready["ledger_key"])
    assert [one.subject.counter_index for one in proven] == [0, 2]
    with desk.store.begin() as work:
        log = work.ledger.newest()
    assert log is not None
    assert log.acknowledged == log.size == 3


class SetBack:
    """A gateway with a backup of its folder, and the desks of two counters."""

    def __init__(self, folder: Path, gateway: GatewayChild) -> None:
        self._backup = folder / "backup"
        self.gateway = gateway
        self.desks = [
            EnrolledDesk(folder / counter, counter, gateway.ready["certificate"], gateway.port)
            for counter in ("A0", "A1")
        ]
        for desk in self.desks:
            desk.enrol()

    def back_up(self) -> None:
        self.gateway.stop()
        shutil.copytree(self.gateway.folder, self._backup)
        self.gateway.start()

    def set_back(self) -> None:
        self.gateway.stop()
        shutil.rmtree(self.gateway.folder)
        shutil.copytree(self._backup, self.gateway.folder)
        self.gateway.start()

    def later(self, desk: EnrolledDesk) -> Engine:
        """The desk's engine six minutes from now: no back-off is left to wait for."""
        clock = lambda: desk.clock() + timedelta(minutes=6)  # noqa: E731 - a clock for one call
        return Engine(desk.store, desk.portal(), clock, Backoff(lambda: 0.0), desk.posted.append)


def delivered_again(setting: SetBack, desk: EnrolledDesk, filings: list[Filing]) -> bool:
    """Whether the gateway has each of them, whole: its receipt says so, and so does the desk."""
    portal = desk.portal()
    for _round in range(3):
        setting.later(desk).run_once()
    receipts = [portal.receipt(one.id, one.digest) for one in filings]
    states = {desk.standing(one)[1].state for one in filings}
    return [one.digest for one in receipts] == [one.digest.hex() for one in filings] and states == {SyncState.DELIVERED}


@pytest.fixture
def setting(tmp_path: Path, new_gateway: Callable[[], GatewayChild]) -> Iterator[SetBack]:
    made = SetBack(tmp_path, new_gateway())
    yield made
    for desk in made.desks:
        desk.close()


def test_a_gateway_set_back_gets_the_same_leaves_again_and_has_the_same_log(setting: SetBack) -> None:
    desk = setting.desks[0]
    first = desk.put()
    desk.engine().run_once()
    setting.back_up()
    forgotten = desk.put()
    desk.engine().run_once()
    setting.set_back()
    desk.put()
    assert desk.engine().run_once().line
    with desk.store.begin() as work:
        assert alarm(work) is None
        log = work.ledger.newest()
    assert log is not None
    assert log.acknowledged == log.size == 3
    assert [one.index for one in proofs_of(desk, [first, forgotten], setting.gateway.ready["ledger_key"])] == [0, 1]
    assert delivered_again(setting, desk, [first, forgotten])


def test_a_gateway_set_back_into_another_order_is_an_alarm_and_nothing_is_lost_when_it_is_over(
    setting: SetBack,
) -> None:
    desk, other = setting.desks
    desk.put()
    desk.engine().run_once()
    setting.back_up()
    other.put()
    other.engine().run_once()
    forgotten = desk.put(b"%PDF of the one that was delivered")
    desk.engine().run_once()
    assert desk.standing(forgotten)[1].state is SyncState.DELIVERED
    setting.set_back()

    waiting = desk.put()
    assert not desk.engine().run_once().line
    assert not setting.later(desk).run_once().line
    assert desk.standing(waiting)[1].state is SyncState.RETRY
    with desk.store.begin() as work:
        raised = alarm(work)
        assert raised is not None
        begin_anew(work, raised)
        doubt_delivered(work)
        work.commit()
    assert setting.later(desk).run_once().line
    assert desk.standing(waiting)[1].state is SyncState.DELIVERED
    assert delivered_again(setting, desk, [forgotten])
    proven = proofs_of(desk, [waiting], setting.gateway.ready["ledger_key"])
    assert [one.subject.counter_index for one in proven] == [2]
