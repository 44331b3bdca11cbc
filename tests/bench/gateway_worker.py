"""One worker's hand at the registration desk, as a process of its own: ``FOLDER DATABASE COUNTER``.

Each line on standard input is an order: ``prepare N`` makes registrations ready, ``ours`` takes them in,
``bare N`` inserts the row of a filing N times with a number without gaps and nothing else. Each is answered
with the seconds it took.
"""

from __future__ import annotations

import os
import sys
import time
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import psycopg
from psycopg import sql

from sync.gateway.run import GatewayRun, build_gateway, system_clock
from sync.gateway.store import counters
from sync.wire.messages import Registration
from tests.fakes.gateway_child import key_of_tests
from tests.fakes.gateway_filings import CounterBook, caller


def make_bare(database: str) -> None:
    """The same table without anything in it, and a counter of its own. There is a filing already."""
    with psycopg.connect(database) as connection:
        connection.execute("CREATE TABLE bare_filings (LIKE filings INCLUDING ALL)")
        connection.execute("CREATE TABLE bare_numbers (unit text PRIMARY KEY, last bigint NOT NULL)")
        connection.execute("INSERT INTO bare_numbers VALUES ('u', 0)")


class Worker:
    def __init__(self, folder: str, database: str, counter: str) -> None:
        self._gateway = build_gateway(GatewayRun(folder=Path(folder), key=key_of_tests(), database=database))
        self._who = caller(counter)
        with self._gateway.store.begin() as connection:
            code, until = f"CODE-{counter}", system_clock() + timedelta(days=1)
            counters.offer_code(connection, code, self._who.counter, until)
            counters.enrol(connection, code, self._who.counter, os.urandom(32), system_clock())
        self._book = CounterBook(self._who)
        self._ready: list[tuple[UUID, Registration]] = []
        self._plain = psycopg.connect(database)
        self._row: dict[str, Any] = {}

    def prepare(self, count: int) -> None:
        """Each brings its own leaf, as a desk's registration does that is up to date."""
        for _ in range(count):
            self._ready.append(self._book.registered(start=len(self._book.written)))

    def ours(self) -> None:
        for filing_id, sent in self._ready:
            self._gateway.reception.register(self._who, filing_id, sent)
        self._ready.clear()

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
    folder, database, counter = sys.argv[1:]
    worker = Worker(folder, database, counter)
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
