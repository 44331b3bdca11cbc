"""The local store of one counter: an encrypted database, the papers beside it, one process at a time.

::

    folder/
      motcua.db (-wal, -shm)   SQLCipher; the keys of the papers are in it
      papers/ab/ab…            encrypted attachments
      ballast                  space held back
      lock                     held while the store is open
"""

from __future__ import annotations

import copy
import logging
import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, select

from counter.errors import FailureCode, StoreError
from counter.model.account import AuditLine
from counter.model.rights import PROGRAM, Authority
from counter.ports import Clock, RandomBytes
from counter.store.accounts import Accounts
from counter.store.audit import AuditTrail
from counter.store.ballast import Ballast
from counter.store.chunks import ChunkStore
from counter.store.disk import disk_errors, free_bytes, sync_folder
from counter.store.engine import BUSY_MILLISECONDS, encrypted_engine, outside_transaction
from counter.store.lock import ProcessLock
from counter.store.revision import NEWEST, revision_of
from counter.store.tables import papers
from counter.store.turn import Turn
from counter.store.unit_of_work import UnitOfWork

_log = logging.getLogger(__name__)
DATABASE = "motcua.db"
_MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Reserve:
    """Bytes: ``ballast`` held back beside the store, ``wanted`` free before a filing is taken."""

    ballast: int = 16 * _MIB
    wanted: int = 64 * _MIB


@dataclass(frozen=True, slots=True)
class Room:
    """``free`` bytes on the disk; ``enough`` to take a filing with its papers."""

    free: int
    enough: bool


class Store:
    """Open for as long as the program runs; any thread may ``begin()``, they take turns."""

    def __init__(
        self, folder: Path, engine: Engine, lock: ProcessLock, chunks: ChunkStore, random: RandomBytes, reserve: Reserve
    ) -> None:
        self._folder = folder
        self._engine = engine
        self._lock = lock
        self._chunks = chunks
        self._random = random
        self._reserve = reserve
        self._ballast = Ballast(folder / "ballast", reserve.ballast, random)
        self._turn = Turn(BUSY_MILLISECONDS / 1000)
        self._whose: Callable[[], str] | None = None
        self.room()

    @classmethod
    def open(
        cls, folder: Path, key: bytes, clock: Clock, *, random: RandomBytes = os.urandom, reserve: Reserve = Reserve()
    ) -> Store:
        """Open the store in ``folder``, made if missing: lock, migrate, sweep orphans.

        ``key``: the 32-byte data key (``counter.store.keys``). Raises StoreError STORE_IN_USE,
        KEY_WRONG, STORE_NEWER, DISK_FULL, STORE_BROKEN; the lock is then free again.
        """
        with disk_errors():
            folder.mkdir(parents=True, exist_ok=True)
            sync_folder(folder.parent)
        lock = ProcessLock(folder / "lock")
        engine: Engine | None = None
        try:
            engine = encrypted_engine(folder / DATABASE, key)
            upgraded = _upgrade(engine)
            chunks = ChunkStore(folder / "papers", random)
            _sweep(engine, chunks, clock, upgraded)
            return cls(folder, engine, lock, chunks, random, reserve)
        except BaseException:
            if engine is not None:
                engine.dispose()
            lock.release()
            raise

    def on_behalf_of(self, whose: Callable[[], str]) -> Store:
        """The same store, each unit of work of which is that person's and does what their role may.

        ``whose``: asked at each ``begin``; a username, "" while nobody may anything that is not everybody's.
        """
        theirs = copy.copy(self)
        theirs._whose = whose  # noqa: SLF001 - of this very class
        return theirs

    @contextmanager
    def begin(self, by: str | None = None) -> Iterator[UnitOfWork]:
        """A transaction of its own, at once the only writer; rolled back unless committed.

        ``by``: in whose name, by the role that the store has for them at this moment; None: as
        ``on_behalf_of`` said, else the program's own. What the role may not do raises AccountError
        ROLE_MISSING. Raises StoreError STORE_IN_USE when another thread keeps its turn too long, and once
        the store is closed; RuntimeError when this thread has one open already (it would wait for itself).
        """
        if by is None and self._whose is not None:
            by = self._whose()
        self._turn.take()
        try:
            with closing(self._begun(by)) as work:
                yield work
        except StoreError as exc:
            if exc.code is FailureCode.DISK_FULL:
                self._lighten()
            raise
        finally:
            self._turn.give()

    def room(self) -> Room:
        """Whether there is space to take a filing; takes the ballast in again once there is."""
        free = free_bytes(self._folder)
        if free > self._reserve.wanted + self._reserve.ballast:
            self._ballast.take_in()
        return Room(free, enough=free >= self._reserve.wanted and self._ballast.held)

    def close(self) -> None:
        """Wait for the open unit of work, then let go of everything. Closing twice is no failure.

        Raises as ``begin`` when a thread keeps its turn; the store is then still open.
        """
        if self._turn.closed:
            return
        self._turn.take()
        try:
            self._turn.closed = True
            self._engine.dispose()
            self._lock.release()
        finally:
            self._turn.give()

    def _begun(self, by: str | None) -> UnitOfWork:
        connection = self._engine.connect()
        try:
            connection.begin()
            authority = PROGRAM if by is None else _authority(connection, by)
        except BaseException:
            connection.close()
            raise
        return UnitOfWork(connection, self._chunks, self._random, authority)

    def _lighten(self) -> None:
        """The disk is full: throw the ballast and move what is committed out of the log."""
        self._ballast.throw()
        _log.warning("disk full: ballast thrown")
        try:
            with self._engine.connect() as connection:
                outside_transaction(connection, "PRAGMA wal_checkpoint(TRUNCATE)")
        except StoreError as exc:
            # nothing is lost: what is committed stays in the log, and the caller hears of the full disk
            _log.warning("no checkpoint: %s", exc)


def _authority(connection: Connection, username: str) -> Authority:
    account = Accounts(connection).get(username) if username else None
    return Authority(username, None if account is None or account.blocked else account.role)


def _upgrade(engine: Engine) -> str:
    """What was done, for the audit; "" when the store is of this program's revision."""
    with engine.connect() as connection:
        if revision_of(connection) == NEWEST:
            return ""
    from counter.store.migrate import migrate  # noqa: PLC0415 - see counter.store.revision

    before, after = migrate(engine)
    return f"{before or 'empty'} to {after}"


def _sweep(engine: Engine, chunks: ChunkStore, clock: Clock, upgraded: str) -> None:
    with engine.begin() as connection:
        known = set(connection.execute(select(papers.c.chunks)).scalars())
        removed = chunks.sweep(known)
        if upgraded:
            AuditTrail(connection).append(AuditLine(clock(), "store", "upgrade", purpose=upgraded))
        if removed:
            AuditTrail(connection).append(AuditLine(clock(), "store", "sweep", purpose=f"{removed} orphans"))
