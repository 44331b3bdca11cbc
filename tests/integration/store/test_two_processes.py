"""One process holds a store; when it dies, however it dies, the next may have it."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from counter.errors import FailureCode, StoreError
from counter.store.store import Reserve, Store

HOLD = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from counter.store.store import Reserve, Store
store = Store.open(Path(sys.argv[1]), bytes(32), lambda: datetime.now(UTC), reserve=Reserve(1, 1))
with store.begin() as work:
    work.keyvalues.put("committed", b"1")
    work.commit()
print("held", flush=True)
sys.stdin.readline()
with store.begin() as work:
    work.keyvalues.put("open", b"1")
    print("writing", flush=True)
    sys.stdin.readline()
"""


def opened(folder: Path) -> Store:
    return Store.open(folder, bytes(32), lambda: datetime.now(UTC), reserve=Reserve(1, 1))


def test_the_lock_goes_with_its_process(tmp_path: Path):
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdin is not None
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        # no transaction is open: it is the lock that refuses, not SQLite
        with pytest.raises(StoreError) as caught:
            opened(tmp_path)
        assert caught.value.code is FailureCode.STORE_IN_USE
        holder.stdin.write("\n")
        holder.stdin.flush()
        assert holder.stdout.readline() == "writing\n"
        holder.kill()
        holder.wait()
    store = opened(tmp_path)
    with store.begin() as work:
        assert work.keyvalues.get("committed") == b"1"
        assert work.keyvalues.get("open") is None
    store.close()
