"""Private keys that follow from a public seed: worthless by design, and therefore repeatable.

Whoever reads this file can sign as the training issuer. That is the point: training cards must be
makeable anywhere and believed nowhere else, so a live profile refuses the training CSCA
(FailureCode.TRAINING_MIXED), whatever its signatures say.
"""

from __future__ import annotations

import hashlib
from functools import cache
from math import gcd

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa

TRAINING_SEED = b"motcua/training/v1: anyone may know this"

_RSA_BITS = 2048
_RSA_EXPONENT = 65537
_SMALL_PRIMES = tuple(n for n in range(3, 2000, 2) if all(n % d for d in range(3, int(n**0.5) + 1, 2)))
_WITNESSES = 12  # of random candidates a composite survives even one with negligible chance


def derive(label: str, length: int) -> bytes:
    """``length`` bytes that belong to ``label`` and to the training seed."""
    return hashlib.shake_256(TRAINING_SEED + b"\0" + label.encode("utf-8")).digest(length)


def ec_key(label: str, curve: ec.EllipticCurve) -> ec.EllipticCurvePrivateKey:
    """The training key of ``label`` on ``curve``: a scalar below 2^(bits-1), never zero."""
    scalar = int.from_bytes(derive(label, curve.key_size // 8), "big") >> 1 | 1
    return ec.derive_private_key(scalar, curve)


@cache
def rsa_key(label: str) -> rsa.RSAPrivateKey:
    """The training RSA-2048 key of ``label``; some tenths of a second, once.

    The library makes only random RSA keys, so the primes are found here; all else is the library's.
    """
    p, q = (_prime(f"{label}/{name}") for name in "pq")
    d = rsa.rsa_recover_private_exponent(_RSA_EXPONENT, p, q)
    return rsa.RSAPrivateNumbers(
        p=p,
        q=q,
        d=d,
        dmp1=rsa.rsa_crt_dmp1(d, p),
        dmq1=rsa.rsa_crt_dmq1(d, q),
        iqmp=rsa.rsa_crt_iqmp(p, q),
        public_numbers=rsa.RSAPublicNumbers(_RSA_EXPONENT, p * q),
    ).private_key()


def to_pem(key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey) -> bytes:
    """PKCS#8, unencrypted: there is nothing to keep."""
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def to_spki(key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey) -> bytes:
    """SubjectPublicKeyInfo, DER (RFC 5280 §4.1.2.7), the curve by name."""
    return key.public_key().public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)


def _prime(label: str) -> int:
    bits = _RSA_BITS // 2
    candidate = int.from_bytes(derive(label, bits // 8), "big") | (0b11 << bits - 2) | 1
    while not _probably_prime(candidate) or gcd(candidate - 1, _RSA_EXPONENT) != 1:
        candidate += 2
    return candidate


def _probably_prime(n: int) -> bool:
    """Miller-Rabin over the first small primes as bases."""
    if any(n % small == 0 for small in _SMALL_PRIMES):
        return False
    odd, twos = n - 1, 0
    while odd % 2 == 0:
        odd, twos = odd // 2, twos + 1
    for base in _SMALL_PRIMES[:_WITNESSES]:
        x = pow(base, odd, n)
        if x in (1, n - 1):
            continue
        for _ in range(twos - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True
