"""The counter's store with years of a commune in it: what its lists, searches and commits cost."""

from __future__ import annotations

import hashlib
import os
import random
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import cache, partial
from itertools import islice
from pathlib import Path
from uuid import uuid4

from counter.model.account import AuditLine
from counter.model.filing import Filing, Paper, ProvisionalCode, SyncState
from counter.outbox import OutboxEntry
from counter.store.chunks import ChunkStore
from counter.store.store import Store
from tests.bench.filled_store import FILINGS, KEY, START, filings, folder, opened, the_store
from tests.bench.table import Measured, interleaved, percentile, row, seconds

TARGET_MS = 100.0
ADDED = 2000


@cache
def sample() -> tuple[Filing, ...]:
    return tuple(islice(filings(), 0, None, FILINGS // 100))


def p95(action: Callable[[Filing], object], note: str = "") -> Measured:
    """Of one run for each of the hundred filings in the sample."""
    times = [seconds(partial(action, one)) * 1000 for one in sample()]
    worst = percentile(times, 0.95)
    return Measured(worst, "ms", "100 ms", worst / TARGET_MS, len(times), f"p95, {FILINGS} filings{note}")


def search(text: Callable[[Filing], str]) -> Measured:
    store = the_store()

    def find(filing: Filing) -> None:
        with store.begin() as work:
            work.filings.find(text(filing), 200)

    return p95(find, ", up to 200 whole filings back")


@row("store.search.name", "search by the whole name")
def search_name() -> Measured:
    return search(lambda filing: filing.filer_name)


@row("store.search.family", "search by the family name alone")
def search_family() -> Measured:
    return search(lambda filing: filing.filer_name.split()[0])


@row("store.search.letter", "search by one letter")
def search_letter() -> Measured:
    return search(lambda filing: filing.filer_name[0])


@row("store.search.number", "search by the 12-digit number")
def search_number() -> Measured:
    return search(lambda filing: filing.filer_number)


@row("store.search.code", "search by the official code")
def search_code() -> Measured:
    return search(lambda filing: str(filing.code))


@row("store.search.nothing", "search for a name that nobody has")
def search_nothing() -> Measured:
    return search(lambda filing: "zz " + filing.filer_name)


@row("store.search_p95_ms.search", "searches of every kind, mixed")
def search_mixed() -> Measured:
    kinds: tuple[Callable[[Filing], str], ...] = (
        lambda filing: filing.filer_name,
        lambda filing: filing.filer_name.split()[0],
        lambda filing: filing.filer_name[0],
        lambda filing: filing.filer_number,
        lambda filing: str(filing.code),
    )
    dice = random.Random(3)

    def any_kind(filing: Filing) -> str:
        kind = dice.choice(kinds)
        return kind(filing)

    return search(any_kind)


@row("store.search_p95_ms.list", "the newest filings, as the list shows them before anything is typed")
def list_newest() -> Measured:
    store = the_store()

    def ask(_: Filing) -> None:
        with store.begin() as work:
            work.filings.newest(200)

    return p95(ask, ", 200 whole filings back")


@row("store.search_p95_ms.filter", "the queue: of all filings those that wait or were refused")
def filter_queue() -> Measured:
    store = the_store()
    listed = 0

    def ask(_: Filing) -> None:
        nonlocal listed
        with store.begin() as work:
            entries = (*work.outbox.waiting(), *work.outbox.refused())
            listed = len(work.filings.of([entry.filing_id for entry in entries]))

    measured = p95(ask)
    return replace(measured, note=f"{measured.note}, {listed} back")


@row("store.due", "what the outbox may send now")
def due() -> Measured:
    store = the_store()

    def ask(filing: Filing) -> None:
        with store.begin() as work:
            work.outbox.due(filing.captured_at + timedelta(days=4000))

    return p95(ask)


@row("store.add", "adding one filing with its outbox entry, a thousand to a commit")
def add() -> Measured:
    with tempfile.TemporaryDirectory(prefix="motcua-bench-") as place:
        store = Store.open(Path(place), KEY, lambda: START)

        def fill() -> None:
            for start in range(0, ADDED, 1000):
                with store.begin() as work:
                    for sequence, filing in enumerate(islice(filings(), start, start + 1000), start=start + 1):
                        work.filings.add(filing)
                        work.outbox.add(OutboxEntry(filing.id, sequence, SyncState.DELIVERED, filing.captured_at))
                    work.commit()

        took = seconds(fill)
        store.close()
    return Measured(1000 * took / ADDED, "ms", runs=ADDED, note="mean, into an empty store")


@row("store.file", "F9: filing, outbox, audit and a paper of 200 KiB, synced and committed")
def file() -> Measured:
    store = the_store()
    scan = os.urandom(200 * 1024)
    digest = hashlib.sha256(scan).hexdigest()

    def act(filing: Filing) -> None:
        fresh = uuid4()
        with store.begin() as work:
            sequence = work.outbox.next_sequence()
            serial = work.numbers.next_provisional("B1", START.date())
            work.papers.add(Paper(uuid4(), "r", "a.pdf", "application/pdf", len(scan), digest), scan, fresh)
            work.filings.add(
                Filing(
                    id=fresh,
                    provisional=ProvisionalCode.make("B1", START.date(), serial),
                    procedure=filing.procedure,
                    version=filing.version,
                    title=filing.title,
                    filer_name=filing.filer_name,
                    filer_number=filing.filer_number,
                    officer="lan",
                    counter="B1",
                    captured_at=START,
                    manifest=filing.manifest,
                    digest=filing.digest,
                )
            )
            work.outbox.add(OutboxEntry(fresh, sequence, SyncState.PENDING, START))
            work.audit.append(AuditLine(START, "lan", "file", str(fresh)))
            work.commit()

    return p95(act)


@row("store.open", "opening a store of this size, empty of orphans")
def open_it() -> Measured:
    store = the_store()
    store.close()
    times: list[float] = []
    for _ in range(5):
        again: list[Store] = []
        times.append(seconds(lambda: again.append(opened())) * 1000)  # noqa: B023 - called at once
        again[0].close()
    the_store.cache_clear()
    return Measured(percentile(times, 0.5), "ms", runs=len(times), note=f"median, {FILINGS} filings")


@row("store.chunks.write", "20 MiB encrypted and synced, against the same bytes in the clear")
def write_chunks() -> Measured:
    data = os.urandom(20 * 1024 * 1024)
    chunks = ChunkStore(folder() / "chunks")
    plain_file = folder() / "plain"

    def plain() -> None:
        with plain_file.open("wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())

    ours, floor = interleaved(7, lambda: chunks.write(data, KEY), plain)
    return Measured(ours * 1000, "ms", "plain file, synced", ours / floor, 7)
