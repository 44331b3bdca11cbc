"""Sealing a file's key to those who may open it: HPKE to the very keys that both sides know already.

A station knows its gateway by an Ed25519 key, from enrolment on. The same key in Montgomery form is
an X25519 key (RFC 7748 §4.1), and using one pair for signatures and for an X25519-based KEM is
jointly secure (Thormarker 2021, "On using the same key pair for Ed25519 and an X25519 based KEM").
So a counter can export on the day when nothing but the stick is left: it needs no key that it would
first have to fetch over the line which is down.
"""

from __future__ import annotations

import hashlib

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from counter.errors import ContentError, FailureCode

_HPKE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
_PRIME = 2**255 - 19
_INFO = b"motcua/carried-key/v1\0"


def sealing_key(ed25519_public: bytes) -> X25519PublicKey:
    """The X25519 form of an Ed25519 public key (32 bytes): u = (1 + y) / (1 - y), RFC 7748 §4.1.

    Raises ContentError NOT_FOR_THIS_STATION for bytes that are no such key.
    """
    y = int.from_bytes(ed25519_public, "little") & ((1 << 255) - 1)
    if len(ed25519_public) != 32 or y in (0, 1) or y >= _PRIME:
        raise ContentError(FailureCode.NOT_FOR_THIS_STATION, "not an Ed25519 public key")
    u = (1 + y) * pow(1 - y, -1, _PRIME) % _PRIME
    return X25519PublicKey.from_public_bytes(u.to_bytes(32, "little"))


def opening_key(private: Ed25519PrivateKey) -> X25519PrivateKey:
    """The private half of ``sealing_key``: the scalar of RFC 8032 §5.1.5; X25519 clamps it alike."""
    return X25519PrivateKey.from_private_bytes(hashlib.sha512(private.private_bytes_raw()).digest()[:32])


def seal_key(file_key: bytes, ed25519_public: bytes, bound: bytes) -> bytes:
    """``file_key`` for the holder of that key; ``bound`` is authenticated with it. The library draws its own nonce."""
    return _HPKE.encrypt(file_key, sealing_key(ed25519_public), _INFO + bound)


def open_key(sealed: bytes, private: Ed25519PrivateKey, bound: bytes) -> bytes:
    """Raises ContentError NOT_FOR_THIS_STATION when it was sealed for another, or was changed."""
    try:
        return _HPKE.decrypt(sealed, opening_key(private), _INFO + bound)
    except (InvalidTag, ValueError) as exc:
        raise ContentError(FailureCode.NOT_FOR_THIS_STATION, "sealed for another") from exc
