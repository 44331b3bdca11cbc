"""Attachments on the disk: what comes back is what was written, or a refusal."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter.errors import FailureCode, StoreError
from counter.sealed_stream import CHUNK
from counter.store.chunks import ChunkStore

KEY = bytes(range(32))
HEAD = 16 + 32
SEALED = CHUNK + 16


def only_file(folder: Path) -> Path:
    (file,) = (f for f in folder.rglob("*") if f.is_file())
    return file


def refused(chunks: ChunkStore, name: str, key: bytes = KEY) -> bool:
    with pytest.raises(StoreError) as caught:
        chunks.read(name, key)
    return caught.value.code is FailureCode.ATTACHMENT_BROKEN


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 5])
def test_what_is_written_comes_back(tmp_path: Path, size: int):
    chunks = ChunkStore(tmp_path)
    data = os.urandom(size)
    stored = chunks.write(data, KEY)
    assert stored.size == size
    assert chunks.read(stored.name, KEY) == data
    # an empty content takes one chunk, a full last chunk is not followed by an empty one
    assert only_file(tmp_path).stat().st_size == HEAD + size + 16 * max(1, -(-size // CHUNK))


@settings(max_examples=30, deadline=None)
@given(parts=st.lists(st.binary(max_size=70_000), max_size=4))
def test_parts_may_come_in_any_cut(tmp_path_factory: pytest.TempPathFactory, parts: list[bytes]):
    chunks = ChunkStore(tmp_path_factory.mktemp("c"))
    stored = chunks.write(iter(parts), KEY)
    assert b"".join(chunks.stream(stored.name, KEY)) == b"".join(parts)


def test_nothing_readable_lies_on_the_disk(tmp_path: Path):
    stored = ChunkStore(tmp_path).write("Giấy khai sinh của Lê Thị Mật".encode() * 100, KEY)
    raw = only_file(tmp_path).read_bytes()
    assert "Lê Thị Mật".encode() not in raw
    assert refused(ChunkStore(tmp_path), stored.name, bytes(32))


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_any_changed_byte_is_found(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject):
    folder = tmp_path_factory.mktemp("c")
    chunks = ChunkStore(folder)
    stored = chunks.write(bytes(CHUNK + 100), KEY)
    file = only_file(folder)
    raw = bytearray(file.read_bytes())
    raw[data.draw(st.integers(0, len(raw) - 1))] ^= data.draw(st.integers(1, 255))
    file.write_bytes(raw)
    assert refused(chunks, stored.name)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, HEAD + 3 * SEALED - 1))
def test_any_cut_is_found(tmp_path_factory: pytest.TempPathFactory, length: int):
    folder = tmp_path_factory.mktemp("c")
    chunks = ChunkStore(folder)
    stored = chunks.write(bytes(3 * CHUNK), KEY)
    file = only_file(folder)
    file.write_bytes(file.read_bytes()[:length])
    assert refused(chunks, stored.name)


@pytest.mark.parametrize(
    "mangle",
    [
        lambda c: [c[1], c[0], c[2]],
        lambda c: [c[0], c[0], c[1], c[2]],
        lambda c: [c[0], c[2]],
        lambda c: c[:2],
        lambda c: [*c, c[2]],
    ],
    ids=["swapped", "doubled", "left out", "cut at the edge", "prolonged"],
)
def test_chunks_keep_their_places(tmp_path: Path, mangle):
    chunks = ChunkStore(tmp_path)
    stored = chunks.write(os.urandom(3 * CHUNK), KEY)
    file = only_file(tmp_path)
    raw = file.read_bytes()
    parts = [raw[HEAD + i * SEALED : HEAD + (i + 1) * SEALED] for i in range(3)]
    file.write_bytes(raw[:HEAD] + b"".join(mangle(parts)))
    assert refused(chunks, stored.name)


def test_a_file_in_anothers_place_is_found_even_under_the_same_key(tmp_path: Path):
    chunks = ChunkStore(tmp_path)
    one, two = chunks.write(b"one", KEY), chunks.write(b"two", KEY)
    (tmp_path / one.name[:2] / one.name).replace(tmp_path / two.name[:2] / two.name)
    assert refused(chunks, two.name)
    assert refused(chunks, one.name)


def test_a_name_never_leads_out_of_the_folder(tmp_path: Path):
    (tmp_path / "secret").write_bytes(b"x")
    assert refused(ChunkStore(tmp_path / "chunks"), "../secret")
    assert refused(ChunkStore(tmp_path / "chunks"), "0" * 31 + "G")


def test_a_source_that_fails_leaves_no_file(tmp_path: Path):
    def source():
        yield b"x" * 100_000
        raise RuntimeError("the scanner stopped")

    with pytest.raises(RuntimeError):
        ChunkStore(tmp_path).write(source(), KEY)
    assert not [f for f in tmp_path.rglob("*") if f.is_file()]


def test_the_sweep_takes_orphans_only(tmp_path: Path):
    chunks = ChunkStore(tmp_path)
    kept, orphan = chunks.write(b"kept", KEY), chunks.write(b"orphan", KEY)
    (tmp_path / "ab").mkdir(exist_ok=True)
    (tmp_path / "ab" / "README.txt").write_text("not ours", encoding="utf-8")
    assert chunks.sweep({kept.name}, before=datetime.now(UTC) - timedelta(hours=1)) == 0
    assert chunks.sweep({kept.name}) == 1
    assert chunks.read(kept.name, KEY) == b"kept"
    assert refused(chunks, orphan.name)
    assert (tmp_path / "ab" / "README.txt").exists()


def test_removing_twice_is_no_failure(tmp_path: Path):
    chunks = ChunkStore(tmp_path)
    name = chunks.write(b"x", KEY).name
    chunks.remove(name)
    chunks.remove(name)
    assert refused(chunks, name)
