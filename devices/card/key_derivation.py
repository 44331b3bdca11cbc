"""Keys from passwords and shared secrets (9303-11 §9.7)."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from enum import IntEnum, unique

from counter.emrtd.card_record import AccessMethod
from devices.card.cipher_suite import CipherSuite, SessionKeys

_ENC, _MAC, _PASSWORD = 1, 2, 3


@unique
class PasswordId(IntEnum):
    """What MSE:Set AT names in tag 83 (9303-11 §4.4.4.1; PIN and PUK: TR-03110-3 §B.1)."""

    MRZ = 1
    CAN = 2
    PIN = 3
    PUK = 4


@dataclass(frozen=True, slots=True)
class Password:
    """A PACE password: its identifier and f(π), the bytes that go into the key derivation."""

    id: PasswordId
    encoded: bytes = field(repr=False)

    @classmethod
    def of_can(cls, can: str) -> Password:
        return cls(PasswordId.CAN, _octets(can))

    @classmethod
    def of_mrz(cls, mrz_information: str) -> Password:
        """``mrz_information``: document number, birth and expiry with their check digits."""
        return cls(PasswordId.MRZ, hashlib.sha1(_octets(mrz_information), usedforsecurity=False).digest())

    @classmethod
    def of(cls, method: AccessMethod, secret: str) -> Password:
        return cls.of_can(secret) if method is AccessMethod.PACE_CAN else cls.of_mrz(secret)


def _octets(password: str) -> bytes:
    """ISO 8859-1 (9303-11 §9.7); a letter beyond it makes a wrong password, not a fault."""
    return password.encode("latin-1", "replace")


def derive(suite: CipherSuite, secret: bytes, counter: int) -> bytes:
    """KDF(K, c) = the leading bytes of H(K ‖ c), with DES parity where the cipher is 3DES."""
    key = suite.hash(secret + counter.to_bytes(4, "big"))[: suite.key_length]
    return key if suite.is_aes else _with_parity(key)


def _with_parity(key: bytes) -> bytes:
    """Odd parity in every byte (9303-11 §9.7)."""
    return bytes(byte & 0xFE | (byte >> 1).bit_count() & 1 ^ 1 for byte in key)


def session_keys(suite: CipherSuite, secret: bytes) -> SessionKeys:
    """KS_Enc and KS_MAC from a shared secret or a BAC key seed."""
    return SessionKeys(suite, derive(suite, secret, _ENC), derive(suite, secret, _MAC))


def password_key(suite: CipherSuite, password: Password) -> bytes:
    """K_π, which hides the PACE nonce."""
    return derive(suite, password.encoded, _PASSWORD)


def basic_access_keys(mrz_information: str) -> SessionKeys:
    """K_Enc and K_MAC of basic access control, from the document's key seed."""
    return session_keys(CipherSuite.DES3, Password.of_mrz(mrz_information).encoded[:16])
