"""Every variant of PACE that 9303-11 allows, terminal against simulated chip, right and wrong password."""

from __future__ import annotations

from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given, settings
from hypothesis import strategies as st

from counter.emrtd import card_access, tlv
from counter.errors import CardError, FailureCode
from counter.training.chip_image import ChipImage
from counter.training.keys import to_pem
from devices.card import pace
from devices.card.apdu import SW, CommandApdu
from devices.card.channel import Channel, CommandChaining, exchange
from devices.card.cipher_suite import CipherSuite
from devices.card.domain_parameters import STANDARDISED
from devices.card.elliptic_curve import EllipticCurve
from devices.card.files import select_application
from devices.card.key_derivation import Password
from devices.card.pace_choice import Mapping, PaceChoice, pace_choices
from devices.card.simulator.chip import SimulatedChip, Tamper
from devices.card.simulator.hostile import keys_off_the_curve, reflected_keys
from tests.fakes.id_cards import card, seeded

WITH_CAM = {
    8: ec.SECP192R1(),
    10: ec.SECP224R1(),
    12: ec.SECP256R1(),
    13: ec.BrainpoolP256R1(),
    15: ec.SECP384R1(),
    16: ec.BrainpoolP384R1(),
    17: ec.BrainpoolP512R1(),
    18: ec.SECP521R1(),
}


def possible(mapping: Mapping, suite: CipherSuite, number: int) -> bool:
    group = STANDARDISED[number]
    if isinstance(group, EllipticCurve) != mapping.elliptic:
        return False
    if mapping is Mapping.ECDH_CAM:
        return suite.is_aes and number in WITH_CAM
    return mapping is not Mapping.ECDH_IM or group.prime % 4 == 3


CHOICES = [
    PaceChoice(mapping, suite, number)
    for mapping in Mapping
    for suite in CipherSuite
    for number in STANDARDISED
    if possible(mapping, suite, number)
]


def card_access_of(*choices: PaceChoice) -> bytes:
    infos = [
        tlv.write(0x30, tlv.write(0x06, one.oid), b"\x02\x01\x02", tlv.write(0x02, bytes((one.parameter_id,))))
        for one in choices
    ]
    return tlv.write(0x31, *infos)


def image_of(choice: PaceChoice) -> ChipImage:
    image = replace(card(), card_access=card_access_of(choice))
    if choice.mapping is Mapping.ECDH_CAM:
        image = replace(image, ca_key_pem=to_pem(ec.derive_private_key(123456789, WITH_CAM[choice.parameter_id])))
    return image


def name(choice: PaceChoice) -> str:
    return f"{choice.mapping.name}-{choice.suite.label}-{choice.parameter_id}"


def test_all_of_them_are_here() -> None:
    assert len(CHOICES) == 3 * 4 * 2 + 11 * 4 + 10 * 4 + 8 * 3


@pytest.mark.parametrize("choice", CHOICES, ids=name)
def test_the_right_password_opens_the_chip(choice: PaceChoice) -> None:
    image = image_of(choice)
    chip = SimulatedChip(image, seeded(2))
    (offered,) = pace_choices(card_access.parse(image.card_access))
    assert offered == choice
    outcome = pace.establish(chip, offered, Password.of_can(image.can), seeded(3))
    assert select_application(outcome.channel) == SW.SUCCESS
    assert exchange(outcome.channel, CommandApdu(0, 0xB0, 0x81, 0, ne=5)).data == image.groups[1][:5]
    if choice.mapping is Mapping.ECDH_CAM:
        assert outcome.chip_authentication is not None
        group = outcome.chip_authentication.group
        static = group.encode(group.multiply(group.generator, 123456789))
        assert outcome.chip_authentication.proves(static)
        assert not outcome.chip_authentication.proves(group.encode(group.generator))


