"""How long the desk's GUI thread was ever away: asked from outside, over the bus, many times a second."""

from __future__ import annotations

import threading
import time
from types import TracebackType
from typing import Self

from tests.morning.accessible import Reader

_EVERY = 0.05  # s


class Pulse:
    """Feels until the block ends. ``longest``: seconds for one answer, the machine's own share in them included."""

    def __init__(self, bus: str) -> None:
        self._bus = bus
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._feel, name="pulse", daemon=True)
        self.longest = 0.0
        self.felt = 0

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, exc: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._thread.join(120)

    def _feel(self) -> None:
        reader = Reader(self._bus)
        try:
            while not self._over.wait(_EVERY):
                begun = time.monotonic()
                if reader.answers():
                    self.longest = max(self.longest, time.monotonic() - begun)
                    self.felt += 1
        finally:
            reader.close()
