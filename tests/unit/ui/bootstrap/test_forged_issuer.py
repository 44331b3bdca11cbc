"""Whoever may write into the trust folder makes no issuer: a forged CSCA that lies there proves no card genuine."""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from counter.emrtd import trust_folder
from counter.emrtd.card_record import Authenticity
from counter.emrtd.certificate import MASTER_LIST_SIGNER
from counter.emrtd.passive_authentication import verify
from counter.emrtd.trust_store import TrustStore
from counter.errors import ContentError, FailureCode, StoreError
from counter.model.account import AuditLine
from counter.services.change_trust import StationTrust
from counter.store.backup import back_up
from counter.store.engine import encrypted_engine
from counter.store.issuers import EarlierFolder
from counter.store.keys import new_recovery_pair
from counter.store.migrate import migrate
from counter.store.store import DATABASE, Store
from tests.fakes.issuing_state import IssuingState, ef_sod, master_list
from ui.bootstrap.backup import counter_folder
from ui.bootstrap.keys import data_key, open_store
from ui.bootstrap.station import Station, open_station, wall_clock
from ui.bootstrap.trust import open_trust
from ui.cli import main

NOW = datetime(2026, 10, 8, 9, tzinfo=UTC)
GROUPS = {1: b"the zone", 2: b"the face", 13: b"the details"}


@pytest.fixture
def station(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Station:
    monkeypatch.delenv("MOTCUA_STATION_PROFILE", raising=False)
    return open_station(None, tmp_path)


@pytest.fixture
def forger() -> IssuingState:
    return IssuingState(common_name="CSCA Vietnam", country="VN")


def lay(station: Station, csca: bytes, place: str = "anchors") -> None:
    folder = station.trust_folder / place
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "csca.cer").write_bytes(csca)


def verdict(issuer: IssuingState, trust: TrustStore) -> Authenticity:
    """Of a chip with an EF.SOD by that issuer."""
    return verify(ef_sod(GROUPS, issuer.signer()), GROUPS, trust, NOW).authenticity


def desk_trust(station: Station, store: Store) -> StationTrust:
    return StationTrust(store, station.trust_folder, wall_clock, refuse_training=not station.training)


def made_by_an_earlier_program(station: Station) -> None:
    """A counter at work, whose store is of the revision before issuers stood in it."""
    open_store(station).close()
    engine = encrypted_engine(station.store_folder / DATABASE, data_key(station, station.store_folder))
    migrate(engine, "0012")
    engine.dispose()


def trail(store: Store) -> list[AuditLine]:
    with store.begin() as work:
        assert work.audit.verify() is None
        return [one for one in work.audit.last() if one.action.startswith("trust-")]


@pytest.mark.parametrize("place", [".", "anchors"])
def test_a_forged_csca_in_the_folder_proves_nothing(station: Station, forger: IssuingState, place: str) -> None:
    lay(station, forger.csca, place)
    assert verdict(forger, open_trust(station)) is Authenticity.INTACT_ISSUER_UNKNOWN, "no store yet"
    store = open_store(station)
    try:
        assert verdict(forger, desk_trust(station, store).load()) is Authenticity.INTACT_ISSUER_UNKNOWN, "the desk"
        assert verdict(forger, open_trust(station)) is Authenticity.INTACT_ISSUER_UNKNOWN, "a program beside it"
        assert len(desk_trust(station, store).waiting()) == 1, "and it is said"
        assert trail(store) == []
    finally:
        store.close()


def test_what_was_imported_is_trusted_by_every_program_also_beside_a_running_desk(
    station: Station, forger: IssuingState, tmp_path: Path
) -> None:
    (tmp_path / "csca.cer").write_bytes(forger.csca)
    store = open_store(station)
    try:
        desk_trust(station, store).add("truong", tmp_path / "csca.cer")
        assert verdict(forger, open_trust(station)) is Authenticity.TRUSTED
    finally:
        store.close()
    assert verdict(forger, open_trust(station)) is Authenticity.TRUSTED
    store = open_store(station)
    assert verdict(forger, desk_trust(station, store).load()) is Authenticity.TRUSTED
    store.close()


def test_a_master_list_comes_with_the_root_of_its_signer(station: Station, tmp_path: Path) -> None:
    home, abroad = IssuingState(common_name="CSCA Home", country="HH"), IssuingState(common_name="CSCA Abroad")
    listed, root = tmp_path / "list.ml", tmp_path / "root.cer"
    listed.write_bytes(master_list(home.signer(purposes=(MASTER_LIST_SIGNER,)), home.csca, abroad.csca))
    root.write_bytes(home.csca)
    store = open_store(station)
    try:
        trust = desk_trust(station, store)
        with pytest.raises(ContentError):
            trust.add("truong", listed)
        assert trail(store) == []
        trust.add("truong", listed, root)
        assert verdict(abroad, desk_trust(station, store).load()) is Authenticity.TRUSTED
    finally:
        store.close()


def test_the_german_states_own_list(station: Station, shared: Path) -> None:
    """See ../shared/data/README.md."""
    listed, root = shared / "data" / "DE_ML_2026-05-28.ml", shared / "data" / "DE_ML_signer_root.cer"
    if not (listed.exists() and root.exists()):
        pytest.skip("the German master list is not in ../shared/data")
    store = open_store(station)
    try:
        trust = desk_trust(station, store)
        with pytest.raises(ContentError):
            trust.add("truong", listed)
        assert trail(store) == []
        trust.add("truong", listed, root)
        assert any("ePassport Vietnam" in one.subject for one in trust.entries())
        with store.begin() as work:
            assert len(work.issuers.all()) == len(trust.entries()) > 500
    finally:
        store.close()


