"""The card worker above the in-process reader: one end for every command, whatever the card does."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.emrtd.card_record import AccessMethod
from counter.errors import FailureCode
from counter.events import (
    CancelRead,
    CardFailed,
    CardInserted,
    CardRead,
    CardRemoved,
    ChallengeFailed,
    ChallengeSigned,
    ReadCard,
    ReadersChanged,
    ReaderState,
    ReadPhase,
    ReadProgress,
    SignChallenge,
)
from devices.card.in_process import READER, InProcessReaders
from devices.card.worker import MOST_ABANDONED, CardWorker
from tests.fakes.cards import ATR, OTHER_CARD, AnswerChip, ProbeDialogue
from tests.fakes.posted import Posted

READ = ReadCard(AccessMethod.PACE_CAN, "000018")
DRAFT = UUID(int=7)
SIGN = SignChallenge(DRAFT, b"8 bytes!", AccessMethod.PACE_CAN, "000018", b"")


class Desk:
    """A worker on its reader, and what it posted."""

    def __init__(self, exchanges: int = 1, stuck_after: float = 30.0, within: float = 30.0) -> None:
        self.readers = InProcessReaders()
        self.posted = Posted()
        self.worker = CardWorker(
            lambda: self.readers, ProbeDialogue(exchanges), self.posted, stuck_after=stuck_after, within=within
        )
        self.worker.start()
        assert self.posted.next(ReadersChanged).state is ReaderState.READY

    def lay(self, chip: AnswerChip) -> AnswerChip:
        self.readers.insert(chip, ATR)
        assert self.posted.next(CardInserted) == CardInserted(READER)
        return chip


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk()
    yield desk
    assert desk.worker.stop()


def test_a_card_is_read_and_the_progress_told(desk: Desk) -> None:
    desk.lay(AnswerChip())
    desk.worker.submit(READ)
    assert desk.posted.next(CardRead).record.reader == READER
    phases = [(event.phase, event.finished) for event in desk.posted.events if isinstance(event, ReadProgress)]
    assert phases == [(ReadPhase.CONNECT, False), (ReadPhase.CONNECT, True), (ReadPhase.ACCESS, False)]


def test_a_challenge_is_signed(desk: Desk) -> None:
    desk.lay(AnswerChip())
    desk.worker.submit(SIGN)
    assert desk.posted.next(ChallengeSigned) == ChallengeSigned(DRAFT, b"signed 8 bytes!")


def test_each_conversation_begins_with_a_chip_that_remembers_nothing(desk: Desk) -> None:
    chip = desk.lay(AnswerChip())
    for turn in (1, 2):
        desk.worker.submit(READ)
        desk.posted.next(CardRead)
        assert chip.resets == turn


@pytest.mark.parametrize(
    ("make_it_so", "code"),
    [
        (lambda readers: None, FailureCode.NO_CARD),
        (InProcessReaders.unplug, FailureCode.NO_READER),
        (InProcessReaders.stop_service, FailureCode.READER_SERVICE_DOWN),
    ],
)
def test_the_true_cause_is_named_where_there_is_no_card(desk: Desk, make_it_so, code: FailureCode) -> None:
    make_it_so(desk.readers)
    desk.worker.submit(READ)
    assert desk.posted.next(CardFailed).code is code
    desk.worker.submit(SIGN)
    assert desk.posted.next(ChallengeFailed) == ChallengeFailed(DRAFT, code)


def test_a_card_of_another_kind_is_named_as_such(desk: Desk) -> None:
    desk.lay(AnswerChip(OTHER_CARD))
    desk.worker.submit(READ)
    assert desk.posted.next(CardFailed).code is FailureCode.NOT_AN_ID_CARD


def test_a_card_pulled_in_the_middle_of_an_exchange_is_told_and_so_is_its_going(desk: Desk) -> None:
    gate = threading.Event()
    chip = desk.lay(AnswerChip(gate=gate))
    desk.worker.submit(READ)
    assert chip.asked.acquire(timeout=10)
    desk.readers.remove()
    gate.set()
    assert desk.posted.next(CardFailed).code is FailureCode.CARD_REMOVED
    assert desk.posted.next(CardRemoved) == CardRemoved(READER)


def test_the_reader_and_the_service_may_go_and_come_back(desk: Desk) -> None:
    desk.lay(AnswerChip())
    desk.readers.stop_service()
    assert desk.posted.next(CardRemoved) == CardRemoved(READER)
    assert desk.posted.next(ReadersChanged) == ReadersChanged(ReaderState.SERVICE_DOWN)
    desk.readers.plug()
    assert desk.posted.next(ReadersChanged) == ReadersChanged(ReaderState.READY, (READER,))
    desk.lay(AnswerChip())
    desk.worker.submit(READ)
    desk.posted.next(CardRead)


def test_cancel_ends_the_reading_under_way_and_those_that_wait() -> None:
    gate, slow = threading.Event(), Desk(exchanges=2)
    chip = slow.lay(AnswerChip(gate=gate))
    for _ in range(3):
        slow.worker.submit(READ)
    assert chip.asked.acquire(timeout=10)
    slow.worker.submit(CancelRead())
    slow.worker.submit(SIGN)
    gate.set()
    for _ in range(3):
        assert slow.posted.next(CardFailed).code is FailureCode.READ_CANCELLED
    assert isinstance(slow.posted.next(ChallengeSigned, ChallengeFailed), ChallengeSigned), "it came after the cancel"
    assert slow.worker.stop()


def test_a_command_of_another_room_is_a_defect_that_does_not_end_the_thread(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    desk.lay(AnswerChip())
    desk.worker.submit("tea, please")
    assert desk.posted.next(CardFailed).code is FailureCode.UNEXPECTED
    assert "unexpected TypeError at card_thread.py" in caplog.text
    assert "tea" not in caplog.text
    desk.worker.submit(READ)
    desk.posted.next(CardRead)


def test_stop_cancels_a_long_reading_and_joins() -> None:
    desk = Desk(exchanges=1_000_000)
    chip = desk.lay(AnswerChip())
    desk.worker.submit(READ)
    assert chip.asked.acquire(timeout=10)
    assert desk.worker.stop(timeout=5.0)
    ends = [event for event in desk.posted.drain() if isinstance(event, CardRead | CardFailed)]
    assert ends == [], "nothing is posted after the stop"


class UnhurriedChip(AnswerChip):
    """Takes ten milliseconds for each answer, as metal does."""

    def transmit(self, apdu: bytes) -> bytes:
        threading.Event().wait(0.01)
        return super().transmit(apdu)


class TestStuck:
    def test_an_exchange_that_never_ends_is_told_once_and_another_thread_takes_over(self) -> None:
        desk, gate = Desk(stuck_after=0.1), threading.Event()
        chip = desk.lay(AnswerChip(gate=gate))
        desk.worker.submit(READ)
        desk.worker.submit(READ)
        assert chip.asked.acquire(timeout=10)
        chip.answer = OTHER_CARD
        assert desk.posted.next(CardFailed).code is FailureCode.CARD_STUCK
        assert chip.asked.acquire(timeout=10), "the new thread goes on with the next command"
        gate.set()
        assert desk.posted.next(CardFailed).code is FailureCode.NOT_AN_ID_CARD
        assert desk.worker.stop()
        assert sum(isinstance(event, CardFailed | CardRead) for event in desk.posted.drain()) == 2
        assert sum(isinstance(event, CardInserted) for event in desk.posted.events) == 1

    def test_a_challenge_gets_its_own_end(self) -> None:
        desk, gate = Desk(stuck_after=0.1), threading.Event()
        desk.lay(AnswerChip(gate=gate))
        desk.worker.submit(SIGN)
        assert desk.posted.next(ChallengeFailed) == ChallengeFailed(DRAFT, FailureCode.CARD_STUCK)
        gate.set()
        assert desk.worker.stop()

    def test_threads_are_not_abandoned_without_end(self) -> None:
        desk, gate = Desk(stuck_after=0.1), threading.Event()
        chip = desk.lay(AnswerChip(gate=gate))
        for _ in range(MOST_ABANDONED + 1):
            desk.worker.submit(READ)
        for _ in range(MOST_ABANDONED + 1):
            assert desk.posted.next(CardFailed).code is FailureCode.CARD_STUCK
        assert len(chip.commands) == MOST_ABANDONED
        desk.worker.submit(SIGN)
        assert desk.posted.next(ChallengeFailed).code is FailureCode.CARD_STUCK, "nobody is left, and that is said"
        gate.set()
        for _ in range(500):  # one of them comes back, and then there is somebody again
            desk.worker.submit(READ)
            if isinstance(desk.posted.next(CardRead, CardFailed), CardRead):
                break
            threading.Event().wait(0.01)
        else:
            pytest.fail("nobody took over")
        assert desk.worker.stop()

    def test_many_exchanges_each_in_good_time_are_not_taken_for_stuck(self) -> None:
        desk = Desk(exchanges=80, stuck_after=0.5)
        desk.lay(UnhurriedChip())
        desk.worker.submit(READ)
        desk.posted.next(CardRead)
        assert desk.worker.stop()

    def test_exchanges_without_end_are_given_up_however_lively_they_are(self) -> None:
        desk = Desk(exchanges=10**9, stuck_after=10.0, within=0.3)
        desk.lay(UnhurriedChip())
        desk.worker.submit(READ)
        assert desk.posted.next(CardFailed).code is FailureCode.CARD_STUCK
        assert desk.worker.stop()


@given(st.lists(st.sampled_from(["lay", "lay another kind", "take", "unplug", "plug", "read", "sign", "cancel"])))
def test_whatever_happens_around_them_every_command_has_exactly_one_end(happenings: list[str]) -> None:
    desk = Desk(exchanges=3)
    deeds = {
        "lay": lambda: desk.readers.insert(AnswerChip(), ATR),
        "lay another kind": lambda: desk.readers.insert(AnswerChip(OTHER_CARD), ATR),
        "take": desk.readers.remove,
        "unplug": desk.readers.unplug,
        "plug": desk.readers.plug,
        "read": lambda: desk.worker.submit(READ),
        "sign": lambda: desk.worker.submit(SIGN),
        "cancel": lambda: desk.worker.submit(CancelRead()),
    }
    for happening in happenings:
        deeds[happening]()
    wanted = [happening for happening in happenings if happening in ("read", "sign")]
    for what in wanted:
        ends = (CardRead, CardFailed) if what == "read" else (ChallengeSigned, ChallengeFailed)
        assert isinstance(desk.posted.next(CardRead, CardFailed, ChallengeSigned, ChallengeFailed), ends)
    assert desk.worker.stop()
    ends = (CardRead, CardFailed, ChallengeSigned, ChallengeFailed)
    assert sum(isinstance(event, ends) for event in desk.posted.drain()) == len(wanted)
    codes = {event.code for event in desk.posted.events if isinstance(event, CardFailed)}
    assert FailureCode.UNEXPECTED not in codes
