"""The virtual reader's protocol, spoken with a driver that is only a socket."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator

import pytest

from devices.card.vpcd import Control, VirtualCard
from tests.fakes.cards import ATR, ID_CARD, PROBE, AnswerChip


class Driver:
    """The listening end."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.settimeout(10)
        self.port = self._listener.getsockname()[1]

    def accept(self) -> socket.socket:
        line, _ = self._listener.accept()
        line.settimeout(10)
        return line

    def close(self) -> None:
        self._listener.close()


def ask(line: socket.socket, message: bytes, *, in_pieces: bool = False) -> bytes:
    framed = len(message).to_bytes(2, "big") + message
    for piece in [bytes([byte]) for byte in framed] if in_pieces else [framed]:
        line.sendall(piece)
    length = int.from_bytes(line.recv(2, socket.MSG_WAITALL), "big")
    return line.recv(length, socket.MSG_WAITALL)


@pytest.fixture
def driver() -> Iterator[Driver]:
    driver = Driver()
    yield driver
    driver.close()


@pytest.fixture
def chip() -> AnswerChip:
    return AnswerChip()


@pytest.fixture
def line(driver: Driver, chip: AnswerChip) -> Iterator[socket.socket]:
    with VirtualCard(chip, ATR, port=driver.port), driver.accept() as line:
        yield line


def test_the_driver_asks_for_the_answer_to_reset(line: socket.socket) -> None:
    assert ask(line, bytes([Control.ATR])) == ATR


@pytest.mark.parametrize("in_pieces", [False, True])
def test_a_command_gets_its_answer_however_it_arrives(
    line: socket.socket, chip: AnswerChip, *, in_pieces: bool
) -> None:
    assert ask(line, PROBE, in_pieces=in_pieces) == ID_CARD
    assert chip.commands == [PROBE]


def test_power_and_reset_make_the_chip_forget_and_want_no_answer(line: socket.socket, chip: AnswerChip) -> None:
    for control in (Control.POWER_ON, Control.RESET, Control.POWER_OFF):
        line.sendall(b"\x00\x01" + bytes([control]))
    assert ask(line, PROBE) == ID_CARD, "the first answer on the line is that of the command"
    assert chip.resets == 3


def test_an_answer_as_long_as_the_protocol_allows(line: socket.socket, chip: AnswerChip) -> None:
    chip.answer = bytes(0xFFFD) + b"\x90\x00"
    assert ask(line, PROBE) == chip.answer


def test_taking_the_card_hangs_up(driver: Driver, chip: AnswerChip) -> None:
    card = VirtualCard(chip, ATR, port=driver.port)
    card.insert()
    with driver.accept() as line:
        assert card.inserted
        card.remove()
        assert not card.inserted
        assert line.recv(1) == b""
    card.remove()


def test_a_driver_that_hangs_up_leaves_the_card_out(driver: Driver, chip: AnswerChip) -> None:
    served = threading.active_count()
    with VirtualCard(chip, ATR, port=driver.port) as card:
        driver.accept().close()
        while card.inserted:
            threading.Event().wait(0.001)
    assert threading.active_count() == served


def test_inserting_again_is_another_insertion(driver: Driver, chip: AnswerChip) -> None:
    with VirtualCard(chip, ATR, port=driver.port) as card, driver.accept() as first:
        card.insert()
        with driver.accept() as second:
            assert first.recv(1) == b""
            assert ask(second, PROBE) == ID_CARD
