"""A reader without a driver: the chip is played in this process, below the same port as PC/SC.

Training on a machine without pcscd (Windows among them) and tests of everything above the reader
take this road.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, replace

from counter.errors import CardError, FailureCode
from counter.events import ReaderState
from devices.card.readers import Connection, PlayedChip, ReaderSnapshot, Slot

READER = "Đầu đọc luyện tập"


@dataclass(frozen=True)
class _Laid:
    chip: PlayedChip
    atr: bytes


class InProcessReaders:
    """One reader. ``insert``, ``remove``, ``unplug`` and ``stop_service`` come from any thread."""

    def __init__(self, reader: str = READER) -> None:
        self._reader = reader
        self._laid: _Laid | None = None
        self._now = ReaderSnapshot(ReaderState.READY, (Slot(reader, card=False),))
        self._seen: ReaderSnapshot | None = None
        self._cancelled = False
        self._changed = threading.Condition()

    def insert(self, chip: PlayedChip, atr: bytes) -> None:
        """Lay a chip on the reader; what lay there before is taken away."""
        self._set(_Laid(chip, atr), atr)

    def remove(self) -> None:
        """Take the chip away, in the middle of an exchange if need be."""
        self._set(None, b"")

    def unplug(self) -> None:
        """The reader's cable is pulled."""
        with self._changed:
            self._laid = None
            self._now = ReaderSnapshot(ReaderState.NO_READER)
            self._changed.notify_all()

    def stop_service(self) -> None:
        """As if the operating system's smart-card service had stopped."""
        with self._changed:
            self._laid = None
            self._now = ReaderSnapshot(ReaderState.SERVICE_DOWN)
            self._changed.notify_all()

    def plug(self) -> None:
        """The reader is there again, empty."""
        with self._changed:
            self._now = ReaderSnapshot(ReaderState.READY, (Slot(self._reader, card=False),))
            self._changed.notify_all()

    def wait(self, timeout: float) -> ReaderSnapshot:
        deadline = time.monotonic() + timeout
        with self._changed:
            while self._now == self._seen and not self._cancelled:
                if not self._changed.wait(deadline - time.monotonic()):
                    break
            self._cancelled = False
            self._seen = self._now
            return self._now

    def connect(self, reader: str) -> Connection:
        with self._changed:
            if self._now.state is ReaderState.SERVICE_DOWN:
                raise CardError(FailureCode.READER_SERVICE_DOWN)
            if reader not in (slot.name for slot in self._now.slots):
                raise CardError(FailureCode.NO_READER)
            if self._laid is None:
                raise CardError(FailureCode.NO_CARD)
            self._laid.chip.reset()
            return _InProcessConnection(self, self._laid)

    def cancel(self) -> None:
        with self._changed:
            self._cancelled = True
            self._changed.notify_all()

    def close(self) -> None:
        """Nothing is held."""

    def holds(self, laid: object) -> bool:
        """Whether that very insertion still lies on the reader."""
        with self._changed:
            return self._laid is laid

    def _set(self, laid: _Laid | None, atr: bytes) -> None:
        with self._changed:
            self._laid = laid
            before = self._now.slots[0] if self._now.slots else Slot(self._reader, card=False)
            slot = replace(before, card=laid is not None, atr=atr, changes=before.changes + 1)
            self._now = ReaderSnapshot(ReaderState.READY, (slot,))
            self._changed.notify_all()


class _InProcessConnection:
    def __init__(self, readers: InProcessReaders, laid: _Laid) -> None:
        self._readers = readers
        self._laid = laid
        self.atr = laid.atr

    def transmit(self, apdu: bytes) -> bytes:
        self._demand_presence()
        response = self._laid.chip.transmit(apdu)
        self._demand_presence()
        return response

    def reset(self) -> None:
        self._demand_presence()
        self._laid.chip.reset()

    def close(self) -> None:
        """Nothing is held; the next connection resets the chip."""

    def _demand_presence(self) -> None:
        if not self._readers.holds(self._laid):
            raise CardError(FailureCode.CARD_REMOVED)
