"""A group in which Diffie-Hellman is done: one shape for elliptic curves and for residues.

An element travels through this room only as its encoding (9303-11 §9.4): an uncompressed point
``04 ‖ x ‖ y``, or an integer of the modulus' length. ``decode`` is where outside bytes are judged.
"""

from __future__ import annotations

from typing import Generic, Protocol, TypeVar

from counter.errors import CardError, FailureCode
from counter.ports import RandomBytes

Element = TypeVar("Element")


class Group(Protocol, Generic[Element]):
    """A cyclic group of prime order ``order`` with ``generator``."""

    @property
    def order(self) -> int: ...

    @property
    def generator(self) -> Element: ...

    def multiply(self, element: Element, scalar: int) -> Element:
        """``scalar`` times ``element``. Raises CardError where the neutral element comes out."""
        ...

    def add(self, left: Element, right: Element) -> Element: ...

    def encode(self, element: Element) -> bytes: ...

    def decode(self, encoded: bytes) -> Element:
        """A checked element of the group. Raises CardError CARD_ANSWER_INVALID on anything else."""
        ...

    def shared_secret(self, element: Element) -> bytes:
        """What the key derivation takes: x of a point, the whole residue (9303-11 §9.6)."""
        ...


def outside() -> CardError:
    """The error for what is no element of the group."""
    return CardError(FailureCode.CARD_ANSWER_INVALID, "a public key outside its group")


def private_key(order: int, random_bytes: RandomBytes) -> int:
    """A scalar in [1, order − 1]; 64 surplus bits make the bias of the reduction negligible."""
    width = (order.bit_length() + 7) // 8 + 8
    return int.from_bytes(random_bytes(width), "big") % (order - 1) + 1
