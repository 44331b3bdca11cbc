"""Training cards: read back by the same parsers as real ones, and judged by the same verdicts."""

from __future__ import annotations

import io
from dataclasses import fields
from datetime import UTC, date, datetime

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.x509.oid import ExtensionOID
from PIL import Image

from counter.emrtd import active_authentication, certificate, dg1, dg2, dg13, dg14, dg15, passive_authentication, sod
from counter.emrtd.card_record import ActiveVerdict, Authenticity, PassiveVerdict
from counter.emrtd.trust_store import TrustStore
from counter.errors import ContentError, FailureCode
from counter.training.cast import make_cast
from counter.training.cast_cards import cast_card, cast_qr
from counter.training.chip_image import ChipImage
from counter.training.commune import AS_OF, Commune
from counter.training.dg13_values import NEW_GENERATION_FIELDS
from counter.training.issuer import Issuer, training_anchors, training_issuer, utopia_issuer
from counter.training.personaliser import VARIANTS, ActiveKey, CardOptions, card_dates, personalise
from counter.training.qr import qr_text
from tests.fakes.trust_of_files import trust_of

NOW = datetime(2026, 10, 8, 9, tzinfo=UTC)
CAST = make_cast()


@pytest.fixture(scope="module")
def commune() -> Commune:
    return Commune.generate(size=20)


@pytest.fixture(scope="module")
def trust() -> TrustStore:
    return trust_of({f"{n}.cer": der for n, der in enumerate(training_anchors())})


def judged(image: ChipImage, trust: TrustStore) -> PassiveVerdict:
    return passive_authentication.verify(image.sod, image.groups, trust, NOW)


def test_the_same_citizen_gives_the_same_chip_to_the_last_byte() -> None:
    first, second = personalise(CAST["divorced"]), personalise(CAST["divorced"])
    assert all(getattr(first, field.name) == getattr(second, field.name) for field in fields(ChipImage))


def test_the_parsers_read_back_what_the_register_says(commune: Commune) -> None:
    citizen = commune.cast["divorced"]
    image = personalise(citizen)
    said = dg13.parse(image.groups[13])
    assert (said.number, said.name, said.birth, said.sex) == (
        citizen.number,
        citizen.name,
        citizen.birth,
        citizen.sex,
    )
    assert said.residence == citizen.residence.text if citizen.residence else ""
    assert (said.father, said.mother, said.spouse) == ("Trần Văn Thuận", "Lê Thị Hòa", "")
    assert (said.issued, said.expiry) == (date(2021, 3, 12), date(2028, 9, 14))
    assert (said.unreadable, said.raw) == ((), {})
    zone = dg1.parse(image.groups[1], AS_OF)
    assert zone.personal_number == citizen.number
    assert (zone.birth, zone.sex, zone.expiry) == (citizen.birth, citizen.sex, said.expiry)
    assert zone.name == "TRAN THI BICH NGOC"
    assert image.can == citizen.number.can == "000011"
    assert len(image.mrz_information) == 24
    assert sod.parse(image.sod).groups == (1, 2, 13, 14, 15)


@pytest.mark.parametrize("key", sorted(CAST.keys() - {"passport"}))
def test_every_card_of_the_cast_is_trusted(commune: Commune, trust: TrustStore, key: str) -> None:
    image = cast_card(commune, key)
    verdict = judged(image, trust)
    assert verdict.authenticity is Authenticity.TRUSTED, verdict.reason
    assert "TẬP HUẤN" in verdict.issuer
    said, chip = dg13.parse(image.groups[13]), commune.on_card(commune.cast[key])
    assert (said.name, said.birth) == (chip.name, chip.birth)
    assert dg1.parse(image.groups[1], AS_OF).personal_number == chip.number


def test_an_altered_card_is_broken_and_says_where(trust: TrustStore) -> None:
    verdict = judged(personalise(CAST["divorced"], VARIANTS["altered"]), trust)
    assert (verdict.authenticity, verdict.broken_groups) == (Authenticity.BROKEN, (13,))


def test_a_card_of_another_csca_is_intact_of_unknown_issuer(trust: TrustStore) -> None:
    verdict = judged(personalise(CAST["divorced"], VARIANTS["unknown-issuer"]), trust)
    assert verdict.authenticity is Authenticity.INTACT_ISSUER_UNKNOWN


