"""The gateway on a real PostgreSQL that syncs every commit: registrations a second, and one person among millions."""

from __future__ import annotations

import os
import random
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from uuid import UUID

import psycopg

from counter.model.citizen import Citizen
from counter.ports import PopulationQuery
from counter.training.commune import Commune
from sync.gateway.store import people
from sync.gateway.store.database import CONNECTIONS
from sync.gateway.store.store import GatewayStore
from tests.bench.gateway_worker import make_bare
from tests.bench.table import Measured, Unavailable, percentile, row, seconds
from tests.fakes.gateway_child import key_of_tests
from tests.fakes.postgresql import NoPostgresError, PostgresServer
from tests.lanes.many_counters import measure

WORKERS = 2
ROUNDS = 7
BATCH = 10  # registrations of one counter in one round
EACH = BATCH * CONNECTIONS  # of one worker
PEOPLE = int(os.environ.get("MOTCUA_PEOPLE", "200000"))
KNOWN = 3000  # of them real rows, each asked for once
PORTIONS = 10  # real ones lie among the others, not together
_WORKER = Path(__file__).with_name("gateway_worker.py")


@contextmanager
def postgres() -> Iterator[str]:
    """The URL of an empty database on a server of our own, gone afterwards. Raises Unavailable."""
    server = PostgresServer(synced=True)
    try:
        server.start()
    except NoPostgresError as exc:
        raise Unavailable(str(exc)) from exc
    try:
        yield server.database()
    finally:
        server.stop()


class Hand:
    """A ``gateway_worker`` process."""

    def __init__(self, folder: Path, database: str, counter: str) -> None:
        command = [sys.executable, str(_WORKER), str(folder), database, counter]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        self.answer()

    def tell(self, order: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(order + "\n")
        self._process.stdin.flush()

    def answer(self) -> float:
        assert self._process.stdout is not None
        return float(self._process.stdout.readline())

    def close(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(10)
        self._process.stdout.close()


def together(hands: list[Hand], order: str) -> float:
    """Seconds until the last has done it."""
    for hand in hands:
        hand.tell(order)
    return max([hand.answer() for hand in hands])


@row("gateway.register_ratio", f"registrations a second, PostgreSQL, {WORKERS} workers: judged, coded, logged, sealed")
def register_ratio() -> Measured:
    ours, bare = [], []
    with postgres() as database, tempfile.TemporaryDirectory(prefix="motcua-pg-rows-") as folder, ExitStack() as ending:
        hands = [Hand(Path(folder), database, "AB"[number]) for number in range(WORKERS)]
        for hand in hands:
            ending.callback(hand.close)
        together(hands, "prepare 5")
        together(hands, "ours")
        make_bare(database)
        together(hands, "bare 60")
        for _ in range(ROUNDS):
            together(hands, f"prepare {BATCH}")
            ours.append(WORKERS * EACH / together(hands, "ours"))
            bare.append(WORKERS * EACH / together(hands, f"bare {EACH}"))
    mine, floor = statistics.median(ours), statistics.median(bare)
    note = (
        f"from the message to its answer, no HTTP on either side; every commit synced; {CONNECTIONS} counters call at "
        "a worker at once and share commits, the bare row is one a commit · target 0.5"
    )
    return Measured(mine, "/s", f"bare gap-free insert {floor:.0f} /s", mine / floor, ROUNDS, note)


@row("gateway.register_p95_ms", "a registration while fifty counters deliver at once and are killed now and then")
def register_p95() -> Measured:
    with tempfile.TemporaryDirectory(prefix="motcua-many-rows-") as folder:
        found = measure(Path(folder))
    if found.wrong:
        raise AssertionError(found.wrong)
    note = (
        f"SQLite, over TLS, from the question to the accepted answer; median {1000 * found.p50:.0f} ms; "
        f"{found.counters} counters on this machine too, {found.crashes} of them killed"
    )
    return Measured(1000 * found.p95, "ms", runs=found.registrations, note=note)


@row("gateway.lookup_p99_ms", "a person looked up by number in the gateway's own table, PostgreSQL")
def lookup_p99() -> Measured:
    known = Commune.generate(size=KNOWN).residents[:KNOWN]
    with postgres() as database, tempfile.TemporaryDirectory(prefix="motcua-pg-rows-") as folder:
        store = GatewayStore.open(Path(folder), key_of_tests(), os.urandom, database=database)
        for portion in range(PORTIONS):
            people.load(store, known[portion::PORTIONS])
            fill(database, portion, (PEOPLE - KNOWN) // PORTIONS)
        vacuum(database)
        asked = [query_of(citizen) for citizen in known]
        random.Random(5).shuffle(asked)
        times = [1000 * seconds(partial(people.look_up, store, query)) for query in asked]
        store.close()
    note = f"{PEOPLE:,} rows; median {percentile(times, 0.5):.2f} ms; the record opened, name and birth compared"
    return Measured(percentile(times, 0.99), "ms", runs=KNOWN, note=note)


def fill(database: str, portion: int, count: int) -> None:
    """Rows of people whom nobody asks for, as large as real ones."""
    with psycopg.connect(database) as connection:
        (size,) = connection.execute("SELECT avg(length(row))::int FROM people").fetchone() or (0,)
        connection.execute(
            "INSERT INTO people SELECT sha256(n::text::bytea), decode(repeat(md5(n::text), %s), 'hex')"
            " FROM generate_series(%s::bigint, %s) AS n",
            (size // 16, portion * count, (portion + 1) * count - 1),
        )


def vacuum(database: str) -> None:
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE people")


def query_of(citizen: Citizen) -> PopulationQuery:
    return PopulationQuery(citizen.number, citizen.name, citizen.birth, "lan", UUID(int=1), "1.004222")
