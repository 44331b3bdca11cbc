"""Each concern around the line, alone."""

from __future__ import annotations

import logging

import pytest

from counter.errors import CardError, FailureCode
from devices.card.apdu import CommandApdu, StatusError
from devices.card.channel import (
    TRAFFIC,
    ApduCounter,
    CancelCheck,
    CommandChaining,
    ResponseChaining,
    TimeBudget,
    Transcript,
    demand,
)
from tests.fakes.scripted_channel import ScriptedChannel

h = bytes.fromhex


class Constant:
    def __init__(self, answer: str) -> None:
        self._answer = h(answer)
        self.commands: list[bytes] = []

    def transmit(self, apdu: bytes) -> bytes:
        self.commands.append(apdu)
        return self._answer


def test_an_answer_in_pieces_is_collected() -> None:
    script = ScriptedChannel(("00B0000000", "01026102"), ("00C0000002", "03046100"), ("00C0000000", "05066282"))
    assert ResponseChaining(script).transmit(h("00B0000000")) == h("0102030405066282")
    assert script.finished


def test_a_wrong_le_is_sent_again_with_the_right_one() -> None:
    script = ScriptedChannel(("0084000000", "6C08"), ("0084000008", "01020304050607089000"))
    assert ResponseChaining(script).transmit(h("0084000000")) == h("01020304050607089000")


def test_a_chip_that_names_a_wrong_le_twice_is_not_asked_for_ever() -> None:
    chip = Constant("6C08")
    assert ResponseChaining(chip).transmit(h("0084000000")) == h("6C08")
    assert len(chip.commands) == 2


@pytest.mark.parametrize("answer", ["6100", "00" * 250 + "61FF"])
def test_pieces_without_end_end_in_a_code(answer: str) -> None:
    with pytest.raises(CardError) as caught:
        ResponseChaining(Constant(answer)).transmit(h("00B0000000"))
    assert caught.value.code is FailureCode.CARD_ANSWER_INVALID


def test_a_long_command_goes_out_in_pieces() -> None:
    script = ScriptedChannel(("10860000FF" + "AA" * 255, "9000"), ("008600000A" + "AA" * 10 + "00", "7C009000"))
    command = CommandApdu(0, 0x86, 0, 0, b"\xaa" * 265, 256)
    assert CommandChaining(script).transmit(command.encode()) == h("7C009000")


def test_a_refused_piece_ends_the_chain() -> None:
    script = ScriptedChannel(("10860000FF" + "AA" * 255, "6884"))
    assert CommandChaining(script).transmit(CommandApdu(0, 0x86, 0, 0, b"\xaa" * 265).encode()) == h("6884")


def test_a_short_command_passes_as_it_is() -> None:
    chip = Constant("9000")
    CommandChaining(chip).transmit(h("00A4040C07A0000002471001"))
    assert chip.commands == [h("00A4040C07A0000002471001")]


def test_the_cancel_flag_is_seen_before_the_next_command() -> None:
    chip = Constant("9000")
    flags = iter([False, True])
    channel = CancelCheck(chip, lambda: next(flags))
    channel.transmit(h("00A4000C"))
    with pytest.raises(CardError) as caught:
        channel.transmit(h("00A4000C"))
    assert caught.value.code is FailureCode.READ_CANCELLED
    assert len(chip.commands) == 1


def test_commands_and_bytes_are_counted_and_bounded() -> None:
    by_number = ApduCounter(Constant("9000"), most_commands=2)
    by_number.transmit(h("00A4000C"))
    by_number.transmit(h("00A4000C"))
    assert (by_number.commands, by_number.bytes) == (2, 12)
    by_bytes = ApduCounter(Constant("00" * 100 + "9000"), most_bytes=100)
    by_bytes.transmit(h("00A4000C"))
    for channel in (by_number, by_bytes):
        with pytest.raises(CardError) as caught:
            channel.transmit(h("00A4000C"))
        assert caught.value.code is FailureCode.CARD_ANSWER_INVALID


def test_a_reading_has_its_time() -> None:
    clock = [0.0]
    channel = TimeBudget(Constant("9000"), 10.0, lambda: clock[0])
    clock[0] = 10.0
    channel.transmit(h("00A4000C"))
    clock[0] = 10.1
    with pytest.raises(CardError) as caught:
        channel.transmit(h("00A4000C"))
    assert caught.value.code is FailureCode.CARD_STUCK


def test_traffic_is_written_only_at_its_own_level(caplog: pytest.LogCaptureFixture) -> None:
    channel = Transcript(Constant("6A82"))
    with caplog.at_level(logging.DEBUG, "devices.card.channel"):
        channel.transmit(h("00A4000C"))
    assert not caplog.records
    with caplog.at_level(TRAFFIC, "devices.card.channel"):
        channel.transmit(h("00A4000C"))
    assert [record.getMessage() for record in caplog.records] == ["> 00a4000c", "< 6a82"]


def test_demand_gives_the_data_or_the_status() -> None:
    command = CommandApdu(0, 0x84, 0, 0, ne=8)
    assert demand(Constant("01029000"), command) == h("0102")
    with pytest.raises(StatusError) as caught:
        demand(Constant("6982"), command, FailureCode.WRONG_ACCESS_KEY)
    assert (caught.value.sw, caught.value.code) == (0x6982, FailureCode.WRONG_ACCESS_KEY)