@pytest.mark.parametrize("name", sorted(VARIANTS.keys() - {"altered", "unknown-issuer"}))
def test_the_other_variants_are_trusted(trust: TrustStore, name: str) -> None:
    verdict = judged(personalise(CAST["expired"], VARIANTS[name]), trust)
    assert verdict.authenticity is Authenticity.TRUSTED, verdict.reason


def test_a_live_store_refuses_the_training_csca() -> None:
    live = TrustStore(refuse_training=True)
    for der in training_anchors():
        with pytest.raises(ContentError) as refused:
            live.imported("anchor.cer", der)
        assert refused.value.code is FailureCode.TRAINING_MIXED


def test_a_training_card_at_a_live_desk_is_broken_not_merely_unknown() -> None:
    verdict = judged(personalise(CAST["groom"]), TrustStore(refuse_training=True))
    assert verdict.authenticity is Authenticity.BROKEN
    assert "training" in verdict.reason


def test_the_chip_can_prove_its_curve_key() -> None:
    image = personalise(CAST["groom"])
    key = serialization.load_pem_private_key(image.aa_key_pem, None)
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    challenge = bytes(range(8))
    numbers = decode_dss_signature(key.sign(challenge, ec.ECDSA(hashes.SHA256())))
    signature = b"".join(number.to_bytes(32, "big") for number in numbers)
    verify = active_authentication.verify
    assert verify(image.groups[15], image.groups[14], challenge, signature) is ActiveVerdict.GENUINE
    assert verify(image.groups[15], image.groups[14], bytes(8), signature) is ActiveVerdict.FAILED


def test_the_rsa_variant_holds_its_own_sound_key() -> None:
    images = [personalise(CAST[key], VARIANTS["rsa"]) for key in ("groom", "bride")]
    keys = []
    for image in images:
        key = serialization.load_pem_private_key(image.aa_key_pem, None)  # refuses an inconsistent key
        public = dg15.parse(image.groups[15])
        assert isinstance(key, rsa.RSAPrivateKey)
        assert isinstance(public, rsa.RSAPublicKey)
        assert (public.key_size, public.public_numbers()) == (2048, key.public_key().public_numbers())
        assert dg14.parse(image.groups[14]).active_authentication == ""
        keys.append(public.public_numbers().n)
    assert keys[0] != keys[1]


def test_without_dg15_there_is_no_key_to_prove() -> None:
    image = personalise(CAST["groom"], VARIANTS["no-dg15"])
    assert 15 not in image.groups
    assert image.aa_key_pem == b""
    assert 15 not in sod.parse(image.sod).groups


def test_chip_authentication_runs_on_the_key_in_dg14() -> None:
    image = personalise(CAST["groom"])
    infos = dg14.parse(image.groups[14])
    ((info, offered),) = infos.agreements()
    own = serialization.load_pem_private_key(image.ca_key_pem, None)
    assert isinstance(own, ec.EllipticCurvePrivateKey)
    assert own.curve.name == "brainpoolP256r1"
    spki = own.public_key().public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    assert offered.subject_public_key == spki
    assert info.protocol == "0.4.0.127.0.7.2.2.3.2.2"
    assert [(one.protocol, one.parameter_id) for one in infos.pace] == [("0.4.0.127.0.7.2.2.4.2.2", 13)]


def test_portraits_are_jpeg_or_jpeg_2000_and_young_children_have_none(commune: Commune) -> None:
    for name, kind in (("ordinary", "image/jpeg"), ("jpeg-2000", "image/jp2")):
        portrait = dg2.parse(personalise(CAST["mother"], VARIANTS[name]).groups[2])
        assert portrait is not None
        assert portrait.media_type == kind
        assert Image.open(io.BytesIO(portrait.data)).size == (480, 640)
    assert 2 not in cast_card(commune, "child").groups
    assert 2 not in personalise(CAST["mother"], VARIANTS["no-portrait"]).groups


def test_a_new_generation_card_hides_fields_but_not_the_person(commune: Commune) -> None:
    said = dg13.parse(cast_card(commune, "new_generation").groups[13])
    # 15 is not hidden: someone born in 2001 never had an old number
    assert said.unreadable == tuple(n for n in NEW_GENERATION_FIELDS if n != 15)
    assert said.number is not None
    assert said.name is not None
    assert (said.ethnic_group, said.issued) == ("", None)


