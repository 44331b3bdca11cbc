"""Many readings through the real smart-card service, with cards pulled at any moment and laid back.

Every reading must come to exactly one end; what was read after a pull must equal what was read without
one; and nothing may pile up: threads, open files, memory.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import statistics
import subprocess
import sys
import threading
import time
from collections import Counter
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import psutil

from counter.emrtd.card_record import AccessMethod
from counter.events import CardFailed, CardInserted, CardRead, CardRemoved, PersonSeen, ReadCard, ReadersChanged
from counter.training.cast_cards import cast_card
from counter.training.chip_image import ChipImage
from counter.training.commune import Commune
from counter.training.issuer import training_anchors
from devices.card.dialogue import IdCardDialogue
from devices.card.pcsc import PcscReaders
from devices.card.simulator.chip import SimulatedChip
from devices.card.vpcd import VirtualCard
from devices.card.worker import CardWorker
from tests.fakes.posted import Posted
from tests.fakes.trust_of_files import trust_of

NOW = datetime(2026, 10, 8, 9, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))


class Counter3:
    """One counter, its reader and a citizen's card."""

    def __init__(self, image: ChipImage) -> None:
        trust = trust_of({f"{n}.der": anchor for n, anchor in enumerate(training_anchors())})
        dialogue = IdCardDialogue(trust=lambda: trust, now=lambda: NOW, random_bytes=os.urandom, allow_bac=True)
        self.image = image
        self.posted = Posted()
        self.worker = CardWorker(PcscReaders, dialogue, self.posted)
        self.worker.start()
        self.posted.next(ReadersChanged)

    def lay(self) -> VirtualCard:
        card = VirtualCard(SimulatedChip(self.image, os.urandom, extended_length=False), self.image.atr)
        card.insert()
        self.posted.next(CardInserted)
        return card

    def read(self, card: VirtualCard, pull_after: float | None) -> CardRead | CardFailed:
        pull = threading.Timer(pull_after or 0, card.remove)
        self.worker.submit(ReadCard(AccessMethod.PACE_CAN, self.image.can))
        if pull_after is not None:
            pull.start()
        end = self.posted.next(CardRead, CardFailed)
        if pull_after is not None:
            pull.join()
        return end


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--readings", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    chance = random.Random(given.seed)
    commune = Commune.generate(size=0)
    desk = Counter3(cast_card(commune, next(iter(commune.cast))))
    card = desk.lay()
    whole = desk.read(card, None)
    assert isinstance(whole, CardRead), whole
    card.remove()
    desk.posted.next(CardRemoved)
    desk.posted.events.clear()
    process = psutil.Process()
    before = (process.num_threads(), process.num_fds(), process.memory_info().rss)
    ends: Counter[str] = Counter()
    seconds = []
    for _ in range(given.readings):
        card = desk.lay()
        began = time.perf_counter()
        end = desk.read(card, chance.uniform(0, 0.1) if chance.random() < 0.5 else None)
        if isinstance(end, CardRead):
            assert end.record.files == whole.record.files
            seconds.append(time.perf_counter() - began)
        ends[f"{end.code.name} {end.detail}".strip() if isinstance(end, CardFailed) else "READ"] += 1
        card.remove()
        desk.posted.next(CardRemoved)
        told = sum(isinstance(event, CardRead | CardFailed) for event in desk.posted.drain())
        assert told == 1, f"{told} ends for one reading"
        assert sum(isinstance(event, PersonSeen) for event in desk.posted.events) <= 1
        desk.posted.events.clear()
    after = (process.num_threads(), process.num_fds(), process.memory_info().rss)
    assert desk.worker.stop()
    print(f"{given.readings} readings, seed {given.seed}:")
    for what, times in ends.most_common():
        print(f"{times:6} {what}")
    print(f"a whole record in {statistics.median(seconds):.3f} s (median), {max(seconds):.3f} s at most")
    print(f"threads {before[0]} → {after[0]}, files {before[1]} → {after[1]}")
    print(f"memory {before[2] / 2**20:.1f} → {after[2] / 2**20:.1f} MiB")
    return 0 if after[0] <= before[0] and after[1] <= before[1] + 1 else 1


def with_service() -> int:
    """Starts pcscd where none runs; on any way out, it ends."""
    if Path("/run/pcscd/pcscd.comm").exists():
        return main()
    program = shutil.which("pcscd", path="/usr/sbin")
    if program is None:
        print("pcscd is not installed: this lane needs the real service")
        return 1
    with subprocess.Popen([program, "--foreground"], stdout=subprocess.DEVNULL) as service:
        try:
            while not Path("/run/pcscd/pcscd.comm").exists():
                time.sleep(0.01)
            return main()
        finally:
            service.terminate()


if __name__ == "__main__":
    sys.exit(with_service())
