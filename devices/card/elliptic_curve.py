"""Elliptic curves: arithmetic by fastecdsa, the checks of outside points here."""

from __future__ import annotations

from dataclasses import dataclass, field

from fastecdsa import curve as _curves
from fastecdsa.rust import Curve, Point

from devices.card.group import outside

UNCOMPRESSED = 0x04


@dataclass(frozen=True, slots=True)
class EllipticCurve:
    """A named curve of cofactor 1, so that every point but infinity has the full order."""

    name: str
    curve: Curve = field(repr=False)

    @property
    def order(self) -> int:
        return self.curve.q

    @property
    def generator(self) -> Point:
        return self.curve.G

    @property
    def prime(self) -> int:
        return self.curve.p

    @property
    def field_length(self) -> int:
        """Bytes of one coordinate."""
        return (self.prime.bit_length() + 7) // 8

    def multiply(self, element: Point, scalar: int) -> Point:
        return self._finite(element * (scalar % self.order))

    def add(self, left: Point, right: Point) -> Point:
        return self._finite(left + right)

    def encode(self, element: Point) -> bytes:
        width = self.field_length
        return bytes((UNCOMPRESSED,)) + element.x.to_bytes(width, "big") + element.y.to_bytes(width, "big")

    def decode(self, encoded: bytes) -> Point:
        width = self.field_length
        if len(encoded) != 1 + 2 * width or encoded[0] != UNCOMPRESSED:
            raise outside()
        return self.point(int.from_bytes(encoded[1 : 1 + width], "big"), int.from_bytes(encoded[1 + width :], "big"))

    def point(self, x: int, y: int) -> Point:
        """The point (x, y). Raises CardError where it is not on the curve."""
        # checked here and not left to the library: an invalid curve leaks the private key
        p = self.prime
        if not (0 <= x < p and 0 <= y < p) or (y * y - x * x * x - self.curve.a * x - self.curve.b) % p:
            raise outside()
        return Point(x, y, self.curve)

    def shared_secret(self, element: Point) -> bytes:
        return element.x.to_bytes(self.field_length, "big")

    @staticmethod
    def _finite(point: Point) -> Point:
        if point.z == 0:
            raise outside()
        return point.normalize()


P192 = EllipticCurve("secp192r1", _curves.P192)
P224 = EllipticCurve("secp224r1", _curves.P224)
P256 = EllipticCurve("secp256r1", _curves.P256)
P384 = EllipticCurve("secp384r1", _curves.P384)
P521 = EllipticCurve("secp521r1", _curves.P521)
BRAINPOOL_P192 = EllipticCurve("brainpoolP192r1", _curves.brainpoolP192r1)
BRAINPOOL_P224 = EllipticCurve("brainpoolP224r1", _curves.brainpoolP224r1)
BRAINPOOL_P256 = EllipticCurve("brainpoolP256r1", _curves.brainpoolP256r1)
BRAINPOOL_P320 = EllipticCurve("brainpoolP320r1", _curves.brainpoolP320r1)
BRAINPOOL_P384 = EllipticCurve("brainpoolP384r1", _curves.brainpoolP384r1)
BRAINPOOL_P512 = EllipticCurve("brainpoolP512r1", _curves.brainpoolP512r1)

CURVES = (
    P192,
    P224,
    P256,
    P384,
    P521,
    BRAINPOOL_P192,
    BRAINPOOL_P224,
    BRAINPOOL_P256,
    BRAINPOOL_P320,
    BRAINPOOL_P384,
    BRAINPOOL_P512,
)
