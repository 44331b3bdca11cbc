"""Secure messaging: 9303-11 appendix D.4 step by step, then both ends against each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.emrtd import tlv
from counter.errors import CardError, FailureCode
from devices.card.apdu import CommandApdu, ResponseApdu
from devices.card.cipher_suite import CipherSuite, SessionKeys, pad, unpad
from devices.card.secure_messaging import (
    SecureMessaging,
    checksum,
    initialisation_vector,
    payload_in,
    protect,
    unprotect,
)
from devices.card.simulator.session import ChipSession
from devices.card.simulator.status import Refusal
from tests.fakes.scripted_channel import ScriptedChannel

h = bytes.fromhex

D4_KEYS = SessionKeys(CipherSuite.DES3, h("979EC13B1CBFE9DCD01AB0FED307EAE5"), h("F1CB1F1FB5ADF208806B89DC579DC1F8"))
D4_SSC = h("887022120C06C226")


def test_worked_example_d4() -> None:
    """SELECT EF.COM, READ BINARY of its first four bytes, READ BINARY of the rest."""
    script = ScriptedChannel(
        ("0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800", "990290008E08FA855A5D4C50A8ED9000"),
        ("0CB000000D9701048E08ED6705417E96BA5500", "8709019FF0EC34F9922651990290008E08AD55CC17140B2DED9000"),
        (
            "0CB000040D9701128E082EA28A70F3C7B53500",
            "871901FB9235F4E4037F2327DCC8964F1F9B8C30F42C8E2FFF224A990290008E08C8B2787EAEA07D749000",
        ),
    )
    channel = SecureMessaging(script, D4_KEYS, D4_SSC)
    assert channel.transmit(h("00A4020C02011E")) == h("9000")
    assert channel.transmit(h("00B0000004")) == h("60145F019000")
    assert channel.transmit(h("00B0000412")) == h("04303130365F36063034303030305C0261759000")
    assert script.finished


SUITES = st.sampled_from(CipherSuite)


@st.composite
def key_sets(draw: st.DrawFn) -> SessionKeys:
    suite = draw(SUITES)
    key = st.binary(min_size=suite.key_length, max_size=suite.key_length)
    return SessionKeys(suite, draw(key), draw(key))


COMMANDS = st.builds(
    CommandApdu,
    cla=st.sampled_from([0x00, 0x10]),
    ins=st.integers(0, 255),
    p1=st.integers(0, 255),
    p2=st.integers(0, 255),
    data=st.binary(max_size=600),
    ne=st.one_of(st.integers(0, 300), st.sampled_from([256, 65_535, 65_536])),
).filter(lambda command: bool(command.data or command.ne))
ANSWERS = st.builds(ResponseApdu, data=st.binary(max_size=600), sw=st.integers(0x6200, 0x9FFF))


class Chip:
    """The simulator's end of the line with one prepared answer."""

    def __init__(self, keys: SessionKeys, answer: ResponseApdu) -> None:
        self.session = ChipSession(keys)
        self.answer = answer
        self.seen: list[CommandApdu] = []

    def transmit(self, apdu: bytes) -> bytes:
        command = self.session.unwrap(CommandApdu.decode(apdu))
        self.seen.append(command)
        return self.session.wrap(self.answer, odd=bool(command.ins & 1)).encode()


@given(key_sets(), st.lists(COMMANDS, min_size=1, max_size=3), ANSWERS)
def test_what_goes_in_comes_out(keys: SessionKeys, commands: list[CommandApdu], answer: ResponseApdu) -> None:
    chip = Chip(keys, answer)
    channel = SecureMessaging(chip, keys)
    for command in commands:
        assert ResponseApdu.decode(channel.transmit(command.encode())) == answer
    assert chip.seen == commands


