"""One worker's hand at the registration desk, as a process of its own: ``FOLDER DATABASE NAME``.

Each line on standard input is an order: ``prepare N`` makes N registrations of each of its counters ready,
``ours`` takes them in, all counters at once and each one's in their order, as a gateway's worker does;
``bare N`` inserts the row of a filing N times with a number without gaps and nothing else. Each is answered
with the seconds it took.
"""

from __future__ import annotations

import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import psycopg
from psycopg import sql

from sync.gateway.callers import Caller
from sync.gateway.run import TURN, GatewayRun, build_gateway, system_clock
from sync.gateway.store import counters
from sync.gateway.store.database import CONNECTIONS
from sync.wire.messages import Registration
from tests.fakes.gateway_child import key_of_tests
from tests.fakes.gateway_filings import CounterBook, caller

PINNED = 1  # size of the gateway's log that a desk saw last


def make_bare(database: str) -> None:
    """The same table without anything in it, and a counter of its own. There is a filing already."""
    with psycopg.connect(database) as connection:
        connection.execute("CREATE TABLE bare_filings (LIKE filings INCLUDING ALL)")
        connection.execute("CREATE TABLE bare_numbers (unit text PRIMARY KEY, last bigint NOT NULL)")
        connection.execute("INSERT INTO bare_numbers VALUES ('u', 0)")


class Worker:
    def __init__(self, folder: str, database: str, name: str) -> None:
        sys.setswitchinterval(TURN)
        self._gateway = build_gateway(GatewayRun(folder=Path(folder), key=key_of_tests(), database=database))
        self._books = [CounterBook(caller(f"{name}{number:02}")) for number in range(CONNECTIONS)]
        with self._gateway.store.begin() as connection:
            for book in self._books:
                code, until = f"CODE-{book.who.name}", system_clock() + timedelta(days=1)
                counters.offer_code(connection, code, book.who.counter, until)
                counters.enrol(connection, code, book.who.counter, os.urandom(32), system_clock())
        self._ready: list[tuple[Caller, list[tuple[UUID, Registration]]]] = []
        self._threads = ThreadPoolExecutor(CONNECTIONS)
        self._plain = psycopg.connect(database)
        self._row: dict[str, Any] = {}

    def prepare(self, count: int) -> None:
        """Each brings its own leaf and asks for a proof of consistency, as an up-to-date desk's does."""
        for book in self._books:
            mine = []
            for _ in range(count):
                filing_id, sent = book.registered(start=len(book.written))
                told = book.leaves(len(book.written) - 1, pinned=PINNED)
                mine.append((filing_id, sent.model_copy(update={"ledger": told})))
            self._ready.append((book.who, mine))

    def ours(self) -> None:
        for each in [self._threads.submit(self._one_counter, *ready) for ready in self._ready]:
            each.result()
        self._ready.clear()

    def _one_counter(self, who: Caller, mine: list[tuple[UUID, Registration]]) -> None:
        for filing_id, sent in mine:
            self._gateway.reception.register(who, filing_id, sent)

    def bare(self, count: int) -> None:
        row = self._a_row()
        insert = sql.SQL("INSERT INTO {} ({}) VALUES ({})").format(
            sql.Identifier("bare_filings"),
            sql.SQL(", ").join(map(sql.Identifier, row)),
            sql.SQL(", ").join([sql.Placeholder()] * len(row)),
        )
        for _ in range(count):
            drawn = self._plain.execute("UPDATE bare_numbers SET last = last + 1 WHERE unit = 'u' RETURNING last")
            (number,) = drawn.fetchone() or (0,)
            changed = row | {"id": str(uuid4()), "code": f"H15.50.05.13-261008-{number:04d}"}
            self._plain.execute(insert, list(changed.values()))
            self._plain.commit()

    def _a_row(self) -> dict[str, Any]:
        if not self._row:
            cursor = self._plain.execute("SELECT * FROM filings LIMIT 1")
            names = [column.name for column in cursor.description or ()]
            self._row = dict(zip(names, cursor.fetchone() or (), strict=True))
            self._plain.commit()
        return self._row


def main() -> None:
    folder, database, name = sys.argv[1:]
    worker = Worker(folder, database, name)
    sys.stdout.write(f"{os.getpid()}\n")
    sys.stdout.flush()
    for line in sys.stdin:
        order, *number = line.split()
        start = time.perf_counter()
        getattr(worker, order)(*map(int, number))
        sys.stdout.write(f"{time.perf_counter() - start}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
