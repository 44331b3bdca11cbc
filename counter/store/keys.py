"""The key file beside the database: the slots of one store, under a seal made with its data key.

The seal (HMAC-SHA256 under HKDF(data key)) shows any change to the file once a slot has opened. It
cannot show an older file put back. Removing a slot closes that way in for the future; who has
learnt the data key keeps it.
"""

from __future__ import annotations

import hmac
import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Literal

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    PublicFormat,
)
from pydantic import BaseModel, Field, ValidationError

from counter.errors import FailureCode, StoreError
from counter.model.manifest import canonical
from counter.passwords import RFC_9106, Argon2Cost
from counter.ports import KeyVault, RandomBytes
from counter.store.disk import disk_errors, replace_file
from counter.store.slots import (
    KEY_FILE_MODEL,
    KEY_LENGTH,
    PassphraseSlot,
    RecoverySlot,
    Slot,
    VaultSlot,
)

_LARGEST = 64 * 1024
_MOST_SLOTS = 32


class _Content(BaseModel):
    """``store``: 32 hex digits that name the store; ``seal`` over everything else."""

    model_config = KEY_FILE_MODEL

    format: Literal["motcua-keys/1"] = "motcua-keys/1"
    store: str = Field(pattern=r"^[0-9a-f]{32}$")
    slots: tuple[Slot, ...] = Field(max_length=_MOST_SLOTS)
    seal: bytes = b""

    def sealed(self, data_key: bytes) -> _Content:
        return self.model_copy(update={"seal": self._seal(data_key)})

    def check(self, data_key: bytes) -> None:
        """Raises StoreError STORE_BROKEN when the file is not as it was sealed."""
        if not hmac.compare_digest(self.seal, self._seal(data_key)):
            raise StoreError(FailureCode.STORE_BROKEN, "the key file was changed")

    def _seal(self, data_key: bytes) -> bytes:
        key = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"motcua/keyfile/v1").derive(data_key)
        return hmac.digest(key, canonical(self.model_dump(mode="json", exclude={"seal"})), "sha256")