@given(key_sets(), COMMANDS, ANSWERS, st.data())
def test_one_changed_bit_of_an_answer_kills_the_session(
    keys: SessionKeys, command: CommandApdu, answer: ResponseApdu, data: st.DataObject
) -> None:
    chip = Chip(keys, answer)

    class Changed:
        def transmit(self, apdu: bytes) -> bytes:
            raw = bytearray(chip.transmit(apdu))
            at = data.draw(st.integers(0, 8 * (len(raw) - 2) - 1))
            raw[at // 8] ^= 1 << at % 8
            return bytes(raw)

    channel = SecureMessaging(Changed(), keys)
    for _ in range(2):
        with pytest.raises(CardError) as caught:
            channel.transmit(command.encode())
        assert caught.value.code is FailureCode.SECURE_MESSAGING_BROKEN
    assert len(chip.seen) == 1, "a dead session sends nothing more"


@given(key_sets(), COMMANDS, st.data())
def test_one_changed_bit_of_a_command_is_refused_by_the_chip(
    keys: SessionKeys, command: CommandApdu, data: st.DataObject
) -> None:
    wrapped = protect(keys, (1).to_bytes(keys.suite.block, "big"), command)
    raw = bytearray(wrapped.data)
    at = data.draw(st.integers(0, 8 * len(raw) - 1))
    raw[at // 8] ^= 1 << at % 8
    changed = CommandApdu(wrapped.cla, wrapped.ins, wrapped.p1, wrapped.p2, bytes(raw), wrapped.ne)
    with pytest.raises(Refusal):
        ChipSession(keys).unwrap(changed)


@given(key_sets(), COMMANDS, ANSWERS)
def test_a_replayed_answer_is_refused(keys: SessionKeys, command: CommandApdu, answer: ResponseApdu) -> None:
    chip = Chip(keys, answer)
    first: list[bytes] = []

    class Replay:
        def transmit(self, apdu: bytes) -> bytes:
            first.append(chip.transmit(apdu))
            return first[0]

    channel = SecureMessaging(Replay(), keys)
    channel.transmit(command.encode())
    with pytest.raises(CardError) as caught:
        channel.transmit(command.encode())
    assert caught.value.code is FailureCode.SECURE_MESSAGING_BROKEN


@given(key_sets(), st.binary(max_size=300), st.integers(0, 0xFFFF))
def test_any_bytes_as_an_answer_end_in_a_code(keys: SessionKeys, data: bytes, sw: int) -> None:
    ssc = (2).to_bytes(keys.suite.block, "big")
    with pytest.raises(CardError) as caught:
        unprotect(keys, ssc, ResponseApdu(data, sw))
    assert caught.value.code is FailureCode.SECURE_MESSAGING_BROKEN


AES = SessionKeys(CipherSuite.AES_128, bytes(16), bytes(range(16)))


def test_an_error_may_come_wrapped() -> None:
    chip = Chip(AES, ResponseApdu(b"", 0x6A82))
    channel = SecureMessaging(chip, AES)
    assert channel.transmit(h("00A4020C02011E")) == h("6A82")
    assert channel.transmit(h("00A4020C02011E")) == h("6A82")


@pytest.mark.parametrize("status", ["6A82", "6982", "6D00"])
def test_an_error_may_come_plain(status: str) -> None:
    class Plain:
        def transmit(self, apdu: bytes) -> bytes:
            return h(status)

    channel = SecureMessaging(Plain(), AES)
    assert channel.transmit(h("00B0000004")) == h(status)
    assert channel.transmit(h("00B0000004")) == h(status)


@pytest.mark.parametrize("status", ["9000", "6987", "6988"])
def test_a_bare_success_or_a_refusal_of_the_objects_ends_the_session(status: str) -> None:
    class Bare:
        def transmit(self, apdu: bytes) -> bytes:
            return h(status)

    with pytest.raises(CardError) as caught:
        SecureMessaging(Bare(), AES).transmit(h("00B0000004"))
    assert caught.value.code is FailureCode.SECURE_MESSAGING_BROKEN


def test_the_status_under_the_checksum_counts() -> None:
    chip = Chip(AES, ResponseApdu(b"", 0x6A82))

    class Dressed:
        def transmit(self, apdu: bytes) -> bytes:
            return chip.transmit(apdu)[:-2] + h("9000")

    assert SecureMessaging(Dressed(), AES).transmit(h("00B0000004")) == h("6A82")


def test_a_lost_card_leaves_a_dead_session() -> None:
    class Gone:
        def transmit(self, apdu: bytes) -> bytes:
            raise CardError(FailureCode.CARD_REMOVED)

    channel = SecureMessaging(Gone(), AES)
    for code in (FailureCode.CARD_REMOVED, FailureCode.SECURE_MESSAGING_BROKEN):
        with pytest.raises(CardError) as caught:
            channel.transmit(h("00B0000004"))
        assert caught.value.code is code


def test_an_odd_instruction_carries_its_data_without_indicator() -> None:
    even = protect(AES, bytes(15) + b"\1", CommandApdu(0, 0xB0, 0, 0, b"\x54\x02\x80\x00", 256))
    odd = protect(AES, bytes(15) + b"\1", CommandApdu(0, 0xB1, 0, 0, b"\x54\x02\x80\x00", 256))
    assert (even.data[0], even.data[2]) == (0x87, 0x01)
    assert odd.data[0] == 0x85
    assert len(odd.data) == len(even.data) - 1


def test_extended_length_writes_two_bytes_of_le() -> None:
    wrapped = protect(AES, bytes(16), CommandApdu(0, 0xB0, 0, 0, ne=65_536))
    assert wrapped.data.startswith(h("97020000"))
    assert wrapped.ne == 65_536
    assert protect(AES, bytes(16), CommandApdu(0, 0xB0, 0, 0, ne=256)).data.startswith(h("970100"))


@given(SUITES, st.integers(1, 70_000))
def test_a_payload_that_is_said_to_fit_does_fit_and_one_block_more_does_not(suite: CipherSuite, room: int) -> None:
    keys = SessionKeys(suite, bytes(suite.key_length), bytes(suite.key_length))
    fits = payload_in(suite, room)

    def size(count: int) -> int:
        return len(ChipSession(keys).wrap(ResponseApdu(bytes(count), 0x9000), odd=False).data)

    if fits:
        assert size(fits) <= room
    assert size(fits + suite.block) > room


def test_the_short_optimum() -> None:
    assert payload_in(CipherSuite.AES_128, 256) == 223
    assert payload_in(CipherSuite.DES3, 256) == 231


def test_keys_never_show() -> None:
    assert AES.mac.hex() not in repr(AES)


@given(st.binary(max_size=64), st.sampled_from([8, 16]))
def test_padding_comes_off_as_it_went_on(data: bytes, block: int) -> None:
    padded = pad(data, block)
    assert len(padded) % block == 0
    assert unpad(padded) == data


@pytest.mark.parametrize("data", ["", "00", "0000", "0180017F00"])
def test_missing_padding_is_refused(data: str) -> None:
    with pytest.raises(ValueError, match="padding"):
        unpad(h(data))


@pytest.mark.parametrize(
    ("inside", "why"),
    [
        ("870902" + "00" * 8 + "99029000", "padding indicator"),
        ("870901" + "00" * 8 + "99029000", "padding"),
        ("870901" + "00" * 7 + "99029000", "data objects"),
        ("871101" + "00" * 16 + "99029000", "padding"),
        ("99029000" + "99029000", "data objects"),
        ("990190", "DO 99"),
        ("8701", "data objects"),
        ("80", "read"),
    ],
)
def test_an_authentic_answer_of_a_wrong_shape_is_refused(inside: str, why: str) -> None:
    ssc = (2).to_bytes(16, "big")
    data = h(inside) + h("8E08") + checksum(AES, ssc, h(inside))
    with pytest.raises(CardError, match=why) as caught:
        unprotect(AES, ssc, ResponseApdu(data, 0x9000))
    assert caught.value.code is FailureCode.SECURE_MESSAGING_BROKEN


def test_an_answer_may_carry_its_cryptogram_in_either_object() -> None:
    ssc = (2).to_bytes(16, "big")
    cryptogram = AES.suite.encrypt(AES.enc, pad(b"data", 16), initialisation_vector(AES, ssc))
    for objects in (tlv.write(0x85, cryptogram), tlv.write(0x87, b"\x01", cryptogram)):
        covered = objects + h("99029000")
        answer = ResponseApdu(covered + h("8E08") + checksum(AES, ssc, covered), 0x9000)
        assert unprotect(AES, ssc, answer) == ResponseApdu(b"data", 0x9000)
