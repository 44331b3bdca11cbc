"""Every hostile card ends in a failure code or an honest verdict within thirty seconds and 64 MB."""

from __future__ import annotations

import threading
import time
import tracemalloc

import pytest

from counter.emrtd.card_record import Authenticity
from counter.errors import CardError, FailureCode
from counter.events import CardFailed, CardInserted, CardRead
from devices.card.chip_line import MOST_SECONDS
from devices.card.dialogue import IdCardDialogue
from devices.card.in_process import InProcessReaders
from devices.card.simulator.described_card import image, play, request
from devices.card.simulator.description import load_descriptions
from devices.card.worker import MOST_SECONDS as MOST_FOR_A_COMMAND
from devices.card.worker import CardWorker
from tests.fakes.id_cards import NOW, Desk, seeded, trust
from tests.fakes.posted import Posted

HOSTILE = {one.key: one for one in load_descriptions() if one.chip.harm}
DRIP = next(one for one in load_descriptions() if one.key == "harm_drip")
LONGEST = 30.0
LARGEST = 64 * 2**20


@pytest.mark.parametrize("key", HOSTILE)
def test_a_hostile_card_ends_in_time_and_in_little_memory(key: str) -> None:
    described = HOSTILE[key]
    files = image(described)
    chip = play(described, seeded(5), files=files)
    trust()  # made before the counting: it belongs to the desk, not to the card
    tracemalloc.start()
    began = time.monotonic()
    end: FailureCode | Authenticity
    try:
        end = Desk().read(chip, request(described, files)).passive.authenticity
    except CardError as exc:
        end = exc.code
    finally:
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert end not in (FailureCode.UNEXPECTED, Authenticity.TRUSTED, Authenticity.INTACT_ISSUER_UNKNOWN)
    assert time.monotonic() - began < LONGEST
    assert peak < LARGEST


def test_a_dripping_card_is_given_up_in_the_middle_of_an_answer() -> None:
    """The same limit as at a counter, shortened: the chip's one second a byte is not."""
    readers, posted, over = InProcessReaders(), Posted(), threading.Event()
    dialogue = IdCardDialogue(trust=trust, now=lambda: NOW, random_bytes=seeded(), allow_bac=True)
    worker = CardWorker(lambda: readers, dialogue, posted, within=0.3)
    worker.start()
    files = image(DRIP)
    readers.insert(play(DRIP, seeded(), wait=lambda seconds: over.wait(seconds) and None, files=files), files.atr)
    posted.next(CardInserted)
    began = time.monotonic()
    worker.submit(request(DRIP, files))
    end = posted.next(CardFailed, CardRead)
    assert isinstance(end, CardFailed)
    assert end.code is FailureCode.CARD_STUCK
    assert time.monotonic() - began < 15.0, "thousands of bytes at a second each would take an hour"
    over.set()
    assert worker.stop()


def test_the_limits_keep_the_promise() -> None:
    assert MOST_SECONDS < MOST_FOR_A_COMMAND <= LONGEST
