"""A file replaced at one stroke; space held back and given back."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from counter.errors import FailureCode, StoreError
from counter.store.ballast import Ballast
from counter.store.disk import disk_errors, free_bytes, replace_file


def test_a_replaced_file_has_the_new_content_and_leaves_nothing_beside_it(tmp_path: Path):
    target = tmp_path / "keys.json"
    replace_file(target, b"old")
    replace_file(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_a_replacement_that_fails_leaves_the_old_one(tmp_path: Path):
    target = tmp_path / "taken"
    (target / "inside").mkdir(parents=True)
    with pytest.raises(StoreError) as caught:
        replace_file(target, b"new")
    assert caught.value.code is FailureCode.STORE_BROKEN
    assert [entry.name for entry in tmp_path.iterdir()] == ["taken"]


def test_a_left_over_of_a_cut_replacement_is_in_nobodys_way(tmp_path: Path):
    (tmp_path / "keys.json.new").write_bytes(b"half")
    replace_file(tmp_path / "keys.json", b"new")
    assert [entry.name for entry in tmp_path.iterdir()] == ["keys.json"]


@pytest.mark.parametrize(
    ("number", "code"), [(errno.ENOSPC, FailureCode.DISK_FULL), (errno.EIO, FailureCode.STORE_BROKEN)]
)
def test_a_full_disk_is_told_from_a_broken_one_without_naming_the_file(number: int, code: FailureCode):
    with pytest.raises(StoreError) as caught, disk_errors():
        raise OSError(number, "text", "/home/lan/Nguyễn Văn Ẩn.pdf")
    assert caught.value.code is code
    assert "lan" not in str(caught.value)


def test_ballast_is_held_until_it_is_thrown(tmp_path: Path):
    ballast = Ballast(tmp_path / "ballast", 3 * 1024 * 1024 + 1, os.urandom)
    assert not ballast.held
    assert ballast.take_in()
    assert (tmp_path / "ballast").stat().st_size == 3 * 1024 * 1024 + 1
    (tmp_path / "ballast").write_bytes(b"cut short")
    assert not ballast.held
    assert ballast.take_in()
    ballast.throw()
    ballast.throw()
    assert not ballast.held
    assert free_bytes(tmp_path) > 0


def test_ballast_that_cannot_be_taken_in_is_not_held(tmp_path: Path):
    assert not Ballast(tmp_path / "nowhere" / "ballast", 10, os.urandom).take_in()
