"""Chip authentication in every form: ECDH and DH, each cipher, by key id or alone, long and short lines."""

from __future__ import annotations

import base64
from dataclasses import dataclass, replace

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from counter.emrtd import dg14, tlv
from counter.emrtd.security_infos import ChipAuthenticationInfo, ChipAuthenticationKey
from counter.errors import CardError, FailureCode
from counter.training.chip_image import ChipImage
from devices.card import pace
from devices.card.apdu import SW, CommandApdu
from devices.card.channel import Channel, ResponseChaining, exchange
from devices.card.chip_authentication import renew, static_key, suite_of
from devices.card.cipher_suite import CipherSuite
from devices.card.domain_parameters import STANDARDISED
from devices.card.elliptic_curve import BRAINPOOL_P256, BRAINPOOL_P320, P256, EllipticCurve
from devices.card.files import select_application
from devices.card.key_derivation import Password
from devices.card.modular_group import ModularGroup
from devices.card.pace_choice import Mapping, PaceChoice
from devices.card.secure_messaging import SecureMessaging
from devices.card.simulator.chip import SimulatedChip
from devices.card.simulator.keys import chip_key
from tests.fakes.id_cards import card, other_card, seeded

CA = bytes.fromhex("04007F0007020203")
PK = bytes.fromhex("04007F0007020201")
CIPHERS = {1: CipherSuite.DES3, 2: CipherSuite.AES_128, 3: CipherSuite.AES_192, 4: CipherSuite.AES_256}
CURVES = [
    ec.SECP192R1(),
    ec.SECP224R1(),
    ec.SECP256R1(),
    ec.SECP384R1(),
    ec.SECP521R1(),
    ec.BrainpoolP256R1(),
    ec.BrainpoolP384R1(),
    ec.BrainpoolP512R1(),
]


