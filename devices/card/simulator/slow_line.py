"""The air between reader and chip: time for each command and for each byte."""

from __future__ import annotations

import time
from collections.abc import Callable

from devices.card.readers import PlayedChip


class SlowLine:
    """Stands in front of a chip and takes its time before each answer; both figures are in seconds.

    A contactless chip needs some 8 ms a command and 20 µs a byte; a second a byte is a chip that means harm.
    """

    def __init__(
        self, inner: PlayedChip, per_command: float, per_byte: float, wait: Callable[[float], None] = time.sleep
    ) -> None:
        self._inner = inner
        self._per_command = per_command
        self._per_byte = per_byte
        self._wait = wait

    def reset(self) -> None:
        self._inner.reset()

    def transmit(self, apdu: bytes) -> bytes:
        answer = self._inner.transmit(apdu)
        self._wait(self._per_command + self._per_byte * (len(apdu) + len(answer)))
        return answer
