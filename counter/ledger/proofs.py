"""Checking what a log says of itself: that a leaf is in it, and that it only ever grew (RFC 9162 §2.1.3–4)."""

from __future__ import annotations

from collections.abc import Sequence

from counter.ledger.hashing import EMPTY_ROOT, node_hash


def root_by_inclusion(leaf_hash: bytes, index: int, size: int, proof: Sequence[bytes]) -> bytes | None:
    """The root that follows from a leaf and its proof (RFC 9162 §2.1.3.2); None when the lengths do not fit."""
    if not 0 <= index < size:
        return None
    node, last = index, size - 1
    value = leaf_hash
    for sibling in proof:
        if last == 0:
            return None
        if node & 1 or node == last:
            value = node_hash(sibling, value)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            value = node_hash(value, sibling)
        node, last = node >> 1, last >> 1
    return value if last == 0 else None


def included(leaf_hash: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes) -> bool:
    """Whether the tree of ``size`` leaves under ``root`` has this leaf at ``index``."""
    return root_by_inclusion(leaf_hash, index, size, proof) == root


def consistent(old: int, old_root: bytes, new: int, new_root: bytes, proof: Sequence[bytes]) -> bool:
    """Whether the tree under ``old_root`` is the beginning of the one under ``new_root`` (RFC 9162 §2.1.4.2)."""
    if old == new:
        return not proof and old_root == new_root
    if not 0 < old < new:
        return old == 0 < new and not proof and old_root == EMPTY_ROOT
    path = [old_root, *proof] if old & (old - 1) == 0 else proof
    return bool(path) and _roots_by_consistency(old, new, path) == (old_root, new_root)


def _roots_by_consistency(old: int, new: int, path: Sequence[bytes]) -> tuple[bytes, bytes] | None:
    """Both roots as they follow from the path; None when its length does not fit."""
    node, last = old - 1, new - 1
    while node & 1:
        node, last = node >> 1, last >> 1
    old_value = new_value = path[0]
    for sibling in path[1:]:
        if last == 0:
            return None
        if node & 1 or node == last:
            old_value, new_value = node_hash(sibling, old_value), node_hash(sibling, new_value)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            new_value = node_hash(new_value, sibling)
        node, last = node >> 1, last >> 1
    return (old_value, new_value) if last == 0 else None
