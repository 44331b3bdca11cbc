"""What a picture took is given back when it is gone, however many pictures were there before."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from ui.bootstrap.allocator import give_back_large_blocks

ROOT = Path(__file__).resolve().parents[4]
PICTURE = 8 * 2**20  # octets: a page as it is drawn
# a process of its own: the rule holds for the whole of one, and no other guest's blocks are counted
CHILD = """
import ctypes, json, sys
from ui.bootstrap.allocator import give_back_large_blocks

names = "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks keepcost".split()
Heap = type("Heap", (ctypes.Structure,), {"_fields_": [(name, ctypes.c_size_t) for name in names]})
libc = ctypes.CDLL(None)
libc.mallinfo2.restype = Heap
libc.malloc.restype, libc.malloc.argtypes, libc.free.argtypes = ctypes.c_void_p, [ctypes.c_size_t], [ctypes.c_void_p]

def straight_from_the_system():
    before = libc.mallinfo2().hblks
    block = libc.malloc(int(sys.argv[1]))
    taken = libc.mallinfo2().hblks - before
    libc.free(block)
    return taken == 1

told = give_back_large_blocks() if sys.argv[2] == "told" else True
print(json.dumps([told, straight_from_the_system(), straight_from_the_system()]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="glibc's alone")
@pytest.mark.parametrize(("told", "second"), [("untold", False), ("told", True)])
def test_the_second_picture_too_comes_straight_from_the_system(told: str, *, second: bool) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", CHILD, str(PICTURE), told],
        stdout=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        cwd=ROOT,
        timeout=60,
        check=True,
    )
    assert json.loads(done.stdout) == [True, True, second]


@pytest.mark.skipif(sys.platform == "linux", reason="glibc takes it")
def test_elsewhere_nothing_is_done() -> None:
    assert not give_back_large_blocks()
