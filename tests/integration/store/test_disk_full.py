"""A disk that fills up: nothing is half kept, what is kept can be read, and space brings it back."""

from __future__ import annotations

import hashlib
import os
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from counter.errors import FailureCode, StoreError
from counter.model.filing import Paper
from counter.store.store import Reserve, Store

NOW = datetime(2026, 10, 8, 9, 0, tzinfo=UTC)
KIB = 1024


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of four MiB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    try:
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)], check=False, capture_output=True
        )
    except OSError:
        pytest.skip("no mount on this system: a full disk is not tried")
    if mounted.returncode:
        pytest.skip("mounting is not permitted: a full disk is not tried")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.fixture
def store(disk: Path) -> Iterator[Store]:
    store = Store.open(disk / "store", bytes(32), lambda: NOW, reserve=Reserve(ballast=512 * KIB, wanted=256 * KIB))
    yield store
    store.close()


def fill(disk: Path, leave: int) -> Path:
    """Another program's file, which takes all but ``leave`` bytes."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as out, suppress(OSError):
        while out.write(bytes(4 * KIB)):
            pass
    os.truncate(filler, max(0, filler.stat().st_size - leave))
    return filler


def put_until_full(store: Store, size: int) -> list[str]:
    """Commits values until the disk says no; the names that were acknowledged."""
    kept: list[str] = []

    def put() -> None:
        for number in range(10_000):
            with store.begin() as work:
                work.keyvalues.put(f"value-{number}", bytes(size))
                work.commit()
            kept.append(f"value-{number}")

    with pytest.raises(StoreError) as caught:
        put()
    assert caught.value.code is FailureCode.DISK_FULL
    return kept


@pytest.mark.parametrize("leave", [0, 4 * KIB, 64 * KIB, 200 * KIB])
def test_the_database_stays_whole_and_goes_on_when_space_returns(disk: Path, store: Store, leave: int):
    assert store.room().enough
    filler = fill(disk, leave)
    kept = put_until_full(store, 2 * KIB)
    assert not store.room().enough
    with store.begin() as work:
        assert all(work.keyvalues.get(name) == bytes(2 * KIB) for name in kept)
        assert work.keyvalues.get(f"value-{len(kept)}") is None
        assert work.audit.verify() is None

    filler.unlink()
    assert store.room().enough
    with store.begin() as work:
        work.keyvalues.put("after", b"1")
        work.commit()
    store.close()
    again = Store.open(disk / "store", bytes(32), lambda: NOW, reserve=Reserve(512 * KIB, 256 * KIB))
    with again.begin() as work:
        assert all(work.keyvalues.get(name) is not None for name in [*kept, "after"])
    again.close()


def test_the_thrown_ballast_lets_the_work_at_hand_end(disk: Path, store: Store):
    fill(disk, 0)
    put_until_full(store, 2 * KIB)
    # 512 KiB were given back: an officer's draft of a few KiB can still be saved
    with store.begin() as work:
        work.keyvalues.put("draft", bytes(8 * KIB))
        work.commit()
    assert not store.room().enough


def test_a_paper_that_does_not_fit_leaves_nothing_behind(disk: Path, store: Store):
    data = bytes(1024 * KIB)
    paper = Paper(uuid4(), "r", "a.pdf", "application/pdf", len(data), hashlib.sha256(data).hexdigest())
    fill(disk, 500 * KIB)
    with pytest.raises(StoreError) as caught, store.begin() as work:
        work.papers.add(paper, data, uuid4())
    assert caught.value.code is FailureCode.DISK_FULL
    assert not [file for file in (disk / "store" / "papers").rglob("*") if file.is_file()]
    with store.begin() as work:
        with pytest.raises(StoreError) as gone:
            work.papers.read(paper.id)
        assert gone.value.code is FailureCode.NOT_FOUND


def test_a_store_is_not_made_on_a_full_disk_but_later(disk: Path):
    filler = fill(disk, 8 * KIB)
    with pytest.raises(StoreError) as caught:
        Store.open(disk / "late", bytes(32), lambda: NOW)
    assert caught.value.code is FailureCode.DISK_FULL
    filler.unlink()
    store = Store.open(disk / "late", bytes(32), lambda: NOW)
    with store.begin() as work:
        assert work.filings.count() == 0
    store.close()
