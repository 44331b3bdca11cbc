"""Which issuers the station trusts: who may change it, what the trail keeps, and that the next card sees it."""

from __future__ import annotations

from pathlib import Path

import pytest

from counter.errors import AccountError, ContentError, FailureCode, StoreError
from counter.model.account import Role
from counter.services.change_trust import ChangeTrust, TrustFolder
from counter.training.issuer import training_anchors
from counter.trust_events import ImportTrust, ListTrust, RemoveTrust, TrustListed
from tests.fakes.whole_desk import WholeDesk


@pytest.fixture
def folder(desk: WholeDesk) -> TrustFolder:
    return TrustFolder(desk.folder / "trust", desk.store, desk.clock, refuse_training=False)


@pytest.fixture
def trusting(desk: WholeDesk, folder: TrustFolder) -> ChangeTrust:
    return ChangeTrust(folder, desk.session, desk.heard.append)


@pytest.fixture
def anchor(tmp_path: Path) -> Path:
    file = tmp_path / "csca.cer"
    file.write_bytes(training_anchors()[0])
    return file


def test_an_officer_sees_and_changes_nothing(desk: WholeDesk, trusting: ChangeTrust, anchor: Path) -> None:
    trusting.list(ListTrust())
    assert desk.said(TrustListed).entries == ()
    with pytest.raises(AccountError) as refused:
        trusting.add(ImportTrust(anchor))
    assert refused.value.code is FailureCode.ROLE_MISSING


def test_a_supervisor_brings_an_issuer_and_takes_it_away(
    desk: WholeDesk, trusting: ChangeTrust, folder: TrustFolder, anchor: Path
) -> None:
    desk.signed_in("truong", Role.SUPERVISOR)
    assert folder.load().anchors == ()
    trusting.add(ImportTrust(anchor))
    (entry,) = desk.said(TrustListed).entries
    assert entry.kind == "anchor"
    assert len(folder.load().anchors) == 1, "the next card is judged by it"
    again = TrustFolder(desk.folder / "trust", desk.store, desk.clock, refuse_training=False)
    assert [one.fingerprint for one in again.load().anchors] == [entry.fingerprint], "and so after a restart"
    trusting.remove(RemoveTrust(entry.fingerprint[:16]))
    assert desk.said(TrustListed).entries == ()
    assert folder.load().anchors == ()
    assert [line.action for line in desk.trail()][-2:] == ["trust-import", "trust-remove"]
    assert desk.trail()[-1].actor == "truong"


def test_what_is_no_certificate_changes_nothing(
    desk: WholeDesk, trusting: ChangeTrust, folder: TrustFolder, tmp_path: Path
) -> None:
    desk.signed_in("truong", Role.SUPERVISOR)
    before = desk.trail()
    junk = tmp_path / "junk.cer"
    junk.write_bytes(b"junk")
    with pytest.raises(ContentError):
        trusting.add(ImportTrust(junk))
    assert folder.load().anchors == ()
    assert desk.trail() == before


def test_a_fingerprint_that_fits_none_or_several_is_refused(desk: WholeDesk, trusting: ChangeTrust) -> None:
    desk.signed_in("quan", Role.ADMINISTRATOR)
    for begins in ("", "00"):
        with pytest.raises(StoreError):
            trusting.remove(RemoveTrust(begins))


def test_a_live_station_refuses_the_training_issuer(desk: WholeDesk, anchor: Path) -> None:
    live = TrustFolder(desk.folder / "live", desk.store, desk.clock, refuse_training=True)
    with pytest.raises(ContentError) as refused:
        live.add("truong", anchor)
    assert refused.value.code is FailureCode.TRAINING_MIXED
