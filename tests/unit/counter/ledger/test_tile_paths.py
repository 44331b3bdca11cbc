"""Paths and entry bundles as c2sp.org/tlog-tiles spells them."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.errors import ContentError, FailureCode
from counter.ledger.tiles import Tile, bundle, tiles_of, unbundled


@pytest.mark.parametrize(
    ("tile", "path"),
    [
        (Tile(0, 0), "tile/0/000"),
        (Tile(0, 1234067), "tile/0/x001/x234/067"),
        (Tile(3, 1000, 17), "tile/3/x001/000.p/17"),
        (Tile(-1, 273, 112), "tile/entries/273.p/112"),
        (Tile(63, 5, 255), "tile/63/005.p/255"),
    ],
)
def test_a_path_as_the_specification_writes_it(tile: Tile, path: str) -> None:
    assert tile.path == path
    assert Tile.parse(path) == tile


@given(st.integers(-1, 63), st.integers(0, 10**18), st.integers(1, 256))
def test_every_path_is_read_back(level: int, index: int, width: int) -> None:
    tile = Tile(level, index, width)
    assert Tile.parse(tile.path) == tile


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/tile/0/000",
        "tile/00/000",
        "tile/64/000",
        "tile/0/0",
        "tile/0/x000/000",  # 0 is 000
        "tile/0/001/000",
        "tile/0/x001",
        "tile/0/000.p/0",
        "tile/0/000.p/256",
        "tile/0/000.p/01",
        "tile/0/000\n",
        "tile/0/٠٠٠",
        "tile/-1/000",
        "tile/0/../checkpoint",
    ],
)
def test_another_spelling_is_refused(path: str) -> None:
    with pytest.raises(ContentError) as caught:
        Tile.parse(path)
    assert caught.value.code is FailureCode.PROOF_MALFORMED


def test_the_tiles_of_seventy_thousand_entries() -> None:
    tiles = list(tiles_of(70_000))  # the specification's own count
    assert sum(one.level == 0 and one.width == 256 for one in tiles) == 273
    assert Tile(0, 273, 112) in tiles
    assert Tile(1, 0) in tiles
    assert Tile(1, 1, 17) in tiles
    assert Tile(2, 0, 1) in tiles
    assert len(tiles) == 277
    assert list(tiles_of(256)) == [Tile(0, 0), Tile(1, 0, 1)]
    assert list(tiles_of(0)) == []
    assert all(one.within(70_000) for one in tiles)
    assert not any(one.within(69_999) for one in tiles if one.width < 256 and one.level == 0)


@given(st.lists(st.binary(max_size=300), max_size=40))
def test_a_bundle_is_read_back(entries: list[bytes]) -> None:
    assert unbundled(bundle(entries)) == tuple(entries)


@given(st.binary(max_size=60))
def test_other_bytes_are_a_bundle_only_if_they_spell_one(data: bytes) -> None:
    with suppress(ContentError):
        assert bundle(unbundled(data)) == data


def test_an_entry_too_long_for_its_length_is_refused() -> None:
    with pytest.raises(ValueError, match="no bundle"):
        bundle([bytes(65_536)])
    with pytest.raises(ContentError):
        unbundled(b"\x00\x00" * 257)