class KeyFile:
    """One file, read anew by every call and replaced at one stroke. All keys are 32 bytes.

    Every method raises StoreError: KEY_LOST when the way in is not there (no file, no such slot, no
    entry in the vault), KEY_WRONG when it does not open, STORE_BROKEN when the file is not ours or was
    changed, DISK_FULL.
    """

    def __init__(self, file: Path, *, random: RandomBytes = os.urandom, cost: Argon2Cost = RFC_9106) -> None:
        self._file = file
        self._random = random
        self._cost = cost

    @property
    def exists(self) -> bool:
        return self._file.exists()

    def create(
        self, *, vault: KeyVault | None = None, passphrase: str | None = None, recovery_public: bytes | None = None
    ) -> bytes:
        """A new data key behind a slot for each way that is given; at least one (else ValueError).

        Raises StoreError KEY_WRONG where a key file is there already: it may hold the only key of a store.
        """
        if vault is None and passphrase is None and recovery_public is None:
            raise ValueError("a key without a slot is a key lost")
        if self.exists:
            raise StoreError(FailureCode.KEY_WRONG, "there is a key file already")
        data_key = self._random(KEY_LENGTH)
        content = _Content(store=self._random(16).hex(), slots=())
        if vault is not None:
            content = self._with_vault(content, data_key, vault, "")
        if passphrase is not None:
            content = self._with_passphrase(content, data_key, passphrase, "")
        if recovery_public is not None:
            content = self._with_recovery(content, data_key, recovery_public, "")
        self._write(content, data_key)
        return data_key

    def unlock_with_vault(self, vault: KeyVault) -> bytes:
        """The data key by this user's vault; each of several users of a station has a slot of their own."""
        content = self._read()
        ways = [
            partial(slot.open, content.store, wrapping_key)
            for slot in content.slots
            if isinstance(slot, VaultSlot) and (wrapping_key := vault.get(slot.entry(content.store))) is not None
        ]
        return _first_opened(content, ways)

    def unlock_with_passphrase(self, passphrase: str) -> bytes:
        content = self._read()
        slots = [slot for slot in content.slots if isinstance(slot, PassphraseSlot)]
        return _first_opened(content, [partial(slot.open, content.store, passphrase) for slot in slots])

    def unlock_with_recovery(self, private_pem: bytes, passphrase: str | None = None) -> bytes:
        """By the office's private key (PKCS #8 PEM, ``passphrase`` if it has one)."""
        content = self._read()
        slots = [slot for slot in content.slots if isinstance(slot, RecoverySlot)]
        return _first_opened(content, [partial(slot.open, content.store, private_pem, passphrase) for slot in slots])

    def add_vault(self, data_key: bytes, vault: KeyVault, label: str = "") -> None:
        self._write(self._with_vault(self._checked(data_key), data_key, vault, label), data_key)

    def add_passphrase(self, data_key: bytes, passphrase: str, label: str = "") -> None:
        self._write(self._with_passphrase(self._checked(data_key), data_key, passphrase, label), data_key)

    def add_recovery(self, data_key: bytes, public_pem: bytes, label: str = "") -> None:
        self._write(self._with_recovery(self._checked(data_key), data_key, public_pem, label), data_key)

    def slots(self) -> tuple[tuple[str, str, str], ...]:
        """(id, kind, label) of every slot."""
        return tuple((slot.id, slot.kind, slot.label) for slot in self._read().slots)

    def remove(self, data_key: bytes, slot_id: str) -> None:
        """Raises ValueError for the last slot, StoreError NOT_FOUND for none."""
        content = self._checked(data_key)
        rest = tuple(slot for slot in content.slots if slot.id != slot_id)
        if len(rest) == len(content.slots):
            raise StoreError(FailureCode.NOT_FOUND, "key slot")
        if not rest:
            raise ValueError("a key without a slot is a key lost")
        self._write(content.model_copy(update={"slots": rest}), data_key)

    def _with_vault(self, content: _Content, data_key: bytes, vault: KeyVault, label: str) -> _Content:
        slot = VaultSlot(id=self._random(16).hex(), label=label)
        wrapping_key = self._random(KEY_LENGTH)
        # first the vault, then the file: the other way round a crash leaves a slot that nothing opens
        vault.put(slot.entry(content.store), wrapping_key)
        return _and(content, slot.seal(content.store, data_key, wrapping_key, self._random))

    def _with_passphrase(self, content: _Content, data_key: bytes, passphrase: str, label: str) -> _Content:
        slot = PassphraseSlot(
            id=self._random(16).hex(),
            label=label,
            salt=self._random(16),
            passes=self._cost.passes,
            memory_kib=self._cost.memory_kib,
            lanes=self._cost.lanes,
        )
        return _and(content, slot.seal(content.store, data_key, passphrase, self._random))

    def _with_recovery(self, content: _Content, data_key: bytes, public_pem: bytes, label: str) -> _Content:
        slot = RecoverySlot(id=self._random(16).hex(), label=label)
        return _and(content, slot.seal(content.store, data_key, public_pem))

    def _read(self) -> _Content:
        with disk_errors():
            try:
                with self._file.open("rb") as file:
                    raw = file.read(_LARGEST + 1)
            except FileNotFoundError as exc:
                raise StoreError(FailureCode.KEY_LOST, "no key file") from exc
        if len(raw) > _LARGEST:
            raise StoreError(FailureCode.STORE_BROKEN, "not a key file")
        try:
            return _Content.model_validate_json(raw)
        except ValidationError as exc:
            raise StoreError(FailureCode.STORE_BROKEN, "not a key file") from exc

    def _checked(self, data_key: bytes) -> _Content:
        content = self._read()
        content.check(data_key)
        return content

    def _write(self, content: _Content, data_key: bytes) -> None:
        replace_file(self._file, content.sealed(data_key).model_dump_json(indent=1).encode())


def new_recovery_pair(passphrase: str, random: RandomBytes = os.urandom) -> tuple[bytes, bytes]:
    """The office's recovery key: (private PEM under ``passphrase``, public PEM). The private one is kept
    away from every counter; the public one goes to all of them.
    """
    private = X25519PrivateKey.from_private_bytes(random(32))
    sealed = private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(passphrase.encode()))
    return sealed, private.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def _and(content: _Content, slot: VaultSlot | PassphraseSlot | RecoverySlot) -> _Content:
    if len(content.slots) == _MOST_SLOTS:
        raise ValueError(f"{_MOST_SLOTS} slots at most")
    return content.model_copy(update={"slots": (*content.slots, slot)})


def _first_opened(content: _Content, ways: Sequence[Callable[[], bytes]]) -> bytes:
    refusal = StoreError(FailureCode.KEY_LOST, "no slot for this way")
    for way in ways:
        try:
            data_key = way()
        except StoreError as exc:
            refusal = exc
        else:
            content.check(data_key)
            return data_key
    raise refusal
