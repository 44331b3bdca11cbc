"""Fuzz target: any bytes as a secured answer, and as the inside of one whose checksum is right.

The first byte chooses the cipher. Whatever comes, the outcome is a value or a CounterError; bytes
that nobody authenticated never become a value.
"""

from __future__ import annotations

from contextlib import suppress

from counter.emrtd import tlv
from counter.errors import CounterError
from devices.card import pace
from devices.card.apdu import CommandApdu, ResponseApdu
from devices.card.cipher_suite import CipherSuite, SessionKeys
from devices.card.key_derivation import Password
from devices.card.pace_choice import Mapping, PaceChoice
from devices.card.secure_messaging import (
    CHECKSUM,
    CRYPTOGRAM,
    CRYPTOGRAM_BARE,
    STATUS,
    SecureMessaging,
    checksum,
    unprotect,
)

_SUITES = tuple(CipherSuite)
_CHOICE = PaceChoice(Mapping.ECDH_GM, CipherSuite.AES_128, 13)
_READ = CommandApdu(0, 0xB0, 0x81, 0, ne=223).encode()


class _Line:
    """Answers with slices of ``data``, each after one byte of length, then 9000."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def transmit(self, apdu: bytes) -> bytes:
        length = self._data[0] if self._data else 0
        answer, self._data = self._data[1 : 1 + length], self._data[1 + length :]
        return answer + b"\x90\x00"


def one_input(data: bytes) -> None:
    """One execution. Raises only on a finding."""
    suite = _SUITES[data[0] % len(_SUITES)] if data else CipherSuite.AES_128
    keys = SessionKeys(suite, bytes(range(suite.key_length)), bytes(range(1, suite.key_length + 1)))
    ssc = (2).to_bytes(suite.block, "big")
    inside = data[1:60_000]
    with suppress(CounterError):
        unprotect(keys, ssc, ResponseApdu(inside + tlv.write(CHECKSUM, checksum(keys, ssc, inside)), 0x9000))
    try:
        SecureMessaging(_Line(data), keys).transmit(_READ)
    except CounterError:
        pass
    else:
        raise AssertionError("bytes that nobody authenticated were taken")
    with suppress(CounterError):
        pace.establish(_Line(data), _CHOICE, Password.of_can("000018"), lambda count: b"\x01" * count)


def seeds() -> list[bytes]:
    """For each cipher: an answer's objects, an error's, and the first steps of PACE."""
    answer = tlv.write(CRYPTOGRAM, b"\x01" + bytes(32)) + tlv.write(STATUS, b"\x90\x00")
    odd = tlv.write(CRYPTOGRAM_BARE, bytes(32)) + tlv.write(STATUS, b"\x62\x82")
    error = tlv.write(STATUS, b"\x6a\x82")
    nonce = tlv.write(0x7C, tlv.write(0x80, bytes(16)))
    point = tlv.write(0x7C, tlv.write(0x82, b"\x04" + bytes(64)))
    talk = b"".join(bytes((len(one),)) + one for one in (b"", nonce, point))
    return [bytes((n,)) + inside for n in range(len(_SUITES)) for inside in (answer, odd, error)] + [talk]
