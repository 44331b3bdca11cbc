"""Six states' EF.SOD and a published master list of 588 certificates, from ../shared."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from counter.emrtd import master_list, sod
from counter.emrtd.card_record import Authenticity
from counter.emrtd.passive_authentication import verify
from counter.emrtd.trust_store import Imported, TrustStore
from counter.errors import ContentError
from tests.fakes.trust_of_files import trust_of

NOW = datetime(2026, 10, 8, tzinfo=UTC)
STATES = {
    "AT": ((1, 2, 3, 11, 12, 14), "CSCA-AUSTRIA"),
    "DE": ((1, 2, 3, 14), "csca-germany"),
    "FR": ((1, 2, 3, 11, 12, 13, 14), "CSCA-FRANCE"),
    "NZ": ((1, 2, 12, 13, 14, 15), "Identity Services Passport CA"),
    "SG": ((1, 2, 3, 4, 13, 14), "Singapore Passport CA 5"),
    "US": ((1, 2, 11, 12), "U.S. Department of State MRTD CA"),
}


@pytest.fixture(scope="module")
def data(shared: Path) -> Path:
    return shared / "data"


@pytest.fixture(scope="module")
def imported(data: Path) -> Imported:
    root = trust_of({"root.cer": (data / "DE_ML_signer_root.cer").read_bytes()}, refuse_training=True)
    return root.imported("list.ml", (data / "DE_ML_2026-05-28.ml").read_bytes())


def test_all_588_certificates_come_in(imported: Imported) -> None:
    # the root that stands behind the list is one of them
    assert (len(imported.trust.anchors), len(imported.added), imported.refused) == (588, 587, ())
    assert len({one.country for one in imported.trust.anchors}) == 112


def test_the_vietnamese_passport_csca_is_among_them(imported: Imported) -> None:
    found = [one for one in imported.trust.anchors if one.country == "VN"]
    assert any("CSCA ePassport Vietnam" in one.subject and one.key.key_size == 512 for one in found)


def test_without_its_root_the_list_is_refused(data: Path) -> None:
    with pytest.raises(ContentError, match="no anchor"):
        TrustStore().imported("list.ml", (data / "DE_ML_2026-05-28.ml").read_bytes())


def test_one_octet_changed_in_the_list_is_seen(data: Path) -> None:
    octets = bytearray((data / "DE_ML_2026-05-28.ml").read_bytes())
    place = octets.find(b"CSCA-AUSTRIA")
    octets[place] ^= 0x20
    assert master_list.parse(bytes(octets)).fault() == "signed digest differs"


@pytest.mark.parametrize("state", STATES)
class TestSod:
    def test_lists_the_groups(self, data: Path, state: str) -> None:
        assert sod.parse((data / "sod" / f"{state}.bin").read_bytes()).groups == STATES[state][0]

    def test_chains_to_its_csca(self, data: Path, imported: Imported, state: str) -> None:
        verdict = verify((data / "sod" / f"{state}.bin").read_bytes(), {}, imported.trust, NOW)
        assert verdict.authenticity is Authenticity.TRUSTED
        assert STATES[state][1] in verdict.issuer

    def test_is_of_an_unknown_issuer_without_the_list(self, data: Path, state: str) -> None:
        verdict = verify((data / "sod" / f"{state}.bin").read_bytes(), {}, TrustStore(), NOW)
        assert verdict.authenticity is Authenticity.INTACT_ISSUER_UNKNOWN

    def test_does_not_stand_for_other_files(self, data: Path, imported: Imported, state: str) -> None:
        verdict = verify((data / "sod" / f"{state}.bin").read_bytes(), {1: b"not this zone"}, imported.trust, NOW)
        assert verdict.broken_groups == (1,)

    def test_is_broken_by_a_change_in_its_signature(self, data: Path, imported: Imported, state: str) -> None:
        octets = bytearray((data / "sod" / f"{state}.bin").read_bytes())
        place = octets.rindex(sod.parse(bytes(octets)).signed.signature[-8:])
        octets[place + 7] ^= 1
        assert verify(bytes(octets), {}, imported.trust, NOW).authenticity is Authenticity.BROKEN
