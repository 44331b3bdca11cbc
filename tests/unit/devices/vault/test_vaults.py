"""The system's vault behind its port, and the folder that stands in for it in training."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as FailKeyring
from keyring.backends.null import Keyring as NullKeyring
from keyring.errors import KeyringLocked, PasswordDeleteError

from counter.errors import FailureCode, StoreError
from counter.store.keys import KeyFile
from devices.vault.system_vault import SystemVault
from devices.vault.training_vault import TrainingFolderVault


class MemoryKeyring(KeyringBackend):
    """A keyring backend as the library knows them: text in, text out, an error when deleting nothing."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.entries: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.entries.pop((service, username), None) is None:
            raise PasswordDeleteError("not found")


class LockedKeyring(MemoryKeyring):
    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked("dismissed")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked("dismissed")

    def delete_password(self, service: str, username: str) -> None:
        raise KeyringLocked("dismissed")


@pytest.fixture(params=["system", "training"])
def vault(request: pytest.FixtureRequest, tmp_path: Path):
    return SystemVault(MemoryKeyring()) if request.param == "system" else TrainingFolderVault(tmp_path / "vault")


@pytest.fixture
def the_machines_keyring():
    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)


def test_what_is_put_is_got_until_it_is_deleted(vault):
    name, secret = "motcua/ab/cd", bytes(range(32))
    assert vault.get(name) is None
    vault.put(name, bytes(32))
    vault.put(name, secret)
    assert vault.get(name) == secret
    assert vault.get("motcua/ab/ce") is None
    vault.delete(name)
    vault.delete(name)
    assert vault.get(name) is None


def test_a_stores_key_opens_through_it(vault, tmp_path: Path):
    keys = KeyFile(tmp_path / "keys.json")
    key = keys.create(vault=vault)
    assert keys.unlock_with_vault(vault) == key


def test_a_locked_vault_is_a_lost_key():
    vault = SystemVault(LockedKeyring())
    for ask in (lambda: vault.get("a"), lambda: vault.put("a", b""), lambda: vault.delete("a")):
        with pytest.raises(StoreError) as caught:
            ask()
        assert caught.value.code is FailureCode.KEY_LOST


def test_an_entry_of_another_kind_is_a_wrong_key():
    backend = MemoryKeyring()
    vault = SystemVault(backend, "service")
    backend.set_password("service", "a", "mật khẩu wifi")
    with pytest.raises(StoreError) as caught:
        vault.get("a")
    assert caught.value.code is FailureCode.KEY_WRONG
    assert "wifi" not in str(caught.value)


@pytest.mark.parametrize("backend", [FailKeyring, NullKeyring, MemoryKeyring])
def test_only_a_real_vault_is_taken_for_one(the_machines_keyring, backend):
    the_machines_keyring(backend())
    with pytest.raises(StoreError) as caught:
        SystemVault.found()
    assert caught.value.code is FailureCode.KEY_LOST


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX modes; Windows inherits the rights of the user's folder")
def test_the_training_folder_is_its_users_own(tmp_path: Path):
    TrainingFolderVault(tmp_path / "vault").put("a", b"secret")
    (file,) = (tmp_path / "vault").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_a_training_folder_that_cannot_be_made_is_a_lost_key(tmp_path: Path):
    (tmp_path / "vault").write_bytes(b"a file")
    vault = TrainingFolderVault(tmp_path / "vault")
    for ask in (lambda: vault.get("a"), lambda: vault.put("a", b"")):
        with pytest.raises(StoreError) as caught:
            ask()
        assert caught.value.code is FailureCode.KEY_LOST