def integer(value: int) -> bytes:
    return tlv.write(0x02, value.to_bytes((value.bit_length() + 8) // 8, "big"))


def spki(algorithm: bytes, key: bytes) -> bytes:
    return tlv.write(0x30, tlv.write(0x30, algorithm), tlv.write(0x03, b"\0", key))


@dataclass(frozen=True)
class StaticPair:
    """A chip's static key pair as files hold it; ``family``: 1 DH, 2 ECDH."""

    family: int
    public: bytes
    pem: bytes


def on_curve(curve: ec.EllipticCurve) -> StaticPair:
    key = ec.derive_private_key(123456789, curve)
    public = key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return StaticPair(2, public, key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))


def in_residues(number: int, algorithm: str = "2A8648CE3E0201") -> StaticPair:
    """A key of one of RFC 5114's groups, by number of the standardised parameters; X9.42 as a rule."""
    group = STANDARDISED[number]
    assert isinstance(group, ModularGroup)
    parameters = tlv.write(0x30, integer(group.prime), integer(group.generator), integer(group.order))
    identifier = tlv.write(0x06, bytes.fromhex(algorithm)) + parameters
    private = tlv.write(0x04, integer(987654321))
    der = tlv.write(0x30, integer(0), tlv.write(0x30, identifier), private)
    pem = b"-----BEGIN PRIVATE KEY-----\n" + base64.encodebytes(der) + b"-----END PRIVATE KEY-----\n"
    return StaticPair(1, spki(identifier, integer(pow(group.generator, 987654321, group.prime))), pem)


def image_with(pair: StaticPair, cipher: int, key_id: int | None = None, *, info: bool = True) -> ChipImage:
    """A chip whose DG14 offers one key under one protocol, or the key alone."""
    named = b"" if key_id is None else integer(key_id)
    infos = tlv.write(0x30, tlv.write(0x06, PK + bytes((pair.family,))), pair.public, named)
    if info:
        infos += tlv.write(0x30, tlv.write(0x06, CA + bytes((pair.family, cipher))), b"\x02\x01\x01", named)
    groups = card().groups | {14: dg14.build(tlv.write(0x31, infos))}
    return replace(card(), groups=groups, ca_key_pem=pair.pem)


def opened(chip: Channel, image: ChipImage) -> SecureMessaging:
    choice = PaceChoice(Mapping.ECDH_GM, CipherSuite.AES_128, 13)
    channel = pace.establish(chip, choice, Password.of_can(image.can), seeded(3)).channel
    select_application(channel)
    return channel


def renewed(image: ChipImage, *, extended: bool = True) -> SecureMessaging:
    ((info, key),) = dg14.parse(image.groups[14]).agreements()
    chip = ResponseChaining(SimulatedChip(image, seeded(), extended_length=extended))
    channel = renew(opened(chip, image), info, key, seeded(4), extended=extended)
    answer = exchange(channel, CommandApdu(0, 0xB0, 0x81, 0, ne=5))
    assert answer.data == image.groups[1][:5]
    return channel


@pytest.mark.parametrize("cipher", CIPHERS)
@pytest.mark.parametrize("curve", CURVES, ids=lambda curve: curve.name)
def test_curves(curve: ec.EllipticCurve, cipher: int) -> None:
    image = image_with(on_curve(curve), cipher)
    assert renewed(image).suite is CIPHERS[cipher]


@pytest.mark.parametrize("extended", [True, False], ids=["extended", "short"])
@pytest.mark.parametrize("cipher", [1, 2, 4])
@pytest.mark.parametrize("number", [0, 1, 2])
def test_residues(number: int, cipher: int, *, extended: bool) -> None:
    assert renewed(image_with(in_residues(number), cipher), extended=extended).suite is CIPHERS[cipher]


def test_residues_under_the_older_algorithm_identifier() -> None:
    renewed(image_with(in_residues(2, "2A864886F70D010301"), 2))


@pytest.mark.parametrize("cipher", [1, 2])
@pytest.mark.parametrize("key_id", [1, 13, 195, 300])
def test_by_key_id(key_id: int, cipher: int) -> None:
    renewed(image_with(on_curve(ec.BrainpoolP256R1()), cipher, key_id))


def test_a_key_alone_means_3des() -> None:
    image = image_with(on_curve(ec.BrainpoolP256R1()), 0, info=False)
    assert renewed(image).suite is CipherSuite.DES3


def test_a_chip_without_the_secret_cannot_answer() -> None:
    image = card()
    copy = replace(image, ca_key_pem=other_card().ca_key_pem)
    (info, key), *_ = dg14.parse(image.groups[14]).agreements()
    channel = renew(opened(SimulatedChip(copy, seeded()), image), info, key, seeded(4), extended=True)
    with pytest.raises(CardError) as caught:
        exchange(channel, CommandApdu(0, 0xB0, 0x81, 0, ne=5))
    assert caught.value.code is FailureCode.SECURE_MESSAGING_BROKEN


def test_a_refusal_leaves_the_old_session() -> None:
    image = card()
    (info, key), *_ = dg14.parse(image.groups[14]).agreements()
    channel = opened(SimulatedChip(replace(image, ca_key_pem=b""), seeded()), image)
    with pytest.raises(CardError):
        renew(channel, info, key, seeded(4), extended=True)
    assert exchange(channel, CommandApdu(0, 0xB0, 0x81, 0, ne=5)).sw == SW.SUCCESS


EC = tlv.write(0x06, bytes.fromhex("2A8648CE3D0201"))


def explicit(curve: EllipticCurve, generator_twist: int = 0) -> bytes:
    """X9.62 ECParameters, all written out (as many issuers do)."""
    width, c = curve.field_length, curve.curve

    prime_field = tlv.write(0x30, tlv.write(0x06, bytes.fromhex("2A8648CE3D0101")), integer(curve.prime))
    coefficients = tlv.write(
        0x30, tlv.write(0x04, (c.a % c.p).to_bytes(width, "big")), tlv.write(0x04, c.b.to_bytes(width, "big"))
    )
    base = curve.encode(curve.multiply(curve.generator, 1 + generator_twist))
    return tlv.write(
        0x30, integer(1), prime_field, coefficients, tlv.write(0x04, base), integer(curve.order), integer(1)
    )


@pytest.mark.parametrize("curve", [P256, BRAINPOOL_P256], ids=lambda curve: curve.name)
def test_explicit_parameters_are_mapped_to_the_named_curve(curve: EllipticCurve) -> None:
    public = curve.encode(curve.multiply(curve.generator, 7))
    assert static_key(spki(EC + explicit(curve), public)).group is curve


def test_a_curve_with_another_generator_is_refused() -> None:
    public = P256.encode(P256.multiply(P256.generator, 7))
    with pytest.raises(CardError) as caught:
        static_key(spki(EC + explicit(P256, generator_twist=1), public))
    assert caught.value.code is FailureCode.PROTOCOL_UNSUPPORTED


def test_a_curve_that_only_this_room_knows() -> None:
    public = BRAINPOOL_P320.encode(BRAINPOOL_P320.multiply(BRAINPOOL_P320.generator, 7))
    assert static_key(spki(EC + tlv.write(0x06, BRAINPOOL_P320.curve.oid), public)).group is BRAINPOOL_P320


def test_standardised_parameters_by_number() -> None:
    group = STANDARDISED[0]
    assert isinstance(group, ModularGroup)
    element = group.multiply(group.generator, 7)
    standardised = tlv.write(0x06, bytes.fromhex("04007F00070102"))
    key = tlv.write(0x02, b"\0" + group.encode(element))
    assert static_key(spki(standardised + tlv.write(0x02, b"\0"), key)).public == group.encode(element)


@pytest.mark.parametrize(
    "der",
    [
        b"",
        b"\x30\x00",
        spki(EC, b"\x04"),
        spki(EC + tlv.write(0x06, b"\x2a"), b"\x04"),
        spki(tlv.write(0x06, bytes.fromhex("04007F00070102")) + tlv.write(0x02, b"\x63"), b"\x04"),
    ],
)
def test_keys_that_are_not_taken(der: bytes) -> None:
    with pytest.raises(CardError) as caught:
        static_key(der)
    assert caught.value.code is FailureCode.PROTOCOL_UNSUPPORTED


def test_a_static_key_off_its_curve_is_refused() -> None:
    with pytest.raises(CardError) as caught:
        static_key(spki(EC + tlv.write(0x06, P256.curve.oid), b"\x04" + bytes(64)))
    assert caught.value.code is FailureCode.CARD_ANSWER_INVALID


@pytest.mark.parametrize("protocol", ["0.4.0.127.0.7.2.2.3.2", "0.4.0.127.0.7.2.2.3.2.9"])
def test_an_unknown_cipher_is_unsupported(protocol: str) -> None:
    with pytest.raises(CardError) as caught:
        suite_of(ChipAuthenticationInfo(protocol, 1))
    assert caught.value.code is FailureCode.PROTOCOL_UNSUPPORTED


def test_a_key_object_shows_no_key() -> None:
    assert "subject_public_key" not in repr(ChipAuthenticationKey("0.4.0.127.0.7.2.2.1.2", b"\x30\x00"))


def test_an_unreadable_secret_key_makes_no_chip() -> None:
    for pem in (b"", b"-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----\n"):
        with pytest.raises(ValueError, match=r"key"):
            chip_key(pem)
