"""The gateway's store: a database (SQLCipher file or PostgreSQL) and a folder of encrypted attachments.

A request is one transaction (a streamed upload: one for each part that came). Several workers may share one
store: what must happen one after the other is locked by row (``order``), never by process.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import datetime
from pathlib import Path
from typing import TypeAlias

from sqlalchemy import Connection, Engine, select

from counter.ports import RandomBytes
from counter.store.chunks import ChunkStore
from sync.gateway.store import order
from sync.gateway.store.database import alone, hasty, open_database
from sync.gateway.store.inserting import insert_new
from sync.gateway.store.revision import NEWEST, revision_of, stamp
from sync.gateway.store.sealing import Seal
from sync.gateway.store.tables import keyvalues, metadata, parts, results

Transaction: TypeAlias = Connection  # what ``begin`` hands out; outside this room it is only passed on


class GatewayStore:
    """``begin()`` commits at the end of the block, and rolls back when the block raises."""

    def __init__(self, engine: Engine, chunks: ChunkStore, seal: Seal, random: RandomBytes) -> None:
        self._engine = engine
        # SQLite's own waiting for its one writer polls with growing pauses; a lock hands over at once
        self._turn: AbstractContextManager[object] = (
            threading.Lock() if engine.dialect.name == "sqlite" else nullcontext()
        )
        self.chunks = chunks
        self.seal = seal
        self.random = random

    @classmethod
    def open(
        cls,
        folder: Path,
        key: bytes,
        random: RandomBytes,
        *,
        database: str = "",
        sweep_before: datetime | None = None,
    ) -> GatewayStore:
        """``key``: 32 bytes; ``database``: "" for a file in ``folder``, else a PostgreSQL URL. Raises StoreError.

        Tables are made or brought to this program's revision. Attachments that no commit names are swept,
        but none changed at or after ``sweep_before``: another worker on the same folder may be about to
        name it. None sweeps nothing.
        """
        folder.mkdir(parents=True, exist_ok=True)
        engine = open_database(folder, key, database)
        try:
            seal = Seal(key, random)
            with engine.begin() as connection:
                alone(connection)
                _upgrade(connection, seal)
                known = {*connection.scalars(select(parts.c.chunks)), *connection.scalars(select(results.c.chunks))}
            chunks = ChunkStore(folder / "attachments")
            if sweep_before is not None:
                chunks.sweep(known, sweep_before)
        except BaseException:
            engine.dispose()
            raise
        return cls(engine, chunks, seal, random)

    @contextmanager
    def begin(self) -> Iterator[Transaction]:
        with self._turn, self._engine.begin() as connection:
            yield connection

    @contextmanager
    def begin_hasty(self) -> Iterator[Transaction]:
        """For what may be forgotten in a power cut (nonces, last seen): it need not wait for the disk."""
        with self._turn, self._engine.begin() as connection:
            hasty(connection)
            yield connection

    def secret(self, name: str, size: int = 32) -> bytes:
        """A random secret of the gateway's own, made at the first asking, the same ever after and in every worker."""
        with self.begin() as connection:
            sealed = self.seal.close("keyvalues", "value", name, self.random(size))
            insert_new(connection, keyvalues, name=name, value=sealed)
            kept = connection.scalars(select(keyvalues.c.value).where(keyvalues.c.name == name)).one()
            return self.seal.open("keyvalues", "value", name, bytes(kept))

    def forget_secret(self, name: str) -> None:
        """The next asking draws another: for what a store that came out of a backup must not go on with."""
        with self.begin() as connection:
            connection.execute(keyvalues.delete().where(keyvalues.c.name == name))

    def close(self) -> None:
        self._engine.dispose()


def _upgrade(connection: Connection, seal: Seal) -> None:
    before = revision_of(connection)
    if before == NEWEST:
        return
    if not before:
        metadata.create_all(connection)
        order.make(connection)
        stamp(connection)
        return
    from sync.gateway.store.migrate import migrate  # noqa: PLC0415 - see sync.gateway.store.revision

    migrate(connection, seal)
