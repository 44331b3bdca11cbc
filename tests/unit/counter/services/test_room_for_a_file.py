"""A file is taken to its last octet or refused, in the room that it needs itself."""

from __future__ import annotations

import os
import tracemalloc
from pathlib import Path

import pytest

from counter.errors import FailureCode, PaperError
from counter.services.attach_paper import read_file

MIB = 2**20


@pytest.mark.parametrize("size", [0, 1, MIB - 1, MIB, MIB + 1, 3 * MIB])
def test_the_largest_is_taken_and_one_octet_more_is_not(tmp_path: Path, size: int) -> None:
    file = tmp_path / "paper.pdf"
    file.write_bytes(data := os.urandom(size))
    assert read_file(file, size) == data
    with file.open("ab") as more:
        more.write(b"\n")
    with pytest.raises(PaperError) as refused:
        read_file(file, size)
    assert refused.value.code is FailureCode.PAPER_TOO_LARGE


def test_what_might_come_takes_no_room(tmp_path: Path) -> None:
    file = tmp_path / "paper.pdf"
    file.write_bytes(bytes(MIB))
    tracemalloc.start()
    try:
        read_file(file, 256 * MIB)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 8 * MIB
