"""A proof that stands alone: ``c2sp.org/tlog-proof@v1``, kept beside the slip as ``.tlog-proof``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from counter.ledger.checkpoint import SignedCheckpoint, hash_of, number
from counter.ledger.note import base64_of, bytes_of, malformed
from counter.ledger.proofs import included

SUFFIX: Final = ".tlog-proof"
LARGEST_PROOF: Final = 16_000  # characters
LONGEST_PATH: Final = 62
_HEADER: Final = "c2sp.org/tlog-proof@v1"


@dataclass(frozen=True, slots=True)
class LogProof:
    """The entry at ``index`` is in the log under ``checkpoint``; ``path``: 32-byte hashes, the leaf's sibling first.

    ``extra`` says what the entry is (``counter.ledger.subject``); nothing signs it, the leaf hash that
    follows from it is what counts.
    """

    index: int
    path: tuple[bytes, ...]
    checkpoint: SignedCheckpoint
    extra: bytes = b""

    def __str__(self) -> str:
        extra = [f"extra {base64_of(self.extra)}"] if self.extra else []
        lines = [_HEADER, *extra, f"index {self.index}", *map(base64_of, self.path), "", str(self.checkpoint)]
        return "\n".join(lines)

    @classmethod
    def parse(cls, text: str) -> LogProof:
        """Strict and bounded. Raises ContentError(PROOF_MALFORMED)."""
        if len(text) > LARGEST_PROOF:
            raise malformed("a proof beyond any size")
        head, blank, checkpoint = text.partition("\n\n")
        header, *lines = head.split("\n")
        if header != _HEADER or not blank:
            raise malformed("not a log proof")
        extra = b""
        if lines and lines[0].startswith("extra "):
            extra = bytes_of(lines.pop(0).removeprefix("extra "))
            if not extra:
                raise malformed("an empty extra line")
        if not lines or not lines[0].startswith("index ") or len(lines) > 1 + LONGEST_PATH:
            raise malformed("not a log proof")
        index = number(lines[0].removeprefix("index "))
        return cls(index, tuple(hash_of(line) for line in lines[1:]), SignedCheckpoint.parse(checkpoint), extra)

    def holds(self, leaf_hash: bytes) -> bool:
        """Whether the path leads from this leaf to the checkpoint's root; who signed that is another question."""
        head = self.checkpoint.checkpoint
        return included(leaf_hash, self.index, head.size, self.path, head.root)
