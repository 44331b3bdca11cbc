"""What a stopped gateway has written down: filings, codes, and its log, looked through from the first entry on."""

from __future__ import annotations

import contextlib
import os
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import select

from counter.errors import ContentError
from counter.ledger.entries import CounterFiling, gateway_entry
from counter.ledger.frontier import Frontier
from counter.ledger.hashing import leaf_hash
from sync.gateway.store import order
from sync.gateway.store.stocktaking import Held, take_stock
from sync.gateway.store.store import GatewayStore
from sync.gateway.store.tables import code_counters, log_entries


@dataclass
class GatewayBooks:
    """``leaves``: counter origin → (index, leaf) in the order of the gateway's log; ``drawn``: series → last number.

    ``wrong``: what in the log does not follow from what stands before it.
    """

    held: tuple[Held, ...]
    drawn: dict[str, int]
    leaves: dict[str, list[tuple[int, bytes]]] = field(default_factory=lambda: defaultdict(list))
    wrong: list[str] = field(default_factory=list)


def read_books(folder: Path, key: bytes) -> GatewayBooks:
    held = take_stock(folder, key)
    store = GatewayStore.open(folder, key, os.urandom)
    with contextlib.closing(store), store.begin() as connection:
        drawn = {f"{row.unit}-{row.day}": int(row.last) for row in connection.execute(select(code_counters))}
        head = order.look(connection)
        wanted = select(log_entries.c.index, log_entries.c.entry).order_by(log_entries.c.index)
        entries = [(int(index), bytes(entry)) for index, entry in connection.execute(wanted)]
    books = GatewayBooks(held, drawn)
    grown, _ = Frontier().grown(leaf_hash(entry) for _, entry in entries)
    if grown != head.frontier or [index for index, _ in entries] != list(range(len(entries))):
        books.wrong.append(f"the gateway's log of {len(entries)} entries does not add up to its head")
    for index, written in entries:
        try:
            entry = gateway_entry(written)
        except ContentError:
            books.wrong.append(f"entry {index} of the gateway's log can't be read")
            continue
        if isinstance(entry, CounterFiling):
            books.leaves[entry.origin].append((entry.index, entry.leaf))
    return books
