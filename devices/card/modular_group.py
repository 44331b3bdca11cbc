"""Residues modulo a prime: classic Diffie-Hellman (9303-11 §9.5.1 by RFC 5114 §2)."""

from __future__ import annotations

from dataclasses import dataclass, field

from devices.card.group import outside


@dataclass(frozen=True, slots=True)
class ModularGroup:
    """The subgroup of prime ``order`` that ``generator`` spans in the residues modulo ``prime``.

    Written like the curves: ``multiply`` is exponentiation, ``add`` is multiplication.
    """

    name: str
    prime: int = field(repr=False)
    order: int = field(repr=False)
    generator: int = field(repr=False)

    @property
    def field_length(self) -> int:
        """Bytes of one residue."""
        return (self.prime.bit_length() + 7) // 8

    def multiply(self, element: int, scalar: int) -> int:
        return self._not_one(pow(element, scalar, self.prime))

    def add(self, left: int, right: int) -> int:
        return self._not_one(left * right % self.prime)

    def encode(self, element: int) -> bytes:
        return element.to_bytes(self.field_length, "big")

    def decode(self, encoded: bytes) -> int:
        """Also checks the order: a key of a small subgroup leaks the private key (RFC 2631 §2.1.5)."""
        element = int.from_bytes(encoded, "big")
        if len(encoded) > self.field_length or not 1 < element < self.prime - 1:
            raise outside()
        if pow(element, self.order, self.prime) != 1:
            raise outside()
        return element

    def shared_secret(self, element: int) -> bytes:
        return self.encode(element)

    @staticmethod
    def _not_one(element: int) -> int:
        if element <= 1:
            raise outside()
        return element
