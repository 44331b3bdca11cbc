"""BER-TLV as chips write it: definite lengths, tags of up to three octets, everything bounded.

Tags are the identifier octets read as one number, as the standards print them: 0x61, 0x5F1F,
0x7F61. Sources: ISO/IEC 7816-4 §5.2.2, ISO/IEC 8825-1 §8.1, 9303-10 §4.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from counter.errors import ContentError, FailureCode

# The largest elementary file that a short or extended READ BINARY by offset reaches is 64 KB; a
# transfer buffer, a certificate list or a master list is larger and says so by ``limit``.
MAX_SIZE = 0x10000
MAX_DEPTH = 16
MAX_OBJECTS = 4096

_CONSTRUCTED = 0x20
_MORE_TAG_OCTETS = 0x1F
_LONGEST_TAG = 3
_LONGEST_LENGTH = 4


def _malformed(detail: str) -> ContentError:
    return ContentError(FailureCode.MALFORMED_TLV, detail)


@dataclass(frozen=True, slots=True)
class Header:
    """Tag and length as read from the first octets of an object; ``size`` counts those octets."""

    tag: int
    length: int
    size: int

    @property
    def total(self) -> int:
        """Octets of the whole object, header included: what is to be read from the file."""
        return self.size + self.length


@dataclass(frozen=True, slots=True)
class Tlv:
    """One data object. ``value`` is the content octets; children are read when asked for."""

    tag: int
    value: bytes = field(repr=False)
    depth: int = field(default=0, repr=False, compare=False)

    @property
    def constructed(self) -> bool:
        return bool(_first_octet(self.tag) & _CONSTRUCTED)

    def children(self) -> tuple[Tlv, ...]:
        """The objects inside. Raises ContentError(MALFORMED_TLV), also below ``MAX_DEPTH``."""
        if self.depth >= MAX_DEPTH:
            raise _malformed(f"nested deeper than {MAX_DEPTH}")
        return tuple(_objects(self.value, self.depth + 1))

    def find(self, *tags: int) -> Tlv | None:
        """The first object at the end of this path of tags, or None where a step is missing."""
        here: Tlv | None = self
        for tag in tags:
            if here is None:
                return None
            here = next((child for child in here.children() if child.tag == tag), None)
        return here

    def to_bytes(self) -> bytes:
        """The object with the shortest length form (DER), whatever form it was read from."""
        return write(self.tag, self.value)


def read_header(data: bytes, offset: int = 0) -> Header:
    """The header at ``offset``; the value need not be there yet (first READ BINARY of a file).

    Raises ContentError(MALFORMED_TLV) for an indefinite length, a tag above three octets, a
    length above four octets, or when the data end inside the header.
    """
    position = offset
    try:
        tag = data[position]
        position += 1
        if not tag:
            raise _malformed("a zero octet where a tag belongs")
        if tag & _MORE_TAG_OCTETS == _MORE_TAG_OCTETS:
            more = True
            while more:
                octet = data[position]
                position += 1
                tag = tag << 8 | octet
                more = bool(octet & 0x80)
                if position - offset > _LONGEST_TAG:
                    raise _malformed("tag of more than three octets")
        length = data[position]
        position += 1
        if length == 0x80:
            raise _malformed("indefinite length")
        if length > 0x80:
            count = length & 0x7F
            if count > _LONGEST_LENGTH:
                raise _malformed("length of more than four octets")
            octets = data[position : position + count]
            if len(octets) < count:
                raise _malformed("ends inside a length")
            length = int.from_bytes(octets, "big")
            position += count
    except IndexError as exc:
        raise _malformed("ends inside a header") from exc
    return Header(tag, length, position - offset)


def read(data: bytes, *, limit: int = MAX_SIZE) -> tuple[Tlv, ...]:
    """All objects of ``data``, one after the other, none left over.

    Raises ContentError(MALFORMED_TLV), also above ``limit`` octets or ``MAX_OBJECTS`` objects.
    """
    if len(data) > limit:
        raise _malformed(f"more than {limit} octets")
    return tuple(_objects(data, 0))


def read_one(data: bytes, tag: int | None = None, *, limit: int = MAX_SIZE) -> Tlv:
    """The single object that ``data`` is; of this ``tag`` where one is given.

    Zero octets behind it are let pass: files are often read to the size of their EF, not of
    their content. Raises ContentError(MALFORMED_TLV).
    """
    if len(data) > limit:
        raise _malformed(f"more than {limit} octets")
    header = read_header(data)
    if tag is not None and header.tag != tag:
        raise _malformed(f"tag {header.tag:X} where {tag:X} belongs")
    if header.total > len(data):
        raise _malformed("ends inside a value")
    if any(data[header.total :]):
        raise _malformed("something follows the object")
    return Tlv(header.tag, data[header.size : header.total])


def write(tag: int, *parts: bytes) -> bytes:
    """One object of the parts joined, with the shortest length (DER). Raises ValueError for no tag."""
    if tag <= 0:
        raise ValueError("a tag is the identifier octets as a positive number")
    value = b"".join(parts)
    return tag.to_bytes((tag.bit_length() + 7) // 8, "big") + write_length(len(value)) + value


def write_length(length: int) -> bytes:
    """The shortest length octets for ``length``."""
    if length < 0x80:
        return bytes([length])
    octets = length.to_bytes((length.bit_length() + 7) // 8, "big")
    return bytes([0x80 | len(octets)]) + octets


def _first_octet(tag: int) -> int:
    while tag > 0xFF:
        tag >>= 8
    return tag


def _objects(data: bytes, depth: int) -> Iterator[Tlv]:
    position = 0
    for _ in range(MAX_OBJECTS):
        if position == len(data):
            return
        header = read_header(data, position)
        end = position + header.total
        if end > len(data):
            raise _malformed("ends inside a value")
        yield Tlv(header.tag, data[position + header.size : end], depth)
        position = end
    if position != len(data):
        raise _malformed(f"more than {MAX_OBJECTS} objects")
