"""Secure messaging as the chip speaks it: commands come in wrapped, answers go out wrapped."""

from __future__ import annotations

import hmac

from counter.emrtd import tlv
from counter.errors import ContentError
from devices.card.apdu import CLA, SHORT_NE, SW, CommandApdu, ResponseApdu
from devices.card.cipher_suite import SessionKeys, pad, unpad
from devices.card.secure_messaging import (
    CHECKSUM,
    CRYPTOGRAM,
    CRYPTOGRAM_BARE,
    EXPECTED_LENGTH,
    STATUS,
    checksum,
    initialisation_vector,
    payload_in,
)
from devices.card.simulator.status import Refusal


class ChipSession:
    """One session's keys and counter. Any Refusal out of ``unwrap`` ends the session."""

    def __init__(self, keys: SessionKeys, ssc: bytes = b"") -> None:
        self._keys = keys
        self._ssc = int.from_bytes(ssc, "big")

    def _next(self) -> bytes:
        block = self._keys.suite.block
        self._ssc = self._ssc + 1 & (1 << 8 * block) - 1
        return self._ssc.to_bytes(block, "big")

    def unwrap(self, command: CommandApdu) -> CommandApdu:
        """The plain command. Raises Refusal 6987 for missing, 6988 for incorrect data objects."""
        try:
            objects = {one.tag: one.value for one in tlv.read(command.data)}
        except ContentError as exc:
            raise Refusal(SW.SM_OBJECTS_INCORRECT) from exc
        mac = objects.get(CHECKSUM)
        if mac is None:
            raise Refusal(SW.SM_OBJECTS_MISSING)
        ssc = self._next()
        covered = command.data[: -len(tlv.write(CHECKSUM, mac))]
        header = pad(command.header, self._keys.suite.block)
        if not hmac.compare_digest(mac, checksum(self._keys, ssc, header + covered)):
            raise Refusal(SW.SM_OBJECTS_INCORRECT)
        expected = objects.get(EXPECTED_LENGTH, b"")
        ne = int.from_bytes(expected, "big") or (1 << 8 * len(expected)) if expected else 0
        return CommandApdu.of(bytes((command.cla & ~CLA.SECURE,)) + command.header[1:], self._plain(objects, ssc), ne)

    def _plain(self, objects: dict[int, bytes], ssc: bytes) -> bytes:
        cryptogram = objects.get(CRYPTOGRAM_BARE, b"")
        if CRYPTOGRAM in objects:
            if objects[CRYPTOGRAM][:1] != b"\x01":
                raise Refusal(SW.SM_OBJECTS_INCORRECT)
            cryptogram = objects[CRYPTOGRAM][1:]
        if not cryptogram:
            return b""
        suite = self._keys.suite
        try:
            return unpad(suite.decrypt(self._keys.enc, cryptogram, initialisation_vector(self._keys, ssc)))
        except ValueError as exc:
            raise Refusal(SW.SM_OBJECTS_INCORRECT) from exc

    def room(self, line: int = SHORT_NE) -> int:
        """How many plain bytes one answer of ``line`` bytes carries."""
        return payload_in(self._keys.suite, line)

    def wrap(self, answer: ResponseApdu, *, odd: bool) -> ResponseApdu:
        """The answer with DO 87 (85 to an odd INS), 99 and 8E; the status word stands outside too."""
        ssc = self._next()
        keys = self._keys
        objects = b""
        if answer.data:
            padded = pad(answer.data, keys.suite.block)
            cryptogram = keys.suite.encrypt(keys.enc, padded, initialisation_vector(keys, ssc))
            objects = tlv.write(CRYPTOGRAM_BARE, cryptogram) if odd else tlv.write(CRYPTOGRAM, b"\x01", cryptogram)
        objects += tlv.write(STATUS, answer.sw.to_bytes(2, "big"))
        return ResponseApdu(objects + tlv.write(CHECKSUM, checksum(keys, ssc, objects)), answer.sw)
