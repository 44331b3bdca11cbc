"""What a proof is about: the opening of the filing's commitment, and for a gateway's log the place at the counter.

::

    opening = filing id (16) ‖ salt (16) ‖ digest (32)

    01 ‖ opening                                                              an entry of a counter's log
    02 ‖ opening ‖ length of origin (1) ‖ counter origin ‖ index (varint)     of a gateway's log
    03 ‖ opening                                                              of a gateway's, without a counter's log

varint: unsigned LEB128 in its shortest form.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, unique
from typing import Final
from uuid import UUID

from counter.ledger.entries import SALT_SIZE, CounterFiling, DirectFiling, Opening
from counter.ledger.frontier import LARGEST_TREE
from counter.ledger.hashing import HASH_SIZE, leaf_hash
from counter.ledger.note import malformed
from counter.ledger.origin import counter_of

_OPENING: Final = 16 + SALT_SIZE + HASH_SIZE
_LONGEST_VARINT: Final = 9


@unique
class Stage(IntEnum):
    """Whose log the entry is in."""

    COUNTER = 1
    GATEWAY = 2
    DIRECT = 3


@dataclass(frozen=True, slots=True)
class Subject:
    """``counter_origin`` and ``counter_index`` are set for ``Stage.GATEWAY`` only. Raises ValueError otherwise."""

    opening: Opening
    stage: Stage
    counter_origin: str = ""
    counter_index: int = 0

    def __post_init__(self) -> None:
        placed = counter_of(self.counter_origin) is not None and 0 <= self.counter_index < LARGEST_TREE
        if placed != (self.stage is Stage.GATEWAY) or (not placed and (self.counter_origin or self.counter_index)):
            raise ValueError("a place at a counter belongs to a gateway's entry, and to no other")

    @property
    def leaf_hash(self) -> bytes:
        """The hash of the entry that the log must have."""
        match self.stage:
            case Stage.COUNTER:
                return self.opening.counter_leaf
            case Stage.GATEWAY:
                filing = CounterFiling(self.counter_origin, self.counter_index, self.opening.counter_leaf)
                return leaf_hash(filing.entry)
            case Stage.DIRECT:
                return leaf_hash(DirectFiling(self.opening.commitment).entry)

    def to_bytes(self) -> bytes:
        opening = self.opening
        data = bytes([self.stage]) + opening.filing_id.bytes + opening.salt + opening.digest
        if self.stage is Stage.GATEWAY:
            data += short_text(self.counter_origin) + varint(self.counter_index)
        return data

    @classmethod
    def from_bytes(cls, data: bytes) -> Subject:
        """All of ``data``. Raises ContentError(PROOF_MALFORMED)."""
        reader = Reader(data)
        subject = cls.read(reader)
        reader.end()
        return subject

    @classmethod
    def read(cls, reader: Reader) -> Subject:
        """From the front of something longer. Raises ContentError(PROOF_MALFORMED)."""
        try:
            stage = Stage(reader.take(1)[0])
            body = reader.take(_OPENING)
            opening = Opening(UUID(bytes=body[:16]), body[16 : 16 + SALT_SIZE], body[-HASH_SIZE:])
            if stage is Stage.GATEWAY:
                return cls(opening, stage, reader.short_text(), reader.varint())
            return cls(opening, stage)
        except ValueError as exc:
            raise malformed("not a proof's subject") from exc


def varint(value: int) -> bytes:
    """Unsigned LEB128."""
    out = bytearray()
    while value > 0x7F:
        out.append(0x80 | value & 0x7F)
        value >>= 7
    return bytes([*out, value])


def short_text(text: str) -> bytes:
    """One byte of length, then UTF-8. Raises ValueError above 255 bytes."""
    coded = text.encode("utf-8")
    return bytes([len(coded)]) + coded


class Reader:
    """Takes bytes from the front; every method raises ContentError(PROOF_MALFORMED) where they end too early."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def take(self, count: int) -> bytes:
        taken = self._data[self._at : self._at + count]
        if len(taken) != count:
            raise malformed("ends too early")
        self._at += count
        return taken

    def varint(self) -> int:
        value = shift = 0
        for _ in range(_LONGEST_VARINT):
            octet = self.take(1)[0]
            value |= (octet & 0x7F) << shift
            shift += 7
            if octet < 0x80:
                if octet == 0 and shift > 7:
                    break
                return value
        raise malformed("not a number in its shortest form")

    def short_text(self) -> str:
        coded = self.take(self.take(1)[0])
        try:
            return coded.decode("utf-8")
        except UnicodeDecodeError as exc:
            raise malformed("not UTF-8") from exc

    def end(self) -> None:
        if self._at != len(self._data):
            raise malformed("goes on after its end")
