"""The operating system's vault through keyring: Windows Credential Locker, Secret Service, KWallet, Keychain.

The Windows vault belongs to one Windows user, and a forced password reset can lose it: the store's
key has other slots for that (``counter.store.keys``).
"""

from __future__ import annotations

import base64
import binascii

import keyring
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend
from keyring.errors import KeyringError, PasswordDeleteError

from counter.errors import FailureCode, StoreError

SERVICE = "vn.motcua.desk"
# by module: the classes themselves import only where their system is. Whatever else may be installed
# (plain files among it) is no vault
_VAULTS = (
    "keyring.backends.Windows",
    "keyring.backends.SecretService",
    "keyring.backends.libsecret",
    "keyring.backends.kwallet",
    "keyring.backends.macOS",
)


class SystemVault:
    """``counter.ports.KeyVault``. Secrets lie as base64 text, for the vaults keep text.

    Every method raises StoreError KEY_LOST when the vault cannot be asked (locked, no session bus).
    """

    def __init__(self, backend: KeyringBackend, service: str = SERVICE) -> None:
        self._backend = backend
        self._service = service

    @classmethod
    def found(cls, service: str = SERVICE) -> SystemVault:
        """The vault of this machine and user. Raises StoreError KEY_LOST where there is none."""
        current = keyring.get_keyring()
        candidates = current.backends if isinstance(current, ChainerBackend) else [current]
        for backend in candidates:
            if type(backend).__module__.startswith(_VAULTS):
                return cls(backend, service)
        raise StoreError(FailureCode.KEY_LOST, f"no vault: {type(current).__module__}")

    def get(self, name: str) -> bytes | None:
        """None when there is no such entry; an entry that is not ours raises StoreError KEY_WRONG."""
        try:
            text = self._backend.get_password(self._service, name)
        except KeyringError as exc:
            raise _unreachable(exc) from exc
        if text is None:
            return None
        try:
            return base64.b64decode(text, validate=True)
        except (binascii.Error, ValueError) as exc:
            raise StoreError(FailureCode.KEY_WRONG, "a vault entry of another kind") from exc

    def put(self, name: str, secret: bytes) -> None:
        try:
            self._backend.set_password(self._service, name, base64.b64encode(secret).decode("ascii"))
        except KeyringError as exc:
            raise _unreachable(exc) from exc

    def delete(self, name: str) -> None:
        """An entry that is not there is no failure."""
        try:
            self._backend.delete_password(self._service, name)
        except PasswordDeleteError:
            return
        except KeyringError as exc:
            raise _unreachable(exc) from exc


def _unreachable(exc: KeyringError) -> StoreError:
    return StoreError(FailureCode.KEY_LOST, type(exc).__name__)
