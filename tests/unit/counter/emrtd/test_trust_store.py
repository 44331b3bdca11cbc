from __future__ import annotations

from datetime import timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given
from hypothesis import strategies as st

from counter.emrtd import certificate, tlv
from counter.emrtd.kept_trust import believed, kept
from counter.emrtd.trust_store import TrustStore
from counter.errors import ContentError, FailureCode
from counter.model.issuer_file import IssuerFile, IssuerKind
from tests.fakes.issuing_state import SIGNED, IssuingState, ef_sod, explicit_spki, master_list
from tests.fakes.trust_of_files import trust_of

MASTER_LIST_SIGNER = "2.23.136.1.1.3"


@pytest.fixture(scope="module")
def home() -> IssuingState:
    return IssuingState(common_name="CSCA Home", country="HH")


@pytest.fixture(scope="module")
def abroad() -> IssuingState:
    return IssuingState(common_name="CSCA Abroad", country="AA")


@pytest.fixture(scope="module")
def trust(home: IssuingState) -> TrustStore:
    return trust_of({"home.cer": home.csca})


@pytest.fixture(scope="module")
def classroom() -> IssuingState:
    return IssuingState(common_name="TRAINING / TẬP HUẤN CSCA", country="VN")


def _pem(der: bytes) -> bytes:
    return x509.load_der_x509_certificate(der).public_bytes(serialization.Encoding.PEM)


@pytest.mark.parametrize("name", ["a.cer", "a.DER", "a.crt", "a.pem"])
@pytest.mark.parametrize("armoured", [False, True])
def test_a_certificate_comes_in_by_any_name_and_armour(home: IssuingState, name: str, *, armoured: bool) -> None:
    done = TrustStore().imported(name, _pem(home.csca) if armoured else home.csca)
    assert done.added == ("Common Name: CSCA Home, Country: HH",)
    assert [one.country for one in done.trust.anchors] == ["HH"]


def test_the_same_certificate_twice_is_once(trust: TrustStore, home: IssuingState) -> None:
    assert trust.imported("again.cer", home.csca).added == ()


def test_a_document_signer_is_never_trusted_by_itself(home: IssuingState) -> None:
    with pytest.raises(ContentError, match="not a CSCA"):
        TrustStore().imported("dsc.cer", home.signer().certificate)


@pytest.mark.parametrize("name", ["a.cer", "a.ml", "a.crl", "a.txt", "noending"])
def test_what_is_no_such_file_is_refused(name: str) -> None:
    with pytest.raises(ContentError) as refused:
        TrustStore().imported(name, b"-----BEGIN nothing-----")
    assert refused.value.code is FailureCode.MALFORMED_CERTIFICATE


@given(name=st.sampled_from(["a.cer", "a.ml", "a.crl"]), data=st.binary(max_size=300))
def test_any_octets_come_in_or_are_refused(name: str, data: bytes) -> None:
    with pytest.raises(ContentError):
        TrustStore().imported(name, data)


def test_what_was_put_in_can_be_taken_out(trust: TrustStore) -> None:
    assert trust.without(trust.anchors[0].fingerprint) == TrustStore()


class TestMasterList:
    def test_its_certificates_become_anchors(self, trust: TrustStore, home: IssuingState, abroad: IssuingState) -> None:
        signer = home.signer(purposes=(MASTER_LIST_SIGNER,))
        newer = IssuingState(common_name="CSCA Abroad 02", country="AA")
        listed = master_list(signer, abroad.csca, abroad.link_to(newer))
        done = trust.imported("list.ml", listed)
        assert len(done.added) == 2
        assert len(done.trust.anchors) == 3
        assert done.trust.links == ()

    def test_an_unknown_root_stands_behind_it(self, home: IssuingState, abroad: IssuingState) -> None:
        signer = home.signer(purposes=(MASTER_LIST_SIGNER,))
        with pytest.raises(ContentError, match="no anchor"):
            TrustStore().imported("list.ml", master_list(signer, abroad.csca))

    def test_the_list_cannot_vouch_for_its_own_root(self, home: IssuingState) -> None:
        signer = home.signer(purposes=(MASTER_LIST_SIGNER,))
        with pytest.raises(ContentError, match="no anchor"):
            TrustStore().imported("list.ml", master_list(signer, home.csca))

    def test_a_document_signer_may_not_sign_one(
        self, trust: TrustStore, home: IssuingState, abroad: IssuingState
    ) -> None:
        with pytest.raises(ContentError, match="may not sign master lists"):
            trust.imported("list.ml", master_list(home.signer(), abroad.csca))

    def test_an_altered_list_is_refused(self, trust: TrustStore, home: IssuingState, abroad: IssuingState) -> None:
        listed = master_list(home.signer(purposes=(MASTER_LIST_SIGNER,)), abroad.csca)
        altered = listed.replace(b"CSCA Abroad", b"CSCA abroad")
        with pytest.raises(ContentError, match="signed digest differs"):
            trust.imported("list.ml", altered)

    def test_a_revoked_signer_is_refused(self, trust: TrustStore, home: IssuingState, abroad: IssuingState) -> None:
        signer = home.signer(purposes=(MASTER_LIST_SIGNER,))
        revoking = trust.imported("home.crl", home.revocation_list(signer.certificate)).trust
        with pytest.raises(ContentError, match="revoked"):
            revoking.imported("list.ml", master_list(signer, abroad.csca))

    def test_a_listed_certificate_that_is_no_csca_is_named(
        self, trust: TrustStore, home: IssuingState, abroad: IssuingState
    ) -> None:
        signer = home.signer(purposes=(MASTER_LIST_SIGNER,))
        listed = master_list(signer, abroad.csca, abroad.signer().certificate)
        done = trust.imported("list.ml", listed)
        assert done.refused == ("Common Name: DSC, Country: AA: not a CSCA",)
        assert len(done.added) == 1

    def test_a_listed_certificate_that_cannot_be_used_is_named(
        self, trust: TrustStore, home: IssuingState, abroad: IssuingState
    ) -> None:
        key = ec.generate_private_key(ec.BrainpoolP256R1())
        odd = abroad.certify(key, abroad.name, authority=True, spki=explicit_spki(key, cofactor=3))
        signer = home.signer(purposes=(MASTER_LIST_SIGNER,))
        done = trust.imported("list.ml", master_list(signer, odd, abroad.csca))
        assert len(done.added) == 1
        ((place, reason),) = (one.split(": ", 1) for one in done.refused)
        assert place in ("1", "2")
        assert reason == "explicit curve parameters match no named curve"

    def test_an_ef_sod_is_no_master_list(self, trust: TrustStore, home: IssuingState) -> None:
        signed = tlv.read_one(ef_sod({1: b"zone"}, home.signer()), 0x77).value
        with pytest.raises(ContentError, match="no master list"):
            trust.imported("list.ml", signed)

    def test_files_load_in_an_order_that_works(self, home: IssuingState, abroad: IssuingState) -> None:
        signer = home.signer(purposes=(MASTER_LIST_SIGNER,))
        files = {
            "a.crl": abroad.revocation_list(),
            "b.ml": master_list(signer, abroad.csca),
            "c.cer": home.csca,
        }
        store = trust_of(files)
        assert (len(store.anchors), len(store.revocations)) == (2, 1)


