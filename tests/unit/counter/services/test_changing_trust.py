"""Which issuers the station trusts: who may change it, what the trail keeps, and that the next card sees it."""

from __future__ import annotations

from pathlib import Path

import pytest
from asn1crypto import pem

from counter.emrtd.certificate import MASTER_LIST_SIGNER
from counter.emrtd.trust_store import TrustStore
from counter.errors import AccountError, ContentError, FailureCode, StoreError
from counter.model.account import Role
from counter.model.issuer_file import IssuerFile, IssuerKind
from counter.services.change_trust import ChangeTrust, StationTrust
from counter.training.issuer import training_anchors
from counter.trust_events import (
    ConfirmTrust,
    ImportTrust,
    ListTrust,
    LookIntoTrustFolder,
    RemoveTrust,
    TrustFolderFound,
    TrustListed,
)
from tests.fakes.issuing_state import IssuingState, master_list
from tests.fakes.whole_desk import WholeDesk


def station_trust(desk: WholeDesk, *, refuse_training: bool = False) -> StationTrust:
    """As a start of the program makes it: in the name of whoever is signed in."""
    officers = desk.store.on_behalf_of(lambda: desk.session.username)
    return StationTrust(officers, desk.folder / "trust", desk.clock, refuse_training=refuse_training)


@pytest.fixture
def trust(desk: WholeDesk) -> StationTrust:
    return station_trust(desk)


@pytest.fixture
def trusting(desk: WholeDesk, trust: StationTrust) -> ChangeTrust:
    return ChangeTrust(trust, desk.session, desk.heard.append)


@pytest.fixture
def anchor(tmp_path: Path) -> Path:
    file = tmp_path / "csca.cer"
    file.write_bytes(training_anchors()[0])
    return file


def lay(desk: WholeDesk, content: bytes, name: str = "csca.cer") -> Path:
    """Somebody who may write there puts a file into the trust folder."""
    file = desk.folder / "trust" / "anchors" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    return file


def test_an_officer_sees_and_changes_nothing(desk: WholeDesk, trusting: ChangeTrust, anchor: Path) -> None:
    trusting.list(ListTrust())
    assert desk.said(TrustListed).entries == ()
    for change in (
        lambda: trusting.add(ImportTrust(anchor)),
        lambda: trusting.confirm(ConfirmTrust("00")),
        lambda: trusting.remove(RemoveTrust("00")),
    ):
        with pytest.raises(AccountError) as refused:
            change()
        assert refused.value.code is FailureCode.ROLE_MISSING


@pytest.mark.parametrize("role", [None, Role.OFFICER])
def test_nor_past_the_screens_and_use_cases(
    desk: WholeDesk, trust: StationTrust, anchor: Path, role: Role | None
) -> None:
    if role is None:
        desk.session.clear()
    with pytest.raises(AccountError) as refused:
        trust.add("truong", anchor)
    assert refused.value.code is FailureCode.ROLE_MISSING
    assert trust.load().anchors == station_trust(desk).load().anchors == ()


def test_a_supervisor_brings_an_issuer_and_takes_it_away(
    desk: WholeDesk, trusting: ChangeTrust, trust: StationTrust, anchor: Path
) -> None:
    desk.signed_in("truong", Role.SUPERVISOR)
    assert trust.load().anchors == ()
    trusting.add(ImportTrust(anchor))
    (entry,) = desk.said(TrustListed).entries
    assert entry.kind == "anchor"
    assert len(trust.load().anchors) == 1, "the next card is judged by it"
    assert [one.fingerprint for one in station_trust(desk).load().anchors] == [entry.fingerprint], "after a restart too"
    trusting.remove(RemoveTrust(entry.fingerprint[:16]))
    assert desk.said(TrustListed).entries == ()
    assert trust.load().anchors == station_trust(desk).load().anchors == ()
    lines = desk.trail()[-2:]
    assert [line.action for line in lines] == ["trust-import", "trust-remove"]
    assert {(line.actor, line.subject) for line in lines} == {("truong", entry.fingerprint)}


def test_what_is_no_certificate_changes_nothing(
    desk: WholeDesk, trusting: ChangeTrust, trust: StationTrust, tmp_path: Path
) -> None:
    desk.signed_in("truong", Role.SUPERVISOR)
    before = desk.trail()
    junk = tmp_path / "junk.cer"
    junk.write_bytes(b"junk")
    with pytest.raises(ContentError):
        trusting.add(ImportTrust(junk))
    assert trust.load().anchors == ()
    assert desk.trail() == before


