"""Columns that hold people's data, encrypted one value at a time under the gateway's data key.

::

    sealed = salt (16) ‖ AES-256-GCM(value) ‖ tag (16)
    key    = HKDF-SHA256(data key, salt, "motcua/sealed/v1"), used for this one value, so the nonce is 0
    AAD    = table ‖ 0 ‖ column ‖ 0 ‖ row

So whoever holds the database (its server, its backups) reads no one's data, and can't put one row's
value into another's place. What must be searched stays in the clear: ids, codes, times, statuses. A
number that must be found is kept as a keyed hash beside the sealed row.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from counter.errors import FailureCode, StoreError
from counter.ports import RandomBytes

KEY_LENGTH: Final = 32
_SALT: Final = 16
_NONCE: Final = bytes(12)


class Seal:
    """Seals and opens the values of one gateway's store. Safe in every thread."""

    def __init__(self, key: bytes, random: RandomBytes) -> None:
        """``key``: the store's 32 bytes (ValueError otherwise)."""
        if len(key) != KEY_LENGTH:
            raise ValueError("a store key has 32 bytes")
        self._key = key
        self._random = random
        self._index_key = _derived(key, b"", b"motcua/look-up/v1")

    def close(self, table: str, column: str, row: str, value: bytes) -> bytes:
        """``value`` sealed into its place."""
        salt = self._random(_SALT)
        return salt + self._cipher(salt).encrypt(_NONCE, value, _place(table, column, row))

    def open(self, table: str, column: str, row: str, sealed: bytes) -> bytes:
        """The value. Raises StoreError STORE_BROKEN for one that was changed, or moved, or is another key's."""
        salt = sealed[:_SALT]
        try:
            return self._cipher(salt).decrypt(_NONCE, sealed[_SALT:], _place(table, column, row))
        except (InvalidTag, ValueError) as exc:  # ValueError: shorter than a tag
            raise StoreError(FailureCode.STORE_BROKEN, f"a sealed value of {table}.{column} does not open") from exc

    def text(self, table: str, column: str, row: str, sealed: bytes) -> str:
        """``open`` for what was a text in UTF-8; b"" is a text that was never there."""
        return self.open(table, column, row, sealed).decode() if sealed else ""

    def look_up_hash(self, kind: str, value: str) -> bytes:
        """32 bytes by which an exact value is found and from which nobody without the key learns it."""
        return hmac.digest(self._index_key, kind.encode() + b"\0" + value.encode(), hashlib.sha256)

    def _cipher(self, salt: bytes) -> AESGCM:
        return AESGCM(_derived(self._key, salt, b"motcua/sealed/v1"))


def _place(table: str, column: str, row: str) -> bytes:
    return b"\0".join(part.encode() for part in (table, column, row))


def _derived(key: bytes, salt: bytes, info: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=KEY_LENGTH, salt=salt, info=info).derive(key)
