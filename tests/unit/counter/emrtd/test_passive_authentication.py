from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import cache

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from hypothesis import given
from hypothesis import strategies as st

from counter.emrtd import certificate, dg1, dg13, sod
from counter.emrtd.card_record import Authenticity, PassiveVerdict
from counter.emrtd.certificate import Certificate
from counter.emrtd.passive_authentication import PassiveAuthentication, verify
from counter.emrtd.trust_store import TrustStore
from tests.fakes.issuing_state import (
    BORN,
    SIGNED,
    Holder,
    IssuingState,
    PrivateKey,
    ef_sod,
    explicit_spki,
    security_object,
    signed_data,
)
from tests.fakes.trust_of_files import trust_of

NOW = datetime(2026, 10, 8, 9, tzinfo=UTC)
GROUPS = {1: b"the zone", 2: b"the face", 13: b"the details"}


@cache
def _rsa(bits: int = 2048) -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, bits)


@pytest.fixture(scope="module")
def state() -> IssuingState:
    return IssuingState()


@pytest.fixture(scope="module")
def signer(state: IssuingState) -> Holder:
    return state.signer()


@pytest.fixture(scope="module")
def trust(state: IssuingState) -> TrustStore:
    return trust_of({"csca.cer": state.csca})


def _verdict(content: bytes, trust: TrustStore, now: datetime = NOW) -> PassiveVerdict:
    return verify(content, GROUPS, trust, now)


def test_a_chain_to_an_anchor_is_trusted(trust: TrustStore, signer: Holder) -> None:
    verdict = _verdict(ef_sod(GROUPS, signer), trust)
    assert verdict == PassiveVerdict(
        Authenticity.TRUSTED, issuer="Common Name: CSCA Utopia, Country: UT", signed_at=date(2021, 6, 1)
    )


def test_nobody_we_know_stands_behind_it(signer: Holder) -> None:
    verdict = _verdict(ef_sod(GROUPS, signer), TrustStore())
    assert verdict.authenticity is Authenticity.INTACT_ISSUER_UNKNOWN
    assert (verdict.issuer, verdict.reason) == ("", "no CSCA for Common Name: CSCA Utopia, Country: UT")


def test_a_namesake_of_the_csca_with_another_key_is_unknown(trust: TrustStore) -> None:
    forger = IssuingState().signer()
    assert _verdict(ef_sod(GROUPS, forger), trust).authenticity is Authenticity.INTACT_ISSUER_UNKNOWN


def test_the_csca_of_another_country_is_unknown(state: IssuingState, trust: TrustStore) -> None:
    abroad = state.signer(country="XX")
    assert _verdict(ef_sod(GROUPS, abroad), trust).authenticity is Authenticity.INTACT_ISSUER_UNKNOWN


@pytest.mark.parametrize("group", sorted(GROUPS))
def test_one_changed_octet_in_any_group_breaks_it(trust: TrustStore, signer: Holder, group: int) -> None:
    files = GROUPS | {group: GROUPS[group][:-1] + b"!"}
    verdict = verify(ef_sod(GROUPS, signer), files, trust, NOW)
    assert (verdict.authenticity, verdict.broken_groups) == (Authenticity.BROKEN, (group,))


def test_a_group_the_sod_does_not_list_breaks_it(trust: TrustStore, signer: Holder) -> None:
    verdict = verify(ef_sod(GROUPS, signer), GROUPS | {15: b"slipped in"}, trust, NOW)
    assert verdict.broken_groups == (15,)


def test_groups_not_read_yet_are_no_fault(trust: TrustStore, signer: Holder) -> None:
    assert verify(ef_sod(GROUPS, signer), {1: GROUPS[1]}, trust, NOW).authenticity is Authenticity.TRUSTED


def test_a_file_that_was_sound_is_judged_anew_when_another_takes_its_place(trust: TrustStore, signer: Holder) -> None:
    passive = PassiveAuthentication(ef_sod(GROUPS, signer), trust, NOW)
    altered = GROUPS | {2: b"another face"}
    said = [passive.verdict(files) for files in (GROUPS, altered, altered, GROUPS)]
    assert [one.broken_groups for one in said] == [(), (2,), (2,), ()]
    assert said[0] == said[3] == verify(ef_sod(GROUPS, signer), GROUPS, trust, NOW)


class Asked(TrustStore):
    """Counts how often somebody wants a chain verified."""

    count = 0

    def paths(self, subject: Certificate, depth: int = 4) -> tuple[tuple[Certificate, ...], ...]:
        Asked.count += 1
        return super().paths(subject, depth)


def test_the_chain_is_verified_once_however_many_files_come(state: IssuingState, signer: Holder) -> None:
    passive = PassiveAuthentication(ef_sod(GROUPS, signer), Asked((certificate.parse(state.csca),)), NOW)
    read: dict[int, bytes] = {}
    before = Asked.count
    for number, content in GROUPS.items():
        read[number] = content
        assert passive.verdict(read).authenticity is Authenticity.TRUSTED
    assert Asked.count == before + 1


