"""The door to an encrypted SQLite file: SQLCipher below SQLAlchemy, and nobody else's exceptions.

Every connection is keyed with 32 raw bytes (no passphrase derivation), runs in WAL mode with
``synchronous=FULL`` (an acknowledged commit survives power loss) and enforces foreign keys. The
driver's own transactions leave tables behind after a rollback, so the driver is in autocommit mode
and SQLAlchemy's *begin* is an explicit ``BEGIN IMMEDIATE``: one writer at a time, the others wait.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlcipher3 import dbapi2

from counter.errors import FailureCode, StoreError

_driver: Any = dbapi2  # a C module without types
KEY_LENGTH = 32
BUSY_MILLISECONDS = 5_000
_WAL_BYTES_KEPT = 16 * 1024 * 1024
# below this an I/O error is taken for a full disk: the shared-memory file then cannot grow either
_NO_ROOM = 256 * 1024

# sqlcipher3 gives no result codes, only SQLite's fixed English sentences (sqlite3ErrStr)
_CODES = (
    ("database or disk is full", FailureCode.DISK_FULL),
    ("file is not a database", FailureCode.KEY_WRONG),
    ("database is locked", FailureCode.STORE_IN_USE),
    ("database table is locked", FailureCode.STORE_IN_USE),
)
# sentences behind which SQLite may hide a full disk
_PERHAPS_FULL = ("disk i/o error", "unable to open database file")


class ConstraintError(StoreError):
    """A row is there already, points nowhere, or may not change: the caller's defect (UNEXPECTED)."""


def encrypted_engine(file: Path, key: bytes) -> Engine:
    """An engine on ``file``, made if missing, whose pages are AES-256 encrypted under ``key``.

    ``key`` is 32 raw bytes (ValueError otherwise). The file is opened once before this returns, so
    that a wrong key is found here: StoreError KEY_WRONG, also for a file that is no store at all
    (the two cannot be told apart), DISK_FULL, STORE_IN_USE, STORE_BROKEN. From then on every
    failure of the driver leaves the engine as a StoreError; a violated constraint as
    ConstraintError. Connections may be used from any thread, one thread at a time.
    """
    if len(key) != KEY_LENGTH:
        raise ValueError("a store key has 32 bytes")
    # the parameters of a statement are people's data: never in an error, never in a log
    engine = create_engine(
        URL.create("sqlite", database=str(file)),
        module=_driver,
        creator=lambda: _connect(file, key),
        poolclass=QueuePool,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", lambda context: _door(file, context), retval=True)
    with engine.connect():
        return engine


def outside_transaction(connection: Connection, statement: str) -> None:
    """Carry out a statement that SQLite takes only outside a transaction. Raises StoreError."""
    driver: Any = connection.connection.dbapi_connection
    try:
        driver.execute(statement).fetchall()
    except _driver.Error as exc:
        raise translated(Path(connection.engine.url.database or ""), exc) from exc


def translated(file: Path, exc: BaseException) -> StoreError:
    """What a driver's exception means. The driver's text names tables and columns, never values."""
    text = str(exc)
    lowered = text.lower()
    if isinstance(exc, _driver.IntegrityError):
        return ConstraintError(FailureCode.UNEXPECTED, text)
    for sentence, code in _CODES:
        if sentence in lowered:
            return StoreError(code, text)
    if any(sentence in lowered for sentence in _PERHAPS_FULL) and _is_full(file):
        return StoreError(FailureCode.DISK_FULL, text)
    return StoreError(FailureCode.STORE_BROKEN, text)


def _connect(file: Path, key: bytes) -> Any:
    connection = None
    try:
        connection = _driver.connect(
            str(file), isolation_level=None, check_same_thread=False, timeout=BUSY_MILLISECONDS / 1000
        )
        for statement in (
            "PRAGMA cipher_log_level = NONE",  # else a wrong key writes to stderr
            f"PRAGMA key = \"x'{key.hex()}'\"",
            "PRAGMA journal_mode = WAL",
            "PRAGMA synchronous = FULL",
            "PRAGMA foreign_keys = ON",
            f"PRAGMA journal_size_limit = {_WAL_BYTES_KEPT}",
            "SELECT count(*) FROM sqlite_schema",
        ):
            connection.execute(statement).fetchall()
    except _driver.Error as exc:
        if connection is not None:
            connection.close()
        raise translated(file, exc) from exc
    return connection


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _door(file: Path, context: ExceptionContext) -> StoreError | None:
    if isinstance(context.original_exception, _driver.Error):
        return translated(file, context.original_exception)
    return None


def _is_full(file: Path) -> bool:
    try:
        return shutil.disk_usage(file.parent).free < _NO_ROOM
    except OSError:
        return False
