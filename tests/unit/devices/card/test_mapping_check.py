"""What chip authentication mapping proves, by the values of 9303-11 appendix I and end to end on a chip."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache

import pytest

from counter.emrtd import dg1
from counter.emrtd.card_record import ActiveVerdict, Authenticity, MappingProof, MappingVerdict, PassiveVerdict
from counter.emrtd.card_security import SECURITY_OBJECT
from counter.emrtd.trust_store import TrustStore
from counter.errors import CardError, FailureCode
from counter.training.cast import make_cast
from counter.training.chip_image import ChipImage
from counter.training.personaliser import ActiveKey, CardOptions, personalise
from devices.card.apdu import INS, SW, CommandApdu, ResponseApdu
from devices.card.elliptic_curve import BRAINPOOL_P256
from devices.card.mapping_check import MappingCheck
from devices.card.pace import ChipAuthenticationMapping
from devices.card.simulator.chip import SimulatedChip
from devices.card.simulator.described_card import image as made_of
from devices.card.simulator.described_card import play, request
from devices.card.simulator.description import load_descriptions
from tests.fakes.id_cards import Desk, by_can, other_card, seeded
from tests.fakes.issuing_state import IssuingState, signed_data
from tests.fakes.trust_of_files import trust_of

h = bytes.fromhex
NOW = datetime(2026, 10, 8, 9, tzinfo=UTC)
STATE = IssuingState()
SIGNER = STATE.signer()
TRUST = trust_of({"csca.cer": STATE.csca})
TRUSTED = PassiveVerdict(Authenticity.TRUSTED)
UNKNOWN = PassiveVerdict(Authenticity.INTACT_ISSUER_UNKNOWN)

# 9303-11 appendix I
MAPPING = ChipAuthenticationMapping(
    BRAINPOOL_P256,
    h(
        "04A234236AA9B9621E8EFB73B5245C0E09D2576E5277183C1208BDD55280CAE8B3"
        "04F365713A356E65A451E165ECC9AC0AC46E3771342C8FE5AEDD092685338E23"
    ),
    h("85DC3FA93D0952BFA82F5FD189EE75BD82F11D1F0B8ED4BF5319AC9B53C426B3"),
)
PUBLIC_KEY = h(
    "041872709494399E7470A6431BE25E83EEE24FEA568C2ED28DB48E05DB3A610DC8"
    "84D256A40E35EFCB59BF6753D3A489D28C7A4D973C2DA138A6E7A4A08F68E16F"
)
INFOS = h("31643062060904007F0007020201023052300C060704007F0007010202010D034200") + PUBLIC_KEY + h("02010D")
CONTENT = signed_data(INFOS, SECURITY_OBJECT, SIGNER)


def judged(content: bytes, sod: PassiveVerdict = TRUSTED, trust: TrustStore = TRUST) -> MappingVerdict:
    return MappingCheck(MAPPING, content, trust, NOW).verdict(sod, {})


def test_the_key_of_the_worked_example_is_proved_under_its_signature() -> None:
    verdict = judged(CONTENT)
    assert verdict.proof is MappingProof.PROVED
    assert verdict.card_security is not None
    assert verdict.card_security.authenticity is Authenticity.TRUSTED
    assert verdict.words == "chip authentication mapping proved"


def test_another_key_is_refuted_whoever_signed_it() -> None:
    generator = BRAINPOOL_P256.encode(BRAINPOOL_P256.generator)
    content = signed_data(INFOS.replace(PUBLIC_KEY, generator), SECURITY_OBJECT, SIGNER)
    assert judged(content).proof is MappingProof.REFUTED
    assert judged(content, UNKNOWN, TrustStore()).proof is MappingProof.REFUTED


def test_a_proved_key_counts_as_much_as_the_files_beside_it() -> None:
    """A forger may sign a key of his own; beside genuine files of somebody else it must not pass."""
    forged = judged(CONTENT, TRUSTED, TrustStore())
    assert (forged.proof, forged.reason) == (
        MappingProof.NOT_VERIFIED,
        "EF.CardSecurity: no CSCA for Common Name: CSCA Utopia, Country: UT",
    )
    assert judged(CONTENT, UNKNOWN, TrustStore()).proof is MappingProof.PROVED


def test_another_states_card_security_does_not_count_on_a_vietnamese_card() -> None:
    check = MappingCheck(MAPPING, CONTENT, TRUST, NOW)
    assert check.verdict(TRUSTED, {}).proof is MappingProof.PROVED
    zone = {1: dg1.build("IDVNM" + "0" * 85)}
    assert check.verdict(TRUSTED, zone).proof is MappingProof.NOT_VERIFIED


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "no EF.CardSecurity"),
        (INFOS, "unreadable EF.CardSecurity"),
        (CONTENT.replace(PUBLIC_KEY, PUBLIC_KEY[:-1] + b"\0"), "EF.CardSecurity: signed digest differs"),
        (signed_data(INFOS, SECURITY_OBJECT, SIGNER, enclose=False), "EF.CardSecurity: no certificate of the signer"),
        (signed_data(h("3100"), SECURITY_OBJECT, SIGNER), "no key for it in EF.CardSecurity"),
        (
            signed_data(INFOS.replace(PUBLIC_KEY, PUBLIC_KEY[:-1] + b"\0"), SECURITY_OBJECT, SIGNER),
            "no key for it in EF.CardSecurity",
        ),
    ],
    ids=["missing", "unsigned", "altered", "without a signer", "without a key", "a key off the curve"],
)
def test_what_cannot_be_believed_proves_nothing_and_says_why(content: bytes, reason: str) -> None:
    verdict = judged(content)
    assert verdict.proof is MappingProof.NOT_VERIFIED
    assert verdict.reason.startswith(reason)
    assert verdict.words.startswith("chip authentication mapping not verified: ")


# ---------------------------------------------------------------- on a chip

MAPPED = h(
    "3134300d060804007f0007020202020101300f060a04007f000702020302020201013012060a04007f0007020204060202010202010d"
)


@cache
def mapped(active_key: ActiveKey = ActiveKey.EC_P256, *, unknown_issuer: bool = False) -> ChipImage:
    options = CardOptions(active_key=active_key, unknown_issuer=unknown_issuer, card_access=MAPPED)
    return personalise(next(iter(make_cast().values())), options)


def without_chip_authentication(command: CommandApdu, answer: ResponseApdu) -> ResponseApdu:
    """It refuses the protocol that would prove the same key a second time."""
    wanted = command.ins == INS.MANAGE_SECURITY_ENVIRONMENT and command.p1 == 0x41
    return ResponseApdu(b"", SW.INCORRECT_DATA) if wanted else answer


@pytest.mark.parametrize("extended", [True, False], ids=["extended", "short"])
def test_the_key_is_read_from_card_security_and_proved(*, extended: bool) -> None:
    image, desk = mapped(), Desk()
    for known in (False, True):
        desk.posted.clear()
        record = desk.read(SimulatedChip(image, seeded(), extended_length=extended), by_can(image))
        assert record.usable
        assert record.mapping is not None
        assert record.mapping.proof is MappingProof.PROVED
        assert record.mapping.card_security is not None
        assert record.mapping.card_security.authenticity is Authenticity.TRUSTED
        assert "chip authentication mapping proved" in desk.details
        (took,) = [time.apdus for time in record.times if time.phase == "card_security"][-1:]
        assert took == 1 if known and extended else took > 1


def test_a_card_without_the_mapping_is_not_asked_for_card_security() -> None:
    image = other_card()
    record = Desk().read(SimulatedChip(image, seeded()), by_can(image))
    assert record.mapping is None
    assert "card_security" not in [time.phase for time in record.times]


def test_under_an_unknown_issuer_both_files_are_worth_the_same() -> None:
    image = mapped(unknown_issuer=True)
    record = Desk().read(SimulatedChip(image, seeded()), by_can(image))
    assert record.passive.authenticity is Authenticity.INTACT_ISSUER_UNKNOWN
    assert record.mapping is not None
    assert record.mapping.proof is MappingProof.PROVED


@pytest.mark.parametrize("active_key", [ActiveKey.EC_P256, ActiveKey.NONE])
def test_a_copy_with_another_key_is_refuted_even_if_it_refuses_the_second_proof(active_key: ActiveKey) -> None:
    image, desk = replace(mapped(active_key), ca_key_pem=other_card().ca_key_pem), Desk()
    record = desk.read(SimulatedChip(image, seeded(), tamper=without_chip_authentication), by_can(image))
    assert record.mapping is not None
    assert record.mapping.proof is MappingProof.REFUTED
    assert (record.passive.authenticity, record.active) == (Authenticity.TRUSTED, ActiveVerdict.FAILED)
    assert not record.usable


def test_a_copy_with_another_key_says_so_before_chip_authentication_breaks_the_line() -> None:
    image, desk = replace(mapped(), ca_key_pem=other_card().ca_key_pem), Desk()
    with pytest.raises(CardError) as caught:
        desk.read(SimulatedChip(image, seeded()), by_can(image))
    assert caught.value.code is FailureCode.SECURE_MESSAGING_BROKEN
    assert "chip authentication mapping refuted: the chip does not know its own key" in desk.details


def altered(image: ChipImage) -> ChipImage:
    at = len(image.card_security) - 1
    return replace(image, card_security=image.card_security[:at] + bytes((image.card_security[at] ^ 1,)))


BROKEN: dict[str, Callable[[ChipImage], ChipImage]] = {
    "missing": lambda image: replace(image, card_security=b""),
    "altered": altered,
    "no file": lambda image: replace(image, card_security=b"\x30\x03abc"),
    "without a length": lambda image: replace(image, card_security=b"\x30"),
    "too long": lambda image: replace(image, card_security=h("3084FFFFFFFF00")),
    "somebody's genuine SOD": lambda image: replace(image, card_security=image.sod),
}


@pytest.mark.parametrize("how", BROKEN)
def test_a_missing_or_broken_card_security_is_recorded_and_the_reading_goes_on(how: str) -> None:
    image, desk = BROKEN[how](mapped()), Desk()
    record = desk.read(SimulatedChip(image, seeded()), by_can(image))
    assert record.mapping is not None
    assert record.mapping.proof is MappingProof.NOT_VERIFIED
    assert any(detail.startswith("chip authentication mapping not verified: ") for detail in desk.details)
    # chip and active authentication are proofs of their own
    assert record.active is ActiveVerdict.GENUINE
    assert record.usable


def test_a_refused_card_security_is_recorded() -> None:
    def refusing(command: CommandApdu, answer: ResponseApdu) -> ResponseApdu:
        outside = command.ins == INS.READ_BINARY and command.p1 == 0x9D and answer.data[:1] == b"\x30"
        return ResponseApdu(b"", SW.SECURITY_STATUS_NOT_SATISFIED) if outside else answer

    image, desk = mapped(), Desk()
    record = desk.read(SimulatedChip(image, seeded(), tamper=refusing), by_can(image))
    assert record.mapping is not None
    assert record.mapping.proof is MappingProof.NOT_VERIFIED
    assert "EF.CardSecurity refused 6982" in desk.details


def test_a_copy_that_holds_back_card_security_and_every_other_proof_fails() -> None:
    image = replace(mapped(ActiveKey.NONE), card_security=b"")
    chip = SimulatedChip(image, seeded(), tamper=without_chip_authentication)
    assert Desk().read(chip, by_can(image)).active is ActiveVerdict.FAILED


def test_the_chip_keeps_card_security_from_who_has_not_run_pace() -> None:
    chip = SimulatedChip(mapped(), seeded())
    assert chip.transmit(h("00B09D0000")) == h("6982")
    assert chip.transmit(h("00A4020C02011D")) == h("9000")
    assert chip.transmit(h("00B0000000")) == h("6982")


DESCRIBED = {
    one.key: one
    for one in load_descriptions()
    if one.access and one.access.pace and all(offer.mapping == "ECDH_CAM" for offer in one.access.pace)
}


@pytest.mark.parametrize("key", DESCRIBED)
def test_every_described_card_that_opens_by_the_mapping_proves_its_own_key(key: str) -> None:
    described = DESCRIBED[key]
    files = made_of(described)
    record = Desk().read(play(described, seeded(), files=files), request(described, files))
    assert record.mapping is not None
    assert record.mapping.proof is MappingProof.PROVED
