"""Tiles: how a log's hashes lie on a web server (c2sp.org/tlog-tiles), 256 hashes of eight levels each.

``tile/<L>/<N>[.p/<W>]``; N in groups of three digits, all but the last behind an x: 1234067 is x001/x234/067.
``tile/entries/<N>[.p/<W>]`` holds the entries themselves, each behind its length in two bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from counter.errors import ContentError, FailureCode

WIDTH = 256
_HIGHEST_LEVEL = 63
_LARGEST_ENTRY = 0xFFFF
# six groups: beyond any index of a tree below 2^62
_PATH = re.compile(r"tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,6}[0-9]{3})(?:\.p/([1-9][0-9]{0,2}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Tile:
    """``width`` hashes at tree level 8·``level`` from number 256·``index`` on; level -1 is an entry bundle."""

    level: int
    index: int
    width: int = WIDTH

    def __post_init__(self) -> None:
        if not -1 <= self.level <= _HIGHEST_LEVEL or self.index < 0 or not 1 <= self.width <= WIDTH:
            raise ValueError("no such tile")

    @property
    def entries(self) -> bool:
        return self.level < 0

    @property
    def path(self) -> str:
        """Below the log's URL prefix, without a leading slash."""
        digits = str(self.index)
        digits = digits.zfill(-(-len(digits) // 3) * 3)
        groups = [digits[at : at + 3] for at in range(0, len(digits), 3)]
        name = "/".join([f"x{group}" for group in groups[:-1]] + groups[-1:])
        partial = "" if self.width == WIDTH else f".p/{self.width}"
        return f"tile/{'entries' if self.entries else self.level}/{name}{partial}"

    @classmethod
    def parse(cls, path: str) -> Tile:
        """Raises ContentError(PROOF_MALFORMED) for anything but the one spelling of a tile's path."""
        match = _PATH.fullmatch(path)
        if match is None:
            raise ContentError(FailureCode.PROOF_MALFORMED, "not a tile's path")
        level = -1 if match[1] == "entries" else int(match[1])
        index = int(match[2].replace("x", "").replace("/", ""))
        width = int(match[3]) if match[3] else WIDTH
        if level > _HIGHEST_LEVEL or width > WIDTH - bool(match[3]):
            raise ContentError(FailureCode.PROOF_MALFORMED, "no such tile")
        found = cls(level, index, width)
        if found.path != path:  # zeros in front
            raise ContentError(FailureCode.PROOF_MALFORMED, "not a tile's path")
        return found

    def within(self, size: int) -> bool:
        """Whether a log of ``size`` leaves has all of it."""
        level = max(self.level, 0)
        return WIDTH * self.index + self.width <= size >> (8 * level)


def tiles_of(size: int) -> Iterator[Tile]:
    """Every tile of hashes that a log of ``size`` leaves consists of, the partial ones at the right edge too."""
    level = 0
    while size >> (8 * level):
        full, rest = divmod(size >> (8 * level), WIDTH)
        yield from (Tile(level, index) for index in range(full))
        if rest:
            yield Tile(level, full, rest)
        level += 1


def bundle(entries: Iterable[bytes]) -> bytes:
    """An entry bundle. Raises ValueError for an entry above 65,535 bytes."""
    parts = []
    for entry in entries:
        if len(entry) > _LARGEST_ENTRY:
            raise ValueError("an entry that no bundle takes")
        parts += [len(entry).to_bytes(2, "big"), entry]
    return b"".join(parts)


def unbundled(data: bytes) -> tuple[bytes, ...]:
    """The entries of a bundle. Raises ContentError(PROOF_MALFORMED)."""
    entries: list[bytes] = []
    at = 0
    while at < len(data):
        end = at + 2 + int.from_bytes(data[at : at + 2], "big")
        if end > len(data) or len(entries) == WIDTH or at + 2 > len(data):
            raise ContentError(FailureCode.PROOF_MALFORMED, "not an entry bundle")
        entries.append(data[at + 2 : end])
        at = end
    return tuple(entries)
