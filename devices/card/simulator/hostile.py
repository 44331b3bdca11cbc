"""Chips that mean harm, for tests and drills: each does one wrong thing, everything else honestly.

A tamper changes what the chip says before it is wrapped, so its lie comes authenticated; a spoiler
sits on the line and can only break what it cannot forge.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from counter.emrtd import tlv
from counter.ports import RandomBytes
from devices.card.apdu import CLA, INS, SW, CommandApdu, ResponseApdu
from devices.card.readers import PlayedChip
from devices.card.simulator.chip import Tamper

_READS = (INS.READ_BINARY, INS.READ_BINARY_ODD)


def no_bytes(command: CommandApdu, answer: ResponseApdu) -> ResponseApdu:
    """Every file read succeeds and brings nothing."""
    return ResponseApdu(b"", SW.SUCCESS) if command.ins in _READS else answer


def endless_file(command: CommandApdu, answer: ResponseApdu) -> ResponseApdu:
    """Every file claims to be as large as may be, and comes one byte at a time."""
    if command.ins not in _READS:
        return answer
    begins = bool(command.p1 & 0x80) or not (command.p1 or command.p2)
    return ResponseApdu(bytes.fromhex("6F82FFF0") if begins else b"\0", SW.SUCCESS)


def huge_file(command: CommandApdu, answer: ResponseApdu) -> ResponseApdu:
    """Every file claims two gigabytes."""
    return ResponseApdu(bytes.fromhex("6F847FFFFFFF00"), SW.SUCCESS) if command.ins in _READS else answer


def file_without_length(command: CommandApdu, answer: ResponseApdu) -> ResponseApdu:
    """Every file has the indefinite length that DER forbids."""
    return ResponseApdu(bytes.fromhex("7F618000000000"), SW.SUCCESS) if command.ins in _READS else answer


def more_than_asked(command: CommandApdu, answer: ResponseApdu) -> ResponseApdu:
    """Every read brings bytes that nobody asked for."""
    return ResponseApdu(answer.data + bytes(500), answer.sw) if command.ins in _READS and answer.ok else answer


def reflected_keys(command: CommandApdu, answer: ResponseApdu) -> ResponseApdu:
    """The terminal's own public keys come back as the chip's (9303-11 §4.4.3.1)."""
    if command.ins != INS.GENERAL_AUTHENTICATE or command.data[:1] != b"\x7c":
        return answer
    (sent, *_) = tlv.read_one(command.data, 0x7C).children() or (tlv.Tlv(0, b""),)
    if sent.tag not in (0x81, 0x83):
        return answer
    return ResponseApdu(tlv.write(0x7C, tlv.write(sent.tag + 1, sent.value)), SW.SUCCESS)


def keys_off_the_curve(command: CommandApdu, answer: ResponseApdu) -> ResponseApdu:
    """Public keys with one bit wrong: points of another curve, which would leak a private key."""
    if command.ins != INS.GENERAL_AUTHENTICATE or len(answer.data) < 60:
        return answer
    return ResponseApdu(answer.data[:-1] + bytes((answer.data[-1] ^ 1,)), answer.sw)


TAMPERS = (no_bytes, endless_file, huge_file, file_without_length, more_than_asked, reflected_keys, keys_off_the_curve)


Spoil: TypeAlias = Callable[[bytes, bytes], bytes]


class SpoiledLine:
    """Stands in front of a chip and gives ``spoil(command, answer)``, honest for ``after`` answers."""

    def __init__(self, inner: PlayedChip, spoil: Spoil, after: int = 0) -> None:
        self._inner = inner
        self._spoil = spoil
        self._honest = after

    def reset(self) -> None:
        self._inner.reset()

    def transmit(self, apdu: bytes) -> bytes:
        answer = self._inner.transmit(apdu)
        if self._honest > 0:
            self._honest -= 1
            return answer
        return self._spoil(apdu, answer)


def _secured(command: bytes) -> bool:
    return command[0] & CLA.SECURE == CLA.SECURE


def forged_checksum(command: bytes, answer: bytes) -> bytes:
    """One bit of every secured answer's checksum is wrong."""
    if not _secured(command) or len(answer) < 12:
        return answer
    return answer[:-3] + bytes((answer[-3] ^ 1,)) + answer[-2:]


def endless_pieces(_: bytes, __: bytes) -> bytes:
    """There is always more to come (61FF)."""
    return bytes(255) + b"\x61\xff"


def cut(_: bytes, answer: bytes) -> bytes:
    """Half of every answer is lost."""
    return answer[: len(answer) // 2]


def oversized(_: bytes, __: bytes) -> bytes:
    """Answers longer than any APDU can be."""
    return bytes(70_000) + b"\x90\x00"


def bare_success(_: bytes, __: bytes) -> bytes:
    """Everything is well, and nobody vouches for it."""
    return b"\x90\x00"


class Replay:
    """Gives the first secured answer again and again."""

    def __init__(self) -> None:
        self._first = b""

    def __call__(self, command: bytes, answer: bytes) -> bytes:
        if not _secured(command):
            return answer
        self._first = self._first or answer
        return self._first


class Babble:
    """Bytes without sense, of any length below 300."""

    def __init__(self, random_bytes: RandomBytes) -> None:
        self._random = random_bytes

    def __call__(self, _: bytes, __: bytes) -> bytes:
        return self._random(int.from_bytes(self._random(2), "big") % 300)


SPOILERS = (forged_checksum, endless_pieces, cut, oversized, bare_success)


@dataclass(frozen=True, slots=True)
class Harm:
    """One harm by name: a lie of the chip's or a spoiled line; neither is an honest chip."""

    tamper: Tamper | None = None
    spoil: Spoil | None = None


def _spoiling(spoil: Spoil) -> Callable[[RandomBytes], Harm]:
    return lambda _: Harm(spoil=spoil)


def _lying(tamper: Tamper) -> Callable[[RandomBytes], Harm]:
    return lambda _: Harm(tamper=tamper)


# A fresh one for each chip: a replay remembers what it has heard.
HARMS: dict[str, Callable[[RandomBytes], Harm]] = {
    **{tamper.__name__: _lying(tamper) for tamper in TAMPERS},
    **{spoil.__name__: _spoiling(spoil) for spoil in SPOILERS},
    "replay": lambda _: Harm(spoil=Replay()),
    "babble": lambda random_bytes: Harm(spoil=Babble(random_bytes)),
}