def test_an_expired_card_expired_before_today(commune: Commune) -> None:
    said = dg13.parse(cast_card(commune, "expired").groups[13])
    assert said.expiry == date(2024, 10, 2) < AS_OF
    with pytest.raises(ValueError, match="expired"):
        card_dates(CAST["child"], CardOptions(expired=True))


def test_old_people_hold_a_card_without_end() -> None:
    image = personalise(CAST["oldest"])
    assert dg1.parse(image.groups[1], AS_OF).expiry is None
    assert (dg13.parse(image.groups[13]).expiry, dg13.parse(image.groups[13]).unreadable) == (None, ())


def test_a_year_of_birth_alone_stands_in_both_files() -> None:
    image = personalise(CAST["birth_year_only"])
    assert (
        dg1.parse(image.groups[1], AS_OF).birth == dg13.parse(image.groups[13]).birth == CAST["birth_year_only"].birth
    )


def test_a_foreigners_passport_is_trusted_under_its_own_state(commune: Commune, trust: TrustStore) -> None:
    image = cast_card(commune, "passport")
    assert sorted(image.groups) == [1, 2, 14, 15]
    assert image.can == ""
    zone = dg1.parse(image.groups[1], AS_OF)
    # number and dates of birth of 9303-4 appendix B, whose holder's name this is
    assert (zone.form, zone.issuer, zone.document_number, zone.name) == (
        "TD3",
        "UTO",
        "L898902C3",
        "ERIKSSON ANNA MARIA",
    )
    verdict = judged(image, trust)
    assert verdict.authenticity is Authenticity.TRUSTED, verdict.reason
    assert "Utopia" in verdict.issuer


def test_all_options_may_be_joined(trust: TrustStore) -> None:
    options = CardOptions(
        active_key=ActiveKey.NONE, unreadable=(6, 7), jpeg_2000=True, issued=date(2025, 2, 3), portrait=True
    )
    image = personalise(CAST["bride"], options)
    assert judged(image, trust).authenticity is Authenticity.TRUSTED
    assert dg13.parse(image.groups[13]).issued == date(2025, 2, 3)


@pytest.mark.parametrize("issuer", [training_issuer(), utopia_issuer()], ids=["VN", "UT"])
def test_certificates_follow_the_profile(issuer: Issuer) -> None:
    """9303-12 §7.1: extensions and their criticality, and the DSC's document types."""
    csca = x509.load_der_x509_certificate(issuer.csca)
    signer = x509.load_der_x509_certificate(issuer.signer(date(2024, 5, 1)).certificate)
    signer.verify_directly_issued_by(csca)
    csca.verify_directly_issued_by(csca)
    assert (csca.version, signer.version) == (x509.Version.v3, x509.Version.v3)
    critical = {ExtensionOID.KEY_USAGE, ExtensionOID.BASIC_CONSTRAINTS}
    for one in (csca, signer):
        assert {extension.oid for extension in one.extensions if extension.critical} <= critical
        present = {extension.oid.dotted_string for extension in one.extensions}
        assert {"2.5.29.14", "2.5.29.15", "2.5.29.16", "2.5.29.17", "2.5.29.18", "2.5.29.31", "2.5.29.35"} <= present
    assert csca.extensions.get_extension_for_class(x509.BasicConstraints).value.path_length == 0
    assert "2.23.136.1.1.6.2" in {extension.oid.dotted_string for extension in signer.extensions}
    parsed = certificate.parse(issuer.csca)
    assert parsed.training
    with pytest.raises(ValueError, match="2020 to 2030"):
        issuer.signer(date(2031, 1, 1))


def test_the_qr_is_the_old_or_the_new_form(commune: Commune) -> None:
    woman = commune.cast["divorced"]
    assert cast_qr(commune, "divorced") == (
        "000188000011|000112233|Trần Thị Bích Ngọc|14091988|Nữ|"
        "Số 45 đường Hoa Sữa, Khu phố 3, Phường An Bình, Tỉnh Ví Dụ|12032021"
    )
    renewed = card_dates(woman, CardOptions(issued=date(2024, 8, 5)))
    assert qr_text(woman, renewed).endswith("|05082024||||")
    assert cast_qr(commune, "new_generation").endswith("|05082024||||")
    assert cast_qr(commune, "tenant").split("|")[1] == ""


def test_nothing_of_a_chip_shows_in_its_repr() -> None:
    shown = repr(personalise(CAST["groom"]))
    assert "PRIVATE" not in shown
    assert CAST["groom"].number.digits not in shown
