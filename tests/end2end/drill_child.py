"""A counter in a process of its own, for the restore drill: files what it is told, or drains its queue.

``file N``: print one JSON line for each filing once it is committed, then wait for the plug to be
pulled. ``drain``: send until nothing waits, print how every filing stands.
"""

from __future__ import annotations

import gc
import hashlib
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

if TYPE_CHECKING:
    from counter.model.filing import Filing
    from counter.store.store import Store
    from ui.bootstrap.station import Station

_ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    sys.path.insert(0, str(_ROOT))
    from ui.bootstrap.keys import open_store
    from ui.bootstrap.station import open_station

    state, order, *words = sys.argv[1:]
    station = open_station(None, Path(state))
    store = open_store(station)
    if order == "file":
        for number in range(int(words[0])):
            filing = file_one(store, station, number)
            say(id=str(filing.id), provisional=str(filing.provisional), papers=[p.sha256 for p in filing.papers])
        sys.stdin.read()  # until the plug is pulled
    else:
        drain(store, station)
    store.close()


def file_one(store: Store, station: Station, number: int) -> Filing:
    """As F9 leaves it: number, filing, leaf and outbox entry, all in one transaction."""
    from uuid6 import uuid7

    from counter.model.filing import Answer, Filing, Paper, ProvisionalCode, Source, SyncState
    from counter.model.manifest import digest_of, manifest_of
    from counter.outbox import OutboxEntry
    from counter.services.take_place import not_before_the_last, take_place
    from ui.bootstrap.station import wall_clock

    own = station.settings.station
    filing_id = UUID(str(uuid7()))
    contents = [os.urandom(40_000 + number) for _ in range(number % 3)]
    papers = tuple(
        Paper(uuid4(), "gt-01", f"giấy {n}.pdf", "application/pdf", len(data), hashlib.sha256(data).hexdigest())
        for n, data in enumerate(contents)
    )
    with store.begin() as work:
        now = not_before_the_last(work, wall_clock())
        series = work.numbers.series_of(own.counter)
        provisional = ProvisionalCode.make(series, now.date(), work.numbers.next_provisional(series, now.date()))
        manifest = manifest_of(
            filing_id=filing_id,
            unit=own.unit,
            counter=own.counter,
            provisional=provisional.text,
            procedure="1.004222",
            version="1",
            officer="lan",
            captured_at=now,
            answers={"/owner/name": Answer("Nguyễn Thị Hoà", Source.CHIP)},
            papers=papers,
        )
        filing = Filing(
            id=filing_id,
            provisional=provisional,
            procedure="1.004222",
            version="1",
            title="Đăng ký thường trú",
            filer_name="Nguyễn Thị Hoà",
            filer_number="000185000017",
            officer="lan",
            counter=own.counter,
            captured_at=now,
            manifest=manifest,
            digest=digest_of(manifest, b""),
            papers=papers,
        )
        work.filings.add(filing)
        for paper, data in zip(papers, contents, strict=True):
            work.papers.add(paper, data, filing_id)
        work.outbox.add(OutboxEntry(filing_id, work.outbox.next_sequence(), SyncState.PENDING, now))
        take_place(work, own, filing_id, filing.digest, now, os.urandom)
        work.commit()
    return filing


def drain(store: Store, station: Station) -> None:
    from counter.events import Failed
    from sync.backoff import Backoff
    from sync.engine import Engine
    from sync.line import Line
    from sync.portal import Portal
    from sync.station_key import known_gateway_key, station_key
    from ui.bootstrap.station import wall_clock

    own = station.settings.station
    key = station_key(store, own.unit, own.counter, os.urandom)
    line = Line(station.settings.gateway, key.signer(wall_clock), known_gateway_key(store), wall_clock, os.urandom)
    portal = Portal(line)
    heard: list[object] = []
    engine = Engine(store, portal, wall_clock, Backoff(lambda: 0.0), heard.append)
    for _round in range(60):
        engine.run_once()
        with store.begin() as work:
            if not work.outbox.waiting():
                break
    portal.close()
    said = [str(event.code) for event in heard if isinstance(event, Failed)]
    with store.begin() as work:
        for filing_id in work.outbox.filing_ids():
            filing = work.filings.get(filing_id)
            assert filing is not None
            say(id=str(filing_id), sync=filing.sync.value, code=str(filing.code), failures=said)
        assert work.audit.verify() is None


def say(**what: object) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
    gc.freeze()  # as ``ui.__main__`` ends
