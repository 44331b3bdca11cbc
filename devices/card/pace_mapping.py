"""From a nonce to a fresh generator: generic and integrated mapping (9303-11 §4.4.3.3, appendix B)."""

from __future__ import annotations

from typing import TypeVar

from counter.errors import CardError, FailureCode
from devices.card.cipher_suite import CipherSuite
from devices.card.elliptic_curve import EllipticCurve
from devices.card.group import Group
from devices.card.modular_group import ModularGroup

Element = TypeVar("Element")

# the constants c0 and c1 of the pseudo-random function, by nonce length in bytes (9303-11 §4.4.3.3.2)
_CONSTANTS = {
    16: (bytes.fromhex("a668892a7c41e3ca739f40b057d85904"), bytes.fromhex("a4e136ac725f738b01c1f60217c188ad")),
    32: (
        bytes.fromhex("d463d65234124ef7897054986dca0a174e28df758cbaa03f240616414d5a1676"),
        bytes.fromhex("54bd7255f0aaf831bec3423fcf39d69b6cbf066677d0faae5aadd99df8e53517"),
    ),
}


def generic_mapping(group: Group[Element], nonce: bytes, shared: Element) -> Element:
    """Ĝ = s·G + H, with ``shared`` the element H of an anonymous Diffie-Hellman."""
    # s = 0 would map to H alone; the standard allows it, and an all-zero nonce is the chip's to answer for
    scaled = int.from_bytes(nonce, "big") % group.order
    return group.add(group.multiply(group.generator, scaled), shared) if scaled else shared


def nonce_length(suite: CipherSuite) -> int:
    """Length l of the integrated mapping nonce in bytes: whole blocks, at least as long as the key."""
    return -(-suite.key_length // suite.block) * suite.block


def pseudo_random(suite: CipherSuite, nonce: bytes, terminal_nonce: bytes, prime: int) -> int:
    """R_p(s, t) = R(s, t) mod p. ``nonce`` has l, ``terminal_nonce`` k bytes (9303-11 §4.4.3.3.2).

    Raises CardError CARD_ANSWER_INVALID for a chip's nonce of another length.
    """
    if len(nonce) != nonce_length(suite) or len(terminal_nonce) != suite.key_length:
        raise CardError(FailureCode.CARD_ANSWER_INVALID, "a nonce of the wrong length")
    for_key, for_output = _CONSTANTS[len(nonce)]
    key = suite.encrypt(terminal_nonce, nonce)
    output = b""
    while 8 * len(output) < prime.bit_length() + 64:
        key = key[: suite.key_length]
        output += suite.encrypt(key, for_output)
        key = suite.encrypt(key, for_key)
    return int.from_bytes(output, "big") % prime


def encode_to_curve(curve: EllipticCurve, t: int) -> tuple[int, int]:
    """A point of the curve from a field element, for p ≡ 3 (mod 4) (9303-11 appendix B.2, affine).

    Raises CardError CARD_ANSWER_INVALID for the few values that map nowhere.
    """
    p, a, b = curve.prime, curve.curve.a, curve.curve.b
    alpha = -t * t % p
    sum_ = (alpha + alpha * alpha) % p
    if not sum_:
        raise CardError(FailureCode.CARD_ANSWER_INVALID, "a nonce that maps to no point")
    x2 = -b * pow(a, -1, p) * (1 + pow(sum_, -1, p)) % p
    x3 = alpha * x2 % p
    h2 = (x2 * x2 * x2 + a * x2 + b) % p
    u = t * t * t * h2 % p
    root = pow(h2, p - 1 - (p + 1) // 4, p)
    if root * root * h2 % p == 1:
        return x2, root * h2 % p
    return x3, root * u % p


def integrated_mapping_curve(curve: EllipticCurve, suite: CipherSuite, nonce: bytes, terminal_nonce: bytes) -> bytes:
    """Ĝ of ECDH with integrated mapping, as an encoded point."""
    x, y = encode_to_curve(curve, pseudo_random(suite, nonce, terminal_nonce, curve.prime))
    return curve.encode(curve.point(x, y))


def integrated_mapping_residue(group: ModularGroup, suite: CipherSuite, nonce: bytes, terminal_nonce: bytes) -> bytes:
    """Ĝ = R_p(s, t)^((p−1)/q) mod p, encoded (9303-11 §4.4.3.3.2)."""
    seed = pseudo_random(suite, nonce, terminal_nonce, group.prime)
    return group.encode(group.multiply(seed, (group.prime - 1) // group.order))


def integrated_mapping(
    group: EllipticCurve | ModularGroup, suite: CipherSuite, nonce: bytes, terminal_nonce: bytes
) -> bytes:
    """Ĝ of the integrated mapping, encoded, for either kind of group."""
    if isinstance(group, EllipticCurve):
        return integrated_mapping_curve(group, suite, nonce, terminal_nonce)
    return integrated_mapping_residue(group, suite, nonce, terminal_nonce)
