"""Checkpoints (c2sp.org/tlog-checkpoint): a log's name, size and root, signed by the log.

A log never signs two checkpoints of which one is not the other's continuation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from counter.ledger.frontier import LARGEST_TREE
from counter.ledger.hashing import EMPTY_ROOT, HASH_SIZE
from counter.ledger.note import NoteKey, NoteSigner, SignedNote, base64_of, bytes_of, malformed, named, sign

LONGEST_ORIGIN: Final = 120
LARGEST_CHECKPOINT: Final = 8000  # characters, with cosignatures
_NUMBER = re.compile(r"0|[1-9][0-9]{0,18}", re.ASCII)


def number(text: str) -> int:
    """A decimal without leading zeros below 2^62. Raises ContentError(PROOF_MALFORMED)."""
    if not _NUMBER.fullmatch(text) or int(text) >= LARGEST_TREE:
        raise malformed("not a number of a log")
    return int(text)


def hash_of(text: str) -> bytes:
    """32 bytes in base64. Raises ContentError(PROOF_MALFORMED)."""
    data = bytes_of(text)
    if len(data) != HASH_SIZE:
        raise malformed("not a hash")
    return data


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """``origin`` names the log for ever; ``root`` is MTH over its first ``size`` entries (32 bytes)."""

    origin: str
    size: int
    root: bytes
    extensions: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not named(self.origin) or len(self.origin) > LONGEST_ORIGIN:
            raise ValueError("not an origin")
        if not 0 <= self.size < LARGEST_TREE or len(self.root) != HASH_SIZE:
            raise ValueError("not a tree's head")
        if self.size == 0 and self.root != EMPTY_ROOT:
            raise ValueError("an empty log has one root")
        if any(not line or "\n" in line for line in self.extensions):
            raise ValueError("extension lines are lines with something in them")

    @property
    def body(self) -> str:
        return "".join(f"{line}\n" for line in (self.origin, self.size, base64_of(self.root), *self.extensions))

    @classmethod
    def parse(cls, body: str) -> Checkpoint:
        """The note's text alone. Raises ContentError(PROOF_MALFORMED)."""
        lines = body.split("\n")
        if len(lines) < 4 or lines.pop():
            raise malformed("not a checkpoint")
        origin, size, root, *extensions = lines
        try:
            return cls(origin, number(size), hash_of(root), tuple(extensions))
        except ValueError as exc:
            raise malformed("not a checkpoint") from exc

    def signed(self, signer: NoteSigner, cosigners: Sequence[NoteSigner] = ()) -> str:
        """The signed note. Raises ValueError when the log's key does not bear the log's name."""
        if signer.name != self.origin:
            raise ValueError("a log signs under its own name")
        return str(sign(self.body, [signer, *cosigners]))


@dataclass(frozen=True, slots=True)
class SignedCheckpoint:
    """A checkpoint as it came, signatures unjudged until ``signed_by`` a trusted key."""

    checkpoint: Checkpoint
    note: SignedNote

    @classmethod
    def parse(cls, text: str) -> SignedCheckpoint:
        """Raises ContentError(PROOF_MALFORMED)."""
        if len(text) > LARGEST_CHECKPOINT:
            raise malformed("a checkpoint beyond any size")
        note = SignedNote.parse(text)
        return cls(Checkpoint.parse(note.text), note)

    def __str__(self) -> str:
        return str(self.note)

    def signed_by(self, keys: Iterable[NoteKey]) -> NoteKey | None:
        """The log's own key among ``keys`` if it signed; a cosignature alone does not make a checkpoint."""
        signed = self.note.signed_by(keys)
        return next((key for key in signed if key.name == self.checkpoint.origin), None)