def test_a_fingerprint_that_fits_none_or_several_is_refused(desk: WholeDesk, trusting: ChangeTrust) -> None:
    desk.signed_in("quan", Role.ADMINISTRATOR)
    for begins in ("", "00"):
        with pytest.raises(StoreError):
            trusting.remove(RemoveTrust(begins))
    with pytest.raises(StoreError):
        trusting.confirm(ConfirmTrust("00"))


def test_a_live_station_refuses_the_training_issuer(desk: WholeDesk, anchor: Path) -> None:
    desk.signed_in("truong", Role.SUPERVISOR)
    live = station_trust(desk, refuse_training=True)
    lay(desk, anchor.read_bytes())
    (waiting,) = live.waiting()
    for change in (lambda: live.add("truong", anchor), lambda: live.confirm("truong", waiting.fingerprint)):
        with pytest.raises(ContentError) as refused:
            change()
        assert refused.value.code is FailureCode.TRAINING_MIXED


def test_what_lies_in_the_folder_is_said_and_not_trusted(
    desk: WholeDesk, trusting: ChangeTrust, trust: StationTrust
) -> None:
    trusting.look(LookIntoTrustFolder())
    assert desk.said(TrustFolderFound) == TrustFolderFound(waiting=0, taken_over=False), "what stood of it is over"
    forged = IssuingState(common_name="CSCA Vietnam", country="VN")
    lay(desk, forged.csca)
    trusting.look(LookIntoTrustFolder())
    assert desk.said(TrustFolderFound) == TrustFolderFound(waiting=1, taken_over=False)
    trusting.list(ListTrust())
    (entry,) = desk.said(TrustListed).entries
    assert (entry.kind, entry.subject) == ("waiting", "Common Name: CSCA Vietnam, Country: VN")
    assert trust.load().anchors == station_trust(desk).load().anchors == ()


def test_it_is_trusted_once_a_supervisor_confirms_it(
    desk: WholeDesk, trusting: ChangeTrust, trust: StationTrust, anchor: Path
) -> None:
    desk.signed_in("truong", Role.SUPERVISOR)
    file = lay(desk, anchor.read_bytes())
    (waiting,) = trust.waiting()
    trusting.confirm(ConfirmTrust(waiting.fingerprint))
    assert [one.kind for one in desk.said(TrustListed).entries] == ["anchor"]
    assert not file.exists()
    assert [one.fingerprint for one in station_trust(desk).load().anchors] == [waiting.fingerprint]
    line = desk.trail()[-1]
    assert (line.actor, line.action, line.subject) == ("truong", "trust-import", waiting.fingerprint)
    lay(desk, anchor.read_bytes())
    assert trust.waiting() == (), "what is trusted does not wait"
    trusting.remove(RemoveTrust(waiting.fingerprint))
    assert not file.exists(), "else it would wait to be confirmed again"


def test_a_list_that_was_confirmed_waits_no_more(desk: WholeDesk, trusting: ChangeTrust, trust: StationTrust) -> None:
    desk.signed_in("truong", Role.SUPERVISOR)
    home, abroad = IssuingState(common_name="CSCA Home", country="HH"), IssuingState(common_name="CSCA Abroad")
    lay(desk, home.csca, "home.cer")
    lay(desk, master_list(home.signer(purposes=(MASTER_LIST_SIGNER,)), home.csca, abroad.csca), "list.ml")
    root, listed = trust.waiting()
    with pytest.raises(ContentError):
        trusting.confirm(ConfirmTrust(listed.fingerprint))  # nobody trusted stands behind it yet
    trusting.confirm(ConfirmTrust(root.fingerprint))
    trusting.confirm(ConfirmTrust(listed.fingerprint))
    assert [one.kind for one in desk.said(TrustListed).entries] == ["anchor", "anchor"]
    assert trust.waiting() == ()


def test_what_was_shown_is_what_is_confirmed(desk: WholeDesk, trusting: ChangeTrust, trust: StationTrust) -> None:
    desk.signed_in("truong", Role.SUPERVISOR)
    lay(desk, IssuingState(common_name="CSCA Vietnam", country="VN").csca)
    (shown,) = trust.waiting()
    lay(desk, IssuingState(common_name="CSCA Vietnam", country="VN").csca)  # changed behind the supervisor's back
    with pytest.raises(StoreError) as refused:
        trusting.confirm(ConfirmTrust(shown.fingerprint))
    assert refused.value.code is FailureCode.NOT_FOUND
    assert trust.load().anchors == ()


