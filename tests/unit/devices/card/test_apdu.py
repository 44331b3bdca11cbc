"""Commands and answers: the seven cases of ISO/IEC 7816-3 §12.1.3, there and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.errors import CardError, FailureCode
from devices.card.apdu import CommandApdu, ResponseApdu, StatusError

h = bytes.fromhex


@pytest.mark.parametrize(
    ("command", "encoded"),
    [
        (CommandApdu(0, 0xA4, 0, 0x0C), "00A4000C"),
        (CommandApdu(0, 0xB0, 0, 0, ne=4), "00B0000004"),
        (CommandApdu(0, 0xB0, 0, 0, ne=256), "00B0000000"),
        (CommandApdu(0, 0xB0, 0, 0, ne=257), "00B00000000101"),
        (CommandApdu(0, 0xB0, 0, 0, ne=65_536), "00B00000000000"),
        (CommandApdu(0, 0xA4, 2, 0x0C, h("011E")), "00A4020C02011E"),
        (CommandApdu(0, 0x88, 0, 0, bytes(8), 256), "0088000008" + "00" * 9),
        (CommandApdu(0, 0x88, 0, 0, h("AA"), 65_536), "00880000000001AA0000"),
        (CommandApdu(0, 0x86, 0, 0, bytes(256)), "00860000000100" + "00" * 256),
    ],
)
def test_each_case_has_its_one_encoding(command: CommandApdu, encoded: str) -> None:
    assert command.encode() == h(encoded)
    assert CommandApdu.decode(h(encoded)) == command


@given(
    st.builds(
        CommandApdu,
        cla=st.integers(0, 255),
        ins=st.integers(0, 255),
        p1=st.integers(0, 255),
        p2=st.integers(0, 255),
        data=st.one_of(st.binary(max_size=600), st.just(bytes(65_535))),
        ne=st.integers(0, 65_536),
    )
)
def test_there_and_back(command: CommandApdu) -> None:
    assert CommandApdu.decode(command.encode()) == command


@given(st.binary(max_size=40))
def test_any_bytes_decode_or_are_refused(raw: bytes) -> None:
    try:
        command = CommandApdu.decode(raw)
    except ValueError:
        return
    assert CommandApdu.decode(command.encode()) == command


@pytest.mark.parametrize("raw", ["", "00A400", "00A4000002AA", "00A4000002AABBCCDD", "00A40000000002AA"])
def test_what_is_no_command(raw: str) -> None:
    with pytest.raises(ValueError, match=r"command|Lc"):
        CommandApdu.decode(h(raw))


def test_impossible_commands_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="header"):
        CommandApdu(256, 0, 0, 0)
    with pytest.raises(ValueError, match="extended"):
        CommandApdu(0, 0, 0, 0, bytes(65_536))
    with pytest.raises(ValueError, match="extended"):
        CommandApdu(0, 0, 0, 0, ne=65_537)


@given(st.binary(max_size=1000), st.integers(1, 255))
def test_a_chain_carries_all_bytes_and_only_the_last_piece_ends_it(data: bytes, limit: int) -> None:
    pieces = list(CommandApdu(0, 0x86, 0, 0, data, 256).chained(limit))
    assert b"".join(piece.data for piece in pieces) == data
    assert [piece.cla for piece in pieces] == [0x10] * (len(pieces) - 1) + [0]
    assert [piece.ne for piece in pieces] == [0] * (len(pieces) - 1) + [256]
    assert all(len(piece.data) <= limit for piece in pieces)


@given(st.binary(min_size=2, max_size=1000))
def test_an_answer_comes_back_as_it_was(raw: bytes) -> None:
    answer = ResponseApdu.decode(raw)
    assert answer.encode() == raw
    assert answer.ok is raw.endswith(b"\x90\x00")


@pytest.mark.parametrize("length", [0, 1, 65_539, 70_000])
def test_what_is_no_answer(length: int) -> None:
    with pytest.raises(CardError) as caught:
        ResponseApdu.decode(bytes(length))
    assert caught.value.code is FailureCode.CARD_ANSWER_INVALID


def test_data_does_not_show_in_a_repr() -> None:
    assert "1234" not in repr(CommandApdu(0, 0xA4, 0, 0, h("1234")))
    assert "1234" not in repr(ResponseApdu(h("1234"), 0x9000))


def test_a_status_error_names_instruction_and_status() -> None:
    error = StatusError(0x6A82, 0xA4)
    assert (error.sw, error.ins, error.code) == (0x6A82, 0xA4, FailureCode.CARD_ANSWER_INVALID)
    assert "6A82" in str(error)
