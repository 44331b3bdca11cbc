"""The disk of the fault suite keeps what was synced, loses what was not, is full when told, and kills at a step."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.disk import KILL_AT, KILLED, REFUSED, ROOM, Disk, compiled_layer

LAYER = compiled_layer()
pytestmark = pytest.mark.skipif(LAYER is None, reason="no compiler for the disk layer")
_BEGIN = "import os, sys; from pathlib import Path; from tests.faults.disk import begin_layer; root = Path(sys.argv[1]); begin_layer(root)\n"
_SYNC = "def sync(path):\n    handle = os.open(path, os.O_RDONLY); os.fsync(handle); os.close(handle)\n"


class Merciless(random.Random):
    """A power cut that leaves nothing but what was synced."""

    def choice(self, seq):
        return seq[0]


@pytest.fixture
def disk(tmp_path: Path) -> Disk:
    image = tmp_path / "image"
    image.mkdir()
    (image / "old").write_bytes(b"before")
    return Disk(tmp_path / "root", image)


def use(disk: Disk, program: str) -> int:
    command = [sys.executable, "-c", _BEGIN + _SYNC + program, str(disk.root)]
    return subprocess.run(command, env=os.environ | {"LD_PRELOAD": str(LAYER)}, check=False, timeout=30).returncode


def left(disk: Disk) -> dict[str, bytes]:
    disk.lose_power(Merciless(1))
    return {path.name: path.read_bytes() for path in disk.root.rglob("*") if path.is_file()}


def test_bytes_last_from_their_sync_and_names_from_their_folders(disk: Disk) -> None:
    program = """
(root / "old").write_bytes(b"changed")
(root / "whole").write_bytes(b"synced"); sync(root / "whole")
(root / "empty").write_bytes(b"never synced")
sync(root)
(root / "nameless").write_bytes(b"synced"); sync(root / "nameless")
with (root / "whole").open("ab") as file: file.write(b" and more")
"""
    assert use(disk, program) == 0
    assert left(disk) == {"old": b"before", "whole": b"synced", "empty": b""}


def test_a_name_taken_away_or_changed_comes_back_unless_its_folder_was_synced(disk: Disk) -> None:
    assert use(disk, '(root / "old").rename(root / "new")') == 0
    assert left(disk) == {"old": b"before"}
    assert use(disk, '(root / "old").rename(root / "new"); sync(root)') == 0
    assert left(disk) == {"new": b"before"}
    assert use(disk, '(root / "new").unlink(); sync(root)') == 0
    assert left(disk) == {}


def test_a_full_disk_refuses_growth_and_takes_back_what_is_given_up(disk: Disk) -> None:
    disk.cells[ROOM] = 100
    program = """
(root / "a").write_bytes(bytes(90))
try: (root / "b").write_bytes(bytes(20))
except OSError as exc: assert exc.errno == 28
else: sys.exit(1)
assert os.statvfs(root).f_bavail == 10
(root / "a").unlink()
(root / "b").write_bytes(bytes(95))
"""
    assert use(disk, program) == 0
    assert disk.cells[REFUSED] == 1


def test_the_chosen_step_is_the_last_and_a_write_is_torn(disk: Disk) -> None:
    disk.cells[KILL_AT] = 2  # the file is made, then written
    assert use(disk, '(root / "a").write_bytes(b"12345678")') == -signal.SIGKILL
    assert disk.cells[KILLED] == 1
    assert (disk.root / "a").read_bytes() == b"1234"
