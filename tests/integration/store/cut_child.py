"""Runs a scenario on a copy of a store and kills itself at the n-th step, for every n.

    cut_child.py SCENARIO BASE STRIDE [POINT]

BASE/template is the store as it was before; BASE/<n> is left as the n-th kill left it. Without POINT
the scenario is first run to its end to count its steps; then it is killed at every STRIDE-th and at
the last, and these are printed. A step is a
statement, a commit, or an operation on a file of the store; SQLite's own writes lie within them.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import Engine, event

from counter.model.account import AuditLine
from counter.model.filing import Draft, Filing, Paper, ProvisionalCode, SyncState
from counter.model.manifest import digest_of
from counter.model.vietnam_time import VIETNAM
from counter.outbox import OutboxEntry
from counter.store.engine import encrypted_engine
from counter.store.migrate import migrate
from counter.store.store import Reserve, Store

KEY = bytes(range(32))
NOW = datetime(2026, 10, 8, 9, 0, tzinfo=VIETNAM)
DRAFT, FILING = UUID(int=1), UUID(int=2)
FILE_EVENTS = ("open", "os.remove", "os.rename", "os.mkdir")


def paper(number: int) -> tuple[Paper, bytes]:
    data = bytes([number]) * 70_000
    digest = hashlib.sha256(data).hexdigest()
    return Paper(UUID(int=100 + number), "r", f"{number}.pdf", "application/pdf", len(data), digest), data


def opened(folder: Path) -> Store:
    return Store.open(folder, KEY, lambda: NOW, reserve=Reserve(1, 1))


def prepare_filing(folder: Path) -> None:
    """A draft with two papers; the second will be taken out before filing."""
    store = opened(folder)
    with store.begin() as work:
        work.drafts.save(Draft(DRAFT, "1.004194", "1", "lan", NOW, NOW))
        for number in (1, 2):
            work.papers.add(*paper(number), DRAFT)
        work.commit()
    store.close()


def file_draft(store: Store) -> None:
    with store.begin() as work:
        work.papers.remove(paper(2)[0].id)
        work.papers.add(*paper(3), DRAFT)
        serial = work.numbers.next_provisional("A3", NOW.date())
        work.filings.add(
            Filing(
                id=FILING,
                provisional=ProvisionalCode.make("A3", NOW.date(), serial),
                procedure="1.004194",
                version="1",
                title="Đăng ký tạm trú",
                filer_name="Nguyễn Văn Ẩn",
                filer_number="001099012345",
                officer="lan",
                counter="A3",
                captured_at=NOW,
                manifest=b"{}",
                digest=digest_of(b"{}", b""),
            )
        )
        work.papers.bind(DRAFT, FILING)
        work.outbox.add(OutboxEntry(FILING, work.outbox.next_sequence(), SyncState.PENDING, NOW))
        work.audit.append(AuditLine(NOW, "lan", "file", str(FILING)))
        work.drafts.delete(DRAFT)
        work.commit()


def prepare_old_store(folder: Path) -> None:
    """A store of the first revision with a filing in it."""
    prepare_filing(folder)
    store = opened(folder)
    file_draft(store)
    store.close()
    engine = encrypted_engine(folder / "motcua.db", KEY)
    migrate(engine, "0001")
    engine.dispose()


class Killer:
    def __init__(self, folder: Path, point: int) -> None:
        self.steps = 0
        self._folder = str(folder)
        self._point = point
        event.listen(Engine, "before_cursor_execute", lambda *_: self.step())
        event.listen(Engine, "commit", lambda *_: self.step())
        sys.addaudithook(self._file_event)

    def _file_event(self, name: str, args: tuple[object, ...]) -> None:
        if name in FILE_EVENTS and str(args[0]).startswith(self._folder):
            self.step()

    def step(self) -> None:
        self.steps += 1
        if self.steps == self._point:
            os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))


def run_filing(folder: Path, point: int) -> int:
    store = opened(folder)
    killer = Killer(folder, point)
    file_draft(store)
    killer.step()
    return killer.steps


def run_opening(folder: Path, point: int) -> int:
    killer = Killer(folder, point)
    opened(folder)
    killer.step()
    return killer.steps


SCENARIOS = {
    "filing": (prepare_filing, run_filing),
    "upgrade": (prepare_old_store, run_opening),
    "making": (lambda folder: folder.mkdir(), run_opening),
}


def one(scenario: str, base: Path, point: int) -> int:
    folder = base / str(point)
    shutil.copytree(base / "template", folder)
    return SCENARIOS[scenario][1](folder, point)


def apart(scenario: str, base: Path, point: int) -> None:
    """In a process of its own; a fork spares the imports where there is one."""
    if hasattr(os, "fork"):
        if (child := os.fork()) == 0:
            one(scenario, base, point)
            os._exit(0)
        os.waitpid(child, 0)
    else:
        subprocess.run([sys.executable, __file__, scenario, str(base), "1", str(point)], check=False)


def everywhere(scenario: str, base: Path, stride: int) -> list[int]:
    SCENARIOS[scenario][0](base / "template")
    counting = [sys.executable, __file__, scenario, str(base), "1", "0"]
    steps = int(subprocess.run(counting, check=True, capture_output=True, text=True).stdout)
    points = [*range(1, steps, stride), steps]
    for point in points:
        apart(scenario, base, point)
    return points


if __name__ == "__main__":
    name, place, every, *at = sys.argv[1:]
    if at:
        print(one(name, Path(place), int(at[0])))
    else:
        print(*everywhere(name, Path(place), int(every)))