def test_a_strange_file_is_taken_away_by_the_same_act(
    desk: WholeDesk, trusting: ChangeTrust, trust: StationTrust
) -> None:
    desk.signed_in("truong", Role.SUPERVISOR)
    files = [lay(desk, b"no certificate at all", name) for name in ("copy.ml", "strange.ml")]
    (entry,) = trust.entries()
    assert (entry.kind, entry.subject, entry.since) == ("waiting", "copy.ml", None)
    trusting.remove(RemoveTrust(entry.fingerprint))
    assert not any(file.exists() for file in files)
    assert desk.said(TrustListed).entries == ()
    assert desk.trail()[-1].action == "trust-remove"


class TestRevocations:
    @pytest.fixture
    def home(self) -> IssuingState:
        return IssuingState(common_name="CSCA Home", country="HH")

    @pytest.fixture
    def files(self, home: IssuingState, tmp_path: Path) -> tuple[Path, Path]:
        root, revoked = tmp_path / "home.cer", tmp_path / "home.crl"
        root.write_bytes(home.csca)
        revoked.write_bytes(home.revocation_list())
        return root, revoked

    def test_they_go_with_the_issuer_who_signed_them(
        self, desk: WholeDesk, trust: StationTrust, files: tuple[Path, Path]
    ) -> None:
        desk.signed_in("truong", Role.SUPERVISOR)
        for file in files:
            trust.add("truong", file)
        anchor = trust.load().anchors[0]
        assert trust.remove("truong", anchor.fingerprint) == (
            f"- {anchor.subject}",
            f"- {anchor.subject}",
        ), "and its list"
        assert station_trust(desk).load() == trust.load() == TrustStore()

    def test_one_that_was_left_without_its_issuer_stops_nobody(
        self, desk: WholeDesk, home: IssuingState, files: tuple[Path, Path]
    ) -> None:
        """As an earlier program left it in the store."""
        with desk.store.begin() as work:
            work.issuers.become([IssuerFile(IssuerKind.REVOCATIONS, home.revocation_list())])
            work.commit()
        desk.signed_in("truong", Role.SUPERVISOR)
        trust = station_trust(desk)
        assert trust.entries() == ()
        trust.add("truong", files[0])
        assert [one.kind for one in station_trust(desk).entries()] == ["anchor"]


def test_a_certificate_that_also_lies_there_by_another_name_can_be_confirmed(
    desk: WholeDesk, trust: StationTrust
) -> None:
    desk.signed_in("truong", Role.SUPERVISOR)
    content = IssuingState(common_name="CSCA Home", country="HH").csca
    files = [lay(desk, content, name) for name in ("a.cer", "z.crl")]
    (waiting,) = trust.waiting()
    trust.confirm("truong", waiting.fingerprint)
    assert len(trust.load().anchors) == 1
    assert not any(file.exists() for file in files)


def test_what_changes_nothing_leaves_no_line(desk: WholeDesk, trust: StationTrust, anchor: Path) -> None:
    desk.signed_in("truong", Role.SUPERVISOR)
    trust.add("truong", anchor)
    before = desk.trail()
    assert trust.add("truong", anchor) == ()
    assert desk.trail() == before


@pytest.mark.parametrize("name", ["list.ml", "armoured.crl"])
def test_what_was_imported_from_the_folder_itself_waits_no_more(
    desk: WholeDesk, trust: StationTrust, tmp_path: Path, name: str
) -> None:
    desk.signed_in("truong", Role.SUPERVISOR)
    home = IssuingState(common_name="CSCA Home", country="HH")
    root = tmp_path / "home.cer"
    root.write_bytes(home.csca)
    trust.add("truong", root)
    content = master_list(home.signer(purposes=(MASTER_LIST_SIGNER,)), home.csca, IssuingState().csca)
    if name.endswith("crl"):
        content = pem.armor("X509 CRL", home.revocation_list())
    trust.add("truong", lay(desk, content, name))
    assert trust.waiting() == ()
    assert desk.trail()[-1].action == "trust-import"


def test_a_folder_that_was_filled_costs_a_bounded_time(desk: WholeDesk, trust: StationTrust) -> None:
    for number in range(250):
        lay(desk, b"%d" % number, f"{number}.ml")
    assert len(trust.waiting()) == 200
