"""Opening a profile's encrypted store: which vault, and what happens when its key is gone."""

from __future__ import annotations

import importlib
import os
from contextlib import ExitStack
from pathlib import Path

from counter.errors import FailureCode, SettingsError, StoreError
from counter.ports import KeyVault
from counter.store.issuers import EarlierFolder
from counter.store.keys import KeyFile
from counter.store.store import Store
from devices.vault.system_vault import SystemVault
from devices.vault.training_vault import TrainingFolderVault
from ui.bootstrap.station import Station, wall_clock

KEY_FILE = "keys.json"


def vault_of(station: Station) -> KeyVault:
    """The operating system's vault; in training a folder that protects nothing real."""
    if station.training:
        return TrainingFolderVault(station.folder / "vault")
    return SystemVault.found()


def data_key(station: Station, folder: Path, recovery_key: Path | None = None) -> bytes:
    """The 32-byte key of the store in ``folder``, made at the first start.

    ``recovery_key``: the office's private key file; it opens a store whose vault entry is lost, and
    the vault gets a new entry. Raises StoreError KEY_LOST or KEY_WRONG; SettingsError when a live
    station names no recovery key: without one a lost vault would be a lost store.
    """
    folder.mkdir(parents=True, exist_ok=True)
    keys = KeyFile(folder / KEY_FILE)
    vault = vault_of(station)
    if not keys.exists and any(folder.glob("*.db")):
        raise StoreError(FailureCode.KEY_LOST, "a store without its key file: put the file back from the backup")
    if not keys.exists:
        return keys.create(vault=vault, recovery_public=_recovery_public(station))
    if recovery_key is None:
        return keys.unlock_with_vault(vault)
    passphrase = os.environ.get("MOTCUA_RECOVERY_PASSPHRASE")
    try:
        private = recovery_key.read_bytes()
    except OSError as exc:
        raise StoreError(FailureCode.KEY_LOST, f"recovery key file: {exc.strerror}") from exc
    key = keys.unlock_with_recovery(private, passphrase)
    keys.add_vault(key, vault, "after recovery")
    return key


def open_store(station: Station, recovery_key: Path | None = None) -> Store:
    """The counter's own store. Raises StoreError."""
    key = data_key(station, station.store_folder, recovery_key)
    store = Store.open(station.store_folder, key, wall_clock)
    with ExitStack() as unfinished:
        unfinished.callback(store.close)
        with store.begin() as work:
            owed = work.issuers.earlier_folder() is EarlierFolder.OWED
        if owed:  # once in a counter's life: what reads certificates is not loaded at any other start
            taking = importlib.import_module("counter.services.take_over_trust")
            taking.take_over_trust(store, station.trust_folder, wall_clock, refuse_training=not station.training)
        unfinished.pop_all()
    return store


def _recovery_public(station: Station) -> bytes | None:
    named = station.settings.station.recovery_public
    if not named:
        if station.training:
            return None
        raise SettingsError(("[station] recovery_public: a live station names the office's recovery key (PEM)",))
    try:
        return Path(named).read_bytes()
    except OSError as exc:
        raise SettingsError((f"[station] recovery_public: {exc.strerror}",)) from exc
