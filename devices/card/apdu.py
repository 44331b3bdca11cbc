"""Commands and answers as ISO/IEC 7816-4 writes them: short and extended length, status words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import IntEnum, unique

from counter.errors import CardError, FailureCode

SHORT_NC = 255
SHORT_NE = 256
EXTENDED_NC = 65_535
EXTENDED_NE = 65_536


@unique
class CLA(IntEnum):
    """Class bytes of 9303-10 §3.5 and 9303-11 §9.8: plain, chained, under secure messaging."""

    PLAIN = 0x00
    SECURE = 0x0C
    CHAINED = 0x10


@unique
class INS(IntEnum):
    """Instructions an eMRTD answers to."""

    MANAGE_SECURITY_ENVIRONMENT = 0x22
    EXTERNAL_AUTHENTICATE = 0x82
    GET_CHALLENGE = 0x84
    GENERAL_AUTHENTICATE = 0x86
    INTERNAL_AUTHENTICATE = 0x88
    SELECT = 0xA4
    READ_BINARY = 0xB0
    READ_BINARY_ODD = 0xB1
    GET_RESPONSE = 0xC0


@unique
class SW(IntEnum):
    """Status words (ISO/IEC 7816-4 §5.6) under the standard's own names."""

    SUCCESS = 0x9000
    BYTES_REMAINING = 0x6100
    END_OF_FILE = 0x6282
    AUTHENTICATION_FAILED = 0x6300
    WRONG_LENGTH = 0x6700
    CHAINING_NOT_SUPPORTED = 0x6884
    SECURE_MESSAGING_NOT_SUPPORTED = 0x6882
    COMMAND_NOT_ALLOWED = 0x6900
    SECURITY_STATUS_NOT_SATISFIED = 0x6982
    AUTHENTICATION_METHOD_BLOCKED = 0x6983
    CONDITIONS_NOT_SATISFIED = 0x6985
    SM_OBJECTS_MISSING = 0x6987
    SM_OBJECTS_INCORRECT = 0x6988
    INCORRECT_DATA = 0x6A80
    FUNCTION_NOT_SUPPORTED = 0x6A81
    FILE_NOT_FOUND = 0x6A82
    INCORRECT_P1_P2 = 0x6A86
    REFERENCED_DATA_NOT_FOUND = 0x6A88
    OFFSET_OUTSIDE_FILE = 0x6B00
    WRONG_LE = 0x6C00
    INS_NOT_SUPPORTED = 0x6D00
    CLA_NOT_SUPPORTED = 0x6E00
    UNKNOWN = 0x6F00


@dataclass(frozen=True, slots=True)
class CommandApdu:
    """One command. ``ne``: bytes expected, 0 for no Le field; up to 256 short, 65,536 extended."""

    cla: int
    ins: int
    p1: int
    p2: int
    data: bytes = field(default=b"", repr=False)
    ne: int = 0

    def __post_init__(self) -> None:
        # made several times an exchange: one test of all four, negative numbers included
        if (self.cla | self.ins | self.p1 | self.p2) & ~0xFF:
            raise ValueError("a command's header is four bytes")
        if len(self.data) > EXTENDED_NC or not 0 <= self.ne <= EXTENDED_NE:
            raise ValueError("longer than an extended APDU can be")

    @classmethod
    def of(cls, header: bytes, data: bytes = b"", ne: int = 0) -> CommandApdu:
        """A command from the four bytes CLA INS P1 P2."""
        cla, ins, p1, p2 = header
        return cls(cla, ins, p1, p2, data, ne)

    @property
    def header(self) -> bytes:
        return bytes((self.cla, self.ins, self.p1, self.p2))

    @property
    def needs_extended(self) -> bool:
        return len(self.data) > SHORT_NC or self.ne > SHORT_NE

    def encode(self) -> bytes:
        """The bytes on the line, short wherever they fit, else extended (ISO/IEC 7816-3 §12.1.3)."""
        nc = len(self.data)
        if not self.needs_extended:
            body = bytes((nc,)) + self.data if nc else b""
            return self.header + body + (bytes((self.ne & 0xFF,)) if self.ne else b"")
        body = b"\0" + (nc.to_bytes(2, "big") + self.data if nc else b"")
        return self.header + body + ((self.ne & 0xFFFF).to_bytes(2, "big") if self.ne else b"")

    @classmethod
    def decode(cls, raw: bytes) -> CommandApdu:
        """The command in ``raw``, all seven cases. Raises ValueError on anything else."""
        if len(raw) < 4:
            raise ValueError("a command has at least four bytes")
        head, body = raw[:4], raw[4:]
        if not body:
            return cls.of(head)
        if len(body) == 1:
            return cls.of(head, ne=body[0] or SHORT_NE)
        if body[0] or len(body) == 2:
            return cls._with_body(head, body[1:], body[0], width=1)
        if len(body) == 3:
            return cls.of(head, ne=int.from_bytes(body[1:3], "big") or EXTENDED_NE)
        return cls._with_body(head, body[3:], int.from_bytes(body[1:3], "big"), width=2)

    @classmethod
    def _with_body(cls, head: bytes, rest: bytes, nc: int, width: int) -> CommandApdu:
        data, le = rest[:nc], rest[nc:]
        if nc == 0 or len(data) != nc or len(le) not in (0, width):
            raise ValueError("Lc does not fit the command's length")
        ne = (int.from_bytes(le, "big") or 1 << 8 * width) if le else 0
        return cls.of(head, data, ne)

    def chained(self, limit: int = SHORT_NC) -> Iterator[CommandApdu]:
        """The same command in pieces of at most ``limit`` bytes (ISO/IEC 7816-4 §5.3.3)."""
        pieces = [self.data[at : at + limit] for at in range(0, len(self.data), limit)] or [b""]
        for piece in pieces[:-1]:
            yield replace(self, cla=self.cla | CLA.CHAINED, data=piece, ne=0)
        yield replace(self, data=pieces[-1])


@dataclass(frozen=True, slots=True)
class ResponseApdu:
    """One answer: its data and its status word (SW1 SW2)."""

    data: bytes = field(repr=False)
    sw: int

    @classmethod
    def decode(cls, raw: bytes) -> ResponseApdu:
        """Raises CardError CARD_ANSWER_INVALID on fewer than two or more than 65,538 bytes."""
        if not 2 <= len(raw) <= EXTENDED_NE + 2:
            raise CardError(FailureCode.CARD_ANSWER_INVALID, f"an answer of {len(raw)} bytes")
        return cls(raw[:-2], int.from_bytes(raw[-2:], "big"))

    def encode(self) -> bytes:
        return self.data + self.sw.to_bytes(2, "big")

    @property
    def ok(self) -> bool:
        return self.sw == SW.SUCCESS


class StatusError(CardError):
    """The chip answered with a status word that the step cannot go on from."""

    def __init__(self, sw: int, ins: int, code: FailureCode = FailureCode.CARD_ANSWER_INVALID) -> None:
        super().__init__(code, f"INS {ins:02X} answered {sw:04X}")
        self.sw = sw
        self.ins = ins
