"""How many bytes one READ BINARY may bring on this reader with this kind of card."""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import TypeAlias

from devices.card.apdu import SHORT_NE
from devices.card.cipher_suite import CipherSuite
from devices.card.secure_messaging import payload_in

# Large enough that all files but the portrait end in one or two commands, small enough that a
# contactless line (some 10 KB/s at 106 kbit/s) looks at the cancel flag several times a second.
EXTENDED_CHUNK = 2048

LengthMemory: TypeAlias = MutableMapping[tuple[str, bytes], bool]


class LineLength:
    """What is known of one (reader, ATR). ``memory`` (True: extended length works) is the caller's.

    The probe is written down as failed before it is made: a reader that falls over at an extended
    APDU, however it falls, is not asked a second time.
    """

    def __init__(self, memory: LengthMemory, reader: str, atr: bytes) -> None:
        self._memory = memory
        self._key = (reader, atr)

    @property
    def known(self) -> bool:
        return self._key in self._memory

    @property
    def extended(self) -> bool:
        return self._memory.get(self._key, False)

    def learn(self, *, extended: bool) -> None:
        self._memory[self._key] = extended

    def forget(self) -> None:
        """The probe was cut short by something else: it says nothing."""
        self._memory.pop(self._key, None)


def chunk(suite: CipherSuite, *, extended: bool) -> int:
    """Plain bytes to ask for at once: on a short line 223 under AES, 231 under 3DES."""
    return EXTENDED_CHUNK if extended else payload_in(suite, SHORT_NE)
