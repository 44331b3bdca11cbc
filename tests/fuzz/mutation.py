"""Changing an input: blindly octet by octet, or object by object with every length put right again.

Blind changes find faults in readers of headers; changes of objects get past them, into what is
read behind.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from counter.emrtd import tlv
from counter.errors import ContentError

MAX_INPUT = 0x4000
_TELLING = (0x00, 0x01, 0x7F, 0x80, 0x81, 0x82, 0x84, 0xFF, 0x30, 0x31, 0x02, 0x06, 0x5F, 0x1F, 0x3C)
_NESTED = 8


def mutate(data: bytes, corpus: Sequence[bytes], random: Random) -> bytes:
    """A changed copy of ``data``; parts of other inputs of the corpus may come into it."""
    changed = data
    for _ in range(random.choice((1, 1, 1, 2, 3, 6))):
        change = random.choice((_objects, _octets))
        changed = change(changed, corpus, random)
    return changed[:MAX_INPUT]


def _octets(data: bytes, corpus: Sequence[bytes], random: Random) -> bytes:
    here = random.randint(0, len(data))
    there = min(len(data), here + random.choice((1, 1, 2, 4, 16, 64)))
    match random.randrange(6):
        case 0 if data:
            place = random.randrange(len(data))
            return data[:place] + bytes([data[place] ^ 1 << random.randrange(8)]) + data[place + 1 :]
        case 1:
            return data[:here] + bytes([random.choice(_TELLING)]) + data[here + 1 :]
        case 2:
            return data[:here] + data[there:]
        case 3:
            return data[:here] + data[here:there] * random.choice((2, 3, 50)) + data[there:]
        case 4:
            other = random.choice(corpus)
            start = random.randint(0, len(other))
            return data[:here] + other[start : start + random.choice((1, 4, 16, 256))] + data[there:]
        case _:
            return data[:here] + random.randbytes(random.choice((1, 2, 8))) + data[there:]


def _objects(data: bytes, corpus: Sequence[bytes], random: Random, depth: int = 0) -> bytes:
    """One object somewhere below is changed; the objects around it are written anew."""
    try:
        objects = [(one.tag, one.value, one.constructed) for one in tlv.read(data, limit=MAX_INPUT)]
    except ContentError:
        objects = []
    if not objects:
        return _octets(data, corpus, random)
    place = random.randrange(len(objects))
    tag, value, constructed = objects[place]
    below = constructed or value[:1] in (b"\x30", b"\x31", b"\x02", b"\x03")
    written = [tlv.write(tag, value) for tag, value, _ in objects]
    if below and depth < _NESTED and random.random() < 0.85:
        written[place] = tlv.write(tag, _objects(value, corpus, random, depth + 1))
        return b"".join(written)
    match random.randrange(6):
        case 0:
            del written[place]
        case 1:
            written.insert(random.randrange(len(written)), written[place])
        case 2:
            written[place] = tlv.write(tag ^ 1 << random.randrange(5) or 1, value)
        case 3:
            written[place] = tlv.write(tag, _octets(value, corpus, random))
        case 4:
            random.shuffle(written)
        case _:
            written[place] = tlv.write(tag, random.choice((b"", b"\0", b"\xff" * 9, value * 2, value[:-1])))
    return b"".join(written)
