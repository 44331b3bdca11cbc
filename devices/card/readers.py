"""The port to card readers, whichever road leads to them: PC/SC, or a chip played in this process.

One thread owns a ``Readers`` and everything it hands out; only ``cancel`` may be called from another.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from counter.events import ReaderState
from devices.card.channel import Channel

# Windows Hello for Business and the trusted platform module announce themselves as readers that
# always hold a card. No ID card will ever lie on them.
_CARDLESS = ("Windows Hello", "Microsoft Virtual Smart Card", "Microsoft UICC", "Microsoft IFD")


def can_hold_a_card(reader: str) -> bool:
    """Whether a reader of this name is a thing that a card can be laid on."""
    return not reader.startswith(_CARDLESS)


@dataclass(frozen=True, slots=True)
class Slot:
    """One reader as last seen. ``atr``: the card's answer to reset, b"" without a card or from a mute one.

    ``changes`` counts insertions and removals, so that a card taken and laid back between two
    looks is still seen as another insertion.
    """

    name: str
    card: bool
    atr: bytes = b""
    changes: int = 0


@dataclass(frozen=True, slots=True)
class ReaderSnapshot:
    """All readers that can hold a card. ``cardless`` names those that cannot: for the diagnosis only."""

    state: ReaderState
    slots: tuple[Slot, ...] = ()
    cardless: tuple[str, ...] = field(default=())


class Connection(Channel, Protocol):
    """A channel to one powered card, closed by whoever opened it."""

    @property
    def atr(self) -> bytes:
        """The answer to reset (ISO/IEC 7816-3 §8)."""
        ...

    def reset(self) -> None:
        """Warm-reset the chip: every session and selection on it is gone. Raises CardError."""
        ...

    def close(self) -> None:
        """Let go of the chip; the next connection finds it reset. Never raises: the card may be gone."""
        ...


class Readers(Protocol):
    """Every reader of this station."""

    def wait(self, timeout: float) -> ReaderSnapshot:
        """What is there now, once it differs from the last look, or after ``timeout`` seconds.

        The first look returns at once. A stopped service is a state of the snapshot, not an error.
        """
        ...

    def connect(self, reader: str) -> Connection:
        """Power or reset the card on ``reader`` and keep it for us alone.

        Raises CardError: NO_READER, READER_SERVICE_DOWN, NO_CARD, READER_BUSY, CARD_ANSWER_INVALID.
        """
        ...

    def cancel(self) -> None:
        """End a ``wait`` early, from any thread; without one under way, the next returns at once."""
        ...

    def close(self) -> None:
        """Give everything back. The owner's last call."""
        ...


class PlayedChip(Protocol):
    """What can be laid on a simulated reader: a chip in software, below the ATR."""

    def transmit(self, apdu: bytes) -> bytes:
        """The response APDU to a command APDU; never raises."""
        ...

    def reset(self) -> None:
        """Power off and on: sessions, selections and security states are forgotten."""
        ...
