"""Merkle tree hashing (RFC 6962 §2.1, SHA-256): leaves and nodes are kept apart by their first byte."""

from __future__ import annotations

import hashlib
from typing import Final

HASH_SIZE: Final = 32
EMPTY_ROOT: Final = hashlib.sha256(b"").digest()


def leaf_hash(entry: bytes) -> bytes:
    """MTH({entry}), 32 bytes."""
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of two subtrees side by side, 32 bytes."""
    return hashlib.sha256(b"\x01" + left + right).digest()
