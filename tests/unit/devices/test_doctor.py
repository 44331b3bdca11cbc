from __future__ import annotations

import threading

import pytest

from counter.errors import FailureCode
from counter.events import ReaderState
from devices.card.in_process import READER, InProcessReaders
from devices.card.readers import ReaderSnapshot
from devices.doctor import Cause, Finding, diagnose
from tests.fakes.cards import ATR, ID_CARD, OTHER_CARD, AnswerChip


def found(readers: InProcessReaders) -> tuple[Cause, FailureCode | None]:
    (finding,) = diagnose(lambda: readers)
    return finding.cause, finding.code


def test_an_empty_reader_is_named() -> None:
    assert diagnose(InProcessReaders) == (Finding(Cause.EMPTY_READER, FailureCode.NO_CARD, READER),)


def test_no_reader() -> None:
    readers = InProcessReaders()
    readers.unplug()
    assert found(readers) == (Cause.NO_READER, FailureCode.NO_READER)


def test_a_stopped_service_is_the_cause_not_a_missing_card() -> None:
    readers = InProcessReaders()
    readers.stop_service()
    cause, code = found(readers)
    assert code is FailureCode.READER_SERVICE_DOWN
    assert cause in (Cause.SERVICE_STOPPED, Cause.SERVICE_NOT_INSTALLED, Cause.SERVICE_FORBIDDEN)


@pytest.mark.parametrize(
    ("answer", "cause", "code"),
    [
        (ID_CARD, Cause.ID_CARD, None),
        (bytes.fromhex("6982"), Cause.ID_CARD, None),
        (OTHER_CARD, Cause.OTHER_CARD, FailureCode.NOT_AN_ID_CARD),
    ],
)
def test_a_card_is_asked_what_it_is(answer: bytes, cause: Cause, code: FailureCode | None) -> None:
    readers = InProcessReaders()
    readers.insert(AnswerChip(answer), ATR)
    assert found(readers) == (cause, code)


def test_a_card_pulled_while_it_is_asked() -> None:
    readers, gate = InProcessReaders(), threading.Event()
    chip = AnswerChip(gate=gate)
    readers.insert(chip, ATR)

    def pull() -> None:
        assert chip.asked.acquire(timeout=10)
        readers.remove()
        gate.set()

    hand = threading.Thread(target=pull)
    hand.start()
    assert found(readers) == (Cause.EMPTY_READER, FailureCode.CARD_REMOVED)
    hand.join()


class HelloOnly(InProcessReaders):
    """A laptop whose one reader is the fingerprint sign-in."""

    def wait(self, timeout: float) -> ReaderSnapshot:
        return ReaderSnapshot(ReaderState.NO_READER, cardless=("Windows Hello for Business 1",))


def test_readers_that_no_card_fits_are_not_taken_for_one() -> None:
    assert diagnose(HelloOnly) == (
        Finding(Cause.ONLY_CARDLESS_READERS, FailureCode.NO_READER, "Windows Hello for Business 1"),
    )