class TestRevocationList:
    def test_one_by_nobody_in_store_is_refused(self, trust: TrustStore, abroad: IssuingState) -> None:
        with pytest.raises(ContentError, match="no CSCA"):
            trust.imported("a.crl", abroad.revocation_list())

    def test_one_with_a_namesakes_signature_is_refused(self, trust: TrustStore) -> None:
        namesake = IssuingState(common_name="CSCA Home", country="HH")
        with pytest.raises(ContentError, match="no CSCA"):
            trust.imported("a.crl", namesake.revocation_list())

    def test_a_newer_one_takes_the_place_and_an_older_one_does_not(self, trust: TrustStore, home: IssuingState) -> None:
        older, newer = home.revocation_list(), home.revocation_list(at=SIGNED + timedelta(days=30))
        both = trust.imported("1.crl", older).trust.imported("2.crl", newer).trust
        assert [one.this_update for one in both.revocations] == [SIGNED + timedelta(days=30)]
        back = both.imported("1.crl", older)
        assert back.refused == ("an older revocation list than the one in store",)
        assert back.trust == both


class TestTraining:
    def test_a_live_profile_refuses_the_training_csca(self, classroom: IssuingState) -> None:
        with pytest.raises(ContentError) as refused:
            trust_of({"t.cer": classroom.csca}, refuse_training=True)
        assert refused.value.code is FailureCode.TRAINING_MIXED

    def test_not_by_way_of_a_master_list_either(self, home: IssuingState, classroom: IssuingState) -> None:
        listed = master_list(home.signer(purposes=(MASTER_LIST_SIGNER,)), classroom.csca)
        with pytest.raises(ContentError) as refused:
            trust_of({"h.cer": home.csca, "l.ml": listed}, refuse_training=True)
        assert refused.value.code is FailureCode.TRAINING_MIXED


class TestKept:
    def test_what_is_kept_is_believed_again(self, trust: TrustStore, home: IssuingState, abroad: IssuingState) -> None:
        newer = IssuingState(common_name="CSCA Home 02", country="HH")
        full = trust.imported("link.cer", home.link_to(newer)).trust.imported("a.cer", abroad.csca).trust
        full = full.imported("home.crl", home.revocation_list()).trust
        again = believed(kept(full))
        for before, after in (
            (full.anchors, again.anchors),
            (full.links, again.links),
            (full.revocations, again.revocations),
        ):
            assert [one.der for one in after] == [one.der for one in before]

    def test_a_link_that_a_master_list_named_stays_an_anchor(self, home: IssuingState) -> None:
        link = home.link_to(IssuingState(common_name="CSCA Home 02", country="HH"))
        vouched = TrustStore().with_certificates([certificate.parse(link)], vouched=True).trust
        assert [one.der for one in believed(kept(vouched)).anchors] == [link]

    def test_nothing_kept_is_nobody_trusted(self) -> None:
        assert believed(()) == TrustStore()

    def test_a_live_profile_refuses_the_training_csca_here_too(self, classroom: IssuingState) -> None:
        with pytest.raises(ContentError) as refused:
            believed((IssuerFile(IssuerKind.ANCHOR, classroom.csca),), refuse_training=True)
        assert refused.value.code is FailureCode.TRAINING_MIXED

    def test_spoilt_bytes_are_refused(self, home: IssuingState) -> None:
        with pytest.raises(ContentError):
            believed((IssuerFile(IssuerKind.ANCHOR, home.csca[:-1]),))