class TestTheCounterOfAnEarlierProgram:
    def test_what_counted_there_is_taken_over_once_and_said(self, station: Station) -> None:
        made_by_an_earlier_program(station)
        issuer = IssuingState(common_name="CSCA One", country="VN")
        lay(station, issuer.csca)
        store = open_store(station)
        trust = desk_trust(station, store)
        assert verdict(issuer, trust.load()) is Authenticity.TRUSTED
        (line,) = trail(store)
        assert (line.actor, line.action) == ("store", "trust-taken-over")
        assert "CSCA One" in line.purpose
        assert line.subject == hashlib.sha256(f"{hashlib.sha256(issuer.csca).hexdigest()}\n".encode()).hexdigest()
        assert trust.taken_over()
        assert trust.waiting() == ()
        trust.seen()
        assert not trust.taken_over()
        store.close()

    @pytest.mark.skipif(os.name == "nt", reason="a link takes a right of its own there")
    def test_what_cannot_be_read_then_is_still_owed(self, station: Station) -> None:
        made_by_an_earlier_program(station)
        issuer = IssuingState(common_name="CSCA One", country="VN")
        lay(station, issuer.csca)
        unread = station.trust_folder / "anchors" / "unread.cer"
        unread.symlink_to(unread)
        with pytest.raises(StoreError) as refused:
            open_store(station)
        assert refused.value.code is FailureCode.TRUST_FOLDER_UNREAD
        unread.unlink()
        assert verdict(issuer, open_trust(station)) is Authenticity.TRUSTED

    def test_nor_is_it_lost_in_a_backup_that_it_had_made(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        private, public = new_recovery_pair("trong két sắt")
        monkeypatch.setenv("MOTCUA_RECOVERY_PASSPHRASE", "trong két sắt")
        monkeypatch.delenv("MOTCUA_STATION_PROFILE", raising=False)
        (tmp_path / "recovery.pem").write_bytes(private)
        (tmp_path / "recovery.pub").write_bytes(public)
        settings = f"[station]\nrecovery_public = '{tmp_path / 'recovery.pub'}'\n"
        (tmp_path / "station.toml").write_text(settings, encoding="utf-8")
        station = open_station(None, tmp_path)
        made_by_an_earlier_program(station)
        issuer = IssuingState(common_name="CSCA One", country="VN")
        lay(station, issuer.csca)
        whole = counter_folder(station)
        there = {"trust/anchors/csca.cer": station.trust_folder / "anchors" / "csca.cer"}
        file = tmp_path / "earlier.motcua-saoluu"
        back_up(replace(whole, extras={**whole.extras, **there}), file, at=NOW, random=os.urandom)
        another, key = str(tmp_path / "another"), str(tmp_path / "recovery.pem")
        assert main(["--state", another, "restore", str(file), "--recovery-key", key]) == 0
        restored = open_station(None, tmp_path / "another")
        store = open_store(restored)
        try:
            assert verdict(issuer, desk_trust(restored, store).load()) is Authenticity.TRUSTED
            assert [one.action for one in trail(store)] == ["trust-taken-over"]
        finally:
            store.close()

    def test_and_nothing_that_came_into_the_folder_after_it(self, station: Station, forger: IssuingState) -> None:
        made_by_an_earlier_program(station)
        lay(station, IssuingState(common_name="CSCA One", country="VN").csca)
        open_store(station).close()
        lay(station, forger.csca)
        store = open_store(station)
        assert verdict(forger, desk_trust(station, store).load()) is Authenticity.INTACT_ISSUER_UNKNOWN
        assert len(trail(store)) == 1
        store.close()

    def test_an_empty_folder_owes_nothing_afterwards(self, station: Station, forger: IssuingState) -> None:
        made_by_an_earlier_program(station)
        store = open_store(station)
        with store.begin() as work:
            assert work.issuers.earlier_folder() is EarlierFolder.NONE
        assert [(one.action, one.purpose) for one in trail(store)] == [("trust-taken-over", "0")]
        store.close()
        lay(station, forger.csca)
        assert verdict(forger, open_trust(station)) is Authenticity.INTACT_ISSUER_UNKNOWN

    def test_a_gateway_or_a_tool_may_be_the_first_to_open_it(self, station: Station) -> None:
        made_by_an_earlier_program(station)
        issuer = IssuingState(common_name="CSCA One", country="VN")
        lay(station, issuer.csca)
        assert verdict(issuer, open_trust(station)) is Authenticity.TRUSTED
        store = open_store(station)
        assert len(trail(store)) == 1
        store.close()

    def test_another_program_that_has_it_open_is_named(self, station: Station) -> None:
        made_by_an_earlier_program(station)
        held = Store.open(station.store_folder, data_key(station, station.store_folder), wall_clock)
        try:
            with pytest.raises(StoreError) as refused:
                open_trust(station)  # brought up by now, and its folder not taken over yet
            assert refused.value.code is FailureCode.STORE_IN_USE
        finally:
            held.close()


def test_a_station_that_was_never_an_earlier_programs_takes_nothing_over(
    station: Station, forger: IssuingState
) -> None:
    lay(station, forger.csca)
    store = open_store(station)
    with store.begin() as work:
        assert work.issuers.earlier_folder() is EarlierFolder.NONE
    assert trust_folder.lying(station.trust_folder)
    store.close()
