"""Key slots: the one data key of a store, wrapped three ways, so that losing one way loses nothing.

::

    vault        AES-256-GCM under a random key that lies in the operating system's vault
    passphrase   AES-256-GCM under argon2id(passphrase) (RFC 9106)
    recovery     HPKE (RFC 9180, base mode: X25519, HKDF-SHA256, AES-256-GCM) to the office's public key

Recovery is HPKE and not RSA-OAEP: a whole standard instead of a padding, keys of 32 bytes that fit on
a sheet of paper, and the binding of the wrapped key to its slot is part of it. What names the slot
(store, slot, kind and parameters) is authenticated in all three; nothing is ever kept in the clear.
"""

from __future__ import annotations

from typing import Annotated, Literal

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.serialization import load_pem_private_key, load_pem_public_key
from pydantic import BaseModel, ConfigDict, Field

from counter.errors import FailureCode, StoreError
from counter.model.manifest import canonical
from counter.passwords import prepared
from counter.ports import RandomBytes

KEY_LENGTH = 32
_NONCE = 12
# bytes are base64 in the file; a wrong file's content is no matter for an error's text
KEY_FILE_MODEL = ConfigDict(
    frozen=True, extra="forbid", hide_input_in_errors=True, ser_json_bytes="base64", val_json_bytes="base64"
)
_HPKE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


class _Slot(BaseModel):
    """``id``: 32 hex digits. ``sealed`` is the data key, wrapped. Bounded: the file comes from outside."""

    model_config = KEY_FILE_MODEL

    id: str = Field(pattern=r"^[0-9a-f]{32}$")
    label: str = Field(default="", max_length=100)
    sealed: bytes = Field(default=b"", repr=False, max_length=256)

    def bound_to(self, store: str) -> bytes:
        """What is authenticated along with the wrapped key: all of the slot but ``sealed``."""
        return b"motcua/slot/v1\0" + canonical({"store": store} | self.model_dump(mode="json", exclude={"sealed"}))


class VaultSlot(_Slot):
    kind: Literal["vault"] = "vault"

    def entry(self, store: str) -> str:
        """The name of the wrapping key in the vault."""
        return f"motcua/{store}/{self.id}"

    def seal(self, store: str, data_key: bytes, wrapping_key: bytes, random: RandomBytes) -> VaultSlot:
        return self.model_copy(update={"sealed": _wrap(wrapping_key, data_key, self.bound_to(store), random)})

    def open(self, store: str, wrapping_key: bytes) -> bytes:
        """Raises StoreError KEY_WRONG."""
        return _unwrap(wrapping_key, self.sealed, self.bound_to(store))


class PassphraseSlot(_Slot):
    kind: Literal["passphrase"] = "passphrase"
    salt: bytes = Field(min_length=16, max_length=64)
    passes: int = Field(ge=1, le=16)
    memory_kib: int = Field(ge=8, le=1024 * 1024)
    lanes: int = Field(ge=1, le=16)

    def seal(self, store: str, data_key: bytes, passphrase: str, random: RandomBytes) -> PassphraseSlot:
        sealed = _wrap(self._derived(passphrase), data_key, self.bound_to(store), random)
        return self.model_copy(update={"sealed": sealed})

    def open(self, store: str, passphrase: str) -> bytes:
        """Raises StoreError KEY_WRONG."""
        return _unwrap(self._derived(passphrase), self.sealed, self.bound_to(store))

    def _derived(self, passphrase: str) -> bytes:
        secret = prepared(passphrase)
        return hash_secret_raw(secret, self.salt, self.passes, self.memory_kib, self.lanes, KEY_LENGTH, Type.ID)


class RecoverySlot(_Slot):
    """Sealing needs no randomness from us: the library draws the ephemeral key of HPKE itself."""

    kind: Literal["recovery"] = "recovery"

    def seal(self, store: str, data_key: bytes, public_pem: bytes) -> RecoverySlot:
        """Raises StoreError KEY_WRONG when ``public_pem`` is no X25519 public key."""
        try:
            public = load_pem_public_key(public_pem)
        except (ValueError, UnsupportedAlgorithm) as exc:
            raise StoreError(FailureCode.KEY_WRONG, "not a recovery key") from exc
        if not isinstance(public, X25519PublicKey):
            raise StoreError(FailureCode.KEY_WRONG, "not an X25519 key")
        return self.model_copy(update={"sealed": _HPKE.encrypt(data_key, public, self.bound_to(store))})

    def open(self, store: str, private_pem: bytes, passphrase: str | None) -> bytes:
        """``passphrase`` opens the PEM itself. Raises StoreError KEY_WRONG."""
        try:
            private = load_pem_private_key(private_pem, passphrase.encode() if passphrase else None)
        except (ValueError, TypeError, UnsupportedAlgorithm) as exc:
            raise StoreError(FailureCode.KEY_WRONG, "not a recovery key, or not its passphrase") from exc
        if not isinstance(private, X25519PrivateKey):
            raise StoreError(FailureCode.KEY_WRONG, "not an X25519 key")
        try:
            return _HPKE.decrypt(self.sealed, private, self.bound_to(store))
        except (InvalidTag, ValueError) as exc:
            raise StoreError(FailureCode.KEY_WRONG, "not this store's recovery key") from exc


Slot = Annotated[VaultSlot | PassphraseSlot | RecoverySlot, Field(discriminator="kind")]


def _wrap(wrapping_key: bytes, data_key: bytes, bound: bytes, random: RandomBytes) -> bytes:
    nonce = random(_NONCE)
    return nonce + AESGCM(wrapping_key).encrypt(nonce, data_key, bound)


def _unwrap(wrapping_key: bytes, sealed: bytes, bound: bytes) -> bytes:
    try:
        return AESGCM(wrapping_key).decrypt(sealed[:_NONCE], sealed[_NONCE:], bound)
    except (InvalidTag, ValueError) as exc:  # ValueError: too short, or a vault entry that is no key
        raise StoreError(FailureCode.KEY_WRONG, "the slot does not open") from exc
