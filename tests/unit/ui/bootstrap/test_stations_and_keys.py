"""Where a station keeps its things, how its store is opened, and how it starts itself again."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from counter.errors import FailureCode, SettingsError, StoreError
from counter.settings import PaperSettings
from devices.vault.training_vault import TrainingFolderVault
from ui.bootstrap.keys import KEY_FILE, data_key, vault_of
from ui.bootstrap.station import Station, child_command, child_environment, open_station, wall_clock


@pytest.fixture
def station(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Station:
    monkeypatch.delenv("MOTCUA_STATION_PROFILE", raising=False)
    return open_station(None, tmp_path)


def test_profiles_never_share_a_folder(tmp_path: Path, station: Station, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MOTCUA_STATION_PROFILE", "live")
    monkeypatch.setenv("MOTCUA_GATEWAY_CERTIFICATE", "gateway.pem")
    live = open_station(None, tmp_path)
    assert not live.training
    places = [
        getattr(one, name)
        for one in (station, live)
        for name in ("store_folder", "trust_folder", "gateway_folder", "slips_folder")
    ]
    assert len(set(places)) == len(places)
    assert all(place.is_relative_to(one.folder) for one, place in zip([station] * 4 + [live] * 4, places, strict=True))


def test_slips_may_lie_elsewhere(station: Station, tmp_path: Path) -> None:
    elsewhere = replace(station, settings=replace(station.settings, paper=PaperSettings(folder=str(tmp_path / "giấy"))))
    assert elsewhere.slips_folder == tmp_path / "giấy"


def test_the_state_folder_has_its_own_station_file(tmp_path: Path) -> None:
    (tmp_path / "station.toml").write_text('[station]\ncounter = "Z1"\n', encoding="utf-8")
    assert open_station(None, tmp_path).settings.station.counter == "Z1"
    other = tmp_path / "other.toml"
    other.write_text('[station]\ncounter = "Z2"\n', encoding="utf-8")
    assert open_station(other, tmp_path).settings.station.counter == "Z2"
    with pytest.raises(SettingsError) as caught:
        open_station(tmp_path / "gone.toml", tmp_path)
    assert "gone.toml" in caught.value.problems[0]


def test_a_folder_that_cannot_be_made_is_a_problem_of_the_settings(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(SettingsError):
        open_station(None, tmp_path / "file")


def test_the_clock_is_the_counters() -> None:
    assert wall_clock().utcoffset() == timedelta(hours=7)


def test_a_child_is_this_program_again() -> None:
    done = subprocess.run(
        child_command("--version"),
        capture_output=True,
        env=child_environment(),
        cwd=Path(__file__).parents[4],
        check=True,
    )
    assert done.stdout.startswith(b"motcua ")


def test_frozen_into_one_program_a_child_is_that_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert child_command("gateway") == [sys.executable, "gateway"]


class TestDataKey:
    def test_made_once_and_the_same_ever_after(self, station: Station) -> None:
        key = data_key(station, station.store_folder)
        assert len(key) == 32
        assert data_key(station, station.store_folder) == key
        assert data_key(station, station.gateway_folder) != key, "each store has its own"

    def test_it_stands_nowhere_in_the_clear(self, station: Station) -> None:
        key = data_key(station, station.store_folder)
        for file in station.folder.rglob("*"):
            if file.is_file():
                raw = file.read_bytes()
                assert key not in raw
                assert key.hex().encode() not in raw

    def test_in_training_the_vault_is_a_folder_of_the_profile(self, station: Station) -> None:
        assert isinstance(vault_of(station), TrainingFolderVault)
        data_key(station, station.store_folder)
        assert list((station.folder / "vault").iterdir())

    def test_a_recovery_key_that_cannot_be_read(self, station: Station, tmp_path: Path) -> None:
        data_key(station, station.store_folder)
        with pytest.raises(StoreError) as caught:
            data_key(station, station.store_folder, tmp_path / "gone.pem")
        assert caught.value.code is FailureCode.KEY_LOST

    def test_a_recovery_key_for_a_store_that_has_no_such_slot(self, station: Station, tmp_path: Path) -> None:
        data_key(station, station.store_folder)
        file = tmp_path / "recovery.pem"
        file.write_bytes(b"no key at all")
        with pytest.raises(StoreError):
            data_key(station, station.store_folder, file)

    def test_a_named_public_key_that_is_not_there(self, station: Station, tmp_path: Path) -> None:
        own = replace(station.settings.station, recovery_public=str(tmp_path / "gone.pub"))
        named = replace(station, settings=replace(station.settings, station=own))
        with pytest.raises(SettingsError):
            data_key(named, named.store_folder)
        assert not (named.store_folder / KEY_FILE).exists()
