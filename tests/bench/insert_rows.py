"""A card laid on the reader: from the smart-card service's own notice to our event.

How soon the service itself notices is the reader driver's matter: one with an interrupt pipe says so at
once, the virtual reader is asked by pcscd every 0.4 s. Hence the peer is a bare SCardGetStatusChange that
waits for the very same insertion.
"""

from __future__ import annotations

import queue
import random
import statistics
import threading
import time
from datetime import datetime
from typing import Any

from smartcard import scard as _binding

from counter.emrtd.trust_store import TrustStore
from counter.errors import CardError
from counter.events import CardInserted, CardRemoved, Event, ReadersChanged, ReaderState
from counter.model.vietnam_time import VIETNAM
from devices.card.dialogue import IdCardDialogue
from devices.card.pcsc import PcscReaders
from devices.card.simulator.chip import SimulatedChip
from devices.card.vpcd import VirtualCard
from devices.card.worker import CardWorker
from tests.bench.alone import alone
from tests.bench.chip_rows import image
from tests.bench.table import Measured, Unavailable, row
from ui.bootstrap.smart_card_service import smart_card_service

scard: Any = _binding  # generated code without types
INSERTIONS = 15
PATIENCE = 10.0  # seconds
WAIT = 1000  # milliseconds of one bare call


class BareWatch:
    """The moment at which a bare call in a context of its own came back with the card present."""

    def __init__(self, reader: str) -> None:
        self._reader = reader
        self.seen: queue.SimpleQueue[float] = queue.SimpleQueue()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()

    def stop(self) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        _, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
        known = scard.SCARD_STATE_UNAWARE
        while not self._over.is_set():
            _, states = scard.SCardGetStatusChange(context, WAIT, [(self._reader, known)])
            present = bool(states[0][1] & scard.SCARD_STATE_PRESENT)
            if present and not known & scard.SCARD_STATE_PRESENT:
                self.seen.put(time.perf_counter())
            known = states[0][1] & ~scard.SCARD_STATE_CHANGED
        scard.SCardReleaseContext(context)


@row("card.insert_ms", "a card laid on: from the service's notice to our event")
def insert_ms() -> Measured:
    heard: queue.SimpleQueue[tuple[float, Event]] = queue.SimpleQueue()
    dialogue = IdCardDialogue(
        trust=TrustStore,
        now=lambda: datetime.now(VIETNAM),
        random_bytes=random.Random(1).randbytes,
        allow_bac=False,
    )
    worker = CardWorker(PcscReaders, dialogue, lambda event: heard.put((time.perf_counter(), event)))
    card = VirtualCard(SimulatedChip(image(), random.Random(2).randbytes), image().atr)
    behind, whole = [], []
    try:
        with alone("motcua-virtual-reader"), smart_card_service():
            worker.start()
            try:
                reader = _ready(heard)
                bare = BareWatch(reader)
                try:
                    for _ in range(INSERTIONS):
                        laid = time.perf_counter()
                        with card:
                            ours, theirs = _until(heard, CardInserted), bare.seen.get(timeout=PATIENCE)
                        behind.append(ours - theirs)
                        whole.append(ours - laid)
                        _until(heard, CardRemoved)
                finally:
                    bare.stop()
            finally:
                worker.stop()
    except (CardError, OSError, queue.Empty) as exc:
        raise Unavailable(f"no smart-card service ({type(exc).__name__})") from exc
    return Measured(
        1000 * statistics.median(behind),
        "ms",
        "a bare SCardGetStatusChange",
        runs=INSERTIONS,
        note=f"at worst {1000 * max(behind):.1f} ms behind it; from the connect of the virtual card, pcscd's own "
        f"poll of it included, {1000 * statistics.median(whole):.0f} ms",
    )


def _ready(heard: queue.SimpleQueue[tuple[float, Event]]) -> str:
    while True:
        _, event = heard.get(timeout=PATIENCE)
        if isinstance(event, ReadersChanged) and event.state is ReaderState.READY:
            return event.names[0]


def _until(heard: queue.SimpleQueue[tuple[float, Event]], kind: type[Event]) -> float:
    while True:
        at, event = heard.get(timeout=PATIENCE)
        if isinstance(event, kind):
            return at
