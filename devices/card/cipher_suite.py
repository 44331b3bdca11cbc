"""The block ciphers of 9303-11 §9.8: two-key 3DES with the retail MAC, AES with CMAC."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from enum import Enum

from cryptography.hazmat.decrepit.ciphers.algorithms import TripleDES
from cryptography.hazmat.primitives.ciphers import BlockCipherAlgorithm, Cipher, modes
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.cmac import CMAC

MAC_LENGTH = 8


class CipherSuite(Enum):
    """A cipher with its key and block lengths in bytes and the hash of its key derivation."""

    DES3 = ("3DES", 16, 8, "sha1")
    AES_128 = ("AES-128", 16, 16, "sha1")
    AES_192 = ("AES-192", 24, 16, "sha256")
    AES_256 = ("AES-256", 32, 16, "sha256")

    def __init__(self, label: str, key_length: int, block: int, digest: str) -> None:
        self.label = label
        self.key_length = key_length
        self.block = block
        self._digest = digest

    @property
    def is_aes(self) -> bool:
        return self is not CipherSuite.DES3

    def hash(self, data: bytes) -> bytes:
        return hashlib.new(self._digest, data).digest()

    def _algorithm(self, key: bytes) -> BlockCipherAlgorithm:
        if len(key) != self.key_length:
            raise ValueError(f"{self.label} takes a key of {self.key_length} bytes")
        return AES(key) if self.is_aes else TripleDES(key + key[:8])

    def encrypt(self, key: bytes, data: bytes, iv: bytes | None = None) -> bytes:
        """CBC without padding; ``iv`` None is all zeros. Raises ValueError on a broken block."""
        encryptor = Cipher(self._algorithm(key), modes.CBC(iv or bytes(self.block))).encryptor()
        return encryptor.update(data) + encryptor.finalize()

    def decrypt(self, key: bytes, data: bytes, iv: bytes | None = None) -> bytes:
        """The inverse of ``encrypt``."""
        decryptor = Cipher(self._algorithm(key), modes.CBC(iv or bytes(self.block))).decryptor()
        return decryptor.update(data) + decryptor.finalize()

    def mac(self, key: bytes, data: bytes) -> bytes:
        """8 bytes. AES: CMAC truncated, over ``data`` as it stands (9303-11 §9.8).

        3DES: ISO/IEC 9797-1 MAC algorithm 3 over ``data`` with padding method 2.
        """
        if self.is_aes:
            cmac = CMAC(self._algorithm(key))
            cmac.update(data)
            return cmac.finalize()[:MAC_LENGTH]
        return _retail_mac(key, pad(data, self.block))


def _retail_mac(key: bytes, padded: bytes) -> bytes:
    """Single DES in CBC over all but the last block, then the whole two-key 3DES over that one."""
    body, last = padded[:-8], padded[-8:]
    chained = bytes(8)
    if body:
        # three equal keys make single DES, which the library offers under no other name
        single = Cipher(TripleDES(key[:8] * 3), modes.CBC(bytes(8))).encryptor()
        chained = (single.update(body) + single.finalize())[-8:]
    return CipherSuite.DES3.encrypt(key, last, iv=chained)


def pad(data: bytes, block: int) -> bytes:
    """ISO/IEC 9797-1 padding method 2: 80, then zeros up to a whole block."""
    return data + b"\x80" + bytes(-(len(data) + 1) % block)


def unpad(data: bytes) -> bytes:
    """The data before 80 00…00. Raises ValueError where that padding is not found."""
    bare = data.rstrip(b"\0")
    if not bare or bare[-1] != 0x80:
        raise ValueError("padding method 2 was not found")
    return bare[:-1]


@dataclass(frozen=True, slots=True, repr=False)
class SessionKeys:
    """KS_Enc and KS_MAC of one secure messaging session; never in a repr, a log, an event."""

    suite: CipherSuite
    enc: bytes = field(repr=False)
    mac: bytes = field(repr=False)
