"""The tree against the published roots of RFC 6962's own example, and against the RFC's definitions, word for word."""

from __future__ import annotations

import hashlib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.errors import ContentError
from counter.ledger import tree
from counter.ledger.frontier import Frontier, Node, covering
from counter.ledger.hashing import EMPTY_ROOT, leaf_hash
from counter.ledger.proofs import consistent, included
from counter.ledger.tiles import Tile, tiles_of
from tests.fakes.log_nodes import DictNodes

# The eight entries and roots of the Certificate Transparency reference tests (RFC 6962 hashing).
ENTRIES = [
    b"",
    b"\x00",
    b"\x10",
    b"\x20\x21",
    b"\x30\x31",
    b"\x40\x41\x42\x43",
    bytes(range(0x50, 0x58)),
    bytes(range(0x60, 0x70)),
]
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]


def by_definition(leaves: list[bytes]) -> bytes:
    """MTH as RFC 6962 §2.1 writes it down."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    k = 1
    while 2 * k < len(leaves):
        k *= 2
    return hashlib.sha256(b"\x01" + by_definition(leaves[:k]) + by_definition(leaves[k:])).digest()


def path_by_definition(m: int, leaves: list[bytes]) -> list[bytes]:
    """PATH(m, D[n]), §2.1.1."""
    if len(leaves) == 1:
        return []
    k = 1
    while 2 * k < len(leaves):
        k *= 2
    if m < k:
        return [*path_by_definition(m, leaves[:k]), by_definition(leaves[k:])]
    return [*path_by_definition(m - k, leaves[k:]), by_definition(leaves[:k])]


def subproof_by_definition(m: int, leaves: list[bytes], *, whole: bool) -> list[bytes]:
    """SUBPROOF(m, D[n], b), §2.1.2."""
    if m == len(leaves):
        return [] if whole else [by_definition(leaves)]
    k = 1
    while 2 * k < len(leaves):
        k *= 2
    if m <= k:
        return [*subproof_by_definition(m, leaves[:k], whole=whole), by_definition(leaves[k:])]
    return [*subproof_by_definition(m - k, leaves[k:], whole=False), by_definition(leaves[:k])]


def leaves_of(count: int) -> list[bytes]:
    return [leaf_hash(number.to_bytes(4, "big")) for number in range(count)]


def log_of(leaves: list[bytes]) -> DictNodes:
    nodes = DictNodes()
    tree.append(nodes, 0, leaves)
    return nodes


def test_the_published_roots() -> None:
    leaves = [leaf_hash(entry) for entry in ENTRIES]
    nodes = log_of(leaves)
    assert [tree.root(nodes, size).hex() for size in range(1, 9)] == ROOTS
    assert tree.root(nodes, 0) == EMPTY_ROOT == hashlib.sha256(b"").digest()


@pytest.mark.parametrize(
    ("index", "size", "path"),
    [
        (0, 1, []),
        (
            0,
            8,
            [
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
            ],
        ),
        (
            5,
            8,
            [
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ],
        ),
        (2, 3, ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]),
    ],
)
def test_the_published_inclusion_proofs(index: int, size: int, path: list[str]) -> None:
    nodes = log_of([leaf_hash(entry) for entry in ENTRIES])
    assert [one.hex() for one in tree.inclusion_proof(nodes, index, size)] == path


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        (1, 1, []),
        (
            1,
            8,
            [
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
            ],
        ),
        (
            6,
            8,
            [
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ],
        ),
        (
            2,
            5,
            [
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            ],
        ),
    ],
)
def test_the_published_consistency_proofs(old: int, new: int, path: list[str]) -> None:
    nodes = log_of([leaf_hash(entry) for entry in ENTRIES])
    assert [one.hex() for one in tree.consistency_proof(nodes, old, new)] == path


def test_every_small_tree_is_what_the_rfc_defines() -> None:
    leaves = leaves_of(33)
    nodes = log_of(leaves)
    for size in range(1, 34):
        root = by_definition(leaves[:size])
        assert tree.root(nodes, size) == root
        for index in range(size):
            path = tree.inclusion_proof(nodes, index, size)
            assert list(path) == path_by_definition(index, leaves[:size])
            assert included(leaves[index], index, size, path, root)
        for old in range(1, size + 1):
            path = tree.consistency_proof(nodes, old, size)
            assert list(path) == subproof_by_definition(old, leaves[:size], whole=True)
            assert consistent(old, by_definition(leaves[:old]), size, root, path)


@given(st.lists(st.integers(1, 40), min_size=1, max_size=8))
def test_a_log_that_grew_in_batches_is_the_log_that_grew_at_once(batches: list[int]) -> None:
    leaves = leaves_of(sum(batches))
    nodes, size = DictNodes(), 0
    for batch in batches:
        grown = tree.append(nodes, size, leaves[size : size + batch])
        size += batch
        assert grown == Frontier().with_leaves(leaves[:size])
        assert grown.root == by_definition(leaves[:size])
    assert nodes.kept == log_of(leaves).kept
    assert len(nodes.kept) < 2 * size
    assert len(nodes.puts) == len(batches)
    assert len(nodes.gets) == len(batches) - 1  # the empty log has nothing to read


def test_proofs_cost_one_round_of_few_reads() -> None:
    leaves = leaves_of(5000)
    nodes = log_of(leaves)
    nodes.gets.clear()
    tree.inclusion_proof(nodes, 1234, 4999)
    tree.consistency_proof(nodes, 1234, 4999)
    tree.inclusion_proofs(nodes, [0, 1, 2, 4998], 4999)
    assert len(nodes.gets) == 3
    assert max(nodes.gets[:2]) <= 2 * (4999).bit_length()


@given(st.integers(2, 200), st.data())
def test_a_proof_holds_for_its_own_leaf_place_and_size_only(size: int, data: st.DataObject) -> None:
    leaves = leaves_of(size)
    nodes = log_of(leaves)
    root = tree.root(nodes, size)
    index = data.draw(st.integers(0, size - 1))
    other = data.draw(st.integers(0, size - 1).filter(lambda at: at != index))
    path = tree.inclusion_proof(nodes, index, size)
    assert included(leaves[index], index, size, path, root)
    assert not included(leaves[other], index, size, path, root)
    assert not included(leaves[index], other, size, path, root)
    assert not included(leaves[index], index, size, path[:-1], root)
    assert not included(leaves[index], index, size, (*path, root), root)
    assert not included(leaves[index], size, size, path, root)
    assert not included(leaves[index], -1, size, path, root)


@given(st.integers(1, 200), st.integers(1, 200), st.data())
def test_a_consistency_proof_is_spoilt_by_any_change(old: int, more: int, data: st.DataObject) -> None:
    new = old + more
    leaves = leaves_of(new)
    nodes = log_of(leaves)
    roots = tree.root(nodes, old), tree.root(nodes, new)
    path = tree.consistency_proof(nodes, old, new)
    assert consistent(old, roots[0], new, roots[1], path)
    other = leaf_hash(b"another")
    assert not consistent(old, other, new, roots[1], path)
    assert not consistent(old, roots[0], new, other, path)
    assert not consistent(old, roots[0], new, roots[1], path[:-1])
    assert not consistent(old, roots[0], new, roots[1], (*path, other))
    assert not consistent(new, roots[1], old, roots[0], path)
    at = data.draw(st.integers(0, len(path) - 1))
    assert not consistent(old, roots[0], new, roots[1], (*path[:at], other, *path[at + 1 :]))


def test_from_nothing_everything_follows_and_the_same_is_the_same() -> None:
    root = leaf_hash(b"one")
    assert consistent(0, EMPTY_ROOT, 1, root, ())
    assert not consistent(0, root, 1, root, ())
    assert consistent(1, root, 1, root, ())
    assert not consistent(1, root, 1, root, (root,))
    assert not consistent(1, root, 2, root, ())


def test_outside_the_tree_there_is_no_proof() -> None:
    nodes = log_of(leaves_of(4))
    with pytest.raises(ValueError, match="no such leaf"):
        tree.inclusion_proof(nodes, 4, 4)
    with pytest.raises(ValueError, match="does not shrink"):
        tree.consistency_proof(nodes, 5, 4)
    with pytest.raises(tree.MissingNodesError) as missing:
        tree.root(nodes, 6)
    assert missing.value.nodes == (Node(1, 2),)


@given(st.integers(0, 3000))
def test_a_frontier_is_kept_as_bytes(size: int) -> None:
    frontier = Frontier().with_leaves(leaf_hash(b"") for _ in range(size))
    assert Frontier.from_bytes(frontier.to_bytes()) == frontier


@given(st.binary(max_size=80))
def test_other_bytes_are_no_frontier(data: bytes) -> None:
    with suppress(ContentError):
        assert Frontier.from_bytes(data).to_bytes() == data


@given(st.integers(0, 1 << 40), st.integers(0, 1 << 20))
def test_a_range_is_covered_without_holes(start: int, length: int) -> None:
    unit = 1 << max(length - 1, 0).bit_length()
    start -= start % unit  # where a Merkle tree's range may begin
    at = start
    for node in covering(start, start + length):
        assert node.number << node.level == at
        at += 1 << node.level
    assert at == start + length


def test_tiles_are_the_tree_in_another_cut() -> None:
    leaves = leaves_of(600)
    nodes = log_of(leaves)
    assert [one.path for one in tiles_of(600)] == [
        "tile/0/000",
        "tile/0/001",
        "tile/0/002.p/88",
        "tile/1/000.p/2",
    ]
    assert tree.tile(nodes, Tile(0, 1)) == b"".join(leaves[256:512])
    assert tree.tile(nodes, Tile(0, 2, 88)) == b"".join(leaves[512:])
    assert tree.tile(nodes, Tile(1, 0, 2)) == by_definition(leaves[:256]) + by_definition(leaves[256:512])
    with pytest.raises(tree.MissingNodesError):
        tree.tile(nodes, Tile(1, 0, 3))
