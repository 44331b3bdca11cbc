"""What it costs to keep one filing, against the least that the same promise could cost."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from pathlib import Path

from tests.bench.table import Measured, interleaved, row
from tests.fakes.desk_filings import open_desk, put_filing

RUNS = 41
PAPER = os.urandom(200 * 1024)
ROW = os.urandom(7500)


@row("store.commit_ms", "one filing with outbox entry, audit and a paper of 200 KiB, synced and committed")
def commit() -> Measured:
    with tempfile.TemporaryDirectory(prefix="motcua-bench-") as folder:
        store = open_desk(Path(folder) / "store")
        plain = sqlite3.connect(Path(folder) / "plain.db", isolation_level=None)
        plain.execute("PRAGMA journal_mode=WAL")
        plain.execute("PRAGMA synchronous=FULL")
        plain.execute("CREATE TABLE filings (id INTEGER PRIMARY KEY, content BLOB)")
        paper = Path(folder) / "paper"

        def floor() -> None:
            with paper.open("wb") as out:
                out.write(PAPER)
                out.flush()
                os.fsync(out.fileno())
            plain.execute("BEGIN IMMEDIATE")
            plain.execute("INSERT INTO filings (content) VALUES (?)", (ROW,))
            plain.execute("COMMIT")

        ours, theirs = interleaved(RUNS, lambda: put_filing(store, [PAPER]), floor)
        plain.close()
        store.close()
    return Measured(
        ours * 1e3, "ms", "plain SQLite and file", ours / theirs, RUNS, "the floor: the same bytes unencrypted, synced"
    )
