"""The PC/SC adapter against the real service and its virtual reader."""

from __future__ import annotations

import statistics
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from counter.emrtd.card_record import AccessMethod
from counter.errors import CardError, FailureCode
from counter.events import CardFailed, CardInserted, CardRead, CardRemoved, ReadCard, ReadersChanged, ReaderState
from devices.card.pcsc import PcscReaders
from devices.card.readers import ReaderSnapshot
from devices.card.vpcd import VirtualCard
from devices.card.worker import CardWorker
from tests.fakes.cards import ATR, ID_CARD, PROBE, AnswerChip, ProbeDialogue
from tests.fakes.posted import Posted

pytestmark = [pytest.mark.pcsc, pytest.mark.usefixtures("service")]
READER = "Virtual PCD 00 00"


@pytest.fixture
def readers() -> Iterator[PcscReaders]:
    readers = PcscReaders(busy_patience=0.2)
    until(readers, lambda look: look.state is ReaderState.READY and not any(slot.card for slot in look.slots))
    yield readers
    readers.close()


def until(readers: PcscReaders, wanted: Callable[[ReaderSnapshot], bool]) -> ReaderSnapshot:
    deadline = time.monotonic() + 10
    while not wanted(look := readers.wait(1.0)):
        assert time.monotonic() < deadline, look
    return look


def card_lies(look: ReaderSnapshot) -> bool:
    return look.slots[0].card


@pytest.fixture
def chip() -> AnswerChip:
    return AnswerChip()


@pytest.fixture
def card(chip: AnswerChip, readers: PcscReaders) -> Iterator[VirtualCard]:
    with VirtualCard(chip, ATR) as card:
        until(readers, card_lies)
        yield card


class TestLooking:
    def test_the_first_look_comes_at_once(self) -> None:
        readers, began = PcscReaders(), time.monotonic()
        look = readers.wait(30.0)
        readers.close()
        assert [slot.name for slot in look.slots] == [READER, "Virtual PCD 00 01"]
        assert time.monotonic() - began < 10.0

    def test_a_card_is_seen_coming_and_going(self, readers: PcscReaders) -> None:
        with VirtualCard(AnswerChip(), ATR):
            look = until(readers, card_lies)
            assert look.slots[0].atr == ATR
        look = until(readers, lambda look: not card_lies(look))
        assert look.slots[0].atr == b""

    def test_the_same_card_again_is_another_insertion(self, readers: PcscReaders, card: VirtualCard) -> None:
        before = until(readers, card_lies)
        card.remove()
        until(readers, lambda look: not card_lies(look))
        card.insert()
        assert until(readers, card_lies).slots[0].changes != before.slots[0].changes

    def test_waiting_costs_no_processor_time(self, readers: PcscReaders) -> None:
        busy = time.thread_time()
        readers.wait(0.5)
        assert time.thread_time() - busy < 0.05

    def test_a_wait_ends_when_it_is_cancelled_from_another_thread(self, readers: PcscReaders) -> None:
        began = time.monotonic()
        threading.Timer(0.1, readers.cancel).start()
        readers.wait(30.0)
        assert time.monotonic() - began < 10.0

    def test_a_cancel_that_comes_first_is_not_lost(self, readers: PcscReaders) -> None:
        readers.cancel()
        began = time.monotonic()
        readers.wait(30.0)
        assert time.monotonic() - began < 10.0


class TestInterpreterLock:
    """Other threads run on while the service waits: else the card would need a process of its own."""

    @pytest.fixture
    def ticks(self) -> Iterator[list[float]]:
        ticks, over = [time.monotonic()], threading.Event()

        def tick() -> None:
            while not over.wait(0.002):
                ticks.append(time.monotonic())

        thread = threading.Thread(target=tick)
        thread.start()
        yield ticks
        over.set()
        thread.join()

    def test_while_waiting_for_a_card(self, readers: PcscReaders, ticks: list[float]) -> None:
        def others_ran() -> bool:
            before = len(ticks)
            readers.wait(0.3)
            return len(ticks) - before > 20

        assert any(others_ran() for _ in range(10)), "a machine that is busy is given time"

    def test_while_a_chip_takes_its_time(self, readers: PcscReaders, ticks: list[float]) -> None:
        gate = threading.Event()
        with VirtualCard(AnswerChip(gate=gate), ATR):
            until(readers, card_lies)
            connection = readers.connect(READER)
            enough = len(ticks) + 20

            def answer() -> None:
                until_then = time.monotonic() + 30
                while len(ticks) < enough and time.monotonic() < until_then:
                    threading.Event().wait(0.01)
                gate.set()

            threading.Thread(target=answer).start()
            assert connection.transmit(PROBE) == ID_CARD
            assert len(ticks) >= enough
            connection.close()