@given(st.data())
def test_no_flipped_bit_is_ever_trusted_with_another_content(data: st.DataObject) -> None:
    content, trust = _small_sod()
    place = data.draw(st.integers(0, len(content) * 8 - 1))
    changed = bytearray(content)
    changed[place // 8] ^= 1 << place % 8
    verdict = verify(bytes(changed), GROUPS, trust, NOW)
    if verdict.authenticity is Authenticity.TRUSTED:
        # outside what is signed (a version number, a certificate that nobody needs), nothing was gained
        assert sod.parse(bytes(changed)).hashes == sod.parse(content).hashes


@cache
def _small_sod() -> tuple[bytes, TrustStore]:
    state = IssuingState()
    return ef_sod(GROUPS, state.signer()), trust_of({"csca.cer": state.csca})


SIGNER_KEYS = {
    "P-256": (lambda: ec.generate_private_key(ec.SECP256R1()), "sha256", False),
    "P-384": (lambda: ec.generate_private_key(ec.SECP384R1()), "sha384", False),
    "P-521": (lambda: ec.generate_private_key(ec.SECP521R1()), "sha512", False),
    "brainpoolP256r1": (lambda: ec.generate_private_key(ec.BrainpoolP256R1()), "sha256", False),
    "brainpoolP384r1": (lambda: ec.generate_private_key(ec.BrainpoolP384R1()), "sha384", False),
    "brainpoolP512r1": (lambda: ec.generate_private_key(ec.BrainpoolP512R1()), "sha512", False),
    "RSA PKCS#1": (_rsa, "sha256", False),
    "RSA PKCS#1 SHA-1": (_rsa, "sha1", False),
    "RSA PSS": (_rsa, "sha512", True),
}


@pytest.mark.parametrize("kind", SIGNER_KEYS)
def test_every_scheme_of_9303_part_12(state: IssuingState, trust: TrustStore, kind: str) -> None:
    make, digest, pss = SIGNER_KEYS[kind]
    content = ef_sod(GROUPS, state.signer(make()), digest=digest, pss=pss)
    assert _verdict(content, trust).authenticity is Authenticity.TRUSTED


@pytest.mark.parametrize("pss", [False, True])
def test_an_rsa_csca(*, pss: bool) -> None:
    state = IssuingState(key=_rsa(), pss=pss)
    trust = trust_of({"csca.der": state.csca})
    assert _verdict(ef_sod(GROUPS, state.signer()), trust).authenticity is Authenticity.TRUSTED


@pytest.mark.parametrize("curve", [ec.SECP256R1, ec.SECP384R1, ec.BrainpoolP256R1, ec.BrainpoolP512R1])
def test_a_signer_with_its_curve_written_out(
    state: IssuingState, trust: TrustStore, curve: type[ec.EllipticCurve]
) -> None:
    key = ec.generate_private_key(curve())
    content = ef_sod(GROUPS, state.signer(key, spki=explicit_spki(key)))
    assert _verdict(content, trust).authenticity is Authenticity.TRUSTED


@pytest.mark.parametrize(
    "how",
    [{"attributes": False}, {"by_key_id": True}, {"version": 0}, {"signed_at": None}],
    ids=["no signed attributes", "signer by key identifier", "LDS version 0", "no signing time"],
)
def test_the_forms_that_a_sod_may_take(trust: TrustStore, signer: Holder, how: dict[str, bool]) -> None:
    assert _verdict(ef_sod(GROUPS, signer, **how), trust).authenticity is Authenticity.TRUSTED


def test_a_signature_by_another_key_breaks_it(trust: TrustStore, signer: Holder) -> None:
    other: PrivateKey = ec.generate_private_key(ec.SECP256R1())
    content = ef_sod(GROUPS, Holder(other, signer.certificate, signer.name))
    verdict = _verdict(content, trust)
    assert (verdict.authenticity, verdict.reason) == (Authenticity.BROKEN, "signature does not verify")


def test_a_sod_without_its_signers_certificate_proves_nothing(trust: TrustStore, signer: Holder) -> None:
    verdict = _verdict(ef_sod(GROUPS, signer, enclose=False), trust)
    assert (verdict.authenticity, verdict.reason) == (Authenticity.BROKEN, "no certificate of the signer")


def test_other_hashes_than_the_signed_ones_break_it(trust: TrustStore, signer: Holder) -> None:
    content = security_object(GROUPS)
    signed = signed_data(content, sod.LDS_SECURITY_OBJECT, signer)
    altered = GROUPS | {13: b"other details"}
    forged = signed.replace(content, security_object(altered))
    verdict = verify(sod.build(forged), altered, trust, NOW)
    assert (verdict.authenticity, verdict.reason) == (Authenticity.BROKEN, "signed digest differs")


@pytest.mark.parametrize("content", [b"", b"\x77\x00", b"\x30\x03abc", bytes(200)])
def test_what_is_no_sod_is_broken_and_no_exception(trust: TrustStore, content: bytes) -> None:
    assert _verdict(content, trust).authenticity is Authenticity.BROKEN


class TestDates:
    def test_a_signer_expired_today_is_fine(self, trust: TrustStore, signer: Holder) -> None:
        assert _verdict(ef_sod(GROUPS, signer), trust, NOW + timedelta(days=3000)).authenticity is Authenticity.TRUSTED

    def test_signed_after_the_signer_expired(self, trust: TrustStore, signer: Holder) -> None:
        verdict = _verdict(ef_sod(GROUPS, signer, signed_at=BORN + timedelta(days=4 * 365)), trust)
        assert verdict.authenticity is Authenticity.INTACT_ISSUER_UNKNOWN
        assert verdict.reason == "signed outside the document signer's validity"

    def test_signed_tomorrow(self, state: IssuingState, trust: TrustStore) -> None:
        signer = state.signer(begin=NOW - timedelta(days=1))
        verdict = _verdict(ef_sod(GROUPS, signer, signed_at=NOW + timedelta(days=1)), trust)
        assert verdict.authenticity is Authenticity.INTACT_ISSUER_UNKNOWN

    def test_without_a_signing_time_the_signers_beginning_counts(self, state: IssuingState, trust: TrustStore) -> None:
        signer = state.signer(begin=NOW + timedelta(days=1))
        verdict = _verdict(ef_sod(GROUPS, signer, signed_at=None), trust)
        assert (verdict.authenticity, verdict.signed_at) == (Authenticity.INTACT_ISSUER_UNKNOWN, None)

    def test_the_csca_was_not_valid_then(self) -> None:
        state = IssuingState(begin=SIGNED + timedelta(days=1))
        verdict = _verdict(ef_sod(GROUPS, state.signer()), trust_of({"csca.cer": state.csca}))
        assert verdict.reason == "signed outside the CSCA's validity"


class TestRevocation:
    def test_a_revoked_signer_breaks_it(self, state: IssuingState, trust: TrustStore, signer: Holder) -> None:
        revoking = trust.imported("utopia.crl", state.revocation_list(signer.certificate)).trust
        verdict = _verdict(ef_sod(GROUPS, signer), revoking)
        assert (verdict.authenticity, verdict.reason) == (
            Authenticity.BROKEN,
            "the document signer or its issuer is revoked",
        )

    def test_another_signer_of_the_same_csca_is_not_touched(
        self, state: IssuingState, trust: TrustStore, signer: Holder
    ) -> None:
        revoking = trust.imported("utopia.crl", state.revocation_list(state.signer().certificate)).trust
        assert _verdict(ef_sod(GROUPS, signer), revoking).authenticity is Authenticity.TRUSTED


class TestKeyChange:
    def test_a_link_certificate_carries_trust_to_the_new_key(self, state: IssuingState, trust: TrustStore) -> None:
        newer = IssuingState(common_name="CSCA Utopia 02")
        content = ef_sod(GROUPS, newer.signer())
        assert _verdict(content, trust).authenticity is Authenticity.INTACT_ISSUER_UNKNOWN
        linked = trust.imported("link.cer", state.link_to(newer)).trust
        assert _verdict(content, linked).authenticity is Authenticity.TRUSTED

    def test_a_link_without_its_older_key_carries_nothing(self, state: IssuingState) -> None:
        newer = IssuingState(common_name="CSCA Utopia 02")
        linked = TrustStore().imported("link.cer", state.link_to(newer)).trust
        verdict = _verdict(ef_sod(GROUPS, newer.signer()), linked)
        assert verdict.authenticity is Authenticity.INTACT_ISSUER_UNKNOWN

    def test_two_keys_of_one_name_are_both_tried(self, trust: TrustStore) -> None:
        namesake = IssuingState()
        both = trust.imported("second.cer", namesake.csca).trust
        assert _verdict(ef_sod(GROUPS, namesake.signer()), both).authenticity is Authenticity.TRUSTED


def test_a_csca_does_not_sign_documents_itself(state: IssuingState, trust: TrustStore) -> None:
    holder = Holder(state.key, state.csca, state.name)
    verdict = _verdict(ef_sod(GROUPS, holder), trust)
    assert verdict.reason == "its signer is no document signer"


def test_a_master_list_signer_signs_no_documents(state: IssuingState, trust: TrustStore) -> None:
    holder = state.signer(purposes=("2.23.136.1.1.3",))
    assert _verdict(ef_sod(GROUPS, holder), trust).authenticity is Authenticity.INTACT_ISSUER_UNKNOWN


@pytest.mark.parametrize(
    "groups",
    [{1: dg1.build("IDVNM" + "0" * 85)}, {1: b"unreadable", 13: dg13.build({1: "001200000018"})}],
    ids=["by its zone", "by its details"],
)
def test_another_states_csca_does_not_vouch_for_a_vietnamese_card(
    trust: TrustStore, signer: Holder, groups: dict[int, bytes]
) -> None:
    verdict = verify(ef_sod(groups, signer), groups, trust, NOW)
    assert verdict.authenticity is Authenticity.INTACT_ISSUER_UNKNOWN
    home = IssuingState(country="VN", common_name="CSCA")
    at_home = trust_of({"csca.cer": home.csca})
    assert verify(ef_sod(groups, home.signer()), groups, at_home, NOW).authenticity is Authenticity.TRUSTED
