"""The simulated chip as readers see it that this project did not write."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter.errors import CardError, FailureCode
from devices.card import bac, pace
from devices.card.apdu import CommandApdu, ResponseApdu
from devices.card.channel import exchange
from devices.card.cipher_suite import CipherSuite
from devices.card.key_derivation import Password
from devices.card.pace_choice import Mapping, PaceChoice
from devices.card.secure_messaging import SecureMessaging
from devices.card.simulator.chip import SimulatedChip
from tests.fakes.id_cards import card, seeded

h = bytes.fromhex
GM = PaceChoice(Mapping.ECDH_GM, CipherSuite.AES_128, 13)
SELECT_LDS = "00A4040C07A0000002471001"


def asked(chip: SimulatedChip, command: str) -> str:
    return chip.transmit(h(command)).hex().upper()


def opened(chip: SimulatedChip) -> SecureMessaging:
    channel = pace.establish(chip, GM, Password.of_can(card().can), seeded(3)).channel
    assert exchange(channel, CommandApdu.decode(h(SELECT_LDS))).ok
    return channel


@pytest.mark.parametrize(
    ("command", "answer"),
    [
        ("00A4000C", "9000"),
        ("00A4000C023F00", "9000"),
        ("00A40000023F0000", "9000"),
        ("00A4020C02011C", "9000"),
        ("00A4020C022F00", "6A82"),
        ("00A4020C02011D", "6A82"),
        (SELECT_LDS, "9000"),
        ("00A4040007A000000247100100", "9000"),
        ("00A4040C07A0000002471002", "6A82"),
        ("00B0810000", "6A82"),
        ("00B0000000", "6986"),
        ("0084000008", "6985"),
        ("0086000002" + "7C00" + "00", "6985"),
        ("0022C1A40F800A04007F00070202040202830102", "9000"),
        ("0022C1A412800A04007F0007020204020283010284010D", "9000"),
        ("0022C1A412800A04007F0007020204020283010284010C", "6A80"),
        ("0022C1A412800A04007F0007020204020283010384010D", "6A88"),
        ("0022C1A412800A04007F0007020204020283010984010D", "6A88"),
        ("0022C1A40299", "6700"),
        ("0022C1A4028001", "6A80"),
        ("0022FFFF", "6982"),
        ("008800000801020304050607080" + "0", "6982"),
        ("00C0000000", "6985"),
        ("00FF0000", "6D00"),
        ("80CA9F7F00", "6E00"),
        ("0CB0810000", "6987"),
        ("00A4", "6700"),
        ("00A40C0C02011C", "6A86"),
        ("00A4020C01", "6700"),
    ],
)
def test_a_fresh_chip_answers(command: str, answer: str) -> None:
    assert asked(SimulatedChip(card(), seeded()), command) == answer


def test_card_access_is_free_and_everything_else_is_not() -> None:
    chip = SimulatedChip(card(), seeded())
    assert asked(chip, "00B09C0000") == card().card_access.hex().upper() + "9000"
    assert asked(chip, SELECT_LDS) == "9000"
    for short in (0x1E, 0x1D, 0x01, 0x02, 0x0D, 0x0E, 0x0F):
        assert asked(chip, f"00B0{0x80 | short:02X}0000") == "6982"


def test_files_by_selection_and_by_short_identifier_give_the_same() -> None:
    channel = opened(SimulatedChip(card(), seeded()))
    for number, content in card().groups.items():
        by_short = exchange(channel, CommandApdu(0, 0xB0, 0x80 | number, 0, ne=223)).data
        assert exchange(channel, CommandApdu(0, 0xA4, 2, 0x0C, bytes((1, number)))).ok
        assert exchange(channel, CommandApdu(0, 0xB0, 0, 0, ne=223)).data == by_short == content[:223]
    com = exchange(channel, CommandApdu(0, 0xB0, 0x9E, 0, ne=223)).data
    assert com == h("60175F0104303130375F36063034303030305C05") + h("61756D6E6F")


def test_le_of_zero_means_256_and_what_does_not_fit_a_short_answer_is_left_for_the_next() -> None:
    channel = opened(SimulatedChip(card(), seeded()))
    first = exchange(channel, CommandApdu(0, 0xB0, 0x82, 0, ne=256))
    assert (len(first.data), first.sw) == (223, 0x9000)
    assert exchange(channel, CommandApdu(0, 0xB0, 0, 0, ne=257)).data == card().groups[2][:257]


def test_offsets_to_and_beyond_the_end() -> None:
    channel = opened(SimulatedChip(card(), seeded()))
    size = len(card().groups[1])
    assert exchange(channel, CommandApdu(0, 0xB0, 0x81, 0, ne=200)).data == card().groups[1]
    assert exchange(channel, CommandApdu(0, 0xB0, 0, size, ne=200)) == ResponseApdu(b"", 0x9000)
    assert exchange(channel, CommandApdu(0, 0xB0, 0, size + 1, ne=200)).sw == 0x6B00


def test_odd_read_binary_takes_its_offset_in_an_object() -> None:
    channel = opened(SimulatedChip(card(), seeded()))
    answer = exchange(channel, CommandApdu(0, 0xB1, 0, 1, h("540105"), 20))
    assert answer.data == h("5310") + card().groups[1][5:21]
    assert exchange(channel, CommandApdu(0, 0xB1, 0, 0, h("540105"), 20)).data == answer.data
    for wrong in ("", "530105", "540205"):
        assert exchange(channel, CommandApdu(0, 0xB1, 0, 0, h(wrong), 20)).sw == 0x6A80
    assert exchange(channel, CommandApdu(0, 0xB1, 1, 0, h("540105"), 20)).sw == 0x6A86


def test_errors_are_wrapped_and_leave_the_session_open() -> None:
    channel = opened(SimulatedChip(card(), seeded()))
    assert exchange(channel, CommandApdu(0, 0xB0, 0x8B, 0, ne=10)).sw == 0x6A82
    assert exchange(channel, CommandApdu(0, 0xB0, 0x81, 0, ne=10)).ok


def test_fingers_stay_behind_terminal_authentication() -> None:
    image = replace(card(), groups=card().groups | {3: b"\x63\x00"})
    channel = opened(SimulatedChip(image, seeded()))
    assert exchange(channel, CommandApdu(0, 0xB0, 0x83, 0, ne=10)).sw == 0x6982


def test_a_plain_command_ends_the_session() -> None:
    chip = SimulatedChip(card(), seeded())
    channel = opened(chip)
    assert asked(chip, SELECT_LDS) == "9000"
    with pytest.raises(CardError) as caught:
        exchange(channel, CommandApdu(0, 0xB0, 0x81, 0, ne=10))
    assert caught.value.code is FailureCode.SECURE_MESSAGING_BROKEN
    assert asked(chip, "00B0810000") == "6982"


def test_a_reset_ends_everything() -> None:
    chip = SimulatedChip(card(), seeded())
    opened(chip)
    chip.reset()
    assert asked(chip, "00B0810000") == "6A82"
    assert asked(chip, "0CB0810000") == "6987"


def test_without_extended_length_an_extended_command_costs_the_session() -> None:
    chip = SimulatedChip(card(), seeded(), extended_length=False)
    channel = opened(chip)
    assert exchange(channel, CommandApdu(0, 0xB0, 0x81, 0, ne=1000)).sw == 0x6700
    assert asked(chip, "0CB0810000") == "6987"


def test_one_challenge_serves_one_attempt() -> None:
    chip = SimulatedChip(card(), seeded())
    assert asked(chip, SELECT_LDS) == "9000"
    assert asked(chip, "0084000000") == "6C08"
    assert asked(chip, "0082000028" + "00" * 40 + "28") == "6985"
    assert asked(chip, "0084000008").endswith("9000")
    assert asked(chip, "0082000028" + "00" * 40 + "28") == "6300"
    assert asked(chip, "0082000028" + "00" * 40 + "28") == "6985"
    assert asked(chip, "0084000008").endswith("9000")
    assert asked(chip, "008200000200" + "0000") == "6700"
    bac.establish(chip, card().mrz_information, seeded())


def test_pace_steps_out_of_order_end_the_run() -> None:
    chip = SimulatedChip(card(), seeded())
    assert asked(chip, "0022C1A412800A04007F0007020204020283010284010D") == "9000"
    assert asked(chip, "10860000047C0281" + "0000") == "6985"
    assert asked(chip, "10860000027C0000") == "6985"
    assert asked(chip, "0022C1A412800A04007F0007020204020283010284010D") == "9000"
    assert asked(chip, "10860000027C0000").startswith("7C128010")
    assert asked(chip, "10860000047C03810100") == "9000", "an object that is not whole yet is waited for"
    assert asked(chip, "1086000001" + "00" + "00") == "6300"
    assert asked(chip, "10860000027C0000") == "6985"


@settings(max_examples=50)
@given(st.lists(st.binary(max_size=60), max_size=12))
def test_no_bytes_make_it_raise(commands: list[bytes]) -> None:
    chip = SimulatedChip(card(), seeded())
    for command in commands:
        assert len(chip.transmit(command)) >= 2


@settings(max_examples=40)
@given(
    commands=st.lists(
        st.builds(
            CommandApdu,
            cla=st.sampled_from([0, 0x0C, 0x10, 0x1C]),
            ins=st.sampled_from([0x22, 0x82, 0x84, 0x86, 0x88, 0xA4, 0xB0, 0xB1, 0xC0]),
            p1=st.sampled_from([0, 2, 4, 0x41, 0x81, 0x8D, 0x9C, 0xC1]),
            p2=st.sampled_from([0, 0x0C, 0xA4, 0xA6]),
            data=st.one_of(
                st.binary(max_size=40),
                st.sampled_from([h("7C00"), h("011C"), h(SELECT_LDS)[5:], h("800A04007F00070202040202830102")]),
            ),
            ne=st.sampled_from([0, 8, 256, 2048]),
        ),
        max_size=12,
    ),
    within=st.booleans(),
)
def test_no_commands_make_it_raise_or_give_a_guarded_file(commands: list[CommandApdu], *, within: bool) -> None:
    chip = SimulatedChip(card(), seeded())
    channel = opened(chip) if within else None
    for command in commands:
        answer = chip.transmit(command.encode())
        assert len(answer) >= 2
        for content in card().groups.values():
            assert content[:16] not in answer
    del channel
