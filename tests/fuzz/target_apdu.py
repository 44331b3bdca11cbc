"""Fuzz target: any bytes as a command, as an answer, as an answer in pieces, as a file's content.

Whatever comes, the outcome is a value, ValueError for a command, or a CounterError for the rest.
"""

from __future__ import annotations

from contextlib import suppress

from counter.errors import CounterError
from devices.card.apdu import CommandApdu, ResponseApdu
from devices.card.channel import ResponseChaining
from devices.card.files import FileReader, data_group, read_card_access


class _Line:
    """Answers with slices of ``data``: each begins with one byte that says how long it is."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def transmit(self, apdu: bytes) -> bytes:
        length = self._data[0] if self._data else 0
        answer, self._data = self._data[1 : 1 + length], self._data[1 + length :]
        return answer


def one_input(data: bytes) -> None:
    """One execution. Raises only on a finding."""
    with suppress(ValueError):
        command = CommandApdu.decode(data)
        if CommandApdu.decode(command.encode()) != command:
            raise AssertionError("a command does not come back from its own encoding")
    with suppress(CounterError):
        ResponseApdu.decode(data)
    with suppress(CounterError):
        ResponseChaining(_Line(data)).transmit(b"\x00\xb0\x00\x00\x00")
    with suppress(CounterError):
        FileReader(ResponseChaining(_Line(data)), 223).read(data_group(1))
    with suppress(CounterError):
        read_card_access(ResponseChaining(_Line(data)))


def seeds() -> list[bytes]:
    """Commands of every case; and conversations: a file whole, in pieces, after a corrected length."""
    read = (b"\x61\x0a" + bytes(4) + b"\x90\x00", bytes(6) + b"\x90\x00")
    pieces = (b"\x6d\x06" + bytes(3) + b"\x61\x03", bytes(3) + b"\x90\x00")
    corrected = (b"\x6c\x08", b"\x61\x06" + bytes(6) + b"\x90\x00")
    by_selection = (b"\x6a\x86", b"\x90\x00", b"\x31\x02" + bytes(2) + b"\x62\x82")
    talks = (read, pieces, corrected, by_selection)
    commands = ("00A4040C07A0000002471001", "00B0810000", "00B08100000800", "0CB10000000003540180000000")
    return [
        *(b"".join(bytes((len(one),)) + one for one in talk) for talk in talks),
        *map(bytes.fromhex, commands),
    ]