@settings(max_examples=15)
@given(st.sampled_from(CHOICES), st.from_regex(r"[0-9]{6}", fullmatch=True), st.integers(0, 1 << 32))
def test_a_wrong_password_never_does(choice: PaceChoice, can: str, seed: int) -> None:
    image = image_of(choice)
    chip = SimulatedChip(replace(image, can="000001" if can == image.can else image.can), seeded(seed))
    with pytest.raises(CardError) as caught:
        pace.establish(chip, choice, Password.of_can(can), seeded(seed + 1))
    assert caught.value.code is FailureCode.WRONG_ACCESS_KEY
    assert select_application(chip) == SW.SUCCESS
    assert exchange(chip, CommandApdu(0, 0xB0, 0x81, 0, ne=5)).sw == SW.SECURITY_STATUS_NOT_SATISFIED


@pytest.mark.parametrize("choice", [one for one in CHOICES if one.parameter_id in (1, 2, 18)], ids=name)
def test_without_extended_length_long_keys_go_in_pieces(choice: PaceChoice) -> None:
    image = image_of(choice)
    chip: Channel = CommandChaining(SimulatedChip(image, seeded(2), extended_length=False))
    pace.establish(_Collecting(chip), choice, Password.of_can(image.can), seeded(3))


class _Collecting:
    """Short answers come in pieces, too."""

    def __init__(self, inner: Channel) -> None:
        self._inner = inner

    def transmit(self, apdu: bytes) -> bytes:
        answer = self._inner.transmit(apdu)
        data = answer[:-2]
        while answer[-2] == 0x61:
            answer = self._inner.transmit(bytes.fromhex("00C00000") + answer[-1:])
            data += answer[:-2]
        return data + answer[-2:]


@pytest.mark.parametrize("choice", [one for one in CHOICES if one.parameter_id in (0, 13)], ids=name)
@pytest.mark.parametrize("tamper", [reflected_keys, keys_off_the_curve], ids=lambda one: one.__name__)
def test_a_chip_that_cheats_with_keys_is_refused(choice: PaceChoice, tamper: Tamper) -> None:
    image = image_of(choice)
    chip = SimulatedChip(image, seeded(2), tamper=tamper)
    with pytest.raises(CardError) as caught:
        pace.establish(chip, choice, Password.of_can(image.can), seeded(3))
    assert caught.value.code in (FailureCode.CARD_ANSWER_INVALID, FailureCode.WRONG_ACCESS_KEY)


def test_the_fastest_safe_variant_is_taken_first() -> None:
    wished = [
        PaceChoice(Mapping.DH_GM, CipherSuite.DES3, 2),
        PaceChoice(Mapping.ECDH_CAM, CipherSuite.AES_128, 13),
        PaceChoice(Mapping.ECDH_GM, CipherSuite.AES_256, 17),
        PaceChoice(Mapping.ECDH_GM, CipherSuite.AES_128, 13),
    ]
    taken = pace_choices(card_access.parse(card_access_of(*wished)))
    assert taken == (wished[3], wished[2], wished[1], wished[0])


@pytest.mark.parametrize(
    ("mapping", "suite", "number"),
    [
        (Mapping.ECDH_IM, CipherSuite.AES_128, 10),
        (Mapping.ECDH_CAM, CipherSuite.DES3, 13),
        (Mapping.DH_GM, CipherSuite.AES_128, 13),
        (Mapping.ECDH_GM, CipherSuite.AES_128, 0),
        (Mapping.ECDH_GM, CipherSuite.AES_128, 19),
    ],
)
def test_what_cannot_be_is_passed_over(mapping: Mapping, suite: CipherSuite, number: int) -> None:
    infos = card_access.parse(card_access_of(PaceChoice(mapping, suite, number)))
    assert pace_choices(infos) == ()


def test_unknown_mappings_and_versions_are_passed_over() -> None:
    for body in ("060A04007F00070202040502020102 02010D", "060A04007F0007020204020202010102010D"):
        assert pace_choices(card_access.parse(tlv.write(0x31, tlv.write(0x30, bytes.fromhex(body))))) == ()
