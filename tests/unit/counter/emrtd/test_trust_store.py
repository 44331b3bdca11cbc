from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given
from hypothesis import strategies as st

from counter.emrtd import tlv, trust_folder
from counter.emrtd.trust_store import TrustStore
from counter.errors import ContentError, FailureCode, StoreError
from tests.fakes.issuing_state import SIGNED, IssuingState, ef_sod, explicit_spki, master_list

MASTER_LIST_SIGNER = "2.23.136.1.1.3"


@pytest.fixture(scope="module")
def home() -> IssuingState:
    return IssuingState(common_name="CSCA Home", country="HH")


@pytest.fixture(scope="module")
def abroad() -> IssuingState:
    return IssuingState(common_name="CSCA Abroad", country="AA")


@pytest.fixture(scope="module")
def trust(home: IssuingState) -> TrustStore:
    return TrustStore.load({"home.cer": home.csca})


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
        store = TrustStore.load(files)
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
            TrustStore.load({"t.cer": classroom.csca}, refuse_training=True)
        assert refused.value.code is FailureCode.TRAINING_MIXED

    def test_not_by_way_of_a_master_list_either(self, home: IssuingState, classroom: IssuingState) -> None:
        listed = master_list(home.signer(purposes=(MASTER_LIST_SIGNER,)), classroom.csca)
        with pytest.raises(ContentError) as refused:
            TrustStore.load({"h.cer": home.csca, "l.ml": listed}, refuse_training=True)
        assert refused.value.code is FailureCode.TRAINING_MIXED

    def test_not_from_a_folder_of_the_training_profile(self, classroom: IssuingState, tmp_path: Path) -> None:
        trust_folder.save(TrustStore.load({"t.cer": classroom.csca}), tmp_path)
        assert len(trust_folder.load(tmp_path).anchors) == 1
        with pytest.raises(ContentError) as refused:
            trust_folder.load(tmp_path, refuse_training=True)
        assert refused.value.code is FailureCode.TRAINING_MIXED


class TestFolder:
    def test_what_is_saved_is_loaded(
        self, trust: TrustStore, home: IssuingState, abroad: IssuingState, tmp_path: Path
    ) -> None:
        newer = IssuingState(common_name="CSCA Home 02", country="HH")
        full = trust.imported("link.cer", home.link_to(newer)).trust.imported("a.cer", abroad.csca).trust
        full = full.imported("home.crl", home.revocation_list()).trust
        trust_folder.save(full, tmp_path / "trust")
        loaded = trust_folder.load(tmp_path / "trust")
        assert {one.der for one in loaded.anchors} == {one.der for one in full.anchors}
        assert [one.der for one in loaded.links] == [one.der for one in full.links]
        assert [one.der for one in loaded.revocations] == [one.der for one in full.revocations]

    def test_what_was_removed_is_gone(self, trust: TrustStore, tmp_path: Path) -> None:
        trust_folder.save(trust, tmp_path)
        trust_folder.save(trust.without(trust.anchors[0].fingerprint), tmp_path)
        assert trust_folder.load(tmp_path) == TrustStore()

    def test_no_folder_is_an_empty_store(self, tmp_path: Path) -> None:
        assert trust_folder.load(tmp_path / "none") == TrustStore()

    def test_a_spoilt_file_is_refused(self, trust: TrustStore, tmp_path: Path) -> None:
        trust_folder.save(trust, tmp_path)
        (path,) = (tmp_path / "anchors").iterdir()
        path.write_bytes(path.read_bytes()[:-1])
        with pytest.raises(ContentError):
            trust_folder.load(tmp_path)

    def test_a_file_too_large_for_a_certificate_is_not_even_read(self, trust: TrustStore, tmp_path: Path) -> None:
        trust_folder.save(trust, tmp_path)
        with (tmp_path / "anchors" / "large.cer").open("wb") as large:
            large.truncate(1 << 30)
        with pytest.raises(ContentError, match="too large"):
            trust_folder.load(tmp_path)

    def test_a_file_that_cannot_be_read_is_a_store_error(self, tmp_path: Path) -> None:
        (tmp_path / "anchors" / "folder.cer").mkdir(parents=True)
        with pytest.raises(StoreError):
            trust_folder.load(tmp_path)

    def test_a_folder_that_cannot_be_written_is_a_store_error(self, trust: TrustStore, tmp_path: Path) -> None:
        (tmp_path / "trust").write_bytes(b"a file, not a folder")
        with pytest.raises(StoreError):
            trust_folder.save(trust, tmp_path / "trust")
