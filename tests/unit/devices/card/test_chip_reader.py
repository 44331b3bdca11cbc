"""The reading procedure against the simulated chip, end to end in process."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counter.emrtd.card_record import AccessMethod, ActiveVerdict, Authenticity
from counter.errors import CardError, FailureCode
from counter.events import PersonSeen, ReadCard, ReadPhase, ReadProgress
from devices.card.apdu import INS, SW, CommandApdu, ResponseApdu
from devices.card.channel import Channel
from devices.card.chip_reader import Resume
from devices.card.line_length import EXTENDED_CHUNK
from devices.card.simulator.chip import SimulatedChip
from tests.fakes.id_cards import Desk, by_can, card, other_card, passport, seeded


class Lifted:
    """The card is taken away after so many commands."""

    def __init__(self, inner: Channel, after: int) -> None:
        self._inner = inner
        self._left = after

    def transmit(self, apdu: bytes) -> bytes:
        self._left -= 1
        if self._left < 0:
            raise CardError(FailureCode.CARD_REMOVED)
        return self._inner.transmit(apdu)


class Listening:
    """Keeps what went over the line."""

    def __init__(self, inner: Channel) -> None:
        self._inner = inner
        self.commands: list[bytes] = []

    def transmit(self, apdu: bytes) -> bytes:
        self.commands.append(apdu)
        return self._inner.transmit(apdu)


def refused(code: FailureCode, desk: Desk, channel: Channel, request: ReadCard, resume: Resume | None = None) -> None:
    with pytest.raises(CardError) as caught:
        desk.read(channel, request, resume=resume)
    assert caught.value.code is code


def test_an_ordinary_card_is_read_whole_and_trusted() -> None:
    image, desk = card(), Desk()
    record = desk.read(SimulatedChip(image, seeded()), by_can(image))
    assert record.files == image.groups
    assert record.sod == image.sod
    assert record.passive.authenticity is Authenticity.TRUSTED
    assert record.active is ActiveVerdict.GENUINE
    assert record.access is AccessMethod.PACE_CAN
    assert record.usable
    assert record.number is not None
    assert record.number.can == image.can
    assert record.details is not None
    assert record.mrz is not None
    assert record.portrait is not None
    assert desk.details == ["PACE ECDH_GM AES-128 13", "chip authentication"]


def test_the_person_is_seen_before_the_portrait_comes() -> None:
    image, desk = card(), Desk()
    desk.read(SimulatedChip(image, seeded()), by_can(image))
    kinds = [event.phase if isinstance(event, ReadProgress) else PersonSeen for event in desk.posted]
    seen = kinds.index(PersonSeen)
    assert ReadPhase.FILES in kinds[:seen]
    assert ReadPhase.PORTRAIT not in kinds[:seen]
    (person,) = [event.record for event in desk.posted if isinstance(event, PersonSeen)]
    assert person.number is not None
    assert person.portrait is None
    assert person.passive.authenticity is Authenticity.TRUSTED
    portrait = [e for e in desk.posted if isinstance(e, ReadProgress) and e.phase is ReadPhase.PORTRAIT and e.total]
    assert portrait[-1].done == portrait[-1].total == len(image.groups[2])
    assert [e.done for e in portrait] == sorted(e.done for e in portrait)


@pytest.mark.parametrize(
    ("variant", "authenticity", "active"),
    [
        ("altered", Authenticity.BROKEN, ActiveVerdict.GENUINE),
        ("unknown-issuer", Authenticity.INTACT_ISSUER_UNKNOWN, ActiveVerdict.GENUINE),
        ("no-dg15", Authenticity.TRUSTED, ActiveVerdict.NOT_OFFERED),
        ("rsa", Authenticity.TRUSTED, ActiveVerdict.GENUINE),
        ("jpeg-2000", Authenticity.TRUSTED, ActiveVerdict.GENUINE),
        ("no-portrait", Authenticity.TRUSTED, ActiveVerdict.GENUINE),
        ("new-generation", Authenticity.TRUSTED, ActiveVerdict.GENUINE),
    ],
)
@pytest.mark.parametrize("extended", [True, False], ids=["extended", "short"])
def test_each_kind_of_card_gets_its_verdicts(
    variant: str, authenticity: Authenticity, active: ActiveVerdict, *, extended: bool
) -> None:
    image, desk = card(variant), Desk()
    record = desk.read(SimulatedChip(image, seeded(), extended_length=extended), by_can(image))
    assert record.files == image.groups
    assert (record.passive.authenticity, record.active) == (authenticity, active)
    assert record.passive.broken_groups == ((13,) if variant == "altered" else ())
    assert record.usable is (variant != "altered")


def test_a_copy_without_the_chips_keys_is_found_out() -> None:
    """All files are copied, the secret keys cannot be: chip authentication breaks the line."""
    image = replace(card(), ca_key_pem=other_card().ca_key_pem, aa_key_pem=other_card().aa_key_pem)
    refused(FailureCode.SECURE_MESSAGING_BROKEN, Desk(), SimulatedChip(image, seeded()), by_can(image))


def test_a_copy_that_refuses_chip_authentication_fails_active_authentication() -> None:
    image, desk = replace(card(), ca_key_pem=b"", aa_key_pem=other_card().aa_key_pem), Desk()
    record = desk.read(SimulatedChip(image, seeded()), by_can(image))
    assert record.passive.authenticity is Authenticity.TRUSTED
    assert record.active is ActiveVerdict.FAILED
    assert not record.usable
    assert "chip authentication refused 6A80" in desk.details


def test_a_copy_that_cannot_sign_at_all_fails_active_authentication() -> None:
    image = replace(card(), ca_key_pem=b"", aa_key_pem=b"")
    assert Desk().read(SimulatedChip(image, seeded()), by_can(image)).active is ActiveVerdict.FAILED


@pytest.mark.parametrize("hidden", [{15}, {14, 15}])
def test_a_copy_that_hides_what_its_sod_promises_fails(hidden: set[int]) -> None:
    groups = {number: content for number, content in card().groups.items() if number not in hidden}
    image = replace(card(), groups=groups, ca_key_pem=b"", aa_key_pem=b"")
    record = Desk().read(SimulatedChip(image, seeded()), by_can(image))
    assert record.passive.authenticity is Authenticity.TRUSTED
    assert record.active is ActiveVerdict.FAILED
    assert not record.usable


@pytest.mark.parametrize("hidden", [set[int](), {14}])
def test_a_copy_that_refuses_the_only_proof_it_offers_fails(hidden: set[int]) -> None:
    groups = {number: content for number, content in card("no-dg15").groups.items() if number not in hidden}
    image = replace(card("no-dg15"), groups=groups, ca_key_pem=b"")
    assert Desk().read(SimulatedChip(image, seeded()), by_can(image)).active is ActiveVerdict.FAILED


@pytest.mark.parametrize("proved", [True, False], ids=["after chip authentication", "without any proof"])
def test_a_signature_too_long_for_the_line_is_excused_only_by_another_proof(*, proved: bool) -> None:
    def cramped(command: CommandApdu, answer: ResponseApdu) -> ResponseApdu:
        too_long = command.ins == INS.INTERNAL_AUTHENTICATE and len(answer.data) > 200
        return ResponseApdu(b"", SW.WRONG_LENGTH) if too_long else answer

    image = card("rsa") if proved else replace(card("rsa"), ca_key_pem=b"")
    record = Desk().read(SimulatedChip(image, seeded(), extended_length=False, tamper=cramped), by_can(image))
    assert record.active is (ActiveVerdict.NOT_ASKED if proved else ActiveVerdict.FAILED)


@pytest.mark.parametrize("secret", ["999999", "", "số khác"])
def test_a_wrong_can_is_a_wrong_access_key(secret: str) -> None:
    image = card()
    wrong = ReadCard(AccessMethod.PACE_CAN, secret)
    assert wrong.secret != image.can
    refused(FailureCode.WRONG_ACCESS_KEY, Desk(), SimulatedChip(image, seeded()), wrong)


def test_the_mrz_opens_the_card_as_well() -> None:
    image, desk = card(), Desk()
    request = ReadCard(AccessMethod.PACE_MRZ, image.mrz_information)
    record = desk.read(SimulatedChip(image, seeded()), request)
    assert record.access is AccessMethod.PACE_MRZ
    assert record.passive.authenticity is Authenticity.TRUSTED


@pytest.mark.parametrize("extended", [True, False], ids=["extended", "short"])
def test_a_foreign_passport_is_read_whole_by_its_mrz(*, extended: bool) -> None:
    image, desk = passport(), Desk()
    chip = SimulatedChip(image, seeded(), extended_length=extended)
    record = desk.read(chip, ReadCard(AccessMethod.PACE_MRZ, image.mrz_information))
    assert record.access is AccessMethod.PACE_MRZ
    assert record.files == image.groups
    assert record.passive.authenticity is Authenticity.TRUSTED
    assert "Utopia" in record.passive.issuer
    assert record.active is ActiveVerdict.GENUINE
    assert record.usable
    assert (record.details, record.number) == (None, None)
    assert record.portrait is not None
    assert record.mrz is not None
    assert (record.mrz.form, record.mrz.issuer, record.mrz.document_number) == ("TD3", "UTO", "L898902C3")


OLD = b"\x31\x00"  # an EF.CardAccess that offers nothing


@pytest.mark.parametrize("card_access", [b"", OLD], ids=["no file", "nothing offered"])
def test_bac_takes_the_place_of_pace_and_says_so(card_access: bytes) -> None:
    image, desk = replace(passport(), card_access=card_access), Desk()
    record = desk.read(SimulatedChip(image, seeded()), ReadCard(AccessMethod.PACE_MRZ, image.mrz_information))
    assert record.access is AccessMethod.BAC
    assert record.files == image.groups
    assert "BAC" in desk.details


def test_bac_can_be_switched_off() -> None:
    image, desk = replace(passport(), card_access=OLD), Desk(allow_bac=False)
    request = ReadCard(AccessMethod.PACE_MRZ, image.mrz_information)
    refused(FailureCode.PROTOCOL_UNSUPPORTED, desk, SimulatedChip(image, seeded()), request)
    request = ReadCard(AccessMethod.BAC, image.mrz_information)
    refused(FailureCode.PROTOCOL_UNSUPPORTED, desk, SimulatedChip(image, seeded()), request)


def test_bac_is_never_tried_after_a_refused_key() -> None:
    line = Listening(SimulatedChip(card(), seeded()))
    wrong = ReadCard(AccessMethod.PACE_MRZ, "200000018500011552501155")
    refused(FailureCode.WRONG_ACCESS_KEY, Desk(), line, wrong)
    assert all(command[1] != INS.GET_CHALLENGE for command in line.commands)


def test_bac_asked_for_by_name_with_short_and_extended_length() -> None:
    for extended in (True, False):
        image = card()
        chip = SimulatedChip(image, seeded(), extended_length=extended)
        record = Desk().read(chip, ReadCard(AccessMethod.BAC, image.mrz_information))
        assert record.access is AccessMethod.BAC
        assert record.passive.authenticity is Authenticity.TRUSTED


def test_a_wrong_bac_key_is_a_wrong_access_key() -> None:
    request = ReadCard(AccessMethod.BAC, "200000018500011552501155")
    refused(FailureCode.WRONG_ACCESS_KEY, Desk(), SimulatedChip(card(), seeded()), request)


def test_without_a_readable_card_access_the_published_one_is_tried() -> None:
    image, desk = card(), Desk()

    def hidden(command: CommandApdu, answer: ResponseApdu) -> ResponseApdu:
        is_card_access = command.data == b"\x01\x1c" or (command.ins == INS.READ_BINARY and command.p1 == 0x9C)
        return ResponseApdu(b"", SW.FILE_NOT_FOUND) if is_card_access else answer

    record = desk.read(SimulatedChip(image, seeded(), tamper=hidden), by_can(image))
    assert record.passive.authenticity is Authenticity.TRUSTED
    assert desk.details[0] == "no EF.CardAccess"


@pytest.mark.parametrize("refusal", [0x6D00, 0x6985, 0x6A86])
def test_card_access_is_read_by_short_identifier_where_select_is_refused(refusal: int) -> None:
    image = card()

    def stubborn(command: CommandApdu, answer: ResponseApdu) -> ResponseApdu:
        return ResponseApdu(b"", refusal) if command.ins == INS.SELECT and command.p1 != 4 else answer

    assert Desk().read(SimulatedChip(image, seeded(), tamper=stubborn), by_can(image)).usable


def test_files_are_selected_where_short_identifiers_are_not_known() -> None:
    image = card()

    def by_selection_only(command: CommandApdu, answer: ResponseApdu) -> ResponseApdu:
        if command.ins == INS.READ_BINARY and command.p1 & 0x80:
            return ResponseApdu(b"", SW.INCORRECT_P1_P2)
        return answer

    record = Desk().read(SimulatedChip(image, seeded(), tamper=by_selection_only), by_can(image))
    assert record.files == image.groups


def test_a_chip_that_gives_less_than_asked_is_read_all_the_same() -> None:
    image = card()

    def small_buffer(command: CommandApdu, answer: ResponseApdu) -> ResponseApdu:
        return ResponseApdu(answer.data[:96], answer.sw) if command.ins == INS.READ_BINARY else answer

    assert Desk().read(SimulatedChip(image, seeded(), tamper=small_buffer), by_can(image)).files == image.groups


def test_a_chip_that_names_its_most_is_asked_for_no_more() -> None:
    image = card()

    def named(command: CommandApdu, answer: ResponseApdu) -> ResponseApdu:
        too_much = command.ins == INS.READ_BINARY and command.ne > 0x80
        return ResponseApdu(b"", SW.WRONG_LE | 0x80) if too_much else answer

    assert Desk().read(SimulatedChip(image, seeded(), tamper=named), by_can(image)).files == image.groups


def test_a_file_beyond_32_kilobytes_is_read_by_odd_instruction() -> None:
    image = card()
    long = bytes.fromhex("7582C000") + bytes(range(256)) * 192
    image = replace(image, groups=image.groups | {2: long})
    for extended in (True, False):
        record = Desk().read(SimulatedChip(image, seeded(), extended_length=extended), by_can(image))
        assert record.files[2] == long
        assert record.passive.broken_groups == (2,)
        assert record.portrait is None


class AnotherCard:
    """No eMRTD: every command is unknown to it."""

    def transmit(self, apdu: bytes) -> bytes:
        return bytes.fromhex("6D00") if apdu[1] != INS.SELECT else bytes.fromhex("6A82")


def test_another_kind_of_card_is_no_id_card() -> None:
    for method, secret in ((AccessMethod.PACE_CAN, "000018"), (AccessMethod.BAC, "200000018500011552501154")):
        refused(FailureCode.NOT_AN_ID_CARD, Desk(), AnotherCard(), ReadCard(method, secret))


def test_cancelling_ends_before_the_next_command() -> None:
    image = card()
    line = Listening(SimulatedChip(image, seeded()))
    for after in (0, 5, 12, 20):
        line.commands.clear()
        desk = Desk(cancelled=lambda after=after: len(line.commands) >= after)
        refused(FailureCode.READ_CANCELLED, desk, line, by_can(image))
        assert len(line.commands) == after


def test_extended_length_is_probed_once_and_remembered() -> None:
    image, desk = card(), Desk()
    line = Listening(SimulatedChip(image, seeded(), extended_length=False))
    desk.read(line, by_can(image))
    assert sum(len(command) > 5 and command[4] == 0 for command in line.commands) == 1
    line.commands.clear()
    desk.read(line, by_can(image))
    assert all(len(command) <= 5 or command[4] for command in line.commands)
    assert list(desk.lengths.values()) == [False]
    good = Listening(SimulatedChip(image, seeded()))
    desk.read(good, by_can(image), atr=b"\x3b\x89")
    longest = max(len(command) for command in good.commands)
    assert list(desk.lengths.values()) == [False, True]
    assert longest < EXTENDED_CHUNK


def test_a_cancelled_probe_says_nothing() -> None:
    image = card()
    line = Listening(SimulatedChip(image, seeded()))
    desk = Desk(cancelled=lambda: len(line.commands) >= 8)
    refused(FailureCode.READ_CANCELLED, desk, line, by_can(image))
    assert not desk.lengths


def test_a_lifted_card_goes_on_where_it_stopped() -> None:
    image, desk, resume = card(), Desk(), Resume()
    chip = SimulatedChip(image, seeded())
    refused(FailureCode.CARD_REMOVED, desk, Lifted(chip, 21), by_can(image), resume)
    begun = len(resume.begun[2])
    assert 0 < begun < len(image.groups[2])
    chip.reset()
    line = Listening(chip)
    desk.posted.clear()
    record = desk.read(line, by_can(image), resume=resume)
    assert record.files == image.groups
    assert record.passive.authenticity is Authenticity.TRUSTED
    assert record.active is ActiveVerdict.GENUINE
    done = [e.done for e in desk.posted if isinstance(e, ReadProgress) and e.phase is ReadPhase.PORTRAIT and e.total]
    assert done[0] == begun
    assert len(line.commands) < 25


def test_a_lifted_card_may_be_lifted_at_any_moment() -> None:
    image = card()
    whole = Listening(SimulatedChip(image, seeded()))
    Desk().read(whole, by_can(image))
    for after in range(len(whole.commands)):
        desk, resume = Desk(), Resume()
        chip = SimulatedChip(image, seeded())
        refused(FailureCode.CARD_REMOVED, desk, Lifted(chip, after), by_can(image), resume)
        chip.reset()
        assert desk.read(chip, by_can(image), resume=resume).files == image.groups


def test_half_a_portrait_is_not_completed_by_a_chip_that_proves_nothing() -> None:
    image = replace(card("no-dg15"), ca_key_pem=b"")
    resume = Resume(sod=image.sod, begun={2: b"\x75" + bytes(100)})
    record = Desk().read(SimulatedChip(image, seeded()), by_can(image), resume=resume)
    assert record.files[2] == image.groups[2]


def test_a_different_card_does_not_go_on() -> None:
    image, resume = card(), Resume(sod=other_card().sod)
    refused(FailureCode.DIFFERENT_CARD, Desk(), SimulatedChip(image, seeded()), by_can(image), resume)


def test_an_unreadable_sod_is_a_verdict_and_the_files_are_still_read() -> None:
    image = replace(card(), sod=bytes.fromhex("7703020101"))
    record = Desk().read(SimulatedChip(image, seeded()), by_can(image))
    assert record.passive.authenticity is Authenticity.BROKEN
    assert record.number is not None
    assert not record.usable
