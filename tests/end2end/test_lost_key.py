"""The vault has lost the store's key: said as what it is, and mended with the office's recovery key."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from counter.accounts import hash_password
from counter.errors import FailureCode, SettingsError, StoreError
from counter.model.account import Account, Role
from counter.passwords import Argon2Cost
from counter.store.keys import new_recovery_pair
from tests.end2end.programs import motcua, python
from tests.fakes.id_cards import seeded
from ui.bootstrap.keys import KEY_FILE, open_store
from ui.bootstrap.station import open_station

PASSPHRASE = "giữ trong két sắt của cơ quan"
_OPEN = """
import sys
from pathlib import Path
from ui.bootstrap.keys import open_store
from ui.bootstrap.station import open_station

store = open_store(open_station(None, Path(sys.argv[1])), Path(sys.argv[2]))
with store.begin() as work:
    print([account.username for account in work.accounts.all()])
store.close()
"""


@pytest.fixture
def private(tmp_path: Path) -> Path:
    """The recovery key, kept away from every counter."""
    sealed, public = new_recovery_pair(PASSPHRASE)
    (tmp_path / "recovery.pub").write_bytes(public)
    file = tmp_path / "recovery.key"
    file.write_bytes(sealed)
    return file


@pytest.fixture
def state(tmp_path: Path, private: Path) -> Path:
    """A station that has worked and then lost its vault."""
    state = tmp_path / "state"
    state.mkdir()
    public = private.with_suffix(".pub").as_posix()
    (state / "station.toml").write_text(f'[station]\nrecovery_public = "{public}"\n', encoding="utf-8")
    store = open_store(open_station(None, state))
    with store.begin() as work:
        password = hash_password("x", seeded(), Argon2Cost(1, 8, 1))
        work.accounts.save(Account("lan", "Lan", Role.OFFICER, password))
        work.commit()
    store.close()
    shutil.rmtree(state / "training" / "vault")
    return state


def test_said_opened_by_recovery_and_mended_for_the_next_start(state: Path, private: Path) -> None:
    lost = motcua("doctor", state=state)
    assert lost.returncode == 1
    assert "(KH-502)" in lost.stdout
    opened = python(_OPEN, state, private, MOTCUA_RECOVERY_PASSPHRASE=PASSPHRASE)
    assert opened.stdout.strip() == "['lan']", opened.stderr
    assert "✓ Kho dữ liệu: mở được" in motcua("doctor", state=state).stdout, "the vault has a new entry"


@pytest.mark.parametrize("passphrase", ["", "another"])
def test_the_recovery_key_without_its_passphrase_opens_nothing(
    state: Path, private: Path, passphrase: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MOTCUA_RECOVERY_PASSPHRASE", passphrase)
    with pytest.raises(StoreError) as caught:
        open_store(open_station(None, state), private)
    assert caught.value.code in (FailureCode.KEY_WRONG, FailureCode.KEY_LOST)


def test_another_offices_recovery_key_opens_nothing(
    state: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MOTCUA_RECOVERY_PASSPHRASE", PASSPHRASE)
    other = tmp_path / "other.key"
    other.write_bytes(new_recovery_pair(PASSPHRASE)[0])
    with pytest.raises(StoreError) as caught:
        open_store(open_station(None, state), other)
    assert caught.value.code in (FailureCode.KEY_WRONG, FailureCode.KEY_LOST)


def test_a_store_whose_key_file_is_gone_is_not_made_anew(state: Path) -> None:
    """A fresh key would leave the old store unreadable beside it."""
    (state / "training" / "store" / KEY_FILE).unlink()
    with pytest.raises(StoreError) as caught:
        open_store(open_station(None, state))
    assert caught.value.code is FailureCode.KEY_LOST


def test_a_gateways_store_is_opened_by_recovery_too(state: Path, private: Path) -> None:
    shutil.rmtree(state / "training" / "store")  # a host of nothing but the gateway
    words = ("gateway", "--port", "0", "--stop-with-stdin")
    assert motcua(*words, state=state).returncode == 0
    shutil.rmtree(state / "training" / "vault")
    lost = motcua(*words, state=state)
    assert (lost.returncode, lost.stdout) == (1, "")
    assert "(KH-502)" in lost.stderr
    mended = motcua(*words, "--recovery-key", private, state=state, MOTCUA_RECOVERY_PASSPHRASE=PASSPHRASE)
    assert mended.returncode == 0, mended.stderr


def test_a_live_station_starts_with_no_store_unless_it_names_a_recovery_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before any store is made: without one a lost vault would be a lost store."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    (tmp_path / "station.toml").write_text(
        '[station]\nprofile = "live"\n[gateway]\ncertificate = "gateway.pem"\n', encoding="utf-8"
    )
    station = open_station(None, tmp_path)
    with pytest.raises((SettingsError, StoreError)):
        open_store(station)
    assert not list(station.folder.rglob("*.db"))
