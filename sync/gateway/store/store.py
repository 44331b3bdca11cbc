"""The gateway's store: one encrypted file and a folder of encrypted attachments.

A request is one transaction (a streamed upload: one for each part that came). SQLite admits one
writer at a time; the row locks that PostgreSQL will need are asked for already.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, select

from counter.ports import RandomBytes
from counter.store.chunks import ChunkStore
from counter.store.engine import encrypted_engine
from sync.gateway.store.tables import keyvalues, metadata, parts


class GatewayStore:
    """``begin()`` commits at the end of the block, and rolls back when the block raises."""

    def __init__(self, engine: Engine, chunks: ChunkStore, random: RandomBytes) -> None:
        self._engine = engine
        self.chunks = chunks
        self.random = random

    @classmethod
    def open(
        cls, folder: Path, key: bytes, random: RandomBytes, *, sweep_before: datetime | None = None
    ) -> GatewayStore:
        """``key``: 32 bytes. Raises StoreError.

        Attachments that no commit names are swept, but none changed at or after ``sweep_before``: another
        worker on the same folder may be about to name it. None sweeps nothing.
        """
        folder.mkdir(parents=True, exist_ok=True)
        engine = encrypted_engine(folder / "gateway.db", key)
        with engine.begin() as connection:
            metadata.create_all(connection)
            known = set(connection.scalars(select(parts.c.chunks)))
        chunks = ChunkStore(folder / "attachments")
        if sweep_before is not None:
            chunks.sweep(known, sweep_before)
        return cls(engine, chunks, random)

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        with self._engine.begin() as connection:
            yield connection

    def secret(self, name: str, size: int = 32) -> bytes:
        """A random secret of the gateway's own, made at the first asking, the same ever after."""
        with self.begin() as connection:
            value = connection.scalar(select(keyvalues.c.value).where(keyvalues.c.name == name))
            if value is None:
                value = self.random(size)
                connection.execute(keyvalues.insert().values(name=name, value=value))
            return bytes(value)

    def close(self) -> None:
        self._engine.dispose()
