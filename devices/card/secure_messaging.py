"""Secure messaging as the reader speaks it (9303-11 §9.8): one more wrapper over ``transmit``.

Shapes, in order: a command's DO 87 (or 85 for an odd INS), DO 97, DO 8E; an answer's
DO 87 (or 85), DO 99, DO 8E.
"""

from __future__ import annotations

import hmac

from counter.emrtd import tlv
from counter.errors import CardError, ContentError, FailureCode
from devices.card.apdu import CLA, EXTENDED_NE, SHORT_NE, SW, CommandApdu, ResponseApdu
from devices.card.channel import Channel
from devices.card.cipher_suite import CipherSuite, SessionKeys, pad, unpad

CRYPTOGRAM = 0x87
CRYPTOGRAM_BARE = 0x85
EXPECTED_LENGTH = 0x97
STATUS = 0x99
CHECKSUM = 0x8E
_PADDED = b"\x01"  # padding-content indicator: method 2


def initialisation_vector(keys: SessionKeys, ssc: bytes) -> bytes | None:
    """AES: the counter under KS_Enc (§9.8); 3DES: None, zeros."""
    return keys.suite.encrypt(keys.enc, ssc) if keys.suite.is_aes else None


def checksum(keys: SessionKeys, ssc: bytes, message: bytes) -> bytes:
    """The 8 bytes of DO 8E over counter and message, padded to whole blocks."""
    data = ssc + message
    return keys.suite.mac(keys.mac, pad(data, keys.suite.block) if keys.suite.is_aes else data)


def protect(keys: SessionKeys, ssc: bytes, command: CommandApdu) -> CommandApdu:
    """``command`` under secure messaging, with the already incremented ``ssc``."""
    suite = keys.suite
    objects = b""
    if command.data:
        cryptogram = suite.encrypt(keys.enc, pad(command.data, suite.block), initialisation_vector(keys, ssc))
        odd = command.ins & 1
        objects += tlv.write(CRYPTOGRAM_BARE, cryptogram) if odd else tlv.write(CRYPTOGRAM, _PADDED, cryptogram)
    if command.ne:
        width = 1 if command.ne <= SHORT_NE else 2
        objects += tlv.write(EXPECTED_LENGTH, (command.ne & (1 << 8 * width) - 1).to_bytes(width, "big"))
    cla = command.cla | CLA.SECURE
    header = bytes((cla, command.ins, command.p1, command.p2))
    data = objects + tlv.write(CHECKSUM, checksum(keys, ssc, pad(header, suite.block) + objects))
    ne = EXTENDED_NE if command.ne > SHORT_NE or len(data) > 255 else SHORT_NE
    return CommandApdu(cla, command.ins, command.p1, command.p2, data, ne)


def _broken(detail: str) -> CardError:
    return CardError(FailureCode.SECURE_MESSAGING_BROKEN, detail)


def _objects(data: bytes) -> tuple[dict[int, bytes], bytes]:
    """The data objects by tag, and the octets that the checksum covers. Raises CardError."""
    found: dict[int, bytes] = {}
    at = covered = 0
    try:
        while at < len(data):
            head = tlv.read_header(data, at)
            if head.tag in found or CHECKSUM in found or at + head.total > len(data):
                raise _broken("an answer's data objects do not fit together")
            if head.tag == CHECKSUM:
                covered = at
            found[head.tag] = data[at + head.size : at + head.total]
            at += head.total
    except ContentError as exc:
        raise _broken("an answer's data objects cannot be read") from exc
    return found, data[:covered]


def unprotect(keys: SessionKeys, ssc: bytes, answer: ResponseApdu) -> ResponseApdu:
    """The plain answer. Raises CardError SECURE_MESSAGING_BROKEN on anything not authentic.

    The status word is that of DO 99, which the checksum covers, not the one on the line.
    """
    found, covered = _objects(answer.data)
    status, mac = found.get(STATUS), found.get(CHECKSUM)
    if status is None or len(status) != 2 or mac is None:
        raise _broken("an answer without DO 99 or DO 8E")
    if not hmac.compare_digest(mac, checksum(keys, ssc, covered)):
        raise _broken("an answer's checksum is wrong")
    cryptogram = found.get(CRYPTOGRAM_BARE, b"")
    if (padded := found.get(CRYPTOGRAM)) is not None:
        if padded[:1] != _PADDED:
            raise _broken("an answer's padding indicator is unknown")
        cryptogram = padded[1:]
    plain = b""
    if cryptogram:
        try:
            plain = unpad(keys.suite.decrypt(keys.enc, cryptogram, initialisation_vector(keys, ssc)))
        except ValueError as exc:
            raise _broken("an answer's padding is wrong") from exc
    return ResponseApdu(plain, int.from_bytes(status, "big"))


class SecureMessaging:
    """A channel whose commands and answers are encrypted and authenticated.

    A chip may answer an error plainly; it is passed on as it is, unless it says that secure
    messaging itself failed (6987, 6988). After SECURE_MESSAGING_BROKEN the session is dead.
    """

    def __init__(self, inner: Channel, keys: SessionKeys, ssc: bytes | None = None) -> None:
        """``ssc``: the counter's start, one block; zeros after PACE and chip authentication."""
        self._inner = inner
        self._keys = keys
        self._ssc = int.from_bytes(ssc or b"", "big")
        self._dead = False

    @property
    def inner(self) -> Channel:
        """The channel below: where a renewed session (chip authentication) goes on."""
        return self._inner

    @property
    def suite(self) -> CipherSuite:
        return self._keys.suite

    def _next(self) -> bytes:
        block = self._keys.suite.block
        self._ssc = self._ssc + 1 & (1 << 8 * block) - 1
        return self._ssc.to_bytes(block, "big")

    def transmit(self, apdu: bytes) -> bytes:
        if self._dead:
            raise _broken("the session has ended")
        self._dead = True
        command = protect(self._keys, self._next(), CommandApdu.decode(apdu))
        answer = ResponseApdu.decode(self._inner.transmit(command.encode()))
        ssc = self._next()
        if answer.data:
            plain = unprotect(self._keys, ssc, answer)
        elif answer.sw in (SW.SUCCESS, SW.SM_OBJECTS_MISSING, SW.SM_OBJECTS_INCORRECT):
            raise _broken(f"a bare {answer.sw:04X}")
        else:
            plain = answer
        self._dead = False
        return plain.encode()


def payload_in(suite: CipherSuite, room: int) -> int:
    """How many plain bytes fit an answer of ``room`` bytes (status word not counted).

    DO 99 takes 4 bytes, DO 8E 10, DO 87 its header, the indicator and whole padded blocks.
    """
    header = 3 if room - 14 <= 130 else 4 if room - 14 <= 259 else 5
    blocks = (room - 14 - header) // suite.block
    return max(blocks * suite.block - 1, 0)
