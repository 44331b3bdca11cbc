"""DG15, the public key of active authentication: 6F { SubjectPublicKeyInfo } (9303-10 §4.7.15)."""

from __future__ import annotations

from counter.emrtd import public_key, tlv

TAG = 0x6F


def parse(content: bytes) -> public_key.VerifyingKey:
    """The RSA or EC key. Raises ContentError(MALFORMED_TLV or MALFORMED_CERTIFICATE)."""
    return public_key.parse(tlv.read_one(content, TAG).value)


def build(subject_public_key: bytes) -> bytes:
    """The file for a DER SubjectPublicKeyInfo."""
    return tlv.write(TAG, subject_public_key)