class TestTalking:
    def test_commands_and_answers_pass_unchanged(
        self, readers: PcscReaders, card: VirtualCard, chip: AnswerChip
    ) -> None:
        chip.answer = bytes(range(256)) * 250 + b"\x90\x00"  # as long as an extended answer of DG2 gets
        connection = readers.connect(READER)
        assert connection.atr == ATR
        assert connection.transmit(PROBE) == chip.answer
        connection.close()
        assert chip.commands == [PROBE]

    def test_an_exchange_does_not_wait_for_delayed_acknowledgements(
        self, readers: PcscReaders, card: VirtualCard
    ) -> None:
        connection = readers.connect(READER)
        times = []
        for _ in range(50):
            began = time.perf_counter()
            connection.transmit(PROBE)
            times.append(time.perf_counter() - began)
        connection.close()
        assert statistics.quantiles(times)[0] < 0.02, "44 ms is the delay that vpcd.py switches off"

    def test_a_reset_reaches_the_chip_and_the_connection_lives_on(
        self, readers: PcscReaders, card: VirtualCard, chip: AnswerChip
    ) -> None:
        connection = readers.connect(READER)
        before = chip.resets
        connection.reset()
        assert chip.resets > before
        assert connection.transmit(PROBE) == ID_CARD
        connection.close()

    def test_a_second_connection_finds_the_chip_reset(
        self, readers: PcscReaders, card: VirtualCard, chip: AnswerChip
    ) -> None:
        readers.connect(READER).close()
        before = chip.resets
        readers.connect(READER).close()
        assert chip.resets > before


class TestRefusals:
    def expect(self, readers: PcscReaders, reader: str, code: FailureCode) -> None:
        with pytest.raises(CardError) as caught:
            readers.connect(reader)
        assert caught.value.code is code

    def test_an_empty_reader(self, readers: PcscReaders) -> None:
        self.expect(readers, READER, FailureCode.NO_CARD)

    def test_a_reader_that_is_not_there(self, readers: PcscReaders) -> None:
        self.expect(readers, "ACS ACR1252", FailureCode.NO_READER)

    def test_a_card_that_another_program_holds(self, readers: PcscReaders, card: VirtualCard) -> None:
        other = PcscReaders()
        connection = other.connect(READER)
        self.expect(readers, READER, FailureCode.READER_BUSY)
        connection.close()
        readers.connect(READER).close()
        other.close()

    def test_a_card_that_is_pulled_between_two_commands(self, readers: PcscReaders, card: VirtualCard) -> None:
        connection = readers.connect(READER)
        connection.transmit(PROBE)
        card.remove()
        with pytest.raises(CardError) as caught:
            connection.transmit(PROBE)
        assert caught.value.code is FailureCode.CARD_REMOVED
        connection.close()

    def test_a_card_that_slips_and_is_back_before_the_service_looked(
        self, readers: PcscReaders, card: VirtualCard
    ) -> None:
        connection = readers.connect(READER)
        card.remove()
        with pytest.raises(CardError):
            connection.transmit(PROBE)
        connection.close()
        card.insert()
        again = readers.connect(READER)
        assert again.transmit(PROBE) == ID_CARD
        again.close()

    def test_no_driver_listens(self, chip: AnswerChip) -> None:
        with pytest.raises(CardError) as caught:
            VirtualCard(chip, ATR, port=9).insert()
        assert caught.value.code is FailureCode.READER_SERVICE_DOWN


class TestWorker:
    def test_a_reading_through_the_service_and_one_that_gets_stuck(self, readers: PcscReaders) -> None:
        posted, gate = Posted(), threading.Event()
        worker = CardWorker(PcscReaders, ProbeDialogue(), posted, stuck_after=6.0)
        worker.start()
        assert posted.next(ReadersChanged).state is ReaderState.READY
        with VirtualCard(AnswerChip(), ATR):
            assert posted.next(CardInserted) == CardInserted(READER)
            worker.submit(ReadCard(AccessMethod.PACE_CAN, "000018"))
            assert posted.next(CardRead).record.reader == READER
        assert posted.next(CardRemoved) == CardRemoved(READER)
        assert worker.stop()

        stuck = CardWorker(PcscReaders, ProbeDialogue(), posted, stuck_after=0.5)
        stuck.start()
        with VirtualCard(AnswerChip(gate=gate), ATR) as card:
            posted.next(CardInserted)
            stuck.submit(ReadCard(AccessMethod.PACE_CAN, "000018"))
            assert posted.next(CardFailed).code is FailureCode.CARD_STUCK
            gate.set()
            card.remove()
            posted.next(CardRemoved)
            card.insert()
            posted.next(CardInserted)
            stuck.submit(ReadCard(AccessMethod.PACE_CAN, "000018"))
            posted.next(CardRead)
        assert stuck.stop()


class TestService:
    def test_it_may_stop_and_come_back_under_a_waiting_reader(self, service, readers: PcscReaders) -> None:
        if not service.ours:
            pytest.skip("a smart-card service ran before the tests; it is not theirs to stop")
        stopping = threading.Timer(0.1, service.stop)
        stopping.start()
        until(readers, lambda look: look.state is ReaderState.SERVICE_DOWN)
        with pytest.raises(CardError) as caught:
            readers.connect(READER)
        assert caught.value.code is FailureCode.READER_SERVICE_DOWN
        stopping.join()
        service.start()
        until(readers, lambda look: look.state is ReaderState.READY)
        with VirtualCard(AnswerChip(), ATR):
            until(readers, card_lies)
            connection = readers.connect(READER)
            assert connection.transmit(PROBE) == ID_CARD
            connection.close()
